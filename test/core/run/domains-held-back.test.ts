import assert from "node:assert/strict";
import { test } from "node:test";
import { renderComment } from "../../../src/core/report/comment.ts";
import { DomainsBench, mailbox } from "../../support/domains-bench.ts";
import { PipelineBench } from "../../support/pipeline-bench.ts";
import { fileOf } from "../../support/pipeline-files.ts";

const BY_HAND = {
  id: "one.example",
  smtp: { host: "smtp.one.example", port: 587, userName: "box@one.example", password: "correct horse battery staple" },
  imap: { host: "imap.one.example", port: 993, userName: "box@one.example", password: "correct horse battery staple" },
  routes: [{ pattern: "a", fromName: "A", queue: "Support", mailboxFolders: ["INBOX"] }],
};

test("a check fails where an apply would, on a domain made by hand whose route is as its file says", async () => {
  const bench = new DomainsBench({ seed: { domains: [BY_HAND] } });
  const account = mailbox("a@one.example", { queue: "Support", from_name: "A", mailbox_folders: ["INBOX"] }, {
    smtp_server: "else.one.example",
  });
  const run = new PipelineBench({
    texts: { "accounts/0.yaml": fileOf(account) },
    settings: { genesysApi: "email-domains" },
    target: () => bench.target(),
    deps: { clock: bench.clock },
  });
  const check = await run.run("check");
  const applied = await run.run("apply");
  assert.deepEqual([check.result, applied.result], ["failure", "failure"]);
  assert.deepEqual(check.accounts.flatMap(({ issues }) => issues.map(({ code, severity }) => `${severity} ${code}`)), [
    "error NEEDED_UNIT_FAILED",
  ]);
  const comment = renderComment(check, {});
  assert.match(comment, /\*\*Merge:\*\* not yet/);
  assert.doesNotMatch(comment, /does not work in Genesys Cloud/);
});
