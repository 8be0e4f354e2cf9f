import type { AccountRun } from "./account-run.ts";
import { loadAccounts } from "../account/load.ts";
import { resolveSecret } from "../account/secret-reference.ts";
import type { Finding } from "../base/errors.ts";
import type { Globs, SecretLookup } from "../base/ports.ts";
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

/** The accounts of all files, and what else the plan needs to know of the files. */
export interface Validated {
  readonly accounts: readonly AccountRun[];
  readonly findings: readonly Finding[];
  readonly previous: readonly PreviousAccount[];
  readonly removedFiles: readonly string[];
  /** The paths that may hold accounts that could not be read, links and broken files among them. */
  readonly unread: readonly string[];
  readonly touches?: Selection["touches"];
  /** Undefined when the accounts stand in no files. */
  readonly globs?: Globs | undefined;
}

/** Reads and validates all files; passwords are looked up for the accounts in scope, and by a run that writes for all. */
export async function validateAccounts(
  selection: Selection,
  deps: { readonly secrets: SecretSource },
  writes: boolean,
): Promise<Validated> {
  const { paths, read, inScope, previous, removedFiles, hidden, touches, globs, findings } = selection;
  const parsed = await loadAccounts(paths, { read });
  return {
    accounts: parsed.map((each) => {
      const run = { parsed: each, inScope: inScope(each.file), issues: each.issues, probes: [] };
      return run.inScope || writes ? withPassword(run, deps.secrets) : run;
    }),
    findings,
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
  if (!parsed.account || source.use === "unused") return run;
  const place = { source: source.place, position: parsed.position("password") };
  const resolved = resolveSecret(parsed.account, source.lookup, place);
  if ("secret" in resolved) {
    source.redactor.add(resolved.secret);
    return { ...run, password: resolved.secret };
  }
  const tolerated = resolved.issue.code === "SECRET_MISSING" && source.use === "checked";
  const issue = tolerated ? { ...resolved.issue, severity: "warning" as const } : resolved.issue;
  return { ...run, issues: [...run.issues, issue] };
}
