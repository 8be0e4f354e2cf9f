import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Connection } from "../../../src/core/base/ports.ts";
import { ProbeFailure } from "../../../src/core/probe/failure.ts";
import { readImapResponse } from "../../../src/core/probe/imap-response.ts";
import { LineStream } from "../../../src/core/probe/line-stream.ts";
import { PROBE_LIMITS } from "../../../src/core/probe/limits.ts";
import { readSmtpReply } from "../../../src/core/probe/smtp.ts";
import { Redactor } from "../../../src/core/base/secret.ts";

const LIMITS = { ...PROBE_LIMITS, lineBytes: 64, replyLines: 5, phaseBytes: 512 };
const SIGNAL = new AbortController().signal;

/** A connection that delivers these chunks, then ends; it counts what was taken from it. */
function feed(chunks: readonly Uint8Array[]): { readonly connection: Connection; readonly taken: () => number } {
  const left = [...chunks];
  let taken = 0;
  const connection: Connection = {
    remoteAddress: "192.0.2.1",
    read: () => {
      const chunk = left.shift();
      taken += chunk?.length ?? 0;
      return Promise.resolve(chunk);
    },
    write: () => Promise.resolve(),
    takeBuffered: () => new Uint8Array(0),
    startTls: () => Promise.reject(new Error("not here")),
    close: () => undefined,
  };
  return { connection, taken: () => taken };
}

/** Bytes that are likely to meet the readers' branches, cut anywhere. */
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 900 }),
  fc.array(
    fc.constantFrom(
      "220",
      "250",
      "-",
      " ",
      "\r\n",
      "\n",
      "\r",
      "\0",
      "* ",
      "OK ",
      "BYE",
      "[CODE x]",
      "A1 ",
      "+ ",
      "{3}",
      "{99}",
      "(",
      ")",
      '"',
      "\\",
      "x",
    ),
    { maxLength: 200 },
  ).map((parts) => new TextEncoder().encode(parts.join(""))),
);

function fragments(data: Uint8Array, sizes: readonly number[]): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  for (let at = 0, index = 0; at < data.length; index++) {
    const size = sizes[index % Math.max(1, sizes.length)] ?? data.length;
    chunks.push(data.subarray(at, at + size));
    at += size;
  }
  return chunks;
}

const READERS = {
  "SMTP reply": (stream: LineStream) => readSmtpReply(stream, LIMITS.replyLines, SIGNAL),
  "IMAP response": (stream: LineStream) => readImapResponse(stream, LIMITS, SIGNAL),
};

for (const [name, read] of Object.entries(READERS)) {
  test(`Reading an ${name} from any bytes ends with a value or a failure of our own, and takes no more than its limit`, async () => {
    await fc.assert(
      fc.asyncProperty(bytes, fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }), async (data, sizes) => {
        const { connection, taken } = feed(fragments(data, sizes));
        const stream = new LineStream(connection, LIMITS, new Redactor());
        try {
          while (await read(stream)) { /* to the end */ }
        } catch (error) {
          assert.ok(error instanceof ProbeFailure, String(error));
          assert.match(error.code, /^(PROTO_|SESSION_CLOSED)/);
        }
        assert.ok(taken() <= LIMITS.phaseBytes + 40, "at most one chunk over the limit is taken");
      }),
    );
  });

  test(`An ${name} reads the same however it is cut`, async () => {
    const outcome = async (chunks: readonly Uint8Array[]): Promise<string> => {
      const stream = new LineStream(feed(chunks).connection, LIMITS, new Redactor());
      const values: unknown[] = [];
      try {
        for (let value = await read(stream); value; value = await read(stream)) values.push(value);
      } catch (error) {
        values.push((error as ProbeFailure).code);
      }
      return JSON.stringify(values);
    };
    const small = bytes.filter((data) => data.length <= LIMITS.phaseBytes);
    await fc.assert(
      fc.asyncProperty(small, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), async (data, sizes) => {
        assert.equal(await outcome(fragments(data, sizes)), await outcome([data]));
      }),
    );
  });
}

test("A reply's text is the one that was sent, whatever UTF-8 it holds", async () => {
  const line = fc.string({ unit: "grapheme", maxLength: 12 }).filter((text) => !/[\r\n\0]/.test(text));
  await fc.assert(fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 5 }), async (lines) => {
    const text = lines.map((each, index) => `250${index === lines.length - 1 ? " " : "-"}${each}\r\n`).join("");
    const data = new TextEncoder().encode(text);
    fc.pre(
      data.length <= LIMITS.phaseBytes &&
        text.split("\r\n").every((each) => new TextEncoder().encode(each).length < LIMITS.lineBytes),
    );
    const reply = await readSmtpReply(
      new LineStream(feed([data]).connection, LIMITS, new Redactor()),
      LIMITS.replyLines,
      SIGNAL,
    );
    assert.deepEqual(reply?.lines, lines);
  }));
});

test("A literal's octets are data, whatever they look like", async () => {
  const data = new TextEncoder().encode('* LIST () "/" {9}\r\nA1 OK\r\n)(\r\n');
  const read = await readImapResponse(new LineStream(feed([data]).connection, LIMITS, new Redactor()), LIMITS, SIGNAL);
  assert.deepEqual(read?.response.kind === "data" && read.response.tokens.at(-1), {
    kind: "string",
    text: "A1 OK\r\n)(",
  });
});
