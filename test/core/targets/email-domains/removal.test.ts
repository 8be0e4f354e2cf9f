import assert from "node:assert/strict";
import { test } from "node:test";
import type { Account } from "../../../../src/core/account/account.ts";
import { DomainsBench, failures, mailbox, mailboxes } from "../../../support/domains-bench.ts";

/** The requests that took a domain away and what belonged to it, each id by what it is. */
function removal(bench: DomainsBench, since: number): readonly string[] {
  return bench.wire.slice(since).filter(({ method }) => method !== "GET").map(({ method, path, body }) => {
    const place = path.replace("/api/v2/", "").replace(/[\w-]{36}/g, "ID");
    return method === "PATCH" ? `${method} ${place} ${JSON.stringify(body)}` : `${method} ${place}`;
  });
}

const GONE = ["one.example", "box0@one.example"];
const EMPTY = { credentials: [], integrations: [] };

test("a domain loses its servers first, then goes, then each integration is disabled and goes, then the credentials", async () => {
  const bench = new DomainsBench();
  await bench.apply(mailboxes(1, "one.example"));
  const since = bench.wire.length;
  assert.deepEqual(failures(await bench.apply([], { gone: GONE })), []);
  const both = '{"imapSettings":null,"customSMTPServer":null}';
  assert.deepEqual(removal(bench, since), [
    "DELETE routing/email/domains/one.example/routes/ID",
    `PATCH routing/email/domains/one.example/validate ${both}`,
    `PATCH routing/email/domains/one.example ${both}`,
    "DELETE routing/email/domains/one.example",
    'PATCH integrations/ID {"intendedState":"DISABLED"}',
    "DELETE integrations/ID",
    'PATCH integrations/ID {"intendedState":"DISABLED"}',
    "DELETE integrations/ID",
    "DELETE integrations/credentials/ID",
    "DELETE integrations/credentials/ID",
  ]);
  assert.deepEqual(bench.genesys.emailDomains.state().credentials, []);
});

const WAYS = ["null", "empty-id", "nothing"] as const;
for (const smtpClearedBy of WAYS) {
  for (const imapClearedBy of WAYS) {
    for (const otherEmptying of ["refused", "ignored"] as const) {
      const unknowns = { smtpClearedBy, imapClearedBy, otherEmptying };
      test(`a domain is removed where SMTP goes by ${smtpClearedBy} and IMAP by ${imapClearedBy}, all else ${otherEmptying}`, async () => {
        const bench = new DomainsBench({ unknowns });
        await bench.apply(mailboxes(1, "one.example"));
        bench.journal.entries.length = 0;
        const integrations = bench.genesys.emailDomains.state().integrations.map(({ id }) => id);
        let isReferredTo = false;
        bench.fault = ({ method, path }) => {
          const { domains } = bench.genesys.emailDomains.state();
          if (method === "DELETE" && integrations.some((id) => path.endsWith(id))) isReferredTo ||= domains.length > 0;
          return undefined;
        };
        assert.deepEqual(failures(await bench.apply([], { gone: GONE })), []);
        assert.equal(isReferredTo, false, "an integration went under its domain");
        const state = bench.genesys.emailDomains.state();
        assert.deepEqual([state.domains, state.integrations, state.credentials], [[], [], []]);
        // What was refused, or had no effect, is no success in the log.
        const isPossible = smtpClearedBy !== "nothing" && imapClearedBy !== "nothing";
        const failed = JSON.stringify(bench.journal.entries).includes('"status":"failure"');
        assert.equal(failed, !isPossible, JSON.stringify(bench.journal.entries));
      });

      test(`a domain goes from servers to Graph and back where SMTP goes by ${smtpClearedBy}, IMAP by ${imapClearedBy}, all else ${otherEmptying}`, async () => {
        const bench = new DomainsBench({
          unknowns: { ...unknowns, graphClearedBy: smtpClearedBy },
          seed: { graph: [{ name: "M365" }] },
        });
        await switchThereAndBack(bench);
      });
    }
  }
}

async function switchThereAndBack(bench: DomainsBench): Promise<void> {
  const served = mailboxes(2, "one.example");
  const graph = served.map((account): Account => {
    const { mailbox_folders: _, ...routing } = account.routing ?? {};
    return { ...account, routing: { ...routing, graph: "M365" } };
  });
  assert.deepEqual(failures(await bench.apply(served)), []);
  assert.deepEqual(failures(await bench.apply(graph)), []);
  const [there] = bench.genesys.emailDomains.state().domains;
  assert.deepEqual(Object.keys(there ?? {}).sort(), ["graph", "id"]);
  assert.ok((await bench.apply(graph)).every(({ action, succeeded }) => action === "no-op" && succeeded));
  assert.deepEqual(failures(await bench.apply(served)), []);
  const state = bench.genesys.emailDomains.state();
  assert.deepEqual(Object.keys(state.domains[0] ?? {}).sort(), ["id", "imap", "imapStatus", "smtp"]);
  // The servers of the first time are used again.
  assert.equal(state.credentials.length, 2);
  assert.deepEqual(state.orphans, EMPTY);
  assert.ok((await bench.apply(served)).every(({ action, succeeded }) => action === "no-op" && succeeded));
}

test("a change from servers to Graph is one write of the domain that takes the servers off, after the folders", async () => {
  const bench = new DomainsBench({ seed: { graph: [{ name: "M365" }] } });
  const [first] = mailboxes(1, "one.example");
  assert.ok(first);
  await bench.apply([first]);
  const since = bench.wire.length;
  await bench.apply([mailbox("box0@one.example", { queue: "Support", graph: "M365" })]);
  const [graph] = bench.genesys.emailDomains.state().domains.map((domain) => domain.graph);
  const body = `{"customSMTPServer":null,"imapSettings":null,"graphApiSettings":{"integration":{"id":"${graph}"}}}`;
  assert.deepEqual(removal(bench, since).map((each) => each.replace("ID", "ID")), [
    "PUT routing/email/domains/one.example/routes/ID",
    `PATCH routing/email/domains/one.example/validate ${body}`,
    `PATCH routing/email/domains/one.example ${body}`,
  ]);
});

test("routes that somebody else is removing are waited for, and then the domain goes", async () => {
  const bench = new DomainsBench({ times: { removal: 20_000 } });
  await bench.apply(mailboxes(1, "one.example"));
  const { routes } = bench.genesys.emailDomains;
  routes.remove("one.example", routes.all()[0]?.id ?? "", 0);
  assert.deepEqual(failures(await bench.apply([], { gone: ["one.example"] })), []);
  assert.deepEqual(bench.genesys.emailDomains.state().domains, []);
});

test("an integration that another domain refers to stays, and so does its credential", async () => {
  const bench = new DomainsBench();
  await bench.apply(mailboxes(1, "one.example"));
  const organisation = bench.genesys.emailDomains;
  const smtp = organisation.state().domains[0]?.smtp ?? "";
  organisation.domains.create({ id: "two.example", subDomain: false }, 0);
  organisation.domains.change("two.example", { customSMTPServer: { id: smtp } }, 0);
  assert.deepEqual(failures(await bench.apply([], { gone: GONE })), []);
  const { domains, integrations, credentials } = organisation.state();
  assert.deepEqual(domains, [{ id: "two.example", smtp }]);
  assert.deepEqual(integrations.map(({ name }) => name), ["gea:smtp:one.example"]);
  assert.deepEqual(credentials.map(({ name }) => name), ["gea:smtp:one.example"]);
});

test("an integration that a domain takes while its own is removed stays, with its reason, and what is left is told", async () => {
  const bench = new DomainsBench();
  await bench.apply(mailboxes(1, "one.example"));
  const organisation = bench.genesys.emailDomains;
  const smtp = organisation.state().domains[0]?.smtp ?? "";
  bench.fault = ({ method, path }) => {
    if (method !== "DELETE" || !path.endsWith("/domains/one.example")) return undefined;
    organisation.domains.create({ id: "two.example", subDomain: false }, 0);
    organisation.domains.change("two.example", { customSMTPServer: { id: smtp } }, 0);
    return undefined;
  };
  const outcomes = await bench.apply([], { gone: GONE });
  const domain = outcomes.find(({ key }) => key === "one.example");
  assert.equal(domain?.code, "DOMAIN_IN_USE");
  assert.match(domain?.detail ?? "", /"gea:smtp:one\.example" stays: two\.example refers to it/);
  assert.ok(organisation.state().integrations.some(({ id }) => id === smtp));
  assert.deepEqual(domain?.leftBehind.map(({ kind, name }) => [kind, name]), [
    ["integration", "gea:smtp:one.example"],
    ["integration", "gea:imap:one.example"],
    ["credential", "gea:smtp:one.example"],
    ["credential", "gea:imap:one.example"],
  ]);
});

const REMOVAL_STEPS: readonly (readonly [string, string, RegExp])[] = [
  ["route", "DELETE", /\/routes\/[\w-]+$/],
  ["settings", "PATCH", /\/domains\/one\.example$/],
  ["domain", "DELETE", /\/domains\/one\.example$/],
  ["disabling", "PATCH", /\/integrations\/[\w-]+$/],
  ["integration", "DELETE", /\/integrations\/[\w-]+$/],
  ["credential", "DELETE", /\/credentials\/[\w-]+$/],
];

for (const [step, method, path] of REMOVAL_STEPS) {
  for (const fault of ["lost", "503", "late"] as const) {
    test(`a removal whose ${step} is ${fault === "503" ? "answered 503" : fault} leaves nothing that it does not tell`, async () => {
      const bench = new DomainsBench();
      await bench.apply(mailboxes(1, "one.example"));
      bench.fail(
        method,
        path,
        fault === "lost"
          ? { kind: "reset", when: "after" }
          : fault === "late"
          ? { kind: "late", ms: 8_000 }
          : { kind: "status", status: 503 },
      );
      assert.deepEqual(failures(await bench.apply([], { gone: GONE })), []);
      const { domains, integrations, credentials } = bench.genesys.emailDomains.state();
      assert.deepEqual([domains, integrations, credentials], [[], [], []]);
    });
  }

  test(`a removal that ends at the ${step} tells what it leaves, and a later one takes it`, async () => {
    const bench = new DomainsBench();
    await bench.apply(mailboxes(1, "one.example"));
    bench.fail(method, path, { kind: "status", status: 422, message: "No" }, 9);
    const outcomes = await bench.apply([], { gone: GONE });
    const { orphans, domains } = bench.genesys.emailDomains.state();
    const left = outcomes.flatMap(({ leftBehind }) => leftBehind.map(({ kind, name }) => `${kind} ${name}`));
    // While the domain stands, its report says that it was not removed.
    const told = domains.length > 0 && failures(outcomes).length > 0;
    for (const name of orphans.integrations) assert.ok(told || left.includes(`integration ${name}`), name);
    for (const name of orphans.credentials) assert.ok(told || left.includes(`credential ${name}`), name);
    bench.fault = () => undefined;
    const live = await bench.target().list({});
    assert.deepEqual(failures(await bench.apply([], { gone: live.map(({ key }) => key) })), []);
    const state = bench.genesys.emailDomains.state();
    assert.deepEqual([state.domains, state.integrations, state.credentials], [[], [], []]);
  });
}

test("a credential that somebody else's integration logs in with stays, with its reason, and what is left is told", async () => {
  const bench = new DomainsBench();
  await bench.apply(mailboxes(1, "one.example"));
  const { integrations, credentials } = bench.genesys.emailDomains;
  const own = credentials.all().find(({ name }) => name === "gea:imap:one.example");
  const { id } = integrations.create({ name: "By hand", integrationType: { id: "imap-server" } }, 0);
  integrations.configure(id, {
    name: "By hand",
    version: 1,
    properties: { imapHost: "imap.example.com", imapPort: 993 },
    advanced: {},
    notes: "",
    credentials: { basicAuth: { id: own?.id ?? "" } },
  }, 0);
  const outcomes = await bench.apply([], { gone: GONE });
  const message = 'The credential "gea:imap:one.example" stays: the integration "By hand" uses it';
  assert.deepEqual(failures(outcomes), [["one.example", "DOMAIN_IN_USE", message]]);
  assert.deepEqual(credentials.all().map(({ name }) => name), ["gea:imap:one.example"]);
  assert.ok(outcomes.some(({ leftBehind }) => leftBehind.some((left) => left.id === own?.id)));
});
