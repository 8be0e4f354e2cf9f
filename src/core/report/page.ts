import { type Code, codeEntry, type Finding } from "../base/errors.ts";
import { answers } from "./answers.ts";
import { accountsOf, type Cause, certificateOf, problemsOf } from "./causes.ts";
import {
  type Block,
  code,
  type DiffLine,
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
import { FINDINGS_PER_ACCOUNT, PLAN_UNFOLDED_LINES, PROBLEMS_UNFOLDED } from "./limits.ts";
import { planUnits } from "./plan-diff.ts";
import { toldNotChecked } from "./not-checked.ts";
import {
  domainChangeWords,
  domainFindings,
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
  headline,
  remedyOf,
  untoldDetail,
  validity,
  verdictWords,
} from "./wording.ts";

/**
 * A report as a person reads it: whose accounts, may it be merged, what does that do and who must act; then what is wrong,
 * what was not checked, the plan, and folded what only somebody who looks for it wants.
 */
export interface ReportPage {
  readonly head: readonly Block[];
  /** What was found of the run as a whole, errors first. */
  readonly findings: readonly ListItem[];
  /** Everything that is wrong, by its cause and worst first; those that a first screen has no room for are folded. */
  readonly problems: {
    readonly shown: readonly ListItem[];
    readonly folded: readonly ListItem[];
    readonly title: string;
  };
  readonly notChecked: readonly Block[];
  /** What accounts share and has a problem, one whole domain each, most urgent first. */
  readonly domains: readonly (readonly Block[])[];
  /** What would change, or did, thing by thing and key by key; unchanged things are only counted, in the title. */
  readonly plan: {
    readonly title: string;
    readonly units: readonly (readonly DiffLine[])[];
    /** Whether it is short, and nothing more urgent is to be read. */
    readonly open: boolean;
  };
  readonly accounts: Table;
  readonly accountsTitle: string;
  /** One whole account each, most urgent first, after the domains that have no problem. */
  readonly sections: readonly (readonly Block[])[];
  readonly sectionsTitle: string;
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
  const { mode } = report;
  const accounts = byUrgency(report);
  const withApproval = accounts.some(({ approval }) => approval !== undefined);
  const withDomain = accounts.some(({ domain }) => domain !== undefined);
  const own = report.findings.filter((finding) => !isToldByDomain(finding, report));
  const problems = problemsOf(report).map((cause) => problemItem(cause, options));
  const domains = domainSections(report);
  const units = planUnits(report);
  const told = accounts.filter((account) => verdictOf(mode, account) !== "passed" && !isOnlyItsDomain(account, report));
  const folded = problems.slice(PROBLEMS_UNFOLDED);
  const isCalm = problems.length === 0 && domains.troubled.length === 0;
  return {
    head: head(report),
    findings: [...own, ...domainFindings(report)].sort(errorsFirst).map((finding) => findingItem(finding)),
    problems: {
      shown: problems.slice(0, PROBLEMS_UNFOLDED),
      folded,
      title: counted(folded.length, "more problem"),
    },
    notChecked: notChecked(report),
    domains: domains.troubled,
    plan: {
      title: planTitle(report),
      units,
      open: isCalm && units.reduce((sum, lines) => sum + lines.length, 0) <= PLAN_UNFOLDED_LINES,
    },
    accounts: {
      kind: "table",
      columns: accountColumns(withDomain, withApproval),
      rows: accounts.map((account) => [
        ...accountRow(mode, account, options, withDomain),
        ...withApproval
          ? [account.approval === undefined ? [] : [text(approvalText(account.approval), CHANGE_LIMIT)]]
          : [],
      ]),
    },
    accountsTitle: accountsTitle(report),
    sections: [
      ...domains.calm,
      ...told.map((account) => accountSection(mode, account, verdictOf(mode, account), options)),
    ],
    sectionsTitle: sectionsTitle(told.length, domains.calm.length),
    foot: [foot(report)],
  };
}

const PLAN_TITLES: Record<Mode, string> = {
  check: "The plan, key by key",
  apply: "What was changed, key by key",
  drift: "The difference, key by key: - is live, + is in the files",
  redeliver: "What was changed, key by key",
};

function planTitle({ mode, accounts }: RunReport): string {
  const unchanged = accounts.filter(({ change }) => change?.action === "no-op").length;
  const same = mode === "drift" ? "identical" : "unchanged";
  return PLAN_TITLES[mode] + (unchanged === 0 ? "" : ` (${counted(unchanged, `${same} account`)} not shown)`);
}

function accountsTitle({ mode, accounts }: RunReport): string {
  const passed = accounts.filter((account) => verdictOf(mode, account) === "passed").length;
  const all = accounts.length === 1 ? "The account" : `All ${accounts.length} accounts`;
  return passed === accounts.length ? `${all}, without a problem` : `${all}, ${passed} of them without a problem`;
}

function sectionsTitle(accounts: number, domains: number): string {
  const parts = [
    ...(domains > 0 ? [counted(domains, "domain")] : []),
    ...(accounts > 0 ? [counted(accounts, "account")] : []),
  ];
  return `Details of ${parts.join(" and ")}${accounts > 0 ? ": what was seen, and how to see it yourself" : ""}`;
}

/** A link to the page of the run, where it has one. */
export function runLink(report: RunReport, words: string): Inline | undefined {
  return link(report.run.url, words);
}

function head(report: RunReport): readonly Block[] {
  const lines = answers(report);
  return [
    heading(
      2,
      RESULT_SIGNS[report.result],
      " E-mail accounts of ",
      code(report.organisation, ORGANISATION_LIMIT),
      `: ${headline(report)}`,
    ),
    ...(lines.length === 0 ? [] : [paragraph(...lines)]),
    ...removedBlocks(report),
    ...approvalBlocks(report),
  ];
}

/**
 * The most removed accounts to show, and those of them and the differences to the approved plan that need no fold: the
 * head of a comment is never left out, so it must fit.
 */
const REMOVED_SHOWN = 20;
const REMOVED_UNFOLDED = 4;
const DIFFERENCES_SHOWN = 20;
/** The characters of a key of an account file that are shown. */
const KEY_LIMIT = 40;
/** A shortened value with its length. */
const VALUE_LIMIT = 110;

/** What becomes of an account that was taken out of its file. */
export const FATES: Record<NonNullable<RunReport["removed"]>[number]["action"], { done: string; planned: string }> = {
  delete: { planned: "will be deleted", done: "see its outcome below" },
  "stays-live": { planned: "stays live: nothing deletes it", done: "stays live: nothing deletes it" },
  unknown: { planned: "what becomes of it is not known", done: "what became of it is not known" },
};

/** Accounts that the change takes out of their files, those first that go. */
export function removedBlocks({ mode, removed = [] }: RunReport): readonly Block[] {
  if (removed.length === 0) return [];
  const order = Object.keys(FATES);
  const sorted = removed.toSorted((a, b) => order.indexOf(a.action) - order.indexOf(b.action));
  const items = sorted.slice(0, REMOVED_SHOWN).map(({ name, file, action }): ListItem => ({
    line: [
      ...(name === undefined ? [] : [text(name, NAME_LIMIT), ", "]),
      code(file, FILE_LIMIT),
      `: ${FATES[action][mode === "apply" ? "done" : "planned"]}`,
    ],
  }));
  if (removed.length > REMOVED_SHOWN) items.push({ line: [`… and ${removed.length - REMOVED_SHOWN} more`] });
  const folded = items.slice(REMOVED_UNFOLDED);
  return [
    paragraph([strong("Removed from the files")]),
    ...list(items.slice(0, REMOVED_UNFOLDED)),
    ...(folded.length === 0 ? [] : [{
      kind: "details" as const,
      summary: `${counted(removed.length - REMOVED_UNFOLDED, "more removed account")}`,
      blocks: list(folded),
    }]),
  ];
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

function errorsFirst(a: Finding, b: Finding): number {
  return Number(b.severity === "error") - Number(a.severity === "error");
}

/** So few that each is told before any fold. */
const NOT_CHECKED_UNFOLDED = 3;

function notChecked(report: RunReport): readonly Block[] {
  const missing = toldNotChecked(report);
  if (missing.length === 0) return [];
  const line = (words: string): Line => [strong("Not checked:"), ` ${words}`];
  if (missing.length <= NOT_CHECKED_UNFOLDED) return [paragraph(...missing.map(line))];
  const shown = missing.slice(0, NOT_CHECKED_UNFOLDED - 1);
  const folded = missing.slice(shown.length);
  return [
    paragraph(...shown.map(line)),
    {
      kind: "details",
      summary: `${folded.length} more things that were not checked`,
      blocks: list(folded.map((each) => ({ line: [each] }))),
    },
  ];
}

/** The sign of a run's result. */
export const RESULT_SIGNS: Record<RunReport["result"], Sign> = {
  success: sign("✅"),
  failure: sign("❌"),
  inconclusive: sign("❔"),
};

function foot(report: RunReport): Block {
  const lines: Line[] = [["Mode ", code(report.mode)]];
  if (report.planHash !== undefined) lines.push(["plan ", code(shortHash(report.planHash))]);
  if (report.auditHead !== undefined) lines.push(["audit log ", code(report.auditHead)]);
  const { delivered, undelivered } = report.notifications;
  if (delivered + undelivered > 0) lines.push([`ITSM: ${counted(delivered, "event")} delivered, ${undelivered} not`]);
  if (report.run.commit !== undefined) lines.push(["commit ", code(report.run.commit.slice(0, 12))]);
  const run = runLink(report, "this run");
  if (run !== undefined) lines.push(["by ", run]);
  return { kind: "small", line: joinLines(lines, " · ") };
}

/** Enough of a hash to tell two plans apart; the whole one is in the report. */
function shortHash(hash: string): string {
  return hash.replace(/^sha256:/, "").slice(0, 12);
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

/** The domains with a problem, and what was left of no domain; and, calm, those that only change, and a line for all others. */
function domainSections(report: RunReport): Record<"troubled" | "calm", readonly (readonly Block[])[]> {
  const { mode, domains = [], leftBehind = [] } = report;
  const told = domainsByUrgency(report).filter((domain) => !isQuietDomain(mode, domain));
  const isCalm = (domain: DomainReport): boolean =>
    domainVerdict(mode, domain) === "passed" && !leftBehind.some((each) => each.domain === domain.name);
  const quiet = domains.filter((domain) => isQuietDomain(mode, domain));
  const strays = leftBehind.filter(({ domain }) => !told.some(({ name }) => name === domain));
  return {
    troubled: [
      ...told.filter((domain) => !isCalm(domain)).map((domain) => domainBlocks(domain, report)),
      ...(strays.length === 0 ? [] : [leftBehindBlocks(strays)]),
    ],
    calm: [
      ...told.filter(isCalm).map((domain) => domainBlocks(domain, report)),
      ...(quiet.length === 0 ? [] : [[quietLine(mode, quiet)]]),
    ],
  };
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

/** The most of each that a problem names. */
const PLACES_SHOWN = 5;
const MESSAGES_SHOWN = 3;

/** One cause with all that it led to: what was seen, on how many servers and accounts, why it is likely, what to do and for whom. */
function problemItem(cause: Cause, options: PageOptions): ListItem {
  const { sightings, severity } = cause;
  const told = severity !== "info";
  const messages = [...new Set(sightings.map(({ message }) => message))];
  const accounts = accountsOf(cause);
  const hosts = serversOf(cause);
  const extent = extentWords(cause, hosts.length, accounts.length);
  const remedies = [...new Set(sightings.map(({ remedy }) => remedy ?? cause.remedy))];
  const many = messages.length > 1;
  const items: Line[] = [
    ...(many ? messages.slice(0, MESSAGES_SHOWN).map((message): Line => [message]) : []),
    ...(messages.length > MESSAGES_SHOWN ? [[`… and ${messages.length - MESSAGES_SHOWN} more like these`]] : []),
    ...(hosts.length === 0 ? [] : [[
      hosts.length === 1 ? "Server: " : "Servers: ",
      ...joinLines(hosts.slice(0, PLACES_SHOWN).map((each) => [code(each)]), ", "),
      ...moreThan(hosts.length),
    ]]),
    ...(accounts.length === 0 ? [] : [accountsLine(cause, accounts, options)]),
    ...(told && cause.cause !== undefined ? [["Likely cause: ", cause.cause]] : []),
    ...(told || sightings.some(({ remedy }) => remedy !== undefined)
      ? remedies.slice(0, MESSAGES_SHOWN).map((each): Line => [
        told ? `To do, for the ${cause.audience}: ` : "To do: ",
        each,
      ])
      : []),
  ];
  return {
    line: [
      cause.open && told ? sign("❔") : SEVERITY_SIGNS[severity],
      " ",
      strong(many ? cause.sentence : messages[0] ?? cause.sentence),
      ...(cause.code === undefined ? [] : [" (", code(cause.code), ")"]),
      ...(extent === "" ? [] : [`: ${extent}`]),
    ],
    items,
  };
}

function moreThan(count: number): readonly string[] {
  return count > PLACES_SHOWN ? [` and ${count - PLACES_SHOWN} more`] : [];
}

/** The servers that a cause was seen on, each once. */
function serversOf({ sightings }: Cause): readonly string[] {
  return [
    ...new Set(
      sightings.flatMap(({ probe }) =>
        probe === undefined ? [] : [`${probe.protocol.toUpperCase()} ${probe.host}:${probe.port}`]
      ),
    ),
  ];
}

/** `1 certificate, 2 servers, 3 accounts`; nothing where there is one of each. */
function extentWords({ code, sightings }: Cause, servers: number, accounts: number): string {
  if (servers < 2 && accounts < 2) return "";
  const certificates = new Set(
    sightings.flatMap(({ probe }) => probe?.tls === undefined ? [] : [certificateOf(probe.tls)]),
  );
  return [
    ...(code?.startsWith("CERT_") && certificates.size > 0 ? [counted(certificates.size, "certificate")] : []),
    ...(servers > 0 ? [counted(servers, "server")] : []),
    ...(accounts > 0 ? [counted(accounts, "account")] : []),
  ].join(", ");
}

/** The accounts that a cause concerns, each with its place. */
function accountsLine({ sightings }: Cause, accounts: readonly AccountReport[], options: PageOptions): Line {
  const shown = accounts.slice(0, PLACES_SHOWN).map((account): Line => {
    const at = sightings.find((each) => each.account === account && each.line !== undefined) ?? {};
    const place = placeOf(account, at, options);
    return [text(account.name, NAME_LIMIT), ...(place === undefined ? [] : [" (", ...place, ")"])];
  });
  return [
    accounts.length === 1 ? "Account: " : "Accounts: ",
    ...joinLines(shown, ", "),
    ...moreThan(accounts.length),
  ];
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
