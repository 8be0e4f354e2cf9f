import type { AppError } from "../../src/core/base/errors.ts";
import { Redactor, Secret } from "../../src/core/base/secret.ts";
import type { RunContext } from "../../src/core/base/run-context.ts";
import { openDestination } from "../../src/core/notify/destination.ts";
import type { ItsmFormat } from "../../src/core/notify/formats.ts";
import { notificationOf } from "../../src/core/notify/delivery-facts.ts";
import { Notifier } from "../../src/core/notify/notifier.ts";
import { Outbox } from "../../src/core/notify/outbox.ts";
import type { UnitOutcome } from "../../src/core/provision/journal.ts";
import type { RunReport } from "../../src/core/report/report.ts";
import { redeliver } from "../../src/core/run/redeliver.ts";
import { MemoryFile } from "./append-file.ts";
import { changeOutcome, finished, openAudit } from "./audit-records.ts";
import { FakeClock } from "./fake-clock.ts";
import { FakeReceiver } from "./receiver.ts";
import { runContext } from "./reports.ts";

/** The audit log and the outbox of a run, as files in memory. */
export interface LeftFiles {
  readonly log: MemoryFile;
  readonly outbox: MemoryFile;
}

/** A run of two accounts, one of which failed, whose receiver refused both events. */
export async function refusedRun(
  { log = new MemoryFile(), outbox = new MemoryFile(undefined, "audit_log.outbox.jsonl") }: Partial<LeftFiles> = {},
  run: {
    readonly context?: Partial<RunContext>;
    readonly outcomes?: readonly Partial<UnitOutcome>[];
    readonly format?: ItsmFormat;
    /** One that does something else than to refuse. */
    readonly receiver?: FakeReceiver;
  } = {},
): Promise<LeftFiles> {
  const clock = new FakeClock({ auto: true });
  const refusing = new FakeReceiver();
  refusing.always = () => new Response("", { status: 400 });
  const receiver = run.receiver ?? refusing;
  const notifier = new Notifier({
    redactor: new Redactor(),
    outbox: await Outbox.open(outbox, clock),
    destination: await openDestination("https://itsm.example/", { format: run.format, token: new Secret("key") }),
    clock,
    random: () => 0,
    fetch: receiver.fetch,
  });
  const options = { notifies: true, onOutcome: notifier.enqueue.bind(notifier) };
  const audit = await openAudit(log, options, runContext(run.context));
  await audit.started("apply");
  const failed = { name: "Sales", status: "VALIDATION_FAILED", succeeded: false, detail: "535 5.7.8 refused" };
  const outcomes = (run.outcomes ?? [{}, failed]).map((outcome) => changeOutcome(outcome));
  for (const outcome of outcomes) await audit.outcome(outcome);
  await notifier.flush(undefined, { record: (delivery) => audit.notified(notificationOf(delivery)) });
  const done = (action: string): number => outcomes.filter((each) => each.action === action && each.succeeded).length;
  await audit.completed(
    finished({ created: done("create"), updated: done("update"), deleted: done("delete"), accounts: outcomes.length }),
  );
  return { log, outbox };
}

/** A redelivery of such files to a receiver that takes everything, where none is given. */
export async function redeliverTo(
  receiver: FakeReceiver,
  { log, outbox }: { readonly log: MemoryFile | undefined; readonly outbox: MemoryFile },
  options: {
    readonly changeRef?: string;
    readonly format?: ItsmFormat;
    readonly token?: string;
    readonly signal?: AbortSignal;
    /** Takes what is done before a run that hangs is ended. */
    readonly beforeEnd?: (task: (reason: AppError) => Promise<unknown>) => void;
    /** What is read of the log, where that is not its text. */
    readonly content?: AsyncIterable<Uint8Array>;
    readonly clock?: FakeClock;
  } = {},
): Promise<RunReport> {
  const { changeRef, format, token = "key", signal, beforeEnd, content, clock = new FakeClock({ auto: true }) } =
    options;
  return await redeliver({ organisation: "label", genesysApi: "email-domains", failOn: "error", changeRef }, {
    outboxFile: outbox,
    log: log?.text === undefined
      ? { missing: 'there is no "audit_log.jsonl"' }
      : { file: log, content: content ?? log.text },
    destination: await openDestination("https://itsm.example/", { format, token: new Secret(token) }),
    context: runContext({ runId: "17654321099", changeRef }),
    redactor: new Redactor(),
    clock,
    random: () => 0,
    fetch: receiver.fetch,
    signal,
    beforeEnd,
  });
}
