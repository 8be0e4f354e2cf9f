// The answers of the public API, as far as they are read; field names are those of the official SDK's models (262).
import * as v from "valibot";
import { pageCount, resourceId } from "../../genesys/schemas.ts";

/** Text that informs: the official SDK has every field optional, and a null says as little as none. */
const text = v.nullish(v.string());

/** What stands for one thing in every answer: a UUID says the same in any case (RFC 9562 section 4). */
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const plainId = (id: string): string => UUID.test(id) ? id.toLowerCase() : id;
const entityId = v.pipe(resourceId, v.transform(plainId));
const idText = v.nullish(v.pipe(v.string(), v.transform(plainId)));

/** A reference to another entity; an empty id refers to nothing. */
const reference = v.nullish(v.object({ id: idText, name: text }));

/** What `GET` tells of why mail is not read. */
const errorInfo = v.nullish(v.object({ code: text, message: text }));

const serverSettings = v.nullish(v.object({ integration: reference, status: text, errorInfo }));

/** `InboundDomain`; its id is its name. */
export const domainSchema = v.object({
  id: entityId,
  subDomain: v.nullish(v.boolean()),
  customSMTPServer: reference,
  imapSettings: serverSettings,
  graphApiSettings: serverSettings,
});

/** See {@link domainSchema}. */
export type DomainReply = v.InferOutput<typeof domainSchema>;

/** `InboundRoute`: read as a whole, because a PUT replaces the whole. */
export const routeSchema = v.looseObject({
  id: entityId,
  name: text,
  pattern: v.string(),
  queue: reference,
  priority: v.nullish(v.number()),
  skills: v.nullish(v.array(v.object({ id: idText, name: text }))),
  language: reference,
  fromName: text,
  fromEmail: text,
  flow: reference,
  replyEmailAddress: v.nullish(v.object({
    domain: reference,
    route: v.nullish(v.object({ id: idText, pattern: text })),
  })),
  autoBcc: v.nullish(v.array(v.object({ email: text, name: text }))),
  spamFlow: reference,
  signature: v.nullish(v.object({
    enabled: v.nullish(v.boolean()),
    cannedResponseId: idText,
    alwaysIncluded: v.nullish(v.boolean()),
    inclusionType: text,
  })),
  historyInclusion: text,
  allowMultipleActions: v.nullish(v.boolean()),
  mailboxFolders: v.nullish(v.array(v.string())),
  status: text,
});

/** See {@link routeSchema}. */
export type RouteReply = v.InferOutput<typeof routeSchema>;

/** `Integration`. */
export const integrationSchema = v.object({
  id: entityId,
  name: text,
  integrationType: v.nullish(v.object({ id: text })),
  notes: text,
  intendedState: text,
  reportedState: v.nullish(v.object({
    code: text,
    effective: text,
    detail: v.nullish(v.object({ message: text })),
    lastUpdated: text,
  })),
});

/** See {@link integrationSchema}. */
export type IntegrationReply = v.InferOutput<typeof integrationSchema>;

const jsonObject = v.nullish(v.record(v.string(), v.unknown()));

/** `IntegrationConfiguration`: read as a whole, because a PUT replaces the whole. */
export const configurationSchema = v.object({
  name: text,
  version: v.pipe(v.number(), v.integer()),
  properties: jsonObject,
  advanced: jsonObject,
  notes: text,
  credentials: v.nullish(v.record(v.string(), v.nullish(v.object({ id: idText })))),
});

/** See {@link configurationSchema}. */
export type ConfigurationReply = v.InferOutput<typeof configurationSchema>;

/** `IntegrationType`. */
export const integrationTypeSchema = v.object({
  id: v.string(),
  credentials: v.nullish(v.record(
    v.string(),
    v.object({
      required: v.nullish(v.boolean()),
      credentialTypes: v.nullish(v.array(v.string())),
    }),
  )),
  nonInstallable: v.nullish(v.boolean()),
  maxInstances: v.nullish(v.number()),
});

/** See {@link integrationTypeSchema}. */
export type IntegrationTypeReply = v.InferOutput<typeof integrationTypeSchema>;

/** `JsonSchemaDocument`: the keys of an integration's configuration, and those that must be there. */
export const configSchemaSchema = v.object({
  required: v.nullish(v.array(v.string())),
  properties: jsonObject,
});

/** See {@link configSchemaSchema}. */
export type ConfigSchemaReply = v.InferOutput<typeof configSchemaSchema>;

const credentialTypes = v.array(v.object({
  id: text,
  name: text,
  properties: jsonObject,
  required: v.nullish(v.array(v.string())),
}));

/** `GET /integrations/credentials/types`: a bare array since version 250 of the SDK, a listing before. */
export const credentialTypesSchema = v.union([
  credentialTypes,
  v.pipe(v.object({ entities: credentialTypes }), v.transform(({ entities }) => entities)),
]);

/** `CredentialInfo`, and `Credential` with its sensitive fields redacted: the password is never read. */
export const credentialSchema = v.object({
  id: entityId,
  name: text,
  modifiedDate: text,
  type: v.nullish(v.object({ name: text })),
  credentialFields: v.nullish(v.object({ userName: text })),
});

/** See {@link credentialSchema}. */
export type CredentialReply = v.InferOutput<typeof credentialSchema>;

/** One page of a listing that goes on from a cursor. */
export const credentialPageSchema = v.object({ entities: v.array(credentialSchema), nextUri: text });

/** An entity that a file refers to by its name. */
const namedSchema = v.object({ id: entityId, name: text, type: text, state: text });

/** `Flow`. */
const flowSchema = v.object({
  id: entityId,
  name: text,
  type: text,
  deleted: v.nullish(v.boolean()),
  publishedVersion: v.nullish(v.object({ id: text })),
});

/** One page of a listing by numbers. */
function pageOf<const T extends v.GenericSchema>(entity: T) {
  const numbers = { pageNumber: pageCount, pageCount };
  return v.union([
    v.object({ ...numbers, entities: v.array(entity), total: pageCount }),
    // A list of nothing may be left out, where the page itself says that there is nothing.
    v.pipe(
      v.object({ ...numbers, entities: v.nullish(v.null()), total: v.literal(0) }),
      v.transform((page) => ({ ...page, entities: [] })),
    ),
  ]);
}

/** A page of domains. */
export const domainPageSchema = pageOf(domainSchema);
/** A page of routes. */
export const routePageSchema = pageOf(routeSchema);
/** A page of integrations. */
export const integrationPageSchema = pageOf(integrationSchema);
/** A page of named things. */
export const namedPageSchema = pageOf(namedSchema);
/** A page of flows. */
export const flowPageSchema = pageOf(flowSchema);

const limit = v.object({ key: text, namespace: text, value: v.nullish(v.number()) });

/** `Limit`. */
export type LimitReply = v.InferOutput<typeof limit>;

/** `LimitsEntityListing`. */
export const limitsSchema = v.object({ entities: v.nullish(v.array(limit), []) });

/** The names in a listing of namespaces, whose shape the official SDK does not tell: texts, or things with a name or an id. */
export const limitNamespacesSchema = v.pipe(
  v.union([
    v.array(v.unknown()),
    v.pipe(v.object({ entities: v.array(v.unknown()) }), v.transform((page) => page.entities)),
  ]),
  v.transform((found) =>
    found.flatMap((each): string[] => {
      if (typeof each === "string") return [each];
      const { name, namespace, id } = (each ?? {}) as Readonly<Record<string, unknown>>;
      return [[namespace, name, id].find((one) => typeof one === "string")].flatMap((one) => one ? [String(one)] : []);
    })
  ),
);

/** Anything that a file can refer to by its name. */
export interface NamedReply {
  readonly id: string;
  readonly name?: string | null | undefined;
  readonly type?: string | null | undefined;
  readonly state?: string | null | undefined;
  readonly deleted?: boolean | null | undefined;
  readonly publishedVersion?: { readonly id?: string | null | undefined } | null | undefined;
}
