export const id = 911;
export const ids = [911];
export const modules = {

/***/ 9232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ canAsk),
/* harmony export */   W: () => (/* binding */ askToWrite)
/* harmony export */ });
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1708);
/* harmony import */ var node_readline_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26848);
/* harmony import */ var _print_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91278);



/** Whether there is somebody to ask, and a place to show the question. */
function canAsk() {
    return node_process__WEBPACK_IMPORTED_MODULE_0__.stdin.isTTY === true && node_process__WEBPACK_IMPORTED_MODULE_0__.stderr.isTTY === true;
}
/** Shows what would be written and asks; only a yes returns true. Rejects with the signal's reason. */
async function askToWrite(preview, signal) {
    (0,_print_report_js__WEBPACK_IMPORTED_MODULE_2__/* .printReport */ .Y)(preview, { output: node_process__WEBPACK_IMPORTED_MODULE_0__.stderr });
    // Not in raw mode, which could not be left once the terminal is gone: then nobody would close the audit log.
    const terminal = (0,node_readline_promises__WEBPACK_IMPORTED_MODULE_1__.createInterface)({ input: node_process__WEBPACK_IMPORTED_MODULE_0__.stdin, output: node_process__WEBPACK_IMPORTED_MODULE_0__.stderr, terminal: false });
    const ended = new Promise((resolve) => {
        terminal.once("close", () => resolve(""));
        node_process__WEBPACK_IMPORTED_MODULE_0__.stdin.once("error", () => resolve(""));
    });
    try {
        const question = "Write these changes to Genesys Cloud? [y/N] ";
        const answer = await Promise.race([terminal.question(question, { signal }), ended]);
        signal.throwIfAborted();
        return /^y(es)?$/i.test(answer.trim());
    }
    catch (error) {
        signal.throwIfAborted();
        throw error;
    }
    finally {
        terminal.close();
    }
}


/***/ }),

/***/ 91278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ printReport)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1708);
/* harmony import */ var _core_report_terminal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95565);
/* harmony import */ var _console_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70417);




/** Prints a report for a person, or with `json` for a program. */
function printReport(report, { output, json }) {
    const colour = (0,_console_js__WEBPACK_IMPORTED_MODULE_3__/* .showsColour */ .Vq)(output, node_process__WEBPACK_IMPORTED_MODULE_1__.env, isFile(output));
    // A program that reads the lines wants each finding in one.
    const width = output.isTTY === true ? output.columns : Infinity;
    const text = json ? JSON.stringify(report, null, 2) : (0,_core_report_terminal_js__WEBPACK_IMPORTED_MODULE_2__/* .renderText */ .S)(report, { colour, width });
    output.write(text.replace(/\n?$/, "\n"));
}
/** Whether standard output or error was sent to a file. */
function isFile(output) {
    const descriptor = output === node_process__WEBPACK_IMPORTED_MODULE_1__.stdout ? 1 : output === node_process__WEBPACK_IMPORTED_MODULE_1__.stderr ? 2 : undefined;
    try {
        return descriptor !== undefined && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor).isFile();
    }
    catch {
        // A closed one shows nothing at all.
        return false;
    }
}


/***/ }),

/***/ 36911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommand: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./build/src/core/base/errors.js + 7 modules
var base_errors = __webpack_require__(4177);
// EXTERNAL MODULE: ./build/src/core/run/plan.js + 2 modules
var run_plan = __webpack_require__(83447);
// EXTERNAL MODULE: ./build/src/core/notify/limits.js
var limits = __webpack_require__(3195);
// EXTERNAL MODULE: ./build/src/core/notify/notifier.js + 1 modules
var notify_notifier = __webpack_require__(57692);
// EXTERNAL MODULE: ./build/src/core/run/build-report.js
var build_report = __webpack_require__(71874);
;// CONCATENATED MODULE: ./build/src/core/run/announce.js


/** Tells whoever is told that the plan is about to be written; nobody waits for it. */
function announcePlan(planned, settings, deps) {
    if (!deps.announce || !deps.target || !planned.plan?.changes.some(run_plan/* isWrite */.ao))
        return;
    const now = deps.clock.now();
    deps.announce((0,build_report/* buildReport */.FK)({ ...(0,build_report/* plannedFacts */.o1)(planned, settings, deps), mode: "check", startedAt: now, finishedAt: now }));
}

;// CONCATENATED MODULE: ./build/src/core/provision/journal.js

/** A journal for callers that keep no record. */
const NO_JOURNAL = {
    intent: () => Promise.resolve(""),
    result: () => Promise.resolve(),
    found: () => Promise.resolve(),
    checked: () => Promise.resolve(),
    pending: () => Promise.resolve(),
    outcome: () => Promise.resolve(),
};
/** A journal whose first failure stops the run: what cannot be recorded must not be done. */
class JournalGuard {
    #journal;
    #logger;
    #stop = new AbortController();
    constructor(journal, logger) {
        this.#journal = journal;
        this.#logger = logger;
    }
    /** Aborts with the journal's first failure. */
    get signal() {
        return this.#stop.signal;
    }
    async intent(intent) {
        this.#stop.signal.throwIfAborted();
        try {
            return await this.#journal.intent(intent);
        }
        catch (error) {
            throw this.#fail(error);
        }
    }
    async result(operationId, result) {
        await this.#journal.result(operationId, result).catch((error) => this.#fail(error));
    }
    async found(intent, targetId) {
        await this.#journal.found(intent, targetId).catch((error) => this.#fail(error));
    }
    async checked(unit, check) {
        await this.#journal.checked(unit, check).catch((error) => this.#fail(error));
    }
    async pending(unit) {
        await this.#journal.pending(unit).catch((error) => this.#fail(error));
    }
    async outcome(outcome) {
        await this.#journal.outcome(outcome).catch((error) => this.#fail(error));
    }
    #fail(error) {
        const failure = (0,base_errors/* asAppError */.et)(error);
        if (!this.#stop.signal.aborted)
            this.#logger.error(`${failure.message}: no more writes are made`);
        this.#stop.abort(failure);
        return failure;
    }
}

// EXTERNAL MODULE: ./build/src/core/provision/unit.js
var unit = __webpack_require__(2963);
// EXTERNAL MODULE: ./build/src/core/base/async.js
var base_async = __webpack_require__(15767);
// EXTERNAL MODULE: ./build/src/core/base/text.js
var base_text = __webpack_require__(21024);
// EXTERNAL MODULE: ./build/src/core/provision/limits.js
var provision_limits = __webpack_require__(27385);
;// CONCATENATED MODULE: ./build/src/core/provision/poll-schedule.js

/** When to poll running validations again: soon at first, then at growing intervals, and just after they should be done once that is known. */
class PollSchedule {
    #clock;
    #random;
    #intervalMs;
    /** The shortest time after which an account was seen to be done. */
    #usualMs = Infinity;
    #looks = 0;
    /** `intervalMs` fixes the time between polls. */
    constructor(options) {
        this.#clock = options.clock;
        this.#random = options.random;
        this.#intervalMs = options.intervalMs;
    }
    /** The time of the next poll of these accounts, by the monotonic clock. */
    next(waiting) {
        const now = this.#clock.monotonic();
        this.#looks++;
        if (this.#intervalMs !== undefined)
            return now + this.#intervalMs;
        const youngest = Math.max(...waiting.map((run) => run.acceptedAt));
        if (this.#looks === 1)
            return Math.max(now, youngest + provision_limits/* POLL_FIRST_MS */.ed);
        const expected = youngest + this.#usualMs + provision_limits/* POLL_AFTER_EXPECTED_MS */.J5;
        if (expected > now && expected < Infinity)
            return Math.min(expected, now + provision_limits/* POLL_LONGEST_MS */.ky);
        const growing = Math.min(Math.max((now - youngest) * provision_limits/* POLL_GROWTH */.k0, provision_limits/* POLL_SHORTEST_MS */.sN), provision_limits/* POLL_LONGEST_MS */.ky);
        return now + growing * (1 + provision_limits/* POLL_JITTER */.ji * this.#random());
    }
    /** Records that an account has just been seen to be done. */
    learn(run) {
        this.#usualMs = Math.min(this.#usualMs, this.#clock.monotonic() - run.acceptedAt);
    }
}

;// CONCATENATED MODULE: ./build/src/core/provision/progress.js



/** One unit on its way through a run. */
class UnitProgress {
    change;
    /** The units of this run that it needs; set once all are known. */
    needs = [];
    /** When its first request was made, by the monotonic clock. */
    startedAt;
    /** When its last write was accepted: the wait for validation starts then. */
    acceptedAt;
    id;
    resources;
    state;
    /** Whether a read after its write found it pending: only then does its end show how long validation takes. */
    seenPending = false;
    /** Whether the last read did not find it; `state` keeps the last known state. */
    absent = false;
    /** Why its state could not be read recently. */
    readError;
    /** Requests made for this unit alone; reads of many at once are not counted. */
    requests = 0;
    /** Resources that this run made, or found and went on with. */
    made = [];
    /** What its tests found. */
    findings = [];
    /** True when its sequence of writes stopped before its last one. */
    aborted = false;
    ending;
    constructor(change, now) {
        this.change = change;
        this.startedAt = now;
        this.acceptedAt = now;
        this.id = change.observed?.id;
        this.resources = change.observed?.resources ?? {};
        this.state = change.action === "no-op" ? change.observed?.state : undefined;
    }
    /** What a target is asked about. */
    get reference() {
        const { kind, key, name } = this.change;
        return { kind, key, name, resources: this.resources };
    }
    /** Whether it has ended, and not well. */
    get failed() {
        return this.ending !== undefined && !isGood(this.ending);
    }
    /** What the run did: what an account shares with others is its own file's, too. */
    get action() {
        const { action } = this.change;
        const shares = (need) => need.change.kind !== unit/* ACCOUNT_KIND */.J && isWritten(need.change);
        return action === "no-op" && this.change.kind === unit/* ACCOUNT_KIND */.J && this.needs.some(shares) ? "update" : action;
    }
    /** Counts a request made for this unit alone, at `now` by the monotonic clock. */
    countRequest(now) {
        if (this.requests === 0)
            this.startedAt = now;
        this.requests++;
    }
    /** Takes over the result of a write or a lookup. */
    learn(told) {
        this.id = told.id ?? this.id;
        this.resources = { ...this.resources, ...told.resources };
        this.state = told.state ?? this.state;
    }
    /** Ends the unit; the outcome is for the report and the audit log. `now` by the monotonic clock. */
    end(ending, now) {
        this.ending = ending;
        const { kind, key, name, needs } = this.change;
        const standing = this.change.action === "no-op" && this.action !== "no-op";
        return {
            kind,
            key,
            name,
            action: this.action,
            status: ending.status,
            succeeded: isGood(ending),
            accountId: this.id,
            latencyMs: Math.round(now - this.startedAt),
            requests: this.requests,
            detail: ending.detail,
            code: ending.code,
            findings: this.findings,
            leftBehind: this.aborted ? this.made : [],
            needs,
            ...(standing ? { standing } : {}),
        };
    }
}
/** Whether a change makes or changes a unit. */
function isWritten({ action }) {
    return action === "create" || action === "update";
}
function isGood({ code }) {
    return code === undefined || (0,base_errors/* codeEntry */.Gu)(code).severity !== "error";
}
/** The ending that a unit's state means; undefined while it is pending. `owner` names the unit whose state it is, when it is not its own. */
function endingOf(state, owner) {
    if (state.phase === "success")
        return { status: state.status };
    if (state.phase !== "failure")
        return undefined;
    const whose = owner === undefined ? "" : ` of "${(0,base_text/* visible */.RK)(owner)}"`;
    const said = state.message ? `: "${(0,base_text/* visible */.RK)(state.message, 500)}"` : " without a reason";
    return {
        status: state.status,
        code: "VALIDATION_FAILED",
        detail: `Genesys Cloud reports ${state.status}${whose}${said}`,
    };
}
/** The ending that a failed need means for the units that need it: in its own state's words, else with its reason and its place. */
function endingOfNeed(need) {
    const { name, file, line } = need.change;
    const reported = need.state && endingOf(need.state, name);
    if (reported?.code !== undefined)
        return reported;
    const place = file === "" ? "" : ` (${(0,base_text/* visible */.RK)(file)}:${line})`;
    const reason = need.ending?.detail === undefined ? "" : `: ${need.ending.detail}`;
    return {
        status: "FAILED",
        code: "NEEDED_UNIT_FAILED",
        detail: `"${(0,base_text/* visible */.RK)(name)}"${place}, which it needs, failed${reason}`,
    };
}
/** The ending of a unit that is not deleted, because one that needs it is still there. */
function endingOfDependent(dependent) {
    const { name } = dependent.change;
    const reason = dependent.ending?.detail === undefined ? "" : `: ${dependent.ending.detail}`;
    return {
        status: "FAILED",
        code: "NEEDED_UNIT_FAILED",
        detail: `"${(0,base_text/* visible */.RK)(name)}", which needs it, was not deleted${reason}`,
    };
}
/** The ending of units that need each other in a circle, which no target should ask for. */
const CIRCLE = {
    status: "FAILED",
    code: "INTERNAL",
    detail: "It needs a unit that needs it in turn, so neither can be the first",
};
/** The ending of a unit whose work threw an error. */
function endingOfError(error, status = "FAILED") {
    const code = error instanceof base_errors/* AppError */.uV ? error.code : "INTERNAL";
    return { status, code, detail: (0,base_errors/* errorMessage */.gJ)(error) };
}
/** The ending of a unit that was unfinished when the run stopped; `where` completes "The run was stopped …". */
function endingOfStop(signal, where, status = "FAILED") {
    const { reason } = signal;
    if (reason instanceof base_errors/* AppError */.uV) {
        return { status, code: reason.code, detail: `The run was stopped ${where}: ${reason.message}` };
    }
    return { status, code: "CANCELLED", detail: `The run was stopped ${where}` };
}

;// CONCATENATED MODULE: ./build/src/core/provision/await-validation.js





/** Waits for the validation of all units together, with as few requests per round as possible, until each has ended or its time is up. */
async function awaitValidations(runs, target, context) {
    const { clock, signal } = context;
    const schedule = new PollSchedule(context);
    const waiting = new Set(runs);
    while (waiting.size > 0) {
        context.logger.progress(`${waiting.size} of ${runs.length} accounts are being validated`, {
            done: runs.length - waiting.size,
            total: runs.length,
        });
        const open = [...waiting].filter(isOpen);
        if (open.length > 0) {
            const deadlines = open.map((run) => run.acceptedAt + context.timeoutMs);
            const next = Math.min(schedule.next(open), Math.max(clock.monotonic(), Math.min(...deadlines)));
            await clock.sleep(Math.max(0, next - clock.monotonic()), signal).catch(() => undefined);
            if (!signal.aborted)
                await readAll(open, target, context);
        }
        const ended = await endAll(waiting, schedule, context);
        if (open.length > 0 || ended)
            continue;
        for (const run of waiting)
            await context.onEnd(run, CIRCLE);
        return;
    }
}
/** Ends every unit that has come to its end, whatever their order: one that ends may be what another has waited for. */
async function endAll(waiting, schedule, context) {
    const before = waiting.size;
    for (let size = Infinity; waiting.size < size;) {
        size = waiting.size;
        for (const run of [...waiting]) {
            const ending = endingOfRun(run, context);
            if (!ending)
                continue;
            if (ending.code === undefined && run.seenPending)
                schedule.learn(run);
            waiting.delete(run);
            await context.onEnd(run, ending);
        }
    }
    return waiting.size < before;
}
/** Whether a unit's own state is still to be read; one that is as wanted may only wait for what it needs. */
function isOpen(run) {
    return run.state?.phase !== "success";
}
/** Reads every state once, and rereads one by one those whose end a lagging listing may have got wrong. */
async function readAll(runs, target, context) {
    const [first] = runs;
    if (first && runs.length === 1)
        return readOne(first, target, context);
    const { signal } = context;
    try {
        const states = await target.readStates(runs.map((run) => run.reference), { signal });
        for (const run of runs)
            take(run, states.get(run.change.key), context);
    }
    catch (error) {
        for (const run of runs)
            take(run, (0,base_errors/* asAppError */.et)(error), context);
    }
    const doubtful = runs.filter((run) => isGone(run, context) || (isPending(run) && isExpired(run, context)));
    if (doubtful.length > provision_limits/* CONFIRMATIONS_LIMIT */.FK)
        return;
    await (0,base_async/* mapLimit */.sf)(doubtful, provision_limits/* READ_CONCURRENCY */.HJ, (run) => readOne(run, target, context));
}
async function readOne(run, target, context) {
    const { signal, clock } = context;
    const onRequest = () => run.countRequest(clock.monotonic());
    take(run, await target.readState(run.reference, { signal, onRequest }).catch(base_errors/* asAppError */.et), context);
}
function take(run, read, context) {
    if (read === undefined)
        return;
    run.readError = read instanceof base_errors/* AppError */.uV ? read : undefined;
    if (read instanceof base_errors/* AppError */.uV)
        return;
    run.absent = read.phase === "absent";
    if (run.absent)
        return;
    const changed = read.status !== run.state?.status;
    run.state = read;
    run.seenPending ||= read.phase === "pending";
    if (changed)
        context.onState(run, read);
}
/** How a unit ended, by what is known now about it and what it needs; undefined if the wait continues. */
function endingOfRun(run, context) {
    const { state, readError } = run;
    const status = state?.status ?? "UNKNOWN";
    if (context.signal.aborted) {
        return endingOfStop(context.signal, `while Genesys Cloud was validating this ${run.change.kind}`, status);
    }
    const failedNeed = run.needs.find((need) => need.failed);
    if (failedNeed)
        return endingOfNeed(failedNeed);
    if (readError && !isRetryable(readError))
        return endingOfError(readError, status);
    const ended = state && endingOf(state);
    // What it needs comes to its own end, in its own time.
    if (ended)
        return ended.code !== undefined || run.needs.every((need) => need.ending) ? ended : undefined;
    if (isGone(run, context)) {
        const detail = `The ${run.change.kind} disappeared while Genesys Cloud was validating it`;
        return { status: "FAILED", code: "GENESYS_NOT_FOUND", detail };
    }
    if (!isExpired(run, context))
        return undefined;
    const reading = readError ? `; it could not be read recently: ${readError.message}` : "";
    const detail = `Genesys Cloud still reports ${status} after ${context.timeoutMs / 1000} s${reading}`;
    return { status: "TIMED_OUT", code: "VALIDATION_TIMED_OUT", detail };
}
function isPending(run) {
    return run.readError === undefined && run.state?.phase === "pending";
}
function isExpired(run, context) {
    // A time-out that is not a number ends the wait, too.
    return !(context.clock.monotonic() < run.acceptedAt + context.timeoutMs);
}
/** Reads lag behind writes: only a unit that stays missing is gone. */
function isGone(run, context) {
    return run.absent && context.clock.monotonic() >= run.acceptedAt + provision_limits/* CONSISTENCY_MS */.gH;
}
function isRetryable(error) {
    return (0,base_errors/* codeEntry */.Gu)(error.code).retryable === true;
}

;// CONCATENATED MODULE: ./build/src/core/provision/in-order.js
/**
 * Runs the task of each item once the items that it waits for are done, at most `limit` at once: first those that wait for
 * nothing, in the given order, then the others as they become ready. Gives the items that wait for each other in a circle
 * and so were never begun. A task must not reject.
 */
async function runInOrder(items, limit, waitsFor, task) {
    const missing = new Map(items.map((item) => [item, 0]));
    const followers = new Map(items.map((item) => [item, []]));
    for (const item of items) {
        for (const first of new Set(waitsFor(item))) {
            if (!missing.has(first))
                continue;
            followers.get(first)?.push(item);
            missing.set(item, (missing.get(item) ?? 0) + 1);
        }
    }
    const ready = items.filter((item) => missing.get(item) === 0);
    const worker = async (item) => {
        await task(item);
        for (const follower of followers.get(item) ?? []) {
            const left = (missing.get(follower) ?? 0) - 1;
            missing.set(follower, left);
            if (left === 0)
                ready.push(follower);
        }
    };
    const running = new Set();
    for (;;) {
        while (running.size < limit) {
            const item = ready.shift();
            if (item === undefined)
                break;
            const run = worker(item).finally(() => running.delete(run));
            running.add(run);
        }
        if (running.size === 0)
            break;
        await Promise.race(running);
    }
    return items.filter((item) => missing.get(item) !== 0);
}

;// CONCATENATED MODULE: ./build/src/core/provision/write.js





/** Carries out one unit's change, step by step, each write announced before and recorded after; returns the ending if one failed. */
async function carryOut(run, target, journal, context) {
    const ending = await carryOutSteps(run, target, journal, context);
    run.aborted = ending !== undefined;
    return ending;
}
async function carryOutSteps(run, target, journal, context) {
    const { kind } = run.change;
    if (context.signal.aborted)
        return endingOfStop(context.signal, `before this ${kind} was written`);
    try {
        const steps = target.steps(run.change);
        for (const [index, step] of steps.entries()) {
            const stopped = () => endingOfStop(context.signal, `after ${index} of ${steps.length} writes of this ${kind}`);
            const ending = context.signal.aborted
                ? stopped()
                : await carryOutStep(step, run, journal, context, stopped).catch(endingOfError);
            if (!ending)
                continue;
            if (run.change.action === "delete")
                keepUnremoved(run, steps, index, ending);
            return ending;
        }
        return undefined;
    }
    catch (error) {
        return endingOfError(error);
    }
}
async function carryOutStep(step, run, journal, context, stopped) {
    if (step.kind === "test")
        return await test(step, run, journal, context);
    const ending = step.kind === "write" ? await write(step, run, journal, context, stopped) : undefined;
    return ending ?? await waitFor(step.until, run, context);
}
/** Keeps what a deletion that stopped half-way has not come to: what it belonged to is gone, or may be. */
function keepUnremoved(run, steps, stoppedAt, { status }) {
    const removals = steps.flatMap((step, index) => {
        const intent = step.kind === "write" ? step.intent(run.resources) : undefined;
        return intent?.method === "DELETE" ? [{ index, intent }] : [];
    });
    const [first] = removals;
    const isBegun = first !== undefined &&
        (first.index < stoppedAt || (first.index === stoppedAt && status !== "FAILED"));
    if (!isBegun)
        return;
    for (const { index, intent: { resource: kind, targetId: id, resourceName: name } } of removals) {
        if (index === first.index || index < stoppedAt || id === undefined)
            continue;
        run.made.push({ kind, id, name: name ?? run.change.name });
    }
}
/** A test writes nothing, so it has no intent; its failure stops nothing. */
async function test(step, run, journal, context) {
    const { signal, onRequest } = context;
    const { finding, result, detail } = await step.run(run.resources, { signal, onRequest }).catch((error) => ({
        finding: undefined,
        result: "inconclusive",
        detail: (0,base_errors/* asAppError */.et)(error).message,
    }));
    if (finding)
        run.findings.push(finding);
    await journal.checked(run.reference, { id: step.id, result, detail });
}
async function write(step, run, journal, context, stopped) {
    const { kind, key, name, file, action } = run.change;
    if (action !== "create" && action !== "update" && action !== "delete")
        return undefined;
    const announce = () => ({ ...step.intent(run.resources), kind, key, name, file, action });
    if (step.lookUpFirst) {
        let found;
        try {
            found = await step.find(run.resources, { signal: context.signal, onRequest: context.onRequest });
        }
        catch (error) {
            // Nothing was written, so there is nothing to find out: the stop says it all.
            if (context.signal.aborted)
                return stopped();
            throw error;
        }
        if (found?.current) {
            const intent = announce();
            run.learn(found);
            keepMade(run, intent, found.targetId);
            await journal.found(intent, found.targetId);
            return undefined;
        }
        if (found)
            run.learn(found);
    }
    const intent = announce();
    const operation = await journal.intent(intent);
    const begun = context.clock.monotonic();
    const end = await settleStep(step, intent, run.resources, context);
    const latencyMs = Math.round(context.clock.monotonic() - begun);
    const targetId = end.result.targetId ?? intent.targetId;
    await journal.result(operation, { ...end.result, targetId, latencyMs });
    if (end.left) {
        run.learn(end.left);
        keepMade(run, intent, targetId);
    }
    if (end.refused && step.optional)
        return undefined;
    return end.error && endingOfError(end.error, end.result.status === "unknown" ? "UNKNOWN" : "FAILED");
}
/** Keeps what a creation left, in case the writes after it fail. */
function keepMade(run, intent, id) {
    if (intent.method !== "POST" || id === undefined)
        return;
    run.made.push({ kind: intent.resource, id, name: intent.resourceName ?? intent.name });
}
/** Waits for what must come of a write before the next one; the ending when it does not come. */
async function waitFor(wait, run, context) {
    if (!wait)
        return undefined;
    const { clock, signal, onRequest } = context;
    const begun = { acceptedAt: clock.monotonic() };
    const schedule = new PollSchedule(context);
    for (let status = "UNKNOWN";;) {
        let problem;
        try {
            const state = await wait.read(run.resources, { signal, onRequest });
            status = state.status;
            if (state.phase === "success")
                return undefined;
            const failed = endingOf(state, wait.what);
            if (failed)
                return failed;
        }
        catch (error) {
            problem = (0,base_errors/* asAppError */.et)(error);
            if (!signal.aborted && (0,base_errors/* codeEntry */.Gu)(problem.code).retryable !== true)
                return endingOfError(problem, status);
        }
        if (signal.aborted)
            return endingOfStop(signal, `while it waited for ${wait.what}`, status);
        const left = begun.acceptedAt + wait.timeoutMs - clock.monotonic();
        if (left <= 0) {
            const reading = problem ? `; it could not be read recently: ${problem.message}` : "";
            const detail = `${wait.what} is still ${status} after ${wait.timeoutMs / 1000} s${reading}`;
            return { status: "TIMED_OUT", code: "VALIDATION_TIMED_OUT", detail };
        }
        const pause = Math.min(left, schedule.next([begun]) - clock.monotonic());
        await clock.sleep(Math.max(0, pause), signal).catch(() => undefined);
    }
}
/** Sends a step's write and finds out its effect: an unanswered one is looked up, and sent again only if its effect is missing. Never throws. */
async function settleStep(step, intent, known, context) {
    const { method } = intent;
    let attempts = 0;
    let lost = false;
    let stale = 0;
    const begun = context.clock.monotonic();
    for (let sends = 1;;) {
        const answer = await send(step, known, context);
        attempts += answer.attempts;
        if (answer.kind === "done")
            return withAttempts(done(answer, answer, false), attempts);
        if (answer.kind === "stale") {
            stale++;
            const wait = stale * provision_limits/* STALE_WAIT_MS */.F1;
            const isOver = answer.error.code === "GENESYS_NOT_FOUND"
                ? context.clock.monotonic() + wait > begun + provision_limits/* UNSEEN_MS */.KF
                : stale >= provision_limits/* STALE_SENDS_LIMIT */.ud;
            if (isOver || !await pause(wait, context)) {
                return withAttempts(failed(answer, lost ? "unknown" : "failure"), attempts);
            }
            continue;
        }
        lost ||= isLost(answer);
        // A conflict may be with an earlier attempt, and a lost creation may appear later.
        const unseen = method === "POST" && (lost || (answer.kind === "conflict" && sends > 1)) ? "unknown" : "failure";
        const end = await judge(step, intent, known, context, answer, unseen);
        if (end !== "absent")
            return withAttempts(end, attempts);
        // Only a creation without effect, or an idempotent request, is sent again; a refusal is final.
        const repeatable = method === "POST" || step.idempotent === true;
        const again = answer.kind === "unanswered" && repeatable && sends < provision_limits/* SENDS_LIMIT */.sL;
        if (!again)
            return withAttempts(failed(answer, unseen), attempts);
        sends++;
    }
}
/** Waits, and tells whether the run still goes on. */
async function pause(ms, { clock, signal }) {
    await clock.sleep(ms, signal).catch(() => undefined);
    return !signal.aborted;
}
async function send(step, known, context) {
    try {
        const { signal, graceSignal: inFlightSignal, onRequest } = context;
        return await step.send(known, { signal, inFlightSignal, onRequest });
    }
    catch (error) {
        return { kind: "unanswered", error: (0,base_errors/* asAppError */.et)(error), attempts: 0 };
    }
}
/** Whether the write was sent and no response says what happened, not even that it failed. */
function isLost({ kind, attempts, httpStatus = 0 }) {
    return kind === "unanswered" && attempts > 0 && httpStatus < 400;
}
async function judge(step, intent, known, context, answer, unseen) {
    if (answer.kind === "refused")
        return failed(answer, unseen);
    const { kind, method, resource, resourceName } = intent;
    const lost = step.repeatsMakeTwins && method === "POST" ? provision_limits/* LONG_LOOK_UP_WAITS_MS */.zN : provision_limits/* LOOK_UP_WAITS_MS */.AX;
    const waits = answer.kind === "conflict" ? provision_limits/* CONFLICT_WAITS_MS */.jq : lost;
    const seen = await lookUp(step, method, known, context, waits);
    if (seen instanceof base_errors/* AppError */.uV)
        return failed(answer, answer.kind === "conflict" ? unseen : "unknown", seen);
    if (seen?.current)
        return done(answer, seen, true);
    if (seen === undefined)
        return method === "DELETE" ? done(answer, { resources: {} }, true) : "absent";
    if (method !== "POST")
        return step.idempotent === true ? "absent" : failed(answer, "failure");
    const difference = (0,base_text/* visible */.RK)(seen.difference ?? "content");
    const what = resourceName === undefined ? (0,base_text/* visible */.RK)(kind) : `${(0,base_text/* visible */.RK)(resource)} "${(0,base_text/* visible */.RK)(resourceName)}"`;
    const message = `Cannot create the ${what}: one with that name already exists, with a different ${difference}`;
    return failed({ ...answer, error: new base_errors/* AppError */.uV("GENESYS_CONFLICT", message, { cause: answer.error }) }, "failure");
}
/** Looks it up several times, because reads lag behind writes; returns the last result, or why the lookups failed. */
async function lookUp(step, method, known, context, waits) {
    const reading = { signal: context.graceSignal, onRequest: context.onRequest };
    let seen;
    try {
        for (const wait of waits) {
            await context.clock.sleep(wait, context.graceSignal);
            seen = await step.find(known, reading);
            const settled = method === "DELETE" ? seen === undefined : method === "POST" ? seen !== undefined : seen?.current;
            if (settled)
                break;
        }
        return seen;
    }
    catch (error) {
        return (0,base_errors/* asAppError */.et)(error);
    }
}
function done(answer, left, adopted) {
    return {
        left,
        result: {
            status: "success",
            targetId: left.targetId,
            httpStatus: answer.httpStatus,
            correlationId: answer.correlationId,
            attempts: answer.attempts,
            ...(adopted ? { adopted } : {}),
        },
    };
}
function failed(answer, status, lookUpError) {
    const { error, httpStatus, correlationId, attempts } = answer;
    const reason = lookUpError ? `${error.message}; the lookup after it failed: ${lookUpError.message}` : error.message;
    const told = status === "unknown" ? new base_errors/* AppError */.uV("WRITE_UNKNOWN", reason, { cause: error }) : error;
    return {
        error: told,
        refused: answer.kind === "refused" && status === "failure",
        result: { status, httpStatus, correlationId, attempts, reason, errorCode: told.code },
    };
}
function withAttempts(end, attempts) {
    return { ...end, result: { ...end.result, attempts } };
}

;// CONCATENATED MODULE: ./build/src/core/provision/provisioner.js








/**
 * Carries out a plan: creations and updates, each unit after those it needs, then deletions the other way round, then the
 * validations of all units together. One outcome per change, in the plan's order; never throws.
 */
async function provision(plan, target, deps) {
    const journal = new JournalGuard(deps.journal, deps.logger);
    const signal = deps.signal ? AbortSignal.any([deps.signal, journal.signal]) : journal.signal;
    const grace = (0,base_async/* graceAfter */.Dc)(signal, provision_limits/* GRACE_MS */.g3, deps.clock);
    try {
        return await new Provisioning(plan, target, journal, signal, grace.signal, deps).run();
    }
    finally {
        grace.release();
    }
}
class Provisioning {
    #runs;
    #target;
    #journal;
    #signal;
    #graceSignal;
    #deps;
    #outcomes = new Map();
    constructor(plan, target, journal, signal, graceSignal, deps) {
        this.#runs = plan.changes.map((change) => new UnitProgress(change, deps.clock.monotonic()));
        this.#target = target;
        this.#journal = journal;
        this.#signal = signal;
        this.#graceSignal = graceSignal;
        this.#deps = deps;
        linkNeeds(this.#runs);
    }
    async run() {
        const of = (...actions) => this.#runs.filter((run) => actions.includes(run.change.action));
        await runInOrder(of("blocked", "no-op"), 1, settledAfter, (run) => this.#settle(run));
        await this.#writeAll(of("create", "update"), (run) => run.needs, endingOfNeed);
        await this.#writeAll(of("delete"), dependentsAmong(of("delete")), endingOfDependent);
        await this.#validate(this.#runs.filter((run) => !run.ending));
        return this.#runs.flatMap((run) => this.#outcomes.get(run) ?? []);
    }
    /** Ends a unit that needs no write, unless it, or what it needs, is still being validated or written. */
    async #settle(run) {
        const { change: { action, code = "INTERNAL", reason }, state, needs } = run;
        if (action === "blocked")
            return this.#end(run, { status: "BLOCKED", code, detail: reason });
        const failedNeed = needs.find((need) => need.failed);
        const ending = failedNeed ? endingOfNeed(failedNeed) : state && endingOf(state);
        // What it needs is written anew, which may mend it: how it was before says nothing.
        if (ending?.code !== undefined && !failedNeed && needs.some(({ change }) => isWritten(change))) {
            run.state = { phase: "pending", status: ending.status };
            return await this.#await(run, run.state);
        }
        if (ending && (ending.code !== undefined || needs.every((need) => need.ending)))
            await this.#end(run, ending);
        else if (!ending && state)
            await this.#await(run, state);
    }
    async #writeAll(runs, waitsFor, endingAfter) {
        const { concurrency = provision_limits/* WRITE_CONCURRENCY */.Qx, logger } = this.#deps;
        const before = sameKeyBefore(runs);
        let done = 0;
        const tell = () => logger.progress(`${done} of ${runs.length} accounts are written`, { done, total: runs.length });
        tell();
        const stuck = await runInOrder(runs, concurrency, (run) => [...waitsFor(run), ...before(run)], async (run) => {
            // What is there as its file wants it, though it does not work, keeps nothing from being written.
            const failed = waitsFor(run).find((each) => each.failed && each.change.action !== "no-op");
            await (failed ? this.#end(run, endingAfter(failed)) : this.#write(run));
            done += 1;
            tell();
        });
        for (const run of stuck)
            await this.#end(run, CIRCLE);
    }
    async #write(run) {
        const { clock, random, pollIntervalMs } = this.#deps;
        const context = {
            clock,
            random,
            signal: this.#signal,
            graceSignal: this.#graceSignal,
            intervalMs: pollIntervalMs,
            onRequest: () => run.countRequest(clock.monotonic()),
        };
        const ending = await carryOut(run, this.#target, this.#journal, context);
        run.acceptedAt = clock.monotonic();
        if (ending)
            return this.#end(run, ending);
        if (run.change.action === "delete")
            return this.#end(run, { status: "DELETED" });
        run.state ??= { phase: "pending", status: "PENDING" };
        const ended = endingOf(run.state);
        if (!ended)
            return this.#await(run, run.state);
        const failedNeed = run.needs.find((need) => need.failed);
        if (failedNeed)
            return this.#end(run, endingOfNeed(failedNeed));
        // An end that is good waits for what the unit needs; the validation of all units looks at that.
        if (ended.code !== undefined || run.needs.every((need) => need.ending))
            return this.#end(run, ended);
    }
    async #await(run, { status }) {
        this.#tell(run, status);
        const { kind, key, name } = run.change;
        await this.#journal.pending({ kind, key, name, id: run.id ?? "", status });
    }
    async #validate(runs) {
        const { clock, random, logger, pollTimeoutMs, pollIntervalMs } = this.#deps;
        await awaitValidations(runs, this.#target, {
            clock,
            random,
            logger,
            signal: this.#signal,
            timeoutMs: pollTimeoutMs ?? provision_limits/* POLL_TIMEOUT_MS */.vv,
            intervalMs: pollIntervalMs,
            onState: (run, state) => this.#onState(run, state),
            onEnd: (run, ending) => this.#end(run, ending),
        });
    }
    #onState(run, state) {
        if (state.phase === "pending")
            this.#tell(run, state.status);
    }
    async #end(run, ending) {
        const outcome = run.end(ending, this.#deps.clock.monotonic());
        this.#outcomes.set(run, outcome);
        const changed = run.change.action !== "no-op" || run.state !== run.change.observed?.state;
        if (changed || !outcome.succeeded) {
            this.#tell(run, `${ending.status}${ending.detail ? ` (${ending.detail})` : ` after ${outcome.latencyMs} ms`}`);
        }
        await this.#journal.outcome(outcome);
    }
    /** One line for each change of a unit's state. */
    #tell(run, what) {
        this.#deps.logger.info(`${(0,base_text/* visible */.RK)(run.change.name)}: ${what}`);
    }
}
/** Gives each unit those of the same run that it needs: the first of a key, and all others that are not blocked. */
function linkNeeds(runs) {
    const byKey = new Map();
    for (const run of runs) {
        const { key, action } = run.change;
        const known = byKey.get(key);
        if (known === undefined)
            byKey.set(key, [run]);
        else if (action !== "blocked")
            known.push(run);
    }
    for (const run of runs)
        run.needs = run.change.needs.flatMap((key) => byKey.get(key) ?? []);
}
/** A unit that is held back has its end already. */
function settledAfter({ change, needs }) {
    return change.action === "blocked" ? [] : needs;
}
/** Units of one key are written one after the other. */
function sameKeyBefore(runs) {
    const before = new Map();
    const last = new Map();
    for (const run of runs) {
        const earlier = last.get(run.change.key);
        if (earlier)
            before.set(run, earlier);
        last.set(run.change.key, run);
    }
    return (run) => {
        const earlier = before.get(run);
        return earlier ? [earlier] : [];
    };
}
/** The units of a deletion that need another one of it: they go first. */
function dependentsAmong(runs) {
    const dependents = new Map(runs.map((run) => [run, []]));
    for (const run of runs)
        for (const need of run.needs)
            dependents.get(need)?.push(run);
    return (run) => dependents.get(run) ?? [];
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/core/base/http.js
var http = __webpack_require__(4507);
// EXTERNAL MODULE: ./build/src/core/report/limits.js
var report_limits = __webpack_require__(45618);
;// CONCATENATED MODULE: ./build/src/core/report/approved-plan.js




const ACTIONS = ["create", "update", "delete", "blocked"];
const value = dist/* nullish */.cl6(dist/* string */.YjP());
const noteSchema = dist/* object */.Ikc({
    hash: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^sha256:[0-9a-f]{64}$/)),
    units: dist/* optional */.lqM(dist/* array */.YOg(dist/* object */.Ikc({
        name: dist/* string */.YjP(),
        action: dist/* picklist */.KIO(ACTIONS),
        /** Key of the account file, its value before and after. */
        fields: dist/* array */.YOg(dist/* tuple */.PVZ([dist/* string */.YjP(), value, value])),
    }))),
});
/** A value of an account file as a note and its comparison show it: short, and the same for the same value. */
function shortValue(value) {
    if (value === undefined)
        return undefined;
    const text = typeof value === "string" ? value : JSON.stringify(value);
    if (text.length <= report_limits/* APPROVED_VALUE_CHARACTERS */.dQ)
        return text;
    return `${text.slice(0, report_limits/* APPROVED_VALUE_CHARACTERS */.dQ).toWellFormed()}… (${text.length} characters)`;
}
/** The hidden line that carries a report's plan; beyond its bound it carries the hash alone. Undefined without a plan. */
function planNote(report) {
    const { planHash: hash, accounts } = report;
    if (hash === undefined)
        return undefined;
    const units = accounts.flatMap(({ name, change }) => change === undefined || change.action === "no-op" ? [] : [{
            name: name.toWellFormed(),
            action: change.action,
            fields: (change.fields ?? []).map(({ key, from, to }) => [key, shortValue(from), shortValue(to)]),
        }]);
    const whole = planNoteLine({ hash, units });
    return whole.length <= APPROVED_PLAN_CHARACTERS ? whole : planNoteLine({ hash });
}
/** The hidden line that carries a note. */
function planNoteLine(note) {
    return `<!-- genesys-email-accounts:plan ${toBase64(JSON.stringify(note))} -->`;
}
/** Reads the plan that a comment of ours carries in its last line; undefined if it carries none. */
function readPlanNote(comment) {
    const body = comment.trimEnd();
    const line = body.slice(body.lastIndexOf("\n") + 1);
    const [, encoded] = /^<!-- genesys-email-accounts:plan ([A-Za-z0-9+/=]{1,100000}) -->$/.exec(line) ?? [];
    const bytes = encoded === undefined ? undefined : fromBase64(encoded);
    const note = v.safeParse(noteSchema, bytes && parseJson(new TextDecoder().decode(bytes)));
    return note.success ? note.output : undefined;
}

// EXTERNAL MODULE: ./build/src/core/run/prune.js + 1 modules
var prune = __webpack_require__(22833);
;// CONCATENATED MODULE: ./build/src/core/run/approve.js







/** Holds the plan against the one that was approved with the change. `on-plan-change: fail` writes nothing that nobody saw. */
async function compareApproved(planned, settings, deps) {
    const { plan } = planned;
    const approved = plan && await deps.approvedPlan?.(deps.signal);
    if (!plan || !deps.target || approved === undefined || approved.kind === "none")
        return planned;
    const isChanged = approved.kind === "found" && approved.note.hash !== plan.hash &&
        !(deps.context.runAttempt > 1 && isLeftOf(approved.note, planned.accounts, plan));
    const message = whyNotApproved(approved, plan, isChanged);
    const standing = approved.kind === "found"
        ? { changed: isChanged, approvedHash: approved.note.hash }
        : { changed: null };
    if (message === undefined)
        return { ...planned, approval: standing };
    const fails = settings.onPlanChange === "fail";
    // A look-up that only informs makes no run red by itself, whatever fail-on says.
    const severity = fails ? "error" : approved.kind === "unavailable" ? "info" : "warning";
    // A note beyond its bound carries the hash alone: then nobody knows what was shown of an account.
    const differences = approved.kind === "found" && approved.note.units
        ? planDifferences(approved.note.units, planned.accounts, deps.target)
        : [];
    const told = {
        ...planned,
        approval: { ...standing, ...(differences.length > 0 ? { differences } : {}) },
        findings: [...planned.findings, (0,base_errors/* finding */.gk)("PLAN_CHANGED", message, { severity })],
    };
    return fails ? holdBack(told, { reason: message, code: "PLAN_CHANGED" }) : told;
}
function whyNotApproved(approved, plan, isChanged) {
    // A pull request whose plan is empty gets no comment that could show it.
    if (approved.kind !== "found" && plan.changes.every(({ action }) => action === "no-op"))
        return undefined;
    switch (approved.kind) {
        case "found":
            return isChanged ? `The plan is not the one that pull request #${approved.pullRequest} showed` : undefined;
        case "missing":
            return `Pull request #${approved.pullRequest} showed no plan`;
        case "unavailable":
            return `The plan that was approved could not be looked up: ${approved.reason}`;
    }
}
/**
 * Whether a plan is what an earlier attempt left of an approved one: no account that was not in it, and towards the values
 * that were seen.
 */
function isLeftOf({ units }, accounts, plan) {
    const open = plan.changes.filter(({ action }) => action !== "no-op");
    if (units === undefined)
        return open.length === 0;
    const approved = new Map(units.map((unit) => [unit.name, unit]));
    const isSeen = ({ kind, action, desired }) => kind === unit/* ACCOUNT_KIND */.J ||
        (action !== "delete" && (desired?.accounts ?? []).every(({ account: { name } }) => approved.has(name)));
    return open.every(isSeen) && accounts.every((run) => {
        const { name, change } = (0,build_report/* reportAccount */.Uk)(run);
        if (change === undefined || change.action === "no-op")
            return true;
        const unit = approved.get(name);
        if (unit === undefined || change.action === "blocked")
            return unit !== undefined;
        // What the earlier attempt made is changed now.
        if ((change.action === "delete") !== (unit.action === "delete") || unit.action === "blocked")
            return false;
        const values = new Map(unit.fields.map(([key, , to]) => [key, to ?? undefined]));
        return (change.fields ?? []).every(({ key, to }) => values.has(key) && values.get(key) === shortValue(to));
    });
}
/** Nothing is written; what there was to write says why. */
function holdBack(planned, block) {
    const { plan } = planned;
    if (!plan)
        return planned;
    const held = new Map(plan.changes.map((change) => [change, blockedBy(change, block)]));
    return {
        ...planned,
        plan: { ...plan, changes: [...held.values()] },
        accounts: planned.accounts.map((run) => ({
            ...run,
            change: run.change && held.get(run.change),
            shared: run.shared?.map((change) => held.get(change) ?? change),
        })),
    };
}
/** A write that is not made after all. */
function blockedBy(change, block) {
    return (0,run_plan/* isWrite */.ao)(change) ? { ...change, action: "blocked", fields: undefined, ...block } : change;
}
/** What was approved, what is wanted now and what is live now, wherever the first two, or what they start from, differ. */
function planDifferences(approved, accounts, target) {
    const before = new Map(approved.map((unit) => [unit.name, unit]));
    // As a report tells them, for the note was made from one: what accounts share counts as each one's own.
    const now = new Map(accounts.flatMap((run) => {
        const { name, change } = (0,build_report/* reportAccount */.Uk)(run);
        return change && change.action !== "no-op" ? [[name, change]] : [];
    }));
    const all = new Map(accounts.map(({ parsed: { name }, change }) => [name, change]));
    return [...new Set([...before.keys(), ...now.keys()])].flatMap((name) => {
        const [noted, change] = [before.get(name), now.get(name)];
        const live = all.get(name)?.observed;
        const rows = [];
        if (noted?.action !== change?.action) {
            rows.push({
                name,
                approved: noted?.action ?? "nothing",
                wanted: change?.action ?? "nothing",
                live: live ? "there" : "missing",
            });
        }
        const shown = new Map((noted?.fields ?? []).map(([key, from, to]) => [key, { from, to }]));
        const wanted = new Map((change?.fields ?? []).map((field) => [field.key, field]));
        const actual = live ? plainValues(target.describe(live, "")) : {};
        for (const key of new Set([...shown.keys(), ...wanted.keys()])) {
            const [old, field] = [shown.get(key), wanted.get(key)];
            const [from, to] = [shortValue(field?.from), shortValue(field?.to)];
            if (key === "password" ? (old !== undefined) === (field !== undefined) : same(old?.from, from) && same(old?.to, to)) {
                continue;
            }
            rows.push({
                name,
                key,
                approved: old ? old.to ?? "another reference" : "unchanged",
                wanted: field ? to ?? "another reference" : "unchanged",
                live: key === "password" ? "not told" : shortValue(actual[key]) ?? "missing",
            });
        }
        return rows;
    });
}
function plainValues({ routing: _, ...values }) {
    return { ...values };
}
function same(one, other) {
    return (one ?? undefined) === other;
}
/**
 * Shows a person what would be written, and goes on with that very plan. Throws `AppError` CANCELLED without a yes, and
 * PLAN_MOVED when files or live state are not those of the question any more; `replan` makes the plan anew.
 */
async function confirmPlan(planned, settings, deps, replan) {
    const { plan } = planned;
    if (!deps.confirm || !plan?.changes.some(run_plan/* isWrite */.ao))
        return planned;
    const now = deps.clock.now();
    const preview = (0,build_report/* buildReport */.FK)({
        ...(0,build_report/* plannedFacts */.o1)(planned, settings, deps),
        mode: "check",
        startedAt: now,
        finishedAt: now,
    });
    if (!await deps.confirm(preview)) {
        throw new base_errors/* AppError */.uV("CANCELLED", "Nothing was written", { hint: "Start the command again for a new plan" });
    }
    const current = await replan();
    if (current?.hash === plan.hash)
        return planned;
    const moved = movedNames(plan.changes, current?.changes ?? []);
    const shown = moved.slice(0, prune/* NAMES_SHOWN */.t6).map((name) => `"${(0,base_text/* visible */.RK)(name, 80)}"`).join(", ");
    const more = moved.length > prune/* NAMES_SHOWN */.t6 ? ` and ${moved.length - prune/* NAMES_SHOWN */.t6} more` : "";
    throw new base_errors/* AppError */.uV("PLAN_MOVED", `Nothing was written: since the plan was shown, files or live accounts have changed: ${shown}${more}`);
}
/** Names of the units whose file or live state differs between two plans. */
function movedNames(shown, current) {
    const state = ({ desired, observed }) => JSON.stringify([desired?.content, desired?.secretReference, observed?.content]);
    const [before, after] = [shown, current].map((changes) => new Map(changes.map((change) => [change.name, state(change)])));
    return [...new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name));
}

// EXTERNAL MODULE: ./build/src/core/account/account.js
var account_account = __webpack_require__(2734);
// EXTERNAL MODULE: ./build/src/core/notify/closing.js
var closing = __webpack_require__(46960);
;// CONCATENATED MODULE: ./build/src/core/run/retell.js



/**
 * Tells the audit log what each account's file wants, and of which accounts a state is told though the run changes nothing:
 * alerts that are over, and whatever a run that vanished may have left untold. Resolves when accounts without a file are told.
 */
async function retellStates({ plan, files }, settings, { audit, notifier, history, unclosed, context }) {
    if (!plan || !audit)
        return;
    const changes = plan.changes.filter(({ kind }) => kind === unit/* ACCOUNT_KIND */.J);
    for (const { key, desired } of changes)
        audit.wanted(key, desired?.accounts[0].account);
    if (!notifier)
        return;
    const { format } = notifier;
    const failures = new Map([...history?.failures() ?? [], ...notifier.failures()]);
    const sound = changes.flatMap(({ action, observed, key, name, file }) => action === "no-op" && observed?.state.phase !== "failure"
        ? [{ key, dedupKey: (0,account_account/* dedupKey */.cy)(context, name), isTouched: files?.touches?.(file) ?? false }]
        : []);
    if (unclosed?.length) {
        for (const { key } of sound)
            audit.retell(key, "email_account_provisioned");
    }
    const closed = (0,closing/* closings */.j)(sound, { format, failures, runNumber: context.runNumber ?? 0 });
    for (const { key, dedupKey } of closed) {
        if (!unclosed?.length || failures.has(dedupKey))
            audit.retell(key, "email_account_recovered");
    }
    // Only who has seen all files can say that an account stands in none.
    if (settings.files?.length || files?.unread.length)
        return;
    const present = new Set(changes.map(({ name }) => (0,account_account/* dedupKey */.cy)(context, name)));
    const gone = new Map();
    for (const { name, account, file } of files?.previous ?? []) {
        // A document without a name was told under its path.
        const told = account?.name ?? name ?? file;
        const key = (0,account_account/* dedupKey */.cy)(context, told);
        if ((0,closing/* keepsAlerts */.S)(format) || failures.has(key))
            gone.set(key, told);
    }
    for (const [key, { event }] of failures) {
        if (event.name && (0,account_account/* dedupKey */.cy)(context, event.name) === key)
            gone.set(key, event.name);
    }
    for (const [key, name] of gone)
        if (!present.has(key) && (0,account_account/* nameKey */.Rc)(name) !== "")
            await audit.retired(name);
}

;// CONCATENATED MODULE: ./build/src/core/run/resume.js

/**
 * The journal of a run after one that was killed: a unit that the earlier run started to write, and that is now
 * found done, is reported as that run's change, so that neither its record nor its event is lost.
 */
class ResumingJournal {
    #audit;
    #needs;
    #settled = new Set();
    /** The accounts that only change with what they need and have not ended yet, by the key of that. */
    #dependents = new Map();
    /** The ends of what is needed, until those accounts have told theirs: a run that is killed in between is known by it. */
    #held = new Map();
    constructor(audit, changes) {
        this.#audit = audit;
        this.#needs = new Map(changes.map(({ key, needs }) => [key, needs]));
        for (const { key, action, needs } of changes) {
            if (action !== "no-op")
                continue;
            for (const need of needs)
                this.#dependents.set(need, (this.#dependents.get(need) ?? new Set()).add(key));
        }
    }
    intent(intent) {
        return this.#audit.intent(intent);
    }
    result(operationId, result) {
        return this.#audit.result(operationId, result);
    }
    /** A write of several that is found done closes the intent of the earlier run that announced it. */
    async found(intent, targetId) {
        // The last one: the run that announced it again had not found the effect of those before it.
        const write = this.#interrupted(intent).findLast((each) => each.open && !this.#settled.has(each.operationId) && isSameWrite(each.intent, intent));
        if (write)
            await this.#settle(write, true, targetId);
    }
    checked(unit, check) {
        return this.#audit.checked(unit, check);
    }
    pending(unit) {
        return this.#audit.pending(unit);
    }
    async outcome(outcome) {
        if (this.#dependents.get(outcome.key)?.size) {
            this.#held.set(outcome.key, outcome);
            return;
        }
        await this.#tell(outcome);
        for (const need of this.#needs.get(outcome.key) ?? []) {
            const dependents = this.#dependents.get(need);
            dependents?.delete(outcome.key);
            const held = dependents?.size === 0 ? this.#held.get(need) : undefined;
            if (!held)
                continue;
            this.#held.delete(need);
            await this.#tell(held);
        }
    }
    async #tell(outcome) {
        const writes = this.#interrupted(outcome);
        for (const write of writes) {
            const last = writes.findLast(({ intent }) => isSameWrite(intent, write.intent));
            await this.#settle(write, write === last && isFoundDone(outcome, write), outcome.accountId);
        }
        await this.#audit.outcome(resumed(outcome, this.#audit.interrupted));
    }
    /** Interrupted deletions that are not reported yet: a plan has no change for a unit that is gone. */
    untoldDeletions() {
        const writes = [...this.#audit.interrupted.values()].flat();
        return writes.filter(({ operationId, intent }) => intent.action === "delete" && !this.#settled.has(operationId));
    }
    #interrupted({ kind, key }) {
        return (this.#audit.interrupted.get(key) ?? []).filter(({ intent }) => intent.kind === kind);
    }
    async #settle(write, done, targetId) {
        if (this.#settled.has(write.operationId))
            return;
        this.#settled.add(write.operationId);
        if (!write.open)
            return;
        await this.#audit.settleInterrupted(write, {
            status: done ? "success" : "unknown",
            attempts: 0,
            latencyMs: 0,
            targetId,
            reason: done ? FOUND_DONE : "The run that announced this write was interrupted, and its effect was not found",
            adopted: done,
        });
    }
}
const FOUND_DONE = "An earlier run was interrupted after it announced this write, but the write took effect";
/** The outcome as the interrupted run would have reported it, if this run only found or finished its work. */
function resumed(outcome, interrupted) {
    const own = interrupted?.get(outcome.key)?.filter(({ intent }) => intent.kind === outcome.kind) ?? [];
    const write = own.find((each) => isFoundDone(outcome, each));
    if (write)
        return { ...outcome, action: write.intent.action, detail: outcome.detail ?? FOUND_DONE };
    // What one run created and this one has finished was never told of: it is new.
    const isFinished = outcome.action === "update" && own.some(({ intent }) => intent.action === "create");
    if (isFinished)
        return { ...outcome, action: "create" };
    // Nothing of what it shares was left to write, so whatever an earlier run announced of that was found done.
    const isShared = outcome.kind === unit/* ACCOUNT_KIND */.J && outcome.action === "no-op" &&
        outcome.needs?.some((key) => interrupted?.get(key)?.some(({ intent }) => intent.kind !== unit/* ACCOUNT_KIND */.J));
    return isShared ? { ...outcome, action: "update", detail: outcome.detail ?? FOUND_DONE } : outcome;
}
function isFoundDone({ action, succeeded, standing }, { intent }) {
    return intent.action === "delete" ? action === "delete" && succeeded : action === "no-op" || standing === true;
}
function isSameWrite(one, other) {
    return one.resource === other.resource && one.resourceName === other.resourceName &&
        one.method === other.method && one.pathTemplate === other.pathTemplate;
}

;// CONCATENATED MODULE: ./build/src/core/run/apply.js










/** Carries out the plan and gives each account its outcome; writes nothing without a plan. */
async function provisionRuns(planned, settings, deps) {
    const { plan } = planned;
    const { target, audit, clock, random, logger, signal } = deps;
    if (!plan || !target)
        return planned;
    const { pollTimeoutMs, pollIntervalMs } = settings;
    const journal = audit && new ResumingJournal(audit, plan.changes);
    await retellStates(planned, settings, deps);
    const carryOut = (changes) => provision({ ...plan, changes }, target, {
        journal: journal ?? NO_JOURNAL,
        clock,
        random,
        logger,
        signal,
        pollTimeoutMs,
        pollIntervalMs,
    });
    const [deletions, others] = [plan.changes.filter(isDeletion), plan.changes.filter((each) => !isDeletion(each))];
    const written = await carryOut(others);
    // Minutes may have passed: what is deleted is decided by the default branch as it is now.
    const decided = await fencedDeletions(deletions, target, planned, deps);
    const deleted = decided.length === 0 ? [] : await carryOut(decided);
    if (journal)
        await tellDeletions(journal, target, signal);
    const ends = new Map(others.flatMap((change, index) => end(change, change, written[index])));
    for (const [change, told] of deletions.flatMap((each, index) => end(each, decided[index] ?? each, deleted[index]))) {
        ends.set(change, told);
    }
    return {
        ...planned,
        accounts: planned.accounts.map((run) => withOutcome(run, ends, audit)),
        findings: [...planned.findings, ...(0,build_report/* sharedFailures */.VX)([...written, ...deleted])],
        sharedOutcomes: [...written, ...deleted]
            .filter(({ kind }) => kind !== unit/* ACCOUNT_KIND */.J)
            .map((outcome) => resumed(outcome, audit?.interrupted)),
        leftBehind: leftBehindBy([...written, ...deleted], target),
    };
}
/** Each thing once, though an aborted unit and the listing both may know it. */
function leftBehindBy(outcomes, target) {
    const standing = target.leftBehind?.(new Map(outcomes.map((outcome) => [outcome.key, outcome]))) ?? [];
    const aborted = outcomes.flatMap(({ kind, key, leftBehind }) => leftBehind.map((each) => kind === unit/* ACCOUNT_KIND */.J ? each : { domain: key, ...each }));
    return [...new Map([...aborted, ...standing].map((each) => [each.id, each])).values()];
}
function end(planned, change, outcome) {
    return outcome ? [[planned, { change, outcome }]] : [];
}
function isDeletion({ action }) {
    return action === "delete";
}
/** The deletions that the head of the default branch, read anew, still allows; the others are blocked. */
async function fencedDeletions(deletions, target, { globs }, { fence, source, signal }) {
    if (deletions.length === 0 || !fence || !globs)
        return deletions;
    const units = deletions.flatMap(({ observed }) => observed ?? []);
    try {
        const standing = await fence.standing(globs, signal);
        if (standing.kind === "superseded") {
            const reason = "the account files of the default branch have changed since, and a later run decides";
            return deletions.map((change) => blockedBy(change, { reason, code: "SUPERSEDED" }));
        }
        const kept = await (0,prune/* keptByHead */.Ob)(units, standing.head, { source, target, signal });
        return deletions.map((change) => {
            const block = kept.get(change.key);
            return block ? blockedBy(change, block) : change;
        });
    }
    catch (error) {
        const { code, message } = (0,base_errors/* asAppError */.et)(error);
        return deletions.map((change) => blockedBy(change, { reason: message, code }));
    }
}
function withOutcome(run, ends, audit) {
    const end = run.change && ends.get(run.change);
    if (!end)
        return run;
    const { change, outcome } = end;
    const blocked = change === run.change ? [] : (0,run_plan/* blockIssues */._v)({ ...run, change });
    return {
        ...run,
        change,
        issues: [
            ...run.issues,
            ...blocked,
            ...failureIssue(outcome, run),
            ...outcome.findings.map((found) => placed(found, run)),
        ],
        outcome: resumed(outcome, audit?.interrupted),
    };
}
/** A failure in Genesys Cloud becomes a finding like any other, so that it has a likely cause and a remedy. */
function failureIssue({ action, succeeded, code, detail }, run) {
    // The reason for a blocked change is already among the findings.
    if (succeeded || action === "blocked" || code === undefined)
        return [];
    return [placed((0,base_errors/* finding */.gk)(code, detail ?? (0,base_errors/* codeEntry */.Gu)(code).sentence), run)];
}
function placed(found, { parsed }) {
    return { ...found, path: "name", ...parsed.position("name") };
}
/** Tells of deletions that an interrupted run had begun, where the unit is gone indeed. */
async function tellDeletions(journal, target, signal) {
    for (const { intent: { kind, key, name, targetId: accountId } } of journal.untoldDeletions()) {
        // The next run reports what cannot be looked up now.
        const live = await target.find([{ kind, key, name }], { signal }).catch(() => undefined);
        if (live === undefined || live.length > 0)
            continue;
        await journal.outcome({
            kind,
            key,
            name,
            action: "delete",
            status: "DELETED",
            succeeded: true,
            accountId,
            latencyMs: 0,
            requests: 1,
            findings: [],
            leftBehind: [],
        });
    }
}

;// CONCATENATED MODULE: ./build/src/core/run/approvals.js



/**
 * Gives each account that is to be written the approval of the last change to its file. What is not written rests on
 * nobody's approval, so that nobody is asked.
 */
async function approveRuns(planned, { requireApproval }, { approvals, audit, signal }) {
    const paths = new Set(planned.accounts.filter(({ change }) => (0,run_plan/* isWrite */.ao)(change)).map(({ parsed }) => parsed.file));
    const found = paths.size === 0 ? undefined : await approvals?.of([...paths], signal);
    const accounts = found === undefined ? planned.accounts : planned.accounts.map((run) => {
        if (!(0,run_plan/* isWrite */.ao)(run.change))
            return run;
        const approval = found.byPath.get(run.parsed.file) ?? NOT_ASKED;
        audit?.approved(run.parsed.name, approval);
        return { ...run, approval };
    });
    const told = { ...planned, accounts, findings: [...planned.findings, ...found?.findings ?? []] };
    return requireApproval ? withoutUnapproved(told) : told;
}
const NOT_ASKED = { status: "unavailable", reason: "nobody could be asked" };
/** Holds back what nobody else approved: the accounts, and what is asked for by no other account. */
function withoutUnapproved(planned) {
    const { plan } = planned;
    if (!plan)
        return planned;
    const approved = new Set(planned.accounts.flatMap(({ change, approval }) => change && approval?.status === "approved" ? [change.key] : []));
    const reasons = new Map(planned.accounts.flatMap(({ change, approval }) => change ? [[change, why(approval)]] : []));
    const mayBeWritten = ({ kind, key, needs }) => kind === unit/* ACCOUNT_KIND */.J
        ? approved.has(key)
        : plan.changes.some((each) => each.kind === unit/* ACCOUNT_KIND */.J && approved.has(each.key) && (each.needs.includes(key) || needs.includes(each.key)));
    const held = new Map(plan.changes.map((change) => [
        change,
        mayBeWritten(change)
            ? change
            : blockedBy(change, { reason: reasons.get(change) ?? why(undefined), code: "NOT_APPROVED" }),
    ]));
    return {
        ...planned,
        plan: { ...plan, changes: [...held.values()] },
        accounts: planned.accounts.map((run) => {
            const change = run.change && held.get(run.change);
            if (change === run.change)
                return run;
            return { ...run, change, issues: [...run.issues, ...(0,run_plan/* blockIssues */._v)({ ...run, change })] };
        }),
    };
}
const STATUS_WORDS = {
    "approved": "its last change is approved",
    "not-approved": "its last change was not approved by somebody else",
    "unavailable": "who approved its last change is not known",
    "none": "no pull request brought its last change",
};
function why({ status, reason } = NOT_ASKED) {
    return reason === undefined ? STATUS_WORDS[status] : `${STATUS_WORDS[status]}: ${reason}`;
}

;// CONCATENATED MODULE: ./build/src/core/run/superseded.js



/**
 * The end of a run whose account files a later commit has changed: that commit's run has to apply them, and this one writes
 * nothing. Undefined when this run may go on. Throws `AppError` when nobody may write this commit.
 */
async function supersededBy({ globs }, validated, { fence, clock, signal }) {
    const standing = await fence?.standing(globs, signal);
    if (standing?.kind !== "superseded")
        return undefined;
    const by = standing.head.commit ?? "";
    const lost = changedReferences(validated);
    const shown = lost.slice(0, prune/* NAMES_SHOWN */.t6).map((name) => `"${(0,base_text/* visible */.RK)(name, 80)}"`).join(", ");
    const more = lost.length > prune/* NAMES_SHOWN */.t6 ? ` and ${lost.length - prune/* NAMES_SHOWN */.t6} more` : "";
    const message = `Nothing was written: the account files of the default branch have changed since, and the run of ${(0,base_text/* visible */.RK)(by, 12)} must apply them`;
    const options = lost.length === 0 ? {} : {
        hint: `The password reference of ${shown}${more} was changed by this commit and does not show to a later run: start an ` +
            `apply of the default branch with rotate set to ${lost.length === 1 ? "that name" : "those names, one a line"}`,
    };
    return {
        accounts: [],
        findings: [(0,base_errors/* finding */.gk)("SUPERSEDED", message, options)],
        removed: [],
        unmanaged: [],
        superseded: { by, at: new Date(clock.now()).toISOString() },
    };
}
/** Names of accounts whose password reference the event changed: a later run has another base, and cannot see it. */
function changedReferences({ accounts, previous }) {
    const before = new Map(previous.flatMap(({ account }) => account ? [[account.name, account.password]] : []));
    return accounts.flatMap(({ parsed: { account } }) => {
        const reference = account && before.get(account.name);
        return account && reference !== undefined && reference !== account.password ? [account.name] : [];
    });
}

// EXTERNAL MODULE: ./build/src/core/account/lint.js + 1 modules
var lint = __webpack_require__(9736);
// EXTERNAL MODULE: ./build/src/core/base/public-suffix.js
var public_suffix = __webpack_require__(63538);
// EXTERNAL MODULE: ./build/src/core/base/ports.js
var ports = __webpack_require__(19251);
;// CONCATENATED MODULE: ./build/src/core/domain-checks/dns-answers.js

/** Asks each question of DNS once, however many checks need the answer. */
class DnsAnswers {
    /** How many questions were asked and not answered. */
    unanswered = 0;
    #dns;
    #signal;
    #asked = new Map();
    constructor(dns, signal) {
        this.#dns = dns;
        this.#signal = signal;
    }
    mx(name) {
        return this.#ask(`MX ${name}`, (signal) => this.#dns.mx(name, signal));
    }
    txt(name) {
        return this.#ask(`TXT ${name}`, (signal) => this.#dns.txt(name, signal));
    }
    srv(name) {
        return this.#ask(`SRV ${name}`, (signal) => this.#dns.srv(name, signal));
    }
    #ask(question, ask) {
        const asked = this.#asked.get(question) ?? this.#answer(ask);
        this.#asked.set(question, asked);
        return asked;
    }
    async #answer(ask) {
        try {
            this.#signal.throwIfAborted();
            // A signal of its own each: runtimes warn of one with many listeners.
            return { kind: "records", records: await ask(AbortSignal.any([this.#signal])), exists: true };
        }
        catch (error) {
            const code = error instanceof ports/* ResolveError */.JT ? error.code : undefined;
            if (code === "ENODATA")
                return { kind: "records", records: [], exists: true };
            if (code === "ENOTFOUND")
                return { kind: "records", records: [], exists: false };
            if (code === undefined && !this.#signal.aborted)
                throw error;
            this.unanswered += 1;
            return { kind: "unanswered" };
        }
    }
}

;// CONCATENATED MODULE: ./build/src/core/domain-checks/sender-policy.js
/** RFC 7208 section 4.6.4: a receiver gives up after so many records. */
const MAX_LOOKUPS = 10;
/** Follows the SPF record of a domain; undefined when DNS did not answer for the domain itself. */
async function readSenderPolicy(domain, dns) {
    const own = await spfRecords(domain, dns);
    if (own === undefined)
        return undefined;
    const reached = new Set();
    let complete = !own.some(sender_policy_isOpen);
    const waiting = own.flatMap(namesIn);
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        if (reached.has(next))
            continue;
        if (reached.size >= MAX_LOOKUPS) {
            complete = false;
            break;
        }
        reached.add(next);
        const found = await spfRecords(next, dns);
        if (found === undefined || found.some(sender_policy_isOpen))
            complete = false;
        if (found !== undefined)
            waiting.push(...found.flatMap(namesIn));
    }
    return { count: own.length, reached, complete };
}
async function spfRecords(name, dns) {
    const answer = await dns.txt(name);
    if (answer.kind === "unanswered")
        return undefined;
    return answer.records.filter((text) => /^v=spf1(?: |$)/i.test(text));
}
/**
 * Whether a record may allow a provider without naming it: by a macro (RFC 7208 section 7), by whole networks, as services
 * write them in place of includes, or because it allows everybody.
 */
function sender_policy_isOpen(record) {
    return /%\{|(?:^|\s)\+?(?:all(?=\s|$)|ip4:[0-9.]+\/(?:\d|1\d|2[0-4])(?=\s|$)|ip6:[0-9a-f:.]+\/(?:\d|[1-5]\d|6[0-4])(?=\s|$))/i
        .test(record);
}
/** The names that a record leads to; one with a macro depends on the message, and is not followed. */
function namesIn(record) {
    return Array.from(record.matchAll(/(?:^|\s)[+?~-]?(?:include:|redirect=)([a-z0-9._-]{1,253})\.?(?=\s|$)/gi), (match) => (match[1] ?? "").toLowerCase().replace(/\.$/, ""));
}

;// CONCATENATED MODULE: ./build/src/core/domain-checks/mail-domains.js






/** All look-ups of a run together may take so long. */
const DOMAIN_CHECKS_MS = 5_000;
/** The most domains that one run looks at: continuous integration is no scanner of zones. */
const MAX_DOMAINS = 200;
/**
 * Looks at MX, SPF, DMARC and SRV records of the domains in `reply_to_address`, `username` and `routing`: no credential is used, no
 * mail server is asked, and each question goes to DNS once. Rejects only with the signal's reason.
 */
async function checkDomains(accounts, deps) {
    const late = new AbortController();
    const answers = new DnsAnswers(deps.dns, deps.signal ? AbortSignal.any([deps.signal, late.signal]) : late.signal);
    const names = new Set();
    const left = new Set();
    const admitted = (name) => {
        if (name === undefined)
            return false;
        if (!names.has(name) && names.size >= MAX_DOMAINS)
            left.add(name);
        else
            names.add(name);
        return names.has(name);
    };
    const work = Promise.all(accounts.map((account) => accountDomains(account, admitted, answers, deps.redactor)));
    const timeout = new DomainTimeout();
    try {
        const found = await (0,base_async/* deadline */.nl)(DOMAIN_CHECKS_MS, deps.clock, deps.signal, () => timeout, () => work);
        return { byAccount: merged(found), unanswered: answers.unanswered, left: left.size };
    }
    catch (error) {
        if (error !== timeout)
            throw error;
        // Every question that is still open ends now, so that what was answered is told.
        late.abort(timeout);
        return { byAccount: merged(await work), unanswered: answers.unanswered, left: left.size };
    }
}
class DomainTimeout extends Error {
}
/** One verdict a name, with the findings of all accounts that have it. */
function merged(found) {
    const all = new Map();
    for (const { name, findings } of found.flat()) {
        const known = all.get(name) ?? [];
        known.push(...findings.filter((each) => !known.some((one) => one.message === each.message)));
        all.set(name, known);
    }
    return found.map((verdicts) => [...new Set(verdicts.map(({ name }) => name))].map((name) => ({ name, findings: all.get(name) ?? [] })));
}
async function accountDomains(account, admitted, dns, redactor) {
    const reply = domainOf(account.reply_to_address);
    const { routing, username } = account;
    const user = domainOf(username);
    const mailbox = user ?? domainOf(routing?.address) ?? reply;
    const from = domainOf(routing?.from_email);
    const sending = from ?? mailbox;
    const verdicts = [];
    if (admitted(reply))
        verdicts.push({ name: reply, findings: await judgeReceiving(reply, dns) });
    if (admitted(sending)) {
        const findings = await Promise.all([
            judgeSpf(sending, account, dns),
            judgeDmarc(sending, from === undefined ? { reply } : { user }, dns, redactor),
        ]);
        verdicts.push({ name: sending, findings: findings.flat() });
    }
    if (admitted(mailbox)) {
        const findings = await Promise.all([
            judgeMailboxHost(mailbox, account, dns, redactor),
            judgeAnnounced(mailbox, account, dns, redactor),
        ]);
        verdicts.push({ name: mailbox, findings: findings.flat() });
    }
    return verdicts;
}
/** The domain of an address in lower case; undefined for a user name that is none, and for what is no DNS name. */
function domainOf(address) {
    const domain = /^[^@\s]+@([^@\s]+)$/.exec(address ?? "")?.[1]?.toLowerCase().replace(/\.$/, "");
    return domain !== undefined &&
        /^(?=.{1,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/.test(domain)
        ? domain
        : undefined;
}
/** Whether replies can arrive (RFC 5321 section 5.1, RFC 7505). */
async function judgeReceiving(domain, dns) {
    const answer = await dns.mx(domain);
    if (answer.kind === "unanswered")
        return [];
    if (!answer.exists)
        return [(0,base_errors/* finding */.gk)("DOMAIN_NOT_FOUND", `The domain ${domain} of reply_to_address does not exist`)];
    if (answer.records.length === 0) {
        return [(0,base_errors/* finding */.gk)("DOMAIN_MX_MISSING", `The domain ${domain} of reply_to_address has no MX record`)];
    }
    if (answer.records.every(({ exchange }) => exchange === "" || exchange === ".")) {
        return [
            (0,base_errors/* finding */.gk)("DOMAIN_MX_NULL", `The domain ${domain} of reply_to_address says that it receives no mail (null MX)`),
        ];
    }
    return [];
}
async function judgeSpf(domain, account, dns) {
    const policy = await readSenderPolicy(domain, dns);
    if (!policy)
        return [];
    if (policy.count === 0)
        return [(0,base_errors/* finding */.gk)("DOMAIN_SPF_MISSING", `The domain ${domain} has no SPF record`)];
    if (policy.count > 1) {
        return [
            (0,base_errors/* finding */.gk)("DOMAIN_SPF_SEVERAL", `The domain ${domain} has ${policy.count} SPF records, where one is allowed`),
        ];
    }
    const provider = account.smtp_server === undefined ? undefined : (0,lint/* providerOf */.lc)("smtp", account.smtp_server);
    const { spf = [] } = provider ?? {};
    if (!provider || provider.relay || spf.length === 0 || !policy.complete)
        return [];
    // A mailbox in the provider's own domain needs no include.
    if (spf.some((name) => policy.reached.has(name) || name === domain || name.endsWith(`.${domain}`)))
        return [];
    const wanted = spf.slice(0, 2).map((name) => `include:${name}`).join(" or ");
    const told = `The SPF record of ${domain} does not lead to ${wanted}, though ${provider.name} sends the account's mail`;
    return [(0,base_errors/* finding */.gk)("DOMAIN_SPF_PROVIDER", told)];
}
/**
 * What receivers are asked to do with mail that is not authenticated, and whether the account's names fit (RFC 7489): a
 * sender that the file names must fit the user, else where replies go must fit the domain.
 */
async function judgeDmarc(domain, other, dns, redactor) {
    const organisation = await (0,public_suffix/* organisationalDomain */.I)(domain);
    const own = await dmarcOf(domain, dns);
    const found = own === undefined || own.length > 0 || organisation === domain ? own : await dmarcOf(organisation, dns);
    if (found === undefined)
        return [];
    const [record] = found;
    if (record === undefined)
        return [(0,base_errors/* finding */.gk)("DOMAIN_DMARC_MISSING", `The domain ${domain} has no DMARC record`)];
    const findings = [];
    const inherited = own?.length === 0 ? record.get("sp") : undefined;
    const written = inherited ?? record.get("p") ?? "";
    const policy = written.toLowerCase();
    if (!/^(?:none|quarantine|reject)$/.test(policy)) {
        findings.push((0,base_errors/* finding */.gk)("DOMAIN_DMARC_INVALID", `The DMARC record of ${domain} has no policy (p=) that receivers know`));
    }
    const { reply, user } = other;
    if (policy !== "none" && user !== undefined && await (0,public_suffix/* organisationalDomain */.I)(user) !== organisation) {
        findings.push((0,base_errors/* finding */.gk)("DOMAIN_DMARC_ALIGNMENT", `routing.from_email is of ${domain} (DMARC p=${redactor.quote(written, 20)}), but the account's user is of ${user}: ` +
            `mail from an address of ${domain} that ${user} authenticates is not aligned`));
    }
    if (policy !== "none" && reply !== undefined && await (0,public_suffix/* organisationalDomain */.I)(reply) !== organisation) {
        findings.push((0,base_errors/* finding */.gk)("DOMAIN_DMARC_ALIGNMENT", `The account's mailbox is of ${domain} (DMARC p=${redactor.quote(written, 20)}), but reply_to_address is of ${reply}: mail from ` +
            `an address of ${reply} that ${domain} authenticates is not aligned`));
    }
    return findings;
}
async function dmarcOf(domain, dns) {
    const answer = await dns.txt(`_dmarc.${domain}`);
    if (answer.kind === "unanswered")
        return undefined;
    return answer.records.filter((text) => /^v=DMARC1\s*(?:;|$)/i.test(text)).map((text) => new Map(text.split(";").map((tag) => tag.split("=")).map(([name = "", ...value]) => [name.trim().toLowerCase(), value.join("=").trim()])));
}
/** A domain whose mail Microsoft or Google receives has its mailboxes there. */
async function judgeMailboxHost(domain, account, dns, redactor) {
    const { imap_server: server } = account;
    const answer = server === undefined ? undefined : await dns.mx(domain);
    if (server === undefined || answer?.kind !== "records")
        return [];
    for (const { exchange } of answer.records) {
        const provider = (0,lint/* providerOf */.lc)("mx", exchange.toLowerCase().replace(/\.$/, ""));
        if (!provider || provider.imap.length === 0 || (0,lint/* providerOf */.lc)("imap", server) === provider)
            continue;
        const told = `Mail for ${domain} goes to ${provider.name} (MX ${redactor.quote(exchange, 80)}), but imap_server is ${server}`;
        const hint = `If the mailbox is at ${provider.name}, use ${provider.imap[0]} and ${provider.smtp[0]}`;
        return [(0,base_errors/* finding */.gk)("DOMAIN_MX_PROVIDER", told, { hint })];
    }
    return [];
}
/** What a domain announces as its servers (RFC 6186, RFC 8314 section 5.1): a hint, never followed. */
async function judgeAnnounced(domain, account, dns, redactor) {
    const [submissions, submission, imaps] = await Promise.all([
        dns.srv(`_submissions._tcp.${domain}`),
        dns.srv(`_submission._tcp.${domain}`),
        dns.srv(`_imaps._tcp.${domain}`),
    ]);
    return [
        ...announced(domain, "smtp_server", account.smtp_server, [submissions, submission], redactor),
        ...announced(domain, "imap_server", account.imap_server, [imaps], redactor),
    ];
}
function announced(domain, key, host, answers, redactor) {
    const records = answers.flatMap((answer) => (answer.kind === "records" ? answer.records : []));
    const names = records.map((each) => ({ ...each, name: each.name.replace(/\.$/, "") })).filter(({ name }) => name !== "");
    if (host === undefined || names.length === 0 || names.some(({ name }) => name.toLowerCase() === host))
        return [];
    const told = names.slice(0, 3).map(({ name, port }) => `${redactor.quote(name, 80)}:${port}`).join(", ");
    return [(0,base_errors/* finding */.gk)("DOMAIN_SRV_OTHER", `${domain} announces ${told} in DNS (SRV), but ${key} is ${host}`)];
}

// EXTERNAL MODULE: ./build/src/core/probe/accepted.js
var probe_accepted = __webpack_require__(36583);
// EXTERNAL MODULE: ./build/src/core/probe/endpoint.js
var probe_endpoint = __webpack_require__(15323);
;// CONCATENATED MODULE: ./build/src/core/probe/failure.js

/** Ends a probe: the finding makes it impossible or unsafe to continue. */
class ProbeFailure extends Error {
    finding;
    constructor(code, message, override = {}) {
        super(message);
        this.name = "ProbeFailure";
        this.finding = (0,base_errors/* finding */.gk)(code, message, override);
    }
    get code() {
        return this.finding.code;
    }
}
/** Whether a second attempt soon after may succeed. */
function failure_isRetryable(code) {
    return (0,base_errors/* codeEntry */.Gu)(code).retryable === true;
}
/** Whether seeing this code from this machine proves something about the server. */
function isConclusive(code) {
    return (0,base_errors/* codeEntry */.Gu)(code).conclusive !== false;
}

// EXTERNAL MODULE: ./build/src/core/probe/limits.js
var probe_limits = __webpack_require__(17718);
;// CONCATENATED MODULE: ./build/src/core/probe/ehlo-names.js

/** An address literal is legal for every client (RFC 5321 section 4.1.3), and servers do not look it up. */
const LOOPBACK_LITERAL = "[127.0.0.1]";
/** The names that probes give with EHLO, the second for servers that refuse the first: a full name where the first is none, else a literal. */
function chooseEhloNames(given, machine = {}) {
    const literal = machine.ip === undefined
        ? LOOPBACK_LITERAL
        : machine.ip.includes(":")
            ? `[IPv6:${machine.ip}]`
            : `[${machine.ip}]`;
    const host = (machine.host ?? "").toLowerCase().replace(/\.$/, "");
    const own = (0,probe_endpoint/* isCanonicalHost */.v8)(host) && !host.startsWith("localhost") ? host : "client";
    const full = own.includes(".") ? own : undefined;
    const first = given ?? full ?? literal;
    // `.internal` is ICANN's domain for machines that public DNS does not know; `.local` and `.invalid` are refused by some.
    const second = first.startsWith("[") || !first.includes(".") ? full ?? `${own}.internal` : literal;
    return [first, second];
}
/** The names that one server was given, and what it said to those that it refused: as it came, for a redactor to quote. */
class EhloNames {
    refused = [];
    /** True when a name is left that only a new connection can try. */
    reconnect = false;
    #names;
    constructor(names) {
        this.#names = names;
    }
    /** The name to give now; undefined when all were refused. */
    get current() {
        return this.#names[this.refused.length];
    }
    /** Notes that the server refused the current name, and gives the next one. */
    refuse(said) {
        if (this.current !== undefined)
            this.refused.push({ name: this.current, said });
        return this.current;
    }
}

;// CONCATENATED MODULE: ./build/src/core/probe/capabilities.js
/** The SASL mechanisms that serve an account's `authentication_type`, best first. */
const MECHANISMS = {
    PLAIN: ["PLAIN", "LOGIN"],
    OAUTH2: ["XOAUTH2", "OAUTHBEARER"],
};
/** SASL mechanism names (RFC 4422 section 3.1) in a list of words; ignores anything else. */
function mechanismNames(words) {
    const names = words.map((word) => word.toUpperCase()).filter((word) => /^[A-Z0-9_-]{1,20}$/.test(word));
    return [...new Set(names)];
}
/** The words of a text, none empty. */
function words(text) {
    return text.split(/\s+/).filter((word) => word !== "");
}

// EXTERNAL MODULE: ./build/src/core/base/bytes.js
var base_bytes = __webpack_require__(24780);
// EXTERNAL MODULE: ./build/src/core/base/nearest.js
var nearest = __webpack_require__(51137);
;// CONCATENATED MODULE: ./build/src/core/probe/line-stream.js


const LF = 10;
const CR = 13;
/** How much of too much is shown. */
const SHOWN_HEAD = 60;
/** Reads lines and counted octets from a connection, and never buffers more than the limits allow. */
class LineStream {
    #connection;
    #limits;
    /** For whoever quotes what was read. */
    redactor;
    #held = new Uint8Array(0);
    #phaseBytes = 0;
    constructor(connection, limits, redactor) {
        this.#connection = connection;
        this.#limits = limits;
        this.redactor = redactor;
    }
    /** Starts a new phase with a new byte budget. */
    beginPhase() {
        this.#phaseBytes = 0;
    }
    /** The next line; undefined when the server has closed its side, even in the middle of a line. Throws {@link ProbeFailure}. */
    async readLine(signal) {
        let searched = 0;
        for (;;) {
            const end = this.#held.indexOf(LF, searched);
            if (end >= 0 && end <= this.#limits.lineBytes)
                return this.#takeLine(end);
            if (this.#held.length > this.#limits.lineBytes) {
                throw this.#tooMuch(`a line over ${this.#limits.lineBytes} bytes`);
            }
            searched = this.#held.length;
            if (!await this.#fill(signal))
                return undefined;
        }
    }
    /** Exactly `count` octets as ISO 8859-1 text; undefined when the server closed the connection first. The caller has checked `count`. */
    async readOctets(count, signal) {
        while (this.#held.length < count) {
            if (!await this.#fill(signal))
                return undefined;
        }
        const text = (0,base_bytes/* latin1 */.Wy)(this.#held.subarray(0, count));
        this.#held = this.#held.subarray(count);
        return text;
    }
    /** Whether there is received data that was not read. */
    hasUnread() {
        const arrived = this.#connection.takeBuffered();
        if (arrived.length > 0)
            this.#hold(arrived);
        return this.#held.length > 0;
    }
    /** The received part of an unfinished line, for messages. */
    get rest() {
        return (0,base_bytes/* latin1 */.Wy)(this.#held.subarray(0, this.#limits.lineBytes));
    }
    #takeLine(end) {
        const bareLf = end === 0 || this.#held[end - 1] !== CR;
        const text = (0,base_bytes/* latin1 */.Wy)(this.#held.subarray(0, bareLf ? end : end - 1));
        this.#held = this.#held.subarray(end + 1);
        return { text, bareLf };
    }
    async #fill(signal) {
        const chunk = await this.#connection.read(signal);
        if (chunk === undefined)
            return false;
        this.#hold(chunk);
        return true;
    }
    #hold(chunk) {
        this.#held = concat(this.#held, chunk);
        this.#phaseBytes += chunk.length;
        if (this.#phaseBytes > this.#limits.phaseBytes) {
            throw this.#tooMuch(`over ${this.#limits.phaseBytes} bytes in one phase`);
        }
    }
    #tooMuch(what) {
        const head = this.redactor.quoteHead((0,base_bytes/* latin1 */.Wy)(this.#held), SHOWN_HEAD);
        this.#held = new Uint8Array(0);
        return new ProbeFailure("PROTO_LIMIT", `The server sent ${what}; reading stopped at "${head}…"`);
    }
}
/** Decodes text of bytes as UTF-8: mail servers send ASCII or UTF-8 (RFC 6531, RFC 6855), and anything else stays as it is. */
function asUtf8(text) {
    try {
        return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode((0,base_bytes/* latin1Bytes */.D_)(text));
    }
    catch {
        return text;
    }
}
function concat(a, b) {
    if (a.length === 0)
        return b;
    const all = new Uint8Array(a.length + b.length);
    all.set(a);
    all.set(b, a.length);
    return all;
}

;// CONCATENATED MODULE: ./build/src/core/probe/identify.js







/**
 * Finds out what a port speaks instead of the expected protocol, with one more connection to the same address; undefined
 * when there is nothing to look for, or nothing was found.
 */
async function secondLook(failed, endpoint, address, settings, deps, signal) {
    const look = lookFor(failed, endpoint, settings, deps);
    if (!look)
        return undefined;
    const { host, port } = (0,probe_endpoint/* targetOf */.$r)(endpoint, settings.connectTo);
    const late = () => new ProbeFailure("GREETING_TIMEOUT", "Nothing more was seen");
    let connection;
    try {
        return await (0,base_async/* deadline */.nl)(settings.limits.identifyMs, deps.clock, signal, late, async (each) => {
            connection = await deps.network.dial({ host, address, port, signal: each });
            return await look(connection, each);
        });
    }
    catch (error) {
        if (error instanceof ProbeFailure || error instanceof ports/* ConnectionError */.Rc)
            return undefined;
        throw error;
    }
    finally {
        connection?.close();
    }
}
function lookFor(failed, endpoint, settings, { redactor }) {
    if (failed.code === "TLS_NOT_TLS") {
        return (connection, signal) => plainGreeting(endpoint, connection, redactor, signal);
    }
    if (failed.code !== "GREETING_TIMEOUT" || endpoint.tlsMode === "implicit")
        return undefined;
    return async (connection, signal) => {
        const tls = await connection.startTls({ servername: endpoint.host, ca: settings.ca, signal });
        return (0,base_errors/* finding */.gk)("TLS_FIRST", `Port ${endpoint.port} is silent in plain text but answers a TLS handshake with ${redactor.quote(tls.version)}`);
    };
}
async function plainGreeting(endpoint, connection, redactor, signal) {
    const bytes = await connection.read(signal);
    const text = asUtf8((0,base_bytes/* latin1 */.Wy)(bytes ?? new Uint8Array(0))).trimEnd();
    const service = identifyService(text);
    if (service === undefined)
        return undefined;
    const expected = endpoint.protocol.toUpperCase();
    const told = `Port ${endpoint.port} answers in plain text as ${service}: "${redactor.quote(text)}"`;
    return (0,base_errors/* finding */.gk)(service === expected ? "TLS_NOT_TLS" : "PROTO_WRONG_SERVICE", told);
}
/** How other services start a session. */
const SIGNATURES = [
    { service: "HTTP", pattern: /^HTTP\/\d|^<(?:!doctype|html|\?xml)/i },
    { service: "SSH", pattern: /^SSH-\d/ },
    { service: "POP3", pattern: /^\+OK|^-ERR/ },
    { service: "FTP", pattern: /^(?:220[ -](?!.*smtp).*\bftp|530 .*log ?in)/i },
    { service: "NNTP", pattern: /^20[01] .*(?:nntp|news|posting)/i },
    { service: "ManageSieve", pattern: /^"IMPLEMENTATION"/i },
    { service: "MySQL", pattern: /^.\0\0\0\x0a\d/s },
    { service: "Redis", pattern: /^-(?:ERR|NOAUTH|DENIED) /i },
    { service: "TLS", pattern: /^[\x14-\x17]\x03[\0-\x04]/ },
    { service: "IMAP", pattern: /^\* (?:OK|PREAUTH|BYE)\b/i },
    { service: "SMTP", pattern: /^(?:220|421|554)[ -]/ },
];
/** The service that a text identifies, such as `SSH`. */
function identifyService(text) {
    return SIGNATURES.find(({ pattern }) => pattern.test(text))?.service;
}
/** The failure for a port where something other than `expected` answers; undefined when the text is not recognised. */
function wrongService(text, expected, redactor) {
    const service = identifyService(text);
    if (service === undefined || service === expected.toUpperCase())
        return undefined;
    return new ProbeFailure("PROTO_WRONG_SERVICE", `The port answers as ${service}, not ${expected.toUpperCase()}: "${redactor.quote(asUtf8(text))}"`);
}

;// CONCATENATED MODULE: ./build/src/core/probe/imap-response.js




const LITERAL = /\{(\d+)\+?\}$/;
// One space before the arguments, not several: two ways to match the same spaces would make a long line slow to reject.
const STATUS = /^(OK|NO|BAD|BYE|PREAUTH)(?: +|$)(?:\[([^\s\]]+)(?: ([^\]]*))?\])? ?(.*)$/is;
const TAGGED = /^([A-Za-z0-9.]{1,20}) (.*)$/s;
/** Reads one response with its literals; undefined when the server closed the connection instead. Throws {@link ProbeFailure} for anything else, or a response that is too large. */
async function readImapResponse(stream, limits, signal) {
    const pieces = [];
    let bareLf = false;
    for (;;) {
        const line = await stream.readLine(signal);
        if (line === undefined)
            return pieces.length === 0 ? undefined : closedInResponse();
        bareLf ||= line.bareLf;
        pieces.push(line.text);
        if (pieces.length > limits.replyLines) {
            throw new ProbeFailure("PROTO_LIMIT", "The server sent a response with too many literals");
        }
        const size = LITERAL.exec(line.text)?.[1];
        if (size === undefined || isPlainText(pieces))
            return { response: parse(pieces, stream.redactor), bareLf };
        pieces.push(await readLiteral(stream, size, limits, signal));
    }
}
/** A status response as the server worded it, to be read: what it means must not depend on the secrets that are known. */
function statusWords(response) {
    const { codeAsWritten } = response;
    const code = codeAsWritten === undefined ? "" : `[${`${codeAsWritten} ${response.codeArguments}`.trim()}] `;
    return `${response.status} ${code}${response.text}`.trim();
}
/** A status response for messages, in one visible line. */
function statusText(response, redactor) {
    return redactor.quote(statusWords(response));
}
/** Status and continuation texts may end in what looks like a literal (RFC 3501 section 9, `resp-text`). */
function isPlainText(pieces) {
    return pieces.length === 1 && /^(?:\+|\S+ (?:OK|NO|BAD|BYE|PREAUTH)\b)/i.test(pieces[0] ?? "");
}
async function readLiteral(stream, size, limits, signal) {
    if (size.length > 9 || Number(size) > limits.phaseBytes) {
        throw new ProbeFailure("PROTO_LIMIT", `The server announced a literal of ${stream.redactor.quote(size, 24)} bytes; reading stopped`);
    }
    return await stream.readOctets(Number(size), signal) ?? closedInResponse();
}
function parse(pieces, redactor) {
    const line = pieces[0] ?? "";
    if (/[\0\r]/.test(line))
        throw malformed(line, redactor);
    if (line === "+" || line.startsWith("+ "))
        return { kind: "continuation", text: line.slice(2) };
    if (line.startsWith("* ")) {
        return parseStatus(line.slice(2)) ?? parseData([line.slice(2), ...pieces.slice(1)], line, redactor);
    }
    const tagged = TAGGED.exec(line);
    const status = tagged && parseStatus(tagged[2] ?? "", tagged[1]);
    if (!status || status.status === "PREAUTH" || status.status === "BYE")
        throw malformed(line, redactor);
    return status;
}
function parseStatus(text, tag) {
    const match = STATUS.exec(text);
    if (!match)
        return undefined;
    return {
        kind: "status",
        tag,
        status: (match[1] ?? "").toUpperCase(),
        code: match[2]?.toUpperCase(),
        codeAsWritten: match[2],
        codeArguments: (match[3] ?? "").trim(),
        text: asUtf8(match[4] ?? ""),
    };
}
function parseData(pieces, line, redactor) {
    const tokens = tokenise(pieces);
    const first = tokens?.[0];
    if (!tokens || first?.kind !== "atom")
        throw malformed(line, redactor);
    return { kind: "data", name: first.text.toUpperCase(), tokens: tokens.slice(1) };
}
function malformed(line, redactor) {
    return wrongService(line, "imap", redactor) ??
        new ProbeFailure("PROTO_MALFORMED", `The server sent "${redactor.quote(asUtf8(line))}", which is not an IMAP response`);
}
function closedInResponse() {
    throw new ProbeFailure("SESSION_CLOSED", "The server closed the connection in the middle of a response");
}
const TOKEN = /\s+|([()])|"((?:[^"\\\r\n]|\\["\\])*)"|([^\s()"]+)/gsy;
/** Splits a response into tokens; `pieces` are its lines in order, and every second one is a literal. Undefined when it is not IMAP syntax. */
function tokenise(pieces) {
    const tokens = [];
    for (const [index, piece] of pieces.entries()) {
        if (index % 2 === 1) {
            tokens.push({ kind: "string", text: piece });
            continue;
        }
        const line = index === pieces.length - 1 ? piece : piece.replace(/\{\d+\+?\}$/, "");
        if (!tokeniseLine(line, tokens))
            return undefined;
    }
    return tokens;
}
function tokeniseLine(line, tokens) {
    TOKEN.lastIndex = 0;
    while (TOKEN.lastIndex < line.length) {
        const match = TOKEN.exec(line);
        if (!match)
            return false;
        const [, bracket, quoted, atom] = match;
        if (bracket !== undefined)
            tokens.push({ kind: bracket === "(" ? "open" : "close" });
        else if (quoted !== undefined)
            tokens.push({ kind: "string", text: quoted.replace(/\\(["\\])/g, "$1") });
        else if (atom !== undefined)
            tokens.push({ kind: "atom", text: atom });
    }
    return true;
}
/** Reads a list of capabilities. */
function parseCapabilities(list) {
    const names = new Set(list.map((word) => word.toUpperCase()));
    const mechanisms = [...names].filter((name) => name.startsWith("AUTH=")).map((name) => name.slice(5));
    return {
        offered: list,
        names,
        starttls: names.has("STARTTLS"),
        mechanisms: mechanismNames(mechanisms),
        loginCommand: !names.has("LOGINDISABLED"),
        initialResponse: names.has("SASL-IR"),
    };
}

;// CONCATENATED MODULE: ./build/src/core/probe/folder.js
// By hand: modified UTF-7 comes in packages only with all of an IMAP client or of a character set library.






/** The most folders of a mailbox that are searched for a similar name. */
const MAX_FOLDERS = 500;
/** Looks at one folder without changing anything: LIST, then EXAMINE, then the rights, if the server reports them (RFC 4314). */
async function checkFolder(client, folder, findings, signal) {
    const mailbox = quoted(folder);
    const listed = (await listFolders(client, mailbox, signal)).find((each) => sameFolder(each.name, folder));
    if (!listed) {
        findings.push(await missing(client, folder, signal));
        return;
    }
    if (listed.attributes.includes("\\noselect") || listed.attributes.includes("\\nonexistent")) {
        findings.push((0,base_errors/* finding */.gk)("FOLDER_NOSELECT", `The folder "${(0,base_text/* visible */.RK)(folder)}" contains no messages`));
        return;
    }
    const { completion } = await client.command(`EXAMINE ${mailbox}`, "EXAMINE", signal);
    if (completion.status !== "OK") {
        findings.push((0,base_errors/* finding */.gk)("FOLDER_MISSING", `The server answered EXAMINE of "${(0,base_text/* visible */.RK)(folder)}" with "${statusText(completion, client.redactor)}"`));
        return;
    }
    if (client.offers("ACL"))
        await checkRights(client, folder, mailbox, findings, signal);
}
async function missing(client, folder, signal) {
    const all = await listFolders(client, '"*"', signal);
    const similar = all.find((each) => each.name.toLowerCase() === folder.toLowerCase());
    const { redactor } = client;
    if (similar) {
        return (0,base_errors/* finding */.gk)("FOLDER_CASE", `The mailbox has "${redactor.quote(similar.name)}", not "${(0,base_text/* visible */.RK)(folder)}"`);
    }
    const [first, ...rest] = all.map((each) => each.name);
    const near = first === undefined ? undefined : (0,nearest/* nearEnough */.vu)(folder, [first, ...rest]);
    const hint = near === undefined
        ? {}
        : { hint: `Give its exact name: "${redactor.quote(near, 80)}" is the most like it` };
    const names = all.slice(0, 20).map((each) => `"${redactor.quote(each.name, 60)}"`).join(", ") || "no folder";
    return (0,base_errors/* finding */.gk)("FOLDER_MISSING", `The mailbox has ${names}, but not "${(0,base_text/* visible */.RK)(folder)}"`, hint);
}
/** Reading marks a message as seen, which needs the right `s` (RFC 4314 section 4). */
async function checkRights(client, folder, mailbox, findings, signal) {
    const { completion, untagged } = await client.command(`MYRIGHTS ${mailbox}`, "MYRIGHTS", signal);
    const tokens = untagged.flatMap((each) => (each.kind === "data" && each.name === "MYRIGHTS" ? [each.tokens] : []))[0];
    const rights = textOf(tokens?.at(-1));
    if (completion.status !== "OK" || rights === undefined || rights.includes("s"))
        return;
    findings.push((0,base_errors/* finding */.gk)("FOLDER_READ_ONLY", `The user has the rights "${client.redactor.quote(rights)}" on "${(0,base_text/* visible */.RK)(folder)}", without s (seen)`));
}
async function listFolders(client, pattern, signal) {
    const { untagged } = await client.command(`LIST "" ${pattern}`, "LIST", signal, { maxResponses: MAX_FOLDERS });
    return untagged.flatMap((each) => (each.kind === "data" && each.name === "LIST" ? listedFolder(each.tokens) : []));
}
/** `(attributes) delimiter name` (RFC 3501 section 7.2.2). */
function listedFolder(tokens) {
    const name = textOf(tokens.at(-1));
    const close = tokens.findIndex((token) => token.kind === "close");
    if (name === undefined || close < 0)
        return [];
    const attributes = tokens.slice(1, close).flatMap((token) => textOf(token)?.toLowerCase() ?? []);
    return [{ name: decodeMailboxName(name), attributes }];
}
function textOf(token) {
    return token && "text" in token ? token.text : undefined;
}
/** Only INBOX is the same in any case (RFC 3501 section 5.1). */
function sameFolder(a, b) {
    return a === b || (a.toUpperCase() === "INBOX" && b.toUpperCase() === "INBOX");
}
function quoted(folder) {
    // Wildcards would list other folders, and control characters are not allowed in a name.
    if (/[\0-\x1f\x7f*%]/.test(folder)) {
        throw new ProbeFailure("FOLDER_MISSING", `"${(0,base_text/* visible */.RK)(folder)}" is not a valid folder name`);
    }
    return `"${encodeMailboxName(folder).replace(/["\\]/g, "\\$&")}"`;
}
/** A folder's name in IMAP's modified UTF-7 (RFC 3501 section 5.1.3). */
function encodeMailboxName(name) {
    return name.replace(/&|[^\x20-\x7e]+/g, (run) => (run === "&" ? "&-" : `&${modifiedBase64(run)}-`));
}
/** A folder's name from modified UTF-7; anything else stays as it is. */
function decodeMailboxName(name) {
    return name.replace(/&([A-Za-z0-9+,]*)-/g, (whole, run) => {
        if (run === "")
            return "&";
        const bytes = (0,base_bytes/* fromBase64 */.Ey)(run.replaceAll(",", "/"));
        if (bytes === undefined)
            return whole;
        const units = new DataView(bytes.buffer);
        return Array.from({ length: bytes.length >> 1 }, (_, at) => String.fromCharCode(units.getUint16(at * 2))).join("");
    });
}
/** Base64 of UTF-16BE, with a comma instead of the slash and without padding. */
function modifiedBase64(text) {
    const units = new DataView(new ArrayBuffer(text.length * 2));
    for (let at = 0; at < text.length; at++)
        units.setUint16(at * 2, text.charCodeAt(at));
    return (0,base_bytes/* toBase64 */.nk)(new Uint8Array(units.buffer)).replace(/=+$/, "").replaceAll("/", ",");
}

;// CONCATENATED MODULE: ./build/src/core/probe/refusal-words.js
/** When the words were last looked up in the sources that stand beside them. */
const AS_OF = "2026-11-27";
const row = (words, code, source, hint) => ({
    words,
    code,
    source,
    asOf: AS_OF,
    ...(hint !== undefined && { hint }),
});
const EXCHANGE_NDR = "https://learn.microsoft.com/en-us/exchange/mail-flow-best-practices/non-delivery-reports-in-" +
    "exchange-online/non-delivery-reports-in-exchange-online";
const EXCHANGE_SMTP_AUTH = "https://learn.microsoft.com/en-us/exchange/clients-and-mobile-in-exchange-online/" +
    "authenticated-client-smtp-submission";
const GMAIL_IMAP = "https://developers.google.com/workspace/gmail/imap/imap-smtp";
const RFC_4954 = "https://www.rfc-editor.org/rfc/rfc4954#section-6";
const RFC_5530 = "https://www.rfc-editor.org/rfc/rfc5530#section-3";
const DOVECOT = "https://doc.dovecot.org/2.3/configuration_manual/authentication/";
const POSTFIX_SASL = "https://www.postfix.org/SASL_README.html";
const MAIL_CODES = "https://www.iana.org/assignments/smtp-enhanced-status-codes/";
/**
 * This machine's address is refused: told at the greeting, after EHLO, STARTTLS or AUTH, and by IMAP servers too. It says
 * nothing of an account, nor of what Genesys Cloud's addresses meet.
 */
const CLIENT_WORDS = [
    row(/\b(?:client|host|ip|address|connections?)\b[^.]{0,20}(?:\[?[0-9a-f.:]{3,45}\]?)?.{0,20}\b(?:block(?:ed|ing)?|listed)\b.{0,30}\b(?:using|by|in|on|at|via)\b/i, "CLIENT_BLOCKED", "https://www.postfix.org/postconf.5.html#reject_rbl_client"),
    row(/\b(?:black|block|deny)[ -]?list(?:ed|ing)?\b|\b(?:dns|r|dnsr)bls?\b|spamhaus|spamcop|\bsorbs\b|barracudacentral|abuseat|uceprotect/i, "CLIENT_BLOCKED", "https://www.spamhaus.org/faqs/dnsbl-usage/"),
    row(/\b(?:your|client|sending|remote|connecting|source|(?:from|of|by) this)\s+(?:(?:mail )?(?:server|machine|mta)(?!\w)(?= at| ip|\W{0,3}\d|'s ip)|ip|host|address|network)(?:[ -]address)?\b(?! (?:account|user|mailbox|login|password))(?:(?![:,] (?:account|mailbox))[^;]){0,60}\b(?:block(?:ed)?|banned|denied|refused|rejected|listed|not (?:allowed|permitted|authori[sz]ed)|forbidden)\b/i, "CLIENT_BLOCKED", EXCHANGE_NDR),
    row(/\b(?:ip|address|host|client)\b(?: address)? ?[[(]?(?=[0-9a-f.:]*[.:])[0-9a-f.:]{3,45}\W.{0,40}\b(?:block(?:ed)?|banned|denied|refused|rejected|not (?:allowed|permitted|authori[sz]ed))\b/i, "CLIENT_BLOCKED", "https://www.exim.org/exim-html-current/doc/html/spec_html/ch-access_control_lists.html"),
    row(/\b(?:block(?:ed)?|ban(?:ned)?|den(?:y|ied)|refus(?:ed|ing)|reject(?:ed|ing))\b[^.;:]{0,40}\b(?:(?:your|this|client|source) (?:ip|host|network)|(?:from|for|by|to) (?:your|this) address)\b/i, "CLIENT_BLOCKED", EXCHANGE_NDR),
    // Who failed too often from here; a mailbox that is locked for it is another thing.
    row(/\bfail(?:ed|ures?)?\b.{0,30}\bfrom (?:your|this) (?:ip|address|host|network)\b(?!.{0,30}\b(?:account|user|mailbox)\b).{0,40}\b(?:block(?:ed)?|banned|denied|refused)\b/i, "CLIENT_BLOCKED", "https://github.com/zytzagoo/smtp-validate-email/issues/9"),
    row(/banned sending ip|access denied, (?:banned|bad) /i, "CLIENT_BLOCKED", EXCHANGE_NDR),
    row(/\b(?:poor|bad|low|none\/bad|no) reputation\b|reputation of (?:your|the) (?:ip|address)/i, "CLIENT_BLOCKED", "https://senders.yahooinc.com/smtp-error-codes/"),
    row(/^(?:\d{3} )?IP=[0-9a-f.:]{3,45} - /i, "CLIENT_BLOCKED", "https://github.com/mailcow/mailcow-dockerized/issues/2639"),
    row(/^(?:\d{3} )?(?:\d\.\d{1,3}\.\d{1,3} )?blocked\b(?! ?(?:account|user|mailbox)|.{0,20}\b(?:suspicious|unusual))|\.proofpoint\.com|fail2ban|cphulk/i, "CLIENT_BLOCKED", "https://github.com/zone-eu/zone-mta/issues/301"),
    row(/(?<![@\d.])\d{1,3}(?:\.\d{1,3}){3}\b[^:;]{0,10}\b(?:is |has been |was )?(?:listed|found on|blocked|banned|not (?:permitted|allowed|accepted)|connection refused)\b|intrusion prevention/i, "CLIENT_BLOCKED", "https://github.com/zytzagoo/smtp-validate-email/issues/9"),
    row(/\b(?:ip|address|host|client|network)\b.{0,40}\bnot\b.{0,20}\b(?:white|allow|safe)[ -]?list|\b(?:unauthori[sz]ed|untrusted) (?:sending |client |source )?ip\b/i, "CLIENT_BLOCKED", "https://github.com/sendgrid/docs/pull/1892"),
    row(/\b(?:dynamic|residential|dial-?up)\b.{0,20}\b(?:ips?|address(?:es)?|hosts?|networks?|ranges?)\b/i, "CLIENT_BLOCKED", "https://github.com/iredmail/dockerized/issues/86"),
    row(/cannot find your (?:reverse )?hostname|reverse (?:dns|mapping|hostname)|\bno (?:ptr|rdns)\b|\bptr (?:resource )?record\b|client host rejected/i, "CLIENT_BLOCKED", "https://www.postfix.org/postconf.5.html#reject_unknown_client_hostname"),
    row(/blocked by (?:client )?access rule|(?:denied|blocked) by (?:the )?(?:geo|country|location)|\bgeo-?(?:ip|restrict|block|locat)|unauthori[sz]ed (?:country|location)|(?:login|access|connections?) from (?:this|your) (?:country|location|ip|address|network|region)\b.{0,30}(?:not|block|den|restrict|disallow)|\b(?:your|this) (?:country|location|region)\b.{0,30}\b(?:not|block|den|restrict|disallow)/i, "CLIENT_BLOCKED", "https://learn.microsoft.com/en-us/exchange/clients-and-mobile-in-exchange-online/client-access-rules"),
];
/** What servers say about the name that a client gives with EHLO. */
const EHLO_WORDS = [
    row(/\b(?:ehlo|helo)\b/i, "SMTP_EHLO_REJECTED", "https://www.postfix.org/postconf.5.html#smtpd_helo_restrictions"),
    row(/fully[- ]qualified|\bfqdn\b|invalid (?:host ?name|domain|name)|(?:host ?name|host|domain)\b.{0,20}not found|(?:address|ip) literal|(?:bogus|bad|malformed|unresolvable) host ?name|host ?name\b.{0,30}\b(?:rejected|required|(?:in|not )valid|not resolv)|you are not (?:localhost|me\b|us\b)/i, "SMTP_EHLO_REJECTED", "https://www.rfc-editor.org/rfc/rfc5321#section-4.1.1.1"),
];
/** Words on limits: they pass, and say nothing of the password. */
const LIMITS = [
    row(/(?:too many|maximum number of|exceeded|limit on|max(?:imum)?)\b.{0,30}\b(?:simultaneous |concurrent |open )?(?:connections?|sessions?)\b|(?:connections?|sessions?)\b.{0,20}\b(?:limit|exceeded)|mail_max_userip_connections/i, "AUTH_CONNECTION_LIMIT", "https://doc.dovecot.org/2.3/settings/core/#core_setting-mail_max_userip_connections"),
    row(/\bover ?quota\b|command or bandwidth limits|bandwidth limit|quota (?:is |has been )?(?:exceeded|reached|used)|(?:maximum )?credits? (?:are |is )?(?:exceeded|exhausted|used)|mailbox (?:is )?full|(?:sending|daily|monthly|hourly|message|email|plan)\b.{0,20}(?:limit|quota|allowance)\b.{0,20}(?:exceeded|reached|used)|(?:exceeded|reached|used)\b.{0,20}\b(?:daily|monthly|hourly|message|e-?mail|plan)\b.{0,20}\b(?:limit|quota|allowance)/i, "AUTH_QUOTA", "https://support.google.com/a/answer/1071518"),
    row(/throttl|backoff|back off|slow down|rate[ -]?limit|(?:sending|login|request|connection) rate|too (?:many|much|often|frequent)|too many (?:bad |failed |invalid )?(?:auth|login|logon|sign)|(?:attempts?|logins?|requests?|auth(?:entications?)?)\b.{0,20}\b(?:limit|exceeded)|authenticate too many|frequency limited|limit (?:is |was |has been )?(?:exceeded|reached)|exceed(?:ed|s) (?:the|your|its) .{0,20}limit|(?:maximum number of|exceeded)\b.{0,30}\b(?:attempts|log-?[io]ns?)\b/i, "AUTH_RATE_LIMITED", "https://learn.microsoft.com/en-us/office365/servicedescriptions/exchange-online-service-description/exchange-online-limits"),
];
/** Words on a server or directory that has trouble of its own. */
const TROUBLE = [
    row(/servers?(?:\(s\))? (?:is |are )?(?:currently |temporarily )?(?:unavailable|busy|error)|service (?:is )?not active|storage has been exceeded|no space left|service (?:is )?(?:currently |temporarily )?(?:not available|unavailable)|temporar(?:y|ily)\b.{0,40}(?:fail|error|problem|unavailable|authenticat|lookup)|(?:internal|backend|back-end|upstream|ldap|sql|database|directory|auth(?:entication)? (?:server|service|backend|daemon|process))\b.{0,20}(?:error|fail|down|unavailable|problem|unreachable|not (?:available|responding))|generic failure|another step is needed|(?:unable|can(?:no|')t|could not)\b.{0,40}\b(?:right now|at (?:present|the moment|this (?:time|moment)))|unable to (?:contact|connect|reach)|can(?:no|')t (?:contact|connect|reach)|system (?:error|busy|problem)|i\/o error|cannot be (?:processed|checked) (?:now|at)|connection (?:refused|lost|timed out)|timed? ?out|maintenance|shutting down|lookup failed|try (?:again )?(?:later|in \d)/i, "AUTH_TEMPFAIL", POSTFIX_SASL),
];
/**
 * What mail servers say when they refuse a login, the telling before the general. The first row that matches counts, before
 * any code of RFC 5530, RFC 3463 or RFC 4954: a server may send the code of a wrong password and say in words that it
 * means something else.
 */
const LOGIN_WORDS = [
    row(/^(?:LOGIN|AUTHENTICATE) failed\.?$/, "AUTH_REJECTED", "https://github.com/imapsync/imapsync/issues/60", "Check the secret; if it is right, ask whether IMAP, or logins with a password, are switched off for the mailbox: Exchange answers all of these in the same words"),
    // One refusal for every reason that there is.
    row(/service is not open, ?password is incorrect/i, "AUTH_UNCLEAR", "https://github.com/chengazhen/cursor-auto-free/issues/294", "This server gives every reason at once: check that IMAP and SMTP are switched on, that the secret is an authorisation code, and try again later"),
    row(/\bonly available under a layer|\b(?:clear|plain) ?text (?:logins?|auth\w*|passwords?)\b.{0,20}\b(?:disabled|disallowed|not (?:allowed|permitted|available))|\bencryption (?:is )?(?:required|needed)\b|\bmust (?:first )?(?:issue|use) (?:a )?(?:starttls|tls|ssl)\b|without (?:ssl\/tls|tls|ssl)\b.{0,20}\bnot allowed/i, "AUTH_TLS_REQUIRED", "https://github.com/cyrusimap/cyrus-imapd/blob/master/imap/imapd.c"),
    // Microsoft.
    row(/user credentials were incorrect/i, "AUTH_REJECTED", EXCHANGE_SMTP_AUTH),
    row(/SmtpClientAuthentication is disabled for the mailbox/i, "AUTH_PROTOCOL_OFF", EXCHANGE_SMTP_AUTH, "Have an administrator switch on Authenticated SMTP for this mailbox (Set-CASMailbox -SmtpClientAuthenticationDisabled $false)"),
    row(/SmtpClientAuthentication is disabled for the tenant/i, "AUTH_TENANT_OFF", "https://github.com/simonrob/email-oauth2-proxy/issues/193", "Have an administrator switch on SMTP AUTH for the organisation, or for this mailbox alone (Set-CASMailbox -SmtpClientAuthenticationDisabled $false)"),
    row(/security defaults|conditional access|(?:organi[sz]ation|tenant|admin\w*)('s)?\b.{0,40}polic(?:y|ies)|polic(?:y|ies) of (?:your|the|this) (?:organi[sz]ation|tenant|domain)|access polic(?:y|ies)|\bpolicy\b.{0,30}(?:prevent|prohibit|block|forbid|den)|did not meet the criteria|AADSTS\d+|does not satisfy|geo-?fenc/i, "AUTH_POLICY", EXCHANGE_SMTP_AUTH),
    row(/basic auth(?:entication)? (?:is |has been |was )?(?:disabled|not supported|blocked|turned off|no longer)|password(?:-based)? (?:login|authentication|auth)s? (?:(?:is|are|has been|have been) )?(?:disabled|not (?:supported|allowed)|turned off|no longer)|less secure (?:app|sign)|basic-?auth(?:blocked|disabled)|legacy auth(?:entication)?\b|modern auth(?:entication)? (?:is )?required|oauth2?\b.{0,20}\brequired/i, "AUTH_BASIC_DISABLED", "https://techcommunity.microsoft.com/blog/exchange/exchange-online-to-retire-basic-auth-for-client-submission-smtp-auth/4114750"),
    // A step that a person has to take.
    row(/app(?:lication)?[- ]?(?:specific|generated)?[- ]?pas?sw(?:or)?d|authori[sz]ation code|InvalidSecondFactor|app-specific|parol prilozheniya|\u6388\u6743\u7801|\u00ca\u00da\u00c8\u00a8\u00c2\u00eb|\bno=1001256\b|(?:two|2)[- ]?(?:factor|step)|\bmfa\b|\b2fa\b|(?:device|client)[- ]specific password|bridge password|generate a password for|\bmail key\b/i, "AUTH_APP_PASSWORD", "https://support.google.com/accounts/answer/185833"),
    row(/web login required|WEBALERT|web ?browser|WebLoginRequired|log ?in (?:with|via|through|at|to|using) (?:your |the )?(?:web|browser|webmail)|sign ?in (?:with|via|through|at|using) (?:your |the )?(?:web|browser|webmail)|captcha|verify (?:your )?(?:account|identity|phone)|continue\?sarp|accept (?:the |our )?(?:terms|new|eula|agreement|licen[cs]e)|not a robot|use (?:the )?web for sending/i, "AUTH_BROWSER_STEP", "https://support.google.com/mail/answer/78754"),
    row(/\b(?:lock|block|suspend|restrict|disabl|freez|frozen)\w*\b.{0,40}\b(?:unusual|suspicious) (?:sign|log|activity)/i, "AUTH_ACCOUNT_LOCKED", "https://support.google.com/mail/answer/7126229"),
    row(/(?:unusual|suspicious) (?:sign|log|activity|place|location)/i, "AUTH_BROWSER_STEP", "https://support.google.com/mail/answer/78754"),
    // The password's own end.
    row(/(?:password|passwd|credentials?)\b.{0,20}\b(?:has |have |is |are )?expired|expired password|must (?:be )?chang(?:e|ed)\b.{0,20}(?:password)?|password (?:must|needs to|has to) (?:be )?(?:chang|reset)|change your password|password is too (?:simple|weak|short)/i, "AUTH_PASSWORD_EXPIRED", RFC_5530),
    row(/password transition|transition (?:is )?needed/i, "AUTH_TRANSITION", RFC_4954),
    row(/invalid credentials or imap is disabled/i, "AUTH_REJECTED", "https://github.com/Foundry376/Mailspring/issues/2111", "Check the secret, and switch on IMAP in the mailbox's settings: this server answers both in the same words"),
    row(/\b(?:no|without|lacks?|not have)\b.{0,20}\blicen[cs]e|\blicen[cs]e\b.{0,30}\b(?:expired|missing|required|exceeded|not)\b|\bunlicen[cs]ed\b/i, "AUTH_PROTOCOL_OFF", "https://github.com/Zimbra/zm-mailbox/pull/481", "Give the mailbox, or the mail server, the licence that the reply names"),
    // The protocol is off for the mailbox, or for all.
    row(/not enabled for (?:imap|smtp|pop)|(?:imap4?|smtp|smtp auth|client access|this (?:service|protocol)|external access)\b[^.]{0,40}\b(?:is |has been |are |was )?(?:disabled|not (?:enabled|allowed|permitted|available|activated|active)|switched off|turned off|deactivated|blocked)\b|(?:enable|activate|turn on|switch on)\b.{0,30}\b(?:imap|smtp|pop)\b|yet to enable|(?:disabled|blocked) for (?:imap|smtp)|does not have access rights to this service|user has no permission|not (?:permitted|allowed|authori[sz]ed) to (?:use|access) (?:(?:the|this) )?(?:imap|smtp|service|protocol)|(?:imap|smtp) access (?:is )?(?:denied|not included)|no (?:imap|smtp) access|login is not available for|(?:imap|smtp) (?:access|service)\b.{0,20}\b(?:off|closed)\b|please (?:enable|activate|open) (?:imap|smtp)/i, "AUTH_PROTOCOL_OFF", GMAIL_IMAP),
    row(/auth\w*\b.{0,20}\b(?:not enabled|disabled) (?:for|in|on) (?:this )?(?:tenant|organi[sz]ation|domain)/i, "AUTH_TENANT_OFF", EXCHANGE_SMTP_AUTH),
    // The account.
    row(/(?:temporar(?:y|ily)|for security reasons|too many)\b.{0,40}\b(?:lock|block|restrict|suspend|disabl)\w*|(?:account|user|mailbox|login)\b.{0,30}\b(?:is |has been |was |temporarily )*(?:locked|blocked|restricted|frozen)\b|lock(?:ed)? ?out|hacked|compromis|\u9501\u5b9a/i, "AUTH_ACCOUNT_LOCKED", "https://support.google.com/mail/answer/7126229"),
    row(/(?:account|user|mailbox|login|customer|subscription)\b.{0,30}\b(?:is |has been |was |temporarily )*(?:disabled|suspended|deactivated|closed|terminated|inactive|not (?:active|activated)|deleted|cancell?ed)\b|(?:disabled|suspended|inactive|deactivated) (?:account|user|mailbox)|account suspen|(?:account|user|mailbox|e-?mail(?: address)?|domain|sender)\b.{0,30}\b(?:not (?:yet )?(?:been )?(?:verified|confirmed|activated|approved)|(?:pending|awaiting) (?:approval|activation|verification))/i, "AUTH_ACCOUNT_DISABLED", MAIL_CODES),
    // What passes. First where a limit is told in the words of a refusal.
    ...LIMITS,
    ...TROUBLE,
    // A wrong password, in words: for servers that send no code, or a general one.
    row(/(?:invalid|incorrect|wrong|bad|unknown)\b.{0,20}\b(?:credentials?|password|passwd|passphrase|user|username|login|log-?on|user ?name|account|auth\w*)|(?:credentials?|password|user ?name|login|user|authentication data)\b.{0,30}\b(?:is |are |was |were )?(?:invalid|incorrect|wrong|bad|rejected|not (?:accepted|recogni[sz]ed|match|correct|valid))|auth(?:enticat(?:e|ion)|orization)?\b:? ?(?:has )?(?:failed|failure|failed|unsuccessful|rejected|denied)|(?:login|log-?on|log in|sign-?in)\b[:,]? ?(?:has )?(?:failed|failure|denied|incorrect|unsuccessful|refused|rejected|fail\b)|no such user|user (?:unknown|not found)|bad username|password error/i, "AUTH_REJECTED", DOVECOT),
];
/** After a login, or instead of it: the server knows who it is, and does not open the mailbox. */
const MAILBOX_WORDS = [
    row(/\bmailbox is (?:locked|currently reserved)|mailbox has an invalid format|mailbox format corruption|operating system error|retry operation/i, "AUTH_TEMPFAIL", "https://github.com/cyrusimap/cyrus-imapd/blob/master/imap/imap_err.et"),
    row(/authenticated but not connected/i, "MAILBOX_NOT_OPENED", "https://github.com/postalsys/imapflow/issues/314", "Check that the user may open this very mailbox: for a token, whose scopes and account they are; for a shared mailbox, full access"),
    row(/unsafe login/i, "MAILBOX_NOT_OPENED", "https://github.com/mscdex/node-imap/issues/782", "Allow third-party clients in the mailbox's security settings, or ask the provider: it takes this client for unsafe"),
    ...LIMITS,
    ...TROUBLE,
];

;// CONCATENATED MODULE: ./build/src/core/probe/refusal.js

/** Characters of a refusal that are read: what it means stands at its beginning. */
const READ_LENGTH = 2_000;
/** Whether a server refuses this client's address: asked for every refusal, whatever was refused. */
function refusesClient(text) {
    return spoken(CLIENT_WORDS, text) !== undefined;
}
/** Whether a server speaks of the name in EHLO. */
function namesEhlo(text) {
    return spoken(EHLO_WORDS, text) !== undefined;
}
/** What a refused login means: by its words, else by its codes; who sends a code alone means what the code's standard says. */
function readLoginRefusal(refusal) {
    const text = beginning(refusal.text);
    if (refusesClient(text))
        return { code: "CLIENT_BLOCKED" };
    if (/\b(?:ehlo|helo)\b/i.test(text))
        return { code: "SMTP_EHLO_REJECTED" };
    const row = spoken(LOGIN_WORDS, text);
    // Words as general as "authentication failed" do not outdo a code that says more.
    if (row?.code === "AUTH_REJECTED" && row.hint === undefined && saysMore(refusal)) {
        return { code: codeMeaning(refusal) };
    }
    if (row)
        return { code: row.code, hint: row.hint };
    return { code: codeMeaning(refusal) };
}
/** What it means that a mailbox cannot be opened after a login. */
function readMailboxRefusal(refusal) {
    if (refusesClient(refusal.text))
        return { code: "CLIENT_BLOCKED" };
    const row = spoken(MAILBOX_WORDS, refusal.text);
    const code = row?.code ?? RESPONSE_CODES[refusal.responseCode ?? ""];
    // The login is behind it: what would be trouble with that is trouble with the mailbox now.
    if (code === "AUTH_TEMPFAIL")
        return { code: "MAILBOX_TEMPFAIL" };
    if (row)
        return { code: row.code, hint: row.hint };
    const limit = code === "AUTH_CONNECTION_LIMIT" || code === "AUTH_RATE_LIMITED" || code === "AUTH_QUOTA";
    return { code: limit ? code : "MAILBOX_NOT_OPENED" };
}
/** Whether the server refuses the mechanism, so that another one may work: it never looked at a password. */
function refusesMechanism({ text: whole, reply, enhanced, responseCode, status }) {
    const text = beginning(whole);
    if (refusesClient(text))
        return false;
    const row = spoken(LOGIN_WORDS, text);
    if (reply !== undefined) {
        if (row !== undefined && row.code !== "AUTH_REJECTED" && row.code !== "AUTH_PROTOCOL_OFF")
            return false;
        if (enhanced === "5.5.6")
            return false;
        return reply === 502 || reply === 504 || reply === 500 || reply === 501 || enhanced === "5.7.4" ||
            (reply === 503 && MECHANISM_WORDS.test(text)) ||
            ((reply === 534 || reply === 535) && UNKNOWN_MECHANISM.test(text));
    }
    if (row !== undefined && row.code !== "AUTH_REJECTED")
        return false;
    return responseCode === "CANNOT" || UNKNOWN_MECHANISM.test(text) || (status === "BAD" && MECHANISM_WORDS.test(text));
}
const UNKNOWN_MECHANISM = /(?:unknown|unsupported|unrecogni[sz]ed|unavailable|invalid|disabled|not supported|not available)\b.{0,30}\b(?:mech(?:anism)?s?|auth(?:entication|entification)? (?:type|method|mech\w*)|sasl)|\bno\b.{0,30}\b(?:mech(?:anism)?s?|auth(?:entication)? (?:type|method))\b|(?:mechanism|auth(?:entication)? (?:type|method)|sasl)\b.{0,40}\b(?:not|un(?:known|supported|recogni[sz]ed|available)|invalid|disabled)/i;
const MECHANISM_WORDS = /unknown|unsupported|unrecogni[sz]ed|not (?:supported|implemented|recogni[sz]ed|allowed|available|enabled|advertised)|invalid (?:command|argument|input|syntax|mechanism)|syntax|parse|mechanism|bad command/i;
function saysMore(refusal) {
    const code = codeMeaning(refusal);
    return code !== "AUTH_UNCLEAR" && (code !== "AUTH_FAILED" || RESPONSE_CODES[refusal.responseCode ?? ""] === code);
}
function beginning(text) {
    return text.slice(0, READ_LENGTH);
}
function spoken(rows, text) {
    const read = beginning(text);
    return rows.find(({ words }) => words.test(read));
}
/** RFC 5530 section 3, RFC 9051 section 7.1 and RFC 3501 section 7.1: what each response code of a refused login means. */
const RESPONSE_CODES = {
    UNAVAILABLE: "AUTH_TEMPFAIL",
    AUTHENTICATIONFAILED: "AUTH_REJECTED",
    AUTHORIZATIONFAILED: "AUTH_FAILED",
    EXPIRED: "AUTH_PASSWORD_EXPIRED",
    PRIVACYREQUIRED: "AUTH_TLS_REQUIRED",
    CONTACTADMIN: "AUTH_FAILED",
    NOPERM: "AUTH_FAILED",
    INUSE: "AUTH_CONNECTION_LIMIT",
    EXPUNGEISSUED: "AUTH_UNCLEAR",
    CORRUPTION: "AUTH_TEMPFAIL",
    SERVERBUG: "AUTH_TEMPFAIL",
    CLIENTBUG: "AUTH_UNCLEAR",
    CANNOT: "AUTH_MECH_MISSING",
    LIMIT: "AUTH_RATE_LIMITED",
    OVERQUOTA: "AUTH_QUOTA",
    ALREADYEXISTS: "AUTH_UNCLEAR",
    NONEXISTENT: "AUTH_UNCLEAR",
    WEBALERT: "AUTH_BROWSER_STEP",
    THROTTLED: "AUTH_RATE_LIMITED",
};
/**
 * What the detail of an enhanced status code says about a login (RFC 3463 section 3, RFC 4954, RFC 5248 with IANA's
 * registry): `subject.detail`, class 5. Class 4 always passes.
 */
const ENHANCED_CODES = {
    // Addressing and the mailbox.
    "1.0": "AUTH_FAILED",
    "1.1": "AUTH_FAILED",
    "1.2": "AUTH_FAILED",
    "1.3": "AUTH_FAILED",
    "1.4": "AUTH_FAILED",
    "1.5": "AUTH_FAILED",
    "1.6": "AUTH_FAILED",
    "1.7": "AUTH_FAILED",
    "1.8": "AUTH_FAILED",
    "2.0": "AUTH_FAILED",
    "2.1": "AUTH_ACCOUNT_DISABLED",
    "2.2": "AUTH_QUOTA",
    "2.3": "AUTH_FAILED",
    "2.4": "AUTH_FAILED",
    // The mail system and the network: no one's password.
    "3.0": "AUTH_TEMPFAIL",
    "3.1": "AUTH_TEMPFAIL",
    "3.2": "AUTH_TEMPFAIL",
    "3.3": "AUTH_FAILED",
    "3.4": "AUTH_FAILED",
    "3.5": "AUTH_TEMPFAIL",
    "4.0": "AUTH_TEMPFAIL",
    "4.1": "AUTH_TEMPFAIL",
    "4.2": "AUTH_TEMPFAIL",
    "4.3": "AUTH_TEMPFAIL",
    "4.4": "AUTH_TEMPFAIL",
    "4.5": "AUTH_RATE_LIMITED",
    "4.6": "AUTH_TEMPFAIL",
    "4.7": "AUTH_TEMPFAIL",
    // The protocol and the content.
    "5.0": "AUTH_FAILED",
    "5.1": "AUTH_MECH_MISSING",
    "5.2": "AUTH_MECH_MISSING",
    "5.3": "AUTH_FAILED",
    "5.4": "AUTH_MECH_MISSING",
    "5.5": "AUTH_FAILED",
    "5.6": "AUTH_FAILED",
    "6.0": "AUTH_FAILED",
    "6.1": "AUTH_FAILED",
    "6.2": "AUTH_FAILED",
    "6.3": "AUTH_FAILED",
    "6.4": "AUTH_FAILED",
    "6.5": "AUTH_FAILED",
    // Security: of the login itself only where the standard names it.
    "7.0": "AUTH_FAILED",
    "7.1": "AUTH_FAILED",
    "7.2": "AUTH_FAILED",
    "7.3": "AUTH_FAILED",
    "7.4": "AUTH_MECH_MISSING",
    "7.5": "AUTH_FAILED",
    "7.6": "AUTH_FAILED",
    "7.7": "AUTH_FAILED",
    "7.8": "AUTH_REJECTED",
    "7.9": "AUTH_MECH_TOO_WEAK",
    "7.10": "AUTH_TLS_REQUIRED",
    "7.11": "AUTH_TLS_REQUIRED",
    "7.12": "AUTH_TRANSITION",
    "7.13": "AUTH_ACCOUNT_DISABLED",
    "7.14": "AUTH_FAILED",
    "7.25": "CLIENT_BLOCKED",
    "7.28": "AUTH_RATE_LIMITED",
    // IANA has it for REQUIRETLS, which no login can break; Exchange Online sends it where passwords are off.
    "7.30": "AUTH_BASIC_DISABLED",
};
function codeMeaning({ reply, enhanced, responseCode, status }) {
    if (reply === undefined) {
        const known = RESPONSE_CODES[responseCode ?? ""];
        return known ?? (status === "BAD" ? "AUTH_FAILED" : "AUTH_UNCLEAR");
    }
    if (reply === 432 && (enhanced === undefined || enhanced === "4.7.12"))
        return "AUTH_TRANSITION";
    // Neither another success code nor one more challenge ends a login.
    if (reply < 400)
        return "AUTH_FAILED";
    if (reply < 500) {
        const detail = ENHANCED_CODES[enhanced?.replace(/^4\./, "") ?? ""];
        const passing = detail === "AUTH_RATE_LIMITED" || detail === "AUTH_QUOTA" || detail === "AUTH_TRANSITION" ||
            detail === "CLIENT_BLOCKED";
        return passing ? detail : reply === 421 ? "AUTH_RATE_LIMITED" : "AUTH_TEMPFAIL";
    }
    const told = ENHANCED_CODES[enhanced?.replace(/^5\./, "") ?? ""];
    if (told !== undefined && told !== "AUTH_FAILED")
        return told;
    switch (reply) {
        case 525:
            return "AUTH_ACCOUNT_DISABLED";
        case 530:
        case 538:
            return "AUTH_TLS_REQUIRED";
        case 534:
            return "AUTH_MECH_TOO_WEAK";
        case 535:
            return "AUTH_REJECTED";
        default:
            return "AUTH_FAILED";
    }
}

;// CONCATENATED MODULE: ./build/src/core/probe/imap.js




function isImap4({ names }) {
    return names.has("IMAP4REV1") || names.has("IMAP4REV2");
}
/** Whether a list shows a login for each kind of account. */
function hasAll(list, wanted) {
    return isImap4(list) &&
        wanted.every((type) => MECHANISMS[type].some((name) => list.mechanisms.includes(name)) || (type === "PLAIN" && list.loginCommand));
}
/** An IMAP client (RFC 3501, RFC 9051) that changes nothing: CAPABILITY, STARTTLS, AUTHENTICATE, LIST, EXAMINE, LOGOUT. */
class ImapClient {
    #talk;
    #encrypted;
    #announced;
    #known;
    #lastTag = 0;
    #introduced = false;
    constructor(talk, encrypted) {
        this.#talk = talk;
        this.#encrypted = encrypted;
    }
    async greet(signal) {
        const greeting = await this.#talk.awaitGreeting(() => this.#read(signal));
        if (greeting.kind !== "status" || greeting.tag !== undefined || greeting.status === "NO" || greeting.status === "BAD") {
            throw new ProbeFailure("PROTO_MALFORMED", "The server's first response is not an IMAP greeting");
        }
        const told = `The server greeted with "${statusText(greeting, this.#talk.redactor)}"`;
        if (greeting.status === "BYE") {
            if (refusesClient(statusWords(greeting)))
                throw new ProbeFailure("CLIENT_BLOCKED", told);
            const passing = greeting.code === "UNAVAILABLE" || greeting.code === "INUSE" || greeting.code === "LIMIT";
            throw new ProbeFailure(passing ? "GREETING_TEMPFAIL" : "GREETING_REJECTED", told);
        }
        if (greeting.status === "PREAUTH")
            this.#preauth(told);
        if (greeting.code === "CAPABILITY")
            this.#announced = parseCapabilities(words(greeting.codeArguments));
    }
    async capabilities(signal, wanted = []) {
        const announced = this.#announced;
        this.#announced = undefined;
        // A greeting's list may be a short one: before anything is called missing, the server is asked.
        this.#known = announced && hasAll(announced, wanted) ? announced : await this.#askCapabilities(signal);
        if (!isImap4(this.#known)) {
            const list = this.redactor.quote(this.#known.offered.join(" "));
            throw new ProbeFailure("IMAP_REV1_MISSING", `The server's capabilities are "${list}", without IMAP4rev1`);
        }
        return this.#known;
    }
    /** Takes the secrets out of what the server says. */
    get redactor() {
        return this.#talk.redactor;
    }
    /** Whether the server offered a capability, by upper-case name. */
    offers(capability) {
        return this.#known?.names.has(capability) ?? false;
    }
    async requestTls(signal) {
        const { completion } = await this.command("STARTTLS", "STARTTLS", signal);
        if (completion.status !== "OK") {
            const code = refusesClient(statusWords(completion)) ? "CLIENT_BLOCKED" : "STARTTLS_REFUSED";
            throw new ProbeFailure(code, `The server answered STARTTLS with "${statusText(completion, this.redactor)}"`);
        }
        this.#talk.refuseUnencryptedRest();
        // What the server said in plain text cannot be trusted (RFC 3501 section 6.2.1).
        this.#announced = undefined;
        this.#encrypted = true;
    }
    /** Says who asks (RFC 2971), where the server wants to know: some open no mailbox for clients that do not say. */
    async identify(signal) {
        if (this.#introduced || !this.offers("ID"))
            return;
        this.#introduced = true;
        await this.command('ID ("name" "genesys-email-accounts")', "ID", signal);
    }
    async farewell(signal) {
        const id = this.#encrypted && !this.#introduced && this.#known?.names.has("ID")
            ? `${this.#nextTag()} ID NIL\r\n`
            : "";
        const tag = this.#nextTag();
        await this.#talk.sendText(`${id}${tag} LOGOUT\r\n`, signal);
        for (let response = await this.#read(signal); response; response = await this.#read(signal)) {
            if (response.kind === "status" && response.tag === tag)
                return;
        }
    }
    /** Sends one command and reads until its completion; `what` names it in messages, because the line may contain a secret. */
    async command(line, what, signal, options = {}) {
        const tag = this.#nextTag();
        return await this.#talk.exchange(what, async () => {
            await this.#readUnsolicited(what, signal);
            await this.#talk.send(`${tag} ${line}`, signal);
            return await this.#complete(tag, what, signal, options.continuation, options.maxResponses ?? this.#talk.limits.replyLines);
        });
    }
    async #complete(tag, what, signal, continuation, maxResponses) {
        const untagged = [];
        while (untagged.length < maxResponses) {
            const response = await this.#read(signal);
            if (response === undefined)
                return undefined;
            if (response.kind === "continuation") {
                const answer = continuation?.(response.text);
                if (answer === undefined)
                    throw new ProbeFailure("PROTO_MALFORMED", `The server asked for more after ${what}`);
                await this.#talk.send(answer, signal);
            }
            else if (response.kind === "status" && response.tag !== undefined) {
                if (response.tag === tag)
                    return { completion: response, untagged };
                throw new ProbeFailure("PROTO_MALFORMED", `The server completed "${this.#talk.redactor.quote(response.tag)}", which was not sent`);
            }
            else if (response.kind === "status" && response.status === "BYE") {
                // The server may say why it refuses before it closes: that is an answer too.
                if (what !== "CAPABILITY" && what !== "STARTTLS")
                    return { completion: response, untagged };
                const code = refusesClient(statusWords(response)) ? "CLIENT_BLOCKED" : "SESSION_CLOSED";
                throw new ProbeFailure(code, `The server answered ${what} with "${statusText(response, this.redactor)}"`);
            }
            untagged.push(response);
        }
        throw new ProbeFailure("PROTO_LIMIT", `The server sent more than ${maxResponses} responses to ${what}; reading stopped`);
    }
    /** Untagged data may come at any time; a completion before its command is forged or out of step. */
    async #readUnsolicited(what, signal) {
        while (this.#talk.stream.hasUnread()) {
            const response = await this.#read(signal);
            if (response === undefined || (response.kind === "status" && response.status === "BYE")) {
                throw new ProbeFailure("SESSION_CLOSED", `The server closed the connection before ${what} was sent`);
            }
            if (response.kind === "data" || (response.kind === "status" && response.tag === undefined))
                continue;
            throw new ProbeFailure("PROTO_MALFORMED", `The server sent a response before ${what} was sent`);
        }
    }
    async #askCapabilities(signal) {
        const { completion, untagged } = await this.command("CAPABILITY", "CAPABILITY", signal);
        const list = untagged.flatMap((each) => (each.kind === "data" && each.name === "CAPABILITY" ? [each.tokens] : []))
            .at(-1);
        if (completion.status !== "OK" || !list) {
            throw new ProbeFailure("PROTO_MALFORMED", `The server answered CAPABILITY with "${statusText(completion, this.#talk.redactor)}" and no list`);
        }
        return parseCapabilities(list.flatMap((token) => (token.kind === "atom" ? [token.text] : [])));
    }
    async #read(signal) {
        const read = await readImapResponse(this.#talk.stream, this.#talk.limits, signal);
        if (read?.bareLf)
            this.#talk.noteBareLf();
        return read?.response;
    }
    #preauth(told) {
        // Whoever's mailbox this is, only LOGOUT is sent to it. STARTTLS is not allowed in the authenticated state, so in
        // plain text the session could never be encrypted.
        const where = this.#encrypted ? "inside TLS" : "on an unencrypted connection";
        throw new ProbeFailure("IMAP_PREAUTH", `${told} ${where}`, { severity: this.#encrypted ? "warning" : "error" });
    }
    #nextTag() {
        this.#lastTag += 1;
        return `A${this.#lastTag}`;
    }
}

;// CONCATENATED MODULE: ./build/src/core/probe/sasl.js




/** Whether a user name or secret contains a character that no mechanism, or not this one, can carry. */
function hasForbiddenCharacter(text, type) {
    // U+0001 separates the fields of XOAUTH2 and OAUTHBEARER, so that one in a user name would add a field.
    return (type === "OAUTH2" ? /[\0\r\n\u0001]/ : /[\0\r\n]/).test(text);
}
/** Starts an exchange. */
function saslExchange(mechanism, credentials, endpoint) {
    const { username, secret } = credentials;
    switch (mechanism) {
        case "PLAIN": // RFC 4616; the authorisation identity is left empty
            return { mechanism, initial: (0,base_bytes/* toBase64 */.nk)(`\0${username}\0${secret.reveal()}`), respond: () => undefined };
        case "LOGIN":
            return loginExchange(username, secret);
        case "XOAUTH2":
            return oauthExchange(mechanism, `user=${username}\u0001auth=Bearer ${secret.reveal()}\u0001\u0001`, "");
        case "OAUTHBEARER":
            return oauthExchange(mechanism, bearerText(username, secret, endpoint), "AQ==");
    }
}
/** Reads a server's failure text: base64 of a small JSON object, from which three string fields are read. */
function readOAuthFailure(challenge) {
    if (challenge.length > probe_limits/* MAX_SASL_FAILURE_BYTES */.C0)
        return undefined;
    const bytes = (0,base_bytes/* fromBase64 */.Ey)(challenge.trim());
    const value = bytes && (0,http/* parseJson */.qF)(asUtf8((0,base_bytes/* latin1 */.Wy)(bytes)));
    if (typeof value !== "object" || value === null || Array.isArray(value))
        return undefined;
    const field = (name) => {
        const own = Object.getOwnPropertyDescriptor(value, name)?.value;
        return typeof own === "string" ? own : undefined;
    };
    return { status: field("status"), scope: field("scope"), schemes: field("schemes") };
}
/** The user name as a `saslname` (RFC 5801 section 4), which keeps it one field of the GS2 header. */
function saslName(username) {
    return username.replaceAll("=", "=3D").replaceAll(",", "=2C");
}
function bearerText(username, secret, { host, port }) {
    return `n,a=${saslName(username)},\u0001host=${host}\u0001port=${port}\u0001auth=Bearer ${secret.reveal()}\u0001\u0001`;
}
function loginExchange(username, secret) {
    const answers = [(0,base_bytes/* toBase64 */.nk)(username), (0,base_bytes/* toBase64 */.nk)(secret.reveal())];
    return { mechanism: "LOGIN", respond: () => answers.shift() };
}
/** The server answers a refused token with a challenge, and sends its refusal only after `acknowledgement`. */
function oauthExchange(mechanism, text, acknowledgement) {
    let failure;
    let answered = false;
    return {
        mechanism,
        initial: (0,base_bytes/* toBase64 */.nk)(text),
        respond: (challenge) => {
            if (answered)
                return undefined;
            answered = true;
            failure = readOAuthFailure(challenge) ?? {};
            return acknowledgement;
        },
        get failure() {
            return failure;
        },
    };
}

;// CONCATENATED MODULE: ./build/src/core/probe/smtp.js





/** An SMTP client (RFC 5321) that never sends mail: EHLO, STARTTLS, AUTH, QUIT. */
class SmtpClient {
    #talk;
    #names;
    #greeting = "";
    constructor(talk, names) {
        this.#talk = talk;
        this.#names = names;
    }
    async greet(signal) {
        const reply = await this.#talk.awaitGreeting(() => this.#read(signal));
        this.#greeting = replyWords(reply);
        if (reply.code === 220)
            return;
        const { redactor } = this.#talk;
        const told = `The server greeted with "${replyText(reply, redactor)}"`;
        if (reply.code >= 400 && refusesClient(this.#greeting))
            throw new ProbeFailure("CLIENT_BLOCKED", told);
        if (reply.code >= 500)
            throw new ProbeFailure("GREETING_REJECTED", told);
        if (reply.code >= 400)
            throw new ProbeFailure("GREETING_TEMPFAIL", told);
        throw wrongService(this.#greeting, "smtp", redactor) ??
            new ProbeFailure("PROTO_MALFORMED", `${told}; 220 is expected`);
    }
    async capabilities(signal) {
        for (let name = this.#names.current; name !== undefined;) {
            const reply = await this.roundTrip(`EHLO ${name}`, "EHLO", signal);
            if (reply.code === 250)
                return parseExtensions(reply.lines);
            await this.#judgeEhlo(reply, name, signal);
            const refused = this.#names.current;
            name = this.#names.refuse(replyWords(reply));
            // After 421 the server closes the connection (RFC 5321 section 3.8), so that another name needs another one.
            if (name !== undefined && reply.code === 421) {
                this.#names.reconnect = true;
                throw namesRefused([{ name: refused ?? "", said: replyWords(reply) }], this.#talk.redactor);
            }
        }
        throw namesRefused(this.#names.refused, this.#talk.redactor);
    }
    async requestTls(signal) {
        const reply = await this.command("STARTTLS", "STARTTLS", signal);
        if (reply.code === 220)
            return this.#talk.refuseUnencryptedRest();
        const told = `The server answered STARTTLS with "${replyText(reply, this.#talk.redactor)}"`;
        if (reply.code >= 400 && refusesClient(replyWords(reply)))
            throw new ProbeFailure("CLIENT_BLOCKED", told);
        if (reply.code >= 400 && namesEhlo(replyWords(reply)))
            throw new ProbeFailure("SMTP_EHLO_REJECTED", told);
        if (reply.code < 400)
            throw new ProbeFailure("PROTO_MALFORMED", `${told}; 220 is expected`);
        throw new ProbeFailure(reply.code >= 500 ? "STARTTLS_REFUSED" : "STARTTLS_TEMPFAIL", told);
    }
    async farewell(signal) {
        await this.#talk.send("QUIT", signal);
        await this.#read(signal);
    }
    /** Like {@link roundTrip}, but a reply of 421 ends the probe. */
    async command(line, what, signal) {
        const reply = await this.roundTrip(line, what, signal);
        // 421 may answer any command (RFC 5321 section 3.8), and the server closes the connection after it.
        if (reply.code === 421) {
            const code = refusesClient(replyWords(reply)) ? "CLIENT_BLOCKED" : "SESSION_CLOSED";
            throw new ProbeFailure(code, `The server answered ${what} with "${replyText(reply, this.#talk.redactor)}"`);
        }
        return reply;
    }
    /** Sends one line and waits for its reply; `what` names it in messages, because the line may contain a secret. */
    async roundTrip(line, what, signal) {
        return await this.#talk.exchange(what, async () => {
            if (this.#talk.stream.hasUnread())
                return await this.#unsolicited(what, signal);
            await this.#talk.send(line, signal);
            return await this.#read(signal);
        });
    }
    async #read(signal) {
        const reply = await readSmtpReply(this.#talk.stream, this.#talk.limits.replyLines, signal);
        if (reply?.bareLf)
            this.#talk.noteBareLf();
        return reply;
    }
    async #unsolicited(what, signal) {
        const reply = await this.#read(signal);
        if (reply === undefined || reply.code === 421)
            return reply;
        const { redactor } = this.#talk;
        throw new ProbeFailure("PROTO_MALFORMED", `The server sent "${replyText(reply, redactor)}" before ${what} was sent`);
    }
    /** Throws where another name would not help. */
    async #judgeEhlo(reply, name, signal) {
        const { redactor } = this.#talk;
        const text = replyWords(reply);
        const told = `The server answered EHLO with "${replyText(reply, redactor)}"`;
        if (refusesClient(text))
            throw new ProbeFailure("CLIENT_BLOCKED", told);
        const other = wrongService(this.#greeting, "smtp", redactor);
        if (other)
            throw other;
        if (reply.code < 400)
            throw new ProbeFailure("PROTO_MALFORMED", `${told}; 250 is expected`);
        // 500 and 502 say that EHLO is unknown, the others that this client or its name is refused (RFC 5321 section 4.2.2).
        if ((reply.code !== 500 && reply.code !== 502) || namesEhlo(text.replace(/\behlo\b/gi, "")))
            return;
        const helo = await this.command(`HELO ${name}`, "HELO", signal);
        if (helo.code === 250) {
            throw new ProbeFailure("SMTP_NO_ESMTP", `${told} and HELO with "${replyText(helo, redactor)}"`);
        }
    }
}
/** The failure for names that were refused, one after the other. */
function namesRefused(refused, redactor) {
    const told = refused.map(({ name, said }) => `"${name}" with "${redactor.quote(said)}"`).join(" and ");
    const passing = refused.every(({ said }) => said.startsWith("4") && !namesEhlo(said));
    if (passing) {
        return new ProbeFailure("GREETING_TEMPFAIL", `The server let no EHLO pass, whatever name it was given: ${told}`);
    }
    return new ProbeFailure("SMTP_EHLO_REJECTED", `The server refused the name that this machine gave with EHLO: ${told}`);
}
const LINE = /^([2-5][0-5]\d)([ -]|$)(.*)$/s;
const ENHANCED = /^([245]\.\d{1,3}\.\d{1,3})(?: |$)/;
/** Reads one whole reply; undefined when the server closed the connection instead. Throws {@link ProbeFailure} for anything else, or a reply that is too large. */
async function readSmtpReply(stream, maxLines, signal) {
    const lines = [];
    let code;
    let bareLf = false;
    for (;;) {
        const line = await stream.readLine(signal);
        if (line === undefined)
            return lines.length === 0 ? undefined : closedInReply(lines, stream.redactor);
        bareLf ||= line.bareLf;
        const match = LINE.exec(line.text);
        if (!match || /[\0\r]/.test(line.text))
            throw smtp_malformed(line.text, lines.length === 0, stream.redactor);
        if (code !== undefined && match[1] !== code) {
            throw new ProbeFailure("PROTO_MALFORMED", `The lines of one reply have the codes ${code} and ${match[1]}`);
        }
        code = match[1];
        lines.push(asUtf8(match[3] ?? ""));
        if (match[2] !== "-")
            return { code: Number(code), enhanced: enhancedCode(lines), lines, bareLf };
        if (lines.length >= maxLines) {
            throw new ProbeFailure("PROTO_LIMIT", `The server sent a reply of more than ${maxLines} lines; reading stopped`);
        }
    }
}
/** A reply as the server worded it, to be read: what it means must not depend on the secrets that are known. */
function replyWords(reply) {
    return `${reply.code} ${reply.lines.join(" ")}`.trim();
}
/** A reply for messages: code and text in one visible line. */
function replyText(reply, redactor) {
    return redactor.quote(replyWords(reply));
}
function enhancedCode(lines) {
    for (const line of lines) {
        const match = ENHANCED.exec(line);
        if (match)
            return match[1];
    }
    return undefined;
}
function smtp_malformed(text, first, redactor) {
    const service = first ? wrongService(text, "smtp", redactor) : undefined;
    if (service)
        return service;
    return new ProbeFailure("PROTO_MALFORMED", `The server sent "${redactor.quote(asUtf8(text))}", which is not an SMTP reply`);
}
function closedInReply(lines, redactor) {
    throw new ProbeFailure("SESSION_CLOSED", `The server closed the connection after "${redactor.quote(lines.at(-1) ?? "")}"`);
}
/** Reads the lines of an EHLO reply; the first one names the server. */
function parseExtensions(lines) {
    const extensions = lines.slice(1).map((line) => words(line)).filter((line) => line.length > 0);
    const parameters = (keyword) => extensions.filter((line) => line[0]?.toUpperCase() === keyword).map((line) => line.slice(1));
    // `AUTH=LOGIN` is how servers before RFC 2554 wrote it; Exchange and Postfix still send it as well.
    const legacy = extensions.flatMap((line) => /^AUTH=/i.test(line[0] ?? "") ? [line[0]?.slice(5) ?? "", ...line.slice(1)] : []);
    const size = Number(parameters("SIZE")[0]?.[0]);
    return {
        offered: extensions.map((line) => line.join(" ")),
        starttls: parameters("STARTTLS").length > 0,
        mechanisms: mechanismNames([...parameters("AUTH").flat(), ...legacy]),
        loginCommand: false,
        initialResponse: true,
        size: Number.isSafeInteger(size) && size > 0 ? size : undefined,
        masked: extensions.some((line) => /^X{4,}[A-Z]?$/.test(line[0] ?? "")),
    };
}

;// CONCATENATED MODULE: ./build/src/core/probe/login.js








/** An AUTH command with its initial response may not be longer (RFC 4954 section 4, RFC 5321 section 4.5.3.1.4). */
const MAX_COMMAND = 510;
/** The most challenges that one exchange answers. */
const MAX_CHALLENGES = 4;
/**
 * Logs in once, in a session that is open and safe: any error in the certificate of this very connection ends it
 * before a byte of the credentials is sent. Throws {@link ProbeFailure}.
 */
async function logIn(session, credentials, folders, signal) {
    const { facts } = session;
    const { capabilities } = facts;
    const wrong = facts.findings.find((each) => each.severity === "error");
    if (wrong)
        throw new ProbeFailure(wrong.code, wrong.message);
    if (!facts.tls?.authorized || !capabilities) {
        throw new ProbeFailure("CERT_NOT_ACCEPTED", "The login's own connection is not trusted");
    }
    const { client } = session;
    if (client instanceof ImapClient) {
        await session.commandPhase("login", signal, (each) => imapLogIn(client, capabilities, credentials, session, each));
        await session.commandPhase("folder", signal, (each) => openInbox(client, each));
        for (const folder of folders.filter((name) => name.toUpperCase() !== "INBOX")) {
            await session.commandPhase("folder", signal, (each) => checkFolder(client, folder, facts.findings, each));
        }
        return;
    }
    await session.commandPhase("login", signal, (each) => smtpLogIn(client, capabilities, credentials, session, each));
}
/** Whether the login is good for anything: Genesys Cloud reads the mailbox. */
async function openInbox(client, signal) {
    await client.identify(signal);
    const { completion } = await client.command("EXAMINE INBOX", "EXAMINE", signal);
    if (completion.status === "OK")
        return;
    const { code, hint } = readMailboxRefusal(refusalOf(completion));
    const told = `The login succeeded, but the server answered EXAMINE of the inbox with "${statusText(completion, client.redactor)}"`;
    throw new ProbeFailure(code, told, hint === undefined ? {} : { hint });
}
/** The mechanisms for these credentials that the server offers, best first. */
function mechanismsFor(credentials, capabilities) {
    return MECHANISMS[credentials.type].filter((name) => capabilities.mechanisms.includes(name));
}
async function smtpLogIn(client, capabilities, credentials, { endpoint, redactor }, signal) {
    const mechanisms = mechanismsFor(credentials, capabilities);
    for (const [index, mechanism] of mechanisms.entries()) {
        const sasl = saslExchange(mechanism, credentials, endpoint);
        if (sasl.initial !== undefined)
            redactor.add(sasl.initial);
        const reply = await smtpExchange(client, sasl, signal);
        if (reply.code === 235)
            return;
        const said = { text: reply.lines.join(" "), reply: reply.code, enhanced: reply.enhanced };
        if (refusesMechanism(said)) {
            // Nobody looked at the password: another mechanism is not a second try.
            if (index < mechanisms.length - 1)
                continue;
            throw refusal({ code: "AUTH_MECH_MISSING", hint: USELESS_OFFER }, replyWords(reply), sasl, redactor);
        }
        throw refusal(forType(readLoginRefusal(said), credentials.type), replyWords(reply), sasl, redactor);
    }
    throw new ProbeFailure("AUTH_MECH_MISSING", "The server no longer offers a suitable mechanism");
}
const USELESS_OFFER = "Turn on on the server the mechanism that it lists, or take it out of the list";
async function smtpExchange(client, sasl, signal) {
    const direct = `AUTH ${sasl.mechanism} ${sasl.initial ?? ""}`;
    const short = sasl.initial !== undefined && direct.length <= MAX_COMMAND;
    const answers = answerer(sasl, short);
    let reply = await client.roundTrip(short ? direct : `AUTH ${sasl.mechanism}`, "AUTH", signal);
    for (let count = 0; reply.code === 334 && count < MAX_CHALLENGES; count++) {
        reply = await client.roundTrip(answers(reply.lines.join("")) ?? "*", "AUTH", signal);
    }
    return reply;
}
async function imapLogIn(client, capabilities, credentials, { endpoint, redactor }, signal) {
    const mechanisms = mechanismsFor(credentials, capabilities);
    const command = credentials.type === "PLAIN" && capabilities.loginCommand;
    for (const [index, mechanism] of mechanisms.entries()) {
        const sasl = saslExchange(mechanism, credentials, endpoint);
        if (sasl.initial !== undefined)
            redactor.add(sasl.initial);
        const direct = capabilities.initialResponse && sasl.initial !== undefined;
        const answers = answerer(sasl, direct);
        const result = await client.command(`AUTHENTICATE ${mechanism}${direct ? ` ${sasl.initial ?? ""}` : ""}`, "AUTHENTICATE", signal, { continuation: (challenge) => answers(challenge) ?? "*" });
        if (result.completion.status === "OK")
            return;
        const last = index === mechanisms.length - 1;
        if (refusesMechanism(refusalOf(result.completion)) && (!last || command))
            continue;
        throw imapRefusal(result, sasl, credentials, redactor);
    }
    if (!command)
        throw new ProbeFailure("AUTH_MECH_MISSING", "The server no longer offers a suitable mechanism");
    await imapLoginCommand(client, credentials, signal);
}
/** IMAP's own LOGIN, for servers without SASL PLAIN. */
async function imapLoginCommand(client, credentials, signal) {
    const [user, password] = [imapString(credentials.username), imapString(credentials.secret.reveal())];
    // A literal's octets follow the server's go-ahead; the text after them is on the same line.
    const line = `LOGIN ${user.first}${user.rest === undefined ? ` ${password.first}` : ""}`;
    const rest = [
        ...(user.rest === undefined ? [] : [`${user.rest} ${password.first}`]),
        ...(password.rest === undefined ? [] : [password.rest]),
    ];
    const result = await client.command(line, "LOGIN", signal, { continuation: () => rest.shift() });
    if (result.completion.status !== "OK")
        throw imapRefusal(result, undefined, credentials, client.redactor);
}
/** The refusal of an IMAP login; what the server said untagged on the way belongs to it. */
function imapRefusal({ completion, untagged }, sasl, { type }, redactor) {
    const remarks = untagged.flatMap((each) => (each.kind === "status" && each.status !== "OK" ? [refusalOf(each)] : []));
    const said = refusalOf(completion);
    const text = [said, ...remarks].map((each) => each.text).join(" ");
    const telling = [said, ...remarks].find((each) => each.responseCode !== undefined && each.responseCode !== "ALERT");
    const meaning = readLoginRefusal({ ...said, responseCode: telling?.responseCode ?? said.responseCode, text });
    return refusal(forType(meaning, type), statusWords(completion), sasl, redactor);
}
function codeText({ code, codeArguments }) {
    return code === undefined ? "" : `[${`${code} ${codeArguments}`.trim()}] `;
}
function refusalOf(response) {
    return { text: `${codeText(response)}${response.text}`, responseCode: response.code, status: response.status };
}
/** A string as IMAP quotes it (RFC 3501 section 4.3): ASCII in quotes, the rest as a literal. */
function imapString(text) {
    if (/^[\x20-\x7e]*$/.test(text))
        return { first: `"${text.replace(/["\\]/g, "\\$&")}"` };
    return { first: `{${new TextEncoder().encode(text).length}}`, rest: text };
}
/** Answers challenges in turn: the initial response first if it was not sent with the command. */
function answerer(sasl, initialSent) {
    let pending = initialSent ? undefined : sasl.initial;
    return (challenge) => {
        const answer = pending ?? sasl.respond(challenge);
        pending = undefined;
        return answer;
    };
}
/** The failure with the server's reply. */
function refusal({ code, hint }, words, sasl, redactor) {
    const { status, scope } = sasl?.failure ?? {};
    const details = [status && `status "${redactor.quote(status)}"`, scope && `scope "${redactor.quote(scope)}"`].filter(Boolean).join(", ");
    const by = sasl ? ` (${sasl.mechanism})` : "";
    return new ProbeFailure(code, `The server answered the login${by} with "${redactor.quote(words)}"${details === "" ? "" : `, ${details}`}`, hint === undefined ? {} : { hint });
}
/** A token that is refused is no wrong password, and who has one is not told to get one. */
function forType({ code, hint }, type) {
    if (type === "PLAIN")
        return { code, hint };
    if (code === "AUTH_REJECTED")
        return { code: "OAUTH_SCOPE" };
    if (code === "AUTH_BASIC_DISABLED") {
        return {
            code,
            hint: "The account uses OAUTH2 already: have the provider's administrator allow it for this protocol",
        };
    }
    if (code === "AUTH_MECH_TOO_WEAK" || code === "AUTH_APP_PASSWORD") {
        return { code: "AUTH_MECH_TOO_WEAK", hint: "Follow the server's reply: the account uses OAUTH2 already" };
    }
    return { code, hint };
}

;// CONCATENATED MODULE: ./build/src/core/probe/oauth-token.js



/** Microsoft Graph by URL and by application id: the most common wrong audience, which no mail server accepts. */
const GRAPH = /^(?:https:\/\/graph\.microsoft\.com\/?|00000003-0000-0000-c000-000000000000)$/;
/** What an access token shows without being sent; a token that is not a JWT is opaque and has no findings. Its text is never part of a message. */
function judgeToken(token, username, now) {
    const claims = readClaims(token.reveal());
    if (!claims)
        return [];
    const findings = [];
    if (claims.exp !== undefined && claims.exp * 1000 <= now) {
        findings.push((0,base_errors/* finding */.gk)("OAUTH_TOKEN_EXPIRED", `The access token of ${token.reference} expired at ${new Date(claims.exp * 1000).toISOString()}`));
    }
    if (claims.aud !== undefined && GRAPH.test(claims.aud)) {
        findings.push((0,base_errors/* finding */.gk)("OAUTH_SCOPE", `The access token of ${token.reference} is for Microsoft Graph, not for mail`));
    }
    if (claims.user !== undefined && claims.user.toLowerCase() !== username.toLowerCase()) {
        findings.push((0,base_errors/* finding */.gk)("OAUTH_USER_MISMATCH", `The access token of ${token.reference} belongs to a user other than the account's username`));
    }
    return findings;
}
function readClaims(token) {
    const payload = /^[\w-]+\.([\w-]{2,20000})\.[\w-]*$/.exec(token)?.[1];
    const bytes = payload === undefined ? undefined : (0,base_bytes/* fromBase64 */.Ey)(payload.replaceAll("-", "+").replaceAll("_", "/"));
    const value = (0,http/* parseJson */.qF)(new TextDecoder().decode(bytes));
    if (typeof value !== "object" || value === null)
        return undefined;
    const { exp, aud, upn } = value;
    // 8.64e12 seconds is past the last date that JavaScript can represent.
    const usable = typeof exp === "number" && exp >= 0 && exp < 8.64e12 ? exp : undefined;
    return {
        exp: usable,
        aud: typeof aud === "string" ? aud : undefined,
        user: typeof upn === "string" ? upn : undefined,
    };
}

;// CONCATENATED MODULE: ./build/src/core/probe/timeline.js


/** A duration for messages, in seconds if they are whole. */
function durationText(ms) {
    return ms % 1000 === 0 ? `${ms / 1000} s` : `${ms} ms`;
}
/** Runs the steps of a probe under their deadlines and records how long each took. */
class Timeline {
    phases = [];
    #clock;
    constructor(clock) {
        this.#clock = clock;
    }
    /** Runs one step; it fails with `onTimeout()` after `ms` milliseconds, however busy the server keeps it. */
    async phase(name, ms, signal, onTimeout, task) {
        const start = this.#clock.monotonic();
        let outcome = "ok";
        try {
            return await (0,base_async/* deadline */.nl)(ms, this.#clock, signal, onTimeout, task);
        }
        catch (error) {
            outcome = error instanceof ProbeFailure ? error.code : "error";
            throw error;
        }
        finally {
            this.phases.push({ name, ms: Math.round(this.#clock.monotonic() - start), outcome });
        }
    }
}

;// CONCATENATED MODULE: ./build/src/core/probe/connect.js





/** Connects to one address under the time limit of connections. Throws {@link ProbeFailure}. */
async function dialAddress({ host, port, network, clock, limits, redactor }, address, signal) {
    const late = () => new ProbeFailure("TCP_TIMEOUT", `No answer from ${address.ip} port ${port} within ${durationText(limits.connectMs)}`);
    try {
        return await (0,base_async/* deadline */.nl)(limits.connectMs, clock, signal, late, (each) => network.dial({ host, address, port, signal: each }));
    }
    catch (error) {
        if (signal.aborted && !(error instanceof ProbeFailure))
            throw error;
        throw connectFailure(error, address, port, redactor);
    }
}
/**
 * Connects to every address of a name. They start in turn, 250 ms apart unless the one before has ended (RFC 8305 section 5);
 * once one has answered the others start at once, and have one second more.
 */
class Race {
    #options;
    #begun;
    #settled;
    #won = new Turn();
    #late = new AbortController();
    #over = new AbortController();
    constructor(options, count) {
        this.#options = options;
        this.#begun = Array.from({ length: count }, () => new Turn());
        this.#settled = Array.from({ length: count }, () => new Turn());
    }
    /** Waits until the address at this place of the queue may start. Rejects with the signal's reason. */
    async turn(index, signal) {
        const [begun, settled] = [this.#begun[index - 1], this.#settled[index - 1]];
        if (begun && settled) {
            await (0,base_async/* abortable */.ZC)(begun.come, signal);
            const waiting = new AbortController();
            const wait = this.#options.clock.sleep(this.#options.limits.staggerMs, waiting.signal).catch(() => undefined);
            await (0,base_async/* abortable */.ZC)(Promise.race([settled.come, this.#won.come, wait]), signal).finally(() => waiting.abort());
        }
        this.#begun[index]?.arrive();
    }
    /** Connects to the address whose turn it is. Throws {@link ProbeFailure}, or the signal's reason. */
    async dial(index, address, signal) {
        try {
            const connection = await dialAddress(this.#options, address, AbortSignal.any([signal, this.#late.signal]));
            this.#win();
            return connection;
        }
        catch (error) {
            if (error instanceof ProbeFailure || signal.aborted || !this.#late.signal.aborted)
                throw error;
            throw new ProbeFailure("TCP_TIMEOUT", `No answer from ${address.ip} port ${this.#options.port}`);
        }
        finally {
            this.#settled[index]?.arrive();
        }
    }
    /** Lets whoever waits go on, and stops the timer: the address ended before its turn, or all are done. */
    end(index) {
        if (index === undefined)
            this.#over.abort();
        else
            for (const turn of [this.#begun[index], this.#settled[index]])
                turn?.arrive();
    }
    #win() {
        if (this.#won.here)
            return;
        this.#won.arrive();
        const { clock, limits } = this.#options;
        clock.sleep(limits.loserMs, this.#over.signal).then(() => this.#late.abort(), () => undefined);
    }
}
/** Something that happens once. */
class Turn {
    come;
    here = false;
    #resolve = () => undefined;
    constructor() {
        this.come = new Promise((resolve) => (this.#resolve = resolve));
    }
    arrive() {
        this.here = true;
        this.#resolve();
    }
}
function connectFailure(error, address, port, redactor) {
    if (error instanceof ProbeFailure)
        return error;
    const where = `${address.ip} port ${port}`;
    const told = redactor.quote((0,base_errors/* errorMessage */.gJ)(error));
    switch (error instanceof ports/* ConnectionError */.Rc ? error.code : "") {
        case "ECONNREFUSED":
            return new ProbeFailure("TCP_REFUSED", `${where} refused the connection`);
        case "ETIMEDOUT":
            return new ProbeFailure("TCP_TIMEOUT", `No answer from ${where}`);
        case "ECONNRESET":
        case "ECONNABORTED":
        case "EPIPE":
            return new ProbeFailure("TCP_RESET", `${where} reset the connection`);
        case "EHOSTUNREACH":
        case "ENETUNREACH":
        case "EADDRNOTAVAIL":
        case "EAFNOSUPPORT":
            return new ProbeFailure("TCP_UNREACHABLE", `This machine has no route to ${where} (${told})`);
        case "NotCapable":
            return new ProbeFailure("POLICY_PERMISSION", `Deno was not allowed to connect to ${where}`);
        case "PROXY_DENIED":
            return new ProbeFailure("PROXY_CONNECT_DENIED", `The proxy refused a tunnel to ${where}: ${told}`);
        case "PROXY_AUTH":
            return new ProbeFailure("PROXY_AUTH", `Proxy authentication failed: ${told}`);
        case "PROXY_FAILED":
            return new ProbeFailure("PROXY_FAILED", `The proxy could not open a tunnel to ${where}: ${told}`);
        default:
            return new ProbeFailure("TCP_FAILED", `Cannot connect to ${where}: ${told}`);
    }
}
/** Whether a failure happened before there was a connection: it is about the way to an address, not about the server there. */
function isConnectFailure(code) {
    return /^(?:TCP_|PROXY_|POLICY_PERMISSION$)/.test(code);
}
/** One failure for all addresses: the first one other than a missing route, which is this machine's own problem. */
function combinedFailure(failures) {
    const first = failures.find((failure) => failure.code !== "TCP_UNREACHABLE") ?? failures[0];
    if (!first || failures.length === 1)
        return first;
    return { ...first, message: failures.map((failure) => failure.message).join("; ") };
}
/** The finding on addresses that cannot be reached while others can. */
function partialFinding(host, failures, total) {
    const local = failures.every((failure) => failure.code === "TCP_UNREACHABLE");
    const told = failures.map((failure) => failure.message).join("; ");
    return (0,base_errors/* finding */.gk)("TCP_PARTIAL", `${failures.length} of ${total} addresses of ${host} cannot be reached: ${told}`, {
        // A machine without IPv6 says nothing about the server.
        severity: local ? "info" : "warning",
    });
}

;// CONCATENATED MODULE: ./build/src/core/probe/nodes.js



/**
 * One result for all addresses of a name. The server that a client gets is any of them, so a defect that only some have is
 * told with their addresses, whatever the order of the DNS answer.
 */
function gatherNodes(nodes, before) {
    const [only, ...more] = nodes;
    if (!only)
        throw new Error("A probe without an address has no result");
    if (more.length === 0)
        return { ...only, phases: [...before, ...only.phases] };
    const ranked = [...nodes].sort((a, b) => rank(a) - rank(b));
    const told = ranked[0] ?? only;
    const failed = nodes.filter((node) => node !== told && nodes_connectFailure(node));
    const findings = nodes_connectFailure(told)
        ? [combinedFailure(inOrder(nodes).flatMap((node) => nodes_connectFailure(node) ?? []))].filter((each) => each !== undefined)
        : [
            ...(nodes_isGood(told) ? [] : told.findings.map((each) => located(each, nodes))),
            ...(nodes_isGood(told) ? told.findings : []),
            ...(failed.length === 0 ? [] : [partialFinding(told.endpoint.host, inOrder(failed).flatMap((node) => nodes_connectFailure(node) ?? []), nodes.length)]),
            ...differences(told, nodes),
        ];
    return { ...told, phases: [...before, ...told.phases], findings, nodes };
}
/** Judges what each server of a name offers; what only some lack is told with their addresses. */
function judgeEach(probe, judge) {
    const { nodes = [], address } = probe;
    if (nodes.length < 2)
        return judge(probe);
    const judged = nodes.map((node) => ({ ...node, findings: judge(node) }));
    const told = judged.find((node) => node.address?.ip === address?.ip) ?? { ...probe, findings: judge(probe) };
    const others = judged.filter((node) => node.capabilities);
    return [...told.findings.map((each) => located(each, others)), ...differences(told, others)];
}
/** What is wrong at other addresses than the one that is told of. */
function differences(told, nodes) {
    const known = new Set(told.findings.map((each) => each.code));
    const codes = new Set();
    for (const node of inOrder(nodes)) {
        if (node === told || nodes_connectFailure(node))
            continue;
        for (const { code, severity } of node.findings)
            if (severity !== "info" && !known.has(code))
                codes.add(code);
    }
    return [...codes].flatMap((code) => {
        const having = inOrder(nodes).filter((node) => node.findings.some((each) => each.code === code));
        const first = having[0]?.findings.find((each) => each.code === code);
        if (!first)
            return [];
        // What says nothing of Genesys Cloud does not make a name bad of which another server is good.
        const severity = first.severity === "error" && !isConclusive(code) ? "warning" : first.severity;
        const message = `${having.length} of ${nodes.length} servers of ${told.endpoint.host} ${verb(code, having.length)} (${addresses(having)}): ${first.message}`;
        return [(0,base_errors/* finding */.gk)(code, message, { severity, ...(first.hint !== undefined && { hint: first.hint }) })];
    });
}
/** Where not all servers have an error, the message says which. */
function located(each, nodes) {
    const having = inOrder(nodes).filter((node) => node.findings.some(({ code }) => code === each.code));
    if (each.severity !== "error" || having.length === nodes.length)
        return each;
    return { ...each, message: `${having.length} of ${nodes.length} servers (${addresses(having)}): ${each.message}` };
}
function addresses(nodes) {
    return nodes.flatMap((node) => node.address?.ip ?? []).join(", ");
}
const VERBS = [
    [/^CERT_EXPIRED$/, "presents an expired certificate", "present an expired certificate"],
    [/^CERT_EXPIRES_SOON$/, "presents a certificate that expires soon", "present a certificate that expires soon"],
    [/^CERT_HOSTNAME$/, "presents a certificate for another name", "present a certificate for another name"],
    [/^CERT_/, "presents another certificate chain than the rest", "present another certificate chain than the rest"],
    [/^TLS_/, "differs in the TLS handshake", "differ in the TLS handshake"],
    [/^AUTH_NOT_OFFERED$/, "offers no login", "offer no login"],
    [/^GREETING_|^CLIENT_/, "does not let this client in", "do not let this client in"],
];
function verb(code, count) {
    const [, one, many] = VERBS.find(([pattern]) => pattern.test(code)) ??
        [/x/, "differs from the rest", "differ from the rest"];
    return count === 1 ? one : many;
}
function nodes_isGood(node) {
    return !node.findings.some((each) => each.severity === "error");
}
/** The failure of a server that could not be reached, with its address. */
function nodes_connectFailure(node) {
    const found = node.findings.find((each) => each.severity === "error" && isConnectFailure(each.code));
    const ip = node.address?.ip ?? "";
    return found && !found.message.includes(ip) ? { ...found, message: `${ip}: ${found.message}` } : found;
}
/** The server that speaks for all: a good one, else one whose error is certain, else one that could be reached. */
function rank(node) {
    if (nodes_isGood(node))
        return 0;
    if (nodes_connectFailure(node))
        return 3;
    return node.findings.some((each) => each.severity === "error" && (0,base_errors/* codeEntry */.Gu)(each.code).conclusive !== false) ? 1 : 2;
}
/** In an order that does not depend on the DNS answer's. */
function inOrder(nodes) {
    return [...nodes].sort((a, b) => (a.address?.ip ?? "") < (b.address?.ip ?? "") ? -1 : 1);
}

// EXTERNAL MODULE: ./build/src/core/report/wording.js
var wording = __webpack_require__(78756);
;// CONCATENATED MODULE: ./build/src/core/probe/certificate.js




const DAY = 86_400_000;
const SERVER_AUTH = "1.3.6.1.5.5.7.3.1";
const ANY_PURPOSE = "2.5.29.37.0";
/** Key purposes of RFC 5280 section 4.2.1.12. */
const PURPOSE_NAMES = {
    "1.3.6.1.5.5.7.3.2": "clientAuth",
    "1.3.6.1.5.5.7.3.3": "codeSigning",
    "1.3.6.1.5.5.7.3.4": "emailProtection",
    "1.3.6.1.5.5.7.3.8": "timeStamping",
    "1.3.6.1.5.5.7.3.9": "OCSPSigning",
};
/**
 * Every defect of the chain that a verifier goes by, not only the first. Certificates that a server sends and that no
 * verifier needs are a note at most. Judged from the chain itself, because runtimes name the same defect differently; their
 * own verdict is the backstop: a chain that they reject always has an error here.
 */
function judgeCertificate(session, host, now, redactor) {
    const leaf = session.chain[0];
    if (!leaf)
        return [(0,base_errors/* finding */.gk)("CERT_NOT_ACCEPTED", "The server sent no certificate")];
    const path = pathOf(session);
    const findings = [
        ...judgeDates(datedPath(session), now, redactor),
        ...judgeName(leaf, host, redactor),
        ...judgeConstraints(path, host, redactor),
        ...judgeTrust(session, path, redactor),
        ...judgePurpose(leaf, redactor),
        ...judgeIssuers(session, path, redactor),
        ...path.flatMap((certificate) => judgeStrength(certificate, redactor)),
        ...judgeOrder(session.chain, path, redactor),
        ...judgeExtra(session.chain, path, now, redactor),
    ];
    if (!session.authorized && !findings.some((each) => each.severity === "error")) {
        findings.push(notAccepted(session.authorizationError, redactor));
    }
    return findings;
}
/** The end of the certificate on the verified path that ends first. */
function pathEnd(session) {
    const ends = datedPath(session).map((each) => each.validTo);
    return ends.length === 0 ? undefined : Math.min(...ends);
}
/** The path of the runtime; without one, the way by names through what was sent, and the root that it is known to lead to. */
function pathOf(session) {
    if (session.path)
        return session.path;
    const [leaf, ...others] = session.chain;
    const path = leaf ? [leaf] : [];
    for (let last = leaf; last && !last.selfSigned && path.length <= others.length;) {
        const { issuer } = last;
        last = others.find((each) => each.subject === issuer && !path.includes(each));
        if (last)
            path.push(last);
    }
    const { anchor } = session;
    const ends = path.some((each) => each.fingerprint256 === anchor?.fingerprint256 && each.subject === anchor.subject);
    return anchor && !ends ? [...path, anchor] : path;
}
/** Verifiers differ on whether a root's own end counts; where they accept it, it does not. */
function datedPath(session) {
    const path = pathOf(session);
    return session.authorized ? path.filter((each, at) => at === 0 || !each.selfSigned) : path;
}
/** X.509 verdicts of runtimes, in words (OpenSSL's names, as `node:tls` spells them). */
const VERDICTS = {
    CERT_REVOKED: "the CA has revoked it",
    CERT_SIGNATURE_FAILURE: "a signature in it is wrong",
    CERT_UNTRUSTED: "its root is not trusted for servers",
    CERT_REJECTED: "its root rejects this use",
    CERT_CHAIN_TOO_LONG: "it is too long",
    PATH_LENGTH_EXCEEDED: "it has more certificates than one of its CAs allows",
    INVALID_CA: "one of its certificates signed another without being a CA's",
    INVALID_PURPOSE: "one of its certificates is not meant for servers",
    EE_KEY_TOO_SMALL: "the server's key is too short",
    CA_KEY_TOO_SMALL: "a CA's key is too short",
    CA_MD_TOO_WEAK: "a signature in it uses a broken hash",
    UNABLE_TO_GET_ISSUER_CERT: "the certificate of an issuer is missing; a CA file has to hold the root itself",
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "the certificate of an issuer is missing",
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: "the issuer of the server's certificate is missing",
    UNHANDLED_CRITICAL_EXTENSION: "it has an extension that is critical and that TLS libraries do not know",
    UNSPECIFIED: "the TLS library does not say why, often for an extension that is critical and unknown to it",
};
function notAccepted(reason, redactor) {
    const words = VERDICTS[reason ?? ""] ??
        redactor.quote(reason ?? "no reason given").toLowerCase().replaceAll("_", " ");
    return (0,base_errors/* finding */.gk)("CERT_NOT_ACCEPTED", `The certificate chain is rejected: ${words}`);
}
/** A date for messages, `2026-11-22`. */
function dateText(ms) {
    return new Date(ms).toISOString().slice(0, 10);
}
/** A time for messages, `2026-11-22 08:15 UTC`. */
function timeText(ms) {
    return `${new Date(ms).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
/** A length of time: whole days, below one day in hours, below two hours in minutes. */
function span(ms) {
    if (ms >= DAY)
        return (0,wording/* counted */.hS)(Math.floor(ms / DAY), "day");
    const minutes = Math.floor(ms / 60_000);
    return minutes >= 120 ? `${Math.floor(minutes / 60)} hours` : (0,wording/* counted */.hS)(minutes, "minute");
}
/** Whole days from now until `ms`, negative when it has passed. */
function daysUntil(ms, now) {
    return Math.floor((ms - now) / DAY);
}
function judgeDates(path, now, redactor) {
    const findings = [];
    for (const [index, certificate] of path.entries()) {
        const { validFrom, validTo } = certificate;
        const who = index === 0
            ? "The certificate"
            : `The ${certificate.selfSigned ? "root" : "intermediate"} certificate "${nameOf(certificate, redactor)}"`;
        if (validTo < now) {
            const code = index === 0 ? "CERT_EXPIRED" : "CERT_INTERMEDIATE_EXPIRED";
            findings.push((0,base_errors/* finding */.gk)(code, `${who} expired ${span(now - validTo)} ago (${dateText(validTo)})`));
        }
        else if (validFrom > now && validFrom - now < DAY) {
            const told = `${who} becomes valid in ${span(validFrom - now)} (${timeText(validFrom)})`;
            const hint = "Check the clock of this machine, then the one of the machine that issued the certificate";
            findings.push((0,base_errors/* finding */.gk)("CERT_NOT_YET_VALID", told, { hint }));
        }
        else if (validFrom > now) {
            findings.push((0,base_errors/* finding */.gk)("CERT_NOT_YET_VALID", `${who} is not valid before ${dateText(validFrom)}, and today is ${dateText(now)}`));
        }
        else if (validTo - now < warningTime(certificate)) {
            const told = `${who} expires in ${(0,wording/* counted */.hS)(daysUntil(validTo, now), "day")} (${dateText(validTo)})`;
            findings.push(index === 0
                ? (0,base_errors/* finding */.gk)("CERT_EXPIRES_SOON", told)
                : (0,base_errors/* finding */.gk)("CERT_EXPIRES_SOON", told, { hint: "Install the chain that the CA supplies today" }));
        }
    }
    return findings;
}
/** 30 days, or a third of a short-lived certificate's lifetime: automatic renewal should have happened by then. */
function warningTime(certificate) {
    return Math.min(probe_limits/* EXPIRY_WARNING_DAYS */.fd * DAY, (certificate.validTo - certificate.validFrom) / 3);
}
function judgeName(leaf, host, redactor) {
    const names = namesOf(leaf);
    if (!coversHost(names, host))
        return [(0,base_errors/* finding */.gk)("CERT_HOSTNAME", wrongName(names, host, redactor))];
    if (hasAlternativeName(leaf))
        return [];
    return [(0,base_errors/* finding */.gk)("CERT_NO_SAN", `The certificate names "${redactor.quote(names[0] ?? "")}" only in its Common Name`)];
}
function wrongName(names, host, redactor) {
    if (names.length === 0)
        return `The certificate names no server, so it is not for ${host}`;
    const shown = names.slice(0, probe_limits/* MAX_SHOWN_NAMES */.Ki).map((name) => `"${redactor.quote(name, 80)}"`).join(", ");
    const more = names.length > probe_limits/* MAX_SHOWN_NAMES */.Ki ? ` and ${names.length - probe_limits/* MAX_SHOWN_NAMES */.Ki} more` : "";
    const nearest = nearestName(names, host);
    const hint = nearest === undefined || names.length === 1 ? "" : `; nearest is "${redactor.quote(nearest, 80)}"`;
    return `The certificate is for ${shown}${more}, not for ${host}${hint}`;
}
/** Names that a CA of the path must not issue for (RFC 5280 section 4.2.1.10). */
function judgeConstraints(path, host, redactor) {
    return path.slice(1).flatMap((certificate) => {
        const { permitted, excluded = [] } = certificate.nameConstraints ?? {};
        const forbidden = excluded.find((base) => isBelow(host, base));
        if (forbidden === undefined && (!permitted || permitted.some((base) => isBelow(host, base))))
            return [];
        const limits = forbidden === undefined
            ? `only for names below ${(permitted ?? []).slice(0, probe_limits/* MAX_SHOWN_NAMES */.Ki).map((base) => `"${redactor.quote(base, 80)}"`).join(", ")}`
            : `for no name below "${redactor.quote(forbidden, 80)}"`;
        const told = `The CA "${nameOf(certificate, redactor)}" may issue ${limits}, not for ${host}`;
        return [(0,base_errors/* finding */.gk)("CERT_NAME_CONSTRAINT", told)];
    });
}
function isBelow(host, base) {
    const name = canonical(base).replace(/^\./, "");
    return name === "" || canonical(host) === name || canonical(host).endsWith(`.${name}`);
}
function judgeTrust(session, path, redactor) {
    const proxy = interceptor(path);
    const [leaf] = path;
    const last = path.at(-1);
    if (!leaf || !last)
        return [];
    if (session.authorized || session.anchor) {
        if (proxy) {
            const told = `The certificate was issued by "${redactor.quote(proxy)}", which inspects TLS`;
            return session.authorized ? [(0,base_errors/* finding */.gk)("CERT_INTERCEPTED", told, { severity: "warning" })] : [];
        }
        if (!session.authorized)
            return halfCaFile(session, redactor);
        if (!session.privateAnchor)
            return [];
        const told = `The chain leads to "${nameOf(last, redactor)}", which only ca-file makes trusted`;
        return [...unsent(session, path, redactor), (0,base_errors/* finding */.gk)("CERT_PRIVATE_ROOT", told)];
    }
    if (proxy) {
        return [
            (0,base_errors/* finding */.gk)("CERT_INTERCEPTED", `The certificate was issued by "${redactor.quote(proxy)}", which inspects TLS`),
        ];
    }
    if (leaf.selfSigned) {
        return [
            (0,base_errors/* finding */.gk)("CERT_SELF_SIGNED", `The certificate of "${nameOf(leaf, redactor)}" is signed with its own key, not by a CA`),
        ];
    }
    if (path.length === 1) {
        const told = `The server sent the certificate of "${nameOf(leaf, redactor)}" without its issuer "${issuerOf(leaf, redactor)}", which is not a known root`;
        return [(0,base_errors/* finding */.gk)("CERT_CHAIN_INCOMPLETE", told)];
    }
    const root = last.selfSigned ? nameOf(last, redactor) : issuerOf(last, redactor);
    return [(0,base_errors/* finding */.gk)("CERT_UNTRUSTED_ROOT", `The chain ends at "${root}", which is not a publicly trusted CA`)];
}
/** A CA file that ends at an intermediate, where the TLS library wants a root: what is wrong is the file, not the server. */
function halfCaFile({ anchor, privateAnchor, authorizationError }, redactor) {
    if (!anchor || anchor.selfSigned || privateAnchor !== true || !/GET_ISSUER_CERT/.test(authorizationError ?? "")) {
        return [];
    }
    const told = `ca-file has the intermediate "${nameOf(anchor, redactor)}" but not its issuer "${issuerOf(anchor, redactor)}"`;
    return [(0,base_errors/* finding */.gk)("CERT_CA_FILE_INCOMPLETE", told)];
}
/** Intermediates that only this run's CA file supplies: Genesys Cloud does not have it. */
function unsent({ chain }, path, redactor) {
    const missing = path.slice(1).filter((each) => !each.selfSigned && !chain.some((sent) => sameCertificate(sent, each)));
    if (missing.length === 0)
        return [];
    const names = missing.map((each) => `"${nameOf(each, redactor)}"`).join(", ");
    const told = `The server does not send the intermediate ${names}; only ca-file has it`;
    return [(0,base_errors/* finding */.gk)("CERT_CHAIN_INCOMPLETE", told, { severity: "warning" })];
}
/** Why a path is rejected that leads to a root: what its intermediates may not do. */
function judgeIssuers({ authorized }, path, redactor) {
    if (authorized)
        return [];
    return path.slice(1).filter((each) => !each.selfSigned).flatMap((each, at) => {
        if (!each.isCa) {
            const told = `"${nameOf(each, redactor)}" signed the certificate of "${nameOf(path[at] ?? each, redactor)}" without being a CA's`;
            return [(0,base_errors/* finding */.gk)("CERT_NOT_ACCEPTED", told)];
        }
        return judgePurpose(each, redactor, `The purposes of the intermediate "${nameOf(each, redactor)}"`);
    });
}
function judgePurpose({ extendedKeyUsage: purposes }, redactor, whose = "The certificate's purposes") {
    if (!purposes || purposes.includes(SERVER_AUTH) || purposes.includes(ANY_PURPOSE))
        return [];
    return [
        (0,base_errors/* finding */.gk)("CERT_PURPOSE", `${whose} are ${redactor.quote(purposeNames(purposes)) || "none"}, without serverAuth`),
    ];
}
function purposeNames(purposes) {
    return purposes.map((oid) => PURPOSE_NAMES[oid] ?? oid).join(", ");
}
function judgeStrength(certificate, redactor) {
    const findings = [];
    const { keyType, keyBits, signatureAlgorithm } = certificate;
    const short = keyBits !== undefined && keyBits < (/^(rsa|dsa)/i.test(keyType) ? 2048 : 224);
    if (short) {
        findings.push((0,base_errors/* finding */.gk)("TLS_WEAK_KEY", `The key of "${nameOf(certificate, redactor)}" has ${keyBits} bits (${keyType.toUpperCase()})`));
    }
    // A root is not trusted because of its own signature.
    if (!certificate.selfSigned && /sha-?1(?!\d)|md[245]/i.test(signatureAlgorithm ?? "")) {
        findings.push((0,base_errors/* finding */.gk)("CERT_WEAK_SIGNATURE", `The certificate of "${nameOf(certificate, redactor)}" is signed with ${redactor.quote(signatureAlgorithm ?? "")}`));
    }
    return findings;
}
/** What is out of place among the certificates that were sent, as far as a verifier needs them. */
function judgeOrder(chain, path, redactor) {
    const [leaf] = chain;
    const again = chain.findIndex((each, at) => at > 0 && each.fingerprint256 === leaf?.fingerprint256);
    if (again > 0) {
        const told = `The server sends its own certificate ${again === 1 ? "twice" : "again among the CAs' certificates"}`;
        return [(0,base_errors/* finding */.gk)("CERT_CHAIN_ORDER", told)];
    }
    const needed = chain.filter((each) => path.some((other) => sameCertificate(each, other)));
    // What stands behind the last certificate that is needed disturbs nobody.
    const sent = chain.slice(0, chain.findLastIndex((each) => needed.includes(each)) + 1);
    const wrong = sent.findIndex((certificate, index) => index > 0 && sent[index - 1]?.issuer !== certificate.subject);
    const [before, stray] = [sent[wrong - 1], sent[wrong]];
    if (!before || !stray)
        return [];
    const told = `After "${nameOf(before, redactor)}", the server sends "${nameOf(stray, redactor)}", which is not its issuer "${issuerOf(before, redactor)}"`;
    return [(0,base_errors/* finding */.gk)("CERT_CHAIN_ORDER", told)];
}
/** Certificates behind the path: old roots, cross certificates for clients of another time. */
function judgeExtra(chain, path, now, redactor) {
    const extra = chain.filter((each) => !path.some((other) => sameCertificate(each, other)));
    const telling = extra.filter((each) => each.validTo < now || judgeStrength(each, redactor).length > 0);
    if (telling.length === 0)
        return [];
    const names = telling.map((each) => {
        const flaw = each.validTo < now ? `expired on ${dateText(each.validTo)}` : "weak";
        return `"${nameOf(each, redactor)}" by "${issuerOf(each, redactor)}" (${flaw})`;
    });
    const told = `Besides the chain that verifies, the server sends ${names.join(", ")}`;
    return [(0,base_errors/* finding */.gk)("CERT_CHAIN_EXTRA", told)];
}
function sameCertificate(a, b) {
    return a.fingerprint256 === b.fingerprint256 && a.subject === b.subject;
}
function nameOf(certificate, redactor) {
    return redactor.quote(certificate.subjectCommonName ?? certificate.subject, 80);
}
function issuerOf(certificate, redactor) {
    return redactor.quote(certificate.issuerCommonName ?? certificate.issuer, 80);
}
/** Whether a certificate's DNS names cover a host (RFC 9525 section 6.3): a wildcard matches exactly one label, the left-most. */
function coversHost(dnsNames, host) {
    return dnsNames.some((name) => matches(canonical(name), canonical(host)));
}
/** The names in a certificate: those of subjectAltName, or else the Common Name, which RFC 9525 no longer allows. */
function namesOf(certificate) {
    if (hasAlternativeName(certificate))
        return [...certificate.dnsNames, ...certificate.ipAddresses];
    return certificate.subjectCommonName === undefined ? [] : [certificate.subjectCommonName];
}
/** Whether the certificate has a subjectAltName that says anything about a server's identity. */
function hasAlternativeName(certificate) {
    return certificate.dnsNames.length > 0 || certificate.ipAddresses.length > 0;
}
/** The name most like the host: most labels in common from the right, then fewest edits. */
function nearestName(dnsNames, host) {
    const scored = dnsNames.slice(0, 100).map((name) => ({
        name,
        labels: commonLabels(canonical(name), canonical(host)),
        edits: (0,nearest/* editDistance */.YC)(canonical(name).slice(0, 253), canonical(host)),
    }));
    scored.sort((a, b) => b.labels - a.labels || a.edits - b.edits);
    const best = scored[0];
    return best && (best.labels >= 2 || best.edits <= 3) ? best.name : undefined;
}
function matches(pattern, host) {
    if (!pattern.startsWith("*."))
        return pattern === host;
    const parent = host.slice(host.indexOf(".") + 1);
    return host.includes(".") && !parent.includes("*") && pattern.slice(2) === parent && parent.includes(".");
}
function canonical(name) {
    return name.toLowerCase().replace(/\.$/, "");
}
function commonLabels(a, b) {
    const left = a.split(".").reverse();
    const right = b.split(".").reverse();
    let count = 0;
    while (count < left.length && left[count] === right[count])
        count++;
    return count;
}
/** Words in the issuer's name that give away products that inspect TLS. */
const PRODUCTS = /zscaler|netskope|palo ?alto|fortinet|fortigate|blue ?coat|symantec web|cisco umbrella|sophos|check ?point|skyhigh|mcafee web|forcepoint|websense|barracuda|watchguard|sonicwall|untangle|iboss|menlo security|cato networks|cloudflare gateway|cloudflare for teams|kaspersky|eset ssl|avast|avg technologies|bitdefender|squid|mitmproxy|charles proxy|fiddler|burp|portswigger|ssl[ -](?:inspection|decryption|proxy)|tls[ -]inspection/i;
/** The issuer's name when some certificate of the chain was made by a TLS-inspecting proxy; public CAs never match. */
function interceptor(chain) {
    const made = chain.find((certificate) => PRODUCTS.test(certificate.issuer));
    return made?.issuerCommonName ?? made?.issuer;
}

;// CONCATENATED MODULE: ./build/src/core/probe/tls.js



/** Makes the TLS handshake of an endpoint; a bad certificate does not fail it. Throws {@link ProbeFailure}. */
async function handshake(connection, endpoint, ca, { runtime, redactor }, signal) {
    try {
        return await connection.startTls({ servername: endpoint.host, ca, signal });
    }
    catch (error) {
        if (!(error instanceof ports/* ConnectionError */.Rc))
            throw error;
        throw handshakeFailure(error, endpoint, runtime, redactor);
    }
}
/** The failure of a handshake that did not finish in time. */
function handshakeTimeout(endpoint, ms) {
    return new ProbeFailure("TLS_TIMEOUT", `The TLS handshake with ${endpoint.host} port ${endpoint.port} did not finish within ${durationText(ms)}`);
}
/** A failure in the first read after the handshake, where TLS 1.3 servers say that they require a client certificate. */
function lateHandshakeFailure(error) {
    return alertFailure(error, undefined);
}
const ALERTS = [
    { number: 10, name: "unexpected message", code: "TLS_FAILED" },
    { number: 20, name: "bad record mac", code: "TLS_FAILED" },
    { number: 21, name: "decryption failed", code: "TLS_FAILED" },
    { number: 22, name: "record overflow", code: "TLS_FAILED" },
    { number: 30, name: "decompression failure", code: "TLS_FAILED" },
    { number: 40, name: "handshake failure", code: "TLS_NO_SHARED_CIPHER" },
    // The client sent no certificate, so that an alert on the client's certificate asks for one.
    { number: 41, name: "no certificate", code: "TLS_CLIENT_CERT" },
    { number: 42, name: "bad certificate", code: "TLS_CLIENT_CERT" },
    { number: 43, name: "unsupported certificate", code: "TLS_CLIENT_CERT" },
    { number: 44, name: "certificate revoked", code: "TLS_CLIENT_CERT" },
    { number: 45, name: "certificate expired", code: "TLS_CLIENT_CERT" },
    { number: 46, name: "certificate unknown", code: "TLS_CLIENT_CERT" },
    { number: 47, name: "illegal parameter", code: "TLS_FAILED" },
    { number: 48, name: "unknown ca", code: "TLS_CLIENT_CERT" },
    { number: 49, name: "access denied", code: "TLS_ACCESS_DENIED" },
    { number: 50, name: "decode error", code: "TLS_FAILED" },
    { number: 51, name: "decrypt error", code: "TLS_FAILED" },
    { number: 60, name: "export restriction", code: "TLS_NO_SHARED_CIPHER" },
    { number: 70, name: "protocol version", code: "TLS_VERSION" },
    { number: 71, name: "insufficient security", code: "TLS_NO_SHARED_CIPHER" },
    { number: 80, name: "internal error", code: "TLS_SERVER_ERROR" },
    { number: 86, name: "inappropriate fallback", code: "TLS_VERSION" },
    { number: 90, name: "user canceled", code: "TLS_ACCESS_DENIED" },
    { number: 100, name: "no renegotiation", code: "TLS_LEGACY_RENEGOTIATION" },
    { number: 109, name: "missing extension", code: "TLS_FAILED" },
    { number: 110, name: "unsupported extension", code: "TLS_FAILED" },
    { number: 111, name: "certificate unobtainable", code: "TLS_CLIENT_CERT" },
    { number: 112, name: "unrecognized name", code: "TLS_NAME_UNKNOWN" },
    { number: 113, name: "bad certificate status response", code: "TLS_FAILED" },
    { number: 114, name: "bad certificate hash value", code: "TLS_CLIENT_CERT" },
    { number: 115, name: "unknown psk identity", code: "TLS_FAILED" },
    { number: 116, name: "certificate required", code: "TLS_CLIENT_CERT" },
    { number: 120, name: "no application protocol", code: "TLS_FAILED" },
    { number: 121, name: "ech required", code: "TLS_FAILED" },
];
/** The alert that a server sent: OpenSSL gives its number in the message, rustls its name, both a code that holds the name. */
function alertOf(error) {
    const number = /\balert number (\d{1,3})\b/i.exec(error.message)?.[1];
    if (number !== undefined)
        return ALERTS.find((each) => each.number === Number(number));
    const received = /received fatal alert: (?:the server )?(\w+)/i.exec(error.message)?.[1]?.toLowerCase();
    const squeezed = (text) => text.toLowerCase().replace(/[^a-z]/g, "").replace("unrecognised", "unrecognized");
    if (received !== undefined)
        return ALERTS.find((each) => squeezed(each.name) === squeezed(received));
    const named = /^ERR_SSL_(?:SSLV3|TLSV1|TLSV13|SSL\/TLS|TLS)_(?:ALERT_)?(\w+)$/.exec(error.code)?.[1];
    return named === undefined ? undefined : ALERTS.find((each) => squeezed(each.name) === squeezed(named));
}
function alertFailure(error, host) {
    const alert = alertOf(error);
    if (!alert) {
        if (!CLIENT_CERTIFICATE.test(`${error.code} ${error.message}`))
            return undefined;
        return new ProbeFailure("TLS_CLIENT_CERT", "The server requires a client certificate");
    }
    // In TLS 1.2, the alert for no suite in common is also the one for no client certificate; by then the suite is agreed.
    if (alert.number === 40 && error.afterCertificate) {
        return new ProbeFailure("TLS_CLIENT_CERT", `The server requires a client certificate: it agreed on a cipher suite, sent its certificate, and then the alert "${alert.name}"`);
    }
    const ended = `it ended the handshake with the alert "${alert.name}"`;
    switch (alert.code) {
        case "TLS_CLIENT_CERT":
            return new ProbeFailure(alert.code, `The server requires a client certificate: ${ended}`);
        case "TLS_NAME_UNKNOWN":
            return new ProbeFailure(alert.code, `The server does not know the host name${host ? ` ${host}` : ""}: ${ended}`);
        case "TLS_ACCESS_DENIED":
            return new ProbeFailure(alert.code, `The server refuses this client or its address: ${ended}`);
        case "TLS_SERVER_ERROR":
            return new ProbeFailure(alert.code, `The server has an error of its own: ${ended}`);
        case "TLS_VERSION":
            return new ProbeFailure(alert.code, `The server refuses TLS 1.2 and 1.3: ${ended}`);
        case "TLS_LEGACY_RENEGOTIATION":
            return new ProbeFailure(alert.code, `The server lacks secure renegotiation: ${ended}`);
        case "TLS_NO_SHARED_CIPHER":
            return undefined;
        default:
            return new ProbeFailure("TLS_FAILED", `The server found the handshake wrong: ${ended}`);
    }
}
const CLIENT_CERTIFICATE = /CERTIFICATE_REQUIRED|certificate required|CertificateRequired/i;
function handshakeFailure(error, endpoint, runtime, redactor) {
    const told = alertFailure(error, endpoint.host);
    if (told)
        return told;
    // A library that has no code for its reason has it in its message, with blanks.
    const seen = `${error.code} ${error.message} ${error.message.replace(/[ -]/g, "_")}`;
    if (/HandshakePayloadTooLarge|EXCESSIVE_MESSAGE_SIZE/i.test(seen)) {
        return new ProbeFailure("TLS_CHAIN_TOO_BIG", "The server's certificate chain is too long for the TLS library");
    }
    if (/WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|UNEXPECTED_MESSAGE|HTTP_REQUEST|InvalidContentType/i.test(seen)) {
        return notTls(endpoint);
    }
    if (/UNSAFE_LEGACY_RENEGOTIATION/i.test(seen)) {
        const lacking = "The server lacks secure renegotiation: its first answer in the handshake does not offer it";
        return new ProbeFailure("TLS_LEGACY_RENEGOTIATION", lacking);
    }
    if (/PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL|PeerIncompatible.*Tls12/i.test(seen)) {
        return new ProbeFailure("TLS_VERSION", "The server refuses TLS 1.2 and 1.3");
    }
    if (/EE_KEY_TOO_SMALL|CA_KEY_TOO_SMALL|DH_KEY_TOO_SMALL|CA_MD_TOO_WEAK/i.test(seen)) {
        const what = /DH_KEY/i.test(seen) ? "Diffie-Hellman group" : "key or signature";
        return new ProbeFailure("TLS_WEAK_KEY", `The TLS library rejects the server's ${what} as too weak`);
    }
    if (/UNABLE_TO_VERIFY|CERT_SIGNATURE|BAD_SIGNATURE|INVALID_PURPOSE/i.test(seen)) {
        // An invalid certificate does not fail the handshake, so this is one that the library cannot even read.
        const hint = {
            hint: "Check the length of the server's key; Node shows more than Deno, which rejects RSA keys below 2048 bits without an explanation",
        };
        const unread = "The TLS library rejects the server's certificate before it can be read";
        return new ProbeFailure("CERT_NOT_ACCEPTED", unread, hint);
    }
    if (/HANDSHAKE_FAILURE|HandshakeFailure|NO_SHARED_CIPHER|NO_CIPHERS_AVAILABLE|INSUFFICIENT_SECURITY/i.test(seen)) {
        const hint = runtime === "deno"
            ? { hint: "Deno supports only modern suites: run the probe on Node for a closer look, or fix the server" }
            : {};
        return new ProbeFailure("TLS_NO_SHARED_CIPHER", "The server ended the handshake: no cipher suite in common", hint);
    }
    if (/ECONNRESET|EPIPE|ECONNABORTED|UNEXPECTED_EOF|socket hang up|UnexpectedEof/i.test(seen)) {
        return new ProbeFailure("TLS_CLOSED", "The server closed the connection during the TLS handshake");
    }
    return new ProbeFailure("TLS_FAILED", `The TLS handshake failed: ${reasonWords(redactor.quote(error.code))}`);
}
/** A TLS library's reason as words; never its message, which holds pointers and paths of its sources. */
function reasonWords(code) {
    const words = /^ERR_(?:SSL|TLS|OSSL)_([A-Z0-9_]+)$/.exec(code)?.[1]?.toLowerCase().replaceAll("_", " ");
    return words === undefined ? "the TLS library gives no reason" : `the TLS library says "${words}"`;
}
function notTls(endpoint) {
    if (endpoint.tlsMode === "implicit") {
        return new ProbeFailure("TLS_NOT_TLS", `Port ${endpoint.port} answered the TLS handshake in plain text`);
    }
    return new ProbeFailure("STARTTLS_INJECTION", "After its reply to STARTTLS, the server sent data that is not TLS");
}

;// CONCATENATED MODULE: ./build/src/core/probe/conversation.js





/** A line-based conversation over a connection, with the failures that both protocols have. */
class Conversation {
    stream;
    limits;
    redactor;
    #connection;
    #findings;
    constructor(connection, limits, redactor, findings) {
        this.stream = new LineStream(connection, limits, redactor);
        this.limits = limits;
        this.redactor = redactor;
        this.#connection = connection;
        this.#findings = findings;
    }
    /** Sends one line. Throws when it contains a line end or NUL: text from a file or a server must never become a second command. */
    async send(line, signal) {
        if (/[\r\n\0]/.test(line)) {
            throw new ProbeFailure("CFG_CREDENTIAL_CHARS", "A command would have contained a line break or NUL; nothing was sent");
        }
        await this.sendText(`${line}\r\n`, signal);
    }
    /** Sends text as UTF-8. */
    async sendText(text, signal) {
        this.stream.beginPhase();
        await this.#connection.write(new TextEncoder().encode(text), signal);
    }
    /** Runs one exchange; a broken connection becomes SESSION_CLOSED. */
    async exchange(what, task) {
        let answer;
        try {
            answer = await task();
        }
        catch (error) {
            if (!(error instanceof ports/* ConnectionError */.Rc))
                throw error;
            throw lateHandshakeFailure(error) ?? sessionClosed(what, this.redactor.quote(error.code));
        }
        if (answer === undefined)
            throw sessionClosed(what, "the server closed it");
        return answer;
    }
    /** Runs the wait for the greeting; silence, a close and a reset each have their own code. */
    async awaitGreeting(task) {
        let greeting;
        try {
            greeting = await task();
        }
        catch (error) {
            if (!(error instanceof ports/* ConnectionError */.Rc))
                throw error;
            throw lateHandshakeFailure(error) ??
                new ProbeFailure("TCP_RESET", `The connection broke before the greeting (${this.redactor.quote(error.code)})`);
        }
        if (greeting !== undefined)
            return greeting;
        const rest = this.stream.rest;
        if (rest !== "") {
            throw new ProbeFailure("PROTO_MALFORMED", `The server closed the connection after "${this.redactor.quote(asUtf8(rest))}" without a line end`);
        }
        throw new ProbeFailure("GREETING_CLOSED", "The server closed the connection without a greeting");
    }
    /** Refuses bytes that arrived after the server's agreement to TLS (RFC 3207 section 6): they are not part of any encrypted session. */
    refuseUnencryptedRest() {
        if (!this.stream.hasUnread())
            return;
        throw new ProbeFailure("STARTTLS_INJECTION", `After its reply to STARTTLS, the server sent "${this.redactor.quote(asUtf8(this.stream.rest))}" unencrypted`);
    }
    /** Notes that lines end in LF alone, once per session. */
    noteBareLf() {
        if (this.#findings.some((each) => each.code === "PROTO_BARE_LF"))
            return;
        this.#findings.push((0,base_errors/* finding */.gk)("PROTO_BARE_LF", "The server ended a line with LF alone"));
    }
}
function sessionClosed(what, why) {
    return new ProbeFailure("SESSION_CLOSED", `The connection ended at ${what} (${why})`);
}

// EXTERNAL MODULE: ./build/src/core/probe/tls-session.js
var tls_session = __webpack_require__(22292);
;// CONCATENATED MODULE: ./build/src/core/probe/session.js












/** The phases of commands, and their names in messages. */
const COMMANDS = {
    ehlo: "EHLO",
    capability: "CAPABILITY",
    starttls: "STARTTLS",
    login: "the login",
    folder: "the folder commands",
};
/** A session with a mail server, from name lookup to the capabilities after TLS. */
class MailSession {
    facts = { findings: [] };
    timeline;
    endpoint;
    #settings;
    #deps;
    #names;
    #connection;
    #client;
    #talk;
    /** `names` remembers which EHLO names the server has refused. */
    constructor(endpoint, settings, deps, names) {
        this.endpoint = endpoint;
        this.#names = names;
        this.#settings = settings;
        this.#deps = deps;
        this.timeline = new Timeline(deps.clock);
    }
    /** Takes the secrets out of what the server says. */
    get redactor() {
        return this.#deps.redactor;
    }
    /** The client after {@link open}; a session that was not opened has none. */
    get client() {
        if (!this.#client)
            throw new Error("The session is not open");
        return this.#client;
    }
    /** Connects to an address, encrypts and asks for the capabilities. Throws {@link ProbeFailure}. */
    async open(signal, address, entrance) {
        this.facts.address = address;
        const connection = await this.#connect(signal, address, entrance);
        this.#connection = connection;
        const implicit = this.endpoint.tlsMode === "implicit";
        if (implicit)
            await this.#encrypt(signal);
        const client = this.#startClient(connection, implicit);
        await this.#greet(client, signal);
        if (!implicit)
            await this.#upgrade(client, signal);
        this.facts.capabilities = await this.#askCapabilities(client, signal);
        for (const { name, said } of this.#names.refused) {
            const refused = `The server refused the EHLO name "${name}" with "${this.redactor.quote(said)}"`;
            const told = `${refused}, and accepted "${this.#names.current ?? ""}"`;
            this.facts.findings.push((0,base_errors/* finding */.gk)("SMTP_EHLO_NAME", told));
        }
    }
    /** Runs one command phase under its deadline. */
    async commandPhase(name, signal, task) {
        const ms = this.#settings.limits.commandMs;
        const late = () => new ProbeFailure("COMMAND_TIMEOUT", `The server did not answer ${COMMANDS[name]} within ${durationText(ms)}`);
        return await this.timeline.phase(name, ms, signal, late, task);
    }
    /** Says goodbye if the server still listens, waits a moment for the answer, and frees the connection. */
    async close(polite) {
        const client = this.#client;
        if (polite && client) {
            const { clock } = this.#deps;
            const patience = new AbortController();
            const timer = clock.sleep(this.#settings.limits.farewellMs, patience.signal).then(() => patience.abort(), () => undefined);
            await Promise.race([client.farewell(patience.signal).catch(() => undefined), timer]);
            patience.abort();
        }
        this.#connection?.close();
    }
    async #connect(signal, address, entrance) {
        const { network, clock, redactor } = this.#deps;
        const { limits, connectTo } = this.#settings;
        const target = (0,probe_endpoint/* targetOf */.$r)(this.endpoint, connectTo);
        await entrance?.turn(signal);
        const dial = entrance?.dial ??
            ((each) => dialAddress({ ...target, network, clock, limits, redactor }, address, each));
        // The dial keeps its own time; this one is for a network that does not.
        const ms = limits.connectMs + limits.loserMs;
        const late = () => new ProbeFailure("TCP_TIMEOUT", `No answer from ${address.ip} port ${target.port} within ${durationText(ms)}`);
        return await this.timeline.phase("connect", ms, signal, late, dial);
    }
    #startClient(connection, encrypted) {
        this.#talk = new Conversation(connection, this.#settings.limits, this.#deps.redactor, this.facts.findings);
        this.#client = this.endpoint.protocol === "smtp"
            ? new SmtpClient(this.#talk, this.#names)
            : new ImapClient(this.#talk, encrypted);
        return this.#client;
    }
    async #greet(client, signal) {
        const ms = this.#settings.limits.greetingMs;
        const late = () => {
            const rest = this.#talk?.stream.rest ?? "";
            const said = rest === ""
                ? "sent nothing"
                : `sent "${this.#deps.redactor.quote(asUtf8(rest))}" without a line end`;
            return new ProbeFailure("GREETING_TIMEOUT", `The server accepted the connection and ${said} within ${durationText(ms)}`);
        };
        await this.timeline.phase("greeting", ms, signal, late, (each) => client.greet(each));
    }
    async #upgrade(client, signal) {
        const before = await this.#askCapabilities(client, signal);
        const clear = before.mechanisms.filter((name) => SENDS_THE_SECRET.has(name));
        if (clear.length > 0 && this.endpoint.protocol === "smtp") {
            this.facts.findings.push((0,base_errors/* finding */.gk)("AUTH_IN_CLEAR", `Before TLS, the server offers ${clear.join(", ")}`));
        }
        if (!before.starttls)
            throw starttlsMissing(before, this.#deps.redactor);
        await this.commandPhase("starttls", signal, (each) => client.requestTls(each));
        await this.#encrypt(signal);
    }
    async #encrypt(signal) {
        const connection = this.#connection;
        if (!connection)
            throw new Error("There is no connection to encrypt");
        const { limits, ca } = this.#settings;
        const { network, redactor } = this.#deps;
        const tls = await this.timeline.phase("tls", limits.tlsMs, signal, () => handshakeTimeout(this.endpoint, limits.tlsMs), (each) => handshake(connection, this.endpoint, ca, { runtime: network.runtime, redactor }, each));
        this.facts.tls = tls;
        this.facts.findings.push(...judgeCertificate(tls, this.endpoint.host, this.#deps.clock.now(), redactor), ...(0,tls_session/* judgeSession */.s9)(tls, redactor), ...(0,tls_session/* judgeOverrides */.H5)(tls, network.trustOverrides ?? []));
    }
    async #askCapabilities(client, signal) {
        const name = this.endpoint.protocol === "smtp" ? "ehlo" : "capability";
        return await this.commandPhase(name, signal, (each) => client.capabilities(each, this.#settings.wanted));
    }
}
/** Mechanisms that carry the password or the token itself, so that they must not be used without TLS. */
const SENDS_THE_SECRET = new Set(["PLAIN", "LOGIN", "XOAUTH2", "OAUTHBEARER"]);
function starttlsMissing(before, redactor) {
    const masked = "masked" in before && before.masked
        ? "; a firewall has overwritten extensions with X"
        : "";
    const list = before.offered.length > 0 ? redactor.quote(before.offered.join(", ")) : "nothing";
    return new ProbeFailure("STARTTLS_NOT_OFFERED", `The server offers ${list}, but not STARTTLS${masked}`);
}

;// CONCATENATED MODULE: ./build/src/core/probe/resolve.js


const NEVER_PROBED = "Use another target in connect-to: a cloud's metadata addresses are never probed";
/** Resolves a target once; every later step uses the addresses, so that a second DNS answer cannot change anything. Throws {@link ProbeFailure}. */
async function resolveTarget(target, network, policy, signal) {
    const literal = target.trusted ? literalAddress(target.host, network) : undefined;
    const addresses = literal ? [literal] : await resolve_lookUp(target.host, network, signal);
    const admitted = target.trusted ? policy.admitTrusted(addresses) : policy.admit(addresses);
    if (admitted)
        return admitted;
    // Names neither the address nor the range: the author must not see the answer of an internal resolver.
    const message = `${target.host} resolves to an address that probes must not reach`;
    throw new ProbeFailure("POLICY_ADDRESS_BLOCKED", message, target.trusted ? { hint: NEVER_PROBED } : {});
}
/** The failure for a probe that ran into the deadline of its name lookup. */
function dnsTimeout(host) {
    return new ProbeFailure("DNS_TEMPORARY", `The resolver did not answer the query for ${host} in time`);
}
async function resolve_lookUp(host, network, signal) {
    try {
        const addresses = await network.resolve(host, signal);
        if (addresses.length > 0)
            return addresses;
    }
    catch (error) {
        if (!(error instanceof ports/* ResolveError */.JT))
            throw error;
        throw resolveFailure(host, error.code, network.runtime);
    }
    throw resolveFailure(host, "ENODATA", network.runtime);
}
/** Domains that nobody can have (RFC 2606), and that `init` and the documents write until somebody writes another. */
const PLACEHOLDER = /(?:^|\.)example\.(?:com|net|org)$/i;
function resolveFailure(host, code, runtime) {
    switch (code) {
        case "ENOTFOUND":
        case "EAI_NONAME":
            if (PLACEHOLDER.test(host)) {
                return new ProbeFailure("DNS_NOT_FOUND", `The name ${host} does not exist`, {
                    hint: "It is a name of an example: write the name of your own mail server",
                });
            }
            return runtime === "deno"
                ? notFoundByDeno(host)
                : new ProbeFailure("DNS_NOT_FOUND", `The name ${host} does not exist`);
        case "ENODATA":
            return new ProbeFailure("DNS_NO_ADDRESS", `The name ${host} exists but has neither an A nor an AAAA record`);
        case "NotCapable":
            return new ProbeFailure("POLICY_PERMISSION", `Deno was not allowed to resolve ${host}`);
        default:
            return new ProbeFailure("DNS_TEMPORARY", `The resolver could not answer the query for ${host} (${code})`);
    }
}
/** Deno's resolver reports a missing name, a name without addresses and a broken zone in the same way. */
function notFoundByDeno(host) {
    return new ProbeFailure("DNS_NOT_FOUND", `Deno found no address for the name ${host}`, {
        hint: "Correct the name; if it is right, check with dig whether its zone answers, which Deno does not report",
    });
}
function literalAddress(host, network) {
    if (network.addressSet(["0.0.0.0/0"]).has(host))
        return { ip: host, family: 4 };
    return network.addressSet(["::/0"]).has(host) ? { ip: host, family: 6 } : undefined;
}

;// CONCATENATED MODULE: ./build/src/core/probe/probe-endpoint.js










/** Probes every address of one endpoint without logging in. Rejects only with the signal's reason, or for a bug in this program. */
async function probe(endpoint, settings, deps, signal) {
    const { network, clock, redactor } = deps;
    const { limits, policy } = settings;
    const target = (0,probe_endpoint/* targetOf */.$r)(endpoint, settings.connectTo);
    const timeline = new Timeline(clock);
    network.prepareTrust?.(settings.ca);
    let addresses;
    try {
        if (!(0,probe_endpoint/* isCanonicalHost */.v8)(endpoint.host))
            throw new ProbeFailure("CFG_HOST_INVALID", "The host is not a valid DNS name");
        const late = () => dnsTimeout(target.host);
        addresses = await timeline.phase("dns", limits.dnsMs, signal, late, (each) => resolveTarget(target, network, policy, each));
    }
    catch (error) {
        if (!(error instanceof ProbeFailure))
            throw error;
        return { endpoint, phases: timeline.phases, findings: [error.finding] };
    }
    const race = new Race({ ...target, network, clock, limits, redactor }, addresses.length);
    try {
        const nodes = await Promise.all(addresses.map((address, index) => probeNode({ endpoint, address, index, race }, settings, deps, signal)));
        return gatherNodes(nodes, timeline.phases);
    }
    finally {
        race.end();
    }
}
/** Probes the server at one address. */
async function probeNode({ endpoint, address, index, race }, settings, deps, signal) {
    const names = new EhloNames(settings.ehloNames);
    const entrance = {
        turn: (each) => race.turn(index, each),
        dial: (each) => race.dial(index, address, each),
    };
    let found = await runSession(endpoint, settings, deps, signal, names, (session, each) => session.open(each, address, entrance));
    race.end(index);
    // Some servers close the connection when they refuse a name.
    if (names.reconnect) {
        names.reconnect = false;
        found = await runSession(endpoint, settings, deps, signal, names, (session, each) => session.open(each, address));
    }
    const [failed, ...others] = found.findings;
    if (!failed)
        return found;
    const seen = await secondLook(failed, endpoint, address, settings, deps, signal);
    return seen ? { ...found, findings: [seen, ...others] } : found;
}
/** Failures that the server itself reported, so that it still listens to a goodbye. */
const LISTENING = /^(?:STARTTLS_(?:NOT_OFFERED|REFUSED|TEMPFAIL)|GREETING_(?:REJECTED|TEMPFAIL)|CLIENT_BLOCKED|AUTH_|OAUTH_|MAILBOX_|SMTP_|IMAP_)/;
/** Opens a session, runs `task` in it under the total budget, and closes it whatever happens. */
async function runSession(endpoint, settings, deps, signal, names, task) {
    const { totalMs } = settings.limits;
    const late = () => new ProbeFailure("DEADLINE_TOTAL", `The probe was stopped after ${durationText(totalMs)}`);
    const session = new MailSession(endpoint, settings, deps, names);
    let failure;
    let listening = false;
    try {
        await (0,base_async/* deadline */.nl)(totalMs, deps.clock, signal, late, (each) => task(session, each));
        listening = true;
    }
    catch (error) {
        if (!(error instanceof ProbeFailure))
            throw error;
        failure = error;
        listening = LISTENING.test(error.code);
    }
    finally {
        await session.close(listening);
    }
    const { facts, timeline } = session;
    return {
        endpoint,
        address: facts.address,
        phases: timeline.phases,
        tls: facts.tls,
        capabilities: facts.capabilities,
        findings: [...(failure ? [failure.finding] : []), ...facts.findings],
        ehloName: endpoint.protocol === "smtp" ? names.current ?? names.refused.at(-1)?.name : undefined,
        ehloNames: names.current === undefined ? undefined : settings.ehloNames.slice(names.refused.length),
    };
}

;// CONCATENATED MODULE: ./build/src/core/probe/login-gate.js








/**
 * Refusals of the secret itself: the same one is not sent again to any server, because each counts towards a lockout. What
 * is switched off, passes, or is about the machine counts towards none.
 */
const REFUSALS = new Set([
    "AUTH_REJECTED",
    "AUTH_APP_PASSWORD",
    "AUTH_PASSWORD_EXPIRED",
    "AUTH_ACCOUNT_LOCKED",
    "AUTH_ACCOUNT_DISABLED",
    "OAUTH_SCOPE",
]);
/** Decides which accounts may log in where, one at a time for each host. */
class LoginGate {
    #settings;
    #deps;
    #signal;
    #doors = new Map();
    /** How many mailboxes each secret was refused for. */
    #refusals = new Map();
    #refusedMailboxes = new Set();
    /** Hosts that refuse this machine, whoever logs in. */
    #shut = new Set();
    constructor(settings, deps, signal) {
        this.#settings = settings;
        this.#deps = deps;
        this.#signal = signal;
    }
    /** Tries the account's login on a probed server, or says why not. */
    async login(probe, found, account, password, folders = []) {
        const { login, loginHosts, untrusted } = this.#settings;
        const { host } = probe.endpoint;
        if (!login)
            return only();
        if (untrusted) {
            return only(notTried("this run is on unreviewed code", "Merge the change: logins are tried after the merge"));
        }
        if (!loginHostMatches(loginHosts, host)) {
            return only((0,base_errors/* finding */.gk)("POLICY_CREDENTIAL_HOST", `The login was not tried: ${host} is not in login-hosts`));
        }
        if (found.some((each) => each.severity === "error")) {
            return only(notTried("the probe found errors", "Fix them first"));
        }
        if (found.some((each) => each.code === "IMAP_PREAUTH")) {
            return only(notTried("the server treats anyone as logged in", "Turn off pre-authentication first"));
        }
        if (password === undefined) {
            return only(notTried("the secret is not available to this run", "Pass the secret that the file names to this run"));
        }
        const credentials = {
            type: account.authentication_type,
            username: account.username,
            secret: password,
        };
        const objections = this.#inspect(credentials);
        if (objections.some((each) => each.severity === "error"))
            return { findings: objections, phases: [] };
        const result = await this.#door(host).run(() => this.#attempt(probe, found, credentials, folders));
        return { findings: [...objections, ...result.findings], phases: result.phases };
    }
    /** What is wrong with the credentials before anything is sent. */
    #inspect({ type, username, secret }) {
        if (hasForbiddenCharacter(username, type)) {
            return [
                (0,base_errors/* finding */.gk)("CFG_CREDENTIAL_CHARS", "The username contains a line break or another character that a login cannot carry"),
            ];
        }
        if (hasForbiddenCharacter(secret.reveal(), type)) {
            return [
                (0,base_errors/* finding */.gk)("CFG_CREDENTIAL_CHARS", `The secret ${secret.reference} contains a line break or another character that a login cannot carry`),
            ];
        }
        return type === "OAUTH2" ? judgeToken(secret, username, this.#deps.clock.now()) : [];
    }
    async #attempt(shared, found, credentials, named) {
        const { endpoint, address } = shared;
        const secret = credentials.secret.reveal();
        const mailbox = `${credentials.type} ${credentials.username} ${secret}`;
        if (this.#refusedMailboxes.has(mailbox)) {
            const hint = "Fix that login first: each refusal counts towards a lockout";
            return only(notTried("another server refused the same user and secret", hint));
        }
        if ((this.#refusals.get(secret) ?? 0) >= probe_limits/* MAX_REFUSED_LOGINS */.Pj) {
            const told = `The login was not tried: the same secret was refused for ${probe_limits/* MAX_REFUSED_LOGINS */.Pj} other users before`;
            return only((0,base_errors/* finding */.gk)("LOGIN_HOST_LEFT_ALONE", told));
        }
        if (this.#shut.has(endpoint.host)) {
            const told = `The login was not tried: ${endpoint.host} refused this machine's address at another login before`;
            return only((0,base_errors/* finding */.gk)("LOGIN_HOST_LEFT_ALONE", told));
        }
        if (!address)
            return only(notTried("the probe reached no server", "Fix the other findings first"));
        const { limits } = this.#settings;
        const { clock, redactor } = this.#deps;
        // Before the server has it: it may repeat it in any reply, not only in a refusal.
        redactor.add(credentials.secret);
        const names = new EhloNames(shared.ehloNames ?? this.#settings.ehloNames);
        const all = [...new Set(named)];
        const second = await runSession(endpoint, this.#settings, this.#deps, this.#signal, names, async (session, signal) => {
            await session.open(signal, address);
            await logIn(session, credentials, all, signal);
        });
        await clock.sleep(limits.loginGapMs, this.#signal);
        this.#count(endpoint, mailbox, secret, second.findings);
        const known = new Set(found.map((each) => each.code));
        return {
            findings: second.findings.filter((each) => !known.has(each.code)),
            phases: second.phases.filter((phase) => phase.name === "login" || phase.name === "folder"),
        };
    }
    #count(endpoint, mailbox, secret, findings) {
        if (findings.some((each) => each.code === "CLIENT_BLOCKED"))
            this.#shut.add(endpoint.host);
        if (!findings.some((each) => REFUSALS.has(each.code)))
            return;
        this.#refusedMailboxes.add(mailbox);
        this.#refusals.set(secret, (this.#refusals.get(secret) ?? 0) + 1);
    }
    #door(host) {
        const door = this.#doors.get(host) ?? new base_async/* Mutex */.eu();
        this.#doors.set(host, door);
        return door;
    }
}
/** Whether credentials may be sent to a host; `*.example.com` covers every name below example.com but not itself. */
function loginHostMatches(loginHosts, host) {
    return loginHosts.map((each) => each.toLowerCase().replace(/\.$/, "")).some((each) => each.startsWith("*.")
        ? each.length > 2 && host.endsWith(each.slice(1)) && host.length > each.length - 1
        : each === host);
}
function only(...findings) {
    return { findings, phases: [] };
}
function notTried(why, hint) {
    return (0,base_errors/* finding */.gk)("LOGIN_NOT_TRIED", `The login was not tried: ${why}`, { hint });
}

;// CONCATENATED MODULE: ./build/src/core/probe/offer.js


/** Octets of the largest message that Genesys Cloud sends by default. */
const GENESYS_MESSAGE_SIZE = 10_000_000;
/** The findings on the server's offer for one account; none when the probe did not get that far. */
function judgeOffer(probe, authenticationType, redactor) {
    const { capabilities } = probe;
    if (!capabilities)
        return [];
    const findings = judgeMechanisms(capabilities, authenticationType, redactor);
    const size = probe.endpoint.protocol === "smtp" ? capabilities.size : undefined;
    if (size !== undefined && size < GENESYS_MESSAGE_SIZE) {
        const told = `The server accepts messages of at most ${megabytes(size)}, but Genesys Cloud sends up to ${megabytes(GENESYS_MESSAGE_SIZE)}`;
        findings.push((0,base_errors/* finding */.gk)("SMTP_SIZE_SMALL", told));
    }
    return findings;
}
function megabytes(bytes) {
    return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
function judgeMechanisms(capabilities, type, redactor) {
    const { mechanisms, loginCommand } = capabilities;
    if (mechanisms.length === 0 && !loginCommand) {
        return [(0,base_errors/* finding */.gk)("AUTH_NOT_OFFERED", `After TLS, the server offers no login${insteadOf(capabilities, redactor)}`)];
    }
    if (type === undefined)
        return [];
    const fitting = MECHANISMS[type].filter((name) => mechanisms.includes(name));
    if (fitting.length === 0 && type === "PLAIN" && loginCommand)
        return [];
    if (fitting.length === 0) {
        const offered = redactor.quote([...asWritten(capabilities), ...(loginCommand ? ["the LOGIN command"] : [])].join(", "));
        const wanted = MECHANISMS[type].join(" or ");
        return [
            (0,base_errors/* finding */.gk)("AUTH_MECH_MISSING", `authentication_type ${type} needs ${wanted}, but the server offers ${offered}${insteadOf(capabilities, redactor)}`),
        ];
    }
    if (type === "PLAIN" && fitting[0] === "LOGIN" && !loginCommand) {
        return [(0,base_errors/* finding */.gk)("AUTH_LOGIN_ONLY", `The server offers ${redactor.quote(asWritten(capabilities).join(", "))}`)];
    }
    return [];
}
/** Mechanisms as the server wrote them: in another case, a redactor would not know a secret among them. */
function asWritten({ mechanisms, offered }) {
    const written = offered.flatMap((line) => words(line)).map((word) => word.replace(/^AUTH=/i, ""));
    return mechanisms.map((name) => written.find((word) => word.toUpperCase() === name) ?? name);
}
/** What stands in an EHLO reply and looks like an offer, but is none. */
function insteadOf({ offered }, redactor) {
    const exchange = offered.find((line) => /^X-EXPS\b/i.test(line));
    const bare = offered.some((line) => /^AUTH=?$/i.test(line.trim()));
    if (bare)
        return "; its line AUTH names no mechanism";
    return exchange === undefined ? "" : `; "${redactor.quote(exchange)}" is for Exchange servers among themselves`;
}

;// CONCATENATED MODULE: ./build/src/core/probe/result.js




/** The most capabilities of one server that a report keeps. */
const MAX_SHOWN_CAPABILITIES = 64;
/** The report's entry for a probe with these findings; everything that a server said is made visible and cut. */
function probeResult(probe, findings, now, redactor) {
    const { endpoint, address, tls, capabilities } = probe;
    return {
        protocol: endpoint.protocol,
        host: endpoint.host,
        port: endpoint.port,
        outcome: probe.phases.length === 0 ? "skipped" : outcomeOf(findings),
        ...(address && probe.phases.some((phase) => phase.name === "connect" && phase.outcome === "ok") &&
            { address: address.ip }),
        ...(probe.ehloName !== undefined && probe.phases.some((phase) => phase.name === "ehlo") &&
            { ehloName: probe.ehloName }),
        ...(probe.nodes && { addresses: probe.nodes.map(nodeResult) }),
        phases: [...probe.phases],
        ...(tls?.chain[0] && { tls: tlsResult(tls, tls.chain[0], now, redactor) }),
        ...(capabilities &&
            { capabilities: capabilities.offered.slice(0, MAX_SHOWN_CAPABILITIES).map((each) => redactor.quote(each)) }),
        findings: findings.map(base_errors/* plainFinding */.Ce),
    };
}
function nodeResult({ address, findings }) {
    return { address: address?.ip ?? "", outcome: outcomeOf(findings), findings: findings.map(base_errors/* plainFinding */.Ce) };
}
/** `inconclusive` when something kept the probe from finding out, and nothing was found to be wrong. */
function outcomeOf(findings) {
    const errors = findings.filter((each) => each.severity === "error");
    if (errors.length === 0)
        return "passed";
    return errors.some((each) => isConclusive(each.code)) ? "failed" : "inconclusive";
}
/** The key of an account file that a finding is about, without the protocol prefix. */
function keyOf(code, protocol) {
    if (code === "CFG_PORT_UNSUPPORTED" || code === "TLS_NOT_TLS" || code === "PROTO_WRONG_SERVICE") {
        return `${protocol}_port`;
    }
    if (code === "AUTH_MECH_MISSING" || code === "AUTH_BASIC_DISABLED" || code === "AUTH_LOGIN_ONLY" ||
        code === "AUTH_TENANT_OFF" ||
        code === "AUTH_MECH_TOO_WEAK") {
        return "authentication_type";
    }
    if (USER_CODES.test(code))
        return "username";
    if (code === "AUTH_APP_PASSWORD" || code === "AUTH_PASSWORD_EXPIRED" || code === "CFG_CREDENTIAL_CHARS" ||
        code === "OAUTH_TOKEN_EXPIRED" || code === "OAUTH_SCOPE")
        return "password";
    if (code.startsWith("FOLDER_"))
        return "routing.mailbox_folders";
    return `${protocol}_server`;
}
/** What is about the user, or the user's mailbox. */
const USER_CODES = /^(?:AUTH_(?:REJECTED|PROTOCOL_OFF|POLICY|BROWSER_STEP|ACCOUNT_\w+)|MAILBOX_NOT_OPENED|OAUTH_USER_MISMATCH)$/;
function tlsResult(tls, leaf, now, redactor) {
    const end = pathEnd(tls) ?? leaf.validTo;
    return {
        version: redactor.quote(tls.version),
        cipher: redactor.quote(tls.cipher),
        subject: redactor.quote(leaf.subject),
        issuer: redactor.quote(leaf.issuer),
        validTo: new Date(end).toISOString(),
        daysLeft: daysUntil(end, now),
        sans: namesOf(leaf).slice(0, probe_limits/* MAX_SHOWN_NAMES */.Ki).map((name) => redactor.quote(name)),
        path: pathOf(tls).map((each) => `${redactor.quote(each.subject)}, to ${dateText(each.validTo)}`),
    };
}

;// CONCATENATED MODULE: ./build/src/core/probe/fleet.js











/**
 * Probes the servers of all accounts, each server once however many accounts share it. Returns two results per account, SMTP
 * then IMAP, in the order of the requests. Rejects only with the signal's reason, or for a bug in this program.
 */
async function probeAccounts(requests, settings, deps) {
    const signal = deps.signal ?? new AbortController().signal;
    const probes = await probeEndpoints(requests, settings, deps, signal);
    const gate = new LoginGate(settings, deps, signal);
    return await Promise.all(requests.map(async (request) => {
        const results = [];
        // One server after the other, so that a secret refused by one is not sent to the next.
        for (const endpoint of endpointsOf(request.account)) {
            const shared = probes.get((0,probe_endpoint/* endpointKey */.r4)(endpoint)) ?? unprobed(endpoint, settings);
            results.push(await accountResult(request, shared, gate, settings.accepted ?? [], deps));
        }
        return results;
    }));
}
async function accountResult(request, shared, gate, accepted, deps) {
    const { account, password } = request;
    const offer = judgeEach(shared, (node) => judgeOffer(node, account.authentication_type, deps.redactor));
    const login = await gate.login(shared, [...shared.findings, ...offer], account, password, request.folders);
    const { protocol, host } = shared.endpoint;
    const now = deps.clock.now();
    const known = (found) => (0,probe_accepted/* withAccepted */.Y)(found, host, accepted, now);
    const findings = known([...shared.findings, ...offer, ...login.findings]).map((each) => fleet_placed(withGraphHint(withLikelyHost(each, shared.endpoint), shared.endpoint, request), protocol, request));
    const nodes = shared.nodes?.map((node) => ({ ...node, findings: known(node.findings) }));
    return probeResult({ ...shared, nodes, phases: [...shared.phases, ...login.phases] }, findings, now, deps.redactor);
}
async function probeEndpoints(requests, settings, deps, signal) {
    const endpoints = requests.flatMap((request) => endpointsOf(request.account));
    const wanted = new Map();
    for (const { account } of requests) {
        for (const key of endpointsOf(account).map(probe_endpoint/* endpointKey */.r4)) {
            wanted.set(key, (wanted.get(key) ?? new Set()).add(account.authentication_type));
        }
    }
    const distinct = new Map(withinHostLimit(endpoints, settings).map((endpoint) => [(0,probe_endpoint/* endpointKey */.r4)(endpoint), endpoint]));
    const queue = new HostQueue(settings.concurrency, probe_limits/* PER_HOST_CONCURRENCY */.dX);
    let done = 0;
    const tell = () => deps.logger?.progress(`Probed ${done} of ${distinct.size} mail servers`, { done, total: distinct.size });
    tell();
    const probed = await Promise.all(Array.from(distinct, ([key, endpoint]) => queue.run(endpoint.host, async () => {
        signal.throwIfAborted();
        const known = { ...settings, wanted: [...wanted.get(key) ?? []] };
        const result = await probeWithRetry(endpoint, known, deps, signal);
        done += 1;
        tell();
        return [key, result];
    })));
    return new Map(probed);
}
/** One more attempt after what may be temporary: a busy server, a lost packet, an overloaded resolver. */
async function probeWithRetry(endpoint, settings, deps, signal) {
    const first = await probe(endpoint, settings, deps, signal);
    const errors = first.findings.filter((each) => each.severity === "error");
    if (errors.length === 0 || !errors.every((each) => failure_isRetryable(each.code)))
        return first;
    await deps.clock.sleep(settings.limits.retryAfterMs, signal);
    const second = await probe(endpoint, settings, deps, signal);
    const before = errors.map((each) => each.message).join("; ");
    const same = second.findings.filter((each) => each.severity === "error").map((each) => each.message).join("; ");
    const told = (0,base_errors/* finding */.gk)("PROBE_RETRIED", before === same ? "Both attempts ended in the same way" : `The first attempt failed: ${before}`);
    return { ...second, findings: [...second.findings, told] };
}
function endpointsOf(account) {
    return [
        endpointOf("smtp", account.smtp_server, account.smtp_port),
        endpointOf("imap", account.imap_server, account.imap_port),
    ];
}
function endpointOf(protocol, host, port) {
    return {
        protocol,
        host: host.toLowerCase().replace(/\.$/, ""),
        port,
        tlsMode: (0,probe_endpoint/* tlsModeOf */.uK)(protocol, port) ?? "implicit",
    };
}
/** The endpoints of the hosts within the limit; the others are reported as not probed. */
function withinHostLimit(endpoints, settings) {
    const limit = hostLimit(settings);
    const hosts = new Set([...new Set(endpoints.map((endpoint) => endpoint.host))].slice(0, limit));
    return endpoints.filter((endpoint) => hosts.has(endpoint.host));
}
function hostLimit(settings) {
    return settings.untrusted ? probe_limits/* MAX_HOSTS_UNTRUSTED */.C8 : probe_limits/* MAX_HOSTS */.pS;
}
function unprobed(endpoint, settings) {
    const told = `${endpoint.host} was not probed: the account files name more than ${hostLimit(settings)} mail servers`;
    return { endpoint, phases: [], findings: [(0,base_errors/* finding */.gk)("PROBE_HOST_LIMIT", told)] };
}
/** For a name that leads nowhere, the provider's host that was probably meant. */
function withLikelyHost(found, { protocol, host }) {
    const meant = /^DNS_NO/.test(found.code) ? (0,lint/* similarHost */.kr)(protocol, host) : undefined;
    return meant === undefined ? found : { ...found, hint: `Correct the name: ${meant} is very like it` };
}
/** What a provider with a Graph integration refuses is no question of scopes where the file names one. */
function withGraphHint(found, { protocol, host }, { account }) {
    if (account.routing?.graph === undefined || !REFUSED_ACCESS.test(found.code))
        return found;
    const hint = (0,lint/* providerOf */.lc)(protocol, host)?.graphHint;
    return hint === undefined ? found : { ...found, hint };
}
/** What no Graph integration needs: passwords, tokens of mail protocols, and the protocols themselves. */
const REFUSED_ACCESS = /^(?:OAUTH_SCOPE|AUTH_BASIC_DISABLED|AUTH_PROTOCOL_OFF|AUTH_TENANT_OFF|AUTH_MECH_MISSING)$/;
function fleet_placed(found, protocol, request) {
    const { line, column } = request.position(keyOf(found.code, protocol));
    return { ...found, line, column };
}
/** Runs tasks under a total limit and a limit per host; tasks of one host start in order. */
class HostQueue {
    #limit;
    #perHost;
    #waiting = [];
    #running = new Map();
    #total = 0;
    constructor(limit, perHost) {
        this.#limit = limit;
        this.#perHost = perHost;
    }
    /** Runs `task` when there is room for it. */
    async run(host, task) {
        await new Promise((start) => {
            this.#waiting.push({ host, start });
            this.#startNext();
        });
        try {
            return await task();
        }
        finally {
            this.#total -= 1;
            this.#running.set(host, this.#ofHost(host) - 1);
            this.#startNext();
        }
    }
    #startNext() {
        while (this.#total < this.#limit) {
            const index = this.#waiting.findIndex((each) => this.#ofHost(each.host) < this.#perHost);
            const [next] = index < 0 ? [] : this.#waiting.splice(index, 1);
            if (!next)
                return;
            this.#total += 1;
            this.#running.set(next.host, this.#ofHost(next.host) + 1);
            next.start();
        }
    }
    #ofHost(host) {
        return this.#running.get(host) ?? 0;
    }
}

// EXTERNAL MODULE: ./build/src/core/probe/address.js
var address = __webpack_require__(22400);
;// CONCATENATED MODULE: ./build/src/core/probe/probe-settings.js






/** Reads the settings of probes. Throws `ConfigurationError` when a CIDR or a `connect-to` rule is invalid. */
function probeSettings(input, network) {
    return {
        policy: new address/* AddressPolicy */.Zc(network, input.allowPrivateCidrs ?? []),
        connectTo: (input.connectTo ?? []).map(probe_endpoint/* parseConnectTo */.zs),
        ca: input.ca ?? [],
        ehloNames: chooseEhloNames(checkedEhloName(input.ehloName), network.machine),
        limits: { ...probe_limits/* PROBE_LIMITS */.M2, ...input.limits },
    };
}
function checkedEhloName(name) {
    if (name === undefined)
        return undefined;
    if (/^\[[0-9A-Za-z:.]{2,45}\]$/.test(name) || (0,probe_endpoint/* isCanonicalHost */.v8)(name.toLowerCase()))
        return name;
    throw new base_errors/* ConfigurationError */.j1("INPUT_INVALID", `Cannot use "${(0,base_text/* visible */.RK)(name)}" as the EHLO name`, {
        hint: "Give a DNS name or an address in brackets (RFC 5321 section 4.1.3)",
    });
}

;// CONCATENATED MODULE: ./build/src/core/run/probe.js






/**
 * Probes the servers of every account in scope whose file is sound, and of every other one that is about to be written; with
 * `probe: off`, or when the run is stopped, they stay unprobed.
 */
async function probeRuns(mode, planned, settings, deps) {
    const { untrusted } = settings;
    // A rule that cannot be read is an error even where nothing is probed.
    const fleet = {
        ...probeSettings({ ...settings, ca: deps.ca }, deps.network),
        concurrency: settings.concurrency,
        login: settings.probe === "login",
        loginHosts: settings.loginHosts,
        untrusted,
        accepted: settings.accepted,
    };
    if (settings.probe === "off")
        return planned;
    const accounts = planned.accounts.map((run) => withAcceptedIssues(run, settings, deps));
    const asked = accounts.filter((run) => run.inScope || (mode === "apply" && (0,run_plan/* isWrite */.ao)(run.change)));
    const requests = asked.flatMap((run) => probeRequest(run) ?? []);
    const [results, domains] = await Promise.all([
        stopped(probeAccounts(requests, fleet, { ...deps, redactor: deps.secrets.redactor }), deps),
        stopped(domainsOf(asked, settings, deps), deps),
    ]);
    const probesOf = new Map(requests.map(({ run }, index) => [run, results?.[index]]));
    // Whoever checks everything asks whether it works; a change must not fail on what it leaves alone.
    const everything = mode === "check" && settings.scope === "all";
    return {
        ...planned,
        accounts: accounts.map((run) => {
            const probes = probesOf.get(run) ?? run.probes;
            const told = run.change?.action === "no-op" && !everything ? probes.map(toldOnly) : probes;
            return { ...run, probes: told, domains: domains?.get(run) };
        }),
    };
}
function toldOnly(probe) {
    const findings = probe.findings.map((found) => found.severity === "error" ? { ...found, severity: "warning" } : found);
    return { ...probe, findings };
}
/** What a stopped run leaves unfinished is nothing. */
async function stopped(work, { signal }) {
    try {
        return await work;
    }
    catch (error) {
        if (!signal?.aborted)
            throw error;
        return undefined;
    }
}
async function domainsOf(asked, { domainChecks, accepted }, { network, clock, secrets, signal }) {
    const runs = asked.flatMap((run) => run.parsed.account ? [{ run, account: run.parsed.account }] : []);
    if (!domainChecks || !network.records || runs.length === 0)
        return new Map();
    const found = await checkDomains(runs.map(({ account }) => account), {
        dns: network.records,
        clock,
        redactor: secrets.redactor,
        signal,
    });
    const { byAccount, unanswered, left } = found;
    return new Map(runs.map(({ run }, index) => [
        run,
        byAccount[index]?.map((each) => ({
            ...each,
            findings: (0,probe_accepted/* withAccepted */.Y)(each.findings, each.name, accepted, clock.now()),
            unanswered: unanswered + left,
        })),
    ]));
}
/** What is known of a provider without asking it can be accepted too. */
function withAcceptedIssues(run, { accepted }, { clock }) {
    const { account } = run.parsed;
    if (!account || accepted.length === 0)
        return run;
    const hosts = new Set([account.smtp_server, account.imap_server]);
    const issues = run.issues.map((issue) => {
        if (!/^(?:CFG|PROVIDER)_/.test(issue.code))
            return issue;
        const rules = accepted.filter((each) => hosts.has(each.host));
        return rules.reduce((found, rule) => (0,probe_accepted/* withAccepted */.Y)([found], rule.host, [rule], clock.now())[0] ?? found, issue);
    });
    return { ...run, issues };
}
function probeRequest(run) {
    const { account } = run.parsed;
    if (!account || !(0,account_account/* hasMailbox */.TJ)(account))
        return undefined;
    const { password, parsed } = run;
    const folders = account.routing?.mailbox_folders;
    return { run, account, password, folders, position: (key) => parsed.position(key) };
}

// EXTERNAL MODULE: ./build/src/core/account/load.js
var load = __webpack_require__(16525);
// EXTERNAL MODULE: ./build/src/core/account/secret-reference.js
var secret_reference = __webpack_require__(24653);
;// CONCATENATED MODULE: ./build/src/core/run/validate.js


/** Whether a run is about an account; about all, where no targets are given. */
function isTargeted({ declaredName }, targets) {
    return targets === undefined || (declaredName !== undefined && targets.some(({ takes }) => takes(declaredName)));
}
/**
 * Reads and validates all files; passwords are looked up for the accounts in scope, and by a run that writes for all, but
 * never beyond its targets.
 */
async function validateAccounts(selection, deps, writes) {
    const { paths, beside, read, inScope, previous, removedFiles, hidden, touches, globs, findings } = selection;
    const parsed = await (0,load/* loadAccounts */.x)(paths, { read });
    // By themselves: a file with the same name, such as a copy, is no fault of a file that somebody names.
    const others = await (0,load/* loadAccounts */.x)(beside, { read });
    return {
        accounts: parsed.map((each) => {
            const run = { parsed: each, inScope: inScope(each.file), issues: each.issues, probes: [] };
            return (run.inScope || writes) && isTargeted(each, deps.targets) ? withPassword(run, deps.secrets) : run;
        }),
        beside: others.map((each) => ({ parsed: each, inScope: false, issues: each.issues, probes: [] })),
        findings: [...findings, ...(0,load/* unreadFiles */.j)(parsed)],
        previous,
        removedFiles,
        unread: [...hidden, ...parsed.flatMap(({ account, file }) => account ? [] : [file])],
        touches,
        globs,
    };
}
/** The account with its password looked up and masked from now on. */
function withPassword(run, source) {
    const { parsed } = run;
    const reference = parsed.account?.password;
    if (reference === undefined || source.use !== "sent")
        return run;
    const place = { source: source.place, limit: source.limit, position: parsed.position("password") };
    const resolved = (0,secret_reference/* resolveSecret */.J5)({ password: reference }, source.lookup, place);
    if ("secret" in resolved) {
        source.redactor.add(resolved.secret);
        return { ...run, password: resolved.secret };
    }
    return { ...run, issues: [...run.issues, resolved.issue] };
}
/** What a run that reads no password leaves open about them: at most one entry, however many accounts there are. */
function secretsNotChecked(runs, source) {
    const wanted = new Set(runs.flatMap(({ parsed }) => parsed.account?.password?.replace(/^env:/, "") ?? []));
    if (source.use !== "named" || wanted.size === 0)
        return [];
    const { names } = source;
    if (names === undefined)
        return [{ what: "The secrets that the files refer to", reason: "were not looked at" }];
    const missing = [...wanted].filter((name) => !names.has(name)).sort();
    if (missing.length === 0)
        return [];
    const shown = missing.slice(0, NAMES_SHOWN).join(", ");
    const more = missing.length > NAMES_SHOWN ? ` and ${missing.length - NAMES_SHOWN} more` : "";
    const one = missing.length === 1;
    return [{
            what: `${one ? "The secret" : "The secrets"} ${shown}${more}`,
            reason: `${one ? "is" : "are"} not in ${source.place}: an apply needs ${one ? "it" : "them"}`,
        }];
}
/** The most missing names to show; a longer list would hide the point. */
const NAMES_SHOWN = 20;

;// CONCATENATED MODULE: ./build/src/core/run/publish.js







/** Sends the events of the run, makes its report and closes the audit log; comment and summary follow, from the report. */
async function publishRun(mode, startedAt, planned, settings, deps) {
    const told = await notify(settings, deps);
    const facts = {
        ...(0,build_report/* plannedFacts */.o1)(planned, settings, deps),
        mode,
        startedAt,
        finishedAt: deps.clock.now(),
        findings: [
            ...unfinished(deps),
            ...unclosedRuns(deps),
            ...planned.findings,
            ...cancellation(deps),
            ...told.findings,
        ],
        notChecked: [
            ...settings.notChecked ?? [],
            ...planned.notChecked ?? [],
            ...secretsNotChecked(planned.accounts, deps.secrets),
        ],
        api: deps.counters,
        notifications: { delivered: told.delivered, undelivered: told.undelivered },
        undelivered: deps.notifier?.undelivered(),
        tickets: told.tickets,
    };
    const report = (0,build_report/* buildReport */.FK)(facts);
    try {
        await deps.audit?.completed(report, deps.serverTime?.());
        const head = deps.audit?.head;
        return head === undefined ? report : { ...report, auditHead: head };
    }
    catch (error) {
        if (!(error instanceof base_errors/* AppError */.uV))
            throw error;
        // Report what was written to Genesys Cloud even if its log cannot be closed.
        const unclosed = (0,base_errors/* finding */.gk)(error.code, error.message, { severity: "error", hint: error.hint });
        return (0,build_report/* buildReport */.FK)({ ...facts, findings: [...facts.findings, unclosed] });
    }
}
async function notify(settings, { notifier, signal, clock }) {
    if (!notifier)
        return { delivered: 0, undelivered: 0, findings: [] };
    // Even a cancelled run reports what it did; what it cannot deliver in time stays in the outbox.
    const grace = signal && (0,base_async/* graceAfter */.Dc)(signal, limits/* DELIVERY_GRACE_MS */.n6, clock);
    const told = await notifier.flush(grace?.signal, { budgetMs: limits/* RUN_BUDGET_MS */.tB }).finally(() => grace?.release());
    const { delivered, undelivered, deliveries, outboxError } = told;
    const lost = deliveries.find(({ result }) => !result.delivered)?.result;
    const severity = settings.failOnNotify ? "error" : "warning";
    const why = lost?.reason ?? notifier.undelivered()[0]?.reason;
    const reason = why === undefined ? "" : `: ${(0,base_text/* visible */.RK)(why, REASON_CHARACTERS)}`;
    const message = `${undelivered} of ${delivered + undelivered} ITSM events could not be delivered${reason}`;
    const findings = undelivered === 0 ? [] : [(0,base_errors/* finding */.gk)(lost?.code ?? "NOTIFY_FAILED", message, { severity })];
    if (outboxError)
        findings.push((0,base_errors/* finding */.gk)(outboxError.code, outboxError.message, { severity, hint: outboxError.hint }));
    return { delivered, undelivered, findings, tickets: (0,notify_notifier/* ticketsOf */.jW)(told) };
}
/** A receiver's words are cut where they enter. */
const REASON_CHARACTERS = 1000;
/** A run that was killed told nobody; who reads this report has to know. */
function unclosedRuns({ unclosed = [] }) {
    return unclosed.map(({ run }) => (0,base_errors/* finding */.gk)("PREDECESSOR_UNCLOSED", `The run ${(0,base_text/* visible */.RK)(run)} left no closing record: it was stopped in the middle, and this run goes on from there`));
}
/** What the run before this one left open in its log. */
function unfinished({ audit }) {
    return (audit?.unfinished ?? []).map((gap) => (0,base_errors/* finding */.gk)("AUDIT_INCOMPLETE", `${(0,base_text/* visible */.RK)(audit?.path ?? "")} goes on, though it is incomplete: ${(0,base_text/* visible */.RK)(gap)}`, {
        severity: "warning",
    }));
}
function cancellation({ signal }) {
    if (!signal?.aborted)
        return [];
    const message = signal.reason instanceof base_errors/* AppError */.uV ? signal.reason.message : "The run was stopped";
    return [(0,base_errors/* finding */.gk)("CANCELLED", message)];
}

;// CONCATENATED MODULE: ./build/src/core/run/record.js

/** Writes to the audit log that each account's file was validated. */
async function recordValidation(validated, { audit }, probe) {
    const judged = validated.accounts.filter(({ inScope }) => inScope);
    await Promise.all(judged.map((run) => audit?.validated({ ...auditedAccount(run), probesSkipped: skipped(run, probe) })));
    return validated;
}
/** Writes to the audit log what the probes found. */
async function recordProbes(probed, { audit }) {
    const tested = probed.accounts.filter((run) => run.probes.length > 0);
    await Promise.all(tested.map((run) => audit?.probed(auditedAccount(run))));
    return probed;
}
/** Writes the plan to the audit log, and in a drift run each difference. */
async function recordPlan(planned, { audit }, purpose = "plan") {
    if (!planned.plan || !audit)
        return planned;
    const counts = {};
    for (const { action } of planned.plan.changes)
        counts[action] = (counts[action] ?? 0) + 1;
    await audit.planned(planned.plan.hash, counts);
    for (const run of purpose === "drift" ? planned.accounts : []) {
        const { change } = (0,build_report/* reportAccount */.Uk)(run);
        if (change && change.action !== "no-op")
            await audit.drifted(run.parsed.name, change);
    }
    return planned;
}
function skipped({ parsed }, probe) {
    if (probe === "drift")
        return "a drift run tests no mail server";
    if (probe === "off")
        return "probe is off";
    return parsed.account === undefined ? "the file cannot be used" : undefined;
}
function auditedAccount(run) {
    const { name, file, issues, probes } = (0,build_report/* reportAccount */.Uk)(run);
    const { account, fileSha256 } = run.parsed;
    return { name, file, fileSha256, issues, probes, account };
}

// EXTERNAL MODULE: ./build/src/core/run/select.js
var run_select = __webpack_require__(84351);
// EXTERNAL MODULE: ./build/src/core/run/account-run.js
var account_run = __webpack_require__(30820);
// EXTERNAL MODULE: ./build/src/core/targets/email-accounts/content.js
var content = __webpack_require__(50791);
// EXTERNAL MODULE: ./build/src/core/targets/email-domains/file-rules.js
var file_rules = __webpack_require__(63531);
;// CONCATENATED MODULE: ./build/src/core/run/fit-api.js




/** Says what the run's API cannot take of the files, and once what it leaves out. */
function fitApi(validated, api) {
    return api === "email-domains" ? fitDomains(validated) : fitAccounts(validated);
}
function fitAccounts(validated) {
    const accounts = validated.accounts.map((run) => ({ ...run, issues: [...run.issues, ...unfit(run)] }));
    const routed = accounts.filter(({ inScope, parsed }) => inScope && parsed.account?.routing !== undefined).length;
    if (routed === 0)
        return { ...validated, accounts };
    const message = `routing is not sent: email-accounts has no place for it (${routed === 1 ? "one account has it" : `${routed} accounts have it`})`;
    return { ...validated, accounts, findings: [...validated.findings, (0,base_errors/* finding */.gk)("ROUTING_NOT_SENT", message)] };
}
/** What the API cannot take of one account that stands in no file, and what it leaves out. */
function accountFindings(account, api) {
    if (api === "email-domains")
        return judgeFiles([{ account, file: "", line: 1 }]).issues.map(({ finding }) => finding);
    const problem = serversProblem(account);
    return problem ? [problem] : [];
}
/** At the key that lets an account do without servers. */
function unfit({ parsed }) {
    const problem = parsed.account && (0,content/* serversProblem */._7)(parsed.account);
    if (!problem)
        return [];
    const path = "routing.graph";
    return [{ ...problem, path, ...parsed.position(path) }];
}
function fitDomains(validated) {
    const readable = validated.accounts.filter(({ parsed }) => parsed.account !== undefined);
    const placed = readable.flatMap(({ parsed: { account, file, line } }) => account ? [{ account, file, line }] : []);
    const { issues, findings } = (0,file_rules/* judgeFiles */.lv)(placed);
    return {
        ...validated,
        accounts: (0,account_run/* withIssues */.$R)(validated.accounts, readable, issues),
        findings: [...validated.findings, ...findings],
    };
}

;// CONCATENATED MODULE: ./build/src/core/run/targeted.js







/**
 * Fits the files to the run's API, all of them and those beside them against each other, and leaves the accounts that the
 * run is about. Throws
 * `ConfigurationError` for a target that takes no account.
 */
function fitTargets(all, api, targets) {
    const { beside = [] } = all;
    const fitted = fitApi({ ...all, accounts: [...all.accounts, ...beside] }, api);
    if (targets === undefined && beside.length === 0)
        return fitted;
    if (targets !== undefined)
        requireTaken(all, targets);
    const besideFiles = new Set(beside.map(({ parsed }) => parsed.file));
    const isOurs = ({ parsed }) => !besideFiles.has(parsed.file) && isTargeted(parsed, targets);
    const accounts = fitted.accounts.filter(isOurs);
    const others = fitted.accounts.filter((run) => !isOurs(run));
    // What is said of all files at once is said of these alone.
    const { findings } = fitApi({ ...all, accounts: all.accounts.filter(isOurs), findings: [] }, api);
    const files = accounts.map(({ parsed }) => parsed);
    return {
        ...fitted,
        accounts,
        findings: [
            ...(targets === undefined
                ? all.findings
                : [limited(accounts.length, all.accounts.length), ...(0,load/* unreadFiles */.j)(files)]),
            ...findings,
        ],
        leftOut: others.flatMap((run) => (0,account_run/* plannable */.Er)(run) ?? []),
    };
}
function limited(chosen, all) {
    const message = `The run is limited by --target to ${chosen} of ${all} ${all === 1 ? "account" : "accounts"} in the files: no other is probed or changed, and nothing is deleted`;
    return (0,base_errors/* finding */.gk)("RUN_LIMITED", message);
}
function requireTaken({ accounts, unread }, targets) {
    const names = [...new Set(accounts.flatMap(({ parsed }) => parsed.declaredName ?? []))];
    const vain = targets.find(({ takes }) => !names.some(takes));
    if (vain === undefined)
        return;
    const [first, ...others] = names;
    const meant = first === undefined ? undefined : (0,nearest/* nearEnough */.vu)(vain.pattern, [first, ...others]);
    const wanted = "Give --target the name of an account in the files, or a glob of names in quotes";
    const broken = unread.length === 0
        ? ""
        : `; ${(0,base_text/* visible */.RK)(unread[0] ?? "")}${unread.length === 1 ? "" : ` and ${unread.length - 1} more`} cannot be read`;
    throw new base_errors/* ConfigurationError */.j1("INPUT_INVALID", `Cannot use --target "${(0,base_text/* visible */.RK)(vain.pattern)}": no account has it${broken}`, {
        hint: meant === undefined ? wanted : `Did you mean "${(0,base_text/* visible */.RK)(meant)}"? ${wanted}`,
    });
}

;// CONCATENATED MODULE: ./build/src/core/run/pipeline.js















/** Validates, plans and probes; never writes. Throws `ConfigurationError` when the run cannot start. */
function check(settings, deps) {
    return run("check", settings, deps, async () => {
        const validated = await recordValidation(await readAccounts(settings, deps), deps, settings.probe);
        const planned = await (0,run_plan/* planRuns */.gp)(validated, settings, deps);
        const probed = await recordProbes(await probeRuns("check", planned, settings, deps), deps);
        return await recordPlan((0,run_plan/* observeFailures */.IJ)((0,run_plan/* withholdUnsound */.SL)(probed), "warning"), deps);
    });
}
/** Validates, plans, probes and reconciles the organisation with the files. Throws `ConfigurationError` when the run cannot start. */
function apply(settings, deps) {
    return run("apply", settings, deps, async () => {
        const selection = await (0,run_select/* selectFiles */.AL)({ ...settings, writes: true }, deps);
        const validated = await validateAccounts(selection, deps, true);
        return await supersededBy(selection, validated, deps) ?? await reconcile(validated, settings, deps);
    });
}
/** {@link apply} for accounts that are not in a file. */
function applyAccounts(accounts, settings, deps) {
    return run("apply", settings, deps, () => reconcile(accounts, settings, deps));
}
/** Compares the files with the live organisation; a difference is a failure. Never writes, never probes. */
function drift(settings, deps) {
    return run("drift", settings, deps, async () => {
        const validated = await recordValidation(await readAccounts(settings, deps), deps, "drift");
        const planned = (0,run_plan/* observeFailures */.IJ)((0,run_plan/* withholdUnsound */.SL)(await (0,run_plan/* planRuns */.gp)(validated, settings, deps)), "error");
        return await recordPlan((0,run_plan/* observeUnmanaged */.T9)(planned), deps, "drift");
    });
}
async function readAccounts(settings, deps) {
    const validated = await validateAccounts(await (0,run_select/* selectFiles */.AL)(settings, deps), deps, false);
    return fitTargets(validated, settings.genesysApi, deps.targets);
}
async function reconcile(accounts, settings, deps) {
    const fitting = fitTargets(accounts, settings.genesysApi, deps.targets);
    const planned = await approveRuns(await (0,run_plan/* planRuns */.gp)(fitting, settings, deps), settings, deps);
    // From here on each record of an account carries its own approval.
    await recordValidation(fitting, deps, settings.probe);
    const probed = await recordProbes(await probeRuns("apply", planned, settings, deps), deps);
    const approved = await compareApproved((0,run_plan/* withholdUnsound */.SL)(probed), settings, deps);
    const recorded = await recordPlan(approved, deps);
    const confirmed = await confirmPlan(recorded, settings, deps, async () => (await (0,run_plan/* planRuns */.gp)(await readAccounts(settings, deps), settings, deps)).plan);
    announcePlan(confirmed, settings, deps);
    return await provisionRuns(confirmed, settings, deps);
}
/** Opens the audit log, runs the stages and publishes; logs an error that ends the run before rethrowing it. */
async function run(mode, settings, deps, stages) {
    const startedAt = deps.clock.now();
    const { audit, notifier } = deps;
    await audit?.started(mode, recordedSettings(settings, deps));
    // Each event is sent as soon as its account has ended, and recorded in this run's part of the log.
    if (audit)
        notifier?.start((delivery) => audit.notified((0,notify_notifier/* notificationOf */.t7)(delivery)));
    try {
        return await publishRun(mode, startedAt, await stages(), settings, deps);
    }
    catch (error) {
        // What is under way must be recorded before the log is closed; what is not sent in time stays in the outbox.
        await notifier?.flush(undefined, { budgetMs: limits/* DELIVERY_GRACE_MS */.n6 });
        await audit?.failed((0,base_errors/* asAppError */.et)(error, deps.secrets.redactor), deps.serverTime?.()).catch(() => undefined);
        throw error;
    }
}
/** The settings that decide what a run checks and what it may do. */
function recordedSettings(settings, { targets }) {
    const { probe, failOn, scope, genesysApi, domainChecks, requireApproval, onPlanChange, prune, adopt } = settings;
    return {
        probe,
        fail_on: failOn,
        scope,
        genesys_api: genesysApi,
        domain_checks: domainChecks,
        require_approval: requireApproval,
        on_plan_change: onPlanChange,
        prune,
        adopt,
        accepted_findings: settings.accepted.length,
        ...(targets && { targets: targets.map(({ pattern }) => pattern) }),
    };
}

// EXTERNAL MODULE: ./build/src/core/run/settings.js + 4 modules
var run_settings = __webpack_require__(56621);
// EXTERNAL MODULE: ./build/src/core/report/report.js
var report_report = __webpack_require__(57164);
// EXTERNAL MODULE: ./build/src/runtime/cancellation.js
var runtime_cancellation = __webpack_require__(53435);
// EXTERNAL MODULE: ./build/src/runtime/check-inputs.js + 1 modules
var check_inputs = __webpack_require__(27365);
// EXTERNAL MODULE: ./build/src/runtime/clock.js
var clock = __webpack_require__(75504);
// EXTERNAL MODULE: ./build/src/runtime/compose.js + 40 modules
var compose = __webpack_require__(65777);
// EXTERNAL MODULE: ./build/src/cli/confirm.js
var cli_confirm = __webpack_require__(9232);
// EXTERNAL MODULE: ./build/src/cli/console.js
var console = __webpack_require__(70417);
// EXTERNAL MODULE: ./build/src/cli/local-context.js
var local_context = __webpack_require__(35013);
;// CONCATENATED MODULE: ./build/src/runtime/masking.js

/** Runs a task whose caller may print what it throws: errors that are not this program's own lose their secrets. */
async function masked(redactor, task) {
    try {
        return await task();
    }
    catch (error) {
        maskError(error, redactor, new Set());
        throw error;
    }
}
/** An error is printed with its stack, which repeats the message, and with its causes. */
function maskError(error, redactor, seen) {
    if (!(error instanceof Error) || seen.has(error))
        return;
    seen.add(error);
    // The words of an AppError were cleaned where they entered, and may hold names of account files.
    if (!(error instanceof base_errors/* AppError */.uV)) {
        error.message = redactor.redact(error.message);
        if (error.stack !== undefined)
            error.stack = redactor.redact(error.stack);
    }
    maskError(error.cause, redactor, seen);
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/src/runtime/sources/globs.js
var sources_globs = __webpack_require__(5868);
// EXTERNAL MODULE: ./build/src/runtime/sources/working-folder.js
var working_folder = __webpack_require__(64193);
;// CONCATENATED MODULE: ./build/src/runtime/sources/named-files.js









/** The argument that means standard input, and the path under which it is reported. */
const STANDARD_INPUT = "-";
/** The account files of a folder. */
const IN_A_FOLDER = "**/*.{yaml,yml,json}";
/**
 * The files that arguments name, relative to `root`, each once: a file, existing or not, all account files below a folder,
 * what a glob takes, or `-`. Throws `ConfigurationError` for a folder or a glob without any.
 */
async function namedFiles(names, root) {
    const found = new Set();
    for (const name of names) {
        const taken = name === STANDARD_INPUT ? [name] : await filesOf(name, root);
        if (taken.length === 0) {
            throw new base_errors/* ConfigurationError */.j1("NO_ACCOUNT_FILES", `There is no account file at "${(0,base_text/* visible */.RK)(name)}"`, {
                hint: "Name a file, a folder with YAML or JSON files, or a glob in quotes that takes some",
            });
        }
        for (const path of taken)
            found.add(path);
    }
    return [...found];
}
async function filesOf(name, root) {
    const path = (0,external_node_path_.relative)(root, (0,external_node_path_.resolve)(root, name)).split(external_node_path_.sep).join("/");
    const kind = await kindOf((0,external_node_path_.resolve)(root, name));
    if (kind === "folder") {
        const globs = (0,sources_globs/* createGlobs */.k)([IN_A_FOLDER]);
        const entries = await (0,working_folder/* createFolderSource */.K)((0,external_node_path_.resolve)(root, name)).tree.entries(globs.reaches);
        const inside = entries.filter((entry) => globs.takes(entry.path));
        return inside.map((entry) => path === "" ? entry.path : `${path}/${entry.path}`);
    }
    if (kind === "other" || !/[*?[\]{}]/.test(name))
        return [path];
    const globs = (0,sources_globs/* createGlobs */.k)([name]);
    return (await (0,working_folder/* createFolderSource */.K)(root).tree.entries(globs.reaches)).map((entry) => entry.path).filter(globs.takes);
}
async function kindOf(path) {
    try {
        return (await (0,promises_.stat)(path)).isDirectory() ? "folder" : "other";
    }
    catch (error) {
        return (0,base_errors/* errorCode */.CA)(error) === "ENOENT" || (0,base_errors/* errorCode */.CA)(error) === "ENOTDIR" ? undefined : "other";
    }
}
/**
 * The account files beside named ones, relative to `root`: those that the globs take, and all in the folder of each. Who
 * names one file of a domain does not mean that the others are not there.
 */
async function filesBeside(named, globs, root) {
    const taken = (0,sources_globs/* createGlobs */.k)(globs);
    const entries = await (0,working_folder/* createFolderSource */.K)(root).tree.entries(taken.reaches);
    const found = new Set(entries.map(({ path }) => path).filter(taken.takes));
    for (const folder of new Set(named.filter((path) => path !== STANDARD_INPUT).map(external_node_path_.dirname))) {
        if (await kindOf((0,external_node_path_.resolve)(root, folder)) !== "folder")
            continue;
        const files = await (0,working_folder/* createFolderSource */.K)((0,external_node_path_.resolve)(root, folder)).tree.entries((path) => path === "");
        for (const { path, kind } of files) {
            if (kind === "file" && (0,run_select/* isData */.$V)(path))
                found.add(folder === "." ? path : `${folder}/${path}`);
        }
    }
    for (const path of named)
        found.delete(path);
    return [...found];
}
/** A source whose file `-` is what a stream holds, read once. */
function withStandardInput(source, input) {
    let content;
    return {
        ...source,
        tree: {
            ...source.tree,
            read: (path, maxBytes, signal) => path === STANDARD_INPUT
                ? content ??= named_files_readAll(input, maxBytes, signal)
                : source.tree.read(path, maxBytes, signal),
        },
    };
}
async function named_files_readAll(input, maxBytes, signal) {
    const pieces = [];
    let size = 0;
    const release = (0,base_async/* onAbort */.u7)(signal, () => input.destroy());
    try {
        for await (const piece of input) {
            pieces.push(piece);
            size += piece.length;
            if (size > maxBytes)
                return { kind: "too-large", size };
        }
    }
    catch (error) {
        signal?.throwIfAborted();
        return { kind: "unreadable", detail: (0,base_errors/* errorCode */.CA)(error) ?? "unknown" };
    }
    finally {
        release();
    }
    return { kind: "file", bytes: external_node_buffer_.Buffer.concat(pieces) };
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./build/src/runtime/sources/commit-store.js
/** Whether a text is an object id in full; anything else might be an option or a name to git. */
function isObjectId(text) {
    return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}
/** What a line of a git tree stands for: the same in every store, so that trees of two stores can be compared. */
function treeEntry(path, mode, objectId) {
    switch (Number.parseInt(mode, 8) & 0o170000) {
        case 0o040000:
            return "folder";
        // Whether a file may be executed is no part of what it says.
        case 0o100000:
            return { path, kind: "file", id: `100644 ${objectId}` };
        case 0o120000:
            return { path, kind: "symlink", id: `120000 ${objectId}` };
        case 0o160000:
            return { path, kind: "gitlink", id: `160000 ${objectId}` };
        default:
            return undefined;
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/src/runtime/sources/git-program.js




/**
 * The absolute path of the `git` program on PATH. Entries that are empty, relative or in the workspace are passed over:
 * what a pull request or an earlier step laid there must not run.
 */
async function findGit(workspace, path) {
    const name = external_node_process_.platform === "win32" ? "git.exe" : "git";
    const home = await (0,promises_.realpath)(workspace).catch(() => workspace);
    for (const folder of (path ?? "").split(external_node_path_.delimiter).filter((each) => (0,external_node_path_.isAbsolute)(each))) {
        const program = (0,external_node_path_.join)(folder, name);
        // Links lead into the workspace, and out of it, by the folder and by the program.
        const ways = await Promise.all([(0,promises_.realpath)(folder), (0,promises_.realpath)(program)]).catch(() => undefined);
        if (ways === undefined || [folder, ...ways].some((way) => isInside(home, way) || isInside(workspace, way))) {
            continue;
        }
        // By its own name, not that of what it links to: a program may look at how it is called.
        if (await isProgram(program))
            return program;
    }
    return undefined;
}
/** The environment of a git that knows its repository only from `gitDir`, and objects only from `objects`. */
function gitEnvironment(gitDir, objects) {
    const kept = ["SYSTEMROOT", "SystemRoot", "TEMP", "TMP", "TMPDIR", "DEVELOPER_DIR"];
    const inherited = kept.flatMap((name) => external_node_process_.env[name] === undefined ? [] : [[name, external_node_process_.env[name] ?? ""]]);
    return {
        ...Object.fromEntries(inherited),
        LC_ALL: "C",
        HOME: gitDir,
        XDG_CONFIG_HOME: gitDir,
        GIT_DIR: gitDir,
        GIT_OBJECT_DIRECTORY: objects,
        GIT_CONFIG_NOSYSTEM: "1",
        GIT_CONFIG_GLOBAL: (0,external_node_path_.join)(gitDir, "no-such-config"),
        GIT_ATTR_NOSYSTEM: "1",
        GIT_NO_REPLACE_OBJECTS: "1",
        GIT_NO_LAZY_FETCH: "1",
        // The empty list of protocols: git older than GIT_NO_LAZY_FETCH cannot fetch either.
        GIT_ALLOW_PROTOCOL: "",
        GIT_TERMINAL_PROMPT: "0",
        GIT_OPTIONAL_LOCKS: "0",
        GIT_PAGER: "cat",
    };
}
function isInside(folder, path) {
    const inside = (0,external_node_path_.relative)(folder, path);
    return inside === "" || (inside !== ".." && !inside.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(inside));
}
async function isProgram(path) {
    try {
        await (0,promises_.access)(path, external_node_fs_.constants.X_OK);
        return (await (0,promises_.stat)(path)).isFile();
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/src/runtime/sources/git-objects.js









/** How many requests wait for their answers in git at once: enough to hide the way there and back, few enough for memory. */
const REQUESTS_IN_FLIGHT = 32;
/** How long git may be silent while it owes an answer: a disk that is asleep wakes up sooner. */
const SILENCE_LIMIT_MS = 60_000;
/** The largest object that is read without a limit of its own, a tree or a commit: a tree of two million files. */
const OBJECT_LIMIT = 128 * 1024 * 1024;
/** Nobody's list of commits is longer: six million of them. */
const OUTPUT_LIMIT = 256 * 1024 * 1024;
/** How often in a row git may end before it has answered anything. */
const EARLY_ENDS_LIMIT = 8;
/**
 * The objects of a repository by their ids. Git sees them through a repository of our own that is otherwise empty: no
 * setting, hook, reference, graft, replacement or remote of theirs can take part. What is read is the object that the
 * id names, or nothing: its bytes are hashed again here.
 */
class GitObjects {
    #options;
    #gitDir;
    #contents;
    #sizes;
    constructor(options, gitDir) {
        this.#options = options;
        this.#gitDir = gitDir;
        const env = gitEnvironment(gitDir, options.objects);
        this.#contents = new Batch(options.program, ["cat-file", "--batch"], gitDir, env, true);
        this.#sizes = new Batch(options.program, ["cat-file", "--batch-check"], gitDir, env, false);
    }
    /** Makes the empty repository; starts nothing. */
    static async open(options) {
        const gitDir = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), "gea-git-"));
        await (0,promises_.mkdir)((0,external_node_path_.join)(gitDir, "refs"));
        await (0,promises_.writeFile)((0,external_node_path_.join)(gitDir, "HEAD"), "ref: refs/heads/none\n");
        const version = options.format === "sha1" ? "0" : "1\n[extensions]\nobjectFormat = sha256";
        // A commit graph is a cache that git believes without looking at the commits.
        const core = `[core]\nbare = true\ncommitGraph = false\nrepositoryFormatVersion = ${version}\n`;
        await (0,promises_.writeFile)((0,external_node_path_.join)(gitDir, "config"), core);
        return new GitObjects(options, gitDir);
    }
    /** Type and size of an object; undefined where it is not there. */
    async size(id, signal) {
        return await (0,base_async/* abortable */.ZC)(this.#sizes.ask(id), signal);
    }
    /** An object whose bytes are those that its id stands for; undefined where it is not there. */
    async read(id, signal) {
        const object = await (0,base_async/* abortable */.ZC)(this.#contents.ask(id), signal);
        if (!object)
            return undefined;
        const hash = (0,external_node_crypto_.createHash)(this.#options.format).update(`${object.type} ${object.size}\0`).update(object.bytes);
        if (hash.digest("hex") !== id) {
            throw unreadableObject(`the bytes of object ${id} are not those that its id stands for`);
        }
        return object;
    }
    /** Runs a git command to its end. */
    run(args, signal) {
        const options = {
            cwd: this.#gitDir,
            env: gitEnvironment(this.#gitDir, this.#options.objects),
            maxBuffer: OUTPUT_LIMIT,
            timeout: SILENCE_LIMIT_MS,
            windowsHide: true,
            ...(signal && { signal }),
        };
        return new Promise((resolve, reject) => {
            (0,external_node_child_process_.execFile)(this.#options.program, [...args], options, (error, stdout, stderr) => {
                if (signal?.aborted)
                    return reject(signal.reason);
                const status = error === null ? 0 : typeof error.code === "number" ? error.code : undefined;
                resolve({ status, stdout, stderr: stderr || (error && status === undefined ? (0,base_errors/* errorMessage */.gJ)(error) : "") });
            });
        });
    }
    /** Ends git and removes the empty repository; calling it again is safe. */
    async close() {
        this.#contents.close();
        this.#sizes.close();
        await (0,promises_.rm)(this.#gitDir, { recursive: true, force: true });
    }
}
/** A `git cat-file` that answers one id after the other. It keeps the program alive only while it owes an answer. */
class Batch {
    #start;
    /** Whether an answer has a content after its header. */
    #hasContent;
    #git;
    #earlyEnds = 0;
    #answered = false;
    #closed = false;
    /** Not sent yet, and sent, both in order. */
    #waiting = [];
    #sent = [];
    #silence;
    /** Ends git because of a reason. */
    #stop = () => undefined;
    constructor(program, args, cwd, env, hasContent) {
        this.#hasContent = hasContent;
        this.#start = () => (0,external_node_child_process_.spawn)(program, [...args], { cwd, env, stdio: ["pipe", "pipe", "pipe"], windowsHide: true });
    }
    ask(id) {
        return new Promise((resolve, reject) => {
            this.#waiting.push({ id, resolve, reject });
            this.#send();
        });
    }
    close() {
        this.#closed = true;
        this.#stop("git was closed");
        this.#fail([...this.#sent.splice(0), ...this.#waiting.splice(0)], "git was closed");
    }
    #send() {
        if (this.#closed || this.#earlyEnds >= EARLY_ENDS_LIMIT) {
            this.#fail(this.#waiting.splice(0), this.#closed ? "git was closed" : "git ended each time that it was started");
        }
        while (this.#waiting.length > 0 && this.#sent.length < REQUESTS_IN_FLIGHT) {
            const request = this.#waiting.shift();
            this.#sent.push(request);
            this.#git ??= this.#open();
            this.#git.stdin.write(`${request.id}\n`);
        }
        this.#hold();
    }
    #open() {
        const git = this.#start();
        let said = "";
        let reason;
        this.#answered = false;
        const stop = (why) => {
            reason ??= why;
            git.kill("SIGKILL");
            // What it may have started can hold the other ends open.
            for (const stream of [git.stdin, git.stdout, git.stderr])
                stream.destroy();
        };
        this.#stop = stop;
        const reader = new AnswerReader(this.#hasContent, (answer) => {
            const request = this.#sent.shift();
            if (request === undefined || answer.id !== request.id) {
                if (request)
                    this.#sent.unshift(request);
                return stop("git answered what it was not asked");
            }
            this.#answered = true;
            this.#earlyEnds = 0;
            request.resolve(answer.object);
            this.#send();
        }, stop);
        git.stdout.on("data", (chunk) => {
            this.#silence?.refresh();
            if (reason === undefined)
                reader.push(chunk);
        });
        git.stderr.on("data", (chunk) => said = `${said}${new TextDecoder().decode(chunk)}`.slice(-1000));
        for (const stream of [git.stdin, git.stdout, git.stderr])
            stream.on("error", () => undefined);
        git.on("error", (error) => reason ??= (0,base_errors/* errorMessage */.gJ)(error));
        git.on("close", (status) => {
            this.#git = undefined;
            if (!this.#answered)
                this.#earlyEnds++;
            // Git goes through its requests in order, so that the first without an answer is the one that it could not bear.
            const [culprit, ...others] = this.#sent.splice(0);
            this.#waiting.unshift(...others);
            if (culprit)
                this.#fail([culprit], reason ?? (said.trim() || `git ended with status ${status}`));
            this.#send();
        });
        return git;
    }
    /** Lets the program end while nobody waits, and ends git when it is silent for too long. */
    #hold() {
        clearTimeout(this.#silence);
        const busy = this.#sent.length > 0;
        const [git, stop] = [this.#git, this.#stop];
        this.#silence = busy ? setTimeout(() => stop("git was silent for too long"), SILENCE_LIMIT_MS) : undefined;
        for (const handle of git ? [git, git.stdin, git.stdout, git.stderr] : []) {
            // The pipes of a child are sockets, which their types do not tell.
            const { ref, unref } = handle;
            (busy ? ref : unref)?.call(handle);
        }
    }
    #fail(requests, reason) {
        for (const request of requests) {
            request.reject(unreadableObject(`git did not give object ${request.id} (${reason})`));
        }
    }
}
/** Cuts what `git cat-file --batch` and `--batch-check` print into answers. */
class AnswerReader {
    #hasContent;
    #take;
    #stop;
    #header = "";
    #content;
    #stopped = false;
    constructor(hasContent, take, stop) {
        this.#hasContent = hasContent;
        this.#take = take;
        this.#stop = (reason) => {
            this.#stopped = true;
            stop(reason);
        };
    }
    /** Takes the next bytes. */
    push(chunk) {
        let at = 0;
        while (at < chunk.length && !this.#stopped) {
            at = this.#content ? this.#fill(this.#content, chunk, at) : this.#readHeader(chunk, at);
        }
    }
    #fill(content, chunk, from) {
        const part = chunk.subarray(from, from + content.bytes.length - content.filled);
        content.bytes.set(part, content.filled);
        content.filled += part.length;
        if (content.filled === content.bytes.length)
            this.#end();
        return from + part.length;
    }
    #end() {
        if (!this.#content)
            return;
        const { id, type, bytes } = this.#content;
        this.#content = undefined;
        // A line feed follows the content.
        const size = bytes.length - 1;
        this.#take({ id, object: { type, size, bytes: bytes.subarray(0, size) } });
    }
    #readHeader(chunk, from) {
        const feed = chunk.indexOf(0x0a, from);
        const to = feed === -1 ? chunk.length : feed;
        this.#header += (0,base_bytes/* latin1 */.Wy)(chunk.subarray(from, to));
        if (feed === -1)
            return to;
        const [id = "", type = "", length] = this.#header.split(" ");
        this.#header = "";
        const size = Number(length);
        if (length === undefined) {
            if (type === "missing")
                this.#take({ id, object: undefined });
            else
                this.#stop(`git called it ${type}`);
        }
        else if (!this.#hasContent)
            this.#take({ id, object: { type, size, bytes: new Uint8Array() } });
        else if (size > OBJECT_LIMIT)
            this.#stop(`it has ${size} bytes, which is more than is read`);
        else
            this.#content = { id, type, bytes: new Uint8Array(size + 1), filled: 0 };
        return to + 1;
    }
}
/** Why git's objects on disk do not give what was asked for. */
function unreadableObject(reason) {
    return new base_errors/* AppError */.uV("SOURCE_UNREADABLE", `The files could not be read from the checkout: ${reason}`);
}

;// CONCATENATED MODULE: ./build/src/runtime/sources/git-commits.js








/** How many objects are asked for at once. */
const READS_IN_FLIGHT = 32;
/** The most files and folders of one tree, twice those of the largest repositories: few objects can stand for billions. */
const ENTRY_LIMIT = 1_000_000;
/** How many lines of trees are kept to be read again: those of a large repository, some 50 MB. */
const CACHE_LIMIT = 250_000;
/** The commits of a checkout, from git's objects on disk: index, working folder and settings are not looked at. */
class GitCommits {
    #objects;
    #idLength;
    /** The repository's folder `.git`, or the one that its worktrees share. */
    #gitDir;
    #trees = new Map();
    #cached = 0;
    constructor(objects, gitDir, format) {
        this.#objects = objects;
        this.#gitDir = gitDir;
        this.#idLength = format === "sha1" ? 40 : 64;
    }
    /** Undefined if the folder is not the top of a repository. */
    static async open({ program, folder, format }) {
        const gitDir = await findGitDir(folder);
        if (gitDir === undefined)
            return undefined;
        const objects = await GitObjects.open({ program, objects: (0,external_node_path_.join)(gitDir, "objects"), format });
        return new GitCommits(objects, gitDir, format);
    }
    async commit(id, signal) {
        return (await this.#header(id, signal))?.commit;
    }
    tree(id) {
        return new GitTree(id, {
            root: async (signal) => {
                const header = await this.#header(id, signal);
                if (!header)
                    throw unreadableObject(`commit ${id} is not there`);
                return header.tree;
            },
            folder: (treeId, signal) => this.#tree(treeId, signal),
            file: (blobId, maxBytes, signal) => this.#file(blobId, maxBytes, signal),
        });
    }
    async mergeBase(one, other, signal) {
        if (!this.#isId(one) || !this.#isId(other))
            return undefined;
        const { status, stdout } = await this.#objects.run(["merge-base", one, other], signal);
        const base = stdout.trim();
        return status === 0 && isObjectId(base) ? base : undefined;
    }
    async isAncestor(ancestor, descendant, signal) {
        if (!this.#isId(ancestor) || !this.#isId(descendant))
            return undefined;
        const { status, stderr } = await this.#objects.run(["merge-base", "--is-ancestor", ancestor, descendant], signal);
        if (status === 0)
            return true;
        // Some versions of git say no when a commit on the way is missing, and tell of it on the side.
        return status === 1 && stderr === "" ? false : undefined;
    }
    async history(commit, wanted, signal) {
        try {
            const header = await this.#header(commit, signal);
            const format = ["--date-order", "--no-show-signature", "--format=%T"];
            const log = header && await this.#objects.run(["log", ...format, commit, "--"], signal);
            const roots = log?.status === 0 ? log.stdout.split("\n").filter(isObjectId) : [];
            if (header === undefined || roots[0] !== header.tree)
                return await this.#noHistory("commits are missing");
            const found = await this.#versions(roots, wanted, signal);
            const sizes = await (0,base_async/* mapLimit */.sf)(found, READS_IN_FLIGHT, ({ id }) => this.#objects.size(id, signal));
            if (sizes.includes(undefined))
                return await this.#noHistory("files are missing");
            return { kind: "known", versions: this.#readable(found) };
        }
        catch (error) {
            if (!(error instanceof base_errors/* AppError */.uV))
                throw error;
            return await this.#noHistory(error.message);
        }
    }
    /**
     * For each path the last commit on the branch that ends at `tip` that changed it: first parents are followed, as a branch
     * that others are merged into has them. A path is left out where the end of a shallow history was reached.
     */
    async lastChanges(tip, paths, signal) {
        const found = new Map();
        const missing = new Set(paths);
        try {
            let header = await this.#header(tip, signal);
            while (header !== undefined && missing.size > 0) {
                const [into] = header.commit.parents;
                const before = into === undefined ? undefined : await this.#header(into, signal);
                if (into !== undefined && before === undefined)
                    break;
                const differing = await this.#differing(header.tree, before?.tree, missing, signal);
                const mixed = await this.#mixed(header, differing, signal);
                for (const path of differing) {
                    found.set(path, { commit: header.commit.id, isMixed: mixed.has(path) });
                    missing.delete(path);
                }
                header = before;
            }
        }
        catch (error) {
            if (!(error instanceof base_errors/* AppError */.uV))
                throw error;
            // What a partial clone lacks is looked up elsewhere.
        }
        return found;
    }
    /** Those of the paths that differ between two root trees; without the second, those that are in the first. */
    async #differing(one, other, paths, signal) {
        if (one === other)
            return [];
        const folders = new Map();
        const differing = [];
        for (const path of paths) {
            const slash = path.lastIndexOf("/");
            const folder = path.slice(0, Math.max(0, slash));
            let differs = folders.get(folder);
            if (differs === undefined) {
                const [now, then] = [await this.#lineAt(one, folder, signal), await this.#lineAt(other, folder, signal)];
                folders.set(folder, differs = folder === "" || now !== then);
            }
            if (differs && await this.#lineAt(one, path, signal) !== await this.#lineAt(other, path, signal)) {
                differing.push(path);
            }
        }
        return differing;
    }
    /** Those of the paths at which a merge has what the merged commit did not bring, be it that commit's own or an older one's. */
    async #mixed({ commit: { parents }, tree }, paths, signal) {
        const [into, merged, ...others] = parents;
        if (into === undefined || merged === undefined || paths.length === 0)
            return new Set();
        const brought = (await this.#header(merged, signal))?.tree;
        // In a shallow history nobody can tell.
        const base = others.length > 0 ? undefined : await this.mergeBase(into, merged, signal);
        const before = base === undefined ? undefined : (await this.#header(base, signal))?.tree;
        const mixed = new Set();
        for (const path of paths) {
            const line = await this.#lineAt(tree, path, signal);
            const isBrought = await this.#lineAt(brought, path, signal) === line;
            if (base === undefined || !isBrought || await this.#lineAt(before, path, signal) === line)
                mixed.add(path);
        }
        return mixed;
    }
    /** Mode and id of what is at a path; empty if there is nothing. */
    async #lineAt(root, path, signal) {
        if (root === undefined || path === "")
            return root ?? "";
        let line = { mode: "40000", id: root };
        for (const name of path.split("/")) {
            if (line?.mode !== "40000")
                return "";
            line = (await this.#tree(line.id, signal)).get(name);
        }
        return line === undefined ? "" : `${line.mode} ${line.id}`;
    }
    /** Ends git; calling it again is safe. */
    close() {
        return this.#objects.close();
    }
    /** Whether a text is a whole id of this repository: in one of SHA-256, an id of SHA-1 would be the beginning of others. */
    #isId(text) {
        return text.length === this.#idLength && isObjectId(text);
    }
    async #header(id, signal) {
        const object = this.#isId(id) ? await this.#objects.read(id, signal) : undefined;
        if (object?.type !== "commit")
            return undefined;
        const text = (0,base_bytes/* latin1 */.Wy)(object.bytes.subarray(0, HEADER_LIMIT));
        const lines = text.slice(0, text.indexOf("\n\n")).split("\n");
        const named = (name) => lines.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));
        return { commit: { id, parents: named("parent") }, tree: named("tree")[0] ?? "" };
    }
    #tree(id, signal) {
        return (0,base_async/* abortable */.ZC)(this.#trees.get(id) ?? this.#readTree(id), signal);
    }
    #readTree(id) {
        const read = this.#objects.read(id).then((object) => {
            if (object?.type !== "tree")
                throw unreadableObject(`tree ${id} is not there`);
            const lines = parseTree(object.bytes, id.length / 2);
            if (lines === undefined)
                throw unreadableObject(`tree ${id} is not one that git would make`);
            this.#cached += lines.size;
            return lines;
        });
        if (this.#cached > CACHE_LIMIT) {
            this.#trees.clear();
            this.#cached = 0;
        }
        this.#trees.set(id, read);
        // What could not be read is asked for again.
        read.catch(() => this.#trees.delete(id));
        return read;
    }
    async #file(id, maxBytes, signal) {
        const object = await this.#objects.size(id, signal);
        if (object?.type !== "blob")
            throw unreadableObject(`file ${id} is not there`);
        if (object.size > maxBytes)
            return { kind: "too-large", size: object.size };
        const blob = await this.#objects.read(id, signal);
        if (blob?.type !== "blob")
            throw unreadableObject(`file ${id} is not there`);
        return { kind: "file", bytes: blob.bytes };
    }
    /** The versions of regular files in the trees, in their order, each content once. */
    async #versions(roots, wanted, signal) {
        const found = new Map();
        const seen = new Set();
        const visit = async (folder, id) => {
            const key = `${id} ${folder}`;
            if (seen.has(key))
                return;
            if (seen.add(key).size > ENTRY_LIMIT)
                throw unreadableObject("the history has too many folders");
            const folders = [];
            for (const [name, line] of await this.#tree(id, signal)) {
                const path = folder + name;
                const entry = treeEntry(path, line.mode, line.id);
                if (entry === "folder")
                    folders.push([`${path}/`, line.id]);
                else if (entry?.kind === "file" && !found.has(line.id) && wanted(path))
                    found.set(line.id, path);
            }
            for (const [path, tree] of folders)
                await visit(path, tree);
        };
        for (const root of roots)
            await visit("", root);
        return Array.from(found, ([id, path]) => ({ id, path }));
    }
    async *#readable(found) {
        for (const { path, id } of found)
            yield { path, read: (maxBytes, signal) => this.#file(id, maxBytes, signal) };
    }
    async #noHistory(reason) {
        const shallow = await exists((0,external_node_path_.join)(this.#gitDir, "shallow"));
        return {
            kind: "unknown",
            reason: shallow ? "the checkout is shallow: it holds only the end of the history" : `in the checkout ${reason}`,
            remedy: "Check out with fetch-depth: 0 and without filter",
        };
    }
}
/** More than the parents of any commit; its author and message follow. */
const HEADER_LIMIT = 64 * 1024;
/** The tree of one commit. */
class GitTree {
    commit;
    #reader;
    constructor(commit, reader) {
        this.commit = commit;
        this.#reader = reader;
    }
    async entries(reaches, signal) {
        const found = [];
        let folders = reaches("") ? [{ prefix: "", id: await this.#reader.root(signal) }] : [];
        let visited = 0;
        while (folders.length > 0) {
            const next = [];
            await (0,base_async/* mapLimit */.sf)(folders, READS_IN_FLIGHT, async ({ prefix, id }) => {
                for (const [name, line] of await this.#reader.folder(id, signal)) {
                    const path = prefix + name;
                    const entry = treeEntry(path, line.mode, line.id);
                    if (entry === undefined)
                        throw unreadableObject(`"${path}" has the unknown mode ${line.mode}`);
                    if (++visited > ENTRY_LIMIT) {
                        throw unreadableObject(`the commit has more than ${ENTRY_LIMIT} files and folders`);
                    }
                    if (entry !== "folder")
                        found.push(entry);
                    else if (reaches(path))
                        next.push({ prefix: `${path}/`, id: line.id });
                }
            });
            folders = next;
        }
        return found.sort((one, other) => one.path < other.path ? -1 : 1);
    }
    async read(path, maxBytes, signal) {
        let id = await this.#reader.root(signal);
        const names = path.split("/");
        for (const [depth, name] of names.entries()) {
            const line = (await this.#reader.folder(id, signal)).get(name);
            const here = names.slice(0, depth + 1).join("/");
            const entry = line && treeEntry(here, line.mode, line.id);
            if (line === undefined || entry === undefined)
                return { kind: "missing" };
            if (entry === "folder")
                id = line.id;
            else if (entry.kind === "symlink")
                return { kind: "symlink", detail: here };
            else if (entry.kind === "gitlink")
                return { kind: "gitlink", detail: here };
            else
                return depth === names.length - 1 ? await this.#reader.file(line.id, maxBytes, signal) : { kind: "missing" };
        }
        return { kind: "directory" };
    }
}
/** The lines of a tree object; undefined where it holds what git refuses to make, such as one name twice. */
function parseTree(object, idLength) {
    const bytes = external_node_buffer_.Buffer.from(object.buffer, object.byteOffset, object.length);
    const lines = new Map();
    for (let at = 0; at < bytes.length;) {
        const space = bytes.indexOf(0x20, at);
        const end = bytes.indexOf(0, space);
        if (space === -1 || end === -1 || end + idLength >= bytes.length)
            return undefined;
        const mode = bytes.toString("latin1", at, space);
        const name = decodeName(bytes.subarray(space + 1, end));
        if (!/^[0-7]{5,6}$/.test(mode) || /^\.{0,2}$/.test(name) || name.includes("/") || lines.has(name))
            return undefined;
        at = end + 1 + idLength;
        lines.set(name, { mode, id: bytes.toString("hex", end + 1, at) });
    }
    return lines;
}
const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
/**
 * A file's name as a text. One that is not UTF-8 has half a surrogate pair for each byte beyond ASCII, which no UTF-8
 * stands for, so that two names never become one.
 */
function decodeName(bytes) {
    try {
        return UTF8.decode(bytes);
    }
    catch {
        return Array.from(bytes, (byte) => String.fromCharCode(byte < 0x80 ? byte : 0xdc00 + byte)).join("");
    }
}
/** The folder that holds the objects of the repository whose top is `folder`. */
async function findGitDir(folder) {
    const git = (0,external_node_path_.join)(folder, ".git");
    const link = await readText(git);
    const gitDir = link === undefined ? git : (0,external_node_path_.resolve)(folder, /^gitdir: (.+)/.exec(link)?.[1] ?? ".git");
    // A worktree shares the objects of the repository that it was made from.
    const shared = await readText((0,external_node_path_.join)(gitDir, "commondir"));
    const common = shared === undefined ? gitDir : (0,external_node_path_.resolve)(gitDir, shared.replace(/\r?\n$/, ""));
    return await exists((0,external_node_path_.join)(common, "objects")) ? common : undefined;
}
async function readText(path) {
    return await (0,promises_.readFile)(path, "utf8").catch(() => undefined);
}
async function exists(path) {
    return await (0,promises_.stat)(path).then(() => true, () => false);
}

;// CONCATENATED MODULE: ./build/src/runtime/sources/folder-checkout.js









/** Opens the checkout that a folder is in. Throws `ConfigurationError` where there is none whose history could be read. */
async function openFolderCheckout({ root, path, spelling }) {
    const refuse = (reason) => new base_errors/* ConfigurationError */.j1("INPUT_INVALID", `Cannot use ${spelling}: ${reason}`, {
        hint: "Run it in a git checkout with its whole history: that tells which accounts once stood in a file, " +
            `and only those are deleted; or leave ${spelling} out`,
    });
    const program = await findGit(root, path);
    if (program === undefined)
        throw refuse("git is not installed");
    const top = await ask(program, root, ["rev-parse", "--show-toplevel"]);
    if ("problem" in top) {
        const isForeign = top.problem.includes("dubious ownership");
        throw refuse(isForeign ? "git does not trust the owner of this folder" : `${(0,base_text/* visible */.RK)(root)} is in no git checkout`);
    }
    const head = await ask(program, root, ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]);
    if ("problem" in head || !isObjectId(head.line))
        throw refuse("the checkout has no commit yet");
    const store = await GitCommits.open({
        program,
        folder: top.line,
        format: head.line.length === 64 ? "sha256" : "sha1",
    });
    if (store === undefined)
        throw refuse(`the repository of ${(0,base_text/* visible */.RK)(top.line)} cannot be read`);
    const folder = (0,working_folder/* createFolderSource */.K)(root);
    const isWhole = await (0,promises_.realpath)(root) === await (0,promises_.realpath)(top.line);
    return {
        source: {
            ...folder,
            // What is committed or stands elsewhere in the checkout is somebody's account, though this folder lacks it.
            alsoKept: [store.tree(head.line), ...isWhole ? [] : [(0,working_folder/* createFolderSource */.K)(top.line).tree]],
            history: async (wanted, signal) => {
                const history = await store.history(head.line, wanted, signal);
                return history.kind === "known"
                    ? history
                    : { ...history, remedy: "Fetch the whole history: git fetch --unshallow" };
            },
        },
        close: () => store.close(),
    };
}
/** What git says in its first line; nothing of its own repository, such as a hook, runs for it. */
function ask(program, cwd, args) {
    const kept = ["HOME", "XDG_CONFIG_HOME", "USERPROFILE", "SYSTEMROOT", "SystemRoot", "TEMP", "TMP", "TMPDIR"];
    const env = Object.fromEntries(kept.flatMap((name) => external_node_process_.env[name] === undefined ? [] : [[name, external_node_process_.env[name]]]));
    const options = { cwd, env: { ...env, LC_ALL: "C", GIT_OPTIONAL_LOCKS: "0" }, timeout: 60_000, windowsHide: true };
    return new Promise((resolve) => {
        (0,external_node_child_process_.execFile)(program, [...args], options, (error, stdout, stderr) => {
            resolve(error === null ? { line: stdout.replace(/\r?\n$/, "") } : { problem: stderr || error.message });
        });
    });
}

// EXTERNAL MODULE: ./build/src/runtime/secret-lookup.js
var secret_lookup = __webpack_require__(37439);
// EXTERNAL MODULE: ./build/src/cli/options.js
var cli_options = __webpack_require__(50698);
// EXTERNAL MODULE: ./build/src/core/probe/reproduce.js
var reproduce = __webpack_require__(61307);
// EXTERNAL MODULE: ./build/src/core/report/html-report.js + 5 modules
var html_report = __webpack_require__(24267);
// EXTERNAL MODULE: ./build/src/runtime/chain-proof.js
var chain_proof = __webpack_require__(35536);
// EXTERNAL MODULE: ./build/src/runtime/replace-file.js
var replace_file = __webpack_require__(68061);
;// CONCATENATED MODULE: ./build/src/cli/keep-report.js







/** Keeps a report beside the audit log of its run. What cannot be written is said, and changes nothing of the verdict. */
async function keepReport(report, { auditFile, html, connectTo, logger }) {
    const folder = (0,external_node_path_.dirname)(auditFile);
    const rules = connectTo.map(probe_endpoint/* parseConnectTo */.zs);
    try {
        await (0,replace_file/* replaceFile */.f)((0,external_node_path_.join)(folder, "report.json"), JSON.stringify(report, null, 2) + "\n");
        if (!html)
            return;
        const page = (0,external_node_path_.join)(folder, "report.html");
        const chain = await (0,chain_proof/* proveChain */.g)(auditFile, report.auditHead);
        await (0,replace_file/* replaceFile */.f)(page, await (0,html_report/* renderHtml */.K)(report, {
            chain,
            reproduceCommand: (code, endpoint) => (0,reproduce/* reproduceCommand */.n)(code, endpoint, rules),
        }));
        logger.info(`HTML report: ${page}`);
    }
    catch (error) {
        logger.warning(`Could not write the report beside the audit log: ${(0,base_errors/* errorMessage */.gJ)(error)}`);
    }
}

// EXTERNAL MODULE: ./build/src/cli/print-report.js
var print_report = __webpack_require__(91278);
;// CONCATENATED MODULE: ./build/src/cli/run-command.js






















/** Runs `check`, `apply` or `drift` on files, or on the globs when none is named, and prints the report. */
async function runCommand(mode, files, options) {
    const closing = [];
    try {
        await runOn(mode, files, options, (close) => closing.push(close));
    }
    finally {
        for (const close of closing)
            await close();
    }
}
async function runOn(mode, files, options, atEnd) {
    const raw = (0,cli_options/* rawInputs */.me)(options, external_node_process_.env);
    const redactor = (0,secret_lookup/* maskSecrets */.QU)(raw);
    const logger = new console/* ConsoleLogger */.Cr({
        output: external_node_process_.stderr,
        verbose: options.verbose,
        live: (0,console/* canRedraw */.GP)(external_node_process_.stderr, external_node_process_.env),
        now: () => clock/* systemClock */.m.monotonic(),
        everySecond: clock/* everySecond */._,
    });
    // An error must not stand behind a line that was never taken away.
    atEnd(() => Promise.resolve(logger.clear()));
    const root = external_node_process_.cwd();
    const { allowEnv = [] } = options;
    (0,secret_lookup/* refuseForbiddenNames */.G3)(allowEnv);
    const targets = options.target && (0,run_settings/* parseTargets */.Sx)(options.target, "--target");
    const spell = (0,cli_options/* spelling */.DS)(options, external_node_process_.env);
    const checked = await (0,check_inputs/* checkInputs */.s)(raw, { spell, workspace: root });
    for (const value of checked.secrets?.values() ?? [])
        redactor.add(value);
    const named = await namedFiles(files, root);
    // Only there accounts share what one file alone would change for all.
    const shares = named.length > 0 && checked.settings.genesysApi === "email-domains";
    const settings = {
        ...checked.settings,
        files: named,
        beside: shares ? await filesBeside(named, checked.settings.accounts, root) : [],
        scope: "all",
        untrusted: false,
    };
    const secrets = (0,secret_lookup/* localSecrets */.F4)(checked.secrets, external_node_process_.env, allowEnv);
    const { signal, beforeEnd } = (0,runtime_cancellation/* listenForStop */.r)();
    const context = (0,local_context/* localContext */.N)(raw, settings);
    // A check leaves nothing behind unless asked to.
    const audited = mode === "apply" || raw["audit-file"] !== undefined;
    const auditFile = audited ? (0,external_node_path_.resolve)(root, settings.auditFile) : undefined;
    if (options.html && auditFile === undefined) {
        throw new base_errors/* ConfigurationError */.j1("INPUT_INVALID", "--html needs --audit-file: the page is written beside the audit log");
    }
    // With targets nothing is deleted, so that nobody asks what once was.
    const checkout = settings.prune && targets === undefined
        ? await openCheckout(files, root, spell("prune"))
        : undefined;
    if (checkout)
        atEnd(() => checkout.close());
    const source = withStandardInput(checkout?.source ?? (0,working_folder/* createFolderSource */.K)(root), external_node_process_.stdin);
    const shared = {
        raw,
        settings,
        targets,
        secrets,
        source,
        root,
        env: external_node_process_.env,
        context,
        logger,
        redactor,
        signal,
        previous: checked.previous,
    };
    const asks = mode === "apply" && options.yes !== true;
    const notConfirmed = (plan) => {
        (0,print_report/* printReport */.Y)(plan, { output: external_node_process_.stdout, json: options.json });
        throw new base_errors/* ConfigurationError */.j1("NOT_CONFIRMED", "Nothing was written: there is no terminal to ask on");
    };
    if (asks && !(0,cli_confirm/* canAsk */.G)()) {
        const plan = await masked(redactor, async () => await check(settings, await (0,compose/* composeFromInputs */.sk)({ ...shared, mode: "check" })));
        logger.clear();
        if (plan.accounts.some(({ change }) => (0,run_plan/* isWrite */.ao)(change))) {
            return notConfirmed(plan);
        }
    }
    const confirm = async (preview) => {
        logger.clear();
        // The plan may have been empty, or not to be had, when there was a first look at it.
        return (0,cli_confirm/* canAsk */.G)() ? await (0,cli_confirm/* askToWrite */.W)(preview, signal) : notConfirmed(preview);
    };
    const deps = await (0,compose/* composeFromInputs */.sk)({ ...shared, mode, auditFile, ...(asks ? { confirm } : {}) });
    beforeEnd(async (reason) => await deps.audit?.failed(reason, deps.serverTime?.()));
    const report = await masked(redactor, () => ({ check: check, apply: apply, drift: drift })[mode](settings, deps));
    logger.clear();
    (0,print_report/* printReport */.Y)(report, { output: external_node_process_.stdout, json: options.json });
    // Nothing more is left beside a log that nobody named.
    if (auditFile !== undefined && (raw["audit-file"] !== undefined || options.html)) {
        const { connectTo } = settings;
        await keepReport(report, { auditFile, html: options.html === true, connectTo, logger });
    }
    if (deps.audit)
        logger.info(`Audit log: ${deps.audit.path}, head ${deps.audit.head ?? "none"}`);
    external_node_process_.exitCode = report_report/* EXIT_STATUS */.uc[report.result];
}
/** The checkout that pruning goes by. What is not named is not looked at, so that nobody could say what stands in no file. */
async function openCheckout(files, root, spelled) {
    if (files.length === 0)
        return await openFolderCheckout({ root, path: external_node_process_.env.PATH, spelling: spelled });
    throw new base_errors/* ConfigurationError */.j1("INPUT_INVALID", `Cannot use ${spelled} with FILES: an account may stand in another file`, {
        hint: "Choose the files by --accounts, so that all are looked at, or give --no-prune",
    });
}


/***/ }),

/***/ 46960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ keepsAlerts),
/* harmony export */   j: () => (/* binding */ closings)
/* harmony export */ });
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3195);

/** The formats whose receivers keep an alert open until it is closed, and drop what closes none. */
const ALERT_FORMATS = new Set(["pagerduty", "servicenow-event"]);
/** The golden ratio's part: its multiples spread evenly, whichever of them are taken. */
const TURN = 0.618033988749895;
/**
 * The accounts whose closing event a run sends: those that are known to have failed, and where a receiver keeps alerts, up to
 * a hundred in all, for nothing of the run before may be left. Those whose file was changed go first, the others take turns.
 */
function closings(sound, facts) {
    const { format, failures, runNumber } = facts;
    const known = sound.filter(({ dedupKey }) => failures.has(dedupKey));
    if (!ALERT_FORMATS.has(format))
        return known;
    const rest = sound.filter(({ dedupKey }) => !failures.has(dedupKey));
    const touched = rest.filter(({ isTouched }) => isTouched);
    const others = rest.filter(({ isTouched }) => !isTouched);
    // A window that starts anywhere, evenly: the numbers of the runs that apply need not follow each other.
    const start = Math.floor((runNumber * TURN % 1) * others.length);
    return [...known, ...touched, ...others.slice(start), ...others.slice(0, start)].slice(0, Math.max(_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .CLOSINGS_LIMIT */ .xi, known.length));
}
/** Whether a receiver of this format keeps alerts open until they are closed. */
function keepsAlerts(format) {
    return ALERT_FORMATS.has(format);
}


/***/ }),

/***/ 95565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ renderPage),
  S: () => (/* binding */ renderText)
});

// EXTERNAL MODULE: ./build/src/core/base/text.js
var base_text = __webpack_require__(21024);
// EXTERNAL MODULE: ./build/src/core/report/answers.js
var answers = __webpack_require__(53943);
// EXTERNAL MODULE: ./build/src/core/report/causes.js
var causes = __webpack_require__(5806);
;// CONCATENATED MODULE: ./build/src/core/report/columns.js
// What Unicode calls wide (East Asian Width W and F), and signs that terminals draw as pictures.
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
/** Columns that a terminal gives a text, at most. */
function columnsOf(text) {
    let columns = 0;
    for (const char of text)
        columns += WIDE.test(char) ? 2 : /\p{Mn}|\p{Me}/u.test(char) ? 0 : 1;
    return columns;
}
/**
 * A line as lines of at most `width` columns, which break between words where they can; those after the first are set in
 * by `indent`. An address of a web page is never broken. No line begins with what a runner takes for a command.
 */
function wrapped(spans, width, indent) {
    const lines = [[]];
    let used = 0;
    let blanks = 0;
    const put = (span) => {
        lines.at(-1)?.push(span);
        used += columnsOf(span.text);
    };
    const breakLine = () => {
        // Where so little room is left that a word would stand alone in each line, nothing is set in.
        lines.push(indent > 0 && indent * 2 < width ? [{ text: " ".repeat(indent) }] : []);
        used = indent > 0 && indent * 2 < width ? indent : 0;
        blanks = 0;
    };
    for (const [index, { word, style }] of wordsOf(spans).entries()) {
        if (index > 0)
            blanks++;
        const size = word.reduce((sum, { text }) => sum + columnsOf(text), 0);
        if (size === 0)
            continue;
        if (lines.at(-1)?.some(({ text }) => text.trim() !== "") && used + blanks + size > width)
            breakLine();
        const room = Math.max(0, width - used);
        if (blanks > 0)
            put({ text: " ".repeat(Math.min(blanks, room)), style });
        blanks = 0;
        for (const span of word) {
            if (isAddress(span.text)) {
                put(span);
                continue;
            }
            for (const piece of clustersOf(span.text)) {
                if (used > 0 && used + columnsOf(piece) > width)
                    breakLine();
                put({ ...span, text: piece });
            }
        }
    }
    return lines.map((line) => withoutCommand(merged(line)));
}
function wordsOf(spans) {
    const words = [{ word: [], style: undefined }];
    for (const span of spans) {
        for (const [index, text] of span.text.split(" ").entries()) {
            if (index > 0)
                words.push({ word: [], style: span.style });
            if (text !== "")
                words.at(-1)?.word.push({ ...span, text });
        }
    }
    return words;
}
function isAddress(text) {
    return /^["'(<]*https?:\/\//.test(text);
}
/** Characters with the marks that stand on them. */
function clustersOf(text) {
    return text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
}
function merged(line) {
    const spans = [];
    for (const span of line) {
        const last = spans.at(-1);
        if (last && last.style === span.style)
            spans.splice(-1, 1, { ...last, text: last.text + span.text });
        else
            spans.push(span);
    }
    return spans;
}
/** A break must not make a command of what was text within a line. */
function withoutCommand(line) {
    const whole = line.map(({ text }) => text).join("");
    const at = /^\s*(?=::)/.exec(whole)?.[0].length;
    if (at === undefined)
        return line;
    let left = at + 1;
    return line.map((span) => {
        const place = left;
        left -= span.text.length;
        if (place <= 0 || place > span.text.length)
            return span;
        // One column for another: the line keeps its width.
        return { ...span, text: `${span.text.slice(0, place - 1)}∶${span.text.slice(place)}` };
    });
}

// EXTERNAL MODULE: ./build/src/core/report/domain-story.js
var domain_story = __webpack_require__(32710);
// EXTERNAL MODULE: ./build/src/core/report/not-checked.js
var not_checked = __webpack_require__(14845);
// EXTERNAL MODULE: ./build/src/core/report/page.js
var page = __webpack_require__(70093);
// EXTERNAL MODULE: ./build/src/core/report/plan-diff.js + 1 modules
var plan_diff = __webpack_require__(28224);
// EXTERNAL MODULE: ./build/src/core/report/verdict.js
var verdict = __webpack_require__(64429);
// EXTERNAL MODULE: ./build/src/core/report/wording.js
var wording = __webpack_require__(78756);
;// CONCATENATED MODULE: ./build/src/core/report/terminal.js










const STYLES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 };
const SEVERITY_STYLE = { error: "red", warning: "yellow", info: "cyan" };
const RESULT_STYLE = { success: "green", failure: "red", inconclusive: "yellow" };
const MARK_STYLE = {
    "+": "green",
    "-": "red",
    "~": "yellow",
    " ": undefined,
};
/** Narrower, nothing can be read. */
const LEAST_WIDTH = 20;
const DEFAULT_WIDTH = 80;
function printed(rows, { colour = false, width = DEFAULT_WIDTH }) {
    const paint = ({ text, style }) => colour && style !== undefined && text !== "" ? `\u001b[${STYLES[style]}m${text}\u001b[0m` : text;
    return rows
        .flatMap(({ spans, indent }) => wrapped(spans, Math.max(LEAST_WIDTH, width), indent))
        .map((line) => line.map(paint).join("").trimEnd())
        .join("\n") + "\n";
}
function row(indent, ...spans) {
    return { spans: spans.map((each) => typeof each === "string" ? { text: each } : each), indent };
}
/**
 * The report for a terminal: what changes key by key, then findings as `file:line:column: error CODE message`, each cause
 * once, then what was not checked, and the totals last, where a terminal leaves its reader. What is well is only counted.
 */
function renderText(report, options = {}) {
    const { mode } = report;
    const passed = report.accounts.filter((account) => (0,verdict/* verdictOf */.Vj)(mode, account) === "passed").length;
    const calm = passed === 0 || passed === report.accounts.length
        ? []
        : [row(2, { text: `${(0,wording/* counted */.hS)(passed, "account")} without a problem`, style: "dim" })];
    const groups = [
        planRows(report),
        domainRows(report),
        (0,causes/* problemsOf */.GW)(report).flatMap(problemRows),
        [
            ...removedRows(report),
            ...(0,not_checked/* toldNotChecked */.kK)(report).map((each) => row(2, { text: (0,base_text/* logLine */.BP)(`not checked: ${each}`), style: "dim" })),
        ],
        [
            ...(mode === "redeliver" ? [] : calm),
            ...(0,answers/* totals */.S)(report).map((line) => row(2, ...lineSpans(line))),
            row(2, { text: report.result, style: RESULT_STYLE[report.result] }, `: ${(0,base_text/* logLine */.BP)((0,wording/* headline */.Pl)(report))} (${(0,wording/* counted */.hS)(report.counts.errors, "error")}, ${(0,wording/* counted */.hS)(report.counts.warnings, "warning")})`),
        ],
    ];
    const told = groups.filter(({ length }) => length > 0);
    return printed(told.flatMap((rows, index) => [...(index === 0 ? [] : [row(0)]), ...rows]), options);
}
/** More are read in the report. */
const UNITS_SHOWN = 100;
/** What is to change, or differs, key by key; of what was changed only how it ended, for its keys were seen before. */
function planRows(report) {
    const units = report.mode === "apply" ? outcomeUnits(report) : (0,plan_diff/* planUnits */.nd)(report).map((lines) => lines.map(diffRow));
    const others = units.length - UNITS_SHOWN;
    return [
        ...units.slice(0, UNITS_SHOWN).flat(),
        ...(others > 0 ? [row(2, `… and ${(0,wording/* counted */.hS)(others, "more account")}; see the run report`)] : []),
    ];
}
/** What was taken out of its file and is not deleted: no plan tells of it. */
function removedRows({ mode, removed = [] }) {
    const kept = removed.filter(({ action }) => action !== "delete");
    const others = kept.length - REMOVED_SHOWN;
    return [
        ...kept.slice(0, REMOVED_SHOWN).map(({ name, file, action }) => row(2, `removed from the files: ${name === undefined ? "" : `${(0,base_text/* logLine */.BP)(name, 256)}, `}${(0,base_text/* logLine */.BP)(file)}: ${page/* FATES */.QH[action][mode === "apply" ? "done" : "planned"]}`)),
        ...(others > 0 ? [row(2, `… and ${(0,wording/* counted */.hS)(others, "more removed account")}`)] : []),
    ];
}
const REMOVED_SHOWN = 20;
function diffRow({ mark, depth, text }) {
    const indent = 2 + 4 * depth;
    return row(indent + 2, { text: `${mark}${" ".repeat(indent - 1)}${(0,base_text/* logLine */.BP)(text)}`, style: MARK_STYLE[mark] });
}
function outcomeUnits(report) {
    const { mode, accounts, domains = [] } = report;
    const sound = domains.filter((domain) => !(0,domain_story/* isQuietDomain */.BP)(mode, domain) && (0,domain_story/* domainVerdict */.e3)(mode, domain) === "passed");
    const written = accounts.filter(({ change }) => change && change.action !== "no-op" && change.action !== "blocked");
    return [
        ...sound.map((domain) => [row(4, { text: `domain ${(0,base_text/* logLine */.BP)(domain.name)}`, style: "bold" }, `: ${(0,domain_story/* domainChangeWords */.Oh)(mode, domain)}`, ...outcomeSpans(domain.outcome))]),
        ...written.map((account) => [row(4, { text: (0,base_text/* logLine */.BP)(account.name, 256), style: "bold" }, `${account.file === undefined ? "" : `, ${(0,base_text/* logLine */.BP)(account.file)}`}: ${(0,base_text/* logLine */.BP)((0,wording/* changeText */.k0)(mode, account))}`, ...outcomeSpans(account.outcome))]),
        ...(0,plan_diff/* heldBackUnits */.aA)(report).map((lines) => lines.map(diffRow)),
    ];
}
function outcomeSpans(outcome) {
    if (outcome === undefined)
        return [];
    const { status, succeeded, requests, latencyMs } = outcome;
    return [
        { text: ", " },
        { text: (0,base_text/* logLine */.BP)(status, 80), style: succeeded ? "green" : "red" },
        ...(requests === 0 ? [] : [{ text: ` after ${(latencyMs / 1000).toFixed(1)} s` }]),
    ];
}
/** What accounts share and is not well, with the blocks of the page; those with nothing to tell in one line. */
function domainRows(report) {
    const { mode, domains = [] } = report;
    const quiet = domains.filter((domain) => (0,domain_story/* isQuietDomain */.BP)(mode, domain)).length;
    // Where nothing is wrong the plan tells all.
    const told = (0,domain_story/* domainsByUrgency */.Qo)(report).filter((domain) => (0,domain_story/* domainVerdict */.e3)(mode, domain) !== "passed");
    const shown = told.slice(0, DOMAINS_SHOWN);
    return [
        ...shown.flatMap((domain) => [
            row(2, { text: (0,base_text/* logLine */.BP)(`domain ${domain.name}`), style: "bold" }, ` ${(0,base_text/* logLine */.BP)((0,domain_story/* domainChangeWords */.Oh)(mode, domain))}`),
            ...(0,page/* domainDetails */.FQ)(domain, report).flatMap((block) => blockRows(block, DEFAULT_WIDTH)).map(setIn),
        ]),
        ...(told.length > shown.length ? [row(2, `… and ${(0,wording/* counted */.hS)(told.length - shown.length, "more domain")}`)] : []),
        ...(quiet === 0 ? [] : [
            row(2, {
                text: `${(0,wording/* counted */.hS)(quiet, "domain")} ${mode === "drift" ? "without a difference" : "unchanged"}`,
                style: "dim",
            }),
        ]),
    ];
}
function setIn({ spans, indent }) {
    return { spans: [{ text: "  " }, ...spans], indent: indent + 2 };
}
/** More are read in the report. */
const DOMAINS_SHOWN = 50;
/** The most of each that one cause may take. */
const SIGHTINGS_SHOWN = 10;
const NAMES_SHOWN = 5;
const REMEDIES_SHOWN = 3;
/** One cause: each thing that was seen with its place, then the servers and accounts that it concerns, and what to do once. */
function problemRows(cause) {
    const { code, severity, sightings } = cause;
    const byMessage = new Map();
    for (const sighting of sightings) {
        byMessage.set(sighting.message, [...byMessage.get(sighting.message) ?? [], sighting]);
    }
    const seen = [...byMessage].slice(0, SIGHTINGS_SHOWN).flatMap(([message, [first, ...others]]) => {
        const place = first === undefined ? undefined : placeOf(first);
        const also = [...new Set(others.map(placeOf))].filter((each) => each !== undefined && each !== place);
        return [
            row(2, place === undefined ? "" : `${place}: `, { text: first?.severity ?? severity, style: SEVERITY_STYLE[first?.severity ?? severity] }, `${code === undefined ? "" : ` ${code}`} ${(0,base_text/* logLine */.BP)(message)}`),
            ...namesRow("also at", also.flatMap((each) => each ?? [])),
        ];
    });
    const more = byMessage.size - SIGHTINGS_SHOWN;
    const servers = sightings.flatMap(({ probe }) => probe === undefined ? [] : [(0,base_text/* logLine */.BP)(`${probe.protocol} ${probe.host}:${probe.port}`)]);
    const remedies = [...new Set(sightings.map(({ remedy }) => remedy ?? cause.remedy))];
    return [
        ...seen,
        ...(more > 0 ? [row(2, `  … and ${more} more like these`)] : []),
        ...namesRow("server", [...new Set(servers)]),
        ...namesRow("account", (0,causes/* accountsOf */.s1)(cause).map(({ name }) => (0,base_text/* logLine */.BP)(name, 256))),
        ...remedies.slice(0, REMEDIES_SHOWN).map((each) => row(4, { text: `  hint: ${(0,base_text/* logLine */.BP)(each)}`, style: "dim" })),
    ];
}
function namesRow(title, names) {
    if (names.length === 0)
        return [];
    const others = names.length > NAMES_SHOWN ? ` and ${names.length - NAMES_SHOWN} more` : "";
    const plural = names.length > 1 && !title.includes(" ") ? "s" : "";
    return [row(4, `  ${title}${plural}: ${names.slice(0, NAMES_SHOWN).join(", ")}${others}`)];
}
/** `file:line:column` of a sighting; undefined where it has no file, in which a line would say nothing. */
function placeOf({ account, line, column, probe }) {
    if (account?.file === undefined)
        return undefined;
    const at = line ?? (probe === undefined ? undefined : account.line);
    return (0,base_text/* logLine */.BP)([account.file, at, at === undefined ? undefined : column].filter((each) => each !== undefined).join(":"));
}
/** The page for a terminal: tables in columns, folded details folded. */
function renderPage(page, options = {}) {
    const { problems, plan, accounts } = page;
    const width = options.width ?? DEFAULT_WIDTH;
    const list = (items) => items.length === 0 ? [] : [{ kind: "list", items }];
    const fold = (summary, pieces) => pieces.length === 0 ? [] : [{ kind: "details", summary, blocks: [] }];
    const blocks = [
        ...page.head,
        ...list(problems.shown),
        ...fold(problems.title, problems.folded),
        ...page.domains.flat(),
        ...page.notChecked,
        ...(plan.units.length === 0 ? [] : [{ kind: "diff", lines: plan.units.slice(0, UNITS_SHOWN).flat() }]),
        ...fold(`${(0,wording/* counted */.hS)(plan.units.length - UNITS_SHOWN, "more item")} of the plan`, plan.units.slice(UNITS_SHOWN)),
        ...fold(page.sectionsTitle, page.sections),
        ...fold(page.accountsTitle, accounts.rows),
        ...page.foot,
    ];
    const rows = blocks.flatMap((block, index) => [...(index === 0 ? [] : [row(0)]), ...blockRows(block, width)]);
    return printed(rows, options);
}
function blockRows(block, width) {
    switch (block.kind) {
        case "heading":
            return [row(2, { text: lineText(block.line), style: "bold" })];
        case "paragraph":
            return block.lines.map((line) => row(2, ...lineSpans(line)));
        case "list":
            return block.items.flatMap(itemRows);
        case "table":
            return tableRows(block, width);
        case "diff":
            return block.lines.map(diffRow);
        case "details":
            return [row(4, { text: `  ▸ ${(0,base_text/* logLine */.BP)(block.summary)}`, style: "dim" })];
        case "note":
            return [row(2, "│ ", ...lineSpans(block.line))];
        case "small":
            return [row(2, { text: lineText(block.line), style: "dim" })];
    }
}
function itemRows({ line, items = [] }) {
    return [
        row(2, "• ", ...lineSpans(line)),
        ...items.map((item) => row(4, "  • ", ...lineSpans(item))),
    ];
}
/** A table in columns; each row as a list of its cells where the terminal is too narrow for it. */
function tableRows({ columns, rows }, width) {
    const titles = columns.map(({ title }) => (0,base_text/* logLine */.BP)(title));
    const cells = [titles, ...rows.map((each) => each.map(lineText))];
    const widths = columns.map((_, column) => Math.max(...cells.map((each) => columnsOf(each[column] ?? ""))));
    if (2 + widths.reduce((sum, each) => sum + each + 2, -2) > width) {
        return cells.slice(1).map((each) => row(2, `• ${each.flatMap((cell, column) => cell === "" ? [] : [`${titles[column] ?? ""}: ${cell}`]).join("; ")}`));
    }
    return cells.map((each, index) => {
        const padded = each.map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - columnsOf(cell)));
        return row(2, "  ", { text: padded.join("  ").trimEnd(), style: index === 0 ? "dim" : undefined });
    });
}
function lineText(line) {
    return line.flatMap(inlineSpans).map(({ text }) => text).join("");
}
function lineSpans(line) {
    return line.flatMap(inlineSpans);
}
function inlineSpans(piece) {
    if (typeof piece === "string")
        return [{ text: (0,base_text/* logLine */.BP)(piece) }];
    switch (piece.kind) {
        case "text":
            return [{ text: (0,base_text/* logLine */.BP)(piece.text, piece.limit) }];
        case "code":
            return [{ text: (0,base_text/* logLine */.BP)(piece.text, piece.limit), style: "cyan" }];
        case "strong":
            return [{ text: (0,base_text/* logLine */.BP)(piece.text), style: "bold" }];
        case "soft":
            return [{ text: lineText(piece.line), style: "dim" }];
        case "sign":
            return [{ text: piece.sign }];
        case "link":
            return lineSpans(piece.line);
    }
}


/***/ }),

/***/ 64193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ createFolderSource)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4177);




/** The account files of a working folder: no event changed them, and nobody but git knows what was before. */
function createFolderSource(root) {
    return {
        tree: createFolderTree(root),
        base: () => Promise.resolve({ kind: "none" }),
        history: () => Promise.resolve({
            kind: "unknown",
            reason: "a folder has no history",
            remedy: "Delete accounts by the action, on a checkout with fetch-depth: 0",
        }),
    };
}
/**
 * The files below a root folder as they stand, without what git and npm keep there. A symbolic link is an entry and
 * never followed. A repository inside is a folder like any other.
 */
function createFolderTree(root) {
    return {
        entries: (reaches, signal) => treeEntries(root, reaches, signal),
        read: async (path, maxBytes) => {
            const found = await read(root, path, maxBytes);
            // What stands in for bytes that are no UTF-8 leads nowhere, though the file is there.
            const lost = found.kind === "missing" && path.includes("\u{fffd}");
            return lost ? { kind: "unreadable", detail: "its name is not UTF-8" } : found;
        },
    };
}
async function treeEntries(root, reaches, signal) {
    const found = [];
    const folders = reaches("") ? [""] : [];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
        signal?.throwIfAborted();
        for (const entry of await folderEntries(root, folder)) {
            const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
            if (entry.name === ".git" || entry.name === "node_modules")
                continue;
            if (!entry.isDirectory())
                found.push({ path, kind: entry.isSymbolicLink() ? "symlink" : "file", id: "" });
            else if (reaches(path))
                folders.push(path);
        }
    }
    return found.sort((one, other) => one.path < other.path ? -1 : 1);
}
async function folderEntries(root, folder) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(root, folder), { withFileTypes: true });
    }
    catch (error) {
        // It went away between being listed and being opened.
        if ((0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorCode */ .CA)(error) === "ENOENT" && folder !== "")
            return [];
        const place = folder === "" ? root : folder;
        throw new _core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .AppError */ .uV("SOURCE_UNREADABLE", `The folder ${place} could not be read (${(0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorMessage */ .gJ)(error)})`, {
            hint: "Give this user the right to read the folder, or leave it out of the globs",
            cause: error,
        });
    }
}
async function read(root, path, maxBytes) {
    const full = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(root, path);
    const linked = await symbolicLinkOnTheWay(root, full);
    if (linked !== undefined)
        return { kind: "symlink", detail: linked };
    const kind = await kindOf(full);
    if (kind !== "file")
        return { kind };
    try {
        // O_NOFOLLOW closes the gap between the check above and this open; O_NONBLOCK keeps a swapped-in pipe from hanging it.
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(full, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0));
        try {
            const { size } = await handle.stat();
            if (size > maxBytes)
                return { kind: "too-large", size };
            // One byte more than the file has, so that a file that grows in the meantime is noticed and not cut.
            const buffer = new Uint8Array(size + 1);
            let length = 0;
            for (let bytesRead = -1; bytesRead !== 0 && length < buffer.length; length += bytesRead) {
                ({ bytesRead } = await handle.read(buffer, length, buffer.length - length, null));
            }
            if (length > size)
                return { kind: "unreadable", detail: "it changed while it was being read" };
            return { kind: "file", bytes: buffer.subarray(0, length) };
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        return { kind: "unreadable", detail: (0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorCode */ .CA)(error) ?? "unknown" };
    }
}
async function kindOf(full) {
    try {
        const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(full);
        if (stats.isSymbolicLink())
            return "symlink";
        if (stats.isDirectory())
            return "directory";
        return stats.isFile() ? "file" : "special";
    }
    catch (error) {
        const code = (0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorCode */ .CA)(error);
        return code === "ENOENT" || code === "ENOTDIR" ? "missing" : "unreadable";
    }
}
/** The first symbolic link between the root and the file; outside the root, only the file itself is checked. */
async function symbolicLinkOnTheWay(root, full) {
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(root, full);
    if (inside.startsWith("..") || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(inside))
        return undefined;
    const parts = inside.split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep);
    for (let depth = 1; depth <= parts.length; depth++) {
        const path = parts.slice(0, depth).join(node_path__WEBPACK_IMPORTED_MODULE_2__.sep);
        if (await kindOf((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(root, path)) === "symlink")
            return path;
    }
    return undefined;
}


/***/ })

};
