import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { unicodeLabel } from "../../../src/core/account/host-name.ts";

// RFC 3492 section 7.1, samples without capitals.
const SAMPLES: readonly (readonly [string, string])[] = [
  ["egbpdaj6bu4bxfgehfvwxn", "ليهمابتكلموشعربي؟"],
  ["ihqwcrb4cv8a8dqg056pqjye", "他们为什么不说中文"],
  ["4dbcagdahymbxekheh6e0a7fei0b", "למההםפשוטלאמדבריםעברית"],
  ["n8jok5ay5dzabd5bym9f0cm5685rrjetr6pdxa", "なぜみんな日本語を話してくれないのか"],
  ["b1abfaaepdrnnbgefbadotcwatmq2g4l", "почемужеонинеговорятпорусски"],
  ["de-jg4avhby1noc0d", "パフィーdeルンバ"],
  ["-with-super-monkeys-pc58ag80a8qai00g7n9n", "安室奈美恵-with-super-monkeys"],
];

test("The samples of RFC 3492 decode", () => {
  for (const [encoded, decoded] of SAMPLES) assert.equal(unicodeLabel(`xn--${encoded}`), decoded);
});

test("A label that is no A-label stays as it is", () => {
  assert.equal(unicodeLabel("smtp"), "smtp");
  assert.equal(unicodeLabel("bücher"), "bücher");
});

test("What does not decode is undefined, whatever it is", () => {
  assert.equal(unicodeLabel("xn--99999999999"), undefined);
  assert.equal(unicodeLabel("xn--bcher-kv!"), undefined);
  fc.assert(fc.property(fc.string({ maxLength: 63 }), (text) => {
    const decoded = unicodeLabel(`xn--${text}`);
    assert.ok(decoded === undefined || typeof decoded === "string");
  }));
});

test("The platform's encoder is undone", () => {
  const letters = fc.string({
    unit: fc.constantFrom(..."aäöüżкириллицаελλην漢字かな한글"),
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(fc.property(letters, (label) => {
    const encoded = new URL(`https://${label}.example`).hostname.split(".")[0] ?? "";
    assert.equal(unicodeLabel(encoded), label.normalize("NFC"));
  }));
});
