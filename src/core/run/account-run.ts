import type { Account, ParsedAccount } from "../account/account.ts";
import type { DomainVerdict } from "../domain-checks/mail-domains.ts";
import type { Finding, Issue } from "../base/errors.ts";
import type { Approval } from "../base/run-context.ts";
import type { ChangeOutcome } from "../provision/journal.ts";
import type { AccountField, Change } from "../provision/target.ts";
import type { ProbeResult } from "../report/report.ts";
import type { Secret } from "../base/secret.ts";

/** One account on its way through the pipeline; each stage returns a copy with more results. */
export interface AccountRun {
  readonly parsed: ParsedAccount;
  /** Whether the run is about it; any other account is only planned. */
  readonly inScope: boolean;
  /** True for a live account that is in no file any more; its place is where it once stood. */
  readonly isRemoved?: true | undefined;
  /** What validation found: the file's issues and those of its secret reference. */
  readonly issues: readonly Issue[];
  /** Present if the run may use it and it could be looked up. */
  readonly password?: Secret | undefined;
  readonly probes: readonly ProbeResult[];
  /** What was found of the domains that the account is in; absent where nobody looked. */
  readonly domains?: readonly DomainVerdict[] | undefined;
  /** Who approved its last change; absent where nobody asked. */
  readonly approval?: Approval | undefined;
  readonly change?: Change | undefined;
  /** The name of what it shares with others. */
  readonly domain?: string | undefined;
  /** The changes of what it shares with others. */
  readonly shared?: readonly Change[] | undefined;
  /** What the changes set, by the keys of the file. */
  readonly fields?: readonly AccountField[] | undefined;
  readonly outcome?: ChangeOutcome | undefined;
}

/** The account, unless its file cannot be planned: because of what it says, or because the run's API cannot take it. */
export function plannable({ parsed, issues }: AccountRun): Account | undefined {
  return issues.some(({ code }) => code === "API_NEEDS_SERVERS") ? undefined : parsed.account;
}

/** Whether all checks so far allow writing the account. */
export function isSound(run: AccountRun): boolean {
  const wrong = run.issues.some((issue) => issue.severity === "error");
  return run.parsed.account !== undefined && !wrong && !run.probes.some((probe) => probe.outcome === "failed");
}

/** The accounts with what was found of some of them, each at its place. */
export function withIssues(
  accounts: readonly AccountRun[],
  judged: readonly AccountRun[],
  found: readonly { readonly index: number; readonly path: string; readonly finding: Finding }[],
): readonly AccountRun[] {
  const issues = new Map<AccountRun | undefined, Issue[]>();
  for (const { index, path, finding } of found) {
    const run = judged[index];
    const issue = run && { ...finding, path, ...run.parsed.position(path) };
    if (issue) issues.set(run, [...issues.get(run) ?? [], issue]);
  }
  return accounts.map((run) => {
    const more = issues.get(run);
    return more ? { ...run, issues: [...run.issues, ...more] } : run;
  });
}
