import * as v from "valibot";
import type { Actor, RunContext } from "../core/base/run-context.ts";
import type { Mode } from "../core/report/report.ts";

// Optional fields may be missing or malformed; fields that decide trust must not be.
const text = v.fallback(v.optional(v.string()), undefined);
const flag = v.fallback(v.optional(v.boolean()), undefined);
const commit = v.object({ sha: v.string(), ref: text, repo: v.nullish(v.object({ full_name: v.string() })) });

/** The parts of GitHub's event payloads that the action reads. */
const payloadSchema = v.looseObject({
  before: text,
  after: text,
  deleted: flag,
  forced: flag,
  repository: v.optional(v.looseObject({ full_name: text, default_branch: text })),
  pull_request: v.optional(v.looseObject({
    number: v.number(),
    base: commit,
    head: commit,
    changed_files: v.fallback(v.optional(v.number()), undefined),
  })),
  merge_group: v.optional(v.looseObject({ base_sha: v.string(), head_sha: v.string() })),
});

type Payload = v.InferOutput<typeof payloadSchema>;

/** The event that started the run, as far as the action acts on it. */
export interface RunEvent {
  /** `pull_request`, `push`, … */
  readonly name: string;
  readonly payload: Payload;
  /** True when the checked out text comes from another repository: no secret may be used on it. */
  readonly untrusted: boolean;
  /** True for a push to, or a run on, the default branch. */
  readonly onDefaultBranch: boolean;
}

/** Reads the event; a payload that does not look like GitHub's counts as empty. */
export function readEvent(name: string, ref: string, payload: unknown): RunEvent {
  const parsed = v.safeParse(payloadSchema, payload);
  const event = parsed.success ? parsed.output : {};
  const request = event.pull_request;
  const ours = event.repository?.full_name;
  const theirs = request?.head.repo?.full_name;
  const branch = event.repository?.default_branch;
  return {
    name,
    payload: event,
    // A pull request is trusted only when the payload proves that it comes from this very repository.
    untrusted: (request !== undefined || name.startsWith("pull_request")) && (theirs === undefined || theirs !== ours),
    onDefaultBranch: branch !== undefined && ref === `refs/heads/${branch}`,
  };
}

/** The mode that `auto` stands for: only a push to the default branch writes. */
export function modeOf(event: RunEvent): Mode {
  return event.name === "push" && event.onDefaultBranch && event.payload.deleted !== true ? "apply" : "check";
}

/** Whether the event may write to the organisation: never a pull request or a merge queue, and only the default branch. */
export function mayWrite(event: RunEvent): boolean {
  if (/^(pull_request|merge_group)/.test(event.name)) return false;
  return event.onDefaultBranch || event.payload.repository?.default_branch === undefined;
}

/** Whether the event is about a change, so that it has a diff. */
export function hasDiff({ name, payload }: RunEvent): boolean {
  return name === "push" || payload.pull_request !== undefined || payload.merge_group !== undefined;
}

/** What the environment says about a workflow run (docs.github.com, "Default environment variables"). */
interface WorkflowRun {
  readonly sha: string;
  readonly ref: string;
  readonly runId: string;
  readonly runUrl: string | undefined;
  readonly repo: { readonly owner: string; readonly repo: string };
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the default variables of a workflow run. */
export function readWorkflowRun(env: Environment): WorkflowRun {
  const repository = env.GITHUB_REPOSITORY ?? "";
  const [owner = "", repo = ""] = repository.split("/");
  const runId = env.GITHUB_RUN_ID ?? "0";
  const server = env.GITHUB_SERVER_URL ?? "https://github.com";
  return {
    sha: env.GITHUB_SHA ?? "",
    ref: env.GITHUB_REF ?? "",
    runId,
    runUrl: repository === "" ? undefined : `${server}/${repository}/actions/runs/${runId}`,
    repo: { owner, repo },
  };
}

/** The run as the audit log, the events and the comment describe it. */
export function runContext(
  env: Environment,
  event: RunEvent,
  facts: Pick<RunContext, "approval" | "changeRef" | "toolVersion" | "principal">,
): RunContext {
  const run = readWorkflowRun(env);
  return {
    serverUrl: env.GITHUB_SERVER_URL,
    runUrl: run.runUrl,
    repository: env.GITHUB_REPOSITORY,
    repositoryId: env.GITHUB_REPOSITORY_ID,
    ref: env.GITHUB_REF,
    commit: event.payload.pull_request?.head.sha ?? env.GITHUB_SHA,
    workflowRef: env.GITHUB_WORKFLOW_REF,
    runId: run.runId,
    runAttempt: Number(env.GITHUB_RUN_ATTEMPT ?? "1") || 1,
    runNumber: Number(env.GITHUB_RUN_NUMBER) || undefined,
    job: env.GITHUB_JOB,
    actor: actorOf(env, event),
    ...facts,
  };
}

function actorOf(env: Environment, event: RunEvent): Actor {
  const login = env.GITHUB_ACTOR ?? "unknown";
  const bot = login.endsWith("[bot]");
  const triggering = env.GITHUB_TRIGGERING_ACTOR;
  return {
    kind: event.name === "schedule" ? "schedule" : bot ? "bot" : "user",
    id: env.GITHUB_ACTOR_ID,
    login,
    triggeringLogin: triggering === login ? undefined : triggering,
  };
}
