import { execFileSync } from "node:child_process";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";

/** What a commit holds at a path; a gitlink's content is a commit. */
export interface ModelFile {
  readonly mode: "100644" | "100755" | "120000" | "160000";
  readonly content: string;
}

/** A commit to make: paths are bytes, one character each. */
export interface ModelCommit {
  /** Earlier commits, by their places in the list. */
  readonly parents: readonly number[];
  readonly files: ReadonlyMap<string, ModelFile>;
}

/** A repository whose every commit is known, because git was told it and not asked. */
export interface ModelRepository {
  readonly root: string;
  /** The ids, in the order of the commits. */
  readonly ids: readonly string[];
}

/** Makes a repository of the commits; the branch `main` is at the last, and `cN` at each. */
export async function makeRepository(
  root: string,
  commits: readonly ModelCommit[],
  format: "sha1" | "sha256" = "sha1",
): Promise<ModelRepository> {
  await mkdir(root, { recursive: true });
  runGit(root, ["init", "-q", "-b", "main", `--object-format=${format}`]);
  runGit(root, ["config", "uploadpack.allowAnySHA1InWant", "true"]);
  runGit(root, ["config", "uploadpack.allowFilter", "true"]);
  const marks = join(root, ".git", "marks");
  const stream = commits.map((commit, at) => commitCommand(commit, at)).join("") +
    `reset refs/heads/main\nfrom :${commits.length}\n\ndone\n`;
  runGit(root, ["fast-import", "--quiet", "--done", `--export-marks=${marks}`], Buffer.from(stream, "latin1"));
  const ids = new Map(
    (await readFile(marks, "utf8")).trim().split("\n").map((line) => {
      const [mark = "", id = ""] = line.split(" ");
      return [mark, id];
    }),
  );
  return { root, ids: commits.map((_, at) => ids.get(`:${at + 1}`) ?? "") };
}

/** Runs git with no settings but the repository's; gives its trimmed output. */
export function runGit(folder: string, args: readonly string[], input?: Uint8Array): string {
  const identity = ["-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false"];
  const env = { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" };
  return execFileSync("git", ["-C", folder, ...identity, ...args], {
    encoding: "utf8",
    env,
    input: input ?? "",
    maxBuffer: 1 << 28,
    stdio: ["pipe", "pipe", "pipe"],
  }).trim();
}

/** The places of a commit and of all before it. */
export function ancestorsOf(commits: readonly ModelCommit[], at: number): Set<number> {
  const found = new Set([at]);
  for (const each of found) for (const parent of commits[each]?.parents ?? []) found.add(parent);
  return found;
}

/** The common ancestors of two commits that are ancestors of no other one. */
export function bestBases(commits: readonly ModelCommit[], one: number, other: number): number[] {
  const others = ancestorsOf(commits, other);
  const common = [...ancestorsOf(commits, one)].filter((each) => others.has(each));
  return common.filter((each) => !common.some((later) => later !== each && ancestorsOf(commits, later).has(each)));
}

/** The text that stands for a path of bytes: UTF-8 where it is that, else half a surrogate pair for each other byte. */
export function pathText(bytes: string): string {
  return bytes.split("/").map((name) => {
    const text = Buffer.from(name, "latin1").toString("utf8");
    if (Buffer.from(text, "utf8").toString("latin1") === name) return text;
    return name.replace(/[\x80-\xff]/g, (char) => String.fromCharCode(0xdc00 + char.charCodeAt(0)));
  }).join("/");
}

function commitCommand({ parents, files }: ModelCommit, at: number): string {
  const text = (value: string): string => `data ${value.length}\n${value}\n`;
  const lines = [`commit refs/heads/c${at}`, `mark :${at + 1}`, `committer t <t@example.com> ${1e9 + at} +0000`];
  const [first, ...merged] = parents;
  const from = first === undefined ? "" : `from :${first + 1}\n`;
  const merges = merged.map((parent) => `merge :${parent + 1}\n`).join("");
  const changes = Array.from(files, ([path, { mode, content }]) => {
    const quoted = `"${
      path.replace(/[^ !#-[\]-~]/g, (char) => `\\${char.charCodeAt(0).toString(8).padStart(3, "0")}`)
    }"`;
    return mode === "160000" ? `M ${mode} ${content} ${quoted}\n` : `M ${mode} inline ${quoted}\n${text(content)}`;
  });
  return `${lines.join("\n")}\n${text(`commit ${at}`)}${from}${merges}deleteall\n${changes.join("")}\n`;
}
