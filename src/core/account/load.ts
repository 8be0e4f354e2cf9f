import { mapLimit } from "../base/async.ts";
import { type Finding, finding } from "../base/errors.ts";
import type { FileRead, Tree } from "../base/ports.ts";
import { visible } from "../base/text.ts";
import type { ParsedAccount, Position } from "./account.ts";
import { compareNames } from "./compare-names.ts";
import { MAX_FILE_BYTES, MAX_OPEN_FILES } from "./limits.ts";
import { fileTooLarge, parseDocuments, positionIn, wholeFile } from "./parse.ts";

/**
 * Reads account files in the order of their paths as given, each path once; a file that cannot be read becomes an issue
 * on that file. Names must be unique over all of them.
 */
export async function loadAccounts(
  paths: readonly string[],
  source: Pick<Tree, "read">,
): Promise<ParsedAccount[]> {
  const loaded = await mapLimit([...new Set(paths)], MAX_OPEN_FILES, async (path) => {
    const read = await source.read(path, MAX_FILE_BYTES);
    return read.kind === "file" ? readBytes(read.bytes, path) : [wholeFile(path, unreadable(read))];
  });
  return compareNames(loaded.flat());
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
    case "gitlink":
      return finding(
        "FILE_NOT_REGULAR",
        "The path is, or leads into, a submodule, whose files are in another repository",
      );
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

/** The text of a file, or why its bytes are not text. */
type FileText = { readonly text: string } | { readonly problem: Finding; readonly position: Position };

/** Decodes UTF-8 strictly; drops a UTF-8 byte order mark and refuses a UTF-16 one. */
function fileText(bytes: Uint8Array): FileText {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    const problem = finding("FILE_NOT_UTF8", "The file starts with a UTF-16 byte order mark");
    return { problem, position: { line: 1, column: 1 } };
  }
  const text = decodePrefix(bytes, bytes.length, false);
  if (text !== undefined) return { text };
  const offset = firstInvalidByte(bytes);
  const before = decodePrefix(bytes, offset, true) ?? "";
  return {
    problem: finding("FILE_NOT_UTF8", `The file is not valid UTF-8 at byte offset ${offset}`),
    position: positionIn(before, before.length),
  };
}

/** Decodes the first `length` bytes; with `stream`, a character that is cut off at the end is not an error. */
function decodePrefix(bytes: Uint8Array, length: number, stream: boolean): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, length), { stream });
  } catch {
    return undefined;
  }
}

/** The offset of the byte at which decoding fails: the length of the longest prefix that decodes, found by halving. */
function firstInvalidByte(bytes: Uint8Array): number {
  let valid = 0;
  let invalid = bytes.length + 1;
  while (valid + 1 < invalid) {
    const middle = (valid + invalid) >> 1;
    if (decodePrefix(bytes, middle, true) === undefined) invalid = middle;
    else valid = middle;
  }
  return valid;
}
