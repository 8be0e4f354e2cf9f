export const id = 671;
export const ids = [671];
export const modules = {

/***/ 78671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  redeliverCommand: () => (/* binding */ redeliverCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./build/src/core/report/report.js
var report_report = __webpack_require__(57164);
// EXTERNAL MODULE: ./build/src/core/run/settings.js + 1 modules
var run_settings = __webpack_require__(36076);
// EXTERNAL MODULE: ./build/src/runtime/cancellation.js
var cancellation = __webpack_require__(53435);
// EXTERNAL MODULE: ./build/src/core/base/errors.js + 6 modules
var errors = __webpack_require__(70586);
// EXTERNAL MODULE: ./build/src/core/notify/notifier.js + 9 modules
var notifier = __webpack_require__(75626);
// EXTERNAL MODULE: ./build/src/core/report/wording.js
var wording = __webpack_require__(78756);
// EXTERNAL MODULE: ./build/src/core/run/build-report.js
var build_report = __webpack_require__(71874);
// EXTERNAL MODULE: ./build/src/core/base/text.js
var base_text = __webpack_require__(21024);
// EXTERNAL MODULE: ./build/src/runtime/append-file.js
var append_file = __webpack_require__(22767);
// EXTERNAL MODULE: ./build/src/runtime/compose.js + 33 modules
var compose = __webpack_require__(11069);
;// CONCATENATED MODULE: ./build/src/runtime/redelivery.js







/** Sends the undelivered events of an outbox file, and reports it as a separate run. Throws `ConfigurationError`. */
async function redeliverOutbox(path, raw, settings, context, signal) {
    const itsm = (0,compose/* itsmFromInputs */.LD)(raw, settings);
    if (!itsm) {
        throw new errors/* ConfigurationError */.j1("INPUT_INVALID", "Cannot redeliver without itsm-webhook-url", {
            hint: "Set itsm-webhook-url to the address that receives the events",
        });
    }
    const destination = await (0,compose/* itsmDestination */.sJ)(itsm);
    const file = (0,append_file/* openAppendFile */.V)(path);
    if (await file.read() === undefined) {
        throw new errors/* ConfigurationError */.j1("INPUT_INVALID", `Cannot redeliver "${(0,base_text/* visible */.RK)(path)}": there is no such file`, {
            hint: "Give the outbox file of an earlier run; it is in that run's artifact",
        });
    }
    const ports = (0,compose/* systemPorts */.YJ)();
    const startedAt = ports.clock.now();
    const { delivered, undelivered, deliveries, outboxError } = await (0,notifier/* redeliver */.Db)(file, destination, ports, signal);
    const failures = deliveries.flatMap(({ result }) => result.delivered
        ? []
        : [(0,errors/* finding */.gk)(result.code ?? "NOTIFY_FAILED", result.reason ?? "The event was not delivered", { severity: "error" })]);
    if (outboxError)
        failures.push((0,errors/* finding */.gk)(outboxError.code, outboxError.message, { hint: outboxError.hint }));
    if (undelivered > 0 && failures.length === 0) {
        failures.push((0,errors/* finding */.gk)("NOTIFY_FAILED", `${(0,wording/* counted */.hS)(undelivered, "event")} ${undelivered === 1 ? "is" : "are"} still undelivered`, { severity: "error" }));
    }
    return (0,build_report/* buildReport */.F)({
        organisation: settings.organisation,
        context,
        mode: "redeliver",
        failOn: settings.failOn,
        startedAt,
        finishedAt: ports.clock.now(),
        accounts: [],
        findings: failures,
        notifications: { delivered, undelivered },
    });
}

// EXTERNAL MODULE: ./build/src/runtime/secret-lookup.js
var secret_lookup = __webpack_require__(37439);
// EXTERNAL MODULE: ./build/src/cli/local-context.js
var local_context = __webpack_require__(35013);
// EXTERNAL MODULE: ./build/src/cli/options.js
var cli_options = __webpack_require__(50698);
// EXTERNAL MODULE: ./build/src/cli/print-report.js
var print_report = __webpack_require__(91278);
;// CONCATENATED MODULE: ./build/src/cli/redeliver-command.js










/** Sends the undelivered events of an outbox file again. */
async function redeliverCommand(path, options) {
    const raw = (0,cli_options/* rawInputs */.me)(options, external_node_process_.env);
    const redactor = (0,secret_lookup/* maskSecrets */.QU)(raw);
    const settings = (0,run_settings/* parseSettings */.P$)(raw, (name) => `--${name}`);
    const context = (0,local_context/* localContext */.N)(raw, settings.changeRef);
    const report = await redeliverOutbox((0,external_node_path_.resolve)(path), raw, settings, context, (0,cancellation/* cancellationSignal */.w)());
    (0,print_report/* printReport */.Y)(report, { output: external_node_process_.stdout, redactor, json: options.json });
    external_node_process_.exitCode = report_report/* EXIT_STATUS */.u[report.result];
}


/***/ })

};
