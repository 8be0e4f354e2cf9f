import { createHash, type Hash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { bundlePrograms } from "./bundle.ts";

const SOURCES = join("build", "src");
const CACHE = join("node_modules", ".cache", "genesys-email-accounts");

/**
 * The folder with the two programs bundled as users run them, built from the compiled sources unless it is there: a
 * bundle starts in half the time of its sources, and tests start programs more than a thousand times.
 */
export async function bundledPrograms(): Promise<string> {
  const hash = createHash("sha256");
  addFiles(hash, SOURCES);
  hash.update(readFileSync("package-lock.json"));
  hash.update(readFileSync(join("build", "scripts", "bundle.js")));
  const folder = join(CACHE, hash.digest("hex").slice(0, 32));
  if (existsSync(folder)) return folder;
  mkdirSync(CACHE, { recursive: true });
  const earlier = readdirSync(CACHE);
  const scratch = mkdtempSync(join(CACHE, "new-"));
  try {
    await bundlePrograms(scratch);
    // At once, so that a run that was stopped leaves no half of it.
    renameSync(scratch, folder);
  } catch (error) {
    rmSync(scratch, { recursive: true, force: true });
    // Another run may have built the same beside this one.
    if (!existsSync(folder)) throw error;
  }
  for (const name of earlier) {
    if (!name.startsWith("new-")) rmSync(join(CACHE, name), { recursive: true, force: true });
  }
  return folder;
}

function addFiles(hash: Hash, folder: string): void {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => a.name < b.name ? -1 : 1);
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) addFiles(hash, path);
    else if (entry.name.endsWith(".js")) hash.update(`${path}\0`).update(readFileSync(path)).update("\0");
  }
}
