import type { Context, Hono } from "hono";
import { createHash } from "node:crypto";
import * as v from "valibot";
import { commitsBetween, commitView, fileView } from "./history.ts";
import { githubError, githubForbidden, githubNotFound, githubPage } from "./page.ts";
import type { GitObjects } from "./objects.ts";
import { newLines, patchOf } from "./patch.ts";
import { ACTIONS_BOT, type GithubFile, type GithubPull, type GithubReviewComment, type GithubState } from "./state.ts";
import { GITHUB_COMMENT_LIMIT, GITHUB_COMMITS_LIMIT, GITHUB_PULL_FILES_LIMIT } from "../limits.ts";

const reviewSchema = v.object({
  event: v.picklist(["COMMENT"]),
  body: v.optional(v.string(), ""),
  commit_id: v.optional(v.string()),
  comments: v.optional(
    v.array(v.object({
      path: v.string(),
      line: v.optional(v.number()),
      side: v.optional(v.picklist(["LEFT", "RIGHT"])),
      body: v.pipe(v.string(), v.minLength(1), v.maxLength(GITHUB_COMMENT_LIMIT)),
    })),
    [],
  ),
});

/** Adds the calls that read pull requests and what belongs to them, file contents, permissions and approvals. */
export function addPullCalls(app: Hono, state: GithubState): void {
  const { seed, git } = state;
  const pull = async (
    context: Context,
    found: (pull: GithubPull) => Response | Promise<Response>,
  ): Promise<Response> => {
    const wanted = state.pulls.get(Number(context.req.param("number")));
    return wanted ? await found(wanted) : githubNotFound();
  };

  app.get("/pulls/:number", (context) => pull(context, (found) => context.json(pullView(found, state))));
  app.get(
    "/pulls/:number/files",
    (context) =>
      pull(context, (found) => {
        const contentOf = contents(found, git);
        const files = found.files.slice(0, GITHUB_PULL_FILES_LIMIT);
        return githubPage(context, files, (file) => ({ ...contentOf(file), ...fileView(file) }));
      }),
  );
  app.get("/pulls/:number/commits", (context) =>
    pull(context, ({ baseSha, headSha }) => {
      const commits = commitsBetween(git, baseSha, headSha).toReversed();
      return githubPage(context, commits.slice(0, GITHUB_COMMITS_LIMIT).map(commitView));
    }));

  app.get("/pulls/:number/reviews", (context) =>
    pull(context, (found) =>
      githubPage(
        context,
        (found.reviews ?? []).map((
          { user, type = "User", state, commit, association = "MEMBER", body = "" },
          index,
        ) => ({
          id: index + 1,
          user: { login: user, type },
          body,
          state,
          author_association: association,
          commit_id: commit ?? found.headSha,
        })),
      )));
  app.post("/pulls/:number/reviews", (context) =>
    pull(context, async (found) => {
      if (state.readOnly) return githubForbidden("pull_requests=write");
      const review = v.safeParse(reviewSchema, await context.req.json().catch(() => undefined));
      if (!review.success) return githubError(422, "Unprocessable Entity", [review.issues[0].message]);
      const { body, comments, commit_id: commit = found.headSha } = review.output;
      if (body === "" && comments.length === 0) {
        return githubError(422, "Unprocessable Entity", ["Body can't be blank"]);
      }
      // All or nothing, and GitHub does not say which comment it means.
      const contentOf = contents(found, git);
      const misplaced = comments.some(({ path, line = 0 }) => {
        const file = found.files.find(({ filename }) => filename === path);
        const { patch } = file ? { ...contentOf(file), ...file } : { patch: undefined };
        return patch === undefined || !newLines(patch).has(line);
      });
      if (misplaced) {
        return githubError(422, "Unprocessable Entity", ["Pull request review thread line must be part of the diff"]);
      }
      const reviews = [...found.reviews ?? [], {
        user: ACTIONS_BOT.login,
        type: ACTIONS_BOT.type,
        state: "COMMENTED",
        body,
      }];
      state.pulls.set(found.number, { ...found, reviews });
      const written = comments.map(({ path, line, body }): GithubReviewComment => ({
        path,
        line,
        body,
        commit,
        user: ACTIONS_BOT,
      }));
      state.reviewComments.set(found.number, [...state.reviewComments.get(found.number) ?? [], ...written]);
      return context.json({ id: reviews.length, state: "COMMENTED", body, user: ACTIONS_BOT });
    }));
  app.get("/pulls/:number/comments", (context) =>
    pull(context, ({ number }) => {
      const comments = state.reviewComments.get(number) ?? [];
      return githubPage(
        context,
        comments.map(({ commit, line, ...comment }, index) => ({
          id: index + 1,
          ...comment,
          line: line ?? null,
          original_line: line ?? null,
          side: "RIGHT",
          commit_id: commit ?? null,
        })),
      );
    }));

  app.get("/commits/:sha/pulls", (context) => {
    const sha = context.req.param("sha");
    const found = [...state.pulls.values()].filter((each) =>
      [each.headSha, each.mergeCommitSha].includes(sha) ||
      commitsBetween(git, each.baseSha, each.headSha).some(({ id }) => id === sha) ||
      rebasedCopies(git, each).includes(sha)
    );
    return githubPage(context, found.map((candidate) => pullView(candidate, state)));
  });

  app.get("/contents/:path{.+}", (context) => {
    const path = context.req.param("path");
    const reference = context.req.query("ref") ?? state.defaultBranch;
    const given = seed.contents?.[reference]?.[path];
    const blob = git.blob(git.files(state.resolve(reference)?.id ?? "").get(path)?.id ?? "");
    const bytes = given === undefined ? blob && Buffer.from(blob) : Buffer.from(given);
    if (bytes === undefined) return githubNotFound();
    if (context.req.header("accept")?.includes("raw")) return context.text(bytes.toString("utf8"));
    return context.json({
      type: "file",
      encoding: "base64",
      name: path.split("/").at(-1),
      path,
      size: bytes.length,
      sha: createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex"),
      content: bytes.toString("base64").replace(/.{60}/g, "$&\n"),
    });
  });

  app.get("/collaborators/:user/permission", (context) => {
    const login = context.req.param("user");
    const role = seed.permissions?.[login] ?? "none";
    // GitHub gives the two roles between by the one below them, and tells which it is beside it.
    const permission = { maintain: "write", triage: "read" }[role as string] ?? role;
    return context.json({ permission, role_name: role, user: { login, type: "User" } });
  });

  app.get("/actions/runs/:id/approvals", (context) => {
    const approvals = seed.approvals?.[Number(context.req.param("id"))] ?? [];
    return context.json(approvals.map(({ user, environment }) => ({
      state: "approved",
      comment: "",
      user: { login: user },
      environments: [{ name: environment }],
    })));
  });
}

/** What a list of changed files shows of one: its blob on the pull request's branch, and its diff from where the branch began. */
type ContentOf = (file: GithubFile) => { readonly sha?: string; readonly patch?: string };

// A tree may hold many more files than change, and a list has many pages.
const CONTENTS = new WeakMap<GithubPull, ContentOf>();

function contents(pull: GithubPull, git: GitObjects): ContentOf {
  const known = CONTENTS.get(pull) ?? readContents(pull, git);
  CONTENTS.set(pull, known);
  return known;
}

function readContents({ baseSha, headSha }: GithubPull, git: GitObjects): ContentOf {
  const text = (id: string | undefined): string => Buffer.from(git.blob(id ?? "") ?? []).toString("utf8");
  const start = git.mergeBase(baseSha, headSha) ?? baseSha;
  const [old, current] = [git.files(start), git.files(headSha)];
  return ({ filename, previous_filename: former = filename }) => {
    const [before, after] = [old.get(former)?.id, current.get(filename)?.id];
    const patch = patchOf(text(before), text(after));
    return { ...(after === undefined ? {} : { sha: after }), ...(patch === undefined ? {} : { patch }) };
  };
}

/** The commits that a rebase made of those of a pull request, which GitHub counts among its own; the last comes first. */
function rebasedCopies(git: GitObjects, { baseSha, headSha, mergeCommitSha = "" }: GithubPull): readonly string[] {
  const own = commitsBetween(git, baseSha, headSha);
  const copies: string[] = [];
  let copy = git.readCommit(mergeCommitSha);
  for (const { message } of own) {
    if (copy?.parents.length !== 1 || copy.message !== message) return [];
    copies.push(copy.id);
    copy = git.readCommit(copy.parents[0] ?? "");
  }
  return copies;
}

function pullView(pull: GithubPull, { seed, git }: GithubState): object {
  const merged = pull.mergeCommitSha !== undefined;
  const repo = { full_name: `${seed.owner}/${seed.repo}` };
  return {
    number: pull.number,
    title: pull.title,
    state: merged ? "closed" : "open",
    merged,
    merged_at: merged ? "2026-01-01T00:00:00Z" : null,
    merged_by: pull.mergedBy === undefined ? null : { login: pull.mergedBy, type: "User" },
    merge_commit_sha: pull.mergeCommitSha ?? pull.testMergeSha ?? null,
    locked: pull.locked === true,
    user: { login: pull.author, type: "User" },
    head: { ref: pull.headRef, sha: pull.headSha, repo },
    base: { ref: pull.baseRef, sha: pull.baseSha, repo },
    commits: commitsBetween(git, pull.baseSha, pull.headSha).length,
    changed_files: pull.files.length,
    html_url: `https://github.com/${seed.owner}/${seed.repo}/pull/${pull.number}`,
  };
}
