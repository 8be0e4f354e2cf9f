import type { Approval } from "../core/base/run-context.ts";
import type { Octokit } from "./octokit.ts";

/** Where to look up the evidence of approval. */
interface ApprovalQuery {
  /** The client for what only informs; undefined without a token. */
  readonly octokit: Octokit | undefined;
  readonly repo: { readonly owner: string; readonly repo: string };
  /** The commit that was pushed. */
  readonly sha: string;
  readonly runId: number;
}

/** Who asked for and who approved the pushed change, as GitHub records it; `unavailable` if it does not say. */
export async function lookUpApproval(query: ApprovalQuery): Promise<Approval> {
  const { octokit, repo, sha } = query;
  if (!octokit) return { status: "unavailable" };
  try {
    const { data: pulls } = await octokit.rest.repos.listPullRequestsAssociatedWithCommit({ ...repo, commit_sha: sha });
    const merged = pulls.find((pull) => pull.merge_commit_sha === sha) ?? pulls.find((pull) => pull.merged_at !== null);
    if (!merged) return { status: "none" };
    const { data: pull } = await octokit.rest.pulls.get({ ...repo, pull_number: merged.number });
    const approvers = await currentApprovers(query, octokit, merged.number, pull.head.sha);
    const author = pull.user?.login;
    const writers = await headWriters(query, octokit, pull.head.sha);
    const environment = await environmentApprovers(query, octokit);
    return {
      status: "recorded",
      pullRequest: merged.number,
      mergeCommit: pull.merge_commit_sha ?? undefined,
      author,
      mergedBy: pull.merged_by?.login,
      mergedAt: pull.merged_at ?? undefined,
      approvers: approvers.map((approver) => approver.login),
      environment: environment.names[0],
      environmentApprovers: environment.approvers,
      fourEyes: writers !== undefined &&
        approvers.some(({ login, type }) => type !== "Bot" && login !== author && !writers.includes(login)),
    };
  } catch {
    return { status: "unavailable" };
  }
}

/** Reviewers whose last review approves exactly the commit that was merged. */
async function currentApprovers(
  { repo }: ApprovalQuery,
  octokit: Octokit,
  number: number,
  head: string,
): Promise<{ login: string; type: string }[]> {
  const reviews = await octokit.paginate(octokit.rest.pulls.listReviews, {
    ...repo,
    pull_number: number,
    per_page: 100,
  });
  const last = new Map<string, { login: string; type: string; state: string; commit: string | null }>();
  for (const { user, state, commit_id: commit } of reviews) {
    if (user && state !== "COMMENTED") last.set(user.login, { login: user.login, type: user.type, state, commit });
  }
  return [...last.values()].filter((review) => review.state === "APPROVED" && review.commit === head);
}

/** Who wrote and who committed the last commit that was reviewed; undefined if GitHub does not know both, which does not prove a four-eyes review. */
async function headWriters({ repo }: ApprovalQuery, octokit: Octokit, head: string): Promise<string[] | undefined> {
  try {
    const { data } = await octokit.rest.repos.getCommit({ ...repo, ref: head });
    const [author, committer] = [data.author?.login, data.committer?.login];
    return author === undefined || committer === undefined ? undefined : [author, committer];
  } catch {
    return undefined;
  }
}

async function environmentApprovers(
  { repo, runId }: ApprovalQuery,
  octokit: Octokit,
): Promise<{ names: string[]; approvers: string[] }> {
  try {
    const { data } = await octokit.rest.actions.getReviewsForRun({ ...repo, run_id: runId });
    const approved = data.filter((review) => review.state === "approved");
    return {
      names: approved.flatMap((review) => review.environments.map((each) => each.name ?? "")).filter((name) =>
        name !== ""
      ),
      approvers: approved.map((review) => review.user.login),
    };
  } catch {
    // A token without actions: read must not ask; the pull request's evidence counts without it.
    return { names: [], approvers: [] };
  }
}
