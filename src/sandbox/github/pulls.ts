import type { Context, Hono } from "hono";
import { createHash } from "node:crypto";
import { githubNotFound, githubPage } from "./page.ts";
import type { GithubFile, GithubPull, GithubSeed } from "./state.ts";
import { GITHUB_COMPARE_FILES_LIMIT, GITHUB_PULL_FILES_LIMIT } from "../limits.ts";

/** Adds the calls that read pull requests, comparisons, file contents and approvals. */
export function addPullCalls(app: Hono, seed: GithubSeed): void {
  const pull = (context: Context, found: (pull: GithubPull) => Response): Response => {
    const wanted = seed.pulls.find(({ number }) => number === Number(context.req.param("number")));
    return wanted ? found(wanted) : githubNotFound();
  };

  app.get("/pulls/:number", (context) => pull(context, (found) => context.json(pullView(found, seed))));
  app.get(
    "/pulls/:number/files",
    (context) =>
      pull(context, (found) => githubPage(context, found.files.slice(0, GITHUB_PULL_FILES_LIMIT).map(fileView))),
  );
  app.get("/pulls/:number/reviews", (context) =>
    pull(context, (found) =>
      githubPage(
        context,
        (found.reviews ?? []).map(({ user, state }, index) => ({
          id: index + 1,
          user: { login: user, type: "User" },
          state,
          commit_id: found.headSha,
        })),
      )));

  app.get("/commits/:sha", (context) => {
    const sha = context.req.param("sha");
    const found = seed.pulls.find((candidate) => candidate.headSha === sha);
    if (!found) return githubNotFound();
    const writer = { login: found.author, type: "User" };
    return context.json({ sha, author: writer, committer: writer, commit: { message: found.title } });
  });

  app.get("/commits/:sha/pulls", (context) => {
    const sha = context.req.param("sha");
    const found = seed.pulls.filter((candidate) => candidate.headSha === sha || candidate.mergeCommitSha === sha);
    return githubPage(context, found.map((candidate) => pullView(candidate, seed)));
  });

  app.get("/compare/:basehead{.+}", (context) => {
    const files = seed.comparisons?.[context.req.param("basehead")];
    if (!files) return githubNotFound();
    // All files come with the first page; pages are of commits.
    const first = (context.req.query("page") ?? "1") === "1";
    const shown = first ? files.slice(0, GITHUB_COMPARE_FILES_LIMIT).map(fileView) : [];
    return context.json({ status: "ahead", ahead_by: 1, behind_by: 0, total_commits: 1, commits: [], files: shown });
  });

  app.get("/contents/:path{.+}", (context) => {
    const path = context.req.param("path");
    const reference = context.req.query("ref") ?? "main";
    const text = seed.contents?.[reference]?.[path];
    if (text === undefined) return githubNotFound();
    if (context.req.header("accept")?.includes("raw")) return context.text(text);
    const bytes = Buffer.from(text, "utf8");
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

/** As GitHub answers for a large diff: no `patch`, and all counts 0. */
function fileView(file: GithubFile): object {
  const sha = createHash("sha1").update(file.filename).digest("hex");
  return { ...file, sha, additions: 0, deletions: 0, changes: 0 };
}

function pullView(pull: GithubPull, seed: GithubSeed): object {
  return {
    number: pull.number,
    title: pull.title,
    state: pull.mergeCommitSha === undefined ? "open" : "closed",
    merged: pull.mergeCommitSha !== undefined,
    merged_at: pull.mergeCommitSha === undefined ? null : "2026-01-01T00:00:00Z",
    merge_commit_sha: pull.mergeCommitSha ?? null,
    locked: pull.locked === true,
    user: { login: pull.author },
    head: { ref: pull.headRef, sha: pull.headSha },
    base: { ref: pull.baseRef, sha: pull.baseSha },
    changed_files: pull.files.length,
    html_url: `https://github.com/${seed.owner}/${seed.repo}/pull/${pull.number}`,
  };
}
