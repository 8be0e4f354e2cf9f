import assert from "node:assert/strict";
import { test } from "node:test";
import { Ajv } from "ajv";
import fc from "fast-check";
import * as v from "valibot";
import { Document, isMap, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import { accountJsonSchema } from "../../src/core/account/json-schema.ts";
import { parseAccounts } from "../../src/core/account/parse.ts";
import { printAccount } from "../../src/core/account/print.ts";
import { type Routing, routingSchema } from "../../src/core/account/routing.ts";
import { CODES } from "../../src/core/base/errors.ts";
import { sampleAccount } from "../support/account-fixtures.ts";
import { routingBlocks } from "../support/routing-arbitrary.ts";

const validate = new Ajv({ strict: false, allErrors: true }).compile(JSON.parse(JSON.stringify(accountJsonSchema())));

test("Any valid block survives printing and reading, in YAML and in JSON, and the published schema takes it", () => {
  fc.assert(
    fc.property(routingBlocks, (routing) => {
      const account = { ...sampleAccount(), routing };
      const text = printAccount(account);
      const [yaml] = parseAccounts(text, "a.yaml");
      assert.deepEqual(yaml?.issues, [], text);
      assert.deepEqual(yaml.account, account);
      assert.deepEqual(parseDocument(text).toJS(), account);
      const [json] = parseAccounts(JSON.stringify(account, null, 1), "a.json");
      assert.deepEqual(json?.account, account);
      assert.ok(validate(account), JSON.stringify(validate.errors));
      assert.ok(v.is(routingSchema, routing));
    }),
    { numRuns: 1000 },
  );
});

/** A value that no key of the block takes, whatever it is for. */
const wrongValue: fc.Arbitrary<unknown> = fc.constantFrom(
  -1.5,
  "",
  "a\u0007b",
  [[]],
  [null],
  { a: 1 },
  [{ email: 1 }],
  ["\u0007"],
);

/** Changes one thing about a block so that it cannot be valid; gives the key that is wrong. */
const mutations = fc.tuple(routingBlocks, fc.nat(), wrongValue).map(([routing, at, value]) => {
  const keys = Object.keys(routing);
  const key = keys[at % keys.length] ?? "queue";
  return { routing: { ...routing, [key]: value }, key };
});

test("A single wrong value is an issue on the line of its key or below it, and the account is not used", () => {
  fc.assert(
    fc.property(mutations, ({ routing, key }) => {
      const text = printAccount({ ...sampleAccount(), routing: routing as Routing });
      const [parsed] = parseAccounts(text, "a.yaml");
      assert.equal(parsed?.account, undefined);
      const errors = parsed?.issues.filter(({ path }) =>
        path === `routing.${key}` || path.startsWith(`routing.${key}.`)
      );
      assert.ok(errors && errors.length > 0, `${text}${JSON.stringify(parsed?.issues)}`);
      const lines = new LineCounter();
      const document = parseDocument(text, { lineCounter: lines });
      const block = document.get("routing", true);
      assert.ok(isMap(block));
      const pair = block.items.find((each) => isScalar(each.key) && each.key.value === key);
      assert.ok(pair && isScalar(pair.key));
      const first = lines.linePos(pair.key.range?.[0] ?? 0).line;
      const last = isMap(pair.value) || isSeq(pair.value) || isScalar(pair.value)
        ? lines.linePos((pair.value.range?.[1] ?? 1) - 1).line
        : first;
      for (const { line } of errors) {
        assert.ok(line >= first && line <= last, `${line} is not in ${first}-${last}\n${text}`);
      }
    }),
    { numRuns: 1000 },
  );
});

test("A misspelt key is an issue on its line that names the key", () => {
  fc.assert(
    fc.property(routingBlocks, fc.nat(), (routing, at) => {
      const keys = Object.keys(routing);
      const key = keys[at % keys.length] ?? "queue";
      const spelt = Object.fromEntries(
        Object.entries(routing).map(([each, value]) => [each === key ? `${each}x` : each, value]),
      );
      const text = printAccount({ ...sampleAccount(), routing: spelt as Routing });
      const [parsed] = parseAccounts(text, "a.yaml");
      const line = text.split("\n").findIndex((each) => each.startsWith(`  ${key}x:`)) + 1;
      const found = parsed?.issues.find(({ code }) => code === "KEY_UNKNOWN");
      assert.deepEqual([found?.line, found?.column, found?.path], [line, 3, "routing"]);
      assert.ok(found?.message.endsWith(`nearest known key is ${key}`), found?.message);
    }),
    { numRuns: 500 },
  );
});

const anything = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null), fc.constantFrom("self", "a@b.example", "send")),
    fc.array(tie("value"), { maxLength: 5 }),
    fc.array(
      fc.tuple(
        fc.oneof(
          fc.string(),
          fc.constantFrom("__proto__", "constructor", "email", "name", "response", "queue", "graph"),
        ),
        tie("value"),
      ),
      { maxLength: 5 },
    ).map((entries) => new Map(entries)),
  ),
})).value;
const garbage = fc.array(
  fc.tuple(
    fc.oneof(fc.constantFrom(...Object.keys(routingSchema.entries)), fc.constantFrom("__proto__", "x")),
    anything,
  ),
  { maxLength: 8 },
).map((entries) => new Map(entries));

test("No block makes the reader throw; it believes exactly what schema and conditions allow, and says why not", () => {
  let valid = 0;
  fc.assert(
    fc.property(
      fc.oneof(
        garbage,
        fc.tuple(routingBlocks, garbage).map(([one, more]) => {
          const [extra] = more;
          return new Map([...Object.entries(one), ...extra ? [extra] : []]);
        }),
      ),
      (block) => {
        const text = new Document(new Map<string, unknown>([...Object.entries(sampleAccount()), ["routing", block]]))
          .toString();
        const parsed = parseAccounts(text, "a.yaml");
        const lines = text.split("\n").length;
        const [document] = parsed;
        const errors = document?.issues.filter(({ severity }) => severity === "error") ?? [];
        assert.equal(document?.account === undefined, errors.length > 0);
        for (const { code, message, line, column } of document?.issues ?? []) {
          assert.ok(code in CODES && message !== "" && !/[\r\n]/.test(message) && !message.endsWith("."), message);
          assert.ok(line >= 1 && line <= lines && column >= 1);
        }
        if (document?.account === undefined) return;
        valid++;
        assert.ok(v.is(routingSchema, document.account.routing));
        assert.ok(validate(document.account), JSON.stringify(validate.errors));
      },
    ),
    { numRuns: 3000 },
  );
  assert.ok(valid > 100, `only ${valid} blocks were valid`);
});
