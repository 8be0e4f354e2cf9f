import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import * as library from "../src/mod.ts";
import type {
  Account,
  AuditRecord,
  ChangeOutcome,
  DeliveryOptions,
  DeliveryResult,
  EmailAccountWrite,
  Fetch,
  Issue,
  ItsmEvent,
  Logger,
  PipelineOptions,
  ProbeOptions,
  ProbeResult,
  RunReport,
} from "../src/mod.ts";
import { createFleet } from "../src/sandbox/scenarios.ts";
import { type Sandbox, startSandbox } from "../src/sandbox/start.ts";
import { memoryLogger } from "./support/provision-bench.ts";

/** What the documentation promises, checked by the compiler: a name or a shape that is gone does not compile. */
interface Promised {
  parseAccounts(text: string, file: string): { account?: Account | undefined; issues: readonly Issue[] }[];
  buildProvisioningPayload(account: Account, password: string | library.Secret): EmailAccountWrite;
  verifySmtpConnectivity(host: string, port: 465 | 587, options?: ProbeOptions): Promise<ProbeResult>;
  verifyImapConnectivity(host: string, port: 993, options?: ProbeOptions): Promise<ProbeResult>;
  GenesysOAuthManager: new (options: { clientId: string; clientSecret: string; loginUrl?: string; fetch?: Fetch }) => {
    getToken(signal?: AbortSignal): Promise<string>;
  };
  GenesysEmailProvisioner: new (
    options: {
      oauth: library.GenesysOAuthManager;
      apiUrl?: string;
      api?: "email-accounts" | "email-domains";
      fetch?: Fetch;
      logger?: Logger;
    },
  ) => {
    provisionAccount(
      account: Account,
      options: { password?: string | library.Secret; rotate?: boolean; signal?: AbortSignal; pollTimeoutMs?: number },
    ): Promise<ChangeOutcome>;
  };
  runProvisioningPipeline(accounts: Account[], options: PipelineOptions): Promise<RunReport>;
  writeAuditLog(file: string, records: AuditRecord[]): Promise<void>;
  pushItsmWebhook(url: string, event: ItsmEvent, options?: DeliveryOptions): Promise<DeliveryResult>;
}

const promised: Promised = library;

const EVENT: ItsmEvent = {
  event: "email_account_provisioned",
  timestamp: "2026-11-22T08:00:00Z",
  account_id: "d4e5f6a7",
  status: "ACTIVE",
  latency_ms: 12_400,
  source: "genesys_email_provisioner",
};

const LINE: AuditRecord = {
  account_id: "d4e5f6a7",
  status: "ACTIVE",
  config_summary: { smtp: "mail.acme.example:587", imap: "mail.acme.example:993", auth_type: "PLAIN" },
  compliance_check: "passed",
};

describe("the library", () => {
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
    const [parsed] = promised.parseAccounts(file?.text ?? "", file?.path ?? "");
    assert.ok(parsed?.account, name);
    return parsed.account;
  }

  function oauth(fetch?: Fetch): library.GenesysOAuthManager {
    const { clientId, clientSecret, loginUrl } = sandbox.genesys;
    return new library.GenesysOAuthManager({ clientId, clientSecret, loginUrl, fetch });
  }

  function writes(): number {
    const requests = sandbox.simulators.genesys.requests();
    return requests.filter(({ method, path }) => method !== "GET" && !path.endsWith("/oauth/token")).length;
  }

  it("has every documented name", () => {
    const names = [
      "parseAccounts",
      "buildProvisioningPayload",
      "verifySmtpConnectivity",
      "verifyImapConnectivity",
      "GenesysOAuthManager",
      "GenesysEmailProvisioner",
      "runProvisioningPipeline",
      "writeAuditLog",
      "pushItsmWebhook",
    ];
    assert.deepEqual(names.filter((name) => !(name in library)), []);
  });

  it("parses a file's accounts, with the place of every issue", () => {
    assert.equal(account("support").smtp_server, "mail.acme.example");
    const [wrong] = library.parseAccounts(fleet.accounts[1]?.text ?? "", "accounts/orders.yaml");
    assert.equal(wrong?.account, undefined);
    assert.deepEqual(wrong?.issues.map(({ code, path, line, column }) => [code, path, line, column]), [
      ["CFG_PORT_UNSUPPORTED", "imap_port", 6, 12],
    ]);
  });

  it("builds the body of a request, from a password as text or as a Secret that prints nothing", () => {
    const body = library.buildProvisioningPayload(account("support"), new library.Secret("long password"));
    assert.equal(body.password, "long password");
    assert.deepEqual(body, library.buildProvisioningPayload(account("support"), "long password"));
    assert.deepEqual([body.smtpPort, body.useStartTls, body.enableTls], [587, true, true]);
    assert.equal(String(new library.Secret("long password")), "***");
  });

  it("probes servers over SMTP and IMAP, trusting a CA that it is given and no other", async () => {
    const { connectTo, caPem: ca } = sandbox.mail;
    const probes = [
      await library.verifySmtpConnectivity("mail.acme.example", 587, { connectTo, ca }),
      await library.verifySmtpConnectivity("mail.acme.example", 465, { connectTo, ca, authenticationType: "PLAIN" }),
      await library.verifyImapConnectivity("mail.acme.example", 993, { connectTo, ca: [ca] }),
    ];
    for (const probe of probes) {
      assert.equal(probe.outcome, "passed", JSON.stringify(probe));
      assert.equal(probe.tls?.sans.includes("mail.acme.example"), true);
    }
    const untrusted = await library.verifySmtpConnectivity("mail.acme.example", 587, { connectTo });
    assert.equal(untrusted.outcome, "failed");
    assert.ok(untrusted.findings.some(({ code }) => code.startsWith("CERT_")), JSON.stringify(untrusted.findings));
    const renamed = await library.verifyImapConnectivity("mail.old-acme.example", 993, { connectTo, ca });
    assert.ok(renamed.findings.some(({ code }) => code === "CERT_HOSTNAME"), JSON.stringify(renamed.findings));
  });

  it("stops a probe by its signal, and refuses options that it cannot use", async () => {
    const { connectTo } = sandbox.mail;
    const signal = AbortSignal.abort(new RangeError("enough"));
    await assert.rejects(library.verifySmtpConnectivity("mail.acme.example", 587, { connectTo, signal }), /enough/);
    await assert.rejects(
      library.verifyImapConnectivity("mail.acme.example", 993, { connectTo: ["nonsense"] }),
      library.ConfigurationError,
    );
  });

  it("fetches one token for many askers at once, through the fetch it is given", async () => {
    let requests = 0;
    const manager = oauth((url, init) => {
      requests += 1;
      return globalThis.fetch(url, init);
    });
    const tokens = await Promise.all([
      manager.getToken(),
      manager.getToken(),
      manager.getToken(new AbortController().signal),
    ]);
    assert.equal(new Set(tokens).size, 1);
    assert.equal(await manager.getToken(), tokens[0]);
    assert.equal(requests, 1);
  });

  it("creates an account, and the next time leaves it alone", async () => {
    const logger = memoryLogger();
    const provisioner = new library.GenesysEmailProvisioner({ oauth: oauth(), apiUrl: sandbox.genesys.apiUrl, logger });
    const options = { password: fleet.env["SUPPORT_PASSWORD"] ?? "", pollTimeoutMs: 20_000 };
    const created = await provisioner.provisionAccount(account("support"), options);
    assert.deepEqual([created.action, created.succeeded], ["create", true], created.detail);
    const before = writes();
    const again = await provisioner.provisionAccount(account("support"), options);
    assert.deepEqual([again.action, again.status, again.accountId], ["no-op", created.status, created.accountId]);
    assert.equal(writes(), before);
    assert.ok(logger.lines.some((line) => line.includes("Acme Support")));
  });

  it("tells the platform's reason for an account that does not come to life", async () => {
    const provisioner = new library.GenesysEmailProvisioner({ oauth: oauth(), apiUrl: sandbox.genesys.apiUrl });
    const outcome = await provisioner.provisionAccount(account("billing"), { password: "no longer right" });
    assert.deepEqual([outcome.action, outcome.succeeded, outcome.code], ["create", false, "VALIDATION_FAILED"]);
    assert.match(outcome.detail ?? "", /Unable to authenticate/);
  });

  it("appends records to an audit log and chains them to what stands there", async () => {
    const file = join(folder, "new folder", "audit.jsonl");
    await library.writeAuditLog(file, [LINE, {
      ...LINE,
      account_id: null,
      status: "VALIDATION_FAILED",
      compliance_check: "failed",
    }]);
    await library.writeAuditLog(file, [LINE]);
    const text = await readFile(file, "utf8");
    const verdict = await library.verifyAudit(text);
    assert.deepEqual([verdict.status, verdict.records], ["intact", 3]);
    assert.equal((await library.verifyAudit(text.replace("VALIDATION_FAILED", "ACTIVE"))).status, "tampered");
  });

  it("delivers an event, signed so that the receiver takes it", async () => {
    const { url, secret } = sandbox.itsm;
    const result = await library.pushItsmWebhook(url, EVENT, { secret, id: "library_1" });
    assert.deepEqual([result.delivered, result.attempts, result.id], [true, 1, "library_1"], result.reason);
    const delivery = sandbox.simulators.itsm.deliveries().find(({ id }) => id === "library_1");
    assert.deepEqual([delivery?.problem, JSON.parse(delivery?.body ?? "")], [undefined, EVENT]);
  });

  it("gives back what went wrong with an event, as a value", async () => {
    const wrongSecret = `whsec_${btoa("x".repeat(24))}`;
    const refused = await library.pushItsmWebhook(sandbox.itsm.url, EVENT, { secret: wrongSecret, id: "library_2" });
    assert.equal(refused.delivered, false);
    assert.ok((refused.httpStatus ?? 0) >= 400, refused.reason);
    const unusable = await library.pushItsmWebhook("http://itsm.example.com/", EVENT);
    assert.deepEqual([unusable.delivered, unusable.attempts, unusable.code], [false, 0, "NOTIFY_CONFIG"]);
  });
});
