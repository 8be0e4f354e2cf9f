export const id = 595;
export const ids = [595];
export const modules = {

/***/ 38595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  demoCommand: () => (/* binding */ demoCommand)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./build/src/sandbox/scenarios.js
var scenarios = __webpack_require__(2486);
// EXTERNAL MODULE: ./build/src/sandbox/start.js + 34 modules
var start = __webpack_require__(74248);
// EXTERNAL MODULE: ./build/src/core/audit/verify.js + 1 modules
var verify = __webpack_require__(92932);
// EXTERNAL MODULE: ./build/src/core/base/text.js
var base_text = __webpack_require__(21024);
// EXTERNAL MODULE: ./build/src/core/probe/endpoint.js
var probe_endpoint = __webpack_require__(15323);
;// CONCATENATED MODULE: ./build/src/core/probe/reproduce.js

/** Families of codes, and the command that shows them on a network engineer's own machine; the first match counts. */
const COMMANDS = [
    [/^(?:DNS_|POLICY_ADDRESS_BLOCKED$)/, lookup],
    [/^TCP_/, ({ target }) => `nc -vz -w 5 ${quote(target.host)} ${target.port}`],
    [/^PROXY_/, ({ target }) => `curl -v --proxytunnel -x "$HTTPS_PROXY" telnet://${quote(hostAndPort(target))}`],
    [/^TLS_NOT_TLS$/, plainGreeting],
    [/^(?:GREETING_|PROTO_)/, greeting],
    [/^(?:SESSION_|COMMAND_|DEADLINE_|STARTTLS_|AUTH_IN_CLEAR$|SMTP_EHLO_REJECTED$|SMTP_NO_ESMTP$)/, firstCommands],
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
    const tlsMode = (0,probe_endpoint/* tlsModeOf */.uK)(endpoint.protocol, endpoint.port);
    if (tlsMode === undefined)
        return undefined;
    const place = { ...endpoint, tlsMode, target: (0,probe_endpoint/* targetOf */.$r)({ ...endpoint, tlsMode }, rules) };
    return COMMANDS.find(([pattern]) => pattern.test(code))?.[1](place);
}
function lookup({ target }) {
    return `dig +noall +comments +answer ${quote(target.host)} A ${quote(target.host)} AAAA`;
}
/** The name is sent and checked wherever the connection goes. */
function client({ protocol, host, tlsMode, target }) {
    const starttls = tlsMode === "starttls" ? ` -starttls ${protocol}` : "";
    const name = quote(host);
    return `openssl s_client -connect ${quote(hostAndPort(target))}${starttls} -servername ${name} -verify_hostname ${name}`;
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
    return `nc -v -w 15 ${quote(target.host)} ${target.port}`;
}
/** The session up to its first commands. Each waits its turn: servers reject clients that talk before the greeting. */
function firstCommands(place) {
    if (place.tlsMode === "implicit")
        return capabilities(place);
    const { host, port } = place.target;
    return `(sleep 2; printf 'EHLO [127.0.0.1]\\r\\n'; sleep 2; printf 'STARTTLS\\r\\n'; sleep 2) | nc -v -w 5 ${quote(host)} ${port}`;
}
function capabilities(place) {
    const commands = place.protocol === "smtp" ? "EHLO [127.0.0.1]\\r\\nQUIT\\r\\n" : "a CAPABILITY\\r\\nb LOGOUT\\r\\n";
    return `(sleep 2; printf '${commands}'; sleep 2) | ${client(place)} -quiet`;
}
function hostAndPort({ host, port }) {
    return host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`;
}
/** Host names are already valid here; quoted nonetheless, because the text is meant to be pasted into a shell. */
function quote(text) {
    return /^[A-Za-z0-9.:-]+$/.test(text) && !text.startsWith("-") ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

// EXTERNAL MODULE: ./build/src/core/base/errors.js + 6 modules
var errors = __webpack_require__(70586);
// EXTERNAL MODULE: ./build/src/core/report/document.js
var report_document = __webpack_require__(1703);
;// CONCATENATED MODULE: ./build/src/core/report/limits.js
/** GitHub answers 422 to a comment of more than 65,536 characters; this leaves a little room for its normalisation of line ends. */
const COMMENT_CHARACTERS = 65_000;
/** The share of a comment or summary that the findings of the run as a whole may take. */
const FINDINGS_SHARE = 0.3;
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

// EXTERNAL MODULE: ./build/src/core/report/not-checked.js
var not_checked = __webpack_require__(14845);
// EXTERNAL MODULE: ./build/src/core/report/verdict.js
var report_verdict = __webpack_require__(64429);
// EXTERNAL MODULE: ./build/src/core/report/wording.js
var wording = __webpack_require__(78756);
;// CONCATENATED MODULE: ./build/src/core/report/page.js






/** Makes the page of a report. */
function reportPage(report, options) {
    const accounts = (0,report_verdict/* byUrgency */.td)(report);
    return {
        head: head(report),
        findings: [...report.findings].sort(errorsFirst).map((finding) => findingItem(finding)),
        notChecked: notChecked(report),
        accounts: {
            kind: "table",
            columns: [{ title: "Account" }, { title: "File" }, { title: "Verdict" }, { title: "Change" }],
            rows: accounts.map((account) => accountRow(report.mode, account, options)),
        },
        sections: accounts.flatMap((account) => {
            const verdict = (0,report_verdict/* verdictOf */.Vj)(report.mode, account);
            return verdict === "passed" ? [] : [accountSection(report.mode, account, verdict, options)];
        }),
        foot: [foot(report)],
    };
}
/** A link to the page of the run, where it has one. */
function runLink(report, words) {
    return (0,report_document/* link */.nf)(report.run.url, words);
}
function head(report) {
    const { counts } = report;
    const found = `${(0,wording/* counted */.hS)(counts.errors, "error")} · ${(0,wording/* counted */.hS)(counts.warnings, "warning")}`;
    const plan = (0,wording/* planCounts */.Ai)(report);
    return [
        (0,report_document/* heading */.R_)(2, RESULT_SIGNS[report.result], ` E-mail accounts: ${(0,wording/* headline */.Pl)(report)}`),
        (0,report_document/* paragraph */.FY)([found], ...(plan === undefined ? [] : [[plan]])),
    ];
}
function errorsFirst(a, b) {
    return Number(b.severity === "error") - Number(a.severity === "error");
}
function notChecked(report) {
    const missing = report.notChecked.map((each) => ({ line: [(0,not_checked/* notCheckedSentence */.i)(each)] }));
    return missing.length === 0 ? [] : [(0,report_document/* paragraph */.FY)([(0,report_document/* strong */.ko)("Not checked")]), ...(0,report_document/* list */.p_)(missing)];
}
const RESULT_SIGNS = {
    success: sign("✅"),
    failure: sign("❌"),
    inconclusive: sign("❔"),
};
function foot(report) {
    const lines = [["Mode ", (0,report_document/* code */.aY)(report.mode)]];
    if (report.planHash !== undefined)
        lines.push(["plan ", (0,report_document/* code */.aY)(report.planHash)]);
    const { delivered, undelivered } = report.notifications;
    if (delivered + undelivered > 0)
        lines.push([`ITSM: ${(0,wording/* counted */.hS)(delivered, "event")} delivered, ${undelivered} not`]);
    if (report.run.commit !== undefined)
        lines.push(["commit ", (0,report_document/* code */.aY)(report.run.commit.slice(0, 12))]);
    const run = runLink(report, "this run");
    if (run !== undefined)
        lines.push(["by ", run]);
    return { kind: "small", line: (0,report_document/* joinLines */.cT)(lines, " · ") };
}
const NAME_LIMIT = 80;
const FILE_LIMIT = 160;
const CHANGE_LIMIT = 200;
const COMMAND_LIMIT = 500;
const CAPABILITY_LIMIT = 80;
/** Names of a certificate, and capabilities of a server, that are shown. */
const SANS_SHOWN = 20;
const CAPABILITIES_SHOWN = 40;
const VERDICT_SIGNS = {
    failed: sign("❌"),
    differs: sign("🔀"),
    inconclusive: sign("❔"),
    warning: sign("⚠️"),
    blocked: sign("⏸️"),
    passed: sign("✅"),
};
/** One account as a row of the table. */
function accountRow(mode, account, options) {
    const verdict = (0,report_verdict/* verdictOf */.Vj)(mode, account);
    return [
        [(0,report_document/* text */.Qq)(account.name, NAME_LIMIT)],
        placeOf(account, {}, options) ?? [],
        [VERDICT_SIGNS[verdict], ` ${(0,wording/* verdictWords */.L2)(verdict, account)}`],
        [(0,report_document/* text */.Qq)((0,wording/* changeText */.k0)(mode, account), CHANGE_LIMIT)],
    ];
}
/** Everything to know about an account that needs attention. */
function accountSection(mode, account, verdict, options) {
    const place = (finding) => finding.line === undefined ? undefined : placeOf(account, finding, options);
    const issues = account.issues.slice(0, FINDINGS_PER_ACCOUNT).map((issue) => findingItem(issue, { place }));
    const more = account.issues.length - issues.length;
    if (more > 0)
        issues.push({ line: [`… and ${more} more in this file`] });
    const change = changeLines(mode, account);
    return [
        (0,report_document/* heading */.R_)(3, VERDICT_SIGNS[verdict], " ", (0,report_document/* text */.Qq)(account.name, NAME_LIMIT), `: ${(0,wording/* verdictWords */.L2)(verdict, account)}`),
        ...(0,report_document/* list */.p_)(issues),
        ...account.probes.filter(isWorthShowing).flatMap((probe) => probeBlocks(probe, place, options)),
        ...(change.length === 0 ? [] : [(0,report_document/* paragraph */.FY)(...change)]),
    ];
}
/** `file:line`, as a link where the file has a page; undefined for an account that is in no file. */
function placeOf(account, at, { fileUrl }) {
    const { file, line: first = 1 } = account;
    if (file === undefined)
        return undefined;
    const { line = first, column } = at;
    const place = (0,report_document/* code */.aY)([file, line, ...(column === undefined ? [] : [column])].join(":"), FILE_LIMIT);
    return [(0,report_document/* link */.nf)(fileUrl?.(file, line), place) ?? place];
}
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
        lines.push([`${CHANGE_TITLES[mode]}: `, (0,wording/* changeText */.k0)(mode, account), ...reason]);
    }
    if (outcome !== undefined) {
        const id = outcome.accountId === undefined ? [] : [", account ", (0,report_document/* code */.aY)(outcome.accountId)];
        const untold = (0,wording/* untoldDetail */.kC)(account);
        lines.push([
            "Genesys Cloud: ",
            (0,report_document/* code */.aY)(outcome.status),
            ` after ${(outcome.latencyMs / 1000).toFixed(1)} s`,
            ...id,
            ...(untold === undefined ? [] : [": ", untold]),
        ]);
    }
    return lines;
}
const SEVERITY_SIGNS = {
    error: sign("❌"),
    warning: sign("⚠️"),
    info: sign("ℹ️"),
};
/** One finding: what was seen, where, the likely cause, what to do and for whom, and a command to see it. */
function findingItem(finding, { place, command, open } = {}) {
    const { cause, audience } = (0,errors/* codeEntry */.Gu)(finding.code);
    const told = finding.severity !== "info";
    const where = place?.(finding);
    const items = [];
    if (told) {
        items.push(["Likely cause: ", cause], [`To do, for the ${audience}: `, (0,wording/* remedyOf */.SM)(finding)]);
    }
    else if (finding.hint !== undefined) {
        items.push([finding.hint]);
    }
    if (command !== undefined)
        items.push(["To see it yourself: ", (0,report_document/* code */.aY)(command, COMMAND_LIMIT)]);
    return {
        line: [
            open === true && told ? sign("❔") : SEVERITY_SIGNS[finding.severity],
            " ",
            (0,report_document/* strong */.ko)(finding.message),
            " (",
            (0,report_document/* code */.aY)(finding.code),
            ...(where === undefined ? [] : [", ", ...where]),
            ")",
        ],
        items,
    };
}
const OUTCOMES = {
    passed: "passed",
    failed: "failed",
    inconclusive: "could not be tested",
    skipped: "was not probed",
};
/** One probed server: its findings with cause, remedy and a command to see it, and what the probe saw, folded. */
function probeBlocks(probe, place, { reproduceCommand }) {
    const open = (0,report_verdict/* isOpen */.nT)(probe);
    const items = probe.findings.map((finding) => {
        const command = finding.severity === "info" ? undefined : reproduceCommand?.(finding.code, probe);
        return findingItem(finding, { place, open, command });
    });
    // A failure on the way says something about this machine; a login that was not tried does not.
    const met = probe.findings.some(({ code }) => (0,errors/* codeEntry */.Gu)(code).conclusive === false && !/^(POLICY|LOGIN)_/.test(code));
    const server = (0,report_document/* code */.aY)(`${probe.host}:${probe.port}`);
    const facts = [...phaseBlocks(probe), ...tlsBlocks(probe), ...capabilityBlocks(probe)];
    return [
        (0,report_document/* paragraph */.FY)([(0,report_document/* strong */.ko)(probe.protocol.toUpperCase()), " ", server, ` ${OUTCOMES[probe.outcome]}`]),
        ...(open && met ? [(0,report_document/* paragraph */.FY)([(0,report_document/* soft */.LN)(CAUTION)])] : []),
        ...(0,report_document/* list */.p_)(items),
        ...(facts.length === 0 ? [] : [{ kind: "details", summary: "What the probe saw", blocks: facts }]),
    ];
}
const CAUTION = "Seen from this machine only: it proves nothing about Genesys Cloud, which connects from its own addresses.";
function phaseBlocks({ phases, address }) {
    if (phases.length === 0)
        return [];
    return [
        ...(address === undefined ? [] : [(0,report_document/* paragraph */.FY)(["Address ", (0,report_document/* code */.aY)(address)])]),
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
    const names = tls.sans.slice(0, SANS_SHOWN).map((name) => [(0,report_document/* code */.aY)(name)]);
    return (0,report_document/* list */.p_)([
        { line: ["TLS ", (0,report_document/* code */.aY)(tls.version), ", cipher ", (0,report_document/* code */.aY)(tls.cipher)] },
        { line: ["Certificate for ", (0,report_document/* code */.aY)(tls.subject), " by ", (0,report_document/* code */.aY)(tls.issuer)] },
        { line: ["Valid to ", (0,report_document/* code */.aY)(tls.validTo), ` (${(0,wording/* validity */.bg)(tls.daysLeft)})`] },
        { line: ["Names: ", ...(names.length === 0 ? ["none"] : (0,report_document/* joinLines */.cT)(names, ", "))] },
    ]);
}
function capabilityBlocks({ capabilities = [] }) {
    if (capabilities.length === 0)
        return [];
    const shown = capabilities.slice(0, CAPABILITIES_SHOWN).map((name) => [(0,report_document/* code */.aY)(name, CAPABILITY_LIMIT)]);
    return [(0,report_document/* paragraph */.FY)(["Capabilities: ", ...(0,report_document/* joinLines */.cT)(shown, " ")])];
}
function sign(sign) {
    return { kind: "sign", sign };
}

// EXTERNAL MODULE: ./build/src/core/report/terminal.js
var terminal = __webpack_require__(55414);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/src/cli/demo/action-step.js





/** Runs the action's own bundle in a separate process, with only a runner's variables in its environment. */
async function runActionStep(step) {
    const file = (name) => (0,external_node_path_.join)(step.temp, `${step.runId}-${name}`);
    await (0,promises_.writeFile)(file("event.json"), JSON.stringify(step.payload));
    for (const name of ["output", "summary"])
        await (0,promises_.writeFile)(file(name), "");
    const { exitCode, log } = await run(step.entry, {
        PATH: external_node_process_.env.PATH,
        ...Object.fromEntries(Object.entries(step.inputs).map(([name, value]) => [inputVariable(name), value])),
        GITHUB_ACTIONS: "true",
        GITHUB_EVENT_NAME: step.event,
        GITHUB_EVENT_PATH: file("event.json"),
        GITHUB_OUTPUT: file("output"),
        GITHUB_STEP_SUMMARY: file("summary"),
        GITHUB_SHA: step.sha,
        GITHUB_REF: step.ref,
        GITHUB_REPOSITORY: step.repository,
        GITHUB_API_URL: step.githubApiUrl,
        GITHUB_SERVER_URL: "https://github.com",
        GITHUB_WORKSPACE: step.workspace,
        GITHUB_WORKFLOW: "accounts",
        GITHUB_JOB: step.event === "push" ? "apply" : "check",
        GITHUB_RUN_ID: String(step.runId),
        GITHUB_RUN_ATTEMPT: "1",
        GITHUB_RUN_NUMBER: String(step.runId),
        GITHUB_ACTOR: "mona",
        GITHUB_ACTOR_ID: "583231",
        RUNNER_TEMP: step.temp,
        ...step.env,
    });
    const report = JSON.parse(await (0,promises_.readFile)((0,external_node_path_.join)(step.temp, "genesys-email-accounts", "report.json"), "utf8"));
    const outputs = parseOutputs(await (0,promises_.readFile)(file("output"), "utf8"));
    return { exitCode, log, report, outputs, summary: await (0,promises_.readFile)(file("summary"), "utf8") };
}
/** The inputs that point the action at a sandbox; `secrets` are the values that account files refer to. */
function sandboxInputs({ genesys, github, itsm, mail }, secrets) {
    return {
        "github-token": github.token,
        "genesys-client-id": genesys.clientId,
        "genesys-client-secret": genesys.clientSecret,
        "genesys-api-url": genesys.apiUrl,
        "genesys-login-url": genesys.loginUrl,
        "connect-to": mail.connectTo.join("\n"),
        "ca-file": mail.caFile ?? "",
        "secrets": JSON.stringify(secrets),
        "itsm-webhook-url": itsm.url,
        "itsm-webhook-secret": itsm.secret,
    };
}
/** Reads the runner's output file: `name<<delimiter`, lines, delimiter. */
function parseOutputs(text) {
    const outputs = {};
    for (const [, name = "", , value = ""] of text.matchAll(/^([\w-]+)<<(\S+)\r?\n([\s\S]*?)\r?\n\2$/gm)) {
        outputs[name] = value;
    }
    return outputs;
}
function inputVariable(name) {
    return `INPUT_${name.toUpperCase().replaceAll("-", "_")}`;
}
/** The action's program, which is next to that of the command line, in the bundle as in the sources. */
function actionEntry() {
    const self = (0,external_node_fs_.realpathSync)(external_node_process_.argv[1] ?? "");
    return (0,external_node_path_.join)((0,external_node_path_.dirname)(self), "..", "action", `index${(0,external_node_path_.extname)(self)}`);
}
function run(script, env) {
    return new Promise((resolve, reject) => {
        const child = (0,external_node_child_process_.spawn)(external_node_process_.execPath, [script], { env, stdio: ["ignore", "pipe", "pipe"] });
        let log = "";
        child.stdout.setEncoding("utf8").on("data", (text) => log += text);
        child.stderr.setEncoding("utf8").on("data", (text) => log += text);
        child.on("error", reject);
        child.on("close", (code) => resolve({ exitCode: code ?? 1, log }));
    });
}

;// CONCATENATED MODULE: ./build/src/cli/demo/story.js












const FLAWS = {
    "none": "correct",
    "wrong-port": "has the IMAP port for STARTTLS",
    "wrong-certificate-name": "names a server whose certificate is for another name",
    "wrong-password": "has a password that the mail server no longer accepts",
};
const FIXED = {
    "none": "",
    "wrong-port": "imap_port: 993",
    "wrong-certificate-name": "smtp_server and imap_server: mail.acme.example",
    "wrong-password": "the new password as a secret, and its name in the input rotate",
};
/** A pull request, its merge, the repair and the quiet run after it, shown as they happen. */
class Story {
    #options;
    #secrets;
    #failures = 0;
    #runs = 0;
    constructor(options) {
        this.#options = options;
        this.#secrets = { ...options.sandbox.fleet.env };
    }
    /** Plays it; returns the number of things that did not go as expected. */
    async tell() {
        this.#title("1. A pull request adds four e-mail accounts");
        for (const { path, flaw } of this.#options.sandbox.fleet.accounts)
            this.#say(`  ${path.padEnd(22)} ${FLAWS[flaw]}`);
        this.#say("\nThe action validates them, probes their mail servers and leaves one comment:\n");
        await this.#openPullRequest();
        this.#title("2. It is merged anyway");
        this.#say("Correct accounts go live. The others are blocked, or Genesys Cloud says why it refuses them.\n");
        await this.#merge("failure");
        this.#title("3. The three are fixed and merged");
        await this.#fix();
        await this.#merge("success", { rotate: "Acme Billing" });
        this.#title("4. The same run again");
        const writes = this.#writes();
        await this.#merge("success");
        this.#say(`\n  ${this.#writes() - writes} writes: everything already matches the files.`);
        this.#expect(this.#writes() === writes, "a second identical run wrote to the API");
        this.#title("5. What remains");
        await this.#lookBack();
        return this.#failures;
    }
    async #openPullRequest() {
        const { sandbox, repository } = this.#options;
        const pull = this.#pull();
        const repo = { full_name: sandbox.github.repository };
        const { report } = await this.#run({
            event: "pull_request",
            payload: {
                action: "opened",
                repository: { ...repo, default_branch: pull.baseRef },
                pull_request: {
                    number: pull.number,
                    changed_files: pull.files.length,
                    base: { sha: pull.baseSha, ref: pull.baseRef, repo },
                    head: { sha: pull.headSha, ref: pull.headRef, repo },
                },
            },
            sha: pull.headSha,
            ref: `refs/pull/${pull.number}/merge`,
        });
        const comments = sandbox.simulators.github.comments(pull.number);
        const rules = sandbox.mail.connectTo.map(probe_endpoint/* parseConnectTo */.zs);
        const page = reportPage(report, {
            reproduceCommand: (code, endpoint) => reproduceCommand(code, endpoint, rules),
        });
        this.#frame((0,terminal/* renderPage */.C)(page, { color: this.#color() }));
        this.#expect(report.result === "failure", "the check of the pull request is not red");
        this.#expect(comments.length === 1, `${repository.repo} has ${comments.length} comments instead of one`);
    }
    async #merge(expected, inputs = {}) {
        const pull = this.#pull();
        const sha = pull.mergeCommitSha ?? pull.headSha;
        const { report, log } = await this.#run({
            event: "push",
            payload: {
                ref: `refs/heads/${pull.baseRef}`,
                before: pull.baseSha,
                after: sha,
                repository: { full_name: this.#options.sandbox.github.repository, default_branch: pull.baseRef },
            },
            sha,
            ref: `refs/heads/${pull.baseRef}`,
        }, inputs);
        for (const account of report.accounts)
            this.#say(`  ${account.name.padEnd(14)} ${ending(report, account)}`);
        this.#expect(report.result === expected, `the run ended with ${report.result}:\n${log}`);
    }
    async #fix() {
        const { sandbox, folder } = this.#options;
        for (const { path, text, flaw, name } of sandbox.fleet.accounts.filter((account) => account.flaw !== "none")) {
            const fixed = text.replace("imap_port: 143", "imap_port: 993").replaceAll("mail.old-acme.example", "mail.acme.example");
            await (0,promises_.writeFile)((0,external_node_path_.join)(folder, path), fixed);
            const [, username = ""] = /^username: (.*)$/m.exec(text) ?? [];
            const [, variable = ""] = /^password: env:(.*)$/m.exec(text) ?? [];
            const mailbox = sandbox.fleet.mailboxes.find((each) => each.username === username);
            if (mailbox?.password !== undefined)
                this.#secrets[variable] = mailbox.password;
            this.#say(`  ${name.padEnd(14)} ${FIXED[flaw]}`);
        }
        this.#say("");
    }
    async #lookBack() {
        const { sandbox, folder } = this.#options;
        const events = sandbox.simulators.itsm.events();
        const verdict = await (0,verify/* verifyAudit */.R)(await (0,promises_.readFile)((0,external_node_path_.join)(folder, "genesys-email-accounts", "audit_log.jsonl"), "utf8"));
        this.#say(`  The audit log: ${verdict.records} records, ${verdict.status}, head ${verdict.head ?? "none"}`);
        this.#say(`  The ITSM system: ${events.length} signed events, each once, such as`);
        this.#say(`    ${(0,base_text/* logLine */.BP)(JSON.stringify(events.at(-1)))}`);
        this.#expect(verdict.status === "intact", `the audit log is ${verdict.status}: ${verdict.firstProblem?.reason ?? ""}`);
        const live = sandbox.simulators.genesys.accounts().filter((account) => account.status === "ACTIVE");
        this.#say(`  Genesys Cloud: ${live.length} accounts, all live\n`);
        this.#expect(live.length === sandbox.fleet.accounts.length, "not every account is live");
    }
    #run(step, inputs = {}) {
        const { sandbox, folder } = this.#options;
        return runActionStep({
            ...step,
            entry: actionEntry(),
            repository: sandbox.github.repository,
            runId: ++this.#runs,
            workspace: folder,
            temp: folder,
            githubApiUrl: sandbox.github.apiUrl,
            inputs: {
                ...sandboxInputs(sandbox, this.#secrets),
                "change-ref": "CHG0030004",
                ...inputs,
            },
        });
    }
    #pull() {
        const [pull] = this.#options.repository.pulls;
        if (!pull)
            throw new TypeError("The simulated repository has no pull request");
        return pull;
    }
    #writes() {
        return this.#options.sandbox.simulators.genesys.requests()
            .filter(({ method, path }) => method !== "GET" && !path.endsWith("/oauth/token")).length;
    }
    #expect(met, failure) {
        if (met)
            return;
        this.#failures++;
        this.#say(`\n  This did not go as it should: ${failure}`);
    }
    #title(text) {
        this.#say(`\n${this.#color() ? `\u001b[1m${text}\u001b[0m` : text}\n`);
    }
    #frame(text) {
        for (const line of text.trimEnd().split("\n"))
            this.#say(`  │ ${line}`.trimEnd());
    }
    #say(text) {
        this.#options.output.write(text + "\n");
    }
    #color() {
        return this.#options.output.isTTY === true && !external_node_process_.env.NO_COLOR;
    }
}
/** The outcome of an account: its change, and the first reason if something is wrong. */
function ending(report, account) {
    const { outcome } = account;
    const findings = [...account.issues, ...account.probes.flatMap((probe) => probe.findings)];
    const refusal = outcome !== undefined && !outcome.succeeded ? outcome.detail : undefined;
    const wrong = findings.find((finding) => finding.severity === "error")?.message ?? refusal;
    const status = outcome?.status ?? (0,wording/* verdictWords */.L2)((0,report_verdict/* verdictOf */.Vj)(report.mode, account), account);
    const change = (0,wording/* changeText */.k0)(report.mode, account);
    return (0,base_text/* logLine */.BP)([account.change === undefined ? status : `${change}: ${status}`, ...(wrong === undefined ? [] : [wrong])].join(", "));
}

;// CONCATENATED MODULE: ./build/src/cli/demo/demo.js







/** Plays the whole story on the simulators, with the action's own program; exits with 1 if something did not go as expected. */
async function demoCommand() {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), "genesys-email-accounts-demo-"));
    const fleet = (0,scenarios/* createFleet */.B)();
    const repository = (0,scenarios/* createRepository */.v)(fleet);
    const sandbox = await (0,start/* startSandbox */.O)({ folder, fleet, repository, validationMs: 600 });
    try {
        const failures = await new Story({ sandbox, repository, folder, output: external_node_process_.stdout }).tell();
        external_node_process_.exitCode = failures === 0 ? 0 : 1;
    }
    finally {
        await sandbox.close();
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}


/***/ }),

/***/ 16564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K5: () => (/* binding */ workingEndpoints),
/* harmony export */   h8: () => (/* binding */ smtpTlsMode),
/* harmony export */   pB: () => (/* binding */ compatibility)
/* harmony export */ });
/* unused harmony export COMPATIBILITY_MATRIX */
const SUBMISSION = { protocol: "smtp", port: 587, tls: "starttls" };
const SUBMISSIONS = { protocol: "smtp", port: 465, tls: "implicit" };
const IMAPS = { protocol: "imap", port: 993, tls: "implicit" };
const ALL_TLS = ["implicit", "starttls", "none"];
const ALL_LOGINS = ["PLAIN", "OAUTH2"];
function works(endpoint, meaning) {
    return { ...endpoint, tls: [endpoint.tls], authentication: ALL_LOGINS, meaning };
}
function impossible(protocol, port, meaning, nearest, tls = ALL_TLS) {
    return { protocol, port, tls, authentication: ALL_LOGINS, meaning, nearest };
}
/** The protocol compatibility matrix of Genesys Cloud mailboxes: protocol × port × TLS mode × authentication. */
const COMPATIBILITY_MATRIX = [
    works(SUBMISSION, "SMTP submission with STARTTLS (RFC 6409)"),
    works(SUBMISSIONS, "SMTP submission with implicit TLS (RFC 8314)"),
    works(IMAPS, "IMAP with implicit TLS (RFC 8314)"),
    impossible("smtp", 587, "clear text until STARTTLS, never TLS from the first byte", SUBMISSIONS, ["implicit"]),
    impossible("smtp", 465, "TLS from the first byte, without STARTTLS", SUBMISSION, ["starttls"]),
    impossible("smtp", 587, "submission without TLS, which would send the password in clear text", SUBMISSION, ["none"]),
    impossible("smtp", 465, "submission without TLS, which would send the password in clear text", SUBMISSIONS, ["none"]),
    impossible("smtp", 25, "for mail between servers, not for submission", SUBMISSION),
    impossible("smtp", 2525, "an unofficial submission port", SUBMISSION),
    impossible("smtp", 2587, "an unofficial submission port with STARTTLS", SUBMISSION),
    impossible("smtp", 2465, "an unofficial submission port with implicit TLS", SUBMISSIONS),
    impossible("smtp", 143, "IMAP with STARTTLS", SUBMISSION),
    impossible("smtp", 993, "IMAP with implicit TLS", SUBMISSIONS),
    impossible("smtp", 110, "POP3 with STARTTLS", SUBMISSION),
    impossible("smtp", 995, "POP3 with implicit TLS", SUBMISSIONS),
    impossible("imap", 993, "TLS from the first byte, without STARTTLS", IMAPS, ["starttls"]),
    impossible("imap", 993, "IMAP without TLS, which would send the password in clear text", IMAPS, ["none"]),
    impossible("imap", 143, "IMAP with STARTTLS", IMAPS),
    impossible("imap", 220, "IMAP version 3, which is obsolete", IMAPS),
    impossible("imap", 110, "POP3 with STARTTLS", IMAPS),
    impossible("imap", 995, "POP3 with implicit TLS", IMAPS),
    impossible("imap", 25, "SMTP between servers", IMAPS),
    impossible("imap", 465, "SMTP submission with implicit TLS", IMAPS),
    impossible("imap", 587, "SMTP submission with STARTTLS", IMAPS),
    impossible("pop3", 110, "POP3, but Genesys Cloud reads mail only over IMAP", IMAPS),
    impossible("pop3", 995, "POP3, but Genesys Cloud reads mail only over IMAP", IMAPS),
];
/**
 * The matrix's row for a protocol and port, and for a TLS mode and login where they matter; undefined for ports
 * that it does not list.
 */
function compatibility(protocol, port, tls, authentication) {
    return COMPATIBILITY_MATRIX.find((row) => row.protocol === protocol && row.port === port &&
        (tls === undefined || row.tls.includes(tls)) &&
        (authentication === undefined || row.authentication.includes(authentication)));
}
/** The ways to connect that work for a protocol, in the matrix's order. */
function workingEndpoints(protocol) {
    return [SUBMISSION, SUBMISSIONS, IMAPS].filter((endpoint) => endpoint.protocol === protocol);
}
/** The TLS mode that a supported SMTP port implies. */
function smtpTlsMode(port) {
    return port === SUBMISSION.port ? SUBMISSION.tls : SUBMISSIONS.tls;
}


/***/ }),

/***/ 15323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ targetOf),
/* harmony export */   r4: () => (/* binding */ endpointKey),
/* harmony export */   uK: () => (/* binding */ tlsModeOf),
/* harmony export */   v8: () => (/* binding */ isCanonicalHost),
/* harmony export */   zs: () => (/* binding */ parseConnectTo)
/* harmony export */ });
/* harmony import */ var _account_matrix_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16564);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70586);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21024);



/** The TLS mode of a port; undefined for ports that accounts cannot have: probing those would be port scanning. */
function tlsModeOf(protocol, port) {
    return (0,_account_matrix_js__WEBPACK_IMPORTED_MODULE_0__/* .workingEndpoints */ .K5)(protocol).find((each) => each.port === port)?.tls;
}
/** A key for an endpoint; equal keys mean that one probe serves both endpoints. */
function endpointKey(endpoint) {
    return `${endpoint.protocol}:${endpoint.host}:${endpoint.port}:${endpoint.tlsMode}`;
}
// Letters, digits and hyphens in labels of 1 to 63 (RFC 1123 section 2.1), the last one not numeric, so that no resolver
// mistakes the name for an address (`127.1`, `0x7f.1`, `2130706433`).
const HOST_NAME = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*(?!\d+$)(?!0x[0-9a-f]*$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
/** Whether text is a canonical host name; the last guard before a name reaches the resolver, wherever it comes from. */
function isCanonicalHost(host) {
    return HOST_NAME.test(host);
}
const PART = String.raw `(\[[0-9A-Fa-f:.]+\]|[^:[\]\s]*)`;
const RULE = new RegExp(`^${PART}:(\\d{0,5}):${PART}:(\\d{0,5})$`);
/** Reads `HOST:PORT:CONNECT_HOST:CONNECT_PORT`, like curl's `--connect-to`. Throws {@link ConfigurationError}. */
function parseConnectTo(rule) {
    const match = RULE.exec(rule);
    const [host, port, connectHost, connectPort] = match?.slice(1) ?? [];
    if (!match || !isPort(port) || !isPort(connectPort)) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1("INPUT_INVALID", `Cannot use connect-to "${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(rule)}"`, {
            hint: "Give HOST:PORT:CONNECT_HOST:CONNECT_PORT; each part may be empty, IPv6 addresses go in brackets",
        });
    }
    return {
        host: name(host),
        port: port ? Number(port) : undefined,
        connectHost: name(connectHost),
        connectPort: connectPort ? Number(connectPort) : undefined,
    };
}
/** The target of an endpoint under the first rule that matches it. */
function targetOf(endpoint, rules) {
    const rule = rules.find((each) => (each.host === undefined || each.host === endpoint.host) && (each.port === undefined || each.port === endpoint.port));
    return {
        host: rule?.connectHost ?? endpoint.host,
        port: rule?.connectPort ?? endpoint.port,
        trusted: rule?.connectHost !== undefined,
    };
}
function isPort(text) {
    return !text || (Number(text) >= 1 && Number(text) <= 65535);
}
function name(text) {
    if (!text)
        return undefined;
    return text.replace(/^\[|\]$/g, "").toLowerCase().replace(/\.$/, "");
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

/***/ 14845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ findNotChecked),
/* harmony export */   i: () => (/* binding */ notCheckedSentence)
/* harmony export */ });
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64429);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78756);


/** What a run did not look at, as far as its accounts and findings tell. */
function findNotChecked({ mode, accounts, findings }) {
    const missing = [];
    const open = accounts.flatMap((account) => account.probes).filter(_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .isOpen */ .nT).length;
    if (open > 0) {
        missing.push({
            what: (0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(open, "server"),
            reason: "could not be judged from this machine; " +
                "Genesys Cloud connects from other addresses and may still reach them",
        });
    }
    // A drift run never probes, and a removed file names no server.
    const probing = mode === "drift" ? [] : accounts.filter(({ change }) => change?.action !== "delete");
    const skipped = probing.filter(({ probes }) => probes.length === 0 || probes.some((probe) => probe.outcome === "skipped")).length;
    if (skipped > 0) {
        missing.push({ what: `The mail servers of ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(skipped, "account")}`, reason: "were not probed" });
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

/***/ 55414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ renderPage),
/* harmony export */   S: () => (/* binding */ renderText)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21024);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1703);
/* harmony import */ var _not_checked_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14845);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64429);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78756);





const STYLES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 };
const colored = (style, text) => `\u001b[${STYLES[style]}m${text}\u001b[0m`;
const plain = (_, text) => text;
const SEVERITY_STYLE = { error: "red", warning: "yellow", info: "cyan" };
const OUTCOME_STYLE = { passed: "green", failed: "red", inconclusive: "yellow", skipped: "dim" };
const RESULT_STYLE = { success: "green", failure: "red", inconclusive: "yellow" };
/** The report for a terminal: findings as `file:line:column: error CODE message`, then probes, plan and totals. */
function renderText(report, options = {}) {
    const paint = options.color ? colored : plain;
    const plan = (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .planCounts */ .Ai)(report);
    const lines = [
        ...report.accounts.flatMap((account) => accountLines(report.mode, account, paint)),
        ...report.findings.flatMap((finding) => findingLines("", finding, paint)),
        ...report.notChecked.map((each) => paint("dim", (0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(`not checked: ${(0,_not_checked_js__WEBPACK_IMPORTED_MODULE_0__/* .notCheckedSentence */ .i)(each)}`))),
        ...(plan === undefined ? [] : [plan]),
        `${paint(RESULT_STYLE[report.result], report.result)}: ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)((0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .headline */ .Pl)(report))} ` +
            `(${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(report.counts.errors, "error")}, ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(report.counts.warnings, "warning")})`,
    ];
    return lines.join("\n") + "\n";
}
function accountLines(mode, account, paint) {
    const { change, outcome } = account;
    const place = account.file === undefined ? "" : ` ${paint("dim", (0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(`${account.file}:${account.line}`))}`;
    const title = paint("bold", (0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(account.name, 256)) + place;
    const verdict = (0,_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .verdictOf */ .Vj)(mode, account);
    if (verdict === "passed" && (0,_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .provedFindings */ .Ge)(account).length === 0) {
        const state = outcome === undefined ? (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictWords */ .L2)(verdict, account) : outcomeText(outcome, paint);
        return [`${title} ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)((0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .changeText */ .k0)(mode, account))}, ${state}`];
    }
    const reason = change?.reason === undefined ? "" : ` (${change.reason})`;
    return [
        title,
        ...account.issues.flatMap((issue) => findingLines(account.file, issue, paint)),
        ...account.probes.flatMap((probe) => probeLines(account, probe, paint)),
        ...(change === undefined ? [] : [`  change ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)((0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .changeText */ .k0)(mode, account) + reason)}`]),
        ...(outcome === undefined ? [] : [`  genesys ${outcomeText(outcome, paint)}${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(detailOf(account))}`]),
    ];
}
function outcomeText(outcome, paint) {
    const status = paint(outcome.succeeded ? "green" : "red", (0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(outcome.status, 80));
    return outcome.requests === 0 ? status : `${status} after ${(outcome.latencyMs / 1000).toFixed(1)} s`;
}
function detailOf(account) {
    const detail = (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .untoldDetail */ .kC)(account);
    return detail === undefined ? "" : `: ${detail}`;
}
function probeLines(account, probe, paint) {
    const tls = probe.tls === undefined
        ? ""
        : (0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(` ${probe.tls.version}, certificate ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .validity */ .bg)(probe.tls.daysLeft)}`);
    const outcome = paint(OUTCOME_STYLE[probe.outcome], probe.outcome);
    return [
        `  ${probe.protocol} ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(`${probe.host}:${probe.port}`)} ${outcome}${tls}`,
        ...(0,_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .weighedFindings */ .eC)(probe).flatMap((finding) => findingLines(account.file, { ...finding, line: finding.line ?? account.line }, paint)),
    ];
}
function findingLines(file, finding, paint) {
    const place = [file, finding.line, finding.column].filter((part) => part !== undefined && part !== "").join(":");
    const label = paint(SEVERITY_STYLE[finding.severity], finding.severity);
    return [
        `${place === "" ? "" : `${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(place)}: `}${label} ${finding.code} ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(finding.message)}`,
        paint("dim", `  hint: ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)((0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .remedyOf */ .SM)(finding))}`),
    ];
}
/** The page for a terminal: tables in columns, folded details folded. */
function renderPage(page, options = {}) {
    const paint = options.color ? colored : plain;
    const table = page.accounts.rows.length === 0 ? [] : [page.accounts];
    const blocks = [
        ...page.head,
        ...(0,_document_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)(page.findings),
        ...page.notChecked,
        ...table,
        ...page.sections.flat(),
        ...page.foot,
    ];
    return blocks.map((block) => blockLines(block, paint).join("\n")).join("\n\n") + "\n";
}
function blockLines(block, paint) {
    switch (block.kind) {
        case "heading":
            return [paint("bold", lineText(block.line, plain))];
        case "paragraph":
            return block.lines.map((line) => lineText(line, paint));
        case "list":
            return block.items.flatMap((item) => itemLines(item, paint));
        case "table":
            return tableLines(block, paint);
        case "details":
            return [paint("dim", `  ▸ ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(block.summary)}`)];
        case "note":
            return [`│ ${lineText(block.line, paint)}`];
        case "small":
            return [paint("dim", lineText(block.line, plain))];
    }
}
function itemLines({ line, items = [] }, paint) {
    return [`• ${lineText(line, paint)}`, ...items.map((item) => `  • ${lineText(item, paint)}`)];
}
function tableLines({ columns, rows }, paint) {
    const cells = [
        columns.map(({ title }) => (0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(title)),
        ...rows.map((row) => row.map((line) => lineText(line, plain))),
    ];
    const widths = columns.map((_, column) => Math.max(...cells.map((row) => width(row[column] ?? ""))));
    return cells.map((row, index) => {
        const padded = row.map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - width(cell)));
        const line = padded.join("  ").trimEnd();
        return `  ${index === 0 ? paint("dim", line) : line}`;
    });
}
/** Columns that a terminal gives a text; the signs of the verdicts are two wide. */
function width(text) {
    return [...text].reduce((sum, char) => sum + (/\p{Emoji_Presentation}/u.test(char) ? 2 : 1), 0);
}
function lineText(line, paint) {
    return line.map((piece) => inlineText(piece, paint)).join("");
}
function inlineText(piece, paint) {
    if (typeof piece === "string")
        return (0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(piece);
    switch (piece.kind) {
        case "text":
            return (0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(piece.text, piece.limit);
        case "code":
            return paint("cyan", (0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(piece.text, piece.limit));
        case "strong":
            return paint("bold", (0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .logLine */ .BP)(piece.text));
        case "soft":
            return paint("dim", lineText(piece.line, plain));
        case "sign":
            return piece.sign;
        case "link":
            return lineText(piece.line, paint);
    }
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
    if (proved.some(isError) || outcome?.succeeded === false)
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
    return probe.findings.map((finding) => isError(finding) ? { ...finding, severity: "warning" } : finding);
}
/** Whether a probe was inconclusive. */
function isOpen(probe) {
    return probe.outcome === "inconclusive";
}
/** Whether an account's change failed and none of its findings says so. */
function hasUntoldFailure({ outcome, issues }) {
    if (outcome?.succeeded !== false)
        return false;
    return !issues.some((issue) => isError(issue) && issue.message === outcome.detail);
}
/** Errors and warnings of the run and its accounts; a failure in Genesys Cloud that no finding tells is an error too. */
function countFindings({ accounts, findings }) {
    const all = [...findings, ...accounts.flatMap(provedFindings)];
    return {
        errors: all.filter(isError).length + accounts.filter(hasUntoldFailure).length,
        warnings: all.filter(isWarning).length,
    };
}
function isError({ severity }) {
    return severity === "error";
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
/* harmony export */   kC: () => (/* binding */ untoldDetail)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70586);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64429);


/** The report's one-line verdict, without markup. */
function headline(report) {
    const { accounts, failed } = report.counts;
    const all = counted(accounts, "account");
    if (report.mode === "redeliver")
        return redeliveryHeadline(report);
    if (report.result === "failure")
        return failureHeadline(report, failed, all);
    if (accounts === 0)
        return "no accounts to check";
    if (report.result === "inconclusive") {
        return `nothing was found to be wrong with ${all}, but not everything could be tested`;
    }
    if (report.mode === "apply")
        return `${all} ${accounts === 1 ? "matches" : "match"} the files`;
    if (report.mode === "drift")
        return `${all} without differences from the live organisation`;
    return `${all} without a problem`;
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
    const keys = change.fields?.map(({ key }) => key) ?? [];
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
