import { MAX_FILE_BYTES } from "../core/account/limits.ts";
import { fromBase64 } from "../core/base/bytes.ts";
import type { ChangedFile, ChangeList, EventDiff } from "../core/base/ports.ts";
import type { Git } from "../runtime/sources/git.ts";
import { githubProblem } from "../runtime/github-client.ts";
import type { Octokit } from "./octokit.ts";
import type { RunEvent } from "./workflow-run.ts";

/** The most files that GitHub lists for a pull request and, second, for a comparison. */
const PULL_REQUEST_FILE_LIMIT = 3000;
const COMPARE_FILE_LIMIT = 300;

/** What {@link createEventDiff} needs. */
export interface EventDiffDeps {
  readonly event: RunEvent;
  /** The commit that is checked out (GITHUB_SHA). */
  readonly sha: string;
  readonly git: Git;
  /** Undefined without a token; then git is the only source. */
  readonly octokit?: Octokit | undefined;
  readonly repo: { readonly owner: string; readonly repo: string };
}

/** The event's diff: from git if the history is there, else from the API, and `unknown` instead of incomplete. */
export function createEventDiff(deps: EventDiffDeps): EventDiff {
  let range: Promise<Range | undefined> | undefined;
  const localRange = (): Promise<Range | undefined> => range ??= findRange(deps);
  return {
    async changes() {
      const found = await localRange();
      const files = found && await deps.git.diff(found.from, found.to);
      return files ? { kind: "known", files } : await listFromApi(deps);
    },
    async previousText(path) {
      const found = await localRange();
      const text = found && await deps.git.show(found.from, path);
      const previous = text ?? await textFromApi(deps, path);
      return previous !== undefined && previous.length <= MAX_FILE_BYTES ? previous : undefined;
    },
  };
}

/** Two commits, both present in the working copy. */
interface Range {
  readonly from: string;
  readonly to: string;
}

async function findRange({ event, git, sha }: EventDiffDeps): Promise<Range | undefined> {
  const { payload } = event;
  if (payload.pull_request) {
    const head = await git.commit("HEAD");
    // A pull request's checkout is its merge commit: the first parent is the base branch.
    const [base, second] = [await git.commit("HEAD^1"), await git.commit("HEAD^2")];
    if (head !== undefined && head === sha && base && second) return { from: base, to: head };
    const from = await git.mergeBase(payload.pull_request.base.sha, payload.pull_request.head.sha);
    return from === undefined ? undefined : { from, to: payload.pull_request.head.sha };
  }
  const ends = rangeEnds(event);
  const from = ends && await git.commit(ends.from);
  const to = ends && await git.commit(ends.to);
  return from && to ? { from, to } : undefined;
}

/** The commits between which the event moved a branch; undefined if there is no earlier one. */
function rangeEnds({ name, payload }: RunEvent): Range | undefined {
  if (payload.merge_group) return { from: payload.merge_group.base_sha, to: payload.merge_group.head_sha };
  if (name !== "push" || !payload.before || !payload.after) return undefined;
  return isNull(payload.before) || isNull(payload.after) ? undefined : { from: payload.before, to: payload.after };
}

function isNull(sha: string): boolean {
  return /^0+$/.test(sha);
}

async function listFromApi(deps: EventDiffDeps): Promise<ChangeList> {
  const { event, octokit, repo } = deps;
  const request = event.payload.pull_request;
  const ends = rangeEnds(event);
  if (!request && !ends) return unknown("this event does not name an earlier commit");
  if (!octokit) return unknown("the working copy lacks the history, and there is no github-token");
  try {
    if (request) {
      const files = await octokit.paginate(octokit.rest.pulls.listFiles, {
        ...repo,
        pull_number: request.number,
        per_page: 100,
      });
      const expected = request.changed_files;
      if (expected === undefined && files.length >= PULL_REQUEST_FILE_LIMIT) {
        return unknown(`GitHub lists at most ${PULL_REQUEST_FILE_LIMIT} files`);
      }
      // Fewer: GitHub cut the list. More: the branch has moved on since the event.
      if (files.length !== (expected ?? files.length)) {
        return unknown(`GitHub listed ${files.length} of ${expected} files`);
      }
      return { kind: "known", files: files.map(toChangedFile) };
    }
    if (ends && event.payload.forced !== true) {
      const basehead = `${ends.from}...${ends.to}`;
      const { data } = await octokit.rest.repos.compareCommitsWithBasehead({ ...repo, basehead, per_page: 100 });
      const files = data.files ?? [];
      if (data.behind_by > 0) return unknown("the push was not a fast-forward");
      if (files.length >= COMPARE_FILE_LIMIT) return unknown(`GitHub compares at most ${COMPARE_FILE_LIMIT} files`);
      return { kind: "known", files: files.map(toChangedFile) };
    }
    return unknown("the push was forced, and its earlier commit is not in the working copy");
  } catch (error) {
    return unknown(`GitHub did not list them (${githubProblem(error)})`);
  }
}

function toChangedFile(file: { filename: string; status: string; previous_filename?: string }): ChangedFile {
  if (file.status === "renamed") {
    return { path: file.filename, status: "renamed", previousPath: file.previous_filename };
  }
  if (file.status === "added" || file.status === "copied") return { path: file.filename, status: "added" };
  return { path: file.filename, status: file.status === "removed" ? "removed" : "modified" };
}

async function textFromApi({ event, octokit, repo }: EventDiffDeps, path: string): Promise<string | undefined> {
  const ref = event.payload.pull_request?.base.sha ?? rangeEnds(event)?.from;
  if (!octokit || ref === undefined) return undefined;
  try {
    const { data } = await octokit.rest.repos.getContent({ ...repo, path, ref });
    if (Array.isArray(data) || data.type !== "file" || !("content" in data)) return undefined;
    const bytes = fromBase64(data.content);
    return bytes && new TextDecoder().decode(bytes);
  } catch {
    return undefined;
  }
}

function unknown(reason: string): ChangeList {
  return { kind: "unknown", reason };
}
