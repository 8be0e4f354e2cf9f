import { type AppError, asAppError, type Code, type Finding } from "../base/errors.ts";
import type { Logger } from "../base/ports.ts";
import type { UnitIdentity } from "./unit.ts";

/** One write that is about to be made, as the audit log records it; nothing in it is secret. */
export interface WriteIntent extends UnitIdentity {
  readonly file: string;
  readonly action: "create" | "update" | "delete";
  /** What is written, such as `email_account`. */
  readonly resource: string;
  /** The name that the resource has in Genesys Cloud, when it is not the unit's. */
  readonly resourceName?: string | undefined;
  readonly method: "POST" | "PUT" | "PATCH" | "DELETE";
  /** Such as `/api/v2/routing/emailaccounts/{id}`. */
  readonly pathTemplate: string;
  readonly targetId?: string | undefined;
  /** The resource before and after, without its secrets. */
  readonly before?: Readonly<Record<string, unknown>> | undefined;
  readonly after?: Readonly<Record<string, unknown>> | undefined;
  /** JSON pointers to what was left out. */
  readonly redacted: readonly string[];
  /** The reference of the credential that is sent, such as `env:SUPPORT_PASSWORD`. */
  readonly credentialReference?: string | undefined;
}

/** How a write ended. `unknown`: it may or may not have taken effect. */
export interface WriteResult {
  readonly status: "success" | "failure" | "unknown";
  readonly targetId?: string | undefined;
  readonly httpStatus?: number | undefined;
  readonly attempts: number;
  readonly latencyMs: number;
  /** `inin-correlation-id` of the deciding response. */
  readonly correlationId?: string | undefined;
  readonly reason?: string | undefined;
  readonly errorCode?: Code | undefined;
  /** True when the effect of an earlier, unanswered write was found and adopted. */
  readonly adopted?: boolean | undefined;
}

/** How a test of a unit ended, which wrote nothing. */
export interface UnitCheck {
  /** Such as `smtp-test`. */
  readonly id: string;
  readonly result: "passed" | "failed" | "inconclusive";
  readonly detail?: string | undefined;
}

/** A resource that a sequence of writes made before it failed: the next run finds it and goes on with it. */
export interface LeftBehind {
  /** What it is, such as `credential`. */
  readonly kind: string;
  readonly id: string;
  readonly name: string;
  /** The domain that it was made for. */
  readonly domain?: string;
}

/** The outcome of one account's change. */
export interface ChangeOutcome {
  /** The account's name. */
  readonly name: string;
  /** What was done, or was to be done. */
  readonly action: "create" | "update" | "no-op" | "delete" | "blocked";
  /** The API's last status (`VALIDATED`, `ACTIVE`, `VALIDATION_FAILED`, …), or `TIMED_OUT`, `FAILED`, `UNKNOWN`, `DELETED`. */
  readonly status: string;
  /** Whether that is a good end. */
  readonly succeeded: boolean;
  /** The account's id in Genesys Cloud, if it has one. */
  readonly accountId?: string | undefined;
  /** Milliseconds from the first request of this account to its end state. */
  readonly latencyMs: number;
  /** How many requests that took. */
  readonly requests: number;
  /** Why it failed, in one sentence with the API's own words and correlation id. */
  readonly detail?: string | undefined;
  /** Why it failed, by its stable name. */
  readonly code?: Code | undefined;
}

/** What one unit's change came to. */
export interface UnitOutcome extends ChangeOutcome, UnitIdentity {
  /** What its tests found, beside the reason of a failure. */
  readonly findings: readonly Finding[];
  /** What an aborted sequence of writes made and left. */
  readonly leftBehind: readonly LeftBehind[];
  /** The keys of the units that it needs. */
  readonly needs?: readonly string[] | undefined;
  /** True when nothing was written of the unit itself: its action is that of what it shares with others. */
  readonly standing?: true | undefined;
}

/** A unit whose write was accepted and whose validation has started. */
export interface PendingUnit extends UnitIdentity {
  readonly id: string;
  readonly status: string;
}

/** Where the provisioner records what it does, before and after it does it. */
export interface Journal {
  /** Resolves with an operation id when the intent is on stable storage; rejects if it cannot be stored: then nothing may be written. */
  intent(intent: WriteIntent): Promise<string>;
  /** Closes an intent. */
  result(operationId: string, result: WriteResult): Promise<void>;
  /** A write that the plan asks for was found done, so it is not made: an earlier run may have announced it. */
  found(intent: WriteIntent, targetId: string | undefined): Promise<void>;
  /** A unit was tested; nothing was written. */
  checked(unit: UnitIdentity, check: UnitCheck): Promise<void>;
  /** A unit's write was accepted and its validation has started. */
  pending(unit: PendingUnit): Promise<void>;
  /** A unit reached its end. Called once per unit, including no-ops. */
  outcome(outcome: UnitOutcome): Promise<void>;
}

/** A journal for callers that keep no record. */
export const NO_JOURNAL: Journal = {
  intent: () => Promise.resolve(""),
  result: () => Promise.resolve(),
  found: () => Promise.resolve(),
  checked: () => Promise.resolve(),
  pending: () => Promise.resolve(),
  outcome: () => Promise.resolve(),
};

/** A journal whose first failure stops the run: what cannot be recorded must not be done. */
export class JournalGuard implements Journal {
  readonly #journal: Journal;
  readonly #logger: Logger;
  readonly #stop = new AbortController();

  constructor(journal: Journal, logger: Logger) {
    this.#journal = journal;
    this.#logger = logger;
  }

  /** Aborts with the journal's first failure. */
  get signal(): AbortSignal {
    return this.#stop.signal;
  }

  async intent(intent: WriteIntent): Promise<string> {
    this.#stop.signal.throwIfAborted();
    try {
      return await this.#journal.intent(intent);
    } catch (error) {
      throw this.#fail(error);
    }
  }

  async result(operationId: string, result: WriteResult): Promise<void> {
    await this.#journal.result(operationId, result).catch((error: unknown) => this.#fail(error));
  }

  async found(intent: WriteIntent, targetId: string | undefined): Promise<void> {
    await this.#journal.found(intent, targetId).catch((error: unknown) => this.#fail(error));
  }

  async checked(unit: UnitIdentity, check: UnitCheck): Promise<void> {
    await this.#journal.checked(unit, check).catch((error: unknown) => this.#fail(error));
  }

  async pending(unit: PendingUnit): Promise<void> {
    await this.#journal.pending(unit).catch((error: unknown) => this.#fail(error));
  }

  async outcome(outcome: UnitOutcome): Promise<void> {
    await this.#journal.outcome(outcome).catch((error: unknown) => this.#fail(error));
  }

  #fail(error: unknown): AppError {
    const failure = asAppError(error);
    if (!this.#stop.signal.aborted) this.#logger.error(`${failure.message}: no more writes are made`);
    this.#stop.abort(failure);
    return failure;
  }
}
