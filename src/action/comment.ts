import type { getOctokit } from "@actions/github";

type Octokit = ReturnType<typeof getOctokit>;

/** Whom comments of the workflow's own token are from. */
const WORKFLOW_LOGIN = "github-actions[bot]";

/** Which comment, and with what token. */
export interface CommentTarget {
  readonly octokit: Octokit;
  readonly token: string;
  readonly repo: { readonly owner: string; readonly repo: string };
  readonly issue: number;
  /** The hidden first line by which the comment is found again. */
  readonly marker: string;
}

/** Creates or updates the one comment that starts with the marker and is our own; returns its URL. Rejects with octokit's error. */
export async function upsertComment(target: CommentTarget, body: string): Promise<string> {
  const { octokit, repo, issue } = target;
  const [first, ...others] = await ownComments(target);
  if (first === undefined) {
    const { data } = await octokit.rest.issues.createComment({ ...repo, issue_number: issue, body });
    await keepOldest(target);
    return data.html_url;
  }
  for (const other of others) await octokit.rest.issues.deleteComment({ ...repo, comment_id: other.id });
  const { data } = await octokit.rest.issues.updateComment({ ...repo, comment_id: first.id, body });
  return data.html_url;
}

/** Whether there is such a comment already: a run with nothing to say then says so in it, and else stays silent. */
export async function hasComment(target: CommentTarget): Promise<boolean> {
  return (await ownComments(target)).length > 0;
}

/** Two jobs that start together both find no comment; the one that finds two afterwards takes the younger away. */
async function keepOldest(target: CommentTarget): Promise<void> {
  const [, ...younger] = await ownComments(target);
  for (const comment of younger) {
    await target.octokit.rest.issues.deleteComment({ ...target.repo, comment_id: comment.id });
  }
}

async function ownComments({ octokit, token, repo, issue, marker }: CommentTarget): Promise<{ id: number }[]> {
  const login = await ownLogin(octokit, token);
  const comments = await octokit.paginate(octokit.rest.issues.listComments, {
    ...repo,
    issue_number: issue,
    per_page: 100,
  });
  return comments
    .filter((comment) => comment.body?.startsWith(marker) && comment.user?.login === login)
    .sort((one, other) => one.id - other.id);
}

/** Installation tokens (`ghs_`) may not ask the REST API who they are, but GraphQL tells. */
async function ownLogin(octokit: Octokit, token: string): Promise<string> {
  try {
    if (token.startsWith("ghs_")) {
      const { viewer } = await octokit.graphql<{ viewer: { login: string } }>("{ viewer { login } }");
      return viewer.login;
    }
    return (await octokit.rest.users.getAuthenticated()).data.login;
  } catch {
    return WORKFLOW_LOGIN;
  }
}
