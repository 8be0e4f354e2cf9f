/** The longest line a mail simulator reads, in octets: AUTH and AUTHENTICATE lines may be 12,288 long (RFC 4954 section 4). */
export const MAIL_LINE_LIMIT = 12_288;
/** The longest IMAP literal that is accepted, in octets: only user names and passwords come as literals here. */
export const IMAP_LITERAL_LIMIT = 4096;
/** The most literals in one IMAP command: LOGIN has two, and a command must not grow without end. */
export const IMAP_LITERAL_COUNT_LIMIT = 8;
/** The most commands in one mail session, so that a client in a loop is cut off. */
export const MAIL_COMMAND_LIMIT = 1000;
/** The most failed commands in one mail session before the server hangs up, as real servers do. */
export const MAIL_ERROR_LIMIT = 10;
/** How long a mail session may be silent, in milliseconds. */
export const MAIL_IDLE_MS = 60_000;
/**
 * How long the simulated Genesys Cloud waits for a mail server, in milliseconds: so long that only a silent server is
 * left, never one on a machine that is busy with hundreds of handshakes.
 */
export const MAIL_LOGIN_MS = 60_000;
/** The most accounts that the simulated Genesys Cloud validates at once: the others' time has not begun. */
export const VALIDATIONS_LIMIT = 16;
/** The most lines of one reply that the simulated Genesys Cloud reads from a mail server. */
export const MAIL_REPLY_LINE_LIMIT = 100;
/** The largest request body of the HTTP simulators, in bytes. */
export const HTTP_BODY_LIMIT = 1024 * 1024;
/** The largest page of a Genesys Cloud listing (contracts/emailaccounts.openapi.yaml). */
export const GENESYS_PAGE_LIMIT = 100;
/** Requests a client-credentials token may make in one window (`client.credentials.token.rate.per.minute`). */
export const GENESYS_RATE_LIMIT = 300;
/** The rate limit's window, in milliseconds. */
export const GENESYS_RATE_WINDOW_MS = 60_000;
/** The longest comment GitHub takes, in characters. */
export const GITHUB_COMMENT_LIMIT = 65_536;
/** The most files GitHub lists for a pull request. */
export const GITHUB_PULL_FILES_LIMIT = 3000;
/** The most files GitHub lists for a comparison; they all come on the first page. */
export const GITHUB_COMPARE_FILES_LIMIT = 300;
/** The most entries of a tree that GitHub lists at once. */
export const GITHUB_TREE_LIMIT = 100_000;
/** The most commits that GitHub lists for a pull request or on one page of a comparison. */
export const GITHUB_COMMITS_LIMIT = 250;
/** The largest page of a GitHub listing. */
export const GITHUB_PAGE_LIMIT = 100;
/** How far a webhook's timestamp may be from the receiver's clock, in seconds (Standard Webhooks' libraries: five minutes). */
export const WEBHOOK_TOLERANCE_SECONDS = 300;
