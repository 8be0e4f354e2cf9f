import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ACCOUNTS, assertRecovered, killedAt, withScene } from "../support/crash-scene.ts";

describe("kill -9 and the run after it", { concurrency: 2 }, () => {
  for (const when of ["before", "after"] as const) {
    it(`lose nothing and double nothing, at each request in turn, killed ${when} it takes effect`, async () => {
      let boundaries = 0;
      for (let boundary = 1; boundary < 60; boundary++) {
        let reached = false;
        await withScene(async (scene) => {
          reached = await killedAt(scene, boundary, when);
          await assertRecovered(scene, `killed ${when} request ${boundary}`);
        });
        if (!reached) break;
        boundaries++;
      }
      // One for the token, one for the listing, one for each creation, and at least one look at the validations.
      assert.ok(boundaries >= ACCOUNTS + 3, `only ${boundaries} boundaries were tried`);
    });
  }
});
