import { toBase64 } from "../base/bytes.ts";
import { grouped } from "../base/grouping.ts";
import { Html, joinHtml, markup } from "../base/html-text.ts";
import { fileUrl } from "../base/run-context.ts";
import { shellWord } from "../base/text.ts";
import { VERSION } from "../base/version.ts";
import {
  type AccountStory,
  accountStory,
  type Bars,
  durationWords,
  leftOutItems,
  signOf,
  type StepState,
  storyScale,
} from "./account-story.ts";
import { type Cause, dutiesOf, type Duty } from "./causes.ts";
import {
  type Block,
  code,
  joinLines,
  type Line,
  list,
  type ListItem,
  paragraph,
  type Row,
  type Sign,
  soft,
  text,
} from "./document.ts";
import { bytes } from "./fit.ts";
import {
  printDiff,
  printHtml,
  printItem,
  printLine,
  printRow,
  printSign,
  SIGN_PICTURES,
  signClass,
  tableOf,
} from "./html.ts";
import { STYLE } from "./html-style.ts";
import {
  HTML_BYTES,
  HTML_LIST_ENTRIES,
  HTML_PLAN_SHARE,
  HTML_ROWS_SHARE,
  HTML_STORIES_SHARE,
  HTML_UNFOLDED,
} from "./limits.ts";
import {
  accountColumns,
  accountRow,
  COMMAND_LIMIT,
  domainDetails,
  NAME_LIMIT,
  ORGANISATION_LIMIT,
  type PageOptions,
  placeOf,
  type ReportPage,
  reportPage,
  RESULT_SIGNS,
  runLink,
  SEVERITY_SIGNS,
  VERDICT_SIGNS,
} from "./page.ts";
import { domainChangeWords, domainsByUrgency, domainVerdict, isQuietDomain } from "./domain-story.ts";
import type { AccountReport, DomainReport, Mode, RunReport } from "./report.ts";
import { byUrgency } from "./verdict.ts";
import { counted, domainCounts, headline, planCounts } from "./wording.ts";

/** Whether the audit log beside a report was found to be whole and to be this report's. */
export interface ChainProof {
  readonly proved: boolean;
  /** What was looked at and what came of it, as one sentence without a full stop. */
  readonly words: string;
  /** The name of the log that was looked at. */
  readonly file?: string | undefined;
}

/** What an HTML report shows beside the run report. */
export interface HtmlOptions extends Pick<PageOptions, "reproduceCommand"> {
  readonly chain: ChainProof;
}

/**
 * The report as one HTML file that needs nothing else: no script, no picture and no style from elsewhere, and its policy
 * forbids each. Of bounded size; what it leaves out it names.
 */
export async function renderHtml(report: RunReport, { chain, reproduceCommand }: HtmlOptions): Promise<string> {
  const options: PageOptions = { fileUrl: (file, line) => fileUrl(sourceOf(report), file, line), reproduceCommand };
  const page = reportPage(report, options);
  const duties = dutiesOf(report);
  const parts: readonly Part[] = [
    { id: "act", title: "Who must act", body: duties.length === 0 ? [] : [dutyCards(duties, report)] },
    { id: "run", title: "The run as a whole", body: runBody(report, page) },
    { id: "plan", title: PLAN_NAMES[report.mode], body: planBody(page) },
    { id: "accounts", title: "Accounts", body: accountsBody(report, options), plain: true },
    { id: "domains", title: "Domains", body: domainsBody(report) },
    { id: "events", title: "Events", body: eventsBody(report) },
    { id: "evidence", title: "Evidence", body: evidenceBody(report, chain) },
  ];
  const shown = parts.filter(({ body }) => body.length > 0);
  const links = shown.map(({ id, title }) => markup`<li><a href="#${id}">${title}</a></li>`);
  const document = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${await policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${RESULT_WORDS[report.result]}: e-mail accounts of ${report.organisation}</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
${SIGN_PICTURES}
<a class="skip" href="#parts">Skip to the report</a>
<div class="page">
${banner(report, duties, chain)}
<nav aria-label="Parts of this report"><ul>${links}</ul></nav>
<main class="page-parts" id="parts">
${joinHtml(shown.map(printPart), "\n")}
</main>
${footer(page)}
</div>
</body>
</html>
`;
  return document.text;
}

/** Nothing may be loaded, run or sent, whatever stands in the page; its own style is known by its hash. */
async function policy(): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(STYLE));
  const style = toBase64(new Uint8Array(digest));
  return `default-src 'none'; style-src 'sha256-${style}'; base-uri 'none'; form-action 'none'`;
}

/** The repository's pages, as the run's own page names them. */
function sourceOf({ run: { url, commit } }: RunReport): Parameters<typeof fileUrl>[0] {
  const [, serverUrl, repository] = /^(https?:\/\/[^/?#]+)\/([^/?#]+\/[^/?#]+)\/actions\/runs\//.exec(url ?? "") ?? [];
  return { serverUrl, repository, commit };
}

/** A part of the page; without a body it is left out. */
interface Part {
  readonly id: string;
  readonly title: string;
  readonly body: readonly Html[];
  /** Whether what is in it has frames of its own. */
  readonly plain?: boolean;
}

function printPart({ id, title, body, plain = false }: Part): Html {
  const kind = plain ? markup` class="plain"` : markup``;
  return markup`<section id="${id}"${kind} aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>
${joinHtml(body, "\n")}</section>`;
}

const RESULT_WORDS: Record<RunReport["result"], string> = {
  success: "Success",
  failure: "Failure",
  inconclusive: "Inconclusive",
};

/** Whose accounts, how it went and who must act: what a reader has three seconds for. */
function banner(report: RunReport, duties: readonly Duty[], chain: ChainProof): Html {
  const sign = RESULT_SIGNS[report.result];
  const { counts } = report;
  const domains = domainCounts(report);
  const plan = [planCounts(report), domains && `domains: ${domains}`].filter((each) => each !== undefined).join(" · ");
  const found = `${counted(counts.errors, "error")} · ${counted(counts.warnings, "warning")}`;
  const organisation = printLine([text(report.organisation, ORGANISATION_LIMIT)]);
  const known = facts(report, chain).map(([title, line]) =>
    markup`<div><dt>${title}</dt><dd>${printLine(line)}</dd></div>`
  );
  return markup`<header class="banner ${signClass(sign)}">
<h1><span class="what">E-mail accounts of</span> <span class="who">${organisation}</span></h1>
<p class="verdict">${printSign(sign)} <strong>${RESULT_WORDS[report.result]}</strong> <span>${
    headline(report)
  }</span></p>
<p class="duty-line">${dutyLine(report, duties)}</p>
<p class="soft">${plan === "" ? found : `${found} · ${plan}`}</p>
<dl class="facts">${known}</dl>
</header>`;
}

function dutyLine({ result }: RunReport, duties: readonly Duty[]): Html {
  if (duties.length === 0) {
    return markup`${
      result === "success" ? "Nobody has to act." : "Nothing was found that somebody could mend; read on below."
    }`;
  }
  const urgent = duties.filter(({ causes }) => causes.some((cause) => cause.severity === "error"));
  const first = urgent.length > 0 ? "To act: " : "To look at it: ";
  const people = (urgent.length > 0 ? urgent : duties).map(({ audience }) =>
    markup`<a href="#act"><strong>${audience}</strong></a>`
  );
  return markup`${first}${joinHtml(people, ", ")}`;
}

const MODE_WORDS: Record<Mode, string> = {
  check: "check: nothing is written",
  apply: "apply: the files are carried out",
  drift: "drift: files and live organisation are compared",
  redeliver: "redeliver: events are sent again",
};

const REF_LIMIT = 120;

function facts(report: RunReport, chain: ChainProof): readonly (readonly [string, Line])[] {
  const { run, notifications } = report;
  const url = runLink(report, `run ${run.id ?? ""}`.trim());
  const attempt = run.attempt === undefined || run.attempt < 2 ? [] : [`, attempt ${run.attempt}`];
  return [
    ["Mode", [MODE_WORDS[report.mode]]],
    ["Started by", [run.actor === undefined ? soft("not known") : text(run.actor, NAME_LIMIT)]],
    ["Approvals", [approvalWords(report)]],
    ["Finished", [`${timeWords(report.finishedAt)}, after ${durationWords(report.durationMs)}`]],
    ...(run.id === undefined && url === undefined
      ? []
      : [["Run", [url ?? text(run.id ?? "", REF_LIMIT), ...attempt]] as const]),
    ...(run.commit === undefined ? [] : [["Commit", commitLine(run)] as const]),
    ["Plan", [planWords(report)]],
    ["Audit chain", [chainSign(chain), chain.proved ? " proved" : " not proved"]],
    ["ITSM events", eventWords(notifications)],
  ];
}

function commitLine({ commit = "", ref }: RunReport["run"]): Line {
  return [code(commit.slice(0, 12)), ...(ref === undefined ? [] : [" of ", text(ref, REF_LIMIT)])];
}

/** `2026-11-22 08:00:04 UTC`; a time that is none is shown as it stands. */
function timeWords(time: string): string {
  const [, day, clock] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?Z$/.exec(time) ?? [];
  return day === undefined ? time.slice(0, REF_LIMIT) : `${day} ${clock} UTC`;
}

function planWords({ planHash, plan }: RunReport): string {
  if (planHash === undefined) return "not made";
  if (plan === undefined) return "made; not compared with an approved one";
  if (plan.changed === null) return "made; no approved plan was found";
  return plan.changed ? "not the one that was approved" : "the one that was approved";
}

const NAMES_SHOWN = 5;
const MESSAGES_SHOWN = 3;

/** Who approved what, over all accounts; never inferred. */
function approvalWords({ accounts }: RunReport): string {
  const known = accounts.flatMap(({ approval }) => approval === undefined ? [] : [approval]);
  if (known.length === 0) return "none in the run report";
  const count = (status: (typeof known)[number]["status"]): number =>
    known.filter((each) => each.status === status).length;
  const people = [
    ...new Set(known.filter(({ status }) => status === "approved").flatMap(({ approvers = [] }) => approvers)),
  ];
  const names = people.slice(0, NAMES_SHOWN).map((name) => name.slice(0, NAME_LIMIT)).join(", ");
  const others = people.length > NAMES_SHOWN ? ` and ${people.length - NAMES_SHOWN} more` : "";
  const parts = [
    [count("approved"), `approved${names === "" ? "" : ` by ${names}${others}`}`],
    [count("not-approved"), "not approved"],
    [count("none"), "without an approval"],
    [count("unavailable"), "not known"],
  ] as const;
  return parts.flatMap(([number, words]) => number === 0 ? [] : [`${number} ${words}`]).join(" · ");
}

function chainSign({ proved }: ChainProof): Sign {
  return { kind: "sign", sign: proved ? "✅" : "❔" };
}

function eventWords({ delivered, undelivered }: RunReport["notifications"]): Line {
  if (delivered + undelivered === 0) return ["none sent"];
  const sign: Sign = { kind: "sign", sign: undelivered === 0 ? "✅" : "⚠️" };
  return [sign, ` ${delivered} delivered${undelivered === 0 ? "" : `, ${undelivered} not`}`];
}

/** A card for each kind of person, with what there is to do for them. */
function dutyCards(duties: readonly Duty[], report: RunReport): Html {
  const places = new Map(byUrgency(report).map((account, index) => [account, storyId(index)]));
  const cards = duties.map(({ audience, causes }) => {
    const items = causes.slice(0, HTML_LIST_ENTRIES).map((cause) => dutyItem(cause, places));
    const rest = leftOut(causes.length - HTML_LIST_ENTRIES, "cause");
    return markup`<li><h3>${capital(audience)}</h3><ul class="list">${items}${rest}</ul></li>`;
  });
  return markup`<ul class="duties">${cards}</ul>`;
}

function dutyItem(cause: Cause, places: ReadonlyMap<AccountReport, string>): Html {
  const { sightings } = cause;
  const accounts = [...new Set(sightings.flatMap(({ account }) => account ?? []))];
  const remedies = [...new Set(sightings.map(({ remedy }) => remedy ?? cause.remedy))];
  const names = accounts.slice(0, NAMES_SHOWN).map((account) =>
    markup`<a href="#${places.get(account) ?? "accounts"}">${printLine([text(account.name, NAME_LIMIT)])}</a>`
  );
  const others = accounts.length > NAMES_SHOWN ? ` and ${accounts.length - NAMES_SHOWN} more` : "";
  const elsewhere = sightings.flatMap(({ account, message }) => account === undefined ? [message] : []);
  const sign = signOf(cause);
  const tag = cause.code === undefined ? markup`` : markup` ${printLine([code(cause.code)])}`;
  const seen = elsewhere.slice(0, MESSAGES_SHOWN).map((message) => markup`<p>${message}</p>`);
  const remedy = remedies.length === 1 ? remedies[0] : cause.remedy;
  const who = names.length === 0 ? markup`` : markup`<p class="small">${joinHtml(names, ", ")}${others}</p>`;
  return markup`<li class="signed ${signClass(sign)}">${
    printSign(sign)
  }<div><strong>${cause.sentence}</strong>${tag}${seen}${
    more(elsewhere.length - MESSAGES_SHOWN)
  }<p>${remedy}</p>${who}</div></li>`;
}

function more(count: number): Html {
  return count > 0 ? markup`<p>… and ${count} more</p>` : markup``;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What is about no single account; the banner prints the page's heading and totals in its own way. */
function runBody(report: RunReport, page: ReportPage): readonly Html[] {
  const findings = page.findings.slice(0, HTML_LIST_ENTRIES);
  const blocks: readonly Block[] = [
    ...page.head.slice(BANNER_BLOCKS),
    ...list([...findings, ...leftOutItems(page.findings.length - findings.length, "finding")]),
    ...page.notChecked,
    ...leftBehindBlocks(report),
  ];
  return blocks.length === 0 ? [] : [printHtml(blocks)];
}

/** The heading and the totals. */
const BANNER_BLOCKS = 2;

function leftBehindBlocks({ leftBehind = [] }: RunReport): readonly Block[] {
  if (leftBehind.length === 0) return [];
  const shown = leftBehind.slice(0, HTML_LIST_ENTRIES);
  return [
    paragraph(["Left behind: made by this run, and neither used nor removed"]),
    {
      kind: "table",
      columns: ["Kind", "Name", "Domain", "Id"].map((title) => ({ title })),
      rows: shown.map(({ kind, name, domain, id }): Row => [
        [text(kind, NAME_LIMIT)],
        [text(name, NAME_LIMIT)],
        domain === undefined ? [] : [code(domain)],
        [code(id)],
      ]),
    },
    ...list(leftOutItems(leftBehind.length - shown.length, "thing")),
  ];
}

const PLAN_NAMES: Record<Mode, string> = {
  check: "Plan",
  apply: "Changes",
  drift: "Difference",
  redeliver: "Changes",
};

/** Everything that changes, key by key, as far as there is room. */
function planBody({ plan: { title, units } }: ReportPage): readonly Html[] {
  if (units.length === 0) return [];
  const shown: Html[] = [];
  let room = HTML_BYTES * HTML_PLAN_SHARE;
  for (const lines of units) {
    const printed = printDiff(lines);
    room -= bytes(printed.text);
    if (room < 0) break;
    shown.push(printed);
  }
  const missing = leftOutItems(units.length - shown.length, "item");
  return [markup`<p class="soft">${title}</p>`, ...shown, ...(missing.length === 0 ? [] : [printHtml(list(missing))])];
}

function storyId(index: number): string {
  return `account-${index + 1}`;
}

/** Every account in full, most urgent first, as long as there is room; a table names the others. */
function accountsBody(report: RunReport, options: PageOptions): readonly Html[] {
  const accounts = byUrgency(report);
  if (accounts.length === 0) return [];
  const scale = storyScale(report);
  const stories: Html[] = [];
  const places = new Map(accounts.map((account, index) => [account, index]));
  const ordered = [...grouped(accounts, ({ domain }) => domain ?? "").values()].flat();
  const heads = new Map((report.domains ?? []).map((domain) => [domain.name, domain]));
  let room = HTML_BYTES * HTML_STORIES_SHARE;
  let told = 0;
  for (const account of ordered) {
    const index = places.get(account) ?? 0;
    const story = accountStory(report.mode, account, scale, options);
    const open = accounts.length <= FEW || (story.verdict !== "passed" && index < HTML_UNFOLDED);
    // What accounts share stands above the first of them.
    const domain = heads.get(account.domain ?? "");
    const head = domain === undefined ? [] : [printDomain(domain, report)];
    heads.delete(account.domain ?? "");
    const printed = joinHtml([...head, printStory(story, storyId(index), open, options)], "\n");
    room -= bytes(printed.text);
    if (room < 0) break;
    stories.push(printed);
    told++;
  }
  return [
    ACCOUNTS_INTRO,
    markup`<div class="accounts">${joinHtml(stories, "\n")}</div>`,
    ...restTable(report.mode, ordered.slice(told)),
  ];
}

/** A domain above the accounts that share it. */
function printDomain(domain: DomainReport, report: RunReport): Html {
  const sign = VERDICT_SIGNS[domainVerdict(report.mode, domain)];
  const words = domainChangeWords(report.mode, domain);
  return markup`<div class="domain ${signClass(sign)}"><h3>${printSign(sign)} Domain ${
    printLine([code(domain.name, NAME_LIMIT)])
  }: ${words}</h3>${printHtml(domainDetails(domain, report))}</div>`;
}

const ACCOUNTS_INTRO =
  markup`<div class="intro"><p class="soft">Bars show how long each step took: those of one account's mail servers share a scale, and those of Genesys Cloud share one over all accounts.</p>
<p class="unfold"><label><input type="checkbox" id="unfold"> Show every account in full, on the screen and on paper</label></p></div>`;

/** So few accounts that each is unfolded. */
const FEW = 3;

function restTable(mode: Mode, accounts: readonly AccountReport[]): readonly Html[] {
  if (accounts.length === 0) return [];
  const withDomain = accounts.some(({ domain }) => domain !== undefined);
  const page = { columns: accountColumns(withDomain) };
  const rows: Html[] = [];
  let room = HTML_BYTES * HTML_ROWS_SHARE;
  for (const account of accounts) {
    const row = printRow(page, accountRow(mode, account, {}, withDomain));
    room -= bytes(row.text);
    if (room < 0) break;
    rows.push(row);
  }
  const missing = accounts.length - rows.length;
  const told = missing > 0 ? ` The table leaves out ${missing} of them.` : "";
  return [
    markup`<p class="note">${counted(accounts.length, "more account")} ${
      accounts.length === 1 ? "does" : "do"
    } not fit in full into this page; the run report, report.json, has everything.${told}</p>`,
    tableOf(page, rows),
  ];
}

function printStory(
  { account, verdict, words, change, steps, causes, values, facts }: AccountStory,
  id: string,
  open: boolean,
  options: PageOptions,
): Html {
  const sign = VERDICT_SIGNS[verdict];
  const place = placeOf(account, {}, { ...options, fileUrl: undefined });
  // The fold opens when somebody follows a link to what is in it.
  const name = printLine([text(account.name, NAME_LIMIT)]);
  const where = place === undefined ? markup`` : markup` · ${printLine(place)}`;
  return markup`<details class="account ${signClass(sign)}"${open ? markup` open` : markup``}>
<summary>${printSign(sign)}<h3>${name}</h3><p>${words} · ${change}${where}</p></summary>
<div class="story" id="${id}">
<div class="part"><h4>From file to live</h4><ol class="way">${steps.map(printStep)}</ol></div>
${part("What was found", causes)}${part("Values before and after", values)}${part("What the probes saw", facts)}</div>
</details>`;
}

function part(title: string, blocks: readonly Block[]): Html {
  return blocks.length === 0 ? markup`` : markup`<div class="part"><h4>${title}</h4>${printHtml(blocks)}</div>\n`;
}

const STEP_SIGNS: Record<Exclude<StepState, "idle">, Sign["sign"]> = {
  passed: "✅",
  failed: "❌",
  warning: "⚠️",
  open: "❔",
  held: "⏸️",
};

function printStep({ title, state, line, bars }: AccountStory["steps"][number]): Html {
  const mark = state === "idle"
    ? markup`<span class="dot"></span>`
    : printSign({ kind: "sign", sign: STEP_SIGNS[state] });
  return markup`<li>${mark}<span class="title">${title}</span><span class="line">${printLine(line)}</span>${
    bars === undefined ? markup`` : printBars(bars)
  }</li>`;
}

/** The width of a drawing, and the least that a part of it takes, so that none is lost. */
const BAR_WIDTH = 1000;
const LEAST_WIDTH = 4;
const PHASES_SHOWN = 30;

/** A bar of parts; what it shows stands below it in words. */
function printBars({ scale, parts }: Bars): Html {
  const shown = parts.slice(0, PHASES_SHOWN);
  const widths = shown.map(({ ms }) => scale > 0 ? Math.max(LEAST_WIDTH, (ms / scale) * BAR_WIDTH) : LEAST_WIDTH);
  let left = 0;
  const rects = shown.map((each, index) => {
    const [x, width] = [left, Math.min(widths[index] ?? 0, BAR_WIDTH - left)];
    left += width;
    const size = Math.max(0, width).toFixed(1);
    return markup`<rect class="${barClass(each.failed, index)}" x="${x.toFixed(1)}" width="${size}" height="10"/>`;
  });
  const words = shown.map(({ name, ms, failed }, index) =>
    markup`<li class="${barClass(failed, index)}">${name} ${durationWords(ms)}${failed ? ", failed" : ""}</li>`
  );
  const track = markup`<rect class="track" width="${BAR_WIDTH}" height="10"/>`;
  return markup`<svg class="bars" viewBox="0 0 ${BAR_WIDTH} 10" preserveAspectRatio="none" aria-hidden="true">${track}${rects}</svg>
<ul class="phases">${words}</ul>`;
}

function barClass(failed: boolean, index: number): string {
  return failed ? "bad" : index % 2 === 0 ? "even" : "odd";
}

/** The domains that were planned, and what the look at each mail domain found. */
function domainsBody(report: RunReport): readonly Html[] {
  const { mode, accounts, mailDomains = [] } = report;
  const domains = domainsByUrgency(report);
  const body: Html[] = [];
  if (domains.length > 0) {
    const rows = domains.slice(0, HTML_LIST_ENTRIES).map((domain): Row => [
      [code(domain.name)],
      namesLine(domain.accounts),
      [VERDICT_SIGNS[domainVerdict(mode, domain)], ` ${domainChangeWords(mode, domain)}`],
      domain.outcome === undefined ? [] : [
        { kind: "sign", sign: domain.outcome.succeeded ? "✅" : "❌" },
        " ",
        code(domain.outcome.status),
        ...(domain.outcome.succeeded || domain.outcome.detail === undefined ? [] : [`: ${domain.outcome.detail}`]),
      ],
    ]);
    const columns = ["Domain", "Accounts", "Change", "Outcome"].map((title) => ({ title }));
    body.push(
      printHtml([
        { kind: "table", columns, rows },
        ...list(leftOutItems(domains.length - rows.length, "domain")),
      ]),
      // The others stand above their accounts.
      ...domains.slice(0, HTML_LIST_ENTRIES)
        .filter((domain) => !isQuietDomain(mode, domain) && !accounts.some((each) => each.domain === domain.name))
        .map((domain) => printDomain(domain, report)),
    );
  }
  if (mailDomains.length > 0) {
    // Those with something to read come first.
    const ordered = mailDomains.toSorted((a, b) => b.findings.length - a.findings.length);
    const items = ordered.slice(0, HTML_LIST_ENTRIES).map((domain): ListItem => {
      const worst = domain.findings.find(({ severity }) => severity !== "info") ?? domain.findings[0];
      return {
        line: [
          worst === undefined ? { kind: "sign", sign: "✅" } : SEVERITY_SIGNS[worst.severity],
          " ",
          code(domain.name),
          worst === undefined ? ": no problem found for " : " of ",
          ...namesLine(domain.accounts),
        ],
        items: domain.findings.slice(0, HTML_LIST_ENTRIES).map((each): Line => [
          each.message,
          " (",
          code(each.code),
          ")",
          ...(each.hint === undefined ? [] : [": ", each.hint]),
        ]),
      };
    });
    body.push(printHtml(list([...items, ...leftOutItems(mailDomains.length - items.length, "domain")])));
  }
  return body;
}

function namesLine(names: readonly string[]): Line {
  const shown = names.slice(0, NAMES_SHOWN);
  const others = names.length - shown.length;
  const line = joinLines(shown.map((name) => [text(name, NAME_LIMIT)]), ", ");
  return others > 0 ? [...line, ` and ${others} more`] : line;
}

/** What became of the run's events. */
function eventsBody({ notifications, undelivered = [] }: RunReport): readonly Html[] {
  const all = notifications.delivered + notifications.undelivered;
  if (all + undelivered.length === 0) return [];
  const rows = undelivered.slice(0, HTML_LIST_ENTRIES).map(({ event, account, reason, id }): Row => [
    [code(event)],
    [text(account, NAME_LIMIT)],
    [text(reason, REASON_LIMIT)],
    [code(id)],
  ]);
  const columns = ["Event", "Account", "Why it was not delivered", "Id"].map((title) => ({ title }));
  const told = `${counted(notifications.delivered, "event")} delivered, ${notifications.undelivered} not. `;
  return [printHtml([
    paragraph([told, "The audit log has a record of each."]),
    ...(rows.length === 0 ? [] : [{ kind: "table" as const, columns, rows }]),
    ...list(leftOutItems(undelivered.length - rows.length, "event")),
  ])];
}

const REASON_LIMIT = 300;

/** What proves that the log beside this page is whole, and what does not. */
function evidenceBody({ auditHead, planHash, api }: RunReport, chain: ChainProof): readonly Html[] {
  const items: ListItem[] = [{
    line: [chainSign(chain), ` Audit chain ${chain.proved ? "proved" : "not proved"}: `, chain.words],
  }];
  const facts: Line[] = [];
  if (auditHead !== undefined) facts.push(["Head of the audit log: ", code(auditHead)]);
  if (chain.file !== undefined && auditHead !== undefined) {
    const command = `genesys-email-accounts verify-audit ${shellWord(chain.file)} --expect-head ${
      shellWord(auditHead)
    }`;
    facts.push(["To see it yourself: ", code(command, COMMAND_LIMIT)]);
  }
  if (planHash !== undefined) facts.push(["Plan: ", code(planHash)]);
  facts.push([
    `Genesys Cloud: ${counted(api.requests, "request")}, tried again ${counted(api.retries, "time")}, throttled ${
      counted(api.throttled, "time")
    }`,
  ]);
  return [printHtml([...list(items), paragraph(...facts)])];
}

function leftOut(count: number, noun: string): Html {
  return joinHtml(leftOutItems(count, noun).map(printItem));
}

function footer(page: ReportPage): Html {
  return markup`<footer>${
    printHtml(page.foot)
  }<p>Written by genesys-email-accounts ${VERSION} from the run report, report.json.</p></footer>`;
}
