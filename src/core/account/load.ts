import { mapLimit } from "../async.ts";
import { type Finding, finding } from "../errors.ts";
import type { FileRead, Files } from "../ports.ts";
import { visible } from "../text.ts";
import type { ParsedAccount } from "./account.ts";
import { refuseDuplicateNames } from "./duplicate-name.ts";
import { fileText } from "./file-text.ts";
import { MAX_FILE_BYTES, MAX_OPEN_FILES } from "./limits.ts";
import { fileTooLarge, parseDocuments, wholeFile } from "./parse.ts";

/**
 * Reads account files in the order of their paths as given, each path once; a file that cannot be read becomes an issue
 * on that file. Names must be unique over all of them.
 */
export async function loadAccounts(paths: readonly string[], files: Files): Promise<ParsedAccount[]> {
  const loaded = await mapLimit([...new Set(paths)], MAX_OPEN_FILES, async (path) => {
    const read = await files.read(path, MAX_FILE_BYTES);
    return read.kind === "file" ? readBytes(read.bytes, path) : [wholeFile(path, unreadable(read))];
  });
  return refuseDuplicateNames(loaded.flat());
}

function readBytes(bytes: Uint8Array, path: string): ParsedAccount[] {
  if (bytes.length > MAX_FILE_BYTES) return [wholeFile(path, fileTooLarge(bytes.length))];
  const read = fileText(bytes);
  return "text" in read ? parseDocuments(read.text, path) : [wholeFile(path, read.problem, read.position)];
}

function unreadable(read: Exclude<FileRead, { kind: "file" }>): Finding {
  switch (read.kind) {
    case "missing":
      return finding("FILE_MISSING", "The file does not exist");
    case "symlink":
      return finding("FILE_NOT_REGULAR", "The path is a symbolic link or leads through one");
    case "directory":
      return finding("FILE_NOT_REGULAR", "The path is a folder");
    case "special":
      return finding("FILE_NOT_REGULAR", "The path is neither a file nor a folder");
    case "too-large":
      return fileTooLarge(read.size);
    case "unreadable": {
      const why = read.detail === undefined ? "" : `: ${visible(read.detail)}`;
      return finding("FILE_UNREADABLE", `The file cannot be read${why}`);
    }
  }
}
