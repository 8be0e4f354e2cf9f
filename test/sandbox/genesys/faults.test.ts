import assert from "node:assert/strict";
import { test } from "node:test";
import type { GenesysFault } from "../../../src/sandbox/genesys/faults.ts";
import type { AccountListing } from "../../../src/sandbox/genesys/listing.ts";
import { ConnectionReset } from "../../../src/sandbox/http-fault.ts";
import { FakeClock } from "../../support/fake-clock.ts";
import {
  ACCOUNTS,
  accountWrite,
  createAccount,
  type GenesysCaller,
  logIn,
  makeGenesys,
} from "../../support/sandbox-genesys.ts";
import { json } from "../../support/sandbox-json.ts";

const POST_FAULT = (fault: GenesysFault) => ({ method: "POST", path: ACCOUNTS, fault });

test("a reset before the request takes effect creates nothing, one after it has created the account", async () => {
  const genesys = makeGenesys();
  const call = await logIn(genesys);
  genesys.addFaults(POST_FAULT({ kind: "reset", when: "before" }), POST_FAULT({ kind: "reset", when: "after" }));
  await assert.rejects(call("POST", ACCOUNTS, accountWrite()), ConnectionReset);
  assert.equal(genesys.accounts().length, 0);
  await assert.rejects(call("POST", ACCOUNTS, accountWrite()), ConnectionReset);
  assert.equal(genesys.accounts().length, 1);
  const statuses = genesys.requests().map(({ status, fault }) => ({ status, fault }));
  assert.deepEqual(statuses.slice(1), [{ status: undefined, fault: "reset" }, { status: undefined, fault: "reset" }]);
});

test("injected statuses have the platform's error body and headers, and take no effect", async () => {
  const genesys = makeGenesys();
  const call = await logIn(genesys);
  for (const status of [401, 429, 500, 503]) {
    genesys.addFaults(POST_FAULT({ kind: "status", status, headers: { "retry-after": "soon" } }));
    const answer = await call("POST", ACCOUNTS, accountWrite());
    assert.equal(answer.status, status);
    assert.equal(answer.headers.get("retry-after"), "soon");
    assert.ok(answer.headers.get("inin-correlation-id"));
    assert.equal((await json(answer)).status, status);
  }
  assert.equal(genesys.accounts().length, 0);
});

test("a proxy's page is HTML, and a truncated answer is no JSON though the account exists", async () => {
  const genesys = makeGenesys();
  const call = await logIn(genesys);
  genesys.addFaults(POST_FAULT({ kind: "html", status: 502 }), POST_FAULT({ kind: "truncate" }));
  const page = await call("POST", ACCOUNTS, accountWrite());
  assert.deepEqual([page.status, page.headers.get("content-type")], [502, "text/html"]);
  const cut = await call("POST", ACCOUNTS, accountWrite());
  assert.equal(cut.status, 201);
  await assert.rejects(cut.json(), SyntaxError);
  assert.equal(genesys.accounts().length, 1);
});

test("a hanging request ends when the simulator closes", async () => {
  const genesys = makeGenesys();
  const call = await logIn(genesys);
  genesys.addFaults(POST_FAULT({ kind: "hang", when: "after" }));
  const hanging = assert.rejects(call("POST", ACCOUNTS, accountWrite()), ConnectionReset);
  genesys.close();
  await hanging;
  assert.equal(genesys.accounts().length, 1);
});

test("a validation can be late, stuck, or end with a status of its own", async () => {
  const clock = new FakeClock();
  const genesys = makeGenesys({ clock, validationMs: 1000 });
  const call = await logIn(genesys);
  const effects = [{ extraMs: 5000 }, { stuck: true }, { status: "DISABLED", statusMessage: "By an administrator" }];
  genesys.addFaults(...effects.map((effect) => POST_FAULT({ kind: "validation", effect })));
  for (const name of ["late", "stuck", "disabled"]) await createAccount(call, { name });
  const statuses = () => genesys.accounts().map(({ status }) => status);
  await clock.advance(1000);
  assert.deepEqual(statuses(), ["PENDING_VALIDATION", "VALIDATING", "DISABLED"]);
  await clock.advance(5000);
  assert.deepEqual(statuses(), ["ACTIVE", "VALIDATING", "DISABLED"]);
  assert.equal(genesys.accounts()[2]?.statusMessage, "By an administrator");
});

async function listedNames(call: GenesysCaller, query = ""): Promise<string[]> {
  const page = await json<AccountListing>(await call("GET", ACCOUNTS + query));
  return page.entities.map((entity) => entity.name);
}

test("a new account can be missing from the next listings, though its id can be read", async () => {
  const genesys = makeGenesys();
  const call = await logIn(genesys);
  genesys.addFaults(POST_FAULT({ kind: "stale-listing", listings: 2 }));
  const { selfUri } = await createAccount(call, { name: "New" });
  assert.equal((await call("GET", selfUri)).status, 200);
  const seen = [await listedNames(call), await listedNames(call, "?name=new"), await listedNames(call)];
  assert.deepEqual(seen, [[], [], ["New"]]);
});

test("a listing can have smaller pages than were asked for, and says so", async () => {
  const genesys = makeGenesys();
  const call = await logIn(genesys);
  for (const name of ["a", "b", "c"]) await createAccount(call, { name });
  genesys.addFaults({ method: "GET", fault: { kind: "page-shrink", most: 2 } });
  const page = await json<AccountListing>(await call("GET", `${ACCOUNTS}?pageSize=100`));
  assert.deepEqual([page.entities.length, page.pageSize, page.pageCount, page.total], [2, 2, 2, 3]);
  assert.deepEqual(await listedNames(call, page.nextUri?.slice(ACCOUNTS.length)), ["c"]);
});

test("rules pick by method and path, skip, and are used up", async () => {
  const genesys = makeGenesys();
  const call = await logIn(genesys);
  genesys.addFaults({ method: "GET", path: ACCOUNTS, skip: 1, times: 2, fault: { kind: "status", status: 503 } });
  const statuses = [];
  for (let number = 0; number < 4; number++) statuses.push((await call("GET", ACCOUNTS)).status);
  assert.deepEqual(statuses, [200, 503, 503, 200]);
  genesys.addFaults({ fault: { kind: "status", status: 503 } });
  genesys.clearFaults();
  assert.equal((await call("GET", ACCOUNTS)).status, 200);
});

test("a plan given as a function sees the request's number, method, path and query", async () => {
  const seen: unknown[] = [];
  const genesys = makeGenesys({
    faults: ({ number, method, path, query }) => {
      seen.push([number, method, path, query.get("name")]);
      return undefined;
    },
  });
  const call = await logIn(genesys);
  await call("GET", `${ACCOUNTS}?name=x`);
  assert.deepEqual(seen, [[1, "POST", "/oauth/token", null], [2, "GET", ACCOUNTS, "x"]]);
});
