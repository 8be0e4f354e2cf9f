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
// EXTERNAL MODULE: ./build/src/core/notify/send-event.js + 2 modules
var send_event = __webpack_require__(56649);
// EXTERNAL MODULE: ./build/src/core/audit/audit-log.js + 4 modules
var audit_log = __webpack_require__(15798);
// EXTERNAL MODULE: ./build/src/core/audit/verify.js + 3 modules
var verify = __webpack_require__(90150);
// EXTERNAL MODULE: ./build/src/core/base/canonical-json.js
var canonical_json = __webpack_require__(18508);
// EXTERNAL MODULE: ./build/src/core/notify/event.js
var notify_event = __webpack_require__(85459);
// EXTERNAL MODULE: ./build/src/core/notify/history.js
var notify_history = __webpack_require__(11587);
;// CONCATENATED MODULE: ./build/src/core/notify/evidence.js




/**
 * Holds each waiting event against the record that it names by its hash: only one whose record stands in an intact log, and
 * that says nothing but what is made of that record, is proved. The log also knows which events wait, whatever the outbox says.
 */
async function findEvidence(outbox, log) {
    const waiting = outbox.list("pending", "dead");
    const named = new Set(waiting.flatMap(({ id }) => outbox.claims(id).map(hashOf)));
    const told = new Map();
    const history = new notify_history/* EventHistory */.j();
    const organisations = new Map();
    const verdict = await (0,verify/* verifyAudit */.Rn)(log, {
        onRecord: (record) => {
            history.add(record);
            const envelope = (0,notify_event/* envelopeOf */.Ge)(record);
            const organisation = record.source?.organisation;
            if (named.has(record.hash))
                told.set(record.hash, { envelope });
            if (envelope)
                organisations.set(envelope.id, organisation);
        },
    });
    const { head, records, firstProblem } = verdict;
    const problem = firstProblem === undefined
        ? records === 0 ? "it contains no record" : undefined
        : `it was changed: line ${firstProblem.line}: ${firstProblem.reason}`;
    if (problem !== undefined)
        return { problem, refused: new Map(), settled: new Set(), untold: new Map() };
    const refused = new Map();
    for (const { id } of waiting) {
        const reason = outbox.claims(id).map((claim) => {
            const record = told.get(hashOf(claim) ?? "");
            return record ? difference(claim, record.envelope) : "no record in the log has the hash that it names";
        }).find((each) => each !== undefined);
        if (reason !== undefined)
            refused.set(id, reason);
    }
    const proved = [...waiting.map(({ id }) => id), ...history.untold.keys()].filter((id) => !refused.has(id));
    const from = new Set(proved.map((id) => organisations.get(id)));
    return {
        head,
        organisation: from.size === 1 ? [...from][0] : undefined,
        refused,
        settled: new Set(waiting.flatMap(({ id }) => !refused.has(id) && history.isTold(id) ? [id] : [])),
        untold: history.untold,
    };
}
/** The record that an event names. */
function hashOf(claim) {
    return claim.event.audit_hash ?? undefined;
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
        return (0,canonical_json/* canonicalJson */.dj)(one) === (0,canonical_json/* canonicalJson */.dj)(other);
    }
    catch {
        // What has no canonical form, such as a missing value, is nothing that a record says.
        return false;
    }
}

// EXTERNAL MODULE: ./build/src/core/notify/closing.js
var closing = __webpack_require__(46960);
// EXTERNAL MODULE: ./build/src/core/notify/limits.js
var limits = __webpack_require__(3195);
// EXTERNAL MODULE: ./build/src/core/notify/delivery-facts.js
var delivery_facts = __webpack_require__(73317);
// EXTERNAL MODULE: ./build/src/core/notify/notifier.js + 1 modules
var notifier = __webpack_require__(57692);
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
        (0,servicenow_change_note.checkedReference)(settings.changeRef);
    }
    const startedAt = clock.now();
    const outbox = await notify_outbox/* Outbox */.a.open(outboxFile, clock);
    const unreadable = unreadableLines(outbox, outboxFile.path);
    const waiting = () => outbox.undelivered().length;
    const report = (findings, told, organisation, refused) => (0,build_report/* buildReport */.FK)({
        ...facts(settings, deps, startedAt, organisation),
        findings: [...findings, ...unreadable],
        notifications: { delivered: told?.delivered ?? 0, undelivered: told?.undelivered ?? waiting() },
        undelivered: outbox.undelivered().map(({ reason, ...event }) => ({
            ...event,
            reason: refused?.get(event.id) ?? reason ?? "It was not sent",
        })),
        tickets: told && (0,delivery_facts/* ticketsOf */.j)(told),
    });
    const { log } = deps;
    if ("missing" in log) {
        return report(waiting() === 0 ? [] : [refusal(outboxFile.path, `its audit log is missing: ${log.missing}`)]);
    }
    const evidence = await findEvidence(outbox, log.content);
    const { problem, head, organisation } = evidence;
    const logName = (0,base_text/* visible */.RK)(log.file.path);
    if (problem !== undefined) {
        return waiting() === 0
            ? report([])
            : report([refusal(outboxFile.path, `its audit log "${logName}" proves nothing, because ${problem}`)]);
    }
    const refusals = refusalsOf(outbox, evidence, logName);
    const aligned = [...await acknowledge(outbox, evidence), ...await restore(outbox, evidence)];
    if (waiting() === evidence.refused.size) {
        return withHead(report([...refusals, ...aligned], undefined, organisation, evidence.refused), head);
    }
    const { told, findings, audit } = await send(outbox, evidence, log.file, settings, deps);
    return await redeliver_close(audit, (closing) => report([...refusals, ...aligned, ...findings, ...closing], told, organisation, evidence.refused));
}
/** Puts back what the log proves to be untold, and the outbox does not know of or calls delivered. */
async function restore(outbox, { untold, refused }) {
    const missing = (0,notify_history/* withLater */.v)(untold, ({ envelope: { id } }) => {
        const state = outbox.stateOf(id);
        return !refused.has(id) && state !== "pending" && state !== "dead";
    });
    for (const { envelope } of missing) {
        if (refused.has(envelope.id))
            continue;
        try {
            await outbox.reopen(envelope);
        }
        catch (error) {
            return [failed(error)];
        }
    }
    return [];
}
/** Sends what is proved; what cannot be recorded is not sent. */
async function send(outbox, { refused, head, organisation, untold }, file, { changeRef }, deps) {
    const { destination, context, signal, clock } = deps;
    let audit;
    try {
        // The events say where they come from; no input of this run does, and it asks nothing of Genesys Cloud.
        const owner = { ...context, organisation, principal: undefined };
        audit = await audit_log/* AuditLog */.S.open(file, owner, { clock, ...deps.manifest?.(owner) });
        if (audit.head !== head) {
            await audit.abandon();
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
    const abandoned = await giveUp(outbox, [...untold.values()].filter(({ envelope: { id } }) => !refused.has(id)), audit, deps);
    const told = await new notifier/* Notifier */.z({ ...deps, outbox, destination }).flush(signal, {
        dead: true,
        except: refused,
        changeRef,
        record: (delivery) => audit.notified((0,delivery_facts/* notificationOf */.t)(delivery, true)),
        budgetMs: limits/* REDELIVERY_BUDGET_MS */.TX,
    });
    const findings = told.deliveries.flatMap(({ result: { delivered, code, reason } }) => delivered ? [] : [(0,errors/* finding */.gk)(code ?? "NOTIFY_FAILED", reason ?? "The event was not delivered", { severity: "error" })]);
    findings.unshift(...abandoned);
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
/** Ends the redelivery of events that are too old, were sent too often or would now mislead, and says so once. */
async function giveUp(outbox, untold, audit, { clock, destination }) {
    const findings = [];
    for (const { envelope, failures, overtaken } of untold) {
        const { id, event } = envelope;
        const days = (clock.now() - Date.parse(event.timestamp)) / 86_400_000;
        // It would open an alert that is over, or close one that is not.
        const isMisleading = overtaken && (0,closing/* keepsAlerts */.S)(destination.format);
        if (!isMisleading && days <= limits/* GIVE_UP_DAYS */.IG && failures < limits/* GIVE_UP_DELIVERIES */.Xr)
            continue;
        const why = isMisleading
            ? "a later event of the account was delivered, and one of the two tells a failure"
            : days > limits/* GIVE_UP_DAYS */.IG
                ? `it is older than ${limits/* GIVE_UP_DAYS */.IG} days`
                : `it failed in ${(0,wording/* counted */.hS)(failures, "run")}, each with several attempts`;
        const what = `The event ${id} (${event.event}) of "${(0,base_text/* visible */.RK)(event.name ?? "")}" was given up: ${why}`;
        const result = { id, delivered: false, attempts: 0, retryable: false, givenUp: true, reason: what };
        try {
            await audit.notified((0,delivery_facts/* notificationOf */.t)({ envelope, result: { ...result, code: "EVENT_GIVEN_UP" } }, true));
            await outbox.settle(result, destination.url.host);
        }
        catch (error) {
            return [...findings, failed(error)];
        }
        findings.push((0,errors/* finding */.gk)("EVENT_GIVEN_UP", what, isMisleading ? { severity: "warning", hint: LATER_TOLD } : {}));
    }
    return findings;
}
const LATER_TOLD = "Nothing is left to do: the receiver knows the later state of the account";
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
async function acknowledge(outbox, { settled }) {
    let problem;
    for (const id of settled) {
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
// EXTERNAL MODULE: ./build/src/runtime/log-file.js + 1 modules
var log_file = __webpack_require__(74228);
// EXTERNAL MODULE: ./build/src/runtime/manifest-file.js
var manifest_file = __webpack_require__(99168);
// EXTERNAL MODULE: ./build/src/runtime/compose.js + 3 modules
var compose = __webpack_require__(20510);
// EXTERNAL MODULE: ./build/src/runtime/log-places.js
var log_places = __webpack_require__(73025);
// EXTERNAL MODULE: ./build/src/runtime/receiver-inputs.js
var receiver_inputs = __webpack_require__(56431);
// EXTERNAL MODULE: ./build/src/runtime/system-ports.js + 1 modules
var system_ports = __webpack_require__(66355);
;// CONCATENATED MODULE: ./build/src/runtime/redelivery.js











/** The files of a redelivery: the log is the one beside the outbox, else the one that `audit-file` names. */
async function redeliveryFiles(outbox, auditFile) {
    const beside = logBeside(outbox);
    return { outbox, audit: beside !== undefined && await (0,append_file/* identifyFile */.Zn)(beside) !== undefined ? beside : auditFile };
}
/** Sends the undelivered events of an outbox file, and reports it as a separate run; the path of `ca-file` starts from the root. Throws `AppError`. */
async function redeliverOutbox({ outbox, audit }, raw, settings, context, redactor, { signal, beforeEnd }, root, previous) {
    const itsm = (0,receiver_inputs/* itsmFromInputs */.L)(raw, settings);
    if (!itsm) {
        throw new errors/* ConfigurationError */.j1("INPUT_INVALID", "Cannot redeliver without itsm-webhook-url", {
            hint: "Set itsm-webhook-url to the address that receives the events",
        });
    }
    const system = (0,system_ports/* systemPorts */.Y)();
    const ports = { ...system, fetch: await system.receiverFetch(await (0,compose/* givenCas */.Xq)(settings, root)) };
    const destination = await (0,send_event.destinationOf)(itsm.url, itsm, { ...ports, redactor });
    const found = await (0,append_file/* identifyFile */.Zn)(outbox);
    if (found === undefined)
        throw unusable(outbox, "there is no such file");
    if (!found.isFile)
        throw unusable(outbox, NO_FILE);
    return await redeliver(settings, {
        ...ports,
        outboxFile: (0,append_file/* openAppendFile */.VJ)(outbox),
        log: await openLog(outbox, found.id, audit),
        manifest: (owner) => (0,manifest_file.keepManifest)(audit, owner, previous),
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
    return { file: (0,log_file/* openLogFile */.J)(audit), content: (0,append_file/* readPieces */.ut)(audit) };
}
/** A device or a pipe would be read for ever. */
const NO_FILE = "it is not a file";
/** The audit log whose events an outbox of this name holds. */
function logBeside(outbox) {
    const log = outbox.replace(/\.outbox\.jsonl$/, ".jsonl");
    return log !== outbox && (0,log_places/* outboxPath */.R)(log) === outbox ? log : undefined;
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
    const redactor = (0,secret_lookup.maskSecrets)(raw);
    const { settings, previous } = await (0,check_inputs/* checkInputs */.s)(raw, {
        spell: (0,cli_options/* spelling */.DS)(options, external_node_process_.env),
        workspace: external_node_process_.cwd(),
    });
    const context = (0,local_context/* localContext */.N)(raw, settings);
    const files = await redeliveryFiles((0,external_node_path_.resolve)(path), (0,external_node_path_.resolve)(settings.auditFile));
    const report = await redeliverOutbox(files, raw, settings, context, redactor, (0,cancellation/* listenForStop */.r)(), external_node_process_.cwd(), previous);
    (0,print_report/* printReport */.Y)(report, { output: external_node_process_.stdout, json: options.json });
    if (report.auditHead !== undefined) {
        const logger = new console/* ConsoleLogger */.Cr({ output: external_node_process_.stderr });
        logger.info(`Audit log: ${files.audit}, head ${report.auditHead}`);
    }
    external_node_process_.exitCode = report_report/* EXIT_STATUS */.uc[report.result];
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

/***/ 56649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  destinationOf: () => (/* binding */ destinationOf)
});

// UNUSED EXPORTS: sendEvent

// EXTERNAL MODULE: ./build/src/core/audit/audit-record.js + 3 modules
var audit_record = __webpack_require__(3430);
// EXTERNAL MODULE: ./build/src/core/base/errors.js + 7 modules
var errors = __webpack_require__(4177);
// EXTERNAL MODULE: ./build/src/core/base/secret.js + 1 modules
var base_secret = __webpack_require__(1569);
// EXTERNAL MODULE: ./build/src/core/notify/delivery.js + 7 modules
var delivery = __webpack_require__(6209);
// EXTERNAL MODULE: ./build/src/core/base/bytes.js
var bytes = __webpack_require__(24780);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/core/base/async.js
var base_async = __webpack_require__(15767);
// EXTERNAL MODULE: ./build/src/core/base/http.js
var http = __webpack_require__(4507);
// EXTERNAL MODULE: ./build/src/core/notify/limits.js
var limits = __webpack_require__(3195);
;// CONCATENATED MODULE: ./build/src/core/notify/authorization.js






const tokenSchema = dist/* object */.Ikc({
    access_token: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[\x21-\x7e]+$/)),
    expires_in: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* union */.KCZ([dist/* number */.aig(), dist/* string */.YjP()]), dist/* transform */.pdi(Number))),
});
/** Access tokens for a receiver, fetched when one is needed and kept until shortly before their end. */
class ReceiverTokens {
    #client;
    #deps;
    #known;
    constructor(client, deps) {
        this.#client = client;
        this.#deps = deps;
    }
    /** A token that has not ended. Throws AppError. */
    async get(signal) {
        const known = this.#known;
        if (known && await known.endsAt > this.#deps.clock.monotonic())
            return await known.token;
        const fetched = this.#fetch(signal);
        this.#known = { token: fetched.then(({ token }) => token), endsAt: fetched.then(({ endsAt }) => endsAt) };
        // Who waits for either hears of a failure; the next one asks anew.
        this.#known.token.catch(() => undefined);
        this.#known.endsAt.catch(() => this.#known = undefined);
        return (await fetched).token;
    }
    /** Forgets the token: the receiver does not take it any more. */
    forget() {
        this.#known = undefined;
    }
    async #fetch(signal) {
        const { clock } = this.#deps;
        const { host } = this.#client.tokenUrl;
        const late = () => new errors/* AppError */.uV("NOTIFY_FAILED", `${host} did not answer in time`);
        return await (0,base_async/* deadline */.nl)(limits/* RECEIVER_TOKEN_MS */.n, clock, signal, late, async (signal) => {
            const inHeader = await this.#ask(true, signal);
            // RFC 6749 section 2.3.1 prefers the header, but not every server takes it.
            const { status, text, isPage } = inHeader.status === 400 || inHeader.status === 401
                ? await this.#ask(false, signal)
                : inHeader;
            const answer = dist/* safeParse */.xLC(tokenSchema, (0,http/* parseJson */.qF)(text));
            if (status >= 200 && status <= 299 && answer.success) {
                const { access_token: token, expires_in: seconds = 300 } = answer.output;
                this.#deps.redactor.add(token);
                const lasts = Number.isFinite(seconds) ? seconds * 1000 - limits/* RECEIVER_TOKEN_MARGIN_MS */.EW : 0;
                return { token, endsAt: clock.monotonic() + lasts };
            }
            const refused = status >= 400 && !(0,http/* mayPass */.bg)(status);
            // What is no token by its form may be one all the same.
            const isSecret = status >= 200 && status <= 299;
            const words = isSecret ? "" : isPage ? "a web page" : this.#deps.redactor.quote(text.trim(), limits/* ANSWER_WORDS */.xo);
            const message = `${host} gave no token, but ${status}${words === "" ? "" : `: ${words}`}`;
            throw new errors/* AppError */.uV(refused ? "NOTIFY_REFUSED" : "NOTIFY_FAILED", message);
        });
    }
    async #ask(inHeader, signal) {
        const { tokenUrl, clientId, clientSecret } = this.#client;
        const [id, secret] = [clientId.reveal(), clientSecret.reveal()];
        const form = new URLSearchParams({ grant_type: "client_credentials" });
        const headers = {
            "content-type": "application/x-www-form-urlencoded",
            accept: "application/json",
        };
        if (inHeader)
            headers.authorization = basicAuthorization(formEncoded(id), formEncoded(secret));
        else {
            form.set("client_id", id);
            form.set("client_secret", secret);
        }
        try {
            const init = { method: "POST", headers, body: form.toString(), redirect: "manual", signal };
            const response = await this.#deps.fetch(tokenUrl.href, init);
            const { text } = await (0,http/* readBody */.x8)(response, limits/* ANSWER_BYTES */.Xy);
            return { status: response.status, text, isPage: (0,http/* isHtml */._6)(response, text) };
        }
        catch (error) {
            signal.throwIfAborted();
            if (error instanceof errors/* ConfigurationError */.j1)
                throw error;
            const reason = (0,http/* connectionReason */.R2)(error, this.#deps.redactor);
            throw new errors/* AppError */.uV("NOTIFY_FAILED", `${tokenUrl.host} could not be reached: ${reason}`, { cause: error });
        }
    }
}
/** The value of Authorization for a name and a password (RFC 7617). */
function basicAuthorization(name, password) {
    return `Basic ${(0,bytes/* toBase64 */.nk)(`${name}:${password}`)}`;
}
/** As RFC 6749 appendix B wants it. */
function formEncoded(text) {
    return new URLSearchParams({ "": text }).toString().slice(1);
}

;// CONCATENATED MODULE: ./build/src/core/notify/destination.js






/** Formats whose token is no bearer token, and where it goes. */
const OWN_TOKENS = {
    pagerduty: "a routing key",
    "jira-automation": "the header X-Automation-Webhook-Token",
};
/** Checks the settings for events. Throws ConfigurationError (NOTIFY_CONFIG) whose message never shows path or query, which may contain secrets. */
async function openDestination(url, options = {}) {
    const { token, secret, username, headers, oauth, deps, format = "basic" } = options;
    if (token !== undefined && !(username === undefined ? /^[\x21-\x7e]+$/ : /^[^\p{Cc}]+$/u).test(token.reveal())) {
        throw unusable("Cannot use the ITSM token: it is empty or contains a space, a line end or a character outside ASCII");
    }
    if (format === "pagerduty" && token === undefined) {
        throw unusable("Cannot send events to PagerDuty without its routing key");
    }
    const own = OWN_TOKENS[format];
    if (username !== undefined) {
        if (token === undefined)
            throw unusable("Cannot use the ITSM user name without a token, which is its password");
        if (own !== undefined)
            throw unusable(`Cannot use an ITSM user name with ${format}: its token is ${own}`);
        if (oauth !== undefined)
            throw unusable("Cannot use an ITSM user name and an OAuth client at once");
        if (/[:\p{Cc}]/u.test(username))
            throw unusable("Cannot use the ITSM user name: it contains a colon");
    }
    if (oauth !== undefined && token !== undefined && own === undefined) {
        throw unusable("Cannot use an ITSM token and an OAuth client at once");
    }
    const client = oauth && { ...oauth, tokenUrl: parseUrl(oauth.tokenUrl, "OAuth token") };
    const tokens = client && deps && new ReceiverTokens(client, deps);
    return {
        url: parseUrl(url, "webhook"),
        format,
        ...(token === undefined ? {} : { token }),
        ...(secret === undefined ? {} : { keys: await importSigningKeys(secret) }),
        ...(headers === undefined ? {} : { headers: parseHeaders(headers) }),
        ...(tokens
            ? {
                authorize: async (signal) => ({ authorization: `Bearer ${await tokens.get(signal)}` }),
                renew: () => tokens.forget(),
            }
            : token !== undefined && own === undefined
                ? { authorize: () => Promise.resolve({ authorization: authorizationOf(token, username) }) }
                : {}),
    };
}
function authorizationOf(token, username) {
    return username === undefined ? `Bearer ${token.reveal()}` : basicAuthorization(username, token.reveal());
}
/** Headers that make a request what it is. */
const OWN_HEADERS = /^(?:host|connection|content-.*|transfer-encoding|te|trailer|upgrade|expect|keep-alive|accept-encoding|webhook-.*|idempotency-key)$/;
function parseHeaders(text) {
    const headers = {};
    for (const [index, line] of text.reveal().split(/\r?\n/).entries()) {
        if (line.trim() === "")
            continue;
        const [, name = "", value = ""] = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*([\x21-\x7e](?:[\x20-\x7e\t]*[\x21-\x7e])?)[ \t]*$/
            .exec(line.trim()) ?? [];
        if (name === "")
            throw unusable(`Cannot use line ${index + 1} of the ITSM headers: it is not "Name: value"`);
        const key = name.toLowerCase();
        if (OWN_HEADERS.test(key))
            throw unusable(`Cannot set the header ${name} of ITSM events: the program sets it`);
        if (Object.hasOwn(headers, key))
            throw unusable(`Cannot use the ITSM headers: ${name} stands in them twice`);
        headers[key] = value;
    }
    return headers;
}
function parseUrl(text, what) {
    if (!URL.canParse(text))
        throw unusable(`Cannot use the ITSM ${what} address: it is not an absolute URL`);
    const url = new URL(text);
    const where = `Cannot send events to ${url.protocol}//${url.host}`;
    if (url.username !== "" || url.password !== "") {
        throw unusable(`${where}: the address contains a user name or password`);
    }
    if (!(0,http/* isConfidential */.FX)(url)) {
        throw unusable(`${where}: use https; http is allowed only for this machine itself`);
    }
    if (METADATA_HOST.test(url.hostname)) {
        throw unusable(`${where}: link-local addresses and those that hand out a machine's credentials take no events`);
    }
    url.hash = "";
    return url;
}
/** The IPv4 addresses of {@link METADATA_HOST} inside IPv6 ones: the first is all of `169.254.0.0/16`. */
const METADATA_GROUPS = "(?:a9fe:[0-9a-f]+|a83f:8110|6464:64c8|c000:c0)";
/** As the URL parser writes addresses: link-local ones, and those of cloud metadata services, in whatever form leads to them. */
const METADATA_HOST = new RegExp(`^(?:${[
    String.raw `169\.254\.\d+\.\d+|168\.63\.129\.16|100\.100\.100\.200|192\.0\.0\.192`,
    String.raw `\[(?:fe[89ab][0-9a-f]:.*|fd00:ec2::(?:254|23)|fd20:ce::254|fd00:42::42)\]`,
    String.raw `\[(?:::(?:ffff:)?|64:ff9b::)${METADATA_GROUPS}\]`,
    String.raw `\[(?:64:ff9b:1:|2002:a9fe:|2002:${METADATA_GROUPS}:).*\]`,
].join("|")})$`);
function unusable(message) {
    return new errors/* ConfigurationError */.j1("NOTIFY_CONFIG", message);
}
/** Reads `whsec_` secrets, separated by spaces while a key is being changed. Throws ConfigurationError; which never contains the value. */
async function importSigningKeys(secret) {
    const keys = await Promise.all(secret.reveal().trim().split(/\s+/).map(importKey));
    return {
        async sign(id, timestampSeconds, body) {
            const content = new TextEncoder().encode(`${id}.${timestampSeconds}.${body}`);
            const signatures = await Promise.all(keys.map((key) => crypto.subtle.sign("HMAC", key, content)));
            return signatures.map((signature) => `v1,${(0,bytes/* toBase64 */.nk)(new Uint8Array(signature))}`).join(" ");
        },
    };
}
function importKey(text) {
    const bytes = decodeKey(text);
    const { min, max } = limits/* SIGNING_KEY_BYTES */.w5;
    if (bytes === undefined)
        throw unusableKey("it is not whsec_ followed by base64");
    if (bytes.length < min || bytes.length > max)
        throw unusableKey(`its key has ${bytes.length} bytes`);
    return crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
}
function decodeKey(text) {
    const match = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(text);
    return match?.[1] === undefined ? undefined : (0,bytes/* fromBase64 */.Ey)(match[1]);
}
function unusableKey(reason) {
    const hint = "Give itsm-webhook-secret as whsec_ and the base64 of 24 to 64 random bytes, as the receiver shows it";
    return new errors/* ConfigurationError */.j1("NOTIFY_CONFIG", `Cannot sign deliveries with the webhook secret: ${reason}`, { hint });
}

// EXTERNAL MODULE: ./build/src/core/notify/delivery-secrets.js
var delivery_secrets = __webpack_require__(33135);
// EXTERNAL MODULE: ./build/src/core/notify/event.js
var notify_event = __webpack_require__(85459);
;// CONCATENATED MODULE: ./build/src/core/notify/send-event.js









/** Delivers one event without an outbox, with the retries of a run; the result says what went wrong, even for invalid options. */
async function sendEvent(url, event, options, deps) {
    for (const secret of secretsOf(options))
        deps.redactor.add(secret);
    const envelope = envelopeFor(event, options.id ?? newRecordId(deps.clock));
    try {
        if (!v.is(envelopeSchema, envelope)) {
            throw new AppError("NOTIFY_CONFIG", "Cannot send the event: its fields or its id are invalid");
        }
        const fetch = options.fetch ?? deps.fetch;
        const destination = await destinationOf(url, options, { ...deps, fetch });
        return await deliver(envelope, destination, { ...deps, fetch }, { signal: options.signal });
    }
    catch (error) {
        const { code, message: reason } = asAppError(error, deps.redactor);
        return { id: envelope.id, delivered: false, attempts: 0, code, reason, retryable: false };
    }
}
/** The destination that the options describe. Throws `ConfigurationError`, whose message holds no secret. */
async function destinationOf(url, { format, secret, token, username, headers, oauth }, deps) {
    return await openDestination(url, {
        format,
        secret: (0,base_secret/* asSecret */.BO)(secret, "itsm-webhook-secret"),
        token: (0,base_secret/* asSecret */.BO)(token, "itsm-token"),
        username,
        headers: (0,base_secret/* asSecret */.BO)(headers, "itsm-headers"),
        oauth: oauth && {
            tokenUrl: oauth.tokenUrl,
            clientId: (0,base_secret/* asSecret */.BO)(oauth.clientId, "itsm-client-id"),
            clientSecret: (0,base_secret/* asSecret */.BO)(oauth.clientSecret, "itsm-client-secret"),
        },
        deps,
    });
}
function envelopeFor(event, id) {
    const key = dedupKey({}, event.name ?? event.account_id ?? id);
    return { id, dedupKey: key, origin: "urn:genesys-email-accounts:local", event };
}


/***/ })

};
