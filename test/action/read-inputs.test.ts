import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readInputs } from "../../src/action/read-inputs.ts";
import { INPUT_NAMES } from "../../src/core/run/inputs.ts";

describe("readInputs", () => {
  it("reads every input in both spellings: with underscores as action.yml maps it, with hyphens as the toolkit does", () => {
    for (const name of INPUT_NAMES) {
      const upper = name.toUpperCase();
      assert.deepEqual(readInputs({ [`INPUT_${upper.replaceAll("-", "_")}`]: "x" }), { [name]: "x" });
      assert.deepEqual(readInputs({ [`INPUT_${upper}`]: "x" }), { [name]: "x" });
    }
  });

  it("takes the mapped spelling where both are there", () => {
    assert.deepEqual(readInputs({ "INPUT_POLL-TIMEOUT": "1m", INPUT_POLL_TIMEOUT: "2m" }), { "poll-timeout": "2m" });
  });

  it("reads nothing else of the environment, and no value without its prefix", () => {
    assert.deepEqual(
      readInputs({ MODE: "apply", GENESYS_CLIENT_ID: "x", INPUT_UNKNOWN: "x", INPUT_MODE: undefined }),
      {},
    );
  });
});
