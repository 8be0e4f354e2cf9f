import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseDocument } from "yaml";
import type { Account, ParsedAccount } from "../../src/core/account/account.ts";
import { loadAccounts } from "../../src/core/account/load.ts";
import { parseAccounts } from "../../src/core/account/parse.ts";
import { printAccount } from "../../src/core/account/print.ts";
import { CODES } from "../../src/core/base/errors.ts";
import { accountText, issueTexts, memoryFiles, sampleAccount } from "../support/account-fixtures.ts";

const FILE = fc.constantFrom("a.yaml", "b.json");

const yamlPiece = fc.constantFrom(
  ...[
    "name: x\n",
    "smtp_port: 25\n",
    "---\n",
    "...\n",
    "- ",
    "? ",
    ": ",
    "{",
    "}",
    "[",
    "]",
    ",",
    "&a ",
    "*a",
    "!t ",
    "|\n",
    ">-\n",
  ],
  ...[
    '"',
    "'",
    "#",
    "%YAML 1.1\n",
    "\n",
    "  ",
    "\t",
    "\r\n",
    "a",
    "é",
    "😀",
    "\u0000",
    "\ufeff",
    "<<: ",
    "{{",
    "}}",
    "null",
    "env:A",
    "\\",
  ],
  accountText(),
);
const hostileText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(yamlPiece, { maxLength: 30 }).map((pieces) => pieces.join("")),
  fc.json(),
);

function assertSound(parsed: readonly ParsedAccount[], lines: number, file: string): void {
  assert.ok(parsed.length > 0);
  for (const document of parsed) {
    assert.equal(document.file, file);
    assert.ok(document.line >= 1 && document.line <= lines);
    const errors = document.issues.filter(({ severity }) => severity === "error");
    assert.equal(document.account === undefined, errors.length > 0);
    for (const { code, message, path, line, column } of document.issues) {
      assert.ok(code in CODES && message !== "" && !message.endsWith(".") && !/[\r\n]/.test(message));
      assert.ok(line >= 1 && line <= lines && column >= 1, `${line}:${column} of ${lines}`);
      const place = document.position(path);
      assert.ok(place.line >= 1 && place.line <= lines && place.column >= 1);
    }
  }
}

test("No text makes the parser throw, and every issue lies within the file", () => {
  fc.assert(
    fc.property(hostileText, FILE, (text, file) => {
      assertSound(parseAccounts(text, file), text.split("\n").length, file);
    }),
    { numRuns: 3000 },
  );
});

test("No bytes make the loader throw", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), FILE, async (bytes, file) => {
      const lines = bytes.filter((byte) => byte === 0x0a).length + 1;
      assertSound(await loadAccounts([file], memoryFiles({ [file]: bytes })), lines, file);
    }),
    { numRuns: 500 },
  );
});

const usable = (text: string): boolean => !/(?![\t\n\r])\p{Cc}|[\u2028\u2029\ufffe\uffff]|\{\{|\}\}/u.test(text);
const freeText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 80 }),
  fc.array(
    fc.constantFrom("a", " ", "\n", "\r", "\t", "#", ":", "-", "'", '"', "|", "%", "😀", "\u00a0", "{", "~", "0"),
    {
      maxLength: 20,
    },
  ).map((pieces) => pieces.join("")),
  fc.constantFrom(
    "yes",
    "no",
    "null",
    "~",
    "587",
    "0x1f",
    "1e3",
    "2026-11-22",
    "true",
    "",
    " ",
    "- a",
    "a: b",
    "...",
    "---",
    "!x",
    "&a",
    "*a",
  ),
).filter(usable);
const lineText = freeText.filter((text) => text !== "" && text.trim() === text && !/\p{Cc}/u.test(text));

/** What nobody sees may not stand in a name, as distinguishing one from another. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/u;

const account: fc.Arbitrary<Account> = fc.record({
  name: lineText.filter((text) => !UNSEEN.test(text)),
  description: freeText,
  // A server named after another protocol is read back as well, with a warning.
  smtp_server: fc.domain().map((domain) => domain.toLowerCase()).filter((domain) =>
    !/^(?:imap|imappro|pop|pop3)\./.test(domain)
  ),
  smtp_port: fc.constantFrom(465, 587),
  imap_server: fc.constant("imap.enterprise.example"),
  imap_port: fc.constant(993),
  authentication_type: fc.constantFrom("PLAIN", "OAUTH2"),
  username: lineText,
  password: fc.stringMatching(/^env:X[A-Z0-9_]{0,20}$/),
  signature: freeText,
  reply_to_address: fc.constant("support@enterprise.example"),
  reply_template: freeText.map((text) => `${text} {{customer.name}}`),
  forward_template: freeText,
  enable_tls: fc.constant(true),
}, { noNullPrototype: true });

test("A printed account is read back as it was", () => {
  fc.assert(
    fc.property(account, (original) => {
      const [parsed, ...rest] = parseAccounts(printAccount(original), "a.yaml");
      assert.deepEqual(rest, []);
      assert.deepEqual(parsed?.issues, []);
      assert.deepEqual(parsed.account, original);
    }),
    { numRuns: 500 },
  );
});

test("A name with a character that nobody sees is refused, and the character named", () => {
  const unseen = fc.integer({ min: 0x80, max: 0x10ffff }).map((point) => String.fromCodePoint(point))
    .filter((char) => UNSEEN.test(char) && !/\p{Cs}|\p{Cc}/u.test(char));
  const named = fc.oneof(fc.constantFrom("\u200b", "\u200d", "\u202e", "\u2066", "\uffa0", "\u00ad"), unseen);
  fc.assert(
    fc.property(named, (char) => {
      const [parsed] = parseAccounts(printAccount(sampleAccount({ name: `Sup${char}port` })), "a.yaml");
      assert.equal(parsed?.account, undefined);
      const point = `U+${char.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}`;
      assert.ok(
        parsed?.issues.some(({ message }) => message.includes(point)),
        `${point}: ${JSON.stringify(parsed?.issues)}`,
      );
    }),
    { numRuns: 100 },
  );
});

test("JSON is read as the platform's parser reads it, whatever its white space", () => {
  const indent = fc.constantFrom(undefined, 1, 4, "\t", " \t");
  fc.assert(
    fc.property(account, indent, fc.boolean(), (original, space, crlf) => {
      const json = JSON.stringify(original, null, space);
      const [parsed] = parseAccounts(crlf ? json.replaceAll("\n", "\r\n") : json, "a.json");
      assert.deepEqual(parsed?.issues, []);
      assert.deepEqual(parsed.account, original);
    }),
    { numRuns: 500 },
  );
});

test("Values are those that the YAML library gives for the same text", () => {
  fc.assert(fc.property(account, (original) => {
    const text = printAccount(original);
    assert.deepEqual(parseAccounts(text, "a.yaml")[0]?.account, parseDocument(text).toJS());
  }));
});

test("A literal password is never in an issue, wherever the file is broken", () => {
  const secret = "Tr0ub4dor&3-xyzzy";
  const spelling = fc.constantFrom(
    secret,
    `"${secret}"`,
    `'${secret}'`,
    `"${secret}`,
    `[${secret}]`,
    `{${secret}}`,
    `|\n  ${secret}`,
    `!x ${secret}`,
    `&a ${secret}`,
  );
  const edit = fc.record({ at: fc.nat(), removed: fc.nat({ max: 3 }), added: fc.oneof(yamlPiece, fc.constant("")) });
  fc.assert(
    fc.property(spelling, fc.array(edit, { maxLength: 3 }), FILE, (password, edits, file) => {
      const text = edits.reduce((current, { at, removed, added }) => {
        const position = at % (current.length + 1);
        return current.slice(0, position) + added + current.slice(position + removed);
      }, accountText({ password }));
      const start = text.indexOf("password");
      // An edit that moves the password into another key's value makes it that key's value.
      if (start < 0 || !text.slice(start).startsWith(`password: ${password}\n`)) return;
      assert.ok(!issueTexts(parseAccounts(text, file)).includes("Tr0ub4dor"), text);
    }),
    { numRuns: 3000 },
  );
});

test("A sample in every spelling of its numbers is the same account", () => {
  for (const port of ["587", "0x24B", "0o1113", "587.0", "5.87e2", "+587"]) {
    assert.deepEqual(parseAccounts(accountText({ smtp_port: port }), "a.yaml")[0]?.account, sampleAccount(), port);
  }
});
