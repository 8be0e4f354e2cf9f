import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { commentMarker } from "../../../src/core/report/comment.ts";

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
