import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import platform from "purecloud-platform-client-v2";
import type { GenesysSimulator } from "../../../src/sandbox/genesys/genesys.ts";
import { type HttpServer, serveHttp } from "../../../src/sandbox/loopback.ts";
import { ACCOUNTS, accountWrite, CLIENT, createAccount, logIn, makeGenesys } from "../../support/sandbox-genesys.ts";

const client = platform.ApiClient.instance;
// The SDK watches a file in the home folder, which would keep the process alive.
client.config.setConfigPath("");

let genesys: GenesysSimulator;
let server: HttpServer;
function callApi(
  method: string,
  path: string,
  query: Record<string, object> = {},
  body: unknown = null,
): Promise<unknown> {
  return client.callApi(
    path,
    method,
    {},
    query,
    {},
    {},
    body,
    ["PureCloud OAuth"],
    ["application/json"],
    ["application/json"],
  );
}

describe("the official SDK", () => {
  before(async () => {
    genesys = makeGenesys();
    server = await serveHttp(genesys.fetch);
    client.setGateway({ protocol: "http", host: "127.0.0.1", port: server.port });
    client.setReturnExtendedResponses(true);
  });
  after(async () => {
    genesys.close();
    await server.close();
  });

  it("logs in, lists, creates and reads", async () => {
    const auth = await client.loginClientCredentialsGrant(CLIENT.clientId, CLIENT.clientSecret);
    assert.ok(auth.accessToken);
    await createAccount(await logIn(genesys), { name: "First" });
    const created = await callApi("POST", ACCOUNTS, {}, accountWrite({ name: "Second" })) as {
      status: number;
      headers: Record<string, string>;
      body: { id: string };
    };
    assert.equal(created.status, 201);
    assert.ok(created.headers["inin-correlation-id"]);
    const listed = await callApi("GET", ACCOUNTS, { pageSize: Object(1), name: Object("SECOND") }) as {
      body: { entities: { id: string }[]; total: number };
    };
    assert.deepEqual([listed.body.total, listed.body.entities[0]?.id], [1, created.body.id]);
  });

  it("understands the simulator's errors", async () => {
    await client.loginClientCredentialsGrant(CLIENT.clientId, CLIENT.clientSecret);
    const error = await callApi("GET", `${ACCOUNTS}/no-such-account`).then(() => undefined, (reason) => reason);
    assert.deepEqual([error.status, error.body.code], [404, "not.found"]);
    await assert.rejects(client.loginClientCredentialsGrant(CLIENT.clientId, "wrong"), /401/);
  });
});
