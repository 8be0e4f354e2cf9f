import assert from "node:assert/strict";
import { test } from "node:test";
import type { AccountView } from "../../../src/sandbox/genesys/accounts.ts";
import type { GenesysErrorBody } from "../../../src/sandbox/genesys/error.ts";
import type { AccountListing } from "../../../src/sandbox/genesys/listing.ts";
import { json } from "../../support/sandbox-json.ts";
import {
  ACCOUNTS,
  accountWrite,
  createAccount,
  logIn,
  makeGenesys,
  ORIGIN,
  tokenRequest,
} from "../../support/sandbox-genesys.ts";
import { FakeClock } from "../../support/fake-clock.ts";

test("a token needs the right client, HTTP Basic and a form", async () => {
  const genesys = makeGenesys({ tokenLifetimeSeconds: 600 });
  const good = await genesys.fetch(tokenRequest());
  assert.equal(good.status, 200);
  const { access_token: token, ...rest } = await json<{ access_token: string }>(good);
  assert.match(token, /^[\w-]{64}$/);
  assert.deepEqual(rest, { token_type: "bearer", expires_in: 600 });

  const refusals: [Request, number, string][] = [
    [tokenRequest({ id: "other" }), 400, "invalid_client"],
    [tokenRequest({ secret: "wrong" }), 401, "invalid_client"],
    [tokenRequest({ body: "grant_type=password" }), 400, "unsupported_grant_type"],
    [tokenRequest({ body: "" }), 400, "invalid_request"],
    [tokenRequest({ type: "application/json", body: '{"grant_type":"client_credentials"}' }), 400, "invalid_request"],
  ];
  for (const [request, status, error] of refusals) {
    const answer = await genesys.fetch(request);
    assert.equal(answer.status, status);
    assert.equal((await json(answer)).error, error);
  }
});

test("a call needs a token that is known, fresh and not revoked", async () => {
  const clock = new FakeClock();
  const genesys = makeGenesys({ clock, tokenLifetimeSeconds: 60 });
  assert.equal((await genesys.fetch(new Request(ORIGIN + ACCOUNTS))).status, 401);
  const call = await logIn(genesys);
  assert.equal((await call("GET", ACCOUNTS)).status, 200);
  await clock.advance(60_000);
  assert.equal((await call("GET", ACCOUNTS)).status, 401);
  const fresh = await logIn(genesys);
  genesys.revokeTokens();
  const refused = await fresh("GET", ACCOUNTS);
  assert.equal(refused.status, 401);
  assert.equal((await json(refused)).code, "bad.credentials");
});

test("an account goes from PENDING_VALIDATION over VALIDATING to ACTIVE, and again after a PUT", async () => {
  const clock = new FakeClock();
  const genesys = makeGenesys({ clock, validationMs: 2000 });
  const call = await logIn(genesys);
  const { id, version, selfUri } = await createAccount(call);
  assert.equal(version, 1);
  assert.equal(selfUri, `${ACCOUNTS}/${id}`);
  const status = async () => (await json(await call("GET", selfUri))).status;
  const flow = async () => {
    const seen = [await status()];
    for (const ms of [500, 1500]) {
      await clock.advance(ms);
      seen.push(await status());
    }
    return seen;
  };
  assert.deepEqual(await flow(), ["PENDING_VALIDATION", "VALIDATING", "ACTIVE"]);
  const replaced = await json<AccountView>(await call("PUT", selfUri, accountWrite({ description: "new" })));
  assert.deepEqual([replaced.version, replaced.description, replaced.id], [2, "new", id]);
  assert.deepEqual(await flow(), ["PENDING_VALIDATION", "VALIDATING", "ACTIVE"]);
});

test("a validation that fails says why, and one that takes longer than its time is waited for", async () => {
  const clock = new FakeClock();
  let finish = (_: string) => {};
  const genesys = makeGenesys({
    clock,
    validationMs: 1000,
    validate: () => new Promise((resolve) => finish = resolve),
  });
  const call = await logIn(genesys);
  const { selfUri } = await createAccount(call);
  await clock.advance(5000);
  assert.equal((await json(await call("GET", selfUri))).status, "VALIDATING");
  finish("Unable to authenticate");
  await clock.advance(0);
  const failed = await json<AccountView>(await call("GET", selfUri));
  assert.deepEqual([failed.status, failed.statusMessage], ["VALIDATION_FAILED", "Unable to authenticate"]);
});

test("names are unique without regard to case, for POST and for PUT", async () => {
  const genesys = makeGenesys();
  const call = await logIn(genesys);
  await createAccount(call, { name: "Support" });
  const conflict = await call("POST", ACCOUNTS, accountWrite({ name: "SUPPORT" }));
  assert.equal(conflict.status, 409);
  assert.equal((await json(conflict)).status, 409);
  const { selfUri } = await createAccount(call, { name: "Sales" });
  assert.equal((await call("PUT", selfUri, accountWrite({ name: "sUPPORT" }))).status, 400);
  assert.equal((await call("PUT", selfUri, accountWrite({ name: "SALES" }))).status, 200);
});

test("a deleted account is gone, and its name is free", async () => {
  const genesys = makeGenesys();
  const call = await logIn(genesys);
  const { selfUri } = await createAccount(call);
  assert.equal((await call("DELETE", selfUri)).status, 204);
  for (const method of ["GET", "DELETE"]) assert.equal((await call(method, selfUri)).status, 404);
  assert.equal((await call("PUT", selfUri, accountWrite())).status, 404);
  await createAccount(call);
});

test("pages hold every account once, in order, and name the next page", async () => {
  const genesys = makeGenesys();
  const call = await logIn(genesys);
  for (let number = 1; number <= 7; number++) await createAccount(call, { name: `Account ${number}` });
  const names: string[] = [];
  let uri: string | undefined = `${ACCOUNTS}?pageSize=3`;
  while (uri) {
    const page: AccountListing = await json(await call("GET", uri));
    assert.deepEqual([page.total, page.pageCount, page.pageSize], [7, 3, 3]);
    names.push(...page.entities.map((entity) => entity.name));
    uri = page.nextUri;
  }
  assert.deepEqual(names, genesys.accounts().map((account) => account.name));
  assert.equal(names.length, 7);
  const beyond = await json(await call("GET", `${ACCOUNTS}?pageSize=3&pageNumber=9`));
  assert.deepEqual(beyond.entities, []);
  for (const query of ["pageSize=101", "pageSize=0", "pageSize=x", "pageNumber=0"]) {
    assert.equal((await call("GET", `${ACCOUNTS}?${query}`)).status, 400);
  }
});

test("the name filter is exact and ignores case", async () => {
  const genesys = makeGenesys();
  const call = await logIn(genesys);
  await createAccount(call, { name: "Acme & Söhne" });
  await createAccount(call, { name: "Acme" });
  const query = new URLSearchParams({ name: "ACME & SÖHNE" });
  const found = await json<AccountListing>(await call("GET", `${ACCOUNTS}?${query}`));
  assert.deepEqual(found.entities.map((entity) => entity.name), ["Acme & Söhne"]);
});

test("a wrong field is named", async () => {
  const call = await logIn(makeGenesys());
  const { password: _, ...withoutPassword } = accountWrite();
  const bodies: [unknown, string][] = [
    [accountWrite({ smtpPort: 25 }), "smtpPort"],
    [accountWrite({ useStartTls: false }), "useStartTls"],
    [accountWrite({ enableTls: false }), "enableTls"],
    [{ ...accountWrite(), extra: 1 }, "extra"],
    [withoutPassword, "password"],
  ];
  for (const [body, fieldName] of bodies) {
    const refused = await call("POST", ACCOUNTS, body);
    assert.equal(refused.status, 400);
    const error = await json<GenesysErrorBody>(refused);
    assert.equal(error.details[0]?.fieldName, fieldName);
    assert.match(error.message, new RegExp(`'${fieldName}'`));
  }
  assert.equal((await call("POST", ACCOUNTS, [])).status, 400);
});

test("the limit counts a token's window, refuses what is over it and says when to come back", async () => {
  const clock = new FakeClock();
  const genesys = makeGenesys({ clock, rateLimit: { allowed: 2, windowMs: 10_000 } });
  const call = await logIn(genesys);
  const counts = [];
  for (let number = 0; number < 3; number++) {
    const answer = await call("GET", ACCOUNTS);
    counts.push([answer.status, answer.headers.get("inin-ratelimit-count"), answer.headers.get("retry-after")]);
    await clock.advance(1500);
  }
  assert.deepEqual(counts, [[200, "1", null], [200, "2", null], [429, "2", "7"]]);
  const refused = await json<GenesysErrorBody>(await call("GET", ACCOUNTS));
  assert.match(refused.message, /^Rate limit exceeded the maximum\. Retry the request in \[6\] seconds$/);
  await clock.advance(5500);
  const renewed = await call("GET", ACCOUNTS);
  assert.equal(renewed.headers.get("inin-ratelimit-count"), "1");
  assert.equal(renewed.headers.get("inin-ratelimit-reset"), "10");
});

test("no answer, account or log entry holds the password or the client's secret", async () => {
  const genesys = makeGenesys();
  const call = await logIn(genesys);
  const { selfUri } = await createAccount(call);
  const answers = await Promise.all([
    call("GET", selfUri),
    call("GET", ACCOUNTS),
    call("POST", ACCOUNTS, accountWrite()),
    call("PUT", selfUri, accountWrite()),
    call("PUT", selfUri, accountWrite({ smtpPort: 1 })),
  ]);
  const seen = [...await Promise.all(answers.map((answer) => answer.text()))];
  seen.push(JSON.stringify(genesys.accounts()), JSON.stringify(genesys.requests()));
  for (const text of seen) assert.doesNotMatch(text, /secret-canary|s:cret|Bearer/);
});
