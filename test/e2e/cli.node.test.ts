import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import process from "node:process";
import { createInterface } from "node:readline";
import { after, before, describe, it } from "node:test";
import * as v from "valibot";
import { type RunReport, runReportSchema } from "../../src/core/report/report.ts";
import type { SandboxAddresses } from "../../src/sandbox/start.ts";
import { GOOD } from "../support/cli-files.ts";
import { program, runCli } from "../support/program.ts";

describe("check without a network", () => {
  let cwd = "";
  before(async () => void (cwd = await mkdtemp(join(tmpdir(), "cli-"))));
  after(() => rm(cwd, { recursive: true, force: true }));
  const check = (...args: string[]) => runCli(["check", "--probe", "off", ...args], { cwd });
  const json = async (...args: string[]): Promise<RunReport> => {
    const { stdout } = await check("--json", ...args);
    return v.parse(runReportSchema, JSON.parse(stdout));
  };

  it("names file, line and column of each issue, exits 1 and prints no stack trace", async () => {
    await writeFile(join(cwd, "bad.yaml"), GOOD.replace("587", "25").replace("description:", "descriptoin:"));
    const { exitCode, stdout, stderr } = await check("bad.yaml");
    assert.equal(exitCode, 1);
    assert.match(stdout, /bad\.yaml:4:12: error CFG_PORT_UNSUPPORTED/);
    assert.match(stdout, /bad\.yaml:2:1: error KEY_UNKNOWN .*description/);
    assert.doesNotMatch(stdout + stderr, /^\s+at /m);
  });

  it("prints a report that fits its schema, and everything else on standard error", async () => {
    const report = await json("bad.yaml");
    assert.equal(report.result, "failure");
    assert.equal(report.counts.failed, 1);
    assert.ok(report.accounts[0]?.issues.every((issue) => issue.line > 0 && issue.column > 0));
    assert.equal(report.findings[0]?.code, "PLAN_SKIPPED");
  });

  it("goes on when nobody reads its output any more: the same exit status, and no stack trace", async () => {
    for (const args of [["schema"], ["check", "--probe", "off", "--json", "bad.yaml"]]) {
      const child = spawn(process.execPath, [program("cli"), ...args], {
        cwd,
        env: { PATH: process.env.PATH ?? "" },
        stdio: ["ignore", "pipe", "pipe"],
      });
      child.stdout.destroy();
      let stderr = "";
      child.stderr.setEncoding("utf8").on("data", (text: string) => stderr += text);
      const status = await new Promise((resolve) => child.on("close", resolve));
      assert.equal(status, args[0] === "schema" ? 0 : 1, stderr);
      assert.doesNotMatch(stderr, /EPIPE|^\s+at /m);
    }
  });

  const hostile: [string, string | Uint8Array, string][] = [
    ["empty.yaml", "", "FILE_EMPTY"],
    ["broken.yaml", "name: [", "YAML_SYNTAX"],
    ["latin1.yaml", Uint8Array.from([0x6e, 0xe9, 0x0a]), "FILE_NOT_UTF8"],
    ["literal.yaml", GOOD.replace("env:SUPPORT_PASSWORD", "hunter2hunter2"), "SECRET_LITERAL"],
    ["forbidden.yaml", GOOD.replace("env:SUPPORT_PASSWORD", "env:GENESYS_CLIENT_SECRET"), "SECRET_REFERENCE_FORBIDDEN"],
    ["type.yaml", GOOD.replace("587", '"587"'), "VALUE_TYPE"],
    ["ip.yaml", GOOD.replace("smtp_server: mail.acme.example", "smtp_server: 192.0.2.1"), "CFG_HOST_IP_LITERAL"],
    ["list.json", "[1]", "DOCUMENT_NOT_MAPPING"],
  ];
  for (const [file, content, code] of hostile) {
    it(`says ${code} for ${file} and still handles the file beside it`, async () => {
      await writeFile(
        join(cwd, file),
        typeof content === "string" ? content.replace("name: Good", "name: Bad") : content,
      );
      await writeFile(join(cwd, "good.yaml"), GOOD);
      const report = await json(file, "good.yaml");
      const [bad, good] = report.accounts;
      assert.ok(bad && bad.issues.some((issue) => issue.code === code), JSON.stringify(bad?.issues));
      assert.ok(bad.issues.every((issue) => issue.hint), "an issue has no remedy");
      assert.deepEqual(good?.issues.filter((issue) => issue.severity === "error"), []);
      assert.doesNotMatch(JSON.stringify(report), /hunter2/);
    });
  }

  it("says what is wrong with a file that is missing, and refuses a folder without files", async () => {
    const report = await json("none.yaml");
    assert.deepEqual(report.accounts.flatMap((account) => account.issues.map(({ code }) => code)), ["FILE_MISSING"]);
    await mkdir(join(cwd, "folder.yaml"));
    const { exitCode, stderr } = await check("folder.yaml");
    assert.equal(exitCode, 2);
    assert.match(stderr, /error NO_ACCOUNT_FILES There is no account file at "folder\.yaml"/);
  });

  it("names both files of a duplicate name, whatever its case", async () => {
    await writeFile(join(cwd, "one.yaml"), GOOD);
    await writeFile(join(cwd, "two.yaml"), GOOD.replace("name: Good", "name: GOOD"));
    const { exitCode, stdout } = await check("one.yaml", "two.yaml");
    assert.equal(exitCode, 1);
    assert.match(stdout, /two\.yaml:1:7: error NAME_DUPLICATE .*"one\.yaml", line 1/);
  });

  it("reads no password, and says so once", async () => {
    const { exitCode, stdout } = await check("one.yaml", "--fail-on", "error");
    assert.equal(exitCode, 0);
    assert.match(stdout, /not checked: The secrets that the files refer to were not looked at\n/);
    assert.doesNotMatch(stdout, /SECRET_/);
  });

  it("exits 2 with a remedy for usage and configuration errors", async () => {
    const cases: [string[], RegExp][] = [
      [
        ["check", "--poll-timeout", "soon"],
        /error INPUT_INVALID Cannot use --poll-timeout "soon"\n {2}Give --poll-timeout/,
      ],
      [["sandbox", "--", "./no-such-program"], /error INPUT_INVALID Cannot run the command: .*no-such-program/],
      [["check", "--no-such-option"], /error INPUT_INVALID Unknown option '--no-such-option'/],
      [["check"], /error NO_ACCOUNT_FILES/],
      [["apply", "one.yaml"], /error CREDENTIALS_MISSING/],
      [["drift"], /error CREDENTIALS_MISSING/],
      [["frobnicate"], /Unknown command 'frobnicate'/],
      [["verify-audit", "none.jsonl"], /no such file/],
      [["redeliver", "none.jsonl"], /itsm-webhook-url/],
      [["check", "one.yaml", "--ca-file", "none.pem"], /Cannot read ca-file/],
      [["check", "one.yaml", "--connect-to", "nonsense"], /connect-to/],
      [["check", "one.yaml", "--probe", "off", "--connect-to", "nonsense"], /connect-to/],
      [["check", "one.yaml", "--allow-private-cidrs", "10.0.0.0/99"], /allow-private-cidrs/],
      [["check", "one.yaml", "--genesys-region", "moon-1"], /Cannot use --genesys-region "moon-1"/],
      [["check", "one.yaml", "--login-hosts", "*.co.uk"], /Cannot use --login-hosts "\*\.co\.uk"/],
      [["check", "one.yaml", "--audit-file", "Report.JSON"], /Cannot use --audit-file "Report\.JSON"/],
      [
        ["check", "one.yaml", "--secrets-file", "one.yaml"],
        /Cannot use --secrets-file "one\.yaml": it is in the workspace/,
      ],
      [["check", "one.yaml", "--allow-env", "GENESYS_CLIENT_SECRET"], /Cannot use --allow-env/],
    ];
    for (const [args, expected] of cases) {
      const { exitCode, stdout, stderr } = await runCli(args, { cwd });
      assert.equal(exitCode, 2, `${args.join(" ")}\n${stdout}${stderr}`);
      assert.match(stdout + stderr, expected);
      assert.doesNotMatch(stderr, /^\s+at /m);
    }
  });

  it("prints schema, version and help without any other file", async () => {
    assert.equal((await runCli(["schema"], { cwd })).exitCode, 0);
    assert.match((await runCli(["--version"], { cwd })).stdout, /^\d+\.\d+\.\d+\n$/);
    const help = await runCli(["apply", "--help"], { cwd });
    assert.equal(help.exitCode, 0);
    assert.match(help.stdout, /--poll-timeout/);
    assert.doesNotMatch(help.stdout, /client-secret|webhook-secret/);
  });

  it("leaves no file behind", async () => {
    assert.deepEqual((await readdir(cwd)).filter((name) => name.endsWith(".jsonl")), []);
  });
});

describe("the sandbox command by itself", () => {
  it("prints one JSON line, and beside it says how to use and to stop the simulators", async () => {
    const child = spawn(process.execPath, [program("cli"), "sandbox"], { stdio: ["ignore", "pipe", "pipe"] });
    let stdout = "";
    let stderr = "";
    const hinted = new Promise<void>((resolve) =>
      child.stderr.setEncoding("utf8").on("data", (text: string) => {
        stderr += text;
        if (stderr.endsWith(" sh\n")) resolve();
      })
    );
    child.stdout.setEncoding("utf8").on("data", (text: string) => stdout += text);
    const closed = new Promise((resolve) => child.on("close", (code) => resolve(code)));
    await Promise.race([hinted, closed]);
    child.kill("SIGINT");
    assert.equal(await closed, 0, stderr);
    assert.match(stdout, /^\{.*\}\n$/);
    assert.ok("env" in JSON.parse(stdout));
    assert.match(stderr, /^The simulators run until Ctrl\+C\. .*:\n {4}node \S+ sandbox -- sh\n$/);
  });
});

describe("the sandbox command with check and apply", () => {
  let cwd = "";
  let addresses: SandboxAddresses & { folder: string };
  let stop: () => Promise<void>;
  before(async () => {
    cwd = await mkdtemp(join(tmpdir(), "cli-"));
    const child = spawn(process.execPath, [program("cli"), "sandbox"], { cwd, stdio: ["ignore", "pipe", "inherit"] });
    const closed = new Promise<void>((resolve) => child.on("close", () => resolve()));
    stop = async () => {
      child.kill("SIGTERM");
      await closed;
    };
    for await (const line of createInterface({ input: child.stdout })) {
      addresses = JSON.parse(line);
      break;
    }
  });
  after(async () => {
    await stop();
    await rm(cwd, { recursive: true, force: true });
  });
  const run = (command: string, ...args: string[]) =>
    runCli([command, ...addresses.args, "--accounts", "accounts/{support,none}.yaml", ...args], {
      cwd: addresses.folder,
      env: addresses.env,
    });
  const genesysArgs =
    () => ["--genesys-api-url", addresses.genesys.apiUrl, "--genesys-login-url", addresses.genesys.loginUrl];
  const requests = async (): Promise<string[]> => {
    const control = await (await fetch(addresses.genesys.controlUrl)).json() as {
      requests: { method: string; path: string }[];
    };
    return control.requests.filter(({ method, path }) => method !== "GET" && !path.endsWith("/oauth/token")).map((
      { method },
    ) => method);
  };

  for (const [api, writes] of [["email-accounts", 1], ["email-domains", 13]] as const) {
    it(`${api}: checks, applies, and writes nothing the second time`, async () => {
      const before = (await requests()).length;
      const options = ["--genesys-api", api];
      const checked = await run("check", ...options);
      assert.equal(checked.exitCode, 0, checked.stdout + checked.stderr);
      assert.equal((await requests()).length, before);
      const applied = await run("apply", "--yes", ...options);
      assert.equal(applied.exitCode, 0, applied.stdout + applied.stderr);
      assert.equal((await requests()).length, before + writes);
      const again = await run("apply", "--yes", "--json", ...options);
      assert.equal(again.exitCode, 0, again.stderr);
      assert.equal((await requests()).length, before + writes);
      const report = v.parse(runReportSchema, JSON.parse(again.stdout));
      assert.deepEqual([report.genesysApi, report.counts.unchanged], [api, 1]);
      assert.equal((await run("drift", ...options)).exitCode, 0);
    });
  }

  it("is named by its variables as well as by its options, and the variables name the API", async () => {
    const drift = await runCli(["drift", "--json", "accounts/support.yaml"], {
      cwd: addresses.folder,
      env: addresses.env,
    });
    assert.equal(drift.exitCode, 0, drift.stdout + drift.stderr);
    assert.equal(v.parse(runReportSchema, JSON.parse(drift.stdout)).genesysApi, "email-domains");
  });

  for (const api of ["email-accounts", "email-domains"]) {
    it(`${api}: imports what is live such that a plan right after changes nothing`, async () => {
      const env = { cwd: addresses.folder, env: addresses.env };
      const options = ["--genesys-api", api, ...genesysArgs()];
      const imported = await runCli(["import", "--out", `imported-${api}`, ...options], env);
      assert.equal(imported.exitCode, 0, imported.stdout + imported.stderr);
      const drift = await runCli(
        ["drift", "--accounts", `imported-${api}/*.yaml`, "--json", "--genesys-api", api, ...addresses.args],
        env,
      );
      assert.equal(drift.exitCode, 0, drift.stdout);
      const report = v.parse(runReportSchema, JSON.parse(drift.stdout));
      assert.deepEqual(report.accounts.map(({ change }) => change?.action), ["no-op"]);
      const again = await runCli(["import", "--out", `imported-${api}`, ...options], env);
      assert.equal(again.exitCode, 1, "an existing file was overwritten");
      const password = api === "email-accounts" ? "ACME_SUPPORT_PASSWORD" : "SUPPORT_ACME_EXAMPLE_PASSWORD";
      assert.match(
        await readFile(join(addresses.folder, `imported-${api}/acme-support.yaml`), "utf8"),
        new RegExp(`^password: env:${password}$`, "m"),
      );
    });
  }

  it("leaves an audit log that verifies, and notices a changed byte", async () => {
    const file = join(addresses.folder, "audit_log.jsonl");
    const intact = await runCli(["verify-audit", file], { cwd });
    assert.equal(intact.exitCode, 0, intact.stdout);
    const text = await readFile(file, "utf8");
    await writeFile(join(cwd, "changed.jsonl"), text.replace('"ACTIVE"', '"ACTIVF"'));
    const verify = async (...args: string[]): Promise<number> => {
      const { exitCode, stdout, stderr } = await runCli(["verify-audit", ...args], { cwd });
      assert.doesNotMatch(stdout + stderr, /^\s+at /m);
      return exitCode;
    };
    assert.equal(await verify("changed.jsonl"), 1);
    await writeFile(join(cwd, "cut.jsonl"), text.slice(0, text.length - 40));
    assert.equal(await verify("cut.jsonl"), 3);
    const [, head = ""] = /head (sha256:\w+)/.exec(intact.stdout) ?? [];
    assert.match(intact.stdout, /note: No expected head was given/);
    assert.equal(await verify(file, "--expect-head", head.slice(7).toUpperCase()), 0);
    assert.equal(await verify(file, "--expect-head", `sha256:${"0".repeat(64)}`), 1);
    assert.equal(await verify(file, "--expect-head", ""), 2);
    await writeFile(join(cwd, "log.jsonl.gz"), gzipSync(text));
    for (const [other, words] of [["log.jsonl.gz", "not an audit log"], ["changed.jsonl", "tampered"]] as const) {
      const { stdout } = await runCli(["verify-audit", other], { cwd });
      assert.match(stdout, new RegExp(`^${other}: ${words}$`, "m"));
    }
    assert.equal(await verify("log.jsonl.gz"), 2);
  });

  it("finds drift after a change", async () => {
    const file = join(addresses.folder, "accounts/support.yaml");
    await writeFile(file, (await readFile(file, "utf8")).replace("First-line support", "Second-line support"));
    const { exitCode, stdout } = await run("drift", "--genesys-api", "email-accounts");
    assert.equal(exitCode, 1);
    assert.match(stdout, /description/);
    // Domains have no place for it.
    assert.equal((await run("drift")).exitCode, 0);
    await writeFile(file, (await readFile(file, "utf8")).replace("queue: Support", "queue: Orders"));
    const moved = await run("drift");
    assert.equal(moved.exitCode, 1);
    assert.match(moved.stdout, /queue/);
  });

  it("reads a variable that is no password by its name only where the operator allows it", async () => {
    const support = await readFile(join(addresses.folder, "accounts/support.yaml"), "utf8");
    const [, name = ""] = /env:(\w+)/.exec(support) ?? [];
    const text = support.replace(/^name: .*$/m, "name: Extra").replace(/env:\w+/, "env:EXTRA_SECRET");
    await writeFile(join(addresses.folder, "extra.yaml"), text);
    const env = { ...addresses.env, EXTRA_SECRET: addresses.env[name] ?? "" };
    const apply = (...args: string[]) =>
      runCli(["apply", "--yes", "--genesys-api", "email-accounts", "--probe", "off", ...args, "extra.yaml"], {
        cwd: addresses.folder,
        env,
      });
    const before = (await requests()).length;
    const refused = await apply();
    assert.equal(refused.exitCode, 1, refused.stdout + refused.stderr);
    assert.match(refused.stdout, /SECRET_MISSING password refers to EXTRA_SECRET, .*--allow-env/);
    assert.equal((await requests()).length, before);
    const allowed = await apply("--allow-env", "OTHER", "--allow-env", "EXTRA_SECRET");
    assert.equal(allowed.exitCode, 0, allowed.stdout + allowed.stderr);
  });
});

describe("the sandbox command with a command of its own", () => {
  const sandbox = (...command: string[]) => runCli(["sandbox", "--", ...command], { cwd: process.cwd() });

  it("runs it in the current folder with everything in its environment, and ends with its exit status", async () => {
    const script =
      `const { GEA_GENESYS_API: api, GEA_CONNECT_TO: to, GEA_CA_FILE: ca, GENESYS_CLIENT_ID: id } = process.env;
      const { SANDBOX_FOLDER: folder, SUPPORT_PASSWORD: password } = process.env;
      const isThere = fs.existsSync(folder + "/accounts/support.yaml") && fs.existsSync(ca);
      console.log(JSON.stringify([api, to.split("\\n").length > 1, isThere, Boolean(id && password), process.cwd()]));
      process.exit(7);`;
    const { exitCode, stdout } = await sandbox(process.execPath, "-e", script);
    assert.deepEqual(JSON.parse(stdout), ["email-domains", true, true, true, process.cwd()]);
    assert.equal(exitCode, 7);
    const { exitCode: killed } = await sandbox(process.execPath, "-e", "process.kill(process.pid, 'SIGTERM')");
    assert.equal(killed, 143);
  });

  it("gives a signal on to it, ends after it and leaves no folder", async () => {
    const script = `process.on("SIGTERM", () => process.exit(5)); setInterval(() => {}, 1000);
      console.log(process.env.SANDBOX_FOLDER);`;
    const child = spawn(process.execPath, [program("cli"), "sandbox", "--", process.execPath, "-e", script], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let folder = "";
    for await (const line of createInterface({ input: child.stdout })) {
      folder = line;
      child.kill("SIGTERM");
    }
    const status = child.exitCode ?? await new Promise((resolve) => child.on("close", resolve));
    assert.equal(status, 5);
    await assert.rejects(readdir(folder), /ENOENT/);
  });
});
