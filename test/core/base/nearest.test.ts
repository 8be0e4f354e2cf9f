import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { editDistance, nearEnough, nearest } from "../../../src/core/base/nearest.ts";
import { ACCOUNT_KEYS } from "../../../src/core/account/schema.ts";

test("The edit distance counts insertions, deletions, substitutions and swaps", () => {
  const cases: readonly (readonly [string, string, number])[] = [
    ["", "", 0],
    ["", "abc", 3],
    ["abc", "abc", 0],
    ["kitten", "sitting", 3],
    ["smtp", "smpt", 1],
    ["ca", "abc", 3],
    ["imap_prot", "imap_port", 1],
  ];
  for (const [a, b, distance] of cases) assert.equal(editDistance(a, b), distance, `${a} ${b}`);
});

test("The edit distance is symmetric and bounded by the longer word", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });
  fc.assert(fc.property(word, word, (a, b) => {
    const distance = editDistance(a, b);
    assert.equal(distance, editDistance(b, a));
    assert.ok(distance <= Math.max(a.length, b.length) && distance >= Math.abs(a.length - b.length));
    assert.equal(distance === 0, a === b);
  }));
});

test("The nearest key is the one that was meant", () => {
  const typos: Readonly<Record<string, string>> = {
    smtp_sever: "smtp_server",
    smtpServer: "smtp_server",
    "imap-port": "imap_port",
    IMAP_PORT: "imap_port",
    usrename: "username",
    passwd: "password",
    replyToAddress: "reply_to_address",
    foward_template: "forward_template",
    authenticationType: "authentication_type",
    enableTls: "enable_tls",
  };
  for (const [typo, key] of Object.entries(typos)) assert.equal(nearest(typo, ACCOUNT_KEYS), key);
});

test("A word is near a candidate that is at most a third of its length away", () => {
  for (const [typo, key] of [["passwd", "password"], ["smtpServer", "smtp_server"], ["nam", "name"]] as const) {
    assert.equal(nearEnough(typo, ACCOUNT_KEYS), key);
  }
  for (const word of ["", "na", "pass", "queue", "x".repeat(1_000_000)]) {
    assert.equal(nearEnough(word, ACCOUNT_KEYS), undefined);
  }
});

test("A word of any length is answered", () => {
  assert.ok(ACCOUNT_KEYS.includes(nearest("x".repeat(1_000_000), ACCOUNT_KEYS)));
  assert.equal(nearest("", ["a"]), "a");
});
