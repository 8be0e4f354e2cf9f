export const id = 924;
export const ids = [924];
export const modules = {

/***/ 23973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   errorReport: () => (/* binding */ errorReport),
/* harmony export */   wantsReport: () => (/* binding */ wantsReport)
/* harmony export */ });
/* harmony import */ var _core_base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4177);
/* harmony import */ var _core_run_build_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71874);
/* harmony import */ var _core_run_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19190);
/* harmony import */ var _core_run_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56621);
/* harmony import */ var _local_context_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35013);





const MODES = ["check", "apply", "drift", "redeliver"];
/** Whether a command line asks for a run report as JSON. */
function wantsReport(args) {
    const end = args.indexOf("--");
    return modeOf(args) !== undefined && (end === -1 ? args : args.slice(0, end)).includes("--json");
}
/** The report of a run that an error ended, or kept from beginning; `raw` are its inputs, where they could be read. */
function errorReport(error, args, raw, now) {
    const { organisation, genesysApi, changeRef } = raw === undefined ? UNKNOWN : knownSettings(raw);
    return (0,_core_run_build_report_js__WEBPACK_IMPORTED_MODULE_1__/* .buildReport */ .FK)({
        mode: modeOf(args) ?? "check",
        organisation,
        genesysApi,
        context: (0,_local_context_js__WEBPACK_IMPORTED_MODULE_4__/* .localContext */ .N)(raw ?? {}, { organisation, changeRef }),
        failOn: "error",
        startedAt: now,
        finishedAt: now,
        accounts: [],
        findings: [(0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)(error.code, error.message, { severity: "error", hint: error.hint })],
        notChecked: [{ what: "Everything else", reason: "was left out: the run ended here" }],
    });
}
function modeOf([name]) {
    return MODES.find((mode) => mode === name);
}
const UNKNOWN = { organisation: "unknown", genesysApi: _core_run_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .INPUTS */ .mc["genesys-api"].default, changeRef: undefined };
/** What of the settings can be told although one of them may be what is wrong. */
function knownSettings(raw) {
    try {
        return (0,_core_run_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .parseSettings */ .P$)(raw);
    }
    catch {
        return (0,_core_run_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .inputText */ .AN)(raw, "genesys-api") === "email-domains" ? { ...UNKNOWN, genesysApi: "email-domains" } : UNKNOWN;
    }
}


/***/ }),

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
