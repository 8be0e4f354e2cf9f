import assert from "node:assert/strict";
import { test } from "node:test";
import { connectionReason, isConfidential, parseJson } from "../../../src/core/base/http.ts";
import { Redactor } from "../../../src/core/base/secret.ts";

test("Nobody listens on the way to an https address or to this machine itself", () => {
  const loopback = ["localhost", "LOCALHOST:1", "127.0.0.1", "127.9.9.9:8080", "127.1", "2130706433", "[::1]"];
  for (const url of ["https://itsm.example/", ...loopback.map((host) => `http://${host}/`)]) {
    assert.equal(isConfidential(new URL(url)), true, url);
  }
  const elsewhere = ["10.0.0.1", "128.0.0.1", "127.0.0.1.example", "localhost.example", "[::2]"];
  for (const url of ["ftp://localhost/", "file:///etc", ...elsewhere.map((host) => `http://${host}/`)]) {
    assert.equal(isConfidential(new URL(url)), false, url);
  }
});

test("A text that is no JSON has no value", () => {
  assert.deepEqual(parseJson('{"a":[null]}'), { a: [null] });
  for (const wrong of ["", "{", "undefined", "<html>"]) assert.equal(parseJson(wrong), undefined);
});

test("The reason of a failed fetch is that of its cause, on one line", () => {
  const redactor = new Redactor();
  redactor.add("header-of-a-request");
  assert.equal(
    connectionReason(new TypeError("fetch failed", { cause: new Error("ECONN\nREFUSED") }), redactor),
    "ECONN\\nREFUSED",
  );
  assert.equal(connectionReason(new TypeError("fetch failed"), redactor), "fetch failed");
  assert.equal(connectionReason("lost", redactor), "lost");
  assert.equal(connectionReason(new TypeError('"header-of-a-request" is invalid'), redactor), '"***" is invalid');
});
