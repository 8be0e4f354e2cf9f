import { Buffer } from "node:buffer";
import { stat } from "node:fs/promises";
import { dirname, relative, resolve, sep } from "node:path";
import type { Readable } from "node:stream";
import { onAbort } from "../../core/base/async.ts";
import { ConfigurationError, errorCode } from "../../core/base/errors.ts";
import type { AccountSource, FileRead } from "../../core/base/ports.ts";
import { visible } from "../../core/base/text.ts";
import { isData } from "../../core/run/select.ts";
import { createGlobs } from "./globs.ts";
import { createFolderSource } from "./working-folder.ts";

/** The argument that means standard input, and the path under which it is reported. */
const STANDARD_INPUT = "-";

/** The account files of a folder. */
const IN_A_FOLDER = "**/*.{yaml,yml,json}";

/**
 * The files that arguments name, relative to `root`, each once: a file, existing or not, all account files below a folder,
 * what a glob takes, or `-`. Throws `ConfigurationError` for a folder or a glob without any.
 */
export async function namedFiles(names: readonly string[], root: string): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const name of names) {
    const taken = name === STANDARD_INPUT ? [name] : await filesOf(name, root);
    if (taken.length === 0) {
      throw new ConfigurationError("NO_ACCOUNT_FILES", `There is no account file at "${visible(name)}"`, {
        hint: "Name a file, a folder with YAML or JSON files, or a glob in quotes that takes some",
      });
    }
    for (const path of taken) found.add(path);
  }
  return [...found];
}

async function filesOf(name: string, root: string): Promise<readonly string[]> {
  const path = relative(root, resolve(root, name)).split(sep).join("/");
  const kind = await kindOf(resolve(root, name));
  if (kind === "folder") {
    const globs = createGlobs([IN_A_FOLDER]);
    const entries = await createFolderSource(resolve(root, name)).tree.entries(globs.reaches);
    const inside = entries.filter((entry) => globs.takes(entry.path));
    return inside.map((entry) => path === "" ? entry.path : `${path}/${entry.path}`);
  }
  if (kind === "other" || !/[*?[\]{}]/.test(name)) return [path];
  const globs = createGlobs([name]);
  return (await createFolderSource(root).tree.entries(globs.reaches)).map((entry) => entry.path).filter(globs.takes);
}

async function kindOf(path: string): Promise<"folder" | "other" | undefined> {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "other";
  } catch (error) {
    return errorCode(error) === "ENOENT" || errorCode(error) === "ENOTDIR" ? undefined : "other";
  }
}

/**
 * The account files beside named ones, relative to `root`: those that the globs take, and all in the folder of each. Who
 * names one file of a domain does not mean that the others are not there.
 */
export async function filesBeside(
  named: readonly string[],
  globs: readonly string[],
  root: string,
): Promise<readonly string[]> {
  const taken = createGlobs(globs);
  const entries = await createFolderSource(root).tree.entries(taken.reaches);
  const found = new Set(entries.map(({ path }) => path).filter(taken.takes));
  for (const folder of new Set(named.filter((path) => path !== STANDARD_INPUT).map(dirname))) {
    if (await kindOf(resolve(root, folder)) !== "folder") continue;
    const files = await createFolderSource(resolve(root, folder)).tree.entries((path) => path === "");
    for (const { path, kind } of files) {
      if (kind === "file" && isData(path)) found.add(folder === "." ? path : `${folder}/${path}`);
    }
  }
  for (const path of named) found.delete(path);
  return [...found];
}

/** A source whose file `-` is what a stream holds, read once. */
export function withStandardInput(source: AccountSource, input: Readable): AccountSource {
  let content: Promise<FileRead> | undefined;
  return {
    ...source,
    tree: {
      ...source.tree,
      read: (path, maxBytes, signal) =>
        path === STANDARD_INPUT
          ? content ??= readAll(input, maxBytes, signal)
          : source.tree.read(path, maxBytes, signal),
    },
  };
}

async function readAll(input: Readable, maxBytes: number, signal: AbortSignal | undefined): Promise<FileRead> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const release = onAbort(signal, () => input.destroy());
  try {
    for await (const piece of input) {
      pieces.push(piece as Uint8Array);
      size += (piece as Uint8Array).length;
      if (size > maxBytes) return { kind: "too-large", size };
    }
  } catch (error) {
    signal?.throwIfAborted();
    return { kind: "unreadable", detail: errorCode(error) ?? "unknown" };
  } finally {
    release();
  }
  return { kind: "file", bytes: Buffer.concat(pieces) };
}
