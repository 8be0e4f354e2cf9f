import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readWriteBody } from "../../../src/sandbox/genesys/write-body.ts";
import { contract, contractProblem } from "../../support/sandbox-contract.ts";
import { FakeClock } from "../../support/fake-clock.ts";
import { json } from "../../support/sandbox-json.ts";
import { ACCOUNTS, accountWrite, makeGenesys, ORIGIN, tokenRequest } from "../../support/sandbox-genesys.ts";

const FIELDS = Object.keys(accountWrite());

const oddValue = fc.oneof(
  fc.constantFrom(465, 587, 993, 25, 993.5, "993", true, false, null, "PLAIN", "OAUTH2", "plain", "", "x".repeat(256)),
  fc.constantFrom("x".repeat(257), "\u{1f4e7}".repeat(256), "\u{1f4e7}".repeat(257)),
  fc.jsonValue(),
);

/** Bodies that are right, or a field or two away from it. */
const body = fc.oneof(
  { weight: 1, arbitrary: fc.jsonValue() },
  {
    weight: 9,
    arbitrary: fc.tuple(
      fc.dictionary(fc.constantFrom(...FIELDS), oddValue, { maxKeys: 2 }),
      fc.option(fc.constantFrom(...FIELDS)),
      fc.option(fc.string()),
    ).map(([changes, missing, unknown]): unknown => {
      const changed: Record<string, unknown> = { ...accountWrite(changes) };
      if (missing !== null) delete changed[missing];
      return unknown === null ? changed : { ...changed, [unknown]: 1 };
    }),
  },
);

test("a body is taken exactly when the contract's schema takes it and useStartTls agrees with the port", () => {
  fc.assert(
    fc.property(body, (value) => {
      const fits = contract.accountWrite(value) &&
        (value as Record<string, unknown>)["useStartTls"] === ((value as Record<string, unknown>)["smtpPort"] === 587);
      assert.equal("body" in readWriteBody(value), fits, JSON.stringify(value));
    }),
    { numRuns: 2000 },
  );
});

type Step = { readonly method: "POST" | "PUT" | "GET" | "DELETE"; readonly target: number; readonly body: unknown };

const step: fc.Arbitrary<Step> = fc.record({
  method: fc.constantFrom("POST", "PUT", "GET", "DELETE"),
  target: fc.integer({ min: -1, max: 3 }),
  body: fc.oneof(body, fc.constantFrom("A", "a", "B").map((name) => accountWrite({ name }))),
});

test("every answer to any sequence of calls fits the contract", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
      const clock = new FakeClock();
      const genesys = makeGenesys({ clock, validationMs: 1000, rateLimit: { allowed: 15, windowMs: 60_000 } });
      const { access_token: token } = await json(await genesys.fetch(tokenRequest()));
      const ids = ["no-such-account"];
      for (const { method, target, body } of steps) {
        const needsId = method === "PUT" || method === "DELETE" || (method === "GET" && target >= 0);
        const path = needsId ? `${ACCOUNTS}/${ids[Math.max(0, target) % ids.length]}` : ACCOUNTS;
        const request = new Request(ORIGIN + path, {
          method,
          headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
          ...(method === "POST" || method === "PUT" ? { body: JSON.stringify(body) } : {}),
        });
        const response = await genesys.fetch(request);
        // The contract lists 429 for POST and the listing only; the platform has it everywhere.
        if (response.status !== 429 || !needsId) assert.equal(await contractProblem(request, response), undefined);
        if (response.status === 201) ids.push((await json<{ id: string }>(response)).id);
        await clock.advance(300);
      }
    }),
    { numRuns: 60 },
  );
});

test("answers without a good token fit the contract too", async () => {
  const genesys = makeGenesys();
  const request = new Request(ORIGIN + ACCOUNTS, { method: "POST", body: "{}" });
  assert.equal(await contractProblem(request, await genesys.fetch(request)), undefined);
});
