/** Standard Webhooks asks for 15 to 30 s a request. */
export const DELIVERY_REQUEST_MS = 15_000;

/** Attempts at one event in one run; the days-long schedule of Standard Webhooks is left to `redeliver`. */
export const DELIVERY_ATTEMPTS = 6;

/** First ceiling of the full-jitter backoff between attempts. */
export const DELIVERY_BACKOFF_MS = 1_000;

/** Highest ceiling of the backoff. */
export const DELIVERY_BACKOFF_CAP_MS = 30_000;

/** How long one event may hold up the end of a job. */
export const DELIVERY_BUDGET_MS = 180_000;

/** How much of an answer is read: enough for a ticket number, too little to fill memory. */
export const ANSWER_BYTES = 64 * 1024;

/** Deliveries in flight to one receiver; those of one account stay in order. */
export const DELIVERY_CONCURRENCY = 4;

/** Events given up in a row after which a receiver is taken to be down and the rest waits for redelivery. */
export const BREAKER_FAILURES = 3;

/** Standard Webhooks 1.0.0: a symmetric key has 24 to 64 bytes. */
export const SIGNING_KEY_BYTES = { min: 24, max: 64 } as const;

/** Longest outbox line that is taken for an entry: the event body limit of Standard Webhooks is 20 kB. */
export const OUTBOX_LINE_CHARACTERS = 64 * 1024;

/** PagerDuty takes deduplication keys of up to 255 characters. */
export const DEDUP_KEY_CHARACTERS = 255;
