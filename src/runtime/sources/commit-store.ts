import type { Tree } from "../../core/base/ports.ts";

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
}
