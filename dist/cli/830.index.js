export const id = 830;
export const ids = [830];
export const modules = {

/***/ 56476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   reportCommand: () => (/* binding */ reportCommand)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1708);
/* harmony import */ var _core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4177);
/* harmony import */ var _core_base_http_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4507);
/* harmony import */ var _core_base_text_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(21024);
/* harmony import */ var _core_probe_endpoint_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(15323);
/* harmony import */ var _core_probe_reproduce_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61307);
/* harmony import */ var _core_report_html_report_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(56409);
/* harmony import */ var _core_report_report_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(57164);
/* harmony import */ var _core_run_settings_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(56621);
/* harmony import */ var _runtime_chain_proof_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(35536);
/* harmony import */ var _runtime_replace_file_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(68061);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(50698);














/** A report of 5,000 accounts that all fail is a fifth of this. */
const LARGEST_REPORT = 200_000_000;
/** Writes the HTML report of a run report, and says where. */
async function reportCommand(path, options) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path);
    const page = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(options.out ?? file.replace(/(\.json)?$/i, ".html"));
    if (page === file)
        throw unusable(path, "the page would replace it", "Give another file with --out");
    const report = await readReport(file, path);
    const rules = (0,_core_run_settings_js__WEBPACK_IMPORTED_MODULE_9__/* .parseSettings */ .P$)((0,_options_js__WEBPACK_IMPORTED_MODULE_12__/* .rawInputs */ .me)(options, node_process__WEBPACK_IMPORTED_MODULE_2__.env), (0,_options_js__WEBPACK_IMPORTED_MODULE_12__/* .spelling */ .DS)(options, node_process__WEBPACK_IMPORTED_MODULE_2__.env)).connectTo.map(_core_probe_endpoint_js__WEBPACK_IMPORTED_MODULE_5__/* .parseConnectTo */ .zs);
    const chain = await (0,_runtime_chain_proof_js__WEBPACK_IMPORTED_MODULE_10__/* .proveChainBeside */ .Y)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), report.auditHead);
    const html = await (0,_core_report_html_report_js__WEBPACK_IMPORTED_MODULE_7__/* .renderHtml */ .K)(report, {
        chain,
        reproduceCommand: (code, endpoint) => (0,_core_probe_reproduce_js__WEBPACK_IMPORTED_MODULE_6__/* .reproduceCommand */ .n)(code, endpoint, rules),
    });
    try {
        await (0,_runtime_replace_file_js__WEBPACK_IMPORTED_MODULE_11__/* .replaceFile */ .f)(page, html);
    }
    catch (error) {
        throw new _core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1("INPUT_INVALID", `Cannot write "${(0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_13__/* .visible */ .RK)(page)}": ${(0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_13__/* .visible */ .RK)((0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorMessage */ .gJ)(error))}`);
    }
    node_process__WEBPACK_IMPORTED_MODULE_2__.stdout.write((0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_13__/* .logLine */ .BP)(`HTML report: ${page}`) + "\n");
}
async function readReport(file, path) {
    let text;
    try {
        if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file)).size > LARGEST_REPORT)
            throw unusable(path, "it is larger than 200 MB");
        text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, "utf8");
    }
    catch (error) {
        if (error instanceof _core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1)
            throw error;
        throw unusable(path, (0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorCode */ .CA)(error) === "ENOENT" ? "there is no such file" : (0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorMessage */ .gJ)(error));
    }
    const read = (0,_core_report_report_js__WEBPACK_IMPORTED_MODULE_8__/* .parseReport */ .MM)((0,_core_base_http_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .qF)(text));
    if ("report" in read)
        return read.report;
    const place = read.fault === "" ? "" : ` (at ${read.fault})`;
    throw unusable(path, `it is no run report of schema version 2${place}`);
}
const REMEDY = "Give the run report, the file report.json of a run's artifact or what --json printed";
function unusable(path, reason, hint = REMEDY) {
    return new _core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1("INPUT_INVALID", `Cannot use "${(0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_13__/* .visible */ .RK)(path)}": ${(0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_13__/* .visible */ .RK)(reason)}`, { hint });
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

/***/ 51772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ fileUrl),
/* harmony export */   r: () => (/* binding */ runKey)
/* harmony export */ });
/** Identifies a run in records and events: a string that is unique to this run and attempt. */
function runKey(context) {
    return ["run", context.repositoryId ?? context.repository ?? "local", context.runId, context.runAttempt].join(":");
}
/** A link to a line of a file at the run's commit, or undefined if there is no such page. */
function fileUrl({ serverUrl, repository, commit }, file, line) {
    if (!serverUrl || !repository || !commit)
        return undefined;
    const path = file.split("/").map(encodeSegment).join("/");
    return `${serverUrl}/${repository}/blob/${commit}/${path}#L${line}`;
}
function encodeSegment(segment) {
    // A lone surrogate makes encodeURIComponent throw, and parentheses would end a Markdown link.
    return encodeURIComponent(segment.toWellFormed())
        .replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
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

/***/ 22767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VJ: () => (/* binding */ openAppendFile),
/* harmony export */   Zn: () => (/* binding */ identifyFile),
/* harmony export */   ut: () => (/* binding */ readPieces)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4177);
/* harmony import */ var _core_base_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21024);





/** An append-only file on disk; each append is one write followed by fsync; creates its folder if missing. */
function openAppendFile(path) {
    return {
        path,
        async read() {
            try {
                return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, "utf8");
            }
            catch (error) {
                if (isMissing(error))
                    return undefined;
                throw unusable("read", path, error);
            }
        },
        async append(text) {
            try {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
                const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, "a", 0o600);
                try {
                    await handle.appendFile(text, "utf8");
                    await handle.sync();
                }
                finally {
                    await handle.close();
                }
            }
            catch (error) {
                throw unusable("write", path, error);
            }
        },
    };
}
/** A file on disk, piece by piece, so that its size does not matter; throws `AppError` (AUDIT_UNREADABLE) while it is read. */
async function* readPieces(path) {
    try {
        for await (const piece of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path))
            yield piece;
    }
    catch (error) {
        throw unusable("read", path, error);
    }
}
/** What is at a path, links followed: undefined for nothing; throws `AppError` (AUDIT_UNREADABLE) where that cannot be told. */
async function identifyFile(path) {
    try {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path, { bigint: true });
        return { isFile: found.isFile(), id: `${found.dev}:${found.ino}` };
    }
    catch (error) {
        if (isMissing(error) || (0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorCode */ .CA)(error) === "ENOTDIR")
            return undefined;
        throw unusable("read", path, error);
    }
}
function isMissing(error) {
    return (0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorCode */ .CA)(error) === "ENOENT";
}
function unusable(verb, path, error) {
    const message = `Cannot ${verb} "${(0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .visible */ .RK)(path)}": ${(0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .visible */ .RK)((0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorMessage */ .gJ)(error))}`;
    return new _core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .AppError */ .uV(verb === "read" ? "AUDIT_UNREADABLE" : "AUDIT_UNWRITABLE", message, { cause: error });
}


/***/ }),

/***/ 68061:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ replaceFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



/** Writes a file that is there whole or as it was before, whenever the process ends; makes its folder where it is missing. */
async function replaceFile(path, text) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
    const unfinished = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(unfinished, text, { flag: "wx", mode: 0o644 });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(unfinished, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(unfinished, { force: true });
        throw error;
    }
}


/***/ })

};
