/** How much a finding weighs: an error makes a check red. */
export type Severity = "error" | "warning" | "info";

/** Who can fix a finding. */
export type Audience =
  | "author of the file"
  | "mail administrator"
  | "network team"
  | "platform engineer"
  | "Genesys administrator"
  | "ITSM owner";

/** What the product knows about a code. */
export interface CodeEntry {
  /** The severity that a finding has unless its own circumstances say otherwise. */
  readonly severity: Severity;
  /** What the code means, one sentence. */
  readonly sentence: string;
  /** The likely cause, one sentence. */
  readonly cause: string;
  /** What to do, one sentence. */
  readonly remedy: string;
  /** Who can do it. */
  readonly audience: Audience;
  /** False when seeing it from this machine says nothing about Genesys Cloud (a timeout, a refusal by address). Default true. */
  readonly conclusive?: boolean;
  /** True when the same attempt may succeed a little later. Default false. */
  readonly retryable?: boolean;
}
