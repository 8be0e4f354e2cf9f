import assert from "node:assert/strict";
import { test } from "node:test";
import { emailAddressProblem } from "../../../src/core/account/email-address.ts";

test("Plain addresses are accepted", () => {
  const addresses = [
    "support@example.com",
    "a@b.example",
    "first.last+tag@mail.example.co.uk",
    "o'brien_{x}=y!#$%&*/?^`|~-@example.com",
    "support@xn--bcher-kva.example",
    `${"a".repeat(64)}@example.com`,
  ];
  for (const address of addresses) assert.equal(emailAddressProblem(address, "reply_to_address"), undefined, address);
});

test("Everything else is refused with its reason", () => {
  const cases: readonly (readonly [string, RegExp])[] = [
    ["", /is not an e-mail address/],
    ["support", /is not an e-mail address/],
    ["@example.com", /is not an e-mail address/],
    ["support@", /is not an e-mail address/],
    ["Support <support@example.com>", /display name/],
    ['"a b"@example.com', /quoted part/],
    ["a..b@example.com", /character before the @/],
    [".a@example.com", /character before the @/],
    ["a b@example.com", /character before the @/],
    ["a@b@example.com", /character before the @/],
    ["sûpport@example.com", /character before the @/],
    ["a\r\nRCPT TO:<x@example.com", /display name/],
    ["a\r\nb@example.com", /character before the @/],
    ["a@localhost", /domain that is not a valid DNS name/],
    ["a@127.0.0.1", /domain that is not a valid DNS name/],
    ["a@[127.0.0.1]", /domain that is not a valid DNS name/],
    ["a@example.com\r\n", /begins or ends with a blank/],
    ["a@bücher.example", /international domain/],
    [`${"a".repeat(65)}@example.com`, /more than 64 characters/],
    [`a@${"a.".repeat(126)}com`, /longer than 254/],
  ];
  for (const [address, reason] of cases) {
    const problem = emailAddressProblem(address, "reply_to_address");
    assert.equal(problem?.code, "VALUE_INVALID", address);
    assert.match(problem.message, reason);
  }
});

test("An international domain is named in its ASCII form", () => {
  assert.equal(
    emailAddressProblem("a@bücher.example", "reply_to_address")?.hint,
    "Write the domain as xn--bcher-kva.example",
  );
});
