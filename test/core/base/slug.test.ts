import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { isBlankSlug, slugOf } from "../../../src/core/base/slug.ts";

/** Labels as people and the program give them, and those that come near another's slug. */
const label = fc.oneof(
  fc.string({ minLength: 1, maxLength: 100, unit: "binary" }),
  fc.stringMatching(/^[a-c.:-]{1,5}(:|-)\d{1,3}$/),
  fc.stringMatching(/^[a-b ./_-]{1,6}$/),
  fc.constantFrom(
    "us-east-1",
    "localhost:8080",
    "localhost-8080",
    "api.example:1",
    "api.example-1",
    "Acme Ltd",
    "Acme-Ltd",
  ),
);

describe("slugOf", () => {
  it("leaves regions and hosts as they are, and a port behind a hyphen", async () => {
    assert.equal(await slugOf("us-east-1"), "us-east-1");
    assert.equal(await slugOf("api.mypurecloud.ie"), "api.mypurecloud.ie");
    assert.equal(await slugOf("127.0.0.1:8080"), "127.0.0.1-8080");
    assert.equal(await slugOf("localhost:41233"), "localhost-41233");
  });

  it("adds the label's hash where a character is lost or the label is cut", async () => {
    // printf %s 'Acme Ltd' | sha256sum
    assert.equal(await slugOf("Acme Ltd"), "Acme-Ltd-0f72986d");
    assert.match(await slugOf("x".repeat(61)), /^x{60}-[0-9a-f]{8}$/);
    assert.match(await slugOf("a:b:1"), /^a-b-1-[0-9a-f]{8}$/);
  });

  it("holds only what a name may hold, and never more than 69 characters", async () => {
    await fc.assert(fc.asyncProperty(label, async (text) => {
      assert.match(await slugOf(text), /^[A-Za-z0-9._-]{1,69}$/);
    }));
  });

  it("is another for another label", async () => {
    await fc.assert(
      fc.asyncProperty(label, label, async (one, other) => {
        assert.equal(await slugOf(one) === await slugOf(other), one === other);
      }),
      { numRuns: 2000 },
    );
    const slugs = await Promise.all(["localhost:8080", "localhost-8080", "a.b:1", "a.b-1", "a b", "a-b"].map(slugOf));
    assert.equal(new Set(slugs).size, slugs.length);
    assert.notEqual(await slugOf(await slugOf("Acme Ltd")), await slugOf("Acme Ltd"));
  });
});

it("a label of nothing but hyphens is none", () => {
  assert.deepEqual(["--", "***", "組織", "a", "組a", "."].map(isBlankSlug), [true, true, true, false, false, false]);
});
