import assert from "node:assert/strict";
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { parse } from "yaml";
import { parseAccounts } from "../../src/core/account/parse.ts";
import { accountFindings } from "../../src/core/run/fit-api.ts";
import { isGreen } from "../support/event-case.ts";
import { EventStage } from "../support/event-stage.ts";
import { runGit } from "../support/history-model.ts";
import { type Finished, runCli } from "../support/program.ts";

describe("init", () => {
  let folder: string;
  beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), "init-"))));
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const init = (...args: string[]): Promise<Finished> => runCli(["init", ...args], { cwd: folder });
  const read = (path: string): Promise<string> => readFile(join(folder, path), "utf8");
  const files = async (): Promise<string[]> =>
    (await readdir(folder, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort();

  it("writes the same workflows as docs/set-up.md shows, an example and .gitignore, and a second time nothing", async () => {
    const first = await init();
    assert.equal(first.exitCode, 0, first.stderr);
    const written = [
      ".github/workflows/accounts-apply.yml",
      ".github/workflows/accounts-check.yml",
      ".gitignore",
      "accounts/support.yaml.example",
    ];
    assert.deepEqual(await files(), written);
    const page = await readFile("docs/set-up.md", "utf8");
    for (const name of ["accounts-check", "accounts-apply"]) {
      assert.ok(page.includes(`\`\`\`yaml\n${await read(`.github/workflows/${name}.yml`)}\`\`\``), name);
    }
    const texts = await Promise.all(written.map(read));
    const second = await init();
    assert.equal(second.exitCode, 0);
    assert.match(second.stdout, /^unchanged \.gitignore$/m);
    assert.deepEqual(await Promise.all(written.map(read)), texts);
  });

  it("writes an account that both APIs can hold", async () => {
    const { exitCode, stdout } = await init("--address", "Sales.Team@Acme.example", "--queue", "Sales: first #1");
    assert.equal(exitCode, 0);
    const text = await read("accounts/sales.team.yaml");
    const [parsed] = parseAccounts(text, "accounts/sales.team.yaml");
    assert.deepEqual(parsed?.issues.filter(({ severity }) => severity === "error"), []);
    assert.equal(parsed?.account?.smtp_server, "smtp.acme.example");
    assert.equal(parsed?.account?.routing?.queue, "Sales: first #1");
    assert.equal(parsed?.account?.password, "env:SALES_TEAM_MAILBOX_PASSWORD");
    assert.ok(parsed?.account);
    assert.deepEqual(
      accountFindings(parsed.account, "email-domains").filter(({ severity }) => severity === "error"),
      [],
    );
    assert.match(await read(".github/workflows/accounts-apply.yml"), /"SALES_TEAM_MAILBOX_PASSWORD": \$\{\{ toJSON/);
    assert.match(stdout, /^ +gh secret set SALES_TEAM_MAILBOX_PASSWORD --env genesys-production$/m);
    assert.equal((await runCli(["check", "--probe", "off"], { cwd: folder })).exitCode, 0);
  });

  it("names no secret that GitHub or this program refuses", async () => {
    for (
      const [address, name] of [
        ["github@acme.example", "ACCOUNT_GITHUB_MAILBOX_PASSWORD"],
        ["1st@acme.example", "ACCOUNT_1ST_MAILBOX_PASSWORD"],
        ["genesys.in@acme.example", "ACCOUNT_GENESYS_IN_MAILBOX_PASSWORD"],
      ] as const
    ) {
      const { stdout, exitCode } = await init("--address", address);
      assert.match(stdout, new RegExp(`gh secret set ${name} `));
      // The workflow of the first address stays.
      assert.equal(exitCode, address.startsWith("github") ? 0 : 1);
    }
  });

  it("never writes over a file, and says which it left", async () => {
    await mkdir(join(folder, ".github/workflows"), { recursive: true });
    await writeFile(join(folder, ".github/workflows/accounts-check.yml"), "mine\n");
    await writeFile(join(folder, ".gitignore"), "node_modules\n.env");
    const { exitCode, stdout } = await init();
    assert.equal(exitCode, 1);
    assert.match(stdout, /^not written \.github\/workflows\/accounts-check\.yml: there is another file already/m);
    assert.equal(await read(".github/workflows/accounts-check.yml"), "mine\n");
    const lines = (await read(".gitignore")).split("\n");
    assert.deepEqual(lines.slice(0, 2), ["node_modules", ".env"]);
    assert.equal(lines.filter((line) => line === ".env").length, 1);
    assert.ok(lines.includes("report.json"));
  });

  it("follows no link, dangling or not", async () => {
    await writeFile(join(folder, "elsewhere"), "theirs\n");
    await symlink("elsewhere", join(folder, ".gitignore"));
    await mkdir(join(folder, "accounts"));
    await symlink("nowhere", join(folder, "accounts/support.yaml.example"));
    const { exitCode, stdout } = await init();
    assert.equal(exitCode, 1);
    assert.match(stdout, /^not written \.gitignore: it is a symbolic link$/m);
    assert.match(stdout, /^not written accounts\/support\.yaml\.example: .* is a symbolic link/m);
    assert.equal(await read("elsewhere"), "theirs\n");
    await assert.rejects(read("nowhere"), { code: "ENOENT" });
  });

  it("follows no linked folder out of the repository", async () => {
    const outside = await mkdtemp(join(tmpdir(), "outside-"));
    try {
      await symlink(outside, join(folder, ".github"));
      const { exitCode, stdout } = await init();
      assert.equal(exitCode, 1);
      assert.match(stdout, /^not written \.github\/workflows\/accounts-check\.yml: \.github is a symbolic link/m);
      assert.deepEqual(await readdir(outside), []);
    } finally {
      await rm(outside, { recursive: true });
    }
  });

  it("knows the default branch, by its remote or by its own", async () => {
    for (
      const [path, text, branch] of [
        ["refs/remotes/origin/HEAD", "ref: refs/remotes/origin/trunk\n", "trunk"],
        ["HEAD", "ref: refs/heads/master\n", "master"],
        ["HEAD", "ref: refs/heads/topic\n", "main"],
        ["refs/remotes/origin/HEAD", "ref: refs/remotes/origin/$(id)\n", "main"],
      ] as const
    ) {
      await rm(folder, { recursive: true });
      await mkdir(join(folder, ".git", path, ".."), { recursive: true });
      await writeFile(join(folder, ".git", path), text);
      const { stdout } = await init();
      const workflow = parse(await read(".github/workflows/accounts-apply.yml"));
      assert.deepEqual(workflow.on.push.branches, [branch]);
      assert.match(stdout, new RegExp(`-f "name=${branch}"`));
    }
  });

  it("says how the repository comes to GitHub, where it is not there yet", async () => {
    const git = (...args: string[]): unknown => runGit(folder, args);
    const lines = ["git init -b", "git commit --allow-empty", "gh repo create --private"];
    const told = async (cwd = folder): Promise<string[]> => {
      const { stdout } = await runCli(["init"], { cwd });
      return lines.filter((line) => stdout.includes(`       ${line}`));
    };
    assert.deepEqual(await told(), lines);
    git("init", "-q", "-b", "main");
    assert.deepEqual(await told(), lines.slice(1));
    git("commit", "-q", "--allow-empty", "-m", "x");
    assert.deepEqual(await told(), lines.slice(2));
    git("remote", "add", "origin", "https://github.example/acme/accounts.git");
    assert.deepEqual(await told(), []);
    await mkdir(join(folder, "below"));
    assert.deepEqual(await told(join(folder, "below")), []);
    const { stdout } = await runCli(["init"], { cwd: join(folder, "below") });
    assert.match(stdout, /1\. GitHub reads workflows at the root of a repository alone/);
  });

  it("prints checks by the API and region of the workflows", async () => {
    const { stdout } = await init("--address", "support@acme.example", "--genesys-region", "eu-central-1");
    const [, api, region] = /^ +export GEA_GENESYS_API=(\S+) GEA_GENESYS_REGION=(\S+) /m.exec(stdout) ?? [];
    assert.equal(region, "eu-central-1");
    assert.match(await read(".github/workflows/accounts-check.yml"), new RegExp(`genesys-api: ${api}\n`));
  });

  it("puts the action's commit into both workflows", async () => {
    const action = `acme/genesys-email-accounts@${"a".repeat(40)}`;
    const { stdout } = await init("--uses", action, "--genesys-region", "mypurecloud.de");
    for (const name of ["accounts-check", "accounts-apply"]) {
      assert.doesNotMatch(await read(`.github/workflows/${name}.yml`), /OWNER|COMMIT/);
      assert.ok((await read(`.github/workflows/${name}.yml`)).includes(`uses: ${action} # v`));
    }
    assert.doesNotMatch(stdout, /OWNER/);
    const schema = `https://raw.githubusercontent.com/${action.replace("@", "/")}/dist/account.schema.json`;
    assert.ok((await read("accounts/support.yaml.example")).includes(`$schema=${schema}\n`));
    assert.match(stdout, /^ +gh variable set GENESYS_REGION --body mypurecloud\.de$/m);
  });

  it("refuses what no workflow could use, and writes nothing", async () => {
    for (
      const args of [
        ["--address", "no address"],
        ["--address", "a@b@c"],
        ["--address", "support@acme.example", "--smtp-server", "192.0.2.1"],
        ["--address", "support@acme.example", "--queue", "a\u0007b"],
        ["--smtp-server", "smtp.acme.example"],
        ["--uses", "acme/action@v1"],
        ["--genesys-region", "moon-1"],
        ["extra"],
      ]
    ) {
      const { exitCode, stderr } = await init(...args);
      assert.equal(exitCode, 2, args.join(" "));
      assert.match(stderr, /^error/, args.join(" "));
      assert.deepEqual(await files(), []);
    }
  });

  it("the first pull request of a repository with nothing but these files is green, and so is the first account's", async () => {
    await init("--uses", `acme/genesys-email-accounts@${"a".repeat(40)}`);
    const fresh = Object.fromEntries(await Promise.all((await files()).map(async (path) => [path, await read(path)])));
    const stage = await EventStage.open({ files: { "README.md": "# Nothing yet\n" } });
    try {
      const noClient = { "genesys-client-id": "", "genesys-client-secret": "" };
      const first = await stage.run(stage.pullEvent(await stage.openPull(fresh)), {
        inputs: { ...noClient, probe: undefined },
      });
      isGreen(first);
      assert.match(first.log, /no account file yet/);
      const renamed = { ...fresh, "accounts/support.yaml": fresh["accounts/support.yaml.example"] };
      const second = stage.pullEvent(await stage.openPull(renamed, { number: 8 }));
      isGreen(await stage.run(second, { inputs: noClient }));
    } finally {
      await stage.close();
    }
  });
});
