/** Accounts to write at the same time. */
export const WRITE_CONCURRENCY = 16;

/** Ends of units that need no write, recorded at once: they share a flush of the audit log. */
export const RECORDED_TOGETHER = 256;

/** Accounts to read at the same time when they are read one by one. */
export const READ_CONCURRENCY = 8;

/** How long a started write may continue after the run was stopped: 3 s less than the process then has. */
export const GRACE_MS = 4_000;

/** Total attempts to send one creation; each except the first follows lookups that found nothing. */
export const SENDS_LIMIT = 3;

/** Waits before the lookups that follow an unanswered write: reads lag behind writes. */
export const LOOK_UP_WAITS_MS: readonly number[] = [0, 1_000, 3_000];

/** The same for a creation that a second one would not collide with: a minute, after which it counts as without effect. */
export const LONG_LOOK_UP_WAITS_MS: readonly number[] = [0, 1_000, 3_000, 6_000, 10_000, 15_000, 25_000];

/** The same when the API says that the account exists: then one of the lookups must find it. */
export const CONFLICT_WAITS_MS: readonly number[] = [0, 1_000, 3_000, 6_000, 10_000];

/** How long after its write an account may be missing from reads before it counts as gone. */
export const CONSISTENCY_MS = 60_000;

/** Default time to wait for one account's validation. */
export const POLL_TIMEOUT_MS = 15 * 60_000;

/** The first poll of a validation when it is unknown how long one takes. */
export const POLL_FIRST_MS = 500;

/** Between polls: a share of the time waited so far, so that an end is seen soon, however long it took. */
export const POLL_GROWTH = 0.12;

/** No interval is shorter: faster polling costs requests and gains little. */
export const POLL_SHORTEST_MS = 250;

/** No interval is longer: people watch the run. */
export const POLL_LONGEST_MS = 30_000;

/** Up to this share is added to an interval at random, so that parallel runs do not poll in step. */
export const POLL_JITTER = 0.1;

/** Once the usual duration is known: so much of it after the last account should be done, because no two take exactly as long. */
export const POLL_AFTER_EXPECTED = 0.02;

/** The same at least, for short ones. */
export const POLL_AFTER_EXPECTED_MS = 25;

/** Accounts whose time is up are reread one by one, because listings lag; above this number, the listing counts. */
export const CONFIRMATIONS_LIMIT = 50;

/** Sends of one write whose resource goes on changing under it: version conflicts end when the other writer does. */
export const STALE_SENDS_LIMIT = 10;

/** The wait before a resource that changed is read and sent again; it grows by itself with each further one. */
export const STALE_WAIT_MS = 200;

/** How long what a write refers to may be unseen, because reads lag behind the writes that made it. */
export const UNSEEN_MS = 60_000;
