export const id = 93;
export const ids = [93];
export const modules = {

/***/ 42242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ grouped)
/* harmony export */ });
/** Things by a key, in their order. By hand: `Map.groupBy` needs Node.js 21. */
function grouped(things, keyOf) {
    const groups = new Map();
    for (const thing of things) {
        const key = keyOf(thing);
        const group = groups.get(key);
        if (group)
            group.push(thing);
        else
            groups.set(key, [thing]);
    }
    return groups;
}


/***/ }),

/***/ 53943:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ answers),
/* harmony export */   S: () => (/* binding */ totals)
/* harmony export */ });
/* harmony import */ var _causes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5806);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1703);
/* harmony import */ var _not_checked_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14845);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78756);




/** Whether to merge, what that does and who must act, a line each: what a reader has three seconds for. */
function answers(report) {
    const merge = report.mode === "check" ? [[(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .strong */ .ko)("Merge:"), ` ${mergeWords(report)}`]] : [];
    return [...merge, ...totals(report)];
}
/** What a run would do, or did, as counts, and who must act. */
function totals(report) {
    const { mode } = report;
    if (mode === "redeliver")
        return [];
    const act = actLine(report);
    const shared = (0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .domainCounts */ .ty)(report);
    const counts = [(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .strong */ .ko)(`${_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .COUNT_TITLES */ .yb[mode]}:`), ` ${planWords(report)}`];
    return [
        counts,
        ...(shared === undefined ? [] : [[(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .strong */ .ko)("Domains:"), ` ${shared}`]]),
        ...(act === undefined ? [] : [act]),
    ];
}
/** Whether anything speaks against merging; what is not known is never a yes. */
function mergeWords(report) {
    const { result, counts, planHash } = report;
    const { errors, warnings } = counts;
    if (result === "failure") {
        const causes = (0,_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .dutiesOf */ .wN)(report).flatMap((duty) => duty.causes).filter(({ severity }) => severity === "error").length;
        const shared = causes > 0 && causes < errors ? ` from ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(causes, "cause")}` : "";
        if (errors > 0)
            return `not yet; ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(errors, "error")}${shared} must be mended first`;
        return warnings > 0
            ? `not yet; ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(warnings, "warning")}, and fail-on is warning`
            : "not yet; the check failed";
    }
    if (result === "inconclusive") {
        return "a person must decide; nothing was found to be wrong, but not everything could be tested";
    }
    const looked = warnings > 0 ? `, with ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(warnings, "warning")} to look at` : "";
    const what = looseEnds(report).map((each) => `; ${each}`).join("");
    if ((0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .planCounts */ .Ai)(report) === undefined && planHash === undefined) {
        return `no problem was found in the files${looked}; what a merge would do is not known`;
    }
    if (warnings > 0)
        return `yes${looked}${what}`;
    return `yes, this check found no problem${what === "" ? "; nobody has to act" : what}`;
}
/** What a person should know before a yes. */
function looseEnds(report) {
    const { accounts, domains = [], removed = [] } = report;
    const open = (0,_not_checked_js__WEBPACK_IMPORTED_MODULE_1__/* .toldNotChecked */ .kK)(report).length;
    const count = (of, action) => (of ?? []).filter(({ change }) => change?.action === action).length;
    const [deleted, held] = [count(accounts, "delete"), count(accounts, "blocked")];
    const [deletedDomains, heldDomains] = [count(domains, "delete"), count(domains, "blocked")];
    const unknown = removed.filter(({ action }) => action === "unknown").length;
    const are = (count) => count === 1 ? "is" : "are";
    return [
        ...(deleted > 0 ? [`it deletes ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(deleted, "account")}`] : []),
        ...(deletedDomains > 0 ? [`it deletes ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(deletedDomains, "domain")}`] : []),
        ...(held > 0 ? [`${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(held, "account")} ${are(held)} held back`] : []),
        ...(heldDomains > 0 ? [`${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(heldDomains, "domain")} ${are(heldDomains)} held back`] : []),
        ...(unknown > 0 ? [`what becomes of ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(unknown, "removed file")} is not known`] : []),
        ...(open > 0 ? [`${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(open, "thing")} ${open === 1 ? "was" : "were"} not checked, see below`] : []),
    ];
}
/** The plan as counts, or why there is none. */
function planWords(report) {
    const { mode, accounts, domains = [], findings, planHash } = report;
    const counts = (0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .planCounts */ .Ai)(report);
    const isQuiet = [...accounts, ...domains].every(({ change }) => change === undefined || change.action === "no-op");
    if (counts === undefined) {
        if ((0,_not_checked_js__WEBPACK_IMPORTED_MODULE_1__/* .isStrangers */ .yQ)(report))
            return STRANGERS_PLAN;
        if (findings.some(({ code }) => code === "PLAN_SKIPPED"))
            return SKIPPED_PLAN;
        if (accounts.length > 0 || planHash === undefined)
            return "not made";
        return isQuiet ? "nothing to do" : "no account changes";
    }
    return mode === "check" && isQuiet ? `nothing to do, ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(accounts.length, "account")} unchanged` : counts;
}
const STRANGERS_PLAN = "not made, because Genesys Cloud is asked nothing for a fork or a stranger; " +
    "the maintainers see the plan when the change stands on a branch of their repository";
const SKIPPED_PLAN = "not made, because this run has no credentials for Genesys Cloud; " +
    "to see what a merge would change, a platform engineer gives it the OAuth client, GENESYS_CLIENT_ID and GENESYS_CLIENT_SECRET";
/** Who must act, or should have a look; undefined where nobody has to. */
function actLine(report) {
    const duties = (0,_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .dutiesOf */ .wN)(report);
    const urgent = duties.filter(({ causes }) => causes.some(({ severity }) => severity === "error"));
    const people = (urgent.length > 0 ? urgent : duties).map(({ audience, causes }) => `${audience} (${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(causes.length, "cause")})`);
    if (people.length === 0)
        return undefined;
    return [(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .strong */ .ko)(urgent.length > 0 ? "To act:" : "To look at it:"), ` ${people.join(", ")}`];
}


/***/ }),

/***/ 5806:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GW: () => (/* binding */ problemsOf),
/* harmony export */   cZ: () => (/* binding */ causesOf),
/* harmony export */   s1: () => (/* binding */ accountsOf),
/* harmony export */   tq: () => (/* binding */ certificateOf),
/* harmony export */   wN: () => (/* binding */ dutiesOf)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4177);
/* harmony import */ var _base_grouping_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42242);
/* harmony import */ var _domain_story_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32710);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64429);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78756);





/** Whether a finding of a domain stands among those of the run too. */
function isToldByRun({ code, message }, { findings }) {
    return findings.some((each) => each.code === code && each.message === message);
}
/** What was found of one account, grouped by its cause, errors first. */
function causesOf(account) {
    return group(sightingsOf(account), codeOf);
}
/**
 * What is wrong, worst first, each cause with all that it led to: a server that is down, or a certificate that expired, is
 * one problem however many accounts use it. What a domain's own place tells is left to it.
 */
function problemsOf(report) {
    const run = [
        ...report.findings.filter((each) => !(0,_domain_story_js__WEBPACK_IMPORTED_MODULE_1__/* .isToldByDomain */ .hW)(each, report) && !EXPLAINED.has(each.code)),
        ...(0,_domain_story_js__WEBPACK_IMPORTED_MODULE_1__/* .domainFindings */ .JX)(report),
    ];
    return group([
        ...run.map((finding) => ({ code: finding.code, sighting: sightingOf(finding) })),
        ...report.accounts.filter((account) => !(0,_domain_story_js__WEBPACK_IMPORTED_MODULE_1__/* .isOnlyItsDomain */ .ni)(account, report)).flatMap(sightingsOf)
            .filter(({ sighting }) => sighting.severity !== "info"),
    ], (found) => `${codeOf(found)} ${sourceOf(found)}`);
}
/** Says why there is no plan, which the place of the plan does. */
const EXPLAINED = new Set(["PLAN_SKIPPED"]);
function codeOf({ code }) {
    return code ?? "";
}
/** The certificate or the host that a finding is about; empty for one that is about neither. */
function sourceOf({ code, sighting: { probe } }) {
    if (probe === undefined)
        return "";
    return code?.startsWith("CERT_") && probe.tls !== undefined ? certificateOf(probe.tls) : probe.host.toLowerCase();
}
/** What tells one certificate from another, as far as a report has it. */
function certificateOf({ subject, issuer, validTo }) {
    return JSON.stringify([subject, issuer, validTo]);
}
/** What is to be done after a run, by who can do it: those first who have errors to mend. */
function dutiesOf(report) {
    const run = [
        ...report.findings,
        ...(0,_domain_story_js__WEBPACK_IMPORTED_MODULE_1__/* .domainFindings */ .JX)(report),
        ...(report.domains ?? []).flatMap((each) => each.findings).filter((each) => !isToldByRun(each, report)),
    ];
    const causes = group([
        ...run.map((finding) => ({ code: finding.code, sighting: sightingOf(finding) })),
        ...report.accounts.flatMap(sightingsOf),
    ], codeOf).filter(({ severity }) => severity !== "info");
    const duties = new Map();
    for (const cause of causes)
        duties.set(cause.audience, [...duties.get(cause.audience) ?? [], cause]);
    return Array.from(duties, ([audience, own]) => ({ audience, causes: own }));
}
function sightingsOf(account) {
    const found = [
        ...account.issues.map((issue) => ({ code: issue.code, sighting: { ...sightingOf(issue), account } })),
        ...account.probes.flatMap((probe) => (0,_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .weighedFindings */ .eC)(probe).map((each) => ({ code: each.code, sighting: { ...sightingOf(each), account, probe } }))),
    ];
    return (0,_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .hasUntoldFailure */ .$1)(account) ? [...found, failureOf(account)] : found;
}
function sightingOf(finding) {
    const remedy = (0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .remedyOf */ .SM)(finding);
    return {
        severity: finding.severity,
        message: finding.message,
        line: finding.line,
        column: finding.column,
        remedy: remedy === (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .codeEntry */ .Gu)(finding.code).remedy ? undefined : remedy,
    };
}
/** The report's own words for an end that is not the API's; every other is a validation that ended badly. */
const OWN_ENDS = {
    TIMED_OUT: "VALIDATION_TIMED_OUT",
    UNKNOWN: "WRITE_UNKNOWN",
    FAILED: undefined,
};
function failureOf(account) {
    const { status = "", detail } = account.outcome ?? {};
    const code = Object.hasOwn(OWN_ENDS, status) ? OWN_ENDS[status] : "VALIDATION_FAILED";
    return { code, sighting: { severity: "error", message: detail ?? `The account ended as ${status}`, account } };
}
const REFUSED = {
    sentence: "Genesys Cloud did not carry out a change",
    remedy: "Read its reason at each account",
    audience: "Genesys administrator",
};
const WEIGHTS = { error: 0, warning: 1, info: 2 };
function group(found, keyOf) {
    return Array.from((0,_base_grouping_js__WEBPACK_IMPORTED_MODULE_4__/* .grouped */ .z)(found, keyOf).values(), (own) => {
        const code = own[0]?.code;
        const sightings = own.map(({ sighting }) => sighting);
        const sorted = sightings.toSorted(bySeverity);
        return {
            ...(code === undefined ? REFUSED : { ...(0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .codeEntry */ .Gu)(code), code }),
            severity: sorted[0]?.severity ?? "info",
            open: sightings.every(({ probe }) => probe !== undefined && (0,_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .isOpen */ .nT)(probe)),
            sightings: sorted,
        };
    }).sort((a, b) => WEIGHTS[a.severity] - WEIGHTS[b.severity] || Number(a.open) - Number(b.open) ||
        accountsOf(b).length - accountsOf(a).length);
}
/** The accounts that a cause concerns, each once. */
function accountsOf({ sightings }) {
    return [...new Set(sightings.flatMap(({ account }) => account ?? []))];
}
function bySeverity(a, b) {
    return WEIGHTS[a.severity] - WEIGHTS[b.severity];
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

/***/ 32710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ isQuietDomain),
/* harmony export */   CR: () => (/* binding */ pieceWords),
/* harmony export */   JX: () => (/* binding */ domainFindings),
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
/** What was found of the mail domains and is worth a reader's time; a domain's own name is in each message. */
function domainFindings({ mailDomains = [] }) {
    return mailDomains.flatMap(({ findings }) => findings).filter(({ severity }) => severity !== "info");
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
/* harmony export */   F7: () => (/* binding */ PROBLEMS_UNFOLDED),
/* harmony export */   MA: () => (/* binding */ HTML_PLAN_SHARE),
/* harmony export */   S2: () => (/* binding */ HTML_ROWS_SHARE),
/* harmony export */   at: () => (/* binding */ HTML_STORIES_SHARE),
/* harmony export */   dQ: () => (/* binding */ APPROVED_VALUE_CHARACTERS),
/* harmony export */   gD: () => (/* binding */ HTML_BYTES),
/* harmony export */   gm: () => (/* binding */ HTML_LIST_ENTRIES),
/* harmony export */   h1: () => (/* binding */ FINDINGS_PER_ACCOUNT),
/* harmony export */   q7: () => (/* binding */ PLAN_UNFOLDED_LINES),
/* harmony export */   sb: () => (/* binding */ HTML_UNFOLDED)
/* harmony export */ });
/* unused harmony exports COMMENT_CHARACTERS, PROBLEMS_SHARE, PLAN_SHARE, DOMAINS_SHARE, TABLE_SHARE, SUMMARY_TABLE_SHARE, SUMMARY_BYTES, ANNOTATIONS_PER_SEVERITY, ANNOTATION_CHARACTERS, APPROVED_PLAN_CHARACTERS */
/** GitHub answers 422 to a comment of more than 65,536 characters; this leaves a little room for its normalisation of line ends. */
const COMMENT_CHARACTERS = 65_000;
/** The share of a comment or summary that the problems may take. */
const PROBLEMS_SHARE = 0.3;
/** The share of a comment or summary that the plan, key by key, may take. */
const PLAN_SHARE = 0.3;
/** The problems that stand before any fold: a first screen has room for no more. */
const PROBLEMS_UNFOLDED = 4;
/** The lines of a plan that need no fold where nothing is wrong. */
const PLAN_UNFOLDED_LINES = 15;
/** The share of an HTML report that the plan may take. */
const HTML_PLAN_SHARE = 0.05;
/** The share of a comment or summary that the domains may take. */
const DOMAINS_SHARE = 0.25;
/** The share of a comment that the table of accounts may take, so that the accounts told in full keep theirs. */
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
/* harmony export */   Mp: () => (/* binding */ findNotChecked),
/* harmony export */   kK: () => (/* binding */ toldNotChecked),
/* harmony export */   yQ: () => (/* binding */ isStrangers)
/* harmony export */ });
/* unused harmony export STRANGERS_NOTE */
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
/** What a run for a fork or a stranger did not do. */
const STRANGERS_NOTE = {
    what: "Genesys Cloud",
    reason: "was asked nothing: this event may come from a fork or a stranger, so no credential was used on its behalf",
};
/** Whether a report is of a run for a fork or a stranger. */
function isStrangers({ notChecked }) {
    return notChecked.some(({ what, reason }) => what === STRANGERS_NOTE.what && reason === STRANGERS_NOTE.reason);
}
/** What was not checked, as sentences without a full stop; what the place of the plan tells is left to it. */
function toldNotChecked(report) {
    const isTold = (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .planCounts */ .Ai)(report) === undefined;
    return report.notChecked.filter((each) => !isTold || !isStrangers({ notChecked: [each] })).map(notCheckedSentence);
}


/***/ }),

/***/ 70093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   E2: () => (/* binding */ CAUTION),
/* harmony export */   FQ: () => (/* binding */ domainDetails),
/* harmony export */   Ho: () => (/* binding */ accountColumns),
/* harmony export */   PJ: () => (/* binding */ RESULT_SIGNS),
/* harmony export */   PU: () => (/* binding */ VERDICT_SIGNS),
/* harmony export */   QH: () => (/* binding */ FATES),
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
/* unused harmony export removedBlocks */
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4177);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53943);
/* harmony import */ var _causes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5806);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1703);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(45618);
/* harmony import */ var _plan_diff_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28224);
/* harmony import */ var _not_checked_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14845);
/* harmony import */ var _domain_story_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32710);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(64429);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(78756);










/** Makes the page of a report. */
function reportPage(report, options) {
    const { mode } = report;
    const accounts = (0,_verdict_js__WEBPACK_IMPORTED_MODULE_6__/* .byUrgency */ .td)(report);
    const withApproval = accounts.some(({ approval }) => approval !== undefined);
    const withDomain = accounts.some(({ domain }) => domain !== undefined);
    const own = report.findings.filter((finding) => !(0,_domain_story_js__WEBPACK_IMPORTED_MODULE_5__/* .isToldByDomain */ .hW)(finding, report));
    const problems = (0,_causes_js__WEBPACK_IMPORTED_MODULE_2__/* .problemsOf */ .GW)(report).map((cause) => problemItem(cause, options));
    const domains = domainSections(report);
    const units = (0,_plan_diff_js__WEBPACK_IMPORTED_MODULE_3__/* .planUnits */ .nd)(report);
    const told = accounts.filter((account) => (0,_verdict_js__WEBPACK_IMPORTED_MODULE_6__/* .verdictOf */ .Vj)(mode, account) !== "passed" && !(0,_domain_story_js__WEBPACK_IMPORTED_MODULE_5__/* .isOnlyItsDomain */ .ni)(account, report));
    const folded = problems.slice(_limits_js__WEBPACK_IMPORTED_MODULE_8__/* .PROBLEMS_UNFOLDED */ .F7);
    const isCalm = problems.length === 0 && domains.troubled.length === 0;
    return {
        head: head(report),
        findings: [...own, ...(0,_domain_story_js__WEBPACK_IMPORTED_MODULE_5__/* .domainFindings */ .JX)(report)].sort(errorsFirst).map((finding) => findingItem(finding)),
        problems: {
            shown: problems.slice(0, _limits_js__WEBPACK_IMPORTED_MODULE_8__/* .PROBLEMS_UNFOLDED */ .F7),
            folded,
            title: (0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(folded.length, "more problem"),
        },
        notChecked: notChecked(report),
        domains: domains.troubled,
        plan: {
            title: planTitle(report),
            units,
            open: isCalm && units.reduce((sum, lines) => sum + lines.length, 0) <= _limits_js__WEBPACK_IMPORTED_MODULE_8__/* .PLAN_UNFOLDED_LINES */ .q7,
        },
        accounts: {
            kind: "table",
            columns: accountColumns(withDomain, withApproval),
            rows: accounts.map((account) => [
                ...accountRow(mode, account, options, withDomain),
                ...withApproval
                    ? [account.approval === undefined ? [] : [(0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)((0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .approvalText */ .zP)(account.approval), CHANGE_LIMIT)]]
                    : [],
            ]),
        },
        accountsTitle: accountsTitle(report),
        sections: [
            ...domains.calm,
            ...told.map((account) => accountSection(mode, account, (0,_verdict_js__WEBPACK_IMPORTED_MODULE_6__/* .verdictOf */ .Vj)(mode, account), options)),
        ],
        sectionsTitle: sectionsTitle(told.length, domains.calm.length),
        foot: [foot(report)],
    };
}
const PLAN_TITLES = {
    check: "The plan, key by key",
    apply: "What was changed, key by key",
    drift: "The difference, key by key: - is live, + is in the files",
    redeliver: "What was changed, key by key",
};
function planTitle({ mode, accounts }) {
    const unchanged = accounts.filter(({ change }) => change?.action === "no-op").length;
    const same = mode === "drift" ? "identical" : "unchanged";
    return PLAN_TITLES[mode] + (unchanged === 0 ? "" : ` (${(0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(unchanged, `${same} account`)} not shown)`);
}
function accountsTitle({ mode, accounts }) {
    const passed = accounts.filter((account) => (0,_verdict_js__WEBPACK_IMPORTED_MODULE_6__/* .verdictOf */ .Vj)(mode, account) === "passed").length;
    const all = accounts.length === 1 ? "The account" : `All ${accounts.length} accounts`;
    return passed === accounts.length ? `${all}, without a problem` : `${all}, ${passed} of them without a problem`;
}
function sectionsTitle(accounts, domains) {
    const parts = [
        ...(domains > 0 ? [(0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(domains, "domain")] : []),
        ...(accounts > 0 ? [(0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(accounts, "account")] : []),
    ];
    return `Details of ${parts.join(" and ")}${accounts > 0 ? ": what was seen, and how to see it yourself" : ""}`;
}
/** A link to the page of the run, where it has one. */
function runLink(report, words) {
    return (0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .link */ .nf)(report.run.url, words);
}
function head(report) {
    const lines = (0,_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .answers */ .G)(report);
    return [
        (0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .heading */ .R_)(2, RESULT_SIGNS[report.result], " E-mail accounts of ", (0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .code */ .aY)(report.organisation, ORGANISATION_LIMIT), `: ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .headline */ .Pl)(report)}`),
        ...(lines.length === 0 ? [] : [(0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .paragraph */ .FY)(...lines)]),
        ...removedBlocks(report),
        ...approvalBlocks(report),
    ];
}
/**
 * The most removed accounts to show, and those of them and the differences to the approved plan that need no fold: the
 * head of a comment is never left out, so it must fit.
 */
const REMOVED_SHOWN = 20;
const REMOVED_UNFOLDED = 4;
const DIFFERENCES_SHOWN = 20;
/** The characters of a key of an account file that are shown. */
const KEY_LIMIT = 40;
/** A shortened value with its length. */
const VALUE_LIMIT = 110;
/** What becomes of an account that was taken out of its file. */
const FATES = {
    delete: { planned: "will be deleted", done: "see its outcome below" },
    "stays-live": { planned: "stays live: nothing deletes it", done: "stays live: nothing deletes it" },
    unknown: { planned: "what becomes of it is not known", done: "what became of it is not known" },
};
/** Accounts that the change takes out of their files, those first that go. */
function removedBlocks({ mode, removed = [] }) {
    if (removed.length === 0)
        return [];
    const order = Object.keys(FATES);
    const sorted = removed.toSorted((a, b) => order.indexOf(a.action) - order.indexOf(b.action));
    const items = sorted.slice(0, REMOVED_SHOWN).map(({ name, file, action }) => ({
        line: [
            ...(name === undefined ? [] : [(0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(name, NAME_LIMIT), ", "]),
            (0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .code */ .aY)(file, FILE_LIMIT),
            `: ${FATES[action][mode === "apply" ? "done" : "planned"]}`,
        ],
    }));
    if (removed.length > REMOVED_SHOWN)
        items.push({ line: [`… and ${removed.length - REMOVED_SHOWN} more`] });
    const folded = items.slice(REMOVED_UNFOLDED);
    return [
        (0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .paragraph */ .FY)([(0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .strong */ .ko)("Removed from the files")]),
        ...(0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .list */ .p_)(items.slice(0, REMOVED_UNFOLDED)),
        ...(folded.length === 0 ? [] : [{
                kind: "details",
                summary: `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(removed.length - REMOVED_UNFOLDED, "more removed account")}`,
                blocks: (0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .list */ .p_)(folded),
            }]),
    ];
}
/** What was approved beside what is wanted and what is live. */
function approvalBlocks({ plan }) {
    const differences = plan?.differences ?? [];
    if (differences.length === 0)
        return [];
    const rows = differences.slice(0, DIFFERENCES_SHOWN).map(({ name, key, approved, wanted, live }) => [
        [(0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(name, NAME_LIMIT)],
        key === undefined ? [] : [(0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .code */ .aY)(key, KEY_LIMIT)],
        [(0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(approved, VALUE_LIMIT)],
        [(0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(wanted, VALUE_LIMIT)],
        [(0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(live, VALUE_LIMIT)],
    ]);
    const more = differences.length - rows.length;
    return [
        (0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .paragraph */ .FY)([(0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .strong */ .ko)("The plan is not the one that was approved")]),
        {
            kind: "table",
            columns: ["Account", "Key", "Approved", "Wanted now", "Live now"].map((title) => ({ title })),
            rows,
        },
        ...(more > 0 ? [(0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .paragraph */ .FY)([(0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .soft */ .LN)(`… and ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(more, "more difference")}; see the run report`)])] : []),
    ];
}
function errorsFirst(a, b) {
    return Number(b.severity === "error") - Number(a.severity === "error");
}
/** So few that each is told before any fold. */
const NOT_CHECKED_UNFOLDED = 3;
function notChecked(report) {
    const missing = (0,_not_checked_js__WEBPACK_IMPORTED_MODULE_4__/* .toldNotChecked */ .kK)(report);
    if (missing.length === 0)
        return [];
    const line = (words) => [(0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .strong */ .ko)("Not checked:"), ` ${words}`];
    if (missing.length <= NOT_CHECKED_UNFOLDED)
        return [(0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .paragraph */ .FY)(...missing.map(line))];
    const shown = missing.slice(0, NOT_CHECKED_UNFOLDED - 1);
    const folded = missing.slice(shown.length);
    return [
        (0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .paragraph */ .FY)(...shown.map(line)),
        {
            kind: "details",
            summary: `${folded.length} more things that were not checked`,
            blocks: (0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .list */ .p_)(folded.map((each) => ({ line: [each] }))),
        },
    ];
}
/** The sign of a run's result. */
const RESULT_SIGNS = {
    success: sign("✅"),
    failure: sign("❌"),
    inconclusive: sign("❔"),
};
function foot(report) {
    const lines = [["Mode ", (0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .code */ .aY)(report.mode)]];
    if (report.planHash !== undefined)
        lines.push(["plan ", (0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .code */ .aY)(shortHash(report.planHash))]);
    if (report.auditHead !== undefined)
        lines.push(["audit log ", (0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .code */ .aY)(report.auditHead)]);
    const { delivered, undelivered } = report.notifications;
    if (delivered + undelivered > 0)
        lines.push([`ITSM: ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(delivered, "event")} delivered, ${undelivered} not`]);
    if (report.run.commit !== undefined)
        lines.push(["commit ", (0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .code */ .aY)(report.run.commit.slice(0, 12))]);
    const run = runLink(report, "this run");
    if (run !== undefined)
        lines.push(["by ", run]);
    return { kind: "small", line: (0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .joinLines */ .cT)(lines, " · ") };
}
/** Enough of a hash to tell two plans apart; the whole one is in the report. */
function shortHash(hash) {
    return hash.replace(/^sha256:/, "").slice(0, 12);
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
    const verdict = (0,_verdict_js__WEBPACK_IMPORTED_MODULE_6__/* .verdictOf */ .Vj)(mode, account);
    const domain = account.domain === undefined ? [] : [(0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .code */ .aY)(account.domain, NAME_LIMIT)];
    return [
        [(0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(account.name, NAME_LIMIT)],
        ...withDomain ? [domain] : [],
        placeOf(account, {}, options) ?? [],
        [VERDICT_SIGNS[verdict], ` ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .verdictWords */ .L2)(verdict, account)}`],
        [(0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)((0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .changeText */ .k0)(mode, account), CHANGE_LIMIT)],
    ];
}
/** The most accounts, keys and left things that a domain's place names. */
const DOMAIN_NAMES_SHOWN = 8;
const DOMAIN_KEYS_SHOWN = 20;
const LEFT_SHOWN = 20;
/** The domains with a problem, and what was left of no domain; and, calm, those that only change, and a line for all others. */
function domainSections(report) {
    const { mode, domains = [], leftBehind = [] } = report;
    const told = (0,_domain_story_js__WEBPACK_IMPORTED_MODULE_5__/* .domainsByUrgency */ .Qo)(report).filter((domain) => !(0,_domain_story_js__WEBPACK_IMPORTED_MODULE_5__/* .isQuietDomain */ .BP)(mode, domain));
    const isCalm = (domain) => (0,_domain_story_js__WEBPACK_IMPORTED_MODULE_5__/* .domainVerdict */ .e3)(mode, domain) === "passed" && !leftBehind.some((each) => each.domain === domain.name);
    const quiet = domains.filter((domain) => (0,_domain_story_js__WEBPACK_IMPORTED_MODULE_5__/* .isQuietDomain */ .BP)(mode, domain));
    const strays = leftBehind.filter(({ domain }) => !told.some(({ name }) => name === domain));
    return {
        troubled: [
            ...told.filter((domain) => !isCalm(domain)).map((domain) => domainBlocks(domain, report)),
            ...(strays.length === 0 ? [] : [leftBehindBlocks(strays)]),
        ],
        calm: [
            ...told.filter(isCalm).map((domain) => domainBlocks(domain, report)),
            ...(quiet.length === 0 ? [] : [[quietLine(mode, quiet)]]),
        ],
    };
}
function quietLine(mode, quiet) {
    const words = mode === "drift" ? "without a difference" : "unchanged";
    return (0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .paragraph */ .FY)([
        VERDICT_SIGNS.passed,
        ` ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(quiet.length, "domain")} ${words}: `,
        ...namesLine(quiet.map(({ name }) => name), (name) => (0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .code */ .aY)(name, NAME_LIMIT)),
    ]);
}
/** The first of some names, and how many there are beyond them. */
function namesLine(names, shown = (name) => (0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(name, NAME_LIMIT)) {
    const others = names.length - DOMAIN_NAMES_SHOWN;
    return [
        ...(0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .joinLines */ .cT)(names.slice(0, DOMAIN_NAMES_SHOWN).map((name) => [shown(name)]), ", "),
        ...(others > 0 ? [` and ${others} more`] : []),
    ];
}
function leftBehindBlocks(left) {
    const items = left.slice(0, LEFT_SHOWN).map((each) => ({ line: leftLine(each) }));
    if (left.length > LEFT_SHOWN)
        items.push({ line: [`… and ${left.length - LEFT_SHOWN} more`] });
    return [
        (0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .paragraph */ .FY)([(0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .strong */ .ko)("Left behind by a run that did not get to its end, and asked for by no file")]),
        ...(0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .list */ .p_)(items),
    ];
}
function leftLine({ kind, name, id }) {
    return [`${kind} `, (0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .code */ .aY)(name, NAME_LIMIT), " (", (0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .code */ .aY)(id, NAME_LIMIT), ")"];
}
/** All that there is to tell of a domain that accounts share. */
function domainBlocks(domain, report) {
    const { mode } = report;
    const sign = VERDICT_SIGNS[(0,_domain_story_js__WEBPACK_IMPORTED_MODULE_5__/* .domainVerdict */ .e3)(mode, domain)];
    return [
        (0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .heading */ .R_)(3, sign, " Domain ", (0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .code */ .aY)(domain.name, NAME_LIMIT), `: ${(0,_domain_story_js__WEBPACK_IMPORTED_MODULE_5__/* .domainChangeWords */ .Oh)(mode, domain)}`),
        ...domainDetails(domain, report),
    ];
}
/** What {@link domainBlocks} tell below their heading. */
function domainDetails(domain, { mode, leftBehind = [] }) {
    const { accounts, change, quota, outcome, findings } = domain;
    const fields = change?.fields ?? [];
    const items = [
        ...findings.toSorted(errorsFirst).slice(0, _limits_js__WEBPACK_IMPORTED_MODULE_8__/* .FINDINGS_PER_ACCOUNT */ .h1).map((finding) => findingItem(finding)),
        ...fields.slice(0, DOMAIN_KEYS_SHOWN).map((field) => ({ line: fieldLine(field, change?.action === "create") })),
    ];
    if (fields.length > DOMAIN_KEYS_SHOWN)
        items.push({ line: [`… and ${fields.length - DOMAIN_KEYS_SHOWN} more keys`] });
    const done = mode === "apply" && outcome?.succeeded === true;
    const written = (0,_domain_story_js__WEBPACK_IMPORTED_MODULE_5__/* .pieceWords */ .CR)(domain, done);
    if (change?.action === "blocked" && change.reason !== undefined) {
        if (!findings.some(({ message }) => message.includes(change.reason ?? ""))) {
            items.push({ line: ["Why: ", (0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(change.reason, VALUE_LIMIT)] });
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
        const untold = (0,_domain_story_js__WEBPACK_IMPORTED_MODULE_5__/* .untoldDomainDetail */ .yH)(domain);
        items.push({
            line: [
                "Genesys Cloud: ",
                (0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .code */ .aY)(outcome.status, NAME_LIMIT),
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
                ...(0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .joinLines */ .cT)(left.slice(0, LEFT_SHOWN).map(leftLine), ", "),
                ...(others > 0 ? [` and ${others} more`] : []),
            ],
        });
    }
    return (0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .list */ .p_)(items);
}
function fieldLine({ key, from, to }, isNew) {
    const name = (0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .code */ .aY)(key, KEY_LIMIT);
    if (from === undefined && to === undefined) {
        return [name, `: ${isNew ? "by its reference" : "sent again"}; its value is never shown`];
    }
    const value = (each) => each === undefined || each === null
        ? (0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .soft */ .LN)("none")
        : (0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .code */ .aY)(typeof each === "string" ? each : JSON.stringify(each), VALUE_LIMIT);
    return from === undefined || from === null ? [name, ": ", value(to)] : [name, ": ", value(from), " → ", value(to)];
}
/** Everything to know about an account that needs attention. */
function accountSection(mode, account, verdict, options) {
    const place = (finding) => finding.line === undefined ? undefined : placeOf(account, finding, options);
    const issues = account.issues.slice(0, _limits_js__WEBPACK_IMPORTED_MODULE_8__/* .FINDINGS_PER_ACCOUNT */ .h1).map((issue) => findingItem(issue, { place }));
    const more = account.issues.length - issues.length;
    if (more > 0)
        issues.push({ line: [`… and ${more} more in this file`] });
    const change = changeLines(mode, account);
    return [
        (0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .heading */ .R_)(3, VERDICT_SIGNS[verdict], " ", (0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(account.name, NAME_LIMIT), `: ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .verdictWords */ .L2)(verdict, account)}`),
        ...(0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .list */ .p_)(issues),
        ...account.probes.filter(isWorthShowing).flatMap((probe) => probeBlocks(probe, place, options)),
        ...(change.length === 0 ? [] : [(0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .paragraph */ .FY)(...change)]),
    ];
}
/** `file:line`, as a link where the file has a page; undefined for an account that is in no file. */
function placeOf(account, at, { fileUrl }) {
    const { file, line: first = 1 } = account;
    if (file === undefined)
        return undefined;
    const { line = first, column } = at;
    const place = (0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .code */ .aY)([file, line, ...(column === undefined ? [] : [column])].join(":"), FILE_LIMIT);
    return [(0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .link */ .nf)(fileUrl?.(file, line), place) ?? place];
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
        lines.push([`${CHANGE_TITLES[mode]}: `, (0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .changeText */ .k0)(mode, account), ...reason]);
    }
    if (outcome !== undefined) {
        const id = outcome.accountId === undefined ? [] : [", account ", (0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .code */ .aY)(outcome.accountId)];
        const untold = (0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .untoldDetail */ .kC)(account);
        lines.push([
            "Genesys Cloud: ",
            (0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .code */ .aY)(outcome.status),
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
        items.push(["Likely cause: ", cause], [`To do, for the ${audience}: `, (0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .remedyOf */ .SM)(finding)]);
    }
    else if (finding.hint !== undefined) {
        items.push([finding.hint]);
    }
    if (command !== undefined)
        items.push(["To see it yourself: ", (0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .code */ .aY)(command, COMMAND_LIMIT)]);
    return {
        line: [
            open === true && told ? sign("❔") : SEVERITY_SIGNS[finding.severity],
            " ",
            (0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .strong */ .ko)(finding.message),
            " (",
            (0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .code */ .aY)(finding.code),
            ...(where === undefined ? [] : [", ", ...where]),
            ")",
        ],
        items,
    };
}
/** The most of each that a problem names. */
const PLACES_SHOWN = 5;
const MESSAGES_SHOWN = 3;
/** One cause with all that it led to: what was seen, on how many servers and accounts, why it is likely, what to do and for whom. */
function problemItem(cause, options) {
    const { sightings, severity } = cause;
    const told = severity !== "info";
    const messages = [...new Set(sightings.map(({ message }) => message))];
    const accounts = (0,_causes_js__WEBPACK_IMPORTED_MODULE_2__/* .accountsOf */ .s1)(cause);
    const hosts = serversOf(cause);
    const extent = extentWords(cause, hosts.length, accounts.length);
    const remedies = [...new Set(sightings.map(({ remedy }) => remedy ?? cause.remedy))];
    const many = messages.length > 1;
    const items = [
        ...(many ? messages.slice(0, MESSAGES_SHOWN).map((message) => [message]) : []),
        ...(messages.length > MESSAGES_SHOWN ? [[`… and ${messages.length - MESSAGES_SHOWN} more like these`]] : []),
        ...(hosts.length === 0 ? [] : [[
                hosts.length === 1 ? "Server: " : "Servers: ",
                ...(0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .joinLines */ .cT)(hosts.slice(0, PLACES_SHOWN).map((each) => [(0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .code */ .aY)(each)]), ", "),
                ...moreThan(hosts.length),
            ]]),
        ...(accounts.length === 0 ? [] : [accountsLine(cause, accounts, options)]),
        ...(told && cause.cause !== undefined ? [["Likely cause: ", cause.cause]] : []),
        ...(told || sightings.some(({ remedy }) => remedy !== undefined)
            ? remedies.slice(0, MESSAGES_SHOWN).map((each) => [
                told ? `To do, for the ${cause.audience}: ` : "To do: ",
                each,
            ])
            : []),
    ];
    return {
        line: [
            cause.open && told ? sign("❔") : SEVERITY_SIGNS[severity],
            " ",
            (0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .strong */ .ko)(many ? cause.sentence : messages[0] ?? cause.sentence),
            ...(cause.code === undefined ? [] : [" (", (0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .code */ .aY)(cause.code), ")"]),
            ...(extent === "" ? [] : [`: ${extent}`]),
        ],
        items,
    };
}
function moreThan(count) {
    return count > PLACES_SHOWN ? [` and ${count - PLACES_SHOWN} more`] : [];
}
/** The servers that a cause was seen on, each once. */
function serversOf({ sightings }) {
    return [
        ...new Set(sightings.flatMap(({ probe }) => probe === undefined ? [] : [`${probe.protocol.toUpperCase()} ${probe.host}:${probe.port}`])),
    ];
}
/** `1 certificate, 2 servers, 3 accounts`; nothing where there is one of each. */
function extentWords({ code, sightings }, servers, accounts) {
    if (servers < 2 && accounts < 2)
        return "";
    const certificates = new Set(sightings.flatMap(({ probe }) => probe?.tls === undefined ? [] : [(0,_causes_js__WEBPACK_IMPORTED_MODULE_2__/* .certificateOf */ .tq)(probe.tls)]));
    return [
        ...(code?.startsWith("CERT_") && certificates.size > 0 ? [(0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(certificates.size, "certificate")] : []),
        ...(servers > 0 ? [(0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(servers, "server")] : []),
        ...(accounts > 0 ? [(0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(accounts, "account")] : []),
    ].join(", ");
}
/** The accounts that a cause concerns, each with its place. */
function accountsLine({ sightings }, accounts, options) {
    const shown = accounts.slice(0, PLACES_SHOWN).map((account) => {
        const at = sightings.find((each) => each.account === account && each.line !== undefined) ?? {};
        const place = placeOf(account, at, options);
        return [(0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .text */ .Qq)(account.name, NAME_LIMIT), ...(place === undefined ? [] : [" (", ...place, ")"])];
    });
    return [
        accounts.length === 1 ? "Account: " : "Accounts: ",
        ...(0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .joinLines */ .cT)(shown, ", "),
        ...moreThan(accounts.length),
    ];
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
    const open = (0,_verdict_js__WEBPACK_IMPORTED_MODULE_6__/* .isOpen */ .nT)(probe);
    const items = probe.findings.map((finding) => {
        const command = finding.severity === "info" ? undefined : reproduceCommand?.(finding.code, probe);
        return findingItem(finding, { place, open, command });
    });
    const server = (0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .code */ .aY)(`${probe.host}:${probe.port}`);
    const facts = probeFacts(probe);
    return [
        (0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .paragraph */ .FY)([(0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .strong */ .ko)(probe.protocol.toUpperCase()), " ", server, ` ${PROBE_OUTCOMES[probe.outcome]}`]),
        ...(needsCaution(probe) ? [(0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .paragraph */ .FY)([(0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .soft */ .LN)(CAUTION)])] : []),
        ...(0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .list */ .p_)(items),
        ...(facts.length === 0 ? [] : [{ kind: "details", summary: "What the probe saw", blocks: facts }]),
    ];
}
/** Whether a reader could take what a probe met for a fact about Genesys Cloud. */
function needsCaution(probe) {
    // A failure on the way says something about this machine; a login that was not tried does not.
    const met = probe.findings.some(({ code }) => (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .codeEntry */ .Gu)(code).conclusive === false && !/^(POLICY|LOGIN)_/.test(code));
    return (0,_verdict_js__WEBPACK_IMPORTED_MODULE_6__/* .isOpen */ .nT)(probe) && met;
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
        ...(address === undefined ? [] : [(0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .paragraph */ .FY)(["Address ", (0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .code */ .aY)(address)])]),
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
    const names = tls.sans.slice(0, SANS_SHOWN).map((name) => [(0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .code */ .aY)(name)]);
    return (0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .list */ .p_)([
        { line: ["TLS ", (0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .code */ .aY)(tls.version), ", cipher ", (0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .code */ .aY)(tls.cipher)] },
        { line: ["Certificate for ", (0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .code */ .aY)(tls.subject), " by ", (0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .code */ .aY)(tls.issuer)] },
        { line: ["Valid to ", (0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .code */ .aY)(tls.validTo), ` (${(0,_wording_js__WEBPACK_IMPORTED_MODULE_7__/* .validity */ .bg)(tls.daysLeft)})`] },
        ...(tls.path && tls.path.length > 1
            ? [{ line: ["Verified path: ", ...(0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .joinLines */ .cT)(tls.path.map((each) => [(0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .code */ .aY)(each)]), " ← ")] }]
            : []),
        { line: ["Names: ", ...(names.length === 0 ? ["none"] : (0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .joinLines */ .cT)(names, ", "))] },
    ]);
}
function capabilityBlocks({ capabilities = [] }) {
    if (capabilities.length === 0)
        return [];
    const shown = capabilities.slice(0, CAPABILITIES_SHOWN).map((name) => [(0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .code */ .aY)(name, CAPABILITY_LIMIT)]);
    return [(0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .paragraph */ .FY)(["Capabilities: ", ...(0,_document_js__WEBPACK_IMPORTED_MODULE_9__/* .joinLines */ .cT)(shown, " ")])];
}
function sign(sign) {
    return { kind: "sign", sign };
}


/***/ }),

/***/ 28224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  aA: () => (/* binding */ heldBackUnits),
  bi: () => (/* binding */ keyDiff),
  nd: () => (/* binding */ planUnits)
});

// EXTERNAL MODULE: ./build/src/core/base/grouping.js
var grouping = __webpack_require__(42242);
// EXTERNAL MODULE: ./build/src/core/base/text.js
var base_text = __webpack_require__(21024);
// EXTERNAL MODULE: ./build/src/core/report/domain-story.js
var domain_story = __webpack_require__(32710);
;// CONCATENATED MODULE: ./build/src/core/report/line-diff.js
/** Equal lines that are shown before and after one that differs. */
const CONTEXT = 1;
/** The most comparisons that finding the shortest difference may take; beyond it all lines between the equal ends count as changed. */
const COMPARISONS = 250_000;
/** What differs between two lists of lines: the fewest lines that go and come, with a little of what stays around them. */
function diffLines(from, to) {
    let start = 0;
    while (start < from.length && start < to.length && from[start] === to[start])
        start++;
    let end = 0;
    while (end < from.length - start && end < to.length - start && from.at(-1 - end) === to.at(-1 - end))
        end++;
    const same = (lines) => lines.map((text) => ({ mark: " ", text }));
    return withoutDistantLines([
        ...same(from.slice(0, start)),
        ...middle(from.slice(start, from.length - end), to.slice(start, to.length - end)),
        ...same(from.slice(from.length - end)),
    ]);
}
function middle(from, to) {
    const gone = (text) => ({ mark: "-", text });
    const come = (text) => ({ mark: "+", text });
    if (from.length * to.length > COMPARISONS)
        return [...from.map(gone), ...to.map(come)];
    const width = to.length + 1;
    // The length of the longest common subsequence of what follows each pair of places.
    const common = new Uint32Array((from.length + 1) * width);
    const at = (row, column) => common[row * width + column] ?? 0;
    for (let row = from.length - 1; row >= 0; row--) {
        for (let column = to.length - 1; column >= 0; column--) {
            common[row * width + column] = from[row] === to[column]
                ? at(row + 1, column + 1) + 1
                : Math.max(at(row + 1, column), at(row, column + 1));
        }
    }
    const lines = [];
    let [row, column] = [0, 0];
    while (row < from.length || column < to.length) {
        const [old = "", fresh = ""] = [from[row], to[column]];
        if (row < from.length && column < to.length && old === fresh) {
            lines.push({ mark: " ", text: old });
            row++;
            column++;
        }
        else if (row < from.length && (column === to.length || at(row + 1, column) >= at(row, column + 1))) {
            lines.push(gone(old));
            row++;
        }
        else {
            lines.push(come(fresh));
            column++;
        }
    }
    return lines;
}
function withoutDistantLines(lines) {
    const near = new Set(lines.flatMap(({ mark }, index) => mark === " " ? [] : Array.from({ length: 2 * CONTEXT + 1 }, (_, place) => index - CONTEXT + place)));
    const shown = [];
    let skipped = 0;
    for (const [index, line] of [...lines, undefined].entries()) {
        if (line !== undefined && !near.has(index)) {
            skipped++;
            continue;
        }
        if (skipped > 0)
            shown.push({ mark: "…", skipped });
        skipped = 0;
        if (line !== undefined)
            shown.push(line);
    }
    return shown;
}
/** Characters of what stays that are shown before and after what differs within a line. */
const AROUND = 24;
/** Two long lines cut down to where they differ, so that the difference itself is seen. */
function differingParts(from, to, room) {
    const [old, fresh] = [[...from], [...to]];
    let start = 0;
    while (start < old.length && start < fresh.length && old[start] === fresh[start])
        start++;
    let end = 0;
    while (end < old.length - start && end < fresh.length - start &&
        old[old.length - 1 - end] === fresh[fresh.length - 1 - end])
        end++;
    const cut = (points) => {
        const first = start > 2 * AROUND ? start - AROUND : 0;
        const last = end > 2 * AROUND ? points.length - end + AROUND : points.length;
        const part = points.slice(first, last);
        const shown = part.length > room ? [...part.slice(0, room), "…"] : last < points.length ? [...part, "…"] : part;
        return [...(first > 0 ? ["…"] : []), ...shown].join("");
    };
    return [cut(old), cut(fresh)];
}

// EXTERNAL MODULE: ./build/src/core/report/wording.js
var wording = __webpack_require__(78756);
;// CONCATENATED MODULE: ./build/src/core/report/plan-diff.js





/** The most of one thing that is shown: the run report has all. */
const KEYS_SHOWN = 60;
const LINES_SHOWN = 24;
const KEY_LIMIT = 80;
const NAME_LIMIT = 80;
const FILE_LIMIT = 160;
const REASON_LIMIT = 300;
const LINE_LIMIT = 160;
const NAMES_SHOWN = 8;
/** Two values that are no longer together stand side by side in one line. */
const SIDE_BY_SIDE = 96;
/** What goes first needs a person's eye most. */
const ORDER = ["delete", "update", "create", "blocked"];
/**
 * Each account and domain that a run would change, has changed or found different, deletions first, key by key; what stays
 * as it is is not among them.
 */
function planUnits(report) {
    const { mode, domains = [] } = report;
    const shared = new Map(domains.map((domain) => [domain.name, sharedKeys(domain)]));
    const followers = new Map();
    const own = [];
    for (const account of report.accounts) {
        const { change, domain = "" } = account;
        if (change === undefined || change.action === "no-op" || change.action === "blocked")
            continue;
        const keys = shared.get(domain);
        const fields = change.fields?.filter(({ key }) => !keys?.has(key));
        if (change.action === "update" && keys && keys.size > 0 && fields?.length === 0) {
            followers.set(domain, [...followers.get(domain) ?? [], account.name]);
        }
        else {
            own.push({ action: change.action, lines: accountLines(mode, account, { ...change, fields: fields ?? [] }) });
        }
    }
    const common = domains.flatMap((domain) => domain.change === undefined || domain.change.action === "no-op"
        ? []
        : [{ action: domain.change.action, lines: domainLines(mode, domain, followers.get(domain.name) ?? []) }]);
    const all = [...common, ...own];
    return [
        ...ORDER.flatMap((action) => all.filter((unit) => unit.action === action)).map(({ lines }) => lines),
        ...heldBackUnits(report),
    ];
}
/** The accounts that are held back, those together that are for one and the same reason. */
function heldBackUnits({ mode, accounts }) {
    const blocked = accounts.filter(({ change }) => change?.action === "blocked");
    return Array.from((0,grouping/* grouped */.z)(blocked, ({ change }) => change?.reason ?? "").values(), (own) => {
        const [first] = own;
        if (first?.change === undefined)
            return [];
        if (own.length === 1)
            return accountLines(mode, first, first.change);
        return [
            {
                mark: " ",
                depth: 0,
                text: `${(0,wording/* counted */.hS)(own.length, "account")} ${unitWords(mode, first.change, first.outcome)}`,
            },
            { mark: " ", depth: 1, text: namesOf(own.map(({ name }) => name)) },
        ];
    });
}
function namesOf(names) {
    const others = names.length > NAMES_SHOWN ? ` and ${names.length - NAMES_SHOWN} more` : "";
    return names.slice(0, NAMES_SHOWN).map((each) => (0,base_text/* visible */.RK)(each, NAME_LIMIT)).join(", ") + others;
}
function sharedKeys({ change }) {
    return new Set(change?.action === "update" ? change.fields?.map(({ key }) => key) : []);
}
const MARKS = {
    create: "+",
    update: "~",
    delete: "-",
    blocked: " ",
    "no-op": " ",
};
/** What becomes of a thing: planned, done, or not, and found by a comparison. */
const WORDS = {
    create: {
        planned: "will be created",
        done: "created",
        failed: "not created",
        drift: "missing in Genesys Cloud",
    },
    update: { planned: "will be updated", done: "updated", failed: "update failed", drift: "differs" },
    delete: { planned: "will be deleted", done: "deleted", failed: "not deleted", drift: "its file was removed" },
    blocked: { planned: "held back", done: "held back", failed: "held back", drift: "not compared" },
    "no-op": { planned: "unchanged", done: "unchanged", failed: "unchanged", drift: "identical" },
};
function unitWords(mode, change, outcome) {
    const words = WORDS[change.action];
    const held = change.action === "blocked" && change.reason !== undefined
        ? `: ${(0,base_text/* visible */.RK)(change.reason, REASON_LIMIT)}`
        : "";
    if (mode === "drift")
        return words.drift + held;
    if (mode !== "apply")
        return words.planned + held;
    if (outcome === undefined)
        return change.action === "blocked" ? words.done + held : "not written";
    return (outcome.succeeded ? words.done : words.failed) + held;
}
function accountLines(mode, account, change) {
    const file = account.file === undefined ? "" : `, ${(0,base_text/* visible */.RK)(account.file, FILE_LIMIT)}`;
    const text = `${(0,base_text/* visible */.RK)(account.name, NAME_LIMIT)}${file}: ${unitWords(mode, change, account.outcome)}`;
    return [{ mark: MARKS[change.action], depth: 0, text }, ...keyDiff(change)];
}
function domainLines(mode, domain, followers) {
    const { name, accounts, change, outcome, quota } = domain;
    if (change === undefined)
        return [];
    const written = (0,domain_story/* pieceWords */.CR)(domain, mode === "apply" && outcome?.succeeded === true);
    const all = accounts.length === 0 ? "" : `, shared by ${(0,wording/* counted */.hS)(accounts.length, "account")}`;
    return [
        {
            mark: MARKS[change.action],
            depth: 0,
            text: `domain ${(0,base_text/* visible */.RK)(name, NAME_LIMIT)}${all}: ${unitWords(mode, change, outcome)}`,
        },
        ...keyDiff(change),
        ...(followers.length === 0
            ? []
            : [{ mark: " ", depth: 1, text: `with it: ${namesOf(followers)}` }]),
        ...(written === undefined ? [] : [{ mark: " ", depth: 1, text: `in Genesys Cloud: ${written}` }]),
        ...(quota === undefined ? [] : [{
                mark: " ",
                depth: 1,
                text: `${quota.what}: ${quota.used} of ${quota.limit} with this one`,
            }]),
    ];
}
/** What a change does to each key, a line for each or, where a value has many lines, for each of those that differ. */
function keyDiff({ action, fields = [] }) {
    const isNew = action === "create";
    const told = fields.flatMap((field) => leaves(field)).filter((field) => !isNew || !isEmpty(field));
    const lines = told.slice(0, KEYS_SHOWN).flatMap((field) => keyLines(field, isNew));
    const others = told.length - KEYS_SHOWN;
    return others > 0 ? [...lines, { mark: " ", depth: 1, text: `… and ${(0,wording/* counted */.hS)(others, "more key")}` }] : lines;
}
/** Whether a new thing is made without it. */
function isEmpty({ key, from, to }) {
    return from === undefined && (to === undefined ? key !== SECRET : to === null || to === "");
}
/** The key whose value is never in a report, only that it is, or has another reference. */
const SECRET = "password";
/** A key of keys as each of those that differs, by its path; a list stays whole. */
function leaves({ key, from, to }) {
    if (!isGroup(to) && !isGroup(from)) {
        return [{ key, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }];
    }
    const [old, fresh] = [isGroup(from) ? from : {}, isGroup(to) ? to : {}];
    const inner = [...new Set([...Object.keys(old), ...Object.keys(fresh)])];
    if (inner.length === 0 || (!isGroup(from) && from !== undefined && from !== null)) {
        return [{ key, from: JSON.stringify(from ?? null), to: JSON.stringify(to ?? null) }];
    }
    return inner
        .filter((name) => JSON.stringify(old[name]) !== JSON.stringify(fresh[name]))
        .flatMap((name) => leaves({ key: `${key}.${name}`, from: old[name] ?? null, to: fresh[name] ?? null }));
}
function isGroup(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
function keyLines({ key, from, to }, isNew) {
    const name = (0,base_text/* visible */.RK)(key, KEY_LIMIT);
    const line = (mark, words) => ({ mark, depth: 1, text: `${name}: ${words}` });
    if (from === undefined && to === undefined) {
        if (key !== SECRET)
            return [line("~", "changed; its values are not in the report")];
        return [
            isNew
                ? line("+", "by its reference; its value is never shown")
                : line("~", "reference changed or rotated; its value is never shown"),
        ];
    }
    const [old, fresh] = [valueLines(from), valueLines(to)];
    if (old.length === 0 || fresh.length === 0) {
        const mark = old.length === 0 ? "+" : "-";
        const [first = "none", ...rest] = old.length === 0 ? fresh : old;
        if (rest.length === 0)
            return [line(mark, inLine(old.length === 0 ? to : from, first))];
        return [line(mark, (0,wording/* counted */.hS)(rest.length + 1, "line")), ...capped([first, ...rest].map((text) => value(mark, text)))];
    }
    const [[before = ""], [after = ""]] = [old, fresh];
    const isOne = old.length === 1 && fresh.length === 1;
    if (isOne && before === after)
        return [line("~", inLine(to, after))];
    if (isOne && [...before, ...after].length <= SIDE_BY_SIDE) {
        return [line("~", `${inLine(from, before)} → ${inLine(to, after)}`)];
    }
    if (isOne) {
        const [left, right] = differingParts(before, after, LINE_LIMIT);
        return [line("~", "differs within its line"), value("-", left), value("+", right)];
    }
    if (old.join("\n") === fresh.join("\n"))
        return [line("~", "only the ends of its lines differ")];
    const lines = diffLines(old, fresh).map((each) => each.mark === "…"
        ? { mark: " ", depth: 2, text: `… ${(0,wording/* counted */.hS)(each.skipped, "unchanged line")}` }
        : value(each.mark, each.text));
    return [line("~", `${(0,wording/* counted */.hS)(old.length, "line")} → ${(0,wording/* counted */.hS)(fresh.length, "line")}`), ...capped(lines)];
}
function value(mark, text) {
    // A blank at the end would not be seen.
    return { mark, depth: 2, text: (0,base_text/* visible */.RK)(/\s$/.test(text) ? JSON.stringify(text) : text, LINE_LIMIT) };
}
function capped(lines) {
    const others = lines.length - LINES_SHOWN;
    if (others <= 0)
        return lines;
    return [...lines.slice(0, LINES_SHOWN), { mark: " ", depth: 2, text: `… and ${(0,wording/* counted */.hS)(others, "more line")}` }];
}
/** A value as lines of text; none for a value that is not there. */
function valueLines(value) {
    if (value === undefined || value === null)
        return [];
    if (Array.isArray(value))
        return value.length === 0 ? ["[]"] : value.map((each) => JSON.stringify(each));
    return typeof value === "string" ? value.split(/\r\n|\n/) : [JSON.stringify(value)];
}
/** The only line of a value: a list of one stays a list. */
function inLine(value, text) {
    return Array.isArray(value) && value.length === 1 ? (0,base_text/* visible */.RK)(`[${text}]`, LINE_LIMIT) : shown(text);
}
/** A value in one line; in quotes where it would read as something else without. */
function shown(text) {
    return /^$|^\s|\s$|→|^["']/.test(text) ? (0,base_text/* visible */.RK)(JSON.stringify(text), LINE_LIMIT) : (0,base_text/* visible */.RK)(text, LINE_LIMIT);
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
/* harmony export */   yb: () => (/* binding */ COUNT_TITLES),
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
    const blocked = count("blocked") > 0 ? `, ${count("blocked")} held back` : "";
    if (mode === "apply") {
        return `${done("create")} created, ${done("update")} changed, ${done("delete")} deleted, ` +
            `${done("no-op")} unchanged, ${failed} failed${blocked}`;
    }
    if (mode === "drift") {
        return `${count("create")} missing, ${count("update")} different, ${count("no-op")} identical${blocked}`;
    }
    return `${count("create")} to create, ${count("update")} to change, ${count("delete")} to delete, ` +
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
        return `${counts.created} created, ${counts.updated} updated, ${counts.deleted} deleted, ` +
            `${counts.unchanged} unchanged, ${counts.failed} failed`;
    }
    const count = (action) => changes.filter((each) => each === action).length;
    if (report.mode === "drift") {
        return `${count("create")} missing, ${count("update")} different, ${count("delete")} whose file was removed, ` +
            `${count("no-op")} identical, ${count("blocked")} not compared`;
    }
    const blocked = count("blocked") > 0 ? `, ${count("blocked")} held back` : "";
    return `${count("create")} to create, ${count("update")} to update, ${count("delete")} to delete, ` +
        `${count("no-op")} unchanged${blocked}`;
}
/** What {@link planCounts} counts. */
const COUNT_TITLES = {
    check: "Plan",
    apply: "Done",
    drift: "Difference",
    redeliver: "Plan",
};
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
