import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ConfigurationError } from "../../src/core/base/errors.ts";
import { secretLookup, secretValues } from "../../src/runtime/secret-lookup.ts";

const ENV = { SUPPORT_PASSWORD: "from the environment", OTHER: "only there" };

describe("secretLookup", () => {
  it("looks in the environment without the secrets input", () => {
    for (const nothing of ["", "  \n"]) {
      const lookup = secretLookup(nothing, ENV);
      assert.deepEqual([lookup("SUPPORT_PASSWORD"), lookup("NONE")], ["from the environment", undefined]);
    }
  });

  it("looks in the secrets input only, once it is given", () => {
    const lookup = secretLookup('{"SUPPORT_PASSWORD": "from the input", "EMPTY": ""}', ENV);
    assert.deepEqual(["SUPPORT_PASSWORD", "OTHER", "EMPTY"].map(lookup), ["from the input", undefined, ""]);
    assert.equal(secretLookup("{}", ENV)("SUPPORT_PASSWORD"), undefined);
  });

  it("finds nothing that an object has by nature", () => {
    for (const name of ["constructor", "__proto__", "toString", "hasOwnProperty"]) {
      assert.equal(secretLookup("{}", {})(name), undefined, name);
      assert.equal(secretLookup('{"__proto__": "x"}', {})("toString"), undefined);
    }
  });

  const refused: [string, RegExp][] = [
    ["hunter2", /not JSON/],
    ['{"A": "hunter2"', /not JSON/],
    ['["hunter2"]', /not a JSON object/],
    ['"hunter2"', /not a JSON object/],
    ["null", /not a JSON object/],
    ['{"A": {"B": "hunter2"}}', /not a string/],
    ['{"A": 12345678}', /not a string/],
  ];
  for (const [text, reason] of refused) {
    it(`refuses ${text} and never quotes it`, () => {
      assert.throws(() => secretLookup(text, ENV), (error: unknown) => {
        assert.ok(error instanceof ConfigurationError);
        assert.match(error.message, reason);
        assert.doesNotMatch(`${error.message} ${error.hint} ${error.cause}`, /hunter2|12345678/);
        return true;
      });
    });
  }
});

describe("secretValues", () => {
  it("are what has to be masked: the values, or the whole text when it cannot be used", () => {
    assert.deepEqual(secretValues('{"A": "one", "B": "two"}'), ["one", "two"]);
    assert.deepEqual(secretValues('{"A": "one"'), ['{"A": "one"']);
    assert.deepEqual(secretValues(""), [""]);
  });
});
