import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { type BundledModule, bundledPackages, licenseTexts } from "./licenses.ts";

const NCC = join("node_modules", "@vercel", "ncc", "dist", "ncc", "cli.js");

/** Bundles one compiled entry with everything it imports into a folder, with the licences of what it took in. */
export async function bundle(entry: string, folder: string): Promise<void> {
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
