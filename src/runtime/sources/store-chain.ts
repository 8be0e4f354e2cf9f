import { AppError } from "../../core/base/errors.ts";
import type { FileHistory, Tree } from "../../core/base/ports.ts";
import type { Commit, CommitStore } from "./commit-store.ts";

/** A store, and what it is called in messages, such as "the checkout". */
interface NamedStore {
  readonly name: string;
  readonly store: CommitStore;
}

/**
 * Several stores as one: each question goes to the first that can answer it. One that fails is passed over, so that a
 * partial clone is completed by the API.
 */
export class StoreChain implements CommitStore {
  readonly #stores: readonly NamedStore[];
  readonly #absent: readonly string[];
  readonly #held = new Map<CommitStore, Map<string, boolean>>();

  /** `absent` says of each store that there might have been why there is none, such as "no github-token was given". */
  constructor(stores: readonly NamedStore[], absent: readonly string[] = []) {
    this.#stores = stores;
    this.#absent = absent;
  }

  commit(id: string, signal?: AbortSignal): Promise<Commit | undefined> {
    return this.#ask(id, (store) => store.commit(id, signal), signal);
  }

  tree(id: string): Tree {
    return {
      commit: id,
      entries: (reaches, signal) => this.#fromTree(id, (tree) => tree.entries(reaches, signal), signal),
      read: (path, maxBytes, signal) => this.#fromTree(id, (tree) => tree.read(path, maxBytes, signal), signal),
    };
  }

  mergeBase(one: string, other: string, signal?: AbortSignal): Promise<string | undefined> {
    return this.#ask(other, (store) => store.mergeBase(one, other, signal), signal);
  }

  isAncestor(ancestor: string, descendant: string, signal?: AbortSignal): Promise<boolean | undefined> {
    return this.#ask(ancestor, (store) => store.isAncestor(ancestor, descendant, signal), signal);
  }

  async history(commit: string, wanted: (path: string) => boolean, signal?: AbortSignal): Promise<FileHistory> {
    let first: FileHistory | undefined;
    for (const { store } of this.#stores) {
      const history = await store.history?.(commit, wanted, signal);
      if (history?.kind === "known") return history;
      first ??= history;
    }
    return first ?? {
      kind: "unknown",
      reason: ["the history is read from a checkout", ...this.#absent].join("; "),
      remedy: "Check out with fetch-depth: 0",
    };
  }

  async #fromTree<T>(id: string, task: (tree: Tree) => Promise<T>, signal?: AbortSignal): Promise<T> {
    const reasons: string[] = [];
    for (const { name, store } of this.#stores) {
      try {
        if (await this.#has(store, id, signal)) return await task(store.tree(id));
        reasons.push(`${name} does not hold it`);
      } catch (error) {
        reasons.push(failureOf(error, signal).message);
      }
    }
    throw this.#unreadable(id, reasons);
  }

  /** Whether a store has a commit; an answer is kept, because each file asks. */
  async #has(store: CommitStore, id: string, signal?: AbortSignal): Promise<boolean> {
    const known = this.#held.get(store) ?? new Map<string, boolean>();
    this.#held.set(store, known);
    const has = known.get(id) ?? await store.commit(id, signal) !== undefined;
    known.set(id, has);
    return has;
  }

  /** The first answer; without one, what failed is told. */
  async #ask<T>(
    commit: string,
    question: (store: CommitStore) => Promise<T | undefined>,
    signal?: AbortSignal,
  ): Promise<T | undefined> {
    const failures: string[] = [];
    for (const { store } of this.#stores) {
      try {
        const answer = await question(store);
        if (answer !== undefined) return answer;
      } catch (error) {
        failures.push(failureOf(error, signal).message);
      }
    }
    if (failures.length > 0) throw this.#unreadable(commit, failures);
    return undefined;
  }

  #unreadable(id: string, reasons: readonly string[]): AppError {
    const why = [...reasons, ...this.#absent].join("; ") || "there is no checkout and no github-token";
    return new AppError("SOURCE_UNREADABLE", `Commit ${id.slice(0, 7)} could not be read: ${why}`);
  }
}

/** What a store that failed says; a run that was stopped, and a bug, are no failures of a store. */
function failureOf(error: unknown, signal: AbortSignal | undefined): AppError {
  signal?.throwIfAborted();
  if (!(error instanceof AppError)) throw error;
  return error;
}
