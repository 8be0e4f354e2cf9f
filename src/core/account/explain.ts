import { type Finding, finding } from "../base/errors.ts";
import { nearEnough } from "../base/nearest.ts";
import type { AccountKey } from "./account.ts";
import { describeKind, describeValue, quoted, quotesHint } from "./describe-value.ts";
import { compatibility, type SupportedEndpoint, workingEndpoints } from "./matrix.ts";
import { ROUTING_KEYS } from "./routing.ts";
import { ACCOUNT_KEYS, keyDescription, TEXT_RULES } from "./schema.ts";
import { meantReference } from "./secret-reference.ts";

/** A key that cannot be a misplaced password, so that a message may quote it. */
const PLAUSIBLE_KEY = /^[A-Za-z][A-Za-z_.-]{0,40}$/;

/** Says what is wrong with a value that the schema rejected for its key; `written` is its text in the file. */
export function explainValue(
  key: Exclude<AccountKey, "routing">,
  value: unknown,
  written: string,
): Finding | undefined {
  switch (key) {
    case "smtp_port":
    case "imap_port":
      return Number.isInteger(value)
        ? portProblem(key === "smtp_port" ? "smtp" : "imap", value as number)
        : wrongType(key, "a whole number", value, written);
    case "enable_tls":
      return value === false ? tlsProblem() : wrongType(key, "true, or left out", value, written);
    case "authentication_type":
      return typeof value === "string"
        ? authenticationProblem(value, key)
        : wrongType(key, "PLAIN or OAUTH2", value, written);
    case "password":
      return typeof value === "string" ? TEXT_RULES.password(value, key) : wrongPassword(value);
    default:
      return typeof value === "string" ? TEXT_RULES[key](value, key) : wrongType(key, "text", value, written);
  }
}

function wrongType(key: AccountKey, expected: string, value: unknown, written: string): Finding {
  return finding("VALUE_TYPE", `${key} must be ${expected}, but is ${describeValue(value, written)}`, {
    hint: typeHint(key, value, written),
  });
}

function typeHint(key: AccountKey, value: unknown, written: string): string {
  if (value === null) return expectsText(key) ? `Write the text, or ${key}: "" for none` : keyDescription(key);
  if (typeof value === "string") return plainHint(key, value, /^["'|>]/.test(written));
  if (typeof value === "object") return keyDescription(key);
  return expectsText(key) ? quotesHint(written) : keyDescription(key);
}

/** What to write where text stands in place of a number or of true. */
function plainHint(key: AccountKey, text: string, isQuoted: boolean): string {
  const meant = key === "enable_tls" ? meantBoolean(text) : meantPort(key, text);
  if (meant === undefined) {
    return key === "enable_tls" ? "Write enable_tls: true, or leave it out" : keyDescription(key);
  }
  return isQuoted && meant === text.trim() ? `Remove the quotes: ${key}: ${meant}` : `Write ${key}: ${meant}`;
}

/** YAML 1.1 read these words as true; YAML 1.2 reads them as text. */
function meantBoolean(text: string): string | undefined {
  return /^(?:true|yes|y|on|1)$/i.test(text.trim()) ? "true" : undefined;
}

function meantPort(key: AccountKey, text: string): string | undefined {
  const digits = text.replace(/[\s_,.']/g, "");
  const endpoints = workingEndpoints(key === "smtp_port" ? "smtp" : "imap");
  return endpoints.some(({ port }) => String(port) === digits) ? digits : undefined;
}

/** How a value that the schema rejected must be written, where only one way is left; undefined where a person has to decide. */
export function meantValue(key: Exclude<AccountKey, "routing">, value: unknown, written: string): string | undefined {
  switch (key) {
    case "smtp_port":
    case "imap_port":
      return typeof value === "string" ? meantPort(key, value) : onlyPort(key, value);
    case "enable_tls":
      return typeof value === "string" ? meantBoolean(value) : undefined;
    case "authentication_type":
      return typeof value === "string" ? meantLogin(value) : undefined;
    case "password":
      return typeof value === "string" ? meantReference(value.trim()) : undefined;
    default:
      if (typeof value === "string") return withoutBlanks(key, value);
      return typeof value === "number" || typeof value === "boolean" ? `"${written}"` : undefined;
  }
}

/** Any port, where the matrix leaves one. */
function onlyPort(key: "smtp_port" | "imap_port", value: unknown): string | undefined {
  const [only, ...others] = workingEndpoints(key === "smtp_port" ? "smtp" : "imap");
  return Number.isInteger(value) && others.length === 0 && only !== undefined ? String(only.port) : undefined;
}

function meantLogin(text: string): string | undefined {
  const upper = text.trim().toUpperCase();
  if (upper === "PLAIN" || upper === "OAUTH2") return upper;
  const other = OTHER_LOGINS.get(upper);
  return other?.means.startsWith("another word for") ? other.nearest : undefined;
}

/** The text without blanks around it, where that makes it right; of a host, without the root's dot too. */
function withoutBlanks(key: keyof typeof TEXT_RULES, text: string): string | undefined {
  const isHost = key === "smtp_server" || key === "imap_server";
  const bare = isHost ? text.trim().replace(/\.$/, "") : text.trim();
  return bare !== text && bare !== "" && TEXT_RULES[key](bare, key) === undefined ? JSON.stringify(bare) : undefined;
}

function expectsText(key: AccountKey): boolean {
  return key in TEXT_RULES;
}

function wrongPassword(value: unknown): Finding {
  return typeof value === "number" || typeof value === "boolean"
    ? finding("SECRET_LITERAL", "password is a literal value, not a reference of the form env:NAME")
    : finding("VALUE_TYPE", `password must be a reference of the form env:NAME, but is ${describeKind(value)}`);
}

/** Says that a required key is missing, and what value it takes. */
export function explainMissing(key: AccountKey): Finding {
  return finding("KEY_MISSING", `${key} is missing`, { hint: `Add ${key}: ${keyDescription(key)}` });
}

/** Says that a key is unknown, and names the known one that is near, else all; `block` names the mapping that it stands in. */
export function explainUnknown(
  key: string,
  known: readonly [string, ...string[]],
  block?: string,
): Finding {
  const subject = PLAUSIBLE_KEY.test(key) ? `Key ${quoted(key)}` : "A key";
  const where = block === undefined ? "" : ` in ${block}`;
  const near = nearEnough(key, known);
  const message = `${subject} is unknown${where}; ${
    near === undefined ? `the known keys are ${known.join(", ")}` : `the nearest known key is ${near}`
  }`;
  if (block === undefined) {
    return finding("KEY_UNKNOWN", message, isOneOf(ROUTING_KEYS, key) ? { hint: `Indent ${key} below routing` } : {});
  }
  return finding("KEY_UNKNOWN", message, isOneOf(ACCOUNT_KEYS, key) ? { hint: `Move ${key} out of routing` } : {});
}

function isOneOf(keys: readonly string[], key: string): boolean {
  return keys.includes(key);
}

/** The key that each unknown one must have been meant as: the only one near it that is missing, and near no other of them. */
export function meantKeys(unknown: readonly string[], missing: readonly AccountKey[]): ReadonlyMap<string, AccountKey> {
  const near = unknown.map((key) => missing.filter((each) => nearEnough(key, [each]) !== undefined));
  return new Map(unknown.flatMap((key, at) => {
    const [only, ...others] = near[at] ?? [];
    const isWanted = near.some((keys, other) => other !== at && only !== undefined && keys.includes(only));
    return only === undefined || others.length > 0 || isWanted ? [] : [[key, only] as const];
  }));
}

/** Says that a key appears more than once; `block` names the mapping that it stands in. */
export function explainDuplicate(key: string, block = "the document"): Finding {
  const subject = PLAUSIBLE_KEY.test(key) ? `Key ${quoted(key)}` : "A key";
  return finding("KEY_DUPLICATE", `${subject} appears more than once in ${block}`);
}

const MAX_PORT = 65535;

/** Names of login methods that are not authentication types of Genesys Cloud, and the type that is probably meant. */
const OTHER_LOGINS: ReadonlyMap<string, { readonly means: string; readonly nearest: "PLAIN" | "OAUTH2" }> = new Map([
  ["LOGIN", { means: "an older form of PLAIN", nearest: "PLAIN" }],
  ["BASIC", { means: "another word for PLAIN", nearest: "PLAIN" }],
  ["PASSWORD", { means: "another word for PLAIN", nearest: "PLAIN" }],
  ["CRAM-MD5", { means: "a challenge-response login, which Genesys Cloud does not offer", nearest: "PLAIN" }],
  ["DIGEST-MD5", { means: "a challenge-response login, which Genesys Cloud does not offer", nearest: "PLAIN" }],
  ["SCRAM-SHA-1", { means: "a challenge-response login, which Genesys Cloud does not offer", nearest: "PLAIN" }],
  ["SCRAM-SHA-256", { means: "a challenge-response login, which Genesys Cloud does not offer", nearest: "PLAIN" }],
  ["NTLM", { means: "a Windows login, which Genesys Cloud does not offer", nearest: "PLAIN" }],
  ["GSSAPI", { means: "a Kerberos login, which Genesys Cloud does not offer", nearest: "PLAIN" }],
  ["OAUTH", { means: "another word for OAUTH2", nearest: "OAUTH2" }],
  ["XOAUTH2", { means: "a SASL mechanism of OAUTH2", nearest: "OAUTH2" }],
  ["OAUTHBEARER", { means: "a SASL mechanism of OAUTH2", nearest: "OAUTH2" }],
]);

/** Why a port cannot be used for a protocol, in the words of the matrix; undefined when it can. */
export function portProblem(protocol: "smtp" | "imap", port: number): Finding | undefined {
  const row = compatibility(protocol, port);
  if (row !== undefined && row.nearest === undefined) return undefined;
  const working = workingEndpoints(protocol);
  const supported = working.map(describeEndpoint).join(" and ");
  const nearest = row?.nearest ?? working[0];
  return finding(
    "CFG_PORT_UNSUPPORTED",
    `${protocol}_port ${port} is ${row?.meaning ?? strangePort(port)}; Genesys Cloud supports only ${supported}`,
    nearest === undefined ? {} : { hint: `Set ${protocol}_port to ${describeEndpoint(nearest)}` },
  );
}

function describeEndpoint({ port, tls }: SupportedEndpoint): string {
  return `${port} (${tls === "implicit" ? "implicit TLS" : "STARTTLS"})`;
}

function strangePort(port: number): string {
  return port >= 1 && port <= MAX_PORT ? "not a mail submission or IMAP port" : `not a port number (1 to ${MAX_PORT})`;
}

/** Why text is not an authentication type, with the one that is probably meant; undefined if it is one. */
export function authenticationProblem(text: string, subject: string): Finding | undefined {
  if (text === "PLAIN" || text === "OAUTH2") return undefined;
  const upper = text.trim().toUpperCase();
  const other = OTHER_LOGINS.get(upper);
  const misspelt = upper === "PLAIN" || upper === "OAUTH2";
  const nearest = other?.nearest ?? (misspelt ? upper : undefined);
  const message = `${subject} must be PLAIN or OAUTH2, but is ${quoted(text)}${other ? `, ${other.means}` : ""}`;
  return finding("VALUE_INVALID", message, {
    hint: nearest === undefined ? "PLAIN is a password, OAUTH2 a token" : `Write ${nearest}`,
  });
}

/** Why an account cannot do without TLS, in the words of the matrix. */
export function tlsProblem(): Finding {
  const row = compatibility("smtp", 587, "none");
  return finding("TLS_DISABLED", `enable_tls is false, which means ${row?.meaning}`);
}
