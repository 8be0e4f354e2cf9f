import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createTransport } from "nodemailer";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import type { ProbeRequest } from "../../src/core/probe/fleet.ts";
import { probeAccounts } from "../../src/core/probe/fleet.ts";
import { probeSettings } from "../../src/core/probe/probe-settings.ts";
import type { ProbeResult } from "../../src/core/report/report.ts";
import { systemClock } from "../../src/runtime/clock.ts";
import { createNetwork } from "../../src/runtime/network.ts";
import { type CertificateSet, makeCertificateSet, type ServerIdentity } from "../support/certificates.ts";
import { PASSWORD, probeRequest } from "../support/probe-accounts.ts";
import { Redactor } from "../../src/core/base/secret.ts";

const HOST = "mail.example.com";
const network = createNetwork();
let set: CertificateSet;

before(async () => {
  set = await makeCertificateSet(HOST);
});

interface Running {
  readonly port: number;
  /** Every login that the server was asked for: mechanism, user and secret. */
  readonly logins: readonly string[];
  /** Messages that clients began to send. */
  readonly mails: readonly string[];
}

const servers: SMTPServer[] = [];
after(() => servers.forEach((server) => server.close()));

/** An SMTP server that somebody else wrote. */
async function smtpServer(identity: ServerIdentity, options: SMTPServerOptions = {}): Promise<Running> {
  const logins: string[] = [];
  const mails: string[] = [];
  const server = new SMTPServer({
    ...identity,
    disabledCommands: [],
    authMethods: ["PLAIN", "LOGIN", "XOAUTH2"],
    onAuth: (auth, _session, callback) => {
      const secret = auth.method === "XOAUTH2" ? auth.accessToken : auth.password;
      logins.push(`${auth.method} ${auth.username} ${secret}`);
      if (secret === PASSWORD) return callback(null, { user: auth.username });
      callback(
        null,
        { message: "no", data: { status: "401", schemes: "bearer", scope: "https://mail.example.com/" } } as object,
      );
    },
    onMailFrom: (address, _session, callback) => {
      mails.push(address.address);
      callback();
    },
    ...options,
  });
  server.on("error", () => undefined);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const address = server.server.address();
  assert.ok(address !== null && typeof address === "object");
  return { port: address.port, logins, mails };
}

async function probeSmtp(server: Running, request: ProbeRequest): Promise<ProbeResult> {
  const settings = probeSettings({
    connectTo: [`:${request.account.smtp_port}:127.0.0.1:${server.port}`, ":993:127.0.0.1:1"],
    ca: [set.root],
  }, network);
  const fleet = {
    ...settings,
    limits: { ...settings.limits, retryAfterMs: 0 },
    concurrency: 4,
    login: true,
    loginHosts: [HOST],
    untrusted: false,
  };
  const [results] = await probeAccounts([request], fleet, { redactor: new Redactor(), network, clock: systemClock });
  assert.ok(results?.[0]);
  return results[0];
}

/** Codes of errors and warnings but AUTH_IN_CLEAR: this server lists AUTH before TLS, though it refuses to use it there. */
function codes(result: ProbeResult): string[] {
  const told = result.findings.filter((each) => each.severity !== "info" && each.code !== "AUTH_IN_CLEAR");
  return told.map((each) => each.code);
}

/** What nodemailer says of the same server: true, or its error code. */
async function nodemailerVerdict(server: Running, secure: boolean, pass: string): Promise<string | true> {
  const transport = createTransport({
    host: "127.0.0.1",
    port: server.port,
    secure,
    requireTLS: true,
    auth: { user: "support@example.com", pass },
    tls: { ca: set.root, servername: HOST },
  });
  try {
    return await transport.verify();
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : "unknown";
  } finally {
    transport.close();
  }
}

for (const [port, secure] of [[587, false], [465, true]] as const) {
  test(`On ${port} the right password passes, the wrong one is refused, and nodemailer agrees`, async () => {
    const server = await smtpServer(set.good, { secure });
    const good = await probeSmtp(server, probeRequest({ smtp_port: port }));
    assert.deepEqual([good.outcome, codes(good)], ["passed", []]);
    assert.equal(await nodemailerVerdict(server, secure, PASSWORD), true);
    const wrong = await probeSmtp(server, probeRequest({ smtp_port: port }, "wrong-password"));
    assert.deepEqual(codes(wrong), ["AUTH_REJECTED"]);
    assert.equal(await nodemailerVerdict(server, secure, "wrong-password"), "EAUTH");
    assert.deepEqual(server.logins, [
      `PLAIN support@example.com ${PASSWORD}`,
      `PLAIN support@example.com ${PASSWORD}`,
      "PLAIN support@example.com wrong-password",
      "PLAIN support@example.com wrong-password",
    ]);
    assert.deepEqual(server.mails, []);
  });
}

test("LOGIN alone, and XOAUTH2 with a good and a refused token", async () => {
  const login = await smtpServer(set.good, { authMethods: ["LOGIN"] });
  assert.equal((await probeSmtp(login, probeRequest())).outcome, "passed");
  assert.deepEqual(login.logins, [`LOGIN support@example.com ${PASSWORD}`]);
  const oauth = await smtpServer(set.good);
  assert.equal((await probeSmtp(oauth, probeRequest({ authentication_type: "OAUTH2" }))).outcome, "passed");
  const refused = await probeSmtp(oauth, probeRequest({ authentication_type: "OAUTH2" }, "stale-token"));
  assert.deepEqual(codes(refused), ["OAUTH_SCOPE"]);
  assert.match(refused.findings.find((each) => each.code === "OAUTH_SCOPE")?.message ?? "", /status "401"/);
  assert.deepEqual(oauth.logins, [
    `XOAUTH2 support@example.com ${PASSWORD}`,
    "XOAUTH2 support@example.com stale-token",
  ]);
});

test("With a bad certificate no credential reaches the server, from us or from nodemailer", async () => {
  for (
    const [name, code] of [["expired", "CERT_EXPIRED"], ["wrongName", "CERT_HOSTNAME"], [
      "selfSigned",
      "CERT_SELF_SIGNED",
    ]] as const
  ) {
    const server = await smtpServer(set[name], { secure: true });
    assert.deepEqual(codes(await probeSmtp(server, probeRequest({ smtp_port: 465 }))), [code]);
    assert.notEqual(await nodemailerVerdict(server, true, PASSWORD), true);
    assert.deepEqual(server.logins, []);
  }
});

test("A Common Name alone is where we say more than nodemailer: RFC 9525 no longer allows it, and Node accepts it", async () => {
  const server = await smtpServer(set.commonNameOnly, { secure: true });
  assert.deepEqual(codes(await probeSmtp(server, probeRequest({ smtp_port: 465 }))), ["CERT_NO_SAN"]);
  assert.equal(await nodemailerVerdict(server, true, PASSWORD), true);
});

test("Without STARTTLS the probe stops in plain text", async () => {
  const server = await smtpServer(set.good, { disabledCommands: ["STARTTLS"], allowInsecureAuth: true });
  const result = await probeSmtp(server, probeRequest());
  assert.deepEqual(codes(result), ["STARTTLS_NOT_OFFERED"]);
  assert.deepEqual(server.logins, []);
});
