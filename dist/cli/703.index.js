export const id = 703;
export const ids = [703];
export const modules = {

/***/ 89703:
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
// EXTERNAL MODULE: ./build/src/runtime/check-inputs.js + 1 modules
var check_inputs = __webpack_require__(27365);
// EXTERNAL MODULE: ./build/src/core/base/errors.js + 7 modules
var errors = __webpack_require__(4177);
// EXTERNAL MODULE: ./build/src/core/base/text.js
var base_text = __webpack_require__(21024);
// EXTERNAL MODULE: ./build/src/core/audit/audit-log.js + 3 modules
var audit_log = __webpack_require__(95337);
// EXTERNAL MODULE: ./build/src/core/audit/verify.js + 2 modules
var verify = __webpack_require__(24095);
// EXTERNAL MODULE: ./build/src/core/base/canonical-json.js
var canonical_json = __webpack_require__(18508);
// EXTERNAL MODULE: ./build/src/core/notify/event.js
var notify_event = __webpack_require__(85459);
// EXTERNAL MODULE: ./build/src/core/notify/notifier.js + 6 modules
var notifier = __webpack_require__(39684);
;// CONCATENATED MODULE: ./build/src/core/notify/evidence.js




/**
 * Holds each waiting event against the record that it names by its hash: only one whose record stands in an intact log, and
 * that says nothing but what is made of that record, is proved.
 */
async function findEvidence(outbox, log) {
    const waiting = outbox.list("pending", "dead");
    const named = new Set(waiting.map(({ event }) => event.audit_hash));
    const ids = new Set(waiting.map(({ id }) => id));
    const told = new Map();
    const delivered = new Set();
    const verdict = await (0,verify/* verifyAudit */.R)(log, {
        onRecord: (record) => {
            if (named.has(record.hash)) {
                told.set(record.hash, { envelope: (0,notify_event/* envelopeOf */.Ge)(record), organisation: record.source?.organisation });
            }
            const parent = record.correlation?.parent_id;
            if ((0,notifier/* isDelivery */.Vq)(record) && typeof parent === "string" && ids.has(parent))
                delivered.add(parent);
        },
    });
    const { head, records, firstProblem, contradictions: [contradiction] } = verdict;
    const problem = firstProblem === undefined
        ? records === 0 ? "it contains no record" : contradiction
        : `it was changed: line ${firstProblem.line}: ${firstProblem.reason}`;
    if (problem !== undefined)
        return { problem, refused: new Map(), delivered: new Set() };
    const refused = new Map();
    const organisations = new Set();
    for (const { id, event } of waiting) {
        const record = told.get(event.audit_hash ?? "");
        const reason = record === undefined
            ? "no record in the log has the hash that it names"
            : outbox.claims(id).map((claim) => difference(claim, record.envelope)).find((each) => each !== undefined);
        if (reason === undefined)
            organisations.add(record?.organisation);
        else
            refused.set(id, reason);
    }
    return {
        head,
        organisation: organisations.size === 1 ? [...organisations][0] : undefined,
        refused,
        delivered: new Set([...delivered].filter((id) => !refused.has(id))),
    };
}
/** Where an event says something else than its record, as the end of a sentence. */
function difference(claim, envelope) {
    if (envelope === undefined)
        return "no event is made of the record that it names";
    const { event: claimedEvent, ...claimed } = claim;
    const { event, ...rest } = envelope;
    const key = differingKey(claimed, rest) ?? differingKey(claimedEvent, event);
    return key === undefined ? undefined : `its "${key}" is not that of its record`;
}
/** The first key, of either side, whose value differs. */
function differingKey(one, other) {
    const [left, right] = [one, other].map((each) => new Map(Object.entries(each)));
    const keys = new Set([...left?.keys() ?? [], ...right?.keys() ?? []]);
    return [...keys].find((key) => !isSame(left?.get(key), right?.get(key)));
}
function isSame(one, other) {
    try {
        return (0,canonical_json/* canonicalJson */.d)(one) === (0,canonical_json/* canonicalJson */.d)(other);
    }
    catch {
        // What has no canonical form, such as a missing value, is nothing that a record says.
        return false;
    }
}

// EXTERNAL MODULE: ./build/src/core/notify/outbox.js
var notify_outbox = __webpack_require__(66666);
// EXTERNAL MODULE: ./build/src/core/notify/presets/servicenow-change-note.js
var servicenow_change_note = __webpack_require__(7765);
// EXTERNAL MODULE: ./build/src/core/report/wording.js
var wording = __webpack_require__(78756);
// EXTERNAL MODULE: ./build/src/core/run/build-report.js
var build_report = __webpack_require__(71874);
;// CONCATENATED MODULE: ./build/src/core/run/redeliver.js









/**
 * Sends the undelivered events of an outbox, with the ids and times that they had, as far as the audit log proves them, and
 * records each delivery in that log as a run of its own. Throws `AppError` when the outbox, the log or an input cannot be used.
 */
async function redeliver(settings, deps) {
    const { outboxFile, destination, clock } = deps;
    // A reference that nobody can find must not turn every event into a dead letter.
    if (destination.format === "servicenow-change-note" && settings.changeRef !== undefined) {
        (0,servicenow_change_note/* checkedReference */.v)(settings.changeRef);
    }
    const startedAt = clock.now();
    const outbox = await notify_outbox/* Outbox */.a.open(outboxFile, clock);
    const unreadable = unreadableLines(outbox, outboxFile.path);
    const waiting = () => outbox.list("pending", "dead").length;
    const report = (findings, told, organisation) => (0,build_report/* buildReport */.FK)({
        ...facts(settings, deps, startedAt, organisation),
        findings: [...findings, ...unreadable],
        notifications: { delivered: told?.delivered ?? 0, undelivered: told?.undelivered ?? waiting() },
    });
    if (waiting() === 0)
        return report([]);
    const { log } = deps;
    if ("missing" in log)
        return report([refusal(outboxFile.path, `its audit log is missing: ${log.missing}`)]);
    const evidence = await findEvidence(outbox, log.content);
    const { problem, head, organisation } = evidence;
    const logName = (0,base_text/* visible */.RK)(log.file.path);
    if (problem !== undefined) {
        return report([refusal(outboxFile.path, `its audit log "${logName}" proves nothing, because ${problem}`)]);
    }
    const refusals = refusalsOf(outbox, evidence, logName);
    const acknowledged = await acknowledge(outbox, evidence);
    if (waiting() === evidence.refused.size) {
        return withHead(report([...refusals, ...acknowledged], undefined, organisation), head);
    }
    const { told, findings, audit } = await send(outbox, evidence, log.file, settings, deps);
    return await redeliver_close(audit, (closing) => report([...refusals, ...acknowledged, ...findings, ...closing], told, organisation));
}
/** Sends what is proved; what cannot be recorded is not sent. */
async function send(outbox, { refused, head, organisation }, file, { changeRef }, deps) {
    const { destination, context, signal, clock } = deps;
    let audit;
    try {
        // The events say where they come from; no input of this run does, and it asks nothing of Genesys Cloud.
        audit = await audit_log/* AuditLog */.S.open(file, { ...context, organisation, principal: undefined }, { clock });
        if (audit.head !== head) {
            throw new errors/* AppError */.uV("AUDIT_UNWRITABLE", `The audit log "${(0,base_text/* visible */.RK)(file.path)}" changed while it was being read`, {
                hint: "Wait until no other run writes to it, then run again",
            });
        }
        const opened = audit;
        deps.beforeEnd?.(async (reason) => await opened.failed(reason));
        await audit.started("redeliver");
    }
    catch (error) {
        return { findings: [failed(error)] };
    }
    const told = await new notifier/* Notifier */.ze({ ...deps, outbox, destination }).flush(signal, {
        dead: true,
        except: refused,
        changeRef,
        record: (delivery) => audit.notified((0,notifier/* notificationOf */.t7)(delivery, true)),
    });
    const findings = told.deliveries.flatMap(({ result: { delivered, code, reason } }) => delivered ? [] : [(0,errors/* finding */.gk)(code ?? "NOTIFY_FAILED", reason ?? "The event was not delivered", { severity: "error" })]);
    for (const error of [told.outboxError, told.recordError])
        if (error !== undefined)
            findings.push(failed(error));
    const left = told.undelivered - refused.size;
    if (left > 0 && findings.length === 0) {
        const message = `${(0,wording/* counted */.hS)(left, "event")} ${left === 1 ? "is" : "are"} still undelivered`;
        findings.push((0,errors/* finding */.gk)("NOTIFY_FAILED", message, { severity: "error" }));
    }
    return { told, findings, ...(told.recordError === undefined ? { audit } : {}) };
}
/** Closes the log with the report, whose head is then known. */
async function redeliver_close(audit, report) {
    if (audit === undefined)
        return report([]);
    const finished = report([]);
    try {
        await audit.completed(finished);
        return withHead(finished, audit.head);
    }
    catch (error) {
        return report([failed(error)]);
    }
}
/** The log tells of these deliveries; only their lines in the outbox are missing. */
async function acknowledge(outbox, { delivered }) {
    let problem;
    for (const id of delivered) {
        try {
            await outbox.acknowledge(id);
        }
        catch (error) {
            problem ??= failed(error);
        }
    }
    return problem === undefined ? [] : [problem];
}
function refusalsOf(outbox, { refused }, logName) {
    return outbox.list("pending", "dead").flatMap(({ id, event }) => {
        const reason = refused.get(id);
        if (reason === undefined)
            return [];
        const message = `The event ${id} of "${(0,base_text/* visible */.RK)(event.name ?? "")}" was not sent: ${reason} in "${logName}"`;
        return [(0,errors/* finding */.gk)("REDELIVERY_REFUSED", message, { severity: "error" })];
    });
}
function refusal(path, reason) {
    return (0,errors/* finding */.gk)("REDELIVERY_REFUSED", `Nothing of "${(0,base_text/* visible */.RK)(path)}" was sent: ${reason}`, { severity: "error" });
}
function unreadableLines({ unreadable }, path) {
    if (unreadable === 0)
        return [];
    const rest = `${(0,wording/* counted */.hS)(unreadable, "line")} that ${unreadable === 1 ? "is not an outbox entry" : "are not outbox entries"}`;
    return [(0,errors/* finding */.gk)("OUTBOX_UNUSABLE", `"${(0,base_text/* visible */.RK)(path)}" has ${rest}`, { severity: "error" })];
}
function failed(error) {
    if (!(error instanceof errors/* AppError */.uV))
        throw error;
    return (0,errors/* finding */.gk)(error.code, error.message, { severity: "error", hint: error.hint });
}
function withHead(report, head) {
    return head === undefined ? report : { ...report, auditHead: head };
}
function facts(settings, { context, clock }, startedAt, organisation) {
    return {
        organisation: organisation ?? settings.organisation,
        genesysApi: settings.genesysApi,
        context,
        mode: "redeliver",
        failOn: settings.failOn,
        startedAt,
        finishedAt: clock.now(),
        accounts: [],
    };
}

// EXTERNAL MODULE: ./build/src/runtime/append-file.js
var append_file = __webpack_require__(22767);
// EXTERNAL MODULE: ./build/src/runtime/compose.js + 38 modules
var compose = __webpack_require__(43890);
;// CONCATENATED MODULE: ./build/src/runtime/redelivery.js





/** The files of a redelivery: the log is the one beside the outbox, else the one that `audit-file` names. */
async function redeliveryFiles(outbox, auditFile) {
    const beside = logBeside(outbox);
    return { outbox, audit: beside !== undefined && await (0,append_file/* identifyFile */.Zn)(beside) !== undefined ? beside : auditFile };
}
/** Sends the undelivered events of an outbox file, and reports it as a separate run. Throws `AppError`. */
async function redeliverOutbox({ outbox, audit }, raw, settings, context, redactor, { signal, beforeEnd }) {
    const itsm = (0,compose/* itsmFromInputs */.LD)(raw, settings);
    if (!itsm) {
        throw new errors/* ConfigurationError */.j1("INPUT_INVALID", "Cannot redeliver without itsm-webhook-url", {
            hint: "Set itsm-webhook-url to the address that receives the events",
        });
    }
    const destination = await (0,compose/* itsmDestination */.sJ)(itsm);
    const found = await (0,append_file/* identifyFile */.Zn)(outbox);
    if (found === undefined)
        throw unusable(outbox, "there is no such file");
    if (!found.isFile)
        throw unusable(outbox, NO_FILE);
    return await redeliver(settings, {
        ...(0,compose/* systemPorts */.YJ)(),
        outboxFile: (0,append_file/* openAppendFile */.VJ)(outbox),
        log: await openLog(outbox, found.id, audit),
        destination,
        context,
        redactor,
        signal,
        beforeEnd,
    });
}
async function openLog(outbox, outboxId, audit) {
    const found = await (0,append_file/* identifyFile */.Zn)(audit);
    if (found === undefined) {
        const places = [...new Set([logBeside(outbox) ?? audit, audit])].map((path) => `"${(0,base_text/* visible */.RK)(path)}"`);
        return { missing: `there is no ${places.join(" and no ")}` };
    }
    if (!found.isFile)
        throw unusable(audit, NO_FILE);
    if (found.id === outboxId)
        throw unusable(outbox, "it is the audit log");
    return { file: (0,append_file/* openAppendFile */.VJ)(audit), content: (0,append_file/* readPieces */.ut)(audit) };
}
/** A device or a pipe would be read for ever. */
const NO_FILE = "it is not a file";
/** The audit log whose events an outbox of this name holds. */
function logBeside(outbox) {
    const log = outbox.replace(/\.outbox\.jsonl$/, ".jsonl");
    return log !== outbox && (0,compose/* outboxPath */.RV)(log) === outbox ? log : undefined;
}
function unusable(path, reason) {
    return new errors/* ConfigurationError */.j1("INPUT_INVALID", `Cannot redeliver "${(0,base_text/* visible */.RK)(path)}": ${reason}`, {
        hint: "Give the outbox file of an earlier run, with its audit log beside it; both are in that run's artifact",
    });
}

// EXTERNAL MODULE: ./build/src/runtime/secret-lookup.js
var secret_lookup = __webpack_require__(37439);
// EXTERNAL MODULE: ./build/src/cli/console.js
var console = __webpack_require__(70417);
// EXTERNAL MODULE: ./build/src/cli/local-context.js
var local_context = __webpack_require__(35013);
// EXTERNAL MODULE: ./build/src/cli/options.js
var cli_options = __webpack_require__(50698);
// EXTERNAL MODULE: ./build/src/cli/print-report.js
var print_report = __webpack_require__(91278);
;// CONCATENATED MODULE: ./build/src/cli/redeliver-command.js











/** Sends the undelivered events of an outbox file again, as far as its audit log proves them. */
async function redeliverCommand(path, options) {
    const raw = (0,cli_options/* rawInputs */.me)(options, external_node_process_.env);
    const redactor = (0,secret_lookup/* maskSecrets */.QU)(raw);
    const { settings } = await (0,check_inputs/* checkInputs */.s)(raw, { spell: cli_options/* spellOption */.ii, workspace: external_node_process_.cwd() });
    const context = (0,local_context/* localContext */.N)(raw, settings);
    const files = await redeliveryFiles((0,external_node_path_.resolve)(path), (0,external_node_path_.resolve)(settings.auditFile));
    const report = await redeliverOutbox(files, raw, settings, context, redactor, (0,cancellation/* listenForStop */.r)());
    (0,print_report/* printReport */.Y)(report, { output: external_node_process_.stdout, json: options.json });
    if (report.auditHead !== undefined) {
        const logger = new console/* ConsoleLogger */.C({ output: external_node_process_.stderr });
        logger.info(`Audit log: ${files.audit}, head ${report.auditHead}`);
    }
    external_node_process_.exitCode = report_report/* EXIT_STATUS */.uc[report.result];
}


/***/ }),

/***/ 57164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MM: () => (/* binding */ parseReport),
/* harmony export */   uc: () => (/* binding */ EXIT_STATUS)
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
/** Reads a run report; `fault` is the place of what makes it none, empty for the whole. */
function parseReport(value) {
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC(runReportSchema, value, { abortEarly: true });
    return parsed.success ? { report: parsed.output } : { fault: valibot__WEBPACK_IMPORTED_MODULE_1__/* .getDotPath */ .BuJ(parsed.issues[0]) ?? "" };
}
/** The exit status of a process after a run; an invalid configuration exits with 2. */
const EXIT_STATUS = { success: 0, failure: 1, inconclusive: 3 };


/***/ })

};
