import * as v from "valibot";
import { mapLimit, Semaphore } from "../core/base/async.ts";
import { type Finding, finding } from "../core/base/errors.ts";
import type { Approvals, Clock, FileApprovals } from "../core/base/ports.ts";
import type { Approval } from "../core/base/run-context.ts";
import { foreignAnswer, githubProblem, githubStatus } from "../runtime/github-client.ts";
import type { CommitStore } from "../runtime/sources/commit-store.ts";
import type { PathChange } from "../runtime/sources/git-commits.ts";
import { isBot, judgePull, type PullCommit, type Review } from "./approval.ts";
import { type CommitPulls, githubAccount as account, type ListedPull, objectId, pullSchema } from "./commit-pulls.ts";
import type { Octokit } from "./octokit.ts";

/** How many calls are made at once: GitHub asks clients not to make many. */
const CALLS_AT_ONCE = 8;
/** All calls of a run: half of what a token of a workflow has in an hour, which the rest of the job needs too. */
const CALLS = 500;
/** The time after which no more is asked: the comment still has to be written in what is left. */
const ASKING_MS = 20_000;
/** GitHub lists no more commits of a pull request. */
const LISTED_COMMITS = 250;

/** GitHub lists no more files of a comparison. */
const LISTED_FILES = 300;

/** Where the history of the default branch can be read without asking GitHub. */
interface LocalHistory {
  lastChanges(tip: string, paths: readonly string[], signal?: AbortSignal): Promise<ReadonlyMap<string, PathChange>>;
}

/** What {@link GithubApprovals} needs. */
interface GithubApprovalsOptions {
  /** The client for what only informs; undefined without a token. */
  readonly octokit: Octokit | undefined;
  /** Where the pull requests of commits are looked up. */
  readonly pulls: CommitPulls;
  readonly repo: { readonly owner: string; readonly repo: string };
  /** The name of the default branch. */
  readonly branch: string;
  /** The run's commit. */
  readonly sha: string;
  readonly runId: number;
  /** Whether a push started the run; any other run rests on its environment's reviewers alone. */
  readonly pushed: boolean;
  /** The logins of those who started the run. */
  readonly starters: readonly string[];
  /** The checkout, if there is one. */
  readonly history: LocalHistory | undefined;
  /** Reads commits, where it asks GitHub among what only informs. */
  readonly commits: Pick<CommitStore, "commit" | "isAncestor">;
  readonly clock: Clock;
}

const wholePullSchema = v.object({ ...pullSchema.entries, merged_by: account, commits: v.optional(v.number()) });

const signature = v.nullish(v.object({ email: v.nullish(v.string(), "") }), null);

const verification = v.nullish(v.object({ verified: v.boolean() }), null);

const commitSchema = v.object({
  sha: objectId,
  author: account,
  committer: account,
  commit: v.object({ message: v.string(), author: signature, committer: signature, verification }),
});

const comparisonSchema = v.object({ total_commits: v.number(), commits: v.array(commitSchema) });

const filesSchema = v.object({
  files: v.array(v.object({ filename: v.string(), previous_filename: v.optional(v.string()) })),
});

const reviewSchema = v.object({
  user: account,
  state: v.string(),
  commit_id: v.nullish(v.string(), null),
  author_association: v.optional(v.string(), "NONE"),
});

const runApprovalSchema = v.object({
  state: v.string(),
  user: account,
  environments: v.optional(v.array(v.object({ name: v.optional(v.string(), "") })), []),
});

const permissionSchema = v.object({ permission: v.string() });

/** A merged pull request, and its own commits by id. */
interface MergedPull extends Omit<v.InferOutput<typeof wholePullSchema>, "commits"> {
  readonly mergeCommit: string;
  /** The commit of its branch that was merged. */
  readonly mergedHead: string;
  readonly parents: readonly string[];
  readonly commits: ReadonlyMap<string, PullCommit>;
  readonly hasAllCommits: boolean;
}

/** The environment's part of an approval. */
type EnvironmentApproval = Pick<Approval, "environment"> & { readonly environmentApprovers: readonly string[] };

/** The last change of a file; whether it is mixed is not known of one that GitHub tells. */
type Change = Pick<PathChange, "commit"> & Partial<PathChange>;

/** A look-up that failed; `failed` parts it from what was found. */
interface Failure {
  readonly failed: true;
  readonly reason: string;
}

/** A permission that the token lacks, as a workflow writes it. */
type Permission = "pull-requests: read" | "actions: read" | "contents: read";

/**
 * Who approved account files, as GitHub knows it: of the last commit on the default branch that changed a file, by the pull
 * request that brought that commit. Each commit, pull request and person is asked for once.
 */
export class GithubApprovals implements Approvals {
  readonly #options: GithubApprovalsOptions;
  readonly #calls = new Semaphore(CALLS_AT_ONCE);
  readonly #kept = new Map<string, Promise<unknown>>();
  readonly #missing = new Set<Permission>();
  readonly #problems = new Set<string>();
  #made = 0;
  #until = 0;
  #signal: AbortSignal | undefined;

  constructor(options: GithubApprovalsOptions) {
    this.#options = options;
  }

  async of(paths: readonly string[], signal?: AbortSignal): Promise<FileApprovals> {
    const { clock, pushed } = this.#options;
    this.#until = clock.monotonic() + ASKING_MS;
    this.#signal = signal;
    const [environment, byPath] = await Promise.all([
      this.#environment(),
      pushed ? this.#byPath(paths, signal) : new Map<string, Approval>(),
    ]);
    const whole = paths.map((path): [string, Approval] => [
      path,
      pushed
        ? { ...byPath.get(path) ?? UNKNOWN, ...isFailure(environment) ? {} : environment }
        : this.#byEnvironment(environment),
    ]);
    return { byPath: new Map(whole), findings: this.#findings() };
  }

  async #byPath(paths: readonly string[], signal?: AbortSignal): Promise<ReadonlyMap<string, Approval>> {
    const { history, sha } = this.#options;
    const changes = await history?.lastChanges(sha, paths, signal).catch(() => undefined);
    const found = await mapLimit(paths, CALLS_AT_ONCE, async (path): Promise<[string, Approval]> => {
      const change = changes?.get(path) ?? await this.#tried("contents: read", () => this.#lastChangeByApi(path));
      if (isFailure(change)) return [path, unknown(change)];
      const approval = await this.#tried("pull-requests: read", () => this.#approvalOf(path, change));
      return [path, isFailure(approval) ? unknown(approval) : approval];
    });
    return new Map(found);
  }

  async #approvalOf(path: string, { commit, isMixed }: Change): Promise<Approval> {
    const pull = await this.#pullOf(commit);
    if (pull === undefined) return PUSHED;
    const approval = await this.#keep(`approval ${pull.number}`, () => this.#judged(pull));
    if (approval.status !== "approved") return approval;
    // GitHub's API tells of a merge only where it has what none of its sides has.
    const isMixedMerge = commit === pull.mergeCommit && (isMixed ?? pull.parents.length > 1);
    const doubt = isMixedMerge
      ? !await this.#isGithubs(commit)
      : isMixed === undefined && await this.#changedSince(path, commit, pull);
    if (!doubt) return approval;
    const reason = `what pull request #${pull.number} merged does not hold the file as it is`;
    return { ...approval, status: "unavailable", fourEyes: undefined, reason };
  }

  /** Whether a pull request went on to change a file after the commit that GitHub tells as the last: then nobody approved that one. */
  async #changedSince(
    path: string,
    commit: string,
    { mergeCommit, mergedHead, commits }: MergedPull,
  ): Promise<boolean> {
    if (commit === mergeCommit || commit === mergedHead || !commits.has(commit)) return false;
    const route = `compare/${commit}...${mergedHead}`;
    const { files } = await this.#keep(route, () => this.#get(route, { per_page: 1 }, filesSchema));
    if (files.length < LISTED_FILES) {
      return files.some((file) => file.filename === path || file.previous_filename === path);
    }
    return (await this.#lastChangeByApi(path, mergeCommit)).commit !== commit;
  }

  /** Whether GitHub made a merge, by its signature: then nobody put into it what was in neither side. */
  #isGithubs(id: string): Promise<boolean> {
    return this.#keep(`made by GitHub ${id}`, async () => {
      const { committer, commit } = await this.#get(`commits/${id}`, {}, commitSchema);
      return committer?.login === "web-flow" && commit.verification?.verified === true;
    });
  }

  async #judged(pull: MergedPull): Promise<Approval> {
    const facts = {
      pullRequest: pull.number,
      mergeCommit: pull.mergeCommit,
      author: pull.user?.login,
      mergedBy: pull.merged_by?.login,
      mergedAt: pull.merged_at ?? undefined,
    };
    const judged = await this.#tried("pull-requests: read", async () => {
      const reviews = await this.#list(`pulls/${pull.number}/reviews`, {}, reviewSchema);
      return await judgePull({
        head: pull.mergedHead,
        opener: pull.user,
        reviews: reviews.map(asReview),
        commits: pull.hasAllCommits ? [...pull.commits.values()] : undefined,
      }, (login) => this.#mayWrite(login));
    });
    return { ...facts, ...isFailure(judged) ? unknown(judged) : judged };
  }

  /** The pull request that brought a commit to the default branch. */
  #pullOf(commit: string): Promise<MergedPull | undefined> {
    return this.#keep(`pull of ${commit}`, async () => {
      const merged = await this.#asked((octokit) => this.#options.pulls.merged(commit, octokit));
      // That which was merged as this very commit brought it, whatever others hold it too.
      const first = (each: ListedPull): number => each.merge_commit_sha === commit ? 0 : 1;
      for (const { number } of merged.toSorted((one, other) => first(one) - first(other))) {
        const pull = await this.#keep(`pull ${number}`, () => this.#pull(number));
        if (pull && await this.#brought(pull, commit)) return pull;
      }
      return undefined;
    });
  }

  async #pull(number: number): Promise<MergedPull | undefined> {
    const pull = await this.#get(`pulls/${number}`, {}, wholePullSchema);
    const { merge_commit_sha: mergeCommit, head, commits: count } = pull;
    if (pull.merged_at === null || pull.base.ref !== this.#options.branch) return undefined;
    if (mergeCommit === null) throw new Error(`GitHub does not tell as what pull request #${number} was merged`);
    const merge = await this.#options.commits.commit(mergeCommit);
    if (merge === undefined) throw new Error(`the merge commit of pull request #${number} could not be read`);
    const [, second] = merge.parents;
    const mergedHead = mergeCommit === head.sha ? head.sha : second ?? head.sha;
    // A squash and a rebase make new commits; one that stands on the branch's own was pushed together with it.
    const wasPushed = merge.parents.length === 1 && mergeCommit !== head.sha &&
      await this.#options.commits.isAncestor(head.sha, mergeCommit) === true;
    let listed = await this.#list(`pulls/${number}/commits`, {}, commitSchema);
    if (listed.length < (count ?? 0) && (count ?? 0) > LISTED_COMMITS) {
      listed = await this.#compared(pull.base.sha, mergedHead);
    }
    return {
      ...pull,
      mergeCommit: wasPushed ? head.sha : mergeCommit,
      mergedHead,
      parents: wasPushed ? [] : merge.parents,
      commits: new Map(listed.map((each) => [each.sha, asPullCommit(each)])),
      hasAllCommits: listed.length > 0 &&
        (count === undefined ? listed.length < LISTED_COMMITS : listed.length >= count),
    };
  }

  /**
   * Whether it was this pull request that brought the commit: as its merge or squash commit, as a commit of its own that the
   * merge made part of the default branch, or as one of the copies that a rebase made of them.
   */
  async #brought(
    { number, mergeCommit, mergedHead, parents, commits, hasAllCommits }: MergedPull,
    commit: string,
  ): Promise<boolean> {
    if (commit === mergeCommit) return true;
    const { commits: store } = this.#options;
    const [into, second] = parents;
    if (commits.has(commit) || commit === mergedHead) {
      if (mergeCommit === mergedHead) return true;
      if (second === undefined || into === undefined) return false;
      const wasThere = await store.isAncestor(commit, into);
      if (wasThere === undefined) {
        throw new Error(`whether commit ${commit.slice(0, 7)} was pushed directly is not known`);
      }
      return !wasThere;
    }
    let [copy, copyParents]: [string, readonly string[]] = [mergeCommit, parents];
    for (let made = 1; made < commits.size && copyParents.length === 1; made++) {
      copy = copyParents[0] ?? "";
      if (copy === commit) return true;
      copyParents = (await store.commit(copy))?.parents ?? [];
    }
    if (!hasAllCommits) throw new Error(`GitHub does not list all commits of pull request #${number}`);
    return false;
  }

  /** As GitHub tells it of a branch: a change that a merge brought is that of the merged side. */
  async #lastChangeByApi(path: string, sha = this.#options.sha): Promise<Change> {
    const [last] = await this.#get("commits", { path, sha, per_page: 1 }, v.array(commitSchema));
    if (last === undefined) throw new Error("the commit that last changed the file was not found");
    return { commit: last.sha };
  }

  async #compared(base: string, head: string): Promise<v.InferOutput<typeof commitSchema>[]> {
    const all: v.InferOutput<typeof commitSchema>[] = [];
    for (let page = 1;; page++) {
      const route = `compare/${base}...${head}`;
      const { total_commits, commits } = await this.#get(route, { per_page: 100, page }, comparisonSchema);
      all.push(...commits);
      if (commits.length === 0 || all.length >= total_commits) return all;
    }
  }

  /** Undefined where the token may not ask; GitHub says so by 403, or by 404. */
  #mayWrite(login: string): Promise<boolean | undefined> {
    return this.#keep(`permission ${login.toLowerCase()}`, async () => {
      const route = `collaborators/${encodeURIComponent(login)}/permission`;
      try {
        const { permission } = await this.#get(route, {}, permissionSchema);
        return ["admin", "maintain", "write"].includes(permission);
      } catch (error) {
        if ([403, 404].includes(githubStatus(error) ?? 0)) return undefined;
        throw error;
      }
    });
  }

  async #environment(): Promise<EnvironmentApproval | Failure> {
    return await this.#tried("actions: read", async () => {
      const route = `actions/runs/${this.#options.runId}/approvals`;
      const approved = (await this.#get(route, {}, v.array(runApprovalSchema))).filter(({ state }) =>
        state === "approved"
      );
      return {
        environment: approved.flatMap(({ environments }) => environments.map(({ name }) => name)).find((name) => name),
        environmentApprovers: [...new Set(approved.flatMap(({ user }) => user && !isBot(user) ? [user.login] : []))],
      };
    });
  }

  /** A run that no push started says nothing of pull requests: whoever approved its environment answers for it. */
  #byEnvironment(environment: EnvironmentApproval | Failure): Approval {
    if (isFailure(environment)) return { ...unknown(environment), approvers: [] };
    const own = new Set(this.#options.starters.map((login) => login.toLowerCase()));
    const { environmentApprovers } = environment;
    const known = { ...environment, approvers: [] };
    if (environmentApprovers.length === 0) {
      return { ...known, status: "none", fourEyes: false, reason: "nobody approved the run's environment" };
    }
    const basis = "environment";
    if (environmentApprovers.some((login) => !own.has(login.toLowerCase()))) {
      return { ...known, status: "approved", basis, fourEyes: true };
    }
    const reason = "only those who started the run approved it";
    return { ...known, status: "not-approved", basis, fourEyes: false, reason };
  }

  /** What a look-up gave; where it failed, why, which is noted, and nothing is concluded. */
  async #tried<T extends object>(permission: Permission, lookUp: () => Promise<T>): Promise<T | Failure> {
    try {
      return await lookUp();
    } catch (error) {
      if ([403, 404].includes(githubStatus(error) ?? 0)) {
        this.#missing.add(permission);
        return { failed: true, reason: `the token lacks ${permission}` };
      }
      const reason = githubProblem(error);
      this.#problems.add(reason);
      return { failed: true, reason };
    }
  }

  /** Once a run, whatever failed how often. */
  #findings(): readonly Finding[] {
    const missing = [...this.#missing].sort().join(" and ");
    const [problem] = this.#problems;
    const reasons = [
      ...missing === "" ? [] : [`the token lacks ${missing}`],
      ...problem === undefined ? [] : [problem],
    ];
    if (reasons.length === 0) return [];
    const hint = missing === "" ? {} : { hint: `Give the job ${missing}` };
    return [finding("APPROVAL_UNAVAILABLE", `Who approved could not be looked up: ${reasons.join("; ")}`, hint)];
  }

  async #get<S extends v.GenericSchema>(
    route: string,
    parameters: Readonly<Record<string, unknown>>,
    schema: S,
  ): Promise<v.InferOutput<S>> {
    return (await this.#page(route, parameters, schema)).output;
  }

  async #page<S extends v.GenericSchema>(
    route: string,
    parameters: Readonly<Record<string, unknown>>,
    schema: S,
  ): Promise<{ readonly output: v.InferOutput<S>; readonly isLast: boolean }> {
    return await this.#asked(async (octokit) => {
      const { repo } = this.#options;
      const { data, headers } = await octokit.request(`GET /repos/{owner}/{repo}/${route}`, { ...repo, ...parameters });
      const parsed = v.safeParse(schema, data);
      if (parsed.success) return { output: parsed.output, isLast: !/rel="next"/.test(headers.link ?? "") };
      throw foreignAnswer(`its ${v.getDotPath(parsed.issues[0]) ?? "content"} is not what GitHub sends`);
    });
  }

  /** Asks GitHub, as long as a run may. */
  async #asked<T>(ask: (octokit: Octokit) => Promise<T>): Promise<T> {
    return await this.#calls.run(async () => {
      const { octokit, clock } = this.#options;
      this.#signal?.throwIfAborted();
      if (octokit === undefined) throw new Error("no github-token was given");
      if (++this.#made > CALLS || clock.monotonic() >= this.#until) {
        throw new Error("GitHub was not asked about all of them: there are too many for one run");
      }
      return await ask(octokit);
    });
  }

  async #list<S extends v.GenericSchema>(
    route: string,
    parameters: Readonly<Record<string, unknown>>,
    schema: S,
  ): Promise<v.InferOutput<S>[]> {
    const all: v.InferOutput<S>[] = [];
    for (let page = 1;; page++) {
      const { output, isLast } = await this.#page(route, { ...parameters, per_page: PAGE, page }, v.array(schema));
      all.push(...output);
      if (isLast) return all;
    }
  }

  async #keep<T>(key: string, read: () => Promise<T>): Promise<T> {
    const kept = this.#kept.get(key) ?? read();
    this.#kept.set(key, kept);
    return await (kept as Promise<T>);
  }
}

const PAGE = 100;

const UNKNOWN: Approval = { status: "unavailable" };

/** Pushed without a pull request. */
const PUSHED: Approval = { status: "none", approvers: [], fourEyes: false, reason: "it was pushed directly" };

function unknown({ reason }: Failure): Approval {
  return { ...UNKNOWN, reason };
}

function isFailure(found: object): found is Failure {
  return "failed" in found;
}

function asReview(
  { user, state, commit_id: commit, author_association: association }: v.InferOutput<typeof reviewSchema>,
): Review {
  return { user, state, commit, association };
}

function asPullCommit({ author, committer, commit }: v.InferOutput<typeof commitSchema>): PullCommit {
  return {
    author,
    committer,
    message: commit.message,
    authorEmail: commit.author?.email ?? "",
    committerEmail: commit.committer?.email ?? "",
  };
}
