export const id = 871;
export const ids = [871];
export const modules = {

/***/ 91278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ printReport)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1708);
/* harmony import */ var _core_report_terminal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95565);
/* harmony import */ var _console_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70417);




/** Prints a report for a person, or with `json` for a program. */
function printReport(report, { output, json }) {
    const colour = (0,_console_js__WEBPACK_IMPORTED_MODULE_3__/* .showsColour */ .Vq)(output, node_process__WEBPACK_IMPORTED_MODULE_1__.env, isFile(output));
    // A program that reads the lines wants each finding in one.
    const width = output.isTTY === true ? output.columns : Infinity;
    const text = json ? JSON.stringify(report, null, 2) : (0,_core_report_terminal_js__WEBPACK_IMPORTED_MODULE_2__/* .renderText */ .S)(report, { colour, width });
    output.write(text.replace(/\n?$/, "\n"));
}
/** Whether standard output or error was sent to a file. */
function isFile(output) {
    const descriptor = output === node_process__WEBPACK_IMPORTED_MODULE_1__.stdout ? 1 : output === node_process__WEBPACK_IMPORTED_MODULE_1__.stderr ? 2 : undefined;
    try {
        return descriptor !== undefined && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor).isFile();
    }
    catch {
        // A closed one shows nothing at all.
        return false;
    }
}


/***/ }),

/***/ 73317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ ticketsOf),
/* harmony export */   t: () => (/* binding */ notificationOf)
/* harmony export */ });
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
// As an input it is unknown: compilers lose their way in what a default of a recursive type may be.
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
    /** The unit of `domains` that it shares with others. */
    domain: optionalText,
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
    /** What the change writes, thing by thing. */
    pieces: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ kind: text, name: text, action: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(["create", "update", "delete"]) }))),
    /** How many there may be of what the change makes, itself counted. */
    quota: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ what: text, used: count, limit: count })),
    outcome: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(outcomeSchema),
    findings: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(findingSchema),
});
/** What makes a value a {@link RunReport}, whose types are written out below: a test holds the two against each other. */
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
    /** The tickets or messages that receivers made of events, by their own names. */
    tickets: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id: text, account: text, event: text, ticket: text }))),
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


/***/ }),

/***/ 95565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ renderPage),
  S: () => (/* binding */ renderText)
});

// EXTERNAL MODULE: ./build/src/core/base/text.js
var base_text = __webpack_require__(21024);
// EXTERNAL MODULE: ./build/src/core/report/answers.js
var answers = __webpack_require__(53943);
// EXTERNAL MODULE: ./build/src/core/report/causes.js
var causes = __webpack_require__(5806);
;// CONCATENATED MODULE: ./build/src/core/report/columns.js
// What Unicode calls wide (East Asian Width W and F), and signs that terminals draw as pictures.
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
/** Columns that a terminal gives a text, at most. */
function columnsOf(text) {
    let columns = 0;
    for (const char of text)
        columns += WIDE.test(char) ? 2 : /\p{Mn}|\p{Me}/u.test(char) ? 0 : 1;
    return columns;
}
/**
 * A line as lines of at most `width` columns, which break between words where they can; those after the first are set in
 * by `indent`. An address of a web page is never broken. No line begins with what a runner takes for a command.
 */
function wrapped(spans, width, indent) {
    const lines = [[]];
    let used = 0;
    let blanks = 0;
    const put = (span) => {
        lines.at(-1)?.push(span);
        used += columnsOf(span.text);
    };
    const breakLine = () => {
        // Where so little room is left that a word would stand alone in each line, nothing is set in.
        lines.push(indent > 0 && indent * 2 < width ? [{ text: " ".repeat(indent) }] : []);
        used = indent > 0 && indent * 2 < width ? indent : 0;
        blanks = 0;
    };
    for (const [index, { word, style }] of wordsOf(spans).entries()) {
        if (index > 0)
            blanks++;
        const size = word.reduce((sum, { text }) => sum + columnsOf(text), 0);
        if (size === 0)
            continue;
        if (lines.at(-1)?.some(({ text }) => text.trim() !== "") && used + blanks + size > width)
            breakLine();
        const room = Math.max(0, width - used);
        if (blanks > 0)
            put({ text: " ".repeat(Math.min(blanks, room)), style });
        blanks = 0;
        for (const span of word) {
            if (isAddress(span.text)) {
                put(span);
                continue;
            }
            for (const piece of clustersOf(span.text)) {
                if (used > 0 && used + columnsOf(piece) > width)
                    breakLine();
                put({ ...span, text: piece });
            }
        }
    }
    return lines.map((line) => withoutCommand(merged(line)));
}
function wordsOf(spans) {
    const words = [{ word: [], style: undefined }];
    for (const span of spans) {
        for (const [index, text] of span.text.split(" ").entries()) {
            if (index > 0)
                words.push({ word: [], style: span.style });
            if (text !== "")
                words.at(-1)?.word.push({ ...span, text });
        }
    }
    return words;
}
function isAddress(text) {
    return /^["'(<]*https?:\/\//.test(text);
}
/** Characters with the marks that stand on them. */
function clustersOf(text) {
    return text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
}
function merged(line) {
    const spans = [];
    for (const span of line) {
        const last = spans.at(-1);
        if (last && last.style === span.style)
            spans.splice(-1, 1, { ...last, text: last.text + span.text });
        else
            spans.push(span);
    }
    return spans;
}
/** A break must not make a command of what was text within a line. */
function withoutCommand(line) {
    const whole = line.map(({ text }) => text).join("");
    const at = /^\s*(?=::)/.exec(whole)?.[0].length;
    if (at === undefined)
        return line;
    let left = at + 1;
    return line.map((span) => {
        const place = left;
        left -= span.text.length;
        if (place <= 0 || place > span.text.length)
            return span;
        // One column for another: the line keeps its width.
        return { ...span, text: `${span.text.slice(0, place - 1)}∶${span.text.slice(place)}` };
    });
}

// EXTERNAL MODULE: ./build/src/core/report/domain-story.js
var domain_story = __webpack_require__(32710);
// EXTERNAL MODULE: ./build/src/core/report/not-checked.js
var not_checked = __webpack_require__(14845);
// EXTERNAL MODULE: ./build/src/core/report/page.js
var page = __webpack_require__(70093);
// EXTERNAL MODULE: ./build/src/core/report/plan-diff.js + 1 modules
var plan_diff = __webpack_require__(28224);
// EXTERNAL MODULE: ./build/src/core/report/verdict.js
var verdict = __webpack_require__(64429);
// EXTERNAL MODULE: ./build/src/core/report/wording.js
var wording = __webpack_require__(78756);
;// CONCATENATED MODULE: ./build/src/core/report/terminal.js










const STYLES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 };
const SEVERITY_STYLE = { error: "red", warning: "yellow", info: "cyan" };
const RESULT_STYLE = { success: "green", failure: "red", inconclusive: "yellow" };
const MARK_STYLE = {
    "+": "green",
    "-": "red",
    "~": "yellow",
    " ": undefined,
};
/** Narrower, nothing can be read. */
const LEAST_WIDTH = 20;
const DEFAULT_WIDTH = 80;
function printed(rows, { colour = false, width = DEFAULT_WIDTH }) {
    const paint = ({ text, style }) => colour && style !== undefined && text !== "" ? `\u001b[${STYLES[style]}m${text}\u001b[0m` : text;
    return rows
        .flatMap(({ spans, indent }) => wrapped(spans, Math.max(LEAST_WIDTH, width), indent))
        .map((line) => line.map(paint).join("").trimEnd())
        .join("\n") + "\n";
}
function row(indent, ...spans) {
    return { spans: spans.map((each) => typeof each === "string" ? { text: each } : each), indent };
}
/**
 * The report for a terminal: what changes key by key, then findings as `file:line:column: error CODE message`, each cause
 * once, then what was not checked, and the totals last, where a terminal leaves its reader. What is well is only counted.
 */
function renderText(report, options = {}) {
    const { mode } = report;
    const passed = report.accounts.filter((account) => (0,verdict/* verdictOf */.Vj)(mode, account) === "passed").length;
    const calm = passed === 0 || passed === report.accounts.length
        ? []
        : [row(2, { text: `${(0,wording/* counted */.hS)(passed, "account")} without a problem`, style: "dim" })];
    const groups = [
        planRows(report),
        domainRows(report),
        (0,causes/* problemsOf */.GW)(report).flatMap(problemRows),
        [
            ...removedRows(report),
            ...(0,not_checked/* toldNotChecked */.kK)(report).map((each) => row(2, { text: (0,base_text/* logLine */.BP)(`not checked: ${each}`), style: "dim" })),
        ],
        [
            ...(mode === "redeliver" ? [] : calm),
            ...(0,answers/* totals */.S)(report).map((line) => row(2, ...lineSpans(line))),
            row(2, { text: report.result, style: RESULT_STYLE[report.result] }, `: ${(0,base_text/* logLine */.BP)((0,wording/* headline */.Pl)(report))} (${(0,wording/* counted */.hS)(report.counts.errors, "error")}, ${(0,wording/* counted */.hS)(report.counts.warnings, "warning")})`),
        ],
    ];
    const told = groups.filter(({ length }) => length > 0);
    return printed(told.flatMap((rows, index) => [...(index === 0 ? [] : [row(0)]), ...rows]), options);
}
/** More are read in the report. */
const UNITS_SHOWN = 100;
/** What is to change, or differs, key by key; of what was changed only how it ended, for its keys were seen before. */
function planRows(report) {
    const units = report.mode === "apply" ? outcomeUnits(report) : (0,plan_diff/* planUnits */.nd)(report).map((lines) => lines.map(diffRow));
    const others = units.length - UNITS_SHOWN;
    return [
        ...units.slice(0, UNITS_SHOWN).flat(),
        ...(others > 0 ? [row(2, `… and ${(0,wording/* counted */.hS)(others, "more account")}; see the run report`)] : []),
    ];
}
/** What was taken out of its file and is not deleted: no plan tells of it. */
function removedRows({ mode, removed = [] }) {
    const kept = removed.filter(({ action }) => action !== "delete");
    const others = kept.length - REMOVED_SHOWN;
    return [
        ...kept.slice(0, REMOVED_SHOWN).map(({ name, file, action }) => row(2, `removed from the files: ${name === undefined ? "" : `${(0,base_text/* logLine */.BP)(name, 256)}, `}${(0,base_text/* logLine */.BP)(file)}: ${page/* FATES */.QH[action][mode === "apply" ? "done" : "planned"]}`)),
        ...(others > 0 ? [row(2, `… and ${(0,wording/* counted */.hS)(others, "more removed account")}`)] : []),
    ];
}
const REMOVED_SHOWN = 20;
function diffRow({ mark, depth, text }) {
    const indent = 2 + 4 * depth;
    return row(indent + 2, { text: `${mark}${" ".repeat(indent - 1)}${(0,base_text/* logLine */.BP)(text)}`, style: MARK_STYLE[mark] });
}
function outcomeUnits(report) {
    const { mode, accounts, domains = [] } = report;
    const sound = domains.filter((domain) => !(0,domain_story/* isQuietDomain */.BP)(mode, domain) && (0,domain_story/* domainVerdict */.e3)(mode, domain) === "passed");
    const written = accounts.filter(({ change }) => change && change.action !== "no-op" && change.action !== "blocked");
    return [
        ...sound.map((domain) => [row(4, { text: `domain ${(0,base_text/* logLine */.BP)(domain.name)}`, style: "bold" }, `: ${(0,domain_story/* domainChangeWords */.Oh)(mode, domain)}`, ...outcomeSpans(domain.outcome))]),
        ...written.map((account) => [row(4, { text: (0,base_text/* logLine */.BP)(account.name, 256), style: "bold" }, `${account.file === undefined ? "" : `, ${(0,base_text/* logLine */.BP)(account.file)}`}: ${(0,base_text/* logLine */.BP)((0,wording/* changeText */.k0)(mode, account))}`, ...outcomeSpans(account.outcome))]),
        ...(0,plan_diff/* heldBackUnits */.aA)(report).map((lines) => lines.map(diffRow)),
    ];
}
function outcomeSpans(outcome) {
    if (outcome === undefined)
        return [];
    const { status, succeeded, requests, latencyMs } = outcome;
    return [
        { text: ", " },
        { text: (0,base_text/* logLine */.BP)(status, 80), style: succeeded ? "green" : "red" },
        ...(requests === 0 ? [] : [{ text: ` after ${(latencyMs / 1000).toFixed(1)} s` }]),
    ];
}
/** What accounts share and is not well, with the blocks of the page; those with nothing to tell in one line. */
function domainRows(report) {
    const { mode, domains = [] } = report;
    const quiet = domains.filter((domain) => (0,domain_story/* isQuietDomain */.BP)(mode, domain)).length;
    // Where nothing is wrong the plan tells all.
    const told = (0,domain_story/* domainsByUrgency */.Qo)(report).filter((domain) => (0,domain_story/* domainVerdict */.e3)(mode, domain) !== "passed");
    const shown = told.slice(0, DOMAINS_SHOWN);
    return [
        ...shown.flatMap((domain) => [
            row(2, { text: (0,base_text/* logLine */.BP)(`domain ${domain.name}`), style: "bold" }, ` ${(0,base_text/* logLine */.BP)((0,domain_story/* domainChangeWords */.Oh)(mode, domain))}`),
            ...(0,page/* domainDetails */.FQ)(domain, report).flatMap((block) => blockRows(block, DEFAULT_WIDTH)).map(setIn),
        ]),
        ...(told.length > shown.length ? [row(2, `… and ${(0,wording/* counted */.hS)(told.length - shown.length, "more domain")}`)] : []),
        ...(quiet === 0 ? [] : [
            row(2, {
                text: `${(0,wording/* counted */.hS)(quiet, "domain")} ${mode === "drift" ? "without a difference" : "unchanged"}`,
                style: "dim",
            }),
        ]),
    ];
}
function setIn({ spans, indent }) {
    return { spans: [{ text: "  " }, ...spans], indent: indent + 2 };
}
/** More are read in the report. */
const DOMAINS_SHOWN = 50;
/** The most of each that one cause may take. */
const SIGHTINGS_SHOWN = 10;
const NAMES_SHOWN = 5;
const REMEDIES_SHOWN = 3;
/** One cause: each thing that was seen with its place, then the servers and accounts that it concerns, and what to do once. */
function problemRows(cause) {
    const { code, severity, sightings } = cause;
    const byMessage = new Map();
    for (const sighting of sightings) {
        byMessage.set(sighting.message, [...byMessage.get(sighting.message) ?? [], sighting]);
    }
    const seen = [...byMessage].slice(0, SIGHTINGS_SHOWN).flatMap(([message, [first, ...others]]) => {
        const place = first === undefined ? undefined : placeOf(first);
        const also = [...new Set(others.map(placeOf))].filter((each) => each !== undefined && each !== place);
        return [
            row(2, place === undefined ? "" : `${place}: `, { text: first?.severity ?? severity, style: SEVERITY_STYLE[first?.severity ?? severity] }, `${code === undefined ? "" : ` ${code}`} ${(0,base_text/* logLine */.BP)(message)}`),
            ...namesRow("also at", also.flatMap((each) => each ?? [])),
        ];
    });
    const more = byMessage.size - SIGHTINGS_SHOWN;
    const servers = sightings.flatMap(({ probe }) => probe === undefined ? [] : [(0,base_text/* logLine */.BP)(`${probe.protocol} ${probe.host}:${probe.port}`)]);
    const remedies = [...new Set(sightings.map(({ remedy }) => remedy ?? cause.remedy))];
    return [
        ...seen,
        ...(more > 0 ? [row(2, `  … and ${more} more like these`)] : []),
        ...namesRow("server", [...new Set(servers)]),
        ...namesRow("account", (0,causes/* accountsOf */.s1)(cause).map(({ name }) => (0,base_text/* logLine */.BP)(name, 256))),
        ...remedies.slice(0, REMEDIES_SHOWN).map((each) => row(4, { text: `  hint: ${(0,base_text/* logLine */.BP)(each)}`, style: "dim" })),
    ];
}
function namesRow(title, names) {
    if (names.length === 0)
        return [];
    const others = names.length > NAMES_SHOWN ? ` and ${names.length - NAMES_SHOWN} more` : "";
    const plural = names.length > 1 && !title.includes(" ") ? "s" : "";
    return [row(4, `  ${title}${plural}: ${names.slice(0, NAMES_SHOWN).join(", ")}${others}`)];
}
/** `file:line:column` of a sighting; undefined where it has no file, in which a line would say nothing. */
function placeOf({ account, line, column, probe }) {
    if (account?.file === undefined)
        return undefined;
    const at = line ?? (probe === undefined ? undefined : account.line);
    return (0,base_text/* logLine */.BP)([account.file, at, at === undefined ? undefined : column].filter((each) => each !== undefined).join(":"));
}
/** The page for a terminal: tables in columns, folded details folded. */
function renderPage(page, options = {}) {
    const { problems, plan, accounts } = page;
    const width = options.width ?? DEFAULT_WIDTH;
    const list = (items) => items.length === 0 ? [] : [{ kind: "list", items }];
    const fold = (summary, pieces) => pieces.length === 0 ? [] : [{ kind: "details", summary, blocks: [] }];
    const blocks = [
        ...page.head,
        ...list(problems.shown),
        ...fold(problems.title, problems.folded),
        ...page.domains.flat(),
        ...page.notChecked,
        ...(plan.units.length === 0 ? [] : [{ kind: "diff", lines: plan.units.slice(0, UNITS_SHOWN).flat() }]),
        ...fold(`${(0,wording/* counted */.hS)(plan.units.length - UNITS_SHOWN, "more item")} of the plan`, plan.units.slice(UNITS_SHOWN)),
        ...fold(page.sectionsTitle, page.sections),
        ...fold(page.accountsTitle, accounts.rows),
        ...page.foot,
    ];
    const rows = blocks.flatMap((block, index) => [...(index === 0 ? [] : [row(0)]), ...blockRows(block, width)]);
    return printed(rows, options);
}
function blockRows(block, width) {
    switch (block.kind) {
        case "heading":
            return [row(2, { text: lineText(block.line), style: "bold" })];
        case "paragraph":
            return block.lines.map((line) => row(2, ...lineSpans(line)));
        case "list":
            return block.items.flatMap(itemRows);
        case "table":
            return tableRows(block, width);
        case "diff":
            return block.lines.map(diffRow);
        case "details":
            return [row(4, { text: `  ▸ ${(0,base_text/* logLine */.BP)(block.summary)}`, style: "dim" })];
        case "note":
            return [row(2, "│ ", ...lineSpans(block.line))];
        case "small":
            return [row(2, { text: lineText(block.line), style: "dim" })];
    }
}
function itemRows({ line, items = [] }) {
    return [
        row(2, "• ", ...lineSpans(line)),
        ...items.map((item) => row(4, "  • ", ...lineSpans(item))),
    ];
}
/** A table in columns; each row as a list of its cells where the terminal is too narrow for it. */
function tableRows({ columns, rows }, width) {
    const titles = columns.map(({ title }) => (0,base_text/* logLine */.BP)(title));
    const cells = [titles, ...rows.map((each) => each.map(lineText))];
    const widths = columns.map((_, column) => Math.max(...cells.map((each) => columnsOf(each[column] ?? ""))));
    if (2 + widths.reduce((sum, each) => sum + each + 2, -2) > width) {
        return cells.slice(1).map((each) => row(2, `• ${each.flatMap((cell, column) => cell === "" ? [] : [`${titles[column] ?? ""}: ${cell}`]).join("; ")}`));
    }
    return cells.map((each, index) => {
        const padded = each.map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - columnsOf(cell)));
        return row(2, "  ", { text: padded.join("  ").trimEnd(), style: index === 0 ? "dim" : undefined });
    });
}
function lineText(line) {
    return line.flatMap(inlineSpans).map(({ text }) => text).join("");
}
function lineSpans(line) {
    return line.flatMap(inlineSpans);
}
function inlineSpans(piece) {
    if (typeof piece === "string")
        return [{ text: (0,base_text/* logLine */.BP)(piece) }];
    switch (piece.kind) {
        case "text":
            return [{ text: (0,base_text/* logLine */.BP)(piece.text, piece.limit) }];
        case "code":
            return [{ text: (0,base_text/* logLine */.BP)(piece.text, piece.limit), style: "cyan" }];
        case "strong":
            return [{ text: (0,base_text/* logLine */.BP)(piece.text), style: "bold" }];
        case "soft":
            return [{ text: lineText(piece.line), style: "dim" }];
        case "sign":
            return [{ text: piece.sign }];
        case "link":
            return lineSpans(piece.line);
    }
}


/***/ })

};
