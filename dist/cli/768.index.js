export const id = 768;
export const ids = [768];
export const modules = {

/***/ 60768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  importCommand: () => (/* binding */ importCommand)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./build/src/core/base/errors.js + 7 modules
var errors = __webpack_require__(4177);
// EXTERNAL MODULE: ./build/src/core/account/parse.js + 5 modules
var parse = __webpack_require__(73540);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/src/core/account/schema.js
var schema = __webpack_require__(8854);
;// CONCATENATED MODULE: ./build/src/core/account/print.js


// Block style reads a carriage return as part of a line end, and spaces at the start or at the end of a line as layout.
const LOST_IN_BLOCK_STYLE = /\r|^\s|[ \t](?:\n|$)/;
/** An account as the YAML text of its file; parsing the text returns the same account. */
function printAccount(account) {
    const document = new dist/* Document */.yo(Object.fromEntries(schema/* ACCOUNT_KEYS */.pQ.flatMap((key) => account[key] === undefined ? [] : [[key, account[key]]])), 
    // An object that stands in two places is two values, not an alias, which no file may have.
    { aliasDuplicateObjects: false });
    (0,dist/* visit */.YR)(document, {
        Scalar(_, node) {
            if (typeof node.value === "string" && LOST_IN_BLOCK_STYLE.test(node.value))
                node.type = dist/* Scalar */.X5.QUOTE_DOUBLE;
        },
    });
    return document.toString({ lineWidth: 0 });
}

// EXTERNAL MODULE: ./build/src/core/account/secret-reference.js
var secret_reference = __webpack_require__(24653);
// EXTERNAL MODULE: ./build/src/core/base/text.js
var base_text = __webpack_require__(21024);
// EXTERNAL MODULE: ./build/src/core/provision/unit.js
var unit = __webpack_require__(2963);
;// CONCATENATED MODULE: ./build/src/core/provision/account-import.js






/** Writes a file for each live account, except those whose file would plan a change. */
function importAccounts(live, target) {
    const imported = [];
    const refused = [];
    const files = new Set();
    const variables = new Set();
    for (const account of live.filter(({ kind }) => kind === unit/* ACCOUNT_KIND */.J)) {
        const slug = slugOf(account.name);
        const file = unused(slug.toLowerCase().replaceAll("_", "-"), files, "-");
        const variable = unused(variableOf(slug), variables, "_");
        const text = printAccount(target.describe(account, `env:${variable}`));
        const findings = objections(account, text, target);
        if (findings.length > 0)
            refused.push({ name: account.name, findings });
        else
            imported.push({ name: account.name, file: `${file}.yaml`, text, variable });
    }
    return { imported, refused };
}
/** Why a file is unusable; empty when parsing it and planning with it changes nothing. */
function objections(live, text, target) {
    const [parsed] = (0,parse/* parseAccounts */.I9)(text, "import");
    if (!parsed?.account)
        return parsed?.issues.filter((issue) => issue.severity === "error") ?? [];
    const desired = { account: parsed.account, file: "import", line: 1, rotate: false };
    const wanted = target.units([desired]).find(({ key }) => key === live.key);
    const differences = wanted ? target.differences(wanted.content, live.content) : ["name"];
    if (differences.length === 0)
        return [];
    return [(0,errors/* finding */.gk)("IMPORT_CHANGES", `A file for "${(0,base_text/* visible */.RK)(live.name)}" would change ${differences.join(", ")}`)];
}
function slugOf(name) {
    const words = name.normalize("NFKD").replace(/\p{M}/gu, "").toUpperCase().match(/[A-Z0-9]+/g) ?? [];
    return words.join("_").slice(0, 100) || "ACCOUNT";
}
/** A variable must not start with a digit or look like one of the runner's or this program's own. */
function variableOf(slug) {
    const name = `${slug}_PASSWORD`;
    return "problem" in (0,secret_reference/* parseSecretReference */.Lt)(`env:${name}`) ? `MAILBOX_${name}` : name;
}
function unused(wanted, taken, separator) {
    let name = wanted;
    for (let number = 2; taken.has(name); number++)
        name = `${wanted}${separator}${number}`;
    taken.add(name);
    return name;
}

// EXTERNAL MODULE: ./build/src/runtime/cancellation.js
var cancellation = __webpack_require__(53435);
// EXTERNAL MODULE: ./build/src/runtime/check-inputs.js + 1 modules
var check_inputs = __webpack_require__(27365);
// EXTERNAL MODULE: ./build/src/runtime/compose.js + 27 modules
var compose = __webpack_require__(37586);
// EXTERNAL MODULE: ./build/src/cli/console.js
var console = __webpack_require__(70417);
// EXTERNAL MODULE: ./build/src/runtime/sources/working-folder.js
var working_folder = __webpack_require__(64193);
// EXTERNAL MODULE: ./build/src/runtime/secret-lookup.js
var secret_lookup = __webpack_require__(37439);
// EXTERNAL MODULE: ./build/src/cli/options.js
var cli_options = __webpack_require__(50698);
// EXTERNAL MODULE: ./build/src/cli/local-context.js
var local_context = __webpack_require__(35013);
;// CONCATENATED MODULE: ./build/src/cli/import-command.js














/** Writes one account file for each live account; an existing file is never overwritten. */
async function importCommand(options) {
    const raw = (0,cli_options/* rawInputs */.me)(options, external_node_process_.env);
    const redactor = (0,secret_lookup/* maskSecrets */.QU)(raw);
    const logger = new console/* ConsoleLogger */.C({ output: external_node_process_.stderr, verbose: options.verbose });
    const { settings, secrets } = await (0,check_inputs/* checkInputs */.s)(raw, { spell: cli_options/* spellOption */.ii, workspace: external_node_process_.cwd() });
    const { signal } = (0,cancellation/* listenForStop */.r)();
    const context = (0,local_context/* localContext */.N)(raw, settings);
    const shared = {
        mode: "drift",
        raw,
        settings,
        secrets: (0,secret_lookup/* localSecrets */.F4)(secrets, {}, []),
        source: (0,working_folder/* createFolderSource */.K)(external_node_process_.cwd()),
        root: external_node_process_.cwd(),
        env: external_node_process_.env,
        context,
        logger,
        redactor,
        signal,
    };
    const { target } = await (0,compose/* composeFromInputs */.sk)(shared);
    if (!target)
        throw new errors/* AppError */.uV("CREDENTIALS_MISSING", "Cannot reach Genesys Cloud without an OAuth client");
    const { imported, refused } = importAccounts(await target.list({ signal }), target);
    const say = (line) => external_node_process_.stdout.write((0,base_text/* logLine */.BP)(line) + "\n");
    let failures = refused.length;
    await (0,promises_.mkdir)(options.out, { recursive: true });
    for (const { name, file, text, variable } of imported) {
        const path = (0,external_node_path_.join)(options.out, file);
        try {
            await (0,promises_.writeFile)(path, text, { flag: "wx" });
            say(`${path}: ${name}, password from ${variable}`);
        }
        catch (error) {
            failures++;
            say(`${path}: not written, ${(0,errors/* errorMessage */.gJ)(error)}`);
        }
    }
    for (const { name, findings } of refused) {
        for (const { code, message } of findings)
            say(`${name}: error ${code} ${message}`);
    }
    say(`${imported.length} of ${imported.length + refused.length} live accounts have a file`);
    external_node_process_.exitCode = failures === 0 ? 0 : 1;
}


/***/ })

};
