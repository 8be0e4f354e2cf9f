import { Redactor } from "../secret.ts";
import type { AuditContent } from "./audit-record.ts";

/**
 * The content without secrets, undefined fields and half characters. This program's own words are put back, so that a
 * password such as "account" cannot make a record unreadable; they stand in every log and tell nothing.
 */
export function redactContent(content: AuditContent, redactor: Redactor): AuditContent {
  const clean = cleanValue(content, redactor) as AuditContent;
  const { type, severity, compliance_check, outcome, operation, checks } = content;
  return {
    ...clean,
    type,
    severity,
    compliance_check,
    outcome: { ...clean.outcome, status: outcome.status },
    ...(operation === undefined ? {} : { operation: { ...clean.operation, ...ownWords(operation) } }),
    ...(checks === undefined
      ? {}
      : { checks: checks.map((check, at) => ({ ...clean.checks?.[at], ...verdictOf(check) })) }),
  };
}

type Operation = NonNullable<AuditContent["operation"]>;
type Check = NonNullable<AuditContent["checks"]>[number];

function ownWords({ op_id, stage, action }: Operation): Operation {
  return { ...(op_id === undefined ? {} : { op_id }), ...(stage === undefined ? {} : { stage }), action };
}

function verdictOf({ id, result }: Check): Check {
  return { id, result };
}

/** Keys are field names of this program and of the API, so only values are searched. */
function cleanValue(value: unknown, redactor: Redactor): unknown {
  if (typeof value === "string") return redactor.redact(value).replace(/\p{Cs}/gu, "\ufffd");
  if (Array.isArray(value)) return value.map((item) => cleanValue(item ?? null, redactor));
  if (value === null || typeof value !== "object") return value;
  const kept = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(kept.map(([key, item]) => [key, cleanValue(item, redactor)]));
}
