import { type Finding, finding, type Issue } from "../errors.ts";
import type { SecretLookup } from "../ports.ts";
import { Secret } from "../secret.ts";
import type { Account, Position } from "./account.ts";
import { parseSecretReference } from "./secret-reference.ts";

/** The value behind an account's reference, or why there is none. */
export type ResolvedSecret = { readonly secret: Secret } | { readonly issue: Issue };

/** What a resolved secret's issue says beside the account itself. */
export interface SecretPlace {
  /** Where names are looked up, for the message: "the secrets input", "the environment". */
  readonly source?: string;
  /** Where the reference stands in the account's file. */
  readonly position?: Position;
}

/**
 * Looks up the password that an account refers to. The reference is judged again, so that no account made by other
 * means than a file can name a forbidden variable. No issue tells anything of the value.
 */
export function resolveSecret(account: Account, lookup: SecretLookup, place: SecretPlace = {}): ResolvedSecret {
  const position = place.position ?? { line: 1, column: 1 };
  const refuse = (problem: Finding): ResolvedSecret => ({ issue: { ...problem, path: "password", ...position } });
  const reference = parseSecretReference(account.password);
  if ("problem" in reference) return refuse(reference.problem);

  const { name } = reference;
  const source = place.source ?? "the environment";
  const value = lookup(name);
  if (value === undefined) {
    return refuse(finding("SECRET_MISSING", `password refers to ${name}, which ${source} does not hold`));
  }
  if (value === "") return refuse(finding("SECRET_MISSING", `password refers to ${name}, which is empty in ${source}`));
  if (/[\r\n\0]/.test(value)) {
    const message = `The value of ${name} in ${source} holds a line break or a NUL character`;
    return refuse(finding("CFG_CREDENTIAL_CHARS", message));
  }
  return { secret: new Secret(value, account.password) };
}
