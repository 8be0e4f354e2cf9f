import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { verifyAudit } from "../../src/core/audit/verify.ts";
import { ACCOUNTS, assertRecovered, killedAt, startApply, withScene } from "../support/crash-scene.ts";

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

describe("two applies at once", () => {
  it("create no duplicate, lose no update, and both tell the truth", async () => {
    await withScene(async (scene) => {
      const other = { ...scene, folder: await mkdtemp(join(tmpdir(), "crash-")) };
      try {
        for (const { path, text } of scene.sandbox.fleet.accounts) {
          await mkdir(join(other.folder, "accounts"), { recursive: true });
          await writeFile(join(other.folder, path), text);
        }
        const both = () => Promise.all([startApply(scene).ended, startApply(other).ended]);
        assert.deepEqual(await both(), [0, 0]);
        const { simulators } = scene.sandbox;
        assert.equal(simulators.genesys.accounts().length, ACCOUNTS);
        for (const folder of [scene.folder, other.folder]) {
          for (const { path, text } of scene.sandbox.fleet.accounts) {
            await writeFile(join(folder, path), text.replace(/^description: .*$/m, "description: changed"));
          }
        }
        assert.deepEqual(await both(), [0, 0]);
        const live = simulators.genesys.accounts();
        assert.equal(live.length, ACCOUNTS);
        assert.ok(
          live.every(({ description, status }) => description === "changed" && status === "ACTIVE"),
          "an update is lost",
        );
        for (const { folder } of [scene, other]) {
          const verdict = await verifyAudit(await readFile(join(folder, "audit_log.jsonl"), "utf8"));
          assert.equal(verdict.status, "intact");
        }
      } finally {
        await rm(other.folder, { recursive: true, force: true });
      }
    });
  });
});
