import type { Account } from "../../src/core/account/account.ts";
import { parseAccounts } from "../../src/core/account/parse.ts";
import { printAccount } from "../../src/core/account/print.ts";
import { AuditLog } from "../../src/core/audit/audit-log.ts";
import type { LogFile } from "../../src/core/base/ports.ts";
import { Redactor } from "../../src/core/base/secret.ts";
import type { RunReport } from "../../src/core/report/report.ts";
import { applyAccounts } from "../../src/core/run/pipeline.ts";
import { withPassword } from "../../src/core/run/validate.ts";
import { createGlobs } from "../../src/runtime/sources/globs.ts";
import { MemoryFile } from "./append-file.ts";
import { DomainApi, DomainTarget, type ProcessState } from "./domain-target.ts";
import { FakeClock, settle } from "./fake-clock.ts";
import { pipelineSettings } from "./pipeline-bench.ts";
import { MemorySource } from "./pipeline-files.ts";
import { MemoryNetwork } from "./probe-transport.ts";
import { memoryLogger } from "./provision-bench.ts";
import { runContext } from "./reports.ts";

const NEVER = new Promise<never>(() => undefined);

/** The made-up API of domains and routes, with runs of the whole engine against it and one audit log of all of them. */
export class DomainOrganisation {
  readonly clock = new FakeClock({ auto: true });
  readonly api = new DomainApi(this.clock);
  readonly auditFile = new MemoryFile();

  constructor() {
    // A write takes its turn in the process that makes it, which may die meanwhile.
    this.auditFile.turns = 0;
  }

  /** An `apply` of the accounts; undefined when the process was killed in it. */
  async apply(accounts: readonly Account[], rotated: readonly string[] = []): Promise<RunReport | undefined> {
    const { clock, api } = this;
    const redactor = new Redactor();
    const secrets = { lookup: () => "correct horse battery staple", place: "the test", use: "sent" as const, redactor };
    const parsed = accounts.flatMap((account, index) => parseAccounts(printAccount(account), `accounts/${index}.yaml`));
    const killed = new Promise<undefined>((resolve) => api.onDeath = () => resolve(undefined));
    const process: ProcessState = { dead: false };
    const audit = await AuditLog.open(this.#file(process), runContext(), { clock });
    const run = applyAccounts(
      {
        accounts: parsed.map((each) =>
          withPassword({ parsed: each, inScope: true, issues: each.issues, probes: [] }, secrets)
        ),
        findings: [],
        previous: [],
        removedFiles: [],
        unread: [],
      },
      pipelineSettings({ pollTimeoutMs: 60_000 }),
      {
        clock,
        random: () => 0.5,
        source: new MemorySource({}),
        globs: createGlobs,
        network: new MemoryNetwork({ server: () => "stall" }),
        ca: [],
        secrets,
        context: runContext(),
        target: new DomainTarget(api, process),
        audit,
        rotates: (name) => rotated.includes(name),
        logger: memoryLogger(),
      },
    );
    return await Promise.race([run, killed]);
  }

  /** The log of one process: what a dead one would still write, or has not written yet, is never written. */
  #file(process: ProcessState): LogFile {
    const { auditFile } = this;
    return {
      path: auditFile.path,
      lock: () => auditFile.lock(),
      release: () => auditFile.release(),
      pieces: () => auditFile.pieces(),
      append: async (text) => {
        await settle(1);
        return process.dead ? await NEVER : await auditFile.append(text);
      },
    };
  }
}
