import type { AccountRun } from "./account-run.ts";
import { type Account, nameKey, type ParsedAccount } from "../account/account.ts";
import { loadAccounts } from "../account/load.ts";
import { resolveSecret } from "../account/secret-reference.ts";
import type { Finding } from "../base/errors.ts";
import type { FolderSource, SecretLookup } from "../base/ports.ts";
import type { Redactor } from "../base/secret.ts";
import type { PreviousAccount, Selection } from "./select.ts";

/** How passwords are looked up. */
export interface SecretSource {
  readonly lookup: SecretLookup;
  /** Where names are looked up, for messages: "the secrets input", "the environment". */
  readonly place: string;
  /**
   * What the run does with passwords: a missing one is an error if it is `sent`, a warning if it is only `checked`
   * (by design, a check does not get a protected environment's secrets), and nothing if it is `unused`.
   */
  readonly use: "sent" | "checked" | "unused";
  readonly redactor: Redactor;
}

/** The accounts of a run, and what is known about those outside its scope. */
export interface Validated {
  readonly accounts: readonly AccountRun[];
  readonly findings: readonly Finding[];
  readonly previous: readonly PreviousAccount[];
  /** Every account of every file, in scope or not. */
  readonly all: readonly Account[];
  /** The names, by their key, of all accounts in all files, in scope or not, those that cannot be used included. */
  readonly names: ReadonlySet<string>;
  /** False when a file could not be read as accounts: it may contain any name. */
  readonly complete: boolean;
}

/** Reads and validates all files, and returns the accounts that are in scope. */
export async function validateAccounts(
  selection: Selection,
  deps: { readonly source: FolderSource; readonly secrets: SecretSource },
): Promise<Validated> {
  const parsed = await loadAccounts(selection.paths, deps.source);
  const inScope = parsed.filter((each) => selection.inScope(each.file));
  return {
    accounts: inScope.map((each) => withPassword(each, deps.secrets)),
    findings: selection.findings,
    previous: selection.previous,
    all: parsed.flatMap(({ account }) => account ?? []),
    names: new Set(parsed.flatMap(({ declaredName }) => declaredName === undefined ? [] : [nameKey(declaredName)])),
    complete: parsed.every(({ account }) => account !== undefined),
  };
}

/** The account with its password looked up and masked from now on. */
export function withPassword(parsed: ParsedAccount, source: SecretSource): AccountRun {
  if (!parsed.account || source.use === "unused") return { parsed, issues: parsed.issues, probes: [] };
  const place = { source: source.place, position: parsed.position("password") };
  const resolved = resolveSecret(parsed.account, source.lookup, place);
  if ("secret" in resolved) {
    source.redactor.add(resolved.secret);
    return { parsed, issues: parsed.issues, password: resolved.secret, probes: [] };
  }
  const tolerated = resolved.issue.code === "SECRET_MISSING" && source.use === "checked";
  const issue = tolerated ? { ...resolved.issue, severity: "warning" as const } : resolved.issue;
  return { parsed, issues: [...parsed.issues, issue], probes: [] };
}
