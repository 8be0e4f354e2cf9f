import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import process from "node:process";
import { after, afterEach, before, beforeEach, describe, it } from "node:test";
import { createFetch } from "../../src/runtime/fetch.ts";

const VARIABLES = ["http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "no_proxy", "NO_PROXY"];

describe("createFetch behind a proxy", () => {
  const tunnels: string[] = [];
  let forwarded = 0;
  const proxy = createServer((_, response) => {
    forwarded += 1;
    response.writeHead(502).end();
  });
  proxy.on("connect", (request, socket) => {
    tunnels.push(request.url ?? "");
    socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
  });
  const server = createServer((_, response) => void response.end("direct"));
  let proxyUrl = "";
  let serverUrl = "";
  const given = new Map(VARIABLES.map((name) => [name, process.env[name]]));
  before(async () => {
    for (const each of [proxy, server]) await new Promise<void>((resolve) => each.listen(0, "127.0.0.1", resolve));
    proxyUrl = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    serverUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(async () => {
    for (const each of [proxy, server]) {
      each.closeAllConnections();
      await new Promise((resolve) => each.close(resolve));
    }
  });
  beforeEach(() => {
    for (const name of VARIABLES) delete process.env[name];
    tunnels.length = 0;
    forwarded = 0;
  });
  afterEach(() => {
    for (const [name, value] of given) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  });

  it("opens a tunnel through HTTPS_PROXY to the API, by name and port", async () => {
    process.env.HTTPS_PROXY = proxyUrl;
    await assert.rejects(createFetch()("https://api.genesys.invalid/x"));
    assert.deepEqual(tunnels, ["api.genesys.invalid:443"]);
  });

  it("goes around it for the hosts of NO_PROXY", async () => {
    process.env.HTTPS_PROXY = proxyUrl;
    process.env.NO_PROXY = "other.example, .genesys.invalid";
    await assert.rejects(createFetch()("https://api.genesys.invalid/x"));
    assert.deepEqual(tunnels, []);
  });

  it("never sends a proxy what is for this machine itself", async () => {
    process.env.HTTPS_PROXY = proxyUrl;
    process.env.HTTP_PROXY = proxyUrl;
    assert.equal(await (await createFetch()(serverUrl)).text(), "direct");
    assert.deepEqual([tunnels, forwarded], [[], 0]);
  });

  it("takes HTTP_PROXY for no https request, as the probes do", async () => {
    process.env.HTTP_PROXY = proxyUrl;
    await assert.rejects(createFetch()("https://api.genesys.invalid/x"));
    assert.deepEqual([tunnels, forwarded], [[], 0]);
  });
});
