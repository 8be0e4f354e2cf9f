import { type Finding, finding, type Issue } from "../base/errors.ts";
import type { SecretLookup } from "../base/ports.ts";
import { Secret } from "../base/secret.ts";
import type { MailboxAccount, Position } from "./account.ts";

/** The start of a reference: `env:NAME`. */
const SCHEME = "env:";
const NAME = /^[A-Z][A-Z0-9_]{0,127}$/;

/**
 * Prefixes of variables that contain the runner's or this program's own credentials: no account file may send those
 * anywhere.
 */
export const FORBIDDEN_PREFIXES = [
  "INPUT_",
  "GITHUB_",
  "ACTIONS_",
  "RUNNER_",
  "GENESYS_",
  "ITSM_",
  "GEA_",
  "NODE_",
] as const;

/** The variable that holds all values at once. */
const ALL_SECRETS = "ACCOUNT_SECRETS";

/** Whether a name is one that account files may refer to. */
export function isSecretName(name: string): boolean {
  return "name" in parseSecretReference(SCHEME + name);
}

/** The name in a secret reference, or why there is none. */
type SecretReference = { readonly name: string } | { readonly problem: Finding };

/** Other ways to refer to a variable, which nothing reads in a file. */
const OTHER_REFERENCES: readonly (readonly [RegExp, string])[] = [
  [
    /^\$\{\{\s*(?:secrets|env|vars)\.([A-Za-z]\w{0,127})\s*\}\}$/,
    "is an expression, which GitHub reads in workflows alone",
  ],
  [/^\$\{(?:env:)?([A-Z][A-Z0-9_]{0,127})\}$/, "is a variable of a shell, which no file has"],
  [/^[Ee][Nn][Vv]:\s*([A-Z][A-Z0-9_]{0,127})\s*$/, "is nearly a reference of the form env:NAME"],
];

/**
 * Reads `env:NAME`. The text may be a real password by mistake, so a problem reveals nothing about it, not even its
 * length; only what refers to a variable in another way is named.
 */
export function parseSecretReference(text: string, subject = "password"): SecretReference {
  if (text === "") return { problem: finding("SECRET_REFERENCE_INVALID", `${subject} is empty`) };
  const name = text.startsWith(SCHEME) ? text.slice(SCHEME.length) : undefined;
  if (name === undefined || !NAME.test(name)) {
    const other = otherReference(text, subject);
    if (other) return { problem: other };
    return name === undefined
      ? { problem: finding("SECRET_LITERAL", `${subject} is a literal value, not a reference of the form env:NAME`) }
      : { problem: finding("SECRET_REFERENCE_INVALID", `${subject} starts with env: but no valid name follows`) };
  }
  const prefix = FORBIDDEN_PREFIXES.find((forbidden) => name.startsWith(forbidden));
  if (prefix === undefined && name !== ALL_SECRETS) return { name };
  const which = prefix === undefined ? ALL_SECRETS : `a name that starts with ${prefix}`;
  const message = `${subject} refers to ${which}, which account files must not read`;
  return { problem: finding("SECRET_REFERENCE_FORBIDDEN", message) };
}

/** The reference that a text must have been meant as; undefined for what may be a password. */
export function meantReference(text: string): string | undefined {
  const name = text.startsWith(SCHEME) && isSecretName(text.slice(SCHEME.length))
    ? text.slice(SCHEME.length)
    : OTHER_REFERENCES.map(([form]) => form.exec(text)?.[1]?.toUpperCase()).find((each) => each !== undefined);
  return name !== undefined && isSecretName(name) ? SCHEME + name : undefined;
}

function otherReference(text: string, subject: string): Finding | undefined {
  for (const [form, what] of OTHER_REFERENCES) {
    const name = form.exec(text)?.[1]?.toUpperCase();
    if (name === undefined) continue;
    const hint = isSecretName(name) ? { hint: `Write ${SCHEME}${name}, and give the run a secret of that name` } : {};
    return finding("SECRET_REFERENCE_INVALID", `${subject} ${what}`, hint);
  }
  return undefined;
}

/** The value of an account's reference, or why there is none. */
type ResolvedSecret = { readonly secret: Secret } | { readonly issue: Issue };

/** What an issue about a resolved secret needs besides the account. */
interface SecretPlace {
  /** Where names are looked up, for the message: "the environment". */
  readonly source?: string;
  /** Which names are looked up there at all, for the message, such as ", where only names in capitals are read". */
  readonly limit?: string | undefined;
  /** Where the reference is in the account's file. */
  readonly position?: Position;
}

/**
 * Looks up the password that an account refers to. The reference is checked again, so that no account made without
 * a file can name a forbidden variable. No issue reveals anything about the value.
 */
export function resolveSecret(
  account: Pick<MailboxAccount, "password">,
  lookup: SecretLookup,
  place: SecretPlace = {},
): ResolvedSecret {
  const position = place.position ?? { line: 1, column: 1 };
  const refuse = (problem: Finding): ResolvedSecret => ({ issue: { ...problem, path: "password", ...position } });
  const reference = parseSecretReference(account.password);
  if ("problem" in reference) return refuse(reference.problem);

  const { name } = reference;
  const source = place.source ?? "the environment";
  const value = lookup(name);
  if (value === undefined) {
    return refuse(
      finding("SECRET_MISSING", `password refers to ${name}, which is not in ${source}${place.limit ?? ""}`),
    );
  }
  if (value === "") return refuse(finding("SECRET_MISSING", `password refers to ${name}, which is empty in ${source}`));
  if (/[\r\n\0]/.test(value)) {
    const message = `The value of ${name} in ${source} contains a line break or a NUL character`;
    return refuse(finding("CFG_CREDENTIAL_CHARS", message));
  }
  return { secret: new Secret(value, account.password) };
}
