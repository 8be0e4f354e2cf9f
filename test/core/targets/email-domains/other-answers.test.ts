import assert from "node:assert/strict";
import { test } from "node:test";
import type { Account } from "../../../../src/core/account/account.ts";
import { DomainsBench, failures, mailbox, wanted } from "../../../support/domains-bench.ts";

const ACCOUNTS: readonly Account[] = [
  mailbox("a@one.example", {
    queue: "Support",
    skills: ["Billing"],
    language: "English",
    spam_flow: "Spam",
    reply_to: "self",
    mailbox_folders: ["INBOX"],
    signature: { response: "Default signature", library: "Signatures", when: "send", always: true },
  }),
  mailbox("b@one.example", { queue: "Support", reply_to: "a@one.example" }),
  mailbox("c@two.example", { queue: "Support", reply_to: "a@one.example", mailbox_folders: ["INBOX"] }),
];

type Change = (key: string, value: unknown) => unknown;

/** Every key of an answer changed, its innermost objects first. */
function changed(value: unknown, change: Change): unknown {
  if (Array.isArray(value)) return value.map((each) => changed(each, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, change(key, changed(each, change))]));
}

const isUuid = (value: unknown): value is string => typeof value === "string" && /^[0-9a-f]{8}-/.test(value);

const ANSWERS: readonly (readonly [string, (path: string, body: unknown) => unknown])[] = [
  [
    "ids in capitals in domains alone",
    (path, body) =>
      /\/domains(?:\/[^/]+)?$/.test(path)
        ? changed(body, (key, value) => key === "id" && isUuid(value) ? value.toUpperCase() : value)
        : body,
  ],
  [
    "ids in capitals",
    (_, body) => changed(body, (key, value) => key === "id" && isUuid(value) ? value.toUpperCase() : value),
  ],
  ["replies to a route by its id alone", (_, body) =>
    changed(
      body,
      (key, value) =>
        key === "replyEmailAddress" && value ? { route: { id: (value as { route: { id: string } }).route.id } } : value,
    )],
  ["listings of nothing without entities", (_, body) => {
    const page = body as { readonly total?: number };
    return page.total === 0 ? { ...page, entities: undefined } : body;
  }],
  [
    "null for lists of nothing",
    (_, body) =>
      changed(body, (key, value) => Array.isArray(value) && value.length === 0 && key !== "entities" ? null : value),
  ],
];

for (const [what, answer] of ANSWERS) {
  test(`what was just written has an empty plan where the API answers with ${what}`, async () => {
    const bench = new DomainsBench();
    bench.answer = answer;
    assert.deepEqual(failures(await bench.apply(ACCOUNTS)), []);
    const { changes, prepared } = await bench.plan(ACCOUNTS.map((account) => wanted(account)));
    assert.deepEqual(changes.filter(({ action }) => action !== "no-op").map(({ key, fields }) => [key, fields]), []);
    assert.deepEqual(prepared.issues, []);
  });
}

test("a port that is no number is another one than the file's, and ends no plan", async () => {
  const bench = new DomainsBench();
  const [account] = ACCOUNTS;
  assert.ok(account);
  assert.deepEqual(failures(await bench.apply([account])), []);
  for (const port of ["none", "", "587.5"]) {
    bench.answer = (_, body) => changed(body, (key, value) => key === "smtpPort" ? port : value);
    const { changes } = await bench.plan([wanted(account)]);
    assert.deepEqual(changes.flatMap(({ fields }) => fields ?? []), ["smtp_port"]);
    assert.equal(changes.find(({ fields }) => fields)?.observed?.content["smtp_port"], null);
  }
});
