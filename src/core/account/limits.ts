/** The largest account file in bytes: an account takes 1 KiB, and the parser's time and memory grow with the file. */
export const MAX_FILE_BYTES = 256 * 1024;

/** The most nested collections in a document: an account needs one, and composing recurses once per level. */
export const MAX_DEPTH = 64;

/** The most values in a document: an account has less than 100, and each costs time and memory. */
export const MAX_NODES = 10_000;

/** The most documents in a file: as many of the shortest real accounts as fit in {@link MAX_FILE_BYTES}. */
export const MAX_DOCUMENTS = 1000;

/** The most bytes of all account files of a run: 250 of the largest, or 65,000 accounts of 1 KiB, read in about a minute. */
export const MAX_RUN_BYTES = 64 * 1024 * 1024;

/** The most documents of all account files of a run: more accounts than any organisation has; each keeps some KiB of memory. */
export const MAX_RUN_DOCUMENTS = 50_000;

/** The most issues of all account files of a run: far more than a report shows; a document made to hurt brings {@link MAX_ISSUES}. */
export const MAX_RUN_ISSUES = 50_000;

/** The most issues that are kept per document: three times its keys; more would only hide the first. */
export const MAX_ISSUES = 50;

/** The longest piece of a file that a message quotes, in code points. */
export const MAX_QUOTED = 80;

/** The most files to read at the same time, far below the limit on open files. */
export const MAX_OPEN_FILES = 16;
