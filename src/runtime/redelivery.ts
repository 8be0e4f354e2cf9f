import { ConfigurationError } from "../core/base/errors.ts";
import type { RunContext } from "../core/base/run-context.ts";
import type { Redactor } from "../core/base/secret.ts";
import { visible } from "../core/base/text.ts";
import type { RunReport } from "../core/report/report.ts";
import type { RawInputs } from "../core/run/inputs.ts";
import { destinationOf } from "../core/notify/send-event.ts";
import { type ProvingLog, redeliver } from "../core/run/redeliver.ts";
import type { Settings } from "../core/run/settings.ts";
import type { Cancellation } from "./cancellation.ts";
import { identifyFile, openAppendFile, readPieces } from "./append-file.ts";
import { openLogFile } from "./log-file.ts";
import { keepManifest, type PreviousManifest } from "./manifest-file.ts";
import { givenCas } from "./compose.ts";
import { outboxPath } from "./log-places.ts";
import { itsmFromInputs } from "./receiver-inputs.ts";
import { systemPorts } from "./system-ports.ts";

/** The files of a redelivery. */
interface RedeliveryFiles {
  readonly outbox: string;
  /** The audit log that proves its events, and records their delivery; it need not be there. */
  readonly audit: string;
}

/** The files of a redelivery: the log is the one beside the outbox, else the one that `audit-file` names. */
export async function redeliveryFiles(outbox: string, auditFile: string): Promise<RedeliveryFiles> {
  const beside = logBeside(outbox);
  return { outbox, audit: beside !== undefined && await identifyFile(beside) !== undefined ? beside : auditFile };
}

/** Sends the undelivered events of an outbox file, and reports it as a separate run; the path of `ca-file` starts from the root. Throws `AppError`. */
export async function redeliverOutbox(
  { outbox, audit }: RedeliveryFiles,
  raw: RawInputs,
  settings: Settings,
  context: RunContext,
  redactor: Redactor,
  { signal, beforeEnd }: Cancellation,
  root: string,
  previous?: PreviousManifest,
): Promise<RunReport> {
  const itsm = itsmFromInputs(raw, settings);
  if (!itsm) {
    throw new ConfigurationError("INPUT_INVALID", "Cannot redeliver without itsm-webhook-url", {
      hint: "Set itsm-webhook-url to the address that receives the events",
    });
  }
  const system = systemPorts();
  const ports = { ...system, fetch: await system.receiverFetch(await givenCas(settings, root)) };
  const destination = await destinationOf(itsm.url, itsm, { ...ports, redactor });
  const found = await identifyFile(outbox);
  if (found === undefined) throw unusable(outbox, "there is no such file");
  if (!found.isFile) throw unusable(outbox, NO_FILE);
  return await redeliver(settings, {
    ...ports,
    outboxFile: openAppendFile(outbox),
    log: await openLog(outbox, found.id, audit),
    manifest: (owner) => keepManifest(audit, owner, previous),
    destination,
    context,
    redactor,
    signal,
    beforeEnd,
  });
}

async function openLog(
  outbox: string,
  outboxId: string,
  audit: string,
): Promise<ProvingLog | { readonly missing: string }> {
  const found = await identifyFile(audit);
  if (found === undefined) {
    const places = [...new Set([logBeside(outbox) ?? audit, audit])].map((path) => `"${visible(path)}"`);
    return { missing: `there is no ${places.join(" and no ")}` };
  }
  if (!found.isFile) throw unusable(audit, NO_FILE);
  if (found.id === outboxId) throw unusable(outbox, "it is the audit log");
  return { file: openLogFile(audit), content: readPieces(audit) };
}

/** A device or a pipe would be read for ever. */
const NO_FILE = "it is not a file";

/** The audit log whose events an outbox of this name holds. */
function logBeside(outbox: string): string | undefined {
  const log = outbox.replace(/\.outbox\.jsonl$/, ".jsonl");
  return log !== outbox && outboxPath(log) === outbox ? log : undefined;
}

function unusable(path: string, reason: string): ConfigurationError {
  return new ConfigurationError("INPUT_INVALID", `Cannot redeliver "${visible(path)}": ${reason}`, {
    hint: "Give the outbox file of an earlier run, with its audit log beside it; both are in that run's artifact",
  });
}
