import type { Severity } from "../codes/entry.ts";
import { type Code, codeEntry, type Finding, finding } from "../base/errors.ts";

/** Ends a probe: the finding makes it impossible or unsafe to continue. */
export class ProbeFailure extends Error {
  readonly finding: Finding;

  constructor(code: Code, message: string, override: { readonly hint?: string; readonly severity?: Severity } = {}) {
    super(message);
    this.name = "ProbeFailure";
    this.finding = finding(code, message, override);
  }

  get code(): Code {
    return this.finding.code;
  }
}

/** Whether a second attempt soon after may succeed. */
export function isRetryable(code: Code): boolean {
  return codeEntry(code).retryable === true;
}

/** Whether seeing this code from this machine proves something about the server. */
export function isConclusive(code: Code): boolean {
  return codeEntry(code).conclusive !== false;
}
