import { Buffer } from "node:buffer";
import { readFile, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { abortable, mapLimit } from "../../core/base/async.ts";
import { latin1 } from "../../core/base/bytes.ts";
import { AppError } from "../../core/base/errors.ts";
import type { FileHistory, FileRead, FileVersion, Tree, TreeEntry } from "../../core/base/ports.ts";
import { type Commit, type CommitStore, isObjectId, treeEntry } from "./commit-store.ts";
import { GitObjects, unreadableObject } from "./git-objects.ts";

/** How many objects are asked for at once. */
const READS_IN_FLIGHT = 32;

/** The most files and folders of one tree, twice those of the largest repositories: few objects can stand for billions. */
const ENTRY_LIMIT = 1_000_000;

/** How many lines of trees are kept to be read again: those of a large repository, some 50 MB. */
const CACHE_LIMIT = 250_000;

/** What {@link GitCommits.open} needs. */
interface GitCommitsOptions {
  /** The absolute path of git. */
  readonly program: string;
  /** The folder that holds `.git`. */
  readonly folder: string;
  readonly format: "sha1" | "sha256";
}

/** The last commit that changed a path. */
export interface PathChange {
  readonly commit: string;
  /** True for a merge that has there what the merged commit did not bring: both sides changed it, or who merged did. */
  readonly isMixed: boolean;
}

/** What is read of a commit. */
interface Header {
  readonly commit: Commit;
  readonly tree: string;
}

/** The lines of a tree object by their names. */
type TreeLines = ReadonlyMap<string, TreeLine>;

/** A line of a tree object. */
interface TreeLine {
  readonly mode: string;
  readonly id: string;
}

/** The commits of a checkout, from git's objects on disk: index, working folder and settings are not looked at. */
export class GitCommits implements CommitStore {
  readonly #objects: GitObjects;
  readonly #idLength: number;
  /** The repository's folder `.git`, or the one that its worktrees share. */
  readonly #gitDir: string;
  readonly #trees = new Map<string, Promise<TreeLines>>();
  #cached = 0;

  private constructor(objects: GitObjects, gitDir: string, format: GitCommitsOptions["format"]) {
    this.#objects = objects;
    this.#gitDir = gitDir;
    this.#idLength = format === "sha1" ? 40 : 64;
  }

  /** Undefined if the folder is not the top of a repository. */
  static async open({ program, folder, format }: GitCommitsOptions): Promise<GitCommits | undefined> {
    const gitDir = await findGitDir(folder);
    if (gitDir === undefined) return undefined;
    const objects = await GitObjects.open({ program, objects: join(gitDir, "objects"), format });
    return new GitCommits(objects, gitDir, format);
  }

  async commit(id: string, signal?: AbortSignal): Promise<Commit | undefined> {
    return (await this.#header(id, signal))?.commit;
  }

  tree(id: string): Tree {
    return new GitTree(id, {
      root: async (signal) => {
        const header = await this.#header(id, signal);
        if (!header) throw unreadableObject(`commit ${id} is not there`);
        return header.tree;
      },
      folder: (treeId, signal) => this.#tree(treeId, signal),
      file: (blobId, maxBytes, signal) => this.#file(blobId, maxBytes, signal),
    });
  }

  async mergeBase(one: string, other: string, signal?: AbortSignal): Promise<string | undefined> {
    if (!this.#isId(one) || !this.#isId(other)) return undefined;
    const { status, stdout } = await this.#objects.run(["merge-base", one, other], signal);
    const base = stdout.trim();
    return status === 0 && isObjectId(base) ? base : undefined;
  }

  async isAncestor(ancestor: string, descendant: string, signal?: AbortSignal): Promise<boolean | undefined> {
    if (!this.#isId(ancestor) || !this.#isId(descendant)) return undefined;
    const { status, stderr } = await this.#objects.run(["merge-base", "--is-ancestor", ancestor, descendant], signal);
    if (status === 0) return true;
    // Some versions of git say no when a commit on the way is missing, and tell of it on the side.
    return status === 1 && stderr === "" ? false : undefined;
  }

  async history(commit: string, wanted: (path: string) => boolean, signal?: AbortSignal): Promise<FileHistory> {
    try {
      const header = await this.#header(commit, signal);
      const format = ["--date-order", "--no-show-signature", "--format=%T"];
      const log = header && await this.#objects.run(["log", ...format, commit, "--"], signal);
      const roots = log?.status === 0 ? log.stdout.split("\n").filter(isObjectId) : [];
      if (header === undefined || roots[0] !== header.tree) return await this.#noHistory("commits are missing");
      const found = await this.#versions(roots, wanted, signal);
      const sizes = await mapLimit(found, READS_IN_FLIGHT, ({ id }) => this.#objects.size(id, signal));
      if (sizes.includes(undefined)) return await this.#noHistory("files are missing");
      return { kind: "known", versions: this.#readable(found) };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return await this.#noHistory(error.message);
    }
  }

  /**
   * For each path the last commit on the branch that ends at `tip` that changed it: first parents are followed, as a branch
   * that others are merged into has them. A path is left out where the end of a shallow history was reached.
   */
  async lastChanges(
    tip: string,
    paths: readonly string[],
    signal?: AbortSignal,
  ): Promise<ReadonlyMap<string, PathChange>> {
    const found = new Map<string, PathChange>();
    const missing = new Set(paths);
    try {
      let header = await this.#header(tip, signal);
      while (header !== undefined && missing.size > 0) {
        const [into] = header.commit.parents;
        const before = into === undefined ? undefined : await this.#header(into, signal);
        if (into !== undefined && before === undefined) break;
        const differing = await this.#differing(header.tree, before?.tree, missing, signal);
        const mixed = await this.#mixed(header, differing, signal);
        for (const path of differing) {
          found.set(path, { commit: header.commit.id, isMixed: mixed.has(path) });
          missing.delete(path);
        }
        header = before;
      }
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      // What a partial clone lacks is looked up elsewhere.
    }
    return found;
  }

  /** Those of the paths that differ between two root trees; without the second, those that are in the first. */
  async #differing(
    one: string,
    other: string | undefined,
    paths: ReadonlySet<string>,
    signal?: AbortSignal,
  ): Promise<string[]> {
    if (one === other) return [];
    const folders = new Map<string, boolean>();
    const differing: string[] = [];
    for (const path of paths) {
      const slash = path.lastIndexOf("/");
      const folder = path.slice(0, Math.max(0, slash));
      let differs = folders.get(folder);
      if (differs === undefined) {
        const [now, then] = [await this.#lineAt(one, folder, signal), await this.#lineAt(other, folder, signal)];
        folders.set(folder, differs = folder === "" || now !== then);
      }
      if (differs && await this.#lineAt(one, path, signal) !== await this.#lineAt(other, path, signal)) {
        differing.push(path);
      }
    }
    return differing;
  }

  /** Those of the paths at which a merge has what the merged commit did not bring, be it that commit's own or an older one's. */
  async #mixed(
    { commit: { parents }, tree }: Header,
    paths: readonly string[],
    signal?: AbortSignal,
  ): Promise<ReadonlySet<string>> {
    const [into, merged, ...others] = parents;
    if (into === undefined || merged === undefined || paths.length === 0) return new Set();
    const brought = (await this.#header(merged, signal))?.tree;
    // In a shallow history nobody can tell.
    const base = others.length > 0 ? undefined : await this.mergeBase(into, merged, signal);
    const before = base === undefined ? undefined : (await this.#header(base, signal))?.tree;
    const mixed = new Set<string>();
    for (const path of paths) {
      const line = await this.#lineAt(tree, path, signal);
      const isBrought = await this.#lineAt(brought, path, signal) === line;
      if (base === undefined || !isBrought || await this.#lineAt(before, path, signal) === line) mixed.add(path);
    }
    return mixed;
  }

  /** Mode and id of what is at a path; empty if there is nothing. */
  async #lineAt(root: string | undefined, path: string, signal?: AbortSignal): Promise<string> {
    if (root === undefined || path === "") return root ?? "";
    let line: TreeLine | undefined = { mode: "40000", id: root };
    for (const name of path.split("/")) {
      if (line?.mode !== "40000") return "";
      line = (await this.#tree(line.id, signal)).get(name);
    }
    return line === undefined ? "" : `${line.mode} ${line.id}`;
  }

  /** Ends git; calling it again is safe. */
  close(): Promise<void> {
    return this.#objects.close();
  }

  /** Whether a text is a whole id of this repository: in one of SHA-256, an id of SHA-1 would be the beginning of others. */
  #isId(text: string): boolean {
    return text.length === this.#idLength && isObjectId(text);
  }

  async #header(id: string, signal?: AbortSignal): Promise<Header | undefined> {
    const object = this.#isId(id) ? await this.#objects.read(id, signal) : undefined;
    if (object?.type !== "commit") return undefined;
    const text = latin1(object.bytes.subarray(0, HEADER_LIMIT));
    const lines = text.slice(0, text.indexOf("\n\n")).split("\n");
    const named = (name: string): string[] =>
      lines.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));
    return { commit: { id, parents: named("parent") }, tree: named("tree")[0] ?? "" };
  }

  #tree(id: string, signal?: AbortSignal): Promise<TreeLines> {
    return abortable(this.#trees.get(id) ?? this.#readTree(id), signal);
  }

  #readTree(id: string): Promise<TreeLines> {
    const read = this.#objects.read(id).then((object) => {
      if (object?.type !== "tree") throw unreadableObject(`tree ${id} is not there`);
      const lines = parseTree(object.bytes, id.length / 2);
      if (lines === undefined) throw unreadableObject(`tree ${id} is not one that git would make`);
      this.#cached += lines.size;
      return lines;
    });
    if (this.#cached > CACHE_LIMIT) {
      this.#trees.clear();
      this.#cached = 0;
    }
    this.#trees.set(id, read);
    // What could not be read is asked for again.
    read.catch(() => this.#trees.delete(id));
    return read;
  }

  async #file(id: string, maxBytes: number, signal?: AbortSignal): Promise<FileRead> {
    const object = await this.#objects.size(id, signal);
    if (object?.type !== "blob") throw unreadableObject(`file ${id} is not there`);
    if (object.size > maxBytes) return { kind: "too-large", size: object.size };
    const blob = await this.#objects.read(id, signal);
    if (blob?.type !== "blob") throw unreadableObject(`file ${id} is not there`);
    return { kind: "file", bytes: blob.bytes };
  }

  /** The versions of regular files in the trees, in their order, each content once. */
  async #versions(
    roots: readonly string[],
    wanted: (path: string) => boolean,
    signal?: AbortSignal,
  ): Promise<{ readonly path: string; readonly id: string }[]> {
    const found = new Map<string, string>();
    const seen = new Set<string>();
    const visit = async (folder: string, id: string): Promise<void> => {
      const key = `${id} ${folder}`;
      if (seen.has(key)) return;
      if (seen.add(key).size > ENTRY_LIMIT) throw unreadableObject("the history has too many folders");
      const folders: [string, string][] = [];
      for (const [name, line] of await this.#tree(id, signal)) {
        const path = folder + name;
        const entry = treeEntry(path, line.mode, line.id);
        if (entry === "folder") folders.push([`${path}/`, line.id]);
        else if (entry?.kind === "file" && !found.has(line.id) && wanted(path)) found.set(line.id, path);
      }
      for (const [path, tree] of folders) await visit(path, tree);
    };
    for (const root of roots) await visit("", root);
    return Array.from(found, ([id, path]) => ({ id, path }));
  }

  async *#readable(found: readonly { readonly path: string; readonly id: string }[]): AsyncGenerator<FileVersion> {
    for (const { path, id } of found) yield { path, read: (maxBytes, signal) => this.#file(id, maxBytes, signal) };
  }

  async #noHistory(reason: string): Promise<FileHistory> {
    const shallow = await exists(join(this.#gitDir, "shallow"));
    return {
      kind: "unknown",
      reason: shallow ? "the checkout is shallow: it holds only the end of the history" : `in the checkout ${reason}`,
      remedy: "Check out with fetch-depth: 0 and without filter",
    };
  }
}

/** More than the parents of any commit; its author and message follow. */
const HEADER_LIMIT = 64 * 1024;

/** What a tree needs of its store. */
interface TreeReader {
  root(signal?: AbortSignal): Promise<string>;
  folder(id: string, signal?: AbortSignal): Promise<TreeLines>;
  file(id: string, maxBytes: number, signal?: AbortSignal): Promise<FileRead>;
}

/** The tree of one commit. */
class GitTree implements Tree {
  readonly commit: string;
  readonly #reader: TreeReader;

  constructor(commit: string, reader: TreeReader) {
    this.commit = commit;
    this.#reader = reader;
  }

  async entries(reaches: (folder: string) => boolean, signal?: AbortSignal): Promise<readonly TreeEntry[]> {
    const found: TreeEntry[] = [];
    let folders = reaches("") ? [{ prefix: "", id: await this.#reader.root(signal) }] : [];
    let visited = 0;
    while (folders.length > 0) {
      const next: { prefix: string; id: string }[] = [];
      await mapLimit(folders, READS_IN_FLIGHT, async ({ prefix, id }) => {
        for (const [name, line] of await this.#reader.folder(id, signal)) {
          const path = prefix + name;
          const entry = treeEntry(path, line.mode, line.id);
          if (entry === undefined) throw unreadableObject(`"${path}" has the unknown mode ${line.mode}`);
          if (++visited > ENTRY_LIMIT) {
            throw unreadableObject(`the commit has more than ${ENTRY_LIMIT} files and folders`);
          }
          if (entry !== "folder") found.push(entry);
          else if (reaches(path)) next.push({ prefix: `${path}/`, id: line.id });
        }
      });
      folders = next;
    }
    return found.sort((one, other) => one.path < other.path ? -1 : 1);
  }

  async read(path: string, maxBytes: number, signal?: AbortSignal): Promise<FileRead> {
    let id = await this.#reader.root(signal);
    const names = path.split("/");
    for (const [depth, name] of names.entries()) {
      const line = (await this.#reader.folder(id, signal)).get(name);
      const here = names.slice(0, depth + 1).join("/");
      const entry = line && treeEntry(here, line.mode, line.id);
      if (line === undefined || entry === undefined) return { kind: "missing" };
      if (entry === "folder") id = line.id;
      else if (entry.kind === "symlink") return { kind: "symlink", detail: here };
      else if (entry.kind === "gitlink") return { kind: "gitlink", detail: here };
      else return depth === names.length - 1 ? await this.#reader.file(line.id, maxBytes, signal) : { kind: "missing" };
    }
    return { kind: "directory" };
  }
}

/** The lines of a tree object; undefined where it holds what git refuses to make, such as one name twice. */
function parseTree(object: Uint8Array, idLength: number): TreeLines | undefined {
  const bytes = Buffer.from(object.buffer, object.byteOffset, object.length);
  const lines = new Map<string, TreeLine>();
  for (let at = 0; at < bytes.length;) {
    const space = bytes.indexOf(0x20, at);
    const end = bytes.indexOf(0, space);
    if (space === -1 || end === -1 || end + idLength >= bytes.length) return undefined;
    const mode = bytes.toString("latin1", at, space);
    const name = decodeName(bytes.subarray(space + 1, end));
    if (!/^[0-7]{5,6}$/.test(mode) || /^\.{0,2}$/.test(name) || name.includes("/") || lines.has(name)) return undefined;
    at = end + 1 + idLength;
    lines.set(name, { mode, id: bytes.toString("hex", end + 1, at) });
  }
  return lines;
}

const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * A file's name as a text. One that is not UTF-8 has half a surrogate pair for each byte beyond ASCII, which no UTF-8
 * stands for, so that two names never become one.
 */
function decodeName(bytes: Uint8Array): string {
  try {
    return UTF8.decode(bytes);
  } catch {
    return Array.from(bytes, (byte) => String.fromCharCode(byte < 0x80 ? byte : 0xdc00 + byte)).join("");
  }
}

/** The folder that holds the objects of the repository whose top is `folder`. */
async function findGitDir(folder: string): Promise<string | undefined> {
  const git = join(folder, ".git");
  const link = await readText(git);
  const gitDir = link === undefined ? git : resolve(folder, /^gitdir: (.+)/.exec(link)?.[1] ?? ".git");
  // A worktree shares the objects of the repository that it was made from.
  const shared = await readText(join(gitDir, "commondir"));
  const common = shared === undefined ? gitDir : resolve(gitDir, shared.replace(/\r?\n$/, ""));
  return await exists(join(common, "objects")) ? common : undefined;
}

async function readText(path: string): Promise<string | undefined> {
  return await readFile(path, "utf8").catch(() => undefined);
}

async function exists(path: string): Promise<boolean> {
  return await stat(path).then(() => true, () => false);
}
