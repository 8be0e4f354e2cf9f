import assert from "node:assert/strict";
import process from "node:process";
import { describe, it } from "node:test";
import { ConfigurationError } from "../../src/core/base/errors.ts";
import {
  givenSecrets,
  localSecrets,
  parseSecrets,
  refuseForbiddenNames,
  secretValues,
} from "../../src/runtime/secret-lookup.ts";

const ENV = {
  SUPPORT_PASSWORD: "from the environment",
  GH_TOKEN: "the job's own",
  EXTRA: "named",
  GENESYS_PASSWORD: "the program's own",
  GEA_PASSWORD: "the program's own",
};

describe("the secrets of the action", () => {
  it("are what was handed to it, and nothing else", () => {
    const { lookup, names } = givenSecrets(
      parseSecrets('{"SUPPORT_PASSWORD": "from the input", "EMPTY": ""}', "secrets"),
    );
    assert.deepEqual(["SUPPORT_PASSWORD", "GH_TOKEN", "EMPTY"].map(lookup), ["from the input", undefined, ""]);
    assert.deepEqual([...names ?? []], ["SUPPORT_PASSWORD"], "an empty value is a missing one");
  });

  it("are none where none was handed to it", () => {
    const { lookup, names } = givenSecrets(undefined);
    for (const name of Object.keys(process.env)) assert.equal(lookup(name), undefined);
    assert.equal(names, undefined);
  });

  it("hold nothing that an object has by nature", () => {
    for (const name of ["constructor", "__proto__", "toString", "hasOwnProperty"]) {
      assert.equal(givenSecrets(parseSecrets("{}", "secrets")).lookup(name), undefined, name);
      assert.equal(givenSecrets(parseSecrets('{"__proto__": "x"}', "secrets")).lookup("toString"), undefined);
    }
  });
});

describe("the secrets of the command line", () => {
  it("are passwords of the environment, and what the operator allows", () => {
    const { lookup, names } = localSecrets(undefined, ENV, ["EXTRA"]);
    assert.deepEqual(Object.keys(ENV).map(lookup), ["from the environment", undefined, "named", undefined, undefined]);
    assert.equal(names, undefined);
  });

  it("are what was handed to it only, once something is", () => {
    const { lookup } = localSecrets(new Map([["A_PASSWORD", "x"]]), ENV, ["EXTRA"]);
    assert.deepEqual(["A_PASSWORD", "SUPPORT_PASSWORD", "EXTRA"].map(lookup), ["x", undefined, undefined]);
  });

  it("never hold the program's or the runner's own, whoever allows them", () => {
    refuseForbiddenNames(["EXTRA", "AWS_SECRET"]);
    for (const name of ["GENESYS_CLIENT_SECRET", "ITSM_TOKEN", "GEA_X", "ACCOUNT_SECRETS", "NODE_OPTIONS", "a b", ""]) {
      assert.throws(() => refuseForbiddenNames(["EXTRA", name]), ConfigurationError, name);
    }
  });
});

describe("parseSecrets", () => {
  const refused: [string, RegExp][] = [
    ["hunter2", /not JSON/],
    ['{"A": "hunter2"', /not JSON/],
    ['{"A": "hunter2", "A": "12345678"}', /it has a name twice/],
    ['["hunter2"]', /not a JSON object/],
    ['"hunter2"', /not a JSON object/],
    ["null", /not a JSON object/],
    ['{"A": {"B": "hunter2"}}', /not a string/],
    ['{"A": 12345678}', /not a string/],
  ];
  for (const [text, reason] of refused) {
    it(`refuses ${text} and never quotes it`, () => {
      assert.throws(() => parseSecrets(text, "secrets-file"), (error: unknown) => {
        assert.ok(error instanceof ConfigurationError);
        assert.match(error.message, reason);
        assert.match(error.message, /secrets-file/);
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
