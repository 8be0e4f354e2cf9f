export const id = 832;
export const ids = [832];
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
// EXTERNAL MODULE: ./build/src/core/account/parse.js + 6 modules
var parse = __webpack_require__(61981);
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
async function importAccounts(live, target, context = {}) {
    const imported = [];
    const refused = [];
    const files = new Set();
    const variables = new Set();
    const shared = new Map();
    for (const account of live.filter(({ kind }) => kind === unit/* ACCOUNT_KIND */.J)) {
        const slug = slugOf(account.name);
        const file = unused(slug.toLowerCase().replaceAll("_", "-"), files, "-");
        const owner = target.secretOf?.(account);
        const known = owner === undefined ? undefined : shared.get(owner);
        const variable = known ?? unused(variableOf(owner === undefined ? slug : slugOf(owner)), variables, "_");
        if (owner !== undefined)
            shared.set(owner, variable);
        const written = () => printAccount(target.describe(account, `env:${variable}`));
        let text = written();
        let findings = await objections(account, text, target, context);
        // A target that has learned that a name is another one's too writes the id.
        if (findings.some(({ code }) => code === "NAME_AMBIGUOUS")) {
            text = written();
            findings = await objections(account, text, target, context);
        }
        if (findings.length > 0)
            refused.push({ name: account.name, findings });
        else
            imported.push({ name: account.name, file: `${file}.yaml`, text, variable });
    }
    return { imported, refused };
}
/** Why a file is unusable; empty when parsing it and planning with it changes nothing. */
async function objections(live, text, target, context) {
    const problem = target.importProblem?.(live);
    if (problem !== undefined)
        return [(0,errors/* finding */.gk)("IMPORT_CHANGES", `"${(0,base_text/* visible */.RK)(live.name)}" has no file: ${problem}`)];
    const [parsed] = (0,parse/* parseAccounts */.I9)(text, "import");
    if (!parsed?.account)
        return parsed?.issues.filter((issue) => issue.severity === "error") ?? [];
    const desired = { account: parsed.account, file: "import", line: 1, rotate: false };
    const { issues = [] } = await target.prepare?.([desired], context) ?? {};
    const wrong = issues.flatMap((issue) => issue.finding.severity === "error" ? [issue.finding] : []);
    if (wrong.length > 0)
        return wrong;
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
// EXTERNAL MODULE: ./build/src/runtime/compose.js + 3 modules
var compose = __webpack_require__(20510);
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
// EXTERNAL MODULE: ./build/src/runtime/make-folder.js
var make_folder = __webpack_require__(59227);
;// CONCATENATED MODULE: ./build/src/cli/import-command.js















/** Writes one account file for each live account; an existing file is never overwritten. */
async function importCommand(options) {
    const raw = (0,cli_options/* rawInputs */.me)(options, external_node_process_.env);
    const redactor = (0,secret_lookup.maskSecrets)(raw);
    const logger = new console/* ConsoleLogger */.Cr({ output: external_node_process_.stderr, verbose: options.verbose });
    const { settings, secrets } = await (0,check_inputs/* checkInputs */.s)(raw, {
        spell: (0,cli_options/* spelling */.DS)(options, external_node_process_.env),
        workspace: external_node_process_.cwd(),
    });
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
    const { imported, refused } = await importAccounts(await target.list({ signal }), target, { signal });
    const say = (line) => external_node_process_.stdout.write((0,base_text/* logLine */.BP)(line) + "\n");
    let failures = refused.length;
    await (0,make_folder/* makeFolder */.f)(options.out);
    for (const { name, file, text, variable } of imported) {
        const path = (0,external_node_path_.join)(options.out, file);
        try {
            await (0,promises_.writeFile)(path, text, { flag: "wx" });
            say(`${path}: ${name}, password from ${variable}`);
        }
        catch (error) {
            failures++;
            const why = (0,errors/* errorCode */.CA)(error) === "EEXIST"
                ? "there is a file already; move or delete it, or give another --out, and run again"
                : (0,errors/* errorMessage */.gJ)(error);
            say(`${path}: not written, ${why}`);
        }
    }
    for (const { name, findings } of refused) {
        for (const { code, message } of findings)
            say(`${name}: error ${code} ${message}`);
    }
    say(`${imported.length} of ${imported.length + refused.length} live accounts have a file`);
    external_node_process_.exitCode = failures === 0 ? 0 : 1;
}


/***/ }),

/***/ 35013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ localContext)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1708);
/* harmony import */ var _core_run_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56621);
/* harmony import */ var _core_base_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(351);




/** What is known about a run that a person started on their own machine. */
function localContext(raw, { organisation, changeRef }) {
    return {
        organisation,
        runId: `local-${new Date().toISOString()}-${node_process__WEBPACK_IMPORTED_MODULE_1__.pid}`,
        runAttempt: 1,
        actor: { kind: "user", login: loginName() },
        principal: (0,_core_run_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .principalOf */ .i6)(raw),
        approval: { status: "none" },
        changeRef,
        toolVersion: _core_base_version_js__WEBPACK_IMPORTED_MODULE_3__/* .VERSION */ .x,
    };
}
function loginName() {
    try {
        return (0,node_os__WEBPACK_IMPORTED_MODULE_0__.userInfo)().username;
    }
    catch {
        // A container may run under a user id that has no user.
        return "unknown";
    }
}


/***/ }),

/***/ 15767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dc: () => (/* binding */ graceAfter),
/* harmony export */   L5: () => (/* binding */ retry),
/* harmony export */   ZC: () => (/* binding */ abortable),
/* harmony export */   eu: () => (/* binding */ Mutex),
/* harmony export */   jf: () => (/* binding */ Semaphore),
/* harmony export */   jo: () => (/* binding */ backoffMs),
/* harmony export */   nl: () => (/* binding */ deadline),
/* harmony export */   sf: () => (/* binding */ mapLimit),
/* harmony export */   u7: () => (/* binding */ onAbort)
/* harmony export */ });
/** Runs `task` with a signal that aborts after `ms` milliseconds or with `signal`; what it throws then is `onTimeout()` or the signal's reason. */
async function deadline(ms, clock, signal, onTimeout, task) {
    signal?.throwIfAborted();
    const expiry = new AbortController();
    const done = new AbortController();
    const combined = signal ? AbortSignal.any([signal, expiry.signal]) : expiry.signal;
    const timer = clock.sleep(ms, done.signal).then(() => expiry.abort(onTimeout()), () => undefined);
    try {
        return await abortable(task(combined), combined);
    }
    finally {
        done.abort();
        await timer;
    }
}
/** Settles with the promise, or rejects with the signal's reason when it aborts first; what the promise stands for goes on. */
function abortable(promise, signal) {
    return new Promise((resolve, reject) => {
        const release = onAbort(signal, reject);
        promise.then(resolve, reject).finally(release);
    });
}
/** Calls `action` once, with the reason, when the signal aborts, or soon if it has; the returned function takes that back. */
function onAbort(signal, action) {
    if (!signal)
        return () => undefined;
    let wanted = true;
    const listener = () => {
        if (wanted)
            action(signal.reason);
    };
    // Never before the caller has what takes it back.
    if (signal.aborted)
        queueMicrotask(listener);
    else
        signal.addEventListener("abort", listener, { once: true });
    return () => {
        wanted = false;
        signal.removeEventListener("abort", listener);
    };
}
/** Maps with at most `limit` tasks in flight and keeps the order of the items; the first rejection stops new tasks. */
async function mapLimit(items, limit, task) {
    const results = new Array(items.length);
    let next = 0;
    const worker = async () => {
        while (next < items.length) {
            const index = next++;
            try {
                results[index] = await task(items[index], index);
            }
            catch (error) {
                next = items.length;
                throw error;
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(Math.max(1, limit), items.length) }, worker));
    return results;
}
/** Repeats `task` with full-jitter exponential backoff while its failure is retryable; throws the last failure. */
async function retry(options, task) {
    for (let attempt = 1;; attempt++) {
        options.signal?.throwIfAborted();
        try {
            return await task(attempt);
        }
        catch (error) {
            const verdict = attempt < options.attempts ? options.retryable(error, attempt) : false;
            if (verdict === false)
                throw error;
            const wait = typeof verdict === "number" ? verdict : backoffMs(attempt, options);
            await options.clock.sleep(wait, options.signal);
        }
    }
}
/** Full-jitter exponential backoff (AWS Architecture Blog, 2015) for the wait after attempt `attempt`, in milliseconds. */
function backoffMs(attempt, options) {
    const ceiling = Math.min(options.capMs, options.baseMs * 2 ** (attempt - 1));
    return Math.round(ceiling * options.random());
}
/** Serialises asynchronous work: each task starts when the previous one has settled. */
class Mutex {
    #tail = Promise.resolve();
    run(task) {
        const result = this.#tail.then(task, task);
        this.#tail = result.catch(() => undefined);
        return result;
    }
}
/** Lets at most `limit` tasks run at once; the others start in the order in which they came. */
class Semaphore {
    #free;
    #waiting = [];
    constructor(limit) {
        this.#free = limit;
    }
    async run(task) {
        if (this.#free > 0)
            this.#free--;
        else
            await new Promise((resolve) => this.#waiting.push(resolve));
        try {
            return await task();
        }
        finally {
            const next = this.#waiting.shift();
            if (next)
                next();
            else
                this.#free++;
        }
    }
}
/** Makes a {@link Grace} after `signal`. */
function graceAfter(signal, ms, clock) {
    const ended = new AbortController();
    const released = new AbortController();
    const release = onAbort(signal, (reason) => {
        clock.sleep(ms, released.signal).then(() => ended.abort(reason), () => undefined);
    });
    return {
        signal: ended.signal,
        release: () => {
            release();
            released.abort();
        },
    };
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

/***/ 64193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ createFolderSource)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4177);




/** The account files of a working folder: no event changed them, and nobody but git knows what was before. */
function createFolderSource(root) {
    return {
        tree: createFolderTree(root),
        base: () => Promise.resolve({ kind: "none" }),
        history: () => Promise.resolve({
            kind: "unknown",
            reason: "a folder has no history",
            remedy: "Delete accounts by the action, on a checkout with fetch-depth: 0",
        }),
    };
}
/**
 * The files below a root folder as they stand, without what git and npm keep there. A symbolic link is an entry and
 * never followed. A repository inside is a folder like any other.
 */
function createFolderTree(root) {
    return {
        entries: (reaches, signal) => treeEntries(root, reaches, signal),
        read: async (path, maxBytes) => {
            const found = await read(root, path, maxBytes);
            // What stands in for bytes that are no UTF-8 leads nowhere, though the file is there.
            const lost = found.kind === "missing" && path.includes("\u{fffd}");
            return lost ? { kind: "unreadable", detail: "its name is not UTF-8" } : found;
        },
    };
}
async function treeEntries(root, reaches, signal) {
    const found = [];
    const folders = reaches("") ? [""] : [];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
        signal?.throwIfAborted();
        for (const entry of await folderEntries(root, folder)) {
            const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
            if (entry.name === ".git" || entry.name === "node_modules")
                continue;
            if (!entry.isDirectory())
                found.push({ path, kind: entry.isSymbolicLink() ? "symlink" : "file", id: "" });
            else if (reaches(path))
                folders.push(path);
        }
    }
    return found.sort((one, other) => one.path < other.path ? -1 : 1);
}
async function folderEntries(root, folder) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(root, folder), { withFileTypes: true });
    }
    catch (error) {
        // It went away between being listed and being opened.
        if ((0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorCode */ .CA)(error) === "ENOENT" && folder !== "")
            return [];
        const place = folder === "" ? root : folder;
        throw new _core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .AppError */ .uV("SOURCE_UNREADABLE", `The folder ${place} could not be read (${(0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorMessage */ .gJ)(error)})`, {
            hint: "Give this user the right to read the folder, or leave it out of the globs",
            cause: error,
        });
    }
}
async function read(root, path, maxBytes) {
    const full = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(root, path);
    const linked = await symbolicLinkOnTheWay(root, full);
    if (linked !== undefined)
        return { kind: "symlink", detail: linked };
    const kind = await kindOf(full);
    if (kind !== "file")
        return { kind };
    try {
        // O_NOFOLLOW closes the gap between the check above and this open; O_NONBLOCK keeps a swapped-in pipe from hanging it.
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(full, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0));
        try {
            const { size } = await handle.stat();
            if (size > maxBytes)
                return { kind: "too-large", size };
            // One byte more than the file has, so that a file that grows in the meantime is noticed and not cut.
            const buffer = new Uint8Array(size + 1);
            let length = 0;
            for (let bytesRead = -1; bytesRead !== 0 && length < buffer.length; length += bytesRead) {
                ({ bytesRead } = await handle.read(buffer, length, buffer.length - length, null));
            }
            if (length > size)
                return { kind: "unreadable", detail: "it changed while it was being read" };
            return { kind: "file", bytes: buffer.subarray(0, length) };
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        return { kind: "unreadable", detail: (0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorCode */ .CA)(error) ?? "unknown" };
    }
}
async function kindOf(full) {
    try {
        const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(full);
        if (stats.isSymbolicLink())
            return "symlink";
        if (stats.isDirectory())
            return "directory";
        return stats.isFile() ? "file" : "special";
    }
    catch (error) {
        const code = (0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorCode */ .CA)(error);
        return code === "ENOENT" || code === "ENOTDIR" ? "missing" : "unreadable";
    }
}
/** The first symbolic link between the root and the file; outside the root, only the file itself is checked. */
async function symbolicLinkOnTheWay(root, full) {
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(root, full);
    if (inside.startsWith("..") || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(inside))
        return undefined;
    const parts = inside.split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep);
    for (let depth = 1; depth <= parts.length; depth++) {
        const path = parts.slice(0, depth).join(node_path__WEBPACK_IMPORTED_MODULE_2__.sep);
        if (await kindOf((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(root, path)) === "symlink")
            return path;
    }
    return undefined;
}


/***/ })

};
