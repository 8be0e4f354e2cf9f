import assert from "node:assert/strict";
import { test } from "node:test";
import { missingNameCode } from "../../src/runtime/resolver.ts";
import { nameServer, RCODE } from "../support/probe-dns.ts";

const A = 1;
const NEVER = new AbortController().signal;

// Deno says ENOTFOUND of all of them.
const tells = !("Deno" in globalThis);

/** What a name server answers to A and AAAA, and what it means. */
const ANSWERS: readonly (readonly [string, (type: number) => number, string])[] = [
  ["the name does not exist", () => RCODE.nameError, "ENOTFOUND"],
  ["the name has no such record", () => RCODE.noError, "ENODATA"],
  ["the zone is broken", () => RCODE.serverFailure, "ESERVFAIL"],
  ["it does not serve this client", () => RCODE.refused, "EREFUSED"],
  ["no A record, and AAAA is broken", (type) => type === A ? RCODE.noError : RCODE.serverFailure, "ENODATA"],
];

for (const [what, answer, expected] of ANSWERS) {
  test(`A name server that says "${what}" gives ${tells ? expected : "ENOTFOUND"}`, async (t) => {
    const server = await nameServer(answer);
    t.after(() => server.close());
    assert.equal(await missingNameCode("mail.example.com", NEVER, [server.address]), tells ? expected : "ENOTFOUND");
    assert.deepEqual([...new Set(server.types)].sort((a, b) => a - b), [1, 28]);
  });
}

test("A name server that says nothing is left when the signal aborts", async (t) => {
  const server = await nameServer(() => undefined);
  t.after(() => server.close());
  await assert.rejects(missingNameCode("mail.example.com", AbortSignal.timeout(100), [server.address]), {
    name: "TimeoutError",
  });
});
