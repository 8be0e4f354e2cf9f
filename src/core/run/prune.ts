import { type Account, nameKey, type ParsedAccount } from "../account/account.ts";
import { MAX_FILE_BYTES, MAX_OPEN_FILES } from "../account/limits.ts";
import { DISTINCTIVE_KEYS, parseDocuments } from "../account/parse.ts";
import { mapLimit } from "../base/async.ts";
import { type Finding, finding } from "../base/errors.ts";
import type { AccountSource, FileHistory, Tree } from "../base/ports.ts";
import { visible } from "../base/text.ts";
import type { Removal } from "../provision/compute-plan.ts";
import { overPruneLimit, type PruneLimit } from "../provision/prune-limit.ts";
import type { Target } from "../provision/target.ts";
import { ACCOUNT_KIND, type ChangeBlock, type LiveUnit } from "../provision/unit.ts";
import { isData } from "./select.ts";
import type { Validated } from "./validate.ts";

/** The live accounts that stand in no file of the commit and once stood in one, as far as that can be told. */
export interface Removals {
  readonly removals: readonly Removal[];
  /** How many live accounts stand in a file or once did: what `max-prune` is a share of. */
  readonly managed: number;
  readonly findings: readonly Finding[];
}

/** What {@link findRemovals} needs. */
interface PruneDeps {
  readonly source: AccountSource;
  readonly target: Pick<Target, "key" | "addressed">;
  readonly signal?: AbortSignal | undefined;
}

/** The keys of all accounts in the files of a run, those that cannot be used included. */
export function keysInFiles({ accounts }: Validated, target: Pick<Target, "key" | "addressed">): ReadonlySet<string> {
  return new Set(accounts.flatMap(({ parsed }) => keyOf(parsed, target) ?? []));
}

/**
 * Looks for what pruning may delete: not what an event removed, but what is live, stands in no file of the whole tree,
 * whatever the globs take, and stood in an account file in the history. What cannot be read may hold any account.
 */
export async function findRemovals(
  live: readonly LiveUnit[],
  validated: Validated,
  deps: PruneDeps,
): Promise<Removals> {
  const kept = keysInFiles(validated, deps.target);
  const accounts = live.filter(({ kind }) => kind === ACCOUNT_KIND);
  const candidates = accounts.filter(({ key }) => !kept.has(key));
  const { globs } = validated;
  if (candidates.length === 0 || globs === undefined) return { removals: [], managed: accounts.length, findings: [] };
  const keys = new Set(candidates.map(({ key }) => key));
  const history = await deps.source.history((path) => globs.takes(path) || isData(path), deps.signal);
  if (history.kind === "unknown") {
    return { removals: [], managed: accounts.length, findings: [historyUnknown(candidates, validated, history, deps)] };
  }
  const once = await filesInHistory(history, keys, deps);
  const elsewhere = once.size === 0 ? [] : await Promise.all([
    accountsInTree(deps.source.tree, (path) => !globs.takes(path), new Set(once.keys()), deps),
    ...(deps.source.alsoKept ?? []).map((tree) => accountsInTree(tree, () => true, new Set(once.keys()), deps)),
  ]);
  const gone = candidates.filter(({ key }) => once.has(key) && !elsewhere.some(({ keys }) => keys.has(key)));
  const unread = [...validated.unread, ...elsewhere.flatMap(({ unread }) => unread)];
  const namesakes = new Map<string, LiveUnit[]>();
  for (const unit of gone) {
    const same = namesakes.get(unit.key);
    if (same) same.push(unit);
    else namesakes.set(unit.key, [unit]);
  }
  return {
    removals: gone.map((observed) => {
      const block = ambiguous(namesakes.get(observed.key) ?? []) ?? notAllRead(unread);
      return { observed, file: once.get(observed.key) ?? "", block };
    }),
    managed: accounts.filter(({ key }) => kept.has(key) || once.has(key)).length,
    findings: [],
  };
}

/** Holds all removals back when there are more than `max-prune` allows. */
export function limitRemovals({ removals, managed }: Removals, limit: PruneLimit): readonly Removal[] {
  const reason = overPruneLimit(removals.filter(({ block }) => block === undefined).length, managed, limit);
  if (reason === undefined) return removals;
  return removals.map((removal) => ({ ...removal, block: removal.block ?? { reason, code: "PRUNE_BLOCKED" } }));
}

/** Of `keys`, those whose account stands in a YAML or JSON file that `wanted` accepts, and the files that may hold one and cannot be read. */
async function accountsInTree(
  tree: Tree,
  wanted: (path: string) => boolean,
  keys: ReadonlySet<string>,
  { target, signal }: Omit<PruneDeps, "source">,
): Promise<{ readonly keys: ReadonlySet<string>; readonly unread: readonly string[] }> {
  const entries = await tree.entries(() => true, signal);
  const files = entries.filter(({ kind, path }) => kind === "file" && isData(path) && wanted(path));
  const found = new Set<string>();
  const unread: string[] = [];
  await mapLimit(files, MAX_OPEN_FILES, async ({ path }) => {
    const read = await tree.read(path, MAX_TEXT_BYTES, signal);
    const text = read.kind === "file" ? decoded(read.bytes) : undefined;
    if (text === undefined) {
      unread.push(path);
    } else if (mayHoldAccounts(text)) {
      const documents = parseDocuments(text, path);
      if (documents.some((each) => mayBeAnyAccount(each, target))) unread.push(path);
      for (const document of documents) {
        const key = keyOf(document, target);
        if (key !== undefined && keys.has(key)) found.add(key);
      }
    }
  });
  return { keys: found, unread: unread.sort() };
}

/** Why deletions must not be made after all, judged by the head of the default branch as it is now; by key, none for those that may. */
export async function keptByHead(
  removals: readonly LiveUnit[],
  head: Tree,
  { source, target, signal }: PruneDeps,
): Promise<ReadonlyMap<string, ChangeBlock>> {
  if (head.commit === source.tree.commit) return new Map();
  const found = await accountsInTree(head, () => true, new Set(removals.map(({ key }) => key)), { target, signal });
  const unread = notAllRead(found.unread);
  return new Map(removals.flatMap(({ key }) => {
    const block = found.keys.has(key)
      ? { reason: `it stands in a file of ${head.commit ?? "the default branch"}`, code: "PRUNE_BLOCKED" as const }
      : unread;
    return block ? [[key, block]] : [];
  }));
}

/** Larger files are no text that people write. */
const MAX_TEXT_BYTES = 32 * 1024 * 1024;

/** For the keys that once stood in an account file, the newest such file. */
async function filesInHistory(
  { versions }: FileHistory & { kind: "known" },
  keys: ReadonlySet<string>,
  { target, signal }: PruneDeps,
): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for await (const { path, read } of versions) {
    const content = await read(MAX_FILE_BYTES, signal);
    const text = content.kind === "file" ? decoded(content.bytes) : undefined;
    if (text === undefined || !mayHoldAccounts(text)) continue;
    for (const document of parseDocuments(text, path)) {
      const key = keyOf(document, target);
      if (key !== undefined && document.isRecognisable && keys.has(key) && !files.has(key)) files.set(key, path);
    }
    if (files.size === keys.size) break;
  }
  return files;
}

/** A document with errors is known by its name alone. */
function keyOf(
  { account, declaredName }: {
    readonly account?: Account | undefined;
    readonly declaredName?: ParsedAccount["declaredName"];
  },
  target: Pick<Target, "key" | "addressed">,
): string | undefined {
  if (account) return target.key(account);
  // Where accounts are known by their address, a name alone tells of none.
  return declaredName === undefined || target.addressed ? undefined : nameKey(declaredName);
}

function mayBeAnyAccount(
  { isRecognisable, declaredName, account }: ParsedAccount,
  { addressed }: Pick<Target, "addressed">,
): boolean {
  const isUntold = addressed ? account === undefined : declaredName === undefined;
  return isRecognisable === undefined || (isRecognisable && isUntold);
}

function mayHoldAccounts(text: string): boolean {
  const plain = text.includes("\\") ? text.replace(ESCAPED, unescaped) : text;
  return DISTINCTIVE_KEYS.some((key) => plain.includes(key));
}

/** A character of a key as JSON and YAML can also write it. */
const ESCAPED = /\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U0000([0-9A-Fa-f]{4}))/g;

function unescaped(_: string, ...digits: readonly (string | undefined)[]): string {
  return String.fromCharCode(Number.parseInt(digits.slice(0, 3).find((each) => each !== undefined) ?? "", 16));
}

/** Undefined for bytes that are no text: a NUL is in no text but one of UTF-16 or UTF-32. */
function decoded(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function ambiguous(namesakes: readonly LiveUnit[]): ChangeBlock | undefined {
  if (namesakes.length < 2) return undefined;
  const names = namesakes.map(({ name, id }) => `"${visible(name, 80)}" (${visible(id, 64)})`).join(" and ");
  return {
    reason: `${namesakes.length} live accounts have this name, so nobody can tell which one the file meant: ${names}`,
    code: "NAME_AMBIGUOUS",
  };
}

function notAllRead(paths: readonly string[]): ChangeBlock | undefined {
  const [first] = paths;
  if (first === undefined) return undefined;
  const more = paths.length === 1 ? "" : ` and ${paths.length - 1} more`;
  return {
    reason: `it is in no file, but ${visible(first)}${more} may hold it and cannot be read`,
    code: "PRUNE_BLOCKED",
  };
}

/** Red only where this very event took an account out of its file: the others may never have been in one. */
function historyUnknown(
  candidates: readonly LiveUnit[],
  { previous }: Validated,
  { reason, remedy }: FileHistory & { kind: "unknown" },
  { target }: PruneDeps,
): Finding {
  const before = new Set(previous.flatMap(({ account, name }) => keyOf({ account, declaredName: name }, target) ?? []));
  const severity = candidates.some(({ key }) => before.has(key)) ? "error" : "warning";
  const shown = candidates.slice(0, NAMES_SHOWN).map(({ name }) => `"${visible(name, 80)}"`).join(", ");
  const more = candidates.length > NAMES_SHOWN ? ` and ${candidates.length - NAMES_SHOWN} more` : "";
  const message = `Nothing is deleted, because ${reason}; live and in no account file: ${shown}${more}`;
  return finding("PRUNE_BLOCKED", message, { severity, hint: remedy });
}

/** The most names to show; a longer list would hide the point. */
export const NAMES_SHOWN = 20;
