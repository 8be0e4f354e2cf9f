import { nameKey } from "../account/account.ts";
import type { ChangeOutcome, Journal, WriteIntent, WriteResult } from "../provision/journal.ts";
import type { AuditLog } from "../audit/audit-log.ts";
import type { InterruptedWrite } from "../audit/interrupted.ts";

/**
 * The journal of a run that follows one which was killed: an account that the earlier run had begun to write, and that is
 * now found done, is told as that run's change, so that neither its record nor its event is lost.
 */
export class ResumingJournal implements Journal {
  readonly #audit: AuditLog;
  readonly #settled = new Set<string>();

  constructor(audit: AuditLog) {
    this.#audit = audit;
  }

  intent(intent: WriteIntent): Promise<string> {
    return this.#audit.intent(intent);
  }

  result(operationId: string, result: WriteResult): Promise<void> {
    return this.#audit.result(operationId, result);
  }

  pending(name: string, accountId: string, status: string): Promise<void> {
    return this.#audit.pending(name, accountId, status);
  }

  async outcome(outcome: ChangeOutcome): Promise<void> {
    const write = this.#audit.interrupted.get(nameKey(outcome.name));
    if (write) await this.#settle(write, outcome);
    await this.#audit.outcome(resumed(outcome, write));
  }

  /** Interrupted deletions of which nothing was told yet: a plan has no change for an account that is gone. */
  untoldDeletions(): readonly InterruptedWrite[] {
    const writes = [...this.#audit.interrupted.values()];
    return writes.filter(({ operationId, intent }) => intent.action === "delete" && !this.#settled.has(operationId));
  }

  async #settle(write: InterruptedWrite, outcome: ChangeOutcome): Promise<void> {
    if (this.#settled.has(write.operationId)) return;
    this.#settled.add(write.operationId);
    if (!write.open) return;
    const done = isFoundDone(outcome, write);
    await this.#audit.settleInterrupted(write, {
      status: done ? "success" : "unknown",
      attempts: 0,
      latencyMs: 0,
      targetId: outcome.accountId,
      reason: done ? FOUND_DONE : "The run that announced this write was interrupted; its effect was not found",
      adopted: done,
    });
  }
}

const FOUND_DONE = "An earlier run was interrupted after it announced this write; it was found done";

/** The outcome as the interrupted run would have told it, where this run only found its work. */
export function resumed(outcome: ChangeOutcome, write: InterruptedWrite | undefined): ChangeOutcome {
  if (!write || !isFoundDone(outcome, write)) return outcome;
  return { ...outcome, action: write.intent.action, detail: outcome.detail ?? FOUND_DONE };
}

function isFoundDone(outcome: ChangeOutcome, { intent }: InterruptedWrite): boolean {
  return intent.action === "delete" ? outcome.action === "delete" && outcome.succeeded : outcome.action === "no-op";
}
