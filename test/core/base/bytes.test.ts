import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fromBase64, latin1, latin1Bytes, sha256, toBase64, toHex } from "../../../src/core/base/bytes.ts";

test("The test vectors of RFC 4648 section 10 are encoded and decoded", () => {
  const vectors = ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg==", "Zm9vYmE=", "Zm9vYmFy"];
  for (const [length, base64] of vectors.entries()) {
    const text = "foobar".slice(0, length);
    assert.equal(toBase64(text), base64);
    assert.deepEqual(fromBase64(base64), new TextEncoder().encode(text));
    assert.deepEqual(fromBase64(base64.replace(/=+$/, "")), new TextEncoder().encode(text));
  }
});

test("A text is encoded by its UTF-8 form", () => {
  assert.equal(toBase64("ü€😀"), "w7zigqzwn5iA");
});

test("What is no base64 has no bytes", () => {
  for (const wrong of ["A", "A===", "AAA*", "-_-_", "ü", "AA=A"]) assert.equal(fromBase64(wrong), undefined, wrong);
});

test("Any bytes come back, from base64 and from one character a byte", () => {
  fc.assert(fc.property(fc.uint8Array(), (bytes) => {
    assert.equal(toBase64(bytes), Buffer.from(bytes).toString("base64"));
    assert.deepEqual(fromBase64(toBase64(bytes)), bytes);
    assert.equal(latin1(bytes).length, bytes.length);
    assert.deepEqual(latin1Bytes(latin1(bytes)), bytes);
  }));
});

test("Hexadecimal has two lower-case digits a byte", () => {
  assert.equal(toHex(new Uint8Array([0, 1, 0x0f, 0xa0, 0xff])), "00010fa0ff");
});

test("SHA-256 of the empty text and of abc are those of FIPS 180-4", async () => {
  assert.equal(await sha256(""), "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  assert.equal(await sha256("abc"), "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});
