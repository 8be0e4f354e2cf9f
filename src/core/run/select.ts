import type { Account } from "../account/account.ts";
import { parseAccounts } from "../account/parse.ts";
import { ConfigurationError, type Finding, finding } from "../base/errors.ts";
import type { ChangedFile, FolderSource } from "../base/ports.ts";

/** The files that a run reads, and the previous content of the changed ones. */
export interface Selection {
  /** All account files, sorted: names must be unique over all of them. */
  readonly paths: readonly string[];
  /** Whether a file's accounts are reported, probed and planned. */
  inScope(path: string): boolean;
  /** The accounts of the changed and removed files as they were before the event. */
  readonly previous: readonly PreviousAccount[];
  readonly findings: readonly Finding[];
}

/** An account as it was before the event. */
export interface PreviousAccount {
  readonly account: Account;
  readonly file: string;
  /** True when the event removed the file; a rename is not a removal. */
  readonly fileRemoved: boolean;
}

/** Options of {@link selectFiles}. */
export interface SelectionOptions {
  readonly accounts: readonly string[];
  /** Files named one by one; they are in scope whether or not the globs match. */
  readonly files?: readonly string[] | undefined;
  readonly scope: "changed" | "all";
}

/** What {@link selectFiles} needs. */
interface SelectionDeps {
  readonly source: FolderSource;
  readonly signal?: AbortSignal | undefined;
}

/** Finds the account files, and which of them the event changed. Throws {@link ConfigurationError} if there are none. */
export async function selectFiles(options: SelectionOptions, deps: SelectionDeps): Promise<Selection> {
  const named = options.files ?? [];
  if (named.length > 0) return { paths: [...new Set(named)], inScope: () => true, previous: [], findings: [] };

  const { source } = deps;
  const paths = await source.list(options.accounts);
  const list = await source.changes(deps.signal);
  const changed = list.kind === "known" ? list.files : [];
  const previous = await previousAccounts(changed, options, source);
  if (paths.length === 0 && previous.length === 0) {
    throw new ConfigurationError("NO_ACCOUNT_FILES", `No file matches ${options.accounts.join(", ")}`);
  }
  const written = new Set(changed.filter((file) => file.status !== "removed").map((file) => file.path));
  const everything = options.scope === "all" || list.kind !== "known";
  const unknown = list.kind === "unknown" && options.scope === "changed";
  return {
    paths,
    inScope: (path) => everything || written.has(path),
    previous,
    findings: unknown ? [finding("CHANGES_UNKNOWN", `All account files were read because ${list.reason}`)] : [],
  };
}

async function previousAccounts(
  changed: readonly ChangedFile[],
  options: SelectionOptions,
  source: FolderSource,
): Promise<PreviousAccount[]> {
  const previous: PreviousAccount[] = [];
  for (const file of changed) {
    const path = file.previousPath ?? file.path;
    if (file.status === "added" || !source.matches(path, options.accounts)) continue;
    const text = await source.previousText(path);
    for (const { account } of text === undefined ? [] : parseAccounts(text, path)) {
      if (account) previous.push({ account, file: path, fileRemoved: file.status === "removed" });
    }
  }
  return previous;
}
