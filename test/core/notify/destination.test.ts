import assert from "node:assert/strict";
import test from "node:test";
import { ConfigurationError } from "../../../src/core/base/errors.ts";
import { openDestination } from "../../../src/core/notify/destination.ts";
import { Secret } from "../../../src/core/base/secret.ts";

const refused = async (url: string, options = {}): Promise<string> => {
  try {
    await openDestination(url, options);
  } catch (error) {
    assert.ok(error instanceof ConfigurationError && error.code === "NOTIFY_CONFIG");
    return error.message;
  }
  throw new Error(`${url} was taken`);
};

test("https is taken anywhere, and http only on this machine", async () => {
  for (
    const url of [
      "https://itsm.example/hook?x=1",
      "http://127.0.0.1:8080/",
      "http://localhost:1/",
      "http://[::1]/",
      "http://127.9.9.9/",
    ]
  ) {
    assert.equal((await openDestination(url)).url.host, new URL(url).host);
  }
  for (
    const url of [
      "http://itsm.example/",
      "http://localhost.evil.example/",
      "http://127.0.0.1.evil.example/",
      "http://10.0.0.1/",
    ]
  ) {
    assert.match(await refused(url), /use https; http is allowed only for this machine itself/);
  }
  for (const url of ["ftp://itsm.example/", "file:///etc/passwd", "javascript:alert(1)", "itsm.example/hook", ""]) {
    await refused(url);
  }
});

test("a user name or password in the address is refused, and neither they nor the path are told", async () => {
  const message = await refused("https://bob:hunter2@itsm.example/services/T0/SECRETPATH?token=SECRETQUERY");
  assert.equal(message, "Cannot send events to https://itsm.example: the address contains a user name or password");
  assert.doesNotMatch(await refused("http://itsm.example/SECRETPATH"), /SECRETPATH/);
});

test("a token that could break a header is refused, and PagerDuty needs its routing key", async () => {
  for (const token of ["", "a\r\nX: y", "a b", "\u0000", "é"]) {
    assert.match(await refused("https://itsm.example", { token: new Secret(token) }), /Cannot use the ITSM token/);
  }
  assert.match(await refused("https://events.pagerduty.com", { format: "pagerduty" }), /routing key/);
});

test("an address that hands out credentials takes no events, however it is written", async () => {
  const hosts = ["169.254.169.254", "2852039166", "[fe80::1]", "[::ffff:169.254.169.254]", "[fd00:ec2::254]"];
  const inside = ["169.254.169.254", "168.63.129.16", "100.100.100.200", "192.0.0.192"].flatMap((ip) => [
    `[::ffff:${ip}]`,
    `[64:ff9b::${ip}]`,
    `[64:ff9b:1::${ip}]`,
    `[2002:${sixToFour(ip)}::1]`,
  ]);
  for (const host of [...hosts, ...inside, "[64:ff9b:1:a:b::1]"]) {
    await assert.rejects(openDestination(`https://${host}/`), /link-local addresses/, host);
  }
  for (const host of ["10.0.0.1", "127.0.0.1", "[fd00::1]", "[2002:a00:1::1]", "[64:ff9b::10.0.0.1]"]) {
    assert.ok(await openDestination(`https://${host}/`));
  }
});

/** The two groups of an IPv4 address in a 6to4 address (RFC 3056). */
function sixToFour(ip: string): string {
  const hex = ip.split(".").map((part) => Number(part).toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 4)}:${hex.slice(4)}`;
}
