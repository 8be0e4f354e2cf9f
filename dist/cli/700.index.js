export const id = 700;
export const ids = [700];
export const modules = {

/***/ 20700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openRunLog: () => (/* binding */ openRunLog)
/* harmony export */ });
/* harmony import */ var _core_audit_audit_log_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15798);
/* harmony import */ var _core_notify_history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11587);
/* harmony import */ var _core_notify_notifier_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57692);
/* harmony import */ var _core_notify_outbox_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66666);
/* harmony import */ var _append_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22767);
/* harmony import */ var _log_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74228);
/* harmony import */ var _manifest_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(99168);
/* harmony import */ var _sha256_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7207);








/** Opens audit log and outbox, with what an interrupted run left in them: writes without an end, events that were never sent. */
async function openRunLog({ auditFile, outboxFile, previous, settings, context, redactor }, clock, receiver) {
    const history = new _core_notify_history_js__WEBPACK_IMPORTED_MODULE_1__/* .EventHistory */ .j();
    let notifier;
    const file = (0,_log_file_js__WEBPACK_IMPORTED_MODULE_5__/* .openLogFile */ .J)(auditFile);
    const owner = { ...context, organisation: settings.organisation };
    const audit = await _core_audit_audit_log_js__WEBPACK_IMPORTED_MODULE_0__/* .AuditLog */ .S.open(file, context, {
        clock,
        sha256: _sha256_js__WEBPACK_IMPORTED_MODULE_7__/* .sha256Sync */ .P,
        ...(0,_manifest_file_js__WEBPACK_IMPORTED_MODULE_6__.keepManifest)(auditFile, owner, previous, () => file.digest()),
        notifies: receiver !== undefined,
        onEarlier: (record) => history.add(record),
        onOutcome: async (record) => await notifier?.enqueue(record),
    });
    if (receiver === undefined)
        return { audit, history };
    try {
        // Only now does no other run write to it.
        const outbox = await _core_notify_outbox_js__WEBPACK_IMPORTED_MODULE_3__/* .Outbox */ .a.open((0,_append_file_js__WEBPACK_IMPORTED_MODULE_4__/* .openAppendFile */ .VJ)(outboxFile), clock);
        notifier = new _core_notify_notifier_js__WEBPACK_IMPORTED_MODULE_2__/* .Notifier */ .z({ ...receiver, redactor, outbox });
        // A killed run may have left results whose events never reached the outbox.
        await notifier.recover(history);
    }
    catch (error) {
        await audit.abandon();
        throw error;
    }
    return { audit, notifier, history };
}


/***/ }),

/***/ 7207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ sha256Sync)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** The SHA-256 of a text's UTF-8 form, as `sha256:<hex>`, at once: WebCrypto goes through another thread for each. */
function sha256Sync(text) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(text, "utf8").digest("hex")}`;
}


/***/ })

};
