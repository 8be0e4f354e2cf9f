import type { Context, Hono } from "hono";
import { type GitCommit, type GitObjects, type GitSignature, type GitTreeItem, loginOf } from "./objects.ts";
import { githubError, githubNotFound, githubPage } from "./page.ts";
import type { GithubFile, GithubState } from "./state.ts";
import { GITHUB_COMMITS_LIMIT, GITHUB_COMPARE_FILES_LIMIT } from "../limits.ts";

/** Adds the calls that read branches, commits, trees, blobs and comparisons. */
export function addHistoryCalls(app: Hono, state: GithubState, treeLimit: number): void {
  const { git, seed } = state;

  app.get("/git/ref/:ref{.+}", (context) => {
    const ref = context.req.param("ref");
    const branch = /^heads\/(.+)$/.exec(ref)?.[1];
    const sha = branch === undefined ? undefined : state.branches.get(branch);
    return sha === undefined ? githubNotFound() : context.json({ ref: `refs/${ref}`, object: { type: "commit", sha } });
  });

  app.get("/git/commits/:sha", (context) => {
    const commit = git.readCommit(context.req.param("sha"));
    if (commit === undefined) return githubNotFound();
    const { id, tree, parents, message, author, committer } = commit;
    return context.json({
      sha: id,
      tree: { sha: tree },
      parents: parents.map((sha) => ({ sha })),
      message,
      author: signatureView(author),
      committer: signatureView(committer),
    });
  });

  app.get("/git/trees/:sha", (context) => {
    const sha = context.req.param("sha");
    const tree = state.resolve(sha)?.tree ?? sha;
    const own = git.tree(tree);
    if (own === undefined) return git.type(sha) === undefined ? githubNotFound() : githubError(422, "Invalid tree");
    // Whatever the value is, GitHub takes the parameter for a wish.
    const recursive = context.req.query("recursive") !== undefined;
    const items = recursive ? git.walk(tree) : own.map((item) => ({ ...item, path: item.name }));
    return context.json({
      sha: tree,
      tree: items.slice(0, treeLimit).map((item) => treeItemView(git, item)),
      truncated: items.length > treeLimit,
    });
  });

  app.get("/git/blobs/:sha", (context) => {
    const sha = context.req.param("sha");
    const bytes = git.blob(sha);
    if (bytes === undefined) return githubNotFound();
    const content = Buffer.from(bytes).toString("base64").replace(/.{60}/g, "$&\n");
    return context.json({ sha, size: bytes.length, encoding: "base64", content });
  });

  app.get("/commits", (context) => {
    const start = state.resolve(context.req.query("sha") ?? state.defaultBranch);
    if (start === undefined) return githubNotFound();
    const ids = logOf(git, start.id, context.req.query("path"));
    return githubPage(context, git.byDate(ids).map(commitView));
  });

  app.get("/commits/:ref", (context) => {
    const commit = state.resolve(context.req.param("ref"));
    if (commit !== undefined) return context.json(commitView(commit));
    const pull = seed.pulls.find(({ headSha }) => headSha === context.req.param("ref"));
    if (pull === undefined) return githubError(422, `No commit found for SHA: ${context.req.param("ref")}`);
    const writer = { login: pull.author, type: "User" };
    return context.json({ sha: pull.headSha, author: writer, committer: writer, commit: { message: pull.title } });
  });

  app.get("/compare/:basehead{.+}", (context) => {
    const basehead = context.req.param("basehead");
    const files = seed.comparisons?.[basehead];
    const [base, head] = basehead.split("...").map((ref) => state.resolve(ref));
    if (base === undefined || head === undefined) {
      const merely = { status: "ahead", ahead_by: 1, behind_by: 0, total_commits: 1, commits: [] };
      return files === undefined ? githubNotFound() : context.json({ ...merely, files: filesOfPage(context, files) });
    }
    return compare(context, git, base, head, files);
  });
}

function compare(
  context: Context,
  git: GitObjects,
  base: GitCommit,
  head: GitCommit,
  files: readonly GithubFile[] | undefined,
): Response {
  const mergeBase = git.readCommit(git.mergeBase(base.id, head.id) ?? "");
  if (mergeBase === undefined) return githubError(404, `No common ancestor between ${base.id} and ${head.id}.`);
  const ahead = commitsBetween(git, base.id, head.id);
  const behind = commitsBetween(git, head.id, base.id);
  const size = Math.min(Number(context.req.query("per_page") ?? GITHUB_COMMITS_LIMIT), GITHUB_COMMITS_LIMIT);
  const start = (Number(context.req.query("page") ?? 1) - 1) * size;
  return context.json({
    status: ahead.length > 0 ? behind.length > 0 ? "diverged" : "ahead" : behind.length > 0 ? "behind" : "identical",
    ahead_by: ahead.length,
    behind_by: behind.length,
    total_commits: ahead.length,
    base_commit: commitView(base),
    merge_base_commit: commitView(mergeBase),
    // The oldest first, unlike every other list.
    commits: ahead.toReversed().slice(start, start + size).map(commitView),
    files: filesOfPage(context, files ?? diffOf(git, mergeBase.id, head.id)),
  });
}

/** All files come with the first page; pages are of commits. */
function filesOfPage(context: Context, files: readonly GithubFile[]): readonly object[] {
  return (context.req.query("page") ?? "1") === "1" ? files.slice(0, GITHUB_COMPARE_FILES_LIMIT).map(fileView) : [];
}

/** The commits of one side that the other does not have, the youngest first. */
export function commitsBetween(git: GitObjects, without: string, commit: string): readonly GitCommit[] {
  const known = git.ancestors(without);
  return git.byDate([...git.ancestors(commit)].filter((id) => !known.has(id)));
}

/** The files that differ between two commits; a rename is found where the content stayed the same. */
export function diffOf(git: GitObjects, from: string, to: string): readonly GithubFile[] {
  const [before, after] = [git.files(from), git.files(to)];
  const differs = (path: string): boolean =>
    before.get(path)?.id !== after.get(path)?.id || before.get(path)?.mode !== after.get(path)?.mode;
  const removed = new Map([...before].filter(([path]) => !after.has(path)));
  const files = [...after.keys()].filter(differs).map((filename): GithubFile => {
    if (before.has(filename)) return { filename, status: "modified" };
    const former = [...removed].find(([, { id }]) => id === after.get(filename)?.id)?.[0];
    if (former === undefined) return { filename, status: "added" };
    removed.delete(former);
    return { filename, status: "renamed", previous_filename: former };
  });
  const gone = [...removed.keys()].map((filename): GithubFile => ({ filename, status: "removed" }));
  return [...files, ...gone].sort((one, other) => one.filename < other.filename ? -1 : 1);
}

/** The commits that `git log` shows: of a path, those that changed it, on the side that a merge took it from. */
function logOf(git: GitObjects, start: string, path: string | undefined): ReadonlySet<string> {
  if (path === undefined) return git.ancestors(start);
  const ids = new Map<string, string>();
  const at = (commit: string): string => {
    const known = ids.get(commit) ?? entryAt(git, commit, path.split("/"));
    ids.set(commit, known);
    return known;
  };
  const shown = new Set<string>();
  const seen = new Set<string>();
  const waiting = [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const parents = git.readCommit(id)?.parents ?? [];
    const same = parents.find((parent) => at(parent) === at(id ?? ""));
    if (same !== undefined) waiting.push(same);
    else {
      if (parents.length > 0 || at(id) !== "") shown.add(id);
      waiting.push(...parents);
    }
  }
  return shown;
}

/** Mode and id of what is at a path of a commit, a folder too; empty if there is nothing. */
function entryAt(git: GitObjects, commit: string, names: readonly string[]): string {
  let tree = git.readCommit(commit)?.tree ?? "";
  let found = "";
  for (const name of names) {
    const item = git.tree(tree)?.find((each) => each.name === name);
    if (item === undefined) return "";
    tree = item.id;
    found = `${item.mode} ${item.id}`;
  }
  return found;
}

/** A commit of the repository as GitHub shows it. */
export function commitView(commit: GitCommit): object {
  const { id, tree, parents, message, author, committer } = commit;
  const account = (signature: GitSignature): object | null => {
    const login = loginOf(signature);
    return login === undefined ? null : { login, type: login.endsWith("[bot]") ? "Bot" : "User" };
  };
  return {
    sha: id,
    commit: { message, tree: { sha: tree }, author: signatureView(author), committer: signatureView(committer) },
    author: account(author),
    committer: account(committer),
    parents: parents.map((sha) => ({ sha })),
  };
}

function signatureView({ name, email, time }: GitSignature): object {
  return { name, email, date: new Date(time).toISOString().replace(".000", "") };
}

function treeItemView(git: GitObjects, { path, mode, id }: GitTreeItem & { readonly path: string }): object {
  const type = mode === "160000" ? "commit" : mode === "40000" ? "tree" : "blob";
  const size = type === "blob" ? { size: git.blob(id)?.length } : {};
  return { path, mode: mode.padStart(6, "0"), type, sha: id, ...size };
}

/** As GitHub answers for a large diff: no `patch`, and all counts 0. */
export function fileView(file: GithubFile): object {
  return { ...file, additions: 0, deletions: 0, changes: 0 };
}
