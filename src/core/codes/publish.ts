import type { CodeEntry } from "./entry.ts";

/** Codes of the publish stage. */
export const publishCodes = {} satisfies Record<string, CodeEntry>;
