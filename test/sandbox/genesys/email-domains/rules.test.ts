import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import type { EmailDomainsOptions } from "../../../../src/sandbox/genesys/email-domains/organisation.ts";
import { ALL_PERMISSIONS } from "../../../../src/sandbox/genesys/email-domains/operations.ts";
import type { LoginResult } from "../../../../src/sandbox/genesys/validation.ts";
import { FakeClock, settle } from "../../../support/fake-clock.ts";
import { readSdkTypes } from "../../../support/genesys-sdk-types.ts";
import {
  answer,
  checkedCaller,
  connectDomain,
  type ConnectedDomain,
  DOMAINS,
  INTEGRATIONS,
  makeEmailOrganisation,
  refusal,
} from "../../../support/sandbox-domains.ts";
import { logIn } from "../../../support/sandbox-genesys.ts";

const DOMAIN = "support.example.com";
const ROUTES = `${DOMAINS}/${DOMAIN}/routes`;
const CREDENTIALS = `${INTEGRATIONS}/credentials`;
const SDK = readSdkTypes();
const ROUTE = { pattern: "support", fromName: "Support" };

interface Listing {
  readonly entities: readonly { readonly id: string; readonly name: string; readonly status?: string }[];
  readonly nextUri?: string;
}

async function open(options: EmailDomainsOptions = {}) {
  const clock = new FakeClock();
  const genesys = makeEmailOrganisation(options, { clock });
  const call = await checkedCaller(genesys, await SDK);
  const get = <T = Record<string, unknown>>(path: string) => answer<T>(call("GET", path));
  const write = <T = { id: string }>(method: string, path: string, body?: unknown) =>
    answer<T>(call(method, path, body));
  const code = async (id: string) => {
    await settle();
    return (await get<{ reportedState: { code: string } }>(`${INTEGRATIONS}/${id}`)).reportedState.code;
  };
  return { clock, genesys, call, get, write, code };
}

function configOf({ imapCredentialId }: ConnectedDomain, version: number, change: object = {}) {
  return {
    name: "n",
    version,
    properties: { imapHost: "h" },
    advanced: {},
    notes: "",
    credentials: { basicAuth: { id: imapCredentialId } },
    ...change,
  };
}

test("a configuration is versioned, whole, and held against its schema; empty notes come back as the platform's quirk", async () => {
  for (const status of [400, 408, 409] as const) {
    const { call, get, write } = await open({ unknowns: { versionConflict: status } });
    const made = await connectDomain(call, DOMAIN);
    const path = `${INTEGRATIONS}/${made.imapId}/config/current`;
    const { version } = await get<{ version: number }>(path);
    const [refused, , message] = await refusal(call("PUT", path, configOf(made, version - 1)));
    assert.deepEqual([refused, /does not match the current version/.test(message)], [status, true]);
    const put = await write<{ version: number; notes: string }>("PUT", path, configOf(made, version));
    assert.deepEqual([put.version, put.notes], [version + 1, "node_dynamodb_empty_string"]);
  }
  const { call, get } = await open();
  const made = await connectDomain(call, DOMAIN);
  const path = `${INTEGRATIONS}/${made.imapId}/config/current`;
  const { version } = await get<{ version: number }>(path);
  for (
    const [change, code, word] of [
      [{ properties: { imapHost: "h", smtpHost: "x" } }, "invalid.property", "smtpHost"],
      [{ properties: {} }, "constraint.validation", "imapHost"],
      [{ properties: { imapHost: "h", imapPort: 143 } }, "invalid.value", "993"],
      [{ notes: undefined }, "constraint.validation", "notes"],
      [{ credentials: { basicAuth: { id: "none" } } }, "invalid.value", "none"],
      [{ credentials: { other: { id: made.imapCredentialId } } }, "invalid.value", "other"],
    ] as const
  ) {
    const [status, given, message] = await refusal(call("PUT", path, configOf(made, version, change)));
    assert.deepEqual([status, given, message.includes(word)], [400, code, true], message);
  }
});

test("the keys of the schemas can have other names, and more of them can be required", async () => {
  const { call, get } = await open({
    schemas: { keys: { imapHost: "host", imapPort: "port" }, required: { "imap-server": ["tenant"] } },
  });
  const schema = await get<{ properties: object; required: string[] }>(
    `${INTEGRATIONS}/types/imap-server/configschemas/properties`,
  );
  assert.deepEqual([Object.keys(schema.properties), schema.required], [["host", "port", "tenant"], ["host", "tenant"]]);
  const { genesys } = await open({
    schemas: { keys: { smtpHost: "host", smtpPort: "port", imapHost: "host", imapPort: "port" } },
    seed: {
      domains: [{ id: DOMAIN, imap: { host: "h.example", port: 993, userName: "u", password: "p" } }],
    },
  });
  assert.deepEqual(genesys.emailDomains.state().integrations[0]?.properties, { host: "h.example", port: 993 });
  assert.equal((await call("GET", `${INTEGRATIONS}/types/imap-server/configschemas/other`)).status, 400);
});

test("an integration's state follows the clock and a login, and ERROR stays until it was INACTIVE", async () => {
  let result: LoginResult = { folders: ["INBOX"] };
  const { clock, call, write, code, genesys } = await open({ logIn: () => Promise.resolve(result) });
  const { imapId, imapCredentialId } = await connectDomain(call, DOMAIN);
  const intend = (intendedState: string) => write("PATCH", `${INTEGRATIONS}/${imapId}`, { intendedState });
  assert.equal(await code(imapId), "ACTIVATING");
  await clock.advance(1000);
  assert.equal(await code(imapId), "ACTIVE");

  result = { problem: { code: "authentication.failed", message: "No such login" } };
  const rotate = () =>
    write("PUT", `${CREDENTIALS}/${imapCredentialId}`, {
      type: { name: "basicAuth" },
      credentialFields: { userName: "u", password: "p" },
    });
  await rotate();
  assert.equal(await code(imapId), "ERROR");
  const domain = await answer<{ imapSettings: object }>(call("GET", `${DOMAINS}/${DOMAIN}`));
  assert.deepEqual(domain.imapSettings, {
    integration: { id: imapId, name: `gea:imap:${DOMAIN}`, selfUri: `${INTEGRATIONS}/${imapId}` },
    status: "Error",
    errorInfo: { code: "authentication.failed", message: "No such login" },
  });

  result = { folders: ["INBOX"] };
  await rotate();
  await intend("ENABLED");
  assert.equal(await code(imapId), "ERROR");
  await intend("DISABLED");
  assert.equal(await code(imapId), "DEACTIVATING");
  await intend("ENABLED");
  await clock.advance(1000);
  assert.equal(await code(imapId), "ERROR");
  await intend("DISABLED");
  await clock.advance(500);
  assert.equal(await code(imapId), "INACTIVE");
  await intend("ENABLED");
  await clock.advance(1000);
  assert.equal(await code(imapId), "ACTIVE");

  result = { problem: { code: "connection.failed", message: "Gone" } };
  genesys.emailDomains.lookAgain();
  assert.equal(await code(imapId), "ERROR");
});

test("reads and writes can lag behind a write, by the organisation's ways or by a fault", async () => {
  const { clock, call, write } = await open({ times: { lag: { reads: 5000, writes: 2000 } } });
  const body = { name: "c", type: { name: "basicAuth" }, credentialFields: { userName: "one" } };
  const { id } = await write("POST", CREDENTIALS, body);
  const path = `${CREDENTIALS}/${id}`;
  const there = async () => [
    (await call("GET", path)).status,
    (await answer<Listing>(call("GET", `${CREDENTIALS}/listing`))).entities.length,
  ];
  assert.deepEqual(await there(), [404, 0]);
  assert.equal((await call("PUT", path, body)).status, 404);
  await clock.advance(2000);
  assert.deepEqual(await there(), [404, 0]);
  await write("PUT", path, { ...body, name: "d" });
  await clock.advance(3000);
  assert.deepEqual(await there(), [200, 1]);
  assert.equal((await answer<{ name: string }>(call("GET", path))).name, "c");
  await clock.advance(2000);
  assert.equal((await answer<{ name: string }>(call("GET", path))).name, "d");
  assert.equal((await call("DELETE", path)).status, 204);
  assert.deepEqual(await there(), [200, 1]);
  await clock.advance(5000);
  assert.deepEqual(await there(), [404, 0]);

  const other = await open();
  other.genesys.addFaults({ method: "POST", path: CREDENTIALS, fault: { kind: "late", ms: 100 } });
  const late = await other.write("POST", CREDENTIALS, body);
  assert.equal((await other.call("GET", `${CREDENTIALS}/${late.id}`)).status, 404);
  await other.clock.advance(100);
  assert.equal((await other.call("GET", `${CREDENTIALS}/${late.id}`)).status, 200);
});

test("a domain is there once, in one organisation, within the quota", async () => {
  const { genesys, call, write } = await open({ takenDomains: ["other.example"] });
  const create = (id: string) => call("POST", DOMAINS, { id, subDomain: false });
  genesys.addFaults({ method: "POST", path: DOMAINS, fault: { kind: "already-exists" } });
  for (const id of [DOMAIN, DOMAIN, DOMAIN.toUpperCase(), "other.example"]) {
    const [status, , message] = await refusal(create(id));
    assert.deepEqual([status, /domain already exists/.test(message)], [400, true]);
  }
  assert.equal((await call("GET", `${DOMAINS}/${DOMAIN}`)).status, 200);
  assert.equal((await call("GET", `${DOMAINS}/other.example`)).status, 404);
  assert.equal((await create("two.example")).status, 200);
  const refused = await (await create("three.example")).json() as { limit: { value: number } };
  assert.equal(refused.limit.value, 2);
  // The integration's type has a quota of its own.
  const body = { name: "i", integrationType: { id: "imap-server" } };
  for (let count = 0; count < 20; count++) await write("POST", INTEGRATIONS, body);
  const full = await (await call("POST", INTEGRATIONS, body)).json() as { limit: { value: number } };
  assert.equal(full.limit.value, 20);
});

test("a deleted integration leaves its domain with the status for it", async () => {
  const { call, get, write } = await open();
  const { imapId } = await connectDomain(call, DOMAIN);
  await write("DELETE", `${INTEGRATIONS}/${imapId}`);
  const { imapSettings } = await get<{ imapSettings: { status: string } }>(`${DOMAINS}/${DOMAIN}`);
  assert.equal(imapSettings.status, "IntegrationDeleted");
});

test("a route goes from Pending to Active and from Removing to gone; its pattern is free once it is Removing", async () => {
  const { clock, call, get, write, genesys } = await open();
  await write("POST", DOMAINS, { id: DOMAIN });
  const { id } = await write("POST", ROUTES, ROUTE);
  const states = async () => (await get<Listing>(`${ROUTES}?pattern=SUPPORT`)).entities.map(({ status }) => status);
  assert.deepEqual(await states(), ["Pending"]);
  assert.equal((await call("POST", ROUTES, { ...ROUTE, pattern: "Support" })).status, 409);
  await clock.advance(500);
  assert.deepEqual(await states(), ["Active"]);
  assert.equal((await call("DELETE", `${ROUTES}/${id}`)).status, 204);
  assert.equal((await call("PUT", `${ROUTES}/${id}`, ROUTE)).status, 404);
  await write("POST", ROUTES, ROUTE);
  assert.deepEqual(await states(), ["Removing", "Pending"]);
  assert.equal((await call("DELETE", `${DOMAINS}/${DOMAIN}`)).status, 409);
  await clock.advance(500);
  assert.deepEqual(await states(), ["Active"]);
  assert.equal(genesys.emailDomains.state().routes.length, 1);
  assert.equal((await call("GET", `${DOMAINS}/other.example/routes`)).status, 404);
});

test("a route's body: one target, inbound flows that are published, read-only fields refused, unknown ones as told", async () => {
  const { call, write, get } = await open();
  const strict = await open({ unknowns: { unknownKeys: "refused" } });
  for (const each of [{ write }, strict]) await each.write("POST", DOMAINS, { id: DOMAIN });
  const ids = async (path: string) => (await get<Listing>(path)).entities.map(({ id }) => id);
  const [queue = ""] = await ids("/api/v2/routing/queues?name=support");
  const [flow = ""] = await ids("/api/v2/flows?name=spam&type=inboundemail");
  const [draft = ""] = await ids("/api/v2/flows?name=draft");
  const [hotline = ""] = await ids("/api/v2/flows?name=hotline");
  const [skill = ""] = await ids("/api/v2/routing/skills?name=billing");
  for (
    const [change, code, word] of [
      [{ queue: { id: queue }, flow: { id: flow } }, "invalid.value", "either a queue or a flow"],
      [{ flow: { id: hotline } }, "invalid.value", "not an inbound email flow"],
      [{ spamFlow: { id: draft } }, "invalid.value", "not published"],
      [{ queue: { id: "none" } }, "invalid.value", "none"],
      [{ skills: [{ id: skill }] }, "invalid.value", "skills"],
      [{ status: "Active" }, "invalid.property", "status"],
      [{ id: "x" }, "invalid.property", "id"],
      [{ fromName: undefined }, "constraint.validation", "fromName"],
      [{ historyInclusion: "Never" }, "invalid.value", "historyInclusion"],
      [{ pattern: "x".repeat(65) }, "invalid.value", "pattern"],
      [{ mailboxFolders: Array.from({ length: 11 }, (_, index) => `f${index}`) }, "invalid.value", "folders"],
      [{ replyEmailAddress: { domain: { id: DOMAIN }, route: { id: "none" } } }, "invalid.value", "none"],
      [{ signature: { cannedResponseId: "none" } }, "invalid.value", "none"],
    ] as const
  ) {
    const [status, given, message] = await refusal(call("POST", ROUTES, { ...ROUTE, ...change }));
    assert.deepEqual(
      [status, given, message.includes(word)],
      [400, code, true],
      `${JSON.stringify(change)} ${message}`,
    );
  }
  assert.equal((await strict.call("POST", ROUTES, { ...ROUTE, color: "red" })).status, 400);
  const made = await write<Record<string, unknown>>("POST", ROUTES, { ...ROUTE, color: "red", queue: { id: queue } });
  assert.deepEqual([made["color"], made["queue"]], [undefined, {
    id: queue,
    name: "Support",
    selfUri: `/api/v2/routing/queues/${queue}`,
  }]);
  const [status, code] = await refusal(call("PATCH", `${DOMAINS}/${DOMAIN}`, { imapSettings: { status: "Active" } }));
  assert.deepEqual([status, code], [400, "invalid.property"]);
});

test("each call names the permission that the role does not have", async () => {
  for (const missing of ALL_PERMISSIONS) {
    const { call } = await open({ permissions: ALL_PERMISSIONS.filter((permission) => permission !== missing) });
    const [method, path, body] = CALL_OF[missing] ?? assert.fail(missing);
    const response = await call(method, path, body);
    if (missing === "routing:email:view") {
      // To manage is to view.
      assert.equal(response.status, 200);
      continue;
    }
    const [status, code, message] = await refusal(response);
    assert.deepEqual([status, code], [403, "missing.permissions"]);
    assert.ok(message.includes(`[${missing}]`), message);
  }
  const { call } = await open({ permissions: ["routing:email:view"] });
  assert.equal((await call("GET", `${DOMAINS}/${DOMAIN}`)).status, 404);
  assert.equal((await call("GET", DOMAINS)).status, 403);
  const nothing = await open({ permissions: [] });
  const [status, code, message] = await refusal(nothing.call("GET", `${DOMAINS}/${DOMAIN}`));
  assert.deepEqual([status, code], [403, "missing.any.permissions"]);
  assert.match(message, /\[routing:email:manage, routing:email:view\]/);
  assert.equal((await nothing.call("GET", "/api/v2/routing/languages")).status, 200);
});

const CALL_OF: Readonly<Record<string, readonly [string, string, unknown?]>> = {
  "integrations:integration:view": ["GET", INTEGRATIONS],
  "integrations:integration:add": ["POST", CREDENTIALS, {}],
  "integrations:integration:edit": ["PATCH", `${INTEGRATIONS}/x`, {}],
  "integrations:integration:delete": ["DELETE", `${INTEGRATIONS}/x`],
  "routing:email:manage": ["GET", DOMAINS],
  "routing:email:view": ["GET", "/api/v2/routing/email/setup"],
  "routing:queue:view": ["GET", "/api/v2/routing/queues"],
  "architect:flow:view": ["GET", "/api/v2/flows"],
  "routing:skill:view": ["GET", "/api/v2/routing/skills"],
  "responses:library:view": ["GET", "/api/v2/responsemanagement/libraries"],
  "responses:response:view": ["GET", "/api/v2/responsemanagement/responses?libraryId=x"],
};

test("faults of the platform's own: another writer in all forms, an activation that ends in ERROR", async () => {
  const { clock, call, get, write, code, genesys } = await open();
  const made = await connectDomain(call, DOMAIN);
  const path = `${INTEGRATIONS}/${made.imapId}/config/current`;
  for (const status of [400, 408, 409] as const) {
    const { version } = await get<{ version: number }>(path);
    genesys.addFaults({ method: "PUT", pathEnd: "/config/current", fault: { kind: "version-conflict", status } });
    const [given, , message] = await refusal(call("PUT", path, configOf(made, version)));
    assert.deepEqual([given, /does not match the current version/.test(message)], [status, true]);
    assert.equal((await get<{ version: number }>(path)).version, version + 1);
    await write("PUT", path, configOf(made, version + 1));
  }
  await clock.advance(1000);
  assert.equal(await code(made.imapId), "ACTIVE");
  await write("PATCH", `${INTEGRATIONS}/${made.imapId}`, { intendedState: "DISABLED" });
  await clock.advance(500);
  genesys.addFaults({ method: "PATCH", fault: { kind: "activation", message: "The connection has timed out." } });
  await write("PATCH", `${INTEGRATIONS}/${made.imapId}`, { intendedState: "ENABLED" });
  await clock.advance(1000);
  assert.equal(await code(made.imapId), "ERROR");
  assert.equal(await code(made.smtpId), "ACTIVE");
});

test("a lost answer leaves what the write made, and a refused one leaves nothing", async () => {
  const { call, genesys } = await open();
  const body = { name: "c", type: { name: "basicAuth" }, credentialFields: { userName: "u" } };
  genesys.addFaults(
    { method: "POST", fault: { kind: "reset", when: "after" } },
    { method: "PATCH", fault: { kind: "status", status: 503 } },
  );
  await assert.rejects(call("POST", CREDENTIALS, body), { code: "ECONNRESET" });
  const { credentials, orphans } = genesys.emailDomains.state();
  assert.deepEqual([credentials.map(({ name }) => name), orphans.credentials], [["c"], ["c"]]);
  assert.equal((await call("PATCH", `${INTEGRATIONS}/x`, { intendedState: "ENABLED" })).status, 503);
});

test("the cursor listing shows every credential once, in order, forth and back", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 5 }), async (count, pageSize) => {
      const { genesys, get } = await open();
      const names = Array.from({ length: count }, (_, index) => `c${index}`);
      for (const name of names) {
        genesys.emailDomains.credentials.create(
          { name, type: { name: "basicAuth" }, credentialFields: { userName: "u" } },
          0,
        );
      }
      const seen: string[] = [];
      let pages = 0;
      let last: (Listing & { previousUri?: string }) | undefined;
      for (let uri: string | undefined = `${CREDENTIALS}/listing?pageSize=${pageSize}`; uri !== undefined; pages++) {
        last = await get<Listing>(uri);
        seen.push(...last.entities.map(({ name }) => name));
        uri = last.nextUri;
      }
      assert.deepEqual(seen, names);
      assert.equal(pages, Math.max(1, Math.ceil(count / pageSize)));
      const back = last?.entities.map(({ name }) => name) ?? [];
      for (let uri = last?.previousUri; uri !== undefined;) {
        const page: Listing & { previousUri?: string } = await get(uri);
        back.unshift(...page.entities.map(({ name }) => name));
        uri = page.previousUri;
      }
      assert.deepEqual(back, names);
    }),
    { numRuns: 25 },
  );
  const { call } = await open();
  assert.equal((await call("GET", `${CREDENTIALS}/listing?pageSize=201`)).status, 400);
  assert.equal((await call("GET", `${CREDENTIALS}/listing?after=nonsense`)).status, 400);
});

test("names are found as the platform finds them", async () => {
  const { get } = await open();
  const names = async (path: string) => (await get<Listing>(path)).entities.map(({ name }) => name);
  assert.deepEqual(await names("/api/v2/routing/queues?name=support"), ["Support"]);
  assert.deepEqual(await names("/api/v2/routing/queues?name=sup*"), ["Support", "Support EMEA"]);
  assert.deepEqual(await names("/api/v2/routing/queues?name=*EMEA"), ["Support EMEA"]);
  assert.deepEqual(await names("/api/v2/routing/queues?name=*port*"), ["Support", "Support EMEA"]);
  assert.deepEqual(await names("/api/v2/routing/queues?name=TWIN"), ["Twin", "twin"]);
  assert.deepEqual(await names("/api/v2/routing/skills?name=french"), ["French", "French legal"]);
  assert.deepEqual(await names("/api/v2/flows?type=inboundemail"), ["Inbound mail", "Spam", "Draft"]);
});

test("an organisation made by hand: credentials called as the UI calls them, a Graph domain, routes by name", async () => {
  const server = { host: "mail.hand.example", userName: "box", password: "secret-canary" };
  const { clock, genesys, get } = await open({
    seed: {
      graph: [{ name: "M365" }, { name: "Off", enabled: false }],
      domains: [
        {
          id: "hand.example",
          smtp: { ...server, port: 587 },
          imap: { ...server, port: 993 },
          routes: [
            { pattern: "info", fromName: "Info", flow: "Inbound mail", mailboxFolders: ["INBOX"] },
            {
              pattern: "help",
              fromName: "Help",
              queue: "Support",
              skills: ["Billing"],
              language: "English",
              spamFlow: "Spam",
              signature: "Default signature",
              replyTo: "help",
            },
          ],
        },
        { id: "graph.example", graph: "M365" },
      ],
    },
  });
  await clock.advance(2000);
  await settle();
  const { credentials, integrations, domains, orphans } = genesys.emailDomains.state();
  assert.deepEqual(
    credentials.map(({ name }) => name),
    integrations.filter(({ type }) => type !== "microsoft-graph-api").map(({ id }) => `Integration-${id}`),
  );
  assert.deepEqual(integrations.map(({ name, reportedState }) => [name, reportedState]), [
    ["M365", "ACTIVE"],
    ["Off", "INACTIVE"],
    ["Custom SMTP Server", "ACTIVE"],
    ["IMAP Server", "ACTIVE"],
  ]);
  assert.deepEqual(domains.map(({ imapStatus }) => imapStatus), ["Active", undefined]);
  assert.deepEqual(orphans, { credentials: [], integrations: [] });
  const { graphApiSettings } = await get<{ graphApiSettings: { status: string } }>(`${DOMAINS}/graph.example`);
  assert.equal(graphApiSettings.status, "Active");
  const { entities } = await get<{ entities: { id: string; replyEmailAddress?: { route: { id: string } } }[] }>(
    `${DOMAINS}/hand.example/routes`,
  );
  assert.equal(entities[1]?.replyEmailAddress?.route.id, entities[1]?.id);
});

test("no answer, no state and no log entry holds a password", async () => {
  const { call, genesys, get } = await open();
  const made = await connectDomain(call, DOMAIN);
  const texts = [
    JSON.stringify(await get(`${CREDENTIALS}/${made.smtpCredentialId}`)),
    JSON.stringify(await get(`${CREDENTIALS}/listing`)),
    JSON.stringify(await get(`${INTEGRATIONS}/${made.smtpId}/config/current`)),
    JSON.stringify(genesys.emailDomains.state()),
    JSON.stringify(genesys.requests()),
  ];
  for (const text of texts) assert.ok(!text.includes("secret-canary"), text);
  const hidden = await open({ unknowns: { showsUserNames: false } });
  const other = await connectDomain(hidden.call, DOMAIN);
  const { credentialFields } = await hidden.get<{ credentialFields: object }>(
    `${CREDENTIALS}/${other.smtpCredentialId}`,
  );
  assert.deepEqual(credentialFields, {});
});

test("what no source tells can be answered either way", async () => {
  // A listing of types, and an empty object for a test mail, are not what the SDK's newest types say.
  const open = async (unknowns: EmailDomainsOptions["unknowns"] = {}) => {
    const genesys = makeEmailOrganisation({ unknowns });
    const call = await logIn(genesys);
    const made = await connectDomain(call, DOMAIN);
    return { call, genesys, ...made };
  };
  const usual = await open();
  const other = await open({
    keepsRouteNames: false,
    credentialTypes: "listing",
    imapClearedBy: "empty-id",
    testAnswer: "no-content",
  });
  const never = await open({ imapClearedBy: "nothing" });

  const types = (each: typeof usual) => answer<unknown>(each.call("GET", `${CREDENTIALS}/types`));
  assert.deepEqual(await types(other), { entities: await types(usual) });

  const name = async (each: typeof usual) =>
    (await answer<{ name?: string }>(each.call("POST", ROUTES, { ...ROUTE, name: "Own" }))).name;
  assert.deepEqual([await name(usual), await name(other)], ["Own", undefined]);

  const tested = async (each: typeof usual) => {
    const response = await each.call("POST", `${DOMAINS}/${DOMAIN}/testconnection`);
    return [response.status, await response.text()];
  };
  assert.deepEqual([await tested(usual), await tested(other)], [[200, "{}"], [204, ""]]);
  const message = { to: [{ email: "a@b.example" }], from: { email: `s@${DOMAIN}` }, textBody: "Hello" };
  await answer(usual.call("POST", `${DOMAINS}/${DOMAIN}/testconnection`, message));
  assert.equal(usual.genesys.emailDomains.state().testMails, 1);

  const cleared = async ({ call }: typeof usual, imapSettings: unknown) =>
    (await call("PATCH", `${DOMAINS}/${DOMAIN}`, { imapSettings })).status;
  const empty = { integration: { id: "" } };
  assert.deepEqual([await cleared(usual, empty), await cleared(usual, null)], [400, 200]);
  assert.deepEqual([await cleared(other, null), await cleared(other, empty)], [400, 200]);
  assert.deepEqual([await cleared(never, null), await cleared(never, empty)], [400, 400]);
});
