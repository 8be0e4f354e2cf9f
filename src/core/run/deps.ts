import type { ApiCounters } from "../genesys/client.ts";
import type { Target } from "../provision/target.ts";
import type { ServerTime } from "../audit/entries.ts";
import type { AuditLog } from "../audit/audit-log.ts";
import type { EventHistory } from "../notify/history.ts";
import type { Notifier } from "../notify/notifier.ts";
import type { RunContext } from "../base/run-context.ts";
import type { ApprovedPlan } from "../report/approved-plan.ts";
import type { NotChecked, RunReport } from "../report/report.ts";
import type { AccountSource, Approvals, Clock, Fence, Globs, Logger, Network, Random } from "../base/ports.ts";
import type { Settings } from "./settings.ts";
import type { NamePattern, SecretSource } from "./validate.ts";

/** The settings of one run. */
export interface PipelineSettings extends Settings {
  /** Files named one by one, instead of the globs. */
  readonly files?: readonly string[] | undefined;
  /** Files beside those: what they hold is only compared with them, as far as accounts share a domain. */
  readonly beside?: readonly string[] | undefined;
  readonly scope: "changed" | "all";
  /** True when the files come from a fork: no credential is used for them. */
  readonly untrusted: boolean;
  /** What the caller knows that the run will not check. */
  readonly notChecked?: readonly NotChecked[] | undefined;
}

/** A run that ended without a closing record, as the manifests of its successors show. */
interface UnclosedRun {
  /** The run, for people. */
  readonly run: string;
}

/** What the pipeline needs from outside. */
export interface PipelineDeps {
  readonly context: RunContext;
  readonly clock: Clock;
  readonly random: Random;
  readonly source: AccountSource;
  /** Compiles the globs of account files. */
  globs(patterns: readonly string[]): Globs;
  /** Decides whether the commit may be written; absent where a person decides. */
  readonly fence?: Fence | undefined;
  /** Looks up the plan that was approved with what is applied; absent where nobody approves plans. */
  readonly approvedPlan?: ((signal?: AbortSignal) => Promise<ApprovedPlan>) | undefined;
  /** Tells readers elsewhere that the plan of this report is about to be written; nobody waits for it, and it cannot fail. */
  readonly announce?: ((preview: RunReport) => void) | undefined;
  /** Looks up who approved the files of what is written; absent where files have no reviewers. */
  readonly approvals?: Approvals | undefined;
  /** Shows what would be written and asks a person; only true continues. */
  readonly confirm?: ((preview: RunReport) => Promise<boolean>) | undefined;
  readonly network: Network;
  /** PEM texts of CAs that probes trust in addition to the runtime's roots. */
  readonly ca: readonly string[];
  readonly secrets: SecretSource;
  /** Undefined when the run has no credentials for Genesys Cloud. */
  readonly target?: Target | undefined;
  readonly audit?: AuditLog | undefined;
  readonly notifier?: Notifier | undefined;
  /** What the audit log tells of the events of earlier runs. */
  readonly history?: EventHistory | undefined;
  /** Earlier runs that left no closing record and whose log is not at hand: nobody knows what they told. */
  readonly unclosed?: readonly UnclosedRun[] | undefined;
  /** What the API client has counted so far. */
  readonly counters?: ApiCounters | undefined;
  /** What the clock of Genesys Cloud said first; undefined before an answer. */
  serverTime?(): ServerTime | undefined;
  /** Whether the account with this name is written again although nothing visible changed. */
  rotates(name: string): boolean;
  /** What a person limited the run to; absent for a run over all accounts. */
  readonly targets?: readonly NamePattern[] | undefined;
  readonly logger: Logger;
  readonly signal?: AbortSignal | undefined;
}
