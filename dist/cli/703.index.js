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
        return (0,canonical_json/* canonicalJson */.d)(one) === (0,canonical_json/* canonicalJson */.d)(other);
    }
    catch {
        // What has no canonical form, such as a missing value, is nothing that a record says.
        return false;
    }
}

// EXTERNAL MODULE: ./build/src/core/notify/limits.js
var limits = __webpack_require__(3195);
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
        (0,servicenow_change_note/* checkedReference */.v)(settings.changeRef);
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
        tickets: told && (0,notifier/* ticketsOf */.jW)(told),
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
    for (const [id, { envelope }] of untold) {
        const state = outbox.stateOf(id);
        if (refused.has(id) || state === "pending" || state === "dead")
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
    const told = await new notifier/* Notifier */.ze({ ...deps, outbox, destination }).flush(signal, {
        dead: true,
        except: refused,
        changeRef,
        record: (delivery) => audit.notified((0,notifier/* notificationOf */.t7)(delivery, true)),
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
/** Ends the redelivery of events that are too old, or were sent too often, and says so once. */
async function giveUp(outbox, untold, audit, { clock, destination }) {
    const findings = [];
    for (const { envelope, failures } of untold) {
        const { id, event } = envelope;
        const days = (clock.now() - Date.parse(event.timestamp)) / 86_400_000;
        if (days <= limits/* GIVE_UP_DAYS */.IG && failures < limits/* GIVE_UP_DELIVERIES */.Xr)
            continue;
        const why = days > limits/* GIVE_UP_DAYS */.IG
            ? `it is older than ${limits/* GIVE_UP_DAYS */.IG} days`
            : `it failed in ${(0,wording/* counted */.hS)(failures, "run")}, each with several attempts`;
        const what = `The event ${id} (${event.event}) of "${(0,base_text/* visible */.RK)(event.name ?? "")}" was given up: ${why}`;
        const result = { id, delivered: false, attempts: 0, retryable: false, givenUp: true, reason: what };
        try {
            await audit.notified((0,notifier/* notificationOf */.t7)({ envelope, result: { ...result, code: "EVENT_GIVEN_UP" } }, true));
            await outbox.settle(result, destination.url.host);
        }
        catch (error) {
            return [...findings, failed(error)];
        }
        findings.push((0,errors/* finding */.gk)("EVENT_GIVEN_UP", what));
    }
    return findings;
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
// EXTERNAL MODULE: ./build/src/runtime/compose.js + 40 modules
var compose = __webpack_require__(90713);
;// CONCATENATED MODULE: ./build/src/runtime/redelivery.js








/** The files of a redelivery: the log is the one beside the outbox, else the one that `audit-file` names. */
async function redeliveryFiles(outbox, auditFile) {
    const beside = logBeside(outbox);
    return { outbox, audit: beside !== undefined && await (0,append_file/* identifyFile */.Zn)(beside) !== undefined ? beside : auditFile };
}
/** Sends the undelivered events of an outbox file, and reports it as a separate run; the path of `ca-file` starts from the root. Throws `AppError`. */
async function redeliverOutbox({ outbox, audit }, raw, settings, context, redactor, { signal, beforeEnd }, root, previous) {
    const itsm = (0,compose/* itsmFromInputs */.LD)(raw, settings);
    if (!itsm) {
        throw new errors/* ConfigurationError */.j1("INPUT_INVALID", "Cannot redeliver without itsm-webhook-url", {
            hint: "Set itsm-webhook-url to the address that receives the events",
        });
    }
    const system = (0,compose/* systemPorts */.YJ)();
    const ports = { ...system, fetch: system.receiverFetch(await (0,compose/* givenCas */.Xq)(settings, root)) };
    const destination = await (0,send_event/* destinationOf */.My)(itsm.url, itsm, { ...ports, redactor });
    const found = await (0,append_file/* identifyFile */.Zn)(outbox);
    if (found === undefined)
        throw unusable(outbox, "there is no such file");
    if (!found.isFile)
        throw unusable(outbox, NO_FILE);
    return await redeliver(settings, {
        ...ports,
        outboxFile: (0,append_file/* openAppendFile */.VJ)(outbox),
        log: await openLog(outbox, found.id, audit),
        manifest: (owner) => (0,manifest_file/* keepManifest */.P1)(audit, owner, previous),
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
    const { settings, previous } = await (0,check_inputs/* checkInputs */.s)(raw, {
        spell: (0,cli_options/* spelling */.DS)(options, external_node_process_.env),
        workspace: external_node_process_.cwd(),
    });
    const context = (0,local_context/* localContext */.N)(raw, settings);
    const files = await redeliveryFiles((0,external_node_path_.resolve)(path), (0,external_node_path_.resolve)(settings.auditFile));
    const report = await redeliverOutbox(files, raw, settings, context, redactor, (0,cancellation/* listenForStop */.r)(), external_node_process_.cwd(), previous);
    (0,print_report/* printReport */.Y)(report, { output: external_node_process_.stdout, json: options.json });
    if (report.auditHead !== undefined) {
        const logger = new console/* ConsoleLogger */.C({ output: external_node_process_.stderr });
        logger.info(`Audit log: ${files.audit}, head ${report.auditHead}`);
    }
    external_node_process_.exitCode = report_report/* EXIT_STATUS */.uc[report.result];
}


/***/ })

};
