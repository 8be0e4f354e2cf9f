export const id = 748;
export const ids = [748];
export const modules = {

/***/ 60768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  importCommand: () => (/* binding */ importCommand)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./build/src/core/base/errors.js + 7 modules
var errors = __webpack_require__(4177);
// EXTERNAL MODULE: ./build/src/core/account/parse.js + 5 modules
var parse = __webpack_require__(73540);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/src/core/account/schema.js
var schema = __webpack_require__(8854);
;// CONCATENATED MODULE: ./build/src/core/account/print.js


// Block style reads a carriage return as part of a line end, and spaces at the start or at the end of a line as layout.
const LOST_IN_BLOCK_STYLE = /\r|^\s|[ \t](?:\n|$)/;
/** An account as the YAML text of its file; parsing the text returns the same account. */
function printAccount(account) {
    const document = new dist/* Document */.yo(Object.fromEntries(schema/* ACCOUNT_KEYS */.pQ.flatMap((key) => account[key] === undefined ? [] : [[key, account[key]]])), 
    // An object that stands in two places is two values, not an alias, which no file may have.
    { aliasDuplicateObjects: false });
    (0,dist/* visit */.YR)(document, {
        Scalar(_, node) {
            if (typeof node.value === "string" && LOST_IN_BLOCK_STYLE.test(node.value))
                node.type = dist/* Scalar */.X5.QUOTE_DOUBLE;
        },
    });
    return document.toString({ lineWidth: 0 });
}

// EXTERNAL MODULE: ./build/src/core/account/secret-reference.js
var secret_reference = __webpack_require__(24653);
// EXTERNAL MODULE: ./build/src/core/base/text.js
var base_text = __webpack_require__(21024);
// EXTERNAL MODULE: ./build/src/core/provision/unit.js
var unit = __webpack_require__(2963);
;// CONCATENATED MODULE: ./build/src/core/provision/account-import.js






/** Writes a file for each live account, except those whose file would plan a change. */
async function importAccounts(live, target, context = {}) {
    const imported = [];
    const refused = [];
    const files = new Set();
    const variables = new Set();
    const shared = new Map();
    for (const account of live.filter(({ kind }) => kind === unit/* ACCOUNT_KIND */.J)) {
        const slug = slugOf(account.name);
        const file = unused(slug.toLowerCase().replaceAll("_", "-"), files, "-");
        const owner = target.secretOf?.(account);
        const known = owner === undefined ? undefined : shared.get(owner);
        const variable = known ?? unused(variableOf(owner === undefined ? slug : slugOf(owner)), variables, "_");
        if (owner !== undefined)
            shared.set(owner, variable);
        const written = () => printAccount(target.describe(account, `env:${variable}`));
        let text = written();
        let findings = await objections(account, text, target, context);
        // A target that has learned that a name is another one's too writes the id.
        if (findings.some(({ code }) => code === "NAME_AMBIGUOUS")) {
            text = written();
            findings = await objections(account, text, target, context);
        }
        if (findings.length > 0)
            refused.push({ name: account.name, findings });
        else
            imported.push({ name: account.name, file: `${file}.yaml`, text, variable });
    }
    return { imported, refused };
}
/** Why a file is unusable; empty when parsing it and planning with it changes nothing. */
async function objections(live, text, target, context) {
    const problem = target.importProblem?.(live);
    if (problem !== undefined)
        return [(0,errors/* finding */.gk)("IMPORT_CHANGES", `"${(0,base_text/* visible */.RK)(live.name)}" has no file: ${problem}`)];
    const [parsed] = (0,parse/* parseAccounts */.I9)(text, "import");
    if (!parsed?.account)
        return parsed?.issues.filter((issue) => issue.severity === "error") ?? [];
    const desired = { account: parsed.account, file: "import", line: 1, rotate: false };
    const { issues = [] } = await target.prepare?.([desired], context) ?? {};
    const wrong = issues.flatMap((issue) => issue.finding.severity === "error" ? [issue.finding] : []);
    if (wrong.length > 0)
        return wrong;
    const wanted = target.units([desired]).find(({ key }) => key === live.key);
    const differences = wanted ? target.differences(wanted.content, live.content) : ["name"];
    if (differences.length === 0)
        return [];
    return [(0,errors/* finding */.gk)("IMPORT_CHANGES", `A file for "${(0,base_text/* visible */.RK)(live.name)}" would change ${differences.join(", ")}`)];
}
function slugOf(name) {
    const words = name.normalize("NFKD").replace(/\p{M}/gu, "").toUpperCase().match(/[A-Z0-9]+/g) ?? [];
    return words.join("_").slice(0, 100) || "ACCOUNT";
}
/** A variable must not start with a digit or look like one of the runner's or this program's own. */
function variableOf(slug) {
    const name = `${slug}_PASSWORD`;
    return "problem" in (0,secret_reference/* parseSecretReference */.Lt)(`env:${name}`) ? `MAILBOX_${name}` : name;
}
function unused(wanted, taken, separator) {
    let name = wanted;
    for (let number = 2; taken.has(name); number++)
        name = `${wanted}${separator}${number}`;
    taken.add(name);
    return name;
}

// EXTERNAL MODULE: ./build/src/runtime/cancellation.js
var cancellation = __webpack_require__(53435);
// EXTERNAL MODULE: ./build/src/runtime/check-inputs.js + 1 modules
var check_inputs = __webpack_require__(27365);
// EXTERNAL MODULE: ./build/src/runtime/compose.js + 38 modules
var compose = __webpack_require__(43890);
// EXTERNAL MODULE: ./build/src/cli/console.js
var console = __webpack_require__(70417);
// EXTERNAL MODULE: ./build/src/runtime/sources/working-folder.js
var working_folder = __webpack_require__(64193);
// EXTERNAL MODULE: ./build/src/runtime/secret-lookup.js
var secret_lookup = __webpack_require__(37439);
// EXTERNAL MODULE: ./build/src/cli/options.js
var cli_options = __webpack_require__(50698);
// EXTERNAL MODULE: ./build/src/cli/local-context.js
var local_context = __webpack_require__(35013);
;// CONCATENATED MODULE: ./build/src/cli/import-command.js














/** Writes one account file for each live account; an existing file is never overwritten. */
async function importCommand(options) {
    const raw = (0,cli_options/* rawInputs */.me)(options, external_node_process_.env);
    const redactor = (0,secret_lookup/* maskSecrets */.QU)(raw);
    const logger = new console/* ConsoleLogger */.C({ output: external_node_process_.stderr, verbose: options.verbose });
    const { settings, secrets } = await (0,check_inputs/* checkInputs */.s)(raw, { spell: cli_options/* spellOption */.ii, workspace: external_node_process_.cwd() });
    const { signal } = (0,cancellation/* listenForStop */.r)();
    const context = (0,local_context/* localContext */.N)(raw, settings);
    const shared = {
        mode: "drift",
        raw,
        settings,
        secrets: (0,secret_lookup/* localSecrets */.F4)(secrets, {}, []),
        source: (0,working_folder/* createFolderSource */.K)(external_node_process_.cwd()),
        root: external_node_process_.cwd(),
        env: external_node_process_.env,
        context,
        logger,
        redactor,
        signal,
    };
    const { target } = await (0,compose/* composeFromInputs */.sk)(shared);
    if (!target)
        throw new errors/* AppError */.uV("CREDENTIALS_MISSING", "Cannot reach Genesys Cloud without an OAuth client");
    const { imported, refused } = await importAccounts(await target.list({ signal }), target, { signal });
    const say = (line) => external_node_process_.stdout.write((0,base_text/* logLine */.BP)(line) + "\n");
    let failures = refused.length;
    await (0,promises_.mkdir)(options.out, { recursive: true });
    for (const { name, file, text, variable } of imported) {
        const path = (0,external_node_path_.join)(options.out, file);
        try {
            await (0,promises_.writeFile)(path, text, { flag: "wx" });
            say(`${path}: ${name}, password from ${variable}`);
        }
        catch (error) {
            failures++;
            say(`${path}: not written, ${(0,errors/* errorMessage */.gJ)(error)}`);
        }
    }
    for (const { name, findings } of refused) {
        for (const { code, message } of findings)
            say(`${name}: error ${code} ${message}`);
    }
    say(`${imported.length} of ${imported.length + refused.length} live accounts have a file`);
    external_node_process_.exitCode = failures === 0 ? 0 : 1;
}


/***/ }),

/***/ 2790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ld: () => (/* binding */ newRecordId),
/* harmony export */   VG: () => (/* binding */ genesisHash),
/* harmony export */   bd: () => (/* binding */ parseAuditLine),
/* harmony export */   cD: () => (/* binding */ plainContent),
/* harmony export */   fc: () => (/* binding */ complianceOf),
/* harmony export */   oj: () => (/* binding */ recordHash),
/* harmony export */   sO: () => (/* binding */ AUDIT_SCHEMA)
/* harmony export */ });
/* harmony import */ var uuid__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63935);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _base_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24780);
/* harmony import */ var _base_canonical_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18508);
/* harmony import */ var _base_http_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4507);





/** Name and major version of the record's format; a reader rejects another major version and ignores unknown fields. */
const AUDIT_SCHEMA = "genesys-email-audit/v1";
const text = valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP();
const optionalText = valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(text);
const textOrNull = valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(text);
const number = valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig();
const digest = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^sha256:[0-9a-f]{64}$/));
const projection = valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J()));
const configSummarySchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ smtp: textOrNull, imap: textOrNull, auth_type: textOrNull });
const checkSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    id: text,
    result: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(["passed", "failed", "inconclusive", "skipped"]),
    detail: optionalText,
});
const operationSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    /** Joins the intent of a write with its result. */
    op_id: optionalText,
    stage: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(["intent", "result"])),
    action: text,
    resource: optionalText,
    /** The name that the resource has in Genesys Cloud, when it is not the unit's. */
    resource_name: optionalText,
    method: optionalText,
    path_template: optionalText,
    http_status: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(number),
    attempts: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(number),
    requests: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(number),
    latency_ms: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(number),
    vendor_correlation_id: optionalText,
    adopted: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()),
});
/** The fields of a record that its writer fills in; the chain adds the others. */
const contentEntries = {
    type: text,
    severity: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(["debug", "info", "notice", "warning", "error"]),
    /** The tutorial's fields; `account_id` is null and `config_summary` contains nulls where a record is not about an account. */
    account_id: textOrNull,
    status: text,
    config_summary: configSummarySchema,
    compliance_check: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(["passed", "failed", "not_run"]),
    actor: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ kind: text, login: text, id: textOrNull, triggering_login: textOrNull })),
    principal: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ kind: text, client_id: text, region: text })),
    source: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
        /** The label of the Genesys Cloud organisation. */
        organisation: optionalText,
        repository: textOrNull,
        repository_id: textOrNull,
        ref: textOrNull,
        commit: textOrNull,
        run_id: text,
        run_attempt: number,
        run_number: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(number),
        run_url: textOrNull,
        server_url: textOrNull,
        job: textOrNull,
        workflow_ref: textOrNull,
        file: textOrNull,
        tool_version: text,
    })),
    approval: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
        status: optionalText,
        change_ref: textOrNull,
        /** The pull request. */
        pr: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(number)),
    })),
    target: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
        system: text,
        kind: text,
        key: text,
        id: textOrNull,
        /** The unit that the target is part of, when it is not the account of that name. */
        unit: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ kind: text, key: text })),
    })),
    operation: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(operationSchema),
    outcome: valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
        status: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(["success", "failure", "pending", "timeout", "skipped", "unknown"]),
        reason: textOrNull,
        error_code: textOrNull,
    }),
    change: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ before: projection, after: projection, redacted: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(text) })),
    checks: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(checkSchema)),
    correlation: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ run: text })),
    /** What the record says about the run itself: its plan, or the totals of its closing record. */
    run: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J())),
    /** The rest of a line that a crash cut off before this record was written. */
    recovered: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ bytes: number, sha256: digest })),
};
/** One line of the audit log: the tutorial's five fields, plus who, what, when, from where and with what result. */
const auditRecordSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    ...contentEntries,
    schema: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(AUDIT_SCHEMA),
    id: text,
    seq: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(number, valibot__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(0)),
    /** RFC 3339, UTC, milliseconds. */
    timestamp: text,
    prev_hash: digest,
    hash: digest,
});
/** Reads one line of an audit log; undefined when it is not a record of this major version. */
function parseAuditLine(line) {
    const record = (0,_base_http_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(line);
    // The record as read, not valibot's copy: the hash covers fields that are not in the schema.
    return valibot__WEBPACK_IMPORTED_MODULE_1__.is(auditRecordSchema, record) ? record : undefined;
}
/** The hash that a record must carry: SHA-256 of its canonical form without `hash` itself. */
function recordHash(record) {
    const { hash: _, ...content } = record;
    return (0,_base_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)((0,_base_canonical_json_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .d)(content));
}
/** The `prev_hash` of a file's first record: it ties the file to the run that started it. */
function genesisHash(source) {
    return (0,_base_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)((0,_base_canonical_json_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .d)({
        schema: AUDIT_SCHEMA,
        repository: source?.repository ?? null,
        run_id: source?.run_id ?? null,
        run_attempt: source?.run_attempt ?? null,
    }));
}
/** `passed` only when checks ran and all of them passed; an inconclusive one leaves `not_run`. */
function complianceOf(checks) {
    const ran = checks.filter((check) => check.result !== "skipped");
    if (ran.some((check) => check.result === "failed"))
        return "failed";
    return ran.length > 0 && ran.every((check) => check.result === "passed") ? "passed" : "not_run";
}
/** The content without undefined fields and lone surrogates, which JSON cannot carry; its foreign texts were cleaned of secrets where they entered. */
function plainContent(content) {
    return plainValue(content);
}
function plainValue(value) {
    if (typeof value === "string")
        return value.toWellFormed();
    if (Array.isArray(value))
        return value.map((item) => plainValue(item ?? null));
    if (value === null || typeof value !== "object")
        return value;
    const kept = Object.entries(value).filter(([, item]) => item !== undefined);
    return Object.fromEntries(kept.map(([key, item]) => [key, plainValue(item)]));
}
/** A new UUID version 7 (RFC 9562 section 5.7): sorts by time, and is a record's id, its event's and its delivery's. */
function newRecordId(clock, random) {
    const random16 = new Uint8Array(16);
    if (random === undefined)
        crypto.getRandomValues(random16);
    else
        random16.forEach((_, index) => random16[index] = Math.floor(random() * 256));
    return (0,uuid__WEBPACK_IMPORTED_MODULE_4__/* ["default"] */ .A)({ msecs: clock.now(), random: random16 });
}


/***/ }),

/***/ 58131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ TORN_LINE_END),
/* harmony export */   Rj: () => (/* binding */ fingerprint),
/* harmony export */   Zr: () => (/* binding */ readTail)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4177);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21024);
/* harmony import */ var _audit_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2790);
/* harmony import */ var _base_bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24780);




/**
 * The end of a line that a crash cut off. No record contains a raw CR, and no single changed byte makes two of them, so a
 * reader can tell a cut line from a changed one.
 */
const TORN_LINE_END = "\r\r\n";
/** Reads where an audit file ends. Throws {@link AppError} when it is not an audit log, or its last record was changed. */
async function readTail(path, text, source) {
    const { record, rest } = splitTail(text);
    const torn = rest === "" ? {} : { recovered: await fingerprint(rest) };
    if (record === undefined) {
        if (!looksTorn(rest))
            throw notAnAuditLog(path);
        const prefix = rest === "" ? "" : TORN_LINE_END;
        return { nextSeq: 0, prevHash: await (0,_audit_record_js__WEBPACK_IMPORTED_MODULE_1__/* .genesisHash */ .VG)(source), prefix, ...torn };
    }
    if (await (0,_audit_record_js__WEBPACK_IMPORTED_MODULE_1__/* .recordHash */ .oj)(record) !== record.hash) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV("AUDIT_TAMPERED", `Cannot continue the audit log "${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(path)}": the hash of record ${record.seq} is wrong`);
    }
    const unended = rest === "" && !text.endsWith("\n") ? "\n" : "";
    return { nextSeq: record.seq + 1, prevHash: record.hash, prefix: rest === "" ? unended : TORN_LINE_END, ...torn };
}
/** The size and hash of the rest of a line, of the file's content read as UTF-8. */
async function fingerprint(rest) {
    return { bytes: new TextEncoder().encode(rest).length, sha256: await (0,_base_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .sc)(rest) };
}
/** The last record of a file and the text after its line. */
function splitTail(text) {
    let end = text.length;
    while (end > 0) {
        const start = end === 1 ? 0 : text.lastIndexOf("\n", end - 2) + 1;
        const record = (0,_audit_record_js__WEBPACK_IMPORTED_MODULE_1__/* .parseAuditLine */ .bd)(text.slice(start, end));
        if (record !== undefined)
            return { record, rest: text.slice(end) };
        end = start;
    }
    return { record: undefined, rest: text };
}
/** Whether text without any record can be the start of a first record, rather than some other file. */
function looksTorn(rest) {
    const opening = '{"account_id":';
    return rest.startsWith(opening) || opening.startsWith(rest);
}
function notAnAuditLog(path) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV("AUDIT_UNWRITABLE", `Cannot append to "${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(path)}": it contains no audit record`);
}


/***/ }),

/***/ 18508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/* harmony import */ var json_canonicalize__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15008);

/** The canonical form of a JSON value (RFC 8785); throws TypeError for values without one: undefined, NaN, a lone surrogate. */
function canonicalJson(value) {
    return (0,json_canonicalize__WEBPACK_IMPORTED_MODULE_0__/* .canonicalizeEx */ .g)(plain(value, "$"), { strictUndefined: true });
}
/** A deep copy that shares nothing, because the serialiser mistakes a value that occurs twice for a cycle. */
function plain(value, path) {
    if (value === null || typeof value === "boolean")
        return value;
    if (typeof value === "string")
        return wellFormed(value, path);
    if (typeof value === "number" && Number.isFinite(value))
        return value;
    if (Array.isArray(value))
        return value.map((item, index) => plain(item, `${path}[${index}]`));
    if (typeof value !== "object")
        throw new TypeError(`Cannot write ${path} as canonical JSON: it is ${typeof value}`);
    const copy = Object.create(null);
    for (const [key, item] of Object.entries(value)) {
        if (key === "toJSON")
            throw new TypeError(`Cannot write ${path} as canonical JSON: it has a key toJSON`);
        copy[wellFormed(key, path)] = plain(item, `${path}.${key}`);
    }
    return copy;
}
function wellFormed(text, path) {
    if (!text.isWellFormed())
        throw new TypeError(`Cannot write ${path} as canonical JSON: it contains a lone surrogate`);
    return text;
}


/***/ }),

/***/ 64193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ createFolderSource)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4177);




/** The account files of a working folder: no event changed them, and nobody but git knows what was before. */
function createFolderSource(root) {
    return {
        tree: createFolderTree(root),
        base: () => Promise.resolve({ kind: "none" }),
        history: () => Promise.resolve({
            kind: "unknown",
            reason: "a folder has no history",
            remedy: "Delete accounts by the action, on a checkout with fetch-depth: 0",
        }),
    };
}
/**
 * The files below a root folder as they stand, without what git and npm keep there. A symbolic link is an entry and
 * never followed. A repository inside is a folder like any other.
 */
function createFolderTree(root) {
    return {
        entries: (reaches, signal) => treeEntries(root, reaches, signal),
        read: async (path, maxBytes) => {
            const found = await read(root, path, maxBytes);
            // What stands in for bytes that are no UTF-8 leads nowhere, though the file is there.
            const lost = found.kind === "missing" && path.includes("\u{fffd}");
            return lost ? { kind: "unreadable", detail: "its name is not UTF-8" } : found;
        },
    };
}
async function treeEntries(root, reaches, signal) {
    const found = [];
    const folders = reaches("") ? [""] : [];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
        signal?.throwIfAborted();
        for (const entry of await folderEntries(root, folder)) {
            const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
            if (entry.name === ".git" || entry.name === "node_modules")
                continue;
            if (!entry.isDirectory())
                found.push({ path, kind: entry.isSymbolicLink() ? "symlink" : "file", id: "" });
            else if (reaches(path))
                folders.push(path);
        }
    }
    return found.sort((one, other) => one.path < other.path ? -1 : 1);
}
async function folderEntries(root, folder) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(root, folder), { withFileTypes: true });
    }
    catch (error) {
        // It went away between being listed and being opened.
        if ((0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorCode */ .CA)(error) === "ENOENT" && folder !== "")
            return [];
        const place = folder === "" ? root : folder;
        throw new _core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .AppError */ .uV("SOURCE_UNREADABLE", `The folder ${place} could not be read (${(0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorMessage */ .gJ)(error)})`, {
            hint: "Give this user the right to read the folder, or leave it out of the globs",
            cause: error,
        });
    }
}
async function read(root, path, maxBytes) {
    const full = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(root, path);
    const linked = await symbolicLinkOnTheWay(root, full);
    if (linked !== undefined)
        return { kind: "symlink", detail: linked };
    const kind = await kindOf(full);
    if (kind !== "file")
        return { kind };
    try {
        // O_NOFOLLOW closes the gap between the check above and this open; O_NONBLOCK keeps a swapped-in pipe from hanging it.
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(full, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0));
        try {
            const { size } = await handle.stat();
            if (size > maxBytes)
                return { kind: "too-large", size };
            // One byte more than the file has, so that a file that grows in the meantime is noticed and not cut.
            const buffer = new Uint8Array(size + 1);
            let length = 0;
            for (let bytesRead = -1; bytesRead !== 0 && length < buffer.length; length += bytesRead) {
                ({ bytesRead } = await handle.read(buffer, length, buffer.length - length, null));
            }
            if (length > size)
                return { kind: "unreadable", detail: "it changed while it was being read" };
            return { kind: "file", bytes: buffer.subarray(0, length) };
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        return { kind: "unreadable", detail: (0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorCode */ .CA)(error) ?? "unknown" };
    }
}
async function kindOf(full) {
    try {
        const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(full);
        if (stats.isSymbolicLink())
            return "symlink";
        if (stats.isDirectory())
            return "directory";
        return stats.isFile() ? "file" : "special";
    }
    catch (error) {
        const code = (0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorCode */ .CA)(error);
        return code === "ENOENT" || code === "ENOTDIR" ? "missing" : "unreadable";
    }
}
/** The first symbolic link between the root and the file; outside the root, only the file itself is checked. */
async function symbolicLinkOnTheWay(root, full) {
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(root, full);
    if (inside.startsWith("..") || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(inside))
        return undefined;
    const parts = inside.split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep);
    for (let depth = 1; depth <= parts.length; depth++) {
        const path = parts.slice(0, depth).join(node_path__WEBPACK_IMPORTED_MODULE_2__.sep);
        if (await kindOf((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(root, path)) === "symlink")
            return path;
    }
    return undefined;
}


/***/ })

};
