import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { parseJson } from "../../../core/base/http.ts";
import { HTTP_BODY_LIMIT } from "../../limits.ts";
import { genesysError, GenesysRefusal, invalidValue, notThere } from "../error.ts";
import type { GenesysFault } from "../faults.ts";
import { offsetPage, positiveInteger } from "../listing.ts";
import { BODIES, type BodyOf, readBody } from "./bodies.ts";
import { type DirectoryEntity, nameMatches } from "./directory.ts";
import { alreadyExists, domainsLimit, ROOT_DOMAIN } from "./inbound-domains.ts";
import { CREDENTIAL_TYPES, type IntegrationTypeRecord } from "./catalogue.ts";
import { type Operation, type OperationName, OPERATIONS } from "./operations.ts";
import type { EmailOrganisation } from "./organisation.ts";

/** What the handlers get besides the request. */
type DomainsEnv = { Bindings: { readonly fault: GenesysFault | undefined } };

/** The largest page with page numbers; for integrations 999 (sourced), else what clients ask for at most (inferred). */
const PAGE_LIMIT = 100;
const INTEGRATIONS_PAGE_LIMIT = 999;
/** The largest page of the credentials with cursors (sourced). */
const CURSOR_PAGE_LIMIT = 200;

/** One call: what the request says, and what a fault does to it. */
interface Call {
  readonly query: URLSearchParams;
  readonly path: string;
  readonly fault: GenesysFault | undefined;
  /** How much later than usual a write shows. */
  readonly lateMs: number;
  param(name: string): string;
  body<N extends keyof typeof BODIES>(name: N): BodyOf<N>;
  /** Whether the request has a body at all. */
  readonly hasBody: boolean;
}

/** The answer's body; undefined is none at all. */
type Handler = (call: Call) => unknown;

/** The public calls of e-mail domains for requests that are authenticated already, every one of {@link OPERATIONS}. */
export function createEmailDomainsApi(organisation: EmailOrganisation): Hono<DomainsEnv> {
  const api = new Hono<DomainsEnv>();
  api.use(bodyLimit({ maxSize: HTTP_BODY_LIMIT, onError: () => genesysError(413, "The request body is too large") }));
  const handlers = handlersOf(organisation);
  // A fixed path goes before one with a parameter: the table has them in that order.
  for (const [name, operation] of Object.entries<Operation>(OPERATIONS)) {
    const handler = handlers[name as OperationName];
    api.on(operation.method, operation.path.replace(/\{(\w+)\}/g, ":$1"), async (context) => {
      requirePermissions(operation, organisation.permissions);
      const answer = await handler(await callOf(context, organisation.unknowns.unknownKeys === "refused"));
      return answer === undefined ? new Response(null, { status: 204 }) : Response.json(answer);
    });
  }
  const known = new Set(Object.values<Operation>(OPERATIONS).map(({ path }) => path.replace(/\{(\w+)\}/g, ":$1")));
  for (const path of known) api.all(path, () => genesysError(405, "HTTP method not allowed"));
  api.notFound(() => genesysError(404, "The requested resource was not found"));
  api.onError((error) => {
    if (error instanceof GenesysRefusal) return genesysError(error.status, error.message, error.parts);
    throw error;
  });
  return api;
}

/** Words and codes are the platform's own (sourced: tables of public clients). */
function requirePermissions({ allOf = [], oneOf = [] }: Operation, granted: readonly string[] | undefined): void {
  if (granted === undefined) return;
  const missing = allOf.filter((permission) => !granted.includes(permission));
  if (missing.length > 0) {
    throw new GenesysRefusal(
      403,
      `Unable to perform the requested action. You are missing the following permission(s): [${missing.join(", ")}]`,
      { code: "missing.permissions" },
    );
  }
  if (oneOf.length > 0 && !oneOf.some((permission) => granted.includes(permission))) {
    throw new GenesysRefusal(
      403,
      `Unable to perform the requested action. You must have at least one of the following permissions assigned: [${
        oneOf.join(", ")
      }]`,
      { code: "missing.any.permissions" },
    );
  }
}

async function callOf(context: Context<DomainsEnv>, strict: boolean): Promise<Call> {
  const { fault } = context.env;
  const { pathname, searchParams } = new URL(context.req.url);
  const text = await context.req.text();
  return {
    query: searchParams,
    path: pathname,
    fault,
    lateMs: fault?.kind === "late" ? fault.ms : 0,
    param: (name) => context.req.param(name) ?? notThere(),
    body: (name) => {
      const type = context.req.header("content-type")?.split(";")[0]?.trim().toLowerCase();
      if (type !== "application/json") throw new GenesysRefusal(400, "The request body must be application/json");
      const value = parseJson(text);
      if (value === undefined) throw new GenesysRefusal(400, "The request body is not valid JSON");
      return readBody(name, value, strict);
    },
    hasBody: text.trim() !== "" && text.trim() !== "null",
  };
}

function handlersOf(organisation: EmailOrganisation): Readonly<Record<OperationName, Handler>> {
  const { credentials, integrations, domains, routes, directory, types, unknowns } = organisation;
  const typeOf = (call: Call): IntegrationTypeRecord =>
    types.find(({ id }) => id === call.param("typeId")) ?? notThere();
  const changedFolders = (domainId: string, before: readonly string[]): void => {
    // Folders are looked for at every change of them (sourced).
    if (before.join("\n") !== routes.folders(domainId).join("\n")) domains.lookAtFolders(domainId);
  };
  const named = <T extends DirectoryEntity>(call: Call, entities: readonly T[], how: "whole" | "begins-with") =>
    page(
      call,
      entities.filter((each) => ofIds(call.query, each.id) && nameMatches(each.name, call.query.get("name"), how)),
    );
  const one = <T extends DirectoryEntity>(call: Call, entities: readonly T[], key: string): T =>
    entities.find(({ id }) => id === call.param(key)) ?? notThere();

  return {
    // A token of client credentials has no user (sourced).
    getTokensMe: () => ({
      organization: { id: "00000000-0000-4000-8000-000000000001", name: "Sandbox" },
      homeOrganization: { id: "00000000-0000-4000-8000-000000000001", name: "Sandbox" },
      authorizedScope: [],
      OAuthClient: {
        id: "00000000-0000-4000-8000-000000000002",
        name: "Sandbox client",
        authorizedGrantType: "CLIENT-CREDENTIALS",
      },
    }),

    // The SDK declares no shape for the namespaces; names in a page are inferred.
    getOrganizationsLimitsNamespaces: (call) =>
      page(call, [{ name: "contact.center" }, ...unknowns.tellsLimits ? [{ name: "email" }] : []]),
    getOrganizationsLimitsNamespace: (call) => {
      const namespace = call.param("namespaceName");
      if (namespace === "contact.center") {
        return { entities: [{ key: "acd.conversations.max", namespace, value: 500 }] };
      }
      if (namespace !== "email" || !unknowns.tellsLimits) notThere();
      return {
        entities: [domainsLimit(organisation.limits.domains), {
          key: "email.campaign.domains.per.organization",
          namespace,
          value: 15,
        }],
      };
    },

    getIntegrationsTypes: (call) => page(call, types.map(typeView)),
    getIntegrationsType: (call) => typeView(typeOf(call)),
    getIntegrationsTypeConfigschema: (call) => {
      const type = typeOf(call);
      const configType = call.param("configType");
      // The two names are all there are (sourced).
      if (configType !== "properties" && configType !== "advanced") throw invalidValue("configType", "No such schema");
      return {
        id: `${type.id}-${configType}`,
        $schema: "http://json-schema.org/draft-04/schema#",
        ...type.schemas[configType],
      };
    },

    getIntegrationsCredentialsTypes: () =>
      unknowns.credentialTypes === "array" ? CREDENTIAL_TYPES : { entities: CREDENTIAL_TYPES },
    getIntegrationsCredentialsListing: ({ query }) => {
      const pageSize = positiveInteger(query.get("pageSize"), 25);
      if (pageSize === undefined || pageSize > CURSOR_PAGE_LIMIT) throw wrongParameter("pageSize");
      const after = query.get("after");
      const before = query.get("before");
      return credentials.listing({
        pageSize,
        ...(after ? { after } : {}),
        ...(before ? { before } : {}),
      });
    },
    postIntegrationsCredentials: (call) => credentials.create(call.body("credential"), call.lateMs),
    getIntegrationsCredential: (call) => credentials.read(call.param("credentialId")),
    putIntegrationsCredential: (call) => {
      const id = call.param("credentialId");
      const info = credentials.replace(id, call.body("credential"), call.lateMs);
      organisation.credentialReplaced(id);
      return info;
    },
    deleteIntegrationsCredential: (call) => credentials.remove(call.param("credentialId"), call.lateMs),

    getIntegrations: (call) => {
      const { query } = call;
      const [type, state, credential] = ["integrationType", "reportedState", "credentialId"].map((key) =>
        query.get(key)
      );
      return page(
        call,
        integrations.listing().filter((each) =>
          ofIds(query, each.id, "ids") && (!type || each.integrationType.id === type) &&
          (!state || each.reportedState.code === state.toUpperCase()) &&
          (!credential || integrations.uses(each.id, credential))
        ),
        INTEGRATIONS_PAGE_LIMIT,
      );
    },
    postIntegrations: (call) => integrations.create(call.body("newIntegration"), call.lateMs),
    getIntegration: (call) => integrations.read(call.param("integrationId")),
    patchIntegration: (call) =>
      integrations.setIntended(
        call.param("integrationId"),
        call.body("integrationPatch").intendedState,
        call.lateMs,
        call.fault?.kind === "activation" ? call.fault.message : undefined,
      ),
    deleteIntegration: (call) => integrations.remove(call.param("integrationId"), call.lateMs),
    getIntegrationConfigCurrent: (call) => integrations.readConfig(call.param("integrationId")),
    putIntegrationConfigCurrent: (call) =>
      integrations.configure(
        call.param("integrationId"),
        call.body("configuration"),
        call.lateMs,
        call.fault?.kind === "version-conflict" ? call.fault.status : undefined,
      ),

    getRoutingEmailSetup: () => ({ rootDomain: ROOT_DOMAIN }),
    getRoutingEmailDomains: (call) => {
      const filter = call.query.get("filter") ?? undefined;
      return page(call, domains.listing(call.query.get("excludeStatus") === "true", filter));
    },
    postRoutingEmailDomains: (call) => {
      const created = domains.create(call.body("newDomain"), call.lateMs);
      if (call.fault?.kind === "already-exists") throw alreadyExists(created.id);
      return created;
    },
    getRoutingEmailDomain: (call) => domains.read(call.param("domainId")),
    patchRoutingEmailDomain: (call) => domains.change(call.param("domainId"), call.body("domainPatch"), call.lateMs),
    patchRoutingEmailDomainValidate: (call) => domains.validate(call.param("domainId"), call.body("domainPatch")),
    postRoutingEmailDomainTestconnection: async (call) => {
      const message = call.hasBody ? call.body("testMessage") : undefined;
      const smtp = domains.smtpIntegration(call.param("domainId"));
      const login = smtp === undefined ? undefined : integrations.serverLogin(smtp);
      if (!login) throw invalidValue("customSMTPServer", "The domain has no custom SMTP server");
      const result = await organisation.logIn(login, organisation.signal);
      // The words are sourced, the status and the code are not.
      if ("problem" in result) throw new GenesysRefusal(400, result.problem.message, { code: result.problem.code });
      if (message) {
        organisation.testMails++;
        return { ...message, id: `<${crypto.randomUUID()}@${ROOT_DOMAIN}>`, time: new Date(routes.now).toISOString() };
      }
      return unknowns.testAnswer === "empty-object" ? {} : undefined;
    },
    deleteRoutingEmailDomain: (call) => domains.remove(call.param("domainId"), call.lateMs),

    getRoutingEmailDomainRoutes: (call) =>
      page(
        call,
        routes.listing(domains.requireSeen(call.param("domainName")), call.query.get("pattern") ?? undefined),
      ),
    postRoutingEmailDomainRoutes: (call) => {
      const domain = domains.requireWritable(call.param("domainName"));
      const before = routes.folders(domain);
      const created = routes.create(domain, call.body("route"), call.lateMs);
      changedFolders(domain, before);
      return created;
    },
    getRoutingEmailDomainRoute: (call) =>
      routes.read(domains.requireSeen(call.param("domainName")), call.param("routeId")),
    putRoutingEmailDomainRoute: (call) => {
      const domain = domains.requireWritable(call.param("domainName"));
      const before = routes.folders(domain);
      const replaced = routes.replace(domain, call.param("routeId"), call.body("route"), call.lateMs);
      changedFolders(domain, before);
      return replaced;
    },
    deleteRoutingEmailDomainRoute: (call) => {
      const domain = domains.requireWritable(call.param("domainName"));
      const before = routes.folders(domain);
      routes.remove(domain, call.param("routeId"), call.lateMs);
      changedFolders(domain, before);
    },

    getRoutingQueues: (call) => named(call, directory.queues, "whole"),
    getRoutingQueue: (call) => one(call, directory.queues, "queueId"),
    getFlows: (call) => {
      const wanted = call.query.getAll("type").flatMap((each) => each.split(",")).map((each) => each.toUpperCase());
      return named(call, directory.flows.filter(({ type }) => wanted.length === 0 || wanted.includes(type)), "whole");
    },
    getFlow: (call) => one(call, directory.flows, "flowId"),
    getRoutingSkills: (call) => named(call, directory.skills, "begins-with"),
    getRoutingSkill: (call) => one(call, directory.skills, "skillId"),
    getRoutingLanguages: (call) => named(call, directory.languages, "begins-with"),
    getRoutingLanguage: (call) => one(call, directory.languages, "languageId"),
    getResponsemanagementLibraries: (call) =>
      page(
        call,
        directory.libraries.filter(({ name }) => nameMatches(name, call.query.get("libraryPrefix"), "begins-with")),
      ),
    getResponsemanagementLibrary: (call) => one(call, directory.libraries, "libraryId"),
    // The library is not optional (sourced).
    getResponsemanagementResponses: (call) => {
      const library = call.query.get("libraryId");
      if (!library) throw wrongParameter("libraryId");
      return page(call, directory.responses.filter(({ libraries }) => libraries.some(({ id }) => id === library)));
    },
    getResponsemanagementResponse: (call) => one(call, directory.responses, "responseId"),
  };
}

function page<T>({ query, path, fault }: Call, found: readonly T[], limit = PAGE_LIMIT): unknown {
  const largestPage = fault?.kind === "page-shrink" ? fault.most : undefined;
  const result = offsetPage(found, query, { path, limit, largestPage });
  if ("listing" in result) return result.listing;
  throw wrongParameter(result.wrongParameter);
}

function wrongParameter(name: string): GenesysRefusal {
  return invalidValue(name, `The parameter '${name}' is not valid`);
}

function ofIds(query: URLSearchParams, id: string, key = "id"): boolean {
  const wanted = query.getAll(key).flatMap((each) => each.split(","));
  return wanted.length === 0 || wanted.includes(id);
}

/** `IntegrationType` of the official SDK. */
function typeView({ id, name, slots, maxInstances }: IntegrationTypeRecord) {
  const selfUri = `/api/v2/integrations/types/${id}`;
  return {
    id,
    name,
    provider: "Genesys",
    credentials: Object.fromEntries(
      Object.entries(slots).map(([slot, credentialTypes]) => [slot, { required: true, title: slot, credentialTypes }]),
    ),
    configPropertiesSchemaUri: `${selfUri}/configschemas/properties`,
    configAdvancedSchemaUri: `${selfUri}/configschemas/advanced`,
    nonInstallable: false,
    maxInstances,
    selfUri,
  };
}
