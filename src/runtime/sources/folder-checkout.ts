import { execFile } from "node:child_process";
import { realpath } from "node:fs/promises";
import process from "node:process";
import { ConfigurationError } from "../../core/base/errors.ts";
import type { AccountSource } from "../../core/base/ports.ts";
import { visible } from "../../core/base/text.ts";
import { isObjectId } from "./commit-store.ts";
import { GitCommits } from "./git-commits.ts";
import { findGit } from "./git-program.ts";
import { createFolderSource } from "./working-folder.ts";

/** The git checkout that a working folder is in. */
interface FolderCheckout {
  /** The folder's files, kept beside those of HEAD and of the rest of the checkout, and with HEAD's history. */
  readonly source: AccountSource;
  /** Ends git; calling it again is safe. */
  close(): Promise<void>;
}

/** What {@link openFolderCheckout} needs. */
interface FolderCheckoutOptions {
  /** The absolute path of the working folder, anywhere in the checkout. */
  readonly root: string;
  /** The variable PATH, where git is looked for. */
  readonly path: string | undefined;
  /** What asks for it, for messages: `--prune`. */
  readonly spelling: string;
}

/** Opens the checkout that a folder is in. Throws `ConfigurationError` where there is none whose history could be read. */
export async function openFolderCheckout({ root, path, spelling }: FolderCheckoutOptions): Promise<FolderCheckout> {
  const refuse = (reason: string): ConfigurationError =>
    new ConfigurationError("INPUT_INVALID", `Cannot use ${spelling}: ${reason}`, {
      hint: "Run it in a git checkout with its whole history: that tells which accounts once stood in a file, " +
        `and only those are deleted; or leave ${spelling} out`,
    });
  const program = await findGit(root, path);
  if (program === undefined) throw refuse("git is not installed");
  const top = await ask(program, root, ["rev-parse", "--show-toplevel"]);
  if ("problem" in top) {
    const isForeign = top.problem.includes("dubious ownership");
    throw refuse(isForeign ? "git does not trust the owner of this folder" : `${visible(root)} is in no git checkout`);
  }
  const head = await ask(program, root, ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]);
  if ("problem" in head || !isObjectId(head.line)) throw refuse("the checkout has no commit yet");
  const store = await GitCommits.open({
    program,
    folder: top.line,
    format: head.line.length === 64 ? "sha256" : "sha1",
  });
  if (store === undefined) throw refuse(`the repository of ${visible(top.line)} cannot be read`);
  const folder = createFolderSource(root);
  const isWhole = await realpath(root) === await realpath(top.line);
  return {
    source: {
      ...folder,
      // What is committed or stands elsewhere in the checkout is somebody's account, though this folder lacks it.
      alsoKept: [store.tree(head.line), ...isWhole ? [] : [createFolderSource(top.line).tree]],
      history: async (wanted, signal) => {
        const history = await store.history(head.line, wanted, signal);
        return history.kind === "known"
          ? history
          : { ...history, remedy: "Fetch the whole history: git fetch --unshallow" };
      },
    },
    close: () => store.close(),
  };
}

/** What git says in its first line; nothing of its own repository, such as a hook, runs for it. */
function ask(
  program: string,
  cwd: string,
  args: readonly string[],
): Promise<{ readonly line: string } | { readonly problem: string }> {
  const kept = ["HOME", "XDG_CONFIG_HOME", "USERPROFILE", "SYSTEMROOT", "SystemRoot", "TEMP", "TMP", "TMPDIR"];
  const env = Object.fromEntries(
    kept.flatMap((name) => process.env[name] === undefined ? [] : [[name, process.env[name]]]),
  );
  const options = { cwd, env: { ...env, LC_ALL: "C", GIT_OPTIONAL_LOCKS: "0" }, timeout: 60_000, windowsHide: true };
  return new Promise((resolve) => {
    execFile(program, [...args], options, (error, stdout, stderr) => {
      resolve(error === null ? { line: stdout.replace(/\r?\n$/, "") } : { problem: stderr || error.message });
    });
  });
}
