import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { errorCode } from "../core/base/errors.ts";

/**
 * Makes a folder and those above it, where nothing is there yet; rejects with the system's error. The recursive mkdir of
 * Node.js never returns where a folder that is there takes no other, such as /proc.
 */
export async function makeFolder(path: string): Promise<void> {
  const code = await makeOne(path);
  if (code !== "ENOENT" || dirname(path) === path) return;
  await makeFolder(dirname(path));
  await mkdir(path).catch((error: unknown) => {
    // Another process was faster.
    if (errorCode(error) !== "EEXIST") throw error;
  });
}

/** Makes one folder; the code of what kept it from being made if that is no fault yet. */
async function makeOne(path: string): Promise<string | undefined> {
  try {
    await mkdir(path);
    return undefined;
  } catch (error) {
    const code = errorCode(error);
    // What is there is no folder perhaps: that is told by whoever writes into it.
    if (code !== "EEXIST" && code !== "ENOENT") throw error;
    return code;
  }
}
