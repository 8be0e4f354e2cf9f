import * as v from "valibot";
import { type Finding, finding } from "../base/errors.ts";
import type { AccountKey } from "./account.ts";
import { emailAddressProblem } from "./email-address.ts";
import { parseHostName } from "./host-name.ts";
import { ADDRESS, HOST, LINE, NAME, NO_TEXT, TEXT, type TextPattern } from "./patterns.ts";
import { ROUTING_CONDITIONS, routingSchema } from "./routing.ts";
import { FORBIDDEN_PREFIXES, parseSecretReference } from "./secret-reference.ts";
import { templateFindings } from "./template.ts";
import { lineProblem, nameProblem, textProblem } from "./text-problem.ts";

/**
 * What JSON Schema can say about text beyond its type; the key's own rule is stricter. What editors show about a wrong
 * value (`errorMessage`, `patternErrorMessage`) follows the key's name.
 */
interface TextFacts extends TextPattern {
  readonly title: string;
  readonly description: string;
  readonly errorMessage?: string;
  readonly maxLength?: number;
  readonly default?: string;
  readonly allOf?: TextPattern[];
  readonly examples: string[];
}

/** Facts of text that may be empty: an editor writes it so when it completes the key. */
const MAY_BE_EMPTY = { ...TEXT, default: "", errorMessage: `${NO_TEXT}, and write "" for none` };

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
  return v.pipe(
    v.string(),
    v.check((value) => TEXT_RULES[key](value, key) === undefined),
    v.metadata({ errorMessage: NO_TEXT, ...facts }),
  );
}

function host(key: "smtp_server" | "imap_server", facts: Omit<TextFacts, keyof TextPattern>) {
  const canonical = (value: string): string => {
    const read = parseHostName(value);
    return "host" in read ? read.host : value;
  };
  return v.pipe(text(key, { ...facts, ...HOST, maxLength: 253 }), v.transform(canonical));
}

/** A reference to a secret. */
const SECRET: TextPattern = {
  pattern: "^env:[A-Z][A-Z0-9_]{0,127}$",
  patternErrorMessage:
    "must be env:NAME, such as env:SUPPORT_PASSWORD, where NAME is a secret given to the run: the password itself never stands in a file",
};

/** A reference to no variable that holds the run's own credentials. */
const OPEN_SECRET: TextPattern = {
  pattern: `^(?!env:(${FORBIDDEN_PREFIXES.join("|")}|ACCOUNT_SECRETS$))`,
  patternErrorMessage: `must not refer to ACCOUNT_SECRETS or to a name that begins with ${
    FORBIDDEN_PREFIXES.join(", ")
  }: they hold credentials of the run itself`,
};

/**
 * The schema of one document of an account file: types, run-time verdict and JSON Schema are all made from it. What one
 * key asks of another (`MAILBOX_KEYS`, `ROUTING_CONDITIONS`) is judged by the reader of the file.
 */
export const accountSchema = v.strictObject({
  name: text("name", {
    title: "Name",
    description: "1 to 256 visible characters, unique in the organisation regardless of case; identifies the account",
    maxLength: 256,
    ...NAME,
    examples: ["Customer Support"],
  }),
  description: text("description", {
    title: "Description",
    description: "What the mailbox is for; may be empty",
    ...MAY_BE_EMPTY,
    examples: ["Inbound support mail of the first line"],
  }),
  smtp_server: v.exactOptional(host("smtp_server", {
    title: "SMTP server",
    description: "DNS name of the server for outgoing mail, never an IP address",
    examples: ["smtp.example.com"],
  })),
  smtp_port: v.exactOptional(v.pipe(
    v.picklist([587, 465]),
    v.metadata({
      title: "SMTP port",
      description: "587 (STARTTLS) or 465 (implicit TLS)",
      errorMessage: "must be 587 (STARTTLS) or 465 (implicit TLS), a number without quotes",
      enumDescriptions: ["STARTTLS", "implicit TLS"],
    }),
  )),
  imap_server: v.exactOptional(host("imap_server", {
    title: "IMAP server",
    description: "DNS name of the server for incoming mail, never an IP address",
    examples: ["imap.example.com"],
  })),
  imap_port: v.exactOptional(v.pipe(
    v.picklist([993]),
    v.metadata({
      title: "IMAP port",
      description: "993 (implicit TLS)",
      errorMessage: "must be 993 (implicit TLS), a number without quotes",
      enumDescriptions: ["implicit TLS"],
    }),
  )),
  authentication_type: v.exactOptional(v.pipe(
    v.picklist(["PLAIN", "OAUTH2"]),
    v.metadata({
      title: "Authentication type",
      description: "PLAIN (a password) or OAUTH2 (a token)",
      errorMessage: "must be PLAIN (a password) or OAUTH2 (a token), in capitals",
      enumDescriptions: ["a password", "a token"],
    }),
  )),
  username: v.exactOptional(text("username", {
    title: "User name",
    description: "The user name of the mailbox; for most providers, its address",
    ...LINE,
    examples: ["support@example.com"],
  })),
  password: v.exactOptional(text("password", {
    title: "Password reference",
    description: "env:NAME, where NAME is a secret passed to the run; never the password itself",
    ...SECRET,
    errorMessage: SECRET.patternErrorMessage,
    allOf: [OPEN_SECRET],
    examples: ["env:SUPPORT_PASSWORD"],
  })),
  signature: text("signature", {
    title: "Signature",
    description: "Appended to outgoing mail; may be empty",
    ...MAY_BE_EMPTY,
    examples: ["Kind regards\nYour support team"],
  }),
  reply_to_address: text("reply_to_address", {
    title: "Reply-to address",
    description: "The e-mail address that replies go to",
    maxLength: 254,
    ...ADDRESS,
    examples: ["support@example.com"],
  }),
  reply_template: text("reply_template", {
    title: "Reply template",
    description: "Text of a reply with {{customer.name}}, {{customer.email}}, {{message.body}}; may be empty",
    ...MAY_BE_EMPTY,
    examples: ["Hello {{customer.name}},\n\n{{message.body}}"],
  }),
  forward_template: text("forward_template", {
    title: "Forward template",
    description: "Text of a forward with {{customer.name}}, {{customer.email}}, {{message.body}}; may be empty",
    ...MAY_BE_EMPTY,
    examples: ["Forwarded from {{customer.email}}:\n\n{{message.body}}"],
  }),
  enable_tls: v.optional(
    v.pipe(
      v.literal(true),
      v.metadata({
        title: "TLS",
        description: "true; connections without TLS are refused",
        errorMessage: "must be true, or left out: connections without TLS are refused",
      }),
    ),
    true,
  ),
  routing: v.exactOptional(v.pipe(
    routingSchema,
    v.readonly(),
    v.metadata({
      title: "Routing",
      description: "Where the account's mail goes, for genesys-api: email-domains; email-accounts does not send it",
      examples: [{ queue: "Customer Support" }],
      ...ROUTING_CONDITIONS,
    }),
  )),
});

/** The keys of an account file, in the order in which they are written. */
export const ACCOUNT_KEYS = Object.keys(accountSchema.entries) as [AccountKey, ...AccountKey[]];

/** What a key is for and what value it takes, in one sentence, as editors show it. */
export function keyDescription(key: AccountKey): string {
  const entry = accountSchema.entries[key];
  return String(v.getMetadata("wrapped" in entry ? entry.wrapped : entry).description);
}

/** Why text cannot be a user name: any control character could end or split a command on the wire. */
function usernameProblem(text: string, subject: string): Finding | undefined {
  if (text === "") return finding("VALUE_INVALID", `${subject} is empty`, { hint: "Give the mailbox's user name" });
  return lineProblem(text, subject)
    ? finding("CFG_CREDENTIAL_CHARS", `${subject} contains a control character`, {
      hint: "Remove the control character",
    })
    : undefined;
}
