import { mkdir, open, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { AppError, errorMessage } from "../core/errors.ts";
import type { AppendFile } from "../core/ports.ts";

/** An append-only file on disk; each append is one write followed by fsync, and its folder is made when missing. */
export function openAppendFile(path: string): AppendFile {
  return {
    path,
    async read() {
      try {
        return await readFile(path, "utf8");
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw unwritable(path, error);
      }
    },
    async append(text) {
      try {
        await mkdir(dirname(path), { recursive: true });
        const handle = await open(path, "a", 0o600);
        try {
          await handle.appendFile(text, "utf8");
          await handle.sync();
        } finally {
          await handle.close();
        }
      } catch (error) {
        throw unwritable(path, error);
      }
    },
  };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

function unwritable(path: string, error: unknown): AppError {
  return new AppError("AUDIT_UNWRITABLE", `Cannot write "${path}": ${errorMessage(error)}`, { cause: error });
}
