import { type Code, codeEntry, type Finding } from "../base/errors.ts";
import { grouped } from "../base/grouping.ts";
import type { CodeEntry } from "../codes/entry.ts";
import type { AccountReport, ProbeResult, RunReport } from "./report.ts";
import { domainFindings, isOnlyItsDomain, isToldByDomain } from "./domain-story.ts";
import { hasUntoldFailure, isOpen, weighedFindings } from "./verdict.ts";
import { remedyOf } from "./wording.ts";

/** Whether a finding of a domain stands among those of the run too. */
function isToldByRun({ code, message }: Finding, { findings }: RunReport): boolean {
  return findings.some((each) => each.code === code && each.message === message);
}

/** Something that was found, and where. */
export interface Sighting extends Pick<Finding, "severity" | "line" | "column"> {
  readonly message: string;
  /** What to do about this one; undefined where the table's words say it. */
  readonly remedy?: string | undefined;
  readonly account?: AccountReport | undefined;
  readonly probe?: ProbeResult | undefined;
}

/** Everything that was found for one and the same reason. */
export interface Cause extends Pick<CodeEntry, "sentence" | "audience" | "remedy"> {
  /** Absent for a failure that only Genesys Cloud has a word for. */
  readonly code?: Code | undefined;
  readonly cause?: string | undefined;
  readonly severity: Finding["severity"];
  /** Seen by inconclusive probes only: nothing is proved. */
  readonly open: boolean;
  readonly sightings: readonly Sighting[];
}

/** What somebody has to do, and who. */
export interface Duty {
  readonly audience: Cause["audience"];
  readonly causes: readonly Cause[];
}

/** What was found of one account, grouped by its cause, errors first. */
export function causesOf(account: AccountReport): readonly Cause[] {
  return group(sightingsOf(account), codeOf);
}

/**
 * What is wrong, worst first, each cause with all that it led to: a server that is down, or a certificate that expired, is
 * one problem however many accounts use it. What a domain's own place tells is left to it.
 */
export function problemsOf(report: RunReport): readonly Cause[] {
  const run = [
    ...report.findings.filter((each) => !isToldByDomain(each, report) && !EXPLAINED.has(each.code)),
    ...domainFindings(report),
  ];
  return group([
    ...run.map((finding) => ({ code: finding.code, sighting: sightingOf(finding) })),
    ...report.accounts.filter((account) => !isOnlyItsDomain(account, report)).flatMap(sightingsOf)
      .filter(({ sighting }) => sighting.severity !== "info"),
  ], (found) => `${codeOf(found)} ${sourceOf(found)}`);
}

/** Says why there is no plan, which the place of the plan does. */
const EXPLAINED: ReadonlySet<Code> = new Set<Code>(["PLAN_SKIPPED"]);

function codeOf({ code }: Found): string {
  return code ?? "";
}

/** The certificate or the host that a finding is about; empty for one that is about neither. */
function sourceOf({ code, sighting: { probe } }: Found): string {
  if (probe === undefined) return "";
  return code?.startsWith("CERT_") && probe.tls !== undefined ? certificateOf(probe.tls) : probe.host.toLowerCase();
}

/** What tells one certificate from another, as far as a report has it. */
export function certificateOf({ subject, issuer, validTo }: NonNullable<ProbeResult["tls"]>): string {
  return JSON.stringify([subject, issuer, validTo]);
}

/** What is to be done after a run, by who can do it: those first who have errors to mend. */
export function dutiesOf(report: RunReport): readonly Duty[] {
  const run = [
    ...report.findings,
    ...domainFindings(report),
    ...(report.domains ?? []).flatMap((each) => each.findings).filter((each) => !isToldByRun(each, report)),
  ];
  const causes = group([
    ...run.map((finding) => ({ code: finding.code, sighting: sightingOf(finding) })),
    ...report.accounts.flatMap(sightingsOf),
  ], codeOf).filter(({ severity }) => severity !== "info");
  const duties = new Map<Cause["audience"], Cause[]>();
  for (const cause of causes) duties.set(cause.audience, [...duties.get(cause.audience) ?? [], cause]);
  return Array.from(duties, ([audience, own]) => ({ audience, causes: own }));
}

/** What was seen, with the code that names its cause. */
interface Found {
  readonly code?: Code | undefined;
  readonly sighting: Sighting;
}

function sightingsOf(account: AccountReport): Found[] {
  const found = [
    ...account.issues.map((issue) => ({ code: issue.code, sighting: { ...sightingOf(issue), account } })),
    ...account.probes.flatMap((probe) =>
      weighedFindings(probe).map((each) => ({ code: each.code, sighting: { ...sightingOf(each), account, probe } }))
    ),
  ];
  return hasUntoldFailure(account) ? [...found, failureOf(account)] : found;
}

function sightingOf(finding: Finding): Sighting {
  const remedy = remedyOf(finding);
  return {
    severity: finding.severity,
    message: finding.message,
    line: finding.line,
    column: finding.column,
    remedy: remedy === codeEntry(finding.code).remedy ? undefined : remedy,
  };
}

/** The report's own words for an end that is not the API's; every other is a validation that ended badly. */
const OWN_ENDS: Readonly<Record<string, Code | undefined>> = {
  TIMED_OUT: "VALIDATION_TIMED_OUT",
  UNKNOWN: "WRITE_UNKNOWN",
  FAILED: undefined,
};

function failureOf(account: AccountReport): Found {
  const { status = "", detail } = account.outcome ?? {};
  const code = Object.hasOwn(OWN_ENDS, status) ? OWN_ENDS[status] : "VALIDATION_FAILED";
  return { code, sighting: { severity: "error", message: detail ?? `The account ended as ${status}`, account } };
}

const REFUSED: Pick<Cause, "sentence" | "audience" | "remedy"> = {
  sentence: "Genesys Cloud did not carry out a change",
  remedy: "Read its reason at each account",
  audience: "Genesys administrator",
};

const WEIGHTS: Readonly<Record<Finding["severity"], number>> = { error: 0, warning: 1, info: 2 };

function group(found: readonly Found[], keyOf: (found: Found) => string): readonly Cause[] {
  return Array.from(grouped(found, keyOf).values(), (own): Cause => {
    const code = own[0]?.code;
    const sightings = own.map(({ sighting }) => sighting);
    const sorted = sightings.toSorted(bySeverity);
    return {
      ...(code === undefined ? REFUSED : { ...codeEntry(code), code }),
      severity: sorted[0]?.severity ?? "info",
      open: sightings.every(({ probe }) => probe !== undefined && isOpen(probe)),
      sightings: sorted,
    };
  }).sort((a, b) =>
    WEIGHTS[a.severity] - WEIGHTS[b.severity] || Number(a.open) - Number(b.open) ||
    accountsOf(b).length - accountsOf(a).length
  );
}

/** The accounts that a cause concerns, each once. */
export function accountsOf({ sightings }: Pick<Cause, "sightings">): readonly AccountReport[] {
  return [...new Set(sightings.flatMap(({ account }) => account ?? []))];
}

function bySeverity(a: Sighting, b: Sighting): number {
  return WEIGHTS[a.severity] - WEIGHTS[b.severity];
}
