import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHostName } from "../../../src/core/account/host-name.ts";
import { hostScriptWarning } from "../../../src/core/account/host-script.ts";

function warning(name: string): string | undefined {
  const read = parseHostName(name);
  assert.ok("host" in read, name);
  return hostScriptWarning(read.host, "smtp_server")?.message;
}

test("A label that mixes Latin with look-alikes is shown in its ASCII form", () => {
  const message = 'smtp_server "xn--pypal-4ve.com" is shown as "pаypal", which mixes Cyrillic and Latin letters';
  assert.equal(warning("pаypal.com"), message);
  assert.equal(warning("xn--pypal-4ve.com"), message);
  assert.match(warning("smtp.gοοgle.com") ?? "", /mixes Greek and Latin letters/);
  assert.match(warning("ა1a.example") ?? "", /mixes Georgian and Latin letters/);
  assert.match(warning("ཀa.example") ?? "", /mixes Latin and other letters/);
});

test("A label all in Cyrillic that reads as Latin is told apart from Russian", () => {
  assert.match(warning("аррӏе.com") ?? "", /looks like "apple" but is written in Cyrillic letters/);
  assert.equal(warning("почта.com"), undefined);
  assert.equal(warning("хор.рф"), undefined);
});

test("Names of one script, and scripts that are written together, draw no warning", () => {
  for (const name of ["smtp.example.com", "bücher.example", "почта.рф", "例え.jp", "abcカナ漢.jp", "한글漢a.kr"]) {
    assert.equal(warning(name), undefined, name);
  }
});
