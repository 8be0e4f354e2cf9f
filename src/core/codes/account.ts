import type { CodeEntry } from "./entry.ts";

/** Codes of the account stage. */
export const accountCodes = {} satisfies Record<string, CodeEntry>;
