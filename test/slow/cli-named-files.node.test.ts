import assert from "node:assert/strict";
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { accountText, CliStage } from "../support/cli-stage.ts";

describe("one file of a domain on the command line, email-domains", () => {
  let stage: CliStage;
  before(async () => {
    stage = await CliStage.open("email-domains");
  });
  after(() => stage.close());

  const issuesOf = async (command: string, ...args: readonly string[]) => {
    const { accounts } = await stage.report(command, ...args);
    return accounts.flatMap(({ name, issues }) => issues.map(({ code }) => `${name} ${code}`));
  };

  it("is refused where it would change the servers that accounts of other files share", async () => {
    await stage.account("A");
    await stage.file("accounts/b.yaml", accountText("B").replace("smtp_server: mail", "smtp_server: other.mail"));
    assert.deepEqual(await issuesOf("check", "accounts/b.yaml"), ["Acme B DOMAIN_SERVERS_DIFFER"]);
    const { exitCode, stdout } = await stage.run("apply", "--yes", "accounts/b.yaml");
    assert.equal(exitCode, 1, stdout);
    assert.deepEqual(stage.writes(), []);
  });

  it("is no only reader of INBOX while another file has an account of the domain", async () => {
    await stage.account("B", { path: "accounts/b.yaml" });
    const { exitCode, stdout, stderr } = await stage.run("apply", "--yes", "accounts/b.yaml");
    assert.equal(exitCode, 0, stdout + stderr);
    assert.match(stdout, /1 created/);
    assert.doesNotMatch(stdout, /Acme A/, "the others are compared only");
    assert.equal((await stage.run("import", "--out", "live")).exitCode, 0);
    const [route = ""] = await readdir(join(stage.folder, "live"));
    const live = await readFile(join(stage.folder, "live", route), "utf8");
    assert.match(live, /b@support\.acme\.example/);
    assert.doesNotMatch(live, /INBOX/);
    await rm(join(stage.folder, "live"), { recursive: true });
    assert.equal((await stage.run("drift", "accounts/b.yaml")).exitCode, 0);
  });

  it("is compared with the files of its own folder, wherever the globs look, and with no broken one", async () => {
    await stage.account("A", { path: "elsewhere/a.yaml" });
    await stage.file("elsewhere/c.yaml", accountText("C").replace("imap_server: mail", "imap_server: imap"));
    await stage.file("elsewhere/broken.yaml", "name: [");
    await stage.file("elsewhere/package.json", "{}");
    await stage.remove("accounts/A.yaml");
    await stage.remove("accounts/b.yaml");
    assert.ok((await issuesOf("check", "elsewhere/c.yaml")).includes("Acme C DOMAIN_SERVERS_DIFFER"));
    await stage.file("empty/nothing.txt", "");
    const { exitCode, stdout } = await stage.runIn("empty", "check", "../elsewhere/c.yaml");
    assert.equal(exitCode, 1, stdout);
    assert.match(stdout, /DOMAIN_SERVERS_DIFFER/);
    assert.doesNotMatch(stdout, /broken|package/);
    assert.deepEqual(await issuesOf("check", "missing/c.yaml"), ["missing/c.yaml FILE_MISSING"]);
  });
});
