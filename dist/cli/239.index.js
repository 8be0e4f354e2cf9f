export const id = 239;
export const ids = [239];
export const modules = {

/***/ 71991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ printReport)
});

// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./build/src/core/base/text.js
var base_text = __webpack_require__(21024);
// EXTERNAL MODULE: ./build/src/core/report/verdict.js
var report_verdict = __webpack_require__(64429);
;// CONCATENATED MODULE: ./build/src/core/report/terminal.js


const STYLES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 };
const SEVERITY_STYLE = { error: "red", warning: "yellow", info: "cyan" };
const OUTCOME_STYLE = { passed: "green", failed: "red", inconclusive: "yellow", skipped: "dim" };
const RESULT_STYLE = { success: "green", failure: "red", inconclusive: "yellow" };
/** The report for a terminal: findings as `file:line:column: error CODE message`, then probes, plan and totals. */
function renderText(report, options = {}) {
    const paint = (style, text) => options.color ? `\u001b[${STYLES[style]}m${text}\u001b[0m` : text;
    const missing = (0,report_verdict/* notChecked */.lb)(report, options.notChecked ?? []);
    const plan = (0,report_verdict/* planCounts */.Ai)(report);
    const lines = [
        ...report.accounts.flatMap((account) => accountLines(report.mode, account, paint)),
        ...report.findings.flatMap((finding) => findingLines("", finding, paint)),
        ...missing.map((sentence) => paint("dim", (0,base_text/* logLine */.BP)(`not checked: ${sentence}`))),
        ...(plan === undefined ? [] : [plan]),
        `${paint(RESULT_STYLE[report.result], report.result)}: ${(0,base_text/* logLine */.BP)((0,report_verdict/* headline */.Pl)(report))} ` +
            `(${(0,report_verdict/* counted */.hS)(report.counts.errors, "error")}, ${(0,report_verdict/* counted */.hS)(report.counts.warnings, "warning")})`,
    ];
    return lines.join("\n") + "\n";
}
function accountLines(mode, account, paint) {
    const { change, outcome } = account;
    const title = `${paint("bold", (0,base_text/* logLine */.BP)(account.name, 256))} ${paint("dim", (0,base_text/* logLine */.BP)(`${account.file}:${account.line}`))}`;
    const verdict = (0,report_verdict/* verdictOf */.Vj)(mode, account);
    if (verdict === "passed" && (0,report_verdict/* provedFindings */.Ge)(account).length === 0) {
        const state = outcome === undefined ? (0,report_verdict/* verdictWords */.L2)(verdict, account) : outcomeText(outcome, paint);
        return [`${title} ${(0,base_text/* logLine */.BP)((0,report_verdict/* changeText */.k0)(mode, account))}, ${state}`];
    }
    const reason = change?.reason === undefined ? "" : ` (${change.reason})`;
    return [
        title,
        ...account.issues.flatMap((issue) => findingLines(account.file, issue, paint)),
        ...account.probes.flatMap((probe) => probeLines(account, probe, paint)),
        ...(change === undefined ? [] : [`  change ${(0,base_text/* logLine */.BP)((0,report_verdict/* changeText */.k0)(mode, account) + reason)}`]),
        ...(outcome === undefined ? [] : [`  genesys ${outcomeText(outcome, paint)}${(0,base_text/* logLine */.BP)(detailOf(account))}`]),
    ];
}
function outcomeText(outcome, paint) {
    const status = paint((0,report_verdict/* hasSucceeded */.yO)(outcome) ? "green" : "red", (0,base_text/* logLine */.BP)(outcome.status, 80));
    return outcome.requests === 0 ? status : `${status} after ${(outcome.latencyMs / 1000).toFixed(1)} s`;
}
function detailOf(account) {
    const detail = (0,report_verdict/* untoldDetail */.kC)(account);
    return detail === undefined ? "" : `: ${detail}`;
}
function probeLines(account, probe, paint) {
    const tls = probe.tls === undefined
        ? ""
        : (0,base_text/* logLine */.BP)(` ${probe.tls.version}, certificate ${(0,report_verdict/* validity */.bg)(probe.tls.daysLeft)}`);
    const outcome = paint(OUTCOME_STYLE[probe.outcome], probe.outcome);
    return [
        `  ${probe.protocol} ${(0,base_text/* logLine */.BP)(`${probe.host}:${probe.port}`)} ${outcome}${tls}`,
        ...(0,report_verdict/* weighedFindings */.eC)(probe).flatMap((finding) => findingLines(account.file, { ...finding, line: finding.line ?? account.line }, paint)),
    ];
}
function findingLines(file, finding, paint) {
    const place = [file, finding.line, finding.column].filter((part) => part !== undefined && part !== "").join(":");
    const label = paint(SEVERITY_STYLE[finding.severity], finding.severity);
    return [
        `${place === "" ? "" : `${(0,base_text/* logLine */.BP)(place)}: `}${label} ${finding.code} ${(0,base_text/* logLine */.BP)(finding.message)}`,
        paint("dim", `  hint: ${(0,base_text/* logLine */.BP)((0,report_verdict/* remedyOf */.SM)(finding))}`),
    ];
}

;// CONCATENATED MODULE: ./build/src/cli/print-report.js


/** Prints a report for a person, or with `json` for a program. */
function printReport(report, { output, redactor, json }) {
    const color = output.isTTY === true && !external_node_process_.env.NO_COLOR;
    const text = json
        ? JSON.stringify(redactor.redactValue(report), null, 2)
        : redactor.redact(renderText(report, { color }));
    output.write(text.replace(/\n?$/, "\n"));
}


/***/ }),

/***/ 57164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ EXIT_STATUS)
/* harmony export */ });
/* unused harmony export runReportSchema */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70586);


const severity = valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(["error", "warning", "info"]);
const count = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(0));
const code = valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(Object.keys(_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CODES */ .Lp));
const findingSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    code,
    severity,
    message: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    hint: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    line: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(count),
    column: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(count),
});
const issueSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    ...findingSchema.entries,
    path: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    line: count,
    column: count,
});
const probeResultSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    protocol: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(["smtp", "imap"]),
    host: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    port: count,
    outcome: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(["passed", "failed", "inconclusive", "skipped"]),
    address: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    phases: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), ms: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), outcome: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })),
    tls: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        version: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        cipher: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        subject: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        issuer: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        validTo: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        daysLeft: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
        sans: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    })),
    capabilities: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP())),
    findings: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(findingSchema),
});
const changeSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    action: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(["create", "update", "no-op", "delete", "blocked"]),
    fields: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP())),
    reason: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
});
const outcomeSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    status: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    accountId: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    latencyMs: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    requests: count,
    detail: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
});
const accountReportSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    file: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    line: count,
    issues: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(issueSchema),
    probes: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(probeResultSchema),
    change: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(changeSchema),
    outcome: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(outcomeSchema),
});
/** The run report, schema version 1: the one value that comment, summary, `--json` and `report-file` are made of. */
const runReportSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    schemaVersion: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    mode: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(["check", "apply", "drift", "redeliver"]),
    result: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(["success", "failure", "inconclusive"]),
    startedAt: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    finishedAt: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    durationMs: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    planHash: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
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
    /** Findings of the run as a whole, such as a plan that was skipped for want of credentials. */
    findings: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(findingSchema),
    api: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ requests: count, retries: count, throttled: count }),
    notifications: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ delivered: count, undelivered: count }),
});
/** What a process exits with when a run is over; a configuration that cannot be used is told by 2. */
const EXIT_STATUS = { success: 0, failure: 1, inconclusive: 3 };


/***/ }),

/***/ 64429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ai: () => (/* binding */ planCounts),
/* harmony export */   Ge: () => (/* binding */ provedFindings),
/* harmony export */   L2: () => (/* binding */ verdictWords),
/* harmony export */   Pl: () => (/* binding */ headline),
/* harmony export */   SM: () => (/* binding */ remedyOf),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   bg: () => (/* binding */ validity),
/* harmony export */   eC: () => (/* binding */ weighedFindings),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   k0: () => (/* binding */ changeText),
/* harmony export */   kC: () => (/* binding */ untoldDetail),
/* harmony export */   lb: () => (/* binding */ notChecked),
/* harmony export */   yO: () => (/* binding */ hasSucceeded)
/* harmony export */ });
/* unused harmony exports byUrgency, isOpen, verdictSign, resultSign */
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70586);

/** What a reader must know of one account at a glance, most urgent first. */
const VERDICTS = (/* unused pure expression or super */ null && (["failed", "differs", "inconclusive", "warning", "blocked", "passed"]));
const GOOD_ENDS = new Set(["VALIDATED", "ACTIVE", "DELETED"]);
/** Whether an account's change ended well. */
function hasSucceeded(outcome) {
    return GOOD_ENDS.has(outcome.status);
}
/** Why an account's change failed, unless one of its findings says so already. */
function untoldDetail({ outcome, issues }) {
    if (outcome?.detail === undefined || hasSucceeded(outcome))
        return undefined;
    return issues.some((issue) => issue.message === outcome.detail) ? undefined : outcome.detail;
}
/** The verdict on one account. What an inconclusive probe met speaks of this machine and fails nothing. */
function verdictOf(mode, account) {
    const { outcome, change } = account;
    const proved = provedFindings(account);
    if (proved.some((finding) => finding.severity === "error"))
        return "failed";
    if (outcome !== undefined && !hasSucceeded(outcome))
        return "failed";
    if (mode === "drift" && change !== undefined && change.action !== "no-op")
        return "differs";
    // Genesys Cloud's own log-in outweighs what this machine could not reach.
    if (outcome === undefined && account.probes.some(isOpen))
        return "inconclusive";
    if (proved.some((finding) => finding.severity === "warning"))
        return "warning";
    return change?.action === "blocked" ? "blocked" : "passed";
}
/** The accounts with the most urgent first, otherwise in the report's order. */
function byUrgency(report) {
    const groups = new Map(VERDICTS.map((verdict) => [verdict, []]));
    for (const account of report.accounts)
        groups.get(verdictOf(report.mode, account))?.push(account);
    return [...groups.values()].flat();
}
/** Findings that say something about the account itself. */
function provedFindings(account) {
    return [...account.issues, ...account.probes.filter((probe) => !isOpen(probe)).flatMap((probe) => probe.findings)];
}
/** Whether a probe could not tell. */
function isOpen(probe) {
    return probe.outcome === "inconclusive";
}
/** A probe's findings; what an inconclusive one met proves nothing, so it must not be shown as an error. */
function weighedFindings(probe) {
    if (!isOpen(probe))
        return probe.findings;
    return probe.findings.map((finding) => finding.severity === "error" ? { ...finding, severity: "warning" } : finding);
}
/** The sign of a verdict; {@link verdictWords} stand beside it for readers that do not show it. */
function verdictSign(verdict) {
    return { failed: "❌", differs: "🔀", inconclusive: "❔", warning: "⚠️", blocked: "⏸️", passed: "✅" }[verdict];
}
/** The verdict in words. */
function verdictWords(verdict, account) {
    if (verdict === "passed")
        return "no problem found";
    if (verdict === "differs")
        return "differs";
    if (verdict === "blocked")
        return "not carried out";
    if (verdict === "inconclusive")
        return "could not be tested";
    const severity = verdict === "failed" ? "error" : "warning";
    const count = provedFindings(account).filter((finding) => finding.severity === severity).length;
    if (count > 0)
        return counted(count, severity);
    return account.change?.action === "blocked" ? "not carried out" : "failed in Genesys Cloud";
}
/** `1 error`, `2 errors`. */
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
/** The report's one-line verdict, without markup. */
function headline(report) {
    const { accounts, failed } = report.counts;
    const all = counted(accounts, "account");
    if (report.mode === "redeliver")
        return redeliveryHeadline(report);
    if (report.result === "failure")
        return failureHeadline(report, failed, all);
    if (accounts === 0)
        return "no account to look at";
    if (report.result === "inconclusive")
        return `nothing wrong was proved of ${all}, but not all could be tested`;
    if (report.mode === "apply")
        return `${all} as the files say`;
    if (report.mode === "drift")
        return `${all} without a difference to the live organisation`;
    return `${all} without a problem`;
}
function redeliveryHeadline({ notifications: { delivered, undelivered } }) {
    return `${counted(delivered, "event")} delivered, ${undelivered} not`;
}
function failureHeadline(report, failed, all) {
    if (failed > 0)
        return `${failed} of ${all} ${failed === 1 ? "needs" : "need"} attention`;
    const runFailed = report.findings.some((finding) => finding.severity === "error");
    if (runFailed)
        return "the run could not do its work";
    if (report.mode !== "drift")
        return `${counted(report.counts.warnings, "warning")}, and warnings are not let through`;
    const differing = report.accounts.filter(({ change }) => change !== undefined && change.action !== "no-op").length;
    return `${differing} of ${all} ${differing === 1 ? "differs" : "differ"} from the live organisation`;
}
/** The sign of a run's result. */
function resultSign(result) {
    return { success: "✅", failure: "❌", inconclusive: "❔" }[result];
}
/** The remedy of a finding: its own hint, else the table's. */
function remedyOf(finding) {
    return finding.hint ?? (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .codeEntry */ .Gu)(finding.code).remedy;
}
/** How long a certificate is still valid, or since when it is not. */
function validity(daysLeft) {
    if (daysLeft < 0)
        return `expired ${counted(-daysLeft, "day")} ago`;
    return daysLeft === 0 ? "expires today" : `expires in ${counted(daysLeft, "day")}`;
}
/** What a run did not look at, in sentences without a full stop, so that no reader takes silence for a pass; unescaped. */
function notChecked(report, notes) {
    const derived = [];
    const open = report.accounts.flatMap((account) => account.probes).filter(isOpen).length;
    if (open > 0) {
        derived.push(`${counted(open, "server")} could not be judged from this machine; Genesys Cloud connects from other addresses and may still reach them`);
    }
    // A drift run never probes, and a removed file names no server.
    const probing = report.mode === "drift" ? [] : report.accounts.filter(({ change }) => change?.action !== "delete");
    const skipped = probing.filter(({ probes }) => probes.length === 0 || probes.some((probe) => probe.outcome === "skipped")).length;
    if (skipped > 0)
        derived.push(`The mail servers of ${counted(skipped, "account")} were not probed`);
    const planExplained = report.findings.some((finding) => finding.code === "PLAN_SKIPPED");
    if (!planExplained && report.accounts.length > 0 && report.accounts.every(({ change }) => change === undefined)) {
        derived.push("The difference to the live organisation was not computed");
    }
    return [...notes, ...derived];
}
const PLANNED = {
    create: "create",
    update: "update",
    "no-op": "none",
    delete: "delete",
    blocked: "blocked",
};
const DONE = {
    create: "created",
    update: "updated",
    "no-op": "unchanged",
    delete: "deleted",
    blocked: "not carried out",
};
/** An account's change in plain words: what a run would do (check), did (apply) or found (drift); unescaped. */
function changeText(mode, account) {
    const { change, outcome } = account;
    if (change === undefined)
        return "not planned";
    const fields = change.fields && change.fields.length > 0 ? `: ${change.fields.join(", ")}` : "";
    if (mode === "drift")
        return driftText(change, fields);
    if (mode !== "apply" || outcome === undefined)
        return PLANNED[change.action] + fields;
    if (hasSucceeded(outcome) || change.action === "blocked")
        return DONE[change.action] + fields;
    return `${PLANNED[change.action]} failed`;
}
function driftText(change, fields) {
    const words = {
        create: "missing in Genesys Cloud",
        update: `differs${fields}`,
        "no-op": "as the file says",
        delete: "has no file",
        blocked: "not compared",
    };
    return words[change.action];
}
/** The plan, or what came of it, as counts in one line; undefined when nothing was planned. */
function planCounts(report) {
    const changes = report.accounts.flatMap(({ change }) => change === undefined ? [] : [change.action]);
    if (changes.length === 0)
        return undefined;
    const { counts } = report;
    if (report.mode === "apply") {
        return `${counts.created} created · ${counts.updated} updated · ${counts.deleted} deleted · ` +
            `${counts.unchanged} unchanged · ${counts.failed} failed`;
    }
    const count = (action) => changes.filter((each) => each === action).length;
    if (report.mode === "drift") {
        return `${count("create")} missing · ${count("update")} different · ${count("delete")} whose file was removed · ` +
            `${count("no-op")} alike · ${count("blocked")} not compared`;
    }
    const blocked = count("blocked") > 0 ? ` · ${count("blocked")} blocked` : "";
    return `${count("create")} to create · ${count("update")} to update · ${count("delete")} to delete · ` +
        `${count("no-op")} unchanged${blocked}`;
}


/***/ }),

/***/ 71874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ buildReport),
/* harmony export */   U: () => (/* binding */ reportAccount)
/* harmony export */ });
/** Makes the run report, and with it the verdict, of what the stages found. */
function buildReport(facts) {
    const accounts = facts.accounts.map(reportAccount);
    const counts = countAll(facts, accounts);
    return {
        schemaVersion: 1,
        mode: facts.mode,
        result: verdict(facts, counts),
        startedAt: new Date(facts.startedAt).toISOString(),
        finishedAt: new Date(facts.finishedAt).toISOString(),
        durationMs: Math.round(facts.finishedAt - facts.startedAt),
        ...(facts.planHash === undefined ? {} : { planHash: facts.planHash }),
        counts,
        accounts,
        findings: facts.findings.map(plainFinding),
        api: facts.api ?? { requests: 0, retries: 0, throttled: 0 },
        notifications: facts.notifications ?? { delivered: 0, undelivered: 0 },
    };
}
/** One account as the report tells it. */
function reportAccount(run) {
    const { parsed, change, outcome } = run;
    return {
        name: parsed.name,
        file: parsed.file,
        line: parsed.line,
        issues: run.issues.map((issue) => ({
            ...plainFinding(issue),
            path: issue.path,
            line: issue.line,
            column: issue.column,
        })),
        probes: [...run.probes],
        ...(change === undefined ? {} : {
            change: {
                action: change.action,
                ...(change.fields === undefined ? {} : { fields: [...change.fields] }),
                ...(change.reason === undefined ? {} : { reason: change.reason }),
            },
        }),
        // What was held back was not attempted: its change says why.
        ...(outcome === undefined || outcome.action === "blocked" ? {} : {
            outcome: {
                status: outcome.status,
                ...(outcome.accountId === undefined ? {} : { accountId: outcome.accountId }),
                latencyMs: Math.round(outcome.latencyMs),
                requests: outcome.requests,
                ...(outcome.detail === undefined ? {} : { detail: outcome.detail }),
            },
        }),
    };
}
function plainFinding(finding) {
    const { code, severity, message, hint, line, column } = finding;
    return {
        code,
        severity,
        message,
        ...(hint === undefined ? {} : { hint }),
        ...(line === undefined ? {} : { line }),
        ...(column === undefined ? {} : { column }),
    };
}
function countAll(facts, reports) {
    const all = [...facts.findings, ...facts.accounts.flatMap(provedFindings)];
    const done = (action) => facts.accounts.filter(({ outcome }) => outcome?.succeeded === true && outcome.action === action).length;
    return {
        accounts: reports.length,
        created: done("create"),
        updated: done("update"),
        unchanged: facts.accounts.filter(isUnchanged).length,
        deleted: done("delete"),
        failed: facts.accounts.filter(hasFailed).length,
        skipped: facts.accounts.filter((run) => !hasFailed(run) && run.change?.action === "blocked").length,
        errors: all.filter((finding) => finding.severity === "error").length + facts.accounts.filter(outcomeFailed).length,
        warnings: all.filter((finding) => finding.severity === "warning").length,
    };
}
function isUnchanged({ change, outcome }) {
    return outcome === undefined ? change?.action === "no-op" : outcome.action === "no-op" && outcome.succeeded;
}
function hasFailed(run) {
    return run.outcome?.succeeded === false || provedFindings(run).some((finding) => finding.severity === "error");
}
/** The findings that say something about the account; what an inconclusive probe met says something about this machine. */
function provedFindings(run) {
    const proved = run.probes.filter((probe) => probe.outcome !== "inconclusive");
    return [...run.issues, ...proved.flatMap((probe) => probe.findings)];
}
/** A block counts by its findings, which say why; so does a failure that is told as one. */
function outcomeFailed({ outcome, issues }) {
    if (outcome?.succeeded !== false || outcome.action === "blocked")
        return false;
    return !issues.some(({ code }) => code === outcome.code);
}
function verdict(facts, counts) {
    const proved = counts.failed > 0 || facts.findings.some((finding) => finding.severity === "error");
    if (proved || (facts.failOn === "warning" && counts.warnings > 0))
        return "failure";
    if (facts.mode === "drift" && facts.accounts.some((run) => run.change !== undefined && run.change.action !== "no-op")) {
        return "failure";
    }
    // Genesys Cloud's own log-in outweighs what this machine could not reach.
    const open = facts.accounts.filter((run) => run.probes.some((probe) => probe.outcome === "inconclusive"));
    return open.every((run) => run.outcome?.succeeded === true) ? "success" : "inconclusive";
}


/***/ })

};
