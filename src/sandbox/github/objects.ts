import { createHash } from "node:crypto";

/** A file of a commit: its text, or what else git can hold at a path. */
export type GitFile =
  | string
  | { readonly mode: "100644" | "100755"; readonly bytes: Uint8Array }
  /** A symbolic link. */
  | { readonly mode: "120000"; readonly target: string }
  /** A submodule. */
  | { readonly mode: "160000"; readonly commit: string };

/** The files of a commit by path, with `/`. */
export type GitFiles = Readonly<Record<string, GitFile>>;

/** A commit to make of a tree. */
interface NewTreeCommit {
  readonly tree: string;
  readonly parents?: readonly string[];
  readonly message?: string;
  /** Login of the account that wrote it; `mona` when absent. */
  readonly author?: string;
  /** Login of the account that committed it; the author when absent. */
  readonly committer?: string;
}

/** A commit to make of files. */
interface NewCommit extends Omit<NewTreeCommit, "tree"> {
  readonly files: GitFiles;
}

/** Who wrote or committed, and when. */
export interface GitSignature {
  readonly name: string;
  readonly email: string;
  /** Milliseconds since the epoch. */
  readonly time: number;
}

/** A commit as git keeps it. */
export interface GitCommit {
  readonly id: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: GitSignature;
  readonly committer: GitSignature;
  readonly message: string;
}

/** An entry of a tree, without what is below it. */
export interface GitTreeItem {
  /** Such as `100644`, and `40000` for a folder. */
  readonly mode: string;
  readonly name: string;
  readonly id: string;
}

/** What git calls its four kinds of objects. */
export type GitType = "blob" | "tree" | "commit" | "tag";

const FOLDER = "40000";
/** The time of the first commit that is made; each later one is a minute younger. */
const FIRST_COMMIT = Date.UTC(2026, 10, 22, 8);
const MAIL_HOST = "users.noreply.github.com";

/** A repository's objects in memory, with the ids that git gives them. */
export class GitObjects {
  readonly #objects = new Map<string, { readonly type: GitType; readonly bytes: Uint8Array }>();
  readonly #algorithm: "sha1" | "sha256";
  #made = 0;

  constructor(algorithm: "sha1" | "sha256" = "sha1") {
    this.#algorithm = algorithm;
  }

  /** Keeps an object, and gives its id. */
  put(type: GitType, bytes: Uint8Array): string {
    const id = createHash(this.#algorithm).update(`${type} ${bytes.length}\0`).update(bytes).digest("hex");
    this.#objects.set(id, { type, bytes });
    return id;
  }

  /** Makes a commit with its trees and blobs, and gives its id. */
  commit({ files, ...commit }: NewCommit): string {
    return this.commitTree({ ...commit, tree: this.#putTree(Object.entries(files)) });
  }

  /** Makes a commit of a tree that is here, and gives its id. */
  commitTree(commit: NewTreeCommit): string {
    const { tree, parents = [], message = "Change accounts", author = "mona", committer = author } = commit;
    const seconds = (FIRST_COMMIT + 60_000 * this.#made++) / 1000;
    const signature = (login: string): string => `${login} <${login}@${MAIL_HOST}> ${seconds} +0000`;
    return this.put(
      "commit",
      utf8([
        `tree ${tree}`,
        ...parents.map((parent) => `parent ${parent}`),
        `author ${signature(author)}`,
        `committer ${signature(committer)}`,
        "",
        `${message}\n`,
      ].join("\n")),
    );
  }

  type(id: string): GitType | undefined {
    return this.#objects.get(id)?.type;
  }

  /** The content of a file; undefined if there is none of this id. */
  blob(id: string): Uint8Array | undefined {
    return this.#bytes("blob", id);
  }

  /** The entries of one folder, as git orders them; undefined if there is none of this id. */
  tree(id: string): readonly GitTreeItem[] | undefined {
    const bytes = this.#bytes("tree", id);
    return bytes && parseTree(bytes, this.#algorithm === "sha1" ? 20 : 32);
  }

  /** A commit; undefined if there is none of this id. */
  readCommit(id: string): GitCommit | undefined {
    const bytes = this.#bytes("commit", id);
    return bytes && { id, ...parseCommit(new TextDecoder().decode(bytes)) };
  }

  /** Everything below a tree, in the order in which git walks it. */
  walk(tree: string, prefix = ""): readonly (GitTreeItem & { readonly path: string })[] {
    return (this.tree(tree) ?? []).flatMap((item) => {
      const path = prefix + item.name;
      return [{ ...item, path }, ...(item.mode === FOLDER ? this.walk(item.id, `${path}/`) : [])];
    });
  }

  /** Mode and id of every entry of a commit that is no folder, by path. */
  files(commit: string): ReadonlyMap<string, GitTreeItem> {
    const found = this.readCommit(commit);
    const items = found === undefined ? [] : this.walk(found.tree);
    return new Map(items.filter(({ mode }) => mode !== FOLDER).map((item) => [item.path, item]));
  }

  /** A commit and all that came before it, as far as it is here. */
  ancestors(commit: string): ReadonlySet<string> {
    const found = new Set<string>();
    const waiting = [commit];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (found.has(id)) continue;
      found.add(id);
      waiting.push(...this.readCommit(id)?.parents ?? []);
    }
    return found;
  }

  /** The youngest of the best common ancestors of two commits. */
  mergeBase(one: string, other: string): string | undefined {
    const theirs = this.ancestors(other);
    const common = [...this.ancestors(one)].filter((id) => theirs.has(id));
    const older = new Set(common.flatMap((id) => this.readCommit(id)?.parents ?? []));
    return this.byDate(common.filter((id) => !older.has(id)))[0]?.id;
  }

  /** Every object, as git would store it. */
  all(): Iterable<{ readonly type: GitType; readonly bytes: Uint8Array }> {
    return this.#objects.values();
  }

  /** Commits, the youngest first. */
  byDate(ids: Iterable<string>): readonly GitCommit[] {
    return [...ids].map((id) => this.readCommit(id)).filter((commit) => commit !== undefined)
      .sort((one, other) => other.committer.time - one.committer.time);
  }

  #bytes(type: GitType, id: string): Uint8Array | undefined {
    const found = this.#objects.get(id);
    return found?.type === type ? found.bytes : undefined;
  }

  #putTree(files: readonly (readonly [string, GitFile])[]): string {
    const folders = new Map<string, (readonly [string, GitFile])[]>();
    const items: GitTreeItem[] = [];
    for (const [path, file] of files) {
      const slash = path.indexOf("/");
      if (slash < 0) items.push({ name: path, ...this.#putFile(file) });
      else {
        const name = path.slice(0, slash);
        folders.set(name, [...folders.get(name) ?? [], [path.slice(slash + 1), file]]);
      }
    }
    for (const [name, below] of folders) items.push({ name, mode: FOLDER, id: this.#putTree(below) });
    // Git sorts by bytes, a folder as if its name ended in a slash.
    const key = ({ name, mode }: GitTreeItem): Buffer => Buffer.from(mode === FOLDER ? `${name}/` : name);
    const sorted = items.map((item) => ({ item, key: key(item) })).sort((one, other) => one.key.compare(other.key));
    return this.put(
      "tree",
      Buffer.concat(
        sorted.flatMap(({ item: { mode, name, id } }) => [Buffer.from(`${mode} ${name}\0`), Buffer.from(id, "hex")]),
      ),
    );
  }

  #putFile(file: GitFile): { readonly mode: string; readonly id: string } {
    if (typeof file === "string") return { mode: "100644", id: this.put("blob", utf8(file)) };
    if (file.mode === "160000") return { mode: file.mode, id: file.commit };
    return { mode: file.mode, id: this.put("blob", file.mode === "120000" ? utf8(file.target) : file.bytes) };
  }
}

/** The login of the account that a commit's address belongs to; undefined for an address that no account has. */
export function loginOf({ email }: GitSignature): string | undefined {
  const [name = "", host] = email.split("@");
  return host === MAIL_HOST ? name.replace(/^\d+\+/, "") : undefined;
}

/** The bytes of a text. */
function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function parseTree(bytes: Uint8Array, idLength: number): GitTreeItem[] {
  const items: GitTreeItem[] = [];
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf(0, at);
    const [mode = "", ...name] = new TextDecoder().decode(bytes.subarray(at, end)).split(" ");
    at = end + 1 + idLength;
    items.push({ mode, name: name.join(" "), id: Buffer.from(bytes.subarray(end + 1, at)).toString("hex") });
  }
  return items;
}

function parseCommit(text: string): Omit<GitCommit, "id"> {
  const end = text.indexOf("\n\n");
  const headers = text.slice(0, end).split("\n").map((line) => {
    const space = line.indexOf(" ");
    return [line.slice(0, space), line.slice(space + 1)] as const;
  });
  const values = (name: string): string[] => headers.filter(([key]) => key === name).map(([, value]) => value);
  return {
    tree: values("tree")[0] ?? "",
    parents: values("parent"),
    author: parseSignature(values("author")[0]),
    committer: parseSignature(values("committer")[0]),
    message: text.slice(end + 2).replace(/\n$/, ""),
  };
}

function parseSignature(text = ""): GitSignature {
  const [, name = "", email = "", seconds = "0"] = /^(.*?) ?<([^>]*)> (\d+)/.exec(text) ?? [];
  return { name, email, time: Number(seconds) * 1000 };
}
