import { mkdir, open, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { AppError, errorCode, errorMessage } from "../core/base/errors.ts";
import type { AppendFile } from "../core/base/ports.ts";
import { visible } from "../core/base/text.ts";

/** An append-only file on disk; each append is one write followed by fsync; creates its folder if missing. */
export function openAppendFile(path: string): AppendFile {
  return {
    path,
    async read() {
      try {
        return await readFile(path, "utf8");
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw unusable("read", path, error);
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
        throw unusable("write", path, error);
      }
    },
  };
}

function isMissing(error: unknown): boolean {
  return errorCode(error) === "ENOENT";
}

function unusable(verb: "read" | "write", path: string, error: unknown): AppError {
  const message = `Cannot ${verb} "${visible(path)}": ${visible(errorMessage(error))}`;
  return new AppError(verb === "read" ? "AUDIT_UNREADABLE" : "AUDIT_UNWRITABLE", message, { cause: error });
}
