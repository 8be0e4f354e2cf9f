export const id = 150;
export const ids = [150];
export const modules = {

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
    const reader = new ChainReader(expectHead === undefined ? undefined : parseHead(expectHead) ?? expectHead);
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
    constructor(expectedHead) {
        this.#expectedHead = expectedHead;
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
        if (await (0,bytes/* sha256 */.sc)(forms.content) !== record.hash)
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

/***/ 2963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ ACCOUNT_KIND),
/* harmony export */   c: () => (/* binding */ passwordChanged)
/* harmony export */ });
/** The kind of the units that account files describe. Every other kind is a target's own word for what accounts share. */
const ACCOUNT_KIND = "account";
/** Whether an account's password counts as changed. */
function passwordChanged({ rotate, previousReference, account }) {
    return rotate || (previousReference !== undefined && previousReference !== account.password);
}


/***/ })

};
