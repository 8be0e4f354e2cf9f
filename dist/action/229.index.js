export const id = 229;
export const ids = [229];
export const modules = {

/***/ 229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GithubApprovals: () => (/* binding */ GithubApprovals)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./build/src/core/base/async.js
var base_async = __webpack_require__(5767);
// EXTERNAL MODULE: ./build/src/core/base/errors.js + 7 modules
var errors = __webpack_require__(4177);
// EXTERNAL MODULE: ./build/src/runtime/github-client.js
var github_client = __webpack_require__(667);
;// CONCATENATED MODULE: ./build/src/action/approval.js
/** Whether somebody with the right to do so approved what was merged, and wrote none of it. */
async function judgePull(evidence, mayWrite) {
    const { head, opener, commits } = evidence;
    const reviewers = currentApprovers(evidence.reviews, head);
    if (reviewers.length === 0)
        return { ...NOT_APPROVED, approvers: [], reason: whyNobody(evidence) };
    const writers = new Set([opener, ...(commits ?? []).flatMap(({ author, committer }) => [author, committer])]
        .flatMap((account) => account ? [account.login.toLowerCase()] : []));
    for (const { message } of commits ?? [])
        for (const login of coAuthors(message, commits ?? []))
            writers.add(login);
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
const NOT_APPROVED = { status: "not-approved", basis: "pull-request", fourEyes: false };
/** Whose approval counts where permissions cannot be read. */
const WRITERS = new Set(["OWNER", "MEMBER", "COLLABORATOR"]);
/** The people whose word stands, and approves exactly what was merged. */
function currentApprovers(reviews, head) {
    const standing = new Map();
    for (const { user, state, commit, association } of reviews) {
        if (user === null || isBot(user))
            continue;
        const key = user.login.toLowerCase();
        if (state === "CHANGES_REQUESTED" || state === "DISMISSED")
            standing.delete(key);
        else if (state === "APPROVED" && commit === head)
            standing.set(key, { login: user.login, association });
    }
    return [...standing.values()];
}
function whyNobody({ reviews, head }) {
    const given = reviews.filter(({ state }) => state === "APPROVED");
    if (given.length === 0)
        return "nobody approved it";
    if (given.every(({ commit }) => commit !== head))
        return "what was approved is not what was merged";
    if (given.every(({ user }) => user === null || isBot(user)))
        return "only a program approved it";
    return "the approval was taken back";
}
/** Whether an account is a program's. */
function isBot({ login, type }) {
    return type === "Bot" || login.endsWith("[bot]");
}
/** The committer of what is committed on GitHub's own pages. */
const GITHUB_ITSELF = "noreply@github.com";
/** Anybody may be the one whom GitHub does not know: also an approver. */
function isByStranger({ author, committer, committerEmail }) {
    return author === null || (committer === null && committerEmail !== GITHUB_ITSELF);
}
/** The logins behind the message's `Co-authored-by`, in lower case, where an address tells them. */
function coAuthors(message, commits) {
    const known = new Map(commits.flatMap(({ author, authorEmail }) => author ? [[authorEmail, author.login]] : []));
    return [...message.matchAll(/^co-authored-by:[^<\n]*<([^>\s]+)>/gim)].flatMap(([, email = ""]) => {
        const login = /^(?:\d+\+)?([^@+]+)@users\.noreply\./i.exec(email)?.[1] ?? known.get(email);
        return login === undefined ? [] : [login.toLowerCase()];
    });
}

// EXTERNAL MODULE: ./build/src/action/commit-pulls.js
var commit_pulls = __webpack_require__(4486);
;// CONCATENATED MODULE: ./build/src/action/github-approvals.js






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
const wholePullSchema = dist/* object */.Ikc({ ...commit_pulls/* pullSchema */.lW.entries, merged_by: commit_pulls/* githubAccount */.PL, commits: dist/* optional */.lqM(dist/* number */.aig()) });
const signature = dist/* nullish */.cl6(dist/* object */.Ikc({ email: dist/* nullish */.cl6(dist/* string */.YjP(), "") }), null);
const verification = dist/* nullish */.cl6(dist/* object */.Ikc({ verified: dist/* boolean */.zMY() }), null);
const commitSchema = dist/* object */.Ikc({
    sha: commit_pulls/* objectId */.Tu,
    author: commit_pulls/* githubAccount */.PL,
    committer: commit_pulls/* githubAccount */.PL,
    commit: dist/* object */.Ikc({ message: dist/* string */.YjP(), author: signature, committer: signature, verification }),
});
const comparisonSchema = dist/* object */.Ikc({ total_commits: dist/* number */.aig(), commits: dist/* array */.YOg(commitSchema) });
const filesSchema = dist/* object */.Ikc({
    files: dist/* array */.YOg(dist/* object */.Ikc({ filename: dist/* string */.YjP(), previous_filename: dist/* optional */.lqM(dist/* string */.YjP()) })),
});
const reviewSchema = dist/* object */.Ikc({
    user: commit_pulls/* githubAccount */.PL,
    state: dist/* string */.YjP(),
    commit_id: dist/* nullish */.cl6(dist/* string */.YjP(), null),
    author_association: dist/* optional */.lqM(dist/* string */.YjP(), "NONE"),
});
const runApprovalSchema = dist/* object */.Ikc({
    state: dist/* string */.YjP(),
    user: commit_pulls/* githubAccount */.PL,
    environments: dist/* optional */.lqM(dist/* array */.YOg(dist/* object */.Ikc({ name: dist/* optional */.lqM(dist/* string */.YjP(), "") })), []),
});
const permissionSchema = dist/* object */.Ikc({ permission: dist/* string */.YjP() });
/**
 * Who approved account files, as GitHub knows it: of the last commit on the default branch that changed a file, by the pull
 * request that brought that commit. Each commit, pull request and person is asked for once.
 */
class GithubApprovals {
    #options;
    #calls = new base_async/* Semaphore */.jf(CALLS_AT_ONCE);
    #kept = new Map();
    #missing = new Set();
    #problems = new Set();
    #made = 0;
    #until = 0;
    #signal;
    constructor(options) {
        this.#options = options;
    }
    async of(paths, signal) {
        const { clock, pushed } = this.#options;
        this.#until = clock.monotonic() + ASKING_MS;
        this.#signal = signal;
        const [environment, byPath] = await Promise.all([
            this.#environment(),
            pushed ? this.#byPath(paths, signal) : new Map(),
        ]);
        const whole = paths.map((path) => [
            path,
            pushed
                ? { ...byPath.get(path) ?? UNKNOWN, ...isFailure(environment) ? {} : environment }
                : this.#byEnvironment(environment),
        ]);
        return { byPath: new Map(whole), findings: this.#findings() };
    }
    async #byPath(paths, signal) {
        const { history, sha } = this.#options;
        const changes = await history?.lastChanges(sha, paths, signal).catch(() => undefined);
        const found = await (0,base_async/* mapLimit */.sf)(paths, CALLS_AT_ONCE, async (path) => {
            const change = changes?.get(path) ?? await this.#tried("contents: read", () => this.#lastChangeByApi(path));
            if (isFailure(change))
                return [path, unknown(change)];
            const approval = await this.#tried("pull-requests: read", () => this.#approvalOf(path, change));
            return [path, isFailure(approval) ? unknown(approval) : approval];
        });
        return new Map(found);
    }
    async #approvalOf(path, { commit, isMixed }) {
        const pull = await this.#pullOf(commit);
        if (pull === undefined)
            return PUSHED;
        const approval = await this.#keep(`approval ${pull.number}`, () => this.#judged(pull));
        if (approval.status !== "approved")
            return approval;
        // GitHub's API tells of a merge only where it has what none of its sides has.
        const isMixedMerge = commit === pull.mergeCommit && (isMixed ?? pull.parents.length > 1);
        const doubt = isMixedMerge
            ? !await this.#isGithubs(commit)
            : isMixed === undefined && await this.#changedSince(path, commit, pull);
        if (!doubt)
            return approval;
        const reason = `what pull request #${pull.number} merged does not hold the file as it is`;
        return { ...approval, status: "unavailable", fourEyes: undefined, reason };
    }
    /** Whether a pull request went on to change a file after the commit that GitHub tells as the last: then nobody approved that one. */
    async #changedSince(path, commit, { mergeCommit, mergedHead, commits }) {
        if (commit === mergeCommit || commit === mergedHead || !commits.has(commit))
            return false;
        const route = `compare/${commit}...${mergedHead}`;
        const { files } = await this.#keep(route, () => this.#get(route, { per_page: 1 }, filesSchema));
        if (files.length < LISTED_FILES) {
            return files.some((file) => file.filename === path || file.previous_filename === path);
        }
        return (await this.#lastChangeByApi(path, mergeCommit)).commit !== commit;
    }
    /** Whether GitHub made a merge, by its signature: then nobody put into it what was in neither side. */
    #isGithubs(id) {
        return this.#keep(`made by GitHub ${id}`, async () => {
            const { committer, commit } = await this.#get(`commits/${id}`, {}, commitSchema);
            return committer?.login === "web-flow" && commit.verification?.verified === true;
        });
    }
    async #judged(pull) {
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
    #pullOf(commit) {
        return this.#keep(`pull of ${commit}`, async () => {
            const merged = await this.#asked((octokit) => this.#options.pulls.merged(commit, octokit));
            // That which was merged as this very commit brought it, whatever others hold it too.
            const first = (each) => each.merge_commit_sha === commit ? 0 : 1;
            for (const { number } of merged.toSorted((one, other) => first(one) - first(other))) {
                const pull = await this.#keep(`pull ${number}`, () => this.#pull(number));
                if (pull && await this.#brought(pull, commit))
                    return pull;
            }
            return undefined;
        });
    }
    async #pull(number) {
        const pull = await this.#get(`pulls/${number}`, {}, wholePullSchema);
        const { merge_commit_sha: mergeCommit, head, commits: count } = pull;
        if (pull.merged_at === null || pull.base.ref !== this.#options.branch)
            return undefined;
        if (mergeCommit === null)
            throw new Error(`GitHub does not tell as what pull request #${number} was merged`);
        const merge = await this.#options.commits.commit(mergeCommit);
        if (merge === undefined)
            throw new Error(`the merge commit of pull request #${number} could not be read`);
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
    async #brought({ number, mergeCommit, mergedHead, parents, commits, hasAllCommits }, commit) {
        if (commit === mergeCommit)
            return true;
        const { commits: store } = this.#options;
        const [into, second] = parents;
        if (commits.has(commit) || commit === mergedHead) {
            if (mergeCommit === mergedHead)
                return true;
            if (second === undefined || into === undefined)
                return false;
            const wasThere = await store.isAncestor(commit, into);
            if (wasThere === undefined) {
                throw new Error(`whether commit ${commit.slice(0, 7)} was pushed directly is not known`);
            }
            return !wasThere;
        }
        let [copy, copyParents] = [mergeCommit, parents];
        for (let made = 1; made < commits.size && copyParents.length === 1; made++) {
            copy = copyParents[0] ?? "";
            if (copy === commit)
                return true;
            copyParents = (await store.commit(copy))?.parents ?? [];
        }
        if (!hasAllCommits)
            throw new Error(`GitHub does not list all commits of pull request #${number}`);
        return false;
    }
    /** As GitHub tells it of a branch: a change that a merge brought is that of the merged side. */
    async #lastChangeByApi(path, sha = this.#options.sha) {
        const [last] = await this.#get("commits", { path, sha, per_page: 1 }, dist/* array */.YOg(commitSchema));
        if (last === undefined)
            throw new Error("the commit that last changed the file was not found");
        return { commit: last.sha };
    }
    async #compared(base, head) {
        const all = [];
        for (let page = 1;; page++) {
            const route = `compare/${base}...${head}`;
            const { total_commits, commits } = await this.#get(route, { per_page: 100, page }, comparisonSchema);
            all.push(...commits);
            if (commits.length === 0 || all.length >= total_commits)
                return all;
        }
    }
    /** Undefined where the token may not ask; GitHub says so by 403, or by 404. */
    #mayWrite(login) {
        return this.#keep(`permission ${login.toLowerCase()}`, async () => {
            const route = `collaborators/${encodeURIComponent(login)}/permission`;
            try {
                const { permission } = await this.#get(route, {}, permissionSchema);
                return ["admin", "maintain", "write"].includes(permission);
            }
            catch (error) {
                if ([403, 404].includes((0,github_client/* githubStatus */.AV)(error) ?? 0))
                    return undefined;
                throw error;
            }
        });
    }
    async #environment() {
        return await this.#tried("actions: read", async () => {
            const route = `actions/runs/${this.#options.runId}/approvals`;
            const approved = (await this.#get(route, {}, dist/* array */.YOg(runApprovalSchema))).filter(({ state }) => state === "approved");
            return {
                environment: approved.flatMap(({ environments }) => environments.map(({ name }) => name)).find((name) => name),
                environmentApprovers: [...new Set(approved.flatMap(({ user }) => user && !isBot(user) ? [user.login] : []))],
            };
        });
    }
    /** A run that no push started says nothing of pull requests: whoever approved its environment answers for it. */
    #byEnvironment(environment) {
        if (isFailure(environment))
            return { ...unknown(environment), approvers: [] };
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
    async #tried(permission, lookUp) {
        try {
            return await lookUp();
        }
        catch (error) {
            if ([403, 404].includes((0,github_client/* githubStatus */.AV)(error) ?? 0)) {
                this.#missing.add(permission);
                return { failed: true, reason: `the token lacks ${permission}` };
            }
            const reason = (0,github_client/* githubProblem */.XZ)(error);
            this.#problems.add(reason);
            return { failed: true, reason };
        }
    }
    /** Once a run, whatever failed how often. */
    #findings() {
        const missing = [...this.#missing].sort().join(" and ");
        const [problem] = this.#problems;
        const reasons = [
            ...missing === "" ? [] : [`the token lacks ${missing}`],
            ...problem === undefined ? [] : [problem],
        ];
        if (reasons.length === 0)
            return [];
        const hint = missing === "" ? {} : { hint: `Give the job ${missing}` };
        return [(0,errors/* finding */.gk)("APPROVAL_UNAVAILABLE", `Who approved could not be looked up: ${reasons.join("; ")}`, hint)];
    }
    async #get(route, parameters, schema) {
        return (await this.#page(route, parameters, schema)).output;
    }
    async #page(route, parameters, schema) {
        return await this.#asked(async (octokit) => {
            const { repo } = this.#options;
            const { data, headers } = await octokit.request(`GET /repos/{owner}/{repo}/${route}`, { ...repo, ...parameters });
            const parsed = dist/* safeParse */.xLC(schema, data);
            if (parsed.success)
                return { output: parsed.output, isLast: !/rel="next"/.test(headers.link ?? "") };
            throw (0,github_client/* foreignAnswer */.XL)(`its ${dist/* getDotPath */.BuJ(parsed.issues[0]) ?? "content"} is not what GitHub sends`);
        });
    }
    /** Asks GitHub, as long as a run may. */
    async #asked(ask) {
        return await this.#calls.run(async () => {
            const { octokit, clock } = this.#options;
            this.#signal?.throwIfAborted();
            if (octokit === undefined)
                throw new Error("no github-token was given");
            if (++this.#made > CALLS || clock.monotonic() >= this.#until) {
                throw new Error("GitHub was not asked about all of them: there are too many for one run");
            }
            return await ask(octokit);
        });
    }
    async #list(route, parameters, schema) {
        const all = [];
        for (let page = 1;; page++) {
            const { output, isLast } = await this.#page(route, { ...parameters, per_page: PAGE, page }, dist/* array */.YOg(schema));
            all.push(...output);
            if (isLast)
                return all;
        }
    }
    async #keep(key, read) {
        const kept = this.#kept.get(key) ?? read();
        this.#kept.set(key, kept);
        return await kept;
    }
}
const PAGE = 100;
const UNKNOWN = { status: "unavailable" };
/** Pushed without a pull request. */
const PUSHED = { status: "none", approvers: [], fourEyes: false, reason: "it was pushed directly" };
function unknown({ reason }) {
    return { ...UNKNOWN, reason };
}
function isFailure(found) {
    return "failed" in found;
}
function asReview({ user, state, commit_id: commit, author_association: association }) {
    return { user, state, commit, association };
}
function asPullCommit({ author, committer, commit }) {
    return {
        author,
        committer,
        message: commit.message,
        authorEmail: commit.author?.email ?? "",
        committerEmail: commit.committer?.email ?? "",
    };
}


/***/ })

};
