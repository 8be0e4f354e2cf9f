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
/* harmony import */ var _core_audit_verify_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92932);
/* harmony import */ var _core_base_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21024);
/* harmony import */ var _runtime_append_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22767);





const EXIT_STATUS = { intact: 0, tampered: 1, incomplete: 2 };
const CODE = { intact: undefined, tampered: "AUDIT_TAMPERED", incomplete: "AUDIT_INCOMPLETE" };
/** Checks an audit log and prints what it proves and what it does not. */
async function verifyAuditCommand(path, options) {
    const text = await (0,_runtime_append_file_js__WEBPACK_IMPORTED_MODULE_3__/* .openAppendFile */ .V)(path).read();
    if (text === undefined) {
        throw new _core_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1("INPUT_INVALID", `Cannot verify "${(0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .visible */ .RK)(path)}": there is no such file`, {
            hint: "Give the audit log, a .jsonl file",
        });
    }
    const verdict = await (0,_core_audit_verify_js__WEBPACK_IMPORTED_MODULE_2__/* .verifyAudit */ .R)(text, options.expectHead === undefined ? {} : { expectHead: options.expectHead });
    node_process__WEBPACK_IMPORTED_MODULE_0__.exitCode = EXIT_STATUS[verdict.status];
    node_process__WEBPACK_IMPORTED_MODULE_0__.stdout.write(options.json ? JSON.stringify(verdict, null, 2) + "\n" : verdictText(path, verdict));
}
function verdictText(path, verdict) {
    const { status, records, head, firstProblem, notes, orphans } = verdict;
    const code = CODE[status];
    const lines = [
        `${path}: ${status}`,
        `${records} good ${records === 1 ? "record" : "records"}, head ${head ?? "none"}`,
        ...(firstProblem === undefined ? [] : [`line ${firstProblem.line}: ${firstProblem.reason}`]),
        ...orphans.map((orphan) => `no result for ${orphan.action} of ${orphan.name} (line ${orphan.line})`),
        ...notes.map((note) => `note: ${note}`),
        ...(code === undefined ? [] : [`error ${code} ${(0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .codeEntry */ .Gu)(code).sentence}`, `  hint: ${(0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .codeEntry */ .Gu)(code).remedy}`]),
    ];
    return lines.map((line) => (0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .logLine */ .BP)(line) + "\n").join("");
}


/***/ }),

/***/ 22767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ openAppendFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4177);
/* harmony import */ var _core_base_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21024);




/** An append-only file on disk; each append is one write followed by fsync; creates its folder if missing. */
function openAppendFile(path) {
    return {
        path,
        async read() {
            try {
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
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true });
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
function isMissing(error) {
    return (0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .CA)(error) === "ENOENT";
}
function unusable(verb, path, error) {
    const message = `Cannot ${verb} "${(0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(path)}": ${(0,_core_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)((0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .gJ)(error))}`;
    return new _core_base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .uV(verb === "read" ? "AUDIT_UNREADABLE" : "AUDIT_UNWRITABLE", message, { cause: error });
}


/***/ })

};
