import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { imapString } from "../../../src/core/probe/login.ts";
import { decodeMailboxName, encodeMailboxName } from "../../../src/core/probe/folder.ts";
import { judgeToken } from "../../../src/core/probe/oauth-token.ts";
import { hasForbiddenCharacter, readOAuthFailure, saslExchange } from "../../../src/core/probe/sasl.ts";
import { Secret } from "../../../src/core/base/secret.ts";
import { NOW } from "../../support/probe-certificate.ts";
import { IMAPS, SUBMISSION } from "../../support/probe-scripts.ts";

const plain = (username: string, secret: string) => ({ type: "PLAIN" as const, username, secret: new Secret(secret) });
const oauth = (username: string, secret: string) => ({ type: "OAUTH2" as const, username, secret: new Secret(secret) });
const decode = (text = ""): string => Buffer.from(text, "base64").toString("utf8");

test("PLAIN is the example of RFC 4616 section 4", () => {
  assert.equal(
    decode(saslExchange("PLAIN", plain("tim", "tanstaaftanstaaf"), SUBMISSION).initial),
    "\0tim\0tanstaaftanstaaf",
  );
});

test("PLAIN carries any user name and password as UTF-8", () => {
  const text = fc.string({ unit: "grapheme" }).filter((each) => !hasForbiddenCharacter(each, "PLAIN"));
  fc.assert(fc.property(text, text, (user, password) => {
    assert.equal(decode(saslExchange("PLAIN", plain(user, password), SUBMISSION).initial), `\0${user}\0${password}`);
  }));
});

test("LOGIN answers the user name, then the password, then nothing", () => {
  const sasl = saslExchange("LOGIN", plain("user", "pass"), SUBMISSION);
  assert.equal(sasl.initial, undefined);
  assert.deepEqual([sasl.respond("VXNlcm5hbWU6"), sasl.respond("UGFzc3dvcmQ6"), sasl.respond("")], [
    "dXNlcg==",
    "cGFzcw==",
    undefined,
  ]);
});

test("XOAUTH2 is the provider's published example", () => {
  // https://developers.google.com/workspace/gmail/imap/xoauth2-protocol
  const initial =
    saslExchange("XOAUTH2", oauth("someuser@example.com", "ya29.vF9dft4qmTc2Nvb3RlckBhdHRhdmlzdGEuY29tCg"), SUBMISSION)
      .initial;
  assert.equal(
    initial,
    "dXNlcj1zb21ldXNlckBleGFtcGxlLmNvbQFhdXRoPUJlYXJlciB5YTI5LnZGOWRmdDRxbVRjMk52YjNSbGNrQmhkSFJoZG1semRHRXVZMjl0Q2cBAQ==",
  );
});

test("OAUTHBEARER is the form of RFC 7628 section 4.1, and a user name stays one field", () => {
  const initial = saslExchange("OAUTHBEARER", oauth("a=b,c@example.com", "token"), IMAPS).initial;
  assert.equal(
    decode(initial),
    "n,a=a=3Db=2Cc@example.com,\x01host=mail.example.com\x01port=993\x01auth=Bearer token\x01\x01",
  );
});

test("A refused token is acknowledged as the mechanism wants it, once", () => {
  const failure = Buffer.from(JSON.stringify({ status: "401", schemes: "bearer", scope: "https://mail.example.com/" }))
    .toString("base64");
  for (const [mechanism, acknowledgement] of [["XOAUTH2", ""], ["OAUTHBEARER", "AQ=="]] as const) {
    const sasl = saslExchange(mechanism, oauth("u", "t"), IMAPS);
    assert.deepEqual([sasl.respond(failure), sasl.respond(failure)], [acknowledgement, undefined]);
    assert.deepEqual(sasl.failure, { status: "401", schemes: "bearer", scope: "https://mail.example.com/" });
  }
});

test("A failure text that is huge, no JSON, no object or hostile gives nothing", () => {
  const base64 = (text: string): string => Buffer.from(text).toString("base64");
  assert.equal(readOAuthFailure(base64(JSON.stringify({ status: "x".repeat(5000) }))), undefined);
  for (const text of ["", "{", "[]", "null", '"x"', "\0"]) assert.equal(readOAuthFailure(base64(text)), undefined);
  assert.equal(readOAuthFailure("%%%"), undefined);
  const hostile = readOAuthFailure(base64('{"__proto__":{"status":"1"},"status":{"a":1},"scope":["x"]}'));
  assert.deepEqual(hostile, { status: undefined, scope: undefined, schemes: undefined });
  fc.assert(fc.property(fc.string(), (text) => void readOAuthFailure(text)));
});

test("Line ends and NUL are refused everywhere, U+0001 where it separates fields", () => {
  for (const text of ["a\r\nNOOP", "a\n", "a\0b"]) {
    assert.equal(hasForbiddenCharacter(text, "PLAIN"), true);
    assert.equal(hasForbiddenCharacter(text, "OAUTH2"), true);
  }
  assert.equal(hasForbiddenCharacter("a\x01auth=Bearer x", "OAUTH2"), true);
  assert.equal(hasForbiddenCharacter('pä ss"\\', "PLAIN"), false);
});

test("IMAP strings are quoted, or literals of as many octets as follow", () => {
  assert.deepEqual(imapString('a"b\\c'), { first: '"a\\"b\\\\c"' });
  assert.deepEqual(imapString("pässwörd"), { first: "{10}", rest: "pässwörd" });
});

test("Folder names are the examples of RFC 3501 section 5.1.3, and come back", () => {
  assert.equal(encodeMailboxName("~peter/mail/台北/日本語"), "~peter/mail/&U,BTFw-/&ZeVnLIqe-");
  assert.equal(encodeMailboxName("a & b"), "a &- b");
  assert.equal(decodeMailboxName("broken &!!!- &U"), "broken &!!!- &U");
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (name) => {
    const encoded = encodeMailboxName(name);
    assert.match(encoded, /^[\x20-\x7e]*$/);
    assert.equal(decodeMailboxName(encoded), name);
  }));
});

function token(claims: object): Secret {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  return new Secret(`${part({ alg: "none" })}.${part(claims)}.c2ln`, "env:TOKEN");
}

test("An access token is judged without being sent or shown", () => {
  const codes = (claims: object): string[] =>
    judgeToken(token(claims), "user@example.com", NOW).map((each) => each.code);
  assert.deepEqual(codes({ exp: NOW / 1000 + 60, aud: "https://outlook.office365.com", upn: "USER@example.com" }), []);
  assert.deepEqual(codes({ exp: NOW / 1000 - 60 }), ["OAUTH_TOKEN_EXPIRED"]);
  assert.deepEqual(codes({ aud: "https://graph.microsoft.com" }), ["OAUTH_SCOPE"]);
  assert.deepEqual(codes({ upn: "admin@example.com" }), ["OAUTH_USER_MISMATCH"]);
  assert.deepEqual(judgeToken(token({ upn: "jürgen@example.com" }), "Jürgen@example.com", NOW), []);
  assert.deepEqual(codes({ exp: "never", aud: 7, upn: null }), []);
  assert.deepEqual(codes({ exp: 1e300 }), []);
  for (const opaque of ["ya29.opaque", "a.b.c", "", "e30.W10.x", "x".repeat(50_000)]) {
    assert.deepEqual(judgeToken(new Secret(opaque), "u", NOW), []);
  }
  const [found] = judgeToken(token({ exp: 1 }), "u", NOW);
  assert.equal(found?.message, "The access token of env:TOKEN expired at 1970-01-01T00:00:01.000Z");
});
