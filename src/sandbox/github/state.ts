/** Status words of a changed file. */
type GithubFileStatus = "added" | "removed" | "modified" | "renamed" | "copied" | "changed" | "unchanged";

/** A changed file of a pull request or a comparison. */
export interface GithubFile {
  readonly filename: string;
  readonly status: GithubFileStatus;
  readonly previous_filename?: string;
}

/** Who wrote a comment or a review. */
interface GithubUser {
  readonly login: string;
  readonly id: number;
  readonly type: "User" | "Bot";
}

/** The author of everything that a workflow's GITHUB_TOKEN writes. */
export const ACTIONS_BOT: GithubUser = { login: "github-actions[bot]", id: 41_898_282, type: "Bot" };

/** A comment of a pull request's conversation. */
export interface GithubComment {
  readonly id: number;
  body: string;
  readonly user: GithubUser;
  /** Slug of the app that wrote it; undefined for people. */
  readonly app?: string;
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
  /** The commit on the base branch that it was merged as. */
  readonly mergeCommitSha?: string;
  readonly files: readonly GithubFile[];
  readonly reviews?: readonly { readonly user: string; readonly state: string }[];
  /** A locked conversation accepts no comments. */
  readonly locked?: boolean;
  /** Existing comments. */
  readonly comments?: readonly GithubComment[];
}

/** The content of the simulated repository. */
export interface GithubSeed {
  readonly owner: string;
  readonly repo: string;
  readonly pulls: readonly GithubPull[];
  /** Changed files by `base...head`. */
  readonly comparisons?: Readonly<Record<string, readonly GithubFile[]>>;
  /** File texts by branch name or commit SHA, then by path. */
  readonly contents?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Deployment approvals by run id. */
  readonly approvals?: Readonly<Record<number, readonly { readonly user: string; readonly environment: string }[]>>;
}
