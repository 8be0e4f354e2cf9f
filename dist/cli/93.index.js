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

/***/ 32710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ isQuietDomain),
/* harmony export */   CR: () => (/* binding */ pieceWords),
/* harmony export */   Oh: () => (/* binding */ domainChangeWords),
/* harmony export */   Qo: () => (/* binding */ domainsByUrgency),
/* harmony export */   e3: () => (/* binding */ domainVerdict),
/* harmony export */   hW: () => (/* binding */ isToldByDomain),
/* harmony export */   ni: () => (/* binding */ isOnlyItsDomain),
/* harmony export */   yH: () => (/* binding */ untoldDomainDetail)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4177);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21024);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78756);



/** The verdict on a domain that accounts share. */
function domainVerdict(mode, { change, outcome, findings }) {
    if (findings.some(_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isError */ .bJ) || outcome?.succeeded === false)
        return "failed";
    if (mode === "drift" && change !== undefined && change.action !== "no-op")
        return "differs";
    if (findings.some(({ severity }) => severity === "warning"))
        return "warning";
    return change?.action === "blocked" ? "blocked" : "passed";
}
/** Whether there is nothing to tell of a domain but that it is there. */
function isQuietDomain(mode, domain) {
    const { change, findings } = domain;
    return domainVerdict(mode, domain) === "passed" && findings.length === 0 &&
        (change === undefined || change.action === "no-op");
}
const URGENCY = ["failed", "differs", "inconclusive", "warning", "blocked", "passed"];
/** A deletion is told before what is made and changed. */
const WEIGHT = { delete: 0, update: 1, create: 2 };
/** The domains with the most urgent first. */
function domainsByUrgency({ mode, domains = [] }) {
    const weight = ({ change }) => WEIGHT[change?.action ?? ""] ?? 3;
    return domains
        .map((domain) => ({ domain, urgency: URGENCY.indexOf(domainVerdict(mode, domain)) }))
        .sort((a, b) => a.urgency - b.urgency || weight(a.domain) - weight(b.domain))
        .map(({ domain }) => domain);
}
/** What happens to a domain, or happened, in words that follow its name. */
function domainChangeWords(mode, { change, outcome, accounts, findings }) {
    const all = accounts.length === 1 ? "its account" : `all ${accounts.length} accounts of the domain`;
    switch (change?.action) {
        case undefined:
            return "not planned";
        case "no-op":
            return outcome?.succeeded === false || findings.some(({ code }) => code === "VALIDATION_FAILED")
                ? "unchanged, and not working"
                : mode === "drift"
                    ? "matches the files"
                    : "unchanged";
        case "blocked":
            return mode === "drift" ? "not compared" : "held back";
        case "create":
            if (mode === "drift")
                return "missing in Genesys Cloud";
            if (mode !== "apply" || outcome === undefined)
                return `will be created for ${all}`;
            return outcome.succeeded ? `created for ${all}` : "creation failed";
        case "update":
            if (mode === "drift")
                return `differs for ${all}`;
            if (mode !== "apply" || outcome === undefined)
                return `changes ${all}`;
            return outcome.succeeded ? `changed for ${all}` : "change failed";
        case "delete":
            if (mode === "drift")
                return "no account is left in the files";
            if (mode !== "apply" || outcome === undefined)
                return "will be deleted";
            return outcome.succeeded ? "deleted" : "deletion failed";
    }
}
/** What a change writes in Genesys Cloud, or has written: `create the domain, 2 integrations and 2 credentials`. */
function pieceWords({ pieces = [] }, done) {
    const parts = ["create", "update", "delete"].flatMap((action) => {
        const own = pieces.filter((piece) => piece.action === action);
        if (own.length === 0)
            return [];
        const kinds = [...new Set(own.map(({ kind }) => kind))];
        const things = kinds.map((kind) => {
            const these = own.filter((piece) => piece.kind === kind);
            if (kind === "domain")
                return "the domain";
            return these.length === 1 ? `the ${kind} ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(these[0]?.name ?? "", 120)}` : (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(these.length, kind);
        });
        const verb = action === "update" ? "change" : action;
        return [`${verb}${done ? "d" : ""} ${joined(things)}`];
    });
    return parts.length === 0 ? undefined : parts.join("; ");
}
/** `a, b and c`. */
function joined(words) {
    const last = words.at(-1) ?? "";
    return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}
/** Why a domain's change failed, unless one of its findings says so. */
function untoldDomainDetail({ outcome, findings }) {
    const { detail, succeeded } = outcome ?? {};
    if (detail === undefined || succeeded === true)
        return undefined;
    return findings.some(({ message }) => message.endsWith(detail)) ? undefined : detail;
}
/** What belongs to a run and is told in a domain's own place. */
function isToldByDomain({ code, message }, { domains = [] }) {
    return domains.some(({ findings }) => findings.some((each) => each.code === code && each.message === message));
}
/** Whether all that there is to tell of an account is that its domain fails or differs, which the domain's own place tells. */
function isOnlyItsDomain({ domain: name, change, issues, probes }, { mode, domains = [] }) {
    const domain = name === undefined ? undefined : domains.find((each) => each.name === name);
    if (mode === "drift" && issues.length === 0 && change?.action === "update" && domain?.change?.action === "update") {
        const shared = new Set(domain.change.fields?.map(({ key }) => key));
        return (change.fields ?? []).every(({ key }) => shared.has(key));
    }
    if (!domain?.findings.some(({ severity }) => severity !== "info"))
        return false;
    const quoted = `"${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(domain.name)}"`;
    const told = issues.filter(({ severity }) => severity !== "info");
    return told.length > 0 && probes.every((probe) => probe.findings.length === 0 && probe.outcome !== "failed") &&
        told.every(({ code, message }) => (code === "VALIDATION_FAILED" || code === "NEEDED_UNIT_FAILED") && message.includes(quoted));
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
/* unused harmony exports COMMENT_CHARACTERS, FINDINGS_SHARE, DOMAINS_SHARE, TABLE_SHARE, SUMMARY_TABLE_SHARE, SUMMARY_BYTES, ANNOTATIONS_PER_SEVERITY, ANNOTATION_CHARACTERS, APPROVED_PLAN_CHARACTERS */
/** GitHub answers 422 to a comment of more than 65,536 characters; this leaves a little room for its normalisation of line ends. */
const COMMENT_CHARACTERS = 65_000;
/** The share of a comment or summary that the findings of the run as a whole may take. */
const FINDINGS_SHARE = 0.3;
/** The share of a comment or summary that the domains may take. */
const DOMAINS_SHARE = 0.25;
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
/* harmony export */   FQ: () => (/* binding */ domainDetails),
/* harmony export */   Ho: () => (/* binding */ accountColumns),
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
/* harmony export */   iO: () => (/* binding */ accountRow),
/* harmony export */   iy: () => (/* binding */ probeFacts),
/* harmony export */   rC: () => (/* binding */ SEVERITY_SIGNS),
/* harmony export */   ut: () => (/* binding */ runLink)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4177);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1703);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(45618);
/* harmony import */ var _not_checked_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14845);
/* harmony import */ var _domain_story_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32710);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64429);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78756);







/** Makes the page of a report. */
function reportPage(report, options) {
    const accounts = (0,_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .byUrgency */ .td)(report);
    const withApproval = accounts.some(({ approval }) => approval !== undefined);
    const withDomain = accounts.some(({ domain }) => domain !== undefined);
    const own = report.findings.filter((finding) => !(0,_domain_story_js__WEBPACK_IMPORTED_MODULE_2__/* .isToldByDomain */ .hW)(finding, report));
    return {
        head: head(report),
        findings: [...own, ...domainFindings(report)].sort(errorsFirst).map((finding) => findingItem(finding)),
        notChecked: notChecked(report),
        domains: domainSections(report),
        accounts: {
            kind: "table",
            columns: accountColumns(withDomain, withApproval),
            rows: accounts.map((account) => [
                ...accountRow(report.mode, account, options, withDomain),
                ...withApproval
                    ? [account.approval === undefined ? [] : [(0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)((0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .approvalText */ .zP)(account.approval), CHANGE_LIMIT)]]
                    : [],
            ]),
        },
        sections: accounts.flatMap((account) => {
            const verdict = (0,_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .verdictOf */ .Vj)(report.mode, account);
            return verdict === "passed" || (0,_domain_story_js__WEBPACK_IMPORTED_MODULE_2__/* .isOnlyItsDomain */ .ni)(account, report)
                ? []
                : [accountSection(report.mode, account, verdict, options)];
        }),
        foot: [foot(report)],
    };
}
/** A link to the page of the run, where it has one. */
function runLink(report, words) {
    return (0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .link */ .nf)(report.run.url, words);
}
function head(report) {
    const { counts } = report;
    const found = `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(counts.errors, "error")} · ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(counts.warnings, "warning")}`;
    const plan = (0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .planCounts */ .Ai)(report);
    const shared = (0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .domainCounts */ .ty)(report);
    return [
        (0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .heading */ .R_)(2, RESULT_SIGNS[report.result], " E-mail accounts of ", (0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(report.organisation, ORGANISATION_LIMIT), `: ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .headline */ .Pl)(report)}`),
        (0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .paragraph */ .FY)([found], ...(plan === undefined ? [] : [[plan]]), ...(shared === undefined ? [] : [[shared]])),
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
            ...(name === undefined ? [] : [(0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)(name, NAME_LIMIT), ", "]),
            (0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(file, FILE_LIMIT),
            `: ${FATES[action][mode === "apply" ? "done" : "planned"]}`,
        ],
    }));
    if (removed.length > REMOVED_SHOWN)
        items.push({ line: [`… and ${removed.length - REMOVED_SHOWN} more`] });
    return [(0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .paragraph */ .FY)([(0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .strong */ .ko)("Removed from the files")]), ...(0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .list */ .p_)(items)];
}
/** What was approved beside what is wanted and what is live. */
function approvalBlocks({ plan }) {
    const differences = plan?.differences ?? [];
    if (differences.length === 0)
        return [];
    const rows = differences.slice(0, DIFFERENCES_SHOWN).map(({ name, key, approved, wanted, live }) => [
        [(0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)(name, NAME_LIMIT)],
        key === undefined ? [] : [(0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(key, KEY_LIMIT)],
        [(0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)(approved, VALUE_LIMIT)],
        [(0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)(wanted, VALUE_LIMIT)],
        [(0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)(live, VALUE_LIMIT)],
    ]);
    const more = differences.length - rows.length;
    return [
        (0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .paragraph */ .FY)([(0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .strong */ .ko)("The plan is not the one that was approved")]),
        {
            kind: "table",
            columns: ["Account", "Key", "Approved", "Wanted now", "Live now"].map((title) => ({ title })),
            rows,
        },
        ...(more > 0 ? [(0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .paragraph */ .FY)([(0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .soft */ .LN)(`… and ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(more, "more difference")}; see the run report`)])] : []),
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
    return missing.length === 0 ? [] : [(0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .paragraph */ .FY)([(0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .strong */ .ko)("Not checked")]), ...(0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .list */ .p_)(missing)];
}
/** The sign of a run's result. */
const RESULT_SIGNS = {
    success: sign("✅"),
    failure: sign("❌"),
    inconclusive: sign("❔"),
};
function foot(report) {
    const lines = [["Mode ", (0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(report.mode)]];
    if (report.planHash !== undefined)
        lines.push(["plan ", (0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(report.planHash)]);
    if (report.auditHead !== undefined)
        lines.push(["audit log ", (0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(report.auditHead)]);
    const { delivered, undelivered } = report.notifications;
    if (delivered + undelivered > 0)
        lines.push([`ITSM: ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(delivered, "event")} delivered, ${undelivered} not`]);
    if (report.run.commit !== undefined)
        lines.push(["commit ", (0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(report.run.commit.slice(0, 12))]);
    const run = runLink(report, "this run");
    if (run !== undefined)
        lines.push(["by ", run]);
    return { kind: "small", line: (0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .joinLines */ .cT)(lines, " · ") };
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
/** The columns of {@link accountRow}. */
function accountColumns(withDomain, withApproval = false) {
    const titles = ["Account", ...withDomain ? ["Domain"] : [], "File", "Verdict", "Change"];
    return [...titles, ...withApproval ? ["Approval"] : []].map((title) => ({ title }));
}
/** One account as a row of the table. */
function accountRow(mode, account, options, withDomain) {
    const verdict = (0,_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .verdictOf */ .Vj)(mode, account);
    const domain = account.domain === undefined ? [] : [(0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(account.domain, NAME_LIMIT)];
    return [
        [(0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)(account.name, NAME_LIMIT)],
        ...withDomain ? [domain] : [],
        placeOf(account, {}, options) ?? [],
        [VERDICT_SIGNS[verdict], ` ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .verdictWords */ .L2)(verdict, account)}`],
        [(0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)((0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .changeText */ .k0)(mode, account), CHANGE_LIMIT)],
    ];
}
/** The most accounts, keys and left things that a domain's place names. */
const DOMAIN_NAMES_SHOWN = 8;
const DOMAIN_KEYS_SHOWN = 20;
const LEFT_SHOWN = 20;
/** The domains with something to tell, one after the other, then a line for all others, and what was left of no domain. */
function domainSections(report) {
    const { mode, domains = [], leftBehind = [] } = report;
    const told = (0,_domain_story_js__WEBPACK_IMPORTED_MODULE_2__/* .domainsByUrgency */ .Qo)(report).filter((domain) => !(0,_domain_story_js__WEBPACK_IMPORTED_MODULE_2__/* .isQuietDomain */ .BP)(mode, domain));
    const quiet = domains.filter((domain) => (0,_domain_story_js__WEBPACK_IMPORTED_MODULE_2__/* .isQuietDomain */ .BP)(mode, domain));
    const strays = leftBehind.filter(({ domain }) => !told.some(({ name }) => name === domain));
    return [
        ...told.map((domain) => domainBlocks(domain, report)),
        ...(quiet.length === 0 ? [] : [[quietLine(mode, quiet)]]),
        ...(strays.length === 0 ? [] : [leftBehindBlocks(strays)]),
    ];
}
function quietLine(mode, quiet) {
    const words = mode === "drift" ? "without a difference" : "unchanged";
    return (0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .paragraph */ .FY)([
        VERDICT_SIGNS.passed,
        ` ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(quiet.length, "domain")} ${words}: `,
        ...namesLine(quiet.map(({ name }) => name), (name) => (0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(name, NAME_LIMIT)),
    ]);
}
/** The first of some names, and how many there are beyond them. */
function namesLine(names, shown = (name) => (0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)(name, NAME_LIMIT)) {
    const others = names.length - DOMAIN_NAMES_SHOWN;
    return [
        ...(0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .joinLines */ .cT)(names.slice(0, DOMAIN_NAMES_SHOWN).map((name) => [shown(name)]), ", "),
        ...(others > 0 ? [` and ${others} more`] : []),
    ];
}
function leftBehindBlocks(left) {
    const items = left.slice(0, LEFT_SHOWN).map((each) => ({ line: leftLine(each) }));
    if (left.length > LEFT_SHOWN)
        items.push({ line: [`… and ${left.length - LEFT_SHOWN} more`] });
    return [
        (0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .paragraph */ .FY)([(0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .strong */ .ko)("Left behind by a run that did not get to its end, and asked for by no file")]),
        ...(0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .list */ .p_)(items),
    ];
}
function leftLine({ kind, name, id }) {
    return [`${kind} `, (0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(name, NAME_LIMIT), " (", (0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(id, NAME_LIMIT), ")"];
}
/** All that there is to tell of a domain that accounts share. */
function domainBlocks(domain, report) {
    const { mode } = report;
    const sign = VERDICT_SIGNS[(0,_domain_story_js__WEBPACK_IMPORTED_MODULE_2__/* .domainVerdict */ .e3)(mode, domain)];
    return [
        (0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .heading */ .R_)(3, sign, " Domain ", (0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(domain.name, NAME_LIMIT), `: ${(0,_domain_story_js__WEBPACK_IMPORTED_MODULE_2__/* .domainChangeWords */ .Oh)(mode, domain)}`),
        ...domainDetails(domain, report),
    ];
}
/** What {@link domainBlocks} tell below their heading. */
function domainDetails(domain, { mode, leftBehind = [] }) {
    const { accounts, change, quota, outcome, findings } = domain;
    const fields = change?.fields ?? [];
    const items = [
        ...findings.toSorted(errorsFirst).slice(0, _limits_js__WEBPACK_IMPORTED_MODULE_6__/* .FINDINGS_PER_ACCOUNT */ .h1).map((finding) => findingItem(finding)),
        ...fields.slice(0, DOMAIN_KEYS_SHOWN).map((field) => ({ line: fieldLine(field, change?.action === "create") })),
    ];
    if (fields.length > DOMAIN_KEYS_SHOWN)
        items.push({ line: [`… and ${fields.length - DOMAIN_KEYS_SHOWN} more keys`] });
    const done = mode === "apply" && outcome?.succeeded === true;
    const written = (0,_domain_story_js__WEBPACK_IMPORTED_MODULE_2__/* .pieceWords */ .CR)(domain, done);
    if (change?.action === "blocked" && change.reason !== undefined) {
        if (!findings.some(({ message }) => message.includes(change.reason ?? ""))) {
            items.push({ line: ["Why: ", (0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)(change.reason, VALUE_LIMIT)] });
        }
    }
    else if (written !== undefined && mode === "drift") {
        // What differs is told by its keys, where a file has any for it.
        if (fields.length === 0)
            items.push({ line: ["An apply would ", written] });
    }
    else if (written !== undefined) {
        const lead = done ? "Done" : mode === "apply" ? "Did not get to its end" : "Plan";
        items.push({ line: [`${lead}: `, written] });
    }
    if (quota !== undefined)
        items.push({ line: [`${quota.what}: ${quota.used} of ${quota.limit} with this one`] });
    if (accounts.length > 0)
        items.push({ line: ["Accounts: ", ...namesLine(accounts)] });
    if (outcome !== undefined && (change?.action !== "no-op" || !outcome.succeeded)) {
        const untold = (0,_domain_story_js__WEBPACK_IMPORTED_MODULE_2__/* .untoldDomainDetail */ .yH)(domain);
        items.push({
            line: [
                "Genesys Cloud: ",
                (0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(outcome.status, NAME_LIMIT),
                ...(outcome.requests === 0 ? [] : [` after ${(outcome.latencyMs / 1000).toFixed(1)} s`]),
                ...(untold === undefined ? [] : [": ", untold]),
            ],
        });
    }
    const left = leftBehind.filter((each) => each.domain === domain.name);
    if (left.length > 0) {
        const others = left.length - LEFT_SHOWN;
        items.push({
            line: [
                "Left behind, for the next run to take up: ",
                ...(0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .joinLines */ .cT)(left.slice(0, LEFT_SHOWN).map(leftLine), ", "),
                ...(others > 0 ? [` and ${others} more`] : []),
            ],
        });
    }
    return (0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .list */ .p_)(items);
}
function fieldLine({ key, from, to }, isNew) {
    const name = (0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(key, KEY_LIMIT);
    if (from === undefined && to === undefined) {
        return [name, `: ${isNew ? "by its reference" : "sent again"}; its value is never shown`];
    }
    const value = (each) => each === undefined || each === null
        ? (0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .soft */ .LN)("none")
        : (0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(typeof each === "string" ? each : JSON.stringify(each), VALUE_LIMIT);
    return from === undefined || from === null ? [name, ": ", value(to)] : [name, ": ", value(from), " → ", value(to)];
}
/** Everything to know about an account that needs attention. */
function accountSection(mode, account, verdict, options) {
    const place = (finding) => finding.line === undefined ? undefined : placeOf(account, finding, options);
    const issues = account.issues.slice(0, _limits_js__WEBPACK_IMPORTED_MODULE_6__/* .FINDINGS_PER_ACCOUNT */ .h1).map((issue) => findingItem(issue, { place }));
    const more = account.issues.length - issues.length;
    if (more > 0)
        issues.push({ line: [`… and ${more} more in this file`] });
    const change = changeLines(mode, account);
    return [
        (0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .heading */ .R_)(3, VERDICT_SIGNS[verdict], " ", (0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)(account.name, NAME_LIMIT), `: ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .verdictWords */ .L2)(verdict, account)}`),
        ...(0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .list */ .p_)(issues),
        ...account.probes.filter(isWorthShowing).flatMap((probe) => probeBlocks(probe, place, options)),
        ...(change.length === 0 ? [] : [(0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .paragraph */ .FY)(...change)]),
    ];
}
/** `file:line`, as a link where the file has a page; undefined for an account that is in no file. */
function placeOf(account, at, { fileUrl }) {
    const { file, line: first = 1 } = account;
    if (file === undefined)
        return undefined;
    const { line = first, column } = at;
    const place = (0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)([file, line, ...(column === undefined ? [] : [column])].join(":"), FILE_LIMIT);
    return [(0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .link */ .nf)(fileUrl?.(file, line), place) ?? place];
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
        lines.push([`${CHANGE_TITLES[mode]}: `, (0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .changeText */ .k0)(mode, account), ...reason]);
    }
    if (outcome !== undefined) {
        const id = outcome.accountId === undefined ? [] : [", account ", (0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(outcome.accountId)];
        const untold = (0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .untoldDetail */ .kC)(account);
        lines.push([
            "Genesys Cloud: ",
            (0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(outcome.status),
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
        items.push(["Likely cause: ", cause], [`To do, for the ${audience}: `, (0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .remedyOf */ .SM)(finding)]);
    }
    else if (finding.hint !== undefined) {
        items.push([finding.hint]);
    }
    if (command !== undefined)
        items.push(["To see it yourself: ", (0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(command, COMMAND_LIMIT)]);
    return {
        line: [
            open === true && told ? sign("❔") : SEVERITY_SIGNS[finding.severity],
            " ",
            (0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .strong */ .ko)(finding.message),
            " (",
            (0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(finding.code),
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
    const open = (0,_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .isOpen */ .nT)(probe);
    const items = probe.findings.map((finding) => {
        const command = finding.severity === "info" ? undefined : reproduceCommand?.(finding.code, probe);
        return findingItem(finding, { place, open, command });
    });
    const server = (0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(`${probe.host}:${probe.port}`);
    const facts = probeFacts(probe);
    return [
        (0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .paragraph */ .FY)([(0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .strong */ .ko)(probe.protocol.toUpperCase()), " ", server, ` ${PROBE_OUTCOMES[probe.outcome]}`]),
        ...(needsCaution(probe) ? [(0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .paragraph */ .FY)([(0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .soft */ .LN)(CAUTION)])] : []),
        ...(0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .list */ .p_)(items),
        ...(facts.length === 0 ? [] : [{ kind: "details", summary: "What the probe saw", blocks: facts }]),
    ];
}
/** Whether a reader could take what a probe met for a fact about Genesys Cloud. */
function needsCaution(probe) {
    // A failure on the way says something about this machine; a login that was not tried does not.
    const met = probe.findings.some(({ code }) => (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .codeEntry */ .Gu)(code).conclusive === false && !/^(POLICY|LOGIN)_/.test(code));
    return (0,_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .isOpen */ .nT)(probe) && met;
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
        ...(address === undefined ? [] : [(0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .paragraph */ .FY)(["Address ", (0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(address)])]),
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
    const names = tls.sans.slice(0, SANS_SHOWN).map((name) => [(0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(name)]);
    return (0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .list */ .p_)([
        { line: ["TLS ", (0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(tls.version), ", cipher ", (0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(tls.cipher)] },
        { line: ["Certificate for ", (0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(tls.subject), " by ", (0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(tls.issuer)] },
        { line: ["Valid to ", (0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(tls.validTo), ` (${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .validity */ .bg)(tls.daysLeft)})`] },
        ...(tls.path && tls.path.length > 1
            ? [{ line: ["Verified path: ", ...(0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .joinLines */ .cT)(tls.path.map((each) => [(0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(each)]), " ← ")] }]
            : []),
        { line: ["Names: ", ...(names.length === 0 ? ["none"] : (0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .joinLines */ .cT)(names, ", "))] },
    ]);
}
function capabilityBlocks({ capabilities = [] }) {
    if (capabilities.length === 0)
        return [];
    const shown = capabilities.slice(0, CAPABILITIES_SHOWN).map((name) => [(0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(name, CAPABILITY_LIMIT)]);
    return [(0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .paragraph */ .FY)(["Capabilities: ", ...(0,_document_js__WEBPACK_IMPORTED_MODULE_5__/* .joinLines */ .cT)(shown, " ")])];
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
/* harmony export */   ty: () => (/* binding */ domainCounts),
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
    return [verdict, ...[deletionWords(report), domainHeadline(report)].filter((each) => each !== undefined)].join("; ");
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
/** The domains that are written, or were, as one clause of a headline; undefined where there are none. */
function domainHeadline({ mode, domains = [] }) {
    if (mode !== "check" && mode !== "apply")
        return undefined;
    const failed = domains.filter(({ outcome }) => outcome?.succeeded === false);
    const failures = failed.length === 0 ? [] : [`${counted(failed.length, "domain")} failed: ${domainNames(failed)}`];
    const parts = ["delete", "update", "create"].flatMap((action) => {
        const own = domains.filter(({ change, outcome }) => change?.action === action && (mode === "check" || outcome?.succeeded === true));
        if (own.length === 0)
            return [];
        const done = { delete: "deleted", update: "changed", create: "created" }[action];
        const verb = mode === "check" ? `would be ${done}` : done;
        const all = own.reduce((sum, { accounts }) => sum + accounts.length, 0);
        const whom = action === "update" ? ` for ${all === 1 ? "its account" : `all ${all} accounts`}` : "";
        return [`${counted(own.length, "domain")} ${verb}${whom}: ${domainNames(own)}`];
    });
    const all = [...failures, ...parts];
    return all.length === 0 ? undefined : all.join("; ");
}
function domainNames(domains) {
    const names = domains.slice(0, NAMES_IN_HEADLINE).map(({ name }) => `"${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(name, 60)}"`).join(", ");
    return domains.length > NAMES_IN_HEADLINE ? `${names} and ${domains.length - NAMES_IN_HEADLINE} more` : names;
}
/** The domains of a plan, or of its outcome, as counts in one line; undefined where there are none. */
function domainCounts({ mode, domains = [] }) {
    const planned = domains.filter(({ change }) => change !== undefined);
    if (planned.length === 0)
        return undefined;
    const count = (action) => planned.filter(({ change }) => change?.action === action).length;
    const failed = planned.filter(({ outcome }) => outcome?.succeeded === false).length;
    const done = (action) => planned.filter(({ change, outcome }) => change?.action === action && outcome?.succeeded === true).length;
    const blocked = count("blocked") > 0 ? ` · ${count("blocked")} held back` : "";
    if (mode === "apply") {
        return `Domains: ${done("create")} created · ${done("update")} changed · ${done("delete")} deleted · ` +
            `${done("no-op")} unchanged · ${failed} failed${blocked}`;
    }
    if (mode === "drift") {
        return `Domains: ${count("create")} missing · ${count("update")} different · ${count("no-op")} identical${blocked}`;
    }
    return `Domains: ${count("create")} to create · ${count("update")} to change · ${count("delete")} to delete · ` +
        `${count("no-op")} unchanged${blocked}`;
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
    const broken = notWorking(report);
    if (broken > 0)
        return `${broken} of ${all} ${broken === 1 ? "does" : "do"} not work in Genesys Cloud`;
    if (report.result === "inconclusive") {
        return `nothing was found to be wrong with ${all}, but not everything could be tested`;
    }
    if (report.mode === "apply")
        return `${all} ${accounts === 1 ? "matches" : "match"} the files`;
    if (report.mode === "drift")
        return `${all} without differences from the live organisation`;
    return `${all} without a problem`;
}
/** The accounts that are live and that Genesys Cloud reports as failed, by themselves or by their domain. */
function notWorking({ accounts, domains = [] }) {
    const isBroken = ({ code }) => code === "VALIDATION_FAILED";
    const broken = new Set(domains.filter(({ findings }) => findings.some(isBroken)).map(({ name }) => name));
    return accounts.filter(({ issues, domain = "" }) => broken.has(domain) || issues.some(isBroken)).length;
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
