import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ActionStep, runActionStep, sandboxInputs, type StepResult } from "../../src/cli/demo/action-step.ts";
import { type AuditRecord, parseAuditLine } from "../../src/core/audit/audit-record.ts";
import type { ItsmEvent } from "../../src/core/notify/event.ts";
import type { GitFiles } from "../../src/sandbox/github/objects.ts";
import type { GithubSeed } from "../../src/sandbox/github/state.ts";
import { createFleet, createRepository } from "../../src/sandbox/scenarios.ts";
import { type Sandbox, type SandboxOptions, startSandbox } from "../../src/sandbox/start.ts";
import { program } from "./program.ts";

/** A sandbox with a runner's folder, in which steps of the action are run for one pull request and its merge. */
export class ActionStage {
  readonly folder: string;
  readonly sandbox: Sandbox;
  readonly pull: GithubSeed["pulls"][number];
  #runs = 0;
  /** The tip of the pull request's branch, once it got another commit. */
  #amended: string | undefined;

  private constructor(folder: string, sandbox: Sandbox, pull: GithubSeed["pulls"][number]) {
    this.folder = folder;
    this.sandbox = sandbox;
    this.pull = pull;
  }

  static async open(options: Partial<SandboxOptions> = {}): Promise<ActionStage> {
    const folder = await mkdtemp(join(tmpdir(), "stage-"));
    const fleet = options.fleet ?? createFleet();
    const seed = options.repository ?? createRepository(fleet);
    const [pull] = seed.pulls;
    assert.ok(pull);
    // Merged by a fast-forward.
    const repository = {
      ...seed,
      pulls: seed.pulls.map((each) => ({ ...each, mergeCommitSha: each.headSha })),
      branches: { ...seed.branches, [pull.baseRef]: pull.headSha },
    };
    const sandbox = await startSandbox({ validationMs: 100, ...options, fleet, repository, folder });
    return new ActionStage(folder, sandbox, pull);
  }

  async close(): Promise<void> {
    await this.sandbox.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** The comments of the pull request. */
  comments(): readonly string[] {
    return this.sandbox.simulators.github.comments(this.pull.number).map(({ body }) => body);
  }

  /** The requests that wrote to Genesys Cloud, such as `POST`. */
  writes(): readonly string[] {
    const requests = this.sandbox.simulators.genesys.requests().filter(({ path }) => !path.endsWith("/oauth/token"));
    return requests.map(({ method }) => method).filter((method) => method !== "GET");
  }

  /** The events that the ITSM system got. */
  events(): readonly ItsmEvent[] {
    return this.sandbox.simulators.itsm.events() as readonly ItsmEvent[];
  }

  /** The text of the audit log after a step. */
  auditText(step: StepResult): Promise<string> {
    return readFile(step.outputs["audit-file"] ?? "", "utf8");
  }

  /** The records of the audit log after a step. */
  async records(step: StepResult): Promise<readonly AuditRecord[]> {
    return (await this.auditText(step)).split("\n").flatMap((line) => parseAuditLine(line) ?? []);
  }

  /** Pushes another commit with these files to the pull request's branch. */
  amend(files: GitFiles): void {
    this.#amended = this.sandbox.simulators.github.push(this.pull.headRef, files);
  }

  /** A run for the pull request; `head` is the repository that it comes from. */
  pullRequest(
    inputs: Readonly<Record<string, string>> = {},
    head: string = this.sandbox.github.repository,
    env: Readonly<Record<string, string>> = {},
  ): Promise<StepResult> {
    const { number, baseRef, baseSha, headRef, testMergeSha, files } = this.pull;
    const headSha = this.#amended ?? this.pull.headSha;
    const repo = { full_name: this.sandbox.github.repository };
    return this.run({
      event: "pull_request",
      payload: {
        repository: { ...repo, default_branch: "main" },
        pull_request: {
          number,
          changed_files: files.length,
          base: { sha: baseSha, ref: baseRef, repo },
          head: { sha: headSha, ref: headRef, repo: { full_name: head } },
        },
      },
      sha: this.#amended ?? testMergeSha ?? headSha,
      ref: `refs/pull/${number}/merge`,
      env,
    }, inputs);
  }

  push(
    inputs: Readonly<Record<string, string>> = {},
    env: Readonly<Record<string, string>> = {},
  ): Promise<StepResult> {
    return this.run({
      event: "push",
      payload: {
        before: this.pull.baseSha,
        after: this.pull.headSha,
        repository: { full_name: this.sandbox.github.repository, default_branch: "main" },
      },
      sha: this.pull.headSha,
      ref: "refs/heads/main",
      env,
    }, inputs);
  }

  /** A run that somebody starts by hand on the default branch: it has no diff. */
  dispatch(inputs: Readonly<Record<string, string>> = {}): Promise<StepResult> {
    const repository = { full_name: this.sandbox.github.repository, default_branch: "main" };
    const step = {
      event: "workflow_dispatch",
      payload: { repository },
      sha: this.pull.headSha,
      ref: "refs/heads/main",
    };
    return this.run(step, { mode: "apply", ...inputs });
  }

  /** One step, as a workflow of this repository starts it. */
  run(
    step: Pick<ActionStep, "event" | "payload" | "sha" | "ref" | "env">,
    inputs: Readonly<Record<string, string>> = {},
  ): Promise<StepResult> {
    const { github, fleet } = this.sandbox;
    return runActionStep({
      ...step,
      entry: program("action"),
      repository: github.repository,
      runId: ++this.#runs,
      workspace: this.folder,
      temp: this.folder,
      githubApiUrl: github.apiUrl,
      inputs: {
        ...sandboxInputs(this.sandbox, fleet.env),
        ...inputs,
      },
    });
  }
}
