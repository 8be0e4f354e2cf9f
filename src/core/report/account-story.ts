import { type Cause, causesOf, type Sighting } from "./causes.ts";
import {
  type Block,
  code,
  type Inline,
  joinLines,
  type Line,
  list,
  type ListItem,
  paragraph,
  type Sign,
  soft,
  strong,
  text,
} from "./document.ts";
import {
  CAUTION,
  COMMAND_LIMIT,
  isWorthShowing,
  NAME_LIMIT,
  needsCaution,
  type PageOptions,
  placeOf,
  PROBE_OUTCOMES,
  probeFacts,
  SEVERITY_SIGNS,
} from "./page.ts";
import { keyDiff } from "./plan-diff.ts";
import type { AccountReport, Mode, ProbeResult, RunReport } from "./report.ts";
import { type Verdict, verdictOf } from "./verdict.ts";
import { changeText, counted, verdictWords } from "./wording.ts";

/** One account's way from its file to Genesys Cloud, as far as the run went, and all that was found on it. */
export interface AccountStory {
  readonly account: AccountReport;
  readonly verdict: Verdict;
  readonly words: string;
  readonly change: string;
  readonly steps: readonly Step[];
  /** What was found, grouped by its cause. */
  readonly causes: readonly Block[];
  /** Each key that differs, with its value before and after. */
  readonly values: readonly Block[];
  /** What the probes saw, folded. */
  readonly facts: readonly Block[];
}

/** How a step ended. */
export type StepState = "passed" | "failed" | "warning" | "open" | "held" | "idle";

/** A step on the way; its bars are parts of it, one after the other. */
interface Step {
  readonly title: string;
  readonly state: StepState;
  readonly line: Line;
  readonly bars?: Bars | undefined;
}

/** Durations to one scale. */
export interface Bars {
  /** What a full bar stands for, in milliseconds. */
  readonly scale: number;
  readonly parts: readonly { readonly name: string; readonly ms: number; readonly failed: boolean }[];
}

/** What the stories of one report have in common. */
interface StoryScale {
  /** The longest that Genesys Cloud took for an account, in milliseconds. */
  readonly longestChange: number;
}

/** What the bars of a report's accounts are measured by. */
export function storyScale({ accounts }: RunReport): StoryScale {
  return { longestChange: accounts.reduce((longest, { outcome }) => Math.max(longest, outcome?.latencyMs ?? 0), 0) };
}

/** Tells one account's story. */
export function accountStory(
  mode: Mode,
  account: AccountReport,
  scale: StoryScale,
  options: PageOptions,
): AccountStory {
  const verdict = verdictOf(mode, account);
  const causes = causesOf(account);
  return {
    account,
    verdict,
    words: verdictWords(verdict, account),
    change: changeText(mode, account),
    steps: [
      fileStep(account, options),
      ...serverSteps(mode, account),
      planStep(mode, account),
      ...approvalSteps(account),
      liveStep(mode, account, scale),
    ],
    causes: list([
      ...causes.slice(0, CAUSES_SHOWN).map((cause) => causeItem(cause, account, options)),
      ...leftOutItems(causes.length - CAUSES_SHOWN, "cause"),
    ]),
    values: valueBlocks(account),
    facts: account.probes.filter(isWorthShowing).flatMap(factBlocks),
  };
}

/** The most that one account may show of each kind: the run report has all. */
const CAUSES_SHOWN = 25;
const SIGHTINGS_SHOWN = 10;
const ADDRESSES_SHOWN = 20;
const COMMANDS_SHOWN = 2;

function fileStep(account: AccountReport, options: PageOptions): Step {
  const place = placeOf(account, {}, options);
  if (place === undefined) return { title: "File", state: "idle", line: ["In no file"] };
  // What Genesys Cloud said of the account is told at the file's line, and is no fault of the file.
  const own = account.issues.filter(({ message }) => message !== account.outcome?.detail);
  const errors = own.filter(({ severity }) => severity === "error").length;
  const warnings = own.filter(({ severity }) => severity === "warning").length;
  const found = [
    ...(errors > 0 ? [counted(errors, "error")] : []),
    ...(warnings > 0 ? [counted(warnings, "warning")] : []),
  ].join(", ");
  return {
    title: "File",
    state: errors > 0 ? "failed" : warnings > 0 ? "warning" : "passed",
    line: [...place, found === "" ? " is valid" : `: ${found}`],
  };
}

const PROBE_STATES: Record<ProbeResult["outcome"], StepState> = {
  passed: "passed",
  failed: "failed",
  inconclusive: "open",
  skipped: "idle",
};

function serverSteps(mode: Mode, { probes, change }: AccountReport): readonly Step[] {
  if (probes.length === 0) {
    const needless = mode === "drift" || change?.action === "delete";
    return needless ? [] : [{ title: "Mail servers", state: "idle", line: ["Not probed"] }];
  }
  const scale = Math.max(...probes.map(totalTime));
  return probes.map((probe): Step => {
    const warned = probe.outcome === "passed" && probe.findings.some(({ severity }) => severity === "warning");
    return {
      title: probe.protocol.toUpperCase(),
      state: warned ? "warning" : PROBE_STATES[probe.outcome],
      line: [code(`${probe.host}:${probe.port}`), ` ${PROBE_OUTCOMES[probe.outcome]}`, ...duration(totalTime(probe))],
      bars: probe.phases.length === 0 ? undefined : {
        scale,
        parts: probe.phases.map(({ name, ms, outcome }) => ({ name, ms, failed: !WELL_ENDED.has(outcome) })),
      },
    };
  });
}

/** What a phase says of itself when nothing went wrong; any other word is the code that it ended with. */
const WELL_ENDED: ReadonlySet<string> = new Set(["ok", "passed"]);

function totalTime({ phases }: ProbeResult): number {
  return phases.reduce((sum, { ms }) => sum + ms, 0);
}

function duration(ms: number): readonly string[] {
  return ms > 0 ? [` in ${durationWords(ms)}`] : [];
}

/** A duration as a person reads it. */
export function durationWords(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  const minutes = Math.floor(Math.round(ms / 1000) / 60);
  return `${minutes} min ${Math.round(ms / 1000) % 60} s`;
}

type Approval = NonNullable<AccountReport["approval"]>;

const APPROVAL_WORDS: Record<Approval["status"], { readonly words: string; readonly state: StepState }> = {
  "approved": { words: "Approved", state: "passed" },
  "not-approved": { words: "Not approved", state: "held" },
  "unavailable": { words: "Not known: the approval could not be looked up", state: "open" },
  "none": { words: "No approval", state: "idle" },
};

const BASES: Record<NonNullable<Approval["basis"]>, string> = {
  "pull-request": "",
  "environment": " for the environment",
  "author-association": " (by their association with the repository: permissions could not be read)",
};

function approvalSteps({ approval }: AccountReport): readonly Step[] {
  if (approval === undefined) return [];
  const { words, state } = APPROVAL_WORDS[approval.status];
  const { approvers = [], pullRequest, basis } = approval;
  const names = approvers.slice(0, APPROVERS_SHOWN).map((name): Line => [text(name, NAME_LIMIT)]);
  const others = approvers.length - names.length;
  return [{
    title: "Approval",
    state,
    line: [
      words,
      ...(names.length === 0 ? [] : [" by ", ...joinLines(names, ", ")]),
      ...(others > 0 ? [` and ${others} more`] : []),
      ...(pullRequest === undefined ? [] : [` in pull request #${pullRequest}`]),
      ...(basis === undefined ? [] : [BASES[basis]]),
    ],
  }];
}

const APPROVERS_SHOWN = 10;

function planStep(mode: Mode, account: AccountReport): Step {
  const { change } = account;
  const title = mode === "drift" ? "Comparison" : "Plan";
  if (change === undefined) return { title, state: "idle", line: ["Not made"] };
  const blocked = change.action === "blocked";
  const differs = mode === "drift" && change.action !== "no-op";
  // What became of it is the next step's to say.
  const planned = changeText(mode === "apply" ? "check" : mode, { change });
  return {
    title,
    state: blocked ? "held" : differs ? "warning" : "passed",
    line: [text(planned === "none" ? "nothing to change" : planned, REASON_LIMIT), ...reason(change.reason)],
  };
}

const REASON_LIMIT = 400;

function reason(words: string | undefined): readonly Inline[] {
  return words === undefined ? [] : [": ", text(words, REASON_LIMIT)];
}

function liveStep(mode: Mode, { change, outcome }: AccountReport, { longestChange }: StoryScale): Step {
  const title = "Genesys Cloud";
  if (outcome === undefined) {
    const words = mode === "apply" ? change?.action === "no-op" ? "Nothing to write" : "Not written" : UNTOUCHED[mode];
    return { title, state: "idle", line: [words] };
  }
  const { status, succeeded, accountId, latencyMs, requests, detail } = outcome;
  return {
    title,
    state: succeeded ? "passed" : "failed",
    line: [
      code(status, NAME_LIMIT),
      ...(requests === 0 ? [] : [` after ${durationWords(latencyMs)} and ${counted(requests, "request")}`]),
      ...(accountId === undefined ? [] : [", account ", code(accountId)]),
      ...(succeeded ? [] : reason(detail)),
    ],
    bars: latencyMs > 0
      ? { scale: longestChange, parts: [{ name: "until its end state", ms: latencyMs, failed: !succeeded }] }
      : undefined,
  };
}

const UNTOUCHED: Record<Exclude<Mode, "apply">, string> = {
  check: "Not touched: a check never writes",
  drift: "Not touched: a comparison never writes",
  redeliver: "Not touched: only events were sent",
};

/** All that one cause led to: what it means or what was seen, where, why it is likely, and what to do. */
function causeItem(cause: Cause, account: AccountReport, options: PageOptions): ListItem {
  const { sightings, severity } = cause;
  const [first] = sightings;
  const alone = sightings.length === 1 ? first : undefined;
  const told = severity !== "info";
  const names: Line = cause.code === undefined ? [] : [code(cause.code)];
  const where = alone === undefined ? [] : whereOf(alone, account, options);
  const tags = joinLines([...(names.length === 0 ? [] : [names]), ...(where.length === 0 ? [] : [where])], ", ");
  const remedies = new Set(sightings.map(({ remedy }) => remedy ?? cause.remedy));
  const items: Line[] = [];
  if (alone === undefined) {
    items.push(
      ...sightings.slice(0, SIGHTINGS_SHOWN).map((sighting): Line => {
        const place = whereOf(sighting, account, options);
        return [sighting.message, ...(place.length === 0 ? [] : [" (", ...place, ")"])];
      }),
    );
    if (sightings.length > SIGHTINGS_SHOWN) items.push([`… and ${sightings.length - SIGHTINGS_SHOWN} more`]);
  }
  if (told && cause.cause !== undefined) items.push(["Likely cause: ", cause.cause]);
  if (told || sightings.some(({ remedy }) => remedy !== undefined)) {
    const who = told ? `To do, for the ${cause.audience}: ` : "To do: ";
    items.push(...[...remedies].slice(0, SIGHTINGS_SHOWN).map((remedy): Line => [who, remedy]));
  }
  items.push(
    ...commandsOf(cause, options).map((command): Line => ["To see it yourself: ", code(command, COMMAND_LIMIT)]),
  );
  return {
    line: [
      signOf(cause),
      " ",
      strong(alone?.message ?? cause.sentence),
      ...(tags.length === 0 ? [] : [" (", ...tags, ")"]),
    ],
    items,
  };
}

/** The sign of what was found for one reason. */
export function signOf({ open, severity }: Pick<Cause, "open" | "severity">): Sign {
  return open && severity !== "info" ? { kind: "sign", sign: "❔" } : SEVERITY_SIGNS[severity];
}

function whereOf({ line, column, probe }: Sighting, account: AccountReport, options: PageOptions): Line {
  const place = line === undefined ? undefined : placeOf(account, { line, column }, options);
  const server: Line | undefined = probe && [`${probe.protocol.toUpperCase()} `, code(`${probe.host}:${probe.port}`)];
  return joinLines([server, place].filter((each) => each !== undefined), ", ");
}

function commandsOf({ code, severity, sightings }: Cause, { reproduceCommand }: PageOptions): readonly string[] {
  if (code === undefined || severity === "info" || reproduceCommand === undefined) return [];
  const commands = sightings.map(({ probe }) => probe && reproduceCommand(code, probe));
  return [...new Set(commands)].filter((each) => each !== undefined).slice(0, COMMANDS_SHOWN);
}

function valueBlocks({ change }: AccountReport): readonly Block[] {
  const lines = change === undefined ? [] : keyDiff(change);
  return lines.length === 0 ? [] : [{ kind: "diff", lines }];
}

function factBlocks(probe: ProbeResult): readonly Block[] {
  const facts = [...addressBlocks(probe), ...probeFacts(probe)];
  const caution = needsCaution(probe) ? [paragraph([soft(CAUTION)])] : [];
  const summary = `${probe.protocol.toUpperCase()} ${probe.host}:${probe.port}`;
  return facts.length === 0 ? caution : [...caution, { kind: "details", summary, blocks: facts }];
}

function addressBlocks({ addresses = [] }: ProbeResult): readonly Block[] {
  // One address stands among the probe's own facts.
  if (addresses.length < 2) return [];
  const items = addresses.slice(0, ADDRESSES_SHOWN).map(({ address, outcome }): ListItem => ({
    line: ["Address ", code(address), ` ${PROBE_OUTCOMES[outcome]}`],
  }));
  return list([...items, ...leftOutItems(addresses.length - ADDRESSES_SHOWN, "IP")]);
}

/** Says of a list how many of its items are left out, if some are. */
export function leftOutItems(count: number, noun: string): readonly ListItem[] {
  return count > 0 ? [{ line: [soft(`… and ${counted(count, `more ${noun}`)}; see the run report`)] }] : [];
}
