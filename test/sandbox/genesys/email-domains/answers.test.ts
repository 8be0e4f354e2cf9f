import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { type Operation, OPERATIONS } from "../../../../src/sandbox/genesys/email-domains/operations.ts";
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

const odd = fc.oneof(fc.constantFrom(null, "", "INBOX", 993, -1, true, [], {}), fc.jsonValue());

/** Bodies that are right for some call, or a key away from it; `$0` and the like stand for ids that were answered. */
const body = fc.tuple(
  fc.constantFrom<Record<string, unknown>>(
    { name: "c", type: { name: "basicAuth" }, credentialFields: { userName: "u", password: "p" } },
    { name: "i", integrationType: { id: "custom-smtp-server" } },
    { name: "i", integrationType: { id: "imap-server" } },
    { intendedState: "ENABLED" },
    { intendedState: "disabled" },
    {
      name: "i",
      version: 1,
      properties: { imapHost: "h" },
      advanced: {},
      notes: "",
      credentials: { basicAuth: { id: "$0" } },
    },
    { id: "a.example", subDomain: false },
    { id: "sub", subDomain: true },
    { customSMTPServer: { id: "$1" }, imapSettings: { integration: { id: "$2" } } },
    { imapSettings: null },
    { pattern: "a", fromName: "A", mailboxFolders: ["INBOX"] },
    { pattern: "b", fromName: "B", replyEmailAddress: { domain: { id: "a.example" }, route: { id: "$3" } } },
  ),
  fc.dictionary(fc.constantFrom("name", "id", "notes", "properties", "pattern", "queue", "autoBcc", "skills"), odd, {
    maxKeys: 1,
  }),
).map(([right, changes]) => ({ ...right, ...changes }));

const step = fc.record({
  operation: fc.constantFrom(
    ...Object.entries<Operation>(OPERATIONS).filter(([, { path }]) => /integrations|email/.test(path)).map(([name]) =>
      name
    ),
  ),
  ids: fc.array(fc.nat(7), { minLength: 4, maxLength: 4 }),
  body,
  ms: fc.constantFrom(0, 0, 600, 1500),
});

test("every answer to any sequence of calls is of the SDK's types, and no domain has a pattern twice", async () => {
  const sdk = await readSdkTypes();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const clock = new FakeClock();
      const genesys = makeEmailOrganisation({}, { clock });
      const call = await checkedCaller(genesys, sdk);
      const ids = ["none", "a.example", "imap-server", "properties"];
      for (const { operation, ids: chosen, body, ms } of steps) {
        const { method, path } = OPERATIONS[operation as keyof typeof OPERATIONS];
        const id = (index: number) => ids[(chosen[index] ?? 0) % ids.length] ?? "";
        let next = 0;
        const where = path.replace(
          /\{(\w+)\}/g,
          (_, name: string) => name.startsWith("domain") ? "a.example" : id(next++),
        );
        const text = JSON.stringify(body).replace(/\$(\d)/g, (_, index) => id(Number(index)));
        const hasBody = method !== "GET" && method !== "DELETE" && !where.endsWith("testconnection");
        // A test of the connection answers an empty object, which is not what the SDK says, nor is it known.
        if (!where.endsWith("testconnection")) {
          const response = await call(method, where, hasBody ? JSON.parse(text) : undefined);
          assert.ok(response.status < 500, where);
          const answered = response.ok && response.status !== 204 ? await response.json() as { id?: string } : {};
          if (answered.id !== undefined) ids.push(answered.id);
        }
        await clock.advance(ms);
      }
      const { routes, domains } = genesys.emailDomains.state();
      const living = routes.filter(({ status }) => status !== "Removing").map(({ pattern, domain }) =>
        `${pattern}@${domain}`
      );
      assert.equal(new Set(living).size, living.length);
      assert.ok(domains.length <= 2);
    }),
    { numRuns: 100 },
  );
});
