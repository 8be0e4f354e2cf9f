export const id = 728;
export const ids = [728,168];
export const modules = {

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
            const { verdict, tail, unfinished } = await (0,verify/* readLog */.x6)(file.pieces(), {
                onRecord: deps.onEarlier,
                sha256: deps.sha256,
            });
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
            const { record, line } = await (0,audit_record/* sealed */.JW)(this.#link(content, given), this.#deps.sha256);
            // What nobody could read back would make the whole file look changed.
            if (!(0,audit_record/* isAuditRecord */.RA)(record))
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
/** Reads a manifest; undefined for what is none, of another major version, or says a thing twice. */
function parseManifest(text) {
    const value = (0,_base_http_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(text);
    const manifest = valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC(manifestSchema, value);
    if (!manifest.success || (0,_base_http_js__WEBPACK_IMPORTED_MODULE_0__/* .repeatsKey */ .oC)(text, value))
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
  z: () => (/* binding */ Notifier)
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

/***/ 22767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VJ: () => (/* binding */ openAppendFile),
/* harmony export */   Wj: () => (/* binding */ fileProblem),
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
                if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).isFile())
                    throw new Error("it is not a file");
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
/** Why what is at a path cannot be read as a file, as the end of a sentence: a pipe or a device may have no end, nor begin. */
function fileProblem(found) {
    return found === undefined ? "there is no such file" : found.isFile ? undefined : "it is not a file";
}
function isMissing(error) {
    return (0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .CA)(error) === "ENOENT";
}
function unusable(verb, path, error) {
    const message = `Cannot ${verb} "${(0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .visible */ .RK)(path)}": ${(0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .visible */ .RK)((0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .gJ)(error))}`;
    return new _core_base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .uV(verb === "read" ? "AUDIT_UNREADABLE" : "AUDIT_UNWRITABLE", message, { cause: error });
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









/** An audit log on disk, in a folder that is made if it is missing; each append is one write followed by fsync. It stays open until it is released. */
function openLogFile(path) {
    let lock;
    let opened;
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
            const handle = opened?.handle;
            opened = undefined;
            // All that was written is on stable storage.
            await handle?.close().catch(() => undefined);
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
            const before = size ?? 0;
            const bytes = new TextEncoder().encode(text);
            const isFirst = opened === undefined;
            // The first makes the file, which only the holder of the lock may.
            const [there] = await Promise.all([opened && stateOf(path), lock?.check()]);
            try {
                opened ??= await openFile(path);
                const { handle, id } = opened;
                const found = isFirst ? await stateOf(path) : there;
                if (found?.id !== id || found.size !== before)
                    throw changed(path);
                await handle.appendFile(bytes);
                // The first may have made the file, which is more than data.
                await (isFirst ? handle.sync() : handle.datasync());
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
async function openFile(path) {
    const handle = await (0,promises_.open)(path, "a", 0o600);
    try {
        return { handle, id: idOf(await handle.stat({ bigint: true })) };
    }
    catch (error) {
        await handle.close();
        throw error;
    }
}
/** What is at a path now; undefined where nobody can tell. */
async function stateOf(path) {
    const found = await (0,promises_.stat)(path, { bigint: true }).catch(() => undefined);
    return found && { id: idOf(found), size: Number(found.size) };
}
function idOf({ dev, ino }) {
    return `${dev}:${ino}`;
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
        if (!(await (0,promises_.stat)(path)).isFile())
            throw new Error("it is not a file");
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

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   digestOf: () => (/* binding */ digestOf),
/* harmony export */   keepManifest: () => (/* binding */ keepManifest),
/* harmony export */   readManifest: () => (/* binding */ readManifest),
/* harmony export */   readPrevious: () => (/* binding */ readPrevious)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_audit_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60872);
/* harmony import */ var _core_base_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4177);
/* harmony import */ var _core_base_text_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(21024);
/* harmony import */ var _core_run_settings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56621);
/* harmony import */ var _append_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(22767);
/* harmony import */ var _log_places_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(73025);
/* harmony import */ var _replace_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(68061);










/** A manifest holds nine short values. */
const MOST_BYTES = 65_536;
/** What a run writes of its log beside it: that it has begun, and with what it ended; `digest` spares reading the log again. */
function keepManifest(auditFile, context, previous, digest = () => digestOf(auditFile)) {
    const path = (0,_log_places_js__WEBPACK_IMPORTED_MODULE_8__/* .manifestPath */ .j)(auditFile);
    const facts = { file: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(auditFile), previous: previous?.sha256 };
    const write = async (text) => {
        try {
            await (0,_replace_file_js__WEBPACK_IMPORTED_MODULE_7__/* .replaceFile */ .f)(path, await text());
        }
        catch (error) {
            const message = `Cannot write the manifest "${(0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_9__/* .visible */ .RK)(path)}": ${(0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_9__/* .visible */ .RK)((0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .errorMessage */ .gJ)(error))}`;
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
        const problem = (0,_append_file_js__WEBPACK_IMPORTED_MODULE_6__/* .fileProblem */ .Wj)(await (0,_append_file_js__WEBPACK_IMPORTED_MODULE_6__/* .identifyFile */ .Zn)(path));
        if (problem !== undefined)
            return { problem };
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
        return { problem: `it cannot be read (${(0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .errorCode */ .CA)(error) ?? (0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_9__/* .visible */ .RK)((0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .errorMessage */ .gJ)(error), 200)})` };
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
        const other = (0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_9__/* .visible */ .RK)(manifest.organisation, 100);
        throw refuse(`it is of the organisation "${other}", and this run is on "${(0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_9__/* .visible */ .RK)(organisation, 100)}"`);
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


/***/ })

};
