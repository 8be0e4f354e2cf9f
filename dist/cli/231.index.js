export const id = 231;
export const ids = [231];
export const modules = {

/***/ 9232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ canAsk),
/* harmony export */   W: () => (/* binding */ askToWrite)
/* harmony export */ });
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1708);
/* harmony import */ var node_readline_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26848);
/* harmony import */ var _print_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91278);



/** Whether there is somebody to ask, and a place to show the question. */
function canAsk() {
    return node_process__WEBPACK_IMPORTED_MODULE_0__.stdin.isTTY === true && node_process__WEBPACK_IMPORTED_MODULE_0__.stderr.isTTY === true;
}
/** Shows what would be written and asks; only a yes returns true. Rejects with the signal's reason. */
async function askToWrite(preview, signal) {
    (0,_print_report_js__WEBPACK_IMPORTED_MODULE_2__/* .printReport */ .Y)(preview, { output: node_process__WEBPACK_IMPORTED_MODULE_0__.stderr });
    // Not in raw mode, which could not be left once the terminal is gone: then nobody would close the audit log.
    const terminal = (0,node_readline_promises__WEBPACK_IMPORTED_MODULE_1__.createInterface)({ input: node_process__WEBPACK_IMPORTED_MODULE_0__.stdin, output: node_process__WEBPACK_IMPORTED_MODULE_0__.stderr, terminal: false });
    const ended = new Promise((resolve) => {
        terminal.once("close", () => resolve(""));
        node_process__WEBPACK_IMPORTED_MODULE_0__.stdin.once("error", () => resolve(""));
    });
    try {
        const question = "Write these changes to Genesys Cloud? [y/N] ";
        const answer = await Promise.race([terminal.question(question, { signal }), ended]);
        signal.throwIfAborted();
        return /^y(es)?$/i.test(answer.trim());
    }
    catch (error) {
        signal.throwIfAborted();
        throw error;
    }
    finally {
        terminal.close();
    }
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


/***/ }),

/***/ 23463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  initCommand: () => (/* binding */ initCommand)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: external "node:readline/promises"
var external_node_readline_promises_ = __webpack_require__(26848);
// EXTERNAL MODULE: ./build/src/core/account/parse.js + 6 modules
var parse = __webpack_require__(61981);
// EXTERNAL MODULE: ./build/src/core/base/errors.js + 7 modules
var errors = __webpack_require__(4177);
// EXTERNAL MODULE: ./build/src/core/base/text.js
var base_text = __webpack_require__(21024);
// EXTERNAL MODULE: ./build/src/core/base/version.js
var version = __webpack_require__(351);
// EXTERNAL MODULE: ./build/src/core/genesys/region.js
var genesys_region = __webpack_require__(24966);
// EXTERNAL MODULE: ./build/src/cli/confirm.js
var cli_confirm = __webpack_require__(9232);
// EXTERNAL MODULE: ./build/src/cli/program-call.js
var program_call = __webpack_require__(48581);
// EXTERNAL MODULE: ./build/src/core/account/secret-reference.js
var secret_reference = __webpack_require__(24653);
;// CONCATENATED MODULE: ./build/src/cli/starter-workflows.js
// Written by `npm run readme` from .github/workflows.
/** The workflow that checks pull requests, as a repository of account files would have it. */
const CHECK_WORKFLOW = [
    "name: Check e-mail accounts",
    "",
    "on:",
    "  pull_request:",
    "    # A new base branch is an edit. An edited title is checked again too: a job that is skipped counts as passed.",
    "    types: [opened, synchronize, reopened, ready_for_review, edited]",
    "  merge_group:",
    "    types: [checks_requested]",
    "",
    "permissions: {}",
    "",
    "concurrency:",
    "  group: accounts-check-${{ github.event.pull_request.number || github.ref }}",
    "  cancel-in-progress: true",
    "",
    "jobs:",
    "  check:",
    "    name: Validate, probe, plan",
    "    runs-on: ubuntu-latest",
    "    timeout-minutes: 15",
    "    # Contains the OAuth client of checks, which only reads. Genesys Cloud lists domains only with routing:email:manage,",
    "    # so whoever gets this client could write domains and routes by it: let nobody but this workflow use the environment.",
    "    # With routing:email:view alone, the check reads the domains that files name, and says what it did not see.",
    "    # A pull request from a fork does not get the client, and skips the plan.",
    "    environment:",
    "      name: genesys-read",
    "      deployment: false # a check deploys nothing",
    "    permissions:",
    "      contents: read # to read the account files",
    "      pull-requests: write # to keep one comment on the pull request, and to suggest fixes",
    "    steps:",
    "      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1",
    "        with:",
    "          fetch-depth: 0 # the plan of prune needs the whole history",
    "          persist-credentials: false",
    "      - uses: OWNER/genesys-email-accounts@COMMIT # v0.1.0",
    "        with:",
    "          mode: check",
    "          accounts: accounts/**/*.{yaml,yml,json}",
    "          organisation: ${{ vars.GENESYS_REGION || 'us-east-1' }}",
    "          genesys-api: email-domains",
    "          genesys-region: ${{ vars.GENESYS_REGION || 'us-east-1' }}",
    "          genesys-client-id: ${{ secrets.GENESYS_CLIENT_ID }}",
    "          genesys-client-secret: ${{ secrets.GENESYS_CLIENT_SECRET }}",
    "",
].join("\n");
/** The workflow that applies what was merged and looks for drift. */
const APPLY_WORKFLOW = [
    "name: Apply e-mail accounts",
    "",
    "on:",
    "  push:",
    "    branches: [main]",
    "  schedule:",
    '    - cron: "17 5 * * *"',
    "  workflow_dispatch:",
    "    inputs:",
    "      mode:",
    "        description: What to do",
    "        type: choice",
    "        options: [drift, apply]",
    "        default: drift",
    "      accounts:",
    "        description: Glob of the account files",
    "        type: string",
    "        default: accounts/**/*.{yaml,yml,json}",
    "      rotate:",
    "        description: Name or glob of the accounts whose password is new",
    "        type: string",
    "      prune:",
    "        description: Delete live accounts whose file was removed",
    "        type: boolean",
    "        default: false",
    "      change-ref:",
    "        description: Change number",
    "        type: string",
    "",
    "permissions: {}",
    "",
    "# One run at a time, and none is dropped: without `queue: max`, a third run would cancel the waiting one.",
    "concurrency:",
    "  group: accounts-apply",
    "  queue: max",
    "  cancel-in-progress: false",
    "",
    "jobs:",
    "  apply:",
    "    name: Provision",
    "    # Set the repository variable GENESYS_REGION to start: until then, there is no organisation to write to.",
    "    if: ${{ vars.GENESYS_REGION != '' && (github.event_name == 'push' || inputs.mode == 'apply') }}",
    "    runs-on: ubuntu-latest",
    "    timeout-minutes: 60",
    "    # genesys-production contains the OAuth client that may write and the mailbox passwords: add required reviewers, and",
    "    # allow the default branch alone.",
    "    environment: genesys-production",
    "    permissions:",
    "      contents: read # to read the account files, and what the default branch holds now",
    "      pull-requests: write # to find the approved plan and approvals of the merged pull request, and to comment on it",
    "      actions: read # to record who approved the environment, and to read the last manifest",
    "      id-token: write # to sign the new manifest",
    "      attestations: write # to keep its signature",
    "    steps:",
    "      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1",
    "        with:",
    "          fetch-depth: 0 # prune and approvals need the whole history",
    "          persist-credentials: false",
    "      # The manifest of the last run that applied to this organisation, for this run's manifest to name. A first run has none.",
    "      # An artifact that is gone is said and passed over; where GitHub does not answer, the run ends before it writes.",
    "      - id: last",
    "        name: Get the last manifest",
    "        shell: bash",
    "        env:",
    "          GH_TOKEN: ${{ github.token }}",
    "          BRANCH: ${{ github.event.repository.default_branch }}",
    "          ORGANISATION: ${{ vars.GENESYS_REGION }}",
    "        run: |",
    '          cd "$RUNNER_TEMP"',
    '          workflow=${GITHUB_WORKFLOW_REF#"$GITHUB_REPOSITORY/"}',
    "          # False for what GitHub does not have any more.",
    "          get() {",
    "            for pause in 10 30 0; do",
    '              if gh api "$@" > answer 2> refusal; then return 0; fi',
    "              cat refusal",
    "              if grep -Eq 'HTTP (404|410)' refusal; then return 1; fi",
    '              sleep "$pause"',
    "            done",
    "            fail",
    "          }",
    "          fail() {",
    '            echo "::error title=Last manifest::GitHub did not give it. Nothing was written: run the job again, or without this step to begin a new chain"',
    "            exit 1",
    "          }",
    '          get --paginate "repos/$GITHUB_REPOSITORY/actions/artifacts?per_page=100" || fail',
    "          # By artifact-name; the manifest says for sure whose it is.",
    "          jq -rs '",
    '            ("genesys-email-audit-" + (env.ORGANISATION[:40] | gsub("[^A-Za-z0-9._-]"; "-"))) as $start',
    "            | [.[].artifacts[] | select(",
    "              .workflow_run.head_branch == env.BRANCH and .workflow_run.head_repository_id == .workflow_run.repository_id",
    '              and (.name | startswith($start) and test("-[0-9]+-[0-9]+-" + env.GITHUB_JOB + "-[0-9]+(-[0-9]+)?$"))',
    '            )] | sort_by(.created_at, .id) | reverse | .[] | "\\(.id) \\(.workflow_run.id) \\(.expired)"',
    "          ' answer > artifacts",
    "          while read -r artifact run expired; do",
    '            get "repos/$GITHUB_REPOSITORY/actions/runs/$run" || fail',
    '            if [ "$(jq -r \'.path | sub("@.*"; "")\' answer)" != "${workflow%%@*}" ]; then continue; fi',
    '            if [ "$expired" = true ] || ! get "repos/$GITHUB_REPOSITORY/actions/artifacts/$artifact/zip"; then',
    '              echo "::warning title=Last manifest::The artifact $artifact of run $run is gone: the chain leaves it out"',
    "            elif ! unzip -p answer '*.manifest.json' > last.manifest.json || ! whose=$(jq -er .organisation last.manifest.json); then",
    '              echo "::warning title=Last manifest::The artifact $artifact of run $run holds no manifest: the chain leaves it out"',
    '            elif [ "$whose" = "$ORGANISATION" ]; then',
    '              echo "This run follows run $run"',
    '              echo "manifest=$RUNNER_TEMP/last.manifest.json" >> "$GITHUB_OUTPUT"',
    "              exit 0",
    "            fi",
    "          done < artifacts",
    '          echo "::notice title=Last manifest::There is none of this organisation: a chain of manifests begins with this run"',
    "      - id: apply",
    "        uses: OWNER/genesys-email-accounts@COMMIT # v0.1.0",
    "        with:",
    "          mode: apply",
    "          accounts: ${{ inputs.accounts || 'accounts/**/*.{yaml,yml,json}' }}",
    "          rotate: ${{ inputs.rotate }}",
    "          prune: ${{ inputs.prune == true }}",
    "          change-ref: ${{ inputs.change-ref }}",
    "          organisation: ${{ vars.GENESYS_REGION }}",
    "          previous-manifest: ${{ steps.last.outputs.manifest }}",
    "          genesys-api: email-domains",
    "          genesys-region: ${{ vars.GENESYS_REGION }}",
    "          genesys-client-id: ${{ secrets.GENESYS_CLIENT_ID }}",
    "          genesys-client-secret: ${{ secrets.GENESYS_CLIENT_SECRET }}",
    "          secrets: |",
    '            { "SUPPORT_MAILBOX_PASSWORD": ${{ toJSON(secrets.SUPPORT_MAILBOX_PASSWORD) }} }',
    "          itsm-webhook-url: ${{ vars.ITSM_WEBHOOK_URL }}",
    "          itsm-webhook-secret: ${{ secrets.ITSM_WEBHOOK_SECRET }}",
    "      # Signs the manifest. Private repositories can do that on GitHub Enterprise Cloud alone: there, set the repository",
    "      # variable ATTEST to true; else delete this step and the last two permissions.",
    "      - name: Attest the manifest",
    "        if: ${{ always() && steps.apply.outputs.manifest-file != '' && (!github.event.repository.private || vars.ATTEST == 'true') }}",
    "        uses: actions/attest@1e69f48acb82d1966a394da916b4c1698aa569d6 # v4.2.2",
    "        with:",
    "          subject-path: ${{ steps.apply.outputs.manifest-file }}",
    "",
    "  drift:",
    "    name: Look for drift",
    "    if: ${{ vars.GENESYS_REGION != '' && github.event_name != 'push' && inputs.mode != 'apply' }}",
    "    runs-on: ubuntu-latest",
    "    timeout-minutes: 60",
    "    # Drift only reads and needs no approval.",
    "    environment: genesys-read",
    "    permissions:",
    "      contents: read # to read the account files",
    "      issues: write # to keep one issue while there is drift",
    "    steps:",
    "      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1",
    "        with:",
    "          fetch-depth: 0 # prune needs the whole history: it deletes only what was in a file once",
    "          persist-credentials: false",
    "      - uses: OWNER/genesys-email-accounts@COMMIT # v0.1.0",
    "        with:",
    "          mode: drift",
    "          accounts: ${{ inputs.accounts || 'accounts/**/*.{yaml,yml,json}' }}",
    "          prune: ${{ inputs.prune == true }}",
    "          organisation: ${{ vars.GENESYS_REGION }}",
    "          genesys-api: email-domains",
    "          genesys-region: ${{ vars.GENESYS_REGION }}",
    "          genesys-client-id: ${{ secrets.GENESYS_CLIENT_ID }}",
    "          genesys-client-secret: ${{ secrets.GENESYS_CLIENT_SECRET }}",
    "",
].join("\n");

;// CONCATENATED MODULE: ./build/src/cli/starter.js



const EXAMPLE = {
    address: "support@example.com",
    smtpServer: "smtp.example.com",
    imapServer: "imap.example.com",
    queue: "Customer Support",
};
const IN_WORKFLOWS = "SUPPORT_MAILBOX_PASSWORD";
/** The files of a new repository; the lines for `.gitignore` are {@link IGNORED}. */
function starterFiles(facts) {
    return [
        { path: accountPath(facts.account), text: accountText(facts.account ?? EXAMPLE, facts.action) },
        { path: ".github/workflows/accounts-check.yml", text: workflowText(CHECK_WORKFLOW, facts) },
        { path: ".github/workflows/accounts-apply.yml", text: workflowText(APPLY_WORKFLOW, facts) },
    ];
}
/** What runs on a laptop leave behind, and files that must never be committed. */
const IGNORED = [
    "audit_log*.json*",
    "report.json",
    "report.html",
    "secrets.json",
    ".env",
];
/** Path of the first account file. An example has an ending that the globs do not take: a check of it could only be red. */
function accountPath(account) {
    return `accounts/${fileName(account ?? EXAMPLE)}.yaml${account === undefined ? ".example" : ""}`;
}
/** The secret that holds the password of the first account. */
function passwordVariable({ address } = EXAMPLE) {
    const word = localPart(address).toUpperCase().replace(/[^A-Z0-9]+/g, "_").replace(/^_+|_+$/g, "").slice(0, 100);
    const name = `${word}_MAILBOX_PASSWORD`;
    // It must not begin with a digit, nor look like a variable of the runner or of this program.
    return "problem" in (0,secret_reference/* parseSecretReference */.Lt)(`env:${name}`) ? `ACCOUNT_${name}` : name;
}
function accountText(account, action = `OWNER/genesys-email-accounts@v${version/* VERSION */.x}`) {
    const { address, smtpServer, imapServer, queue } = account;
    const name = localPart(address).replace(/^./u, (letter) => letter.toUpperCase());
    return `# Completion and checks in editors; also printed by \`genesys-email-accounts schema\`.
# yaml-language-server: $schema=https://raw.githubusercontent.com/${action.replace("@", "/")}/dist/account.schema.json
name: ${scalar(name)}
description: ""
smtp_server: ${scalar(smtpServer)}
smtp_port: 587 # 587 is STARTTLS, 465 implicit TLS
imap_server: ${scalar(imapServer)}
imap_port: 993 # implicit TLS, the only mode Genesys Cloud supports
authentication_type: PLAIN
username: ${scalar(address)}
password: env:${passwordVariable(account)} # a reference; a literal password is refused
signature: ""
reply_to_address: ${scalar(address)}
reply_template: ""
forward_template: ""
routing:
  queue: ${scalar(queue)} # a name or an id, as in Genesys Cloud; or flow
  mailbox_folders: [INBOX]
`;
}
function workflowText(text, { branch, action, account }) {
    const named = text
        .replaceAll("branches: [main]", `branches: [${scalar(branch)}]`)
        .replaceAll(IN_WORKFLOWS, passwordVariable(account));
    return action === undefined ? named : named.replace(/OWNER\/genesys-email-accounts@COMMIT/g, () => action);
}
/** The commands for `gh` that make the environments and set secrets and variables, as they can be pasted. */
function setUpCommands({ branch, region, account }) {
    const environments = "repos/{owner}/{repo}/environments";
    const production = `"${environments}/genesys-production"`;
    return `gh variable set GENESYS_REGION --body ${region}

gh api --silent -X PUT "${environments}/genesys-read"
gh secret set GENESYS_CLIENT_ID --env genesys-read
gh secret set GENESYS_CLIENT_SECRET --env genesys-read

gh api --silent -X PUT ${production} \\
  -F "reviewers[][type]=User" -F "reviewers[][id]=$(gh api user --jq .id)" \\
  -F "deployment_branch_policy[protected_branches]=false" \\
  -F "deployment_branch_policy[custom_branch_policies]=true"
gh api --silent -X POST "${environments}/genesys-production/deployment-branch-policies" -f "name=${branch}"
gh secret set GENESYS_CLIENT_ID --env genesys-production
gh secret set GENESYS_CLIENT_SECRET --env genesys-production
gh secret set ${passwordVariable(account)} --env genesys-production`;
}
function fileName({ address }) {
    return localPart(address).toLowerCase().replace(/[^a-z0-9._-]+/g, "-").replace(/^[.-]+|[.-]+$/g, "") || "account";
}
function localPart(address) {
    return address.slice(0, Math.max(0, address.lastIndexOf("@")));
}
/** What YAML would not read as a text. */
const WORDS = /^(?:true|false|null|yes|no|on|off|y|n)$/i;
function scalar(text) {
    // What JSON quotes, YAML reads alike.
    return /^[A-Za-z][\w@.-]*$/.test(text) && !WORDS.test(text) ? text : JSON.stringify(text);
}

// EXTERNAL MODULE: ./build/src/runtime/make-folder.js
var make_folder = __webpack_require__(59227);
;// CONCATENATED MODULE: ./build/src/cli/init-command.js













/** Writes the first files of a repository into the current folder, never over others, and prints what to do next. */
async function initCommand(options) {
    const folder = external_node_process_.cwd();
    const facts = await starterFacts(folder, options);
    const say = (line) => external_node_process_.stdout.write((0,base_text/* logLine */.BP)(line) + "\n");
    let failures = 0;
    for (const { path, text } of starterFiles(facts)) {
        const left = await writeNew(folder, path, text);
        if (left === undefined)
            say(`wrote     ${path}`);
        else if (left === "same")
            say(`unchanged ${path}`);
        else {
            failures++;
            say(`not written ${path}: ${left}`);
        }
    }
    try {
        say(`${await ignore(folder) ? "wrote    " : "unchanged"} .gitignore`);
    }
    catch (error) {
        failures++;
        say(`not written .gitignore: ${(0,errors/* errorMessage */.gJ)(error)}`);
    }
    external_node_process_.stdout.write(`\n${nextSteps(facts, await repositoryOf(folder))}`);
    external_node_process_.exitCode = failures === 0 ? 0 : 1;
}
async function starterFacts(folder, options) {
    const region = options.genesysRegion ?? "us-east-1";
    // Throws for what is no region, in words.
    (0,genesys_region/* regionHosts */.Qx)(region, "--genesys-region");
    if (options.uses !== undefined && !/^[\w.-]+\/[\w.-]+@[0-9a-f]{40}$/.test(options.uses)) {
        throw refusal(`--uses is "${(0,base_text/* visible */.RK)(options.uses, 100)}"`, "Give OWNER/REPO@ and the full SHA of a commit");
    }
    return { branch: await defaultBranch(folder), region, action: options.uses, account: await firstAccount(options) };
}
async function firstAccount(options) {
    const given = options.address ?? ((0,cli_confirm/* canAsk */.G)() ? await ask(options) : undefined);
    const { address, ...servers } = typeof given === "object" ? given : { address: given ?? "" };
    if (address === "") {
        const alone = ["smtpServer", "imapServer", "queue"].find((key) => options[key] !== undefined);
        if (alone !== undefined)
            throw refusal("the account has no address", "Give --address too");
        return undefined;
    }
    const domain = address.slice(address.lastIndexOf("@") + 1).toLowerCase();
    const account = {
        address,
        smtpServer: options.smtpServer ?? `smtp.${domain}`,
        imapServer: options.imapServer ?? `imap.${domain}`,
        queue: options.queue ?? "Customer Support",
        ...servers,
    };
    const [file] = starterFiles({ branch: "main", region: "us-east-1", account });
    const [parsed] = (0,parse/* parseAccounts */.I9)(file?.text ?? "", file?.path ?? "");
    const wrong = parsed?.issues.find(errors/* isError */.bJ);
    if (wrong !== undefined)
        throw refusal(wrong.message, wrong.hint);
    return account;
}
/** Asks for the first account; an empty address means that it is written later. */
async function ask(options) {
    const terminal = (0,external_node_readline_promises_.createInterface)({ input: external_node_process_.stdin, output: external_node_process_.stderr });
    try {
        const question = async (text, otherwise) => (await terminal.question(`${text} [${otherwise}]: `)).trim() || otherwise;
        const address = (await terminal.question("Address of the first account (Enter: write an example): ")).trim();
        if (address === "")
            return undefined;
        const domain = address.slice(address.lastIndexOf("@") + 1).toLowerCase();
        return {
            address,
            smtpServer: options.smtpServer ?? await question("SMTP server", `smtp.${domain}`),
            imapServer: options.imapServer ?? await question("IMAP server", `imap.${domain}`),
            queue: options.queue ?? await question("Queue that takes its mail", "Customer Support"),
        };
    }
    catch (error) {
        // Ctrl+C or the end of the input, where a question stands.
        if (error instanceof Error && error.name === "AbortError")
            throw refusal("nobody answered", "Give --address");
        throw error;
    }
    finally {
        terminal.close();
    }
}
function refusal(reason, hint) {
    return new errors/* ConfigurationError */.j1("INPUT_INVALID", `Cannot write the first files: ${reason}`, { ...(hint && { hint }) });
}
/** The branch that the remote calls its default one; else `main`, or `master` where that is the branch that is checked out. */
async function defaultBranch(folder) {
    for (const [path, known] of [["refs/remotes/origin/HEAD", /^[\w./-]+$/], ["HEAD", /^master$/]]) {
        const text = await (0,promises_.readFile)((0,external_node_path_.join)(folder, ".git", path), "utf8").catch(() => "");
        const name = /^ref: refs\/(?:heads|remotes\/origin)\/(\S+)\s*$/.exec(text)?.[1];
        if (name !== undefined && known.test(name))
            return name;
    }
    return "main";
}
/** Writes a file that is not there yet; else says why not, or that it is the same. */
async function writeNew(folder, path, text) {
    const full = (0,external_node_path_.join)(folder, path);
    try {
        const link = await firstLink(folder, path);
        if (link !== undefined)
            return `${link} is a symbolic link, which may lead out of the repository`;
        await (0,make_folder/* makeFolder */.f)((0,external_node_path_.dirname)(full));
        await (0,promises_.writeFile)(full, text, { flag: "wx" });
        return undefined;
    }
    catch (error) {
        if ((0,errors/* errorCode */.CA)(error) !== "EEXIST")
            return (0,errors/* errorMessage */.gJ)(error);
        const there = await (0,promises_.readFile)(full, "utf8").catch(() => undefined);
        return there === text ? "same" : "there is another file already; it stays as it is";
    }
}
/** The first part of a path below a folder that is a symbolic link, where one is. */
async function firstLink(folder, path) {
    const parts = path.split("/");
    for (const length of parts.keys()) {
        const part = parts.slice(0, length + 1).join("/");
        const found = await (0,promises_.lstat)((0,external_node_path_.join)(folder, part)).catch((error) => {
            if ((0,errors/* errorCode */.CA)(error) === "ENOENT")
                return undefined;
            throw error;
        });
        if (found === undefined)
            return undefined;
        if (found.isSymbolicLink())
            return part;
    }
    return undefined;
}
/** Adds what is missing to `.gitignore`; false if nothing is. */
async function ignore(folder) {
    const path = (0,external_node_path_.join)(folder, ".gitignore");
    const there = await (0,promises_.readFile)(path, "utf8").catch((error) => {
        if ((0,errors/* errorCode */.CA)(error) === "ENOENT")
            return "";
        throw error;
    });
    const lines = new Set(there.split(/\r?\n/).map((line) => line.trim()));
    const missing = IGNORED.filter((line) => !lines.has(line));
    if (missing.length === 0)
        return false;
    // A link would lead the lines into a file of somebody else's.
    if (there !== "" && (await (0,promises_.lstat)(path)).isSymbolicLink())
        throw new Error("it is a symbolic link");
    const gap = there === "" ? "" : there.endsWith("\n") ? "\n" : "\n\n";
    await (0,promises_.writeFile)(path, `${gap}# What local runs of genesys-email-accounts leave, and secrets\n${missing.join("\n")}\n`, {
        flag: "a",
    });
    return true;
}
/** Looks without git, which may not be there; a linked worktree has all that its repository has. */
async function repositoryOf(folder) {
    const git = (0,external_node_path_.join)(folder, ".git");
    const found = await (0,promises_.lstat)(git).catch(() => undefined);
    if (found === undefined) {
        const around = await repositoryAround((0,external_node_path_.dirname)(folder));
        const isGit = around !== undefined;
        return { isGit, hasCommits: isGit, hasRemote: isGit, around };
    }
    if (!found.isDirectory())
        return { isGit: true, hasCommits: true, hasRemote: true };
    const text = (path) => (0,promises_.readFile)((0,external_node_path_.join)(git, path), "utf8").catch(() => "");
    return {
        isGit: true,
        // Git writes the log of HEAD with its first commit.
        hasCommits: await text("logs/HEAD") !== "" || await text("packed-refs") !== "",
        hasRemote: /^\s*\[remote "/m.test(await text("config")),
    };
}
async function repositoryAround(folder) {
    if (await (0,promises_.lstat)((0,external_node_path_.join)(folder, ".git")).catch(() => undefined) !== undefined)
        return folder;
    const above = (0,external_node_path_.dirname)(folder);
    return above === folder ? undefined : await repositoryAround(above);
}
function nextSteps(facts, { isGit, hasCommits, hasRemote, around }) {
    const { account, action, branch, region } = facts;
    const path = accountPath(account);
    const steps = [
        ...(around === undefined ? [] : [
            `GitHub reads workflows at the root of a repository alone, and this folder lies in\n${(0,base_text/* visible */.RK)(around, 300)}.\n` +
                "Move what was written there.",
        ]),
        ...(action === undefined
            ? [
                "In the workflows and in the account file, replace OWNER by the owner of the repository that you take the\n" +
                    "action from, and in the workflows COMMIT by the full SHA of a release's commit, which this prints:\n\n" +
                    `    gh api repos/OWNER/genesys-email-accounts/commits/v${version/* VERSION */.x} --jq .sha`,
            ]
            : []),
        (account === undefined
            ? `${path} is an example. Correct its servers, its login and its queue, then rename\n` +
                `it and see whether it is right, offline and then with its servers:\n\n` +
                `    mv ${path} ${path.replace(/\.example$/, "")}\n`
            : `Correct the servers, the login and the queue in ${path}, then see whether it is\n` +
                `right, offline and then with its servers:\n\n`) +
            `    export GEA_GENESYS_API=email-domains GEA_GENESYS_REGION=${region}    # as in the workflows\n` +
            `    ${(0,program_call/* programCall */.f)()} check --probe off\n` +
            `    ${(0,program_call/* programCall */.f)()} check\n\n` +
            "With GENESYS_CLIENT_ID and GENESYS_CLIENT_SECRET of the next step in the environment, it shows the plan too.",
        "In Genesys Cloud, make two OAuth clients (Client Credentials): one that reads, for checks, and one that\n" +
            "writes. docs/configuration.md of the action lists their permissions.",
        ...(hasRemote ? [] : [
            `Put the repository on GitHub, with a first commit on ${branch} for pull requests to go to:\n\n` +
                (isGit ? "" : `    git init -b ${branch}\n`) +
                (hasCommits ? "" : '    git commit --allow-empty -m "Begin"\n') +
                "    gh repo create --private --source . --push",
        ]),
        "With GitHub's command line, in the folder of the repository, make the environments and set what the\n" +
            "workflows read. Each `secret set` asks for its value. Required reviewers need a public repository or a paid\n" +
            `plan; leave out that line where there is none.\n\n${indent(setUpCommands(facts))}`,
        "Open the first pull request. " +
            (account === undefined
                ? "Its check is green, also while there is no account file."
                : "Its comment says whether file and servers are right, and what a merge will do.") +
            "\nWithout the OAuth client, it says that it made no plan.\n\n" +
            "    git switch -c e-mail-accounts && git add accounts .github .gitignore\n" +
            '    git commit -m "Manage e-mail accounts from git" && git push -u origin HEAD && gh pr create --fill',
        `After the merge into ${branch}, the apply provisions what the comment of the pull request showed.`,
    ];
    return `Next:\n\n${steps.map((step, index) => `${index + 1}. ${step.replace(/\n(?=.)/g, "\n   ")}\n`).join("\n")}`;
}
function indent(text) {
    return text.replace(/^(?=.)/gm, "    ");
}


/***/ }),

/***/ 91278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ printReport)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1708);
/* harmony import */ var _core_report_terminal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95565);
/* harmony import */ var _console_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70417);




/** Prints a report for a person, or with `json` for a program. */
function printReport(report, { output, json }) {
    const colour = (0,_console_js__WEBPACK_IMPORTED_MODULE_3__/* .showsColour */ .Vq)(output, node_process__WEBPACK_IMPORTED_MODULE_1__.env, isFile(output));
    // A program that reads the lines wants each finding in one.
    const width = output.isTTY === true ? output.columns : Infinity;
    const text = json ? JSON.stringify(report, null, 2) : (0,_core_report_terminal_js__WEBPACK_IMPORTED_MODULE_2__/* .renderText */ .S)(report, { colour, width });
    output.write(text.replace(/\n?$/, "\n"));
}
/** Whether standard output or error was sent to a file. */
function isFile(output) {
    const descriptor = output === node_process__WEBPACK_IMPORTED_MODULE_1__.stdout ? 1 : output === node_process__WEBPACK_IMPORTED_MODULE_1__.stderr ? 2 : undefined;
    try {
        return descriptor !== undefined && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor).isFile();
    }
    catch {
        // A closed one shows nothing at all.
        return false;
    }
}


/***/ }),

/***/ 48581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ programCall)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1708);


/** How whoever started this program would start it again, from the same folder or from any other: by its name, or by `node` and its file. */
function programCall(from = "here") {
    const started = node_process__WEBPACK_IMPORTED_MODULE_1__.argv[1] ?? "";
    if (!/^index\.[jt]s$/.test((0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(started)))
        return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(started) || "genesys-email-accounts";
    const file = from === "here" ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(node_process__WEBPACK_IMPORTED_MODULE_1__.cwd(), started) : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(started);
    // Quoted for a shell where it has to be.
    const quoted = "'" + file.replaceAll("'", "'\\''") + "'";
    return `node ${/^[\w@%+=:,./-]+$/.test(file) ? file : quoted}`;
}


/***/ }),

/***/ 38016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $V: () => (/* binding */ quotesHint),
/* harmony export */   SB: () => (/* binding */ describeKind),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   bp: () => (/* binding */ describeValue)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21024);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2881);


/** Foreign text in quotes, for a message. */
function quoted(text) {
    return `"${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(text, _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_QUOTED */ .kW)}"`;
}
/**
 * A value as a message names it: `the text "587"`, `the number 0123`, `empty`, `a list`; `written` is its text in the file,
 * where a number can have many spellings.
 */
function describeValue(value, written) {
    const spelt = (0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(written ?? String(value), _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_QUOTED */ .kW);
    if (typeof value === "string")
        return `the text ${quoted(value)}`;
    if (typeof value === "number")
        return `the number ${spelt}`;
    if (typeof value === "boolean")
        return `the boolean ${spelt}`;
    return describeKind(value);
}
/** How to make text of a number or a boolean. */
function quotesHint(written) {
    return written === undefined
        ? "Put the value in quotes"
        : `Put the value in quotes: "${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(written, _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_QUOTED */ .kW)}"`;
}
/** The kind of value, without the value itself. */
function describeKind(value) {
    if (value === null || value === undefined)
        return "empty";
    if (typeof value === "string")
        return "text";
    if (Array.isArray(value))
        return "a list";
    return typeof value === "object" ? "a mapping" : `a ${typeof value}`;
}


/***/ }),

/***/ 1895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BQ: () => (/* binding */ parseHostName),
/* harmony export */   Pk: () => (/* binding */ toUnicode)
/* harmony export */ });
/* unused harmony export unicodeLabel */
/* harmony import */ var punycode_punycode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98328);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4177);
/* harmony import */ var _base_remember_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83472);
/* harmony import */ var _describe_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38016);
// By its file: the bare name means the runtime's own deprecated module.




/** RFC 1035 section 2.3.4, without the root's dot. */
const MAX_HOST_LENGTH = 253;
const MAX_LABEL_LENGTH = 63;
// Letters and marks of any script, ASCII digits, hyphen, dot: nothing that a normaliser would drop, split at or turn
// into an ASCII digit or dot.
const HOST_CHARACTERS = /^[\p{L}\p{M}0-9.-]+$/u;
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)$/;
const IPV6 = /^[0-9a-f.]*:[0-9a-f.]*:[0-9a-f:.]*(?:%.*)?$/i;
const NUMERIC_LABEL = /^(?:\d+|0x[0-9a-f]*)$/i;
const LDH_LABEL = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i;
/**
 * Reads a DNS host name (RFC 1123 section 2.1, RFC 5890) and refuses everything that some resolver or URL parser would
 * read as another host: addresses in any spelling, invisible and full-width characters, ports, user names.
 * `subject` names the value in the problem's message.
 */
function parseHostName(text, subject = "Host name") {
    const read = readHostName(text);
    return "host" in read ? read : { problem: invalid(`${subject} ${read.message}`, read) };
}
const readHostName = (0,_base_remember_js__WEBPACK_IMPORTED_MODULE_3__/* .remembering */ .M)((text) => {
    const problem = spellingProblem(text);
    if (problem !== undefined)
        return problem;
    const host = toAscii(text);
    if (host === undefined) {
        const message = `${(0,_describe_value_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(text)} has no ASCII form under the rules for international names`;
        return { message, hint: "Write the name in its xn-- form" };
    }
    const long = lengthProblem(host);
    return long === undefined ? { host } : { message: long };
});
function invalid(message, problem) {
    const hint = problem.hint === undefined ? {} : { hint: problem.hint };
    return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .finding */ .gk)(problem.code ?? "CFG_HOST_INVALID", message, hint);
}
function spellingProblem(text) {
    if (text === "")
        return { message: "is empty" };
    if (text.length > MAX_HOST_LENGTH)
        return { message: `is longer than ${MAX_HOST_LENGTH} characters` };
    const unbracketed = /^\[(.*)\]$/.exec(text)?.[1] ?? text;
    if (IPV4.test(unbracketed) || IPV6.test(unbracketed.replace(/^IPv6:/i, ""))) {
        return { code: "CFG_HOST_IP_LITERAL", message: `${(0,_describe_value_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(text)} is an IP address` };
    }
    return characterProblem(text) ?? labelProblem(text);
}
function characterProblem(text) {
    if (text.includes("://")) {
        return { message: `${(0,_describe_value_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(text)} is a URL`, hint: "Give only the host name, without the scheme" };
    }
    if (text.includes("@"))
        return { message: `${(0,_describe_value_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(text)} contains an @`, hint: "Give only the part after the @" };
    if (text !== text.trim())
        return { message: `${(0,_describe_value_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(text)} begins or ends with a blank`, hint: "Remove the blank" };
    if (/[\s,;]/.test(text.normalize("NFC")) && text.split(/[\s,;]+/).every((part) => part.includes("."))) {
        return { message: `${(0,_describe_value_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(text)} holds more than one host name`, hint: "Give one host name" };
    }
    if (/^[^:]+:\d+$/.test(text)) {
        return { message: `${(0,_describe_value_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(text)} contains a port`, hint: "Give the port in its own key" };
    }
    // NFKC changes full-width letters, circled digits and the like; a browser would read them as their ASCII equivalents.
    const compatible = text.normalize("NFKC") === text.normalize("NFC");
    if (HOST_CHARACTERS.test(text) && compatible)
        return undefined;
    return {
        message: `${(0,_describe_value_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(text)} contains a character that is not allowed in a host name`,
        hint: "Use letters, digits, hyphens and dots",
    };
}
function labelProblem(text) {
    if (text.endsWith("."))
        return { message: `${(0,_describe_value_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(text)} ends with a dot`, hint: "Remove the dot at the end" };
    const labels = text.split(".");
    const last = labels.at(-1) ?? "";
    if (labels.includes(""))
        return { message: `${(0,_describe_value_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(text)} has an empty part between two dots` };
    if (NUMERIC_LABEL.test(last)) {
        return { message: `${(0,_describe_value_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(text)} ends with a number, so it can be read as an address` };
    }
    if (/^localhost$/i.test(last)) {
        return { message: `${(0,_describe_value_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(text)} means this machine, which Genesys Cloud cannot reach` };
    }
    if (labels.length === 1)
        return { message: `${(0,_describe_value_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(text)} has no domain` };
    return undefined;
}
function lengthProblem(host) {
    if (host.length > MAX_HOST_LENGTH)
        return `is longer than ${MAX_HOST_LENGTH} characters in its ASCII form`;
    for (const label of host.split(".")) {
        if (label.length > MAX_LABEL_LENGTH)
            return `has a part longer than ${MAX_LABEL_LENGTH} characters`;
        if (!LDH_LABEL.test(label))
            return `has a part ${(0,_describe_value_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(label)} that starts or ends with a hyphen`;
    }
    return undefined;
}
/** The A-label form; undefined when there is none, or when the URL parser made another name of it. */
function toAscii(text) {
    if (/^[a-z0-9.-]*$/i.test(text) && !/(?:^|\.)xn--/i.test(text))
        return text.toLowerCase();
    const unicode = toUnicode(text);
    try {
        const host = new URL(`https://${text}`).hostname;
        // Not every runtime refuses what only looks like an A-label: one is what its own decoded form gives (RFC 5890 section 2.3.2.1).
        return toUnicode(host) === unicode && new URL(`https://${unicode}`).hostname === host ? host : undefined;
    }
    catch {
        return undefined;
    }
}
/** A host name with its A-labels decoded, in lower case; undefined when one does not decode. */
function toUnicode(host) {
    const labels = host.split(".").map(unicodeLabel);
    return labels.includes(undefined) ? undefined : labels.join(".").normalize("NFC").toLowerCase();
}
/**
 * A label's Unicode form: an A-label (`xn--…`) decoded by RFC 3492, any other label as it is; undefined when it does
 * not decode.
 */
function unicodeLabel(label) {
    if (!/^xn--/i.test(label))
        return label;
    try {
        return punycode_punycode_js__WEBPACK_IMPORTED_MODULE_0__.decode(label.slice(4).toLowerCase());
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 2881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bz: () => (/* binding */ RUN_LIMITS),
/* harmony export */   MK: () => (/* binding */ MAX_FIXED_TEXT),
/* harmony export */   Og: () => (/* binding */ MAX_DOCUMENTS),
/* harmony export */   U_: () => (/* binding */ MAX_OPEN_FILES),
/* harmony export */   gZ: () => (/* binding */ MAX_FILE_BYTES),
/* harmony export */   kW: () => (/* binding */ MAX_QUOTED),
/* harmony export */   l: () => (/* binding */ MAX_FIXES),
/* harmony export */   lr: () => (/* binding */ MAX_DEPTH),
/* harmony export */   nm: () => (/* binding */ MAX_NODES),
/* harmony export */   u9: () => (/* binding */ MAX_ISSUES)
/* harmony export */ });
/** The largest account file in bytes: an account takes 1 KiB, and the parser's time and memory grow with the file. */
const MAX_FILE_BYTES = 256 * 1024;
/** The most nested collections in a document: an account needs four, and composing recurses once per level. */
const MAX_DEPTH = 64;
/** The most values in a document: an account has less than 100, and each costs time and memory. */
const MAX_NODES = 10_000;
/** The most documents in a file: as many of the shortest real accounts as fit in {@link MAX_FILE_BYTES}. */
const MAX_DOCUMENTS = 1000;
/**
 * 256 of the largest files, or 65,000 accounts of 1 KiB, which take about a minute to read; more accounts than any
 * organisation has, each of which keeps some KiB of memory; and four issues for each.
 */
const RUN_LIMITS = { bytes: 64 * 1024 * 1024, documents: 50_000, issues: 200_000 };
/** The most issues that are kept per document: more than it has keys; more would only hide the first. */
const MAX_ISSUES = 50;
/** The longest piece of a file that a message quotes, in code points. */
const MAX_QUOTED = 80;
/** The most files to read at the same time, far below the limit on open files. */
const MAX_OPEN_FILES = 16;
/** The longest text whose fixes are proved, because it is read again for them. */
const MAX_FIXED_TEXT = 64 * 1024;
/** The most fixes that are proved for one file. */
const MAX_FIXES = 10;


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

/***/ 24780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D_: () => (/* binding */ latin1Bytes),
/* harmony export */   Ey: () => (/* binding */ fromBase64),
/* harmony export */   Wy: () => (/* binding */ latin1),
/* harmony export */   nj: () => (/* binding */ toHex),
/* harmony export */   nk: () => (/* binding */ toBase64),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/** Bytes as text, one character a byte (ISO 8859-1). */
function latin1(bytes) {
    let text = "";
    for (const byte of bytes)
        text += String.fromCharCode(byte);
    return text;
}
/** The bytes of a text that {@link latin1} made. */
function latin1Bytes(text) {
    return Uint8Array.from(text, (char) => char.charCodeAt(0));
}
/** Base64 with padding (RFC 4648 section 4) of bytes, or of a text's UTF-8 form. */
function toBase64(data) {
    return btoa(latin1(typeof data === "string" ? new TextEncoder().encode(data) : data));
}
/** The bytes of base64, with or without padding, blanks left out; undefined when it is none. */
function fromBase64(text) {
    try {
        return latin1Bytes(atob(text));
    }
    catch {
        return undefined;
    }
}
/** Lower-case hexadecimal, two digits a byte. */
function toHex(bytes) {
    let text = "";
    for (const byte of bytes)
        text += HEX[byte];
    return text;
}
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));
/** The SHA-256 of bytes, or of a text's UTF-8 form, as `sha256:<hex>`. */
async function sha256(data) {
    const bytes = typeof data === "string" ? new TextEncoder().encode(data) : data;
    const digest = await crypto.subtle.digest("SHA-256", bytes);
    return `sha256:${toHex(new Uint8Array(digest))}`;
}


/***/ }),

/***/ 83472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ remembering)
/* harmony export */ });
/** What is as long as the longest host name; a longer text is no word that many files share. */
const LONGEST_TEXT = 253;
/** What a function of a text said of the last of them: the files of an organisation name the same few servers over and over. */
function remembering(read, most = 500) {
    const said = new Map();
    return (text) => {
        if (text.length > LONGEST_TEXT)
            return read(text);
        const known = said.get(text);
        if (known !== undefined)
            return known;
        const answer = read(text);
        if (said.size >= most)
            said.clear();
        said.set(text, answer);
        return answer;
    };
}


/***/ }),

/***/ 24966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qx: () => (/* binding */ regionHosts),
/* harmony export */   gw: () => (/* binding */ regionName)
/* harmony export */ });
/* unused harmony export REGIONS */
/* harmony import */ var _base_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51137);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4177);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21024);



/** AWS region → Genesys domain, as in PureCloudRegionHosts of the official JavaScript SDK 262. */
const REGIONS = {
    "us-east-1": "mypurecloud.com",
    "us-east-2": "use2.us-gov-pure.cloud",
    "us-west-2": "usw2.pure.cloud",
    "ca-central-1": "cac1.pure.cloud",
    "mx-central-1": "mxc1.pure.cloud",
    "sa-east-1": "sae1.pure.cloud",
    "eu-west-1": "mypurecloud.ie",
    "eu-west-2": "euw2.pure.cloud",
    "eu-central-1": "mypurecloud.de",
    "eu-central-2": "euc2.pure.cloud",
    "eusc-de-east-1": "edee1.eusc-pure.cloud",
    "me-central-1": "mec1.pure.cloud",
    "ap-south-1": "aps1.pure.cloud",
    "ap-southeast-1": "apse1.pure.cloud",
    "ap-southeast-2": "mypurecloud.com.au",
    "ap-northeast-1": "mypurecloud.jp",
    "ap-northeast-2": "apne2.pure.cloud",
    "ap-northeast-3": "apne3.pure.cloud",
};
/** The hosts of a region given by its AWS name or its Genesys domain. Throws {@link ConfigurationError} if there is no such region. */
function regionHosts(region, spelling = "genesys-region") {
    const name = regionName(region);
    const domain = name && REGIONS[name];
    if (domain === undefined)
        throw unknownRegion(region, spelling);
    return { apiUrl: `https://api.${domain}`, loginUrl: `https://login.${domain}` };
}
/** The AWS name of a region given by that or by its Genesys domain; undefined when there is none such. */
function regionName(region) {
    const wanted = region.trim().toLowerCase();
    return Object.keys(REGIONS).find((name) => name === wanted || REGIONS[name] === wanted);
}
/** Where the regions are, as the pages of AWS and Genesys Cloud call the places, for people who know theirs by that. */
const PLACES = {
    "us-east-1": ["virginia", "us east", "usa"],
    "us-east-2": ["ohio", "fedramp"],
    "us-west-2": ["oregon", "us west"],
    "ca-central-1": ["canada", "montreal"],
    "mx-central-1": ["mexico", "queretaro"],
    "sa-east-1": ["sao paulo", "brazil", "south america"],
    "eu-west-1": ["ireland", "dublin"],
    "eu-west-2": ["london", "united kingdom", "uk"],
    "eu-central-1": ["frankfurt", "germany"],
    "eu-central-2": ["zurich", "switzerland"],
    "eusc-de-east-1": ["brandenburg", "european sovereign cloud"],
    "me-central-1": ["uae", "dubai", "united arab emirates", "middle east"],
    "ap-south-1": ["mumbai", "india"],
    "ap-southeast-1": ["singapore"],
    "ap-southeast-2": ["sydney", "australia"],
    "ap-northeast-1": ["tokyo", "japan"],
    "ap-northeast-2": ["seoul", "korea"],
    "ap-northeast-3": ["osaka"],
};
/** The region of a place, written with or without its accents and in any case. */
function regionAt(given) {
    const place = given.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z]+/g, " ").trim();
    return Object.keys(PLACES).find((name) => PLACES[name]?.includes(place));
}
function unknownRegion(given, spelling) {
    const names = Object.keys(REGIONS);
    const [first = "us-east-1", ...others] = [...names, ...Object.values(REGIONS)];
    const meant = regionAt(given) ?? (0,_base_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearEnough */ .vu)(given.trim().toLowerCase(), [first, ...others]);
    const suggestion = meant === undefined ? `The regions are ${names.join(", ")}. ` : `Did you mean ${meant}? `;
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1("INPUT_INVALID", `Cannot use ${spelling} "${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(given)}": no such region`, {
        hint: `${suggestion}Give an AWS region (us-east-1) or a Genesys domain (mypurecloud.com); ` +
            `for any other, leave ${spelling} out and give genesys-api-url and genesys-login-url`,
    });
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


/***/ })

};
