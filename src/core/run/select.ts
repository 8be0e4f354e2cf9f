import type { Account, ParsedAccount } from "../account/account.ts";
import { loadAccounts, unreadFiles } from "../account/load.ts";
import { ConfigurationError, type Finding, finding } from "../base/errors.ts";
import type { AccountSource, Globs, Logger, Tree, TreeEntry } from "../base/ports.ts";
import { visible } from "../base/text.ts";

/** The files that a run reads, and what the event did to them. */
export interface Selection {
  /** All account files, sorted: the plan is made from all of them. */
  readonly paths: readonly string[];
  /** Files whose accounts are only compared with those. */
  readonly beside: readonly string[];
  /** Reads one of them. */
  readonly read: Tree["read"];
  /** Whether a file's accounts are validated and probed. */
  inScope(path: string): boolean;
  /** Whether the event changed a file; undefined if nobody knows, or no event did. */
  readonly touches?: ((path: string) => boolean) | undefined;
  /** The accounts of the changed and removed files as they were before the event. */
  readonly previous: readonly PreviousAccount[];
  /** The account files that the event removed. */
  readonly removedFiles: readonly string[];
  /** Why some account files may be hidden from this run, so that an account without a file may have one. */
  readonly hidden: readonly string[];
  readonly globs: Globs;
  readonly findings: readonly Finding[];
}

/** An account as it was before the event. */
export interface PreviousAccount {
  /** Undefined if its document had errors then. */
  readonly account?: Account | undefined;
  readonly name?: string | undefined;
  readonly file: string;
}

/** Options of {@link selectFiles}. */
export interface SelectionOptions {
  readonly accounts: readonly string[];
  /** Files named one by one; they are in scope whether or not the globs match. */
  readonly files?: readonly string[] | undefined;
  /** Files beside the named ones whose accounts they must fit. */
  readonly beside?: readonly string[] | undefined;
  readonly scope: "changed" | "all";
  /** Whether the run writes: then it matters which password references the event changed, whatever the scope. */
  readonly writes?: boolean | undefined;
}

/** What {@link selectFiles} needs. */
interface SelectionDeps {
  readonly source: AccountSource;
  globs(patterns: readonly string[]): Globs;
  readonly logger: Logger;
  readonly signal?: AbortSignal | undefined;
}

/** Finds the account files, and which of them the event changed. Throws {@link ConfigurationError} if there are none where there should be. */
export async function selectFiles(options: SelectionOptions, deps: SelectionDeps): Promise<Selection> {
  const { tree } = deps.source;
  const read: Tree["read"] = (...path) => tree.read(...path);
  const named = options.files ?? [];
  if (named.length > 0) {
    const paths = [...new Set(named)];
    const globs = deps.globs(options.accounts);
    const { beside = [] } = options;
    return {
      paths,
      beside,
      read,
      inScope: () => true,
      previous: [],
      removedFiles: [],
      hidden: [],
      globs,
      findings: [],
    };
  }
  const { globs, entries } = await entriesOf(options, deps);
  const base = await deps.source.base(deps.signal);
  const before = base.kind === "known" ? await base.tree.entries(globs.reaches, deps.signal) : [];
  const changes = base.kind === "known" ? changedPaths(before, entries) : undefined;
  const paths = accountPaths(entries, globs);
  const previousPaths = accountPaths(before, globs).filter((path) => changes?.has(path));
  const present = new Set(paths);
  const removedFiles = previousPaths.filter((path) => !present.has(path));
  if (paths.length === 0 && removedFiles.length === 0) await requireNoAccounts(options, deps);
  const everything = options.scope === "all" || changes === undefined;
  const judged = (path: string): boolean => everything || changes.has(path);
  const previous = base.kind === "known" ? await previousAccounts(previousPaths, base.tree, deps.signal) : [];
  const links = entries.filter((entry) => hidesAccounts(entry, globs)).map(({ path }) => path);
  return {
    paths,
    beside: [],
    read,
    inScope: judged,
    touches: changes && ((path) => changes.has(path)),
    previous: previous.map(({ account, declaredName, file }) => ({ account, name: declaredName, file })),
    removedFiles,
    hidden: links,
    globs,
    findings: [
      ...(base.kind === "unknown" ? unknownChanges(base.reason, options) : []),
      ...unreadFiles(previous),
      ...untaken(entries, globs, judged),
      ...changedRules([...changes ?? []], globs),
      ...links.filter(judged).map((path) =>
        finding("FILE_NOT_REGULAR", `${visible(path)} is a symbolic link, which is never followed`, {
          severity: "warning",
        })
      ),
    ],
  };
}

function unknownChanges(reason: string, { scope, writes }: SelectionOptions): Finding[] {
  if (scope === "changed") return [finding("CHANGES_UNKNOWN", `All account files were read because ${reason}`)];
  if (!writes) return [];
  const hint = "Set rotate to the names of accounts whose password reference changed, or check out with fetch-depth: 0";
  const message = `Accounts whose password reference this event changed keep their old password, because ${reason}`;
  return [finding("CHANGES_UNKNOWN", message, { hint })];
}

/** The globs, and what the tree holds within their reach; a glob may begin with the folder that the repository was checked out to. */
async function entriesOf(
  { accounts }: SelectionOptions,
  { source, globs: compile, logger, signal }: SelectionDeps,
): Promise<{ readonly globs: Globs; readonly entries: readonly TreeEntry[] }> {
  const globs = compile(accounts);
  const { tree, checkoutFolder: folder } = source;
  if (folder === undefined || !accounts.some((glob) => startsIn(folder, glob))) {
    return { globs, entries: await tree.entries(globs.reaches, signal) };
  }
  const shortened = await Promise.all(accounts.map(async (glob) => {
    if (!startsIn(folder, glob)) return glob;
    const alone = compile([glob.replace(/^!/, "")]);
    const taken = (await tree.entries(alone.reaches, signal)).some(({ path }) => alone.takes(path));
    return taken ? glob : withoutFolder(folder, glob);
  }));
  if (shortened.some((glob, index) => glob !== accounts[index])) {
    logger.notice(
      `Globs are relative to the root of the repository: "${
        visible(folder)
      }/", where it is checked out, was dropped from them`,
    );
  }
  const resolved = compile(shortened);
  return { globs: resolved, entries: await tree.entries(resolved.reaches, signal) };
}

function startsIn(folder: string, glob: string): boolean {
  return glob.replace(/^!?(\.\/)?/, "").startsWith(`${folder}/`);
}

function withoutFolder(folder: string, glob: string): string {
  const [mark = ""] = /^!?(\.\/)?/.exec(glob) ?? [];
  return (mark.startsWith("!") ? "!" : "") + glob.slice(mark.length + folder.length + 1);
}

/** The paths whose entry differs between two trees. */
export function changedPaths(before: readonly TreeEntry[], after: readonly TreeEntry[]): ReadonlySet<string> {
  const ids = new Map(before.map(({ path, id }) => [path, id]));
  const changed = new Set<string>();
  for (const { path, id } of after) {
    if (ids.get(path) !== id) changed.add(path);
    ids.delete(path);
  }
  for (const path of ids.keys()) changed.add(path);
  return changed;
}

/** Account files, and submodules that may hold some: those cannot be read, which the file's own issue says. */
function accountPaths(entries: readonly TreeEntry[], globs: Globs): string[] {
  return entries.filter(({ path, kind }) => kind === "gitlink" ? globs.reaches(path) : globs.takes(path))
    .map(({ path }) => path);
}

/** Whether a symbolic link may lead to a folder of account files. */
function hidesAccounts({ path, kind }: TreeEntry, globs: Globs): boolean {
  return kind === "symlink" && !globs.takes(path) && globs.reaches(path) && !/\.\w+$/.test(path);
}

/** The most paths to name one by one of a kind. */
const PATHS_NAMED = 20;

/** Files that somebody may take for account files, and no glob does. */
function untaken(entries: readonly TreeEntry[], globs: Globs, judged: (path: string) => boolean): Finding[] {
  const paths = entries.filter(({ path, kind }) => kind !== "gitlink" && globs.nearly(path) && judged(path))
    .map(({ path }) => path);
  return named(
    paths,
    (path) => finding("FILE_NOT_TAKEN", `${visible(path)} is not read: no glob of the accounts input takes it`),
  );
}

/** Changed files that tell git, not this tool, how to treat account files. */
function changedRules(changed: readonly string[], globs: Globs): Finding[] {
  const rules = changed.filter((path) => {
    const slash = path.lastIndexOf("/");
    const name = path.slice(slash + 1);
    return (name === ".gitattributes" && globs.reaches(path.slice(0, Math.max(0, slash)))) || path === ".gitmodules";
  });
  return named(
    rules.sort(),
    (path) =>
      finding(
        "GIT_RULES_CHANGED",
        `${visible(path)} is changed, which applies to account files or a folder above them`,
      ),
  );
}

function named(paths: readonly string[], tell: (path: string) => Finding): Finding[] {
  const shown = paths.slice(0, PATHS_NAMED).map(tell);
  const [first] = shown;
  const more = paths.length - shown.length;
  return first && more > 0 ? [...shown, finding(first.code, `The same is true of ${more} more`)] : shown;
}

/** Globs that match nothing are wrong, unless there is nothing that an account file could be. */
async function requireNoAccounts(
  { accounts }: SelectionOptions,
  { source: { tree }, logger, signal }: SelectionDeps,
): Promise<void> {
  const nothing = new ConfigurationError("NO_ACCOUNT_FILES", `No file matches ${accounts.join(", ")}`);
  // Whoever is in the wrong folder must hear of it; a commit is the whole truth.
  if (tree.commit === undefined) {
    throw new ConfigurationError(nothing.code, nothing.message, {
      hint: "Run it in the folder that holds them, name files or folders, or give their globs by --accounts; " +
        "init writes a first file, and import one for each live account",
    });
  }
  const below = (path: string): boolean => /^accounts(\/|$)/i.test(path);
  const entries = await tree.entries((folder) => folder === "" || below(folder), signal);
  if (entries.some(({ path, kind }) => below(path) && (kind === "gitlink" || isData(path)))) {
    throw nothing;
  }
  logger.notice(`There is no account file yet: no file matches ${visible(accounts.join(", "))}`);
}

/** Whether a path ends as a YAML or JSON file does. */
export function isData(path: string): boolean {
  return /\.(ya?ml|json)$/i.test(path);
}

async function previousAccounts(
  paths: readonly string[],
  tree: Tree,
  signal: AbortSignal | undefined,
): Promise<ParsedAccount[]> {
  return await loadAccounts(paths, { read: (path, maxBytes) => tree.read(path, maxBytes, signal) });
}
