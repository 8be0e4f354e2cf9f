/** Standard Webhooks recommends 15 to 30 s per request. */
export const DELIVERY_REQUEST_MS = 15_000;

/** Attempts to deliver one event in one run; `redeliver` takes the place of Standard Webhooks' days-long schedule. */
export const DELIVERY_ATTEMPTS = 6;

/** First ceiling of the full-jitter backoff between attempts. */
export const DELIVERY_BACKOFF_MS = 1_000;

/** Highest ceiling of the backoff. */
export const DELIVERY_BACKOFF_CAP_MS = 30_000;

/** How long one event may delay the end of a job. */
export const DELIVERY_BUDGET_MS = 180_000;

/** How long deliveries may continue after the run was stopped, and after the writes that then had their own time. */
export const DELIVERY_GRACE_MS = 1_500;

/** How much of a response to read: enough for a ticket number, too little to fill memory. */
export const ANSWER_BYTES = 64 * 1024;

/** Concurrent deliveries to one receiver; those of one account stay in order. */
export const DELIVERY_CONCURRENCY = 4;

/** After this many consecutive failures, a receiver is considered down and the other events wait for redelivery. */
export const BREAKER_FAILURES = 3;

/** Standard Webhooks 1.0.0: a symmetric key has 24 to 64 bytes. */
export const SIGNING_KEY_BYTES = { min: 24, max: 64 } as const;

/** The longest outbox line that may be an entry: Standard Webhooks limits event bodies to 20 kB. */
export const OUTBOX_LINE_CHARACTERS = 64 * 1024;

/** PagerDuty accepts deduplication keys of up to 255 characters. */
export const DEDUP_KEY_CHARACTERS = 255;
