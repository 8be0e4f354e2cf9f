/** Probes a server and prints the codes of its findings, for tests that give Deno few permissions: `HOST [CONNECT-TO]`. */
import process from "node:process";
import { createVerifiers } from "../../src/runtime/verifiers.ts";
import { systemClock } from "../../src/runtime/clock.ts";
import { createNetwork } from "../../src/runtime/network.ts";
import { Redactor } from "../../src/core/base/secret.ts";

const [host = "", ...connectTo] = process.argv.slice(2);
const { verifySmtpConnectivity } = createVerifiers({
  redactor: new Redactor(),
  network: createNetwork(),
  clock: systemClock,
});
const { findings } = await verifySmtpConnectivity(host, 587, { connectTo });
console.log(JSON.stringify(findings.map((each) => each.code)));
