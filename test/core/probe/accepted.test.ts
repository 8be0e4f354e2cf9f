import assert from "node:assert/strict";
import { test } from "node:test";
import { ConfigurationError } from "../../../src/core/base/errors.ts";
import { parseAcceptedFinding } from "../../../src/core/probe/accepted.ts";
import { probeFleet, probeRequest } from "../../support/probe-accounts.ts";
import { certificate, issuerCertificate, NOW, tlsSession } from "../../support/probe-certificate.ts";
import { imapServer, smtpServer } from "../../support/probe-scripts.ts";

const DAY = 86_400_000;

/** Probes a server whose certificate has another name, under such rules; `FakeClock` starts on 2026-11-22. */
async function probed(...lines: readonly string[]) {
  const bad = tlsSession({
    authorized: false,
    anchor: issuerCertificate({ subject: "CN=Public Root, O=Public CA", selfSigned: true, validTo: NOW + 900 * DAY }),
    chain: [certificate({ dnsNames: ["other.example.com"] }), issuerCertificate()],
  });
  const { results } = await probeFleet([probeRequest()], {
    settings: { accepted: lines.map(parseAcceptedFinding), login: true, loginHosts: ["mail.example.com"] },
    network: {
      server: ({ port }) => (port === 993 ? imapServer() : smtpServer({}, (server) => server.tls(bad))),
    },
  });
  return results[0]?.[0];
}

test("A finding that is accepted for its host is shown with its end, and does not count", async () => {
  const result = await probed("CERT_HOSTNAME mail.example.com 2026-12-31");
  const [found] = result?.findings ?? [];
  assert.deepEqual([result?.outcome, found?.code, found?.severity], ["passed", "CERT_HOSTNAME", "info"]);
  assert.match(found?.message ?? "", /\(accepted until 2026-12-31\)$/);
});

test("It counts for another host, another code, and after its last day", async () => {
  for (
    const line of [
      "CERT_HOSTNAME imap.example.com 2026-12-31",
      "CERT_EXPIRED mail.example.com 2026-12-31",
      "CERT_HOSTNAME mail.example.com 2026-11-21",
    ]
  ) {
    assert.equal((await probed(line))?.outcome, "failed", line);
  }
  assert.equal((await probed("CERT_HOSTNAME MAIL.example.com. 2026-11-22"))?.outcome, "passed", "its last day");
});

test("A credential is sent to no server because a finding is accepted", async () => {
  const result = await probed("CERT_HOSTNAME mail.example.com 2026-12-31");
  assert.ok(result?.findings.some((each) => each.code === "LOGIN_NOT_TRIED"));
});

test("A rule is a code, a host and a day", () => {
  for (
    const line of [
      "",
      "CERT_HOSTNAME",
      "CERT_HOSTNAME mail.example.com",
      "CERT_HOSTNAME mail.example.com 2026-02-30",
      "CERT_HOSTNAME mail.example.com tomorrow",
      "NO_SUCH_CODE mail.example.com 2026-12-31",
      "toString mail.example.com 2026-12-31",
      "CERT_HOSTNAME mail.example.com 2026-12-31 more",
    ]
  ) {
    assert.throws(() => parseAcceptedFinding(line), ConfigurationError, line);
  }
});
