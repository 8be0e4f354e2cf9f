export const id = 233;
export const ids = [233];
export const modules = {

/***/ 85233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verifyAuditCommand: () => (/* binding */ verifyAuditCommand)
/* harmony export */ });
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1708);
/* harmony import */ var _core_base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4177);
/* harmony import */ var _core_audit_verify_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90150);
/* harmony import */ var _core_base_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21024);
/* harmony import */ var _runtime_append_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22767);





/** What each verdict is to a script, and to a person. */
const VERDICTS = {
    intact: { exit: 0, words: "intact" },
    tampered: { exit: 1, words: "tampered", code: "AUDIT_TAMPERED" },
    "two-writers": { exit: 1, words: "two writers", code: "AUDIT_TAMPERED" },
    incomplete: { exit: 3, words: "incomplete", code: "AUDIT_INCOMPLETE" },
    "not-audit-log": { exit: 2, words: "not an audit log" },
};
/** Checks an audit log and prints what it proves and what it does not. */
async function verifyAuditCommand(path, options) {
    const expectHead = options.expectHead === undefined ? undefined : givenHead(options.expectHead);
    if (await (0,_runtime_append_file_js__WEBPACK_IMPORTED_MODULE_3__/* .identifyFile */ .Zn)(path) === undefined) {
        throw new _core_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1("INPUT_INVALID", `Cannot verify "${(0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .visible */ .RK)(path)}": there is no such file`, {
            hint: "Give the audit log, a .jsonl file",
        });
    }
    const verdict = await (0,_core_audit_verify_js__WEBPACK_IMPORTED_MODULE_2__/* .verifyAudit */ .Rn)((0,_runtime_append_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readPieces */ .ut)(path), expectHead === undefined ? {} : { expectHead });
    node_process__WEBPACK_IMPORTED_MODULE_0__.exitCode = VERDICTS[verdict.status].exit;
    node_process__WEBPACK_IMPORTED_MODULE_0__.stdout.write(options.json ? JSON.stringify(verdict, null, 2) + "\n" : verdictText(path, verdict));
}
function givenHead(text) {
    const head = (0,_core_audit_verify_js__WEBPACK_IMPORTED_MODULE_2__/* .parseHead */ .ww)(text);
    if (head !== undefined)
        return head;
    throw new _core_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1("INPUT_INVALID", `"${(0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .visible */ .RK)(text)}" is not a head of an audit log`, {
        hint: "Give --expect-head the audit-head of a run: sha256: and 64 digits and letters from a to f",
    });
}
function verdictText(path, verdict) {
    const { status, records, head, firstProblem, notes } = verdict;
    const { words, code } = VERDICTS[status];
    const lines = [
        `${path}: ${words}`,
        `${records} good ${records === 1 ? "record" : "records"}, head ${head ?? "none"}`,
        ...(firstProblem === undefined ? [] : [`line ${firstProblem.line}: ${firstProblem.reason}`]),
        ...notes.map((note) => `note: ${note}`),
        ...(code === undefined ? [] : [`error ${code} ${(0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .codeEntry */ .Gu)(code).sentence}`, `  hint: ${(0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .codeEntry */ .Gu)(code).remedy}`]),
    ];
    return lines.map((line) => (0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .logLine */ .BP)(line) + "\n").join("");
}


/***/ }),

/***/ 22767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VJ: () => (/* binding */ openAppendFile),
/* harmony export */   Zn: () => (/* binding */ identifyFile),
/* harmony export */   ut: () => (/* binding */ readPieces)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4177);
/* harmony import */ var _core_base_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21024);





/** An append-only file on disk; each append is one write followed by fsync; creates its folder if missing. */
function openAppendFile(path) {
    return {
        path,
        async read() {
            try {
                return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, "utf8");
            }
            catch (error) {
                if (isMissing(error))
                    return undefined;
                throw unusable("read", path, error);
            }
        },
        async append(text) {
            try {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
                const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, "a", 0o600);
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
/** A file on disk, piece by piece, so that its size does not matter; throws `AppError` (AUDIT_UNREADABLE) while it is read. */
async function* readPieces(path) {
    try {
        for await (const piece of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path))
            yield piece;
    }
    catch (error) {
        throw unusable("read", path, error);
    }
}
/** What is at a path, links followed: undefined for nothing; throws `AppError` (AUDIT_UNREADABLE) where that cannot be told. */
async function identifyFile(path) {
    try {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path, { bigint: true });
        return { isFile: found.isFile(), id: `${found.dev}:${found.ino}` };
    }
    catch (error) {
        if (isMissing(error) || (0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorCode */ .CA)(error) === "ENOTDIR")
            return undefined;
        throw unusable("read", path, error);
    }
}
function isMissing(error) {
    return (0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorCode */ .CA)(error) === "ENOENT";
}
function unusable(verb, path, error) {
    const message = `Cannot ${verb} "${(0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .visible */ .RK)(path)}": ${(0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .visible */ .RK)((0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorMessage */ .gJ)(error))}`;
    return new _core_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .AppError */ .uV(verb === "read" ? "AUDIT_UNREADABLE" : "AUDIT_UNWRITABLE", message, { cause: error });
}


/***/ })

};
