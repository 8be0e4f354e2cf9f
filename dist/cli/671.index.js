export const id = 671;
export const ids = [671];
export const modules = {

/***/ 91278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ printReport)
/* harmony export */ });
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1708);
/* harmony import */ var _core_report_terminal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55414);


/** Prints a report for a person, or with `json` for a program. */
function printReport(report, { output, redactor, json }) {
    const color = output.isTTY === true && !node_process__WEBPACK_IMPORTED_MODULE_0__.env.NO_COLOR;
    const text = json
        ? JSON.stringify(redactor.redactValue(report), null, 2)
        : redactor.redact((0,_core_report_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .renderText */ .S)(report, { color }));
    output.write(text.replace(/\n?$/, "\n"));
}


/***/ }),

/***/ 78671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  redeliverCommand: () => (/* binding */ redeliverCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./build/src/core/report/report.js
var report_report = __webpack_require__(57164);
// EXTERNAL MODULE: ./build/src/runtime/cancellation.js
var cancellation = __webpack_require__(53435);
// EXTERNAL MODULE: ./build/src/runtime/check-inputs.js + 2 modules
var check_inputs = __webpack_require__(43909);
// EXTERNAL MODULE: ./build/src/core/base/errors.js + 7 modules
var errors = __webpack_require__(4177);
// EXTERNAL MODULE: ./build/src/core/notify/notifier.js + 9 modules
var notifier = __webpack_require__(75626);
// EXTERNAL MODULE: ./build/src/core/report/wording.js
var wording = __webpack_require__(78756);
// EXTERNAL MODULE: ./build/src/core/run/build-report.js
var build_report = __webpack_require__(71874);
// EXTERNAL MODULE: ./build/src/core/base/text.js
var base_text = __webpack_require__(21024);
// EXTERNAL MODULE: ./build/src/runtime/append-file.js
var append_file = __webpack_require__(22767);
// EXTERNAL MODULE: ./build/src/runtime/compose.js + 34 modules
var compose = __webpack_require__(67753);
;// CONCATENATED MODULE: ./build/src/runtime/redelivery.js







/** Sends the undelivered events of an outbox file, and reports it as a separate run. Throws `ConfigurationError`. */
async function redeliverOutbox(path, raw, settings, context, signal) {
    const itsm = (0,compose/* itsmFromInputs */.LD)(raw, settings);
    if (!itsm) {
        throw new errors/* ConfigurationError */.j1("INPUT_INVALID", "Cannot redeliver without itsm-webhook-url", {
            hint: "Set itsm-webhook-url to the address that receives the events",
        });
    }
    const destination = await (0,compose/* itsmDestination */.sJ)(itsm);
    const file = (0,append_file/* openAppendFile */.V)(path);
    if (await file.read() === undefined) {
        throw new errors/* ConfigurationError */.j1("INPUT_INVALID", `Cannot redeliver "${(0,base_text/* visible */.RK)(path)}": there is no such file`, {
            hint: "Give the outbox file of an earlier run; it is in that run's artifact",
        });
    }
    const ports = (0,compose/* systemPorts */.YJ)();
    const startedAt = ports.clock.now();
    const { delivered, undelivered, deliveries, outboxError } = await (0,notifier/* redeliver */.Db)(file, destination, ports, signal);
    const failures = deliveries.flatMap(({ result }) => result.delivered
        ? []
        : [(0,errors/* finding */.gk)(result.code ?? "NOTIFY_FAILED", result.reason ?? "The event was not delivered", { severity: "error" })]);
    if (outboxError)
        failures.push((0,errors/* finding */.gk)(outboxError.code, outboxError.message, { hint: outboxError.hint }));
    if (undelivered > 0 && failures.length === 0) {
        failures.push((0,errors/* finding */.gk)("NOTIFY_FAILED", `${(0,wording/* counted */.hS)(undelivered, "event")} ${undelivered === 1 ? "is" : "are"} still undelivered`, { severity: "error" }));
    }
    return (0,build_report/* buildReport */.F)({
        organisation: settings.organisation,
        context,
        mode: "redeliver",
        failOn: settings.failOn,
        startedAt,
        finishedAt: ports.clock.now(),
        accounts: [],
        findings: failures,
        notifications: { delivered, undelivered },
    });
}

// EXTERNAL MODULE: ./build/src/runtime/secret-lookup.js
var secret_lookup = __webpack_require__(37439);
// EXTERNAL MODULE: ./build/src/cli/local-context.js
var local_context = __webpack_require__(35013);
// EXTERNAL MODULE: ./build/src/cli/options.js
var cli_options = __webpack_require__(50698);
// EXTERNAL MODULE: ./build/src/cli/print-report.js
var print_report = __webpack_require__(91278);
;// CONCATENATED MODULE: ./build/src/cli/redeliver-command.js










/** Sends the undelivered events of an outbox file again. */
async function redeliverCommand(path, options) {
    const raw = (0,cli_options/* rawInputs */.me)(options, external_node_process_.env);
    const redactor = (0,secret_lookup/* maskSecrets */.QU)(raw);
    const { settings } = await (0,check_inputs/* checkInputs */.s)(raw, { spell: cli_options/* spellOption */.ii, workspace: external_node_process_.cwd() });
    const context = (0,local_context/* localContext */.N)(raw, settings);
    const report = await redeliverOutbox((0,external_node_path_.resolve)(path), raw, settings, context, (0,cancellation/* listenForStop */.r)().signal);
    (0,print_report/* printReport */.Y)(report, { output: external_node_process_.stdout, redactor, json: options.json });
    external_node_process_.exitCode = report_report/* EXIT_STATUS */.u[report.result];
}


/***/ }),

/***/ 57164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ EXIT_STATUS)
/* harmony export */ });
/* unused harmony export runReportSchema */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4177);


const text = valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP();
const optionalText = valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(text);
const count = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(0));
const optionalCount = valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(count);
const texts = valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(text);
const code = valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(Object.keys(_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CODES */ .Lp));
const findingEntries = {
    code,
    severity: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(["error", "warning", "info"]),
    message: text,
    hint: optionalText,
    line: optionalCount,
    column: optionalCount,
};
const findingSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc(findingEntries);
const issueSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ ...findingEntries, path: text, line: count, column: count });
const runFindingSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ ...findingEntries, path: optionalText });
const probeOutcome = valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(["passed", "failed", "inconclusive", "skipped"]);
const probeResultSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    protocol: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(["smtp", "imap"]),
    host: text,
    port: count,
    outcome: probeOutcome,
    address: optionalText,
    /** Every address that the host name led to, where each was asked. */
    addresses: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ address: text, outcome: probeOutcome, findings: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(findingSchema) }))),
    /** The name that was given with EHLO; of SMTP only. */
    ehloName: optionalText,
    phases: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: text, ms: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), outcome: text })),
    tls: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        version: text,
        cipher: text,
        subject: text,
        issuer: text,
        validTo: text,
        daysLeft: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
        sans: texts,
        /** The certificates that were verified, leaf first, each with its end; `validTo` and `daysLeft` are of the earliest. */
        path: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(texts),
    })),
    capabilities: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(texts),
    findings: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(findingSchema),
});
const fieldValue = valibot__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
    text,
    valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    valibot__WEBPACK_IMPORTED_MODULE_1__/* ["null"] */ .chJ(),
    valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .lazy */ .RZV(() => fieldValue)),
    valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(text, valibot__WEBPACK_IMPORTED_MODULE_1__/* .lazy */ .RZV(() => fieldValue)),
]);
const changeSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    action: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(["create", "update", "no-op", "delete", "blocked"]),
    /** What differs; a secret has neither `from` nor `to`. */
    fields: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ key: text, from: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(fieldValue), to: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(fieldValue) }))),
    reason: optionalText,
});
const outcomeSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    status: text,
    /** Whether that is a good end: its target's word, and the only one on it. */
    succeeded: valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    accountId: optionalText,
    latencyMs: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    requests: count,
    detail: optionalText,
});
const approvalSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    status: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(["approved", "not-approved", "unavailable", "none"]),
    basis: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(["pull-request", "environment", "author-association"])),
    pullRequest: optionalCount,
    approvers: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(texts),
});
const accountReportSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    name: text,
    /** Absent, like its line, for a live account that is in no file. */
    file: optionalText,
    line: optionalCount,
    issues: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(issueSchema),
    probes: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(probeResultSchema),
    approval: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(approvalSchema),
    change: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(changeSchema),
    outcome: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(outcomeSchema),
});
const domainReportSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    name: text,
    /** The names of its accounts. */
    accounts: texts,
    change: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(changeSchema),
    outcome: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(outcomeSchema),
    findings: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(findingSchema),
});
/** The run report, schema version 2: the one value that comment, summary, `--json` and `report-file` are made from. Times are RFC 3339. */
const runReportSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    schemaVersion: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(2),
    /** The organisation's label. */
    organisation: text,
    genesysApi: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(["email-accounts", "email-domains"]),
    /** What is known of the run on its machine or in its workflow. */
    run: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        id: optionalText,
        attempt: optionalCount,
        url: optionalText,
        actor: optionalText,
        ref: optionalText,
        commit: optionalText,
    }),
    /** The commit whose run has to apply what this one did not. */
    superseded: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ by: text, at: text })),
    /** The hash of the audit log's last record. */
    auditHead: optionalText,
    mode: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(["check", "apply", "drift", "redeliver"]),
    result: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(["success", "failure", "inconclusive"]),
    startedAt: text,
    finishedAt: text,
    durationMs: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    planHash: optionalText,
    counts: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        accounts: count,
        created: count,
        updated: count,
        unchanged: count,
        deleted: count,
        failed: count,
        skipped: count,
        errors: count,
        warnings: count,
    }),
    accounts: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(accountReportSchema),
    /** The domains that are planned and written as units of their own. */
    domains: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(domainReportSchema)),
    /** What the look at each mail domain found. */
    mailDomains: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: text, accounts: texts, findings: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(findingSchema) }))),
    /** Findings of the run as a whole, such as a plan that was skipped because there were no credentials. */
    findings: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(runFindingSchema),
    /** What nobody may take silence for a pass of; `what` and `reason` make one sentence, without a full stop. */
    notChecked: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ what: text, reason: text })),
    /** Account files that the change removes, and what becomes of their accounts. */
    removed: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: optionalText, file: text, action: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(["delete", "stays-live", "unknown"]) }))),
    /** What a run made and could neither use nor remove. */
    leftBehind: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ kind: text, id: text, name: text, domain: optionalText }))),
    /** Whether the plan is the one that was approved; null where there is none to compare with. */
    plan: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        changed: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()),
        approvedHash: optionalText,
        /** Where they differ: of a whole account, or of one key of its file. */
        differences: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: text, key: optionalText, approved: text, wanted: text, live: text }))),
    })),
    /** The events that are still to be sent. */
    undelivered: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id: text, account: text, event: text, reason: text }))),
    api: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ requests: count, retries: count, throttled: count }),
    notifications: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ delivered: count, undelivered: count }),
});
/** The exit status of a process after a run; an invalid configuration exits with 2. */
const EXIT_STATUS = { success: 0, failure: 1, inconclusive: 3 };


/***/ }),

/***/ 71874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ buildReport),
/* harmony export */   U: () => (/* binding */ reportAccount)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4177);
/* harmony import */ var _report_not_checked_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14845);
/* harmony import */ var _report_verdict_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64429);



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
        genesysApi: "email-accounts",
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
        ...optional({ mailDomains }),
        findings: judged.findings,
        notChecked: [...facts.notChecked ?? [], ...(0,_report_not_checked_js__WEBPACK_IMPORTED_MODULE_1__/* .findNotChecked */ .M)(judged), ...domainsNotChecked(facts.accounts)],
        ...optional({ removed: facts.removed?.length ? facts.removed : undefined, plan: facts.plan }),
        ...optional({ leftBehind: facts.leftBehind?.length ? [...facts.leftBehind] : undefined }),
        api: facts.api ?? { requests: 0, retries: 0, throttled: 0 },
        notifications: facts.notifications ?? { delivered: 0, undelivered: 0 },
    };
}
function reportedRun({ runId, runAttempt, runUrl, actor, ref, commit }) {
    return { id: runId, attempt: runAttempt, actor: actor.login, ...optional({ url: runUrl, ref, commit }) };
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
        ...(run.isRemoved ? {} : { file, line }),
        issues,
        probes,
        ...optional({ change: reportedChange(run), outcome: reportedOutcome(run) }),
    };
}
/** What was done, where that is known: a run that finds the work of an interrupted one does as its change what the other began. */
function reportedChange({ change, fields, outcome }) {
    if (change === undefined)
        return undefined;
    const { action } = outcome ?? change;
    const set = action === "create" || action === "update"
        ? fields?.map(({ key, from, to }) => ({ key, ...optional({ from, to }) }))
        : undefined;
    return { action, ...optional({ fields: set, reason: change.reason }) };
}
/** What was held back was not attempted: its change says why. */
function reportedOutcome({ outcome }) {
    if (outcome === undefined || outcome.action === "blocked")
        return undefined;
    const { status, succeeded, accountId, latencyMs, requests, detail } = outcome;
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


/***/ })

};
