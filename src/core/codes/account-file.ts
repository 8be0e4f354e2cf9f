import type { CodeEntry } from "./entry.ts";

/** Codes of reading account files: bytes, syntax, documents. */
export const accountFileCodes = {
  FILE_MISSING: {
    severity: "error",
    sentence: "An account file does not exist",
    cause: "A wrong path, or a repository that was not checked out",
    remedy: "Give the path of an existing file",
    audience: "author of the file",
  },
  FILE_NOT_REGULAR: {
    severity: "error",
    sentence: "A path leads to something other than a regular file",
    cause: "A symbolic link, a folder, a pipe or a device stands where an account file is expected",
    remedy: "Put a regular file there: links are never followed, because they can lead out of the repository",
    audience: "author of the file",
  },
  FILE_UNREADABLE: {
    severity: "error",
    sentence: "An account file cannot be read",
    cause: "Missing permission, or a disk or network error",
    remedy: "Make the file readable for the user that runs this program",
    audience: "platform engineer",
  },
  FILE_TOO_LARGE: {
    severity: "error",
    sentence: "An account file is larger than 256 KiB",
    cause: "Something else than accounts is in the file, or an image is pasted into a template",
    remedy: "Split the file, or take out what is not needed",
    audience: "author of the file",
  },
  FILE_NOT_UTF8: {
    severity: "error",
    sentence: "An account file is not UTF-8 text",
    cause: "An editor saved it as Latin-1 or UTF-16, or it is a binary file",
    remedy: "Save the file as UTF-8",
    audience: "author of the file",
  },
  FILE_CONTROL_CHARACTER: {
    severity: "error",
    sentence: "An account file holds a control character that no text needs",
    cause: "A binary file, a copy out of a terminal, or an attempt to hide text from a reader",
    remedy: "Remove the character; line ends are LF or CR LF",
    audience: "author of the file",
  },
  FILE_EMPTY: {
    severity: "error",
    sentence: "An account file holds no account",
    cause: "The file is empty or holds only comments",
    remedy: "Write an account in the file, or remove the file",
    audience: "author of the file",
  },
  DOCUMENT_EMPTY: {
    severity: "error",
    sentence: "A document between two --- markers is empty",
    cause: "A marker too many, or an account that got lost in a merge",
    remedy: "Remove the marker, or write the account",
    audience: "author of the file",
  },
  DOCUMENT_NOT_MAPPING: {
    severity: "error",
    sentence: "A document is not a list of keys and values",
    cause: "It is a text, a number or a list; often the blank after a colon is missing",
    remedy: "Write one account a document, as keys and values; several accounts in a file are separated by ---",
    audience: "author of the file",
  },
  DOCUMENT_LIMIT: {
    severity: "error",
    sentence: "An account file goes beyond what is read of one file",
    cause: "More than 64 levels, 10,000 values in a document, or 1,000 documents in a file",
    remedy: "Write accounts as flat keys and values, and spread them over several files",
    audience: "author of the file",
  },
  YAML_SYNTAX: {
    severity: "error",
    sentence: "A document is not valid YAML",
    cause: "A quote, bracket, colon or indentation is wrong at or just before the place that is named",
    remedy:
      "Correct the line; put a text in double quotes when it holds : # { } [ ] or begins with a special character",
    audience: "author of the file",
  },
  YAML_ALIAS: {
    severity: "error",
    sentence: "A document uses an anchor (&name) or an alias (*name)",
    cause: "Aliases can make a small file grow without bound, and a reviewer cannot see a value where it stands",
    remedy: "Write the value itself; put it in quotes when it begins with & or *",
    audience: "author of the file",
  },
  YAML_TAG: {
    severity: "error",
    sentence: "A document uses a tag (!name) or a directive (%NAME)",
    cause: "Tags and directives change how values are read; an account needs none",
    remedy: "Remove it; put the value in quotes when it begins with ! or is meant as text",
    audience: "author of the file",
  },
  JSON_SYNTAX: {
    severity: "error",
    sentence: "A .json file is not valid JSON (RFC 8259)",
    cause: "A comment, a trailing comma, single quotes, or a quote or bracket that is missing",
    remedy: "Correct the place that is named, or name the file .yaml",
    audience: "author of the file",
  },
} satisfies Record<string, CodeEntry>;
