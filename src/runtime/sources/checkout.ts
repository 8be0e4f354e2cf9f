import { readdir } from "node:fs/promises";
import { join } from "node:path";
import picomatch from "picomatch";
import { AppError } from "../../core/base/errors.ts";
import { GitCommits } from "./git-commits.ts";
import { findGit } from "./git-program.ts";

/** Where the run's commit is looked for. */
interface CheckoutOptions {
  /** The absolute path of the folder that steps of the job share. */
  readonly workspace: string;
  /** The commit that the run is about. */
  readonly commit: string;
  /** A repository may stand in a folder that these begin with. */
  readonly globs: readonly string[];
  /** The variable PATH, where git is looked for. */
  readonly path: string | undefined;
}

/** The checkout that has the commit, or why there is none. */
export type Checkout =
  | {
    readonly kind: "found";
    readonly store: GitCommits;
    /** Relative to the workspace, with `/`; undefined where it is the workspace. */
    readonly folder: string | undefined;
  }
  | { readonly kind: "none"; readonly reason: string };

/** Finds the repository that has the commit: the workspace, a folder that a glob begins with, or one directly below. */
export async function findCheckout(options: CheckoutOptions, signal?: AbortSignal): Promise<Checkout> {
  const program = await findGit(options.workspace, options.path);
  if (program === undefined) return { kind: "none", reason: "git is not installed" };
  const format = options.commit.length === 64 ? "sha256" : "sha1";
  const reasons: string[] = [];
  for (const folder of await candidates(options)) {
    const place = folder === "" ? "the workspace" : folder;
    const store = await GitCommits.open({ program, folder: join(options.workspace, folder), format });
    if (!store) continue;
    let found = false;
    try {
      found = await store.commit(options.commit, signal) !== undefined;
      if (found) return { kind: "found", store, folder: folder || undefined };
      reasons.push(`the repository in ${place} does not hold it`);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      reasons.push(error.message);
    } finally {
      if (!found) await store.close();
    }
  }
  return { kind: "none", reason: reasons.join("; ") || "no repository is checked out in the workspace" };
}

/** The folders to look into, in order, each once; "" is the workspace. */
async function candidates({ workspace, globs }: CheckoutOptions): Promise<Set<string>> {
  const folders = new Set([""]);
  for (const glob of globs) {
    const names = picomatch.scan(glob.replace(/^!(?!\()/, "").replace(/^\.\//, "")).base.split("/");
    if (names.some((name) => name === "" || name === "..")) continue;
    for (let depth = 1; depth <= names.length; depth++) folders.add(names.slice(0, depth).join("/"));
  }
  const entries = await readdir(workspace, { withFileTypes: true }).catch(() => []);
  const below = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
  return new Set([...folders, ...below]);
}
