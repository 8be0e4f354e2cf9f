import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { rotation } from "../../src/runtime/glob.ts";

describe("rotation", () => {
  it("means nobody when nobody is named", () => assert.equal(rotation([])("Support"), false));

  it("means a name in whatever case, and every name that a glob matches", () => {
    const rotates = rotation(["support", "Acme *"]);
    assert.deepEqual(["Support", "ACME Orders", "Support 2", "Orders"].map(rotates), [true, true, false, false]);
  });

  it("means a name exactly, though it would not match itself as a glob", () => {
    for (const name of ["Billing [EU]", "What?", "(a|b)", "a{b}", "!negated"]) {
      assert.equal(rotation([name])(name), true, name);
    }
  });
});
