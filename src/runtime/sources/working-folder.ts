import { constants, type Dirent } from "node:fs";
import { lstat, open, readdir } from "node:fs/promises";
import { isAbsolute, relative, resolve, sep } from "node:path";
import { AppError, errorCode, errorMessage } from "../../core/base/errors.ts";
import type { AccountSource, FileRead, Tree, TreeEntry } from "../../core/base/ports.ts";

/** The account files of a working folder: no event changed them, and nobody but git knows what was before. */
export function createFolderSource(root: string): AccountSource {
  return {
    tree: createFolderTree(root),
    base: () => Promise.resolve({ kind: "none" }),
    history: () =>
      Promise.resolve({
        kind: "unknown",
        reason: "a folder has no history",
        remedy: "Delete accounts by the action, on a checkout with fetch-depth: 0",
      }),
  };
}

/**
 * The files below a root folder as they stand, without what git and npm keep there. A symbolic link is an entry and
 * never followed. A repository inside is a folder like any other.
 */
function createFolderTree(root: string): Tree {
  return {
    entries: (reaches, signal) => treeEntries(root, reaches, signal),
    read: async (path, maxBytes) => {
      const found = await read(root, path, maxBytes);
      // What stands in for bytes that are no UTF-8 leads nowhere, though the file is there.
      const lost = found.kind === "missing" && path.includes("\u{fffd}");
      return lost ? { kind: "unreadable", detail: "its name is not UTF-8" } : found;
    },
  };
}

async function treeEntries(
  root: string,
  reaches: (folder: string) => boolean,
  signal?: AbortSignal,
): Promise<readonly TreeEntry[]> {
  const found: TreeEntry[] = [];
  const folders = reaches("") ? [""] : [];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    signal?.throwIfAborted();
    for (const entry of await folderEntries(root, folder)) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.name === ".git" || entry.name === "node_modules") continue;
      if (!entry.isDirectory()) found.push({ path, kind: entry.isSymbolicLink() ? "symlink" : "file", id: "" });
      else if (reaches(path)) folders.push(path);
    }
  }
  return found.sort((one, other) => one.path < other.path ? -1 : 1);
}

async function folderEntries(root: string, folder: string): Promise<Dirent[]> {
  try {
    return await readdir(resolve(root, folder), { withFileTypes: true });
  } catch (error) {
    // It went away between being listed and being opened.
    if (errorCode(error) === "ENOENT" && folder !== "") return [];
    const place = folder === "" ? root : folder;
    throw new AppError("SOURCE_UNREADABLE", `The folder ${place} could not be read (${errorMessage(error)})`, {
      hint: "Give this user the right to read the folder, or leave it out of the globs",
      cause: error,
    });
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
