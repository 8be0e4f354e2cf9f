import type { AccountState, LiveAccount, StepAnswer, Target, WriteStep } from "../../src/core/provision/target.ts";

/** A target like another one, but of an API with words of its own: only those in `good` are good ends. */
export function withWords(target: Target, good: readonly string[]): Target {
  const judged = (state: AccountState): AccountState => {
    if (state.phase === "pending" || state.phase === "absent") return state;
    return { ...state, phase: good.includes(state.status) ? "success" : "failure" };
  };
  const live = (account: LiveAccount): LiveAccount => ({ ...account, state: judged(account.state) });
  const answer = (given: StepAnswer): StepAnswer =>
    given.kind === "done" && given.state ? { ...given, state: judged(given.state) } : given;
  const step = (given: WriteStep): WriteStep => ({
    ...given,
    send: async (known, context) => answer(await given.send(known, context)),
    find: async (known, context) => {
      const found = await given.find(known, context);
      return found?.state ? { ...found, state: judged(found.state) } : found;
    },
  });
  return {
    list: async (context) => (await target.list(context)).map(live),
    find: async (name, context) => {
      const found = await target.find(name, context);
      return found && live(found);
    },
    content: (desired) => target.content(desired),
    differences: (desired, other) => target.differences(desired, other),
    steps: (change) => target.steps(change).map(step),
    readState: async (account, context) => judged(await target.readState(account, context)),
    readStates: async (accounts, context) => {
      const states = await target.readStates(accounts, context);
      return new Map([...states].map(([key, state]) => [key, "phase" in state ? judged(state) : state]));
    },
  };
}
