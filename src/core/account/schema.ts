import * as v from "valibot";
import { type Finding, finding } from "../base/errors.ts";
import { codePointName } from "../base/text.ts";
import type { AccountKey } from "./account.ts";
import { emailAddressProblem } from "./email-address.ts";
import { parseHostName } from "./host-name.ts";
import { FORBIDDEN_PREFIXES, parseSecretReference } from "./secret-reference.ts";
import { templateFindings } from "./template.ts";

/** What JSON Schema can say about text beyond its type; the key's own rule is stricter. */
interface TextFacts {
  readonly title: string;
  readonly description: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly examples?: string[];
}

/** Why text cannot be the value of a key, or undefined if it can. */
type TextRule = (value: string, subject: string) => Finding | undefined;

/** The rule of each text key: both the schema's verdict and the message come from it. */
export const TEXT_RULES = {
  name: nameProblem,
  description: textProblem,
  smtp_server: hostProblem,
  imap_server: hostProblem,
  username: usernameProblem,
  password: secretProblem,
  signature: textProblem,
  reply_to_address: emailAddressProblem,
  reply_template: templateProblem,
  forward_template: templateProblem,
} satisfies Partial<Record<AccountKey, TextRule>>;

function hostProblem(value: string, subject: string): Finding | undefined {
  const read = parseHostName(value, subject);
  return "problem" in read ? read.problem : undefined;
}

function secretProblem(value: string, subject: string): Finding | undefined {
  const read = parseSecretReference(value, subject);
  return "problem" in read ? read.problem : undefined;
}

function templateProblem(value: string, subject: string): Finding | undefined {
  const malformed = templateFindings(value, subject).find(({ finding }) => finding.severity === "error");
  return textProblem(value, subject) ?? malformed?.finding;
}

function text(key: keyof typeof TEXT_RULES, facts: TextFacts) {
  return v.pipe(v.string(), v.check((value) => TEXT_RULES[key](value, key) === undefined), v.metadata({ ...facts }));
}

function host(key: "smtp_server" | "imap_server", facts: TextFacts) {
  const canonical = (value: string): string => {
    const read = parseHostName(value);
    return "host" in read ? read.host : value;
  };
  return v.pipe(text(key, { ...facts, minLength: 3, maxLength: 253, pattern: HOST_PATTERN }), v.transform(canonical));
}

// Looser than the rules on purpose: an editor must never flag what a run accepts.
const HOST_PATTERN = "^[^\\s@/:#\\[\\].]+(\\.[^\\s@/:#\\[\\].]+)+$";
const SECRET_PATTERN = `^env:(?!${FORBIDDEN_PREFIXES.join("|")})[A-Z][A-Z0-9_]{0,127}$`;

/** The schema of one document of an account file: types, run-time verdict and JSON Schema are all made from it. */
export const accountSchema = v.strictObject({
  name: text("name", {
    title: "Name",
    description: "1 to 256 visible characters, unique in the organisation regardless of case; identifies the account",
    minLength: 1,
    maxLength: 256,
    examples: ["Customer Support"],
  }),
  description: text("description", { title: "Description", description: "What the mailbox is for; may be empty" }),
  smtp_server: host("smtp_server", {
    title: "SMTP server",
    description: "DNS name of the server for outgoing mail, never an IP address",
    examples: ["smtp.example.com"],
  }),
  smtp_port: v.pipe(
    v.picklist([587, 465]),
    v.metadata({ title: "SMTP port", description: "587 (STARTTLS) or 465 (implicit TLS)" }),
  ),
  imap_server: host("imap_server", {
    title: "IMAP server",
    description: "DNS name of the server for incoming mail, never an IP address",
    examples: ["imap.example.com"],
  }),
  imap_port: v.pipe(v.literal(993), v.metadata({ title: "IMAP port", description: "993 (implicit TLS)" })),
  authentication_type: v.pipe(
    v.picklist(["PLAIN", "OAUTH2"]),
    v.metadata({ title: "Authentication type", description: "PLAIN (a password) or OAUTH2 (a token)" }),
  ),
  username: text("username", {
    title: "User name",
    description: "The user name of the mailbox; for most providers, its address",
    minLength: 1,
    examples: ["support@example.com"],
  }),
  password: text("password", {
    title: "Password reference",
    description: "env:NAME, where NAME is a secret passed to the run; never the password itself",
    pattern: SECRET_PATTERN,
    examples: ["env:SUPPORT_PASSWORD"],
  }),
  signature: text("signature", { title: "Signature", description: "Appended to outgoing mail; may be empty" }),
  reply_to_address: text("reply_to_address", {
    title: "Reply-to address",
    description: "The e-mail address that replies go to",
    minLength: 3,
    maxLength: 254,
    pattern: "^[^\\s@<>]+@[^\\s@<>]+$",
    examples: ["support@example.com"],
  }),
  reply_template: text("reply_template", {
    title: "Reply template",
    description: "Text of a reply with {{customer.name}}, {{customer.email}}, {{message.body}}; may be empty",
    examples: ["Hello {{customer.name}},\n\n{{message.body}}"],
  }),
  forward_template: text("forward_template", {
    title: "Forward template",
    description: "Text of a forward with {{customer.name}}, {{customer.email}}, {{message.body}}; may be empty",
    examples: ["Forwarded from {{customer.email}}:\n\n{{message.body}}"],
  }),
  enable_tls: v.optional(
    v.pipe(v.literal(true), v.metadata({ title: "TLS", description: "true; connections without TLS are refused" })),
    true,
  ),
});

/** The keys of an account file, in the order in which they are written. */
export const ACCOUNT_KEYS = Object.keys(accountSchema.entries) as [AccountKey, ...AccountKey[]];

/** What a key is for and what value it takes, in one sentence, as editors show it. */
export function keyDescription(key: AccountKey): string {
  const entry = accountSchema.entries[key];
  return String(v.getMetadata(entry.type === "optional" ? entry.wrapped : entry).description);
}

const MAX_NAME_LENGTH = 256;

// What mail and APIs cannot carry intact: control characters except tab and line ends, lone surrogates, noncharacters.
const UNUSABLE_IN_TEXT = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/u;
const UNUSABLE_IN_LINE = /\p{Cc}|\p{Cs}|[\u2028\u2029\ufffe\uffff]/u;

/** Why multi-line text cannot be used; tabs and line ends are allowed, other control characters are not. */
function textProblem(text: string, subject: string): Finding | undefined {
  const unusable = UNUSABLE_IN_TEXT.exec(text)?.[0];
  return unusable === undefined ? undefined : characterFinding(unusable, subject);
}

// An emoji may be followed by the sign that it is shown in colours; every other character that nobody sees could make two
// names of one.
const UNSEEN_IN_NAME =
  /(?<!\p{Extended_Pictographic})\ufe0f|(?!\ufe0f)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/u;
const UNSEEN_KINDS: readonly (readonly [kind: string, characters: RegExp])[] = [
  ["a bidirectional control character", /\p{Bidi_Control}/u],
  ["a zero-width character", /[\u200b-\u200d\u2060\ufeff]/u],
  ["a control character", /\p{Cc}/u],
  ["a format character", /\p{Cf}/u],
  ["a line separator", /[\p{Zl}\p{Zp}]/u],
  ["an invisible character", /\p{Default_Ignorable_Code_Point}/u],
];

/** Why text cannot be an account's name: 1 to 256 visible characters (code points) on one line, without spaces around it. */
function nameProblem(text: string, subject: string): Finding | undefined {
  if (text === "") return finding("VALUE_INVALID", `${subject} is empty`, { hint: "Give the account a name" });
  const unseen = UNSEEN_IN_NAME.exec(text);
  if (unseen !== null) return unseenFinding(unseen[0], Array.from(text.slice(0, unseen.index)).length + 1, subject);
  if (text.trim() !== text) {
    return finding("VALUE_INVALID", `${subject} starts or ends with a space`, { hint: "Remove the space" });
  }
  const length = Array.from(text).length;
  return length <= MAX_NAME_LENGTH
    ? undefined
    : finding("VALUE_INVALID", `${subject} has ${length} characters, but at most ${MAX_NAME_LENGTH} are allowed`);
}

/** Why text cannot be a user name: any control character could end or split a command on the wire. */
function usernameProblem(text: string, subject: string): Finding | undefined {
  if (text === "") return finding("VALUE_INVALID", `${subject} is empty`, { hint: "Give the mailbox's user name" });
  return UNUSABLE_IN_LINE.test(text)
    ? finding("CFG_CREDENTIAL_CHARS", `${subject} contains a control character`, {
      hint: "Remove the control character",
    })
    : undefined;
}

function unseenFinding(char: string, place: number, subject: string): Finding {
  const [kind] = UNSEEN_KINDS.find(([, characters]) => characters.test(char)) ?? ["not a character of text"];
  return finding("VALUE_INVALID", `${subject} contains ${codePointName(char)}, ${kind}, as its character ${place}`, {
    hint: "Remove the character: names must not differ in what nobody sees",
  });
}

function characterFinding(char: string, subject: string): Finding {
  return finding(
    "VALUE_INVALID",
    `${subject} contains the character ${codePointName(char)}, which e-mail cannot carry`,
    {
      hint: "Remove the character",
    },
  );
}
