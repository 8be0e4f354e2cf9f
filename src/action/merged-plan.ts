import { type ApprovedPlan, readPlanNote } from "../core/report/approved-plan.ts";
import { githubProblem } from "../runtime/github-client.ts";
import type { CommitPulls } from "./commit-pulls.ts";
import type { GithubClient } from "./octokit.ts";
import { readOwnComments } from "./sticky-comment.ts";

/** Where to look for the plan that was approved with a push. */
interface PlanQuery {
  readonly github: GithubClient;
  /** The commit that was pushed. */
  readonly sha: string;
  readonly pulls: CommitPulls;
  /** The hidden first line of the comment. */
  readonly marker: string;
}

/** The plan that our comment on the merged pull request carries; only a comment of the token's own login counts. */
export async function findApprovedPlan({ github, sha, pulls, marker }: PlanQuery): Promise<ApprovedPlan> {
  const { informing: octokit, repo } = github;
  try {
    const merged = await pulls.merged(sha, octokit);
    const pull = merged.find((each) => each.merge_commit_sha === sha) ?? merged[0];
    if (!pull) return { kind: "none" };
    const comments = await readOwnComments({ octokit, repo, issue: pull.number }, marker);
    const [note] = comments.flatMap(({ body }) => readPlanNote(body) ?? []);
    const pullRequest = pull.number;
    return note ? { kind: "found", note, pullRequest } : { kind: "missing", pullRequest };
  } catch (error) {
    return { kind: "unavailable", reason: githubProblem(error) };
  }
}
