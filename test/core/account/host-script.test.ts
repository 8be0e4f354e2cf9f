import assert from "node:assert/strict";
import { test } from "node:test";
import { domainToASCII } from "node:url";
import { parseHostName } from "../../../src/core/account/host-name.ts";
import { hostScriptWarning } from "../../../src/core/account/host-script.ts";
import { parseAccounts } from "../../../src/core/account/parse.ts";
import { accountText, issueCodes } from "../../support/account-fixtures.ts";

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

test("A host that can be taken for a known provider's is a warning on its key, in Unicode and as xn--", () => {
  const hosts = [
    "smtp.gmaıl.com",
    "smtp.ɡmail.com",
    "smtp.оffice365.com",
    "smtp.office3б5.com",
    "smtp.gmai1.com",
    "mail.ɡmail.com",
    "smtp.mail.уahoo.com",
  ];
  for (const host of hosts) {
    for (const written of [host, domainToASCII(host)]) {
      const [parsed] = parseAccounts(accountText({ smtp_server: written }), "a.yaml");
      assert.deepEqual(issueCodes(parsed), ["CFG_HOST_LOOK_ALIKE"], written);
      assert.deepEqual(parsed?.issues.map(({ path, severity }) => [path, severity]), [["smtp_server", "warning"]]);
      assert.ok(parsed?.account);
    }
  }
  for (const host of ["smtp.bücher.example", "почта.рф", "smtp.例え.jp", "mail.gmail.example", "smtp.münchen.de"]) {
    assert.deepEqual(parseAccounts(accountText({ smtp_server: host }), "a.yaml").flatMap(issueCodes), [], host);
  }
});
