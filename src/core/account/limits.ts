/** The largest account file in bytes: an account takes 1 KiB, and the parser's time and memory grow with the file. */
export const MAX_FILE_BYTES = 256 * 1024;

/** The most nested collections in a document: an account needs four, and composing recurses once per level. */
export const MAX_DEPTH = 64;

/** The most values in a document: an account has less than 100, and each costs time and memory. */
export const MAX_NODES = 10_000;

/** The most documents in a file: as many of the shortest real accounts as fit in {@link MAX_FILE_BYTES}. */
export const MAX_DOCUMENTS = 1000;

/** What a run keeps of all its account files together. */
export interface RunLimits {
  readonly bytes: number;
  readonly documents: number;
  readonly issues: number;
}

/**
 * 256 of the largest files, or 65,000 accounts of 1 KiB, which take about a minute to read; more accounts than any
 * organisation has, each of which keeps some KiB of memory; and four issues for each.
 */
export const RUN_LIMITS: RunLimits = { bytes: 64 * 1024 * 1024, documents: 50_000, issues: 200_000 };

/** The most issues that are kept per document: more than it has keys; more would only hide the first. */
export const MAX_ISSUES = 50;

/** The longest piece of a file that a message quotes, in code points. */
export const MAX_QUOTED = 80;

/** The most files to read at the same time, far below the limit on open files. */
export const MAX_OPEN_FILES = 16;

/** The longest text whose fixes are proved, because it is read again for them. */
export const MAX_FIXED_TEXT = 64 * 1024;

/** The most fixes that are proved for one file. */
export const MAX_FIXES = 10;
