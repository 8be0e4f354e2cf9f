import * as core from "./toolkit.ts";
import * as v from "valibot";
import { codeEntry } from "../core/base/errors.ts";
import type { Clock, Logger } from "../core/base/ports.ts";
import { fileUrl, type RunContext } from "../core/base/run-context.ts";
import { visible } from "../core/base/text.ts";
import { driftMarker } from "../core/report/comment.ts";
import {
  closedBody,
  type DriftIssue,
  driftVerdict,
  isClosedByRun,
  renderDriftIssue,
  saysTheSame,
} from "../core/report/drift.ts";
import { ANNOTATION_CHARACTERS } from "../core/report/limits.ts";
import type { RunReport } from "../core/report/report.ts";
import { systemClock } from "../runtime/clock.ts";
import {
  foreignAnswer,
  githubProblem,
  githubStatus,
  isPermissionProblem,
  mayHaveHappened,
} from "../runtime/github-client.ts";
import type { Octokit } from "./octokit.ts";
import { ownLogin } from "./sticky-comment.ts";

/** Another run that works on the issue at the same time, or a server that does not take it, more often than this is left to the next run. */
const ATTEMPTS = 3;
/** How long a server that failed gets before the next attempt. */
const PAUSE_MS = 1000;
/** No token opens more issues in one repository. */
const PAGES = 100;

/** Where the issue about drift is kept. */
export interface DriftIssuePlace {
  /** The client for what only informs. */
  readonly octokit: Octokit;
  readonly repo: { readonly owner: string; readonly repo: string };
  /** Tells the issues of several organisations apart. */
  readonly key: string;
  /** Whether the default branch still holds the files that were compared; rejects where nobody knows. */
  isCurrent(): Promise<boolean>;
  readonly clock?: Clock | undefined;
}

const issueSchema = v.object({
  number: v.number(),
  html_url: v.string(),
  state: v.string(),
  body: v.fallback(v.string(), ""),
  user: v.fallback(v.nullable(v.object({ login: v.string() })), null),
  pull_request: v.optional(v.unknown()),
});

type OwnIssue = v.InferOutput<typeof issueSchema>;

/**
 * Keeps one open issue while there is drift, and closes it when there is none any more; a run that does not know leaves it
 * as it is. Never rejects: an issue that cannot be kept is a warning.
 */
export async function keepDriftIssue(
  report: RunReport,
  place: DriftIssuePlace | undefined,
  { context, logger }: { readonly context: RunContext; readonly logger: Logger },
): Promise<void> {
  const verdict = driftVerdict(report);
  if (place === undefined || verdict === "unknown") return;
  try {
    if (!await place.isCurrent()) {
      logger.info("The issue about drift was left as it is: the default branch has other account files by now");
      return;
    }
    if (verdict === "none") return await closeIssues(place, report);
    const url = await upsertIssue(
      place,
      await renderDriftIssue(report, {
        key: place.key,
        fileUrl: (file, line) => fileUrl(context, file, line),
      }),
      report,
    );
    logger.info(`Issue about drift: ${url}`);
  } catch (error) {
    // A token that may not see issues gets a 404 for their list.
    const forbidden = isPermissionProblem(error) || githubStatus(error) === 404;
    const code = forbidden ? "DRIFT_ISSUE_FORBIDDEN" : "DRIFT_ISSUE_FAILED";
    const message = `Could not keep the issue about drift: ${githubProblem(error)}. ${codeEntry(code).remedy}`;
    core.warning(visible(message, ANNOTATION_CHARACTERS), { title: code });
  }
}

async function upsertIssue(place: DriftIssuePlace, wanted: DriftIssue, report: RunReport): Promise<string> {
  for (let attempt = 1;; attempt++) {
    // Listed anew each time: what failed may have been written all the same, and what was there may be gone.
    const [kept, ...younger] = await openOrHidden(place);
    try {
      if (kept === undefined) return await createIssue(place, wanted, report);
      const same = kept.state === "open" && saysTheSame(kept.body, wanted.body);
      const url = same ? kept.html_url : await writeIssue(place, kept, wanted);
      await closeYounger(place, kept, younger, report);
      return url;
    } catch (error) {
      const gone = kept !== undefined && [404, 410].includes(githubStatus(error) ?? 0);
      const unsure = kept === undefined && mayHaveHappened(error);
      if (attempt >= ATTEMPTS || !(gone || unsure)) throw error;
      if (unsure) await (place.clock ?? systemClock).sleep(PAUSE_MS);
    }
  }
}

/**
 * Our open issues, the oldest first. Where there is none, the last one that a person closed while there was drift: it is
 * about the same drift. One that a run closed is over: what comes later has an issue, and a history, of its own.
 */
async function openOrHidden(place: DriftIssuePlace): Promise<readonly OwnIssue[]> {
  const open = await readOwnIssues(place, "open", PAGES);
  if (open.length > 0) return open;
  const [last] = (await readOwnIssues(place, "closed", 1)).toReversed();
  return last === undefined || isClosedByRun(last.body) ? [] : [last];
}

/** The issues that begin with the marker and are the token's own, the oldest first. */
async function readOwnIssues(
  { octokit, repo, key }: DriftIssuePlace,
  state: "open" | "closed",
  most: number,
): Promise<readonly OwnIssue[]> {
  const login = await ownLogin(octokit);
  const marker = driftMarker(key);
  let pages = 0;
  const own = await octokit.paginate(
    octokit.rest.issues.listForRepo,
    { ...repo, state, creator: login, sort: "created", direction: "desc", per_page: 100 },
    ({ data }, done) => {
      if (++pages >= most) done();
      const issues = v.safeParse(v.array(issueSchema), data);
      if (!issues.success) throw foreignAnswer("a list of issues is not what GitHub sends");
      return issues.output.filter(({ body, user, pull_request: pull, ...issue }) =>
        pull === undefined && issue.state === state && user?.login === login && body.startsWith(marker)
      );
    },
  );
  return own.sort((one, other) => one.number - other.number);
}

async function createIssue(place: DriftIssuePlace, wanted: DriftIssue, report: RunReport): Promise<string> {
  const { octokit, repo } = place;
  const { data } = await octokit.rest.issues.create({ ...repo, ...wanted });
  const created = readIssue(data);
  try {
    // Two runs that start together both find no issue: the older one stays, with the text of the run that ends last.
    const [kept = created, ...younger] = await readOwnIssues(place, "open", PAGES);
    const url = kept.number === created.number ? created.html_url : await writeIssue(place, kept, wanted);
    await closeYounger(place, kept, younger, report);
    return url;
  } catch {
    // What is to be said is said; should there be two, the next run leaves one.
    return created.html_url;
  }
}

async function writeIssue(
  { octokit, repo }: DriftIssuePlace,
  { number, state }: OwnIssue,
  wanted: DriftIssue,
): Promise<string> {
  const opened = state === "open" ? {} : { state: "open", state_reason: "reopened" } as const;
  const { data } = await octokit.rest.issues.update({ ...repo, issue_number: number, ...wanted, ...opened });
  return readIssue(data).html_url;
}

async function closeYounger(
  { octokit, repo }: DriftIssuePlace,
  kept: OwnIssue,
  younger: readonly OwnIssue[],
  report: RunReport,
): Promise<void> {
  for (const { number, body } of younger) {
    await octokit.rest.issues.update({
      ...repo,
      issue_number: number,
      body: closedBody(body, report, kept.number),
      state: "closed",
      state_reason: "not_planned",
    });
  }
}

async function closeIssues(place: DriftIssuePlace, report: RunReport): Promise<void> {
  const { octokit, repo } = place;
  for (const { number, body } of await readOwnIssues(place, "open", PAGES)) {
    await octokit.rest.issues.update({
      ...repo,
      issue_number: number,
      body: closedBody(body, report),
      state: "closed",
      state_reason: "completed",
    });
  }
}

function readIssue(data: unknown): OwnIssue {
  const issue = v.safeParse(issueSchema, data);
  if (!issue.success) throw foreignAnswer("an issue is not what GitHub sends");
  return issue.output;
}
