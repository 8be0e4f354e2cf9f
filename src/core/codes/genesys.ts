import type { CodeEntry } from "./entry.ts";

/** Codes of the genesys stage. */
export const genesysCodes = {} satisfies Record<string, CodeEntry>;
