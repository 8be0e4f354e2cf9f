import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ConfigurationError } from "../../../src/core/base/errors.ts";
import type { InputName, RawInputs } from "../../../src/core/run/inputs.ts";
import { parseDuration, parseFlag, parseSettings } from "../../../src/core/run/settings.ts";

describe("parseSettings", () => {
  it("gives the documented defaults when no input is given", () => {
    const settings = parseSettings({});
    assert.deepEqual(settings.accounts, ["accounts/**/*.{yaml,yml,json}"]);
    assert.equal(settings.pollTimeoutMs, 900_000);
    assert.equal(settings.pollIntervalMs, undefined);
    assert.deepEqual(settings.maxPrune, { percent: 25 });
    assert.equal(settings.prune, false);
    assert.equal(settings.concurrency, 16);
  });

  it("treats a blank input as not given", () => {
    assert.equal(parseSettings({ "poll-timeout": "  ", "genesys-region": "" }).region, "us-east-1");
  });

  it("names the organisation by its region's AWS name, or by host and port of the API", () => {
    const named = (inputs: RawInputs): string => parseSettings(inputs).organisation;
    assert.equal(named({}), "us-east-1");
    assert.equal(named({ "genesys-region": "MyPureCloud.ie" }), "eu-west-1");
    assert.equal(named({ organisation: " Acme Ltd ", "genesys-api-url": "https://api.example" }), "Acme Ltd");
    assert.equal(named({ "genesys-api-url": "https://api.example/v2/" }), "api.example");
    assert.equal(
      named({ "genesys-region": "eu-west-1", "genesys-api-url": "http://localhost:8080" }),
      "localhost:8080",
    );
  });

  it("reads lists by line, with any line end", () => {
    const settings = parseSettings({ "login-hosts": " A.example \r\n\n*.b.example\n" });
    assert.deepEqual(settings.loginHosts, ["a.example", "*.b.example"]);
  });

  const refused: [InputName, string][] = [
    ["probe", "TLS"],
    ["concurrency", "0"],
    ["concurrency", "1e3"],
    ["poll-timeout", "15"],
    ["poll-timeout", "25h"],
    ["poll-interval", "often"],
    ["rate-limit", "-1"],
    ["prune", "yes"],
    ["max-prune", "101%"],
    ["max-prune", "25 %"],
    ["itsm-format", "soap"],
    ["on-notify-failure", "ignore"],
    ["fail-on", "never"],
    ["genesys-api-url", "http://api.example.com"],
    ["genesys-api-url", "https://user:pass@api.example.com"],
    ["genesys-login-url", "ftp://x"],
    ["genesys-login-url", "not a url"],
  ];
  for (const [name, value] of refused) {
    it(`refuses ${name} "${value}" and names input, value and remedy`, () => {
      assert.throws(() => parseSettings({ [name]: value }, (input) => `--${input}`), (error: unknown) => {
        assert.ok(error instanceof ConfigurationError);
        assert.equal(error.code, "INPUT_INVALID");
        assert.ok(error.message.includes(`--${name} "${value}"`), error.message);
        assert.match(error.hint, /^Give --/);
        return true;
      });
    });
  }

  it("allows plain http to this machine itself and drops a slash at the end", () => {
    assert.equal(parseSettings({ "genesys-api-url": "http://127.0.0.1:8080/" }).apiUrl, "http://127.0.0.1:8080");
    assert.equal(parseSettings({ "genesys-api-url": "http://127.9.9.9:8080" }).apiUrl, "http://127.9.9.9:8080");
    assert.equal(parseSettings({ "genesys-api-url": "https://gw.example/path/" }).apiUrl, "https://gw.example/path");
  });

  it("reads a share and a number for max-prune", () => {
    assert.deepEqual(parseSettings({ "max-prune": "0%" }).maxPrune, { percent: 0 });
    assert.deepEqual(parseSettings({ "max-prune": "3" }).maxPrune, { count: 3 });
  });
});

describe("parseDuration and parseFlag", () => {
  it("read units and refuse anything else", () => {
    assert.deepEqual(["500ms", "30s", "15m", "2h"].map(parseDuration), [500, 30_000, 900_000, 7_200_000]);
    assert.deepEqual(["", "1", "1 s", "-1s", "1.5s", "1d"].map(parseDuration), Array(6).fill(undefined));
    assert.deepEqual(["true", "True", "TRUE", "false"].map(parseFlag), [true, true, true, false]);
    assert.equal(parseFlag("1"), undefined);
  });
});
