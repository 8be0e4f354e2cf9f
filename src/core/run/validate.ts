import type { AccountRun } from "./account-run.ts";
import { type Account, nameKey, type ParsedAccount } from "../account/account.ts";
import { loadAccounts } from "../account/load.ts";
import { resolveSecret } from "../account/secret-reference.ts";
import type { Finding } from "../base/errors.ts";
import type { FolderSource, SecretLookup } from "../base/ports.ts";
import type { Redactor } from "../base/secret.ts";
import type { NotChecked } from "../report/report.ts";
import type { PreviousAccount, Selection } from "./select.ts";

/** How passwords are looked up. */
export interface SecretSource {
  readonly lookup: SecretLookup;
  /** Where names are looked up, for messages: "the environment". */
  readonly place: string;
  /** Which names are looked up there at all, for messages. */
  readonly limit?: string | undefined;
  /** The names that have a value, where they were handed to this run; undefined where nothing was. */
  readonly names?: ReadonlySet<string> | undefined;
  /**
   * What the run does with passwords: a missing one is an error if they are `sent`. By design, a check does not get a
   * protected environment's secrets: it reads no value, and says once which names are missing, or that nobody looked, if
   * they are `named`. Nothing is said if they are `unused`.
   */
  readonly use: "sent" | "named" | "unused";
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
  if (!parsed.account || source.use !== "sent") return { parsed, issues: parsed.issues, probes: [] };
  const place = { source: source.place, limit: source.limit, position: parsed.position("password") };
  const resolved = resolveSecret(parsed.account, source.lookup, place);
  if ("secret" in resolved) {
    source.redactor.add(resolved.secret);
    return { parsed, issues: parsed.issues, password: resolved.secret, probes: [] };
  }
  return { parsed, issues: [...parsed.issues, resolved.issue], probes: [] };
}

/** What a run that reads no password leaves open about them: at most one entry, however many accounts there are. */
export function secretsNotChecked(runs: readonly AccountRun[], source: SecretSource): readonly NotChecked[] {
  const wanted = new Set(runs.flatMap(({ parsed }) => parsed.account?.password.replace(/^env:/, "") ?? []));
  if (source.use !== "named" || wanted.size === 0) return [];
  const { names } = source;
  if (names === undefined) return [{ what: "The secrets that the files refer to", reason: "were not looked at" }];
  const missing = [...wanted].filter((name) => !names.has(name)).sort();
  if (missing.length === 0) return [];
  const shown = missing.slice(0, NAMES_SHOWN).join(", ");
  const more = missing.length > NAMES_SHOWN ? ` and ${missing.length - NAMES_SHOWN} more` : "";
  const one = missing.length === 1;
  return [{
    what: `${one ? "The secret" : "The secrets"} ${shown}${more}`,
    reason: `${one ? "is" : "are"} not in ${source.place}: an apply needs ${one ? "it" : "them"}`,
  }];
}

/** The most missing names to show; a longer list would hide the point. */
const NAMES_SHOWN = 20;
