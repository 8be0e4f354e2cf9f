import assert from "node:assert/strict";
import { test } from "node:test";
import { Ajv, type SchemaObject } from "ajv";
import fc from "fast-check";
import * as v from "valibot";
import { accountJsonSchema } from "../../../src/core/account/json-schema.ts";
import { MAILBOX_KEYS } from "../../../src/core/account/account.ts";
import { ACCOUNT_KEYS, accountSchema, keyDescription } from "../../../src/core/account/schema.ts";
import { sampleAccount } from "../../support/account-fixtures.ts";

const jsonSchema: SchemaObject = JSON.parse(JSON.stringify(accountJsonSchema()));
const MAILBOX: readonly string[] = MAILBOX_KEYS;
const REQUIRED = ACCOUNT_KEYS.filter((key) => key !== "enable_tls" && key !== "routing");
const validate = new Ajv({ strict: true, strictRequired: false, strictTypes: false, allErrors: true }).compile(
  jsonSchema,
);

test("The JSON Schema describes every key, requires all but enable_tls, and allows no other", () => {
  const schema = accountJsonSchema();
  assert.equal(schema.$schema, "http://json-schema.org/draft-07/schema#");
  assert.match(schema.$id ?? "", /^https:\/\/.*account\.schema\.json$/);
  assert.deepEqual(schema.required, REQUIRED.filter((key) => !MAILBOX.includes(key)));
  assert.deepEqual(schema.else, { required: MAILBOX_KEYS });
  assert.equal(schema.additionalProperties, false);
  assert.deepEqual(Object.keys(schema.properties ?? {}), ACCOUNT_KEYS);
  for (const key of ACCOUNT_KEYS) {
    const property = schema.properties?.[key];
    assert.ok(typeof property === "object" && property.title !== undefined, key);
    assert.equal(property.description, keyDescription(key));
  }
});

test("It accepts a valid account and refuses the plain mistakes", () => {
  assert.ok(validate(sampleAccount()));
  const { enable_tls: _, ...withoutTls } = sampleAccount();
  assert.ok(validate(withoutTls));
  const wrong: readonly Record<string, unknown>[] = [
    { ...sampleAccount(), smtp_port: 25 },
    { ...sampleAccount(), smtp_port: "587" },
    { ...sampleAccount(), imap_port: 143 },
    { ...sampleAccount(), password: "hunter2" },
    { ...sampleAccount(), password: "env:GENESYS_CLIENT_SECRET" },
    { ...sampleAccount(), enable_tls: false },
    { ...sampleAccount(), authentication_type: "plain" },
    { ...sampleAccount(), name: "" },
    { ...sampleAccount(), name: "x".repeat(257) },
    { ...sampleAccount(), smtp_server: "localhost" },
    { ...sampleAccount(), smtp_server: "smtp.example.com:587" },
    { ...sampleAccount(), reply_to_address: "nobody" },
    { ...sampleAccount(), extra: 1 },
    { name: "x" },
  ];
  for (const document of wrong) assert.equal(validate(document), false, JSON.stringify(document));
});

test("It accepts whatever a run accepts", () => {
  const text = fc.string({ unit: "grapheme", maxLength: 40 });
  const anything = fc.anything({ maxDepth: 1 });
  const near = <T>(arbitrary: fc.Arbitrary<T>) =>
    fc.oneof({ weight: 12, arbitrary }, { weight: 1, arbitrary: anything });
  const host = fc.oneof(fc.domain(), fc.constantFrom("bücher.example", "xn--bcher-kva.example", "a.b", "127.1"), text);
  const documents = fc.record({
    name: near(fc.oneof(text, fc.constant("😀".repeat(256)))),
    description: near(text),
    smtp_server: near(host),
    smtp_port: near(fc.constantFrom(587, 465)),
    imap_server: near(host),
    imap_port: near(fc.constant(993)),
    authentication_type: near(fc.constantFrom("PLAIN", "OAUTH2")),
    username: near(text),
    password: near(fc.constantFrom("env:A", "env:SUPPORT_PASSWORD", "env:NODE_X", "literal")),
    signature: near(text),
    reply_to_address: near(fc.emailAddress()),
    reply_template: near(text),
    forward_template: near(text),
    enable_tls: near(fc.constant(true)),
    routing: fc.constantFrom({ queue: "Q", skills: ["A"] }, { flow: "F", graph: "G" }, { history: "Include" }),
  }, { requiredKeys: REQUIRED });
  let accepted = 0;
  fc.assert(
    fc.property(documents, (document) => {
      if (!v.is(accountSchema, document)) return;
      accepted++;
      assert.ok(validate(document), JSON.stringify(validate.errors));
    }),
    { numRuns: 2000 },
  );
  assert.ok(accepted > 50, `only ${accepted} documents were valid`);
});
