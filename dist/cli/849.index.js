export const id = 849;
export const ids = [849];
export const modules = {

/***/ 51849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommand: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./build/src/core/base/errors.js + 6 modules
var base_errors = __webpack_require__(70586);
// EXTERNAL MODULE: ./build/src/core/base/text.js
var base_text = __webpack_require__(21024);
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
var provision_unit = __webpack_require__(2963);
// EXTERNAL MODULE: ./build/src/core/base/async.js
var base_async = __webpack_require__(15767);
// EXTERNAL MODULE: ./build/src/core/provision/limits.js
var limits = __webpack_require__(27385);
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
            return Math.max(now, youngest + limits/* POLL_FIRST_MS */.ed);
        const expected = youngest + this.#usualMs + limits/* POLL_AFTER_EXPECTED_MS */.J5;
        if (expected > now && expected < Infinity)
            return Math.min(expected, now + limits/* POLL_LONGEST_MS */.ky);
        const growing = Math.min(Math.max((now - youngest) * limits/* POLL_GROWTH */.k0, limits/* POLL_SHORTEST_MS */.sN), limits/* POLL_LONGEST_MS */.ky);
        return now + growing * (1 + limits/* POLL_JITTER */.ji * this.#random());
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
        const { kind, key, name, action } = this.change;
        return {
            kind,
            key,
            name,
            action,
            status: ending.status,
            succeeded: isGood(ending),
            accountId: this.id,
            latencyMs: Math.round(now - this.startedAt),
            requests: this.requests,
            detail: ending.detail,
            code: ending.code,
            findings: this.findings,
            leftBehind: this.aborted ? this.made : [],
        };
    }
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
        context.logger.progress(`${waiting.size} of ${runs.length} accounts are being validated`);
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
    if (doubtful.length > limits/* CONFIRMATIONS_LIMIT */.FK)
        return;
    await (0,base_async/* mapLimit */.sf)(doubtful, limits/* READ_CONCURRENCY */.HJ, (run) => readOne(run, target, context));
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
    return run.absent && context.clock.monotonic() >= run.acceptedAt + limits/* CONSISTENCY_MS */.gH;
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
            if (context.signal.aborted)
                return stopped();
            const ending = step.kind === "test"
                ? await test(step, run, journal, context)
                : await write(step, run, journal, context, stopped) ?? await waitFor(step.until, run, context);
            if (ending)
                return ending;
        }
        return undefined;
    }
    catch (error) {
        return endingOfError(error);
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
    for (let sends = 1;;) {
        const answer = await send(step, known, context);
        attempts += answer.attempts;
        if (answer.kind === "done")
            return withAttempts(done(answer, answer, false), attempts);
        if (answer.kind === "stale") {
            stale++;
            if (stale >= limits/* STALE_SENDS_LIMIT */.ud || !await pause(stale * limits/* STALE_WAIT_MS */.F1, context)) {
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
        const again = answer.kind === "unanswered" && repeatable && sends < limits/* SENDS_LIMIT */.sL;
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
    const waits = answer.kind === "conflict" ? limits/* CONFLICT_WAITS_MS */.jq : limits/* LOOK_UP_WAITS_MS */.AX;
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
    const grace = (0,base_async/* graceAfter */.Dc)(signal, limits/* GRACE_MS */.g3, deps.clock);
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
        if (ending && (ending.code !== undefined || needs.every((need) => need.ending)))
            await this.#end(run, ending);
        else if (!ending && state)
            await this.#await(run, state);
    }
    async #writeAll(runs, waitsFor, endingAfter) {
        const { concurrency = limits/* WRITE_CONCURRENCY */.Qx, logger } = this.#deps;
        const before = sameKeyBefore(runs);
        let done = 0;
        const stuck = await runInOrder(runs, concurrency, (run) => [...waitsFor(run), ...before(run)], async (run) => {
            // What is there as its file wants it, though it does not work, keeps nothing from being written.
            const failed = waitsFor(run).find((each) => each.failed && each.change.action !== "no-op");
            await (failed ? this.#end(run, endingAfter(failed)) : this.#write(run));
            logger.progress(`${++done} of ${runs.length} accounts are written`);
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
            timeoutMs: pollTimeoutMs ?? limits/* POLL_TIMEOUT_MS */.vv,
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

;// CONCATENATED MODULE: ./build/src/core/run/resume.js
/**
 * The journal of a run after one that was killed: a unit that the earlier run started to write, and that is now
 * found done, is reported as that run's change, so that neither its record nor its event is lost.
 */
class ResumingJournal {
    #audit;
    #settled = new Set();
    constructor(audit) {
        this.#audit = audit;
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
        const writes = this.#interrupted(outcome);
        for (const write of writes) {
            const last = writes.findLast(({ intent }) => isSameWrite(intent, write.intent));
            await this.#settle(write, write === last && isFoundDone(outcome, write), outcome.accountId);
        }
        await this.#audit.outcome(resumed(outcome, writes));
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
/** The outcome as the interrupted run would have reported it, if this run only found its work. */
function resumed(outcome, writes) {
    const write = writes?.find((each) => isFoundDone(outcome, each));
    return write ? { ...outcome, action: write.intent.action, detail: outcome.detail ?? FOUND_DONE } : outcome;
}
function isFoundDone(outcome, { intent }) {
    if (intent.kind !== outcome.kind)
        return false;
    return intent.action === "delete" ? outcome.action === "delete" && outcome.succeeded : outcome.action === "no-op";
}
function isSameWrite(one, other) {
    return one.resource === other.resource && one.resourceName === other.resourceName &&
        one.method === other.method && one.pathTemplate === other.pathTemplate;
}

;// CONCATENATED MODULE: ./build/src/core/run/apply.js






/** Carries out the plan and gives each account its outcome; writes nothing without a plan. */
async function provisionRuns(planned, settings, deps) {
    if (!planned.plan || !deps.target)
        return planned;
    const { audit, clock, random, logger, signal } = deps;
    const { pollTimeoutMs, pollIntervalMs } = settings;
    const journal = audit && new ResumingJournal(audit);
    const outcomes = await provision(planned.plan, deps.target, {
        journal: journal ?? NO_JOURNAL,
        clock,
        random,
        logger,
        signal,
        pollTimeoutMs,
        pollIntervalMs,
    });
    if (journal)
        await tellDeletions(journal, deps.target, signal);
    const byChange = new Map(planned.plan.changes.map((change, index) => [change, outcomes[index]]));
    return {
        ...planned,
        accounts: planned.accounts.map((run) => withOutcome(run, byChange, audit)),
        findings: [...planned.findings, ...sharedFailures(outcomes)],
        leftBehind: outcomes.flatMap((outcome) => outcome.leftBehind),
    };
}
function withOutcome(run, outcomes, audit) {
    const outcome = run.change && outcomes.get(run.change);
    if (!outcome)
        return run;
    return {
        ...run,
        issues: [...run.issues, ...failureIssue(outcome, run), ...outcome.findings.map((found) => placed(found, run))],
        outcome: resumed(outcome, audit?.interrupted.get(outcome.key)),
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
/** What failed of the units that accounts share; each of those accounts fails with it, and tells so. */
function sharedFailures(outcomes) {
    return outcomes
        .filter(({ kind }) => kind !== provision_unit/* ACCOUNT_KIND */.J)
        .flatMap(({ succeeded, code, name, detail, findings }) => [
        ...findings,
        // What is withheld for the findings of its accounts has them told there.
        ...(succeeded || code === undefined || code === "ACCOUNT_UNSOUND" ? [] : [
            (0,base_errors/* finding */.gk)(code, `"${(0,base_text/* visible */.RK)(name)}" failed: ${detail ?? (0,base_errors/* codeEntry */.Gu)(code).sentence}`),
        ]),
    ]);
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

// EXTERNAL MODULE: ./build/src/core/account/account.js
var account_account = __webpack_require__(2734);
// EXTERNAL MODULE: ./node_modules/json-canonicalize/dist/index.mjs
var dist = __webpack_require__(15008);
// EXTERNAL MODULE: ./build/src/core/base/bytes.js
var base_bytes = __webpack_require__(24780);
;// CONCATENATED MODULE: ./build/src/core/provision/compute-plan.js




/** Lists what is live and compares it with the files. Throws when the listing fails or is incomplete. */
async function computePlan(desired, target, options) {
    const context = { signal: options.signal };
    const live = groupByKey(await target.list(context));
    const wanted = planUnits(target.units(desired), live, target);
    const changes = [...wanted, ...planRemovals(wanted, live, options)];
    return { changes, hash: await planHash(changes), unmanaged: unmanagedNames(live, changes, options) };
}
/** The plan of one account and of what it needs; nothing else is looked at. */
async function computeAccountPlan(desired, target, context) {
    const units = target.units([desired]);
    const changes = planUnits(units, groupByKey(await target.find(units, context)), target);
    return { changes, hash: await planHash(changes), unmanaged: [] };
}
function planUnits(units, live, target) {
    const changes = new Map();
    return units.map((unit) => {
        const change = planUnit(unit, live.get(unit.key) ?? [], changes, target);
        if (!changes.has(unit.key))
            changes.set(unit.key, change);
        return change;
    });
}
function planUnit(unit, candidates, planned, target) {
    if (planned.has(unit.key)) {
        return ambiguous(unit, `another file has an account with the name "${(0,base_text/* visible */.RK)(unit.name)}"`);
    }
    if (candidates.length > 1) {
        return ambiguous(unit, `${candidates.length} live ${(0,base_text/* visible */.RK)(unit.kind)}s have this name`);
    }
    const change = compare(unit, candidates[0], target);
    const need = unit.needs.map((key) => planned.get(key)).find((each) => each?.action === "blocked");
    return need === undefined || change.action === "no-op" ? change : heldBack(change, need);
}
function compare(unit, observed, target) {
    const change = compute_plan_placed(unit);
    if (!observed)
        return { action: "create", ...change };
    const fields = [...target.differences(unit.content, observed.content)];
    if (unit.secretChanged)
        fields.push("password");
    if (fields.length === 0)
        return { action: "no-op", ...change, observed };
    return { action: "update", ...change, fields, observed };
}
function compute_plan_placed(desired) {
    const { kind, key, name, needs, accounts: [{ file, line }] } = desired;
    return { kind, key, name, file, line, needs, desired };
}
function ambiguous(unit, reason) {
    return { action: "blocked", ...compute_plan_placed(unit), reason, code: "NAME_AMBIGUOUS" };
}
/** A unit whose need is not written cannot be written either. */
function heldBack(change, need) {
    const { fields: _, ...rest } = change;
    const reason = `"${(0,base_text/* visible */.RK)(need.name)}", which it needs, is held back: ${need.reason ?? "without a reason"}`;
    return { ...rest, action: "blocked", reason, code: "NEEDED_UNIT_FAILED" };
}
function unmanagedNames(live, changes, { keys, complete }) {
    if (!complete)
        return [];
    const known = new Set([...keys ?? [], ...changes.map(({ key }) => key)]);
    return [...live].flatMap(([key, units]) => known.has(key) ? [] : units.filter(isAccount).map(({ name }) => name));
}
function planRemovals(wanted, live, options) {
    const kept = new Set(wanted.map(({ key }) => key));
    const removed = new Map(options.removed.map((account) => [account.key, account]));
    const gone = [...removed.values()].flatMap(({ key, file }) => kept.has(key) ? [] : (live.get(key) ?? []).filter(isAccount).map((observed) => ({ file, observed })));
    const named = new Set([...kept, ...options.keys ?? []]);
    const managed = gone.length +
        [...live].filter(([key, units]) => named.has(key) && units.some(isAccount)).length;
    const block = pruneBlock(gone.length, managed, options);
    return gone.map(({ file, observed }) => ({
        action: block ? "blocked" : "delete",
        kind: observed.kind,
        key: observed.key,
        name: observed.name,
        file,
        line: 1,
        needs: observed.needs,
        observed,
        ...block,
    }));
}
function isAccount({ kind }) {
    return kind === provision_unit/* ACCOUNT_KIND */.J;
}
function groupByKey(units) {
    const groups = new Map();
    for (const unit of units) {
        const group = groups.get(unit.key);
        if (group)
            group.push(unit);
        else
            groups.set(unit.key, [unit]);
    }
    return groups;
}
/** Increased when the hashed content changes, so that plans of different versions never seem equal. */
const HASH_VERSION = 1;
/**
 * SHA-256 over the canonical JSON (RFC 8785) of each change's desired and live content, sorted by name: moving, reordering and reformatting
 * files does not change it, and it contains no id, state or time.
 */
async function planHash(changes) {
    // Two live units may have one key; then their content decides, never the order of a listing.
    const sortable = changes.map(hashed).map((each) => ({ each, place: `${each.key}\0${(0,dist/* canonicalize */.d)(each)}` }));
    const accounts = sortable.sort((a, b) => a.place < b.place ? -1 : a.place > b.place ? 1 : 0).map(({ each }) => each);
    return await (0,base_bytes/* sha256 */.sc)((0,dist/* canonicalize */.d)({ version: HASH_VERSION, accounts }));
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
/** Why `count` of the `managed` live accounts, those with a file now or before, must not be deleted; undefined if they may be. All or none are deleted. */
function pruneBlock(count, managed, rules) {
    if (!rules.prune)
        return { reason: "its file was removed, but prune is false", code: "PRUNE_OFF" };
    const because = (reason) => ({ reason, code: "PRUNE_BLOCKED" });
    if (!rules.complete)
        return because("its file was removed, but not every account file could be read");
    if (count >= managed)
        return because(`none of ${managed} managed accounts would be left`);
    const limit = rules.maxPrune;
    if ("count" in limit && count > limit.count) {
        return because(`${count} accounts would be deleted, but max-prune is ${limit.count}`);
    }
    if ("percent" in limit && count * 100 > limit.percent * managed) {
        return because(`${count} of ${managed} accounts would be deleted, but max-prune is ${limit.percent}%`);
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/src/core/run/account-run.js
/** Whether all checks so far allow writing the account. */
function isSound(run) {
    const wrong = run.issues.some((issue) => issue.severity === "error");
    return run.parsed.account !== undefined && !wrong && !run.probes.some((probe) => probe.outcome === "failed");
}

;// CONCATENATED MODULE: ./build/src/core/run/plan.js






/** Compares the files with the live organisation. An API that does not answer becomes a finding, so that everything else is still reported. */
async function planRuns(validated, settings, deps) {
    const { accounts, all } = validated;
    const { target } = deps;
    const keyOfAccount = (account) => target ? target.key(account) : (0,account_account/* nameKey */.R)(account.name);
    const keys = new Set(all.map(keyOfAccount));
    const gone = validated.previous.filter((each) => !isKept(each, keyOfAccount(each.account), keys, validated));
    const findings = [...validated.findings, ...stillLive(gone, validated)];
    if (!target) {
        const skipped = (0,base_errors/* finding */.gk)("PLAN_SKIPPED", "The plan was skipped because this run has no credentials for Genesys Cloud");
        return { accounts, findings: [...findings, skipped] };
    }
    try {
        const references = new Map(validated.previous.toReversed().map((each) => [target.key(each.account), each.account.password]));
        const desired = accounts.flatMap((run) => desiredAccount(run, target, references, deps) ?? []);
        const computed = await computePlan(desired, target, {
            prune: settings.prune,
            maxPrune: settings.maxPrune,
            removed: gone.flatMap(({ account, file, fileRemoved }) => fileRemoved ? { key: target.key(account), file } : []),
            keys,
            complete: validated.complete,
            signal: deps.signal,
        });
        const runs = new Map(accounts.map((run) => [keyOf(run.parsed), run]));
        const changes = computed.changes.map((change) => withholdUnsound(change, runs));
        const plan = { ...computed, changes: [...changes, ...accounts.flatMap((run) => refusedFile(run) ?? [])] };
        return { accounts: joinPlan(accounts, plan), findings, plan };
    }
    catch (error) {
        // The report says once that the run was stopped.
        if (deps.signal?.aborted)
            return { accounts, findings };
        if (!(error instanceof base_errors/* AppError */.uV))
            throw error;
        return { accounts, findings: [...findings, (0,base_errors/* finding */.gk)(error.code, error.message, { hint: error.hint })] };
    }
}
function desiredAccount(run, target, references, deps) {
    const { account, file, line } = run.parsed;
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
/** Whether an account of before the event is still in a file, be it under another name, or in one that cannot be read for more than its name. */
function isKept({ account }, key, keys, { names, complete }) {
    return keys.has(key) || (!complete && names.has((0,account_account/* nameKey */.R)(account.name)));
}
function stillLive(gone, { complete }) {
    if (!complete)
        return [];
    return gone
        .filter(({ fileRemoved }) => !fileRemoved)
        .map(({ account, file }) => (0,base_errors/* finding */.gk)("ACCOUNT_LEFT_BEHIND", `"${(0,base_text/* visible */.RK)(account.name)}" was removed from ${(0,base_text/* visible */.RK)(file)} but is still live`));
}
/**
 * A unit that is asked for only by accounts with a finding against them is not written; what is live already may stay as it
 * is.
 */
function withholdUnsound(change, runs) {
    const { action, desired } = change;
    if ((action !== "create" && action !== "update") || !desired)
        return change;
    const asking = desired.accounts.flatMap(({ account: { name }, file, line }) => runs.get(keyOf({ name, file, line })) ?? []);
    const [first] = asking;
    if (!first || asking.some(isSound))
        return change;
    return { ...change, action: "blocked", fields: undefined, code: "ACCOUNT_UNSOUND", reason: whyUnsound(first) };
}
/** An account whose file cannot be used is blocked too, so that audit log and events include it like any other. */
function refusedFile(run) {
    const { account, name, file, line } = run.parsed;
    if (account)
        return undefined;
    const unit = { kind: provision_unit/* ACCOUNT_KIND */.J, key: (0,account_account/* nameKey */.R)(name), name, needs: [] };
    return { action: "blocked", ...unit, file, line, code: "ACCOUNT_UNSOUND", reason: whyUnsound(run) };
}
function whyUnsound({ issues, probes }) {
    const found = [
        ...issues,
        ...probes.filter(({ outcome }) => outcome === "failed").flatMap(({ findings }) => findings),
    ];
    const [first, ...more] = found.filter(({ severity }) => severity === "error");
    const words = first?.message ?? (0,base_errors/* codeEntry */.Gu)("ACCOUNT_UNSOUND").sentence;
    return more.length === 0 ? words : `${words} (and ${more.length} more)`;
}
/** Gives each account its change; a deletion no longer has a file and becomes a separate account. */
function joinPlan(accounts, plan) {
    const ofAccounts = plan.changes.filter(({ kind }) => kind === provision_unit/* ACCOUNT_KIND */.J);
    const changes = new Map(ofAccounts.map((change) => [keyOf(change), change]));
    const present = new Set(accounts.map((run) => keyOf(run.parsed)));
    const removed = ofAccounts.filter((change) => !present.has(keyOf(change)));
    const joined = accounts.map((run) => ({ ...run, change: changes.get(keyOf(run.parsed)) }));
    return [...joined, ...removed.map(removedRun)].map(withBlock);
}
/** What the plan itself blocks becomes a finding, so that a check says where a merge would fail. */
function withBlock(run) {
    const { change, parsed } = run;
    if (change?.action !== "blocked" || change.code === undefined || change.code === "ACCOUNT_UNSOUND")
        return run;
    const found = (0,base_errors/* finding */.gk)(change.code, change.reason ?? (0,base_errors/* codeEntry */.Gu)(change.code).sentence);
    return { ...run, issues: [...run.issues, { ...found, path: "name", ...parsed.position("name") }] };
}
function removedRun(change) {
    const { name, file, line } = change;
    const parsed = { name, file, line, issues: [], position: () => ({ line, column: 1 }) };
    return { parsed, issues: [], probes: [], change };
}
/** One document: a file may hold several. */
function keyOf({ file, line, name }) {
    return JSON.stringify([file, line, name]);
}
/** The most names of unmanaged accounts to show; a longer list would hide the point. */
const NAMES_SHOWN = 20;
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
function failures({ change, parsed }, shared, severity) {
    if (change === undefined || change.action === "blocked" || change.action === "delete")
        return [];
    const own = plan_failed(change, "The live account");
    const needed = change.needs.flatMap((key) => {
        const need = shared.get(key);
        return need ? plan_failed(need, `"${(0,base_text/* visible */.RK)(need.name)}", which it needs,`) : [];
    });
    return [...own, ...needed].map((message) => {
        const found = (0,base_errors/* finding */.gk)("VALIDATION_FAILED", message, { severity });
        return { ...found, path: "name", ...parsed.position("name") };
    });
}
/** What is wrong with a live unit that would not be written. */
function plan_failed({ action, observed, reason }, subject) {
    if (action === "blocked")
        return [`${subject} is held back: ${reason ?? "without a reason"}`];
    const state = action === "no-op" ? observed?.state : undefined;
    if (state?.phase !== "failure")
        return [];
    const words = state.message === undefined ? "" : `: "${(0,base_text/* visible */.RK)(state.message)}"`;
    return [`${subject} is ${state.status}${words}`];
}
/** Reports live accounts that are not in any file. */
function observeUnmanaged(planned) {
    const names = planned.plan?.unmanaged ?? [];
    if (names.length === 0)
        return planned;
    const shown = names.slice(0, NAMES_SHOWN).map((name) => `"${(0,base_text/* visible */.RK)(name, 80)}"`).join(", ");
    const more = names.length > NAMES_SHOWN ? ` and ${names.length - NAMES_SHOWN} more` : "";
    const message = `${names.length} live ${names.length === 1 ? "account is" : "accounts are"} not in any file: ${shown}${more}`;
    return { ...planned, findings: [...planned.findings, (0,base_errors/* finding */.gk)("ACCOUNT_UNMANAGED", message)] };
}

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

;// CONCATENATED MODULE: ./build/src/core/probe/limits.js
/** The limits of a run. Timers are absolute: a server that drips one byte at a time gets no more time than a silent one. */
const PROBE_LIMITS = {
    dnsMs: 5_000, // a resolver answers within two of its own 2 s attempts, or Genesys Cloud will not wait for it either
    connectMs: 5_000, // one SYN and two retransmissions (1 s, 3 s)
    tlsMs: 10_000, // two round trips and a certificate chain, on the slowest path that is still usable
    greetingMs: 15_000, // servers look the caller up in DNS block lists before they greet
    commandMs: 10_000,
    totalMs: 45_000, // below the sum of the phases: a server that is slow in each of them is unusable
    staggerMs: 250, // RFC 8305 section 5, Connection Attempt Delay
    loserMs: 1_000,
    farewellMs: 250,
    identifyMs: 3_000,
    retryAfterMs: 2_000, // longer than the one-second windows of connection rate limits
    loginGapMs: 200, // providers count logins per second
    lineBytes: 8 * 1024, // RFC 5321 allows 512 bytes, IMAP capability lines are longer, 8 KiB is the limit of RFC 7162
    replyLines: 64, // the longest known EHLO reply has fewer than 30
    phaseBytes: 64 * 1024,
};
/** Addresses of one name to try: a name with more is an attack, or a load balancer whose first eight are enough. */
const MAX_ADDRESSES = 8;
/** Distinct hosts that one run may probe: continuous integration is not a port scanner. */
const MAX_HOSTS = 500;
/** The same for a run on unreviewed code, such as a pull request from a fork. */
const MAX_HOSTS_UNTRUSTED = 50;
/** Connections to one host at a time: providers limit them per client. */
const PER_HOST_CONCURRENCY = 2;
/** Refused logins after which a host is left alone: more could lock out mailboxes or the runner's address. */
const MAX_REFUSED_LOGINS = 3;
/** Names of a certificate to show. */
const MAX_SHOWN_NAMES = 20;
/** Bytes to read of a server's SASL failure text (RFC 7628 section 3.2.2). */
const MAX_SASL_FAILURE_BYTES = 4 * 1024;
/** Warn this many days before a certificate expires: the renewal margin of ACME clients for 90-day certificates. */
const EXPIRY_WARNING_DAYS = 30;

// EXTERNAL MODULE: ./build/src/core/base/secret.js
var base_secret = __webpack_require__(47039);
;// CONCATENATED MODULE: ./build/src/core/probe/capabilities.js
/** SASL mechanism names (RFC 4422 section 3.1) in a list of words; ignores anything else. */
function mechanismNames(words) {
    const names = words.map((word) => word.toUpperCase()).filter((word) => /^[A-Z0-9_-]{1,20}$/.test(word));
    return [...new Set(names)];
}
/** The words of a text, none empty. */
function words(text) {
    return text.split(/\s+/).filter((word) => word !== "");
}

;// CONCATENATED MODULE: ./build/src/core/probe/line-stream.js



const LF = 10;
const CR = 13;
/** Reads lines and counted octets from a connection, and never buffers more than the limits allow. */
class LineStream {
    #connection;
    #limits;
    #held = new Uint8Array(0);
    #phaseBytes = 0;
    constructor(connection, limits) {
        this.#connection = connection;
        this.#limits = limits;
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
        const head = (0,base_text/* visible */.RK)((0,base_bytes/* latin1 */.Wy)(this.#held.subarray(0, 60)));
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

// EXTERNAL MODULE: ./build/src/core/base/ports.js
var ports = __webpack_require__(19251);
;// CONCATENATED MODULE: ./build/src/core/probe/identify.js








/**
 * Finds out what a port speaks instead of the expected protocol, with one more connection to the same address; undefined
 * when there is nothing to look for, or nothing was found.
 */
async function secondLook(failed, endpoint, address, settings, deps, signal) {
    const look = lookFor(failed, endpoint, settings);
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
function lookFor(failed, endpoint, settings) {
    if (failed.code === "TLS_NOT_TLS")
        return (connection, signal) => plainGreeting(endpoint, connection, signal);
    if (failed.code !== "GREETING_TIMEOUT" || endpoint.tlsMode === "implicit")
        return undefined;
    return async (connection, signal) => {
        const tls = await connection.startTls({ servername: endpoint.host, ca: settings.ca, signal });
        return (0,base_errors/* finding */.gk)("TLS_FIRST", `Port ${endpoint.port} is silent in plain text but answers a TLS handshake with ${(0,base_text/* visible */.RK)(tls.version)}`);
    };
}
async function plainGreeting(endpoint, connection, signal) {
    const bytes = await connection.read(signal);
    const text = asUtf8((0,base_bytes/* latin1 */.Wy)((bytes ?? new Uint8Array(0)).subarray(0, 200))).trimEnd();
    const service = identifyService(text);
    if (service === undefined)
        return undefined;
    const expected = endpoint.protocol.toUpperCase();
    const told = `Port ${endpoint.port} answers in plain text as ${service}: "${(0,base_text/* visible */.RK)(text)}"`;
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
function wrongService(text, expected) {
    const service = identifyService(text);
    if (service === undefined || service === expected.toUpperCase())
        return undefined;
    return new ProbeFailure("PROTO_WRONG_SERVICE", `The port answers as ${service}, not ${expected.toUpperCase()}: "${(0,base_text/* visible */.RK)(asUtf8(text))}"`);
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
            return { response: parse(pieces), bareLf };
        pieces.push(await readLiteral(stream, size, limits, signal));
    }
}
/** A status response for messages, in one visible line. */
function statusText(response) {
    const code = response.code === undefined ? "" : `[${`${response.code} ${response.codeArguments}`.trim()}] `;
    return (0,base_text/* visible */.RK)(`${response.status} ${code}${response.text}`.trim());
}
/** Status and continuation texts may end in what looks like a literal (RFC 3501 section 9, `resp-text`). */
function isPlainText(pieces) {
    return pieces.length === 1 && /^(?:\+|\S+ (?:OK|NO|BAD|BYE|PREAUTH)\b)/i.test(pieces[0] ?? "");
}
async function readLiteral(stream, size, limits, signal) {
    if (size.length > 9 || Number(size) > limits.phaseBytes) {
        throw new ProbeFailure("PROTO_LIMIT", `The server announced a literal of ${(0,base_text/* visible */.RK)(size, 24)} bytes; reading stopped`);
    }
    return await stream.readOctets(Number(size), signal) ?? closedInResponse();
}
function parse(pieces) {
    const line = pieces[0] ?? "";
    if (/[\0\r]/.test(line))
        throw malformed(line);
    if (line === "+" || line.startsWith("+ "))
        return { kind: "continuation", text: line.slice(2) };
    if (line.startsWith("* "))
        return parseStatus(line.slice(2)) ?? parseData([line.slice(2), ...pieces.slice(1)], line);
    const tagged = TAGGED.exec(line);
    const status = tagged && parseStatus(tagged[2] ?? "", tagged[1]);
    if (!status || status.status === "PREAUTH" || status.status === "BYE")
        throw malformed(line);
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
        codeArguments: (match[3] ?? "").trim(),
        text: asUtf8(match[4] ?? ""),
    };
}
function parseData(pieces, line) {
    const tokens = tokenise(pieces);
    const first = tokens?.[0];
    if (!tokens || first?.kind !== "atom")
        throw malformed(line);
    return { kind: "data", name: first.text.toUpperCase(), tokens: tokens.slice(1) };
}
function malformed(line) {
    return wrongService(line, "imap") ??
        new ProbeFailure("PROTO_MALFORMED", `The server sent "${(0,base_text/* visible */.RK)(asUtf8(line))}", which is not an IMAP response`);
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
        findings.push((0,base_errors/* finding */.gk)("FOLDER_MISSING", `The server answered EXAMINE of "${(0,base_text/* visible */.RK)(folder)}" with "${statusText(completion)}"`));
        return;
    }
    if (client.offers("ACL"))
        await checkRights(client, folder, mailbox, findings, signal);
}
async function missing(client, folder, signal) {
    const all = await listFolders(client, '"*"', signal);
    const similar = all.find((each) => each.name.toLowerCase() === folder.toLowerCase());
    if (similar)
        return (0,base_errors/* finding */.gk)("FOLDER_CASE", `The mailbox has "${(0,base_text/* visible */.RK)(similar.name)}", not "${(0,base_text/* visible */.RK)(folder)}"`);
    const names = all.slice(0, 20).map((each) => `"${(0,base_text/* visible */.RK)(each.name, 60)}"`).join(", ") || "no folder";
    return (0,base_errors/* finding */.gk)("FOLDER_MISSING", `The mailbox has ${names}, but not "${(0,base_text/* visible */.RK)(folder)}"`);
}
/** Reading marks a message as seen, which needs the right `s` (RFC 4314 section 4). */
async function checkRights(client, folder, mailbox, findings, signal) {
    const { completion, untagged } = await client.command(`MYRIGHTS ${mailbox}`, "MYRIGHTS", signal);
    const tokens = untagged.flatMap((each) => (each.kind === "data" && each.name === "MYRIGHTS" ? [each.tokens] : []))[0];
    const rights = textOf(tokens?.at(-1));
    if (completion.status !== "OK" || rights === undefined || rights.includes("s"))
        return;
    findings.push((0,base_errors/* finding */.gk)("FOLDER_READ_ONLY", `The user has the rights "${(0,base_text/* visible */.RK)(rights)}" on "${(0,base_text/* visible */.RK)(folder)}", without s (seen)`));
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

;// CONCATENATED MODULE: ./build/src/core/probe/imap.js
// By hand: IMAP packages hide what a probe has to tell, such as the server's own words and what it sends out of turn.




/** An IMAP client (RFC 3501, RFC 9051) that changes nothing: CAPABILITY, STARTTLS, AUTHENTICATE, LIST, EXAMINE, LOGOUT. */
class ImapClient {
    #talk;
    #encrypted;
    #announced;
    #known;
    #lastTag = 0;
    constructor(talk, encrypted) {
        this.#talk = talk;
        this.#encrypted = encrypted;
    }
    async greet(signal) {
        const greeting = await this.#talk.awaitGreeting(() => this.#read(signal));
        if (greeting.kind !== "status" || greeting.tag !== undefined || greeting.status === "NO" || greeting.status === "BAD") {
            throw new ProbeFailure("PROTO_MALFORMED", "The server's first response is not an IMAP greeting");
        }
        const told = `The server greeted with "${statusText(greeting)}"`;
        if (greeting.status === "BYE") {
            const passing = greeting.code === "UNAVAILABLE" || greeting.code === "INUSE" || greeting.code === "LIMIT";
            throw new ProbeFailure(passing ? "GREETING_TEMPFAIL" : "GREETING_REJECTED", told);
        }
        if (greeting.status === "PREAUTH")
            this.#preauth(told);
        if (greeting.code === "CAPABILITY")
            this.#announced = parseCapabilities(words(greeting.codeArguments));
    }
    async capabilities(signal) {
        this.#known = this.#announced ?? await this.#askCapabilities(signal);
        this.#announced = undefined;
        if (!this.#known.names.has("IMAP4REV1") && !this.#known.names.has("IMAP4REV2")) {
            const list = (0,base_text/* visible */.RK)(this.#known.offered.join(" "));
            throw new ProbeFailure("IMAP_REV1_MISSING", `The server's capabilities are "${list}", without IMAP4rev1`);
        }
        return this.#known;
    }
    /** Whether the server offered a capability, by upper-case name. */
    offers(capability) {
        return this.#known?.names.has(capability) ?? false;
    }
    async requestTls(signal) {
        const { completion } = await this.command("STARTTLS", "STARTTLS", signal);
        if (completion.status !== "OK") {
            throw new ProbeFailure("STARTTLS_REFUSED", `The server answered STARTTLS with "${statusText(completion)}"`);
        }
        this.#talk.refuseUnencryptedRest();
        // What the server said in plain text cannot be trusted (RFC 3501 section 6.2.1).
        this.#announced = undefined;
        this.#encrypted = true;
    }
    async farewell(signal) {
        const id = this.#encrypted && this.#known?.names.has("ID") ? `${this.#nextTag()} ID NIL\r\n` : "";
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
                throw new ProbeFailure("PROTO_MALFORMED", `The server completed "${(0,base_text/* visible */.RK)(response.tag)}", which was not sent`);
            }
            else if (response.kind === "status" && response.status === "BYE") {
                throw new ProbeFailure("SESSION_CLOSED", `The server answered ${what} with "${statusText(response)}"`);
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
            throw new ProbeFailure("PROTO_MALFORMED", `The server answered CAPABILITY with "${statusText(completion)}" and no list`);
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

;// CONCATENATED MODULE: ./build/src/core/probe/offer.js


/** The SASL mechanisms that serve an account's `authentication_type`, best first. */
const MECHANISMS = {
    PLAIN: ["PLAIN", "LOGIN"],
    OAUTH2: ["XOAUTH2", "OAUTHBEARER"],
};
/** Octets of the largest message that Genesys Cloud sends by default. */
const GENESYS_MESSAGE_SIZE = 10_000_000;
/** The findings on the server's offer for one account; none when the probe did not get that far. */
function judgeOffer(probe, authenticationType) {
    const { capabilities } = probe;
    if (!capabilities)
        return [];
    const findings = authenticationType === undefined ? [] : judgeMechanisms(capabilities, authenticationType);
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
function judgeMechanisms(capabilities, type) {
    const { mechanisms, loginCommand } = capabilities;
    const fitting = MECHANISMS[type].filter((name) => mechanisms.includes(name));
    if (fitting.length === 0 && type === "PLAIN" && loginCommand)
        return [];
    if (mechanisms.length === 0 && !loginCommand) {
        return [(0,base_errors/* finding */.gk)("AUTH_NOT_OFFERED", "After TLS, the server offers no login")];
    }
    if (fitting.length === 0) {
        const offered = (0,base_text/* visible */.RK)([...mechanisms, ...(loginCommand ? ["the LOGIN command"] : [])].join(", "));
        const wanted = MECHANISMS[type].join(" or ");
        return [
            (0,base_errors/* finding */.gk)("AUTH_MECH_MISSING", `authentication_type ${type} needs ${wanted}, but the server offers ${offered}`),
        ];
    }
    if (type === "PLAIN" && fitting[0] === "LOGIN" && !loginCommand) {
        return [(0,base_errors/* finding */.gk)("AUTH_LOGIN_ONLY", `The server offers ${(0,base_text/* visible */.RK)(mechanisms.join(", "))}`)];
    }
    return [];
}

// EXTERNAL MODULE: ./build/src/core/base/http.js
var http = __webpack_require__(4507);
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
    if (challenge.length > MAX_SASL_FAILURE_BYTES)
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
        for (const folder of folders) {
            await session.commandPhase("folder", signal, (each) => checkFolder(client, folder, facts.findings, each));
        }
        return;
    }
    await session.commandPhase("login", signal, (each) => smtpLogIn(client, capabilities, credentials, session, each));
}
/** The mechanism for these credentials that the server offers. */
function mechanismFor(credentials, capabilities) {
    return MECHANISMS[credentials.type].find((name) => capabilities.mechanisms.includes(name));
}
async function smtpLogIn(client, capabilities, credentials, { endpoint }, signal) {
    const mechanism = mechanismFor(credentials, capabilities);
    if (!mechanism)
        throw new ProbeFailure("AUTH_MECH_MISSING", "The server no longer offers a suitable mechanism");
    const sasl = saslExchange(mechanism, credentials, endpoint);
    const direct = `AUTH ${mechanism} ${sasl.initial ?? ""}`;
    const short = sasl.initial !== undefined && direct.length <= MAX_COMMAND;
    const answers = answerer(sasl, short);
    let reply = await client.roundTrip(short ? direct : `AUTH ${mechanism}`, "AUTH", signal);
    for (let count = 0; reply.code === 334 && count < MAX_CHALLENGES; count++) {
        reply = await client.roundTrip(answers(reply.lines.join("")) ?? "*", "AUTH", signal);
    }
    const code = smtpLoginCode(reply, credentials.type);
    if (code)
        throw refusal(code, `${reply.code} ${reply.lines.join(" ")}`, sasl, credentials);
}
async function imapLogIn(client, capabilities, credentials, { endpoint }, signal) {
    const mechanism = mechanismFor(credentials, capabilities);
    if (!mechanism)
        return await imapLoginCommand(client, credentials, signal);
    const sasl = saslExchange(mechanism, credentials, endpoint);
    const direct = capabilities.initialResponse && sasl.initial !== undefined;
    const command = `AUTHENTICATE ${mechanism}${direct ? ` ${sasl.initial ?? ""}` : ""}`;
    const answers = answerer(sasl, direct);
    const { completion } = await client.command(command, "AUTHENTICATE", signal, {
        continuation: (challenge) => answers(challenge) ?? "*",
    });
    const code = imapLoginCode(completion, credentials.type);
    if (code) {
        throw refusal(code, `${completion.status} [${completion.code ?? ""}] ${completion.text}`.replace("[] ", ""), sasl, credentials);
    }
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
    const { completion } = await client.command(line, "LOGIN", signal, { continuation: () => rest.shift() });
    const code = imapLoginCode(completion, credentials.type);
    if (code)
        throw refusal(code, `${completion.status} ${completion.text}`, undefined, credentials);
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
/** The failure with the server's reply; an echoed secret is not printed. */
function refusal(code, words, sasl, credentials) {
    const redactor = secretRedactor(credentials.secret);
    if (sasl?.initial !== undefined)
        redactor.add(sasl.initial);
    const clean = (text) => (0,base_text/* visible */.RK)(redactor.redact(text));
    const { status, scope } = sasl?.failure ?? {};
    const details = [status && `status "${clean(status)}"`, scope && `scope "${clean(scope)}"`].filter(Boolean).join(", ");
    const by = sasl ? ` (${sasl.mechanism})` : "";
    return new ProbeFailure(code, `The server answered the login${by} with "${clean(words)}"${details === "" ? "" : `, ${details}`}`);
}
const BASIC_DISABLED = /5\.7\.139|5\.7\.30\b|basic authentication is (?:disabled|not supported)/i;
const APP_PASSWORD = /application-specific password|app password required|InvalidSecondFactor/i;
const RATE_LIMITED = /too many|rate limit|throttl|try again later|exceeded.*(?:connection|login)/i;
/** What an SMTP server's final answer to AUTH says (RFC 4954 section 6); undefined for success. */
function smtpLoginCode(reply, type) {
    const text = `${reply.enhanced ?? ""} ${reply.lines.join(" ")}`;
    if (reply.code === 235)
        return undefined;
    if (BASIC_DISABLED.test(text))
        return "AUTH_BASIC_DISABLED";
    // Neither another success code nor one more challenge ends a login.
    if (reply.code < 400)
        return "AUTH_FAILED";
    if (reply.code < 500)
        return reply.code === 421 || RATE_LIMITED.test(text) ? "AUTH_RATE_LIMITED" : "AUTH_TEMPFAIL";
    if (reply.code === 534 || APP_PASSWORD.test(text))
        return "AUTH_MECH_TOO_WEAK";
    if (reply.code === 538 || reply.code === 530)
        return "AUTH_TLS_REQUIRED";
    if (reply.code === 535)
        return refused(type);
    return "AUTH_FAILED";
}
/** What an IMAP server's completion of a login says (RFC 5530, RFC 9051 section 7.1); undefined for success. */
function imapLoginCode(completion, type) {
    if (completion.status === "OK")
        return undefined;
    if (BASIC_DISABLED.test(completion.text))
        return "AUTH_BASIC_DISABLED";
    if (APP_PASSWORD.test(completion.text))
        return "AUTH_MECH_TOO_WEAK";
    switch (completion.code) {
        case "AUTHENTICATIONFAILED":
        case "EXPIRED":
            return refused(type);
        case "PRIVACYREQUIRED":
            return "AUTH_TLS_REQUIRED";
        case "UNAVAILABLE":
        case "SERVERBUG":
            return "AUTH_TEMPFAIL";
        case "LIMIT":
        case "INUSE":
            return "AUTH_RATE_LIMITED";
        case "AUTHORIZATIONFAILED":
        case "CONTACTADMIN":
            return "AUTH_FAILED";
        default:
            if (completion.status === "BAD")
                return "AUTH_FAILED";
            return RATE_LIMITED.test(completion.text) ? "AUTH_RATE_LIMITED" : refused(type);
    }
}
function refused(type) {
    return type === "PLAIN" ? "AUTH_REJECTED" : "OAUTH_SCOPE";
}
/** A redactor for one secret in every form that a server may echo: also with its bytes read as ISO 8859-1, and made visible. */
function secretRedactor(secret) {
    const value = secret.reveal();
    const bytewise = (0,base_bytes/* latin1 */.Wy)(new TextEncoder().encode(value));
    const redactor = new base_secret/* Redactor */.pO();
    for (const form of [value, bytewise, (0,base_text/* visible */.RK)(value), (0,base_text/* visible */.RK)(bytewise)])
        redactor.add(form);
    return redactor;
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

// EXTERNAL MODULE: ./build/src/core/base/nearest.js
var nearest = __webpack_require__(51137);
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
 * Every defect of a server's certificate chain, not only the first. Judged from the chain itself, because runtimes name the
 * same defect differently; their own verdict is the backstop: a chain that they reject always has an error here.
 */
function judgeCertificate(session, host, now) {
    const leaf = session.chain[0];
    if (!leaf)
        return [(0,base_errors/* finding */.gk)("CERT_NOT_ACCEPTED", "The server sent no certificate")];
    const findings = [
        ...judgeDates(session.chain, now),
        ...judgeName(leaf, host),
        ...judgeTrust(session, leaf),
        ...judgePurpose(leaf),
        ...session.chain.flatMap((certificate) => judgeStrength(certificate)),
        ...judgeOrder(session.chain),
    ];
    if (!session.authorized && !findings.some((each) => each.severity === "error")) {
        const reason = (0,base_text/* visible */.RK)(session.authorizationError ?? "no reason given");
        findings.push((0,base_errors/* finding */.gk)("CERT_NOT_ACCEPTED", `The runtime rejects the certificate chain (${reason})`));
    }
    return findings;
}
/** A date for messages, `2026-11-22`. */
function dateText(ms) {
    return new Date(ms).toISOString().slice(0, 10);
}
/** Whole days from now until `ms`, negative when it has passed. */
function daysUntil(ms, now) {
    return Math.floor((ms - now) / DAY);
}
function judgeDates(chain, now) {
    const findings = [];
    for (const [index, certificate] of chain.entries()) {
        const { validFrom, validTo } = certificate;
        const who = index === 0 ? "The certificate" : `The intermediate certificate "${nameOf(certificate)}"`;
        if (validTo < now) {
            const code = index === 0 ? "CERT_EXPIRED" : "CERT_INTERMEDIATE_EXPIRED";
            findings.push((0,base_errors/* finding */.gk)(code, `${who} expired ${days(-daysUntil(validTo, now) - 1)} ago (${dateText(validTo)})`));
        }
        else if (validFrom > now) {
            findings.push((0,base_errors/* finding */.gk)("CERT_NOT_YET_VALID", `${who} is not valid before ${dateText(validFrom)}, and today is ${dateText(now)}`));
        }
        else if (index === 0 && validTo - now < warningTime(certificate)) {
            findings.push((0,base_errors/* finding */.gk)("CERT_EXPIRES_SOON", `${who} expires in ${days(daysUntil(validTo, now))} (${dateText(validTo)})`));
        }
    }
    return findings;
}
/** 30 days, or a third of a short-lived certificate's lifetime: automatic renewal should have happened by then. */
function warningTime(certificate) {
    return Math.min(EXPIRY_WARNING_DAYS * DAY, (certificate.validTo - certificate.validFrom) / 3);
}
function judgeName(leaf, host) {
    const names = namesOf(leaf);
    if (!coversHost(names, host))
        return [(0,base_errors/* finding */.gk)("CERT_HOSTNAME", wrongName(names, host))];
    if (hasAlternativeName(leaf))
        return [];
    return [(0,base_errors/* finding */.gk)("CERT_NO_SAN", `The certificate names "${(0,base_text/* visible */.RK)(names[0] ?? "")}" only in its Common Name`)];
}
function wrongName(names, host) {
    if (names.length === 0)
        return `The certificate names no server, so it is not for ${host}`;
    const shown = names.slice(0, MAX_SHOWN_NAMES).map((name) => `"${(0,base_text/* visible */.RK)(name, 80)}"`).join(", ");
    const more = names.length > MAX_SHOWN_NAMES ? ` and ${names.length - MAX_SHOWN_NAMES} more` : "";
    const nearest = nearestName(names, host);
    const hint = nearest === undefined || names.length === 1 ? "" : `; nearest is "${(0,base_text/* visible */.RK)(nearest, 80)}"`;
    return `The certificate is for ${shown}${more}, not for ${host}${hint}`;
}
function judgeTrust(session, leaf) {
    const proxy = interceptor(session.chain);
    if (session.authorized) {
        if (!proxy)
            return [];
        return [
            (0,base_errors/* finding */.gk)("CERT_INTERCEPTED", `The certificate was issued by "${(0,base_text/* visible */.RK)(proxy)}", which inspects TLS`, {
                severity: "warning",
            }),
        ];
    }
    const last = session.chain.at(-1) ?? leaf;
    if (session.anchor)
        return [];
    if (proxy) {
        return [(0,base_errors/* finding */.gk)("CERT_INTERCEPTED", `The certificate was issued by "${(0,base_text/* visible */.RK)(proxy)}", which inspects TLS`)];
    }
    if (leaf.selfSigned) {
        return [
            (0,base_errors/* finding */.gk)("CERT_SELF_SIGNED", `The certificate of "${nameOf(leaf)}" is signed with its own key, not by a CA`),
        ];
    }
    if (session.chain.length === 1) {
        const told = `The server sent the certificate of "${nameOf(leaf)}" without its issuer "${issuerOf(leaf)}", which is not a known root`;
        return [(0,base_errors/* finding */.gk)("CERT_CHAIN_INCOMPLETE", told)];
    }
    const root = last.selfSigned ? nameOf(last) : issuerOf(last);
    return [(0,base_errors/* finding */.gk)("CERT_UNTRUSTED_ROOT", `The chain ends at "${root}", which is not a publicly trusted CA`)];
}
function judgePurpose(leaf) {
    const purposes = leaf.extendedKeyUsage;
    if (!purposes || purposes.includes(SERVER_AUTH) || purposes.includes(ANY_PURPOSE))
        return [];
    return [
        (0,base_errors/* finding */.gk)("CERT_PURPOSE", `The certificate's purposes are ${(0,base_text/* visible */.RK)(purposeNames(purposes)) || "none"}, without serverAuth`),
    ];
}
function purposeNames(purposes) {
    return purposes.map((oid) => PURPOSE_NAMES[oid] ?? oid).join(", ");
}
function judgeStrength(certificate) {
    const findings = [];
    const { keyType, keyBits, signatureAlgorithm } = certificate;
    const short = keyBits !== undefined && keyBits < (/^(rsa|dsa)/i.test(keyType) ? 2048 : 224);
    if (short) {
        findings.push((0,base_errors/* finding */.gk)("TLS_WEAK_KEY", `The key of "${nameOf(certificate)}" has ${keyBits} bits (${keyType.toUpperCase()})`));
    }
    // A root is not trusted because of its own signature.
    if (!certificate.selfSigned && /sha-?1(?!\d)|md[245]/i.test(signatureAlgorithm ?? "")) {
        findings.push((0,base_errors/* finding */.gk)("CERT_WEAK_SIGNATURE", `The certificate of "${nameOf(certificate)}" is signed with ${(0,base_text/* visible */.RK)(signatureAlgorithm ?? "")}`));
    }
    return findings;
}
function judgeOrder(chain) {
    const wrong = chain.findIndex((certificate, index) => index > 0 && chain[index - 1]?.issuer !== certificate.subject);
    const [before, stray] = [chain[wrong - 1], chain[wrong]];
    if (!before || !stray)
        return [];
    const told = `After "${nameOf(before)}", the server sends "${nameOf(stray)}", which is not its issuer "${issuerOf(before)}"`;
    return [(0,base_errors/* finding */.gk)("CERT_CHAIN_ORDER", told)];
}
function nameOf(certificate) {
    return (0,base_text/* visible */.RK)(certificate.subjectCommonName ?? certificate.subject, 80);
}
function issuerOf(certificate) {
    return (0,base_text/* visible */.RK)(certificate.issuerCommonName ?? certificate.issuer, 80);
}
function days(count) {
    return count === 1 ? "1 day" : `${count} days`;
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
        edits: (0,nearest/* editDistance */.Y)(canonical(name).slice(0, 253), canonical(host)),
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






/** Connects to the first address that answers, IPv6 first, a new attempt every 250 ms (RFC 8305). Throws {@link ProbeFailure} when none does. */
async function connectFirst(options) {
    const { clock, limits, signal } = options;
    const race = new Race(options);
    const queue = interleave(options.addresses);
    try {
        for (const address of queue) {
            race.start(address);
            await Promise.race([race.won, race.noneLeft(), clock.sleep(limits.staggerMs, race.signal)]).catch(() => undefined);
            signal.throwIfAborted();
            if (race.winner)
                break;
        }
        await Promise.race([race.won, race.noneLeft()]);
        signal.throwIfAborted();
        if (!race.winner)
            throw failureOf(race.attempts);
        return { ...race.winner, others: race.others(queue.length) };
    }
    catch (error) {
        race.end();
        race.winner?.connection.close();
        throw error;
    }
}
/** The failure for one address that did not answer in time. */
function connectTimeout(port, address, ms) {
    return new ProbeFailure("TCP_TIMEOUT", `No answer from ${address.ip} port ${port} within ${durationText(ms)}`);
}
class Race {
    attempts = [];
    winner;
    won;
    #options;
    #ending = new AbortController();
    #decided = new AbortController();
    #running = new Set();
    #win = () => undefined;
    constructor(options) {
        this.#options = options;
        this.won = new Promise((resolve) => (this.#win = resolve));
    }
    /** Aborts when the race is won or lost, so that nothing waits for the next start. */
    get signal() {
        return AbortSignal.any([this.#decided.signal, this.#options.signal]);
    }
    start(address) {
        const running = this.#attempt(address).finally(() => this.#running.delete(running));
        this.#running.add(running);
    }
    /** Resolves when no attempt is under way. */
    async noneLeft() {
        await Promise.all(this.#running);
    }
    end() {
        this.#ending.abort();
    }
    /** The finding on the addresses that lost, after the time they have left. */
    async others(total) {
        const { clock, limits, signal } = this.#options;
        if (this.#running.size > 0) {
            await Promise.race([this.noneLeft(), clock.sleep(limits.loserMs, signal).catch(() => undefined)]);
            this.end();
            await this.noneLeft();
        }
        return partialFinding(this.#options.host, this.attempts, total);
    }
    async #attempt(address) {
        const { host, port, network, clock, limits } = this.#options;
        const signal = AbortSignal.any([this.#options.signal, this.#ending.signal]);
        const onTimeout = () => connectTimeout(port, address, limits.connectMs);
        try {
            const connection = await (0,base_async/* deadline */.nl)(limits.connectMs, clock, signal, onTimeout, (each) => network.dial({ host, address, port, signal: each }));
            this.attempts.push({ address });
            if (this.winner)
                return connection.close();
            this.winner = { connection, address };
            this.#decided.abort();
            this.#win();
        }
        catch (error) {
            const failure = signal.aborted
                ? new ProbeFailure("TCP_TIMEOUT", `No answer from ${address.ip} port ${port}`)
                : connectFailure(error, address, port);
            this.attempts.push({ address, failure });
        }
    }
}
function connectFailure(error, address, port) {
    if (error instanceof ProbeFailure)
        return error;
    const where = `${address.ip} port ${port}`;
    const told = (0,base_text/* visible */.RK)((0,base_errors/* errorMessage */.gJ)(error));
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
/** One failure for all: the first one other than a missing route, which is this machine's own problem. */
function failureOf(attempts) {
    const failures = attempts.flatMap((attempt) => attempt.failure ?? []);
    const first = failures.find((failure) => failure.code !== "TCP_UNREACHABLE") ?? failures[0];
    if (!first)
        return new ProbeFailure("TCP_FAILED", "No address was tried");
    if (failures.length === 1)
        return first;
    return new ProbeFailure(first.code, failures.map((failure) => failure.message).join("; "));
}
function partialFinding(host, attempts, total) {
    const failures = attempts.flatMap((attempt) => attempt.failure ?? []);
    if (failures.length === 0)
        return undefined;
    const local = failures.every((failure) => failure.code === "TCP_UNREACHABLE");
    const told = failures.map((failure) => failure.message).join("; ");
    return (0,base_errors/* finding */.gk)("TCP_PARTIAL", `${failures.length} of ${total} addresses of ${host} cannot be reached: ${told}`, {
        // A machine without IPv6 says nothing about the server.
        severity: local ? "info" : "warning",
    });
}
/** IPv6 and IPv4 in turn (RFC 8305 section 4), each family in the resolver's order. */
function interleave(addresses) {
    const v6 = addresses.filter((address) => address.family === 6);
    const v4 = addresses.filter((address) => address.family === 4);
    const longest = Math.max(v6.length, v4.length);
    return Array.from({ length: longest }, (_, index) => [v6[index], v4[index]]).flat().filter((each) => each !== undefined);
}

;// CONCATENATED MODULE: ./build/src/core/probe/tls.js




/** Makes the TLS handshake of an endpoint; a bad certificate does not fail it. Throws {@link ProbeFailure}. */
async function handshake(connection, endpoint, ca, runtime, signal) {
    try {
        return await connection.startTls({ servername: endpoint.host, ca, signal });
    }
    catch (error) {
        if (!(error instanceof ports/* ConnectionError */.Rc))
            throw error;
        throw handshakeFailure(error, endpoint, runtime);
    }
}
/** The failure of a handshake that did not finish in time. */
function handshakeTimeout(endpoint, ms) {
    return new ProbeFailure("TLS_TIMEOUT", `The TLS handshake with ${endpoint.host} port ${endpoint.port} did not finish within ${durationText(ms)}`);
}
/** A failure in the first read after the handshake, where TLS 1.3 servers say that they require a client certificate. */
function lateHandshakeFailure(error) {
    if (!CLIENT_CERTIFICATE.test(`${error.code} ${error.message}`))
        return undefined;
    return new ProbeFailure("TLS_CLIENT_CERT", `The server requires a client certificate (${(0,base_text/* visible */.RK)(error.code)})`);
}
const CLIENT_CERTIFICATE = /CERTIFICATE_REQUIRED|certificate required|CertificateRequired/i;
function handshakeFailure(error, endpoint, runtime) {
    const seen = `${error.code} ${error.message}`;
    const told = (0,base_text/* visible */.RK)(error.code);
    if (/HandshakePayloadTooLarge|EXCESSIVE_MESSAGE_SIZE/i.test(seen)) {
        return new ProbeFailure("TLS_CHAIN_TOO_BIG", "The server's certificate chain is too long for the TLS library");
    }
    if (CLIENT_CERTIFICATE.test(seen)) {
        return new ProbeFailure("TLS_CLIENT_CERT", `The server requires a client certificate (${told})`);
    }
    if (/WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|UNEXPECTED_MESSAGE|HTTP_REQUEST|InvalidContentType/i.test(seen)) {
        return notTls(endpoint, told);
    }
    if (/PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL|PeerIncompatible.*Tls12/i.test(seen)) {
        return new ProbeFailure("TLS_VERSION", `The server refuses TLS 1.2 and 1.3 (${told})`);
    }
    if (/EE_KEY_TOO_SMALL|CA_KEY_TOO_SMALL|DH_KEY_TOO_SMALL|CA_MD_TOO_WEAK/i.test(seen)) {
        return new ProbeFailure("TLS_WEAK_KEY", `The TLS library rejects the server's key (${told})`);
    }
    if (/UNABLE_TO_VERIFY|CERT_SIGNATURE|BAD_SIGNATURE|INVALID_PURPOSE/i.test(seen)) {
        // An invalid certificate does not fail the handshake, so this is one that the library cannot even read.
        const hint = {
            hint: "Check the length of the server's key; Node shows more than Deno, which rejects RSA keys below 2048 bits without an explanation",
        };
        return new ProbeFailure("CERT_NOT_ACCEPTED", `The TLS library rejects the server's certificate before it can be read (${told})`, hint);
    }
    if (/HANDSHAKE_FAILURE|HandshakeFailure|NO_SHARED_CIPHER|NO_CIPHERS_AVAILABLE|INSUFFICIENT_SECURITY/i.test(seen)) {
        const hint = runtime === "deno"
            ? { hint: "Deno supports only modern suites: run the probe on Node for a closer look, or fix the server" }
            : {};
        return new ProbeFailure("TLS_NO_SHARED_CIPHER", `The server ended the handshake: no cipher suite in common (${told})`, hint);
    }
    if (/ECONNRESET|EPIPE|ECONNABORTED|UNEXPECTED_EOF|socket hang up|UnexpectedEof/i.test(seen)) {
        return new ProbeFailure("TLS_CLOSED", `The server closed the connection during the TLS handshake (${told})`);
    }
    return new ProbeFailure("TLS_FAILED", `The TLS handshake failed (${told}: ${(0,base_text/* visible */.RK)(error.message)})`);
}
function notTls(endpoint, told) {
    if (endpoint.tlsMode === "implicit") {
        return new ProbeFailure("TLS_NOT_TLS", `Port ${endpoint.port} answered the TLS handshake in plain text (${told})`);
    }
    return new ProbeFailure("STARTTLS_INJECTION", `After its reply to STARTTLS, the server sent data that is not TLS (${told})`);
}

;// CONCATENATED MODULE: ./build/src/core/probe/conversation.js






/** A line-based conversation over a connection, with the failures that both protocols have. */
class Conversation {
    stream;
    limits;
    #connection;
    #findings;
    constructor(connection, limits, findings) {
        this.stream = new LineStream(connection, limits);
        this.limits = limits;
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
            throw lateHandshakeFailure(error) ?? sessionClosed(what, error.code);
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
                new ProbeFailure("TCP_RESET", `The connection broke before the greeting (${(0,base_text/* visible */.RK)(error.code)})`);
        }
        if (greeting !== undefined)
            return greeting;
        const rest = this.stream.rest;
        if (rest !== "") {
            throw new ProbeFailure("PROTO_MALFORMED", `The server closed the connection after "${(0,base_text/* visible */.RK)(asUtf8(rest))}" without a line end`);
        }
        throw new ProbeFailure("GREETING_CLOSED", "The server closed the connection without a greeting");
    }
    /** Refuses bytes that arrived after the server's agreement to TLS (RFC 3207 section 6): they are not part of any encrypted session. */
    refuseUnencryptedRest() {
        if (!this.stream.hasUnread())
            return;
        throw new ProbeFailure("STARTTLS_INJECTION", `After its reply to STARTTLS, the server sent "${(0,base_text/* visible */.RK)(asUtf8(this.stream.rest))}" unencrypted`);
    }
    /** Notes that lines end in LF alone, once per session. */
    noteBareLf() {
        if (this.#findings.some((each) => each.code === "PROTO_BARE_LF"))
            return;
        this.#findings.push((0,base_errors/* finding */.gk)("PROTO_BARE_LF", "The server ended a line with LF alone"));
    }
}
function sessionClosed(what, why) {
    return new ProbeFailure("SESSION_CLOSED", `The connection ended at ${what} (${(0,base_text/* visible */.RK)(why)})`);
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
function resolveFailure(host, code, runtime) {
    switch (code) {
        case "ENOTFOUND":
        case "EAI_NONAME":
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

;// CONCATENATED MODULE: ./build/src/core/probe/smtp.js
// By hand: SMTP packages hide what a probe has to tell, such as the server's own words and what it sends out of turn.





/** An SMTP client (RFC 5321) that never sends mail: EHLO, STARTTLS, AUTH, QUIT. */
class SmtpClient {
    #talk;
    #ehloName;
    #greeting = "";
    constructor(talk, ehloName) {
        this.#talk = talk;
        this.#ehloName = ehloName;
    }
    async greet(signal) {
        const reply = await this.#talk.awaitGreeting(() => this.#read(signal));
        this.#greeting = `${reply.code} ${reply.lines.join(" ")}`;
        if (reply.code === 220)
            return;
        const told = `The server greeted with "${replyText(reply)}"`;
        if (reply.code >= 500)
            throw new ProbeFailure("GREETING_REJECTED", told);
        if (reply.code >= 400)
            throw new ProbeFailure("GREETING_TEMPFAIL", told);
        throw wrongService(this.#greeting, "smtp") ?? new ProbeFailure("PROTO_MALFORMED", `${told}; 220 is expected`);
    }
    async capabilities(signal) {
        const reply = await this.command(`EHLO ${this.#ehloName}`, "EHLO", signal);
        if (reply.code === 250)
            return parseExtensions(reply.lines);
        throw await this.#ehloFailure(reply, signal);
    }
    async requestTls(signal) {
        const reply = await this.command("STARTTLS", "STARTTLS", signal);
        if (reply.code === 220)
            return this.#talk.refuseUnencryptedRest();
        const told = `The server answered STARTTLS with "${replyText(reply)}"`;
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
            throw new ProbeFailure("SESSION_CLOSED", `The server answered ${what} with "${replyText(reply)}"`);
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
        throw new ProbeFailure("PROTO_MALFORMED", `The server sent "${replyText(reply)}" before ${what} was sent`);
    }
    async #ehloFailure(reply, signal) {
        const told = `The server answered EHLO with "${replyText(reply)}"`;
        const other = wrongService(this.#greeting, "smtp");
        if (other)
            return other;
        if (reply.code < 400)
            return new ProbeFailure("PROTO_MALFORMED", `${told}; 250 is expected`);
        if (reply.code < 500)
            return new ProbeFailure("GREETING_TEMPFAIL", told);
        // 500 and 502 say that EHLO is unknown, the others that this client is refused (RFC 5321 section 4.2.2).
        if (reply.code !== 500 && reply.code !== 502)
            return new ProbeFailure("SMTP_EHLO_REJECTED", told);
        const helo = await this.command(`HELO ${this.#ehloName}`, "HELO", signal);
        if (helo.code === 250)
            return new ProbeFailure("SMTP_NO_ESMTP", `${told} and HELO with "${replyText(helo)}"`);
        return new ProbeFailure("SMTP_EHLO_REJECTED", `${told} and HELO with "${replyText(helo)}"`);
    }
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
            return lines.length === 0 ? undefined : closedInReply(lines);
        bareLf ||= line.bareLf;
        const match = LINE.exec(line.text);
        if (!match || /[\0\r]/.test(line.text))
            throw smtp_malformed(line.text, lines.length === 0);
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
/** A reply for messages: code and text in one visible line. */
function replyText(reply) {
    return (0,base_text/* visible */.RK)(`${reply.code} ${reply.lines.join(" ")}`.trim());
}
function enhancedCode(lines) {
    for (const line of lines) {
        const match = ENHANCED.exec(line);
        if (match)
            return match[1];
    }
    return undefined;
}
function smtp_malformed(text, first) {
    const service = first ? wrongService(text, "smtp") : undefined;
    if (service)
        return service;
    return new ProbeFailure("PROTO_MALFORMED", `The server sent "${(0,base_text/* visible */.RK)(asUtf8(text))}", which is not an SMTP reply`);
}
function closedInReply(lines) {
    throw new ProbeFailure("SESSION_CLOSED", `The server closed the connection after "${(0,base_text/* visible */.RK)(lines.at(-1) ?? "")}"`);
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
    #connection;
    #client;
    #talk;
    constructor(endpoint, settings, deps) {
        this.endpoint = endpoint;
        this.#settings = settings;
        this.#deps = deps;
        this.timeline = new Timeline(deps.clock);
    }
    /** The client after {@link open}; a session that was not opened has none. */
    get client() {
        if (!this.#client)
            throw new Error("The session is not open");
        return this.#client;
    }
    /** Connects, encrypts and asks for the capabilities; `known` skips the name lookup. Throws {@link ProbeFailure}. */
    async open(signal, known) {
        const connected = await this.#connect(signal, known);
        this.#connection = connected.connection;
        this.facts.address = connected.address;
        this.facts.others = connected.others;
        const implicit = this.endpoint.tlsMode === "implicit";
        if (implicit)
            await this.#encrypt(signal);
        const client = this.#startClient(connected.connection, implicit);
        await this.#greet(client, signal);
        if (!implicit)
            await this.#upgrade(client, signal);
        this.facts.capabilities = await this.#askCapabilities(client, signal);
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
    async #connect(signal, known) {
        const { network, clock } = this.#deps;
        const { limits, policy } = this.#settings;
        const target = (0,probe_endpoint/* targetOf */.$r)(this.endpoint, this.#settings.connectTo);
        const addresses = known ? [known] : await this.timeline.phase("dns", limits.dnsMs, signal, () => dnsTimeout(target.host), (each) => resolveTarget(target, network, policy, each));
        const ms = limits.connectMs + limits.staggerMs * addresses.length;
        const late = () => new ProbeFailure("TCP_TIMEOUT", `No answer from ${target.host} port ${target.port} within ${durationText(ms)}`);
        return await this.timeline.phase("connect", ms, signal, late, (each) => connectFirst({ host: target.host, port: target.port, addresses, network, clock, limits, signal: each }));
    }
    #startClient(connection, encrypted) {
        this.#talk = new Conversation(connection, this.#settings.limits, this.facts.findings);
        this.#client = this.endpoint.protocol === "smtp"
            ? new SmtpClient(this.#talk, this.#settings.ehloName)
            : new ImapClient(this.#talk, encrypted);
        return this.#client;
    }
    async #greet(client, signal) {
        const ms = this.#settings.limits.greetingMs;
        const late = () => {
            const rest = this.#talk?.stream.rest ?? "";
            const said = rest === "" ? "sent nothing" : `sent "${(0,base_text/* visible */.RK)(asUtf8(rest))}" without a line end`;
            return new ProbeFailure("GREETING_TIMEOUT", `The server accepted the connection and ${said} within ${durationText(ms)}`);
        };
        await this.timeline.phase("greeting", ms, signal, late, (each) => client.greet(each));
    }
    async #upgrade(client, signal) {
        const before = await this.#askCapabilities(client, signal);
        if (before.mechanisms.length > 0 && this.endpoint.protocol === "smtp") {
            this.facts.findings.push((0,base_errors/* finding */.gk)("AUTH_IN_CLEAR", `Before TLS, the server offers ${(0,base_text/* visible */.RK)(before.mechanisms.join(", "))}`));
        }
        if (!before.starttls)
            throw starttlsMissing(before);
        await this.commandPhase("starttls", signal, (each) => client.requestTls(each));
        await this.#encrypt(signal);
    }
    async #encrypt(signal) {
        const connection = this.#connection;
        if (!connection)
            throw new Error("There is no connection to encrypt");
        const { limits, ca } = this.#settings;
        const tls = await this.timeline.phase("tls", limits.tlsMs, signal, () => handshakeTimeout(this.endpoint, limits.tlsMs), (each) => handshake(connection, this.endpoint, ca, this.#deps.network.runtime, each));
        this.facts.tls = tls;
        this.facts.findings.push(...judgeCertificate(tls, this.endpoint.host, this.#deps.clock.now()), ...(0,tls_session/* judgeSession */.s9)(tls), ...(0,tls_session/* judgeOverrides */.H5)(tls, this.#deps.network.trustOverrides ?? []));
    }
    async #askCapabilities(client, signal) {
        const name = this.endpoint.protocol === "smtp" ? "ehlo" : "capability";
        return await this.commandPhase(name, signal, (each) => client.capabilities(each));
    }
}
function starttlsMissing(before) {
    const masked = "masked" in before && before.masked
        ? "; a firewall has overwritten extensions with X"
        : "";
    const list = before.offered.length > 0 ? (0,base_text/* visible */.RK)(before.offered.join(", ")) : "nothing";
    return new ProbeFailure("STARTTLS_NOT_OFFERED", `The server offers ${list}, but not STARTTLS${masked}`);
}

;// CONCATENATED MODULE: ./build/src/core/probe/probe-endpoint.js






/** Probes one endpoint without logging in. Rejects only with the signal's reason, or for a bug in this program. */
async function probe(endpoint, settings, deps, signal) {
    const found = await runSession(endpoint, settings, deps, signal, (session, each) => session.open(each));
    const [failed, ...others] = found.findings;
    if (!failed || !found.address)
        return found;
    const seen = await secondLook(failed, endpoint, found.address, settings, deps, signal);
    return seen ? { ...found, findings: [seen, ...others] } : found;
}
/** Failures that the server itself reported, so that it still listens to a goodbye. */
const LISTENING = /^(?:STARTTLS_(?:NOT_OFFERED|REFUSED|TEMPFAIL)|GREETING_(?:REJECTED|TEMPFAIL)|AUTH_|OAUTH_|SMTP_|IMAP_)/;
/** Opens a session, runs `task` in it under the total budget, and closes it whatever happens. */
async function runSession(endpoint, settings, deps, signal, task) {
    const { totalMs } = settings.limits;
    const late = () => new ProbeFailure("DEADLINE_TOTAL", `The probe was stopped after ${durationText(totalMs)}`);
    const session = new MailSession(endpoint, settings, deps);
    let failure;
    let listening = false;
    try {
        if (!(0,probe_endpoint/* isCanonicalHost */.v8)(endpoint.host))
            throw new ProbeFailure("CFG_HOST_INVALID", "The host is not a valid DNS name");
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
    const others = await facts.others;
    return {
        endpoint,
        address: facts.address,
        phases: timeline.phases,
        tls: facts.tls,
        capabilities: facts.capabilities,
        findings: [...(failure ? [failure.finding] : []), ...facts.findings, ...(others ? [others] : [])],
    };
}

;// CONCATENATED MODULE: ./build/src/core/probe/login-gate.js







/** Codes after which the same secret is not sent again to any server: each refusal counts towards a lockout. */
const REFUSALS = new Set([
    "AUTH_REJECTED",
    "AUTH_BASIC_DISABLED",
    "AUTH_MECH_TOO_WEAK",
    "OAUTH_SCOPE",
]);
/** Decides which accounts may log in where, one at a time for each host. */
class LoginGate {
    #settings;
    #deps;
    #signal;
    #doors = new Map();
    #refusals = new Map();
    #refusedMailboxes = new Set();
    constructor(settings, deps, signal) {
        this.#settings = settings;
        this.#deps = deps;
        this.#signal = signal;
    }
    /** Tries the account's login on a probed server, or says why not. */
    async login(probe, found, account, password) {
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
        const result = await this.#door(host).run(() => this.#attempt(probe, found, credentials));
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
    async #attempt(shared, found, credentials) {
        const { endpoint } = shared;
        const mailbox = `${credentials.type} ${credentials.username} ${credentials.secret.reference}`;
        if (this.#refusedMailboxes.has(mailbox)) {
            const hint = "Fix that login first: each refusal counts towards a lockout";
            return only(notTried("another server refused the same user and secret", hint));
        }
        if ((this.#refusals.get(endpoint.host) ?? 0) >= MAX_REFUSED_LOGINS) {
            return only((0,base_errors/* finding */.gk)("LOGIN_HOST_LEFT_ALONE", `${endpoint.host} has already refused ${MAX_REFUSED_LOGINS} logins of this run`));
        }
        const { folders = [], limits } = this.#settings;
        const { clock } = this.#deps;
        const second = await runSession(endpoint, this.#settings, this.#deps, this.#signal, async (session, signal) => {
            await session.open(signal, shared.address);
            await logIn(session, credentials, folders, signal);
        });
        await clock.sleep(limits.loginGapMs, this.#signal);
        this.#count(endpoint, mailbox, second.findings);
        const known = new Set(found.map((each) => each.code));
        return {
            findings: second.findings.filter((each) => !known.has(each.code)).map((each) => redacted(each, credentials.secret)),
            phases: second.phases.filter((phase) => phase.name === "login" || phase.name === "folder"),
        };
    }
    #count(endpoint, mailbox, findings) {
        if (!findings.some((each) => REFUSALS.has(each.code)))
            return;
        this.#refusedMailboxes.add(mailbox);
        this.#refusals.set(endpoint.host, (this.#refusals.get(endpoint.host) ?? 0) + 1);
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
/** A server may echo the secret in any reply, not only in a refusal. */
function redacted(found, secret) {
    return { ...found, message: secretRedactor(secret).redact(found.message) };
}

;// CONCATENATED MODULE: ./build/src/core/probe/result.js





/** The most capabilities of one server that a report keeps. */
const MAX_SHOWN_CAPABILITIES = 64;
/** The report's entry for a probe with these findings; everything that a server said is made visible and cut. */
function probeResult(probe, findings, now) {
    const { endpoint, address, tls, capabilities } = probe;
    return {
        protocol: endpoint.protocol,
        host: endpoint.host,
        port: endpoint.port,
        outcome: probe.phases.length === 0 ? "skipped" : outcomeOf(findings),
        ...(address && { address: address.ip }),
        phases: [...probe.phases],
        ...(tls?.chain[0] && { tls: tlsResult(tls, tls.chain[0], now) }),
        ...(capabilities &&
            { capabilities: capabilities.offered.slice(0, MAX_SHOWN_CAPABILITIES).map((each) => (0,base_text/* visible */.RK)(each)) }),
        findings: findings.map(base_errors/* plainFinding */.Ce),
    };
}
/** `inconclusive` when something kept the probe from finding out, and nothing was found to be wrong. */
function outcomeOf(findings) {
    const errors = findings.filter((each) => each.severity === "error");
    if (errors.length === 0)
        return "passed";
    return errors.some((each) => isConclusive(each.code)) ? "failed" : "inconclusive";
}
/** The key of an account file that a finding is about, without the protocol prefix. */
function result_keyOf(code, protocol) {
    if (code === "CFG_PORT_UNSUPPORTED" || code === "TLS_NOT_TLS" || code === "PROTO_WRONG_SERVICE") {
        return `${protocol}_port`;
    }
    if (code === "AUTH_MECH_MISSING" || code === "AUTH_BASIC_DISABLED" || code === "AUTH_LOGIN_ONLY" ||
        code === "AUTH_MECH_TOO_WEAK") {
        return "authentication_type";
    }
    if (code === "AUTH_REJECTED" || code === "OAUTH_USER_MISMATCH")
        return "username";
    if (code === "CFG_CREDENTIAL_CHARS" || code === "OAUTH_TOKEN_EXPIRED" || code === "OAUTH_SCOPE")
        return "password";
    return `${protocol}_server`;
}
function tlsResult(tls, leaf, now) {
    return {
        version: (0,base_text/* visible */.RK)(tls.version),
        cipher: (0,base_text/* visible */.RK)(tls.cipher),
        subject: (0,base_text/* visible */.RK)(leaf.subject),
        issuer: (0,base_text/* visible */.RK)(leaf.issuer),
        validTo: new Date(leaf.validTo).toISOString(),
        daysLeft: daysUntil(leaf.validTo, now),
        sans: namesOf(leaf).slice(0, MAX_SHOWN_NAMES).map((name) => (0,base_text/* visible */.RK)(name)),
    };
}

;// CONCATENATED MODULE: ./build/src/core/probe/fleet.js








/**
 * Probes the servers of all accounts, each server once however many accounts share it. Returns two results per account, SMTP
 * then IMAP, in the order of the requests. Rejects only with the signal's reason, or for a bug in this program.
 */
async function probeAccounts(requests, settings, deps) {
    const signal = deps.signal ?? new AbortController().signal;
    const probes = await probeEndpoints(requests.flatMap((request) => endpointsOf(request.account)), settings, deps, signal);
    const gate = new LoginGate(settings, deps, signal);
    return await Promise.all(requests.map(async (request) => {
        const results = [];
        // One server after the other, so that a secret refused by one is not sent to the next.
        for (const endpoint of endpointsOf(request.account)) {
            const shared = probes.get((0,probe_endpoint/* endpointKey */.r4)(endpoint)) ?? unprobed(endpoint, settings);
            results.push(await accountResult(request, shared, gate, deps));
        }
        return results;
    }));
}
async function accountResult(request, shared, gate, deps) {
    const { account, password } = request;
    const offer = judgeOffer(shared, account.authentication_type);
    const login = await gate.login(shared, [...shared.findings, ...offer], account, password);
    const findings = [...shared.findings, ...offer, ...login.findings].map((each) => fleet_placed(each, shared.endpoint.protocol, request));
    return probeResult({ ...shared, phases: [...shared.phases, ...login.phases] }, findings, deps.clock.now());
}
async function probeEndpoints(endpoints, settings, deps, signal) {
    const distinct = new Map(withinHostLimit(endpoints, settings).map((endpoint) => [(0,probe_endpoint/* endpointKey */.r4)(endpoint), endpoint]));
    const queue = new HostQueue(settings.concurrency, PER_HOST_CONCURRENCY);
    let done = 0;
    const probed = await Promise.all(Array.from(distinct, ([key, endpoint]) => queue.run(endpoint.host, async () => {
        signal.throwIfAborted();
        const result = await probeWithRetry(endpoint, settings, deps, signal);
        done += 1;
        deps.logger?.progress(`Probed ${done} of ${distinct.size} mail servers`);
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
    return settings.untrusted ? MAX_HOSTS_UNTRUSTED : MAX_HOSTS;
}
function unprobed(endpoint, settings) {
    const told = `${endpoint.host} was not probed: the account files name more than ${hostLimit(settings)} mail servers`;
    return { endpoint, phases: [], findings: [(0,base_errors/* finding */.gk)("PROBE_HOST_LIMIT", told)] };
}
function fleet_placed(found, protocol, request) {
    const { line, column } = request.position(result_keyOf(found.code, protocol));
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

;// CONCATENATED MODULE: ./build/src/core/probe/address.js



/**
 * Ranges that are not the public internet: IANA's special-purpose registries for IPv4 and IPv6, multicast, and every form
 * of IPv6 that carries an IPv4 address.
 */
const RESERVED_RANGES = [
    "0.0.0.0/8", // this network
    "10.0.0.0/8", // private (RFC 1918)
    "100.64.0.0/10", // carrier-grade NAT (RFC 6598)
    "127.0.0.0/8", // loopback
    "169.254.0.0/16", // link-local
    "172.16.0.0/12", // private
    "192.0.0.0/24", // IETF protocol assignments
    "192.0.2.0/24", // documentation
    "192.31.196.0/24", // AS112
    "192.52.193.0/24", // AMT
    "192.88.99.0/24", // 6to4 relays
    "192.168.0.0/16", // private
    "192.175.48.0/24", // AS112
    "198.18.0.0/15", // benchmarks
    "198.51.100.0/24", // documentation
    "203.0.113.0/24", // documentation
    "224.0.0.0/4", // multicast
    "240.0.0.0/4", // reserved, broadcast
    // All of IPv6 except 2000::/3, so also ::, ::1, IPv4-mapped, NAT64 64:ff9b::/96, fc00::/7, fe80::/10 and ff00::/8.
    "::/3",
    "4000::/2",
    "8000::/1",
    "2001::/23", // IETF protocol assignments, Teredo 2001::/32 among them
    "2001:db8::/32", // documentation
    "2002::/16", // 6to4
    "2620:4f:8000::/48", // AS112
    "3fff::/20", // documentation
];
/** Services that hand out a machine's cloud credentials. They are refused, whatever is allowed. */
const METADATA_RANGES = [
    "169.254.169.254/32", // AWS, Azure, Google, Oracle, DigitalOcean, OpenStack
    "169.254.170.2/32", // Amazon ECS tasks
    "169.254.170.23/32", // Amazon EKS pods
    "168.63.129.16/32", // Azure wire server, a public address
    "100.100.100.200/32", // Alibaba Cloud
    "192.0.0.192/32", // Oracle Cloud
    "fd00:ec2::254/128", // AWS
    "fd00:ec2::23/128", // Amazon EKS pods
    "fd20:ce::254/128", // Google
    "fd00:42::42/128", // Scaleway
    // The IPv4 ones again in IPv4-compatible, NAT64, local NAT64 and 6to4 form; IPv4-mapped forms match the IPv4 rules.
    "::a9fe:0/112",
    "64:ff9b::a9fe:0/112",
    "64:ff9b::a83f:8110/128",
    "64:ff9b::6464:64c8/128",
    "64:ff9b::c000:c0/128",
    "64:ff9b:1::/48",
    "2002:a9fe::/32",
    "2002:a83f:8110::/48",
    "2002:6464:64c8::/48",
    "2002:c000:c0::/48",
];
/** Decides which addresses a probe may connect to. */
class AddressPolicy {
    #reserved;
    #metadata;
    #allowed;
    /** Throws {@link ConfigurationError} when `allowPrivateCidrs` contains something that is not a CIDR. */
    constructor(network, allowPrivateCidrs) {
        this.#reserved = network.addressSet(RESERVED_RANGES);
        this.#metadata = network.addressSet(METADATA_RANGES);
        this.#allowed = allowedSet(network, allowPrivateCidrs);
    }
    /** Whether a probe may connect to one literal address; never for text that is not an address. */
    permits(ip) {
        const reserved = this.#reserved.has(ip);
        if (reserved === undefined || this.#metadata.has(ip) !== false)
            return false;
        return !reserved || this.#allowed.has(ip) === true;
    }
    /**
     * The addresses to try, at most eight; undefined when any address of the answer is refused: a name that resolves to both
     * internal and public addresses is an attack, not a mail server.
     */
    admit(addresses) {
        if (addresses.length === 0 || !addresses.every((address) => this.permits(address.ip)))
            return undefined;
        return addresses.slice(0, MAX_ADDRESSES);
    }
    /** The same for a target that the operator named in `connect-to`: it may be internal, but must not hand out credentials. */
    admitTrusted(addresses) {
        if (addresses.some((address) => this.#metadata.has(address.ip) !== false))
            return undefined;
        return addresses.slice(0, MAX_ADDRESSES);
    }
}
function allowedSet(network, cidrs) {
    try {
        return network.addressSet(cidrs);
    }
    catch (error) {
        if (!(error instanceof RangeError))
            throw error;
        throw new base_errors/* ConfigurationError */.j1("INPUT_INVALID", `Cannot use allow-private-cidrs: ${(0,base_text/* visible */.RK)(error.message)}`, {
            hint: "Give ranges such as 10.2.0.0/16 or fd00:1::/32, one per line",
            cause: error,
        });
    }
}

;// CONCATENATED MODULE: ./build/src/core/probe/probe-settings.js





/** An address literal is legal for every client, and servers do not look it up; `.invalid` names are refused by some. */
const DEFAULT_EHLO_NAME = "[127.0.0.1]";
/** Reads the settings of probes. Throws `ConfigurationError` when a CIDR or a `connect-to` rule is invalid. */
function probeSettings(input, network) {
    return {
        policy: new AddressPolicy(network, input.allowPrivateCidrs ?? []),
        connectTo: (input.connectTo ?? []).map(probe_endpoint/* parseConnectTo */.zs),
        ca: input.ca ?? [],
        ehloName: checkedEhloName(input.ehloName ?? DEFAULT_EHLO_NAME),
        limits: { ...PROBE_LIMITS, ...input.limits },
    };
}
function checkedEhloName(name) {
    if (/^\[[0-9A-Za-z:.]{2,45}\]$/.test(name) || (0,probe_endpoint/* isCanonicalHost */.v8)(name.toLowerCase()))
        return name;
    throw new base_errors/* ConfigurationError */.j1("INPUT_INVALID", `Cannot use "${(0,base_text/* visible */.RK)(name)}" as the EHLO name`, {
        hint: "Give a DNS name or an address in brackets (RFC 5321 section 4.1.3)",
    });
}

;// CONCATENATED MODULE: ./build/src/core/run/probe.js


/** Probes the servers of every account whose file is sound; with `probe: off`, or when the run is stopped, they stay unprobed. */
async function probeRuns(validated, settings, deps) {
    // A rule that cannot be read is an error even where nothing is probed.
    const fleet = {
        ...probeSettings({ ...settings, ca: deps.ca }, deps.network),
        concurrency: settings.concurrency,
        login: settings.probe === "login",
        loginHosts: settings.loginHosts,
        untrusted: settings.untrusted,
    };
    if (settings.probe === "off")
        return validated;
    const requests = validated.accounts.flatMap((run) => probeRequest(run) ?? []);
    const results = await probeAccounts(requests, fleet, deps).catch((error) => {
        if (!deps.signal?.aborted)
            throw error;
        return [];
    });
    const byRun = new Map(requests.map((request, index) => [request.run, results[index] ?? []]));
    return {
        ...validated,
        accounts: validated.accounts.map((run) => ({ ...run, probes: byRun.get(run) ?? run.probes })),
    };
}
function probeRequest(run) {
    const { account } = run.parsed;
    if (!account)
        return undefined;
    return { run, account, password: run.password, position: (key) => run.parsed.position(key) };
}

// EXTERNAL MODULE: ./build/src/core/notify/notifier.js + 9 modules
var notifier = __webpack_require__(75626);
// EXTERNAL MODULE: ./build/src/core/run/build-report.js
var build_report = __webpack_require__(71874);
;// CONCATENATED MODULE: ./build/src/core/run/publish.js




/** Sends the events of the run, makes its report and closes the audit log; comment and summary follow, from the report. */
async function publishRun(mode, startedAt, planned, settings, deps) {
    const told = await notify(settings, deps);
    const facts = {
        mode,
        organisation: settings.organisation,
        context: deps.context,
        failOn: settings.failOn,
        startedAt,
        finishedAt: deps.clock.now(),
        accounts: planned.accounts,
        findings: [...planned.findings, ...cancellation(deps), ...told.findings],
        notChecked: settings.notChecked,
        planHash: planned.plan?.hash,
        leftBehind: planned.leftBehind,
        api: deps.counters,
        notifications: { delivered: told.delivered, undelivered: told.undelivered },
    };
    const report = (0,build_report/* buildReport */.F)(facts);
    try {
        for (const delivery of told.deliveries)
            await deps.audit?.notified((0,notifier/* notificationOf */.t7)(delivery));
        await deps.audit?.completed(report);
        return report;
    }
    catch (error) {
        if (!(error instanceof base_errors/* AppError */.uV))
            throw error;
        // Report what was written to Genesys Cloud even if its log cannot be closed.
        const unclosed = (0,base_errors/* finding */.gk)(error.code, error.message, { severity: "error", hint: error.hint });
        return (0,build_report/* buildReport */.F)({ ...facts, findings: [...facts.findings, unclosed] });
    }
}
async function notify(settings, { notifier }) {
    if (!notifier)
        return { delivered: 0, undelivered: 0, deliveries: [], findings: [] };
    // Even a cancelled run reports what it did: the deliveries have their own time limit.
    const { delivered, undelivered, deliveries, outboxError } = await notifier.flush();
    const lost = deliveries.find(({ result }) => !result.delivered)?.result;
    const severity = settings.failOnNotify ? "error" : "warning";
    const reason = lost?.reason === undefined ? "" : `: ${(0,base_text/* visible */.RK)(lost.reason)}`;
    const message = `${undelivered} of ${delivered + undelivered} ITSM events could not be delivered${reason}`;
    const findings = undelivered === 0 ? [] : [(0,base_errors/* finding */.gk)(lost?.code ?? "NOTIFY_FAILED", message, { severity })];
    if (outboxError)
        findings.push((0,base_errors/* finding */.gk)(outboxError.code, outboxError.message, { severity, hint: outboxError.hint }));
    return { delivered, undelivered, deliveries, findings };
}
function cancellation({ signal }) {
    if (!signal?.aborted)
        return [];
    const message = signal.reason instanceof base_errors/* AppError */.uV ? signal.reason.message : "The run was stopped";
    return [(0,base_errors/* finding */.gk)("CANCELLED", message)];
}

;// CONCATENATED MODULE: ./build/src/core/run/record.js

/** Writes to the audit log that each account's file was validated. */
async function recordValidation(validated, { audit }) {
    await Promise.all(validated.accounts.map((run) => audit?.validated(auditedAccount(run))));
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
        const { change } = (0,build_report/* reportAccount */.U)(run);
        if (change && change.action !== "no-op")
            await audit.drifted(run.parsed.name, change);
    }
    return planned;
}
function auditedAccount(run) {
    const { name, file, issues, probes } = (0,build_report/* reportAccount */.U)(run);
    return { name, file, issues, probes, account: run.parsed.account };
}

// EXTERNAL MODULE: ./build/src/core/account/parse.js + 6 modules
var account_parse = __webpack_require__(468);
;// CONCATENATED MODULE: ./build/src/core/run/select.js


/** Finds the account files, and which of them the event changed. Throws {@link ConfigurationError} if there are none. */
async function selectFiles(options, deps) {
    const named = options.files ?? [];
    if (named.length > 0)
        return { paths: [...new Set(named)], inScope: () => true, previous: [], findings: [] };
    const { source } = deps;
    const paths = await source.list(options.accounts);
    const list = await source.changes(deps.signal);
    const changed = list.kind === "known" ? list.files : [];
    const previous = await previousAccounts(changed, options, source);
    if (paths.length === 0 && previous.length === 0) {
        throw new base_errors/* ConfigurationError */.j1("NO_ACCOUNT_FILES", `No file matches ${options.accounts.join(", ")}`);
    }
    const written = new Set(changed.filter((file) => file.status !== "removed").map((file) => file.path));
    const everything = options.scope === "all" || list.kind !== "known";
    const unknown = list.kind === "unknown" && options.scope === "changed";
    return {
        paths,
        inScope: (path) => everything || written.has(path),
        previous,
        findings: unknown ? [(0,base_errors/* finding */.gk)("CHANGES_UNKNOWN", `All account files were read because ${list.reason}`)] : [],
    };
}
async function previousAccounts(changed, options, source) {
    const previous = [];
    for (const file of changed) {
        const path = file.previousPath ?? file.path;
        if (file.status === "added" || !source.matches(path, options.accounts))
            continue;
        const text = await source.previousText(path);
        for (const { account } of text === undefined ? [] : (0,account_parse/* parseAccounts */.I9)(text, path)) {
            if (account)
                previous.push({ account, file: path, fileRemoved: file.status === "removed" });
        }
    }
    return previous;
}

// EXTERNAL MODULE: ./build/src/core/account/duplicate-name.js
var duplicate_name = __webpack_require__(76378);
// EXTERNAL MODULE: ./build/src/core/account/limits.js
var account_limits = __webpack_require__(2881);
;// CONCATENATED MODULE: ./build/src/core/account/load.js






/**
 * Reads account files in the order of their paths as given, each path once; a file that cannot be read becomes an issue
 * on that file. Names must be unique over all of them.
 */
async function loadAccounts(paths, source) {
    const loaded = await (0,base_async/* mapLimit */.sf)([...new Set(paths)], account_limits/* MAX_OPEN_FILES */.U_, async (path) => {
        const read = await source.read(path, account_limits/* MAX_FILE_BYTES */.gZ);
        return read.kind === "file" ? readBytes(read.bytes, path) : [(0,account_parse/* wholeFile */.AA)(path, unreadable(read))];
    });
    return (0,duplicate_name/* refuseDuplicateNames */.q)(loaded.flat());
}
function readBytes(bytes, path) {
    if (bytes.length > account_limits/* MAX_FILE_BYTES */.gZ)
        return [(0,account_parse/* wholeFile */.AA)(path, (0,account_parse/* fileTooLarge */.ME)(bytes.length))];
    const read = fileText(bytes);
    return "text" in read ? (0,account_parse/* parseDocuments */.eV)(read.text, path) : [(0,account_parse/* wholeFile */.AA)(path, read.problem, read.position)];
}
function unreadable(read) {
    switch (read.kind) {
        case "missing":
            return (0,base_errors/* finding */.gk)("FILE_MISSING", "The file does not exist");
        case "symlink":
            return (0,base_errors/* finding */.gk)("FILE_NOT_REGULAR", "The path is a symbolic link or leads through one");
        case "directory":
            return (0,base_errors/* finding */.gk)("FILE_NOT_REGULAR", "The path is a folder");
        case "special":
            return (0,base_errors/* finding */.gk)("FILE_NOT_REGULAR", "The path is neither a file nor a folder");
        case "too-large":
            return (0,account_parse/* fileTooLarge */.ME)(read.size);
        case "unreadable": {
            const why = read.detail === undefined ? "" : `: ${(0,base_text/* visible */.RK)(read.detail)}`;
            return (0,base_errors/* finding */.gk)("FILE_UNREADABLE", `The file cannot be read${why}`);
        }
    }
}
/** Decodes UTF-8 strictly; drops a UTF-8 byte order mark and refuses a UTF-16 one. */
function fileText(bytes) {
    const [first, second] = bytes;
    if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
        const problem = (0,base_errors/* finding */.gk)("FILE_NOT_UTF8", "The file starts with a UTF-16 byte order mark");
        return { problem, position: { line: 1, column: 1 } };
    }
    const text = decodePrefix(bytes, bytes.length, false);
    if (text !== undefined)
        return { text };
    const offset = firstInvalidByte(bytes);
    const before = decodePrefix(bytes, offset, true) ?? "";
    return {
        problem: (0,base_errors/* finding */.gk)("FILE_NOT_UTF8", `The file is not valid UTF-8 at byte offset ${offset}`),
        position: (0,account_parse/* positionIn */.Nu)(before, before.length),
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

// EXTERNAL MODULE: ./build/src/core/account/secret-reference.js
var secret_reference = __webpack_require__(24653);
;// CONCATENATED MODULE: ./build/src/core/run/validate.js



/** Reads and validates all files, and returns the accounts that are in scope. */
async function validateAccounts(selection, deps) {
    const parsed = await loadAccounts(selection.paths, deps.source);
    const inScope = parsed.filter((each) => selection.inScope(each.file));
    return {
        accounts: inScope.map((each) => withPassword(each, deps.secrets)),
        findings: selection.findings,
        previous: selection.previous,
        all: parsed.flatMap(({ account }) => account ?? []),
        names: new Set(parsed.flatMap(({ declaredName }) => declaredName === undefined ? [] : [(0,account_account/* nameKey */.R)(declaredName)])),
        complete: parsed.every(({ account }) => account !== undefined),
    };
}
/** The account with its password looked up and masked from now on. */
function withPassword(parsed, source) {
    if (!parsed.account || source.use === "unused")
        return { parsed, issues: parsed.issues, probes: [] };
    const place = { source: source.place, position: parsed.position("password") };
    const resolved = (0,secret_reference/* resolveSecret */.J5)(parsed.account, source.lookup, place);
    if ("secret" in resolved) {
        source.redactor.add(resolved.secret);
        return { parsed, issues: parsed.issues, password: resolved.secret, probes: [] };
    }
    const tolerated = resolved.issue.code === "SECRET_MISSING" && source.use === "checked";
    const issue = tolerated ? { ...resolved.issue, severity: "warning" } : resolved.issue;
    return { parsed, issues: [...parsed.issues, issue], probes: [] };
}

;// CONCATENATED MODULE: ./build/src/core/run/pipeline.js







/** Validates, probes and plans; never writes. Throws `ConfigurationError` when the run cannot start. */
function check(settings, deps) {
    return run("check", settings, deps, async () => {
        const selection = await selectFiles(settings, deps);
        const validated = await recordValidation(await validateAccounts(selection, deps), deps);
        const probed = await recordProbes(await probeRuns(validated, settings, deps), deps);
        const planned = observeFailures(await planRuns(probed, settings, deps), "warning");
        return await recordPlan(planned, deps);
    });
}
/** Validates, probes, plans and reconciles the organisation with the files. Throws `ConfigurationError` when the run cannot start. */
function apply(settings, deps) {
    return run("apply", settings, deps, async () => {
        const selection = await selectFiles(settings, deps);
        return await reconcile(await validateAccounts(selection, deps), settings, deps);
    });
}
/** {@link apply} for accounts that are not in a file. */
function applyAccounts(accounts, settings, deps) {
    return run("apply", settings, deps, () => reconcile(accounts, settings, deps));
}
/** Compares the files with the live organisation; a difference is a failure. Never writes, never probes. */
function drift(settings, deps) {
    return run("drift", settings, deps, async () => {
        const selection = await selectFiles(settings, deps);
        const validated = await recordValidation(await validateAccounts(selection, deps), deps);
        const planned = observeFailures(await planRuns(validated, settings, deps), "error");
        return await recordPlan(observeUnmanaged(planned), deps, "drift");
    });
}
async function reconcile(accounts, settings, deps) {
    const validated = await recordValidation(accounts, deps);
    const probed = await recordProbes(await probeRuns(validated, settings, deps), deps);
    const planned = await recordPlan(await planRuns(probed, settings, deps), deps);
    return await provisionRuns(planned, settings, deps);
}
/** Opens the audit log, runs the stages and publishes; logs an error that ends the run before rethrowing it. */
async function run(mode, settings, deps, stages) {
    const startedAt = deps.clock.now();
    await deps.audit?.started(mode);
    try {
        return await publishRun(mode, startedAt, await stages(), settings, deps);
    }
    catch (error) {
        await deps.audit?.failed(error).catch(() => undefined);
        throw error;
    }
}

// EXTERNAL MODULE: ./build/src/core/report/report.js
var report_report = __webpack_require__(57164);
// EXTERNAL MODULE: ./build/src/core/run/settings.js + 1 modules
var run_settings = __webpack_require__(36076);
// EXTERNAL MODULE: ./build/src/runtime/cancellation.js
var runtime_cancellation = __webpack_require__(53435);
// EXTERNAL MODULE: ./build/src/runtime/compose.js + 33 modules
var compose = __webpack_require__(11069);
// EXTERNAL MODULE: external "node:readline/promises"
var promises_ = __webpack_require__(26848);
// EXTERNAL MODULE: ./build/src/cli/print-report.js
var print_report = __webpack_require__(91278);
;// CONCATENATED MODULE: ./build/src/cli/confirm.js






/** On a terminal: shows the plan and asks; only a yes continues the run. Elsewhere it does not ask. Throws `AppError` (CANCELLED). */
async function confirmApply(settings, options) {
    if (external_node_process_.stdin.isTTY !== true || external_node_process_.stderr.isTTY !== true)
        return;
    const preview = { ...settings, probe: "off" };
    const report = await check(preview, await (0,compose/* composeFromInputs */.sk)({ ...options, settings: preview, mode: "check" }));
    (0,print_report/* printReport */.Y)(report, { output: external_node_process_.stderr, redactor: options.redactor });
    const terminal = (0,promises_.createInterface)({ input: external_node_process_.stdin, output: external_node_process_.stderr });
    try {
        const answer = await terminal.question("Write these changes to Genesys Cloud? [y/N] ", { signal: options.signal });
        if (!/^y(es)?$/i.test(answer.trim()))
            throw new base_errors/* AppError */.uV("CANCELLED", "Nothing was written");
    }
    finally {
        terminal.close();
    }
}

// EXTERNAL MODULE: ./build/src/cli/console.js
var console = __webpack_require__(70417);
// EXTERNAL MODULE: ./build/src/cli/local-context.js
var local_context = __webpack_require__(35013);
// EXTERNAL MODULE: ./build/src/runtime/sources/working-folder.js
var working_folder = __webpack_require__(64193);
// EXTERNAL MODULE: ./build/src/runtime/secret-lookup.js
var secret_lookup = __webpack_require__(37439);
// EXTERNAL MODULE: ./build/src/cli/options.js
var cli_options = __webpack_require__(50698);
;// CONCATENATED MODULE: ./build/src/cli/run-command.js














/** Runs `check`, `apply` or `drift` on files, or on the globs when none is named, and prints the report. */
async function runCommand(mode, files, options) {
    const raw = (0,cli_options/* rawInputs */.me)(options, external_node_process_.env);
    const redactor = (0,secret_lookup/* maskSecrets */.QU)(raw);
    const logger = new console/* ConsoleLogger */.C({ output: external_node_process_.stderr, redactor, verbose: options.verbose });
    const settings = {
        ...(0,run_settings/* parseSettings */.P$)(raw, (name) => `--${name}`),
        files,
        scope: "all",
        untrusted: false,
    };
    const root = external_node_process_.cwd();
    const signal = (0,runtime_cancellation/* cancellationSignal */.w)();
    const context = (0,local_context/* localContext */.N)(raw, settings.changeRef);
    // A check leaves nothing behind unless asked to.
    const audited = mode === "apply" || raw["audit-file"] !== undefined;
    const auditFile = audited ? (0,external_node_path_.resolve)(root, settings.auditFile) : undefined;
    const source = (0,working_folder/* createFolderSource */.K)(root);
    const shared = { raw, settings, source, root, env: external_node_process_.env, context, logger, redactor, signal };
    if (mode === "apply" && options.yes !== true)
        await confirmApply(settings, shared);
    const deps = await (0,compose/* composeFromInputs */.sk)({ ...shared, mode, auditFile });
    const report = await { check: check, apply: apply, drift: drift }[mode](settings, deps);
    logger.clear();
    (0,print_report/* printReport */.Y)(report, { output: external_node_process_.stdout, redactor, json: options.json });
    if (deps.audit)
        logger.info(`Audit log: ${deps.audit.path}, head ${deps.audit.head}`);
    external_node_process_.exitCode = report_report/* EXIT_STATUS */.u[report.result];
}


/***/ }),

/***/ 15323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ targetOf),
/* harmony export */   r4: () => (/* binding */ endpointKey),
/* harmony export */   uK: () => (/* binding */ tlsModeOf),
/* harmony export */   v8: () => (/* binding */ isCanonicalHost),
/* harmony export */   zs: () => (/* binding */ parseConnectTo)
/* harmony export */ });
/* harmony import */ var _account_matrix_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16564);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70586);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21024);



/** The TLS mode of a port; undefined for ports that accounts cannot have: probing those would be port scanning. */
function tlsModeOf(protocol, port) {
    return (0,_account_matrix_js__WEBPACK_IMPORTED_MODULE_0__/* .workingEndpoints */ .K5)(protocol).find((each) => each.port === port)?.tls;
}
/** A key for an endpoint; equal keys mean that one probe serves both endpoints. */
function endpointKey(endpoint) {
    return `${endpoint.protocol}:${endpoint.host}:${endpoint.port}:${endpoint.tlsMode}`;
}
// Letters, digits and hyphens in labels of 1 to 63 (RFC 1123 section 2.1), the last one not numeric, so that no resolver
// mistakes the name for an address (`127.1`, `0x7f.1`, `2130706433`).
const HOST_NAME = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*(?!\d+$)(?!0x[0-9a-f]*$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
/** Whether text is a canonical host name; the last guard before a name reaches the resolver, wherever it comes from. */
function isCanonicalHost(host) {
    return HOST_NAME.test(host);
}
const PART = String.raw `(\[[0-9A-Fa-f:.]+\]|[^:[\]\s]*)`;
const RULE = new RegExp(`^${PART}:(\\d{0,5}):${PART}:(\\d{0,5})$`);
/** Reads `HOST:PORT:CONNECT_HOST:CONNECT_PORT`, like curl's `--connect-to`. Throws {@link ConfigurationError}. */
function parseConnectTo(rule) {
    const match = RULE.exec(rule);
    const [host, port, connectHost, connectPort] = match?.slice(1) ?? [];
    if (!match || !isPort(port) || !isPort(connectPort)) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1("INPUT_INVALID", `Cannot use connect-to "${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(rule)}"`, {
            hint: "Give HOST:PORT:CONNECT_HOST:CONNECT_PORT; each part may be empty, IPv6 addresses go in brackets",
        });
    }
    return {
        host: name(host),
        port: port ? Number(port) : undefined,
        connectHost: name(connectHost),
        connectPort: connectPort ? Number(connectPort) : undefined,
    };
}
/** The target of an endpoint under the first rule that matches it. */
function targetOf(endpoint, rules) {
    const rule = rules.find((each) => (each.host === undefined || each.host === endpoint.host) && (each.port === undefined || each.port === endpoint.port));
    return {
        host: rule?.connectHost ?? endpoint.host,
        port: rule?.connectPort ?? endpoint.port,
        trusted: rule?.connectHost !== undefined,
    };
}
function isPort(text) {
    return !text || (Number(text) >= 1 && Number(text) <= 65535);
}
function name(text) {
    if (!text)
        return undefined;
    return text.replace(/^\[|\]$/g, "").toLowerCase().replace(/\.$/, "");
}


/***/ })

};
