import assert from "node:assert/strict";
import { connect, type Socket } from "node:net";
import { after, before, test } from "node:test";
import { createServer as createTlsServer } from "node:tls";
import { createVerifiers } from "../../src/runtime/verifiers.ts";
import { systemClock } from "../../src/runtime/clock.ts";
import { createNetwork } from "../../src/runtime/network.ts";
import { openTunnel, proxyFor } from "../../src/runtime/proxy.ts";
import { type CertificateSet, makeCertificateSet } from "../support/certificates.ts";
import { until } from "../support/until.ts";
import { listen, rawServer, smtpTestServer, type TestServer } from "../support/probe-servers.ts";
import { Redactor } from "../../src/core/base/secret.ts";

const HOST = "mail.example.com";
/** Not a loopback address, because loopback never goes through a proxy; nothing but the proxy ever connects to it. */
const FAR = "192.0.2.10";
let set: CertificateSet;
const open: TestServer[] = [];

before(async () => {
  set = await makeCertificateSet(HOST);
});
after(async () => {
  for (const server of open) await server.close();
});

/** A proxy that gives every client this answer to CONNECT, and behind it whatever `then` does. */
async function proxy(
  answer: string,
  then: (socket: Socket) => void = () => undefined,
): Promise<TestServer & { readonly heads: string[] }> {
  const heads: string[] = [];
  const server = await rawServer((socket) => {
    socket.once("data", (head) => {
      heads.push(String(head));
      socket.write(answer);
      then(socket);
    });
  });
  open.push(server);
  return { ...server, heads };
}

async function probeThrough(
  env: Record<string, string>,
): Promise<readonly { readonly code: string; readonly message: string }[]> {
  const { verifySmtpConnectivity } = createVerifiers({
    redactor: new Redactor(),
    network: createNetwork({ env }),
    clock: systemClock,
  });
  const result = await verifySmtpConnectivity(HOST, 587, {
    connectTo: [`::${FAR}:2525`],
    ca: set.root,
    authenticationType: "PLAIN",
  });
  return result.findings.filter((each) => each.severity !== "info");
}

test("A probe goes through the tunnel to the literal address, with the proxy's credentials", async () => {
  const mail = await smtpTestServer(set.good, "starttls");
  open.push(mail);
  const through = await proxy("HTTP/1.1 200 OK\r\nVia: x\r\n\r\n", (client) => {
    const server = connect(mail.port, "127.0.0.1");
    server.on("error", () => undefined);
    client.pipe(server).pipe(client);
  });
  assert.deepEqual(await probeThrough({ HTTPS_PROXY: `http://user:p%40ss@127.0.0.1:${through.port}` }), []);
  assert.match(
    through.heads[0] ?? "",
    /^CONNECT 192\.0\.2\.10:2525 HTTP\/1\.1\r\nHost: 192\.0\.2\.10:2525\r\nProxy-Authorization: Basic dXNlcjpwQHNz\r\n\r\n$/,
  );
});

test("Bytes right behind the proxy's header belong to the server", async () => {
  const through = await proxy("HTTP/1.1 200 OK\r\n\r\n554 go away\r\n");
  const [found] = await probeThrough({ https_proxy: `http://127.0.0.1:${through.port}` });
  assert.equal(found?.code, "GREETING_REJECTED");
});

/** What a proxy answers and what it means. */
const ANSWERS: readonly (readonly [string, string, string])[] = [
  ["403", "HTTP/1.1 403 Forbidden\r\n\r\n", "PROXY_CONNECT_DENIED"],
  ["407", "HTTP/1.1 407 Proxy Authentication Required\r\n\r\n", "PROXY_AUTH"],
  ["502", "HTTP/1.1 502 Bad Gateway\r\n\r\n", "PROXY_FAILED"],
  ["no HTTP", "220 hello\r\n\r\n", "PROXY_FAILED"],
  ["a header of 1 MB", `HTTP/1.1 200 OK\r\n${"X: y\r\n".repeat(180_000)}\r\n`, "PROXY_FAILED"],
];

for (const [what, answer, expected] of ANSWERS) {
  test(`A proxy that answers ${what} gives ${expected}, and its password is not told`, async () => {
    const through = await proxy(answer);
    const [found] = await probeThrough({ HTTPS_PROXY: `http://user:hunter22@127.0.0.1:${through.port}` });
    assert.equal(found?.code, expected);
    assert.doesNotMatch(found?.message ?? "", /hunter22|user/);
  });
}

test("A proxy that closes, refuses or has no usable URL is PROXY_FAILED, and the URL is not told", async () => {
  const gone = await rawServer(() => undefined);
  await gone.close();
  for (
    const url of [
      `http://127.0.0.1:${gone.port}`,
      "socks5://user:hunter22@127.0.0.1:1",
      "hunter22",
      "http://u:hunter22%zz@127.0.0.1:1",
    ]
  ) {
    const [found] = await probeThrough({ HTTPS_PROXY: url });
    assert.equal(found?.code, "PROXY_FAILED");
    assert.doesNotMatch(found?.message ?? "", /hunter22/);
  }
});

test("A proxy with TLS gets neither the request nor the credentials before its certificate is accepted", async () => {
  const lines: string[] = [];
  const server = createTlsServer(set.good, (socket) => socket.on("data", (data) => lines.push(String(data))));
  server.on("tlsClientError", () => undefined);
  const https = await listen(server);
  open.push(https);
  const [found] = await probeThrough({ HTTPS_PROXY: `https://user:hunter22@127.0.0.1:${https.port}` });
  assert.equal(found?.code, "PROXY_FAILED");
  assert.deepEqual(lines, []);
});

test("A proxy with TLS that never answers the handshake ends with the signal, and its socket is closed", async () => {
  const stop = new AbortController();
  let closed = 0;
  const silent = await rawServer((socket) => {
    socket.on("close", () => closed++);
    socket.on("data", () => stop.abort(new Error("stop")));
  });
  open.push(silent);
  const route = proxyFor(HOST, FAR, 587, { HTTPS_PROXY: `https://127.0.0.1:${silent.port}` });
  assert.ok(route);
  await assert.rejects(openTunnel(route, { ip: FAR, family: 4 }, 587, stop.signal), /stop/);
  await until(() => closed === 1, "the connection stays open");
});

test("A silent proxy ends with the signal", async () => {
  const stop = new AbortController();
  const silent = await rawServer((socket) => socket.on("data", () => stop.abort(new Error("stop"))));
  open.push(silent);
  const route = proxyFor(HOST, FAR, 587, { HTTPS_PROXY: `http://127.0.0.1:${silent.port}` });
  assert.ok(route);
  await assert.rejects(openTunnel(route, { ip: FAR, family: 4 }, 587, stop.signal), /stop/);
});

test("NO_PROXY holds hosts, suffixes, addresses, ranges and ports; loopback is always direct", () => {
  const direct = (list: string, ip = FAR): boolean =>
    proxyFor(HOST, ip, 587, { HTTPS_PROXY: "http://proxy:3128", NO_PROXY: list }) === undefined;
  for (
    const list of [
      "*",
      HOST,
      "MAIL.example.com",
      "example.com",
      ".example.com",
      "*.example.com",
      "a, example.com",
      FAR,
      "192.0.2.0/24",
      "example.com:587",
    ]
  ) {
    assert.equal(direct(list), true, list);
  }
  for (
    const list of ["", "ample.com", "example.com:465", "x.mail.example.com", "192.0.3.0/24", "192.0.2.0/99", ".", "*."]
  ) {
    assert.equal(direct(list), false, list);
  }
  assert.equal(direct("", "127.0.0.1"), true);
  assert.equal(direct("", "::1"), true);
  assert.equal(proxyFor(HOST, FAR, 587, {}), undefined);
});
