import assert from "node:assert/strict";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { runActionStep, type StepResult } from "../../src/cli/demo/action-step.ts";
import { parseDocuments } from "../../src/core/account/parse.ts";
import { buildProvisioningPayload } from "../../src/core/targets/email-accounts/content.ts";
import type { AccountView } from "../../src/sandbox/genesys/accounts.ts";
import { GenesysSimulator } from "../../src/sandbox/genesys/genesys.ts";
import { GithubSimulator } from "../../src/sandbox/github/github.ts";
import { diffOf } from "../../src/sandbox/github/history.ts";
import { GitObjects } from "../../src/sandbox/github/objects.ts";
import type { GithubPull, GithubSeed } from "../../src/sandbox/github/state.ts";
import { serveHttp } from "../../src/sandbox/loopback.ts";
import { TestRepository } from "./action-repository.ts";
import { brokenPromises } from "./event-promises.ts";
import { loadObjects, readBranches } from "./git-objects.ts";
import { runGit } from "./history-model.ts";
import { program } from "./program.ts";
import { ACCOUNTS, logIn } from "./sandbox-genesys.ts";
import { until } from "./until.ts";

/** The simulated repository's name. */
export const REPOSITORY = "acme/email-accounts";
/** A commit that no repository holds. */
export const LOST = "d".repeat(40);
const NONE = "0".repeat(40);

/** Texts of files by path; undefined removes one. */
export type FileChanges = Readonly<Record<string, string | undefined>>;

/** An account file, with what a test changes; undefined leaves a key out. */
export function accountText(name: string, change: Readonly<Record<string, string | number | undefined>> = {}): string {
  const box = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
  const keys: Record<string, string | number | undefined> = {
    name,
    description: `The mailbox ${box}`,
    smtp_server: "mail.acme.example",
    smtp_port: 587,
    imap_server: "mail.acme.example",
    imap_port: 993,
    authentication_type: "PLAIN",
    username: `${box}@acme.example`,
    password: "env:SUPPORT_PASSWORD",
    signature: "",
    reply_to_address: `${box}@acme.example`,
    reply_template: "",
    forward_template: "",
    ...change,
  };
  const lines = Object.entries(keys).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${key === "password" ? value : JSON.stringify(value)}\n`]
  );
  return lines.join("");
}

/** A file that no check lets pass. */
export function badText(name: string): string {
  return accountText(name, { smtp_port: 25 });
}

/** What every case's repository holds on its default branch. */
export const THREE: Readonly<Record<string, string>> = {
  "README.md": "# The e-mail accounts of Acme\n",
  "accounts/support.yaml": accountText("Support"),
  "accounts/sales.yaml": accountText("Sales"),
  "accounts/billing.yaml": accountText("Billing"),
};

/** How a job has the repository in its workspace. */
export interface Checkout {
  /** The folder in the workspace; the workspace itself when absent. */
  readonly path?: string;
  /** That many commits deep; all branches with all their history when absent. */
  readonly depth?: number;
  /** The only paths that are written, as `sparse-checkout` patterns; what is left out is not fetched either. */
  readonly sparse?: readonly string[];
  /** Another commit than the run's. */
  readonly commit?: string;
  /** Files that an earlier step left in the working folder. */
  readonly dirty?: FileChanges;
}

/** An event as GitHub tells a job of it. */
export interface StageEvent {
  readonly event: string;
  readonly payload: unknown;
  readonly sha: string;
  readonly ref: string;
}

/** How a run of the action is set up; whatever is absent is as in the README's workflow. */
export interface RunOptions {
  /** The checkout of the run's commit; `none` for a job without one, a path for a workspace that is there already. */
  readonly checkout?: Checkout | "none" | { readonly workspace: string };
  readonly inputs?: Readonly<Record<string, string | undefined>>;
  readonly attempt?: number;
  /** The job's run id, for a second step or attempt of a run. */
  readonly runId?: number;
  readonly job?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly organisation?: Organisation;
  /** The folder of the job's files; one of its own when absent. */
  readonly temp?: string;
  readonly cancelled?: AbortSignal;
  /** Instead of GitHub's own: the API's address. */
  readonly githubApiUrl?: string;
}

/** A finished run. */
export interface StageRun extends StepResult {
  readonly temp: string;
  /** The comments of all pull requests after it. */
  readonly comments: readonly string[];
  /** The requests to Genesys Cloud while it ran, such as `POST`; reading and token requests are not among them. */
  readonly writes: readonly string[];
  /** How many requests of any kind Genesys Cloud got while it ran. */
  readonly asked: number;
}

/** A simulated organisation that is served. */
export interface Organisation {
  readonly genesys: GenesysSimulator;
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Set by a test that makes Genesys Cloud answer otherwise. */
  answer?: ((request: Request, usual: (request: Request) => Promise<Response>) => Promise<Response>) | undefined;
}

/** What a stage is opened with. */
export interface StageOptions {
  readonly files?: Readonly<Record<string, string>>;
  /** True for a token that only reads. */
  readonly readOnly?: boolean;
  /** True where the repository's settings switch issues off. */
  readonly issuesDisabled?: boolean;
  /** The least time one validation takes, in milliseconds. */
  readonly validationMs?: number;
  /** What people may do in the repository, and who approved the environments of runs. */
  readonly people?: Pick<GithubSeed, "permissions" | "approvals">;
}

const SECRET = {
  support: "Mb-kQ7vZp0-support-canary",
  client: "Cs-kQ7vZp1-client-canary",
  token: "ghs_kQ7vZp2tokencanary",
};

/**
 * A git repository with account files on its default branch, a simulated GitHub that holds the very same objects, and
 * simulated organisations; in it the action is run as the runner runs it. After each run the promises that hold for every
 * case are checked.
 */
export class EventStage {
  readonly repository: TestRepository;
  readonly github: GithubSimulator;
  readonly githubUrl: string;
  /** Set by a test that lets something happen before GitHub answers. */
  beforeGithub: ((request: Request) => void) | undefined;
  /** The organisation that runs are about unless they say otherwise. */
  readonly organisation: Organisation;
  readonly #git: GitObjects;
  readonly #closers: (() => void | Promise<void>)[];
  readonly #pulls = new Map<number, GithubPull>();
  readonly #closing = new AbortController();
  #runs = 0;
  #folders = 0;

  private constructor(
    parts: Pick<EventStage, "repository" | "github" | "githubUrl" | "organisation">,
    git: GitObjects,
    closers: (() => void | Promise<void>)[],
  ) {
    this.repository = parts.repository;
    this.github = parts.github;
    this.githubUrl = parts.githubUrl;
    this.organisation = parts.organisation;
    this.#git = git;
    this.#closers = closers;
  }

  static async open(options: StageOptions = {}): Promise<EventStage> {
    const repository = await TestRepository.open(options.files ?? THREE);
    repository.git("config", "uploadpack.allowFilter", "true");
    const closers: (() => void | Promise<void>)[] = [() => repository.close()];
    const git = new GitObjects();
    const [owner = "", repo = ""] = REPOSITORY.split("/");
    const github = new GithubSimulator({
      seed: { owner, repo, pulls: [], git, issuesDisabled: options.issuesDisabled ?? false, ...options.people },
      token: SECRET.token,
      readOnly: options.readOnly ?? false,
    });
    closers.push(() => github.close());
    const server = await serveHttp((request) => {
      stage.beforeGithub?.(request);
      return github.fetch(asOnGithub(request));
    });
    closers.push(() => server.close());
    const organisation = await openOrganisation(closers, options.validationMs);
    const stage: EventStage = new EventStage({ repository, github, githubUrl: server.url, organisation }, git, closers);
    stage.sync();
    return stage;
  }

  /** Another organisation. */
  addOrganisation(): Promise<Organisation> {
    return openOrganisation(this.#closers);
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await Promise.all(this.#closers.splice(0).reverse().map(async (closer) => await closer()));
  }

  /** Shows GitHub what git holds now. */
  sync(): void {
    loadObjects(this.repository.root, this.#git);
    const branches = readBranches(this.repository.root);
    for (const [name, commit] of Object.entries(branches)) this.github.moveBranch(name, commit);
  }

  /** The commit of the default branch. */
  head(): string {
    return this.repository.git("rev-parse", "main");
  }

  /** Commits on the default branch, or another, as a push does; gives the commit. */
  async commit(
    files: FileChanges,
    branch = "main",
    options: { readonly author?: string | undefined; readonly message?: string | undefined } = {},
  ): Promise<string> {
    const { repository } = this;
    repository.git("checkout", "-q", branch);
    const commit = await repository.commit(files, options);
    repository.git("checkout", "-q", "main");
    this.sync();
    return commit;
  }

  /** Points the default branch to a commit, as a forced push does. */
  moveMain(commit: string): void {
    this.repository.git("reset", "-q", "--hard", commit);
    this.sync();
  }

  /** Asks GitHub for the head of the default branch, as a run does. */
  async askHead(): Promise<void> {
    const headers = { authorization: `token ${SECRET.token}` };
    await fetch(`${this.githubUrl}/repos/${REPOSITORY}/git/ref/heads/main`, { headers });
  }

  /** Commits entries of any mode on top of the default branch, on no branch; gives the commit. */
  commitEntries(
    entries: readonly { readonly mode: string; readonly path: string; readonly content: string }[],
  ): string {
    const { repository } = this;
    repository.git("checkout", "-q", "--detach", "main");
    for (const { mode, path, content } of entries) {
      const id = mode === "160000"
        ? content
        : runGit(repository.root, ["hash-object", "-w", "--stdin"], Buffer.from(content));
      repository.git("update-index", "--add", "--cacheinfo", `${mode},${id},${path}`);
    }
    repository.git("commit", "-qm", "change");
    const commit = repository.git("rev-parse", "HEAD");
    repository.git("checkout", "-q", "--force", "main");
    this.sync();
    return commit;
  }

  /** Opens a pull request that makes changes, or with commits that are there already; gives it with the commit that tries the merge. */
  async openPull(
    change: FileChanges | { readonly head: string },
    { number = 7, from = "main", author }: {
      readonly number?: number;
      readonly from?: string;
      readonly author?: string | undefined;
    } = {},
  ): Promise<GithubPull & { readonly testMergeSha: string }> {
    const { repository } = this;
    const headRef = `topic-${number}`;
    if (isCommit(change)) repository.git("branch", headRef, change.head);
    else {
      repository.git("branch", headRef, from);
      await this.commit(change, headRef, { author });
    }
    return this.updatePull(number);
  }

  /** Tells GitHub anew of a pull request whose branches have moved. */
  updatePull(number = 7): GithubPull & { readonly testMergeSha: string } {
    const { repository } = this;
    const headRef = `topic-${number}`;
    const [baseSha, headSha] = [this.head(), repository.git("rev-parse", headRef)];
    const testMergeSha = this.mergeCommit(baseSha, headSha, `Merge ${headSha} into ${baseSha}`);
    this.sync();
    const pull = {
      number,
      title: "Change accounts",
      author: "mona",
      headRef,
      headSha,
      baseRef: "main",
      baseSha,
      testMergeSha,
      files: diffOf(this.#git, this.#git.mergeBase(baseSha, headSha) ?? baseSha, headSha),
    };
    this.#pulls.set(number, pull);
    this.github.putPull(pull);
    return pull;
  }

  /** Merges a pull request as a button of GitHub does; gives the default branch's new commit. */
  merge(pull: GithubPull, how: "merge" | "squash" | "rebase" | "queue" = "merge"): string {
    const { repository } = this;
    const base = this.head();
    const commit = () => {
      switch (how) {
        case "merge":
          return this.mergeCommit(base, pull.headSha, `Merge pull request #${pull.number}`);
        case "squash":
          return repository.git("commit-tree", this.mergedTree(base, pull.headSha), "-p", base, "-m", pull.title);
        case "queue":
          return this.mergeCommit(base, pull.headSha, `Merge pull request #${pull.number} from ${pull.headRef}`);
        case "rebase": {
          repository.git("checkout", "-q", "--detach", pull.headSha);
          repository.git("rebase", "-q", "--force-rebase", base);
          const rebased = repository.git("rev-parse", "HEAD");
          repository.git("checkout", "-q", "main");
          return rebased;
        }
      }
    };
    const merged = commit();
    repository.git("checkout", "-q", "main");
    repository.git("reset", "-q", "--hard", merged);
    this.sync();
    const { testMergeSha: _, ...closed } = pull;
    this.github.putPull({ ...closed, mergeCommitSha: merged, mergedBy: "hubot" });
    return merged;
  }

  /** A commit that merges two, on no branch. */
  mergeCommit(base: string, head: string, message: string): string {
    return this.repository.git("commit-tree", this.mergedTree(base, head), "-p", base, "-p", head, "-m", message);
  }

  /** The tree of two commits merged. */
  mergedTree(base: string, head: string): string {
    return this.repository.git("merge-tree", "--write-tree", base, head).split("\n")[0] ?? "";
  }

  /** Makes the accounts of a commit's files live, as the files say; all of the default branch when absent. */
  async seed({ commit = "main", only, organisation = this.organisation }: {
    readonly commit?: string;
    /** Names; all when absent. */
    readonly only?: readonly string[];
    readonly organisation?: Organisation;
  } = {}): Promise<void> {
    const { repository } = this;
    const { genesys, clientId: id, clientSecret: secret } = organisation;
    const paths = repository.git("ls-tree", "-r", "-z", "--name-only", commit).split("\0")
      .filter((path) => /\.(ya?ml|json)$/.test(path));
    const call = await logIn(genesys, { id, secret });
    for (const path of paths) {
      for (const { account } of parseDocuments(repository.git("show", `${commit}:${path}`), path)) {
        if (!account || only?.includes(account.name) === false) continue;
        const { status } = await call("POST", ACCOUNTS, buildProvisioningPayload(account, "an older password"));
        assert.equal(status, 201, `Cannot seed "${account.name}"`);
      }
    }
    await until(() => genesys.accounts().every(({ status }) => status === "ACTIVE"), "an account is not ACTIVE");
  }

  /** Deletes a live account, as somebody does by hand. */
  async remove(name: string): Promise<void> {
    const { genesys, clientId: id, clientSecret: secret } = this.organisation;
    const call = await logIn(genesys, { id, secret });
    assert.equal((await call("DELETE", `${ACCOUNTS}/${this.live().get(name)?.id}`)).status, 204);
  }

  /** The live accounts by name. */
  live(organisation: Organisation = this.organisation): ReadonlyMap<string, AccountView> {
    return new Map(organisation.genesys.accounts().map((account) => [account.name, account]));
  }

  /** The names of the live accounts, sorted. */
  names(organisation: Organisation = this.organisation): readonly string[] {
    return [...this.live(organisation).keys()].sort();
  }

  /** The comments of a pull request. */
  comments(number = 7): readonly string[] {
    return this.github.comments(number).map(({ body }) => body);
  }

  /** The event of a pull request; `head` is the repository that it comes from. */
  pullEvent(
    pull: GithubPull & { readonly testMergeSha: string },
    { event = "pull_request", head = REPOSITORY, changedFiles = pull.files.length }: {
      readonly event?: string;
      readonly head?: string | null;
      readonly changedFiles?: number | undefined;
    } = {},
  ): StageEvent {
    const { number, baseRef, baseSha, headRef, headSha, testMergeSha } = pull;
    return {
      event,
      payload: {
        action: "synchronize",
        number,
        repository: REPOSITORY_PAYLOAD,
        sender: { login: "mona", type: "User" },
        pull_request: {
          number,
          changed_files: changedFiles,
          base: { sha: baseSha, ref: baseRef, repo: REPOSITORY_PAYLOAD },
          head: { sha: headSha, ref: headRef, repo: head === null ? null : { full_name: head } },
        },
      },
      sha: event === "pull_request_target" ? baseSha : testMergeSha,
      ref: event === "pull_request_target" ? "refs/heads/main" : `refs/pull/${number}/merge`,
    };
  }

  /** The event of a push, to the default branch unless it says otherwise, that ended at a commit. */
  pushEvent(
    after: string,
    before: string = this.repository.git("rev-parse", `${after}^`),
    ref = "refs/heads/main",
  ): StageEvent {
    return {
      event: "push",
      payload: {
        ref,
        before,
        after,
        created: before === NONE,
        deleted: false,
        forced: false,
        repository: REPOSITORY_PAYLOAD,
      },
      sha: after,
      ref,
    };
  }

  /** An event that says nothing but where it happened, such as a run by hand. */
  plainEvent(event: string, { sha = this.head(), ref = "refs/heads/main", payload = {} }: {
    readonly sha?: string;
    readonly ref?: string;
    readonly payload?: object;
  } = {}): StageEvent {
    return { event, payload: { repository: REPOSITORY_PAYLOAD, ...payload }, sha, ref };
  }

  /** Runs the action once, and checks what every case promises. */
  async run(event: StageEvent, options: RunOptions = {}): Promise<StageRun> {
    const { organisation = this.organisation, checkout = {}, attempt = 1, runId = 100 + this.#runs } = options;
    this.#runs++;
    const workspace = checkout === "none"
      ? await this.folder("workspace")
      : "workspace" in checkout
      ? checkout.workspace
      : await this.checkOut(event.sha, checkout);
    const temp = options.temp ?? await this.folder("temp");
    const taken = organisation.genesys.requests().length;
    const inputs = {
      "github-token": SECRET.token,
      "genesys-client-id": organisation.clientId,
      "genesys-client-secret": organisation.clientSecret,
      "genesys-api-url": organisation.url,
      "genesys-login-url": organisation.url,
      "secrets": JSON.stringify({ SUPPORT_PASSWORD: SECRET.support }),
      "probe": "off",
      ...options.inputs,
    };
    const step = await runActionStep({
      ...event,
      entry: program("action"),
      repository: REPOSITORY,
      runId,
      workspace,
      temp,
      githubApiUrl: options.githubApiUrl ?? this.githubUrl,
      inputs: Object.fromEntries(
        Object.entries(inputs).filter((entry): entry is [string, string] => entry[1] !== undefined),
      ),
      env: {
        GITHUB_RUN_ATTEMPT: String(attempt),
        ...(options.job === undefined ? {} : { GITHUB_JOB: options.job }),
        ...options.env,
      },
      // A case that failed must not leave its program behind.
      cancelled: AbortSignal.any([this.#closing.signal, ...options.cancelled ? [options.cancelled] : []]),
    });
    const made = organisation.genesys.requests().slice(taken);
    const run = {
      ...step,
      temp,
      comments: [...this.#pulls.keys()].flatMap((number) => this.comments(number)),
      writes: made.filter(({ method, path }) => method !== "GET" && !path.endsWith("/oauth/token"))
        .map(({ method }) => method),
      asked: made.length,
    };
    const issues = this.github.issues().map(({ number, body }) => [`issue ${number}`, body] as const);
    const reviews = this.github.reviewComments(7).map(({ body }, at) => [`review comment ${at + 1}`, body] as const);
    const files = { ...await textsBelow(temp), ...Object.fromEntries([...issues, ...reviews]) };
    assert.deepEqual(brokenPromises({ ...run, files }, Object.values(SECRET)), [], run.log);
    return run;
  }

  /** A folder that is removed with the stage. */
  async folder(name: string): Promise<string> {
    const folder = join(this.repository.folder, `${name}-${++this.#folders}`);
    await mkdir(folder);
    return folder;
  }

  /** Lays a copy of a folder into another. */
  async copy(from: string, to: string): Promise<void> {
    await cp(from, to, { recursive: true });
  }

  /** Checks a commit out as `actions/checkout` does; gives the workspace. */
  async checkOut(
    commit: string,
    { path = "", depth, sparse, commit: other, dirty = {} }: Checkout = {},
  ): Promise<string> {
    const workspace = await this.folder("workspace");
    const copy = join(workspace, path);
    const wanted = other ?? commit;
    await mkdir(copy, { recursive: true });
    runGit(copy, ["init", "-q"]);
    runGit(copy, ["remote", "add", "origin", `file://${this.repository.root}`]);
    if (sparse) runGit(copy, ["sparse-checkout", "set", "--no-cone", ...sparse]);
    const filter = sparse ? ["--filter=blob:none"] : [];
    const branches = depth === undefined ? ["+refs/heads/*:refs/remotes/origin/*"] : [`--depth=${depth}`];
    runGit(copy, ["-c", "protocol.version=2", "fetch", "-q", ...filter, "origin", ...branches, wanted]);
    runGit(copy, ["-c", "advice.detachedHead=false", "checkout", "-q", "--force", wanted]);
    for (const [name, text] of Object.entries(dirty)) {
      await mkdir(dirname(join(copy, name)), { recursive: true });
      if (text === undefined) await rm(join(copy, name));
      else await writeFile(join(copy, name), text);
    }
    return workspace;
  }
}

/** Runs a case on a stage of its own. */
export async function onStage(options: StageOptions, play: (stage: EventStage) => Promise<void>): Promise<void> {
  const stage = await EventStage.open(options);
  try {
    await play(stage);
  } finally {
    await stage.close();
  }
}

const REPOSITORY_PAYLOAD = { full_name: REPOSITORY, default_branch: "main", private: true };

function isCommit(change: FileChanges | { readonly head: string }): change is { readonly head: string } {
  return "head" in change && !Object.keys(change).some((path) => path.includes("."));
}

/** GitHub Enterprise Server has its API below a path. */
function asOnGithub(request: Request): Request {
  const url = new URL(request.url);
  if (!url.pathname.startsWith("/api/")) return request;
  url.pathname = url.pathname.replace(/^\/api(\/v3)?/, "");
  return new Request(url, request);
}

async function openOrganisation(
  closers: (() => void | Promise<void>)[],
  validationMs = 1,
): Promise<Organisation> {
  const client = { clientId: crypto.randomUUID(), clientSecret: SECRET.client };
  const genesys = new GenesysSimulator({ ...client, validationMs });
  closers.push(() => genesys.close());
  const organisation: Omit<Organisation, "url"> = { ...client, genesys };
  const server = await serveHttp((request) =>
    organisation.answer ? organisation.answer(request, genesys.fetch) : genesys.fetch(request)
  );
  closers.push(() => server.close());
  return Object.assign(organisation, { url: server.url });
}

/** The texts of the files that a run left, but for what the runner itself wrote. */
async function textsBelow(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile() && !entry.name.endsWith("event.json"));
  const texts = await Promise.all(files.map(async ({ parentPath, name }) => {
    const path = join(parentPath, name);
    return [path, await readFile(path, "utf8")] as const;
  }));
  return Object.fromEntries(texts);
}
