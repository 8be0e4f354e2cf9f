import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { commentKey, commentMarker } from "../../../src/core/report/comment.ts";

test("a marker is one HTML comment whatever its key holds", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (key) => {
    assert.match(commentMarker(key), /^<!-- (?!.*--.* -->)[\x20-\x7e]* -->$/);
  }));
  assert.doesNotMatch(commentMarker("a --> <script>").slice(4, -3), /--|[<>]/);
});

test("different keys give different markers", () => {
  fc.assert(fc.property(fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }), (one, other) => {
    assert.equal(commentMarker(one) === commentMarker(other), one === other);
  }));
  assert.notEqual(commentMarker("a--b"), commentMarker("a-b"));
});

test("the key is the organisation's, and that of the globs in whatever order", async () => {
  assert.equal(await commentKey("us-east-1"), "us-east-1");
  const globs = await commentKey("us-east-1", ["a/*.yaml", "!a/b.yaml"]);
  assert.match(globs, /^us-east-1~[0-9a-f]{8}$/);
  assert.equal(await commentKey("us-east-1", ["!a/b.yaml", "a/*.yaml"]), globs);
  assert.notEqual(await commentKey("us-east-1", ["a/*.yaml"]), globs);
  assert.notEqual(await commentKey("Acme Ltd"), await commentKey("Acme-Ltd"));
});
