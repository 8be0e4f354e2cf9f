import { type Account, type ParsedAccount } from "../../src/core/account/account.ts";
import { parseAccounts } from "../../src/core/account/parse.ts";
import { printAccount } from "../../src/core/account/print.ts";
import type { Routing } from "../../src/core/account/routing.ts";
import { Redactor, Secret } from "../../src/core/base/secret.ts";
import { GenesysClient } from "../../src/core/genesys/client.ts";
import { OAuthClient } from "../../src/core/genesys/oauth.ts";
import { comparePlan } from "../../src/core/provision/compute-plan.ts";
import type { UnitOutcome } from "../../src/core/provision/journal.ts";
import { planHash } from "../../src/core/provision/plan-hash.ts";
import { provision, type ProvisionDependencies } from "../../src/core/provision/provisioner.ts";
import type { Plan, Prepared, Target } from "../../src/core/provision/target.ts";
import type { DesiredAccount } from "../../src/core/provision/unit.ts";
import { createEmailDomainsTarget } from "../../src/core/targets/email-domains/target.ts";
import type { EmailDomainsOptions } from "../../src/sandbox/genesys/email-domains/organisation.ts";
import type { GenesysSimulatorOptions } from "../../src/sandbox/genesys/genesys.ts";
import type { GenesysFault } from "../../src/sandbox/genesys/faults.ts";
import type { FaultPlan } from "../../src/sandbox/http-fault.ts";
import type { LoggedRequest } from "../../src/sandbox/request-log.ts";
import type { WireRequest } from "./genesys-sdk-types.ts";
import { FakeClock } from "./fake-clock.ts";
import { MemoryJournal, memoryLogger, PASSWORD } from "./provision-bench.ts";
import { makeEmailOrganisation } from "./sandbox-domains.ts";
import { CLIENT, ORIGIN } from "./sandbox-genesys.ts";

/** An account on a domain, as its file says; `routing` replaces the usual block. */
export function mailbox(
  address: string,
  routing: Routing = { queue: "Support" },
  change: Partial<Account> = {},
): Account {
  const domain = address.slice(address.indexOf("@") + 1);
  return {
    name: `Mail of ${address}`,
    description: "",
    smtp_server: `smtp.${domain}`,
    smtp_port: 587,
    imap_server: `imap.${domain}`,
    imap_port: 993,
    authentication_type: "PLAIN",
    username: `box@${domain}`,
    password: "env:BOX_PASSWORD",
    signature: "",
    reply_to_address: address,
    reply_template: "",
    forward_template: "",
    enable_tls: true,
    routing: { address, ...routing },
    ...change,
  };
}

/** Accounts whose domains read INBOX for the first of them. */
export function mailboxes(count: number, ...domains: readonly string[]): Account[] {
  return Array.from({ length: count }, (_, index) => {
    const first = index < domains.length;
    return mailbox(`box${index}@${domains[index % domains.length]}`, {
      queue: "Support",
      ...(first ? { mailbox_folders: ["INBOX"] } : {}),
    });
  });
}

/** An account as a run wants it, read back from its own file. */
export function wanted(account: Account, change: Partial<DesiredAccount> = {}): DesiredAccount {
  const [parsed] = parseAccounts(printAccount(account), "accounts/one.yaml") as [ParsedAccount];
  if (!parsed.account) throw new Error(parsed.issues.map(({ message }) => message).join("; "));
  const password = new Secret(PASSWORD, parsed.account.password ?? "");
  return { account: parsed.account, file: "accounts/one.yaml", line: 1, password, rotate: false, ...change };
}

/** Lets work through, or stops it, such as that of a process that is dead; `changes` when it leaves anything behind. */
export type Gate = <T>(work: () => Promise<T>, changes: boolean) => Promise<T>;

/** Name, code and reason of every unit that did not end well. */
export function failures(outcomes: readonly UnitOutcome[]): unknown[] {
  return outcomes.filter(({ succeeded }) => !succeeded).map(({ name, code, detail }) => [name, code, detail]);
}

/** The simulated organisation with clients of the public API, and a clock that jumps when all is idle. */
export class DomainsBench {
  readonly clock = new FakeClock({ auto: true });
  readonly genesys;
  readonly logger = memoryLogger();
  readonly redactor = new Redactor();
  journal = new MemoryJournal();
  /** Every request to the API, with its body. */
  readonly wire: WireRequest[] = [];
  /** Asked before each request. */
  fault: FaultPlan<GenesysFault> = () => undefined;
  /** Puts another body in the place of each good answer's. */
  answer: ((path: string, body: unknown) => unknown) | undefined;

  constructor(emailDomains: EmailDomainsOptions = {}, options: Partial<GenesysSimulatorOptions> = {}) {
    const rateLimit = { allowed: 100_000, windowMs: 60_000 };
    this.genesys = makeEmailOrganisation(emailDomains, {
      clock: this.clock,
      rateLimit,
      faults: (request) => this.fault(request),
      ...options,
    });
  }

  /** A client of the API; each request of it, for tokens too, goes through the gate. */
  client(readOnly = false, gate: Gate = (send) => send()): GenesysClient {
    const { clock, genesys } = this;
    const fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
      const request = new Request(input, init);
      const { pathname: path, search } = new URL(request.url);
      const text = await request.clone().text();
      if (path !== "/oauth/token") {
        this.wire.push({ method: request.method, path, search, ...(text === "" ? {} : { body: JSON.parse(text) }) });
      }
      const send = async (): Promise<Response> => this.#answered(path, await genesys.fetch(request));
      return await gate(send, request.method !== "GET" && path !== "/oauth/token");
    };
    const ports = { fetch, clock, random: () => 0.5, redactor: this.redactor };
    const { clientId, clientSecret } = CLIENT;
    const tokens = new OAuthClient({ ...ports, clientId, clientSecret, loginUrl: ORIGIN });
    return new GenesysClient({ ...ports, apiUrl: ORIGIN, tokens, readOnly });
  }

  async #answered(path: string, response: Response): Promise<Response> {
    const { answer } = this;
    if (!answer || !response.ok || path === "/oauth/token") return response;
    const text = await response.text();
    const body = text === "" ? text : JSON.stringify(answer(path, JSON.parse(text)));
    return new Response(response.status === 204 ? null : body, response);
  }

  target(adopt = false, readOnly = false, gate: Gate = (send) => send()): Target {
    const { clock, redactor } = this;
    return createEmailDomainsTarget({ client: this.client(readOnly, gate), clock, redactor, adopt, readOnly });
  }

  /** Plans as a run does: lists, looks names up, compares; `gone` are keys of units to remove. */
  async plan(
    accounts: readonly DesiredAccount[],
    target: Target = this.target(),
    gone: readonly string[] = [],
  ): Promise<Plan & { readonly prepared: Prepared }> {
    const live = await target.list({});
    const prepared = await target.prepare?.(accounts, {}) ?? { issues: [], findings: [] };
    const removals = live.filter(({ key }) => gone.includes(key)).map((observed) => ({ observed, file: "gone.yaml" }));
    const changes = comparePlan(accounts, live, target, removals);
    return { changes, hash: await planHash(changes), prepared };
  }

  /** Plans and carries out. */
  async apply(
    accounts: readonly (Account | DesiredAccount)[],
    options: {
      readonly adopt?: boolean;
      readonly gone?: readonly string[];
      readonly run?: Partial<ProvisionDependencies>;
    } = {},
  ): Promise<readonly UnitOutcome[]> {
    const target = this.target(options.adopt);
    const desired = accounts.map((each) => "account" in each ? each : wanted(each));
    const plan = await this.plan(desired, target, options.gone);
    const { clock, logger, journal } = this;
    return await provision(plan, target, { journal, clock, random: () => 0.5, logger, ...options.run });
  }

  /** Lets the requests that match go wrong, the first `times` of them. */
  fail(method: string, path: RegExp, fault: GenesysFault, times = 1): void {
    let left = times;
    this.fault = (request) => request.method === method && path.test(request.path) && left-- > 0 ? fault : undefined;
  }

  /** The requests that changed something, as `POST /api/v2/…`. */
  writes(): readonly string[] {
    return this.requests().filter(({ method }) => method !== "GET").map(({ method, path }) => `${method} ${path}`);
  }

  /** The requests to the API. */
  requests(): readonly LoggedRequest[] {
    return this.genesys.requests().filter(({ path }) => path !== "/oauth/token");
  }
}
