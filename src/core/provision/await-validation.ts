import { mapLimit } from "../base/async.ts";
import { AppError, asAppError, codeEntry } from "../base/errors.ts";
import type { Clock, Logger, Random } from "../base/ports.ts";
import * as limits from "./limits.ts";
import { PollSchedule } from "./poll-schedule.ts";
import {
  CIRCLE,
  type Ending,
  endingOf,
  endingOfError,
  endingOfNeed,
  endingOfStop,
  type UnitProgress,
} from "./progress.ts";
import type { Target } from "./target.ts";
import type { UnitState } from "./unit.ts";

/** What waiting for validations needs. Times in milliseconds. */
interface ValidationContext {
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  readonly signal: AbortSignal;
  /** How long to wait for each unit, from its write on. */
  readonly timeoutMs: number;
  /** Time between polls; undefined: learned. */
  readonly intervalMs?: number | undefined;
  /** Called when a unit's state was read and has changed. */
  readonly onState: (run: UnitProgress, state: UnitState) => void;
  /** Called once per unit; it sets the unit's `ending` at once, and settles when that is on record. */
  readonly onEnd: (run: UnitProgress, ending: Ending) => Promise<void>;
}

/** Waits for the validation of all units together, with as few requests per round as possible, until each has ended or its time is up. */
export async function awaitValidations(
  runs: readonly UnitProgress[],
  target: Target,
  context: ValidationContext,
): Promise<void> {
  const { clock, signal } = context;
  const schedule = new PollSchedule(context);
  const waiting = new Set(runs);
  while (waiting.size > 0) {
    context.logger.progress(`${waiting.size} of ${runs.length} accounts are being validated`, {
      done: runs.length - waiting.size,
      total: runs.length,
    });
    const open = [...waiting].filter(isOpen);
    if (open.length > 0) {
      const deadlines = open.map((run) => run.acceptedAt + context.timeoutMs);
      const next = Math.min(schedule.next(open), Math.max(clock.monotonic(), Math.min(...deadlines)));
      await clock.sleep(Math.max(0, next - clock.monotonic()), signal).catch(() => undefined);
      if (!signal.aborted) await readAll(open, target, context);
    }
    const ended = await endAll(waiting, schedule, context);
    if (open.length > 0 || ended) continue;
    await Promise.all(Array.from(waiting, (run) => context.onEnd(run, CIRCLE)));
    return;
  }
}

/** Ends every unit that has come to its end, whatever their order: one that ends may be what another has waited for. */
async function endAll(
  waiting: Set<UnitProgress>,
  schedule: PollSchedule,
  context: ValidationContext,
): Promise<boolean> {
  const before = waiting.size;
  const told: Promise<void>[] = [];
  for (let size = Infinity; waiting.size < size;) {
    size = waiting.size;
    for (const run of [...waiting]) {
      const ending = endingOfRun(run, context);
      if (!ending) continue;
      if (ending.code === undefined && run.seenPending) schedule.learn(run);
      waiting.delete(run);
      told.push(context.onEnd(run, ending));
    }
  }
  await Promise.all(told);
  return waiting.size < before;
}

/** Whether a unit's own state is still to be read; one that is as wanted may only wait for what it needs. */
function isOpen(run: UnitProgress): boolean {
  return run.state?.phase !== "success";
}

/** Reads every state once, and rereads one by one those whose end a lagging listing may have got wrong. */
async function readAll(runs: readonly UnitProgress[], target: Target, context: ValidationContext): Promise<void> {
  const [first] = runs;
  if (first && runs.length === 1) return readOne(first, target, context);
  const { signal } = context;
  try {
    const states = await target.readStates(runs.map((run) => run.reference), { signal });
    for (const run of runs) take(run, states.get(run.change.key), context);
  } catch (error) {
    for (const run of runs) take(run, asAppError(error), context);
  }
  const doubtful = runs.filter((run) => isGone(run, context) || (isPending(run) && isExpired(run, context)));
  if (doubtful.length > limits.CONFIRMATIONS_LIMIT) return;
  await mapLimit(doubtful, limits.READ_CONCURRENCY, (run) => readOne(run, target, context));
}

async function readOne(run: UnitProgress, target: Target, context: ValidationContext): Promise<void> {
  const { signal, clock } = context;
  const onRequest = (): void => run.countRequest(clock.monotonic());
  take(run, await target.readState(run.reference, { signal, onRequest }).catch(asAppError), context);
}

function take(run: UnitProgress, read: UnitState | AppError | undefined, context: ValidationContext): void {
  if (read === undefined) return;
  run.readError = read instanceof AppError ? read : undefined;
  if (read instanceof AppError) return;
  run.absent = read.phase === "absent";
  if (run.absent) return;
  const changed = read.status !== run.state?.status;
  run.state = read;
  run.seenPending ||= read.phase === "pending";
  if (changed) context.onState(run, read);
}

/** How a unit ended, by what is known now about it and what it needs; undefined if the wait continues. */
function endingOfRun(run: UnitProgress, context: ValidationContext): Ending | undefined {
  const { state, readError } = run;
  const status = state?.status ?? "UNKNOWN";
  if (context.signal.aborted) {
    return endingOfStop(context.signal, `while Genesys Cloud was validating this ${run.change.kind}`, status);
  }
  const failedNeed = run.needs.find((need) => need.failed);
  if (failedNeed) return endingOfNeed(failedNeed);
  if (readError && !isRetryable(readError)) return endingOfError(readError, status);
  const ended = state && endingOf(state);
  // What it needs comes to its own end, in its own time.
  if (ended) return ended.code !== undefined || run.needs.every((need) => need.ending) ? ended : undefined;
  if (isGone(run, context)) {
    const detail = `The ${run.change.kind} disappeared while Genesys Cloud was validating it`;
    return { status: "FAILED", code: "GENESYS_NOT_FOUND", detail };
  }
  if (!isExpired(run, context)) return undefined;
  const reading = readError ? `; it could not be read recently: ${readError.message}` : "";
  const detail = `Genesys Cloud still reports ${status} after ${context.timeoutMs / 1000} s${reading}`;
  return { status: "TIMED_OUT", code: "VALIDATION_TIMED_OUT", detail };
}

function isPending(run: UnitProgress): boolean {
  return run.readError === undefined && run.state?.phase === "pending";
}

function isExpired(run: UnitProgress, context: ValidationContext): boolean {
  // A time-out that is not a number ends the wait, too.
  return !(context.clock.monotonic() < run.acceptedAt + context.timeoutMs);
}

/** Reads lag behind writes: only a unit that stays missing is gone. */
function isGone(run: UnitProgress, context: ValidationContext): boolean {
  return run.absent && context.clock.monotonic() >= run.acceptedAt + limits.CONSISTENCY_MS;
}

function isRetryable(error: AppError): boolean {
  return codeEntry(error.code).retryable === true;
}
