import assert from "node:assert/strict";
import { verifyAudit } from "../../src/core/audit/verify.ts";
import type { Target } from "../../src/core/provision/target.ts";
import { apply, check, drift } from "../../src/core/run/pipeline.ts";
import type { AuditLog } from "../../src/core/audit/audit-log.ts";
import type { AuditRecord } from "../../src/core/audit/audit-record.ts";
import { openDestination } from "../../src/core/notify/destination.ts";
import { Notifier } from "../../src/core/notify/notifier.ts";
import { Outbox } from "../../src/core/notify/outbox.ts";
import type { RunReport } from "../../src/core/report/report.ts";
import type { PipelineDeps, PipelineSettings } from "../../src/core/run/deps.ts";
import { Redactor } from "../../src/core/base/secret.ts";
import { parseSettings } from "../../src/core/run/settings.ts";
import { Bench, PASSWORD } from "./provision-bench.ts";
import { createGlobs } from "../../src/runtime/sources/globs.ts";
import { type Files, GLOBS, MemorySource, type Past } from "./pipeline-files.ts";
import { certificate, tlsSession } from "./probe-certificate.ts";
import { imapServer, smtpServer } from "./probe-scripts.ts";
import { MemoryNetwork, type MemoryNetworkOptions, type ServerEnd } from "./probe-transport.ts";
import { MemoryFile } from "./append-file.ts";
import { openAudit, recordsOf } from "./audit-records.ts";
import { FakeReceiver } from "./receiver.ts";
import { runContext } from "./reports.ts";

/** What a test changes of a run. */
export interface BenchOptions {
  readonly texts: Files;
  /** What was before the run: no event unless it says so. */
  readonly past?: Past;
  readonly settings?: Partial<PipelineSettings>;
  /** The network of the probes, which are off without it. */
  readonly network?: MemoryNetworkOptions;
  readonly deps?: Partial<PipelineDeps>;
  /** Puts another target in the place of the API's. */
  readonly target?: (target: Target) => Target;
  /** Without credentials. */
  readonly offline?: boolean;
  /** With an ITSM receiver. */
  readonly receiver?: FakeReceiver;
  readonly secretUse?: "sent" | "named" | "unused";
}

/** The settings of a run over {@link GLOBS} whose inputs are all absent. */
export function pipelineSettings(override: Partial<PipelineSettings> = {}): PipelineSettings {
  return { ...parseSettings({ probe: "off" }), accounts: GLOBS, scope: "all", untrusted: false, ...override };
}

/** The whole pipeline over fakes: files, network, Genesys Cloud, audit log and ITSM receiver in memory. */
export class PipelineBench {
  readonly bench = new Bench();
  readonly auditFile = new MemoryFile();
  readonly network: MemoryNetwork;
  readonly #options: BenchOptions;

  constructor(options: BenchOptions) {
    this.#options = options;
    const trusted = (server: ServerEnd): void =>
      server.tls(tlsSession({ chain: [certificate({ dnsNames: ["*.example.com"] })] }));
    this.network = new MemoryNetwork({
      server: ({ port }) => (port === 993 ? imapServer({}, trusted) : smtpServer({}, trusted)),
      ...options.network,
    });
  }

  get records(): readonly AuditRecord[] {
    return recordsOf(this.auditFile);
  }

  /** The types of the audit records, in order. */
  get recordTypes(): readonly string[] {
    return this.records.map(({ type }) => type);
  }

  async run(mode: "check" | "apply" | "drift"): Promise<RunReport> {
    const { settings, network } = this.#options;
    const run = { check, apply, drift }[mode];
    return await run(pipelineSettings({ probe: network ? "tls" : "off", ...settings }), await this.#deps());
  }

  async #deps(): Promise<PipelineDeps> {
    const { texts, past, deps, offline, receiver, secretUse } = this.#options;
    const { clock, logger } = this.bench;
    const redactor = new Redactor();
    const notifier = receiver && await this.#notifier(receiver);
    const audit: AuditLog = await openAudit(this.auditFile, {
      onOutcome: async (record) => await notifier?.enqueue(record),
    });
    const client = this.bench.client();
    const target = this.#options.target?.(this.bench.target()) ?? this.bench.target();
    return {
      context: runContext(),
      clock,
      random: () => 0.5,
      source: new MemorySource(texts, past),
      globs: createGlobs,
      network: this.network,
      ca: [],
      secrets: { lookup: () => PASSWORD, place: "the test", use: secretUse ?? "sent", redactor },
      ...(offline ? {} : { target, counters: client.counters }),
      audit,
      notifier,
      rotates: () => false,
      logger,
      ...deps,
    };
  }

  /** Fails unless the audit log is whole. */
  async assertIntact(): Promise<void> {
    const { status, notes } = await verifyAudit(this.auditFile.text ?? "");
    assert.equal(status, "intact", notes.join("\n"));
  }

  async #notifier(receiver: FakeReceiver): Promise<Notifier> {
    const { clock } = this.bench;
    const outbox = await Outbox.open(new MemoryFile(), clock);
    const destination = await openDestination("https://itsm.example/hook");
    return new Notifier({
      redactor: new Redactor(),
      outbox,
      destination,
      clock,
      random: () => 0,
      fetch: receiver.fetch,
    });
  }
}
