export const id = 95;
export const ids = [95];
export const modules = {

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

/***/ 24095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ verifyAudit)
});

// EXTERNAL MODULE: ./build/src/core/base/canonical-json.js
var canonical_json = __webpack_require__(18508);
;// CONCATENATED MODULE: ./build/src/core/base/text-lines.js
/** No line that this program writes comes near it; a longer one is cut, so that it cannot fill the memory. */
const LONGEST_LINE_BYTES = 16 * 1024 * 1024;
const LINE_FEED = 10;
/** The lines of a text, or of a file that is read piece by piece; the last one is what follows the last LF. */
async function* textLines(content) {
    if (typeof content === "string") {
        const lines = content.split("\n");
        for (const [at, text] of lines.entries())
            yield { text, exact: true, ended: at < lines.length - 1 };
        return;
    }
    let held = [];
    let size = 0;
    const hold = (bytes) => {
        if (size <= LONGEST_LINE_BYTES)
            held.push(bytes);
        size += bytes.length;
    };
    const take = (ended) => {
        const line = decoded(held, size, ended);
        held = [];
        size = 0;
        return line;
    };
    for await (const chunk of content) {
        let start = 0;
        for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
            hold(chunk.subarray(start, end));
            yield take(true);
            start = end + 1;
        }
        hold(chunk.subarray(start));
    }
    yield take(false);
}
function decoded(pieces, size, ended) {
    const bytes = joined(pieces);
    try {
        return { text: STRICT.decode(bytes), exact: size <= LONGEST_LINE_BYTES, ended };
    }
    catch {
        return { text: new TextDecoder().decode(bytes), exact: false, ended };
    }
}
/** Without `ignoreBOM` a byte order mark would vanish, and with it an edit. */
const STRICT = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
function joined(pieces) {
    const [only] = pieces;
    if (pieces.length === 1 && only !== undefined)
        return only;
    const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const piece of pieces) {
        whole.set(piece, at);
        at += piece.length;
    }
    return whole;
}

// EXTERNAL MODULE: ./build/src/core/audit/audit-record.js
var audit_record = __webpack_require__(2790);
;// CONCATENATED MODULE: ./build/src/core/audit/run-ledger.js
/** Tracks runs and writes while an audit log is read: which have started, and which have ended. */
class RunLedger {
    #open = new Map();
    #gaps = [];
    #contradictions = [];
    #running;
    #loose = 0;
    /** Adds the record of a line. */
    add(record, line) {
        if (isLoose(record)) {
            this.#loose += 1;
            return;
        }
        if (record.type === "run.started" && this.#running !== undefined) {
            this.#gaps.push(closingMissing(this.#running.line));
        }
        if (record.type === "run.started" || this.#running === undefined)
            this.#running = { line, records: 0 };
        this.#running.records += 1;
        this.#pair(record, line);
        if (record.type === "run.completed" || record.type === "run.failed") {
            this.#close(record, line, this.#running.records);
        }
    }
    /** Runs and writes without an end. */
    gaps() {
        const running = this.#running === undefined ? [] : [closingMissing(this.#running.line)];
        const orphans = [...this.#open.values()].map(({ action, name, line }) => `The ${action} of "${name}" announced in line ${line} has no result`);
        return [...this.#gaps, ...this.#contradictions, ...running, ...orphans];
    }
    /** The gaps that no crash explains. */
    contradictions() {
        return this.#contradictions;
    }
    /** Other observations. */
    notes() {
        if (this.#loose === 0)
            return [];
        return [
            `${this.#loose === 1 ? "1 record does not belong" : `${this.#loose} records do not belong`} to a run: nothing shows whether more followed`,
        ];
    }
    /** Writes without a result so far. */
    orphans() {
        return [...this.#open.values()];
    }
    #pair(record, line) {
        const { operation } = record;
        if (operation?.op_id === undefined)
            return;
        if (operation.stage === "intent") {
            const name = record.target?.key ?? "";
            this.#open.set(operation.op_id, { operationId: operation.op_id, name, action: operation.action, line });
        }
        else if (!this.#open.delete(operation.op_id)) {
            this.#contradictions.push(`The result in line ${line} has no intent`);
        }
    }
    #close(record, line, counted) {
        if (record.run?.records !== counted) {
            this.#contradictions.push(`The closing record in line ${line} counts ${String(record.run?.records)} records of its run, but there are ${counted}`);
        }
        this.#running = undefined;
    }
}
/** A record written by itself, outside any run. */
function isLoose(record) {
    return record.correlation === undefined;
}
function closingMissing(line) {
    return `The run that starts in line ${line} has no closing record`;
}

// EXTERNAL MODULE: ./build/src/core/audit/tail.js
var tail = __webpack_require__(58131);
;// CONCATENATED MODULE: ./build/src/core/audit/verify.js





class Tampered extends Error {
    line;
    constructor(line, reason) {
        super(reason);
        this.line = line;
    }
}
/** Checks an audit log line by line, as it is read: form, sequence, chain, closing records and pairs of intent and result. */
async function verifyAudit(content, options = {}) {
    const reader = new ChainReader();
    const ledger = new RunLedger();
    try {
        for await (const line of textLines(content)) {
            const record = line.ended ? await reader.read(line) : await reader.finish(line);
            if (record === undefined)
                continue;
            ledger.add(record, reader.line);
            options.onRecord?.(record);
        }
        reader.expectHead(options.expectHead);
    }
    catch (error) {
        if (!(error instanceof Tampered))
            throw error;
        const firstProblem = { line: error.line, reason: error.message };
        return {
            status: "tampered",
            ...reader.summary(),
            firstProblem,
            notes: ledger.notes(),
            orphans: ledger.orphans(),
            contradictions: ledger.contradictions(),
        };
    }
    const gaps = [...reader.gaps(), ...ledger.gaps()];
    const anchor = options.expectHead === undefined
        ? [
            "No expected head was given: the file is consistent, but so is a file that was cut at a run's end or rewritten as a whole",
        ]
        : [];
    return {
        status: gaps.length > 0 ? "incomplete" : "intact",
        ...reader.summary(),
        notes: [...gaps, ...ledger.notes(), ...reader.notes(), ...anchor],
        orphans: ledger.orphans(),
        contradictions: ledger.contradictions(),
    };
}
/** Follows the chain from line to line and throws {@link Tampered} where it is broken. */
class ChainReader {
    line = 0;
    #hashes = new Set();
    #ids = new Set();
    #previous;
    #torn;
    #gaps = [];
    #notes = [];
    /** The record of the next whole line, or undefined if the line was cut off. */
    async read(line) {
        this.line += 1;
        const record = recordOf(line);
        if (record === undefined) {
            const { text } = line;
            if (!text.endsWith(tail/* TORN_LINE_END */.F2.slice(0, -1)))
                throw new Tampered(this.line, "the line is not an audit record");
            this.#torn = this.#torn === undefined ? text : `${this.#torn}\n${text}`;
            return undefined;
        }
        await this.#check(line.text, record);
        this.#previous = record;
        this.#hashes.add(record.hash);
        this.#ids.add(record.id);
        return record;
    }
    /** Checks the text after the last line end. */
    async finish(remainder) {
        const { text } = remainder;
        if (text !== "" && recordOf(remainder) !== undefined) {
            this.#notes.push("The last line has no line end");
            return await this.read(remainder);
        }
        if (text !== "")
            this.line += 1;
        const torn = text === "" ? this.#torn?.split("\n").at(-1) : text;
        if (this.#previous === undefined && torn === undefined)
            this.#gaps.push("The file contains no records");
        if (torn === undefined)
            return undefined;
        if (!isTornJson(torn.replace(/\r{1,2}$/, ""))) {
            throw new Tampered(this.line, "the last line is not an audit record or the start of one");
        }
        this.#gaps.push(`Line ${this.line} was cut off while it was being written`);
        return undefined;
    }
    /** The file must contain the expected hash; if it is not the last, records were added later. */
    expectHead(head) {
        if (head === undefined || head === this.#previous?.hash)
            return;
        if (!this.#hashes.has(head)) {
            throw new Tampered(this.line, "the expected head is not in the file: its end was cut off or it was rewritten");
        }
        this.#notes.push("Records were added after the expected head");
    }
    summary() {
        const head = this.#previous?.hash;
        return { records: this.#hashes.size, ...(head === undefined ? {} : { head }) };
    }
    gaps() {
        return this.#gaps;
    }
    notes() {
        return this.#notes;
    }
    async #check(line, record) {
        const previous = this.#previous;
        const wrong = (reason) => new Tampered(this.line, reason);
        if (!isCanonical(line, record))
            throw wrong("the line is not in canonical form (RFC 8785)");
        if (record.seq !== (previous === undefined ? 0 : previous.seq + 1)) {
            throw wrong(`the sequence number is ${record.seq}`);
        }
        const expected = previous?.hash ?? await (0,audit_record/* genesisHash */.VG)(record.source);
        if (record.prev_hash !== expected)
            throw wrong("prev_hash is not the hash of the previous record");
        if (await (0,audit_record/* recordHash */.oj)(record) !== record.hash)
            throw wrong("the hash does not match the record's content");
        if (this.#ids.has(record.id))
            throw wrong("an earlier record has the same id");
        if (previous !== undefined && record.timestamp < previous.timestamp) {
            this.#notes.push(`Line ${this.line} is earlier than the previous line`);
        }
        await this.#checkRecovery(record);
    }
    async #checkRecovery(record) {
        const torn = this.#torn?.slice(0, -2);
        this.#torn = undefined;
        if (torn === undefined && record.recovered === undefined)
            return;
        const found = torn === undefined ? undefined : await (0,tail/* fingerprint */.Rj)(torn);
        if (found?.sha256 !== record.recovered?.sha256 || found?.bytes !== record.recovered?.bytes) {
            throw new Tampered(this.line, "the record's hash of the cut line before it does not match that line");
        }
        this.#gaps.push(`Line ${this.line - 1} was cut off while it was being written, and the log continues after it`);
    }
}
/** Bytes that are no UTF-8 are none of a record, whatever they read as. */
function recordOf({ text, exact }) {
    return exact ? (0,audit_record/* parseAuditLine */.bd)(text) : undefined;
}
function isCanonical(line, record) {
    try {
        return (0,canonical_json/* canonicalJson */.d)(record) === line;
    }
    catch {
        return false;
    }
}
/** Whether text can be the start of one JSON object on one line: never closed, and without raw control characters. */
function isTornJson(text) {
    if (!text.startsWith("{") || /[\u0000-\u001f]/.test(text))
        return false;
    let depth = 0;
    let quoted = false;
    for (let at = 0; at < text.length; at++) {
        const char = text[at];
        if (quoted) {
            if (char === "\\")
                at++;
            else if (char === '"')
                quoted = false;
        }
        else if (char === '"')
            quoted = true;
        else if (char === "{" || char === "[")
            depth++;
        else if (char === "}" || char === "]")
            depth--;
        if (depth === 0 && at < text.length - 1)
            return false;
    }
    return depth > 0;
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


/***/ })

};
