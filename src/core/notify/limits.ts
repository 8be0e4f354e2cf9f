/** Standard Webhooks recommends 15 to 30 s per request. */
export const DELIVERY_REQUEST_MS = 15_000;

/** Attempts to deliver one event in one run; `redeliver` takes the place of Standard Webhooks' days-long schedule. */
export const DELIVERY_ATTEMPTS = 6;

/** First ceiling of the full-jitter backoff between attempts. */
export const DELIVERY_BACKOFF_MS = 1_000;

/** Highest ceiling of the backoff. */
export const DELIVERY_BACKOFF_CAP_MS = 30_000;

/** How long one event may be tried in one run. */
export const DELIVERY_BUDGET_MS = 180_000;

/** How long deliveries may delay the end of a run, however many events there are: the rest waits in the outbox. */
export const RUN_BUDGET_MS = 30_000;

/** The same for a redelivery, which has nothing else to do, and which a schedule repeats. */
export const REDELIVERY_BUDGET_MS = 600_000;

/** How many days after it happened an event is given up: who has not heard of it by then is told by people. */
export const GIVE_UP_DAYS = 14;

/** After how many failed deliveries, each of several attempts, an event is given up. */
export const GIVE_UP_DELIVERIES = 50;

/** How long deliveries may continue after the run was stopped, and after the writes that then had their own time. */
export const DELIVERY_GRACE_MS = 1_500;

/** How much of a response to read: enough for a ticket number, too little to fill memory. */
export const ANSWER_BYTES = 64 * 1024;

/** The same for a look-up: the notes of a change that is worked on for a year. */
export const LOOK_UP_BYTES = 4 * 1024 * 1024;

/** Concurrent deliveries to one receiver; those of one account stay in order. */
export const DELIVERY_CONCURRENCY = 4;

/** After this many consecutive failures, a receiver is considered down and the other events wait for redelivery. */
export const BREAKER_FAILURES = 3;

/** The same after this many consecutive attempts without any response; one event makes at most that many. */
export const BREAKER_SILENCES = 6;

/** Between two events that only close alerts: a hundred of them fit into a run's budget, and no receiver sees a burst. */
export const CLOSING_PACE_MS = 250;

/** The most closing events of one run. */
export const CLOSINGS_LIMIT = 100;

/** How long a receiver's authorization server may take. */
export const RECEIVER_TOKEN_MS = 10_000;

/** How long before its end a token is not used any more: a delivery takes a while. */
export const RECEIVER_TOKEN_MARGIN_MS = 30_000;

/** The longest name of a ticket that is kept. */
export const TICKET_CHARACTERS = 100;

/** How much of a receiver's own words a message quotes. */
export const ANSWER_WORDS = 400;

/** Standard Webhooks 1.0.0: a symmetric key has 24 to 64 bytes. */
export const SIGNING_KEY_BYTES = { min: 24, max: 64 } as const;

/** The longest outbox line that may be an entry: Standard Webhooks limits event bodies to 20 kB. */
export const OUTBOX_LINE_CHARACTERS = 64 * 1024;

/** ServiceNow's column message_key has 1,024 characters. */
export const MESSAGE_KEY_CHARACTERS = 1024;

/** PagerDuty accepts deduplication keys of up to 255 characters. */
export const DEDUP_KEY_CHARACTERS = 255;
