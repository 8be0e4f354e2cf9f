import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Account } from "../../../../src/core/account/account.ts";
import { AppError } from "../../../../src/core/base/errors.ts";
import type { UnitOutcome } from "../../../../src/core/provision/journal.ts";
import type { GenesysFault } from "../../../../src/sandbox/genesys/faults.ts";
import { DomainsBench, mailbox, mailboxes, wanted } from "../../../support/domains-bench.ts";

function failures(outcomes: readonly UnitOutcome[]): unknown[] {
  return outcomes.filter(({ succeeded }) => !succeeded).map(({ name, status, detail }) => [name, status, detail]);
}

/** Each thing once, and nothing that belongs to nothing. */
function assertWhole(bench: DomainsBench, accounts: number, ...domains: readonly string[]): void {
  const state = bench.genesys.emailDomains.state();
  const names = domains.flatMap((domain) => [`gea:imap:${domain}`, `gea:smtp:${domain}`]).sort();
  assert.deepEqual(state.credentials.map(({ name }) => name).sort(), names);
  assert.deepEqual(state.integrations.map(({ name }) => name).sort(), names);
  assert.deepEqual(state.domains.map(({ id }) => id).sort(), [...domains].sort());
  assert.equal(state.routes.length, accounts);
  assert.deepEqual(state.orphans, { credentials: [], integrations: [] });
  assert.equal(state.testMails, 0);
}

const DOMAINS = ["one.example", "two.example"];

for (const count of [2, 20, 200]) {
  test(`${count} accounts on two domains: each domain once, nothing left over, and a second run writes nothing`, async () => {
    const bench = new DomainsBench();
    const accounts = mailboxes(count, ...DOMAINS);
    assert.deepEqual(failures(await bench.apply(accounts)), []);
    assertWhole(bench, count, ...DOMAINS);
    const requests = bench.requests();
    const firstWrite = requests.findIndex(({ method }) => method !== "GET");
    assert.ok(firstWrite <= 26, `${firstWrite} reads before the first write`);
    assert.ok(bench.writes().length <= 1.3 * count + 30, `${bench.writes().length} writes`);

    const again = await bench.apply(accounts);
    assert.ok(again.every(({ action, succeeded }) => action === "no-op" && succeeded));
    const second = bench.requests().slice(requests.length);
    assert.ok(second.every(({ method }) => method === "GET"));
    assert.ok(second.length <= 30, `${second.length} requests of a second run`);
  });
}

test("a server that changes is written once for all its accounts, and what others set in the integration survives", async () => {
  const bench = new DomainsBench();
  const accounts = mailboxes(20, ...DOMAINS);
  await bench.apply(accounts);
  const organisation = bench.genesys.emailDomains;
  const imap = organisation.state().integrations.find(({ name }) => name === "gea:imap:one.example");
  const smtp = organisation.state().integrations.find(({ name }) => name === "gea:smtp:one.example");
  assert.ok(imap && smtp);
  organisation.integrations.configure(smtp.id, {
    name: smtp.name,
    version: smtp.version,
    properties: { ...smtp.properties, contactInfo: "people" },
    advanced: { connectionIdleTime: 7 },
    notes: `${smtp.notes}, and by people`,
    credentials: { basicAuth: { id: smtp.credentialIds[0] ?? "" } },
  }, 0);
  const before = bench.writes().length;
  const moved = accounts.map((account) =>
    account.smtp_server === "smtp.one.example" ? { ...account, smtp_server: "new.one.example" } : account
  );
  const outcomes = await bench.apply(moved);
  assert.deepEqual(failures(outcomes), []);
  assert.deepEqual(bench.writes().slice(before), [
    `PUT /api/v2/integrations/${smtp.id}/config/current`,
    "POST /api/v2/routing/email/domains/one.example/testconnection",
  ]);
  const changed = organisation.state().integrations.find(({ id }) => id === smtp.id);
  assert.deepEqual(changed?.properties, { smtpHost: "new.one.example", smtpPort: 587, contactInfo: "people" });
  assert.equal(changed?.notes, `${smtp.notes}, and by people`);
});

test("a new password is one write a credential, however many accounts name it", async () => {
  const bench = new DomainsBench();
  const accounts = mailboxes(6, ...DOMAINS);
  await bench.apply(accounts);
  const before = bench.writes().length;
  const rotated = accounts.map((account) => wanted(account, { rotate: account.username === "box@one.example" }));
  assert.deepEqual(failures(await bench.apply(rotated)), []);
  const writes = bench.writes().slice(before);
  assert.equal(writes.filter((write) => /^PUT .*\/credentials\//.test(write)).length, 2, writes.join("\n"));
  assert.equal(writes.length, 3, writes.join("\n"));
  assertWhole(bench, 6, ...DOMAINS);
});

/** Each write of the first apply of one account, by the method of the request and what its path ends with. */
const STEPS: readonly (readonly [string, string, RegExp])[] = [
  ["credential", "POST", /\/integrations\/credentials$/],
  ["integration", "POST", /\/integrations$/],
  ["configuration", "PUT", /\/config\/current$/],
  ["activation", "PATCH", /\/integrations\/[\w-]+$/],
  ["domain", "POST", /\/email\/domains$/],
  ["validation", "PATCH", /\/validate$/],
  ["settings", "PATCH", /\/email\/domains\/[\w.]+$/],
  ["test", "POST", /\/testconnection$/],
  ["route", "POST", /\/routes$/],
  ["reply", "PUT", /\/routes\/[\w-]+$/],
];

/** The step was reached, so that its fault struck. */
function assertMet(bench: DomainsBench, method: string, path: RegExp): void {
  assert.ok(bench.requests().some((each) => each.method === method && path.test(each.path)), `no ${method} ${path}`);
}

const SELF = mailbox("support@one.example", { queue: "Support", reply_to: "self", mailbox_folders: ["INBOX"] });

for (const [step, method, path] of STEPS) {
  test(`an answer that is lost after the ${step} was written costs nothing twice`, async () => {
    const bench = new DomainsBench();
    bench.fail(method, path, { kind: "reset", when: "after" });
    assert.deepEqual(failures(await bench.apply([SELF])), []);
    assertMet(bench, method, path);
    assertWhole(bench, 1, "one.example");
    const before = bench.writes().length;
    assert.ok((await bench.apply([SELF])).every(({ action }) => action === "no-op"));
    assert.equal(bench.writes().length, before);
  });

  test(`a run that ends at the ${step} is told of, and the next one goes on with what it left`, async () => {
    const bench = new DomainsBench();
    bench.fail(method, path, { kind: "status", status: 400, message: "No" }, 9);
    const first = await bench.apply([SELF]);
    assertMet(bench, method, path);
    // A connection test that fails is a warning, and stops nothing.
    if (step !== "test") assert.notDeepEqual(failures(first), []);
    const { orphans } = bench.genesys.emailDomains.state();
    const left = first.flatMap(({ leftBehind }) => leftBehind.map(({ name }) => name));
    for (const name of [...orphans.credentials, ...orphans.integrations]) assert.ok(left.includes(name), name);
    bench.fault = () => undefined;
    assert.deepEqual(failures(await bench.apply([SELF])), []);
    assertWhole(bench, 1, "one.example");
  });

  test(`the ${step} waits for what was written before it and is not seen yet`, async () => {
    const bench = new DomainsBench({ times: { lag: { reads: 2, writes: 1 } } });
    bench.fail(method, path, { kind: "late", ms: 5_000 });
    assert.deepEqual(failures(await bench.apply([SELF])), []);
    assertMet(bench, method, path);
    assertWhole(bench, 1, "one.example");
  });
}

for (const [step, path] of [["credential", /credentials$/], ["integration", /integrations$/]] as const) {
  test(`a lost ${step} that reads show after half a minute is found, not made twice`, async () => {
    const bench = new DomainsBench({ times: { lag: { reads: 30_000, writes: 0 } } });
    bench.fail("POST", path, { kind: "reset", when: "after" });
    assert.deepEqual(failures(await bench.apply([SELF])), []);
    assertWhole(bench, 1, "one.example");
  });
}

for (const status of [400, 408, 409] as const) {
  test(`a configuration of another version (${status}) is read and written again`, async () => {
    const bench = new DomainsBench();
    bench.fail("PUT", /config\/current$/, { kind: "version-conflict", status }, 3);
    assert.deepEqual(failures(await bench.apply(mailboxes(2, "one.example"))), []);
    assertWhole(bench, 2, "one.example");
  });
}

test("a 503 on each PATCH is asked again", async () => {
  const bench = new DomainsBench();
  const seen = new Set<string>();
  bench.fault = ({ method, path }) => {
    if (method !== "PATCH" || seen.has(path)) return undefined;
    seen.add(path);
    return { kind: "status", status: 503 };
  };
  assert.deepEqual(failures(await bench.apply(mailboxes(2, "one.example"))), []);
  assert.ok(seen.size >= 4);
  assertWhole(bench, 2, "one.example");
});

test("a domain that is said to exist, though this run made it, is taken as its own", async () => {
  const bench = new DomainsBench();
  bench.fail("POST", /email\/domains$/, { kind: "already-exists" });
  assert.deepEqual(failures(await bench.apply(mailboxes(2, "one.example"))), []);
  assertWhole(bench, 2, "one.example");
});

test("an activation that ends in ERROR fails each account of its domain in Genesys Cloud's words, and no other", async () => {
  const bench = new DomainsBench();
  const accounts = mailboxes(4, ...DOMAINS);
  let isFirst = true;
  bench.fault = ({ method, path }) => {
    if (method !== "PATCH" || !/integrations\/[\w-]+$/.test(path) || !isFirst) return undefined;
    isFirst = false;
    return { kind: "activation", message: "Unable to authenticate" };
  };
  const outcomes = await bench.apply(accounts);
  const failed = outcomes.filter(({ succeeded }) => !succeeded);
  assert.equal(failed.length, 3, JSON.stringify(failed));
  for (const { detail } of failed) assert.match(detail ?? "", /Unable to authenticate/);
  assert.equal(outcomes.filter(({ succeeded }) => succeeded).length, 3);
});

test("an integration that falls into error later is a failure of its accounts, and a new password mends it", async () => {
  const passwords = new Set(["correct horse battery staple"]);
  const bench = new DomainsBench({
    logIn: ({ password }) =>
      Promise.resolve(
        passwords.has(password)
          ? { folders: ["INBOX"] }
          : { problem: { code: "login.failed", message: "535 refused" } },
      ),
  });
  const accounts = mailboxes(2, "one.example");
  assert.deepEqual(failures(await bench.apply(accounts)), []);
  passwords.clear();
  bench.genesys.emailDomains.lookAgain();
  await bench.clock.advance(10_000);
  const found = await bench.apply(accounts);
  assert.ok(found.every(({ action }) => action === "no-op"));
  assert.equal(failures(found).length, 3, JSON.stringify(found));
  passwords.add("correct horse battery staple");
  assert.deepEqual(failures(await bench.apply(accounts.map((each) => wanted(each, { rotate: true })))), []);
  const { integrations } = bench.genesys.emailDomains.state();
  assert.deepEqual(integrations.map(({ reportedState }) => reportedState), ["ACTIVE", "ACTIVE"]);
});

test("a connection test that fails is told in the API's own words, and fails nobody", async () => {
  const bench = new DomainsBench();
  const accounts = mailboxes(1, "one.example");
  bench.fault = ({ method, path }) =>
    method === "POST" && path.endsWith("/testconnection")
      ? { kind: "status", status: 400, message: "535 5.7.139 no" }
      : undefined;
  const outcomes = await bench.apply(accounts);
  assert.deepEqual(outcomes.map(({ succeeded }) => succeeded), [true, true]);
  const told = outcomes.flatMap(({ findings }) => findings);
  assert.deepEqual(told.map(({ code, severity }) => [code, severity]), [["SMTP_TEST_FAILED", "warning"]]);
  assert.match(told[0]?.message ?? "", /^one\.example: Cannot test .*535 5\.7\.139 no/);
});

test("a first run whose login is refused is mended by the next one, once the password is right", async () => {
  let isRight = false;
  const bench = new DomainsBench({
    logIn: () =>
      Promise.resolve(
        isRight ? { folders: ["INBOX"] } : { problem: { code: "login.failed", message: "535 refused" } },
      ),
  });
  const accounts = mailboxes(2, "one.example");
  assert.equal(failures(await bench.apply(accounts)).length, 3);
  isRight = true;
  const before = bench.writes().length;
  assert.deepEqual(failures(await bench.apply(accounts)), []);
  assertWhole(bench, 2, "one.example");
  assert.match(bench.writes()[before] ?? "", /^PUT .*credentials/);
});

const TROUBLE: readonly GenesysFault[] = [
  { kind: "reset", when: "before" },
  { kind: "reset", when: "after" },
  { kind: "truncate" },
  { kind: "status", status: 503 },
  { kind: "status", status: 429, headers: { "retry-after": "1" } },
  { kind: "late", ms: 3_000 },
];

test("property: whatever goes wrong on the way, what is left is told, and a run without trouble makes all whole", async () => {
  const accounts = mailboxes(4, ...DOMAINS).map((account, index) =>
    index > 1 ? { ...account, routing: { ...account.routing, reply_to: "self" } } : account
  );
  const troubles = fc.array(fc.tuple(fc.nat({ max: 120 }), fc.nat({ max: TROUBLE.length - 1 })), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(fc.array(troubles, { minLength: 1, maxLength: 2 }), async (runs) => {
      const bench = new DomainsBench({ times: { lag: { reads: 100, writes: 100 } } });
      for (const faults of runs) {
        const plan = new Map(faults);
        let number = 0;
        bench.fault = () => {
          const fault = plan.get(number++);
          return fault === undefined ? undefined : TROUBLE[fault];
        };
        const before = bench.writes().length;
        const told = await bench.apply(accounts).catch((error: unknown) => {
          // The plan could not be made: then nothing was written in this run.
          assert.ok(error instanceof AppError);
          assert.equal(bench.writes().length, before, "a run without a plan has written");
          return undefined;
        });
        const left = (told ?? []).flatMap(({ leftBehind }) => leftBehind.map(({ name }) => name));
        const { credentials, integrations } = bench.genesys.emailDomains.state().orphans;
        const unknown = (told ?? []).some(({ code }) => code === "WRITE_UNKNOWN");
        if (told && !unknown) {
          for (const name of [...credentials, ...integrations]) assert.ok(left.includes(name), `${name} is not told`);
        }
      }
      bench.fault = () => undefined;
      await bench.clock.advance(60_000);
      assert.deepEqual(failures(await bench.apply(accounts)), []);
      assertWhole(bench, 4, ...DOMAINS);
      assert.ok((await bench.apply(accounts)).every(({ action }) => action === "no-op"));
    }),
    { numRuns: 30 },
  );
});

function circle(): readonly Account[] {
  return [
    mailbox("a@one.example", { queue: "Support", mailbox_folders: ["INBOX"], reply_to: "b@one.example" }),
    mailbox("b@one.example", { queue: "Support", reply_to: "a@one.example" }),
  ];
}

test("two accounts that reply to each other are made although reads lag behind", async () => {
  const bench = new DomainsBench({ times: { lag: { reads: 20_000, writes: 0 } } });
  assert.deepEqual(failures(await bench.apply(circle())), []);
  const { routes } = bench.genesys.emailDomains;
  assert.ok(routes.all().every(({ body }) => body.replyEmailAddress?.route));
});

test("an account whose reply address another one could not write is not told to be well", async () => {
  const bench = new DomainsBench();
  bench.fail("PUT", /\/routes\//, { kind: "status", status: 400 }, 9);
  const outcomes = await bench.apply(circle());
  assert.deepEqual(outcomes.filter(({ kind }) => kind === "account").map(({ succeeded }) => succeeded), [false, false]);
});
