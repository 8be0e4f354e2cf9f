import { AppError, type Code, codeEntry, errorMessage } from "../base/errors.ts";
import { visible } from "../base/text.ts";
import type { ChangeOutcome } from "./journal.ts";
import type { AccountState, Change, Found, Resources } from "./target.ts";

/** How an account ended; without a code it succeeded. */
export interface Ending {
  readonly status: string;
  readonly code?: Code | undefined;
  readonly detail?: string | undefined;
}

/** One account on its way through a run. */
export class AccountProgress {
  readonly change: Change;
  /** When its first request was made, by the monotonic clock. */
  startedAt: number;
  /** When its last write was accepted: validation is waited for from then on. */
  acceptedAt: number;
  accountId: string | undefined;
  resources: Resources;
  state: AccountState | undefined;
  /** Whether a read after its write found it pending: only then does its end tell how long validation takes. */
  seenPending = false;
  /** Whether the last read did not find it; `state` keeps what was known before. */
  absent = false;
  /** Why its state could not be read lately. */
  readError: AppError | undefined;
  /** Requests made for this account alone; readings of many at once are not counted. */
  requests = 0;

  constructor(change: Change, now: number) {
    this.change = change;
    this.startedAt = now;
    this.acceptedAt = now;
    this.accountId = change.observed?.accountId;
    this.resources = change.observed?.resources ?? {};
    this.state = change.action === "no-op" ? change.observed?.state : undefined;
  }

  /** Takes note of a request made for this account alone, at `now` by the monotonic clock. */
  countRequest(now: number): void {
    if (this.requests === 0) this.startedAt = now;
    this.requests++;
  }

  /** Takes over what a write or a look-up told. */
  learn(told: Pick<Found, "accountId" | "resources" | "state">): void {
    this.accountId = told.accountId ?? this.accountId;
    this.resources = { ...this.resources, ...told.resources };
    this.state = told.state ?? this.state;
  }

  /** The outcome for the report and the audit log; `now` by the monotonic clock. */
  outcome(ending: Ending, now: number): ChangeOutcome {
    const { name, action } = this.change;
    return {
      name,
      action,
      status: ending.status,
      succeeded: ending.code === undefined || codeEntry(ending.code).severity !== "error",
      accountId: this.accountId,
      latencyMs: Math.round(now - this.startedAt),
      requests: this.requests,
      detail: ending.detail,
      code: ending.code,
    };
  }
}

/** The ending that an account's state means; undefined while it is pending. */
export function endingOf(state: AccountState): Ending | undefined {
  if (state.phase === "success") return { status: state.status };
  if (state.phase !== "failure") return undefined;
  const said = state.message ? `: "${visible(state.message, 500)}"` : " without a reason";
  return { status: state.status, code: "VALIDATION_FAILED", detail: `Genesys Cloud reports ${state.status}${said}` };
}

/** The ending of an account for which something was thrown. */
export function endingOfError(error: unknown, status = "FAILED"): Ending {
  const code = error instanceof AppError ? error.code : "INTERNAL";
  return { status, code, detail: errorMessage(error) };
}

/** The ending of an account that a stop of the run left where it was; `where` completes "The run was stopped …". */
export function endingOfStop(signal: AbortSignal, where: string, status = "FAILED"): Ending {
  const { reason } = signal;
  if (reason instanceof AppError) {
    return { status, code: reason.code, detail: `The run was stopped ${where}: ${reason.message}` };
  }
  return { status, code: "CANCELLED", detail: `The run was stopped ${where}` };
}
