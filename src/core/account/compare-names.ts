import { type Finding, finding, type Issue } from "../base/errors.ts";
import { nameKey, type ParsedAccount } from "./account.ts";
import { quoted } from "./describe-value.ts";
import { skeleton } from "./look-alike.ts";

/**
 * Refuses accounts with the same name: each gets an error with the place of another, and none of them keeps its account,
 * because nobody can tell which one is meant. Warns of names that only look alike, at both places. The order stays as it
 * is.
 */
export function compareNames(parsed: readonly ParsedAccount[]): ParsedAccount[] {
  const same = grouped(parsed, (name) => [nameKey(name)]);
  const alike = grouped(parsed, lookOf);
  return parsed.map((document) => {
    const name = document.declaredName;
    if (name === undefined) return document;
    const namesake = same.get(nameKey(name))?.find((other) => other !== document);
    if (namesake !== undefined) {
      const what = `is also the name of the account in ${place(namesake)}`;
      return { ...withIssue(document, finding("NAME_DUPLICATE", `name ${quoted(name)} ${what}`)), account: undefined };
    }
    const other = lookOf(name).map((look) => alike.get(look)?.find((each) => each !== document)).find((each) => each);
    if (other === undefined) return document;
    const what = `looks like ${quoted(other.name)}, the name of another account in ${place(other)}`;
    return withIssue(document, finding("NAME_LOOK_ALIKE", `name ${quoted(name)} ${what}`));
  });
}

/** What a name looks like, as it is written and without case. */
function lookOf(name: string): string[] {
  return [`=${skeleton(name.replace(/\s+/g, " "))}`, `~${skeleton(nameKey(name))}`];
}

function grouped(
  parsed: readonly ParsedAccount[],
  keysOf: (name: string) => readonly string[],
): ReadonlyMap<string, readonly ParsedAccount[]> {
  const groups = new Map<string, ParsedAccount[]>();
  for (const document of parsed) {
    if (document.declaredName === undefined) continue;
    for (const key of keysOf(document.declaredName)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [document]);
      else group.push(document);
    }
  }
  return groups;
}

function place(document: ParsedAccount): string {
  return `${quoted(document.file)}, line ${document.position("name").line}`;
}

function withIssue(document: ParsedAccount, problem: Finding): ParsedAccount {
  const issue: Issue = { ...problem, path: "name", ...document.position("name") };
  const issues = [...document.issues, issue].sort((a, b) => a.line - b.line || a.column - b.column);
  return { ...document, issues };
}
