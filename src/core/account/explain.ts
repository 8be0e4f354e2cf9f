import { type Finding, finding } from "../errors.ts";
import type { AccountKey } from "./account.ts";
import { describeKind, describeValue, quoted } from "./describe-value.ts";
import { nearest } from "../nearest.ts";
import { authenticationProblem, portProblem, tlsProblem } from "./protocol-rule.ts";
import { ACCOUNT_KEYS, keyDescription, TEXT_RULES } from "./schema.ts";

/** A key that cannot itself be a password which lost its place, so that it may be quoted. */
const PLAUSIBLE_KEY = /^[A-Za-z][A-Za-z_.-]{0,40}$/;

/** Says what is wrong with a value that the schema refused for its key. */
export function explainValue(key: AccountKey, value: unknown): Finding | undefined {
  switch (key) {
    case "smtp_port":
    case "imap_port":
      return Number.isInteger(value)
        ? portProblem(key === "smtp_port" ? "smtp" : "imap", value as number)
        : wrongType(key, "a whole number", value);
    case "enable_tls":
      return value === false ? tlsProblem() : wrongType(key, "true, or left out", value);
    case "authentication_type":
      return typeof value === "string" ? authenticationProblem(value, key) : wrongType(key, "PLAIN or OAUTH2", value);
    case "password":
      return typeof value === "string" ? TEXT_RULES.password(value, key) : wrongPassword(value);
    default:
      return typeof value === "string" ? TEXT_RULES[key](value, key) : wrongType(key, "a text", value);
  }
}

function wrongType(key: AccountKey, expected: string, value: unknown): Finding {
  return finding("VALUE_TYPE", `${key} must be ${expected}, it is ${describeValue(value)}`, {
    hint: typeHint(key, value),
  });
}

function typeHint(key: AccountKey, value: unknown): string {
  if (value === null) return expectsText(key) ? `Write the text, or ${key}: "" for none` : keyDescription(key);
  if (typeof value === "string") return "Remove the quotes, and what does not belong to the value";
  if (typeof value === "object") return keyDescription(key);
  return expectsText(key) ? "Put the value in quotes" : keyDescription(key);
}

function expectsText(key: AccountKey): boolean {
  return key in TEXT_RULES;
}

function wrongPassword(value: unknown): Finding {
  return typeof value === "number" || typeof value === "boolean"
    ? finding("SECRET_LITERAL", "password is a literal value, not a reference of the form env:NAME")
    : finding("VALUE_TYPE", `password must be a reference of the form env:NAME, it is ${describeKind(value)}`);
}

/** Says that a required key is missing, and what it takes. */
export function explainMissing(key: AccountKey): Finding {
  return finding("KEY_MISSING", `${key} is missing`, { hint: `Add ${key}: ${keyDescription(key)}` });
}

/** Says that a key is unknown, and names the nearest known one. */
export function explainUnknown(key: string): Finding {
  const subject = PLAUSIBLE_KEY.test(key) ? `Key ${quoted(key)}` : "A key";
  return finding("KEY_UNKNOWN", `${subject} is unknown; the nearest known key is ${nearest(key, ACCOUNT_KEYS)}`);
}

/** Says that a key stands more than once. */
export function explainDuplicate(key: string): Finding {
  const subject = PLAUSIBLE_KEY.test(key) ? `Key ${quoted(key)}` : "A key";
  return finding("KEY_DUPLICATE", `${subject} stands more than once in the document`);
}
