/** Every bound of the Genesys client, target and provisioner, each with its reason. Times in milliseconds, sizes in bytes. */

/** One request including its response: twice the time after which the official SDK gives up. */
export const REQUEST_TIMEOUT_MS = 30_000;
/** One token request, independent of the callers that wait for it. */
export const TOKEN_TIMEOUT_MS = 20_000;
/** A token is renewed this long before it expires, so that none expires during a request. */
export const TOKEN_MARGIN_MS = 60_000;

/** A page of 100 accounts whose files may be 256 KiB each, and some margin. */
export const RESPONSE_LIMIT_BYTES = 32 * 1024 * 1024;
/** Enough of an error to explain it; the rest is cut off. */
export const ERROR_LIMIT_BYTES = 64 * 1024;

/** Attempts of a request that may be repeated, including the first. */
export const ATTEMPTS = 4;
/** The longest wait after the first failed attempt; it doubles with each further one, and the wait is random below it. */
export const RETRY_BASE_MS = 500;
/** Where the doubling stops. */
export const RETRY_CAP_MS = 10_000;

/** The wait after a 429 that does not say how long. */
export const THROTTLE_DEFAULT_MS = 5_000;
/** The run does not wait longer than this: it reports the requested wait and ends. */
export const THROTTLE_LONGEST_MS = 15 * 60_000;
/** Consecutive 429 responses to one request, each waited for, before the run gives it up. */
export const THROTTLE_REPEATS = 20;
/** `inin-ratelimit-reset` is whole seconds: the real end is within one of them. */
export const RESET_ROUNDING_MS = 1_000;
/** No window is longer than the run would wait: a larger `inin-ratelimit-reset` is a mistake, such as a date. */
export const RESET_LONGEST_S = THROTTLE_LONGEST_MS / 1000;
/** In a smaller limit one place is worth more than the second a window that is gained by leaving it empty once. */
export const SCOUT_LEAST_LIMIT = 100;
/** Between the answer to a request and the next one of the same worker: what it records on disk. */
export const SCOUT_DEMAND_MS = 100;
/** The share of a limit to leave to others once others use it. */
export const SHARED_RESERVE = 0.05;

/** The longest page that the API returns. */
export const PAGE_SIZE = 100;
/** 100,000 accounts: a larger page count is a mistake. */
export const PAGES_LIMIT = 1_000;
/** Pages to read at the same time, after the first. */
export const PAGE_CONCURRENCY = 4;
/** Attempts at a listing when accounts are added or removed while pages are read. */
export const LISTING_ATTEMPTS = 3;
/** The longest page of credentials. */
export const CREDENTIALS_PAGE_SIZE = 200;
/** Ids in one query: each has 36 characters, and addresses of more than 4 KB are refused by some proxies. */
export const IDS_AT_ONCE = 50;
