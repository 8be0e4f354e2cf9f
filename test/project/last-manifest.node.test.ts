import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { test } from "node:test";
import { parse } from "yaml";
import { claimArtifactName } from "../../src/action/artifact.ts";
import { manifestText } from "../../src/core/audit/manifest.ts";
import { INPUTS } from "../../src/core/run/inputs.ts";
import { readPrevious } from "../../src/runtime/manifest-file.ts";
import { runContext } from "../support/reports.ts";

const WORKFLOWS = [".github/workflows/accounts-apply.yml", "examples/workflows/accounts-organisations.yml"] as const;
const REPOSITORY = "acme/genesys-email";

interface Step {
  readonly id?: string;
  readonly run: string;
  readonly shell: string;
  readonly env: Readonly<Record<string, string>>;
}

function stepOf(file: string): Step {
  const { jobs } = parse(readFileSync(file, "utf8"));
  return (jobs.apply.steps as Step[]).find(({ id }) => id === "last") ?? assert.fail();
}

interface Artifact {
  readonly id: number;
  readonly run: number;
  readonly attempt?: number;
  readonly organisation?: string;
  readonly job?: string;
  readonly branch?: string;
  readonly fork?: boolean;
  readonly workflow?: string;
  readonly expired?: boolean;
  /** What the artifact holds: a manifest, one of a run that was killed, or no manifest. */
  readonly holds?: "manifest" | "killed" | "nothing" | "rubbish";
  /** GitHub's answer to the download, instead of the file. */
  readonly refusal?: string;
}

interface Outcome {
  readonly status: number | null;
  readonly log: string;
  /** The run whose manifest was taken. */
  readonly run?: string | undefined;
  readonly organisation?: string | undefined;
  readonly calls: readonly string[];
}

/** Runs the step over such artifacts, of which the last is the newest; GitHub does not keep their order. */
async function run(artifacts: readonly Artifact[], { listing, organisation = "eu-west-1" }: {
  readonly listing?: string;
  readonly organisation?: string;
} = {}): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "last-"));
  try {
    const answers = join(folder, "answers");
    const bin = join(folder, "bin");
    const temp = join(folder, "runner temp");
    for (const each of [answers, bin, temp]) mkdirSync(each);
    const answer = (url: string, content: string | Uint8Array): void =>
      writeFileSync(join(answers, url.replace(/[/?]/g, "_")), content);
    const listed = await Promise.all(artifacts.map(async (artifact, index) => {
      const { id, run, attempt = 1, job = "apply", branch = "main", fork = false, expired = false } = artifact;
      const whose = artifact.organisation ?? "eu-west-1";
      const env = { GITHUB_RUN_ID: `${run}`, GITHUB_RUN_ATTEMPT: `${attempt}`, GITHUB_JOB: job };
      const template = { artifactName: INPUTS["artifact-name"].default, organisation: whose };
      const name = await claimArtifactName(template, env, join(folder, `job-${id}`));
      const path = `.github/workflows/${artifact.workflow ?? "accounts-apply.yml"}@main`;
      answer(`repos/${REPOSITORY}/actions/runs/${run}`, JSON.stringify({ id: run, path }));
      const zip = `repos/${REPOSITORY}/actions/artifacts/${id}/zip`;
      if (artifact.refusal !== undefined) answer(`${zip}.refusal`, artifact.refusal);
      else if (!expired) answer(zip, zipOf(artifact, whose, folder));
      return {
        id,
        name,
        expired,
        created_at: new Date(Date.UTC(2026, 10, 1, 0, index)).toISOString().replace(".000", ""),
        workflow_run: { id: run, head_branch: branch, repository_id: 1, head_repository_id: fork ? 2 : 1 },
      };
    }));
    // Two pages, and the older half first.
    const pages = [listed.filter((_, at) => at % 2 === 0), listed.filter((_, at) => at % 2 === 1)];
    const list = `repos/${REPOSITORY}/actions/artifacts?per_page=100`;
    if (listing !== undefined) answer(`${list}.refusal`, listing);
    else answer(list, pages.map((each) => JSON.stringify({ total_count: listed.length, artifacts: each })).join("\n"));
    writeFileSync(join(bin, "gh"), GH, { mode: 0o755 });
    writeFileSync(join(bin, "sleep"), "#!/bin/bash\n", { mode: 0o755 });
    const { run: script, shell } = stepOf(WORKFLOWS[0]);
    assert.equal(shell, "bash");
    const output = join(folder, "output");
    writeFileSync(output, "");
    // What the runner makes of `shell: bash`.
    const { status, stdout, stderr } = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], {
      cwd: folder,
      encoding: "utf8",
      env: {
        PATH: `${bin}:${process.env.PATH}`,
        ANSWERS: answers,
        GH_TOKEN: "token",
        BRANCH: "main",
        ORGANISATION: organisation,
        RUNNER_TEMP: temp,
        GITHUB_REPOSITORY: REPOSITORY,
        GITHUB_WORKFLOW_REF: `${REPOSITORY}/.github/workflows/accounts-apply.yml@refs/heads/main`,
        GITHUB_JOB: "apply",
        GITHUB_OUTPUT: output,
      },
    });
    const [, path] = /^manifest=(.*)$/m.exec(readFileSync(output, "utf8")) ?? [];
    const calls = readFileSync(join(answers, "calls"), "utf8").trim().split("\n");
    const log = stdout + stderr;
    if (path === undefined) return { status, log, calls };
    // What the action itself reads.
    await readPrevious(path, { root: folder, organisation, spelling: "previous-manifest" });
    const manifest = JSON.parse(readFileSync(path, "utf8"));
    return { status, log, calls, run: manifest.run, organisation: manifest.organisation };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `gh api`, which prints the body and ends with 1 on a refusal. */
const GH = `#!/bin/bash
url=\${@: -1}
echo "$url" >> "$ANSWERS/calls"
file=$ANSWERS/$(tr '/?' '__' <<< "$url")
if [ -f "$file.refusal" ]; then cat "$file.refusal" >&2; exit 1; fi
if [ ! -f "$file" ]; then echo '{"message":"Not Found"}'; echo "gh: Not Found (HTTP 404)" >&2; exit 1; fi
cat "$file"
`;

function zipOf(
  { id, run, attempt = 1, holds = "manifest" }: Artifact,
  organisation: string,
  folder: string,
): Uint8Array {
  if (holds === "rubbish") return new TextEncoder().encode("<html>no zip</html>");
  const place = join(folder, `artifact-${id}`);
  mkdirSync(place);
  const context = runContext({ runId: `${run}`, runAttempt: attempt, organisation });
  const digest = `sha256:${"a".repeat(64)}`;
  const closed = holds === "killed" ? undefined : { sha256: digest, head: digest, count: 3 };
  const manifest = manifestText(context, { file: "audit_log.jsonl", closed });
  writeFileSync(join(place, "audit_log.jsonl"), "{}\n");
  if (holds !== "nothing") writeFileSync(join(place, "audit_log.manifest.json"), manifest);
  execFileSync("zip", ["-q", "-r", "artifact.zip", "."], { cwd: place });
  return readFileSync(join(place, "artifact.zip"));
}

const key = (run: number, attempt = 1): string => `run:812345678:${run}:${attempt}`;
const words = ({ log }: Outcome): string[] => log.split("\n").filter((line) => line.startsWith("::"));

test("a first run finds none, says that a chain begins, and goes on", async () => {
  const first = await run([]);
  assert.deepEqual([first.status, first.run], [0, undefined], first.log);
  assert.deepEqual(words(first), [
    "::notice title=Last manifest::There is none of this organisation: a chain of manifests begins with this run",
  ]);
});

test("the newest manifest is taken, whatever the order of the list, and nothing is said that needs attention", async () => {
  const found = await run([{ id: 1, run: 10 }, { id: 2, run: 11 }, { id: 3, run: 12 }, { id: 4, run: 13 }]);
  assert.deepEqual([found.status, found.run, words(found)], [0, key(13), []], found.log);
  assert.equal(found.calls.length, 3, "list, run, download");
});

test("of two attempts of a run the later one is taken, also where it is this very run", async () => {
  const found = await run([{ id: 1, run: 10 }, { id: 2, run: 11 }, { id: 3, run: 11, attempt: 2 }]);
  assert.deepEqual([found.status, found.run], [0, key(11, 2)], found.log);
});

test("another organisation's artifact is passed over, also one whose label begins alike", async () => {
  const others = [{ id: 2, run: 11, organisation: "us-east-1" }, { id: 3, run: 12, organisation: "eu-west-1-test" }];
  const found = await run([{ id: 1, run: 10 }, ...others]);
  assert.deepEqual([found.status, found.run, words(found)], [0, key(10), []], found.log);
  const none = await run(others);
  assert.deepEqual([none.status, none.run, words(none).length], [0, undefined, 1], none.log);
});

test("a label with blanks and letters of any script finds its artifacts", async () => {
  for (const organisation of ["Acme EMEA", "Müller & Söhne 東京", "x".repeat(90)]) {
    const found = await run([{ id: 1, run: 10, organisation }, { id: 2, run: 11 }], { organisation });
    assert.deepEqual([found.status, found.run, found.organisation], [0, key(10), organisation], found.log);
  }
});

test("the manifest of a run that was killed is handed on as it is: the next run says so", async () => {
  const found = await run([{ id: 1, run: 10 }, { id: 2, run: 11, holds: "killed" }]);
  assert.deepEqual([found.status, found.run], [0, key(11)], found.log);
});

test("an artifact that has expired is named, and the one before it is taken", async () => {
  const found = await run([{ id: 1, run: 10 }, { id: 2, run: 11, expired: true }]);
  assert.deepEqual([found.status, found.run], [0, key(10)], found.log);
  assert.deepEqual(words(found), [
    "::warning title=Last manifest::The artifact 2 of run 11 is gone: the chain leaves it out",
  ]);
});

test("an artifact that was deleted meanwhile, or has no manifest, is named, and the one before it is taken", async () => {
  const gone = [
    { refusal: "gh: Not Found (HTTP 404)\n" },
    { refusal: "gh: Artifact has expired (HTTP 410)\n" },
    { holds: "nothing" },
    { holds: "rubbish" },
  ] as const;
  for (const each of gone) {
    const found = await run([{ id: 1, run: 10 }, { id: 2, run: 11, ...each }]);
    assert.deepEqual([found.status, found.run], [0, key(10)], found.log);
    assert.match(words(found).join("\n"), /^::warning .*The artifact 2 of run 11 .*the chain leaves it out$/);
  }
});

test("where GitHub does not answer the run ends before it writes, and says why and what to do", async () => {
  const down = "gh: Server Error (HTTP 502)\n";
  const listing = await run([{ id: 1, run: 10 }], { listing: down });
  const download = await run([{ id: 1, run: 10 }, { id: 2, run: 11, refusal: down }]);
  const forbidden = await run([{ id: 1, run: 10 }], {
    listing: "gh: Resource not accessible by integration (HTTP 403)\n",
  });
  const missing = await run([], { listing: "gh: Not Found (HTTP 404)\n" });
  for (const failed of [listing, download, forbidden, missing]) {
    assert.deepEqual([failed.status, failed.run], [1, undefined], failed.log);
    assert.match(failed.log, /^gh: .* \(HTTP \d+\)$/m);
    assert.match(words(failed).join("\n"), /^::error .*Nothing was written: run the job again/);
  }
  assert.equal(listing.calls.length, 3, "it is tried three times");
});

test("what is not of this job and workflow on the default branch is no link of the chain", async () => {
  const found = await run([
    { id: 1, run: 10 },
    { id: 2, run: 11, branch: "feature" },
    { id: 3, run: 12, fork: true },
    { id: 4, run: 13, job: "drift" },
    { id: 5, run: 14, job: "re-apply" },
    { id: 6, run: 15, workflow: "other.yml" },
  ]);
  assert.deepEqual([found.status, found.run, words(found)], [0, key(10), []], found.log);
});

test("both workflows find the manifest by one script, hand it on and attest the next", () => {
  const [one, several] = WORKFLOWS.map((file) => parse(readFileSync(file, "utf8")).jobs.apply);
  for (const job of [one, several]) {
    const ids = job.steps.map(({ id, uses }: { id?: string; uses?: string }) => id ?? uses?.replace(/@.*/, ""));
    assert.deepEqual(ids, ["actions/checkout", "last", "apply", "actions/attest"]);
    const [, last, apply, attest] = job.steps;
    assert.equal(apply.with["previous-manifest"], "${{ steps.last.outputs.manifest }}");
    assert.equal(attest.with["subject-path"], "${{ steps.apply.outputs.manifest-file }}");
    assert.equal(last.env.ORGANISATION, apply.with.organisation);
    for (const [permission, level] of [["actions", "read"], ["id-token", "write"], ["attestations", "write"]]) {
      assert.equal(job.permissions[permission ?? ""], level);
    }
  }
  assert.equal(stepOf(WORKFLOWS[0]).run, stepOf(WORKFLOWS[1]).run);
});
