import assert from "node:assert/strict";
import { isIP } from "node:net";
import { test } from "node:test";
import fc from "fast-check";
import { parseHostName } from "../../../src/core/account/host-name.ts";

function refusal(text: string): string {
  const read = parseHostName(text);
  return "problem" in read ? read.problem.code : `accepted as ${read.host}`;
}

test("A host name is given back in lower case", () => {
  for (
    const name of ["smtp.example.com", "SMTP.Example.COM", "a.b", "xn--bcher-kva.example", "1.2.3.example", "a--b.c"]
  ) {
    assert.deepEqual(parseHostName(name), { host: name.toLowerCase() });
  }
});

test("An international name is given back in its ASCII form", () => {
  assert.deepEqual(parseHostName("bücher.example"), { host: "xn--bcher-kva.example" });
  assert.deepEqual(parseHostName("BÜCHER.example"), { host: "xn--bcher-kva.example" });
  assert.deepEqual(parseHostName("почта.рф"), { host: "xn--80a1acny.xn--p1ai" });
});

test("Every numeric spelling of an address is refused", () => {
  const spellings = [
    "2130706433",
    "0x7f.1",
    "0177.0.0.1",
    "127.1",
    "0",
    "0x7f000001",
    "1.0x",
    "127.0.0.256",
    "1.2.3.4.5",
    "smtp.example.1",
    "①②⑦.0.0.1",
    "127。0。0。1",
    "127．0．0．1",
    "１２７.0.0.1",
    "١٢٧.٠.٠.١",
  ];
  for (const spelling of spellings) assert.equal(refusal(spelling), "CFG_HOST_INVALID", spelling);
});

test("An IP literal is refused by a code of its own", () => {
  for (const ip of ["127.0.0.1", "255.255.255.255", "::1", "::", "fe80::1%lo", "::ffff:127.0.0.1", "2001:db8::1"]) {
    assert.equal(refusal(ip), "CFG_HOST_IP_LITERAL", ip);
  }
});

test("Whatever the platform takes for an address is refused", () => {
  fc.assert(fc.property(fc.oneof(fc.ipV4(), fc.ipV4Extended(), fc.ipV6()), (ip) => {
    assert.match(refusal(ip), isIP(ip) === 0 ? /^CFG_HOST_I/ : /^CFG_HOST_IP_LITERAL$/);
  }));
});

test("Text that a URL parser would quietly read as another host is refused", () => {
  const texts = [
    "",
    " ",
    "ex\r\nRSET.example.com",
    "ex\r\nample.com",
    "example.com\n",
    "exa\tmple.com",
    "example.com\u0000",
    "a@b.com",
    "a/b.com",
    "a\\b.com",
    "a#b.com",
    "a?b.com",
    "[::1]:25",
    "smtp.example.com:587",
    "smtps://smtp.example.com",
    "exa mple.com",
    "exam\u00adple.com",
    "exam\u200bple.com",
    "exam\u200dple.com",
    "exam\u2060ple.com",
    "\u202emoc.elpmaxe",
    "\ufeffexample.com",
    "ｅxample.com",
    "exampleſ.com",
    "example\u3164.com",
    "example\u115f.com",
    "under_score.example.com",
    "*.example.com",
    "exa%6dple.com",
    "\ud800.example.com",
  ];
  for (const text of texts) assert.equal(refusal(text), "CFG_HOST_INVALID", JSON.stringify(text));
});

test("Names without a public meaning and malformed labels are refused", () => {
  const label63 = "a".repeat(63);
  const long = `${"a.".repeat(126)}ab`;
  assert.equal(long.length, 254);
  const texts = [
    "localhost",
    "LOCALHOST",
    "foo.localhost",
    "localhost.",
    "mail",
    "example.com.",
    ".example.com",
    "a..b",
    ".",
    "-a.example",
    "a-.example",
    `a${label63}.example`,
    long,
    "xn--a.example",
    "xn--.example",
    "xn--ab.example",
    "mail.xn--a-0.example",
    "xn--zzzzz99999.example",
    "xn--a-.example",
    `${"ü".repeat(60)}.example`,
  ];
  for (const text of texts) assert.equal(refusal(text), "CFG_HOST_INVALID", text);
  assert.deepEqual(parseHostName(`${label63}.example`), { host: `${label63}.example` });
});

test("The hint says what to remove", () => {
  const hint = (text: string): string => {
    const read = parseHostName(text, "smtp_server");
    return "problem" in read ? `${read.problem.message} / ${read.problem.hint}` : "";
  };
  assert.match(hint("smtp.example.com."), /^smtp_server "smtp.example.com." ends with a dot \/ Remove the dot/);
  assert.match(hint("smtp.example.com:587"), /contains a port \/ Give the port in its own key/);
  assert.match(hint("smtps://smtp.example.com"), /is a URL \/ Give only the host name/);
});

test("A problem shows invisible characters as escapes", () => {
  const read = parseHostName("a\u202e\r\n.com");
  assert.ok("problem" in read);
  assert.match(read.problem.message, /"a\\u\{202e\}\\r\\n\.com"/);
});

test("An accepted name is stable, ASCII, and what a URL parser reads", () => {
  fc.assert(fc.property(fc.oneof(fc.domain(), fc.string({ unit: "grapheme" }), fc.string()), (text) => {
    const read = parseHostName(text);
    if ("problem" in read) return;
    assert.match(read.host, /^[a-z0-9-]+(\.[a-z0-9-]+)+$/);
    assert.deepEqual(parseHostName(read.host), read);
    assert.equal(new URL(`https://${text}`).hostname, read.host);
    assert.equal(isIP(read.host), 0);
  }));
});
