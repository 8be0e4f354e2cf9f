import type { Context, Hono } from "hono";
import * as v from "valibot";
import { githubError, githubForbidden, githubNotFound, githubPage } from "./page.ts";
import { ACTIONS_BOT, type GithubComment, type GithubState } from "./state.ts";
import { GITHUB_COMMENT_LIMIT } from "../limits.ts";

const ACCEPTED = "issues=write; pull_requests=write";
const BLANK = "Body cannot be blank";

const commentSchema = v.object({
  body: v.pipe(
    v.string(BLANK),
    v.check((body) => body.trim() !== "", BLANK),
    v.maxLength(GITHUB_COMMENT_LIMIT, `Body is too long (maximum is ${GITHUB_COMMENT_LIMIT} characters)`),
  ),
}, BLANK);

/** Adds the calls that list, create and change the comments of a pull request or issue (REST: issues/comments). */
export function addCommentCalls(app: Hono, state: GithubState): void {
  app.get("/issues/:number/comments", (context) => {
    const comments = state.comments.get(Number(context.req.param("number")));
    return comments ? githubPage(context, comments.map((comment) => view(context, comment))) : githubNotFound();
  });

  app.post("/issues/:number/comments", async (context) => {
    const number = Number(context.req.param("number"));
    const comments = state.comments.get(number);
    if (!comments) return githubNotFound();
    const body = await commentBody(context, state, number);
    if (body instanceof Response) return body;
    const comment = state.addComment(number, { body, user: ACTIONS_BOT, app: "github-actions" });
    return context.json(view(context, comment), 201);
  });

  app.patch("/issues/comments/:id", async (context) => {
    const id = Number(context.req.param("id"));
    for (const [number, comments] of state.comments) {
      const comment = comments.find((candidate) => candidate.id === id);
      if (!comment) continue;
      const body = await commentBody(context, state, number);
      if (body instanceof Response) return body;
      comment.body = body;
      return context.json(view(context, comment));
    }
    return githubNotFound();
  });

  app.delete("/issues/comments/:id", (context) => {
    if (state.readOnly) return githubForbidden(ACCEPTED);
    const id = Number(context.req.param("id"));
    for (const comments of state.comments.values()) {
      const index = comments.findIndex((candidate) => candidate.id === id);
      if (index >= 0) {
        comments.splice(index, 1);
        return context.body(null, 204);
      }
    }
    return githubNotFound();
  });
}

async function commentBody(context: Context, state: GithubState, number: number): Promise<string | Response> {
  if (state.readOnly) return githubForbidden(ACCEPTED);
  if (state.pulls.get(number)?.locked === true) {
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
