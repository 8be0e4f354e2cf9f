import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import * as v from "valibot";
import { runReportSchema } from "../../src/core/report/report.ts";
import { GOOD } from "../support/cli-files.ts";
import { type Finished, runCli } from "../support/program.ts";

let cwd = "";
before(async () => {
  cwd = await mkdtemp(join(tmpdir(), "cli-help-"));
  await writeFile(join(cwd, "good.yaml"), GOOD);
});
after(() => rm(cwd, { recursive: true, force: true }));

const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Finished> =>
  runCli(args, { cwd, env });

describe("the help of the command line", () => {
  const commands = [
    [],
    ["check"],
    ["apply"],
    ["drift"],
    ["verify-audit"],
    ["audit", "export"],
    ["report"],
    ["redeliver"],
    ["import"],
    ["schema"],
    ["sandbox"],
    ["demo"],
  ];

  it("has for each command an example and its exit statuses, and fits 80 columns", async () => {
    for (const command of commands) {
      const { exitCode, stdout, stderr } = await run([...command, "--help"], { COLUMNS: "200" });
      assert.deepEqual([exitCode, stderr], [0, ""], command.join(" "));
      assert.match(stdout, /^Example:\n {2}\$ genesys-email-accounts /m, command.join(" "));
      assert.match(stdout, /^Exit status:\n {2}0 /m, command.join(" "));
      assert.deepEqual(stdout.split("\n").filter((line) => [...line].length > 80), []);
      assert.doesNotMatch(stdout, /--\S*(secret|token|headers) /, "a secret is never an argument");
    }
  });

  it("is the same by help COMMAND, and names every command without one", async () => {
    for (const command of [["check"], ["audit", "export"]]) {
      assert.equal((await run(["help", ...command])).stdout, (await run([...command, "--help"])).stdout);
    }
    assert.equal((await run(["help"])).exitCode, 0);
    const { stdout } = await run(["--help"]);
    for (const [name = "help"] of commands) assert.match(stdout, new RegExp(`^ {2}${name} `, "m"));
    assert.equal((await run([])).exitCode, 2);
  });

  it("shows the options that a command goes by and no other, a switch in both its forms", async () => {
    const [check, apply, drift] = await Promise.all(
      ["check", "apply", "drift"].map(async (name) => (await run([name, "--help"])).stdout),
    );
    const has = (text: string | undefined, flag: string): boolean => new RegExp(`^ +${flag} `, "m").test(text ?? "");
    const wanted: [string, boolean, boolean, boolean][] = [
      ["--\\[no-\\]prune", true, true, true],
      ["--target", true, true, true],
      ["--probe", true, true, false],
      ["--allow-env", true, true, false],
      ["--poll-timeout", false, true, false],
      ["--itsm-webhook-url", false, true, false],
      ["--yes", false, true, false],
    ];
    for (const [flag, ...shown] of wanted) {
      assert.deepEqual([check, apply, drift].map((text) => has(text, flag)), shown, flag);
    }
    // All the same a script may give all three the same options.
    const { exitCode, stderr } = await run(["check", "--probe", "off", "--poll-timeout", "5m", "good.yaml"]);
    assert.equal(exitCode, 0, stderr);
  });
});

describe("a command line that is typed wrong", () => {
  it("ends with status 2 and says what was probably meant", async () => {
    const cases: [string[], RegExp][] = [
      [["chekc"], /Unknown command 'chekc'\n {2}Did you mean check\?/],
      [["audit", "exprot"], /Did you mean export\? Run "genesys-email-accounts audit --help"/],
      [["help", "chekc"], /Did you mean check\?/],
      [["check", "--porbe", "off"], /Unknown option '--porbe'\n {2}Did you mean --probe\?/],
      [["check", "--porbe=off"], /Did you mean --probe\? Run "genesys-email-accounts check --help"/],
      [["apply", "--no-pruen"], /Did you mean --no-prune\?/],
      [["check", "--yes"], /--yes is an option of apply\./],
      [["check", "--xyzzy"], /Unknown option '--xyzzy'\n {2}Run "/],
      [["check", "--probe"], /'--probe <value>' argument missing/],
      [["check", "--prune", "--no-prune"], /--prune was given twice/],
      [["check", "--prune=yes"], /Cannot use --prune "yes"\n {2}Give --prune true or false/],
      [["verify-audit"], /Missing required argument 'file'/],
      [["schema", "x"], /Too many arguments/],
      [["check", "--\u001b[2Jx\u2028y"], /Unknown option/],
    ];
    for (const [args, expected] of cases) {
      const { exitCode, stdout, stderr } = await run(args);
      assert.deepEqual([exitCode, stdout], [2, ""], args.join(" "));
      assert.match(stderr, expected);
      assert.match(stderr, /^error INPUT_INVALID [^\n]+\n {2}[^\n]+\n$/);
      assert.doesNotMatch(stderr.replaceAll("\n", ""), /[\p{Cc}\u2028]/u);
    }
  });
});

describe("--json of a run that cannot begin", () => {
  it("prints a run report with the error as its finding, and the words on standard error", async () => {
    const cases: [string[], string, string][] = [
      [["check", "--json", "--porbe", "off"], "check", "INPUT_INVALID"],
      [["apply", "--json", "good.yaml"], "apply", "CREDENTIALS_MISSING"],
      [["drift", "--poll-timeout", "soon", "--json"], "drift", "INPUT_INVALID"],
      [["check", "--json"], "check", "NO_ACCOUNT_FILES"],
      [["check", "--json", "--probe", "off", "good.yaml", "--target", "Nobody"], "check", "INPUT_INVALID"],
      [["check", "--json", "--prune"], "check", "INPUT_INVALID"],
      [["redeliver", "--json", "none.jsonl"], "redeliver", "INPUT_INVALID"],
    ];
    for (const [args, mode, code] of cases) {
      const { exitCode, stdout, stderr } = await run([
        ...args,
        ...(mode === "redeliver" ? [] : ["--organisation", "emea"]),
      ]);
      assert.equal(exitCode, 2, args.join(" "));
      const report = v.parse(runReportSchema, JSON.parse(stdout));
      assert.deepEqual([report.mode, report.result, report.counts.errors], [mode, "failure", 1]);
      const [found] = report.findings;
      assert.equal(found?.code, code);
      assert.ok(found.hint);
      assert.ok(stderr.startsWith(`error ${code} ${found.message}`), stderr);
      const isRead = !args.includes("--porbe") && !args.includes("soon") && mode !== "redeliver";
      if (mode !== "redeliver") assert.equal(report.organisation, isRead ? "emea" : "unknown");
    }
  });

  it("holds no secret", async () => {
    const secret = "correct-horse-battery-staple";
    const env = { GENESYS_CLIENT_ID: "id", GENESYS_CLIENT_SECRET: secret, ACCOUNT_SECRETS: `["${secret}"]` };
    const { exitCode, stdout, stderr } = await run(["check", "--json", "good.yaml"], env);
    assert.equal(exitCode, 2);
    assert.doesNotMatch(stdout + stderr, new RegExp(secret));
    assert.equal(JSON.parse(stdout).findings[0].code, "INPUT_INVALID");
  });

  it("is not asked for by a file of that name, and prints nothing else without it", async () => {
    assert.equal((await run(["check", "--", "--json"])).stdout.startsWith("{"), false);
    assert.equal((await run(["drift", "good.yaml"])).stdout, "");
  });
});
