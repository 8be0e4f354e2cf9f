import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import process from "node:process";

/** Compares text with a file of test/golden; with UPDATE_GOLDEN=1 in the environment the file is written instead. */
export async function assertGolden(name: string, actual: string): Promise<void> {
  // Compiled tests run from another folder, but always with the project as the current one.
  const path = `test/golden/${name}`;
  if (process.env.UPDATE_GOLDEN === "1") await writeFile(path, actual);
  assert.equal(actual, await readFile(path, "utf8"));
}
