import * as v from "valibot";
import type { RequestContext } from "../../base/request-context.ts";
import type { Redactor } from "../../base/secret.ts";
import { isNotFound } from "../../genesys/api-error.ts";
import type { ApiAnswer, ApiRequest, GenesysClient } from "../../genesys/client.ts";
import { CREDENTIALS_PAGE_SIZE, IDS_AT_ONCE, PAGE_SIZE } from "../../genesys/limits.ts";
import { readAllByCursor, readAllPages } from "../../genesys/listing.ts";
import type { Priority } from "../../genesys/rate-limit.ts";
import { plainStatus } from "../../genesys/status-word.ts";
import {
  configSchemaSchema,
  configurationSchema,
  credentialPageSchema,
  credentialSchema,
  credentialTypesSchema,
  domainPageSchema,
  domainSchema,
  flowPageSchema,
  integrationPageSchema,
  integrationSchema,
  integrationTypeSchema,
  limitNamespacesSchema,
  type LimitReply,
  limitsSchema,
  namedPageSchema,
  type NamedReply,
  routePageSchema,
  routeSchema,
} from "./domain-wire.ts";
import type {
  ConfigSchemaReply,
  ConfigurationReply,
  CredentialReply,
  DomainReply,
  IntegrationReply,
  IntegrationTypeReply,
  RouteReply,
} from "./domain-wire.ts";

/** The collections of the public API, as templates for records and as the start of paths. */
export const PATHS = {
  domains: "/api/v2/routing/email/domains",
  domain: "/api/v2/routing/email/domains/{domainId}",
  routes: "/api/v2/routing/email/domains/{domainName}/routes",
  route: "/api/v2/routing/email/domains/{domainName}/routes/{routeId}",
  credentials: "/api/v2/integrations/credentials",
  credential: "/api/v2/integrations/credentials/{credentialId}",
  integrations: "/api/v2/integrations",
  integration: "/api/v2/integrations/{integrationId}",
  configuration: "/api/v2/integrations/{integrationId}/config/current",
  limits: "/api/v2/organizations/limits/namespaces",
} as const;

/** The integration types of the servers of a domain. */
export type ServerType = "custom-smtp-server" | "imap-server";

/** What a file can refer to by a name. */
export type NamedKind = "queue" | "flow" | "skill" | "language" | "library";

/** How each kind is listed, and the permission that it takes. */
const NAMED: Readonly<
  Record<NamedKind, { readonly path: string; readonly by: "name" | "libraryPrefix"; readonly permission: string }>
> = {
  queue: { path: "/api/v2/routing/queues", by: "name", permission: "routing:queue:view" },
  flow: { path: "/api/v2/flows", by: "name", permission: "architect:flow:view" },
  skill: { path: "/api/v2/routing/skills", by: "name", permission: "routing:skill:view" },
  // Languages need no permission; the one that is named here is that of the neighbours.
  language: { path: "/api/v2/routing/languages", by: "name", permission: "routing:skill:view" },
  library: { path: "/api/v2/responsemanagement/libraries", by: "libraryPrefix", permission: "responses:library:view" },
};

const MANAGE = "routing:email:manage";
const VIEW = "routing:email:view";
/** No source names a permission for limits; this one has the word. */
const LIMITS = "directory:organization:view";

type Reading<T> = Omit<ApiRequest<T>, "method" | "priority"> & { readonly priority?: Priority | undefined };

/** The calls of the public API for domains, routes, integrations and credentials, one method each. All throw `GenesysApiError`. */
export class EmailDomainsApi {
  readonly #client: GenesysClient;
  readonly #redactor: Redactor;

  constructor(client: GenesysClient, redactor: Redactor) {
    this.#client = client;
    this.#redactor = redactor;
  }

  /** Every domain of the organisation; listing takes `manage`, though reading one does not. */
  async domains(priority: Priority, context: RequestContext): Promise<readonly DomainReply[]> {
    const found = await this.#pages("e-mail domains", PATHS.domains, { excludeStatus: "true" }, domainPageSchema, {
      priority,
      permission: MANAGE,
    }, context);
    return found.map((reply) => this.#plainDomain(reply));
  }

  /** One domain; undefined if there is none. */
  async domain(id: string, priority: Priority, context: RequestContext): Promise<DomainReply | undefined> {
    const request = { path: domainPath(id), schema: domainSchema, permission: VIEW, priority };
    const found = await this.#read(request, context);
    return found && this.#plainDomain(found);
  }

  /** The routes of a domain, or those whose pattern matches; without those that are being removed. */
  async routes(
    domain: string,
    priority: Priority,
    context: RequestContext,
    pattern?: string,
  ): Promise<readonly RouteReply[]> {
    const found = await this.routesOf(domain, priority, context, pattern);
    return found.filter(({ status }) => status?.toUpperCase() !== "REMOVING");
  }

  /** The same with those that are being removed. */
  async routesOf(
    domain: string,
    priority: Priority,
    context: RequestContext,
    pattern?: string,
  ): Promise<readonly RouteReply[]> {
    const query = pattern === undefined ? {} : { pattern };
    const found = await this.#pages(`routes of ${domain}`, routesPath(domain), query, routePageSchema, {
      priority,
      permission: VIEW,
    }, context);
    return found.map((reply) => this.#plainRoute(reply));
  }

  /** One route; undefined if there is none. */
  async route(domain: string, id: string, context: RequestContext): Promise<RouteReply | undefined> {
    const found = await this.#read({ path: routePath(domain, id), schema: routeSchema, permission: VIEW }, context);
    return found && this.#plainRoute(found);
  }

  /** Every integration, or those of a type. */
  async integrations(type: string | undefined, context: RequestContext): Promise<readonly IntegrationReply[]> {
    const query = type === undefined ? {} : { integrationType: type };
    const found = await this.#pages("integrations", PATHS.integrations, query, integrationPageSchema, {
      priority: "read",
      permission: "integrations:integration:view",
    }, context);
    return found.map((reply) => this.#plainIntegration(reply));
  }

  /** The integrations that log in with a credential; every integration, where the API does not know that filter. */
  async integrationsWith(credentialId: string, context: RequestContext): Promise<readonly IntegrationReply[]> {
    const found = await this.#pages("integrations", PATHS.integrations, { credentialId }, integrationPageSchema, {
      priority: "read",
      permission: "integrations:integration:view",
    }, context);
    return found.map((reply) => this.#plainIntegration(reply));
  }

  /** One integration; undefined if there is none. */
  async integration(id: string, priority: Priority, context: RequestContext): Promise<IntegrationReply | undefined> {
    const permission = "integrations:integration:view";
    const request = { path: integrationPath(id), schema: integrationSchema, permission, priority };
    const found = await this.#read(request, context);
    return found && this.#plainIntegration(found);
  }

  /** The configuration of an integration; undefined if there is none. */
  configuration(id: string, context: RequestContext): Promise<ConfigurationReply | undefined> {
    const permission = "integrations:integration:view";
    return this.#read({ path: configurationPath(id), schema: configurationSchema, permission }, context);
  }

  /** What an integration type asks for; undefined if the organisation has none such. */
  integrationType(id: ServerType, context: RequestContext): Promise<IntegrationTypeReply | undefined> {
    const permission = "integrations:integration:view";
    return this.#read(
      { path: `/api/v2/integrations/types/${id}`, schema: integrationTypeSchema, permission },
      context,
    );
  }

  /** The keys of an integration type's configuration. */
  configSchema(
    id: ServerType,
    part: "properties" | "advanced",
    context: RequestContext,
  ): Promise<ConfigSchemaReply | undefined> {
    const permission = "integrations:integration:view";
    const path = `/api/v2/integrations/types/${id}/configschemas/${part}`;
    return this.#read({ path, schema: configSchemaSchema, permission }, context);
  }

  /** The types of credentials that the organisation has. */
  async credentialTypes(context: RequestContext): Promise<v.InferOutput<typeof credentialTypesSchema>> {
    const permission = "integrations:integration:view";
    const path = `${PATHS.credentials}/types`;
    return await this.#read({ path, schema: credentialTypesSchema, permission }, context) ?? [];
  }

  /** Every credential, by name and id; none of its fields. */
  credentials(context: RequestContext): Promise<readonly CredentialReply[]> {
    return readAllByCursor("credentials", async (cursor) => {
      const query = new URLSearchParams({
        pageSize: String(CREDENTIALS_PAGE_SIZE),
        ...(cursor ? { after: cursor } : {}),
      });
      const { value } = await this.#client.request({
        method: "GET",
        path: `${PATHS.credentials}/listing?${query}`,
        schema: credentialPageSchema,
        permission: "integrations:integration:view",
        priority: "read",
      }, context);
      return { entities: value.entities, next: cursorOf(value.nextUri) };
    });
  }

  /** One credential, its sensitive fields redacted; undefined if there is none. */
  credential(id: string, context: RequestContext): Promise<CredentialReply | undefined> {
    const permission = "integrations:integration:view";
    return this.#read({ path: credentialPath(id), schema: credentialSchema, permission }, context);
  }

  /** What of a kind has a name, or begins with it: the API's filters differ. */
  named(kind: NamedKind, name: string, context: RequestContext): Promise<readonly NamedReply[]> {
    const { path, by, permission } = NAMED[kind];
    const query = { ...(name === "" ? {} : { [by]: name }), ...(kind === "flow" ? { type: "inboundemail" } : {}) };
    const read = { priority: "read", permission } as const;
    return kind === "flow"
      ? this.#pages("flows", path, query, flowPageSchema, read, context)
      : this.#pages(`${kind}s`, path, query, namedPageSchema, read, context);
  }

  /** The flows of a name, whatever they are for. */
  flowsNamed(name: string, context: RequestContext): Promise<readonly NamedReply[]> {
    const { path, permission } = NAMED.flow;
    return this.#pages("flows", path, { name }, flowPageSchema, { priority: "read", permission }, context);
  }

  /** Some names of a kind: the first page of them. */
  async someNamed(kind: Exclude<NamedKind, "library">, context: RequestContext): Promise<readonly NamedReply[]> {
    const { path, permission } = NAMED[kind];
    const query = {
      pageSize: String(PAGE_SIZE),
      pageNumber: "1",
      ...(kind === "flow" ? { type: "inboundemail" } : {}),
    };
    const request = { method: "GET", path: `${path}?${new URLSearchParams(query)}`, permission } as const;
    return (await this.#client.request({ ...request, schema: namedPageSchema, priority: "read" }, context)).value
      .entities;
  }

  /** What of a kind has one of these ids. */
  async byIds(
    kind: Exclude<NamedKind, "library">,
    ids: readonly string[],
    context: RequestContext,
  ): Promise<readonly NamedReply[]> {
    const { path, permission } = NAMED[kind];
    const found: NamedReply[] = [];
    for (let at = 0; at < ids.length; at += IDS_AT_ONCE) {
      const query = ids.slice(at, at + IDS_AT_ONCE).map((id) => ["id", id] as const);
      const read = { priority: "read", permission } as const;
      found.push(
        ...kind === "flow"
          ? await this.#pages("flows", path, query, flowPageSchema, read, context)
          : await this.#pages(`${kind}s`, path, query, namedPageSchema, read, context),
      );
    }
    return found;
  }

  /** Every canned response of a library. */
  responses(libraryId: string, context: RequestContext): Promise<readonly NamedReply[]> {
    const path = "/api/v2/responsemanagement/responses";
    const read = { priority: "read", permission: "responses:response:view" } as const;
    return this.#pages("responses", path, { libraryId }, namedPageSchema, read, context);
  }

  /** One canned response; undefined if there is none. */
  response(id: string, context: RequestContext): Promise<NamedReply | undefined> {
    const path = `/api/v2/responsemanagement/responses/${encodeURIComponent(id)}`;
    return this.#read({
      path,
      schema: v.object({ id: v.string(), name: v.nullish(v.string()) }),
      permission: "responses:response:view",
    }, context);
  }

  /** The namespaces of the organisation's limits; no source tells which one e-mail is in. */
  async limitNamespaces(context: RequestContext): Promise<readonly string[]> {
    const path = `${PATHS.limits}?pageSize=${PAGE_SIZE}&pageNumber=1`;
    return await this.#read({ path, schema: limitNamespacesSchema, permission: LIMITS }, context) ?? [];
  }

  /** The limits that a namespace has for the organisation. */
  async limitsOf(namespace: string, context: RequestContext): Promise<readonly LimitReply[]> {
    const path = `${PATHS.limits}/${encodeURIComponent(namespace)}`;
    return (await this.#read({ path, schema: limitsSchema, permission: LIMITS }, context))?.entities ?? [];
  }

  /** Creates a credential. The body holds the password in clear text. */
  createCredential(body: unknown, context: RequestContext): Promise<ApiAnswer<CredentialReply>> {
    const request = { method: "POST", path: PATHS.credentials, schema: credentialSchema, body } as const;
    return this.#write(request, "integrations:integration:add", context);
  }

  /** Replaces a credential; its id stays. The body holds the password in clear text. */
  replaceCredential(id: string, body: unknown, context: RequestContext): Promise<ApiAnswer<CredentialReply>> {
    const request = { method: "PUT", path: credentialPath(id), schema: credentialSchema, body } as const;
    return this.#write(request, "integrations:integration:edit", context);
  }

  /** Deletes a credential. */
  removeCredential(id: string, context: RequestContext): Promise<ApiAnswer<unknown>> {
    return this.#remove(credentialPath(id), "integrations:integration:delete", context);
  }

  /** Creates an integration, which is disabled. */
  createIntegration(body: unknown, context: RequestContext): Promise<ApiAnswer<IntegrationReply>> {
    const request = { method: "POST", path: PATHS.integrations, schema: integrationSchema, body } as const;
    const answer = this.#write(request, "integrations:integration:add", context);
    return plainly(answer, (reply) => this.#plainIntegration(reply));
  }

  /** Replaces the configuration that has the body's version. */
  replaceConfiguration(id: string, body: unknown, context: RequestContext): Promise<ApiAnswer<ConfigurationReply>> {
    const request = { method: "PUT", path: configurationPath(id), schema: configurationSchema, body } as const;
    return this.#write(request, "integrations:integration:edit", context);
  }

  /** Says whether an integration is to be in use. */
  intend(
    id: string,
    intendedState: "ENABLED" | "DISABLED",
    context: RequestContext,
  ): Promise<ApiAnswer<IntegrationReply>> {
    const body = { intendedState };
    const path = integrationPath(id);
    const request = { method: "PATCH", path, schema: integrationSchema, body, idempotent: true } as const;
    const answer = this.#write(request, "integrations:integration:edit", context);
    return plainly(answer, (reply) => this.#plainIntegration(reply));
  }

  /** Deletes an integration. */
  removeIntegration(id: string, context: RequestContext): Promise<ApiAnswer<unknown>> {
    return this.#remove(integrationPath(id), "integrations:integration:delete", context);
  }

  /** Creates a domain. */
  createDomain(id: string, context: RequestContext): Promise<ApiAnswer<DomainReply>> {
    const body = { id, subDomain: false };
    const request = { method: "POST", path: PATHS.domains, schema: domainSchema, body } as const;
    return plainly(this.#write(request, MANAGE, context), (reply) => this.#plainDomain(reply));
  }

  /** Asks whether settings of a domain could be written; changes nothing. */
  validateDomain(id: string, body: unknown, context: RequestContext): Promise<ApiAnswer<unknown>> {
    const request = { method: "PATCH", path: `${domainPath(id)}/validate`, schema: v.unknown(), body } as const;
    return this.#write({ ...request, idempotent: true, verb: "test" }, MANAGE, context);
  }

  /** Writes settings of a domain: those of the body, and no others. */
  changeDomain(id: string, body: unknown, context: RequestContext): Promise<ApiAnswer<DomainReply>> {
    const request = { method: "PATCH", path: domainPath(id), schema: domainSchema, body, idempotent: true } as const;
    return plainly(this.#write(request, MANAGE, context), (reply) => this.#plainDomain(reply));
  }

  /** Lets Genesys Cloud connect to the SMTP server of a domain; without a body no mail is sent. */
  testConnection(id: string, context: RequestContext): Promise<ApiAnswer<unknown>> {
    const request = { method: "POST", path: `${domainPath(id)}/testconnection`, schema: v.unknown() } as const;
    return this.#write({ ...request, idempotent: true, verb: "test" }, MANAGE, context);
  }

  /** Deletes a domain. */
  removeDomain(id: string, context: RequestContext): Promise<ApiAnswer<unknown>> {
    return this.#remove(domainPath(id), MANAGE, context);
  }

  /** Creates a route. */
  createRoute(domain: string, body: unknown, context: RequestContext): Promise<ApiAnswer<RouteReply>> {
    const request = { method: "POST", path: routesPath(domain), schema: routeSchema, body } as const;
    return plainly(this.#write(request, MANAGE, context), (reply) => this.#plainRoute(reply));
  }

  /** Replaces a route. */
  replaceRoute(domain: string, id: string, body: unknown, context: RequestContext): Promise<ApiAnswer<RouteReply>> {
    const request = { method: "PUT", path: routePath(domain, id), schema: routeSchema, body } as const;
    return plainly(this.#write(request, MANAGE, context), (reply) => this.#plainRoute(reply));
  }

  /** Deletes a route. */
  removeRoute(domain: string, id: string, context: RequestContext): Promise<ApiAnswer<unknown>> {
    return this.#remove(routePath(domain, id), MANAGE, context);
  }

  /** What a server says of itself may hold what was sent to it; it is shown, and never sent back. */
  #plainIntegration(reply: IntegrationReply): IntegrationReply {
    const { reportedState } = reply;
    if (!reportedState) return reply;
    const { code, ...words } = reportedState;
    return {
      ...reply,
      reportedState: { ...this.#redactor.redactValue(words), code: plainStatus(code, this.#redactor) },
    };
  }

  #plainRoute(reply: RouteReply): RouteReply {
    return { ...reply, status: plainStatus(reply.status, this.#redactor) };
  }

  #plainDomain(reply: DomainReply): DomainReply {
    const plain = (settings: DomainReply["imapSettings"]): DomainReply["imapSettings"] =>
      settings && {
        ...settings,
        status: plainStatus(settings.status, this.#redactor),
        errorInfo: this.#redactor.redactValue(settings.errorInfo),
      };
    return { ...reply, imapSettings: plain(reply.imapSettings), graphApiSettings: plain(reply.graphApiSettings) };
  }

  async #read<T>(request: Reading<T>, context: RequestContext): Promise<T | undefined> {
    const { priority = "read", ...rest } = request;
    try {
      return (await this.#client.request({ ...rest, method: "GET", priority }, context)).value;
    } catch (error) {
      if (isNotFound(error)) return undefined;
      throw error;
    }
  }

  #pages<T extends { readonly id: string }>(
    what: string,
    path: string,
    query: Readonly<Record<string, string>> | readonly (readonly [string, string])[],
    schema: v.GenericSchema<
      unknown,
      { readonly entities: readonly T[]; pageNumber: number; total: number; pageCount: number }
    >,
    read: { readonly priority: Priority; readonly permission: string },
    context: RequestContext,
  ): Promise<readonly T[]> {
    const given = Array.isArray(query) ? query as readonly (readonly [string, string])[] : Object.entries(query);
    return readAllPages(what, async (pageNumber) => {
      const all = new URLSearchParams([...given.map(([key, value]) => [key, value] as [string, string])]);
      all.set("pageSize", String(PAGE_SIZE));
      all.set("pageNumber", String(pageNumber));
      const request = { method: "GET", path: `${path}?${all}`, schema, ...read } as const;
      return (await this.#client.request(request, context)).value;
    });
  }

  #write<T>(
    request: Omit<ApiRequest<T>, "priority" | "permission">,
    permission: string,
    context: RequestContext,
  ): Promise<ApiAnswer<T>> {
    return this.#client.request({ ...request, priority: "write", permission }, context);
  }

  #remove(path: string, permission: string, context: RequestContext): Promise<ApiAnswer<unknown>> {
    return this.#write({ method: "DELETE", path, schema: v.unknown() }, permission, context);
  }
}

/** An answer whose words are cleaned of secrets. */
async function plainly<T>(answer: Promise<ApiAnswer<T>>, clean: (value: T) => T): Promise<ApiAnswer<T>> {
  const found = await answer;
  return { ...found, value: clean(found.value) };
}

function domainPath(id: string): string {
  return `${PATHS.domains}/${encodeURIComponent(id)}`;
}

function routesPath(domain: string): string {
  return `${domainPath(domain)}/routes`;
}

function routePath(domain: string, id: string): string {
  return `${routesPath(domain)}/${encodeURIComponent(id)}`;
}

function integrationPath(id: string): string {
  return `${PATHS.integrations}/${encodeURIComponent(id)}`;
}

function configurationPath(id: string): string {
  return `${integrationPath(id)}/config/current`;
}

function credentialPath(id: string): string {
  return `${PATHS.credentials}/${encodeURIComponent(id)}`;
}

/** The cursor of the next page: only that is taken from the address, whose host is nobody's to choose. */
function cursorOf(nextUri: string | null | undefined): string | undefined {
  if (!nextUri) return undefined;
  return new URLSearchParams(nextUri.slice(nextUri.indexOf("?") + 1)).get("after") ?? undefined;
}
