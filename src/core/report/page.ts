import { type Code, codeEntry, type Finding } from "../base/errors.ts";
import {
  type Block,
  code,
  heading,
  type Inline,
  joinLines,
  type Line,
  link,
  list,
  type ListItem,
  paragraph,
  type Row,
  type Sign,
  soft,
  strong,
  type Table,
  text,
} from "./document.ts";
import { FINDINGS_PER_ACCOUNT } from "./limits.ts";
import { notCheckedSentence } from "./not-checked.ts";
import {
  domainChangeWords,
  domainsByUrgency,
  domainVerdict,
  isOnlyItsDomain,
  isQuietDomain,
  isToldByDomain,
  pieceWords,
  untoldDomainDetail,
} from "./domain-story.ts";
import type { AccountReport, DomainReport, FieldValue, Mode, ProbeResult, RunReport } from "./report.ts";
import { byUrgency, isOpen, type Verdict, verdictOf } from "./verdict.ts";
import {
  approvalText,
  changeText,
  counted,
  domainCounts,
  headline,
  planCounts,
  remedyOf,
  untoldDetail,
  validity,
  verdictWords,
} from "./wording.ts";

/** A report as a person reads it: the verdict, what was not checked, every account in a row, and each that needs attention in full. */
export interface ReportPage {
  readonly head: readonly Block[];
  /** What was found of the run as a whole, errors first. */
  readonly findings: readonly ListItem[];
  readonly notChecked: readonly Block[];
  /** What accounts share, one whole domain each, most urgent first; those with nothing to tell are counted by the last. */
  readonly domains: readonly (readonly Block[])[];
  readonly accounts: Table;
  /** One whole account each, most urgent first. */
  readonly sections: readonly (readonly Block[])[];
  readonly foot: readonly Block[];
}

/** What a page shows beside the report. */
export interface PageOptions {
  /** The page of a line of an account file, where there is one. */
  readonly fileUrl?: ((file: string, line: number) => string | undefined) | undefined;
  readonly reproduceCommand?: ReproduceCommand | undefined;
}

/** Returns a shell command that reproduces a finding without this program, if there is one. */
type ReproduceCommand = (
  code: Code,
  endpoint: Pick<ProbeResult, "protocol" | "host" | "port" | "addresses" | "ehloName">,
) => string | undefined;

/** Makes the page of a report. */
export function reportPage(report: RunReport, options: PageOptions): ReportPage {
  const accounts = byUrgency(report);
  const withApproval = accounts.some(({ approval }) => approval !== undefined);
  const withDomain = accounts.some(({ domain }) => domain !== undefined);
  const own = report.findings.filter((finding) => !isToldByDomain(finding, report));
  return {
    head: head(report),
    findings: [...own, ...domainFindings(report)].sort(errorsFirst).map((finding) => findingItem(finding)),
    notChecked: notChecked(report),
    domains: domainSections(report),
    accounts: {
      kind: "table",
      columns: accountColumns(withDomain, withApproval),
      rows: accounts.map((account) => [
        ...accountRow(report.mode, account, options, withDomain),
        ...withApproval
          ? [account.approval === undefined ? [] : [text(approvalText(account.approval), CHANGE_LIMIT)]]
          : [],
      ]),
    },
    sections: accounts.flatMap((account) => {
      const verdict = verdictOf(report.mode, account);
      return verdict === "passed" || isOnlyItsDomain(account, report)
        ? []
        : [accountSection(report.mode, account, verdict, options)];
    }),
    foot: [foot(report)],
  };
}

/** A link to the page of the run, where it has one. */
export function runLink(report: RunReport, words: string): Inline | undefined {
  return link(report.run.url, words);
}

function head(report: RunReport): readonly Block[] {
  const { counts } = report;
  const found = `${counted(counts.errors, "error")} · ${counted(counts.warnings, "warning")}`;
  const plan = planCounts(report);
  const shared = domainCounts(report);
  return [
    heading(
      2,
      RESULT_SIGNS[report.result],
      " E-mail accounts of ",
      code(report.organisation, ORGANISATION_LIMIT),
      `: ${headline(report)}`,
    ),
    paragraph([found], ...(plan === undefined ? [] : [[plan]]), ...(shared === undefined ? [] : [[shared]])),
    ...removedBlocks(report),
    ...approvalBlocks(report),
  ];
}

/** The most removed accounts, and differences to the approved plan, to show: the head of a comment is never left out, so it must fit. */
const REMOVED_SHOWN = 20;
const DIFFERENCES_SHOWN = 20;
/** The characters of a key of an account file that are shown. */
export const KEY_LIMIT = 40;
/** A shortened value with its length. */
const VALUE_LIMIT = 110;

const FATES: Record<NonNullable<RunReport["removed"]>[number]["action"], { done: string; planned: string }> = {
  delete: { planned: "will be deleted", done: "see its outcome below" },
  "stays-live": { planned: "stays live: nothing deletes it", done: "stays live: nothing deletes it" },
  unknown: { planned: "what becomes of it is not known", done: "what became of it is not known" },
};

/** Accounts that the change takes out of their files. */
export function removedBlocks({ mode, removed = [] }: RunReport): readonly Block[] {
  if (removed.length === 0) return [];
  const items = removed.slice(0, REMOVED_SHOWN).map(({ name, file, action }): ListItem => ({
    line: [
      ...(name === undefined ? [] : [text(name, NAME_LIMIT), ", "]),
      code(file, FILE_LIMIT),
      `: ${FATES[action][mode === "apply" ? "done" : "planned"]}`,
    ],
  }));
  if (removed.length > REMOVED_SHOWN) items.push({ line: [`… and ${removed.length - REMOVED_SHOWN} more`] });
  return [paragraph([strong("Removed from the files")]), ...list(items)];
}

/** What was approved beside what is wanted and what is live. */
function approvalBlocks({ plan }: RunReport): readonly Block[] {
  const differences = plan?.differences ?? [];
  if (differences.length === 0) return [];
  const rows = differences.slice(0, DIFFERENCES_SHOWN).map(({ name, key, approved, wanted, live }): Row => [
    [text(name, NAME_LIMIT)],
    key === undefined ? [] : [code(key, KEY_LIMIT)],
    [text(approved, VALUE_LIMIT)],
    [text(wanted, VALUE_LIMIT)],
    [text(live, VALUE_LIMIT)],
  ]);
  const more = differences.length - rows.length;
  return [
    paragraph([strong("The plan is not the one that was approved")]),
    {
      kind: "table",
      columns: ["Account", "Key", "Approved", "Wanted now", "Live now"].map((title) => ({ title })),
      rows,
    },
    ...(more > 0 ? [paragraph([soft(`… and ${counted(more, "more difference")}; see the run report`)])] : []),
  ];
}

/** What was found of the mail domains and is worth a reader's time; a domain's own name is in each message. */
export function domainFindings({ mailDomains = [] }: RunReport): readonly Finding[] {
  return mailDomains.flatMap(({ findings }) => findings).filter(({ severity }) => severity !== "info");
}

function errorsFirst(a: Finding, b: Finding): number {
  return Number(b.severity === "error") - Number(a.severity === "error");
}

function notChecked(report: RunReport): readonly Block[] {
  const missing = report.notChecked.map((each) => ({ line: [notCheckedSentence(each)] }));
  return missing.length === 0 ? [] : [paragraph([strong("Not checked")]), ...list(missing)];
}

/** The sign of a run's result. */
export const RESULT_SIGNS: Record<RunReport["result"], Sign> = {
  success: sign("✅"),
  failure: sign("❌"),
  inconclusive: sign("❔"),
};

function foot(report: RunReport): Block {
  const lines: Line[] = [["Mode ", code(report.mode)]];
  if (report.planHash !== undefined) lines.push(["plan ", code(report.planHash)]);
  if (report.auditHead !== undefined) lines.push(["audit log ", code(report.auditHead)]);
  const { delivered, undelivered } = report.notifications;
  if (delivered + undelivered > 0) lines.push([`ITSM: ${counted(delivered, "event")} delivered, ${undelivered} not`]);
  if (report.run.commit !== undefined) lines.push(["commit ", code(report.run.commit.slice(0, 12))]);
  const run = runLink(report, "this run");
  if (run !== undefined) lines.push(["by ", run]);
  return { kind: "small", line: joinLines(lines, " · ") };
}

/** The characters of an account's name that are shown. */
export const NAME_LIMIT = 80;
/** The characters of an organisation's label that are shown. */
export const ORGANISATION_LIMIT = 100;
const FILE_LIMIT = 160;
const CHANGE_LIMIT = 200;
/** The characters of a shell command that are shown. */
export const COMMAND_LIMIT = 500;
const CAPABILITY_LIMIT = 80;

/** Names of a certificate, and capabilities of a server, that are shown. */
const SANS_SHOWN = 20;
const CAPABILITIES_SHOWN = 40;

/** The sign of a verdict on an account. */
export const VERDICT_SIGNS: Record<Verdict, Sign> = {
  failed: sign("❌"),
  differs: sign("🔀"),
  inconclusive: sign("❔"),
  warning: sign("⚠️"),
  blocked: sign("⏸️"),
  passed: sign("✅"),
};

/** The columns of {@link accountRow}. */
export function accountColumns(withDomain: boolean, withApproval = false): Table["columns"] {
  const titles = ["Account", ...withDomain ? ["Domain"] : [], "File", "Verdict", "Change"];
  return [...titles, ...withApproval ? ["Approval"] : []].map((title) => ({ title }));
}

/** One account as a row of the table. */
export function accountRow(mode: Mode, account: AccountReport, options: PageOptions, withDomain: boolean): Row {
  const verdict = verdictOf(mode, account);
  const domain = account.domain === undefined ? [] : [code(account.domain, NAME_LIMIT)];
  return [
    [text(account.name, NAME_LIMIT)],
    ...withDomain ? [domain] : [],
    placeOf(account, {}, options) ?? [],
    [VERDICT_SIGNS[verdict], ` ${verdictWords(verdict, account)}`],
    [text(changeText(mode, account), CHANGE_LIMIT)],
  ];
}

/** The most accounts, keys and left things that a domain's place names. */
const DOMAIN_NAMES_SHOWN = 8;
const DOMAIN_KEYS_SHOWN = 20;
const LEFT_SHOWN = 20;

/** The domains with something to tell, one after the other, then a line for all others, and what was left of no domain. */
function domainSections(report: RunReport): readonly (readonly Block[])[] {
  const { mode, domains = [], leftBehind = [] } = report;
  const told = domainsByUrgency(report).filter((domain) => !isQuietDomain(mode, domain));
  const quiet = domains.filter((domain) => isQuietDomain(mode, domain));
  const strays = leftBehind.filter(({ domain }) => !told.some(({ name }) => name === domain));
  return [
    ...told.map((domain) => domainBlocks(domain, report)),
    ...(quiet.length === 0 ? [] : [[quietLine(mode, quiet)]]),
    ...(strays.length === 0 ? [] : [leftBehindBlocks(strays)]),
  ];
}

function quietLine(mode: Mode, quiet: readonly DomainReport[]): Block {
  const words = mode === "drift" ? "without a difference" : "unchanged";
  return paragraph([
    VERDICT_SIGNS.passed,
    ` ${counted(quiet.length, "domain")} ${words}: `,
    ...namesLine(quiet.map(({ name }) => name), (name) => code(name, NAME_LIMIT)),
  ]);
}

/** The first of some names, and how many there are beyond them. */
function namesLine(
  names: readonly string[],
  shown: (name: string) => Inline = (name) => text(name, NAME_LIMIT),
): Line {
  const others = names.length - DOMAIN_NAMES_SHOWN;
  return [
    ...joinLines(names.slice(0, DOMAIN_NAMES_SHOWN).map((name) => [shown(name)]), ", "),
    ...(others > 0 ? [` and ${others} more`] : []),
  ];
}

function leftBehindBlocks(left: NonNullable<RunReport["leftBehind"]>): readonly Block[] {
  const items = left.slice(0, LEFT_SHOWN).map((each): ListItem => ({ line: leftLine(each) }));
  if (left.length > LEFT_SHOWN) items.push({ line: [`… and ${left.length - LEFT_SHOWN} more`] });
  return [
    paragraph([strong("Left behind by a run that did not get to its end, and asked for by no file")]),
    ...list(items),
  ];
}

function leftLine({ kind, name, id }: NonNullable<RunReport["leftBehind"]>[number]): Line {
  return [`${kind} `, code(name, NAME_LIMIT), " (", code(id, NAME_LIMIT), ")"];
}

/** All that there is to tell of a domain that accounts share. */
function domainBlocks(domain: DomainReport, report: RunReport): readonly Block[] {
  const { mode } = report;
  const sign = VERDICT_SIGNS[domainVerdict(mode, domain)];
  return [
    heading(3, sign, " Domain ", code(domain.name, NAME_LIMIT), `: ${domainChangeWords(mode, domain)}`),
    ...domainDetails(domain, report),
  ];
}

/** What {@link domainBlocks} tell below their heading. */
export function domainDetails(domain: DomainReport, { mode, leftBehind = [] }: RunReport): readonly Block[] {
  const { accounts, change, quota, outcome, findings } = domain;
  const fields = change?.fields ?? [];
  const items: ListItem[] = [
    ...findings.toSorted(errorsFirst).slice(0, FINDINGS_PER_ACCOUNT).map((finding) => findingItem(finding)),
    ...fields.slice(0, DOMAIN_KEYS_SHOWN).map((field) => ({ line: fieldLine(field, change?.action === "create") })),
  ];
  if (fields.length > DOMAIN_KEYS_SHOWN) items.push({ line: [`… and ${fields.length - DOMAIN_KEYS_SHOWN} more keys`] });
  const done = mode === "apply" && outcome?.succeeded === true;
  const written = pieceWords(domain, done);
  if (change?.action === "blocked" && change.reason !== undefined) {
    if (!findings.some(({ message }) => message.includes(change.reason ?? ""))) {
      items.push({ line: ["Why: ", text(change.reason, VALUE_LIMIT)] });
    }
  } else if (written !== undefined && mode === "drift") {
    // What differs is told by its keys, where a file has any for it.
    if (fields.length === 0) items.push({ line: ["An apply would ", written] });
  } else if (written !== undefined) {
    const lead = done ? "Done" : mode === "apply" ? "Did not get to its end" : "Plan";
    items.push({ line: [`${lead}: `, written] });
  }
  if (quota !== undefined) items.push({ line: [`${quota.what}: ${quota.used} of ${quota.limit} with this one`] });
  if (accounts.length > 0) items.push({ line: ["Accounts: ", ...namesLine(accounts)] });
  if (outcome !== undefined && (change?.action !== "no-op" || !outcome.succeeded)) {
    const untold = untoldDomainDetail(domain);
    items.push({
      line: [
        "Genesys Cloud: ",
        code(outcome.status, NAME_LIMIT),
        ...(outcome.requests === 0 ? [] : [` after ${(outcome.latencyMs / 1000).toFixed(1)} s`]),
        ...(untold === undefined ? [] : [": ", untold]),
      ],
    });
  }
  const left = leftBehind.filter((each) => each.domain === domain.name);
  if (left.length > 0) {
    const others = left.length - LEFT_SHOWN;
    items.push({
      line: [
        "Left behind, for the next run to take up: ",
        ...joinLines(left.slice(0, LEFT_SHOWN).map(leftLine), ", "),
        ...(others > 0 ? [` and ${others} more`] : []),
      ],
    });
  }
  return list(items);
}

function fieldLine(
  { key, from, to }: NonNullable<NonNullable<DomainReport["change"]>["fields"]>[number],
  isNew: boolean,
): Line {
  const name = code(key, KEY_LIMIT);
  if (from === undefined && to === undefined) {
    return [name, `: ${isNew ? "by its reference" : "sent again"}; its value is never shown`];
  }
  const value = (each: FieldValue | undefined): Inline =>
    each === undefined || each === null
      ? soft("none")
      : code(typeof each === "string" ? each : JSON.stringify(each), VALUE_LIMIT);
  return from === undefined || from === null ? [name, ": ", value(to)] : [name, ": ", value(from), " → ", value(to)];
}

/** Everything to know about an account that needs attention. */
function accountSection(
  mode: Mode,
  account: AccountReport,
  verdict: Verdict,
  options: PageOptions,
): readonly Block[] {
  const place = (finding: Finding): Line | undefined =>
    finding.line === undefined ? undefined : placeOf(account, finding, options);
  const issues = account.issues.slice(0, FINDINGS_PER_ACCOUNT).map((issue) => findingItem(issue, { place }));
  const more = account.issues.length - issues.length;
  if (more > 0) issues.push({ line: [`… and ${more} more in this file`] });
  const change = changeLines(mode, account);
  return [
    heading(3, VERDICT_SIGNS[verdict], " ", text(account.name, NAME_LIMIT), `: ${verdictWords(verdict, account)}`),
    ...list(issues),
    ...account.probes.filter(isWorthShowing).flatMap((probe) => probeBlocks(probe, place, options)),
    ...(change.length === 0 ? [] : [paragraph(...change)]),
  ];
}

/** `file:line`, as a link where the file has a page; undefined for an account that is in no file. */
export function placeOf(
  account: AccountReport,
  at: { readonly line?: number | undefined; readonly column?: number | undefined },
  { fileUrl }: PageOptions,
): Line | undefined {
  const { file, line: first = 1 } = account;
  if (file === undefined) return undefined;
  const { line = first, column } = at;
  const place = code([file, line, ...(column === undefined ? [] : [column])].join(":"), FILE_LIMIT);
  return [link(fileUrl?.(file, line), place) ?? place];
}

/** Whether a probe has anything to tell. */
export function isWorthShowing(probe: ProbeResult): boolean {
  return probe.outcome !== "skipped" || probe.findings.length > 0;
}

const CHANGE_TITLES: Record<Mode, string> = {
  check: "Plan",
  apply: "Change",
  drift: "Difference",
  redeliver: "Plan",
};

function changeLines(mode: Mode, account: AccountReport): readonly Line[] {
  const { change, outcome } = account;
  const lines: Line[] = [];
  if (change !== undefined) {
    const reason = change.reason === undefined ? [] : [" (", change.reason, ")"];
    lines.push([`${CHANGE_TITLES[mode]}: `, changeText(mode, account), ...reason]);
  }
  if (outcome !== undefined) {
    const id = outcome.accountId === undefined ? [] : [", account ", code(outcome.accountId)];
    const untold = untoldDetail(account);
    lines.push([
      "Genesys Cloud: ",
      code(outcome.status),
      ` after ${(outcome.latencyMs / 1000).toFixed(1)} s`,
      ...id,
      ...(untold === undefined ? [] : [": ", untold]),
    ]);
  }
  return lines;
}

/** What to show with a finding. */
interface FindingOptions {
  /** Shows its place in a file; undefined where it has none. */
  readonly place?: ((finding: Finding) => Line | undefined) | undefined;
  /** A shell command to see it. */
  readonly command?: string | undefined;
  /** True if it comes from an inconclusive probe. */
  readonly open?: boolean | undefined;
}

/** The sign of a finding. */
export const SEVERITY_SIGNS: Record<Finding["severity"], Sign> = {
  error: sign("❌"),
  warning: sign("⚠️"),
  info: sign("ℹ️"),
};

/** One finding: what was seen, where, the likely cause, what to do and for whom, and a command to see it. */
function findingItem(finding: Finding, { place, command, open }: FindingOptions = {}): ListItem {
  const { cause, audience } = codeEntry(finding.code);
  const told = finding.severity !== "info";
  const where = place?.(finding);
  const items: Line[] = [];
  if (told) {
    items.push(["Likely cause: ", cause], [`To do, for the ${audience}: `, remedyOf(finding)]);
  } else if (finding.hint !== undefined) {
    items.push([finding.hint]);
  }
  if (command !== undefined) items.push(["To see it yourself: ", code(command, COMMAND_LIMIT)]);
  return {
    line: [
      open === true && told ? sign("❔") : SEVERITY_SIGNS[finding.severity],
      " ",
      strong(finding.message),
      " (",
      code(finding.code),
      ...(where === undefined ? [] : [", ", ...where]),
      ")",
    ],
    items,
  };
}

/** How a probe ended, in words that follow the name of its server. */
export const PROBE_OUTCOMES: Record<ProbeResult["outcome"], string> = {
  passed: "passed",
  failed: "failed",
  inconclusive: "could not be tested",
  skipped: "was not probed",
};

/** One probed server: its findings with cause, remedy and a command to see it, and what the probe saw, folded. */
function probeBlocks(
  probe: ProbeResult,
  place: FindingOptions["place"],
  { reproduceCommand }: PageOptions,
): readonly Block[] {
  const open = isOpen(probe);
  const items = probe.findings.map((finding) => {
    const command = finding.severity === "info" ? undefined : reproduceCommand?.(finding.code, probe);
    return findingItem(finding, { place, open, command });
  });
  const server = code(`${probe.host}:${probe.port}`);
  const facts = probeFacts(probe);
  return [
    paragraph([strong(probe.protocol.toUpperCase()), " ", server, ` ${PROBE_OUTCOMES[probe.outcome]}`]),
    ...(needsCaution(probe) ? [paragraph([soft(CAUTION)])] : []),
    ...list(items),
    ...(facts.length === 0 ? [] : [{ kind: "details" as const, summary: "What the probe saw", blocks: facts }]),
  ];
}

/** Whether a reader could take what a probe met for a fact about Genesys Cloud. */
export function needsCaution(probe: ProbeResult): boolean {
  // A failure on the way says something about this machine; a login that was not tried does not.
  const met = probe.findings.some(({ code }) => codeEntry(code).conclusive === false && !/^(POLICY|LOGIN)_/.test(code));
  return isOpen(probe) && met;
}

/** What a probe saw of a server: its phases, its TLS, what it offers. */
export function probeFacts(probe: ProbeResult): readonly Block[] {
  return [...phaseBlocks(probe), ...tlsBlocks(probe), ...capabilityBlocks(probe)];
}

/** What holds for every probe that was inconclusive on its way. */
export const CAUTION =
  "Seen from this machine only: it proves nothing about Genesys Cloud, which connects from its own addresses.";

function phaseBlocks({ phases, address }: ProbeResult): readonly Block[] {
  if (phases.length === 0) return [];
  return [
    ...(address === undefined ? [] : [paragraph(["Address ", code(address)])]),
    {
      kind: "table",
      columns: [{ title: "Phase" }, { title: "Time", align: "right" }, { title: "Outcome" }],
      rows: phases.map(({ name, ms, outcome }) => [[name], [`${Math.round(ms)} ms`], [outcome]]),
    },
  ];
}

function tlsBlocks({ tls }: ProbeResult): readonly Block[] {
  if (tls === undefined) return [];
  const names = tls.sans.slice(0, SANS_SHOWN).map((name) => [code(name)]);
  return list([
    { line: ["TLS ", code(tls.version), ", cipher ", code(tls.cipher)] },
    { line: ["Certificate for ", code(tls.subject), " by ", code(tls.issuer)] },
    { line: ["Valid to ", code(tls.validTo), ` (${validity(tls.daysLeft)})`] },
    ...(tls.path && tls.path.length > 1
      ? [{ line: ["Verified path: ", ...joinLines(tls.path.map((each) => [code(each)]), " ← ")] }]
      : []),
    { line: ["Names: ", ...(names.length === 0 ? ["none"] : joinLines(names, ", "))] },
  ]);
}

function capabilityBlocks({ capabilities = [] }: ProbeResult): readonly Block[] {
  if (capabilities.length === 0) return [];
  const shown = capabilities.slice(0, CAPABILITIES_SHOWN).map((name) => [code(name, CAPABILITY_LIMIT)]);
  return [paragraph(["Capabilities: ", ...joinLines(shown, " ")])];
}

function sign(sign: Sign["sign"]): Sign {
  return { kind: "sign", sign };
}
