export const id = 671;
export const ids = [671];
export const modules = {

/***/ 6960:
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

/***/ 7385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AX: () => (/* binding */ LOOK_UP_WAITS_MS),
/* harmony export */   F1: () => (/* binding */ STALE_WAIT_MS),
/* harmony export */   FK: () => (/* binding */ CONFIRMATIONS_LIMIT),
/* harmony export */   HJ: () => (/* binding */ READ_CONCURRENCY),
/* harmony export */   J5: () => (/* binding */ POLL_AFTER_EXPECTED_MS),
/* harmony export */   KF: () => (/* binding */ UNSEEN_MS),
/* harmony export */   Qx: () => (/* binding */ WRITE_CONCURRENCY),
/* harmony export */   _y: () => (/* binding */ RECORDED_TOGETHER),
/* harmony export */   ed: () => (/* binding */ POLL_FIRST_MS),
/* harmony export */   g3: () => (/* binding */ GRACE_MS),
/* harmony export */   gH: () => (/* binding */ CONSISTENCY_MS),
/* harmony export */   ji: () => (/* binding */ POLL_JITTER),
/* harmony export */   jq: () => (/* binding */ CONFLICT_WAITS_MS),
/* harmony export */   k0: () => (/* binding */ POLL_GROWTH),
/* harmony export */   ky: () => (/* binding */ POLL_LONGEST_MS),
/* harmony export */   sL: () => (/* binding */ SENDS_LIMIT),
/* harmony export */   sN: () => (/* binding */ POLL_SHORTEST_MS),
/* harmony export */   si: () => (/* binding */ POLL_AFTER_EXPECTED),
/* harmony export */   ud: () => (/* binding */ STALE_SENDS_LIMIT),
/* harmony export */   vv: () => (/* binding */ POLL_TIMEOUT_MS),
/* harmony export */   zN: () => (/* binding */ LONG_LOOK_UP_WAITS_MS)
/* harmony export */ });
/** Accounts to write at the same time. */
const WRITE_CONCURRENCY = 16;
/** Ends of units that need no write, recorded at once: they share a flush of the audit log. */
const RECORDED_TOGETHER = 256;
/** Accounts to read at the same time when they are read one by one. */
const READ_CONCURRENCY = 8;
/** How long a started write may continue after the run was stopped: 3 s less than the process then has. */
const GRACE_MS = 4_000;
/** Total attempts to send one creation; each except the first follows lookups that found nothing. */
const SENDS_LIMIT = 3;
/** Waits before the lookups that follow an unanswered write: reads lag behind writes. */
const LOOK_UP_WAITS_MS = [0, 1_000, 3_000];
/** The same for a creation that a second one would not collide with: a minute, after which it counts as without effect. */
const LONG_LOOK_UP_WAITS_MS = [0, 1_000, 3_000, 6_000, 10_000, 15_000, 25_000];
/** The same when the API says that the account exists: then one of the lookups must find it. */
const CONFLICT_WAITS_MS = [0, 1_000, 3_000, 6_000, 10_000];
/** How long after its write an account may be missing from reads before it counts as gone. */
const CONSISTENCY_MS = 60_000;
/** Default time to wait for one account's validation. */
const POLL_TIMEOUT_MS = 15 * 60_000;
/** The first poll of a validation when it is unknown how long one takes. */
const POLL_FIRST_MS = 500;
/** Between polls: a share of the time waited so far, so that an end is seen soon, however long it took. */
const POLL_GROWTH = 0.12;
/** No interval is shorter: faster polling costs requests and gains little. */
const POLL_SHORTEST_MS = 250;
/** No interval is longer: people watch the run. */
const POLL_LONGEST_MS = 30_000;
/** Up to this share is added to an interval at random, so that parallel runs do not poll in step. */
const POLL_JITTER = 0.1;
/** Once the usual duration is known: so much of it after the last account should be done, because no two take exactly as long. */
const POLL_AFTER_EXPECTED = 0.02;
/** The same at least, for short ones. */
const POLL_AFTER_EXPECTED_MS = 25;
/** Accounts whose time is up are reread one by one, because listings lag; above this number, the listing counts. */
const CONFIRMATIONS_LIMIT = 50;
/** Sends of one write whose resource goes on changing under it: version conflicts end when the other writer does. */
const STALE_SENDS_LIMIT = 10;
/** The wait before a resource that changed is read and sent again; it grows by itself with each further one. */
const STALE_WAIT_MS = 200;
/** How long what a write refers to may be unseen, because reads lag behind the writes that made it. */
const UNSEEN_MS = 60_000;


/***/ }),

/***/ 7671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  announcePlan: () => (/* reexport */ announcePlan),
  approveRuns: () => (/* reexport */ approveRuns),
  compareApproved: () => (/* reexport */ compareApproved),
  confirmPlan: () => (/* reexport */ confirmPlan),
  provisionRuns: () => (/* reexport */ provisionRuns)
});

// EXTERNAL MODULE: ./build/src/core/run/build-report.js
var build_report = __webpack_require__(1874);
// EXTERNAL MODULE: ./build/src/core/run/plan.js + 3 modules
var run_plan = __webpack_require__(1750);
;// CONCATENATED MODULE: ./build/src/core/run/announce.js


/** Tells whoever is told that the plan is about to be written; nobody waits for it. */
function announcePlan(planned, settings, deps) {
    if (!deps.announce || !deps.target || !planned.plan?.changes.some(run_plan/* isWrite */.ao))
        return;
    const now = deps.clock.now();
    deps.announce((0,build_report/* buildReport */.FK)({ ...(0,build_report/* plannedFacts */.o1)(planned, settings, deps), mode: "check", startedAt: now, finishedAt: now }));
}

// EXTERNAL MODULE: ./build/src/core/base/errors.js + 7 modules
var errors = __webpack_require__(4177);
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
        const failure = (0,errors/* asAppError */.et)(error);
        if (!this.#stop.signal.aborted)
            this.#logger.error(`${failure.message}: no more writes are made`);
        this.#stop.abort(failure);
        return failure;
    }
}

// EXTERNAL MODULE: ./build/src/core/provision/unit.js
var unit = __webpack_require__(2963);
// EXTERNAL MODULE: ./build/src/core/base/async.js
var base_async = __webpack_require__(5767);
// EXTERNAL MODULE: ./build/src/core/base/text.js
var base_text = __webpack_require__(1024);
// EXTERNAL MODULE: ./build/src/core/provision/limits.js
var limits = __webpack_require__(7385);
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
        const margin = Math.max(this.#usualMs * limits/* POLL_AFTER_EXPECTED */.si, limits/* POLL_AFTER_EXPECTED_MS */.J5);
        const expected = youngest + this.#usualMs + margin;
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
    /** When its last write was answered: the wait for validation starts then. */
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
    return code === undefined || (0,errors/* codeEntry */.Gu)(code).severity !== "error";
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
    const code = error instanceof errors/* AppError */.uV ? error.code : "INTERNAL";
    return { status, code, detail: (0,errors/* errorMessage */.gJ)(error) };
}
/** The ending of a unit that was unfinished when the run stopped; `where` completes "The run was stopped …". */
function endingOfStop(signal, where, status = "FAILED") {
    const { reason } = signal;
    if (reason instanceof errors/* AppError */.uV) {
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
        await Promise.all(Array.from(waiting, (run) => context.onEnd(run, CIRCLE)));
        return;
    }
}
/** Ends every unit that has come to its end, whatever their order: one that ends may be what another has waited for. */
async function endAll(waiting, schedule, context) {
    const before = waiting.size;
    const told = [];
    for (let size = Infinity; waiting.size < size;) {
        size = waiting.size;
        for (const run of [...waiting]) {
            const ending = endingOfRun(run, context);
            if (!ending)
                continue;
            if (ending.code === undefined && run.seenPending)
                schedule.learn(run);
            waiting.delete(run);
            told.push(context.onEnd(run, ending));
        }
    }
    await Promise.all(told);
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
            take(run, (0,errors/* asAppError */.et)(error), context);
    }
    const doubtful = runs.filter((run) => isGone(run, context) || (isPending(run) && isExpired(run, context)));
    if (doubtful.length > limits/* CONFIRMATIONS_LIMIT */.FK)
        return;
    await (0,base_async/* mapLimit */.sf)(doubtful, limits/* READ_CONCURRENCY */.HJ, (run) => readOne(run, target, context));
}
async function readOne(run, target, context) {
    const { signal, clock } = context;
    const onRequest = () => run.countRequest(clock.monotonic());
    take(run, await target.readState(run.reference, { signal, onRequest }).catch(errors/* asAppError */.et), context);
}
function take(run, read, context) {
    if (read === undefined)
        return;
    run.readError = read instanceof errors/* AppError */.uV ? read : undefined;
    if (read instanceof errors/* AppError */.uV)
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
    return (0,errors/* codeEntry */.Gu)(error.code).retryable === true;
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
    run.acceptedAt = context.clock.monotonic();
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
    if (ending || !step.until)
        return ending;
    const failure = await waitFor(step.until, run, context);
    run.acceptedAt = context.clock.monotonic();
    return failure;
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
        detail: (0,errors/* asAppError */.et)(error).message,
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
    // Before it is recorded: meanwhile Genesys Cloud validates it already.
    run.acceptedAt = context.clock.monotonic();
    const latencyMs = Math.round(run.acceptedAt - begun);
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
            problem = (0,errors/* asAppError */.et)(error);
            if (!signal.aborted && (0,errors/* codeEntry */.Gu)(problem.code).retryable !== true)
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
            const wait = stale * limits/* STALE_WAIT_MS */.F1;
            const isOver = answer.error.code === "GENESYS_NOT_FOUND"
                ? context.clock.monotonic() + wait > begun + limits/* UNSEEN_MS */.KF
                : stale >= limits/* STALE_SENDS_LIMIT */.ud;
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
        return { kind: "unanswered", error: (0,errors/* asAppError */.et)(error), attempts: 0 };
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
    const lost = step.repeatsMakeTwins && method === "POST" ? limits/* LONG_LOOK_UP_WAITS_MS */.zN : limits/* LOOK_UP_WAITS_MS */.AX;
    const waits = answer.kind === "conflict" ? limits/* CONFLICT_WAITS_MS */.jq : lost;
    const seen = await lookUp(step, method, known, context, waits);
    if (seen instanceof errors/* AppError */.uV)
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
    return failed({ ...answer, error: new errors/* AppError */.uV("GENESYS_CONFLICT", message, { cause: answer.error }) }, "failure");
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
        return (0,errors/* asAppError */.et)(error);
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
    const told = status === "unknown" ? new errors/* AppError */.uV("WRITE_UNKNOWN", reason, { cause: error }) : error;
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
        await runInOrder(of("blocked", "no-op"), limits/* RECORDED_TOGETHER */._y, settledAfter, (run) => this.#settle(run));
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
        const { concurrency = limits/* WRITE_CONCURRENCY */.Qx, logger } = this.#deps;
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

// EXTERNAL MODULE: ./build/src/core/report/approved-plan.js
var approved_plan = __webpack_require__(5441);
// EXTERNAL MODULE: ./build/src/core/run/prune.js + 1 modules
var prune = __webpack_require__(2833);
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
        findings: [...planned.findings, (0,errors/* finding */.gk)("PLAN_CHANGED", message, { severity })],
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
        return (change.fields ?? []).every(({ key, to }) => values.has(key) && values.get(key) === (0,approved_plan/* shortValue */.wm)(to));
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
            const [from, to] = [(0,approved_plan/* shortValue */.wm)(field?.from), (0,approved_plan/* shortValue */.wm)(field?.to)];
            if (key === "password" ? (old !== undefined) === (field !== undefined) : same(old?.from, from) && same(old?.to, to)) {
                continue;
            }
            rows.push({
                name,
                key,
                approved: old ? old.to ?? "another reference" : "unchanged",
                wanted: field ? to ?? "another reference" : "unchanged",
                live: key === "password" ? "not told" : (0,approved_plan/* shortValue */.wm)(actual[key]) ?? "missing",
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
        throw new errors/* AppError */.uV("CANCELLED", "Nothing was written", { hint: "Start the command again for a new plan" });
    }
    const current = await replan();
    if (current?.hash === plan.hash)
        return planned;
    const moved = movedNames(plan.changes, current?.changes ?? []);
    const shown = moved.slice(0, prune/* NAMES_SHOWN */.t6).map((name) => `"${(0,base_text/* visible */.RK)(name, 80)}"`).join(", ");
    const more = moved.length > prune/* NAMES_SHOWN */.t6 ? ` and ${moved.length - prune/* NAMES_SHOWN */.t6} more` : "";
    throw new errors/* AppError */.uV("PLAN_MOVED", `Nothing was written: since the plan was shown, files or live accounts have changed: ${shown}${more}`);
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
var closing = __webpack_require__(6960);
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
        const { code, message } = (0,errors/* asAppError */.et)(error);
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
    return [placed((0,errors/* finding */.gk)(code, detail ?? (0,errors/* codeEntry */.Gu)(code).sentence), run)];
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

;// CONCATENATED MODULE: ./build/src/core/run/writing.js
/** The stages that only a run that writes has; loaded by it before it writes anything. */






/***/ })

};
