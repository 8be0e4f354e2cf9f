import assert from "node:assert/strict";
import { connect } from "node:net";
import { test } from "node:test";
import * as tls from "node:tls";
import type { MailHost } from "../../../src/sandbox/mail/host.ts";
import { connectPlain, connectTls, startTestMail, type TestMail } from "../../support/sandbox-mail.ts";

const A: MailHost = { name: "a.test.example" };
const B: MailHost = { name: "b.test.example", certificate: "expired", closedPorts: [465], greetingDelayMs: 1 };

async function withMail(run: (mail: TestMail) => Promise<void>): Promise<void> {
  const mail = await startTestMail([A, B]);
  try {
    await run(mail);
  } finally {
    await mail.close();
  }
}

function presentedNames(port: number, servername?: string): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const socket = tls.connect({
      host: "127.0.0.1",
      port,
      rejectUnauthorized: false,
      ...(servername === undefined ? {} : { servername }),
    });
    socket.once("error", reject);
    socket.once("secureConnect", () => {
      resolve(socket.getPeerCertificate().subjectaltname);
      socket.destroy();
    });
  });
}

test("the certificate follows the client's server name, and a client without one gets a certificate for nobody", async () => {
  await withMail(async (mail) => {
    const port = mail.locate(A.name, 993)?.port ?? 0;
    assert.equal(await presentedNames(port, A.name), `DNS:${A.name}`);
    assert.equal(await presentedNames(port, B.name), `DNS:${B.name}`);
    assert.equal(await presentedNames(port), "DNS:no-server-name.invalid");
    assert.equal(await presentedNames(port, "c.test.example"), "DNS:no-server-name.invalid");
  });
});

test("a verifying client takes the good host and leaves the expired one", async () => {
  await withMail(async (mail) => {
    const good = await connectTls(mail, A.name, 993);
    assert.match(await good.until(/\r\n/), /^\* OK /);
    good.close();
    await assert.rejects(connectTls(mail, B.name, 993));
  });
});

test("connect-to lists every simulated port, and a closed one refuses", async () => {
  await withMail(async (mail) => {
    assert.equal(mail.connectTo.length, 6);
    for (const entry of mail.connectTo) assert.match(entry, /^[ab]\.test\.example:(465|587|993):127\.0\.0\.1:\d+$/);
    const place = mail.locate(B.name, 465);
    assert.ok(place);
    const code = await new Promise((resolve) => {
      connect(place.port, place.address).once("error", (error: NodeJS.ErrnoException) => resolve(error.code));
    });
    assert.equal(code, "ECONNREFUSED");
    assert.equal(mail.locate("c.test.example", 993), undefined);
    assert.equal(mail.locate(A.name, 143), undefined);
  });
});

test("connections, handshakes and commands are counted, without arguments", async () => {
  await withMail(async (mail) => {
    const [first, second] = [await connectPlain(mail, A.name, 587), await connectPlain(mail, A.name, 587)];
    await first.until(/\r\n/);
    await first.ask("EHLO client.test.example");
    await first.ask("NOOP");
    await second.until(/\r\n/);
    const activity = mail.activity(A.name, 587);
    assert.deepEqual(
      { connections: activity.connections, peak: activity.peak, handshakes: activity.handshakes },
      { connections: 2, peak: 2, handshakes: 0 },
    );
    assert.deepEqual(activity.commands, ["EHLO", "NOOP"]);
    first.close();
    second.close();
  });
});

test("closing ends open sessions", async () => {
  const mail = await startTestMail([A]);
  const client = await connectPlain(mail, A.name, 587);
  await client.until(/\r\n/);
  await mail.close();
  assert.equal(await client.rest(), "");
});
