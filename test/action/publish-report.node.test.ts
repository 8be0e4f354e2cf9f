import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { after, before, describe, it, mock } from "node:test";
import { publishReport } from "../../src/action/publish-report.ts";
import { commentMarker } from "../../src/core/report/comment.ts";
import type { RunReport } from "../../src/core/report/report.ts";
import type { FaultRule, HttpFault } from "../../src/sandbox/http-fault.ts";
import { ACTIONS_BOT } from "../../src/sandbox/github/state.ts";
import { clientOver, github, pull, REPO } from "../support/action-github.ts";
import { memoryLogger } from "../support/provision-bench.ts";
import { accountReport, runReport } from "../support/reports.ts";

const KEY = "ci/check";

describe("a comment that cannot be written", () => {
  let folder = "";
  before(async () => void (folder = await mkdtemp(join(tmpdir(), "publish-"))));
  after(() => rm(folder, { recursive: true, force: true }));

  /** The warnings of the workflow log after a report was published. */
  async function warnings(
    faults: readonly FaultRule<HttpFault>[],
    options: { readonly readOnly?: boolean; readonly report?: RunReport } = {},
  ): Promise<string[]> {
    const own = { id: 5, body: `${commentMarker(KEY)}\ngreen`, user: ACTIONS_BOT };
    const { simulator } = github({ pulls: [pull({ comments: [own] })] }, { readOnly: options.readOnly ?? false });
    simulator.addFaults(...faults);
    const octokit = (await clientOver(simulator.fetch)).informing;
    const lines: string[] = [];
    const write = process.stdout.write.bind(process.stdout);
    // What is no workflow command is the test runner's own.
    const spy = mock.method(process.stdout, "write", (text: string) => {
      return typeof text === "string" && text.startsWith("::") ? lines.push(text) > 0 : write(text);
    });
    try {
      const url = await publishReport(options.report ?? runReport({ accounts: [accountReport()] }), {
        context: { approval: { status: "none" } } as unknown as Parameters<typeof publishReport>[1]["context"],
        logger: memoryLogger(),
        reportFile: join(folder, "report.json"),
        summaryFile: undefined,
        connectTo: [],
        comment: { octokit, repo: REPO, issue: 7, key: KEY },
      });
      assert.equal(url, "");
    } finally {
      spy.mock.restore();
    }
    return lines.join("").split("\n").filter((line) => line.startsWith("::warning"));
  }

  const stale: FaultRule<HttpFault> = {
    method: "PATCH",
    times: 99,
    fault: { kind: "status", status: 502, message: "Server Error" },
  };

  it("is a warning annotation with its true cause", async () => {
    const [warning = "", ...more] = await warnings([stale]);
    assert.equal(more.length, 0);
    assert.match(warning, /^::warning title=COMMENT_FAILED::Could not comment .*: GitHub answered 502: Server Error\./);
    const [page = ""] = await warnings([{ path: "/repos", times: 99, fault: { kind: "html", status: 200 } }]);
    assert.match(page, /COMMENT_FAILED.*The answer was not GitHub's: text\/html/);
  });

  it("names the permission that the token lacks", async () => {
    const [warning = ""] = await warnings([], { readOnly: true });
    assert.match(warning, /^::warning title=COMMENT_FORBIDDEN::.*GitHub answered 403.*pull-requests: write/);
  });

  it("is among the ten warnings that the runner shows, however many others there are", async () => {
    const accounts = Array.from({ length: 30 }, (_, index) =>
      accountReport({
        name: `A${index}`,
        issues: [{
          code: "INPUT_INVALID",
          severity: "warning",
          message: "m",
          path: "p",
          line: 1,
          column: 1,
        }],
      }));
    const lines = await warnings([stale], { report: runReport({ accounts }) });
    assert.equal(lines.length, 10);
    assert.match(lines.at(-1) ?? "", /COMMENT_FAILED/);
  });
});
