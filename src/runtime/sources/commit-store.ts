import type { FileHistory, Tree, TreeEntry } from "../../core/base/ports.ts";

/** A commit, as far as the choice of trees needs it. */
export interface Commit {
  /** 40 or, in a SHA-256 repository, 64 hex digits. */
  readonly id: string;
  /** In order: the first is the branch that was merged into. */
  readonly parents: readonly string[];
}

/**
 * Where commits are read from: git's objects on disk, or GitHub's API. Every method throws `AppError` SOURCE_UNREADABLE where
 * the store does not answer, which is something else than not having a commit.
 */
export interface CommitStore {
  /** Undefined if the store does not have the commit. */
  commit(id: string, signal?: AbortSignal): Promise<Commit | undefined>;
  /** The tree of a commit that the store has. */
  tree(id: string): Tree;
  /** The best common ancestor; undefined if the store does not know it, as in a shallow clone. */
  mergeBase(one: string, other: string, signal?: AbortSignal): Promise<string | undefined>;
  /** Undefined if the store cannot tell. */
  isAncestor(ancestor: string, descendant: string, signal?: AbortSignal): Promise<boolean | undefined>;
  /** Every version of the wanted paths up to a commit; a store without this cannot tell. */
  history?(commit: string, wanted: (path: string) => boolean, signal?: AbortSignal): Promise<FileHistory>;
}

/** Whether a text is an object id in full; anything else might be an option or a name to git. */
export function isObjectId(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}

/** What a line of a git tree stands for: the same in every store, so that trees of two stores can be compared. */
export function treeEntry(path: string, mode: string, objectId: string): TreeEntry | "folder" | undefined {
  switch (Number.parseInt(mode, 8) & 0o170000) {
    case 0o040000:
      return "folder";
    // Whether a file may be executed is no part of what it says.
    case 0o100000:
      return { path, kind: "file", id: `100644 ${objectId}` };
    case 0o120000:
      return { path, kind: "symlink", id: `120000 ${objectId}` };
    case 0o160000:
      return { path, kind: "gitlink", id: `160000 ${objectId}` };
    default:
      return undefined;
  }
}
