import { open, readFile, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { AppError, errorCode, errorMessage } from "../core/base/errors.ts";
import type { AppendFile } from "../core/base/ports.ts";
import { visible } from "../core/base/text.ts";
import { makeFolder } from "./make-folder.ts";

/** An append-only file on disk; each append is one write followed by fsync; creates its folder if missing. */
export function openAppendFile(path: string): AppendFile {
  return {
    path,
    async read() {
      try {
        if (!(await stat(path)).isFile()) throw new Error("it is not a file");
        return await readFile(path, "utf8");
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw unusable("read", path, error);
      }
    },
    async append(text) {
      try {
        await makeFolder(dirname(path));
        const handle = await open(path, "a", 0o600);
        try {
          await handle.appendFile(text, "utf8");
          await handle.sync();
        } finally {
          await handle.close();
        }
      } catch (error) {
        throw unusable("write", path, error);
      }
    },
  };
}

const PIECE_BYTES = 65_536;

/**
 * A file on disk, piece by piece, so that its size does not matter; throws `AppError` (AUDIT_UNREADABLE) while it is read.
 * Each piece takes the place of the one before in memory: whoever keeps one keeps a copy.
 */
export async function* readPieces(path: string): AsyncGenerator<Uint8Array> {
  try {
    const handle = await open(path, "r");
    try {
      const memory = new Uint8Array(PIECE_BYTES);
      for (;;) {
        const { bytesRead } = await handle.read(memory, 0, PIECE_BYTES, null);
        if (bytesRead === 0) return;
        yield memory.subarray(0, bytesRead);
      }
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw unusable("read", path, error);
  }
}

/** What is at a path, links followed: undefined for nothing; throws `AppError` (AUDIT_UNREADABLE) where that cannot be told. */
export async function identifyFile(
  path: string,
): Promise<{ readonly isFile: boolean; readonly id: string } | undefined> {
  try {
    const found = await stat(path, { bigint: true });
    return { isFile: found.isFile(), id: `${found.dev}:${found.ino}` };
  } catch (error) {
    if (isMissing(error) || errorCode(error) === "ENOTDIR") return undefined;
    throw unusable("read", path, error);
  }
}

/** Why what is at a path cannot be read as a file, as the end of a sentence: a pipe or a device may have no end, nor begin. */
export function fileProblem(found: { readonly isFile: boolean } | undefined): string | undefined {
  return found === undefined ? "there is no such file" : found.isFile ? undefined : "it is not a file";
}

function isMissing(error: unknown): boolean {
  return errorCode(error) === "ENOENT";
}

function unusable(verb: "read" | "write", path: string, error: unknown): AppError {
  const message = `Cannot ${verb} "${visible(path)}": ${visible(errorMessage(error))}`;
  return new AppError(verb === "read" ? "AUDIT_UNREADABLE" : "AUDIT_UNWRITABLE", message, { cause: error });
}
