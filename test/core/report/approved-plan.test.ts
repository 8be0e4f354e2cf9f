import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import test from "node:test";
import fc from "fast-check";
import { type PlanNote, planNote, readPlanNote, shortValue } from "../../../src/core/report/approved-plan.ts";
import { commentMarker, renderComment } from "../../../src/core/report/comment.ts";
import { APPROVED_PLAN_CHARACTERS, APPROVED_VALUE_CHARACTERS } from "../../../src/core/report/limits.ts";
import type { AccountReport, RunReport } from "../../../src/core/report/report.ts";
import { accountReport, runReport } from "../../support/reports.ts";
import { HOSTILE, hostileCheck } from "../../support/scenes.ts";

const HASH = `sha256:${"0123456789abcdef".repeat(4)}`;
const OTHER_HASH = `sha256:${"f".repeat(64)}`;

type Change = NonNullable<AccountReport["change"]>;

/** A report of a check with these changes. */
function planned(changes: readonly (readonly [name: string, change?: Change])[], planHash = HASH): RunReport {
  const accounts = changes.map(([name, change]) => {
    const { change: _, ...account } = accountReport({ name, probes: [] });
    return change ? { ...account, change } : account;
  });
  return runReport({ accounts, planHash });
}

/** A comment with this last line. */
function comment(line: string | undefined, end = "\n"): string {
  return [commentMarker(), "## ✅ E-mail accounts", "", line ?? "", ""].join(end);
}

/** The note that this text stands for, as it stands in a comment. */
function noteOf(text: string): string {
  return `<!-- genesys-email-accounts:plan ${Buffer.from(text).toString("base64")} -->`;
}

test("a note carries hash and changes of a report, and is read as they were", () => {
  const report = planned([
    ["New", {
      action: "create",
      fields: [{ key: "name", to: "New" }, { key: "smtp_port", to: 587 }, { key: "password" }],
    }],
    ["Moved", { action: "update", fields: [{ key: "enable_tls", from: false, to: true }] }],
    ["Old", { action: "delete" }],
    ["Held", { action: "blocked", reason: "its file has errors" }],
    ["Same", { action: "no-op" }],
    ["Unplanned"],
  ]);
  assert.deepEqual(readPlanNote(comment(planNote(report))), {
    hash: HASH,
    units: [
      {
        name: "New",
        action: "create",
        fields: [["name", null, "New"], ["smtp_port", null, "587"], ["password", null, null]],
      },
      { name: "Moved", action: "update", fields: [["enable_tls", "false", "true"]] },
      { name: "Old", action: "delete", fields: [] },
      { name: "Held", action: "blocked", fields: [] },
    ],
  });
});

test("a note is base64 of JSON in an HTML comment, which anybody can read", () => {
  const note = planNote(planned([["Old", { action: "delete" }]])) ?? "";
  const [, encoded = ""] = /^<!-- genesys-email-accounts:plan ([A-Za-z0-9+/=]+) -->$/.exec(note) ?? [];
  assert.deepEqual(JSON.parse(Buffer.from(encoded, "base64").toString("utf8")), {
    hash: HASH,
    units: [{ name: "Old", action: "delete", fields: [] }],
  });
});

test("a report without a plan carries none", () => {
  const { planHash: _, ...report } = planned([["New", { action: "create" }]]);
  assert.equal(planNote(report), undefined);
  assert.equal(readPlanNote(renderComment(report, {})), undefined);
});

test("the comment of a check carries the note in its last line, that of no other mode does", () => {
  const report = planned([["Old", { action: "delete" }]]);
  for (const mode of ["check", "apply", "drift"] as const) {
    const text = renderComment({ ...report, mode }, {});
    assert.equal(text.endsWith(`\n\n${planNote(report)}\n`), mode === "check");
    assert.deepEqual(readPlanNote(text)?.hash, mode === "check" ? HASH : undefined);
  }
});

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 120 }),
  // Lone surrogates, and what would end the comment.
  fc.array(fc.constantFrom("\ud83d", "\ude00", "-->", "--", "\n", "\r", "😀", '"', "\0", "é", noteOf("{}")), {
    maxLength: 60,
  })
    .map((pieces) => pieces.join("")),
);
const value = fc.option(fc.oneof(text, fc.integer(), fc.boolean()), { nil: undefined });
const change: fc.Arbitrary<Change> = fc.record({
  action: fc.constantFrom<Change["action"]>("create", "update", "no-op", "delete", "blocked"),
  fields: fc.array(
    fc.record({ key: text, from: value, to: value }).map(({ key, from, to }) => ({
      key,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    })),
    { maxLength: 3 },
  ),
});
const changes = fc.array(fc.tuple(text, change), { maxLength: 8 });

/** What a note should carry, made without the program's own way of shortening. */
function expected({ planHash: hash = "", accounts }: RunReport): PlanNote {
  const shown = (given: unknown): string | null => {
    if (given === undefined) return null;
    const whole = String(given);
    if (whole.length <= 80) return whole;
    return `${Buffer.from(whole.slice(0, 80)).toString("utf8")}… (${whole.length} characters)`;
  };
  const units = accounts.flatMap(({ name, change }) =>
    !change || change.action === "no-op" ? [] : [{
      name: Buffer.from(name).toString("utf8"),
      action: change.action,
      fields: (change.fields ?? []).map(({ key, from, to }): [string, string | null, string | null] => [
        key,
        shown(from),
        shown(to),
      ]),
    }]
  );
  return { hash, units };
}

test("whatever accounts, keys and values are called, the note is one inert line, and is read as it was made", () => {
  fc.assert(
    fc.property(changes, (given) => {
      const report = planned(given);
      const note = planNote(report) ?? "";
      assert.match(note, /^<!-- genesys-email-accounts:plan [A-Za-z0-9+/]+={0,2} -->$/);
      const read = readPlanNote(comment(note));
      assert.deepEqual(read, expected(report));
      // GitHub may give a comment back with other line ends.
      assert.deepEqual(readPlanNote(comment(note, "\r\n")), read);
    }),
    { numRuns: 300 },
  );
});

test("in a whole comment it is read as it was made, too, whatever else the comment says", () => {
  fc.assert(
    fc.property(changes, text, (given, key) => {
      const report = planned(given);
      const others = planned([[noteOf(JSON.stringify({ hash: OTHER_HASH })), { action: "delete" }]]).accounts;
      const accounts = [...report.accounts, ...others];
      const read = readPlanNote(renderComment({ ...report, accounts }, { markerKey: key }));
      assert.deepEqual(read, expected({ ...report, accounts }));
    }),
    { numRuns: 100 },
  );
});

test("a note that would be too long carries the hash alone, and one that just fits carries all", () => {
  assert.equal(APPROVED_PLAN_CHARACTERS, 16_000);
  const sizes = new Set<number>();
  // 16,000 characters are 12,000 bytes less what stands around them: steps of one byte come as near as base64 can.
  for (let length = 11_750; length <= 12_000; length++) {
    const report = planned([["n".repeat(length), { action: "delete" }]]);
    const whole = noteOf(JSON.stringify(expected(report)));
    const note = planNote(report) ?? "";
    assert.ok(note.length <= 16_000);
    sizes.add(whole.length);
    assert.equal(note, whole.length <= 16_000 ? whole : noteOf(JSON.stringify({ hash: HASH })));
    assert.deepEqual(readPlanNote(comment(note)), whole.length <= 16_000 ? expected(report) : { hash: HASH });
  }
  assert.ok(Math.min(...sizes) <= 16_000 && Math.max(...sizes) > 16_000);
  assert.ok([...sizes].some((size) => size > 15_996 && size <= 16_000), "the bound was met");
});

test("five thousand changes leave a comment within its limit, with the hash", () => {
  const fields = [{ key: "signature", from: HOSTILE, to: HOSTILE }];
  const report = planned(
    Array.from({ length: 5000 }, (_, index) => [`A${index}`, { action: "update", fields }] as const),
  );
  const text = renderComment(report, {});
  assert.ok(text.length <= 65_536);
  assert.deepEqual(readPlanNote(text), { hash: HASH });
});

test("a note anywhere but in the last line is ignored", () => {
  const note = planNote(planned([["Old", { action: "delete" }]])) ?? "";
  const marker = commentMarker();
  for (const end of ["", "\n", "\r\n", " \n\n"]) assert.ok(readPlanNote(`${marker}\n## All is well\n\n${note}${end}`));
  for (
    const body of [
      `${note}\n${marker}\n`,
      `${marker}\n${note}\n## All is well\n`,
      `${marker}\n${note}\n\n_`,
      `${marker}\n${note}\n<!-- -->\n`,
      `${marker} ${note}`,
      `${marker}\n ${note}\n`,
      `${marker}\n> ${note}\n`,
      `${marker}\n${note}${note}\n`,
      `${marker}\n${note}; all is well\n`,
      `${marker}\r${note}\r`,
      `${marker}\u2028${note}\n`,
      `${marker}\n\`${note}\`\n`,
      "",
      "\n",
    ]
  ) {
    assert.equal(readPlanNote(body), undefined, JSON.stringify(body));
  }
});

test("of two notes only the one in the last line counts", () => {
  const [old, last] = [OTHER_HASH, HASH].map((hash) => noteOf(JSON.stringify({ hash })));
  assert.deepEqual(readPlanNote(`${commentMarker()}\n${old}\n\n${last}\n`), { hash: HASH });
  assert.deepEqual(readPlanNote(`${commentMarker()}\n${last}\n${old}\n`), { hash: OTHER_HASH });
});

test("what an account is called, or a finding says, is never taken for a note", () => {
  const note = noteOf(JSON.stringify({ hash: OTHER_HASH }));
  const { planHash: _, ...report } = planned([[`x\n${note}\n`, { action: "blocked", reason: `\n${note}` }]]);
  const finding = { code: "INTERNAL", severity: "error", message: `\n${note}\n` } as const;
  for (const mode of ["check", "apply", "drift", "redeliver"] as const) {
    const made = renderComment({ ...report, mode, result: "failure", findings: [finding] }, { markerKey: `\n${note}` });
    assert.equal(readPlanNote(made), undefined);
  }
  // A plan whose hash is none is not one either.
  assert.equal(readPlanNote(renderComment(hostileCheck(), {})), undefined);
});

test("a note that was cut is none", () => {
  const note = planNote(planned([["Billing", { action: "update", fields: [{ key: "name", from: "a", to: "b" }] }]])) ??
    "";
  for (let end = 0; end < note.length; end++) {
    assert.equal(readPlanNote(comment(note.slice(0, end))), undefined, note.slice(0, end));
    assert.equal(readPlanNote(`${commentMarker()}\n${note.slice(0, end)}`), undefined);
  }
  // Cut in the middle, with its end put back; nothing is lost with the padding alone.
  for (let end = 0; end < note.search(/=* -->$/); end++) {
    assert.equal(readPlanNote(comment(`${note.slice(0, end)} -->`)), undefined, note.slice(0, end));
  }
});

for (
  const [what, text] of [
    ["no JSON", "sha256"],
    ["nothing", ""],
    ["a list", "[]"],
    ["null", "null"],
    ["no hash", "{}"],
    ["a hash that is a number", '{"hash":1}'],
    ["a hash of another kind", '{"hash":"sha512:00"}'],
    ["a hash that is too short", JSON.stringify({ hash: HASH.slice(0, -1) })],
    ["a hash that is too long", JSON.stringify({ hash: `${HASH}0` })],
    ["a hash with something before it", JSON.stringify({ hash: ` ${HASH}` })],
    ["a hash in capitals", JSON.stringify({ hash: HASH.toUpperCase().replace("SHA", "sha") })],
    ["a hash with a line end", JSON.stringify({ hash: `${HASH}\n` })],
    ["units that are no list", JSON.stringify({ hash: HASH, units: {} })],
    ["units that are null", JSON.stringify({ hash: HASH, units: null })],
    ["a unit without a name", JSON.stringify({ hash: HASH, units: [{ action: "create", fields: [] }] })],
    [
      "an action that changes nothing",
      JSON.stringify({ hash: HASH, units: [{ name: "a", action: "no-op", fields: [] }] }),
    ],
    ["an unknown action", JSON.stringify({ hash: HASH, units: [{ name: "a", action: "drop", fields: [] }] })],
    ["a unit without fields", JSON.stringify({ hash: HASH, units: [{ name: "a", action: "create" }] })],
    [
      "a field that is no key",
      JSON.stringify({ hash: HASH, units: [{ name: "a", action: "create", fields: [[1, "a", "b"]] }] }),
    ],
    [
      "a value that is no text",
      JSON.stringify({ hash: HASH, units: [{ name: "a", action: "create", fields: [["k", "a", 1]] }] }),
    ],
    [
      "a field that is a text",
      JSON.stringify({ hash: HASH, units: [{ name: "a", action: "create", fields: ["abc"] }] }),
    ],
  ] as const
) {
  test(`a note of ${what} is none`, () => assert.equal(readPlanNote(comment(noteOf(text))), undefined));
}

test("what a forged note holds beside a plan is dropped", () => {
  const forged = `{"hash":"${HASH}","approved":true,"__proto__":{"polluted":1},` +
    '"units":[{"name":"a","action":"delete","fields":[],"id":"x"}]}';
  const note = readPlanNote(comment(noteOf(forged)));
  assert.deepEqual(note, { hash: HASH, units: [{ name: "a", action: "delete", fields: [] }] });
  assert.equal(Object.getPrototypeOf(note), Object.prototype);
});

test("a note of more than 100,000 characters is not even decoded", () => {
  const sized = (bytes: number): string => JSON.stringify({ hash: HASH, units: [] }).padEnd(bytes);
  assert.deepEqual(readPlanNote(comment(noteOf(sized(75_000)))), { hash: HASH, units: [] });
  assert.equal(readPlanNote(comment(noteOf(sized(75_001)))), undefined);
});

test("no text makes reading a note fail, and what is read is a plan", () => {
  const body = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: "binary" }).map((text) => comment(noteOf(text))),
    fc.json().map((text) => comment(noteOf(text))),
    fc.string({ unit: fc.constantFrom(..."abcABC019+/= ") }).map((text) =>
      comment(`<!-- genesys-email-accounts:plan ${text} -->`)
    ),
    fc.jsonValue().map((units) => comment(noteOf(JSON.stringify({ hash: HASH, units })))),
  );
  fc.assert(
    fc.property(body, (text) => {
      const note = readPlanNote(text);
      if (note !== undefined) assert.equal(note.hash, HASH);
    }),
    { numRuns: 500 },
  );
});

test("a value is shown whole up to eighty characters, and above with its beginning and its length", () => {
  assert.equal(APPROVED_VALUE_CHARACTERS, 80);
  assert.equal(shortValue("x".repeat(80)), "x".repeat(80));
  assert.equal(shortValue("x".repeat(81)), `${"x".repeat(80)}… (81 characters)`);
  assert.equal(shortValue(`${"x".repeat(79)}😀`), `${"x".repeat(79)}\ufffd… (81 characters)`);
  assert.equal(shortValue(undefined), undefined);
  assert.deepEqual([587, true, null, ["a"], { a: 1 }, ""].map(shortValue), [
    "587",
    "true",
    "null",
    '["a"]',
    '{"a":1}',
    "",
  ]);
});

test("a value is the same when and only when what is shown of it is the same", () => {
  const long = fc.tuple(fc.string({ maxLength: 90, minLength: 70 }), fc.string({ maxLength: 20 })).map(([a, b]) =>
    a + b
  );
  const given = fc.oneof(
    fc.constantFrom("", "a", "x".repeat(80), "x".repeat(81), `${"x".repeat(80)}y`),
    long,
    fc.string(),
  );
  fc.assert(fc.property(given, given, (one, other) => {
    const seen = one.length <= 80 || other.length <= 80
      ? one === other
      : one.slice(0, 80) === other.slice(0, 80) && one.length === other.length;
    assert.equal(shortValue(one) === shortValue(other), seen);
    assert.ok((shortValue(one) ?? "").length <= 80 + "… (123456 characters)".length);
  }));
});
