import assert from "node:assert/strict";
import { after, test } from "node:test";
import { probe } from "../../src/core/probe/probe-endpoint.ts";
import { probeSettings } from "../../src/core/probe/probe-settings.ts";
import { systemClock } from "../../src/runtime/clock.ts";
import { createNetwork } from "../../src/runtime/network.ts";
import { hostileServers } from "../support/probe-hostile.ts";
import { Redactor } from "../../src/core/base/secret.ts";

const network = createNetwork();
const servers = await hostileServers();
after(async () => {
  for (const { server } of servers) await server.close();
});

for (const { what, endpoint, server, code, limits } of servers) {
  test(`Four probes of a server that ${what} end with ${code} each`, async () => {
    const settings = probeSettings({ connectTo: [`::127.0.0.1:${server.port}`], limits }, network);
    const signal = new AbortController().signal;
    const found = await Promise.all(
      Array.from(
        { length: 4 },
        () => probe(endpoint, settings, { redactor: new Redactor(), network, clock: systemClock }, signal),
      ),
    );
    assert.deepEqual(found.map((each) => each.findings[0]?.code), [code, code, code, code]);
  });
}
