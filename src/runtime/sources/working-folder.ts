import { constants } from "node:fs";
import { lstat, open, readdir } from "node:fs/promises";
import { isAbsolute, relative, resolve, sep } from "node:path";
import picomatch from "picomatch";
import { errorCode } from "../../core/base/errors.ts";
import type { EventDiff, FileRead, FolderSource } from "../../core/base/ports.ts";
import { globMatcher, matchesGlob } from "../glob.ts";

/** How many directory entries one glob may visit: a working tree is large, a runaway mount is larger. */
const ENTRY_LIMIT = 200_000;

/** What a folder knows of an event when nobody tells it. */
const NO_EVENT: EventDiff = {
  changes: () => Promise.resolve({ kind: "none" }),
  previousText: () => Promise.resolve(undefined),
};

/**
 * The account files below a root folder, and what an event did to them as told by others. A symbolic link is reported,
 * never followed, so that a file cannot point out of the checkout.
 */
export function createFolderSource(root: string, diff: EventDiff = NO_EVENT): FolderSource {
  return {
    list: (globs) => list(root, globs),
    matches: matchesGlob,
    read: (path, maxBytes) => read(root, path, maxBytes),
    changes: (signal) => diff.changes(signal),
    previousText: (path) => diff.previousText(path),
  };
}

async function list(root: string, globs: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const glob of globs) {
    const { base, isGlob } = picomatch.scan(glob);
    if (!isGlob) {
      if (await kindOf(resolve(root, glob)) !== "missing") found.add(glob);
      continue;
    }
    const matches = globMatcher(glob);
    for await (const path of walk(root, base)) if (matches(path)) found.add(path);
  }
  return [...found].sort();
}

async function* walk(root: string, base: string): AsyncGenerator<string> {
  const folders = [base.replace(/^\.\/?/, "")];
  let visited = 0;
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const entries = await readdir(resolve(root, folder), { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (++visited > ENTRY_LIMIT) return;
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (!entry.isDirectory()) yield path;
      else if (entry.name !== "node_modules" && entry.name !== ".git") folders.push(path);
    }
  }
}

async function read(root: string, path: string, maxBytes: number): Promise<FileRead> {
  const full = resolve(root, path);
  const linked = await symbolicLinkOnTheWay(root, full);
  if (linked !== undefined) return { kind: "symlink", detail: linked };
  const kind = await kindOf(full);
  if (kind !== "file") return { kind };
  try {
    // O_NOFOLLOW closes the gap between the check above and this open; O_NONBLOCK keeps a swapped-in pipe from hanging it.
    const handle = await open(full, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    try {
      const { size } = await handle.stat();
      if (size > maxBytes) return { kind: "too-large", size };
      // One byte more than the file has, so that a file that grows in the meantime is noticed and not cut.
      const buffer = new Uint8Array(size + 1);
      let length = 0;
      for (let bytesRead = -1; bytesRead !== 0 && length < buffer.length; length += bytesRead) {
        ({ bytesRead } = await handle.read(buffer, length, buffer.length - length, null));
      }
      if (length > size) return { kind: "unreadable", detail: "it changed while it was being read" };
      return { kind: "file", bytes: buffer.subarray(0, length) };
    } finally {
      await handle.close();
    }
  } catch (error) {
    return { kind: "unreadable", detail: errorCode(error) ?? "unknown" };
  }
}

async function kindOf(full: string): Promise<"file" | "missing" | "directory" | "symlink" | "special" | "unreadable"> {
  try {
    const stats = await lstat(full);
    if (stats.isSymbolicLink()) return "symlink";
    if (stats.isDirectory()) return "directory";
    return stats.isFile() ? "file" : "special";
  } catch (error) {
    const code = errorCode(error);
    return code === "ENOENT" || code === "ENOTDIR" ? "missing" : "unreadable";
  }
}

/** The first symbolic link between the root and the file; outside the root, only the file itself is checked. */
async function symbolicLinkOnTheWay(root: string, full: string): Promise<string | undefined> {
  const inside = relative(root, full);
  if (inside.startsWith("..") || isAbsolute(inside)) return undefined;
  const parts = inside.split(sep);
  for (let depth = 1; depth <= parts.length; depth++) {
    const path = parts.slice(0, depth).join(sep);
    if (await kindOf(resolve(root, path)) === "symlink") return path;
  }
  return undefined;
}
