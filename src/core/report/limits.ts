/** GitHub answers 422 to a comment of more than 65,536 characters; this leaves a little room for its normalisation of line ends. */
export const COMMENT_CHARACTERS = 65_000;

/** The share of a comment or summary that the problems may take. */
export const PROBLEMS_SHARE = 0.3;

/** The share of a comment or summary that the plan, key by key, may take. */
export const PLAN_SHARE = 0.3;

/** The problems that stand before any fold: a first screen has room for no more. */
export const PROBLEMS_UNFOLDED = 4;

/** The lines of a plan that need no fold where nothing is wrong. */
export const PLAN_UNFOLDED_LINES = 15;

/** The share of an HTML report that the plan may take. */
export const HTML_PLAN_SHARE = 0.05;

/** The share of a comment or summary that the domains may take. */
export const DOMAINS_SHARE = 0.25;

/** The share of a comment that the table of accounts may take, so that the accounts told in full keep theirs. */
export const TABLE_SHARE = 0.4;

/** The share of the summary that the table may take: only the summary has the whole table. */
export const SUMMARY_TABLE_SHARE = 0.7;

/** The runner drops a step summary of more than 1 MiB (UTF-8); this leaves room for secrets that the runner masks. */
export const SUMMARY_BYTES = 1_000_000;

/** Findings to show per account; fix a file with more from the top. */
export const FINDINGS_PER_ACCOUNT = 25;

/** The runner shows 10 annotations of each severity for a whole composite action. */
export const ANNOTATIONS_PER_SEVERITY = 10;

/** The runner cuts annotation messages at 4,096 characters. */
export const ANNOTATION_CHARACTERS = 4_096;

/** The characters that the approved plan may take of a comment; a longer one is carried by its hash alone. */
export const APPROVED_PLAN_CHARACTERS = 16_000;

/** The characters of one value in it. */
export const APPROVED_VALUE_CHARACTERS = 80;

/** A browser opens, and a person's mail takes, an HTML report of this size; the accounts that do not fit stand in a table. */
export const HTML_BYTES = 5_000_000;

/** The share of it that the accounts told in full may take. */
export const HTML_STORIES_SHARE = 0.7;

/** The share of it that the rows of the other accounts may take. */
export const HTML_ROWS_SHARE = 0.2;

/** The most entries that any other list of an HTML report shows. */
export const HTML_LIST_ENTRIES = 200;

/** The most accounts that an HTML report unfolds for its reader. */
export const HTML_UNFOLDED = 25;
