export const id = 692;
export const ids = [692];
export const modules = {

/***/ 51772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   iw: () => (/* binding */ fileUrl),
/* harmony export */   r7: () => (/* binding */ runKey)
/* harmony export */ });
/* unused harmony export commitUrl */
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
/** A link to a commit, or undefined if there is no such page. */
function commitUrl({ serverUrl, repository }, commit) {
    return serverUrl && repository ? `${serverUrl}/${repository}/commit/${encodeSegment(commit)}` : undefined;
}
function encodeSegment(segment) {
    // A lone surrogate makes encodeURIComponent throw, and parentheses would end a Markdown link.
    return encodeURIComponent(segment.toWellFormed())
        .replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}


/***/ }),

/***/ 61307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ reproduceCommand)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21024);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15323);


/** Families of codes, and the command that shows them on a network engineer's own machine; the first match counts. */
const COMMANDS = [
    [/^(?:DNS_|POLICY_ADDRESS_BLOCKED$)/, lookup],
    [/^TCP_/, ({ target }) => `nc -vz -w 5 ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shellWord */ .r7)(target.host)} ${target.port}`],
    [/^PROXY_/, ({ target }) => `curl -v --proxytunnel -x "$HTTPS_PROXY" telnet://${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shellWord */ .r7)(hostAndPort(target))}`],
    [/^TLS_NOT_TLS$/, plainGreeting],
    [/^(?:GREETING_|PROTO_)/, greeting],
    [
        /^(?:SESSION_|COMMAND_|DEADLINE_|STARTTLS_|CLIENT_BLOCKED$|AUTH_IN_CLEAR$|SMTP_EHLO_|SMTP_NO_ESMTP$)/,
        firstCommands,
    ],
    [/^TLS_FIRST$/, (place) => handshake({ ...place, tlsMode: "implicit" })],
    [/^(?:CERT_EXPIR|CERT_NOT_YET)/, (place) => certificate(place, "-subject -issuer -dates")],
    [/^(?:CERT_HOSTNAME|CERT_NO_SAN)$/, (place) => certificate(place, "-subject -ext subjectAltName")],
    [/^CERT_PURPOSE$/, (place) => certificate(place, "-subject -ext extendedKeyUsage")],
    [/^(?:CERT_|TLS_)/, handshake],
    [/^(?:SMTP_|IMAP_|AUTH_NOT_OFFERED$|AUTH_MECH_MISSING$|AUTH_LOGIN_ONLY$)/, capabilities],
];
/**
 * A shell command that shows a finding without this program; undefined if there is none, or only one that needs the mailbox's secret.
 * The rules are those of `connect-to`, so that the command goes where the probe went.
 */
function reproduceCommand(code, endpoint, rules = []) {
    const tlsMode = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .tlsModeOf */ .uK)(endpoint.protocol, endpoint.port);
    if (tlsMode === undefined)
        return undefined;
    const target = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .targetOf */ .$r)({ ...endpoint, tlsMode }, rules);
    const { ehloName = "[127.0.0.1]" } = endpoint;
    // One server of several may be the only one that shows it.
    const at = endpoint.addresses?.find(({ findings }) => findings.some((each) => each.code === code))?.address;
    const place = {
        ...endpoint,
        tlsMode,
        ehloName,
        target: at === undefined || /^DNS_/.test(code) ? target : { ...target, host: at },
    };
    return COMMANDS.find(([pattern]) => pattern.test(code))?.[1](place);
}
function lookup({ target }) {
    return `dig +noall +comments +answer ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shellWord */ .r7)(target.host)} A ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shellWord */ .r7)(target.host)} AAAA`;
}
/** The name is sent and checked wherever the connection goes. */
function client({ protocol, host, tlsMode, target }) {
    const starttls = tlsMode === "starttls" ? ` -starttls ${protocol}` : "";
    const name = (0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shellWord */ .r7)(host);
    return `openssl s_client -connect ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shellWord */ .r7)(hostAndPort(target))}${starttls} -servername ${name} -verify_hostname ${name}`;
}
function handshake(place) {
    return `${client(place)} </dev/null`;
}
function certificate(place, show) {
    return `${client(place)} </dev/null | openssl x509 -noout ${show}`;
}
/** The server's greeting: in plain text if the session starts that way, else inside TLS. */
function greeting(place) {
    return place.tlsMode === "starttls" ? plainGreeting(place) : `sleep 15 | ${client(place)} -quiet -no_ign_eof`;
}
function plainGreeting({ target }) {
    return `nc -v -w 15 ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shellWord */ .r7)(target.host)} ${target.port}`;
}
/** The session up to its first commands. Each waits its turn: servers reject clients that talk before the greeting. */
function firstCommands(place) {
    if (place.tlsMode === "implicit")
        return capabilities(place);
    const { host, port } = place.target;
    return `(sleep 2; printf 'EHLO ${place.ehloName}\\r\\n'; sleep 2; printf 'STARTTLS\\r\\n'; sleep 2) | nc -v -w 5 ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shellWord */ .r7)(host)} ${port}`;
}
function capabilities(place) {
    const commands = place.protocol === "smtp"
        ? `EHLO ${place.ehloName}\\r\\nQUIT\\r\\n`
        : "a CAPABILITY\\r\\nb LOGOUT\\r\\n";
    return `(sleep 2; printf '${commands}'; sleep 2) | ${client(place)} -quiet`;
}
function hostAndPort({ host, port }) {
    return host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`;
}


/***/ }),

/***/ 24267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ renderHtml)
});

// EXTERNAL MODULE: ./build/src/core/base/bytes.js
var bytes = __webpack_require__(24780);
// EXTERNAL MODULE: ./build/src/core/base/grouping.js
var grouping = __webpack_require__(42242);
// EXTERNAL MODULE: ./build/src/core/base/text.js
var base_text = __webpack_require__(21024);
;// CONCATENATED MODULE: ./build/src/core/base/html-text.js

/** A piece of HTML made by this program, which {@link markup} does not escape again. */
class Html {
    text;
    constructor(text) {
        this.text = text;
    }
    toString() {
        return this.text;
    }
}
/**
 * A tagged template whose fixed parts are HTML and whose interpolations are escaped to inert text, in an element as in a
 * quoted attribute.
 */
function markup(fixed, ...values) {
    return new Html(fixed.reduce((text, part, index) => text + render(values[index - 1]) + part));
}
function render(value) {
    if (value === undefined)
        return "";
    if (value instanceof Html)
        return value.text;
    if (typeof value === "object")
        return value.map(render).join("");
    return typeof value === "string" ? escapeHtml(value) : String(value);
}
/** Joins pieces of HTML. */
function joinHtml(pieces, separator = "") {
    return new Html(pieces.map((piece) => piece.text).join(separator));
}
const LONGEST_TEXT = 1000;
const REFERENCES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
    "`": "&#96;",
};
/** Foreign text as inert HTML text: no character of it can begin or end an element or an attribute, hide, or turn a line around. */
function escapeHtml(text, limit = LONGEST_TEXT) {
    return (0,base_text/* visible */.RK)(text, limit).replace(/[&<>"'`]/g, (char) => REFERENCES[char] ?? "");
}

// EXTERNAL MODULE: ./build/src/core/base/run-context.js
var run_context = __webpack_require__(51772);
// EXTERNAL MODULE: ./build/src/core/base/version.js
var version = __webpack_require__(351);
// EXTERNAL MODULE: ./build/src/core/report/causes.js
var report_causes = __webpack_require__(5806);
// EXTERNAL MODULE: ./build/src/core/report/document.js
var report_document = __webpack_require__(1703);
// EXTERNAL MODULE: ./build/src/core/report/page.js
var report_page = __webpack_require__(70093);
// EXTERNAL MODULE: ./build/src/core/report/plan-diff.js + 1 modules
var plan_diff = __webpack_require__(28224);
// EXTERNAL MODULE: ./build/src/core/report/verdict.js
var report_verdict = __webpack_require__(64429);
// EXTERNAL MODULE: ./build/src/core/report/wording.js
var wording = __webpack_require__(78756);
;// CONCATENATED MODULE: ./build/src/core/report/account-story.js






/** What the bars of a report's accounts are measured by. */
function storyScale({ accounts }) {
    return { longestChange: accounts.reduce((longest, { outcome }) => Math.max(longest, outcome?.latencyMs ?? 0), 0) };
}
/** Tells one account's story. */
function accountStory(mode, account, scale, options) {
    const verdict = (0,report_verdict/* verdictOf */.Vj)(mode, account);
    const causes = (0,report_causes/* causesOf */.cZ)(account);
    return {
        account,
        verdict,
        words: (0,wording/* verdictWords */.L2)(verdict, account),
        change: (0,wording/* changeText */.k0)(mode, account),
        steps: [
            fileStep(account, options),
            ...serverSteps(mode, account),
            planStep(mode, account),
            ...approvalSteps(account),
            liveStep(mode, account, scale),
        ],
        causes: (0,report_document/* list */.p_)([
            ...causes.slice(0, CAUSES_SHOWN).map((cause) => causeItem(cause, account, options)),
            ...leftOutItems(causes.length - CAUSES_SHOWN, "cause"),
        ]),
        values: valueBlocks(account),
        facts: account.probes.filter(report_page/* isWorthShowing */.cC).flatMap(factBlocks),
    };
}
/** The most that one account may show of each kind: the run report has all. */
const CAUSES_SHOWN = 25;
const SIGHTINGS_SHOWN = 10;
const ADDRESSES_SHOWN = 20;
const COMMANDS_SHOWN = 2;
function fileStep(account, options) {
    const place = (0,report_page/* placeOf */.$t)(account, {}, options);
    if (place === undefined)
        return { title: "File", state: "idle", line: ["In no file"] };
    // What Genesys Cloud said of the account is told at the file's line, and is no fault of the file.
    const own = account.issues.filter(({ message }) => message !== account.outcome?.detail);
    const errors = own.filter(({ severity }) => severity === "error").length;
    const warnings = own.filter(({ severity }) => severity === "warning").length;
    const found = [
        ...(errors > 0 ? [(0,wording/* counted */.hS)(errors, "error")] : []),
        ...(warnings > 0 ? [(0,wording/* counted */.hS)(warnings, "warning")] : []),
    ].join(", ");
    return {
        title: "File",
        state: errors > 0 ? "failed" : warnings > 0 ? "warning" : "passed",
        line: [...place, found === "" ? " is valid" : `: ${found}`],
    };
}
const PROBE_STATES = {
    passed: "passed",
    failed: "failed",
    inconclusive: "open",
    skipped: "idle",
};
function serverSteps(mode, { probes, change }) {
    if (probes.length === 0) {
        const needless = mode === "drift" || change?.action === "delete";
        return needless ? [] : [{ title: "Mail servers", state: "idle", line: ["Not probed"] }];
    }
    const scale = Math.max(...probes.map(totalTime));
    return probes.map((probe) => {
        const warned = probe.outcome === "passed" && probe.findings.some(({ severity }) => severity === "warning");
        return {
            title: probe.protocol.toUpperCase(),
            state: warned ? "warning" : PROBE_STATES[probe.outcome],
            line: [(0,report_document/* code */.aY)(`${probe.host}:${probe.port}`), ` ${report_page/* PROBE_OUTCOMES */.Rx[probe.outcome]}`, ...duration(totalTime(probe))],
            bars: probe.phases.length === 0 ? undefined : {
                scale,
                parts: probe.phases.map(({ name, ms, outcome }) => ({ name, ms, failed: !WELL_ENDED.has(outcome) })),
            },
        };
    });
}
/** What a phase says of itself when nothing went wrong; any other word is the code that it ended with. */
const WELL_ENDED = new Set(["ok", "passed"]);
function totalTime({ phases }) {
    return phases.reduce((sum, { ms }) => sum + ms, 0);
}
function duration(ms) {
    return ms > 0 ? [` in ${durationWords(ms)}`] : [];
}
/** A duration as a person reads it. */
function durationWords(ms) {
    if (ms < 1000)
        return `${Math.round(ms)} ms`;
    if (ms < 60_000)
        return `${(ms / 1000).toFixed(1)} s`;
    const minutes = Math.floor(Math.round(ms / 1000) / 60);
    return `${minutes} min ${Math.round(ms / 1000) % 60} s`;
}
const APPROVAL_WORDS = {
    "approved": { words: "Approved", state: "passed" },
    "not-approved": { words: "Not approved", state: "held" },
    "unavailable": { words: "Not known: the approval could not be looked up", state: "open" },
    "none": { words: "No approval", state: "idle" },
};
const BASES = {
    "pull-request": "",
    "environment": " for the environment",
    "author-association": " (by their association with the repository: permissions could not be read)",
};
function approvalSteps({ approval }) {
    if (approval === undefined)
        return [];
    const { words, state } = APPROVAL_WORDS[approval.status];
    const { approvers = [], pullRequest, basis } = approval;
    const names = approvers.slice(0, APPROVERS_SHOWN).map((name) => [(0,report_document/* text */.Qq)(name, report_page/* NAME_LIMIT */.Uo)]);
    const others = approvers.length - names.length;
    return [{
            title: "Approval",
            state,
            line: [
                words,
                ...(names.length === 0 ? [] : [" by ", ...(0,report_document/* joinLines */.cT)(names, ", ")]),
                ...(others > 0 ? [` and ${others} more`] : []),
                ...(pullRequest === undefined ? [] : [` in pull request #${pullRequest}`]),
                ...(basis === undefined ? [] : [BASES[basis]]),
            ],
        }];
}
const APPROVERS_SHOWN = 10;
function planStep(mode, account) {
    const { change } = account;
    const title = mode === "drift" ? "Comparison" : "Plan";
    if (change === undefined)
        return { title, state: "idle", line: ["Not made"] };
    const blocked = change.action === "blocked";
    const differs = mode === "drift" && change.action !== "no-op";
    // What became of it is the next step's to say.
    const planned = (0,wording/* changeText */.k0)(mode === "apply" ? "check" : mode, { change });
    return {
        title,
        state: blocked ? "held" : differs ? "warning" : "passed",
        line: [(0,report_document/* text */.Qq)(planned === "none" ? "nothing to change" : planned, REASON_LIMIT), ...reason(change.reason)],
    };
}
const REASON_LIMIT = 400;
function reason(words) {
    return words === undefined ? [] : [": ", (0,report_document/* text */.Qq)(words, REASON_LIMIT)];
}
function liveStep(mode, { change, outcome }, { longestChange }) {
    const title = "Genesys Cloud";
    if (outcome === undefined) {
        const words = mode === "apply" ? change?.action === "no-op" ? "Nothing to write" : "Not written" : UNTOUCHED[mode];
        return { title, state: "idle", line: [words] };
    }
    const { status, succeeded, accountId, latencyMs, requests, detail } = outcome;
    return {
        title,
        state: succeeded ? "passed" : "failed",
        line: [
            (0,report_document/* code */.aY)(status, report_page/* NAME_LIMIT */.Uo),
            ...(requests === 0 ? [] : [` after ${durationWords(latencyMs)} and ${(0,wording/* counted */.hS)(requests, "request")}`]),
            ...(accountId === undefined ? [] : [", account ", (0,report_document/* code */.aY)(accountId)]),
            ...(succeeded ? [] : reason(detail)),
        ],
        bars: latencyMs > 0
            ? { scale: longestChange, parts: [{ name: "until its end state", ms: latencyMs, failed: !succeeded }] }
            : undefined,
    };
}
const UNTOUCHED = {
    check: "Not touched: a check never writes",
    drift: "Not touched: a comparison never writes",
    redeliver: "Not touched: only events were sent",
};
/** All that one cause led to: what it means or what was seen, where, why it is likely, and what to do. */
function causeItem(cause, account, options) {
    const { sightings, severity } = cause;
    const [first] = sightings;
    const alone = sightings.length === 1 ? first : undefined;
    const told = severity !== "info";
    const names = cause.code === undefined ? [] : [(0,report_document/* code */.aY)(cause.code)];
    const where = alone === undefined ? [] : whereOf(alone, account, options);
    const tags = (0,report_document/* joinLines */.cT)([...(names.length === 0 ? [] : [names]), ...(where.length === 0 ? [] : [where])], ", ");
    const remedies = new Set(sightings.map(({ remedy }) => remedy ?? cause.remedy));
    const items = [];
    if (alone === undefined) {
        items.push(...sightings.slice(0, SIGHTINGS_SHOWN).map((sighting) => {
            const place = whereOf(sighting, account, options);
            return [sighting.message, ...(place.length === 0 ? [] : [" (", ...place, ")"])];
        }));
        if (sightings.length > SIGHTINGS_SHOWN)
            items.push([`… and ${sightings.length - SIGHTINGS_SHOWN} more`]);
    }
    if (told && cause.cause !== undefined)
        items.push(["Likely cause: ", cause.cause]);
    if (told || sightings.some(({ remedy }) => remedy !== undefined)) {
        const who = told ? `To do, for the ${cause.audience}: ` : "To do: ";
        items.push(...[...remedies].slice(0, SIGHTINGS_SHOWN).map((remedy) => [who, remedy]));
    }
    items.push(...commandsOf(cause, options).map((command) => ["To see it yourself: ", (0,report_document/* code */.aY)(command, report_page/* COMMAND_LIMIT */.i9)]));
    return {
        line: [
            signOf(cause),
            " ",
            (0,report_document/* strong */.ko)(alone?.message ?? cause.sentence),
            ...(tags.length === 0 ? [] : [" (", ...tags, ")"]),
        ],
        items,
    };
}
/** The sign of what was found for one reason. */
function signOf({ open, severity }) {
    return open && severity !== "info" ? { kind: "sign", sign: "❔" } : report_page/* SEVERITY_SIGNS */.rC[severity];
}
function whereOf({ line, column, probe }, account, options) {
    const place = line === undefined ? undefined : (0,report_page/* placeOf */.$t)(account, { line, column }, options);
    const server = probe && [`${probe.protocol.toUpperCase()} `, (0,report_document/* code */.aY)(`${probe.host}:${probe.port}`)];
    return (0,report_document/* joinLines */.cT)([server, place].filter((each) => each !== undefined), ", ");
}
function commandsOf({ code, severity, sightings }, { reproduceCommand }) {
    if (code === undefined || severity === "info" || reproduceCommand === undefined)
        return [];
    const commands = sightings.map(({ probe }) => probe && reproduceCommand(code, probe));
    return [...new Set(commands)].filter((each) => each !== undefined).slice(0, COMMANDS_SHOWN);
}
function valueBlocks({ change }) {
    const lines = change === undefined ? [] : (0,plan_diff/* keyDiff */.bi)(change);
    return lines.length === 0 ? [] : [{ kind: "diff", lines }];
}
function factBlocks(probe) {
    const facts = [...addressBlocks(probe), ...(0,report_page/* probeFacts */.iy)(probe)];
    const caution = (0,report_page/* needsCaution */.X4)(probe) ? [(0,report_document/* paragraph */.FY)([(0,report_document/* soft */.LN)(report_page/* CAUTION */.E2)])] : [];
    const summary = `${probe.protocol.toUpperCase()} ${probe.host}:${probe.port}`;
    return facts.length === 0 ? caution : [...caution, { kind: "details", summary, blocks: facts }];
}
function addressBlocks({ addresses = [] }) {
    // One address stands among the probe's own facts.
    if (addresses.length < 2)
        return [];
    const items = addresses.slice(0, ADDRESSES_SHOWN).map(({ address, outcome }) => ({
        line: ["Address ", (0,report_document/* code */.aY)(address), ` ${report_page/* PROBE_OUTCOMES */.Rx[outcome]}`],
    }));
    return (0,report_document/* list */.p_)([...items, ...leftOutItems(addresses.length - ADDRESSES_SHOWN, "IP")]);
}
/** Says of a list how many of its items are left out, if some are. */
function leftOutItems(count, noun) {
    return count > 0 ? [{ line: [(0,report_document/* soft */.LN)(`… and ${(0,wording/* counted */.hS)(count, `more ${noun}`)}; see the run report`)] }] : [];
}

;// CONCATENATED MODULE: ./build/src/core/report/fit.js
/** UTF-16 code units: an upper bound for characters as GitHub counts them. */
function characters(text) {
    return text.length;
}
/** Bytes of the UTF-8 form. */
function fit_bytes(text) {
    return new TextEncoder().encode(text).length;
}
/** Joins a page within its limit. Leaves out only whole pieces, so every fence and tag stays closed. */
function fitPage({ head, parts, foot }, { limit, measure }) {
    const cost = (text) => measure(text) + 2;
    let left = limit - cost(head) - cost(foot) - parts.reduce((sum, part) => sum + fixedCost(part, cost), 0);
    const fitted = new Map();
    const cut = parts.filter((part) => typeof part !== "string");
    for (const part of [...cut.filter((each) => !each.yields), ...cut.filter((each) => each.yields)]) {
        const take = part.inOrder ? takeWhile : takeFitting;
        const pieces = take(part.pieces, cost, Math.min(left, limit * part.share));
        left -= pieces.reduce((sum, piece) => sum + cost(piece), 0);
        fitted.set(part, pieces);
    }
    const printed = parts.flatMap((part) => {
        if (typeof part === "string")
            return [part];
        const pieces = fitted.get(part) ?? [];
        const out = part.pieces.length - pieces.length;
        const framed = [part.open, ...pieces, part.close].filter((each) => each !== undefined).join(part.separator);
        return [pieces.length === 0 ? "" : framed, out > 0 ? part.leftOut(out) : ""];
    });
    return [head, ...printed, foot].filter((part) => part !== "").join("\n\n") + "\n";
}
/** What a part may take beside its pieces. */
function fixedCost(part, cost) {
    if (typeof part === "string")
        return cost(part);
    if (part.pieces.length === 0)
        return 0;
    return cost(part.open ?? "") + cost(part.close ?? "") + cost(part.leftOut(part.pieces.length));
}
function takeWhile(pieces, cost, room) {
    let used = 0;
    const end = pieces.findIndex((piece) => (used += cost(piece)) > room);
    return end === -1 ? pieces : pieces.slice(0, end);
}
/** Skips a piece that is too large for the remaining room; smaller ones after it may still fit. */
function takeFitting(pieces, cost, room) {
    let left = room;
    return pieces.filter((piece) => {
        if (cost(piece) > left)
            return false;
        left -= cost(piece);
        return true;
    });
}

;// CONCATENATED MODULE: ./build/src/core/report/html.js

/** Blocks as HTML: their headings begin at level 3, below those of the sections that hold them. */
function printHtml(blocks) {
    return joinHtml(blocks.map(blockHtml), "\n");
}
function blockHtml(block) {
    switch (block.kind) {
        case "heading":
            return block.level === 2 ? markup `<h3>${printLine(block.line)}</h3>` : markup `<h4>${printLine(block.line)}</h4>`;
        case "paragraph":
            return markup `<p>${joinHtml(block.lines.map(printLine), "<br>")}</p>`;
        case "list":
            return markup `<ul class="list">${block.items.map(printItem)}</ul>`;
        case "table":
            return tableOf(block, block.rows.map((row) => printRow(block, row)));
        case "diff":
            return printDiff(block.lines);
        case "details":
            return markup `<details${block.open ? markup ` open` : markup ``}><summary>${block.summary}</summary><div>${printHtml(block.blocks)}</div></details>`;
        case "note":
            return markup `<p class="note">${printLine(block.line)}</p>`;
        case "small":
            return markup `<p class="small">${printLine(block.line)}</p>`;
    }
}
const DIFF_KINDS = { "+": "comes", "-": "goes", "~": "changes", " ": "stays" };
/** Lines of a plan, coloured by what becomes of each; the sign itself says it too. */
function printDiff(lines) {
    const printed = lines.map(({ mark, depth, text }) => markup `<span class="${DIFF_KINDS[mark]}">${`${mark} ${"  ".repeat(depth)}`}<bdi>${text}</bdi></span>`);
    return markup `<pre class="diff">${joinHtml(printed, "\n")}</pre>`;
}
/** One item of a list. */
function printItem({ line, items = [] }) {
    const [first, ...rest] = line;
    const below = items.length === 0
        ? markup ``
        : markup `<ul>${items.map((item) => markup `<li>${printLine(item)}</li>`)}</ul>`;
    if (first === undefined || typeof first === "string" || first.kind !== "sign") {
        return markup `<li>${printLine(line)}${below}</li>`;
    }
    return markup `<li class="signed ${CLASSES[first.sign]}">${printSign(first)}<div>${printLine(rest)}${below}</div></li>`;
}
/** A table of rows that are printed already; each row has a role of its own, which a narrow screen's layout would take away. */
function tableOf({ columns }, rows) {
    const titles = columns.map(({ title, align }) => markup `<th scope="col" role="columnheader"${align === "right" ? RIGHT : undefined}>${title}</th>`);
    return markup `<table role="table"><thead role="rowgroup"><tr role="row">${titles}</tr></thead>
<tbody role="rowgroup">${joinHtml(rows, "\n")}</tbody></table>`;
}
const RIGHT = markup ` class="right"`;
/** A row of a table; a narrow screen shows each column's title beside its cell. */
function printRow({ columns }, row) {
    const printed = row.map((line, index) => {
        const cell = printLine(line);
        const { title = "", align } = columns[index] ?? {};
        const kind = align === "right" ? RIGHT : undefined;
        return cell.text === ""
            ? markup `<td role="cell"${kind}></td>`
            : markup `<td role="cell" data-title="${title}"${kind}><div>${cell}</div></td>`;
    });
    return markup `<tr role="row">${printed}</tr>`;
}
/** A line of text. */
function printLine(line) {
    return joinHtml(line.map(inlineHtml));
}
/** A browser takes a longer one for a link as well, but no reader does. */
const LINK_LIMIT = 1000;
function inlineHtml(piece) {
    if (typeof piece === "string")
        return markup `${piece}`;
    switch (piece.kind) {
        case "text":
            return new Html(`<bdi>${escapeHtml(piece.text, piece.limit)}</bdi>`);
        case "code":
            return new Html(`<code>${escapeHtml(piece.text, piece.limit)}</code>`);
        case "strong":
            return markup `<strong>${piece.text}</strong>`;
        case "soft":
            return markup `<span class="soft">${printLine(piece.line)}</span>`;
        case "sign":
            return printSign(piece);
        case "link":
            return piece.url.length > LINK_LIMIT
                ? printLine(piece.line)
                : markup `<a href="${piece.url}" rel="noreferrer noopener">${printLine(piece.line)}</a>`;
    }
}
/** The class of what a sign stands beside, which colours both. */
const CLASSES = {
    "✅": "passed",
    "❌": "failed",
    "❔": "open",
    "⚠️": "warning",
    "ℹ️": "info",
    "🔀": "differs",
    "⏸️": "blocked",
};
const WORDS = {
    "✅": "Passed",
    "❌": "Error",
    "❔": "Not proved",
    "⚠️": "Warning",
    "ℹ️": "Note",
    "🔀": "Different",
    "⏸️": "Held back",
};
/** The class of a sign. */
function signClass({ sign }) {
    return CLASSES[sign];
}
/** A picture that looks the same on every machine, in light, dark and on paper; a screen reader says its word. */
function printSign({ sign }) {
    const name = CLASSES[sign];
    return markup `<svg class="sign ${name}" role="img" aria-label="${WORDS[sign]}"><use href="#sign-${name}"/></svg>`;
}
const RING = markup `<circle cx="8" cy="8" r="7.25" fill="currentColor"/>`;
const TRIANGLE = markup `<path d="M8 1.2L15.3 14.4H.7z"/>`;
/** What each class of sign looks like, on a board of sixteen by sixteen. */
const DRAWINGS = {
    passed: markup `${RING}<path d="M4.6 8.3l2.3 2.3 4.5-4.9"/>`,
    failed: markup `${RING}<path d="M5.4 5.4l5.2 5.2m0-5.2l-5.2 5.2"/>`,
    open: markup `${RING}<path d="M5.9 6.4a2.1 2.1 0 1 1 3 1.9c-.6.3-.9.7-.9 1.3"/><path d="M8 11.7v.1"/>`,
    warning: markup `${TRIANGLE}<path d="M8 6v3.6M8 12v.1"/>`,
    info: markup `${RING}<path d="M8 7.4v4M8 4.7v.1"/>`,
    differs: markup `${RING}<path d="M4.6 6.4h6.8m-6.8 3.2h6.8M9.6 4.2L6.4 11.8"/>`,
    blocked: markup `${RING}<path d="M6.2 5.4v5.2m3.6-5.2v5.2"/>`,
};
const SYMBOLS = Object.entries(DRAWINGS).map(([name, drawing]) => markup `<symbol id="sign-${name}" viewBox="0 0 16 16">${drawing}</symbol>`);
/** The pictures of all signs, drawn once for the whole page. */
const SIGN_PICTURES = markup `<svg width="0" height="0" class="pictures" aria-hidden="true"><defs>${SYMBOLS}</defs></svg>`;

;// CONCATENATED MODULE: ./build/src/core/report/html-style.js
/** The look of the HTML report. A page's policy names its hash, so that no other style is ever applied. */
const STYLE = `
:root{color-scheme:light dark;
--page:#f6f7f9;--card:#fff;--text:#1b1f24;--soft:#57606a;--line:#d5dae1;--link:#0a58ca;--code:#eef1f4;
--passed:#1a7f37;--failed:#c4162a;--warning:#8a5300;--open:#6e40c9;--info:#0a58ca;--idle:#6a737d;--mark:#fff;
--passed-tint:#e9f6ec;--failed-tint:#fdebec;--warning-tint:#fff6e0;--open-tint:#f4effd;--info-tint:#eaf2fd;
--bar:#3d7fd6;--bar-next:#7aa9e4;--track:#e7ebf0}
@media screen and (prefers-color-scheme:dark){:root{
--page:#0f1318;--card:#171c23;--text:#e7ebf0;--soft:#a3adb8;--line:#303843;--link:#7db6ff;--code:#232a33;
--passed:#4cc26a;--failed:#ff7b82;--warning:#e3a63b;--open:#b796ff;--info:#7db6ff;--idle:#919ba6;--mark:#0f1318;
--passed-tint:#12251a;--failed-tint:#2f171b;--warning-tint:#2a2112;--open-tint:#211b31;--info-tint:#142233;
--bar:#5c9cf0;--bar-next:#34619c;--track:#262d36}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--text);overflow-wrap:anywhere;
font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
a{color:var(--link);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:3px}
code,bdi,strong{unicode-bidi:isolate}
code{font:.875em/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;background:var(--code);
padding:.1em .35em;border-radius:4px;white-space:pre-wrap}
a code{color:inherit}
h1,h2,h3,h4,p,ul,ol,dl,dd,table{margin:0}
h2{font-size:1.3rem;line-height:1.3}
h3{font-size:1.05rem;line-height:1.35}
h4{font-size:.8rem;text-transform:uppercase;letter-spacing:.05em;color:var(--soft)}
.soft,.small{color:var(--soft)}
.small{font-size:.875rem}
.page-parts{display:grid;gap:1.5rem;grid-template-columns:minmax(0,1fr)}
.unfold{display:none}
@supports selector(::details-content){.unfold{display:block}}
.page:has(#unfold:checked) .account::details-content{content-visibility:visible;display:block;height:auto}
.page{max-width:68rem;margin:0 auto;padding:1.5rem 1.25rem 3rem;display:grid;gap:1.5rem;grid-template-columns:minmax(0,1fr)}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:1rem;z-index:1;background:var(--card);padding:.5rem 1rem}
.pictures{position:absolute}
.sign{width:1.1em;height:1.1em;vertical-align:-.18em;flex:none}
symbol path{fill:none;stroke:var(--mark);stroke-width:1.7;stroke-linecap:round;stroke-linejoin:round}
#sign-warning path:first-child{fill:currentColor;stroke:currentColor;stroke-width:1}
.sign.passed{color:var(--passed)}.sign.failed{color:var(--failed)}.sign.warning,.sign.differs,.sign.blocked{color:var(--warning)}
.sign.open{color:var(--open)}.sign.info{color:var(--info)}
section,.banner,.account{background:var(--card);border:1px solid var(--line);border-radius:10px}
section{padding:1.25rem 1.5rem;display:grid;gap:1rem;grid-template-columns:minmax(0,1fr)}
section.plain{background:none;border:0;padding:0}
.banner{padding:1.5rem;border-left:.6rem solid var(--tone);background:var(--tint);display:grid;gap:.9rem;
print-color-adjust:exact;-webkit-print-color-adjust:exact}
.banner.passed{--tone:var(--passed);--tint:var(--passed-tint)}
.banner.failed{--tone:var(--failed);--tint:var(--failed-tint)}
.banner.open{--tone:var(--open);--tint:var(--open-tint)}
.banner h1{font-size:1rem;font-weight:400;line-height:1.3}
.banner h1 .what{display:block;color:var(--soft)}
.banner h1 .who{display:block;font-size:1.9rem;font-weight:700;letter-spacing:-.01em}
.verdict .sign,.signed>.sign{align-self:flex-start;margin-top:.2em}
.verdict{display:flex;flex-wrap:wrap;gap:.15rem .6rem;align-items:baseline;font-size:1.35rem;line-height:1.3}
.verdict strong{color:var(--tone)}
.duty-line{font-size:1.05rem}
.facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(15rem,100%),1fr));gap:1rem 1.5rem}
.facts dt{font-size:.8rem;color:var(--soft)}
.facts dd{overflow-wrap:anywhere}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;padding:0;list-style:none}
nav a{display:inline-block;padding:.25rem 0}
.duties{padding:0;list-style:none}
.duties>li{display:grid;grid-template-columns:11rem minmax(0,1fr);gap:.5rem 1.25rem;padding:1rem 0;border-top:1px solid var(--line)}
.duties>li:last-child{padding-bottom:0}
.list{padding:0;list-style:none;display:grid;gap:.8rem}
.list>li:not(.signed){list-style:disc;margin-left:1.1rem}
.list ul{padding:0 0 0 1.1rem;margin-top:.2rem}
.list ul li{margin-top:.15rem}
.list li::marker{color:var(--soft)}
.signed{display:flex;gap:.6rem;align-items:baseline}
.signed>div{flex:1;min-width:0}
.diff{margin:0;padding:.6rem .8rem;border:1px solid var(--line);border-radius:6px;white-space:pre-wrap;
font:.85rem/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
.diff .comes{color:var(--passed)}.diff .goes{color:var(--failed)}.diff .changes{color:var(--warning)}.diff .stays{color:var(--soft)}
.note{border-left:3px solid var(--info);padding-left:.8rem}
table{border-collapse:collapse;width:100%;font-size:.94rem}
th{text-align:left;font-size:.8rem;font-weight:600;color:var(--soft)}
th,td{padding:.45rem .75rem .45rem 0;vertical-align:baseline;border-bottom:1px solid var(--line)}
tbody tr:last-child td{border-bottom:0}
th:first-child{width:24%}
.right{text-align:right}
.accounts{display:grid;gap:.75rem;grid-template-columns:minmax(0,1fr)}
.domain{padding:.5rem 0 0;display:grid;gap:.4rem;grid-template-columns:minmax(0,1fr)}
.domain>h3 .sign{vertical-align:-.15em}
.account{border-left:.35rem solid var(--tone,var(--line));scroll-margin-top:1rem}
.account.failed{--tone:var(--failed)}.account.warning,.account.differs,.account.blocked{--tone:var(--warning)}
.account.open{--tone:var(--open)}.account.passed{--tone:var(--passed)}
summary{cursor:pointer;padding:.25rem 0}
.account>summary{padding:.8rem 1.25rem;display:grid;grid-template-columns:auto minmax(0,1fr) auto;gap:.1rem .7rem;align-items:center;
list-style:none}
.account>summary::-webkit-details-marker{display:none}
.account>summary::after{content:"";width:.5em;height:.5em;border:solid var(--soft);border-width:0 2px 2px 0;transform:rotate(45deg);
grid-area:1/3;margin:0 .3rem .2rem}
.account[open]>summary::after{transform:rotate(225deg);margin-bottom:-.2rem}
.account>summary h3{grid-column:2}
.account>summary p{grid-column:2;color:var(--soft);font-size:.94rem}
.account>.story{padding:.25rem 1.25rem 1.25rem;display:grid;gap:1.1rem;grid-template-columns:minmax(0,1fr);scroll-margin-top:5.5rem}
.part{display:grid;gap:.5rem;grid-template-columns:minmax(0,1fr)}
.way{padding:0;list-style:none}
.way>li{position:relative;display:grid;grid-template-columns:1.1rem minmax(0,9rem) minmax(0,1fr);gap:.1rem .75rem;padding-bottom:.8rem}
.way>li:not(:last-child)::before{content:"";position:absolute;left:.5rem;top:1.5rem;bottom:.05rem;width:2px;background:var(--line)}
.way .sign{margin-top:.2rem}
.way .dot{width:.7rem;height:.7rem;margin-top:.42rem;justify-self:center;border:2px solid var(--idle);border-radius:50%}
.way .title{font-weight:600}
.way .bars{grid-column:3;display:block;width:100%;height:.6rem;margin-top:.2rem}
.way .phases{grid-column:3;font-size:.82rem;color:var(--soft);padding:0;list-style:none;display:flex;flex-wrap:wrap;gap:0 .9rem}
.bars .track{fill:var(--track)}
.bars .even{fill:var(--bar)}.bars .odd{fill:var(--bar-next)}.bars .bad{fill:var(--failed)}
.phases li::before{content:"";display:inline-block;width:.6em;height:.6em;border-radius:2px;margin-right:.4em;background:var(--swatch);
print-color-adjust:exact;-webkit-print-color-adjust:exact}
.phases .even{--swatch:var(--bar)}.phases .odd{--swatch:var(--bar-next)}.phases .bad{--swatch:var(--failed)}
.story details>div{padding:.5rem 0 .25rem 1.1rem;display:grid;gap:.75rem;grid-template-columns:minmax(0,1fr)}
footer{color:var(--soft);font-size:.875rem;display:grid;gap:.25rem}
@media (max-width:40rem){
.page{padding:1rem .75rem 2rem;gap:1rem}
section{padding:1rem}.banner{padding:1.1rem 1rem}
.banner h1 .who{font-size:1.5rem}.verdict{font-size:1.15rem}
.facts{gap:.35rem}
.facts>div{display:grid;grid-template-columns:6rem minmax(0,1fr);gap:.75rem;align-items:baseline}
.duties>li{grid-template-columns:minmax(0,1fr)}
.account>summary,.account>.story{padding-left:.9rem;padding-right:.9rem}
.way>li{grid-template-columns:1.1rem minmax(0,1fr)}
.way .line,.way .bars,.way .phases{grid-column:2}
table,thead,tbody,tr,td{display:block}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
tr{padding:.5rem 0;border-bottom:1px solid var(--line)}
tbody tr:last-child{border-bottom:0}
td,td.right{display:flex;gap:.75rem;padding:.1rem 0;border:0;text-align:left}
td:empty{display:none}
td::before{content:attr(data-title);content:attr(data-title)/"";flex:0 0 5.5rem;font-size:.8rem;line-height:1.9;color:var(--soft)}
td>div{flex:1;min-width:0}
}
@media print{
@page{margin:15mm 14mm}
html{font-size:10pt}
body{background:none}
.page{max-width:none;padding:0;gap:1rem}
nav,.skip,.account>summary::after{display:none}
section,.page,.page-parts,.accounts,.story,.part,.banner{display:block}
section>*+*,.page>*+*,.page-parts>*+*,.accounts>*+*,.story>*+*,.part>*+*,.banner>*+*{margin-top:.7rem}
.duties>li,.way>li,tr,.list>li{break-inside:avoid}
h2,h4{break-after:avoid}
.unfold{display:none}
a{color:inherit;text-decoration:none}
}
@media (forced-colors:active){symbol path{stroke:Canvas}.bars{forced-color-adjust:none}}
`;

// EXTERNAL MODULE: ./build/src/core/report/limits.js
var limits = __webpack_require__(45618);
// EXTERNAL MODULE: ./build/src/core/report/domain-story.js
var domain_story = __webpack_require__(32710);
;// CONCATENATED MODULE: ./build/src/core/report/html-report.js

















/**
 * The report as one HTML file that needs nothing else: no script, no picture and no style from elsewhere, and its policy
 * forbids each. Of bounded size; what it leaves out it names.
 */
async function renderHtml(report, { chain, reproduceCommand }) {
    const options = { fileUrl: (file, line) => (0,run_context/* fileUrl */.iw)(sourceOf(report), file, line), reproduceCommand };
    const page = (0,report_page/* reportPage */.Sw)(report, options);
    const duties = (0,report_causes/* dutiesOf */.wN)(report);
    const parts = [
        { id: "act", title: "Who must act", body: duties.length === 0 ? [] : [dutyCards(duties, report)] },
        { id: "run", title: "The run as a whole", body: runBody(report, page) },
        { id: "plan", title: PLAN_NAMES[report.mode], body: planBody(page) },
        { id: "accounts", title: "Accounts", body: accountsBody(report, options), plain: true },
        { id: "domains", title: "Domains", body: domainsBody(report) },
        { id: "events", title: "Events", body: eventsBody(report) },
        { id: "evidence", title: "Evidence", body: evidenceBody(report, chain) },
    ];
    const shown = parts.filter(({ body }) => body.length > 0);
    const links = shown.map(({ id, title }) => markup `<li><a href="#${id}">${title}</a></li>`);
    const document = markup `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${await policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${RESULT_WORDS[report.result]}: e-mail accounts of ${report.organisation}</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
${SIGN_PICTURES}
<a class="skip" href="#parts">Skip to the report</a>
<div class="page">
${banner(report, duties, chain)}
<nav aria-label="Parts of this report"><ul>${links}</ul></nav>
<main class="page-parts" id="parts">
${joinHtml(shown.map(printPart), "\n")}
</main>
${footer(page)}
</div>
</body>
</html>
`;
    return document.text;
}
/** Nothing may be loaded, run or sent, whatever stands in the page; its own style is known by its hash. */
async function policy() {
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(STYLE));
    const style = (0,bytes/* toBase64 */.nk)(new Uint8Array(digest));
    return `default-src 'none'; style-src 'sha256-${style}'; base-uri 'none'; form-action 'none'`;
}
/** The repository's pages, as the run's own page names them. */
function sourceOf({ run: { url, commit } }) {
    const [, serverUrl, repository] = /^(https?:\/\/[^/?#]+)\/([^/?#]+\/[^/?#]+)\/actions\/runs\//.exec(url ?? "") ?? [];
    return { serverUrl, repository, commit };
}
function printPart({ id, title, body, plain = false }) {
    const kind = plain ? markup ` class="plain"` : markup ``;
    return markup `<section id="${id}"${kind} aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>
${joinHtml(body, "\n")}</section>`;
}
const RESULT_WORDS = {
    success: "Success",
    failure: "Failure",
    inconclusive: "Inconclusive",
};
/** Whose accounts, how it went and who must act: what a reader has three seconds for. */
function banner(report, duties, chain) {
    const sign = report_page/* RESULT_SIGNS */.PJ[report.result];
    const { counts } = report;
    const domains = (0,wording/* domainCounts */.ty)(report);
    const plan = [(0,wording/* planCounts */.Ai)(report), domains && `domains: ${domains}`].filter((each) => each !== undefined).join(" · ");
    const found = `${(0,wording/* counted */.hS)(counts.errors, "error")} · ${(0,wording/* counted */.hS)(counts.warnings, "warning")}`;
    const organisation = printLine([(0,report_document/* text */.Qq)(report.organisation, report_page/* ORGANISATION_LIMIT */.Tw)]);
    const known = facts(report, chain).map(([title, line]) => markup `<div><dt>${title}</dt><dd>${printLine(line)}</dd></div>`);
    return markup `<header class="banner ${signClass(sign)}">
<h1><span class="what">E-mail accounts of</span> <span class="who">${organisation}</span></h1>
<p class="verdict">${printSign(sign)} <strong>${RESULT_WORDS[report.result]}</strong> <span>${(0,wording/* headline */.Pl)(report)}</span></p>
<p class="duty-line">${dutyLine(report, duties)}</p>
<p class="soft">${plan === "" ? found : `${found} · ${plan}`}</p>
<dl class="facts">${known}</dl>
</header>`;
}
function dutyLine({ result }, duties) {
    if (duties.length === 0) {
        return markup `${result === "success" ? "Nobody has to act." : "Nothing was found that somebody could mend; read on below."}`;
    }
    const urgent = duties.filter(({ causes }) => causes.some((cause) => cause.severity === "error"));
    const first = urgent.length > 0 ? "To act: " : "To look at it: ";
    const people = (urgent.length > 0 ? urgent : duties).map(({ audience }) => markup `<a href="#act"><strong>${audience}</strong></a>`);
    return markup `${first}${joinHtml(people, ", ")}`;
}
const MODE_WORDS = {
    check: "check: nothing is written",
    apply: "apply: the files are carried out",
    drift: "drift: files and live organisation are compared",
    redeliver: "redeliver: events are sent again",
};
const REF_LIMIT = 120;
function facts(report, chain) {
    const { run, notifications } = report;
    const url = (0,report_page/* runLink */.ut)(report, `run ${run.id ?? ""}`.trim());
    const attempt = run.attempt === undefined || run.attempt < 2 ? [] : [`, attempt ${run.attempt}`];
    return [
        ["Mode", [MODE_WORDS[report.mode]]],
        ["Started by", [run.actor === undefined ? (0,report_document/* soft */.LN)("not known") : (0,report_document/* text */.Qq)(run.actor, report_page/* NAME_LIMIT */.Uo)]],
        ["Approvals", [approvalWords(report)]],
        ["Finished", [`${timeWords(report.finishedAt)}, after ${durationWords(report.durationMs)}`]],
        ...(run.id === undefined && url === undefined
            ? []
            : [["Run", [url ?? (0,report_document/* text */.Qq)(run.id ?? "", REF_LIMIT), ...attempt]]]),
        ...(run.commit === undefined ? [] : [["Commit", commitLine(run)]]),
        ["Plan", [planWords(report)]],
        ["Audit chain", [chainSign(chain), chain.proved ? " proved" : " not proved"]],
        ["ITSM events", eventWords(notifications)],
    ];
}
function commitLine({ commit = "", ref }) {
    return [(0,report_document/* code */.aY)(commit.slice(0, 12)), ...(ref === undefined ? [] : [" of ", (0,report_document/* text */.Qq)(ref, REF_LIMIT)])];
}
/** `2026-11-22 08:00:04 UTC`; a time that is none is shown as it stands. */
function timeWords(time) {
    const [, day, clock] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?Z$/.exec(time) ?? [];
    return day === undefined ? time.slice(0, REF_LIMIT) : `${day} ${clock} UTC`;
}
function planWords({ planHash, plan }) {
    if (planHash === undefined)
        return "not made";
    if (plan === undefined)
        return "made; not compared with an approved one";
    if (plan.changed === null)
        return "made; no approved plan was found";
    return plan.changed ? "not the one that was approved" : "the one that was approved";
}
const NAMES_SHOWN = 5;
const MESSAGES_SHOWN = 3;
/** Who approved what, over all accounts; never inferred. */
function approvalWords({ accounts }) {
    const known = accounts.flatMap(({ approval }) => approval === undefined ? [] : [approval]);
    if (known.length === 0)
        return "none in the run report";
    const count = (status) => known.filter((each) => each.status === status).length;
    const people = [
        ...new Set(known.filter(({ status }) => status === "approved").flatMap(({ approvers = [] }) => approvers)),
    ];
    const names = people.slice(0, NAMES_SHOWN).map((name) => name.slice(0, report_page/* NAME_LIMIT */.Uo)).join(", ");
    const others = people.length > NAMES_SHOWN ? ` and ${people.length - NAMES_SHOWN} more` : "";
    const parts = [
        [count("approved"), `approved${names === "" ? "" : ` by ${names}${others}`}`],
        [count("not-approved"), "not approved"],
        [count("none"), "without an approval"],
        [count("unavailable"), "not known"],
    ];
    return parts.flatMap(([number, words]) => number === 0 ? [] : [`${number} ${words}`]).join(" · ");
}
function chainSign({ proved }) {
    return { kind: "sign", sign: proved ? "✅" : "❔" };
}
function eventWords({ delivered, undelivered }) {
    if (delivered + undelivered === 0)
        return ["none sent"];
    const sign = { kind: "sign", sign: undelivered === 0 ? "✅" : "⚠️" };
    return [sign, ` ${delivered} delivered${undelivered === 0 ? "" : `, ${undelivered} not`}`];
}
/** A card for each kind of person, with what there is to do for them. */
function dutyCards(duties, report) {
    const places = new Map((0,report_verdict/* byUrgency */.td)(report).map((account, index) => [account, storyId(index)]));
    const cards = duties.map(({ audience, causes }) => {
        const items = causes.slice(0, limits/* HTML_LIST_ENTRIES */.gm).map((cause) => dutyItem(cause, places));
        const rest = leftOut(causes.length - limits/* HTML_LIST_ENTRIES */.gm, "cause");
        return markup `<li><h3>${capital(audience)}</h3><ul class="list">${items}${rest}</ul></li>`;
    });
    return markup `<ul class="duties">${cards}</ul>`;
}
function dutyItem(cause, places) {
    const { sightings } = cause;
    const accounts = [...new Set(sightings.flatMap(({ account }) => account ?? []))];
    const remedies = [...new Set(sightings.map(({ remedy }) => remedy ?? cause.remedy))];
    const names = accounts.slice(0, NAMES_SHOWN).map((account) => markup `<a href="#${places.get(account) ?? "accounts"}">${printLine([(0,report_document/* text */.Qq)(account.name, report_page/* NAME_LIMIT */.Uo)])}</a>`);
    const others = accounts.length > NAMES_SHOWN ? ` and ${accounts.length - NAMES_SHOWN} more` : "";
    const elsewhere = sightings.flatMap(({ account, message }) => account === undefined ? [message] : []);
    const sign = signOf(cause);
    const tag = cause.code === undefined ? markup `` : markup ` ${printLine([(0,report_document/* code */.aY)(cause.code)])}`;
    const seen = elsewhere.slice(0, MESSAGES_SHOWN).map((message) => markup `<p>${message}</p>`);
    const remedy = remedies.length === 1 ? remedies[0] : cause.remedy;
    const who = names.length === 0 ? markup `` : markup `<p class="small">${joinHtml(names, ", ")}${others}</p>`;
    return markup `<li class="signed ${signClass(sign)}">${printSign(sign)}<div><strong>${cause.sentence}</strong>${tag}${seen}${more(elsewhere.length - MESSAGES_SHOWN)}<p>${remedy}</p>${who}</div></li>`;
}
function more(count) {
    return count > 0 ? markup `<p>… and ${count} more</p>` : markup ``;
}
function capital(words) {
    return words.charAt(0).toUpperCase() + words.slice(1);
}
/** What is about no single account; the banner prints the page's heading and totals in its own way. */
function runBody(report, page) {
    const findings = page.findings.slice(0, limits/* HTML_LIST_ENTRIES */.gm);
    const blocks = [
        ...page.head.slice(BANNER_BLOCKS),
        ...(0,report_document/* list */.p_)([...findings, ...leftOutItems(page.findings.length - findings.length, "finding")]),
        ...page.notChecked,
        ...leftBehindBlocks(report),
    ];
    return blocks.length === 0 ? [] : [printHtml(blocks)];
}
/** The heading and the totals. */
const BANNER_BLOCKS = 2;
function leftBehindBlocks({ leftBehind = [] }) {
    if (leftBehind.length === 0)
        return [];
    const shown = leftBehind.slice(0, limits/* HTML_LIST_ENTRIES */.gm);
    return [
        (0,report_document/* paragraph */.FY)(["Left behind: made by this run, and neither used nor removed"]),
        {
            kind: "table",
            columns: ["Kind", "Name", "Domain", "Id"].map((title) => ({ title })),
            rows: shown.map(({ kind, name, domain, id }) => [
                [(0,report_document/* text */.Qq)(kind, report_page/* NAME_LIMIT */.Uo)],
                [(0,report_document/* text */.Qq)(name, report_page/* NAME_LIMIT */.Uo)],
                domain === undefined ? [] : [(0,report_document/* code */.aY)(domain)],
                [(0,report_document/* code */.aY)(id)],
            ]),
        },
        ...(0,report_document/* list */.p_)(leftOutItems(leftBehind.length - shown.length, "thing")),
    ];
}
const PLAN_NAMES = {
    check: "Plan",
    apply: "Changes",
    drift: "Difference",
    redeliver: "Changes",
};
/** Everything that changes, key by key, as far as there is room. */
function planBody({ plan: { title, units } }) {
    if (units.length === 0)
        return [];
    const shown = [];
    let room = limits/* HTML_BYTES */.gD * limits/* HTML_PLAN_SHARE */.MA;
    for (const lines of units) {
        const printed = printDiff(lines);
        room -= fit_bytes(printed.text);
        if (room < 0)
            break;
        shown.push(printed);
    }
    const missing = leftOutItems(units.length - shown.length, "item");
    return [markup `<p class="soft">${title}</p>`, ...shown, ...(missing.length === 0 ? [] : [printHtml((0,report_document/* list */.p_)(missing))])];
}
function storyId(index) {
    return `account-${index + 1}`;
}
/** Every account in full, most urgent first, as long as there is room; a table names the others. */
function accountsBody(report, options) {
    const accounts = (0,report_verdict/* byUrgency */.td)(report);
    if (accounts.length === 0)
        return [];
    const scale = storyScale(report);
    const stories = [];
    const places = new Map(accounts.map((account, index) => [account, index]));
    const ordered = [...(0,grouping/* grouped */.z)(accounts, ({ domain }) => domain ?? "").values()].flat();
    const heads = new Map((report.domains ?? []).map((domain) => [domain.name, domain]));
    let room = limits/* HTML_BYTES */.gD * limits/* HTML_STORIES_SHARE */.at;
    let told = 0;
    for (const account of ordered) {
        const index = places.get(account) ?? 0;
        const story = accountStory(report.mode, account, scale, options);
        const open = accounts.length <= FEW || (story.verdict !== "passed" && index < limits/* HTML_UNFOLDED */.sb);
        // What accounts share stands above the first of them.
        const domain = heads.get(account.domain ?? "");
        const head = domain === undefined ? [] : [printDomain(domain, report)];
        heads.delete(account.domain ?? "");
        const printed = joinHtml([...head, printStory(story, storyId(index), open, options)], "\n");
        room -= fit_bytes(printed.text);
        if (room < 0)
            break;
        stories.push(printed);
        told++;
    }
    return [
        ACCOUNTS_INTRO,
        markup `<div class="accounts">${joinHtml(stories, "\n")}</div>`,
        ...restTable(report.mode, ordered.slice(told)),
    ];
}
/** A domain above the accounts that share it. */
function printDomain(domain, report) {
    const sign = report_page/* VERDICT_SIGNS */.PU[(0,domain_story/* domainVerdict */.e3)(report.mode, domain)];
    const words = (0,domain_story/* domainChangeWords */.Oh)(report.mode, domain);
    return markup `<div class="domain ${signClass(sign)}"><h3>${printSign(sign)} Domain ${printLine([(0,report_document/* code */.aY)(domain.name, report_page/* NAME_LIMIT */.Uo)])}: ${words}</h3>${printHtml((0,report_page/* domainDetails */.FQ)(domain, report))}</div>`;
}
const ACCOUNTS_INTRO = markup `<div class="intro"><p class="soft">Bars show how long each step took: those of one account's mail servers share a scale, and those of Genesys Cloud share one over all accounts.</p>
<p class="unfold"><label><input type="checkbox" id="unfold"> Show every account in full, on the screen and on paper</label></p></div>`;
/** So few accounts that each is unfolded. */
const FEW = 3;
function restTable(mode, accounts) {
    if (accounts.length === 0)
        return [];
    const withDomain = accounts.some(({ domain }) => domain !== undefined);
    const page = { columns: (0,report_page/* accountColumns */.Ho)(withDomain) };
    const rows = [];
    let room = limits/* HTML_BYTES */.gD * limits/* HTML_ROWS_SHARE */.S2;
    for (const account of accounts) {
        const row = printRow(page, (0,report_page/* accountRow */.iO)(mode, account, {}, withDomain));
        room -= fit_bytes(row.text);
        if (room < 0)
            break;
        rows.push(row);
    }
    const missing = accounts.length - rows.length;
    const told = missing > 0 ? ` The table leaves out ${missing} of them.` : "";
    return [
        markup `<p class="note">${(0,wording/* counted */.hS)(accounts.length, "more account")} ${accounts.length === 1 ? "does" : "do"} not fit in full into this page; the run report, report.json, has everything.${told}</p>`,
        tableOf(page, rows),
    ];
}
function printStory({ account, verdict, words, change, steps, causes, values, facts }, id, open, options) {
    const sign = report_page/* VERDICT_SIGNS */.PU[verdict];
    const place = (0,report_page/* placeOf */.$t)(account, {}, { ...options, fileUrl: undefined });
    // The fold opens when somebody follows a link to what is in it.
    const name = printLine([(0,report_document/* text */.Qq)(account.name, report_page/* NAME_LIMIT */.Uo)]);
    const where = place === undefined ? markup `` : markup ` · ${printLine(place)}`;
    return markup `<details class="account ${signClass(sign)}"${open ? markup ` open` : markup ``}>
<summary>${printSign(sign)}<h3>${name}</h3><p>${words} · ${change}${where}</p></summary>
<div class="story" id="${id}">
<div class="part"><h4>From file to live</h4><ol class="way">${steps.map(printStep)}</ol></div>
${part("What was found", causes)}${part("Values before and after", values)}${part("What the probes saw", facts)}</div>
</details>`;
}
function part(title, blocks) {
    return blocks.length === 0 ? markup `` : markup `<div class="part"><h4>${title}</h4>${printHtml(blocks)}</div>\n`;
}
const STEP_SIGNS = {
    passed: "✅",
    failed: "❌",
    warning: "⚠️",
    open: "❔",
    held: "⏸️",
};
function printStep({ title, state, line, bars }) {
    const mark = state === "idle"
        ? markup `<span class="dot"></span>`
        : printSign({ kind: "sign", sign: STEP_SIGNS[state] });
    return markup `<li>${mark}<span class="title">${title}</span><span class="line">${printLine(line)}</span>${bars === undefined ? markup `` : printBars(bars)}</li>`;
}
/** The width of a drawing, and the least that a part of it takes, so that none is lost. */
const BAR_WIDTH = 1000;
const LEAST_WIDTH = 4;
const PHASES_SHOWN = 30;
/** A bar of parts; what it shows stands below it in words. */
function printBars({ scale, parts }) {
    const shown = parts.slice(0, PHASES_SHOWN);
    const widths = shown.map(({ ms }) => scale > 0 ? Math.max(LEAST_WIDTH, (ms / scale) * BAR_WIDTH) : LEAST_WIDTH);
    let left = 0;
    const rects = shown.map((each, index) => {
        const [x, width] = [left, Math.min(widths[index] ?? 0, BAR_WIDTH - left)];
        left += width;
        const size = Math.max(0, width).toFixed(1);
        return markup `<rect class="${barClass(each.failed, index)}" x="${x.toFixed(1)}" width="${size}" height="10"/>`;
    });
    const words = shown.map(({ name, ms, failed }, index) => markup `<li class="${barClass(failed, index)}">${name} ${durationWords(ms)}${failed ? ", failed" : ""}</li>`);
    const track = markup `<rect class="track" width="${BAR_WIDTH}" height="10"/>`;
    return markup `<svg class="bars" viewBox="0 0 ${BAR_WIDTH} 10" preserveAspectRatio="none" aria-hidden="true">${track}${rects}</svg>
<ul class="phases">${words}</ul>`;
}
function barClass(failed, index) {
    return failed ? "bad" : index % 2 === 0 ? "even" : "odd";
}
/** The domains that were planned, and what the look at each mail domain found. */
function domainsBody(report) {
    const { mode, accounts, mailDomains = [] } = report;
    const domains = (0,domain_story/* domainsByUrgency */.Qo)(report);
    const body = [];
    if (domains.length > 0) {
        const rows = domains.slice(0, limits/* HTML_LIST_ENTRIES */.gm).map((domain) => [
            [(0,report_document/* code */.aY)(domain.name)],
            namesLine(domain.accounts),
            [report_page/* VERDICT_SIGNS */.PU[(0,domain_story/* domainVerdict */.e3)(mode, domain)], ` ${(0,domain_story/* domainChangeWords */.Oh)(mode, domain)}`],
            domain.outcome === undefined ? [] : [
                { kind: "sign", sign: domain.outcome.succeeded ? "✅" : "❌" },
                " ",
                (0,report_document/* code */.aY)(domain.outcome.status),
                ...(domain.outcome.succeeded || domain.outcome.detail === undefined ? [] : [`: ${domain.outcome.detail}`]),
            ],
        ]);
        const columns = ["Domain", "Accounts", "Change", "Outcome"].map((title) => ({ title }));
        body.push(printHtml([
            { kind: "table", columns, rows },
            ...(0,report_document/* list */.p_)(leftOutItems(domains.length - rows.length, "domain")),
        ]), 
        // The others stand above their accounts.
        ...domains.slice(0, limits/* HTML_LIST_ENTRIES */.gm)
            .filter((domain) => !(0,domain_story/* isQuietDomain */.BP)(mode, domain) && !accounts.some((each) => each.domain === domain.name))
            .map((domain) => printDomain(domain, report)));
    }
    if (mailDomains.length > 0) {
        // Those with something to read come first.
        const ordered = mailDomains.toSorted((a, b) => b.findings.length - a.findings.length);
        const items = ordered.slice(0, limits/* HTML_LIST_ENTRIES */.gm).map((domain) => {
            const worst = domain.findings.find(({ severity }) => severity !== "info") ?? domain.findings[0];
            return {
                line: [
                    worst === undefined ? { kind: "sign", sign: "✅" } : report_page/* SEVERITY_SIGNS */.rC[worst.severity],
                    " ",
                    (0,report_document/* code */.aY)(domain.name),
                    worst === undefined ? ": no problem found for " : " of ",
                    ...namesLine(domain.accounts),
                ],
                items: domain.findings.slice(0, limits/* HTML_LIST_ENTRIES */.gm).map((each) => [
                    each.message,
                    " (",
                    (0,report_document/* code */.aY)(each.code),
                    ")",
                    ...(each.hint === undefined ? [] : [": ", each.hint]),
                ]),
            };
        });
        body.push(printHtml((0,report_document/* list */.p_)([...items, ...leftOutItems(mailDomains.length - items.length, "domain")])));
    }
    return body;
}
function namesLine(names) {
    const shown = names.slice(0, NAMES_SHOWN);
    const others = names.length - shown.length;
    const line = (0,report_document/* joinLines */.cT)(shown.map((name) => [(0,report_document/* text */.Qq)(name, report_page/* NAME_LIMIT */.Uo)]), ", ");
    return others > 0 ? [...line, ` and ${others} more`] : line;
}
/** What became of the run's events. */
function eventsBody({ notifications, undelivered = [] }) {
    const all = notifications.delivered + notifications.undelivered;
    if (all + undelivered.length === 0)
        return [];
    const rows = undelivered.slice(0, limits/* HTML_LIST_ENTRIES */.gm).map(({ event, account, reason, id }) => [
        [(0,report_document/* code */.aY)(event)],
        [(0,report_document/* text */.Qq)(account, report_page/* NAME_LIMIT */.Uo)],
        [(0,report_document/* text */.Qq)(reason, html_report_REASON_LIMIT)],
        [(0,report_document/* code */.aY)(id)],
    ]);
    const columns = ["Event", "Account", "Why it was not delivered", "Id"].map((title) => ({ title }));
    const told = `${(0,wording/* counted */.hS)(notifications.delivered, "event")} delivered, ${notifications.undelivered} not. `;
    return [printHtml([
            (0,report_document/* paragraph */.FY)([told, "The audit log has a record of each."]),
            ...(rows.length === 0 ? [] : [{ kind: "table", columns, rows }]),
            ...(0,report_document/* list */.p_)(leftOutItems(undelivered.length - rows.length, "event")),
        ])];
}
const html_report_REASON_LIMIT = 300;
/** What proves that the log beside this page is whole, and what does not. */
function evidenceBody({ auditHead, planHash, api }, chain) {
    const items = [{
            line: [chainSign(chain), ` Audit chain ${chain.proved ? "proved" : "not proved"}: `, chain.words],
        }];
    const facts = [];
    if (auditHead !== undefined)
        facts.push(["Head of the audit log: ", (0,report_document/* code */.aY)(auditHead)]);
    if (chain.file !== undefined && auditHead !== undefined) {
        const command = `genesys-email-accounts verify-audit ${(0,base_text/* shellWord */.r7)(chain.file)} --expect-head ${(0,base_text/* shellWord */.r7)(auditHead)}`;
        facts.push(["To see it yourself: ", (0,report_document/* code */.aY)(command, report_page/* COMMAND_LIMIT */.i9)]);
    }
    if (planHash !== undefined)
        facts.push(["Plan: ", (0,report_document/* code */.aY)(planHash)]);
    facts.push([
        `Genesys Cloud: ${(0,wording/* counted */.hS)(api.requests, "request")}, tried again ${(0,wording/* counted */.hS)(api.retries, "time")}, throttled ${(0,wording/* counted */.hS)(api.throttled, "time")}`,
    ]);
    return [printHtml([...(0,report_document/* list */.p_)(items), (0,report_document/* paragraph */.FY)(...facts)])];
}
function leftOut(count, noun) {
    return joinHtml(leftOutItems(count, noun).map(printItem));
}
function footer(page) {
    return markup `<footer>${printHtml(page.foot)}<p>Written by genesys-email-accounts ${version/* VERSION */.x} from the run report, report.json.</p></footer>`;
}


/***/ }),

/***/ 22767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VJ: () => (/* binding */ openAppendFile),
/* harmony export */   Wj: () => (/* binding */ fileProblem),
/* harmony export */   Zn: () => (/* binding */ identifyFile),
/* harmony export */   ut: () => (/* binding */ readPieces)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4177);
/* harmony import */ var _core_base_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21024);
/* harmony import */ var _make_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59227);





/** An append-only file on disk; each append is one write followed by fsync; creates its folder if missing. */
function openAppendFile(path) {
    return {
        path,
        async read() {
            try {
                if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).isFile())
                    throw new Error("it is not a file");
                return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, "utf8");
            }
            catch (error) {
                if (isMissing(error))
                    return undefined;
                throw unusable("read", path, error);
            }
        },
        async append(text) {
            try {
                await (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
                const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, "a", 0o600);
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
const PIECE_BYTES = 65_536;
/**
 * A file on disk, piece by piece, so that its size does not matter; throws `AppError` (AUDIT_UNREADABLE) while it is read.
 * Each piece takes the place of the one before in memory: whoever keeps one keeps a copy.
 */
async function* readPieces(path) {
    try {
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, "r");
        try {
            const memory = new Uint8Array(PIECE_BYTES);
            for (;;) {
                const { bytesRead } = await handle.read(memory, 0, PIECE_BYTES, null);
                if (bytesRead === 0)
                    return;
                yield memory.subarray(0, bytesRead);
            }
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        throw unusable("read", path, error);
    }
}
/** What is at a path, links followed: undefined for nothing; throws `AppError` (AUDIT_UNREADABLE) where that cannot be told. */
async function identifyFile(path) {
    try {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path, { bigint: true });
        return { isFile: found.isFile(), id: `${found.dev}:${found.ino}` };
    }
    catch (error) {
        if (isMissing(error) || (0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .CA)(error) === "ENOTDIR")
            return undefined;
        throw unusable("read", path, error);
    }
}
/** Why what is at a path cannot be read as a file, as the end of a sentence: a pipe or a device may have no end, nor begin. */
function fileProblem(found) {
    return found === undefined ? "there is no such file" : found.isFile ? undefined : "it is not a file";
}
function isMissing(error) {
    return (0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .CA)(error) === "ENOENT";
}
function unusable(verb, path, error) {
    const message = `Cannot ${verb} "${(0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .visible */ .RK)(path)}": ${(0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .visible */ .RK)((0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .gJ)(error))}`;
    return new _core_base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .uV(verb === "read" ? "AUDIT_UNREADABLE" : "AUDIT_UNWRITABLE", message, { cause: error });
}


/***/ }),

/***/ 35536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ proveChainBeside),
/* harmony export */   g: () => (/* binding */ proveChain)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4177);
/* harmony import */ var _core_base_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(21024);
/* harmony import */ var _core_report_wording_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78756);
/* harmony import */ var _append_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22767);
/* harmony import */ var _verify_log_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56178);







/** A log this large is checked by `verify-audit`, not on the way to a page. */
const LARGEST_LOG = 100_000_000;
/** The most logs of one folder that are looked at. */
const MOST_LOGS = 20;
/** Whether a log is whole and ends with the record that a report names as its head; what is not known is not proved. */
async function proveChain(path, head) {
    if (path === undefined)
        return { proved: false, words: "no audit log was found beside the run report" };
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path);
    const name = (0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_6__/* .visible */ .RK)(file);
    if (head === undefined)
        return { proved: false, words: "the run report names no head of an audit log", file };
    try {
        const found = await (0,_append_file_js__WEBPACK_IMPORTED_MODULE_4__/* .identifyFile */ .Zn)(path);
        if (!found?.isFile)
            return { proved: false, words: `${name} is not ${found ? "a file" : "there"}`, file };
        const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
        if (size > LARGEST_LOG) {
            return { proved: false, words: `${name} is too large to be checked here; verify-audit checks it`, file };
        }
        const { status, records, head: last, firstProblem } = await (0,_verify_log_js__WEBPACK_IMPORTED_MODULE_5__/* .verifyLog */ .I)(path, { expectHead: head });
        if (status !== "intact" || last !== head) {
            const problem = firstProblem === undefined ? "" : `, line ${firstProblem.line}: ${(0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_6__/* .visible */ .RK)(firstProblem.reason)}`;
            const words = status === "intact" ? "goes on after the last record of this run" : `is ${status}${problem}`;
            return { proved: false, words: `${name} ${words}`, file };
        }
        const told = `${(0,_core_report_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(records, "record")} of ${name}`;
        return {
            proved: true,
            words: `${records === 1 ? told : `all ${told}`} hang together, and the last is the one that the run report ` +
                "names; a head that was kept elsewhere proves that nobody replaced both",
            file,
        };
    }
    catch (error) {
        return { proved: false, words: `${name} could not be read: ${(0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_6__/* .visible */ .RK)((0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .gJ)(error))}`, file };
    }
}
/** {@link proveChain} with the log that stands beside a report: that which is its own, else any that is there. */
async function proveChainBeside(folder, head) {
    const files = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder).catch(() => []);
    const logs = files.filter((file) => file.endsWith(".jsonl") && !file.endsWith(".outbox.jsonl")).sort();
    const proofs = [];
    for (const log of logs.slice(0, MOST_LOGS)) {
        const proof = await proveChain((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, log), head);
        if (proof.proved)
            return proof;
        proofs.push(proof);
    }
    return proofs[0] ?? await proveChain(undefined, head);
}


/***/ }),

/***/ 59227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ makeFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4177);



/**
 * Makes a folder and those above it, where nothing is there yet; rejects with the system's error. The recursive mkdir of
 * Node.js never returns where a folder that is there takes no other, such as /proc.
 */
async function makeFolder(path) {
    const code = await makeOne(path);
    if (code !== "ENOENT" || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) === path)
        return;
    await makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(path).catch((error) => {
        // Another process was faster.
        if ((0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .CA)(error) !== "EEXIST")
            throw error;
    });
}
/** Makes one folder; the code of what kept it from being made if that is no fault yet. */
async function makeOne(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(path);
        return undefined;
    }
    catch (error) {
        const code = (0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .CA)(error);
        // What is there is no folder perhaps: that is told by whoever writes into it.
        if (code !== "EEXIST" && code !== "ENOENT")
            throw error;
        return code;
    }
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
/* harmony import */ var _make_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59227);




/** Writes a file that is there whole or as it was before, whenever the process ends; makes its folder where it is missing. */
async function replaceFile(path, text) {
    await (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path));
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


/***/ }),

/***/ 7207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ sha256Sync)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** The SHA-256 of a text's UTF-8 form, as `sha256:<hex>`, at once: WebCrypto goes through another thread for each. */
function sha256Sync(text) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(text, "utf8").digest("hex")}`;
}


/***/ }),

/***/ 56178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ verifyLog)
/* harmony export */ });
/* harmony import */ var _core_audit_verify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90150);
/* harmony import */ var _append_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22767);
/* harmony import */ var _sha256_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7207);



/** Checks an audit log on disk, piece by piece. Throws `AppError` (AUDIT_UNREADABLE) when it cannot be read. */
async function verifyLog(path, options = {}) {
    const { verdict } = await (0,_core_audit_verify_js__WEBPACK_IMPORTED_MODULE_0__/* .readLog */ .x6)((0,_append_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readPieces */ .ut)(path), { ...options, sha256: _sha256_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256Sync */ .P });
    return verdict;
}


/***/ })

};
