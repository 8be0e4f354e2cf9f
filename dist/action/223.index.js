export const id = 223;
export const ids = [223];
export const modules = {

/***/ 4604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ResultComments: () => (/* binding */ ResultComments)
});

// EXTERNAL MODULE: ./build/src/core/base/async.js
var base_async = __webpack_require__(5767);
// EXTERNAL MODULE: ./build/src/core/report/approved-plan.js
var approved_plan = __webpack_require__(5441);
// EXTERNAL MODULE: ./build/src/core/report/comment.js
var comment = __webpack_require__(4069);
// EXTERNAL MODULE: ./build/src/core/report/merged-result.js
var merged_result = __webpack_require__(5234);
// EXTERNAL MODULE: ./build/src/runtime/github-client.js
var github_client = __webpack_require__(667);
;// CONCATENATED MODULE: ./build/src/action/pushed-pulls.js

/** The most commits of a push that pull requests are looked up for, the youngest first: a merge queue pushes no more at once. */
const COMMITS = 100;
/** GitHub asks clients not to make many calls at once. */
const CALLS_AT_ONCE = 8;
/**
 * The numbers of the pull requests that a push merged, the last first: those whose merge, squash or rebase made one of its
 * commits. One that merely contains such a commit is none. Rejects when GitHub or the commits cannot be asked.
 */
async function pushedPulls({ before, after }, lookUp) {
    const made = await madeCommits(before, after, lookUp.commits);
    const listed = await (0,base_async/* mapLimit */.sf)(made, CALLS_AT_ONCE, (commit) => lookUp.pulls.merged(commit, lookUp.octokit));
    const own = new Set(made);
    return [
        ...new Set(listed.flat().filter(({ merge_commit_sha: as }) => as !== null && own.has(as)).map(({ number }) => number)),
    ];
}
/** The commits of a push on the default branch itself, the youngest first. */
async function madeCommits(before, after, store) {
    const made = [];
    for (let id = after; id !== undefined && id !== before && made.length < COMMITS;) {
        // A forced push, or one that made another branch the default one, passes `before` by; what is not known ends the walk.
        if (before !== undefined && made.length > 0 && await store.isAncestor(id, before) !== false)
            break;
        made.push(id);
        // Of a branch that was not there nobody knows which commits are new.
        if (before === undefined)
            break;
        id = (await store.commit(id))?.parents[0];
    }
    return made;
}

// EXTERNAL MODULE: ./build/src/action/sticky-comment.js
var sticky_comment = __webpack_require__(9054);
;// CONCATENATED MODULE: ./build/src/action/result-comments.js







/** GitHub asks clients not to write much at once. */
const COMMENTS_AT_ONCE = 4;
/** The most pull requests of earlier pushes that are told what became of them. */
const LATE_PULLS = 10;
/** The pages of changed files, of a hundred each, in which an account file is looked for. */
const FILE_PAGES = 10;
/** The comments on the pull requests that a push merged, as far as they tell what became of them. */
class ResultComments {
    #options;
    #announced = Promise.resolve();
    constructor(options) {
        this.#options = options;
    }
    /** Begins to say that a plan is being written; nobody waits for it, and it is left out where GitHub is slow. */
    announce(preview) {
        this.#announced = this.#announce(preview).catch((error) => {
            this.#options.logger.debug(`The merged pull requests were not told that the apply begins: ${(0,github_client/* githubProblem */.XZ)(error)}`);
        });
    }
    /** Says on each pull request that the push merged, and on those of earlier pushes that wait for it, what became of it. */
    async tell(report, face) {
        await this.#announced;
        try {
            const github = await this.#options.github();
            if (github === undefined)
                return { url: "", failures: [] };
            const { informing: octokit } = github;
            const merged = await this.#merged(octokit);
            const told = await (0,base_async/* mapLimit */.sf)([...merged, ...latePulls(report, merged)], COMMENTS_AT_ONCE, async (pull) => {
                const options = { ...this.#options.face, ...face, markerKey: this.#options.key, pull, merged };
                try {
                    const place = { octokit, repo: github.repo, issue: pull, marker: (0,comment/* commentMarker */.Ql)(this.#options.key) };
                    return { url: await (0,sticky_comment/* upsertComment */.lB)(place, this.#result(report, options, github)) };
                }
                catch (error) {
                    return { url: "", failure: { pull, error } };
                }
            });
            const [url = ""] = told.slice(0, merged.length).map((each) => each.url).filter((each) => each !== "");
            return { url, failures: told.flatMap(({ failure }) => failure ?? []) };
        }
        catch (error) {
            return { url: "", failures: [{ error }] };
        }
    }
    async #announce(preview) {
        const github = await this.#options.github();
        if (github === undefined)
            return;
        const { announcing: octokit, informing: asker, repo } = github;
        const { key, face } = this.#options;
        const merged = await this.#merged(octokit);
        await (0,base_async/* mapLimit */.sf)(merged, COMMENTS_AT_ONCE, async (pull) => {
            const options = { ...face, markerKey: key, pull, merged };
            if (!(0,merged_result/* concerns */.Kc)(preview, options))
                return;
            await (0,sticky_comment/* upsertComment */.lB)({ octokit, asker, repo, issue: pull, marker: (0,comment/* commentMarker */.Ql)(key) }, (standing) => {
                const [note] = standing.flatMap((body) => (0,merged_result/* readResultNote */.UB)(body) ?? []);
                if (!(0,merged_result/* mayReplace */.kA)(note, (0,merged_result/* resultNote */.YL)(preview, true)))
                    return undefined;
                return (0,merged_result/* renderApplying */.vh)(preview, { ...options, plan: this.#plan(pull, standing) });
            });
        });
    }
    #merged(octokit) {
        const { push, pulls, commits } = this.#options;
        return pushedPulls(push, { octokit, pulls, commits: commits(octokit) });
    }
    #result(report, options, github) {
        const { pull, merged } = options;
        let plan;
        return async (standing) => {
            // Kept, should somebody delete the comment before it is replaced.
            plan ??= this.#plan(pull, standing);
            const [note] = standing.flatMap((body) => (0,merged_result/* readResultNote */.UB)(body) ?? []);
            if (merged.includes(pull)) {
                const isWanted = standing.length > 0 || (0,merged_result/* concerns */.Kc)(report, options) || await this.#touches(pull, github);
                if (!isWanted)
                    return undefined;
            }
            else if (standing.length === 0 || note?.state === "live")
                return undefined;
            return (0,merged_result/* mayReplace */.kA)(note, (0,merged_result/* resultNote */.YL)(report)) ? (0,merged_result/* renderResult */.C8)(report, { ...options, plan }) : undefined;
        };
    }
    /** The plan that was approved with a pull request: in its comment, or as it was read there before. */
    #plan(pull, standing) {
        const [note] = standing.flatMap((body) => (0,approved_plan/* readPlanNote */.cm)(body) ?? []);
        const approved = this.#options.approved();
        return note ?? (approved?.kind === "found" && approved.pullRequest === pull ? approved.note : undefined);
    }
    /** Whether a pull request changed an account file. */
    async #touches(pull, { informing: octokit, repo }) {
        let [pages, isTouched] = [0, false];
        await octokit.paginate(octokit.rest.pulls.listFiles, { ...repo, pull_number: pull, per_page: 100 }, ({ data }, done) => {
            isTouched ||= data.some(({ filename, previous_filename: old }) => [filename, old].some((path) => path !== undefined && this.#options.globs.takes(path)));
            if (isTouched || ++pages >= FILE_PAGES)
                done();
            return [];
        });
        return isTouched;
    }
}
/** Pull requests of earlier pushes whose accounts this run wrote: the run of their own push did not. */
function latePulls({ accounts }, merged) {
    const brought = accounts.flatMap(({ approval }) => approval?.pullRequest ?? []);
    return [...new Set(brought)].filter((pull) => !merged.includes(pull)).slice(0, LATE_PULLS);
}


/***/ })

};
