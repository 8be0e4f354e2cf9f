import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { test } from "node:test";
import { parse } from "yaml";

interface Artifact {
  readonly id: number;
  readonly name: string;
  readonly undelivered: number;
  /** How many days old. */
  readonly age: number;
  readonly branch?: string;
  readonly fork?: boolean;
  readonly expired?: boolean;
}

/** Runs the workflow's search over such artifacts of a repository. */
function found(artifacts: readonly Artifact[]): unknown {
  const { jobs } = parse(readFileSync(".github/workflows/accounts-redeliver.yml", "utf8"));
  const folder = mkdtempSync(join(tmpdir(), "redeliver-"));
  try {
    const page = artifacts.map(({ id, name, age, branch = "main", fork = false, expired = false }) => ({
      id,
      name,
      expired,
      created_at: `${new Date(Date.now() - age * 86_400_000).toISOString().slice(0, 19)}Z`,
      workflow_run: { head_branch: branch, repository_id: 1, head_repository_id: fork ? 2 : 1 },
    }));
    const [first, ...rest] = page;
    writeFileSync(
      join(folder, "answer"),
      [[first], rest].map((each) => JSON.stringify({ artifacts: each })).join("\n"),
    );
    for (const { id, undelivered } of artifacts) {
      writeFileSync(join(folder, "report.json"), JSON.stringify({ notifications: { delivered: 0, undelivered } }));
      execFileSync("zip", ["-q", `${id}.zip`, "report.json"], { cwd: folder });
    }
    const gh =
      '#!/bin/bash\nurl="${@: -1}"\ncase "$url" in */zip) cat "$(basename "$(dirname "$url")").zip";; *) cat answer;; esac\n';
    writeFileSync(join(folder, "gh"), gh, { mode: 0o755 });
    const env = {
      PATH: `${folder}:${process.env.PATH}`,
      GITHUB_REPOSITORY: "acme/genesys-email",
      GITHUB_OUTPUT: join(folder, "output"),
      BRANCH: "main",
    };
    execFileSync("bash", ["-eo", "pipefail", "-c", jobs.find.steps[0].run], { cwd: folder, env });
    return JSON.parse(readFileSync(join(folder, "output"), "utf8").replace(/^left=/, ""));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const audit = (id: number): string => `genesys-email-audit-acme-${id}-1-apply-0`;

test("the redelivery workflow finds the newest files of each outbox that has something left to send, and no others", () => {
  assert.deepEqual(
    found([
      { id: 1, name: audit(1), undelivered: 2, age: 5 },
      { id: 2, name: audit(2), undelivered: 0, age: 4 },
      // Was redelivered twice: what is left stands in the second artifact.
      { id: 3, name: audit(3), undelivered: 3, age: 3 },
      { id: 4, name: "genesys-email-redelivery-3-77-1-0", undelivered: 2, age: 2 },
      { id: 5, name: "genesys-email-redelivery-3-78-1-0", undelivered: 1, age: 1 },
      // Is done.
      { id: 6, name: audit(6), undelivered: 1, age: 3 },
      { id: 7, name: "genesys-email-redelivery-6-79-1-0", undelivered: 0, age: 1 },
      { id: 8, name: audit(8), undelivered: 1, age: 1, fork: true },
      { id: 9, name: audit(9), undelivered: 1, age: 1, branch: "feature" },
      { id: 10, name: audit(10), undelivered: 1, age: 20 },
      { id: 11, name: audit(11), undelivered: 1, age: 1, expired: true },
      { id: 12, name: "coverage", undelivered: 1, age: 1 },
    ]),
    [{ id: 1, origin: "1" }, { id: 5, origin: "3" }],
  );
});

test("the redelivery workflow finds nothing where everything was delivered", () => {
  assert.deepEqual(found([{ id: 1, name: audit(1), undelivered: 0, age: 1 }]), []);
});
