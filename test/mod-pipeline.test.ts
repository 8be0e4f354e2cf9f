import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import * as v from "valibot";
import * as library from "../src/mod.ts";
import type { Account, PipelineOptions } from "../src/mod.ts";
import { createFleet } from "../src/sandbox/scenarios.ts";
import { type Sandbox, startSandbox } from "../src/sandbox/start.ts";

describe("runProvisioningPipeline", () => {
  let sandbox: Sandbox;
  let folder = "";
  const fleet = createFleet();
  before(async () => {
    sandbox = await startSandbox({ fleet, validationMs: 50 });
    folder = await mkdtemp(join(tmpdir(), "library-"));
  });
  after(async () => {
    await sandbox.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** The account in a file of the fleet. */
  function account(name: string): Account {
    const file = fleet.accounts.find(({ path }) => path === `accounts/${name}.yaml`);
    const [parsed] = library.parseAccounts(file?.text ?? "", file?.path ?? "");
    assert.ok(parsed?.account, name);
    return parsed.account;
  }

  function oauth(): library.GenesysOAuthManager {
    const { clientId, clientSecret, loginUrl } = sandbox.genesys;
    return new library.GenesysOAuthManager({ clientId, clientSecret, loginUrl });
  }

  function writes(): number {
    const requests = sandbox.simulators.genesys.requests();
    return requests.filter(({ method, path }) => method !== "GET" && !path.endsWith("/oauth/token")).length;
  }

  it("runs the whole pipeline: probes, writes what is sound, and leaves an audit log that verifies", async () => {
    const auditFile = join(folder, "pipeline", "audit_log.jsonl");
    const report = await library.runProvisioningPipeline([account("support"), account("returns")], {
      oauth: oauth(),
      secrets: fleet.env,
      apiUrl: sandbox.genesys.apiUrl,
      ca: [sandbox.mail.caPem],
      auditFile,
      inputs: { "connect-to": sandbox.mail.connectTo.join("\n"), "change-ref": "CHG1" },
    });
    assert.deepEqual(v.parse(library.runReportSchema, report), report);
    const [support, returns] = report.accounts;
    assert.deepEqual([support?.change?.action, support?.outcome?.accountId !== undefined], ["create", true]);
    assert.deepEqual(support?.probes.map(({ outcome }) => outcome), ["passed", "passed"]);
    assert.equal(returns?.change?.action, "blocked");
    assert.equal(returns?.probes[0]?.findings[0]?.code, "CERT_HOSTNAME");
    assert.equal(report.result, "failure");
    const text = await readFile(auditFile, "utf8");
    assert.equal((await library.verifyAudit(text)).status, "intact");
    assert.ok(Object.values(fleet.env).every((secret) => !text.includes(secret)));
  });

  const offline = (): PipelineOptions => ({
    oauth: oauth(),
    secrets: (name) => fleet.env[name],
    apiUrl: sandbox.genesys.apiUrl,
    inputs: { probe: "off" },
  });

  it("holds accounts that no file could say against the same rules, and does not write them", async () => {
    const before = writes();
    const strange = { ...account("support"), name: "Acme Strange", smtp_port: 25 } as unknown as Account;
    const homeless = { ...account("support"), name: "Acme Homeless", password: "env:GENESYS_CLIENT_SECRET" };
    const report = await library.runProvisioningPipeline([strange, homeless], offline());
    assert.deepEqual(report.accounts.map(({ name, file, issues }) => [name, file, issues[0]?.code]), [
      ["Acme Strange", "accounts[0]", "CFG_PORT_UNSUPPORTED"],
      ["Acme Homeless", "accounts[1]", "SECRET_REFERENCE_FORBIDDEN"],
    ]);
    assert.equal(writes(), before);
  });

  it("refuses two accounts of one name", async () => {
    const twice = ["Acme Twice", "ACME TWICE"].map((name) => ({ ...account("support"), name }));
    const before = writes();
    const report = await library.runProvisioningPipeline(twice, offline());
    const codes = report.accounts.flatMap(({ issues }) => issues.map(({ code }) => code));
    assert.deepEqual(codes, ["NAME_DUPLICATE", "NAME_DUPLICATE"]);
    assert.equal(writes(), before);
  });

  it("takes inputs as the action does: names and globs to rotate, the address of the API", async () => {
    const { apiUrl: _, ...rest } = offline();
    const inputs = { probe: "off", rotate: "ACME S*", "genesys-api-url": sandbox.genesys.apiUrl };
    const report = await library.runProvisioningPipeline([account("support")], { ...rest, inputs });
    assert.deepEqual(report.accounts[0]?.change, { action: "update", fields: [{ key: "password" }] });
    assert.equal(report.counts.updated, 1);
  });

  it("says in its report that it was stopped, and refuses inputs that it cannot use before it begins", async () => {
    const report = await library.runProvisioningPipeline([account("support")], {
      ...offline(),
      signal: AbortSignal.abort(),
    });
    assert.deepEqual(report.findings.map(({ code }) => code), ["CANCELLED"]);
    await assert.rejects(
      library.runProvisioningPipeline([], { ...offline(), inputs: { probe: "maybe" } }),
      library.ConfigurationError,
    );
  });
});
