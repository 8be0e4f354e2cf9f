import assert from "node:assert/strict";
import { test } from "node:test";
import { parseAccounts } from "../../../src/core/account/parse.ts";
import { accountText, issueCodes, issueTexts, sampleAccount } from "../../support/account-fixtures.ts";

function codes(text: string, file = "accounts/a.yaml"): string[] {
  return parseAccounts(text, file).flatMap((parsed) => issueCodes(parsed));
}

test("A complete file gives its account, with the place of every key", () => {
  const [parsed, ...rest] = parseAccounts(`# Support\n${accountText()}`, "accounts/a.yaml");
  assert.deepEqual(rest, []);
  assert.deepEqual(parsed?.account, sampleAccount());
  assert.deepEqual(parsed.issues, []);
  assert.equal(parsed.name, "Enterprise Support");
  assert.equal(parsed.declaredName, "Enterprise Support");
  assert.equal(parsed.file, "accounts/a.yaml");
  assert.equal(parsed.line, 2);
  assert.deepEqual(parsed.position("smtp_port"), { line: 5, column: 12 });
  assert.deepEqual(parsed.position("enable_tls"), { line: 2, column: 1 });
  assert.deepEqual(parsed.position(""), { line: 2, column: 1 });
});

test("The same account as JSON is the same account", () => {
  for (const indent of [undefined, 2, "\t"]) {
    const [parsed] = parseAccounts(JSON.stringify(sampleAccount(), null, indent), "accounts/a.json");
    assert.deepEqual(parsed?.account, sampleAccount());
  }
});

test("Documents are judged one by one", () => {
  const text = `${accountText({ name: "A" })}---\n${accountText({ name: "B", smtp_port: "25" })}---\n${
    accountText({ name: "C" })
  }`;
  const parsed = parseAccounts(text, "a.yaml");
  assert.deepEqual(parsed.map(({ name, account }) => [name, account !== undefined]), [["A", true], ["B", false], [
    "C",
    true,
  ]]);
  assert.deepEqual(parsed.map(({ line }) => line), [1, 15, 29]);
  assert.deepEqual(parsed[1]?.issues.map(({ code, line, column }) => [code, line, column]), [[
    "CFG_PORT_UNSUPPORTED",
    18,
    12,
  ]]);
});

test("A file without an account is an error, an empty document too, and a marker at the end is not", () => {
  for (const text of ["", "\n \n", "# only\n# comments\n", "---\n", "---\n# none\n...\n", "\ufeff"]) {
    assert.deepEqual(codes(text), ["FILE_EMPTY"], JSON.stringify(text));
  }
  assert.deepEqual(codes(`---\n---\n${accountText()}`), ["DOCUMENT_EMPTY"]);
  assert.deepEqual(codes(`${accountText()}---\n`), []);
  assert.deepEqual(codes(`---\n${accountText()}...\n`), []);
  assert.deepEqual(codes("", "a.json"), ["FILE_EMPTY"]);
});

test("A document that is no mapping is refused", () => {
  for (const text of ["hello", "- a", "[a]", "42", "~", '"x"', "password:hunter2"]) {
    assert.deepEqual(codes(text), ["DOCUMENT_NOT_MAPPING"], text);
  }
  assert.deepEqual(codes(`[${JSON.stringify(sampleAccount())}]`, "a.json"), ["DOCUMENT_NOT_MAPPING"]);
});

test("Syntax errors carry line and column and never quote the file", () => {
  const cases: readonly (readonly [string, number, number])[] = [
    ['name: "abc\n', 2, 1],
    ["name: a\n b: c\n", 1, 7],
    ["name: a\n\tdescription: b\n", 2, 1],
    ["a: b: c", 1, 4],
    ["a: {b: c", 1, 9],
    ['a: "\\q"', 1, 5],
    ["? [a]\n: b", 1, 3],
    ["a: @b", 1, 4],
    ["name: x\n}\n", 2, 1],
    [accountText({ smtp_port: undefined }) + "smtp_port:587\n", 13, 1],
  ];
  for (const [text, line, column] of cases) {
    const [parsed, ...rest] = parseAccounts(text, "a.yaml");
    assert.deepEqual(rest, []);
    assert.equal(parsed?.account, undefined);
    assert.deepEqual([parsed?.issues[0]?.code, parsed?.issues[0]?.line, parsed?.issues[0]?.column], [
      "YAML_SYNTAX",
      line,
      column,
    ], text);
  }
  const secret = "correct-horse-battery";
  for (
    const text of [
      `password: "${secret}`,
      `password: ${secret}\n  x: y`,
      `a\npassword: [${secret}`,
      `}${secret}`,
      `@${secret}`,
    ]
  ) {
    const parsed = parseAccounts(text, "a.yaml");
    assert.ok(parsed[0]?.issues.length, text);
    assert.ok(!issueTexts(parsed).includes(secret), text);
  }
});

test("One broken document leaves those before it alone", () => {
  const parsed = parseAccounts(`${accountText({ name: "A" })}---\nname: "B\n`, "a.yaml");
  assert.deepEqual(parsed.map(({ account }) => account?.name), ["A", undefined]);
});

test("Anchors, aliases, tags and directives are refused before anything is composed", () => {
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n`;
  assert.deepEqual(codes(bomb), ["YAML_ALIAS"]);
  assert.deepEqual(codes(accountText({ signature: "&s Regards" })), ["YAML_ALIAS"]);
  assert.deepEqual(codes("<<: *base\nname: x\n"), ["YAML_ALIAS"]);
  assert.deepEqual(codes("&a\n"), ["YAML_ALIAS"]);
  for (
    const tag of [
      "!!str 587",
      "!foo x",
      "!<tag:yaml.org,2002:str> x",
      "! x",
      "!!python/object:os.system x",
      "!!binary aGk=",
    ]
  ) {
    assert.deepEqual(codes(accountText({ signature: tag })), ["YAML_TAG"], tag);
  }
  assert.deepEqual(codes(`%YAML 1.1\n---\n${accountText()}`), ["YAML_TAG"]);
  assert.deepEqual(codes(`%TAG ! tag:example.com,2000:\n---\n${accountText()}`), ["YAML_TAG"]);
  assert.deepEqual(codes(`%YAML 1.2\n---\n${accountText()}`), []);
  assert.deepEqual(codes(accountText({ signature: '"& * ! are fine in quotes"' })), []);
});

test("Keys that stand twice are refused, at the second", () => {
  const [parsed] = parseAccounts(`${accountText()}smtp_port: 465\n`, "a.yaml");
  assert.equal(parsed?.account, undefined);
  assert.deepEqual(parsed?.issues.map(({ code, line, column, path }) => [code, line, column, path]), [
    ["KEY_DUPLICATE", 14, 1, "smtp_port"],
  ]);
  assert.deepEqual(codes(`${JSON.stringify(sampleAccount()).slice(0, -1)},"name":"x"}`, "a.json"), ["KEY_DUPLICATE"]);
  assert.equal(parseAccounts(`${accountText()}name: Other\n`, "a.yaml")[0]?.declaredName, undefined);
});

test("An unknown key names the nearest known one, at the key", () => {
  const [parsed] = parseAccounts(
    accountText({ smtp_server: undefined, smtp_sever: "smtp.enterprise.example" }),
    "a.yaml",
  );
  assert.deepEqual(parsed?.issues.map(({ code, line, column, message }) => [code, line, column, message]), [
    ["KEY_MISSING", 1, 1, "smtp_server is missing"],
    ["KEY_UNKNOWN", 13, 1, 'Key "smtp_sever" is unknown; the nearest known key is smtp_server'],
  ]);
});

test("An unknown key that is near none names them all", () => {
  for (const key of ["queue_name", "x", "__proto__"]) {
    const [parsed] = parseAccounts(`${accountText()}${key}: x\n`, "a.yaml");
    assert.match(
      parsed?.issues[0]?.message ?? "",
      /is unknown; the known keys are name, description, smtp_server, .+, routing$/,
    );
  }
});

test("Names of the object prototype are unknown keys like any other", () => {
  for (const key of ["__proto__", "constructor", "toString", "hasOwnProperty"]) {
    assert.deepEqual(codes(`${accountText()}${key}: x\n`), ["KEY_UNKNOWN"], key);
  }
});

test("A key that could be a lost password is not quoted", () => {
  const parsed = parseAccounts("{ password:hunter2 }\n", "a.yaml");
  assert.ok(issueCodes(parsed[0]).includes("KEY_UNKNOWN"));
  assert.ok(!issueTexts(parsed).includes("hunter2"));
});

test("More than 64 levels are refused, however they are written", () => {
  const deep = (levels: number) => `a: ${"[".repeat(levels - 1)}${"]".repeat(levels - 1)}`;
  assert.ok(!codes(deep(64)).includes("DOCUMENT_LIMIT"));
  assert.deepEqual(codes(deep(65)), ["DOCUMENT_LIMIT"]);
  const hostile = [
    "[".repeat(100_000),
    "{a: ".repeat(50_000),
    "- ".repeat(100_000),
    "? ".repeat(100_000),
    ": ".repeat(100_000),
  ];
  for (const text of hostile) assert.deepEqual(codes(text), ["DOCUMENT_LIMIT"], text.slice(0, 8));
  assert.deepEqual(codes("[".repeat(100_000) + "]".repeat(100_000), "a.json"), ["DOCUMENT_LIMIT"]);
});

test("Too many values, documents or bytes are refused", () => {
  assert.deepEqual(codes("a:\n".repeat(10_001)), ["DOCUMENT_LIMIT"]);
  assert.deepEqual(codes("--- x\n".repeat(1001)), ["DOCUMENT_LIMIT"]);
  assert.equal(codes("--- x\n".repeat(1000)).length, 1000);
  assert.deepEqual(codes("#".repeat(256 * 1024 + 1)), ["FILE_TOO_LARGE"]);
  assert.deepEqual(codes("#".repeat(256 * 1024)), ["FILE_EMPTY"]);
});

test("A document with endless issues shows the first of them and says that there are more", () => {
  const keys = Array.from({ length: 500 }, (_, index) => `key_${index}: x\n`).join("");
  const [parsed] = parseAccounts(keys, "a.yaml");
  assert.equal(parsed?.issues.length, 51);
  assert.equal(parsed?.issues.at(-1)?.code, "ISSUES_NOT_SHOWN");
  assert.equal(parsed?.issues.at(-1)?.severity, "error");
});

test("Control characters are refused at their place", () => {
  for (const char of ["\u0000", "\u0002", "\u0018", "\u001f", "\u007f", "\u009b", "\r", "\ud800", "\uffff"]) {
    const [parsed] = parseAccounts(`name: x\ndescription: a${char}b\n`, "a.yaml");
    assert.deepEqual(parsed?.issues.map(({ code, line, column }) => [code, line, column]), [[
      "FILE_CONTROL_CHARACTER",
      2,
      15,
    ]]);
  }
  assert.deepEqual(codes(accountText().replaceAll("\n", "\r\n")), []);
  assert.deepEqual(codes(`\ufeff${accountText()}`), []);
});

test("A .json file is JSON and nothing else", () => {
  const json = JSON.stringify(sampleAccount(), null, 2);
  for (
    const text of [
      `// x\n${json}`,
      `# x\n${json}`,
      json.replace(/\n\}$/, ",\n}"),
      json.replaceAll('"', "'"),
      accountText(),
      `--- ${json}`,
    ]
  ) {
    assert.deepEqual(codes(text, "A.JSON"), ["JSON_SYNTAX"], text.slice(0, 20));
  }
  const [parsed] = parseAccounts(json.replace('"description"', "description"), "a.json");
  assert.deepEqual([parsed?.issues[0]?.line, parsed?.issues[0]?.column], [3, 3]);
  assert.deepEqual(codes(json, "a.yaml"), []);
});

test("What is known of a mail provider stands at the key that it is about", () => {
  const [parsed] = parseAccounts(accountText({ imap_server: "outlook.office365.com" }), "a.yaml");
  assert.equal(parsed?.account, undefined);
  assert.deepEqual(parsed?.issues.map(({ code, path, line, column }) => [code, path, line, column]), [
    ["CFG_AUTH_PROVIDER_MISMATCH", "authentication_type", 7, 22],
  ]);
});

test("Two accounts of one name in a file are both refused", () => {
  const parsed = parseAccounts(`${accountText()}---\n${accountText({ name: "ENTERPRISE support" })}`, "a.yaml");
  assert.deepEqual(parsed.map(({ account }) => account), [undefined, undefined]);
  assert.match(parsed[1]?.issues[0]?.message ?? "", /is also the name of the account in "a.yaml", line 1$/);
});

test("A nesting that would overflow the call stack of the parser is refused, however it is written", () => {
  for (const level of ["a: ", "  a: 1\n", "[", "{", "- ", "? ", "a:\n "]) {
    for (const open of ["", "[", "{", "- "]) {
      const text = accountText({ reply_template: open + level.repeat(60_000) }).slice(0, 256 * 1024);
      for (const parsed of parseAccounts(text, "a.yaml")) {
        assert.equal(parsed.account, undefined, JSON.stringify(open + level));
        assert.ok(parsed.issues.length > 0);
      }
    }
  }
  assert.deepEqual(codes(`x: [${"a: ".repeat(1000)}`), ["DOCUMENT_LIMIT"]);
});
