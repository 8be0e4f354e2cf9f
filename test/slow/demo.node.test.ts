import assert from "node:assert/strict";
import process from "node:process";
import { test } from "node:test";
import { runCli } from "../support/program.ts";

test("the demo plays on the public API, ends well, and says that the tutorial's is served too", async () => {
  const { exitCode, stdout, stderr } = await runCli(["demo"], { cwd: process.cwd() });
  assert.equal(exitCode, 0, stdout + stderr);
  assert.doesNotMatch(stdout, /did not go as it should/);
  for (
    const expected of [
      /2 of 4 accounts need attention/,
      /Acme Support {3}created: ACTIVE/,
      /Acme Billing {3}create failed: .*SMTP_ERROR.*Unable to authenticate/,
      /Acme Returns {3}blocked: .*The certificate is for/,
      /Acme Billing {3}unchanged: ACTIVE/,
      /0 writes: everything already matches the files/,
      /audit log: \d+ records, intact/,
      /4 routes on 4 domains with 8 integrations, all live/,
      /The tutorial's API is served as well: genesys-api: email-accounts, with the same files/,
      /What to do next\n[\s\S]*\n {4}node \S*index\.js sandbox -- sh\n[\s\S]*\n {4}node \S*index\.js init\n/,
    ]
  ) assert.match(stdout, expected);
});
