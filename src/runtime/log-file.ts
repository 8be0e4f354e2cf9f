import { createHash } from "node:crypto";
import { open, realpath, stat } from "node:fs/promises";
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

/** An audit log on disk, in a folder that is made if it is missing; each append is one write followed by fsync. */
export function openLogFile(path: string): DigestedLog {
  let lock: FileLock | undefined;
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
      await lock?.check();
      const before = size ?? 0;
      const bytes = new TextEncoder().encode(text);
      try {
        const handle = await open(path, "a", 0o600);
        try {
          if ((await handle.stat()).size !== before) throw changed(path);
          await handle.appendFile(bytes);
          await handle.sync();
        } finally {
          await handle.close();
        }
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
