export const id = 209;
export const ids = [209,765];
export const modules = {

/***/ 2106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  MN: () => (/* binding */ EVENT_NAMES),
  qU: () => (/* binding */ changedState),
  LC: () => (/* binding */ stateEventId)
});

// EXTERNAL MODULE: ./build/src/core/base/bytes.js
var base_bytes = __webpack_require__(4780);
// EXTERNAL MODULE: ./build/src/core/base/canonical-json.js
var canonical_json = __webpack_require__(8508);
;// CONCATENATED MODULE: ./build/src/core/base/name-uuid.js

/**
 * A UUID made of a name: version 8 with SHA-256, as RFC 9562 lays it out in appendix B.2. Equal for equal namespaces (a UUID)
 * and names, on any machine and at any time.
 */
async function nameUuid(namespace, name) {
    const space = Uint8Array.from(namespace.replaceAll("-", "").match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
    const hashed = new Uint8Array([...space, ...new TextEncoder().encode(name)]);
    const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", hashed)).slice(0, 16);
    bytes[6] = (bytes[6] ?? 0) & 0x0f | 0x80;
    bytes[8] = (bytes[8] ?? 0) & 0x3f | 0x80;
    return (0,base_bytes/* toHex */.nj)(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

// EXTERNAL MODULE: ./build/src/core/audit/audit-record.js + 3 modules
var audit_record = __webpack_require__(3430);
;// CONCATENATED MODULE: ./build/src/core/audit/event-state.js




/** The states of an account that an ITSM system is told. */
const EVENT_NAMES = [
    "email_account_provisioned",
    "email_account_updated",
    "email_account_deleted",
    "email_account_failed",
    "email_account_recovered",
];
const FAILED_ENDS = new Set(["account.failed", "account.timed_out", "account.unknown"]);
/** The state that the end of an account's change brought, or undefined where nothing changed. */
function changedState({ type, result, operation }) {
    if (FAILED_ENDS.has(type))
        return "email_account_failed";
    if (type === "account.blocked")
        return result === "failure" ? "email_account_failed" : undefined;
    if (type === "account.removed")
        return "email_account_deleted";
    if (type !== "account.active")
        return undefined;
    return operation?.action === "update" ? "email_account_updated" : "email_account_provisioned";
}
/** Of this project's events, and of nothing else. */
const NAMESPACE = "3f1d6a52-9c0e-4b87-8d35-6f2a7e91c4b8";
/** The id of the event that tells a state: the same from any run on any machine. */
async function stateEventId({ organisation, key, event, code, content }) {
    const wanted = await (0,base_bytes/* sha256 */.sc)((0,canonical_json/* canonicalJson */.dj)((0,audit_record/* plainValue */._y)(content ?? null)));
    return await nameUuid(NAMESPACE, (0,canonical_json/* canonicalJson */.dj)([organisation ?? null, key, event, code ?? null, wanted]));
}


/***/ }),

/***/ 6209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ deliver)
});

// EXTERNAL MODULE: ./build/src/core/base/async.js
var base_async = __webpack_require__(5767);
// EXTERNAL MODULE: ./build/src/core/base/errors.js + 7 modules
var errors = __webpack_require__(4177);
// EXTERNAL MODULE: ./build/src/core/base/http.js
var http = __webpack_require__(4507);
// EXTERNAL MODULE: ./build/src/core/notify/limits.js
var limits = __webpack_require__(3195);
// EXTERNAL MODULE: ./build/src/core/base/text.js
var base_text = __webpack_require__(1024);
// EXTERNAL MODULE: ./build/src/core/notify/presets/request.js
var presets_request = __webpack_require__(4765);
;// CONCATENATED MODULE: ./build/src/core/notify/presets/cloudevents.js


/** A CloudEvents 1.0.2 event in structured mode (HTTP binding section 3.2). */
const cloudevents = (envelope, destination) => Promise.resolve([
    (0,presets_request/* postJson */.B2)(destination.url, cloudEvent(envelope), { "content-type": "application/cloudevents+json; charset=utf-8" }),
]);
/** The longest name of an account has 256. */
const SUBJECT_CHARACTERS = 300;
/** The event's attributes, whose texts hold no control characters; `dedupkey` and `sequence` are extension attributes. */
function cloudEvent(envelope) {
    const { id, event, origin, dedupKey, sequence } = envelope;
    return {
        specversion: "1.0",
        id,
        source: origin,
        type: `genesys.${event.event.replace("email_account_", "email_account.")}`,
        subject: `email-account/${(0,base_text/* visible */.RK)(event.name ?? event.account_id ?? "unnamed", SUBJECT_CHARACTERS)}`,
        time: event.timestamp,
        datacontenttype: "application/json",
        ...(sequence === undefined ? {} : { sequence }),
        dedupkey: (0,base_text/* visibleKey */.E$)(dedupKey),
        data: event,
    };
}

// EXTERNAL MODULE: ./build/src/core/notify/presets/ticket-text.js
var ticket_text = __webpack_require__(9804);
;// CONCATENATED MODULE: ./build/src/core/notify/presets/jira-automation.js


/** As long as an event's reason is. */
const REASON_CHARACTERS = 500;
/** The incoming-webhook trigger of Jira automation: the event as `data`, and the issue that `change-ref` names when it is an issue key. */
const jiraAutomation = (envelope, destination) => {
    const { event, id, dedupKey } = envelope;
    const reference = event.change_ref ?? "";
    const issues = /^[A-Z][A-Z0-9_]{0,19}-\d{1,12}$/.test(reference) ? [reference] : [];
    const data = {
        ...event,
        account_id: event.account_id === null ? null : (0,ticket_text/* ticketText */.Ye)(event.account_id),
        status: (0,ticket_text/* ticketText */.Ye)(event.status),
        name: (0,ticket_text/* ticketText */.Ye)(event.name ?? ""),
        organisation: (0,ticket_text/* ticketText */.Ye)(event.organisation ?? ""),
        change_ref: event.change_ref ? (0,ticket_text/* ticketText */.Ye)(event.change_ref) : event.change_ref,
        reason: event.reason ? (0,ticket_text/* ticketText */.Ye)(event.reason, REASON_CHARACTERS) : event.reason,
        event_id: id,
        dedup_key: (0,ticket_text/* ticketKey */.S8)(dedupKey),
        summary: (0,ticket_text/* ticketSummary */.jy)(envelope),
        details: (0,ticket_text/* ticketDetails */.j5)(envelope).join("\n"),
    };
    const token = destination.token === undefined ? {} : { "x-automation-webhook-token": destination.token.reveal() };
    return Promise.resolve([(0,presets_request/* postJson */.B2)(destination.url, { issues, data }, token)]);
};

// EXTERNAL MODULE: ./build/src/core/notify/event.js
var notify_event = __webpack_require__(5459);
// EXTERNAL MODULE: ./build/src/core/base/bytes.js
var base_bytes = __webpack_require__(4780);
;// CONCATENATED MODULE: ./build/src/core/notify/presets/bounded-key.js

/** A key within a receiver's limit: a longer one is cut, and told from others with that beginning by its hash. */
async function boundedKey(key, limit) {
    if (key.length <= limit)
        return key;
    const hash = await (0,base_bytes/* sha256 */.sc)(key);
    return `${key.slice(0, limit - hash.length - 1).toWellFormed()}:${hash}`;
}

;// CONCATENATED MODULE: ./build/src/core/notify/presets/pagerduty.js





const SUMMARY_LIMIT = 1000;
/**
 * PagerDuty Events API v2: a failure triggers an alert, anything else resolves the account's alert first. A change is a
 * change event too; where nothing changed, the resolve is all.
 */
const pagerduty = async (envelope, destination) => {
    const { event } = envelope;
    const routing_key = destination.token?.reveal() ?? "";
    const dedup_key = await boundedKey(envelope.dedupKey, limits/* DEDUP_KEY_CHARACTERS */.Un);
    const enqueue = (0,presets_request/* apiUrl */.y0)(destination.url, "/v2/", "/v2/enqueue");
    const common = { links: links(envelope), client: "genesys-email-accounts" };
    if ((0,notify_event/* isFailure */.N6)(event)) {
        return [
            told((0,presets_request/* postJson */.B2)(enqueue, { routing_key, event_action: "trigger", dedup_key, payload: pagerduty_alert(envelope), ...common })),
        ];
    }
    const resolve = { ...told((0,presets_request/* postJson */.B2)(enqueue, { routing_key, event_action: "resolve", dedup_key })), part: "resolve" };
    if (event.event === "email_account_recovered")
        return [resolve];
    const change = { routing_key, payload: changePayload(envelope), links: common.links };
    return [
        resolve,
        { ...(0,presets_request/* postJson */.B2)((0,presets_request/* apiUrl */.y0)(destination.url, "/v2/", "/v2/change/enqueue"), change), part: "change" },
    ];
};
function told(request) {
    return { ...request, ticket: (answer) => (0,presets_request/* textAt */.$6)(answer, "dedup_key") };
}
function pagerduty_alert(envelope) {
    return {
        ...changePayload(envelope),
        severity: "error",
        component: "email-account",
        class: (0,ticket_text/* ticketText */.Ye)(envelope.event.status),
    };
}
function changePayload(envelope) {
    const { event, id } = envelope;
    return {
        summary: (0,ticket_text/* cutAt */.og)((0,ticket_text/* ticketSummary */.jy)(envelope), SUMMARY_LIMIT),
        source: "genesys_email_provisioner",
        timestamp: event.timestamp,
        custom_details: {
            event_id: id,
            account: (0,ticket_text/* ticketText */.Ye)(event.name ?? ""),
            account_id: event.account_id === null ? null : (0,ticket_text/* ticketText */.Ye)(event.account_id),
            organisation: (0,ticket_text/* ticketText */.Ye)(event.organisation ?? ""),
            change_ref: event.change_ref ? (0,ticket_text/* ticketText */.Ye)(event.change_ref) : null,
            audit_hash: event.audit_hash ?? null,
        },
    };
}
function links(envelope) {
    const url = envelope.event.run_url ?? "";
    if (!/^https?:/i.test(url) || !URL.canParse(url))
        return [];
    return [{ href: new URL(url).href, text: "Run" }];
}

// EXTERNAL MODULE: ./build/src/core/notify/presets/servicenow-change-note.js
var servicenow_change_note = __webpack_require__(7765);
// EXTERNAL MODULE: ./build/src/core/notify/presets/servicenow-answer.js
var servicenow_answer = __webpack_require__(2238);
;// CONCATENATED MODULE: ./build/src/core/notify/presets/servicenow-event.js






/** Most columns of the table em_event have 100 characters. */
const COLUMN_CHARACTERS = 100;
const DEFAULT_CALL = "/api/global/em/jsonv2";
/** An event for ServiceNow Event Management (`em/jsonv2`); a success has severity 0 and so clears the alert of the failure before it. */
const servicenowEvent = async (envelope, destination) => {
    const { event, dedupKey } = envelope;
    const names = event.name ?? "";
    const record = {
        source: "genesys_email_provisioner",
        event_class: "Genesys Cloud e-mail accounts",
        node: (0,ticket_text/* ticketField */.lV)(event.account_id || "genesys_cloud", COLUMN_CHARACTERS),
        resource: (0,ticket_text/* ticketField */.lV)(names, COLUMN_CHARACTERS),
        metric_name: "provisioning",
        type: event.event,
        message_key: await boundedKey((0,ticket_text/* ticketKey */.S8)(dedupKey), limits/* MESSAGE_KEY_CHARACTERS */.ZC),
        severity: (0,notify_event/* isFailure */.N6)(event) ? "2" : "0",
        description: (0,ticket_text/* ticketSummary */.jy)(envelope),
        time_of_event: event.timestamp.slice(0, 19).replace("T", " "),
        additional_info: JSON.stringify({
            event_id: envelope.id,
            organisation: (0,ticket_text/* ticketText */.Ye)(event.organisation ?? ""),
            change_ref: (0,ticket_text/* ticketText */.Ye)(event.change_ref ?? ""),
            details: (0,ticket_text/* ticketDetails */.j5)(envelope).join("\n"),
        }),
    };
    const request = (0,presets_request/* postJson */.B2)(eventUrl(destination.url), { records: [record] }, { accept: "application/json" });
    return [{ ...request, problem: servicenow_answer/* rowProblem */.up, ticket: servicenow_answer/* rowTicket */.xd }];
};
/** An address that already names a call (a push connector, `em_event.do`) is used as it is. */
function eventUrl(url) {
    return /\/api\/|\.do$/.test(url.pathname) ? url : (0,presets_request/* apiUrl */.y0)(url, "/api/", DEFAULT_CALL);
}

;// CONCATENATED MODULE: ./build/src/core/notify/presets/presets.js






/** The tutorial's body, field for field. */
const basic = (envelope, destination) => Promise.resolve([{ ...(0,presets_request/* postJson */.B2)(destination.url, envelope.event), ticket: (answer) => (0,presets_request/* textAt */.$6)(answer, "id") }]);
/** The preset of each `itsm-format`. */
const PRESETS = {
    basic,
    cloudevents: cloudevents,
    "servicenow-event": servicenowEvent,
    "servicenow-change-note": servicenow_change_note.servicenowChangeNote,
    pagerduty: pagerduty,
    "jira-automation": jiraAutomation,
};

;// CONCATENATED MODULE: ./build/src/core/notify/accepted-parts.js

/** Two keys of receivers never have a mark in common, and nobody finds a key by a mark. */
const MARK_DIGITS = 32;
/**
 * What names an accepted request in the outbox: which one of its event it was, and at which address with which key, for what
 * one receiver accepted another one has never heard of. The key itself stands in no form in it.
 */
async function markOf({ part, url }, id, { token }) {
    const bytes = new TextEncoder();
    const algorithm = { name: "HMAC", hash: "SHA-256" };
    const key = await crypto.subtle.importKey("raw", bytes.encode(token?.reveal() ?? id), algorithm, false, ["sign"]);
    const digest = await crypto.subtle.sign("HMAC", key, bytes.encode(`${id} ${part} ${url.href}`));
    return `${part}:${(0,base_bytes/* toHex */.nj)(new Uint8Array(digest)).slice(0, MARK_DIGITS)}`;
}

;// CONCATENATED MODULE: ./build/src/core/notify/delivery.js






/**
 * Delivers one event: up to 6 attempts within 3 minutes, with full-jitter backoff or as `Retry-After` asks. Never throws;
 * after a timeout the receiver may have the event, which the stable id makes harmless.
 */
async function deliver(envelope, destination, deps, { signal, leftMs = () => Number.POSITIVE_INFINITY, progress, onAttempt } = {}) {
    const { clock, random } = deps;
    const started = clock.monotonic();
    const left = () => Math.min(leftMs(), limits/* DELIVERY_BUDGET_MS */.cN - (clock.monotonic() - started));
    let attempts = 0;
    try {
        const requests = await PRESETS[destination.format](envelope, destination);
        const parts = await partsOf(requests, envelope.id, destination, progress);
        const sending = new Sending(parts, envelope.id, destination, { ...deps, signal, leftMs: left }, progress);
        const answer = await (0,base_async/* retry */.L5)({
            attempts: limits/* DELIVERY_ATTEMPTS */.sr,
            baseMs: limits/* DELIVERY_BACKOFF_MS */.DC,
            capMs: limits/* DELIVERY_BACKOFF_CAP_MS */.qN,
            clock,
            random,
            signal,
            retryable: (error, attempt) => waitFor(error, attempt, random, left()),
        }, async () => {
            attempts += 1;
            try {
                const answer = await sending.attempt();
                onAttempt?.(undefined);
                return answer;
            }
            catch (error) {
                // A wait that this run had no time for says nothing of the receiver.
                if (error instanceof DeliveryError && !error.cutShort) {
                    onAttempt?.(error.httpStatus === undefined ? error.message : undefined);
                }
                throw error;
            }
        });
        return { id: envelope.id, delivered: true, attempts, ...answer, retryable: false };
    }
    catch (error) {
        return failure(envelope.id, attempts, error, deps.redactor, signal);
    }
}
/** The requests that are still to be sent. */
async function partsOf(requests, id, destination, progress) {
    if (progress === undefined || requests.length < 2)
        return requests.map((request) => ({ request }));
    const parts = await Promise.all(requests.map(async (request) => {
        const { part } = request;
        return { request, ...(part !== undefined && { mark: await markOf({ ...request, part }, id, destination) }) };
    }));
    const open = parts.filter(({ mark }) => mark === undefined || !progress.accepted.has(mark));
    // Only the audit log tells that an event is delivered: where all of it is said to be accepted, all of it is sent.
    return open.length === 0 ? parts : open;
}
/** The requests of one event: each goes until it was accepted or refused, whatever becomes of the others. */
class Sending {
    #id;
    #destination;
    #deps;
    #parts;
    #progress;
    constructor(parts, id, destination, deps, progress) {
        this.#parts = parts;
        this.#id = id;
        this.#destination = destination;
        this.#deps = deps;
        this.#progress = progress;
    }
    /** Sends what was neither accepted nor refused so far; throws the failure that may be mended, else the first one. */
    async attempt() {
        let again;
        for (const part of this.#parts) {
            if (part.accepted !== undefined || part.refused !== undefined)
                continue;
            try {
                part.accepted = await this.#follow(part.request);
            }
            catch (error) {
                if (!(error instanceof errors/* AppError */.uV))
                    throw error;
                if (error instanceof DeliveryError && error.again)
                    again ??= error;
                else
                    part.refused = error;
                continue;
            }
            // The last one makes the event a delivered one, which the audit log tells.
            const isLast = this.#parts.every(({ accepted }) => accepted !== undefined);
            if (part.mark !== undefined && !isLast)
                await this.#progress?.accept(part.mark);
        }
        const failed = again ?? this.#parts.find(({ refused }) => refused !== undefined)?.refused;
        if (failed !== undefined)
            throw failed;
        const ticket = this.#parts.flatMap(({ accepted }) => accepted?.ticket ?? [])[0];
        return { httpStatus: this.#parts.at(-1)?.accepted?.httpStatus ?? 0, ticket };
    }
    /** A request and those that follow from its answer. */
    async #follow(first) {
        let accepted;
        for (let request = first; request !== undefined;) {
            const answer = await this.#answer(request);
            const ticket = request.ticket?.(answer.json());
            accepted = {
                httpStatus: answer.status,
                ticket: ticket === undefined ? accepted?.ticket : this.#deps.redactor.quote(ticket, limits/* TICKET_CHARACTERS */.qx),
            };
            request = request.next?.(answer.json());
        }
        return accepted ?? { httpStatus: 0 };
    }
    async #answer(request) {
        try {
            return await sendRequest(request, this.#id, this.#destination, this.#deps);
        }
        catch (error) {
            if (!request.optional || !(error instanceof DeliveryError) || error.again)
                throw error;
            return { status: error.httpStatus ?? 0, json: () => undefined };
        }
    }
}
/** Milliseconds until the next attempt, or false if there is none. */
function waitFor(error, attempt, random, budgetMs) {
    if (!(error instanceof DeliveryError) || !error.again)
        return false;
    const backoff = (0,base_async/* backoffMs */.jo)(attempt, { baseMs: limits/* DELIVERY_BACKOFF_MS */.DC, capMs: limits/* DELIVERY_BACKOFF_CAP_MS */.qN, random });
    const wait = Math.max(error.retryAfterMs ?? 0, backoff);
    return wait <= budgetMs ? wait : false;
}
function failure(id, attempts, error, redactor, signal) {
    const failed = { id, delivered: false, attempts };
    const isFinal = error instanceof DeliveryError && !error.retryable;
    if (signal?.aborted && !isFinal) {
        // A receiver that counts as dead is a reason of its own; whoever stops a run says nothing of deliveries.
        const { reason } = signal;
        const why = reason instanceof errors/* AppError */.uV && reason.code === "NOTIFY_FAILED" ? reason.message : undefined;
        return {
            ...failed,
            code: "NOTIFY_FAILED",
            reason: why ?? "The run was stopped before it was delivered",
            retryable: true,
        };
    }
    if (error instanceof DeliveryError) {
        const status = error.httpStatus === undefined ? {} : { httpStatus: error.httpStatus };
        return { ...failed, ...status, code: error.code, reason: error.message, retryable: error.retryable };
    }
    const { code, message: reason } = (0,errors/* asAppError */.et)(error, redactor);
    return { ...failed, code, reason, retryable: false };
}
/** Why one attempt at a delivery failed. Names only the host of the address: path and query may contain secrets. */
class DeliveryError extends errors/* AppError */.uV {
    name = "DeliveryError";
    /** Whether the event may be delivered later. */
    retryable;
    /** Whether another attempt in this run may help. */
    again;
    httpStatus;
    retryAfterMs;
    /** Whether the run had less time left than a receiver may take. */
    cutShort;
    constructor(code, message, about) {
        super(code, message, { cause: about.cause });
        this.retryable = about.retryable;
        this.again = about.again ?? about.retryable;
        this.httpStatus = about.httpStatus;
        this.retryAfterMs = about.retryAfterMs;
        this.cutShort = about.cutShort ?? false;
    }
}
/** Sends one request, signed for this attempt. Throws {@link DeliveryError}, or the signal's reason. */
async function sendRequest(request, id, destination, deps) {
    const answer = await sendOnce(request, id, destination, deps);
    // A token may end before its time; it is renewed once, and a second refusal means what it says.
    if (answer.response.status !== 401 || destination.renew === undefined)
        return accepted(answer, request, deps);
    destination.renew();
    return accepted(await sendOnce(request, id, destination, deps), request, deps);
}
async function sendOnce(request, id, destination, deps) {
    const { host } = request.url;
    const limitMs = Math.max(1, Math.min(limits/* DELIVERY_REQUEST_MS */.mk, deps.leftMs()));
    const cutShort = limitMs < limits/* DELIVERY_REQUEST_MS */.mk;
    const timeout = () => {
        const end = cutShort ? ", and there was no time left" : "";
        const message = `${host} did not answer within ${Math.ceil(limitMs / 1000)} s${end}`;
        return new DeliveryError("NOTIFY_FAILED", message, { retryable: true, again: !cutShort, cutShort });
    };
    const signed = await webhookHeaders(request, id, destination, deps);
    let response;
    const ask = async (signal) => {
        const headers = {
            ...destination.headers,
            ...await authorization(destination, host, deps, signal),
            ...signed,
            ...request.headers,
        };
        response = await fetchAnswer(request, headers, deps, signal);
        return { response, ...await (0,http/* readBody */.x8)(response, request.answerBytes ?? limits/* ANSWER_BYTES */.Xy), broken: false };
    };
    try {
        return await (0,base_async/* deadline */.nl)(limitMs, deps.clock, deps.signal, timeout, ask);
    }
    catch (error) {
        // Where only the status decides whether an event arrived, a body that never ends takes nothing back.
        if (response !== undefined)
            return { response, text: "", cut: false, broken: true };
        throw error;
    }
}
async function authorization({ authorize }, host, { redactor }, signal) {
    try {
        return await authorize?.(signal) ?? {};
    }
    catch (error) {
        signal.throwIfAborted();
        const { code, message } = (0,errors/* asAppError */.et)(error, redactor);
        const refused = code === "NOTIFY_REFUSED" || error instanceof errors/* ConfigurationError */.j1;
        throw new DeliveryError(refused ? code : "NOTIFY_FAILED", `No token for ${host}: ${message}`, {
            retryable: !refused,
        });
    }
}
/** Standard Webhooks 1.0.0; the timestamp is the attempt's, so each attempt has its own signature. */
async function webhookHeaders(request, id, destination, deps) {
    if (request.body === undefined)
        return {};
    const timestamp = Math.floor(deps.clock.now() / 1000);
    const signature = await destination.keys?.sign(id, timestamp, request.body);
    return {
        "webhook-id": id,
        "webhook-timestamp": String(timestamp),
        ...(signature === undefined ? {} : { "webhook-signature": signature }),
        "idempotency-key": `"${id}"`,
        "user-agent": "genesys-email-accounts",
    };
}
async function fetchAnswer(request, headers, deps, signal) {
    const body = request.body === undefined ? {} : { body: request.body };
    try {
        return await deps.fetch(request.url.href, { method: request.method, headers, ...body, redirect: "manual", signal });
    }
    catch (error) {
        signal.throwIfAborted();
        if (error instanceof errors/* ConfigurationError */.j1)
            throw error;
        const message = `${request.url.host} could not be reached: ${(0,http/* connectionReason */.R2)(error, deps.redactor)}`;
        // A wrong certificate is as wrong a second later.
        throw new DeliveryError("NOTIFY_FAILED", message, {
            retryable: true,
            again: !isCertificateProblem(error),
            cause: error,
        });
    }
}
/** Whether TLS failed for the server's certificate or its name (the codes of Node.js, and Deno's words); a proxy's connection tells it deeper. */
function isCertificateProblem(error) {
    const text = `${(0,errors/* errorCode */.CA)(error) ?? ""} ${(0,errors/* errorMessage */.gJ)(error)}`;
    if (CERTIFICATE_PROBLEM.test(text))
        return true;
    return error instanceof Error && error.cause !== undefined && isCertificateProblem(error.cause);
}
const CERTIFICATE_PROBLEM = /CERT|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY)|HOSTNAME_MISMATCH|INVALID_(?:CA|PURPOSE)|PATH_LENGTH|invalid peer certificate/;
/** The response if it says that the event arrived; throws {@link DeliveryError} for any other. */
function accepted(answer, request, deps) {
    const { host } = request.url;
    const refusal = judge(answer, host, deps) ?? gap(answer, request, host) ?? lie(answer, request, host, deps);
    if (refusal !== undefined)
        throw refusal;
    return { status: answer.response.status, json: () => (0,http/* parseJson */.qF)(answer.text) };
}
/** What a status means: undefined for 2xx, which is the only success. */
function judge(answer, host, { clock, redactor }) {
    const { response } = answer;
    const { status } = response;
    if (status >= 200 && status <= 299)
        return undefined;
    const words = wordsOf(answer, redactor);
    const about = {
        httpStatus: status,
        retryable: (0,http/* mayPass */.bg)(status),
        retryAfterMs: (0,http/* retryAfterMs */.Vs)(response.headers, clock.now()),
    };
    if (about.retryable)
        return new DeliveryError("NOTIFY_FAILED", `${host} answered ${status}${words}`, about);
    if (status === 410) {
        return new DeliveryError("NOTIFY_DISABLED", `${host} answered 410 Gone: it accepts no more events${words}`, about);
    }
    // Redirects are not followed: they would pass on the token and the signature to another address.
    const redirected = (status >= 300 && status <= 399) || response.type === "opaqueredirect";
    const what = redirected ? "redirected the event elsewhere" : `refused the event with ${status}${words}`;
    return new DeliveryError("NOTIFY_REFUSED", `${host} ${what}`, about);
}
/** Where a status says that an event arrived, and the body that decides it is not there to be read. */
function gap({ response, cut, broken }, request, host) {
    const { next, problem } = request;
    const about = { httpStatus: response.status };
    if (broken && (next ?? problem) !== undefined) {
        const message = `${host} answered ${response.status}, but its answer broke off`;
        return new DeliveryError("NOTIFY_FAILED", message, { ...about, retryable: true });
    }
    if (!cut || next === undefined)
        return undefined;
    const message = `${host} answered with more than can be read`;
    return new DeliveryError("NOTIFY_REFUSED", message, { ...about, retryable: false });
}
/** Where a status says that an event arrived, and the body that it did not. */
function lie(answer, request, host, { redactor }) {
    if (request.problem === undefined)
        return undefined;
    const about = { httpStatus: answer.response.status, retryable: false };
    if ((0,http/* isHtml */._6)(answer.response, answer.text)) {
        return new DeliveryError("NOTIFY_REFUSED", `${host} answered with a web page, and not as an API does`, about);
    }
    const json = (0,http/* parseJson */.qF)(answer.text);
    if (request.next !== undefined && json === undefined) {
        const unread = { ...about, retryable: true };
        return new DeliveryError("NOTIFY_FAILED", `${host} answered ${about.httpStatus} without the JSON of its API`, unread);
    }
    const problem = request.problem(json);
    if (problem === undefined)
        return undefined;
    return new DeliveryError("NOTIFY_REFUSED", `${host} did not take the event: ${redactor.quote(problem, limits/* ANSWER_WORDS */.xo)}`, about);
}
/** The receiver's own words on a refusal, as the end of a sentence: bounded, without secrets, in one visible line. */
function wordsOf({ response, text, cut }, redactor) {
    if (text.trim() === "")
        return "";
    if ((0,http/* isHtml */._6)(response, text))
        return ", with a web page";
    const said = cut ? redactor.quoteHead(text, limits/* ANSWER_WORDS */.xo) : redactor.quote(text.trim(), limits/* ANSWER_WORDS */.xo);
    return said === "" ? "" : `: ${said}`;
}


/***/ }),

/***/ 5459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ge: () => (/* binding */ envelopeOf),
/* harmony export */   N6: () => (/* binding */ isFailure),
/* harmony export */   si: () => (/* binding */ envelopeSchema)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7934);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1024);
/* harmony import */ var _audit_event_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2106);



const nullableText = valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()));
const itsmEventSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    event: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(_audit_event_state_js__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_NAMES */ .MN),
    timestamp: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/)),
    account_id: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    status: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    latency_ms: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    source: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("genesys_email_provisioner"),
    name: nullableText,
    /** The label of the Genesys Cloud organisation. */
    organisation: nullableText,
    change_ref: nullableText,
    /** That brought the account's last change; null for a direct push and a run by hand. */
    pull_request: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig())),
    commit: nullableText,
    run_url: nullableText,
    audit_hash: nullableText,
    /** Why it failed, and by which code; of failures only. */
    reason: nullableText,
    code: nullableText,
});
/** An event to deliver: every format is made from it, and the outbox stores it. Nothing in it is secret. */
const envelopeSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    /** The state's id: the same for every attempt of any run, so that a receiver can drop duplicates. */
    id: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^[A-Za-z0-9_-]{1,64}$/)),
    /** Identifies the account across all runs: a receiver closes alerts by it. */
    dedupKey: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** Grows with each event of an account; a receiver may ignore a lower one than it has seen. */
    sequence: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    /** A URI of the repository. */
    origin: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    event: itsmEventSchema,
});
/** The event that an audit record says is made of it, or undefined if none is. */
function envelopeOf(record) {
    const { event_id: id, event: state, dedup_key } = record.correlation ?? {};
    const event = _audit_event_state_js__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_NAMES */ .MN.find((name) => name === state);
    if (event === undefined || id === undefined)
        return undefined;
    const source = record.source;
    const sequence = sequenceOf(record);
    return {
        id,
        dedupKey: dedup_key ?? id,
        ...(sequence === undefined ? {} : { sequence }),
        origin: originOf(source),
        event: {
            event,
            timestamp: record.timestamp,
            account_id: record.account_id === null ? null : (0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(record.account_id),
            // A blocked change never reached the API, which has no status for it.
            status: record.status === "BLOCKED" ? "FAILED" : (0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(record.status),
            latency_ms: record.operation?.latency_ms ?? 0,
            source: "genesys_email_provisioner",
            name: record.target?.key ?? null,
            organisation: source?.organisation ?? null,
            change_ref: record.approval?.change_ref ?? null,
            pull_request: record.approval?.pr ?? null,
            commit: source?.commit ?? null,
            run_url: source?.run_url ?? null,
            audit_hash: record.hash,
            ...(event === "email_account_failed" ? failureFields(record) : {}),
        },
    };
}
function failureFields({ outcome: { reason, error_code } }) {
    return { reason: reason === null ? null : (0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(reason, REASON_LIMIT), code: error_code };
}
/** The API's messages may be long, but an event must stay below 20 kB. */
const REASON_LIMIT = 500;
/** Whether an event reports a failure. */
function isFailure(event) {
    return event.event === "email_account_failed";
}
/** String order is time order across the runs of a workflow; undefined without a run number. */
function sequenceOf(record) {
    const { run_number, run_attempt } = record.source ?? {};
    if (run_number === undefined || run_attempt === undefined)
        return undefined;
    return [pad(run_number, 10), pad(run_attempt, 2), pad(record.seq, 8)].join(".");
}
function pad(value, width) {
    return String(value).padStart(width, "0");
}
function originOf(source) {
    if (source?.server_url && source.repository)
        return `${source.server_url}/${source.repository}`;
    return "urn:genesys-email-accounts:local";
}


/***/ }),

/***/ 3195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DC: () => (/* binding */ DELIVERY_BACKOFF_MS),
/* harmony export */   EW: () => (/* binding */ RECEIVER_TOKEN_MARGIN_MS),
/* harmony export */   IG: () => (/* binding */ GIVE_UP_DAYS),
/* harmony export */   Ox: () => (/* binding */ LOOK_UP_BYTES),
/* harmony export */   TX: () => (/* binding */ REDELIVERY_BUDGET_MS),
/* harmony export */   Un: () => (/* binding */ DEDUP_KEY_CHARACTERS),
/* harmony export */   Xr: () => (/* binding */ GIVE_UP_DELIVERIES),
/* harmony export */   Xy: () => (/* binding */ ANSWER_BYTES),
/* harmony export */   ZC: () => (/* binding */ MESSAGE_KEY_CHARACTERS),
/* harmony export */   cN: () => (/* binding */ DELIVERY_BUDGET_MS),
/* harmony export */   io: () => (/* binding */ OUTBOX_LINE_CHARACTERS),
/* harmony export */   jp: () => (/* binding */ DELIVERY_CONCURRENCY),
/* harmony export */   mk: () => (/* binding */ DELIVERY_REQUEST_MS),
/* harmony export */   n: () => (/* binding */ RECEIVER_TOKEN_MS),
/* harmony export */   n6: () => (/* binding */ DELIVERY_GRACE_MS),
/* harmony export */   nA: () => (/* binding */ BREAKER_FAILURES),
/* harmony export */   qN: () => (/* binding */ DELIVERY_BACKOFF_CAP_MS),
/* harmony export */   qx: () => (/* binding */ TICKET_CHARACTERS),
/* harmony export */   sr: () => (/* binding */ DELIVERY_ATTEMPTS),
/* harmony export */   tB: () => (/* binding */ RUN_BUDGET_MS),
/* harmony export */   w5: () => (/* binding */ SIGNING_KEY_BYTES),
/* harmony export */   xi: () => (/* binding */ CLOSINGS_LIMIT),
/* harmony export */   xo: () => (/* binding */ ANSWER_WORDS),
/* harmony export */   yW: () => (/* binding */ BREAKER_SILENCES),
/* harmony export */   zu: () => (/* binding */ CLOSING_PACE_MS)
/* harmony export */ });
/** Standard Webhooks recommends 15 to 30 s per request. */
const DELIVERY_REQUEST_MS = 15_000;
/** Attempts to deliver one event in one run; `redeliver` takes the place of Standard Webhooks' days-long schedule. */
const DELIVERY_ATTEMPTS = 6;
/** First ceiling of the full-jitter backoff between attempts. */
const DELIVERY_BACKOFF_MS = 1_000;
/** Highest ceiling of the backoff. */
const DELIVERY_BACKOFF_CAP_MS = 30_000;
/** How long one event may be tried in one run. */
const DELIVERY_BUDGET_MS = 180_000;
/** How long deliveries may delay the end of a run, however many events there are: the rest waits in the outbox. */
const RUN_BUDGET_MS = 30_000;
/** The same for a redelivery, which has nothing else to do, and which a schedule repeats. */
const REDELIVERY_BUDGET_MS = 600_000;
/** How many days after it happened an event is given up: who has not heard of it by then is told by people. */
const GIVE_UP_DAYS = 14;
/** After how many failed deliveries, each of several attempts, an event is given up. */
const GIVE_UP_DELIVERIES = 50;
/** How long deliveries may continue after the run was stopped, and after the writes that then had their own time. */
const DELIVERY_GRACE_MS = 1_500;
/** How much of a response to read: enough for a ticket number, too little to fill memory. */
const ANSWER_BYTES = 64 * 1024;
/** The same for a look-up: the notes of a change that is worked on for a year. */
const LOOK_UP_BYTES = 4 * 1024 * 1024;
/** Concurrent deliveries to one receiver; those of one account stay in order. */
const DELIVERY_CONCURRENCY = 4;
/** After this many consecutive failures, a receiver is considered down and the other events wait for redelivery. */
const BREAKER_FAILURES = 3;
/** The same after this many consecutive attempts without any response; one event makes at most that many. */
const BREAKER_SILENCES = 6;
/** Between two events that only close alerts: a hundred of them fit into a run's budget, and no receiver sees a burst. */
const CLOSING_PACE_MS = 250;
/** The most closing events of one run. */
const CLOSINGS_LIMIT = 100;
/** How long a receiver's authorization server may take. */
const RECEIVER_TOKEN_MS = 10_000;
/** How long before its end a token is not used any more: a delivery takes a while. */
const RECEIVER_TOKEN_MARGIN_MS = 30_000;
/** The longest name of a ticket that is kept. */
const TICKET_CHARACTERS = 100;
/** How much of a receiver's own words a message quotes. */
const ANSWER_WORDS = 400;
/** Standard Webhooks 1.0.0: a symmetric key has 24 to 64 bytes. */
const SIGNING_KEY_BYTES = { min: 24, max: 64 };
/** The longest outbox line that may be an entry: Standard Webhooks limits event bodies to 20 kB. */
const OUTBOX_LINE_CHARACTERS = 64 * 1024;
/** ServiceNow's column message_key has 1,024 characters. */
const MESSAGE_KEY_CHARACTERS = 1024;
/** PagerDuty accepts deduplication keys of up to 255 characters. */
const DEDUP_KEY_CHARACTERS = 255;


/***/ }),

/***/ 4765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   B2: () => (/* binding */ postJson),
/* harmony export */   J9: () => (/* binding */ jsonBody),
/* harmony export */   y0: () => (/* binding */ apiUrl)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1024);

/** A value as JSON whose texts hold no half of a character, which strict receivers refuse. */
function jsonBody(body) {
    return JSON.stringify(body, (_key, value) => typeof value === "string" ? value.toWellFormed() : value);
}
/** A POST of JSON. */
function postJson(url, body, headers = {}) {
    return {
        url,
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: jsonBody(body),
    };
}
/** A URL of a product's API, from the URL of the product or of any of its API calls. */
function apiUrl(base, apiRoot, path) {
    const url = new URL(base);
    const at = `${url.pathname}/`.indexOf(apiRoot);
    const prefix = at === -1 ? url.pathname : url.pathname.slice(0, at);
    url.pathname = (0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .trimmedEnd */ .Ee)(prefix, "/") + path;
    url.search = "";
    return url;
}
/** A text of an answer, at the end of a path of keys; undefined where there is none. */
function textAt(answer, ...path) {
    let value = answer;
    for (const key of path) {
        if (value === null || typeof value !== "object" || !Object.hasOwn(value, key))
            return undefined;
        value = value[key];
    }
    return typeof value === "string" && value.trim() !== "" ? value : undefined;
}


/***/ }),

/***/ 2238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RO: () => (/* binding */ rowsOf),
/* harmony export */   up: () => (/* binding */ rowProblem),
/* harmony export */   xd: () => (/* binding */ rowTicket)
/* harmony export */ });
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4765);

/** Why a ServiceNow answer with status 2xx says that nothing was stored, in its own words; undefined where it says nothing of the kind. */
function rowProblem(answer) {
    const failed = (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(answer, "error", "message") ?? (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(answer, "error");
    if (failed !== undefined)
        return [failed, (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(answer, "error", "detail")].filter(Boolean).join(": ");
    for (const row of rowsOf(answer)) {
        // em/jsonv2 tells how many it stored, under the name of the endpoint.
        const none = Object.values(row ?? {}).find((each) => typeof each === "string" && NOTHING_STORED.test(each));
        if (typeof none === "string")
            return none;
        const status = (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(row, "status") ?? (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(row, "__status");
        if (status === undefined || !/^(?:error|failure|failed|ignored|skipped)$/i.test(status))
            continue;
        const words = (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(row, "error_message") ?? (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(row, "status_message") ?? (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(row, "__error", "message");
        return words === undefined ? `a row has the status "${status}"` : `${status}: ${words}`;
    }
    return undefined;
}
const NOTHING_STORED = /^\s*(?:0|no) events? (?:was|were) inserted/i;
/** The number of the record that ServiceNow stored, else its sys_id. */
function rowTicket(answer) {
    const [row] = rowsOf(answer);
    return (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(row, "number") ?? (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(row, "display_value") ?? (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(row, "sys_id");
}
/** The rows of a Table API, Import Set API or JSONv2 answer. */
function rowsOf(answer) {
    const { result, records } = (answer ?? {});
    const rows = result ?? records;
    if (Array.isArray(rows))
        return rows;
    return rows !== null && typeof rows === "object" ? [rows] : [];
}


/***/ }),

/***/ 7765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkedReference: () => (/* binding */ checkedReference),
/* harmony export */   servicenowChangeNote: () => (/* binding */ servicenowChangeNote)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4177);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1024);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3195);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4765);
/* harmony import */ var _servicenow_answer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2238);
/* harmony import */ var _ticket_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9804);






const TABLE = "/api/now/table/change_request";
const JSON_ANSWER = { accept: "application/json" };
/**
 * A work note on the change that `change-ref` names, by its number or its sys_id (ServiceNow Table API). The change is looked
 * up first, and takes no second note of an event that stands in its notes.
 */
const servicenowChangeNote = (envelope, destination) => {
    const reference = checkedReference(envelope.event.change_ref);
    const query = isSysId(reference) ? `sys_id=${reference}` : `number=${reference}`;
    const url = (0,_request_js__WEBPACK_IMPORTED_MODULE_3__/* .apiUrl */ .y0)(destination.url, "/api/", TABLE);
    url.search = search(query, "sys_id,number,work_notes");
    return Promise.resolve([{
            url,
            method: "GET",
            headers: JSON_ANSWER,
            answerBytes: _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .LOOK_UP_BYTES */ .Ox,
            problem: _servicenow_answer_js__WEBPACK_IMPORTED_MODULE_4__/* .rowProblem */ .up,
            ticket: _servicenow_answer_js__WEBPACK_IMPORTED_MODULE_4__/* .rowTicket */ .xd,
            next: (answer) => afterLookUp(answer, reference, envelope, destination),
        }]);
};
/** The reference, where a note can be written on what it names. Throws ConfigurationError (NOTIFY_CONFIG). */
function checkedReference(reference) {
    if (reference && (isSysId(reference) || /^[A-Za-z]{2,10}\d{1,30}$/.test(reference)))
        return reference;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1("NOTIFY_CONFIG", `Cannot write a note on change "${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_5__/* .visible */ .RK)(reference ?? "")}": it is not a change number`, {
        hint: "Give change-ref as a change number such as CHG0030004, or as the sys_id of a change",
    });
}
function isSysId(reference) {
    return /^[0-9a-f]{32}$/.test(reference);
}
function search(sysparm_query, sysparm_fields) {
    const sysparm = { sysparm_query, sysparm_fields, sysparm_limit: "1", sysparm_display_value: "true" };
    return new URLSearchParams(sysparm).toString();
}
/** The note, unless the change shows it; where the change shows none of its notes, their own table is asked. */
function afterLookUp(answer, reference, envelope, destination) {
    const [row] = (0,_servicenow_answer_js__WEBPACK_IMPORTED_MODULE_4__/* .rowsOf */ .RO)(answer);
    const sysId = (0,_request_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(row, "sys_id") ?? "";
    if (!isSysId(sysId)) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV("NOTIFY_REFUSED", `Cannot write a note on change ${reference}: ServiceNow shows no such change to this user`);
    }
    const note = noteRequest(sysId, envelope, destination);
    const notes = row.work_notes;
    if (typeof notes === "string")
        return notes.includes(envelope.id) ? undefined : note;
    const url = (0,_request_js__WEBPACK_IMPORTED_MODULE_3__/* .apiUrl */ .y0)(destination.url, "/api/", "/api/now/table/sys_journal_field");
    url.search = search(`element_id=${sysId}^element=work_notes^valueLIKE${envelope.id}`, "sys_id,value");
    return {
        url,
        method: "GET",
        headers: JSON_ANSWER,
        answerBytes: _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .LOOK_UP_BYTES */ .Ox,
        optional: true,
        next: (found) => (0,_servicenow_answer_js__WEBPACK_IMPORTED_MODULE_4__/* .rowsOf */ .RO)(found).some((each) => (0,_request_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(each, "value")?.includes(envelope.id)) ? undefined : note,
    };
}
function noteRequest(sysId, envelope, destination) {
    return {
        url: (0,_request_js__WEBPACK_IMPORTED_MODULE_3__/* .apiUrl */ .y0)(destination.url, "/api/", `${TABLE}/${sysId}`),
        method: "PATCH",
        headers: { "content-type": "application/json", ...JSON_ANSWER },
        body: (0,_request_js__WEBPACK_IMPORTED_MODULE_3__/* .jsonBody */ .J9)({ work_notes: [(0,_ticket_text_js__WEBPACK_IMPORTED_MODULE_2__/* .ticketSummary */ .jy)(envelope), ...(0,_ticket_text_js__WEBPACK_IMPORTED_MODULE_2__/* .ticketDetails */ .j5)(envelope)].join("\n") }),
        problem: _servicenow_answer_js__WEBPACK_IMPORTED_MODULE_4__/* .rowProblem */ .up,
        ticket: _servicenow_answer_js__WEBPACK_IMPORTED_MODULE_4__/* .rowTicket */ .xd,
    };
}


/***/ }),

/***/ 9804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S8: () => (/* binding */ ticketKey),
/* harmony export */   Ye: () => (/* binding */ ticketText),
/* harmony export */   j5: () => (/* binding */ ticketDetails),
/* harmony export */   jy: () => (/* binding */ ticketSummary),
/* harmony export */   lV: () => (/* binding */ ticketField),
/* harmony export */   og: () => (/* binding */ cutAt)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1024);
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5459);


/** Foreign text for a ticket: one visible line in which no markup of ServiceNow or Jira and no spreadsheet formula works. */
function ticketText(text, limit = 200) {
    return inert((0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(text, limit));
}
/** The same for a field of so many UTF-16 units. */
function ticketField(text, units) {
    return cutAt(ticketText(text, units), units);
}
/** The same for a key, which is never cut: no two keys become one. */
function ticketKey(key) {
    return inert((0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .visibleKey */ .E$)(key));
}
/** Text of at most so many UTF-16 units, without half of a character at its end. */
function cutAt(text, units) {
    return text.length <= units ? text : `${text.slice(0, units - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
function inert(text) {
    return text
        .replace(/\[(?=\/?\s*code)/gi, "(")
        .replace(/[{}[\]|!~<>]/g, (char) => LOOKALIKES[char] ?? " ")
        .replace(/^(\s*)([=+\-@])/, "$1'$2");
}
// Wiki markup, macros, mentions, images and HTML all need one of these; the full-width forms read the same.
const LOOKALIKES = {
    "{": "｛",
    "}": "｝",
    "[": "［",
    "]": "］",
    "|": "｜",
    "!": "！",
    "~": "～",
    "<": "＜",
    ">": "＞",
};
/** One sentence on what happened to the account, safe for a ticket. */
function ticketSummary(envelope) {
    const { event, status } = envelope.event;
    const what = event.replace("email_account_", "");
    const name = ticketText(envelope.event.name ?? "(unnamed)", 120);
    const { reason: why } = envelope.event;
    const reason = (0,_event_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(envelope.event) && why ? `: ${ticketText(why, 400)}` : "";
    return `E-mail account "${name}" ${what} (${ticketText(status, 60)})${reason}`;
}
/** Where to look up the event, as lines for a ticket. */
function ticketDetails(envelope) {
    const { account_id, organisation, timestamp, run_url, audit_hash, latency_ms } = envelope.event;
    return [
        ...(organisation ? [`Organisation: ${ticketText(organisation)}`] : []),
        `Account id: ${ticketText(account_id ?? "none")}`,
        `Time: ${ticketText(timestamp)}, after ${latency_ms} ms`,
        ...(run_url ? [`Run: ${ticketText(run_url, 500)}`] : []),
        ...(audit_hash ? [`Audit record: ${ticketText(audit_hash)}`] : []),
        `Event id: ${envelope.id}`,
    ];
}


/***/ })

};
