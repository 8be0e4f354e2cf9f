export const id = 168;
export const ids = [168];
export const modules = {

/***/ 60872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ manifestText),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   Yq: () => (/* binding */ isUnclosed),
/* harmony export */   c9: () => (/* binding */ manifestProblems)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _base_http_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4507);
/* harmony import */ var _base_run_context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51772);



const MANIFEST_SCHEMA = "genesys-email-manifest/v1";
const text = valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP();
const digest = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(text, valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^sha256:[0-9a-f]{64}$/));
const manifestSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    schema: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(MANIFEST_SCHEMA),
    /** The log's name; it stands in the same folder. */
    file: text,
    /** Of the log's bytes; null while the run goes on, and for ever after one that was killed. */
    sha256: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(digest),
    /** The hash of the log's last record; null like `sha256`. */
    head: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(digest),
    /** How many records the log holds; null like `sha256`. */
    count: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(0))),
    /** The run, as `correlation.run` of its records. */
    run: text,
    commit: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(text),
    organisation: text,
    /** The SHA-256 of the manifest of the run before; null where none was given. */
    previous: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(digest),
});
/** The text of a run's manifest; without a closed log it says that the run has begun. */
function manifestText(context, { file, previous, closed }) {
    const manifest = {
        schema: MANIFEST_SCHEMA,
        file,
        sha256: closed?.sha256 ?? null,
        head: closed?.head ?? null,
        count: closed?.count ?? null,
        run: (0,_base_run_context_js__WEBPACK_IMPORTED_MODULE_2__/* .runKey */ .r7)(context),
        commit: context.commit ?? null,
        organisation: context.organisation ?? "",
        previous: previous ?? null,
    };
    return JSON.stringify(manifest, null, 2) + "\n";
}
/** Reads a manifest; undefined for what is none, of another major version, or says a thing twice. */
function parseManifest(text) {
    const value = (0,_base_http_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(text);
    const manifest = valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC(manifestSchema, value);
    if (!manifest.success || (0,_base_http_js__WEBPACK_IMPORTED_MODULE_0__/* .repeatsKey */ .oC)(text, value))
        return undefined;
    const { sha256, head, count } = manifest.output;
    const known = [sha256, head, count].filter((each) => each !== null).length;
    return known === 0 || known === 3 ? manifest.output : undefined;
}
/** Whether the run of a manifest never said how it ended. */
function isUnclosed({ sha256 }) {
    return sha256 === null;
}
/** What a manifest says otherwise than its log is, in words; empty for a manifest that never said it. */
function manifestProblems(manifest, log) {
    if (isUnclosed(manifest))
        return [];
    const { source, correlation } = log.last ?? {};
    const facts = [
        ["sha256", manifest.sha256, log.sha256],
        ["head", manifest.head, log.head],
        ["count", manifest.count, log.count],
        ["run", manifest.run, correlation?.run],
        ["commit", manifest.commit, source?.commit],
        ["organisation", manifest.organisation, source?.organisation],
    ];
    return facts.flatMap(([name, said, is]) => is === undefined || said === is
        ? []
        : [`${name} is ${is ?? "none"} in the log and ${said ?? "none"} in the manifest`]);
}


/***/ }),

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

/***/ 99168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   digestOf: () => (/* binding */ digestOf),
/* harmony export */   keepManifest: () => (/* binding */ keepManifest),
/* harmony export */   readManifest: () => (/* binding */ readManifest),
/* harmony export */   readPrevious: () => (/* binding */ readPrevious)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_audit_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60872);
/* harmony import */ var _core_base_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4177);
/* harmony import */ var _core_base_text_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(21024);
/* harmony import */ var _core_run_settings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56621);
/* harmony import */ var _append_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(22767);
/* harmony import */ var _log_places_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(73025);
/* harmony import */ var _replace_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(68061);










/** A manifest holds nine short values. */
const MOST_BYTES = 65_536;
/** What a run writes of its log beside it: that it has begun, and with what it ended; `digest` spares reading the log again. */
function keepManifest(auditFile, context, previous, digest = () => digestOf(auditFile)) {
    const path = (0,_log_places_js__WEBPACK_IMPORTED_MODULE_8__/* .manifestPath */ .j)(auditFile);
    const facts = { file: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(auditFile), previous: previous?.sha256 };
    const write = async (text) => {
        try {
            await (0,_replace_file_js__WEBPACK_IMPORTED_MODULE_7__/* .replaceFile */ .f)(path, await text());
        }
        catch (error) {
            const message = `Cannot write the manifest "${(0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_9__/* .visible */ .RK)(path)}": ${(0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_9__/* .visible */ .RK)((0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .errorMessage */ .gJ)(error))}`;
            throw error instanceof _core_base_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .AppError */ .uV ? error : new _core_base_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .AppError */ .uV("AUDIT_UNWRITABLE", message, { cause: error });
        }
    };
    return {
        onStarting: () => write(() => (0,_core_audit_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .manifestText */ .$2)(context, facts)),
        onClosed: ({ head, records }) => write(async () => (0,_core_audit_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .manifestText */ .$2)(context, { ...facts, closed: { sha256: await digest(), head, count: records } })),
    };
}
/** The SHA-256 of a file, or of so many lines at its beginning, as `sha256:<hex>`, whatever its size. Throws `AppError`. */
async function digestOf(path, lines = Infinity) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)("sha256");
    let left = lines;
    for await (const piece of (0,_append_file_js__WEBPACK_IMPORTED_MODULE_6__/* .readPieces */ .ut)(path)) {
        let end = left === Infinity ? piece.length : 0;
        while (left > 0 && end < piece.length) {
            const lineEnd = piece.indexOf(LINE_FEED, end);
            end = lineEnd === -1 ? piece.length : lineEnd + 1;
            if (lineEnd !== -1)
                left -= 1;
        }
        hash.update(piece.subarray(0, end));
        if (left === 0)
            break;
    }
    return `sha256:${hash.digest("hex")}`;
}
const LINE_FEED = 10;
/** Reads a manifest; or says, as the end of a sentence, why it cannot be one. */
async function readManifest(path) {
    try {
        const problem = (0,_append_file_js__WEBPACK_IMPORTED_MODULE_6__/* .fileProblem */ .Wj)(await (0,_append_file_js__WEBPACK_IMPORTED_MODULE_6__/* .identifyFile */ .Zn)(path));
        if (problem !== undefined)
            return { problem };
        const pieces = [];
        let size = 0;
        for await (const piece of (0,_append_file_js__WEBPACK_IMPORTED_MODULE_6__/* .readPieces */ .ut)(path)) {
            size += piece.length;
            if (size > MOST_BYTES)
                return { problem: "it is not the manifest of an audit log" };
            pieces.push(piece.slice());
        }
        const bytes = node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.concat(pieces);
        const manifest = (0,_core_audit_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .parseManifest */ .Ng)(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
        if (manifest === undefined)
            return { problem: "it is not the manifest of an audit log" };
        return { manifest, sha256: `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)("sha256").update(bytes).digest("hex")}` };
    }
    catch (error) {
        if (error instanceof TypeError)
            return { problem: "it is not the manifest of an audit log" };
        return { problem: `it cannot be read (${(0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .errorCode */ .CA)(error) ?? (0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_9__/* .visible */ .RK)((0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .errorMessage */ .gJ)(error), 200)})` };
    }
}
/** Reads the manifest of the input `previous-manifest`. Throws {@link ConfigurationError} for what is none of this organisation. */
async function readPrevious(given, { root, organisation, spelling }) {
    const refuse = (reason) => (0,_core_run_settings_js__WEBPACK_IMPORTED_MODULE_5__/* .invalidInput */ .aY)(spelling, given, PREVIOUS_FORM, reason);
    const read = await readManifest((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(root, given));
    if ("problem" in read)
        throw refuse(read.problem);
    const { manifest, sha256 } = read;
    if (manifest.organisation !== organisation) {
        const other = (0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_9__/* .visible */ .RK)(manifest.organisation, 100);
        throw refuse(`it is of the organisation "${other}", and this run is on "${(0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_9__/* .visible */ .RK)(organisation, 100)}"`);
    }
    return { sha256, unclosed: (0,_core_audit_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .isUnclosed */ .Yq)(manifest) ? [{ run: manifest.run }] : [] };
}
const PREVIOUS_FORM = "the .manifest.json of the last run's artifact, or nothing for a first run";


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


/***/ })

};
