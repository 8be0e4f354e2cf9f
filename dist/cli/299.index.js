export const id = 299;
export const ids = [299];
export const modules = {

/***/ 75299:
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
// EXTERNAL MODULE: ./build/src/sandbox/start.js + 35 modules
var start = __webpack_require__(43641);
// EXTERNAL MODULE: ./build/src/core/audit/verify.js + 1 modules
var verify = __webpack_require__(92932);
// EXTERNAL MODULE: ./build/src/core/base/text.js
var base_text = __webpack_require__(21024);
// EXTERNAL MODULE: ./build/src/core/report/verdict.js
var verdict = __webpack_require__(64429);
;// CONCATENATED MODULE: ./build/src/cli/terminal-markdown.js
const STYLES = { bold: 1, dim: 2, cyan: 36 };
/** The program's own comments as a terminal shows them: tables in columns, folded details folded, no markup left. */
function renderMarkdown(markdown, options) {
    const paint = (style, text) => options.color ? `\u001b[${STYLES[style]}m${text}\u001b[0m` : text;
    const shown = [];
    let table = [];
    let folded = false;
    const endTable = () => {
        shown.push(...columns(table, paint));
        table = [];
    };
    for (const line of markdown.split("\n")) {
        const summary = /^<details><summary>(.*?)<\/summary>/.exec(line)?.[1];
        if (summary !== undefined) {
            shown.push(paint("dim", `  ▸ ${inline(summary, plain)}`));
            folded = true;
        }
        if (line.endsWith("</details>"))
            folded = false;
        if (folded || /^<!--.*-->$/.test(line) || line === "</details>")
            continue;
        if (line.startsWith("| ")) {
            if (!/^[| :-]+$/.test(line))
                table.push(cells(line));
            continue;
        }
        endTable();
        shown.push(block(line, paint));
    }
    endTable();
    return shown.join("\n").replace(/\n{3,}/g, "\n\n").trim() + "\n";
}
const plain = (_, text) => text;
function block(line, paint) {
    const heading = /^#{1,6} (.*)$/.exec(line)?.[1];
    if (heading !== undefined)
        return paint("bold", inline(heading, plain));
    const small = /^<sub>(.*)<\/sub>$/.exec(line)?.[1];
    if (small !== undefined)
        return paint("dim", inline(small, plain));
    if (line.startsWith("> [!"))
        return "";
    return inline(line.replace(/^> /, "│ ").replace(/ {2}$/, ""), paint).replace(/^(\s*)- /, "$1• ");
}
// What is escaped or in a code span is no markup, so all is found in one pass from left to right.
const ESCAPED = String.raw `\\(?<escaped>[!-/:-@[-\`{-~])`;
const CODE = String.raw `(?<fence>\`+)(?!\`)(?<code>.+?)(?<!\`)\k<fence>(?!\`)`;
const BOLD = String.raw `\*\*(?<bold>(?:\\.|[^\\*])+)\*\*`;
const SOFT = String.raw `(?<!\w)_(?<soft>(?:\\.|[^\\_])+)_(?!\w)`;
const LINK = String.raw `\[(?<link>(?:\\.|(?<inner>\`+)(?!\`).+?(?<!\`)\k<inner>(?!\`)|[^\\\]\`])*)\]\(https?:[^)]*\)`;
const INLINE = new RegExp([ESCAPED, CODE, BOLD, SOFT, LINK, "\u200b"].join("|"), "g");
function inline(text, paint) {
    return text.replace(INLINE, (...match) => {
        const { escaped, code, bold, soft, link } = match.at(-1);
        if (escaped !== undefined)
            return escaped;
        if (code !== undefined)
            return paint("cyan", code.replace(/^ (.*) $/, "$1").replaceAll("\u200b", ""));
        if (bold !== undefined)
            return paint("bold", inline(bold, plain));
        if (soft !== undefined)
            return paint("dim", inline(soft, plain));
        return link === undefined ? "" : inline(link, paint);
    });
}
function cells(row) {
    return row.split(/(?<!\\)\|/).slice(1, -1).map((cell) => inline(cell.trim().replaceAll("\\|", "|"), plain));
}
function columns(rows, paint) {
    const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ""))));
    return rows.map((row, index) => {
        const line = row.map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - width(cell))).join("  ").trimEnd();
        return "  " + (index === 0 ? paint("dim", line) : line);
    });
}
/** Columns that a terminal gives a text; the signs of the verdicts are two wide. */
function width(text) {
    return [...text].reduce((sum, char) => sum + (/\p{Emoji_Presentation}/u.test(char) ? 2 : 1), 0);
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/src/cli/demo/action-step.js





/** Runs the action's own bundle in a process of its own, with nothing in its environment but what a runner gives it. */
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
/** The action's program, which stands beside that of the command line, in the bundle as in the sources. */
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
    "none": "as it should be",
    "wrong-port": "has the IMAP port of STARTTLS",
    "wrong-certificate-name": "names a server whose certificate is for another name",
    "wrong-password": "has a password that the mail server no longer takes",
};
const MENDED = {
    "none": "",
    "wrong-port": "imap_port: 993",
    "wrong-certificate-name": "smtp_server and imap_server: mail.acme.example",
    "wrong-password": "the new password as a secret, and its name in the input rotate",
};
/** A pull request, its merge, the repair and the quiet run after it, told as they happen. */
class Story {
    #options;
    #secrets;
    #failures = 0;
    #runs = 0;
    constructor(options) {
        this.#options = options;
        this.#secrets = { ...options.sandbox.fleet.env };
    }
    /** Tells it; gives the number of things that did not go as they should. */
    async tell() {
        this.#title("1. A pull request adds four e-mail accounts");
        for (const { path, flaw } of this.#options.sandbox.fleet.accounts)
            this.#say(`  ${path.padEnd(22)} ${FLAWS[flaw]}`);
        this.#say("\nThe action validates them, probes their mail servers and leaves one comment:\n");
        await this.#openPullRequest();
        this.#title("2. It is merged all the same");
        this.#say("What is sound goes live. What is not is held back, or Genesys Cloud says why it refuses it.\n");
        await this.#merge("failure");
        this.#title("3. The three are mended, and merged");
        await this.#mend();
        await this.#merge("success", { rotate: "Acme Billing" });
        this.#title("4. The same run once more");
        const writes = this.#writes();
        await this.#merge("success");
        this.#say(`\n  ${this.#writes() - writes} writes: everything is as the files say.`);
        this.#expect(this.#writes() === writes, "a second identical run wrote to the API");
        this.#title("5. What is left");
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
        this.#frame(renderMarkdown(comments[0]?.body ?? "", { color: this.#color() }));
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
    async #mend() {
        const { sandbox, folder } = this.#options;
        for (const { path, text, flaw, name } of sandbox.fleet.accounts.filter((account) => account.flaw !== "none")) {
            const mended = text.replace("imap_port: 143", "imap_port: 993").replaceAll("mail.old-acme.example", "mail.acme.example");
            await (0,promises_.writeFile)((0,external_node_path_.join)(folder, path), mended);
            const [, username = ""] = /^username: (.*)$/m.exec(text) ?? [];
            const [, variable = ""] = /^password: env:(.*)$/m.exec(text) ?? [];
            const mailbox = sandbox.fleet.mailboxes.find((each) => each.username === username);
            if (mailbox?.password !== undefined)
                this.#secrets[variable] = mailbox.password;
            this.#say(`  ${name.padEnd(14)} ${MENDED[flaw]}`);
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
        const { sandbox: { genesys, github, itsm, mail }, folder } = this.#options;
        return runActionStep({
            ...step,
            entry: actionEntry(),
            repository: github.repository,
            runId: ++this.#runs,
            workspace: folder,
            temp: folder,
            githubApiUrl: github.apiUrl,
            inputs: {
                "github-token": github.token,
                "genesys-client-id": genesys.clientId,
                "genesys-client-secret": genesys.clientSecret,
                "genesys-api-url": genesys.apiUrl,
                "genesys-login-url": genesys.loginUrl,
                "connect-to": mail.connectTo.join("\n"),
                "ca-file": mail.caFile ?? "",
                "secrets": JSON.stringify(this.#secrets),
                "itsm-webhook-url": itsm.url,
                "itsm-webhook-secret": itsm.secret,
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
/** What became of an account: its change, and the first reason if something is wrong. */
function ending(report, account) {
    const { outcome } = account;
    const findings = [...account.issues, ...account.probes.flatMap((probe) => probe.findings)];
    const refusal = outcome !== undefined && !(0,verdict/* hasSucceeded */.yO)(outcome) ? outcome.detail : undefined;
    const wrong = findings.find((finding) => finding.severity === "error")?.message ?? refusal;
    const status = outcome?.status ?? (0,verdict/* verdictWords */.L2)((0,verdict/* verdictOf */.Vj)(report.mode, account), account);
    const change = (0,verdict/* changeText */.k0)(report.mode, account);
    return (0,base_text/* logLine */.BP)([account.change === undefined ? status : `${change}: ${status}`, ...(wrong === undefined ? [] : [wrong])].join(", "));
}

;// CONCATENATED MODULE: ./build/src/cli/demo/demo.js







/** Plays the whole story on the simulators, with the action's own program; ends with exit status 1 if it did not go as told. */
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

/***/ 64429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ai: () => (/* binding */ planCounts),
/* harmony export */   Ge: () => (/* binding */ provedFindings),
/* harmony export */   L2: () => (/* binding */ verdictWords),
/* harmony export */   Pl: () => (/* binding */ headline),
/* harmony export */   SM: () => (/* binding */ remedyOf),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   bg: () => (/* binding */ validity),
/* harmony export */   eC: () => (/* binding */ weighedFindings),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   k0: () => (/* binding */ changeText),
/* harmony export */   kC: () => (/* binding */ untoldDetail),
/* harmony export */   lb: () => (/* binding */ notChecked),
/* harmony export */   yO: () => (/* binding */ hasSucceeded)
/* harmony export */ });
/* unused harmony exports byUrgency, isOpen, verdictSign, resultSign */
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70586);

/** What a reader must know of one account at a glance, most urgent first. */
const VERDICTS = (/* unused pure expression or super */ null && (["failed", "differs", "inconclusive", "warning", "blocked", "passed"]));
const GOOD_ENDS = new Set(["VALIDATED", "ACTIVE", "DELETED"]);
/** Whether an account's change ended well. */
function hasSucceeded(outcome) {
    return GOOD_ENDS.has(outcome.status);
}
/** Why an account's change failed, unless one of its findings says so already. */
function untoldDetail({ outcome, issues }) {
    if (outcome?.detail === undefined || hasSucceeded(outcome))
        return undefined;
    return issues.some((issue) => issue.message === outcome.detail) ? undefined : outcome.detail;
}
/** The verdict on one account. What an inconclusive probe met speaks of this machine and fails nothing. */
function verdictOf(mode, account) {
    const { outcome, change } = account;
    const proved = provedFindings(account);
    if (proved.some((finding) => finding.severity === "error"))
        return "failed";
    if (outcome !== undefined && !hasSucceeded(outcome))
        return "failed";
    if (mode === "drift" && change !== undefined && change.action !== "no-op")
        return "differs";
    // Genesys Cloud's own log-in outweighs what this machine could not reach.
    if (outcome === undefined && account.probes.some(isOpen))
        return "inconclusive";
    if (proved.some((finding) => finding.severity === "warning"))
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
/** Whether a probe could not tell. */
function isOpen(probe) {
    return probe.outcome === "inconclusive";
}
/** A probe's findings; what an inconclusive one met proves nothing, so it must not be shown as an error. */
function weighedFindings(probe) {
    if (!isOpen(probe))
        return probe.findings;
    return probe.findings.map((finding) => finding.severity === "error" ? { ...finding, severity: "warning" } : finding);
}
/** The sign of a verdict; {@link verdictWords} stand beside it for readers that do not show it. */
function verdictSign(verdict) {
    return { failed: "❌", differs: "🔀", inconclusive: "❔", warning: "⚠️", blocked: "⏸️", passed: "✅" }[verdict];
}
/** The verdict in words. */
function verdictWords(verdict, account) {
    if (verdict === "passed")
        return "no problem found";
    if (verdict === "differs")
        return "differs";
    if (verdict === "blocked")
        return "not carried out";
    if (verdict === "inconclusive")
        return "could not be tested";
    const severity = verdict === "failed" ? "error" : "warning";
    const count = provedFindings(account).filter((finding) => finding.severity === severity).length;
    if (count > 0)
        return counted(count, severity);
    return account.change?.action === "blocked" ? "not carried out" : "failed in Genesys Cloud";
}
/** `1 error`, `2 errors`. */
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
/** The report's one-line verdict, without markup. */
function headline(report) {
    const { accounts, failed } = report.counts;
    const all = counted(accounts, "account");
    if (report.mode === "redeliver")
        return redeliveryHeadline(report);
    if (report.result === "failure")
        return failureHeadline(report, failed, all);
    if (accounts === 0)
        return "no account to look at";
    if (report.result === "inconclusive")
        return `nothing wrong was proved of ${all}, but not all could be tested`;
    if (report.mode === "apply")
        return `${all} as the files say`;
    if (report.mode === "drift")
        return `${all} without a difference to the live organisation`;
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
        return "the run could not do its work";
    if (report.mode !== "drift")
        return `${counted(report.counts.warnings, "warning")}, and warnings are not let through`;
    const differing = report.accounts.filter(({ change }) => change !== undefined && change.action !== "no-op").length;
    return `${differing} of ${all} ${differing === 1 ? "differs" : "differ"} from the live organisation`;
}
/** The sign of a run's result. */
function resultSign(result) {
    return { success: "✅", failure: "❌", inconclusive: "❔" }[result];
}
/** The remedy of a finding: its own hint, else the table's. */
function remedyOf(finding) {
    return finding.hint ?? (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .codeEntry */ .Gu)(finding.code).remedy;
}
/** How long a certificate is still valid, or since when it is not. */
function validity(daysLeft) {
    if (daysLeft < 0)
        return `expired ${counted(-daysLeft, "day")} ago`;
    return daysLeft === 0 ? "expires today" : `expires in ${counted(daysLeft, "day")}`;
}
/** What a run did not look at, in sentences without a full stop, so that no reader takes silence for a pass; unescaped. */
function notChecked(report, notes) {
    const derived = [];
    const open = report.accounts.flatMap((account) => account.probes).filter(isOpen).length;
    if (open > 0) {
        derived.push(`${counted(open, "server")} could not be judged from this machine; Genesys Cloud connects from other addresses and may still reach them`);
    }
    // A drift run never probes, and a removed file names no server.
    const probing = report.mode === "drift" ? [] : report.accounts.filter(({ change }) => change?.action !== "delete");
    const skipped = probing.filter(({ probes }) => probes.length === 0 || probes.some((probe) => probe.outcome === "skipped")).length;
    if (skipped > 0)
        derived.push(`The mail servers of ${counted(skipped, "account")} were not probed`);
    const planExplained = report.findings.some((finding) => finding.code === "PLAN_SKIPPED");
    if (!planExplained && report.accounts.length > 0 && report.accounts.every(({ change }) => change === undefined)) {
        derived.push("The difference to the live organisation was not computed");
    }
    return [...notes, ...derived];
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
    blocked: "not carried out",
};
/** An account's change in plain words: what a run would do (check), did (apply) or found (drift); unescaped. */
function changeText(mode, account) {
    const { change, outcome } = account;
    if (change === undefined)
        return "not planned";
    const fields = change.fields && change.fields.length > 0 ? `: ${change.fields.join(", ")}` : "";
    if (mode === "drift")
        return driftText(change, fields);
    if (mode !== "apply" || outcome === undefined)
        return PLANNED[change.action] + fields;
    if (hasSucceeded(outcome) || change.action === "blocked")
        return DONE[change.action] + fields;
    return `${PLANNED[change.action]} failed`;
}
function driftText(change, fields) {
    const words = {
        create: "missing in Genesys Cloud",
        update: `differs${fields}`,
        "no-op": "as the file says",
        delete: "has no file",
        blocked: "not compared",
    };
    return words[change.action];
}
/** The plan, or what came of it, as counts in one line; undefined when nothing was planned. */
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
            `${count("no-op")} alike · ${count("blocked")} not compared`;
    }
    const blocked = count("blocked") > 0 ? ` · ${count("blocked")} blocked` : "";
    return `${count("create")} to create · ${count("update")} to update · ${count("delete")} to delete · ` +
        `${count("no-op")} unchanged${blocked}`;
}


/***/ })

};
