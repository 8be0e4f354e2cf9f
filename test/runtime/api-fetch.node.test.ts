import assert from "node:assert/strict";
import { getEventListeners } from "node:events";
import { createServer as createHttps } from "node:https";
import { createServer, type Socket } from "node:net";
import process from "node:process";
import { test, type TestContext } from "node:test";
import zlib from "node:zlib";
import fc from "fast-check";
import { readBody } from "../../src/core/base/http.ts";
import type { ApiFetch } from "../../src/core/base/ports.ts";
import { createApiFetch } from "../../src/runtime/api-fetch.ts";
import { createFetch } from "../../src/runtime/fetch.ts";
import { makeIdentity, serverIdentity } from "../support/certificates.ts";
import { listenDuring } from "../support/listen.ts";

for (const name of ["https_proxy", "HTTPS_PROXY", "no_proxy", "NO_PROXY"]) delete process.env[name];

type Call = Parameters<ApiFetch>[1];

const LIMIT = 1024 * 1024;

/** A server that answers each whole request with what it is told, byte by byte, and counts requests and connections. */
async function rawServer(context: TestContext) {
  const told = {
    answer: (socket: Socket): void => void socket.end(),
    requests: [] as string[],
    connections: 0,
    url: "",
  };
  const server = createServer((socket) => {
    told.connections += 1;
    let held = "";
    socket.on("data", (chunk) => {
      held += chunk.toString("latin1");
      const end = held.indexOf("\r\n\r\n");
      const length = Number(/^content-length: (\d+)/im.exec(held)?.[1] ?? 0);
      if (end === -1 || held.length < end + 4 + length) return;
      told.requests.push(held);
      held = "";
      told.answer(socket);
    });
  });
  told.url = `http://127.0.0.1:${await listenDuring(context, server)}/`;
  return told;
}

function call(overrides: Partial<Call> = {}): Call {
  return {
    method: "POST",
    headers: { authorization: "Bearer abc", accept: "application/json", "content-type": "application/json" },
    body: "{}",
    redirect: "manual",
    signal: new AbortController().signal,
    ...overrides,
  };
}

/** An error as a caller may look at it. */
function told(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { cause } = error;
  const below = cause instanceof Error ? [cause.name, "code" in cause ? cause.code : undefined, cause.message] : cause;
  return [error.name, error.message, below];
}

/** All that can be seen of a call. */
async function seen(fetch: ApiFetch, url: string, given: Call = call()): Promise<unknown> {
  try {
    const response = await fetch(url, given);
    const { ok, status } = response;
    // Blanks around a value are none of it (RFC 9110 section 5.5), and undici's fetch leaves those that follow it.
    const headers = Array.from(response.headers, ([name, value]) => [name, value.replace(/[\t ]*(,|$)[\t ]*/g, "$1")]);
    const answer = { ok, status, headers, hasBody: response.body !== null };
    try {
      return { ...answer, body: await readBody(response, LIMIT) };
    } catch (error) {
      return { ...answer, broken: told(error) };
    }
  } catch (error) {
    return { failed: told(error) };
  }
}

const CODINGS: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  gzip: zlib.gzipSync,
  "x-gzip": zlib.gzipSync,
  deflate: zlib.deflateSync,
  br: zlib.brotliCompressSync,
  identity: (bytes: Uint8Array) => bytes,
  constructor: (bytes: Uint8Array) => bytes,
  " GZIP ": zlib.gzipSync,
  "": (bytes) => bytes,
};

/** An answer, whole or not, as a server may send it. */
const answers = fc.record({
  status: fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom(200, 201, 202, 204, 205, 301, 302, 304, 307, 400, 401, 429, 503),
    },
    fc.integer({ min: 200, max: 599 }).filter((status) => status !== 407 && status !== 421),
  ),
  headers: fc.array(
    fc.tuple(
      fc.constantFrom("Set-Cookie", "X-A", "x-a", "Location", "Retry-After", "Date", "__proto__", "constructor"),
      fc.oneof(
        fc.constantFrom("", " a ", "\ta", "b, c", "\u00e9\u00ff", '"q, r"', "https://elsewhere.invalid/"),
        fc.string({ unit: "grapheme-ascii", maxLength: 20 }),
      ),
    ),
    { maxLength: 6 },
  ),
  codings: fc.array(fc.constantFrom(...Object.keys(CODINGS)), { maxLength: 6 }),
  body: fc.oneof(fc.constant(""), fc.json(), fc.string({ unit: "binary", maxLength: 200 })),
  raw: fc.boolean(),
  apart: fc.boolean(),
  framing: fc.constantFrom("length", "chunked", "close", "none"),
  /** How much of the coded body comes; 1 for all. */
  part: fc.oneof({ weight: 4, arbitrary: fc.constant(1) }, fc.double({ min: 0, max: 1, noNaN: true })),
  /** Whether the framing tells of what does not come. */
  torn: fc.boolean(),
  pieces: fc.integer({ min: 1, max: 200 }),
});

type Sent = typeof answers extends fc.Arbitrary<infer T> ? T : never;

function bytesOf(sent: Sent): { readonly head: string; readonly body: Uint8Array; readonly closes: boolean } {
  const { codings, framing, part, torn, raw, apart } = sent;
  let coded: Uint8Array = new TextEncoder().encode(sent.body);
  for (const coding of codings) {
    coded = coding === "deflate" && raw ? zlib.deflateRawSync(coded) : CODINGS[coding]?.(coded) ?? coded;
  }
  const cut = coded.subarray(0, Math.ceil(coded.length * part));
  const promised = torn ? coded.length : cut.length;
  const fields = [
    ...sent.headers.map(([name, value]) => `${name}: ${value}`),
    ...codings.length === 0
      ? []
      : apart
      ? codings.map((coding) => `Content-Encoding: ${coding}`)
      : [`content-encoding: ${codings.join(",")}`],
    ...framing === "length" ? [`Content-Length: ${promised}`] : [],
    ...framing === "chunked" ? ["Transfer-Encoding: chunked"] : [],
    ...framing === "close" ? ["Connection: close"] : [],
  ];
  const head = `HTTP/1.1 ${sent.status} Reason\r\n${fields.map((field) => `${field}\r\n`).join("")}\r\n`;
  const chunk = cut.length === 0 ? [] : [`${cut.length.toString(16)}\r\n`, cut, "\r\n"];
  const body = framing === "chunked"
    ? Buffer.concat([...chunk, torn ? "" : "0\r\n\r\n"].map((each) => Buffer.from(each as string)))
    : cut;
  return { head, body, closes: framing === "close" || framing === "none" || torn };
}

test("an answer is what undici's fetch makes of it: status, headers, body, codings and errors", async (context) => {
  const server = await rawServer(context);
  const [ours, theirs] = [createApiFetch(), createFetch()];
  const met = new Set<string>();
  await fc.assert(
    fc.asyncProperty(answers, async (sent) => {
      const { head, body, closes } = bytesOf(sent);
      const bytes = Buffer.concat([Buffer.from(head, "latin1"), body]);
      server.answer = (socket) => {
        let at = 0;
        const next = (): void => {
          if (at < bytes.length) socket.write(bytes.subarray(at, at += sent.pieces), () => setImmediate(next));
          else if (closes) socket.end();
        };
        next();
      };
      server.requests.length = 0;
      const expected = await seen(theirs, server.url, call({ signal: AbortSignal.timeout(30_000) }));
      const asked = server.requests.length;
      assert.deepEqual(await seen(ours, server.url, call({ signal: AbortSignal.timeout(30_000) })), expected);
      assert.equal(server.requests.length, asked * 2, "as many requests");
      met.add(JSON.stringify(Object.keys(expected as object)));
    }),
    { numRuns: 600 },
  );
  // Without each of these the comparison would say little.
  assert.ok(met.size >= 3, [...met].join(" "));
});

test("a 407 and a 421 are answers, and the request is not sent again", async (context) => {
  const server = await rawServer(context);
  for (const status of [407, 421]) {
    server.requests.length = 0;
    server.answer = (socket) => socket.write(`HTTP/1.1 ${status} No\r\nContent-Length: 2\r\n\r\n{}`);
    const { body, ...answer } = await createApiFetch()(server.url, call());
    assert.deepEqual([answer.status, await readBody({ body }, LIMIT)], [status, { text: "{}", cut: false }]);
    assert.equal(server.requests.length, 1);
  }
});

test("a request is the one that undici's fetch sends, but for two headers that only browsers need", async (context) => {
  const server = await rawServer(context);
  server.answer = (socket) => socket.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
  const parsed = (text: string | undefined): unknown => {
    const [head = "", body] = (text ?? "").split("\r\n\r\n");
    const [line, ...fields] = head.split("\r\n");
    return { line, fields: fields.map((field) => field.toLowerCase()).sort(), body };
  };
  const browsers = /^(?:accept-language|sec-fetch-mode): .*\r\n/gim;
  for (
    const given of [
      call(),
      call({ body: "ü\u{1F600}" }),
      call({ method: "PUT" }),
      ...(["GET", "DELETE", "POST", "PATCH"] as const).map((method) => {
        const { body: _, ...rest } = call({ method });
        return rest;
      }),
    ]
  ) {
    server.requests.length = 0;
    for (const fetch of [createApiFetch(), createFetch()]) await seen(fetch, `${server.url}a%20b?c=d#e`, given);
    const [ours, theirs] = server.requests;
    assert.deepEqual(parsed(ours), parsed(theirs?.replace(browsers, "")));
  }
});

test("what cannot be sent is not sent", async (context) => {
  const server = await rawServer(context);
  for (const authorization of ["Bearer a\r\nx: y", "Bearer \u{1F600}", "Bearer \0"]) {
    const given = call({ headers: { authorization } });
    for (const fetch of [createApiFetch(), createFetch()]) await assert.rejects(fetch(server.url, given), TypeError);
  }
  for (const fetch of [createApiFetch(), createFetch()]) {
    await assert.rejects(fetch("nowhere", call()), TypeError);
    await assert.rejects(fetch("ftp://127.0.0.1/", call()), TypeError);
  }
  assert.equal(server.connections, 0);
});

test("a connection that fails, fails as undici's fetch does, with the same cause", async (context) => {
  const server = await rawServer(context);
  const other = createServer();
  const port = await listenDuring(context, other);
  await new Promise((resolve) => other.close(resolve));
  const talker = createServer((socket) => void socket.end("220 smtp.test at your service\r\n"));
  const root = await makeIdentity({ commonName: "Root", ca: true });
  const leaf = await makeIdentity({ commonName: "api.test", names: ["api.test"], issuer: root });
  const tls = await listenDuring(context, createHttps(serverIdentity(leaf)));
  const cases: readonly (readonly [string, string, ((socket: Socket) => void)?])[] = [
    ["ECONNREFUSED", `http://127.0.0.1:${port}/`],
    ["ENOTFOUND", "http://nobody.invalid/"],
    ["UNABLE_TO_", `https://localhost:${tls}/`],
    ["ERR_SSL_", `https://127.0.0.1:${await listenDuring(context, talker)}/`],
    ["UND_ERR_SOCKET", server.url, (socket) => socket.end()],
    ["ECONNRESET", server.url, (socket) => socket.resetAndDestroy()],
    ["UND_ERR_SOCKET", server.url, (socket) => socket.end("HTTP/1.1 200 OK\r\nContent-Le")],
    ["HTTPParserError", server.url, (socket) => socket.write("SMTP at your service\r\n")],
    [
      "UND_ERR_HEADERS_OVERFLOW",
      server.url,
      (socket) => socket.write(`HTTP/1.1 200 OK\r\nA: ${"b".repeat(70_000)}\r\n`),
    ],
    ["UND_ERR_SOCKET", server.url, (socket) => socket.end("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{")],
    [
      "UND_ERR_SOCKET",
      server.url,
      (socket) => socket.write("HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n"),
    ],
  ];
  for (const [code, url, answer] of cases) {
    server.answer = answer ?? server.answer;
    const expected = JSON.stringify(await seen(createFetch(), url));
    assert.match(expected, new RegExp(code), `undici's fetch: ${code}`);
    assert.equal(JSON.stringify(await seen(createApiFetch(), url)), expected);
  }
});

test("a signal ends a call with its own reason, before, while it is answered and in the midst of a body", async (context) => {
  const server = await rawServer(context);
  const reason = new RangeError("stopped");
  const parts = [
    "",
    "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{",
    "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n",
  ];
  for (const part of parts) {
    const stop = new AbortController();
    let ended = false;
    server.answer = (socket) => {
      socket.on("close", () => ended = true).write(part);
      setTimeout(() => stop.abort(reason), 20);
    };
    await assert.rejects(async () => {
      const response = await createApiFetch()(server.url, call({ signal: stop.signal }));
      await readBody(response, LIMIT);
    }, (error) => error === reason);
    while (!ended) await new Promise((resolve) => setTimeout(resolve, 5));
    assert.equal(getEventListeners(stop.signal, "abort").length, 0);
  }
  const connections = server.connections;
  await assert.rejects(createApiFetch()(server.url, call({ signal: AbortSignal.abort(reason) })), (error) => {
    return error === reason;
  });
  assert.equal(server.connections, connections);
});

test("many calls leave nothing behind: no listener on their signal, and few connections", async (context) => {
  const server = await rawServer(context);
  const fetch = createApiFetch();
  const { signal } = new AbortController();
  const heads = [
    "200 OK\r\nContent-Length: 2\r\n\r\n{}",
    "204 No\r\n\r\n",
    "304 Same\r\n\r\n",
    "205 R\r\nContent-Length: 0\r\n\r\n",
  ];
  for (let round = 0; round < 40; round++) {
    server.answer = (socket) => socket.write(`HTTP/1.1 ${heads[round % heads.length]}`);
    await seen(fetch, server.url, call({ signal }));
  }
  assert.ok(server.connections < 5, `${server.connections} connections`);
  server.answer = (socket) => socket.destroy();
  await seen(fetch, server.url, call({ signal }));
  assert.equal(getEventListeners(signal, "abort").length, 0);
});

test("of a body without end no more is read than was asked for, and its connection is closed", async (context) => {
  const server = await rawServer(context);
  for (const coding of ["", "Content-Encoding: gzip\r\n", "Content-Encoding: deflate\r\n"]) {
    let closed: (() => void) | undefined;
    const close = new Promise<void>((resolve) => closed = resolve);
    let sent = 0;
    server.answer = (socket) => {
      socket.write(`HTTP/1.1 200 OK\r\n${coding}\r\n`);
      const body = coding === "" ? undefined : coding.includes("gzip") ? zlib.createGzip() : zlib.createDeflate();
      body?.pipe(socket);
      const target = body ?? socket;
      const more = (): void => {
        do sent += 65_536; while (!socket.destroyed && target.write(Buffer.alloc(65_536, " ")));
      };
      target.on("drain", more).on("error", () => undefined);
      socket.on("close", () => closed?.());
      more();
    };
    const response = await createApiFetch()(server.url, call());
    const { text, cut } = await readBody(response, LIMIT);
    assert.deepEqual([text.length, cut], [LIMIT, true]);
    await close;
    assert.ok(sent > 0);
  }
});
