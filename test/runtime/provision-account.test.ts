import assert from "node:assert/strict";
import { test } from "node:test";
import { Redactor } from "../../src/core/base/secret.ts";
import { GenesysApiError } from "../../src/core/genesys/api-error.ts";
import { AccountProvisioner } from "../../src/runtime/provision-account.ts";
import { API_URL, Bench, makeAccount, makeBody, PASSWORD } from "../support/provision-bench.ts";

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
