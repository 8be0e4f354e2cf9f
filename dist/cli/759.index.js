export const id = 759;
export const ids = [759];
export const modules = {

/***/ 93759:
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
// EXTERNAL MODULE: ./build/src/sandbox/start.js + 46 modules
var start = __webpack_require__(18112);
// EXTERNAL MODULE: ./build/src/core/audit/verify.js + 3 modules
var verify = __webpack_require__(90150);
// EXTERNAL MODULE: ./build/src/core/base/text.js
var base_text = __webpack_require__(21024);
// EXTERNAL MODULE: ./build/src/core/probe/reproduce.js
var reproduce = __webpack_require__(61307);
// EXTERNAL MODULE: ./build/src/core/probe/endpoint.js
var endpoint = __webpack_require__(15323);
// EXTERNAL MODULE: ./build/src/core/report/page.js
var report_page = __webpack_require__(70093);
// EXTERNAL MODULE: ./build/src/core/report/terminal.js
var terminal = __webpack_require__(55414);
// EXTERNAL MODULE: ./build/src/core/report/verdict.js
var verdict = __webpack_require__(64429);
// EXTERNAL MODULE: ./build/src/core/report/wording.js
var wording = __webpack_require__(78756);
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
    }, step.cancelled);
    const outputs = parseOutputs(await (0,promises_.readFile)(file("output"), "utf8"));
    const report = JSON.parse(await (0,promises_.readFile)(outputs["report-file"] ?? (0,external_node_path_.join)(step.temp, "genesys-email-accounts", "report.json"), "utf8"));
    return { exitCode, log, report, outputs, summary: await (0,promises_.readFile)(file("summary"), "utf8") };
}
/** The inputs that point the action at a sandbox; `secrets` are the values that account files refer to. */
function sandboxInputs({ genesys, github, itsm, mail, dns }, secrets) {
    return {
        "github-token": github.token,
        "genesys-client-id": genesys.clientId,
        "genesys-client-secret": genesys.clientSecret,
        "genesys-api-url": genesys.apiUrl,
        "genesys-login-url": genesys.loginUrl,
        "connect-to": mail.connectTo.join("\n"),
        "dns-server": dns.address,
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
function run(script, env, cancelled) {
    return new Promise((resolve, reject) => {
        const child = (0,external_node_child_process_.spawn)(external_node_process_.execPath, [script], { env, stdio: ["ignore", "pipe", "pipe"] });
        cancelled?.addEventListener("abort", () => child.kill("SIGINT"), { once: true });
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
    /** The commits between which the last push moved the default branch. */
    #before = "";
    #after = "";
    constructor(options) {
        this.#options = options;
        this.#secrets = { ...options.sandbox.fleet.env };
    }
    /** Plays it; returns the number of things that did not go as expected. */
    async tell() {
        this.#title("1. A pull request adds four e-mail accounts, each on a domain of its own");
        for (const { path, flaw } of this.#options.sandbox.fleet.accounts)
            this.#say(`  ${path.padEnd(22)} ${FLAWS[flaw]}`);
        this.#say("\nThe action validates them, probes their mail servers and leaves one comment:\n");
        await this.#openPullRequest();
        this.#title("2. It is merged anyway");
        this.#say("Correct accounts go live. The others are blocked, or Genesys Cloud says why it refuses them.\n");
        const { github } = this.#options.sandbox.simulators;
        this.#moved(github.merge(this.#pull().number));
        await this.#apply("failure");
        this.#title("3. The three are fixed and merged");
        await this.#fix();
        await this.#apply("success", { rotate: "Acme Billing" });
        this.#title("4. The same run again");
        const writes = this.#writes();
        await this.#apply("success");
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
            // A workflow of a pull request runs on what its merge would be.
            sha: pull.testMergeSha ?? pull.headSha,
            ref: `refs/pull/${pull.number}/merge`,
        });
        const comments = sandbox.simulators.github.comments(pull.number);
        const rules = sandbox.mail.connectTo.map(endpoint/* parseConnectTo */.zs);
        const page = (0,report_page/* reportPage */.Sw)(report, {
            reproduceCommand: (code, endpoint) => (0,reproduce/* reproduceCommand */.n)(code, endpoint, rules),
        });
        this.#frame((0,terminal/* renderPage */.C)(page, { color: this.#color() }));
        this.#expect(report.result === "failure", "the check of the pull request is not red");
        this.#expect(comments.length === 1, `${repository.repo} has ${comments.length} comments instead of one`);
    }
    /** Remembers that a push has moved the default branch. */
    #moved(commit) {
        this.#before = this.#after || this.#pull().baseSha;
        this.#after = commit;
    }
    async #apply(expected, inputs = {}) {
        const { baseRef } = this.#pull();
        const { report, log } = await this.#run({
            event: "push",
            payload: {
                ref: `refs/heads/${baseRef}`,
                before: this.#before,
                after: this.#after,
                repository: { full_name: this.#options.sandbox.github.repository, default_branch: baseRef },
            },
            sha: this.#after,
            ref: `refs/heads/${baseRef}`,
        }, inputs);
        for (const account of report.accounts)
            this.#say(`  ${account.name.padEnd(14)} ${ending(report, account)}`);
        this.#expect(report.result === expected, `the run ended with ${report.result}:\n${log}`);
    }
    async #fix() {
        const { sandbox, folder } = this.#options;
        const files = {};
        for (const { path, text, flaw, name } of sandbox.fleet.accounts) {
            const fixed = text.replace("imap_port: 143", "imap_port: 993").replaceAll("mail.old-acme.example", "mail.acme.example");
            files[path] = fixed;
            await (0,promises_.writeFile)((0,external_node_path_.join)(folder, path), fixed);
            if (flaw === "none")
                continue;
            const [, username = ""] = /^username: (.*)$/m.exec(text) ?? [];
            const [, variable = ""] = /^password: env:(.*)$/m.exec(text) ?? [];
            const mailbox = sandbox.fleet.mailboxes.find((each) => each.username === username);
            if (mailbox?.password !== undefined)
                this.#secrets[variable] = mailbox.password;
            this.#say(`  ${name.padEnd(14)} ${FIXED[flaw]}`);
        }
        this.#moved(sandbox.simulators.github.push(this.#pull().baseRef, files, "Fix three accounts"));
        this.#say("");
    }
    async #lookBack() {
        const { sandbox, folder } = this.#options;
        const events = sandbox.simulators.itsm.events();
        const verdict = await (0,verify/* verifyAudit */.Rn)(await (0,promises_.readFile)((0,external_node_path_.join)(folder, "genesys-email-accounts", "audit_log.jsonl"), "utf8"));
        this.#say(`  The audit log: ${verdict.records} records, ${verdict.status}, head ${verdict.head ?? "none"}`);
        this.#say(`  The ITSM system: ${events.length} signed events, each once, such as`);
        this.#say(`    ${(0,base_text/* logLine */.BP)(JSON.stringify(events.at(-1)))}`);
        this.#expect(verdict.status === "intact", `the audit log is ${verdict.status}: ${verdict.firstProblem?.reason ?? ""}`);
        const { domains, routes, integrations, orphans } = sandbox.simulators.genesys.emailDomains.state();
        const live = routes.filter((route) => route.status === "Active");
        this.#say(`  Genesys Cloud: ${live.length} routes on ${domains.length} domains with ${integrations.length} integrations, all live`);
        this.#say("  The tutorial's API is served as well: genesys-api: email-accounts, with the same files\n");
        this.#expect(live.length === sandbox.fleet.accounts.length, "not every account is live");
        const lost = orphans.credentials.length + orphans.integrations.length;
        this.#expect(lost === 0, `${lost} credentials and integrations belong to no domain`);
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
                "genesys-api": "email-domains",
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
    const status = outcome?.status ?? (0,wording/* verdictWords */.L2)((0,verdict/* verdictOf */.Vj)(report.mode, account), account);
    const change = (0,wording/* changeText */.k0)(report.mode, account);
    return (0,base_text/* logLine */.BP)([account.change === undefined ? status : `${change}: ${status}`, ...(wrong === undefined ? [] : [wrong])].join(", "));
}

;// CONCATENATED MODULE: ./build/src/cli/demo/demo.js







/** Long enough to be seen, short enough to be waited for. */
const TIMES = { activation: 400, deactivation: 100, route: 200 };
/** Plays the whole story on the simulators, with the action's own program; exits with 1 if something did not go as expected. */
async function demoCommand() {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), "genesys-email-accounts-demo-"));
    const fleet = (0,scenarios/* createFleet */.B3)("email-domains");
    const repository = (0,scenarios/* createRepository */.vB)(fleet);
    const sandbox = await (0,start/* startSandbox */.O)({ folder, fleet, repository, emailDomains: { times: TIMES } });
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

/***/ 55414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ renderPage),
/* harmony export */   S: () => (/* binding */ renderText)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21024);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1703);
/* harmony import */ var _page_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70093);
/* harmony import */ var _domain_story_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32710);
/* harmony import */ var _not_checked_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14845);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64429);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78756);







const STYLES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 };
const colored = (style, text) => `\u001b[${STYLES[style]}m${text}\u001b[0m`;
const plain = (_, text) => text;
const SEVERITY_STYLE = { error: "red", warning: "yellow", info: "cyan" };
const OUTCOME_STYLE = { passed: "green", failed: "red", inconclusive: "yellow", skipped: "dim" };
const RESULT_STYLE = { success: "green", failure: "red", inconclusive: "yellow" };
/** The report for a terminal: findings as `file:line:column: error CODE message`, then probes, plan and totals. */
function renderText(report, options = {}) {
    const paint = options.color ? colored : plain;
    const plan = (0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .planCounts */ .Ai)(report);
    const shared = (0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .domainCounts */ .ty)(report);
    const lines = [
        ...domainLines(report, paint),
        ...report.accounts.flatMap((account) => accountLines(report.mode, account, paint)),
        ...[...report.findings.filter((each) => !(0,_domain_story_js__WEBPACK_IMPORTED_MODULE_1__/* .isToldByDomain */ .hW)(each, report)), ...(0,_page_js__WEBPACK_IMPORTED_MODULE_0__/* .domainFindings */ .JX)(report)]
            .flatMap((finding) => findingLines("", finding, paint)),
        ...report.notChecked.map((each) => paint("dim", (0,_base_text_js__WEBPACK_IMPORTED_MODULE_5__/* .logLine */ .BP)(`not checked: ${(0,_not_checked_js__WEBPACK_IMPORTED_MODULE_2__/* .notCheckedSentence */ .i)(each)}`))),
        ...(plan === undefined ? [] : [plan]),
        ...(shared === undefined ? [] : [shared]),
        `${paint(RESULT_STYLE[report.result], report.result)}: ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_5__/* .logLine */ .BP)((0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .headline */ .Pl)(report))} ` +
            `(${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(report.counts.errors, "error")}, ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(report.counts.warnings, "warning")})`,
    ];
    return lines.join("\n") + "\n";
}
/** What accounts share, with the blocks of the page; those with nothing to tell in one line. */
function domainLines(report, paint) {
    const { mode, domains = [] } = report;
    const quiet = domains.filter((domain) => (0,_domain_story_js__WEBPACK_IMPORTED_MODULE_1__/* .isQuietDomain */ .BP)(mode, domain));
    const told = (0,_domain_story_js__WEBPACK_IMPORTED_MODULE_1__/* .domainsByUrgency */ .Qo)(report).filter((domain) => !(0,_domain_story_js__WEBPACK_IMPORTED_MODULE_1__/* .isQuietDomain */ .BP)(mode, domain));
    const shown = told.slice(0, DOMAINS_SHOWN);
    return [
        ...shown.flatMap((domain) => [
            `${paint("bold", (0,_base_text_js__WEBPACK_IMPORTED_MODULE_5__/* .logLine */ .BP)(`domain ${domain.name}`))} ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_5__/* .logLine */ .BP)((0,_domain_story_js__WEBPACK_IMPORTED_MODULE_1__/* .domainChangeWords */ .Oh)(mode, domain))}`,
            ...(0,_page_js__WEBPACK_IMPORTED_MODULE_0__/* .domainDetails */ .FQ)(domain, report).flatMap((block) => blockLines(block, paint)).map((line) => `  ${line}`),
        ]),
        ...(told.length > shown.length ? [`… and ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(told.length - shown.length, "more domain")}`] : []),
        ...(quiet.length === 0 ? [] : [
            paint("dim", `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(quiet.length, "domain")} ${mode === "drift" ? "without a difference" : "unchanged"}`),
        ]),
    ];
}
/** More are read in the report. */
const DOMAINS_SHOWN = 50;
function accountLines(mode, account, paint) {
    const { change, outcome } = account;
    const place = account.file === undefined ? "" : ` ${paint("dim", (0,_base_text_js__WEBPACK_IMPORTED_MODULE_5__/* .logLine */ .BP)(`${account.file}:${account.line}`))}`;
    const title = paint("bold", (0,_base_text_js__WEBPACK_IMPORTED_MODULE_5__/* .logLine */ .BP)(account.name, 256)) + place;
    const verdict = (0,_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .verdictOf */ .Vj)(mode, account);
    if (verdict === "passed" && (0,_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .provedFindings */ .Ge)(account).length === 0) {
        const state = outcome === undefined ? (0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .verdictWords */ .L2)(verdict, account) : outcomeText(outcome, paint);
        return [`${title} ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_5__/* .logLine */ .BP)((0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .changeText */ .k0)(mode, account))}, ${state}`];
    }
    const reason = change?.reason === undefined ? "" : ` (${change.reason})`;
    return [
        title,
        ...account.issues.flatMap((issue) => findingLines(account.file, issue, paint)),
        ...account.probes.flatMap((probe) => probeLines(account, probe, paint)),
        ...(change === undefined ? [] : [`  change ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_5__/* .logLine */ .BP)((0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .changeText */ .k0)(mode, account) + reason)}`]),
        ...(outcome === undefined ? [] : [`  genesys ${outcomeText(outcome, paint)}${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_5__/* .logLine */ .BP)(detailOf(account))}`]),
    ];
}
function outcomeText(outcome, paint) {
    const status = paint(outcome.succeeded ? "green" : "red", (0,_base_text_js__WEBPACK_IMPORTED_MODULE_5__/* .logLine */ .BP)(outcome.status, 80));
    return outcome.requests === 0 ? status : `${status} after ${(outcome.latencyMs / 1000).toFixed(1)} s`;
}
function detailOf(account) {
    const detail = (0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .untoldDetail */ .kC)(account);
    return detail === undefined ? "" : `: ${detail}`;
}
function probeLines(account, probe, paint) {
    const tls = probe.tls === undefined
        ? ""
        : (0,_base_text_js__WEBPACK_IMPORTED_MODULE_5__/* .logLine */ .BP)(` ${probe.tls.version}, certificate ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .validity */ .bg)(probe.tls.daysLeft)}`);
    const outcome = paint(OUTCOME_STYLE[probe.outcome], probe.outcome);
    return [
        `  ${probe.protocol} ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_5__/* .logLine */ .BP)(`${probe.host}:${probe.port}`)} ${outcome}${tls}`,
        ...(0,_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .weighedFindings */ .eC)(probe).flatMap((finding) => findingLines(account.file, { ...finding, line: finding.line ?? account.line }, paint)),
    ];
}
function findingLines(file, finding, paint) {
    // Without a file a line says nothing.
    const place = file ? [file, finding.line, finding.column].filter((part) => part !== undefined).join(":") : "";
    const label = paint(SEVERITY_STYLE[finding.severity], finding.severity);
    return [
        `${place === "" ? "" : `${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_5__/* .logLine */ .BP)(place)}: `}${label} ${finding.code} ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_5__/* .logLine */ .BP)(finding.message)}`,
        paint("dim", `  hint: ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_5__/* .logLine */ .BP)((0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .remedyOf */ .SM)(finding))}`),
    ];
}
/** The page for a terminal: tables in columns, folded details folded. */
function renderPage(page, options = {}) {
    const paint = options.color ? colored : plain;
    const table = page.accounts.rows.length === 0 ? [] : [page.accounts];
    const blocks = [
        ...page.head,
        ...(0,_document_js__WEBPACK_IMPORTED_MODULE_6__/* .list */ .p_)(page.findings),
        ...page.notChecked,
        ...page.domains.flat(),
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
            return [paint("dim", `  ▸ ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_5__/* .logLine */ .BP)(block.summary)}`)];
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
        columns.map(({ title }) => (0,_base_text_js__WEBPACK_IMPORTED_MODULE_5__/* .logLine */ .BP)(title)),
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
        return (0,_base_text_js__WEBPACK_IMPORTED_MODULE_5__/* .logLine */ .BP)(piece);
    switch (piece.kind) {
        case "text":
            return (0,_base_text_js__WEBPACK_IMPORTED_MODULE_5__/* .logLine */ .BP)(piece.text, piece.limit);
        case "code":
            return paint("cyan", (0,_base_text_js__WEBPACK_IMPORTED_MODULE_5__/* .logLine */ .BP)(piece.text, piece.limit));
        case "strong":
            return paint("bold", (0,_base_text_js__WEBPACK_IMPORTED_MODULE_5__/* .logLine */ .BP)(piece.text));
        case "soft":
            return paint("dim", lineText(piece.line, plain));
        case "sign":
            return piece.sign;
        case "link":
            return lineText(piece.line, paint);
    }
}


/***/ })

};
