import { parseAccounts } from "../account/parse.ts";
import { printAccount } from "../account/print.ts";
import { parseSecretReference } from "../account/secret-reference.ts";
import { type Finding, finding } from "../base/errors.ts";
import { visible } from "../base/text.ts";
import type { RequestContext } from "../base/request-context.ts";
import type { Target } from "./target.ts";
import { ACCOUNT_KIND, type LiveUnit } from "./unit.ts";

/** A live account as a file that would leave it unchanged. */
interface ImportedAccount {
  readonly name: string;
  /** A unique file name, such as `support-eu.yaml`. */
  readonly file: string;
  readonly text: string;
  /** The variable that must contain its password, which no API returns. */
  readonly variable: string;
}

/** A live account that no file can describe. */
interface RefusedAccount {
  readonly name: string;
  readonly findings: readonly Finding[];
}

/** Writes a file for each live account, except those whose file would plan a change. */
export async function importAccounts(
  live: readonly LiveUnit[],
  target: Target,
  context: RequestContext = {},
): Promise<{ readonly imported: readonly ImportedAccount[]; readonly refused: readonly RefusedAccount[] }> {
  const imported: ImportedAccount[] = [];
  const refused: RefusedAccount[] = [];
  const files = new Set<string>();
  const variables = new Set<string>();
  const shared = new Map<string, string>();
  for (const account of live.filter(({ kind }) => kind === ACCOUNT_KIND)) {
    const slug = slugOf(account.name);
    const file = unused(slug.toLowerCase().replaceAll("_", "-"), files, "-");
    const owner = target.secretOf?.(account);
    const known = owner === undefined ? undefined : shared.get(owner);
    const variable = known ?? unused(variableOf(owner === undefined ? slug : slugOf(owner)), variables, "_");
    if (owner !== undefined) shared.set(owner, variable);
    const written = (): string => printAccount(target.describe(account, `env:${variable}`));
    let text = written();
    let findings = await objections(account, text, target, context);
    // A target that has learned that a name is another one's too writes the id.
    if (findings.some(({ code }) => code === "NAME_AMBIGUOUS")) {
      text = written();
      findings = await objections(account, text, target, context);
    }
    if (findings.length > 0) refused.push({ name: account.name, findings });
    else imported.push({ name: account.name, file: `${file}.yaml`, text, variable });
  }
  return { imported, refused };
}

/** Why a file is unusable; empty when parsing it and planning with it changes nothing. */
async function objections(
  live: LiveUnit,
  text: string,
  target: Target,
  context: RequestContext,
): Promise<readonly Finding[]> {
  const problem = target.importProblem?.(live);
  if (problem !== undefined) return [finding("IMPORT_CHANGES", `"${visible(live.name)}" has no file: ${problem}`)];
  const [parsed] = parseAccounts(text, "import");
  if (!parsed?.account) return parsed?.issues.filter((issue) => issue.severity === "error") ?? [];
  const desired = { account: parsed.account, file: "import", line: 1, rotate: false };
  const { issues = [] } = await target.prepare?.([desired], context) ?? {};
  const wrong = issues.flatMap((issue) => issue.finding.severity === "error" ? [issue.finding] : []);
  if (wrong.length > 0) return wrong;
  const wanted = target.units([desired]).find(({ key }) => key === live.key);
  const differences = wanted ? target.differences(wanted.content, live.content) : ["name"];
  if (differences.length === 0) return [];
  return [finding("IMPORT_CHANGES", `A file for "${visible(live.name)}" would change ${differences.join(", ")}`)];
}

function slugOf(name: string): string {
  const words = name.normalize("NFKD").replace(/\p{M}/gu, "").toUpperCase().match(/[A-Z0-9]+/g) ?? [];
  return words.join("_").slice(0, 100) || "ACCOUNT";
}

/** A variable must not start with a digit or look like one of the runner's or this program's own. */
function variableOf(slug: string): string {
  const name = `${slug}_PASSWORD`;
  return "problem" in parseSecretReference(`env:${name}`) ? `MAILBOX_${name}` : name;
}

function unused(wanted: string, taken: Set<string>, separator: string): string {
  let name = wanted;
  for (let number = 2; taken.has(name); number++) name = `${wanted}${separator}${number}`;
  taken.add(name);
  return name;
}
