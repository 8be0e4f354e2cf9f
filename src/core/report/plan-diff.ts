import { grouped } from "../base/grouping.ts";
import { visible } from "../base/text.ts";
import type { DiffLine } from "./document.ts";
import { pieceWords } from "./domain-story.ts";
import { differingParts, diffLines } from "./line-diff.ts";
import type { AccountReport, DomainReport, FieldValue, Mode, ReportedChange, RunReport } from "./report.ts";
import { counted } from "./wording.ts";

type Field = NonNullable<ReportedChange["fields"]>[number];

/** The most of one thing that is shown: the run report has all. */
const KEYS_SHOWN = 60;
const LINES_SHOWN = 24;
const KEY_LIMIT = 80;
const NAME_LIMIT = 80;
const FILE_LIMIT = 160;
const REASON_LIMIT = 300;
const LINE_LIMIT = 160;
const NAMES_SHOWN = 8;

/** Two values that are no longer together stand side by side in one line. */
const SIDE_BY_SIDE = 96;

/** What goes first needs a person's eye most. */
const ORDER: readonly ReportedChange["action"][] = ["delete", "update", "create", "blocked"];

/**
 * Each account and domain that a run would change, has changed or found different, deletions first, key by key; what stays
 * as it is is not among them.
 */
export function planUnits(report: RunReport): readonly (readonly DiffLine[])[] {
  const { mode, domains = [] } = report;
  const shared = new Map(domains.map((domain) => [domain.name, sharedKeys(domain)]));
  const followers = new Map<string, string[]>();
  const own: { action: ReportedChange["action"]; lines: readonly DiffLine[] }[] = [];
  for (const account of report.accounts) {
    const { change, domain = "" } = account;
    if (change === undefined || change.action === "no-op" || change.action === "blocked") continue;
    const keys = shared.get(domain);
    const fields = change.fields?.filter(({ key }) => !keys?.has(key));
    if (change.action === "update" && keys && keys.size > 0 && fields?.length === 0) {
      followers.set(domain, [...followers.get(domain) ?? [], account.name]);
    } else {
      own.push({ action: change.action, lines: accountLines(mode, account, { ...change, fields: fields ?? [] }) });
    }
  }
  const common = domains.flatMap((domain) =>
    domain.change === undefined || domain.change.action === "no-op"
      ? []
      : [{ action: domain.change.action, lines: domainLines(mode, domain, followers.get(domain.name) ?? []) }]
  );
  const all = [...common, ...own];
  return [
    ...ORDER.flatMap((action) => all.filter((unit) => unit.action === action)).map(({ lines }) => lines),
    ...heldBackUnits(report),
  ];
}

/** The accounts that are held back, those together that are for one and the same reason. */
export function heldBackUnits({ mode, accounts }: RunReport): readonly (readonly DiffLine[])[] {
  const blocked = accounts.filter(({ change }) => change?.action === "blocked");
  return Array.from(grouped(blocked, ({ change }) => change?.reason ?? "").values(), (own): readonly DiffLine[] => {
    const [first] = own;
    if (first?.change === undefined) return [];
    if (own.length === 1) return accountLines(mode, first, first.change);
    return [
      {
        mark: " ",
        depth: 0,
        text: `${counted(own.length, "account")} ${unitWords(mode, first.change, first.outcome)}`,
      },
      { mark: " ", depth: 1, text: namesOf(own.map(({ name }) => name)) },
    ];
  });
}

function namesOf(names: readonly string[]): string {
  const others = names.length > NAMES_SHOWN ? ` and ${names.length - NAMES_SHOWN} more` : "";
  return names.slice(0, NAMES_SHOWN).map((each) => visible(each, NAME_LIMIT)).join(", ") + others;
}

function sharedKeys({ change }: DomainReport): ReadonlySet<string> {
  return new Set(change?.action === "update" ? change.fields?.map(({ key }) => key) : []);
}

const MARKS: Record<ReportedChange["action"], DiffLine["mark"]> = {
  create: "+",
  update: "~",
  delete: "-",
  blocked: " ",
  "no-op": " ",
};

/** What becomes of a thing: planned, done, or not, and found by a comparison. */
const WORDS: Record<ReportedChange["action"], { planned: string; done: string; failed: string; drift: string }> = {
  create: {
    planned: "will be created",
    done: "created",
    failed: "not created",
    drift: "missing in Genesys Cloud",
  },
  update: { planned: "will be updated", done: "updated", failed: "update failed", drift: "differs" },
  delete: { planned: "will be deleted", done: "deleted", failed: "not deleted", drift: "its file was removed" },
  blocked: { planned: "held back", done: "held back", failed: "held back", drift: "not compared" },
  "no-op": { planned: "unchanged", done: "unchanged", failed: "unchanged", drift: "identical" },
};

function unitWords(mode: Mode, change: ReportedChange, outcome: AccountReport["outcome"]): string {
  const words = WORDS[change.action];
  const held = change.action === "blocked" && change.reason !== undefined
    ? `: ${visible(change.reason, REASON_LIMIT)}`
    : "";
  if (mode === "drift") return words.drift + held;
  if (mode !== "apply") return words.planned + held;
  if (outcome === undefined) return change.action === "blocked" ? words.done + held : "not written";
  return (outcome.succeeded ? words.done : words.failed) + held;
}

function accountLines(mode: Mode, account: AccountReport, change: ReportedChange): readonly DiffLine[] {
  const file = account.file === undefined ? "" : `, ${visible(account.file, FILE_LIMIT)}`;
  const text = `${visible(account.name, NAME_LIMIT)}${file}: ${unitWords(mode, change, account.outcome)}`;
  return [{ mark: MARKS[change.action], depth: 0, text }, ...keyDiff(change)];
}

function domainLines(mode: Mode, domain: DomainReport, followers: readonly string[]): readonly DiffLine[] {
  const { name, accounts, change, outcome, quota } = domain;
  if (change === undefined) return [];
  const written = pieceWords(domain, mode === "apply" && outcome?.succeeded === true);
  const all = accounts.length === 0 ? "" : `, shared by ${counted(accounts.length, "account")}`;
  return [
    {
      mark: MARKS[change.action],
      depth: 0,
      text: `domain ${visible(name, NAME_LIMIT)}${all}: ${unitWords(mode, change, outcome)}`,
    },
    ...keyDiff(change),
    ...(followers.length === 0
      ? []
      : [{ mark: " " as const, depth: 1 as const, text: `with it: ${namesOf(followers)}` }]),
    ...(written === undefined ? [] : [{ mark: " " as const, depth: 1 as const, text: `in Genesys Cloud: ${written}` }]),
    ...(quota === undefined ? [] : [{
      mark: " " as const,
      depth: 1 as const,
      text: `${quota.what}: ${quota.used} of ${quota.limit} with this one`,
    }]),
  ];
}

/** What a change does to each key, a line for each or, where a value has many lines, for each of those that differ. */
export function keyDiff({ action, fields = [] }: ReportedChange): readonly DiffLine[] {
  const isNew = action === "create";
  const told = fields.flatMap((field) => leaves(field)).filter((field) => !isNew || !isEmpty(field));
  const lines = told.slice(0, KEYS_SHOWN).flatMap((field) => keyLines(field, isNew));
  const others = told.length - KEYS_SHOWN;
  return others > 0 ? [...lines, { mark: " ", depth: 1, text: `… and ${counted(others, "more key")}` }] : lines;
}

/** Whether a new thing is made without it. */
function isEmpty({ key, from, to }: Field): boolean {
  return from === undefined && (to === undefined ? key !== SECRET : to === null || to === "");
}

/** The key whose value is never in a report, only that it is, or has another reference. */
const SECRET = "password";

/** A key of keys as each of those that differs, by its path; a list stays whole. */
function leaves({ key, from, to }: Field): readonly Field[] {
  if (!isGroup(to) && !isGroup(from)) {
    return [{ key, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }];
  }
  const [old, fresh] = [isGroup(from) ? from : {}, isGroup(to) ? to : {}];
  const inner = [...new Set([...Object.keys(old), ...Object.keys(fresh)])];
  if (inner.length === 0 || (!isGroup(from) && from !== undefined && from !== null)) {
    return [{ key, from: JSON.stringify(from ?? null), to: JSON.stringify(to ?? null) }];
  }
  return inner
    .filter((name) => JSON.stringify(old[name]) !== JSON.stringify(fresh[name]))
    .flatMap((name) => leaves({ key: `${key}.${name}`, from: old[name] ?? null, to: fresh[name] ?? null }));
}

function isGroup(value: FieldValue | undefined): value is { readonly [key: string]: FieldValue } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function keyLines({ key, from, to }: Field, isNew: boolean): readonly DiffLine[] {
  const name = visible(key, KEY_LIMIT);
  const line = (mark: DiffLine["mark"], words: string): DiffLine => ({ mark, depth: 1, text: `${name}: ${words}` });
  if (from === undefined && to === undefined) {
    if (key !== SECRET) return [line("~", "changed; its values are not in the report")];
    return [
      isNew
        ? line("+", "by its reference; its value is never shown")
        : line("~", "reference changed or rotated; its value is never shown"),
    ];
  }
  const [old, fresh] = [valueLines(from), valueLines(to)];
  if (old.length === 0 || fresh.length === 0) {
    const mark = old.length === 0 ? "+" : "-";
    const [first = "none", ...rest] = old.length === 0 ? fresh : old;
    if (rest.length === 0) return [line(mark, inLine(old.length === 0 ? to : from, first))];
    return [line(mark, counted(rest.length + 1, "line")), ...capped([first, ...rest].map((text) => value(mark, text)))];
  }
  const [[before = ""], [after = ""]] = [old, fresh];
  const isOne = old.length === 1 && fresh.length === 1;
  if (isOne && before === after) return [line("~", inLine(to, after))];
  if (isOne && [...before, ...after].length <= SIDE_BY_SIDE) {
    return [line("~", `${inLine(from, before)} → ${inLine(to, after)}`)];
  }
  if (isOne) {
    const [left, right] = differingParts(before, after, LINE_LIMIT);
    return [line("~", "differs within its line"), value("-", left), value("+", right)];
  }
  if (old.join("\n") === fresh.join("\n")) return [line("~", "only the ends of its lines differ")];
  const lines = diffLines(old, fresh).map((each): DiffLine =>
    each.mark === "…"
      ? { mark: " ", depth: 2, text: `… ${counted(each.skipped, "unchanged line")}` }
      : value(each.mark, each.text)
  );
  return [line("~", `${counted(old.length, "line")} → ${counted(fresh.length, "line")}`), ...capped(lines)];
}

function value(mark: "+" | "-" | " ", text: string): DiffLine {
  // A blank at the end would not be seen.
  return { mark, depth: 2, text: visible(/\s$/.test(text) ? JSON.stringify(text) : text, LINE_LIMIT) };
}

function capped(lines: readonly DiffLine[]): readonly DiffLine[] {
  const others = lines.length - LINES_SHOWN;
  if (others <= 0) return lines;
  return [...lines.slice(0, LINES_SHOWN), { mark: " ", depth: 2, text: `… and ${counted(others, "more line")}` }];
}

/** A value as lines of text; none for a value that is not there. */
function valueLines(value: FieldValue | undefined): readonly string[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.length === 0 ? ["[]"] : value.map((each) => JSON.stringify(each));
  return typeof value === "string" ? value.split(/\r\n|\n/) : [JSON.stringify(value)];
}

/** The only line of a value: a list of one stays a list. */
function inLine(value: FieldValue | undefined, text: string): string {
  return Array.isArray(value) && value.length === 1 ? visible(`[${text}]`, LINE_LIMIT) : shown(text);
}

/** A value in one line; in quotes where it would read as something else without. */
function shown(text: string): string {
  return /^$|^\s|\s$|→|^["']/.test(text) ? visible(JSON.stringify(text), LINE_LIMIT) : visible(text, LINE_LIMIT);
}
