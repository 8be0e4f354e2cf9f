import type { Interrupted, InterruptedWrite } from "../audit/interrupted.ts";
import type { AuditLog } from "../audit/audit-log.ts";
import type { Journal, PendingUnit, UnitCheck, UnitOutcome, WriteIntent, WriteResult } from "../provision/journal.ts";
import type { Change } from "../provision/target.ts";
import { ACCOUNT_KIND, type UnitIdentity } from "../provision/unit.ts";

/**
 * The journal of a run after one that was killed: a unit that the earlier run started to write, and that is now
 * found done, is reported as that run's change, so that neither its record nor its event is lost.
 */
export class ResumingJournal implements Journal {
  readonly #audit: AuditLog;
  readonly #needs: ReadonlyMap<string, readonly string[]>;
  readonly #settled = new Set<string>();
  /** The accounts that only change with what they need and have not ended yet, by the key of that. */
  readonly #dependents = new Map<string, Set<string>>();
  /** The ends of what is needed, until those accounts have told theirs: a run that is killed in between is known by it. */
  readonly #held = new Map<string, UnitOutcome>();

  constructor(audit: AuditLog, changes: readonly Change[]) {
    this.#audit = audit;
    this.#needs = new Map(changes.map(({ key, needs }) => [key, needs]));
    for (const { key, action, needs } of changes) {
      if (action !== "no-op") continue;
      for (const need of needs) this.#dependents.set(need, (this.#dependents.get(need) ?? new Set()).add(key));
    }
  }

  intent(intent: WriteIntent): Promise<string> {
    return this.#audit.intent(intent);
  }

  result(operationId: string, result: WriteResult): Promise<void> {
    return this.#audit.result(operationId, result);
  }

  /** A write of several that is found done closes the intent of the earlier run that announced it. */
  async found(intent: WriteIntent, targetId: string | undefined): Promise<void> {
    // The last one: the run that announced it again had not found the effect of those before it.
    const write = this.#interrupted(intent).findLast((each) =>
      each.open && !this.#settled.has(each.operationId) && isSameWrite(each.intent, intent)
    );
    if (write) await this.#settle(write, true, targetId);
  }

  checked(unit: UnitIdentity, check: UnitCheck): Promise<void> {
    return this.#audit.checked(unit, check);
  }

  pending(unit: PendingUnit): Promise<void> {
    return this.#audit.pending(unit);
  }

  async outcome(outcome: UnitOutcome): Promise<void> {
    if (this.#dependents.get(outcome.key)?.size) {
      this.#held.set(outcome.key, outcome);
      return;
    }
    await this.#tell(outcome);
    for (const need of this.#needs.get(outcome.key) ?? []) {
      const dependents = this.#dependents.get(need);
      dependents?.delete(outcome.key);
      const held = dependents?.size === 0 ? this.#held.get(need) : undefined;
      if (!held) continue;
      this.#held.delete(need);
      await this.#tell(held);
    }
  }

  async #tell(outcome: UnitOutcome): Promise<void> {
    const writes = this.#interrupted(outcome);
    for (const write of writes) {
      const last = writes.findLast(({ intent }) => isSameWrite(intent, write.intent));
      await this.#settle(write, write === last && isFoundDone(outcome, write), outcome.accountId);
    }
    await this.#audit.outcome(resumed(outcome, this.#audit.interrupted));
  }

  /** Interrupted deletions that are not reported yet: a plan has no change for a unit that is gone. */
  untoldDeletions(): readonly InterruptedWrite[] {
    const writes = [...this.#audit.interrupted.values()].flat();
    return writes.filter(({ operationId, intent }) => intent.action === "delete" && !this.#settled.has(operationId));
  }

  #interrupted({ kind, key }: UnitIdentity): readonly InterruptedWrite[] {
    return (this.#audit.interrupted.get(key) ?? []).filter(({ intent }) => intent.kind === kind);
  }

  async #settle(write: InterruptedWrite, done: boolean, targetId: string | undefined): Promise<void> {
    if (this.#settled.has(write.operationId)) return;
    this.#settled.add(write.operationId);
    if (!write.open) return;
    await this.#audit.settleInterrupted(write, {
      status: done ? "success" : "unknown",
      attempts: 0,
      latencyMs: 0,
      targetId,
      reason: done ? FOUND_DONE : "The run that announced this write was interrupted, and its effect was not found",
      adopted: done,
    });
  }
}

const FOUND_DONE = "An earlier run was interrupted after it announced this write, but the write took effect";

/** The outcome as the interrupted run would have reported it, if this run only found or finished its work. */
export function resumed(outcome: UnitOutcome, interrupted: Interrupted | undefined): UnitOutcome {
  const own = interrupted?.get(outcome.key)?.filter(({ intent }) => intent.kind === outcome.kind) ?? [];
  const write = own.find((each) => isFoundDone(outcome, each));
  if (write) return { ...outcome, action: write.intent.action, detail: outcome.detail ?? FOUND_DONE };
  // What one run created and this one has finished was never told of: it is new.
  const isFinished = outcome.action === "update" && own.some(({ intent }) => intent.action === "create");
  if (isFinished) return { ...outcome, action: "create" };
  // Nothing of what it shares was left to write, so whatever an earlier run announced of that was found done.
  const isShared = outcome.kind === ACCOUNT_KIND && outcome.action === "no-op" &&
    outcome.needs?.some((key) => interrupted?.get(key)?.some(({ intent }) => intent.kind !== ACCOUNT_KIND));
  return isShared ? { ...outcome, action: "update", detail: outcome.detail ?? FOUND_DONE } : outcome;
}

function isFoundDone({ action, succeeded, standing }: UnitOutcome, { intent }: InterruptedWrite): boolean {
  return intent.action === "delete" ? action === "delete" && succeeded : action === "no-op" || standing === true;
}

function isSameWrite(one: WriteIntent, other: WriteIntent): boolean {
  return one.resource === other.resource && one.resourceName === other.resourceName &&
    one.method === other.method && one.pathTemplate === other.pathTemplate;
}
