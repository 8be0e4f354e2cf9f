import type { Account } from "../../src/core/account/account.ts";
import { AppError, finding } from "../../src/core/base/errors.ts";
import type { Clock } from "../../src/core/base/ports.ts";
import type { RequestContext } from "../../src/core/base/request-context.ts";
import type {
  AccountField,
  Change,
  Found,
  Left,
  Step,
  StepAnswer,
  StepIntent,
  Target,
  WriteStep,
} from "../../src/core/provision/target.ts";
import {
  ACCOUNT_KIND,
  type Content,
  type DesiredAccount,
  type DesiredUnit,
  type LiveUnit,
  passwordChanged,
  type Resources,
  type UnitIdentity,
  type UnitReference,
  type UnitState,
} from "../../src/core/provision/unit.ts";

/** What a domain is made of, in the order in which it is written; an account is a route of its domain. */
export type Kind = "credential" | "integration" | "domain" | "route";

/** One resource as the made-up API keeps it. */
export interface Stored {
  readonly kind: Kind;
  readonly id: string;
  readonly name: string;
  /** The id of the resource it depends on. */
  readonly parent: string | undefined;
  value: string;
  version: number;
  /** When it becomes what it is to be: active, or gone. Infinity never. */
  doneAt: number;
  enabled: boolean;
  error: string | undefined;
  removing: boolean;
}

/**
 * What happens to one request: `lost` takes effect without an answer, `unsent` has none and no effect, `dead` ends the process
 * before it, `dead-after` after it.
 */
export type DomainFault = "lost" | "unsent" | "refused" | "stale" | "dead" | "dead-after";

/** One request: `POST credential gea:one.example`. */
export interface DomainRequest {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly kind: Kind;
  readonly name: string;
}

/** A process that calls the API; nothing that a dead one still does has an effect. */
export interface ProcessState {
  dead: boolean;
}

/** A made-up API: domains with a credential, an integration and settings, shared by the routes of all their accounts. */
export class DomainApi {
  readonly stored = new Map<string, Stored>();
  readonly requests: string[] = [];
  readonly clock: Clock;
  /** Asked before each request. */
  fault: (request: DomainRequest, nth: number) => DomainFault | undefined = () => undefined;
  /** Milliseconds until an integration is active, a route works, a route is gone. */
  activationMs = 0;
  validationMs = 0;
  removalMs = 0;
  /** How the connection test of a domain ends. */
  test: (domain: string) => "passed" | "failed" | "broken" = () => "passed";
  onDeath: () => void = () => undefined;
  #ids = 0;

  constructor(clock: Clock) {
    this.clock = clock;
  }

  /** The writes so far. */
  writes(): readonly string[] {
    return this.requests.filter((request) => !request.startsWith("GET"));
  }

  named(kind: Kind, name: string): Stored | undefined {
    return this.all(kind).find((each) => each.name === name);
  }

  all(kind: Kind): readonly Stored[] {
    const now = this.clock.monotonic();
    return [...this.stored.values()].filter((each) => each.kind === kind && !(each.removing && now >= each.doneAt));
  }

  /** Makes a request: `effect` is what it does when it arrives. */
  async request<T>(
    request: DomainRequest,
    context: RequestContext,
    effect: () => T,
    process: ProcessState,
  ): Promise<T> {
    if (process.dead) return await NEVER;
    context.signal?.throwIfAborted();
    context.onRequest?.();
    const fault = this.fault(request, this.requests.length + 1);
    this.requests.push(`${request.method} ${request.kind} ${request.name}`);
    if (fault === "dead") return await this.#die(process);
    if (fault === "refused") throw new ApiRefusal("GENESYS_REFUSED", `Cannot ${request.method} the ${request.kind}`);
    if (fault === "stale") throw new ApiRefusal("GENESYS_CONFLICT", `The ${request.kind} was changed`, true);
    if (fault === "unsent") throw new AppError("GENESYS_UNREACHABLE", `No answer to ${request.method}`);
    const result = effect();
    if (fault === "dead-after") return await this.#die(process);
    if (fault === "lost") throw new AppError("GENESYS_UNREACHABLE", `No answer to ${request.method}`);
    return result;
  }

  create(kind: Kind, name: string, parent: string | undefined, value: string): Stored {
    const id = `${kind}-${++this.#ids}`;
    const doneAt = this.clock.monotonic() + (kind === "route" ? this.validationMs : 0);
    const made = {
      kind,
      id,
      name,
      parent,
      value,
      version: 1,
      doneAt,
      enabled: false,
      error: undefined,
      removing: false,
    };
    this.stored.set(id, made);
    return made;
  }

  #die(process: ProcessState): Promise<never> {
    process.dead = true;
    this.onDeath();
    return NEVER;
  }
}

const NEVER = new Promise<never>(() => undefined);

class ApiRefusal extends AppError {
  readonly stale: boolean;

  constructor(code: "GENESYS_REFUSED" | "GENESYS_CONFLICT", message: string, stale = false) {
    super(code, message);
    this.stale = stale;
  }
}

function addressOf({ username = "" }: Account): string {
  return username.toLowerCase();
}

/** The domain of an account, by its user name. */
export function domainOf(account: Account): string {
  return addressOf(account).replace(/^.*@/, "");
}

/** A target with two kinds of unit: a domain, and the accounts that need it. An account is known by its address, whatever its name. */
export class DomainTarget implements Target {
  readonly api: DomainApi;

  readonly #process: ProcessState;

  constructor(api: DomainApi, process: ProcessState = { dead: false }) {
    this.api = api;
    this.#process = process;
  }

  key(account: Account): string {
    return addressOf(account);
  }

  units(accounts: readonly DesiredAccount[]): readonly DesiredUnit[] {
    const domains = new Map<string, [DesiredAccount, ...DesiredAccount[]]>();
    for (const desired of accounts) {
      const sharing = domains.get(domainOf(desired.account));
      if (sharing) sharing.push(desired);
      else domains.set(domainOf(desired.account), [desired]);
    }
    const shared = [...domains].map(([domain, asking]) => ({
      kind: "domain",
      key: domain,
      name: domain,
      needs: [],
      content: { server: asking[0].account.smtp_server ?? "" },
      accounts: asking,
      secretReference: asking[0].account.password,
      secretChanged: asking.some(passwordChanged),
    }));
    const routes = accounts.map((desired) => ({
      kind: ACCOUNT_KIND,
      key: this.key(desired.account),
      name: desired.account.name,
      needs: [domainOf(desired.account)],
      content: { sender: desired.account.description },
      accounts: [desired] as const,
      secretChanged: false,
    }));
    return [...shared, ...routes];
  }

  list(context: RequestContext): Promise<readonly LiveUnit[]> {
    return this.#request({ method: "GET", kind: "domain", name: "*" }, context, () => [
      ...this.api.all("domain").map((domain) => this.#liveDomain(domain)),
      ...this.api.all("route").filter(({ removing }) => !removing).map((route) => this.#liveRoute(route)),
    ]);
  }

  async find(units: readonly UnitIdentity[], context: RequestContext): Promise<readonly LiveUnit[]> {
    const keys = new Set(units.map(({ key }) => key));
    return (await this.list(context)).filter(({ key }) => keys.has(key));
  }

  differences(desired: Content, live: Content): readonly string[] {
    return Object.keys(desired).filter((key) => desired[key] !== live[key]);
  }

  fields({ action, fields, desired, observed }: Change): readonly AccountField[] {
    if (!desired || (action !== "create" && !fields?.includes("sender"))) return [];
    const from = observed?.content["sender"];
    return [{
      key: "description",
      ...(observed ? { from: String(from) } : {}),
      to: desired.accounts[0].account.description,
    }];
  }

  steps(change: Change): readonly Step[] {
    const { action, key, desired } = change;
    if (change.kind === ACCOUNT_KIND) return [action === "delete" ? this.#removal("route", key) : this.#route(change)];
    if (action === "delete") {
      return [
        this.#removal("domain", key),
        this.#removal("integration", `gea:${key}`),
        this.#removal("credential", `gea:${key}`),
      ];
    }
    const server = String(desired?.content["server"]);
    return [
      this.#creation("credential", `gea:${key}`, undefined, "secret", desired?.secretChanged === true),
      this.#creation("integration", `gea:${key}`, "credential", "none", false),
      this.#configuration(key, server),
      this.#activation(key),
      this.#creation("domain", key, "integration", "settings", false),
      { kind: "test", id: "smtp-test", run: (known, context) => this.#test(key, known, context) },
    ];
  }

  readState(unit: UnitReference, context: RequestContext): Promise<UnitState> {
    const kind = unit.kind === ACCOUNT_KIND ? "route" : "domain";
    return this.#request({ method: "GET", kind, name: unit.key }, context, () => this.#stateOf(kind, unit.key));
  }

  readStates(units: readonly UnitReference[], context: RequestContext): Promise<ReadonlyMap<string, UnitState>> {
    return this.#request(
      { method: "GET", kind: "route", name: "*" },
      context,
      () =>
        new Map(units.map(({ kind, key }) => [key, this.#stateOf(kind === ACCOUNT_KIND ? "route" : "domain", key)])),
    );
  }

  describe(live: LiveUnit, password: string): Account {
    return { name: live.name, username: live.key, password } as Account;
  }

  #request<T>(request: DomainRequest, context: RequestContext, effect: () => T): Promise<T> {
    return this.api.request(request, context, effect, this.#process);
  }

  /** The domain's state is its integration's, which others may have disabled. */
  #stateOf(kind: "domain" | "route", name: string): UnitState {
    const found = this.api.named(kind, name);
    if (!found) return { phase: "absent", status: "Absent" };
    if (kind === "domain") return this.#integrationState(`gea:${name}`);
    return this.api.clock.monotonic() >= found.doneAt
      ? { phase: "success", status: "Connected" }
      : { phase: "pending", status: "Pending" };
  }

  #integrationState(name: string): UnitState {
    const found = this.api.named("integration", name);
    if (!found) return { phase: "absent", status: "Absent" };
    if (found.error !== undefined) return { phase: "failure", status: "ERROR", message: found.error };
    if (!found.enabled) return { phase: "failure", status: "INACTIVE" };
    return this.api.clock.monotonic() >= found.doneAt
      ? { phase: "success", status: "ACTIVE" }
      : { phase: "pending", status: "ACTIVATING" };
  }

  #liveDomain(domain: Stored): LiveUnit {
    const integration = this.api.named("integration", `gea:${domain.name}`);
    const credential = this.api.named("credential", `gea:${domain.name}`);
    return {
      kind: "domain",
      key: domain.name,
      name: domain.name,
      id: domain.id,
      needs: [],
      state: this.#stateOf("domain", domain.name),
      content: { server: integration?.value ?? "" },
      resources: resourcesOf({ credential, integration, domain }),
    };
  }

  #liveRoute(route: Stored): LiveUnit {
    return {
      kind: ACCOUNT_KIND,
      key: route.name,
      // The API keeps a name of its own for a route, which is nobody's key.
      name: `Route ${route.id}`,
      id: route.id,
      needs: [route.name.slice(route.name.indexOf("@") + 1)],
      state: this.#stateOf("route", route.name),
      content: { sender: route.value },
      resources: resourcesOf({ route }),
    };
  }

  #creation(kind: Kind, name: string, parent: Kind | undefined, value: string, rewrite: boolean): WriteStep {
    return {
      kind: "write",
      lookUpFirst: !rewrite,
      intent: (known) => intent(kind, name, known, parent && known[parent]?.id),
      find: (_, context) => this.#find(kind, name, context, () => true),
      send: (known, context) =>
        this.#send({ method: known[kind] ? "PUT" : "POST", kind, name }, context, () => {
          const existing = this.api.named(kind, name);
          if (existing) existing.version++;
          return existing ?? this.api.create(kind, name, parent && known[parent]?.id, value);
        }),
    };
  }

  /** Read, change, write with the version that was read. */
  #configuration(domain: string, server: string): WriteStep {
    const name = `gea:${domain}`;
    return {
      kind: "write",
      lookUpFirst: true,
      intent: (known) => ({ ...intent("integration", name, known, undefined), method: "PUT" }),
      find: (_, context) => this.#find("integration", name, context, ({ value }) => value === server),
      send: async (_, context) => {
        const read = await this.#request(
          { method: "GET", kind: "integration", name },
          context,
          () => this.api.named("integration", name)?.version,
        );
        return await this.#send({ method: "PUT", kind: "integration", name }, context, () => {
          const found = this.api.named("integration", name);
          if (!found || found.version !== read) throw new ApiRefusal("GENESYS_CONFLICT", "Another version", true);
          Object.assign(found, { value: server, version: found.version + 1 });
          return found;
        });
      },
    };
  }

  #activation(domain: string): WriteStep {
    const name = `gea:${domain}`;
    return {
      kind: "write",
      lookUpFirst: true,
      idempotent: true,
      intent: (known) => ({ ...intent("integration", name, known, undefined), method: "PATCH" }),
      find: (_, context) => this.#find("integration", name, context, ({ enabled }) => enabled),
      send: (_, context) =>
        this.#send({ method: "PATCH", kind: "integration", name }, context, () => {
          const found = this.api.named("integration", name);
          if (!found) throw new ApiRefusal("GENESYS_REFUSED", "There is no such integration");
          if (!found.enabled) found.doneAt = this.api.clock.monotonic() + this.api.activationMs;
          found.enabled = true;
          return found;
        }),
      until: {
        what: "the integration",
        timeoutMs: 60_000,
        read: (_, context) =>
          this.#request({ method: "GET", kind: "integration", name }, context, () => this.#integrationState(name)),
      },
    };
  }

  #route({ key, desired, observed }: Change): WriteStep {
    const value = String(desired?.content["sender"]);
    return {
      kind: "write",
      intent: (known) => ({ ...intent("route", key, known, undefined), after: { sender: value } }),
      find: (_, context) => this.#find("route", key, context, (route) => route.value === value),
      send: (known, context) =>
        this.#send({ method: observed ? "PUT" : "POST", kind: "route", name: key }, context, () => {
          const existing = this.api.named("route", key);
          if (!observed && existing) throw new ApiRefusal("GENESYS_CONFLICT", "already exists");
          const route = existing ?? this.api.create("route", key, known["domain"]?.id, value);
          route.value = value;
          return route;
        }),
    };
  }

  /** A deletion ends when the thing is gone. */
  #removal(kind: Kind, name: string): WriteStep {
    const gone = (): UnitState =>
      this.api.named(kind, name) ? { phase: "pending", status: "Removing" } : { phase: "success", status: "Gone" };
    return {
      kind: "write",
      intent: (known) => ({ ...intent(kind, name, known, undefined), method: "DELETE" }),
      find: (_, context) => this.#find(kind, name, context, () => false, ({ removing }) => !removing),
      send: (_, context) =>
        this.#send({ method: "DELETE", kind, name }, context, () => {
          const found = this.api.named(kind, name);
          if (found) Object.assign(found, { removing: true, doneAt: this.api.clock.monotonic() + this.api.removalMs });
          return found;
        }),
      until: {
        what: `the ${kind}`,
        timeoutMs: 60_000,
        read: (_, context) => this.#request({ method: "GET", kind, name }, context, gone),
      },
    };
  }

  async #test(domain: string, known: Resources, context: RequestContext) {
    const result = await this.#request(
      { method: "GET", kind: "domain", name: domain },
      context,
      () => this.api.test(domain),
    );
    if (result === "broken" || !known["domain"]) throw new AppError("GENESYS_SERVER_ERROR", "The test broke");
    if (result === "passed") return { result };
    return {
      result,
      detail: "535 refused",
      finding: finding("VALIDATION_FAILED", "535 refused", { severity: "warning" }),
    };
  }

  async #send(request: DomainRequest, context: RequestContext, effect: () => Stored | undefined): Promise<StepAnswer> {
    try {
      const stored = await this.#request(request, { ...context, signal: context.inFlightSignal }, effect);
      return { kind: "done", ...left(request.kind, request.method === "DELETE" ? undefined : stored), attempts: 1 };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (!(error instanceof ApiRefusal)) return { kind: "unanswered", error, attempts: 1 };
      const kind = error.stale ? "stale" : error.code === "GENESYS_CONFLICT" ? "conflict" : "refused";
      return { kind, error, attempts: 1, httpStatus: error.code === "GENESYS_CONFLICT" ? 409 : 400 };
    }
  }

  #find(
    kind: Kind,
    name: string,
    context: RequestContext,
    isCurrent: (stored: Stored) => boolean,
    isThere: (stored: Stored) => boolean = () => true,
  ): Promise<Found | undefined> {
    return this.#request({ method: "GET", kind, name }, context, () => {
      const stored = this.api.named(kind, name);
      if (!stored || !isThere(stored)) return undefined;
      const current = isCurrent(stored);
      return { ...left(kind, stored), current, ...(current ? {} : { difference: "value" }) };
    });
  }
}

function left(kind: Kind, stored: Stored | undefined): Left {
  if (!stored) return { resources: {} };
  const resources = { [kind]: { id: stored.id, version: stored.version } };
  const id = kind === "route" || kind === "domain" ? stored.id : undefined;
  const state: UnitState | undefined = kind === "route" ? { phase: "pending", status: "Pending" } : undefined;
  return { id, targetId: stored.id, resources, state };
}

function intent(kind: Kind, name: string, known: Resources, parent: string | undefined): StepIntent {
  return {
    resource: kind,
    resourceName: name,
    method: known[kind] ? "PUT" : "POST",
    pathTemplate: `/${kind}s`,
    targetId: known[kind]?.id,
    after: { parent: parent ?? null },
    redacted: [],
  };
}

function resourcesOf(found: Readonly<Partial<Record<Kind, Stored | undefined>>>): Resources {
  return Object.fromEntries(
    Object.entries(found).flatMap(([kind, stored]) =>
      stored ? [[kind, { id: stored.id, version: stored.version }]] : []
    ),
  );
}
