export const id = 670;
export const ids = [670];
export const modules = {

/***/ 670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  suggestFixes: () => (/* binding */ suggestFixes)
});

// EXTERNAL MODULE: ./build/node_modules/@actions/core/lib/core.js + 5 modules
var core = __webpack_require__(2488);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./build/src/core/account/parse.js + 8 modules
var parse = __webpack_require__(3745);
// EXTERNAL MODULE: ./build/src/core/base/errors.js + 7 modules
var errors = __webpack_require__(4177);
// EXTERNAL MODULE: ./build/src/core/base/text.js
var base_text = __webpack_require__(1024);
// EXTERNAL MODULE: ./build/src/core/report/limits.js
var limits = __webpack_require__(5618);
;// CONCATENATED MODULE: ./build/src/core/report/suggestion.js

/** The suggestion to write an issue's line as its fix has it. */
function suggestionOf(path, { line, code, message }, fix) {
    const longest = Math.max(0, ...Array.from(fix.matchAll(/`+/g), ([run]) => run.length));
    // Nothing on the line may end the block.
    const fence = "`".repeat(Math.max(3, longest + 1));
    const block = `${fence}suggestion\n${fix}\n${fence}`;
    return { path, line, block, body: `${(0,base_text.md) `${message} (${(0,base_text/* codeSpan */.SS)(code)})`}\n\n${block}\n` };
}
/** The lines of a file that a pull request's patch shows on its new side, by their numbers. */
function shownLines(patch) {
    const lines = new Map();
    let next = 0;
    for (const line of patch.split("\n")) {
        const start = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(line)?.[1];
        if (start !== undefined)
            next = Number(start);
        else if (next > 0 && /^[+ ]/.test(line))
            lines.set(next++, line.slice(1));
    }
    return lines;
}

// EXTERNAL MODULE: ./build/src/core/report/wording.js
var wording = __webpack_require__(8756);
// EXTERNAL MODULE: ./build/src/runtime/github-client.js
var github_client = __webpack_require__(667);
// EXTERNAL MODULE: ./build/src/action/sticky-comment.js
var sticky_comment = __webpack_require__(9054);
;// CONCATENATED MODULE: ./build/src/action/suggestions.js










/** More than these in one review nobody reads; the next run goes on. */
const MOST_SUGGESTIONS = 10;
/** The most files that are read for them. */
const MOST_FILES = 30;
/** GitHub lists 3,000 files of a pull request. */
const PAGES = 30;
/**
 * Writes a review with the fixes that are certain, each at its line and only once, whatever became of it. Never rejects:
 * the comment says the same in words.
 */
async function suggestFixes(report, place, logger) {
    const paths = new Set(report.accounts.flatMap(({ file, issues }) => file === undefined || issues.length === 0 ? [] : [file]));
    if (place === undefined || paths.size === 0)
        return;
    try {
        const found = await findSuggestions(place, paths);
        if (found.length === 0)
            return;
        const fresh = (await unsaid(place, found)).slice(0, MOST_SUGGESTIONS);
        if (fresh.length === 0)
            return;
        await writeReview(place, fresh);
        logger.info(`Suggested on the pull request how to fix ${(0,wording/* counted */.hS)(fresh.length, "line")}`);
    }
    catch (error) {
        const code = "SUGGESTIONS_FAILED";
        const message = `Could not suggest fixes on the pull request: ${(0,github_client/* githubProblem */.XZ)(error)}. ${(0,errors/* codeEntry */.Gu)(code).remedy}`;
        core/* notice */.lm((0,base_text/* visible */.RK)(message, limits/* ANNOTATION_CHARACTERS */.jl), { title: code });
    }
}
const pullSchema = dist/* object */.Ikc({ state: dist/* string */.YjP(), head: dist/* object */.Ikc({ sha: dist/* string */.YjP() }) });
const filesSchema = dist/* array */.YOg(dist/* object */.Ikc({ filename: dist/* string */.YjP(), sha: dist/* nullish */.cl6(dist/* string */.YjP()), patch: dist/* optional */.lqM(dist/* string */.YjP()) }));
const blobSchema = dist/* object */.Ikc({ content: dist/* string */.YjP(), encoding: dist/* literal */.euz("base64") });
const commentsSchema = dist/* array */.YOg(dist/* object */.Ikc({
    path: dist/* string */.YjP(),
    line: dist/* nullish */.cl6(dist/* number */.aig()),
    body: dist/* fallback */.NpB(dist/* string */.YjP(), ""),
    user: dist/* fallback */.NpB(dist/* nullable */.mee(dist/* object */.Ikc({ login: dist/* string */.YjP() })), null),
}));
/**
 * What can be suggested. The run checked the merge of the branch with its base; a suggestion changes the branch, so that its
 * own file is read here, and only lines that the diff shows are taken.
 */
async function findSuggestions(place, paths) {
    const { octokit, repo, pull, head } = place;
    const { data } = await octokit.rest.pulls.get({ ...repo, pull_number: pull });
    const state = checked(pullSchema, data, "a pull request");
    // A later commit has a run of its own.
    if (state.state !== "open" || state.head.sha !== head)
        return [];
    const files = (await changedFiles(place)).filter(({ filename }) => paths.has(filename)).slice(0, MOST_FILES);
    const suggestions = [];
    for (const { filename, sha, patch } of files) {
        if (!sha || patch === undefined)
            continue;
        const shown = shownLines(patch);
        const text = await readText(place, sha);
        const lines = text?.split("\n") ?? [];
        for (const issue of text === undefined ? [] : (0,parse/* parseDocuments */.eV)(text, filename).flatMap(({ issues }) => issues)) {
            const { line, fix } = issue;
            if (fix === undefined || shown.get(line) !== lines[line - 1])
                continue;
            suggestions.push(suggestionOf(filename, issue, fix));
        }
    }
    return suggestions;
}
async function changedFiles({ octokit, repo, pull }) {
    let pages = 0;
    return await octokit.paginate(octokit.rest.pulls.listFiles, { ...repo, pull_number: pull, per_page: 100 }, ({ data }, done) => {
        if (++pages >= PAGES)
            done();
        return checked(filesSchema, data, "a list of files");
    });
}
async function readText({ octokit, repo }, sha) {
    const { data } = await octokit.rest.git.getBlob({ ...repo, file_sha: sha });
    const bytes = Buffer.from(checked(blobSchema, data, "a blob").content, "base64");
    try {
        return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}
/** Those that no comment of ours makes yet; of lines that are alike, as many as have none. */
async function unsaid(place, found) {
    const { octokit, repo, pull } = place;
    const login = await (0,sticky_comment/* ownLogin */.C4)(octokit);
    const comments = await octokit.paginate(octokit.rest.pulls.listReviewComments, { ...repo, pull_number: pull, per_page: 100 }, ({ data }) => checked(commentsSchema, data, "a list of comments").filter(({ user }) => user?.login === login));
    const alike = (one) => (other) => one.path === other.path && one.block === other.block;
    const made = (one) => comments.filter(({ path, body }) => path === one.path && body.replaceAll("\r\n", "\n").includes(one.block));
    return found.filter((each) => {
        const before = made(each);
        const open = found.filter(alike(each)).filter(({ line }) => !before.some((comment) => comment.line === line));
        const left = found.filter(alike(each)).length - before.length;
        return open.slice(0, Math.max(0, left)).includes(each);
    });
}
async function writeReview({ octokit, repo, pull, head }, suggestions) {
    const one = suggestions.length === 1;
    await octokit.rest.pulls.createReview({
        ...repo,
        pull_number: pull,
        commit_id: head,
        event: "COMMENT",
        body: `${one ? "One line has" : `${suggestions.length} lines have`} only one possible fix: commit ` +
            `${one ? "the suggestion" : "the suggestions"}, or change ${one ? "the line" : "the lines"} by hand.`,
        comments: suggestions.map(({ path, line, body }) => ({ path, line, side: "RIGHT", body })),
    });
}
function checked(schema, data, what) {
    const parsed = dist/* safeParse */.xLC(schema, data);
    if (!parsed.success)
        throw (0,github_client/* foreignAnswer */.XL)(`${what} is not what GitHub sends`);
    return parsed.output;
}


/***/ })

};
