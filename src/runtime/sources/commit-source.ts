import { AppError } from "../../core/base/errors.ts";
import type { AccountSource, BaseTree } from "../../core/base/ports.ts";
import type { CommitStore } from "./commit-store.ts";

/** What the event that started the run says of commits. */
export type EventSpan =
  /** The tips of the branch that is merged into and of the one that is merged. */
  | { readonly kind: "pull-request"; readonly base: string; readonly head: string }
  /** A branch went from one commit to another: a push, or a merge group. */
  | { readonly kind: "range"; readonly from: string; readonly to: string }
  /** The push made the branch, so that nothing was before. */
  | { readonly kind: "created" }
  | { readonly kind: "none" };

/** What {@link createCommitSource} needs. */
interface CommitSourceOptions {
  /** The commit whose files are judged and written (GITHUB_SHA). */
  readonly commit: string;
  readonly span: EventSpan;
  readonly store: CommitStore;
  /** Where the checkout stands in the workspace, when it is not its root. */
  readonly checkoutFolder?: string | undefined;
}

/** The account files of an event's commit and of the one before it. */
export function createCommitSource(options: CommitSourceOptions): AccountSource {
  const { commit, store, checkoutFolder } = options;
  return {
    tree: store.tree(commit),
    checkoutFolder,
    base: (signal) => findBase(options, signal),
    history: async (wanted, signal) =>
      await store.history?.(commit, wanted, signal) ?? {
        kind: "unknown",
        reason: "the history is read from a checkout",
        remedy: "Check out with fetch-depth: 0",
      },
  };
}

async function findBase({ commit, span, store }: CommitSourceOptions, signal?: AbortSignal): Promise<BaseTree> {
  if (span.kind === "none" || span.kind === "created") return { kind: "none" };
  try {
    const base = span.kind === "range" ? earlierTip(commit, span) : await branchingPoint(commit, span, store, signal);
    if (typeof base !== "string") return { kind: "unknown", ...base };
    if (await store.commit(base, signal)) return { kind: "known", tree: store.tree(base) };
    return { kind: "unknown", reason: `commit ${short(base)}, which was there before, could not be found` };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { kind: "unknown", reason: `the commit before it could not be read (${error.message})` };
  }
}

/** Why a base is not known. */
interface Unknown {
  readonly reason: string;
}

/** Also after a forced push: what was there before it was replaced. */
function earlierTip(commit: string, { from, to }: { readonly from: string; readonly to: string }): string | Unknown {
  if (to === commit) return from;
  return { reason: `the event is about commit ${short(to)}, and the run about ${short(commit)}` };
}

async function branchingPoint(
  commit: string,
  { base, head }: { readonly base: string; readonly head: string },
  store: CommitStore,
  signal?: AbortSignal,
): Promise<string | Unknown> {
  const [into, merged, ...others] = (await store.commit(commit, signal))?.parents ?? [];
  // The commit that GitHub makes to try the merge: the base branch may have moved on since the event's base.
  if (into !== undefined && merged === head && others.length === 0) return into;
  const found = await store.mergeBase(base, head, signal);
  return found ?? { reason: `the common ancestor of ${short(base)} and ${short(head)} could not be found` };
}

function short(commit: string): string {
  return commit.slice(0, 7);
}
