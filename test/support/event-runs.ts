import { AuditLog } from "../../src/core/audit/audit-log.ts";
import type { Fetch, LogFile } from "../../src/core/base/ports.ts";
import { Redactor, Secret } from "../../src/core/base/secret.ts";
import { GenesysClient } from "../../src/core/genesys/client.ts";
import { openDestination } from "../../src/core/notify/destination.ts";
import type { ItsmFormat } from "../../src/core/notify/formats.ts";
import { EventHistory } from "../../src/core/notify/history.ts";
import { Notifier } from "../../src/core/notify/notifier.ts";
import { Outbox } from "../../src/core/notify/outbox.ts";
import type { RunReport } from "../../src/core/report/report.ts";
import { createEmailAccountsTarget } from "../../src/core/targets/email-accounts/target.ts";
import { MemoryFile } from "./append-file.ts";
import { settle } from "./fake-clock.ts";
import { type BenchOptions, PipelineBench } from "./pipeline-bench.ts";
import { API_URL, Bench } from "./provision-bench.ts";
import { FakeReceiver } from "./receiver.ts";
import { runContext } from "./reports.ts";

const NEVER = new Promise<never>(() => undefined);

/** One run of the program. */
export interface EventRun extends Pick<BenchOptions, "past" | "settings" | "network"> {
  /** On a folder of its own, as on a hosted runner, instead of the one of the run before. */
  readonly fresh?: boolean;
  /** False for a run without a receiver. */
  readonly notifies?: boolean;
  /** Whether the process is killed now; asked before and after each request and each write to a file. */
  readonly killed?: () => boolean;
  readonly signal?: AbortSignal;
}

/** An organisation and a receiver of events, with whole runs on them: each a process that may be killed, on a folder that may be new. */
export class EventRuns {
  readonly bench = new Bench();
  readonly receiver = new FakeReceiver();
  /** How the receiver is reached, in place of at once. */
  receive: Fetch = this.receiver.fetch;
  log = newFile();
  readonly #format: ItsmFormat;
  #outbox = newFile();
  #runs = 0;

  constructor(format: ItsmFormat = "basic") {
    this.#format = format;
  }

  /** The parsed bodies that the receiver was sent. */
  // deno-lint-ignore no-explicit-any
  get bodies(): readonly any[] {
    return this.receiver.bodies;
  }

  /** The ids of the events that the receiver was sent. */
  get ids(): readonly (string | null)[] {
    return this.receiver.requests.map(({ headers }) => headers.get("webhook-id"));
  }

  /** An apply of the files; undefined when the process was killed in it. */
  async apply(texts: BenchOptions["texts"], run: EventRun = {}): Promise<RunReport | undefined> {
    const { fresh = false, notifies = true, killed, signal, ...options } = run;
    if (fresh) [this.log, this.#outbox] = [newFile(), newFile()];
    let isDead = false;
    let die: (() => void) | undefined;
    const death = new Promise<undefined>((resolve) => die = () => resolve(undefined));
    const look = (): void => {
      if (!killed?.()) return;
      isDead = true;
      die?.();
    };
    // What a dead process would still do is never done, and nobody answers it.
    const gate = async <T>(work: () => Promise<T>): Promise<T> => {
      if (!isDead) look();
      if (isDead) return await NEVER;
      const result = await work();
      if (!isDead) look();
      return isDead ? await NEVER : result;
    };
    const running = this.#run(texts, options, notifies, signal, gate);
    return await Promise.race([running, death]);
  }

  async #run(
    texts: BenchOptions["texts"],
    options: Pick<BenchOptions, "past" | "settings" | "network">,
    notifies: boolean,
    signal: AbortSignal | undefined,
    gate: <T>(work: () => Promise<T>) => Promise<T>,
  ): Promise<RunReport> {
    const { clock, logger, oauth: tokens, fake } = this.bench;
    const redactor = new Redactor();
    const ports = { clock, redactor, random: () => 0 };
    const token = this.#format === "pagerduty" ? { token: new Secret("routing-key") } : {};
    const notifier = notifies
      ? new Notifier({
        ...ports,
        outbox: await Outbox.open(gated(this.#outbox, gate), clock),
        destination: await openDestination("https://itsm.example/", { format: this.#format, ...token }),
        fetch: (url, init) => gate(() => this.receive(url, init)),
      })
      : undefined;
    const history = new EventHistory();
    const runNumber = ++this.#runs;
    const context = runContext({ runId: String(runNumber), runNumber });
    const audit = await AuditLog.open(gated(this.log, gate), context, {
      clock,
      notifies,
      onEarlier: (record) => history.add(record),
      onOutcome: async (record) => await notifier?.enqueue(record),
    });
    await notifier?.recover(history);
    const client = new GenesysClient({
      ...ports,
      apiUrl: API_URL,
      tokens,
      logger,
      fetch: (url, init) => gate(() => fake.fetch(url, init)),
    });
    return await new PipelineBench({
      texts,
      ...options,
      target: () => createEmailAccountsTarget({ redactor, client }),
      deps: { context, clock, audit, history, notifier, signal },
    }).run("apply");
  }
}

/** A write takes its turn in the process that makes it, which may die meanwhile: what is under way then is never done. */
function newFile(): MemoryFile {
  return Object.assign(new MemoryFile(), { turns: 0 });
}

function gated(
  file: MemoryFile,
  gate: <T>(work: () => Promise<T>) => Promise<T>,
): LogFile & Pick<MemoryFile, "read"> {
  return {
    path: file.path,
    lock: () => file.lock(),
    release: () => file.release(),
    pieces: () => file.pieces(),
    read: () => file.read(),
    append: async (text) => {
      await settle(1);
      await gate(() => file.append(text));
    },
  };
}
