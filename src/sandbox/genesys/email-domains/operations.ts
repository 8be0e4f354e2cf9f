/** One call of the public API that the sandbox serves. */
export interface Operation {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** With parameters in braces, as the official SDK writes it. */
  readonly path: string;
  /** Query parameters that are read; every other one is ignored (inferred). */
  readonly query?: readonly string[];
  /** The permissions of the OAuth client's role that the call needs: all of them. */
  readonly allOf?: readonly string[];
  /** Or one of them. */
  readonly oneOf?: readonly string[];
}

const VIEW = { allOf: ["integrations:integration:view"] };
const ADD = { allOf: ["integrations:integration:add"] };
const EDIT = { allOf: ["integrations:integration:edit"] };
const DELETE = { allOf: ["integrations:integration:delete"] };
const MANAGE = { allOf: ["routing:email:manage"] };
/** "view or manage" (sourced: SDK docs). */
const SEE = { oneOf: ["routing:email:manage", "routing:email:view"] };

const INTEGRATIONS = "/api/v2/integrations";
const CREDENTIALS = `${INTEGRATIONS}/credentials`;
const TYPES = `${INTEGRATIONS}/types`;
const DOMAINS = "/api/v2/routing/email/domains";
const ROUTES = `${DOMAINS}/{domainName}/routes`;
const LIBRARIES = "/api/v2/responsemanagement/libraries";
const RESPONSES = "/api/v2/responsemanagement/responses";

const LIMITS = "/api/v2/organizations/limits/namespaces";

const OFFSET = ["pageSize", "pageNumber"];

/**
 * Every call by the name of the official SDK's method; names, methods, paths and query are sourced there, permissions in
 * the SDK's documentation.
 */
export const OPERATIONS = {
  getTokensMe: { method: "GET", path: "/api/v2/tokens/me" },

  // No source names a permission for them.
  getOrganizationsLimitsNamespaces: { method: "GET", path: LIMITS, query: OFFSET },
  getOrganizationsLimitsNamespace: { method: "GET", path: `${LIMITS}/{namespaceName}` },

  getIntegrationsTypes: { method: "GET", path: TYPES, query: OFFSET, ...VIEW },
  getIntegrationsType: { method: "GET", path: `${TYPES}/{typeId}`, ...VIEW },
  getIntegrationsTypeConfigschema: { method: "GET", path: `${TYPES}/{typeId}/configschemas/{configType}`, ...VIEW },

  getIntegrationsCredentialsTypes: { method: "GET", path: `${CREDENTIALS}/types`, ...VIEW },
  getIntegrationsCredentialsListing: {
    method: "GET",
    path: `${CREDENTIALS}/listing`,
    query: ["before", "after", "pageSize"],
    ...VIEW,
  },
  postIntegrationsCredentials: { method: "POST", path: CREDENTIALS, ...ADD },
  getIntegrationsCredential: { method: "GET", path: `${CREDENTIALS}/{credentialId}`, ...VIEW },
  putIntegrationsCredential: { method: "PUT", path: `${CREDENTIALS}/{credentialId}`, ...EDIT },
  deleteIntegrationsCredential: { method: "DELETE", path: `${CREDENTIALS}/{credentialId}`, ...DELETE },

  getIntegrations: {
    method: "GET",
    path: INTEGRATIONS,
    query: [...OFFSET, "ids", "integrationType", "reportedState", "credentialId"],
    ...VIEW,
  },
  postIntegrations: { method: "POST", path: INTEGRATIONS, ...ADD },
  getIntegration: { method: "GET", path: `${INTEGRATIONS}/{integrationId}`, ...VIEW },
  patchIntegration: { method: "PATCH", path: `${INTEGRATIONS}/{integrationId}`, ...EDIT },
  deleteIntegration: { method: "DELETE", path: `${INTEGRATIONS}/{integrationId}`, ...DELETE },
  getIntegrationConfigCurrent: { method: "GET", path: `${INTEGRATIONS}/{integrationId}/config/current`, ...VIEW },
  putIntegrationConfigCurrent: { method: "PUT", path: `${INTEGRATIONS}/{integrationId}/config/current`, ...EDIT },

  getRoutingEmailSetup: { method: "GET", path: "/api/v2/routing/email/setup", ...SEE },
  getRoutingEmailDomains: { method: "GET", path: DOMAINS, query: [...OFFSET, "excludeStatus", "filter"], ...MANAGE },
  postRoutingEmailDomains: { method: "POST", path: DOMAINS, ...MANAGE },
  getRoutingEmailDomain: { method: "GET", path: `${DOMAINS}/{domainId}`, ...SEE },
  patchRoutingEmailDomain: { method: "PATCH", path: `${DOMAINS}/{domainId}`, ...MANAGE },
  patchRoutingEmailDomainValidate: { method: "PATCH", path: `${DOMAINS}/{domainId}/validate`, ...MANAGE },
  postRoutingEmailDomainTestconnection: { method: "POST", path: `${DOMAINS}/{domainId}/testconnection`, ...MANAGE },
  deleteRoutingEmailDomain: { method: "DELETE", path: `${DOMAINS}/{domainId}`, ...MANAGE },

  getRoutingEmailDomainRoutes: { method: "GET", path: ROUTES, query: [...OFFSET, "pattern"], ...SEE },
  postRoutingEmailDomainRoutes: { method: "POST", path: ROUTES, ...MANAGE },
  getRoutingEmailDomainRoute: { method: "GET", path: `${ROUTES}/{routeId}`, ...SEE },
  putRoutingEmailDomainRoute: { method: "PUT", path: `${ROUTES}/{routeId}`, ...MANAGE },
  deleteRoutingEmailDomainRoute: { method: "DELETE", path: `${ROUTES}/{routeId}`, ...MANAGE },

  getRoutingQueues: {
    method: "GET",
    path: "/api/v2/routing/queues",
    query: [...OFFSET, "name", "id"],
    allOf: ["routing:queue:view"],
  },
  getRoutingQueue: { method: "GET", path: "/api/v2/routing/queues/{queueId}", allOf: ["routing:queue:view"] },
  getFlows: {
    method: "GET",
    path: "/api/v2/flows",
    query: [...OFFSET, "name", "id", "type"],
    allOf: ["architect:flow:view"],
  },
  getFlow: { method: "GET", path: "/api/v2/flows/{flowId}", allOf: ["architect:flow:view"] },
  getRoutingSkills: {
    method: "GET",
    path: "/api/v2/routing/skills",
    query: [...OFFSET, "name", "id"],
    allOf: ["routing:skill:view"],
  },
  getRoutingSkill: { method: "GET", path: "/api/v2/routing/skills/{skillId}", allOf: ["routing:skill:view"] },
  // Languages need no permission (sourced).
  getRoutingLanguages: { method: "GET", path: "/api/v2/routing/languages", query: [...OFFSET, "name", "id"] },
  getRoutingLanguage: { method: "GET", path: "/api/v2/routing/languages/{languageId}" },
  getResponsemanagementLibraries: {
    method: "GET",
    path: LIBRARIES,
    query: [...OFFSET, "libraryPrefix"],
    allOf: ["responses:library:view"],
  },
  getResponsemanagementLibrary: { method: "GET", path: `${LIBRARIES}/{libraryId}`, allOf: ["responses:library:view"] },
  getResponsemanagementResponses: {
    method: "GET",
    path: RESPONSES,
    query: [...OFFSET, "libraryId"],
    allOf: ["responses:response:view"],
  },
  getResponsemanagementResponse: {
    method: "GET",
    path: `${RESPONSES}/{responseId}`,
    allOf: ["responses:response:view"],
  },
} as const satisfies Record<string, Operation>;

/** The name of a call. */
export type OperationName = keyof typeof OPERATIONS;

/** Every permission that a role needs for all that is served here. */
export const ALL_PERMISSIONS: readonly string[] = [
  ...new Set(
    Object.values<Operation>(OPERATIONS).flatMap(({ allOf, oneOf }) => [...allOf ?? [], ...oneOf ?? []]),
  ),
];

const PATTERNS = Object.entries<Operation>(OPERATIONS).map(([name, { method, path }]) => {
  const source = path.replace(/\{\w+\}/g, "[^/]+");
  return { name: name as OperationName, method, pattern: new RegExp(`^${source}$`) };
});

/** The call that a request is; a fixed path wins over one with a parameter. */
export function operationOf(method: string, path: string): OperationName | undefined {
  return PATTERNS.find((known) => known.method === method && known.pattern.test(path))?.name;
}
