import { createHash } from "node:crypto";
import type { BigIntStats } from "node:fs";
import { type FileHandle, open, realpath, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { AppError, errorCode, errorMessage } from "../core/base/errors.ts";
import { AppendError, type LogFile } from "../core/base/ports.ts";
import { visible } from "../core/base/text.ts";
import { readPieces } from "./append-file.ts";
import { FileLock } from "./file-lock.ts";
import { makeFolder } from "./make-folder.ts";

/** A log on disk that knows its own digest. */
interface DigestedLog extends LogFile {
  /** The SHA-256 of all that was read of the file and appended to it, as `sha256:<hex>`: it need not be read again. */
  digest(): string;
}

/** The file as it was opened for writing. */
interface Opened {
  readonly handle: FileHandle;
  /** Tells whether its path still leads to it. */
  readonly id: string;
}

/** An audit log on disk, in a folder that is made if it is missing; each append is one write followed by fsync. It stays open until it is released. */
export function openLogFile(path: string): DigestedLog {
  let lock: FileLock | undefined;
  let opened: Opened | undefined;
  let hash = createHash("sha256");
  /** How many bytes were read and written; undefined before the file was read to its end. */
  let size: number | undefined;

  return {
    path,
    async lock() {
      try {
        await makeFolder(dirname(path));
      } catch (error) {
        throw new AppError("AUDIT_UNWRITABLE", `Cannot make the folder of "${visible(path)}": ${reason(error)}`, {
          cause: error,
        });
      }
      lock ??= new FileLock(await realPath(path));
      await lock.acquire();
    },
    async release() {
      const handle = opened?.handle;
      opened = undefined;
      // All that was written is on stable storage.
      await handle?.close().catch(() => undefined);
      await lock?.release();
    },
    async *pieces() {
      let read = 0;
      hash = createHash("sha256");
      if (await exists(path)) {
        for await (const piece of readPieces(path)) {
          read += piece.length;
          hash.update(piece);
          yield piece;
        }
      }
      size = read;
    },
    async append(text) {
      const before = size ?? 0;
      const bytes = new TextEncoder().encode(text);
      const isFirst = opened === undefined;
      // The first makes the file, which only the holder of the lock may.
      const [there] = await Promise.all([opened && stateOf(path), lock?.check()]);
      try {
        opened ??= await openFile(path);
        const { handle, id } = opened;
        const found = isFirst ? await stateOf(path) : there;
        if (found?.id !== id || found.size !== before) throw changed(path);
        await handle.appendFile(bytes);
        // The first may have made the file, which is more than data.
        await (isFirst ? handle.sync() : handle.datasync());
      } catch (error) {
        if (error instanceof AppError) throw error;
        throw new AppendError(reason(error), await kept(path, before, bytes.length));
      }
      size = before + bytes.length;
      hash.update(bytes);
    },
    digest: () => `sha256:${hash.copy().digest("hex")}`,
  };
}

async function openFile(path: string): Promise<Opened> {
  const handle = await open(path, "a", 0o600);
  try {
    return { handle, id: idOf(await handle.stat({ bigint: true })) };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** What is at a path now; undefined where nobody can tell. */
async function stateOf(path: string): Promise<{ readonly id: string; readonly size: number } | undefined> {
  const found = await stat(path, { bigint: true }).catch(() => undefined);
  return found && { id: idOf(found), size: Number(found.size) };
}

function idOf({ dev, ino }: BigIntStats): string {
  return `${dev}:${ino}`;
}

function changed(path: string): AppError {
  return new AppError("AUDIT_BUSY", `Cannot write to "${visible(path)}": another program wrote to it during this run`);
}

/** How many bytes of a write that failed are in the file; none where nobody can tell. */
async function kept(path: string, before: number, written: number): Promise<number> {
  const size = await stat(path).then((found) => found.size, () => before);
  return Math.min(Math.max(0, size - before), written);
}

/** Two paths of one file have one lock. */
async function realPath(path: string): Promise<string> {
  const found = await realpath(path).catch(() => undefined);
  return found ?? join(await realpath(dirname(path)).catch(() => dirname(path)), basename(path));
}

async function exists(path: string): Promise<boolean> {
  try {
    if (!(await stat(path)).isFile()) throw new Error("it is not a file");
    return true;
  } catch (error) {
    if (errorCode(error) === "ENOENT") return false;
    throw new AppError("AUDIT_UNREADABLE", `Cannot read "${visible(path)}": ${reason(error)}`, { cause: error });
  }
}

function reason(error: unknown): string {
  return visible(errorMessage(error));
}
