import assert from "node:assert/strict";
import { test } from "node:test";
import { loadAccounts, unreadFiles } from "../../../src/core/account/load.ts";
import type { FileRead } from "../../../src/core/base/ports.ts";
import { accountText, issueCodes, memoryFiles } from "../../support/account-fixtures.ts";

async function load(contents: Readonly<Record<string, string | Uint8Array | FileRead>>, paths = Object.keys(contents)) {
  return await loadAccounts(paths, memoryFiles(contents));
}

function bytes(...parts: readonly (string | number)[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap((part) => typeof part === "number" ? [part] : [...new TextEncoder().encode(part)]),
  );
}

test("Files are read in the order given, each once", async () => {
  const contents = { "b.yaml": accountText({ name: "B" }), "a.yaml": accountText({ name: "A" }) };
  const parsed = await load(contents, ["b.yaml", "a.yaml", "b.yaml"]);
  assert.deepEqual(parsed.map(({ name, file, account }) => [name, file, account?.name]), [
    ["B", "b.yaml", "B"],
    ["A", "a.yaml", "A"],
  ]);
});

test("A file that cannot be read is an issue under its path", async () => {
  const reads: readonly (readonly [FileRead, string, RegExp])[] = [
    [{ kind: "missing" }, "FILE_MISSING", /does not exist/],
    [{ kind: "directory" }, "FILE_NOT_REGULAR", /folder/],
    [{ kind: "symlink" }, "FILE_NOT_REGULAR", /symbolic link/],
    [{ kind: "special" }, "FILE_NOT_REGULAR", /neither a file nor a folder/],
    [{ kind: "unreadable", detail: "EACCES\n::error::" }, "FILE_UNREADABLE", /cannot be read: EACCES\\n::error::$/],
    [{ kind: "unreadable" }, "FILE_UNREADABLE", /cannot be read$/],
    [{ kind: "too-large", size: 300_000 }, "FILE_TOO_LARGE", /larger than 262144 bytes: it has 300000$/],
  ];
  for (const [read, code, message] of reads) {
    const [parsed] = await load({ "accounts/x.yaml": read });
    assert.equal(parsed?.name, "accounts/x.yaml");
    assert.equal(parsed.account, undefined);
    assert.deepEqual([parsed.line, parsed.position("name")], [1, { line: 1, column: 1 }]);
    assert.deepEqual(issueCodes(parsed), [code]);
    assert.match(parsed.issues[0]?.message ?? "", message);
  }
});

test("The size limit holds even where the files port does not keep it", async () => {
  assert.deepEqual(issueCodes((await load({ "a.yaml": new Uint8Array(256 * 1024 + 1) }))[0]), ["FILE_TOO_LARGE"]);
});

test("Bytes that are not UTF-8 are refused at their offset, line and column", async () => {
  const cases: readonly (readonly [Uint8Array, number, number, number])[] = [
    [bytes("name: caf", 0xe9, "\n"), 9, 1, 10],
    [bytes("name: ä\nx: ", 0xff), 12, 2, 4],
    [bytes("a: ", 0xc0, 0xaf), 3, 1, 4],
    [bytes("a: ", 0xed, 0xa0, 0x80), 3, 1, 4],
    [bytes("a: ", 0xf0, 0x9f, 0x98), 6, 1, 4],
    [bytes(0x80), 0, 1, 1],
  ];
  for (const [content, offset, line, column] of cases) {
    const [parsed] = await load({ "a.yaml": content });
    assert.deepEqual(parsed?.issues.map(({ code, line, column }) => [code, line, column]), [[
      "FILE_NOT_UTF8",
      line,
      column,
    ]]);
    const named = Number(/byte offset (\d+)$/.exec(parsed.issues[0]?.message ?? "")?.[1]);
    // A runtime may report a malformed sequence at its first byte or at the byte that breaks it.
    assert.ok(named >= offset && named <= offset + 2, `${named} for ${offset}`);
  }
});

test("A byte order mark of UTF-8 is accepted, one of UTF-16 refused", async () => {
  assert.deepEqual(issueCodes((await load({ "a.yaml": bytes(0xef, 0xbb, 0xbf, accountText()) }))[0]), []);
  for (const mark of [[0xff, 0xfe], [0xfe, 0xff], [0xff, 0xfe, 0, 0]]) {
    const [parsed] = await load({ "a.yaml": bytes(...mark, 0x6e, 0) });
    assert.deepEqual(issueCodes(parsed), ["FILE_NOT_UTF8"]);
    assert.match(parsed?.issues[0]?.message ?? "", /UTF-16/);
  }
});

test("A NUL byte is refused at its place", async () => {
  const [parsed] = await load({ "a.yaml": bytes("name: x\ny: ", 0) });
  assert.deepEqual(parsed?.issues.map(({ code, line, column }) => [code, line, column]), [[
    "FILE_CONTROL_CHARACTER",
    2,
    4,
  ]]);
});

test("Names that differ only in case are refused in every file, each naming another's place", async () => {
  const parsed = await load({
    "a.yaml": accountText({ name: "Zoë Desk" }),
    "b.yaml": `# second\n${accountText({ name: '"ZOE\\u0308 desk"' })}`,
    "c.yaml": accountText({ name: "zoë DESK", smtp_port: "25" }),
    "d.yaml": accountText({ name: "Other" }),
  });
  assert.deepEqual(parsed.map(({ account }) => account?.name), [undefined, undefined, undefined, "Other"]);
  const duplicate = parsed.map(({ issues }) => issues.find(({ code }) => code === "NAME_DUPLICATE"));
  assert.match(duplicate[0]?.message ?? "", /account in "b.yaml", line 2$/);
  assert.match(duplicate[1]?.message ?? "", /account in "a.yaml", line 1$/);
  assert.match(duplicate[2]?.message ?? "", /account in "a.yaml", line 1$/);
  assert.deepEqual([duplicate[1]?.path, duplicate[1]?.line, duplicate[1]?.column], ["name", 2, 7]);
  assert.deepEqual(issueCodes(parsed[2]), ["NAME_DUPLICATE", "CFG_PORT_UNSUPPORTED"]);
});

test("Files without a usable name are no duplicates of each other", async () => {
  const parsed = await load({
    "a.yaml": accountText({ name: "12" }),
    "b.yaml": accountText({ name: "12" }),
    "c.yaml": "x",
  });
  assert.ok(parsed.every((document) => !issueCodes(document).includes("NAME_DUPLICATE")));
  assert.deepEqual(parsed.map(({ name, declaredName }) => [name, declaredName]), [
    ["a.yaml", undefined],
    ["b.yaml", undefined],
    ["c.yaml", undefined],
  ]);
});

test("What comes after what a run may read is told file by file and for the run, never left out", async () => {
  const file = bytes(`${accountText({ smtp_port: "25" })}---\n${accountText({ smtp_port: "26" })}`);
  const paths = Array.from({ length: 100 }, (_, index) => `${1000 + index}.yaml`);
  const none = { bytes: Infinity, documents: Infinity, issues: Infinity };
  for (
    const [limits, said] of [
      [{ ...none, bytes: 40 * file.length }, `${40 * file.length} bytes`],
      [{ ...none, documents: 79 }, "79 documents"],
      [{ ...none, issues: 79 }, "79 issues"],
    ] as const
  ) {
    const parsed = await loadAccounts(paths, { read: () => Promise.resolve({ kind: "file", bytes: file }) }, {
      limits,
    });
    assert.deepEqual([...new Set(parsed.map((each) => each.file))], paths);
    const left = parsed.filter((each) => issueCodes(each).join() === "ACCOUNTS_LIMIT");
    assert.deepEqual(left.map((each) => each.file), paths.slice(40), said);
    assert.match(left[0]?.issues[0]?.message ?? "", new RegExp(`have more than ${said}$`));
    assert.match(unreadFiles(parsed)[0]?.message ?? "", /^1040\.yaml and 59 more were not read/);
    assert.deepEqual(unreadFiles(parsed.slice(0, 80)), []);
  }
});
