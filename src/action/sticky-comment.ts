import type { getOctokit } from "@actions/github";

type Octokit = ReturnType<typeof getOctokit>;

/** The author of comments by the workflow's own token. */
const WORKFLOW_LOGIN = "github-actions[bot]";

/** Which comment to write, and with which token. */
export interface CommentTarget {
  readonly octokit: Octokit;
  readonly token: string;
  readonly repo: { readonly owner: string; readonly repo: string };
  readonly issue: number;
  /** The hidden first line that identifies the comment. */
  readonly marker: string;
}

/** Creates or updates the one comment that starts with the marker and is our own; returns its URL. Rejects with octokit's error. */
export async function upsertComment(target: CommentTarget, body: string): Promise<string> {
  const { octokit, repo, issue } = target;
  const [oldest, ...younger] = await ownComments(target);
  if (oldest === undefined) {
    const { data } = await octokit.rest.issues.createComment({ ...repo, issue_number: issue, body });
    return await settleRace(target, data, body);
  }
  await deleteComments(target, younger);
  return await updateComment(target, oldest, body);
}

/** Whether there is already such a comment: a run with nothing to say updates it, and otherwise stays silent. */
export async function hasComment(target: CommentTarget): Promise<boolean> {
  return (await ownComments(target)).length > 0;
}

/** Two jobs that start together both find no comment and create one: the older one stays, with the text of the job that ends last. */
async function settleRace(target: CommentTarget, created: OwnComment, body: string): Promise<string> {
  const [oldest = created, ...younger] = await ownComments(target);
  await deleteComments(target, younger);
  return oldest.id === created.id ? created.html_url : await updateComment(target, oldest, body);
}

async function updateComment({ octokit, repo }: CommentTarget, comment: OwnComment, body: string): Promise<string> {
  const { data } = await octokit.rest.issues.updateComment({ ...repo, comment_id: comment.id, body });
  return data.html_url;
}

async function deleteComments({ octokit, repo }: CommentTarget, comments: readonly OwnComment[]): Promise<void> {
  for (const { id } of comments) {
    try {
      await octokit.rest.issues.deleteComment({ ...repo, comment_id: id });
    } catch (error) {
      // The other job was faster.
      if (!(error instanceof Error && "status" in error && error.status === 404)) throw error;
    }
  }
}

interface OwnComment {
  readonly id: number;
  readonly html_url: string;
}

async function ownComments({ octokit, token, repo, issue, marker }: CommentTarget): Promise<OwnComment[]> {
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

/** Installation tokens (`ghs_`) cannot ask the REST API who they are, but GraphQL answers. */
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
