import * as v from "valibot";
import { type Finding, finding } from "../errors.ts";
import type { Account, AccountKey } from "./account.ts";
import { explainMissing, explainValue } from "./explain.ts";
import { hostScriptWarning } from "./host-script.ts";
import { knownKeys } from "./known-key.ts";
import { MAX_ISSUES } from "./limits.ts";
import { providerFindings } from "./lint.ts";
import { ACCOUNT_KEYS, accountSchema } from "./schema.ts";
import type { PlacedFinding, SourceDocument, SourceEntry } from "./source.ts";
import { templateFindings } from "./template.ts";
import { braceOffsets } from "./template-place.ts";

/**
 * A document that was judged: the account when nothing in it is an error, and everything found, in the file's order.
 */
export interface JudgedDocument {
  readonly declaredName: string | undefined;
  readonly account: Account | undefined;
  readonly findings: readonly PlacedFinding[];
  /** The offset of each known key's value. */
  readonly offsets: ReadonlyMap<string, number>;
}

type Entries = ReadonlyMap<AccountKey, SourceEntry>;

/** Judges a document by the schema, the templates' syntax, and what is known of mail providers. */
export function judgeDocument(document: SourceDocument): JudgedDocument {
  if (document.findings.length > 0) {
    return { declaredName: undefined, account: undefined, findings: inOrder(document.findings), offsets: new Map() };
  }
  const { entries, findings: keyFindings } = knownKeys(document.entries);
  const values = Object.fromEntries(Array.from(entries, ([key, entry]) => [key, entry.value]));
  const result = v.safeParse(accountSchema, values, { abortPipeEarly: true });
  const refused = new Set((result.issues ?? []).map((issue) => String(issue.path?.[0].key)));
  const accepted: Partial<Account> = Object.fromEntries(
    Object.entries(result.output as object).filter(([key]) => !refused.has(key)),
  );

  const findings = [
    ...keyFindings,
    ...refusals(refused, entries, document.offset),
    ...templateProblems(entries),
    ...hostWarnings(accepted, entries),
    ...providerFindings(accepted).map(({ path, finding }) => ({
      path,
      finding,
      offset: entries.get(path)?.valueOffset ?? document.offset,
    })),
  ];
  const nameIsUnclear = keyFindings.some(({ path }) => path === "name");
  const isValid = result.success && !findings.some(({ finding }) => finding.severity === "error");
  return {
    declaredName: nameIsUnclear ? undefined : accepted.name,
    account: isValid ? result.output : undefined,
    findings: inOrder(findings),
    offsets: new Map(Array.from(entries, ([key, entry]) => [key, entry.valueOffset])),
  };
}

/** Says in words what the schema refused. */
function refusals(refused: ReadonlySet<string>, entries: Entries, documentOffset: number): PlacedFinding[] {
  return ACCOUNT_KEYS.filter((key) => refused.has(key)).flatMap((path) => {
    const entry = entries.get(path);
    const explanation = entry === undefined ? explainMissing(path) : explainValue(path, entry.value);
    // A malformed template is reported brace by brace.
    return explanation === undefined || explanation.code === "TEMPLATE_MALFORMED"
      ? []
      : [{ path, finding: explanation, offset: entry?.valueOffset ?? documentOffset }];
  });
}

function templateProblems(entries: Entries): PlacedFinding[] {
  return (["reply_template", "forward_template"] as const).flatMap((path) => {
    const entry = entries.get(path);
    const text = entry?.value;
    if (entry === undefined || typeof text !== "string") return [];
    const findings = templateFindings(text, path);
    const offsetOf = findings.length === 0 ? () => 0 : braceOffsets(text, entry);
    return findings.map(({ finding, index }) => ({ path, finding, offset: offsetOf(index) }));
  });
}

function hostWarnings(accepted: Partial<Account>, entries: Entries): PlacedFinding[] {
  return (["smtp_server", "imap_server"] as const).flatMap((path) => {
    const warning: Finding | undefined = hostScriptWarning(accepted[path] ?? "", path);
    return warning === undefined ? [] : [{ path, finding: warning, offset: entries.get(path)?.valueOffset ?? 0 }];
  });
}

/** In the file's order, and at most {@link MAX_ISSUES} of them: warnings are left out before errors. */
function inOrder(findings: readonly PlacedFinding[]): PlacedFinding[] {
  const sorted = [...findings].sort((a, b) => a.offset - b.offset);
  if (sorted.length <= MAX_ISSUES) return sorted;
  const isError = ({ finding }: PlacedFinding): boolean => finding.severity === "error";
  const byWeight = [...sorted.filter(isError), ...sorted.filter((found) => !isError(found))];
  const shown = new Set(byWeight.slice(0, MAX_ISSUES));
  const hidden = byWeight.slice(MAX_ISSUES);
  const severity = hidden.some(isError) ? "error" : "warning";
  const message = `The document has further issues, which are not shown: ${hidden.length} or more`;
  const offset = sorted.at(-1)?.offset ?? 0;
  return [
    ...sorted.filter((found) => shown.has(found)),
    { path: "", offset, finding: finding("ISSUES_NOT_SHOWN", message, { severity }) },
  ];
}
