import { ACCOUNT_KIND, type UnitIdentity } from "../../../../src/core/provision/unit.ts";
import assert from "node:assert/strict";
import { test } from "node:test";
import { AppError } from "../../../../src/core/base/errors.ts";
import type { Fetch } from "../../../../src/core/base/ports.ts";
import { GenesysClient } from "../../../../src/core/genesys/client.ts";
import { createEmailAccountsTarget } from "../../../../src/core/targets/email-accounts/target.ts";
import type { Target } from "../../../../src/core/provision/target.ts";
import { API_URL, Bench, makeBody } from "../../../support/provision-bench.ts";
import { Redactor } from "../../../../src/core/base/secret.ts";

/** A bench with accounts named account-0, account-1, … */
function benchOf(count: number): Bench {
  const bench = new Bench();
  for (let index = 0; index < count; index++) bench.fake.seed(makeBody(`account-${index}`));
  return bench;
}

/** A target whose listing pages pass through `change`. */
function targetWith(bench: Bench, change: (page: Record<string, unknown>, pageNumber: number) => unknown): Target {
  const fetch: Fetch = async (url, init) => {
    const response = await bench.fake.fetch(url, init);
    const page = new URL(url).searchParams.get("pageNumber");
    return page === null
      ? response
      : Response.json(change(await response.json() as Record<string, unknown>, Number(page)));
  };
  const { clock, oauth: tokens } = bench;
  return createEmailAccountsTarget({
    redactor: new Redactor(),
    client: new GenesysClient({ redactor: new Redactor(), apiUrl: API_URL, tokens, fetch, clock, random: () => 0.5 }),
  });
}

async function listingError(target: Target): Promise<AppError> {
  const error = await target.list({}).then(() => undefined, (reason) => reason);
  assert.ok(error instanceof AppError, String(error));
  return error;
}

for (const count of [0, 1, 100, 101, 1234]) {
  test(`list() reads all of ${count} accounts`, async () => {
    const names = (await benchOf(count).target().list({})).map((account) => account.name);
    assert.deepEqual(new Set(names), new Set(Array.from({ length: count }, (_, index) => `account-${index}`)));
  });
}

test("list() copes with an API that gives shorter pages than asked for", async () => {
  const bench = benchOf(60);
  bench.fake.pageSizeLimit = 25;
  assert.equal((await bench.target().list({})).length, 60);
});

for (
  const [defect, change, words] of [
    [
      "a page that shrinks",
      (page: Record<string, unknown>, number: number) => number === 2 ? { ...page, entities: [] } : page,
      /its total is 250, but its pages contain 150/,
    ],
    [
      "a page that repeats another",
      (page: Record<string, unknown>) => ({ ...page, pageNumber: 1 }),
      /page 2 was requested, but page 1 was returned/,
    ],
    [
      "a total that changes between pages",
      (page: Record<string, unknown>, number: number) => number === 2 ? { ...page, total: 999 } : page,
      /its total changed from 250 to 999 between pages/,
    ],
    [
      "a total that is too large",
      (page: Record<string, unknown>) => ({ ...page, total: 251 }),
      /its total is 251, but its pages contain 250/,
    ],
    [
      "only the first page",
      (page: Record<string, unknown>) => ({ ...page, pageCount: 1 }),
      /its total is 250, but its pages contain 100/,
    ],
    [
      "an empty answer",
      (page: Record<string, unknown>) => ({ ...page, entities: [], pageCount: 0 }),
      /its total is 250, but its pages contain 0/,
    ],
    ["a page count without end", (page: Record<string, unknown>) => ({ ...page, pageCount: 1e9 }), /1000000000 pages/],
  ] as const
) {
  test(`list() takes ${defect} for incomplete`, async () => {
    const error = await listingError(targetWith(benchOf(250), change));
    assert.equal(error.code, "GENESYS_LISTING_INCOMPLETE");
    assert.match(error.message, words);
  });
}

test("list() takes an account on two pages for incomplete", async () => {
  let first: unknown[] = [];
  const target = targetWith(benchOf(200), (page, number) => {
    if (number === 1) first = page["entities"] as unknown[];
    return { ...page, entities: first };
  });
  assert.match((await listingError(target)).message, /an entry is on two pages/);
});

test("list() starts again when an account is made while it reads", async () => {
  const bench = benchOf(150);
  let made = false;
  const target = targetWith(bench, (page, number) => {
    if (number === 1 && !made) bench.fake.seed(makeBody("late"));
    made = true;
    return page;
  });
  assert.equal((await target.list({})).length, 151);
});

test("list() tells that the API is not in the public SDK when the path is not served", async () => {
  const bench = new Bench();
  bench.fake.fault = (_, path) => path.startsWith("/oauth") ? undefined : { kind: "status", status: 404 };
  const error = await listingError(bench.target());
  assert.equal(error.code, "GENESYS_NOT_FOUND");
  assert.match(
    error.hint,
    /\/api\/v2\/routing\/emailaccounts is not in the public SDK: set genesys-api to email-domains, or point genesys-api-url at/,
  );
});

/** The identity of an account, by its name. */
function unit(name: string): UnitIdentity {
  return { kind: ACCOUNT_KIND, key: name.toLowerCase(), name };
}

test("find() finds by name without case, and nothing when there is nothing", async () => {
  const bench = benchOf(3);
  assert.deepEqual((await bench.target().find([unit("ACCOUNT-2")], {})).map(({ name }) => name), ["account-2"]);
  assert.deepEqual(await bench.target().find([unit("account")], {}), []);
  const two = await bench.target().find([unit("ACCOUNT-2"), unit("account-0"), unit("account")], {});
  assert.deepEqual(two.map(({ name }) => name).sort(), ["account-0", "account-2"]);
});

test("find() does not trust an API that ignores the name it was asked for", async () => {
  const bench = benchOf(230);
  const fetch: Fetch = (url, init) => {
    const plain = new URL(url);
    plain.searchParams.delete("name");
    return bench.fake.fetch(plain.href, init);
  };
  const { clock, oauth: tokens } = bench;
  const client = new GenesysClient({
    redactor: new Redactor(),
    apiUrl: API_URL,
    tokens,
    fetch,
    clock,
    random: () => 0.5,
  });
  const found = await createEmailAccountsTarget({ redactor: new Redactor(), client }).find([unit("account-229")], {});
  assert.deepEqual(found.map(({ name }) => name), ["account-229"]);
});

test("an id that could lead to another path is no id", async () => {
  const bench = benchOf(1);
  const target = targetWith(
    bench,
    (page) => ({ ...page, entities: [{ id: "../users", name: "x", status: "ACTIVE" }] }),
  );
  assert.equal((await listingError(target)).code, "GENESYS_REPLY_INVALID");
});

for (
  const [status, phase] of [
    ["PENDING_VALIDATION", "pending"],
    ["VALIDATING", "pending"],
    ["VALIDATED", "success"],
    ["ACTIVE", "success"],
    ["VALIDATION_FAILED", "failure"],
    ["DISABLED", "failure"],
    ["SOMETHING_NEW", "failure"],
  ] as const
) {
  test(`the status ${status} is taken as ${phase}`, async () => {
    const bench = new Bench();
    const { id } = bench.fake.seed(makeBody("support"), { status });
    if (status === "PENDING_VALIDATION") bench.fake.validation = () => ({ ms: Infinity });
    const account = bench.fake.accounts.get(id);
    if (account && status === "PENDING_VALIDATION") account.validAt = Infinity;
    const [live] = await bench.target().list({});
    assert.deepEqual([live?.state.status, live?.state.phase], [status, phase]);
  });
}

for (const [asked, live, gets] of [[1, 50, 1], [30, 50, 1], [3, 1000, 3], [50, 1000, 10]] as const) {
  test(`readStates() of ${asked} of ${live} accounts costs ${gets} requests`, async () => {
    const bench = benchOf(live);
    const target = bench.target();
    const accounts = (await target.list({})).slice(0, asked);
    const before = bench.fake.requests.length;
    const states = await target.readStates(accounts, {});
    assert.equal(states.size, asked);
    assert.equal(bench.fake.requests.length - before, gets);
  });
}

test("readStates() tells an error in place of what it could not read, and reads the rest", async () => {
  const bench = benchOf(1000);
  const target = bench.target();
  const accounts = (await target.list({})).slice(0, 3);
  const bad = accounts[1]?.id ?? "";
  bench.fake.fault = (_, path) => path.endsWith(bad) ? { kind: "status", status: 500 } : undefined;
  const states = await target.readStates(accounts, {});
  const shown = accounts.map(({ name }) => {
    const state = states.get(name);
    return state instanceof AppError ? state.code : state?.phase;
  });
  assert.deepEqual(shown, ["success", "GENESYS_SERVER_ERROR", "success"]);
});
