import type { Account } from "../../src/core/account/account.ts";
import { AuditLog } from "../../src/core/audit/audit-log.ts";
import type { LogFile } from "../../src/core/base/ports.ts";
import { Redactor } from "../../src/core/base/secret.ts";
import { openDestination } from "../../src/core/notify/destination.ts";
import { EventHistory } from "../../src/core/notify/history.ts";
import { Notifier } from "../../src/core/notify/notifier.ts";
import { Outbox } from "../../src/core/notify/outbox.ts";
import type { RunReport } from "../../src/core/report/report.ts";
import type { PipelineSettings } from "../../src/core/run/deps.ts";
import type { EmailDomainsOptions } from "../../src/sandbox/genesys/email-domains/organisation.ts";
import { MemoryFile } from "./append-file.ts";
import { DomainsBench, type Gate } from "./domains-bench.ts";
import { settle } from "./fake-clock.ts";
import { PipelineBench } from "./pipeline-bench.ts";
import { fileOf, type Files } from "./pipeline-files.ts";
import { FakeReceiver } from "./receiver.ts";
import { runContext } from "./reports.ts";

const NEVER = new Promise<never>(() => undefined);

/**
 * When a process dies: once so many of its effects are there, such as a write, a record or an event. What it reads in between
 * leaves nothing behind, so that a death at each effect is a death at any instruction.
 */
interface Death {
  readonly effects: number;
}

/** One run of the program, and what it is told. */
export interface ProcessOptions {
  readonly settings?: Partial<PipelineSettings>;
  /** The accounts whose password is written again. */
  readonly rotated?: boolean;
  /** The files of the commit before. */
  readonly before?: readonly Account[];
  readonly death?: Death;
}

/** An organisation with runs of the whole program on it, each a process that may be killed: at a request, at a record, at an event. */
export class DomainsProcesses {
  readonly bench: DomainsBench;
  readonly auditFile = new MemoryFile();
  readonly outboxFile = new MemoryFile(undefined, "audit_log.outbox.jsonl");
  readonly receiver = new FakeReceiver();

  constructor(options: EmailDomainsOptions = {}) {
    this.bench = new DomainsBench(options);
    // A write takes its turn in the process that makes it, which may die meanwhile.
    this.auditFile.turns = 0;
    this.outboxFile.turns = 0;
  }

  /** An apply of the accounts; undefined when the process was killed in it. */
  async apply(
    accounts: readonly Account[],
    { settings = {}, rotated = false, before, death }: ProcessOptions = {},
  ): Promise<RunReport | undefined> {
    const { bench } = this;
    const { clock } = bench;
    let effects = 0;
    let isDead = false;
    let die: (() => void) | undefined;
    const killed = new Promise<undefined>((resolve) => die = () => resolve(undefined));
    const end = (): Promise<never> => {
      isDead = true;
      die?.();
      return NEVER;
    };
    if (death?.effects === 0) await Promise.race([end(), killed]);
    const gate: Gate = async (work, changes) => {
      if (isDead) return await NEVER;
      if (!changes || ++effects !== death?.effects) return await work();
      // Nothing else of the process happens while the effect is on its way.
      isDead = true;
      await work().catch(() => undefined);
      return await end();
    };
    const run = async (): Promise<RunReport> => {
      const history = new EventHistory();
      const notifier = new Notifier({
        redactor: new Redactor(),
        outbox: await Outbox.open(gated(this.outboxFile, gate), clock),
        destination: await openDestination("https://itsm.example/hook"),
        clock,
        random: () => 0,
        fetch: (url, init) => gate(() => this.receiver.fetch(url, init), true),
      });
      const audit = await AuditLog.open(gated(this.auditFile, gate), runContext(), {
        clock,
        onEarlier: (record) => history.add(record),
        notifies: true,
        onOutcome: async (record) => await notifier.enqueue(record),
      });
      await notifier.recover(history);
      return await new PipelineBench({
        texts: filesOf(accounts),
        ...before ? { past: { before: filesOf(before) } } : {},
        settings: { genesysApi: "email-domains", ...settings },
        target: () => bench.target(false, false, gate),
        deps: { clock, audit, notifier, rotates: () => rotated },
      }).run("apply");
    };
    return await Promise.race([run(), killed]);
  }

  /** What the receiver was told, each event once however often it was sent. */
  events(): readonly { readonly event: string; readonly name: string }[] {
    const told = this.receiver.requests.map(({ headers, body }) => [headers.get("webhook-id") ?? body, body] as const);
    return [...new Map(told).values()].map((body) => JSON.parse(body));
  }
}

function filesOf(accounts: readonly Account[]): Files {
  return Object.fromEntries(accounts.map((account, index) => [`accounts/${index}.yaml`, fileOf(account)]));
}

/** A file of one process: what a dead one would still write is never written. */
function gated(file: MemoryFile, gate: Gate): LogFile & Pick<MemoryFile, "read"> {
  return {
    path: file.path,
    lock: () => file.lock(),
    release: () => file.release(),
    pieces: () => file.pieces(),
    read: () => file.read(),
    append: async (text) => {
      await settle(1);
      await gate(() => file.append(text), true);
    },
  };
}
