import type { CodeEntry } from "./entry.ts";

/** Codes of the probe stage. */
export const probeCodes = {} satisfies Record<string, CodeEntry>;
