import { type GitCommit, type GitFiles, GitObjects } from "./objects.ts";

/** Status words of a changed file. */
type GithubFileStatus = "added" | "removed" | "modified" | "renamed" | "copied" | "changed" | "unchanged";

/** A changed file of a pull request or a comparison. */
export interface GithubFile {
  readonly filename: string;
  readonly status: GithubFileStatus;
  readonly previous_filename?: string;
  /** The hunks of its diff, where they are not those between the commits. */
  readonly patch?: string;
}

/** Who wrote a comment or a review. */
interface GithubUser {
  readonly login: string;
  readonly id: number;
  readonly type: "User" | "Bot";
}

/** The author of everything that a workflow's GITHUB_TOKEN writes. */
export const ACTIONS_BOT: GithubUser = { login: "github-actions[bot]", id: 41_898_282, type: "Bot" };

/** A comment of a conversation. */
export interface GithubComment {
  readonly id: number;
  body: string;
  readonly user: GithubUser;
  /** Slug of the app that wrote it; undefined for people. */
  readonly app?: string;
}

/** A review of a pull request. */
interface GithubReview {
  readonly user: string;
  readonly state: string;
  readonly type?: "User" | "Bot";
  /** The commit that was reviewed; the head when absent. */
  readonly commit?: string;
  /** `MEMBER` when absent. */
  readonly association?: string;
  readonly body?: string;
}

/** A comment at a line of a pull request's diff. */
export interface GithubReviewComment {
  readonly path: string;
  readonly line?: number | undefined;
  /** The commit whose file the line is of. */
  readonly commit?: string | undefined;
  readonly body: string;
  readonly user: GithubUser;
}

/** A pull request. */
export interface GithubPull {
  readonly number: number;
  readonly title: string;
  readonly author: string;
  readonly headRef: string;
  readonly headSha: string;
  readonly baseRef: string;
  readonly baseSha: string;
  /** The commit that GitHub makes of base and head while it is open, which a workflow of the pull request runs on. */
  readonly testMergeSha?: string;
  /** The commit on the base branch that it was merged as. */
  readonly mergeCommitSha?: string;
  readonly mergedBy?: string;
  readonly files: readonly GithubFile[];
  readonly reviews?: readonly GithubReview[];
  /** A locked conversation accepts no comments. */
  readonly locked?: boolean;
  /** Existing comments. */
  readonly comments?: readonly GithubComment[];
}

/** An issue that is no pull request. */
export interface GithubIssue {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly state: "open" | "closed";
  /** Why it was closed, or opened again. */
  readonly stateReason?: "completed" | "not_planned" | "reopened" | undefined;
  readonly user: GithubUser;
  readonly labels: readonly string[];
}

/** The content of the simulated repository. */
export interface GithubSeed {
  readonly owner: string;
  readonly repo: string;
  readonly pulls: readonly GithubPull[];
  /** Commits, trees and blobs; none when absent. */
  readonly git?: GitObjects;
  /** The commit of each branch. */
  readonly branches?: Readonly<Record<string, string>>;
  /** `main` when absent. */
  readonly defaultBranch?: string;
  readonly issues?: readonly GithubIssue[];
  /** True where the repository's settings switch issues off. */
  readonly issuesDisabled?: boolean;
  /** What people may do in the repository, by login; nobody else is a collaborator. */
  readonly permissions?: Readonly<Record<string, "admin" | "maintain" | "write" | "triage" | "read">>;
  /** Changed files by `base...head`, where they are not those between the commits. */
  readonly comparisons?: Readonly<Record<string, readonly GithubFile[]>>;
  /** File texts by branch name or commit, then by path, where they are not those of the commit. */
  readonly contents?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Deployment approvals by run id. */
  readonly approvals?: Readonly<Record<number, readonly { readonly user: string; readonly environment: string }[]>>;
}

/** The repository as it stands: the seed, and what was written since. */
export class GithubState {
  readonly seed: GithubSeed;
  readonly git: GitObjects;
  readonly defaultBranch: string;
  readonly branches: Map<string, string>;
  readonly pulls: Map<number, GithubPull>;
  readonly issues: Map<number, GithubIssue>;
  /** By the number of the pull request or issue. */
  readonly comments: Map<number, GithubComment[]>;
  readonly reviewComments = new Map<number, GithubReviewComment[]>();
  /** True for a token that only reads, as a fork's pull request gets. */
  readonly readOnly: boolean;
  #lastComment = 0;

  constructor(seed: GithubSeed, readOnly: boolean) {
    this.seed = seed;
    this.readOnly = readOnly;
    this.git = seed.git ?? new GitObjects();
    this.defaultBranch = seed.defaultBranch ?? "main";
    this.branches = new Map(Object.entries(seed.branches ?? {}));
    this.pulls = new Map();
    this.issues = new Map(seed.issues?.map((issue) => [issue.number, issue]));
    this.comments = new Map(seed.issues?.map(({ number }) => [number, []]));
    for (const pull of seed.pulls) this.putPull(pull);
  }

  /** Opens a pull request, or says anew what it is: then its comments stay. */
  putPull(pull: GithubPull): void {
    const { number, comments = [] } = pull;
    if (!this.pulls.has(number)) this.comments.set(number, comments.map((comment) => ({ ...comment })));
    this.pulls.set(number, pull);
  }

  /** Adds a comment to a conversation, and gives it. */
  addComment(number: number, comment: Omit<GithubComment, "id">): GithubComment {
    const id = 1 + Math.max(1000, this.#lastComment, ...[...this.comments.values()].flat().map((each) => each.id));
    this.#lastComment = id;
    const added = { id, ...comment };
    this.comments.set(number, [...this.comments.get(number) ?? [], added]);
    return added;
  }

  /** The commit that a branch's name or a commit's id stands for. */
  resolve(ref: string): GitCommit | undefined {
    return this.git.readCommit(this.branches.get(ref.replace(/^(?:refs\/)?heads\//, "")) ?? ref);
  }

  /** Makes a commit on a branch, and gives its id. */
  push(branch: string, files: GitFiles, message?: string): string {
    const parent = this.branches.get(branch);
    const parents = parent === undefined ? [] : [parent];
    const id = this.git.commit({ files, parents, ...(message === undefined ? {} : { message }) });
    this.branches.set(branch, id);
    return id;
  }

  /** Merges an open pull request into its base branch with a merge commit, and gives that commit. */
  merge(number: number, by: string): string {
    const pull = this.pulls.get(number);
    const head = pull && this.git.readCommit(pull.headSha);
    if (pull === undefined || head === undefined) throw new TypeError(`Pull request ${number} has no commit`);
    const base = this.branches.get(pull.baseRef) ?? pull.baseSha;
    const title = `Merge pull request #${number} from ${this.seed.owner}/${pull.headRef}`;
    const tree = this.git.readCommit(pull.testMergeSha ?? pull.headSha)?.tree ?? head.tree;
    const id = this.git.commitTree({
      tree,
      parents: [base, pull.headSha],
      message: `${title}\n\n${pull.title}`,
      author: by,
    });
    this.branches.set(pull.baseRef, id);
    this.pulls.set(number, { ...pull, mergeCommitSha: id, mergedBy: by });
    return id;
  }
}
