import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import * as v from "valibot";
import { runReportSchema } from "../../src/core/report/report.ts";
import { APIS, CliStage } from "../support/cli-stage.ts";

for (const api of APIS) {
  describe(`--prune on the command line, ${api}`, () => {
    let stage: CliStage;
    before(async () => {
      stage = await CliStage.open(api);
      for (const name of ["A", "B", "C", "D"]) await stage.account(name);
      const { exitCode, stdout, stderr } = await stage.run("apply", "--yes");
      assert.equal(exitCode, 0, stdout + stderr);
    });
    after(() => stage.close());
    const changes = async (...args: string[]): Promise<Record<string, string | undefined>> => {
      const { accounts } = await stage.report("check", ...args);
      return Object.fromEntries(accounts.map(({ name, change }) => [name.replace("Acme ", ""), change?.action]));
    };
    const rest = { A: "no-op", B: "no-op", D: "no-op" };

    it("is refused outside a git checkout, and in one without a commit, before anything is asked or written", async () => {
      const { length } = stage.sandbox.simulators.genesys.requests();
      for (
        const args of [["apply", "--yes", "--prune"], ["check", "--prune"], ["drift", "--prune=true"]] as [
          string,
          ...string[],
        ][]
      ) {
        const { exitCode, stderr } = await stage.run(...args);
        assert.equal(exitCode, 2, stderr);
        assert.match(
          stderr,
          /INPUT_INVALID Cannot use --prune: .* is in no git checkout\n {2}Run it in a git checkout/,
        );
      }
      stage.git("init", "-q");
      const { exitCode, stderr } = await stage.run("apply", "--yes", "--prune");
      assert.equal(exitCode, 2, stderr);
      assert.match(stderr, /Cannot use --prune: the checkout has no commit yet/);
      assert.equal(stage.sandbox.simulators.genesys.requests().length, length);
    });

    it("deletes what is in neither the folder nor HEAD's tree and once was in HEAD's history", async () => {
      stage.commit();
      await stage.remove("accounts/C.yaml");
      assert.deepEqual(await changes("--prune"), rest, "HEAD's tree still has C");
      stage.commit();
      assert.deepEqual(await changes(), rest, "nobody asked for it");
      assert.deepEqual(await changes("--prune=false"), rest);
      assert.deepEqual(await changes("--prune"), { ...rest, C: "delete" });
      await stage.account("C", { path: "elsewhere/c.yaml" });
      assert.deepEqual(await changes("--prune"), rest, "C stands in a file that no glob takes and nobody committed");
      await stage.remove("elsewhere/c.yaml");
    });

    it("looks at the whole checkout where it runs in a folder below", async () => {
      await stage.file("team/accounts/keep.txt", "");
      await stage.account("C", { path: "other/C.yaml" });
      const check = () => stage.runIn("team", "check", "--prune", "--accounts", "**/*.yaml", "--accounts", "*.yaml");
      await stage.account("A", { path: "team/accounts/A.yaml" });
      const kept = await check();
      assert.match(kept.stdout, /Plan: nothing to do, 1 account unchanged\n/, kept.stdout + kept.stderr);
      await stage.remove("other/C.yaml");
      const pruned = await check();
      assert.match(pruned.stdout, /1 to delete, 1 unch/, pruned.stdout + pruned.stderr);
      await stage.remove("team/accounts/A.yaml");
      await stage.remove("team/accounts/keep.txt");
    });

    it("is refused with FILES, for what is not named is not looked at", async () => {
      for (const file of ["accounts/A.yaml", "accounts", "accounts/*.yaml", "-"]) {
        const { exitCode, stderr } = await stage.run("apply", "--yes", "--prune", file);
        assert.equal(exitCode, 2, stderr);
        assert.match(stderr, /INPUT_INVALID Cannot use --prune with FILES: [^]*--accounts[^]*--no-prune/);
      }
      const named = await stage.run("check", "--no-prune", "accounts/A.yaml");
      assert.equal(named.exitCode, 0, named.stdout + named.stderr);
    });

    it("deletes nothing where only the end of the history is there, and says how to fetch it", async () => {
      stage.git("clone", "-q", "--depth", "1", `file://${stage.folder}`, join(stage.folder, "shallow"));
      const { stdout } = await stage.runIn("shallow", "check", "--prune", "--json");
      await rm(join(stage.folder, "shallow"), { recursive: true });
      const { findings, accounts } = v.parse(runReportSchema, JSON.parse(stdout));
      const blocked = findings.find(({ code }) => code === "PRUNE_BLOCKED");
      assert.match(blocked?.message ?? "", /Nothing is deleted, because the checkout is shallow.*"Acme C"/);
      assert.match(blocked?.hint ?? "", /git fetch --unshallow/);
      assert.deepEqual(accounts.filter(({ change }) => change?.action === "delete"), []);
    });

    it("keeps to --max-prune, a share that is never below one in a small fleet", async () => {
      const refused = await stage.run("apply", "--yes", "--prune", "--max-prune", "0");
      assert.equal(refused.exitCode, 1, refused.stdout + refused.stderr);
      assert.match(refused.stdout, /PRUNE_BLOCKED .*max-prune is 0/);
      assert.deepEqual(stage.writes().filter((write) => write.startsWith("DELETE")), []);
      assert.deepEqual(await changes("--prune", "--max-prune", "1%"), { ...rest, C: "delete" });
    });

    it("carries the deletion out, leaves the rest alone and asks for nothing more", async () => {
      const { exitCode, stdout, stderr } = await stage.run("apply", "--yes", "--prune");
      assert.equal(exitCode, 0, stdout + stderr);
      assert.equal(stage.writes().filter((write) => write.startsWith("DELETE")).length, 1);
      assert.deepEqual(await changes("--prune"), rest);
    });
  });
}

describe("--prune-domains on the command line", () => {
  it("removes a domain with its last account, and only with --prune", async () => {
    const stage = await CliStage.open("email-domains");
    try {
      await stage.account("A");
      await stage.file("accounts/none.yaml", "# nothing here\n");
      const first = await stage.run("apply", "--yes", "accounts/A.yaml");
      assert.equal(first.exitCode, 0, first.stdout + first.stderr);
      await stage.remove("accounts/none.yaml");
      stage.commit();
      await stage.remove("accounts/A.yaml");
      stage.commit();
      // An account elsewhere, so that the globs take a file.
      await stage.file(
        "accounts/orders.yaml",
        `name: Acme Orders
description: ""
smtp_server: mail.acme.example
smtp_port: 587
imap_server: mail.acme.example
imap_port: 993
authentication_type: PLAIN
username: support@other.acme.example
password: env:ORDERS_PASSWORD
signature: ""
reply_to_address: support@other.acme.example
reply_template: ""
forward_template: ""
`,
      );
      const of = async (...args: string[]) =>
        (await stage.report("check", "--max-prune", "100%", ...args)).domains?.map(({ name, change }) =>
          `${name} ${change?.action}`
        );
      assert.deepEqual(await of("--prune-domains"), ["other.acme.example create"]);
      assert.deepEqual(await of("--prune", "--no-prune-domains"), ["other.acme.example create"]);
      assert.deepEqual(await of("--prune", "--prune-domains"), [
        "other.acme.example create",
        "support.acme.example delete",
      ]);
    } finally {
      await stage.close();
    }
  });
});
