import assert from "node:assert/strict";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import platform from "purecloud-platform-client-v2";
import * as v from "valibot";
import { type RunReport, runReportSchema } from "../../src/core/report/report.ts";
import { createFleet, type Fleet } from "../../src/sandbox/scenarios.ts";
import { type Sandbox, startSandbox } from "../../src/sandbox/start.ts";
import { type Finished, runCli } from "../support/program.ts";

const client = platform.ApiClient.instance;
// The SDK watches a file in the home folder, which would keep the process alive.
client.config.setConfigPath("");
const integrations = new platform.IntegrationsApi();
const routing = new platform.RoutingApi();
const architect = new platform.ArchitectApi();
const responses = new platform.ResponseManagementApi();

const HOST = "mail.acme.example";
const TIMES = { activation: 1, deactivation: 1, route: 1, removal: 1 };
const [ONE, TWO, OURS] = ["support.acme.example", "billing.acme.example", "returns.acme.example"] as const;
const FOLDERS = ["Archive/2026", 'Ünläut "quoted"', "#1: yes"];

/** The fleet's mailboxes, each with folders of odd names. */
function fleetWithFolders(): Fleet {
  const fleet = createFleet("email-domains");
  return { ...fleet, mailboxes: fleet.mailboxes.map((mailbox) => ({ ...mailbox, folders: FOLDERS })) };
}

const BY_HAND = ["--accounts", "by-hand/*.yaml"];
const OUR_FILES = ["--accounts", "ours/*.yaml"];

let sandbox: Sandbox;
let folder = "";

function writes(): number {
  return sandbox.simulators.genesys.requests()
    .filter(({ method, path }) => method !== "GET" && !path.endsWith("/oauth/token")).length;
}

function cli(...args: string[]): Promise<Finished> {
  const env = { ...sandbox.env, GEA_GENESYS_API: "email-domains", ...imported };
  return runCli(args, { cwd: folder, env });
}

/** The passwords under the names that an import gives them. */
const imported: Record<string, string> = {};

async function report(...args: string[]): Promise<{ exitCode: number; report: RunReport }> {
  const { exitCode, stdout, stderr } = await cli(...args, "--json");
  assert.notEqual(stdout, "", stderr);
  return { exitCode, report: v.parse(runReportSchema, JSON.parse(stdout)) };
}

/** Each unit that a plan would change, with why. */
function changes({ accounts, domains = [] }: RunReport): unknown[] {
  return [...accounts, ...domains].filter(({ change }) => change?.action !== "no-op")
    .map(({ name, change }) => [name, change]);
}

async function idOf(found: Promise<{ entities?: { id?: string; name?: string }[] }>, name: string): Promise<string> {
  const { entities = [] } = await found;
  const id = entities.find((each) => each.name === name)?.id;
  assert.ok(id, name);
  return id;
}
const queue = (name: string) => idOf(routing.getRoutingQueues({ name }), name);
const skill = (name: string) => idOf(routing.getRoutingSkills({ name }), name);
const language = (name: string) => idOf(routing.getRoutingLanguages({ name }), name);
const flow = (name: string) => idOf(architect.getFlows({ name, type: ["inboundemail"] } as never), name);

/** A domain with both servers as somebody makes them in the UI, who knows nothing of this program. */
async function makeByHand(domain: string): Promise<void> {
  const box = domain.split(".")[0] ?? "";
  const username = `${box}@${domain}`;
  const { password = "" } = sandbox.fleet.mailboxes.find((each) => each.username === username) ?? {};
  imported[`${domain.toUpperCase().replaceAll(/\W/g, "_")}_PASSWORD`] = password;
  const make = async (type: string, name: string, properties: Record<string, unknown>): Promise<string> => {
    const { id = "" } = await integrations.postIntegrations({ body: { name, integrationType: { id: type } } });
    const credential = await integrations.postIntegrationsCredentials({
      body: {
        name: `Integration-${id}`,
        type: { name: "basicAuth" },
        credentialFields: { userName: username, password },
      },
    });
    const { version = 1 } = await integrations.getIntegrationConfigCurrent(id);
    await integrations.putIntegrationConfigCurrent(id, {
      body: {
        name,
        version,
        notes: "Ask Ümit – ext. 12",
        advanced: {},
        properties,
        credentials: { basicAuth: { id: credential.id ?? "" } },
      },
    });
    await integrations.patchIntegration(id, { body: { intendedState: "ENABLED" } });
    return id;
  };
  const smtp = await make("custom-smtp-server", "Custom SMTP Server", { smtpHost: HOST.toUpperCase(), smtpPort: 587 });
  const imap = await make("imap-server", "IMAP Server", { imapHost: HOST, imapPort: 993 });
  await routing.postRoutingEmailDomains({ id: domain, subDomain: false });
  await routing.patchRoutingEmailDomain(domain, {
    customSMTPServer: { id: smtp },
    imapSettings: { integration: { id: imap } },
  });
}

async function makeRoute(domain: string, body: platform.Models.InboundRoute, replyToSelf = false): Promise<string> {
  const { id = "" } = await routing.postRoutingEmailDomainRoutes(domain, body);
  if (replyToSelf) {
    const reply = { domain: { id: domain }, route: { id, pattern: body.pattern, fromName: body.fromName } };
    await routing.putRoutingEmailDomainRoute(domain, id, { ...body, replyEmailAddress: reply });
  }
  return id;
}

async function quiet(): Promise<void> {
  for (;;) {
    const { routes, integrations: made } = sandbox.simulators.genesys.emailDomains.state();
    const busy = [...routes.map(({ status }) => status), ...made.map(({ reportedState }) => reportedState)];
    if (!busy.some((state) => /Pending|ACTIVATING/.test(state))) return;
    await delay(5);
  }
}

describe("the official SDK and this program on one organisation", () => {
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "sdk-"));
    sandbox = await startSandbox({ folder, fleet: fleetWithFolders(), emailDomains: { times: TIMES } });
    client.setGateway({ protocol: "http", host: "127.0.0.1", port: Number(new URL(sandbox.genesys.apiUrl).port) });
    client.setReturnExtendedResponses(false);
    await client.loginClientCredentialsGrant(sandbox.genesys.clientId, sandbox.genesys.clientSecret);
  });
  after(async () => {
    await sandbox.close();
    await rm(folder, { recursive: true, force: true });
  });

  it("what the SDK made by hand, the program imports into files whose plan is empty", async () => {
    for (const domain of [ONE, TWO]) await makeByHand(domain);
    const [support, billing] = [await queue("Support"), await queue("Billing")];
    const { entities: libraries = [] } = await responses.getResponsemanagementLibraries();
    const { entities: canned = [] } = await responses.getResponsemanagementResponses(libraries[0]?.id ?? "");
    const full = {
      name: "Müller & \"Söhne\": yes – #1 'x'",
      pattern: "support",
      fromName: "- [Support] {team}, % @ ` | >",
      queue: { id: support },
      priority: 7,
      skills: [{ id: await skill("French") }, { id: await skill("Billing") }],
      language: { id: await language("French") },
      spamFlow: { id: await flow("Spam filter") },
      signature: {
        enabled: true,
        cannedResponseId: canned[0]?.id ?? "",
        alwaysIncluded: true,
        inclusionType: "SendOnce",
      },
      historyInclusion: "Exclude",
      allowMultipleActions: true,
      mailboxFolders: [FOLDERS[1] ?? "", "inbox"],
    };
    await makeRoute(ONE, full, true);
    await makeRoute(ONE, {
      pattern: "odd+name.o'neil_%",
      fromName: "null",
      fromEmail: "noreply@elsewhere.example",
      flow: { id: await flow("Inbound mail") },
      autoBcc: [{ email: "Archive@Acme.example", name: 'The "archive"' }, { email: "b@acme.example" }],
      mailboxFolders: [FOLDERS[2] ?? ""],
    });
    const target = await makeRoute(TWO, {
      name: "007",
      pattern: "Billing",
      fromName: "true",
      queue: { id: billing },
      skills: [{ id: await skill("Billing") }, { id: await skill("French") }],
      mailboxFolders: ["INBOX"],
    });
    await makeRoute(ONE, {
      pattern: "answers",
      fromName: "🙂 Answers",
      queue: { id: support },
      replyEmailAddress: { domain: { id: TWO }, route: { id: target, pattern: "Billing", fromName: "true" } },
    } as never);
    await quiet();

    const before = writes();
    const { exitCode, stdout, stderr } = await cli("import", "--out", "by-hand");
    assert.equal(exitCode, 0, stdout + stderr);
    const files = await readdir(join(folder, "by-hand"));
    assert.equal(files.length, 4, files.join());
    const texts = await Promise.all(files.map((file) => readFile(join(folder, "by-hand", file), "utf8")));
    const passwords = new Set(texts.map((text) => /^password: env:(\w+)$/m.exec(text)?.[1] ?? text));
    assert.deepEqual([...passwords].sort(), Object.keys(imported).sort());

    const checked = await report("check", ...BY_HAND);
    assert.deepEqual(changes(checked.report), []);
    assert.equal(checked.exitCode, 0, JSON.stringify(checked.report.accounts.map(({ issues }) => issues)));
    assert.deepEqual([checked.report.counts.accounts, checked.report.counts.unchanged], [4, 4]);
    for (const mode of [["drift"], ["apply", "--yes"]]) {
      const again = await report(...mode, ...BY_HAND);
      assert.deepEqual([mode, again.exitCode, changes(again.report)], [mode, 0, []]);
    }
    assert.equal(writes(), before, "something that was made by hand was written");
  });

  it("what the program wrote, the SDK reads as the file says, and the SDK's changes are drift", async () => {
    await mkdir(join(folder, "ours"));
    await writeFile(
      join(folder, "ours/returns.yaml"),
      `name: "Returns: Ünicode & 'more'"
description: ""
smtp_server: ${HOST}
smtp_port: 465
imap_server: ${HOST}
imap_port: 993
authentication_type: PLAIN
username: returns@${OURS}
password: env:RETURNS_PASSWORD
signature: ""
reply_to_address: returns@${OURS}
reply_template: ""
forward_template: ""
routing:
  from_name: 'The "returns" desk'
  queue: Returns
  priority: 3
  skills: [French, Billing]
  language: English
  spam_flow: Spam filter
  reply_to: self
  history: include
  allow_multiple_actions: true
  mailbox_folders: [INBOX, ${JSON.stringify(FOLDERS[1])}]
  signature: { response: Support, library: Signatures, when: send_once, always: true }
`,
    );
    const applied = await report("apply", "--yes", ...OUR_FILES);
    assert.equal(applied.exitCode, 0, JSON.stringify(applied.report.accounts));
    const before = writes();
    assert.equal((await report("apply", "--yes", ...OUR_FILES)).exitCode, 0);
    assert.equal(writes(), before);

    const domain = await routing.getRoutingEmailDomain(OURS);
    for (
      const [id = "", keys] of [
        [domain.customSMTPServer?.id, { smtpHost: HOST, smtpPort: 465 }],
        [domain.imapSettings?.integration?.id, { imapHost: HOST, imapPort: 993 }],
      ] as const
    ) {
      const integration = await integrations.getIntegration(id);
      assert.deepEqual([integration.intendedState, integration.reportedState?.code], ["ENABLED", "ACTIVE"]);
      const { properties, credentials = {}, notes } = await integrations.getIntegrationConfigCurrent(id);
      assert.deepEqual(properties, keys);
      assert.match(notes ?? "", /^managed by genesys-email-accounts/);
      const credential = await integrations.getIntegrationsCredential(credentials["basicAuth"]?.id ?? "");
      assert.deepEqual(credential.credentialFields, { userName: `returns@${OURS}` });
    }
    assert.equal(domain.imapSettings?.status, "Active");
    const { entities: [route] = [] } = await routing.getRoutingEmailDomainRoutes(OURS);
    assert.ok(route?.id);
    const names = (route.skills ?? []).map(({ name }) => name).sort();
    assert.deepEqual([route.pattern, route.name, route.fromName, route.fromEmail ?? undefined, names], [
      "returns",
      "Returns: Ünicode & 'more'",
      'The "returns" desk',
      undefined,
      ["Billing", "French"],
    ]);
    assert.deepEqual([route.queue?.name, route.priority, route.language?.name, route.spamFlow?.name, route.status], [
      "Returns",
      3,
      "English",
      "Spam filter",
      "Active",
    ]);
    assert.deepEqual([route.historyInclusion, route.allowMultipleActions, route.replyEmailAddress?.route?.id], [
      "Include",
      true,
      route.id,
    ]);
    assert.deepEqual(route.mailboxFolders, ["INBOX", FOLDERS[1]]);
    const { enabled, alwaysIncluded, inclusionType } = route.signature ?? {};
    assert.deepEqual([enabled, alwaysIncluded, inclusionType], [true, true, "SendOnce"]);

    // Another order is no difference; another value is one.
    const { status: _status, selfUri: _selfUri, id: _id, ...body } = route;
    const change = (changed: Partial<platform.Models.InboundRoute>) =>
      routing.putRoutingEmailDomainRoute(OURS, route.id ?? "", { ...body, ...changed });
    await change({ skills: (route.skills ?? []).toReversed() });
    await quiet();
    assert.deepEqual([(await report("drift", ...OUR_FILES)).exitCode, writes() - before], [0, 1]);
    await change({ priority: 9 });
    await quiet();
    const drifted = await report("drift", ...OUR_FILES);
    assert.equal(drifted.exitCode, 1);
    assert.deepEqual(drifted.report.accounts.map(({ change: found }) => found), [
      { action: "update", fields: [{ key: "routing.priority", from: 9, to: 3 }] },
    ]);
    assert.equal((await report("apply", "--yes", ...OUR_FILES)).exitCode, 0);
    assert.equal((await routing.getRoutingEmailDomainRoute(OURS, route.id)).priority, 3);
  });
});
