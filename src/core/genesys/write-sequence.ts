import { type AccountRun, type Ending, endingOfError, endingOfStop } from "./account-run.ts";
import type { Journal } from "./journal.ts";
import type { Target, WriteStep } from "./target.ts";
import { settleStep, type StepContext } from "./write-step.ts";

/** Carries out one account's change, write after write, each announced before it and recorded after it; the ending when one of them failed. */
export async function carryOut(
  run: AccountRun,
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
  run: AccountRun,
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
