import * as v from "valibot";
import type { Actor, RunContext } from "../core/base/run-context.ts";
import type { Mode } from "../core/report/report.ts";
import type { EventSpan } from "../runtime/sources/commit-source.ts";

// Optional fields may be missing or malformed; fields that decide trust must not be.
const text = v.fallback(v.optional(v.string()), undefined);
const flag = v.fallback(v.optional(v.boolean()), undefined);
const tip = v.object({ sha: v.string(), ref: text, repo: v.nullish(v.object({ full_name: v.string() })) });
const repository = v.looseObject({ full_name: v.string(), default_branch: v.string() });

/** The parts of GitHub's event payloads that the action reads. */
const payloadSchema = v.looseObject({
  ref: text,
  before: text,
  after: text,
  deleted: flag,
  repository: v.optional(repository),
  pull_request: v.optional(v.looseObject({ number: v.number(), base: tip, head: tip })),
  merge_group: v.optional(v.looseObject({ base_sha: v.string(), head_sha: v.string() })),
});

type Payload = v.InferOutput<typeof payloadSchema>;

/** The event that started the run, as far as the action acts on it. */
export interface RunEvent {
  /** `pull_request`, `push`, … */
  readonly name: string;
  readonly payload: Payload;
  /** Why the payload is not one that GitHub sends with this event; nothing is decided by it. */
  readonly problem?: string | undefined;
  /** True when the text comes from another repository, or the event may be started by a stranger: no secret may be used on it. */
  readonly untrusted: boolean;
  /** The default branch, when the run is on it. */
  readonly defaultBranch?: string | undefined;
  /** The commits that it is about. */
  readonly span: EventSpan;
}

/** Reads the event. `ours`: the repository that the runner says it works for, as `owner/name`. */
export function readEvent(name: string, ref: string, payload: unknown, ours?: string): RunEvent {
  const parsed = v.safeParse(payloadSchema, payload ?? {});
  const event = parsed.success ? parsed.output : {};
  const missing = parsed.success
    ? REQUIRED[name]?.find((key) => event[key] === undefined)
    : v.getDotPath(parsed.issues[0]) ?? "the whole";
  const branch = event.repository?.default_branch;
  return {
    name,
    payload: event,
    problem: missing === undefined ? misfit(name, ref, event, ours) : `its payload has no usable ${missing}`,
    untrusted: isUntrusted(name, event),
    defaultBranch: branch !== undefined && ref === `refs/heads/${branch}` ? branch : undefined,
    span: spanOf(name, event),
  };
}

/** Why a whole payload is not that of this run. */
function misfit(name: string, ref: string, { repository, ...event }: Payload, ours?: string): string | undefined {
  if (ours && repository && repository.full_name.toLowerCase() !== ours.toLowerCase()) {
    return "its payload is about another repository";
  }
  // The run of a branch's deletion is on the default branch, whatever the branch was.
  const moved = name === "push" && event.deleted !== true && event.ref !== undefined && event.ref !== ref;
  return moved ? "its payload is about another branch or tag" : undefined;
}

/** What the payload of an event always has (docs.github.com, "Webhook events and payloads"). */
const REQUIRED: Readonly<Record<string, readonly (keyof Payload)[]>> = {
  pull_request: ["repository", "pull_request"],
  pull_request_target: ["repository", "pull_request"],
  pull_request_review: ["repository", "pull_request"],
  pull_request_review_comment: ["repository", "pull_request"],
  merge_group: ["repository", "merge_group"],
  push: ["before", "after"],
};

/** Events that a stranger can start, and that run with this repository's rights. */
const OPEN_EVENTS: ReadonlySet<string> = new Set(["workflow_run", "issue_comment"]);

/** A pull request is trusted only when the payload proves that it comes from this very repository. */
function isUntrusted(name: string, { repository, pull_request: request }: Payload): boolean {
  if (OPEN_EVENTS.has(name)) return true;
  if (request === undefined && !name.startsWith("pull_request")) return false;
  const theirs = request?.head.repo?.full_name;
  return theirs === undefined || theirs !== repository?.full_name;
}

function spanOf(name: string, { before, after, pull_request: request, merge_group: group }: Payload): EventSpan {
  if (request) return { kind: "pull-request", base: request.base.sha, head: request.head.sha };
  if (group) return { kind: "range", from: group.base_sha, to: group.head_sha };
  if (name !== "push" || before === undefined || after === undefined || isNull(after)) return { kind: "none" };
  return isNull(before) ? { kind: "created" } : { kind: "range", from: before, to: after };
}

function isNull(sha: string): boolean {
  return /^0+$/.test(sha);
}

/** The mode that `auto` stands for: only a push to the default branch writes. */
export function modeOf(event: RunEvent): Mode {
  const pushed = event.name === "push" && event.defaultBranch !== undefined && event.payload.deleted !== true;
  return pushed ? "apply" : "check";
}

/** Whether the event may write to the organisation: never a pull request or a merge queue, and only the default branch. */
export function mayWrite(event: RunEvent): boolean {
  return !event.untrusted && !/^(pull_request|merge_group)/.test(event.name) &&
    event.payload.pull_request === undefined &&
    event.defaultBranch !== undefined;
}

/** Whether the event is about a change, so that it has a diff. */
export function hasDiff({ span }: RunEvent): boolean {
  return span.kind === "pull-request" || span.kind === "range";
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
  facts: Pick<RunContext, "changeRef" | "toolVersion" | "principal">,
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
