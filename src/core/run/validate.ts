import type { Account, ParsedAccount } from "../account/account.ts";
import type { AccountRun } from "./account-run.ts";
import { loadAccounts, unreadFiles } from "../account/load.ts";
import { resolveSecret } from "../account/secret-reference.ts";
import type { Finding } from "../base/errors.ts";
import type { Globs, SecretLookup } from "../base/ports.ts";
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

/** A name of accounts that a run is limited to, or a glob of names. */
export interface NamePattern {
  readonly pattern: string;
  takes(name: string): boolean;
}

/** Whether a run is about an account; about all, where no targets are given. */
export function isTargeted(
  { declaredName }: Pick<ParsedAccount, "declaredName">,
  targets: readonly NamePattern[] | undefined,
): boolean {
  return targets === undefined || (declaredName !== undefined && targets.some(({ takes }) => takes(declaredName)));
}

/** The accounts of all files, and what else the plan needs to know of the files. */
export interface Validated {
  readonly accounts: readonly AccountRun[];
  /** Accounts of files that the run is not about, for those that share with them. */
  readonly beside?: readonly AccountRun[] | undefined;
  readonly findings: readonly Finding[];
  readonly previous: readonly PreviousAccount[];
  readonly removedFiles: readonly string[];
  /** The paths that may hold accounts that could not be read, links and broken files among them. */
  readonly unread: readonly string[];
  readonly touches?: Selection["touches"];
  /** Undefined when the accounts stand in no files. */
  readonly globs?: Globs | undefined;
  /** Accounts of the files that the run is limited not to touch. */
  readonly leftOut?: readonly Account[] | undefined;
}

/**
 * Reads and validates all files; passwords are looked up for the accounts in scope, and by a run that writes for all, but
 * never beyond its targets.
 */
export async function validateAccounts(
  selection: Selection,
  deps: {
    readonly secrets: SecretSource;
    readonly targets?: readonly NamePattern[] | undefined;
    /** What each account is recorded in, with the hash of its file. */
    readonly audit?: object | undefined;
  },
  writes: boolean,
): Promise<Validated> {
  const { paths, beside, read, inScope, previous, removedFiles, hidden, touches, globs, findings } = selection;
  const parsed = await loadAccounts(paths, { read }, { hashed: deps.audit !== undefined });
  // By themselves: a file with the same name, such as a copy, is no fault of a file that somebody names.
  const others = await loadAccounts(beside, { read });
  return {
    accounts: parsed.map((each) => {
      const run = { parsed: each, inScope: inScope(each.file), issues: each.issues, probes: [] };
      return (run.inScope || writes) && isTargeted(each, deps.targets) ? withPassword(run, deps.secrets) : run;
    }),
    beside: others.map((each) => ({ parsed: each, inScope: false, issues: each.issues, probes: [] })),
    findings: [...findings, ...unreadFiles(parsed)],
    previous,
    removedFiles,
    unread: [...hidden, ...parsed.flatMap(({ account, file }) => account ? [] : [file])],
    touches,
    globs,
  };
}

/** The account with its password looked up and masked from now on. */
export function withPassword(run: AccountRun, source: SecretSource): AccountRun {
  const { parsed } = run;
  const reference = parsed.account?.password;
  if (reference === undefined || source.use !== "sent") return run;
  const place = { source: source.place, limit: source.limit, position: parsed.position("password") };
  const resolved = resolveSecret({ password: reference }, source.lookup, place);
  if ("secret" in resolved) {
    source.redactor.add(resolved.secret);
    return { ...run, password: resolved.secret };
  }
  return { ...run, issues: [...run.issues, resolved.issue] };
}

/** What a run that reads no password leaves open about them: at most one entry, however many accounts there are. */
export function secretsNotChecked(runs: readonly AccountRun[], source: SecretSource): readonly NotChecked[] {
  const wanted = new Set(runs.flatMap(({ parsed }) => parsed.account?.password?.replace(/^env:/, "") ?? []));
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
