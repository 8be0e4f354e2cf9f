import type { getOctokit } from "@actions/github";
import { readFile } from "node:fs/promises";
import process from "node:process";
import { AppError } from "../core/base/errors.ts";
import { parseJson } from "../core/base/http.ts";
import type { FolderSource, Logger } from "../core/base/ports.ts";
import type { RunContext } from "../core/base/run-context.ts";
import { VERSION } from "../core/base/version.ts";
import { commentKey } from "../core/report/comment.ts";
import type { Mode, NotChecked } from "../core/report/report.ts";
import type { RawInputs } from "../core/run/inputs.ts";
import { inputText, invalidInput, ownGlobs, parseFlag, principalOf, type Settings } from "../core/run/settings.ts";
import { Git } from "../runtime/sources/git.ts";
import { createFolderSource } from "../runtime/sources/working-folder.ts";
import { lookUpApproval } from "./approval.ts";
import { createEventDiff } from "./event-diff.ts";
import type { PublishTarget } from "./publish-report.ts";
import { hasDiff, mayWrite, modeOf, readEvent, readWorkflowRun, runContext, type RunEvent } from "./workflow-run.ts";

/** A workflow run, as far as the action needs it. */
export interface ActionRun extends Pick<PublishTarget, "context" | "summaryFile" | "comment"> {
  readonly mode: Mode;
  readonly scope: "changed" | "all";
  readonly untrusted: boolean;
  readonly root: string;
  readonly context: RunContext;
  /** What the event keeps the run from checking. */
  readonly notChecked: readonly NotChecked[];
  readonly source: FolderSource;
  /** Throws `AppError` for an invalid input, and when this event must not run this mode. */
  refuseUnlessAllowed(): void;
}

/** The event that started the run, as environment and payload tell of it. */
export async function openEvent(env: NodeJS.ProcessEnv): Promise<RunEvent> {
  return readEvent(env.GITHUB_EVENT_NAME ?? "", env.GITHUB_REF ?? "", await readPayload(env.GITHUB_EVENT_PATH));
}

/** What a run goes by that its checked inputs tell. */
type RunSettings = Pick<Settings, "accounts" | "organisation">;

/** Reads event and environment; `refuseUnlessAllowed` throws for an invalid input, so that it is reported like any error. */
export async function openRun(
  raw: RawInputs,
  settings: RunSettings,
  env: NodeJS.ProcessEnv,
  logger: Logger,
): Promise<ActionRun> {
  const event = await openEvent(env);
  const problems: AppError[] = [];
  const mode = readChoice(raw, "mode", ["check", "apply", "drift", "redeliver"], problems) ?? modeOf(event);
  const scope = readChoice(raw, "scope", ["changed", "all"], problems) ??
    (mode === "check" && hasDiff(event) ? "changed" : "all");
  const wanted = parseFlag(inputText(raw, "comment"));
  if (wanted === undefined) problems.push(invalidInput("comment", inputText(raw, "comment"), "true or false"));
  const workflow = readWorkflowRun(env);
  const token = inputText(raw, "github-token");
  const octokit = token === "" ? undefined : await openOctokit(token, env);
  const { repo, sha } = workflow;
  const root = env.GITHUB_WORKSPACE || process.cwd();
  const approval = mode === "apply"
    ? await lookUpApproval({ octokit, repo, sha, runId: Number(workflow.runId) || 0 })
    : { status: "none" as const };
  const changeRef = inputText(raw, "change-ref") || undefined;
  const { organisation } = settings;
  const facts = { approval, changeRef, toolVersion: VERSION, principal: principalOf(raw) };
  const key = await commentKey(organisation, ownGlobs(settings));
  logger.debug(`Event ${event.name}, mode ${mode}, scope ${scope}`);
  return {
    mode,
    scope,
    untrusted: event.untrusted,
    root,
    context: { ...runContext(env, event, facts), organisation },
    source: createFolderSource(root, createEventDiff({ event, sha, git: new Git(root), octokit, repo })),
    summaryFile: env.GITHUB_STEP_SUMMARY,
    notChecked: event.untrusted ? [FORK_NOTE] : [],
    comment: wanted === false ? undefined : commentPlace(raw, key, event, octokit, repo),
    refuseUnlessAllowed() {
      const [problem] = problems;
      if (problem) throw problem;
      // A redelivery sends what a file says under the organisation's signature: no pull request may write that file.
      const trusted = mode === "apply" || mode === "redeliver" ? mayWrite(event) : !event.untrusted;
      if (mode === "check" || trusted) return;
      throw new AppError(
        "WRONG_REF",
        `Cannot ${VERBS[mode]} on ${event.name || "this event"} of ${workflow.ref || "an unknown ref"}`,
      );
    },
  };
}

const VERBS = { apply: "apply", drift: "look for drift", redeliver: "redeliver" };

const FORK_NOTE: NotChecked = {
  what: "This pull request",
  reason: "comes from another repository: no credential was used on its behalf",
};

async function readPayload(path: string | undefined): Promise<unknown> {
  if (!path) return undefined;
  return parseJson(await readFile(path, "utf8").catch(() => ""));
}

function readChoice<const T extends string>(
  raw: RawInputs,
  name: "mode" | "scope",
  choices: readonly T[],
  problems: AppError[],
): T | undefined {
  const text = inputText(raw, name);
  if (text === "auto") return undefined;
  const choice = choices.find((each) => each === text);
  if (choice === undefined) problems.push(invalidInput(name, text, `one of auto, ${choices.join(", ")}`));
  return choice;
}

/** The toolkit is large: a run without a token does not load it. */
async function openOctokit(token: string, env: NodeJS.ProcessEnv): Promise<ReturnType<typeof getOctokit>> {
  const github = await import("@actions/github");
  return github.getOctokit(token, env.GITHUB_API_URL ? { baseUrl: env.GITHUB_API_URL } : {});
}

function commentPlace(
  raw: RawInputs,
  key: string,
  event: RunEvent,
  octokit: ReturnType<typeof getOctokit> | undefined,
  repo: { readonly owner: string; readonly repo: string },
): ActionRun["comment"] {
  const issue = event.payload.pull_request?.number;
  if (issue === undefined || !octokit) return undefined;
  return { octokit, token: inputText(raw, "github-token"), repo, issue, key };
}
