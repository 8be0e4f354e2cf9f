import assert from "node:assert/strict";
import type { ServerResponse } from "node:http";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { runCli } from "../support/program.ts";
import { refusedRun } from "../support/redelivery.ts";
import { startReceiver, withLeftFiles } from "../support/redelivery-folder.ts";

const ONE = await refusedRun({}, { outcomes: [{}] });

function status(code: number, headers: Readonly<Record<string, string>> = {}) {
  return (response: ServerResponse): void => void response.writeHead(code, headers).end();
}

const OK = status(200);
const BOMB = gzipSync(new Uint8Array(64 * 1024 * 1024));

function endless(response: ServerResponse, left = 256): void {
  if (left === 0) response.end();
  else response.write("x".repeat(1024 * 1024), () => endless(response, left - 1));
}

/** What the receiver answers, how often it is asked, and whether the event counts as delivered. */
const CASES: Readonly<Record<string, readonly [(response: ServerResponse, number: number) => void, RegExp, boolean]>> =
  {
    "200": [OK, /^1$/, true],
    "204": [status(204), /^1$/, true],
    "301": [status(301, { location: "/elsewhere" }), /^1$/, false],
    "400": [status(400), /^1$/, false],
    "401": [status(401), /^1$/, false],
    "403": [status(403), /^1$/, false],
    "410": [status(410), /^1$/, false],
    "413": [status(413), /^1$/, false],
    "429 for a second, once": [
      (response, number) => number === 1 ? status(429, { "retry-after": "1" })(response) : OK(response),
      /^2$/,
      true,
    ],
    "429 until a date, once": [
      (response, number) =>
        number === 1
          ? status(429, { "retry-after": new Date(Date.now() + 2000).toUTCString() })(response)
          : OK(response),
      /^2$/,
      true,
    ],
    "429 with words for a time, once": [
      (response, number) => number === 1 ? status(429, { "retry-after": "soon" })(response) : OK(response),
      /^2$/,
      true,
    ],
    "503 twice": [(response, number) => number < 3 ? status(503)(response) : OK(response), /^3$/, true],
    "500 for ever": [status(500), /^[2-8]$/, false],
    "a reset, once": [
      (response, number) => number === 1 ? response.socket?.resetAndDestroy() : OK(response),
      /^2$/,
      true,
    ],
    "200 with a bomb": [
      (response) => void response.writeHead(200, { "content-encoding": "gzip" }).end(BOMB),
      /^1$/,
      true,
    ],
    "200 with 256 MB": [(response) => endless(response), /^1$/, true],
  };

describe("a redelivery to a receiver that answers", () => {
  for (const [what, [answer, asked, delivered]] of Object.entries(CASES)) {
    it(what, async () => {
      const receiver = await startReceiver(answer);
      try {
        await withLeftFiles(async (cwd) => {
          const args = ["redeliver", "audit_log.outbox.jsonl", "--itsm-webhook-url", receiver.url];
          const { exitCode, stdout } = await runCli(args, { cwd });
          assert.equal(exitCode, delivered ? 0 : 1, stdout);
          assert.match(String(receiver.received.length), asked);
          assert.equal(new Set(receiver.received.map(({ id }) => id)).size, 1);
          assert.equal((await runCli(["verify-audit", "audit_log.jsonl"], { cwd })).exitCode, 0);
        }, ONE);
      } finally {
        receiver.close();
      }
    });
  }

  it("in SSH, once", async () => {
    const receiver = await startReceiver();
    let first = true;
    // Passes on to the receiver everything but the first connection.
    const sockets = new Set<Socket>();
    const port = Number(new URL(receiver.url).port);
    const server = createServer((socket) => {
      sockets.add(socket.on("error", () => undefined));
      if (first) {
        first = false;
        socket.end("SSH-2.0-OpenSSH_9.6\r\n");
        return;
      }
      const inner = connect(port, "127.0.0.1");
      sockets.add(inner.on("error", () => undefined));
      socket.pipe(inner).pipe(socket);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    try {
      await withLeftFiles(async (cwd) => {
        const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
        const { exitCode, stdout } = await runCli(["redeliver", "audit_log.outbox.jsonl", "--itsm-webhook-url", url], {
          cwd,
        });
        assert.equal(exitCode, 0, stdout);
        assert.equal(receiver.received.length, 1);
      }, ONE);
    } finally {
      server.close();
      receiver.close();
      for (const socket of sockets) socket.destroy();
    }
  });
});
