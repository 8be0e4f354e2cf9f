import assert from "node:assert/strict";
import { test } from "node:test";
import { parseAccounts } from "../../../src/core/account/parse.ts";
import { importAccounts } from "../../../src/core/provision/account-import.ts";
import type { Target } from "../../../src/core/provision/target.ts";
import { Bench, makeBody } from "../../support/provision-bench.ts";

/** What is imported of live accounts with these names. */
async function imported(
  names: readonly string[],
  change: (target: Target) => Target = (target) => target,
): Promise<ReturnType<typeof importAccounts>> {
  const bench = new Bench();
  for (const name of names) bench.fake.seed(makeBody(name, { username: "support@example.com" }));
  const target = bench.target();
  return importAccounts(await target.list({}), change(target));
}

test("each account gets a file and a variable of its own, however alike the names are", async () => {
  const { imported: files, refused } = await imported(["Support EU", "support-eu", "Süpport_EU", "1st line", "東京"]);
  assert.deepEqual(refused, []);
  assert.deepEqual(files.map(({ file, variable }) => [file, variable]), [
    ["support-eu.yaml", "SUPPORT_EU_PASSWORD"],
    ["support-eu-2.yaml", "SUPPORT_EU_PASSWORD_2"],
    ["support-eu-3.yaml", "SUPPORT_EU_PASSWORD_3"],
    ["1st-line.yaml", "MAILBOX_1ST_LINE_PASSWORD"],
    ["account.yaml", "ACCOUNT_PASSWORD"],
  ]);
  for (const { text, name, variable } of files) {
    const [parsed] = parseAccounts(text, "a.yaml");
    assert.deepEqual([parsed?.account?.name, parsed?.account?.password], [name, `env:${variable}`]);
  }
});

test("an account whose file would change it is refused, with what would change", async () => {
  const { imported: files, refused } = await imported(["Support"], (target) => {
    const differences: Target["differences"] = () => ["signature", "description"];
    const describe: Target["describe"] = (live, password) => target.describe(live, password);
    return Object.assign(Object.create(target), { differences, describe });
  });
  assert.deepEqual(files, []);
  assert.deepEqual(refused.map(({ name, findings }) => [name, findings[0]?.code, findings[0]?.message]), [
    ["Support", "IMPORT_CHANGES", 'A file for "Support" would change signature, description'],
  ]);
});

test("an account that no file may describe is refused, with what is wrong", async () => {
  const bench = new Bench();
  bench.fake.seed(makeBody("Support", { smtp_port: 25 as 587 }));
  const target = bench.target();
  const { imported: files, refused } = await importAccounts(await target.list({}), target);
  assert.deepEqual(files, []);
  assert.match(refused[0]?.findings[0]?.message ?? "", /25/);
});
