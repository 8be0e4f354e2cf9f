import * as v from "valibot";
import { foreignAnswer } from "../runtime/github-client.ts";
import { isObjectId } from "../runtime/sources/commit-store.ts";
import type { GithubAccount } from "./approval.ts";
import type { Octokit } from "./octokit.ts";

const PAGE = 100;

/** An account; GitHub gives null, nothing or an empty object where it knows none. */
export const githubAccount = v.pipe(
  v.nullish(v.object({ login: v.optional(v.string()), type: v.optional(v.string()) }), null),
  v.transform((given): GithubAccount => given?.login === undefined ? null : { ...given, login: given.login }),
);

/** A commit's id as GitHub gives it. */
export const objectId = v.pipe(v.string(), v.check(isObjectId));

/** A pull request, as far as every list tells of it. */
export const pullSchema = v.object({
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  merged_at: v.nullable(v.string()),
  merge_commit_sha: v.nullable(v.string()),
  user: githubAccount,
  head: v.object({ sha: objectId }),
  base: v.object({
    ref: v.string(),
    sha: objectId,
    repo: v.nullish(v.object({ full_name: v.string() }), null),
  }),
});

/** See {@link pullSchema}. */
export type ListedPull = v.InferOutput<typeof pullSchema>;

/** Where pull requests are looked up. */
interface CommitPullsOptions {
  readonly repo: { readonly owner: string; readonly repo: string };
  /** The name of the branch that they were merged into. */
  readonly branch: string;
}

/** The merged pull requests that GitHub knows of commits; whoever asks, each commit is asked for once. */
export class CommitPulls {
  readonly #options: CommitPullsOptions;
  readonly #kept = new Map<string, Promise<readonly ListedPull[]>>();

  constructor(options: CommitPullsOptions) {
    this.#options = options;
  }

  /** Those that were merged into the branch of this repository. Rejects with the client's error, which is not kept. */
  async merged(commit: string, octokit: Octokit): Promise<readonly ListedPull[]> {
    const kept = this.#kept.get(commit) ?? this.#read(commit, octokit);
    this.#kept.set(commit, kept);
    try {
      return await kept;
    } catch (error) {
      if (this.#kept.get(commit) === kept) this.#kept.delete(commit);
      throw error;
    }
  }

  async #read(commit: string, octokit: Octokit): Promise<readonly ListedPull[]> {
    const { repo, branch } = this.#options;
    const ours = `${repo.owner}/${repo.repo}`.toLowerCase();
    const listed = await octokit.paginate(
      octokit.rest.repos.listPullRequestsAssociatedWithCommit,
      { ...repo, commit_sha: commit, per_page: PAGE },
      ({ data }) => {
        const pulls = v.safeParse(v.array(pullSchema), data);
        if (pulls.success) return pulls.output;
        throw foreignAnswer(`its ${v.getDotPath(pulls.issues[0]) ?? "content"} is not what GitHub sends`);
      },
    );
    return listed.filter(({ merged_at, base }) =>
      merged_at !== null && base.ref === branch && base.repo?.full_name.toLowerCase() === ours
    );
  }
}
