export const id = 475;
export const ids = [475];
export const modules = {

/***/ 85475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OAuthClient: () => (/* binding */ OAuthClient)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(77934);
/* harmony import */ var _base_async_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(15767);
/* harmony import */ var _base_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24780);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4177);
/* harmony import */ var _base_http_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4507);
/* harmony import */ var _base_secret_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1569);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(21024);
/* harmony import */ var _api_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75919);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(24902);
/* harmony import */ var _rate_limit_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1142);
/* harmony import */ var _region_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(24966);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(52428);












/** Access tokens of an OAuth client: cached, renewed a minute before they expire, and never fetched twice at once. */
class OAuthClient {
    #request;
    #random;
    #token;
    #renewal;
    /** A refused client stays refused: trying again for every account could only lock it out. */
    #refusal;
    constructor(deps) {
        const { redactor = new _base_secret_js__WEBPACK_IMPORTED_MODULE_3__/* .Redactor */ .pO(), loginUrl = (0,_region_js__WEBPACK_IMPORTED_MODULE_7__/* .regionHosts */ .Qx)("us-east-1").loginUrl } = deps;
        const clientSecret = (0,_base_secret_js__WEBPACK_IMPORTED_MODULE_3__/* .asSecret */ .BO)(deps.clientSecret);
        const basic = (0,_base_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .toBase64 */ .nk)(`${deps.clientId}:${clientSecret.reveal()}`);
        redactor.add(clientSecret);
        redactor.add(basic);
        this.#request = {
            url: `${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_9__/* .trimmedEnd */ .Ee)(loginUrl, "/")}/oauth/token`,
            basic,
            redactor,
            fetch: deps.fetch,
            clock: deps.clock,
        };
        this.#random = deps.random;
    }
    /** A token that is valid for a minute or more. Throws `GenesysApiError`; rejects with the signal's reason when it aborts. */
    async getToken(signal) {
        signal?.throwIfAborted();
        if (this.#refusal)
            throw this.#refusal;
        if (this.#token && this.#request.clock.monotonic() < this.#token.renewAt)
            return this.#token.value;
        // The renewal does not belong to one caller: a caller that aborts must not fail the others.
        this.#renewal ??= this.#renew().finally(() => this.#renewal = undefined);
        return (await (0,_base_async_js__WEBPACK_IMPORTED_MODULE_10__/* .abortable */ .ZC)(this.#renewal, signal)).value;
    }
    /** Drops a token that the API refused, unless it was already replaced. */
    invalidate(token) {
        if (this.#token?.value === token)
            this.#token = undefined;
    }
    async #renew() {
        const { clock } = this.#request;
        const asked = clock.monotonic();
        try {
            const reply = await this.#requestWithRetry();
            const margin = reply.lifetimeMs > _limits_js__WEBPACK_IMPORTED_MODULE_5__/* .TOKEN_MARGIN_MS */ .Um ? _limits_js__WEBPACK_IMPORTED_MODULE_5__/* .TOKEN_MARGIN_MS */ .Um : reply.lifetimeMs / 2;
            this.#token = { value: reply.value, renewAt: asked + reply.lifetimeMs - margin };
            return this.#token;
        }
        catch (error) {
            const reason = error instanceof TokenFailure ? error.reason : error;
            if (reason instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV && reason.code === "GENESYS_CREDENTIALS")
                this.#refusal = reason;
            throw reason;
        }
    }
    #requestWithRetry() {
        const options = {
            attempts: _limits_js__WEBPACK_IMPORTED_MODULE_5__/* .ATTEMPTS */ .PY,
            baseMs: _limits_js__WEBPACK_IMPORTED_MODULE_5__/* .RETRY_BASE_MS */ .OQ,
            capMs: _limits_js__WEBPACK_IMPORTED_MODULE_5__/* .RETRY_CAP_MS */ .fq,
            clock: this.#request.clock,
            random: this.#random,
            retryable: (error) => error instanceof TokenFailure && error.again,
        };
        return (0,_base_async_js__WEBPACK_IMPORTED_MODULE_10__/* .retry */ .L5)(options, (attempt) => requestToken(this.#request, attempt));
    }
}
/** A token request that failed, and whether it may be tried again; a number is the requested wait, in milliseconds. */
class TokenFailure extends Error {
    reason;
    again;
    constructor(reason, again) {
        super(reason.message);
        this.reason = reason;
        this.again = again;
    }
}
/** Requests a token once with the client credentials grant (RFC 6749 section 4.4.2). Throws {@link TokenFailure}. */
async function requestToken(request, attempt) {
    const { response, text } = await send(request, attempt);
    const { redactor } = request;
    const judged = judge(response, text, request.clock.now(), redactor);
    if ("value" in judged) {
        redactor.add(judged.value);
        return judged;
    }
    const message = `Cannot get an access token: ${request.url} ${judged.words}${(0,_api_error_js__WEBPACK_IMPORTED_MODULE_4__/* .correlationNote */ .pL)(response.headers, redactor)}`;
    const details = {
        effect: "none",
        attempts: attempt,
        status: response.status,
        correlationId: (0,_api_error_js__WEBPACK_IMPORTED_MODULE_4__/* .correlationId */ .kY)(response.headers, redactor),
    };
    throw new TokenFailure(new _api_error_js__WEBPACK_IMPORTED_MODULE_4__/* .GenesysApiError */ .n_(judged.code, message, details), judged.again);
}
function judge(response, text, nowMs, redactor) {
    const { status, headers } = response;
    const words = `answered ${status}${errorWords(text, redactor)}`;
    if (status === 429)
        return { code: "GENESYS_THROTTLED", words, again: bearable((0,_rate_limit_js__WEBPACK_IMPORTED_MODULE_6__/* .throttleWaitMs */ .U)(headers, nowMs)) };
    if ((0,_base_http_js__WEBPACK_IMPORTED_MODULE_2__/* .isHtml */ ._6)(response, text)) {
        const page = `answered HTML with status ${status} (a proxy or a wrong genesys-login-url?)`;
        return { code: "GENESYS_NOT_JSON", words: page, again: status >= 500 };
    }
    if (status >= 500) {
        const asked = (0,_base_http_js__WEBPACK_IMPORTED_MODULE_2__/* .retryAfterMs */ .Vs)(headers, nowMs);
        return { code: "GENESYS_SERVER_ERROR", words, again: asked === undefined ? true : bearable(asked) };
    }
    if (status >= 400)
        return { code: CODE_OF_STATUS[status] ?? "GENESYS_REFUSED", words, again: false };
    if (status >= 300)
        return { code: "GENESYS_REDIRECTED", words, again: false };
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_11__/* .safeParse */ .xLC(_schemas_js__WEBPACK_IMPORTED_MODULE_8__/* .tokenSchema */ .Bk, (0,_base_http_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(text));
    if (!parsed.success) {
        const lacking = `answered ${status} without a usable access_token and expires_in`;
        return { code: "GENESYS_REPLY_INVALID", words: lacking, again: true };
    }
    return { value: parsed.output.access_token, lifetimeMs: parsed.output.expires_in * 1000 };
}
const CODE_OF_STATUS = {
    400: "GENESYS_CREDENTIALS",
    401: "GENESYS_CREDENTIALS",
    403: "GENESYS_CREDENTIALS",
    404: "GENESYS_NOT_FOUND",
};
function errorWords(text, redactor) {
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_11__/* .safeParse */ .xLC(_schemas_js__WEBPACK_IMPORTED_MODULE_8__/* .tokenErrorSchema */ .L8, (0,_base_http_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(text));
    if (!parsed.success)
        return "";
    const { error, error_description, description, message } = parsed.output;
    const words = error_description ?? description ?? message;
    return `${error ? ` ${redactor.quote(error, 80)}` : ""}${words ? `: "${redactor.quote(words)}"` : ""}`;
}
function bearable(ms) {
    return ms <= _limits_js__WEBPACK_IMPORTED_MODULE_5__/* .THROTTLE_LONGEST_MS */ .fX ? ms : false;
}
async function send(request, attempt) {
    const fail = (code, words, cause) => {
        const message = `Cannot get an access token: ${request.url} ${words}`;
        return new TokenFailure(new _api_error_js__WEBPACK_IMPORTED_MODULE_4__/* .GenesysApiError */ .n_(code, message, { effect: "none", attempts: attempt, cause }), true);
    };
    const onTimeout = () => fail("GENESYS_TIMEOUT", `did not answer within ${_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .TOKEN_TIMEOUT_MS */ .t3 / 1000} s`);
    try {
        return await (0,_base_async_js__WEBPACK_IMPORTED_MODULE_10__/* .deadline */ .nl)(_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .TOKEN_TIMEOUT_MS */ .t3, request.clock, undefined, onTimeout, async (signal) => {
            const response = await request.fetch(request.url, {
                method: "POST",
                headers: {
                    authorization: `Basic ${request.basic}`,
                    "content-type": "application/x-www-form-urlencoded",
                    accept: "application/json",
                },
                body: "grant_type=client_credentials",
                redirect: "manual",
                signal,
            });
            return { response, text: (await (0,_base_http_js__WEBPACK_IMPORTED_MODULE_2__/* .readBody */ .x8)(response, _limits_js__WEBPACK_IMPORTED_MODULE_5__/* .ERROR_LIMIT_BYTES */ .z3)).text };
        });
    }
    catch (error) {
        if (error instanceof TokenFailure)
            throw error;
        throw fail("GENESYS_UNREACHABLE", `could not be reached: ${(0,_base_http_js__WEBPACK_IMPORTED_MODULE_2__/* .connectionReason */ .R2)(error, request.redactor)}`, error);
    }
}


/***/ })

};
