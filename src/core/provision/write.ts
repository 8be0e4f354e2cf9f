import { AppError, asAppError, codeEntry } from "../base/errors.ts";
import type { Clock, Random } from "../base/ports.ts";
import type { RequestContext } from "../base/request-context.ts";
import { visible } from "../base/text.ts";
import type { Journal, WriteIntent, WriteResult } from "./journal.ts";
import {
  CONFLICT_WAITS_MS,
  LONG_LOOK_UP_WAITS_MS,
  LOOK_UP_WAITS_MS,
  SENDS_LIMIT,
  STALE_SENDS_LIMIT,
  STALE_WAIT_MS,
  UNSEEN_MS,
} from "./limits.ts";
import { PollSchedule } from "./poll-schedule.ts";
import { type Ending, endingOf, endingOfError, endingOfStop, type UnitProgress } from "./progress.ts";
import type { Found, Left, Step, StepAnswer, Target, TestStep, Wait, WriteStep } from "./target.ts";
import type { Resources } from "./unit.ts";

/** What the steps of a unit may use. */
interface StepContext {
  readonly clock: Clock;
  readonly random: Random;
  /** Aborts when nothing new may be written. */
  readonly signal: AbortSignal;
  /** Aborts when started work must stop too. */
  readonly graceSignal: AbortSignal;
  /** Milliseconds between looks of a step that waits; undefined: as the schedule has it. */
  readonly intervalMs?: number | undefined;
  readonly onRequest: () => void;
}

/** Carries out one unit's change, step by step, each write announced before and recorded after; returns the ending if one failed. */
export async function carryOut(
  run: UnitProgress,
  target: Target,
  journal: Journal,
  context: StepContext,
): Promise<Ending | undefined> {
  run.acceptedAt = context.clock.monotonic();
  const ending = await carryOutSteps(run, target, journal, context);
  run.aborted = ending !== undefined;
  return ending;
}

async function carryOutSteps(
  run: UnitProgress,
  target: Target,
  journal: Journal,
  context: StepContext,
): Promise<Ending | undefined> {
  const { kind } = run.change;
  if (context.signal.aborted) return endingOfStop(context.signal, `before this ${kind} was written`);
  try {
    const steps = target.steps(run.change);
    for (const [index, step] of steps.entries()) {
      const stopped = (): Ending =>
        endingOfStop(context.signal, `after ${index} of ${steps.length} writes of this ${kind}`);
      const ending = context.signal.aborted
        ? stopped()
        : await carryOutStep(step, run, journal, context, stopped).catch(endingOfError);
      if (!ending) continue;
      if (run.change.action === "delete") keepUnremoved(run, steps, index, ending);
      return ending;
    }
    return undefined;
  } catch (error) {
    return endingOfError(error);
  }
}

async function carryOutStep(
  step: Step,
  run: UnitProgress,
  journal: Journal,
  context: StepContext,
  stopped: () => Ending,
): Promise<Ending | undefined> {
  if (step.kind === "test") return await test(step, run, journal, context);
  const ending = step.kind === "write" ? await write(step, run, journal, context, stopped) : undefined;
  if (ending || !step.until) return ending;
  const failure = await waitFor(step.until, run, context);
  run.acceptedAt = context.clock.monotonic();
  return failure;
}

/** Keeps what a deletion that stopped half-way has not come to: what it belonged to is gone, or may be. */
function keepUnremoved(run: UnitProgress, steps: readonly Step[], stoppedAt: number, { status }: Ending): void {
  const removals = steps.flatMap((step, index) => {
    const intent = step.kind === "write" ? step.intent(run.resources) : undefined;
    return intent?.method === "DELETE" ? [{ index, intent }] : [];
  });
  const [first] = removals;
  const isBegun = first !== undefined &&
    (first.index < stoppedAt || (first.index === stoppedAt && status !== "FAILED"));
  if (!isBegun) return;
  for (const { index, intent: { resource: kind, targetId: id, resourceName: name } } of removals) {
    if (index === first.index || index < stoppedAt || id === undefined) continue;
    run.made.push({ kind, id, name: name ?? run.change.name });
  }
}

/** A test writes nothing, so it has no intent; its failure stops nothing. */
async function test(step: TestStep, run: UnitProgress, journal: Journal, context: StepContext): Promise<undefined> {
  const { signal, onRequest } = context;
  const { finding, result, detail } = await step.run(run.resources, { signal, onRequest }).catch((error: unknown) => ({
    finding: undefined,
    result: "inconclusive" as const,
    detail: asAppError(error).message,
  }));
  if (finding) run.findings.push(finding);
  await journal.checked(run.reference, { id: step.id, result, detail });
}

async function write(
  step: WriteStep,
  run: UnitProgress,
  journal: Journal,
  context: StepContext,
  stopped: () => Ending,
): Promise<Ending | undefined> {
  const { kind, key, name, file, action } = run.change;
  if (action !== "create" && action !== "update" && action !== "delete") return undefined;
  const announce = (): WriteIntent => ({ ...step.intent(run.resources), kind, key, name, file, action });
  if (step.lookUpFirst) {
    let found: Found | undefined;
    try {
      found = await step.find(run.resources, { signal: context.signal, onRequest: context.onRequest });
    } catch (error) {
      // Nothing was written, so there is nothing to find out: the stop says it all.
      if (context.signal.aborted) return stopped();
      throw error;
    }
    if (found?.current) {
      const intent = announce();
      run.learn(found);
      keepMade(run, intent, found.targetId);
      await journal.found(intent, found.targetId);
      return undefined;
    }
    if (found) run.learn(found);
  }
  const intent = announce();
  const operation = await journal.intent(intent);
  const begun = context.clock.monotonic();
  const end = await settleStep(step, intent, run.resources, context);
  // Before it is recorded: meanwhile Genesys Cloud validates it already.
  run.acceptedAt = context.clock.monotonic();
  const latencyMs = Math.round(run.acceptedAt - begun);
  const targetId = end.result.targetId ?? intent.targetId;
  await journal.result(operation, { ...end.result, targetId, latencyMs });
  if (end.left) {
    run.learn(end.left);
    keepMade(run, intent, targetId);
  }
  if (end.refused && step.optional) return undefined;
  return end.error && endingOfError(end.error, end.result.status === "unknown" ? "UNKNOWN" : "FAILED");
}

/** Keeps what a creation left, in case the writes after it fail. */
function keepMade(run: UnitProgress, intent: WriteIntent, id: string | undefined): void {
  if (intent.method !== "POST" || id === undefined) return;
  run.made.push({ kind: intent.resource, id, name: intent.resourceName ?? intent.name });
}

/** Waits for what must come of a write before the next one; the ending when it does not come. */
async function waitFor(
  wait: Wait,
  run: UnitProgress,
  context: StepContext,
): Promise<Ending | undefined> {
  const { clock, signal, onRequest } = context;
  const begun = { acceptedAt: clock.monotonic() };
  const schedule = new PollSchedule(context);
  for (let status = "UNKNOWN";;) {
    let problem: AppError | undefined;
    try {
      const state = await wait.read(run.resources, { signal, onRequest });
      status = state.status;
      if (state.phase === "success") return undefined;
      const failed = endingOf(state, wait.what);
      if (failed) return failed;
    } catch (error) {
      problem = asAppError(error);
      if (!signal.aborted && codeEntry(problem.code).retryable !== true) return endingOfError(problem, status);
    }
    if (signal.aborted) return endingOfStop(signal, `while it waited for ${wait.what}`, status);
    const left = begun.acceptedAt + wait.timeoutMs - clock.monotonic();
    if (left <= 0) {
      const reading = problem ? `; it could not be read recently: ${problem.message}` : "";
      const detail = `${wait.what} is still ${status} after ${wait.timeoutMs / 1000} s${reading}`;
      return { status: "TIMED_OUT", code: "VALIDATION_TIMED_OUT", detail };
    }
    const pause = Math.min(left, schedule.next([begun]) - clock.monotonic());
    await clock.sleep(Math.max(0, pause), signal).catch(() => undefined);
  }
}

/** How a step's write ended: what it left, or why it failed, and the result for the journal. */
interface StepEnd {
  readonly left?: Left | undefined;
  readonly error?: AppError | undefined;
  /** True when the API refused it, so that nothing was written. */
  readonly refused?: boolean | undefined;
  readonly result: Omit<WriteResult, "latencyMs">;
}

type Method = WriteIntent["method"];
type NoAnswer = Exclude<StepAnswer, { kind: "done" }>;

/** Sends a step's write and finds out its effect: an unanswered one is looked up, and sent again only if its effect is missing. Never throws. */
async function settleStep(
  step: WriteStep,
  intent: WriteIntent,
  known: Resources,
  context: StepContext,
): Promise<StepEnd> {
  const { method } = intent;
  let attempts = 0;
  let lost = false;
  let stale = 0;
  const begun = context.clock.monotonic();
  for (let sends = 1;;) {
    const answer = await send(step, known, context);
    attempts += answer.attempts;
    if (answer.kind === "done") return withAttempts(done(answer, answer, false), attempts);
    if (answer.kind === "stale") {
      stale++;
      const wait = stale * STALE_WAIT_MS;
      const isOver = answer.error.code === "GENESYS_NOT_FOUND"
        ? context.clock.monotonic() + wait > begun + UNSEEN_MS
        : stale >= STALE_SENDS_LIMIT;
      if (isOver || !await pause(wait, context)) {
        return withAttempts(failed(answer, lost ? "unknown" : "failure"), attempts);
      }
      continue;
    }
    lost ||= isLost(answer);
    // A conflict may be with an earlier attempt, and a lost creation may appear later.
    const unseen = method === "POST" && (lost || (answer.kind === "conflict" && sends > 1)) ? "unknown" : "failure";
    const end = await judge(step, intent, known, context, answer, unseen);
    if (end !== "absent") return withAttempts(end, attempts);
    // Only a creation without effect, or an idempotent request, is sent again; a refusal is final.
    const repeatable = method === "POST" || step.idempotent === true;
    const again = answer.kind === "unanswered" && repeatable && sends < SENDS_LIMIT;
    if (!again) return withAttempts(failed(answer, unseen), attempts);
    sends++;
  }
}

/** Waits, and tells whether the run still goes on. */
async function pause(ms: number, { clock, signal }: StepContext): Promise<boolean> {
  await clock.sleep(ms, signal).catch(() => undefined);
  return !signal.aborted;
}

async function send(step: WriteStep, known: Resources, context: StepContext): Promise<StepAnswer> {
  try {
    const { signal, graceSignal: inFlightSignal, onRequest } = context;
    return await step.send(known, { signal, inFlightSignal, onRequest });
  } catch (error) {
    return { kind: "unanswered", error: asAppError(error), attempts: 0 };
  }
}

/** Whether the write was sent and no response says what happened, not even that it failed. */
function isLost({ kind, attempts, httpStatus = 0 }: NoAnswer): boolean {
  return kind === "unanswered" && attempts > 0 && httpStatus < 400;
}

async function judge(
  step: WriteStep,
  intent: WriteIntent,
  known: Resources,
  context: StepContext,
  answer: NoAnswer,
  unseen: "failure" | "unknown",
): Promise<StepEnd | "absent"> {
  if (answer.kind === "refused") return failed(answer, unseen);
  const { kind, method, resource, resourceName } = intent;
  const lost = step.repeatsMakeTwins && method === "POST" ? LONG_LOOK_UP_WAITS_MS : LOOK_UP_WAITS_MS;
  const waits = answer.kind === "conflict" ? CONFLICT_WAITS_MS : lost;
  const seen = await lookUp(step, method, known, context, waits);
  if (seen instanceof AppError) return failed(answer, answer.kind === "conflict" ? unseen : "unknown", seen);
  if (seen?.current) return done(answer, seen, true);
  if (seen === undefined) return method === "DELETE" ? done(answer, { resources: {} }, true) : "absent";
  if (method !== "POST") return step.idempotent === true ? "absent" : failed(answer, "failure");
  const difference = visible(seen.difference ?? "content");
  const what = resourceName === undefined ? visible(kind) : `${visible(resource)} "${visible(resourceName)}"`;
  const message = `Cannot create the ${what}: one with that name already exists, with a different ${difference}`;
  return failed({ ...answer, error: new AppError("GENESYS_CONFLICT", message, { cause: answer.error }) }, "failure");
}

/** Looks it up several times, because reads lag behind writes; returns the last result, or why the lookups failed. */
async function lookUp(
  step: WriteStep,
  method: Method,
  known: Resources,
  context: StepContext,
  waits: readonly number[],
): Promise<Found | undefined | AppError> {
  const reading: RequestContext = { signal: context.graceSignal, onRequest: context.onRequest };
  let seen: Found | undefined;
  try {
    for (const wait of waits) {
      await context.clock.sleep(wait, context.graceSignal);
      seen = await step.find(known, reading);
      const settled = method === "DELETE" ? seen === undefined : method === "POST" ? seen !== undefined : seen?.current;
      if (settled) break;
    }
    return seen;
  } catch (error) {
    return asAppError(error);
  }
}

function done(answer: StepAnswer, left: Left, adopted: boolean): StepEnd {
  return {
    left,
    result: {
      status: "success",
      targetId: left.targetId,
      httpStatus: answer.httpStatus,
      correlationId: answer.correlationId,
      attempts: answer.attempts,
      ...(adopted ? { adopted } : {}),
    },
  };
}

function failed(
  answer: NoAnswer,
  status: "failure" | "unknown",
  lookUpError?: AppError,
): StepEnd {
  const { error, httpStatus, correlationId, attempts } = answer;
  const reason = lookUpError ? `${error.message}; the lookup after it failed: ${lookUpError.message}` : error.message;
  const told = status === "unknown" ? new AppError("WRITE_UNKNOWN", reason, { cause: error }) : error;
  return {
    error: told,
    refused: answer.kind === "refused" && status === "failure",
    result: { status, httpStatus, correlationId, attempts, reason, errorCode: told.code },
  };
}

function withAttempts(end: StepEnd, attempts: number): StepEnd {
  return { ...end, result: { ...end.result, attempts } };
}
