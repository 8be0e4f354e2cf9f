import { AppError, type Code, codeEntry, errorMessage, type Finding } from "../base/errors.ts";
import { visible } from "../base/text.ts";
import type { LeftBehind, UnitOutcome } from "./journal.ts";
import type { Change, Left } from "./target.ts";
import { ACCOUNT_KIND, type Resources, type UnitReference, type UnitState } from "./unit.ts";

/** How a unit ended; without a code it succeeded. */
export interface Ending {
  readonly status: string;
  readonly code?: Code | undefined;
  readonly detail?: string | undefined;
}

/** One unit on its way through a run. */
export class UnitProgress {
  readonly change: Change;
  /** The units of this run that it needs; set once all are known. */
  needs: readonly UnitProgress[] = [];
  /** When its first request was made, by the monotonic clock. */
  startedAt: number;
  /** When its last write was answered: the wait for validation starts then. */
  acceptedAt: number;
  id: string | undefined;
  resources: Resources;
  state: UnitState | undefined;
  /** Whether a read after its write found it pending: only then does its end show how long validation takes. */
  seenPending = false;
  /** Whether the last read did not find it; `state` keeps the last known state. */
  absent = false;
  /** Why its state could not be read recently. */
  readError: AppError | undefined;
  /** Requests made for this unit alone; reads of many at once are not counted. */
  requests = 0;
  /** Resources that this run made, or found and went on with. */
  readonly made: LeftBehind[] = [];
  /** What its tests found. */
  readonly findings: Finding[] = [];
  /** True when its sequence of writes stopped before its last one. */
  aborted = false;
  ending: Ending | undefined;

  constructor(change: Change, now: number) {
    this.change = change;
    this.startedAt = now;
    this.acceptedAt = now;
    this.id = change.observed?.id;
    this.resources = change.observed?.resources ?? {};
    this.state = change.action === "no-op" ? change.observed?.state : undefined;
  }

  /** What a target is asked about. */
  get reference(): UnitReference {
    const { kind, key, name } = this.change;
    return { kind, key, name, resources: this.resources };
  }

  /** Whether it has ended, and not well. */
  get failed(): boolean {
    return this.ending !== undefined && !isGood(this.ending);
  }

  /** What the run did: what an account shares with others is its own file's, too. */
  get action(): Change["action"] {
    const { action } = this.change;
    const shares = (need: UnitProgress): boolean => need.change.kind !== ACCOUNT_KIND && isWritten(need.change);
    return action === "no-op" && this.change.kind === ACCOUNT_KIND && this.needs.some(shares) ? "update" : action;
  }

  /** Counts a request made for this unit alone, at `now` by the monotonic clock. */
  countRequest(now: number): void {
    if (this.requests === 0) this.startedAt = now;
    this.requests++;
  }

  /** Takes over the result of a write or a lookup. */
  learn(told: Left): void {
    this.id = told.id ?? this.id;
    this.resources = { ...this.resources, ...told.resources };
    this.state = told.state ?? this.state;
  }

  /** Ends the unit; the outcome is for the report and the audit log. `now` by the monotonic clock. */
  end(ending: Ending, now: number): UnitOutcome {
    this.ending = ending;
    const { kind, key, name, needs } = this.change;
    const standing = this.change.action === "no-op" && this.action !== "no-op";
    return {
      kind,
      key,
      name,
      action: this.action,
      status: ending.status,
      succeeded: isGood(ending),
      accountId: this.id,
      latencyMs: Math.round(now - this.startedAt),
      requests: this.requests,
      detail: ending.detail,
      code: ending.code,
      findings: this.findings,
      leftBehind: this.aborted ? this.made : [],
      needs,
      ...(standing ? { standing } : {}),
    };
  }
}

/** Whether a change makes or changes a unit. */
export function isWritten({ action }: Change): boolean {
  return action === "create" || action === "update";
}

function isGood({ code }: Ending): boolean {
  return code === undefined || codeEntry(code).severity !== "error";
}

/** The ending that a unit's state means; undefined while it is pending. `owner` names the unit whose state it is, when it is not its own. */
export function endingOf(state: UnitState, owner?: string): Ending | undefined {
  if (state.phase === "success") return { status: state.status };
  if (state.phase !== "failure") return undefined;
  const whose = owner === undefined ? "" : ` of "${visible(owner)}"`;
  const said = state.message ? `: "${visible(state.message, 500)}"` : " without a reason";
  return {
    status: state.status,
    code: "VALIDATION_FAILED",
    detail: `Genesys Cloud reports ${state.status}${whose}${said}`,
  };
}

/** The ending that a failed need means for the units that need it: in its own state's words, else with its reason and its place. */
export function endingOfNeed(need: UnitProgress): Ending {
  const { name, file, line } = need.change;
  const reported = need.state && endingOf(need.state, name);
  if (reported?.code !== undefined) return reported;
  const place = file === "" ? "" : ` (${visible(file)}:${line})`;
  const reason = need.ending?.detail === undefined ? "" : `: ${need.ending.detail}`;
  return {
    status: "FAILED",
    code: "NEEDED_UNIT_FAILED",
    detail: `"${visible(name)}"${place}, which it needs, failed${reason}`,
  };
}

/** The ending of a unit that is not deleted, because one that needs it is still there. */
export function endingOfDependent(dependent: UnitProgress): Ending {
  const { name } = dependent.change;
  const reason = dependent.ending?.detail === undefined ? "" : `: ${dependent.ending.detail}`;
  return {
    status: "FAILED",
    code: "NEEDED_UNIT_FAILED",
    detail: `"${visible(name)}", which needs it, was not deleted${reason}`,
  };
}

/** The ending of units that need each other in a circle, which no target should ask for. */
export const CIRCLE: Ending = {
  status: "FAILED",
  code: "INTERNAL",
  detail: "It needs a unit that needs it in turn, so neither can be the first",
};

/** The ending of a unit whose work threw an error. */
export function endingOfError(error: unknown, status = "FAILED"): Ending {
  const code = error instanceof AppError ? error.code : "INTERNAL";
  return { status, code, detail: errorMessage(error) };
}

/** The ending of a unit that was unfinished when the run stopped; `where` completes "The run was stopped …". */
export function endingOfStop(signal: AbortSignal, where: string, status = "FAILED"): Ending {
  const { reason } = signal;
  if (reason instanceof AppError) {
    return { status, code: reason.code, detail: `The run was stopped ${where}: ${reason.message}` };
  }
  return { status, code: "CANCELLED", detail: `The run was stopped ${where}` };
}
