import { readFile } from "node:fs/promises";
import process from "node:process";
import { AppError } from "../core/base/errors.ts";
import { parseJson } from "../core/base/http.ts";
import type { AccountSource, Fence, Logger } from "../core/base/ports.ts";
import type { Redactor } from "../core/base/secret.ts";
import { commitUrl, fileUrl, type RunContext } from "../core/base/run-context.ts";
import { VERSION } from "../core/base/version.ts";
import type { ApprovedPlan } from "../core/report/approved-plan.ts";
import { commentKey, commentMarker } from "../core/report/comment.ts";
import { STRANGERS_NOTE } from "../core/report/not-checked.ts";
import type { Mode, NotChecked } from "../core/report/report.ts";
import type { PipelineDeps } from "../core/run/deps.ts";
import type { RawInputs } from "../core/run/inputs.ts";
import { inputText, invalidInput, ownGlobs, parseFlag, principalOf, type Settings } from "../core/run/settings.ts";
import { systemClock } from "../runtime/clock.ts";
import { createCommitSource } from "../runtime/sources/commit-source.ts";
import { type CommitStore, isObjectId } from "../runtime/sources/commit-store.ts";
import { createFence } from "../runtime/sources/fence.ts";
import { GithubCommits } from "../runtime/sources/github-commits.ts";
import { StoreChain } from "../runtime/sources/store-chain.ts";
import { CommitPulls } from "./commit-pulls.ts";
import type { DriftIssuePlace } from "./drift-issue.ts";
import { type GithubClient, type Octokit, openGithub } from "./octokit.ts";
import type { PublishTarget } from "./publish-report.ts";
import type { ResultComments } from "./result-comments.ts";
import type { SuggestionPlace } from "./suggestions.ts";
import { hasDiff, mayWrite, modeOf, readEvent, readWorkflowRun, runContext, type RunEvent } from "./workflow-run.ts";

/** A workflow run, as far as the action needs it. */
export interface ActionRun extends Pick<PublishTarget, "context" | "summaryFile"> {
  readonly mode: Mode;
  readonly scope: "changed" | "all";
  readonly untrusted: boolean;
  readonly root: string;
  readonly context: RunContext;
  /** What the event keeps the run from checking. */
  readonly notChecked: readonly NotChecked[];
  /** Throws `AppError` for an invalid input, and when this event must not run this mode. */
  refuseUnlessAllowed(): void;
  /** Finds the commit's files, and who approved them; asks git and GitHub. Throws `AppError`. */
  open(): Promise<OpenedRun>;
  /** Where the comment is written; undefined without a pull request, without a token, or if none is wanted. */
  comment(): Promise<PublishTarget["comment"]>;
  /** The comments on the pull requests that the push merged; undefined for every other run than the apply of a push. */
  readonly results: ResultComments | undefined;
  /** Where the issue about drift is kept; undefined but for a drift run on the default branch with a token, or if none is wanted. */
  driftIssue(): Promise<DriftIssuePlace | undefined>;
  /** Where fixes are suggested; undefined but for the check of a pull request of this repository with a token, or if none are wanted. */
  suggestions(): Promise<SuggestionPlace | undefined>;
  /** Ends the programs that it started. */
  close(): Promise<void>;
}

/** What a run works on, and who decides about it. */
interface OpenedRun extends Pick<PipelineDeps, "fence" | "approvedPlan" | "approvals" | "announce"> {
  readonly source: AccountSource;
  readonly context: RunContext;
}

/** The event that started the run, as environment and payload tell of it. */
export async function openEvent(env: NodeJS.ProcessEnv): Promise<RunEvent> {
  const { GITHUB_EVENT_NAME: name = "", GITHUB_REF: ref = "", GITHUB_REPOSITORY: ours } = env;
  return readEvent(name, ref, await readPayload(env.GITHUB_EVENT_PATH), ours);
}

/** What a run goes by that its checked inputs tell. */
type RunSettings = Pick<Settings, "accounts" | "organisation" | "driftIssue" | "suggestions">;

/** Reads event and environment; nothing is asked of git or GitHub yet. */
export async function openRun(
  raw: RawInputs,
  settings: RunSettings,
  event: RunEvent,
  env: NodeJS.ProcessEnv,
  redactor: Redactor,
  logger: Logger,
): Promise<ActionRun> {
  const problems: AppError[] = [];
  const mode = readChoice(raw, "mode", ["check", "apply", "drift", "redeliver"], problems) ?? modeOf(event);
  const scope = readChoice(raw, "scope", ["changed", "all"], problems) ??
    (mode === "check" && hasDiff(event) ? "changed" : "all");
  const wanted = parseFlag(inputText(raw, "comment"));
  if (wanted === undefined) problems.push(invalidInput("comment", inputText(raw, "comment"), "true or false"));
  const workflow = readWorkflowRun(env);
  const root = env.GITHUB_WORKSPACE || process.cwd();
  const { organisation, accounts: globs } = settings;
  const changeRef = inputText(raw, "change-ref") || undefined;
  const facts = { changeRef, toolVersion: VERSION, principal: principalOf(raw) };
  const context: RunContext = { ...runContext(env, event, facts), organisation };
  const key = await commentKey(organisation, ownGlobs(settings));
  let client: Promise<GithubClient | undefined> | undefined;
  const github = (): Promise<GithubClient | undefined> => client ??= openClient(raw, env, workflow.repo, redactor);
  const closing: (() => Promise<void>)[] = [];
  const pulls = new CommitPulls({ repo: workflow.repo, branch: event.defaultBranch ?? "" });
  let approved: ApprovedPlan | undefined;
  let local: { readonly store: CommitStore; readonly folder: string | undefined } | undefined;
  /** Commits as the checkout has them, and as a client of GitHub gives them. */
  const commitsBy = (octokit: Octokit | undefined): StoreChain =>
    new StoreChain([
      ...(local ? [{ name: "the checkout", store: local.store }] : []),
      ...(octokit
        ? [{ name: "GitHub's API", store: new GithubCommits({ repo: workflow.repo, deciding: octokit }) }]
        : []),
    ]);
  const applies = mode === "apply" && event.name === "push" && event.defaultBranch !== undefined;
  const { span } = event;
  const tells = applies && wanted !== false && span.kind !== "none";
  const results = !tells ? undefined : new (await import("./result-comments.ts")).ResultComments({
    github,
    pulls,
    commits: commitsBy,
    push: { before: span.kind === "range" ? span.from : undefined, after: workflow.sha },
    key,
    globs: (await import("../runtime/sources/globs.ts")).createGlobs(globs),
    approved: () => approved,
    face: {
      fileUrl: (file, line) => fileUrl(context, file, line),
      commitUrl: (commit) => commitUrl(context, commit),
    },
    logger,
  });
  logger.debug(`Event ${event.name}, mode ${mode}, scope ${scope}`);
  return {
    mode,
    scope,
    untrusted: event.untrusted,
    root,
    context,
    summaryFile: env.GITHUB_STEP_SUMMARY,
    notChecked: event.untrusted ? [STRANGERS_NOTE] : [],
    refuseUnlessAllowed() {
      const [problem] = problems;
      if (problem) throw problem;
      refuseEvent(event, mode, workflow);
    },
    async open() {
      const { sha, runId, repo } = workflow;
      const { findCheckout } = await import("../runtime/sources/checkout.ts");
      const checkout = await findCheckout({ workspace: root, commit: sha, globs, path: env.PATH });
      if (checkout.kind === "found") {
        closing.push(() => checkout.store.close());
        local = checkout;
      }
      const asked = await github();
      const api = asked && new GithubCommits(asked);
      const store = new StoreChain(
        [
          ...(checkout.kind === "found" ? [{ name: "the checkout", store: checkout.store }] : []),
          ...(api ? [{ name: "GitHub's API", store: api }] : []),
        ],
        [...(checkout.kind === "none" ? [checkout.reason] : []), ...(api ? [] : ["no github-token was given"])],
      );
      const source = createCommitSource({
        commit: sha,
        span: event.span,
        store,
        checkoutFolder: checkout.kind === "found" ? checkout.folder : undefined,
      });
      if (mode !== "apply") return { source, context };
      const [{ GithubApprovals }, { findApprovedPlan }] = await Promise.all([
        import("./github-approvals.ts"),
        import("./merged-plan.ts"),
      ]);
      return {
        source,
        context,
        approvals: new GithubApprovals({
          octokit: asked?.informing,
          pulls,
          repo,
          branch: event.defaultBranch ?? "",
          sha,
          runId: Number(runId) || 0,
          pushed: event.name === "push",
          starters: [context.actor.login, context.actor.triggeringLogin ?? ""],
          history: checkout.kind === "found" ? checkout.store : undefined,
          commits: commitsBy(asked?.informing),
          clock: systemClock,
        }),
        fence: fenceOf(event, api, store, sha),
        ...(asked && applies
          ? {
            approvedPlan: async () =>
              approved = await findApprovedPlan({ github: asked, sha, pulls, marker: commentMarker(key) }),
          }
          : {}),
        ...(results ? { announce: (preview) => results.announce(preview) } : {}),
      };
    },
    async comment() {
      const issue = event.payload.pull_request?.number;
      if (wanted === false || issue === undefined) return undefined;
      const octokit = (await github())?.informing;
      return octokit && { octokit, repo: workflow.repo, issue, key };
    },
    results,
    async suggestions() {
      const request = event.payload.pull_request;
      if (!settings.suggestions || mode !== "check" || event.untrusted || request === undefined) return undefined;
      const octokit = (await github())?.informing;
      return octokit && { octokit, repo: workflow.repo, pull: request.number, head: request.head.sha };
    },
    async driftIssue() {
      const branch = event.defaultBranch;
      const kept = settings.driftIssue && mode === "drift" && branch !== undefined && !event.untrusted;
      const octokit = kept ? (await github())?.informing : undefined;
      if (octokit === undefined || branch === undefined) return undefined;
      const { repo, sha } = workflow;
      const api = new GithubCommits({ repo, deciding: octokit });
      const fence = createFence({
        commit: sha,
        store: commitsBy(octokit),
        head: (signal) => api.readHead(branch, signal),
      });
      // A glob may begin with the folder that the repository was checked out to.
      const folder = local?.folder === undefined ? "" : `${local.folder}/`;
      const { createGlobs } = await import("../runtime/sources/globs.ts");
      const own = createGlobs([...globs, ...globs.map((glob) => glob.replace(folder, ""))]);
      return { octokit, repo, key, isCurrent: async () => (await fence.standing(own)).kind === "current" };
    },
    async close() {
      for (const close of closing.splice(0)) await close();
    },
  };
}

const VERBS = { check: "check", apply: "apply", drift: "look for drift", redeliver: "redeliver" };

function refuseEvent(event: RunEvent, mode: Mode, { sha, ref }: ReturnType<typeof readWorkflowRun>): void {
  const refused = (reason: string, hint?: string): AppError =>
    new AppError(
      "WRONG_REF",
      `Cannot ${VERBS[mode]} on ${event.name || "this event"} of ${ref || "an unknown ref"}: ${reason}`,
      {
        ...(hint === undefined ? {} : { hint }),
      },
    );
  if (event.name === "pull_request_target") {
    throw refused(
      "it runs with this repository's secrets on the word of a stranger",
      "Use pull_request, which a fork may start without secrets",
    );
  }
  if (event.problem !== undefined) {
    throw refused(`the event cannot be read: ${event.problem}`, "Start the run by an event that GitHub sends");
  }
  if (!isObjectId(sha)) throw refused("GITHUB_SHA names no commit");
  // A redelivery sends what a file says under the organisation's signature: no pull request may write that file.
  if (mode === "apply" || mode === "redeliver") {
    if (event.untrusted) throw refused("a stranger may have started it");
    if (event.payload.repository?.default_branch === undefined) {
      throw refused("the event cannot be read: its payload does not name the default branch");
    }
    if (!mayWrite(event)) throw refused("only the default branch is written");
  } else if (mode === "drift" && event.untrusted) {
    throw refused("a stranger may have started it");
  }
}

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

async function openClient(
  raw: RawInputs,
  env: NodeJS.ProcessEnv,
  repo: GithubClient["repo"],
  redactor: Redactor,
): Promise<GithubClient | undefined> {
  const token = inputText(raw, "github-token");
  if (token === "") return undefined;
  return await openGithub({ token, apiUrl: env.GITHUB_API_URL || "https://api.github.com", repo, redactor });
}

/** Without a token nobody can say what the default branch holds, so that nothing is written. */
function fenceOf(event: RunEvent, api: GithubCommits | undefined, store: StoreChain, commit: string): Fence {
  const branch = event.defaultBranch ?? "";
  return createFence({
    commit,
    store,
    head: (signal) => {
      if (api) return api.readHead(branch, signal);
      throw new AppError("HEAD_UNREADABLE", `Cannot read the head of ${branch} without a github-token`, {
        hint: "Give github-token: an apply asks GitHub what the default branch holds before it writes",
      });
    },
  });
}
