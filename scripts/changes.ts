import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** Where each change that users see has a file until it is released. */
export const CHANGES = ".github/changes";

/** What a change can be, in the order of Keep a Changelog. */
export const KINDS = ["added", "changed", "deprecated", "removed", "fixed", "security"] as const;

type Kind = typeof KINDS[number];

/** One change that is not released yet. */
interface Change {
  readonly kind: Kind;
  /** What users see of it, in paragraphs. */
  readonly text: string;
}

/** The longest line, as of every page here. */
const LONGEST_LINE = 120;

/** The changes in the files of a folder, in the order of their names, and what is wrong with those that are none. */
export function readChanges(folder = CHANGES): {
  readonly files: readonly string[];
  readonly changes: readonly Change[];
  readonly problems: readonly string[];
} {
  const files = readdirSync(folder).filter((file) => file !== "README.md").sort();
  const read = files.map((file) => ({ file, ...readChange(file, readFileSync(`${folder}/${file}`, "utf8")) }));
  return {
    files,
    changes: read.flatMap(({ change }) => change ?? []),
    problems: read.flatMap(({ file, problem }) => problem === undefined ? [] : [`${folder}/${file}: ${problem}`]),
  };
}

function readChange(file: string, content: string): { readonly change?: Change; readonly problem?: string } {
  const [, name] = /^[a-z0-9][a-z0-9-]*\.([a-z]+)\.md$/.exec(file) ?? [];
  const kind = KINDS.find((each) => each === name);
  if (kind === undefined) {
    return { problem: `its name is not WHAT-IT-IS.KIND.md, in small letters, with a kind of ${KINDS.join(", ")}` };
  }
  const text = content.trim();
  if (text === "") return { problem: "it is empty" };
  if (/^(?:[-*+] |[#>|]|\d+[.)] )/.test(text)) {
    return { problem: "it begins with a mark: write a sentence, the list comes by itself" };
  }
  if (/^#/m.test(text)) return { problem: "it has a heading" };
  if (!/[.!:)`]$/.test(text)) return { problem: "it does not end like a sentence" };
  const long = text.split("\n").find((line) => line.length > LONGEST_LINE);
  if (long !== undefined) return { problem: `it has a line of more than ${LONGEST_LINE} characters` };
  return { change: { kind, text } };
}

/** Changes as the sections of a release. */
export function sectionsOf(changes: readonly Change[]): string {
  return KINDS.flatMap((kind) => {
    const ofKind = changes.filter((change) => change.kind === kind);
    // What breaks comes first.
    const own = [...ofKind.filter(breaks), ...ofKind.filter((change) => !breaks(change))];
    if (own.length === 0) return [];
    const entries = own.map(({ text }) => `- ${text.replaceAll("\n", "\n  ").replaceAll(/^ +$/gm, "")}\n`);
    return [`### ${kind.charAt(0).toUpperCase()}${kind.slice(1)}\n\n${entries.join("")}`];
  }).join("\n");
}

function breaks({ text }: Change): boolean {
  return text.startsWith("**Breaking:**");
}

const UNRELEASED = /^## \[Unreleased\]\n[\s\S]*?(?=^## \[)/m;

/** A changelog with a release of these changes, after what it says of changes that are not released. */
export function released(changelog: string, changes: readonly Change[], version: string, date: string): string {
  if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`"${version}" is not a version such as 1.2.3`);
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) throw new Error(`"${date}" is not a date such as 2026-11-28`);
  if (changes.length === 0) throw new Error("There is no change to release");
  if (changelog.includes(`\n## [${version}]`)) throw new Error(`${version} is in the changelog already`);
  const [before] = UNRELEASED.exec(changelog) ?? [];
  if (before === undefined) throw new Error("The changelog has no section [Unreleased] before a release");
  return changelog.replace(UNRELEASED, () => `${before}## [${version}] - ${date}\n\n${sectionsOf(changes)}\n`);
}

/** What is missing in a change since a commit: a file for what users may see of it. */
export function missingChange(base: string, cwd = "."): string | undefined {
  const paths = (...args: readonly string[]): readonly string[] => {
    const run = spawnSync("git", ["diff", "--name-only", "-z", ...args], { cwd, encoding: "utf8" });
    if (run.status !== 0) throw new Error(`git cannot compare with ${base}: ${run.stderr}${run.error?.message ?? ""}`);
    return run.stdout.split("\0").filter((path) => path !== "");
  };
  const seen = paths(`${base}...HEAD`, "--", "src", "action.yml");
  if (seen.length === 0) return undefined;
  const told = paths("--diff-filter=AMR", `${base}...HEAD`, "--", CHANGES, `:!${CHANGES}/README.md`, "CHANGELOG.md");
  if (told.length > 0) return undefined;
  const some = `${seen.slice(0, 3).join(", ")}${seen.length > 3 ? ` and ${seen.length - 3} more` : ""}`;
  return `${some} changed, and no file in ${CHANGES} says what users see of it. Add one (${CHANGES}/README.md), or give ` +
    'the pull request the label "no changelog" where they see nothing';
}
