import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { parseDocument } from "yaml";
import { connectionReason, isConfidential, parseJson, repeatsKey } from "../../../src/core/base/http.ts";
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

test("A key that stands twice in an object of JSON is noticed, whatever it holds and wherever it stands", () => {
  const twice = (text: string): boolean => repeatsKey(text, JSON.parse(text));
  const repeated = [
    '{"a":1,"a":1}',
    '{"a":1,"\\u0061":2}',
    '[{"b":{"a" \n:null,"c":[],"a":{}}}]',
    '{"__proto__":1,"__proto__":1}',
    '{"a\\"":1,"a\\"":2}',
  ];
  for (const text of repeated) assert.ok(twice(text), text);
  const once = ['{"a":":","b":"\\"a\\":"}', "[]", '"a:"', '{"a":{"a":[{"a":1},{"a":1}]}}', '{"":1,"\\\\":2}'];
  for (const text of once) assert.ok(!twice(text), text);
  const deep = "[".repeat(30_000) + "]".repeat(30_000);
  assert.ok(!twice(deep));
});

test("A key that stands twice is noticed where a parser of YAML notices it, too", () => {
  const key = fc.constantFrom("a", "b", "c", "\\", '"', ":");
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom("1", "null", '"a"', '"a\\":"', '":"'),
      fc.array(tie("tree"), { maxLength: 3 }).map((items) => `[${items.join(" , ")}]`),
      fc.array(fc.tuple(key, tie("tree")), { maxLength: 3 }).map((members) =>
        `{${members.map(([name, value]) => `${JSON.stringify(name)}: ${value}`).join(",")}}`
      ),
    ),
  }));
  fc.assert(fc.property(tree, (text) => {
    const { errors } = parseDocument(text, { schema: "json", uniqueKeys: true });
    assert.equal(repeatsKey(text, JSON.parse(text)), errors.some(({ code }) => code === "DUPLICATE_KEY"), text);
  }));
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
