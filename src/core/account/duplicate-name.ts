import { finding, type Issue } from "../base/errors.ts";
import { nameKey, type ParsedAccount } from "./account.ts";
import { quoted } from "./describe-value.ts";

/**
 * Refuses accounts whose names differ at most in case: each gets an error with the place of another, and none of them keeps
 * its account, because nobody can tell which one is meant. The order stays as it is.
 */
export function refuseDuplicateNames(parsed: readonly ParsedAccount[]): ParsedAccount[] {
  const groups = new Map<string, ParsedAccount[]>();
  for (const document of parsed) {
    if (document.declaredName === undefined) continue;
    const key = nameKey(document.declaredName);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [document]);
    else group.push(document);
  }
  return parsed.map((document) => {
    const group = document.declaredName === undefined ? [] : groups.get(nameKey(document.declaredName)) ?? [];
    const other = group.find((candidate) => candidate !== document);
    return other === undefined ? document : withoutAccount(document, other);
  });
}

function withoutAccount(document: ParsedAccount, other: ParsedAccount): ParsedAccount {
  const { line: otherLine } = other.position("name");
  const message = `name ${quoted(document.name)} is also the name of the account in ${
    quoted(other.file)
  }, line ${otherLine}`;
  const issue: Issue = { ...finding("NAME_DUPLICATE", message), path: "name", ...document.position("name") };
  const issues = [...document.issues, issue].sort((a, b) => a.line - b.line || a.column - b.column);
  return { ...document, account: undefined, issues };
}
