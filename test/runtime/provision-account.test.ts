import assert from "node:assert/strict";
import { test } from "node:test";
import { Redactor } from "../../src/core/base/secret.ts";
import { GenesysApiError } from "../../src/core/genesys/api-error.ts";
import { AppError, ConfigurationError } from "../../src/core/base/errors.ts";
import { AccountProvisioner } from "../../src/runtime/provision-account.ts";
import type { EmailDomainsOptions } from "../../src/sandbox/genesys/email-domains/organisation.ts";
import { OAuthClient } from "../../src/core/genesys/oauth.ts";
import { DomainsBench, mailbox } from "../support/domains-bench.ts";
import { API_URL, Bench, makeAccount, makeBody, PASSWORD } from "../support/provision-bench.ts";
import { CLIENT, ORIGIN } from "../support/sandbox-genesys.ts";

function provisionerOf(bench: Bench): AccountProvisioner {
  const { oauth, clock, fake: { fetch } } = bench;
  return new AccountProvisioner({ oauth, apiUrl: API_URL, fetch, clock, random: () => 0.5, redactor: new Redactor() });
}

test("provisionAccount() creates, then leaves alone, then updates, and waits each time", async () => {
  const bench = new Bench();
  bench.fake.validation = () => ({ ms: 3000 });
  const provisioner = provisionerOf(bench);
  const created = await provisioner.provisionAccount(makeAccount("support"), { password: PASSWORD });
  assert.deepEqual([created.action, created.status, created.succeeded], ["create", "VALIDATED", true]);
  const same = await provisioner.provisionAccount(
    makeAccount("SUPPORT", { name: "support", username: "support@example.com" }),
    {
      password: PASSWORD,
    },
  );
  assert.deepEqual([same.action, same.status, same.accountId], ["no-op", "VALIDATED", created.accountId]);
  const changed = makeAccount("support", { description: "changed" });
  const updated = await provisioner.provisionAccount(changed, { password: PASSWORD });
  assert.deepEqual([updated.action, updated.status], ["update", "VALIDATED"]);
  assert.deepEqual([...bench.fake.accounts.values()].map((account) => account.description), ["changed"]);
});

test("provisionAccount() looks for one name instead of listing the organisation", async () => {
  const bench = new Bench();
  for (let index = 0; index < 500; index++) bench.fake.seed(makeBody(`account-${index}`));
  await provisionerOf(bench).provisionAccount(makeAccount("account-7"), { password: PASSWORD });
  assert.equal(bench.fake.calls("GET").length, 1);
});

test("provisionAccount() gives a validation that takes too long as an outcome", async () => {
  const bench = new Bench();
  bench.fake.validation = () => ({ ms: Infinity });
  const outcome = await provisionerOf(bench).provisionAccount(makeAccount("a"), {
    password: PASSWORD,
    pollTimeoutMs: 5000,
  });
  assert.deepEqual([outcome.status, outcome.code], ["TIMED_OUT", "VALIDATION_TIMED_OUT"]);
});

test("provisionAccount() throws when not even the look-up succeeds", async () => {
  const bench = new Bench();
  bench.fake.fault = () => ({ kind: "status", status: 401 });
  await assert.rejects(
    provisionerOf(bench).provisionAccount(makeAccount("a"), { password: PASSWORD }),
    GenesysApiError,
  );
});

/** The public API, with one provisioner of its accounts. */
function domains(options: EmailDomainsOptions = {}): { bench: DomainsBench; provisioner: AccountProvisioner } {
  const bench = new DomainsBench(options);
  const { clock, redactor, genesys, logger } = bench;
  const fetch = (url: string, init?: RequestInit): Promise<Response> => genesys.fetch(new Request(url, init));
  const ports = { fetch, clock, random: () => 0.5, redactor };
  const oauth = new OAuthClient({ ...ports, ...CLIENT, loginUrl: ORIGIN });
  return {
    bench,
    provisioner: new AccountProvisioner({ ...ports, oauth, apiUrl: ORIGIN, api: "email-domains", logger }),
  };
}

test("email-domains: provisionAccount() makes a domain with its servers and a route, and leaves them alone the next time", async () => {
  const { bench, provisioner } = domains();
  const account = mailbox("support@one.example");
  const created = await provisioner.provisionAccount(account, { password: PASSWORD });
  assert.deepEqual([created.action, created.status, created.succeeded], ["create", "ACTIVE", true], created.detail);
  const state = bench.genesys.emailDomains.state();
  const { credentials, integrations, domains: [domain], routes: [route] } = state;
  assert.deepEqual(credentials.map(({ name }) => name).sort(), ["gea:imap:one.example", "gea:smtp:one.example"]);
  assert.deepEqual(integrations.map(({ reportedState }) => reportedState), ["ACTIVE", "ACTIVE"]);
  assert.deepEqual([domain?.id, route?.id], ["one.example", created.accountId]);
  const before = bench.writes().length;
  const again = await provisioner.provisionAccount(account);
  assert.deepEqual([again.action, again.status, again.accountId], ["no-op", "ACTIVE", created.accountId]);
  assert.equal(bench.writes().length, before);
});

test("email-domains: calls at the same time for one domain make what they share once", async () => {
  const { bench, provisioner } = domains();
  const accounts = [...Array(6).keys()].map((index) =>
    mailbox(`box${index}@${index % 2 ? "one" : "two"}.example`, {
      queue: "Support",
      ...(index < 2 ? { mailbox_folders: ["INBOX"] } : {}),
    })
  );
  const outcomes = await Promise.all(
    accounts.map((account) => provisioner.provisionAccount(account, { password: PASSWORD })),
  );
  assert.deepEqual(outcomes.map(({ succeeded }) => succeeded), accounts.map(() => true));
  const { credentials, integrations, domains: made, routes, orphans } = bench.genesys.emailDomains.state();
  assert.deepEqual([credentials, integrations, made, routes].map(({ length }) => length), [4, 4, 2, 6]);
  assert.deepEqual(orphans, { credentials: [], integrations: [] });
});

test("email-domains: whoever gives up while it waits its turn leaves the others in theirs", async () => {
  const { bench, provisioner } = domains();
  const password = PASSWORD;
  const stop = new AbortController();
  const first = provisioner.provisionAccount(mailbox("a@one.example"), { password });
  const second = provisioner.provisionAccount(mailbox("b@one.example"), { password, signal: stop.signal });
  const third = provisioner.provisionAccount(mailbox("c@one.example"), { password });
  stop.abort(new RangeError("enough"));
  await assert.rejects(second, /enough/);
  assert.deepEqual([(await first).succeeded, (await third).succeeded], [true, true]);
  assert.deepEqual(bench.genesys.emailDomains.state().integrations.length, 2);
});

test("email-domains: a new password is written to both credentials when it is asked for", async () => {
  const { bench, provisioner } = domains();
  const account = mailbox("support@one.example");
  await provisioner.provisionAccount(account, { password: PASSWORD });
  const before = bench.writes().length;
  const outcome = await provisioner.provisionAccount(account, { password: "a new long password", rotate: true });
  assert.equal(outcome.succeeded, true, outcome.detail);
  const writes = bench.writes().slice(before).filter((each) => each.includes("/credentials/"));
  assert.deepEqual(writes.map((each) => each.split(" ")[0]), ["PUT", "PUT"]);
});

test("email-domains: a login that is to be written without a password is a failure, and nothing is written", async () => {
  const { bench, provisioner } = domains();
  for (const options of [{}, { password: "" }]) {
    const outcome = await provisioner.provisionAccount(mailbox("support@one.example"), options);
    assert.equal(outcome.succeeded, false);
    assert.match(outcome.detail ?? "", /BOX_PASSWORD/);
  }
  assert.deepEqual(bench.writes(), []);
});

test("email-domains: what the API cannot take is refused, and what it leaves out is told to the log", async () => {
  const { bench, provisioner } = domains();
  const refused = (change: Parameters<typeof mailbox>[2], routing = {}): Promise<unknown> =>
    provisioner.provisionAccount(mailbox("a@one.example", routing, change), { password: PASSWORD })
      .then(() => "taken", (error) => error instanceof AppError ? error.code : error);
  assert.equal(await refused({ authentication_type: "OAUTH2" }), "AUTH_NOT_IN_API");
  assert.equal(await refused({ username: "box", routing: {} }), "ROUTE_ADDRESS_MISSING");
  assert.equal(await refused({}, { queue: "Suport" }), "NAME_UNKNOWN");
  assert.deepEqual(bench.writes(), []);
  await provisioner.provisionAccount(mailbox("a@one.example", { queue: "Support" }, { signature: "Bye" }), {
    password: PASSWORD,
  });
  assert.ok(bench.logger.lines.some((line) => line.includes("SIGNATURE_NOT_SENT")));
});

test("email-domains: replies may go to a route of another domain", async () => {
  const { provisioner } = domains();
  await provisioner.provisionAccount(mailbox("desk@two.example"), { password: PASSWORD });
  const answering = mailbox("support@one.example", { queue: "Support", reply_to: "desk@two.example" });
  const outcome = await provisioner.provisionAccount(answering, { password: PASSWORD });
  assert.deepEqual([outcome.action, outcome.succeeded], ["create", true], outcome.detail);
  assert.equal((await provisioner.provisionAccount(answering)).action, "no-op");
});

test("email-domains: what was made by hand is not written", async () => {
  const mail = { host: "mail.one.example", port: 993, userName: "box@one.example", password: "unknown to us" };
  const { bench, provisioner } = domains({
    seed: {
      domains: [{
        id: "one.example",
        smtp: { ...mail, port: 587 },
        imap: mail,
        routes: [{ pattern: "support", fromName: "Support", queue: "Support" }],
      }],
    },
  });
  const outcome = await provisioner.provisionAccount(mailbox("support@one.example"), { password: PASSWORD });
  assert.deepEqual([outcome.action, outcome.succeeded, outcome.code], ["blocked", false, "NOT_OURS"]);
  assert.deepEqual(bench.writes(), []);
});

test("an account without servers cannot be provisioned by email-accounts, and an API that there is not is refused", async () => {
  const bench = new Bench();
  const { smtp_server: _, ...account } = makeAccount("a");
  await assert.rejects(
    provisionerOf(bench).provisionAccount(account, { password: PASSWORD }),
    (error) => error instanceof AppError && error.code === "API_NEEDS_SERVERS",
  );
  const { oauth, clock, fake: { fetch } } = bench;
  const api = "email-domain" as "email-domains";
  const ports = { fetch, clock, random: () => 0.5, redactor: new Redactor() };
  assert.throws(() => new AccountProvisioner({ ...ports, oauth, api }), ConfigurationError);
});

test("a real organisation, which has no such path as the tutorial's, answers 404, and the error names the other API", async () => {
  const { bench } = domains();
  const { clock, redactor, genesys } = bench;
  const fetch = (url: string, init?: RequestInit): Promise<Response> =>
    new URL(url).pathname.startsWith("/api/v2/routing/emailaccounts")
      ? Promise.resolve(
        Response.json({ message: "HTTP 404 Not Found", code: "not.found", status: 404 }, { status: 404 }),
      )
      : genesys.fetch(new Request(url, init));
  const ports = { fetch, clock, random: () => 0.5, redactor };
  const oauth = new OAuthClient({ ...ports, ...CLIENT, loginUrl: ORIGIN });
  const provisioner = new AccountProvisioner({ ...ports, oauth, apiUrl: ORIGIN });
  await assert.rejects(
    provisioner.provisionAccount(mailbox("support@one.example"), { password: PASSWORD }),
    (error) => {
      assert.ok(error instanceof AppError);
      assert.equal(error.code, "GENESYS_NOT_FOUND");
      assert.match(error.hint, /emailaccounts is not in the public SDK: set genesys-api to email-domains/);
      return true;
    },
  );
  assert.deepEqual(bench.writes(), []);
});
