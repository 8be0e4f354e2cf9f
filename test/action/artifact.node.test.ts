import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { claimArtifactName, takesArtifacts } from "../../src/action/artifact.ts";
import { parseSettings } from "../../src/core/run/settings.ts";

const ENV = { GITHUB_RUN_ID: "17", GITHUB_RUN_ATTEMPT: "2", GITHUB_JOB: "apply" };

describe("claimArtifactName", () => {
  async function names(steps: readonly [Record<string, string>, Record<string, string>][]): Promise<readonly string[]> {
    const folder = await mkdtemp(join(tmpdir(), "artifact-"));
    try {
      const claimed: string[] = [];
      for (const [raw, env] of steps) {
        claimed.push(await claimArtifactName(parseSettings(raw), { ...ENV, ...env }, join(folder, "not", "there")));
      }
      return claimed;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  it("gives each step of a job a name of its own, the first one's without a number", async () => {
    assert.deepEqual(await names([[{}, {}], [{}, {}], [{ organisation: "acme" }, {}], [{}, {}]]), [
      "genesys-email-audit-us-east-1-17-2-apply-0",
      "genesys-email-audit-us-east-1-17-2-apply-0-2",
      "genesys-email-audit-acme-17-2-apply-0",
      "genesys-email-audit-us-east-1-17-2-apply-0-3",
    ]);
  });

  it("numbers two organisations whose template does not name them", async () => {
    const raw = (organisation: string) => ({ organisation, "artifact-name": "audit" });
    assert.deepEqual(await names([[raw("a"), {}], [raw("b"), {}]]), ["audit", "audit-2"]);
  });

  it("tells the legs of a matrix apart, and starts again in another run or attempt", async () => {
    assert.deepEqual(await names([[{}, { GEA_JOB_INDEX: "1" }], [{}, { GITHUB_RUN_ATTEMPT: "3" }]]), [
      "genesys-email-audit-us-east-1-17-2-apply-1",
      "genesys-email-audit-us-east-1-17-3-apply-0",
    ]);
  });

  it("stands without a runner's variables", async () => {
    const bare = { GITHUB_RUN_ID: "", GITHUB_RUN_ATTEMPT: "", GITHUB_JOB: "" };
    assert.deepEqual(await names([[{}, bare]]), ["genesys-email-audit-us-east-1-0-1-job-0"]);
  });
});

describe("takesArtifacts", () => {
  it("is true for GitHub's own servers only", () => {
    const servers = ["https://github.com", "https://acme.ghe.com", "", undefined];
    for (const server of servers) assert.equal(takesArtifacts({ GITHUB_SERVER_URL: server }), true, server);
    for (const server of ["https://github.example.com", "https://ghe.com.example", "https://github.com.example", "x"]) {
      assert.equal(takesArtifacts({ GITHUB_SERVER_URL: server }), false, server);
    }
  });
});
