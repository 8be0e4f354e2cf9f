import assert from "node:assert/strict";
import { test } from "node:test";
import { parseAccounts } from "../../../src/core/account/parse.ts";
import { printAccount } from "../../../src/core/account/print.ts";
import { accountText, sampleAccount } from "../../support/account-fixtures.ts";

/** An account file whose block starts on line 14; `overrides` as in `accountText`. */
function fileWith(block: string, overrides: Readonly<Record<string, string | undefined>> = {}): string {
  const lines = block.split("\n").map((line) => `  ${line}\n`).join("");
  return `${accountText(overrides)}routing:\n${lines}`;
}

const SERVERLESS = {
  smtp_server: undefined,
  smtp_port: undefined,
  imap_server: undefined,
  imap_port: undefined,
  authentication_type: undefined,
  username: undefined,
  password: undefined,
};

/** Each issue of a block as `CODE path line:column`. */
function issuesOf(block: string, overrides: Readonly<Record<string, string | undefined>> = {}): readonly string[] {
  const parsed = parseAccounts(fileWith(block, overrides), "a.yaml");
  assert.equal(parsed.length, 1);
  return (parsed[0]?.issues ?? []).map(({ code, path, line, column }) => `${code} ${path} ${line}:${column}`);
}

function messagesOf(block: string): readonly (readonly [string, string | undefined])[] {
  const [parsed] = parseAccounts(fileWith(block), "a.yaml");
  return (parsed?.issues ?? []).map(({ message, hint }) => [message, hint]);
}

const FULL = `address: help@enterprise.example
from_name: Help
queue: Customer Support
priority: 1
skills: [ Billing, 0b15cbd6-3b1c-4a64-b7b3-0f6b1a6f2b6e ]
language: English
spam_flow: Spam
auto_bcc:
  - audit@enterprise.example
  - email: boss@enterprise.example
    name: The Boss
from_email: help@enterprise.example
history: include
allow_multiple_actions: true
mailbox_folders: [ INBOX, "Archive/2026" ]
signature:
  response: Footer
  library: Letters
  when: send_once
  always: false`;

test("A block with every key is read as it is written, and every value has its place", () => {
  const [parsed] = parseAccounts(fileWith(FULL), "a.yaml");
  assert.deepEqual(parsed?.issues, []);
  assert.deepEqual(parsed?.account?.routing, {
    address: "help@enterprise.example",
    from_name: "Help",
    from_email: "help@enterprise.example",
    queue: "Customer Support",
    priority: 1,
    skills: ["Billing", "0b15cbd6-3b1c-4a64-b7b3-0f6b1a6f2b6e"],
    language: "English",
    spam_flow: "Spam",
    auto_bcc: ["audit@enterprise.example", { email: "boss@enterprise.example", name: "The Boss" }],
    history: "include",
    allow_multiple_actions: true,
    mailbox_folders: ["INBOX", "Archive/2026"],
    signature: { response: "Footer", library: "Letters", when: "send_once", always: false },
  });
  assert.deepEqual(parsed.position("routing.queue"), { line: 17, column: 10 });
  assert.deepEqual(parsed.position("routing.skills.1"), { line: 19, column: 22 });
  assert.deepEqual(parsed.position("routing.auto_bcc.1.name"), { line: 25, column: 13 });
  assert.deepEqual(parsed.position("routing.signature.when"), { line: 33, column: 11 });
});

test("Empty values clear, and what clears goes with every other key", () => {
  for (
    const block of [
      "flow: F\nskills: []\nlanguage: ~\nfrom_email: ~\nreply_to: self\nauto_bcc: []",
      "queue: Q\nsignature: ~\nspam_flow: null\nreply_to: null\nfrom_email: a@b.example",
      "queue: Q\ngraph: G\nmailbox_folders: []",
    ]
  ) assert.deepEqual(issuesOf(block), [], block);
});

test("Each rule of one key is told at its value", () => {
  const cases: readonly (readonly [block: string, ...issues: string[]])[] = [
    ["queue: Q\naddress: Help@Enterprise.example", "VALUE_INVALID routing.address 16:12"],
    ["queue: Q\naddress: help", "VALUE_INVALID routing.address 16:12"],
    ["queue: Q\naddress: 5", "VALUE_TYPE routing.address 16:12"],
    ["queue: Q\naddress:", "VALUE_TYPE routing.address 16:3"],
    [`queue: Q\naddress: ${"x".repeat(65)}@enterprise.example`, "VALUE_INVALID routing.address 16:12"],
    [`queue: Q\naddress: ${"x".repeat(64)}@enterprise.example`],
    ["queue: Q\nfrom_name: ''", "VALUE_INVALID routing.from_name 16:14"],
    ["queue: Q\nfrom_name: 5", "VALUE_TYPE routing.from_name 16:14"],
    ["queue: Q\nfrom_email: Ann <a@b.example>", "VALUE_INVALID routing.from_email 16:15"],
    ["queue: 5", "VALUE_TYPE routing.queue 15:10"],
    ["queue: ' Q'", "VALUE_INVALID routing.queue 15:10"],
    ["queue: ''", "VALUE_INVALID routing.queue 15:10"],
    [`queue: ${"x".repeat(257)}`, "VALUE_INVALID routing.queue 15:10"],
    ["queue: [Q]", "VALUE_TYPE routing.queue 15:10"],
    ["queue:", "VALUE_TYPE routing.queue 15:3", "ROUTE_WITHOUT_TARGET routing 15:3"],
    ["flow: { a: b }", "VALUE_TYPE routing.flow 15:9"],
    ["queue: Q\npriority: -1", "VALUE_INVALID routing.priority 16:13"],
    ["queue: Q\npriority: 1.5", "VALUE_INVALID routing.priority 16:13"],
    ["queue: Q\npriority: .inf", "VALUE_INVALID routing.priority 16:13"],
    ["queue: Q\npriority: '1'", "VALUE_TYPE routing.priority 16:13"],
    ["queue: Q\npriority: 0"],
    ["queue: Q\nskills: Billing", "VALUE_TYPE routing.skills 16:11"],
    ["queue: Q\nskills: [A, 5, a]", "VALUE_TYPE routing.skills.1 16:15", "VALUE_INVALID routing.skills.2 16:18"],
    ["queue: Q\nskills:\n  -", "VALUE_TYPE routing.skills.0 17:6"],
    ["queue: Q\nlanguage: true", "VALUE_TYPE routing.language 16:13"],
    ["queue: Q\nspam_flow: ''", "VALUE_INVALID routing.spam_flow 16:14"],
    [
      "queue: Q\nauto_bcc:\n  - a@b.example\n  - email: A@B.example\n  - name: x\n  - 5\n  - nobody",
      "VALUE_INVALID routing.auto_bcc.1 18:7",
      "KEY_MISSING routing.auto_bcc.2 19:7",
      "VALUE_TYPE routing.auto_bcc.3 20:7",
      "VALUE_INVALID routing.auto_bcc.4 21:7",
    ],
    ["queue: Q\nauto_bcc:\n  - { email: a@b.example, nam: x }", "KEY_UNKNOWN routing.auto_bcc.0 17:29"],
    ["queue: Q\nreply_to: me", "VALUE_INVALID routing.reply_to 16:13"],
    ["queue: Q\nreply_to: a@B.example", "VALUE_INVALID routing.reply_to 16:13"],
    ["queue: Q\nreply_to: other@enterprise.example"],
    ["queue: Q\nhistory: Include", "VALUE_INVALID routing.history 16:12"],
    ["queue: Q\nhistory: yes", "VALUE_INVALID routing.history 16:12"],
    ["queue: Q\nhistory: 1", "VALUE_TYPE routing.history 16:12"],
    ["queue: Q\nallow_multiple_actions: yes", "VALUE_TYPE routing.allow_multiple_actions 16:27"],
    ["queue: Q\nmailbox_folders: INBOX", "VALUE_TYPE routing.mailbox_folders 16:20"],
    ["queue: Q\nmailbox_folders: [INBOX, Inbox, A, a]", "VALUE_INVALID routing.mailbox_folders.1 16:28"],
    ['queue: Q\nmailbox_folders: [""]', "VALUE_INVALID routing.mailbox_folders.0 16:21"],
    ['queue: Q\nmailbox_folders: ["a\\r\\nb"]', "VALUE_INVALID routing.mailbox_folders.0 16:21"],
    ["queue: Q\ngraph: ''", "VALUE_INVALID routing.graph 16:10"],
    ["queue: Q\nsignature: Footer", "VALUE_TYPE routing.signature 16:14"],
    ["queue: Q\nsignature: { when: send }", "KEY_MISSING routing.signature 16:14"],
    ["queue: Q\nsignature: { response: F, when: Send, always: 1 }", ...[
      "VALUE_INVALID routing.signature.when 16:35",
      "VALUE_TYPE routing.signature.always 16:49",
    ]],
    ["quue: Q", "ROUTE_WITHOUT_TARGET routing 15:3", "KEY_UNKNOWN routing 15:3"],
    ["queue: Q\nqueue: R", "KEY_DUPLICATE routing.queue 16:3"],
    ["queue: Q\n? [a]\n: b", "YAML_SYNTAX  16:5"],
  ];
  for (const [block, ...issues] of cases) assert.deepEqual([...issuesOf(block)].sort(), [...issues].sort(), block);
});

test("What a message says: the value as written, and the remedy", () => {
  assert.deepEqual(messagesOf("queue: Q\naddress: help@Enterprise.Example"), [[
    'routing.address "help@Enterprise.Example" has capital letters in its domain',
    "Write help@enterprise.example",
  ]]);
  assert.deepEqual(messagesOf("queue: 5"), [[
    "routing.queue must be text, but is the number 5",
    'Put the value in quotes: "5"',
  ]]);
  assert.deepEqual(messagesOf("queue: Q\nhistory: Exclude"), [[
    'routing.history must be include, exclude or optional, but is "Exclude"',
    "Write exclude",
  ]]);
  assert.deepEqual(messagesOf("queue: Q\nmail_box_folders: [INBOX]").map(([message]) => message), [
    'Key "mail_box_folders" is unknown in routing; the nearest known key is mailbox_folders',
  ]);
  assert.deepEqual(messagesOf("queue: Q\nsmtp_port: 587").map(([, hint]) => hint), ["Move smtp_port out of routing"]);
  const [misplaced] = parseAccounts(accountText({ queue: "Q" }), "a.yaml");
  assert.deepEqual(misplaced?.issues.map(({ hint }) => hint), ["Indent queue below routing"]);
});

test("Each rule over several keys is told at the key that came later", () => {
  const cases: readonly (readonly [block: string, ...issues: string[]])[] = [
    ["queue: Q\nflow: F", "ROUTE_KEYS_CONFLICT routing.flow 16:9"],
    ["flow: F\nqueue: Q", "ROUTE_KEYS_CONFLICT routing.queue 16:10"],
    ["queue: Q\nfrom_email: a@b.example\nreply_to: self", "ROUTE_KEYS_CONFLICT routing.reply_to 17:13"],
    ["queue: Q\nreply_to: self\nauto_bcc: [a@b.example]", "ROUTE_KEYS_CONFLICT routing.auto_bcc 17:13"],
    ["queue: Q\nmailbox_folders: [INBOX]\ngraph: G", "ROUTE_KEYS_CONFLICT routing.graph 17:10"],
    [
      "flow: F\npriority: 1\nskills: [A]\nlanguage: English",
      "ROUTE_KEYS_CONFLICT routing.priority 16:13",
      "ROUTE_KEYS_CONFLICT routing.skills 17:11",
      "ROUTE_KEYS_CONFLICT routing.language 18:13",
    ],
    ["history: include", "ROUTE_WITHOUT_TARGET routing 15:3"],
    // What was refused still says what was meant.
    ["queue: 5\nflow: F", "VALUE_TYPE routing.queue 15:10", "ROUTE_KEYS_CONFLICT routing.flow 16:9"],
  ];
  for (const [block, ...issues] of cases) assert.deepEqual(issuesOf(block), issues, block);
});

test("More than is documented is a warning, and more than any page allows an error", () => {
  const folders = (count: number) =>
    `queue: Q\nmailbox_folders: [${Array.from({ length: count }, (_, at) => `f${at}`)}]`;
  const copies = (count: number) =>
    `queue: Q\nauto_bcc: [${Array.from({ length: count }, (_, at) => `a${at}@b.example`)}]`;
  const severity = (block: string) => parseAccounts(fileWith(block), "a.yaml")[0]?.issues.map((each) => each.severity);
  assert.deepEqual([5, 6, 10, 11].map((count) => severity(folders(count))), [[], ["warning"], ["warning"], ["error"]]);
  assert.deepEqual([5, 6, 50].map((count) => severity(copies(count))), [[], ["warning"], ["warning"]]);
  assert.deepEqual(issuesOf(folders(11)), ["ROUTE_LIMIT routing.mailbox_folders 16:20"]);
});

test("The block must be keys and values", () => {
  for (const value of ["", " ~", " Q", " 5", " [a]", " true"]) {
    const [parsed] = parseAccounts(`${accountText()}routing:${value}\n`, "a.yaml");
    assert.deepEqual(parsed?.issues.map(({ code, path, line }) => [code, path, line]), [["VALUE_TYPE", "routing", 14]]);
    assert.equal(parsed?.account, undefined);
  }
});

test("The address is the user's where that is one, else it is missed", () => {
  assert.deepEqual(issuesOf("queue: Q"), []);
  assert.deepEqual(issuesOf("queue: Q", { username: "Help@Enterprise.Example" }), []);
  assert.deepEqual(issuesOf("queue: Q", { username: "DOMAIN\\help" }), ["KEY_MISSING routing 15:3"]);
  assert.deepEqual(issuesOf("queue: Q\naddress: a@b.example", { username: "DOMAIN\\help" }), []);
  assert.deepEqual(issuesOf("queue: Q\ngraph: G", SERVERLESS), ["KEY_MISSING routing 8:3"]);
});

test("With graph, and only with it, the keys of the servers may be left out, one by one or all", () => {
  const block = "queue: Q\naddress: help@enterprise.example\ngraph: Exchange";
  for (const key of Object.keys(SERVERLESS)) assert.deepEqual(issuesOf(block, { [key]: undefined }), [], key);
  const [parsed] = parseAccounts(fileWith(block, SERVERLESS), "a.yaml");
  assert.deepEqual(parsed?.issues, []);
  const { name, description, signature, reply_to_address, reply_template, forward_template } = sampleAccount();
  assert.deepEqual(parsed?.account, {
    ...{ name, description, signature, reply_to_address, reply_template, forward_template, enable_tls: true },
    routing: { queue: "Q", address: "help@enterprise.example", graph: "Exchange" },
  });
  assert.deepEqual(parseAccounts(printAccount(parsed.account), "b.yaml")[0]?.account, parsed.account);

  const missing = issuesOf("queue: Q\naddress: help@enterprise.example", SERVERLESS);
  assert.deepEqual(missing, Object.keys(SERVERLESS).map((key) => `KEY_MISSING ${key} 1:1`));
  // A key that is there is judged as ever.
  assert.deepEqual(issuesOf(block, { smtp_port: "25" }), ["CFG_PORT_UNSUPPORTED smtp_port 4:12"]);
});

test("For a mailbox of Microsoft 365 that names a Graph integration no scopes are recommended", () => {
  const microsoft = { smtp_server: "smtp.office365.com", imap_server: "outlook.office365.com" };
  const hints = (block: string) =>
    (parseAccounts(fileWith(block, microsoft), "a.yaml")[0]?.issues ?? []).map(({ hint }) => hint).join("\n");
  assert.match(hints("queue: Q"), /scope/);
  assert.match(hints("queue: Q\ngraph: Exchange"), /Graph integration \(routing\.graph\)/);
  assert.doesNotMatch(hints("queue: Q\ngraph: Exchange"), /scope/);
});

test("A block that is made to hurt is refused, and never believed", () => {
  const proto = "__proto__: { queue: Q }\nconstructor: x\ntoString: y";
  assert.deepEqual(issuesOf(`queue: Q\n${proto}`), [
    "KEY_UNKNOWN routing 16:3",
    "KEY_UNKNOWN routing 17:3",
    "KEY_UNKNOWN routing 18:3",
  ]);
  assert.ok(
    issuesOf("queue: Q\nsignature: { __proto__: { response: x } }").includes("KEY_UNKNOWN routing.signature 16:16"),
  );
  assert.deepEqual(issuesOf("queue: &a Q\nflow: *a").map((issue) => issue.split(" ")[0]), ["YAML_ALIAS"]);
  assert.equal(({} as { queue?: unknown }).queue, undefined);
  const many = (item: string, count: number) => `queue: Q\nskills: [${Array(count).fill(item)}]`;
  assert.equal(issuesOf(many("5", 4000)).length, 51);
  assert.equal(issuesOf(many("a", 4000)).length, 51);
  assert.equal(issuesOf(many("a", 40_000)).at(0)?.split(" ")[0], "DOCUMENT_LIMIT");
  const keys = Array.from({ length: 2000 }, (_, at) => `k${at}: 1`).join("\n");
  assert.equal(issuesOf(`queue: Q\n${keys}`).length, 51);
  const deep = (levels: number) => `queue: ${"[".repeat(levels)}${"]".repeat(levels)}`;
  assert.deepEqual(issuesOf(deep(50)).at(0), "VALUE_TYPE routing.queue 15:10");
  assert.equal(issuesOf(deep(80)).at(0)?.split(" ")[0], "DOCUMENT_LIMIT");
});

test("No message quotes a key of the block that may be a password", () => {
  const [parsed] = parseAccounts(fileWith('queue: Q\n"Tr0ub4dor&3": x'), "a.yaml");
  assert.ok(!JSON.stringify(parsed?.issues).includes("Tr0ub4dor"));
});

test("JSON says the same", () => {
  const text = JSON.stringify({ ...sampleAccount(), routing: { queue: "Q", skills: ["A", 5] } }, null, 1);
  const [parsed] = parseAccounts(text, "a.json");
  assert.deepEqual(parsed?.issues.map(({ code, path, line }) => [code, path, line]), [[
    "VALUE_TYPE",
    "routing.skills.1",
    20,
  ]]);
});
