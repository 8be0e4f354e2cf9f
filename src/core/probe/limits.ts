/** The limits of a probe; times in milliseconds. */
export interface ProbeLimits {
  readonly dnsMs: number;
  readonly connectMs: number;
  readonly tlsMs: number;
  readonly greetingMs: number;
  readonly commandMs: number;
  readonly totalMs: number;
  /** Between the starts of two attempts on different addresses. */
  readonly staggerMs: number;
  /** How long an address that lost the race may still answer, to be told apart from a dead one. */
  readonly loserMs: number;
  /** How long to wait for the answer to QUIT or LOGOUT. */
  readonly farewellMs: number;
  /** How long a second look at a port that speaks something else may take. */
  readonly identifyMs: number;
  readonly retryAfterMs: number;
  readonly loginGapMs: number;
  readonly lineBytes: number;
  readonly replyLines: number;
  readonly phaseBytes: number;
}

/** The limits of a run. Timers are absolute: a server that drips one byte at a time gets no more time than a silent one. */
export const PROBE_LIMITS: ProbeLimits = {
  dnsMs: 5_000, // a resolver answers within two of its own 2 s attempts, or Genesys Cloud will not wait for it either
  connectMs: 5_000, // one SYN and two retransmissions (1 s, 3 s)
  tlsMs: 10_000, // two round trips and a certificate chain, on the slowest path that is still usable
  greetingMs: 15_000, // servers look the caller up in DNS block lists before they greet
  commandMs: 10_000,
  totalMs: 45_000, // below the sum of the phases: a server that is slow in each of them is unusable
  staggerMs: 250, // RFC 8305 section 5, Connection Attempt Delay
  loserMs: 1_000,
  farewellMs: 250,
  identifyMs: 3_000,
  retryAfterMs: 2_000, // longer than the one-second windows of connection rate limits
  loginGapMs: 200, // providers count logins per second
  lineBytes: 8 * 1024, // RFC 5321 allows 512 bytes, IMAP capability lines are longer, 8 KiB is the limit of RFC 7162
  replyLines: 64, // the longest known EHLO reply has fewer than 30
  phaseBytes: 64 * 1024,
};

/** Addresses of one name to try: a name with more is an attack, or a load balancer whose first eight are enough. */
export const MAX_ADDRESSES = 8;

/** Distinct hosts that one run may probe: continuous integration is not a port scanner. */
export const MAX_HOSTS = 500;

/** The same for a run on unreviewed code, such as a pull request from a fork. */
export const MAX_HOSTS_UNTRUSTED = 50;

/** Ports of one host that are asked at a time: providers limit the connections of a client. */
export const PER_HOST_CONCURRENCY = 2;

/** Users for whom one secret may be refused before it is sent for no other: more could lock out mailboxes. */
export const MAX_REFUSED_LOGINS = 3;

/** Names of a certificate to show. */
export const MAX_SHOWN_NAMES = 20;

/** Bytes to read of a server's SASL failure text (RFC 7628 section 3.2.2). */
export const MAX_SASL_FAILURE_BYTES = 4 * 1024;

/** Warn this many days before a certificate expires: the renewal margin of ACME clients for 90-day certificates. */
export const EXPIRY_WARNING_DAYS = 30;
