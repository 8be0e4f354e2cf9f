import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import { test } from "node:test";
import fc from "fast-check";
import { MAIL_LINE_LIMIT } from "../../src/sandbox/limits.ts";
import { LineSocket, LineTooLong } from "../../src/sandbox/line-socket.ts";

test("lines come out the same however their octets are cut", async () => {
  const line = fc.string({ maxLength: 30, unit: "grapheme" }).map((text) => text.replace(/[\r\n]/g, "."));
  await fc.assert(
    fc.asyncProperty(
      fc.array(line),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
      async (lines, cuts) => {
        const stream = new PassThrough();
        const reader = new LineSocket(stream);
        const octets = Buffer.from(lines.map((text) => `${text}\r\n`).join("") + "unfinished");
        for (let at = 0, turn = 0; at < octets.length; turn++) {
          const size = cuts[turn % cuts.length] ?? 1;
          stream.write(octets.subarray(at, at + size));
          at += size;
        }
        stream.end();
        for (const expected of lines) assert.equal(await reader.readLine(), expected);
        assert.equal(await reader.readLine(), undefined);
      },
    ),
    { numRuns: 50 },
  );
});

test("counted octets may hold line ends, and lines go on after them", async () => {
  const stream = new PassThrough();
  const reader = new LineSocket(stream);
  stream.write("before\r\na\r\n\r\nbc");
  stream.write("after\r\n");
  assert.equal(await reader.readLine(), "before");
  assert.equal(await reader.readOctets(7), "a\r\n\r\nbc");
  assert.equal(await reader.readLine(), "after");
});

test("a line over the limit is refused before its end has come, and the peer is held back", async () => {
  const stream = new PassThrough();
  const reader = new LineSocket(stream);
  stream.write("x".repeat(MAIL_LINE_LIMIT + 1));
  await assert.rejects(reader.readLine(), LineTooLong);
  assert.equal(stream.isPaused(), true);
});
