export const id = 208;
export const ids = [208];
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

/***/ 1703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FY: () => (/* binding */ paragraph),
/* harmony export */   LN: () => (/* binding */ soft),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   R_: () => (/* binding */ heading),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   cT: () => (/* binding */ joinLines),
/* harmony export */   ko: () => (/* binding */ strong),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   p_: () => (/* binding */ list)
/* harmony export */ });
/** A heading. */
function heading(level, ...line) {
    return { kind: "heading", level, line };
}
/** A paragraph of lines. */
function paragraph(...lines) {
    return { kind: "paragraph", lines };
}
/** A list; without items it is no block at all. */
function list(items) {
    return items.length === 0 ? [] : [{ kind: "list", items }];
}
/** Text that is cut at `limit` code points. */
function text(text, limit) {
    return { kind: "text", text, limit };
}
const CODE_LIMIT = 200;
/** Text that is shown as it stands in a file, a protocol or a shell. */
function code(text, limit = CODE_LIMIT) {
    return { kind: "code", text, limit };
}
/** Text that matters most. */
function strong(text) {
    return { kind: "strong", text };
}
/** A line that matters less. */
function soft(...line) {
    return { kind: "soft", line };
}
/** A link; undefined where the URL is none that a reader should follow. */
function link(url, ...line) {
    if (url === undefined || !URL.canParse(url))
        return undefined;
    const { href, protocol } = new URL(url);
    return /^https?:$/.test(protocol) ? { kind: "link", url: href, line } : undefined;
}
/** Lines one after the other in one, with text between them. */
function joinLines(lines, separator) {
    return lines.flatMap((line, index) => index === 0 ? line : [separator, ...line]);
}


/***/ }),

/***/ 14845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ findNotChecked),
/* harmony export */   i: () => (/* binding */ notCheckedSentence)
/* harmony export */ });
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64429);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78756);


/** What a run did not look at, as far as its accounts and findings tell. */
function findNotChecked({ mode, accounts, findings }) {
    const missing = [];
    const open = accounts.flatMap((account) => account.probes).filter(_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .isOpen */ .nT).length;
    if (open > 0) {
        missing.push({
            what: (0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(open, "server"),
            reason: "could not be judged from this machine; " +
                "Genesys Cloud connects from other addresses and may still reach them",
        });
    }
    // A drift run never probes, and a removed file names no server.
    const probing = mode === "drift" ? [] : accounts.filter(({ change }) => change?.action !== "delete");
    const skipped = probing.filter(({ probes }) => probes.length === 0 || probes.some((probe) => probe.outcome === "skipped")).length;
    if (skipped > 0) {
        missing.push({ what: `The mail servers of ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(skipped, "account")}`, reason: "were not probed" });
    }
    const planExplained = findings.some((finding) => finding.code === "PLAN_SKIPPED");
    if (!planExplained && accounts.length > 0 && accounts.every(({ change }) => change === undefined)) {
        missing.push({ what: "The difference to the live organisation", reason: "was not computed" });
    }
    return missing;
}
/** It as one sentence without a full stop. */
function notCheckedSentence({ what, reason }) {
    return `${what} ${reason}`;
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
    phases: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: text, ms: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), outcome: text })),
    tls: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        version: text,
        cipher: text,
        subject: text,
        issuer: text,
        validTo: text,
        daysLeft: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
        sans: texts,
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
    plan: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ changed: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()), approvedHash: optionalText })),
    /** The events that are still to be sent. */
    undelivered: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id: text, account: text, event: text, reason: text }))),
    api: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ requests: count, retries: count, throttled: count }),
    notifications: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ delivered: count, undelivered: count }),
});
/** The exit status of a process after a run; an invalid configuration exits with 2. */
const EXIT_STATUS = { success: 0, failure: 1, inconclusive: 3 };


/***/ }),

/***/ 55414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ renderPage),
/* harmony export */   S: () => (/* binding */ renderText)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21024);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1703);
/* harmony import */ var _not_checked_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14845);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64429);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78756);





const STYLES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 };
const colored = (style, text) => `\u001b[${STYLES[style]}m${text}\u001b[0m`;
const plain = (_, text) => text;
const SEVERITY_STYLE = { error: "red", warning: "yellow", info: "cyan" };
const OUTCOME_STYLE = { passed: "green", failed: "red", inconclusive: "yellow", skipped: "dim" };
const RESULT_STYLE = { success: "green", failure: "red", inconclusive: "yellow" };
/** The report for a terminal: findings as `file:line:column: error CODE message`, then probes, plan and totals. */
function renderText(report, options = {}) {
    const paint = options.color ? colored : plain;
    const plan = (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .planCounts */ .Ai)(report);
    const lines = [
        ...report.accounts.flatMap((account) => accountLines(report.mode, account, paint)),
        ...report.findings.flatMap((finding) => findingLines("", finding, paint)),
        ...report.notChecked.map((each) => paint("dim", (0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(`not checked: ${(0,_not_checked_js__WEBPACK_IMPORTED_MODULE_0__/* .notCheckedSentence */ .i)(each)}`))),
        ...(plan === undefined ? [] : [plan]),
        `${paint(RESULT_STYLE[report.result], report.result)}: ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)((0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .headline */ .Pl)(report))} ` +
            `(${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(report.counts.errors, "error")}, ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(report.counts.warnings, "warning")})`,
    ];
    return lines.join("\n") + "\n";
}
function accountLines(mode, account, paint) {
    const { change, outcome } = account;
    const place = account.file === undefined ? "" : ` ${paint("dim", (0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(`${account.file}:${account.line}`))}`;
    const title = paint("bold", (0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(account.name, 256)) + place;
    const verdict = (0,_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .verdictOf */ .Vj)(mode, account);
    if (verdict === "passed" && (0,_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .provedFindings */ .Ge)(account).length === 0) {
        const state = outcome === undefined ? (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictWords */ .L2)(verdict, account) : outcomeText(outcome, paint);
        return [`${title} ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)((0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .changeText */ .k0)(mode, account))}, ${state}`];
    }
    const reason = change?.reason === undefined ? "" : ` (${change.reason})`;
    return [
        title,
        ...account.issues.flatMap((issue) => findingLines(account.file, issue, paint)),
        ...account.probes.flatMap((probe) => probeLines(account, probe, paint)),
        ...(change === undefined ? [] : [`  change ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)((0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .changeText */ .k0)(mode, account) + reason)}`]),
        ...(outcome === undefined ? [] : [`  genesys ${outcomeText(outcome, paint)}${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(detailOf(account))}`]),
    ];
}
function outcomeText(outcome, paint) {
    const status = paint(outcome.succeeded ? "green" : "red", (0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(outcome.status, 80));
    return outcome.requests === 0 ? status : `${status} after ${(outcome.latencyMs / 1000).toFixed(1)} s`;
}
function detailOf(account) {
    const detail = (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .untoldDetail */ .kC)(account);
    return detail === undefined ? "" : `: ${detail}`;
}
function probeLines(account, probe, paint) {
    const tls = probe.tls === undefined
        ? ""
        : (0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(` ${probe.tls.version}, certificate ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .validity */ .bg)(probe.tls.daysLeft)}`);
    const outcome = paint(OUTCOME_STYLE[probe.outcome], probe.outcome);
    return [
        `  ${probe.protocol} ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(`${probe.host}:${probe.port}`)} ${outcome}${tls}`,
        ...(0,_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .weighedFindings */ .eC)(probe).flatMap((finding) => findingLines(account.file, { ...finding, line: finding.line ?? account.line }, paint)),
    ];
}
function findingLines(file, finding, paint) {
    const place = [file, finding.line, finding.column].filter((part) => part !== undefined && part !== "").join(":");
    const label = paint(SEVERITY_STYLE[finding.severity], finding.severity);
    return [
        `${place === "" ? "" : `${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(place)}: `}${label} ${finding.code} ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(finding.message)}`,
        paint("dim", `  hint: ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)((0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .remedyOf */ .SM)(finding))}`),
    ];
}
/** The page for a terminal: tables in columns, folded details folded. */
function renderPage(page, options = {}) {
    const paint = options.color ? colored : plain;
    const table = page.accounts.rows.length === 0 ? [] : [page.accounts];
    const blocks = [
        ...page.head,
        ...(0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)(page.findings),
        ...page.notChecked,
        ...table,
        ...page.sections.flat(),
        ...page.foot,
    ];
    return blocks.map((block) => blockLines(block, paint).join("\n")).join("\n\n") + "\n";
}
function blockLines(block, paint) {
    switch (block.kind) {
        case "heading":
            return [paint("bold", lineText(block.line, plain))];
        case "paragraph":
            return block.lines.map((line) => lineText(line, paint));
        case "list":
            return block.items.flatMap((item) => itemLines(item, paint));
        case "table":
            return tableLines(block, paint);
        case "details":
            return [paint("dim", `  ▸ ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(block.summary)}`)];
        case "note":
            return [`│ ${lineText(block.line, paint)}`];
        case "small":
            return [paint("dim", lineText(block.line, plain))];
    }
}
function itemLines({ line, items = [] }, paint) {
    return [`• ${lineText(line, paint)}`, ...items.map((item) => `  • ${lineText(item, paint)}`)];
}
function tableLines({ columns, rows }, paint) {
    const cells = [
        columns.map(({ title }) => (0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(title)),
        ...rows.map((row) => row.map((line) => lineText(line, plain))),
    ];
    const widths = columns.map((_, column) => Math.max(...cells.map((row) => width(row[column] ?? ""))));
    return cells.map((row, index) => {
        const padded = row.map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - width(cell)));
        const line = padded.join("  ").trimEnd();
        return `  ${index === 0 ? paint("dim", line) : line}`;
    });
}
/** Columns that a terminal gives a text; the signs of the verdicts are two wide. */
function width(text) {
    return [...text].reduce((sum, char) => sum + (/\p{Emoji_Presentation}/u.test(char) ? 2 : 1), 0);
}
function lineText(line, paint) {
    return line.map((piece) => inlineText(piece, paint)).join("");
}
function inlineText(piece, paint) {
    if (typeof piece === "string")
        return (0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(piece);
    switch (piece.kind) {
        case "text":
            return (0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(piece.text, piece.limit);
        case "code":
            return paint("cyan", (0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(piece.text, piece.limit));
        case "strong":
            return paint("bold", (0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(piece.text));
        case "soft":
            return paint("dim", lineText(piece.line, plain));
        case "sign":
            return piece.sign;
        case "link":
            return lineText(piece.line, paint);
    }
}


/***/ }),

/***/ 64429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $1: () => (/* binding */ hasUntoldFailure),
/* harmony export */   Bg: () => (/* binding */ resultOf),
/* harmony export */   Ge: () => (/* binding */ provedFindings),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   eC: () => (/* binding */ weighedFindings),
/* harmony export */   mQ: () => (/* binding */ countsOf),
/* harmony export */   nT: () => (/* binding */ isOpen),
/* harmony export */   td: () => (/* binding */ byUrgency)
/* harmony export */ });
/** The result of a run. `failOn: "warning"` lets no warning through. */
function resultOf(report, failOn) {
    const { errors, warnings } = countFindings(report);
    if (errors > 0 || (failOn === "warning" && warnings > 0))
        return "failure";
    const verdicts = report.accounts.map((account) => verdictOf(report.mode, account));
    if (verdicts.includes("differs"))
        return "failure";
    return verdicts.includes("inconclusive") ? "inconclusive" : "success";
}
/** Counts what was done, what was not and what was found; all but `errors` and `warnings` count accounts. */
function countsOf(report) {
    const { mode, accounts } = report;
    const done = (action) => accounts.filter(({ change, outcome }) => change?.action === action && outcome?.succeeded === true).length;
    const isFailed = (account) => verdictOf(mode, account) === "failed";
    return {
        accounts: accounts.length,
        created: done("create"),
        updated: done("update"),
        unchanged: accounts.filter(({ change, outcome }) => change?.action === "no-op" && outcome?.succeeded !== false)
            .length,
        deleted: done("delete"),
        failed: accounts.filter(isFailed).length,
        skipped: accounts.filter((account) => account.change?.action === "blocked" && !isFailed(account)).length,
        ...countFindings(report),
    };
}
/** What a reader must know about one account at a glance, most urgent first. */
const VERDICTS = ["failed", "differs", "inconclusive", "warning", "blocked", "passed"];
/** The verdict on one account. Findings of an inconclusive probe are about this machine and fail nothing. */
function verdictOf(mode, account) {
    const { outcome, change } = account;
    const proved = provedFindings(account);
    if (proved.some(isError) || outcome?.succeeded === false)
        return "failed";
    if (mode === "drift" && change !== undefined && change.action !== "no-op")
        return "differs";
    // Genesys Cloud's own login outweighs what this machine could not reach.
    if (outcome === undefined && account.probes.some(isOpen))
        return "inconclusive";
    if (proved.some(isWarning))
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
/** A probe's findings; those of an inconclusive one prove nothing, so they must not be shown as errors. */
function weighedFindings(probe) {
    if (!isOpen(probe))
        return probe.findings;
    return probe.findings.map((finding) => isError(finding) ? { ...finding, severity: "warning" } : finding);
}
/** Whether a probe was inconclusive. */
function isOpen(probe) {
    return probe.outcome === "inconclusive";
}
/** Whether an account's change failed and none of its findings says so. */
function hasUntoldFailure({ outcome, issues }) {
    if (outcome?.succeeded !== false)
        return false;
    return !issues.some((issue) => isError(issue) && issue.message === outcome.detail);
}
/** Errors and warnings of the run and its accounts; a failure in Genesys Cloud that no finding tells is an error too. */
function countFindings({ accounts, findings }) {
    const all = [...findings, ...accounts.flatMap(provedFindings)];
    return {
        errors: all.filter(isError).length + accounts.filter(hasUntoldFailure).length,
        warnings: all.filter(isWarning).length,
    };
}
function isError({ severity }) {
    return severity === "error";
}
function isWarning({ severity }) {
    return severity === "warning";
}


/***/ }),

/***/ 78756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ai: () => (/* binding */ planCounts),
/* harmony export */   L2: () => (/* binding */ verdictWords),
/* harmony export */   Pl: () => (/* binding */ headline),
/* harmony export */   SM: () => (/* binding */ remedyOf),
/* harmony export */   bg: () => (/* binding */ validity),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   k0: () => (/* binding */ changeText),
/* harmony export */   kC: () => (/* binding */ untoldDetail)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70586);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64429);


/** The report's one-line verdict, without markup. */
function headline(report) {
    const { accounts, failed } = report.counts;
    const all = counted(accounts, "account");
    if (report.mode === "redeliver")
        return redeliveryHeadline(report);
    if (report.result === "failure")
        return failureHeadline(report, failed, all);
    if (accounts === 0)
        return "no accounts to check";
    if (report.result === "inconclusive") {
        return `nothing was found to be wrong with ${all}, but not everything could be tested`;
    }
    if (report.mode === "apply")
        return `${all} ${accounts === 1 ? "matches" : "match"} the files`;
    if (report.mode === "drift")
        return `${all} without differences from the live organisation`;
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
        return "the run failed";
    const differing = report.mode === "drift"
        ? report.accounts.filter(({ change }) => change !== undefined && change.action !== "no-op").length
        : 0;
    if (differing === 0)
        return `${counted(report.counts.warnings, "warning")}, and fail-on is warning`;
    return `${differing} of ${all} ${differing === 1 ? "differs" : "differ"} from the live organisation`;
}
/** The verdict on one account in words. */
function verdictWords(verdict, account) {
    if (verdict === "passed")
        return "no problem found";
    if (verdict === "differs")
        return "differs";
    if (verdict === "blocked")
        return "not applied";
    if (verdict === "inconclusive")
        return "could not be tested";
    const severity = verdict === "failed" ? "error" : "warning";
    const count = (0,_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .provedFindings */ .Ge)(account).filter((finding) => finding.severity === severity).length;
    if (count > 0)
        return counted(count, severity);
    return account.change?.action === "blocked" ? "not applied" : "failed in Genesys Cloud";
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
    blocked: "not applied",
};
/** An account's change in plain words: what a run would do (check), did (apply) or found (drift). */
function changeText(mode, { change, outcome }) {
    if (change === undefined)
        return "not planned";
    const keys = change.fields?.map(({ key }) => key) ?? [];
    const fields = keys.length > 0 ? `: ${keys.join(", ")}` : "";
    if (mode === "drift")
        return driftText(change, fields);
    if (mode !== "apply" || outcome === undefined)
        return PLANNED[change.action] + fields;
    if (outcome.succeeded || change.action === "blocked")
        return DONE[change.action] + fields;
    return `${PLANNED[change.action]} failed`;
}
function driftText(change, fields) {
    const words = {
        create: "missing in Genesys Cloud",
        update: `differs${fields}`,
        "no-op": "matches the file",
        delete: "has no file",
        blocked: "not compared",
    };
    return words[change.action];
}
/** The plan, or its outcome, as counts in one line; undefined when nothing was planned. */
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
            `${count("no-op")} identical · ${count("blocked")} not compared`;
    }
    const blocked = count("blocked") > 0 ? ` · ${count("blocked")} blocked` : "";
    return `${count("create")} to create · ${count("update")} to update · ${count("delete")} to delete · ` +
        `${count("no-op")} unchanged${blocked}`;
}
/** Why an account's change failed, unless one of its findings says so already. */
function untoldDetail(account) {
    return (0,_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .hasUntoldFailure */ .$1)(account) ? account.outcome?.detail : undefined;
}
/** The remedy of a finding: its own hint, else the table's. */
function remedyOf(finding) {
    return finding.hint ?? (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .codeEntry */ .Gu)(finding.code).remedy;
}
/** How long a certificate is still valid, or how long ago it expired. */
function validity(daysLeft) {
    if (daysLeft < 0)
        return `expired ${counted(-daysLeft, "day")} ago`;
    return daysLeft === 0 ? "expires today" : `expires in ${counted(daysLeft, "day")}`;
}
/** `1 error`, `2 errors`. */
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? "" : "s"}`;
}


/***/ }),

/***/ 71874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ buildReport),
/* harmony export */   U: () => (/* binding */ reportAccount)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70586);
/* harmony import */ var _report_not_checked_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14845);
/* harmony import */ var _report_verdict_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64429);



/** Makes the run report of what the stages found. */
function buildReport(facts) {
    const judged = {
        mode: facts.mode,
        accounts: facts.accounts.map(reportAccount),
        findings: facts.findings.map(_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .plainFinding */ .Ce),
    };
    return {
        schemaVersion: 2,
        organisation: facts.organisation,
        genesysApi: "email-accounts",
        run: reportedRun(facts.context),
        mode: judged.mode,
        result: (0,_report_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .resultOf */ .Bg)(judged, facts.failOn),
        startedAt: new Date(facts.startedAt).toISOString(),
        finishedAt: new Date(facts.finishedAt).toISOString(),
        durationMs: Math.round(facts.finishedAt - facts.startedAt),
        ...optional({ planHash: facts.planHash }),
        counts: (0,_report_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .countsOf */ .mQ)(judged),
        accounts: judged.accounts,
        findings: judged.findings,
        notChecked: [...facts.notChecked ?? [], ...(0,_report_not_checked_js__WEBPACK_IMPORTED_MODULE_1__/* .findNotChecked */ .M)(judged)],
        ...optional({ leftBehind: facts.leftBehind?.length ? [...facts.leftBehind] : undefined }),
        api: facts.api ?? { requests: 0, retries: 0, throttled: 0 },
        notifications: facts.notifications ?? { delivered: 0, undelivered: 0 },
    };
}
function reportedRun({ runId, runAttempt, runUrl, actor, ref, commit }) {
    return { id: runId, attempt: runAttempt, actor: actor.login, ...optional({ url: runUrl, ref, commit }) };
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
        file,
        line,
        issues,
        probes,
        ...optional({ change: reportedChange(run), outcome: reportedOutcome(run) }),
    };
}
/** What was done, where that is known: a run that finds the work of an interrupted one does as its change what the other began. */
function reportedChange({ change, outcome }) {
    if (change === undefined)
        return undefined;
    const fields = change.fields?.map((key) => ({ key }));
    return { action: (outcome ?? change).action, ...optional({ fields, reason: change.reason }) };
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
