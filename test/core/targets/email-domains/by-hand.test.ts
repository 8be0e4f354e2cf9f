import assert from "node:assert/strict";
import { test } from "node:test";
import { DomainsBench, failures, mailbox, wanted } from "../../../support/domains-bench.ts";

const ONE = mailbox("a@one.example");

/** The organisation after a first apply, with the ids of the servers of the domain. */
async function applied() {
  const bench = new DomainsBench();
  assert.deepEqual(failures(await bench.apply([ONE])), []);
  const organisation = bench.genesys.emailDomains;
  const { smtp = "", imap = "" } = organisation.state().domains[0] ?? {};
  return { bench, organisation, smtp, imap };
}

/** Changes the configuration of an integration as the UI does. */
function configure(bench: DomainsBench, id: string, change: Readonly<Record<string, unknown>>): void {
  const { integrations } = bench.genesys.emailDomains;
  const { name, version, properties, advanced, notes, credentials } = integrations.readConfig(id);
  integrations.configure(id, { name, version, properties, advanced, notes, credentials, ...change }, 0);
}

/** Makes a domain that refers to the integrations of another. */
function share(bench: DomainsBench, domain: string, smtp: string, imap: string): void {
  const { domains } = bench.genesys.emailDomains;
  domains.create({ id: domain, subDomain: false }, 0);
  domains.change(domain, { customSMTPServer: { id: smtp }, imapSettings: { integration: { id: imap } } }, 0);
}

test("a credential that somebody put into our integration is never written, and makes way for ours", async () => {
  const { bench, organisation, smtp } = await applied();
  const foreign = organisation.credentials.create({
    name: "Shared login",
    type: { name: "basicAuth" },
    credentialFields: { userName: "box@one.example", password: "theirs" },
  }, 0);
  configure(bench, smtp, { credentials: { basicAuth: { id: foreign.id } } });
  const { changes } = await bench.plan([wanted(ONE)]);
  assert.deepEqual(changes.flatMap(({ fields }) => fields ?? []), ["credentials"]);
  const renamed = { ...ONE, username: "new@one.example" };
  assert.deepEqual(failures(await bench.apply([wanted(renamed, { rotate: true })])), []);
  assert.deepEqual(organisation.credentials.fields(foreign.id), { userName: "box@one.example", password: "theirs" });
  assert.deepEqual(
    organisation.state().credentials.map(({ name, userName, usedBy }) => [name, userName, usedBy.length]).sort(),
    [["Shared login", "box@one.example", 0], ["gea:imap:one.example", "new@one.example", 1], [
      "gea:smtp:one.example",
      "new@one.example",
      1,
    ]],
  );
  assert.ok((await bench.apply([renamed])).every(({ action }) => action === "no-op"));
});

test("a credential that is not ours stays when the domain goes", async () => {
  const { bench, organisation, smtp } = await applied();
  const foreign = organisation.credentials.create({
    name: "Shared login",
    type: { name: "basicAuth" },
    credentialFields: { userName: "box@one.example" },
  }, 0);
  configure(bench, smtp, { credentials: { basicAuth: { id: foreign.id } } });
  assert.deepEqual(failures(await bench.apply([], { gone: ["a@one.example", "one.example"] })), []);
  assert.deepEqual(organisation.state().credentials.map(({ name }) => name), ["Shared login"]);
});

test("a credential of an integration that was renamed by hand is in use", async () => {
  const { bench, smtp } = await applied();
  configure(bench, smtp, { name: "Support SMTP", notes: "ours now" });
  const live = await bench.target().list({});
  assert.deepEqual(live.map(({ key }) => key), ["one.example", "a@one.example"]);
});

for (const adopt of [false, true]) {
  test(`a domain that was given the servers of another one never rewrites them${adopt ? ", though adopted" : ""}`, async () => {
    const { bench, organisation, smtp, imap } = await applied();
    share(bench, "two.example", smtp, imap);
    const before = organisation.state();
    const outcomes = await bench.apply([ONE, mailbox("b@two.example")], { adopt });
    const two = outcomes.find(({ key }) => key === "two.example");
    const state = organisation.state();
    assert.deepEqual(
      state.integrations.filter(({ id }) => id === smtp || id === imap).map((
        { name, properties },
      ) => [name, properties]),
      before.integrations.map(({ name, properties }) => [name, properties]),
    );
    if (adopt) {
      assert.deepEqual(failures(outcomes), []);
      assert.equal(state.integrations.length, 4);
      const again = await bench.apply([ONE, mailbox("b@two.example")], { adopt });
      assert.ok(again.every(({ action }) => action === "no-op"));
    } else {
      assert.equal(two?.code, "NOT_OURS");
      assert.match(two?.detail ?? "", /^one\.example has the same integrations, and smtp_server, imap_server, /);
    }
  });
}

test("adopting one of two domains with the same servers leaves those of the other one alone", async () => {
  const server = { port: 587, userName: "u", password: "p" };
  const bench = new DomainsBench({
    seed: {
      domains: [{
        id: "one.example",
        smtp: { ...server, name: "Corp SMTP", host: "smtp.corp.example" },
        imap: { ...server, name: "Corp IMAP", host: "imap.corp.example", port: 993 },
        routes: [{ pattern: "a", fromName: "A", queue: "Support", mailboxFolders: ["INBOX"] }],
      }],
    },
  });
  const { smtp = "", imap = "" } = bench.genesys.emailDomains.state().domains[0] ?? {};
  share(bench, "two.example", smtp, imap);
  assert.deepEqual(failures(await bench.apply([ONE], { adopt: true })), []);
  const { domains, integrations } = bench.genesys.emailDomains.state();
  assert.equal(domains.find(({ id }) => id === "two.example")?.smtp, smtp);
  assert.deepEqual(
    integrations.filter(({ id }) => id === smtp || id === imap).map(({ name, properties }) => [name, properties]),
    [
      ["Corp SMTP", { smtpHost: "smtp.corp.example", smtpPort: 587 }],
      ["Corp IMAP", { imapHost: "imap.corp.example", imapPort: 993 }],
    ],
  );
  assert.ok((await bench.apply([ONE], { adopt: true })).every(({ action }) => action === "no-op"));
});

test("a domain whose two integrations were deleted by hand is filled again", async () => {
  const { bench, organisation, smtp, imap } = await applied();
  organisation.integrations.remove(smtp, 0);
  organisation.integrations.remove(imap, 0);
  assert.deepEqual(failures(await bench.apply([ONE])), []);
  assert.equal(organisation.state().integrations.length, 2);
  assert.ok((await bench.apply([ONE])).every(({ action, succeeded }) => action === "no-op" && succeeded));
});

test("an integration that the listing of its type lacks is there all the same", async () => {
  const { bench, imap } = await applied();
  bench.answer = (path, body) => {
    if (path !== "/api/v2/integrations") return body;
    const page = body as { readonly entities: readonly { readonly id: string }[] };
    const entities = page.entities.filter(({ id }) => id !== imap);
    return { ...page, entities, total: entities.length };
  };
  const { changes } = await bench.plan([wanted(ONE)]);
  assert.deepEqual(changes.filter(({ action }) => action !== "no-op").map(({ key, fields }) => [key, fields]), []);
});
