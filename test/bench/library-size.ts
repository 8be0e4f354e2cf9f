import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import type { Benchmark } from "./benchmark.ts";

/** The minified size of the library with its packages, but without `yaml` and `undici`. */
export const librarySize: Benchmark = () => {
  const folder = mkdtempSync(join(tmpdir(), "size-"));
  try {
    const ncc = join("node_modules", "@vercel", "ncc", "dist", "ncc", "cli.js");
    const args = ["build", "build/src/mod.js", "--out", folder, "--minify", "--no-cache", "--quiet"];
    const run = spawnSync(process.execPath, [ncc, ...args, "--external", "yaml", "--external", "undici"]);
    if (run.status !== 0) throw new Error(`Cannot bundle the library: ${run.stderr}`);
    const value = statSync(join(folder, "index.js")).size / 1024;
    return Promise.resolve([{ what: "the library, minified, without yaml", value, unit: "KB", aim: 60 }]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
