import { codeEntry, type Finding } from "../errors.ts";
import { code, joinMarkdown, Markdown, md } from "../text.ts";
import { remedyOf } from "./verdict.ts";

/** How a finding's place in a file is shown; undefined where it has none. */
export type FindingPlace = (finding: Finding) => Markdown | undefined;

/** What stands beside a finding. */
export interface FindingOptions {
  readonly place?: FindingPlace | undefined;
  /** A shell command to see it. */
  readonly command?: string | undefined;
  /** True when it was met by a probe that could not tell. */
  readonly open?: boolean | undefined;
}

const SIGNS = { error: md`❌`, warning: new Markdown("⚠️"), info: new Markdown("ℹ️"), open: md`❔` };

/** One finding as a list item: what was seen, where, the likely cause, what to do and for whom, and a command to see it. */
export function findingItem(finding: Finding, options: FindingOptions = {}): Markdown {
  const entry = codeEntry(finding.code);
  const where = options.place?.(finding);
  const reference = where === undefined ? code(finding.code) : md`${code(finding.code)}, ${where}`;
  const sign = options.open === true && finding.severity !== "info" ? SIGNS.open : SIGNS[finding.severity];
  const lines = [md`- ${sign} **${finding.message}** (${reference})`];
  if (finding.severity !== "info") {
    lines.push(md`  - Likely cause: ${entry.cause}`);
    lines.push(md`  - To do, for the ${entry.audience}: ${remedyOf(finding)}`);
  } else if (finding.hint !== undefined) {
    lines.push(md`  - ${finding.hint}`);
  }
  if (options.command !== undefined) lines.push(md`  - To see it yourself: ${code(options.command, 500)}`);
  return joinMarkdown(lines);
}
