import type { Approval } from "../core/base/run-context.ts";

/** An account of GitHub's; null where GitHub knows none. */
export type GithubAccount = { readonly login: string; readonly type?: string | undefined } | null;

/** A review of a pull request. */
export interface Review {
  readonly user: GithubAccount;
  /** `APPROVED`, `CHANGES_REQUESTED`, `DISMISSED`, … */
  readonly state: string;
  /** The commit that was reviewed. */
  readonly commit: string | null;
  /** What the reviewer is to the repository, such as `MEMBER`. */
  readonly association: string;
}

/** A commit of a pull request. */
export interface PullCommit {
  readonly author: GithubAccount;
  readonly committer: GithubAccount;
  readonly authorEmail: string;
  readonly committerEmail: string;
  readonly message: string;
}

/** Whether somebody may write to the repository; undefined where the token may not ask. */
type MayWrite = (login: string) => Promise<boolean | undefined>;

/** What is known of a merged pull request. */
interface PullEvidence {
  /** The commit of its branch that was merged. */
  readonly head: string;
  readonly opener: GithubAccount;
  /** In the order in which they were given. */
  readonly reviews: readonly Review[];
  /** All of them; undefined where GitHub does not list all. */
  readonly commits: readonly PullCommit[] | undefined;
}

/** What {@link judgePull} decides. */
type Judgement = Pick<Approval, "status" | "basis" | "reason" | "approvers" | "fourEyes">;

/** Whether somebody with the right to do so approved what was merged, and wrote none of it. */
export async function judgePull(evidence: PullEvidence, mayWrite: MayWrite): Promise<Judgement> {
  const { head, opener, commits } = evidence;
  const reviewers = currentApprovers(evidence.reviews, head);
  if (reviewers.length === 0) return { ...NOT_APPROVED, approvers: [], reason: whyNobody(evidence) };
  const writers = new Set([opener, ...(commits ?? []).flatMap(({ author, committer }) => [author, committer])]
    .flatMap((account) => account ? [account.login.toLowerCase()] : []));
  for (const { message } of commits ?? []) for (const login of coAuthors(message, commits ?? [])) writers.add(login);
  const others = reviewers.filter(({ login }) => !writers.has(login.toLowerCase()));
  if (others.length === 0) {
    return { ...NOT_APPROVED, approvers: [], reason: "only authors of its own commits approved it" };
  }
  const rights = await Promise.all(others.map(async ({ login, association }) => {
    const may = await mayWrite(login);
    return { login, may: may ?? WRITERS.has(association), read: may !== undefined };
  }));
  const counted = rights.filter(({ may }) => may);
  const basis = counted.length > 0 && counted.every(({ read }) => !read) ? "author-association" : "pull-request";
  if (counted.length === 0) {
    return { ...NOT_APPROVED, approvers: [], reason: "nobody with write access approved it" };
  }
  const approvers = counted.map(({ login }) => login);
  if (commits === undefined || commits.some(isByStranger)) {
    const reason = commits === undefined
      ? "GitHub does not list all of its commits"
      : "GitHub does not know who wrote one of its commits";
    return { status: "unavailable", basis, approvers, reason };
  }
  return { status: "approved", basis, approvers, fourEyes: true };
}

const NOT_APPROVED = { status: "not-approved", basis: "pull-request", fourEyes: false } as const;

/** Whose approval counts where permissions cannot be read. */
const WRITERS: ReadonlySet<string> = new Set(["OWNER", "MEMBER", "COLLABORATOR"]);

/** The people whose word stands, and approves exactly what was merged. */
function currentApprovers(
  reviews: readonly Review[],
  head: string,
): { readonly login: string; readonly association: string }[] {
  const standing = new Map<string, { login: string; association: string }>();
  for (const { user, state, commit, association } of reviews) {
    if (user === null || isBot(user)) continue;
    const key = user.login.toLowerCase();
    if (state === "CHANGES_REQUESTED" || state === "DISMISSED") standing.delete(key);
    else if (state === "APPROVED" && commit === head) standing.set(key, { login: user.login, association });
  }
  return [...standing.values()];
}

function whyNobody({ reviews, head }: PullEvidence): string {
  const given = reviews.filter(({ state }) => state === "APPROVED");
  if (given.length === 0) return "nobody approved it";
  if (given.every(({ commit }) => commit !== head)) return "what was approved is not what was merged";
  if (given.every(({ user }) => user === null || isBot(user))) return "only a program approved it";
  return "the approval was taken back";
}

/** Whether an account is a program's. */
export function isBot({ login, type }: NonNullable<GithubAccount>): boolean {
  return type === "Bot" || login.endsWith("[bot]");
}

/** The committer of what is committed on GitHub's own pages. */
const GITHUB_ITSELF = "noreply@github.com";

/** Anybody may be the one whom GitHub does not know: also an approver. */
function isByStranger({ author, committer, committerEmail }: PullCommit): boolean {
  return author === null || (committer === null && committerEmail !== GITHUB_ITSELF);
}

/** The logins behind the message's `Co-authored-by`, in lower case, where an address tells them. */
function coAuthors(message: string, commits: readonly PullCommit[]): string[] {
  const known = new Map(commits.flatMap(({ author, authorEmail }) => author ? [[authorEmail, author.login]] : []));
  return [...message.matchAll(/^co-authored-by:[^<\n]*<([^>\s]+)>/gim)].flatMap(([, email = ""]) => {
    const login = /^(?:\d+\+)?([^@+]+)@users\.noreply\./i.exec(email)?.[1] ?? known.get(email);
    return login === undefined ? [] : [login.toLowerCase()];
  });
}
