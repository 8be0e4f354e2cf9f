export const id = 649;
export const ids = [649];
export const modules = {

/***/ 6649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  destinationOf: () => (/* binding */ destinationOf)
});

// UNUSED EXPORTS: sendEvent

// EXTERNAL MODULE: ./build/src/core/audit/audit-record.js + 3 modules
var audit_record = __webpack_require__(3430);
// EXTERNAL MODULE: ./build/src/core/base/errors.js + 7 modules
var errors = __webpack_require__(4177);
// EXTERNAL MODULE: ./build/src/core/base/secret.js + 1 modules
var base_secret = __webpack_require__(1569);
// EXTERNAL MODULE: ./build/src/core/notify/delivery.js + 7 modules
var delivery = __webpack_require__(6209);
// EXTERNAL MODULE: ./build/src/core/base/bytes.js
var bytes = __webpack_require__(4780);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./build/src/core/base/async.js
var base_async = __webpack_require__(5767);
// EXTERNAL MODULE: ./build/src/core/base/http.js
var http = __webpack_require__(4507);
// EXTERNAL MODULE: ./build/src/core/notify/limits.js
var limits = __webpack_require__(3195);
;// CONCATENATED MODULE: ./build/src/core/notify/authorization.js






const tokenSchema = dist/* object */.Ikc({
    access_token: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[\x21-\x7e]+$/)),
    expires_in: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* union */.KCZ([dist/* number */.aig(), dist/* string */.YjP()]), dist/* transform */.pdi(Number))),
});
/** Access tokens for a receiver, fetched when one is needed and kept until shortly before their end. */
class ReceiverTokens {
    #client;
    #deps;
    #known;
    constructor(client, deps) {
        this.#client = client;
        this.#deps = deps;
    }
    /** A token that has not ended. Throws AppError. */
    async get(signal) {
        const known = this.#known;
        if (known && await known.endsAt > this.#deps.clock.monotonic())
            return await known.token;
        const fetched = this.#fetch(signal);
        this.#known = { token: fetched.then(({ token }) => token), endsAt: fetched.then(({ endsAt }) => endsAt) };
        // Who waits for either hears of a failure; the next one asks anew.
        this.#known.token.catch(() => undefined);
        this.#known.endsAt.catch(() => this.#known = undefined);
        return (await fetched).token;
    }
    /** Forgets the token: the receiver does not take it any more. */
    forget() {
        this.#known = undefined;
    }
    async #fetch(signal) {
        const { clock } = this.#deps;
        const { host } = this.#client.tokenUrl;
        const late = () => new errors/* AppError */.uV("NOTIFY_FAILED", `${host} did not answer in time`);
        return await (0,base_async/* deadline */.nl)(limits/* RECEIVER_TOKEN_MS */.n, clock, signal, late, async (signal) => {
            const inHeader = await this.#ask(true, signal);
            // RFC 6749 section 2.3.1 prefers the header, but not every server takes it.
            const { status, text, isPage } = inHeader.status === 400 || inHeader.status === 401
                ? await this.#ask(false, signal)
                : inHeader;
            const answer = dist/* safeParse */.xLC(tokenSchema, (0,http/* parseJson */.qF)(text));
            if (status >= 200 && status <= 299 && answer.success) {
                const { access_token: token, expires_in: seconds = 300 } = answer.output;
                this.#deps.redactor.add(token);
                const lasts = Number.isFinite(seconds) ? seconds * 1000 - limits/* RECEIVER_TOKEN_MARGIN_MS */.EW : 0;
                return { token, endsAt: clock.monotonic() + lasts };
            }
            const refused = status >= 400 && !(0,http/* mayPass */.bg)(status);
            // What is no token by its form may be one all the same.
            const isSecret = status >= 200 && status <= 299;
            const words = isSecret ? "" : isPage ? "a web page" : this.#deps.redactor.quote(text.trim(), limits/* ANSWER_WORDS */.xo);
            const message = `${host} gave no token, but ${status}${words === "" ? "" : `: ${words}`}`;
            throw new errors/* AppError */.uV(refused ? "NOTIFY_REFUSED" : "NOTIFY_FAILED", message);
        });
    }
    async #ask(inHeader, signal) {
        const { tokenUrl, clientId, clientSecret } = this.#client;
        const [id, secret] = [clientId.reveal(), clientSecret.reveal()];
        const form = new URLSearchParams({ grant_type: "client_credentials" });
        const headers = {
            "content-type": "application/x-www-form-urlencoded",
            accept: "application/json",
        };
        if (inHeader)
            headers.authorization = basicAuthorization(formEncoded(id), formEncoded(secret));
        else {
            form.set("client_id", id);
            form.set("client_secret", secret);
        }
        try {
            const init = { method: "POST", headers, body: form.toString(), redirect: "manual", signal };
            const response = await this.#deps.fetch(tokenUrl.href, init);
            const { text } = await (0,http/* readBody */.x8)(response, limits/* ANSWER_BYTES */.Xy);
            return { status: response.status, text, isPage: (0,http/* isHtml */._6)(response, text) };
        }
        catch (error) {
            signal.throwIfAborted();
            if (error instanceof errors/* ConfigurationError */.j1)
                throw error;
            const reason = (0,http/* connectionReason */.R2)(error, this.#deps.redactor);
            throw new errors/* AppError */.uV("NOTIFY_FAILED", `${tokenUrl.host} could not be reached: ${reason}`, { cause: error });
        }
    }
}
/** The value of Authorization for a name and a password (RFC 7617). */
function basicAuthorization(name, password) {
    return `Basic ${(0,bytes/* toBase64 */.nk)(`${name}:${password}`)}`;
}
/** As RFC 6749 appendix B wants it. */
function formEncoded(text) {
    return new URLSearchParams({ "": text }).toString().slice(1);
}

;// CONCATENATED MODULE: ./build/src/core/notify/destination.js






/** Formats whose token is no bearer token, and where it goes. */
const OWN_TOKENS = {
    pagerduty: "a routing key",
    "jira-automation": "the header X-Automation-Webhook-Token",
};
/** Checks the settings for events. Throws ConfigurationError (NOTIFY_CONFIG) whose message never shows path or query, which may contain secrets. */
async function openDestination(url, options = {}) {
    const { token, secret, username, headers, oauth, deps, format = "basic" } = options;
    if (token !== undefined && !(username === undefined ? /^[\x21-\x7e]+$/ : /^[^\p{Cc}]+$/u).test(token.reveal())) {
        throw unusable("Cannot use the ITSM token: it is empty or contains a space, a line end or a character outside ASCII");
    }
    if (format === "pagerduty" && token === undefined) {
        throw unusable("Cannot send events to PagerDuty without its routing key");
    }
    const own = OWN_TOKENS[format];
    if (username !== undefined) {
        if (token === undefined)
            throw unusable("Cannot use the ITSM user name without a token, which is its password");
        if (own !== undefined)
            throw unusable(`Cannot use an ITSM user name with ${format}: its token is ${own}`);
        if (oauth !== undefined)
            throw unusable("Cannot use an ITSM user name and an OAuth client at once");
        if (/[:\p{Cc}]/u.test(username))
            throw unusable("Cannot use the ITSM user name: it contains a colon");
    }
    if (oauth !== undefined && token !== undefined && own === undefined) {
        throw unusable("Cannot use an ITSM token and an OAuth client at once");
    }
    const client = oauth && { ...oauth, tokenUrl: parseUrl(oauth.tokenUrl, "OAuth token") };
    const tokens = client && deps && new ReceiverTokens(client, deps);
    return {
        url: parseUrl(url, "webhook"),
        format,
        ...(token === undefined ? {} : { token }),
        ...(secret === undefined ? {} : { keys: await importSigningKeys(secret) }),
        ...(headers === undefined ? {} : { headers: parseHeaders(headers) }),
        ...(tokens
            ? {
                authorize: async (signal) => ({ authorization: `Bearer ${await tokens.get(signal)}` }),
                renew: () => tokens.forget(),
            }
            : token !== undefined && own === undefined
                ? { authorize: () => Promise.resolve({ authorization: authorizationOf(token, username) }) }
                : {}),
    };
}
function authorizationOf(token, username) {
    return username === undefined ? `Bearer ${token.reveal()}` : basicAuthorization(username, token.reveal());
}
/** Headers that make a request what it is. */
const OWN_HEADERS = /^(?:host|connection|content-.*|transfer-encoding|te|trailer|upgrade|expect|keep-alive|accept-encoding|webhook-.*|idempotency-key)$/;
function parseHeaders(text) {
    const headers = {};
    for (const [index, line] of text.reveal().split(/\r?\n/).entries()) {
        if (line.trim() === "")
            continue;
        const [, name = "", value = ""] = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*([\x21-\x7e](?:[\x20-\x7e\t]*[\x21-\x7e])?)[ \t]*$/
            .exec(line.trim()) ?? [];
        if (name === "")
            throw unusable(`Cannot use line ${index + 1} of the ITSM headers: it is not "Name: value"`);
        const key = name.toLowerCase();
        if (OWN_HEADERS.test(key))
            throw unusable(`Cannot set the header ${name} of ITSM events: the program sets it`);
        if (Object.hasOwn(headers, key))
            throw unusable(`Cannot use the ITSM headers: ${name} stands in them twice`);
        headers[key] = value;
    }
    return headers;
}
function parseUrl(text, what) {
    if (!URL.canParse(text))
        throw unusable(`Cannot use the ITSM ${what} address: it is not an absolute URL`);
    const url = new URL(text);
    const where = `Cannot send events to ${url.protocol}//${url.host}`;
    if (url.username !== "" || url.password !== "") {
        throw unusable(`${where}: the address contains a user name or password`);
    }
    if (!(0,http/* isConfidential */.FX)(url)) {
        throw unusable(`${where}: use https; http is allowed only for this machine itself`);
    }
    if (METADATA_HOST.test(url.hostname)) {
        throw unusable(`${where}: link-local addresses and those that hand out a machine's credentials take no events`);
    }
    url.hash = "";
    return url;
}
/** The IPv4 addresses of {@link METADATA_HOST} inside IPv6 ones: the first is all of `169.254.0.0/16`. */
const METADATA_GROUPS = "(?:a9fe:[0-9a-f]+|a83f:8110|6464:64c8|c000:c0)";
/** As the URL parser writes addresses: link-local ones, and those of cloud metadata services, in whatever form leads to them. */
const METADATA_HOST = new RegExp(`^(?:${[
    String.raw `169\.254\.\d+\.\d+|168\.63\.129\.16|100\.100\.100\.200|192\.0\.0\.192`,
    String.raw `\[(?:fe[89ab][0-9a-f]:.*|fd00:ec2::(?:254|23)|fd20:ce::254|fd00:42::42)\]`,
    String.raw `\[(?:::(?:ffff:)?|64:ff9b::)${METADATA_GROUPS}\]`,
    String.raw `\[(?:64:ff9b:1:|2002:a9fe:|2002:${METADATA_GROUPS}:).*\]`,
].join("|")})$`);
function unusable(message) {
    return new errors/* ConfigurationError */.j1("NOTIFY_CONFIG", message);
}
/** Reads `whsec_` secrets, separated by spaces while a key is being changed. Throws ConfigurationError; which never contains the value. */
async function importSigningKeys(secret) {
    const keys = await Promise.all(secret.reveal().trim().split(/\s+/).map(importKey));
    return {
        async sign(id, timestampSeconds, body) {
            const content = new TextEncoder().encode(`${id}.${timestampSeconds}.${body}`);
            const signatures = await Promise.all(keys.map((key) => crypto.subtle.sign("HMAC", key, content)));
            return signatures.map((signature) => `v1,${(0,bytes/* toBase64 */.nk)(new Uint8Array(signature))}`).join(" ");
        },
    };
}
function importKey(text) {
    const bytes = decodeKey(text);
    const { min, max } = limits/* SIGNING_KEY_BYTES */.w5;
    if (bytes === undefined)
        throw unusableKey("it is not whsec_ followed by base64");
    if (bytes.length < min || bytes.length > max)
        throw unusableKey(`its key has ${bytes.length} bytes`);
    return crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
}
function decodeKey(text) {
    const match = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(text);
    return match?.[1] === undefined ? undefined : (0,bytes/* fromBase64 */.Ey)(match[1]);
}
function unusableKey(reason) {
    const hint = "Give itsm-webhook-secret as whsec_ and the base64 of 24 to 64 random bytes, as the receiver shows it";
    return new errors/* ConfigurationError */.j1("NOTIFY_CONFIG", `Cannot sign deliveries with the webhook secret: ${reason}`, { hint });
}

// EXTERNAL MODULE: ./build/src/core/notify/delivery-secrets.js
var delivery_secrets = __webpack_require__(3135);
// EXTERNAL MODULE: ./build/src/core/notify/event.js
var notify_event = __webpack_require__(5459);
;// CONCATENATED MODULE: ./build/src/core/notify/send-event.js









/** Delivers one event without an outbox, with the retries of a run; the result says what went wrong, even for invalid options. */
async function sendEvent(url, event, options, deps) {
    for (const secret of secretsOf(options))
        deps.redactor.add(secret);
    const envelope = envelopeFor(event, options.id ?? newRecordId(deps.clock));
    try {
        if (!v.is(envelopeSchema, envelope)) {
            throw new AppError("NOTIFY_CONFIG", "Cannot send the event: its fields or its id are invalid");
        }
        const fetch = options.fetch ?? deps.fetch;
        const destination = await destinationOf(url, options, { ...deps, fetch });
        return await deliver(envelope, destination, { ...deps, fetch }, { signal: options.signal });
    }
    catch (error) {
        const { code, message: reason } = asAppError(error, deps.redactor);
        return { id: envelope.id, delivered: false, attempts: 0, code, reason, retryable: false };
    }
}
/** The destination that the options describe. Throws `ConfigurationError`, whose message holds no secret. */
async function destinationOf(url, { format, secret, token, username, headers, oauth }, deps) {
    return await openDestination(url, {
        format,
        secret: (0,base_secret/* asSecret */.BO)(secret, "itsm-webhook-secret"),
        token: (0,base_secret/* asSecret */.BO)(token, "itsm-token"),
        username,
        headers: (0,base_secret/* asSecret */.BO)(headers, "itsm-headers"),
        oauth: oauth && {
            tokenUrl: oauth.tokenUrl,
            clientId: (0,base_secret/* asSecret */.BO)(oauth.clientId, "itsm-client-id"),
            clientSecret: (0,base_secret/* asSecret */.BO)(oauth.clientSecret, "itsm-client-secret"),
        },
        deps,
    });
}
function envelopeFor(event, id) {
    const key = dedupKey({}, event.name ?? event.account_id ?? id);
    return { id, dedupKey: key, origin: "urn:genesys-email-accounts:local", event };
}


/***/ })

};
