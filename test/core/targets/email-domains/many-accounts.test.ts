import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Account } from "../../../../src/core/account/account.ts";
import { judgeFiles } from "../../../../src/core/targets/email-domains/file-rules.ts";
import { DomainsBench, mailbox, wanted } from "../../../support/domains-bench.ts";

const addressOf = (index: number): string => `a${String(index).padStart(6, "0")}@one.example`;

/** An account that counts how often a key of it is read. */
function counted(account: Account, key: "routing" | "smtp_server", reads: { count: number }): Account {
  const value = account[key];
  return Object.defineProperty({ ...account }, key, {
    enumerable: true,
    get: () => {
      reads.count += 1;
      return value;
    },
  });
}

/** How often the routing of each of so many accounts is read, when each replies to the next one. */
function readsOfChain(length: number): number {
  const reads = { count: 0 };
  const accounts = Array.from({ length }, (_, index) => {
    const account = mailbox(addressOf(index), { queue: "Support", reply_to: addressOf(index + 1) });
    return wanted(account, { account: counted(account, "routing", reads) });
  });
  new DomainsBench().target().units(accounts);
  return reads.count / length;
}

test("a chain of replies is followed in time by its length", () => {
  const few = readsOfChain(20);
  assert.ok(few > 0);
  assert.ok(readsOfChain(2000) <= 2 * few);
});

test("accounts of one domain that differ are compared in time by their number", () => {
  const readsOf = (length: number): number => {
    const reads = { count: 0 };
    const placed = Array.from({ length }, (_, index) => {
      const other = index === length - 1 ? { smtp_server: "other.one.example" } : {};
      const account = counted(mailbox(addressOf(index), undefined, other), "smtp_server", reads);
      return { account, file: `${index}.yaml`, line: 1 };
    });
    const { issues } = judgeFiles(placed);
    const told = issues.filter(({ finding: { code } }) => code === "DOMAIN_SERVERS_DIFFER");
    const [first, last] = [`${length - 1}.yaml:1`, "0.yaml:1"];
    assert.deepEqual(
      told.map(({ index, finding: { message } }) => [index, message.split(" ").at(-1)]),
      placed.map((_, index) => [index, index === length - 1 ? last : first]),
    );
    return reads.count / length;
  };
  const few = readsOf(20);
  assert.ok(few > 0);
  assert.ok(readsOf(2000) <= 2 * few);
});

test("of each circle of replies exactly the first address waits for none of it", () => {
  const size = 9;
  const targets = fc.array(fc.option(fc.nat(size - 1), { nil: undefined }), { minLength: size, maxLength: size });
  fc.assert(fc.property(targets, (replies) => {
    const accounts = replies.map((target, index) =>
      mailbox(addressOf(index), {
        queue: "Support",
        ...(target === undefined ? {} : { reply_to: target === index ? "self" : addressOf(target) }),
      })
    );
    const units = new DomainsBench().target().units(accounts.map((account) => wanted(account)));
    const found = units.filter(({ kind }) => kind === "account").map(({ needs }) => needs.slice(1));
    const next = (index: number): number | undefined => replies[index] === index ? undefined : replies[index];
    const expected = replies.map((_, index) => {
      const way: number[] = [];
      for (let at = next(index); at !== undefined && way.length < size; at = next(at)) way.push(at);
      const round = way.slice(0, way.indexOf(index) + 1);
      const closes = way.includes(index) && round.every((each) => each >= index);
      const target = next(index);
      return target === undefined || closes ? [] : [addressOf(target)];
    });
    assert.deepEqual(found, expected);
  }));
});
