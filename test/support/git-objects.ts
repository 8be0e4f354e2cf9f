import { execFileSync } from "node:child_process";
import { GitObjects, type GitType } from "../../src/sandbox/github/objects.ts";

/** What the simulated GitHub needs of a repository. */
interface LoadedRepository {
  readonly git: GitObjects;
  readonly branches: Readonly<Record<string, string>>;
}

/** Every object and branch of a git repository in a folder, for the simulated GitHub. */
export function loadRepository(folder: string): LoadedRepository {
  const format = run(folder, "rev-parse", "--show-object-format").toString("utf8").trim();
  const git = new GitObjects(format === "sha256" ? "sha256" : "sha1");
  loadObjects(folder, git);
  return { git, branches: readBranches(folder) };
}

/** Puts every object of a git repository in a folder beside those that are there already. */
export function loadObjects(folder: string, git: GitObjects): void {
  const objects = run(folder, "cat-file", "--batch-all-objects", "--batch");
  for (let at = 0; at < objects.length;) {
    const end = objects.indexOf("\n", at);
    const [id = "", type = "", size = ""] = objects.toString("utf8", at, end).split(" ");
    at = end + 1 + Number(size);
    const put = git.put(type as GitType, objects.subarray(end + 1, at));
    if (put !== id) throw new TypeError(`${type} ${id} was kept as ${put}`);
    at++;
  }
}

/** The commit of each branch. */
export function readBranches(folder: string): Readonly<Record<string, string>> {
  const lines = run(folder, "for-each-ref", "--format=%(refname:lstrip=2) %(objectname)", "refs/heads").toString(
    "utf8",
  );
  return Object.fromEntries(
    lines.split("\n").filter((line) => line !== "").map((line) => line.split(" ") as [string, string]),
  );
}

/** Makes a repository of these objects in a folder, as a checkout with the whole history leaves one. */
export function writeRepository(git: GitObjects, folder: string): void {
  run(folder, "init", "-q");
  for (const { type, bytes } of git.all()) {
    execFileSync("git", ["-C", folder, "hash-object", "-t", type, "-w", "--stdin"], { input: bytes });
  }
}

function run(folder: string, ...args: readonly string[]): Buffer {
  return execFileSync("git", ["-C", folder, ...args], {
    maxBuffer: 512 * 1024 * 1024,
    stdio: ["ignore", "pipe", "pipe"],
  });
}
