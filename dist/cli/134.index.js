export const id = 134;
export const ids = [134];
export const modules = {

/***/ 33134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keepReport: () => (/* binding */ keepReport)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4177);
/* harmony import */ var _core_probe_endpoint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15323);
/* harmony import */ var _core_probe_reproduce_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61307);
/* harmony import */ var _core_report_html_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24267);
/* harmony import */ var _runtime_chain_proof_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(35536);
/* harmony import */ var _runtime_replace_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(68061);







/** Keeps a report beside the audit log of its run. What cannot be written is said, and changes nothing of the verdict. */
async function keepReport(report, { auditFile, html, connectTo, logger }) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(auditFile);
    const rules = connectTo.map(_core_probe_endpoint_js__WEBPACK_IMPORTED_MODULE_2__/* .parseConnectTo */ .zs);
    try {
        await (0,_runtime_replace_file_js__WEBPACK_IMPORTED_MODULE_6__/* .replaceFile */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, "report.json"), JSON.stringify(report, null, 2) + "\n");
        if (!html)
            return;
        const page = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, "report.html");
        const chain = await (0,_runtime_chain_proof_js__WEBPACK_IMPORTED_MODULE_5__/* .proveChain */ .g)(auditFile, report.auditHead);
        await (0,_runtime_replace_file_js__WEBPACK_IMPORTED_MODULE_6__/* .replaceFile */ .f)(page, await (0,_core_report_html_report_js__WEBPACK_IMPORTED_MODULE_4__/* .renderHtml */ .K)(report, {
            chain,
            reproduceCommand: (code, endpoint) => (0,_core_probe_reproduce_js__WEBPACK_IMPORTED_MODULE_3__/* .reproduceCommand */ .n)(code, endpoint, rules),
        }));
        logger.info(`HTML report: ${page}`);
    }
    catch (error) {
        logger.warning(`Could not write the report beside the audit log: ${(0,_core_base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error)}`);
    }
}


/***/ })

};
