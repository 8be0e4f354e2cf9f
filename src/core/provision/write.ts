import { AppError, asAppError } from "../base/errors.ts";
import type { Clock } from "../base/ports.ts";
import type { RequestContext } from "../base/request-context.ts";
import { visible } from "../base/text.ts";
import { type AccountProgress, type Ending, endingOfError, endingOfStop } from "./account-progress.ts";
import type { Journal, WriteIntent, WriteResult } from "./journal.ts";
import { CONFLICT_WAITS_MS, LOOK_UP_WAITS_MS, SENDS_LIMIT } from "./limits.ts";
import type { Found, Resources, StepAnswer, Target, WriteStep } from "./target.ts";

/** How a step ended: what it left, or why it failed; and the result for the journal. */
interface StepEnd {
  readonly left?: Pick<Found, "accountId" | "resources" | "state"> | undefined;
  readonly error?: AppError | undefined;
  readonly result: Omit<WriteResult, "latencyMs">;
}

/** What a step may use. */
interface StepContext {
  readonly clock: Clock;
  /** Aborts when nothing new may be written. */
  readonly signal: AbortSignal;
  /** Aborts when what has begun may not go on either. */
  readonly graceSignal: AbortSignal;
  readonly onRequest: () => void;
}

type Method = WriteIntent["method"];
type NoAnswer = Exclude<StepAnswer, { kind: "done" }>;

/** Sends a step's write and learns its effect: an unanswered one is looked up, and created again only when it is not there. Never throws. */
async function settleStep(
  step: WriteStep,
  method: Method,
  known: Resources,
  context: StepContext,
): Promise<StepEnd> {
  let attempts = 0;
  let lost = false;
  for (let sends = 1;; sends++) {
    const answer = await send(step, known, context);
    attempts += answer.attempts;
    if (answer.kind === "done") return withAttempts(done(answer, answer, false), attempts);
    lost ||= isLost(answer);
    // A conflict may be with an earlier send, and a creation that was lost may show later.
    const unseen = method === "POST" && (lost || (answer.kind === "conflict" && sends > 1)) ? "unknown" : "failure";
    const end = await judge(step, method, known, context, answer, unseen);
    if (end !== "absent") return withAttempts(end, attempts);
    // Only a creation that left nothing may be sent again; a refusal of it was final.
    const again = answer.kind === "unanswered" && method === "POST" && sends < SENDS_LIMIT;
    if (!again) return withAttempts(failed(answer, unseen), attempts);
  }
}

async function send(step: WriteStep, known: Resources, context: StepContext): Promise<StepAnswer> {
  try {
    const { signal, graceSignal: inFlightSignal, onRequest } = context;
    return await step.send(known, { signal, inFlightSignal, onRequest });
  } catch (error) {
    return { kind: "unanswered", error: asAppError(error), attempts: 0 };
  }
}

/** Whether the write was sent and nothing came back that says what became of it, not even that it failed. */
function isLost({ kind, attempts, httpStatus = 0 }: NoAnswer): boolean {
  return kind === "unanswered" && attempts > 0 && httpStatus < 400;
}

async function judge(
  step: WriteStep,
  method: Method,
  known: Resources,
  context: StepContext,
  answer: NoAnswer,
  unseen: "failure" | "unknown",
): Promise<StepEnd | "absent"> {
  if (answer.kind === "refused") return failed(answer, unseen);
  const waits = answer.kind === "conflict" ? CONFLICT_WAITS_MS : LOOK_UP_WAITS_MS;
  const seen = await lookUp(step, method, known, context, waits);
  if (seen instanceof AppError) return failed(answer, answer.kind === "conflict" ? unseen : "unknown", seen);
  if (seen?.current) return done(answer, seen, true);
  if (seen === undefined) return method === "DELETE" ? done(answer, { resources: {} }, true) : "absent";
  if (method !== "POST") return failed(answer, "failure");
  const difference = visible(seen.difference ?? "content");
  const message = `Cannot create the account: one of that name is there already, with another ${difference}`;
  return failed({ ...answer, error: new AppError("GENESYS_CONFLICT", message, { cause: answer.error }) }, "failure");
}

/** Looks several times, because reads lag behind writes; returns the last sight, or why nothing could be seen. */
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

function done(
  answer: StepAnswer,
  left: Pick<Found, "accountId" | "resources" | "state">,
  adopted: boolean,
): StepEnd {
  const [resource] = Object.values(left.resources);
  return {
    left,
    result: {
      status: "success",
      targetId: resource?.id,
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
  const reason = lookUpError ? `${error.message}; the look-up after it failed: ${lookUpError.message}` : error.message;
  const told = status === "unknown" ? new AppError("WRITE_UNKNOWN", reason, { cause: error }) : error;
  return {
    error: told,
    result: { status, httpStatus, correlationId, attempts, reason, errorCode: told.code },
  };
}

function withAttempts(end: StepEnd, attempts: number): StepEnd {
  return { ...end, result: { ...end.result, attempts } };
}

/** Carries out one account's change, write after write, each announced before it and recorded after it; the ending when one of them failed. */
export async function carryOut(
  run: AccountProgress,
  target: Target,
  journal: Journal,
  context: StepContext,
): Promise<Ending | undefined> {
  if (context.signal.aborted) return endingOfStop(context.signal, "before this account was written");
  try {
    const steps = target.steps(run.change);
    for (const [index, step] of steps.entries()) {
      if (context.signal.aborted) {
        return endingOfStop(context.signal, `after ${index} of ${steps.length} writes of this account`);
      }
      const ending = await perform(step, run, journal, context);
      if (ending) return ending;
    }
    return undefined;
  } catch (error) {
    return endingOfError(error);
  }
}

async function perform(
  step: WriteStep,
  run: AccountProgress,
  journal: Journal,
  context: StepContext,
): Promise<Ending | undefined> {
  if (step.lookUpFirst) {
    const found = await step.find(run.resources, { signal: context.signal, onRequest: context.onRequest });
    if (found) run.learn(found);
    if (found?.current) return undefined;
  }
  const { name, file, action } = run.change;
  if (action !== "create" && action !== "update" && action !== "delete") return undefined;
  const intent = { ...step.intent(run.resources), name, file, action };
  const operation = await journal.intent(intent);
  const begun = context.clock.monotonic();
  const end = await settleStep(step, intent.method, run.resources, context);
  const latencyMs = Math.round(context.clock.monotonic() - begun);
  await journal.result(operation, { ...end.result, targetId: end.result.targetId ?? intent.targetId, latencyMs });
  if (end.left) run.learn(end.left);
  return end.error && endingOfError(end.error, end.result.status === "unknown" ? "UNKNOWN" : "FAILED");
}
