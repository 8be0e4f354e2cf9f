import { spawnSync } from "node:child_process";
import type { Benchmark } from "./benchmark.ts";

/** What npm downloads, packed and unpacked. */
export const npmPackage: Benchmark = () => {
  const run = spawnSync("npm", ["pack", "--dry-run", "--json", "--offline", "--ignore-scripts"], { encoding: "utf8" });
  if (run.status !== 0) throw new Error(`Cannot pack: ${run.stderr}`);
  const [packed] = Object.values(JSON.parse(run.stdout)) as readonly Packed[];
  if (packed === undefined) throw new Error("Cannot pack: npm names no package");
  const { size, unpackedSize, files } = packed;
  return Promise.resolve([
    { what: "what npm downloads", value: size / 1_000_000, unit: "MB", aim: 1 },
    { what: "the same, unpacked", value: unpackedSize / 1_000_000, unit: "MB" },
    {
      what: "files of the action's bundle in it",
      value: files.filter(({ path }) => path.startsWith("dist/action/")).length,
      unit: "count",
      aim: 0,
    },
  ]);
};

/** What npm says of a package. */
interface Packed {
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}
