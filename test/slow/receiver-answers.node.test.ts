import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import type { Socket } from "node:net";
import process from "node:process";
import { after, describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { Webhook } from "standardwebhooks";
import type { Address, Fetch } from "../../src/core/base/ports.ts";
import { Redactor, Secret } from "../../src/core/base/secret.ts";
import { deliver, type DeliveryResult } from "../../src/core/notify/delivery.ts";
import { type Destination, openDestination } from "../../src/core/notify/destination.ts";
import type { ItsmFormat } from "../../src/core/notify/formats.ts";
import { DELIVERY_REQUEST_MS, RECEIVER_TOKEN_MS } from "../../src/core/notify/limits.ts";
import { createReceiverFetch } from "../../src/runtime/receiver-fetch.ts";
import { makeIdentity, type ServerIdentity, serverIdentity } from "../support/certificates.ts";
import { envelope } from "../support/events.ts";
import { type RawReceiver, type RawRequest, startRawReceiver } from "../support/raw-receiver.ts";
import { assertReceivable } from "../support/receiver-schemas/validate.ts";
import { WaitingClock } from "../support/waiting-clock.ts";

for (const name of ["http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "no_proxy", "NO_PROXY"]) {
  delete process.env[name];
}

/** A format, and of a format whose requests follow from each other, which of them meets the fault. */
const COLUMNS = {
  "basic": "basic",
  "cloudevents": "cloudevents",
  "jira-automation": "jira-automation",
  "pagerduty": "pagerduty",
  "servicenow-event": "servicenow-event",
  "servicenow-change-note, the look-up": "servicenow-change-note",
  "servicenow-change-note, the note": "servicenow-change-note",
} as const satisfies Record<string, ItsmFormat>;

type Column = keyof typeof COLUMNS;

const LOOK_UP = "servicenow-change-note, the look-up";

/** Where the body of an answer decides whether an event arrived. */
const DECIDED_BY_BODY: ReadonlySet<Column> = new Set<Column>([
  "servicenow-event",
  LOOK_UP,
  "servicenow-change-note, the note",
]);

/** What becomes of the event, after how many attempts. */
type End = readonly ["delivered" | "retried later" | "given up", number | readonly [least: number, most: number]];

const AT_ONCE: End = ["delivered", 1];
const NEXT_TIME: End = ["delivered", 2];
const NEVER: End = ["retried later", 6];
const REFUSED: End = ["given up", 1];

/** One request that meets a fault. */
interface Exchange {
  readonly socket: Socket;
  readonly request: RawRequest;
  readonly clock: WaitingClock;
  /** How many have met it, this one included. */
  readonly number: number;
  /** Takes the event in, and says nothing. */
  take(): void;
  /** Takes the event in, and answers as the receiver does that takes everything. */
  good(): void;
  /** The body of that answer. */
  readonly body: string;
}

interface Row {
  readonly answer: (exchange: Exchange) => void;
  readonly end: End | ((column: Column) => End);
  /** What the time limits wait for, where a body never ends. */
  readonly expireOnResponse?: true;
  readonly https?: ServerIdentity | "none";
  readonly onConnection?: (socket: Socket, number: number) => void;
  readonly oauth?: (exchange: Pick<Exchange, "socket" | "number">) => void;
  readonly check?: (seen: Seen) => void;
}

interface Seen {
  readonly result: DeliveryResult;
  readonly receiver: RawReceiver;
  readonly waits: readonly number[];
  readonly column: Column;
  readonly tokens: number;
  readonly notes: readonly string[];
}

function reply(status: string | number, headers: readonly string[] = [], body = ""): (exchange: Exchange) => void {
  return ({ socket }) =>
    void socket.write(
      [
        `HTTP/1.1 ${status}${typeof status === "number" ? " X" : ""}`,
        `Content-Length: ${body.length}`,
        ...headers,
        "",
        body,
      ]
        .join("\r\n"),
    );
}

/** The fault meets the first `times` requests. */
function first(times: number, fault: (exchange: Exchange) => void): (exchange: Exchange) => void {
  return (exchange) => exchange.number <= times ? fault(exchange) : exchange.good();
}

function raw(text: string | ((body: string) => string)): (exchange: Exchange) => void {
  return ({ socket, body }) => void socket.end(typeof text === "string" ? text : text(body), "latin1");
}

const reset = ({ socket }: Exchange): void => void socket.resetAndDestroy();

/** Never answers; the time limit passes. */
const hang = ({ clock }: Exchange): void => clock.expire();

/** What never stops is sent until the client has gone. */
function endless(head: string, piece: string | Buffer, pieces = Infinity): (exchange: Exchange) => void {
  return ({ socket }) => {
    let left = pieces;
    const more = (): void => {
      while (socket.writable && left-- > 0) if (!socket.write(piece)) return;
      if (left <= 0) socket.end();
    };
    socket.on("drain", more).write(head);
    more();
  };
}

const byBody = (decided: End, otherwise: End = AT_ONCE) => (column: Column): End =>
  DECIDED_BY_BODY.has(column) ? decided : otherwise;
const byLookUp = (lookUp: End, otherwise: End = AT_ONCE) => (column: Column): End =>
  column === LOOK_UP ? lookUp : otherwise;

const BOMB = gzipSync(new Uint8Array(64 * 1024 * 1024));
const MEGABYTE = "x".repeat(1024 * 1024);
const root = await makeIdentity({ commonName: "Root", ca: true });
const other = await makeIdentity({ commonName: "Other root", ca: true });
const named = (more: { readonly from?: number; readonly to?: number; readonly names?: readonly string[] } = {}) =>
  makeIdentity({ commonName: "itsm.test", names: ["itsm.test"], issuer: root, ...more });
const certificates = {
  good: serverIdentity(await named()),
  "another name": serverIdentity(await named({ names: ["elsewhere.test"] })),
  expired: serverIdentity(await named({ from: -20, to: -2 })),
  "not valid yet": serverIdentity(await named({ from: 2, to: 20 })),
  "an unknown CA": serverIdentity(await makeIdentity({ commonName: "itsm.test", names: ["itsm.test"], issuer: other })),
  "signed by itself": serverIdentity(await makeIdentity({ commonName: "itsm.test", names: ["itsm.test"] })),
};

const elsewhere = await startRawReceiver((socket) => void socket.end("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
after(() => elsewhere.close());

const interim = (...lines: readonly string[]) => (body: string): string =>
  `${
    lines.map((line) => `HTTP/1.1 ${line}\r\n\r\n`).join("")
  }HTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\n\r\n${body}`;

const codeOf = (code: string) => ({ result }: Seen): void => assert.equal(result.code, code);

const ROWS: Readonly<Record<string, Row>> = {
  "200": { answer: first(0, reset), end: AT_ONCE },
  "204": { answer: reply(204), end: byLookUp(NEVER) },
  "204 with a body": { answer: raw("HTTP/1.1 204 X\r\nContent-Length: 5\r\n\r\nhello"), end: byLookUp(NEVER) },
  ...Object.fromEntries(
    [300, 301, 302, 303, 304, 305, 307, 308].map((status) => [`${status} to another address`, {
      answer: reply(status, [`Location: http://127.0.0.1:${elsewhere.port}/`]),
      end: REFUSED,
      check: ({ result }: Seen) => {
        assert.equal(result.code, "NOTIFY_REFUSED");
        assert.equal(elsewhere.connections(), 0, "the redirection was followed");
      },
    }]),
  ),
  ...Object.fromEntries(
    [400, 401, 402, 403, 404, 405, 406, 409, 411, 413, 414, 415, 417, 421, 422, 426, 431, 451, 499].map((status) => [
      status,
      { answer: reply(status), end: REFUSED, check: codeOf("NOTIFY_REFUSED") },
    ]),
  ),
  "410": { answer: reply(410), end: REFUSED, check: codeOf("NOTIFY_DISABLED") },
  ...Object.fromEntries(
    [408, 425, 429, 500, 501, 502, 503, 504, 507, 599].map((status) => [
      `${status} once`,
      { answer: first(1, reply(status)), end: NEXT_TIME },
    ]),
  ),
  // Both requests of PagerDuty's first attempt meet it.
  "503 twice": {
    answer: first(2, reply(503)),
    end: (column) => column === "pagerduty" ? NEXT_TIME : ["delivered", 3],
  },
  "500 for ever": { answer: reply(500), end: NEVER, check: codeOf("NOTIFY_FAILED") },
  "a refusal with words that are commands": {
    answer: reply(400, [], "::add-mask::x\r\n\u001b[31m##[error]"),
    end: REFUSED,
    check: ({ result }) => {
      assert.match(result.reason ?? "", /refused the event with 400: /);
      // deno-lint-ignore no-control-regex
      assert.doesNotMatch(result.reason ?? "", /[\u0000-\u001f]/);
    },
  },
  "a refusal of 200 kB": {
    answer: reply(400, [], "y".repeat(200_000)),
    end: REFUSED,
    check: ({ result }) => assert.ok((result.reason ?? "").length < 600),
  },

  "429 for 7 seconds, once": {
    answer: first(1, reply(429, ["Retry-After: 7"])),
    end: NEXT_TIME,
    check: ({ waits }) => assert.deepEqual(waits, [7000]),
  },
  "503 for a second and a half, once": {
    answer: first(1, reply(503, ["Retry-After: 1.5"])),
    end: NEXT_TIME,
    check: ({ waits }) => assert.deepEqual(waits, [1500]),
  },
  "429 until a date, once": {
    answer: first(1, reply(429, ["Date: Sun, 22 Nov 2026 08:00:00 GMT", "Retry-After: Sun, 22 Nov 2026 08:00:09 GMT"])),
    end: NEXT_TIME,
    check: ({ waits }) => assert.deepEqual(waits, [9000]),
  },
  ...Object.fromEntries(
    ["soon", "-5", "0", "Sun, 22 Nov 1998 08:00:09 GMT", "NaN", "1e3", "", "7 seconds"].map((value) => [
      `429 with Retry-After "${value}", once`,
      {
        answer: first(1, reply(429, [`Retry-After: ${value}`])),
        end: NEXT_TIME,
        check: ({ waits }: Seen) => assert.deepEqual(waits, [500]),
      },
    ]),
  ),
  ...Object.fromEntries(
    ["3600", "99999999999999", "Fri, 22 Nov 2399 08:00:09 GMT"].map((
      value,
    ) => [`429 with Retry-After "${value}", once`, {
      answer: first(1, reply(429, [`Retry-After: ${value}`])),
      end: ["retried later", 1] as const,
      check: ({ waits }: Seen) => assert.deepEqual(waits, []),
    }]),
  ),

  "100 before the answer": { answer: raw(interim("100 Continue")), end: AT_ONCE },
  "102 before the answer": { answer: raw(interim("102 Processing")), end: AT_ONCE },
  "103 before the answer": { answer: raw(interim("103 Early Hints\r\nLink: </a>")), end: AT_ONCE },
  "thirty of them before the answer": {
    answer: raw(
      interim(...Array.from({ length: 10 }, () => ["100 Continue", "102 Processing", "103 Early Hints"]).flat()),
    ),
    end: AT_ONCE,
  },
  "100 before a refusal": {
    answer: raw("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 403 X\r\nContent-Length: 0\r\n\r\n"),
    end: REFUSED,
  },
  "102 without end": { answer: endless("", "HTTP/1.1 102 Processing\r\n\r\n".repeat(40)), end: NEVER },
  "101, once": {
    answer: first(1, raw("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n")),
    end: NEXT_TIME,
  },

  "HTTP/1.0": { answer: raw((body) => `HTTP/1.0 200 OK\r\n\r\n${body}`), end: AT_ONCE },
  "headers in lower case": {
    answer: raw((body) =>
      `HTTP/1.1 200 ok\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`
    ),
    end: AT_ONCE,
  },
  "a status without words": {
    answer: raw((body) => `HTTP/1.1 200\r\nContent-Length: ${body.length}\r\n\r\n${body}`),
    end: AT_ONCE,
  },
  "a body in chunks": {
    answer: raw((body) =>
      `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${
        body.length.toString(16)
      };x=y\r\n${body}\r\n0\r\nA: b\r\n\r\n`
    ),
    end: AT_ONCE,
  },
  "chunks that are none, once": {
    answer: first(1, raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nxx")),
    end: byBody(NEXT_TIME),
  },
  "a body shorter than it says, once": {
    answer: first(1, raw((body) => `HTTP/1.1 200 OK\r\nContent-Length: ${body.length + 50}\r\n\r\n${body}`)),
    end: byBody(NEXT_TIME),
  },
  "a body longer than it says, once": {
    answer: first(1, raw((body) => `HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n${body}`)),
    end: byLookUp(NEXT_TIME),
  },
  "a body that is reset in the middle, once": {
    answer: first(1, ({ socket }) => {
      socket.write(
        "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{",
        () => setImmediate(() => socket.resetAndDestroy()),
      );
    }),
    // The status may be lost with the connection.
    end: (column) => DECIDED_BY_BODY.has(column) ? NEXT_TIME : ["delivered", [1, 2]],
  },
  "a body that never ends": {
    answer: ({ socket }) => void socket.write("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{"),
    expireOnResponse: true,
    end: byBody(NEVER),
  },
  "200 with a gzip bomb": {
    answer: ({ socket }) => {
      socket.write(`HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: ${BOMB.length}\r\n\r\n`);
      socket.write(BOMB);
    },
    end: byLookUp(REFUSED),
  },
  "200 with gzip that is none, once": {
    answer: first(1, raw("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nhello")),
    end: byBody(NEXT_TIME),
  },
  "200 with 256 MB": {
    answer: endless(`HTTP/1.1 200 OK\r\nContent-Length: ${256 * MEGABYTE.length}\r\n\r\n`, MEGABYTE, 256),
    end: byLookUp(REFUSED),
  },
  "200 with a web page": {
    answer: raw((_body) => "HTTP/1.1 200 OK\r\nContent-Length: 15\r\n\r\n<!doctype html>"),
    end: byBody(REFUSED),
  },
  "200 with words": { answer: reply(200, [], "accepted"), end: byLookUp(NEVER) },

  "a reset after the event was taken in, once": {
    answer: first(1, (exchange) => {
      exchange.take();
      reset(exchange);
    }),
    end: NEXT_TIME,
    check: ({ column, notes }) => assert.equal(notes.length, COLUMNS[column] === "servicenow-change-note" ? 1 : 0),
  },
  "a reset, once": { answer: first(1, reset), end: NEXT_TIME },
  "a reset for ever": { answer: reset, end: NEVER },
  "an end without an answer, once": { answer: first(1, raw("")), end: NEXT_TIME },
  "SSH, once": { answer: first(1, raw("SSH-2.0-OpenSSH_9.6\r\n")), end: NEXT_TIME },
  "SMTP, once": { answer: first(1, raw("220 mail.example ESMTP\r\n")), end: NEXT_TIME },
  "half a header, once": { answer: first(1, raw("HTTP/1.1 200 OK\r\nContent-Le")), end: NEXT_TIME },
  "a header of a megabyte": { answer: raw(`HTTP/1.1 200 OK\r\nX: ${MEGABYTE}\r\n\r\n`), end: NEVER },
  "a negative length, once": { answer: first(1, raw("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n")), end: NEXT_TIME },
  "no answer, once": { answer: first(1, hang), end: NEXT_TIME },
  // Two requests of 15 seconds each reach the end of the three minutes first.
  "no answer for ever": { answer: hang, end: (column) => column === "pagerduty" ? ["retried later", [4, 6]] : NEVER },
  "a head that drips, once": {
    answer: first(1, (exchange) => {
      exchange.socket.write("HTTP/1.1 200 OK\r\nX-A: b\r\n");
      hang(exchange);
    }),
    end: NEXT_TIME,
  },

  ...Object.fromEntries(
    Object.entries(certificates).map((
      [what, https],
    ): [string, Row] => [
      `https with ${what === "good" ? "a good certificate" : `a certificate that is not: ${what}`}`,
      {
        answer: ({ good }) => good(),
        https,
        end: what === "good" ? AT_ONCE : ["retried later", 1],
        check: ({ receiver }) => {
          if (what !== "good") assert.equal(receiver.requests.length, 0, "something was sent to a stranger");
        },
      },
    ]),
  ),
  "https that is plain http": {
    answer: ({ good }) => good(),
    https: "none",
    onConnection: (socket) => socket.once("data", () => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n")),
    end: NEVER,
  },
  "https that hangs up in the handshake, once": {
    answer: ({ good }) => good(),
    https: certificates.good,
    onConnection: (socket, number) => void (number === 1 && socket.destroy()),
    end: (column) => column === "pagerduty" ? ["delivered", [1, 2]] : NEXT_TIME,
  },

  "401 with an old token, once": {
    answer: first(1, reply(401)),
    oauth: ({ socket }) => token(socket),
    end: AT_ONCE,
    check: ({ tokens }) => assert.equal(tokens, 2),
  },
  "401 with every token": {
    answer: reply(401),
    oauth: ({ socket }) => token(socket),
    end: REFUSED,
    check: ({ tokens, receiver, column }) => {
      const parts = column === "pagerduty" ? 2 : 1;
      // The first token serves the first request; each refusal renews it once.
      assert.equal(tokens, 1 + parts);
      const faulty = receiver.requests.filter((request) => request.path !== "/token" && isFaulty(column, request));
      assert.equal(faulty.length, 2 * parts);
    },
  },
  "no token: 503, once": {
    answer: first(0, reset),
    oauth: ({ socket, number }) =>
      number === 1 ? void socket.end("HTTP/1.1 503 X\r\nContent-Length: 0\r\n\r\n") : token(socket),
    end: (column) => column === "pagerduty" ? ["delivered", 2] : NEXT_TIME,
  },
  "no token: 408, once": {
    answer: first(0, reset),
    oauth: ({ socket, number }) =>
      number === 1 ? void socket.end("HTTP/1.1 408 X\r\nContent-Length: 0\r\n\r\n") : token(socket),
    end: (column) => column === "pagerduty" ? ["delivered", 2] : NEXT_TIME,
  },
  "no token: 403": {
    answer: first(0, reset),
    oauth: ({ socket }) => void socket.end("HTTP/1.1 403 X\r\nContent-Length: 2\r\n\r\nno"),
    end: REFUSED,
  },
  "no token, but something secret with 200": {
    answer: first(0, reset),
    oauth: ({ socket }) =>
      void socket.end('HTTP/1.1 200 X\r\nContent-Length: 35\r\n\r\n{"access_token":"SECRET WITH SPACE"}'),
    end: NEVER,
    check: ({ result }) => assert.doesNotMatch(JSON.stringify(result), /SECRET/),
  },
};

function token(socket: Socket): void {
  const body = JSON.stringify({ access_token: "abc", expires_in: 3600 });
  socket.write(`HTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\n\r\n${body}`);
}

const SECRET = `whsec_${Buffer.from("k".repeat(32)).toString("base64")}`;
const SYS_ID = "9d385017c611228701d22104cc95c371";

function isFaulty(column: Column, { method }: RawRequest): boolean {
  return column !== "servicenow-change-note, the note" || method === "PATCH";
}

/** What a receiver that takes everything answers; ServiceNow keeps its notes. */
function goodBody(format: ItsmFormat, request: RawRequest, notes: string[]): string {
  if (format === "pagerduty") return JSON.stringify({ status: "success", dedup_key: "key" });
  if (format === "servicenow-event") {
    return JSON.stringify({ result: { "Default Bulk Endpoint": "1 events were inserted" } });
  }
  if (format !== "servicenow-change-note") return "{}";
  if (request.method === "PATCH") return JSON.stringify({ result: { number: "CHG0030004" } });
  return JSON.stringify({ result: [{ sys_id: SYS_ID, number: "CHG0030004", work_notes: notes.join("\n") }] });
}

async function run(row: Row, column: Column): Promise<void> {
  const format = COLUMNS[column];
  const clock = new WaitingClock([DELIVERY_REQUEST_MS, RECEIVER_TOKEN_MS]);
  const notes: string[] = [];
  let faults = 0;
  let tokens = 0;
  const receiver = await startRawReceiver((socket, request) => {
    if (request.path === "/token") return row.oauth?.({ socket, number: ++tokens });
    const take = (): void => {
      if (request.method === "PATCH") notes.push((JSON.parse(request.body) as { work_notes: string }).work_notes);
    };
    const body = goodBody(format, request, notes);
    const good = (): void => {
      take();
      socket.write(`HTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\n\r\n${body}`);
    };
    if (!isFaulty(column, request)) return good();
    row.answer({ socket, request, clock, number: ++faults, take, good, body });
  }, {
    ...(typeof row.https === "object" && { tls: row.https }),
    ...(row.onConnection && { onConnection: row.onConnection }),
  });
  const resolve = (): Promise<readonly Address[]> => Promise.resolve([{ ip: "127.0.0.1", family: 4 }]);
  const real = createReceiverFetch({ ca: [root.pem], resolve });
  const fetch: Fetch = row.expireOnResponse === undefined ? real : async (url, init) => {
    const response = await real(url, init);
    setImmediate(() => clock.expire());
    return response;
  };
  const redactor = new Redactor();
  const deps = { fetch, clock, redactor, random: () => 0.5 };
  const origin = row.https === undefined ? `http://127.0.0.1:${receiver.port}` : `https://itsm.test:${receiver.port}`;
  try {
    const destination = await destinationAt(origin, format, row, deps);
    const result = await deliver(envelope(), destination, deps);
    const [what, attempts] = typeof row.end === "function" ? row.end(column) : row.end;
    const is = result.delivered ? "delivered" : result.retryable ? "retried later" : "given up";
    const [least, most] = typeof attempts === "number" ? [attempts, attempts] : attempts;
    assert.equal(is, what, `${column}: ${result.reason}`);
    assert.ok(result.attempts >= least && result.attempts <= most, `${column}: ${result.attempts} attempts`);
    assertSent(receiver, origin, format);
    row.check?.({ result, receiver, waits: clock.waits, column, tokens, notes });
  } finally {
    receiver.close();
  }
}

function destinationAt(
  origin: string,
  format: ItsmFormat,
  { oauth }: Row,
  deps: { readonly fetch: Fetch; readonly clock: WaitingClock; readonly redactor: Redactor },
): Promise<Destination> {
  const own = format === "pagerduty" || format === "jira-automation";
  return openDestination(`${origin}/${format === "basic" ? "hook?team=7" : ""}`, {
    format,
    secret: new Secret(SECRET),
    ...((own || oauth === undefined) && { token: new Secret("k".repeat(32)) }),
    ...(oauth !== undefined && {
      oauth: { tokenUrl: `${origin}/token`, clientId: new Secret("id"), clientSecret: new Secret("secret") },
    }),
    deps,
  });
}

/** Each request is one of the event, signed, and as the receiver's documentation has it. */
function assertSent({ requests }: RawReceiver, origin: string, format: ItsmFormat): void {
  for (const { method, path, headers, body } of requests) {
    if (path === "/token") continue;
    assertReceivable(format, { method, url: new URL(path, origin), headers, body });
    if (method === "GET") continue;
    assert.equal(headers["webhook-id"], envelope().id);
    assert.deepEqual(new Webhook(SECRET).verify(body, { ...headers }), JSON.parse(body));
  }
}

describe("a receiver that answers", () => {
  for (const [what, row] of Object.entries(ROWS)) {
    it(what, async () => {
      for (const column of Object.keys(COLUMNS) as Column[]) await run(row, column);
    });
  }
});
