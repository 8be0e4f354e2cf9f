import { AppError, finding } from "../../base/errors.ts";
import type { RequestContext } from "../../base/request-context.ts";
import type { Secret } from "../../base/secret.ts";
import { visible } from "../../base/text.ts";
import { GenesysApiError } from "../../genesys/api-error.ts";
import type { LeftBehind } from "../../provision/journal.ts";
import type {
  Change,
  Found,
  Left,
  Step,
  StepAnswer,
  TestStep,
  UnitPiece,
  Wait,
  WriteStep,
} from "../../provision/target.ts";
import type { DesiredUnit, Resources, UnitState } from "../../provision/unit.ts";
import { answerOf, idIn, notYetSeen, passwordOf, staleWhenChanged, staleWhenUnseen } from "../step-answer.ts";
import type { Directory } from "./directory.ts";
import { type EmailDomainsApi, PATHS } from "./domain-api.ts";
import {
  configurationBody,
  hasOwnCredential,
  isConfigured,
  isOwnServer,
  type LiveDomain,
  ownName,
  ROLES,
  SERVER_PLACE,
  type ServerRole,
  TYPES,
} from "./domain-content.ts";
import { domainRemovalSteps } from "./domain-removal.ts";
import { domainLeft, settingsStep } from "./domain-settings.ts";
import type { ConfigurationReply, CredentialReply, IntegrationReply, RouteReply } from "./domain-wire.ts";
import { BASIC_AUTH, type IntegrationKeys } from "./integration-keys.ts";
import { keptRouteBody } from "./route-content.ts";
import { ABSENT, integrationState } from "./states.ts";

/** What the steps of a domain need beside its change. */
interface DomainScene {
  readonly api: EmailDomainsApi;
  readonly directory: Directory;
  readonly keys: Readonly<Partial<Record<ServerRole, IntegrationKeys>>>;
  /** The domain as the plan saw it. */
  readonly live: LiveDomain | undefined;
  /** What goes with it. */
  readonly belongings: readonly LeftBehind[];
  /** Its routes that read folders of the mailbox. */
  readonly readingRoutes: readonly RouteReply[];
}

/** How long a thing that was just written may be missing from reads. */
const VISIBLE_MS = 60_000;
/** How long an integration may take to become active, or to stop. */
const SWITCH_MS = 180_000;

/** The role of a resource in a domain unit. */
type Part = "Credential" | "Integration";

function roleOf(role: ServerRole, part: Part): string {
  return `${role}${part}`;
}

/** The writes that make, change or remove a domain with what belongs to it. */
export function domainSteps(change: Change, scene: DomainScene): readonly Step[] {
  const { action, desired, key, fields = [] } = change;
  if (action === "delete") return domainRemovalSteps(key, scene.live?.reply, scene.belongings, scene.api);
  if (!desired || (action !== "create" && action !== "update")) return [];
  const graph = desired.content["graph"];
  if (typeof graph === "string") return graphSteps(key, graph, scene);
  const servers = ROLES.flatMap((role) => serverSteps(role, key, desired, fields, scene));
  const hasGraph = scene.live?.reply.graphApiSettings?.integration?.id !== undefined;
  const settings = scene.live && !hasGraph && ROLES.every((role) => knownServer(role, key, fields, scene))
    ? []
    : [settingsStep(key, scene.api, (known) => ({
      smtp: idIn(known, roleOf("smtp", "Integration")),
      imap: idIn(known, roleOf("imap", "Integration")),
      ...hasGraph ? { graph: undefined } : {},
    }))];
  return [
    ...servers,
    ...scene.live ? [] : [domainStep(key, scene)],
    ...settings,
    smtpTest(key, scene),
  ];
}

/** The integration that a slot of the domain holds and that is, or is to be, ours. */
function knownServer(
  role: ServerRole,
  domain: string,
  fields: readonly string[],
  { live }: Pick<DomainScene, "live">,
) {
  const server = live?.servers[role];
  if (!server) return undefined;
  // What another domain refers to as well is taken over by none: its mail would go another way.
  const isTaken = fields.includes("managed") && server.sharedWith === undefined;
  return isTaken || isOwnServer(role, domain, server) ? server : undefined;
}

/** What there is to do for one server. */
function serverPlan(
  role: ServerRole,
  domain: string,
  desired: DesiredUnit,
  fields: readonly string[],
  scene: Pick<DomainScene, "live">,
) {
  const server = knownServer(role, domain, fields, scene);
  const place = SERVER_PLACE[role];
  const fresh = !server || fields.includes("managed") || !hasOwnCredential(role, domain, server);
  const rewrites = desired.secretChanged || fields.includes("username") || fields.includes("password");
  const configured = fresh || fields.includes(place.host) || fields.includes(place.port);
  const failed = server?.integration.reportedState?.code?.toUpperCase() === "ERROR";
  const disabled = server?.integration.intendedState?.toUpperCase() !== "ENABLED";
  // An integration in error takes what it is told only when it starts anew.
  const restarts = failed && (configured || rewrites);
  return { server, fresh, rewrites, configured, restarts, disabled };
}

function serverSteps(
  role: ServerRole,
  domain: string,
  desired: DesiredUnit,
  fields: readonly string[],
  scene: DomainScene,
): readonly Step[] {
  const { server, fresh, rewrites, configured, restarts, disabled } = serverPlan(role, domain, desired, fields, scene);
  const memory: ServerMemory = {};
  const own = { role, domain, desired, scene, memory };
  return [
    ...fresh ? [credentialStep(own)] : rewrites ? [replaceCredentialStep(own)] : [],
    ...server ? [] : [integrationStep(own)],
    ...configured ? [configurationStep(own)] : [],
    ...restarts ? [switchStep(own, "DISABLED")] : [],
    ...disabled || restarts ? [switchStep(own, "ENABLED")] : [],
  ];
}

/** What {@link domainSteps} write, thing by thing; `stray` are the names of what earlier runs left, which is taken up. */
export function domainPieces(
  change: Change,
  scene: Pick<DomainScene, "live" | "belongings">,
  stray: ReadonlySet<string>,
): readonly UnitPiece[] {
  const { action, desired, key, fields = [], name } = change;
  const { live } = scene;
  const domain = (what: UnitPiece["action"]): UnitPiece => ({ kind: "domain", name, action: what });
  if (action === "delete") {
    return [domain("delete"), ...scene.belongings.map(({ kind, name }): UnitPiece => ({ kind, name, action }))];
  }
  if (!desired || (action !== "create" && action !== "update")) return [];
  if (typeof desired.content["graph"] === "string") return [domain(live ? "update" : "create")];
  const hasGraph = live?.reply.graphApiSettings?.integration?.id !== undefined;
  const keepsServers = live && !hasGraph && ROLES.every((role) => knownServer(role, key, fields, scene));
  const pieces = ROLES.flatMap((role): UnitPiece[] => {
    const { server, fresh, rewrites, configured, restarts, disabled } = serverPlan(role, key, desired, fields, scene);
    const own = ownName(role, key);
    const made = (kind: string): UnitPiece => ({
      kind,
      name: own,
      action: stray.has(`${kind} ${own}`) ? "update" : "create",
    });
    return [
      ...(!server
        ? [made("integration")]
        : configured || restarts || disabled
        ? [{ kind: "integration", name: own, action: "update" as const }]
        : []),
      ...(fresh
        ? [made("credential")]
        : rewrites
        ? [{ kind: "credential", name: own, action: "update" as const }]
        : []),
    ];
  });
  return [...(keepsServers ? [] : [domain(live ? "update" : "create")]), ...pieces];
}

/** What the steps of one server tell each other, so that nothing is read twice. */
interface ServerMemory {
  configuration?: ConfigurationReply | undefined;
  /** True once this run created the integration, which is disabled then. */
  made?: boolean;
  /** True when an earlier run left the integration in error: it takes what it is told only when it starts anew. */
  failed?: boolean;
}

interface ServerWork {
  readonly role: ServerRole;
  readonly domain: string;
  readonly desired: DesiredUnit;
  readonly scene: DomainScene;
  readonly memory: ServerMemory;
}

function credentialBody(name: string, { desired }: ServerWork, password: Secret): unknown {
  const [{ account }] = desired.accounts;
  return {
    name,
    type: { name: BASIC_AUTH },
    credentialFields: { userName: account.username ?? "", password: password.reveal() },
  };
}

function credentialIntent(work: ServerWork) {
  const { role, domain, desired } = work;
  const name = ownName(role, domain);
  return {
    resource: "credential",
    resourceName: name,
    after: { name, type: BASIC_AUTH, userName: desired.accounts[0].account.username ?? "" },
    redacted: ["/credentialFields/password"],
    credentialReference: desired.secretReference,
  };
}

function credentialLeft(role: ServerRole, reply: CredentialReply): Left {
  return { targetId: reply.id, resources: { [roleOf(role, "Credential")]: { id: reply.id } } };
}

/** Makes the credential; one that an earlier run left is written again, because nobody can see which password it has. */
function credentialStep(work: ServerWork): WriteStep {
  const { role, domain, scene: { api } } = work;
  const name = ownName(role, domain);
  const password = passwordOf(work.desired.name, work.desired.accounts);
  let existing: string | undefined;
  let isSent = false;
  return {
    kind: "write",
    lookUpFirst: true,
    repeatsMakeTwins: true,
    intent: () => ({
      ...credentialIntent(work),
      ...existing === undefined
        ? { method: "POST", pathTemplate: PATHS.credentials }
        : { method: "PUT", pathTemplate: PATHS.credential, targetId: existing },
    }),
    find: async (_, context) => {
      const found = only(await api.credentials(context), name, "credentials");
      if (!found) return undefined;
      if (!isSent) existing = found.id;
      return { ...credentialLeft(role, found), current: isSent };
    },
    send: (_, context) => {
      isSent = true;
      const body = credentialBody(name, work, password);
      return answerOf(
        () =>
          existing === undefined ? api.createCredential(body, context) : api.replaceCredential(existing, body, context),
        (reply) => credentialLeft(role, reply),
      );
    },
    until: seen("the credential", (known, context) => api.credential(idIn(known, roleOf(role, "Credential")), context)),
  };
}

/** Writes the password into the credential that is there: its id stays, and nothing else is touched. */
function replaceCredentialStep(work: ServerWork): WriteStep {
  const { role, domain, scene: { api, live } } = work;
  const name = live?.servers[role]?.credential?.name ?? ownName(role, domain);
  const password = passwordOf(work.desired.name, work.desired.accounts);
  const part = roleOf(role, "Credential");
  let before: string | null | undefined;
  const dateOf = async (known: Resources, context: RequestContext) =>
    (await api.credentials(context)).find(({ id }) => id === idIn(known, part));
  return {
    kind: "write",
    idempotent: true,
    intent: (known) => ({
      ...credentialIntent(work),
      method: "PUT",
      pathTemplate: PATHS.credential,
      targetId: idIn(known, part),
    }),
    send: async (known, context) => {
      before ??= live?.servers[role]?.credential?.modifiedDate ?? null;
      return await answerOf(
        () => api.replaceCredential(idIn(known, part), credentialBody(name, work, password), context),
        (reply) => credentialLeft(role, reply),
      );
    },
    find: async (known, context) => {
      const found = await dateOf(known, context);
      // Only its date shows that a password is new.
      const isNew = !!found?.modifiedDate && !!before && found.modifiedDate > before;
      return found && { ...credentialLeft(role, found), current: isNew };
    },
  };
}

function integrationLeft(role: ServerRole, reply: IntegrationReply): Left {
  return { targetId: reply.id, resources: { [roleOf(role, "Integration")]: { id: reply.id } } };
}

function integrationStep({ role, domain, scene: { api }, memory }: ServerWork): WriteStep {
  const name = ownName(role, domain);
  const body = { name, integrationType: { id: TYPES[role] } };
  return {
    kind: "write",
    lookUpFirst: true,
    repeatsMakeTwins: true,
    intent: () => ({
      resource: "integration",
      resourceName: name,
      method: "POST",
      pathTemplate: PATHS.integrations,
      after: body,
      redacted: [],
    }),
    find: async (_, context) => {
      const found = only(await api.integrations(TYPES[role], context), name, "integrations");
      return found && { ...integrationLeft(role, found), current: true };
    },
    send: (_, context) =>
      answerOf(() => api.createIntegration(body, context), (reply) => {
        memory.made = reply.intendedState?.toUpperCase() !== "ENABLED";
        return integrationLeft(role, reply);
      }),
    until: seen("the integration", async (known, context) => {
      memory.configuration = await api.configuration(idIn(known, roleOf(role, "Integration")), context);
      return memory.configuration;
    }),
  };
}

/** Reads, changes, writes under the version that was read; what somebody else changed meanwhile is read again. */
function configurationStep(work: ServerWork): WriteStep {
  const { role, domain, desired, scene: { api, keys: { [role]: keys } }, memory } = work;
  const [{ account }] = desired.accounts;
  if (!keys) throw new AppError("INTERNAL", `Cannot configure a server of ${visible(domain)} with unknown keys`);
  const part = roleOf(role, "Integration");
  const bodyOf = (read: ConfigurationReply, known: Resources) =>
    configurationBody(role, domain, read, {
      host: account[SERVER_PLACE[role].host] ?? "",
      port: account[SERVER_PLACE[role].port] ?? 0,
      credentialId: idIn(known, roleOf(role, "Credential")),
      keys,
    });
  const read = async (known: Resources, context: RequestContext): Promise<ConfigurationReply | undefined> => {
    const remembered = memory.configuration;
    memory.configuration = undefined;
    return remembered ?? await api.configuration(idIn(known, part), context);
  };
  const left = (known: Resources, reply: ConfigurationReply): Left => {
    const id = idIn(known, part);
    return { targetId: id, resources: { [part]: { id, version: reply.version } } };
  };
  return {
    kind: "write",
    lookUpFirst: true,
    intent: (known) => ({
      resource: "integration_configuration",
      resourceName: ownName(role, domain),
      method: "PUT",
      pathTemplate: PATHS.configuration,
      targetId: idIn(known, part),
      after: {
        name: ownName(role, domain),
        properties: {
          [keys.host]: account[SERVER_PLACE[role].host],
          [keys.port]: account[SERVER_PLACE[role].port],
        },
      },
      redacted: [],
    }),
    find: async (known, context): Promise<Found | undefined> => {
      const found = await read(known, context);
      if (!found) return undefined;
      const current = isConfigured(found, bodyOf(found, known), keys);
      // The first write goes on with what the look before it has read.
      memory.configuration = current ? undefined : found;
      return { ...left(known, found), current, ...(current ? {} : { difference: "configuration" }) };
    },
    send: async (known, context) => {
      const found = await read(known, context);
      if (!found) return notYetSeen("the configuration that was just written");
      const body = bodyOf(found, known);
      if (isConfigured(found, body, keys)) return { kind: "done", ...left(known, found), attempts: 0 };
      return staleWhenChanged(
        await answerOf(
          () => api.replaceConfiguration(idIn(known, part), body, context),
          (reply) => left(known, reply),
        ),
      );
    },
  };
}

function switchStep(work: ServerWork, to: "ENABLED" | "DISABLED"): WriteStep {
  const { role, domain, scene: { api }, memory } = work;
  const part = roleOf(role, "Integration");
  const left = (known: Resources): Left => ({ targetId: idIn(known, part), resources: {} });
  return {
    kind: "write",
    lookUpFirst: to === "ENABLED",
    idempotent: true,
    intent: (known) => ({
      resource: "integration",
      resourceName: ownName(role, domain),
      method: "PATCH",
      pathTemplate: PATHS.integration,
      targetId: idIn(known, part),
      after: { intendedState: to },
      redacted: [],
    }),
    find: async (known, context) => {
      if (memory.made) {
        memory.made = false;
        return { ...left(known), current: false };
      }
      const found = await api.integration(idIn(known, part), "read", context);
      if (!found) return undefined;
      memory.failed = to === "ENABLED" && isIn(found, "ERROR") && found.intendedState?.toUpperCase() === to;
      return { ...left(known), current: found.intendedState?.toUpperCase() === to && !memory.failed };
    },
    send: async (known, context) => {
      if (memory.failed && !await stopped(idIn(known, part), api, context)) return restarting(role);
      memory.failed = false;
      return staleWhenUnseen(await answerOf(() => api.intend(idIn(known, part), to, context), () => left(known)));
    },
    until: {
      what: `the ${role.toUpperCase()} integration`,
      timeoutMs: SWITCH_MS,
      read: async (known, context) => {
        const found = await api.integration(idIn(known, part), "poll", context);
        if (!found) return ABSENT;
        if (to === "ENABLED") return integrationState(role, found);
        const code = found.reportedState?.code?.toUpperCase() ?? "INACTIVE";
        return { phase: code === "INACTIVE" || code === "ERROR" ? "success" : "pending", status: visible(code, 64) };
      },
    },
  };
}

function isIn({ reportedState }: IntegrationReply, code: string): boolean {
  return reportedState?.code?.toUpperCase() === code;
}

/** Stops an integration in error; true once it rests. */
async function stopped(id: string, api: EmailDomainsApi, context: RequestContext): Promise<boolean> {
  const found = await api.integration(id, "read", context);
  if (!found) return false;
  if (found.intendedState?.toUpperCase() !== "DISABLED") {
    await api.intend(id, "DISABLED", context);
    return false;
  }
  return !isIn(found, "DEACTIVATING");
}

/** Nothing was enabled yet: the engine asks again. */
function restarting(role: ServerRole): StepAnswer {
  const message =
    `The ${role.toUpperCase()} integration was in error, and does not rest yet so that it could start anew`;
  return { kind: "stale", error: new AppError("VALIDATION_TIMED_OUT", message), attempts: 0 };
}

function domainStep(domain: string, { api }: DomainScene): WriteStep {
  return {
    kind: "write",
    lookUpFirst: true,
    intent: () => ({
      resource: "email_domain",
      method: "POST",
      pathTemplate: PATHS.domains,
      after: { id: domain, subDomain: false },
      redacted: [],
    }),
    // "Already exists" may be the answer to one's own request (sourced: the Terraform provider).
    find: async (_, context) => {
      const found = await api.domain(domain, "read", context);
      return found && { ...domainLeft(found), current: true };
    },
    send: async (_, context) => {
      const answer = await answerOf(() => api.createDomain(domain, context), domainLeft);
      if (answer.kind !== "conflict") return answer;
      // Told only where no look at the domain finds it.
      const { code, message } = answer.error;
      const whose = "this organisation does not have the domain, so that another one may";
      return { ...answer, error: new AppError(code, `${message}; ${whose}`) };
    },
    until: seen("the domain", (_, context) => api.domain(domain, "poll", context)),
  };
}

function graphSteps(domain: string, graph: string, scene: DomainScene): readonly Step[] {
  const { api, directory, live, readingRoutes } = scene;
  const id = directory.idOf("integration", graph) ?? graph;
  const isServed = live?.reply.imapSettings?.integration?.id !== undefined;
  return [
    ...live ? [] : [domainStep(domain, scene)],
    // IMAP cannot be taken off a domain whose routes have folders (sourced).
    ...isServed ? readingRoutes.map((route) => folderlessStep(domain, route, api)) : [],
    settingsStep(domain, api, () => ({ smtp: undefined, imap: undefined, graph: id })),
  ];
}

/** Takes the folders off a route, and leaves the rest of it as it is read right before. */
function folderlessStep(domain: string, { id, pattern }: RouteReply, api: EmailDomainsApi): WriteStep {
  const left: Left = { targetId: id, resources: {} };
  return {
    kind: "write",
    lookUpFirst: true,
    idempotent: true,
    intent: () => ({
      resource: "email_route",
      resourceName: `${pattern}@${domain}`,
      method: "PUT",
      pathTemplate: PATHS.route,
      targetId: id,
      after: { mailboxFolders: [] },
      redacted: [],
    }),
    find: async (_, context) => {
      const found = await api.route(domain, id, context);
      return { ...left, current: (found?.mailboxFolders ?? []).length === 0, difference: "folders" };
    },
    send: async (_, context) => {
      const found = await api.route(domain, id, context);
      if (!found) return { kind: "done", ...left, attempts: 0 };
      const body = { ...keptRouteBody(found), mailboxFolders: [] };
      return await answerOf(() => api.replaceRoute(domain, id, body, context), () => left);
    },
  };
}

/** Writes nothing: Genesys Cloud connects to the SMTP server, and no mail is sent. */
function smtpTest(domain: string, { api }: DomainScene): TestStep {
  return {
    kind: "test",
    id: "smtp-test",
    run: async (_, context) => {
      try {
        await api.testConnection(domain, context);
        return { result: "passed" };
      } catch (error) {
        if (!(error instanceof GenesysApiError) || error.effect === "unknown") throw error;
        const told = finding("SMTP_TEST_FAILED", `${visible(domain)}: ${error.message}`);
        return { result: "failed", detail: error.message, finding: told };
      }
    },
  };
}

/** Waits until reads show what was just written. */
function seen(what: string, read: (known: Resources, context: RequestContext) => Promise<unknown>): Wait {
  return {
    what,
    timeoutMs: VISIBLE_MS,
    read: async (known, context): Promise<UnitState> =>
      await read(known, context) === undefined ? ABSENT : { phase: "success", status: "PRESENT" },
  };
}

/** The one thing that has a name of ours; names are not unique on the server. */
function only<T extends { readonly id: string; readonly name?: string | null | undefined }>(
  things: readonly T[],
  name: string,
  what: string,
): T | undefined {
  const found = things.filter((each) => each.name === name);
  if (found.length < 2) return found[0];
  const ids = found.map(({ id }) => visible(id, 64)).join(" and ");
  throw new AppError("NAME_AMBIGUOUS", `${found.length} ${what} have the name ${visible(name)}: ${ids}`, {
    hint: "Remove those that nothing uses, and run again",
  });
}
