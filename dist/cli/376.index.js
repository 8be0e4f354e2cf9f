export const id = 376;
export const ids = [376];
export const modules = {

/***/ 42376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  auditExportCommand: () => (/* binding */ auditExportCommand)
});

// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./build/src/core/base/canonical-json.js
var canonical_json = __webpack_require__(18508);
;// CONCATENATED MODULE: ./build/src/core/audit/csv.js

/** The columns of an export: a name, and what a record has there. */
const COLUMNS = [
    ["seq", ({ seq }) => seq],
    ["timestamp", ({ timestamp }) => timestamp],
    ["type", ({ type }) => type],
    ["severity", ({ severity }) => severity],
    ["account", ({ target }) => target?.key],
    ["account_id", ({ account_id }) => account_id],
    ["target_kind", ({ target }) => target?.kind],
    ["status", ({ status }) => status],
    ["outcome", ({ outcome }) => outcome.status],
    ["reason", ({ outcome }) => outcome.reason],
    ["error_code", ({ outcome }) => outcome.error_code],
    ["compliance_check", ({ compliance_check }) => compliance_check],
    ["checks", ({ checks }) => checks?.map(({ id, result, detail }) => `${id}=${result}${detail ? ` (${detail})` : ""}`)],
    ["smtp", ({ config_summary }) => config_summary.smtp],
    ["imap", ({ config_summary }) => config_summary.imap],
    ["auth_type", ({ config_summary }) => config_summary.auth_type],
    ["actor", ({ actor }) => actor?.login],
    ["actor_id", ({ actor }) => actor?.id],
    ["triggering_login", ({ actor }) => actor?.triggering_login],
    ["genesys_client_id", ({ principal }) => principal?.client_id],
    ["genesys_region", ({ principal }) => principal?.region],
    ["organisation", ({ source }) => source?.organisation],
    ["repository", ({ source }) => source?.repository],
    ["ref", ({ source }) => source?.ref],
    ["commit", ({ source }) => source?.commit],
    ["file", ({ source }) => source?.file],
    ["file_sha256", ({ source }) => source?.file_sha256],
    ["run", ({ correlation }) => correlation?.run],
    ["run_url", ({ source }) => source?.run_url],
    ["tool_version", ({ source }) => source?.tool_version],
    ["approval_status", ({ approval }) => approval?.status],
    ["approval_reason", ({ approval }) => approval?.["reason"]],
    ["pull_request", ({ approval }) => approval?.pr],
    ["author", ({ approval }) => approval?.["author"]],
    ["merged_by", ({ approval }) => approval?.["merged_by"]],
    ["approvers", ({ approval }) => approval?.["approvers"]],
    ["environment_approvers", ({ approval }) => approval?.["environment_approvers"]],
    ["four_eyes", ({ approval }) => approval?.["four_eyes"]],
    ["change_ref", ({ approval }) => approval?.change_ref],
    ["action", ({ operation }) => operation?.action],
    ["resource", ({ operation }) => operation?.resource],
    ["op_id", ({ operation }) => operation?.op_id],
    ["method", ({ operation }) => operation?.method],
    ["path_template", ({ operation }) => operation?.path_template],
    ["http_status", ({ operation }) => operation?.http_status],
    ["attempts", ({ operation }) => operation?.attempts],
    ["latency_ms", ({ operation }) => operation?.latency_ms],
    ["vendor_correlation_id", ({ operation }) => operation?.vendor_correlation_id],
    ["before", ({ change }) => change?.before],
    ["after", ({ change }) => change?.after],
    ["event", ({ correlation }) => correlation?.event],
    ["event_id", ({ correlation }) => correlation?.event_id],
    ["ticket", ({ operation }) => operation?.ticket],
    ["run_facts", ({ run }) => run],
    ["id", ({ id }) => id],
    ["prev_hash", ({ prev_hash }) => prev_hash],
    ["hash", ({ hash }) => hash],
];
/** The first line of an export, with its line end. */
function csvHeader() {
    return line(COLUMNS.map(([name]) => name));
}
/** The line of one record (RFC 4180), with its line end. */
function csvRow(record) {
    return line(COLUMNS.map(([, value]) => cellText(value(record))));
}
function line(cells) {
    return cells.map(quoted).join(",") + "\r\n";
}
function quoted(text) {
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
function cellText(value) {
    if (value === undefined || value === null)
        return "";
    if (typeof value === "string")
        return guarded(value);
    if (Array.isArray(value)) {
        return guarded(value.map((each) => typeof each === "string" ? each : plain(each)).join("; "));
    }
    return guarded(plain(value));
}
function plain(value) {
    return typeof value === "object" ? (0,canonical_json/* canonicalJson */.dj)(value) : String(value);
}
/**
 * A spreadsheet would take such a text for a formula, and full-width forms for the plain ones. Where a semicolon separates
 * lists, it also ends cells, and quotation marks inside of one mean nothing.
 */
function guarded(text) {
    const inner = text.replace(/([;\t\r\n][ "]*)(?=[=+\-@＝＋－＠])/g, "$1'");
    return /^(?:[\t\r\n]|[ "]*[=+\-@＝＋－＠])/.test(inner) ? `'${inner}` : inner;
}

// EXTERNAL MODULE: ./build/src/core/base/errors.js + 7 modules
var errors = __webpack_require__(4177);
// EXTERNAL MODULE: ./build/src/core/base/text.js
var base_text = __webpack_require__(21024);
// EXTERNAL MODULE: ./build/src/runtime/append-file.js
var append_file = __webpack_require__(22767);
// EXTERNAL MODULE: ./build/src/runtime/verify-log.js
var verify_log = __webpack_require__(56178);
// EXTERNAL MODULE: ./build/src/cli/console.js
var console = __webpack_require__(70417);
// EXTERNAL MODULE: ./build/src/cli/verify-audit-command.js
var verify_audit_command = __webpack_require__(85233);
;// CONCATENATED MODULE: ./build/src/cli/audit-export-command.js








/** Prints an audit log as a table, as far as its chain holds, and ends as `verify-audit` does. */
async function auditExportCommand(path, { format }) {
    if (format !== "csv") {
        throw new errors/* ConfigurationError */.j1("INPUT_INVALID", `Cannot export as "${(0,base_text/* visible */.RK)(format, 100)}"`, {
            hint: "Give --format csv",
        });
    }
    const refuse = (reason) => new errors/* ConfigurationError */.j1("INPUT_INVALID", `Cannot export "${(0,base_text/* visible */.RK)(path)}": ${reason}`, {
        hint: "Give the audit log, a .jsonl file",
    });
    const problem = (0,append_file/* fileProblem */.Wj)(await (0,append_file/* identifyFile */.Zn)(path));
    if (problem !== undefined)
        throw refuse(problem);
    let rows = 0;
    const { status, firstProblem, records } = await (0,verify_log/* verifyLog */.I)(path, {
        onRecord: (record) => {
            rows += 1;
            return (0,console/* writeInStep */.d4)(external_node_process_.stdout, `${rows === 1 ? csvHeader() : ""}${csvRow(record)}`);
        },
    });
    if (status === "not-audit-log")
        throw refuse("it is not an audit log");
    if (rows === 0)
        external_node_process_.stdout.write(csvHeader());
    const { exit, words } = (0,verify_audit_command/* auditExit */.y)(status);
    external_node_process_.exitCode = exit;
    if (exit === 0)
        return;
    const where = firstProblem === undefined ? "" : `, line ${firstProblem.line}: ${firstProblem.reason}`;
    const incomplete = status === "incomplete";
    external_node_process_.stderr.write((0,base_text/* logLine */.BP)(`${path}: ${words}${where}; ${incomplete ? "the table has all records" : `the table ends after the ${records} good records before it`}`) + "\n");
}


/***/ }),

/***/ 70417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cr: () => (/* binding */ ConsoleLogger),
/* harmony export */   GP: () => (/* binding */ canRedraw),
/* harmony export */   Vq: () => (/* binding */ showsColour),
/* harmony export */   d4: () => (/* binding */ writeInStep)
/* harmony export */ });
/* harmony import */ var _core_base_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21024);

/** Writes no faster than the reader takes it: else all that waits would fill the memory. Undefined when nothing waits. */
function writeInStep(output, text) {
    if (output.write(text))
        return undefined;
    return new Promise((resolve) => {
        const done = () => {
            for (const event of ENDS_OF_WAIT)
                output.off(event, done);
            resolve();
        };
        for (const event of ENDS_OF_WAIT)
            output.on(event, done);
        if (output.destroyed)
            done();
    });
}
/** A reader that went away takes nothing more, and is not waited for. */
const ENDS_OF_WAIT = ["drain", "error", "close"];
/** Whether a line can be drawn again: a person looks at a terminal that can, and no log of a job is written. */
function canRedraw(output, env) {
    return output.isTTY === true && env.TERM !== "dumb" && !isSet(env.CI);
}
/**
 * Whether an output shows colours: FORCE_COLOR and NO_COLOR say so, else a terminal does, and the log of a job on GitHub;
 * `isFile` is true for an output that goes to a file, which shows none.
 */
function showsColour(output, env, isFile) {
    if (env.NO_COLOR)
        return false;
    if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== "")
        return isSet(env.FORCE_COLOR);
    if (env.TERM === "dumb")
        return false;
    return output.isTTY === true || (env.GITHUB_ACTIONS === "true" && !isFile);
}
function isSet(value) {
    return value !== undefined && !/^(|0|false)$/i.test(value);
}
const CLEAR_LINE = "\r\u001b[2K";
/** An estimate from a shorter time would only jump. */
const ESTIMATE_AFTER_MS = 3000;
/** Log lines for a person: one live line on a terminal, plain lines elsewhere. */
class ConsoleLogger {
    #output;
    #options;
    /** What stands in the live line. */
    #live = "";
    #stage;
    #stages = new Map();
    #stopTicking;
    constructor(options) {
        this.#output = options.output;
        this.#options = options;
    }
    debug(message) {
        if (this.#options.verbose)
            this.#line(message);
    }
    info(message) {
        this.#line(message);
    }
    notice(message, place) {
        this.#line(`${placeText(place)}notice: ${message}`);
    }
    warning(message, place) {
        this.#line(`${placeText(place)}warning: ${message}`);
    }
    error(message, place) {
        this.#line(`${placeText(place)}error: ${message}`);
    }
    progress(message, count) {
        if (!(this.#options.live ?? this.#output.isTTY === true))
            return;
        if (count.done >= count.total)
            return this.clear();
        // Stages take turns, and one that has fewer done than before has begun again.
        const name = message.replace(/\d+/g, "#");
        const before = this.#stages.get(name);
        const startedAt = before && before.done <= count.done ? before.startedAt : this.#options.now?.() ?? 0;
        this.#stage = { ...count, message, startedAt };
        this.#stages.set(name, this.#stage);
        this.#stopTicking ??= this.#options.everySecond?.(() => this.#draw());
        this.#draw();
    }
    /** Removes the live line before anything else writes to the terminal, and ends it. */
    clear() {
        this.#stopTicking?.();
        this.#stopTicking = undefined;
        this.#stage = undefined;
        this.#erase();
    }
    #draw() {
        if (this.#stage === undefined)
            return;
        const text = this.#safe(this.#stage.message + timeWords(this.#stage, this.#options.now?.()));
        // Of the width that the terminal has now; a line that wraps could not be taken away.
        const shown = text.slice(0, Math.max(1, (this.#output.columns || 80) - 1));
        if (shown === this.#live)
            return;
        this.#live = shown;
        this.#output.write(CLEAR_LINE + shown);
    }
    #erase() {
        if (this.#live === "")
            return;
        this.#output.write(CLEAR_LINE);
        this.#live = "";
    }
    #line(message) {
        this.#erase();
        this.#output.write(this.#safe(message) + "\n");
    }
    #safe(message) {
        return (0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .logLine */ .BP)(message);
    }
}
function placeText(place) {
    if (!place)
        return "";
    const numbers = [place.line, place.column].filter((number) => number !== undefined);
    return `${[place.file, ...numbers].join(":")}: `;
}
/** How long a stage has taken, and about how long it will take. */
function timeWords({ done, total, startedAt }, now) {
    if (now === undefined)
        return "";
    const elapsed = Math.max(0, now - startedAt);
    const left = done > 0 && elapsed >= ESTIMATE_AFTER_MS
        ? `, about ${spanWords((elapsed / done) * (total - done))} to go`
        : "";
    return `, ${spanWords(elapsed)}${left}`;
}
function spanWords(ms) {
    const seconds = Math.round(ms / 1000);
    return seconds < 100 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}


/***/ })

};
