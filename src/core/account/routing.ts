import * as v from "valibot";
import { type Finding, finding } from "../base/errors.ts";
import { describeValue, quoted, quotesHint } from "./describe-value.ts";
import { emailAddressProblem, lowerCaseDomain } from "./email-address.ts";
import { ADDRESS, LINE, NAME, NO_TEXT, REPLY_TO, ROUTE_ADDRESS, type TextPattern } from "./patterns.ts";
import { lineProblem, nameProblem } from "./text-problem.ts";

/** Where an account's mail goes: the keys of `routing`. An empty value (`null`, an empty list) clears what is live. */
export interface Routing {
  /** Default: `username`, when that is an address. */
  readonly address?: string;
  /** Sender name of replies; default: `name`. */
  readonly from_name?: string;
  /** Sender address of replies; not together with `reply_to`. */
  readonly from_email?: string | null;
  /** A name or an id, as every reference. */
  readonly queue?: string;
  /** The inbound email flow that takes the mail, instead of a queue. */
  readonly flow?: string;
  /** Priority in the queue, a whole number from 0. */
  readonly priority?: number;
  /** The skills that the mail needs. */
  readonly skills?: readonly string[];
  /** The language that the mail needs. */
  readonly language?: string | null;
  /** The inbound email flow that takes spam. */
  readonly spam_flow?: string | null;
  /** Who gets a blind copy of every reply. */
  readonly auto_bcc?: readonly RoutingCopy[];
  /** `self`, or the address of a route. */
  readonly reply_to?: string | null;
  /** Whether replies quote the messages before them; default `optional`. */
  readonly history?: "include" | "exclude" | "optional";
  /** Whether agents may reply or forward more than once; default false. */
  readonly allow_multiple_actions?: boolean;
  /** The IMAP folders that are read, by their exact names. */
  readonly mailbox_folders?: readonly string[];
  /** The Microsoft Graph integration in place of the SMTP and IMAP servers. */
  readonly graph?: string;
  /** The canned response that is appended to replies. */
  readonly signature?: RoutingSignature | null;
}

/** Who gets a copy of what is sent. */
export type RoutingCopy = string | { readonly email: string; readonly name?: string };

/** The canned response that is appended as a signature. */
export interface RoutingSignature {
  /** The canned response, by name or id. */
  readonly response: string;
  /** The library that it is in, by name or id. */
  readonly library?: string;
  /** When it is appended. */
  readonly when?: "draft" | "send" | "send_once";
  /** Whether agents cannot leave it out. */
  readonly always?: boolean;
}

/** Why a value cannot stand in a place, or undefined if it can; `subject` names the place, `written` is its text in the file. */
export type RoutingRule = (value: unknown, subject: string, written?: string) => Finding | undefined;

const HISTORY = ["include", "exclude", "optional"] as const;
const WHEN = ["draft", "send", "send_once"] as const;

/** What the values of `routing` must be: both the schema's verdict and the message come from it. */
export const ROUTING_RULES = {
  address: textRule(routeAddressProblem),
  anyAddress: textRule(emailAddressProblem),
  name: textRule(nameProblem),
  reference: textRule(nameProblem),
  replyTo: textRule((value, subject) => value === "self" ? undefined : replyToProblem(value, subject)),
  folder: textRule(folderProblem),
  priority: (value, subject, written?) =>
    typeof value === "number" && Number.isSafeInteger(value) && value >= 0
      ? undefined
      : wrong(value, subject, "a whole number from 0", {
        code: typeof value === "number" ? "VALUE_INVALID" : "VALUE_TYPE",
        written,
      }),
  flag: (value, subject, written?) =>
    typeof value === "boolean" ? undefined : wrong(value, subject, "true or false", { written }),
  history: choiceRule(HISTORY),
  when: choiceRule(WHEN),
} as const satisfies Record<string, RoutingRule>;

function textRule(problem: (value: string, subject: string) => Finding | undefined): RoutingRule {
  return (value, subject, written) => {
    if (typeof value === "string") return problem(value, subject);
    const isPlain = typeof value === "number" || typeof value === "boolean";
    return wrong(value, subject, "text", { hint: isPlain ? quotesHint(written) : undefined, written });
  };
}

function choiceRule(choices: readonly string[]): RoutingRule {
  const all = `${choices.slice(0, -1).join(", ")} or ${choices.at(-1)}`;
  return (value, subject, written) => {
    if (typeof value !== "string") return wrong(value, subject, all, { written });
    if (choices.includes(value)) return undefined;
    const meant = value.trim().toLowerCase().replace(/[\s-]+/g, "_");
    const message = `${subject} must be ${all}, but is ${quoted(value)}`;
    return finding("VALUE_INVALID", message, { hint: `Write ${choices.includes(meant) ? meant : all}` });
  };
}

function wrong(
  value: unknown,
  subject: string,
  expected: string,
  { code = "VALUE_TYPE", hint, written }: {
    readonly code?: "VALUE_TYPE" | "VALUE_INVALID";
    readonly hint?: string | undefined;
    readonly written?: string | undefined;
  } = {},
): Finding {
  return finding(code, `${subject} must be ${expected}, but is ${describeValue(value, written)}`, {
    hint: hint ?? (value === null ? "Write a value, or remove the key" : `Write ${expected}`),
  });
}

/** Why text cannot be the address of a route: domains of Genesys Cloud are known by their name in lower case. */
function routeAddressProblem(value: string, subject: string): Finding | undefined {
  const problem = emailAddressProblem(value, subject);
  const proper = lowerCaseDomain(value);
  if (problem !== undefined || proper === value) return problem;
  return finding("VALUE_INVALID", `${subject} ${quoted(value)} has capital letters in its domain`, {
    hint: `Write ${proper}`,
  });
}

function replyToProblem(value: string, subject: string): Finding | undefined {
  const hint = 'Write "self" for the account\'s own address, or the address of another route';
  return value.includes("@")
    ? routeAddressProblem(value, subject)
    : finding("VALUE_INVALID", `${subject} must be self or an address, but is ${quoted(value)}`, { hint });
}

function folderProblem(value: string, subject: string): Finding | undefined {
  return value === ""
    ? finding("VALUE_INVALID", `${subject} is empty`, { hint: "Give the folder's exact name, such as INBOX" })
    : lineProblem(value, subject);
}

/** The address at which Genesys Cloud receives an account's mail; undefined when its file names none. */
export function routeAddress(
  { routing, username }: { readonly routing?: Routing | undefined; readonly username?: string | undefined },
): string | undefined {
  if (routing?.address !== undefined) return routing.address;
  return username === undefined || emailAddressProblem(username, "username") ? undefined : lowerCaseDomain(username);
}

/**
 * What JSON Schema can say about a value beyond its type; the key's own rule is stricter. What editors show about a wrong
 * value (`errorMessage`, `patternErrorMessage`) follows the key's name.
 */
interface Facts {
  readonly description: string;
  readonly examples: unknown[];
  readonly default?: unknown;
  readonly errorMessage?: string;
  readonly maxItems?: number;
}

interface TextKind extends TextPattern {
  readonly maxLength?: number;
}

/** What JSON Schema can say of each rule of text. */
const TEXTS = {
  address: { ...ROUTE_ADDRESS, maxLength: 254 },
  anyAddress: { ...ADDRESS, maxLength: 254 },
  name: { ...NAME, maxLength: 256 },
  reference: { ...NAME, maxLength: 256 },
  replyTo: { ...REPLY_TO, maxLength: 254 },
  folder: LINE,
} as const satisfies Partial<Record<keyof typeof ROUTING_RULES, TextKind>>;

function text(rule: keyof typeof TEXTS, facts: Facts) {
  const holds = (value: string): boolean => ROUTING_RULES[rule](value, "") === undefined;
  return v.pipe(v.string(), v.check(holds), v.metadata({ errorMessage: NO_TEXT, ...TEXTS[rule], ...facts }));
}

function clearable(rule: keyof typeof TEXTS, facts: Facts) {
  return v.nullable(text(rule, facts));
}

function list<const T extends v.GenericSchema>(item: T, facts: Facts) {
  return v.pipe(
    v.array(item),
    v.readonly(),
    v.metadata({ uniqueItems: true, errorMessage: "must be a list", ...facts }),
  );
}

const referenceItem = text("reference", { description: "Name or id", examples: ["Billing"] });
const copyName = { description: "Name that is shown beside the address", examples: ["Mail Archive"] };
const copyAddress = {
  description: "Address",
  examples: ["archive@example.com"],
  errorMessage: "must be an e-mail address, or the keys email and name",
};

/** The most folders of a mailbox that Genesys Cloud reads for one route, by its newer pages. */
export const MAX_FOLDERS = 10;

/** The schema of `routing`; rules over several keys are in {@link ROUTING_CONDITIONS}, and told by `judgeRouting`. */
export const routingSchema = v.strictObject({
  address: v.exactOptional(text("address", {
    description: "Address at which Genesys Cloud receives the mail, its domain in lower case; by default username",
    examples: ["support@example.com"],
  })),
  from_name: v.exactOptional(
    text("name", { description: "Sender name of replies; by default name", examples: ["Example Support"] }),
  ),
  from_email: v.exactOptional(clearable("anyAddress", {
    description: "Sender address of replies; not together with reply_to",
    examples: ["support@example.com"],
  })),
  queue: v.exactOptional(text("reference", {
    description: "Name or id of the queue that takes the mail; either queue or flow",
    examples: ["Customer Support"],
  })),
  flow: v.exactOptional(text("reference", {
    description: "Name or id of the inbound email flow that takes the mail; either queue or flow",
    examples: ["Inbound Email"],
  })),
  priority: v.exactOptional(v.pipe(
    v.number(),
    v.check((value) => ROUTING_RULES.priority(value, "") === undefined),
    v.metadata({
      type: "integer",
      description: "Priority in the queue, a whole number from 0; only with queue",
      errorMessage: "must be a whole number from 0",
      examples: [5],
      minimum: 0,
    }),
  )),
  skills: v.exactOptional(list(referenceItem, {
    description: "Names or ids of the skills that the mail needs; only with queue",
    examples: [["Billing"]],
  })),
  language: v.exactOptional(clearable("reference", {
    description: "Name or id of the language that the mail needs; only with queue",
    examples: ["English"],
  })),
  spam_flow: v.exactOptional(clearable("reference", {
    description: "Name or id of the inbound email flow that takes spam",
    examples: ["Spam"],
  })),
  auto_bcc: v.exactOptional(list(
    v.union([
      text("anyAddress", copyAddress),
      v.pipe(
        v.strictObject({
          email: text("anyAddress", copyAddress),
          name: v.exactOptional(text("name", copyName)),
        }),
        v.readonly(),
      ),
    ]),
    {
      description: "Addresses that get a blind copy of every reply; not together with reply_to",
      examples: [["archive@example.com"]],
    },
  )),
  reply_to: v.exactOptional(clearable("replyTo", {
    description: "Where replies of customers go: self, or the address of another route",
    examples: ["self"],
  })),
  history: v.exactOptional(v.pipe(
    v.picklist(HISTORY),
    v.metadata({
      description: "Whether replies quote the messages before them",
      default: "optional",
      errorMessage: "must be include, exclude or optional",
    }),
  )),
  allow_multiple_actions: v.exactOptional(v.pipe(
    v.boolean(),
    v.metadata({
      description: "Whether agents may reply or forward more than once",
      default: false,
      errorMessage: "must be true or false",
    }),
  )),
  mailbox_folders: v.exactOptional(
    list(text("folder", { description: "Exact name of a folder", examples: ["INBOX"] }), {
      description: "IMAP folders that are read, by their exact names; by default INBOX on a domain's only account",
      maxItems: MAX_FOLDERS,
      examples: [["INBOX"]],
    }),
  ),
  graph: v.exactOptional(text("reference", {
    description:
      "Name or id of a Microsoft Graph integration, in place of the SMTP and IMAP servers: their keys, authentication_type, username and password may then be left out",
    examples: ["Support Graph"],
  })),
  signature: v.exactOptional(v.pipe(
    v.nullable(v.pipe(
      v.strictObject({
        response: text("reference", {
          description: "Name or id of the canned response",
          examples: ["Support Signature"],
        }),
        library: v.exactOptional(
          text("reference", { description: "Name or id of its library", examples: ["Signatures"] }),
        ),
        when: v.exactOptional(
          v.pipe(
            v.picklist(WHEN),
            v.metadata({
              description: "When it is inserted",
              errorMessage: "must be draft, send or send_once",
            }),
          ),
        ),
        always: v.exactOptional(
          v.pipe(
            v.boolean(),
            v.metadata({
              description: "Whether agents cannot remove it",
              default: false,
              errorMessage: "must be true or false",
            }),
          ),
        ),
      }),
      v.readonly(),
    )),
    v.metadata({
      description: "The canned response that is appended to replies",
      examples: [{ response: "Support Signature" }],
    }),
  )),
});

/** The keys of `routing`, in the order in which they are written. */
export const ROUTING_KEYS = Object.keys(routingSchema.entries) as [keyof Routing, ...(keyof Routing)[]];

/** What the values of `routing` ask of each other, in JSON Schema, with what editors show about it. */
export const ROUTING_CONDITIONS = {
  allOf: [
    {
      if: { required: ["queue"] },
      then: { properties: { flow: false }, errorMessage: "routing takes either queue or flow: remove one of them" },
      else: {
        properties: {
          priority: false,
          skills: {
            const: [],
            doNotSuggest: true,
            errorMessage: "routing.skills is about waiting in a queue: add queue, or remove it",
          },
          language: {
            type: "null",
            doNotSuggest: true,
            errorMessage: "routing.language is about waiting in a queue: add queue, or remove it",
          },
        },
        errorMessage: "routing.priority is about waiting in a queue: add queue, or remove it",
      },
    },
    {
      if: { required: ["reply_to"], properties: { reply_to: { type: "string" } } },
      then: {
        properties: {
          from_email: {
            type: "null",
            doNotSuggest: true,
            errorMessage: "routing takes either reply_to or from_email: remove one of them",
          },
          auto_bcc: {
            const: [],
            doNotSuggest: true,
            errorMessage: "routing takes either reply_to or auto_bcc: remove one of them",
          },
        },
      },
    },
    {
      if: { required: ["graph"] },
      then: {
        properties: {
          mailbox_folders: {
            const: [],
            doNotSuggest: true,
            errorMessage: "routing takes either graph or mailbox_folders: folders are read over IMAP",
          },
        },
      },
    },
  ],
};
