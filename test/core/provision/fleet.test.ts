import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { DesiredAccount } from "../../../src/core/provision/unit.ts";
import { Bench, makeAccount, makeBody, makeDesired } from "../../support/provision-bench.ts";
import type { Fault } from "../../support/provision-fake.ts";

const fault: fc.Arbitrary<Fault | undefined> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(undefined) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Fault["kind"]>(
      "lost-before",
      "lost-after",
      "hang-before",
      "hang-after",
      "truncated",
      "html-after",
    ).map((kind) => ({ kind }) as Fault),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("status" as const),
      status: fc.constantFrom(400, 401, 408, 409, 429, 500, 502, 503),
      headers: fc.constantFrom<Record<string, string>>({}, { "retry-after": "3" }, { "retry-after": "soon" }),
    }),
  },
);

const mailbox = fc.record({
  live: fc.constantFrom("absent", "same", "other", "pending", "failed"),
  rotate: fc.boolean(),
  validation: fc.record({
    ms: fc.constantFrom(0, 500, 20_000, Infinity),
    status: fc.constantFrom("VALIDATED", "ACTIVE", "VALIDATION_FAILED", "NOVEL"),
  }),
});

const fleet = fc.record({
  mailboxes: fc.array(mailbox, { maxLength: 12 }),
  faults: fc.array(fault, { maxLength: 60 }),
  staleMs: fc.constantFrom(0, 0, 2000, 20_000),
  allowed: fc.constantFrom(Infinity, 300, 7),
});

test("after any faults each account is live or reported with a reason, no name is there twice, and an equal run writes nothing", async () => {
  await fc.assert(
    fc.asyncProperty(fleet, async ({ mailboxes, faults, staleMs, allowed }) => {
      const bench = new Bench();
      const name = (index: number): string => `box-${index}`;
      bench.fake.validation = (body) => mailboxes[Number(body.name.slice(4))]?.validation ?? { ms: 0 };
      for (const [index, { live }] of mailboxes.entries()) {
        if (live === "absent") continue;
        const body = makeBody(name(index), live === "other" ? { description: "another" } : {});
        bench.fake.seed(body, {
          status: live === "pending" ? "PENDING_VALIDATION" : live === "failed" ? "VALIDATION_FAILED" : "ACTIVE",
        });
      }
      bench.fake.allowed = allowed;
      const desired: readonly DesiredAccount[] = mailboxes.map(({ rotate }, index) =>
        makeDesired(name(index), { rotate, account: makeAccount(name(index)) })
      );
      const run = { pollTimeoutMs: 60_000 };
      let nth = 0;
      let planned = false;
      bench.fake.fault = (_, path) => planned && !path.startsWith("/oauth") ? faults[nth++] : undefined;

      // The plan is made in peace; then reads lag and faults begin.
      const intent = bench.journal.intent.bind(bench.journal);
      bench.journal.intent = (each) => {
        planned = true;
        bench.fake.staleMs = staleMs;
        return intent(each);
      };
      const { outcomes } = await bench.apply(desired, { run });

      assert.deepEqual(outcomes.map((outcome) => outcome.name), desired.map((each) => each.account.name));
      const names = [...bench.fake.accounts.values()].map((account) => account.name);
      assert.equal(new Set(names).size, names.length, "a name is there twice");
      for (const outcome of outcomes) {
        const account = [...bench.fake.accounts.values()].find((each) => each.name === outcome.name);
        if (outcome.succeeded) assert.ok(account && /VALIDATED|ACTIVE/.test(outcome.status), JSON.stringify(outcome));
        else assert.ok(outcome.code && outcome.detail, JSON.stringify(outcome));
        if (outcome.succeeded) assert.equal(account?.description, makeAccount(outcome.name).description);
      }
      assert.equal(bench.journal.intents().length, bench.journal.results().length);
      assert.equal(bench.journal.entries.filter((entry) => entry.type === "outcome").length, outcomes.length);
      const seen = bench.fake.requests.length;
      assert.ok(seen <= 120 + 40 * mailboxes.length, `${seen} requests for ${mailboxes.length} accounts`);

      bench.journal.intent = intent;
      bench.fake.fault = () => undefined;
      bench.fake.staleMs = 0;
      const calm = desired.map((each) => ({ ...each, rotate: false }));
      await bench.apply(calm, { run });
      const writes = bench.journal.intents().length;
      await bench.apply(calm, { run });
      assert.equal(bench.journal.intents().length, writes, "a run after a calm one writes");
      for (const { account: { name } } of calm) {
        assert.equal([...bench.fake.accounts.values()].filter((each) => each.name === name).length, 1);
      }
    }),
    { numRuns: 60 },
  );
});
