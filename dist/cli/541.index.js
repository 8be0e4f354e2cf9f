export const id = 541;
export const ids = [541];
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
// EXTERNAL MODULE: ./build/src/sandbox/start.js + 53 modules
var start = __webpack_require__(95513);
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
// EXTERNAL MODULE: ./build/src/core/report/terminal.js + 1 modules
var terminal = __webpack_require__(95565);
// EXTERNAL MODULE: ./build/src/core/report/verdict.js
var verdict = __webpack_require__(64429);
// EXTERNAL MODULE: ./build/src/core/report/wording.js
var wording = __webpack_require__(78756);
// EXTERNAL MODULE: ./build/src/cli/program-call.js
var program_call = __webpack_require__(48581);
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
        this.#title("What to do next");
        this.#say("  Try it yourself, on the same simulators; README.md says which lines:");
        this.#say(`    ${(0,program_call/* programCall */.f)()} sandbox -- sh`);
        this.#say("  In a repository of your own, write the first account file and the workflows:");
        this.#say(`    ${(0,program_call/* programCall */.f)("anywhere")} init\n`);
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
        const width = (this.#options.output.columns ?? 80) - FRAME.length;
        this.#frame((0,terminal/* renderPage */.C)(page, { colour: this.#color(), width }));
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
        this.#say("  The tutorial's API is served as well: genesys-api: email-accounts, with the same files");
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
            this.#say(`${FRAME}${line}`.trimEnd());
    }
    #say(text) {
        this.#options.output.write(text + "\n");
    }
    #color() {
        return this.#options.output.isTTY === true && !external_node_process_.env.NO_COLOR;
    }
}
const FRAME = "  │ ";
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
    const fleet = (0,start/* createFleet */.B3)("email-domains");
    const repository = (0,start/* createRepository */.vB)(fleet);
    const sandbox = await (0,start/* startSandbox */.OT)({ folder, fleet, repository, emailDomains: { times: TIMES } });
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
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4177);
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


/***/ }),

/***/ 95565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ renderPage),
  S: () => (/* binding */ renderText)
});

// EXTERNAL MODULE: ./build/src/core/base/text.js
var base_text = __webpack_require__(21024);
// EXTERNAL MODULE: ./build/src/core/report/answers.js
var answers = __webpack_require__(53943);
// EXTERNAL MODULE: ./build/src/core/report/causes.js
var causes = __webpack_require__(5806);
;// CONCATENATED MODULE: ./build/src/core/report/columns.js
// What Unicode calls wide (East Asian Width W and F), and signs that terminals draw as pictures.
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
/** Columns that a terminal gives a text, at most. */
function columnsOf(text) {
    let columns = 0;
    for (const char of text)
        columns += WIDE.test(char) ? 2 : /\p{Mn}|\p{Me}/u.test(char) ? 0 : 1;
    return columns;
}
/**
 * A line as lines of at most `width` columns, which break between words where they can; those after the first are set in
 * by `indent`. An address of a web page is never broken. No line begins with what a runner takes for a command.
 */
function wrapped(spans, width, indent) {
    const lines = [[]];
    let used = 0;
    let blanks = 0;
    const put = (span) => {
        lines.at(-1)?.push(span);
        used += columnsOf(span.text);
    };
    const breakLine = () => {
        // Where so little room is left that a word would stand alone in each line, nothing is set in.
        lines.push(indent > 0 && indent * 2 < width ? [{ text: " ".repeat(indent) }] : []);
        used = indent > 0 && indent * 2 < width ? indent : 0;
        blanks = 0;
    };
    for (const [index, { word, style }] of wordsOf(spans).entries()) {
        if (index > 0)
            blanks++;
        const size = word.reduce((sum, { text }) => sum + columnsOf(text), 0);
        if (size === 0)
            continue;
        if (lines.at(-1)?.some(({ text }) => text.trim() !== "") && used + blanks + size > width)
            breakLine();
        const room = Math.max(0, width - used);
        if (blanks > 0)
            put({ text: " ".repeat(Math.min(blanks, room)), style });
        blanks = 0;
        for (const span of word) {
            if (isAddress(span.text)) {
                put(span);
                continue;
            }
            for (const piece of clustersOf(span.text)) {
                if (used > 0 && used + columnsOf(piece) > width)
                    breakLine();
                put({ ...span, text: piece });
            }
        }
    }
    return lines.map((line) => withoutCommand(merged(line)));
}
function wordsOf(spans) {
    const words = [{ word: [], style: undefined }];
    for (const span of spans) {
        for (const [index, text] of span.text.split(" ").entries()) {
            if (index > 0)
                words.push({ word: [], style: span.style });
            if (text !== "")
                words.at(-1)?.word.push({ ...span, text });
        }
    }
    return words;
}
function isAddress(text) {
    return /^["'(<]*https?:\/\//.test(text);
}
/** Characters with the marks that stand on them. */
function clustersOf(text) {
    return text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
}
function merged(line) {
    const spans = [];
    for (const span of line) {
        const last = spans.at(-1);
        if (last && last.style === span.style)
            spans.splice(-1, 1, { ...last, text: last.text + span.text });
        else
            spans.push(span);
    }
    return spans;
}
/** A break must not make a command of what was text within a line. */
function withoutCommand(line) {
    const whole = line.map(({ text }) => text).join("");
    const at = /^\s*(?=::)/.exec(whole)?.[0].length;
    if (at === undefined)
        return line;
    let left = at + 1;
    return line.map((span) => {
        const place = left;
        left -= span.text.length;
        if (place <= 0 || place > span.text.length)
            return span;
        // One column for another: the line keeps its width.
        return { ...span, text: `${span.text.slice(0, place - 1)}∶${span.text.slice(place)}` };
    });
}

// EXTERNAL MODULE: ./build/src/core/report/domain-story.js
var domain_story = __webpack_require__(32710);
// EXTERNAL MODULE: ./build/src/core/report/not-checked.js
var not_checked = __webpack_require__(14845);
// EXTERNAL MODULE: ./build/src/core/report/page.js
var page = __webpack_require__(70093);
// EXTERNAL MODULE: ./build/src/core/report/plan-diff.js + 1 modules
var plan_diff = __webpack_require__(28224);
// EXTERNAL MODULE: ./build/src/core/report/verdict.js
var verdict = __webpack_require__(64429);
// EXTERNAL MODULE: ./build/src/core/report/wording.js
var wording = __webpack_require__(78756);
;// CONCATENATED MODULE: ./build/src/core/report/terminal.js










const STYLES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 };
const SEVERITY_STYLE = { error: "red", warning: "yellow", info: "cyan" };
const RESULT_STYLE = { success: "green", failure: "red", inconclusive: "yellow" };
const MARK_STYLE = {
    "+": "green",
    "-": "red",
    "~": "yellow",
    " ": undefined,
};
/** Narrower, nothing can be read. */
const LEAST_WIDTH = 20;
const DEFAULT_WIDTH = 80;
function printed(rows, { colour = false, width = DEFAULT_WIDTH }) {
    const paint = ({ text, style }) => colour && style !== undefined && text !== "" ? `\u001b[${STYLES[style]}m${text}\u001b[0m` : text;
    return rows
        .flatMap(({ spans, indent }) => wrapped(spans, Math.max(LEAST_WIDTH, width), indent))
        .map((line) => line.map(paint).join("").trimEnd())
        .join("\n") + "\n";
}
function row(indent, ...spans) {
    return { spans: spans.map((each) => typeof each === "string" ? { text: each } : each), indent };
}
/**
 * The report for a terminal: what changes key by key, then findings as `file:line:column: error CODE message`, each cause
 * once, then what was not checked, and the totals last, where a terminal leaves its reader. What is well is only counted.
 */
function renderText(report, options = {}) {
    const { mode } = report;
    const passed = report.accounts.filter((account) => (0,verdict/* verdictOf */.Vj)(mode, account) === "passed").length;
    const calm = passed === 0 || passed === report.accounts.length
        ? []
        : [row(2, { text: `${(0,wording/* counted */.hS)(passed, "account")} without a problem`, style: "dim" })];
    const groups = [
        planRows(report),
        domainRows(report),
        (0,causes/* problemsOf */.GW)(report).flatMap(problemRows),
        [
            ...removedRows(report),
            ...(0,not_checked/* toldNotChecked */.kK)(report).map((each) => row(2, { text: (0,base_text/* logLine */.BP)(`not checked: ${each}`), style: "dim" })),
        ],
        [
            ...(mode === "redeliver" ? [] : calm),
            ...(0,answers/* totals */.S)(report).map((line) => row(2, ...lineSpans(line))),
            row(2, { text: report.result, style: RESULT_STYLE[report.result] }, `: ${(0,base_text/* logLine */.BP)((0,wording/* headline */.Pl)(report))} (${(0,wording/* counted */.hS)(report.counts.errors, "error")}, ${(0,wording/* counted */.hS)(report.counts.warnings, "warning")})`),
        ],
    ];
    const told = groups.filter(({ length }) => length > 0);
    return printed(told.flatMap((rows, index) => [...(index === 0 ? [] : [row(0)]), ...rows]), options);
}
/** More are read in the report. */
const UNITS_SHOWN = 100;
/** What is to change, or differs, key by key; of what was changed only how it ended, for its keys were seen before. */
function planRows(report) {
    const units = report.mode === "apply" ? outcomeUnits(report) : (0,plan_diff/* planUnits */.nd)(report).map((lines) => lines.map(diffRow));
    const others = units.length - UNITS_SHOWN;
    return [
        ...units.slice(0, UNITS_SHOWN).flat(),
        ...(others > 0 ? [row(2, `… and ${(0,wording/* counted */.hS)(others, "more account")}; see the run report`)] : []),
    ];
}
/** What was taken out of its file and is not deleted: no plan tells of it. */
function removedRows({ mode, removed = [] }) {
    const kept = removed.filter(({ action }) => action !== "delete");
    const others = kept.length - REMOVED_SHOWN;
    return [
        ...kept.slice(0, REMOVED_SHOWN).map(({ name, file, action }) => row(2, `removed from the files: ${name === undefined ? "" : `${(0,base_text/* logLine */.BP)(name, 256)}, `}${(0,base_text/* logLine */.BP)(file)}: ${page/* FATES */.QH[action][mode === "apply" ? "done" : "planned"]}`)),
        ...(others > 0 ? [row(2, `… and ${(0,wording/* counted */.hS)(others, "more removed account")}`)] : []),
    ];
}
const REMOVED_SHOWN = 20;
function diffRow({ mark, depth, text }) {
    const indent = 2 + 4 * depth;
    return row(indent + 2, { text: `${mark}${" ".repeat(indent - 1)}${(0,base_text/* logLine */.BP)(text)}`, style: MARK_STYLE[mark] });
}
function outcomeUnits(report) {
    const { mode, accounts, domains = [] } = report;
    const sound = domains.filter((domain) => !(0,domain_story/* isQuietDomain */.BP)(mode, domain) && (0,domain_story/* domainVerdict */.e3)(mode, domain) === "passed");
    const written = accounts.filter(({ change }) => change && change.action !== "no-op" && change.action !== "blocked");
    return [
        ...sound.map((domain) => [row(4, { text: `domain ${(0,base_text/* logLine */.BP)(domain.name)}`, style: "bold" }, `: ${(0,domain_story/* domainChangeWords */.Oh)(mode, domain)}`, ...outcomeSpans(domain.outcome))]),
        ...written.map((account) => [row(4, { text: (0,base_text/* logLine */.BP)(account.name, 256), style: "bold" }, `${account.file === undefined ? "" : `, ${(0,base_text/* logLine */.BP)(account.file)}`}: ${(0,base_text/* logLine */.BP)((0,wording/* changeText */.k0)(mode, account))}`, ...outcomeSpans(account.outcome))]),
        ...(0,plan_diff/* heldBackUnits */.aA)(report).map((lines) => lines.map(diffRow)),
    ];
}
function outcomeSpans(outcome) {
    if (outcome === undefined)
        return [];
    const { status, succeeded, requests, latencyMs } = outcome;
    return [
        { text: ", " },
        { text: (0,base_text/* logLine */.BP)(status, 80), style: succeeded ? "green" : "red" },
        ...(requests === 0 ? [] : [{ text: ` after ${(latencyMs / 1000).toFixed(1)} s` }]),
    ];
}
/** What accounts share and is not well, with the blocks of the page; those with nothing to tell in one line. */
function domainRows(report) {
    const { mode, domains = [] } = report;
    const quiet = domains.filter((domain) => (0,domain_story/* isQuietDomain */.BP)(mode, domain)).length;
    // Where nothing is wrong the plan tells all.
    const told = (0,domain_story/* domainsByUrgency */.Qo)(report).filter((domain) => (0,domain_story/* domainVerdict */.e3)(mode, domain) !== "passed");
    const shown = told.slice(0, DOMAINS_SHOWN);
    return [
        ...shown.flatMap((domain) => [
            row(2, { text: (0,base_text/* logLine */.BP)(`domain ${domain.name}`), style: "bold" }, ` ${(0,base_text/* logLine */.BP)((0,domain_story/* domainChangeWords */.Oh)(mode, domain))}`),
            ...(0,page/* domainDetails */.FQ)(domain, report).flatMap((block) => blockRows(block, DEFAULT_WIDTH)).map(setIn),
        ]),
        ...(told.length > shown.length ? [row(2, `… and ${(0,wording/* counted */.hS)(told.length - shown.length, "more domain")}`)] : []),
        ...(quiet === 0 ? [] : [
            row(2, {
                text: `${(0,wording/* counted */.hS)(quiet, "domain")} ${mode === "drift" ? "without a difference" : "unchanged"}`,
                style: "dim",
            }),
        ]),
    ];
}
function setIn({ spans, indent }) {
    return { spans: [{ text: "  " }, ...spans], indent: indent + 2 };
}
/** More are read in the report. */
const DOMAINS_SHOWN = 50;
/** The most of each that one cause may take. */
const SIGHTINGS_SHOWN = 10;
const NAMES_SHOWN = 5;
const REMEDIES_SHOWN = 3;
/** One cause: each thing that was seen with its place, then the servers and accounts that it concerns, and what to do once. */
function problemRows(cause) {
    const { code, severity, sightings } = cause;
    const byMessage = new Map();
    for (const sighting of sightings) {
        byMessage.set(sighting.message, [...byMessage.get(sighting.message) ?? [], sighting]);
    }
    const seen = [...byMessage].slice(0, SIGHTINGS_SHOWN).flatMap(([message, [first, ...others]]) => {
        const place = first === undefined ? undefined : placeOf(first);
        const also = [...new Set(others.map(placeOf))].filter((each) => each !== undefined && each !== place);
        return [
            row(2, place === undefined ? "" : `${place}: `, { text: first?.severity ?? severity, style: SEVERITY_STYLE[first?.severity ?? severity] }, `${code === undefined ? "" : ` ${code}`} ${(0,base_text/* logLine */.BP)(message)}`),
            ...namesRow("also at", also.flatMap((each) => each ?? [])),
        ];
    });
    const more = byMessage.size - SIGHTINGS_SHOWN;
    const servers = sightings.flatMap(({ probe }) => probe === undefined ? [] : [(0,base_text/* logLine */.BP)(`${probe.protocol} ${probe.host}:${probe.port}`)]);
    const remedies = [...new Set(sightings.map(({ remedy }) => remedy ?? cause.remedy))];
    return [
        ...seen,
        ...(more > 0 ? [row(2, `  … and ${more} more like these`)] : []),
        ...namesRow("server", [...new Set(servers)]),
        ...namesRow("account", (0,causes/* accountsOf */.s1)(cause).map(({ name }) => (0,base_text/* logLine */.BP)(name, 256))),
        ...remedies.slice(0, REMEDIES_SHOWN).map((each) => row(4, { text: `  hint: ${(0,base_text/* logLine */.BP)(each)}`, style: "dim" })),
    ];
}
function namesRow(title, names) {
    if (names.length === 0)
        return [];
    const others = names.length > NAMES_SHOWN ? ` and ${names.length - NAMES_SHOWN} more` : "";
    const plural = names.length > 1 && !title.includes(" ") ? "s" : "";
    return [row(4, `  ${title}${plural}: ${names.slice(0, NAMES_SHOWN).join(", ")}${others}`)];
}
/** `file:line:column` of a sighting; undefined where it has no file, in which a line would say nothing. */
function placeOf({ account, line, column, probe }) {
    if (account?.file === undefined)
        return undefined;
    const at = line ?? (probe === undefined ? undefined : account.line);
    return (0,base_text/* logLine */.BP)([account.file, at, at === undefined ? undefined : column].filter((each) => each !== undefined).join(":"));
}
/** The page for a terminal: tables in columns, folded details folded. */
function renderPage(page, options = {}) {
    const { problems, plan, accounts } = page;
    const width = options.width ?? DEFAULT_WIDTH;
    const list = (items) => items.length === 0 ? [] : [{ kind: "list", items }];
    const fold = (summary, pieces) => pieces.length === 0 ? [] : [{ kind: "details", summary, blocks: [] }];
    const blocks = [
        ...page.head,
        ...list(problems.shown),
        ...fold(problems.title, problems.folded),
        ...page.domains.flat(),
        ...page.notChecked,
        ...(plan.units.length === 0 ? [] : [{ kind: "diff", lines: plan.units.slice(0, UNITS_SHOWN).flat() }]),
        ...fold(`${(0,wording/* counted */.hS)(plan.units.length - UNITS_SHOWN, "more item")} of the plan`, plan.units.slice(UNITS_SHOWN)),
        ...fold(page.sectionsTitle, page.sections),
        ...fold(page.accountsTitle, accounts.rows),
        ...page.foot,
    ];
    const rows = blocks.flatMap((block, index) => [...(index === 0 ? [] : [row(0)]), ...blockRows(block, width)]);
    return printed(rows, options);
}
function blockRows(block, width) {
    switch (block.kind) {
        case "heading":
            return [row(2, { text: lineText(block.line), style: "bold" })];
        case "paragraph":
            return block.lines.map((line) => row(2, ...lineSpans(line)));
        case "list":
            return block.items.flatMap(itemRows);
        case "table":
            return tableRows(block, width);
        case "diff":
            return block.lines.map(diffRow);
        case "details":
            return [row(4, { text: `  ▸ ${(0,base_text/* logLine */.BP)(block.summary)}`, style: "dim" })];
        case "note":
            return [row(2, "│ ", ...lineSpans(block.line))];
        case "small":
            return [row(2, { text: lineText(block.line), style: "dim" })];
    }
}
function itemRows({ line, items = [] }) {
    return [
        row(2, "• ", ...lineSpans(line)),
        ...items.map((item) => row(4, "  • ", ...lineSpans(item))),
    ];
}
/** A table in columns; each row as a list of its cells where the terminal is too narrow for it. */
function tableRows({ columns, rows }, width) {
    const titles = columns.map(({ title }) => (0,base_text/* logLine */.BP)(title));
    const cells = [titles, ...rows.map((each) => each.map(lineText))];
    const widths = columns.map((_, column) => Math.max(...cells.map((each) => columnsOf(each[column] ?? ""))));
    if (2 + widths.reduce((sum, each) => sum + each + 2, -2) > width) {
        return cells.slice(1).map((each) => row(2, `• ${each.flatMap((cell, column) => cell === "" ? [] : [`${titles[column] ?? ""}: ${cell}`]).join("; ")}`));
    }
    return cells.map((each, index) => {
        const padded = each.map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - columnsOf(cell)));
        return row(2, "  ", { text: padded.join("  ").trimEnd(), style: index === 0 ? "dim" : undefined });
    });
}
function lineText(line) {
    return line.flatMap(inlineSpans).map(({ text }) => text).join("");
}
function lineSpans(line) {
    return line.flatMap(inlineSpans);
}
function inlineSpans(piece) {
    if (typeof piece === "string")
        return [{ text: (0,base_text/* logLine */.BP)(piece) }];
    switch (piece.kind) {
        case "text":
            return [{ text: (0,base_text/* logLine */.BP)(piece.text, piece.limit) }];
        case "code":
            return [{ text: (0,base_text/* logLine */.BP)(piece.text, piece.limit), style: "cyan" }];
        case "strong":
            return [{ text: (0,base_text/* logLine */.BP)(piece.text), style: "bold" }];
        case "soft":
            return [{ text: lineText(piece.line), style: "dim" }];
        case "sign":
            return [{ text: piece.sign }];
        case "link":
            return lineSpans(piece.line);
    }
}


/***/ })

};
