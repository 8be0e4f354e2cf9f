import type { Hono } from "hono";
import * as v from "valibot";
import { githubError, githubForbidden, githubNotFound, githubPage } from "./page.ts";
import { ACTIONS_BOT, type GithubIssue, type GithubState } from "./state.ts";
import { GITHUB_COMMENT_LIMIT } from "../limits.ts";

const ACCEPTED = "issues=write";

const titleSchema = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(256, "title is too long (maximum is 256 characters)"),
);
const bodySchema = v.pipe(
  v.string(),
  v.maxLength(GITHUB_COMMENT_LIMIT, `body is too long (maximum is ${GITHUB_COMMENT_LIMIT} characters)`),
);

const newIssueSchema = v.object({
  title: titleSchema,
  body: v.optional(bodySchema, ""),
  labels: v.optional(v.array(v.string()), []),
});

const changeSchema = v.partial(v.object({
  title: titleSchema,
  body: bodySchema,
  state: v.picklist(["open", "closed"]),
  state_reason: v.picklist(["completed", "not_planned", "reopened"]),
}));

/** Adds the calls that list, open and change issues; a pull request is listed as one, as GitHub does. */
export function addIssueCalls(app: Hono, state: GithubState): void {
  const { issues, pulls } = state;

  app.get("/issues", (context) => {
    const wanted = context.req.query("state") ?? "open";
    const creator = context.req.query("creator");
    const labels = (context.req.query("labels") ?? "").split(",").filter((label) => label !== "");
    const found = listed(state).filter((issue) =>
      (wanted === "all" || issue.state === wanted) &&
      (creator === undefined || issue.user.login === creator) &&
      labels.every((label) => issue.labels.includes(label))
    );
    return githubPage(context, found.map((issue) => view(issue, state)));
  });

  app.post("/issues", async (context) => {
    if (state.seed.issuesDisabled === true) return githubError(410, "Issues are disabled for this repo");
    if (state.readOnly) return githubForbidden(ACCEPTED);
    const given = v.safeParse(newIssueSchema, await context.req.json().catch(() => undefined));
    if (!given.success) return invalid(given.issues[0].message);
    const number = 1 + Math.max(0, ...issues.keys(), ...pulls.keys());
    const issue: GithubIssue = { ...given.output, number, state: "open", user: ACTIONS_BOT };
    issues.set(number, issue);
    state.comments.set(number, []);
    return context.json(view(issue, state), 201);
  });

  app.get("/issues/:number", (context) => {
    const issue = listed(state).find(({ number }) => number === Number(context.req.param("number")));
    return issue === undefined ? githubNotFound() : context.json(view(issue, state));
  });

  app.patch("/issues/:number", async (context) => {
    const issue = issues.get(Number(context.req.param("number")));
    if (issue === undefined) return githubNotFound();
    if (state.readOnly) return githubForbidden(ACCEPTED);
    const change = v.safeParse(changeSchema, await context.req.json().catch(() => undefined));
    if (!change.success) return invalid(change.issues[0].message);
    const { title = issue.title, body = issue.body, state: next = issue.state, state_reason: reason } = change.output;
    // GitHub gives the reason that is usual for the change where none is named.
    const usual = next === issue.state ? issue.stateReason : next === "closed" ? "completed" : "reopened";
    const changed: GithubIssue = { ...issue, title, body, state: next, stateReason: reason ?? usual };
    issues.set(issue.number, changed);
    return context.json(view(changed, state));
  });
}

/** Issues and pull requests, the youngest first. */
function listed({ issues, pulls }: GithubState): readonly GithubIssue[] {
  const requests = [...pulls.values()].map(({ number, title, author, mergeCommitSha }): GithubIssue => ({
    number,
    title,
    body: "",
    state: mergeCommitSha === undefined ? "open" : "closed",
    user: { login: author, id: 1, type: "User" },
    labels: [],
  }));
  return [...issues.values(), ...requests].sort((one, other) => other.number - one.number);
}

function view(issue: GithubIssue, { seed, pulls, comments }: GithubState): object {
  const pull = pulls.has(issue.number);
  const url = `https://github.com/${seed.owner}/${seed.repo}/${pull ? "pull" : "issues"}/${issue.number}`;
  const { stateReason = null, ...told } = issue;
  return {
    ...told,
    state_reason: stateReason,
    labels: issue.labels.map((name) => ({ name })),
    comments: comments.get(issue.number)?.length ?? 0,
    html_url: url,
    ...(pull ? { pull_request: { html_url: url } } : {}),
  };
}

function invalid(message: string): Response {
  return githubError(422, "Validation Failed", [{ resource: "Issue", code: "invalid", message }]);
}
