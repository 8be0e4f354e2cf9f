import assert from "node:assert/strict";
import { test } from "node:test";
import { probeFleet, probeRequest } from "../../support/probe-accounts.ts";
import { certificate, tlsSession } from "../../support/probe-certificate.ts";
import { imapServer, smtpServer } from "../../support/probe-scripts.ts";
import type { ServerEnd } from "../../support/probe-transport.ts";

/** Looks for a folder in a mailbox that answers LIST and the rest so. */
async function look(
  folder: string,
  answers: Readonly<Record<string, string>>,
  capabilities = "",
): Promise<{ codes: readonly string[]; sent: string }> {
  const greeting = `* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN${capabilities}] hi\r\n`;
  const other = (command: string): string | undefined => {
    if (command.startsWith("AUTHENTICATE ")) return "% OK yes\r\n";
    const key = Object.keys(answers).find((each) => command.startsWith(each));
    return key === undefined ? undefined : answers[key];
  };
  const smtp = smtpServer({ other: (line) => (line.startsWith("AUTH ") ? "235 yes\r\n" : undefined) });
  const { codes, network } = await probeFleet([{ ...probeRequest(), folders: [folder] }], {
    settings: { login: true, loginHosts: ["mail.example.com"] },
    network: { server: ({ port }) => (port === 993 ? imapServer({ greeting, other }) : smtp) },
  });
  return { codes: codes[0]?.[1] ?? [], sent: network.received };
}

const EXAMINED = { 'EXAMINE "': "* 3 EXISTS\r\n% OK [READ-ONLY] done\r\n" };

test("A folder that is there is examined and never selected", async () => {
  const { codes, sent } = await look("Support", {
    'LIST "" "Support"': '* LIST () "/" Support\r\n% OK done\r\n',
    ...EXAMINED,
  });
  assert.deepEqual(codes, []);
  assert.match(sent, /EXAMINE "Support"\r\n/);
  assert.doesNotMatch(sent, /SELECT|STORE|EXPUNGE/);
});

test("INBOX is the same in any case, other folders are not", async () => {
  const inbox = await look("Inbox", {});
  assert.deepEqual(inbox.codes, []);
  assert.match(inbox.sent, /EXAMINE INBOX\r\n/);
  assert.doesNotMatch(inbox.sent, /LIST/, "every login opens the inbox");
  const other = await look("Support", {
    'LIST "" "Support"': "% OK done\r\n",
    'LIST "" "*"': '* LIST () "/" support\r\n% OK done\r\n',
  });
  assert.deepEqual(other.codes, ["FOLDER_CASE"]);
});

test("Of a folder with a slip in its name the nearest one is told", async () => {
  const smtp = smtpServer({ other: (line) => (line.startsWith("AUTH ") ? "235 yes\r\n" : undefined) });
  const other = (command: string): string | undefined => {
    if (command.startsWith("AUTHENTICATE ")) return "% OK yes\r\n";
    if (command === 'LIST "" "*"') return '* LIST () "/" Archive\r\n* LIST () "/" Support\r\n% OK done\r\n';
    return command.startsWith("LIST ") ? "% OK done\r\n" : undefined;
  };
  const { results } = await probeFleet([{ ...probeRequest(), folders: ["Suport"] }], {
    settings: { login: true, loginHosts: ["mail.example.com"] },
    network: { server: ({ port }) => (port === 993 ? imapServer({ other }) : smtp) },
  });
  const [found] = results[0]?.[1]?.findings ?? [];
  assert.equal(found?.code, "FOLDER_MISSING");
  assert.match(found?.hint ?? "", /"Support"/);
});

test("A folder that is missing, holds only folders or cannot be opened is told", async () => {
  assert.deepEqual((await look("A", { "LIST ": "% OK done\r\n" })).codes, ["FOLDER_MISSING"]);
  assert.deepEqual((await look("A", { "LIST ": '* LIST (\\Noselect) "/" A\r\n% OK done\r\n' })).codes, [
    "FOLDER_NOSELECT",
  ]);
  const closed = await look("A", { "LIST ": '* LIST () "/" A\r\n% OK done\r\n', 'EXAMINE "': "% NO [NOPERM] no\r\n" });
  assert.deepEqual(closed.codes, ["FOLDER_MISSING"]);
});

test("A folder whose rights do not let messages be marked as read is told, where the server tells rights", async () => {
  const answers = {
    "LIST ": '* LIST () "/" A\r\n% OK done\r\n',
    ...EXAMINED,
    "MYRIGHTS ": "* MYRIGHTS A lr\r\n% OK done\r\n",
  };
  assert.deepEqual((await look("A", answers, " ACL")).codes, ["FOLDER_READ_ONLY"]);
  assert.deepEqual(
    (await look("A", { ...answers, "MYRIGHTS ": "* MYRIGHTS A lrswi\r\n% OK done\r\n" }, " ACL")).codes,
    [],
  );
  assert.deepEqual((await look("A", answers)).codes, []);
});

test("A name beyond ASCII goes over the wire in modified UTF-7, and a literal comes back as a name", async () => {
  const { codes, sent } = await look("Träger/日", {
    "LIST ": '* LIST () "/" {15}\r\nTr&AOQ-ger/&ZeU-\r\n% OK done\r\n',
    ...EXAMINED,
  });
  assert.deepEqual(codes, ["FOLDER_MISSING"], "15 octets cut the name, so that it is another one");
  assert.match(sent, /LIST "" "Tr&AOQ-ger\/&ZeU-"/);
  const whole = await look("Träger/日", {
    "LIST ": '* LIST () "/" {16}\r\nTr&AOQ-ger/&ZeU-\r\n% OK done\r\n',
    ...EXAMINED,
  });
  assert.deepEqual(whole.codes, []);
});

test("Control characters and wildcards in a name are refused before anything is sent", async () => {
  for (const name of ['INBOX" {9}\r\n', "a\0b", "%", "*"]) {
    const { codes, sent } = await look(name, {});
    assert.deepEqual(codes, ["FOLDER_MISSING"]);
    assert.doesNotMatch(sent, /LIST/);
  }
});

test("A mailbox of thousands of folders is not read to the end", async () => {
  const { codes } = await look("A", {
    'LIST "" "A"': "% OK done\r\n",
    'LIST "" "*"': '* LIST () "/" x\r\n'.repeat(3000),
  });
  assert.deepEqual(codes, ["PROTO_LIMIT"]);
});

test("What Microsoft 365 refuses to an account with a Graph integration is no question of scopes", async () => {
  const hosts = { smtp_server: "smtp.office365.com", imap_server: "outlook.office365.com" };
  const trusted = (server: ServerEnd): void =>
    server.tls(tlsSession({ chain: [certificate({ dnsNames: Object.values(hosts) })] }));
  const hintsOf = async (routing?: { queue: string; graph: string }) => {
    const smtp = smtpServer({
      other: (line) => (line.startsWith("AUTH ") ? "535 5.7.139 basic authentication is disabled\r\n" : undefined),
    }, trusted);
    const { results } = await probeFleet([probeRequest({ ...hosts, ...(routing && { routing }) })], {
      settings: { login: true, loginHosts: Object.values(hosts) },
      network: { server: ({ port }) => (port === 993 ? imapServer({}, trusted) : smtp) },
    });
    return (results[0] ?? []).flatMap(({ findings }) => findings.map(({ code, hint }) => `${code} ${hint}`));
  };
  const graph = await hintsOf({ queue: "Q", graph: "Exchange" });
  const plain = await hintsOf();
  assert.deepEqual(graph.map((each) => each.split(" ")[0]), plain.map((each) => each.split(" ")[0]));
  assert.ok(graph.some((each) => /^AUTH_\w+ .*routing\.graph/.test(each)), graph.join("\n"));
  assert.ok(!plain.some((each) => each.includes("routing.graph")));
});
