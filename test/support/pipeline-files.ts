import type { Account } from "../../src/core/account/account.ts";
import { printAccount } from "../../src/core/account/print.ts";
import type {
  AccountSource,
  BaseTree,
  FileHistory,
  FileRead,
  FileVersion,
  Tree,
  TreeEntry,
} from "../../src/core/base/ports.ts";
import { makeAccount } from "./provision-bench.ts";

/** The glob of the account files below. */
export const GLOBS = ["accounts/**/*.yaml"];

/** A file's text with one document an account. */
export function fileOf(...accounts: readonly Account[]): string {
  return accounts.map(printAccount).join("---\n");
}

/** Files by path, each with one account of the name given. */
export function filesOf(names: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(names).map(([path, name]) => [path, fileOf(makeAccount(name))]));
}

/** Something in a tree that is no file. */
export interface OtherEntry {
  readonly kind: "symlink" | "gitlink";
  /** Where it leads, or the commit that it names. */
  readonly to: string;
}

/** The content of a tree, by path. */
export type Files = Readonly<Record<string, string | OtherEntry>>;

/** What a test tells of the time before the run. */
export interface Past {
  /** All files before the event; without it no event started the run. */
  readonly before?: Files;
  /** Why they cannot be had, instead. */
  readonly unknown?: string;
  /** Files of older commits, the newest first; those of `before` and of now are always in the history. */
  readonly older?: readonly Files[];
  /** Why there is no history. */
  readonly shallow?: string;
  readonly checkoutFolder?: string;
  readonly alsoKept?: readonly Files[];
}

/** Account files in memory, and what was before them. */
export class MemorySource implements AccountSource {
  readonly tree: Tree;
  readonly checkoutFolder?: string | undefined;
  readonly alsoKept: readonly Tree[];
  readonly #files: Files;
  readonly #past: Past;

  constructor(files: Files, past: Past = {}) {
    this.tree = memoryTree(files, "c".repeat(40));
    this.checkoutFolder = past.checkoutFolder;
    this.alsoKept = (past.alsoKept ?? []).map((each) => memoryTree(each));
    this.#files = files;
    this.#past = past;
  }

  base(): Promise<BaseTree> {
    const { before, unknown } = this.#past;
    if (unknown !== undefined) return Promise.resolve({ kind: "unknown", reason: unknown });
    return Promise.resolve(before ? { kind: "known", tree: memoryTree(before) } : { kind: "none" });
  }

  history(wanted: (path: string) => boolean): Promise<FileHistory> {
    const { before = {}, older = [], shallow } = this.#past;
    if (shallow !== undefined) return Promise.resolve({ kind: "unknown", reason: shallow, remedy: "Fetch it all" });
    const seen = new Set<string>();
    const versions: FileVersion[] = [];
    for (const files of [this.#files, before, ...older]) {
      for (const [path, text] of Object.entries(files)) {
        if (typeof text !== "string" || !wanted(path) || seen.has(text)) continue;
        seen.add(text);
        versions.push({ path, read: () => Promise.resolve({ kind: "file", bytes: new TextEncoder().encode(text) }) });
      }
    }
    return Promise.resolve({ kind: "known", versions: asyncOf(versions) });
  }
}

async function* asyncOf<T>(items: readonly T[]): AsyncGenerator<T> {
  for (const item of items) yield await Promise.resolve(item);
}

/** A tree of these files. */
export function memoryTree(files: Files, commit?: string): Tree {
  return {
    commit,
    entries: (reaches) => {
      const inReach = (path: string): boolean =>
        path.split("/").slice(0, -1).every((_, depth, names) => reaches(names.slice(0, depth + 1).join("/")));
      const entries = Object.entries(files).map(([path, content]): TreeEntry =>
        typeof content === "string"
          ? { path, kind: "file", id: `file ${content}` }
          : { path, kind: content.kind, id: `${content.kind} ${content.to}` }
      );
      const found = reaches("") ? entries.filter(({ path }) => inReach(path)) : [];
      return Promise.resolve(found.sort((one, other) => one.path < other.path ? -1 : 1));
    },
    read: (path, maxBytes) => Promise.resolve(readOf(files[path], maxBytes)),
  };
}

function readOf(content: string | OtherEntry | undefined, maxBytes: number): FileRead {
  if (content === undefined) return { kind: "missing" };
  if (typeof content !== "string") return { kind: content.kind };
  const bytes = new TextEncoder().encode(content);
  return bytes.length > maxBytes ? { kind: "too-large", size: bytes.length } : { kind: "file", bytes };
}

/** A file for each account, named by its address. */
export function filesByAddress(accounts: readonly Account[]): Files {
  return Object.fromEntries(accounts.map((account) => [`accounts/${account.routing?.address}.yaml`, fileOf(account)]));
}
