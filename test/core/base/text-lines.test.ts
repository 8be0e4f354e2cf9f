import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type TextLine, textLines } from "../../../src/core/base/text-lines.ts";

async function linesOf(content: string | AsyncIterable<Uint8Array>): Promise<TextLine[]> {
  const lines: TextLine[] = [];
  for await (const line of textLines(content)) lines.push(line);
  return lines;
}

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

test("a file that is read in pieces has the lines of its text, wherever it is cut", async () => {
  const text = fc.array(fc.constantFrom("a", "\n", "\r", "é", "\ufffd", "\ufeff", "😀", "\u2028"), { maxLength: 40 })
    .map((parts) => parts.join(""));
  await fc.assert(fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (text, size) => {
    assert.deepEqual(await linesOf(inPieces(new TextEncoder().encode(text), size)), await linesOf(text));
  }));
});

test("pieces that come one after the other in the same memory have the same lines", async () => {
  const text = fc.stringMatching(/^[abc\n]{0,40}$/);
  await fc.assert(fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (text, size) => {
    const memory = new Uint8Array(size);
    const pieces = async function* (): AsyncGenerator<Uint8Array> {
      for await (const piece of inPieces(new TextEncoder().encode(text), size)) {
        memory.set(piece);
        yield memory.subarray(0, piece.length);
      }
    };
    const texts: string[] = [];
    for await (const line of textLines(pieces())) {
      assert.equal(new TextDecoder().decode(line.bytes), line.text);
      texts.push(line.text);
    }
    assert.deepEqual(texts, text.split("\n"));
  }));
});

test("bytes that are not UTF-8 are told from the character that they read as", async () => {
  const good = new TextEncoder().encode("a\ufffdb\n");
  for (const first of [0xf0, 0xf1, 0xff]) {
    const bytes = good.with(1, first);
    const [line] = await linesOf(inPieces(bytes, 3));
    assert.equal(line?.exact, false);
  }
  const [whole] = await linesOf(inPieces(good, 3));
  assert.deepEqual(whole, { bytes: good.subarray(0, -1), text: "a\ufffdb", exact: true, ended: true });
});

test("a line without an end does not fill the memory", async () => {
  const piece = new Uint8Array(1024 * 1024).fill(97);
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (let count = 0; count < 40; count++) yield await Promise.resolve(piece);
    yield new TextEncoder().encode("\nb");
  }
  const [long, short] = await linesOf(endless());
  assert.equal(long?.exact, false);
  assert.ok((long?.text.length ?? 0) < 20 * piece.length);
  assert.deepEqual(short, { bytes: new TextEncoder().encode("b"), text: "b", exact: true, ended: false });
});
