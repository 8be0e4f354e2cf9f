import type { Step, StepAnswer, Target } from "../../src/core/provision/target.ts";
import type { LiveUnit, UnitState } from "../../src/core/provision/unit.ts";

/** A target like another one, but of an API with words of its own: only those in `good` are good ends. */
export function withWords(target: Target, good: readonly string[]): Target {
  const judged = (state: UnitState): UnitState => {
    if (state.phase === "pending" || state.phase === "absent") return state;
    return { ...state, phase: good.includes(state.status) ? "success" : "failure" };
  };
  const live = (unit: LiveUnit): LiveUnit => ({ ...unit, state: judged(unit.state) });
  const answer = (given: StepAnswer): StepAnswer =>
    given.kind === "done" && given.state ? { ...given, state: judged(given.state) } : given;
  const step = (given: Step): Step =>
    given.kind !== "write" ? given : {
      ...given,
      send: async (known, context) => answer(await given.send(known, context)),
      find: async (known, context) => {
        const found = await given.find(known, context);
        return found?.state ? { ...found, state: judged(found.state) } : found;
      },
    };
  return {
    key: (account) => target.key(account),
    units: (accounts) => target.units(accounts),
    list: async (context) => (await target.list(context)).map(live),
    find: async (units, context) => (await target.find(units, context)).map(live),
    differences: (desired, other) => target.differences(desired, other),
    fields: (change) => target.fields(change),
    steps: (change) => target.steps(change).map(step),
    readState: async (unit, context) => judged(await target.readState(unit, context)),
    readStates: async (units, context) => {
      const states = await target.readStates(units, context);
      return new Map([...states].map(([key, state]) => [key, "phase" in state ? judged(state) : state]));
    },
    describe: (unit, password) => target.describe(unit, password),
  };
}
