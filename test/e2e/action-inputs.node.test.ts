import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { StepResult } from "../../src/cli/demo/action-step.ts";
import { ActionStage } from "../support/action-stage.ts";

const OFF = { probe: "off" };

describe("an input that cannot be used", () => {
  let stage: ActionStage;
  before(async () => void (stage = await ActionStage.open()));
  after(() => stage.close());

  const refused: Readonly<Record<string, string>>[] = [
    { "upload-artifact": "yes" },
    { "retention-days": "401" },
    { "audit-file": "Report.JSON" },
    { "audit-file": "../audit.jsonl" },
    { "login-hosts": "*.co.uk" },
    { "genesys-region": "mypurecloud.com@evil.com" },
    { "genesys-client-secret": "" },
    { "secrets-file": "accounts/support.yaml" },
    { organisation: "---" },
  ];
  for (const inputs of refused) {
    it(`ends the run before anything else happens: ${JSON.stringify(inputs)}`, async () => {
      const [name = ""] = Object.keys(inputs);
      for (const result of [await stage.push(inputs), await stage.pullRequest(inputs)]) {
        assert.equal(result.exitCode, 1, result.log);
        assert.equal(result.outputs["result"], "failure");
        assert.equal(result.outputs["audit-file"], undefined, "there is nothing to upload");
        assert.equal(result.outputs["upload"], undefined);
        assert.match(result.summary, new RegExp(`Cannot use .*${name}`));
        assert.match(result.log, /^::error /m);
      }
      assert.deepEqual(stage.sandbox.simulators.genesys.requests(), []);
      assert.deepEqual(stage.comments(), []);
      assert.equal(existsSync(join(stage.folder, "genesys-email-accounts", "audit_log.jsonl")), false);
    });
  }

  it("is told in the mode that the event stands for", async () => {
    assert.equal((await stage.push({ comment: "yes" })).report.mode, "apply");
    assert.equal((await stage.pullRequest({ comment: "yes" })).report.mode, "check");
  });
});

describe("two organisations in one job", () => {
  let stage: ActionStage;
  let results: readonly StepResult[];
  const env = { GITHUB_RUN_ID: "77" };
  before(async () => {
    stage = await ActionStage.open();
    const steps: StepResult[] = [];
    for (const organisation of ["Acme EMEA", "Acme US", "Acme EMEA"]) {
      steps.push(await stage.pullRequest({ ...OFF, organisation }, undefined, env));
    }
    results = steps;
  });
  after(() => stage.close());

  it("have a comment each, which a second step for the same one updates", () => {
    const firsts = stage.comments().map((body) => body.split("\n")[1] ?? "");
    assert.equal(firsts.length, 2);
    assert.match(firsts[0] ?? "", /`Acme EMEA`/);
    assert.match(firsts[1] ?? "", /`Acme US`/);
  });

  it("have artifacts of different names, in whatever step", () => {
    const names = results.map(({ outputs }) => outputs["artifact-name"] ?? "");
    assert.equal(new Set(names).size, 3, names.join());
    assert.match(names[0] ?? "", /^genesys-email-audit-Acme-EMEA-[0-9a-f]{8}-77-1-check-0$/);
    assert.equal(names[2], `${names[0]}-2`);
  });

  it("are named by summary, output, report and audit log", async () => {
    const [emea, us] = results;
    assert.ok(emea && us);
    for (const [label, { summary, outputs }] of [["Acme EMEA", emea], ["Acme US", us]] as const) {
      assert.match(summary.split("\n")[0] ?? "", new RegExp(`\`${label}\``));
      assert.equal(outputs["organisation"], label);
    }
    assert.equal(results[2]?.report.organisation, "Acme EMEA");
    const labels = (await stage.records(us)).map(({ source }) => source?.["organisation"]);
    assert.deepEqual(new Set(labels), new Set(["Acme EMEA", "Acme US"]));
  });
});

describe("the label of the organisation", () => {
  it("is host and port of the API where none is given, and goes out with each event", async () => {
    const stage = await ActionStage.open();
    try {
      const { outputs } = await stage.push(OFF);
      const label = new URL(stage.sandbox.genesys.apiUrl).host;
      assert.equal(outputs["organisation"], label);
      assert.ok(stage.events().length > 0);
      assert.ok(stage.events().every(({ organisation }) => organisation === label));
    } finally {
      await stage.close();
    }
  });

  it("belongs to the comment with the globs, not with workflow and job", async () => {
    const stage = await ActionStage.open();
    try {
      await stage.pullRequest(OFF, undefined, { GITHUB_JOB: "a", GITHUB_WORKFLOW: "b" });
      await stage.pullRequest(OFF);
      assert.equal(stage.comments().length, 1);
      await stage.pullRequest({ ...OFF, accounts: "accounts/*.yaml\n!accounts/x.yaml" });
      await stage.pullRequest({ ...OFF, accounts: "!accounts/x.yaml\naccounts/*.yaml" });
      assert.equal(stage.comments().length, 2);
    } finally {
      await stage.close();
    }
  });
});

describe("GitHub Enterprise Server", () => {
  it("gets no upload, and a notice that says so", async () => {
    const stage = await ActionStage.open();
    try {
      const on = (server: string, inputs = {}): Promise<StepResult> =>
        stage.pullRequest({ ...OFF, ...inputs }, undefined, { GITHUB_SERVER_URL: server });
      const ghes = await on("https://github.example.com");
      assert.equal(ghes.outputs["upload"], "false");
      assert.match(ghes.log, /^::notice.*not uploaded/m);
      const unwanted = await on("https://github.example.com", { "upload-artifact": "false" });
      assert.equal(unwanted.outputs["upload"], "false");
      assert.doesNotMatch(unwanted.log, /not uploaded/);
      for (const server of ["https://github.com", "https://acme.ghe.com"]) {
        const cloud = await on(server);
        assert.equal(cloud.outputs["upload"], "true", server);
        assert.doesNotMatch(cloud.log, /not uploaded/);
      }
    } finally {
      await stage.close();
    }
  });
});

describe("the passwords of the action", () => {
  const only = { ...OFF, accounts: "accounts/support.yaml" };

  it("are never read from the job's environment", async () => {
    const stage = await ActionStage.open();
    try {
      const [support] = stage.sandbox.fleet.accounts.filter(({ path }) => path === "accounts/support.yaml");
      assert.ok(support);
      const [, name = ""] = /env:(\w+)/.exec(support.text) ?? [];
      const env = { GH_TOKEN: "gho_hunter2hunter2", [name]: "hunter2hunter2" };
      for (const reference of ["GH_TOKEN", name]) {
        await writeFile(join(stage.folder, support.path), support.text.replace(/env:\w+/, `env:${reference}`));
        const result = await stage.push({ ...only, secrets: "" }, env);
        assert.equal(result.exitCode, 1, result.log);
        assert.ok(result.report.accounts[0]?.issues.some(({ code }) => code === "SECRET_MISSING"), result.log);
      }
      assert.deepEqual(stage.writes(), []);
    } finally {
      await stage.close();
    }
  });

  it("come from secrets-file too, and are masked", async () => {
    const stage = await ActionStage.open();
    const folder = await mkdtemp(join(tmpdir(), "secrets-"));
    try {
      const path = join(folder, "secrets.json");
      await writeFile(path, JSON.stringify(stage.sandbox.fleet.env));
      const result = await stage.push({ ...only, secrets: "", "secrets-file": path });
      assert.equal(result.outputs["created"], "1", result.log);
      for (const value of Object.values(stage.sandbox.fleet.env)) {
        assert.ok(result.log.includes(`::add-mask::${value}`));
        assert.equal((await readFile(result.outputs["audit-file"] ?? "", "utf8")).includes(value), false);
      }
    } finally {
      await stage.close();
      await rm(folder, { recursive: true, force: true });
    }
  });

  it("are not needed by a check, which says so once and stays green", async () => {
    const stage = await ActionStage.open();
    try {
      const check = { ...only, scope: "all", "fail-on": "warning", secrets: "" };
      const { exitCode, report, log } = await stage.pullRequest(check);
      assert.equal(exitCode, 0, log);
      assert.deepEqual(report.accounts.flatMap(({ issues }) => issues), []);
      assert.equal(report.notChecked.filter(({ what }) => /secrets/.test(what)).length, 1);
      const given = await stage.pullRequest({ ...check, secrets: "{}" });
      assert.match(given.log, /The secret \w+ is not in the inputs secrets and secrets-file/);
    } finally {
      await stage.close();
    }
  });
});

describe("a pull request from a fork", () => {
  // Names are looked up nowhere, so that nothing leaves this machine.
  const preload = `import dns from "node:dns/promises";import { syncBuiltinESMExports } from "node:module";` +
    `dns.lookup = () => Promise.reject(Object.assign(new Error("none"), { code: "EAI_FAIL" }));syncBuiltinESMExports();`;
  const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(preload)}` };

  it("gets none of the operator's exceptions", async () => {
    const stage = await ActionStage.open();
    let connections = 0;
    const inside = createServer((socket) => {
      connections++;
      socket.destroy();
    });
    await new Promise<void>((resolve) => inside.listen(0, "127.0.0.1", resolve));
    try {
      const inputs = { "connect-to": `::127.0.0.1:${(inside.address() as AddressInfo).port}` };
      const fork = await stage.pullRequest(inputs, "mallory/email-accounts", env);
      assert.ok(fork.report.accounts.some(({ probes }) => probes.length > 0), fork.log);
      assert.equal(connections, 0);
      await stage.pullRequest(inputs, undefined, env);
      assert.ok(connections > 0);
    } finally {
      inside.close();
      await stage.close();
    }
  });
});
