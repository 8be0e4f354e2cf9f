export const id = 36;
export const ids = [36];
export const modules = {

/***/ 70417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ ConsoleLogger)
/* harmony export */ });
/* harmony import */ var _core_base_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21024);

const CLEAR_LINE = "\r\u001b[2K";
/** Log lines for a person: one live line on a terminal, plain lines elsewhere. */
class ConsoleLogger {
    #output;
    #verbose;
    #live = "";
    constructor(options) {
        this.#output = options.output;
        this.#verbose = options.verbose ?? false;
    }
    debug(message) {
        if (this.#verbose)
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
    progress(message) {
        if (this.#output.isTTY !== true)
            return;
        const shown = this.#safe(message).slice(0, (this.#output.columns ?? 80) - 1);
        if (shown === this.#live)
            return;
        this.#live = shown;
        this.#output.write(CLEAR_LINE + shown);
    }
    /** Removes the live line before anything else writes to the terminal. */
    clear() {
        if (this.#live === "")
            return;
        this.#output.write(CLEAR_LINE);
        this.#live = "";
    }
    #line(message) {
        this.clear();
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

/***/ 2734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cc: () => (/* binding */ MAILBOX_KEYS),
/* harmony export */   Rc: () => (/* binding */ nameKey),
/* harmony export */   TJ: () => (/* binding */ hasMailbox),
/* harmony export */   cy: () => (/* binding */ dedupKey),
/* harmony export */   jB: () => (/* binding */ missingMailboxKeys)
/* harmony export */ });
/** The keys that only an account with a Graph integration may leave out, in the order of a file. */
const MAILBOX_KEYS = [
    "smtp_server",
    "smtp_port",
    "imap_server",
    "imap_port",
    "authentication_type",
    "username",
    "password",
];
/** The keys of its servers that an account's file leaves out. */
function missingMailboxKeys(account) {
    return MAILBOX_KEYS.filter((key) => account[key] === undefined);
}
/** Whether an account's file says how its servers are reached. */
function hasMailbox(account) {
    return missingMailboxKeys(account).length === 0;
}
/** The form of a name for comparing accounts: names that differ only in case or in the width of their blanks are the same account. */
function nameKey(name) {
    // Upper case first: letters such as ß and ς have no counterpart of their own on the way back.
    return name.normalize("NFC").toUpperCase().toLowerCase().normalize("NFC").replace(/\s+/g, " ").trim();
}
/** Identifies an account in tickets and alerts, the same in every run; names are compared by {@link nameKey}. */
function dedupKey(context, name) {
    const { repositoryId, repository, organisation } = context;
    const place = [repositoryId ?? repository ?? "local", ...(organisation === undefined ? [] : [organisation])];
    return `genesys-email-account:${place.join(":")}:${nameKey(name)}`;
}


/***/ }),

/***/ 39420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ lowerCaseDomain),
/* harmony export */   q: () => (/* binding */ emailAddressProblem)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4177);
/* harmony import */ var _describe_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38016);
/* harmony import */ var _host_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1895);
// By hand: packages that check addresses take what Genesys Cloud refuses, such as quoted local parts and domains
// outside ASCII.



// RFC 5321 section 4.5.3.1: 64 octets before the @, and a path of 256 with its angle brackets.
const MAX_LOCAL_LENGTH = 64;
const MAX_ADDRESS_LENGTH = 254;
const DOT_ATOM = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
/**
 * Why text is not a plain address: a dot-atom, @ and a domain (RFC 5321 section 4.1.2), all ASCII; quoted local
 * parts are refused.
 */
function emailAddressProblem(text, subject) {
    const at = text.lastIndexOf("@");
    const local = text.slice(0, Math.max(0, at));
    const domain = text.slice(at + 1);
    const wrong = (why, hint) => (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)("VALUE_INVALID", `${subject} ${(0,_describe_value_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(text)} ${why}`, { hint: hint ?? "Write it as name@example.com" });
    if (at < 1 || domain === "")
        return wrong("is not an e-mail address");
    if (text.length > MAX_ADDRESS_LENGTH)
        return wrong(`is longer than ${MAX_ADDRESS_LENGTH} characters`);
    if (/[<>]/.test(text))
        return wrong("has a display name", "Give the bare address, without a name and < >");
    if (local.startsWith('"'))
        return wrong("has a quoted part before the @, which few mail systems accept");
    if (local.length > MAX_LOCAL_LENGTH)
        return wrong(`has more than ${MAX_LOCAL_LENGTH} characters before the @`);
    if (!DOT_ATOM.test(local))
        return wrong("has a character before the @ that is not allowed in an address");
    const host = (0,_host_name_js__WEBPACK_IMPORTED_MODULE_2__/* .parseHostName */ .BQ)(domain);
    if ("problem" in host)
        return wrong("has a domain that is not a valid DNS name");
    if (host.host !== domain.toLowerCase()) {
        return wrong("has an international domain", `Write the domain as ${host.host}`);
    }
    return undefined;
}
/** An address with its domain in lower case, which has no case, as the part before the @ may have (RFC 5321 section 2.4). */
function lowerCaseDomain(address) {
    const at = address.lastIndexOf("@");
    return address.slice(0, at + 1) + address.slice(at + 1).toLowerCase();
}


/***/ }),

/***/ 88472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ AuditLog)
});

// EXTERNAL MODULE: ./build/src/core/account/account.js
var account = __webpack_require__(2734);
// EXTERNAL MODULE: ./build/src/core/base/errors.js + 7 modules
var errors = __webpack_require__(4177);
;// CONCATENATED MODULE: ./build/src/core/base/run-context.js
/** Identifies a run in records and events: a string that is unique to this run and attempt. */
function runKey(context) {
    return ["run", context.repositoryId ?? context.repository ?? "local", context.runId, context.runAttempt].join(":");
}
/** A link to a line of a file at the run's commit, or undefined if there is no such page. */
function fileUrl(context, file, line) {
    const { serverUrl, repository, commit } = context;
    if (!serverUrl || !repository || !commit)
        return undefined;
    const path = file.split("/").map(encodeSegment).join("/");
    return `${serverUrl}/${repository}/blob/${commit}/${path}#L${line}`;
}
function encodeSegment(segment) {
    // A lone surrogate makes encodeURIComponent throw, and parentheses would end a Markdown link.
    return encodeURIComponent(segment.toWellFormed())
        .replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

// EXTERNAL MODULE: ./build/src/core/provision/unit.js
var provision_unit = __webpack_require__(2963);
// EXTERNAL MODULE: ./build/src/core/audit/audit-record.js
var audit_record = __webpack_require__(2790);
// EXTERNAL MODULE: ./build/src/core/base/async.js
var base_async = __webpack_require__(15767);
// EXTERNAL MODULE: ./build/src/core/base/canonical-json.js
var canonical_json = __webpack_require__(18508);
// EXTERNAL MODULE: ./build/src/core/base/text.js
var base_text = __webpack_require__(21024);
// EXTERNAL MODULE: ./build/src/core/audit/tail.js
var audit_tail = __webpack_require__(58131);
;// CONCATENATED MODULE: ./build/src/core/audit/chain.js






/** A file of records, each with the hash of the previous one; the last hash covers all of them. */
class AuditChain {
    #sink;
    #deps;
    #order = new base_async/* Mutex */.eu();
    #tail;
    constructor(file, deps, tail) {
        this.#sink = new AuditSink(file);
        this.#deps = deps;
        this.#tail = tail;
    }
    /** Continues a file, or starts it. Throws AppError when it is not an audit log or was changed. */
    static async open(file, source, deps) {
        const tail = await (0,audit_tail/* readTail */.Zr)(file.path, await file.read() ?? "", source);
        return new AuditChain(file, deps, tail);
    }
    /** The hash of the last record, or the genesis hash of an empty file. */
    get head() {
        return this.#tail.prevHash;
    }
    /** Appends a record; resolves when it is on stable storage. `id` and `timestamp` are generated unless given. */
    async append(content, given = {}) {
        const { record, written } = await this.#order.run(async () => {
            const record = await this.#link(content, given);
            const text = `${this.#tail.prefix}${(0,canonical_json/* canonicalJson */.d)(record)}\n`;
            this.#tail = { nextSeq: record.seq + 1, prevHash: record.hash, prefix: "" };
            return { record, written: this.#sink.append(text) };
        });
        await written;
        return record;
    }
    async #link(content, given) {
        const { clock, random } = this.#deps;
        const { nextSeq, prevHash, recovered } = this.#tail;
        const unsealed = {
            ...(0,audit_record/* plainContent */.cD)(content),
            schema: audit_record/* AUDIT_SCHEMA */.sO,
            id: given.id ?? (0,audit_record/* newRecordId */.Ld)(clock, random),
            seq: nextSeq,
            timestamp: given.timestamp ?? new Date(clock.now()).toISOString(),
            prev_hash: prevHash,
            ...(recovered === undefined ? {} : { recovered }),
        };
        return { ...unsealed, hash: await (0,audit_record/* recordHash */.oj)(unsealed) };
    }
}
/**
 * Appends lines in order. Lines that arrive during a write go out together in the next one, so that many accounts share
 * one flush. After a failed write, every later one is refused: the chain must not have gaps.
 */
class AuditSink {
    #file;
    #queue = [];
    #busy = false;
    #failure;
    constructor(file) {
        this.#file = file;
    }
    /** Resolves when the text is on stable storage; rejects with AUDIT_UNWRITABLE. */
    append(text) {
        return new Promise((resolve, reject) => {
            this.#queue.push({ text, resolve, reject });
            if (!this.#busy)
                void this.#drain();
        });
    }
    async #drain() {
        this.#busy = true;
        while (this.#queue.length > 0) {
            const batch = this.#queue;
            this.#queue = [];
            await this.#write(batch.map(({ text }) => text).join(""));
            for (const { resolve, reject } of batch)
                this.#failure === undefined ? resolve() : reject(this.#failure);
        }
        this.#busy = false;
    }
    async #write(text) {
        if (this.#failure !== undefined)
            return;
        try {
            await this.#file.append(text);
        }
        catch (error) {
            const message = `Cannot write the audit log "${(0,base_text/* visible */.RK)(this.#file.path)}": ${(0,base_text/* visible */.RK)((0,errors/* errorMessage */.gJ)(error))}`;
            this.#failure = new errors/* AppError */.uV("AUDIT_UNWRITABLE", message, { cause: error });
        }
    }
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
function sourceFields(context, file) {
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
    const { delivered, attempts, httpStatus, retryable, again } = notification;
    return {
        type: delivered
            ? again ? "notify.redelivered" : "notify.delivered"
            : retryable
                ? "notify.failed"
                : "notify.dead_lettered",
        severity: delivered ? "info" : "warning",
        name: notification.name,
        accountId: notification.accountId,
        status: delivered ? "DELIVERED" : "UNDELIVERED",
        result: delivered ? "success" : "failure",
        reason: notification.reason,
        errorCode: notification.code,
        operation: { action: "notify", attempts, ...(httpStatus === undefined ? {} : { http_status: httpStatus }) },
        parentId: notification.parentId,
        changeRef: notification.changeRef,
        dedupKey: notification.dedupKey,
    };
}
/** The run finished, successfully or not; `records` counts those of the run, including this one. */
function completionEntry(report, records) {
    const { result, counts } = report;
    const end = {
        success: { severity: "info", result: "success" },
        failure: { severity: "error", result: "failure" },
        inconclusive: { severity: "warning", result: "unknown" },
    };
    return { type: "run.completed", ...end[result], status: result.toUpperCase(), run: { result, counts, records } };
}
/** An error ended the run; `records` counts those of the run, including this one. */
function failureEntry(error, records) {
    return {
        type: "run.failed",
        severity: "error",
        status: "FAILED",
        result: "failure",
        reason: (0,errors/* errorMessage */.gJ)(error),
        errorCode: error instanceof errors/* AppError */.uV ? error.code : undefined,
        run: { records },
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
/** The checks that ran on an account: its file, and each probed server. */
function checksOf(audited) {
    const errors = audited.issues.filter((issue) => issue.severity === "error");
    const rules = errors.length === 0
        ? { id: "account-file", result: "passed" }
        : { id: "account-file", result: "failed", detail: codesOf(errors) };
    return [rules, ...audited.probes.map(probeCheck)];
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
    #records = 0;
    #planHash;
    #closed = false;
    constructor(path, chain, context, options) {
        this.path = path;
        this.#chain = chain;
        this.#context = context;
        this.#options = options;
    }
    /** Continues the file, or starts it; closes and reports a line that a crash cut off. Throws AppError for a file that is not an intact audit log. */
    static async open(file, context, options) {
        let chain;
        try {
            chain = await AuditChain.open(file, sourceFields(context), options);
        }
        catch (error) {
            if (error instanceof errors/* AppError */.uV)
                throw error;
            throw new errors/* AppError */.uV("AUDIT_UNWRITABLE", `Cannot open the audit log: ${(0,errors/* errorMessage */.gJ)(error)}`, { cause: error });
        }
        return new AuditLog(file.path, chain, context, options);
    }
    /** The hash of the last record: keep it elsewhere to prove later that nothing was cut off. */
    get head() {
        return this.#chain.head;
    }
    /** Sets an account's settings and checks for the records that follow; a later call replaces an earlier one. */
    register(audited) {
        this.#accounts.set(audited.name, audited);
    }
    /** Sets who approved an account's last change, for the records that follow. */
    approved(name, approval) {
        this.#approvals.set(name, approval);
    }
    /** A run starts. */
    async started(mode) {
        const run = { mode, ...(this.#options.notifies ? { notifies: true } : {}) };
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
        return this.#options.interrupted ?? new Map();
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
    async outcome(outcome) {
        const record = await this.#append(outcomeEntry(outcome, this.#awaited.has(outcome.key)));
        await this.#options.onOutcome?.(record);
    }
    /** An event was delivered or not. */
    async notified(notification) {
        await this.#append(notificationEntry(notification));
    }
    /** Closes the log of a run that finished, successfully or not. Nothing may follow. */
    async completed(report) {
        await this.#close(completionEntry(report, this.#records + 1));
    }
    /** Closes the log of a run that an error ended. Nothing may follow. */
    async failed(error) {
        await this.#close(failureEntry(error, this.#records + 1));
    }
    async #close(entry) {
        const written = this.#append(entry);
        this.#closed = true;
        await written;
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
            source: sourceFields(this.#context, entry.file ?? audited?.file),
            approval: approvalFields(this.#approvalOf(entry), entry.changeRef ?? this.#context.changeRef),
            ...targetFields(entry),
            ...(entry.operation === undefined ? {} : { operation: entry.operation }),
            outcome: { status: entry.result, reason: entry.reason ?? null, error_code: entry.errorCode ?? null },
            ...(entry.change === undefined ? {} : { change: entry.change }),
            ...(checks.length === 0 ? {} : { checks: [...checks] }),
            correlation: {
                run: runKey(this.#context),
                ...(this.#planHash === undefined ? {} : { plan_hash: this.#planHash }),
                ...key,
                ...(entry.parentId === undefined ? {} : { parent_id: entry.parentId }),
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

/***/ 2790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ld: () => (/* binding */ newRecordId),
/* harmony export */   VG: () => (/* binding */ genesisHash),
/* harmony export */   bd: () => (/* binding */ parseAuditLine),
/* harmony export */   cD: () => (/* binding */ plainContent),
/* harmony export */   fc: () => (/* binding */ complianceOf),
/* harmony export */   oj: () => (/* binding */ recordHash),
/* harmony export */   sO: () => (/* binding */ AUDIT_SCHEMA)
/* harmony export */ });
/* harmony import */ var uuid__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63935);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _base_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24780);
/* harmony import */ var _base_canonical_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18508);
/* harmony import */ var _base_http_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4507);





/** Name and major version of the record's format; a reader rejects another major version and ignores unknown fields. */
const AUDIT_SCHEMA = "genesys-email-audit/v1";
const text = valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP();
const optionalText = valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(text);
const textOrNull = valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(text);
const number = valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig();
const digest = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^sha256:[0-9a-f]{64}$/));
const projection = valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J()));
const configSummarySchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ smtp: textOrNull, imap: textOrNull, auth_type: textOrNull });
const checkSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    id: text,
    result: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(["passed", "failed", "inconclusive", "skipped"]),
    detail: optionalText,
});
const operationSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    /** Joins the intent of a write with its result. */
    op_id: optionalText,
    stage: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(["intent", "result"])),
    action: text,
    resource: optionalText,
    /** The name that the resource has in Genesys Cloud, when it is not the unit's. */
    resource_name: optionalText,
    method: optionalText,
    path_template: optionalText,
    http_status: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(number),
    attempts: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(number),
    requests: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(number),
    latency_ms: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(number),
    vendor_correlation_id: optionalText,
    adopted: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()),
});
/** The fields of a record that its writer fills in; the chain adds the others. */
const contentEntries = {
    type: text,
    severity: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(["debug", "info", "notice", "warning", "error"]),
    /** The tutorial's fields; `account_id` is null and `config_summary` contains nulls where a record is not about an account. */
    account_id: textOrNull,
    status: text,
    config_summary: configSummarySchema,
    compliance_check: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(["passed", "failed", "not_run"]),
    actor: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ kind: text, login: text, id: textOrNull, triggering_login: textOrNull })),
    principal: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ kind: text, client_id: text, region: text })),
    source: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
        /** The label of the Genesys Cloud organisation. */
        organisation: optionalText,
        repository: textOrNull,
        repository_id: textOrNull,
        ref: textOrNull,
        commit: textOrNull,
        run_id: text,
        run_attempt: number,
        run_number: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(number),
        run_url: textOrNull,
        server_url: textOrNull,
        job: textOrNull,
        workflow_ref: textOrNull,
        file: textOrNull,
        tool_version: text,
    })),
    approval: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
        status: optionalText,
        change_ref: textOrNull,
        /** The pull request. */
        pr: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(number)),
    })),
    target: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
        system: text,
        kind: text,
        key: text,
        id: textOrNull,
        /** The unit that the target is part of, when it is not the account of that name. */
        unit: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ kind: text, key: text })),
    })),
    operation: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(operationSchema),
    outcome: valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
        status: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(["success", "failure", "pending", "timeout", "skipped", "unknown"]),
        reason: textOrNull,
        error_code: textOrNull,
    }),
    change: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ before: projection, after: projection, redacted: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(text) })),
    checks: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(checkSchema)),
    correlation: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ run: text })),
    /** What the record says about the run itself: its plan, or the totals of its closing record. */
    run: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J())),
    /** The rest of a line that a crash cut off before this record was written. */
    recovered: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ bytes: number, sha256: digest })),
};
/** One line of the audit log: the tutorial's five fields, plus who, what, when, from where and with what result. */
const auditRecordSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    ...contentEntries,
    schema: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(AUDIT_SCHEMA),
    id: text,
    seq: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(number, valibot__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(0)),
    /** RFC 3339, UTC, milliseconds. */
    timestamp: text,
    prev_hash: digest,
    hash: digest,
});
/** Reads one line of an audit log; undefined when it is not a record of this major version. */
function parseAuditLine(line) {
    const record = (0,_base_http_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(line);
    // The record as read, not valibot's copy: the hash covers fields that are not in the schema.
    return valibot__WEBPACK_IMPORTED_MODULE_1__.is(auditRecordSchema, record) ? record : undefined;
}
/** The hash that a record must carry: SHA-256 of its canonical form without `hash` itself. */
function recordHash(record) {
    const { hash: _, ...content } = record;
    return (0,_base_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)((0,_base_canonical_json_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .d)(content));
}
/** The `prev_hash` of a file's first record: it ties the file to the run that started it. */
function genesisHash(source) {
    return (0,_base_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)((0,_base_canonical_json_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .d)({
        schema: AUDIT_SCHEMA,
        repository: source?.repository ?? null,
        run_id: source?.run_id ?? null,
        run_attempt: source?.run_attempt ?? null,
    }));
}
/** `passed` only when checks ran and all of them passed; an inconclusive one leaves `not_run`. */
function complianceOf(checks) {
    const ran = checks.filter((check) => check.result !== "skipped");
    if (ran.some((check) => check.result === "failed"))
        return "failed";
    return ran.length > 0 && ran.every((check) => check.result === "passed") ? "passed" : "not_run";
}
/** The content without undefined fields and lone surrogates, which JSON cannot carry; its foreign texts were cleaned of secrets where they entered. */
function plainContent(content) {
    return plainValue(content);
}
function plainValue(value) {
    if (typeof value === "string")
        return value.toWellFormed();
    if (Array.isArray(value))
        return value.map((item) => plainValue(item ?? null));
    if (value === null || typeof value !== "object")
        return value;
    const kept = Object.entries(value).filter(([, item]) => item !== undefined);
    return Object.fromEntries(kept.map(([key, item]) => [key, plainValue(item)]));
}
/** A new UUID version 7 (RFC 9562 section 5.7): sorts by time, and is a record's id, its event's and its delivery's. */
function newRecordId(clock, random) {
    const random16 = new Uint8Array(16);
    if (random === undefined)
        crypto.getRandomValues(random16);
    else
        random16.forEach((_, index) => random16[index] = Math.floor(random() * 256));
    return (0,uuid__WEBPACK_IMPORTED_MODULE_4__/* ["default"] */ .A)({ msecs: clock.now(), random: random16 });
}


/***/ }),

/***/ 58131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ TORN_LINE_END),
/* harmony export */   Rj: () => (/* binding */ fingerprint),
/* harmony export */   Zr: () => (/* binding */ readTail)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4177);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21024);
/* harmony import */ var _audit_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2790);
/* harmony import */ var _base_bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24780);




/**
 * The end of a line that a crash cut off. No record contains a raw CR, and no single changed byte makes two of them, so a
 * reader can tell a cut line from a changed one.
 */
const TORN_LINE_END = "\r\r\n";
/** Reads where an audit file ends. Throws {@link AppError} when it is not an audit log, or its last record was changed. */
async function readTail(path, text, source) {
    const { record, rest } = splitTail(text);
    const torn = rest === "" ? {} : { recovered: await fingerprint(rest) };
    if (record === undefined) {
        if (!looksTorn(rest))
            throw notAnAuditLog(path);
        const prefix = rest === "" ? "" : TORN_LINE_END;
        return { nextSeq: 0, prevHash: await (0,_audit_record_js__WEBPACK_IMPORTED_MODULE_1__/* .genesisHash */ .VG)(source), prefix, ...torn };
    }
    if (await (0,_audit_record_js__WEBPACK_IMPORTED_MODULE_1__/* .recordHash */ .oj)(record) !== record.hash) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV("AUDIT_TAMPERED", `Cannot continue the audit log "${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(path)}": the hash of record ${record.seq} is wrong`);
    }
    const unended = rest === "" && !text.endsWith("\n") ? "\n" : "";
    return { nextSeq: record.seq + 1, prevHash: record.hash, prefix: rest === "" ? unended : TORN_LINE_END, ...torn };
}
/** The size and hash of the rest of a line, of the file's content read as UTF-8. */
async function fingerprint(rest) {
    return { bytes: new TextEncoder().encode(rest).length, sha256: await (0,_base_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .sc)(rest) };
}
/** The last record of a file and the text after its line. */
function splitTail(text) {
    let end = text.length;
    while (end > 0) {
        const start = end === 1 ? 0 : text.lastIndexOf("\n", end - 2) + 1;
        const record = (0,_audit_record_js__WEBPACK_IMPORTED_MODULE_1__/* .parseAuditLine */ .bd)(text.slice(start, end));
        if (record !== undefined)
            return { record, rest: text.slice(end) };
        end = start;
    }
    return { record: undefined, rest: text };
}
/** Whether text without any record can be the start of a first record, rather than some other file. */
function looksTorn(rest) {
    const opening = '{"account_id":';
    return rest.startsWith(opening) || opening.startsWith(rest);
}
function notAnAuditLog(path) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV("AUDIT_UNWRITABLE", `Cannot append to "${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(path)}": it contains no audit record`);
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

/***/ 18508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/* harmony import */ var json_canonicalize__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15008);

/** The canonical form of a JSON value (RFC 8785); throws TypeError for values without one: undefined, NaN, a lone surrogate. */
function canonicalJson(value) {
    return (0,json_canonicalize__WEBPACK_IMPORTED_MODULE_0__/* .canonicalizeEx */ .g)(plain(value, "$"), { strictUndefined: true });
}
/** A deep copy that shares nothing, because the serialiser mistakes a value that occurs twice for a cycle. */
function plain(value, path) {
    if (value === null || typeof value === "boolean")
        return value;
    if (typeof value === "string")
        return wellFormed(value, path);
    if (typeof value === "number" && Number.isFinite(value))
        return value;
    if (Array.isArray(value))
        return value.map((item, index) => plain(item, `${path}[${index}]`));
    if (typeof value !== "object")
        throw new TypeError(`Cannot write ${path} as canonical JSON: it is ${typeof value}`);
    const copy = Object.create(null);
    for (const [key, item] of Object.entries(value)) {
        if (key === "toJSON")
            throw new TypeError(`Cannot write ${path} as canonical JSON: it has a key toJSON`);
        copy[wellFormed(key, path)] = plain(item, `${path}.${key}`);
    }
    return copy;
}
function wellFormed(text, path) {
    if (!text.isWellFormed())
        throw new TypeError(`Cannot write ${path} as canonical JSON: it contains a lone surrogate`);
    return text;
}


/***/ }),

/***/ 19251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JT: () => (/* binding */ ResolveError),
/* harmony export */   Rc: () => (/* binding */ ConnectionError)
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
    constructor(code, message) {
        super(message);
        this.name = "ConnectionError";
        this.code = code;
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

/***/ 39531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ openDestination)
/* harmony export */ });
/* unused harmony export importSigningKeys */
/* harmony import */ var _base_bytes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24780);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4177);
/* harmony import */ var _base_http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4507);
/* harmony import */ var _base_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1569);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3195);





/** Checks the settings for events. Throws ConfigurationError (NOTIFY_CONFIG) whose message never shows path or query, which may contain secrets. */
async function openDestination(url, options = {}) {
    const { token, secret, format = "basic" } = options;
    if (token !== undefined && !/^[\x21-\x7e]+$/.test(token.reveal())) {
        throw unusable("Cannot use the ITSM token: it is empty or contains a space, a line end or a character outside ASCII");
    }
    if (format === "pagerduty" && token === undefined) {
        throw unusable("Cannot send events to PagerDuty without its routing key");
    }
    return {
        url: parseUrl(url),
        format,
        ...(token === undefined ? {} : { token }),
        ...(secret === undefined ? {} : { keys: await importSigningKeys(secret) }),
    };
}
function parseUrl(text) {
    if (!URL.canParse(text))
        throw unusable("Cannot use the ITSM webhook address: it is not an absolute URL");
    const url = new URL(text);
    const where = `Cannot send events to ${url.protocol}//${url.host}`;
    if (url.username !== "" || url.password !== "") {
        throw unusable(`${where}: the address contains a user name or password`);
    }
    if (!(0,_base_http_js__WEBPACK_IMPORTED_MODULE_1__/* .isConfidential */ .FX)(url)) {
        throw unusable(`${where}: use https; http is allowed only for this machine itself`);
    }
    url.hash = "";
    return url;
}
function unusable(message) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1("NOTIFY_CONFIG", message);
}
/** Reads `whsec_` secrets, separated by spaces while a key is being changed. Throws ConfigurationError; which never contains the value. */
async function importSigningKeys(secret) {
    const keys = await Promise.all(secret.reveal().trim().split(/\s+/).map(importKey));
    return {
        async sign(id, timestampSeconds, body) {
            const content = new TextEncoder().encode(`${id}.${timestampSeconds}.${body}`);
            const signatures = await Promise.all(keys.map((key) => crypto.subtle.sign("HMAC", key, content)));
            return signatures.map((signature) => `v1,${(0,_base_bytes_js__WEBPACK_IMPORTED_MODULE_4__/* .toBase64 */ .nk)(new Uint8Array(signature))}`).join(" ");
        },
    };
}
function importKey(text) {
    const bytes = decodeKey(text);
    const { min, max } = _limits_js__WEBPACK_IMPORTED_MODULE_3__/* .SIGNING_KEY_BYTES */ .w5;
    if (bytes === undefined)
        throw unusableKey("it is not whsec_ followed by base64");
    if (bytes.length < min || bytes.length > max)
        throw unusableKey(`its key has ${bytes.length} bytes`);
    return crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
}
function decodeKey(text) {
    const match = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(text);
    return match?.[1] === undefined ? undefined : (0,_base_bytes_js__WEBPACK_IMPORTED_MODULE_4__/* .fromBase64 */ .Ey)(match[1]);
}
function unusableKey(reason) {
    const hint = "Give itsm-webhook-secret as whsec_ and the base64 of 24 to 64 random bytes, as the receiver shows it";
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1("NOTIFY_CONFIG", `Cannot sign deliveries with the webhook secret: ${reason}`, { hint });
}


/***/ }),

/***/ 85459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ge: () => (/* binding */ envelopeOf),
/* harmony export */   N6: () => (/* binding */ isFailure),
/* harmony export */   si: () => (/* binding */ envelopeSchema)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21024);


const nullableText = valibot__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()));
/** The `basic` ITSM event: the tutorial's six fields, plus where the event came from. `timestamp` is RFC 3339, UTC. */
const itsmEventSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    event: valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO([
        "email_account_provisioned",
        "email_account_updated",
        "email_account_deleted",
        "email_account_failed",
    ]),
    timestamp: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    account_id: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    status: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    latency_ms: valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    source: valibot__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz("genesys_email_provisioner"),
    name: nullableText,
    /** The label of the Genesys Cloud organisation. */
    organisation: nullableText,
    change_ref: nullableText,
    /** That brought the account's last change; null for a direct push and a run by hand. */
    pull_request: valibot__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig())),
    run_url: nullableText,
    audit_hash: nullableText,
});
/** An event to deliver: every format is made from it, and the outbox stores it. Nothing in it is secret. */
const envelopeSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    /** The audit record's id; the same for every attempt, so that a receiver can drop duplicates. */
    id: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(/^[A-Za-z0-9_-]{1,64}$/)),
    /** Identifies the account across all runs: a receiver closes alerts by it. */
    dedupKey: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** Grows with each event of an account; a receiver may ignore a lower one than it has seen. */
    sequence: valibot__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    /** A URI of the repository. */
    origin: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** Why it failed. */
    reason: valibot__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    event: itsmEventSchema,
});
/** The event for an audit record, or undefined if the record is not the end of an account's change or nothing changed. */
function envelopeOf(record) {
    const event = eventName(record);
    if (event === undefined)
        return undefined;
    const source = record.source;
    const reason = record.outcome.reason;
    const sequence = sequenceOf(record);
    return {
        id: record.id,
        dedupKey: String(record.correlation?.dedup_key ?? record.id),
        ...(sequence === undefined ? {} : { sequence }),
        origin: originOf(source),
        ...(reason === null ? {} : { reason: (0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(reason, REASON_LIMIT) }),
        event: {
            event,
            timestamp: record.timestamp,
            account_id: record.account_id === null ? null : (0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(record.account_id),
            // A blocked change never reached the API, which has no status for it.
            status: record.status === "BLOCKED" ? "FAILED" : (0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(record.status),
            latency_ms: record.operation?.latency_ms ?? 0,
            source: "genesys_email_provisioner",
            name: record.target?.key ?? null,
            organisation: source?.organisation ?? null,
            change_ref: record.approval?.change_ref ?? null,
            pull_request: record.approval?.pr ?? null,
            run_url: source?.run_url ?? null,
            audit_hash: record.hash,
        },
    };
}
/** The API's messages may be long, but an event must stay below 20 kB. */
const REASON_LIMIT = 500;
/** Whether an event reports a failure. */
function isFailure(event) {
    return event.event === "email_account_failed";
}
const FAILED_ENDS = new Set(["account.failed", "account.timed_out", "account.unknown"]);
function eventName(record) {
    if (FAILED_ENDS.has(record.type))
        return "email_account_failed";
    if (record.type === "account.blocked") {
        return record.outcome.status === "failure" ? "email_account_failed" : undefined;
    }
    if (record.type === "account.removed")
        return "email_account_deleted";
    if (record.type !== "account.active")
        return undefined;
    return record.operation?.action === "update" ? "email_account_updated" : "email_account_provisioned";
}
/** String order is time order across the runs of a workflow; undefined without a run number. */
function sequenceOf(record) {
    const { run_number, run_attempt } = record.source ?? {};
    if (run_number === undefined || run_attempt === undefined)
        return undefined;
    return [pad(run_number, 10), pad(run_attempt, 2), pad(record.seq, 8)].join(".");
}
function pad(value, width) {
    return String(value).padStart(width, "0");
}
function originOf(source) {
    if (source?.server_url && source.repository)
        return `${source.server_url}/${source.repository}`;
    return "urn:genesys-email-accounts:local";
}


/***/ }),

/***/ 3195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DC: () => (/* binding */ DELIVERY_BACKOFF_MS),
/* harmony export */   Un: () => (/* binding */ DEDUP_KEY_CHARACTERS),
/* harmony export */   Xy: () => (/* binding */ ANSWER_BYTES),
/* harmony export */   cN: () => (/* binding */ DELIVERY_BUDGET_MS),
/* harmony export */   io: () => (/* binding */ OUTBOX_LINE_CHARACTERS),
/* harmony export */   jp: () => (/* binding */ DELIVERY_CONCURRENCY),
/* harmony export */   mk: () => (/* binding */ DELIVERY_REQUEST_MS),
/* harmony export */   n6: () => (/* binding */ DELIVERY_GRACE_MS),
/* harmony export */   nA: () => (/* binding */ BREAKER_FAILURES),
/* harmony export */   qN: () => (/* binding */ DELIVERY_BACKOFF_CAP_MS),
/* harmony export */   sr: () => (/* binding */ DELIVERY_ATTEMPTS),
/* harmony export */   w5: () => (/* binding */ SIGNING_KEY_BYTES)
/* harmony export */ });
/** Standard Webhooks recommends 15 to 30 s per request. */
const DELIVERY_REQUEST_MS = 15_000;
/** Attempts to deliver one event in one run; `redeliver` takes the place of Standard Webhooks' days-long schedule. */
const DELIVERY_ATTEMPTS = 6;
/** First ceiling of the full-jitter backoff between attempts. */
const DELIVERY_BACKOFF_MS = 1_000;
/** Highest ceiling of the backoff. */
const DELIVERY_BACKOFF_CAP_MS = 30_000;
/** How long one event may delay the end of a job. */
const DELIVERY_BUDGET_MS = 180_000;
/** How long deliveries may continue after the run was stopped, and after the writes that then had their own time. */
const DELIVERY_GRACE_MS = 1_500;
/** How much of a response to read: enough for a ticket number, too little to fill memory. */
const ANSWER_BYTES = 64 * 1024;
/** Concurrent deliveries to one receiver; those of one account stay in order. */
const DELIVERY_CONCURRENCY = 4;
/** After this many consecutive failures, a receiver is considered down and the other events wait for redelivery. */
const BREAKER_FAILURES = 3;
/** Standard Webhooks 1.0.0: a symmetric key has 24 to 64 bytes. */
const SIGNING_KEY_BYTES = { min: 24, max: 64 };
/** The longest outbox line that may be an entry: Standard Webhooks limits event bodies to 20 kB. */
const OUTBOX_LINE_CHARACTERS = 64 * 1024;
/** PagerDuty accepts deduplication keys of up to 255 characters. */
const DEDUP_KEY_CHARACTERS = 255;


/***/ }),

/***/ 39684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ze: () => (/* binding */ Notifier),
  Vq: () => (/* binding */ isDelivery),
  t7: () => (/* binding */ notificationOf)
});

// EXTERNAL MODULE: ./build/src/core/audit/audit-record.js
var audit_record = __webpack_require__(2790);
// EXTERNAL MODULE: ./build/src/core/base/async.js
var base_async = __webpack_require__(15767);
// EXTERNAL MODULE: ./build/src/core/base/errors.js + 7 modules
var errors = __webpack_require__(4177);
// EXTERNAL MODULE: ./build/src/core/base/http.js
var http = __webpack_require__(4507);
// EXTERNAL MODULE: ./build/src/core/notify/limits.js
var limits = __webpack_require__(3195);
// EXTERNAL MODULE: ./build/src/core/notify/presets/request.js
var request = __webpack_require__(4765);
;// CONCATENATED MODULE: ./build/src/core/notify/presets/cloudevents.js

/** A CloudEvents 1.0.2 event in structured mode (HTTP binding section 3.2). */
const cloudevents = (envelope, destination) => [
    (0,request/* postJson */.B2)(destination.url, cloudEvent(envelope), {
        "content-type": "application/cloudevents+json; charset=utf-8",
        ...(0,request/* bearer */.CM)(destination.token),
    }),
];
/** The event's attributes; `dedupkey` and `sequence` are extension attributes. */
function cloudEvent(envelope) {
    const { id, event, origin, dedupKey, sequence } = envelope;
    return {
        specversion: "1.0",
        id,
        source: origin,
        type: `genesys.${event.event.replace("email_account_", "email_account.")}`,
        subject: `email-account/${event.name ?? event.account_id ?? "unnamed"}`,
        time: event.timestamp,
        datacontenttype: "application/json",
        ...(sequence === undefined ? {} : { sequence }),
        dedupkey: dedupKey,
        data: event,
    };
}

// EXTERNAL MODULE: ./build/src/core/notify/presets/ticket-text.js
var ticket_text = __webpack_require__(59804);
;// CONCATENATED MODULE: ./build/src/core/notify/presets/jira-automation.js


/** The incoming-webhook trigger of Jira automation: the event as `data`, and the issue that `change-ref` names when it is an issue key. */
const jiraAutomation = (envelope, destination) => {
    const { event, id, dedupKey } = envelope;
    const reference = event.change_ref ?? "";
    const issues = /^[A-Z][A-Z0-9_]{0,19}-\d{1,12}$/.test(reference) ? [reference] : [];
    const data = {
        ...event,
        status: (0,ticket_text/* ticketText */.Ye)(event.status),
        name: (0,ticket_text/* ticketText */.Ye)(event.name ?? ""),
        organisation: (0,ticket_text/* ticketText */.Ye)(event.organisation ?? ""),
        event_id: id,
        dedup_key: (0,ticket_text/* ticketText */.Ye)(dedupKey, 400),
        summary: (0,ticket_text/* ticketSummary */.jy)(envelope),
        details: (0,ticket_text/* ticketDetails */.j5)(envelope).join("\n"),
    };
    const token = destination.token === undefined ? {} : { "x-automation-webhook-token": destination.token.reveal() };
    return [(0,request/* postJson */.B2)(destination.url, { issues, data }, token)];
};

// EXTERNAL MODULE: ./build/src/core/notify/event.js
var notify_event = __webpack_require__(85459);
;// CONCATENATED MODULE: ./build/src/core/notify/presets/pagerduty.js




const SUMMARY_LIMIT = 1000;
/** PagerDuty Events API v2: a failure triggers an alert; a success is a change event and resolves the account's alert. */
const pagerduty = (envelope, destination) => {
    const { event } = envelope;
    const routing_key = destination.token?.reveal() ?? "";
    const dedup_key = envelope.dedupKey.slice(0, limits/* DEDUP_KEY_CHARACTERS */.Un);
    const enqueue = (0,request/* apiUrl */.y0)(destination.url, "/v2/", "/v2/enqueue");
    const common = { links: links(envelope), client: "genesys-email-accounts" };
    if ((0,notify_event/* isFailure */.N6)(event)) {
        return [
            (0,request/* postJson */.B2)(enqueue, { routing_key, event_action: "trigger", dedup_key, payload: pagerduty_alert(envelope), ...common }),
        ];
    }
    const change = { routing_key, payload: changePayload(envelope), links: common.links };
    return [
        (0,request/* postJson */.B2)((0,request/* apiUrl */.y0)(destination.url, "/v2/", "/v2/change/enqueue"), change),
        (0,request/* postJson */.B2)(enqueue, { routing_key, event_action: "resolve", dedup_key }),
    ];
};
function pagerduty_alert(envelope) {
    return { ...changePayload(envelope), severity: "error", component: "email-account", class: envelope.event.status };
}
function changePayload(envelope) {
    const { event, id } = envelope;
    return {
        summary: (0,ticket_text/* ticketSummary */.jy)(envelope).slice(0, SUMMARY_LIMIT),
        source: "genesys_email_provisioner",
        timestamp: event.timestamp,
        custom_details: {
            event_id: id,
            account: (0,ticket_text/* ticketText */.Ye)(event.name ?? ""),
            account_id: event.account_id,
            organisation: (0,ticket_text/* ticketText */.Ye)(event.organisation ?? ""),
            change_ref: event.change_ref ?? null,
            audit_hash: event.audit_hash ?? null,
        },
    };
}
function links(envelope) {
    const url = envelope.event.run_url;
    return url && /^https?:\/\//.test(url) ? [{ href: url, text: "Run" }] : [];
}

// EXTERNAL MODULE: ./build/src/core/notify/presets/servicenow-change-note.js
var servicenow_change_note = __webpack_require__(7765);
;// CONCATENATED MODULE: ./build/src/core/notify/presets/servicenow-event.js



const DEFAULT_CALL = "/api/global/em/jsonv2";
/** An event for ServiceNow Event Management (`em/jsonv2`); a success has severity 0 and so clears the alert of the failure before it. */
const servicenowEvent = (envelope, destination) => {
    const { event, dedupKey } = envelope;
    const names = event.name ?? "";
    const record = {
        source: "genesys_email_provisioner",
        event_class: "Genesys Cloud e-mail accounts",
        node: (0,ticket_text/* ticketText */.Ye)(event.account_id ?? "genesys_cloud"),
        resource: (0,ticket_text/* ticketText */.Ye)(names, 100),
        metric_name: "provisioning",
        type: event.event,
        message_key: (0,ticket_text/* ticketText */.Ye)(dedupKey, 1000),
        severity: (0,notify_event/* isFailure */.N6)(event) ? "2" : "0",
        description: (0,ticket_text/* ticketSummary */.jy)(envelope),
        time_of_event: event.timestamp.slice(0, 19).replace("T", " "),
        additional_info: JSON.stringify({
            event_id: envelope.id,
            organisation: (0,ticket_text/* ticketText */.Ye)(event.organisation ?? ""),
            change_ref: event.change_ref ?? "",
            details: (0,ticket_text/* ticketDetails */.j5)(envelope).join("\n"),
        }),
    };
    return [(0,request/* postJson */.B2)(eventUrl(destination.url), { records: [record] }, (0,request/* bearer */.CM)(destination.token))];
};
/** An address that already names a call (a push connector, `em_event.do`) is used as it is. */
function eventUrl(url) {
    return /\/api\/|\.do$/.test(url.pathname) ? url : (0,request/* apiUrl */.y0)(url, "/api/", DEFAULT_CALL);
}

;// CONCATENATED MODULE: ./build/src/core/notify/presets/presets.js






/** The tutorial's body, field for field, with a bearer token if there is one. */
const basic = (envelope, destination) => [
    (0,request/* postJson */.B2)(destination.url, envelope.event, (0,request/* bearer */.CM)(destination.token)),
];
/** The preset of each `itsm-format`. */
const PRESETS = {
    basic,
    cloudevents: cloudevents,
    "servicenow-event": servicenowEvent,
    "servicenow-change-note": servicenow_change_note/* servicenowChangeNote */.E,
    pagerduty: pagerduty,
    "jira-automation": jiraAutomation,
};

;// CONCATENATED MODULE: ./build/src/core/notify/delivery.js





/**
 * Delivers one event: up to 6 attempts within 3 minutes, with full-jitter backoff or as `Retry-After` asks. Never throws;
 * after a timeout the receiver may have the event, which the stable id makes harmless.
 */
async function deliver(envelope, destination, deps, signal) {
    const { clock, random } = deps;
    const started = clock.monotonic();
    let attempts = 0;
    try {
        const requests = PRESETS[destination.format](envelope, destination);
        const httpStatus = await (0,base_async/* retry */.L5)({
            attempts: limits/* DELIVERY_ATTEMPTS */.sr,
            baseMs: limits/* DELIVERY_BACKOFF_MS */.DC,
            capMs: limits/* DELIVERY_BACKOFF_CAP_MS */.qN,
            clock,
            random,
            signal,
            retryable: (error, attempt) => waitFor(error, attempt, random, limits/* DELIVERY_BUDGET_MS */.cN - (clock.monotonic() - started)),
        }, () => {
            attempts += 1;
            return sendAll(requests, envelope, destination, deps, signal);
        });
        return { id: envelope.id, delivered: true, attempts, httpStatus, retryable: false };
    }
    catch (error) {
        return failure(envelope.id, attempts, error, deps.redactor, signal);
    }
}
/** Sends a preset's requests in order. A retry sends all of them again, which the stable id makes harmless. */
async function sendAll(requests, envelope, destination, deps, signal) {
    let status = 0;
    for (const first of requests) {
        for (let request = first; request !== undefined;) {
            const answer = await sendRequest(request, envelope.id, destination, deps, signal);
            status = answer.status;
            request = request.next?.(answer.json());
        }
    }
    return status;
}
/** Milliseconds until the next attempt, or false if there is none. */
function waitFor(error, attempt, random, budgetMs) {
    if (!(error instanceof DeliveryError) || !error.retryable)
        return false;
    const backoff = (0,base_async/* backoffMs */.jo)(attempt, { baseMs: limits/* DELIVERY_BACKOFF_MS */.DC, capMs: limits/* DELIVERY_BACKOFF_CAP_MS */.qN, random });
    const wait = Math.max(error.retryAfterMs ?? 0, backoff);
    return wait <= budgetMs ? wait : false;
}
function failure(id, attempts, error, redactor, signal) {
    if (signal?.aborted) {
        return {
            id,
            delivered: false,
            attempts,
            code: "NOTIFY_FAILED",
            reason: "The run was stopped before it was delivered",
            retryable: true,
        };
    }
    if (error instanceof DeliveryError) {
        const status = error.httpStatus === undefined ? {} : { httpStatus: error.httpStatus };
        return {
            id,
            delivered: false,
            attempts,
            ...status,
            code: error.code,
            reason: error.message,
            retryable: error.retryable,
        };
    }
    const { code, message: reason } = (0,errors/* asAppError */.et)(error, redactor);
    return { id, delivered: false, attempts, code, reason, retryable: false };
}
/** Why one attempt at a delivery failed. Names only the host of the address: path and query may contain secrets. */
class DeliveryError extends errors/* AppError */.uV {
    name = "DeliveryError";
    retryable;
    httpStatus;
    retryAfterMs;
    constructor(code, message, about) {
        super(code, message, { cause: about.cause });
        this.retryable = about.retryable;
        this.httpStatus = about.httpStatus;
        this.retryAfterMs = about.retryAfterMs;
    }
}
/** Sends one request, signed for this attempt. Throws {@link DeliveryError}, or the signal's reason. */
async function sendRequest(request, id, destination, deps, signal) {
    const headers = { ...await webhookHeaders(request, id, destination, deps), ...request.headers };
    const { host } = request.url;
    const timeout = () => new DeliveryError("NOTIFY_FAILED", `${host} did not answer within ${limits/* DELIVERY_REQUEST_MS */.mk / 1000} s`, {
        retryable: true,
    });
    return await (0,base_async/* deadline */.nl)(limits/* DELIVERY_REQUEST_MS */.mk, deps.clock, signal, timeout, async (signal) => {
        const response = await fetchAnswer(request, headers, deps, signal);
        const text = await readAnswer(response);
        const refusal = judge(response, host, deps.clock.now());
        if (refusal !== undefined)
            throw refusal;
        return { status: response.status, json: () => (0,http/* parseJson */.qF)(text) };
    });
}
/** Standard Webhooks 1.0.0; the timestamp is the attempt's, so each attempt has its own signature. */
async function webhookHeaders(request, id, destination, deps) {
    if (request.body === undefined)
        return {};
    const timestamp = Math.floor(deps.clock.now() / 1000);
    const signature = await destination.keys?.sign(id, timestamp, request.body);
    return {
        "webhook-id": id,
        "webhook-timestamp": String(timestamp),
        ...(signature === undefined ? {} : { "webhook-signature": signature }),
        "idempotency-key": `"${id}"`,
        "user-agent": "genesys-email-accounts",
    };
}
async function fetchAnswer(request, headers, deps, signal) {
    const body = request.body === undefined ? {} : { body: request.body };
    try {
        return await deps.fetch(request.url.href, { method: request.method, headers, ...body, redirect: "manual", signal });
    }
    catch (error) {
        signal.throwIfAborted();
        const message = `${request.url.host} could not be reached: ${(0,http/* connectionReason */.R2)(error, deps.redactor)}`;
        throw new DeliveryError("NOTIFY_FAILED", message, { retryable: true, cause: error });
    }
}
/** Only the status decides whether an event arrived; a body that breaks off counts as empty. */
async function readAnswer(response) {
    try {
        return (await (0,http/* readBody */.x8)(response, limits/* ANSWER_BYTES */.Xy)).text;
    }
    catch {
        return "";
    }
}
/** What a response means: undefined for 2xx, which is the only success. */
function judge(response, host, nowMs) {
    const { status } = response;
    if (status >= 200 && status <= 299)
        return undefined;
    const about = {
        httpStatus: status,
        retryable: isRetryable(status),
        retryAfterMs: (0,http/* retryAfterMs */.Vs)(response.headers, nowMs),
    };
    if (about.retryable)
        return new DeliveryError("NOTIFY_FAILED", `${host} answered ${status}`, about);
    if (status === 410) {
        return new DeliveryError("NOTIFY_DISABLED", `${host} answered 410 Gone: it accepts no more events`, about);
    }
    // Redirects are not followed: they would pass on the token and the signature to another address.
    const redirected = (status >= 300 && status <= 399) || response.type === "opaqueredirect";
    const what = redirected ? "redirected the event elsewhere" : `refused the event with ${status}`;
    return new DeliveryError("NOTIFY_REFUSED", `${host} ${what}`, about);
}
function isRetryable(status) {
    return status === 408 || status === 425 || status === 429 || status >= 500;
}

;// CONCATENATED MODULE: ./build/src/core/notify/notifier.js






/** What the audit log records about a delivery; `again`: of an earlier run's event. */
function notificationOf({ envelope, result }, again = false) {
    const { delivered, attempts, retryable, httpStatus, reason, code } = result;
    return {
        parentId: envelope.id,
        name: envelope.event.name ?? undefined,
        accountId: envelope.event.account_id ?? undefined,
        ...(again ? { again, changeRef: envelope.event.change_ref ?? undefined, dedupKey: envelope.dedupKey } : {}),
        delivered,
        attempts,
        retryable,
        httpStatus,
        reason,
        code,
    };
}
/** Notifies an ITSM system of what happened to accounts: every event is in the outbox before it is sent, so none is lost. */
class Notifier {
    #options;
    #outboxError;
    constructor(options) {
        this.#options = options;
    }
    /** Queues the event for an account's end, if it has one; resolves when it is on stable storage, or cannot be stored. */
    async enqueue(record) {
        const envelope = (0,notify_event/* envelopeOf */.Ge)(record);
        if (envelope !== undefined)
            await this.#keep(this.#options.outbox.add(envelope));
    }
    /**
     * Queues the events that are in the audit log but, because of a crash, not in the outbox; returns their number. A run that
     * had no receiver owes nobody an event.
     */
    async recover(auditText) {
        const records = auditText.split("\n").flatMap((line) => (0,audit_record/* parseAuditLine */.bd)(line) ?? []);
        const settled = new Set(records.filter(isSettled).map((record) => record.correlation?.parent_id));
        const missing = [];
        let notifies = false;
        for (const record of records) {
            if (record.type === "run.started")
                notifies = record.run?.notifies === true;
            if (!notifies || (0,notify_event/* envelopeOf */.Ge)(record) === undefined)
                continue;
            if (!settled.has(record.id) && !this.#options.outbox.has(record.id))
                missing.push(record);
        }
        for (const record of missing)
            await this.enqueue(record);
        return missing.length;
    }
    /** Sends pending events; one account's events in order, several accounts at once. */
    async flush(signal, options = {}) {
        const { outbox } = this.#options;
        const { except, changeRef, record } = options;
        const states = options.dead ? ["pending", "dead"] : ["pending"];
        const breaker = new CircuitBreaker();
        const deliveries = [];
        let recordError;
        const waiting = outbox.list(...states).filter(({ id }) => !except?.has(id));
        await (0,base_async/* mapLimit */.sf)(byAccount(waiting), limits/* DELIVERY_CONCURRENCY */.jp, async (events) => {
            for (const queued of events) {
                if (breaker.open || signal?.aborted || recordError !== undefined)
                    return;
                const envelope = changeRef === undefined
                    ? queued
                    : { ...queued, event: { ...queued.event, change_ref: changeRef } };
                const result = await deliver(envelope, this.#options.destination, this.#options, signal);
                breaker.record(result);
                deliveries.push({ envelope, result });
                try {
                    await record?.({ envelope, result });
                }
                catch (error) {
                    if (!(error instanceof errors/* AppError */.uV))
                        throw error;
                    recordError ??= error;
                }
                await this.#keep(outbox.settle(result, this.#options.destination.url.host));
                // A later event of the account must not overtake one that may still be delivered.
                if (!result.delivered && result.retryable)
                    return;
            }
        });
        const delivered = deliveries.filter(({ result }) => result.delivered).length;
        const undelivered = outbox.list("pending", "dead").length;
        return { delivered, undelivered, deliveries, outboxError: this.#outboxError, recordError };
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
/** Whether a record of the audit log says that an event was delivered. */
function isDelivery({ type }) {
    return type === "notify.delivered" || type === "notify.redelivered";
}
function isSettled(record) {
    return isDelivery(record) || record.type === "notify.dead_lettered";
}
function byAccount(events) {
    const groups = new Map();
    for (const event of events) {
        const group = groups.get(event.dedupKey);
        if (group === undefined)
            groups.set(event.dedupKey, [event]);
        else
            group.push(event);
    }
    return [...groups.values()];
}
/** Decides when to stop sending to a receiver for the rest of a run: it is gone (410), or several deliveries in a row failed. */
class CircuitBreaker {
    #failures = 0;
    #disabled = false;
    /** Whether to send nothing more. */
    get open() {
        return this.#disabled || this.#failures >= limits/* BREAKER_FAILURES */.nA;
    }
    /** Records how a delivery ended. A refusal is a response too: the receiver is up. */
    record(result) {
        if (result.code === "NOTIFY_DISABLED")
            this.#disabled = true;
        this.#failures = !result.delivered && result.retryable ? this.#failures + 1 : 0;
    }
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
    valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ state: valibot__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz("pending"), id: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), at: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), envelope: _event_js__WEBPACK_IMPORTED_MODULE_2__/* .envelopeSchema */ .si }),
    valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
        state: valibot__WEBPACK_IMPORTED_MODULE_4__/* .picklist */ .KIO(["delivered", "failed", "dead"]),
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
    /** Whether the event is known, delivered or not. */
    has(id) {
        return this.#entries.has(id);
    }
    /** The events in one of the states, in order of arrival. */
    list(...states) {
        return [...this.#entries.values()].filter((entry) => states.includes(entry.state)).map((entry) => entry.envelope);
    }
    /** What the file's lines say of an event that it waits to send: one line, or several that should say the same. */
    claims(id) {
        return this.#entries.get(id)?.claims ?? [];
    }
    /** Stores an event; resolves when it is on stable storage, and keeps it in memory if that fails. A known event is left as it is. */
    async add(envelope) {
        await this.#order.run(async () => {
            if (this.#entries.has(envelope.id))
                return;
            this.#entries.set(envelope.id, { envelope, claims: [envelope], state: "pending" });
            await this.#append({ state: "pending", id: envelope.id, at: this.#now(), envelope });
        });
    }
    /** Stores how a delivery ended. `destination` is a host name: the whole address may contain secrets. */
    async settle(result, destination) {
        const state = result.delivered ? "delivered" : result.retryable ? "failed" : "dead";
        const entry = this.#entries.get(result.id);
        if (entry !== undefined)
            entry.state = state === "failed" ? "pending" : state;
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
            const known = this.#entries.get(line.id);
            if (known !== undefined)
                known.claims.push(claim);
            else
                this.#entries.set(line.id, { envelope: line.envelope, claims: [claim], state: "pending" });
            return true;
        }
        const entry = this.#entries.get(line.id);
        if (entry !== undefined && entry.state !== "delivered") {
            entry.state = line.state === "failed" ? "pending" : line.state;
        }
        return true;
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

/***/ 4765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B2: () => (/* binding */ postJson),
/* harmony export */   CM: () => (/* binding */ bearer),
/* harmony export */   y0: () => (/* binding */ apiUrl)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21024);

/** A POST of JSON. */
function postJson(url, body, headers = {}) {
    return {
        url,
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: JSON.stringify(body),
    };
}
/** The header for a bearer token (RFC 6750), if there is one. */
function bearer(token) {
    return token === undefined ? {} : { authorization: `Bearer ${token.reveal()}` };
}
/** A URL of a product's API, from the URL of the product or of any of its API calls. */
function apiUrl(base, apiRoot, path) {
    const url = new URL(base);
    const at = `${url.pathname}/`.indexOf(apiRoot);
    const prefix = at === -1 ? url.pathname : url.pathname.slice(0, at);
    url.pathname = (0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .trimmedEnd */ .Ee)(prefix, "/") + path;
    url.search = "";
    return url;
}


/***/ }),

/***/ 7765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ servicenowChangeNote),
/* harmony export */   v: () => (/* binding */ checkedReference)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4177);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21024);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4765);
/* harmony import */ var _ticket_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59804);




const TABLE = "/api/now/table/change_request";
/** A work note on the change that `change-ref` names, by its number (looked up first) or its sys_id (ServiceNow Table API). */
const servicenowChangeNote = (envelope, destination) => {
    const reference = checkedReference(envelope.event.change_ref);
    if (/^[0-9a-f]{32}$/.test(reference))
        return [noteRequest(reference, envelope, destination)];
    return [lookUp(reference, envelope, destination)];
};
/** The reference, where a note can be written on what it names. Throws ConfigurationError (NOTIFY_CONFIG). */
function checkedReference(reference) {
    if (reference && /^[A-Za-z0-9]{1,40}$/.test(reference))
        return reference;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1("NOTIFY_CONFIG", `Cannot write a note on change "${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(reference ?? "")}": it is not a change number`, {
        hint: "Give change-ref as a change number such as CHG0030004, or as the sys_id of a change",
    });
}
function lookUp(number, envelope, destination) {
    const url = (0,_request_js__WEBPACK_IMPORTED_MODULE_3__/* .apiUrl */ .y0)(destination.url, "/api/", TABLE);
    url.search = new URLSearchParams({
        sysparm_query: `number=${number}`,
        sysparm_fields: "sys_id",
        sysparm_limit: "1",
    }).toString();
    return {
        url,
        method: "GET",
        headers: { accept: "application/json", ...(0,_request_js__WEBPACK_IMPORTED_MODULE_3__/* .bearer */ .CM)(destination.token) },
        next: (answer) => noteRequest(firstSysId(answer, number), envelope, destination),
    };
}
function noteRequest(sysId, envelope, destination) {
    return {
        url: (0,_request_js__WEBPACK_IMPORTED_MODULE_3__/* .apiUrl */ .y0)(destination.url, "/api/", `${TABLE}/${sysId}`),
        method: "PATCH",
        headers: { "content-type": "application/json", accept: "application/json", ...(0,_request_js__WEBPACK_IMPORTED_MODULE_3__/* .bearer */ .CM)(destination.token) },
        body: JSON.stringify({ work_notes: [(0,_ticket_text_js__WEBPACK_IMPORTED_MODULE_1__/* .ticketSummary */ .jy)(envelope), ...(0,_ticket_text_js__WEBPACK_IMPORTED_MODULE_1__/* .ticketDetails */ .j5)(envelope)].join("\n") }),
    };
}
function firstSysId(answer, number) {
    const result = answer?.result;
    const first = Array.isArray(result) ? result[0] : undefined;
    const sysId = first?.sys_id;
    if (typeof sysId === "string" && /^[0-9a-f]{32}$/.test(sysId))
        return sysId;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV("NOTIFY_REFUSED", `Cannot write a note on change ${number}: ServiceNow shows no such change to this user`);
}


/***/ }),

/***/ 59804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ye: () => (/* binding */ ticketText),
/* harmony export */   j5: () => (/* binding */ ticketDetails),
/* harmony export */   jy: () => (/* binding */ ticketSummary)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21024);
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85459);


/** Foreign text for a ticket: one visible line in which no markup of ServiceNow or Jira and no spreadsheet formula works. */
function ticketText(text, limit = 200) {
    return (0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(text, limit)
        .replace(/\[(?=\/?\s*code)/gi, "(")
        .replace(/[{}[\]|!~<>]/g, (char) => LOOKALIKES[char] ?? " ")
        .replace(/^(\s*)([=+\-@])/, "$1'$2");
}
// Wiki markup, macros, mentions, images and HTML all need one of these; the full-width forms read the same.
const LOOKALIKES = {
    "{": "｛",
    "}": "｝",
    "[": "［",
    "]": "］",
    "|": "｜",
    "!": "！",
    "~": "～",
    "<": "＜",
    ">": "＞",
};
/** One sentence on what happened to the account, safe for a ticket. */
function ticketSummary(envelope) {
    const { event, status } = envelope.event;
    const what = event.replace("email_account_", "");
    const name = ticketText(envelope.event.name ?? "(unnamed)", 120);
    const reason = (0,_event_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(envelope.event) && envelope.reason !== undefined
        ? `: ${ticketText(envelope.reason, 400)}`
        : "";
    return `E-mail account "${name}" ${what} (${ticketText(status, 60)})${reason}`;
}
/** Where to look up the event, as lines for a ticket. */
function ticketDetails(envelope) {
    const { account_id, organisation, timestamp, run_url, audit_hash, latency_ms } = envelope.event;
    return [
        ...(organisation ? [`Organisation: ${ticketText(organisation)}`] : []),
        `Account id: ${ticketText(account_id ?? "none")}`,
        `Time: ${ticketText(timestamp)}, after ${latency_ms} ms`,
        ...(run_url ? [`Run: ${ticketText(run_url, 500)}`] : []),
        ...(audit_hash ? [`Audit record: ${ticketText(audit_hash)}`] : []),
        `Event id: ${envelope.id}`,
    ];
}


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
/* harmony export */   vv: () => (/* binding */ POLL_TIMEOUT_MS)
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
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4177);
/* harmony import */ var _core_base_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21024);





/** An append-only file on disk; each append is one write followed by fsync; creates its folder if missing. */
function openAppendFile(path) {
    return {
        path,
        async read() {
            try {
                return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, "utf8");
            }
            catch (error) {
                if (isMissing(error))
                    return undefined;
                throw unusable("read", path, error);
            }
        },
        async append(text) {
            try {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
                const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, "a", 0o600);
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
/** A file on disk, piece by piece, so that its size does not matter; throws `AppError` (AUDIT_UNREADABLE) while it is read. */
async function* readPieces(path) {
    try {
        for await (const piece of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path))
            yield piece;
    }
    catch (error) {
        throw unusable("read", path, error);
    }
}
/** What is at a path, links followed: undefined for nothing; throws `AppError` (AUDIT_UNREADABLE) where that cannot be told. */
async function identifyFile(path) {
    try {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path, { bigint: true });
        return { isFile: found.isFile(), id: `${found.dev}:${found.ino}` };
    }
    catch (error) {
        if (isMissing(error) || (0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorCode */ .CA)(error) === "ENOTDIR")
            return undefined;
        throw unusable("read", path, error);
    }
}
function isMissing(error) {
    return (0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorCode */ .CA)(error) === "ENOENT";
}
function unusable(verb, path, error) {
    const message = `Cannot ${verb} "${(0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .visible */ .RK)(path)}": ${(0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .visible */ .RK)((0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorMessage */ .gJ)(error))}`;
    return new _core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .AppError */ .uV(verb === "read" ? "AUDIT_UNREADABLE" : "AUDIT_UNWRITABLE", message, { cause: error });
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
// EXTERNAL MODULE: ./build/src/core/base/secret.js + 1 modules
var secret = __webpack_require__(1569);
// EXTERNAL MODULE: ./build/src/core/notify/destination.js
var destination = __webpack_require__(39531);
// EXTERNAL MODULE: ./build/src/core/run/audit-path.js
var audit_path = __webpack_require__(62734);
// EXTERNAL MODULE: ./build/src/core/run/settings.js + 4 modules
var run_settings = __webpack_require__(56621);
// EXTERNAL MODULE: ./build/src/runtime/address-set.js
var address_set = __webpack_require__(35247);
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
 * Reads and checks every input, used or not, before anything else happens: of all files it opens `secrets-file` alone, and
 * that last. Throws `ConfigurationError` for the first input that cannot be used; no message holds a secret.
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
    return { settings, secrets: await readSecrets(raw, settings, spell, workspace) };
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
    const secretOf = (name) => {
        const value = (0,run_settings/* inputText */.AN)(raw, name);
        return value === "" ? undefined : new secret/* Secret */.zh(value, name);
    };
    await (0,destination/* openDestination */.x)(itsmUrl ?? "https://localhost", {
        format: itsmUrl === undefined ? "basic" : itsmFormat,
        secret: secretOf("itsm-webhook-secret"),
        token: secretOf("itsm-token"),
    });
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

/***/ 37586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sk: () => (/* binding */ composeFromInputs),
  sJ: () => (/* binding */ itsmDestination),
  LD: () => (/* binding */ itsmFromInputs),
  RV: () => (/* binding */ outboxPath),
  YJ: () => (/* binding */ systemPorts)
});

// UNUSED EXPORTS: compose, connectGenesys

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/core/audit/audit-log.js + 4 modules
var audit_log = __webpack_require__(88472);
// EXTERNAL MODULE: ./build/src/core/account/account.js
var account_account = __webpack_require__(2734);
// EXTERNAL MODULE: ./build/src/core/provision/unit.js
var provision_unit = __webpack_require__(2963);
// EXTERNAL MODULE: ./build/src/core/audit/audit-record.js
var audit_record = __webpack_require__(2790);
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
/** The writes in an audit log whose unit has no recorded end. */
function interruptedWrites(auditText) {
    const writes = new Map();
    for (const record of auditText.split("\n").flatMap((line) => (0,audit_record/* parseAuditLine */.bd)(line) ?? [])) {
        const unit = unitOf(record);
        const { operation } = record;
        if (!unit)
            continue;
        const earlier = writes.get(unit.key) ?? new Map();
        writes.set(unit.key, earlier);
        // A file that cannot be used is known by its name, which may be the key of a unit of another kind.
        if (isEnd(record, unit)) {
            for (const [id, { intent }] of earlier)
                if (intent.kind === unit.kind)
                    earlier.delete(id);
        }
        else if (operation?.op_id === undefined)
            continue;
        else if (operation.stage === "intent") {
            const write = { operationId: operation.op_id, intent: intentOf(record, operation, unit), open: true };
            earlier.set(operation.op_id, write);
        }
        else if (operation.stage === "result")
            interrupted_close(earlier, operation.op_id, record);
    }
    const left = Array.from(writes, ([key, each]) => [key, [...each.values()]]);
    return new Map(left.filter(([, each]) => each.length > 0));
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
    return { kind: unit?.kind ?? provision_unit/* ACCOUNT_KIND */.J, key: unit?.key ?? (0,account_account/* nameKey */.Rc)(name), name };
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

// EXTERNAL MODULE: ./build/src/core/base/errors.js + 7 modules
var errors = __webpack_require__(4177);
// EXTERNAL MODULE: ./build/src/core/base/secret.js + 1 modules
var base_secret = __webpack_require__(1569);
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





/** A failed request to Genesys Cloud, with the API's own words and the correlation id in its message. */
class GenesysApiError extends errors/* AppError */.uV {
    name = "GenesysApiError";
    effect;
    attempts;
    status;
    correlationId;
    genesysCode;
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
const limits_PAGES_LIMIT = 1_000;
/** Pages to read at the same time, after the first. */
const PAGE_CONCURRENCY = 4;
/** Attempts at a listing when accounts are added or removed while pages are read. */
const LISTING_ATTEMPTS = 3;

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
    const place = dist/* getDotPath */.BuJ(issue) ?? "body";
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
    const message = `Cannot ${VERBS[request.method]} ${pathOf(request)}: the API ${failure.words}`;
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
        const { redactor = new base_secret/* Redactor */.pO(), loginUrl = (0,genesys_region/* regionHosts */.Qx)("us-east-1").loginUrl } = deps;
        const clientSecret = (0,base_secret/* asSecret */.BO)(deps.clientSecret);
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

// EXTERNAL MODULE: ./build/src/core/notify/destination.js
var destination = __webpack_require__(39531);
// EXTERNAL MODULE: ./build/src/core/notify/notifier.js + 6 modules
var notify_notifier = __webpack_require__(39684);
// EXTERNAL MODULE: ./build/src/core/notify/outbox.js
var outbox = __webpack_require__(66666);
// EXTERNAL MODULE: ./build/src/core/notify/presets/servicenow-change-note.js
var servicenow_change_note = __webpack_require__(7765);
// EXTERNAL MODULE: ./build/src/core/run/settings.js + 4 modules
var run_settings = __webpack_require__(56621);
// EXTERNAL MODULE: ./build/src/core/provision/limits.js
var limits = __webpack_require__(27385);
;// CONCATENATED MODULE: ./build/src/core/genesys/listing.js



/** Reads all pages and proves that nothing is missing or duplicated; tries again if the listing changed in the meantime. Throws `GENESYS_LISTING_INCOMPLETE`. */
async function readAllPages(what, readPage) {
    let defect = "";
    for (let attempt = 1; attempt <= LISTING_ATTEMPTS; attempt++) {
        const first = await readPage(1);
        if (first.pageCount > limits_PAGES_LIMIT) {
            defect = `it has ${first.pageCount} pages, but at most ${limits_PAGES_LIMIT} are read`;
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
        return "an account is on two pages";
    if (entities.length !== total)
        return `its total is ${total}, but its pages contain ${entities.length}`;
    return undefined;
}
/** Reads all pages from cursor to cursor. Throws `GENESYS_LISTING_INCOMPLETE` when a cursor comes twice, or an entity does. */
async function readAllByCursor(what, readPage) {
    const incomplete = (defect) => new AppError("GENESYS_LISTING_INCOMPLETE", `Cannot list ${what} completely: ${defect}`);
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
        const page = await this.#page({ pageSize: String(PAGE_SIZE), name }, "read", context);
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
            status: STATUS_WORD.test(status) ? status : this.#redactor.redact(status),
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
/** A status as the API has them, which is no place for a secret. */
const STATUS_WORD = /^[A-Z]+(?:_[A-Z]+)*$/;
function accountPath(id) {
    return `${COLLECTION}/${encodeURIComponent(id)}`;
}
/** Whether an error says that the requested resource does not exist. */
function isNotFound(error) {
    return error instanceof GenesysApiError && error.code === "GENESYS_NOT_FOUND";
}
function notServed(error) {
    return new GenesysApiError(error.code, error.message, {
        ...error,
        hint: `${COLLECTION} is not in the public SDK: point genesys-api-url at an API that serves it`,
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
    const password = passwordOf(desired);
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
    const password = passwordOf(desired);
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
        send: async (_, context) => {
            const answer = await answerOf(() => api.remove(id, context), () => ({ resources: {} }));
            // Being gone is the goal.
            if (answer.kind !== "refused" || !isNotFound(answer.error))
                return answer;
            const { httpStatus, correlationId, attempts } = answer;
            return { kind: "done", resources: {}, httpStatus, correlationId, attempts };
        },
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
/** The password to send; without one, nothing may even be announced. */
function passwordOf(desired) {
    if (desired.password)
        return desired.password;
    const { name, password = "its password" } = desired.account;
    throw new errors/* AppError */.uV("SECRET_MISSING", `Cannot write "${(0,base_text/* visible */.RK)(name)}": there is no value for ${(0,base_text/* visible */.RK)(password)}`);
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

// EXTERNAL MODULE: ./build/src/runtime/append-file.js
var append_file = __webpack_require__(22767);
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

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
;// CONCATENATED MODULE: ./build/src/runtime/clock.js


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
            (0,external_node_events_.setMaxListeners)(0, signal);
        const release = (0,base_async/* onAbort */.u7)(signal, (reason) => {
            clearTimeout(timer);
            reject(reason);
        });
    }),
};

;// CONCATENATED MODULE: ./build/src/runtime/fetch.js
/** Connections kept to one origin: the API is paced, so a few suffice. */
const CONNECTIONS = 32;
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
async function loadUndici() {
    const { EnvHttpProxyAgent, fetch } = await __webpack_require__.e(/* import() */ 752).then(__webpack_require__.t.bind(__webpack_require__, 24371, 19));
    const dispatcher = new EnvHttpProxyAgent({
        // Plain http is for this machine itself only, which no proxy reaches; HTTP_PROXY is not for https either.
        httpProxy: "",
        connections: CONNECTIONS,
        // Set explicitly, so that NODE_TLS_REJECT_UNAUTHORIZED=0 in a job's environment cannot open the API to an impostor.
        connect: { rejectUnauthorized: true },
        requestTls: { rejectUnauthorized: true },
        proxyTls: { rejectUnauthorized: true },
        connectTimeout: 10_000,
        headersTimeout: 60_000,
        bodyTimeout: 60_000,
        keepAliveTimeout: 4_000,
    });
    // undici's types and the global ones describe the same standard under two names.
    const call = fetch;
    return (url, init) => call(url, { ...init, dispatcher });
}

// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(14006);
;// CONCATENATED MODULE: ./build/src/runtime/glob.js

/** Whether the `rotate` input matches an account's name: names or globs, compared without case. */
function rotation(patterns) {
    const names = new Set(patterns.map((pattern) => pattern.toLowerCase()));
    const globs = picomatch([...patterns], { nocase: true, dot: true });
    // A name may contain any character: an exact name always matches, even if it would not match itself as a glob.
    return (name) => patterns.length > 0 && (names.has(name.toLowerCase()) || globs(name));
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
            throw state.error;
        if (state.ended)
            throw new ports/* ConnectionError */.Rc("ECONNRESET", "The server closed the connection during the handshake");
        await state.change(signal);
    }
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
            mx: (name, signal) => queryRecords(servers, signal, (resolver) => resolver.resolveMx(name)),
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
async function queryRecords(servers, signal, ask) {
    try {
        return await query(servers, signal, ask);
    }
    catch (error) {
        // Deno says "not found" of a missing record and a missing name alike: only the former is certain.
        if (!("Deno" in globalThis) || !(error instanceof ports/* ResolveError */.JT) || error.code !== "ENOTFOUND")
            throw error;
        throw new ports/* ResolveError */.JT("ENODATA", error.message);
    }
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

;// CONCATENATED MODULE: ./build/src/runtime/sources/globs.js

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
    const matchers = globs.map((glob) => picomatch(glob, options));
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
    return picomatch(segment, LENIENT);
}
/** Whether a glob has an `|` outside of parentheses, which makes two globs of it. */
function isAlternative(glob) {
    const rest = glob.replace(/\([^()]*\)/g, "");
    return rest === glob ? rest.includes("|") : isAlternative(rest);
}

;// CONCATENATED MODULE: ./build/src/runtime/compose.js





















/** Time, chance and HTTP as this machine has them, or the HTTP of a caller. */
function systemPorts(fetch = createFetch()) {
    return { clock: systemClock, random: Math.random, fetch };
}
/** Assembles a run of action, command line or library: network, API, audit log, notifier. Throws `ConfigurationError`. */
async function compose(composition, ports) {
    const { mode, settings, source, secrets, tokens, ca, env, itsm, logger, signal } = composition;
    const { redactor } = secrets;
    const readOnly = mode !== "apply";
    // Checked before the audit log is opened: settings that cannot be used leave no trace in it.
    const destination = itsm && await itsmDestination(itsm);
    return {
        context: composition.context,
        clock: ports.clock,
        random: ports.random,
        source,
        globs: createGlobs,
        fence: composition.fence,
        approvedPlan: composition.approvedPlan,
        approvals: composition.approvals,
        confirm: composition.confirm,
        network: createNetwork({ env, dnsServer: settings.dnsServer }),
        ca,
        secrets,
        ...(tokens && connectGenesys({ ...genesysAddress(settings), tokens, redactor, logger, readOnly }, ports)),
        ...await openAudit(composition, destination, ports),
        rotates: rotation(settings.rotate),
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
    const ca = settings.caFile === undefined ? [] : [await readCaFile((0,external_node_path_.resolve)(root, settings.caFile))];
    const itsm = mode === "apply" ? itsmFromInputs(raw, settings) : undefined;
    if (itsm?.format === "servicenow-change-note")
        (0,servicenow_change_note/* checkedReference */.v)(settings.changeRef);
    return await compose({ ...options, tokens, secrets, ca, itsm }, ports);
}
/** The ITSM receiver of the inputs, or undefined if there is none. */
function itsmFromInputs(raw, settings) {
    if (settings.itsmUrl === undefined)
        return undefined;
    return {
        url: settings.itsmUrl,
        format: settings.itsmFormat,
        secret: (0,run_settings/* inputText */.AN)(raw, "itsm-webhook-secret") || undefined,
        token: (0,run_settings/* inputText */.AN)(raw, "itsm-token") || undefined,
    };
}
/** Makes the destination of events. Throws `ConfigurationError`, whose message holds no secret. */
async function itsmDestination({ url, format, secret, token }) {
    return await (0,destination/* openDestination */.x)(url, {
        format,
        secret: (0,base_secret/* asSecret */.BO)(secret, "itsm-webhook-secret"),
        token: (0,base_secret/* asSecret */.BO)(token, "itsm-token"),
    });
}
/** The e-mail accounts of Genesys Cloud, by a client whose access tokens the redactor knows. */
function connectGenesys(connection, ports) {
    const client = new GenesysClient({ ...ports, ...connection });
    return {
        target: createEmailAccountsTarget({ client, redactor: connection.redactor }),
        counters: client.counters,
    };
}
/** Where the events of a run are stored: next to its audit log. */
function outboxPath(auditFile) {
    return auditFile.replace(/(\.jsonl)?$/, ".outbox.jsonl");
}
/** Opens audit log and outbox, with what an interrupted run left in them: writes without an end, events that were never sent. */
async function openAudit({ auditFile, context, secrets }, destination, ports) {
    if (auditFile === undefined)
        return {};
    const file = (0,append_file/* openAppendFile */.VJ)(auditFile);
    const earlier = await file.read() ?? "";
    const { redactor } = secrets;
    const notifier = destination && new notify_notifier/* Notifier */.ze({
        ...ports,
        redactor,
        outbox: await outbox/* Outbox */.a.open((0,append_file/* openAppendFile */.VJ)(outboxPath(auditFile)), ports.clock),
        destination,
    });
    const audit = await audit_log/* AuditLog */.S.open(file, context, {
        clock: ports.clock,
        interrupted: interruptedWrites(earlier),
        notifies: notifier !== undefined,
        onOutcome: async (record) => await notifier?.enqueue(record),
    });
    // A killed run may have left results whose events never reached the outbox.
    await notifier?.recover(earlier);
    return { audit, notifier };
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
    return new OAuthClient({ ...ports, clientId, clientSecret: new base_secret/* Secret */.zh(clientSecret), loginUrl, redactor });
}
function genesysAddress({ apiUrl, region, rateLimit }) {
    return { apiUrl: apiUrl ?? (0,genesys_region/* regionHosts */.Qx)(region).apiUrl, rateLimit };
}


/***/ })

};
