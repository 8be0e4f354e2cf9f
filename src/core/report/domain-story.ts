import { type Finding, isError } from "../base/errors.ts";
import { visible } from "../base/text.ts";
import type { AccountReport, DomainReport, Mode, RunReport } from "./report.ts";
import type { Verdict } from "./verdict.ts";
import { counted } from "./wording.ts";

/** The verdict on a domain that accounts share. */
export function domainVerdict(mode: Mode, { change, outcome, findings }: DomainReport): Verdict {
  if (findings.some(isError) || outcome?.succeeded === false) return "failed";
  if (mode === "drift" && change !== undefined && change.action !== "no-op") return "differs";
  if (findings.some(({ severity }) => severity === "warning")) return "warning";
  return change?.action === "blocked" ? "blocked" : "passed";
}

/** Whether there is nothing to tell of a domain but that it is there. */
export function isQuietDomain(mode: Mode, domain: DomainReport): boolean {
  const { change, findings } = domain;
  return domainVerdict(mode, domain) === "passed" && findings.length === 0 &&
    (change === undefined || change.action === "no-op");
}

const URGENCY: readonly Verdict[] = ["failed", "differs", "inconclusive", "warning", "blocked", "passed"];

/** A deletion is told before what is made and changed. */
const WEIGHT: Readonly<Record<string, number>> = { delete: 0, update: 1, create: 2 };

/** The domains with the most urgent first. */
export function domainsByUrgency({ mode, domains = [] }: RunReport): readonly DomainReport[] {
  const weight = ({ change }: DomainReport): number => WEIGHT[change?.action ?? ""] ?? 3;
  return domains
    .map((domain) => ({ domain, urgency: URGENCY.indexOf(domainVerdict(mode, domain)) }))
    .sort((a, b) => a.urgency - b.urgency || weight(a.domain) - weight(b.domain))
    .map(({ domain }) => domain);
}

/** What happens to a domain, or happened, in words that follow its name. */
export function domainChangeWords(mode: Mode, { change, outcome, accounts, findings }: DomainReport): string {
  const all = accounts.length === 1 ? "its account" : `all ${accounts.length} accounts of the domain`;
  switch (change?.action) {
    case undefined:
      return "not planned";
    case "no-op":
      return outcome?.succeeded === false || findings.some(({ code }) => code === "VALIDATION_FAILED")
        ? "unchanged, and not working"
        : mode === "drift"
        ? "matches the files"
        : "unchanged";
    case "blocked":
      return mode === "drift" ? "not compared" : "held back";
    case "create":
      if (mode === "drift") return "missing in Genesys Cloud";
      if (mode !== "apply" || outcome === undefined) return `will be created for ${all}`;
      return outcome.succeeded ? `created for ${all}` : "creation failed";
    case "update":
      if (mode === "drift") return `differs for ${all}`;
      if (mode !== "apply" || outcome === undefined) return `changes ${all}`;
      return outcome.succeeded ? `changed for ${all}` : "change failed";
    case "delete":
      if (mode === "drift") return "no account is left in the files";
      if (mode !== "apply" || outcome === undefined) return "will be deleted";
      return outcome.succeeded ? "deleted" : "deletion failed";
  }
}

/** What a change writes in Genesys Cloud, or has written: `create the domain, 2 integrations and 2 credentials`. */
export function pieceWords({ pieces = [] }: DomainReport, done: boolean): string | undefined {
  const parts = (["create", "update", "delete"] as const).flatMap((action) => {
    const own = pieces.filter((piece) => piece.action === action);
    if (own.length === 0) return [];
    const kinds = [...new Set(own.map(({ kind }) => kind))];
    const things = kinds.map((kind) => {
      const these = own.filter((piece) => piece.kind === kind);
      if (kind === "domain") return "the domain";
      return these.length === 1 ? `the ${kind} ${visible(these[0]?.name ?? "", 120)}` : counted(these.length, kind);
    });
    const verb = action === "update" ? "change" : action;
    return [`${verb}${done ? "d" : ""} ${joined(things)}`];
  });
  return parts.length === 0 ? undefined : parts.join("; ");
}

/** `a, b and c`. */
function joined(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}

/** Why a domain's change failed, unless one of its findings says so. */
export function untoldDomainDetail({ outcome, findings }: DomainReport): string | undefined {
  const { detail, succeeded } = outcome ?? {};
  if (detail === undefined || succeeded === true) return undefined;
  return findings.some(({ message }) => message.endsWith(detail)) ? undefined : detail;
}

/** What was found of the mail domains and is worth a reader's time; a domain's own name is in each message. */
export function domainFindings({ mailDomains = [] }: RunReport): readonly Finding[] {
  return mailDomains.flatMap(({ findings }) => findings).filter(({ severity }) => severity !== "info");
}

/** What belongs to a run and is told in a domain's own place. */
export function isToldByDomain({ code, message }: Finding, { domains = [] }: RunReport): boolean {
  return domains.some(({ findings }) => findings.some((each) => each.code === code && each.message === message));
}

/** Whether all that there is to tell of an account is that its domain fails or differs, which the domain's own place tells. */
export function isOnlyItsDomain(
  { domain: name, change, issues, probes }: AccountReport,
  { mode, domains = [] }: RunReport,
): boolean {
  const domain = name === undefined ? undefined : domains.find((each) => each.name === name);
  if (mode === "drift" && issues.length === 0 && change?.action === "update" && domain?.change?.action === "update") {
    const shared = new Set(domain.change.fields?.map(({ key }) => key));
    return (change.fields ?? []).every(({ key }) => shared.has(key));
  }
  if (!domain?.findings.some(({ severity }) => severity !== "info")) return false;
  const quoted = `"${visible(domain.name)}"`;
  const told = issues.filter(({ severity }) => severity !== "info");
  return told.length > 0 && probes.every((probe) => probe.findings.length === 0 && probe.outcome !== "failed") &&
    told.every(({ code, message }) =>
      (code === "VALIDATION_FAILED" || code === "NEEDED_UNIT_FAILED") && message.includes(quoted)
    );
}
