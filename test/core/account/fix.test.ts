import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { parseAccounts } from "../../../src/core/account/parse.ts";

const FILE = "accounts/a.yaml";

const SOUND = {
  name: "Support",
  description: '"For customers"',
  smtp_server: "smtp.acme.example",
  smtp_port: "587",
  imap_server: "imap.acme.example",
  imap_port: "993",
  authentication_type: "PLAIN",
  username: "support@acme.example",
  password: "env:SUPPORT_PASSWORD",
  signature: '""',
  reply_to_address: "support@acme.example",
  reply_template: '"{{customer.name}}"',
  forward_template: '""',
  enable_tls: "true",
} as const;

type Key = keyof typeof SOUND;

/** A file with some values as written, and some keys under other names. */
function file(values: Partial<Record<Key, string>> = {}, names: Partial<Record<Key, string>> = {}, tail = ""): string {
  return Object.entries(SOUND).map(([key, value]) =>
    `${names[key as Key] ?? key}: ${values[key as Key] ?? value}${tail}\n`
  ).join("");
}

function fixesOf(text: string, path = FILE): readonly (readonly [number, string])[] {
  return parseAccounts(text, path).flatMap(({ issues }) =>
    issues.flatMap(({ line, fix }) => fix === undefined ? [] : [[line, fix] as const])
  );
}

function applied(text: string, fixes: readonly (readonly [number, string])[]): string {
  const lines = text.split("\n");
  for (const [line, fix] of fixes) lines[line - 1] = fix;
  return lines.join("\n");
}

/** Mistakes with one certain mend, by key: how the value is written. */
const MISTAKES: readonly (readonly [Key, string, string])[] = [
  ["smtp_port", '"587"', "587"],
  ["smtp_port", "'587'", "587"],
  ["smtp_port", "5_87", "587"],
  ["imap_port", "143", "993"],
  ["imap_port", "465", "993"],
  ["imap_port", '"993"', "993"],
  ["enable_tls", "yes", "true"],
  ["enable_tls", '"true"', "true"],
  ["authentication_type", "plain", "PLAIN"],
  ["authentication_type", "BASIC", "PLAIN"],
  ["password", "${{ secrets.SUPPORT_PASSWORD }}", "env:SUPPORT_PASSWORD"],
  ["password", '"${SUPPORT_PASSWORD}"', "env:SUPPORT_PASSWORD"],
  ["password", "ENV:SUPPORT_PASSWORD", "env:SUPPORT_PASSWORD"],
  ["password", '"env: SUPPORT_PASSWORD"', "env:SUPPORT_PASSWORD"],
  ["password", '" env:SUPPORT_PASSWORD "', "env:SUPPORT_PASSWORD"],
  ["username", "12345", '"12345"'],
  ["description", "true", '"true"'],
  ["name", '" Support "', '"Support"'],
  ["smtp_server", "smtp.acme.example.", '"smtp.acme.example"'],
  ["smtp_server", '"smtp.acme.example "', '"smtp.acme.example"'],
];

describe("an issue's fix", () => {
  it("is the line with its value as it must be written", () => {
    for (const [key, written, wanted] of MISTAKES) {
      const text = file({ [key]: written });
      const at = Object.keys(SOUND).indexOf(key) + 1;
      assert.deepEqual(fixesOf(text), [[at, `${key}: ${wanted}`]], written);
    }
  });

  it("is the line with the one key that its own must have been meant as", () => {
    const names: readonly (readonly [Key, string])[] = [
      ["smtp_server", "smtp_sever"],
      ["imap_port", "imapPort"],
      ["username", "user-name"],
      ["password", "pasword"],
      ["reply_to_address", "reply_to_adress"],
    ];
    for (const [key, written] of names) {
      const at = Object.keys(SOUND).indexOf(key) + 1;
      assert.deepEqual(fixesOf(file({}, { [key]: written })), [[at, `${key}: ${SOUND[key]}`]], written);
    }
  });

  it("mends what YAML cannot read: a blank after env:, and templates without quotes", () => {
    assert.deepEqual(fixesOf(file({ password: "env: SUPPORT_PASSWORD" })), [[9, "password: env:SUPPORT_PASSWORD"]]);
    const templates = { reply_template: "{{customer.name}} hello", forward_template: "{{message.body}}" };
    assert.deepEqual(fixesOf(file(templates)), [
      [12, 'reply_template: "{{customer.name}} hello"'],
      [13, 'forward_template: "{{message.body}}"'],
    ]);
    // What comes to light with it stands on other lines.
    assert.deepEqual(fixesOf(file({ ...templates, smtp_port: "25" })).length, 2);
  });

  it("keeps indentation and comment", () => {
    const text = file({ smtp_port: '"587"' }, {}, "  # as written").split("\n").map((line) => line && `  ${line}`).join(
      "\n",
    );
    assert.deepEqual(fixesOf(text), [[4, "  smtp_port: 587  # as written"]]);
  });

  it("ends as the line does: with its comment, once", () => {
    const wrong: readonly (readonly [Partial<Record<Key, string>>, Partial<Record<Key, string>>])[] = [
      ...['"587"', "'465'", '" 587"', "465.0", "0x1D1"].map((value) => [{ smtp_port: value }, {}] as const),
      ...["143", '"993"'].map((value) => [{ imap_port: value }, {}] as const),
      ...["plain", "LOGIN", "oauth2", "'Plain'"].map((value) => [{ authentication_type: value }, {}] as const),
      ...["yes", '"true"', "on"].map((value) => [{ enable_tls: value }, {}] as const),
      ...["5", "true", "0x1F", "1e3"].map((value) => [{ username: value, description: value }, {}] as const),
      ...["smtp.acme.example.", '" smtp.acme.example"'].map((value) => [{ smtp_server: value }, {}] as const),
      ...["${{ secrets.SUPPORT_PASSWORD }}", "ENV:SUPPORT_PASSWORD", "${SUPPORT_PASSWORD}"].map((value) =>
        [{ password: value }, {}] as const
      ),
      [{}, { smtp_port: "smtp_prt", imap_server: "imap-server" }],
    ];
    const tails = [" # as written", "  # 587: # smtp_port", " #", " # {{a}} ENV:A", "  "];
    let fixes = 0;
    for (const [values, names] of wrong) {
      const plain = fixesOf(file(values, names));
      fixes += plain.length;
      for (const tail of tails) {
        const found = fixesOf(file(values, names, tail));
        const kept = tail.trim() === "" ? found.map(([line, fix]) => [line, fix.trimEnd()]) : found;
        assert.deepEqual(kept, plain.map(([line, fix]) => [line, `${fix}${tail}`.trimEnd()]), tail);
      }
    }
    assert.ok(fixes > 15, `only ${fixes} fixes`);
  });

  it("is absent where a person has to decide", () => {
    const cases: Partial<Record<Key, string>>[] = [
      { smtp_port: "25" },
      { smtp_port: "2587" },
      { enable_tls: "false" },
      { authentication_type: "NTLM" },
      { signature: "" },
      { smtp_server: "https://smtp.acme.example" },
      { smtp_server: "192.0.2.1" },
      { password: "hunter2" },
      { password: "12345678" },
      { password: "${{ secrets.GITHUB_TOKEN }}" },
      { reply_template: '{{customer.name}} says "hi"' },
      { reply_template: "{{customer.name}} # hi" },
      { reply_template: "{{customer.name" },
    ];
    for (const values of cases) assert.deepEqual(fixesOf(file(values)), [], JSON.stringify(values));
    // Two keys that could both be meant, a key that is there already, a literal password behind a misspelt key.
    assert.deepEqual(
      fixesOf(file({}, { smtp_port: "mtp_port", imap_port: "map_port" }).replace("map_port", "mmap_port")),
      [],
    );
    assert.deepEqual(fixesOf(file() + "smtp_sever: smtp.acme.example\n"), []);
    for (const value of ["hunter2", "12345", '"${hunter2}"', "${HUNTER_2}"]) {
      assert.deepEqual(fixesOf(file({ password: value }, { password: "pasword" })), [], value);
    }
  });

  it("is absent where a line is not all that there is to a key, or not what it seems", () => {
    const text = file({ smtp_port: '"587"' });
    const flow = `{ ${
      Object.entries({ ...SOUND, smtp_port: '"587"' }).map(([key, value]) => `${key}: ${value}`).join(", ")
    } }\n`;
    const json = JSON.stringify(
      {
        ...Object.fromEntries(parseAccounts(file(), FILE).flatMap(({ account }) => Object.entries(account ?? {}))),
        smtp_port: "587",
      },
      null,
      2,
    );
    assert.deepEqual(fixesOf(text.replaceAll("\n", "\r\n")), []);
    assert.deepEqual(fixesOf(`\ufeff${text}`), []);
    assert.deepEqual(fixesOf(flow), []);
    assert.equal(parseAccounts(json, "a.json")[0]?.issues[0]?.code, "VALUE_TYPE");
    assert.deepEqual(fixesOf(json, "a.json"), []);
    assert.deepEqual(fixesOf(text.replace('smtp_port: "587"', 'smtp_port:\n  "587"')), []);
    assert.deepEqual(fixesOf(text.replace('smtp_port: "587"', 'smtp_port: "5\n  87"')), []);
    assert.deepEqual(fixesOf(text.replace('smtp_port: "587"', "smtp_port: >-\n  587")), []);
    assert.deepEqual(fixesOf(text.replace('smtp_port: "587"', 'smtp_port:\t"587"')), []);
    assert.deepEqual(fixesOf(text.replace('smtp_port: "587"', 'smtp_port: "587" # \u202e785')), []);
    assert.deepEqual(fixesOf(text.replace("smtp_port:", '"smtp_port":')), []);
    assert.deepEqual(fixesOf(text + `# ${"x".repeat(70_000)}\n`), []);
  });

  it("belongs to its own document of a file with several", () => {
    const text = `${file()}---\n${file({ smtp_port: '"587"' }).replace("name: Support", "name: Sales")}---\n${
      file({ imap_port: "143" }).replace("name: Support", "name: Billing")
    }`;
    assert.deepEqual(fixesOf(text), [[19, "smtp_port: 587"], [36, "imap_port: 993"]]);
  });

  it("of every mistake together leaves the account as it was meant, and no finding", () => {
    const [sound] = parseAccounts(file(), FILE);
    assert.ok(sound?.account);
    const values = fc.subarray([...MISTAKES]).map((chosen) => new Map(chosen.map(([key, written]) => [key, written])));
    fc.assert(fc.property(values, fc.constantFrom("", "  # note", " #`"), fc.nat(4), (mistakes, tail, indent) => {
      const pad = " ".repeat(indent);
      const text = file(Object.fromEntries(mistakes), {}, tail).replace(/^(?=.)/gm, pad);
      const fixes = fixesOf(text);
      const wanted = mistakes.size > 10 ? 10 : mistakes.size;
      assert.equal(fixes.length, wanted, text);
      const [after] = parseAccounts(applied(text, fixes), FILE);
      assert.equal(after?.issues.length, mistakes.size - wanted, text);
      if (mistakes.size <= 10 && !mistakes.has("username") && !mistakes.has("description")) {
        assert.deepEqual(after?.account, sound.account);
      }
    }));
  });

  it("of any text takes away its own finding and adds none", () => {
    const line = fc.oneof(
      fc.constantFrom(...MISTAKES.map(([key, written]) => `${key}: ${written}`)),
      fc.constantFrom(...Object.entries(SOUND).map(([key, value]) => `${key}: ${value}`)),
      fc.constantFrom(
        "---",
        "pasword: hunter2",
        "reply_template: {{x}}",
        "  smtp_port: '587'",
        "- a",
        'smtp_prt: "587"',
        "#",
      ),
      fc.string({ maxLength: 12 }),
    );
    fc.assert(fc.property(fc.array(line, { maxLength: 18 }), (lines) => {
      const text = lines.join("\n");
      const before = parseAccounts(text, FILE);
      const fixes = fixesOf(text);
      const after = parseAccounts(applied(text, fixes), FILE);
      if (fixes.length === 0) return;
      assert.equal(after.length, before.length);
      const count = (documents: typeof before): number => documents.flatMap(({ issues }) => issues).length;
      const isIllegible = before.some(({ issues }) =>
        issues.some(({ code, fix }) => code === "YAML_SYNTAX" && fix !== undefined)
      );
      assert.ok(isIllegible || count(after) <= count(before) - fixes.length, text);
      assert.ok(fixes.every(([, fix]) => !fix.includes("hunter2")), text);
    }));
  });
});
