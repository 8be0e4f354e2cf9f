import { ConfigurationError, finding } from "../core/base/errors.ts";
import type { RawInputs } from "../core/run/inputs.ts";
import { redeliver } from "../core/notify/notifier.ts";
import { counted } from "../core/report/wording.ts";
import type { RunReport } from "../core/report/report.ts";
import { buildReport } from "../core/run/build-report.ts";
import type { Settings } from "../core/run/settings.ts";
import type { RunContext } from "../core/base/run-context.ts";
import type { Redactor } from "../core/base/secret.ts";
import { visible } from "../core/base/text.ts";
import { openAppendFile } from "./append-file.ts";
import { itsmDestination, itsmFromInputs, systemPorts } from "./compose.ts";

/** Sends the undelivered events of an outbox file, and reports it as a separate run. Throws `ConfigurationError`. */
export async function redeliverOutbox(
  path: string,
  raw: RawInputs,
  settings: Settings,
  context: RunContext,
  redactor: Redactor,
  signal: AbortSignal,
): Promise<RunReport> {
  const itsm = itsmFromInputs(raw, settings);
  if (!itsm) {
    throw new ConfigurationError("INPUT_INVALID", "Cannot redeliver without itsm-webhook-url", {
      hint: "Set itsm-webhook-url to the address that receives the events",
    });
  }
  const destination = await itsmDestination(itsm);
  const file = openAppendFile(path);
  if (await file.read() === undefined) {
    throw new ConfigurationError("INPUT_INVALID", `Cannot redeliver "${visible(path)}": there is no such file`, {
      hint: "Give the outbox file of an earlier run; it is in that run's artifact",
    });
  }
  const ports = systemPorts();
  const startedAt = ports.clock.now();
  const { delivered, undelivered, deliveries, outboxError } = await redeliver(
    file,
    destination,
    { ...ports, redactor },
    signal,
  );
  const failures = deliveries.flatMap(({ result }) =>
    result.delivered
      ? []
      : [finding(result.code ?? "NOTIFY_FAILED", result.reason ?? "The event was not delivered", { severity: "error" })]
  );
  if (outboxError) failures.push(finding(outboxError.code, outboxError.message, { hint: outboxError.hint }));
  if (undelivered > 0 && failures.length === 0) {
    failures.push(
      finding(
        "NOTIFY_FAILED",
        `${counted(undelivered, "event")} ${undelivered === 1 ? "is" : "are"} still undelivered`,
        { severity: "error" },
      ),
    );
  }
  return buildReport({
    organisation: settings.organisation,
    context,
    mode: "redeliver",
    failOn: settings.failOn,
    startedAt,
    finishedAt: ports.clock.now(),
    accounts: [],
    findings: failures,
    notifications: { delivered, undelivered },
  });
}
