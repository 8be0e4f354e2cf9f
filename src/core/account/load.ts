import { type Finding, finding } from "../base/errors.ts";
import type { FileRead, Tree } from "../base/ports.ts";
import { sha256 } from "../base/bytes.ts";
import { visible } from "../base/text.ts";
import type { ParsedAccount, Position } from "./account.ts";
import { compareNames } from "./compare-names.ts";
import { MAX_FILE_BYTES, MAX_OPEN_FILES, RUN_LIMITS, type RunLimits } from "./limits.ts";
import { fileTooLarge, parseDocuments, positionIn, wholeFile } from "./parse.ts";

/**
 * Reads account files in the order of their paths as given, each path once; a file that cannot be read becomes an issue
 * on that file, and so does each that comes after what a run may read. Names must be unique over all of them.
 * `hashed`: each with the hash of its file, which takes as long as judging it.
 */
export async function loadAccounts(
  paths: readonly string[],
  source: Pick<Tree, "read">,
  { limits = RUN_LIMITS, hashed = false }: { readonly limits?: RunLimits; readonly hashed?: boolean } = {},
): Promise<ParsedAccount[]> {
  const wanted = [...new Set(paths)];
  const read = (from: number): Promise<FileRead[]> =>
    Promise.all(wanted.slice(from, from + MAX_OPEN_FILES).map((path) => source.read(path, MAX_FILE_BYTES)));
  const parsed: ParsedAccount[] = [];
  const used: Usage = { bytes: 0, documents: 0, issues: 0 };
  let ahead = read(0);
  for (let from = 0; from < wanted.length; from += MAX_OPEN_FILES) {
    const files = await ahead;
    const excess = overBudget(used, limits);
    if (excess !== undefined) {
      parsed.push(...wanted.slice(from).map((path) => wholeFile(path, excess)));
      break;
    }
    ahead = read(from + MAX_OPEN_FILES);
    const hashes = hashed ? await Promise.all(files.map(hashOf)) : [];
    for (const [at, file] of files.entries()) {
      const fileSha256 = hashes[at];
      const documents = take(file, wanted[from + at] ?? "", used, limits);
      parsed.push(...fileSha256 === undefined ? documents : documents.map((each) => ({ ...each, fileSha256 })));
    }
  }
  // What was read ahead of a limit is not needed.
  await ahead.catch(() => undefined);
  return compareNames(parsed);
}

async function hashOf(file: FileRead): Promise<string | undefined> {
  return file.kind === "file" ? await sha256(new Uint8Array(file.bytes)) : undefined;
}

/** What a run has read so far. */
type Usage = { -readonly [what in keyof RunLimits]: number };

function take(file: FileRead, path: string, used: Usage, limits: RunLimits): readonly ParsedAccount[] {
  if (file.kind === "file") used.bytes += file.bytes.length;
  const excess = overBudget(used, limits);
  if (excess !== undefined) return [wholeFile(path, excess)];
  const documents = file.kind === "file" ? readBytes(file.bytes, path) : [wholeFile(path, unreadable(file))];
  used.documents += documents.length;
  for (const { issues } of documents) used.issues += issues.length;
  return documents;
}

/** Why no further file is read; what has been read stays. */
function overBudget(used: Usage, limits: RunLimits): Finding | undefined {
  const what = (["bytes", "documents", "issues"] as const).find((each) => used[each] > limits[each]);
  if (what === undefined) return undefined;
  const message = `The file is not read: with it, the account files have more than ${limits[what]} ${what}`;
  return finding("ACCOUNTS_LIMIT", message);
}

/** Says of a run that it did not read all of its account files; a file out of scope alone would not make it red. */
export function unreadFiles(parsed: readonly ParsedAccount[]): Finding[] {
  const left = parsed.filter(({ issues }) => issues.some(({ code }) => code === "ACCOUNTS_LIMIT"));
  const [first] = left;
  if (first === undefined) return [];
  const others = left.length === 1 ? "" : ` and ${left.length - 1} more`;
  return [
    finding(
      "ACCOUNTS_LIMIT",
      `${visible(first.file)}${others} ${
        left.length === 1 ? "was" : "were"
      } not read: all account files together are too large`,
    ),
  ];
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
