import { AuditLog } from "../core/audit/audit-log.ts";
import type { Clock } from "../core/base/ports.ts";
import type { RunContext } from "../core/base/run-context.ts";
import type { Redactor } from "../core/base/secret.ts";
import type { Destination } from "../core/notify/destination.ts";
import { EventHistory } from "../core/notify/history.ts";
import { Notifier } from "../core/notify/notifier.ts";
import { Outbox } from "../core/notify/outbox.ts";
import type { PipelineDeps } from "../core/run/deps.ts";
import type { Settings } from "../core/run/settings.ts";
import { openAppendFile } from "./append-file.ts";
import { openLogFile } from "./log-file.ts";
import { keepManifest, type PreviousManifest } from "./manifest-file.ts";
import { sha256Sync } from "./sha256.ts";
import type { ReceiverPorts } from "./system-ports.ts";

/** What a run's log is opened from. */
interface LogComposition {
  readonly auditFile: string;
  /** Where its events are stored. */
  readonly outboxFile: string;
  /** The manifest of the run before, if it is known. */
  readonly previous?: PreviousManifest | undefined;
  readonly settings: Pick<Settings, "organisation">;
  readonly context: RunContext;
  readonly redactor: Redactor;
}

/** Where the events of a run go, and how they get there. */
interface EventReceiver extends ReceiverPorts {
  readonly destination: Destination;
}

/** Opens audit log and outbox, with what an interrupted run left in them: writes without an end, events that were never sent. */
export async function openRunLog(
  { auditFile, outboxFile, previous, settings, context, redactor }: LogComposition,
  clock: Clock,
  receiver: EventReceiver | undefined,
): Promise<Pick<PipelineDeps, "audit" | "notifier" | "history">> {
  const history = new EventHistory();
  let notifier: Notifier | undefined;
  const file = openLogFile(auditFile);
  const owner = { ...context, organisation: settings.organisation };
  const audit = await AuditLog.open(file, context, {
    clock,
    sha256: sha256Sync,
    ...keepManifest(auditFile, owner, previous, () => file.digest()),
    notifies: receiver !== undefined,
    onEarlier: (record) => history.add(record),
    onOutcome: async (record) => await notifier?.enqueue(record),
  });
  if (receiver === undefined) return { audit, history };
  try {
    // Only now does no other run write to it.
    const outbox = await Outbox.open(openAppendFile(outboxFile), clock);
    notifier = new Notifier({ ...receiver, redactor, outbox });
    // A killed run may have left results whose events never reached the outbox.
    await notifier.recover(history);
  } catch (error) {
    await audit.abandon();
    throw error;
  }
  return { audit, notifier, history };
}
