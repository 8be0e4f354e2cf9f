import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import platform from "purecloud-platform-client-v2";
import type { GenesysSimulator } from "../../../../src/sandbox/genesys/genesys.ts";
import { mailLoginCheck } from "../../../../src/sandbox/genesys/validation.ts";
import { type HttpServer, serveHttp } from "../../../../src/sandbox/loopback.ts";
import { makeEmailOrganisation } from "../../../support/sandbox-domains.ts";
import { CLIENT } from "../../../support/sandbox-genesys.ts";
import { HOST, MAILBOX, startTestMail, type TestMail } from "../../../support/sandbox-mail.ts";

const DOMAIN = "support.example.com";
const NOTES = "managed by genesys-email-accounts";
const TIMES = { activation: 1, deactivation: 1, route: 1, removal: 1 };

const client = platform.ApiClient.instance;
// The SDK watches a file in the home folder, which would keep the process alive.
client.config.setConfigPath("");

const integrations = new platform.IntegrationsApi();
const routing = new platform.RoutingApi();

let mail: TestMail;
let genesys: GenesysSimulator;
let server: HttpServer;
/** Reads until the value is there; the test runner ends a wait that never ends. */
async function until<T>(read: () => Promise<T>, isThere: (value: T) => boolean): Promise<T> {
  for (;;) {
    const value = await read();
    if (isThere(value)) return value;
    await delay(5);
  }
}

function credential(name: string, password: string) {
  return { name, type: { name: "basicAuth" }, credentialFields: { userName: MAILBOX.username, password } };
}

function reportedState(id: string): Promise<platform.Models.Integration> {
  return until(
    () => integrations.getIntegration(id),
    ({ reportedState }) => !["ACTIVATING", "DEACTIVATING"].includes(reportedState?.code ?? ""),
  );
}

/** W1 to W4 and again as W5 to W8: credential, integration, configuration, activation. */
async function connect(kind: "smtp" | "imap", password: string) {
  const type = kind === "smtp" ? "custom-smtp-server" : "imap-server";
  const name = `gea:${kind}:${DOMAIN}`;
  const { id: credentialId = "" } = await integrations.postIntegrationsCredentials({
    body: credential(name, password),
  });
  const { id = "" } = await integrations.postIntegrations({ body: { name, integrationType: { id: type } } });
  const { properties = {} } = await integrations.getIntegrationsTypeConfigschema(type, "properties");
  const keys = Object.keys(properties);
  const key = (end: string) => keys.find((each) => each.toLowerCase().endsWith(end)) ?? "";
  const config = await integrations.getIntegrationConfigCurrent(id);
  await integrations.putIntegrationConfigCurrent(id, {
    body: {
      name,
      version: config.version,
      notes: NOTES,
      advanced: {},
      properties: { [key("host")]: HOST, [key("port")]: kind === "smtp" ? 465 : 993 },
      credentials: { basicAuth: { id: credentialId } },
    },
  });
  await integrations.patchIntegration(id, { body: { intendedState: "ENABLED" } });
  return { id, credentialId };
}

describe("the official SDK", () => {
  before(async () => {
    mail = await startTestMail();
    const logIn = mailLoginCheck({ locate: mail.locate, caPem: mail.caPem });
    genesys = makeEmailOrganisation({ logIn, times: TIMES });
    server = await serveHttp(genesys.fetch);
    client.setGateway({ protocol: "http", host: "127.0.0.1", port: server.port });
    client.setReturnExtendedResponses(false);
    await client.loginClientCredentialsGrant(CLIENT.clientId, CLIENT.clientSecret);
  });
  after(async () => {
    genesys.close();
    await Promise.all([server.close(), mail.close()]);
  });

  it("drives the whole sequence, a rotation and the removal", async () => {
    const smtp = await connect("smtp", MAILBOX.password ?? "");
    const imap = await connect("imap", MAILBOX.password ?? "");
    for (const { id } of [smtp, imap]) assert.equal((await reportedState(id)).reportedState?.code, "ACTIVE");

    await routing.postRoutingEmailDomains({ id: DOMAIN, subDomain: false });
    const settings = { customSMTPServer: { id: smtp.id }, imapSettings: { integration: { id: imap.id } } };
    await routing.patchRoutingEmailDomainValidate(DOMAIN, settings);
    assert.equal((await routing.getRoutingEmailDomain(DOMAIN)).imapSettings, undefined);
    await routing.patchRoutingEmailDomain(DOMAIN, settings);
    assert.equal((await routing.getRoutingEmailDomain(DOMAIN)).imapSettings?.status, "AwaitingFolders");
    await routing.postRoutingEmailDomainTestconnection(DOMAIN);

    const queue = (await routing.getRoutingQueues({ name: "Support" })).entities?.[0]?.id ?? "";
    const wanted = {
      pattern: "support",
      fromName: "Support",
      queue: { id: queue },
      mailboxFolders: ["inbox", "Archive/2026"],
    };
    const { id: routeId = "" } = await routing.postRoutingEmailDomainRoutes(DOMAIN, wanted);
    await routing.putRoutingEmailDomainRoute(DOMAIN, routeId, {
      ...wanted,
      replyEmailAddress: {
        domain: { id: DOMAIN },
        route: { id: routeId, pattern: wanted.pattern, fromName: wanted.fromName },
      },
    });
    await until(() => routing.getRoutingEmailDomain(DOMAIN), (domain) => domain.imapSettings?.status === "Active");
    const route = await until(
      () => routing.getRoutingEmailDomainRoute(DOMAIN, routeId),
      ({ status }) => status !== "Pending",
    );
    assert.deepEqual([route.status, route.replyEmailAddress?.route?.id, route.queue?.name], [
      "Active",
      routeId,
      "Support",
    ]);

    // A rotation keeps the ids. A wrong password is found by a real login, and a right one alone does not mend it.
    const put = (password: string) =>
      integrations.putIntegrationsCredential(smtp.credentialId, { body: credential("other", password) });
    assert.equal((await put("wrong")).id, smtp.credentialId);
    const broken = await until(
      () => integrations.getIntegration(smtp.id),
      ({ reportedState }) => reportedState?.code === "ERROR",
    );
    assert.match(
      broken.reportedState?.detail?.message ?? "",
      /^Unable to authenticate with the specified integration\./,
    );
    await assert.rejects(routing.postRoutingEmailDomainTestconnection(DOMAIN), { status: 400 });
    await put(MAILBOX.password ?? "");
    assert.equal((await reportedState(smtp.id)).reportedState?.code, "ERROR");
    await integrations.patchIntegration(smtp.id, { body: { intendedState: "DISABLED" } });
    assert.equal((await reportedState(smtp.id)).reportedState?.code, "INACTIVE");
    await integrations.patchIntegration(smtp.id, { body: { intendedState: "ENABLED" } });
    assert.equal((await reportedState(smtp.id)).reportedState?.code, "ACTIVE");
    const shown = await integrations.getIntegrationsCredential(smtp.credentialId);
    assert.deepEqual(shown.credentialFields, { userName: MAILBOX.username });

    // A folder that the mailbox does not have is an error with its name.
    await routing.putRoutingEmailDomainRoute(DOMAIN, routeId, { ...wanted, mailboxFolders: ["archive/2026"] });
    const lost = await until(
      () => routing.getRoutingEmailDomain(DOMAIN),
      ({ imapSettings }) => imapSettings?.status === "Error",
    );
    assert.match(lost.imapSettings?.errorInfo?.message ?? "", /"archive\/2026"/);
    assert.equal((await routing.getRoutingEmailDomainRoute(DOMAIN, routeId)).status, "Error");

    await assert.rejects(routing.patchRoutingEmailDomain(DOMAIN, { imapSettings: null } as never), { status: 409 });
    await assert.rejects(routing.deleteRoutingEmailDomain(DOMAIN), { status: 409 });
    await routing.deleteRoutingEmailDomainRoute(DOMAIN, routeId);
    await until(
      () => routing.getRoutingEmailDomainRoute(DOMAIN, routeId).then(() => "there", () => "gone"),
      (state) => state === "gone",
    );
    // The SDK's own types know no null, yet some value has to take the settings away.
    await routing.patchRoutingEmailDomain(DOMAIN, { imapSettings: null, customSMTPServer: { id: "" } } as never);
    await routing.deleteRoutingEmailDomain(DOMAIN);
    for (const { id, credentialId } of [smtp, imap]) {
      await integrations.patchIntegration(id, { body: { intendedState: "DISABLED" } });
      await integrations.deleteIntegration(id);
      await integrations.deleteIntegrationsCredential(credentialId);
    }
    const { credentials, integrations: left, domains, routes, orphans, testMails } = genesys.emailDomains.state();
    assert.deepEqual([credentials, left, domains, routes, testMails], [[], [], [], [], 0]);
    assert.deepEqual(orphans, { credentials: [], integrations: [] });
    assert.equal(genesys.calls()["putRoutingEmailDomainRoute"], 2);
  });
});
