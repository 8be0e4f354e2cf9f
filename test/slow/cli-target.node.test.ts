import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { accountText, APIS, CliStage } from "../support/cli-stage.ts";

for (const api of APIS) {
  describe(`--target on the command line, ${api}`, () => {
    let stage: CliStage;
    before(async () => {
      stage = await CliStage.open(api);
      for (const name of ["A", "B"]) await stage.account(name);
      const secret = accountText("C").replaceAll("support.acme.example", "orders.acme.example");
      await stage.file("accounts/secret.yaml", secret.replace("SUPPORT_PASSWORD", "NOT_SET_PASSWORD"));
      await stage.file("accounts/broken.yaml", "name: [");
    });
    after(() => stage.close());

    it("writes the account that it names alone, whatever is wrong with others, and says that the plan is limited", async () => {
      const shown = await stage.run("apply", "--target", "acme a");
      assert.equal(shown.exitCode, 2, "nobody can be asked");
      assert.match(shown.stdout, /RUN_LIMITED The run is limited by --target to 1 of 4 accounts/);
      assert.match(shown.stdout, /1 to create/);
      assert.deepEqual(stage.writes(), []);
      const { exitCode, stdout, stderr } = await stage.run("apply", "--yes", "--target", "acme a");
      assert.equal(exitCode, 0, stdout + stderr);
      assert.match(stdout, /RUN_LIMITED[^]*1 created/);
      assert.doesNotMatch(stdout + stderr, /Acme [BC]|broken|NOT_SET/);
    });

    it("writes nothing the second time, and finds no drift", async () => {
      const { length } = stage.writes();
      for (const command of [["apply", "--yes"], ["check"], ["drift"]] as [string, ...string[]][]) {
        const { exitCode, stdout, stderr } = await stage.run(...command, "--target", "Acme A");
        assert.equal(exitCode, 0, `${command}\n${stdout}${stderr}`);
      }
      assert.equal(stage.writes().length, length);
    });

    it("may be repeated, and prunes nothing though --prune is given, in a checkout or not", async () => {
      const { exitCode, stdout, stderr } = await stage.run("check", "--target", "* A", "--target", "* B", "--prune");
      assert.equal(exitCode, 0, stdout + stderr);
      assert.match(stdout, /limited by --target to 2 of 4 accounts in the files: .* nothing is deleted/);
      assert.match(stdout, /1 to create, 0 to update, 0 to delete, 1 unchanged/);
    });

    it("that takes no account, or says nothing, ends the run with status 2", async () => {
      const cases: [string, RegExp][] = [
        ["Acme  AA", /INPUT_INVALID Cannot use --target "Acme {1,2}AA": no account has it[^]*Did you mean "Acme A"\?/],
        ["Emea/*", /no account has it; accounts\/broken\.yaml cannot be read\n {2}Give --target/],
        ["", /Cannot use --target ""/],
        [" ", /Cannot use --target ""/],
        ["a\nb", /Cannot use --target/],
        ["*a*a*a*a*a*a*", /Cannot use --target .*it has too many wildcards/],
      ];
      const { length } = stage.writes();
      for (const [target, expected] of cases) {
        const { exitCode, stderr } = await stage.run("apply", "--yes", "--target", target);
        assert.equal(exitCode, 2, stderr);
        assert.match(stderr, expected);
      }
      assert.equal(stage.writes().length, length);
    });
  });
}
