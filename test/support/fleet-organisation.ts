import { nameKey } from "../../src/core/account/account.ts";
import { buildProvisioningPayload } from "../../src/core/targets/email-accounts/content.ts";
import type { EmailAccountWrite } from "../../src/core/targets/email-accounts/wire.ts";
import { GenesysClient } from "../../src/core/genesys/client.ts";
import { createEmailAccountsTarget } from "../../src/core/targets/email-accounts/target.ts";
import { OAuthClient } from "../../src/core/genesys/oauth.ts";
import { apply } from "../../src/core/run/pipeline.ts";
import type { Fetch, Logger } from "../../src/core/base/ports.ts";
import type { RunReport } from "../../src/core/report/report.ts";
import { Redactor } from "../../src/core/base/secret.ts";
import { createGlobs } from "../../src/runtime/sources/globs.ts";
import type { AccountView } from "../../src/sandbox/genesys/accounts.ts";
import type { GenesysFault } from "../../src/sandbox/genesys/faults.ts";
import type { AccountWrite } from "../../src/sandbox/genesys/write-body.ts";
import type { GenesysSimulator } from "../../src/sandbox/genesys/genesys.ts";
import { ConnectionReset, type FaultRequest } from "../../src/sandbox/http-fault.ts";
import type { LoggedRequest } from "../../src/sandbox/request-log.ts";
import { FakeClock } from "./fake-clock.ts";
import { fleetAccount, fleetIndex, fleetPassword, liveBodies } from "./fleet-accounts.ts";
import type { LiveBefore, Scenario } from "./fleet-scenario.ts";
import { FleetTrouble } from "./fleet-trouble.ts";
import { makeAccount, memoryLogger } from "./provision-bench.ts";
import { pipelineSettings } from "./pipeline-bench.ts";
import { fileOf, MemorySource, type Past } from "./pipeline-files.ts";
import { MemoryNetwork } from "./probe-transport.ts";
import { MemoryFile } from "./append-file.ts";
import { openAudit } from "./audit-records.ts";
import { ACCOUNTS, CLIENT, logIn, makeGenesys, ORIGIN } from "./sandbox-genesys.ts";
import { runContext } from "./reports.ts";

/** How long a run waits for a validation, in milliseconds. */
const POLL_TIMEOUT_MS = 60_000;

/** A scenario's organisation in the sandbox's simulator, and runs of the whole engine against it. */
export class FleetOrganisation {
  readonly clock = new FakeClock({ auto: true });
  readonly auditFile = new MemoryFile();
  /** Every write that the simulator carried out for a run, in order. */
  readonly written: AccountWrite[] = [];
  readonly #scenario: Scenario;
  readonly #logger: Logger;
  readonly #simulator: GenesysSimulator;
  readonly #lost = new Set<string>();
  #faults: (request: FaultRequest) => GenesysFault | undefined = () => undefined;
  #seeded = 0;
  #running = false;

  private constructor(scenario: Scenario, logger: Logger) {
    this.#scenario = scenario;
    this.#logger = logger;
    const { allowed, validationMs, tokenLifetimeSeconds } = scenario;
    this.#simulator = makeGenesys({
      clock: this.clock,
      validationMs,
      tokenLifetimeSeconds,
      rateLimit: { allowed, windowMs: 60_000 },
      validate: (write) => this.#validate(write),
      faults: (request) => this.#faults(request),
    });
  }

  /** Makes the organisation with everything that is live before the run. */
  static async open(scenario: Scenario, logger: Logger = memoryLogger()): Promise<FleetOrganisation> {
    const organisation = new FleetOrganisation(scenario, logger);
    await organisation.#seed();
    return organisation;
  }

  close(): void {
    this.#simulator.close();
  }

  /** What is live. */
  accounts(): readonly AccountView[] {
    return this.#simulator.accounts();
  }

  /** The live accounts that answer to a name. */
  named(name: string): readonly AccountView[] {
    return this.accounts().filter((account) => nameKey(account.name) === nameKey(name));
  }

  /** The requests of the runs. */
  requests(): readonly LoggedRequest[] {
    return this.#simulator.requests().slice(this.#seeded);
  }

  /** The names of live accounts whose file the event removed. */
  removed(): readonly string[] {
    return Array.from({ length: this.#scenario.removed }, (_, index) => `Removed ${index}`);
  }

  /** An `apply` of the fleet as the event asks for it, with all its trouble. */
  async applyEvent(): Promise<RunReport> {
    const trouble = new FleetTrouble(this.#scenario);
    this.#faults = (request) => this.#troubleOf(request, trouble);
    const { mailboxes } = this.#scenario;
    return await this.#apply({ before: this.#before() }, (name) => mailboxes[fleetIndex(name)]?.password === "rotate");
  }

  /** An `apply` without an event in which nothing goes wrong, and nothing but the files asks for a write. */
  async applyCalmly(): Promise<RunReport> {
    this.#faults = () => undefined;
    return await this.#apply({ older: [this.#before()] }, () => false);
  }

  async #apply(past: Past, rotates: (name: string) => boolean): Promise<RunReport> {
    const { clock, auditFile } = this;
    const { prune, maxPrunePercent } = this.#scenario;
    const redactor = new Redactor();
    const secrets = { lookup: (name: string) => this.#secret(name), place: "the test", use: "sent" as const, redactor };
    const ports = { fetch: this.#fetch, clock, random: () => 0.5 };
    const tokens = new OAuthClient({ ...ports, ...CLIENT, loginUrl: ORIGIN });
    const client = new GenesysClient({ redactor: new Redactor(), ...ports, apiUrl: ORIGIN, tokens });
    return await apply(
      pipelineSettings({ prune, maxPrune: { percent: maxPrunePercent }, pollTimeoutMs: POLL_TIMEOUT_MS }),
      {
        ...ports,
        context: runContext(),
        source: new MemorySource(this.#files(), past),
        globs: createGlobs,
        network: new MemoryNetwork({ server: () => "stall" }),
        ca: [],
        secrets,
        target: createEmailAccountsTarget({ redactor: new Redactor(), client }),
        counters: client.counters,
        audit: await openAudit(auditFile, { clock }),
        rotates,
        logger: this.#logger,
      },
    );
  }

  #secret(name: string): string | undefined {
    const index = Number(name.replace("BOX_", ""));
    return this.#scenario.mailboxes[index]?.password === "missing" ? undefined : fleetPassword(index);
  }

  /** A file for each mailbox; their names sort as their numbers do. */
  #files(password: (index: number) => string = (index) => fleetAccount(index).password): Record<string, string> {
    return Object.fromEntries(
      this.#scenario.mailboxes.map((_, index) => [
        `accounts/box-${String(index).padStart(3, "0")}.yaml`,
        fileOf({ ...fleetAccount(index), password: password(index) }),
      ]),
    );
  }

  /** The files before the event: some with another password reference, and one more, of the accounts that it removed. */
  #before(): Record<string, string> {
    const files = this.#files((index) =>
      this.#scenario.mailboxes[index]?.password === "reference" ? "env:OLDER" : fleetAccount(index).password
    );
    const gone = this.removed().map((name) => makeAccount(name));
    return gone.length === 0 ? files : { ...files, "accounts/gone.yaml": fileOf(...gone) };
  }

  readonly #fetch: Fetch = async (url, init) => {
    const response = await this.#simulator.fetch(new Request(url, init));
    if (this.#lost.has(response.headers.get("inin-correlation-id") ?? "")) throw new ConnectionReset();
    return response;
  };

  #validate(write: AccountWrite): Promise<string | undefined> {
    if (!this.#running) return Promise.resolve(undefined);
    this.written.push(write);
    switch (this.#scenario.mailboxes[fleetIndex(write.name)]?.servers) {
      case "slow":
        return this.clock.sleep(20_000).then(() => undefined);
      case "failing":
        return Promise.resolve("Unable to authenticate with the specified integration.");
      case "stuck":
        return new Promise(() => {});
      default:
        return Promise.resolve(undefined);
    }
  }

  #troubleOf({ method, path, number }: FaultRequest, troubles: FleetTrouble): GenesysFault | undefined {
    const trouble = troubles.next(method, path === "/oauth/token");
    if (trouble?.kind === "revoke") {
      this.#simulator.revokeTokens();
      return undefined;
    }
    if (trouble?.kind !== "lost-and-stale") return trouble;
    const request = this.#simulator.requests()[number - 1];
    if (method === "POST" && request) this.#lost.add(request.correlationId);
    return { kind: "stale-listing", listings: trouble.listings };
  }

  async #seed(): Promise<void> {
    const { mailboxes, strangers } = this.#scenario;
    const others = [...this.removed(), ...Array.from({ length: strangers }, (_, index) => `Stranger ${index}`)];
    for (const name of others) await this.#create(buildProvisioningPayload(makeAccount(name), "secret"));
    // A status is worked out of the time, so those that are to be pending come last.
    for (const pending of [false, true]) {
      if (pending) await this.clock.advance(60_000);
      for (const [index, { live, hidden }] of mailboxes.entries()) {
        if ((live === "pending") !== pending) continue;
        for (const body of liveBodies(index, live)) await this.#create(body, seedFault(live, hidden));
      }
    }
    this.#seeded = this.#simulator.requests().length;
    this.#running = true;
  }

  async #create(body: EmailAccountWrite, fault?: GenesysFault): Promise<void> {
    for (;;) {
      this.#faults = () => undefined;
      const call = await logIn(this.#simulator);
      this.#faults = () => fault;
      const { status } = await call("POST", ACCOUNTS, body);
      this.#faults = () => undefined;
      if (status === 201) return;
      if (status !== 429) throw new Error(`Cannot seed "${body.name}": ${status}`);
      await this.clock.advance(60_000);
    }
  }
}

function seedFault(live: LiveBefore, hidden: number): GenesysFault | undefined {
  switch (live) {
    case "pending":
      return { kind: "validation", effect: { extraMs: 30_000 } };
    case "stuck":
      return { kind: "validation", effect: { stuck: true } };
    case "failed":
      return { kind: "validation", effect: { status: "VALIDATION_FAILED", statusMessage: "535 5.7.8 refused" } };
    default:
      // One that the server would take for another name must be seen, or it is created beside it by right.
      return hidden > 0 && live !== "decomposed" && live !== "twice"
        ? { kind: "stale-listing", listings: hidden }
        : undefined;
  }
}
