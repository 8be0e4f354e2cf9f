import { basename, relative, resolve } from "node:path";
import process from "node:process";

/** How whoever started this program would start it again, from the same folder or from any other: by its name, or by `node` and its file. */
export function programCall(from: "here" | "anywhere" = "here"): string {
  const started = process.argv[1] ?? "";
  if (!/^index\.[jt]s$/.test(basename(started))) return basename(started) || "genesys-email-accounts";
  const file = from === "here" ? relative(process.cwd(), started) : resolve(started);
  // Quoted for a shell where it has to be.
  const quoted = "'" + file.replaceAll("'", "'\\''") + "'";
  return `node ${/^[\w@%+=:,./-]+$/.test(file) ? file : quoted}`;
}
