import { mapLimit } from "../core/base/async.ts";
import type { CommitStore } from "../runtime/sources/commit-store.ts";
import type { CommitPulls } from "./commit-pulls.ts";
import type { Octokit } from "./octokit.ts";

/** The most commits of a push that pull requests are looked up for, the youngest first: a merge queue pushes no more at once. */
const COMMITS = 100;
/** GitHub asks clients not to make many calls at once. */
const CALLS_AT_ONCE = 8;

/** What a push moved the default branch by. */
interface Push {
  /** Where the branch was before; undefined for one that was not there. */
  readonly before: string | undefined;
  readonly after: string;
}

/** Where it is looked up what a push merged. */
interface PushedLookUp {
  readonly octokit: Octokit;
  readonly pulls: CommitPulls;
  readonly commits: Pick<CommitStore, "commit" | "isAncestor">;
}

/**
 * The numbers of the pull requests that a push merged, the last first: those whose merge, squash or rebase made one of its
 * commits. One that merely contains such a commit is none. Rejects when GitHub or the commits cannot be asked.
 */
export async function pushedPulls({ before, after }: Push, lookUp: PushedLookUp): Promise<readonly number[]> {
  const made = await madeCommits(before, after, lookUp.commits);
  const listed = await mapLimit(made, CALLS_AT_ONCE, (commit) => lookUp.pulls.merged(commit, lookUp.octokit));
  const own = new Set(made);
  return [
    ...new Set(
      listed.flat().filter(({ merge_commit_sha: as }) => as !== null && own.has(as)).map(({ number }) => number),
    ),
  ];
}

/** The commits of a push on the default branch itself, the youngest first. */
async function madeCommits(
  before: string | undefined,
  after: string,
  store: PushedLookUp["commits"],
): Promise<readonly string[]> {
  const made: string[] = [];
  for (let id: string | undefined = after; id !== undefined && id !== before && made.length < COMMITS;) {
    // A forced push, or one that made another branch the default one, passes `before` by; what is not known ends the walk.
    if (before !== undefined && made.length > 0 && await store.isAncestor(id, before) !== false) break;
    made.push(id);
    // Of a branch that was not there nobody knows which commits are new.
    if (before === undefined) break;
    id = (await store.commit(id))?.parents[0];
  }
  return made;
}
