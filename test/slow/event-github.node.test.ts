import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe } from "node:test";
import { parseAuditLine } from "../../src/core/audit/audit-record.ts";
import { type Case, isGreen, isNamed, isRed, isRefused, tell, TOGETHER } from "../support/event-case.ts";
import {
  accountText,
  badText,
  type EventStage,
  REPOSITORY,
  type RunOptions,
  type StageEvent,
  type StageRun,
  THREE,
} from "../support/event-stage.ts";
import { until } from "../support/until.ts";

const NEW = { "accounts/new.yaml": accountText("New") };
const COMMENTS = `/repos/${REPOSITORY}/issues/7/comments`;
const ONE_COMMENT = `/repos/${REPOSITORY}/issues/comments`;
const NO_CLIENT = {
  "genesys-client-id": undefined,
  "genesys-client-secret": undefined,
  "genesys-api-url": undefined,
  "genesys-login-url": undefined,
};

/** A sound pull request with the accounts of the default branch live. */
async function soundPull(stage: EventStage): Promise<StageEvent> {
  await stage.seed();
  return stage.pullEvent(await stage.openPull(NEW));
}

describe("M1: organisations are told apart", TOGETHER, () => {
  tell([
    {
      id: "M1-two-steps",
      what: "two steps of a job for two organisations have comments and artifacts of their own",
      play: async (stage) => {
        const event = await soundPull(stage);
        const job = { temp: await stage.folder("temp"), runId: 41, job: "check" };
        const other = await stage.addOrganisation();
        const one = await stage.run(event, job);
        const two = await stage.run(event, { ...job, organisation: other });
        for (const run of [one, two]) isGreen(run);
        areApart([one, two]);
        // The same step again, for the same organisations.
        await stage.run(event, { ...job, temp: await stage.folder("temp") });
        assert.equal(stage.comments().length, 2);
        const [first = "", second = ""] = stage.comments();
        assert.ok(first.includes(host(stage.organisation.url)) && !first.includes(host(other.url)), first);
        assert.ok(second.includes(host(other.url)), second);
      },
    },
    {
      id: "M1-matrix",
      what: "two legs of a matrix, each a region, are told apart, and so are the uses of a reusable workflow",
      play: async (stage) => {
        const event = await soundPull(stage);
        const leg = (region: string, index: string): Promise<StageRun> =>
          stage.run(event, {
            runId: 41,
            job: "check",
            env: { GEA_JOB_INDEX: index },
            inputs: { ...NO_CLIENT, "genesys-region": region },
          });
        const legs = await Promise.all([leg("eu-west-1", "0"), leg("us-east-1", "1")]);
        for (const [at, region] of ["eu-west-1", "us-east-1"].entries()) {
          assert.ok(legs[at]?.summary.includes(region));
          assert.equal(stage.comments().filter((body) => body.includes(region)).length, 1);
        }
        // A reusable workflow is one job of one index, on a machine of its own each time.
        areApart([...legs, await leg("mypurecloud.de", "0")]);
      },
    },
    {
      id: "M1-same-again",
      what: "the same job twice on one pull request keeps one comment, also by its domain's other name and at once",
      play: async (stage) => {
        const event = await soundPull(stage);
        await Promise.all([stage.run(event, { runId: 1 }), stage.run(event, { runId: 2 })]);
        await stage.run(event, { runId: 2, attempt: 2 });
        assert.equal(stage.comments().length, 1);
        for (const region of ["eu-west-1", "mypurecloud.ie"]) {
          await stage.run(event, { inputs: { ...NO_CLIENT, "genesys-region": region } });
        }
        assert.equal(stage.comments().length, 2);
      },
    },
    {
      id: "M1-long-names",
      what: "labels that are long, or differ in odd characters alone, share neither comment nor artifact",
      play: async (stage) => {
        const event = await soundPull(stage);
        const runs: StageRun[] = [];
        for (
          const organisation of ["Acme/EMEA", "Acme-EMEA", "Acme EMEA", `a${"Ä".repeat(90)}`, `a${"Ä".repeat(89)}Ö`]
        ) {
          runs.push(await stage.run(event, { runId: 41, job: "check", inputs: { organisation } }));
        }
        areApart(runs);
      },
    },
  ]);
});

function host(url: string): string {
  return new URL(url).host;
}

/** As many comments and artifacts as runs, each about its organisation. */
function areApart(runs: readonly StageRun[]): void {
  const last = runs.at(-1);
  assert.equal(last?.comments.length, runs.length, last?.log);
  const names = runs.map(({ outputs }) => outputs["artifact-name"] ?? "");
  assert.equal(new Set(names).size, runs.length, names.join());
  for (const name of names) assert.match(name, /^[^":<>|*?\r\n\\/]{1,256}$/);
  for (const { outputs, summary, report } of runs) {
    assert.equal(outputs.organisation, report.organisation);
    assert.ok(summary.includes(report.organisation.slice(0, 50)), summary);
    assert.equal(
      last.comments.filter((body) => body.includes(`\`${report.organisation}\``)).length,
      1,
      report.organisation,
    );
  }
}

const LIMITED = {
  kind: "status",
  status: 403,
  message: "You have exceeded a secondary rate limit",
  headers: { "retry-after": "1" },
} as const;

/** Green, but for a warning annotation that says that the comment could not be written, and why. */
function isUncommented(run: StageRun, why: RegExp): void {
  const [line = ""] = run.log.split("\n").filter((each) => /^::warning title=COMMENT_/.test(each));
  assert.match(line, /Could not comment on the pull request/, run.log);
  assert.match(line, why);
}

describe("M2: writing the comment", TOGETHER, () => {
  tell([
    ...([
      ["M2-secondary-403", LIMITED],
      ["M2-502", { kind: "status", status: 502 }],
      ["M2-lost-answer", { kind: "reset", when: "after" }],
      ["M2-half-answer", { kind: "truncate" }],
    ] as const).map(([id, fault]): Case => ({
      id,
      what: `the comment is there, once, when its first POST meets ${JSON.stringify(fault)}`,
      play: async (stage) => {
        const event = await soundPull(stage);
        stage.github.addFaults({ method: "POST", path: COMMENTS, fault });
        const run = await stage.run(event);
        isGreen(run);
        assert.equal(run.comments.length, 1, run.log);
        assert.doesNotMatch(run.log, /^::warning/m);
      },
    })),
    {
      id: "M2-deleted",
      what: "a comment that somebody deletes between listing and PATCH is made anew",
      play: async (stage) => {
        const event = await soundPull(stage);
        await stage.run(event);
        let deleted = 0;
        stage.beforeGithub = ({ method }) => {
          if (method === "PATCH" && deleted++ === 0) stage.github.deleteComments(7);
        };
        const run = await stage.run(event);
        isGreen(run);
        assert.equal(deleted, 1);
        assert.equal(run.comments.length, 1, run.log);
      },
    },
    {
      id: "M2-stale-green",
      what: "a green comment that cannot be replaced by the red verdict is told in the log, with the 502",
      play: async (stage) => {
        await stage.run(await soundPull(stage));
        await stage.commit({ "accounts/new.yaml": badText("New") }, "topic-7");
        stage.github.addFaults({
          method: "PATCH",
          path: ONE_COMMENT,
          times: 99,
          fault: { kind: "status", status: 502 },
        });
        const run = await stage.run(stage.pullEvent(stage.updatePull()));
        isRed(run);
        isUncommented(run, /502/);
      },
    },
    {
      id: "M2-proxy-page",
      what: "a proxy's log-in page is told as not GitHub's, in words",
      play: async (stage) => {
        const event = await soundPull(stage);
        stage.github.addFaults({ method: "GET", path: COMMENTS, times: 99, fault: { kind: "html", status: 200 } });
        const run = await stage.run(event);
        isGreen(run);
        isUncommented(run, /not GitHub's/);
      },
    },
    {
      id: "M2-no-permission",
      what: "a token that only reads is told the permission that is missing",
      stage: { readOnly: true },
      play: async (stage) => {
        const run = await stage.run(await soundPull(stage));
        isGreen(run);
        isUncommented(run, /pull-requests: write/);
      },
    },
    {
      id: "M2-limited-for-long",
      what: "a limit that lasts longer than the run may wait is told, with its end",
      play: async (stage) => {
        const event = await soundPull(stage);
        const headers = { "retry-after": "3600" };
        stage.github.addFaults({
          method: "GET",
          path: COMMENTS,
          times: 99,
          fault: { kind: "status", status: 429, headers },
        });
        const run = await stage.run(event);
        isGreen(run);
        isUncommented(run, /until 20\d\d-/);
      },
    },
    {
      id: "M2-bad-token",
      what: "a token that GitHub does not take costs the comment alone",
      play: async (stage) => {
        const event = await soundPull(stage);
        const run = await stage.run(event, { inputs: { "github-token": "ghs_expiredtoken" } });
        isGreen(run);
        isUncommented(run, /401/);
      },
    },
    {
      id: "M2-outdated-url",
      what: "an API that cannot be reached at all costs the comment alone where the checkout has all",
      play: async (stage) => {
        const event = await soundPull(stage);
        const run = await stage.run(event, { githubApiUrl: "http://127.0.0.1:9" });
        isGreen(run);
        isUncommented(run, /could not be reached/);
      },
    },
  ]);
});

describe("M9: GitHub Enterprise Server and odd inputs", TOGETHER, () => {
  const SERVER = "https://ghes.acme.example";
  const onGhes = (stage: EventStage): Pick<RunOptions, "githubApiUrl" | "env"> => ({
    githubApiUrl: `${stage.githubUrl}/api/v3`,
    env: { GITHUB_SERVER_URL: SERVER },
  });
  tell([
    {
      id: "M9-ghes",
      what: "a green check is a green job with its comment, and nothing is uploaded",
      play: async (stage) => {
        const event = await soundPull(stage);
        for (const checkout of [{}, "none"] as const) {
          const run = await stage.run(event, {
            ...onGhes(stage),
            checkout,
            inputs: { ...NO_CLIENT, secrets: undefined },
          });
          isGreen(run);
          assert.equal(run.comments.length, 1, run.log);
          assert.ok(run.comments[0]?.includes(`${SERVER}/${REPOSITORY}/actions/runs/`));
          assert.equal(run.outputs.upload, "false");
          assert.match(run.log, /^::notice.*Enterprise Server/m);
        }
        const off = await stage.run(event, { ...onGhes(stage), inputs: { "upload-artifact": "false" } });
        isGreen(off);
        assert.doesNotMatch(off.log, /^::notice.*Enterprise Server/m);
      },
    },
    {
      id: "M9-ghes-apply",
      what: "a push is fenced and applied there too",
      play: async (stage) => {
        const run = await stage.run(stage.pushEvent(await stage.commit(NEW)), { ...onGhes(stage), checkout: "none" });
        isGreen(run);
        assert.equal(run.outputs.created, "4");
      },
    },
    {
      id: "M9-upload-yes",
      what: "an odd input is refused before anything else happens",
      play: async (stage) => {
        const odd = [{ "upload-artifact": "yes" }, { "comment": "1" }, { "genesys-client-secret": "" }, {
          "mode": "Apply",
        }];
        for (const inputs of odd) {
          const run = await stage.run(stage.pushEvent(stage.head(), "0".repeat(40)), { inputs, checkout: "none" });
          isRed(run);
          assert.equal(run.asked, 0);
          assert.equal(stage.github.requests().length, 0);
          assert.match(run.log, new RegExp(`^::error .*${Object.keys(inputs)[0]}`, "m"), run.log);
        }
      },
    },
  ]);
});

/** Text that tries to become more than text. */
const HOSTILE = [
  "[x](https://evil.example) ![y](https://evil.example/p.png) <img src=x> <b>",
  "@mona #1 GH-1 acme/x#2 https://evil.example www.evil.example `code` | cell",
  "::error::boo ##[error]boo %0A::set-output name=x::y",
  "<!-- --> <details> &lt;script&gt; ~~x~~ **b** \\ $a$",
].join(" ");

/** A comment or summary without what is code, and with its escapes gone for good. */
function liveMarkdown(text: string): string {
  return text
    .replaceAll(/^<!-- [^\n]* -->$/gm, "")
    .replaceAll(/^(`{3,})diff\n[\s\S]*?\n\1$/gm, "")
    .replaceAll(/(`+)(?!`)[^\n]*?[^`]\1(?!`)/g, "")
    .replaceAll(/\]\(https:\/\/github\.com\/acme\/[^)\s]*\)/g, "]")
    .replaceAll(/\\[!-/:-@[-`{-~]/g, "")
    .replaceAll(/<\/?(?:sub|summary|details(?: open)?)>/g, "");
}

describe("K: what held before", TOGETHER, () => {
  const many = (from: number, count: number): Record<string, string> =>
    Object.fromEntries(
      Array.from({ length: count }, (_, at) => [`accounts/n${from + at}.yaml`, accountText(`Number ${from + at}`)]),
    );
  tell([
    {
      id: "K-hostile-text",
      what: "text of files and names is shown as text, and no workflow command comes out of it",
      play: async (stage) => {
        const run = await stage.run(
          stage.pullEvent(
            await stage.openPull({
              "accounts/h.yaml": accountText(`Hostile ${HOSTILE}`.slice(0, 250), {
                description: HOSTILE,
                smtp_server: "[x](https://evil.example)",
                reply_template: `{{${HOSTILE}}}`,
                [HOSTILE]: "x",
                signature: "\u202emoc.live\u202c",
              }),
              "accounts/@mona #1 [x](y) ##[error].yaml": badText("Odd file"),
              "accounts/::error::x.yaml": badText("Odder file"),
            }),
          ),
        );
        isRed(run);
        assert.equal(run.comments.length, 1);
        for (const text of [...run.comments, run.summary]) {
          const live = liveMarkdown(text);
          assert.doesNotMatch(live, /\]\(|!\[|<[a-z!/]|(?:^|[^\w])@\w|(?:^|\s)#\d|\bGH-\d|https?:|\bwww\./i, live);
          assert.doesNotMatch(text, /[\u202a-\u202e\u2066-\u2069]/);
        }
        assert.doesNotMatch(run.log, /^::(?!debug|error|warning|notice|add-mask)/m);
      },
    },
    {
      id: "K-spoof-paging",
      what: "behind 150 comments and a stranger's with our first line, one of our own is left and up to date",
      play: async (stage) => {
        const event = await soundPull(stage);
        const [body = ""] = (await stage.run(event)).comments;
        const [marker = ""] = body.split("\n");
        stage.github.deleteComments(7);
        const mallory = { login: "mallory", id: 7, type: "User" } as const;
        const bot = { login: "github-actions[bot]", id: 41_898_282, type: "Bot" } as const;
        for (let at = 0; at < 150; at++) stage.github.addComment(7, mallory, `comment ${at}`);
        stage.github.addComment(7, mallory, `${marker}\nspoofed`);
        for (const text of ["old one", "old two"]) stage.github.addComment(7, bot, `${marker}\n${text}`);
        const { comments } = await stage.run(event);
        assert.equal(comments.length, 152);
        assert.equal(comments[150], `${marker}\nspoofed`);
        assert.match(comments[151] ?? "", /E-mail accounts of/);
      },
    },
    {
      id: "K-301-files",
      what: "a push of 301 files in a shallow checkout leaves none out",
      play: async (stage) => {
        const after = await stage.commit(many(0, 301));
        const inputs = { mode: "check", scope: "changed", ...NO_CLIENT };
        const run = await stage.run(stage.pushEvent(after), { checkout: { depth: 1 }, inputs });
        isGreen(run);
        assert.equal(run.outputs.accounts, "301");
      },
    },
    {
      id: "K-3001-files",
      what: "a pull request of more files than GitHub lists leaves none out",
      play: async (stage) => {
        const pull = await stage.openPull({ ...many(0, 3000), "accounts/zz.yaml": badText("Last") });
        const event = stage.pullEvent(pull, { changedFiles: undefined });
        const run = await stage.run(event, { checkout: { depth: 1 }, inputs: NO_CLIENT });
        isRed(run);
        assert.equal(run.outputs.accounts, "3001");
        assert.match(run.log, /^::error .*file=accounts\/zz\.yaml/m);
        assert.equal(run.comments.length, 1);
      },
    },
    {
      id: "K-fork",
      what: "a fork's pull request gets a full summary, and Genesys Cloud is asked nothing",
      stage: { readOnly: true },
      play: async (stage) => {
        const pull = await stage.openPull(NEW);
        for (const head of ["mallory/email-accounts", null, "acme/Email-Accounts2"]) {
          const run = await stage.run(stage.pullEvent(pull, { head }), { checkout: head === null ? "none" : {} });
          isGreen(run);
          assert.equal(run.asked, 0);
          assert.ok(run.summary.includes("accounts/new.yaml"));
          isUncommented(run, /pull-requests: write/);
        }
        await stage.commit({ "accounts/new.yaml": badText("New") }, "topic-7");
        isRed(await stage.run(stage.pullEvent(stage.updatePull(), { head: "mallory/email-accounts" })));
      },
    },
    {
      id: "K-cancel",
      what: "a run that is cancelled while accounts wait tells in its log of every account that was sent",
      stage: { validationMs: 600_000 },
      play: async (stage) => {
        const stop = new AbortController();
        const { genesys } = stage.organisation;
        const started = stage.run(stage.plainEvent("workflow_dispatch"), {
          inputs: { mode: "apply" },
          cancelled: stop.signal,
        });
        await until(() => genesys.accounts().length === 3, "three accounts were sent");
        await until(() => genesys.requests().at(-1)?.method === "GET", "the accounts are waited for");
        stop.abort();
        const run = await started;
        isRed(run);
        const lines = (await readFile(run.outputs["audit-file"] ?? "", "utf8")).trimEnd().split("\n");
        const records = lines.map((line) => parseAuditLine(line));
        assert.ok(records.every((record) => record !== undefined), "a line is not whole");
        for (const name of ["Billing", "Sales", "Support"]) {
          assert.ok(lines.some((line) => line.includes(`"${name}"`)), name);
          assert.match(run.summary, new RegExp(name));
        }
        assert.equal(run.outputs.upload, "true");
      },
    },
  ]);
});

describe("what the events of one commit have in common", TOGETHER, () => {
  tell([
    {
      id: "C1-quiet",
      what: "a comment that stands is brought up to date when the pull request touches no account any more",
      play: async (stage) => {
        const event = await soundPull(stage);
        isGreen(await stage.run(event));
        await stage.commit({ "accounts/new.yaml": undefined, "README.md": "x\n" }, "topic-7");
        const run = await stage.run(stage.pullEvent(stage.updatePull()));
        isGreen(run);
        assert.equal(run.comments.length, 1);
        assert.ok(!run.comments[0]?.includes("accounts/new.yaml"), run.comments[0]);
      },
    },
    {
      id: "C1-second-organisation",
      what: "the second organisation is planned by its own live accounts",
      play: async (stage) => {
        await stage.seed();
        const other = await stage.addOrganisation();
        const event = stage.pushEvent(await stage.commit({ "README.md": "x\n" }));
        const runs = [await stage.run(event), await stage.run(event, { organisation: other })];
        assert.deepEqual(runs.map(({ outputs }) => outputs.created), ["0", "3"]);
        assert.deepEqual(stage.names(other), ["Billing", "Sales", "Support"]);
      },
    },
    {
      id: "C3-refused-says-so",
      what: "a refused run leaves report and summary, and nothing of its own in the organisation",
      play: async (stage) => {
        const run = await stage.run(
          stage.plainEvent("workflow_dispatch", { sha: stage.head(), ref: "refs/heads/other" }),
          {
            inputs: { mode: "apply" },
          },
        );
        isRefused(run);
        assert.equal(Object.keys(THREE).length, 4);
        isNamed({ ...run, comments: [] }, "refs/heads/other");
      },
    },
  ]);
});
