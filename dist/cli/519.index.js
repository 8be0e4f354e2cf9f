export const id = 519;
export const ids = [519];
export const modules = {

/***/ 70417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cr: () => (/* binding */ ConsoleLogger),
/* harmony export */   GP: () => (/* binding */ canRedraw),
/* harmony export */   Vq: () => (/* binding */ showsColour),
/* harmony export */   d4: () => (/* binding */ writeInStep)
/* harmony export */ });
/* harmony import */ var _core_base_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21024);

/** Writes no faster than the reader takes it: else all that waits would fill the memory. Undefined when nothing waits. */
function writeInStep(output, text) {
    if (output.write(text))
        return undefined;
    return new Promise((resolve) => {
        const done = () => {
            for (const event of ENDS_OF_WAIT)
                output.off(event, done);
            resolve();
        };
        for (const event of ENDS_OF_WAIT)
            output.on(event, done);
        if (output.destroyed)
            done();
    });
}
/** A reader that went away takes nothing more, and is not waited for. */
const ENDS_OF_WAIT = ["drain", "error", "close"];
/** Whether a line can be drawn again: a person looks at a terminal that can, and no log of a job is written. */
function canRedraw(output, env) {
    return output.isTTY === true && env.TERM !== "dumb" && !isSet(env.CI);
}
/**
 * Whether an output shows colours: FORCE_COLOR and NO_COLOR say so, else a terminal does, and the log of a job on GitHub;
 * `isFile` is true for an output that goes to a file, which shows none.
 */
function showsColour(output, env, isFile) {
    if (env.NO_COLOR)
        return false;
    if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== "")
        return isSet(env.FORCE_COLOR);
    if (env.TERM === "dumb")
        return false;
    return output.isTTY === true || (env.GITHUB_ACTIONS === "true" && !isFile);
}
function isSet(value) {
    return value !== undefined && !/^(|0|false)$/i.test(value);
}
const CLEAR_LINE = "\r\u001b[2K";
/** An estimate from a shorter time would only jump. */
const ESTIMATE_AFTER_MS = 3000;
/** Log lines for a person: one live line on a terminal, plain lines elsewhere. */
class ConsoleLogger {
    #output;
    #options;
    /** What stands in the live line. */
    #live = "";
    #stage;
    #stages = new Map();
    #stopTicking;
    constructor(options) {
        this.#output = options.output;
        this.#options = options;
    }
    debug(message) {
        if (this.#options.verbose)
            this.#line(message);
    }
    info(message) {
        this.#line(message);
    }
    notice(message, place) {
        this.#line(`${placeText(place)}notice: ${message}`);
    }
    warning(message, place) {
        this.#line(`${placeText(place)}warning: ${message}`);
    }
    error(message, place) {
        this.#line(`${placeText(place)}error: ${message}`);
    }
    progress(message, count) {
        if (!(this.#options.live ?? this.#output.isTTY === true))
            return;
        if (count.done >= count.total)
            return this.clear();
        // Stages take turns, and one that has fewer done than before has begun again.
        const name = message.replace(/\d+/g, "#");
        const before = this.#stages.get(name);
        const startedAt = before && before.done <= count.done ? before.startedAt : this.#options.now?.() ?? 0;
        this.#stage = { ...count, message, startedAt };
        this.#stages.set(name, this.#stage);
        this.#stopTicking ??= this.#options.everySecond?.(() => this.#draw());
        this.#draw();
    }
    /** Removes the live line before anything else writes to the terminal, and ends it. */
    clear() {
        this.#stopTicking?.();
        this.#stopTicking = undefined;
        this.#stage = undefined;
        this.#erase();
    }
    #draw() {
        if (this.#stage === undefined)
            return;
        const text = this.#safe(this.#stage.message + timeWords(this.#stage, this.#options.now?.()));
        // Of the width that the terminal has now; a line that wraps could not be taken away.
        const shown = text.slice(0, Math.max(1, (this.#output.columns || 80) - 1));
        if (shown === this.#live)
            return;
        this.#live = shown;
        this.#output.write(CLEAR_LINE + shown);
    }
    #erase() {
        if (this.#live === "")
            return;
        this.#output.write(CLEAR_LINE);
        this.#live = "";
    }
    #line(message) {
        this.#erase();
        this.#output.write(this.#safe(message) + "\n");
    }
    #safe(message) {
        return (0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP)(message);
    }
}
function placeText(place) {
    if (!place)
        return "";
    const numbers = [place.line, place.column].filter((number) => number !== undefined);
    return `${[place.file, ...numbers].join(":")}: `;
}
/** How long a stage has taken, and about how long it will take. */
function timeWords({ done, total, startedAt }, now) {
    if (now === undefined)
        return "";
    const elapsed = Math.max(0, now - startedAt);
    const left = done > 0 && elapsed >= ESTIMATE_AFTER_MS
        ? `, about ${spanWords((elapsed / done) * (total - done))} to go`
        : "";
    return `, ${spanWords(elapsed)}${left}`;
}
function spanWords(ms) {
    const seconds = Math.round(ms / 1000);
    return seconds < 100 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}


/***/ }),

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

/***/ 15798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ AuditLog)
});

// EXTERNAL MODULE: ./build/src/core/account/account.js
var account = __webpack_require__(2734);
// EXTERNAL MODULE: ./build/src/core/base/errors.js + 7 modules
var errors = __webpack_require__(4177);
// EXTERNAL MODULE: ./build/src/core/base/run-context.js
var run_context = __webpack_require__(51772);
// EXTERNAL MODULE: ./build/src/core/provision/unit.js
var provision_unit = __webpack_require__(2963);
// EXTERNAL MODULE: ./build/src/core/audit/audit-record.js + 3 modules
var audit_record = __webpack_require__(3430);
// EXTERNAL MODULE: ./build/src/core/base/async.js
var base_async = __webpack_require__(15767);
// EXTERNAL MODULE: ./build/src/core/base/ports.js
var ports = __webpack_require__(19251);
// EXTERNAL MODULE: ./build/src/core/base/text.js
var base_text = __webpack_require__(21024);
// EXTERNAL MODULE: ./build/src/core/audit/verify.js + 3 modules
var verify = __webpack_require__(90150);
;// CONCATENATED MODULE: ./build/src/core/audit/chain.js






/** A file of records, each with the hash of the previous one; the last hash covers all of them. Only one of a file is open at a time. */
class AuditChain {
    /** What the last run in the file left open, in words. */
    unfinished;
    #sink;
    #deps;
    #order = new base_async/* Mutex */.eu();
    #next;
    constructor(sink, deps, next, unfinished) {
        this.#sink = sink;
        this.#deps = deps;
        this.#next = next;
        this.unfinished = unfinished;
    }
    /** Continues a file, or starts it, and keeps every other writer out. Throws AppError when it is not an audit log or was changed. */
    static async open(file, source, deps) {
        await file.lock();
        try {
            const { verdict, tail, unfinished } = await (0,verify/* readLog */.x6)(file.pieces(), { onRecord: deps.onEarlier });
            const { status, firstProblem } = verdict;
            if (status === "not-audit-log")
                throw notAnAuditLog(file.path);
            if (firstProblem !== undefined)
                throw changed(file.path, firstProblem);
            const { last, prefix, recovered } = tail;
            const sink = new AuditSink(file, { head: last?.hash, records: last === undefined ? 0 : last.seq + 1 });
            const prevHash = last?.hash ?? await (0,audit_record/* genesisHash */.VG)(source);
            return new AuditChain(sink, deps, { seq: last === undefined ? 0 : last.seq + 1, prevHash, prefix, recovered }, unfinished);
        }
        catch (error) {
            await file.release();
            throw error;
        }
    }
    /** Where the file ends. */
    get end() {
        return this.#sink.end;
    }
    /** Appends a record; resolves when it is on stable storage. `id` and `timestamp` are generated unless given. */
    async append(content, given = {}) {
        const { record, written } = await this.#order.run(async () => {
            const { record, line } = await (0,audit_record/* sealed */.JW)(this.#link(content, given));
            // What nobody could read back would make the whole file look changed.
            if ((0,audit_record/* parseAuditLine */.bd)(line) === undefined)
                throw notARecord(record);
            const text = `${this.#next.prefix}${line}\n`;
            this.#next = { seq: record.seq + 1, prevHash: record.hash, prefix: "" };
            return { record, written: this.#sink.append(text, record) };
        });
        await written;
        return record;
    }
    /** Lets other writers in; nothing may be appended after it. */
    async release() {
        await this.#sink.release();
    }
    #link(content, given) {
        const { clock, random } = this.#deps;
        const { seq, prevHash, recovered } = this.#next;
        const now = Math.floor(clock.now());
        return {
            ...(0,audit_record/* plainContent */.cD)(content),
            schema: audit_record/* AUDIT_SCHEMA */.sO,
            id: given.id ?? (0,audit_record/* newRecordId */.Ld)({ now: () => now }, random),
            seq,
            timestamp: given.timestamp ?? new Date(now).toISOString(),
            prev_hash: prevHash,
            ...(recovered === undefined ? {} : { recovered }),
        };
    }
}
function notARecord({ type }) {
    return new errors/* AppError */.uV("INTERNAL", `Cannot record "${(0,base_text/* visible */.RK)(String(type))}": a field is missing or not of its form`);
}
function notAnAuditLog(path) {
    return new errors/* AppError */.uV("AUDIT_UNWRITABLE", `Cannot append to "${(0,base_text/* visible */.RK)(path)}": it is not an audit log`, {
        hint: "Give audit-file the path of an audit log, or of a file that is not there yet",
    });
}
function changed(path, { line, reason }) {
    return new errors/* AppError */.uV("AUDIT_TAMPERED", `Cannot continue the audit log "${(0,base_text/* visible */.RK)(path)}": line ${line}: ${(0,base_text/* visible */.RK)(reason)}`);
}
/**
 * Appends lines in order. Lines that arrive during a write go out together in the next one, so that many accounts share
 * one flush. After a failed write, every later one is refused: the chain must not have gaps.
 */
class AuditSink {
    #file;
    #end;
    #queue = [];
    #busy = false;
    #failure;
    constructor(file, end) {
        this.#file = file;
        this.#end = end;
    }
    get end() {
        return this.#end;
    }
    /** Resolves when the text is on stable storage; rejects with AUDIT_UNWRITABLE. */
    append(text, record) {
        return new Promise((resolve, reject) => {
            this.#queue.push({ text, record, resolve, reject });
            if (!this.#busy)
                void this.#drain();
        });
    }
    async release() {
        this.#failure ??= new errors/* AppError */.uV("INTERNAL", "Cannot write to an audit log that was released");
        await this.#file.release();
    }
    async #drain() {
        this.#busy = true;
        while (this.#queue.length > 0) {
            const batch = this.#queue;
            this.#queue = [];
            await this.#write(batch);
            for (const { resolve, reject } of batch)
                this.#failure === undefined ? resolve() : reject(this.#failure);
        }
        this.#busy = false;
    }
    async #write(batch) {
        if (this.#failure !== undefined)
            return;
        try {
            await this.#file.append(batch.map(({ text }) => text).join(""));
            this.#reach(batch.at(-1));
        }
        catch (error) {
            this.#reach(lastWhole(batch, error instanceof ports/* AppendError */.lw ? error.kept : 0));
            const message = `Cannot write the audit log "${(0,base_text/* visible */.RK)(this.#file.path)}": ${(0,base_text/* visible */.RK)((0,errors/* errorMessage */.gJ)(error))}`;
            this.#failure = error instanceof errors/* AppError */.uV ? error : new errors/* AppError */.uV("AUDIT_UNWRITABLE", message, { cause: error });
        }
    }
    #reach(waiting) {
        if (waiting !== undefined)
            this.#end = { head: waiting.record.hash, records: waiting.record.seq + 1 };
    }
}
/** The last line of which a full disk took all but its line end at most. */
function lastWhole(batch, kept) {
    let size = 0;
    const whole = batch.filter(({ text }) => {
        size += new TextEncoder().encode(text).length;
        return kept >= size - 1;
    });
    return whole.at(-1);
}

;// CONCATENATED MODULE: ./build/src/core/audit/context.js
/** Who acts: the record's `actor`. */
function actorFields(context) {
    const { kind, login, id, triggeringLogin } = context.actor;
    return { kind, login, id: id ?? null, triggering_login: triggeringLogin ?? null };
}
/** The Genesys identity: the record's `principal`. */
function principalFields(context) {
    const { principal } = context;
    if (principal === undefined)
        return {};
    return { principal: { kind: "genesys_oauth_client", client_id: principal.clientId, region: principal.region } };
}
/** Where a record comes from: its `source`. */
function sourceFields(context, file, fileSha256) {
    return {
        ...(context.organisation === undefined ? {} : { organisation: context.organisation }),
        repository: context.repository ?? null,
        repository_id: context.repositoryId ?? null,
        ref: context.ref ?? null,
        commit: context.commit ?? null,
        run_id: context.runId,
        run_attempt: context.runAttempt,
        ...(context.runNumber === undefined ? {} : { run_number: context.runNumber }),
        run_url: context.runUrl ?? null,
        server_url: context.serverUrl ?? null,
        job: context.job ?? null,
        workflow_ref: context.workflowRef ?? null,
        file: file ?? null,
        ...(fileSha256 === undefined ? {} : { file_sha256: fileSha256 }),
        tool_version: context.toolVersion,
    };
}
/** Who approved it: the record's `approval`. What is null could not be looked up; without a status nobody asked. */
function approvalFields(approval, changeRef) {
    const asked = { change_ref: changeRef ?? null };
    if (approval === undefined)
        return asked;
    const { status, approvers, environmentApprovers } = approval;
    return {
        ...asked,
        status,
        basis: approval.basis ?? null,
        reason: approval.reason ?? null,
        pr: approval.pullRequest ?? null,
        merge_commit: approval.mergeCommit ?? null,
        author: approval.author ?? null,
        merged_by: approval.mergedBy ?? null,
        merged_at: approval.mergedAt ?? null,
        approvers: approvers ? [...approvers] : null,
        environment: approval.environment ?? null,
        environment_approvers: environmentApprovers ? [...environmentApprovers] : null,
        four_eyes: approval.fourEyes ?? null,
    };
}

;// CONCATENATED MODULE: ./build/src/core/audit/entries.js

const DONE = { create: "created", update: "updated", delete: "deleted" };
/** A write is about to be made. */
function intentEntry(intent, operationId) {
    const { before, after, redacted, credentialReference } = intent;
    return {
        type: `${intent.kind}.${intent.action}_requested`,
        unit: intent,
        severity: "info",
        name: intent.name,
        file: intent.file,
        accountId: intent.targetId,
        status: "REQUESTED",
        result: "pending",
        operation: { op_id: operationId, stage: "intent", ...operationFields(intent) },
        change: {
            before: before ?? null,
            after: after ?? null,
            redacted: [...redacted],
            ...(credentialReference === undefined ? {} : { credential_ref: credentialReference }),
        },
    };
}
/** How that write ended. */
function resultEntry(intent, operationId, result) {
    const type = result.status === "success"
        ? `${intent.kind}.${DONE[intent.action]}`
        : `${intent.kind}.${intent.action}_${result.status === "failure" ? "failed" : "unknown"}`;
    return {
        type,
        unit: intent,
        severity: result.status === "success" ? "info" : "error",
        name: intent.name,
        file: intent.file,
        accountId: result.targetId ?? intent.targetId,
        status: { success: "ACCEPTED", failure: "FAILED", unknown: "UNKNOWN" }[result.status],
        result: result.status,
        reason: result.reason,
        errorCode: result.errorCode,
        operation: {
            op_id: operationId,
            stage: "result",
            ...operationFields(intent),
            attempts: result.attempts,
            latency_ms: Math.round(result.latencyMs),
            ...(result.httpStatus === undefined ? {} : { http_status: result.httpStatus }),
            ...(result.correlationId === undefined ? {} : { vendor_correlation_id: result.correlationId }),
            ...(result.adopted === undefined ? {} : { adopted: result.adopted }),
        },
    };
}
/** What identifies a write among those of its unit. */
function operationFields({ action, resource, resourceName, method, pathTemplate }) {
    const name = resourceName === undefined ? {} : { resource_name: resourceName };
    return { action, resource, ...name, method, path_template: pathTemplate };
}
/** How a unit's change ended. `awaited`: its validation was seen running, so even a no-op changed something. */
function outcomeEntry(outcome, awaited) {
    const { end, result } = outcome.succeeded ? goodEnd(outcome, awaited) : badEnd(outcome);
    return {
        type: `${outcome.kind}.${end}`,
        unit: outcome,
        severity: outcome.succeeded ? "info" : "error",
        name: outcome.name,
        accountId: outcome.accountId,
        status: outcome.status,
        result,
        reason: outcome.detail,
        errorCode: outcome.code,
        operation: { action: outcome.action, latency_ms: Math.round(outcome.latencyMs), requests: outcome.requests },
    };
}
function goodEnd(outcome, awaited) {
    if (outcome.action === "delete")
        return { end: "removed", result: "success" };
    if (outcome.action === "blocked")
        return { end: "blocked", result: "skipped" };
    if (outcome.action === "no-op" && !awaited)
        return { end: "unchanged", result: "success" };
    return { end: "active", result: "success" };
}
function badEnd(outcome) {
    if (outcome.status === "TIMED_OUT")
        return { end: "timed_out", result: "timeout" };
    if (outcome.status === "UNKNOWN")
        return { end: "unknown", result: "unknown" };
    if (outcome.action === "blocked")
        return { end: "blocked", result: "failure" };
    return { end: "failed", result: "failure" };
}
/** An account that stood in a file stands in none any more: what was told of it is over. */
function retiredEntry(name) {
    return { type: "account.retired", severity: "info", name, status: "NO_FILE", result: "success" };
}
/** A unit's write was accepted and its validation has started. */
function pendingEntry(unit) {
    const { kind, name, id: accountId, status } = unit;
    return { type: `${kind}.validation_pending`, severity: "info", unit, name, accountId, status, result: "pending" };
}
/** A unit was tested; nothing was written. */
function checkEntry(unit, check) {
    const { id, result, detail } = check;
    return {
        type: `${unit.kind}.tested`,
        severity: result === "passed" ? "info" : "warning",
        unit,
        name: unit.name,
        status: result.toUpperCase(),
        result: { passed: "success", failed: "failure", inconclusive: "unknown" }[result],
        reason: detail,
        check: { id, result, ...(detail === undefined ? {} : { detail }) },
    };
}
/** An account's file was validated. */
function validationEntry(audited) {
    const rejected = audited.issues.some((issue) => issue.severity === "error");
    return {
        type: rejected ? "config.rejected" : "config.validated",
        severity: rejected ? "error" : "info",
        name: audited.name,
        fileSha256: audited.fileSha256,
        status: rejected ? "REJECTED" : "VALID",
        result: rejected ? "failure" : "success",
    };
}
/** An account's servers were probed. */
function probeEntry(audited) {
    const outcomes = audited.probes.map((probe) => probe.outcome);
    const failed = outcomes.includes("failed");
    const open = outcomes.includes("inconclusive");
    return {
        type: failed ? "connection.probe_failed" : "connection.probed",
        severity: failed ? "error" : open ? "warning" : "info",
        name: audited.name,
        status: failed ? "PROBE_FAILED" : open ? "PROBE_INCONCLUSIVE" : "PROBED",
        result: failed ? "failure" : open ? "unknown" : "success",
    };
}
/** The plan was computed. */
function planEntry(counts) {
    const changes = Object.entries(counts).some(([action, count]) => action !== "no-op" && count > 0);
    const type = changes ? "plan.computed" : "plan.empty";
    return { type, severity: "info", status: "PLANNED", result: "success", run: { plan: counts } };
}
/** A live account differs from its file. */
function driftEntry(name, change) {
    return {
        type: "drift.detected",
        severity: "warning",
        name,
        status: "DRIFTED",
        result: "failure",
        reason: change.reason,
        operation: { action: change.action },
        run: { fields: change.fields?.map(({ key }) => key) ?? [] },
    };
}
/** An event was delivered or not. */
function notificationEntry(notification) {
    const { delivered, attempts, httpStatus, retryable, again, givenUp, ticket } = notification;
    return {
        type: delivered
            ? again ? "notify.redelivered" : "notify.delivered"
            : givenUp
                ? "notify.given_up"
                : retryable
                    ? "notify.failed"
                    : "notify.dead_lettered",
        severity: delivered ? "info" : "warning",
        name: notification.name,
        accountId: notification.accountId,
        status: delivered ? "DELIVERED" : givenUp ? "GIVEN_UP" : "UNDELIVERED",
        result: delivered ? "success" : "failure",
        reason: notification.reason,
        errorCode: notification.code,
        operation: {
            action: "notify",
            attempts,
            ...(httpStatus === undefined ? {} : { http_status: httpStatus }),
            ...(ticket === undefined ? {} : { ticket }),
        },
        eventId: notification.eventId,
        changeRef: notification.changeRef,
        dedupKey: notification.dedupKey,
    };
}
/** The run finished, successfully or not; `records` counts those of the run, including this one. */
function completionEntry(report, records, serverTime) {
    const { result, counts, notChecked } = report;
    const run = {
        result,
        counts,
        records,
        ...(notChecked.length === 0 ? {} : { not_checked: notChecked.map(({ what, reason }) => ({ what, reason })) }),
        ...clockOf(serverTime),
    };
    const end = {
        success: { severity: "info", result: "success" },
        failure: { severity: "error", result: "failure" },
        inconclusive: { severity: "warning", result: "unknown" },
    };
    return { type: "run.completed", ...end[result], status: result.toUpperCase(), run };
}
/** Nothing of a run that had no answer. */
function clockOf(time) {
    if (time === undefined)
        return {};
    const local = Math.floor(time.local);
    return {
        clock: {
            genesys_date: new Date(time.server).toISOString(),
            local: new Date(local).toISOString(),
            offset_ms: local - time.server,
        },
    };
}
/** An error ended the run; `records` counts those of the run, including this one. */
function failureEntry(error, records, serverTime) {
    return {
        type: "run.failed",
        severity: "error",
        status: "FAILED",
        result: "failure",
        reason: (0,errors/* errorMessage */.gJ)(error),
        errorCode: error instanceof errors/* AppError */.uV ? error.code : undefined,
        run: { records, ...clockOf(serverTime) },
    };
}
/** The summary of a record that is not about an account, or about one whose file has no valid settings. */
const NO_SUMMARY = { smtp: null, imap: null, auth_type: null };
/** The tutorial's `config_summary` of an account. */
function configSummary(account) {
    if (account === undefined)
        return NO_SUMMARY;
    const { smtp_server: smtp = null, imap_server: imap = null, authentication_type = null } = account;
    return { smtp, imap, auth_type: authentication_type };
}
/** The checks of an account: its file, and each probed server, or why none was. */
function checksOf(audited) {
    const errors = audited.issues.filter((issue) => issue.severity === "error");
    const rules = errors.length === 0
        ? { id: "account-file", result: "passed" }
        : { id: "account-file", result: "failed", detail: codesOf(errors) };
    const { probes, probesSkipped } = audited;
    const skipped = probes.length > 0 || probesSkipped === undefined
        ? []
        : [{ id: "mail-probe", result: "skipped", detail: probesSkipped }];
    return [rules, ...probes.map(probeCheck), ...skipped];
}
function probeCheck(probe) {
    const detail = codesOf(probe.findings.filter((finding) => finding.severity !== "info"));
    return {
        id: `${probe.protocol}-probe`,
        result: probe.outcome,
        detail: `${probe.host}:${probe.port}${detail === "" ? "" : ` ${detail}`}`,
    };
}
function codesOf(findings) {
    return [...new Set(findings.map((finding) => finding.code))].join(" ");
}

;// CONCATENATED MODULE: ./build/src/core/audit/interrupted.js


const ENDS = {
    active: true,
    blocked: true,
    failed: true,
    removed: true,
    timed_out: true,
    unchanged: true,
    unknown: true,
};
/** Finds the writes in an audit log whose unit has no recorded end, while the log is read. */
class InterruptedWrites {
    #writes = new Map();
    /** Adds the log's next record. */
    add(record) {
        const unit = unitOf(record);
        const { operation } = record;
        if (!unit)
            return;
        const earlier = this.#writes.get(unit.key) ?? new Map();
        // A file that cannot be used is known by its name, which may be the key of a unit of another kind.
        if (isEnd(record, unit)) {
            for (const [id, { intent }] of earlier)
                if (intent.kind === unit.kind)
                    earlier.delete(id);
        }
        else if (operation?.op_id !== undefined && operation.stage === "intent") {
            const write = { operationId: operation.op_id, intent: intentOf(record, operation, unit), open: true };
            earlier.set(operation.op_id, write);
        }
        else if (operation?.op_id !== undefined && operation.stage === "result") {
            interrupted_close(earlier, operation.op_id, record);
        }
        if (earlier.size === 0)
            this.#writes.delete(unit.key);
        else
            this.#writes.set(unit.key, earlier);
    }
    /** Those that are left when the log ends. */
    left() {
        return new Map(Array.from(this.#writes, ([key, each]) => [key, [...each.values()]]));
    }
}
/** A refused write changed nothing, so there is nothing to report. */
function interrupted_close(writes, id, { outcome }) {
    const write = writes.get(id);
    if (outcome.status === "failure")
        writes.delete(id);
    else if (write)
        writes.set(id, { ...write, open: false });
}
/** The unit that a record is about; one that says nothing else is about the account of its name. */
function unitOf({ target }) {
    if (!target)
        return undefined;
    const { key: name, unit } = target;
    return { kind: unit?.kind ?? provision_unit/* ACCOUNT_KIND */.J, key: unit?.key ?? (0,account/* nameKey */.Rc)(name), name };
}
function isEnd({ type }, { kind }) {
    return type.startsWith(`${kind}.`) && Object.hasOwn(ENDS, type.slice(kind.length + 1));
}
function intentOf(record, operation, unit) {
    return {
        ...unit,
        file: record.source?.file ?? "",
        action: operation.action,
        resource: operation.resource ?? "",
        resourceName: operation.resource_name,
        method: operation.method,
        pathTemplate: operation.path_template ?? "",
        targetId: record.account_id ?? undefined,
        redacted: [],
    };
}

// EXTERNAL MODULE: ./build/src/core/audit/event-state.js + 1 modules
var event_state = __webpack_require__(2106);
;// CONCATENATED MODULE: ./build/src/core/audit/audit-log.js










/** The audit log of one run, in a file that may contain earlier runs. Every method rejects with AUDIT_UNWRITABLE once writing has failed. */
class AuditLog {
    /** The file, for people. */
    path;
    #chain;
    #context;
    #options;
    #accounts = new Map();
    #approvals = new Map();
    #intents = new Map();
    #awaited = new Set();
    #interrupted;
    #wanted = new Map();
    #retold = new Map();
    #records = 0;
    #isStarted = false;
    #planHash;
    #closed = false;
    constructor(path, chain, context, interrupted, options) {
        this.path = path;
        this.#chain = chain;
        this.#context = context;
        this.#interrupted = interrupted;
        this.#options = options;
    }
    /** Continues the file, or starts it; closes and reports a line that a crash cut off. Throws AppError for a file that is not an intact audit log. */
    static async open(file, context, options) {
        let chain;
        const writes = new InterruptedWrites();
        try {
            chain = await AuditChain.open(file, sourceFields(context), {
                ...options,
                onEarlier: (record) => {
                    writes.add(record);
                    options.onEarlier?.(record);
                },
            });
        }
        catch (error) {
            if (error instanceof errors/* AppError */.uV)
                throw error;
            throw new errors/* AppError */.uV("AUDIT_UNWRITABLE", `Cannot open the audit log: ${(0,errors/* errorMessage */.gJ)(error)}`, { cause: error });
        }
        return new AuditLog(file.path, chain, context, writes.left(), options);
    }
    /** The hash of the last whole record in the file: keep it elsewhere to prove later that nothing was cut off. */
    get head() {
        return this.#chain.end.head;
    }
    /** What the run before this one left open in the file, in words. */
    get unfinished() {
        return this.#chain.unfinished;
    }
    /** Sets an account's settings and checks for the records that follow; a later call replaces an earlier one. */
    register(audited) {
        this.#accounts.set(audited.name, audited);
    }
    /** Sets who approved an account's last change, for the records that follow. */
    approved(name, approval) {
        this.#approvals.set(name, approval);
    }
    /** A run starts; `settings`: what it goes by that an auditor asks for. */
    async started(mode, settings) {
        const { onStarting } = this.#options;
        if (onStarting !== undefined) {
            try {
                await onStarting();
            }
            catch (error) {
                await this.abandon();
                throw error;
            }
        }
        const run = {
            mode,
            ...(this.#options.notifies ? { notifies: true } : {}),
            ...(settings === undefined ? {} : { settings }),
        };
        this.#isStarted = true;
        await this.#append({ type: "run.started", severity: "info", status: "STARTED", result: "pending", run });
    }
    /** An account's file was validated. */
    async validated(audited) {
        this.register(audited);
        await this.#append(validationEntry(audited));
    }
    /** An account's servers were probed. */
    async probed(audited) {
        this.register(audited);
        await this.#append(probeEntry(audited));
    }
    /** The plan was computed; every later record has its hash. */
    async planned(planHash, counts) {
        this.#planHash = planHash;
        await this.#append(planEntry(counts));
    }
    /** A live account differs from its file. */
    async drifted(name, change) {
        await this.#append(driftEntry(name, change));
    }
    async intent(intent) {
        const operationId = (0,audit_record/* newRecordId */.Ld)(this.#options.clock, this.#options.random);
        this.#intents.set(operationId, intent);
        await this.#append(intentEntry(intent, operationId));
        return operationId;
    }
    async result(operationId, result) {
        const intent = this.#intents.get(operationId);
        if (intent === undefined) {
            throw new errors/* AppError */.uV("INTERNAL", `Cannot audit the result of operation ${operationId}: it has no intent`);
        }
        this.#intents.delete(operationId);
        await this.#append(resultEntry(intent, operationId, result));
    }
    /** The writes that earlier runs in this file left without a result. */
    get interrupted() {
        return this.#interrupted;
    }
    /** Records the result of a write that an earlier run announced. */
    async settleInterrupted(write, result) {
        await this.#append(resultEntry(write.intent, write.operationId, result));
    }
    /** A write that is found done needs no record: the run that made it has announced it, or another program did. */
    found() {
        return Promise.resolve();
    }
    async checked(unit, check) {
        await this.#append(checkEntry(unit, check));
    }
    async pending(unit) {
        this.#awaited.add(unit.key);
        await this.#append(pendingEntry(unit));
    }
    /** Sets what the file of an account wants, by its target's key: part of the ids of its events. */
    wanted(key, account) {
        this.#wanted.set(key, account);
    }
    /** Sets the state that is told of an account though its end changes nothing. */
    retell(key, event) {
        this.#retold.set(key, event);
    }
    async outcome(outcome) {
        const entry = outcomeEntry(outcome, this.#awaited.has(outcome.key));
        const retold = entry.type === "account.unchanged" ? this.#retold.get(outcome.key) : undefined;
        await this.#end(entry, outcome.key, outcome.kind === provision_unit/* ACCOUNT_KIND */.J ? (0,event_state/* changedState */.qU)(entry) ?? retold : undefined);
    }
    /** An account that stood in a file stands in none any more. */
    async retired(name) {
        await this.#end(retiredEntry(name), (0,account/* nameKey */.Rc)(name), "email_account_recovered");
    }
    async #end(entry, key, event) {
        const told = event && {
            event,
            eventId: await (0,event_state/* stateEventId */.LC)({
                organisation: this.#context.organisation,
                key,
                event,
                code: entry.errorCode,
                content: this.#wanted.get(key),
            }),
        };
        const record = await this.#append({ ...entry, ...told });
        await this.#options.onOutcome?.(record);
    }
    /** An event was delivered or not. */
    async notified(notification) {
        await this.#append(notificationEntry(notification));
    }
    /** Closes the log of a run that finished, successfully or not. Nothing may follow. */
    async completed(report, serverTime) {
        await this.#close(completionEntry(report, this.#records + 1, serverTime));
    }
    /** Closes the log of a run that an error ended; one that had not started leaves no record. Nothing may follow. */
    async failed(error, serverTime) {
        if (this.#isStarted)
            await this.#close(failureEntry(error, this.#records + 1, serverTime));
        else
            await this.abandon();
    }
    /** Lets other runs write to the file, of a run that does not come about. Nothing may follow. */
    async abandon() {
        this.#closed = true;
        await this.#chain.release();
    }
    async #close(entry) {
        const written = this.#append(entry);
        this.#closed = true;
        try {
            const { hash, seq } = await written;
            await this.#options.onClosed?.({ head: hash, records: seq + 1 });
        }
        finally {
            await this.#chain.release();
        }
    }
    /** The account that a record is about; a unit that accounts share may have the name of one. */
    #auditedAccount({ name, unit }) {
        const isAccount = unit === undefined || unit.kind === provision_unit/* ACCOUNT_KIND */.J;
        return name === undefined || !isAccount ? undefined : this.#accounts.get(name);
    }
    #approvalOf({ name }) {
        return (name === undefined ? undefined : this.#approvals.get(name)) ?? this.#context.approval;
    }
    async #append(entry) {
        if (this.#closed)
            throw new errors/* AppError */.uV("INTERNAL", `Cannot audit ${entry.type}: the log of this run is closed`);
        this.#records += 1;
        const audited = this.#auditedAccount(entry);
        const checks = [
            ...audited === undefined ? [] : checksOf(audited),
            ...entry.check === undefined ? [] : [entry.check],
        ];
        const key = entry.name === undefined ? {} : { dedup_key: entry.dedupKey ?? (0,account/* dedupKey */.cy)(this.#context, entry.name) };
        return await this.#chain.append({
            type: entry.type,
            severity: entry.severity,
            account_id: entry.accountId ?? null,
            status: entry.status,
            config_summary: audited === undefined ? NO_SUMMARY : configSummary(audited.account),
            compliance_check: (0,audit_record/* complianceOf */.fc)(checks),
            actor: actorFields(this.#context),
            ...principalFields(this.#context),
            source: sourceFields(this.#context, entry.file ?? audited?.file, entry.fileSha256),
            approval: approvalFields(this.#approvalOf(entry), entry.changeRef ?? this.#context.changeRef),
            ...targetFields(entry),
            ...(entry.operation === undefined ? {} : { operation: entry.operation }),
            outcome: { status: entry.result, reason: entry.reason ?? null, error_code: entry.errorCode ?? null },
            ...(entry.change === undefined ? {} : { change: entry.change }),
            ...(checks.length === 0 ? {} : { checks: [...checks] }),
            correlation: {
                run: (0,run_context/* runKey */.r7)(this.#context),
                ...(this.#planHash === undefined ? {} : { plan_hash: this.#planHash }),
                ...key,
                ...(entry.event === undefined ? {} : { event: entry.event }),
                ...(entry.eventId === undefined ? {} : { event_id: entry.eventId }),
            },
            ...(entry.run === undefined ? {} : { run: entry.run }),
        });
    }
}
/** What a record is about: the resource that is written, else the unit as a whole. */
function targetFields({ name, unit, operation, accountId }) {
    if (name === undefined)
        return {};
    const isNamedAccount = unit === undefined || (unit.kind === provision_unit/* ACCOUNT_KIND */.J && unit.key === (0,account/* nameKey */.Rc)(name));
    const kind = operation?.resource ?? (unit === undefined || unit.kind === provision_unit/* ACCOUNT_KIND */.J ? "email_account" : unit.kind);
    return {
        target: {
            system: "genesys_cloud",
            kind,
            key: name,
            id: accountId ?? null,
            ...(isNamedAccount ? {} : { unit: { kind: unit.kind, key: unit.key } }),
        },
    };
}


/***/ }),

/***/ 60872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ manifestText),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   Yq: () => (/* binding */ isUnclosed),
/* harmony export */   c9: () => (/* binding */ manifestProblems)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _base_http_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4507);
/* harmony import */ var _base_run_context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51772);



const MANIFEST_SCHEMA = "genesys-email-manifest/v1";
const text = valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP();
const digest = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(text, valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^sha256:[0-9a-f]{64}$/));
const manifestSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    schema: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(MANIFEST_SCHEMA),
    /** The log's name; it stands in the same folder. */
    file: text,
    /** Of the log's bytes; null while the run goes on, and for ever after one that was killed. */
    sha256: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(digest),
    /** The hash of the log's last record; null like `sha256`. */
    head: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(digest),
    /** How many records the log holds; null like `sha256`. */
    count: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(0))),
    /** The run, as `correlation.run` of its records. */
    run: text,
    commit: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(text),
    organisation: text,
    /** The SHA-256 of the manifest of the run before; null where none was given. */
    previous: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(digest),
});
/** The text of a run's manifest; without a closed log it says that the run has begun. */
function manifestText(context, { file, previous, closed }) {
    const manifest = {
        schema: MANIFEST_SCHEMA,
        file,
        sha256: closed?.sha256 ?? null,
        head: closed?.head ?? null,
        count: closed?.count ?? null,
        run: (0,_base_run_context_js__WEBPACK_IMPORTED_MODULE_2__/* .runKey */ .r7)(context),
        commit: context.commit ?? null,
        organisation: context.organisation ?? "",
        previous: previous ?? null,
    };
    return JSON.stringify(manifest, null, 2) + "\n";
}
/** Reads a manifest; undefined for what is none, or of another major version. */
function parseManifest(text) {
    const manifest = valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC(manifestSchema, (0,_base_http_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(text));
    if (!manifest.success)
        return undefined;
    const { sha256, head, count } = manifest.output;
    const known = [sha256, head, count].filter((each) => each !== null).length;
    return known === 0 || known === 3 ? manifest.output : undefined;
}
/** Whether the run of a manifest never said how it ended. */
function isUnclosed({ sha256 }) {
    return sha256 === null;
}
/** What a manifest says otherwise than its log is, in words; empty for a manifest that never said it. */
function manifestProblems(manifest, log) {
    if (isUnclosed(manifest))
        return [];
    const { source, correlation } = log.last ?? {};
    const facts = [
        ["sha256", manifest.sha256, log.sha256],
        ["head", manifest.head, log.head],
        ["count", manifest.count, log.count],
        ["run", manifest.run, correlation?.run],
        ["commit", manifest.commit, source?.commit],
        ["organisation", manifest.organisation, source?.organisation],
    ];
    return facts.flatMap(([name, said, is]) => is === undefined || said === is
        ? []
        : [`${name} is ${is ?? "none"} in the log and ${said ?? "none"} in the manifest`]);
}


/***/ }),

/***/ 19251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JT: () => (/* binding */ ResolveError),
/* harmony export */   Rc: () => (/* binding */ ConnectionError),
/* harmony export */   lw: () => (/* binding */ AppendError)
/* harmony export */ });
/* unused harmony export SILENT_LOGGER */
/** What the core needs from outside. Adapters for Node and Deno are in `src/runtime`, fakes for tests in `test/support`. */
/** A logger for callers that want none. */
const SILENT_LOGGER = {
    debug: () => { },
    info: () => { },
    notice: () => { },
    warning: () => { },
    error: () => { },
    progress: () => { },
};
/** Why bytes could not be appended to a file, and how many of them are in it all the same. */
class AppendError extends Error {
    kept;
    constructor(message, kept) {
        super(message);
        this.name = "AppendError";
        this.kept = kept;
    }
}
/** Why a name did not resolve, by the resolver's own code (`ENOTFOUND`, `ENODATA`, `EAI_AGAIN`, …). */
class ResolveError extends Error {
    code;
    constructor(code, message) {
        super(message);
        this.name = "ResolveError";
        this.code = code;
    }
}
/**
 * Why a connection failed, by the system's or the TLS library's own code (`ECONNREFUSED`, `ERR_SSL_…`), or, between this
 * machine and the server, `PROXY_DENIED`, `PROXY_AUTH` or `PROXY_FAILED` of an HTTP proxy and `NotCapable` of Deno.
 */
class ConnectionError extends Error {
    code;
    /** True for a handshake that the server ended after it had sent its certificate. */
    afterCertificate;
    constructor(code, message, afterCertificate = false) {
        super(message);
        this.name = "ConnectionError";
        this.code = code;
        this.afterCertificate = afterCertificate;
    }
}


/***/ }),

/***/ 63538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ organisationalDomain),
/* harmony export */   R: () => (/* binding */ isPublicSuffix)
/* harmony export */ });
/** Whether everybody may register names below a domain (publicsuffix.org, its private part too). */
async function isPublicSuffix(domain) {
    const { getPublicSuffix } = await publicSuffixes();
    return getPublicSuffix(domain, { allowPrivateDomains: true, extractHostname: false }) === domain;
}
/** The domain that an organisation registered, such as `example.co.uk` (RFC 7489 section 3.2); the name itself where the list knows none. */
async function organisationalDomain(domain) {
    const { getDomain } = await publicSuffixes();
    return getDomain(domain, { extractHostname: false }) ?? domain;
}
/** The list is large, and most runs do not need it. */
const publicSuffixes = () => __webpack_require__.e(/* import() */ 935).then(__webpack_require__.t.bind(__webpack_require__, 20935, 19));


/***/ }),

/***/ 51772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   iw: () => (/* binding */ fileUrl),
/* harmony export */   r7: () => (/* binding */ runKey)
/* harmony export */ });
/* unused harmony export commitUrl */
/** Identifies a run in records and events: a string that is unique to this run and attempt. */
function runKey(context) {
    return ["run", context.repositoryId ?? context.repository ?? "local", context.runId, context.runAttempt].join(":");
}
/** A link to a line of a file at the run's commit, or undefined if there is no such page. */
function fileUrl({ serverUrl, repository, commit }, file, line) {
    if (!serverUrl || !repository || !commit)
        return undefined;
    const path = file.split("/").map(encodeSegment).join("/");
    return `${serverUrl}/${repository}/blob/${commit}/${path}#L${line}`;
}
/** A link to a commit, or undefined if there is no such page. */
function commitUrl({ serverUrl, repository }, commit) {
    return serverUrl && repository ? `${serverUrl}/${repository}/commit/${encodeSegment(commit)}` : undefined;
}
function encodeSegment(segment) {
    // A lone surrogate makes encodeURIComponent throw, and parentheses would end a Markdown link.
    return encodeURIComponent(segment.toWellFormed())
        .replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}


/***/ }),

/***/ 11587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ EventHistory),
/* harmony export */   v: () => (/* binding */ withLater)
/* harmony export */ });
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85459);

/** The events of a log that are missing somewhere, and those of their accounts after them: what is put back at the end keeps its order. */
function withLater(untold, isMissing) {
    const accounts = new Set();
    return [...untold.values()].filter((event) => {
        if (isMissing(event))
            accounts.add(event.envelope.dedupKey);
        return accounts.has(event.envelope.dedupKey);
    });
}
/**
 * What an audit log tells of the events of its runs, record by record: the log decides what was told, and not the outbox,
 * which carries no proof.
 */
class EventHistory {
    #untold = new Map();
    /** The same by account. */
    #waiting = new Map();
    #told = new Set();
    #last = new Map();
    #notifies = false;
    /** Adds the next record. */
    add(record) {
        const { type, correlation } = record;
        if (type === "run.started") {
            // A run that had no receiver owes nobody an event.
            this.#notifies = record.run?.notifies === true;
        }
        const envelope = this.#notifies ? (0,_event_js__WEBPACK_IMPORTED_MODULE_0__/* .envelopeOf */ .Ge)(record) : undefined;
        if (envelope)
            this.#queue(envelope);
        else if (correlation?.event_id !== undefined)
            this.#settle(type, correlation.event_id);
    }
    /** The events that were never delivered nor given up, in the order of the states that they tell. */
    get untold() {
        return this.#untold;
    }
    /** Whether the last occurrence of an event was delivered, or given up. */
    isTold(id) {
        return this.#told.has(id);
    }
    /** The last event of each account whose last event is a failure, by the key that identifies the account in alerts. */
    failures() {
        return new Map([...this.#last].filter(([, { event }]) => (0,_event_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(event)));
    }
    #queue(envelope) {
        const { id, dedupKey } = envelope;
        this.#told.delete(id);
        // A state that came back is the last one again.
        this.#forget(id);
        const event = { envelope, failures: 0, dead: false, overtaken: false };
        this.#untold.set(id, event);
        const waiting = this.#waiting.get(dedupKey) ?? new Map();
        this.#waiting.set(dedupKey, waiting.set(id, event));
        this.#last.set(dedupKey, envelope);
    }
    #forget(id) {
        const key = this.#untold.get(id)?.envelope.dedupKey;
        this.#untold.delete(id);
        const waiting = key === undefined ? undefined : this.#waiting.get(key);
        waiting?.delete(id);
        if (key !== undefined && waiting?.size === 0)
            this.#waiting.delete(key);
    }
    #overtake({ id, dedupKey, event }) {
        for (const [each, earlier] of this.#waiting.get(dedupKey) ?? []) {
            if (each === id)
                return;
            earlier.overtaken = (0,_event_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(earlier.envelope.event) !== (0,_event_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(event);
        }
    }
    #settle(type, id) {
        const known = this.#untold.get(id);
        if (!known)
            return;
        if (type === "notify.delivered" || type === "notify.redelivered" || type === "notify.given_up") {
            if (type !== "notify.given_up")
                this.#overtake(known.envelope);
            this.#forget(id);
            this.#told.add(id);
        }
        else if (type === "notify.failed" || type === "notify.dead_lettered") {
            known.failures += 1;
            known.dead = type === "notify.dead_lettered";
        }
    }
}


/***/ }),

/***/ 57692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ze: () => (/* binding */ Notifier),
  t7: () => (/* binding */ notificationOf),
  jW: () => (/* binding */ ticketsOf)
});

// EXTERNAL MODULE: ./build/src/core/base/errors.js + 7 modules
var errors = __webpack_require__(4177);
// EXTERNAL MODULE: ./build/src/core/base/async.js
var base_async = __webpack_require__(15767);
// EXTERNAL MODULE: ./build/src/core/notify/limits.js
var limits = __webpack_require__(3195);
;// CONCATENATED MODULE: ./build/src/core/notify/circuit-breaker.js


/**
 * Decides when to stop sending to a receiver for the rest of a run: it is gone (410), several deliveries in a row failed, or
 * several attempts in a row, of whatever events, were not answered at all.
 */
class CircuitBreaker {
    #host;
    #opened = new AbortController();
    #failures = 0;
    #silences = 0;
    constructor(host) {
        this.#host = host;
    }
    /** Whether to send nothing more. */
    get open() {
        return this.#opened.signal.aborted;
    }
    /** Aborts the deliveries that still try, once the receiver counts as dead. */
    get signal() {
        return this.#opened.signal;
    }
    /** Why nothing more is sent. */
    get reason() {
        const { reason } = this.#opened.signal;
        return reason instanceof errors/* AppError */.uV ? reason.message : undefined;
    }
    /** An attempt ended with a response of any kind, or without one, and why. */
    attempted(unanswered) {
        this.#silences = unanswered === undefined ? 0 : this.#silences + 1;
        if (this.#silences < limits/* BREAKER_SILENCES */.yW)
            return;
        this.#openFor(`did not answer ${this.#silences} times in a row (the last time: ${unanswered ?? ""})`);
    }
    /** Records how a delivery ended. A refusal is a response too: the receiver is up. */
    record(result) {
        if (result.code === "NOTIFY_DISABLED")
            this.#openFor("accepts no more events");
        this.#failures = !result.delivered && result.retryable ? this.#failures + 1 : 0;
        if (this.#failures >= limits/* BREAKER_FAILURES */.nA)
            this.#openFor(`took none of ${this.#failures} events in a row`);
    }
    #openFor(what) {
        const message = `${this.#host} ${what}, so nothing more is sent to it in this run`;
        if (!this.open)
            this.#opened.abort(new errors/* AppError */.uV("NOTIFY_FAILED", message));
    }
}

// EXTERNAL MODULE: ./build/src/core/notify/delivery.js + 7 modules
var delivery = __webpack_require__(6209);
// EXTERNAL MODULE: ./build/src/core/notify/event.js
var notify_event = __webpack_require__(85459);
// EXTERNAL MODULE: ./build/src/core/notify/history.js
var notify_history = __webpack_require__(11587);
;// CONCATENATED MODULE: ./build/src/core/notify/notifier.js







/** What the audit log records about a delivery; `again`: of an earlier run's event. */
function notificationOf({ envelope, result }, again = false) {
    const { delivered, attempts, retryable, httpStatus, reason, code, ticket, givenUp } = result;
    return {
        eventId: envelope.id,
        name: envelope.event.name ?? undefined,
        accountId: envelope.event.account_id ?? undefined,
        dedupKey: envelope.dedupKey,
        ...(again ? { again, changeRef: envelope.event.change_ref ?? undefined } : {}),
        delivered,
        attempts,
        retryable,
        httpStatus,
        reason,
        code,
        ticket,
        givenUp,
    };
}
/** The tickets or messages that a receiver made of the events that it took. */
function ticketsOf({ deliveries }) {
    return deliveries.flatMap(({ envelope: { id, event }, result: { ticket } }) => ticket === undefined ? [] : [{ id, account: event.name ?? "", event: event.event, ticket }]);
}
/**
 * Notifies an ITSM system of what happened to accounts: every event is in the outbox before it is sent, so none is lost. One
 * account's events go in order, several accounts' at once.
 */
class Notifier {
    #options;
    #breaker;
    #stop = new AbortController();
    /** What waits to be sent, by account. */
    #lines = new Map();
    #busy = new Set();
    #taken = new Set();
    #deliveries = [];
    #unproved = new Set();
    #record;
    #changeRef;
    #isLive = false;
    #endsAt = Number.POSITIVE_INFINITY;
    #closingDue = Number.NEGATIVE_INFINITY;
    #whenIdle = [];
    #outboxError;
    #recordError;
    constructor(options) {
        this.#options = options;
        this.#breaker = new CircuitBreaker(options.destination.url.host);
    }
    /** How events are written. */
    get format() {
        return this.#options.destination.format;
    }
    /** The last event in the outbox of each account whose last event is a failure, by the key of its alerts. */
    failures() {
        const last = new Map(this.#options.outbox.list("pending", "delivered", "dead").map((each) => [each.dedupKey, each]));
        return new Map([...last].filter(([, { event }]) => (0,notify_event/* isFailure */.N6)(event)));
    }
    /** Queues the event for an account's end, if it has one; resolves when it is on stable storage, or cannot be stored. */
    async enqueue(record) {
        const envelope = (0,notify_event/* envelopeOf */.Ge)(record);
        if (envelope === undefined)
            return;
        await this.#keep(this.#options.outbox.add(envelope));
        if (this.#isLive)
            this.#take(envelope);
    }
    /**
     * Makes the outbox say what the audit log says of earlier runs: an event that the log does not record as delivered waits,
     * whatever became of its line, and one that no record proves is not sent. Returns how many lines were added.
     */
    async recover(history) {
        const { outbox } = this.#options;
        for (const { id } of outbox.list("pending")) {
            if (history.untold.has(id))
                continue;
            if (history.isTold(id))
                await this.#keep(outbox.acknowledge(id));
            else
                this.#unproved.add(id);
        }
        const waiting = new Map(outbox.list("pending").map((each) => [each.id, each]));
        const isMissing = ({ envelope: { id, event }, dead }) => {
            if (dead)
                return false;
            return outbox.stateOf(id) !== "pending" || waiting.get(id)?.event.audit_hash !== event.audit_hash;
        };
        const missing = (0,notify_history/* withLater */.v)(history.untold, isMissing).filter(({ dead }) => !dead);
        for (const { envelope } of missing)
            await this.#keep(outbox.reopen(envelope));
        return missing.length;
    }
    /** From now on each event is sent as soon as it is queued, those of earlier runs first. */
    start(record) {
        this.#record = record;
        this.#isLive = true;
        for (const envelope of this.#options.outbox.list("pending"))
            this.#take(envelope);
    }
    /** Sends what is pending and waits for what is under way. */
    async flush(signal, options = {}) {
        const { outbox, clock } = this.#options;
        const { dead, except, changeRef, record, budgetMs } = options;
        if (budgetMs !== undefined)
            this.#endsAt = clock.monotonic() + budgetMs;
        if (signal?.aborted)
            this.#stop.abort(signal.reason);
        const release = (0,base_async/* onAbort */.u7)(signal, (reason) => this.#stop.abort(reason));
        this.#record = record ?? this.#record;
        this.#changeRef = changeRef;
        for (const envelope of outbox.list("pending", ...(dead ? ["dead"] : []))) {
            if (!except?.has(envelope.id))
                this.#take(envelope);
        }
        if (this.#busy.size > 0)
            await new Promise((resolve) => this.#whenIdle.push(resolve));
        release();
        const deliveries = this.#deliveries.splice(0);
        return {
            delivered: deliveries.filter(({ result }) => result.delivered).length,
            undelivered: outbox.undelivered().length,
            deliveries,
            outboxError: this.#outboxError,
            recordError: this.#recordError,
        };
    }
    /** The events that are still to be sent, each with the reason. */
    undelivered() {
        return this.#options.outbox.undelivered().map((event) => ({
            ...event,
            reason: event.reason ?? this.#whyNot(event),
        }));
    }
    #whyNot({ id }) {
        if (this.#unproved.has(id))
            return "The audit log does not prove that a run queued it";
        if (this.#breaker.reason !== undefined)
            return this.#breaker.reason;
        return this.#stop.signal.aborted ? "The run was stopped before it was sent" : "The run had no time left to send it";
    }
    #take(envelope) {
        if (this.#taken.has(envelope) || this.#unproved.has(envelope.id))
            return;
        this.#taken.add(envelope);
        const line = this.#lines.get(envelope.dedupKey);
        if (line === undefined)
            this.#lines.set(envelope.dedupKey, [envelope]);
        else
            line.push(envelope);
        this.#pump();
    }
    #pump() {
        while (this.#busy.size < limits/* DELIVERY_CONCURRENCY */.jp) {
            const next = this.#next();
            if (next === undefined)
                break;
            const [key, envelope] = next;
            this.#busy.add(key);
            void this.#send(envelope).finally(() => {
                this.#busy.delete(key);
                this.#pump();
            });
        }
        if (this.#busy.size > 0)
            return;
        for (const resolve of this.#whenIdle.splice(0))
            resolve();
    }
    /** The next event to send: what happened comes before what only closes alerts. */
    #next() {
        if (this.#isOver())
            this.#lines.clear();
        const ready = [...this.#lines].flatMap(([key, [first]]) => first && !this.#busy.has(key) ? [[key, first]] : []);
        const next = ready.find(([, each]) => !isClosing(each)) ?? ready[0];
        if (next === undefined)
            return undefined;
        const line = this.#lines.get(next[0]);
        line?.shift();
        if (line?.length === 0)
            this.#lines.delete(next[0]);
        return next;
    }
    #isOver() {
        return this.#breaker.open || this.#stop.signal.aborted || this.#recordError !== undefined || this.#left() <= 0;
    }
    #left() {
        return this.#endsAt - this.#options.clock.monotonic();
    }
    async #send(queued) {
        const { outbox, destination } = this.#options;
        const envelope = this.#changeRef === undefined
            ? queued
            : { ...queued, event: { ...queued.event, change_ref: this.#changeRef } };
        if (isClosing(envelope) && !await this.#paced())
            return;
        const result = await (0,delivery/* deliver */.c)(envelope, destination, this.#options, {
            signal: AbortSignal.any([this.#stop.signal, this.#breaker.signal]),
            leftMs: () => this.#left(),
            progress: {
                accepted: outbox.accepted(envelope.id),
                accept: (mark) => this.#keep(outbox.accept(envelope.id, mark)),
            },
            onAttempt: (unanswered) => this.#breaker.attempted(unanswered),
        });
        // A delivery that this run had no time for says nothing of the receiver.
        if (this.#left() > 0)
            this.#breaker.record(result);
        this.#deliveries.push({ envelope, result });
        try {
            await this.#record?.({ envelope, result });
        }
        catch (error) {
            this.#recordError ??= error instanceof errors/* AppError */.uV
                ? error
                : new errors/* AppError */.uV("INTERNAL", String(error), { cause: error });
        }
        await this.#keep(outbox.settle(result, destination.url.host));
        // A later event of the account must not overtake one that may still be delivered.
        if (!result.delivered && result.retryable)
            this.#lines.delete(envelope.dedupKey);
    }
    /** Waits for the turn of an event that only closes an alert; false when there is none any more. */
    async #paced() {
        const { clock } = this.#options;
        const now = clock.monotonic();
        const due = Math.max(now, this.#closingDue);
        this.#closingDue = due + limits/* CLOSING_PACE_MS */.zu;
        if (due > now)
            await clock.sleep(due - now, this.#stop.signal).catch(() => undefined);
        return !this.#isOver();
    }
    /** A full disk must not stop provisioning or events: the audit log has them too. */
    async #keep(writing) {
        try {
            await writing;
        }
        catch (error) {
            if (!(error instanceof errors/* AppError */.uV))
                throw error;
            this.#outboxError ??= error;
        }
    }
}
function isClosing({ event }) {
    return event.event === "email_account_recovered";
}


/***/ }),

/***/ 66666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ Outbox)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77934);
/* harmony import */ var _base_async_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(15767);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4177);
/* harmony import */ var _base_http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4507);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(21024);
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85459);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3195);







const lineSchema = valibot__WEBPACK_IMPORTED_MODULE_4__/* .variant */ .Oxt("state", [
    valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
        state: valibot__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz("pending"),
        id: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
        at: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
        /** Where it was put back after those that came between. */
        again: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(true)),
        envelope: _event_js__WEBPACK_IMPORTED_MODULE_2__/* .envelopeSchema */ .si,
    }),
    /** A receiver took one of the requests that the event makes. */
    valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ state: valibot__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz("accepted"), id: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), at: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), part: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() }),
    valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
        state: valibot__WEBPACK_IMPORTED_MODULE_4__/* .picklist */ .KIO(["delivered", "failed", "dead", "given-up"]),
        id: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
        at: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
        /** Absent where the audit log tells of the delivery, and not of where to. */
        destination: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
        attempts: valibot__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(),
        http_status: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig()),
        code: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
        reason: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    }),
]);
/** Events and their outcomes, one JSON line each in an append-only file; keyed by the event's id. */
class Outbox {
    #file;
    #clock;
    #order = new _base_async_js__WEBPACK_IMPORTED_MODULE_5__/* .Mutex */ .eu();
    #entries = new Map();
    #prefix = "";
    /** Lines that were not outbox entries; a last line that a crash cut off is not counted. */
    unreadable;
    constructor(file, clock, text) {
        this.#file = file;
        this.#clock = clock;
        this.unreadable = this.#load(text);
    }
    /** Reads the file, or starts one. Throws AppError (OUTBOX_UNUSABLE) when it cannot be read. */
    static async open(file, clock) {
        try {
            return new Outbox(file, clock, await file.read() ?? "");
        }
        catch (error) {
            throw unusable("read", file.path, error);
        }
    }
    /** What the file says became of an event; undefined for one that it does not know. */
    stateOf(id) {
        return this.#entries.get(id)?.state;
    }
    /** The events that are still to be sent, and why they were not. */
    undelivered() {
        return [...this.#entries.values()].flatMap(({ envelope: { id, event }, state, reason }) => state === "pending" || state === "dead" ? [{ id, account: event.name ?? "", event: event.event, reason }] : []);
    }
    /** The events in one of the states, in order of arrival. */
    list(...states) {
        return [...this.#entries.values()].filter((entry) => states.includes(entry.state)).map((entry) => entry.envelope);
    }
    /** What the file's lines say of an event that it waits to send: one line, or several that should say the same. */
    claims(id) {
        return this.#entries.get(id)?.claims ?? [];
    }
    /**
     * Stores an event; resolves when it is on stable storage, and keeps it in memory if that fails. A known event is left as it
     * is, but a state that came back is sent again, after those that came between, with the id that it had.
     */
    async add(envelope) {
        await this.#order.run(async () => {
            if (this.#holds(envelope))
                return;
            this.#queue(envelope, envelope);
            await this.#append({ state: "pending", id: envelope.id, at: this.#now(), envelope });
        });
    }
    /** Which of an event's requests were accepted. */
    accepted(id) {
        return this.#entries.get(id)?.accepted ?? new Set();
    }
    /** Stores that one of an event's requests was accepted, and which. */
    async accept(id, part) {
        this.#entries.get(id)?.accepted.add(part);
        await this.#order.run(() => this.#append({ state: "accepted", id, at: this.#now(), part }));
    }
    /** Stores that an event is still to be sent, whatever the file says of it. */
    async reopen(envelope) {
        await this.#order.run(async () => {
            this.#queue(envelope, envelope);
            await this.#append({ state: "pending", id: envelope.id, at: this.#now(), again: true, envelope });
        });
    }
    /** Stores how a delivery ended. `destination` is a host name: the whole address may contain secrets. */
    async settle(result, destination) {
        const state = result.delivered ? "delivered" : result.givenUp ? "given-up" : result.retryable ? "failed" : "dead";
        const entry = this.#entries.get(result.id);
        if (entry !== undefined) {
            entry.state = state === "failed" ? "pending" : state;
            entry.reason = result.reason;
        }
        await this.#order.run(() => this.#append({
            state,
            id: result.id,
            at: this.#now(),
            destination,
            attempts: result.attempts,
            ...(result.httpStatus === undefined ? {} : { http_status: result.httpStatus }),
            ...(result.code === undefined ? {} : { code: result.code }),
            ...(result.reason === undefined ? {} : { reason: result.reason }),
        }));
    }
    /** Stores that the audit log tells of a delivery whose line a crash kept from this file. */
    async acknowledge(id) {
        const entry = this.#entries.get(id);
        if (entry !== undefined)
            entry.state = "delivered";
        const reason = "The audit log records the delivery";
        await this.#order.run(() => this.#append({ state: "delivered", id, at: this.#now(), attempts: 0, reason }));
    }
    async #append(line) {
        try {
            await this.#file.append(`${this.#prefix}${JSON.stringify(line)}\n`);
            this.#prefix = "";
        }
        catch (error) {
            // Part of the line may have been written: the next one must not continue it.
            this.#prefix = "\n";
            throw unusable("write", this.#file.path, error);
        }
    }
    #load(text) {
        const lines = text.split("\n");
        const last = lines.pop() ?? "";
        if (last !== "")
            this.#prefix = "\n";
        const unreadable = lines.filter((line) => line !== "" && !this.#take(line)).length;
        this.#take(last);
        return unreadable;
    }
    #take(text) {
        const read = parseLine(text);
        if (read === undefined)
            return false;
        const { line, claim } = read;
        if (line.state === "pending") {
            if (!this.#holds(line.envelope))
                this.#queue(line.envelope, claim);
            else
                this.#repeat(line.id, claim, line.again === true);
            return true;
        }
        const entry = this.#entries.get(line.id);
        if (line.state === "accepted")
            entry?.accepted.add(line.part);
        else if (entry !== undefined && entry.state !== "delivered") {
            entry.state = line.state === "failed" ? "pending" : line.state;
            entry.reason = line.reason;
        }
        return true;
    }
    /** A line that says the same once more. */
    #repeat(id, claim, isLast) {
        const entry = this.#entries.get(id);
        if (entry === undefined)
            return;
        entry.claims.push(claim);
        if (!isLast)
            return;
        this.#entries.delete(id);
        this.#entries.set(id, entry);
    }
    /** Whether the event is known, and its state has not come back since. */
    #holds({ id, event }) {
        const known = this.#entries.get(id);
        return known !== undefined && known.envelope.event.audit_hash === event.audit_hash;
    }
    #queue(envelope, claim) {
        const { id } = envelope;
        const known = this.#entries.get(id);
        const claims = known?.state === "pending" ? [...known.claims, claim] : [claim];
        // A state that came back is told anew, with all of its requests.
        const accepted = this.#holds(envelope) ? known?.accepted : undefined;
        this.#entries.delete(id);
        this.#entries.set(id, { envelope, claims, accepted: accepted ?? new Set(), state: "pending" });
    }
    #now() {
        return new Date(this.#clock.now()).toISOString();
    }
}
/** A line, and the event in it as it stands there, with whatever the schema leaves out. */
function parseLine(text) {
    if (text.length > _limits_js__WEBPACK_IMPORTED_MODULE_3__/* .OUTBOX_LINE_CHARACTERS */ .io)
        return undefined;
    const json = (0,_base_http_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(text);
    const result = valibot__WEBPACK_IMPORTED_MODULE_4__/* .safeParse */ .xLC(lineSchema, json);
    if (!result.success)
        return undefined;
    const line = result.output;
    if (line.state === "pending" && line.envelope.id !== line.id)
        return undefined;
    return { line, claim: json.envelope };
}
function unusable(verb, path, error) {
    const message = `Cannot ${verb} the outbox "${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_6__/* .visible */ .RK)(path)}": ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_6__/* .visible */ .RK)((0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error))}`;
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV("OUTBOX_UNUSABLE", message, { cause: error });
}


/***/ }),

/***/ 22400:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zc: () => (/* binding */ AddressPolicy),
/* harmony export */   gc: () => (/* binding */ RECEIVER_REFUSED_RANGES)
/* harmony export */ });
/* unused harmony export interleave */
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4177);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21024);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17718);



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
/** Link-local addresses (RFC 3927, RFC 4291 section 2.5.6), in which metadata services live that nobody has listed yet. */
const LINK_LOCAL_RANGES = ["169.254.0.0/16", "fe80::/10"];
/** The addresses that take no events, whoever names them: link-local ones, and services that hand out credentials. */
const RECEIVER_REFUSED_RANGES = [...LINK_LOCAL_RANGES, ...METADATA_RANGES];
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
        if (!reserved || this.#allowed.has(ip) === true)
            return true;
        const inside = addressInside(ip);
        return inside !== undefined && this.permits(inside);
    }
    /**
     * The addresses to try, at most eight; undefined when any address of the answer is refused: a name that resolves to both
     * internal and public addresses is an attack, not a mail server.
     */
    admit(addresses) {
        if (addresses.length === 0 || !addresses.every((address) => this.permits(address.ip)))
            return undefined;
        return interleave(addresses).slice(0, _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_ADDRESSES */ .g0);
    }
    /** The same for a target that the operator named in `connect-to`: it may be internal, but must not hand out credentials. */
    admitTrusted(addresses) {
        if (addresses.some((address) => this.#metadata.has(address.ip) !== false))
            return undefined;
        return interleave(addresses).slice(0, _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_ADDRESSES */ .g0);
    }
}
/**
 * The IPv4 address inside one of NAT64's well-known prefix `64:ff9b::/96` (RFC 6052), which DNS64 makes for machines that
 * have IPv6 alone: the connection ends at that address. Undefined for any other.
 */
function addressInside(ip) {
    const tail = /^64:ff9b::(?:([0-9a-f]{1,4}):)?([0-9a-f]{1,4})$/i.exec(ip);
    if (tail) {
        const [high, low] = [Number.parseInt(tail[1] ?? "0", 16), Number.parseInt(tail[2] ?? "0", 16)];
        return [high >> 8, high & 255, low >> 8, low & 255].join(".");
    }
    return /^64:ff9b::(\d{1,3}(?:\.\d{1,3}){3})$/i.exec(ip)?.[1];
}
/** IPv6 and IPv4 in turn (RFC 8305 section 4), each family in the resolver's order. */
function interleave(addresses) {
    const v6 = addresses.filter((address) => address.family === 6);
    const v4 = addresses.filter((address) => address.family === 4);
    const longest = Math.max(v6.length, v4.length);
    return Array.from({ length: longest }, (_, index) => [v6[index], v4[index]]).flat().filter((each) => each !== undefined);
}
function allowedSet(network, cidrs) {
    try {
        return network.addressSet(cidrs);
    }
    catch (error) {
        if (!(error instanceof RangeError))
            throw error;
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1("INPUT_INVALID", `Cannot use allow-private-cidrs: ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(error.message)}`, {
            hint: "Give ranges such as 10.2.0.0/16 or fd00:1::/32, one per line",
            cause: error,
        });
    }
}


/***/ }),

/***/ 17718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C0: () => (/* binding */ MAX_SASL_FAILURE_BYTES),
/* harmony export */   C8: () => (/* binding */ MAX_HOSTS_UNTRUSTED),
/* harmony export */   Ki: () => (/* binding */ MAX_SHOWN_NAMES),
/* harmony export */   M2: () => (/* binding */ PROBE_LIMITS),
/* harmony export */   Pj: () => (/* binding */ MAX_REFUSED_LOGINS),
/* harmony export */   dX: () => (/* binding */ PER_HOST_CONCURRENCY),
/* harmony export */   fd: () => (/* binding */ EXPIRY_WARNING_DAYS),
/* harmony export */   g0: () => (/* binding */ MAX_ADDRESSES),
/* harmony export */   pS: () => (/* binding */ MAX_HOSTS)
/* harmony export */ });
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
/** Ports of one host that are asked at a time: providers limit the connections of a client. */
const PER_HOST_CONCURRENCY = 2;
/** Users for whom one secret may be refused before it is sent for no other: more could lock out mailboxes. */
const MAX_REFUSED_LOGINS = 3;
/** Names of a certificate to show. */
const MAX_SHOWN_NAMES = 20;
/** Bytes to read of a server's SASL failure text (RFC 7628 section 3.2.2). */
const MAX_SASL_FAILURE_BYTES = 4 * 1024;
/** Warn this many days before a certificate expires: the renewal margin of ACME clients for 90-day certificates. */
const EXPIRY_WARNING_DAYS = 30;


/***/ }),

/***/ 22292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H5: () => (/* binding */ judgeOverrides),
/* harmony export */   Wf: () => (/* binding */ trustOverrides),
/* harmony export */   s9: () => (/* binding */ judgeSession)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4177);

/** Cipher suites by IANA or OpenSSL name that RFC 9325 section 4.2 advises against; the first match counts. */
const WEAKNESSES = [
    { pattern: /NULL/, why: "does not encrypt", broken: true },
    { pattern: /anon|^ADH|^AECDH/, why: "does not authenticate the server", broken: true },
    { pattern: /EXP|EXPORT/, why: "is weak on purpose", broken: true },
    { pattern: /RC4|RC2|IDEA|SEED/, why: "uses a broken cipher", broken: true },
    { pattern: /3DES|DES-CBC|_DES_/, why: "uses blocks of 64 bits (Sweet32)", broken: true },
    { pattern: /MD5$/, why: "uses MD5", broken: true },
    { pattern: /^TLS_RSA_|^(?!TLS_|(?:EC)?DHE-)/, why: "has no forward secrecy", broken: false },
    {
        pattern: /CBC|^(?:EC)?DHE-(?!.*(?:GCM|CCM|CHACHA20))/,
        why: "is a CBC suite, open to padding oracles",
        broken: false,
    },
];
/** What is wrong with the negotiated protocol version, cipher suite and group. */
function judgeSession(session, redactor) {
    const findings = [];
    const weakness = session.version === "TLSv1.3"
        ? undefined
        : WEAKNESSES.find(({ pattern }) => pattern.test(session.cipher));
    if (weakness) {
        const told = `The server chose ${redactor.quote(session.cipher)}, which ${weakness.why}`;
        findings.push((0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("TLS_WEAK_CIPHER", told, { severity: weakness.broken ? "error" : "warning" }));
    }
    if (session.dhBits !== undefined && session.dhBits < 2048) {
        findings.push((0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("TLS_WEAK_KEY", `The server uses a Diffie-Hellman group of ${session.dhBits} bits`));
    }
    if (session.version === "TLSv1.2") {
        findings.push((0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("TLS_NO_TLS13", "The server negotiates TLS 1.2 but not TLS 1.3"));
    }
    return findings;
}
/** Turns off certificate checks for every program that does not turn them on itself. */
const OFF = "NODE_TLS_REJECT_UNAUTHORIZED";
/** Variables that add or replace trusted CAs. */
const EXTRA = ["NODE_EXTRA_CA_CERTS", "SSL_CERT_FILE", "SSL_CERT_DIR", "DENO_CERT"];
/** The variables of an environment that change what programs trust in TLS, by name; their values are not kept. */
function trustOverrides(env) {
    return [...(env[OFF] === "0" ? [OFF] : []), ...EXTRA.filter((name) => env[name])];
}
/**
 * Reports variables that a reader may take for the cause of a verdict, or for its fix; probes ignore them all. Extra CAs
 * are reported only where a chain was not accepted.
 */
function judgeOverrides({ authorized }, overrides) {
    const told = overrides.filter((name) => name === OFF || !authorized);
    if (told.length === 0)
        return [];
    return [(0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("TLS_ENVIRONMENT", `The environment sets ${told.join(", ")}, which this verdict ignores`)];
}


/***/ }),

/***/ 27385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AX: () => (/* binding */ LOOK_UP_WAITS_MS),
/* harmony export */   F1: () => (/* binding */ STALE_WAIT_MS),
/* harmony export */   FK: () => (/* binding */ CONFIRMATIONS_LIMIT),
/* harmony export */   HJ: () => (/* binding */ READ_CONCURRENCY),
/* harmony export */   J5: () => (/* binding */ POLL_AFTER_EXPECTED_MS),
/* harmony export */   KF: () => (/* binding */ UNSEEN_MS),
/* harmony export */   Qx: () => (/* binding */ WRITE_CONCURRENCY),
/* harmony export */   ed: () => (/* binding */ POLL_FIRST_MS),
/* harmony export */   g3: () => (/* binding */ GRACE_MS),
/* harmony export */   gH: () => (/* binding */ CONSISTENCY_MS),
/* harmony export */   ji: () => (/* binding */ POLL_JITTER),
/* harmony export */   jq: () => (/* binding */ CONFLICT_WAITS_MS),
/* harmony export */   k0: () => (/* binding */ POLL_GROWTH),
/* harmony export */   ky: () => (/* binding */ POLL_LONGEST_MS),
/* harmony export */   sL: () => (/* binding */ SENDS_LIMIT),
/* harmony export */   sN: () => (/* binding */ POLL_SHORTEST_MS),
/* harmony export */   ud: () => (/* binding */ STALE_SENDS_LIMIT),
/* harmony export */   vv: () => (/* binding */ POLL_TIMEOUT_MS),
/* harmony export */   zN: () => (/* binding */ LONG_LOOK_UP_WAITS_MS)
/* harmony export */ });
/** Accounts to write at the same time. */
const WRITE_CONCURRENCY = 16;
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
/** Between polls once the usual duration is known: right after the last account should be done, but no sooner than this. */
const POLL_AFTER_EXPECTED_MS = 100;
/** Accounts whose time is up are reread one by one, because listings lag; above this number, the listing counts. */
const CONFIRMATIONS_LIMIT = 50;
/** Sends of one write whose resource goes on changing under it: version conflicts end when the other writer does. */
const STALE_SENDS_LIMIT = 10;
/** The wait before a resource that changed is read and sent again; it grows by itself with each further one. */
const STALE_WAIT_MS = 200;
/** How long what a write refers to may be unseen, because reads lag behind the writes that made it. */
const UNSEEN_MS = 60_000;


/***/ }),

/***/ 50791:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E0: () => (/* binding */ changedFields),
/* harmony export */   F3: () => (/* binding */ resourcesOf),
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   Ob: () => (/* binding */ liveAccount),
/* harmony export */   Ol: () => (/* binding */ resourceIn),
/* harmony export */   Vr: () => (/* binding */ shownContent),
/* harmony export */   Ye: () => (/* binding */ contentDifferences),
/* harmony export */   _7: () => (/* binding */ serversProblem),
/* harmony export */   ei: () => (/* binding */ buildProvisioningPayload),
/* harmony export */   sE: () => (/* binding */ desiredAccountUnit),
/* harmony export */   v4: () => (/* binding */ describeAccount)
/* harmony export */ });
/* unused harmony exports desiredContent, liveContent */
/* harmony import */ var _account_account_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2734);
/* harmony import */ var _account_email_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39420);
/* harmony import */ var _account_matrix_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16564);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4177);
/* harmony import */ var _base_secret_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1569);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(21024);
/* harmony import */ var _provision_unit_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2963);







/** What an account file asks for, as the one unit that this API has for it; accounts are known by their name. */
function desiredAccountUnit(desired) {
    const { name, password } = desired.account;
    return {
        kind: _provision_unit_js__WEBPACK_IMPORTED_MODULE_4__/* .ACCOUNT_KIND */ .J,
        key: (0,_account_account_js__WEBPACK_IMPORTED_MODULE_5__/* .nameKey */ .Rc)(name),
        name,
        needs: [],
        content: desiredContent(desired.account),
        accounts: [desired],
        secretReference: password,
        secretChanged: (0,_provision_unit_js__WEBPACK_IMPORTED_MODULE_4__/* .passwordChanged */ .c)(desired),
    };
}
/** What an account file asks for, without the password, in the form used for comparison. */
function desiredContent(account) {
    const { password: _, ...content } = buildProvisioningPayload(account, "");
    return comparable(content);
}
/** What the API says about an account, in the form used for comparison. */
function liveContent(reply) {
    return comparable({
        name: reply.name,
        description: reply.description ?? "",
        smtpServer: reply.smtpServer ?? "",
        smtpPort: reply.smtpPort ?? 0,
        imapServer: reply.imapServer ?? "",
        imapPort: reply.imapPort ?? 0,
        authenticationType: reply.authenticationType ?? "",
        username: reply.username ?? "",
        signature: reply.signature ?? "",
        replyToAddress: reply.replyToAddress ?? "",
        replyTemplate: reply.replyTemplate ?? "",
        forwardTemplate: reply.forwardTemplate ?? "",
        enableTls: reply.enableTls ?? false,
        useStartTls: reply.useStartTls ?? reply.smtpPort === 587,
    });
}
/** Names of the fields that differ between two contents. */
function contentDifferences(desired, live) {
    return Object.keys(desired).filter((field) => desired[field] !== live[field]);
}
const HOSTS = new Set(["smtpServer", "imapServer"]);
/** The same meaning gets the same value: host names in lower case, no trailing white space, LF between lines. */
function comparable(content) {
    const entries = Object.entries(content).map(([field, value]) => {
        if (typeof value !== "string")
            return [field, value];
        if (HOSTS.has(field))
            return [field, value.trim().toLowerCase().replace(/\.$/, "")];
        if (field === "replyToAddress")
            return [field, (0,_account_email_address_js__WEBPACK_IMPORTED_MODULE_0__/* .lowerCaseDomain */ .M)(value.trim())];
        return [field, withoutTrailingSpace(value)];
    });
    return Object.fromEntries(entries);
}
function withoutTrailingSpace(text) {
    return text.split(/\r\n|\r|\n/).map((line) => line.trimEnd()).join("\n").trimEnd();
}
const PENDING = new Set(["PENDING_VALIDATION", "VALIDATING"]);
const SUCCESS = new Set(["VALIDATED", "ACTIVE"]);
/** The account as the rest of the program sees it. */
function liveAccount(reply) {
    return {
        kind: _provision_unit_js__WEBPACK_IMPORTED_MODULE_4__/* .ACCOUNT_KIND */ .J,
        key: (0,_account_account_js__WEBPACK_IMPORTED_MODULE_5__/* .nameKey */ .Rc)(reply.name),
        name: reply.name,
        id: reply.id,
        needs: [],
        state: stateOf(reply),
        content: liveContent(reply),
        resources: resourcesOf(reply),
    };
}
/** What a live account holds, without secrets, for whoever shows or stores it; its name is its key and stays as it is. */
function shownContent(content, redactor) {
    const { name, ...texts } = content;
    return { ...(name === undefined ? {} : { name }), ...redactor.redactValue(texts) };
}
/** A live account under the keys of a file, without secrets. */
function describeAccount(live, password, redactor) {
    const content = shownContent(live.content, redactor);
    return {
        name: content.name,
        description: content.description,
        smtp_server: content.smtpServer,
        smtp_port: content.smtpPort,
        imap_server: content.imapServer,
        imap_port: content.imapPort,
        authentication_type: content.authenticationType,
        username: content.username,
        password,
        signature: content.signature,
        reply_to_address: content.replyToAddress,
        reply_template: content.replyTemplate,
        forward_template: content.forwardTemplate,
        enable_tls: content.enableTls,
    };
}
/** The keys of an account file, by the field that its value is sent in. */
const KEYS = {
    name: "name",
    description: "description",
    smtpServer: "smtp_server",
    smtpPort: "smtp_port",
    imapServer: "imap_server",
    imapPort: "imap_port",
    authenticationType: "authentication_type",
    username: "username",
    password: "password",
    signature: "signature",
    replyToAddress: "reply_to_address",
    replyTemplate: "reply_template",
    forwardTemplate: "forward_template",
    enableTls: "enable_tls",
    // The port says how TLS begins.
    useStartTls: "smtp_port",
};
/** What a change makes of an account, by the keys of its file. */
function changedFields({ action, fields = [], desired, observed }, redactor) {
    if (!desired || (action !== "create" && action !== "update"))
        return [];
    const [{ account }] = desired.accounts;
    const changed = action === "create" ? Object.keys(KEYS) : fields;
    const keys = new Set(Object.entries(KEYS).flatMap(([field, key]) => changed.includes(field) ? [key] : []));
    const live = observed && describeAccount(observed, "", redactor);
    return Array.from(keys, (key) => {
        if (key === "password")
            return { key };
        return { key, ...(live ? { from: live[key] } : {}), to: account[key] };
    });
}
/** The state of an account: a status that is neither pending nor success, known or not, is a failure. */
function stateOf(reply) {
    const phase = PENDING.has(reply.status) ? "pending" : SUCCESS.has(reply.status) ? "success" : "failure";
    return { phase, status: (0,_base_text_js__WEBPACK_IMPORTED_MODULE_6__/* .visible */ .RK)(reply.status, 64), message: reply.statusMessage ?? undefined };
}
/** The one resource that this API has for an account. */
function resourcesOf(reply) {
    return { emailaccount: { id: reply.id, version: reply.version ?? undefined } };
}
/** The resource as the plan or an earlier step knows it. */
function resourceIn(known) {
    const resource = known["emailaccount"];
    if (!resource)
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .uV("INTERNAL", "Cannot address an e-mail account with an unknown id");
    return resource;
}
/** Why this API cannot take an account: it knows no mailbox without servers. Undefined when it can. */
function serversProblem(account) {
    const missing = (0,_account_account_js__WEBPACK_IMPORTED_MODULE_5__/* .missingMailboxKeys */ .jB)(account);
    if (missing.length === 0)
        return undefined;
    const message = `The file has no ${listed(missing)}, and email-accounts reaches every mailbox by its servers`;
    return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .finding */ .gk)("API_NEEDS_SERVERS", message);
}
function listed(names) {
    return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
/**
 * Makes the request body of an account, with the password that its reference names. Throws `AppError` for an account
 * whose file names no servers.
 *
 * @example
 * ```ts
 * import { type Account, buildProvisioningPayload } from "genesys-email-accounts";
 *
 * export const bodyOf = (account: Account, password: string) => buildProvisioningPayload(account, password);
 * ```
 */
function buildProvisioningPayload(account, password) {
    const problem = serversProblem(account);
    if (problem || !(0,_account_account_js__WEBPACK_IMPORTED_MODULE_5__/* .hasMailbox */ .TJ)(account)) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .uV("API_NEEDS_SERVERS", `Cannot send "${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_6__/* .visible */ .RK)(account.name)}": ${problem?.message}`);
    }
    return {
        name: account.name,
        description: account.description,
        smtpServer: account.smtp_server,
        smtpPort: account.smtp_port,
        imapServer: account.imap_server,
        imapPort: account.imap_port,
        authenticationType: account.authentication_type,
        username: account.username,
        password: password instanceof _base_secret_js__WEBPACK_IMPORTED_MODULE_3__/* .Secret */ .zh ? password.reveal() : password,
        signature: account.signature,
        replyToAddress: account.reply_to_address,
        replyTemplate: account.reply_template,
        forwardTemplate: account.forward_template,
        enableTls: account.enable_tls,
        useStartTls: (0,_account_matrix_js__WEBPACK_IMPORTED_MODULE_1__/* .smtpTlsMode */ .h8)(account.smtp_port) === "starttls",
    };
}


/***/ }),

/***/ 63531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ev: () => (/* binding */ folderKey),
/* harmony export */   ci: () => (/* binding */ addressOf),
/* harmony export */   lv: () => (/* binding */ judgeFiles),
/* harmony export */   vh: () => (/* binding */ routeKey)
/* harmony export */ });
/* harmony import */ var _account_routing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4467);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4177);
/* harmony import */ var _base_grouping_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42242);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21024);




/** The address of an account, as routes are known by: its domain in lower case. */
function addressOf(account) {
    const address = (0,_account_routing_js__WEBPACK_IMPORTED_MODULE_0__/* .routeAddress */ .ow)(account);
    if (address === undefined)
        return undefined;
    const at = address.lastIndexOf("@");
    return { pattern: address.slice(0, at), domain: address.slice(at + 1).toLowerCase() };
}
/** The key of a route: its address without case. */
function routeKey(pattern, domain) {
    return `${pattern}@${domain}`.toLowerCase();
}
/** Judges files for this API: each by itself, and those of one domain together. */
function judgeFiles(accounts) {
    const byDomain = indexesBy(accounts, ({ domain }) => domain);
    const described = accounts.filter(({ account }) => account.description.trim() !== "").length;
    return {
        issues: [
            ...accounts.flatMap(({ account }, index) => ownIssues(account).map((each) => ({ ...each, index }))),
            ...twice(accounts),
            ...[...byDomain].flatMap(([domain, indexes]) => sharedIssues(domain, indexes, accounts)),
        ],
        findings: described === 0 ? [] : [
            (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)("DESCRIPTION_NOT_SENT", `description is not sent: routes have no place for it (${described === 1 ? "one account has it" : `${described} accounts have it`})`),
        ],
    };
}
/** The indexes of the accounts that have an address, by a key of it. */
function indexesBy(accounts, keyOf) {
    const placed = accounts.flatMap(({ account }, index) => {
        const address = addressOf(account);
        return address ? [{ index, key: keyOf(address) }] : [];
    });
    return new Map([...(0,_base_grouping_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .z)(placed, ({ key }) => key)].map(([key, found]) => [key, found.map(({ index }) => index)]));
}
function ownIssues(account) {
    const { signature, routing, authentication_type: type, reply_template, forward_template } = account;
    const found = [];
    const tell = (path, told) => void found.push({ path, finding: told });
    if (addressOf(account) === undefined) {
        const path = account.username === undefined ? "routing" : "username";
        tell(path, (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)("ROUTE_ADDRESS_MISSING", `${path} gives no address at which Genesys Cloud receives the mail`));
    }
    if (type === "OAUTH2" && routing?.graph === undefined) {
        tell("authentication_type", (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)("AUTH_NOT_IN_API", "authentication_type is OAUTH2, which cannot be sent"));
    }
    if (signature.trim() !== "" && !routing?.signature) {
        tell("signature", (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)("SIGNATURE_NOT_SENT", "signature is not sent: a route refers to a canned response"));
    }
    for (const [path, text] of Object.entries({ reply_template, forward_template })) {
        if (text.trim() !== "")
            tell(path, (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)("TEMPLATE_NOT_SENT", `${path} is not sent: routes have no templates`));
    }
    return found;
}
function twice(accounts) {
    const holders = indexesBy(accounts, ({ pattern, domain }) => routeKey(pattern, domain));
    return [...holders].flatMap(([key, indexes]) => indexes.length < 2 ? [] : indexes.map((index) => {
        const message = `The address ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(key)} is ${placeOf(other(indexes, index), accounts)}'s too`;
        const path = accounts[index]?.account.routing?.address === undefined ? "username" : "routing.address";
        return { index, path, finding: (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)("ROUTE_ADDRESS_TWICE", message) };
    }));
}
const SERVER_KEYS = ["smtp_server", "smtp_port", "imap_server", "imap_port"];
const LOGIN_KEYS = ["username", "password"];
function sharedIssues(domain, indexes, accounts) {
    const graphs = differing(indexes, ["graph"], (index) => ({ graph: plain(accounts[index]?.account.routing?.graph) }));
    if (graphs !== undefined) {
        return tellAll(graphs, indexes, accounts, () => "routing.graph", (place) => (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)("DOMAIN_GRAPH_DIFFERS", `${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(domain)} has another Graph integration, or none, at ${place}`));
    }
    if (indexes.some((index) => accounts[index]?.account.routing?.graph !== undefined))
        return [];
    const found = [];
    const servers = differing(indexes, SERVER_KEYS, (index) => ({ ...accounts[index]?.account }));
    if (servers !== undefined) {
        found.push(...tellAll(servers, indexes, accounts, (key) => key, (place, key) => (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)("DOMAIN_SERVERS_DIFFER", `${key} of ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(domain)} is another one at ${place}`)));
    }
    const logins = differing(indexes, LOGIN_KEYS, (index) => ({ ...accounts[index]?.account }));
    if (logins !== undefined) {
        found.push(...tellAll(logins, indexes, accounts, (key) => key, (place, key) => (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)("DOMAIN_LOGIN_DIFFERS", `${key} of ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(domain)} is another one at ${place}`)));
    }
    return [...found, ...folderIssues(domain, indexes, accounts)];
}
/** The first key in which accounts differ. */
function differing(indexes, keys, values) {
    return keys.find((key) => new Set(indexes.map((index) => values(index)[key])).size > 1);
}
function tellAll(key, indexes, accounts, path, told) {
    const value = (index) => {
        const account = accounts[index]?.account;
        return key === "graph" ? plain(account?.routing?.graph) : account?.[key];
    };
    const [first = 0] = indexes;
    // Whoever differs from the first is told of the first, and all others of the first that differs: one search for all.
    const differing = indexes.find((each) => value(each) !== value(first)) ?? first;
    return indexes.map((index) => {
        const unlike = value(index) === value(first) ? differing : first;
        return { index, path: path(key), finding: told(placeOf(unlike, accounts), key) };
    });
}
function folderIssues(domain, indexes, accounts) {
    const reads = indexes.flatMap((index) => (accounts[index]?.account.routing?.mailbox_folders ?? []).map((folder) => ({ index, folder })));
    const readers = (0,_base_grouping_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .z)(reads, ({ folder }) => folderKey(folder));
    const [first] = indexes;
    if (readers.size === 0 && indexes.length > 1 && first !== undefined) {
        const message = `No account of ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(domain)} has routing.mailbox_folders, so Genesys Cloud reads no mail of it`;
        return [{ index: first, path: "routing", finding: (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)("IMAP_WITHOUT_FOLDERS", message) }];
    }
    return [...readers].flatMap(([folder, holders]) => holders.length < 2 ? [] : holders.map(({ index }) => {
        const another = holders.find((each) => each.index !== index)?.index ?? index;
        const message = `The folder "${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(folder, 80)}" is read for ${placeOf(another, accounts)} too`;
        return { index, path: "routing.mailbox_folders", finding: (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)("FOLDER_TWICE", message) };
    }));
}
/** Only INBOX is the same in any case (RFC 3501 section 5.1). */
function folderKey(folder) {
    return folder.toUpperCase() === "INBOX" ? "INBOX" : folder;
}
function other(indexes, index) {
    return indexes.find((each) => each !== index) ?? index;
}
function placeOf(index, accounts) {
    const placed = accounts[index];
    return placed ? `${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(placed.file)}:${placed.line}` : "another place";
}
function plain(text) {
    return text?.normalize("NFC").toLowerCase();
}


/***/ }),

/***/ 35247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ createAddressSet)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);

/** A set of CIDR ranges on `net.BlockList`. Throws RangeError when one is not a CIDR. */
function createAddressSet(cidrs) {
    // Two lists, because runtimes disagree on whether an IPv4 address is in an IPv6 range such as ::/3.
    const lists = { 4: new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList(), 6: new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList() };
    for (const cidr of cidrs) {
        const { ip, family, prefix } = parseCidr(cidr);
        lists[family].addSubnet(ip, prefix, family === 4 ? "ipv4" : "ipv6");
    }
    return {
        has(ip) {
            const family = ip.includes("%") ? 0 : (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(ip);
            if (family === 0)
                return undefined;
            if (family === 4)
                return lists[4].check(ip, "ipv4");
            // The second check finds IPv4-mapped addresses in IPv4 ranges.
            return lists[6].check(ip, "ipv6") || lists[4].check(ip, "ipv6");
        },
    };
}
function parseCidr(cidr) {
    const match = /^([0-9A-Fa-f:.]+)(?:\/(\d{1,3}))?$/.exec(cidr);
    const ip = match?.[1] ?? "";
    const family = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(ip);
    const bits = family === 4 ? 32 : 128;
    const prefix = Number(match?.[2] ?? bits);
    if ((family !== 4 && family !== 6) || prefix > bits)
        throw new RangeError(`"${cidr}" is not a CIDR range`);
    return { ip, family, prefix };
}


/***/ }),

/***/ 22767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VJ: () => (/* binding */ openAppendFile),
/* harmony export */   Zn: () => (/* binding */ identifyFile),
/* harmony export */   ut: () => (/* binding */ readPieces)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4177);
/* harmony import */ var _core_base_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21024);
/* harmony import */ var _make_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59227);





/** An append-only file on disk; each append is one write followed by fsync; creates its folder if missing. */
function openAppendFile(path) {
    return {
        path,
        async read() {
            try {
                return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, "utf8");
            }
            catch (error) {
                if (isMissing(error))
                    return undefined;
                throw unusable("read", path, error);
            }
        },
        async append(text) {
            try {
                await (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
                const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, "a", 0o600);
                try {
                    await handle.appendFile(text, "utf8");
                    await handle.sync();
                }
                finally {
                    await handle.close();
                }
            }
            catch (error) {
                throw unusable("write", path, error);
            }
        },
    };
}
const PIECE_BYTES = 65_536;
/**
 * A file on disk, piece by piece, so that its size does not matter; throws `AppError` (AUDIT_UNREADABLE) while it is read.
 * Each piece takes the place of the one before in memory: whoever keeps one keeps a copy.
 */
async function* readPieces(path) {
    try {
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, "r");
        try {
            const memory = new Uint8Array(PIECE_BYTES);
            for (;;) {
                const { bytesRead } = await handle.read(memory, 0, PIECE_BYTES, null);
                if (bytesRead === 0)
                    return;
                yield memory.subarray(0, bytesRead);
            }
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        throw unusable("read", path, error);
    }
}
/** What is at a path, links followed: undefined for nothing; throws `AppError` (AUDIT_UNREADABLE) where that cannot be told. */
async function identifyFile(path) {
    try {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path, { bigint: true });
        return { isFile: found.isFile(), id: `${found.dev}:${found.ino}` };
    }
    catch (error) {
        if (isMissing(error) || (0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .CA)(error) === "ENOTDIR")
            return undefined;
        throw unusable("read", path, error);
    }
}
function isMissing(error) {
    return (0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .CA)(error) === "ENOENT";
}
function unusable(verb, path, error) {
    const message = `Cannot ${verb} "${(0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .visible */ .RK)(path)}": ${(0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .visible */ .RK)((0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .gJ)(error))}`;
    return new _core_base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .uV(verb === "read" ? "AUDIT_UNREADABLE" : "AUDIT_UNWRITABLE", message, { cause: error });
}


/***/ }),

/***/ 53435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ listenForStop)
/* harmony export */ });
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1708);
/* harmony import */ var _core_base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4177);


/** After this time from the first signal, what still runs is not waited for any more: the audit log is closed. */
const CLOSING_MS = 6_000;
/** After this time the process ends, whatever hangs. */
const END_MS = 7_000;
/**
 * Listens for requests to stop. The first one aborts, and 7 s later the process ends with a status that is not 0, even
 * when something hangs; a second one ends it at once.
 */
function listenForStop() {
    const controller = new AbortController();
    let closing = () => Promise.resolve();
    for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) {
        node_process__WEBPACK_IMPORTED_MODULE_0__.on(name, () => {
            if (controller.signal.aborted)
                return end();
            if (name === "SIGHUP" && hasTerminal())
                node_process__WEBPACK_IMPORTED_MODULE_0__.on("exit", dieOfHangUp);
            const reason = new _core_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV("CANCELLED", `The run was stopped by ${name}`);
            // A run that ends by itself must not wait for these.
            setTimeout(() => void closing(reason).catch(() => undefined), CLOSING_MS).unref();
            setTimeout(() => {
                node_process__WEBPACK_IMPORTED_MODULE_0__.stderr.write(`The run did not end within ${END_MS / 1000} s of ${name}, and is ended\n`);
                end();
            }, END_MS).unref();
            controller.abort(reason);
        });
    }
    return { signal: controller.signal, beforeEnd: (task) => closing = task };
}
/** Ends the process. Leaving it in order waits for a call of the file system that hangs. */
function end() {
    if (node_process__WEBPACK_IMPORTED_MODULE_0__.getActiveResourcesInfo().some((name) => name.startsWith("FSReq")))
        node_process__WEBPACK_IMPORTED_MODULE_0__.kill(node_process__WEBPACK_IMPORTED_MODULE_0__.pid, "SIGKILL");
    node_process__WEBPACK_IMPORTED_MODULE_0__.exit(1);
}
function hasTerminal() {
    return [node_process__WEBPACK_IMPORTED_MODULE_0__.stdin, node_process__WEBPACK_IMPORTED_MODULE_0__.stdout, node_process__WEBPACK_IMPORTED_MODULE_0__.stderr].some(({ isTTY }) => isTTY);
}
/** Node.js aborts, and may leave a dump of its memory, when it cannot give a terminal back that is gone. */
function dieOfHangUp() {
    node_process__WEBPACK_IMPORTED_MODULE_0__.removeAllListeners("SIGHUP");
    node_process__WEBPACK_IMPORTED_MODULE_0__.kill(node_process__WEBPACK_IMPORTED_MODULE_0__.pid, "SIGHUP");
}


/***/ }),

/***/ 27365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ checkInputs)
});

// EXTERNAL MODULE: ./build/src/core/account/secret-reference.js
var secret_reference = __webpack_require__(24653);
// EXTERNAL MODULE: ./build/src/core/base/public-suffix.js
var public_suffix = __webpack_require__(63538);
// EXTERNAL MODULE: ./build/src/core/base/errors.js + 7 modules
var errors = __webpack_require__(4177);
// EXTERNAL MODULE: ./build/src/core/notify/send-event.js + 2 modules
var send_event = __webpack_require__(56649);
// EXTERNAL MODULE: ./build/src/core/run/audit-path.js
var audit_path = __webpack_require__(62734);
// EXTERNAL MODULE: ./build/src/core/run/settings.js + 4 modules
var run_settings = __webpack_require__(56621);
// EXTERNAL MODULE: ./build/src/runtime/compose.js + 40 modules
var compose = __webpack_require__(65777);
// EXTERNAL MODULE: ./build/src/runtime/address-set.js
var address_set = __webpack_require__(35247);
// EXTERNAL MODULE: ./build/src/runtime/manifest-file.js
var manifest_file = __webpack_require__(99168);
// EXTERNAL MODULE: ./build/src/runtime/secret-lookup.js
var secret_lookup = __webpack_require__(37439);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/core/base/text.js
var base_text = __webpack_require__(21024);
;// CONCATENATED MODULE: ./build/src/runtime/secrets-file.js





const MOST_BYTES = 16 * 1024 * 1024;
const MOST_LINKS = 40;
/** Reads the text of the `secrets-file` input, which no pull request may write: it stands outside the workspace, and so does every link to it. Throws {@link ConfigurationError}, which never holds a piece of the text. */
async function readSecretsFile(given, workspace, spelling) {
    const refuse = (reason) => new errors/* ConfigurationError */.j1("INPUT_INVALID", `Cannot use ${spelling} "${(0,base_text/* visible */.RK)(given)}": ${reason}`, {
        hint: `Give ${spelling} the path of a regular file outside the workspace, such as one in RUNNER_TEMP, ` +
            "with a JSON object of strings",
    });
    try {
        const inside = await (0,promises_.realpath)(workspace);
        let path = (0,external_node_path_.resolve)(workspace, given);
        for (let links = 0;; links++) {
            // A path through a linked folder stands where that folder really is.
            const real = (0,external_node_path_.join)(await (0,promises_.realpath)((0,external_node_path_.dirname)(path)), (0,external_node_path_.basename)(path));
            if (isBelow(path, (0,external_node_path_.resolve)(workspace)) || isBelow(real, inside))
                throw refuse("it is in the workspace");
            if (!(await (0,promises_.lstat)(real)).isSymbolicLink())
                return await readRegular(real, refuse);
            if (links === MOST_LINKS)
                throw refuse("it is a circle of links");
            path = (0,external_node_path_.resolve)((0,external_node_path_.dirname)(real), await (0,promises_.readlink)(real));
        }
    }
    catch (error) {
        if (error instanceof errors/* ConfigurationError */.j1)
            throw error;
        throw refuse((0,errors/* errorCode */.CA)(error) === "ENOENT" ? "there is no such file" : `it cannot be read (${(0,errors/* errorCode */.CA)(error)})`);
    }
}
async function readRegular(path, refuse) {
    // Without waiting for a writer, should it be a pipe, and never through a link that was made in between.
    const handle = await (0,promises_.open)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK | external_node_fs_.constants.O_NOFOLLOW);
    try {
        const { size } = await regular(handle, refuse);
        const bytes = new Uint8Array(Math.min(size, MOST_BYTES) + 1);
        let read = 0;
        while (read < bytes.length) {
            const { bytesRead } = await handle.read(bytes, read, bytes.length - read);
            if (bytesRead === 0)
                break;
            read += bytesRead;
        }
        if (read > MOST_BYTES)
            throw refuse("it is larger than 16 MiB");
        if (read > size)
            throw refuse("it grew while it was read");
        return decode(bytes.subarray(0, read), refuse);
    }
    finally {
        await handle.close();
    }
}
async function regular(handle, refuse) {
    const found = await handle.stat();
    if (!found.isFile())
        throw refuse("it is not a regular file");
    return found;
}
function decode(bytes, refuse) {
    try {
        return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    }
    catch {
        throw refuse("it is not UTF-8");
    }
}
/** The root of a file system is nobody's workspace: everything would be in it. */
function isBelow(path, folder) {
    if (folder === (0,external_node_path_.parse)(folder).root)
        return false;
    const way = (0,external_node_path_.relative)(folder, path);
    return way === "" || !(way === ".." || way.startsWith("../") || way.startsWith("..\\") || (0,external_node_path_.isAbsolute)(way));
}

;// CONCATENATED MODULE: ./build/src/runtime/check-inputs.js











/**
 * Reads and checks every input, used or not, before anything else happens: of all files it opens `previous-manifest`
 * and `secrets-file` alone, and those last. Throws `ConfigurationError` for the first input that cannot be used; no message holds a secret.
 */
async function checkInputs(raw, options) {
    const { spell = (name) => name, workspace, confined } = options;
    const settings = (0,run_settings/* parseSettings */.P$)(raw, spell);
    const { auditFile, loginHosts, allowPrivateCidrs } = settings;
    const stray = confined ? (0,audit_path/* auditPathProblem */.g)(auditFile, true) : undefined;
    if (stray !== undefined) {
        throw (0,run_settings/* invalidInput */.aY)(spell("audit-file"), auditFile, "a file name such as audit_log.jsonl", stray);
    }
    for (const cidr of allowPrivateCidrs) {
        if (!isRange(cidr)) {
            throw (0,run_settings/* invalidInput */.aY)(spell("allow-private-cidrs"), cidr, "ranges such as 10.2.0.0/16 or fd00:1::/32");
        }
    }
    await refusePublicSuffixes(loginHosts, spell("login-hosts"));
    await checkReceiver(raw, settings);
    const { previousManifest, organisation } = settings;
    const previous = previousManifest === undefined ? undefined : await (0,manifest_file/* readPrevious */.ox)(previousManifest, {
        root: workspace,
        organisation,
        spelling: spell("previous-manifest"),
    });
    return { settings, previous, secrets: await readSecrets(raw, settings, spell, workspace) };
}
function isRange(cidr) {
    try {
        (0,address_set/* createAddressSet */.N)([cidr]);
        return true;
    }
    catch {
        return false;
    }
}
async function refusePublicSuffixes(loginHosts, spelling) {
    for (const pattern of loginHosts) {
        if (!pattern.startsWith("*.") || !await (0,public_suffix/* isPublicSuffix */.R)(pattern.slice(2)))
            continue;
        const wanted = "host names such as smtp.example.com, or *.example.com for every name below a domain of your own";
        throw (0,run_settings/* invalidInput */.aY)(spelling, pattern, wanted, "everybody can have a name below it");
    }
}
/** An address that is not given is held against nothing; its secrets are, all the same. */
async function checkReceiver(raw, { itsmUrl, itsmFormat }) {
    const url = itsmUrl ?? "https://localhost";
    const itsm = (0,compose/* itsmFromInputs */.LD)(raw, { itsmUrl: url, itsmFormat: itsmUrl === undefined ? "basic" : itsmFormat });
    if (itsm)
        await (0,send_event/* destinationOf */.My)(url, itsm);
}
async function readSecrets(raw, { secretsFile }, spell, workspace) {
    const json = (0,run_settings/* inputText */.AN)(raw, "secrets");
    const given = json === "" ? undefined : (0,secret_lookup/* parseSecrets */.dC)(json, spell("secrets"));
    if (secretsFile === undefined)
        return given;
    const spelling = spell("secrets-file");
    const filed = (0,secret_lookup/* parseSecrets */.dC)(await readSecretsFile(secretsFile, workspace, spelling), spelling);
    const double = [...filed.keys()].find((name) => given?.has(name));
    if (double === undefined)
        return new Map([...given ?? [], ...filed]);
    // What is no name may be a value in the wrong place.
    const name = (0,secret_reference/* isSecretName */.eh)(double) ? double : "A name";
    throw new errors/* ConfigurationError */.j1("INPUT_INVALID", `${name} is in ${spell("secrets")} and in ${spelling}`, {
        hint: `Give each name in ${spell("secrets")} or in ${spelling}, not in both`,
    });
}


/***/ }),

/***/ 75504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ everySecond),
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);
/* harmony import */ var _core_base_async_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15767);


/** The system's clock. */
const systemClock = {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    sleep: (ms, signal) => new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
            release();
            resolve();
        }, ms);
        // Many waits share a run's signal; Node 20 reports more than ten listeners as a leak.
        if (signal)
            (0,node_events__WEBPACK_IMPORTED_MODULE_0__.setMaxListeners)(0, signal);
        const release = (0,_core_base_async_js__WEBPACK_IMPORTED_MODULE_1__/* .onAbort */ .u7)(signal, (reason) => {
            clearTimeout(timer);
            reject(reason);
        });
    }),
};
/** Calls a function each second until what it gives is called; keeps no program alive. */
function everySecond(task) {
    const timer = setInterval(task, 1000);
    timer.unref();
    return () => clearInterval(timer);
}


/***/ }),

/***/ 65777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sk: () => (/* binding */ composeFromInputs),
  Xq: () => (/* binding */ givenCas),
  LD: () => (/* binding */ itsmFromInputs),
  RV: () => (/* binding */ outboxPath),
  YJ: () => (/* binding */ systemPorts)
});

// UNUSED EXPORTS: compose, connectGenesys

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/core/audit/audit-log.js + 4 modules
var audit_log = __webpack_require__(15798);
// EXTERNAL MODULE: ./build/src/core/base/errors.js + 7 modules
var errors = __webpack_require__(4177);
// EXTERNAL MODULE: ./build/src/core/base/secret.js + 1 modules
var secret = __webpack_require__(1569);
// EXTERNAL MODULE: ./build/src/core/base/async.js
var base_async = __webpack_require__(15767);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/core/base/http.js
var http = __webpack_require__(4507);
// EXTERNAL MODULE: ./build/src/core/base/text.js
var base_text = __webpack_require__(21024);
;// CONCATENATED MODULE: ./build/src/core/genesys/schemas.js

/** A text field of an error body: a wrong type must not hide the other fields. */
const optionalText = dist/* fallback */.NpB(dist/* optional */.lqM(dist/* string */.YjP()), undefined);
/** The token endpoint's response (RFC 6749 section 5.1): the fields that are read. */
const tokenSchema = dist/* object */.Ikc({
    access_token: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[\x21-\x7e]{1,8192}$/, "not a token")),
    /** Seconds. */
    expires_in: dist/* pipe */.FsL(dist/* number */.aig(), dist/* minValue */.Wwf(1)),
});
/** The token endpoint's refusal (RFC 6749 section 5.2), or the platform's error body instead. */
const tokenErrorSchema = dist/* object */.Ikc({
    error: optionalText,
    error_description: optionalText,
    description: optionalText,
    message: optionalText,
});
/** The platform's error body: the fields that are shown. */
const errorBodySchema = dist/* object */.Ikc({
    message: optionalText,
    code: optionalText,
    details: dist/* fallback */.NpB(dist/* array */.YOg(dist/* object */.Ikc({ fieldName: optionalText })), []),
    /** The limit of the organisation that the request would cross (ErrorBody.limit of the official SDK). */
    limit: dist/* fallback */.NpB(dist/* optional */.lqM(dist/* object */.Ikc({ key: optionalText, namespace: optionalText, value: dist/* fallback */.NpB(dist/* optional */.lqM(dist/* number */.aig()), undefined) })), undefined),
});
/** An id, at most as long as a domain name: ids go into URLs, logs and files, so one that could change a path is invalid. */
const resourceId = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[A-Za-z0-9][\w.-]{0,252}$/, "not an id"));
/** A number of things, or of a page. */
const pageCount = dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(0));

;// CONCATENATED MODULE: ./build/src/core/genesys/api-error.js





/**
 * A failed request to Genesys Cloud, with the API's own words and the correlation id in its message.
 *
 * @example
 * ```ts
 * import { GenesysApiError, GenesysOAuthManager } from "genesys-email-accounts";
 *
 * const oauth = new GenesysOAuthManager({
 *   clientId: "CLIENT_ID",
 *   clientSecret: "CLIENT_SECRET",
 *   loginUrl: "https://login.mypurecloud.de",
 * });
 * try {
 *   await oauth.getToken();
 * } catch (error) {
 *   if (error instanceof GenesysApiError) console.error(error.status, error.correlationId, error.effect);
 * }
 * ```
 */
class GenesysApiError extends errors/* AppError */.uV {
    /** Always `GenesysApiError`. */
    name = "GenesysApiError";
    /** Whether the request changed something. */
    effect;
    /** How often the request was sent. */
    attempts;
    /** The response's HTTP status; undefined when there was no response. */
    status;
    /** `inin-correlation-id`, which Genesys support asks for; undefined when there was none. */
    correlationId;
    /** `code` of the API's error body, such as `bad.request`; undefined when there was none. */
    genesysCode;
    /** Made by the client of the API; public so that tests of callers can make one. */
    constructor(code, message, details) {
        super(code, message, {
            ...(details.hint === undefined ? {} : { hint: details.hint }),
            ...(details.cause === undefined ? {} : { cause: details.cause }),
        });
        this.effect = details.effect;
        this.attempts = details.attempts;
        this.status = details.status;
        this.correlationId = details.correlationId;
        this.genesysCode = details.genesysCode;
    }
}
/** Whether an error says that the requested resource does not exist. */
function isNotFound(error) {
    return error instanceof GenesysApiError && error.code === "GENESYS_NOT_FOUND";
}
/** `inin-correlation-id` of a response, if it has a valid one. */
function correlationId(headers, redactor) {
    const value = headers.get("inin-correlation-id")?.trim();
    return value ? redactor.quote(value, 64) : undefined;
}
/** The code for an HTTP status that is not a success. */
function codeOfStatus(status) {
    if (status >= 500)
        return "GENESYS_SERVER_ERROR";
    if (status >= 400)
        return CODE_OF_STATUS[status] ?? "GENESYS_REFUSED";
    return "GENESYS_REDIRECTED";
}
const CODE_OF_STATUS = {
    401: "GENESYS_CREDENTIALS",
    403: "GENESYS_FORBIDDEN",
    404: "GENESYS_NOT_FOUND",
    408: "GENESYS_TIMEOUT",
    409: "GENESYS_CONFLICT",
    410: "GENESYS_NOT_FOUND",
    429: "GENESYS_THROTTLED",
};
const NO_ERROR_BODY = { details: [] };
/** Reads an error response. */
function readRefusal(response, body, redactor) {
    const trace = correlationNote(response.headers, redactor);
    if ((0,http/* isHtml */._6)(response, body) && response.status !== 429) {
        const text = `answered HTML with status ${response.status} (a proxy or a wrong genesys-api-url?)${trace}`;
        return { code: "GENESYS_NOT_JSON", text, permissions: [] };
    }
    const parsed = dist/* safeParse */.xLC(errorBodySchema, (0,http/* parseJson */.qF)(body));
    const error = parsed.success ? parsed.output : NO_ERROR_BODY;
    const message = error.message && redactor.redact(error.message);
    const words = [
        `answered ${response.status}`,
        error.code ? ` ${redactor.quote(error.code, 80)}` : "",
        message ? `: "${(0,base_text/* visible */.RK)(message)}"` : "",
        fieldNote(error.details, redactor),
        limitNote(error.limit, redactor),
        redirectNote(response, redactor),
        trace,
    ];
    return {
        code: codeOfStatus(response.status),
        text: words.join(""),
        genesysCode: error.code ? redactor.quote(error.code, 80) : undefined,
        permissions: missingPermissions(message ?? ""),
    };
}
/** The correlation id in brackets, for the end of a message; empty when there is none. */
function correlationNote(headers, redactor) {
    const trace = correlationId(headers, redactor);
    return trace === undefined ? "" : ` (inin-correlation-id ${trace})`;
}
function fieldNote(details, redactor) {
    const fields = details.flatMap((detail) => detail.fieldName ? [redactor.quote(detail.fieldName, 80)] : []);
    return fields.length === 0 ? "" : `, fields ${fields.slice(0, 5).join(", ")}`;
}
function limitNote(limit, redactor) {
    if (limit === undefined || (limit.key === undefined && limit.value === undefined))
        return "";
    const name = [limit.namespace, limit.key].flatMap((part) => part ? [redactor.quote(part, 80)] : []).join("/");
    return `, limit ${name || "of the organisation"}${limit.value === undefined ? "" : ` is ${limit.value}`}`;
}
function redirectNote(response, redactor) {
    const location = response.headers.get("location");
    return location && response.status < 400 ? ` to "${redactor.quote(location)}"` : "";
}
function missingPermissions(message) {
    return [...new Set(message.match(/\b[a-z]\w{1,40}:\w{1,40}:\w{1,40}\b/gi) ?? [])].slice(0, 5);
}

;// CONCATENATED MODULE: ./build/src/core/genesys/limits.js
/** Every bound of the Genesys client, target and provisioner, each with its reason. Times in milliseconds, sizes in bytes. */
/** One request including its response: twice the time after which the official SDK gives up. */
const REQUEST_TIMEOUT_MS = 30_000;
/** One token request, independent of the callers that wait for it. */
const TOKEN_TIMEOUT_MS = 20_000;
/** A token is renewed this long before it expires, so that none expires during a request. */
const TOKEN_MARGIN_MS = 60_000;
/** A page of 100 accounts whose files may be 256 KiB each, and some margin. */
const RESPONSE_LIMIT_BYTES = 32 * 1024 * 1024;
/** Enough of an error to explain it; the rest is cut off. */
const ERROR_LIMIT_BYTES = 64 * 1024;
/** Attempts of a request that may be repeated, including the first. */
const ATTEMPTS = 4;
/** The longest wait after the first failed attempt; it doubles with each further one, and the wait is random below it. */
const RETRY_BASE_MS = 500;
/** Where the doubling stops. */
const RETRY_CAP_MS = 10_000;
/** The wait after a 429 that does not say how long. */
const THROTTLE_DEFAULT_MS = 5_000;
/** The run does not wait longer than this: it reports the requested wait and ends. */
const THROTTLE_LONGEST_MS = 15 * 60_000;
/** Consecutive 429 responses to one request, each waited for, before the run gives it up. */
const THROTTLE_REPEATS = 20;
/** `inin-ratelimit-reset` is whole seconds: the real end is within one of them. */
const RESET_ROUNDING_MS = 1_000;
/** The share of a limit to leave to others once others use it. */
const SHARED_RESERVE = 0.05;
/** The longest page that the API returns. */
const PAGE_SIZE = 100;
/** 100,000 accounts: a larger page count is a mistake. */
const PAGES_LIMIT = 1_000;
/** Pages to read at the same time, after the first. */
const PAGE_CONCURRENCY = 4;
/** Attempts at a listing when accounts are added or removed while pages are read. */
const LISTING_ATTEMPTS = 3;
/** The longest page of credentials. */
const CREDENTIALS_PAGE_SIZE = 200;
/** Ids in one query: each has 36 characters, and addresses of more than 4 KB are refused by some proxies. */
const IDS_AT_ONCE = 50;

;// CONCATENATED MODULE: ./build/src/core/genesys/rate-limit.js
// By hand: packages pace by a rate that is known before, and this one learns it from the answers' headers.



const ORDER = ["write", "read", "poll"];
const MINUTE_MS = 60_000;
/**
 * One request budget for a whole run, learned from `inin-ratelimit-allowed`, `-count` and `-reset`: requests go out at
 * once while the window has room, and wait for its end when it has none, so they use the whole limit without exceeding it.
 */
class RateLimit {
    #clock;
    #perMinute;
    #queues = { write: new Set(), read: new Set(), poll: new Set() };
    #window;
    #answered = false;
    #shared = false;
    #inFlight = 0;
    #pausedUntil = -Infinity;
    /** When the requests of the last minute were sent; kept only under a cap. */
    #sent = [];
    #timer;
    /** `perMinute` caps the requests in any 60 seconds, whatever the headers allow. */
    constructor(clock, perMinute) {
        this.#clock = clock;
        this.#perMinute = perMinute;
    }
    /** Waits until one request may be sent; resolves with a function to call once it is answered or lost. Rejects with the signal's reason. */
    async acquire(priority, shared) {
        shared?.throwIfAborted();
        // Its own signal: many requests wait on a run's signal, and Node 20 reports more than ten listeners as a leak.
        const signal = shared && AbortSignal.any([shared]);
        const queue = this.#queues[priority];
        await new Promise((resolve, reject) => {
            const release = (0,base_async/* onAbort */.u7)(signal, (reason) => {
                queue.delete(waiting);
                reject(reason);
            });
            const waiting = {
                start: () => {
                    release();
                    resolve();
                },
            };
            queue.add(waiting);
            this.#pump();
        });
        return () => this.#release();
    }
    /** Learns from a response's headers. */
    observe(headers) {
        this.#answered = true;
        const allowed = headerCount(headers, "inin-ratelimit-allowed");
        const count = headerCount(headers, "inin-ratelimit-count");
        const reset = headerCount(headers, "inin-ratelimit-reset");
        if (allowed === undefined || allowed === 0 || count === undefined || reset === undefined) {
            if (this.#window)
                this.#window.count++;
            return;
        }
        const now = this.#clock.monotonic();
        const endsAt = now + reset * 1000 + RESET_ROUNDING_MS;
        const window = this.#window;
        // Responses of one window agree on its end except for rounding; a later end is the next window's.
        if (window && !window.guessed && now < window.endsAt && endsAt <= window.endsAt + 1.5 * RESET_ROUNDING_MS) {
            this.#window = {
                ...window,
                allowed,
                count: Math.max(window.count, count),
                endsAt: Math.min(window.endsAt, endsAt),
            };
        }
        else {
            this.#window = { allowed, count, endsAt, own: window?.guessed ? window.own : this.#inFlight, guessed: false };
        }
        if (count > this.#window.own)
            this.#shared = true;
    }
    /** Pauses every request for `ms` milliseconds, as a 429 asks. What was known about the window is then void. */
    pause(ms) {
        this.#answered = true;
        this.#pausedUntil = Math.max(this.#pausedUntil, this.#clock.monotonic() + ms);
        if (this.#window)
            this.#window = this.#nextWindow(this.#window);
    }
    #release() {
        this.#inFlight--;
        this.#pump();
    }
    /** Starts the requests that may start, and sets a timer for the rest. */
    #pump() {
        this.#timer?.abort();
        this.#timer = undefined;
        for (;;) {
            const queue = ORDER.map((priority) => this.#queues[priority]).find((each) => each.size > 0);
            const [next] = queue ?? [];
            if (!queue || !next)
                return;
            const wait = this.#waitMs();
            if (wait > 0)
                return this.#pumpAfter(wait);
            queue.delete(next);
            this.#note();
            next.start();
        }
    }
    #pumpAfter(ms) {
        // Infinity: the next release calls this again.
        if (ms === Infinity)
            return;
        const timer = new AbortController();
        this.#timer = timer;
        this.#clock.sleep(Math.ceil(ms), timer.signal).then(() => this.#pump(), () => undefined);
    }
    #note() {
        this.#inFlight++;
        if (this.#window)
            this.#window.own++;
        if (this.#perMinute !== undefined)
            this.#sent.push(this.#clock.monotonic());
    }
    /** Milliseconds until the next request may go; Infinity: not before a pending one is answered. */
    #waitMs() {
        const now = this.#clock.monotonic();
        // The first request goes alone: its response reports the limit.
        if (!this.#answered && this.#inFlight > 0)
            return Infinity;
        return Math.max(this.#pausedUntil - now, this.#capWaitMs(now), this.#windowWaitMs(now));
    }
    #capWaitMs(now) {
        if (this.#perMinute === undefined)
            return 0;
        while (this.#sent[0] !== undefined && this.#sent[0] <= now - MINUTE_MS)
            this.#sent.shift();
        const oldest = this.#sent[0];
        return oldest === undefined || this.#sent.length < this.#perMinute ? 0 : oldest + MINUTE_MS - now;
    }
    #windowWaitMs(now) {
        if (!this.#window)
            return 0;
        if (now >= this.#window.endsAt)
            this.#window = this.#nextWindow(this.#window);
        const { allowed, count, endsAt } = this.#window;
        const reserve = this.#shared ? Math.ceil(allowed * SHARED_RESERVE) : 0;
        const room = Math.max(allowed - reserve, 1) - count;
        // Requests in flight may or may not be in the count already; assume that they are not.
        if (room > this.#inFlight)
            return 0;
        return room > 0 && this.#inFlight > 0 ? Infinity : endsAt - now;
    }
    /** A window with only a known limit; the first response with headers reports its count and end. */
    #nextWindow(window) {
        const endsAt = this.#clock.monotonic() + MINUTE_MS;
        return { allowed: window.allowed, count: 0, endsAt, own: this.#inFlight, guessed: true };
    }
}
/** How long to wait after a 429, in milliseconds: as long as it asks, else until the window's reset, else a default. */
function throttleWaitMs(headers, nowMs) {
    const asked = (0,http/* retryAfterMs */.Vs)(headers, nowMs);
    if (asked !== undefined)
        return asked;
    const reset = headerCount(headers, "inin-ratelimit-reset");
    return reset === undefined ? THROTTLE_DEFAULT_MS : reset * 1000 + RESET_ROUNDING_MS;
}
/** A header with a whole number; undefined if it is absent or anything else. */
function headerCount(headers, name) {
    const value = headers.get(name)?.trim() ?? "";
    return /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}

;// CONCATENATED MODULE: ./build/src/core/genesys/answer.js






/** The value of a response, or why it is a failure. */
function judgeAnswer({ response, body }, schema, nowMs, redactor) {
    if (!response.ok)
        return refusal(response, body.text, nowMs, redactor);
    const unusable = (code, words, again) => ({
        code,
        words: words + correlationNote(response.headers, redactor),
        effect: "unknown",
        again,
        status: response.status,
        correlationId: correlationId(response.headers, redactor),
    });
    if (body.cut) {
        return unusable("GENESYS_REPLY_INVALID", `answered more than ${RESPONSE_LIMIT_BYTES / 1024 / 1024} MiB`, "never");
    }
    if ((0,http/* isHtml */._6)(response, body.text)) {
        return unusable("GENESYS_NOT_JSON", "answered HTML (a proxy or a wrong genesys-api-url?)", "never");
    }
    const json = body.text === "" ? undefined : (0,http/* parseJson */.qF)(body.text);
    if (json === undefined && body.text !== "") {
        return unusable("GENESYS_REPLY_INVALID", `answered ${response.status} with JSON that is cut off or broken`, "if-idempotent");
    }
    const parsed = dist/* safeParse */.xLC(schema, json);
    if (parsed.success)
        return { value: parsed.output };
    const [issue] = parsed.issues;
    // The path goes through the answer's own keys, which are as foreign as its values.
    const place = redactor.quote(dist/* getDotPath */.BuJ(issue) ?? "body");
    return unusable("GENESYS_REPLY_INVALID", `answered ${response.status} with an unusable ${place}`, "never");
}
function refusal(response, text, nowMs, redactor) {
    const { status, headers } = response;
    const { text: words, ...read } = readRefusal(response, text, redactor);
    const failure = { ...read, words, status, correlationId: correlationId(headers, redactor), effect: "none" };
    if (status === 401)
        return { ...failure, again: "new-token" };
    if (status === 429)
        return { ...failure, again: "after-pause", waitMs: throttleWaitMs(headers, nowMs) };
    if (status < 500 && status !== 408)
        return { ...failure, again: "never" };
    return { ...failure, effect: "unknown", again: "if-idempotent", waitMs: (0,http/* retryAfterMs */.Vs)(headers, nowMs) };
}
/** Thrown by the deadline of one attempt. */
class AnswerTimeout extends Error {
}
/** The failure of an attempt that got no response. */
function lostAnswer(error, redactor) {
    const failure = { effect: "unknown", again: "if-idempotent", cause: error };
    if (error instanceof AnswerTimeout) {
        return { ...failure, code: "GENESYS_TIMEOUT", words: `did not answer within ${REQUEST_TIMEOUT_MS / 1000} s` };
    }
    return {
        ...failure,
        code: "GENESYS_UNREACHABLE",
        words: `could not be reached: ${(0,http/* connectionReason */.R2)(error, redactor)}`,
    };
}
/** The failure of an attempt that had no token. */
function noToken(error, redactor) {
    const { code, message } = (0,errors/* asAppError */.et)(error, redactor);
    return { code, words: `was not called (${message})`, effect: "none", again: "never", cause: error };
}

;// CONCATENATED MODULE: ./build/src/core/genesys/client.js







const VERBS = { GET: "read", POST: "create", PUT: "replace", PATCH: "change", DELETE: "delete" };
/** The methods that RFC 9110 section 9.2.2 lets be repeated. */
const IDEMPOTENT = new Set(["GET", "PUT", "DELETE"]);
/** The Genesys Cloud API: tokens, rate limit, timeouts, and retries of what is safe to repeat; a POST whose response was lost is never sent again. */
class GenesysClient {
    counters = { requests: 0, retries: 0, throttled: 0 };
    /** What the first answer's Date said, and what this machine's clock said then. */
    firstTime;
    #deps;
    #baseUrl;
    #rateLimit;
    constructor(deps) {
        this.#deps = deps;
        this.#baseUrl = (0,base_text/* trimmedEnd */.Ee)(deps.apiUrl, "/");
        this.#rateLimit = new RateLimit(deps.clock, deps.rateLimit);
    }
    /** Makes a request. Throws {@link GenesysApiError}, also when the signal aborts (code `CANCELLED`). */
    async request(request, context = {}) {
        const progress = { sent: 0, failed: 0, throttled: 0, tokenRenewed: false, effect: "none" };
        if (this.#deps.readOnly && request.method !== "GET")
            throw readOnlyError(request);
        for (;;) {
            const result = await this.#attempt(request, context, progress);
            if ("value" in result)
                return result;
            if (result.effect === "unknown")
                progress.effect = "unknown";
            const wait = this.#waitBeforeRetry(request, result, progress);
            if (wait === undefined)
                throw apiError(request, result, progress);
            this.counters.retries++;
            await this.#deps.clock.sleep(wait, context.signal).catch(() => undefined);
        }
    }
    async #attempt(request, context, progress) {
        let release;
        let token;
        try {
            release = await this.#rateLimit.acquire(request.priority, context.signal);
            token = await this.#deps.tokens.getToken(context.signal);
            this.#deps.redactor.add(token);
        }
        catch (error) {
            release?.();
            return context.signal?.aborted ? CANCELLED : noToken(error, this.#deps.redactor);
        }
        progress.sent++;
        this.counters.requests++;
        context.onRequest?.();
        try {
            const answer = await this.#send(request, token, context);
            return this.#learn(request, answer, token, progress);
        }
        catch (error) {
            return context.signal?.aborted ? { ...CANCELLED, effect: "unknown" } : lostAnswer(error, this.#deps.redactor);
        }
        finally {
            release();
        }
    }
    #send(request, token, context) {
        const signal = request.method === "GET" ? context.signal : context.inFlightSignal ?? context.signal;
        const content = request.body === undefined
            ? { headers: {} }
            : { headers: { "content-type": "application/json" }, body: JSON.stringify(request.body) };
        const onTimeout = () => new AnswerTimeout();
        return (0,base_async/* deadline */.nl)(REQUEST_TIMEOUT_MS, this.#deps.clock, signal, onTimeout, async (ending) => {
            const response = await this.#deps.fetch(this.#baseUrl + request.path, {
                ...content,
                method: request.method,
                headers: { authorization: `Bearer ${token}`, accept: "application/json", ...content.headers },
                redirect: "manual",
                signal: ending,
            });
            const limit = response.ok ? RESPONSE_LIMIT_BYTES : ERROR_LIMIT_BYTES;
            return { response, body: await (0,http/* readBody */.x8)(response, limit) };
        });
    }
    /** Takes from a response what later requests need, and its value. */
    #learn(request, answer, token, progress) {
        const { status, headers } = answer.response;
        const { redactor } = this.#deps;
        const judged = judgeAnswer(answer, request.schema, this.#deps.clock.now(), redactor);
        const server = Date.parse(headers.get("date") ?? "");
        if (!Number.isNaN(server))
            this.firstTime ??= { server, local: this.#deps.clock.now() };
        if (status === 429)
            this.counters.throttled++;
        else
            this.#rateLimit.observe(headers);
        if (status === 401)
            this.#deps.tokens.invalidate(token);
        if (!("value" in judged))
            return judged;
        return { value: judged.value, status, correlationId: correlationId(headers, redactor), attempts: progress.sent };
    }
    /** Milliseconds until the request may be made again; undefined if it must not. */
    #waitBeforeRetry(request, failure, progress) {
        switch (failure.again) {
            case "never":
                return undefined;
            case "new-token":
                if (progress.tokenRenewed)
                    return undefined;
                progress.tokenRenewed = true;
                return 0;
            case "after-pause":
                return this.#pause(failure.waitMs ?? THROTTLE_DEFAULT_MS, progress);
            case "if-idempotent": {
                progress.failed++;
                const repeatable = request.idempotent === true || IDEMPOTENT.has(request.method);
                if (!repeatable || progress.failed >= ATTEMPTS)
                    return undefined;
                const bounds = { baseMs: RETRY_BASE_MS, capMs: RETRY_CAP_MS, random: this.#deps.random };
                const wait = failure.waitMs ?? (0,base_async/* backoffMs */.jo)(progress.failed, bounds);
                return wait <= THROTTLE_LONGEST_MS ? wait : undefined;
            }
        }
    }
    /** Pauses the whole run: a 429 is about its budget, not about this request. */
    #pause(waitMs, progress) {
        progress.throttled++;
        if (progress.throttled > THROTTLE_REPEATS || waitMs > THROTTLE_LONGEST_MS)
            return undefined;
        this.#deps.logger?.debug(`Genesys Cloud asks to wait ${Math.ceil(waitMs / 1000)} s (429)`);
        this.#rateLimit.pause(waitMs);
        return 0;
    }
}
const CANCELLED = {
    code: "CANCELLED",
    words: "was not called: the run was stopped",
    effect: "none",
    again: "never",
};
function apiError(request, failure, progress) {
    const message = `Cannot ${request.verb ?? VERBS[request.method]} ${pathOf(request)}: the API ${failure.words}`;
    const permission = failure.permissions?.length ? failure.permissions.join(", ") : request.permission;
    return new GenesysApiError(failure.code, message, {
        ...failure,
        effect: progress.effect,
        attempts: progress.sent,
        ...(failure.code === "GENESYS_FORBIDDEN"
            ? { hint: `Give the OAuth client a role with the permission ${permission}, for the division of the accounts` }
            : {}),
    });
}
function readOnlyError(request) {
    const message = `Cannot ${VERBS[request.method]} ${pathOf(request)}: this run is read-only`;
    return new GenesysApiError("GENESYS_READ_ONLY", message, { effect: "none", attempts: 0 });
}
function pathOf(request) {
    return request.path.replace(/\?.*$/, "");
}

// EXTERNAL MODULE: ./build/src/core/base/bytes.js
var bytes = __webpack_require__(24780);
// EXTERNAL MODULE: ./build/src/core/genesys/region.js
var genesys_region = __webpack_require__(24966);
;// CONCATENATED MODULE: ./build/src/core/genesys/oauth.js












/** Access tokens of an OAuth client: cached, renewed a minute before they expire, and never fetched twice at once. */
class OAuthClient {
    #request;
    #random;
    #token;
    #renewal;
    /** A refused client stays refused: trying again for every account could only lock it out. */
    #refusal;
    constructor(deps) {
        const { redactor = new secret/* Redactor */.pO(), loginUrl = (0,genesys_region/* regionHosts */.Qx)("us-east-1").loginUrl } = deps;
        const clientSecret = (0,secret/* asSecret */.BO)(deps.clientSecret);
        const basic = (0,bytes/* toBase64 */.nk)(`${deps.clientId}:${clientSecret.reveal()}`);
        redactor.add(clientSecret);
        redactor.add(basic);
        this.#request = {
            url: `${(0,base_text/* trimmedEnd */.Ee)(loginUrl, "/")}/oauth/token`,
            basic,
            redactor,
            fetch: deps.fetch,
            clock: deps.clock,
        };
        this.#random = deps.random;
    }
    /** A token that is valid for a minute or more. Throws `GenesysApiError`; rejects with the signal's reason when it aborts. */
    async getToken(signal) {
        signal?.throwIfAborted();
        if (this.#refusal)
            throw this.#refusal;
        if (this.#token && this.#request.clock.monotonic() < this.#token.renewAt)
            return this.#token.value;
        // The renewal does not belong to one caller: a caller that aborts must not fail the others.
        this.#renewal ??= this.#renew().finally(() => this.#renewal = undefined);
        return (await (0,base_async/* abortable */.ZC)(this.#renewal, signal)).value;
    }
    /** Drops a token that the API refused, unless it was already replaced. */
    invalidate(token) {
        if (this.#token?.value === token)
            this.#token = undefined;
    }
    async #renew() {
        const { clock } = this.#request;
        const asked = clock.monotonic();
        try {
            const reply = await this.#requestWithRetry();
            const margin = reply.lifetimeMs > TOKEN_MARGIN_MS ? TOKEN_MARGIN_MS : reply.lifetimeMs / 2;
            this.#token = { value: reply.value, renewAt: asked + reply.lifetimeMs - margin };
            return this.#token;
        }
        catch (error) {
            const reason = error instanceof TokenFailure ? error.reason : error;
            if (reason instanceof errors/* AppError */.uV && reason.code === "GENESYS_CREDENTIALS")
                this.#refusal = reason;
            throw reason;
        }
    }
    #requestWithRetry() {
        const options = {
            attempts: ATTEMPTS,
            baseMs: RETRY_BASE_MS,
            capMs: RETRY_CAP_MS,
            clock: this.#request.clock,
            random: this.#random,
            retryable: (error) => error instanceof TokenFailure && error.again,
        };
        return (0,base_async/* retry */.L5)(options, (attempt) => requestToken(this.#request, attempt));
    }
}
/** A token request that failed, and whether it may be tried again; a number is the requested wait, in milliseconds. */
class TokenFailure extends Error {
    reason;
    again;
    constructor(reason, again) {
        super(reason.message);
        this.reason = reason;
        this.again = again;
    }
}
/** Requests a token once with the client credentials grant (RFC 6749 section 4.4.2). Throws {@link TokenFailure}. */
async function requestToken(request, attempt) {
    const { response, text } = await send(request, attempt);
    const { redactor } = request;
    const judged = judge(response, text, request.clock.now(), redactor);
    if ("value" in judged) {
        redactor.add(judged.value);
        return judged;
    }
    const message = `Cannot get an access token: ${request.url} ${judged.words}${correlationNote(response.headers, redactor)}`;
    const details = {
        effect: "none",
        attempts: attempt,
        status: response.status,
        correlationId: correlationId(response.headers, redactor),
    };
    throw new TokenFailure(new GenesysApiError(judged.code, message, details), judged.again);
}
function judge(response, text, nowMs, redactor) {
    const { status, headers } = response;
    const words = `answered ${status}${errorWords(text, redactor)}`;
    if (status === 429)
        return { code: "GENESYS_THROTTLED", words, again: bearable(throttleWaitMs(headers, nowMs)) };
    if ((0,http/* isHtml */._6)(response, text)) {
        const page = `answered HTML with status ${status} (a proxy or a wrong genesys-login-url?)`;
        return { code: "GENESYS_NOT_JSON", words: page, again: status >= 500 };
    }
    if (status >= 500) {
        const asked = (0,http/* retryAfterMs */.Vs)(headers, nowMs);
        return { code: "GENESYS_SERVER_ERROR", words, again: asked === undefined ? true : bearable(asked) };
    }
    if (status >= 400)
        return { code: oauth_CODE_OF_STATUS[status] ?? "GENESYS_REFUSED", words, again: false };
    if (status >= 300)
        return { code: "GENESYS_REDIRECTED", words, again: false };
    const parsed = dist/* safeParse */.xLC(tokenSchema, (0,http/* parseJson */.qF)(text));
    if (!parsed.success) {
        const lacking = `answered ${status} without a usable access_token and expires_in`;
        return { code: "GENESYS_REPLY_INVALID", words: lacking, again: true };
    }
    return { value: parsed.output.access_token, lifetimeMs: parsed.output.expires_in * 1000 };
}
const oauth_CODE_OF_STATUS = {
    400: "GENESYS_CREDENTIALS",
    401: "GENESYS_CREDENTIALS",
    403: "GENESYS_CREDENTIALS",
    404: "GENESYS_NOT_FOUND",
};
function errorWords(text, redactor) {
    const parsed = dist/* safeParse */.xLC(tokenErrorSchema, (0,http/* parseJson */.qF)(text));
    if (!parsed.success)
        return "";
    const { error, error_description, description, message } = parsed.output;
    const words = error_description ?? description ?? message;
    return `${error ? ` ${redactor.quote(error, 80)}` : ""}${words ? `: "${redactor.quote(words)}"` : ""}`;
}
function bearable(ms) {
    return ms <= THROTTLE_LONGEST_MS ? ms : false;
}
async function send(request, attempt) {
    const fail = (code, words, cause) => {
        const message = `Cannot get an access token: ${request.url} ${words}`;
        return new TokenFailure(new GenesysApiError(code, message, { effect: "none", attempts: attempt, cause }), true);
    };
    const onTimeout = () => fail("GENESYS_TIMEOUT", `did not answer within ${TOKEN_TIMEOUT_MS / 1000} s`);
    try {
        return await (0,base_async/* deadline */.nl)(TOKEN_TIMEOUT_MS, request.clock, undefined, onTimeout, async (signal) => {
            const response = await request.fetch(request.url, {
                method: "POST",
                headers: {
                    authorization: `Basic ${request.basic}`,
                    "content-type": "application/x-www-form-urlencoded",
                    accept: "application/json",
                },
                body: "grant_type=client_credentials",
                redirect: "manual",
                signal,
            });
            return { response, text: (await (0,http/* readBody */.x8)(response, ERROR_LIMIT_BYTES)).text };
        });
    }
    catch (error) {
        if (error instanceof TokenFailure)
            throw error;
        throw fail("GENESYS_UNREACHABLE", `could not be reached: ${(0,http/* connectionReason */.R2)(error, request.redactor)}`, error);
    }
}

// EXTERNAL MODULE: ./build/src/core/notify/history.js
var notify_history = __webpack_require__(11587);
// EXTERNAL MODULE: ./build/src/core/notify/notifier.js + 1 modules
var notify_notifier = __webpack_require__(57692);
// EXTERNAL MODULE: ./build/src/core/notify/outbox.js
var notify_outbox = __webpack_require__(66666);
// EXTERNAL MODULE: ./build/src/core/notify/presets/servicenow-change-note.js
var servicenow_change_note = __webpack_require__(7765);
// EXTERNAL MODULE: ./build/src/core/notify/send-event.js + 2 modules
var send_event = __webpack_require__(56649);
// EXTERNAL MODULE: ./build/src/core/run/settings.js + 4 modules
var run_settings = __webpack_require__(56621);
// EXTERNAL MODULE: ./build/src/core/account/account.js
var account_account = __webpack_require__(2734);
// EXTERNAL MODULE: ./build/src/core/provision/limits.js
var limits = __webpack_require__(27385);
;// CONCATENATED MODULE: ./build/src/core/genesys/listing.js



/** Reads all pages and proves that nothing is missing or duplicated; tries again if the listing changed in the meantime. Throws `GENESYS_LISTING_INCOMPLETE`. */
async function readAllPages(what, readPage) {
    let defect = "";
    for (let attempt = 1; attempt <= LISTING_ATTEMPTS; attempt++) {
        const first = await readPage(1);
        if (first.pageCount > PAGES_LIMIT) {
            defect = `it has ${first.pageCount} pages, but at most ${PAGES_LIMIT} are read`;
            break;
        }
        const numbers = Array.from({ length: Math.max(0, first.pageCount - 1) }, (_, index) => index + 2);
        const pages = [first, ...await (0,base_async/* mapLimit */.sf)(numbers, PAGE_CONCURRENCY, readPage)];
        const entities = pages.flatMap((page) => page.entities);
        const found = findDefect(pages, entities);
        if (found === undefined)
            return entities;
        defect = found;
    }
    throw new errors/* AppError */.uV("GENESYS_LISTING_INCOMPLETE", `Cannot list ${what} completely: ${defect}`);
}
function findDefect(pages, entities) {
    const total = pages[0]?.total ?? 0;
    const wrong = pages.find((page, index) => page.pageNumber !== index + 1);
    if (wrong)
        return `page ${pages.indexOf(wrong) + 1} was requested, but page ${wrong.pageNumber} was returned`;
    const moved = pages.find((page) => page.total !== total);
    if (moved)
        return `its total changed from ${total} to ${moved.total} between pages`;
    if (new Set(entities.map((entity) => entity.id)).size !== entities.length)
        return "an entry is on two pages";
    if (entities.length !== total)
        return `its total is ${total}, but its pages contain ${entities.length}`;
    return undefined;
}
/** Reads all pages from cursor to cursor. Throws `GENESYS_LISTING_INCOMPLETE` when a cursor comes twice, or an entity does. */
async function readAllByCursor(what, readPage) {
    const incomplete = (defect) => new errors/* AppError */.uV("GENESYS_LISTING_INCOMPLETE", `Cannot list ${what} completely: ${defect}`);
    const found = new Map();
    const seen = new Set();
    let cursor;
    for (let pages = 1; pages <= PAGES_LIMIT; pages++) {
        const page = await readPage(cursor);
        for (const entity of page.entities) {
            if (found.has(entity.id))
                throw incomplete("an entry stands on two pages");
            found.set(entity.id, entity);
        }
        if (page.next === undefined)
            return [...found.values()];
        if (seen.has(page.next))
            throw incomplete("its pages go round in a circle");
        seen.add(page.next);
        cursor = page.next;
    }
    throw incomplete(`it has more than ${PAGES_LIMIT} pages`);
}

;// CONCATENATED MODULE: ./build/src/core/genesys/status-word.js
/** A status as the API has them, which is no place for a secret. */
const STATUS_WORD = /^[A-Z]+(?:_[A-Z]+)*$/;
/** A status that the API tells: a word of its own stays, whatever somebody's password is; any other text is foreign. */
function plainStatus(status, redactor) {
    return typeof status === "string" && !STATUS_WORD.test(status) ? redactor.redact(status) : status;
}

;// CONCATENATED MODULE: ./build/src/core/targets/email-accounts/wire.js


/** One account as `GET /api/v2/routing/emailaccounts/{id}` gives it: the parts that are read. */
const emailAccountSchema = dist/* object */.Ikc({
    id: resourceId,
    name: dist/* string */.YjP(),
    status: dist/* string */.YjP(),
    statusMessage: dist/* nullish */.cl6(dist/* string */.YjP()),
    version: dist/* nullish */.cl6(dist/* number */.aig()),
    description: dist/* nullish */.cl6(dist/* string */.YjP()),
    smtpServer: dist/* nullish */.cl6(dist/* string */.YjP()),
    smtpPort: dist/* nullish */.cl6(dist/* number */.aig()),
    imapServer: dist/* nullish */.cl6(dist/* string */.YjP()),
    imapPort: dist/* nullish */.cl6(dist/* number */.aig()),
    authenticationType: dist/* nullish */.cl6(dist/* string */.YjP()),
    username: dist/* nullish */.cl6(dist/* string */.YjP()),
    signature: dist/* nullish */.cl6(dist/* string */.YjP()),
    replyToAddress: dist/* nullish */.cl6(dist/* string */.YjP()),
    replyTemplate: dist/* nullish */.cl6(dist/* string */.YjP()),
    forwardTemplate: dist/* nullish */.cl6(dist/* string */.YjP()),
    enableTls: dist/* nullish */.cl6(dist/* boolean */.zMY()),
    useStartTls: dist/* nullish */.cl6(dist/* boolean */.zMY()),
});
/** One page of `GET /api/v2/routing/emailaccounts`. */
const emailAccountListingSchema = dist/* object */.Ikc({
    entities: dist/* array */.YOg(emailAccountSchema),
    pageNumber: pageCount,
    total: pageCount,
    pageCount: pageCount,
});

;// CONCATENATED MODULE: ./build/src/core/targets/email-accounts/api.js








/** The collection of the `emailaccounts` API; it comes from the tutorial and is not in the public SDK. */
const COLLECTION = "/api/v2/routing/emailaccounts";
/** The OAuth scopes of the contract, for the message of a 403. */
const READ_PERMISSION = "routing:emailaccount:read";
const WRITE_PERMISSION = "routing:emailaccount:write";
/** The calls of the `emailaccounts` API, one method each. All throw {@link GenesysApiError}. */
class EmailAccountsApi {
    #client;
    #redactor;
    constructor(client, redactor) {
        this.#client = client;
        this.#redactor = redactor;
    }
    /** Every account; throws `GENESYS_LISTING_INCOMPLETE` instead of leaving one out. */
    async list(priority, context) {
        const readPage = (pageNumber) => this.#page({ pageSize: String(PAGE_SIZE), pageNumber: String(pageNumber) }, priority, context);
        try {
            return await readAllPages("e-mail accounts", readPage);
        }
        catch (error) {
            throw isNotFound(error) ? notServed(error) : error;
        }
    }
    /** The account with a name, compared without case; undefined if there is none. */
    async byName(name, context) {
        const page = await this.#page({ pageSize: String(PAGE_SIZE), name }, "read", context).catch((error) => {
            throw isNotFound(error) ? notServed(error) : error;
        });
        const accounts = page.entities.length < page.total ? await this.list("read", context) : page.entities;
        return accounts.find((account) => (0,account_account/* nameKey */.Rc)(account.name) === (0,account_account/* nameKey */.Rc)(name));
    }
    /** The account with an id; undefined if there is none. */
    async byId(id, priority, context) {
        try {
            const request = {
                method: "GET",
                path: accountPath(id),
                schema: emailAccountSchema,
                permission: READ_PERMISSION,
            };
            return this.#clean((await this.#client.request({ ...request, priority }, context)).value);
        }
        catch (error) {
            if (isNotFound(error))
                return undefined;
            throw error;
        }
    }
    /** Creates an account. */
    create(body, context) {
        return this.#write({ method: "POST", path: COLLECTION, body }, context);
    }
    /** Replaces an account. */
    replace(id, body, context) {
        return this.#write({ method: "PUT", path: accountPath(id), body }, context);
    }
    /** Deletes an account. */
    remove(id, context) {
        const request = { method: "DELETE", path: accountPath(id), schema: dist/* unknown */.L5J() };
        return this.#client.request({ ...request, priority: "write", permission: WRITE_PERMISSION }, context);
    }
    async #write(request, context) {
        const whole = { ...request, schema: emailAccountSchema, priority: "write", permission: WRITE_PERMISSION };
        const answer = await this.#client.request(whole, context);
        return { ...answer, value: this.#clean(answer.value) };
    }
    /** What the API says of an account loses its secrets here; what the account holds is compared as it is. */
    #clean(reply) {
        const { status, statusMessage } = reply;
        return {
            ...reply,
            status: plainStatus(status, this.#redactor),
            statusMessage: statusMessage && this.#redactor.redact(statusMessage),
        };
    }
    async #page(query, priority, context) {
        const path = `${COLLECTION}?${new URLSearchParams(query)}`;
        const request = { method: "GET", path, schema: emailAccountListingSchema, permission: READ_PERMISSION };
        const page = (await this.#client.request({ ...request, priority }, context)).value;
        return { ...page, entities: page.entities.map((reply) => this.#clean(reply)) };
    }
}
function accountPath(id) {
    return `${COLLECTION}/${encodeURIComponent(id)}`;
}
function notServed(error) {
    return new GenesysApiError(error.code, error.message, {
        ...error,
        hint: `${COLLECTION} is not in the public SDK: set genesys-api to email-domains, or point genesys-api-url at an API that serves it`,
        cause: error,
    });
}

// EXTERNAL MODULE: ./build/src/core/targets/email-accounts/content.js
var email_accounts_content = __webpack_require__(50791);
;// CONCATENATED MODULE: ./build/src/core/targets/step-answer.js



/** Sends one write and returns the API's answer; throws only what is not an answer of the API. */
async function answerOf(send, read) {
    try {
        const { value, status, correlationId, attempts } = await send();
        return { kind: "done", ...read(value), httpStatus: status, correlationId, attempts };
    }
    catch (error) {
        if (!(error instanceof GenesysApiError))
            throw error;
        const { status, correlationId, attempts } = error;
        return { kind: kindOf(error), error, httpStatus: status, correlationId, attempts };
    }
}
function kindOf(error) {
    if (error.effect === "unknown")
        return "unanswered";
    // The platform says "already exists" with 400 in some places and 409 in others.
    const exists = error.status === 400 && /already (exists|in use)/i.test(error.message);
    return error.status === 409 || exists ? "conflict" : "refused";
}
/** The answer to a deletion: being gone is the goal. */
async function removedOf(remove) {
    const answer = await answerOf(remove, () => ({ resources: {} }));
    if (answer.kind !== "refused" || !isNotFound(answer.error))
        return answer;
    const { httpStatus, correlationId, attempts } = answer;
    return { kind: "done", resources: {}, httpStatus, correlationId, attempts };
}
/** A version conflict in each of its forms (sourced: the Terraform provider) is an invitation to read again. */
function staleWhenChanged(answer) {
    if (answer.kind === "done" || answer.kind === "stale")
        return answer;
    const { httpStatus, error } = answer;
    const changed = httpStatus === 409 || httpStatus === 408 ||
        (httpStatus === 400 && /does not match the current version/i.test(error.message));
    return changed ? { ...answer, kind: "stale" } : staleWhenUnseen(answer);
}
/** What was just written may be missing for a while: nothing was written then, and the request may be made again. */
function staleWhenUnseen(answer) {
    return answer.kind === "refused" && isNotFound(answer.error) ? { ...answer, kind: "stale" } : answer;
}
/** Nothing was sent yet, because what the request needs is not seen; `what` such as `the configuration that was just written`. */
function notYetSeen(what) {
    return { kind: "stale", error: new errors/* AppError */.uV("GENESYS_NOT_FOUND", `Cannot read ${what}`), attempts: 0 };
}
/** The password to send; without one, nothing may even be announced. */
function passwordOf(name, accounts) {
    const password = accounts.flatMap((each) => each.password ?? [])[0];
    if (password)
        return password;
    const reference = accounts[0].account.password ?? "its password";
    throw new errors/* AppError */.uV("SECRET_MISSING", `Cannot write "${(0,base_text/* visible */.RK)(name)}": there is no value for ${(0,base_text/* visible */.RK)(reference)}`);
}
/** The id of a resource that the plan or an earlier step knows. */
function idIn(known, role) {
    const resource = known[role];
    if (!resource)
        throw new errors/* AppError */.uV("INTERNAL", `Cannot address a ${role} with an unknown id`);
    return resource.id;
}

;// CONCATENATED MODULE: ./build/src/core/targets/email-accounts/steps.js



const RESOURCE = "email_account";
const ITEM = `${COLLECTION}/{id}`;
/** The one write that carries out a change through the `emailaccounts` API. */
function emailAccountSteps(api, change, redactor) {
    const { action, desired, observed } = change;
    if (action === "create" && desired)
        return [createStep(api, desired)];
    if (action === "update" && desired && observed)
        return [updateStep(api, desired, observed, redactor)];
    if (action === "delete" && observed)
        return [deleteStep(api, observed, redactor)];
    return [];
}
function createStep(api, { content, accounts: [desired] }) {
    const password = passwordOf(desired.account.name, [desired]);
    return {
        kind: "write",
        intent: () => ({
            resource: RESOURCE,
            method: "POST",
            pathTemplate: COLLECTION,
            after: content,
            ...credentialOf(desired),
        }),
        send: (_, context) => answerOf(() => api.create((0,email_accounts_content/* buildProvisioningPayload */.ei)(desired.account, password), context), written),
        find: async (_, context) => {
            const reply = await api.byName(desired.account.name, context);
            return reply && found(reply, content);
        },
    };
}
function updateStep(api, { content, accounts: [desired] }, observed, redactor) {
    const password = passwordOf(desired.account.name, [desired]);
    const { id, version = Infinity } = (0,email_accounts_content/* resourceIn */.Ol)(observed.resources);
    const onlySecret = (0,email_accounts_content/* contentDifferences */.Ye)(content, observed.content).length === 0;
    return {
        kind: "write",
        intent: () => ({
            resource: RESOURCE,
            method: "PUT",
            pathTemplate: ITEM,
            targetId: id,
            before: (0,email_accounts_content/* shownContent */.Vr)(observed.content, redactor),
            after: content,
            ...credentialOf(desired),
        }),
        send: (_, context) => answerOf(() => api.replace(id, (0,email_accounts_content/* buildProvisioningPayload */.ei)(desired.account, password), context), written),
        find: async (_, context) => {
            const reply = await api.byId(id, "read", context);
            if (!reply)
                return undefined;
            // Only the version shows that a password is new.
            const unseen = onlySecret && (reply.version ?? 0) <= version;
            return unseen ? { ...found(reply, content), current: false } : found(reply, content);
        },
    };
}
function deleteStep(api, observed, redactor) {
    const { id } = (0,email_accounts_content/* resourceIn */.Ol)(observed.resources);
    return {
        kind: "write",
        intent: () => ({
            resource: RESOURCE,
            method: "DELETE",
            pathTemplate: ITEM,
            targetId: id,
            before: (0,email_accounts_content/* shownContent */.Vr)(observed.content, redactor),
            redacted: ["/password"],
        }),
        send: (_, context) => removedOf(() => api.remove(id, context)),
        find: async (_, context) => {
            const reply = await api.byId(id, "read", context);
            return reply && { ...found(reply, observed.content), current: false };
        },
    };
}
function written(reply) {
    return { id: reply.id, targetId: reply.id, resources: (0,email_accounts_content/* resourcesOf */.F3)(reply), state: (0,email_accounts_content/* stateOf */.L4)(reply) };
}
function found(reply, wanted) {
    const fields = (0,email_accounts_content/* contentDifferences */.Ye)(wanted, (0,email_accounts_content/* liveAccount */.Ob)(reply).content);
    return { ...written(reply), current: fields.length === 0, difference: fields.join(", ") };
}
function credentialOf(desired) {
    return { redacted: ["/password"], credentialReference: desired.account.password };
}

;// CONCATENATED MODULE: ./build/src/core/targets/email-accounts/target.js








/** The target `/api/v2/routing/emailaccounts`, where an account is one unit and one resource, written at once. */
function createEmailAccountsTarget(deps) {
    return new EmailAccountsTarget(new EmailAccountsApi(deps.client, deps.redactor), deps.redactor);
}
class EmailAccountsTarget {
    #api;
    #redactor;
    /** How many accounts the last listing had, which determines its cost. */
    #total = 0;
    constructor(api, redactor) {
        this.#api = api;
        this.#redactor = redactor;
    }
    key(account) {
        return (0,account_account/* nameKey */.Rc)(account.name);
    }
    units(accounts) {
        return accounts.map(email_accounts_content/* desiredAccountUnit */.sE);
    }
    async list(context) {
        const replies = await this.#api.list("read", context);
        this.#total = replies.length;
        return replies.map(email_accounts_content/* liveAccount */.Ob);
    }
    async find(units, context) {
        const [only] = units;
        if (only && units.length === 1) {
            const reply = await this.#api.byName(only.name, context);
            return reply ? [(0,email_accounts_content/* liveAccount */.Ob)(reply)] : [];
        }
        const keys = new Set(units.map(({ key }) => key));
        return (await this.list(context)).filter(({ key }) => keys.has(key));
    }
    differences(desired, live) {
        return (0,email_accounts_content/* contentDifferences */.Ye)(desired, live);
    }
    fields(change) {
        return (0,email_accounts_content/* changedFields */.E0)(change, this.#redactor);
    }
    steps(change) {
        return emailAccountSteps(this.#api, change, this.#redactor);
    }
    async readState(unit, context) {
        return stateOrAbsent(await this.#api.byId((0,email_accounts_content/* resourceIn */.Ol)(unit.resources).id, "poll", context));
    }
    readStates(units, context) {
        const pages = Math.ceil(Math.max(this.#total, units.length) / PAGE_SIZE);
        return units.length > pages ? this.#statesByListing(units, context) : this.#statesOneByOne(units, context);
    }
    describe(live, password) {
        return (0,email_accounts_content/* describeAccount */.v4)(live, password, this.#redactor);
    }
    async #statesByListing(units, context) {
        const keys = new Map(units.map(({ key, resources }) => [(0,email_accounts_content/* resourceIn */.Ol)(resources).id, key]));
        const states = new Map();
        try {
            const replies = await this.#api.list("poll", context);
            this.#total = replies.length;
            for (const key of keys.values())
                states.set(key, ABSENT);
            for (const reply of replies) {
                const key = keys.get(reply.id);
                if (key !== undefined)
                    states.set(key, (0,email_accounts_content/* stateOf */.L4)(reply));
            }
        }
        catch (error) {
            for (const key of keys.values())
                states.set(key, (0,errors/* asAppError */.et)(error));
        }
        return states;
    }
    async #statesOneByOne(units, context) {
        const states = new Map();
        await (0,base_async/* mapLimit */.sf)(units, limits/* READ_CONCURRENCY */.HJ, async (unit) => {
            states.set(unit.key, await this.readState(unit, context).catch(errors/* asAppError */.et));
        });
        return states;
    }
}
const ABSENT = { phase: "absent", status: "ABSENT" };
function stateOrAbsent(reply) {
    return reply ? (0,email_accounts_content/* stateOf */.L4)(reply) : ABSENT;
}

// EXTERNAL MODULE: ./build/src/core/account/email-address.js
var email_address = __webpack_require__(39420);
// EXTERNAL MODULE: ./build/src/core/base/grouping.js
var grouping = __webpack_require__(42242);
// EXTERNAL MODULE: ./build/src/core/provision/unit.js
var unit = __webpack_require__(2963);
// EXTERNAL MODULE: ./build/src/core/base/nearest.js
var nearest = __webpack_require__(51137);
;// CONCATENATED MODULE: ./build/src/core/targets/email-domains/directory.js





const WORDS = {
    queue: "queue",
    flow: "inbound email flow",
    skill: "skill",
    language: "language",
    response: "canned response",
    integration: "integration",
    route: "route",
};
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** The names and ids of what files and routes refer to, each looked up once a run. */
class Directory {
    #api;
    #redactor;
    /** The id that a text stands for, by kind and text. */
    #ids = new Map();
    /** The name of an id, by kind and id; empty where there is none. */
    #names = new Map();
    /** The texts that stand for more than one thing, by kind and text. */
    #ambiguous = new Set();
    /** The library in which a response of a name is looked for, by the name. */
    #libraries = new Map();
    /** Why a text stands for nothing, by kind and text; undefined where it stands for something. */
    #problems = new Map();
    constructor(api, redactor) {
        this.#api = api;
        this.#redactor = redactor;
    }
    /** The id that a text of a file stands for, once it was looked up. */
    idOf(kind, text) {
        return this.#ids.get(place(kind, text));
    }
    /** What people call an id: its name, unless that is unknown or another one's too. */
    nameOf(kind, id) {
        const name = this.#names.get(place(kind, id));
        if (!name || this.#ambiguous.has(place(kind, name)))
            return id;
        const known = this.#ids.get(place(kind, name));
        if (known !== undefined && known !== id)
            return id;
        this.#ids.set(place(kind, name), id);
        return name;
    }
    /** Whether two texts, names or ids, stand for the same. */
    isSame(kind, one, other) {
        const [first, second] = [one, other].map((text) => this.idOf(kind, text) ?? text);
        return first === second || plain(one) === plain(other);
    }
    /** Looks up names for ids; what has none keeps its id. */
    async learn(kind, ids, context) {
        const wanted = [...new Set(ids)].filter((id) => !this.#names.has(place(kind, id)));
        if (wanted.length === 0)
            return;
        for (const id of wanted)
            this.#names.set(place(kind, id), "");
        for (const { id, name } of await this.#api.byIds(kind, wanted, context))
            this.#know(kind, id, name);
    }
    /** Says what an id is called. */
    know(kind, { id, name }) {
        this.#know(kind, id, name);
    }
    /** Looks a text up; why it stands for nothing, or undefined. `subject` names its place in the file. */
    async resolve(kind, text, subject, search, context) {
        const key = place(kind, text);
        let looked = this.#problems.get(key);
        if (!looked) {
            looked = this.#look(kind, text, search, context);
            this.#problems.set(key, looked);
        }
        const problem = await looked;
        return problem && { ...problem, message: `${subject} ${problem.message}` };
    }
    /** Looks up a queue, a skill or a language. */
    resolveNamed(kind, text, subject, context) {
        const search = isId(text)
            ? (each) => this.#api.byIds(kind, [text], each)
            : (each) => this.#api.named(kind, text, each);
        return this.resolve(kind, text, subject, search, context);
    }
    /** Looks up a flow, which must be for e-mail and published. */
    async resolveFlow(text, subject, context) {
        const search = isId(text)
            ? (each) => this.#api.byIds("flow", [text], each)
            : async (each) => {
                const found = await this.#api.named("flow", text, each);
                return found.some(({ name }) => plain(name ?? "") === plain(text))
                    ? found
                    : await this.#api.flowsNamed(text, each);
            };
        return await this.resolve("flow", text, subject, search, context);
    }
    /** Looks up a canned response, in its library where one is named; a name stands for one response in all files. */
    async resolveResponse(text, library, subject, context) {
        const name = plain(text);
        const meantHere = library === undefined ? undefined : plain(library);
        if (!this.#libraries.has(name))
            this.#libraries.set(name, meantHere);
        if (!isId(text) && this.#libraries.get(name) !== meantHere) {
            const message = `${subject} "${(0,base_text/* visible */.RK)(text, 80)}" is looked for in another library by another file`;
            return (0,errors/* finding */.gk)("NAME_AMBIGUOUS", message, { hint: "Write the id of the one that is meant" });
        }
        const search = async (each) => {
            if (isId(text))
                return [await this.#api.response(text, each)].flatMap((found) => found ?? []);
            const libraries = library !== undefined && isId(library)
                ? [{ id: library, name: library }]
                : await this.#api.named("library", library ?? "", each);
            const meant = library === undefined || isId(library)
                ? libraries
                : libraries.filter(({ name }) => plain(name ?? "") === plain(library));
            const found = await (0,base_async/* mapLimit */.sf)(meant, limits/* READ_CONCURRENCY */.HJ, ({ id }) => this.#api.responses(id, each));
            // A response may stand in several libraries.
            return [...new Map(found.flat().map((response) => [response.id, response])).values()];
        };
        return await this.resolve("response", text, subject, search, context);
    }
    async #look(kind, text, search, context) {
        const found = await search(context);
        const hits = found.filter(({ id, name, state, deleted }) => state?.toLowerCase() !== "deleted" && deleted !== true &&
            (isId(text) ? plain(id) === plain(text) : plain(name ?? "") === plain(text)));
        const [hit, another] = hits;
        const shown = `"${(0,base_text/* visible */.RK)(text, 80)}"`;
        if (!hit) {
            return (0,errors/* finding */.gk)("NAME_UNKNOWN", `${shown} is no ${WORDS[kind]} that this organisation has`, await this.#hint(kind, found, text, context));
        }
        if (another) {
            this.#ambiguous.add(place(kind, text));
            const ids = hits.slice(0, 5).map(({ id }) => (0,base_text/* visible */.RK)(id, 64)).join(" and ");
            return (0,errors/* finding */.gk)("NAME_AMBIGUOUS", `${shown} is the name of ${hits.length} things: ${ids}`, {
                hint: "Write the id of the one that is meant",
            });
        }
        this.#know(kind, hit.id, hit.name);
        this.#ids.set(place(kind, text), hit.id);
        return kind === "flow" ? unusableFlow(hit, shown, this.#redactor) : undefined;
    }
    /** The nearest names there are, where some can be had by one request. */
    async #hint(kind, found, text, context) {
        if (isId(text))
            return {};
        const others = found.length > 0 || kind === "response" || kind === "integration" || kind === "route"
            ? found
            : await this.#api.someNamed(kind, context).catch(() => []);
        const [first, ...more] = others.flatMap(({ name }) => name ?? []);
        return first === undefined
            ? {}
            : { hint: `The nearest name is "${(0,base_text/* visible */.RK)(this.#redactor.redact((0,nearest/* nearest */.pA)(text, [first, ...more])), 80)}"` };
    }
    #know(kind, id, name) {
        this.#names.set(place(kind, id), name ?? "");
        this.#ids.set(place(kind, id), id);
    }
}
function unusableFlow({ type, publishedVersion }, shown, redactor) {
    if (type && type.replaceAll("_", "").toUpperCase() !== "INBOUNDEMAIL") {
        return (0,errors/* finding */.gk)("FLOW_UNUSABLE", `${shown} is a flow of the type ${redactor.quote(type, 40)}, not an inbound email flow`);
    }
    return publishedVersion === null || publishedVersion === undefined
        ? (0,errors/* finding */.gk)("FLOW_UNUSABLE", `${shown} is a flow that was never published`)
        : undefined;
}
/** Whether a text is an id, not a name. */
function isId(text) {
    return ID.test(text);
}
function plain(text) {
    return text.normalize("NFC").toLowerCase();
}
function place(kind, text) {
    return `${kind}\0${plain(text)}`;
}

;// CONCATENATED MODULE: ./build/src/core/targets/email-domains/domain-wire.js
// The answers of the public API, as far as they are read; field names are those of the official SDK's models (262).


/** Text that informs: the official SDK has every field optional, and a null says as little as none. */
const domain_wire_text = dist/* nullish */.cl6(dist/* string */.YjP());
/** What stands for one thing in every answer: a UUID says the same in any case (RFC 9562 section 4). */
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const plainId = (id) => UUID.test(id) ? id.toLowerCase() : id;
const entityId = dist/* pipe */.FsL(resourceId, dist/* transform */.pdi(plainId));
const idText = dist/* nullish */.cl6(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* transform */.pdi(plainId)));
/** A reference to another entity; an empty id refers to nothing. */
const reference = dist/* nullish */.cl6(dist/* object */.Ikc({ id: idText, name: domain_wire_text }));
/** What `GET` tells of why mail is not read. */
const errorInfo = dist/* nullish */.cl6(dist/* object */.Ikc({ code: domain_wire_text, message: domain_wire_text }));
const serverSettings = dist/* nullish */.cl6(dist/* object */.Ikc({ integration: reference, status: domain_wire_text, errorInfo }));
/** `InboundDomain`; its id is its name. */
const domainSchema = dist/* object */.Ikc({
    id: entityId,
    subDomain: dist/* nullish */.cl6(dist/* boolean */.zMY()),
    customSMTPServer: reference,
    imapSettings: serverSettings,
    graphApiSettings: serverSettings,
});
/** `InboundRoute`: read as a whole, because a PUT replaces the whole. */
const routeSchema = dist/* looseObject */._H3({
    id: entityId,
    name: domain_wire_text,
    pattern: dist/* string */.YjP(),
    queue: reference,
    priority: dist/* nullish */.cl6(dist/* number */.aig()),
    skills: dist/* nullish */.cl6(dist/* array */.YOg(dist/* object */.Ikc({ id: idText, name: domain_wire_text }))),
    language: reference,
    fromName: domain_wire_text,
    fromEmail: domain_wire_text,
    flow: reference,
    replyEmailAddress: dist/* nullish */.cl6(dist/* object */.Ikc({
        domain: reference,
        route: dist/* nullish */.cl6(dist/* object */.Ikc({ id: idText, pattern: domain_wire_text })),
    })),
    autoBcc: dist/* nullish */.cl6(dist/* array */.YOg(dist/* object */.Ikc({ email: domain_wire_text, name: domain_wire_text }))),
    spamFlow: reference,
    signature: dist/* nullish */.cl6(dist/* object */.Ikc({
        enabled: dist/* nullish */.cl6(dist/* boolean */.zMY()),
        cannedResponseId: idText,
        alwaysIncluded: dist/* nullish */.cl6(dist/* boolean */.zMY()),
        inclusionType: domain_wire_text,
    })),
    historyInclusion: domain_wire_text,
    allowMultipleActions: dist/* nullish */.cl6(dist/* boolean */.zMY()),
    mailboxFolders: dist/* nullish */.cl6(dist/* array */.YOg(dist/* string */.YjP())),
    status: domain_wire_text,
});
/** `Integration`. */
const integrationSchema = dist/* object */.Ikc({
    id: entityId,
    name: domain_wire_text,
    integrationType: dist/* nullish */.cl6(dist/* object */.Ikc({ id: domain_wire_text })),
    notes: domain_wire_text,
    intendedState: domain_wire_text,
    reportedState: dist/* nullish */.cl6(dist/* object */.Ikc({
        code: domain_wire_text,
        effective: domain_wire_text,
        detail: dist/* nullish */.cl6(dist/* object */.Ikc({ message: domain_wire_text })),
        lastUpdated: domain_wire_text,
    })),
});
const jsonObject = dist/* nullish */.cl6(dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J()));
/** `IntegrationConfiguration`: read as a whole, because a PUT replaces the whole. */
const configurationSchema = dist/* object */.Ikc({
    name: domain_wire_text,
    version: dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf()),
    properties: jsonObject,
    advanced: jsonObject,
    notes: domain_wire_text,
    credentials: dist/* nullish */.cl6(dist/* record */.g1P(dist/* string */.YjP(), dist/* nullish */.cl6(dist/* object */.Ikc({ id: idText })))),
});
/** `IntegrationType`. */
const integrationTypeSchema = dist/* object */.Ikc({
    id: dist/* string */.YjP(),
    credentials: dist/* nullish */.cl6(dist/* record */.g1P(dist/* string */.YjP(), dist/* object */.Ikc({
        required: dist/* nullish */.cl6(dist/* boolean */.zMY()),
        credentialTypes: dist/* nullish */.cl6(dist/* array */.YOg(dist/* string */.YjP())),
    }))),
    nonInstallable: dist/* nullish */.cl6(dist/* boolean */.zMY()),
    maxInstances: dist/* nullish */.cl6(dist/* number */.aig()),
});
/** `JsonSchemaDocument`: the keys of an integration's configuration, and those that must be there. */
const configSchemaSchema = dist/* object */.Ikc({
    required: dist/* nullish */.cl6(dist/* array */.YOg(dist/* string */.YjP())),
    properties: jsonObject,
});
const credentialTypes = dist/* array */.YOg(dist/* object */.Ikc({
    id: domain_wire_text,
    name: domain_wire_text,
    properties: jsonObject,
    required: dist/* nullish */.cl6(dist/* array */.YOg(dist/* string */.YjP())),
}));
/** `GET /integrations/credentials/types`: a bare array since version 250 of the SDK, a listing before. */
const credentialTypesSchema = dist/* union */.KCZ([
    credentialTypes,
    dist/* pipe */.FsL(dist/* object */.Ikc({ entities: credentialTypes }), dist/* transform */.pdi(({ entities }) => entities)),
]);
/** `CredentialInfo`, and `Credential` with its sensitive fields redacted: the password is never read. */
const credentialSchema = dist/* object */.Ikc({
    id: entityId,
    name: domain_wire_text,
    modifiedDate: domain_wire_text,
    type: dist/* nullish */.cl6(dist/* object */.Ikc({ name: domain_wire_text })),
    credentialFields: dist/* nullish */.cl6(dist/* object */.Ikc({ userName: domain_wire_text })),
});
/** One page of a listing that goes on from a cursor. */
const credentialPageSchema = dist/* object */.Ikc({ entities: dist/* array */.YOg(credentialSchema), nextUri: domain_wire_text });
/** An entity that a file refers to by its name. */
const namedSchema = dist/* object */.Ikc({ id: entityId, name: domain_wire_text, type: domain_wire_text, state: domain_wire_text });
/** `Flow`. */
const flowSchema = dist/* object */.Ikc({
    id: entityId,
    name: domain_wire_text,
    type: domain_wire_text,
    deleted: dist/* nullish */.cl6(dist/* boolean */.zMY()),
    publishedVersion: dist/* nullish */.cl6(dist/* object */.Ikc({ id: domain_wire_text })),
});
/** One page of a listing by numbers. */
function pageOf(entity) {
    const numbers = { pageNumber: pageCount, pageCount: pageCount };
    return dist/* union */.KCZ([
        dist/* object */.Ikc({ ...numbers, entities: dist/* array */.YOg(entity), total: pageCount }),
        // A list of nothing may be left out, where the page itself says that there is nothing.
        dist/* pipe */.FsL(dist/* object */.Ikc({ ...numbers, entities: dist/* nullish */.cl6(dist/* null */.chJ()), total: dist/* literal */.euz(0) }), dist/* transform */.pdi((page) => ({ ...page, entities: [] }))),
    ]);
}
/** A page of domains. */
const domainPageSchema = pageOf(domainSchema);
/** A page of routes. */
const routePageSchema = pageOf(routeSchema);
/** A page of integrations. */
const integrationPageSchema = pageOf(integrationSchema);
/** A page of named things. */
const namedPageSchema = pageOf(namedSchema);
/** A page of flows. */
const flowPageSchema = pageOf(flowSchema);
const limit = dist/* object */.Ikc({ key: domain_wire_text, namespace: domain_wire_text, value: dist/* nullish */.cl6(dist/* number */.aig()) });
/** `LimitsEntityListing`. */
const limitsSchema = dist/* object */.Ikc({ entities: dist/* nullish */.cl6(dist/* array */.YOg(limit), []) });
/** The names in a listing of namespaces, whose shape the official SDK does not tell: texts, or things with a name or an id. */
const limitNamespacesSchema = dist/* pipe */.FsL(dist/* union */.KCZ([
    dist/* array */.YOg(dist/* unknown */.L5J()),
    dist/* pipe */.FsL(dist/* object */.Ikc({ entities: dist/* array */.YOg(dist/* unknown */.L5J()) }), dist/* transform */.pdi((page) => page.entities)),
]), dist/* transform */.pdi((found) => found.flatMap((each) => {
    if (typeof each === "string")
        return [each];
    const { name, namespace, id } = (each ?? {});
    return [[namespace, name, id].find((one) => typeof one === "string")].flatMap((one) => one ? [String(one)] : []);
})));

;// CONCATENATED MODULE: ./build/src/core/targets/email-domains/domain-api.js






/** The collections of the public API, as templates for records and as the start of paths. */
const PATHS = {
    domains: "/api/v2/routing/email/domains",
    domain: "/api/v2/routing/email/domains/{domainId}",
    routes: "/api/v2/routing/email/domains/{domainName}/routes",
    route: "/api/v2/routing/email/domains/{domainName}/routes/{routeId}",
    credentials: "/api/v2/integrations/credentials",
    credential: "/api/v2/integrations/credentials/{credentialId}",
    integrations: "/api/v2/integrations",
    integration: "/api/v2/integrations/{integrationId}",
    configuration: "/api/v2/integrations/{integrationId}/config/current",
    limits: "/api/v2/organizations/limits/namespaces",
};
/** How each kind is listed, and the permission that it takes. */
const NAMED = {
    queue: { path: "/api/v2/routing/queues", by: "name", permission: "routing:queue:view" },
    flow: { path: "/api/v2/flows", by: "name", permission: "architect:flow:view" },
    skill: { path: "/api/v2/routing/skills", by: "name", permission: "routing:skill:view" },
    // Languages need no permission; the one that is named here is that of the neighbours.
    language: { path: "/api/v2/routing/languages", by: "name", permission: "routing:skill:view" },
    library: { path: "/api/v2/responsemanagement/libraries", by: "libraryPrefix", permission: "responses:library:view" },
};
const MANAGE = "routing:email:manage";
const VIEW = "routing:email:view";
/** No source names a permission for limits; this one has the word. */
const LIMITS = "directory:organization:view";
/** The calls of the public API for domains, routes, integrations and credentials, one method each. All throw `GenesysApiError`. */
class EmailDomainsApi {
    #client;
    #redactor;
    constructor(client, redactor) {
        this.#client = client;
        this.#redactor = redactor;
    }
    /** Every domain of the organisation; listing takes `manage`, though reading one does not. */
    async domains(priority, context) {
        const found = await this.#pages("e-mail domains", PATHS.domains, { excludeStatus: "true" }, domainPageSchema, {
            priority,
            permission: MANAGE,
        }, context);
        return found.map((reply) => this.#plainDomain(reply));
    }
    /** One domain; undefined if there is none. */
    async domain(id, priority, context) {
        const request = { path: domainPath(id), schema: domainSchema, permission: VIEW, priority };
        const found = await this.#read(request, context);
        return found && this.#plainDomain(found);
    }
    /** The routes of a domain, or those whose pattern matches; without those that are being removed. */
    async routes(domain, priority, context, pattern) {
        const found = await this.routesOf(domain, priority, context, pattern);
        return found.filter(({ status }) => status?.toUpperCase() !== "REMOVING");
    }
    /** The same with those that are being removed. */
    async routesOf(domain, priority, context, pattern) {
        const query = pattern === undefined ? {} : { pattern };
        const found = await this.#pages(`routes of ${domain}`, routesPath(domain), query, routePageSchema, {
            priority,
            permission: VIEW,
        }, context);
        return found.map((reply) => this.#plainRoute(reply));
    }
    /** One route; undefined if there is none. */
    async route(domain, id, context) {
        const found = await this.#read({ path: routePath(domain, id), schema: routeSchema, permission: VIEW }, context);
        return found && this.#plainRoute(found);
    }
    /** Every integration, or those of a type. */
    async integrations(type, context) {
        const query = type === undefined ? {} : { integrationType: type };
        const found = await this.#pages("integrations", PATHS.integrations, query, integrationPageSchema, {
            priority: "read",
            permission: "integrations:integration:view",
        }, context);
        return found.map((reply) => this.#plainIntegration(reply));
    }
    /** The integrations that log in with a credential; every integration, where the API does not know that filter. */
    async integrationsWith(credentialId, context) {
        const found = await this.#pages("integrations", PATHS.integrations, { credentialId }, integrationPageSchema, {
            priority: "read",
            permission: "integrations:integration:view",
        }, context);
        return found.map((reply) => this.#plainIntegration(reply));
    }
    /** One integration; undefined if there is none. */
    async integration(id, priority, context) {
        const permission = "integrations:integration:view";
        const request = { path: integrationPath(id), schema: integrationSchema, permission, priority };
        const found = await this.#read(request, context);
        return found && this.#plainIntegration(found);
    }
    /** The configuration of an integration; undefined if there is none. */
    configuration(id, context) {
        const permission = "integrations:integration:view";
        return this.#read({ path: configurationPath(id), schema: configurationSchema, permission }, context);
    }
    /** What an integration type asks for; undefined if the organisation has none such. */
    integrationType(id, context) {
        const permission = "integrations:integration:view";
        return this.#read({ path: `/api/v2/integrations/types/${id}`, schema: integrationTypeSchema, permission }, context);
    }
    /** The keys of an integration type's configuration. */
    configSchema(id, part, context) {
        const permission = "integrations:integration:view";
        const path = `/api/v2/integrations/types/${id}/configschemas/${part}`;
        return this.#read({ path, schema: configSchemaSchema, permission }, context);
    }
    /** The types of credentials that the organisation has. */
    async credentialTypes(context) {
        const permission = "integrations:integration:view";
        const path = `${PATHS.credentials}/types`;
        return await this.#read({ path, schema: credentialTypesSchema, permission }, context) ?? [];
    }
    /** Every credential, by name and id; none of its fields. */
    credentials(context) {
        return readAllByCursor("credentials", async (cursor) => {
            const query = new URLSearchParams({
                pageSize: String(CREDENTIALS_PAGE_SIZE),
                ...(cursor ? { after: cursor } : {}),
            });
            const { value } = await this.#client.request({
                method: "GET",
                path: `${PATHS.credentials}/listing?${query}`,
                schema: credentialPageSchema,
                permission: "integrations:integration:view",
                priority: "read",
            }, context);
            return { entities: value.entities, next: cursorOf(value.nextUri) };
        });
    }
    /** One credential, its sensitive fields redacted; undefined if there is none. */
    credential(id, context) {
        const permission = "integrations:integration:view";
        return this.#read({ path: credentialPath(id), schema: credentialSchema, permission }, context);
    }
    /** What of a kind has a name, or begins with it: the API's filters differ. */
    named(kind, name, context) {
        const { path, by, permission } = NAMED[kind];
        const query = { ...(name === "" ? {} : { [by]: name }), ...(kind === "flow" ? { type: "inboundemail" } : {}) };
        const read = { priority: "read", permission };
        return kind === "flow"
            ? this.#pages("flows", path, query, flowPageSchema, read, context)
            : this.#pages(`${kind}s`, path, query, namedPageSchema, read, context);
    }
    /** The flows of a name, whatever they are for. */
    flowsNamed(name, context) {
        const { path, permission } = NAMED.flow;
        return this.#pages("flows", path, { name }, flowPageSchema, { priority: "read", permission }, context);
    }
    /** Some names of a kind: the first page of them. */
    async someNamed(kind, context) {
        const { path, permission } = NAMED[kind];
        const query = {
            pageSize: String(PAGE_SIZE),
            pageNumber: "1",
            ...(kind === "flow" ? { type: "inboundemail" } : {}),
        };
        const request = { method: "GET", path: `${path}?${new URLSearchParams(query)}`, permission };
        return (await this.#client.request({ ...request, schema: namedPageSchema, priority: "read" }, context)).value
            .entities;
    }
    /** What of a kind has one of these ids. */
    async byIds(kind, ids, context) {
        const { path, permission } = NAMED[kind];
        const found = [];
        for (let at = 0; at < ids.length; at += IDS_AT_ONCE) {
            const query = ids.slice(at, at + IDS_AT_ONCE).map((id) => ["id", id]);
            const read = { priority: "read", permission };
            found.push(...kind === "flow"
                ? await this.#pages("flows", path, query, flowPageSchema, read, context)
                : await this.#pages(`${kind}s`, path, query, namedPageSchema, read, context));
        }
        return found;
    }
    /** Every canned response of a library. */
    responses(libraryId, context) {
        const path = "/api/v2/responsemanagement/responses";
        const read = { priority: "read", permission: "responses:response:view" };
        return this.#pages("responses", path, { libraryId }, namedPageSchema, read, context);
    }
    /** One canned response; undefined if there is none. */
    response(id, context) {
        const path = `/api/v2/responsemanagement/responses/${encodeURIComponent(id)}`;
        return this.#read({
            path,
            schema: dist/* object */.Ikc({ id: dist/* string */.YjP(), name: dist/* nullish */.cl6(dist/* string */.YjP()) }),
            permission: "responses:response:view",
        }, context);
    }
    /** The namespaces of the organisation's limits; no source tells which one e-mail is in. */
    async limitNamespaces(context) {
        const path = `${PATHS.limits}?pageSize=${PAGE_SIZE}&pageNumber=1`;
        return await this.#read({ path, schema: limitNamespacesSchema, permission: LIMITS }, context) ?? [];
    }
    /** The limits that a namespace has for the organisation. */
    async limitsOf(namespace, context) {
        const path = `${PATHS.limits}/${encodeURIComponent(namespace)}`;
        return (await this.#read({ path, schema: limitsSchema, permission: LIMITS }, context))?.entities ?? [];
    }
    /** Creates a credential. The body holds the password in clear text. */
    createCredential(body, context) {
        const request = { method: "POST", path: PATHS.credentials, schema: credentialSchema, body };
        return this.#write(request, "integrations:integration:add", context);
    }
    /** Replaces a credential; its id stays. The body holds the password in clear text. */
    replaceCredential(id, body, context) {
        const request = { method: "PUT", path: credentialPath(id), schema: credentialSchema, body };
        return this.#write(request, "integrations:integration:edit", context);
    }
    /** Deletes a credential. */
    removeCredential(id, context) {
        return this.#remove(credentialPath(id), "integrations:integration:delete", context);
    }
    /** Creates an integration, which is disabled. */
    createIntegration(body, context) {
        const request = { method: "POST", path: PATHS.integrations, schema: integrationSchema, body };
        const answer = this.#write(request, "integrations:integration:add", context);
        return plainly(answer, (reply) => this.#plainIntegration(reply));
    }
    /** Replaces the configuration that has the body's version. */
    replaceConfiguration(id, body, context) {
        const request = { method: "PUT", path: configurationPath(id), schema: configurationSchema, body };
        return this.#write(request, "integrations:integration:edit", context);
    }
    /** Says whether an integration is to be in use. */
    intend(id, intendedState, context) {
        const body = { intendedState };
        const path = integrationPath(id);
        const request = { method: "PATCH", path, schema: integrationSchema, body, idempotent: true };
        const answer = this.#write(request, "integrations:integration:edit", context);
        return plainly(answer, (reply) => this.#plainIntegration(reply));
    }
    /** Deletes an integration. */
    removeIntegration(id, context) {
        return this.#remove(integrationPath(id), "integrations:integration:delete", context);
    }
    /** Creates a domain. */
    createDomain(id, context) {
        const body = { id, subDomain: false };
        const request = { method: "POST", path: PATHS.domains, schema: domainSchema, body };
        return plainly(this.#write(request, MANAGE, context), (reply) => this.#plainDomain(reply));
    }
    /** Asks whether settings of a domain could be written; changes nothing. */
    validateDomain(id, body, context) {
        const request = { method: "PATCH", path: `${domainPath(id)}/validate`, schema: dist/* unknown */.L5J(), body };
        return this.#write({ ...request, idempotent: true, verb: "test" }, MANAGE, context);
    }
    /** Writes settings of a domain: those of the body, and no others. */
    changeDomain(id, body, context) {
        const request = { method: "PATCH", path: domainPath(id), schema: domainSchema, body, idempotent: true };
        return plainly(this.#write(request, MANAGE, context), (reply) => this.#plainDomain(reply));
    }
    /** Lets Genesys Cloud connect to the SMTP server of a domain; without a body no mail is sent. */
    testConnection(id, context) {
        const request = { method: "POST", path: `${domainPath(id)}/testconnection`, schema: dist/* unknown */.L5J() };
        return this.#write({ ...request, idempotent: true, verb: "test" }, MANAGE, context);
    }
    /** Deletes a domain. */
    removeDomain(id, context) {
        return this.#remove(domainPath(id), MANAGE, context);
    }
    /** Creates a route. */
    createRoute(domain, body, context) {
        const request = { method: "POST", path: routesPath(domain), schema: routeSchema, body };
        return plainly(this.#write(request, MANAGE, context), (reply) => this.#plainRoute(reply));
    }
    /** Replaces a route. */
    replaceRoute(domain, id, body, context) {
        const request = { method: "PUT", path: routePath(domain, id), schema: routeSchema, body };
        return plainly(this.#write(request, MANAGE, context), (reply) => this.#plainRoute(reply));
    }
    /** Deletes a route. */
    removeRoute(domain, id, context) {
        return this.#remove(routePath(domain, id), MANAGE, context);
    }
    /** What a server says of itself may hold what was sent to it; it is shown, and never sent back. */
    #plainIntegration(reply) {
        const { reportedState } = reply;
        if (!reportedState)
            return reply;
        const { code, ...words } = reportedState;
        return {
            ...reply,
            reportedState: { ...this.#redactor.redactValue(words), code: plainStatus(code, this.#redactor) },
        };
    }
    #plainRoute(reply) {
        return { ...reply, status: plainStatus(reply.status, this.#redactor) };
    }
    #plainDomain(reply) {
        const plain = (settings) => settings && {
            ...settings,
            status: plainStatus(settings.status, this.#redactor),
            errorInfo: this.#redactor.redactValue(settings.errorInfo),
        };
        return { ...reply, imapSettings: plain(reply.imapSettings), graphApiSettings: plain(reply.graphApiSettings) };
    }
    async #read(request, context) {
        const { priority = "read", ...rest } = request;
        try {
            return (await this.#client.request({ ...rest, method: "GET", priority }, context)).value;
        }
        catch (error) {
            if (isNotFound(error))
                return undefined;
            throw error;
        }
    }
    #pages(what, path, query, schema, read, context) {
        const given = Array.isArray(query) ? query : Object.entries(query);
        return readAllPages(what, async (pageNumber) => {
            const all = new URLSearchParams([...given.map(([key, value]) => [key, value])]);
            all.set("pageSize", String(PAGE_SIZE));
            all.set("pageNumber", String(pageNumber));
            const request = { method: "GET", path: `${path}?${all}`, schema, ...read };
            return (await this.#client.request(request, context)).value;
        });
    }
    #write(request, permission, context) {
        return this.#client.request({ ...request, priority: "write", permission }, context);
    }
    #remove(path, permission, context) {
        return this.#write({ method: "DELETE", path, schema: dist/* unknown */.L5J() }, permission, context);
    }
}
/** An answer whose words are cleaned of secrets. */
async function plainly(answer, clean) {
    const found = await answer;
    return { ...found, value: clean(found.value) };
}
function domainPath(id) {
    return `${PATHS.domains}/${encodeURIComponent(id)}`;
}
function routesPath(domain) {
    return `${domainPath(domain)}/routes`;
}
function routePath(domain, id) {
    return `${routesPath(domain)}/${encodeURIComponent(id)}`;
}
function integrationPath(id) {
    return `${PATHS.integrations}/${encodeURIComponent(id)}`;
}
function configurationPath(id) {
    return `${integrationPath(id)}/config/current`;
}
function credentialPath(id) {
    return `${PATHS.credentials}/${encodeURIComponent(id)}`;
}
/** The cursor of the next page: only that is taken from the address, whose host is nobody's to choose. */
function cursorOf(nextUri) {
    if (!nextUri)
        return undefined;
    return new URLSearchParams(nextUri.slice(nextUri.indexOf("?") + 1)).get("after") ?? undefined;
}

;// CONCATENATED MODULE: ./build/src/core/targets/email-domains/domain-content.js

/** Both, in the order in which they are written. */
const ROLES = ["smtp", "imap"];
/** The integration type of each server. */
const TYPES = { smtp: "custom-smtp-server", imap: "imap-server" };
/** The keys of a file that say where a server is. */
const SERVER_PLACE = {
    smtp: { host: "smtp_server", port: "smtp_port" },
    imap: { host: "imap_server", port: "imap_port" },
};
/** How the notes of an integration of ours begin. */
const MARK = "managed by genesys-email-accounts";
/** What the API may answer for empty notes (sourced: the Terraform provider). */
const EMPTY_NOTES = "node_dynamodb_empty_string";
/** The name of a domain's integration and of its credential: the mark of what is ours. */
function ownName(role, domain) {
    return `gea:${role}:${domain}`;
}
/** The domain and the server that a name of ours stands for. */
function readOwnName(name) {
    const match = /^gea:(smtp|imap):(.+)$/.exec(name ?? "");
    return match?.[2] === undefined ? undefined : { role: match[1], domain: match[2] };
}
/** Notes as people wrote them. */
function notesOf(notes) {
    return !notes || notes === EMPTY_NOTES ? "" : notes;
}
/** Whether a server is ours and this domain's, by its name or its notes. */
function isOwnServer(role, domain, server) {
    const { integration, configuration, sharedWith } = server;
    const own = ownName(role, domain);
    const names = [integration.name, configuration?.name];
    if (names.includes(own))
        return true;
    // What is made for one domain is not another one's, whoever lets that refer to it.
    const isAnothers = sharedWith !== undefined || names.some((name) => readOwnName(name) !== undefined);
    return !isAnothers && notesOf(configuration?.notes ?? integration.notes).startsWith(MARK);
}
/** Whether a server has a credential that is ours: another one may be what other integrations log in with. */
function hasOwnCredential(role, domain, { credential }) {
    return credential !== undefined && (!credential.name || credential.name.toLowerCase() === ownName(role, domain));
}
/** Whether a domain has nothing in the slots that this program fills; an integration that was deleted is nothing. */
function isEmptyDomain({ reply, servers }) {
    return ROLES.every((role) => servers[role] === undefined) && !reply.graphApiSettings?.integration?.id;
}
/** Whether the servers of a domain are ours: those that are there, for one that was deleted is ours to make anew. */
function isOwnDomain({ reply, servers }) {
    const present = ROLES.flatMap((role) => servers[role] ? [isOwnServer(role, reply.id.toLowerCase(), servers[role])] : []);
    return present.length > 0 && present.every(Boolean);
}
/** What the files ask of a domain; `adopt` asks for our mark too. */
function desiredDomain(account, adopt) {
    const graph = account.routing?.graph;
    if (graph !== undefined)
        return { graph };
    if (!(0,account_account/* hasMailbox */.TJ)(account))
        return {};
    return {
        smtp_server: plainHost(account.smtp_server),
        smtp_port: account.smtp_port,
        imap_server: plainHost(account.imap_server),
        imap_port: account.imap_port,
        username: account.username,
        graph: null,
        enabled: true,
        credentials: true,
        ...(adopt ? { managed: true } : {}),
    };
}
/** What is live of a domain, by the keys of a file. */
function liveDomain(live, directory) {
    const { reply, servers } = live;
    const graph = reply.graphApiSettings?.integration?.id;
    const both = ROLES.flatMap((role) => servers[role] ?? []);
    const domain = reply.id.toLowerCase();
    // What a foreign server logs in with is its own affair.
    const isServed = (role) => {
        const server = servers[role];
        if (server?.credential === undefined)
            return false;
        return !isOwnServer(role, domain, server) || hasOwnCredential(role, domain, server);
    };
    const username = userNameOf(live);
    return {
        ...domain_content_place("smtp", servers.smtp),
        ...domain_content_place("imap", servers.imap),
        ...(username === undefined ? {} : { username }),
        graph: graph ? directory.nameOf("integration", graph) : null,
        enabled: both.length === 2 &&
            both.every(({ integration }) => integration.intendedState?.toUpperCase() === "ENABLED"),
        credentials: ROLES.every(isServed),
        managed: isOwnDomain(live),
    };
}
/** The user name of a domain's mailbox, where the API shows it; more than one where its servers have different ones. */
function userNameOf({ servers }) {
    const shown = ROLES.flatMap((role) => servers[role]?.credential?.credentialFields?.userName ?? []);
    // A redacted value is nothing to compare with.
    const names = new Set(shown.filter((name) => name !== "" && !/^\*+$/.test(name)));
    return names.size === 0 ? undefined : [...names].sort().join(" and ");
}
function domain_content_place(role, server) {
    const { host, port } = SERVER_PLACE[role];
    const properties = server?.configuration?.properties ?? {};
    const [hostValue, portValue] = server?.keys ? [properties[server.keys.host], properties[server.keys.port]] : [];
    return {
        [host]: typeof hostValue === "string" ? plainHost(hostValue) : null,
        // A port may stand there as text; what is no port is another one than any file's.
        [port]: /^\d{1,5}$/.test(String(portValue)) ? Number(portValue) : null,
    };
}
/** The keys in which a domain differs in meaning from what the files ask. */
function domainDifferences(desired, live, directory) {
    return Object.keys(desired).filter((key) => {
        const [wanted, actual] = [desired[key], live[key]];
        // What the API does not show cannot differ.
        if (key === "username" && actual === undefined)
            return false;
        if (key === "graph" && typeof wanted === "string" && typeof actual === "string") {
            return !directory.isSame("integration", wanted, actual);
        }
        return wanted !== actual;
    });
}
/** The body that configures a server: as it was read, with what the file says, under the version that was read. */
function configurationBody(role, domain, read, wanted) {
    const { keys } = wanted;
    const notes = notesOf(read.notes);
    const others = Object.entries(read.credentials ?? {}).flatMap(([slot, held]) => held?.id ? [[slot, { id: held.id }]] : []);
    return {
        name: ownName(role, domain),
        version: read.version,
        properties: { ...read.properties, [keys.host]: wanted.host, [keys.port]: wanted.port },
        advanced: { ...read.advanced },
        notes: notes.startsWith(MARK) ? notes : notes === "" ? MARK : `${MARK}\n${notes}`,
        credentials: { ...Object.fromEntries(others), [keys.slot]: { id: wanted.credentialId } },
    };
}
/** Whether a configuration says already what the body would say. */
function isConfigured(read, body, keys) {
    const wanted = body;
    const host = read.properties?.[keys.host];
    return typeof host === "string" && plainHost(host) === plainHost(String(wanted.properties[keys.host])) &&
        Number(read.properties?.[keys.port]) === wanted.properties[keys.port] &&
        read.credentials?.[keys.slot]?.id === wanted.credentials[keys.slot]?.id &&
        read.name === wanted.name;
}
/** The same host gets the same text. */
function plainHost(host) {
    return host.trim().toLowerCase().replace(/\.$/, "");
}

;// CONCATENATED MODULE: ./build/src/core/targets/email-domains/domain-settings.js




/** How a slot is told to be empty, and not to speak of it: no source says what is taken. */
const EMPTINESS = ["null", "empty-id", "unsaid"];
const SLOT_BODIES = {
    smtp: { key: "customSMTPServer", body: (id) => ({ id }) },
    imap: { key: "imapSettings", body: (id) => ({ integration: { id } }) },
    graph: { key: "graphApiSettings", body: (id) => ({ integration: { id } }) },
};
/** What a domain refers to. */
function slotsOf({ customSMTPServer, imapSettings, graphApiSettings }) {
    const held = { smtp: customSMTPServer, imap: imapSettings?.integration, graph: graphApiSettings?.integration };
    return Object.fromEntries(Object.entries(held).flatMap(([slot, ref]) => ref?.id ? [[slot, ref.id]] : []));
}
/** What a write left of a domain. */
function domainLeft(reply) {
    return { id: reply.id, targetId: reply.id, resources: { domain: { id: reply.id } } };
}
/**
 * Writes what a domain refers to. Each body is first asked about and written only when it would be taken; a slot that is to
 * be empty is told so in each way there is.
 */
function settingsStep(domain, api, wanted) {
    let held;
    return {
        ...settingsIntent(domain, wanted),
        find: async (known, context) => {
            const found = await api.domain(domain, "read", context);
            held = found && slotsOf(found);
            return found && { ...domainLeft(found), current: holds(wanted(known), slotsOf(found)), difference: "settings" };
        },
        send: (known, context) => sendEach(domain, wanted(known), held ?? {}, api, context),
    };
}
/** Takes everything off a domain that is about to be removed; a domain that lets nothing be taken off is removed as it is. */
function clearingStep(domain, slots, api) {
    const wanted = Object.fromEntries(slots.map((slot) => [slot, undefined]));
    let held = {};
    return {
        ...settingsIntent(domain, () => wanted),
        optional: true,
        find: async (_, context) => {
            const found = await api.domain(domain, "read", context);
            if (!found)
                return { resources: {}, current: true };
            held = slotsOf(found);
            return { ...domainLeft(found), current: holds(wanted, held) };
        },
        send: (_, context) => sendEach(domain, wanted, held, api, context),
    };
}
function settingsIntent(domain, wanted) {
    return {
        kind: "write",
        lookUpFirst: true,
        idempotent: true,
        intent: (known) => ({
            resource: "email_domain",
            method: "PATCH",
            pathTemplate: PATHS.domain,
            targetId: domain,
            after: bodyOf(wanted(known), {}),
            redacted: [],
        }),
    };
}
function holds(wanted, held) {
    return Object.entries(wanted).every(([slot, id]) => held[slot] === id);
}
/**
 * Sends one body after the other until one is taken; one that is answered well and changes nothing was not. Where nothing
 * empties a slot, what is set may take its place, or stand beside it.
 */
async function sendEach(domain, wanted, before, api, context) {
    const isSet = ([, id]) => id !== undefined;
    const set = Object.fromEntries(Object.entries(wanted).filter(isSet));
    let held = before;
    let attempts = 0;
    let last = kept(domain, undefined);
    for (const ways of waysToEmpty(wanted, before)) {
        const body = bodyOf(wanted, ways, held);
        if (Object.keys(body).length === 0)
            continue;
        const { answer, now } = await write(domain, body, api, context);
        attempts += answer.attempts;
        const isEmptying = Object.values(ways).some((way) => way !== "unsaid");
        if (now !== undefined) {
            // Where nothing is to be emptied, a good answer is enough, whatever it shows.
            if (!isEmptying && (Object.keys(ways).length === 0 || holds(set, now)))
                return { ...answer, attempts };
            if (holds(wanted, now))
                return { ...answer, attempts };
            held = now;
            last = kept(domain, answer.httpStatus);
            continue;
        }
        const isRefused = answer.kind === "refused" || answer.kind === "conflict";
        if (!isRefused || (answer.httpStatus !== 400 && answer.httpStatus !== 409))
            return { ...answer, attempts };
        last = { ...answer, kind: "refused" };
    }
    const found = await api.domain(domain, "read", context);
    // An answer may show what was there before it.
    return found && holds(wanted, slotsOf(found))
        ? { kind: "done", ...domainLeft(found), httpStatus: last.httpStatus, attempts }
        : { ...last, attempts };
}
function kept(domain, httpStatus) {
    const message = `${(0,base_text/* visible */.RK)(domain)} keeps its integrations, though the request to change them was answered well`;
    return { kind: "refused", error: new errors/* AppError */.uV("GENESYS_REFUSED", message), httpStatus, attempts: 0 };
}
/** All slots in one way, then in the other, then mixed; what leaves slots unsaid comes last. */
function waysToEmpty(wanted, held) {
    const slots = Object.keys(wanted).filter((slot) => wanted[slot] === undefined && held[slot] !== undefined);
    const all = slots.reduce((ways, slot) => EMPTINESS.flatMap((way) => ways.map((each) => ({ ...each, [slot]: way }))), [{}]);
    const rank = (ways) => {
        const used = Object.values(ways);
        return 10 * used.filter((way) => way === "unsaid").length + new Set(used).size;
    };
    return all.toSorted((one, other) => rank(one) - rank(other));
}
/** Only what differs is sent, where it is known what a domain refers to. */
function bodyOf(wanted, ways, held) {
    return Object.fromEntries(Object.keys(wanted).flatMap((slot) => {
        const id = wanted[slot];
        const way = ways[slot] ?? "null";
        if (held && (id === undefined ? held[slot] === undefined || way === "unsaid" : held[slot] === id))
            return [];
        const { key, body } = SLOT_BODIES[slot];
        return [[key, id !== undefined ? body(id) : way === "null" ? null : body("")]];
    }));
}
/** One body, and what the domain refers to after it. */
async function write(domain, body, api, context) {
    const replies = [];
    const answer = await answerOf(async () => {
        await api.validateDomain(domain, body, context);
        return await api.changeDomain(domain, body, context);
    }, (reply) => {
        replies.push(reply);
        return domainLeft(reply);
    });
    return { answer: staleWhenUnseen(answer), ...replies[0] ? { now: slotsOf(replies[0]) } : {} };
}

;// CONCATENATED MODULE: ./build/src/core/targets/email-domains/domain-removal.js








/** How long a deletion may take to be seen. */
const GONE_MS = 180_000;
/** The domain first, then what belonged to it: nothing goes that something else still refers to. */
function domainRemovalSteps(domain, live, belongings, api) {
    const held = live ? ["imap", "smtp"].filter((slot) => slotsOf(live)[slot] !== undefined) : [];
    return [
        withoutRoutes(domain, api),
        ...held.length > 0 ? [clearingStep(domain, held, api)] : [],
        removeDomainStep(domain, api),
        ...belongingSteps(belongings, api),
    ];
}
/** Removes integrations that no domain refers to, then credentials. */
function belongingSteps(belongings, api) {
    const integrations = belongings.filter(({ kind }) => kind === "integration");
    const credentials = belongings.filter(({ kind }) => kind === "credential");
    return [
        ...integrations.flatMap((integration) => [disableStep(integration, api), removeIntegrationStep(integration, api)]),
        ...credentials.map((credential) => removeCredentialStep(credential, api)),
    ];
}
/** Routes on their way out, whoever removed them, hold a domain until they are gone. */
function withoutRoutes(domain, api) {
    return {
        kind: "wait",
        until: {
            what: `the removal of the routes of ${(0,base_text/* visible */.RK)(domain)}`,
            timeoutMs: GONE_MS,
            read: async (_, context) => {
                const routes = await routesLeft(domain, "poll", api, context);
                const inUse = stillInUse(domain, routes);
                if (inUse)
                    throw inUse;
                return routes.length === 0
                    ? { phase: "success", status: "GONE" }
                    : { phase: "pending", status: `REMOVING (${routes.length})` };
            },
        },
    };
}
/** The routes of a domain, none where it is gone with them. */
async function routesLeft(domain, priority, api, context) {
    try {
        return await api.routesOf(domain, priority, context);
    }
    catch (error) {
        if (isNotFound(error))
            return [];
        throw error;
    }
}
/** The routes of a domain that nobody has removed, as the reason why it stays. */
function stillInUse(domain, routes) {
    const held = routes.filter(({ status }) => status?.toUpperCase() !== "REMOVING");
    if (held.length === 0)
        return undefined;
    const shown = held.slice(0, 5).map(({ pattern }) => (0,base_text/* visible */.RK)(pattern, 64)).join(", ");
    const count = held.length === 1 ? "a route" : `${held.length} routes`;
    return new errors/* AppError */.uV("DOMAIN_IN_USE", `${(0,base_text/* visible */.RK)(domain)} still has ${count}: ${shown}`);
}
function removeDomainStep(domain, api) {
    const step = removal({
        resource: "email_domain",
        name: domain,
        id: domain,
        template: PATHS.domain,
        read: (context) => api.domain(domain, "poll", context),
        remove: (context) => api.removeDomain(domain, context),
    });
    return {
        ...step,
        send: async (known, context) => {
            // What was planned minutes ago may hold routes by now.
            const inUse = stillInUse(domain, await routesLeft(domain, "read", api, context));
            return inUse ? { kind: "refused", error: inUse, attempts: 0 } : await step.send(known, context);
        },
    };
}
function disableStep({ id, name }, api) {
    return {
        kind: "write",
        lookUpFirst: true,
        idempotent: true,
        intent: () => ({
            resource: "integration",
            resourceName: name,
            method: "PATCH",
            pathTemplate: PATHS.integration,
            targetId: id,
            after: { intendedState: "DISABLED" },
            redacted: [],
        }),
        find: async (_, context) => {
            const found = await api.integration(id, "read", context);
            return { resources: {}, current: found?.intendedState?.toUpperCase() !== "ENABLED" };
        },
        send: async (_, context) => {
            const inUse = await referredTo(id, name, api, context);
            if (inUse)
                return inUse;
            const answer = await answerOf(() => api.intend(id, "DISABLED", context), () => ({ resources: {} }));
            return answer.kind === "refused" && isNotFound(answer.error)
                ? { kind: "done", resources: {}, httpStatus: answer.httpStatus, attempts: answer.attempts }
                : answer;
        },
    };
}
function removeIntegrationStep({ id, name }, api) {
    const step = removal({
        resource: "integration",
        name,
        id,
        template: PATHS.integration,
        read: (context) => api.integration(id, "poll", context),
        remove: (context) => api.removeIntegration(id, context),
    });
    return {
        ...step,
        send: async (known, context) => await referredTo(id, name, api, context) ?? await step.send(known, context),
    };
}
function removeCredentialStep({ id, name }, api) {
    const step = removal({
        resource: "credential",
        name,
        id,
        template: PATHS.credential,
        read: (context) => api.credential(id, context),
        remove: (context) => api.removeCredential(id, context),
    });
    return {
        ...step,
        send: async (known, context) => await loggedInWith(id, name, api, context) ?? await step.send(known, context),
    };
}
/** Somebody else's integration may log in with a credential of ours, and its mail would stop. */
async function loggedInWith(id, name, api, context) {
    const users = await (0,base_async/* mapLimit */.sf)(await api.integrationsWith(id, context), limits/* READ_CONCURRENCY */.HJ, async (integration) => {
        // An API that does not know the filter lists every integration.
        const read = await api.configuration(integration.id, context);
        return Object.values(read?.credentials ?? {}).some((held) => held?.id === id) ? [integration] : [];
    });
    const [user] = users.flat();
    if (!user)
        return undefined;
    const message = `The credential "${(0,base_text/* visible */.RK)(name)}" stays: the integration "${(0,base_text/* visible */.RK)(user.name ?? user.id)}" uses it`;
    return { kind: "refused", error: new errors/* AppError */.uV("DOMAIN_IN_USE", message), attempts: 0 };
}
/** The API itself would delete an integration under its domain, whose mail would stop. */
async function referredTo(id, name, api, context) {
    const domains = await api.domains("read", context);
    const user = domains.find((domain) => Object.values(slotsOf(domain)).includes(id));
    if (!user)
        return undefined;
    const message = `The integration "${(0,base_text/* visible */.RK)(name)}" stays: ${(0,base_text/* visible */.RK)(user.id)} refers to it`;
    return { kind: "refused", error: new errors/* AppError */.uV("DOMAIN_IN_USE", message), attempts: 0 };
}
/** A deletion, which ends when the thing is gone; what is gone already is done. */
function removal({ resource, name, id, template, read, remove }) {
    return {
        kind: "write",
        intent: () => ({
            resource,
            resourceName: name,
            method: "DELETE",
            pathTemplate: template,
            targetId: id,
            redacted: [],
        }),
        send: (_, context) => removedOf(() => remove(context)),
        find: async (_, context) => await read(context) === undefined ? undefined : { resources: {}, current: false },
        until: {
            what: name,
            timeoutMs: GONE_MS,
            read: async (_, context) => await read(context) === undefined
                ? { phase: "success", status: "GONE" }
                : { phase: "pending", status: "REMOVING" },
        },
    };
}

;// CONCATENATED MODULE: ./build/src/core/targets/email-domains/integration-keys.js

/** The type of credential that a user name and a password make, and its fields. */
const BASIC_AUTH = "basicAuth";
const BASIC_AUTH_FIELDS = ["userName", "password"];
/** The words that a key may be made of, whatever their case and what joins them; the first is the surest. */
const CANDIDATES = {
    "custom-smtp-server": { host: ["smtphost", "host"], port: ["smtpport", "port"] },
    "imap-server": { host: ["imaphost", "host"], port: ["imapport", "port"] },
};
/** Reads the keys of an integration type. Throws `SCHEMA_KEY_UNKNOWN` where the organisation offers none that is known. */
async function readIntegrationKeys(type, api, redactor, context) {
    const [described, properties, advanced] = await Promise.all([
        api.integrationType(type, context),
        api.configSchema(type, "properties", context),
        api.configSchema(type, "advanced", context),
    ]);
    if (!described)
        throw unknownKey(`The organisation has no integration type ${type}`);
    const offered = Object.keys(properties?.properties ?? {});
    const find = (part) => {
        const candidates = CANDIDATES[type][part];
        const found = candidates.flatMap((words) => offered.find((key) => integration_keys_plain(key) === words) ?? [])[0];
        return found ??
            fail(unknownKey(`The integration type ${type} has no key for the ${part}; it offers ${listed(offered, redactor)}`));
    };
    const keys = { host: find("host"), port: find("port") };
    const unfilled = [
        ...(properties?.required ?? []).filter((key) => key !== keys.host && key !== keys.port),
        ...advanced?.required ?? [],
    ];
    if (unfilled.length > 0) {
        throw unknownKey(`The integration type ${type} asks for ${listed(unfilled, redactor)}, which no account file can give`);
    }
    const slots = Object.entries(described.credentials ?? {});
    const slot = slots.find(([, { credentialTypes }]) => credentialTypes?.includes(BASIC_AUTH))?.[0];
    if (slot === undefined) {
        const types = slots.flatMap(([, { credentialTypes }]) => credentialTypes ?? []);
        throw unknownKey(`The integration type ${type} takes no user name and password; it takes ${listed(types, redactor)}`);
    }
    return { ...keys, slot, maxInstances: described.maxInstances ?? undefined };
}
/** Makes sure that a user name and a password are still a credential's fields. Throws `SCHEMA_KEY_UNKNOWN`. */
async function checkBasicAuth(api, redactor, context) {
    const types = await api.credentialTypes(context);
    const basic = types.find(({ id, name }) => name === BASIC_AUTH || id === BASIC_AUTH);
    if (!basic) {
        const names = types.flatMap(({ name, id }) => name ?? id ?? []);
        throw unknownKey(`The organisation has no credential type ${BASIC_AUTH}; it has ${listed(names, redactor)}`);
    }
    const offered = Object.keys(basic.properties ?? {});
    const missing = offered.length === 0 ? [] : BASIC_AUTH_FIELDS.filter((field) => !offered.includes(field));
    const unfilled = (basic.required ?? []).filter((field) => !BASIC_AUTH_FIELDS.includes(field));
    if (missing.length === 0 && unfilled.length === 0)
        return;
    throw unknownKey(missing.length > 0
        ? `The credential type ${BASIC_AUTH} has no field ${listed(missing, redactor)}; it offers ${listed(offered, redactor)}`
        : `The credential type ${BASIC_AUTH} asks for ${listed(unfilled, redactor)}, which no account file can give`);
}
function integration_keys_plain(key) {
    return key.replace(/[^A-Za-z0-9]/g, "").toLowerCase();
}
/** Keys and names as the organisation tells them, which are as foreign as its values. */
function listed(keys, redactor) {
    const shown = keys.slice(0, 20).map((key) => redactor.quote(key, 80)).join(", ");
    return shown === "" ? "none" : keys.length > 20 ? `${shown} and ${keys.length - 20} more` : shown;
}
function unknownKey(message) {
    return new errors/* AppError */.uV("SCHEMA_KEY_UNKNOWN", message);
}
function fail(error) {
    throw error;
}

// EXTERNAL MODULE: ./build/src/core/targets/email-domains/file-rules.js
var file_rules = __webpack_require__(63531);
;// CONCATENATED MODULE: ./build/src/core/targets/email-domains/route-content.js


/** What a text of each key refers to. */
const KINDS = {
    queue: "queue",
    flow: "flow",
    spam_flow: "flow",
    language: "language",
    skills: "skill",
};
/** The address that replies go to: `self`, another route's, null for none, undefined where the file leaves it open. */
function replyTarget(account) {
    const own = (0,file_rules/* addressOf */.ci)(account);
    const wanted = account.routing?.reply_to;
    const key = own && (0,file_rules/* routeKey */.vh)(own.pattern, own.domain);
    if (wanted !== undefined) {
        return wanted === null ? null : wanted.toLowerCase() === key ? "self" : wanted.toLowerCase();
    }
    const reply = account.reply_to_address.toLowerCase();
    return reply === key ? undefined : reply;
}
/** What a file asks of its route: the keys that it sets, and the sender's name. */
function desiredRoute(account) {
    const { routing = {}, name } = account;
    const reply = replyTarget(account);
    return {
        from_name: routing.from_name ?? name,
        ...given("from_email", routing.from_email, (value) => value === null ? null : (0,email_address/* lowerCaseDomain */.M)(value)),
        // Mail has one way to go.
        ...(routing.queue === undefined ? {} : { queue: routing.queue, flow: null }),
        ...(routing.flow === undefined ? {} : { flow: routing.flow, queue: null }),
        ...given("priority", routing.priority, (value) => value),
        ...given("skills", routing.skills, sorted),
        ...given("language", routing.language, (value) => value),
        ...given("spam_flow", routing.spam_flow, (value) => value),
        ...given("auto_bcc", routing.auto_bcc, (copies) => sorted(copies.map((each) => copyOf(each).email.toLowerCase()))),
        ...(reply === undefined ? {} : { reply_to: reply }),
        ...given("history", routing.history, (value) => value),
        ...given("allow_multiple_actions", routing.allow_multiple_actions, (value) => value),
        ...given("mailbox_folders", routing.mailbox_folders, (folders) => sorted(folders.map(file_rules/* folderKey */.Ev))),
        ...given("signature", routing.signature, (value) => value === null ? null : signatureOf(value)),
    };
}
function given(key, value, read) {
    return value === undefined ? {} : { [key]: read(value) };
}
/** Without the library: it says where the response is looked for, not which one it is. */
function signatureOf({ response, when, always }) {
    return { response, ...(when === undefined ? {} : { when }), ...(always === undefined ? {} : { always }) };
}
/** An entry of `auto_bcc` in its long form. */
function copyOf(copy) {
    return typeof copy === "string" ? { email: copy } : copy;
}
/** What is live of a route, by the keys of a file; what the API leaves out counts as its default. */
function liveRoute(route, domain, directory) {
    const name = (kind, reference) => reference?.id ? directory.nameOf(kind, reference.id) : null;
    return {
        from_name: route.fromName ?? "",
        from_email: route.fromEmail ? (0,email_address/* lowerCaseDomain */.M)(route.fromEmail) : null,
        queue: name("queue", route.queue),
        flow: name("flow", route.flow),
        priority: route.priority ?? 0,
        skills: sorted((route.skills ?? []).flatMap((skill) => name("skill", skill) ?? [])),
        language: name("language", route.language),
        spam_flow: name("flow", route.spamFlow),
        auto_bcc: sorted((route.autoBcc ?? []).flatMap(({ email }) => email ? [email.toLowerCase()] : [])),
        reply_to: liveReply(route, domain, directory),
        history: (route.historyInclusion ?? "optional").toLowerCase(),
        allow_multiple_actions: route.allowMultipleActions ?? false,
        mailbox_folders: sorted((route.mailboxFolders ?? []).map(file_rules/* folderKey */.Ev)),
        signature: liveSignature(route, directory),
    };
}
function liveReply({ id, pattern, replyEmailAddress }, domain, directory) {
    const target = replyEmailAddress?.route;
    if (!target?.id && !target?.pattern)
        return null;
    const at = replyEmailAddress?.domain?.id ?? domain;
    const own = target.id ? target.id === id : (0,file_rules/* routeKey */.vh)(target.pattern ?? "", at) === (0,file_rules/* routeKey */.vh)(pattern, domain);
    if (own)
        return "self";
    // An id says it all; the pattern and the domain beside it may be left out.
    const known = target.id ? directory.nameOf("route", target.id) : undefined;
    return known !== undefined && known !== target.id
        ? known
        : target.pattern
            ? (0,file_rules/* routeKey */.vh)(target.pattern, at)
            : target.id ?? null;
}
const WHEN = { draft: "draft", send: "send", sendonce: "send_once" };
function liveSignature({ signature }, directory) {
    if (!signature?.cannedResponseId || signature.enabled === false)
        return null;
    const when = WHEN[(signature.inclusionType ?? "").toLowerCase()];
    return {
        response: directory.nameOf("response", signature.cannedResponseId),
        ...(when === undefined ? {} : { when }),
        always: signature.alwaysIncluded ?? false,
    };
}
/** The keys in which a route differs in meaning from what its file sets. */
function routeDifferences(desired, live, directory) {
    return Object.keys(desired).filter((key) => !sameValue(key, desired[key], live[key], directory));
}
function sameValue(key, wanted, live, directory) {
    const kind = KINDS[key];
    if (kind !== undefined && typeof wanted === "string" && typeof live === "string") {
        return directory.isSame(kind, wanted, live);
    }
    if (kind !== undefined && Array.isArray(wanted) && Array.isArray(live)) {
        return wanted.length === live.length &&
            wanted.every((one) => live.some((other) => directory.isSame(kind, String(one), String(other))));
    }
    if (key === "signature" && isObject(wanted) && isObject(live)) {
        return Object.keys(wanted).every((part) => part === "response"
            ? directory.isSame("response", String(wanted[part]), String(live[part]))
            : wanted[part] === live[part]);
    }
    return JSON.stringify(wanted) === JSON.stringify(live);
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** The body that creates a route: what the file sets, and the defaults of what it does not. */
function createRouteBody(account, directory, onlyOne, reply) {
    const { routing = {} } = account;
    const address = (0,file_rules/* addressOf */.ci)(account);
    const folders = onlyOne && routing.graph === undefined ? ["INBOX"] : [];
    const body = {
        pattern: address?.pattern ?? "",
        historyInclusion: "Optional",
        allowMultipleActions: false,
        ...(folders.length > 0 ? { mailboxFolders: folders } : {}),
    };
    return withoutEmpty(changed(body, account, directory, reply));
}
/** The body that replaces a route: as it was read, with what the file sets. */
function updateRouteBody(route, account, directory, reply) {
    return withoutEmpty(changed(keptRouteBody(route), account, directory, reply));
}
/** A route as it was read, as a body: without what only the API may set. */
function keptRouteBody(route) {
    const { id: _id, status: _status, selfUri: _selfUri, ...read } = route;
    const body = { ...read };
    for (const key of ["queue", "flow", "language", "spamFlow"]) {
        const reference = route[key];
        if (reference)
            body[key] = reference.id ? { id: reference.id } : undefined;
    }
    if (route.skills)
        body["skills"] = route.skills.flatMap(({ id }) => id ? [{ id }] : []);
    const replies = route.replyEmailAddress;
    if (replies) {
        const { id, pattern } = replies.route ?? {};
        body["replyEmailAddress"] = id
            ? { domain: { id: replies.domain?.id ?? "" }, route: { id, ...(pattern ? { pattern } : {}) } }
            : undefined;
    }
    return withoutEmpty(body);
}
/** What takes the place of what: the API, like the file, has one of each pair. */
function changed(read, account, directory, reply) {
    const { routing = {}, name } = account;
    const reference = (kind, text) => text === null ? undefined : { id: directory.idOf(kind, text) ?? text };
    const body = { ...read, name, fromName: routing.from_name ?? name };
    if (routing.queue !== undefined)
        Object.assign(body, { queue: reference("queue", routing.queue), flow: undefined });
    if (routing.flow !== undefined) {
        const flow = reference("flow", routing.flow);
        Object.assign(body, { flow, queue: undefined, priority: undefined, skills: undefined, language: undefined });
    }
    if (routing.priority !== undefined)
        body["priority"] = routing.priority;
    if (routing.skills !== undefined)
        body["skills"] = routing.skills.map((skill) => reference("skill", skill));
    if (routing.language !== undefined)
        body["language"] = reference("language", routing.language);
    if (routing.spam_flow !== undefined)
        body["spamFlow"] = reference("flow", routing.spam_flow);
    if (routing.history !== undefined)
        body["historyInclusion"] = capital(routing.history);
    if (routing.allow_multiple_actions !== undefined)
        body["allowMultipleActions"] = routing.allow_multiple_actions;
    if (routing.mailbox_folders !== undefined)
        body["mailboxFolders"] = [...routing.mailbox_folders];
    if (routing.signature !== undefined) {
        body["signature"] = signatureBody(routing.signature, read["signature"], directory);
    }
    changeReplies(body, account, read, reply);
    return body;
}
/** Replies come from an address of their own, with copies, or go by another route's address. */
function changeReplies(body, account, read, reply) {
    const { from_email, auto_bcc } = account.routing ?? {};
    const target = replyTarget(account);
    if (target === null)
        body["replyEmailAddress"] = undefined;
    if (reply) {
        body["replyEmailAddress"] = { domain: { id: reply.domain }, route: { id: reply.id, pattern: reply.pattern } };
        body["fromEmail"] = undefined;
        body["autoBcc"] = undefined;
    }
    if (from_email !== undefined)
        body["fromEmail"] = from_email ?? undefined;
    if (auto_bcc !== undefined)
        body["autoBcc"] = copies(auto_bcc, read["autoBcc"]);
    const own = from_email || (auto_bcc && auto_bcc.length > 0);
    if (own && !reply)
        body["replyEmailAddress"] = undefined;
}
/** The copies of a file; a name that only the API knows stays with its address. */
function copies(wanted, read) {
    const known = new Map((Array.isArray(read) ? read : []).map((each) => [
        each.email?.toLowerCase(),
        each.name,
    ]));
    return wanted.map((copy) => {
        const { email, name = known.get(email.toLowerCase()) } = copyOf(copy);
        return { email, ...(name ? { name } : {}) };
    });
}
function signatureBody(signature, read, directory) {
    if (!signature)
        return undefined;
    const { response, when, always } = signature;
    const known = typeof read === "object" && read !== null ? read : {};
    return {
        ...known,
        enabled: true,
        cannedResponseId: directory.idOf("response", response) ?? response,
        ...(always === undefined ? {} : { alwaysIncluded: always }),
        ...(when === undefined ? {} : { inclusionType: when.split("_").map(capital).join("") }),
    };
}
function capital(word) {
    return word.charAt(0).toUpperCase() + word.slice(1);
}
/** A key without a value is left out, and so cleared by a PUT; an empty list clears as well. */
function withoutEmpty(body) {
    return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined && value !== null));
}
/** The values of a live route as the keys of a file; what is as the API has it by itself is left out. */
function describeRoute(content) {
    const plain = {
        from_name: null,
        from_email: null,
        queue: null,
        flow: null,
        priority: 0,
        skills: [],
        language: null,
        spam_flow: null,
        auto_bcc: [],
        reply_to: null,
        history: "optional",
        allow_multiple_actions: false,
        mailbox_folders: [],
        signature: null,
    };
    const kept = Object.entries(content).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(plain[key]));
    return Object.fromEntries(kept);
}
function sorted(values) {
    return [...values].sort((a, b) => a.toLowerCase() < b.toLowerCase() ? -1 : a.toLowerCase() > b.toLowerCase() ? 1 : 0);
}

;// CONCATENATED MODULE: ./build/src/core/targets/email-domains/states.js

/** How long an enabled integration may be inactive before that is a failure. */
const INACTIVE_MS = 60_000;
/** The state of a thing that a read did not find. */
const states_ABSENT = { phase: "absent", status: "ABSENT" };
/** The state of one server; `now` in milliseconds since the epoch, where a long rest counts as a failure. */
function integrationState(role, reply, now) {
    const { reportedState, intendedState } = reply;
    const code = reportedState?.code?.toUpperCase() ?? "";
    const prefix = role.toUpperCase();
    const message = reportedState?.detail?.message ?? reportedState?.effective ?? undefined;
    if (code === "ACTIVE")
        return { phase: "success", status: "ACTIVE" };
    if (code === "ERROR")
        return { phase: "failure", status: `${prefix}_ERROR`, message };
    const status = code === "" ? `${prefix}_UNKNOWN` : `${prefix}_${(0,base_text/* visible */.RK)(code, 40)}`;
    if (code === "INACTIVE" && intendedState?.toUpperCase() === "ENABLED" && now !== undefined) {
        const since = Date.parse(reportedState?.lastUpdated ?? "");
        if (now - since > INACTIVE_MS)
            return { phase: "failure", status, message };
    }
    return { phase: "pending", status, message };
}
/** What the settings of a domain say of all its accounts. */
function settingsState({ imapSettings, graphApiSettings }) {
    for (const [prefix, settings] of [["IMAP", imapSettings], ["GRAPH", graphApiSettings]]) {
        if (!settings?.integration?.id)
            continue;
        const status = settings.status?.replace(/[^A-Za-z]/g, "").toUpperCase();
        const broken = status === "INACTIVE" || status === "INTEGRATIONDELETED" ||
            (prefix === "GRAPH" && status === "ERROR");
        if (!broken)
            continue;
        return {
            phase: "failure",
            status: `${prefix}_${(0,base_text/* visible */.RK)(settings.status ?? "", 40)}`,
            message: words(settings.errorInfo),
        };
    }
    return undefined;
}
/** The state of a domain: of its servers, and of its settings. */
function domainState(domain, servers) {
    const failed = servers.find(({ phase }) => phase === "failure") ?? settingsState(domain);
    if (failed)
        return failed;
    return servers.find(({ phase }) => phase !== "success") ?? { phase: "success", status: "ACTIVE" };
}
/** The state of a route; `domain` is that whose mailbox it reads, where it is known. */
function routeState(route, domain) {
    const imap = domain?.imapSettings;
    const reads = (route.mailboxFolders ?? []).length > 0;
    const status = route.status?.toUpperCase() ?? "";
    const mailbox = imap?.status?.toUpperCase();
    if (reads && mailbox === "ERROR") {
        const folders = (route.mailboxFolders ?? []).map((folder) => (0,base_text/* visible */.RK)(folder, 80)).join(", ");
        return {
            phase: "failure",
            status: "IMAP_ERROR",
            message: `${words(imap?.errorInfo) ?? "without a reason"} (folders ${folders})`,
        };
    }
    if (status === "ERROR")
        return { phase: "failure", status: "ROUTE_ERROR", message: words(imap?.errorInfo) };
    if (status === "REMOVING")
        return { phase: "absent", status: "REMOVING" };
    if (status !== "ACTIVE")
        return { phase: "pending", status: (0,base_text/* visible */.RK)(route.status ?? "UNKNOWN", 64) };
    if (!reads || mailbox === "ACTIVE")
        return { phase: "success", status: "ACTIVE" };
    return { phase: "pending", status: (0,base_text/* visible */.RK)(`IMAP_${imap?.status ?? "UNKNOWN"}`, 64) };
}
/** The state of a route whose replies go to one that comes after it, and writes that: without them it is not as its file says. */
function lateReplyState(route, state) {
    const waits = state.phase === "success" && !route.replyEmailAddress?.route?.id;
    return waits ? { phase: "pending", status: "REPLY_PENDING" } : state;
}
function words(info) {
    const said = [info?.code, info?.message].flatMap((part) => part ? [part] : []);
    return said.length === 0 ? undefined : said.join(": ");
}

;// CONCATENATED MODULE: ./build/src/core/targets/email-domains/domain-steps.js











/** How long a thing that was just written may be missing from reads. */
const VISIBLE_MS = 60_000;
/** How long an integration may take to become active, or to stop. */
const SWITCH_MS = 180_000;
function roleOf(role, part) {
    return `${role}${part}`;
}
/** The writes that make, change or remove a domain with what belongs to it. */
function domainSteps(change, scene) {
    const { action, desired, key, fields = [] } = change;
    if (action === "delete")
        return domainRemovalSteps(key, scene.live?.reply, scene.belongings, scene.api);
    if (!desired || (action !== "create" && action !== "update"))
        return [];
    const graph = desired.content["graph"];
    if (typeof graph === "string")
        return graphSteps(key, graph, scene);
    const servers = ROLES.flatMap((role) => serverSteps(role, key, desired, fields, scene));
    const hasGraph = scene.live?.reply.graphApiSettings?.integration?.id !== undefined;
    const settings = scene.live && !hasGraph && ROLES.every((role) => knownServer(role, key, fields, scene))
        ? []
        : [settingsStep(key, scene.api, (known) => ({
                smtp: idIn(known, roleOf("smtp", "Integration")),
                imap: idIn(known, roleOf("imap", "Integration")),
                ...hasGraph ? { graph: undefined } : {},
            }))];
    return [
        ...servers,
        ...scene.live ? [] : [domainStep(key, scene)],
        ...settings,
        smtpTest(key, scene),
    ];
}
/** The integration that a slot of the domain holds and that is, or is to be, ours. */
function knownServer(role, domain, fields, { live }) {
    const server = live?.servers[role];
    if (!server)
        return undefined;
    // What another domain refers to as well is taken over by none: its mail would go another way.
    const isTaken = fields.includes("managed") && server.sharedWith === undefined;
    return isTaken || isOwnServer(role, domain, server) ? server : undefined;
}
/** What there is to do for one server. */
function serverPlan(role, domain, desired, fields, scene) {
    const server = knownServer(role, domain, fields, scene);
    const place = SERVER_PLACE[role];
    const fresh = !server || fields.includes("managed") || !hasOwnCredential(role, domain, server);
    const rewrites = desired.secretChanged || fields.includes("username") || fields.includes("password");
    const configured = fresh || fields.includes(place.host) || fields.includes(place.port);
    const failed = server?.integration.reportedState?.code?.toUpperCase() === "ERROR";
    const disabled = server?.integration.intendedState?.toUpperCase() !== "ENABLED";
    // An integration in error takes what it is told only when it starts anew.
    const restarts = failed && (configured || rewrites);
    return { server, fresh, rewrites, configured, restarts, disabled };
}
function serverSteps(role, domain, desired, fields, scene) {
    const { server, fresh, rewrites, configured, restarts, disabled } = serverPlan(role, domain, desired, fields, scene);
    const memory = {};
    const own = { role, domain, desired, scene, memory };
    return [
        ...fresh ? [credentialStep(own)] : rewrites ? [replaceCredentialStep(own)] : [],
        ...server ? [] : [integrationStep(own)],
        ...configured ? [configurationStep(own)] : [],
        ...restarts ? [switchStep(own, "DISABLED")] : [],
        ...disabled || restarts ? [switchStep(own, "ENABLED")] : [],
    ];
}
/** What {@link domainSteps} write, thing by thing; `stray` are the names of what earlier runs left, which is taken up. */
function domainPieces(change, scene, stray) {
    const { action, desired, key, fields = [], name } = change;
    const { live } = scene;
    const domain = (what) => ({ kind: "domain", name, action: what });
    if (action === "delete") {
        return [domain("delete"), ...scene.belongings.map(({ kind, name }) => ({ kind, name, action }))];
    }
    if (!desired || (action !== "create" && action !== "update"))
        return [];
    if (typeof desired.content["graph"] === "string")
        return [domain(live ? "update" : "create")];
    const hasGraph = live?.reply.graphApiSettings?.integration?.id !== undefined;
    const keepsServers = live && !hasGraph && ROLES.every((role) => knownServer(role, key, fields, scene));
    const pieces = ROLES.flatMap((role) => {
        const { server, fresh, rewrites, configured, restarts, disabled } = serverPlan(role, key, desired, fields, scene);
        const own = ownName(role, key);
        const made = (kind) => ({
            kind,
            name: own,
            action: stray.has(`${kind} ${own}`) ? "update" : "create",
        });
        return [
            ...(!server
                ? [made("integration")]
                : configured || restarts || disabled
                    ? [{ kind: "integration", name: own, action: "update" }]
                    : []),
            ...(fresh
                ? [made("credential")]
                : rewrites
                    ? [{ kind: "credential", name: own, action: "update" }]
                    : []),
        ];
    });
    return [...(keepsServers ? [] : [domain(live ? "update" : "create")]), ...pieces];
}
function credentialBody(name, { desired }, password) {
    const [{ account }] = desired.accounts;
    return {
        name,
        type: { name: BASIC_AUTH },
        credentialFields: { userName: account.username ?? "", password: password.reveal() },
    };
}
function credentialIntent(work) {
    const { role, domain, desired } = work;
    const name = ownName(role, domain);
    return {
        resource: "credential",
        resourceName: name,
        after: { name, type: BASIC_AUTH, userName: desired.accounts[0].account.username ?? "" },
        redacted: ["/credentialFields/password"],
        credentialReference: desired.secretReference,
    };
}
function credentialLeft(role, reply) {
    return { targetId: reply.id, resources: { [roleOf(role, "Credential")]: { id: reply.id } } };
}
/** Makes the credential; one that an earlier run left is written again, because nobody can see which password it has. */
function credentialStep(work) {
    const { role, domain, scene: { api } } = work;
    const name = ownName(role, domain);
    const password = passwordOf(work.desired.name, work.desired.accounts);
    let existing;
    let isSent = false;
    return {
        kind: "write",
        lookUpFirst: true,
        repeatsMakeTwins: true,
        intent: () => ({
            ...credentialIntent(work),
            ...existing === undefined
                ? { method: "POST", pathTemplate: PATHS.credentials }
                : { method: "PUT", pathTemplate: PATHS.credential, targetId: existing },
        }),
        find: async (_, context) => {
            const found = only(await api.credentials(context), name, "credentials");
            if (!found)
                return undefined;
            if (!isSent)
                existing = found.id;
            return { ...credentialLeft(role, found), current: isSent };
        },
        send: (_, context) => {
            isSent = true;
            const body = credentialBody(name, work, password);
            return answerOf(() => existing === undefined ? api.createCredential(body, context) : api.replaceCredential(existing, body, context), (reply) => credentialLeft(role, reply));
        },
        until: seen("the credential", (known, context) => api.credential(idIn(known, roleOf(role, "Credential")), context)),
    };
}
/** Writes the password into the credential that is there: its id stays, and nothing else is touched. */
function replaceCredentialStep(work) {
    const { role, domain, scene: { api, live } } = work;
    const name = live?.servers[role]?.credential?.name ?? ownName(role, domain);
    const password = passwordOf(work.desired.name, work.desired.accounts);
    const part = roleOf(role, "Credential");
    let before;
    const dateOf = async (known, context) => (await api.credentials(context)).find(({ id }) => id === idIn(known, part));
    return {
        kind: "write",
        idempotent: true,
        intent: (known) => ({
            ...credentialIntent(work),
            method: "PUT",
            pathTemplate: PATHS.credential,
            targetId: idIn(known, part),
        }),
        send: async (known, context) => {
            before ??= live?.servers[role]?.credential?.modifiedDate ?? null;
            return await answerOf(() => api.replaceCredential(idIn(known, part), credentialBody(name, work, password), context), (reply) => credentialLeft(role, reply));
        },
        find: async (known, context) => {
            const found = await dateOf(known, context);
            // Only its date shows that a password is new.
            const isNew = !!found?.modifiedDate && !!before && found.modifiedDate > before;
            return found && { ...credentialLeft(role, found), current: isNew };
        },
    };
}
function integrationLeft(role, reply) {
    return { targetId: reply.id, resources: { [roleOf(role, "Integration")]: { id: reply.id } } };
}
function integrationStep({ role, domain, scene: { api }, memory }) {
    const name = ownName(role, domain);
    const body = { name, integrationType: { id: TYPES[role] } };
    return {
        kind: "write",
        lookUpFirst: true,
        repeatsMakeTwins: true,
        intent: () => ({
            resource: "integration",
            resourceName: name,
            method: "POST",
            pathTemplate: PATHS.integrations,
            after: body,
            redacted: [],
        }),
        find: async (_, context) => {
            const found = only(await api.integrations(TYPES[role], context), name, "integrations");
            return found && { ...integrationLeft(role, found), current: true };
        },
        send: (_, context) => answerOf(() => api.createIntegration(body, context), (reply) => {
            memory.made = reply.intendedState?.toUpperCase() !== "ENABLED";
            return integrationLeft(role, reply);
        }),
        until: seen("the integration", async (known, context) => {
            memory.configuration = await api.configuration(idIn(known, roleOf(role, "Integration")), context);
            return memory.configuration;
        }),
    };
}
/** Reads, changes, writes under the version that was read; what somebody else changed meanwhile is read again. */
function configurationStep(work) {
    const { role, domain, desired, scene: { api, keys: { [role]: keys } }, memory } = work;
    const [{ account }] = desired.accounts;
    if (!keys)
        throw new errors/* AppError */.uV("INTERNAL", `Cannot configure a server of ${(0,base_text/* visible */.RK)(domain)} with unknown keys`);
    const part = roleOf(role, "Integration");
    const bodyOf = (read, known) => configurationBody(role, domain, read, {
        host: account[SERVER_PLACE[role].host] ?? "",
        port: account[SERVER_PLACE[role].port] ?? 0,
        credentialId: idIn(known, roleOf(role, "Credential")),
        keys,
    });
    const read = async (known, context) => {
        const remembered = memory.configuration;
        memory.configuration = undefined;
        return remembered ?? await api.configuration(idIn(known, part), context);
    };
    const left = (known, reply) => {
        const id = idIn(known, part);
        return { targetId: id, resources: { [part]: { id, version: reply.version } } };
    };
    return {
        kind: "write",
        lookUpFirst: true,
        intent: (known) => ({
            resource: "integration_configuration",
            resourceName: ownName(role, domain),
            method: "PUT",
            pathTemplate: PATHS.configuration,
            targetId: idIn(known, part),
            after: {
                name: ownName(role, domain),
                properties: {
                    [keys.host]: account[SERVER_PLACE[role].host],
                    [keys.port]: account[SERVER_PLACE[role].port],
                },
            },
            redacted: [],
        }),
        find: async (known, context) => {
            const found = await read(known, context);
            if (!found)
                return undefined;
            const current = isConfigured(found, bodyOf(found, known), keys);
            // The first write goes on with what the look before it has read.
            memory.configuration = current ? undefined : found;
            return { ...left(known, found), current, ...(current ? {} : { difference: "configuration" }) };
        },
        send: async (known, context) => {
            const found = await read(known, context);
            if (!found)
                return notYetSeen("the configuration that was just written");
            const body = bodyOf(found, known);
            if (isConfigured(found, body, keys))
                return { kind: "done", ...left(known, found), attempts: 0 };
            return staleWhenChanged(await answerOf(() => api.replaceConfiguration(idIn(known, part), body, context), (reply) => left(known, reply)));
        },
    };
}
function switchStep(work, to) {
    const { role, domain, scene: { api }, memory } = work;
    const part = roleOf(role, "Integration");
    const left = (known) => ({ targetId: idIn(known, part), resources: {} });
    return {
        kind: "write",
        lookUpFirst: to === "ENABLED",
        idempotent: true,
        intent: (known) => ({
            resource: "integration",
            resourceName: ownName(role, domain),
            method: "PATCH",
            pathTemplate: PATHS.integration,
            targetId: idIn(known, part),
            after: { intendedState: to },
            redacted: [],
        }),
        find: async (known, context) => {
            if (memory.made) {
                memory.made = false;
                return { ...left(known), current: false };
            }
            const found = await api.integration(idIn(known, part), "read", context);
            if (!found)
                return undefined;
            memory.failed = to === "ENABLED" && isIn(found, "ERROR") && found.intendedState?.toUpperCase() === to;
            return { ...left(known), current: found.intendedState?.toUpperCase() === to && !memory.failed };
        },
        send: async (known, context) => {
            if (memory.failed && !await stopped(idIn(known, part), api, context))
                return restarting(role);
            memory.failed = false;
            return staleWhenUnseen(await answerOf(() => api.intend(idIn(known, part), to, context), () => left(known)));
        },
        until: {
            what: `the ${role.toUpperCase()} integration`,
            timeoutMs: SWITCH_MS,
            read: async (known, context) => {
                const found = await api.integration(idIn(known, part), "poll", context);
                if (!found)
                    return states_ABSENT;
                if (to === "ENABLED")
                    return integrationState(role, found);
                const code = found.reportedState?.code?.toUpperCase() ?? "INACTIVE";
                return { phase: code === "INACTIVE" || code === "ERROR" ? "success" : "pending", status: (0,base_text/* visible */.RK)(code, 64) };
            },
        },
    };
}
function isIn({ reportedState }, code) {
    return reportedState?.code?.toUpperCase() === code;
}
/** Stops an integration in error; true once it rests. */
async function stopped(id, api, context) {
    const found = await api.integration(id, "read", context);
    if (!found)
        return false;
    if (found.intendedState?.toUpperCase() !== "DISABLED") {
        await api.intend(id, "DISABLED", context);
        return false;
    }
    return !isIn(found, "DEACTIVATING");
}
/** Nothing was enabled yet: the engine asks again. */
function restarting(role) {
    const message = `The ${role.toUpperCase()} integration was in error, and does not rest yet so that it could start anew`;
    return { kind: "stale", error: new errors/* AppError */.uV("VALIDATION_TIMED_OUT", message), attempts: 0 };
}
function domainStep(domain, { api }) {
    return {
        kind: "write",
        lookUpFirst: true,
        intent: () => ({
            resource: "email_domain",
            method: "POST",
            pathTemplate: PATHS.domains,
            after: { id: domain, subDomain: false },
            redacted: [],
        }),
        // "Already exists" may be the answer to one's own request (sourced: the Terraform provider).
        find: async (_, context) => {
            const found = await api.domain(domain, "read", context);
            return found && { ...domainLeft(found), current: true };
        },
        send: async (_, context) => {
            const answer = await answerOf(() => api.createDomain(domain, context), domainLeft);
            if (answer.kind !== "conflict")
                return answer;
            // Told only where no look at the domain finds it.
            const { code, message } = answer.error;
            const whose = "this organisation does not have the domain, so that another one may";
            return { ...answer, error: new errors/* AppError */.uV(code, `${message}; ${whose}`) };
        },
        until: seen("the domain", (_, context) => api.domain(domain, "poll", context)),
    };
}
function graphSteps(domain, graph, scene) {
    const { api, directory, live, readingRoutes } = scene;
    const id = directory.idOf("integration", graph) ?? graph;
    const isServed = live?.reply.imapSettings?.integration?.id !== undefined;
    return [
        ...live ? [] : [domainStep(domain, scene)],
        // IMAP cannot be taken off a domain whose routes have folders (sourced).
        ...isServed ? readingRoutes.map((route) => folderlessStep(domain, route, api)) : [],
        settingsStep(domain, api, () => ({ smtp: undefined, imap: undefined, graph: id })),
    ];
}
/** Takes the folders off a route, and leaves the rest of it as it is read right before. */
function folderlessStep(domain, { id, pattern }, api) {
    const left = { targetId: id, resources: {} };
    return {
        kind: "write",
        lookUpFirst: true,
        idempotent: true,
        intent: () => ({
            resource: "email_route",
            resourceName: `${pattern}@${domain}`,
            method: "PUT",
            pathTemplate: PATHS.route,
            targetId: id,
            after: { mailboxFolders: [] },
            redacted: [],
        }),
        find: async (_, context) => {
            const found = await api.route(domain, id, context);
            return { ...left, current: (found?.mailboxFolders ?? []).length === 0, difference: "folders" };
        },
        send: async (_, context) => {
            const found = await api.route(domain, id, context);
            if (!found)
                return { kind: "done", ...left, attempts: 0 };
            const body = { ...keptRouteBody(found), mailboxFolders: [] };
            return await answerOf(() => api.replaceRoute(domain, id, body, context), () => left);
        },
    };
}
/** Writes nothing: Genesys Cloud connects to the SMTP server, and no mail is sent. */
function smtpTest(domain, { api }) {
    return {
        kind: "test",
        id: "smtp-test",
        run: async (_, context) => {
            try {
                await api.testConnection(domain, context);
                return { result: "passed" };
            }
            catch (error) {
                if (!(error instanceof GenesysApiError) || error.effect === "unknown")
                    throw error;
                const told = (0,errors/* finding */.gk)("SMTP_TEST_FAILED", `${(0,base_text/* visible */.RK)(domain)}: ${error.message}`);
                return { result: "failed", detail: error.message, finding: told };
            }
        },
    };
}
/** Waits until reads show what was just written. */
function seen(what, read) {
    return {
        what,
        timeoutMs: VISIBLE_MS,
        read: async (known, context) => await read(known, context) === undefined ? states_ABSENT : { phase: "success", status: "PRESENT" },
    };
}
/** The one thing that has a name of ours; names are not unique on the server. */
function only(things, name, what) {
    const found = things.filter((each) => each.name === name);
    if (found.length < 2)
        return found[0];
    const ids = found.map(({ id }) => (0,base_text/* visible */.RK)(id, 64)).join(" and ");
    throw new errors/* AppError */.uV("NAME_AMBIGUOUS", `${found.length} ${what} have the name ${(0,base_text/* visible */.RK)(name)}: ${ids}`, {
        hint: "Remove those that nothing uses, and run again",
    });
}

;// CONCATENATED MODULE: ./build/src/core/targets/email-domains/quotas.js






/** How many routes a domain may have (sourced: Genesys's help); the organisation itself tells it only when it refuses one. */
const ROUTES_OF_A_DOMAIN = 1000;
/** How many namespaces are asked for the limit of domains. */
const NAMESPACES_ASKED = 3;
/**
 * Compares what the files ask for with what the organisation may have. The accounts of the domains that do not fit are told,
 * in the order of the files, so that those that fit are written.
 */
async function judgeQuotas(stock, api, context) {
    const placed = stock.accounts.flatMap((account, index) => {
        const address = (0,file_rules/* addressOf */.ci)(account);
        return address ? [{ account, index, ...address }] : [];
    });
    const byDomain = (0,grouping/* grouped */.z)(placed, ({ domain }) => domain);
    const served = [...byDomain].filter(([, [first]]) => first && (0,account_account/* hasMailbox */.TJ)(first.account) && !first.account.routing?.graph)
        .map(([domain]) => domain);
    const issues = [];
    const tell = (fresh, has, most, what) => {
        const message = `The organisation has ${has} of ${most} ${what}, and the files ask for ${fresh.length} more`;
        for (const domain of fresh.slice(Math.max(0, most - has))) {
            for (const { index, account } of byDomain.get(domain) ?? []) {
                const path = account.routing?.address === undefined ? "username" : "routing.address";
                issues.push({ index, path, finding: (0,errors/* finding */.gk)("QUOTA_REACHED", message) });
            }
        }
    };
    for (const role of ROLES) {
        const most = stock.keys[role]?.maxInstances;
        const there = stock.integrations[role];
        const own = new Set(there.map(({ name }) => name));
        const fresh = served.filter((domain) => !stock.served(role, domain) && !own.has(ownName(role, domain)));
        if (most !== undefined)
            tell(fresh, there.length, most, `${role.toUpperCase()} integrations`);
    }
    const { domains } = stock;
    const notChecked = [];
    const fresh = domains ? [...byDomain.keys()].filter((domain) => !domains.has(domain)) : [];
    if (domains && fresh.length > 0) {
        const most = await limitOfDomains(api, context);
        if (typeof most === "number")
            tell(fresh, domains.size, most, "e-mail domains");
        else {
            const what = `Whether ${fresh.length === 1 ? "one more e-mail domain fits" : `${fresh.length} more e-mail domains fit`}`;
            notChecked.push({ what, reason: `${domains.size} are used, and ${most.reason}` });
        }
    }
    return { issues, findings: crowded(byDomain, stock), notChecked };
}
/** Domains with more routes than Genesys's help allows; an organisation may have been given more. */
function crowded(byDomain, { routes }) {
    const live = (0,grouping/* grouped */.z)(routes.values(), ({ domain }) => domain);
    return [...byDomain].flatMap(([domain, asking]) => {
        const has = live.get(domain)?.length ?? 0;
        const fresh = asking.filter(({ pattern }) => !routes.has((0,file_rules/* routeKey */.vh)(pattern, domain))).length;
        if (fresh === 0 || has + fresh <= ROUTES_OF_A_DOMAIN)
            return [];
        const message = `${(0,base_text/* visible */.RK)(domain)} has ${has} of ${ROUTES_OF_A_DOMAIN} routes, and the files ask for ${fresh} more`;
        return [(0,errors/* finding */.gk)("QUOTA_REACHED", message, { severity: "warning" })];
    });
}
/** How many domains the organisation may have, where exactly one of its limits says so. */
async function limitOfDomains(api, context) {
    try {
        const named = (await api.limitNamespaces(context)).filter((each) => /mail/i.test(each)).slice(0, NAMESPACES_ASKED);
        const found = (await Promise.all(named.map((each) => api.limitsOf(each, context)))).flat();
        const values = found.flatMap(({ key, value }) => /mail/i.test(key ?? "") && /domains?\b/i.test(key ?? "") && !/routes?\b|campaign/i.test(key ?? "") &&
            typeof value === "number"
            ? [value]
            : []);
        const [only, another] = values;
        return only === undefined || another !== undefined
            ? { reason: "the organisation does not tell how many it may have" }
            : only;
    }
    catch (error) {
        // A question that only informs ends no run, unless the run itself is stopped.
        if (context.signal?.aborted || !(error instanceof errors/* AppError */.uV))
            throw error;
        return { reason: `how many it may have could not be read: ${error.message}` };
    }
}

;// CONCATENATED MODULE: ./build/src/core/targets/email-domains/route-steps.js








/** The writes that make, change or remove a route. */
function routeSteps(change, scene) {
    const { action, desired, observed, key } = change;
    const { api } = scene;
    if (action === "delete" && observed) {
        const { pattern, domain } = splitKey(key);
        const id = idIn(observed.resources, "route");
        return [removal({
                resource: "email_route",
                name: `${pattern}@${domain}`,
                id,
                template: PATHS.route,
                read: (context) => api.route(domain, id, context),
                remove: (context) => api.removeRoute(domain, id, context),
            })];
    }
    if (!desired || (action !== "create" && action !== "update"))
        return [];
    if (action === "update")
        return [replaceStep(desired, scene, () => replyTarget(desired.accounts[0].account))];
    const later = new Set(["self", ...scene.isLate ? [replyTarget(desired.accounts[0].account)] : []]);
    const own = replyTarget(desired.accounts[0].account);
    return [
        route_steps_createStep(desired, scene, typeof own === "string" && later.has(own), own === "self" || scene.late.length > 0),
        // A route has no id to reply to before it is there.
        ...own === "self" ? [replaceStep(desired, scene, () => "self")] : [],
        ...scene.late.map((unit) => replaceStep(unit, scene, () => replyTarget(unit.accounts[0].account), true)),
    ];
}
function route_steps_createStep(desired, scene, repliesLater, goesOn) {
    const { api, directory, onlyOne } = scene;
    const [{ account }] = desired.accounts;
    const { pattern, domain } = addressIn(account);
    const wanted = repliesLater ? without(desired.content, "reply_to") : desired.content;
    const left = (reply) => {
        const made = routeLeft(reply);
        return scene.isLate && made.state ? { ...made, state: lateReplyState(reply, made.state) } : made;
    };
    return {
        kind: "write",
        intent: () => ({
            resource: "email_route",
            resourceName: `${pattern}@${domain}`,
            method: "POST",
            pathTemplate: PATHS.routes,
            after: { pattern, domain, ...desired.content },
            redacted: [],
        }),
        find: async (_, context) => {
            const found = await routeOf(pattern, domain, api, context);
            return found && { ...lookedUp(found, domain, wanted, directory), ...left(found) };
        },
        send: async (known, context) => {
            const reply = repliesLater ? undefined : await replyReference(replyTarget(account), known, scene, context);
            if (reply === "unseen")
                return replyUnseen(account);
            const body = createRouteBody(account, directory, onlyOne, reply);
            return staleWhenUnseen(await answerOf(() => api.createRoute(domain, body, context), left));
        },
        until: goesOn
            ? {
                what: "the route",
                timeoutMs: 60_000,
                read: async (known, context) => await api.route(domain, idIn(known, "route"), context) ? { phase: "success", status: "PRESENT" } : states_ABSENT,
            }
            : undefined,
    };
}
/** Reads the route right before, because routes have no version; what the file does not set goes back as it was read. */
function replaceStep(desired, { api, directory }, target, foreign = false) {
    const [{ account }] = desired.accounts;
    const { pattern, domain } = addressIn(account);
    const read = (known, context) => foreign ? routeOf(pattern, domain, api, context) : api.route(domain, idIn(known, "route"), context);
    const left = (reply) => foreign ? { targetId: reply.id, resources: {} } : routeLeft(reply);
    return {
        kind: "write",
        idempotent: true,
        intent: (known) => ({
            resource: "email_route",
            resourceName: `${pattern}@${domain}`,
            method: "PUT",
            pathTemplate: PATHS.route,
            ...foreign ? {} : { targetId: idIn(known, "route") },
            after: { pattern, domain, ...desired.content },
            redacted: [],
        }),
        find: async (known, context) => {
            const found = await read(known, context);
            return found && { ...lookedUp(found, domain, desired.content, directory), ...left(found) };
        },
        send: async (known, context) => {
            const found = await read(known, context);
            if (!found)
                return notYetSeen(`the route ${(0,base_text/* visible */.RK)(`${pattern}@${domain}`)}`);
            const own = { ...known, route: { id: found.id } };
            const reply = await replyReference(target(), own, { api, directory }, context, {
                pattern: found.pattern,
                domain,
            });
            if (reply === "unseen")
                return replyUnseen(account);
            const body = updateRouteBody(found, account, directory, reply);
            return await answerOf(() => api.replaceRoute(domain, found.id, body, context), left);
        },
    };
}
/** Where replies go, by id; `unseen` when that route cannot be read yet. */
async function replyReference(target, known, { api, directory }, context, own) {
    if (target === undefined || target === null)
        return undefined;
    if (target === "self") {
        return own ? { domain: own.domain, id: idIn(known, "route"), pattern: own.pattern } : undefined;
    }
    const { pattern, domain } = splitKey(target);
    const found = await routeOf(pattern, domain, api, context);
    if (found)
        directory.know("route", { id: found.id, name: target });
    return found ? { domain, id: found.id, pattern: found.pattern } : "unseen";
}
function replyUnseen(account) {
    return notYetSeen(`the route ${(0,base_text/* visible */.RK)(String(replyTarget(account)))}, which replies are to go to`);
}
/** The route of a pattern on this very domain, unless it is being removed. */
async function routeOf(pattern, domain, api, context) {
    const found = await api.routes(domain, "read", context, pattern);
    return found.find((route) => (0,file_rules/* routeKey */.vh)(route.pattern, domain) === (0,file_rules/* routeKey */.vh)(pattern, domain));
}
function routeLeft(reply) {
    return {
        id: reply.id,
        targetId: reply.id,
        resources: { route: { id: reply.id } },
        state: routeState(reply, undefined),
    };
}
function lookedUp(found, domain, wanted, directory) {
    const fields = routeDifferences(wanted, liveRoute(found, domain, directory), directory);
    return { ...routeLeft(found), current: fields.length === 0, difference: fields.join(", ") };
}
function without(content, key) {
    return Object.fromEntries(Object.entries(content).filter(([each]) => each !== key));
}
function addressIn(account) {
    const address = (0,file_rules/* addressOf */.ci)(account);
    if (!address) {
        throw new errors/* AppError */.uV("ROUTE_ADDRESS_MISSING", `Cannot write "${(0,base_text/* visible */.RK)(account.name)}" without an address`);
    }
    return address;
}
/** The parts of a route's key. */
function splitKey(key) {
    const at = key.lastIndexOf("@");
    return { pattern: key.slice(0, at), domain: key.slice(at + 1) };
}

;// CONCATENATED MODULE: ./build/src/core/targets/email-domains/target.js



















/** The kind of the units that the accounts of a domain share. */
const DOMAIN_KIND = "domain";
/** The kind of what is this program's own and no domain refers to. */
const UNUSED_KIND = "unused servers";
/** The target of the public API: a domain is a unit of its own, with its servers, and an account is a route on it. */
function createEmailDomainsTarget(deps) {
    return new EmailDomainsTarget(new EmailDomainsApi(deps.client, deps.redactor), deps);
}
/** Who replies to whom, by the list of units that tells. */
const REPLIERS = new WeakMap();
class EmailDomainsTarget {
    addressed = true;
    #api;
    #clock;
    #redactor;
    #adopt;
    #readOnly;
    #directory;
    #keys = {};
    /** What the last listing found. */
    #domains = new Map();
    #routes = new Map();
    /** The same by domain, and by name. */
    #routesOf = new Map();
    #routesNamed = new Map();
    /** The states of the Graph integrations that files were looked up with, by id. */
    #graphStates = new Map();
    /** What is this program's own and no domain refers to, by the domain that it was made for. */
    #unused = new Map();
    /** How many integrations of each server there are, and of which domains they are this program's own. */
    #integrations = { smtp: [], imap: [] };
    /** False where the role may not list domains, so that only those of the files were read. */
    #sawAll = true;
    /** The units of the files: those of domains, and those of accounts by their domain. */
    #shared = new Map();
    #wanted = new Map();
    /** How many accounts of the files the plan leaves alone, by their domain. */
    #leftOut = new Map();
    /** The accounts whose replies are written by a route that comes after them, by the key of that route; and all of them. */
    #late = new Map();
    #lateKeys = new Set();
    constructor(api, { clock, redactor, adopt = false, readOnly = false }) {
        this.#api = api;
        this.#clock = clock;
        this.#redactor = redactor;
        this.#adopt = adopt;
        this.#readOnly = readOnly;
        this.#directory = new Directory(api, redactor);
    }
    key(account) {
        const address = (0,file_rules/* addressOf */.ci)(account);
        // An account without an address has an issue of its own and no unit.
        return address ? (0,file_rules/* routeKey */.vh)(address.pattern, address.domain) : `?${account.name}`;
    }
    leaveOut(accounts) {
        const domains = (0,grouping/* grouped */.z)(accounts, (account) => (0,file_rules/* addressOf */.ci)(account)?.domain ?? "");
        this.#leftOut = new Map([...domains].map(([domain, sharing]) => [domain, sharing.length]));
    }
    units(accounts) {
        const domains = new Map();
        const routes = [];
        for (const desired of accounts) {
            const domain = (0,file_rules/* addressOf */.ci)(desired.account)?.domain;
            if (domain === undefined)
                continue;
            const sharing = domains.get(domain);
            if (sharing)
                sharing.push(desired);
            else
                domains.set(domain, [desired]);
            routes.push({
                kind: unit/* ACCOUNT_KIND */.J,
                key: this.key(desired.account),
                name: desired.account.name,
                needs: [domain],
                content: desiredRoute(desired.account),
                accounts: [desired],
                secretChanged: false,
            });
        }
        const shared = [...domains].map(([domain, asking]) => ({
            kind: DOMAIN_KIND,
            key: domain,
            name: domain,
            needs: [],
            content: desiredDomain(asking[0].account, this.#adopt),
            accounts: asking,
            ...asking[0].account.routing?.graph === undefined ? { secretReference: asking[0].account.password } : {},
            secretChanged: asking[0].account.routing?.graph === undefined && asking.some(unit/* passwordChanged */.c),
        }));
        this.#shared = new Map(shared.map((unit) => [unit.key, unit]));
        this.#wanted = (0,grouping/* grouped */.z)(routes, ({ needs: [domain = ""] }) => domain);
        return [...shared, ...this.#inOrder(routes)];
    }
    /** A route that others reply to comes before them; of a circle the last one writes where the first one replies. */
    #inOrder(routes) {
        const byKey = new Map(routes.map((unit) => [unit.key, unit]));
        const targetOf = (unit) => {
            const target = replyTarget(unit.accounts[0].account);
            if (typeof target !== "string" || target === "self" || this.#routes.has(target))
                return undefined;
            return byKey.get(target);
        };
        const closers = closersOf(routes, targetOf);
        const late = new Map();
        const ordered = routes.map((unit) => {
            const target = targetOf(unit);
            if (!target)
                return unit;
            if (!closers.has(unit))
                return { ...unit, needs: [...unit.needs, target.key] };
            late.set(target.key, [...late.get(target.key) ?? [], unit]);
            return unit;
        });
        this.#late = late;
        this.#lateKeys = new Set([...late.values()].flat().map(({ key }) => key));
        return ordered;
    }
    async list(context, named = []) {
        return await this.#read(undefined, context, named);
    }
    async find(units, context) {
        const keys = new Set(units.map(({ key }) => key));
        // A reply may go to a route of another domain.
        const domains = new Set(units.flatMap(({ kind, key, content }) => {
            const reply = content?.["reply_to"];
            const own = kind === unit/* ACCOUNT_KIND */.J ? splitKey(key).domain : kind === UNUSED_KIND ? unusedDomain(key) : key;
            return typeof reply === "string" && reply.includes("@") ? [own, splitKey(reply).domain] : [own];
        }));
        return (await this.#read(domains, context)).filter(({ key }) => keys.has(key));
    }
    /** Reads domains, all or some, with their servers, routes and the names of what they refer to. */
    async #read(wanted, context, named = []) {
        const [all, credentials] = await Promise.all([
            this.#readDomains(named, context),
            this.#api.credentials(context),
        ]);
        const replies = wanted === undefined ? all : all.filter(({ id }) => wanted.has(id.toLowerCase()));
        const [smtp, imap] = await Promise.all(ROLES.map((role) => this.#api.integrations(TYPES[role], context)));
        const integrations = { smtp: smtp ?? [], imap: imap ?? [] };
        this.#integrations = integrations;
        const used = replies.some(({ customSMTPServer, imapSettings }) => customSMTPServer?.id || imapSettings?.integration?.id);
        // What a foreign domain is made of can be shown without its keys.
        if (used)
            await this.#readKeys(context).catch(() => undefined);
        const domains = await (0,base_async/* mapLimit */.sf)(replies, limits/* READ_CONCURRENCY */.HJ, (reply) => this.#readDomain(reply, all, integrations, credentials, context));
        const routes = (await (0,base_async/* mapLimit */.sf)(replies, limits/* READ_CONCURRENCY */.HJ, async ({ id }) => (await this.#api.routes(id, "read", context)).map((reply) => ({ reply, domain: id.toLowerCase() })))).flat();
        await this.#learnNames(domains, routes, context);
        for (const { reply, domain } of routes) {
            this.#directory.know("route", { id: reply.id, name: (0,file_rules/* routeKey */.vh)(reply.pattern, domain) });
        }
        this.#domains = new Map(domains.map((each) => [each.reply.id.toLowerCase(), each]));
        this.#routes = new Map(routes.map((each) => [(0,file_rules/* routeKey */.vh)(each.reply.pattern, each.domain), each]));
        this.#routesOf = (0,grouping/* grouped */.z)(this.#routes.values(), ({ domain }) => domain);
        this.#routesNamed = (0,grouping/* grouped */.z)(this.#routes.values(), ({ reply }) => (reply.name ?? "").toLowerCase());
        // What no domain refers to can only be told where every domain was seen.
        this.#unused = this.#sawAll
            ? (0,grouping/* grouped */.z)(unusedOf(all, domains, integrations, credentials), ({ domain = "" }) => domain)
            : new Map();
        return [
            ...domains.map((each) => this.#liveDomain(each)),
            ...routes.map((each) => this.#liveRoute(each)),
            ...[...this.#unused].map(unusedUnit),
        ];
    }
    /** Every domain; where the role may only look, and nothing is written, those that the files name. */
    async #readDomains(named, context) {
        this.#sawAll = true;
        try {
            return await this.#api.domains("read", context);
        }
        catch (error) {
            const isForbidden = error instanceof errors/* AppError */.uV && error.code === "GENESYS_FORBIDDEN";
            if (!isForbidden || !this.#readOnly || named.length === 0)
                throw error;
            const ids = [...new Set(named.flatMap((account) => (0,file_rules/* addressOf */.ci)(account)?.domain ?? []))];
            const found = await (0,base_async/* mapLimit */.sf)(ids, limits/* READ_CONCURRENCY */.HJ, (id) => this.#api.domain(id, "read", context));
            this.#sawAll = false;
            return found.flatMap((reply) => reply ?? []);
        }
    }
    async #readDomain(reply, all, integrations, credentials, context) {
        const servers = {};
        for (const role of ROLES) {
            const id = slotsOf(reply)[role];
            if (id === undefined)
                continue;
            // One that the listing lacks may be of another type, or too new for it: only its own answer tells that it is gone.
            const integration = integrations[role].find((each) => each.id === id) ??
                await this.#api.integration(id, "read", context);
            if (!integration)
                continue;
            const configuration = await this.#api.configuration(integration.id, context);
            const slots = configuration?.credentials ?? {};
            const slot = this.#keys[role]?.slot;
            const held = slot === undefined ? Object.values(slots)[0]?.id : slots[slot]?.id;
            const shown = held ? await this.#api.credential(held, context) : undefined;
            const listed = credentials.find((each) => each.id === held);
            const credential = shown && { ...shown, modifiedDate: listed?.modifiedDate ?? shown.modifiedDate };
            const sharedWith = all.find((other) => other.id !== reply.id && slotsOf(other)[role] === id)?.id;
            servers[role] = { integration, configuration, credential, keys: this.#keys[role], sharedWith };
        }
        return { reply, servers };
    }
    async #learnNames(domains, routes, context) {
        const ids = (pick) => routes.flatMap(({ reply }) => pick(reply).flatMap((id) => id ? [id] : []));
        const directory = this.#directory;
        await Promise.all([
            directory.learn("queue", ids(({ queue }) => [queue?.id]), context),
            directory.learn("flow", ids(({ flow, spamFlow }) => [flow?.id, spamFlow?.id]), context),
            directory.learn("skill", ids(({ skills }) => (skills ?? []).map(({ id }) => id)), context),
            directory.learn("language", ids(({ language }) => [language?.id]), context),
        ]);
        const responses = new Set(ids(({ signature }) => [signature?.cannedResponseId]));
        const graphs = new Set(domains.flatMap(({ reply }) => reply.graphApiSettings?.integration?.id || []));
        await Promise.all([
            (0,base_async/* mapLimit */.sf)([...responses], limits/* READ_CONCURRENCY */.HJ, async (id) => {
                const response = await this.#api.response(id, context);
                if (response)
                    directory.know("response", response);
            }),
            (0,base_async/* mapLimit */.sf)([...graphs], limits/* READ_CONCURRENCY */.HJ, async (id) => {
                const integration = await this.#api.integration(id, "read", context);
                if (integration)
                    directory.know("integration", integration);
            }),
        ]);
    }
    async #readKeys(context) {
        if (this.#keys.smtp && this.#keys.imap)
            return;
        const [smtp, imap] = await Promise.all([
            readIntegrationKeys(TYPES.smtp, this.#api, this.#redactor, context),
            readIntegrationKeys(TYPES.imap, this.#api, this.#redactor, context),
            checkBasicAuth(this.#api, this.#redactor, context),
        ]);
        Object.assign(this.#keys, { smtp, imap });
    }
    #liveDomain(live) {
        const { reply } = live;
        return {
            kind: DOMAIN_KIND,
            key: reply.id.toLowerCase(),
            name: reply.id,
            id: reply.id,
            needs: [],
            state: this.#stateOfDomain(reply, live.servers),
            content: liveDomain(live, this.#directory),
            resources: { domain: { id: reply.id }, ...resourcesOf(live) },
        };
    }
    #liveRoute({ reply, domain }) {
        return {
            kind: unit/* ACCOUNT_KIND */.J,
            key: (0,file_rules/* routeKey */.vh)(reply.pattern, domain),
            name: reply.name ? this.#redactor.redact(reply.name) : `${reply.pattern}@${domain}`,
            id: reply.id,
            needs: [domain.toLowerCase()],
            state: routeState(reply, this.#domains.get(domain)?.reply),
            content: liveRoute(reply, domain, this.#directory),
            resources: { route: { id: reply.id } },
        };
    }
    #stateOfDomain(reply, servers) {
        const states = ROLES.flatMap((role) => {
            const server = servers[role];
            return server ? [integrationState(role, server.integration, this.#clock.now())] : [];
        });
        return domainState(reply, states);
    }
    async prepare(accounts, context) {
        if (accounts.some(({ account }) => account.routing?.graph === undefined && account.smtp_server !== undefined)) {
            await this.#readKeys(context);
        }
        const addresses = new Set(accounts.map(({ account }) => this.key(account)));
        const issues = await (0,base_async/* mapLimit */.sf)(accounts, limits/* READ_CONCURRENCY */.HJ, async ({ account }, index) => [
            ...await this.#resolve(account, index, context),
            ...this.#unknownReply(account, index, addresses),
        ]);
        const quotas = await this.#quotas(accounts, context);
        return {
            issues: [...issues.flat(), ...this.#unreadMailboxes(accounts), ...quotas.issues],
            findings: quotas.findings,
            notChecked: [...this.#unseen(), ...quotas.notChecked],
        };
    }
    #unseen() {
        if (this.#sawAll)
            return [];
        const reason = "the OAuth client lacks the permission routing:email:manage, so only the domains of the files were read";
        return [{ what: "Domains and accounts that stand in no file, and how many domains there may be", reason }];
    }
    /** The only account of a domain reads INBOX from its creation on; one that is live and reads nothing needs its file to say so. */
    #unreadMailboxes(accounts) {
        const byDomain = (0,grouping/* grouped */.z)([...accounts.entries()], ([, { account }]) => (0,file_rules/* addressOf */.ci)(account)?.domain ?? "");
        return [...byDomain].flatMap(([domain, [only, another]]) => {
            if (!only || another || domain === "")
                return [];
            const [index, { account }] = only;
            const live = this.#routesOf.get(domain) ?? [];
            const isThere = live.some(({ reply }) => (0,file_rules/* routeKey */.vh)(reply.pattern, domain) === this.key(account));
            const reads = live.some(({ reply }) => (reply.mailboxFolders ?? []).length > 0);
            const { graph, mailbox_folders } = account.routing ?? {};
            if (graph !== undefined || (mailbox_folders ?? []).length > 0)
                return [];
            // What comes after other routes of the domain does not get INBOX, which one of them may read.
            if (!isThere && live.length > 0) {
                const message = `${(0,base_text/* visible */.RK)(this.key(account))} has no routing.mailbox_folders, and ${(0,base_text/* visible */.RK)(domain)} has other routes, so Genesys Cloud reads no folder for it`;
                return [{ index, path: "routing", finding: (0,errors/* finding */.gk)("IMAP_WITHOUT_FOLDERS", message) }];
            }
            if (!isThere || reads)
                return [];
            const message = `No account of ${(0,base_text/* visible */.RK)(domain)} has routing.mailbox_folders, so Genesys Cloud reads no mail of it`;
            return [{ index, path: "routing", finding: (0,errors/* finding */.gk)("IMAP_WITHOUT_FOLDERS", message) }];
        });
    }
    /** Looks up every name of a file. */
    async #resolve(account, index, context) {
        const { routing = {} } = account;
        const directory = this.#directory;
        const found = [];
        const tell = async (path, told) => {
            const problem = await told;
            if (problem)
                found.push({ index, path, finding: problem });
        };
        for (const key of ["queue", "language"]) {
            const text = routing[key];
            if (text)
                await tell(`routing.${key}`, directory.resolveNamed(key, text, `routing.${key}`, context));
        }
        for (const [at, skill] of (routing.skills ?? []).entries()) {
            await tell(`routing.skills.${at}`, directory.resolveNamed("skill", skill, "routing.skills", context));
        }
        for (const key of ["flow", "spam_flow"]) {
            const text = routing[key];
            if (text)
                await tell(`routing.${key}`, directory.resolveFlow(text, `routing.${key}`, context));
        }
        const { signature, graph } = routing;
        if (signature) {
            const { response, library } = signature;
            await tell("routing.signature", directory.resolveResponse(response, library, "routing.signature", context));
        }
        if (graph !== undefined)
            await tell("routing.graph", this.#graphProblem(graph, context));
        return found;
    }
    async #graphProblem(graph, context) {
        const subject = "routing.graph";
        const problem = await this.#directory.resolve("integration", graph, subject, async (each) => {
            const found = isId(graph)
                ? [await this.#api.integration(graph, "read", each)].flatMap((one) => one ?? [])
                : await this.#api.integrations(undefined, each);
            for (const { id, reportedState } of found)
                this.#graphStates.set(id, reportedState?.code ?? "UNKNOWN");
            return found;
        }, context);
        const code = this.#graphStates.get(this.#directory.idOf("integration", graph) ?? graph);
        if (problem || code === undefined || /^(?:ACTIVE|ACTIVATING)$/i.test(code))
            return problem;
        return (0,errors/* finding */.gk)("GRAPH_INACTIVE", `${subject} "${(0,base_text/* visible */.RK)(graph, 80)}" is ${(0,base_text/* visible */.RK)(code, 40)}`);
    }
    /** Replies can only go to a route. */
    #unknownReply(account, index, addresses) {
        const target = replyTarget(account);
        if (typeof target !== "string" || target === "self" || (0,file_rules/* addressOf */.ci)(account) === undefined)
            return [];
        if (addresses.has(target) || this.#routes.has(target))
            return [];
        const path = account.routing?.reply_to === undefined ? "reply_to_address" : "routing.reply_to";
        const message = `${path} ${(0,base_text/* visible */.RK)(target)} is no route of this organisation and no account of the files`;
        return [{ index, path, finding: (0,errors/* finding */.gk)("REPLY_TO_NOT_SENT", message) }];
    }
    /** What the files need of what the organisation may have, as far as it tells that before a write. */
    async #quotas(accounts, context) {
        return await judgeQuotas({
            accounts: accounts.map(({ account }) => account),
            domains: this.#sawAll ? new Set(this.#domains.keys()) : undefined,
            integrations: this.#integrations,
            served: (role, domain) => this.#domains.get(domain)?.servers[role] !== undefined,
            routes: this.#routes,
            keys: this.#keys,
        }, this.#api, context);
    }
    objection(change, wanted) {
        const { action, kind, key, observed } = change;
        if (action === "delete" && kind === unit/* ACCOUNT_KIND */.J) {
            const reply = this.#repliers(wanted).get(key);
            if (reply) {
                return { code: "REPLY_TARGET_REMOVED", reason: `replies of "${(0,base_text/* visible */.RK)(reply.name)}" go to it` };
            }
        }
        if (observed === undefined || this.#adopt)
            return undefined;
        const domain = this.#domains.get(kind === unit/* ACCOUNT_KIND */.J ? splitKey(key).domain : key);
        // Nothing marks a domain with Graph; what goes has stood in a file of ours.
        if (action === "delete" && kind === unit/* ACCOUNT_KIND */.J && domain?.reply.graphApiSettings?.integration?.id) {
            return undefined;
        }
        if (domain === undefined || this.#isOurs(domain, kind))
            return undefined;
        const shared = ROLES.flatMap((role) => domain.servers[role]?.sharedWith ?? [])[0];
        const what = kind === unit/* ACCOUNT_KIND */.J
            ? "the route was made by hand"
            : shared === undefined
                ? "its integrations were made by hand"
                : `${(0,base_text/* visible */.RK)(shared)} has the same integrations`;
        const fields = change.fields?.length
            ? `, and ${change.fields.map((field) => (0,base_text/* visible */.RK)(field, 40)).join(", ")} ${change.fields.length === 1 ? "differs" : "differ"}`
            : "";
        return { code: "NOT_OURS", reason: `${what}${fields}` };
    }
    /** The first account of the files whose replies go to a route, by the key of that route; made once for all removals. */
    #repliers(wanted) {
        const known = REPLIERS.get(wanted);
        if (known)
            return known;
        const made = new Map();
        for (const unit of wanted) {
            const target = unit.content["reply_to"];
            if (typeof target === "string" && target !== unit.key && !made.has(target))
                made.set(target, unit);
        }
        REPLIERS.set(wanted, made);
        return made;
    }
    /** What this program may write: a domain with its mark or with nothing, and the routes of a domain with its mark. */
    #isOurs(domain, kind) {
        const graph = domain.reply.graphApiSettings?.integration?.id;
        const key = domain.reply.id.toLowerCase();
        const named = this.#shared.get(key)?.content["graph"];
        // A Graph integration is made by hand, always: the file that names it says whose domain it is.
        if (graph && typeof named === "string") {
            return this.#directory.isSame("integration", named, this.#directory.nameOf("integration", graph));
        }
        // Servers of ours that wait for a domain tell that this program has written to it.
        if (isOwnDomain(domain) || ((graph || isEmptyDomain(domain)) && this.#unused.has(key)))
            return true;
        return kind !== unit/* ACCOUNT_KIND */.J && isEmptyDomain(domain);
    }
    isRemovable({ kind, key }) {
        if (kind === DOMAIN_KIND)
            return this.#isOwnLeft(key);
        if (kind !== UNUSED_KIND)
            return false;
        const domain = unusedDomain(key);
        const wanted = this.#shared.get(domain);
        // An unwanted domain takes with it what was made for it; a wanted one goes on with it, unless it has Graph now.
        if (wanted)
            return typeof wanted.content["graph"] === "string";
        return !this.#isOwnLeft(domain);
    }
    /** A domain that is ours, or that a removal has emptied already: what was made for it is still there. */
    #isOwnLeft(key) {
        const domain = this.#domains.get(key);
        if (domain === undefined || domain.reply.subDomain === true)
            return false;
        return isOwnDomain(domain) || (isEmptyDomain(domain) && this.#unused.has(key));
    }
    /** What goes with a domain: its servers, unless another domain has them too, and what was made for it and never used. */
    #belongings(key) {
        const elsewhere = new Set([...this.#domains].flatMap(([id, { reply }]) => id === key ? [] : Object.values(slotsOf(reply))));
        const live = this.#domains.get(key);
        const servers = live ? serversOf(key, live).filter(({ integration }) => !elsewhere.has(integration.id)) : [];
        const found = [...servers.flatMap(({ all }) => all), ...this.#unused.get(key) ?? []];
        return [...new Map(found.map((each) => [each.id, each])).values()];
    }
    leftBehind(ended) {
        const isDone = (key) => ended.get(key)?.succeeded === true;
        const standing = [...this.#unused].flatMap(([domain, things]) => {
            const wanted = this.#shared.get(domain);
            const isRemoved = isDone(unusedKey(domain)) || (ended.get(domain)?.action === "delete" && isDone(domain));
            const isTaken = wanted !== undefined && typeof wanted.content["graph"] !== "string" &&
                (ended.size === 0 || (isDone(domain) && ended.get(domain)?.action !== "no-op"));
            return isRemoved || isTaken ? [] : things;
        });
        // A domain that has Graph from now on has left its servers.
        const left = [...this.#shared].flatMap(([domain, { content }]) => {
            const live = this.#domains.get(domain);
            const isSwitched = typeof content["graph"] === "string" && isDone(domain) && live !== undefined;
            return isSwitched ? serversOf(domain, live).flatMap(({ all }) => all) : [];
        });
        return [...standing, ...left];
    }
    differences(desired, live) {
        return "from_name" in desired
            ? routeDifferences(desired, live, this.#directory)
            : domainDifferences(desired, live, this.#directory);
    }
    fields(change) {
        const { action, desired, observed, fields = [], kind } = change;
        if (!desired || (action !== "create" && action !== "update"))
            return [];
        const keys = action === "create" ? Object.keys(desired.content) : fields;
        const told = keys.flatMap((key) => {
            const to = desired.content[key];
            if (key === "enabled" || key === "credentials" || key === "managed" || key === "password")
                return [];
            if (action === "create" && to === null)
                return [];
            const name = (kind === unit/* ACCOUNT_KIND */.J || key === "graph" ? `routing.${key}` : key);
            const from = this.#redactor.redactValue(observed?.content[key]);
            return [{ key: name, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }];
        });
        const secret = kind === DOMAIN_KIND && desired.secretReference !== undefined &&
            (action === "create" || fields.includes("password"));
        return secret ? [...told, { key: "password" }] : told;
    }
    pieces(change) {
        const { key, kind, action } = change;
        if (kind === UNUSED_KIND) {
            const unused = this.#unused.get(unusedDomain(key)) ?? [];
            return {
                pieces: action === "delete" ? unused.map((each) => ({ kind: each.kind, name: each.name, action })) : [],
            };
        }
        if (kind !== DOMAIN_KIND)
            return { pieces: [] };
        const stray = new Set([...this.#unused.values()].flat().map((each) => `${each.kind} ${each.name}`));
        const scene = { live: this.#domains.get(key), belongings: this.#belongings(key) };
        const pieces = domainPieces(change, scene, stray);
        const limit = this.#keys.smtp?.maxInstances;
        const own = ownName("smtp", key);
        const adds = pieces.some((each) => each.kind === "integration" && each.name === own && each.action === "create");
        if (limit === undefined || !adds)
            return { pieces };
        // Each new domain of the files comes after those before it.
        const fresh = [...this.#wanted].filter(([domain, [unit]]) => unit?.accounts[0].account.routing?.graph === undefined && !this.#domains.get(domain)?.servers.smtp &&
            !stray.has(`integration ${ownName("smtp", domain)}`)).map(([domain]) => domain);
        const used = this.#integrations.smtp.length + fresh.indexOf(key) + 1;
        return { pieces, quota: { what: "SMTP integrations", used, limit } };
    }
    steps(change) {
        const { key, kind } = change;
        if (kind === UNUSED_KIND)
            return belongingSteps(this.#unused.get(unusedDomain(key)) ?? [], this.#api);
        if (kind === DOMAIN_KIND) {
            return domainSteps(change, {
                api: this.#api,
                directory: this.#directory,
                keys: this.#keys,
                live: this.#domains.get(key),
                belongings: this.#belongings(key),
                readingRoutes: (this.#routesOf.get(key) ?? []).flatMap(({ reply }) => reply.mailboxFolders?.length ? [reply] : []),
            });
        }
        const { domain } = splitKey(key);
        const others = (this.#routesOf.get(domain) ?? []).some((each) => (0,file_rules/* routeKey */.vh)(each.reply.pattern, domain) !== key);
        return routeSteps(change, {
            api: this.#api,
            directory: this.#directory,
            onlyOne: !others && (this.#wanted.get(domain)?.length ?? 0) + (this.#leftOut.get(domain) ?? 0) < 2,
            late: this.#late.get(key) ?? [],
            isLate: this.#lateKeys.has(key),
        });
    }
    async readState(unit, context) {
        const state = (await this.#states([unit], context)).get(unit.key);
        if (state === undefined)
            return states_ABSENT;
        if ("code" in state)
            throw state;
        return state;
    }
    async readStates(units, context) {
        return await this.#states(units, context);
    }
    /** One read a domain, one a server, one page of routes a domain: never one a route, unless it is the only one. */
    async #states(units, context) {
        const states = new Map();
        const byDomain = (0,grouping/* grouped */.z)(units, ({ kind, key }) => kind === unit/* ACCOUNT_KIND */.J ? splitKey(key).domain : key);
        await (0,base_async/* mapLimit */.sf)([...byDomain], limits/* READ_CONCURRENCY */.HJ, async ([domain, asked]) => {
            try {
                const reply = await this.#api.domain(domain, "poll", context);
                for (const unit of asked)
                    states.set(unit.key, states_ABSENT);
                if (!reply)
                    return;
                const shared = asked.find(({ kind }) => kind !== unit/* ACCOUNT_KIND */.J);
                if (shared)
                    states.set(shared.key, await this.#readDomainState(reply, context));
                const routes = asked.filter(({ kind }) => kind === unit/* ACCOUNT_KIND */.J);
                for (const [key, route] of await this.#readRoutes(domain, routes, context)) {
                    const state = routeState(route, reply);
                    states.set(key, this.#lateKeys.has(key) ? lateReplyState(route, state) : state);
                }
            }
            catch (error) {
                for (const { key } of asked)
                    states.set(key, (0,errors/* asAppError */.et)(error));
            }
        });
        return states;
    }
    async #readDomainState(reply, context) {
        const servers = [];
        for (const role of ROLES) {
            const id = role === "smtp" ? reply.customSMTPServer?.id : reply.imapSettings?.integration?.id;
            const found = id ? await this.#api.integration(id, "poll", context) : undefined;
            if (id)
                servers.push(found ? integrationState(role, found, this.#clock.now()) : states_ABSENT);
        }
        return domainState(reply, servers);
    }
    async #readRoutes(domain, units, context) {
        const [only] = units;
        if (!only)
            return [];
        const id = only.resources["route"]?.id;
        if (units.length === 1 && id !== undefined) {
            const route = await this.#api.route(domain, id, context);
            return route ? [[only.key, route]] : [];
        }
        const keys = new Set(units.map(({ key }) => key));
        const routes = await this.#api.routes(domain, "poll", context);
        return routes.flatMap((route) => {
            const key = (0,file_rules/* routeKey */.vh)(route.pattern, domain);
            return keys.has(key) ? [[key, route]] : [];
        });
    }
    secretOf(live) {
        return splitKey(live.key).domain;
    }
    importProblem(live) {
        const { domain } = splitKey(live.key);
        const found = this.#domains.get(domain);
        if (!found || found.reply.graphApiSettings?.integration?.id)
            return undefined;
        if (!found.servers.smtp || !found.servers.imap) {
            return `${(0,base_text/* visible */.RK)(domain)} has no custom SMTP and IMAP servers and no Graph integration`;
        }
        if (liveDomain(found, this.#directory)["username"] === undefined) {
            return `Genesys Cloud does not show the user name of the mailbox of ${(0,base_text/* visible */.RK)(domain)}`;
        }
        return undefined;
    }
    describe(live, password) {
        const { domain } = splitKey(live.key);
        const route = this.#routes.get(live.key);
        const address = route ? `${route.reply.pattern}@${domain}` : live.key;
        const name = this.#importName(live, address);
        const found = this.#domains.get(domain);
        const shared = found ? liveDomain(found, this.#directory) : {};
        const graph = shared["graph"];
        const { from_name, reply_to, mailbox_folders, ...routing } = describeRoute(route ? liveRoute(route.reply, domain, this.#directory) : live.content);
        const username = String(shared["username"] ?? "");
        const servers = typeof graph === "string" ? {} : {
            smtp_server: shared["smtp_server"],
            smtp_port: shared["smtp_port"],
            imap_server: shared["imap_server"],
            imap_port: shared["imap_port"],
            authentication_type: "PLAIN",
            username,
            password,
        };
        const replies = reply_to && !(0,email_address/* emailAddressProblem */.q)(reply_to, "reply_to") ? reply_to : address;
        return this.#redactor.redactValue({
            name,
            description: "",
            ...servers,
            signature: "",
            reply_to_address: replies,
            reply_template: "",
            forward_template: "",
            enable_tls: true,
            routing: {
                ...(address === username ? {} : { address }),
                ...(from_name === name ? {} : { from_name }),
                ...routing,
                // With Graph no mailbox is read by its folders.
                ...(mailbox_folders === undefined || typeof graph === "string" ? {} : { mailbox_folders }),
                ...(reply_to ? { reply_to } : {}),
                ...(typeof graph === "string" ? { graph } : {}),
            },
        });
    }
    /** Names of routes are nobody's key: one that another route has too gives way to the address. */
    #importName(live, address) {
        return (this.#routesNamed.get(live.name.toLowerCase())?.length ?? 0) > 1 ? address : live.name;
    }
}
/**
 * Of each circle of replies the unit with the first key. The way of each unit is walked only as far as nobody has been, so
 * that a chain of all accounts takes time by their number.
 */
function closersOf(units, targetOf) {
    const walkedFrom = new Map();
    const closers = new Set();
    for (const start of units) {
        let at = start;
        for (; at !== undefined && !walkedFrom.has(at); at = targetOf(at))
            walkedFrom.set(at, start);
        if (at === undefined || walkedFrom.get(at) !== start)
            continue;
        // The way came back to a place of its own, from which the circle is walked once more.
        let first = at;
        for (let next = targetOf(at); next !== undefined && next !== at; next = targetOf(next)) {
            if (next.key < first.key)
                first = next;
        }
        closers.add(first);
    }
    return closers;
}
function resourcesOf({ servers }) {
    return Object.fromEntries(ROLES.flatMap((role) => {
        const server = servers[role];
        if (!server)
            return [];
        const { integration, configuration, credential } = server;
        return [
            [`${role}Integration`, { id: integration.id, version: configuration?.version }],
            ...credential ? [[`${role}Credential`, { id: credential.id }]] : [],
        ];
    }));
}
/** The servers of a domain that are ours, as what people call them. */
function serversOf(domain, live) {
    return ROLES.flatMap((role) => {
        const server = live.servers[role];
        if (!server || !isOwnServer(role, domain, server))
            return [];
        const { integration, credential } = server;
        const name = ownName(role, domain);
        const all = [
            { kind: "integration", id: integration.id, name, domain },
            ...credential && hasOwnCredential(role, domain, server)
                ? [{ kind: "credential", id: credential.id, name, domain }]
                : [],
        ];
        return [{ integration, all }];
    });
}
const UNUSED_PREFIX = "gea:*:";
function unusedKey(domain) {
    return UNUSED_PREFIX + domain;
}
function unusedDomain(key) {
    return key.slice(UNUSED_PREFIX.length);
}
/** What was made for a domain and belongs to none, as a unit of its own that can be removed. */
function unusedUnit([domain, things]) {
    return {
        kind: UNUSED_KIND,
        key: unusedKey(domain),
        name: `unused servers of ${domain}`,
        id: things[0]?.id ?? "",
        needs: [],
        state: { phase: "success", status: "UNUSED" },
        content: {},
        resources: Object.fromEntries(things.map(({ id }, index) => [`unused${index}`, { id }])),
    };
}
/** What has a name of ours and belongs to no domain: an aborted sequence of writes left it, or a change to Graph. */
function unusedOf(domains, read, integrations, credentials) {
    const used = new Set(domains.flatMap((reply) => Object.values(slotsOf(reply))));
    const lost = ROLES.flatMap((role) => integrations[role].flatMap(({ id, name }) => {
        const own = readOwnName(name);
        return own && !used.has(id)
            ? [{ kind: "integration", id, name: ownName(own.role, own.domain), domain: own.domain }]
            : [];
    }));
    const configured = read.flatMap(({ servers }) => ROLES.flatMap((role) => servers[role]?.configuration ? servers[role] : []));
    // Whatever an integration is called by now, it logs in with what is in its slots; only of one that was not read its name tells.
    const held = new Set(configured.flatMap(({ configuration }) => Object.values(configuration?.credentials ?? {}).flatMap((ref) => ref?.id ?? [])));
    const known = new Set(configured.map(({ integration }) => integration.id));
    const standing = new Set(ROLES.flatMap((role) => integrations[role].flatMap(({ id, name }) => used.has(id) && !known.has(id) && name ? [name] : [])));
    return [
        ...lost,
        ...credentials.flatMap(({ id, name }) => {
            const own = readOwnName(name);
            return own && name && !standing.has(name) && !held.has(id)
                ? [{ kind: "credential", id, name, domain: own.domain }]
                : [];
        }),
    ];
}

// EXTERNAL MODULE: ./build/src/runtime/append-file.js
var append_file = __webpack_require__(22767);
// EXTERNAL MODULE: ./build/src/runtime/log-file.js + 1 modules
var log_file = __webpack_require__(74228);
// EXTERNAL MODULE: ./build/src/runtime/manifest-file.js
var manifest_file = __webpack_require__(99168);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/src/runtime/ca-file.js


/** The PEM text of the `ca-file` input. Throws `ConfigurationError` when the file cannot be read or holds no certificate. */
async function readCaFile(path) {
    let text;
    try {
        text = await (0,promises_.readFile)(path, "utf8");
    }
    catch (error) {
        throw new errors/* ConfigurationError */.j1("INPUT_INVALID", `Cannot read ca-file: ${(0,errors/* errorMessage */.gJ)(error)}`, {
            hint: "Set ca-file to the path of a PEM file",
            cause: error,
        });
    }
    if (text.includes("-----BEGIN CERTIFICATE-----"))
        return text;
    throw new errors/* ConfigurationError */.j1("INPUT_INVALID", `Cannot use ca-file "${path}": it contains no PEM certificate`, {
        hint: "Set ca-file to a file with -----BEGIN CERTIFICATE----- blocks",
    });
}

// EXTERNAL MODULE: ./build/src/runtime/clock.js
var clock = __webpack_require__(75504);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./build/src/runtime/interim-answers.js

/** More than any server has to say before its answer. */
const MOST_ANSWERS = 100;
/** The longest of them. */
const MOST_BYTES = 16 * 1024;
/** The first bytes of one: every 1xx but 101, which turns the connection into something else (RFC 9110 section 15.2). */
const INTERIM = /^HTTP\/1\.[01] 1(?!01)\d\d[ \r]/;
const EXAMPLE = "HTTP/1.1 100 ";
const STATUS_LENGTH = EXAMPLE.length;
const END = "\r\n\r\n";
/**
 * Takes the interim answers out of what a server sends before each answer of a connection that carries one request at a time:
 * a client has to pass over those that it did not ask for, and undici ends the connection over a 100. One that sends too many
 * is cut off.
 */
function withoutInterimAnswers(socket) {
    const read = socket.read.bind(socket);
    const write = socket.write.bind(socket);
    let isBefore = true;
    let count = 0;
    let kept = external_node_buffer_.Buffer.alloc(0);
    const passed = (chunk) => {
        kept = kept.length === 0 ? chunk : external_node_buffer_.Buffer.concat([kept, chunk]);
        while (isBefore) {
            const status = kept.toString("latin1", 0, STATUS_LENGTH);
            if (!INTERIM.test(status)) {
                if (kept.length < STATUS_LENGTH && mayBecomeInterim(status))
                    return undefined;
                isBefore = false;
                break;
            }
            const end = kept.indexOf(END);
            if (end === -1 ? kept.length > MOST_BYTES : ++count > MOST_ANSWERS) {
                socket.destroy(new Error("The server sent interim answers without end"));
                return undefined;
            }
            if (end === -1)
                return undefined;
            kept = kept.subarray(end + END.length);
            if (kept.length === 0)
                return undefined;
        }
        const rest = kept;
        kept = external_node_buffer_.Buffer.alloc(0);
        return rest;
    };
    socket.read = (size) => {
        // The stream itself reads nothing to look for more.
        if (size === 0 || !isBefore)
            return read(size);
        for (;;) {
            const chunk = read();
            if (!external_node_buffer_.Buffer.isBuffer(chunk))
                return chunk;
            const rest = passed(chunk);
            if (rest !== undefined)
                return rest;
            if (socket.destroyed)
                return null;
        }
    };
    // What is written is a request, so that an answer begins.
    const begin = (...args) => {
        if (kept.length === 0) {
            isBefore = true;
            count = 0;
        }
        return write(...args);
    };
    socket.write = begin;
    return socket;
}
/** Whether a beginning that is too short to tell is that of an interim answer. */
function mayBecomeInterim(text) {
    return INTERIM.test(text + EXAMPLE.slice(text.length));
}

;// CONCATENATED MODULE: ./build/src/runtime/fetch.js

/** Connections kept to one origin: the API is paced, so a few suffice. */
const CONNECTIONS = 32;
/** How long a connection may take. */
const CONNECT_MS = 10_000;
/** A `fetch` on undici with a connection pool and the proxy of HTTPS_PROXY and NO_PROXY; Deno's own where it runs. undici is loaded at the first request. */
function createFetch() {
    if ("Deno" in globalThis)
        return (url, init) => globalThis.fetch(url, init);
    let ready;
    return async (url, init) => {
        ready ??= loadUndici();
        return (await ready)(url, init);
    };
}
/** A `fetch` on undici, whose direct connections look names up as `lookup` does. Node.js only. */
async function loadUndici({ lookup, ca } = {}) {
    const undici = await __webpack_require__.e(/* import() */ 752).then(__webpack_require__.t.bind(__webpack_require__, 24371, 19));
    const trust = { rejectUnauthorized: true, ...(ca && { ca: [...ca] }) };
    const dispatcher = new undici.EnvHttpProxyAgent({
        // Plain http is for this machine itself only, which no proxy reaches; HTTP_PROXY is not for https either.
        httpProxy: "",
        connections: CONNECTIONS,
        // Set explicitly, so that NODE_TLS_REJECT_UNAUTHORIZED=0 in a job's environment cannot open the API to an impostor.
        connect: undici.buildConnector({ ...trust, ...(lookup && { lookup }), timeout: CONNECT_MS }),
        // Connections of a proxy go through it, too.
        factory: (origin, options) => new undici.Pool(origin, {
            ...options,
            ...(typeof options.connect === "function" && { connect: filtered(options.connect) }),
        }),
        requestTls: trust,
        proxyTls: { rejectUnauthorized: true },
        connectTimeout: CONNECT_MS,
        headersTimeout: 60_000,
        bodyTimeout: 60_000,
        keepAliveTimeout: 4_000,
    });
    // undici's types and the global ones describe the same standard under two names.
    const call = undici.fetch;
    return (url, init) => call(url, { ...init, dispatcher });
}
function filtered(connect) {
    return (options, done) => connect(options, (...[error, socket]) => {
        if (error)
            done(error, null);
        else if (socket)
            done(null, withoutInterimAnswers(socket));
    });
}

// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(14006);
;// CONCATENATED MODULE: ./build/src/runtime/glob.js


/** Whether the `rotate` input matches an account's name: names or globs, compared as names of accounts are. */
function rotation(patterns) {
    const named = namePatterns(patterns);
    return (name) => named.some(({ takes }) => takes(name));
}
/** Each of the names or globs with what it takes. */
function namePatterns(patterns) {
    return patterns.map((pattern) => {
        const key = (0,account_account/* nameKey */.Rc)(pattern);
        const glob = picomatch(pattern.normalize("NFC"), { nocase: true, dot: true });
        // A name may contain any character: an exact name always matches, even if it would not match itself as a glob.
        return { pattern, takes: (name) => (0,account_account/* nameKey */.Rc)(name) === key || glob(name.normalize("NFC")) };
    });
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./build/src/core/probe/tls-session.js
var tls_session = __webpack_require__(22292);
// EXTERNAL MODULE: ./build/src/core/base/ports.js
var ports = __webpack_require__(19251);
// EXTERNAL MODULE: ./build/src/runtime/address-set.js
var address_set = __webpack_require__(35247);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
;// CONCATENATED MODULE: ./build/src/runtime/x509.js
const SEQUENCE = 0x30;
const OCTET_STRING = 0x04;
const EXTENSIONS = 0xa3;
const EXTENDED_KEY_USAGE = "2.5.29.37";
const SUBJECT_ALTERNATIVE_NAME = "2.5.29.17";
const NAME_CONSTRAINTS = "2.5.29.30";
const DNS_NAME = 0x82;
const PERMITTED = 0xa0;
const EXCLUDED = 0xa1;
/** Signature algorithms by object identifier (RFC 3279, 4055, 5758, 8410). */
const SIGNATURE_ALGORITHMS = {
    "1.2.840.113549.1.1.2": "md2WithRSAEncryption",
    "1.2.840.113549.1.1.4": "md5WithRSAEncryption",
    "1.2.840.113549.1.1.5": "sha1WithRSAEncryption",
    "1.2.840.113549.1.1.10": "rsassaPss",
    "1.2.840.113549.1.1.11": "sha256WithRSAEncryption",
    "1.2.840.113549.1.1.12": "sha384WithRSAEncryption",
    "1.2.840.113549.1.1.13": "sha512WithRSAEncryption",
    "1.2.840.10040.4.3": "dsaWithSHA1",
    "1.2.840.10045.4.1": "ecdsa-with-SHA1",
    "1.2.840.10045.4.3.2": "ecdsa-with-SHA256",
    "1.2.840.10045.4.3.3": "ecdsa-with-SHA384",
    "1.2.840.10045.4.3.4": "ecdsa-with-SHA512",
    "1.3.101.112": "Ed25519",
};
const CURVE_BITS = {
    prime256v1: 256,
    secp384r1: 384,
    secp521r1: 521,
    secp224r1: 224,
};
/** Reads a certificate; what the runtimes report differently is read from its DER form. */
function readCertificate(x509) {
    const subject = nameParts(x509.subject);
    const issuer = nameParts(x509.issuer);
    const { signatureAlgorithm, extensions } = readDer(x509.raw);
    const key = readKey(x509);
    return {
        subject: oneLine(x509.subject),
        issuer: oneLine(x509.issuer),
        subjectCommonName: subject.get("CN"),
        issuerCommonName: issuer.get("CN"),
        issuerOrganization: issuer.get("O"),
        serialNumber: x509.serialNumber,
        validFrom: Date.parse(x509.validFrom),
        validTo: Date.parse(x509.validTo),
        dnsNames: dnsNames(extensions.get(SUBJECT_ALTERNATIVE_NAME)),
        ipAddresses: ipAddresses(x509.subjectAltName),
        isCa: x509.ca,
        keyType: key.type,
        keyBits: key.bits,
        signatureAlgorithm,
        extendedKeyUsage: purposes(extensions.get(EXTENDED_KEY_USAGE)),
        fingerprint256: x509.fingerprint256,
        selfSigned: isSelfSigned(x509),
        nameConstraints: nameConstraints(extensions.get(NAME_CONSTRAINTS)),
    };
}
/** Whether subject and issuer are the same and the signature verifies under the certificate's own key. */
function isSelfSigned(x509) {
    return x509.subject === x509.issuer && signedBy(x509, x509);
}
/** Whether `issuer`'s key verifies the signature of `x509`; false when the runtime does not know the algorithm. */
function signedBy(x509, issuer) {
    try {
        return x509.verify(issuer.publicKey);
    }
    catch {
        return false;
    }
}
function readKey(x509) {
    try {
        const { asymmetricKeyType, asymmetricKeyDetails } = x509.publicKey;
        const bits = asymmetricKeyDetails?.modulusLength ?? CURVE_BITS[asymmetricKeyDetails?.namedCurve ?? ""];
        return { type: asymmetricKeyType ?? "unknown", bits };
    }
    catch {
        return { type: "unknown" };
    }
}
/** The parts of `CN=a\nO=b`; for a repeated part, the last, which is the most specific one. */
function nameParts(name) {
    return new Map(name.split("\n").map((line) => {
        const at = line.indexOf("=");
        return [line.slice(0, at), line.slice(at + 1)];
    }));
}
function oneLine(name) {
    return name.split("\n").reverse().join(", ");
}
function readDer(raw) {
    const [tbs, algorithm] = readInside(readElements(raw)?.[0], SEQUENCE) ?? [];
    const oid = readOid(readInside(algorithm, SEQUENCE)?.[0]);
    const wrapper = readInside(tbs, SEQUENCE)?.find((element) => element.tag === EXTENSIONS);
    const list = readInside(readInside(wrapper, EXTENSIONS)?.[0], SEQUENCE) ?? [];
    return {
        signatureAlgorithm: oid === undefined ? undefined : SIGNATURE_ALGORITHMS[oid] ?? oid,
        extensions: new Map(list.flatMap(readExtension)),
    };
}
function readExtension(element) {
    const parts = readInside(element, SEQUENCE) ?? [];
    const oid = readOid(parts[0]);
    const value = parts.at(-1);
    return oid === undefined || value?.tag !== OCTET_STRING ? [] : [[oid, value.content]];
}
function purposes(extension) {
    if (!extension)
        return undefined;
    return (readInside(readElements(extension)?.[0], SEQUENCE) ?? []).flatMap((element) => readOid(element) ?? []);
}
/** Read from DER, because the text form has to be unquoted and was the hole of CVE-2021-44532. */
function dnsNames(extension) {
    if (!extension)
        return [];
    const names = readInside(readElements(extension)?.[0], SEQUENCE) ?? [];
    return names.filter((name) => name.tag === DNS_NAME).map((name) => String.fromCharCode(...name.content.subarray(0, 300)));
}
/** Constraints on other kinds of names than DNS names do not concern a mail server. */
function nameConstraints(extension) {
    if (!extension)
        return undefined;
    const parts = readInside(readElements(extension)?.[0], SEQUENCE) ?? [];
    const names = (tag) => (readInside(parts.find((part) => part.tag === tag), tag) ?? []).flatMap((subtree) => {
        const base = readInside(subtree, SEQUENCE)?.[0];
        return base?.tag === DNS_NAME ? [String.fromCharCode(...base.content.subarray(0, 300))] : [];
    });
    const permitted = names(PERMITTED);
    return { permitted: permitted.length > 0 ? permitted : undefined, excluded: names(EXCLUDED) };
}
function ipAddresses(text) {
    return Array.from((text ?? "").matchAll(/(?:^|, )IP Address:([0-9A-Fa-f:.]{2,45})(?=,|$)/g), (match) => match[1] ?? "");
}
/** The most elements to read of one certificate; a certificate with a hundred names has about 300. */
const MAX_ELEMENTS = 5_000;
/** The elements that stand next to each other in `bytes`; undefined if they are not valid DER. */
function readElements(bytes) {
    const elements = [];
    for (let at = 0; at < bytes.length;) {
        const element = readElement(bytes, at);
        if (!element || elements.length >= MAX_ELEMENTS)
            return undefined;
        elements.push({ tag: element.tag, content: bytes.subarray(element.start, element.end) });
        at = element.end;
    }
    return elements;
}
/** The elements inside the element with the given tag; undefined when there is none. */
function readInside(element, tag) {
    return element?.tag === tag ? readElements(element.content) : undefined;
}
/** An object identifier in dotted form; undefined if it is not one. */
function readOid(element) {
    if (element?.tag !== 0x06 || element.content.length === 0 || element.content.length > 64)
        return undefined;
    const arcs = [];
    let arc = 0;
    for (const byte of element.content) {
        arc = arc * 128 + (byte & 0x7f);
        if (byte & 0x80)
            continue;
        if (arcs.length === 0)
            arcs.push(Math.min(2, Math.floor(arc / 40)), arc - 40 * Math.min(2, Math.floor(arc / 40)));
        else
            arcs.push(arc);
        arc = 0;
    }
    return arcs.join(".");
}
function readElement(bytes, at) {
    const tag = bytes[at];
    const first = bytes[at + 1];
    // Tags above 30 do not occur in certificates, indefinite lengths not in DER.
    if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f || first === 0x80)
        return undefined;
    let length = first;
    let start = at + 2;
    if (first > 0x80) {
        const size = first & 0x7f;
        if (size > 3)
            return undefined;
        length = 0;
        for (let index = 0; index < size; index++)
            length = length * 256 + (bytes[start + index] ?? 0);
        start += size;
    }
    const end = start + length;
    return end <= bytes.length ? { tag, start, end } : undefined;
}

;// CONCATENATED MODULE: ./build/src/runtime/connection.js






/** The most certificates to read from a chain: real ones have two to four. */
const MAX_CHAIN = 10;
/** A {@link Connection} over a socket that is read only on demand, so that a fast server cannot fill memory. */
class SocketConnection {
    remoteAddress;
    #trust;
    #socket;
    #state;
    #left;
    /** `left` are bytes already read from the socket after a proxy's response. */
    constructor(socket, remoteAddress, trust, left = new Uint8Array(0)) {
        this.#socket = socket;
        this.#state = new SocketState(socket);
        this.#trust = trust;
        this.#left = left;
        this.remoteAddress = remoteAddress;
    }
    async read(signal) {
        for (;;) {
            signal.throwIfAborted();
            const bytes = this.takeBuffered();
            if (bytes.length > 0)
                return bytes;
            if (this.#state.error)
                throw this.#state.error;
            if (this.#state.ended)
                return undefined;
            await this.#state.change(signal);
        }
    }
    async write(bytes, signal) {
        signal.throwIfAborted();
        if (this.#state.error)
            throw this.#state.error;
        const written = new Promise((resolve, reject) => {
            this.#socket.write(bytes, (error) => error ? reject(this.#state.error ?? connectionError(error)) : resolve());
        });
        await (0,base_async/* abortable */.ZC)(written, signal);
    }
    takeBuffered() {
        if (this.#left.length > 0) {
            const left = this.#left;
            this.#left = new Uint8Array(0);
            return left;
        }
        // A chunk of a paused Node stream is a Buffer of everything that has arrived, up to its high-water mark.
        const chunk = this.#socket.read();
        return chunk instanceof Uint8Array ? chunk : new Uint8Array(0);
    }
    async startTls(options) {
        options.signal.throwIfAborted();
        if (this.takeBuffered().length > 0) {
            throw new ports/* ConnectionError */.Rc("ERR_SSL_WRONG_VERSION_NUMBER", "plain text arrived before the handshake");
        }
        this.#state.release();
        const trust = this.#trust(options.ca);
        const socket = (0,external_node_tls_.connect)({
            socket: this.#socket,
            // Both names: without `host`, Node verifies the certificate against "localhost".
            host: options.servername,
            servername: options.servername,
            secureContext: trust.context,
            minVersion: "TLSv1.2",
            // Read the certificate even if it is invalid; the verdict is `authorized` and the chain, whatever the environment says.
            rejectUnauthorized: false,
        });
        this.#socket = socket;
        this.#state = new SocketState(socket);
        await handshakeDone(socket, this.#state, options.signal);
        return describeSession(socket, trust);
    }
    close() {
        this.#state.closing();
        this.#socket.destroy();
    }
}
/** What has happened to a socket, and a wait for what happens next. */
class SocketState {
    error;
    ended = false;
    #socket;
    wake = () => undefined;
    #closing = false;
    constructor(socket) {
        this.#socket = socket;
        socket.on("readable", this.#onChange);
        socket.on("end", this.#onEnd);
        socket.on("close", this.#onEnd);
        socket.on("error", this.#onError);
    }
    /** Resolves at the next event. */
    change(signal) {
        return (0,base_async/* abortable */.ZC)(new Promise((resolve) => this.wake = resolve), signal);
    }
    /** Stops listening, except for errors, which must never go unhandled. */
    release() {
        this.#socket.off("readable", this.#onChange);
        this.#socket.off("end", this.#onEnd);
        this.#socket.off("close", this.#onEnd);
    }
    /** Ignores all further errors. */
    closing() {
        this.#closing = true;
    }
    #onChange = () => this.wake();
    #onEnd = () => {
        this.ended = true;
        this.wake();
    };
    #onError = (error) => {
        if (!this.#closing)
            this.error ??= connectionError(error);
        this.wake();
    };
}
async function handshakeDone(socket, state, signal) {
    let secure = false;
    socket.once("secureConnect", () => {
        secure = true;
        state.wake();
    });
    while (!secure) {
        if (state.error)
            throw withProgress(state.error, socket);
        if (state.ended)
            throw new ports/* ConnectionError */.Rc("ECONNRESET", "The server closed the connection during the handshake");
        await state.change(signal);
    }
}
/** Says how far a handshake came, where the runtime tells. */
function withProgress(error, socket) {
    if ("Deno" in globalThis || socket.getPeerX509Certificate() === undefined)
        return error;
    return new ports/* ConnectionError */.Rc(error.code, error.message, true);
}
function describeSession(socket, trust) {
    const sent = sentChain(socket);
    const { path, anchor, given } = trust.pathOf(sent, Date.now());
    const cipher = socket.getCipher();
    const ephemeral = { ...socket.getEphemeralKeyInfo() };
    return {
        version: socket.getProtocol() ?? "unknown",
        cipher: cipher.standardName ?? cipher.name,
        authorized: socket.authorized,
        authorizationError: socket.authorized ? undefined : codeOf(socket.authorizationError),
        chain: sent.map(readCertificate),
        path: path.map(readCertificate),
        anchor: anchor && readCertificate(anchor),
        privateAnchor: given,
        dhBits: ephemeral.type === "DH" ? ephemeral.size : undefined,
    };
}
/**
 * The chain as sent: `issuerCertificate` of an X509Certificate walks it, where getPeerCertificate() adds trusted roots. A
 * certificate that was sent twice stands in it twice.
 */
function sentChain(socket) {
    if ("Deno" in globalThis)
        return sentToDeno(socket);
    const chain = [];
    let next = socket.getPeerX509Certificate();
    while (next && chain.length < MAX_CHAIN && !chain.includes(next)) {
        chain.push(next);
        next = next.issuerCertificate;
    }
    return chain;
}
/** Deno's X509Certificate knows one issuer only; its getPeerCertificate() has the chain as sent, and the root behind it. */
function sentToDeno(socket) {
    const chain = [];
    let next = socket.getPeerCertificate(true);
    while (next?.raw && chain.length < MAX_CHAIN) {
        chain.push(new external_node_crypto_.X509Certificate(next.raw));
        next = next.issuerCertificate === next ? undefined : next.issuerCertificate;
    }
    return chain;
}
/** A socket's or TLS library's error in the port's form. */
function connectionError(error) {
    if (error instanceof ports/* ConnectionError */.Rc)
        return error;
    return new ports/* ConnectionError */.Rc(error.name === "NotCapable" ? "NotCapable" : codeOf(error), error.message);
}
/** `authorizationError` is an Error in one runtime and a code in another. */
function codeOf(error) {
    return typeof error === "string" ? error : (0,errors/* errorCode */.CA)(error) ?? "UNKNOWN";
}

;// CONCATENATED MODULE: ./build/src/runtime/dialer.js



/** Opens a TCP connection to a literal address; the signal is the only timer. Throws `ConnectionError` or the signal's reason. */
async function dialTcp(ip, port, signal) {
    signal.throwIfAborted();
    return await new Promise((resolve, reject) => {
        let socket;
        try {
            // One literal address, so there is nothing for the runtime to choose from or to look up.
            socket = (0,external_node_net_.connect)({ host: ip, port, autoSelectFamily: false, noDelay: true });
        }
        catch (error) {
            return reject(connectionError(error));
        }
        const settle = () => {
            release();
            socket.off("connect", onConnect);
        };
        const onConnect = () => {
            settle();
            socket.off("error", onError);
            resolve(socket);
        };
        const fail = (reason) => {
            settle();
            socket.destroy();
            reject(reason);
        };
        const onError = (error) => fail(connectionError(error));
        const release = (0,base_async/* onAbort */.u7)(signal, fail);
        socket.on("error", onError);
        socket.once("connect", onConnect);
    });
}

// EXTERNAL MODULE: external "node:dns/promises"
var external_node_dns_promises_ = __webpack_require__(71553);
;// CONCATENATED MODULE: ./build/src/runtime/resolver.js






/**
 * A resolver that asks the server `IP` or `IP:PORT`; without one, addresses are resolved as the system does, and records by
 * the system's name servers. Throws `ConfigurationError` for anything else.
 */
function createResolver(dnsServer) {
    const servers = dnsServer === undefined ? undefined : [checkedServer(dnsServer)];
    return {
        resolve: servers ? (host, signal) => queryAddresses(host, servers, signal) : resolveHost,
        records: {
            mx: (name, signal) => queryRecords(servers, signal, (resolver) => resolver.resolveMx(name), name),
            txt: async (name, signal) => (await queryRecords(servers, signal, (resolver) => resolver.resolveTxt(name))).map((parts) => parts.join("")),
            srv: (name, signal) => queryRecords(servers, signal, (resolver) => resolver.resolveSrv(name)),
        },
    };
}
function checkedServer(text) {
    const [, bracketed, plain, port] = /^(?:\[([0-9a-f:.]+)\]|([0-9.]+))(?::(\d{1,5}))?$/i.exec(text) ?? [];
    const ip = bracketed ?? plain ?? text;
    const number = port === undefined ? undefined : Number(port);
    if ((0,external_node_net_.isIP)(ip) !== 0 && (number === undefined || (number >= 1 && number <= 65535))) {
        const shown = (0,external_node_net_.isIP)(ip) === 6 ? `[${ip}]` : ip;
        return number === undefined ? shown : `${shown}:${number}`;
    }
    throw new errors/* ConfigurationError */.j1("INPUT_INVALID", `Cannot use dns-server "${(0,base_text/* visible */.RK)(text)}"`, {
        hint: "Give IP or IP:PORT of a name server; an IPv6 address with a port goes in brackets",
    });
}
async function query(servers, signal, ask) {
    signal.throwIfAborted();
    const resolver = new external_node_dns_promises_.Resolver({ timeout: 2_000, tries: 2 });
    if (servers)
        resolver.setServers(servers);
    const release = (0,base_async/* onAbort */.u7)(signal, () => resolver.cancel());
    try {
        return await (0,base_async/* abortable */.ZC)(ask(resolver), signal);
    }
    catch (error) {
        signal.throwIfAborted();
        throw new ports/* ResolveError */.JT(resolver_codeOf(error), (0,errors/* errorMessage */.gJ)(error));
    }
    finally {
        release();
    }
}
/** Asks for records; `name` is given where it matters whether a name without them exists. */
async function queryRecords(servers, signal, ask, name) {
    try {
        return await query(servers, signal, ask);
    }
    catch (error) {
        if (!("Deno" in globalThis) || !(error instanceof ports/* ResolveError */.JT) || error.code !== "ENOTFOUND")
            throw error;
        throw new ports/* ResolveError */.JT(name !== undefined && await isUnknown(name, servers, signal) ? "ENOTFOUND" : "ENODATA", error.message);
    }
}
/**
 * Whether DNS knows nothing of a name. Deno says "not found" of a missing record and a missing name alike, but a domain
 * that is registered has a record of some other type.
 */
async function isUnknown(name, servers, signal) {
    const asks = [
        (resolver) => resolver.resolveNs(name),
        (resolver) => resolver.resolveSoa(name),
        (resolver) => resolver.resolve4(name),
        (resolver) => resolver.resolve6(name),
        (resolver) => resolver.resolveTxt(name),
    ];
    const answers = await Promise.allSettled(asks.map((ask) => query(servers, signal, ask)));
    signal.throwIfAborted();
    return answers.every((answer) => answer.status === "rejected" && (0,errors/* errorCode */.CA)(answer.reason) === "ENOTFOUND");
}
async function queryAddresses(host, servers, signal) {
    const answers = await Promise.allSettled([
        query(servers, signal, (resolver) => resolver.resolve4(host)),
        query(servers, signal, (resolver) => resolver.resolve6(host)),
    ]);
    signal.throwIfAborted();
    const found = answers.flatMap((answer) => (answer.status === "fulfilled" ? answer.value : []));
    if (found.length > 0)
        return uniqueAddresses(found);
    const codes = answers.map((answer) => (answer.status === "fulfilled" ? "ENODATA" : (0,errors/* errorCode */.CA)(answer.reason)));
    const code = TELLING.find((each) => codes.includes(each)) ?? codes[0] ?? "EAI_FAIL";
    throw new ports/* ResolveError */.JT(code, `The name server answered ${code}`);
}
/** All addresses of a name as the system resolves it, hosts file included. Throws {@link ResolveError}. */
async function resolveHost(host, signal) {
    signal.throwIfAborted();
    try {
        // A lookup itself cannot be stopped.
        const found = await (0,base_async/* abortable */.ZC)((0,external_node_dns_promises_.lookup)(host, { all: true, verbatim: true }), signal);
        return uniqueAddresses(found.map(({ address }) => address));
    }
    catch (error) {
        signal.throwIfAborted();
        throw await explain(host, error, signal);
    }
}
function uniqueAddresses(ips) {
    return [...new Set(ips)].flatMap((ip) => {
        const family = (0,external_node_net_.isIP)(ip);
        return family === 4 || family === 6 ? [{ ip, family }] : [];
    });
}
async function explain(host, error, signal) {
    const code = resolver_codeOf(error);
    const missing = code === "ENOTFOUND" || code === "EAI_NONAME" || code === "EAI_NODATA";
    return new ports/* ResolveError */.JT(missing ? await missingNameCode(host, signal) : code, (0,errors/* errorMessage */.gJ)(error));
}
function resolver_codeOf(error) {
    if (error instanceof Error && error.name === "NotCapable")
        return "NotCapable";
    const code = (0,errors/* errorCode */.CA)(error);
    // Deno reports a missing permission as EPERM here, which no resolver returns.
    return code === "EPERM" ? "NotCapable" : code ?? "EAI_FAIL";
}
/** Codes of a DNS answer that say more than the system's lookup, most informative first. */
const TELLING = ["ENOTFOUND", "ENODATA", "ESERVFAIL", "ETIMEOUT", "EREFUSED"];
/**
 * Why a name has no address, by a code of `node:dns`: the system's lookup says "not found" for a missing name, a name without
 * addresses and a broken zone alike, but the A and AAAA queries differ. `servers` replace the system's own. If no
 * resolver can be asked, the system's `ENOTFOUND` stays. Rejects with the signal's reason.
 */
async function missingNameCode(host, signal, servers) {
    const resolver = new external_node_dns_promises_.Resolver({ timeout: 2_000, tries: 2 });
    if (servers)
        resolver.setServers(servers);
    const release = (0,base_async/* onAbort */.u7)(signal, () => resolver.cancel());
    try {
        const answers = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
        signal.throwIfAborted();
        const codes = answers.map((answer) => answer.status === "fulfilled" ? "ENODATA" : (0,errors/* errorCode */.CA)(answer.reason));
        return TELLING.find((code) => codes.includes(code)) ?? "ENOTFOUND";
    }
    finally {
        release();
    }
}

;// CONCATENATED MODULE: ./build/src/runtime/proxy.js
// By hand: undici's proxy agents tunnel HTTP only, and mail needs the bare socket.










/** The most bytes to read of a proxy's response: real headers have a few hundred. */
const MAX_HEADER_BYTES = 8 * 1024;
/** Always reached directly: a proxy's loopback is not this machine's. */
const LOOPBACK = (0,address_set/* createAddressSet */.N)(["127.0.0.0/8", "::1/128"]);
/** The proxy for a host under HTTPS_PROXY and NO_PROXY (lower case first, as curl reads them); undefined for a direct connection. Throws `ConnectionError`. */
function proxyFor(host, ip, port, env) {
    const url = env["https_proxy"] || env["HTTPS_PROXY"];
    if (!url || LOOPBACK.has(ip) || excluded(host, ip, port, env["no_proxy"] || env["NO_PROXY"] || ""))
        return undefined;
    return parseProxy(url);
}
/** Opens a tunnel to a literal address; `left` are bytes that arrived right after the proxy's response. Throws `ConnectionError`. */
async function openTunnel(proxy, address, port, signal) {
    const socket = await dialProxy(proxy, signal);
    try {
        const target = address.family === 6 ? `[${address.ip}]:${port}` : `${address.ip}:${port}`;
        const authorization = proxy.authorization === undefined ? "" : `Proxy-Authorization: ${proxy.authorization}\r\n`;
        socket.write(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n${authorization}\r\n`);
        const { status, left } = await readAnswer(socket, signal);
        if (status >= 200 && status <= 299)
            return { socket, left };
        const code = status === 407 ? "PROXY_AUTH" : status === 403 || status === 405 ? "PROXY_DENIED" : "PROXY_FAILED";
        throw new ports/* ConnectionError */.Rc(code, `${proxy.host}:${proxy.port} answered ${status}`);
    }
    catch (error) {
        socket.destroy();
        throw error;
    }
}
async function dialProxy(proxy, signal) {
    try {
        const [address] = await resolveHost(proxy.host, signal);
        if (!address)
            throw new ports/* ConnectionError */.Rc("ENOTFOUND", "no address");
        const socket = await dialTcp(address.ip, proxy.port, signal);
        return proxy.tls ? await encrypt(socket, proxy.host, signal) : socket;
    }
    catch (error) {
        signal.throwIfAborted();
        const code = (0,errors/* errorCode */.CA)(error) ?? "unknown";
        throw new ports/* ConnectionError */.Rc("PROXY_FAILED", `${proxy.host}:${proxy.port} cannot be reached (${code})`);
    }
}
function encrypt(socket, host, signal) {
    return new Promise((resolve, reject) => {
        // An address is not a server name (RFC 6066 section 3).
        const name = (0,external_node_net_.isIP)(host) === 0 ? { servername: host } : {};
        const tls = (0,external_node_tls_.connect)({ socket, host, ...name, rejectUnauthorized: true });
        const settle = () => {
            release();
            tls.off("secureConnect", onSecure);
            tls.off("error", onError);
        };
        const fail = (reason) => {
            settle();
            tls.on("error", () => undefined);
            tls.destroy();
            socket.destroy();
            reject(reason);
        };
        const onError = (error) => fail(connectionError(error));
        const onSecure = () => {
            settle();
            resolve(tls);
        };
        const release = (0,base_async/* onAbort */.u7)(signal, fail);
        tls.once("secureConnect", onSecure);
        tls.once("error", onError);
    });
}
/** Reads the response's header; only its status matters. */
function readAnswer(socket, signal) {
    return new Promise((resolve, reject) => {
        let held = Buffer.alloc(0);
        const settle = () => {
            release();
            socket.off("readable", onReadable);
            socket.off("end", onEnd);
            socket.off("error", onError);
        };
        const fail = (error) => {
            settle();
            reject(error);
        };
        const onEnd = () => fail(new ports/* ConnectionError */.Rc("PROXY_FAILED", "The proxy closed the connection"));
        const onError = (error) => fail(new ports/* ConnectionError */.Rc("PROXY_FAILED", error.message));
        const onReadable = () => {
            const chunk = socket.read();
            if (!(chunk instanceof Uint8Array))
                return;
            held = Buffer.concat([held, chunk]);
            const end = held.indexOf("\r\n\r\n");
            const status = /^HTTP\/1\.[01] (\d{3})(?: |\r)/.exec(held.subarray(0, 64).toString("latin1"))?.[1];
            if (end >= 0 && end <= MAX_HEADER_BYTES && status !== undefined) {
                settle();
                resolve({ status: Number(status), left: new Uint8Array(held.subarray(end + 4)) });
            }
            else if (end >= 0 || held.length > MAX_HEADER_BYTES) {
                fail(new ports/* ConnectionError */.Rc("PROXY_FAILED", "The proxy's response is not an HTTP header, or is too large"));
            }
        };
        const release = (0,base_async/* onAbort */.u7)(signal, fail);
        socket.on("readable", onReadable);
        socket.on("end", onEnd);
        socket.on("error", onError);
    });
}
function parseProxy(text) {
    try {
        const url = new URL(text);
        const tls = url.protocol === "https:";
        if (!tls && url.protocol !== "http:")
            throw new TypeError("another protocol");
        const credentials = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
        return {
            host: url.hostname.replace(/^\[|\]$/g, ""),
            port: Number(url.port) || (tls ? 443 : 80),
            tls,
            authorization: credentials === ":" ? undefined : `Basic ${(0,bytes/* toBase64 */.nk)(credentials)}`,
        };
    }
    catch {
        // The text may contain a password, so neither it nor the error is shown.
        throw new ports/* ConnectionError */.Rc("PROXY_FAILED", "HTTPS_PROXY is not an http or https URL");
    }
}
function excluded(host, ip, port, list) {
    return list.split(/[\s,]+/).filter((entry) => entry !== "").some((entry) => matches(entry.toLowerCase(), host, ip, port));
}
/** An entry of NO_PROXY: `*`, a host, `.suffix` or `*.suffix`, an address or a CIDR, each with an optional port. */
function matches(entry, host, ip, port) {
    if (entry === "*" || entry === ip)
        return true;
    if (/^[0-9a-f:.]+\/\d{1,3}$/.test(entry))
        return inRange(entry, ip);
    const [, name = "", wanted] = /^(.*?)(?::(\d+))?$/.exec(entry) ?? [];
    if (wanted !== undefined && Number(wanted) !== port)
        return false;
    const suffix = name.replace(/^\*?\./, "");
    return suffix !== "" && (host === suffix || host.endsWith(`.${suffix}`));
}
function inRange(cidr, ip) {
    try {
        return (0,address_set/* createAddressSet */.N)([cidr]).has(ip) === true;
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./build/src/runtime/machine.js

/** What this machine calls itself; of Deno only what was permitted already, because asking would stop the run. */
function machineName() {
    return {
        host: isPermitted("hostname") ? (0,external_node_os_.hostname)() : undefined,
        ip: isPermitted("networkInterfaces") ? ownAddress() : undefined,
    };
}
function ownAddress() {
    const addresses = Object.values((0,external_node_os_.networkInterfaces)()).flatMap((each) => each ?? []).filter((each) => !each.internal);
    return (addresses.find((each) => each.family === "IPv4") ??
        addresses.find((each) => !each.address.startsWith("fe80")))
        ?.address;
}
/** Whether this runtime lets something of the system be read without asking; always where nothing is asked for. */
function isPermitted(kind) {
    const deno = globalThis.Deno;
    try {
        return deno === undefined || deno.permissions?.querySync({ name: "sys", kind }).state === "granted";
    }
    catch {
        // A kind that this version of Deno does not know needs no permission.
        return true;
    }
}

;// CONCATENATED MODULE: ./build/src/runtime/trust.js




/** Certificates that may stand between a leaf and its root, and ways that are looked at: real chains have two and one. */
const MAX_DEPTH = 10;
const MAX_STEPS = 200;
/**
 * The roots that probes trust: the runtime's bundled ones and the given CAs. The system's store, NODE_EXTRA_CA_CERTS and
 * SSL_CERT_FILE are ignored, so that a verdict does not depend on the machine.
 */
class TrustStore {
    #given;
    #context;
    #bySubject;
    constructor(extra) {
        this.#given = extra.flatMap(splitPem);
    }
    /** Parses everything now, which takes longer than a handshake. */
    prepare() {
        void this.context;
        this.#named("");
    }
    /** The context for handshakes, created once because parsing the roots takes longer than a handshake. */
    get context() {
        const roots = builtInRoots();
        return this.#context ??= (0,external_node_tls_.createSecureContext)({
            // Without leave to read its roots, Deno still trusts them; given CAs are added to them.
            ...(roots.length + this.#given.length > 0 && { ca: [...roots, ...this.#given] }),
            minVersion: "TLSv1.2",
        });
    }
    /**
     * The way that a verifier takes through the certificates that a server sent, leaf first: of all ways one whose
     * certificates are valid today, to a trusted root rather than past it; where there is none, the one with the fewest defects.
     */
    pathOf(sent, now) {
        const [leaf] = sent;
        if (!leaf)
            return { path: [] };
        const found = this.#waysFrom(leaf, distinct(sent));
        const ranked = found.map((way, index) => ({ way, index, ...rank(way, now) }));
        ranked.sort((a, b) => a.open - b.open || a.defects - b.defects || a.rest - b.rest || a.index - b.index);
        return ranked[0]?.way ?? { path: [leaf] };
    }
    /** Every way, those to a trusted root first at each step, as OpenSSL and rustls search. */
    #waysFrom(leaf, sent) {
        const ways = [];
        let steps = 0;
        const walk = (path) => {
            const last = path.at(-1);
            if (!last || ++steps > MAX_STEPS)
                return;
            const self = this.#named(last.subject).find((root) => root.certificate.fingerprint256 === last.fingerprint256);
            if (self) {
                ways.push({ path, anchor: self.certificate, given: self.given });
                return;
            }
            for (const { certificate, given } of this.#named(last.issuer)) {
                if (signedBy(last, certificate))
                    ways.push({ path: [...path, certificate], anchor: certificate, given });
            }
            const issuers = path.length >= MAX_DEPTH
                ? []
                : sent.filter((each) => each.subject === last.issuer && !path.includes(each) && signedBy(last, each));
            if (issuers.length === 0)
                ways.push({ path });
            for (const issuer of issuers)
                walk([...path, issuer]);
        };
        walk([leaf]);
        return ways;
    }
    #named(subject) {
        this.#bySubject ??= index([
            ...builtInRoots().map((pem) => ({ pem, given: false })),
            ...this.#given.map((pem) => ({ pem, given: true })),
        ]);
        return this.#bySubject.get(subject) ?? [];
    }
}
/** The runtime's own roots; none where Deno would have to ask for the permission to read them. */
function builtInRoots() {
    return isPermitted("ca") ? external_node_tls_.rootCertificates : [];
}
/** How far a way is from one that verifies; smaller is better in each part, the earlier parts first. */
function rank({ path, anchor }, now) {
    const wrong = (each, at) => Date.parse(each.validTo) < now || Date.parse(each.validFrom) > now || (at > 0 && !each.ca);
    return {
        open: anchor ? 0 : 1,
        defects: path.filter(wrong).length,
        // Without a root, the longest way says most about where it was meant to lead.
        rest: anchor ? 0 : -path.length,
    };
}
function distinct(certificates) {
    return [...new Map(certificates.map((each) => [each.fingerprint256, each])).values()];
}
/** The PEM blocks of a bundle (RFC 7468), without the text around them. */
function splitPem(bundle) {
    return bundle.match(/-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----[^-]+-----END (?:TRUSTED |X509 )?CERTIFICATE-----/g) ?? [];
}
function index(pems) {
    const bySubject = new Map();
    for (const { pem, given } of pems) {
        const certificate = parse(pem);
        if (!certificate)
            continue;
        const known = bySubject.get(certificate.subject) ?? [];
        // A given CA that the runtime knows anyway is a public one.
        if (known.some((each) => each.certificate.fingerprint256 === certificate.fingerprint256))
            continue;
        bySubject.set(certificate.subject, [...known, { certificate, given }]);
    }
    return bySubject;
}
function parse(pem) {
    try {
        return new external_node_crypto_.X509Certificate(pem);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/src/runtime/network.js










/** The network of this machine, on `node:` built-ins. Throws `ConfigurationError` for a name server that is no address. */
function createNetwork(options = {}) {
    const stores = new Map();
    const trust = (ca) => {
        const key = ca.join("\n");
        const store = stores.get(key) ?? new TrustStore(ca);
        stores.set(key, store);
        return store;
    };
    const dial = async ({ host, address, port, signal }) => {
        if ((0,external_node_net_.isIP)(address.ip) === 0)
            throw new ports/* ConnectionError */.Rc("EINVAL", "The address is not an IP address");
        const proxy = proxyFor(host, address.ip, port, options.env ?? {});
        if (!proxy)
            return new SocketConnection(await dialTcp(address.ip, port, signal), address.ip, trust);
        const { socket, left } = await openTunnel(proxy, address, port, signal);
        return new SocketConnection(socket, address.ip, trust, left);
    };
    return {
        runtime: "Deno" in globalThis ? "deno" : "node",
        trustOverrides: (0,tls_session/* trustOverrides */.Wf)(options.env ?? {}),
        ...createResolver(options.dnsServer),
        dial,
        prepareTrust: (ca) => trust(ca).prepare(),
        machine: machineName(),
        addressSet: address_set/* createAddressSet */.N,
    };
}

// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./build/src/core/probe/address.js
var address = __webpack_require__(22400);
;// CONCATENATED MODULE: ./build/src/runtime/receiver-fetch.js








const REFUSED = (0,address_set/* createAddressSet */.N)(address/* RECEIVER_REFUSED_RANGES */.gc);
/** A look-up that takes longer has failed; undici gives a connection as long. */
const LOOKUP_MS = 10_000;
/**
 * A `fetch` for the receiver of events, which connects to no link-local address and to none that hands out a machine's
 * credentials, whatever name leads there. Rejects with `ConfigurationError` then.
 */
function createReceiverFetch({ ca = [], resolve = resolveHost } = {}) {
    const admitted = async (host, signal) => {
        const addresses = await resolve(host, signal);
        for (const { ip } of addresses)
            assertAdmitted(host, ip);
        return addresses;
    };
    if ("Deno" in globalThis) {
        const fetch = createFetch();
        return async (url, init) => {
            const host = hostOf(url);
            assertAdmitted(host, host);
            // Deno's fetch looks the name up once more, so a name whose answer changes in between is not caught here.
            if ((0,external_node_net_.isIP)(host) === 0)
                await admitted(host, init?.signal ?? AbortSignal.timeout(LOOKUP_MS));
            return await fetch(url, init);
        };
    }
    // The one look-up of a direct connection: what it admits is what is connected to.
    const lookup = (host, { all }, callback) => {
        admitted(host, AbortSignal.timeout(LOOKUP_MS)).then((addresses) => {
            const found = addresses.map(({ ip, family }) => ({ address: ip, family }));
            const [first] = found;
            if (!first)
                callback(new Error(`${host} has no address`), "");
            else if (all)
                callback(null, found);
            else
                callback(null, first.address, first.family);
        }, (error) => callback(error, ""));
    };
    let ready;
    return async (url, init) => {
        ready ??= loadUndici({ lookup, ...(ca.length > 0 && { ca: [...receiver_fetch_builtInRoots(), ...ca] }) });
        const host = hostOf(url);
        assertAdmitted(host, host);
        if ((0,external_node_net_.isIP)(host) === 0 && isProxied(url)) {
            await receiver_fetch_lookedUp(admitted(host, init?.signal ?? AbortSignal.timeout(LOOKUP_MS)));
        }
        try {
            return await (await ready)(url, init);
        }
        catch (error) {
            throw error instanceof Error && error.cause instanceof errors/* ConfigurationError */.j1 ? error.cause : error;
        }
    };
}
/** What Node.js trusts where nothing is given: with NODE_EXTRA_CA_CERTS, where the version can tell it (22.15). */
function receiver_fetch_builtInRoots() {
    const { getCACertificates } = external_node_tls_;
    return getCACertificates?.("default") ?? external_node_tls_.rootCertificates;
}
/** Whether a proxy may make the connection, which then looks the name up by itself: a name it excludes is checked twice. */
function isProxied(url) {
    return url.startsWith("https:") && Boolean(external_node_process_.env.https_proxy || external_node_process_.env.HTTPS_PROXY);
}
/** A name that only the proxy knows cannot be checked here. */
async function receiver_fetch_lookedUp(addresses) {
    try {
        await addresses;
    }
    catch (error) {
        if (error instanceof errors/* ConfigurationError */.j1)
            throw error;
    }
}
function hostOf(url) {
    return new URL(url).hostname.replace(/^\[|\]$/g, "");
}
function assertAdmitted(host, ip) {
    // Text that is no address is none to connect to either, but a name that is still to be looked up.
    const isRefused = (0,external_node_net_.isIP)(ip) === 0 ? false : REFUSED.has(ip) !== false;
    if (!isRefused)
        return;
    const where = host === ip ? host : `${host}, which leads to ${ip}`;
    throw new errors/* ConfigurationError */.j1("NOTIFY_CONFIG", `Cannot connect to ${where}: link-local addresses and those that hand out a machine's credentials take no events`, { hint: "Set itsm-webhook-url and itsm-token-url to addresses of the receiver" });
}

// EXTERNAL MODULE: ./build/src/runtime/sources/globs.js
var globs = __webpack_require__(5868);
;// CONCATENATED MODULE: ./build/src/runtime/compose.js

























/** Time, chance and HTTP as this machine has them, or the HTTP of a caller. */
function systemPorts(fetch) {
    return {
        clock: clock/* systemClock */.m,
        random: Math.random,
        fetch: fetch ?? createFetch(),
        receiverFetch: (ca) => fetch ?? createReceiverFetch({ ca }),
    };
}
/** Assembles a run of action, command line or library: network, API, audit log, notifier. Throws `ConfigurationError`. */
async function compose(composition, ports) {
    const { mode, settings, source, secrets, tokens, ca, env, itsm, logger, signal } = composition;
    const { redactor } = secrets;
    const readOnly = mode !== "apply";
    const genesys = tokens &&
        connectGenesys({ ...genesysAddress(settings), tokens, redactor, logger, readOnly }, ports);
    // Checked before the audit log is opened: settings that cannot be used leave no trace in it.
    const receiver = { ...ports, fetch: ports.receiverFetch(ca) };
    const destination = itsm && await (0,send_event/* destinationOf */.My)(itsm.url, itsm, { ...receiver, redactor });
    if (itsm?.format === "servicenow-change-note")
        (0,servicenow_change_note/* checkedReference */.v)(composition.context.changeRef);
    return {
        context: composition.context,
        clock: ports.clock,
        random: ports.random,
        source,
        globs: globs/* createGlobs */.k,
        fence: composition.fence,
        approvedPlan: composition.approvedPlan,
        approvals: composition.approvals,
        announce: composition.announce,
        confirm: composition.confirm,
        network: createNetwork({ env, dnsServer: settings.dnsServer }),
        ca,
        secrets,
        ...(genesys && { target: genesys.createTarget(), counters: genesys.counters, serverTime: genesys.serverTime }),
        ...await openAudit(composition, destination, receiver),
        unclosed: composition.previous?.unclosed,
        rotates: rotation(settings.rotate),
        targets: composition.targets && namePatterns(composition.targets),
        logger,
        signal,
    };
}
/** {@link compose} for a run that is told by inputs. Throws `ConfigurationError`. */
async function composeFromInputs(options) {
    const { mode, raw, settings, root, redactor, untrusted } = options;
    const ports = systemPorts();
    const tokens = untrusted ? undefined : tokensFromInputs(options, ports);
    const sent = mode === "apply" || settings.probe === "login";
    const secrets = {
        ...options.secrets,
        use: mode === "drift" || untrusted ? "unused" : sent ? "sent" : "named",
        redactor,
    };
    const ca = await givenCas(settings, root);
    const itsm = mode === "apply" ? itsmFromInputs(raw, settings) : undefined;
    return await compose({ ...options, tokens, secrets, ca, itsm }, ports);
}
/** The PEM texts of `ca-file`, whose path starts from the root. Throws `ConfigurationError`. */
async function givenCas({ caFile }, root) {
    return caFile === undefined ? [] : [await readCaFile((0,external_node_path_.resolve)(root, caFile))];
}
/** The ITSM receiver of the inputs, or undefined if there is none. */
function itsmFromInputs(raw, settings) {
    if (settings.itsmUrl === undefined)
        return undefined;
    const text = (name) => (0,run_settings/* inputText */.AN)(raw, name) || undefined;
    const [tokenUrl, clientId, clientSecret] = [
        text("itsm-token-url"),
        text("itsm-client-id"),
        text("itsm-client-secret"),
    ];
    return {
        url: settings.itsmUrl,
        format: settings.itsmFormat,
        secret: text("itsm-webhook-secret"),
        token: text("itsm-token"),
        username: text("itsm-username"),
        headers: text("itsm-headers"),
        oauth: tokenUrl && clientId && clientSecret ? { tokenUrl, clientId, clientSecret } : undefined,
    };
}
/** The e-mail accounts of Genesys Cloud, by a client whose access tokens the redactor knows. */
function connectGenesys({ api, adopt, ...connection }, ports) {
    const client = new GenesysClient({ ...ports, ...connection });
    const { redactor } = connection;
    return {
        createTarget: () => api === "email-domains"
            ? createEmailDomainsTarget({ client, clock: ports.clock, redactor, adopt, readOnly: connection.readOnly })
            : createEmailAccountsTarget({ client, redactor }),
        counters: client.counters,
        serverTime: () => client.firstTime,
    };
}
/** Where the events of a run are stored: next to its audit log. */
function outboxPath(auditFile) {
    return auditFile.replace(/(\.jsonl)?$/, ".outbox.jsonl");
}
/** Opens audit log and outbox, with what an interrupted run left in them: writes without an end, events that were never sent. */
async function openAudit({ auditFile, previous, settings, context, secrets }, destination, ports) {
    if (auditFile === undefined)
        return {};
    const history = new notify_history/* EventHistory */.j();
    let notifier;
    const file = (0,log_file/* openLogFile */.J)(auditFile);
    const owner = { ...context, organisation: settings.organisation };
    const audit = await audit_log/* AuditLog */.S.open(file, context, {
        clock: ports.clock,
        ...(0,manifest_file/* keepManifest */.P1)(auditFile, owner, previous, () => file.digest()),
        notifies: destination !== undefined,
        onEarlier: (record) => history.add(record),
        onOutcome: async (record) => await notifier?.enqueue(record),
    });
    if (destination === undefined)
        return { audit, history };
    try {
        // Only now does no other run write to it.
        const outbox = await notify_outbox/* Outbox */.a.open((0,append_file/* openAppendFile */.VJ)(outboxPath(auditFile)), ports.clock);
        notifier = new notify_notifier/* Notifier */.ze({ ...ports, redactor: secrets.redactor, outbox, destination });
        // A killed run may have left results whose events never reached the outbox.
        await notifier.recover(history);
    }
    catch (error) {
        await audit.abandon();
        throw error;
    }
    return { audit, notifier, history };
}
function tokensFromInputs({ mode, raw, settings, redactor }, ports) {
    const clientId = (0,run_settings/* inputText */.AN)(raw, "genesys-client-id");
    const clientSecret = (0,run_settings/* inputText */.AN)(raw, "genesys-client-secret");
    if (clientId === "" || clientSecret === "") {
        if (mode === "check")
            return undefined;
        throw new errors/* ConfigurationError */.j1("CREDENTIALS_MISSING", "Cannot reach Genesys Cloud without an OAuth client");
    }
    const loginUrl = settings.loginUrl ?? (0,genesys_region/* regionHosts */.Qx)(settings.region).loginUrl;
    return new OAuthClient({ ...ports, clientId, clientSecret: new secret/* Secret */.zh(clientSecret), loginUrl, redactor });
}
function genesysAddress({ apiUrl, region, rateLimit, genesysApi: api, adopt }) {
    return { apiUrl: apiUrl ?? (0,genesys_region/* regionHosts */.Qx)(region).apiUrl, rateLimit, api, adopt };
}


/***/ }),

/***/ 74228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ openLogFile)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/core/base/errors.js + 7 modules
var errors = __webpack_require__(4177);
// EXTERNAL MODULE: ./build/src/core/base/ports.js
var ports = __webpack_require__(19251);
// EXTERNAL MODULE: ./build/src/core/base/text.js
var base_text = __webpack_require__(21024);
// EXTERNAL MODULE: ./build/src/runtime/append-file.js
var append_file = __webpack_require__(22767);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./build/src/core/base/http.js
var http = __webpack_require__(4507);
;// CONCATENATED MODULE: ./build/src/runtime/file-lock.js








// By hand: Node.js has no call for the locks of the system, and packages go by the age of a file alone, which locks out
// for as long as that takes whoever comes after a killed process.
/** How long another holder is waited for. */
const WAIT_MS = 15_000;
/** How often a waiting process looks. */
const LOOK_MS = 100;
/** How often a holder shows that it is there. */
const BEAT_MS = 2_000;
/** A holder that showed nothing for so long is gone, whatever its process id says: another process may have it now. */
const SILENT_MS = 10_000;
/** Between taking a lock over and believing it: whoever took it over at the same moment has written by then. */
const SETTLE_MS = 50;
/** Keeps other processes of this program from a file, by a second file beside it; what a killed process leaves of it holds nobody up. */
class FileLock {
    #path;
    #holder = { id: (0,external_node_crypto_.randomUUID)(), process: external_node_process_.pid, host: hostName() };
    #held = false;
    #heart;
    constructor(path) {
        this.#path = `${path}.lock`;
    }
    /** Waits until no other process holds the lock. Throws `AppError` AUDIT_BUSY when one goes on for too long. */
    async acquire() {
        const start = performance.now();
        let seen;
        for (;;) {
            if (await this.#create())
                return this.#keep();
            const sign = await this.#sign();
            const now = performance.now();
            if (sign === undefined)
                continue;
            if (sign !== seen?.sign)
                seen = { sign, since: now };
            const holder = await this.#read();
            if (isGone(holder) || now - seen.since > SILENT_MS) {
                if (await this.#takeOver())
                    return this.#keep();
            }
            // What is no file of a lock, such as a folder of that name, cannot be taken over.
            if (now - start > WAIT_MS)
                throw busy(this.#path, holder);
            await pause(LOOK_MS);
        }
    }
    /** Throws `AppError` AUDIT_BUSY when the lock is another process's by now. */
    async check() {
        const holder = await this.#read();
        if (!this.#held || holder?.id !== this.#holder.id)
            throw busy(this.#path, holder);
    }
    /** Gives the lock back, if it is held. */
    async release() {
        if (!this.#held)
            return;
        this.#stop();
        if ((await this.#read())?.id === this.#holder.id)
            await (0,promises_.rm)(this.#path, { force: true });
    }
    async #create() {
        try {
            await (0,promises_.writeFile)(this.#path, JSON.stringify(this.#holder), { flag: "wx", mode: 0o600 });
            return true;
        }
        catch (error) {
            if ((0,errors/* errorCode */.CA)(error) === "EEXIST")
                return false;
            const message = `Cannot make "${(0,base_text/* visible */.RK)(this.#path)}": ${(0,base_text/* visible */.RK)((0,errors/* errorMessage */.gJ)(error))}`;
            throw new errors/* AppError */.uV("AUDIT_UNWRITABLE", message, { cause: error });
        }
    }
    async #takeOver() {
        const own = `${this.#path}.${this.#holder.id}`;
        try {
            await (0,promises_.writeFile)(own, JSON.stringify(this.#holder), { mode: 0o600 });
            await (0,promises_.rename)(own, this.#path);
        }
        catch {
            // Where a holder's file is open elsewhere, Windows does not replace it.
            await (0,promises_.rm)(own, { force: true });
        }
        await pause(SETTLE_MS);
        return (await this.#read())?.id === this.#holder.id;
    }
    #keep() {
        this.#held = true;
        this.#heart = setInterval(() => {
            const now = new Date();
            void (0,promises_.utimes)(this.#path, now, now).catch(() => undefined);
        }, BEAT_MS);
        this.#heart.unref();
        external_node_process_.on("exit", this.#leave);
    }
    #stop() {
        this.#held = false;
        clearInterval(this.#heart);
        external_node_process_.off("exit", this.#leave);
    }
    #leave = () => {
        try {
            if (holderOf((0,external_node_fs_.readFileSync)(this.#path, "utf8"))?.id === this.#holder.id)
                (0,external_node_fs_.rmSync)(this.#path, { force: true });
        }
        catch {
            // What is left of it holds nobody up.
        }
    };
    /** What changes with each sign of life; undefined when there is no lock. */
    async #sign() {
        const found = await (0,promises_.lstat)(this.#path).catch(() => undefined);
        return found && `${found.ino} ${found.mtimeMs} ${found.size}`;
    }
    async #read() {
        return holderOf(await (0,promises_.readFile)(this.#path, "utf8").catch(() => ""));
    }
}
function holderOf(text) {
    const value = (0,http/* parseJson */.qF)(text);
    if (typeof value !== "object" || value === null)
        return undefined;
    const { id, process, host } = value;
    if (typeof id !== "string" || typeof process !== "number" || typeof host !== "string")
        return undefined;
    return { id, process, host };
}
/** Whether the holder's process has ended, as far as that can be told. */
function isGone(holder) {
    // Deno would ask for a permission.
    if (holder === undefined || "Deno" in globalThis || holder.host === "" || holder.host !== hostName())
        return false;
    try {
        external_node_process_.kill(holder.process, 0);
        return false;
    }
    catch (error) {
        return (0,errors/* errorCode */.CA)(error) === "ESRCH";
    }
}
function hostName() {
    return "Deno" in globalThis ? "" : (0,external_node_os_.hostname)();
}
function pause(ms) {
    return new Promise((resolve) => setTimeout(resolve, ms));
}
function busy(lock, holder) {
    const who = holder === undefined
        ? "another run"
        : `another run (process ${holder.process}${holder.host === "" ? "" : ` on ${(0,base_text/* visible */.RK)(holder.host)}`})`;
    return new errors/* AppError */.uV("AUDIT_BUSY", `Cannot write to "${(0,base_text/* visible */.RK)(lock.replace(/\.lock$/, ""))}": ${who} is writing to it`);
}

// EXTERNAL MODULE: ./build/src/runtime/make-folder.js
var make_folder = __webpack_require__(59227);
;// CONCATENATED MODULE: ./build/src/runtime/log-file.js









/** An audit log on disk, in a folder that is made if it is missing; each append is one write followed by fsync. */
function openLogFile(path) {
    let lock;
    let hash = (0,external_node_crypto_.createHash)("sha256");
    /** How many bytes were read and written; undefined before the file was read to its end. */
    let size;
    return {
        path,
        async lock() {
            try {
                await (0,make_folder/* makeFolder */.f)((0,external_node_path_.dirname)(path));
            }
            catch (error) {
                throw new errors/* AppError */.uV("AUDIT_UNWRITABLE", `Cannot make the folder of "${(0,base_text/* visible */.RK)(path)}": ${reason(error)}`, {
                    cause: error,
                });
            }
            lock ??= new FileLock(await realPath(path));
            await lock.acquire();
        },
        async release() {
            await lock?.release();
        },
        async *pieces() {
            let read = 0;
            hash = (0,external_node_crypto_.createHash)("sha256");
            if (await exists(path)) {
                for await (const piece of (0,append_file/* readPieces */.ut)(path)) {
                    read += piece.length;
                    hash.update(piece);
                    yield piece;
                }
            }
            size = read;
        },
        async append(text) {
            await lock?.check();
            const before = size ?? 0;
            const bytes = new TextEncoder().encode(text);
            try {
                const handle = await (0,promises_.open)(path, "a", 0o600);
                try {
                    if ((await handle.stat()).size !== before)
                        throw changed(path);
                    await handle.appendFile(bytes);
                    await handle.sync();
                }
                finally {
                    await handle.close();
                }
            }
            catch (error) {
                if (error instanceof errors/* AppError */.uV)
                    throw error;
                throw new ports/* AppendError */.lw(reason(error), await kept(path, before, bytes.length));
            }
            size = before + bytes.length;
            hash.update(bytes);
        },
        digest: () => `sha256:${hash.copy().digest("hex")}`,
    };
}
function changed(path) {
    return new errors/* AppError */.uV("AUDIT_BUSY", `Cannot write to "${(0,base_text/* visible */.RK)(path)}": another program wrote to it during this run`);
}
/** How many bytes of a write that failed are in the file; none where nobody can tell. */
async function kept(path, before, written) {
    const size = await (0,promises_.stat)(path).then((found) => found.size, () => before);
    return Math.min(Math.max(0, size - before), written);
}
/** Two paths of one file have one lock. */
async function realPath(path) {
    const found = await (0,promises_.realpath)(path).catch(() => undefined);
    return found ?? (0,external_node_path_.join)(await (0,promises_.realpath)((0,external_node_path_.dirname)(path)).catch(() => (0,external_node_path_.dirname)(path)), (0,external_node_path_.basename)(path));
}
async function exists(path) {
    try {
        await (0,promises_.stat)(path);
        return true;
    }
    catch (error) {
        if ((0,errors/* errorCode */.CA)(error) === "ENOENT")
            return false;
        throw new errors/* AppError */.uV("AUDIT_UNREADABLE", `Cannot read "${(0,base_text/* visible */.RK)(path)}": ${reason(error)}`, { cause: error });
    }
}
function reason(error) {
    return (0,base_text/* visible */.RK)((0,errors/* errorMessage */.gJ)(error));
}


/***/ }),

/***/ 59227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ makeFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4177);



/**
 * Makes a folder and those above it, where nothing is there yet; rejects with the system's error. The recursive mkdir of
 * Node.js never returns where a folder that is there takes no other, such as /proc.
 */
async function makeFolder(path) {
    const code = await makeOne(path);
    if (code !== "ENOENT" || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) === path)
        return;
    await makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(path).catch((error) => {
        // Another process was faster.
        if ((0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .CA)(error) !== "EEXIST")
            throw error;
    });
}
/** Makes one folder; the code of what kept it from being made if that is no fault yet. */
async function makeOne(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(path);
        return undefined;
    }
    catch (error) {
        const code = (0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .CA)(error);
        // What is there is no folder perhaps: that is told by whoever writes into it.
        if (code !== "EEXIST" && code !== "ENOENT")
            throw error;
        return code;
    }
}


/***/ }),

/***/ 99168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P1: () => (/* binding */ keepManifest),
/* harmony export */   WI: () => (/* binding */ readManifest),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   ox: () => (/* binding */ readPrevious)
/* harmony export */ });
/* unused harmony export manifestPath */
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_audit_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60872);
/* harmony import */ var _core_base_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4177);
/* harmony import */ var _core_base_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(21024);
/* harmony import */ var _core_run_settings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56621);
/* harmony import */ var _append_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(22767);
/* harmony import */ var _replace_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(68061);









/** A manifest holds nine short values. */
const MOST_BYTES = 65_536;
/** Where the manifest of an audit log stands. */
function manifestPath(auditFile) {
    return auditFile.replace(/(\.jsonl)?$/, ".manifest.json");
}
/** What a run writes of its log beside it: that it has begun, and with what it ended; `digest` spares reading the log again. */
function keepManifest(auditFile, context, previous, digest = () => digestOf(auditFile)) {
    const path = manifestPath(auditFile);
    const facts = { file: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(auditFile), previous: previous?.sha256 };
    const write = async (text) => {
        try {
            await (0,_replace_file_js__WEBPACK_IMPORTED_MODULE_7__/* .replaceFile */ .f)(path, await text());
        }
        catch (error) {
            const message = `Cannot write the manifest "${(0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_8__/* .visible */ .RK)(path)}": ${(0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_8__/* .visible */ .RK)((0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .errorMessage */ .gJ)(error))}`;
            throw error instanceof _core_base_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .AppError */ .uV ? error : new _core_base_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .AppError */ .uV("AUDIT_UNWRITABLE", message, { cause: error });
        }
    };
    return {
        onStarting: () => write(() => (0,_core_audit_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .manifestText */ .$2)(context, facts)),
        onClosed: ({ head, records }) => write(async () => (0,_core_audit_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .manifestText */ .$2)(context, { ...facts, closed: { sha256: await digest(), head, count: records } })),
    };
}
/** The SHA-256 of a file, or of so many lines at its beginning, as `sha256:<hex>`, whatever its size. Throws `AppError`. */
async function digestOf(path, lines = Infinity) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)("sha256");
    let left = lines;
    for await (const piece of (0,_append_file_js__WEBPACK_IMPORTED_MODULE_6__/* .readPieces */ .ut)(path)) {
        let end = left === Infinity ? piece.length : 0;
        while (left > 0 && end < piece.length) {
            const lineEnd = piece.indexOf(LINE_FEED, end);
            end = lineEnd === -1 ? piece.length : lineEnd + 1;
            if (lineEnd !== -1)
                left -= 1;
        }
        hash.update(piece.subarray(0, end));
        if (left === 0)
            break;
    }
    return `sha256:${hash.digest("hex")}`;
}
const LINE_FEED = 10;
/** Reads a manifest; or says, as the end of a sentence, why it cannot be one. */
async function readManifest(path) {
    try {
        const found = await (0,_append_file_js__WEBPACK_IMPORTED_MODULE_6__/* .identifyFile */ .Zn)(path);
        if (found === undefined)
            return { problem: "there is no such file" };
        if (!found.isFile)
            return { problem: "it is not a file" };
        const pieces = [];
        let size = 0;
        for await (const piece of (0,_append_file_js__WEBPACK_IMPORTED_MODULE_6__/* .readPieces */ .ut)(path)) {
            size += piece.length;
            if (size > MOST_BYTES)
                return { problem: "it is not the manifest of an audit log" };
            pieces.push(piece.slice());
        }
        const bytes = node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.concat(pieces);
        const manifest = (0,_core_audit_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .parseManifest */ .Ng)(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
        if (manifest === undefined)
            return { problem: "it is not the manifest of an audit log" };
        return { manifest, sha256: `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)("sha256").update(bytes).digest("hex")}` };
    }
    catch (error) {
        if (error instanceof TypeError)
            return { problem: "it is not the manifest of an audit log" };
        return { problem: `it cannot be read (${(0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .errorCode */ .CA)(error) ?? (0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_8__/* .visible */ .RK)((0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .errorMessage */ .gJ)(error), 200)})` };
    }
}
/** Reads the manifest of the input `previous-manifest`. Throws {@link ConfigurationError} for what is none of this organisation. */
async function readPrevious(given, { root, organisation, spelling }) {
    const refuse = (reason) => (0,_core_run_settings_js__WEBPACK_IMPORTED_MODULE_5__/* .invalidInput */ .aY)(spelling, given, PREVIOUS_FORM, reason);
    const read = await readManifest((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(root, given));
    if ("problem" in read)
        throw refuse(read.problem);
    const { manifest, sha256 } = read;
    if (manifest.organisation !== organisation) {
        const other = (0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_8__/* .visible */ .RK)(manifest.organisation, 100);
        throw refuse(`it is of the organisation "${other}", and this run is on "${(0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_8__/* .visible */ .RK)(organisation, 100)}"`);
    }
    return { sha256, unclosed: (0,_core_audit_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .isUnclosed */ .Yq)(manifest) ? [{ run: manifest.run }] : [] };
}
const PREVIOUS_FORM = "the .manifest.json of the last run's artifact, or nothing for a first run";


/***/ }),

/***/ 68061:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ replaceFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _make_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59227);




/** Writes a file that is there whole or as it was before, whenever the process ends; makes its folder where it is missing. */
async function replaceFile(path, text) {
    await (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path));
    const unfinished = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(unfinished, text, { flag: "wx", mode: 0o644 });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(unfinished, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(unfinished, { force: true });
        throw error;
    }
}


/***/ }),

/***/ 5868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ createGlobs)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14006);

/** What an account file may end in. */
const ENDINGS = ["yaml", "yml", "json"];
const EXCLUDES = /^!(?!\()/;
/** Compiles globs, one a line; a line that begins with `!` excludes, unless it is an extended glob such as `!(a).yaml`. */
function createGlobs(lines) {
    const globs = lines.map((line) => line.trim());
    const excluded = compilable(globs.filter((glob) => EXCLUDES.test(glob)).map((glob) => glob.slice(1)));
    const included = compilable(globs.filter((glob) => !EXCLUDES.test(glob)));
    const [takes, excludes] = [matchAny(included, EXACT), matchAny(excluded, EXACT)];
    const [nearlyTakes, nearlyExcludes] = [matchAny(included, LENIENT), matchAny(excluded, LENIENT)];
    const reach = included.map(reachOf);
    const isReached = (folder) => folder === "" ? reach.length > 0 : reach.some((reaches) => reaches(folder.split("/")));
    const isTaken = (path) => isOverlong(path) ? isReached(path.slice(0, Math.max(0, path.lastIndexOf("/")))) : takes(path) && !excludes(path);
    return {
        takes: isTaken,
        reaches: isReached,
        nearly: (path) => !isTaken(path) && !isOverlong(path) && !excludes(path) &&
            [path, ...otherEndings(path)].some((other) => nearlyTakes(other) && !nearlyExcludes(other)),
    };
}
/**
 * Whether a path has a name that no file system can hold. A matcher could take minutes with it, so that it is taken wherever
 * a glob reaches: what cannot be a file of anybody is read, and judged, rather than passed over.
 */
function isOverlong(path) {
    return path.length > LONGEST_NAME && path.split("/").some((name) => name.length > LONGEST_NAME);
}
const LONGEST_NAME = 255;
/** The `s` lets wildcards match a line feed, which is a character of a name like any other. */
const EXACT = { dot: false, flags: "s" };
const LENIENT = { dot: true, flags: "is" };
function matchAny(globs, options) {
    const matchers = globs.map((glob) => picomatch__WEBPACK_IMPORTED_MODULE_0__(glob, options));
    return (path) => matchers.some((matches) => matches(path));
}
/** Without a leading `./`, which no path has, and without lines that say nothing. */
function compilable(globs) {
    return globs.map((glob) => glob.replace(/^\.\//, "")).filter((glob) => glob !== "");
}
/** The path with each ending that an account file may have, if it has one. */
function otherEndings(path) {
    const stem = /^(.*\.)(?:yaml|yml|json)$/is.exec(path)?.[1];
    return stem === undefined ? [] : ENDINGS.map((ending) => stem + ending);
}
/** Whether a glob can match below a folder, given as its names: no only where it cannot. */
function reachOf(glob) {
    if (isAlternative(glob))
        return () => true;
    const segments = glob.split("/").map(segmentOf);
    return (names) => {
        for (const [depth, name] of names.entries()) {
            const segment = segments[depth];
            if (segment === "anything")
                return true;
            if (isOverlong(name))
                return depth < segments.length - 1;
            // The last segment is a file's.
            if (segment === undefined || depth === segments.length - 1 || !segment(name))
                return false;
        }
        return true;
    };
}
/** What one segment of a glob matches; `anything` where it may match more than one name of a path. */
function segmentOf(segment) {
    const plain = /^(?:[^\\/{}()[\]!+@|"'^$*?,]|\*(?!\*)|\?|\{[^\\/{}()[\]!+@|"'^$]*\})+$/.test(segment);
    if (!plain || segment === "." || segment === "..")
        return "anything";
    return picomatch__WEBPACK_IMPORTED_MODULE_0__(segment, LENIENT);
}
/** Whether a glob has an `|` outside of parentheses, which makes two globs of it. */
function isAlternative(glob) {
    const rest = glob.replace(/\([^()]*\)/g, "");
    return rest === glob ? rest.includes("|") : isAlternative(rest);
}


/***/ })

};
