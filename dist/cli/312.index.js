export const id = 312;
export const ids = [312];
export const modules = {

/***/ 86312:
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
var start = __webpack_require__(60519);
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
    const tlsMode = (0,probe_endpoint/* tlsModeOf */.uK)(endpoint.protocol, endpoint.port);
    if (tlsMode === undefined)
        return undefined;
    const target = (0,probe_endpoint/* targetOf */.$r)({ ...endpoint, tlsMode }, rules);
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
    return `(sleep 2; printf 'EHLO ${place.ehloName}\\r\\n'; sleep 2; printf 'STARTTLS\\r\\n'; sleep 2) | nc -v -w 5 ${quote(host)} ${port}`;
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
/** Host names are already valid here; quoted nonetheless, because the text is meant to be pasted into a shell. */
function quote(text) {
    return /^[A-Za-z0-9.:-]+$/.test(text) && !text.startsWith("-") ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

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
        this.#title("1. A pull request adds four e-mail accounts");
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
        const rules = sandbox.mail.connectTo.map(probe_endpoint/* parseConnectTo */.zs);
        const page = (0,report_page/* reportPage */.Sw)(report, {
            reproduceCommand: (code, endpoint) => reproduceCommand(code, endpoint, rules),
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
    const status = outcome?.status ?? (0,wording/* verdictWords */.L2)((0,verdict/* verdictOf */.Vj)(report.mode, account), account);
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


/***/ })

};
