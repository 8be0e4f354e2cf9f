import * as v from "valibot";
import type { Clock } from "../core/base/ports.ts";
import { systemClock } from "../runtime/clock.ts";
import { foreignAnswer, githubStatus, mayHaveHappened } from "../runtime/github-client.ts";
import type { Octokit } from "./octokit.ts";

/** The author of comments by the workflow's own token. */
const WORKFLOW_LOGIN = "github-actions[bot]";
/** A comment that vanishes under our hands, or a server that does not take it, more often than this is left to the next run. */
const ATTEMPTS = 3;
/** How long a server that failed gets before the next attempt. */
const PAUSE_MS = 1000;
/** No conversation is longer: GitHub takes 2,500 comments. */
const PAGES = 100;

/** Whose comments are meant. */
export interface CommentPlace {
  /** The client for what only informs. */
  readonly octokit: Octokit;
  /** The client that has asked before who the token is; the same when absent. */
  readonly asker?: Octokit | undefined;
  readonly repo: { readonly owner: string; readonly repo: string };
  /** The number of the pull request or issue. */
  readonly issue: number;
}

/** Which comment to write. */
export interface CommentTarget extends CommentPlace {
  /** The hidden first line that identifies the comment. */
  readonly marker: string;
  readonly clock?: Clock | undefined;
}

const commentSchema = v.object({
  id: v.number(),
  html_url: v.string(),
  body: v.fallback(v.string(), ""),
  user: v.fallback(v.nullable(v.object({ login: v.string() })), null),
});

/** A comment that the token itself wrote. */
interface OwnComment {
  readonly id: number;
  readonly html_url: string;
  readonly body: string;
}

/** What to write, given the bodies of those that stand, the oldest first; undefined leaves everything as it is. */
export type Compose = (standing: readonly string[]) => string | undefined | Promise<string | undefined>;

/**
 * Creates or updates the one comment that starts with the marker and is our own; returns its URL, empty if there is none.
 * Rejects with the client's error.
 */
export async function upsertComment(target: CommentTarget, compose: Compose): Promise<string> {
  for (let attempt = 1;; attempt++) {
    // Listed anew each time: what failed may have been written all the same, and what was there may be gone.
    const standing = await readOwnComments(target, target.marker);
    const [oldest, ...younger] = standing;
    const body = await compose(standing.map((each) => each.body));
    if (body === undefined) return oldest?.html_url ?? "";
    try {
      if (oldest === undefined) return await createComment(target, body, compose);
      const url = await updateComment(target, oldest, body);
      await deleteComments(target, younger);
      return url;
    } catch (error) {
      const gone = oldest !== undefined && githubStatus(error) === 404;
      const unsure = oldest === undefined && mayHaveHappened(error);
      if (attempt >= ATTEMPTS || !(gone || unsure)) throw error;
      if (unsure) await (target.clock ?? systemClock).sleep(PAUSE_MS);
    }
  }
}

/** The comments that start with the marker and are the token's own, the oldest first. Rejects with the client's error. */
export async function readOwnComments(place: CommentPlace, marker: string): Promise<readonly OwnComment[]> {
  const { octokit, repo, issue } = place;
  const login = await ownLogin(place.asker ?? octokit);
  let pages = 0;
  const own = await octokit.paginate(
    octokit.rest.issues.listComments,
    { ...repo, issue_number: issue, per_page: 100 },
    ({ data }, done) => {
      if (++pages >= PAGES) done();
      const comments = v.safeParse(v.array(commentSchema), data);
      if (!comments.success) throw foreignAnswer("a list of comments is not what GitHub sends");
      return comments.output.filter(({ body, user }) => user?.login === login && body.startsWith(marker));
    },
  );
  return own.sort((one, other) => one.id - other.id);
}

async function createComment(target: CommentTarget, body: string, compose: Compose): Promise<string> {
  const { octokit, repo, issue } = target;
  const { data } = await octokit.rest.issues.createComment({ ...repo, issue_number: issue, body });
  const created = readComment(data);
  return await settleRace(target, created, compose) ?? created.html_url;
}

/** Two jobs that start together both find no comment and create one: the older one stays, with the text of the job that ends last. */
async function settleRace(
  target: CommentTarget,
  created: OwnComment,
  compose: Compose,
): Promise<string | undefined> {
  try {
    const [oldest = created, ...younger] = await readOwnComments(target, target.marker);
    const body = oldest.id === created.id ? undefined : await compose([oldest.body]);
    const url = body === undefined ? oldest.html_url : await updateComment(target, oldest, body);
    await deleteComments(target, younger);
    return url;
  } catch {
    // What is to be said is said; should there be two, the next run leaves one.
    return undefined;
  }
}

async function updateComment({ octokit, repo }: CommentTarget, comment: OwnComment, body: string): Promise<string> {
  const { data } = await octokit.rest.issues.updateComment({ ...repo, comment_id: comment.id, body });
  return readComment(data).html_url;
}

function readComment(data: unknown): OwnComment {
  const comment = v.safeParse(commentSchema, data);
  if (!comment.success) throw foreignAnswer("a comment is not what GitHub sends");
  return comment.output;
}

async function deleteComments({ octokit, repo }: CommentTarget, comments: readonly OwnComment[]): Promise<void> {
  for (const { id } of comments) {
    try {
      await octokit.rest.issues.deleteComment({ ...repo, comment_id: id });
    } catch (error) {
      // The other job was faster.
      if (githubStatus(error) !== 404) throw error;
    }
  }
}

const viewerSchema = v.object({ viewer: v.object({ login: v.string() }) });

const LOGINS = new WeakMap<Octokit, Promise<string>>();

/** The token's own login. Installation tokens (`ghs_`) cannot ask the REST API who they are; GraphQL answers every token. */
export function ownLogin(octokit: Octokit): Promise<string> {
  const known = LOGINS.get(octokit) ?? askLogin(octokit);
  LOGINS.set(octokit, known);
  return known;
}

async function askLogin(octokit: Octokit): Promise<string> {
  try {
    return v.parse(viewerSchema, await octokit.graphql("{ viewer { login } }")).viewer.login;
  } catch {
    return WORKFLOW_LOGIN;
  }
}
