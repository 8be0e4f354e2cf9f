export const id = 157;
export const ids = [157];
export const modules = {

/***/ 7157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  keepDriftIssue: () => (/* binding */ keepDriftIssue)
});

// EXTERNAL MODULE: ./build/node_modules/@actions/core/lib/core.js + 5 modules
var core = __webpack_require__(2488);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./build/src/core/base/errors.js + 7 modules
var errors = __webpack_require__(4177);
// EXTERNAL MODULE: ./build/src/core/base/run-context.js
var run_context = __webpack_require__(1772);
// EXTERNAL MODULE: ./build/src/core/base/text.js
var base_text = __webpack_require__(1024);
// EXTERNAL MODULE: ./build/src/core/report/comment.js
var comment = __webpack_require__(4069);
// EXTERNAL MODULE: ./build/src/core/base/bytes.js
var bytes = __webpack_require__(4780);
// EXTERNAL MODULE: ./build/src/core/report/document.js
var report_document = __webpack_require__(1703);
// EXTERNAL MODULE: ./build/src/core/report/markdown.js
var markdown = __webpack_require__(6191);
// EXTERNAL MODULE: ./build/src/core/report/page.js
var report_page = __webpack_require__(93);
// EXTERNAL MODULE: ./build/src/core/report/wording.js
var wording = __webpack_require__(8756);
;// CONCATENATED MODULE: ./build/src/core/report/drift.js








/**
 * Whether there is drift, as far as a run proved it. One difference proves it; that there is none is proved only by a run
 * that compared everything.
 */
function driftVerdict(report) {
    const { mode, planHash, accounts, domains = [], findings } = report;
    if (mode !== "drift" || planHash === undefined)
        return "unknown";
    if (driftWords(report).length > 0)
        return "drift";
    const all = [...accounts, ...domains].every(({ change }) => change?.action === "no-op");
    const findingsOfAll = [
        ...findings,
        ...accounts.flatMap(({ issues }) => issues),
        ...domains.flatMap((each) => each.findings),
    ];
    return all && report.result !== "inconclusive" && !findingsOfAll.some(errors/* isError */.bJ) ? "none" : "unknown";
}
/** What differs, in counts; empty where nothing is known to differ. */
function driftWords(report) {
    const { accounts, domains = [], counts, result, findings } = report;
    const words = [
        countedVerb(accounts.filter(isDifferent).length, "account", ["differs", "differ"]),
        countedVerb(domains.filter(isDifferent).length, "domain", ["differs", "differ"]),
        countedVerb(accounts.filter(isBroken).length, "account", ["does not work", "do not work"]),
    ];
    // A live account without a file fails a run only where warnings do.
    const isStrict = result === "failure" && counts.errors === 0;
    const stray = isStrict && findings.some(({ code }) => code === "ACCOUNT_UNMANAGED");
    return [...words.filter((each) => each !== undefined), ...stray ? ["live accounts are in no file"] : []];
}
function countedVerb(count, noun, [one, many]) {
    return count === 0 ? undefined : `${(0,wording/* counted */.hS)(count, noun)} ${count === 1 ? one : many}`;
}
function isDifferent({ change }) {
    return change !== undefined && ["create", "update", "delete"].includes(change.action);
}
/** Genesys Cloud reports the live account as failed, though its file asks for nothing else. */
function isBroken(account) {
    return !isDifferent(account) && account.issues.some((issue) => issue.code === "VALIDATION_FAILED" && (0,errors/* isError */.bJ)(issue));
}
/** The issue of a report that found drift; `key` tells the issues of several organisations apart. */
async function renderDriftIssue(report, options) {
    const organisation = (0,base_text/* visible */.RK)(report.organisation, report_page/* ORGANISATION_LIMIT */.Tw);
    const title = `Drift in ${organisation}: ${driftWords(report).join(", ")}`;
    const { auditHead: _, ...shown } = report;
    const page = (0,comment/* conversationPage */.BI)(shown, options, "an issue");
    // Run, commit and log are others each time, and say nothing about the organisation.
    const lasting = (0,comment/* conversationPage */.BI)({ ...shown, run: {} }, {}, "an issue");
    const state = await (0,bytes/* sha256 */.sc)(JSON.stringify([title, lasting]));
    const head = [(0,comment/* driftMarker */.O7)(options.key), `<!-- state=${state} -->`, page.head, "", LEAD].join("\n");
    return { title, body: (0,comment/* fitConversation */.$Y)({ ...page, head }) };
}
const LEAD = (0,markdown/* printMarkdown */.xE)([
    (0,report_document/* paragraph */.FY)([
        "The account files of the default branch and the live organisation differ. A drift run edits this issue when that " +
            "changes, and closes it when nothing differs any more.",
    ]),
]);
/** Whether an issue says already what another body says, whichever run it names. */
function saysTheSame(body, other) {
    const state = stateOf(body);
    return state !== undefined && state === stateOf(other) && !isClosedByRun(body);
}
function stateOf(body) {
    return /^<!-- state=(sha256:[0-9a-f]{64}) -->\r?$/m.exec(body)?.[1];
}
const CLOSED = "<!-- genesys-email-accounts:drift:closed -->";
/** Whether a run closed the issue, and not a person. */
function isClosedByRun(body) {
    // A line of the page cannot be it: each begins with our own words or marks, and the last one is the foot.
    return body.trimEnd().endsWith(`\n${CLOSED}`);
}
/** The body of an issue that a run closes: as it is, and why as its last line. */
function closedBody(body, report, kept) {
    const reason = kept === undefined
        ? ["Closed by ", (0,report_page/* runLink */.ut)(report, "a later run") ?? "a later run", ": nothing differs any more."]
        : [`Closed by a run: two ran at the same time, and issue ${kept} tells the same.`];
    const last = `\n\n---\n\n${(0,markdown/* printMarkdown */.xE)([(0,report_document/* paragraph */.FY)(reason)])}\n${CLOSED}\n`;
    return body.slice(0, LONGEST_BODY - last.length) + last;
}
/** GitHub takes no more. */
const LONGEST_BODY = 65_536;

// EXTERNAL MODULE: ./build/src/core/report/limits.js
var limits = __webpack_require__(5618);
// EXTERNAL MODULE: ./build/src/runtime/clock.js
var clock = __webpack_require__(5504);
// EXTERNAL MODULE: ./build/src/runtime/github-client.js
var github_client = __webpack_require__(667);
// EXTERNAL MODULE: ./build/src/action/sticky-comment.js
var sticky_comment = __webpack_require__(9054);
;// CONCATENATED MODULE: ./build/src/action/drift-issue.js











/** Another run that works on the issue at the same time, or a server that does not take it, more often than this is left to the next run. */
const ATTEMPTS = 3;
/** How long a server that failed gets before the next attempt. */
const PAUSE_MS = 1000;
/** No token opens more issues in one repository. */
const PAGES = 100;
const issueSchema = dist/* object */.Ikc({
    number: dist/* number */.aig(),
    html_url: dist/* string */.YjP(),
    state: dist/* string */.YjP(),
    body: dist/* fallback */.NpB(dist/* string */.YjP(), ""),
    user: dist/* fallback */.NpB(dist/* nullable */.mee(dist/* object */.Ikc({ login: dist/* string */.YjP() })), null),
    pull_request: dist/* optional */.lqM(dist/* unknown */.L5J()),
});
/**
 * Keeps one open issue while there is drift, and closes it when there is none any more; a run that does not know leaves it
 * as it is. Never rejects: an issue that cannot be kept is a warning.
 */
async function keepDriftIssue(report, place, { context, logger }) {
    const verdict = driftVerdict(report);
    if (place === undefined || verdict === "unknown")
        return;
    try {
        if (!await place.isCurrent()) {
            logger.info("The issue about drift was left as it is: the default branch has other account files by now");
            return;
        }
        if (verdict === "none")
            return await closeIssues(place, report);
        const url = await upsertIssue(place, await renderDriftIssue(report, {
            key: place.key,
            fileUrl: (file, line) => (0,run_context/* fileUrl */.iw)(context, file, line),
        }), report);
        logger.info(`Issue about drift: ${url}`);
    }
    catch (error) {
        // A token that may not see issues gets a 404 for their list.
        const forbidden = (0,github_client/* isPermissionProblem */.nj)(error) || (0,github_client/* githubStatus */.AV)(error) === 404;
        const code = forbidden ? "DRIFT_ISSUE_FORBIDDEN" : "DRIFT_ISSUE_FAILED";
        const message = `Could not keep the issue about drift: ${(0,github_client/* githubProblem */.XZ)(error)}. ${(0,errors/* codeEntry */.Gu)(code).remedy}`;
        core/* warning */.$e((0,base_text/* visible */.RK)(message, limits/* ANNOTATION_CHARACTERS */.jl), { title: code });
    }
}
async function upsertIssue(place, wanted, report) {
    for (let attempt = 1;; attempt++) {
        // Listed anew each time: what failed may have been written all the same, and what was there may be gone.
        const [kept, ...younger] = await openOrHidden(place);
        try {
            if (kept === undefined)
                return await createIssue(place, wanted, report);
            const same = kept.state === "open" && saysTheSame(kept.body, wanted.body);
            const url = same ? kept.html_url : await writeIssue(place, kept, wanted);
            await closeYounger(place, kept, younger, report);
            return url;
        }
        catch (error) {
            const gone = kept !== undefined && [404, 410].includes((0,github_client/* githubStatus */.AV)(error) ?? 0);
            const unsure = kept === undefined && (0,github_client/* mayHaveHappened */.dk)(error);
            if (attempt >= ATTEMPTS || !(gone || unsure))
                throw error;
            if (unsure)
                await (place.clock ?? clock/* systemClock */.m).sleep(PAUSE_MS);
        }
    }
}
/**
 * Our open issues, the oldest first. Where there is none, the last one that a person closed while there was drift: it is
 * about the same drift. One that a run closed is over: what comes later has an issue, and a history, of its own.
 */
async function openOrHidden(place) {
    const open = await readOwnIssues(place, "open", PAGES);
    if (open.length > 0)
        return open;
    const [last] = (await readOwnIssues(place, "closed", 1)).toReversed();
    return last === undefined || isClosedByRun(last.body) ? [] : [last];
}
/** The issues that begin with the marker and are the token's own, the oldest first. */
async function readOwnIssues({ octokit, repo, key }, state, most) {
    const login = await (0,sticky_comment/* ownLogin */.C4)(octokit);
    const marker = (0,comment/* driftMarker */.O7)(key);
    let pages = 0;
    const own = await octokit.paginate(octokit.rest.issues.listForRepo, { ...repo, state, creator: login, sort: "created", direction: "desc", per_page: 100 }, ({ data }, done) => {
        if (++pages >= most)
            done();
        const issues = dist/* safeParse */.xLC(dist/* array */.YOg(issueSchema), data);
        if (!issues.success)
            throw (0,github_client/* foreignAnswer */.XL)("a list of issues is not what GitHub sends");
        return issues.output.filter(({ body, user, pull_request: pull, ...issue }) => pull === undefined && issue.state === state && user?.login === login && body.startsWith(marker));
    });
    return own.sort((one, other) => one.number - other.number);
}
async function createIssue(place, wanted, report) {
    const { octokit, repo } = place;
    const { data } = await octokit.rest.issues.create({ ...repo, ...wanted });
    const created = readIssue(data);
    try {
        // Two runs that start together both find no issue: the older one stays, with the text of the run that ends last.
        const [kept = created, ...younger] = await readOwnIssues(place, "open", PAGES);
        const url = kept.number === created.number ? created.html_url : await writeIssue(place, kept, wanted);
        await closeYounger(place, kept, younger, report);
        return url;
    }
    catch {
        // What is to be said is said; should there be two, the next run leaves one.
        return created.html_url;
    }
}
async function writeIssue({ octokit, repo }, { number, state }, wanted) {
    const opened = state === "open" ? {} : { state: "open", state_reason: "reopened" };
    const { data } = await octokit.rest.issues.update({ ...repo, issue_number: number, ...wanted, ...opened });
    return readIssue(data).html_url;
}
async function closeYounger({ octokit, repo }, kept, younger, report) {
    for (const { number, body } of younger) {
        await octokit.rest.issues.update({
            ...repo,
            issue_number: number,
            body: closedBody(body, report, kept.number),
            state: "closed",
            state_reason: "not_planned",
        });
    }
}
async function closeIssues(place, report) {
    const { octokit, repo } = place;
    for (const { number, body } of await readOwnIssues(place, "open", PAGES)) {
        await octokit.rest.issues.update({
            ...repo,
            issue_number: number,
            body: closedBody(body, report),
            state: "closed",
            state_reason: "completed",
        });
    }
}
function readIssue(data) {
    const issue = dist/* safeParse */.xLC(issueSchema, data);
    if (!issue.success)
        throw (0,github_client/* foreignAnswer */.XL)("an issue is not what GitHub sends");
    return issue.output;
}


/***/ })

};
