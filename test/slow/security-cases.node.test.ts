import assert from "node:assert/strict";
import { createServer } from "node:net";
import { describe } from "node:test";
import { listenOnLoopback } from "../../src/sandbox/loopback.ts";
import {
  type Case,
  isGreen,
  isNamed,
  isRed,
  isRefused,
  isSuperseded,
  PRUNE,
  tell,
  TOGETHER,
} from "../support/event-case.ts";
import { accountText, badText, type EventStage, REPOSITORY, type StageRun, THREE } from "../support/event-stage.ts";
import { runGit } from "../support/history-model.ts";

const APPLY = { mode: "apply" };
const NEW = { "accounts/new.yaml": accountText("New") };
const NONE = "0".repeat(40);

/** Lets the action's system know every host as this machine, so that no resolver is asked. */
const RESOLVING = `import dns from "node:dns/promises";import{syncBuiltinESMExports}from"node:module";` +
  `dns.lookup=async()=>[{address:"127.0.0.1",family:4}];syncBuiltinESMExports();`;
const INSIDE = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(RESOLVING)}` };

/** What a reader sees of Markdown. */
function unescaped(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])/g, "$1").replaceAll("&lt;", "<").replaceAll("&amp;", "&");
}

/** What Genesys Cloud was sent, all bodies one after the other. */
function listenIn(stage: EventStage): () => string {
  let bodies = "";
  stage.organisation.answer = async (request, usual) => {
    bodies += await request.clone().text();
    return await usual(request);
  };
  return () => bodies;
}

describe("C: what is applied is what the default branch holds", TOGETHER, () => {
  tell([
    {
      id: "C1a",
      what: "the re-run of an old push deletes nothing and writes no older value",
      play: async (stage) => {
        const first = await stage.commit({
          "accounts/billing.yaml": undefined,
          "accounts/sales.yaml": accountText("Sales", { smtp_server: "old.acme.example" }),
        });
        const second = await stage.commit({
          "accounts/billing.yaml": THREE["accounts/billing.yaml"],
          "accounts/sales.yaml": accountText("Sales", { smtp_server: "new.acme.example" }),
        });
        await stage.seed();
        for (const checkout of [{}, { depth: 1 }, "none"] as const) {
          isSuperseded(await stage.run(stage.pushEvent(first), { attempt: 2, inputs: PRUNE, checkout }), second);
        }
        assert.deepEqual(stage.names(), ["Billing", "Sales", "Support"]);
        assert.equal(stage.live().get("Sales")?.smtpServer, "new.acme.example");
      },
    },
    {
      id: "C4a",
      what: "another branch in the working tree is not applied",
      play: async (stage) => {
        const pull = await stage.openPull({ ...NEW, "accounts/sales.yaml": undefined });
        for (const checkout of [{ commit: pull.headSha }, { commit: pull.headSha, depth: 1 }]) {
          const run = await stage.run(stage.plainEvent("workflow_dispatch"), {
            checkout,
            inputs: { ...APPLY, ...PRUNE },
          });
          isGreen(run);
          assert.deepEqual(stage.names(), ["Billing", "Sales", "Support"]);
        }
      },
    },
    {
      id: "C4b",
      what: "an uncommitted, changed or removed file of the working tree does not count",
      play: async (stage) => {
        const run = await stage.run(stage.pushEvent(stage.head(), NONE), {
          checkout: {
            dirty: {
              ...NEW,
              "accounts/sales.yaml": accountText("Sales", { smtp_server: "mail.evil.example" }),
              "accounts/billing.yaml": undefined,
            },
          },
          inputs: PRUNE,
        });
        isGreen(run);
        assert.deepEqual(stage.names(), ["Billing", "Sales", "Support"]);
        assert.equal(stage.live().get("Sales")?.smtpServer, "mail.acme.example");
      },
    },
    {
      id: "C4b-staged",
      what: "what an earlier step staged, committed, replaced or grafted does not count either",
      play: async (stage) => {
        const event = stage.pushEvent(stage.head(), NONE);
        const workspace = await stage.checkOut(event.sha, { dirty: NEW });
        runGit(workspace, ["add", "-A"]);
        runGit(workspace, ["commit", "-qm", "by a step"]);
        runGit(workspace, ["replace", event.sha, "HEAD"]);
        runGit(workspace, ["update-ref", "refs/remotes/origin/main", "HEAD"]);
        isGreen(await stage.run(event, { checkout: { workspace } }));
        assert.deepEqual(stage.names(), ["Billing", "Sales", "Support"]);
        // A commit that GitHub does not have, under the name of the default branch.
        const own = { ...event, sha: runGit(workspace, ["--no-replace-objects", "rev-parse", "HEAD"]) };
        const run = await stage.run({ ...own, payload: stage.pushEvent(event.sha, NONE).payload }, {
          checkout: { workspace },
        });
        isRed(run);
        assert.deepEqual(run.writes, []);
      },
    },
  ]);
});

describe("M: nothing passes unseen or goes too far", TOGETHER, () => {
  const rules: readonly (readonly [string, string])[] = [
    [".gitattributes", "*.yaml working-tree-encoding=UTF-16\n"],
    ["accounts/.gitattributes", "support.yaml ident eol=crlf\n"],
    [".gitmodules", '[submodule "x"]\n\tpath = accounts/x\n\turl = ../x\n'],
  ];
  tell([
    {
      id: "M1a",
      what: "a faulty file in a folder that the sparse checkout leaves out is judged",
      play: async (stage) => {
        const pull = await stage.openPull({ "accounts/hidden/new.yaml": badText("New") });
        for (const checkout of [{ sparse: ["/accounts/*.yaml"], depth: 1 }, { sparse: ["/README.md"] }]) {
          const run = await stage.run(stage.pullEvent(pull), { checkout });
          isRed(run);
          isNamed(run, "accounts/hidden/new.yaml");
        }
      },
    },
    ...rules.map(([path, text]): Case => ({
      id: "M2a",
      what: `a changed ${path} is named`,
      play: async (stage) => {
        await stage.seed();
        // Git itself would not check such files out, nor add them again.
        const head = stage.commitEntries([{ mode: "100644", path, content: text }]);
        const workspace = await stage.checkOut(stage.head());
        runGit(workspace, ["fetch", "-q", "origin", head]);
        const run = await stage.run(stage.pullEvent(await stage.openPull({ head })), { checkout: { workspace } });
        isGreen(run);
        isNamed(run, path);
      },
    })),
    {
      id: "M2a-elsewhere",
      what: "attributes of a folder beside the accounts are nobody's business",
      play: async (stage) => {
        await stage.seed();
        const run = await stage.run(stage.pullEvent(await stage.openPull({ "docs/.gitattributes": "* text\n" })));
        isGreen(run);
        assert.doesNotMatch(run.log, /^::warning/m);
      },
    },
    {
      id: "M2c",
      what: "a submodule below the accounts folder is not read and not passed over, whatever the checkout holds of it",
      play: async (stage) => {
        const [before, after] = ["1".repeat(40), "2".repeat(40)];
        stage.moveMain(stage.commitEntries([{ mode: "160000", path: "accounts/team", content: before }]));
        const head = stage.commitEntries([{ mode: "160000", path: "accounts/team", content: after }]);
        const pull = await stage.openPull({ head });
        const run = await stage.run(stage.pullEvent(pull), {
          checkout: { dirty: { "accounts/team/jo.yaml": badText("Jo") } },
        });
        isRed(run);
        isNamed(run, "accounts/team");
        assert.ok(!run.summary.includes("accounts/team/jo.yaml"));
      },
    },
    {
      id: "M3",
      what: "a faulty file among 200,010 others is found",
      stage: { files: { "README.md": "# Acme\n" } },
      play: async (stage) => {
        const base = stage.head();
        importTree(stage, 200_010, { ...THREE, "accounts/deep/er/est/new.yaml": badText("New") });
        const head = stage.repository.git("rev-parse", "many");
        const pull = await stage.openPull({ head });
        assert.equal(pull.baseSha, base);
        const checkout = { depth: 1, sparse: ["/README.md"] };
        const run = await stage.run(stage.pullEvent(pull, { changedFiles: undefined }), { checkout });
        isRed(run);
        isNamed(run, "accounts/deep/er/est/new.yaml");
        assert.equal(run.outputs.accounts, "4");
      },
    },
    ...(["pull_request", "repository", "default_branch", "no repository"] as const).map((what): Case => ({
      id: what === "pull_request" || what === "repository" ? "M6a" : "M6b",
      what: `an apply elsewhere than on the default branch is refused though the payload lacks ${what}`,
      play: async (stage) => {
        const { headSha } = await stage.openPull(NEW);
        const own = { full_name: REPOSITORY, default_branch: "main" };
        const payload = {
          "pull_request": { repository: own, pull_request: null },
          "repository": { repository: null },
          "default_branch": { repository: { full_name: REPOSITORY } },
          "no repository": {},
        }[what];
        for (const event of ["workflow_dispatch", "push"]) {
          const run = await stage.run({ event, payload, sha: headSha, ref: "refs/heads/topic-7" }, { inputs: APPLY });
          isRefused(run);
          assert.match(run.log, /event cannot be read/);
          assert.equal(run.asked, 0);
        }
      },
    })),
    {
      id: "M7a",
      what: "the job's own variables are no mailbox passwords, with secrets and without",
      play: async (stage) => {
        const env = {
          GH_TOKEN: "Tk-kQ7vZp3-job",
          AWS_SECRET_ACCESS_KEY: "Aw-kQ7vZp4-job",
          NPM_TOKEN: "Np-kQ7vZp5-job",
          MAIL_PASSWORD: "Pw-kQ7vZp6-job",
        };
        const names = Object.keys(env);
        const files = names.map((
          name,
        ) => [`accounts/${name.toLowerCase()}.yaml`, accountText(name, { password: `env:${name}` })]);
        const event = stage.pushEvent(await stage.commit(Object.fromEntries(files)));
        const sent = listenIn(stage);
        for (const secrets of [undefined, "{}"]) {
          const run = await stage.run(event, { env, inputs: { secrets } });
          isRed(run);
          for (const value of Object.values(env)) {
            assert.ok(!sent().includes(value), "a variable of the job was sent");
            assert.ok(!(run.log + run.summary).includes(value));
          }
        }
      },
    },
    {
      id: "M7c",
      what: "what the secrets input holds is sent",
      play: async (stage) => {
        const sent = listenIn(stage);
        isGreen(await stage.run(stage.pushEvent(stage.head(), NONE)));
        assert.ok(sent().includes("Mb-kQ7vZp0-support-canary"));
        assert.deepEqual(stage.names(), ["Billing", "Sales", "Support"]);
      },
    },
    {
      id: "M8a",
      what: "a fork's pull request is not led to the operator's server inside, and the repository's own is",
      play: async (stage) => {
        let connections = 0;
        const inside = await listenOnLoopback(createServer((socket) => {
          connections++;
          socket.end();
        }));
        try {
          const pull = await stage.openPull(NEW);
          const inputs = {
            "probe": "tls",
            "domain-checks": "false",
            "connect-to": `::127.0.0.1:${inside.port}`,
            "allow-private-cidrs": "127.0.0.0/8\n::1/128",
            "dns-server": `127.0.0.1:${inside.port}`,
          };
          for (const head of ["mallory/email-accounts", null]) {
            const run = await stage.run(stage.pullEvent(pull, { head }), { inputs, env: INSIDE });
            assert.equal(connections, 0);
            assert.match(run.log, /POLICY_ADDRESS_BLOCKED/);
          }
          await stage.run(stage.pullEvent(pull), { inputs, env: INSIDE });
          assert.ok(connections > 0, "the rule works for the repository's own pull request");
        } finally {
          await inside.close();
        }
      },
    },
    ...([undefined, "pull_request_target"] as const).map((name): Case => ({
      id: name === undefined ? "C2a" : "C2b",
      what: `guesses of a secret in account names are shown as written, ${
        name === undefined ? "whatever the secret is" : "and a stranger's run is refused"
      }`,
      play: async (stage) => {
        const secret = "Sum_mer*2026-q7#Zp";
        const guesses = [4, 5, 6, 7, 8, 9, 12, 17].flatMap((length) => [
          secret.slice(0, length),
          `${secret.slice(0, length - 1)}x`,
        ]);
        const names = [...guesses, secret];
        const files = names.map((each, index) => [`accounts/g${index}.yaml`, accountText(each)]);
        const pull = await stage.openPull(Object.fromEntries(files));
        const shown: string[] = [];
        for (const value of [secret, "quite-another-value"]) {
          const strange = name === undefined ? {} : { event: name, head: "mallory/email-accounts" };
          const run = await stage.run(stage.pullEvent(pull, strange), {
            inputs: { secrets: JSON.stringify({ SUPPORT_PASSWORD: value }) },
          });
          if (name === undefined) {
            for (const each of names) {
              assert.ok(run.report.accounts.some((account) => account.name === each), each);
              assert.ok(unescaped(run.comments.at(-1) ?? "").includes(each), `${each} is not in the comment`);
            }
          } else {
            isRed(run);
            assert.equal(run.asked, 0);
          }
          const accounts = run.report.accounts.map((each) => each.name);
          shown.push(
            JSON.stringify([
              accounts,
              run.comments.at(-1)?.replace(/\d+(?:\.\d+)? ?m?s\b/g, "T"),
              // Each run's log has a head of its own.
              run.summary.replace(/audit log `sha256:[0-9a-f]{64}`/g, "HEAD"),
            ]),
          );
        }
        assert.equal(shown[0]?.replace(/\/runs\/\d+/g, ""), shown[1]?.replace(/\/runs\/\d+/g, ""));
      },
    })),
    {
      id: "R12",
      what: "commands for the runner in names, descriptions, keys and file names take no effect",
      play: async (stage) => {
        const commands = ["::add-mask::Alpha", "::set-env name=A::b", "::stop-commands::x", "##[error]x", "##[group]y"];
        const files = commands.map((command, index) => [
          `accounts/${index} ${command.replaceAll("/", "")}.yaml`,
          accountText(`${command} ${index}`, {
            description: `a\n${command}\r\n${command}`,
            [`"${command}"`]: "x",
          }),
        ]);
        const run = await stage.run(stage.pullEvent(await stage.openPull(Object.fromEntries(files))));
        isRed(run);
        const own = /^::(?:add-mask|debug|error|warning|notice|group|endgroup)(?: [^:]*)?::/;
        for (const line of run.log.split(/\r\n|\r|\n/)) {
          assert.ok(!/^\s*##\[/.test(line), line);
          assert.ok(!/^\s*::/.test(line) || own.test(line), line);
          assert.ok(!/^\s*::add-mask::Alpha|^\s*::(?:set-env|stop-commands)/.test(line), line);
        }
      },
    },
    {
      id: "M9a",
      what: "each removed account is named though there is no plan",
      play: async (stage) => {
        const pull = await stage.openPull({ "accounts/sales.yaml": undefined, "accounts/billing.yaml": undefined });
        for (const checkout of [{}, { depth: 1 }, "none"] as const) {
          const run = await stage.run(stage.pullEvent(pull), {
            checkout,
            inputs: { ...PRUNE, "genesys-client-id": undefined, "genesys-client-secret": undefined },
          });
          isGreen(run);
          assert.equal(run.comments.length, 1);
          for (const text of [...run.comments, run.summary]) {
            for (const words of ["Sales", "Billing", "accounts/sales.yaml", "accounts/billing.yaml"]) {
              assert.ok(text.includes(words), text);
            }
          }
        }
      },
    },
    {
      id: "m1",
      what: "of two live accounts of one name neither is deleted, and both are named",
      play: async (stage) => {
        await stage.commit({ "twin/twin.yaml": accountText("Twin") });
        await stage.seed();
        const event = stage.pushEvent(
          await stage.commit({ "twin/twin.yaml": undefined, "accounts/billing.yaml": undefined }),
        );
        // An organisation that tells names apart by case, as the simulated one does not.
        stage.organisation.answer = async (request, usual) => {
          const response = await usual(request);
          const text = await response.text();
          return new Response(text === "" ? null : text.replaceAll('"Twin"', '"BILLING"'), response);
        };
        const run = await stage.run(event, { inputs: PRUNE });
        isRed(run);
        assert.deepEqual(run.writes, []);
        isNamed(run, '"Billing"');
        isNamed(run, '"BILLING"');
        for (const name of ["Billing", "Twin"]) isNamed(run, stage.live().get(name)?.id ?? "?");
      },
    },
    {
      id: "m2a",
      what: "an audit-file in the way of another file is refused before anything is written",
      play: async (stage) => {
        for (const name of ["report.json", "report.html", "audit_log.outbox.jsonl", "audit_log.manifest.json"]) {
          await isRefusedInput(stage, { "audit-file": name });
        }
      },
    },
    {
      id: "m7a",
      what: "login-hosts with a public suffix are refused",
      play: async (stage) => {
        for (const hosts of ["*.com", "*.co.uk"]) {
          await isRefusedInput(stage, { "login-hosts": hosts, "probe": "login" });
        }
      },
    },
    {
      id: "m7a-sound",
      what: "login-hosts of one's own domain are accepted",
      play: async (stage) => {
        const inputs = { "login-hosts": "*.example.com\nsmtp.example.com" };
        isGreen(await stage.run(stage.pushEvent(stage.head(), NONE), { inputs }));
        isGreen(
          await stage.run(stage.pushEvent(stage.head(), NONE), { inputs: { "audit-file": "evidence/report.jsonl" } }),
        );
      },
    },
  ]);
});

/** A push whose inputs cannot be used asks and writes nothing, and says which. */
async function isRefusedInput(stage: EventStage, inputs: Readonly<Record<string, string>>): Promise<void> {
  const run: StageRun = await stage.run(stage.pushEvent(stage.head(), NONE), { inputs, checkout: "none" });
  isRed(run);
  assert.equal(run.asked, 0);
  const [name = ""] = Object.keys(inputs);
  assert.match(run.log, new RegExp(`^::error .*${name}`, "m"));
}

/** Commits files and many more that are no account files to the branch `many`. */
function importTree(stage: EventStage, count: number, files: Readonly<Record<string, string>>): void {
  const { root } = stage.repository;
  const file = (path: string, text: string): string => `M 100644 inline ${path}\ndata ${text.length}\n${text}\n`;
  const others = Array.from(
    { length: count },
    (_, at) => `M 100644 :1 accounts/deep/f${Math.floor(at / 1000)}/${at}.txt\n`,
  );
  const stream =
    "blob\nmark :1\ndata 1\nx\ncommit refs/heads/many\ncommitter t <t@example.com> 1000000000 +0000\ndata 1\nx\n" +
    `from ${stage.head()}\n` + others.join("") +
    Object.entries(files).map(([path, text]) => file(path, text)).join("") + "\ndone\n";
  runGit(root, ["fast-import", "--quiet", "--done"], new TextEncoder().encode(stream));
  stage.sync();
}
