import { AppError } from "../../core/base/errors.ts";
import type { Fence, Globs, Standing, Tree, TreeEntry } from "../../core/base/ports.ts";
import { type CommitStore, isObjectId } from "./commit-store.ts";

/** What {@link createFence} needs. */
interface FenceOptions {
  /** The commit that the default branch's head is now, asked anew; throws `AppError` where it cannot be had. */
  readonly head: (signal?: AbortSignal) => Promise<string>;
  readonly store: CommitStore;
  /** The run's commit. */
  readonly commit: string;
}

/** Lets a commit be written only while the default branch holds it, and holds the same account files. */
export function createFence({ head, store, commit }: FenceOptions): Fence {
  return {
    async standing(globs, signal) {
      try {
        return await judge(await readHead(head, signal), commit, store, globs, signal);
      } catch (error) {
        signal?.throwIfAborted();
        const told = !(error instanceof AppError) || error.code === "WRONG_REF" || error.code === "HEAD_UNREADABLE";
        if (told) throw error;
        throw unreadable(error.message, error);
      }
    },
  };
}

async function readHead(head: FenceOptions["head"], signal?: AbortSignal): Promise<string> {
  const id = await head(signal);
  if (!isObjectId(id)) throw unreadable("GitHub named no commit");
  return id;
}

async function judge(
  head: string,
  commit: string,
  store: CommitStore,
  globs: Globs,
  signal?: AbortSignal,
): Promise<Standing> {
  const tree = store.tree(head);
  if (head === commit) return { kind: "current", head: tree };
  const held = await store.isAncestor(commit, head, signal);
  const [run, tip] = [commit.slice(0, 7), head.slice(0, 7)];
  if (held === undefined) throw unreadable(`whether commit ${run} is in the history of ${tip} is not known`);
  if (!held) {
    const message = `Commit ${run} is not in the history of the default branch, whose head is ${tip}`;
    throw new AppError("WRONG_REF", message);
  }
  const [then, now] = [
    await accountEntries(store.tree(commit), globs, signal),
    await accountEntries(tree, globs, signal),
  ];
  const equal = then.length === now.length && then.every((entry, at) => isSame(entry, now[at]));
  return { kind: equal ? "current" : "superseded", head: tree };
}

/** What decides over accounts: the account files, and links that lead to files which the globs might take. */
async function accountEntries(tree: Tree, globs: Globs, signal?: AbortSignal): Promise<readonly TreeEntry[]> {
  const entries = await tree.entries((folder) => globs.reaches(folder), signal);
  return entries.filter(({ kind, path }) => globs.takes(path) || (kind !== "file" && globs.reaches(path)));
}

function isSame(one: TreeEntry, other: TreeEntry | undefined): boolean {
  return one.path === other?.path && one.kind === other.kind && one.id === other.id;
}

function unreadable(reason: string, cause?: unknown): AppError {
  const message = `The default branch's head could not be compared with the run's commit: ${reason}`;
  return new AppError("HEAD_UNREADABLE", message, { cause });
}
