export const id = 999;
export const ids = [999];
export const modules = {

/***/ 83999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sandboxCommand: () => (/* binding */ sandboxCommand)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1708);
/* harmony import */ var _core_base_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4177);
/* harmony import */ var _sandbox_start_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95513);
/* harmony import */ var _program_call_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(48581);








/** What ends the simulators, and with them a command that runs on them. */
const STOPS = ["SIGINT", "SIGTERM", "SIGHUP"];
/**
 * Runs the simulators until the process is asked to stop, and prints their addresses and options as one JSON line; or runs a
 * command with all of them in its environment, and ends with its exit status.
 */
async function sandboxCommand([program, ...args]) {
    const stopped = new AbortController();
    for (const signal of STOPS)
        node_process__WEBPACK_IMPORTED_MODULE_4__.once(signal, () => stopped.abort(signal));
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), "genesys-email-accounts-"));
    try {
        const sandbox = await (0,_sandbox_start_js__WEBPACK_IMPORTED_MODULE_6__/* .startSandbox */ .OT)({ folder, fleet: (0,_sandbox_start_js__WEBPACK_IMPORTED_MODULE_6__/* .createFleet */ .B3)("email-domains") });
        try {
            const addresses = (0,_sandbox_start_js__WEBPACK_IMPORTED_MODULE_6__/* .sandboxAddresses */ .IL)(sandbox);
            const env = { ...addresses.env, GEA_GENESYS_API: "email-domains", SANDBOX_FOLDER: folder };
            if (program !== undefined) {
                node_process__WEBPACK_IMPORTED_MODULE_4__.exitCode = await runOn(program, args, env, stopped.signal);
                return;
            }
            node_process__WEBPACK_IMPORTED_MODULE_4__.stdout.write(JSON.stringify({ ...addresses, env, folder }) + "\n");
            node_process__WEBPACK_IMPORTED_MODULE_4__.stderr.write("The simulators run until Ctrl+C. Use them by the options in `args` or the variables in `env`, or from a shell " +
                `that has them all:\n    ${(0,_program_call_js__WEBPACK_IMPORTED_MODULE_7__/* .programCall */ .f)()} sandbox -- sh\n`);
            await new Promise((resolve) => {
                stopped.signal.addEventListener("abort", () => resolve(), { once: true });
                if (stopped.signal.aborted)
                    resolve();
            });
        }
        finally {
            await sandbox.close();
        }
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(folder, { recursive: true, force: true });
    }
}
/** The exit status of a command, as a shell tells it. Throws `ConfigurationError` for one that cannot be started. */
function runOn(program, args, env, stopped) {
    return new Promise((resolve, reject) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, args, { stdio: "inherit", env: { ...node_process__WEBPACK_IMPORTED_MODULE_4__.env, ...env } });
        const pass = () => void child.kill(stopped.reason);
        stopped.addEventListener("abort", pass, { once: true });
        if (stopped.aborted)
            pass();
        child.on("error", (error) => {
            const hint = "Give after -- a program that can be run, and its arguments";
            reject(new _core_base_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1("INPUT_INVALID", `Cannot run the command: ${(0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .errorMessage */ .gJ)(error)}`, { hint }));
        });
        child.on("close", (status, signal) => resolve(status ?? 128 + (signal ? node_os__WEBPACK_IMPORTED_MODULE_2__.constants.signals[signal] : 0)));
    });
}


/***/ })

};
