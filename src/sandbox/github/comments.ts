import type { Context, Hono } from "hono";
import * as v from "valibot";
import { githubError, githubNotFound, githubPage } from "./page.ts";
import { ACTIONS_BOT, type GithubComment, type GithubPull } from "./state.ts";
import { GITHUB_COMMENT_LIMIT } from "../limits.ts";

const FORBIDDEN = "Resource not accessible by integration";
const BLANK = "Body cannot be blank";

const commentSchema = v.object({
  body: v.pipe(
    v.string(BLANK),
    v.check((body) => body.trim() !== "", BLANK),
    v.maxLength(GITHUB_COMMENT_LIMIT, `Body is too long (maximum is ${GITHUB_COMMENT_LIMIT} characters)`),
  ),
}, BLANK);

/** The comments of every pull request of the repository, by its number. */
type CommentsByPull = ReadonlyMap<number, GithubComment[]>;

/** What the comment calls need to know. */
interface CommentCalls {
  readonly pulls: readonly GithubPull[];
  readonly comments: CommentsByPull;
  /** True for a token that only reads, as a fork's pull request gets. */
  readonly readOnly: boolean;
}

/** Adds the calls that list, create and change a pull request's comments (REST: issues/comments). */
export function addCommentCalls(app: Hono, calls: CommentCalls): void {
  let nextId = 1 + Math.max(1000, ...[...calls.comments.values()].flat().map((comment) => comment.id));

  app.get("/issues/:number/comments", (context) => {
    const comments = calls.comments.get(Number(context.req.param("number")));
    return comments ? githubPage(context, comments.map((comment) => view(context, comment))) : githubNotFound();
  });

  app.post("/issues/:number/comments", async (context) => {
    const number = Number(context.req.param("number"));
    const comments = calls.comments.get(number);
    if (!comments) return githubNotFound();
    const body = await commentBody(context, calls, number);
    if (body instanceof Response) return body;
    const comment: GithubComment = { id: nextId++, body, user: ACTIONS_BOT, app: "github-actions" };
    comments.push(comment);
    return context.json(view(context, comment), 201);
  });

  app.patch("/issues/comments/:id", async (context) => {
    const id = Number(context.req.param("id"));
    for (const [number, comments] of calls.comments) {
      const comment = comments.find((candidate) => candidate.id === id);
      if (!comment) continue;
      const body = await commentBody(context, calls, number);
      if (body instanceof Response) return body;
      comment.body = body;
      return context.json(view(context, comment));
    }
    return githubNotFound();
  });

  app.delete("/issues/comments/:id", (context) => {
    if (calls.readOnly) return githubError(403, FORBIDDEN);
    const id = Number(context.req.param("id"));
    for (const comments of calls.comments.values()) {
      const index = comments.findIndex((candidate) => candidate.id === id);
      if (index >= 0) {
        comments.splice(index, 1);
        return context.body(null, 204);
      }
    }
    return githubNotFound();
  });
}

async function commentBody(context: Context, calls: CommentCalls, number: number): Promise<string | Response> {
  if (calls.readOnly) return githubError(403, FORBIDDEN);
  if (calls.pulls.find((pull) => pull.number === number)?.locked === true) {
    return githubError(403, "Unable to create comment because issue is locked.");
  }
  const comment = v.safeParse(commentSchema, await context.req.json().catch(() => undefined));
  return comment.success ? comment.output.body : invalid(comment.issues[0].message);
}

function view(context: Context, comment: GithubComment): object {
  const { origin, pathname } = new URL(context.req.url);
  const repository = pathname.split("/").slice(0, 4).join("/");
  return {
    id: comment.id,
    body: comment.body,
    user: comment.user,
    performed_via_github_app: comment.app === undefined ? null : { slug: comment.app },
    url: `${origin}${repository}/issues/comments/${comment.id}`,
    html_url: `https://github.com${repository.slice("/repos".length)}/issues/comments/${comment.id}`,
  };
}

function invalid(message: string): Response {
  return githubError(422, "Validation Failed", [{
    resource: "IssueComment",
    code: "unprocessable",
    field: "data",
    message,
  }]);
}
