import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { inspect } from "node:util";
import * as library from "../src/mod.ts";
import type { Account, Fetch, PipelineOptions } from "../src/mod.ts";
import { createFleet } from "../src/sandbox/scenarios.ts";
import { type Sandbox, startSandbox } from "../src/sandbox/start.ts";
import { memoryLogger } from "./support/provision-bench.ts";

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

  it("refuses a receiver of change notes without a change, before anything is written", async () => {
    const { url, secret } = sandbox.itsm;
    const before = writes();
    await assert.rejects(
      library.runProvisioningPipeline([account("support")], {
        oauth: oauth(),
        secrets: fleet.env,
        apiUrl: sandbox.genesys.apiUrl,
        auditFile: join(folder, "note.jsonl"),
        itsm: { url, secret, format: "servicenow-change-note" },
        inputs: { probe: "off" },
      }),
      (error) => error instanceof library.AppError && error.code === "NOTIFY_CONFIG",
    );
    assert.equal(writes(), before);
  });

  it("runs the whole pipeline: probes, writes what is sound, and leaves an audit log that verifies", async () => {
    const auditFile = join(folder, "pipeline", "audit_log.jsonl");
    const report = await library.runProvisioningPipeline([account("support"), account("returns")], {
      oauth: oauth(),
      secrets: fleet.env,
      apiUrl: sandbox.genesys.apiUrl,
      ca: [sandbox.mail.caPem],
      auditFile,
      inputs: {
        "connect-to": sandbox.mail.connectTo.join("\n"),
        "dns-server": sandbox.dns.address,
        "change-ref": "CHG1",
      },
    });
    assert.deepEqual(await library.runReportSchema["~standard"].validate(report), { typed: true, value: report });
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

  it("runs on the public API as well: domain, servers and route once, and nothing the second time", async () => {
    const [parsed] = library.parseAccounts(
      createFleet("email-domains").accounts[0]?.text ?? "",
      "accounts/support.yaml",
    );
    const base = { ...parsed?.account, username: "support@acme.example", reply_to_address: "support@acme.example" };
    const run = () => library.runProvisioningPipeline([base as Account], { ...offline(), api: "email-domains" });
    const created = await run();
    assert.deepEqual([created.genesysApi, created.result, created.counts.created], ["email-domains", "success", 1]);
    assert.deepEqual(sandbox.simulators.genesys.emailDomains.state().domains.map(({ id }) => id), ["acme.example"]);
    const before = writes();
    assert.equal((await run()).counts.unchanged, 1);
    assert.equal(writes(), before);
    const wrong = { ...offline(), api: "email-domain" as "email-domains" };
    await assert.rejects(library.runProvisioningPipeline([], wrong), library.ConfigurationError);
  });

  const audited = (file: string): PipelineOptions & { auditFile: string } => ({
    ...offline(),
    auditFile: join(folder, file),
  });

  /** Takes back all that a log says after the intent of a write, as if the process had been killed there. */
  async function killAfterIntent(auditFile: string): Promise<void> {
    const lines = (await readFile(auditFile, "utf8")).split("\n");
    const intent = lines.findIndex((line) => line.includes('"stage":"intent"'));
    assert.ok(intent > 0);
    await writeFile(auditFile, lines.slice(0, intent + 1).map((line) => `${line}\n`).join(""));
    const { status, orphans } = await library.verifyAudit(await readFile(auditFile, "utf8"));
    assert.deepEqual([status, orphans.length], ["incomplete", 1]);
  }

  it("tells a write that an earlier run was killed in as its own, and settles it in the audit log", async () => {
    const options = audited("killed.jsonl");
    const killed = { ...account("support"), name: "Acme Killed" };
    await library.runProvisioningPipeline([killed], options);
    await killAfterIntent(options.auditFile);
    const before = writes();
    const report = await library.runProvisioningPipeline([killed], options);
    assert.equal(writes(), before);
    const { created, unchanged } = report.counts;
    assert.deepEqual([report.result, created, unchanged], ["success", 1, 0]);
    assert.match(report.accounts[0]?.outcome?.detail ?? "", /interrupted/);
    const verdict = await library.verifyAudit(await readFile(options.auditFile, "utf8"));
    assert.deepEqual(verdict.orphans, []);
    // What stays is that the killed run never closed: the same that is said of the command line's.
    const [note = "", ...others] = verdict.notes.filter((note) => !note.startsWith("No expected head"));
    assert.match(
      note,
      /^The run \S+ that starts in line 1 has no closing record: what it did after line 4 is not known$/,
    );
    assert.deepEqual(others, []);
    assert.equal((await library.runProvisioningPipeline([killed], options)).counts.unchanged, 1);
  });

  it("tells the ITSM system of each account that was written, also of one that a killed run could not tell", async () => {
    const { url, secret } = sandbox.itsm;
    const options = { ...audited("told.jsonl"), itsm: { url, secret }, inputs: { probe: "off", "change-ref": "CHG7" } };
    const told = { ...account("support"), name: "Acme Told" };
    const events = (): unknown[] => {
      const deliveries = sandbox.simulators.itsm.deliveries().map(({ body }) => JSON.parse(body));
      return deliveries.filter(({ name }) => name === told.name).map(({ event, change_ref }) => [event, change_ref]);
    };
    const first = await library.runProvisioningPipeline([told], options);
    assert.deepEqual(first.notifications, { delivered: 1, undelivered: 0 });
    assert.deepEqual(events(), [["email_account_provisioned", "CHG7"]]);
    const outbox = await readFile(join(folder, "told.outbox.jsonl"), "utf8");
    assert.deepEqual(outbox.trim().split("\n").map((line) => JSON.parse(line).state), ["pending", "delivered"]);
    assert.equal((await library.verifyAudit(await readFile(options.auditFile, "utf8"))).status, "intact");

    await killAfterIntent(options.auditFile);
    await rm(join(folder, "told.outbox.jsonl"));
    const second = await library.runProvisioningPipeline([told], options);
    assert.deepEqual(second.notifications, { delivered: 1, undelivered: 0 });
    assert.equal(events().length, 2);
    assert.deepEqual((await library.runProvisioningPipeline([told], options)).notifications.delivered, 0);
  });

  it("sends an event that a killed run had recorded and not kept", async () => {
    const { url, secret } = sandbox.itsm;
    const options = { ...audited("recorded.jsonl"), itsm: { url, secret } };
    await library.runProvisioningPipeline([{ ...account("support"), name: "Acme Recorded" }], options);
    // As if the process had been killed before the outbox was written.
    const lines = (await readFile(options.auditFile, "utf8")).split("\n");
    const end = lines.findIndex((line) => line.includes('"type":"account.active"'));
    await writeFile(options.auditFile, lines.slice(0, end + 1).map((line) => `${line}\n`).join(""));
    await rm(join(folder, "recorded.outbox.jsonl"));
    const { notifications } = await library.runProvisioningPipeline([], options);
    assert.deepEqual(notifications, { delivered: 1, undelivered: 0 });
  });

  it("tells a receiver that is set up later nothing of the runs before", async () => {
    const { url, secret } = sandbox.itsm;
    const options = audited("quiet.jsonl");
    for (const name of ["Acme Quiet", "Acme Still"]) {
      await library.runProvisioningPipeline([{ ...account("support"), name }], options);
    }
    const { notifications } = await library.runProvisioningPipeline([], { ...options, itsm: { url, secret } });
    assert.deepEqual(notifications, { delivered: 0, undelivered: 0 });
  });

  it("says which events were not delivered, and fails where it is asked to", async () => {
    const itsm = { url: sandbox.itsm.url, secret: new library.Secret(`whsec_${btoa("x".repeat(24))}`) };
    const run = (name: string, failing: "warn" | "fail"): Promise<library.RunReport> =>
      library.runProvisioningPipeline([{ ...account("support"), name }], {
        ...audited(`${failing}.jsonl`),
        itsm,
        inputs: { probe: "off", "on-notify-failure": failing },
      });
    const warned = await run("Acme Warned", "warn");
    assert.deepEqual([warned.result, warned.notifications.undelivered], ["success", 1]);
    assert.deepEqual(warned.findings.map(({ code, severity }) => [code, severity]), [["NOTIFY_REFUSED", "warning"]]);
    assert.equal((await run("Acme Failed", "fail")).result, "failure");
  });

  it("needs an audit log to notify from, and settings for events that can be used, before it writes", async () => {
    const before = writes();
    const { url, secret } = sandbox.itsm;
    const run = (options: Partial<PipelineOptions>): Promise<unknown> =>
      library.runProvisioningPipeline([account("support")], { ...offline(), ...options });
    await assert.rejects(run({ itsm: { url, secret } }), (error: unknown) => {
      assert.ok(error instanceof library.ConfigurationError);
      assert.match(error.message, /without options\.auditFile/);
      return true;
    });
    const auditFile = join(folder, "unused.jsonl");
    for (const itsm of [{ url: "http://itsm.example.com" }, { url, secret: "x" }, { url, token: "a b" }]) {
      await assert.rejects(run({ auditFile, itsm }), library.ConfigurationError);
    }
    await assert.rejects(readFile(auditFile), /ENOENT/);
    assert.equal(writes(), before);
  });

  it("keeps the secret of the OAuth client out of everything, though the login service says it back", async () => {
    const { clientId, clientSecret, loginUrl } = sandbox.genesys;
    const options = audited("login.jsonl");
    const fetch: Fetch = () => Promise.resolve(Response.json({ error_description: clientSecret }, { status: 400 }));
    const manager = new library.GenesysOAuthManager({ clientId, clientSecret, loginUrl, fetch });
    const report = await library.runProvisioningPipeline([account("support")], { ...options, oauth: manager });
    assert.deepEqual(report.findings.map(({ code }) => code), ["GENESYS_CREDENTIALS"]);
    assert.ok(!JSON.stringify(report).includes(clientSecret));
    assert.ok(!(await readFile(options.auditFile, "utf8")).includes(clientSecret));
    assert.ok(!inspect(manager).includes(clientSecret));
    const provisioner = new library.GenesysEmailProvisioner({ oauth: manager, apiUrl: sandbox.genesys.apiUrl });
    await assert.rejects(
      provisioner.provisionAccount(account("support"), { password: "long password" }),
      (error: unknown) => error instanceof library.AppError && !inspect(error).includes(clientSecret),
    );
  });

  it("keeps the access token and the password out of everything, though the API says them back", async () => {
    const { url, secret } = sandbox.itsm;
    const options = { ...audited("echo.jsonl"), itsm: { url, secret } };
    const secrets: string[] = [];
    const echo: Fetch = async (to, init) => {
      if (init?.method !== "POST" || to === url) return await globalThis.fetch(to, init);
      const token = new Headers(init.headers).get("authorization")?.replace("Bearer ", "") ?? "";
      const { password } = JSON.parse(String(init.body));
      secrets.push(token, password);
      return Response.json({ message: `No ${token} and no ${password}` }, { status: 400 });
    };
    const logger = memoryLogger();
    const report = await library.runProvisioningPipeline([{ ...account("support"), name: "Acme Echo" }], {
      ...options,
      fetch: echo,
      logger,
    });
    assert.equal(report.counts.failed, 1);
    const [token = "", password = ""] = secrets;
    assert.ok(token.length > 8 && password === fleet.env["SUPPORT_PASSWORD"], "both were sent");
    const outbox = await readFile(join(folder, "echo.outbox.jsonl"), "utf8");
    const event = sandbox.simulators.itsm.deliveries().at(-1)?.body ?? "";
    assert.match(event, /email_account_failed.*Acme Echo/);
    const told = [
      JSON.stringify(report),
      await readFile(options.auditFile, "utf8"),
      logger.lines.join("\n"),
      outbox,
      event,
    ];
    for (const text of told) {
      assert.ok(!text.includes(token), "the token is told");
      assert.ok(!text.includes(password), "the password is told");
    }
    assert.match(told[0] ?? "", /No \*\*\* and no \*\*\*/);
  });
});
