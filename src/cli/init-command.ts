import { lstat, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import process from "node:process";
import { createInterface } from "node:readline/promises";
import { parseAccounts } from "../core/account/parse.ts";
import { ConfigurationError, errorCode, errorMessage, isError } from "../core/base/errors.ts";
import { logLine, visible } from "../core/base/text.ts";
import { VERSION } from "../core/base/version.ts";
import { regionHosts } from "../core/genesys/region.ts";
import { canAsk } from "./confirm.ts";
import { programCall } from "./program-call.ts";
import {
  accountPath,
  IGNORED,
  setUpCommands,
  type StarterAccount,
  type StarterFacts,
  starterFiles,
} from "./starter.ts";
import { makeFolder } from "../runtime/make-folder.ts";

/** What a person may give `init`; what is missing is asked for at a terminal, and is an example elsewhere. */
interface InitOptions {
  readonly address?: string | undefined;
  readonly smtpServer?: string | undefined;
  readonly imapServer?: string | undefined;
  readonly queue?: string | undefined;
  readonly genesysRegion?: string | undefined;
  readonly uses?: string | undefined;
}

/** Writes the first files of a repository into the current folder, never over others, and prints what to do next. */
export async function initCommand(options: InitOptions): Promise<void> {
  const folder = process.cwd();
  const facts = await starterFacts(folder, options);
  const say = (line: string): boolean => process.stdout.write(logLine(line) + "\n");
  let failures = 0;
  for (const { path, text } of starterFiles(facts)) {
    const left = await writeNew(folder, path, text);
    if (left === undefined) say(`wrote     ${path}`);
    else if (left === "same") say(`unchanged ${path}`);
    else {
      failures++;
      say(`not written ${path}: ${left}`);
    }
  }
  try {
    say(`${await ignore(folder) ? "wrote    " : "unchanged"} .gitignore`);
  } catch (error) {
    failures++;
    say(`not written .gitignore: ${errorMessage(error)}`);
  }
  process.stdout.write(`\n${nextSteps(facts, await repositoryOf(folder))}`);
  process.exitCode = failures === 0 ? 0 : 1;
}

async function starterFacts(folder: string, options: InitOptions): Promise<StarterFacts> {
  const region = options.genesysRegion ?? "us-east-1";
  // Throws for what is no region, in words.
  regionHosts(region, "--genesys-region");
  if (options.uses !== undefined && !/^[\w.-]+\/[\w.-]+@[0-9a-f]{40}$/.test(options.uses)) {
    throw refusal(`--uses is "${visible(options.uses, 100)}"`, "Give OWNER/REPO@ and the full SHA of a commit");
  }
  return { branch: await defaultBranch(folder), region, action: options.uses, account: await firstAccount(options) };
}

async function firstAccount(options: InitOptions): Promise<StarterAccount | undefined> {
  const given = options.address ?? (canAsk() ? await ask(options) : undefined);
  const { address, ...servers } = typeof given === "object" ? given : { address: given ?? "" };
  if (address === "") {
    const alone = (["smtpServer", "imapServer", "queue"] as const).find((key) => options[key] !== undefined);
    if (alone !== undefined) throw refusal("the account has no address", "Give --address too");
    return undefined;
  }
  const domain = address.slice(address.lastIndexOf("@") + 1).toLowerCase();
  const account = {
    address,
    smtpServer: options.smtpServer ?? `smtp.${domain}`,
    imapServer: options.imapServer ?? `imap.${domain}`,
    queue: options.queue ?? "Customer Support",
    ...servers,
  };
  const [file] = starterFiles({ branch: "main", region: "us-east-1", account });
  const [parsed] = parseAccounts(file?.text ?? "", file?.path ?? "");
  const wrong = parsed?.issues.find(isError);
  if (wrong !== undefined) throw refusal(wrong.message, wrong.hint);
  return account;
}

/** Asks for the first account; an empty address means that it is written later. */
async function ask(options: InitOptions): Promise<StarterAccount | undefined> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const question = async (text: string, otherwise: string): Promise<string> =>
      (await terminal.question(`${text} [${otherwise}]: `)).trim() || otherwise;
    const address = (await terminal.question("Address of the first account (Enter: write an example): ")).trim();
    if (address === "") return undefined;
    const domain = address.slice(address.lastIndexOf("@") + 1).toLowerCase();
    return {
      address,
      smtpServer: options.smtpServer ?? await question("SMTP server", `smtp.${domain}`),
      imapServer: options.imapServer ?? await question("IMAP server", `imap.${domain}`),
      queue: options.queue ?? await question("Queue that takes its mail", "Customer Support"),
    };
  } catch (error) {
    // Ctrl+C or the end of the input, where a question stands.
    if (error instanceof Error && error.name === "AbortError") throw refusal("nobody answered", "Give --address");
    throw error;
  } finally {
    terminal.close();
  }
}

function refusal(reason: string, hint?: string): ConfigurationError {
  return new ConfigurationError("INPUT_INVALID", `Cannot write the first files: ${reason}`, { ...(hint && { hint }) });
}

/** The branch that the remote calls its default one; else `main`, or `master` where that is the branch that is checked out. */
async function defaultBranch(folder: string): Promise<string> {
  for (const [path, known] of [["refs/remotes/origin/HEAD", /^[\w./-]+$/], ["HEAD", /^master$/]] as const) {
    const text = await readFile(join(folder, ".git", path), "utf8").catch(() => "");
    const name = /^ref: refs\/(?:heads|remotes\/origin)\/(\S+)\s*$/.exec(text)?.[1];
    if (name !== undefined && known.test(name)) return name;
  }
  return "main";
}

/** Writes a file that is not there yet; else says why not, or that it is the same. */
async function writeNew(folder: string, path: string, text: string): Promise<string | undefined> {
  const full = join(folder, path);
  try {
    const link = await firstLink(folder, path);
    if (link !== undefined) return `${link} is a symbolic link, which may lead out of the repository`;
    await makeFolder(dirname(full));
    await writeFile(full, text, { flag: "wx" });
    return undefined;
  } catch (error) {
    if (errorCode(error) !== "EEXIST") return errorMessage(error);
    const there = await readFile(full, "utf8").catch(() => undefined);
    return there === text ? "same" : "there is another file already; it stays as it is";
  }
}

/** The first part of a path below a folder that is a symbolic link, where one is. */
async function firstLink(folder: string, path: string): Promise<string | undefined> {
  const parts = path.split("/");
  for (const length of parts.keys()) {
    const part = parts.slice(0, length + 1).join("/");
    const found = await lstat(join(folder, part)).catch((error: unknown) => {
      if (errorCode(error) === "ENOENT") return undefined;
      throw error;
    });
    if (found === undefined) return undefined;
    if (found.isSymbolicLink()) return part;
  }
  return undefined;
}

/** Adds what is missing to `.gitignore`; false if nothing is. */
async function ignore(folder: string): Promise<boolean> {
  const path = join(folder, ".gitignore");
  const there = await readFile(path, "utf8").catch((error: unknown) => {
    if (errorCode(error) === "ENOENT") return "";
    throw error;
  });
  const lines = new Set(there.split(/\r?\n/).map((line) => line.trim()));
  const missing = IGNORED.filter((line) => !lines.has(line));
  if (missing.length === 0) return false;
  // A link would lead the lines into a file of somebody else's.
  if (there !== "" && (await lstat(path)).isSymbolicLink()) throw new Error("it is a symbolic link");
  const gap = there === "" ? "" : there.endsWith("\n") ? "\n" : "\n\n";
  await writeFile(
    path,
    `${gap}# What local runs of genesys-email-accounts leave, and secrets\n${missing.join("\n")}\n`,
    {
      flag: "a",
    },
  );
  return true;
}

/** What there is of the repository already. */
interface Repository {
  readonly isGit: boolean;
  readonly hasCommits: boolean;
  readonly hasRemote: boolean;
  /** The repository around this folder, where this is not its root. */
  readonly around?: string | undefined;
}

/** Looks without git, which may not be there; a linked worktree has all that its repository has. */
async function repositoryOf(folder: string): Promise<Repository> {
  const git = join(folder, ".git");
  const found = await lstat(git).catch(() => undefined);
  if (found === undefined) {
    const around = await repositoryAround(dirname(folder));
    const isGit = around !== undefined;
    return { isGit, hasCommits: isGit, hasRemote: isGit, around };
  }
  if (!found.isDirectory()) return { isGit: true, hasCommits: true, hasRemote: true };
  const text = (path: string): Promise<string> => readFile(join(git, path), "utf8").catch(() => "");
  return {
    isGit: true,
    // Git writes the log of HEAD with its first commit.
    hasCommits: await text("logs/HEAD") !== "" || await text("packed-refs") !== "",
    hasRemote: /^\s*\[remote "/m.test(await text("config")),
  };
}

async function repositoryAround(folder: string): Promise<string | undefined> {
  if (await lstat(join(folder, ".git")).catch(() => undefined) !== undefined) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : await repositoryAround(above);
}

function nextSteps(facts: StarterFacts, { isGit, hasCommits, hasRemote, around }: Repository): string {
  const { account, action, branch, region } = facts;
  const path = accountPath(account);
  const steps = [
    ...(around === undefined ? [] : [
      `GitHub reads workflows at the root of a repository alone, and this folder lies in\n${visible(around, 300)}.\n` +
      "Move what was written there.",
    ]),
    ...(action === undefined
      ? [
        "In the workflows and in the account file, replace OWNER by the owner of the repository that you take the\n" +
        "action from, and in the workflows COMMIT by the full SHA of a release's commit, which this prints:\n\n" +
        `    gh api repos/OWNER/genesys-email-accounts/commits/v${VERSION} --jq .sha`,
      ]
      : []),
    (account === undefined
      ? `${path} is an example. Correct its servers, its login and its queue, then rename\n` +
        `it and see whether it is right, offline and then with its servers:\n\n` +
        `    mv ${path} ${path.replace(/\.example$/, "")}\n`
      : `Correct the servers, the login and the queue in ${path}, then see whether it is\n` +
        `right, offline and then with its servers:\n\n`) +
    `    export GEA_GENESYS_API=email-domains GEA_GENESYS_REGION=${region}    # as in the workflows\n` +
    `    ${programCall()} check --probe off\n` +
    `    ${programCall()} check\n\n` +
    "With GENESYS_CLIENT_ID and GENESYS_CLIENT_SECRET of the next step in the environment, it shows the plan too.",
    "In Genesys Cloud, make two OAuth clients (Client Credentials): one that reads, for checks, and one that\n" +
    "writes. docs/configuration.md of the action lists their permissions.",
    ...(hasRemote ? [] : [
      `Put the repository on GitHub, with a first commit on ${branch} for pull requests to go to:\n\n` +
      (isGit ? "" : `    git init -b ${branch}\n`) +
      (hasCommits ? "" : '    git commit --allow-empty -m "Begin"\n') +
      "    gh repo create --private --source . --push",
    ]),
    "With GitHub's command line, in the folder of the repository, make the environments and set what the\n" +
    "workflows read. Each `secret set` asks for its value. Required reviewers need a public repository or a paid\n" +
    `plan; leave out that line where there is none.\n\n${indent(setUpCommands(facts))}`,
    "Open the first pull request. " +
    (account === undefined
      ? "Its check is green, also while there is no account file."
      : "Its comment says whether file and servers are right, and what a merge will do.") +
    "\nWithout the OAuth client, it says that it made no plan.\n\n" +
    "    git switch -c e-mail-accounts && git add accounts .github .gitignore\n" +
    '    git commit -m "Manage e-mail accounts from git" && git push -u origin HEAD && gh pr create --fill',
    `After the merge into ${branch}, the apply provisions what the comment of the pull request showed.`,
  ];
  return `Next:\n\n${steps.map((step, index) => `${index + 1}. ${step.replace(/\n(?=.)/g, "\n   ")}\n`).join("\n")}`;
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, "    ");
}
