import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";

/** A git repository made by a test, and working copies of it as a runner would check them out. */
export class TestRepository {
  readonly folder: string;
  readonly root: string;
  #copies = 0;

  private constructor(folder: string) {
    this.folder = folder;
    this.root = join(folder, "origin");
  }

  /** Makes one with a commit on main. */
  static async open(files: Readonly<Record<string, string>>): Promise<TestRepository> {
    const repository = new TestRepository(await mkdtemp(join(tmpdir(), "changes-")));
    await mkdir(repository.root);
    repository.git("init", "-q", "-b", "main");
    // A runner fetches commits that no branch points to.
    repository.git("config", "uploadpack.allowAnySHA1InWant", "true");
    await repository.commit(files);
    return repository;
  }

  /** Runs git in the repository; gives its trimmed output. */
  git(...args: readonly string[]): string {
    return this.#run(this.root, args);
  }

  /** Writes files, undefined removing one, and commits, as a person of GitHub's where a login is given; gives the commit. */
  async commit(
    files: Readonly<Record<string, string | undefined>>,
    { author, message = "change" }: { readonly author?: string | undefined; readonly message?: string | undefined } =
      {},
  ): Promise<string> {
    for (const [name, text] of Object.entries(files)) {
      const path = join(this.root, name);
      if (text === undefined) await rm(path);
      else {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, text);
      }
    }
    this.git("add", "-A");
    this.git(...author === undefined ? [] : asPerson(author), "commit", "-qm", message);
    return this.git("rev-parse", "HEAD");
  }

  /** Checks a commit out into a new folder, `depth` commits deep or with all branches; gives the folder. */
  async checkOut(commit: string, depth?: number): Promise<string> {
    const copy = join(this.folder, `copy-${++this.#copies}`);
    await mkdir(copy);
    this.#run(copy, ["init", "-q"]);
    const origin = `file://${this.root}`;
    if (depth === undefined) this.#run(copy, ["fetch", "-q", origin, "+refs/heads/*:refs/remotes/origin/*", commit]);
    else this.#run(copy, ["fetch", "-q", `--depth=${depth}`, origin, commit]);
    this.#run(copy, ["checkout", "-q", "--detach", commit]);
    return copy;
  }

  close(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }

  #run(folder: string, args: readonly string[]): string {
    const identity = ["-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false"];
    // Neither the machine's nor the user's settings may change what is tested.
    const env = { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" };
    return execFileSync("git", ["-C", folder, ...identity, ...args], {
      encoding: "utf8",
      env,
      stdio: ["ignore", "pipe", "pipe"],
    }).trim();
  }
}

/** Options of git for a commit of a person whom GitHub knows. */
export function asPerson(login: string): string[] {
  return ["-c", `user.name=${login}`, "-c", `user.email=${login}@users.noreply.github.com`];
}
