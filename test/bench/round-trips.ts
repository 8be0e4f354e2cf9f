import { createVerifiers } from "../../src/runtime/verifiers.ts";
import { systemClock } from "../../src/runtime/clock.ts";
import { createNetwork } from "../../src/runtime/network.ts";
import type { CertificateAuthority } from "../../src/sandbox/certificate.ts";
import { startMailServers } from "../../src/sandbox/mail/servers.ts";
import type { Measurement } from "./benchmark.ts";
import { openSlowLine } from "./slow-line.ts";
import { Redactor } from "../../src/core/base/secret.ts";

const HOST = "mail.acme.example";
const TRAVEL_MS = 25;

/**
 * TCP, TLS 1.3 (RFC 8446), greeting, EHLO and good-bye are one each; 587 has EHLO and STARTTLS before its handshake
 * (RFC 3207), and the IMAP server greets with its capabilities (RFC 3501 section 7.1).
 */
const LEAST = { 465: 5, 587: 7, 993: 4 } as const;

/** The round trips of one probe of each port, counted between client and server. */
export async function countRoundTrips(authority: CertificateAuthority): Promise<Measurement[]> {
  const servers = await startMailServers({ hosts: [{ name: HOST }], mailboxes: [], authority });
  const { verifySmtpConnectivity, verifyImapConnectivity } = createVerifiers({
    redactor: new Redactor(),
    network: createNetwork(),
    clock: systemClock,
  });
  const count = async (port: 465 | 587 | 993): Promise<Measurement> => {
    const place = servers.locate(HOST, port);
    if (!place) throw new Error(`Cannot find ${HOST}:${port}`);
    const line = await openSlowLine(place, TRAVEL_MS);
    const options = { connectTo: [`${HOST}:${port}:${place.address}:${line.port}`], ca: authority.rootPem };
    const result =
      await (port === 993 ? verifyImapConnectivity(HOST, port, options) : verifySmtpConnectivity(HOST, port, options));
    await line.close();
    if (result.outcome !== "passed") throw new Error(`Cannot probe port ${port}: ${JSON.stringify(result.findings)}`);
    return {
      what: `round trips of a probe of port ${port}`,
      value: line.roundTrips(),
      unit: "count",
      aim: LEAST[port],
    };
  };
  try {
    return [await count(465), await count(587), await count(993)];
  } finally {
    await servers.close();
  }
}
