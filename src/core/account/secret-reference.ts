import { type Finding, finding } from "../errors.ts";

/** How a reference begins: `env:NAME`. */
const SCHEME = "env:";
const NAME = /^[A-Z][A-Z0-9_]{0,127}$/;

/**
 * Beginnings of names that hold the runner's or this program's own credentials: no account file may send those
 * anywhere.
 */
export const FORBIDDEN_PREFIXES = ["INPUT_", "GITHUB_", "ACTIONS_", "RUNNER_", "GENESYS_", "ITSM_", "NODE_"] as const;

/** The name behind a secret reference, or why there is none. */
export type SecretReference = { readonly name: string } | { readonly problem: Finding };

/**
 * Reads `env:NAME`. The text may be a real password by mistake, so a problem tells nothing of it, not even its
 * length.
 */
export function parseSecretReference(text: string, subject = "password"): SecretReference {
  if (!text.startsWith(SCHEME)) {
    return {
      problem: finding("SECRET_LITERAL", `${subject} is a literal value, not a reference of the form env:NAME`),
    };
  }
  const name = text.slice(SCHEME.length);
  if (!NAME.test(name)) {
    return { problem: finding("SECRET_REFERENCE_INVALID", `${subject} begins with env: but no valid name follows`) };
  }
  const prefix = FORBIDDEN_PREFIXES.find((forbidden) => name.startsWith(forbidden));
  if (prefix === undefined) return { name };
  const message = `${subject} refers to a name that begins with ${prefix}, which account files may not read`;
  return { problem: finding("SECRET_REFERENCE_FORBIDDEN", message) };
}
