import { execFile } from "node:child_process";
import type { ChangedFile } from "../../core/base/ports.ts";

/** Nobody reviews a larger diff; the run then falls back to reading everything. */
const OUTPUT_LIMIT = 64 * 1024 * 1024;
const TIME_LIMIT_MS = 60_000;

/** Read access to the history of a working copy; never executes anything from its configuration. */
export class Git {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  /** The full hash of a revision whose commit is present, or undefined. */
  async commit(revision: string): Promise<string | undefined> {
    const out = await this.#run(["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`]);
    return out?.trim() || undefined;
  }

  /** The files that differ between two commits, tree to tree, with renames found; undefined when git cannot tell. */
  async diff(from: string, to: string): Promise<ChangedFile[] | undefined> {
    const options = ["--name-status", "-z", "-M", "--no-ext-diff", "--no-textconv", "--ignore-submodules"];
    const out = await this.#run(["diff", ...options, "--end-of-options", from, to, "--"]);
    return out === undefined ? undefined : parseNameStatus(out);
  }

  /** The merge base of two commits, or undefined if the history is too shallow. */
  async mergeBase(one: string, other: string): Promise<string | undefined> {
    return (await this.#run(["merge-base", "--end-of-options", one, other]))?.trim() || undefined;
  }

  /** The text of a file in a commit, or undefined. */
  show(commit: string, path: string): Promise<string | undefined> {
    return this.#run(["cat-file", "blob", `${commit}:${path}`]);
  }

  #run(args: readonly string[]): Promise<string | undefined> {
    // The working copy may belong to another user (containers); its hooks, monitors and pagers must not run.
    const safe = ["-c", `safe.directory=${this.#root}`, "-c", "core.fsmonitor=false", "-c", "core.quotePath=false"];
    const env = { ...process.env, GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0", GIT_PAGER: "cat" };
    const options = { cwd: this.#root, env, maxBuffer: OUTPUT_LIMIT, timeout: TIME_LIMIT_MS, windowsHide: true };
    return new Promise((resolve) => {
      execFile("git", [...safe, ...args], options, (error, stdout) => resolve(error ? undefined : stdout));
    });
  }
}

/** Reads the output of `git diff --name-status -z -M`. */
export function parseNameStatus(output: string): ChangedFile[] {
  const fields = output.split("\0");
  const files: ChangedFile[] = [];
  for (let at = 0; at + 1 < fields.length;) {
    const status = fields[at++]?.charAt(0);
    const path = fields[at++] ?? "";
    if (status === "R") files.push({ path: fields[at++] ?? "", status: "renamed", previousPath: path });
    else if (status === "C") files.push({ path: fields[at++] ?? "", status: "added" });
    else if (status === "A") files.push({ path, status: "added" });
    else if (status === "D") files.push({ path, status: "removed" });
    else files.push({ path, status: "modified" });
  }
  return files;
}
