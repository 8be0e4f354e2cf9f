export const id = 93;
export const ids = [93];
export const modules = {

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

/***/ 45618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S2: () => (/* binding */ HTML_ROWS_SHARE),
/* harmony export */   at: () => (/* binding */ HTML_STORIES_SHARE),
/* harmony export */   dQ: () => (/* binding */ APPROVED_VALUE_CHARACTERS),
/* harmony export */   gD: () => (/* binding */ HTML_BYTES),
/* harmony export */   gm: () => (/* binding */ HTML_LIST_ENTRIES),
/* harmony export */   h1: () => (/* binding */ FINDINGS_PER_ACCOUNT),
/* harmony export */   sb: () => (/* binding */ HTML_UNFOLDED)
/* harmony export */ });
/* unused harmony exports COMMENT_CHARACTERS, FINDINGS_SHARE, TABLE_SHARE, SUMMARY_TABLE_SHARE, SUMMARY_BYTES, ANNOTATIONS_PER_SEVERITY, ANNOTATION_CHARACTERS, APPROVED_PLAN_CHARACTERS */
/** GitHub answers 422 to a comment of more than 65,536 characters; this leaves a little room for its normalisation of line ends. */
const COMMENT_CHARACTERS = 65_000;
/** The share of a comment or summary that the findings of the run as a whole may take. */
const FINDINGS_SHARE = 0.3;
/** The share of a comment that the table of accounts may take, so that findings keep their share. */
const TABLE_SHARE = 0.4;
/** The share of the summary that the table may take: only the summary has the whole table. */
const SUMMARY_TABLE_SHARE = 0.7;
/** The runner drops a step summary of more than 1 MiB (UTF-8); this leaves room for secrets that the runner masks. */
const SUMMARY_BYTES = 1_000_000;
/** Findings to show per account; fix a file with more from the top. */
const FINDINGS_PER_ACCOUNT = 25;
/** The runner shows 10 annotations of each severity for a whole composite action. */
const ANNOTATIONS_PER_SEVERITY = 10;
/** The runner cuts annotation messages at 4,096 characters. */
const ANNOTATION_CHARACTERS = 4_096;
/** The characters that the approved plan may take of a comment; a longer one is carried by its hash alone. */
const APPROVED_PLAN_CHARACTERS = 16_000;
/** The characters of one value in it. */
const APPROVED_VALUE_CHARACTERS = 80;
/** A browser opens, and a person's mail takes, an HTML report of this size; the accounts that do not fit stand in a table. */
const HTML_BYTES = 5_000_000;
/** The share of it that the accounts told in full may take. */
const HTML_STORIES_SHARE = 0.7;
/** The share of it that the rows of the other accounts may take. */
const HTML_ROWS_SHARE = 0.2;
/** The most entries that any other list of an HTML report shows. */
const HTML_LIST_ENTRIES = 200;
/** The most accounts that an HTML report unfolds for its reader. */
const HTML_UNFOLDED = 25;


/***/ }),

/***/ 14845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ findNotChecked),
/* harmony export */   i: () => (/* binding */ notCheckedSentence)
/* harmony export */ });
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64429);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78756);


/**
 * What a run did not look at, as far as its accounts and findings tell; `serverless` are the places among its accounts of
 * those whose files name no servers.
 */
function findNotChecked({ mode, accounts, findings }, serverless = new Set()) {
    const missing = [];
    const open = accounts.flatMap((account) => account.probes).filter(_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .isOpen */ .nT).length;
    if (open > 0) {
        missing.push({
            what: (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(open, "server"),
            reason: "could not be judged from this machine; " +
                "Genesys Cloud connects from other addresses and may still reach them",
        });
    }
    // A drift run never probes, and a removed file names no server.
    const all = mode === "drift" ? [] : accounts;
    const probing = all.filter(({ change }, index) => change?.action !== "delete" && !serverless.has(index));
    const skipped = probing.filter(({ probes }) => probes.length === 0 || probes.some((probe) => probe.outcome === "skipped")).length;
    if (skipped > 0) {
        missing.push({ what: `The mail servers of ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(skipped, "account")}`, reason: "were not probed" });
    }
    const graph = all.filter((_, index) => serverless.has(index)).length;
    if (graph > 0) {
        missing.push({
            what: `The mail of ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(graph, "account")}`,
            reason: `was not probed: ${graph === 1 ? "its file names" : "their files name"} a Graph integration (routing.graph) in place of servers, and only Genesys Cloud can test that`,
        });
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

/***/ 70093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   E2: () => (/* binding */ CAUTION),
/* harmony export */   JX: () => (/* binding */ domainFindings),
/* harmony export */   OO: () => (/* binding */ KEY_LIMIT),
/* harmony export */   PJ: () => (/* binding */ RESULT_SIGNS),
/* harmony export */   PU: () => (/* binding */ VERDICT_SIGNS),
/* harmony export */   Rx: () => (/* binding */ PROBE_OUTCOMES),
/* harmony export */   Sw: () => (/* binding */ reportPage),
/* harmony export */   Tw: () => (/* binding */ ORGANISATION_LIMIT),
/* harmony export */   Uo: () => (/* binding */ NAME_LIMIT),
/* harmony export */   X4: () => (/* binding */ needsCaution),
/* harmony export */   cC: () => (/* binding */ isWorthShowing),
/* harmony export */   i9: () => (/* binding */ COMMAND_LIMIT),
/* harmony export */   iy: () => (/* binding */ probeFacts),
/* harmony export */   rC: () => (/* binding */ SEVERITY_SIGNS),
/* harmony export */   ut: () => (/* binding */ runLink)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4177);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1703);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45618);
/* harmony import */ var _not_checked_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14845);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64429);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78756);






/** Makes the page of a report. */
function reportPage(report, options) {
    const accounts = (0,_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .byUrgency */ .td)(report);
    const withApproval = accounts.some(({ approval }) => approval !== undefined);
    return {
        head: head(report),
        findings: [...report.findings, ...domainFindings(report)].sort(errorsFirst).map((finding) => findingItem(finding)),
        notChecked: notChecked(report),
        accounts: {
            kind: "table",
            columns: ["Account", "File", "Verdict", "Change", ...withApproval ? ["Approval"] : []].map((title) => ({
                title,
            })),
            rows: accounts.map((account) => [
                ...accountRow(report.mode, account, options),
                ...withApproval
                    ? [account.approval === undefined ? [] : [(0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)((0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .approvalText */ .zP)(account.approval), CHANGE_LIMIT)]]
                    : [],
            ]),
        },
        sections: accounts.flatMap((account) => {
            const verdict = (0,_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .verdictOf */ .Vj)(report.mode, account);
            return verdict === "passed" ? [] : [accountSection(report.mode, account, verdict, options)];
        }),
        foot: [foot(report)],
    };
}
/** A link to the page of the run, where it has one. */
function runLink(report, words) {
    return (0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .link */ .nf)(report.run.url, words);
}
function head(report) {
    const { counts } = report;
    const found = `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(counts.errors, "error")} · ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(counts.warnings, "warning")}`;
    const plan = (0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .planCounts */ .Ai)(report);
    return [
        (0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .heading */ .R_)(2, RESULT_SIGNS[report.result], " E-mail accounts of ", (0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(report.organisation, ORGANISATION_LIMIT), `: ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .headline */ .Pl)(report)}`),
        (0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)([found], ...(plan === undefined ? [] : [[plan]])),
        ...removedBlocks(report),
        ...approvalBlocks(report),
    ];
}
/** The most removed accounts, and differences to the approved plan, to show: the head of a comment is never left out, so it must fit. */
const REMOVED_SHOWN = 20;
const DIFFERENCES_SHOWN = 20;
/** The characters of a key of an account file that are shown. */
const KEY_LIMIT = 40;
/** A shortened value with its length. */
const VALUE_LIMIT = 110;
const FATES = {
    delete: { planned: "will be deleted", done: "see its outcome below" },
    "stays-live": { planned: "stays live: nothing deletes it", done: "stays live: nothing deletes it" },
    unknown: { planned: "what becomes of it is not known", done: "what became of it is not known" },
};
/** Accounts that the change takes out of their files. */
function removedBlocks({ mode, removed = [] }) {
    if (removed.length === 0)
        return [];
    const items = removed.slice(0, REMOVED_SHOWN).map(({ name, file, action }) => ({
        line: [
            ...(name === undefined ? [] : [(0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(name, NAME_LIMIT), ", "]),
            (0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(file, FILE_LIMIT),
            `: ${FATES[action][mode === "apply" ? "done" : "planned"]}`,
        ],
    }));
    if (removed.length > REMOVED_SHOWN)
        items.push({ line: [`… and ${removed.length - REMOVED_SHOWN} more`] });
    return [(0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)([(0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .strong */ .ko)("Removed from the files")]), ...(0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)(items)];
}
/** What was approved beside what is wanted and what is live. */
function approvalBlocks({ plan }) {
    const differences = plan?.differences ?? [];
    if (differences.length === 0)
        return [];
    const rows = differences.slice(0, DIFFERENCES_SHOWN).map(({ name, key, approved, wanted, live }) => [
        [(0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(name, NAME_LIMIT)],
        key === undefined ? [] : [(0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(key, KEY_LIMIT)],
        [(0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(approved, VALUE_LIMIT)],
        [(0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(wanted, VALUE_LIMIT)],
        [(0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(live, VALUE_LIMIT)],
    ]);
    const more = differences.length - rows.length;
    return [
        (0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)([(0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .strong */ .ko)("The plan is not the one that was approved")]),
        {
            kind: "table",
            columns: ["Account", "Key", "Approved", "Wanted now", "Live now"].map((title) => ({ title })),
            rows,
        },
        ...(more > 0 ? [(0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)([(0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .soft */ .LN)(`… and ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(more, "more difference")}; see the run report`)])] : []),
    ];
}
/** What was found of the mail domains and is worth a reader's time; a domain's own name is in each message. */
function domainFindings({ mailDomains = [] }) {
    return mailDomains.flatMap(({ findings }) => findings).filter(({ severity }) => severity !== "info");
}
function errorsFirst(a, b) {
    return Number(b.severity === "error") - Number(a.severity === "error");
}
function notChecked(report) {
    const missing = report.notChecked.map((each) => ({ line: [(0,_not_checked_js__WEBPACK_IMPORTED_MODULE_1__/* .notCheckedSentence */ .i)(each)] }));
    return missing.length === 0 ? [] : [(0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)([(0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .strong */ .ko)("Not checked")]), ...(0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)(missing)];
}
/** The sign of a run's result. */
const RESULT_SIGNS = {
    success: sign("✅"),
    failure: sign("❌"),
    inconclusive: sign("❔"),
};
function foot(report) {
    const lines = [["Mode ", (0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(report.mode)]];
    if (report.planHash !== undefined)
        lines.push(["plan ", (0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(report.planHash)]);
    const { delivered, undelivered } = report.notifications;
    if (delivered + undelivered > 0)
        lines.push([`ITSM: ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(delivered, "event")} delivered, ${undelivered} not`]);
    if (report.run.commit !== undefined)
        lines.push(["commit ", (0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(report.run.commit.slice(0, 12))]);
    const run = runLink(report, "this run");
    if (run !== undefined)
        lines.push(["by ", run]);
    return { kind: "small", line: (0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .joinLines */ .cT)(lines, " · ") };
}
/** The characters of an account's name that are shown. */
const NAME_LIMIT = 80;
/** The characters of an organisation's label that are shown. */
const ORGANISATION_LIMIT = 100;
const FILE_LIMIT = 160;
const CHANGE_LIMIT = 200;
/** The characters of a shell command that are shown. */
const COMMAND_LIMIT = 500;
const CAPABILITY_LIMIT = 80;
/** Names of a certificate, and capabilities of a server, that are shown. */
const SANS_SHOWN = 20;
const CAPABILITIES_SHOWN = 40;
/** The sign of a verdict on an account. */
const VERDICT_SIGNS = {
    failed: sign("❌"),
    differs: sign("🔀"),
    inconclusive: sign("❔"),
    warning: sign("⚠️"),
    blocked: sign("⏸️"),
    passed: sign("✅"),
};
/** One account as a row of the table. */
function accountRow(mode, account, options) {
    const verdict = (0,_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .verdictOf */ .Vj)(mode, account);
    return [
        [(0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(account.name, NAME_LIMIT)],
        placeOf(account, {}, options) ?? [],
        [VERDICT_SIGNS[verdict], ` ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .verdictWords */ .L2)(verdict, account)}`],
        [(0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)((0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .changeText */ .k0)(mode, account), CHANGE_LIMIT)],
    ];
}
/** Everything to know about an account that needs attention. */
function accountSection(mode, account, verdict, options) {
    const place = (finding) => finding.line === undefined ? undefined : placeOf(account, finding, options);
    const issues = account.issues.slice(0, _limits_js__WEBPACK_IMPORTED_MODULE_5__/* .FINDINGS_PER_ACCOUNT */ .h1).map((issue) => findingItem(issue, { place }));
    const more = account.issues.length - issues.length;
    if (more > 0)
        issues.push({ line: [`… and ${more} more in this file`] });
    const change = changeLines(mode, account);
    return [
        (0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .heading */ .R_)(3, VERDICT_SIGNS[verdict], " ", (0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(account.name, NAME_LIMIT), `: ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .verdictWords */ .L2)(verdict, account)}`),
        ...(0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)(issues),
        ...account.probes.filter(isWorthShowing).flatMap((probe) => probeBlocks(probe, place, options)),
        ...(change.length === 0 ? [] : [(0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)(...change)]),
    ];
}
/** `file:line`, as a link where the file has a page; undefined for an account that is in no file. */
function placeOf(account, at, { fileUrl }) {
    const { file, line: first = 1 } = account;
    if (file === undefined)
        return undefined;
    const { line = first, column } = at;
    const place = (0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)([file, line, ...(column === undefined ? [] : [column])].join(":"), FILE_LIMIT);
    return [(0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .link */ .nf)(fileUrl?.(file, line), place) ?? place];
}
/** Whether a probe has anything to tell. */
function isWorthShowing(probe) {
    return probe.outcome !== "skipped" || probe.findings.length > 0;
}
const CHANGE_TITLES = {
    check: "Plan",
    apply: "Change",
    drift: "Difference",
    redeliver: "Plan",
};
function changeLines(mode, account) {
    const { change, outcome } = account;
    const lines = [];
    if (change !== undefined) {
        const reason = change.reason === undefined ? [] : [" (", change.reason, ")"];
        lines.push([`${CHANGE_TITLES[mode]}: `, (0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .changeText */ .k0)(mode, account), ...reason]);
    }
    if (outcome !== undefined) {
        const id = outcome.accountId === undefined ? [] : [", account ", (0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(outcome.accountId)];
        const untold = (0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .untoldDetail */ .kC)(account);
        lines.push([
            "Genesys Cloud: ",
            (0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(outcome.status),
            ` after ${(outcome.latencyMs / 1000).toFixed(1)} s`,
            ...id,
            ...(untold === undefined ? [] : [": ", untold]),
        ]);
    }
    return lines;
}
/** The sign of a finding. */
const SEVERITY_SIGNS = {
    error: sign("❌"),
    warning: sign("⚠️"),
    info: sign("ℹ️"),
};
/** One finding: what was seen, where, the likely cause, what to do and for whom, and a command to see it. */
function findingItem(finding, { place, command, open } = {}) {
    const { cause, audience } = (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .codeEntry */ .Gu)(finding.code);
    const told = finding.severity !== "info";
    const where = place?.(finding);
    const items = [];
    if (told) {
        items.push(["Likely cause: ", cause], [`To do, for the ${audience}: `, (0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .remedyOf */ .SM)(finding)]);
    }
    else if (finding.hint !== undefined) {
        items.push([finding.hint]);
    }
    if (command !== undefined)
        items.push(["To see it yourself: ", (0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(command, COMMAND_LIMIT)]);
    return {
        line: [
            open === true && told ? sign("❔") : SEVERITY_SIGNS[finding.severity],
            " ",
            (0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .strong */ .ko)(finding.message),
            " (",
            (0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(finding.code),
            ...(where === undefined ? [] : [", ", ...where]),
            ")",
        ],
        items,
    };
}
/** How a probe ended, in words that follow the name of its server. */
const PROBE_OUTCOMES = {
    passed: "passed",
    failed: "failed",
    inconclusive: "could not be tested",
    skipped: "was not probed",
};
/** One probed server: its findings with cause, remedy and a command to see it, and what the probe saw, folded. */
function probeBlocks(probe, place, { reproduceCommand }) {
    const open = (0,_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .isOpen */ .nT)(probe);
    const items = probe.findings.map((finding) => {
        const command = finding.severity === "info" ? undefined : reproduceCommand?.(finding.code, probe);
        return findingItem(finding, { place, open, command });
    });
    const server = (0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(`${probe.host}:${probe.port}`);
    const facts = probeFacts(probe);
    return [
        (0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)([(0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .strong */ .ko)(probe.protocol.toUpperCase()), " ", server, ` ${PROBE_OUTCOMES[probe.outcome]}`]),
        ...(needsCaution(probe) ? [(0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)([(0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .soft */ .LN)(CAUTION)])] : []),
        ...(0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)(items),
        ...(facts.length === 0 ? [] : [{ kind: "details", summary: "What the probe saw", blocks: facts }]),
    ];
}
/** Whether a reader could take what a probe met for a fact about Genesys Cloud. */
function needsCaution(probe) {
    // A failure on the way says something about this machine; a login that was not tried does not.
    const met = probe.findings.some(({ code }) => (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .codeEntry */ .Gu)(code).conclusive === false && !/^(POLICY|LOGIN)_/.test(code));
    return (0,_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .isOpen */ .nT)(probe) && met;
}
/** What a probe saw of a server: its phases, its TLS, what it offers. */
function probeFacts(probe) {
    return [...phaseBlocks(probe), ...tlsBlocks(probe), ...capabilityBlocks(probe)];
}
/** What holds for every probe that was inconclusive on its way. */
const CAUTION = "Seen from this machine only: it proves nothing about Genesys Cloud, which connects from its own addresses.";
function phaseBlocks({ phases, address }) {
    if (phases.length === 0)
        return [];
    return [
        ...(address === undefined ? [] : [(0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)(["Address ", (0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(address)])]),
        {
            kind: "table",
            columns: [{ title: "Phase" }, { title: "Time", align: "right" }, { title: "Outcome" }],
            rows: phases.map(({ name, ms, outcome }) => [[name], [`${Math.round(ms)} ms`], [outcome]]),
        },
    ];
}
function tlsBlocks({ tls }) {
    if (tls === undefined)
        return [];
    const names = tls.sans.slice(0, SANS_SHOWN).map((name) => [(0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(name)]);
    return (0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)([
        { line: ["TLS ", (0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(tls.version), ", cipher ", (0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(tls.cipher)] },
        { line: ["Certificate for ", (0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(tls.subject), " by ", (0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(tls.issuer)] },
        { line: ["Valid to ", (0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(tls.validTo), ` (${(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .validity */ .bg)(tls.daysLeft)})`] },
        ...(tls.path && tls.path.length > 1
            ? [{ line: ["Verified path: ", ...(0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .joinLines */ .cT)(tls.path.map((each) => [(0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(each)]), " ← ")] }]
            : []),
        { line: ["Names: ", ...(names.length === 0 ? ["none"] : (0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .joinLines */ .cT)(names, ", "))] },
    ]);
}
function capabilityBlocks({ capabilities = [] }) {
    if (capabilities.length === 0)
        return [];
    const shown = capabilities.slice(0, CAPABILITIES_SHOWN).map((name) => [(0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(name, CAPABILITY_LIMIT)]);
    return [(0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .paragraph */ .FY)(["Capabilities: ", ...(0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .joinLines */ .cT)(shown, " ")])];
}
function sign(sign) {
    return { kind: "sign", sign };
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
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4177);

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
    if (proved.some(_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isError */ .bJ) || outcome?.succeeded === false)
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
    return probe.findings.map((finding) => (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isError */ .bJ)(finding) ? { ...finding, severity: "warning" } : finding);
}
/** Whether a probe was inconclusive. */
function isOpen(probe) {
    return probe.outcome === "inconclusive";
}
/** Whether an account's change failed and none of its findings says so. */
function hasUntoldFailure({ outcome, issues }) {
    if (outcome?.succeeded !== false)
        return false;
    return !issues.some((issue) => (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isError */ .bJ)(issue) && issue.message === outcome.detail);
}
/** Errors and warnings of the run and its accounts; a failure in Genesys Cloud that no finding tells is an error too. */
function countFindings({ accounts, findings, mailDomains = [] }) {
    const all = [...findings, ...mailDomains.flatMap((each) => each.findings), ...accounts.flatMap(provedFindings)];
    return {
        errors: all.filter(_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isError */ .bJ).length + accounts.filter(hasUntoldFailure).length,
        warnings: all.filter(isWarning).length,
    };
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
/* harmony export */   kC: () => (/* binding */ untoldDetail),
/* harmony export */   zP: () => (/* binding */ approvalText)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4177);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21024);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64429);



/** The report's one-line verdict, without markup; a deletion is never left to the small print. */
function headline(report) {
    const { superseded } = report;
    if (superseded)
        return `nothing was written, a later commit (${superseded.by.slice(0, 7)}) must be applied`;
    const verdict = verdictLine(report);
    const deletions = deletionWords(report);
    return deletions === undefined ? verdict : `${verdict}; ${deletions}`;
}
/** The most names that a headline has room for. */
const NAMES_IN_HEADLINE = 3;
function deletionWords({ mode, accounts }) {
    const names = accounts
        .filter(({ change, outcome }) => change?.action === "delete" && (mode !== "apply" || outcome?.succeeded === true))
        .map(({ name }) => `"${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(name, 60)}"`);
    if (names.length === 0 || (mode !== "check" && mode !== "apply"))
        return undefined;
    const more = names.length > NAMES_IN_HEADLINE ? ` and ${names.length - NAMES_IN_HEADLINE} more` : "";
    const shown = names.slice(0, NAMES_IN_HEADLINE).join(", ") + more;
    if (mode === "apply")
        return `${counted(names.length, "account")} deleted: ${shown}`;
    return `${counted(names.length, "account")} would be deleted: ${shown}`;
}
function verdictLine(report) {
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
    const keys = change.action === "update" ? change.fields?.map(({ key }) => key) ?? [] : [];
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
/** Who approved an account's last change, in a few words. */
function approvalText({ status, basis, pullRequest, approvers = [] }) {
    const more = approvers.length > APPROVERS_SHOWN ? ` and ${approvers.length - APPROVERS_SHOWN} more` : "";
    const people = approvers.slice(0, APPROVERS_SHOWN).map((login) => (0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(login, 40)).join(", ") + more;
    const what = basis === "environment" ? "this run" : pullRequest === undefined ? "" : `#${pullRequest}`;
    if (status === "approved")
        return people === "" ? `${what} approved` : `${what} by ${people}`;
    if (status === "none")
        return "none";
    return `${what} ${status === "unavailable" ? "not known" : "not approved"}`.trim();
}
const APPROVERS_SHOWN = 3;
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


/***/ })

};
