import { type Finding, finding } from "../errors.ts";
import type { Position } from "./account.ts";
import { positionIn } from "./parse.ts";

/** The text of a file, or why its bytes are none. */
export type FileText = { readonly text: string } | { readonly problem: Finding; readonly position: Position };

/** Decodes UTF-8 strictly; a byte order mark of UTF-8 is dropped, one of UTF-16 refused. */
export function fileText(bytes: Uint8Array): FileText {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    const problem = finding("FILE_NOT_UTF8", "The file begins with a byte order mark of UTF-16");
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

/** Decodes the first `length` bytes; with `stream`, a character that is cut off at the end is no error. */
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
