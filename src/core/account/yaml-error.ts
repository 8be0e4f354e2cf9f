import type { YAMLError } from "yaml";
import { type Finding, finding } from "../errors.ts";

// The library's own messages can quote the source, and with it a password; so only its codes are used.
const MEANINGS: Partial<Record<YAMLError["code"], string>> = {
  BAD_DQ_ESCAPE: "a backslash sequence in double quotes is not one of YAML's; write \\\\ for a backslash",
  BAD_INDENT: "a line is not indented as its neighbours are",
  BAD_SCALAR_START: "a text begins with a character that is reserved (@ or `)",
  BLOCK_AS_IMPLICIT_KEY: "a second colon stands on one line, or a list stands where a key belongs",
  BLOCK_IN_FLOW: "a block stands inside { } or [ ]",
  KEY_OVER_1024_CHARS: "a key is longer than 1024 characters",
  MISSING_CHAR: "a colon, comma, quote or bracket is missing",
  MULTILINE_IMPLICIT_KEY:
    "the colon after a key or the blank after the colon is missing, or a key goes over several lines",
  NON_STRING_KEY: "a key is not a text",
  TAB_AS_INDENT: "a line is indented with a tab",
  UNEXPECTED_TOKEN: "a character or text stands where none belongs",
};

/** A parser's error in words that never quote the file. */
export function yamlSyntaxFinding(code: YAMLError["code"]): Finding {
  return finding("YAML_SYNTAX", `The document is not valid YAML: ${MEANINGS[code] ?? "the parser cannot read it"}`);
}
