import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { suggestFixes, type SuggestionPlace } from "../../src/action/suggestions.ts";
import { parseDocuments } from "../../src/core/account/parse.ts";
import { diffOf } from "../../src/sandbox/github/history.ts";
import { GitObjects } from "../../src/sandbox/github/objects.ts";
import { ACTIONS_BOT, type GithubFile } from "../../src/sandbox/github/state.ts";
import type { FaultRule, HttpFault } from "../../src/sandbox/http-fault.ts";
import { clientOver, github, pull, REPO } from "../support/action-github.ts";
import { accountText } from "../support/event-stage.ts";
import { memoryLogger } from "../support/provision-bench.ts";
import { accountReport, runReport } from "../support/reports.ts";
import { commandsOf } from "../support/workflow-commands.ts";

const PATH = "accounts/a.yaml";

/** An account file whose port is in quotes. */
function quoted(name = "A"): string {
  return accountText(name).replace("smtp_port: 587", 'smtp_port: "587"');
}

interface Setting {
  readonly before?: Readonly<Record<string, string>>;
  readonly files?: readonly GithubFile[];
  readonly readOnly?: boolean;
  /** The commit of the event; the branch's own when absent. */
  readonly head?: string;
  readonly closed?: boolean;
}

/** A pull request of files, and what runs do with it. */
function stage(files: Readonly<Record<string, string>>, { before = {}, readOnly = false, ...setting }: Setting = {}) {
  const git = new GitObjects();
  const base = git.commit({ files: before });
  let headSha = git.commit({ files: { ...before, ...files }, parents: [base] });
  const current = () =>
    pull({
      baseSha: base,
      headSha,
      files: setting.files ?? diffOf(git, base, headSha),
      ...(setting.closed ? { mergeCommitSha: headSha } : {}),
    });
  const { simulator } = github({ git, pulls: [current()] }, { readOnly });
  let text = { ...before, ...files };
  const run = async (): Promise<string[]> => {
    const place: SuggestionPlace = {
      octokit: (await clientOver(simulator.fetch)).informing,
      repo: REPO,
      pull: 7,
      head: setting.head ?? headSha,
    };
    const accounts = Object.entries(text).flatMap(([path, each]) => parseDocuments(each, path)).map((
      { file, issues },
    ) =>
      accountReport({
        file,
        probes: [],
        issues: issues.map(({ code, severity, message, path, line, column }) => ({
          code,
          severity,
          message,
          path,
          line,
          column,
        })),
      })
    );
    return await commandsOf(() => suggestFixes(runReport({ accounts }), place, memoryLogger()));
  };
  const amend = (changed: Readonly<Record<string, string>>): void => {
    text = { ...text, ...changed };
    headSha = git.commit({ files: text, parents: [headSha] });
    simulator.putPull(current());
  };
  const lines = () =>
    simulator.reviewComments(7).map(({ path, line, body }) => [path, line, /suggestion\n(.*)\n/.exec(body)?.[1]]);
  const reviews = () =>
    simulator.requests().filter(({ method, path }) => method === "POST" && path.endsWith("/reviews"));
  return { simulator, run, amend, lines, reviews };
}

describe("fixes on a pull request", () => {
  it("are one review, each at its line of the branch's own commit", async () => {
    const { run, lines, reviews, simulator } = stage({
      [PATH]: quoted(),
      "accounts/b.yaml": accountText("B").replace("imap_port: 993", "imap_port: 143"),
    });
    assert.deepEqual(await run(), []);
    assert.deepEqual(lines(), [[PATH, 4, "smtp_port: 587"], ["accounts/b.yaml", 6, "imap_port: 993"]]);
    assert.equal(reviews().length, 1);
    assert.equal(new Set(simulator.reviewComments(7).map(({ commit }) => commit)).size, 1);
  });

  it("are written once, whatever became of them, and again only where more lines need them", async () => {
    const { run, amend, lines, reviews } = stage({ [PATH]: quoted() });
    await run();
    await run();
    assert.equal(reviews().length, 1);
    amend({ [PATH]: `# moved\n${quoted()}` });
    await run();
    assert.equal(reviews().length, 1);
    amend({ [PATH]: `${quoted()}---\n${quoted("B")}` });
    await run();
    assert.deepEqual(lines(), [[PATH, 4, "smtp_port: 587"], [PATH, 18, "smtp_port: 587"]]);
    amend({ [PATH]: accountText("A") });
    await run();
    amend({ [PATH]: quoted() });
    await run();
    assert.equal(reviews().length, 2);
  });

  it("are not held back by a comment of somebody else with the same suggestion", async () => {
    const { run, simulator, lines } = stage({ [PATH]: quoted() });
    const mallory = { login: "mallory", id: 9, type: "User" as const };
    simulator.addReviewComment(7, { path: PATH, line: 4, body: "```suggestion\nsmtp_port: 587\n```", user: mallory });
    await run();
    assert.equal(lines().length, 2);
    const other = stage({ [PATH]: quoted() });
    other.simulator.addReviewComment(7, {
      path: PATH,
      line: 4,
      body: "x\r\n```suggestion\r\nsmtp_port: 587\r\n```",
      user: ACTIONS_BOT,
    });
    await other.run();
    assert.equal(other.reviews().length, 0);
  });

  it("are at lines that the diff shows, and at no other", async () => {
    const far = quoted() + "# end\n".repeat(20);
    const outside = stage({ [PATH]: far + "# new\n" }, { before: { [PATH]: far } });
    await outside.run();
    assert.equal(outside.reviews().length, 0);
    const near = stage({ [PATH]: quoted().replace('name: "A"', 'name: "AA"') }, { before: { [PATH]: quoted() } });
    await near.run();
    assert.deepEqual(near.lines(), [[PATH, 4, "smtp_port: 587"]]);
    const file = { filename: PATH, status: "added" as const };
    for (const patch of ["@@ -0,0 +1,4 @@\n+a\n+b\n+c\n+d", "no patch", ""]) {
      const odd = stage({ [PATH]: quoted() }, { files: [{ ...file, patch }] });
      await odd.run();
      assert.equal(odd.reviews().length, 0, patch);
    }
  });

  it("are ten at most in a review", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 14 }, (_, at) => [`accounts/${at + 10}.yaml`, quoted(`N${at}`)]),
    );
    const { run, lines, reviews } = stage(files);
    await run();
    assert.equal(lines().length, 10);
    await run();
    assert.equal(lines().length, 14);
    await run();
    assert.equal(reviews().length, 2);
  });

  it("never show a password, and hold what backticks a line has", async () => {
    const text = quoted().replace('smtp_port: "587"', 'smtp_port: "587" # ```` @acme/team').replace(
      "env:SUPPORT_PASSWORD",
      "hunter2-canary",
    );
    const { run, simulator } = stage({
      [PATH]: text,
      "accounts/b.yaml": accountText("B", { password: undefined }) + "pasword: hunter2-canary\n",
      "accounts/c.yaml": accountText("C", { password: "{{ hunter2-canary }}" }),
    });
    await run();
    const bodies = simulator.reviewComments(7).map(({ body }) => body);
    assert.equal(bodies.length, 1);
    assert.match(bodies[0] ?? "", /\n`````suggestion\nsmtp_port: 587 # ```` @acme\/team\n`````\n$/);
    assert.ok(!bodies.join("").includes("hunter2"));
  });

  it("are left to the run of a later commit, and to nobody once it is closed", async () => {
    for (const setting of [{ head: "e".repeat(40) }, { closed: true }]) {
      const { run, reviews } = stage({ [PATH]: quoted() }, setting);
      assert.deepEqual(await run(), []);
      assert.equal(reviews().length, 0);
    }
  });

  it("are asked for only where a file has findings", async () => {
    const { run, simulator } = stage({ [PATH]: accountText("A") });
    await run();
    assert.equal(simulator.requests().length, 0);
  });

  it("that cannot be written are one notice", async () => {
    const reading = stage({ [PATH]: quoted() }, { readOnly: true });
    const [notice = "", ...more] = await reading.run();
    assert.match(notice, /^::notice title=SUGGESTIONS_FAILED::.*403.*pull-requests: write/);
    assert.equal(more.length, 0);
    const pulls = "/repos/acme/mail/pulls/7";
    const cases: [RegExp, FaultRule<HttpFault>][] = [
      [/422/, { method: "POST", path: pulls, fault: { kind: "status", status: 422, message: "Unprocessable Entity" } }],
      [/502/, { path: `${pulls}/comments`, times: 9, fault: { kind: "status", status: 502 } }],
      [/did not answer/, { path: `${pulls}/files`, times: 9, fault: { kind: "hang", when: "before" } }],
      [/not GitHub's/, { path: "/repos/acme/mail/git/blobs", times: 9, fault: { kind: "html", status: 200 } }],
      [/ended in the middle|not GitHub's/, { path: pulls, times: 9, fault: { kind: "truncate" } }],
    ];
    for (const [words, fault] of cases) {
      const { run, simulator } = stage({ [PATH]: quoted() });
      simulator.addFaults(fault);
      const notices = await run();
      assert.equal(notices.length, 1, String(words));
      assert.match(notices[0] ?? "", words);
    }
  });
});
