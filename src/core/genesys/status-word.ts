import type { Redactor } from "../base/secret.ts";

/** A status as the API has them, which is no place for a secret. */
const STATUS_WORD = /^[A-Z]+(?:_[A-Z]+)*$/;

/** A status that the API tells: a word of its own stays, whatever somebody's password is; any other text is foreign. */
export function plainStatus<T extends string | null | undefined>(status: T, redactor: Redactor): T {
  return typeof status === "string" && !STATUS_WORD.test(status) ? redactor.redact(status) as T : status;
}
