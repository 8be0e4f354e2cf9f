import * as v from "valibot";
import { GenesysRefusal } from "../error.ts";

const text = v.string("must be of type string");
const flag = v.boolean("must be of type boolean");
const integer = v.pipe(v.number("must be of type integer"), v.integer("must be of type integer"));
const object = v.record(v.string(), v.unknown());

/** `DomainEntityRef`: only the id counts. */
const reference = v.object({ id: v.nullish(text) });
/** A reference or nothing: null, no id and an empty one all mean that there is none (inferred from what clients send). */
const optionalReference = v.pipe(v.nullish(reference), v.transform((ref) => ref?.id || undefined));
const references = v.pipe(
  v.nullish(v.array(v.object({ id: text })), []),
  v.transform((refs) => refs?.map(({ id }) => id) ?? []),
);

/** One of the words, whatever their case (sourced: the platform's enumerations are compared without). */
function word<const W extends readonly string[]>(words: W) {
  return v.pipe(
    text,
    v.transform((given) => words.find((each) => each.toLowerCase() === given.toLowerCase()) ?? given),
    v.picklist(words, `must be one of ${words.join(", ")}`),
  );
}

const credential = v.object({
  name: v.nullish(text),
  type: v.object({ name: text }),
  credentialFields: v.nullish(v.record(v.string(), text)),
});

const newIntegration = v.object({ name: v.nullish(text), integrationType: v.object({ id: text }) });

const configuration = v.object({
  name: v.pipe(text, v.nonEmpty("must not be empty")),
  version: integer,
  properties: object,
  advanced: object,
  notes: text,
  credentials: v.record(v.string(), v.object({ id: text })),
});

const integrationPatch = v.object({ intendedState: word(["ENABLED", "DISABLED"]) });

/** The sandbox takes away what is told to go, and leaves alone what is not spoken of. */
const domainSettings = {
  customSMTPServer: v.optional(v.nullable(reference)),
  imapSettings: v.optional(v.nullable(v.object({ integration: v.nullish(reference) }))),
  graphApiSettings: v.optional(v.nullable(v.object({ integration: v.nullish(reference) }))),
  mailFromSettings: v.optional(v.nullable(object)),
  emailSetting: v.optional(v.nullable(object)),
};

const domainPatch = v.object(domainSettings);

const newDomain = v.object({
  id: v.pipe(
    text,
    v.regex(/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i, "is not a domain"),
  ),
  subDomain: v.nullish(flag, false),
  ...domainSettings,
});

const address = v.object({ email: text, name: v.nullish(text) });

const route = v.object({
  name: v.nullish(text),
  pattern: v.pipe(text, v.nonEmpty("must not be empty"), v.maxLength(64, "must have at most 64 characters")),
  fromName: v.pipe(text, v.nonEmpty("must not be empty")),
  fromEmail: v.nullish(text),
  queue: optionalReference,
  priority: v.nullish(v.pipe(integer, v.minValue(0, "must be at least 0"))),
  skills: references,
  language: optionalReference,
  flow: optionalReference,
  spamFlow: optionalReference,
  autoBcc: v.nullish(v.array(address), []),
  replyEmailAddress: v.nullish(v.object({ domain: optionalReference, route: optionalReference })),
  signature: v.nullish(v.object({
    enabled: v.nullish(flag),
    cannedResponseId: v.nullish(text),
    alwaysIncluded: v.nullish(flag),
    inclusionType: v.nullish(word(["Draft", "Send", "SendOnce"])),
  })),
  historyInclusion: v.nullish(word(["Include", "Exclude", "Optional"])),
  allowMultipleActions: v.nullish(flag),
  mailboxFolders: v.nullish(v.array(text), []),
});

const testMessage = v.object({
  to: v.pipe(v.array(address), v.minLength(1, "must not be empty")),
  from: address,
  subject: v.nullish(text),
  textBody: text,
  htmlBody: v.nullish(text),
});

/** What each write takes, and which keys of the models are read-only (sourced) and refused when they are sent (inferred). */
export const BODIES = {
  credential: { schema: credential, readOnly: [], known: ["id", "selfUri"] },
  newIntegration: { schema: newIntegration, readOnly: [], known: ["id", "selfUri"] },
  integrationPatch: {
    schema: integrationPatch,
    readOnly: ["reportedState", "attributes"],
    known: ["id", "name", "integrationType", "notes", "config", "selfUri"],
  },
  configuration: { schema: configuration, readOnly: [], known: ["id", "selfUri"] },
  newDomain: { schema: newDomain, readOnly: ["dmarcVerificationResult", "selfUri"], known: [] },
  domainPatch: { schema: domainPatch, readOnly: ["dmarcVerificationResult", "selfUri"], known: [] },
  route: { schema: route, readOnly: ["id", "status", "selfUri"], known: [] },
  testMessage: { schema: testMessage, readOnly: [], known: ["id", "time"] },
} as const;

/** The body of a write, by its name in {@link BODIES}. */
export type BodyOf<N extends keyof typeof BODIES> = v.InferOutput<typeof BODIES[N]["schema"]>;
/** The body of a credential's POST and PUT. */
export type CredentialBody = BodyOf<"credential">;
/** The body of a route's POST and PUT. */
export type RouteBody = BodyOf<"route">;

/** Read-only parts of objects inside a body (sourced). */
const READ_ONLY_INSIDE: Readonly<Record<string, readonly string[]>> = {
  imapSettings: ["status", "errorInfo"],
  graphApiSettings: ["status", "errorInfo"],
};

/** Reads a body, or refuses it with the field that is at fault. Keys that no model has are ignored, or refused when `strict`. */
export function readBody<N extends keyof typeof BODIES>(name: N, body: unknown, strict: boolean): BodyOf<N> {
  const { schema, readOnly, known } = BODIES[name];
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    throw new GenesysRefusal(400, "The request body must be a JSON object");
  }
  for (const [key, value] of Object.entries(body)) {
    if ((readOnly as readonly string[]).includes(key)) throw readOnlyKey(key);
    if (strict && !(key in schema.entries) && !(known as readonly string[]).includes(key)) {
      throw new GenesysRefusal(400, `The property [${key}] is not known`, { code: "invalid.property", fieldName: key });
    }
    const inside = READ_ONLY_INSIDE[key]?.find((each) => typeof value === "object" && value !== null && each in value);
    if (inside !== undefined) throw readOnlyKey(`${key}.${inside}`);
  }
  const read = v.safeParse(schema as v.GenericSchema<unknown, BodyOf<N>>, body);
  if (read.success) return read.output;
  const [issue] = read.issues;
  const fieldName = issue.path?.map(({ key }) => String(key)).join(".") ?? "";
  const missing = issue.received === "undefined";
  throw new GenesysRefusal(400, `The field '${fieldName}' ${missing ? "is required" : issue.message}`, {
    code: missing ? "constraint.validation" : "invalid.value",
    fieldName,
  });
}

function readOnlyKey(key: string): GenesysRefusal {
  return new GenesysRefusal(400, `The property [${key}] is read-only`, { code: "invalid.property", fieldName: key });
}
