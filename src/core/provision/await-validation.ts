import { nameKey } from "../account/account.ts";
import { mapLimit } from "../base/async.ts";
import { AppError, asAppError, codeEntry } from "../base/errors.ts";
import type { Clock, Logger, Random } from "../base/ports.ts";
import { type AccountProgress, type Ending, endingOf, endingOfError, endingOfStop } from "./account-progress.ts";
import * as limits from "./limits.ts";
import {
  POLL_AFTER_EXPECTED_MS,
  POLL_FIRST_MS,
  POLL_GROWTH,
  POLL_JITTER,
  POLL_LONGEST_MS,
  POLL_SHORTEST_MS,
} from "./limits.ts";
import type { AccountReference, AccountState, Target } from "./target.ts";

/** What waiting for validations needs. Times in milliseconds. */
interface ValidationContext {
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  readonly signal: AbortSignal;
  /** How long each account is waited for, from its write on. */
  readonly timeoutMs: number;
  /** Between looks; undefined: learnt. */
  readonly intervalMs?: number | undefined;
  /** Called when an account's state was read and differs from before. */
  readonly onState: (run: AccountProgress, state: AccountState) => void;
  /** Called once an account. */
  readonly onEnd: (run: AccountProgress, ending: Ending) => Promise<void>;
}

/** Waits for the validation of all accounts together, in rounds of the fewest requests, until each has ended or its time is up. */
export async function awaitValidations(
  runs: readonly AccountProgress[],
  target: Target,
  context: ValidationContext,
): Promise<void> {
  const { clock, signal } = context;
  const schedule = new PollSchedule(context);
  const waiting = new Set(runs);
  while (waiting.size > 0) {
    context.logger.progress(`${waiting.size} of ${runs.length} accounts are being validated`);
    const deadlines = [...waiting].map((run) => run.acceptedAt + context.timeoutMs);
    const next = Math.min(schedule.next([...waiting]), Math.max(clock.monotonic(), Math.min(...deadlines)));
    await clock.sleep(Math.max(0, next - clock.monotonic()), signal).catch(() => undefined);
    if (!signal.aborted) await readAll([...waiting], target, context);
    for (const run of [...waiting]) {
      const ending = endingOfRun(run, context);
      if (!ending) continue;
      if (ending.code === undefined && run.seenPending) schedule.learn(run);
      waiting.delete(run);
      await context.onEnd(run, ending);
    }
  }
}

/** Reads every state once, and those again one by one whose end a lagging listing may have got wrong. */
async function readAll(runs: readonly AccountProgress[], target: Target, context: ValidationContext): Promise<void> {
  const [first] = runs;
  if (first && runs.length === 1) return readOne(first, target, context);
  const { signal } = context;
  try {
    const states = await target.readStates(runs.map(referenceOf), { signal });
    for (const run of runs) take(run, states.get(nameKey(run.change.name)), context);
  } catch (error) {
    for (const run of runs) take(run, asAppError(error), context);
  }
  const doubtful = runs.filter((run) => isGone(run, context) || (isPending(run) && isExpired(run, context)));
  if (doubtful.length > limits.CONFIRMATIONS_LIMIT) return;
  await mapLimit(doubtful, limits.READ_CONCURRENCY, (run) => readOne(run, target, context));
}

async function readOne(run: AccountProgress, target: Target, context: ValidationContext): Promise<void> {
  const { signal, clock } = context;
  const onRequest = (): void => run.countRequest(clock.monotonic());
  take(run, await target.readState(referenceOf(run), { signal, onRequest }).catch(asAppError), context);
}

function referenceOf(run: AccountProgress): AccountReference {
  return { name: run.change.name, resources: run.resources };
}

function take(run: AccountProgress, read: AccountState | AppError | undefined, context: ValidationContext): void {
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

/** How an account ended by what is known of it now; undefined when it goes on being waited for. */
function endingOfRun(run: AccountProgress, context: ValidationContext): Ending | undefined {
  const { state, readError } = run;
  const status = state?.status ?? "UNKNOWN";
  if (context.signal.aborted) {
    return endingOfStop(context.signal, "while Genesys Cloud was validating this account", status);
  }
  if (readError && !isRetryable(readError)) return endingOfError(readError, status);
  const ended = state && endingOf(state);
  if (ended) return ended;
  if (isGone(run, context)) {
    const detail = "The account disappeared while Genesys Cloud was validating it";
    return { status: "FAILED", code: "GENESYS_NOT_FOUND", detail };
  }
  if (!isExpired(run, context)) return undefined;
  const reading = readError ? `; it could not be read lately: ${readError.message}` : "";
  const detail = `Genesys Cloud still reports ${status} after ${context.timeoutMs / 1000} s${reading}`;
  return { status: "TIMED_OUT", code: "VALIDATION_TIMED_OUT", detail };
}

function isPending(run: AccountProgress): boolean {
  return run.readError === undefined && run.state?.phase === "pending";
}

function isExpired(run: AccountProgress, context: ValidationContext): boolean {
  return context.clock.monotonic() >= run.acceptedAt + context.timeoutMs;
}

/** Reads lag behind writes: only an account that stays unseen is gone. */
function isGone(run: AccountProgress, context: ValidationContext): boolean {
  return run.absent && context.clock.monotonic() >= run.acceptedAt + limits.CONSISTENCY_MS;
}

function isRetryable(error: AppError): boolean {
  return codeEntry(error.code).retryable === true;
}

/** When to look at running validations again: soon at first, later the longer they take, and just after they should be done once that is known. */
export class PollSchedule {
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #intervalMs: number | undefined;
  /** The shortest time in which an account was seen to be done. */
  #usualMs = Infinity;
  #looks = 0;

  /** `intervalMs` fixes the wait between looks. */
  constructor(options: { readonly clock: Clock; readonly random: Random; readonly intervalMs?: number | undefined }) {
    this.#clock = options.clock;
    this.#random = options.random;
    this.#intervalMs = options.intervalMs;
  }

  /** The time of the next look at these accounts, by the monotonic clock. */
  next(waiting: readonly AccountProgress[]): number {
    const now = this.#clock.monotonic();
    this.#looks++;
    if (this.#intervalMs !== undefined) return now + this.#intervalMs;
    const youngest = Math.max(...waiting.map((run) => run.acceptedAt));
    if (this.#looks === 1) return Math.max(now, youngest + POLL_FIRST_MS);
    const expected = youngest + this.#usualMs + POLL_AFTER_EXPECTED_MS;
    if (expected > now && expected < Infinity) return Math.min(expected, now + POLL_LONGEST_MS);
    const growing = Math.min(Math.max((now - youngest) * POLL_GROWTH, POLL_SHORTEST_MS), POLL_LONGEST_MS);
    return now + growing * (1 + POLL_JITTER * this.#random());
  }

  /** Takes note of an account that has just been seen to be done. */
  learn(run: AccountProgress): void {
    this.#usualMs = Math.min(this.#usualMs, this.#clock.monotonic() - run.acceptedAt);
  }
}
