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
  const keys = parsed.map(({ declaredName }) => declaredName === undefined ? [] : [nameKey(declaredName)]);
  const looks = parsed.map(({ declaredName }) => declaredName === undefined ? [] : lookOf(declaredName));
  const same = grouped(parsed, keys);
  const alike = grouped(parsed, looks);
  return parsed.map((document, at) => {
    const name = document.declaredName;
    if (name === undefined) return document;
    const namesake = another(document, keys[at], same);
    if (namesake !== undefined) {
      const what = `is also the name of the account in ${place(namesake)}`;
      return { ...withIssue(document, finding("NAME_DUPLICATE", `name ${quoted(name)} ${what}`)), account: undefined };
    }
    const other = another(document, looks[at], alike);
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
  keys: readonly (readonly string[])[],
): ReadonlyMap<string, readonly ParsedAccount[]> {
  const groups = new Map<string, ParsedAccount[]>();
  for (const [at, document] of parsed.entries()) {
    for (const key of keys[at] ?? []) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [document]);
      else group.push(document);
    }
  }
  return groups;
}

/** The first other document that shares a key with this one, in the order of the keys. */
function another(
  document: ParsedAccount,
  keys: readonly string[] | undefined,
  groups: ReadonlyMap<string, readonly ParsedAccount[]>,
): ParsedAccount | undefined {
  for (const key of keys ?? []) {
    const other = groups.get(key)?.find((each) => each !== document);
    if (other !== undefined) return other;
  }
  return undefined;
}

function place(document: ParsedAccount): string {
  return `${quoted(document.file)}, line ${document.position("name").line}`;
}

function withIssue(document: ParsedAccount, problem: Finding): ParsedAccount {
  const issue: Issue = { ...problem, path: "name", ...document.position("name") };
  const issues = [...document.issues, issue].sort((a, b) => a.line - b.line || a.column - b.column);
  return { ...document, issues };
}
