import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makePackageRoot } from "../support/package-root.ts";
import type { Benchmark, Measurement } from "./benchmark.ts";

/** What npm downloads, packed and unpacked. */
export const npmPackage: Benchmark = async () => {
  const root = mkdtempSync(join(tmpdir(), "npm-package-"));
  try {
    await makePackageRoot(root);
    const options = { cwd: root, encoding: "utf8" } as const;
    const run = spawnSync("npm", ["pack", "--dry-run", "--json", "--offline", "--ignore-scripts"], options);
    if (run.status !== 0) throw new Error(`Cannot pack: ${run.stderr}`);
    return measure(run.stdout);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
};

function measure(told: string): readonly Measurement[] {
  const [packed] = Object.values(JSON.parse(told)) as readonly Packed[];
  if (packed === undefined) throw new Error("Cannot pack: npm names no package");
  const { size, unpackedSize, files } = packed;
  return [
    { what: "what npm downloads", value: size / 1_000_000, unit: "MB", aim: 1 },
    { what: "the same, unpacked", value: unpackedSize / 1_000_000, unit: "MB" },
    {
      what: "files of the action's bundle in it",
      value: files.filter(({ path }) => path.startsWith("dist/action/")).length,
      unit: "count",
      aim: 0,
    },
  ];
}

/** What npm says of a package. */
interface Packed {
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}
