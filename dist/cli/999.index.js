export const id = 999;
export const ids = [999];
export const modules = {

/***/ 83999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sandboxCommand: () => (/* binding */ sandboxCommand)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1708);
/* harmony import */ var _sandbox_start_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18112);





/** Runs the simulators until the process is asked to stop; prints their addresses and options as one JSON line. */
async function sandboxCommand() {
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), "genesys-email-accounts-"));
    const sandbox = await (0,_sandbox_start_js__WEBPACK_IMPORTED_MODULE_4__/* .startSandbox */ .O)({ folder });
    const ended = new Promise((resolve) => {
        node_process__WEBPACK_IMPORTED_MODULE_3__.once("SIGINT", () => resolve());
        node_process__WEBPACK_IMPORTED_MODULE_3__.once("SIGTERM", () => resolve());
    });
    node_process__WEBPACK_IMPORTED_MODULE_3__.stdout.write(JSON.stringify({ ...(0,_sandbox_start_js__WEBPACK_IMPORTED_MODULE_4__/* .sandboxAddresses */ .I)(sandbox), folder }) + "\n");
    await ended;
    await sandbox.close();
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
}


/***/ })

};
