import assert from "node:assert/strict";
import { createServer as createHttp } from "node:http";
import { connect, createServer, type Socket } from "node:net";
import process from "node:process";
import { test } from "node:test";
import { createServer as createTls } from "node:tls";
import fc from "fast-check";
import { createReceiverFetch } from "../../src/runtime/receiver-fetch.ts";
import { makeIdentity, serverIdentity } from "../support/certificates.ts";
import { listenDuring } from "../support/listen.ts";

for (const name of ["https_proxy", "HTTPS_PROXY", "no_proxy", "NO_PROXY"]) delete process.env[name];

/** Answers each request of a connection with these pieces, each sent by itself. */
function answering(pieces: () => readonly string[]) {
  return (socket: Socket): void => {
    socket.setNoDelay(true).on("error", () => undefined).on("data", () => {
      const left = [...pieces()];
      const next = (): void => {
        const piece = left.shift();
        if (piece !== undefined) socket.write(piece, "latin1", () => setImmediate(next));
      };
      next();
    });
  };
}

const HEADS = ["100 Continue", "102 Processing", "103 Early Hints\r\nLink: </a>; rel=preload", "199 Whatever", "100 "];
const ANSWER = "HTTP/1.1 201 Created\r\nContent-Length: 21\r\n\r\nHTTP/1.1 100 is text!";

test("interim answers before an answer change nothing, however they come, and on a connection that is used again", async (context) => {
  let pieces: readonly string[] = [];
  let connections = 0;
  const server = createServer(answering(() => pieces)).on("connection", () => connections++);
  const url = `http://127.0.0.1:${await listenDuring(context, server)}/`;
  const fetch = createReceiverFetch();
  let rounds = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...HEADS), { maxLength: 4 }),
      fc.integer({ min: 1, max: 90 }),
      async (heads, size) => {
        rounds += 1;
        const text = heads.map((head) => `HTTP/1.1 ${head}\r\n\r\n`).join("") + ANSWER;
        pieces = text.match(new RegExp(`[^]{1,${size}}`, "g")) ?? [];
        const response = await fetch(url, { method: "POST", body: "{}" });
        assert.deepEqual([response.status, await response.text()], [201, "HTTP/1.1 100 is text!"]);
      },
    ),
    { numRuns: 60 },
  );
  assert.ok(connections < rounds, `${connections} connections for ${rounds} requests`);
});

test("interim answers without end are cut off, by their number and by their length", async (context) => {
  const flood = (text: string) => (socket: Socket): void => {
    const more = (): void => {
      while (socket.writable && socket.write(text));
    };
    socket.on("error", () => undefined).on("drain", more).once("data", more);
  };
  for (const text of ["HTTP/1.1 102 Processing\r\n\r\n".repeat(50), `HTTP/1.1 100 ${"x".repeat(1000)}`]) {
    const url = `http://127.0.0.1:${await listenDuring(context, createServer(flood(text)))}/`;
    await assert.rejects(createReceiverFetch()(url), (error) => {
      return error instanceof Error && /interim answers without end/.test(String((error.cause as Error).message));
    });
  }
});

test("a switch of protocols that nobody asked for is no answer", async (context) => {
  const pieces = ["HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n", ANSWER];
  const url = `http://127.0.0.1:${await listenDuring(context, createServer(answering(() => pieces)))}/`;
  await assert.rejects(createReceiverFetch()(url, { method: "POST", body: "{}" }), /fetch failed/);
});

test("the same over TLS, directly and through a proxy", async (context) => {
  const root = await makeIdentity({ commonName: "Root", ca: true });
  const leaf = await makeIdentity({ commonName: "itsm.test", names: ["itsm.test"], issuer: root });
  const pieces = ["HTTP/1.1 100 Continue\r\n\r\n", ANSWER];
  const port = await listenDuring(context, createTls(serverIdentity(leaf), answering(() => pieces)));
  const resolve = () => Promise.resolve([{ ip: "127.0.0.1", family: 4 as const }]);
  const url = `https://itsm.test:${port}/`;
  assert.equal(
    (await createReceiverFetch({ ca: [root.pem], resolve })(url, { method: "POST", body: "{}" })).status,
    201,
  );

  let tunnels = 0;
  const proxy = createHttp().on("connect", (_request, socket: Socket) => {
    tunnels += 1;
    const inner = connect(port, "127.0.0.1", () => socket.write("HTTP/1.1 200 OK\r\n\r\n"));
    inner.on("error", () => undefined).pipe(socket.on("error", () => undefined)).pipe(inner);
  });
  process.env.HTTPS_PROXY = `http://127.0.0.1:${await listenDuring(context, proxy)}`;
  context.after(() => delete process.env.HTTPS_PROXY);
  const response = await createReceiverFetch({ ca: [root.pem], resolve })(url, { method: "POST", body: "{}" });
  assert.deepEqual([response.status, tunnels], [201, 1]);
});
