/** Every bound of the Genesys client, target and provisioner, each with its reason. Times in milliseconds, sizes in bytes. */

/** One request, answer included: twice the time after which the official SDK gives up. */
export const REQUEST_TIMEOUT_MS = 30_000;
/** One token request, apart from the callers that wait for it. */
export const TOKEN_TIMEOUT_MS = 20_000;
/** A token is renewed this long before it ends, so that no request starts with one that dies on the way. */
export const TOKEN_MARGIN_MS = 60_000;

/** A page of 100 accounts whose files may be 256 KiB each, and some air. */
export const RESPONSE_LIMIT_BYTES = 32 * 1024 * 1024;
/** Enough of an error to explain it; the rest is cut off. */
export const ERROR_LIMIT_BYTES = 64 * 1024;

/** Tries of a request that may be repeated, the first included. */
export const ATTEMPTS = 4;
/** The longest wait after the first failed try; it doubles with each further one, and chance picks below it. */
export const RETRY_BASE_MS = 500;
/** What the doubling stops at. */
export const RETRY_CAP_MS = 10_000;

/** The wait after a 429 that does not say how long. */
export const THROTTLE_DEFAULT_MS = 5_000;
/** A longer wait than this is not sat out: the run says what was asked and ends. */
export const THROTTLE_LONGEST_MS = 15 * 60_000;
/** 429 answers in a row to one request, each waited for, before it is given up. */
export const THROTTLE_REPEATS = 20;
/** `inin-ratelimit-reset` is whole seconds: the true end lies within one of them. */
export const RESET_ROUNDING_MS = 1_000;
/** The share of a limit left to others once others are seen to use it. */
export const SHARED_RESERVE = 0.05;

/** The longest page the API gives. */
export const PAGE_SIZE = 100;
/** 100,000 accounts: beyond it a page count is a mistake. */
export const PAGES_LIMIT = 1_000;
/** Pages read at once, after the first. */
export const PAGE_CONCURRENCY = 4;
/** Listings tried when accounts come and go while pages are read. */
export const LISTING_ATTEMPTS = 3;
