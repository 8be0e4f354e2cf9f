import assert from "node:assert/strict";
import { test } from "node:test";
import { Ajv, type SchemaObject } from "ajv";
import fc from "fast-check";
import { parseAllDocuments, stringify } from "yaml";
import { accountJsonSchema } from "../../../src/core/account/json-schema.ts";
import { MAILBOX_KEYS } from "../../../src/core/account/account.ts";
import { parseAccounts } from "../../../src/core/account/parse.ts";
import { ROUTING_KEYS } from "../../../src/core/account/routing.ts";
import { ACCOUNT_KEYS, keyDescription } from "../../../src/core/account/schema.ts";
import { accountText } from "../../support/account-fixtures.ts";
import { routingBlocks } from "../../support/routing-arbitrary.ts";

const jsonSchema: SchemaObject = JSON.parse(JSON.stringify(accountJsonSchema()));
const MAILBOX: readonly string[] = MAILBOX_KEYS;
const REQUIRED = ACCOUNT_KEYS.filter((key) => key !== "enable_tls" && key !== "routing");
const MAY_BE_EMPTY = ["description", "signature", "reply_template", "forward_template"];

const ajv = new Ajv({ strict: true, strictRequired: false, strictTypes: false, allErrors: true });
ajv.addVocabulary([
  "defaultSnippets",
  "doNotSuggest",
  "enumDescriptions",
  "errorMessage",
  "patternErrorMessage",
]);
const validate = ajv.compile(jsonSchema);

/** Whether the schema takes every document of a text. */
function schemaTakes(text: string): boolean {
  const documents = parseAllDocuments(text, { uniqueKeys: false });
  assert.ok("length" in documents && documents.length > 0, text);
  return documents.map((document) => validate(document.toJS())).every((isValid) => isValid);
}

/** Whether the reader of files takes every document of a text. */
function readerTakes(text: string): boolean {
  return parseAccounts(text, "a.yaml").every(({ account }) => account !== undefined);
}

test("The JSON Schema describes every key, requires all but enable_tls, and allows no other", () => {
  const schema = accountJsonSchema();
  assert.equal(schema.$schema, "http://json-schema.org/draft-07/schema#");
  assert.match(schema.$id ?? "", /^https:\/\/.*account\.schema\.json$/);
  assert.match(schema.description ?? "", /several: one a document, with a line of --- between them/);
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

interface Part {
  readonly [keyword: string]: unknown;
  readonly properties?: Readonly<Record<string, Part>>;
  readonly items?: Part;
  readonly anyOf?: readonly Part[];
}

/** Every place of the schema that a value can stand in, by its path. */
function* places(part: Part, path: string): Generator<readonly [path: string, part: Part]> {
  if (path !== "") yield [path, part];
  for (const [key, value] of Object.entries(part.properties ?? {})) yield* places(value, `${path}/${key}`);
  if (part.items !== undefined) yield* places(part.items, `${path}/-`);
  for (const one of part.anyOf ?? []) yield* places(one, path);
}

test("Every place has a description and an example, and every value that can be wrong is told in words that name it", () => {
  const all = [...places(jsonSchema as Part, "")];
  for (const key of ROUTING_KEYS) assert.ok(all.some(([path]) => path === `/routing/${key}`), key);
  for (const [path, part] of all) {
    const isChoice = part["enum"] !== undefined || part["const"] !== undefined || part["type"] === "boolean";
    const isBranch = part.anyOf !== undefined || (path.endsWith("/-") && part.properties !== undefined);
    if (!isBranch) {
      assert.equal(typeof part["description"], "string", path);
      assert.ok(isChoice || Array.isArray(part["examples"]), path);
    }
    const key = path.replace(/\/-.*$/, "").split("/").at(-1) ?? "";
    for (const message of [part["errorMessage"], part["patternErrorMessage"]].filter((each) => each !== undefined)) {
      assert.match(String(message), new RegExp(`^(An item of )?[\\w.]*\\b${key}\\b.* must `), path);
    }
    if (part["pattern"] !== undefined) assert.ok(part["patternErrorMessage"] !== undefined, path);
    if (part.properties === undefined && !isBranch) assert.ok(part["errorMessage"] !== undefined, path);
  }
});

test("Every example of a key is one that the schema takes", () => {
  for (const [path, part] of places(jsonSchema as Part, "")) {
    const take = ajv.compile({ ...part, $id: `${path}/${crypto.randomUUID()}` });
    for (const example of (part["examples"] ?? []) as readonly unknown[]) {
      assert.ok(take(example), `${path}: ${JSON.stringify(example)}: ${JSON.stringify(take.errors)}`);
    }
  }
});

test("What may be empty is so by default, so that an editor writes it", () => {
  const keys = ACCOUNT_KEYS.filter((key) => (jsonSchema as Part).properties?.[key]?.["default"] === "");
  assert.deepEqual(keys, MAY_BE_EMPTY);
  const empty = Object.fromEntries(MAY_BE_EMPTY.map((key) => [key, '""']));
  assert.ok(readerTakes(accountText(empty)) && schemaTakes(accountText(empty)));
});

test("What an editor offers as a whole account is one, once its places are filled in", () => {
  const snippets: { body: Readonly<Record<string, unknown>> }[] = jsonSchema["defaultSnippets"];
  assert.equal(snippets.length, 2);
  for (const { body } of snippets) {
    const filled = JSON.parse(
      JSON.stringify(body).replace(/\$\{\d+:([^}]*)\}/g, "$1").replace(
        /"\^((?:\\.|[^"])*)"/g,
        (_, text) => JSON.parse(`"${text}"`),
      ),
    );
    assert.ok(validate(filled), JSON.stringify(validate.errors));
    assert.deepEqual(parseAccounts(stringify(filled), "a.yaml")[0]?.issues, []);
  }
});

const GRAPH: Readonly<Record<string, string | undefined>> = {
  ...Object.fromEntries(MAILBOX_KEYS.map((key) => [key, undefined])),
  routing: "{ address: support@example.com, queue: Q, graph: G }",
};

test("Reader and schema take the same good files", () => {
  const good: readonly (Readonly<Record<string, string | undefined>>)[] = [
    {},
    { enable_tls: "true" },
    { smtp_port: "465" },
    { smtp_server: "bücher.example" },
    { smtp_server: "xn--bcher-kva.example", imap_server: "IMAP.Example.COM" },
    { smtp_server: "1.2.3.example" },
    { smtp_server: `${"a".repeat(63)}.example` },
    { name: `"${"😀".repeat(256)}"` },
    { username: "bob" },
    { username: "bob", routing: "{ address: a@b.example, flow: F }" },
    { password: "env:A" },
    { password: "env:ACCOUNT_SECRETS_OLD" },
    { reply_to_address: "o'neil+x@Sub.Example.com" },
    { reply_template: "'{{customer.name}}'" },
    GRAPH,
    { routing: "{ queue: Q, priority: 0, skills: [A], language: null }" },
    { routing: "{ flow: F, skills: [], language: null, reply_to: self, from_email: null, auto_bcc: [] }" },
    { routing: "{ queue: Q, auto_bcc: [a@b.example, { email: c@d.example, name: C }] }" },
    { routing: "{ queue: Q, signature: null, mailbox_folders: [INBOX, ' a '] }" },
    { routing: "{}" },
  ];
  for (const overrides of good) {
    const text = accountText(overrides);
    assert.deepEqual([readerTakes(text), schemaTakes(text)], [true, true], text);
  }
  const two = `${accountText()}---\n${accountText({ name: "Another" })}`;
  assert.deepEqual([readerTakes(two), schemaTakes(two)], [true, true]);
});

test("Reader and schema refuse the same bad files", () => {
  const hosts = [
    "192.0.2.1",
    '"[192.0.2.1]"',
    '"2001:db8::1"',
    "0x7f.1",
    "127.1",
    "smtp.example.1",
    "localhost",
    "smtp.localhost",
    "smtp",
    '""',
    "smtp.example.com.",
    "smtp..example.com",
    "-smtp.example.com",
    "smtp-.example.com",
    "smtp.example.com:587",
    "https://smtp.example.com",
    "bob@smtp.example.com",
    '" smtp.example.com"',
    "smtp.example.com imap.example.com",
    "smtp_1.example.com",
    `${"a".repeat(64)}.example`,
    `${"a.".repeat(130)}example`,
    "12",
  ];
  const names = [
    '""',
    '" A"',
    '"A "',
    '"A\\nB"',
    '"A\\u200bB"',
    '"A\\u202eB"',
    `${"x".repeat(257)}`,
    "2024",
    "true",
    "",
  ];
  const passwords = ["hunter2", "12345", "env:", "env:lower", "env:1A", "$A", "", '""', `env:A${"B".repeat(128)}`];
  const reserved = ["INPUT_A", "GITHUB_TOKEN", "ACTIONS_A", "RUNNER_A", "GENESYS_A", "ITSM_A", "GEA_A", "NODE_A"];
  const addresses = ["bob", "a@b", "a@b@c.example", "a b@c.example", "A <a@b.example>", "a@192.0.2.1", ".a@b.example"];
  const blocks = [
    "null",
    "Q",
    "[]",
    "{ queue: Q, flow: F }",
    "{ quue: Q }",
    "{ queue: 5 }",
    "{ queue: '' }",
    "{ queue: Q, priority: -1 }",
    "{ queue: Q, priority: 1.5 }",
    '{ queue: Q, priority: "1" }',
    "{ flow: F, priority: 1 }",
    "{ flow: F, skills: [A] }",
    "{ flow: F, language: English }",
    "{ queue: Q, skills: A }",
    "{ queue: Q, skills: [A, A] }",
    "{ queue: Q, address: Support@EXAMPLE.com }",
    "{ queue: Q, reply_to: other }",
    "{ queue: Q, reply_to: self, from_email: a@b.example }",
    "{ queue: Q, reply_to: self, auto_bcc: [a@b.example] }",
    "{ queue: Q, auto_bcc: [5] }",
    "{ queue: Q, auto_bcc: [{ name: A }] }",
    "{ queue: Q, auto_bcc: [{ email: a@b.example, mail: x }] }",
    "{ queue: Q, history: yes }",
    "{ queue: Q, allow_multiple_actions: yes }",
    "{ queue: Q, graph: G, mailbox_folders: [INBOX] }",
    "{ queue: Q, mailbox_folders: [''] }",
    "{ queue: Q, mailbox_folders: [a, b, c, d, e, f, g, h, i, j, k] }",
    "{ queue: Q, signature: {} }",
    "{ queue: Q, signature: { response: R, when: later } }",
  ];
  const bad: readonly (Readonly<Record<string, string | undefined>>)[] = [
    ...hosts.flatMap((host) => [{ smtp_server: host }, { imap_server: host }]),
    ...["25", "993", '"587"', "587.5", ""].map((port) => ({ smtp_port: port })),
    ...["143", "587", '"993"', "true"].map((port) => ({ imap_port: port })),
    ...["plain", "LOGIN", '""', "1"].map((type) => ({ authentication_type: type })),
    ...['""', '"a\\u0007b"', "5"].map((username) => ({ username })),
    ...passwords.map((password) => ({ password })),
    ...[...reserved, "ACCOUNT_SECRETS"].map((name) => ({ password: `env:${name}` })),
    ...names.map((name) => ({ name })),
    ...addresses.map((address) => ({ reply_to_address: address })),
    ...["yes", "false", '"true"', "1", ""].map((tls) => ({ enable_tls: tls })),
    ...MAY_BE_EMPTY.flatMap((key) => ["", "5", "true", "[]", '"a\\u0007"'].map((value) => ({ [key]: value }))),
    ...REQUIRED.map((key) => ({ [key]: undefined })),
    ...blocks.map((routing) => ({ routing })),
    { extra: "1" },
    { Name: "x" },
    { username: "bob", routing: "{ queue: Q }" },
    { ...GRAPH, routing: "{ queue: Q, graph: G }" },
    { ...GRAPH, routing: "{ address: a@b.example, queue: Q }" },
    { ...GRAPH, routing: "{ address: a@b.example, queue: Q, graph: null }" },
  ];
  assert.ok(bad.length > 150);
  for (const overrides of bad) {
    const text = accountText(overrides);
    assert.deepEqual([readerTakes(text), schemaTakes(text)], [false, false], text);
  }
  const second = `${accountText()}---\n${accountText({ name: "Another", smtp_port: "25" })}`;
  assert.deepEqual([readerTakes(second), schemaTakes(second)], [false, false]);
});

test("What the schema cannot know is left to the reader", () => {
  const unknowable: Readonly<Record<string, string>> = {
    "a key twice": `${accountText()}name: Another\n`,
    "two accounts of one name": `${accountText()}---\n${accountText({ name: "enterprise  SUPPORT" })}`,
    "braces that do not close": accountText({ reply_template: '"{{customer.name}"' }),
    "a full-width letter in a host": accountText({ smtp_server: "ｓmtp.example.com" }),
    "what only looks like an A-label": accountText({ smtp_server: "xn--a.example" }),
    "a part that is too long in its ASCII form": accountText({ smtp_server: `${"ü".repeat(63)}.example` }),
    "a character of a name that nobody sees, of those that are rare": accountText({ name: '"A\\u115fB"' }),
    "skills that differ in case": accountText({ routing: "{ queue: Q, skills: [A, a] }" }),
    "a copy told in two ways": accountText({
      routing: "{ queue: Q, auto_bcc: [a@b.example, { email: A@b.example }] }",
    }),
    "a user name that only resembles an address": accountText({ username: "a@b", routing: "{ queue: Q }" }),
  };
  for (const [what, text] of Object.entries(unknowable)) {
    assert.deepEqual([readerTakes(text), schemaTakes(text)], [false, true], what);
  }
  const lookAlike = accountText({ smtp_server: "smtp.gmaıl.com" });
  assert.ok(parseAccounts(lookAlike, "a.yaml")[0]?.issues.some(({ severity }) => severity === "warning"));
  assert.ok(schemaTakes(lookAlike));
});

test("It accepts every file that a run accepts", () => {
  const text = fc.string({ unit: "grapheme", maxLength: 40 });
  const anything = fc.anything({ maxDepth: 1, values: [fc.string(), fc.integer(), fc.boolean(), fc.constant(null)] });
  const near = <T>(arbitrary: fc.Arbitrary<T>) =>
    fc.oneof({ weight: 40, arbitrary }, { weight: 1, arbitrary: anything });
  const label = fc.oneof(fc.stringMatching(/^[a-zA-Z0-9-]{1,8}$/), fc.stringMatching(/^[ü-żа-я一-丁-]{1,6}$/u));
  const host = fc.oneof(
    { weight: 3, arbitrary: fc.array(label, { minLength: 2, maxLength: 4 }).map((parts) => parts.join(".")) },
    { weight: 3, arbitrary: fc.domain() },
    { weight: 1, arbitrary: fc.constantFrom("bücher.example", "xn--bcher-kva.example", "a.b", "127.1") },
  );
  const documents = fc.record({
    name: near(fc.oneof(text, fc.constant("😀".repeat(256)))),
    description: near(text),
    smtp_server: near(host),
    smtp_port: near(fc.constantFrom(587, 465)),
    imap_server: near(host),
    imap_port: near(fc.constant(993)),
    authentication_type: near(fc.constantFrom("PLAIN", "OAUTH2")),
    username: near(fc.oneof(text, fc.emailAddress())),
    password: near(fc.oneof(
      fc.constantFrom("env:A", "env:SUPPORT_PASSWORD", "env:ACCOUNT_SECRETS_2"),
      fc.stringMatching(/^[A-Z][A-Z0-9_]{0,20}$/).map((name) => `env:${name}`),
    )),
    signature: near(text),
    reply_to_address: near(fc.emailAddress()),
    reply_template: near(text),
    forward_template: near(text),
    enable_tls: near(fc.constant(true)),
    routing: routingBlocks,
  }, { requiredKeys: REQUIRED, noNullPrototype: true });
  let accepted = 0;
  fc.assert(
    fc.property(documents, (document) => {
      const file = JSON.stringify(document);
      const [parsed] = parseAccounts(file, "a.json");
      if (parsed?.account === undefined) return;
      accepted++;
      assert.ok(validate(JSON.parse(file)), `${file}: ${JSON.stringify(validate.errors)}`);
    }),
    { numRuns: 600 },
  );
  assert.ok(accepted > 50, `only ${accepted} documents were valid`);
});
