import { canonicalJson } from "../base/canonical-json.ts";
import type { AuditRecord } from "./audit-record.ts";

/** The columns of an export: a name, and what a record has there. */
const COLUMNS: readonly (readonly [string, (record: AuditRecord) => unknown])[] = [
  ["seq", ({ seq }) => seq],
  ["timestamp", ({ timestamp }) => timestamp],
  ["type", ({ type }) => type],
  ["severity", ({ severity }) => severity],
  ["account", ({ target }) => target?.key],
  ["account_id", ({ account_id }) => account_id],
  ["target_kind", ({ target }) => target?.kind],
  ["status", ({ status }) => status],
  ["outcome", ({ outcome }) => outcome.status],
  ["reason", ({ outcome }) => outcome.reason],
  ["error_code", ({ outcome }) => outcome.error_code],
  ["compliance_check", ({ compliance_check }) => compliance_check],
  ["checks", ({ checks }) => checks?.map(({ id, result, detail }) => `${id}=${result}${detail ? ` (${detail})` : ""}`)],
  ["smtp", ({ config_summary }) => config_summary.smtp],
  ["imap", ({ config_summary }) => config_summary.imap],
  ["auth_type", ({ config_summary }) => config_summary.auth_type],
  ["actor", ({ actor }) => actor?.login],
  ["actor_id", ({ actor }) => actor?.id],
  ["triggering_login", ({ actor }) => actor?.triggering_login],
  ["genesys_client_id", ({ principal }) => principal?.client_id],
  ["genesys_region", ({ principal }) => principal?.region],
  ["organisation", ({ source }) => source?.organisation],
  ["repository", ({ source }) => source?.repository],
  ["ref", ({ source }) => source?.ref],
  ["commit", ({ source }) => source?.commit],
  ["file", ({ source }) => source?.file],
  ["file_sha256", ({ source }) => source?.file_sha256],
  ["run", ({ correlation }) => correlation?.run],
  ["run_url", ({ source }) => source?.run_url],
  ["tool_version", ({ source }) => source?.tool_version],
  ["approval_status", ({ approval }) => approval?.status],
  ["approval_reason", ({ approval }) => approval?.["reason"]],
  ["pull_request", ({ approval }) => approval?.pr],
  ["author", ({ approval }) => approval?.["author"]],
  ["merged_by", ({ approval }) => approval?.["merged_by"]],
  ["approvers", ({ approval }) => approval?.["approvers"]],
  ["environment_approvers", ({ approval }) => approval?.["environment_approvers"]],
  ["four_eyes", ({ approval }) => approval?.["four_eyes"]],
  ["change_ref", ({ approval }) => approval?.change_ref],
  ["action", ({ operation }) => operation?.action],
  ["resource", ({ operation }) => operation?.resource],
  ["op_id", ({ operation }) => operation?.op_id],
  ["method", ({ operation }) => operation?.method],
  ["path_template", ({ operation }) => operation?.path_template],
  ["http_status", ({ operation }) => operation?.http_status],
  ["attempts", ({ operation }) => operation?.attempts],
  ["latency_ms", ({ operation }) => operation?.latency_ms],
  ["vendor_correlation_id", ({ operation }) => operation?.vendor_correlation_id],
  ["before", ({ change }) => change?.before],
  ["after", ({ change }) => change?.after],
  ["event", ({ correlation }) => correlation?.event],
  ["event_id", ({ correlation }) => correlation?.event_id],
  ["ticket", ({ operation }) => operation?.ticket],
  ["run_facts", ({ run }) => run],
  ["id", ({ id }) => id],
  ["prev_hash", ({ prev_hash }) => prev_hash],
  ["hash", ({ hash }) => hash],
];

/** The first line of an export, with its line end. */
export function csvHeader(): string {
  return line(COLUMNS.map(([name]) => name));
}

/** The line of one record (RFC 4180), with its line end. */
export function csvRow(record: AuditRecord): string {
  return line(COLUMNS.map(([, value]) => cellText(value(record))));
}

function line(cells: readonly string[]): string {
  return cells.map(quoted).join(",") + "\r\n";
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function cellText(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "string") return guarded(value);
  if (Array.isArray(value)) {
    return guarded(value.map((each) => typeof each === "string" ? each : plain(each)).join("; "));
  }
  return guarded(plain(value));
}

function plain(value: unknown): string {
  return typeof value === "object" ? canonicalJson(value) : String(value);
}

/**
 * A spreadsheet would take such a text for a formula, and full-width forms for the plain ones. Where a semicolon separates
 * lists, it also ends cells, and quotation marks inside of one mean nothing.
 */
function guarded(text: string): string {
  const inner = text.replace(/([;\t\r\n][ "]*)(?=[=+\-@＝＋－＠])/g, "$1'");
  return /^(?:[\t\r\n]|[ "]*[=+\-@＝＋－＠])/.test(inner) ? `'${inner}` : inner;
}
