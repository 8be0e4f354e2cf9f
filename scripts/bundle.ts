import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
/** Where an import from `build/` is looked for before `node_modules/`. */
const PARTS = join("build", "node_modules");

/** Bundles both compiled programs into a folder each below `target`, with everything they import and the licences of that. */
export async function bundlePrograms(target: string): Promise<void> {
  for (const name of PARTED) copyParted(name);
  try {
    const programs = ["action", "cli"];
    await Promise.all(programs.map((name) => bundle(join("build", "src", name, "index.js"), join(target, name))));
  } finally {
    rmSync(PARTS, { recursive: true, force: true });
  }
}

async function bundle(entry: string, folder: string): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), "bundle-"));
  try {
    const stats = join(scratch, "stats.json");
    // Not minified: the committed bundle is read in reviews, and minifying gains no start-up time worth that.
    const args = ["build", entry, "--out", folder, "--no-cache", "--quiet", "--stats-out", stats];
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
function copyParted(name: string): void {
  const [folder, manifest] = [join(PARTS, name), join(PARTS, name, "package.json")];
  cpSync(join("node_modules", name), folder, { recursive: true });
  const parted = { ...JSON.parse(readFileSync(manifest, "utf8")), sideEffects: false };
  writeFileSync(manifest, JSON.stringify(parted));
}
