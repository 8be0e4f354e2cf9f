import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { describe, it, test } from "node:test";
import { parse } from "yaml";
import { parseAccounts } from "../../src/core/account/parse.ts";
import { type Finished, program, runCli } from "../support/program.ts";

/** A fenced block of a page. */
interface Block {
  readonly page: string;
  readonly language: string;
  readonly text: string;
}

const PAGES = [
  "README.md",
  ...readdirSync("docs").filter((name) => name.endsWith(".md")).map((name) => `docs/${name}`),
  ".github/CONTRIBUTING.md",
  ".github/SECURITY.md",
].filter((page) => existsSync(page));

const BLOCKS: readonly Block[] = PAGES.flatMap((page) =>
  [...readFileSync(page, "utf8").matchAll(/^( *)```(\w*)\n([\s\S]*?)^ *```$/gm)].map((
    [, indent = "", language = "", text = ""],
  ) => ({ page, language, text: text.replaceAll(new RegExp(`^${indent}`, "gm"), "") }))
);

const SHELL = BLOCKS.filter(({ language }) => language === "sh" || language === "");
const [SET_UP = "", CHECKS = ""] = SHELL.filter(({ page, text }) =>
  page === "README.md" && /^genesys-email-accounts /m.test(text)
).map(({ text }) => text);

/** The calls of the program in lines of a shell, without what the shell itself does. */
function callsIn(text: string): string[] {
  return [...text.matchAll(/^(?:genesys-email-accounts|\$cli) ([^#>|\n]*)/gm)].map(([, call = ""]) => call.trim());
}

/** What the program says of a command: the words that are a command, and its help. */
async function helpOf(call: string): Promise<{ readonly words: string; readonly help: string }> {
  const words = /^(?:audit )?[a-z-]+/.exec(call)?.[0] ?? "";
  const { exitCode, stdout, stderr } = await runCli([...words.split(" "), "--help"], { cwd: "." });
  assert.equal(exitCode, 0, `${call}: ${stderr}`);
  assert.ok(stdout.startsWith(`Usage: genesys-email-accounts ${words} `), `there is no command ${words}: ${call}`);
  return { words, help: stdout };
}

/** The options of a help text, as people type them. */
function optionsOf(help: string): string[] {
  return [...help.matchAll(/^ {2}(?:-\w, )?--(\[no-\])?([a-z-]+)/gm)].flatMap(([, no, name = ""]) =>
    no === undefined ? [`--${name}`] : [`--${name}`, `--no-${name}`]
  );
}

describe("every call of the program in a page", () => {
  it("names a command and options that are there", async () => {
    const calls = [
      ...SHELL.flatMap(({ text }) => callsIn(text)),
      ...PAGES.flatMap((page) =>
        [...readFileSync(page, "utf8").matchAll(/`genesys-email-accounts ([^`]+)`/g)].map(([, call = ""]) => call)
      ),
    ];
    assert.ok(calls.length >= 10);
    for (const call of new Set(calls)) {
      const { help } = await helpOf(call);
      // What stands behind `--` is another program's.
      for (const [option] of call.replace(/ -- .*$/, "").matchAll(/--[a-z-]+/g)) {
        assert.ok(optionsOf(help).includes(option), call);
      }
    }
  });

  it("is run by a test: here, in slow/readme-lines or in audit-page", () => {
    const others = SHELL.filter(({ page, text }) =>
      callsIn(text).length > 0 && ![SET_UP, CHECKS].includes(text) && !text.startsWith("export cli=") &&
      page !== "docs/audit.md"
    );
    assert.deepEqual(others, []);
  });
});

test("the page of the command line has each command, and every page only options that are there", async () => {
  const { stdout } = await runCli(["--help"], { cwd: "." });
  const commands = [...stdout.matchAll(/^ {2}([a-z-]+)(?= [[<]| {2,})/gm)].map(([, name = ""]) => name)
    .filter((name) => name !== "help");
  assert.ok(commands.length >= 10);
  const page = readFileSync("docs/command-line.md", "utf8");
  const told = [...page.matchAll(/^\| `([a-z-]+)/gm)].map(([, name = ""]) => name);
  assert.deepEqual(told.toSorted(), commands.toSorted());
  const known = new Set<string>();
  for (const name of commands.map((each) => each === "audit" ? "audit export" : each)) {
    for (const option of optionsOf((await helpOf(name)).help)) known.add(option);
  }
  const spoken = PAGES.filter((each) => each !== "docs/architecture.md").flatMap((each) =>
    [...readFileSync(each, "utf8").matchAll(/`(--[a-z-]+)[^`]*`/g)].map(([, option = ""]) => ({ page: each, option }))
  );
  const others = new Set(["--allow-net", "--allow-read", "--allow-write", "--allow-run", "--allow-env"]);
  assert.ok(spoken.length >= 10);
  assert.deepEqual(spoken.filter(({ option }) => !known.has(option) && !others.has(option)), []);
  for (const [, status = "", meaning = ""] of stdout.matchAll(/^ {2}(\d) {2}([a-z ]+)/gm)) {
    assert.match(page, new RegExp(`^\\| ${status} +\\| ${meaning}`, "m"));
  }
});

test("every npm script that a page names is there", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
  for (const page of PAGES) {
    for (const [, name = ""] of readFileSync(page, "utf8").matchAll(/npm run (?:-s )?([a-z0-9:]+)/g)) {
      assert.ok(name in scripts, `${page}: npm run ${name}`);
    }
  }
});

describe("the README's five minutes", () => {
  it("begin with the account file that init writes, and go on to a green check and an apply, by both APIs", async () => {
    const folder = await mkdtemp(join(tmpdir(), "documents-"));
    const file = join(folder, "accounts/support.yaml");
    try {
      const begun = await paste(SET_UP, folder);
      assert.equal(begun.exitCode, 0, begun.stderr);
      const written = await readFile(file, "utf8");
      const shown = BLOCKS.find(({ page, language }) => page === "README.md" && language === "yaml")?.text;
      assert.equal(shown, written);
      const corrected = written.replaceAll(/(?:smtp|imap)\.example\.com/g, "mail.acme.example")
        .replaceAll("support@example.com", "support@support.acme.example").replace('"Customer Support"', "Support");
      await writeFile(file, corrected);
      assert.equal(callsIn(CHECKS).length, 2);
      const applied = `${CHECKS}genesys-email-accounts apply --yes\n`;
      const done = await paste(
        'export SUPPORT_MAILBOX_PASSWORD="$SUPPORT_PASSWORD"\n' + applied +
          applied.replace("GEA_GENESYS_API=email-domains", "GEA_GENESYS_API=email-accounts"),
        folder,
        "sandbox",
      );
      assert.equal(done.exitCode, 0, done.stdout + done.stderr);
      assert.equal(done.stdout.match(/^Plan: 1 to create/gm)?.length, 4, done.stdout);
      assert.equal(done.stdout.match(/^Done: 1 created/gm)?.length, 2, done.stdout);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

/** Runs lines in a shell that knows the program, with or without the simulators, and ends with the first that fails. */
function paste(lines: string, cwd: string, on?: "sandbox"): Promise<Finished> {
  const script = `genesys-email-accounts() { "$NODE" "$CLI" "$@"; }\nset -euo pipefail\n${lines}`;
  const shell = ["bash", "-c", script];
  const [command = "", ...args] = on === undefined
    ? shell
    : [process.execPath, program("cli"), "sandbox", "--", ...shell];
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { PATH: process.env.PATH, NODE: process.execPath, CLI: program("cli") },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => stdout += text);
    child.stderr.setEncoding("utf8").on("data", (text: string) => stderr += text);
    child.on("error", reject);
    child.on("close", (code) => resolve({ exitCode: code ?? -1, stdout, stderr }));
  });
}

test("every block is of a language that a test reads", () => {
  const known = new Set(["", "sh", "yaml", "json", "ts", "mermaid"]);
  assert.deepEqual(BLOCKS.filter(({ language }) => !known.has(language)), []);
  // test/slow/library-examples compiles these.
  const typed = BLOCKS.filter(({ language }) => language === "ts").map(({ page }) => page);
  assert.deepEqual([...new Set(typed)], ["docs/library.md"]);
});

test("every JSON block is JSON, and every YAML block a sound account file, a part of one, or a workflow", () => {
  const account = BLOCKS.find(({ page, language }) => page === "README.md" && language === "yaml")?.text ?? "";
  const { inputs } = parse(readFileSync("action.yml", "utf8"));
  for (const { page, language, text } of BLOCKS) {
    if (language === "json") assert.doesNotThrow(() => JSON.parse(text), page);
    if (language !== "yaml") continue;
    const keys = Object.keys(parse(text));
    if (keys.includes("jobs")) continue;
    if (keys.every((key) => key in inputs)) {
      if (keys.includes("secrets")) JSON.parse(parse(text).secrets.replaceAll(/\$\{\{ toJSON\(.*?\) \}\}/g, '"value"'));
      continue;
    }
    const whole = keys.includes("name") ? text : account.replace(/^routing:[\s\S]*/m, "") + text;
    const parsed = parseAccounts(whole, `${page}.yaml`);
    assert.equal(parsed.length, 1);
    assert.deepEqual(parsed.flatMap(({ issues }) => issues), [], page);
  }
});
