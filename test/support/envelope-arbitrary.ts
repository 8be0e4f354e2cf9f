import fc from "fast-check";
import { EVENT_NAMES } from "../../src/core/audit/event-state.ts";
import type { Envelope } from "../../src/core/notify/event.ts";
import { HOSTILE } from "./scenes.ts";

const PIECES = [
  HOSTILE,
  "\ud800",
  "\udfff",
  "\u0000\u001b[31m",
  "\u202e\u200b\ufeff\uffff",
  "\u{1f4e7}",
  "ﷺ",
  "[code]<script>alert(1)</script>[/code]",
  "{html}x{html} [~admin] !image.png!",
  "=cmd|' /C calc'!A0",
  "@SUM(1)",
  "a\r\nX-Injected: yes",
  "^ORactive=true",
  "../../x?y=z#w",
  "<!doctype html>",
  '","records":[{"severity":"1',
];

/** Text that somebody else wrote, of up to that many UTF-16 units. */
function foreign(most: number): fc.Arbitrary<string> {
  const plain = fc.string({ unit: "binary", maxLength: most });
  const built = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "grapheme", maxLength: 20 })), {
    maxLength: 12,
  }).map((parts) => parts.join(""));
  const long = fc.tuple(fc.constantFrom("x", "\u{1f4e7}", "ä", "\u200b", "\ud800", "["), fc.nat(most))
    .map(([char, count]) => char.repeat(count));
  return fc.oneof(plain, built, long).map((text) => text.slice(0, most));
}

function maybe<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.option(value, { freq: 6 });
}

const references = fc.oneof(
  fc.constantFrom("CHG0030004", "OPS-12", "9d385017c611228701d22104cc95c371", "", "CHG1^ORactive=true"),
  foreign(300),
);

/** Any event that a run, a redelivery or the library may have to send. */
export const envelopes: fc.Arbitrary<Envelope> = fc.record({
  id: fc.constantFrom("0199c2f4-6c1e-7b3a-9d20-5a1f0c3e7d11", "evt_1", "x".repeat(64)),
  dedupKey: foreign(900).map((text) => `genesys-email-account:${text}`),
  sequence: fc.constant("0000000412.01.00000007"),
  origin: fc.constantFrom("https://github.com/acme/genesys-email", "urn:genesys-email-accounts:local"),
  event: fc.record({
    event: fc.constantFrom(...EVENT_NAMES),
    timestamp: fc.date({ min: new Date(0), max: new Date("9999-12-31T23:59:59Z"), noInvalidDate: true })
      .map((date) => date.toISOString()),
    account_id: maybe(foreign(300)),
    status: foreign(300),
    latency_ms: fc.nat(),
    source: fc.constant("genesys_email_provisioner" as const),
    name: maybe(foreign(256)),
    organisation: maybe(foreign(256)),
    change_ref: maybe(references),
    pull_request: maybe(fc.nat()),
    commit: maybe(fc.constant("0123456789abcdef0123456789abcdef01234567")),
    run_url: maybe(fc.oneof(
      fc.constantFrom("https://github.com/acme/x/actions/runs/1", "javascript:alert(1)", "https://x y/", "https://["),
      foreign(100),
    )),
    audit_hash: maybe(fc.constant(`sha256:${"0".repeat(64)}`)),
    reason: maybe(foreign(500)),
    code: maybe(fc.constant("VALIDATION_FAILED")),
  }, { requiredKeys: ["event", "timestamp", "account_id", "status", "latency_ms", "source"] }),
}, { requiredKeys: ["id", "dedupKey", "origin", "event"] });
