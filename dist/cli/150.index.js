export const id = 150;
export const ids = [150];
export const modules = {

/***/ 3430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sO: () => (/* binding */ AUDIT_SCHEMA),
  fc: () => (/* binding */ complianceOf),
  VG: () => (/* binding */ genesisHash),
  RA: () => (/* binding */ isAuditRecord),
  Ld: () => (/* binding */ newRecordId),
  bd: () => (/* binding */ parseAuditLine),
  cD: () => (/* binding */ plainContent),
  _y: () => (/* binding */ plainValue),
  l5: () => (/* binding */ recordForms),
  oj: () => (/* binding */ recordHash),
  JW: () => (/* binding */ sealed),
  I9: () => (/* binding */ timeOfId)
});

// UNUSED EXPORTS: auditRecordSchema, recordTime

;// CONCATENATED MODULE: ./node_modules/uuid/dist-node/rng.js
const rnds8 = new Uint8Array(16);
function rng() {
    return crypto.getRandomValues(rnds8);
}

;// CONCATENATED MODULE: ./node_modules/uuid/dist-node/stringify.js

const byteToHex = [];
for (let i = 0; i < 256; ++i) {
    byteToHex.push((i + 0x100).toString(16).slice(1));
}
function unsafeStringify(arr, offset = 0) {
    return (byteToHex[arr[offset + 0]] +
        byteToHex[arr[offset + 1]] +
        byteToHex[arr[offset + 2]] +
        byteToHex[arr[offset + 3]] +
        '-' +
        byteToHex[arr[offset + 4]] +
        byteToHex[arr[offset + 5]] +
        '-' +
        byteToHex[arr[offset + 6]] +
        byteToHex[arr[offset + 7]] +
        '-' +
        byteToHex[arr[offset + 8]] +
        byteToHex[arr[offset + 9]] +
        '-' +
        byteToHex[arr[offset + 10]] +
        byteToHex[arr[offset + 11]] +
        byteToHex[arr[offset + 12]] +
        byteToHex[arr[offset + 13]] +
        byteToHex[arr[offset + 14]] +
        byteToHex[arr[offset + 15]]).toLowerCase();
}
function stringify(arr, offset = 0) {
    const uuid = unsafeStringify(arr, offset);
    if (!validate(uuid)) {
        throw TypeError('Stringified UUID is invalid');
    }
    return uuid;
}
/* harmony default export */ const dist_node_stringify = ((/* unused pure expression or super */ null && (stringify)));

;// CONCATENATED MODULE: ./node_modules/uuid/dist-node/v7.js


const _state = {};
function v7(options, buf, offset) {
    let bytes;
    if (options) {
        bytes = v7Bytes(options.random ?? options.rng?.() ?? rng(), options.msecs, options.seq, buf, offset);
    }
    else {
        const now = Date.now();
        const rnds = rng();
        updateV7State(_state, now, rnds);
        bytes = v7Bytes(rnds, _state.msecs, _state.seq, buf, offset);
    }
    return buf ?? unsafeStringify(bytes);
}
function updateV7State(state, now, rnds) {
    state.msecs ??= -Infinity;
    state.seq ??= 0;
    if (now > state.msecs) {
        state.seq = v7Sequence(rnds);
        state.msecs = now;
    }
    else {
        state.seq = (state.seq + 1) | 0;
        if (state.seq === 0) {
            state.msecs++;
        }
    }
    return state;
}
function v7Bytes(rnds, msecs, seq, buf, offset = 0) {
    if (rnds.length < 16) {
        throw new Error('Random bytes length must be >= 16');
    }
    if (!buf) {
        buf = new Uint8Array(16);
        offset = 0;
    }
    else {
        if (offset < 0 || offset + 16 > buf.length) {
            throw new RangeError(`UUID byte range ${offset}:${offset + 15} is out of buffer bounds`);
        }
    }
    msecs ??= Date.now();
    seq ??= v7Sequence(rnds);
    buf[offset++] = (msecs / 0x10000000000) & 0xff;
    buf[offset++] = (msecs / 0x100000000) & 0xff;
    buf[offset++] = (msecs / 0x1000000) & 0xff;
    buf[offset++] = (msecs / 0x10000) & 0xff;
    buf[offset++] = (msecs / 0x100) & 0xff;
    buf[offset++] = msecs & 0xff;
    buf[offset++] = 0x70 | ((seq >>> 28) & 0x0f);
    buf[offset++] = (seq >>> 20) & 0xff;
    buf[offset++] = 0x80 | ((seq >>> 14) & 0x3f);
    buf[offset++] = (seq >>> 6) & 0xff;
    buf[offset++] = ((seq << 2) & 0xff) | (rnds[10] & 0x03);
    buf[offset++] = rnds[11];
    buf[offset++] = rnds[12];
    buf[offset++] = rnds[13];
    buf[offset++] = rnds[14];
    buf[offset++] = rnds[15];
    return buf;
}
function v7Sequence(rnds) {
    return ((rnds[6] & 0x7f) << 24) | (rnds[7] << 16) | (rnds[8] << 8) | rnds[9];
}
/* harmony default export */ const dist_node_v7 = (v7);

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/core/base/bytes.js
var bytes = __webpack_require__(24780);
// EXTERNAL MODULE: ./build/src/core/base/canonical-json.js
var canonical_json = __webpack_require__(18508);
// EXTERNAL MODULE: ./build/src/core/base/http.js
var http = __webpack_require__(4507);
;// CONCATENATED MODULE: ./build/src/core/audit/audit-record.js





/** Name and major version of the record's format; a reader rejects another major version and ignores unknown fields. */
const AUDIT_SCHEMA = "genesys-email-audit/v1";
const audit_record_text = dist/* string */.YjP();
const optionalText = dist/* exactOptional */.yqP(audit_record_text);
const textOrNull = dist/* nullable */.mee(audit_record_text);
const number = dist/* number */.aig();
const digest = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^sha256:[0-9a-f]{64}$/));
const timestamp = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* check */.z6Y(isTimestamp));
const projection = dist/* nullable */.mee(dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J()));
const configSummarySchema = dist/* looseObject */._H3({ smtp: textOrNull, imap: textOrNull, auth_type: textOrNull });
const checkSchema = dist/* looseObject */._H3({
    id: audit_record_text,
    result: dist/* picklist */.KIO(["passed", "failed", "inconclusive", "skipped"]),
    detail: optionalText,
});
const operationSchema = dist/* looseObject */._H3({
    /** Joins the intent of a write with its result. */
    op_id: optionalText,
    stage: dist/* exactOptional */.yqP(dist/* picklist */.KIO(["intent", "result"])),
    action: audit_record_text,
    resource: optionalText,
    /** The name that the resource has in Genesys Cloud, when it is not the unit's. */
    resource_name: optionalText,
    method: optionalText,
    path_template: optionalText,
    http_status: dist/* exactOptional */.yqP(number),
    attempts: dist/* exactOptional */.yqP(number),
    requests: dist/* exactOptional */.yqP(number),
    latency_ms: dist/* exactOptional */.yqP(number),
    vendor_correlation_id: optionalText,
    adopted: dist/* exactOptional */.yqP(dist/* boolean */.zMY()),
    /** What a receiver calls the ticket or message that it made of an event. */
    ticket: optionalText,
});
/** The fields of a record that its writer fills in; the chain adds the others. */
const contentEntries = {
    type: audit_record_text,
    severity: dist/* picklist */.KIO(["debug", "info", "notice", "warning", "error"]),
    /** The tutorial's fields; `account_id` is null and `config_summary` contains nulls where a record is not about an account. */
    account_id: textOrNull,
    status: audit_record_text,
    config_summary: configSummarySchema,
    compliance_check: dist/* picklist */.KIO(["passed", "failed", "not_run"]),
    actor: dist/* exactOptional */.yqP(dist/* looseObject */._H3({ kind: audit_record_text, login: audit_record_text, id: textOrNull, triggering_login: textOrNull })),
    principal: dist/* exactOptional */.yqP(dist/* looseObject */._H3({ kind: audit_record_text, client_id: audit_record_text, region: audit_record_text })),
    source: dist/* exactOptional */.yqP(dist/* looseObject */._H3({
        /** The label of the Genesys Cloud organisation. */
        organisation: optionalText,
        repository: textOrNull,
        repository_id: textOrNull,
        ref: textOrNull,
        commit: textOrNull,
        run_id: audit_record_text,
        run_attempt: number,
        run_number: dist/* exactOptional */.yqP(number),
        run_url: textOrNull,
        server_url: textOrNull,
        job: textOrNull,
        workflow_ref: textOrNull,
        file: textOrNull,
        /** Of the account file's bytes, as git has them. */
        file_sha256: dist/* exactOptional */.yqP(digest),
        tool_version: audit_record_text,
    })),
    approval: dist/* exactOptional */.yqP(dist/* looseObject */._H3({
        status: optionalText,
        change_ref: textOrNull,
        /** The pull request. */
        pr: dist/* exactOptional */.yqP(dist/* nullable */.mee(number)),
    })),
    target: dist/* exactOptional */.yqP(dist/* looseObject */._H3({
        system: audit_record_text,
        kind: audit_record_text,
        key: audit_record_text,
        id: textOrNull,
        /** The unit that the target is part of, when it is not the account of that name. */
        unit: dist/* exactOptional */.yqP(dist/* looseObject */._H3({ kind: audit_record_text, key: audit_record_text })),
    })),
    operation: dist/* exactOptional */.yqP(operationSchema),
    outcome: dist/* looseObject */._H3({
        status: dist/* picklist */.KIO(["success", "failure", "pending", "timeout", "skipped", "unknown"]),
        reason: textOrNull,
        error_code: textOrNull,
    }),
    change: dist/* exactOptional */.yqP(dist/* looseObject */._H3({ before: projection, after: projection, redacted: dist/* array */.YOg(audit_record_text) })),
    checks: dist/* exactOptional */.yqP(dist/* array */.YOg(checkSchema)),
    correlation: dist/* exactOptional */.yqP(dist/* looseObject */._H3({
        run: audit_record_text,
        dedup_key: optionalText,
        /** The state that an event tells; only where one is made of the record. */
        event: optionalText,
        /** The id of the event that is made of the record, or that was delivered or not. */
        event_id: optionalText,
    })),
    /** What the record says about the run itself: its plan, or the totals of its closing record. */
    run: dist/* exactOptional */.yqP(dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J())),
    /** The rest of a line that a crash cut off before this record was written. */
    recovered: dist/* exactOptional */.yqP(dist/* looseObject */._H3({ bytes: number, sha256: digest })),
};
/** What makes a line one of an audit log; {@link AuditRecord} writes its type out, and a test holds the two against each other. */
const auditRecordSchema = dist/* object */.Ikc({
    ...contentEntries,
    schema: dist/* literal */.euz(AUDIT_SCHEMA),
    id: audit_record_text,
    seq: dist/* pipe */.FsL(number, dist/* integer */.ndf(), dist/* minValue */.Wwf(0)),
    /** RFC 3339, UTC, milliseconds. */
    timestamp,
    prev_hash: digest,
    hash: digest,
});
/** Reads one line of an audit log; undefined when it is not a record of this major version. */
function parseAuditLine(line) {
    const record = (0,http/* parseJson */.qF)(line);
    // The record as read, not valibot's copy: the hash covers fields that are not in the schema.
    return isAuditRecord(record) ? record : undefined;
}
/** Whether a value is a record of this major version. */
function isAuditRecord(value) {
    return dist.is(auditRecordSchema, value);
}
/** The hash that a record must carry: SHA-256 of its canonical form without `hash` itself. */
function recordHash(record) {
    return (0,bytes/* sha256 */.sc)(recordForms(record).content);
}
/** A record in canonical form, which is its line, and that form without `hash`, which its hash is of; both at the cost of one. */
function recordForms(record) {
    const members = (0,canonical_json/* canonicalMembers */.uI)(record);
    return { line: (0,canonical_json/* canonicalObject */.e3)(members), content: (0,canonical_json/* canonicalObject */.e3)(members.filter(([key]) => key !== "hash")) };
}
/** A record with the hash that it must carry, and its line. */
async function sealed(content, digest = bytes/* sha256 */.sc) {
    const members = (0,canonical_json/* canonicalMembers */.uI)(content);
    const hash = await digest((0,canonical_json/* canonicalObject */.e3)(members));
    const after = members.findIndex(([key]) => key > "hash");
    const whole = members.toSpliced(after === -1 ? members.length : after, 0, ...(0,canonical_json/* canonicalMembers */.uI)({ hash }));
    return { record: { ...content, hash }, line: (0,canonical_json/* canonicalObject */.e3)(whole) };
}
/** The `prev_hash` of a file's first record: it ties the file to the run that started it. */
function genesisHash(source) {
    return (0,bytes/* sha256 */.sc)((0,canonical_json/* canonicalJson */.dj)({
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
/** A JSON-like value without undefined fields and lone surrogates. */
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
function isTimestamp(text) {
    const time = Date.parse(text);
    return !Number.isNaN(time) && new Date(time).toISOString() === text;
}
/** Any RFC 3339 time in the form that a record has it: UTC, milliseconds; undefined for a text that is none. */
function recordTime(text) {
    const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i.test(text) ? Date.parse(text) : NaN;
    return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
/** The milliseconds since the epoch that a UUID version 7 holds; undefined for any other id. */
function timeOfId(id) {
    const hex = /^([0-9a-f]{8})-([0-9a-f]{4})-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.exec(id);
    return hex === null ? undefined : Number.parseInt(`${hex[1]}${hex[2]}`, 16);
}
/** A new UUID version 7 (RFC 9562 section 5.7): sorts by time. */
function newRecordId(clock, random) {
    const random16 = new Uint8Array(16);
    if (random === undefined)
        crypto.getRandomValues(random16);
    else
        random16.forEach((_, index) => random16[index] = Math.floor(random() * 256));
    return dist_node_v7({ msecs: clock.now(), random: random16 });
}


/***/ }),

/***/ 90150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ww: () => (/* binding */ parseHead),
  x6: () => (/* binding */ readLog),
  Rn: () => (/* binding */ verifyAudit)
});

// EXTERNAL MODULE: ./build/src/core/base/bytes.js
var bytes = __webpack_require__(24780);
// EXTERNAL MODULE: ./build/src/core/base/http.js
var http = __webpack_require__(4507);
;// CONCATENATED MODULE: ./build/src/core/base/text-lines.js
/** No line that this program writes comes near it; a longer one is cut, so that it cannot fill the memory. */
const LONGEST_LINE_BYTES = 16 * 1024 * 1024;
const LINE_FEED = 10;
/** The lines of a text, or of a file that is read piece by piece; the last one is what follows the last LF. */
async function* textLines(content) {
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
    for await (const chunk of typeof content === "string" ? [new TextEncoder().encode(content)] : content) {
        let start = 0;
        for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
            hold(chunk.subarray(start, end));
            yield take(true);
            start = end + 1;
        }
        // A copy: the next piece may come in the memory of this one.
        hold(chunk.slice(start));
    }
    yield take(false);
}
function decoded(pieces, size, ended) {
    const [only] = pieces;
    const bytes = only !== undefined && pieces.length === 1 ? only : joined(pieces);
    try {
        return { bytes, text: STRICT.decode(bytes), exact: size <= LONGEST_LINE_BYTES, ended };
    }
    catch {
        return { bytes, text: new TextDecoder().decode(bytes), exact: false, ended };
    }
}
/** Without `ignoreBOM` a byte order mark would vanish, and with it an edit. */
const STRICT = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
function joined(pieces) {
    const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const piece of pieces) {
        whole.set(piece, at);
        at += piece.length;
    }
    return whole;
}

// EXTERNAL MODULE: ./build/src/core/audit/audit-record.js + 3 modules
var audit_record = __webpack_require__(3430);
// EXTERNAL MODULE: ./build/src/core/provision/unit.js
var unit = __webpack_require__(2963);
;// CONCATENATED MODULE: ./build/src/core/audit/run-ledger.js


/** Tracks runs and writes while an audit log is read: which have started, and which have ended. */
class RunLedger {
    #open = new Map();
    #gaps = [];
    #running;
    #loose = 0;
    /** Adds the record of a line; returns what is wrong with it that no crash explains, as the end of a sentence. */
    add(record, line) {
        if (isLoose(record)) {
            this.#stop();
            this.#loose += 1;
            return looseProblem(record);
        }
        if (record.type === "run.started") {
            this.#stop();
            this.#running = {
                line,
                key: record.correlation?.run,
                id: record.source?.run_id,
                last: line,
                records: 0,
                ends: new Map(),
            };
        }
        const running = this.#running;
        if (running === undefined)
            return "the record is that of a run that no line before it starts, or that has ended";
        if (record.correlation?.run !== running.key || record.source?.run_id !== running.id) {
            return "the record names another run than the one that it stands in";
        }
        running.records += 1;
        running.last = line;
        count(record, running);
        const problem = derivedProblem(record) ?? this.#pair(record, line);
        if (problem !== undefined || !isClosing(record))
            return problem;
        this.#running = undefined;
        return closingProblem(record, running);
    }
    /** What the file's last run left open: no closing record. */
    unfinished() {
        return this.#running === undefined ? [] : [closingMissing(this.#running)];
    }
    /** Runs and writes without an end. */
    gaps() {
        const orphans = this.orphans().map(({ action, name, line }) => `The ${action} of "${name}" announced in line ${line} has no result: whether it took effect is not known`);
        return [...this.#gaps, ...this.unfinished(), ...orphans];
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
        return Array.from(this.#open.values(), ({ kind: _, ...orphan }) => orphan);
    }
    #stop() {
        this.#gaps.push(...this.unfinished());
        this.#running = undefined;
    }
    #pair(record, line) {
        const { operation, target } = record;
        if (operation?.op_id === undefined)
            return undefined;
        const { op_id: operationId, action } = operation;
        const name = target?.key ?? "";
        const kind = `${operation.resource ?? ""} ${operation.method ?? ""} ${operation.path_template ?? ""}`;
        const announced = this.#open.get(operationId);
        if (operation.stage === "intent") {
            if (announced !== undefined)
                return "it announces a write that was announced before";
            this.#open.set(operationId, { operationId, name, action, line, kind });
            return undefined;
        }
        if (announced === undefined)
            return "it is the result of a write that no line before it announces";
        this.#open.delete(operationId);
        const isSame = announced.action === action && announced.name === name && announced.kind === kind;
        return isSame ? undefined : `it is the result of another write than the one that line ${announced.line} announces`;
    }
}
/** A record written by itself, outside any run. */
function isLoose(record) {
    return record.correlation === undefined;
}
/** What only a run can have done must say which. */
function looseProblem({ type, operation }) {
    if (type.startsWith("run."))
        return "the record opens or closes a run and names none";
    return operation?.op_id === undefined ? undefined : "the record tells of a write and names no run";
}
/** The fields that follow from others. */
function derivedProblem(record) {
    const { checks = [], compliance_check, id, timestamp, operation, outcome, type } = record;
    if (compliance_check !== (0,audit_record/* complianceOf */.fc)(checks))
        return "its compliance_check is not what its checks come to";
    const made = (0,audit_record/* timeOfId */.I9)(id);
    if (made !== undefined && made !== Date.parse(timestamp))
        return "its timestamp is not the time in its id";
    if (operation?.op_id === undefined)
        return undefined;
    const ends = operation.stage === "intent" ? INTENT_ENDS : RESULT_ENDS;
    return Object.hasOwn(ends, outcome.status) && ends[outcome.status]?.test(type)
        ? undefined
        : "its type does not fit its outcome";
}
const INTENT_ENDS = { pending: /_requested$/ };
const RESULT_ENDS = {
    success: /\.(created|updated|deleted)$/,
    failure: /_failed$/,
    unknown: /_unknown$/,
};
function isClosing({ type }) {
    return type === "run.completed" || type === "run.failed";
}
function count({ type, target, operation, outcome }, { ends }) {
    const isAccount = type.startsWith(`${unit/* ACCOUNT_KIND */.J}.`) && (target?.unit?.kind ?? unit/* ACCOUNT_KIND */.J) === unit/* ACCOUNT_KIND */.J;
    if (!isAccount || operation === undefined || operation.op_id !== undefined || outcome.status !== "success")
        return;
    ends.set(operation.action, (ends.get(operation.action) ?? 0) + 1);
}
function closingProblem({ type, status, run }, { records, ends }) {
    if (run?.records !== records) {
        return `the closing record counts ${String(run?.records)} records of its run, but there are ${records}`;
    }
    if (type === "run.failed")
        return undefined;
    if (typeof run.result !== "string" || run.result.toUpperCase() !== status) {
        return "the closing record gives two results";
    }
    const counts = isCounts(run.counts) ? run.counts : undefined;
    if (counts === undefined)
        return "the closing record's counts are not numbers of accounts";
    const { accounts = 0, created = 0, updated = 0, unchanged = 0, deleted = 0, failed = 0, skipped = 0 } = counts;
    const ended = (action) => ends.get(action) ?? 0;
    const wrong = created + updated + unchanged + deleted + skipped > accounts || failed > accounts
        ? "more accounts than it had"
        : created !== ended("create")
            ? `${created} created accounts, but ${ended("create")} were`
            // An account for which only what it shares with others was written is counted as updated.
            : updated < ended("update") || updated > ended("update") + ended("no-op")
                ? `${updated} updated accounts, but ${ended("update")} were`
                // The deletion of an earlier run, told by this one, is in the log alone.
                : deleted > ended("delete")
                    ? `${deleted} deleted accounts, but ${ended("delete")} were`
                    : undefined;
    return wrong === undefined ? undefined : `the closing record counts ${wrong}`;
}
function isCounts(value) {
    return typeof value === "object" && value !== null &&
        Object.values(value).every((each) => Number.isSafeInteger(each) && each >= 0);
}
function closingMissing({ id, line, last }) {
    const name = id === undefined ? "" : ` ${id}`;
    return `The run${name} that starts in line ${line} has no closing record: what it did after line ${last} is not known`;
}

;// CONCATENATED MODULE: ./build/src/core/audit/tail.js

/**
 * The end of a line that a crash cut off. No record contains a raw CR, and no single changed byte makes two of them, so a
 * reader can tell a cut line from a changed one.
 */
const TORN_LINE_END = "\r\r\n";
/** See {@link Fingerprint}. */
async function fingerprint(rest) {
    return { bytes: rest.length, sha256: await (0,bytes/* sha256 */.sc)(rest) };
}

;// CONCATENATED MODULE: ./build/src/core/audit/verify.js






class Tampered extends Error {
    line;
    status;
    constructor(line, reason, status = "tampered") {
        super(reason);
        this.line = line;
        this.status = status;
    }
}
/**
 * Checks an audit log line by line, as it is read: form, sequence, chain, runs, counts, and pairs of intent and
 * result.
 *
 * @example
 * ```ts
 * import { readFile } from "node:fs/promises";
 * import { verifyAudit } from "genesys-email-accounts";
 *
 * const { status, firstProblem } = await verifyAudit(await readFile("audit_log.jsonl", "utf8"));
 * if (status !== "intact") console.error(status, firstProblem?.line, firstProblem?.reason);
 * ```
 */
async function verifyAudit(content, options = {}) {
    return (await readLog(content, options)).verdict;
}
/** {@link verifyAudit}, with what a writer needs to go on. */
async function readLog(content, options = {}) {
    const { expectHead } = options;
    const head = expectHead === undefined ? undefined : parseHead(expectHead) ?? expectHead;
    const reader = new ChainReader(head, options.sha256);
    const ledger = new RunLedger();
    const lines = textLines(content);
    const origin = new Origin();
    const end = (verdict) => ({
        verdict: { ...reader.summary(), ...verdict, orphans: ledger.orphans() },
        tail: reader.tail(),
        unfinished: [...reader.unfinished(), ...ledger.unfinished()],
    });
    try {
        for (let next = await lines.next(); !next.done; next = await lines.next()) {
            const line = next.value;
            if (reader.isEmpty)
                origin.add(line);
            const record = line.ended ? await reader.read(line) : await reader.finish(line);
            if (record === undefined)
                continue;
            const problem = ledger.add(record, reader.line);
            if (problem !== undefined)
                throw new Tampered(reader.line, problem);
            const taken = options.onRecord?.(record, reader.line);
            if (taken !== undefined)
                await taken;
        }
        reader.checkHead();
    }
    catch (error) {
        if (!(error instanceof Tampered))
            throw error;
        const firstProblem = { line: error.line, reason: error.message };
        if (reader.isEmpty) {
            // What made the first line unreadable may be one changed byte, or all of it: the rest tells.
            for await (const line of lines)
                origin.add(line);
            const reason = origin.foreign();
            if (reason !== undefined)
                return end({ status: "not-audit-log", notes: [], firstProblem: { line: 1, reason } });
        }
        return end({ status: error.status, notes: ledger.notes(), firstProblem });
    }
    const gaps = [...reader.gaps(), ...ledger.gaps()];
    const anchor = options.expectHead === undefined && options.anchored !== true ? [NO_ANCHOR] : [];
    return end({
        status: gaps.length > 0 ? "incomplete" : "intact",
        notes: [...gaps, ...ledger.notes(), ...reader.notes(), ...anchor],
    });
}
const NO_ANCHOR = "No expected head was given: the file is consistent, but so is a file that was cut at a run's end or rewritten as a whole";
/** A head as records have it, of one in capitals or without `sha256:`; undefined for what is none. */
function parseHead(text) {
    const [, digits] = /^(?:sha256:)?([0-9a-f]{64})$/i.exec(text.trim()) ?? [];
    return digits === undefined ? undefined : `sha256:${digits.toLowerCase()}`;
}
/** Tells another file from an audit log whose beginning was damaged. */
class Origin {
    #lines = 0;
    #marked = 0;
    #current = 0;
    #blank = 0;
    #other;
    add({ text, ended }) {
        if (text.trim() === "") {
            this.#blank += ended || text !== "" ? 1 : 0;
            return;
        }
        this.#lines += 1;
        // One changed byte spoils one of them.
        if (MARKS.filter((mark) => mark.test(text)).length >= 2)
            this.#marked += 1;
        if (MARKS[0].test(text))
            this.#current += 1;
        if (this.#lines === 1)
            this.#other = otherSchema(text);
    }
    /** Why the file is no audit log, undefined if it is one. */
    foreign() {
        if (this.#other !== undefined && this.#current === 0) {
            return `it is a log in the format ${this.#other}, which this version of the program cannot check`;
        }
        const isLog = this.#lines === 0 ? this.#blank === 0 : this.#marked * 2 >= this.#lines;
        return isLog ? undefined : "it does not begin with an audit record";
    }
}
/** In every record, however it was formatted anew. */
const MARKS = [
    /"schema" *: *"genesys-email-audit\/v1"/,
    /"prev_hash" *: *"sha256:/,
    /"compliance_check" *: *"/,
];
function otherSchema(text) {
    const value = (0,http/* parseJson */.qF)(text);
    const schema = typeof value === "object" && value !== null && "schema" in value ? value.schema : undefined;
    return typeof schema === "string" && /^genesys-email-audit\/v\d+$/.test(schema) && schema !== audit_record/* AUDIT_SCHEMA */.sO
        ? schema
        : undefined;
}
/** Follows the chain from line to line and throws {@link Tampered} where it is broken. */
class ChainReader {
    line = 0;
    #hashes = new Set();
    #ids = new Set();
    #expectedHead;
    #digest;
    #previous;
    /** Lines that were cut off, with their line ends. */
    #torn;
    /** What follows the last line end. */
    #rest;
    #recovered;
    #isEnded = true;
    #tornNote;
    #gaps = [];
    #notes = [];
    constructor(expectedHead, digest = bytes/* sha256 */.sc) {
        this.#expectedHead = expectedHead;
        this.#digest = digest;
    }
    /** Whether no good record was read yet. */
    get isEmpty() {
        return this.#previous === undefined;
    }
    /** The record of the next whole line, or undefined if the line was cut off. */
    async read(line) {
        this.line += 1;
        const record = recordOf(line);
        if (record === undefined) {
            if (!line.text.endsWith(TORN_LINE_END.slice(0, -1))) {
                throw new Tampered(this.line, "the line is not an audit record");
            }
            this.#torn = verify_joined(this.#torn, line.bytes, verify_LINE_FEED);
            return undefined;
        }
        await this.#check(line.text, record);
        this.#previous = record;
        this.#hashes.add(record.hash);
        this.#ids.add(record.id);
        return record;
    }
    /** Checks what follows the last line end. */
    async finish(remainder) {
        const { text, bytes } = remainder;
        if (text !== "" && recordOf(remainder) !== undefined) {
            this.#notes.push("The last line has no line end");
            this.#isEnded = false;
            return await this.read(remainder);
        }
        if (text !== "")
            this.line += 1;
        this.#rest = verify_joined(this.#torn, bytes);
        if (this.#rest.length === 0) {
            if (this.#previous === undefined)
                this.#gaps.push("The file contains no records");
            return undefined;
        }
        const lines = new TextDecoder().decode(this.#rest).split("\n").map((line) => line.replace(/\r+$/, ""));
        const torn = lines.findLast((line) => line !== "") ?? "";
        if (!isTornJson(torn) || (this.#previous === undefined && !isFirst(lines[0] ?? ""))) {
            throw new Tampered(this.line, "the last line is not an audit record or the start of one");
        }
        this.#recovered = await fingerprint(this.#rest);
        this.#tornNote = `Line ${this.line} was cut off while it was being written`;
        this.#gaps.push(this.#tornNote);
        return undefined;
    }
    /** The file must contain the expected hash; if it is not the last, records were added later. */
    checkHead() {
        const head = this.#expectedHead;
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
    tail() {
        const prefix = this.#recovered === undefined ? this.#isEnded ? "" : "\n" : TORN_LINE_END;
        return { last: this.#previous, prefix, recovered: this.#recovered };
    }
    gaps() {
        return this.#gaps;
    }
    /** The gaps at the end of the file. */
    unfinished() {
        return this.#tornNote === undefined ? [] : [this.#tornNote];
    }
    notes() {
        return this.#notes;
    }
    async #check(line, record) {
        const previous = this.#previous;
        const wrong = (reason) => new Tampered(this.line, reason);
        const forms = formsOf(record);
        if (forms?.line !== line)
            throw wrong("the line is not in canonical form (RFC 8785)");
        await this.#checkFork(record);
        if (record.seq !== (previous === undefined ? 0 : previous.seq + 1)) {
            throw wrong(`the sequence number is ${record.seq}`);
        }
        const expected = previous?.hash ?? await (0,audit_record/* genesisHash */.VG)(record.source);
        if (record.prev_hash !== expected)
            throw wrong("prev_hash is not the hash of the previous record");
        if (await this.#digest(forms.content) !== record.hash)
            throw wrong("the hash does not match the record's content");
        if (this.#ids.has(record.id))
            throw wrong("an earlier record has the same id");
        if (previous !== undefined && record.timestamp < previous.timestamp) {
            this.#notes.push(`Line ${this.line} is earlier than the previous line`);
        }
        await this.#checkRecovery(record);
    }
    /** A new record of another run that goes on from an earlier record than the last was written by a second writer. */
    async #checkFork(record) {
        const previous = this.#previous;
        if (previous === undefined || record.prev_hash === previous.hash)
            return;
        if (this.#ids.has(record.id) || record.correlation?.run === previous.correlation?.run)
            return;
        if (!this.#hashes.has(record.prev_hash) || await (0,audit_record/* recordHash */.oj)(record) !== record.hash)
            return;
        throw new Tampered(this.line, `two runs wrote at the same time: this record goes on from record ${record.seq - 1}, as an earlier one does`, "two-writers");
    }
    async #checkRecovery(record) {
        const torn = this.#torn?.subarray(0, -TORN_LINE_END.length);
        this.#torn = undefined;
        if (torn === undefined && record.recovered === undefined)
            return;
        const found = torn === undefined ? undefined : await fingerprint(torn);
        if (found?.sha256 !== record.recovered?.sha256 || found?.bytes !== record.recovered?.bytes) {
            throw new Tampered(this.line, "the record's hash of the cut line before it does not match that line");
        }
        this.#gaps.push(`Line ${this.line - 1} was cut off while it was being written, and the log continues after it`);
    }
}
const verify_LINE_FEED = new Uint8Array([10]);
function verify_joined(...pieces) {
    return Uint8Array.from(pieces.flatMap((piece) => [...piece ?? []]));
}
/** Bytes that are no UTF-8 are none of a record, whatever they read as. */
function recordOf({ text, exact }) {
    return exact ? (0,audit_record/* parseAuditLine */.bd)(text) : undefined;
}
/** Undefined for what has no canonical form. */
function formsOf(record) {
    try {
        return (0,audit_record/* recordForms */.l5)(record);
    }
    catch {
        return undefined;
    }
}
/** Whether a line can be the start of a first record, rather than of some other file. */
function isFirst(torn) {
    return torn.startsWith(OPENING) || OPENING.startsWith(torn);
}
/** What each record begins with. */
const OPENING = '{"account_id":';
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
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   e3: () => (/* binding */ canonicalObject),
/* harmony export */   uI: () => (/* binding */ canonicalMembers)
/* harmony export */ });
// By hand: json-canonicalize, which the tests hold this against, takes several times as long, and a copy besides.
/** The canonical form of a JSON value (RFC 8785); throws TypeError for values without one: undefined, NaN, a lone surrogate. */
function canonicalJson(value) {
    return written(value, "$");
}
/** The members of an object in canonical form, in their order (RFC 8785 section 3.2.3). Throws as {@link canonicalJson}. */
function canonicalMembers(value) {
    return Object.entries(value).sort(byKey).map(([key, item]) => [key, member(key, item, "$")]);
}
/** The canonical form of the object that has these members, which are in their order. */
function canonicalObject(members) {
    return `{${members.map(([, text]) => text).join(",")}}`;
}
function written(value, path) {
    if (typeof value === "string")
        return quoted(value, path);
    if (value === null || typeof value === "boolean")
        return String(value);
    if (typeof value === "number" && Number.isFinite(value))
        return JSON.stringify(value);
    // Not map, which passes over what a sparse array does not hold.
    if (Array.isArray(value)) {
        return `[${Array.from(value, (item, index) => written(item, `${path}[${index}]`)).join(",")}]`;
    }
    if (typeof value !== "object")
        throw new TypeError(`Cannot write ${path} as canonical JSON: it is ${typeof value}`);
    return `{${Object.entries(value).sort(byKey).map(([key, item]) => member(key, item, path)).join(",")}}`;
}
function member(key, item, path) {
    // Others would write what such a function returns.
    if (key === "toJSON")
        throw new TypeError(`Cannot write ${path} as canonical JSON: it has a key toJSON`);
    return `${quoted(key, path)}:${written(item, `${path}.${key}`)}`;
}
/** By UTF-16 code units (RFC 8785 section 3.2.3). */
function byKey([a], [b]) {
    return a < b ? -1 : 1;
}
function quoted(text, path) {
    if (!text.isWellFormed())
        throw new TypeError(`Cannot write ${path} as canonical JSON: it contains a lone surrogate`);
    return JSON.stringify(text);
}


/***/ })

};
