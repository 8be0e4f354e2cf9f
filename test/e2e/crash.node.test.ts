import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, it } from "node:test";
import { verifyAudit } from "../../src/core/audit/verify.ts";
import {
  ACCOUNTS,
  assertDomainRecovered,
  assertRecovered,
  killedAt,
  startApply,
  withDomainScene,
  withScene,
} from "../support/crash-scene.ts";

/** Requests of an apply: a token, a listing, a creation for each account, then looks at the validations. */
const KILLS = [
  { what: "the first creation", boundary: 3, when: "before" },
  { what: "a creation in the middle", boundary: 7, when: "after" },
] as const;

// Every other request has its turn in test/slow/crash.node.test.ts.
describe("kill -9 and the run after it", () => {
  for (const { what, boundary, when } of KILLS) {
    it(`lose nothing and double nothing, killed ${when} ${what} takes effect`, async () => {
      await withScene(async (scene) => {
        assert.equal(await killedAt(scene, boundary, when), true);
        await assertRecovered(scene, `killed ${when} request ${boundary}`);
      });
    });
  }
});

/** The requests of a first apply of two accounts on one domain begin with about 15 that only read. */
const DOMAIN_KILLS = [
  { boundary: 18, when: "after" },
  { boundary: 27, when: "before" },
  { boundary: 36, when: "after" },
] as const;

// Every effect of such a run has its turn, in one process, in test/slow/domains-crash.node.test.ts.
describe("kill -9 among the writes of a domain, and the run after it", () => {
  for (const { boundary, when } of DOMAIN_KILLS) {
    it(`lose nothing and double nothing, killed ${when} request ${boundary} takes effect`, async () => {
      await withDomainScene(async (scene) => {
        assert.equal(await killedAt(scene, boundary, when), true);
        await assertDomainRecovered(scene, `killed ${when} request ${boundary}`);
      });
    });
  }
});

describe("a run that is asked to stop", () => {
  it("ends with status 1, a closing record and no new write", async () => {
    // More than are written at once, so that some have not begun when the signal comes.
    const many = ACCOUNTS * 6;
    await withScene(async (scene) => {
      const { child, ended } = startApply(scene);
      let stopped = 0;
      scene.onRequest = (number) => {
        if (number === 5) {
          child.kill("SIGTERM");
          stopped = number;
        }
        return undefined;
      };
      assert.equal(await ended, 1);
      const writes = scene.sandbox.simulators.genesys.requests().filter(({ method, path }) =>
        method === "POST" && !path.includes("oauth")
      );
      assert.ok(stopped > 0 && writes.length < many, `${writes.length} writes`);
      const verdict = await verifyAudit(await readFile(join(scene.folder, "audit_log.jsonl"), "utf8"));
      assert.equal(verdict.status, "intact", JSON.stringify(verdict));
    }, many);
  });
});
