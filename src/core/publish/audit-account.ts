import type { Account } from "../account/account.ts";
import type { AccountReport } from "../report.ts";
import type { AuditCheck, ConfigSummary } from "./audit-record.ts";

/** What the audit log must know of an account before it can write about it. */
export interface AuditedAccount extends Pick<AccountReport, "name" | "file" | "issues" | "probes"> {
  /** Absent when the file could not be read as an account, or is gone. */
  readonly account?: Account | undefined;
}

/** The summary of a record that is about no account, or about one whose file says nothing usable. */
export const NO_SUMMARY: ConfigSummary = { smtp: null, imap: null, auth_type: null };

/** The tutorial's `config_summary` of an account. */
export function configSummary(account: Account | undefined): ConfigSummary {
  if (account === undefined) return NO_SUMMARY;
  return { smtp: account.smtp_server, imap: account.imap_server, auth_type: account.authentication_type };
}

/** The checks that ran on an account: its file against the rules, and each probed server. */
export function checksOf(audited: AuditedAccount): readonly AuditCheck[] {
  const errors = audited.issues.filter((issue) => issue.severity === "error");
  const rules: AuditCheck = errors.length === 0
    ? { id: "account-file", result: "passed" }
    : { id: "account-file", result: "failed", detail: codesOf(errors) };
  return [rules, ...audited.probes.map(probeCheck)];
}

function probeCheck(probe: AccountReport["probes"][number]): AuditCheck {
  const detail = codesOf(probe.findings.filter((finding) => finding.severity !== "info"));
  return {
    id: `${probe.protocol}-probe`,
    result: probe.outcome,
    detail: `${probe.host}:${probe.port}${detail === "" ? "" : ` ${detail}`}`,
  };
}

function codesOf(findings: readonly { readonly code: string }[]): string {
  return [...new Set(findings.map((finding) => finding.code))].join(" ");
}
