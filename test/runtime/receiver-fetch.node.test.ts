import assert from "node:assert/strict";
import { createServer as createHttp } from "node:http";
import { createServer as createHttps } from "node:https";
import { type AddressInfo, createServer as createTcp, isIP } from "node:net";
import process from "node:process";
import { test, type TestContext } from "node:test";
import { ConfigurationError } from "../../src/core/base/errors.ts";
import { type Address, ResolveError } from "../../src/core/base/ports.ts";
import { Redactor, Secret } from "../../src/core/base/secret.ts";
import { deliver, type DeliveryResult } from "../../src/core/notify/delivery.ts";
import { type DestinationOptions, openDestination } from "../../src/core/notify/destination.ts";
import { systemClock } from "../../src/runtime/clock.ts";
import { createReceiverFetch } from "../../src/runtime/receiver-fetch.ts";
import { makeIdentity, serverIdentity } from "../support/certificates.ts";
import { envelope } from "../support/events.ts";

const CREDENTIALS = /link-local addresses and those that hand out a machine's credentials take no events/;
const VARIABLES = ["http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "no_proxy", "NO_PROXY"];
for (const name of VARIABLES) delete process.env[name];

/** A resolver that gives the answers in turn, the last one for ever, and counts the questions. */
function answers(...turns: readonly (readonly string[])[]) {
  const asked: string[] = [];
  return {
    asked,
    resolve: (host: string): Promise<readonly Address[]> => {
      const ips = turns[Math.min(asked.length, turns.length - 1)] ?? [];
      asked.push(host);
      if (ips.length === 0) return Promise.reject(new ResolveError("ENOTFOUND", "The name server answered ENOTFOUND"));
      return Promise.resolve(ips.map((ip) => ({ ip, family: isIP(ip) === 6 ? 6 : 4 })));
    },
  };
}

/** An https server for `itsm.test` on loopback, the CA that it needs, and what it was sent. */
async function httpsServer(context: TestContext) {
  const root = await makeIdentity({ commonName: "Root", ca: true });
  const leaf = await makeIdentity({ commonName: "itsm.test", names: ["itsm.test"], issuer: root });
  const paths: string[] = [];
  let connections = 0;
  const server = createHttps(serverIdentity(leaf), (request, response) => {
    paths.push(request.url ?? "");
    response.writeHead(200, { "content-type": "application/json", connection: "close" });
    response.end(request.url === "/token" ? '{"access_token":"abc"}' : "{}");
  });
  server.on("connection", () => connections += 1);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  context.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { ca: [root.pem], origin: `https://itsm.test:${port}`, port, paths, connections: () => connections };
}

async function delivered(
  url: string,
  fetch: ReturnType<typeof createReceiverFetch>,
  options: DestinationOptions = {},
): Promise<DeliveryResult> {
  const deps = { fetch, clock: systemClock, random: () => 0, redactor: new Redactor() };
  return await deliver(envelope(), await openDestination(url, { ...options, deps }), deps);
}

function assertRefused(result: DeliveryResult): void {
  const { delivered, attempts, retryable, code, reason = "" } = result;
  assert.deepEqual([delivered, attempts, retryable, code], [false, 1, false, "NOTIFY_CONFIG"], reason);
  assert.match(reason, CREDENTIALS);
}

test("a name that leads to a metadata service or a link-local address is refused before any connection, once", async (context) => {
  const server = await httpsServer(context);
  for (
    const ip of [
      "169.254.169.254",
      "169.254.1.1",
      "168.63.129.16",
      "100.100.100.200",
      "fe80::1",
      "fd00:ec2::254",
      "::ffff:169.254.169.254",
      "::ffff:168.63.129.16",
      "64:ff9b::a9fe:a9fe",
    ]
  ) {
    for (const ips of [[ip], ["127.0.0.1", ip]]) {
      const { asked, resolve } = answers(ips);
      assertRefused(await delivered(`${server.origin}/hook`, createReceiverFetch({ ca: server.ca, resolve })));
      assert.equal(asked.length, 1);
    }
  }
  assert.equal(server.connections(), 0);
});

test("literal addresses are refused in every spelling, without a look-up", async () => {
  const { asked, resolve } = answers(["127.0.0.1"]);
  const fetch = createReceiverFetch({ resolve });
  for (const host of ["169.254.169.254", "2852039166", "[::ffff:168.63.129.16]", "[64:ff9b::a83f:8110]", "[fe80::1]"]) {
    await assert.rejects(fetch(`https://${host}/`), (error) => {
      assert.ok(error instanceof ConfigurationError);
      return CREDENTIALS.test(error.message);
    });
  }
  assert.deepEqual(asked, []);
});

test("the address that was checked is the one that is connected to: a name is looked up once", async (context) => {
  const server = await httpsServer(context);
  const { asked, resolve } = answers(["127.0.0.1"], ["169.254.169.254"]);
  const fetch = createReceiverFetch({ ca: server.ca, resolve });
  assert.equal((await delivered(`${server.origin}/hook`, fetch)).delivered, true);
  assert.deepEqual([asked, server.connections()], [["itsm.test"], 1]);
  // The next connection looks the name up anew, and is refused.
  assertRefused(await delivered(`${server.origin}/hook`, fetch));
  assert.equal(server.connections(), 1);
});

test("a token address that leads to a metadata service gets no client secret, and the event is not tried again", async (context) => {
  const server = await httpsServer(context);
  const asked: string[] = [];
  const resolve = (host: string): Promise<readonly Address[]> => {
    asked.push(host);
    return Promise.resolve([{ ip: host === "itsm.test" ? "127.0.0.1" : "169.254.169.254", family: 4 }]);
  };
  const fetch = createReceiverFetch({ ca: server.ca, resolve });
  const client = { clientId: new Secret("id"), clientSecret: new Secret("secret") };
  const oauth = { ...client, tokenUrl: "https://login.test/token" };
  assertRefused(await delivered(`${server.origin}/hook`, fetch, { oauth }));
  assert.deepEqual([asked, server.paths], [["login.test"], []]);

  const good = { ...client, tokenUrl: `${server.origin}/token` };
  assert.equal((await delivered(`${server.origin}/hook`, fetch, { oauth: good })).delivered, true);
  assert.deepEqual(server.paths, ["/token", "/hook"]);
});

test("the CAs of ca-file hold for the receiver, and without them its certificate is refused", async (context) => {
  const server = await httpsServer(context);
  const { resolve } = answers(["127.0.0.1"]);
  assert.equal((await delivered(server.origin, createReceiverFetch({ ca: server.ca, resolve }))).delivered, true);
  const result = await delivered(server.origin, createReceiverFetch({ resolve }));
  assert.deepEqual([result.delivered, result.attempts], [false, 1]);
  assert.match(result.reason ?? "", /unable to (?:verify|get)|self.signed/);
});

test("loopback and private addresses are taken, and http by the machine's own name", async (context) => {
  const server = createHttp((_, response) => void response.end("{}"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  context.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  for (const host of ["127.0.0.1", "localhost"]) {
    assert.equal((await delivered(`http://${host}:${port}/`, createReceiverFetch())).delivered, true);
  }
  // Nothing listens there, so the look-up's answer was taken and tried.
  const { resolve } = answers(["127.0.0.2"]);
  const closed = await delivered(`https://itsm.test:${port}/`, createReceiverFetch({ resolve }));
  assert.equal(closed.code, "NOTIFY_FAILED");
});

test("a name without an address is tried again, as any receiver that cannot be reached", async () => {
  const { resolve } = answers([]);
  const result = await delivered("https://itsm.test/", createReceiverFetch({ resolve }));
  assert.deepEqual([result.retryable, result.attempts], [true, 6]);
  assert.match(result.reason ?? "", /ENOTFOUND/);
});

test("through a proxy a name is checked as far as it can be looked up here", async (context) => {
  const tunnels: string[] = [];
  const proxy = createTcp((socket) => {
    socket.on("error", () => undefined).once("data", (head) => {
      tunnels.push(/^CONNECT (\S+)/.exec(head.toString())?.[1] ?? "");
      socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
    });
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  process.env.HTTPS_PROXY = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  context.after(() => {
    delete process.env.HTTPS_PROXY;
    proxy.close();
  });
  const inside = answers(["169.254.169.254"]);
  assertRefused(await delivered("https://itsm.test/", createReceiverFetch({ resolve: inside.resolve })));
  assert.deepEqual(tunnels, []);
  for (const known of [answers([]), answers(["10.0.0.1"])]) {
    const result = await delivered("https://itsm.test/", createReceiverFetch({ resolve: known.resolve }));
    assert.equal(result.code, "NOTIFY_FAILED");
    assert.equal(tunnels.at(-1), "itsm.test:443");
  }
});
