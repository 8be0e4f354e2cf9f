export const id = 416;
export const ids = [416];
export const modules = {

/***/ 75919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c4: () => (/* binding */ isNotFound),
/* harmony export */   kY: () => (/* binding */ correlationId),
/* harmony export */   n_: () => (/* binding */ GenesysApiError),
/* harmony export */   ni: () => (/* binding */ readRefusal),
/* harmony export */   pL: () => (/* binding */ correlationNote)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4177);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21024);
/* harmony import */ var _base_http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4507);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52428);





/**
 * A failed request to Genesys Cloud, with the API's own words and the correlation id in its message.
 *
 * @example
 * ```ts
 * import { GenesysApiError, GenesysOAuthManager } from "genesys-email-accounts";
 *
 * const oauth = new GenesysOAuthManager({
 *   clientId: "CLIENT_ID",
 *   clientSecret: "CLIENT_SECRET",
 *   loginUrl: "https://login.mypurecloud.de",
 * });
 * try {
 *   await oauth.getToken();
 * } catch (error) {
 *   if (error instanceof GenesysApiError) console.error(error.status, error.correlationId, error.effect);
 * }
 * ```
 */
class GenesysApiError extends _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV {
    /** Always `GenesysApiError`. */
    name = "GenesysApiError";
    /** Whether the request changed something. */
    effect;
    /** How often the request was sent. */
    attempts;
    /** The response's HTTP status; undefined when there was no response. */
    status;
    /** `inin-correlation-id`, which Genesys support asks for; undefined when there was none. */
    correlationId;
    /** `code` of the API's error body, such as `bad.request`; undefined when there was none. */
    genesysCode;
    /** Made by the client of the API; public so that tests of callers can make one. */
    constructor(code, message, details) {
        super(code, message, {
            ...(details.hint === undefined ? {} : { hint: details.hint }),
            ...(details.cause === undefined ? {} : { cause: details.cause }),
        });
        this.effect = details.effect;
        this.attempts = details.attempts;
        this.status = details.status;
        this.correlationId = details.correlationId;
        this.genesysCode = details.genesysCode;
    }
}
/** Whether an error says that the requested resource does not exist. */
function isNotFound(error) {
    return error instanceof GenesysApiError && error.code === "GENESYS_NOT_FOUND";
}
/** `inin-correlation-id` of a response, if it has a valid one. */
function correlationId(headers, redactor) {
    const value = headers.get("inin-correlation-id")?.trim();
    return value ? redactor.quote(value, 64) : undefined;
}
/** The code for an HTTP status that is not a success. */
function codeOfStatus(status) {
    if (status >= 500)
        return "GENESYS_SERVER_ERROR";
    if (status >= 400)
        return CODE_OF_STATUS[status] ?? "GENESYS_REFUSED";
    return "GENESYS_REDIRECTED";
}
const CODE_OF_STATUS = {
    401: "GENESYS_CREDENTIALS",
    403: "GENESYS_FORBIDDEN",
    404: "GENESYS_NOT_FOUND",
    408: "GENESYS_TIMEOUT",
    409: "GENESYS_CONFLICT",
    410: "GENESYS_NOT_FOUND",
    429: "GENESYS_THROTTLED",
};
const NO_ERROR_BODY = { details: [] };
/** Reads an error response. */
function readRefusal(response, body, redactor) {
    const trace = correlationNote(response.headers, redactor);
    if ((0,_base_http_js__WEBPACK_IMPORTED_MODULE_1__/* .isHtml */ ._6)(response, body) && response.status !== 429) {
        const text = `answered HTML with status ${response.status} (a proxy or a wrong genesys-api-url?)${trace}`;
        return { code: "GENESYS_NOT_JSON", text, permissions: [] };
    }
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC(_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .errorBodySchema */ .ut, (0,_base_http_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(body));
    const error = parsed.success ? parsed.output : NO_ERROR_BODY;
    const message = error.message && redactor.redact(error.message);
    const words = [
        `answered ${response.status}`,
        error.code ? ` ${redactor.quote(error.code, 80)}` : "",
        message ? `: "${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .visible */ .RK)(message)}"` : "",
        fieldNote(error.details, redactor),
        limitNote(error.limit, redactor),
        redirectNote(response, redactor),
        trace,
    ];
    return {
        code: codeOfStatus(response.status),
        text: words.join(""),
        genesysCode: error.code ? redactor.quote(error.code, 80) : undefined,
        permissions: missingPermissions(message ?? ""),
    };
}
/** The correlation id in brackets, for the end of a message; empty when there is none. */
function correlationNote(headers, redactor) {
    const trace = correlationId(headers, redactor);
    return trace === undefined ? "" : ` (inin-correlation-id ${trace})`;
}
function fieldNote(details, redactor) {
    const fields = details.flatMap((detail) => detail.fieldName ? [redactor.quote(detail.fieldName, 80)] : []);
    return fields.length === 0 ? "" : `, fields ${fields.slice(0, 5).join(", ")}`;
}
function limitNote(limit, redactor) {
    if (limit === undefined || (limit.key === undefined && limit.value === undefined))
        return "";
    const name = [limit.namespace, limit.key].flatMap((part) => part ? [redactor.quote(part, 80)] : []).join("/");
    return `, limit ${name || "of the organisation"}${limit.value === undefined ? "" : ` is ${limit.value}`}`;
}
function redirectNote(response, redactor) {
    const location = response.headers.get("location");
    return location && response.status < 400 ? ` to "${redactor.quote(location)}"` : "";
}
function missingPermissions(message) {
    return [...new Set(message.match(/\b[a-z]\w{1,40}:\w{1,40}:\w{1,40}\b/gi) ?? [])].slice(0, 5);
}


/***/ }),

/***/ 24902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B1: () => (/* binding */ PAGES_LIMIT),
/* harmony export */   E6: () => (/* binding */ THROTTLE_REPEATS),
/* harmony export */   Lo: () => (/* binding */ CREDENTIALS_PAGE_SIZE),
/* harmony export */   OQ: () => (/* binding */ RETRY_BASE_MS),
/* harmony export */   PY: () => (/* binding */ ATTEMPTS),
/* harmony export */   Um: () => (/* binding */ TOKEN_MARGIN_MS),
/* harmony export */   X8: () => (/* binding */ SCOUT_LEAST_LIMIT),
/* harmony export */   Yq: () => (/* binding */ RESPONSE_LIMIT_BYTES),
/* harmony export */   ZK: () => (/* binding */ IDS_AT_ONCE),
/* harmony export */   fX: () => (/* binding */ THROTTLE_LONGEST_MS),
/* harmony export */   fq: () => (/* binding */ RETRY_CAP_MS),
/* harmony export */   gM: () => (/* binding */ SCOUT_DEMAND_MS),
/* harmony export */   iZ: () => (/* binding */ RESET_ROUNDING_MS),
/* harmony export */   j2: () => (/* binding */ REQUEST_TIMEOUT_MS),
/* harmony export */   j_: () => (/* binding */ SHARED_RESERVE),
/* harmony export */   kE: () => (/* binding */ PAGE_CONCURRENCY),
/* harmony export */   md: () => (/* binding */ PAGE_SIZE),
/* harmony export */   sv: () => (/* binding */ THROTTLE_DEFAULT_MS),
/* harmony export */   t3: () => (/* binding */ TOKEN_TIMEOUT_MS),
/* harmony export */   tx: () => (/* binding */ RESET_LONGEST_S),
/* harmony export */   uP: () => (/* binding */ LISTING_ATTEMPTS),
/* harmony export */   z3: () => (/* binding */ ERROR_LIMIT_BYTES)
/* harmony export */ });
/** Every bound of the Genesys client, target and provisioner, each with its reason. Times in milliseconds, sizes in bytes. */
/** One request including its response: twice the time after which the official SDK gives up. */
const REQUEST_TIMEOUT_MS = 30_000;
/** One token request, independent of the callers that wait for it. */
const TOKEN_TIMEOUT_MS = 20_000;
/** A token is renewed this long before it expires, so that none expires during a request. */
const TOKEN_MARGIN_MS = 60_000;
/** A page of 100 accounts whose files may be 256 KiB each, and some margin. */
const RESPONSE_LIMIT_BYTES = 32 * 1024 * 1024;
/** Enough of an error to explain it; the rest is cut off. */
const ERROR_LIMIT_BYTES = 64 * 1024;
/** Attempts of a request that may be repeated, including the first. */
const ATTEMPTS = 4;
/** The longest wait after the first failed attempt; it doubles with each further one, and the wait is random below it. */
const RETRY_BASE_MS = 500;
/** Where the doubling stops. */
const RETRY_CAP_MS = 10_000;
/** The wait after a 429 that does not say how long. */
const THROTTLE_DEFAULT_MS = 5_000;
/** The run does not wait longer than this: it reports the requested wait and ends. */
const THROTTLE_LONGEST_MS = 15 * 60_000;
/** Consecutive 429 responses to one request, each waited for, before the run gives it up. */
const THROTTLE_REPEATS = 20;
/** `inin-ratelimit-reset` is whole seconds: the real end is within one of them. */
const RESET_ROUNDING_MS = 1_000;
/** No window is longer than the run would wait: a larger `inin-ratelimit-reset` is a mistake, such as a date. */
const RESET_LONGEST_S = THROTTLE_LONGEST_MS / 1000;
/** In a smaller limit one place is worth more than the second a window that is gained by leaving it empty once. */
const SCOUT_LEAST_LIMIT = 100;
/** Between the answer to a request and the next one of the same worker: what it records on disk. */
const SCOUT_DEMAND_MS = 100;
/** The share of a limit to leave to others once others use it. */
const SHARED_RESERVE = 0.05;
/** The longest page that the API returns. */
const PAGE_SIZE = 100;
/** 100,000 accounts: a larger page count is a mistake. */
const PAGES_LIMIT = 1_000;
/** Pages to read at the same time, after the first. */
const PAGE_CONCURRENCY = 4;
/** Attempts at a listing when accounts are added or removed while pages are read. */
const LISTING_ATTEMPTS = 3;
/** The longest page of credentials. */
const CREDENTIALS_PAGE_SIZE = 200;
/** Ids in one query: each has 36 characters, and addresses of more than 4 KB are refused by some proxies. */
const IDS_AT_ONCE = 50;


/***/ }),

/***/ 1142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ throttleWaitMs),
/* harmony export */   q: () => (/* binding */ RateLimit)
/* harmony export */ });
/* harmony import */ var _base_async_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15767);
/* harmony import */ var _base_http_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4507);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24902);
// By hand: packages pace by a rate that is known before, and this one learns it from the answers' headers.
//
// When a window ends is told in whole seconds, and nobody says how they are rounded. Each answer was made between the time t0
// at which its request was sent and the time t1 at which it came, so a reset of k seconds bounds the end E: t0 + k - 1 < E <=
// t1 + k if they are rounded up, half a second later if to the nearest, a second later if down. The answers of one window
// narrow that interval (`from`, `until`), to about a trip once k has been seen to step; but all three readings shift it as a
// whole, so no answer of one window tells them apart. Hence a window counts as ended a second after `until`.
//
// What tells them apart is one look at the time between. Once a run, when a request has to wait for the next window anyway,
// the last place of this one is kept and its request sent alone at `until`, as a scout. If its answer is of a new window
// the new one is entered at once; if that is before the other two readings could be true, seconds are rounded up: all windows
// of the run then end at `until`, and the first request of each goes alone, to confirm it. In any other case (still the old
// window, an answer that is lost, late, or without headers) nothing is tried again. Either may also be learned from any other
// answer that happens to show it.
//
// The scout is paid out of the old window's room, so it is never refused where nobody else uses the limit; where somebody
// does, none is sent. It costs at most one place once a run: the nth request is answered no later than the one after it was
// before, and a trip. That much is needed: as long as no request arrives in those seconds nothing can be known, and one that
// finds the new window has left its place in the old one empty. A 429 ends all this for the run. Assumed: a server rounds
// always the same way, and its clock and this one run apart by less than a thousandth, which is waited in addition.



const ORDER = ["write", "read", "poll"];
const MINUTE_MS = 60_000;
/**
 * One request budget for a whole run, learned from `inin-ratelimit-allowed`, `-count` and `-reset`: requests go out at
 * once while the window has room, and wait for its end when it has none, so they use the whole limit without exceeding it.
 */
class RateLimit {
    #clock;
    #perMinute;
    #queues = { write: new Set(), read: new Set(), poll: new Set() };
    #window;
    #answered = false;
    #shared = false;
    #rounding = "unknown";
    /** From the last request to its answer. */
    #tripMs = Infinity;
    /** How much later a window ends because it slides. */
    #slidingMs = 0;
    #inFlight = 0;
    #pausedUntil = -Infinity;
    /** When the requests of the last minute were sent; kept only under a cap. */
    #sent = [];
    #timer;
    /** `perMinute` caps the requests in any 60 seconds, whatever the headers allow. */
    constructor(clock, perMinute) {
        this.#clock = clock;
        this.#perMinute = perMinute;
    }
    /** Waits until one request may be sent; resolves with a function to call once it is answered or lost. Rejects with the signal's reason. */
    async acquire(priority, shared) {
        shared?.throwIfAborted();
        // Its own signal: many requests wait on a run's signal, and Node 20 reports more than ten listeners as a leak.
        const signal = shared && AbortSignal.any([shared]);
        const queue = this.#queues[priority];
        await new Promise((resolve, reject) => {
            const release = (0,_base_async_js__WEBPACK_IMPORTED_MODULE_2__/* .onAbort */ .u7)(signal, (reason) => {
                queue.delete(waiting);
                reject(reason);
            });
            const waiting = {
                start: () => {
                    release();
                    resolve();
                },
            };
            queue.add(waiting);
            this.#pump();
        });
        return () => this.#release();
    }
    /** Learns from the headers of a response to a request that was sent at `sentAt`, by the monotonic clock; without it the window's end stays unsure by a second. */
    observe(headers, sentAt = -Infinity) {
        this.#answered = true;
        const allowed = headerCount(headers, "inin-ratelimit-allowed");
        const count = headerCount(headers, "inin-ratelimit-count");
        const reset = headerCount(headers, "inin-ratelimit-reset");
        if (allowed === undefined || allowed === 0 || count === undefined || reset === undefined) {
            if (this.#window)
                this.#window.count++;
            return;
        }
        const now = this.#clock.monotonic();
        const seconds = Math.min(reset, _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .RESET_LONGEST_S */ .tx);
        const told = { allowed, count, from: sentAt + (seconds - 1) * 1000, until: now + seconds * 1000 };
        this.#tripMs = now - sentAt;
        const window = this.#window;
        // A response that was long on its way may be of the window before.
        if (window && this.#rounding === "up" && sentAt < window.knownSince && told.until <= window.from)
            return;
        if (window && !window.guessed && now < this.#endOf(window)) {
            // Responses of one window agree on its end except for rounding; a later end is the next window's.
            const isLater = told.until > window.until + 1.5 * _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .RESET_ROUNDING_MS */ .iZ;
            // A scout asks for what is true: a window whose count goes on is the old one, whatever end it tells.
            if (!isLater || (window.scouted && count > window.count))
                return this.#seeSame(window, told, sentAt);
            this.#seeNext(window, told, now);
        }
        // What a window that slides still counts is a scout that came a second before the rest.
        if (window?.afterScout && count > window.own)
            this.#slidingMs = _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .RESET_ROUNDING_MS */ .iZ;
        this.#window = {
            ...told,
            knownSince: now,
            own: window?.guessed ? window.own : this.#inFlight,
            guessed: false,
            aloneUntil: -Infinity,
            begun: true,
            afterScout: false,
            scouted: false,
        };
        if (count > this.#window.own)
            this.#shared = true;
    }
    /** Pauses every request for `ms` milliseconds, as a 429 asks. What was known about the window is then void. */
    pause(ms) {
        this.#answered = true;
        // Whatever the reason: who was refused leaves nothing to chance.
        this.#rounding = "other";
        const now = this.#clock.monotonic();
        this.#pausedUntil = Math.max(this.#pausedUntil, now + ms);
        if (this.#window) {
            this.#window = { ...this.#nextWindow(this.#window, now), aloneUntil: -Infinity };
        }
    }
    /** A response of the window that is known. */
    #seeSame(window, told, sentAt) {
        const same = {
            ...window,
            allowed: told.allowed,
            count: Math.max(window.count, told.count),
            from: Math.max(window.from, told.from),
            until: Math.min(window.until, told.until),
        };
        this.#window = same;
        if (sentAt >= same.until)
            this.#rounding = "other";
        if (same.count > same.own)
            this.#shared = true;
    }
    /** A response of the window after it, which had begun before `now`. */
    #seeNext(window, { count, from }, now) {
        // In a window that slides, or a bucket that fills up, the count goes on.
        if (count > this.#inFlight)
            this.#rounding = "other";
        const isUp = from > window.until && isSteady(window) && now <= window.from + NEAREST_MS;
        if (this.#rounding === "unknown" && isUp)
            this.#rounding = "up";
        this.#closeScouted(window);
    }
    /** A scout that could not tell is not sent again. */
    #closeScouted({ scouted }) {
        if (scouted && this.#rounding === "unknown")
            this.#rounding = "other";
    }
    #release() {
        this.#inFlight--;
        this.#pump();
    }
    /** Starts the requests that may start, and sets a timer for the rest. */
    #pump() {
        this.#timer?.abort();
        this.#timer = undefined;
        for (;;) {
            const queue = ORDER.map((priority) => this.#queues[priority]).find((each) => each.size > 0);
            const [next] = queue ?? [];
            if (!queue || !next)
                return;
            const wait = this.#waitMs(queue.size);
            if (wait > 0)
                return this.#pumpAfter(wait);
            queue.delete(next);
            this.#note();
            next.start();
        }
    }
    #pumpAfter(ms) {
        // Infinity: the next release calls this again.
        if (ms === Infinity)
            return;
        const timer = new AbortController();
        this.#timer = timer;
        this.#clock.sleep(Math.ceil(ms), timer.signal).then(() => this.#pump(), () => undefined);
    }
    #note() {
        this.#inFlight++;
        if (this.#window) {
            this.#window.own++;
            this.#window.begun = true;
        }
        if (this.#perMinute !== undefined)
            this.#sent.push(this.#clock.monotonic());
    }
    /** Milliseconds until the next request may go, of so many of its kind; Infinity: not before a pending one is answered. */
    #waitMs(waiting) {
        const now = this.#clock.monotonic();
        // The first request goes alone: its response reports the limit.
        if (!this.#answered && this.#inFlight > 0)
            return Infinity;
        return Math.max(this.#pausedUntil - now, this.#capWaitMs(now), this.#windowWaitMs(now, waiting));
    }
    #capWaitMs(now) {
        if (this.#perMinute === undefined)
            return 0;
        while (this.#sent[0] !== undefined && this.#sent[0] <= now - MINUTE_MS)
            this.#sent.shift();
        const oldest = this.#sent[0];
        return oldest === undefined || this.#sent.length < this.#perMinute ? 0 : oldest + MINUTE_MS - now;
    }
    #windowWaitMs(now, waiting) {
        if (!this.#window)
            return 0;
        if (now >= this.#endOf(this.#window)) {
            this.#closeScouted(this.#window);
            this.#window = this.#nextWindow(this.#window, now);
        }
        const window = this.#window;
        const { allowed, count } = window;
        if (window.begun && now < window.aloneUntil)
            return window.aloneUntil - now;
        const reserve = this.#shared ? Math.ceil(allowed * _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .SHARED_RESERVE */ .j_) : 0;
        // Requests in flight may or may not be in the count already; assume that they are not.
        const room = Math.max(allowed - reserve, 1) - count - this.#inFlight;
        if (room <= 0) {
            const mayBeRoom = room + this.#inFlight > 0 && this.#inFlight > 0;
            return mayBeRoom && !window.scouted && this.#rounding !== "up" ? Infinity : this.#endOf(window) - now;
        }
        if (room > 1 || !this.#canScout(window, now))
            return 0;
        const sendAt = this.#scoutAt(window, now, waiting);
        if (now < sendAt)
            return sendAt - now;
        window.scouted = waiting > 1;
        return 0;
    }
    /** Whether the last request of a window, sent at its end, would be answered well before the window has ended for certain. */
    #canScout(window, now) {
        return this.#rounding === "unknown" && !this.#shared && !window.guessed && isSteady(window) &&
            window.allowed >= _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .SCOUT_LEAST_LIMIT */ .X8 && window.until - window.knownSince >= SCOUT_LEAST_MS &&
            Math.max(now, earliestEnd(window)) + this.#tripMs <= window.until + NEAREST_MS;
    }
    /** When the last request of a window goes: at its end if another one has to wait for that, else soon. */
    #scoutAt(window, now, waiting) {
        if (waiting > 1)
            return earliestEnd(window);
        // Who has just been answered has not come back yet.
        window.lastAt ??= now + this.#tripMs + _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .SCOUT_DEMAND_MS */ .gM;
        return window.lastAt;
    }
    /** When a window has ended for certain. */
    #endOf(window) {
        const isKnown = this.#rounding === "up" && !window.guessed && isSteady(window);
        return isKnown ? earliestEnd(window) : window.until + _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .RESET_ROUNDING_MS */ .iZ + this.#slidingMs;
    }
    /** A window with only a known limit; the first response with headers reports its count and end. */
    #nextWindow(window, now) {
        return {
            allowed: window.allowed,
            count: 0,
            from: -Infinity,
            until: now + MINUTE_MS - _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .RESET_ROUNDING_MS */ .iZ,
            knownSince: now,
            own: this.#inFlight,
            guessed: true,
            aloneUntil: window.until + _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .RESET_ROUNDING_MS */ .iZ,
            begun: false,
            afterScout: window.scouted,
            scouted: false,
        };
    }
}
/** If seconds are rounded to the nearest, a window ends so much later than if they are rounded up. */
const NEAREST_MS = _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .RESET_ROUNDING_MS */ .iZ / 2;
/** Windows that are shorter cannot be told apart by their ends. */
const SCOUT_LEAST_MS = 3 * _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .RESET_ROUNDING_MS */ .iZ;
/** Two clocks run apart by a smaller share: NTP corrects no faster than half of it. */
const CLOCK_DRIFT = 0.001;
/** When a window has ended if the server rounds its seconds up. */
function earliestEnd({ until, knownSince }) {
    return until + (until - knownSince) * CLOCK_DRIFT;
}
/** Whether all responses of a window can be true. */
function isSteady({ from, until }) {
    return from < until;
}
/** How long to wait after a 429, in milliseconds: as long as it asks, else until the window's reset, else a default. */
function throttleWaitMs(headers, nowMs) {
    const asked = (0,_base_http_js__WEBPACK_IMPORTED_MODULE_0__/* .retryAfterMs */ .Vs)(headers, nowMs);
    if (asked !== undefined)
        return asked;
    const reset = headerCount(headers, "inin-ratelimit-reset");
    return reset === undefined ? _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .THROTTLE_DEFAULT_MS */ .sv : reset * 1000 + _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .RESET_ROUNDING_MS */ .iZ;
}
/** A header with a whole number; undefined if it is absent or anything else. */
function headerCount(headers, name) {
    const value = headers.get(name)?.trim() ?? "";
    return /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}


/***/ }),

/***/ 52428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bk: () => (/* binding */ tokenSchema),
/* harmony export */   L8: () => (/* binding */ tokenErrorSchema),
/* harmony export */   Lp: () => (/* binding */ pageCount),
/* harmony export */   a: () => (/* binding */ resourceId),
/* harmony export */   ut: () => (/* binding */ errorBodySchema)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);

/** A text field of an error body: a wrong type must not hide the other fields. */
const optionalText = valibot__WEBPACK_IMPORTED_MODULE_0__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()), undefined);
/** The token endpoint's response (RFC 6749 section 5.1): the fields that are read. */
const tokenSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    access_token: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(/^[\x21-\x7e]{1,8192}$/, "not a token")),
    /** Seconds. */
    expires_in: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(1)),
});
/** The token endpoint's refusal (RFC 6749 section 5.2), or the platform's error body instead. */
const tokenErrorSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    error: optionalText,
    error_description: optionalText,
    description: optionalText,
    message: optionalText,
});
/** The platform's error body: the fields that are shown. */
const errorBodySchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    message: optionalText,
    code: optionalText,
    details: valibot__WEBPACK_IMPORTED_MODULE_0__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ fieldName: optionalText })), []),
    /** The limit of the organisation that the request would cross (ErrorBody.limit of the official SDK). */
    limit: valibot__WEBPACK_IMPORTED_MODULE_0__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ key: optionalText, namespace: optionalText, value: valibot__WEBPACK_IMPORTED_MODULE_0__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()), undefined) })), undefined),
});
/** An id, at most as long as a domain name: ids go into URLs, logs and files, so one that could change a path is invalid. */
const resourceId = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(/^[A-Za-z0-9][\w.-]{0,252}$/, "not an id"));
/** A number of things, or of a page. */
const pageCount = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(0));


/***/ })

};
