import type { Actor, RunContext } from "../core/publish/run-context.ts";
import type { RunEvent } from "./event.ts";

/** What the environment of a workflow run tells of it (docs.github.com, "Default environment variables"). */
export interface WorkflowRun {
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

/** The run as the audit log, the events and the comment tell it. */
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
