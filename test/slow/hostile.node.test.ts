import assert from "node:assert/strict";
import process from "node:process";
import { test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { mapLimit } from "../../src/core/base/async.ts";
import { probe } from "../../src/core/probe/probe-endpoint.ts";
import { probeSettings } from "../../src/core/probe/probe-settings.ts";
import { systemClock } from "../../src/runtime/clock.ts";
import { createNetwork } from "../../src/runtime/network.ts";
import { type HostileServer, hostileServers } from "../support/probe-hostile.ts";
import { Redactor } from "../../src/core/base/secret.ts";

const PROBES = 1_000;
const IN_FLIGHT = 32;
/** What a leak of one connection's buffers or session would exceed many times over in 333 probes. */
const GROWTH = 1.5;
const MEGABYTE = 1024 * 1024;

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** Bytes in use after everything that can be freed is. */
async function heapUsed(): Promise<number> {
  for (let turn = 0; turn < 3; turn++) {
    await systemClock.sleep(20);
    collect();
  }
  return process.memoryUsage().heapUsed;
}

/** What keeps the process alive, sorted; waits until it is `expected`, because handles close a turn after their sockets. */
async function resources(expected: readonly string[]): Promise<string[]> {
  const names = (): string[] => process.getActiveResourcesInfo().sort();
  for (let turn = 0; turn < 1500 && names().join() !== expected.join(); turn++) await systemClock.sleep(20);
  return names();
}

test("A thousand probes of hostile servers in one process each end with their code, and leave nothing behind", async (t) => {
  const rejections: unknown[] = [];
  const onRejection = (reason: unknown): void => void rejections.push(reason);
  process.on("unhandledRejection", onRejection);
  t.after(() => void process.off("unhandledRejection", onRejection));
  const network = createNetwork();
  const signal = new AbortController().signal;
  // What the start of the process left open is closed by then.
  await systemClock.sleep(100);
  const before = process.getActiveResourcesInfo().sort();
  const servers = await hostileServers();
  const start = performance.now();
  const one = async ({ endpoint, server, limits, code, what }: HostileServer): Promise<void> => {
    const settings = probeSettings({ connectTo: [`::127.0.0.1:${server.port}`], limits }, network);
    const { findings } = await probe(
      endpoint,
      settings,
      { redactor: new Redactor(), network, clock: systemClock },
      signal,
    );
    assert.equal(findings[0]?.code, code, `a server that ${what}`);
  };
  t.after(() => Promise.all(servers.map(({ server }) => server.close())));
  const heaps: number[] = [];
  for (let third = 0; third < 3; third++) {
    const share = Array.from({ length: Math.ceil((PROBES - third) / 3) }, (_, at) => servers[at % servers.length]);
    await mapLimit(share, IN_FLIGHT, async (each) => each && await one(each));
    heaps.push(await heapUsed());
  }
  const seconds = (performance.now() - start) / 1000;
  for (const { server } of servers) await server.close();
  const left = await resources(before);
  const [first = 0, , last = 0] = heaps;
  const figures = heaps.map((bytes) => (bytes / MEGABYTE).toFixed(1)).join(" / ");
  console.log(
    `${PROBES} probes of ${servers.length} hostile servers in ${
      seconds.toFixed(1)
    } s, ${IN_FLIGHT} at a time; heap after each third ${figures} MiB; ${left.length} handles as at the start`,
  );
  assert.deepEqual(rejections, []);
  assert.deepEqual(left, before);
  assert.ok(last < first * GROWTH, `the heap grew from ${first} to ${last} bytes`);
});
