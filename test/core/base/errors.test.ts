import assert from "node:assert/strict";
import { test } from "node:test";
import { errorCode, errorMessage } from "../../../src/core/base/errors.ts";

test("The platform's errors have a code, and nothing else that is thrown has one", () => {
  assert.equal(errorCode(Object.assign(new Error("no such file"), { code: "ENOENT" })), "ENOENT");
  for (
    const thrown of [new Error("x"), Object.assign(new Error("x"), { code: 7 }), { code: "ENOENT" }, "ENOENT", null]
  ) {
    assert.equal(errorCode(thrown), undefined);
  }
});

test("Anything that is thrown says something", () => {
  assert.equal(errorMessage(new Error("lost")), "lost");
  assert.equal(errorMessage(new TypeError("")), "TypeError");
  assert.equal(errorMessage(new AggregateError([new Error("first"), new Error("second")], "all")), "first");
  assert.equal(errorMessage(new AggregateError([], "all")), "all");
  assert.equal(errorMessage("lost"), "lost");
  assert.equal(errorMessage(undefined), "undefined");
});
