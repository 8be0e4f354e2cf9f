import type { Account } from "../../src/core/account/account.ts";
import { buildProvisioningPayload } from "../../src/core/targets/email-accounts/content.ts";
import { GenesysClient } from "../../src/core/genesys/client.ts";
import { createEmailAccountsTarget } from "../../src/core/targets/email-accounts/target.ts";
import { OAuthClient } from "../../src/core/genesys/oauth.ts";
import { apply } from "../../src/core/run/pipeline.ts";
import type { RunReport } from "../../src/core/report/report.ts";
import type { PipelineSettings } from "../../src/core/run/deps.ts";
import { Redactor } from "../../src/core/base/secret.ts";
import { rotation } from "../../src/runtime/glob.ts";
import { createGlobs } from "../../src/runtime/sources/globs.ts";
import type { GenesysSimulator, GenesysSimulatorOptions } from "../../src/sandbox/genesys/genesys.ts";
import { FakeClock } from "./fake-clock.ts";
import { memoryLogger } from "./provision-bench.ts";
import { pipelineSettings } from "./pipeline-bench.ts";
import { type Files, MemorySource, type Past } from "./pipeline-files.ts";
import { MemoryNetwork } from "./probe-transport.ts";
import { MemoryFile } from "./append-file.ts";
import { openAudit } from "./audit-records.ts";
import { ACCOUNTS, CLIENT, logIn, makeGenesys, ORIGIN } from "./sandbox-genesys.ts";
import { runContext } from "./reports.ts";

/** One `apply`. */
export interface ApplyOptions {
  readonly texts: Files;
  /** What was before the run: no event unless it says so. */
  readonly past?: Past;
  readonly settings?: Partial<PipelineSettings>;
}

/** The sandbox's Genesys Cloud without a socket, and the whole pipeline against it. */
export class SandboxOrganisation {
  readonly clock = new FakeClock({ auto: true });
  readonly auditFile = new MemoryFile();
  readonly genesys: GenesysSimulator;
  #taken = 0;

  constructor(options: Pick<GenesysSimulatorOptions, "faults"> = {}) {
    this.genesys = makeGenesys({ ...options, clock: this.clock });
  }

  /** Creates live accounts as their files want them. */
  async seed(accounts: readonly Account[]): Promise<void> {
    const call = await logIn(this.genesys);
    for (const account of accounts) {
      const { status } = await call("POST", ACCOUNTS, buildProvisioningPayload(account, "an older password"));
      if (status !== 201) throw new Error(`Cannot seed "${account.name}": ${status}`);
    }
    await this.clock.advance(60_000);
  }

  async apply({ texts, past, settings = {} }: ApplyOptions): Promise<RunReport> {
    const { clock, auditFile } = this;
    const ports = { fetch: (url: string, init?: RequestInit) => this.genesys.fetch(new Request(url, init)), clock };
    const random = (): number => 0.5;
    const tokens = new OAuthClient({ ...ports, random, ...CLIENT, loginUrl: ORIGIN });
    const client = new GenesysClient({ redactor: new Redactor(), ...ports, random, apiUrl: ORIGIN, tokens });
    const redactor = new Redactor();
    return await apply(pipelineSettings(settings), {
      context: runContext(),
      clock,
      random,
      source: new MemorySource(texts, past),
      globs: createGlobs,
      network: new MemoryNetwork({ server: () => "stall" }),
      ca: [],
      secrets: { lookup: (name) => `the value of ${name}`, place: "the test", use: "sent", redactor },
      target: createEmailAccountsTarget({ redactor: new Redactor(), client }),
      counters: client.counters,
      audit: await openAudit(auditFile, { clock }),
      rotates: rotation(settings.rotate ?? []),
      logger: memoryLogger(),
    });
  }

  /** The names of the live accounts. */
  names(): readonly string[] {
    return this.genesys.accounts().map(({ name }) => name);
  }

  /** What was written since the last call, such as `PUT`. */
  takeWrites(): readonly string[] {
    const requests = this.genesys.requests().slice(this.#taken);
    this.#taken = this.genesys.requests().length;
    return requests.filter(({ method, path }) => method !== "GET" && path !== "/oauth/token").map(({ method }) =>
      method
    );
  }
}
