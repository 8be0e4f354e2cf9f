import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import type { Benchmark } from "./benchmark.ts";

const NCC = join("node_modules", "@vercel", "ncc", "dist", "ncc", "cli.js");
const PACKAGES = ["valibot", "picomatch", "punycode/punycode.js", "uuid", "json-canonicalize"];

/** The minified size of the library with its packages, but without `yaml` and `undici`, and what it is made of. */
export const librarySize: Benchmark = () =>
  Promise.resolve([
    { what: "the library, minified, without yaml", value: minifiedSize("mod.js", []), unit: "KB", aim: 60 },
    { what: "of that, without any package", value: minifiedSize("mod.js", PACKAGES), unit: "KB" },
    { what: "the probe alone", value: minifiedSize("core/probe/fleet.js", PACKAGES), unit: "KB" },
    { what: "the validation of files alone", value: minifiedSize("core/account/parse.js", PACKAGES), unit: "KB" },
    { what: "the table of error codes alone", value: minifiedSize("core/base/errors.js", PACKAGES), unit: "KB" },
  ]);

/** KB; ncc shortens names and drops white space, but keeps functions that nobody calls. */
function minifiedSize(entry: string, leftOut: readonly string[]): number {
  const folder = mkdtempSync(join(tmpdir(), "size-"));
  try {
    const external = ["yaml", "undici", ...leftOut].flatMap((name) => ["--external", name]);
    const options = ["--out", folder, "--minify", "--no-cache", "--quiet", ...external];
    const run = spawnSync(process.execPath, [NCC, "build", join("build", "src", entry), ...options]);
    if (run.status !== 0) throw new Error(`Cannot bundle ${entry}: ${run.stderr}`);
    return statSync(join(folder, "index.js")).size / 1024;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
