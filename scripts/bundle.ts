import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { type BundledModule, bundledPackages, licenseTexts } from "./licenses.ts";

const NCC = join("node_modules", "@vercel", "ncc", "dist", "ncc", "cli.js");

/**
 * The parts of these packages that nobody imports stay out: their files only define things, but they do not say so, and the
 * bundler would take each file for one that does something. Of `@actions/core` that is an HTTP client with an undici of its own.
 */
const PARTED = ["@actions/core"];

/** Bundles both compiled programs into a folder each below `target`, with everything they import and the licences of that. */
export async function bundlePrograms(target: string): Promise<void> {
  // Not minified: the committed bundle is read in reviews, and minifying gains no start-up time worth that.
  await parted("build", async () => {
    const programs = ["action", "cli"];
    await Promise.all(programs.map((name) => bundle(join("build", "src", name, "index.js"), join(target, name), [])));
  });
}

/** What of the package's own code needs packages that its users do not install. */
const CARRIED = ["sandbox/start.js", "action/toolkit.js", "action/github-toolkit.js"];

/**
 * Makes of a compiled `build` folder what npm gets: the simulators and the action's packages each become one file that
 * imports nothing but what the package depends on. What only people read of it is left out.
 */
export async function carryPackages(build: string): Promise<void> {
  const { dependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  const outside = [...Object.keys(dependencies), "punycode/punycode.js"].flatMap((name) => ["--external", name]);
  const scratch = mkdtempSync(join(tmpdir(), "carry-"));
  try {
    await parted(build, async () => {
      for (const [at, path] of CARRIED.entries()) {
        const [file, out] = [join(build, "src", path), join(scratch, String(at))];
        await bundle(file, out, ["--minify", ...outside]);
        copyFileSync(join(out, "index.js"), file);
        copyFileSync(join(out, "licenses.txt"), file.replace(/\.js$/, ".licenses.txt"));
      }
    });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Runs a task while the packages to part stand where an import from the compiled sources is looked for first. */
async function parted(build: string, task: () => Promise<void>): Promise<void> {
  const parts = join(build, "node_modules");
  try {
    for (const name of PARTED) copyParted(name, join(parts, name));
    await task();
  } finally {
    rmSync(parts, { recursive: true, force: true });
  }
}

async function bundle(entry: string, folder: string, options: readonly string[]): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), "bundle-"));
  try {
    const stats = join(scratch, "stats.json");
    const args = ["build", entry, "--out", folder, "--no-cache", "--quiet", "--stats-out", stats, ...options];
    const run = spawn(process.execPath, [NCC, ...args], { stdio: ["ignore", "inherit", "inherit"] });
    const [status] = await once(run, "close");
    if (status !== 0) throw new Error(`Cannot bundle ${entry}: ncc ended with status ${status}`);
    const { modules } = JSON.parse(readFileSync(stats, "utf8")) as { modules: BundledModule[] };
    writeFileSync(join(folder, "licenses.txt"), licenseTexts(bundledPackages(modules)));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** A copy of a package that says that its files only define things. */
function copyParted(name: string, folder: string): void {
  cpSync(join("node_modules", name), folder, { recursive: true });
  const manifest = join(folder, "package.json");
  writeFileSync(manifest, JSON.stringify({ ...JSON.parse(readFileSync(manifest, "utf8")), sideEffects: false }));
}
