import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { canonicalize } from "json-canonicalize";
import { canonicalJson, canonicalMembers, canonicalObject } from "../../../src/core/base/canonical-json.ts";

test("the sample of RFC 8785 section 3.2.2 has the form of section 3.2.3", () => {
  const sample = {
    numbers: [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
    string: "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
    literals: [null, true, false],
  };
  const form = '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
    '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}';
  assert.equal(canonicalJson(sample), form);
});

test("keys are sorted by UTF-16 code units, as in RFC 8785 section 3.2.3", () => {
  const sample = { "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\ud83d\ude00": 5, "\u0080": 6, "\u00f6": 7 };
  const keys = Object.keys(JSON.parse(canonicalJson(sample)));
  assert.deepEqual(keys.filter((key) => key !== "1"), ["\r", "\u0080", "\u00f6", "\u20ac", "\ud83d\ude00", "\ufb33"]);
  assert.ok(canonicalJson(sample).startsWith('{"\\r":2,"1":4,'));
});

test("numbers have the forms of RFC 8785 appendix B", () => {
  const vectors: readonly (readonly [string, string])[] = [
    ["0000000000000000", "0"],
    ["8000000000000000", "0"],
    ["0000000000000001", "5e-324"],
    ["8000000000000001", "-5e-324"],
    ["7fefffffffffffff", "1.7976931348623157e+308"],
    ["4340000000000000", "9007199254740992"],
    ["c340000000000000", "-9007199254740992"],
    ["4430000000000000", "295147905179352830000"],
    ["44b52d02c7e14af5", "9.999999999999997e+22"],
    ["44b52d02c7e14af6", "1e+23"],
    ["444b1ae4d6e2ef4e", "999999999999999700000"],
    ["444b1ae4d6e2ef50", "1e+21"],
    ["3eb0c6f7a0b5ed8c", "9.999999999999997e-7"],
    ["3eb0c6f7a0b5ed8d", "0.000001"],
    ["41b3de4355555557", "333333333.33333343"],
    ["becbf647612f3696", "-0.0000033333333333333333"],
  ];
  for (const [hex, form] of vectors) {
    const view = new DataView(new ArrayBuffer(8));
    view.setBigUint64(0, BigInt(`0x${hex}`));
    assert.equal(canonicalJson(view.getFloat64(0)), form, hex);
  }
});

test("what JSON cannot say is refused, wherever it stands", () => {
  for (
    const value of [undefined, NaN, Infinity, -Infinity, 1n, () => 1, Symbol("x"), "\ud800", { "\udc00": 1 }, {
      toJSON: 1,
    }]
  ) {
    assert.throws(() => canonicalJson({ deep: [value] }), TypeError);
  }
});

test("a value that occurs twice is no cycle, and __proto__ is a key like any other", () => {
  const shared = { z: 1 };
  assert.equal(canonicalJson({ a: shared, ab: shared }), '{"a":{"z":1},"ab":{"z":1}}');
  assert.equal(canonicalJson(JSON.parse('{"b":1,"__proto__":{"x":1}}')), '{"__proto__":{"x":1},"b":1}');
});

test("the form of any JSON value says the same value, and is its own form", () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => {
    const form = canonicalJson(value);
    assert.deepEqual(JSON.parse(form), JSON.parse(JSON.stringify(value)));
    assert.equal(canonicalJson(JSON.parse(form)), form);
  }));
});

test("the form of any JSON value is that of json-canonicalize", () => {
  const key = fc.oneof(
    fc.constantFrom("10", "9", "\u20ac", "\ufb33", "\ud83d\ude00", "a", "A", "__proto__", "constructor", ""),
    fc.string({ unit: "grapheme" }),
  );
  const text = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("\u2028\u2029", "\b\f\n\r\t\v\0\x7f", '"\\/'));
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      text,
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
      fc.constantFrom(null, true, false),
      fc.array(tie("value"), { maxLength: 4 }),
      fc.dictionary(key, tie("value"), { maxKeys: 5, noNullPrototype: false }),
    ),
  }));
  fc.assert(
    fc.property(value, (each) => {
      // A deep copy: it takes what occurs twice for a cycle.
      assert.equal(canonicalJson(each), canonicalize(structuredClone(each)));
    }),
    { numRuns: 1000 },
  );
});

test("what a sparse array does not hold is refused", () => {
  // deno-lint-ignore no-sparse-arrays
  assert.throws(() => canonicalJson([1, , 2]), TypeError);
});

test("the members of any object, joined, are its canonical form; without one of them, that of the object without it", () => {
  const key = fc.oneof(
    fc.constantFrom("hash", "hashe", "has", "\u00e9", "\ud83d\ude00", "\ufb33", "__proto__", "1"),
    fc.string({ unit: "grapheme" }),
  );
  fc.assert(
    fc.property(fc.dictionary(key, fc.jsonValue(), { noNullPrototype: false }), key, (object, without) => {
      const members = canonicalMembers(object);
      assert.equal(canonicalObject(members), canonicalJson(object));
      const rest = Object.fromEntries(Object.entries(object).filter(([name]) => name !== without));
      assert.equal(canonicalObject(members.filter(([name]) => name !== without)), canonicalJson(rest));
    }),
    { numRuns: 300 },
  );
  for (const refused of [{ a: undefined }, { "\ud800": 1 }, { toJSON: 1 }]) {
    assert.throws(() => canonicalMembers(refused), TypeError);
  }
});
