import assert from "node:assert/strict";
import test from "node:test";
import { nameUuid } from "../../../src/core/base/name-uuid.ts";

test("a UUID of a name is laid out as RFC 9562 does it in appendix B.2", async () => {
  assert.equal(
    await nameUuid("6ba7b810-9dad-11d1-80b4-00c04fd430c8", "www.example.com"),
    "5c146b14-3c52-8afd-938a-375d0df1fbf6",
  );
});
