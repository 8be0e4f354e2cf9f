import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { describe, it } from "node:test";
import { inspect } from "node:util";
import fc from "fast-check";
import { Redactor, Secret } from "../../../src/core/base/secret.ts";

const CANARY = 'c4n@ry "p4ss/w+rd" ünï & <x>';

describe("Secret", () => {
  it("prints as *** in every way text is made of a value", () => {
    const secret = new Secret(CANARY, "env:CANARY");
    const nested = { list: [secret], map: new Map([["a", secret]]) };
    const texts = [String(secret), `${secret}`, JSON.stringify({ secret }), inspect(nested, { depth: 9 }), secret + ""];
    for (const text of texts) {
      assert.ok(text.includes("***"), text);
      assert.ok(!text.includes("c4n@ry"), text);
    }
    assert.deepEqual(Object.values(secret), ["env:CANARY"]);
    assert.equal(secret.reveal(), CANARY);
  });
});

describe("Redactor", () => {
  const redactor = new Redactor();
  redactor.add(new Secret(CANARY));

  const forms: Record<string, string> = {
    raw: CANARY,
    json: JSON.stringify(CANARY).slice(1, -1),
    url: encodeURIComponent(CANARY),
    form: new URLSearchParams({ x: CANARY }).toString().slice(2),
    base64: Buffer.from(CANARY).toString("base64"),
    base64url: Buffer.from(CANARY).toString("base64url"),
    hex: Buffer.from(CANARY).toString("hex"),
  };
  for (const [name, form] of Object.entries(forms)) {
    it(`removes the ${name} form wherever it stands`, () => {
      const text = redactor.redact(`before ${form} after`);
      assert.ok(!text.includes(form.slice(0, 8)), text);
      assert.match(text, /^before \*\*\*.* ?after$/);
    });
  }

  it("finds a password inside SASL PLAIN, whatever the user name's length", () => {
    for (let length = 0; length < 12; length++) {
      const sasl = Buffer.from(`\0${"u".repeat(length)}\0${CANARY}`).toString("base64");
      const left = redactor.redact(sasl).replace(/=+$/, "");
      assert.ok(!Buffer.from(left.replaceAll("***", ""), "base64").toString().includes("p4ss"), left);
      assert.ok(left.includes("***"));
    }
  });

  it("redacts the values of nested data", () => {
    const value = redactor.redactValue({ a: [CANARY], n: 1, z: null });
    assert.deepEqual(value, { a: ["***"], n: 1, z: null });
  });

  it("removes each line of a secret of several lines", () => {
    const several = new Redactor();
    several.add("first-line-1234\nsecond-line-5678");
    assert.equal(several.redact("a second-line-5678 b first-line-1234"), "a *** b ***");
  });

  it("tells a sink with its own masks once of whole values, long lines and their encodings, and of no short line", () => {
    const masks: string[] = [];
    const one = new Redactor((form) => masks.push(form));
    one.add('told "again"');
    const told = masks.length;
    one.add(new Secret('told "again"'));
    assert.equal(masks.length, told);
    for (
      const form of ['told "again"', 'told \\"again\\"', "told%20%22again%22", "told+%22again%22", btoa('told "again"')]
    ) {
      assert.ok(masks.includes(form), form);
    }
    masks.length = 0;
    one.add("begin\nfirst-line-1234\n  end\n");
    assert.ok(masks.includes("first-line-1234"));
    assert.ok(!masks.some((form) => /[\r\n]/.test(form) || form.length < 8), masks.join());
    masks.length = 0;
    one.add("pin1");
    assert.ok(masks.includes("pin1"));
  });

  it("keeps no secret of eight or more characters in any surrounding text", () => {
    const word = fc.string({ minLength: 8, maxLength: 40 }).filter((text) =>
      text.trim().length >= 8 && !text.includes("*")
    );
    fc.assert(fc.property(word, fc.string(), fc.string(), (secret, before, after) => {
      const one = new Redactor();
      one.add(secret);
      const redacted = one.redact(before + secret + after);
      assert.ok(!redacted.includes(secret.trim()));
    }));
  });
});
