import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { nameKey } from "../../../src/core/account/account.ts";
import { skeleton } from "../../../src/core/account/look-alike.ts";
import { parseAccounts } from "../../../src/core/account/parse.ts";
import { accountText, issueCodes } from "../../support/account-fixtures.ts";

function named(...names: readonly string[]): ReturnType<typeof parseAccounts> {
  return parseAccounts(names.map((name) => accountText({ name: JSON.stringify(name) })).join("---\n"), "a.yaml");
}

test("Names are the same without case, in NFC, with blanks collapsed", () => {
  for (const other of ["customer  CARÉ", "Customer Care\u0301", "CUSTOMER\u00a0Caré"]) {
    assert.deepEqual(named("Customer Caré", other).map(issueCodes), [["NAME_DUPLICATE"], ["NAME_DUPLICATE"]], other);
  }
  assert.deepEqual(named("Customer Care", "Customer Caré").map(issueCodes), [[], []]);
});

test("The key of a name is its own key, and does not depend on what does not count", () => {
  for (let point = 0; point <= 0x10ffff; point++) {
    if (point >= 0xd800 && point <= 0xdfff) continue;
    const char = String.fromCodePoint(point);
    const key = nameKey(char);
    assert.equal(nameKey(key), key, `U+${point.toString(16)}`);
    assert.equal(nameKey(char.toUpperCase()), nameKey(char.toLowerCase()), `U+${point.toString(16)}`);
  }
  const name = fc.string({ unit: "grapheme" });
  fc.assert(fc.property(name, (text) => {
    const key = nameKey(text);
    assert.equal(nameKey(key), key);
    assert.equal(nameKey(text.normalize("NFD")), nameKey(text.normalize("NFC")));
    assert.equal(nameKey(`  ${text.replaceAll(" ", " \u3000")}\t`), key);
  }));
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(..."aZéÖñЖд ") }), (text) => {
    assert.equal(nameKey(text.toUpperCase()), nameKey(text.toLowerCase()));
  }));
});

test("A name with a character that nobody sees is refused, with the character and its place", () => {
  const cases = {
    "\u200b": /U\+200B, a zero-width character, as its character 3$/,
    "\u200c": /U\+200C, a zero-width character/,
    "\u200d": /U\+200D, a zero-width character/,
    "\ufeff": /U\+FEFF, a zero-width character/,
    "\u202e": /U\+202E, a bidirectional control character/,
    "\u2066": /U\+2066, a bidirectional control character/,
    "\u00ad": /U\+00AD, a format character/,
    "\u{e0041}": /U\+E0041, a format character/,
    "\u0007": /U\+0007, a control character/,
    "\t": /U\+0009, a control character/,
    "\u2028": /U\+2028, a line separator/,
    "\u3164": /U\+3164, an invisible character/,
    "\ufe0f": /U\+FE0F, an invisible character/,
  };
  for (const [char, message] of Object.entries(cases)) {
    const [parsed] = named(`É😀${char}b`.replace(/😀(?=\ufe0f)/, "x"));
    assert.deepEqual(issueCodes(parsed), ["VALUE_INVALID"], JSON.stringify(char));
    assert.match(parsed?.issues[0]?.message ?? "", message);
  }
});

test("Names in any script, with accents, marks and emoji, are accepted", () => {
  for (
    const name of [
      "Поддержка",
      "サポート",
      "客户服务",
      "دعم العملاء",
      "תמיכה",
      "ग्राहक सेवा",
      "Cafe\u0301",
      "Team ☎️ 😀",
      "👍🏽",
      "🇩🇪 Vertrieb",
    ]
  ) {
    assert.deepEqual(named(name).map(issueCodes), [[]], name);
  }
});

test("Two names that only look alike are a warning at both places", () => {
  for (
    const [one, other] of [["Support", "Suppоrt"], ["Support", "ЅUPPORT"], ["Team 1", "Team l"], ["modern", "modem"], [
      "Sales",
      "Ｓales",
    ]] as const
  ) {
    const parsed = named(one, other);
    assert.deepEqual(parsed.map(issueCodes), [["NAME_LOOK_ALIKE"], ["NAME_LOOK_ALIKE"]], `${one} ${other}`);
    assert.ok(parsed.every(({ account }) => account !== undefined));
    assert.deepEqual(parsed.map(({ issues }) => issues[0]?.line), [1, 15]);
    assert.match(parsed[0]?.issues[0]?.message ?? "", /in "a.yaml", line 15$/);
  }
  assert.deepEqual(named("Support", "Sales", "Поддержка", "Team 1", "Team 2").flatMap(issueCodes), []);
});

test("The skeleton of ASCII is that of the whole table, and two texts of one skeleton look alike both ways", () => {
  // A mark outside ASCII makes the whole table count.
  for (let point = 0x20; point < 0x7f; point++) {
    const char = String.fromCharCode(point);
    assert.equal(`${skeleton(char)}ж`, skeleton(`${char}ж`), char);
  }
  // From Unicode's own table, and from the examples of UTS 39.
  assert.equal(skeleton("раураӏ"), skeleton("paypal"));
  assert.equal(skeleton("ѕсоре"), skeleton("scope"));
  assert.equal(skeleton("𝔭𝒶ỿ𝕡𝕒ℓ"), skeleton("paypal"));
  assert.notEqual(skeleton("scope"), skeleton("scop"));
});
