import * as v from "valibot";
import { abortable, mapLimit, Semaphore } from "../../core/base/async.ts";
import { fromBase64, toHex } from "../../core/base/bytes.ts";
import { AppError } from "../../core/base/errors.ts";
import type { FileRead, Tree, TreeEntry } from "../../core/base/ports.ts";
import { foreignAnswer, githubProblem, githubStatus } from "../github-client.ts";
import { type Commit, type CommitStore, treeEntry } from "./commit-store.ts";

/** GitHub asks clients not to make many requests at once; the files of a pull request come fast enough by eight. */
const REQUESTS_AT_ONCE = 8;

const objectId = v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/));

const commitSchema = v.object({
  sha: objectId,
  tree: v.object({ sha: objectId }),
  parents: v.array(v.object({ sha: objectId })),
});

const treeSchema = v.object({
  truncated: v.boolean(),
  tree: v.array(v.object({
    path: v.pipe(v.string(), v.minLength(1)),
    mode: v.pipe(v.string(), v.regex(/^[0-7]{6}$/)),
    type: v.picklist(["blob", "tree", "commit"]),
    sha: objectId,
    size: v.nullish(v.number()),
  })),
});

const blobSchema = v.object({ encoding: v.literal("base64"), content: v.string() });

const comparisonSchema = v.object({
  status: v.picklist(["identical", "ahead", "behind", "diverged"]),
  merge_base_commit: v.object({ sha: objectId }),
});

const branchSchema = v.object({ object: v.object({ type: v.literal("commit"), sha: objectId }) });

type Listing = v.InferOutput<typeof treeSchema>;
type Item = Listing["tree"][number];

/** How the store asks GitHub: octokit's client for what decides, and its repository. */
interface GithubReader {
  readonly repo: { readonly owner: string; readonly repo: string };
  readonly deciding: {
    request(route: string, parameters: Readonly<Record<string, unknown>>): Promise<{ readonly data: unknown }>;
  };
}

/** The commits of a repository as GitHub's API gives them; what was read once is kept. */
export class GithubCommits implements CommitStore {
  readonly #reader: GithubReader;
  readonly #requests = new Semaphore(REQUESTS_AT_ONCE);
  readonly #kept = new Map<string, Promise<unknown>>();

  constructor(reader: GithubReader) {
    this.#reader = reader;
  }

  /** The commit that a branch points to now, never one that was kept. Throws `AppError` HEAD_UNREADABLE. */
  async readHead(branch: string, signal?: AbortSignal): Promise<string> {
    // By hand: a template would write a slash as %2F, which not every proxy in front of GitHub lets pass.
    const name = branch.split("/").map(encodeURIComponent).join("/");
    try {
      return (await this.#ask(`git/ref/heads/${name}`, {}, branchSchema, signal)).object.sha;
    } catch (error) {
      throw unreadable(error, "HEAD_UNREADABLE", `the head of the branch ${branch}`);
    }
  }

  async commit(id: string, signal?: AbortSignal): Promise<Commit | undefined> {
    const found = await this.#commit(id, signal);
    return found && { id, parents: found.parents.map((parent) => parent.sha) };
  }

  tree(id: string): Tree {
    const root = async (signal: AbortSignal | undefined): Promise<string> => {
      const commit = await this.#commit(id, signal);
      if (commit === undefined) throw new AppError("SOURCE_UNREADABLE", `GitHub does not have the commit ${id}`);
      return commit.tree.sha;
    };
    return {
      commit: id,
      entries: async (reaches, signal) =>
        (await this.#walk(await root(signal), "", reaches, signal)).sort((one, other) =>
          one.path < other.path ? -1 : 1
        ),
      read: async (path, maxBytes, signal) => await this.#read(await root(signal), path, maxBytes, signal),
    };
  }

  async mergeBase(one: string, other: string, signal?: AbortSignal): Promise<string | undefined> {
    return (await this.#compare(one, other, signal))?.merge_base_commit.sha;
  }

  async isAncestor(ancestor: string, descendant: string, signal?: AbortSignal): Promise<boolean | undefined> {
    if (ancestor === descendant) return true;
    // This way round GitHub has no files to list where the answer is yes.
    const status = (await this.#compare(descendant, ancestor, signal))?.status;
    return status && (status === "behind" || status === "identical");
  }

  async #commit(id: string, signal: AbortSignal | undefined): Promise<v.InferOutput<typeof commitSchema> | undefined> {
    if (!v.is(objectId, id)) return undefined;
    return await this.#keep(`commit ${id}`, signal, async () => {
      const found = await this.#find(`git/commits/${id}`, {}, commitSchema, `the commit ${id}`);
      // GitHub also takes the name of a branch or tag here.
      if (found !== undefined && found.sha !== id) {
        throw unreadable(foreignAnswer("another commit"), "SOURCE_UNREADABLE", `the commit ${id}`);
      }
      return found;
    });
  }

  async #compare(
    base: string,
    head: string,
    signal: AbortSignal | undefined,
  ): Promise<v.InferOutput<typeof comparisonSchema> | undefined> {
    if (!v.is(objectId, base) || !v.is(objectId, head)) return undefined;
    return await this.#keep(
      `compare ${base} ${head}`,
      signal,
      async () =>
        await this.#find(`compare/${base}...${head}`, { per_page: 1 }, comparisonSchema, `how ${head} follows ${base}`),
    );
  }

  /** Every entry below a tree; where GitHub cuts the list, folder by folder. */
  async #walk(
    tree: string,
    folder: string,
    reaches: (folder: string) => boolean,
    signal: AbortSignal | undefined,
  ): Promise<TreeEntry[]> {
    const listing = await this.#list(tree, folder, signal);
    const entries = listing.items.flatMap((item) => entryOf(item, folder));
    if (listing.complete) return entries;
    const folders = listing.items.filter(({ type, path }) => type === "tree" && reaches(folder + path));
    const below = await mapLimit(
      folders,
      REQUESTS_AT_ONCE,
      ({ sha, path }) => this.#walk(sha, `${folder + path}/`, reaches, signal),
    );
    return [...entries, ...below.flat()];
  }

  async #read(tree: string, path: string, maxBytes: number, signal: AbortSignal | undefined): Promise<FileRead> {
    const item = await this.#locate(tree, "", path, signal);
    if (item === undefined) return { kind: "missing" };
    if (item.type === "tree") return { kind: "directory" };
    if (item.type === "commit") return { kind: "gitlink", detail: path };
    if (item.mode === SYMLINK) return { kind: "symlink" };
    if ((item.size ?? 0) > maxBytes) return { kind: "too-large", size: item.size ?? 0 };
    const bytes = await this.#keep(`blob ${item.sha}`, signal, async () => await this.#blob(item.sha, path));
    return bytes.length > maxBytes ? { kind: "too-large", size: bytes.length } : { kind: "file", bytes };
  }

  async #locate(
    tree: string,
    folder: string,
    path: string,
    signal: AbortSignal | undefined,
  ): Promise<Item | undefined> {
    const { items, complete } = await this.#list(tree, folder, signal);
    const found = items.find((item) => item.path === path);
    const slash = path.indexOf("/");
    if (found !== undefined || complete || slash < 0) return found;
    const name = path.slice(0, slash);
    const next = items.find((item) => item.path === name && item.type === "tree");
    return next && await this.#locate(next.sha, `${folder + name}/`, path.slice(slash + 1), signal);
  }

  /** All that is below a tree, or, where that is more than GitHub lists at once, what is in it. */
  async #list(
    tree: string,
    folder: string,
    signal: AbortSignal | undefined,
  ): Promise<{ readonly items: readonly Item[]; readonly complete: boolean }> {
    return await this.#keep(`tree ${tree}`, signal, async () => {
      const what = `the folder ${folder === "" ? "at the root" : folder}`;
      const whole = await this.#get(`git/trees/${tree}`, { recursive: 1 }, treeSchema, what);
      if (!whole.truncated) return { items: distinct(whole.tree, what), complete: true };
      const own = await this.#get(`git/trees/${tree}`, {}, treeSchema, what);
      if (!own.truncated) return { items: distinct(own.tree, what), complete: false };
      throw new AppError(
        "SOURCE_UNREADABLE",
        `Could not read ${what} from GitHub: it holds more files than GitHub lists`,
      );
    });
  }

  async #blob(id: string, path: string): Promise<Uint8Array> {
    const { content } = await this.#get(`git/blobs/${id}`, {}, blobSchema, path);
    const bytes = fromBase64(content);
    if (bytes === undefined || await blobId(bytes, id.length) !== id) {
      throw unreadable(foreignAnswer("another file"), "SOURCE_UNREADABLE", path);
    }
    return bytes;
  }

  /** Undefined where GitHub does not have what was asked for. */
  async #find<S extends v.GenericSchema>(
    path: string,
    parameters: Readonly<Record<string, unknown>>,
    schema: S,
    what: string,
  ): Promise<v.InferOutput<S> | undefined> {
    try {
      return await this.#ask(path, parameters, schema);
    } catch (error) {
      // 409: the repository is empty; 422: there is an object of this id, but no commit.
      if ([404, 409, 422].includes(githubStatus(error) ?? 0)) return undefined;
      throw unreadable(error, "SOURCE_UNREADABLE", what);
    }
  }

  async #get<S extends v.GenericSchema>(
    path: string,
    parameters: Readonly<Record<string, unknown>>,
    schema: S,
    what: string,
  ): Promise<v.InferOutput<S>> {
    try {
      return await this.#ask(path, parameters, schema);
    } catch (error) {
      throw unreadable(error, "SOURCE_UNREADABLE", what);
    }
  }

  async #ask<S extends v.GenericSchema>(
    path: string,
    parameters: Readonly<Record<string, unknown>>,
    schema: S,
    signal?: AbortSignal,
  ): Promise<v.InferOutput<S>> {
    const { repo, deciding } = this.#reader;
    const request = this.#requests.run(() =>
      deciding.request(`GET /repos/{owner}/{repo}/${path}`, { ...repo, ...parameters })
    );
    const parsed = v.safeParse(schema, (await abortable(request, signal)).data);
    if (!parsed.success) {
      throw foreignAnswer(`its ${v.getDotPath(parsed.issues[0]) ?? "content"} is not what GitHub sends`);
    }
    return parsed.output;
  }

  /** Reads once; what one reader no longer waits for, another may. */
  async #keep<T>(key: string, signal: AbortSignal | undefined, read: () => Promise<T>): Promise<T> {
    const kept = this.#kept.get(key) ?? read();
    this.#kept.set(key, kept);
    return await abortable(kept as Promise<T>, signal);
  }
}

const SYMLINK = "120000";

/**
 * The items as they are, no two of one path: GitHub writes the same sign for every byte that is no UTF-8, and what has one
 * path would be read once, and the other file never.
 */
function distinct(items: readonly Item[], what: string): readonly Item[] {
  const seen = new Set<string>();
  const twice = items.find(({ path }) => seen.size === seen.add(path).size);
  if (twice === undefined) return items;
  throw new AppError("SOURCE_UNREADABLE", `Could not read ${what} from GitHub: it names ${twice.path} twice`);
}

/** What a tree's item is, unless it is a folder. Throws `AppError` for a mode that git does not know. */
function entryOf({ path, mode, sha }: Item, folder: string): TreeEntry[] {
  const entry = treeEntry(folder + path, mode, sha);
  if (entry === undefined) {
    throw new AppError("SOURCE_UNREADABLE", `GitHub named ${folder + path} with the mode ${mode}`);
  }
  return entry === "folder" ? [] : [entry];
}

/** The id that git gives to a file's content: SHA-1, or SHA-256 in a repository that uses it. */
async function blobId(bytes: Uint8Array, length: number): Promise<string> {
  const header = new TextEncoder().encode(`blob ${bytes.length}\0`);
  const object = new Uint8Array(header.length + bytes.length);
  object.set(header);
  object.set(bytes, header.length);
  return toHex(new Uint8Array(await crypto.subtle.digest(length === 40 ? "SHA-1" : "SHA-256", object)));
}

function unreadable(error: unknown, code: "SOURCE_UNREADABLE" | "HEAD_UNREADABLE", what: string): unknown {
  if (error instanceof AppError) return error;
  return new AppError(code, `Could not read ${what} from GitHub: ${githubProblem(error)}`, { cause: error });
}
