import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Paced, paced, type Requests } from "../../support/paced-requests.ts";
import type { Limiting, Told } from "../../support/rate-limit-server.ts";

const RUNS = 150;

const MINUTE: Limiting = {
  kind: "from-first",
  allowed: 300,
  windowMs: 60_000,
  phaseMs: 0,
  rounding: "up",
  foreign: 0,
  foreignFrom: 0,
  drift: 0,
  tell: (told) => told,
};

const LOAD: Requests = { requests: 900, parallel: 16, there: [20, 30], back: [20, 25, 40] };

/** What both ways take to have answered all but the last of the requests, and the windows of the one that learns. */
async function both(limiting: Partial<Limiting>, load: Partial<Requests> = {}): Promise<[now: Paced, before: Paced]> {
  const [server, requests] = [{ ...MINUTE, ...limiting }, { ...LOAD, ...load }];
  return [await paced(server, requests), await paced(server, requests, false)];
}

/** How much sooner the nth request was answered. */
function gainMs([now, before]: [Paced, Paced], nth: number): number {
  return (before.ends[nth] ?? NaN) - (now.ends[nth] ?? NaN);
}

for (const kind of ["from-first", "by-clock"] as const) {
  for (const rounding of ["up", "above"] as const) {
    test(`of a server that rounds ${rounding} (windows ${kind}), each window is entered a second sooner once one place has told`, async () => {
      const runs = await both({ kind, rounding, phaseMs: 41_234 }, { requests: 899 });
      const gains = [350, 650].map((nth) => Math.round(gainMs(runs, nth) / 1000));
      assert.deepEqual(gains, kind === "from-first" ? [1, 2] : [1, 1]);
      assert.deepEqual(runs[0].windows, [299, 300, 300]);
      assert.equal(runs[0].refused, 0);
    });
  }
}

for (const rounding of ["down", "nearest"] as const) {
  test(`of a server that rounds ${rounding}, nothing is lost by asking: all windows are used fully`, async () => {
    const runs = await both({ rounding }, { requests: 900 });
    assert.deepEqual(runs[0].windows, [300, 300, 300]);
    assert.equal(runs[0].refused, 0);
    assert.ok(Math.abs(gainMs(runs, 899)) <= 100, `${gainMs(runs, 899)}`);
  });
}

test("the last request of a run is not kept back for a window that nobody waits for", async () => {
  const [{ ends }] = await both({}, { requests: 300 });
  assert.ok((ends.at(-1) ?? NaN) < 2500, `${ends.at(-1)}`);
});

for (const allowed of [1, 2, 20]) {
  test(`no place of a limit of ${allowed} is given for the end of a window`, async () => {
    const [now, before] = await both({ allowed }, {
      requests: 3 * allowed,
      parallel: 4,
      there: [200],
      back: [150, 250],
    });
    assert.deepEqual(now, before);
    assert.deepEqual(now.windows, [allowed, allowed, allowed]);
  });
}

test("a server whose clock is slower by half a thousandth refuses nothing", async () => {
  const runs = await both({ drift: -0.0005 }, { requests: 899, there: [5, 30] });
  assert.deepEqual(runs[0].windows, [299, 300, 300]);
  assert.equal(runs[0].refused, 0);
});

test("where others use the limit, nothing is asked: it is used as if the end were unsure", async () => {
  const [now, before] = await both({ kind: "by-clock", foreign: 1 });
  assert.deepEqual(now, before);
  assert.equal(now.refused, 0);
});

for (const spoilt of ["says nothing", "is lost in a slow line"] as const) {
  test(`a scout whose answer ${spoilt} holds nobody up`, async () => {
    const tell = (told: Told, nth: number): Told | undefined =>
      spoilt === "says nothing" && nth === 300 ? undefined : told;
    const back = Array.from({ length: 590 }, (_, nth) => spoilt !== "says nothing" && nth === 299 ? 5000 : 30);
    const runs = await both({ tell }, { requests: 590, back });
    assert.ok(gainMs(runs, 560) > -200, `${gainMs(runs, 560)}`);
    assert.equal(runs[0].refused, 0);
  });
}

test("a server that ends a window later than it tells refuses one request, and then each window is waited for as before", async () => {
  const tell = (told: Told, nth: number): Told => nth > 600 ? { ...told, reset: Math.max(0, told.reset - 1) } : told;
  const [now] = await both({ tell }, { requests: 1700 });
  assert.equal(now.refused, 1);
});

for (const rounding of ["up", "down"] as const) {
  test(`in a window that slides (rounded ${rounding}), the one that came before the others does not bring them too soon the next time`, async () => {
    const load = { requests: 340, parallel: 32, there: [4], back: [29, 42, 38, 18] };
    const [now, before] = await both({ kind: "sliding", allowed: 100, rounding }, load);
    assert.equal(before.refused, 0);
    assert.equal(now.refused, 0);
  });
}

const trip = fc.oneof(
  fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 7 }),
  fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 7 }),
  fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 3 }),
);

/** Servers of all kinds, and more requests than they allow at once. */
const server = fc.record({
  kind: fc.constantFrom("from-first" as const, "by-clock" as const),
  allowed: fc.constantFrom(1, 2, 5, 100, 120, 150),
  windowMs: fc.constantFrom(1000, 3000, 6000, 60_000),
  phaseMs: fc.nat(60_000),
  rounding: fc.constantFrom("up" as const, "down" as const, "nearest" as const, "above" as const),
  foreign: fc.constant(0),
  foreignFrom: fc.constant(0),
  drift: fc.constantFrom(0, 0.0001, -0.0001),
  tell: fc.constant((told: Told): Told => told),
});

const load = fc.record({
  windows: fc.double({ min: 0.5, max: 3.2, noNaN: true }),
  parallel: fc.constantFrom(1, 2, 4, 16, 32),
  there: trip,
  back: trip,
});

function requestsOf(
  limiting: Limiting,
  { windows, ...rest }: { windows: number } & Omit<Requests, "requests">,
): Requests {
  return { ...rest, requests: Math.ceil(limiting.allowed * windows) };
}

test("whatever an honest server counts by, nothing more is refused, and nothing comes later than one request and a trip", async () => {
  const checked = fc.asyncProperty(server, load, async (limiting, each) => {
    const requests = requestsOf(limiting, each);
    const [now, before] = await both(limiting, requests);
    // Where it refuses anyway, for answers that take seconds, chance decides how often.
    if (before.refused > 0) return;
    assert.equal(now.refused, 0);
    const tripMs = Math.max(...requests.there) + Math.max(...requests.back);
    for (const [nth, end] of now.ends.entries()) {
      assert.ok(end <= (before.ends[nth + 1] ?? Infinity) + 2 * tripMs + 101, `request ${nth} at ${end}`);
    }
  });
  await fc.assert(checked, { numRuns: RUNS });
});

const lie = fc.oneof(
  fc.integer({ min: 1, max: 300 }).map((last) => (told: Told, nth: number) => nth > last ? undefined : told),
  fc.integer({ min: 2, max: 7 }).map((each) => (told: Told, nth: number) => nth % each === 0 ? undefined : told),
  fc.integer({ min: 2, max: 7 }).map((part) => (told: Told) => ({ ...told, count: Math.floor(told.count / part) })),
  fc.constantFrom(0, 1, 60, 999_999_999).map((reset) => (told: Told) => ({ ...told, reset })),
  fc.integer({ min: -3, max: 3 }).map((by) => (told: Told) => ({ ...told, reset: Math.max(0, told.reset + by) })),
  fc.integer({ min: 2, max: 50 }).map((each) => (told: Told, nth: number) =>
    nth % each === 0 ? { ...told, reset: 61 } : told
  ),
);

const anyServer = fc.record({
  limiting: server,
  kind: fc.constantFrom("from-first" as const, "by-clock" as const, "sliding" as const, "bucket" as const),
  rounding: fc.constantFrom("up" as const, "down" as const, "nearest" as const, "dates" as const),
  drift: fc.constantFrom(0, 0.01, -0.01),
  tell: lie,
}).map(({ limiting, ...rest }): Limiting => ({ ...limiting, ...rest }));

test("whatever a server tells, each request is answered in the end", async () => {
  const checked = fc.asyncProperty(anyServer, load, async (limiting, each) => {
    const requests = requestsOf(limiting, each);
    const { ends } = await paced(limiting, requests);
    assert.equal(ends.length, requests.requests);
    // A quarter of an hour is the longest that a header can make a run wait, of each window.
    assert.ok((ends.at(-1) ?? NaN) < 3_600_000 * 2, `${ends.at(-1)}`);
  });
  await fc.assert(checked, { numRuns: RUNS });
});
