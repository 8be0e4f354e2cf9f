export const id = 422;
export const ids = [422];
export const modules = {

/***/ 35013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ localContext)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1708);
/* harmony import */ var _core_run_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56621);
/* harmony import */ var _core_base_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(351);




/** What is known about a run that a person started on their own machine. */
function localContext(raw, { organisation, changeRef }) {
    return {
        organisation,
        runId: `local-${new Date().toISOString()}-${node_process__WEBPACK_IMPORTED_MODULE_1__.pid}`,
        runAttempt: 1,
        actor: { kind: "user", login: loginName() },
        principal: (0,_core_run_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .principalOf */ .i6)(raw),
        approval: { status: "none" },
        changeRef,
        toolVersion: _core_base_version_js__WEBPACK_IMPORTED_MODULE_3__/* .VERSION */ .x,
    };
}
function loginName() {
    try {
        return (0,node_os__WEBPACK_IMPORTED_MODULE_0__.userInfo)().username;
    }
    catch {
        // A container may run under a user id that has no user.
        return "unknown";
    }
}


/***/ }),

/***/ 16525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ unreadFiles),
/* harmony export */   x: () => (/* binding */ loadAccounts)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4177);
/* harmony import */ var _base_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24780);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21024);
/* harmony import */ var _compare_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80235);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2881);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61981);






/**
 * Reads account files in the order of their paths as given, each path once; a file that cannot be read becomes an issue
 * on that file, and so does each that comes after what a run may read. Names must be unique over all of them.
 * `hashed`: each with the hash of its file, which takes as long as judging it.
 */
async function loadAccounts(paths, source, { limits = _limits_js__WEBPACK_IMPORTED_MODULE_3__/* .RUN_LIMITS */ .Bz, hashed = false } = {}) {
    const wanted = [...new Set(paths)];
    const read = (from) => Promise.all(wanted.slice(from, from + _limits_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_OPEN_FILES */ .U_).map((path) => source.read(path, _limits_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_FILE_BYTES */ .gZ)));
    const parsed = [];
    const used = { bytes: 0, documents: 0, issues: 0 };
    let ahead = read(0);
    for (let from = 0; from < wanted.length; from += _limits_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_OPEN_FILES */ .U_) {
        const files = await ahead;
        const excess = overBudget(used, limits);
        if (excess !== undefined) {
            parsed.push(...wanted.slice(from).map((path) => (0,_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .wholeFile */ .AA)(path, excess)));
            break;
        }
        ahead = read(from + _limits_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_OPEN_FILES */ .U_);
        const hashes = hashed ? await Promise.all(files.map(hashOf)) : [];
        for (const [at, file] of files.entries()) {
            const fileSha256 = hashes[at];
            const documents = take(file, wanted[from + at] ?? "", used, limits);
            parsed.push(...fileSha256 === undefined ? documents : documents.map((each) => ({ ...each, fileSha256 })));
        }
    }
    // What was read ahead of a limit is not needed.
    await ahead.catch(() => undefined);
    return (0,_compare_names_js__WEBPACK_IMPORTED_MODULE_2__/* .compareNames */ .M)(parsed);
}
async function hashOf(file) {
    return file.kind === "file" ? await (0,_base_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .sc)(new Uint8Array(file.bytes)) : undefined;
}
function take(file, path, used, limits) {
    if (file.kind === "file")
        used.bytes += file.bytes.length;
    const excess = overBudget(used, limits);
    if (excess !== undefined)
        return [(0,_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .wholeFile */ .AA)(path, excess)];
    const documents = file.kind === "file" ? readBytes(file.bytes, path) : [(0,_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .wholeFile */ .AA)(path, unreadable(file))];
    used.documents += documents.length;
    for (const { issues } of documents)
        used.issues += issues.length;
    return documents;
}
/** Why no further file is read; what has been read stays. */
function overBudget(used, limits) {
    const what = ["bytes", "documents", "issues"].find((each) => used[each] > limits[each]);
    if (what === undefined)
        return undefined;
    const message = `The file is not read: with it, the account files have more than ${limits[what]} ${what}`;
    return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("ACCOUNTS_LIMIT", message);
}
/** Says of a run that it did not read all of its account files; a file out of scope alone would not make it red. */
function unreadFiles(parsed) {
    const left = parsed.filter(({ issues }) => issues.some(({ code }) => code === "ACCOUNTS_LIMIT"));
    const [first] = left;
    if (first === undefined)
        return [];
    const others = left.length === 1 ? "" : ` and ${left.length - 1} more`;
    return [
        (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("ACCOUNTS_LIMIT", `${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_5__/* .visible */ .RK)(first.file)}${others} ${left.length === 1 ? "was" : "were"} not read: all account files together are too large`),
    ];
}
function readBytes(bytes, path) {
    if (bytes.length > _limits_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_FILE_BYTES */ .gZ)
        return [(0,_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .wholeFile */ .AA)(path, (0,_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .fileTooLarge */ .ME)(bytes.length))];
    const read = fileText(bytes);
    return "text" in read ? (0,_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .parseDocuments */ .eV)(read.text, path) : [(0,_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .wholeFile */ .AA)(path, read.problem, read.position)];
}
function unreadable(read) {
    switch (read.kind) {
        case "missing":
            return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("FILE_MISSING", "The file does not exist");
        case "symlink":
            return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("FILE_NOT_REGULAR", "The path is a symbolic link or leads through one");
        case "directory":
            return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("FILE_NOT_REGULAR", "The path is a folder");
        case "gitlink":
            return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("FILE_NOT_REGULAR", "The path is, or leads into, a submodule, whose files are in another repository");
        case "special":
            return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("FILE_NOT_REGULAR", "The path is neither a file nor a folder");
        case "too-large":
            return (0,_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .fileTooLarge */ .ME)(read.size);
        case "unreadable": {
            const why = read.detail === undefined ? "" : `: ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_5__/* .visible */ .RK)(read.detail)}`;
            return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("FILE_UNREADABLE", `The file cannot be read${why}`);
        }
    }
}
/** Decodes UTF-8 strictly; drops a UTF-8 byte order mark and refuses a UTF-16 one. */
function fileText(bytes) {
    const [first, second] = bytes;
    if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
        const problem = (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("FILE_NOT_UTF8", "The file starts with a UTF-16 byte order mark");
        return { problem, position: { line: 1, column: 1 } };
    }
    const text = decodePrefix(bytes, bytes.length, false);
    if (text !== undefined)
        return { text };
    const offset = firstInvalidByte(bytes);
    const before = decodePrefix(bytes, offset, true) ?? "";
    return {
        problem: (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("FILE_NOT_UTF8", `The file is not valid UTF-8 at byte offset ${offset}`),
        position: (0,_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .positionIn */ .Nu)(before, before.length),
    };
}
/** Decodes the first `length` bytes; with `stream`, a character that is cut off at the end is not an error. */
function decodePrefix(bytes, length, stream) {
    try {
        return new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, length), { stream });
    }
    catch {
        return undefined;
    }
}
/** The offset of the byte at which decoding fails: the length of the longest prefix that decodes, found by halving. */
function firstInvalidByte(bytes) {
    let valid = 0;
    let invalid = bytes.length + 1;
    while (valid + 1 < invalid) {
        const middle = (valid + invalid) >> 1;
        if (decodePrefix(bytes, middle, true) === undefined)
            invalid = middle;
        else
            valid = middle;
    }
    return valid;
}


/***/ }),

/***/ 15767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dc: () => (/* binding */ graceAfter),
/* harmony export */   L5: () => (/* binding */ retry),
/* harmony export */   ZC: () => (/* binding */ abortable),
/* harmony export */   eu: () => (/* binding */ Mutex),
/* harmony export */   jf: () => (/* binding */ Semaphore),
/* harmony export */   jo: () => (/* binding */ backoffMs),
/* harmony export */   nl: () => (/* binding */ deadline),
/* harmony export */   sf: () => (/* binding */ mapLimit),
/* harmony export */   u7: () => (/* binding */ onAbort)
/* harmony export */ });
/** Runs `task` with a signal that aborts after `ms` milliseconds or with `signal`; what it throws then is `onTimeout()` or the signal's reason. */
async function deadline(ms, clock, signal, onTimeout, task) {
    signal?.throwIfAborted();
    const expiry = new AbortController();
    const done = new AbortController();
    const combined = signal ? AbortSignal.any([signal, expiry.signal]) : expiry.signal;
    const timer = clock.sleep(ms, done.signal).then(() => expiry.abort(onTimeout()), () => undefined);
    try {
        return await abortable(task(combined), combined);
    }
    finally {
        done.abort();
        await timer;
    }
}
/** Settles with the promise, or rejects with the signal's reason when it aborts first; what the promise stands for goes on. */
function abortable(promise, signal) {
    return new Promise((resolve, reject) => {
        const release = onAbort(signal, reject);
        promise.then(resolve, reject).finally(release);
    });
}
/** Calls `action` once, with the reason, when the signal aborts, or soon if it has; the returned function takes that back. */
function onAbort(signal, action) {
    if (!signal)
        return () => undefined;
    let wanted = true;
    const listener = () => {
        if (wanted)
            action(signal.reason);
    };
    // Never before the caller has what takes it back.
    if (signal.aborted)
        queueMicrotask(listener);
    else
        signal.addEventListener("abort", listener, { once: true });
    return () => {
        wanted = false;
        signal.removeEventListener("abort", listener);
    };
}
/** Maps with at most `limit` tasks in flight and keeps the order of the items; the first rejection stops new tasks. */
async function mapLimit(items, limit, task) {
    const results = new Array(items.length);
    let next = 0;
    const worker = async () => {
        while (next < items.length) {
            const index = next++;
            try {
                results[index] = await task(items[index], index);
            }
            catch (error) {
                next = items.length;
                throw error;
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(Math.max(1, limit), items.length) }, worker));
    return results;
}
/** Repeats `task` with full-jitter exponential backoff while its failure is retryable; throws the last failure. */
async function retry(options, task) {
    for (let attempt = 1;; attempt++) {
        options.signal?.throwIfAborted();
        try {
            return await task(attempt);
        }
        catch (error) {
            const verdict = attempt < options.attempts ? options.retryable(error, attempt) : false;
            if (verdict === false)
                throw error;
            const wait = typeof verdict === "number" ? verdict : backoffMs(attempt, options);
            await options.clock.sleep(wait, options.signal);
        }
    }
}
/** Full-jitter exponential backoff (AWS Architecture Blog, 2015) for the wait after attempt `attempt`, in milliseconds. */
function backoffMs(attempt, options) {
    const ceiling = Math.min(options.capMs, options.baseMs * 2 ** (attempt - 1));
    return Math.round(ceiling * options.random());
}
/** Serialises asynchronous work: each task starts when the previous one has settled. */
class Mutex {
    #tail = Promise.resolve();
    run(task) {
        const result = this.#tail.then(task, task);
        this.#tail = result.catch(() => undefined);
        return result;
    }
}
/** Lets at most `limit` tasks run at once; the others start in the order in which they came. */
class Semaphore {
    #free;
    #waiting = [];
    constructor(limit) {
        this.#free = limit;
    }
    async run(task) {
        if (this.#free > 0)
            this.#free--;
        else
            await new Promise((resolve) => this.#waiting.push(resolve));
        try {
            return await task();
        }
        finally {
            const next = this.#waiting.shift();
            if (next)
                next();
            else
                this.#free++;
        }
    }
}
/** Makes a {@link Grace} after `signal`. */
function graceAfter(signal, ms, clock) {
    const ended = new AbortController();
    const released = new AbortController();
    const release = onAbort(signal, (reason) => {
        clock.sleep(ms, released.signal).then(() => ended.abort(reason), () => undefined);
    });
    return {
        signal: ended.signal,
        release: () => {
            release();
            released.abort();
        },
    };
}


/***/ }),

/***/ 2963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ ACCOUNT_KIND),
/* harmony export */   c: () => (/* binding */ passwordChanged)
/* harmony export */ });
/** The kind of the units that account files describe. Every other kind is a target's own word for what accounts share. */
const ACCOUNT_KIND = "account";
/** Whether an account's password counts as changed. */
function passwordChanged({ rotate, previousReference, account }) {
    return rotate || (previousReference !== undefined && previousReference !== account.password);
}


/***/ }),

/***/ 30820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $R: () => (/* binding */ withIssues),
/* harmony export */   Er: () => (/* binding */ plannable),
/* harmony export */   gH: () => (/* binding */ isSound)
/* harmony export */ });
/** The account, unless its file cannot be planned: because of what it says, or because the run's API cannot take it. */
function plannable({ parsed, issues }) {
    return issues.some(({ code }) => code === "API_NEEDS_SERVERS") ? undefined : parsed.account;
}
/** Whether all checks so far allow writing the account. */
function isSound(run) {
    const wrong = run.issues.some((issue) => issue.severity === "error");
    return run.parsed.account !== undefined && !wrong && !run.probes.some((probe) => probe.outcome === "failed");
}
/** The accounts with what was found of some of them, each at its place. */
function withIssues(accounts, judged, found) {
    const issues = new Map();
    for (const { index, path, finding } of found) {
        const run = judged[index];
        const issue = run && { ...finding, path, ...run.parsed.position(path) };
        if (issue)
            issues.set(run, [...issues.get(run) ?? [], issue]);
    }
    return accounts.map((run) => {
        const more = issues.get(run);
        return more ? { ...run, issues: [...run.issues, ...more] } : run;
    });
}


/***/ }),

/***/ 71874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FK: () => (/* binding */ buildReport),
/* harmony export */   Uk: () => (/* binding */ reportAccount),
/* harmony export */   VX: () => (/* binding */ sharedFailures),
/* harmony export */   o1: () => (/* binding */ plannedFacts)
/* harmony export */ });
/* harmony import */ var _account_account_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2734);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4177);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(21024);
/* harmony import */ var _provision_unit_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2963);
/* harmony import */ var _report_not_checked_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14845);
/* harmony import */ var _report_verdict_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64429);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41750);







/** What a report tells of a plan, whether somebody is asked about it or it was carried out. */
function plannedFacts(planned, { organisation, genesysApi, failOn }, { context, target }) {
    const { plan, sharedOutcomes = [] } = planned;
    const outcomes = new Map(sharedOutcomes.map((outcome) => [outcome.key, outcome]));
    const leaving = new Map();
    for (const { kind, action, name, needs } of plan?.changes ?? []) {
        if (kind !== _provision_unit_js__WEBPACK_IMPORTED_MODULE_4__/* .ACCOUNT_KIND */ .J || action !== "delete")
            continue;
        for (const key of needs)
            leaving.set(key, [...leaving.get(key) ?? [], name]);
    }
    const outside = new Set(planned.accounts.filter(({ inScope }) => !inScope).map(({ parsed: { name } }) => name));
    return {
        organisation,
        genesysApi,
        context,
        failOn,
        accounts: planned.accounts,
        findings: planned.findings,
        planHash: plan?.hash,
        plan: planned.approval,
        superseded: planned.superseded,
        removed: planned.removed,
        leftBehind: planned.leftBehind,
        domains: plan?.changes.flatMap((change) => {
            if (change.kind === _provision_unit_js__WEBPACK_IMPORTED_MODULE_4__/* .ACCOUNT_KIND */ .J || !target)
                return [];
            const accounts = change.desired?.accounts.map(({ account }) => account.name) ?? leaving.get(change.key) ?? [];
            return [{
                    change,
                    accounts,
                    inScope: accounts.length === 0 || !accounts.every((name) => outside.has(name)),
                    fields: target.fields(change),
                    ...((0,_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .isWrite */ .ao)(change) ? planned.pieces?.get(change.key) : {}),
                    outcome: outcomes.get(change.key),
                }];
        }),
    };
}
/** Makes the run report of what the stages found. */
function buildReport(facts) {
    const mailDomains = reportDomains(facts.accounts);
    const judged = {
        mode: facts.mode,
        accounts: facts.accounts.map(reportAccount),
        findings: facts.findings.map(_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .plainFinding */ .Ce),
        ...optional({ mailDomains }),
    };
    return {
        schemaVersion: 2,
        organisation: facts.organisation,
        genesysApi: facts.genesysApi,
        run: reportedRun(facts.context),
        ...optional({ superseded: facts.superseded }),
        mode: judged.mode,
        // A run that leaves its work to a later one has nothing to fail for; its warning names that run.
        result: (0,_report_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .resultOf */ .Bg)(judged, facts.superseded ? "error" : facts.failOn),
        startedAt: new Date(facts.startedAt).toISOString(),
        finishedAt: new Date(facts.finishedAt).toISOString(),
        durationMs: Math.round(facts.finishedAt - facts.startedAt),
        ...optional({ planHash: facts.planHash }),
        // A superseded run did and judged nothing: its warning alone says so.
        counts: (0,_report_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .countsOf */ .mQ)(facts.superseded ? { ...judged, findings: [] } : judged),
        accounts: judged.accounts,
        ...optional({
            domains: facts.domains?.length ? facts.domains.map((each) => reportUnit(each, facts.mode)) : undefined,
            mailDomains,
        }),
        findings: judged.findings,
        notChecked: [
            ...facts.notChecked ?? [],
            ...(0,_report_not_checked_js__WEBPACK_IMPORTED_MODULE_1__/* .findNotChecked */ .Mp)(judged, serverless(facts.accounts)),
            ...domainsNotChecked(facts.accounts),
        ],
        ...optional({ removed: facts.removed?.length ? facts.removed : undefined, plan: facts.plan }),
        ...optional({
            undelivered: facts.undelivered?.length ? facts.undelivered : undefined,
            tickets: facts.tickets?.length ? facts.tickets : undefined,
        }),
        ...optional({ leftBehind: facts.leftBehind?.length ? [...facts.leftBehind] : undefined }),
        api: facts.api ?? { requests: 0, retries: 0, throttled: 0 },
        notifications: facts.notifications ?? { delivered: 0, undelivered: 0 },
    };
}
/** The places of the accounts whose files leave servers out. */
function serverless(accounts) {
    return new Set(accounts.flatMap(({ parsed }, index) => parsed.account && !(0,_account_account_js__WEBPACK_IMPORTED_MODULE_5__/* .hasMailbox */ .TJ)(parsed.account) ? [index] : []));
}
function reportedRun({ runId, runAttempt, runUrl, actor, ref, commit }) {
    return { id: runId, attempt: runAttempt, actor: actor.login, ...optional({ url: runUrl, ref, commit }) };
}
function reportUnit(unit, mode) {
    const { change, accounts, fields, pieces, quota, outcome } = unit;
    return {
        name: change.name,
        accounts: [...accounts],
        findings: unitFindings(unit, mode).map(_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .plainFinding */ .Ce),
        ...optional({
            change: reportedChange({ change, fields, outcome }),
            pieces: pieces?.length ? [...pieces] : undefined,
            quota,
            outcome: reportedOutcome({ outcome }),
        }),
    };
}
/** What is wrong with a unit that accounts share: how it ended, or, before anything is written, why it would not end well. */
function unitFindings({ change, outcome, inScope }, mode) {
    if (outcome)
        return sharedFailures([outcome]);
    const { action, code, name, reason, observed } = change;
    if (action === "blocked" && code !== undefined && code !== "ACCOUNT_UNSOUND") {
        return [(0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)(code, `"${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_6__/* .visible */ .RK)(name)}" is held back: ${reason ?? (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .codeEntry */ .Gu)(code).sentence}`, {
                severity: inScope ? "error" : "warning",
            })];
    }
    if (action !== "no-op" || observed?.state.phase !== "failure")
        return [];
    const { status, message } = observed.state;
    const words = message === undefined ? "" : `: "${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_6__/* .visible */ .RK)(message)}"`;
    const severity = mode === "drift" ? "error" : "warning";
    return [(0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("VALIDATION_FAILED", `"${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_6__/* .visible */ .RK)(name)}" is ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_6__/* .visible */ .RK)(status)}${words}`, { severity })];
}
/** What failed of the units that accounts share; each of those accounts fails with it, and tells so. */
function sharedFailures(outcomes) {
    return outcomes
        .filter(({ kind }) => kind !== _provision_unit_js__WEBPACK_IMPORTED_MODULE_4__/* .ACCOUNT_KIND */ .J)
        .flatMap(({ succeeded, code, name, detail, findings }) => [
        ...findings,
        // What is withheld for the findings of its accounts has them told there.
        ...(succeeded || code === undefined || code === "ACCOUNT_UNSOUND" ? [] : [
            (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)(code, `"${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_6__/* .visible */ .RK)(name)}" failed: ${detail ?? (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .codeEntry */ .Gu)(code).sentence}`),
        ]),
    ]);
}
/** The domains that were looked at, each once, with the names of its accounts. */
function reportDomains(accounts) {
    const byName = new Map();
    for (const { parsed, domains = [] } of accounts) {
        for (const { name, findings } of domains) {
            const known = byName.get(name) ?? { name, accounts: [], findings: findings.map(_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .plainFinding */ .Ce) };
            known.accounts.push(parsed.name);
            byName.set(name, known);
        }
    }
    return byName.size === 0 ? undefined : [...byName.values()];
}
function domainsNotChecked(accounts) {
    const unanswered = Math.max(0, ...accounts.flatMap(({ domains = [] }) => domains.map((each) => each.unanswered ?? 0)));
    return unanswered === 0 ? [] : [{
            what: unanswered === 1 ? "One DNS record of the mail domains" : `${unanswered} DNS records of the mail domains`,
            reason: "could not be looked up in time",
        }];
}
/** One account as the report shows it. */
function reportAccount(run) {
    const { name, file, line } = run.parsed;
    const issues = run.issues.map((issue) => ({
        ...(0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .plainFinding */ .Ce)(issue),
        path: issue.path,
        line: issue.line,
        column: issue.column,
    }));
    const probes = [...run.probes];
    return {
        name,
        ...optional({ domain: run.domain }),
        ...(run.isRemoved ? {} : { file, line }),
        issues,
        probes,
        ...optional({ approval: reportedApproval(run), change: reportedChange(run), outcome: reportedOutcome(run) }),
    };
}
function reportedApproval({ approval }) {
    if (approval === undefined)
        return undefined;
    const { status, basis, pullRequest } = approval;
    const approvers = basis === "environment" ? approval.environmentApprovers : approval.approvers;
    return { status, ...optional({ basis, pullRequest, approvers: approvers && [...approvers] }) };
}
/** What was done, where that is known: a run that finds the work of an interrupted one does as its change what the other began. */
function reportedChange({ change, shared = [], fields, outcome }) {
    if (change === undefined)
        return undefined;
    const { action: own } = outcome ?? change;
    // What it shares with others is its own file's, too.
    const held = own === "no-op" ? shared.find((each) => each.action === "blocked") : undefined;
    const action = held ? "blocked" : own === "no-op" && shared.some(_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .isWrite */ .ao) ? "update" : own;
    const set = action === "create" || action === "update"
        ? fields?.map(({ key, from, to }) => ({ key, ...optional({ from, to }) }))
        : undefined;
    return { action, ...optional({ fields: set, reason: held?.reason ?? change.reason }) };
}
/** What was held back was not attempted: its change says why. */
function reportedOutcome({ outcome }) {
    // What nobody approved was refused, which is an end of its own.
    const isRefused = outcome?.code === "NOT_APPROVED";
    if (outcome === undefined || (outcome.action === "blocked" && !isRefused))
        return undefined;
    const { succeeded, accountId, latencyMs, requests, detail } = outcome;
    const status = isRefused ? outcome.code : outcome.status;
    return { status, succeeded, latencyMs: Math.round(latencyMs), requests, ...optional({ accountId, detail }) };
}
/** The values that are there: the report's optional fields are absent, never undefined. */
function optional(values) {
    const kept = {};
    for (const key in values) {
        const value = values[key];
        if (isDefined(value))
            kept[key] = value;
    }
    return kept;
}
function isDefined(value) {
    return value !== undefined;
}


/***/ }),

/***/ 41750:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _v: () => (/* binding */ blockIssues),
  ao: () => (/* binding */ isWrite),
  IJ: () => (/* binding */ observeFailures),
  T9: () => (/* binding */ observeUnmanaged),
  gp: () => (/* binding */ planRuns),
  SL: () => (/* binding */ withholdUnsound)
});

// EXTERNAL MODULE: ./build/src/core/account/account.js
var account_account = __webpack_require__(2734);
// EXTERNAL MODULE: ./build/src/core/base/errors.js + 7 modules
var errors = __webpack_require__(4177);
// EXTERNAL MODULE: ./build/src/core/base/text.js
var base_text = __webpack_require__(21024);
// EXTERNAL MODULE: ./build/src/core/base/grouping.js
var grouping = __webpack_require__(42242);
;// CONCATENATED MODULE: ./node_modules/json-canonicalize/dist/index.mjs
// src/serializer.ts
var CircularRootPathName = "$";
function _serialize(obj, options) {
  let buffer = "";
  const vInclude = options && options.include;
  let vExclude = options && options.exclude;
  if (vExclude) {
    if (typeof vExclude === "string") vExclude = [vExclude];
  }
  if (vInclude) vInclude.sort();
  const visited = /* @__PURE__ */ new WeakMap();
  const allowCircular = options && options.allowCircular;
  const filterUndefined = options && options.filterUndefined;
  const undefinedInArrayToNull = options && options.undefinedInArrayToNull;
  const strictUndefined = options && options.strictUndefined;
  serialize(obj, CircularRootPathName);
  return buffer;
  function serialize(object, path) {
    if (strictUndefined && object === void 0) {
      throw new Error(
        `undefined is not permitted in JSON at "${path}" (strictUndefined)`
      );
    }
    if (object === null || typeof object !== "object" || object.toJSON != null) {
      if (typeof object === "number" && !Number.isFinite(object)) {
        throw new Error(
          `Non-finite number (${object}) is not permitted in JSON (RFC 8785 \xA73.2.2.3)`
        );
      }
      buffer += JSON.stringify(object);
    } else if (Array.isArray(object)) {
      const visitedPath = visited.get(object);
      if (visitedPath !== void 0) {
        if (path.startsWith(visitedPath)) {
          if (!allowCircular) {
            throw new Error("Circular reference detected");
          }
          buffer += '"[Circular:' + visitedPath + ']"';
          return;
        }
      }
      visited.set(object, path);
      buffer += "[";
      let next = false;
      object.forEach((element, index) => {
        if (next) {
          buffer += ",";
        }
        next = true;
        if (element === void 0 && strictUndefined) {
          throw new Error(
            `undefined is not permitted in JSON at "${path}[${index}]" (strictUndefined)`
          );
        }
        if (undefinedInArrayToNull && element === void 0) {
          element = null;
        }
        serialize(element, `${path}[${index}]`);
      });
      buffer += "]";
    } else {
      const visitedPath = visited.get(object);
      if (visitedPath !== void 0) {
        if (path.startsWith(visitedPath)) {
          if (!allowCircular) {
            throw new Error("Circular reference detected");
          }
          buffer += '"[Circular:' + visitedPath + ']"';
          return;
        }
      }
      visited.set(object, path);
      buffer += "{";
      let next = false;
      const addProp = (property) => {
        if (vExclude && vExclude.includes(property)) {
          return;
        }
        if (strictUndefined && object[property] === void 0) {
          throw new Error(
            `undefined is not permitted in JSON at "${path}.${property}" (strictUndefined)`
          );
        }
        if (next) {
          buffer += ",";
        }
        next = true;
        buffer += JSON.stringify(property);
        buffer += ":";
        serialize(object[property], `${path}.${property}`);
      };
      if (path === CircularRootPathName && vInclude) {
        vInclude.forEach((property) => {
          if (object.hasOwnProperty(property)) {
            addProp(property);
          }
        });
      } else {
        let vKeys = Object.keys(object);
        if (filterUndefined && !strictUndefined) {
          vKeys = vKeys.filter((k) => object[k] !== void 0);
        }
        vKeys.sort();
        vKeys.forEach((property) => {
          addProp(property);
        });
      }
      buffer += "}";
    }
  }
}

// src/canonicalize.ts
function canonicalize(obj, allowCircular) {
  return _serialize(obj, {
    allowCircular,
    filterUndefined: true,
    undefinedInArrayToNull: true
  });
}

// src/canonicalize-ex.ts
function canonicalizeEx(obj, options) {
  return _serialize(obj, options);
}

//# sourceMappingURL=index.mjs.map
// EXTERNAL MODULE: ./build/src/core/base/bytes.js
var bytes = __webpack_require__(24780);
// EXTERNAL MODULE: ./build/src/core/provision/unit.js
var provision_unit = __webpack_require__(2963);
;// CONCATENATED MODULE: ./build/src/core/provision/plan-hash.js



/** Increased when the hashed content changes, so that plans of different versions never seem equal. */
const HASH_VERSION = 2;
/**
 * SHA-256 over the canonical JSON (RFC 8785) of the units that are not left as they are: what the files want, what is live,
 * and the inputs that shape the plan. Moving, reordering and reformatting files does not change it, and no id, version,
 * state, path or time enters it.
 */
async function plan_hash_planHash(changes, shape = {}) {
    // Two live units may have one key; then their content decides, never the order of a listing.
    const sortable = changes
        .filter(({ action }) => action !== "no-op")
        .map(hashed)
        .map((each) => ({ each, place: `${each.key}\0${canonicalize(each)}` }));
    const units = sortable.sort((a, b) => a.place < b.place ? -1 : a.place > b.place ? 1 : 0).map(({ each }) => each);
    return await (0,bytes/* sha256 */.sc)(canonicalize({ version: HASH_VERSION, shape, units }));
}
function hashed({ kind, key, action, fields, desired, observed }) {
    return {
        key,
        ...(kind === provision_unit/* ACCOUNT_KIND */.J ? {} : { kind }),
        action,
        fields: [...fields ?? []].sort(),
        desired: desired ? { ...desired.content, password: desired.secretReference } : null,
        observed: observed?.content ?? null,
    };
}

;// CONCATENATED MODULE: ./build/src/core/provision/compute-plan.js




/** Compares the files with what is live: the change of each unit that is asked for, in the order of the files, then the removals. */
function comparePlan(desired, live, target, removals = []) {
    const units = target.units(desired);
    return [
        ...planUnits(units, (0,grouping/* grouped */.z)(live, ({ key }) => key), target),
        ...heldTogether(removals.map((each) => objected(removal(each), units, target))),
    ];
}
/** The plan of one account and of what it needs; nothing else is looked at. */
async function computeAccountPlan(desired, target, context) {
    const live = await target.find(target.units([desired]), context);
    const { issues } = await target.prepare?.([desired], context) ?? { issues: [] };
    const wrong = issues.find(({ finding: { severity } }) => severity === "error")?.finding;
    if (wrong)
        throw new AppError(wrong.code, `Cannot plan "${visible(desired.account.name)}": ${wrong.message}`);
    const units = target.units([desired]);
    const changes = planUnits(units, grouped(live, ({ key }) => key), target);
    return { changes, hash: await planHash(changes) };
}
function planUnits(units, live, target) {
    const changes = new Map();
    return units.map((unit) => {
        const change = planUnit(unit, live.get(unit.key) ?? [], changes, units, target);
        if (!changes.has(unit.key))
            changes.set(unit.key, change);
        return change;
    });
}
function planUnit(unit, candidates, planned, units, target) {
    const first = planned.get(unit.key);
    if (first)
        return ambiguous(unit, `${(0,base_text/* visible */.RK)(first.file)}:${first.line} asks for the same ${(0,base_text/* visible */.RK)(unit.kind)}`);
    if (candidates.length > 1) {
        return ambiguous(unit, `${candidates.length} live ${(0,base_text/* visible */.RK)(unit.kind)}s have this name`);
    }
    const change = objected(compare(unit, candidates[0], target), units, target);
    const need = unit.needs.map((key) => planned.get(key)).find((each) => each?.action === "blocked");
    return need === undefined || change.action === "no-op" || change.action === "blocked"
        ? change
        : heldBack(change, need);
}
function compare(unit, observed, target) {
    const change = placed(unit);
    if (!observed)
        return { action: "create", ...change };
    const fields = [...target.differences(unit.content, observed.content)];
    if (unit.secretChanged)
        fields.push("password");
    if (fields.length === 0)
        return { action: "no-op", ...change, observed };
    return { action: "update", ...change, fields, observed };
}
function placed(desired) {
    const { kind, key, name, needs, accounts: [{ file, line }] } = desired;
    return { kind, key, name, file, line, needs, desired };
}
function ambiguous(unit, reason) {
    return { action: "blocked", ...placed(unit), reason, code: "NAME_AMBIGUOUS" };
}
/** A unit whose need is not written cannot be written either. */
function heldBack(change, need) {
    const { fields: _, ...rest } = change;
    const reason = `"${(0,base_text/* visible */.RK)(need.name)}", which it needs, is held back: ${need.reason ?? "without a reason"}`;
    return { ...rest, action: "blocked", reason, code: "NEEDED_UNIT_FAILED" };
}
/** A write that the target holds back. */
function objected(change, units, target) {
    if (change.action === "no-op" || change.action === "blocked")
        return change;
    const block = target.objection?.(change, units);
    if (!block)
        return change;
    const { fields: _, ...rest } = change;
    return { ...rest, action: "blocked", ...block };
}
/** What stays keeps what it needs. */
function heldTogether(changes) {
    const staying = changes.filter(({ action }) => action === "blocked");
    // The first that needs something says why it stays.
    const dependents = new Map(staying.toReversed().flatMap((each) => each.needs.map((key) => [key, each])));
    return changes.map((change) => {
        const dependent = change.action === "delete" ? dependents.get(change.key) : undefined;
        return dependent ? heldBack(change, dependent) : change;
    });
}
function removal({ observed, file, block }) {
    const { kind, key, name, needs } = observed;
    return { action: block ? "blocked" : "delete", kind, key, name, file, line: 1, needs, observed, ...block };
}

// EXTERNAL MODULE: ./build/src/core/run/account-run.js
var account_run = __webpack_require__(30820);
// EXTERNAL MODULE: ./build/src/core/run/prune.js + 1 modules
var prune = __webpack_require__(22833);
;// CONCATENATED MODULE: ./build/src/core/run/plan.js








/**
 * Compares all files with the live organisation. An API that does not answer becomes a finding, so that everything else is
 * still reported.
 */
async function planRuns(validated, settings, deps) {
    const { target } = deps;
    // A stranger cannot bring credentials; the report says that nothing was asked on their behalf.
    if (!target && settings.untrusted)
        return unplanned(validated, []);
    if (!target) {
        const skipped = (0,errors/* finding */.gk)("PLAN_SKIPPED", "The plan was skipped because this run has no credentials for Genesys Cloud");
        return unplanned(validated, [skipped]);
    }
    try {
        return await planWith(target, validated, settings, deps);
    }
    catch (error) {
        // The report says once that the run was stopped.
        if (deps.signal?.aborted)
            return unplanned(validated, []);
        if (!(error instanceof errors/* AppError */.uV))
            throw error;
        return unplanned(validated, [(0,errors/* finding */.gk)(error.code, error.message, { hint: error.hint })]);
    }
}
async function planWith(target, files, settings, deps) {
    const named = files.accounts.flatMap((run) => (0,account_run/* plannable */.Er)(run) ?? []);
    if (files.leftOut)
        target.leaveOut?.(files.leftOut);
    const live = await target.list({ signal: deps.signal }, named);
    const validated = await prepared(files, target, deps);
    const gone = settings.prune && !settings.files?.length && !deps.targets
        ? await (0,prune/* findRemovals */.Jb)(live, validated, { ...deps, target })
        : NOTHING_REMOVED;
    const references = new Map(validated.previous.toReversed().flatMap(({ account }) => account?.password === undefined ? [] : [[target.key(account), account.password]]));
    const desired = validated.accounts.flatMap((run) => desiredAccount(run, target, references, deps) ?? []);
    const refused = validated.accounts.flatMap((run) => refusedFile(run) ?? []);
    const going = (removals) => [
        ...removals,
        ...(deps.targets ? [] : sharedRemovals(removals, live, desired, validated, target, settings)),
    ];
    // What a person approves is made of files and live state alone: whom to rotate, and how much may go, is decided at the time.
    const approvable = [
        ...comparePlan(desired.map((each) => ({ ...each, rotate: false })), live, target, going(gone.removals)),
        ...refused,
    ];
    const removals = going((0,prune/* limitRemovals */.vZ)(gone, settings.maxPrune));
    const changes = [...comparePlan(desired, live, target, removals), ...refused];
    const plan = { changes, hash: await plan_hash_planHash(approvable.map(withoutPath), planShape(settings)) };
    const kept = (0,prune/* keysInFiles */.TL)(validated, target);
    const strangers = live.filter(({ kind, key }) => kind === provision_unit/* ACCOUNT_KIND */.J && !kept.has(key));
    const strange = new Set(strangers.map(({ key }) => key));
    const deleted = new Set(changes.filter(({ action }) => action === "delete").map(({ key }) => key));
    const joined = joinPlan(validated, plan, target, settings.scope);
    return {
        accounts: joined,
        globs: validated.globs,
        files: validated,
        findings: [...validated.findings, ...gone.findings, ...reachesFurther(joined, validated, target)],
        plan,
        removed: removedAccounts(validated, (key) => {
            if (deleted.has(key))
                return "delete";
            return strange.has(key) ? "stays-live" : undefined;
        }, target),
        // Whoever names files or accounts did not look at the others.
        unmanaged: validated.unread.length > 0 || settings.files?.length || deps.targets
            ? []
            : strangers.map(({ name }) => name),
        leftBehind: target.leftBehind?.(new Map()),
        pieces: new Map(changes.flatMap((change) => {
            const pieces = change.kind === provision_unit/* ACCOUNT_KIND */.J ? undefined : target.pieces?.(change);
            return pieces ? [[change.key, pieces]] : [];
        })),
        notChecked: validated.notChecked,
    };
}
/** The files once the target has looked up what they refer to, with what it cannot take of them. */
async function prepared(validated, target, deps) {
    const runs = validated.accounts.filter((run) => (0,account_run/* plannable */.Er)(run) !== undefined);
    const desired = runs.flatMap((run) => desiredAccount(run, target, new Map(), deps) ?? []);
    const found = await target.prepare?.(desired, { signal: deps.signal });
    if (!found)
        return validated;
    return {
        ...validated,
        accounts: (0,account_run/* withIssues */.$R)(validated.accounts, runs, found.issues),
        findings: [...validated.findings, ...found.findings],
        notChecked: found.notChecked,
    };
}
/** What accounts shared and goes with the last of them. */
function sharedRemovals(removals, live, desired, { accounts, unread }, target, { prune, pruneDomains, files }) {
    // A file that cannot be read may hold an account that needs it.
    const isSure = unread.length === 0 && accounts.every((run) => (0,account_run/* plannable */.Er)(run) !== undefined);
    if (!prune || !pruneDomains || files?.length || !isSure)
        return [];
    const wanted = new Set(target.units(desired).map(({ key }) => key));
    const going = new Map(removals.filter(({ block }) => !block).map((each) => [each.observed.key, each]));
    return live.flatMap((observed) => {
        if (wanted.has(observed.key) || target.isRemovable?.(observed) !== true)
            return [];
        const dependents = live.filter(({ kind, needs }) => kind === provision_unit/* ACCOUNT_KIND */.J && needs.includes(observed.key));
        if (!dependents.every(({ key }) => going.has(key)))
            return [];
        return [{ observed, file: going.get(dependents[0]?.key ?? "")?.file ?? "" }];
    });
}
const NOTHING_REMOVED = { removals: [], managed: 0, findings: [] };
/** The inputs that shape a plan. */
function planShape({ genesysApi, prune, pruneDomains, adopt }) {
    const shape = { "genesys-api": genesysApi, prune };
    return genesysApi === "email-accounts" ? shape : { ...shape, "prune-domains": pruneDomains, adopt };
}
/** A document without a name is known by its path alone, which is no part of a plan. */
function withoutPath(change) {
    return change.key === (0,account_account/* nameKey */.Rc)(change.file) ? { ...change, key: "" } : change;
}
function unplanned(validated, findings) {
    const outside = validated.accounts.filter((run) => !run.inScope && !(0,account_run/* plannable */.Er)(run));
    return {
        accounts: validated.accounts.filter(({ inScope }) => inScope),
        findings: [...validated.findings, ...outside.flatMap(foreignFaults), ...findings],
        removed: removedAccounts(validated, () => "unknown"),
        unmanaged: [],
    };
}
/** What is wrong with a file that the run is not about: told, but not held against it. */
function foreignFaults({ issues }) {
    return issues.filter(errors/* isError */.bJ).slice(0, 1).map((issue) => ({ ...issue, severity: "warning" }));
}
/** The accounts that stood in the changed files before the event, and stand in none now. */
function removedAccounts(validated, fate, target = { key: ({ name }) => (0,account_account/* nameKey */.Rc)(name) }) {
    const kept = (0,prune/* keysInFiles */.TL)(validated, target);
    const seen = new Set();
    const removedFiles = new Set(validated.removedFiles);
    return validated.previous.flatMap(({ account, name, file }) => {
        const key = account ? target.key(account) : name === undefined ? undefined : (0,account_account/* nameKey */.Rc)(name);
        if (key === undefined) {
            return removedFiles.has(file) ? [{ file, action: "unknown" }] : [];
        }
        if (kept.has(key) || seen.has(key))
            return [];
        seen.add(key);
        const action = fate(key);
        return action === undefined ? [] : [{ name: account?.name ?? name ?? file, file, action }];
    });
}
/** What a merge writes beyond the change that is looked at. */
function reachesFurther(accounts, { touches, previous }, target) {
    if (touches === undefined)
        return [];
    const before = keysBefore(previous, target);
    // A file that was changed may hold accounts that were not, or none of what an earlier change took out of it.
    const isTouched = ({ parsed: { file, account }, change, isRemoved }) => isRemoved ? before.has(change?.key ?? "") : touches(file) &&
        (account === undefined || before.get(target.key(account)) !== JSON.stringify(account));
    const others = accounts.filter((run) => isWrite(run.change) && !isTouched(run));
    if (others.length === 0)
        return [];
    const shown = others.slice(0, prune/* NAMES_SHOWN */.t6).map(({ parsed: { name }, change }) => `"${(0,base_text/* visible */.RK)(name, 80)}" (${change?.action})`);
    const more = others.length > prune/* NAMES_SHOWN */.t6 ? ` and ${others.length - prune/* NAMES_SHOWN */.t6} more` : "";
    const message = `This merge also writes ${others.length} ${others.length === 1 ? "account" : "accounts"} that this change does not touch: ${shown.join(", ")}${more}`;
    return [(0,errors/* finding */.gk)("PLAN_REACHES_FURTHER", message)];
}
/** The accounts of the changed files as they were before the event, each as a text; an empty one where it could not be used. */
function keysBefore(previous, target) {
    return new Map(previous.flatMap(({ account, name }) => account ? [[target.key(account), JSON.stringify(account)]] : name === undefined ? [] : [[(0,account_account/* nameKey */.Rc)(name), ""]]));
}
/** Whether a change writes to the organisation. */
function isWrite(change) {
    return change !== undefined && ["create", "update", "delete"].includes(change.action);
}
function desiredAccount(run, target, references, deps) {
    const { file, line } = run.parsed;
    const account = (0,account_run/* plannable */.Er)(run);
    if (!account)
        return undefined;
    return {
        account,
        file,
        line,
        password: run.password,
        rotate: deps.rotates(account.name),
        previousReference: references.get(target.key(account)),
    };
}
/** Holds back, once the probes are done, what must not be written. */
function withholdUnsound(planned) {
    const { plan } = planned;
    if (!plan)
        return planned;
    const runs = new Map(planned.accounts.map((run) => [keyOf(run.parsed), run]));
    const withheld = new Map(plan.changes.map((change) => [change, withheldChange(change, runs)]));
    return {
        ...planned,
        plan: { ...plan, changes: [...withheld.values()] },
        accounts: planned.accounts.map((run) => ({
            ...run,
            change: run.change && withheld.get(run.change),
            shared: run.shared?.map((change) => withheld.get(change) ?? change),
        })),
    };
}
/**
 * A unit that is asked for only by accounts with a finding against them is not written; what is live already may stay as it
 * is.
 */
function withheldChange(change, runs) {
    const { action, desired } = change;
    if ((action !== "create" && action !== "update") || !desired)
        return change;
    const asking = desired.accounts.flatMap(({ account: { name }, file, line }) => runs.get(keyOf({ name, file, line })) ?? []);
    const [first] = asking;
    if (!first || asking.some(account_run/* isSound */.gH))
        return change;
    return { ...change, action: "blocked", fields: undefined, code: "ACCOUNT_UNSOUND", reason: whyUnsound(first) };
}
/** An account whose file cannot be used is blocked too, so that audit log and events include it like any other. */
function refusedFile(run) {
    const { name, file, line } = run.parsed;
    if ((0,account_run/* plannable */.Er)(run))
        return undefined;
    const unit = { kind: provision_unit/* ACCOUNT_KIND */.J, key: (0,account_account/* nameKey */.Rc)(name), name, needs: [] };
    return { action: "blocked", ...unit, file, line, code: "ACCOUNT_UNSOUND", reason: whyUnsound(run) };
}
function whyUnsound({ issues, probes }) {
    const found = [
        ...issues,
        ...probes.filter(({ outcome }) => outcome === "failed").flatMap(({ findings }) => findings),
    ];
    const [first, ...more] = found.filter(errors/* isError */.bJ);
    const words = first?.message ?? (0,errors/* codeEntry */.Gu)("ACCOUNT_UNSOUND").sentence;
    return more.length === 0 ? words : `${words} (and ${more.length} more)`;
}
/** The accounts that the report is about, each with its change; a deletion no longer has a file and becomes a separate account. */
function joinPlan({ accounts, previous, touches }, plan, target, scope) {
    const ofAccounts = plan.changes.filter(({ kind }) => kind === provision_unit/* ACCOUNT_KIND */.J);
    const changes = new Map(ofAccounts.map((change) => [keyOf(change), change]));
    const shared = sharedByAccount(plan.changes);
    const present = new Set(accounts.map((run) => keyOf(run.parsed)));
    const removed = ofAccounts.filter((change) => !present.has(keyOf(change)));
    const joined = accounts
        .map((run) => ({ ...run, change: changes.get(keyOf(run.parsed)), shared: shared.get(keyOf(run.parsed)) }))
        .filter(({ inScope, change, shared = [] }) => inScope || [change, ...shared].some((each) => each !== undefined && each.action !== "no-op"))
        .map((run) => run.inScope || (0,account_run/* plannable */.Er)(run) ? run : { ...run, issues: foreignFaults(run) });
    // Where a change is judged, what an earlier one took out of its file is not its doing.
    const own = scope === "changed" && touches ? keysBefore(previous, target) : undefined;
    const gone = removed.map((change) => removedRun(change, own?.has(change.key) ?? true));
    const named = new Map(plan.changes.flatMap(({ kind, key, name }) => kind === provision_unit/* ACCOUNT_KIND */.J ? [] : [[key, name]]));
    return [...joined, ...gone].map(withBlock).map((run) => run.change
        ? {
            ...run,
            domain: run.change.needs.flatMap((key) => named.get(key) ?? [])[0],
            fields: [...target.fields(run.change), ...(run.shared ?? []).flatMap((each) => target.fields(each))],
        }
        : run);
}
/** The changes of what several accounts share, by account. */
function sharedByAccount(changes) {
    const found = new Map();
    for (const change of changes) {
        if (change.kind === provision_unit/* ACCOUNT_KIND */.J)
            continue;
        for (const { account: { name }, file, line } of change.desired?.accounts ?? []) {
            const key = keyOf({ name, file, line });
            found.set(key, [...found.get(key) ?? [], change]);
        }
    }
    return found;
}
function withBlock(run) {
    const blocks = blockIssues(run);
    // What a change is not about is told, but not held against it.
    const told = run.inScope ? blocks : blocks.map((issue) => ({ ...issue, severity: "warning" }));
    return { ...run, issues: [...run.issues, ...told] };
}
/** What blocks a change becomes a finding, so that a check says where a merge would fail. */
function blockIssues({ change, parsed }) {
    if (change?.action !== "blocked" || change.code === undefined || change.code === "ACCOUNT_UNSOUND")
        return [];
    const found = (0,errors/* finding */.gk)(change.code, change.reason ?? (0,errors/* codeEntry */.Gu)(change.code).sentence);
    return [{ ...found, path: "name", ...parsed.position("name") }];
}
function removedRun(change, inScope) {
    const { name, file, line } = change;
    const parsed = { name, file, line, issues: [], position: () => ({ line, column: 1 }) };
    return { parsed, inScope, isRemoved: true, issues: [], probes: [], change };
}
/** One document: a file may hold several. */
function keyOf({ file, line, name }) {
    return JSON.stringify([file, line, name]);
}
/**
 * Reports live accounts that have failed, themselves or in what they need, although nothing about that would be written: a
 * merge would fail on them.
 */
function observeFailures(planned, severity) {
    const shared = new Map((planned.plan?.changes ?? []).flatMap((change) => change.kind === provision_unit/* ACCOUNT_KIND */.J ? [] : [[change.key, change]]));
    return {
        ...planned,
        accounts: planned.accounts.map((run) => ({ ...run, issues: [...run.issues, ...failures(run, shared, severity)] })),
    };
}
function failures({ change, parsed, inScope }, shared, severity) {
    if (change === undefined || change.action === "blocked" || change.action === "delete")
        return [];
    const broken = (each, subject) => failed(each, subject).map((message) => (0,errors/* finding */.gk)("VALIDATION_FAILED", message, { severity }));
    const needed = change.needs.flatMap((key) => {
        const need = shared.get(key);
        if (need === undefined)
            return [];
        if (need.action !== "blocked")
            return broken(need, `"${(0,base_text/* visible */.RK)(need.name)}", which it needs,`);
        // What is withheld for the findings of its accounts has them told there.
        if (need.code === "ACCOUNT_UNSOUND")
            return [];
        const message = `"${(0,base_text/* visible */.RK)(need.name)}", which it needs, is held back: ${need.reason ?? "without a reason"}`;
        return [(0,errors/* finding */.gk)("NEEDED_UNIT_FAILED", message, { severity: inScope ? "error" : "warning" })];
    });
    return [...broken(change, "The live account"), ...needed].map((found) => ({ ...found, path: "name", ...parsed.position("name") }));
}
/** What is wrong with a live unit that would not be written. */
function failed({ action, observed }, subject) {
    const state = action === "no-op" ? observed?.state : undefined;
    if (state?.phase !== "failure")
        return [];
    const words = state.message === undefined ? "" : `: "${(0,base_text/* visible */.RK)(state.message)}"`;
    return [`${subject} is ${state.status}${words}`];
}
/** Reports live accounts that are not in any file. */
function observeUnmanaged(planned) {
    const names = planned.unmanaged;
    if (names.length === 0)
        return planned;
    const shown = names.slice(0, prune/* NAMES_SHOWN */.t6).map((name) => `"${(0,base_text/* visible */.RK)(name, 80)}"`).join(", ");
    const more = names.length > prune/* NAMES_SHOWN */.t6 ? ` and ${names.length - prune/* NAMES_SHOWN */.t6} more` : "";
    const message = `${names.length} live ${names.length === 1 ? "account is" : "accounts are"} not in any file: ${shown}${more}`;
    return { ...planned, findings: [...planned.findings, (0,errors/* finding */.gk)("ACCOUNT_UNMANAGED", message)] };
}


/***/ }),

/***/ 22833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t6: () => (/* binding */ NAMES_SHOWN),
  Jb: () => (/* binding */ findRemovals),
  Ob: () => (/* binding */ keptByHead),
  TL: () => (/* binding */ keysInFiles),
  vZ: () => (/* binding */ limitRemovals)
});

// EXTERNAL MODULE: ./build/src/core/account/account.js
var account_account = __webpack_require__(2734);
// EXTERNAL MODULE: ./build/src/core/account/limits.js
var limits = __webpack_require__(2881);
// EXTERNAL MODULE: ./build/src/core/account/parse.js + 6 modules
var parse = __webpack_require__(61981);
// EXTERNAL MODULE: ./build/src/core/base/async.js
var base_async = __webpack_require__(15767);
// EXTERNAL MODULE: ./build/src/core/base/errors.js + 7 modules
var errors = __webpack_require__(4177);
// EXTERNAL MODULE: ./build/src/core/base/text.js
var base_text = __webpack_require__(21024);
;// CONCATENATED MODULE: ./build/src/core/provision/prune-limit.js
/** Up to this size of a fleet a share lets one account be deleted, however small it is. */
const SMALL_FLEET = 10;
/** Why `count` of the `managed` live accounts, those with a file now or before, must not be deleted; undefined if they may be. All or none are deleted. */
function overPruneLimit(count, managed, limit) {
    if ("count" in limit) {
        return count > limit.count ? `${count} accounts would be deleted, but max-prune is ${limit.count}` : undefined;
    }
    const share = Math.floor(limit.percent * managed / 100);
    const allowed = managed <= SMALL_FLEET && limit.percent > 0 ? Math.max(1, share) : share;
    if (count <= allowed)
        return undefined;
    return `${count} of ${managed} accounts would be deleted, but max-prune is ${limit.percent}%, which is ${allowed}`;
}

// EXTERNAL MODULE: ./build/src/core/provision/unit.js
var unit = __webpack_require__(2963);
// EXTERNAL MODULE: ./build/src/core/run/select.js
var run_select = __webpack_require__(84351);
;// CONCATENATED MODULE: ./build/src/core/run/prune.js









/** The keys of all accounts in the files of a run, those that cannot be used included. */
function keysInFiles({ accounts }, target) {
    return new Set(accounts.flatMap(({ parsed }) => keyOf(parsed, target) ?? []));
}
/**
 * Looks for what pruning may delete: not what an event removed, but what is live, stands in no file of the whole tree,
 * whatever the globs take, and stood in an account file in the history. What cannot be read may hold any account.
 */
async function findRemovals(live, validated, deps) {
    const kept = keysInFiles(validated, deps.target);
    const accounts = live.filter(({ kind }) => kind === unit/* ACCOUNT_KIND */.J);
    const candidates = accounts.filter(({ key }) => !kept.has(key));
    const { globs } = validated;
    if (candidates.length === 0 || globs === undefined)
        return { removals: [], managed: accounts.length, findings: [] };
    const keys = new Set(candidates.map(({ key }) => key));
    const history = await deps.source.history((path) => globs.takes(path) || (0,run_select/* isData */.$V)(path), deps.signal);
    if (history.kind === "unknown") {
        return { removals: [], managed: accounts.length, findings: [historyUnknown(candidates, validated, history, deps)] };
    }
    const once = await filesInHistory(history, keys, deps);
    const elsewhere = once.size === 0 ? [] : await Promise.all([
        accountsInTree(deps.source.tree, (path) => !globs.takes(path), new Set(once.keys()), deps),
        ...(deps.source.alsoKept ?? []).map((tree) => accountsInTree(tree, () => true, new Set(once.keys()), deps)),
    ]);
    const gone = candidates.filter(({ key }) => once.has(key) && !elsewhere.some(({ keys }) => keys.has(key)));
    const unread = [...validated.unread, ...elsewhere.flatMap(({ unread }) => unread)];
    const namesakes = new Map();
    for (const unit of gone) {
        const same = namesakes.get(unit.key);
        if (same)
            same.push(unit);
        else
            namesakes.set(unit.key, [unit]);
    }
    return {
        removals: gone.map((observed) => {
            const block = ambiguous(namesakes.get(observed.key) ?? []) ?? notAllRead(unread);
            return { observed, file: once.get(observed.key) ?? "", block };
        }),
        managed: accounts.filter(({ key }) => kept.has(key) || once.has(key)).length,
        findings: [],
    };
}
/** Holds all removals back when there are more than `max-prune` allows. */
function limitRemovals({ removals, managed }, limit) {
    const reason = overPruneLimit(removals.filter(({ block }) => block === undefined).length, managed, limit);
    if (reason === undefined)
        return removals;
    return removals.map((removal) => ({ ...removal, block: removal.block ?? { reason, code: "PRUNE_BLOCKED" } }));
}
/** Of `keys`, those whose account stands in a YAML or JSON file that `wanted` accepts, and the files that may hold one and cannot be read. */
async function accountsInTree(tree, wanted, keys, { target, signal }) {
    const entries = await tree.entries(() => true, signal);
    const files = entries.filter(({ kind, path }) => kind === "file" && (0,run_select/* isData */.$V)(path) && wanted(path));
    const found = new Set();
    const unread = [];
    await (0,base_async/* mapLimit */.sf)(files, limits/* MAX_OPEN_FILES */.U_, async ({ path }) => {
        const read = await tree.read(path, MAX_TEXT_BYTES, signal);
        const text = read.kind === "file" ? decoded(read.bytes) : undefined;
        if (text === undefined) {
            unread.push(path);
        }
        else if (mayHoldAccounts(text)) {
            const documents = (0,parse/* parseDocuments */.eV)(text, path);
            if (documents.some((each) => mayBeAnyAccount(each, target)))
                unread.push(path);
            for (const document of documents) {
                const key = keyOf(document, target);
                if (key !== undefined && keys.has(key))
                    found.add(key);
            }
        }
    });
    return { keys: found, unread: unread.sort() };
}
/** Why deletions must not be made after all, judged by the head of the default branch as it is now; by key, none for those that may. */
async function keptByHead(removals, head, { source, target, signal }) {
    if (head.commit === source.tree.commit)
        return new Map();
    const found = await accountsInTree(head, () => true, new Set(removals.map(({ key }) => key)), { target, signal });
    const unread = notAllRead(found.unread);
    return new Map(removals.flatMap(({ key }) => {
        const block = found.keys.has(key)
            ? { reason: `it stands in a file of ${head.commit ?? "the default branch"}`, code: "PRUNE_BLOCKED" }
            : unread;
        return block ? [[key, block]] : [];
    }));
}
/** Larger files are no text that people write. */
const MAX_TEXT_BYTES = 32 * 1024 * 1024;
/** For the keys that once stood in an account file, the newest such file. */
async function filesInHistory({ versions }, keys, { target, signal }) {
    const files = new Map();
    for await (const { path, read } of versions) {
        const content = await read(limits/* MAX_FILE_BYTES */.gZ, signal);
        const text = content.kind === "file" ? decoded(content.bytes) : undefined;
        if (text === undefined || !mayHoldAccounts(text))
            continue;
        for (const document of (0,parse/* parseDocuments */.eV)(text, path)) {
            const key = keyOf(document, target);
            if (key !== undefined && document.isRecognisable && keys.has(key) && !files.has(key))
                files.set(key, path);
        }
        if (files.size === keys.size)
            break;
    }
    return files;
}
/** A document with errors is known by its name alone. */
function keyOf({ account, declaredName }, target) {
    if (account)
        return target.key(account);
    // Where accounts are known by their address, a name alone tells of none.
    return declaredName === undefined || target.addressed ? undefined : (0,account_account/* nameKey */.Rc)(declaredName);
}
function mayBeAnyAccount({ isRecognisable, declaredName, account }, { addressed }) {
    const isUntold = addressed ? account === undefined : declaredName === undefined;
    return isRecognisable === undefined || (isRecognisable && isUntold);
}
function mayHoldAccounts(text) {
    const plain = text.includes("\\") ? text.replace(ESCAPED, unescaped) : text;
    return parse/* DISTINCTIVE_KEYS */.s.some((key) => plain.includes(key));
}
/** A character of a key as JSON and YAML can also write it. */
const ESCAPED = /\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U0000([0-9A-Fa-f]{4}))/g;
function unescaped(_, ...digits) {
    return String.fromCharCode(Number.parseInt(digits.slice(0, 3).find((each) => each !== undefined) ?? "", 16));
}
/** Undefined for bytes that are no text: a NUL is in no text but one of UTF-16 or UTF-32. */
function decoded(bytes) {
    if (bytes.includes(0))
        return undefined;
    try {
        return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}
function ambiguous(namesakes) {
    if (namesakes.length < 2)
        return undefined;
    const names = namesakes.map(({ name, id }) => `"${(0,base_text/* visible */.RK)(name, 80)}" (${(0,base_text/* visible */.RK)(id, 64)})`).join(" and ");
    return {
        reason: `${namesakes.length} live accounts have this name, so nobody can tell which one the file meant: ${names}`,
        code: "NAME_AMBIGUOUS",
    };
}
function notAllRead(paths) {
    const [first] = paths;
    if (first === undefined)
        return undefined;
    const more = paths.length === 1 ? "" : ` and ${paths.length - 1} more`;
    return {
        reason: `it is in no file, but ${(0,base_text/* visible */.RK)(first)}${more} may hold it and cannot be read`,
        code: "PRUNE_BLOCKED",
    };
}
/** Red only where this very event took an account out of its file: the others may never have been in one. */
function historyUnknown(candidates, { previous }, { reason, remedy }, { target }) {
    const before = new Set(previous.flatMap(({ account, name }) => keyOf({ account, declaredName: name }, target) ?? []));
    const severity = candidates.some(({ key }) => before.has(key)) ? "error" : "warning";
    const shown = candidates.slice(0, NAMES_SHOWN).map(({ name }) => `"${(0,base_text/* visible */.RK)(name, 80)}"`).join(", ");
    const more = candidates.length > NAMES_SHOWN ? ` and ${candidates.length - NAMES_SHOWN} more` : "";
    const message = `Nothing is deleted, because ${reason}; live and in no account file: ${shown}${more}`;
    return (0,errors/* finding */.gk)("PRUNE_BLOCKED", message, { severity, hint: remedy });
}
/** The most names to show; a longer list would hide the point. */
const NAMES_SHOWN = 20;


/***/ }),

/***/ 84351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $V: () => (/* binding */ isData),
/* harmony export */   AL: () => (/* binding */ selectFiles)
/* harmony export */ });
/* unused harmony export changedPaths */
/* harmony import */ var _account_load_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16525);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4177);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21024);



/** Finds the account files, and which of them the event changed. Throws {@link ConfigurationError} if there are none where there should be. */
async function selectFiles(options, deps) {
    const { tree } = deps.source;
    const read = (...path) => tree.read(...path);
    const named = options.files ?? [];
    if (named.length > 0) {
        const paths = [...new Set(named)];
        const globs = deps.globs(options.accounts);
        const { beside = [] } = options;
        return {
            paths,
            beside,
            read,
            inScope: () => true,
            previous: [],
            removedFiles: [],
            hidden: [],
            globs,
            findings: [],
        };
    }
    const { globs, entries } = await entriesOf(options, deps);
    const base = await deps.source.base(deps.signal);
    const before = base.kind === "known" ? await base.tree.entries(globs.reaches, deps.signal) : [];
    const changes = base.kind === "known" ? changedPaths(before, entries) : undefined;
    const paths = accountPaths(entries, globs);
    const previousPaths = accountPaths(before, globs).filter((path) => changes?.has(path));
    const present = new Set(paths);
    const removedFiles = previousPaths.filter((path) => !present.has(path));
    if (paths.length === 0 && removedFiles.length === 0)
        await requireNoAccounts(options, deps);
    const everything = options.scope === "all" || changes === undefined;
    const judged = (path) => everything || changes.has(path);
    const previous = base.kind === "known" ? await previousAccounts(previousPaths, base.tree, deps.signal) : [];
    const links = entries.filter((entry) => hidesAccounts(entry, globs)).map(({ path }) => path);
    return {
        paths,
        beside: [],
        read,
        inScope: judged,
        touches: changes && ((path) => changes.has(path)),
        previous: previous.map(({ account, declaredName, file }) => ({ account, name: declaredName, file })),
        removedFiles,
        hidden: links,
        globs,
        findings: [
            ...(base.kind === "unknown" ? unknownChanges(base.reason, options) : []),
            ...(0,_account_load_js__WEBPACK_IMPORTED_MODULE_0__/* .unreadFiles */ .j)(previous),
            ...untaken(entries, globs, judged),
            ...changedRules([...changes ?? []], globs),
            ...links.filter(judged).map((path) => (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)("FILE_NOT_REGULAR", `${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(path)} is a symbolic link, which is never followed`, {
                severity: "warning",
            })),
        ],
    };
}
function unknownChanges(reason, { scope, writes }) {
    if (scope === "changed")
        return [(0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)("CHANGES_UNKNOWN", `All account files were read because ${reason}`)];
    if (!writes)
        return [];
    const hint = "Set rotate to the names of accounts whose password reference changed, or check out with fetch-depth: 0";
    const message = `Accounts whose password reference this event changed keep their old password, because ${reason}`;
    return [(0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)("CHANGES_UNKNOWN", message, { hint })];
}
/** The globs, and what the tree holds within their reach; a glob may begin with the folder that the repository was checked out to. */
async function entriesOf({ accounts }, { source, globs: compile, logger, signal }) {
    const globs = compile(accounts);
    const { tree, checkoutFolder: folder } = source;
    if (folder === undefined || !accounts.some((glob) => startsIn(folder, glob))) {
        return { globs, entries: await tree.entries(globs.reaches, signal) };
    }
    const shortened = await Promise.all(accounts.map(async (glob) => {
        if (!startsIn(folder, glob))
            return glob;
        const alone = compile([glob.replace(/^!/, "")]);
        const taken = (await tree.entries(alone.reaches, signal)).some(({ path }) => alone.takes(path));
        return taken ? glob : withoutFolder(folder, glob);
    }));
    if (shortened.some((glob, index) => glob !== accounts[index])) {
        logger.notice(`Globs are relative to the root of the repository: "${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(folder)}/", where it is checked out, was dropped from them`);
    }
    const resolved = compile(shortened);
    return { globs: resolved, entries: await tree.entries(resolved.reaches, signal) };
}
function startsIn(folder, glob) {
    return glob.replace(/^!?(\.\/)?/, "").startsWith(`${folder}/`);
}
function withoutFolder(folder, glob) {
    const [mark = ""] = /^!?(\.\/)?/.exec(glob) ?? [];
    return (mark.startsWith("!") ? "!" : "") + glob.slice(mark.length + folder.length + 1);
}
/** The paths whose entry differs between two trees. */
function changedPaths(before, after) {
    const ids = new Map(before.map(({ path, id }) => [path, id]));
    const changed = new Set();
    for (const { path, id } of after) {
        if (ids.get(path) !== id)
            changed.add(path);
        ids.delete(path);
    }
    for (const path of ids.keys())
        changed.add(path);
    return changed;
}
/** Account files, and submodules that may hold some: those cannot be read, which the file's own issue says. */
function accountPaths(entries, globs) {
    return entries.filter(({ path, kind }) => kind === "gitlink" ? globs.reaches(path) : globs.takes(path))
        .map(({ path }) => path);
}
/** Whether a symbolic link may lead to a folder of account files. */
function hidesAccounts({ path, kind }, globs) {
    return kind === "symlink" && !globs.takes(path) && globs.reaches(path) && !/\.\w+$/.test(path);
}
/** The most paths to name one by one of a kind. */
const PATHS_NAMED = 20;
/** Files that somebody may take for account files, and no glob does. */
function untaken(entries, globs, judged) {
    const paths = entries.filter(({ path, kind }) => kind !== "gitlink" && globs.nearly(path) && judged(path))
        .map(({ path }) => path);
    return named(paths, (path) => (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)("FILE_NOT_TAKEN", `${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(path)} is not read: no glob of the accounts input takes it`));
}
/** Changed files that tell git, not this tool, how to treat account files. */
function changedRules(changed, globs) {
    const rules = changed.filter((path) => {
        const slash = path.lastIndexOf("/");
        const name = path.slice(slash + 1);
        return (name === ".gitattributes" && globs.reaches(path.slice(0, Math.max(0, slash)))) || path === ".gitmodules";
    });
    return named(rules.sort(), (path) => (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)("GIT_RULES_CHANGED", `${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(path)} is changed, which applies to account files or a folder above them`));
}
function named(paths, tell) {
    const shown = paths.slice(0, PATHS_NAMED).map(tell);
    const [first] = shown;
    const more = paths.length - shown.length;
    return first && more > 0 ? [...shown, (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)(first.code, `The same is true of ${more} more`)] : shown;
}
/** Globs that match nothing are wrong, unless there is nothing that an account file could be. */
async function requireNoAccounts({ accounts }, { source: { tree }, logger, signal }) {
    const nothing = new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1("NO_ACCOUNT_FILES", `No file matches ${accounts.join(", ")}`);
    // Whoever is in the wrong folder must hear of it; a commit is the whole truth.
    if (tree.commit === undefined) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(nothing.code, nothing.message, {
            hint: "Run it in the folder that holds them, name files or folders, or give their globs by --accounts; " +
                "init writes a first file, and import one for each live account",
        });
    }
    const below = (path) => /^accounts(\/|$)/i.test(path);
    const entries = await tree.entries((folder) => folder === "" || below(folder), signal);
    if (entries.some(({ path, kind }) => below(path) && (kind === "gitlink" || isData(path)))) {
        throw nothing;
    }
    logger.notice(`There is no account file yet: no file matches ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(accounts.join(", "))}`);
}
/** Whether a path ends as a YAML or JSON file does. */
function isData(path) {
    return /\.(ya?ml|json)$/i.test(path);
}
async function previousAccounts(paths, tree, signal) {
    return await (0,_account_load_js__WEBPACK_IMPORTED_MODULE_0__/* .loadAccounts */ .x)(paths, { read: (path, maxBytes) => tree.read(path, maxBytes, signal) });
}


/***/ })

};
