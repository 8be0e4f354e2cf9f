import type { Account } from "../../account/account.ts";
import { emailAddressProblem } from "../../account/email-address.ts";
import { mapLimit } from "../../base/async.ts";
import { AppError, asAppError, type Finding, finding } from "../../base/errors.ts";
import { grouped } from "../../base/grouping.ts";
import type { Clock } from "../../base/ports.ts";
import type { RequestContext } from "../../base/request-context.ts";
import type { Redactor } from "../../base/secret.ts";
import { visible } from "../../base/text.ts";
import type { GenesysClient } from "../../genesys/client.ts";
import type { LeftBehind, UnitOutcome } from "../../provision/journal.ts";
import { READ_CONCURRENCY } from "../../provision/limits.ts";
import type {
  AccountField,
  Change,
  FieldKey,
  Prepared,
  Step,
  Target,
  UnitPiece,
  UnitQuota,
} from "../../provision/target.ts";
import {
  ACCOUNT_KIND,
  type ChangeBlock,
  type Content,
  type DesiredAccount,
  type DesiredUnit,
  type LiveUnit,
  passwordChanged,
  type Resource,
  type UnitIdentity,
  type UnitReference,
  type UnitState,
} from "../../provision/unit.ts";
import { Directory, isId } from "./directory.ts";
import { EmailDomainsApi } from "./domain-api.ts";
import {
  desiredDomain,
  domainDifferences,
  hasOwnCredential,
  isEmptyDomain,
  isOwnDomain,
  isOwnServer,
  type LiveDomain,
  liveDomain,
  type LiveServer,
  ownName,
  readOwnName,
  ROLES,
  type ServerRole,
  TYPES,
} from "./domain-content.ts";
import { belongingSteps } from "./domain-removal.ts";
import { slotsOf } from "./domain-settings.ts";
import { domainPieces, domainSteps } from "./domain-steps.ts";
import type { CredentialReply, DomainReply, IntegrationReply, RouteReply } from "./domain-wire.ts";
import { type AccountFinding, addressOf, routeKey } from "./file-rules.ts";
import { checkBasicAuth, type IntegrationKeys, readIntegrationKeys } from "./integration-keys.ts";
import { judgeQuotas, type Quotas } from "./quotas.ts";
import {
  describeRoute,
  desiredRoute,
  liveRoute,
  replyTarget,
  type RouteContent,
  routeDifferences,
} from "./route-content.ts";
import { routeSteps, splitKey } from "./route-steps.ts";
import { ABSENT, domainState, integrationState, lateReplyState, routeState } from "./states.ts";

/** The kind of the units that the accounts of a domain share. */
const DOMAIN_KIND = "domain";
/** The kind of what is this program's own and no domain refers to. */
const UNUSED_KIND = "unused servers";

/** What {@link createEmailDomainsTarget} needs. */
interface EmailDomainsDependencies {
  readonly client: GenesysClient;
  readonly clock: Clock;
  /** Knows every secret of the run: no answer of the API may show one. */
  readonly redactor: Redactor;
  /** Take over what was made by hand. */
  readonly adopt?: boolean | undefined;
  /** Nothing is written: a role that may only look is enough for what the files name. */
  readonly readOnly?: boolean | undefined;
}

/** The target of the public API: a domain is a unit of its own, with its servers, and an account is a route on it. */
export function createEmailDomainsTarget(deps: EmailDomainsDependencies): Target {
  return new EmailDomainsTarget(new EmailDomainsApi(deps.client, deps.redactor), deps);
}

type NotChecked = NonNullable<Prepared["notChecked"]>[number];

/** Who replies to whom, by the list of units that tells. */
const REPLIERS = new WeakMap<readonly DesiredUnit[], ReadonlyMap<string, DesiredUnit>>();

type States = Map<string, UnitState | AppError>;

interface LiveRoute {
  readonly reply: RouteReply;
  readonly domain: string;
}

class EmailDomainsTarget implements Target {
  readonly addressed = true;
  readonly #api: EmailDomainsApi;
  readonly #clock: Clock;
  readonly #redactor: Redactor;
  readonly #adopt: boolean;
  readonly #readOnly: boolean;
  readonly #directory: Directory;
  readonly #keys: Partial<Record<ServerRole, IntegrationKeys>> = {};
  /** What the last listing found. */
  #domains: ReadonlyMap<string, LiveDomain> = new Map();
  #routes: ReadonlyMap<string, LiveRoute> = new Map();
  /** The same by domain, and by name. */
  #routesOf: ReadonlyMap<string, readonly LiveRoute[]> = new Map();
  #routesNamed: ReadonlyMap<string, readonly LiveRoute[]> = new Map();
  /** The states of the Graph integrations that files were looked up with, by id. */
  readonly #graphStates = new Map<string, string>();
  /** What is this program's own and no domain refers to, by the domain that it was made for. */
  #unused: ReadonlyMap<string, readonly LeftBehind[]> = new Map();
  /** How many integrations of each server there are, and of which domains they are this program's own. */
  #integrations: Readonly<Record<ServerRole, readonly IntegrationReply[]>> = { smtp: [], imap: [] };
  /** False where the role may not list domains, so that only those of the files were read. */
  #sawAll = true;
  /** The units of the files: those of domains, and those of accounts by their domain. */
  #shared: ReadonlyMap<string, DesiredUnit> = new Map();
  #wanted: ReadonlyMap<string, readonly DesiredUnit[]> = new Map();
  /** How many accounts of the files the plan leaves alone, by their domain. */
  #leftOut: ReadonlyMap<string, number> = new Map();
  /** The accounts whose replies are written by a route that comes after them, by the key of that route; and all of them. */
  #late: ReadonlyMap<string, readonly DesiredUnit[]> = new Map();
  #lateKeys: ReadonlySet<string> = new Set();

  constructor(api: EmailDomainsApi, { clock, redactor, adopt = false, readOnly = false }: EmailDomainsDependencies) {
    this.#api = api;
    this.#clock = clock;
    this.#redactor = redactor;
    this.#adopt = adopt;
    this.#readOnly = readOnly;
    this.#directory = new Directory(api, redactor);
  }

  key(account: Account): string {
    const address = addressOf(account);
    // An account without an address has an issue of its own and no unit.
    return address ? routeKey(address.pattern, address.domain) : `?${account.name}`;
  }

  leaveOut(accounts: readonly Account[]): void {
    const domains = grouped(accounts, (account) => addressOf(account)?.domain ?? "");
    this.#leftOut = new Map([...domains].map(([domain, sharing]) => [domain, sharing.length]));
  }

  units(accounts: readonly DesiredAccount[]): readonly DesiredUnit[] {
    const domains = new Map<string, [DesiredAccount, ...DesiredAccount[]]>();
    const routes: DesiredUnit[] = [];
    for (const desired of accounts) {
      const domain = addressOf(desired.account)?.domain;
      if (domain === undefined) continue;
      const sharing = domains.get(domain);
      if (sharing) sharing.push(desired);
      else domains.set(domain, [desired]);
      routes.push({
        kind: ACCOUNT_KIND,
        key: this.key(desired.account),
        name: desired.account.name,
        needs: [domain],
        content: desiredRoute(desired.account),
        accounts: [desired],
        secretChanged: false,
      });
    }
    const shared = [...domains].map(([domain, asking]): DesiredUnit => ({
      kind: DOMAIN_KIND,
      key: domain,
      name: domain,
      needs: [],
      content: desiredDomain(asking[0].account, this.#adopt),
      accounts: asking,
      ...asking[0].account.routing?.graph === undefined ? { secretReference: asking[0].account.password } : {},
      secretChanged: asking[0].account.routing?.graph === undefined && asking.some(passwordChanged),
    }));
    this.#shared = new Map(shared.map((unit) => [unit.key, unit]));
    this.#wanted = grouped(routes, ({ needs: [domain = ""] }) => domain);
    return [...shared, ...this.#inOrder(routes)];
  }

  /** A route that others reply to comes before them; of a circle the last one writes where the first one replies. */
  #inOrder(routes: readonly DesiredUnit[]): readonly DesiredUnit[] {
    const byKey = new Map(routes.map((unit) => [unit.key, unit]));
    const targetOf = (unit: DesiredUnit): DesiredUnit | undefined => {
      const target = replyTarget(unit.accounts[0].account);
      if (typeof target !== "string" || target === "self" || this.#routes.has(target)) return undefined;
      return byKey.get(target);
    };
    const closers = closersOf(routes, targetOf);
    const late = new Map<string, DesiredUnit[]>();
    const ordered = routes.map((unit): DesiredUnit => {
      const target = targetOf(unit);
      if (!target) return unit;
      if (!closers.has(unit)) return { ...unit, needs: [...unit.needs, target.key] };
      late.set(target.key, [...late.get(target.key) ?? [], unit]);
      return unit;
    });
    this.#late = late;
    this.#lateKeys = new Set([...late.values()].flat().map(({ key }) => key));
    return ordered;
  }

  async list(context: RequestContext, named: readonly Account[] = []): Promise<readonly LiveUnit[]> {
    return await this.#read(undefined, context, named);
  }

  async find(
    units: readonly (UnitIdentity & Partial<Pick<DesiredUnit, "content">>)[],
    context: RequestContext,
  ): Promise<readonly LiveUnit[]> {
    const keys = new Set(units.map(({ key }) => key));
    // A reply may go to a route of another domain.
    const domains = new Set(units.flatMap(({ kind, key, content }) => {
      const reply = content?.["reply_to"];
      const own = kind === ACCOUNT_KIND ? splitKey(key).domain : kind === UNUSED_KIND ? unusedDomain(key) : key;
      return typeof reply === "string" && reply.includes("@") ? [own, splitKey(reply).domain] : [own];
    }));
    return (await this.#read(domains, context)).filter(({ key }) => keys.has(key));
  }

  /** Reads domains, all or some, with their servers, routes and the names of what they refer to. */
  async #read(
    wanted: ReadonlySet<string> | undefined,
    context: RequestContext,
    named: readonly Account[] = [],
  ): Promise<readonly LiveUnit[]> {
    const [all, credentials] = await Promise.all([
      this.#readDomains(named, context),
      this.#api.credentials(context),
    ]);
    const replies = wanted === undefined ? all : all.filter(({ id }) => wanted.has(id.toLowerCase()));
    const [smtp, imap] = await Promise.all(ROLES.map((role) => this.#api.integrations(TYPES[role], context)));
    const integrations = { smtp: smtp ?? [], imap: imap ?? [] };
    this.#integrations = integrations;
    const used = replies.some(({ customSMTPServer, imapSettings }) =>
      customSMTPServer?.id || imapSettings?.integration?.id
    );
    // What a foreign domain is made of can be shown without its keys.
    if (used) await this.#readKeys(context).catch(() => undefined);
    const domains = await mapLimit(
      replies,
      READ_CONCURRENCY,
      (reply) => this.#readDomain(reply, all, integrations, credentials, context),
    );
    const routes = (await mapLimit(
      replies,
      READ_CONCURRENCY,
      async ({ id }) =>
        (await this.#api.routes(id, "read", context)).map((reply): LiveRoute => ({ reply, domain: id.toLowerCase() })),
    )).flat();
    await this.#learnNames(domains, routes, context);
    for (const { reply, domain } of routes) {
      this.#directory.know("route", { id: reply.id, name: routeKey(reply.pattern, domain) });
    }
    this.#domains = new Map(domains.map((each) => [each.reply.id.toLowerCase(), each]));
    this.#routes = new Map(routes.map((each) => [routeKey(each.reply.pattern, each.domain), each]));
    this.#routesOf = grouped(this.#routes.values(), ({ domain }) => domain);
    this.#routesNamed = grouped(this.#routes.values(), ({ reply }) => (reply.name ?? "").toLowerCase());
    // What no domain refers to can only be told where every domain was seen.
    this.#unused = this.#sawAll
      ? grouped(unusedOf(all, domains, integrations, credentials), ({ domain = "" }) => domain)
      : new Map();
    return [
      ...domains.map((each) => this.#liveDomain(each)),
      ...routes.map((each) => this.#liveRoute(each)),
      ...[...this.#unused].map(unusedUnit),
    ];
  }

  /** Every domain; where the role may only look, and nothing is written, those that the files name. */
  async #readDomains(named: readonly Account[], context: RequestContext): Promise<readonly DomainReply[]> {
    this.#sawAll = true;
    try {
      return await this.#api.domains("read", context);
    } catch (error) {
      const isForbidden = error instanceof AppError && error.code === "GENESYS_FORBIDDEN";
      if (!isForbidden || !this.#readOnly || named.length === 0) throw error;
      const ids = [...new Set(named.flatMap((account) => addressOf(account)?.domain ?? []))];
      const found = await mapLimit(ids, READ_CONCURRENCY, (id) => this.#api.domain(id, "read", context));
      this.#sawAll = false;
      return found.flatMap((reply) => reply ?? []);
    }
  }

  async #readDomain(
    reply: DomainReply,
    all: readonly DomainReply[],
    integrations: Readonly<Record<ServerRole, readonly IntegrationReply[]>>,
    credentials: readonly CredentialReply[],
    context: RequestContext,
  ): Promise<LiveDomain> {
    const servers: Partial<Record<ServerRole, LiveServer>> = {};
    for (const role of ROLES) {
      const id = slotsOf(reply)[role];
      if (id === undefined) continue;
      // One that the listing lacks may be of another type, or too new for it: only its own answer tells that it is gone.
      const integration = integrations[role].find((each) => each.id === id) ??
        await this.#api.integration(id, "read", context);
      if (!integration) continue;
      const configuration = await this.#api.configuration(integration.id, context);
      const slots = configuration?.credentials ?? {};
      const slot = this.#keys[role]?.slot;
      const held = slot === undefined ? Object.values(slots)[0]?.id : slots[slot]?.id;
      const shown = held ? await this.#api.credential(held, context) : undefined;
      const listed = credentials.find((each) => each.id === held);
      const credential = shown && { ...shown, modifiedDate: listed?.modifiedDate ?? shown.modifiedDate };
      const sharedWith = all.find((other) => other.id !== reply.id && slotsOf(other)[role] === id)?.id;
      servers[role] = { integration, configuration, credential, keys: this.#keys[role], sharedWith };
    }
    return { reply, servers };
  }

  async #learnNames(
    domains: readonly LiveDomain[],
    routes: readonly LiveRoute[],
    context: RequestContext,
  ): Promise<void> {
    const ids = (pick: (route: RouteReply) => readonly (string | null | undefined)[]): string[] =>
      routes.flatMap(({ reply }) => pick(reply).flatMap((id) => id ? [id] : []));
    const directory = this.#directory;
    await Promise.all([
      directory.learn("queue", ids(({ queue }) => [queue?.id]), context),
      directory.learn("flow", ids(({ flow, spamFlow }) => [flow?.id, spamFlow?.id]), context),
      directory.learn("skill", ids(({ skills }) => (skills ?? []).map(({ id }) => id)), context),
      directory.learn("language", ids(({ language }) => [language?.id]), context),
    ]);
    const responses = new Set(ids(({ signature }) => [signature?.cannedResponseId]));
    const graphs = new Set(domains.flatMap(({ reply }) => reply.graphApiSettings?.integration?.id || []));
    await Promise.all([
      mapLimit([...responses], READ_CONCURRENCY, async (id) => {
        const response = await this.#api.response(id, context);
        if (response) directory.know("response", response);
      }),
      mapLimit([...graphs], READ_CONCURRENCY, async (id) => {
        const integration = await this.#api.integration(id, "read", context);
        if (integration) directory.know("integration", integration);
      }),
    ]);
  }

  async #readKeys(context: RequestContext): Promise<void> {
    if (this.#keys.smtp && this.#keys.imap) return;
    const [smtp, imap] = await Promise.all([
      readIntegrationKeys(TYPES.smtp, this.#api, this.#redactor, context),
      readIntegrationKeys(TYPES.imap, this.#api, this.#redactor, context),
      checkBasicAuth(this.#api, this.#redactor, context),
    ]);
    Object.assign(this.#keys, { smtp, imap });
  }

  #liveDomain(live: LiveDomain): LiveUnit {
    const { reply } = live;
    return {
      kind: DOMAIN_KIND,
      key: reply.id.toLowerCase(),
      name: reply.id,
      id: reply.id,
      needs: [],
      state: this.#stateOfDomain(reply, live.servers),
      content: liveDomain(live, this.#directory),
      resources: { domain: { id: reply.id }, ...resourcesOf(live) },
    };
  }

  #liveRoute({ reply, domain }: LiveRoute): LiveUnit {
    return {
      kind: ACCOUNT_KIND,
      key: routeKey(reply.pattern, domain),
      name: reply.name ? this.#redactor.redact(reply.name) : `${reply.pattern}@${domain}`,
      id: reply.id,
      needs: [domain.toLowerCase()],
      state: routeState(reply, this.#domains.get(domain)?.reply),
      content: liveRoute(reply, domain, this.#directory) as Content,
      resources: { route: { id: reply.id } },
    };
  }

  #stateOfDomain(reply: DomainReply, servers: LiveDomain["servers"]): UnitState {
    const states = ROLES.flatMap((role) => {
      const server = servers[role];
      return server ? [integrationState(role, server.integration, this.#clock.now())] : [];
    });
    return domainState(reply, states);
  }

  async prepare(accounts: readonly DesiredAccount[], context: RequestContext): Promise<Prepared> {
    if (accounts.some(({ account }) => account.routing?.graph === undefined && account.smtp_server !== undefined)) {
      await this.#readKeys(context);
    }
    const addresses = new Set(accounts.map(({ account }) => this.key(account)));
    const issues = await mapLimit(accounts, READ_CONCURRENCY, async ({ account }, index) => [
      ...await this.#resolve(account, index, context),
      ...this.#unknownReply(account, index, addresses),
    ]);
    const quotas = await this.#quotas(accounts, context);
    return {
      issues: [...issues.flat(), ...this.#unreadMailboxes(accounts), ...quotas.issues],
      findings: quotas.findings,
      notChecked: [...this.#unseen(), ...quotas.notChecked],
    };
  }

  #unseen(): NotChecked[] {
    if (this.#sawAll) return [];
    const reason =
      "the OAuth client lacks the permission routing:email:manage, so only the domains of the files were read";
    return [{ what: "Domains and accounts that stand in no file, and how many domains there may be", reason }];
  }

  /** The only account of a domain reads INBOX from its creation on; one that is live and reads nothing needs its file to say so. */
  #unreadMailboxes(accounts: readonly DesiredAccount[]): AccountFinding[] {
    const byDomain = grouped([...accounts.entries()], ([, { account }]) => addressOf(account)?.domain ?? "");
    return [...byDomain].flatMap(([domain, [only, another]]): AccountFinding[] => {
      if (!only || another || domain === "") return [];
      const [index, { account }] = only;
      const live = this.#routesOf.get(domain) ?? [];
      const isThere = live.some(({ reply }) => routeKey(reply.pattern, domain) === this.key(account));
      const reads = live.some(({ reply }) => (reply.mailboxFolders ?? []).length > 0);
      const { graph, mailbox_folders } = account.routing ?? {};
      if (graph !== undefined || (mailbox_folders ?? []).length > 0) return [];
      // What comes after other routes of the domain does not get INBOX, which one of them may read.
      if (!isThere && live.length > 0) {
        const message = `${visible(this.key(account))} has no routing.mailbox_folders, and ${
          visible(domain)
        } has other routes, so Genesys Cloud reads no folder for it`;
        return [{ index, path: "routing", finding: finding("IMAP_WITHOUT_FOLDERS", message) }];
      }
      if (!isThere || reads) return [];
      const message = `No account of ${
        visible(domain)
      } has routing.mailbox_folders, so Genesys Cloud reads no mail of it`;
      return [{ index, path: "routing", finding: finding("IMAP_WITHOUT_FOLDERS", message) }];
    });
  }

  /** Looks up every name of a file. */
  async #resolve(account: Account, index: number, context: RequestContext): Promise<AccountFinding[]> {
    const { routing = {} } = account;
    const directory = this.#directory;
    const found: AccountFinding[] = [];
    const tell = async (path: string, told: Promise<Finding | undefined>): Promise<void> => {
      const problem = await told;
      if (problem) found.push({ index, path, finding: problem });
    };
    for (const key of ["queue", "language"] as const) {
      const text = routing[key];
      if (text) await tell(`routing.${key}`, directory.resolveNamed(key, text, `routing.${key}`, context));
    }
    for (const [at, skill] of (routing.skills ?? []).entries()) {
      await tell(`routing.skills.${at}`, directory.resolveNamed("skill", skill, "routing.skills", context));
    }
    for (const key of ["flow", "spam_flow"] as const) {
      const text = routing[key];
      if (text) await tell(`routing.${key}`, directory.resolveFlow(text, `routing.${key}`, context));
    }
    const { signature, graph } = routing;
    if (signature) {
      const { response, library } = signature;
      await tell("routing.signature", directory.resolveResponse(response, library, "routing.signature", context));
    }
    if (graph !== undefined) await tell("routing.graph", this.#graphProblem(graph, context));
    return found;
  }

  async #graphProblem(graph: string, context: RequestContext): Promise<Finding | undefined> {
    const subject = "routing.graph";
    const problem = await this.#directory.resolve("integration", graph, subject, async (each) => {
      const found = isId(graph)
        ? [await this.#api.integration(graph, "read", each)].flatMap((one) => one ?? [])
        : await this.#api.integrations(undefined, each);
      for (const { id, reportedState } of found) this.#graphStates.set(id, reportedState?.code ?? "UNKNOWN");
      return found;
    }, context);
    const code = this.#graphStates.get(this.#directory.idOf("integration", graph) ?? graph);
    if (problem || code === undefined || /^(?:ACTIVE|ACTIVATING)$/i.test(code)) return problem;
    return finding("GRAPH_INACTIVE", `${subject} "${visible(graph, 80)}" is ${visible(code, 40)}`);
  }

  /** Replies can only go to a route. */
  #unknownReply(account: Account, index: number, addresses: ReadonlySet<string>): AccountFinding[] {
    const target = replyTarget(account);
    if (typeof target !== "string" || target === "self" || addressOf(account) === undefined) return [];
    if (addresses.has(target) || this.#routes.has(target)) return [];
    const path = account.routing?.reply_to === undefined ? "reply_to_address" : "routing.reply_to";
    const message = `${path} ${visible(target)} is no route of this organisation and no account of the files`;
    return [{ index, path, finding: finding("REPLY_TO_NOT_SENT", message) }];
  }

  /** What the files need of what the organisation may have, as far as it tells that before a write. */
  async #quotas(accounts: readonly DesiredAccount[], context: RequestContext): Promise<Quotas> {
    return await judgeQuotas(
      {
        accounts: accounts.map(({ account }) => account),
        domains: this.#sawAll ? new Set(this.#domains.keys()) : undefined,
        integrations: this.#integrations,
        served: (role, domain) => this.#domains.get(domain)?.servers[role] !== undefined,
        routes: this.#routes,
        keys: this.#keys,
      },
      this.#api,
      context,
    );
  }

  objection(change: Change, wanted: readonly DesiredUnit[]): ChangeBlock | undefined {
    const { action, kind, key, observed } = change;
    if (action === "delete" && kind === ACCOUNT_KIND) {
      const reply = this.#repliers(wanted).get(key);
      if (reply) {
        return { code: "REPLY_TARGET_REMOVED", reason: `replies of "${visible(reply.name)}" go to it` };
      }
    }
    if (observed === undefined || this.#adopt) return undefined;
    const domain = this.#domains.get(kind === ACCOUNT_KIND ? splitKey(key).domain : key);
    // Nothing marks a domain with Graph; what goes has stood in a file of ours.
    if (action === "delete" && kind === ACCOUNT_KIND && domain?.reply.graphApiSettings?.integration?.id) {
      return undefined;
    }
    if (domain === undefined || this.#isOurs(domain, kind)) return undefined;
    const shared = ROLES.flatMap((role) => domain.servers[role]?.sharedWith ?? [])[0];
    const what = kind === ACCOUNT_KIND
      ? "the route was made by hand"
      : shared === undefined
      ? "its integrations were made by hand"
      : `${visible(shared)} has the same integrations`;
    const fields = change.fields?.length
      ? `, and ${change.fields.map((field) => visible(field, 40)).join(", ")} ${
        change.fields.length === 1 ? "differs" : "differ"
      }`
      : "";
    return { code: "NOT_OURS", reason: `${what}${fields}` };
  }

  /** The first account of the files whose replies go to a route, by the key of that route; made once for all removals. */
  #repliers(wanted: readonly DesiredUnit[]): ReadonlyMap<string, DesiredUnit> {
    const known = REPLIERS.get(wanted);
    if (known) return known;
    const made = new Map<string, DesiredUnit>();
    for (const unit of wanted) {
      const target = unit.content["reply_to"];
      if (typeof target === "string" && target !== unit.key && !made.has(target)) made.set(target, unit);
    }
    REPLIERS.set(wanted, made);
    return made;
  }

  /** What this program may write: a domain with its mark or with nothing, and the routes of a domain with its mark. */
  #isOurs(domain: LiveDomain, kind: string): boolean {
    const graph = domain.reply.graphApiSettings?.integration?.id;
    const key = domain.reply.id.toLowerCase();
    const named = this.#shared.get(key)?.content["graph"];
    // A Graph integration is made by hand, always: the file that names it says whose domain it is.
    if (graph && typeof named === "string") {
      return this.#directory.isSame("integration", named, this.#directory.nameOf("integration", graph));
    }
    // Servers of ours that wait for a domain tell that this program has written to it.
    if (isOwnDomain(domain) || ((graph || isEmptyDomain(domain)) && this.#unused.has(key))) return true;
    return kind !== ACCOUNT_KIND && isEmptyDomain(domain);
  }

  isRemovable({ kind, key }: LiveUnit): boolean {
    if (kind === DOMAIN_KIND) return this.#isOwnLeft(key);
    if (kind !== UNUSED_KIND) return false;
    const domain = unusedDomain(key);
    const wanted = this.#shared.get(domain);
    // An unwanted domain takes with it what was made for it; a wanted one goes on with it, unless it has Graph now.
    if (wanted) return typeof wanted.content["graph"] === "string";
    return !this.#isOwnLeft(domain);
  }

  /** A domain that is ours, or that a removal has emptied already: what was made for it is still there. */
  #isOwnLeft(key: string): boolean {
    const domain = this.#domains.get(key);
    if (domain === undefined || domain.reply.subDomain === true) return false;
    return isOwnDomain(domain) || (isEmptyDomain(domain) && this.#unused.has(key));
  }

  /** What goes with a domain: its servers, unless another domain has them too, and what was made for it and never used. */
  #belongings(key: string): readonly LeftBehind[] {
    const elsewhere = new Set(
      [...this.#domains].flatMap(([id, { reply }]) => id === key ? [] : Object.values(slotsOf(reply))),
    );
    const live = this.#domains.get(key);
    const servers = live ? serversOf(key, live).filter(({ integration }) => !elsewhere.has(integration.id)) : [];
    const found = [...servers.flatMap(({ all }) => all), ...this.#unused.get(key) ?? []];
    return [...new Map(found.map((each) => [each.id, each])).values()];
  }

  leftBehind(ended: ReadonlyMap<string, UnitOutcome>): readonly LeftBehind[] {
    const isDone = (key: string): boolean => ended.get(key)?.succeeded === true;
    const standing = [...this.#unused].flatMap(([domain, things]) => {
      const wanted = this.#shared.get(domain);
      const isRemoved = isDone(unusedKey(domain)) || (ended.get(domain)?.action === "delete" && isDone(domain));
      const isTaken = wanted !== undefined && typeof wanted.content["graph"] !== "string" &&
        (ended.size === 0 || (isDone(domain) && ended.get(domain)?.action !== "no-op"));
      return isRemoved || isTaken ? [] : things;
    });
    // A domain that has Graph from now on has left its servers.
    const left = [...this.#shared].flatMap(([domain, { content }]) => {
      const live = this.#domains.get(domain);
      const isSwitched = typeof content["graph"] === "string" && isDone(domain) && live !== undefined;
      return isSwitched ? serversOf(domain, live).flatMap(({ all }) => all) : [];
    });
    return [...standing, ...left];
  }

  differences(desired: Content, live: Content): readonly string[] {
    return "from_name" in desired
      ? routeDifferences(desired, live, this.#directory)
      : domainDifferences(desired, live, this.#directory);
  }

  fields(change: Change): readonly AccountField[] {
    const { action, desired, observed, fields = [], kind } = change;
    if (!desired || (action !== "create" && action !== "update")) return [];
    const keys = action === "create" ? Object.keys(desired.content) : fields;
    const told = keys.flatMap((key): AccountField[] => {
      const to = desired.content[key];
      if (key === "enabled" || key === "credentials" || key === "managed" || key === "password") return [];
      if (action === "create" && to === null) return [];
      const name = (kind === ACCOUNT_KIND || key === "graph" ? `routing.${key}` : key) as FieldKey;
      const from = this.#redactor.redactValue(observed?.content[key]);
      return [{ key: name, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }];
    });
    const secret = kind === DOMAIN_KIND && desired.secretReference !== undefined &&
      (action === "create" || fields.includes("password"));
    return secret ? [...told, { key: "password" }] : told;
  }

  pieces(change: Change): { readonly pieces: readonly UnitPiece[]; readonly quota?: UnitQuota | undefined } {
    const { key, kind, action } = change;
    if (kind === UNUSED_KIND) {
      const unused = this.#unused.get(unusedDomain(key)) ?? [];
      return {
        pieces: action === "delete" ? unused.map((each) => ({ kind: each.kind, name: each.name, action })) : [],
      };
    }
    if (kind !== DOMAIN_KIND) return { pieces: [] };
    const stray = new Set([...this.#unused.values()].flat().map((each) => `${each.kind} ${each.name}`));
    const scene = { live: this.#domains.get(key), belongings: this.#belongings(key) };
    const pieces = domainPieces(change, scene, stray);
    const limit = this.#keys.smtp?.maxInstances;
    const own = ownName("smtp", key);
    const adds = pieces.some((each) => each.kind === "integration" && each.name === own && each.action === "create");
    if (limit === undefined || !adds) return { pieces };
    // Each new domain of the files comes after those before it.
    const fresh = [...this.#wanted].filter(([domain, [unit]]) =>
      unit?.accounts[0].account.routing?.graph === undefined && !this.#domains.get(domain)?.servers.smtp &&
      !stray.has(`integration ${ownName("smtp", domain)}`)
    ).map(([domain]) => domain);
    const used = this.#integrations.smtp.length + fresh.indexOf(key) + 1;
    return { pieces, quota: { what: "SMTP integrations", used, limit } };
  }

  steps(change: Change): readonly Step[] {
    const { key, kind } = change;
    if (kind === UNUSED_KIND) return belongingSteps(this.#unused.get(unusedDomain(key)) ?? [], this.#api);
    if (kind === DOMAIN_KIND) {
      return domainSteps(change, {
        api: this.#api,
        directory: this.#directory,
        keys: this.#keys,
        live: this.#domains.get(key),
        belongings: this.#belongings(key),
        readingRoutes: (this.#routesOf.get(key) ?? []).flatMap(({ reply }) =>
          reply.mailboxFolders?.length ? [reply] : []
        ),
      });
    }
    const { domain } = splitKey(key);
    const others = (this.#routesOf.get(domain) ?? []).some((each) => routeKey(each.reply.pattern, domain) !== key);
    return routeSteps(change, {
      api: this.#api,
      directory: this.#directory,
      onlyOne: !others && (this.#wanted.get(domain)?.length ?? 0) + (this.#leftOut.get(domain) ?? 0) < 2,
      late: this.#late.get(key) ?? [],
      isLate: this.#lateKeys.has(key),
    });
  }

  async readState(unit: UnitReference, context: RequestContext): Promise<UnitState> {
    const state = (await this.#states([unit], context)).get(unit.key);
    if (state === undefined) return ABSENT;
    if ("code" in state) throw state;
    return state;
  }

  async readStates(units: readonly UnitReference[], context: RequestContext): Promise<States> {
    return await this.#states(units, context);
  }

  /** One read a domain, one a server, one page of routes a domain: never one a route, unless it is the only one. */
  async #states(units: readonly UnitReference[], context: RequestContext): Promise<States> {
    const states: States = new Map();
    const byDomain = grouped(units, ({ kind, key }) => kind === ACCOUNT_KIND ? splitKey(key).domain : key);
    await mapLimit([...byDomain], READ_CONCURRENCY, async ([domain, asked]) => {
      try {
        const reply = await this.#api.domain(domain, "poll", context);
        for (const unit of asked) states.set(unit.key, ABSENT);
        if (!reply) return;
        const shared = asked.find(({ kind }) => kind !== ACCOUNT_KIND);
        if (shared) states.set(shared.key, await this.#readDomainState(reply, context));
        const routes = asked.filter(({ kind }) => kind === ACCOUNT_KIND);
        for (const [key, route] of await this.#readRoutes(domain, routes, context)) {
          const state = routeState(route, reply);
          states.set(key, this.#lateKeys.has(key) ? lateReplyState(route, state) : state);
        }
      } catch (error) {
        for (const { key } of asked) states.set(key, asAppError(error));
      }
    });
    return states;
  }

  async #readDomainState(reply: DomainReply, context: RequestContext): Promise<UnitState> {
    const servers: UnitState[] = [];
    for (const role of ROLES) {
      const id = role === "smtp" ? reply.customSMTPServer?.id : reply.imapSettings?.integration?.id;
      const found = id ? await this.#api.integration(id, "poll", context) : undefined;
      if (id) servers.push(found ? integrationState(role, found, this.#clock.now()) : ABSENT);
    }
    return domainState(reply, servers);
  }

  async #readRoutes(
    domain: string,
    units: readonly UnitReference[],
    context: RequestContext,
  ): Promise<readonly (readonly [string, RouteReply])[]> {
    const [only] = units;
    if (!only) return [];
    const id = only.resources["route"]?.id;
    if (units.length === 1 && id !== undefined) {
      const route = await this.#api.route(domain, id, context);
      return route ? [[only.key, route]] : [];
    }
    const keys = new Set(units.map(({ key }) => key));
    const routes = await this.#api.routes(domain, "poll", context);
    return routes.flatMap((route) => {
      const key = routeKey(route.pattern, domain);
      return keys.has(key) ? [[key, route] as const] : [];
    });
  }

  secretOf(live: LiveUnit): string {
    return splitKey(live.key).domain;
  }

  importProblem(live: LiveUnit): string | undefined {
    const { domain } = splitKey(live.key);
    const found = this.#domains.get(domain);
    if (!found || found.reply.graphApiSettings?.integration?.id) return undefined;
    if (!found.servers.smtp || !found.servers.imap) {
      return `${visible(domain)} has no custom SMTP and IMAP servers and no Graph integration`;
    }
    if (liveDomain(found, this.#directory)["username"] === undefined) {
      return `Genesys Cloud does not show the user name of the mailbox of ${visible(domain)}`;
    }
    return undefined;
  }

  describe(live: LiveUnit, password: string): Account {
    const { domain } = splitKey(live.key);
    const route = this.#routes.get(live.key);
    const address = route ? `${route.reply.pattern}@${domain}` : live.key;
    const name = this.#importName(live, address);
    const found = this.#domains.get(domain);
    const shared: Content = found ? liveDomain(found, this.#directory) : {};
    const graph = shared["graph"];
    const { from_name, reply_to, mailbox_folders, ...routing } = describeRoute(
      route ? liveRoute(route.reply, domain, this.#directory) : live.content as RouteContent,
    );
    const username = String(shared["username"] ?? "");
    const servers = typeof graph === "string" ? {} : {
      smtp_server: shared["smtp_server"],
      smtp_port: shared["smtp_port"],
      imap_server: shared["imap_server"],
      imap_port: shared["imap_port"],
      authentication_type: "PLAIN",
      username,
      password,
    };
    const replies = reply_to && !emailAddressProblem(reply_to, "reply_to") ? reply_to : address;
    return this.#redactor.redactValue({
      name,
      description: "",
      ...servers,
      signature: "",
      reply_to_address: replies,
      reply_template: "",
      forward_template: "",
      enable_tls: true,
      routing: {
        ...(address === username ? {} : { address }),
        ...(from_name === name ? {} : { from_name }),
        ...routing,
        // With Graph no mailbox is read by its folders.
        ...(mailbox_folders === undefined || typeof graph === "string" ? {} : { mailbox_folders }),
        ...(reply_to ? { reply_to } : {}),
        ...(typeof graph === "string" ? { graph } : {}),
      },
    }) as Account;
  }

  /** Names of routes are nobody's key: one that another route has too gives way to the address. */
  #importName(live: LiveUnit, address: string): string {
    return (this.#routesNamed.get(live.name.toLowerCase())?.length ?? 0) > 1 ? address : live.name;
  }
}

/**
 * Of each circle of replies the unit with the first key. The way of each unit is walked only as far as nobody has been, so
 * that a chain of all accounts takes time by their number.
 */
function closersOf(
  units: readonly DesiredUnit[],
  targetOf: (unit: DesiredUnit) => DesiredUnit | undefined,
): ReadonlySet<DesiredUnit> {
  const walkedFrom = new Map<DesiredUnit, DesiredUnit>();
  const closers = new Set<DesiredUnit>();
  for (const start of units) {
    let at: DesiredUnit | undefined = start;
    for (; at !== undefined && !walkedFrom.has(at); at = targetOf(at)) walkedFrom.set(at, start);
    if (at === undefined || walkedFrom.get(at) !== start) continue;
    // The way came back to a place of its own, from which the circle is walked once more.
    let first = at;
    for (let next = targetOf(at); next !== undefined && next !== at; next = targetOf(next)) {
      if (next.key < first.key) first = next;
    }
    closers.add(first);
  }
  return closers;
}

function resourcesOf({ servers }: LiveDomain): Readonly<Record<string, Resource>> {
  return Object.fromEntries(ROLES.flatMap((role) => {
    const server = servers[role];
    if (!server) return [];
    const { integration, configuration, credential } = server;
    return [
      [`${role}Integration`, { id: integration.id, version: configuration?.version }],
      ...credential ? [[`${role}Credential`, { id: credential.id }]] : [],
    ] as [string, Resource][];
  }));
}

/** The servers of a domain that are ours, as what people call them. */
function serversOf(
  domain: string,
  live: LiveDomain,
): readonly { readonly integration: IntegrationReply; readonly all: readonly LeftBehind[] }[] {
  return ROLES.flatMap((role) => {
    const server = live.servers[role];
    if (!server || !isOwnServer(role, domain, server)) return [];
    const { integration, credential } = server;
    const name = ownName(role, domain);
    const all = [
      { kind: "integration", id: integration.id, name, domain },
      ...credential && hasOwnCredential(role, domain, server)
        ? [{ kind: "credential", id: credential.id, name, domain }]
        : [],
    ];
    return [{ integration, all }];
  });
}

const UNUSED_PREFIX = "gea:*:";

function unusedKey(domain: string): string {
  return UNUSED_PREFIX + domain;
}

function unusedDomain(key: string): string {
  return key.slice(UNUSED_PREFIX.length);
}

/** What was made for a domain and belongs to none, as a unit of its own that can be removed. */
function unusedUnit([domain, things]: readonly [string, readonly LeftBehind[]]): LiveUnit {
  return {
    kind: UNUSED_KIND,
    key: unusedKey(domain),
    name: `unused servers of ${domain}`,
    id: things[0]?.id ?? "",
    needs: [],
    state: { phase: "success", status: "UNUSED" },
    content: {},
    resources: Object.fromEntries(things.map(({ id }, index) => [`unused${index}`, { id }])),
  };
}

/** What has a name of ours and belongs to no domain: an aborted sequence of writes left it, or a change to Graph. */
function unusedOf(
  domains: readonly DomainReply[],
  read: readonly LiveDomain[],
  integrations: Readonly<Record<ServerRole, readonly IntegrationReply[]>>,
  credentials: readonly CredentialReply[],
): readonly LeftBehind[] {
  const used = new Set(domains.flatMap((reply) => Object.values(slotsOf(reply))));
  const lost = ROLES.flatMap((role) =>
    integrations[role].flatMap(({ id, name }): LeftBehind[] => {
      const own = readOwnName(name);
      return own && !used.has(id)
        ? [{ kind: "integration", id, name: ownName(own.role, own.domain), domain: own.domain }]
        : [];
    })
  );
  const configured = read.flatMap(({ servers }) =>
    ROLES.flatMap((role) => servers[role]?.configuration ? servers[role] : [])
  );
  // Whatever an integration is called by now, it logs in with what is in its slots; only of one that was not read its name tells.
  const held = new Set(
    configured.flatMap(({ configuration }) =>
      Object.values(configuration?.credentials ?? {}).flatMap((ref) => ref?.id ?? [])
    ),
  );
  const known = new Set(configured.map(({ integration }) => integration.id));
  const standing = new Set(
    ROLES.flatMap((role) =>
      integrations[role].flatMap(({ id, name }) => used.has(id) && !known.has(id) && name ? [name] : [])
    ),
  );
  return [
    ...lost,
    ...credentials.flatMap(({ id, name }): LeftBehind[] => {
      const own = readOwnName(name);
      return own && name && !standing.has(name) && !held.has(id)
        ? [{ kind: "credential", id, name, domain: own.domain }]
        : [];
    }),
  ];
}
