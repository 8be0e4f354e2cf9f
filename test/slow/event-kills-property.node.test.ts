import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { RunReport } from "../../src/core/report/report.ts";
import { EventRuns } from "../support/event-runs.ts";
import { filesOf } from "../support/pipeline-files.ts";

const NAMES = ["A", "B", "C"];
const FILES = filesOf(Object.fromEntries(NAMES.map((name) => [`accounts/${name}.yaml`, name])));

/** A run of the program: which accounts Genesys Cloud refuses meanwhile, and after how many steps it is killed, if ever. */
const runs = fc.array(
  fc.record({
    refused: fc.subarray(NAMES),
    steps: fc.option(fc.nat(120)),
    fresh: fc.boolean(),
  }),
  { minLength: 1, maxLength: 5 },
);

type Run = typeof runs extends fc.Arbitrary<(infer T)[]> ? T : never;

async function run(organisation: EventRuns, { refused, steps, fresh }: Run): Promise<RunReport | undefined> {
  const { fake } = organisation.bench;
  const outcome = (name: string) => ({
    status: refused.includes(name) ? "VALIDATION_FAILED" : "VALIDATED",
    message: refused.includes(name) ? "535 5.7.8 refused" : "fine",
  });
  fake.validation = ({ name }) => ({ ms: 0, ...outcome(name) });
  for (const account of fake.accounts.values()) {
    const { status, message } = outcome(account.name);
    Object.assign(account, { endStatus: status, endMessage: message });
  }
  let step = 0;
  return await organisation.apply(FILES, { fresh, ...(steps === null ? {} : { killed: () => ++step > steps }) });
}

/** Fails where one state was told under two ids, or two under one. */
function assertIds({ bodies, ids }: EventRuns): void {
  const states = bodies.map(({ name, event, code }) => JSON.stringify([name, event, code]));
  const pairs = new Set(states.map((state, at) => `${state} ${ids[at]}`));
  assert.deepEqual([pairs.size, new Set(ids).size], [new Set(states).size, new Set(states).size]);
}

test("in one folder, runs that are killed anywhere tell each account's last state, and no state under two ids", async () => {
  await fc.assert(
    fc.asyncProperty(runs, fc.subarray(NAMES), async (earlier, refused) => {
      const organisation = new EventRuns();
      for (const each of earlier) await run(organisation, { ...each, fresh: false });
      await run(organisation, { refused, steps: null, fresh: false });
      for (const name of NAMES) {
        const last = organisation.bodies.findLast((body) => body.name === name)?.event;
        assert.ok(last !== undefined, `${name} was never told`);
        assert.equal(last === "email_account_failed", refused.includes(name), `${name} was last told as ${last}`);
      }
      assertIds(organisation);
    }),
    { numRuns: 40 },
  );
});

test("on folders kept or new, exactly the alerts of accounts that fail are open after a run that was not killed", async () => {
  await fc.assert(
    fc.asyncProperty(runs, fc.subarray(NAMES), fc.boolean(), async (earlier, refused, fresh) => {
      const organisation = new EventRuns("pagerduty");
      for (const each of earlier) await run(organisation, each);
      await run(organisation, { refused, steps: null, fresh });
      const open = new Set<string>();
      for (const { event_action, dedup_key } of organisation.bodies) {
        if (event_action === "trigger") open.add(dedup_key);
        if (event_action === "resolve") open.delete(dedup_key);
      }
      const names = [...open].map((key) => key.at(-1)?.toUpperCase() ?? "").sort();
      assert.deepEqual(names, [...refused].sort());
    }),
    { numRuns: 40 },
  );
});
