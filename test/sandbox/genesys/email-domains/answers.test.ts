import assert from "node:assert/strict";
import { test } from "node:test";
import { settle } from "../../../support/fake-clock.ts";
import { FakeClock } from "../../../support/fake-clock.ts";
import { readSdkTypes } from "../../../support/genesys-sdk-types.ts";
import {
  answer,
  checkedCaller,
  connectDomain,
  DOMAINS,
  INTEGRATIONS,
  makeEmailOrganisation,
} from "../../../support/sandbox-domains.ts";

const DOMAIN = "support.example.com";

test("every answer of the simulator is of the type that the official SDK declares for the call", async () => {
  const clock = new FakeClock();
  const genesys = makeEmailOrganisation({ seed: { graph: [{ name: "M365" }] } }, { clock });
  const call = await checkedCaller(genesys, await readSdkTypes());
  const get = <T = { entities: { id: string; name: string }[] }>(path: string) => answer<T>(call("GET", path));
  const first = async (path: string) => {
    const [found] = (await get(path)).entities;
    assert.ok(found, path);
    return await get<{ id: string }>(`${path.split("?")[0]}/${found.id}`);
  };

  await get("/api/v2/tokens/me");
  await get("/api/v2/routing/email/setup");
  for (const { id } of (await get(`${INTEGRATIONS}/types`)).entities) {
    for (const part of ["", "/configschemas/properties", "/configschemas/advanced"]) {
      await get(`${INTEGRATIONS}/types/${id}${part}`);
    }
  }
  await get(`${INTEGRATIONS}/credentials/types`);
  const queue = await first("/api/v2/routing/queues?name=support");
  const flow = await first("/api/v2/flows?type=inboundemail&name=spam");
  const skill = await first("/api/v2/routing/skills?name=fre");
  const language = await first("/api/v2/routing/languages");
  const library = await first("/api/v2/responsemanagement/libraries");
  const response = await first(`/api/v2/responsemanagement/responses?libraryId=${library.id}`);

  const made = await connectDomain(call, DOMAIN);
  await answer(call("PATCH", `${DOMAINS}/${DOMAIN}/validate`, { customSMTPServer: { id: made.smtpId } }));
  await clock.advance(2000);
  const route = await answer<{ id: string }>(call("POST", `${DOMAINS}/${DOMAIN}/routes`, {
    name: "Support",
    pattern: "support",
    fromName: "Support",
    fromEmail: `support@${DOMAIN}`,
    queue: { id: queue.id },
    priority: 1,
    skills: [{ id: skill.id }],
    language: { id: language.id },
    spamFlow: { id: flow.id },
    autoBcc: [{ email: "a@b.example" }],
    signature: { enabled: true, cannedResponseId: response.id, alwaysIncluded: false, inclusionType: "send" },
    historyInclusion: "optional",
    allowMultipleActions: false,
    mailboxFolders: ["INBOX"],
  }));
  await answer(call("PUT", `${DOMAINS}/${DOMAIN}/routes/${route.id}`, {
    pattern: "support",
    fromName: "Support",
    flow: { id: flow.id },
    replyEmailAddress: { domain: { id: DOMAIN }, route: { id: route.id, pattern: "support" } },
    mailboxFolders: ["INBOX"],
  }));
  await clock.advance(1000);
  await settle();
  const live = await get<{ status: string; replyEmailAddress: { route: { id: string } } }>(
    `${DOMAINS}/${DOMAIN}/routes/${route.id}`,
  );
  assert.deepEqual([live.status, live.replyEmailAddress.route.id], ["Active", route.id]);
  const domain = await get<{ imapSettings: { status: string } }>(`${DOMAINS}/${DOMAIN}`);
  assert.equal(domain.imapSettings.status, "Active");
  for (
    const path of [
      `${DOMAINS}?excludeStatus=true`,
      `${DOMAINS}/${DOMAIN}/routes?pattern=support`,
      `${INTEGRATIONS}?integrationType=imap-server&credentialId=${made.imapCredentialId}`,
      `${INTEGRATIONS}/${made.imapId}`,
      `${INTEGRATIONS}/${made.imapId}/config/current`,
      `${INTEGRATIONS}/credentials/listing?pageSize=1`,
      `${INTEGRATIONS}/credentials/${made.imapCredentialId}`,
    ]
  ) await get(path);
  await answer(call("PUT", `${INTEGRATIONS}/credentials/${made.imapCredentialId}`, {
    name: "x",
    type: { name: "basicAuth" },
    credentialFields: { userName: "y" },
  }));

  genesys.emailDomains.integrations.breakDown(made.imapId, "The connection has timed out.");
  const broken = await get<{ imapSettings: { status: string } }>(`${DOMAINS}/${DOMAIN}`);
  assert.equal(broken.imapSettings.status, "Error");
  await get(`${INTEGRATIONS}/${made.imapId}`);

  await answer(call("DELETE", `${DOMAINS}/${DOMAIN}/routes/${route.id}`));
  await get(`${DOMAINS}/${DOMAIN}/routes/${route.id}`);
  await clock.advance(1000);
  await answer(call("PATCH", `${DOMAINS}/${DOMAIN}`, { imapSettings: null, customSMTPServer: { id: "" } }));
  await answer(call("DELETE", `${DOMAINS}/${DOMAIN}`));
  for (const id of [made.smtpId, made.imapId]) await answer(call("DELETE", `${INTEGRATIONS}/${id}`));
  for (const id of [made.smtpCredentialId, made.imapCredentialId]) {
    await answer(call("DELETE", `${INTEGRATIONS}/credentials/${id}`));
  }
  const { credentials, integrations, domains, routes } = genesys.emailDomains.state();
  assert.deepEqual([credentials, integrations.map(({ name }) => name), domains, routes], [[], ["M365"], [], []]);
  // Refusals are of the type too.
  await call("GET", `${DOMAINS}/${DOMAIN}`);
  await call("POST", DOMAINS, { id: "" });
});

test("counts every call by the SDK's name", async () => {
  const genesys = makeEmailOrganisation();
  const call = await checkedCaller(genesys, await readSdkTypes());
  await connectDomain(call, DOMAIN);
  assert.deepEqual(genesys.calls(), {
    postIntegrationsCredentials: 2,
    postIntegrations: 2,
    getIntegrationConfigCurrent: 2,
    putIntegrationConfigCurrent: 2,
    patchIntegration: 2,
    postRoutingEmailDomains: 1,
    patchRoutingEmailDomain: 1,
  });
});
