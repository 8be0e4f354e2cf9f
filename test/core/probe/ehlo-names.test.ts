import assert from "node:assert/strict";
import { test } from "node:test";
import { chooseEhloNames } from "../../../src/core/probe/ehlo-names.ts";
import { runProbe, smtpServer, SUBMISSION } from "../../support/probe-scripts.ts";

const LITERAL = "[192.0.2.7]";

/** What is given and known, and the two names that come of it. */
const CHOICES: readonly (readonly [string | undefined, { host?: string; ip?: string }, string, string])[] = [
  [undefined, {}, "[127.0.0.1]", "client.internal"],
  [undefined, { ip: "192.0.2.7" }, LITERAL, "client.internal"],
  [undefined, { ip: "2001:db8::7" }, "[IPv6:2001:db8::7]", "client.internal"],
  [undefined, { host: "runner-7", ip: "192.0.2.7" }, LITERAL, "runner-7.internal"],
  [undefined, { host: "Runner.Example.com.", ip: "192.0.2.7" }, "runner.example.com", LITERAL],
  [undefined, { host: "localhost.localdomain", ip: "192.0.2.7" }, LITERAL, "client.internal"],
  [undefined, { host: "a_b", ip: "192.0.2.7" }, LITERAL, "client.internal"],
  ["probe.example.org", { host: "runner.example.com", ip: "192.0.2.7" }, "probe.example.org", LITERAL],
  [LITERAL, { host: "runner.example.com" }, LITERAL, "runner.example.com"],
  ["runner", { host: "runner", ip: "192.0.2.7" }, "runner", "runner.internal"],
];

for (const [given, machine, first, second] of CHOICES) {
  test(`${given ?? "nothing"} on ${JSON.stringify(machine)} gives ${first}, then ${second}`, () =>
    assert.deepEqual(chooseEhloNames(given, machine), [first, second]));
}

test("A name that is refused before TLS is not given again after it", async () => {
  const other = (line: string): string | undefined => line === "EHLO [127.0.0.1]" ? "550 no literals\r\n" : undefined;
  const { codes, network } = await runProbe(SUBMISSION, smtpServer({ other }));
  assert.deepEqual(codes, ["SMTP_EHLO_NAME"]);
  const names = network.received.split("\r\n").filter((line) => line.startsWith("EHLO"));
  assert.deepEqual(names, ["EHLO [127.0.0.1]", "EHLO client.internal", "EHLO client.internal"]);
  assert.equal(network.dials.length, 1, "in one connection");
});

test("A server that closes after it has refused a name is asked once more, with another name", async () => {
  const other = (line: string): string | undefined =>
    line === "EHLO [127.0.0.1]" ? "421 4.7.0 (EHLO) no\r\n" : undefined;
  const { codes, network } = await runProbe(SUBMISSION, smtpServer({ other }));
  assert.deepEqual(codes, ["SMTP_EHLO_NAME"]);
  assert.equal(network.dials.length, 2);
});
