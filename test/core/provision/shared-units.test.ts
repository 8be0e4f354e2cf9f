import assert from "node:assert/strict";
import { test } from "node:test";
import type { UnitOutcome } from "../../../src/core/provision/journal.ts";
import { provision, type ProvisionDependencies } from "../../../src/core/provision/provisioner.ts";
import type { Change, Step, Target } from "../../../src/core/provision/target.ts";
import type { DesiredAccount, LiveUnit } from "../../../src/core/provision/unit.ts";
import { AppError } from "../../../src/core/base/errors.ts";
import { DomainApi, type DomainFault, type DomainRequest, DomainTarget } from "../../support/domain-target.ts";
import { FakeClock } from "../../support/fake-clock.ts";
import { makeAccount, makeDesired, makePlan, MemoryJournal, memoryLogger } from "../../support/provision-bench.ts";

/** An account by its address, whose file has a name of its own. */
function mailbox(address: string, sender = "Support", overrides: Partial<DesiredAccount> = {}): DesiredAccount {
  const account = makeAccount(`Name of ${address}`, { username: address, description: sender });
  return makeDesired(address.replace("@", "-"), { account, ...overrides });
}

class SharedBench {
  readonly clock = new FakeClock({ auto: true });
  readonly api = new DomainApi(this.clock);
  readonly logger = memoryLogger();
  journal = new MemoryJournal();

  async apply(
    desired: readonly DesiredAccount[],
    options: {
      readonly run?: Partial<ProvisionDependencies>;
      readonly changed?: (changes: readonly Change[]) => readonly Change[];
      readonly target?: Target;
    } = {},
  ): Promise<readonly UnitOutcome[]> {
    const { target = new DomainTarget(this.api) } = options;
    const plan = await makePlan(desired, target);
    const changes = options.changed?.(plan.changes) ?? plan.changes;
    const { clock, logger, journal } = this;
    const run = { journal, clock, random: () => 0.5, logger, ...options.run };
    return await provision({ ...plan, changes }, target, run);
  }

  /** Lets the requests that match go wrong, the first `times` of them. */
  fail(pattern: RegExp, fault: DomainFault, times = Infinity): void {
    let left = times;
    this.api.fault = ({ method, kind, name }: DomainRequest) =>
      pattern.test(`${method} ${kind} ${name}`) && left-- > 0 ? fault : undefined;
  }
}

function shown({ name, action, status, succeeded }: UnitOutcome): unknown[] {
  return [name, action, status, succeeded];
}

function removal(observed: LiveUnit): Change {
  const { kind, key, needs } = observed;
  return { action: "delete", kind, key, name: key, file: "", line: 1, needs, observed };
}

const TWO = [mailbox("a@one.example"), mailbox("b@one.example")];

test("1. a unit is known by its target's key: what the API calls it, and what the file calls it, is nobody's key", async () => {
  const bench = new SharedBench();
  await bench.apply(TWO);
  const writes = bench.api.writes().length;
  const again = await bench.apply(TWO);
  assert.deepEqual(again.map(shown), [
    ["one.example", "no-op", "ACTIVE", true],
    ["Name of a@one.example", "no-op", "Connected", true],
    ["Name of b@one.example", "no-op", "Connected", true],
  ]);
  assert.equal(bench.api.writes().length, writes);
  const renamed = TWO.map((each) => ({ ...each, account: { ...each.account, name: `${each.account.name}, renamed` } }));
  await bench.apply(renamed);
  assert.equal(bench.api.writes().length, writes);
});

test("2. what accounts share is written once, before any of them, however many are written at once", async () => {
  const bench = new SharedBench();
  const many = ["one", "two"].flatMap((domain) =>
    Array.from({ length: 20 }, (_, index) => mailbox(`box${index}@${domain}.example`))
  );
  const outcomes = await bench.apply(many);
  assert.ok(outcomes.every(({ succeeded }) => succeeded));
  for (const kind of ["credential", "integration", "domain"] as const) {
    assert.equal(bench.api.all(kind).length, 2, kind);
  }
  assert.equal(bench.api.all("route").length, 40);
  for (const domain of ["one", "two"]) {
    const writes = bench.api.writes().map((write, at) => ({ write, at })).filter(({ write }) => write.includes(domain));
    const shared = writes.filter(({ write }) => !write.includes("route"));
    const routes = writes.filter(({ write }) => write.includes("route"));
    assert.ok((shared.at(-1)?.at ?? Infinity) < (routes[0]?.at ?? -1), domain);
  }
});

test("2. a unit that fails holds back those that need it, with its reason and its place, and no other", async () => {
  const bench = new SharedBench();
  bench.fail(/POST integration gea:one/, "refused");
  const outcomes = await bench.apply([...TWO, mailbox("c@two.example")]);
  assert.deepEqual(outcomes.map(shown), [
    ["one.example", "create", "FAILED", false],
    ["two.example", "create", "ACTIVE", true],
    ["Name of a@one.example", "create", "FAILED", false],
    ["Name of b@one.example", "create", "FAILED", false],
    ["Name of c@two.example", "create", "Connected", true],
  ]);
  const held = outcomes.filter(({ code }) => code === "NEEDED_UNIT_FAILED");
  assert.deepEqual(held.map(({ detail }) => detail), [
    '"one.example" (accounts/a-one.example.yaml:1), which it needs, failed: Cannot POST the integration',
    '"one.example" (accounts/a-one.example.yaml:1), which it needs, failed: Cannot POST the integration',
  ]);
  assert.ok(!bench.api.writes().some((write) => /route .@one/.test(write)));
});

test("2. an account whose domain the plan holds back is held back with it", async () => {
  const bench = new SharedBench();
  const other = mailbox("a@one.example", "Other");
  await bench.apply([mailbox("a@one.example")]);
  const twice = bench.api.create("domain", "one.example", undefined, "settings");
  const outcomes = await bench.apply([other]);
  assert.deepEqual(outcomes.map(({ name, status, code }) => [name, status, code]), [
    ["one.example", "BLOCKED", "NAME_AMBIGUOUS"],
    ["Name of a@one.example", "BLOCKED", "NEEDED_UNIT_FAILED"],
  ]);
  assert.match(outcomes[1]?.detail ?? "", /^"one\.example", which it needs, is held back: 2 live domains have/);
  bench.api.stored.delete(twice.id);
});

test("2. what needs a unit is removed before it, and a removal that fails keeps what it needs", async () => {
  const bench = new SharedBench();
  await bench.apply(TWO);
  const target = new DomainTarget(bench.api);
  const live = await target.list({});
  // Shared units first: the order is the engine's, not the plan's.
  const removals = live.map(removal);
  bench.fail(/DELETE route b@one/, "refused");
  bench.api.removalMs = 3_000;
  const kept = await bench.apply([], { changed: () => removals });
  assert.deepEqual(kept.map(shown), [
    ["one.example", "delete", "FAILED", false],
    ["a@one.example", "delete", "DELETED", true],
    ["b@one.example", "delete", "FAILED", false],
  ]);
  assert.equal(kept[0]?.detail, '"b@one.example", which needs it, was not deleted: Cannot DELETE the route');
  assert.ok(bench.api.named("domain", "one.example"));

  bench.api.fault = () => undefined;
  const before = bench.api.requests.length;
  const gone = await bench.apply([], { changed: () => removals.filter(({ key }) => key !== "a@one.example") });
  assert.ok(gone.every(({ succeeded }) => succeeded));
  const deletions = bench.api.requests.slice(before).filter((request) => request.startsWith("DELETE"));
  assert.deepEqual(deletions, [
    "DELETE route b@one.example",
    "DELETE domain one.example",
    "DELETE integration gea:one.example",
    "DELETE credential gea:one.example",
  ]);
  assert.equal(bench.api.all("credential").length, 0);
});

test("2. units that need each other in a circle are refused, not waited for", async () => {
  const bench = new SharedBench();
  const outcomes = await bench.apply(TWO, {
    changed: (changes) =>
      changes.map((change) => change.kind === "domain" ? { ...change, needs: ["a@one.example"] } : change),
  });
  assert.deepEqual(new Set(outcomes.map(({ code }) => code)), new Set(["INTERNAL"]));
  assert.equal(bench.api.writes().length, 0);
  await bench.apply(TWO);
  const settled = await bench.apply(TWO, {
    changed: (changes) =>
      changes.map((change) => change.kind === "domain" ? { ...change, needs: ["a@one.example"] } : change),
  });
  assert.deepEqual(settled.map(({ action, code }) => [action, code]), [
    ["no-op", "INTERNAL"],
    ["no-op", "INTERNAL"],
    ["no-op", "INTERNAL"],
  ]);
});

test("3. a resource that changed since it was read is read and sent again, ten times at most, under one intent", async () => {
  const bench = new SharedBench();
  bench.fail(/PUT integration/, "stale", 9);
  const outcomes = await bench.apply(TWO);
  assert.ok(outcomes.every(({ succeeded }) => succeeded));
  assert.equal(bench.api.requests.filter((request) => request === "PUT integration gea:one.example").length, 10);
  assert.equal(bench.journal.intents().filter(({ method }) => method === "PUT").length, 1);

  const stubborn = new SharedBench();
  stubborn.fail(/PUT integration/, "stale");
  const [domain] = await stubborn.apply(TWO);
  assert.deepEqual([domain?.status, domain?.code], ["FAILED", "GENESYS_CONFLICT"]);
  assert.equal(stubborn.api.requests.filter((request) => request === "PUT integration gea:one.example").length, 10);
  assert.deepEqual(stubborn.journal.results().map(({ status }) => status), ["success", "success", "failure"]);
});

test("4. a request that may be made twice is made again when its answer is lost and nothing came of it", async () => {
  const bench = new SharedBench();
  bench.fail(/PATCH integration/, "unsent", 2);
  const outcomes = await bench.apply(TWO);
  assert.ok(outcomes.every(({ succeeded }) => succeeded));
  assert.equal(bench.api.requests.filter((request) => request.startsWith("PATCH")).length, 3);

  const lost = new SharedBench();
  lost.fail(/PATCH integration/, "lost", 1);
  assert.ok((await lost.apply(TWO)).every(({ succeeded }) => succeeded));
  assert.equal(lost.api.requests.filter((request) => request.startsWith("PATCH")).length, 1);

  const dead = new SharedBench();
  dead.fail(/PATCH integration/, "unsent");
  const [domain] = await dead.apply(TWO);
  assert.deepEqual([domain?.status, domain?.code], ["FAILED", "GENESYS_UNREACHABLE"]);
  assert.equal(dead.api.requests.filter((request) => request.startsWith("PATCH")).length, 3);
});

test("5. a step ends when what it waits for has come, and the steps and units after it wait too", async () => {
  const bench = new SharedBench();
  bench.api.activationMs = 20_000;
  const outcomes = await bench.apply(TWO);
  assert.ok(outcomes.every(({ succeeded }) => succeeded));
  const [enabled, settings] = [/PATCH integration/, /POST domain/].map((pattern) =>
    bench.api.requests.findIndex((request) => pattern.test(request))
  );
  const looks = bench.api.requests.slice(enabled, settings).filter((request) => request.startsWith("GET integration"));
  assert.ok(looks.length >= 4 && looks.length <= 30, `${looks.length} looks in 20 s`);
});

test("5. a wait that ends badly, or not in time, ends its unit with the API's word and what was waited for", async () => {
  const failing = new SharedBench();
  failing.api.fault = ({ method, kind }) => {
    const integration = failing.api.named("integration", "gea:one.example");
    if (integration && method === "GET" && kind === "integration") integration.error = "535 5.7.8 no such mailbox";
    return undefined;
  };
  const [broken, account] = await failing.apply(TWO);
  assert.deepEqual([broken?.status, broken?.code, broken?.detail], [
    "ERROR",
    "VALIDATION_FAILED",
    'Genesys Cloud reports ERROR of "the integration": "535 5.7.8 no such mailbox"',
  ]);
  assert.deepEqual([account?.status, account?.code], ["FAILED", "NEEDED_UNIT_FAILED"]);

  const slow = new SharedBench();
  slow.api.activationMs = Infinity;
  const [late] = await slow.apply(TWO);
  assert.deepEqual([late?.status, late?.code, late?.detail], [
    "TIMED_OUT",
    "VALIDATION_TIMED_OUT",
    "the integration is still ACTIVATING after 60 s",
  ]);
});

test("5. a stop while a step waits ends the unit there and then", async () => {
  const bench = new SharedBench();
  const stop = new AbortController();
  bench.api.activationMs = Infinity;
  bench.api.fault = ({ method, kind }, nth) => {
    if (method === "GET" && kind === "integration" && nth > 12) stop.abort();
    return undefined;
  };
  const [domain, account] = await bench.apply(TWO, { run: { signal: stop.signal } });
  assert.deepEqual([domain?.code, domain?.detail], [
    "CANCELLED",
    "The run was stopped while it waited for the integration",
  ]);
  assert.equal(account?.code, "NEEDED_UNIT_FAILED");
});

test("6. a test is recorded as a check and never as a write, and its failure is told and stops nothing", async () => {
  for (const result of ["passed", "failed", "broken"] as const) {
    const bench = new SharedBench();
    bench.api.test = () => result;
    const outcomes = await bench.apply(TWO);
    assert.ok(outcomes.every(({ succeeded }) => succeeded), result);
    const checks = bench.journal.entries.flatMap((entry) => entry.type === "checked" ? [entry] : []);
    assert.deepEqual(checks.map(({ name, check }) => [name, check.id, check.result]), [
      ["one.example", "smtp-test", result === "broken" ? "inconclusive" : result],
    ]);
    assert.deepEqual(outcomes.map(({ findings }) => findings.map(({ severity }) => severity)), [
      result === "failed" ? ["warning"] : [],
      [],
      [],
    ]);
    assert.equal(bench.journal.intents().length, bench.api.writes().length);
  }
});

test("7. the state of a unit reaches every unit that needs it, in its own words", async () => {
  const bench = new SharedBench();
  await bench.apply(TWO);
  const integration = bench.api.named("integration", "gea:one.example");
  if (integration) integration.error = "550 mailbox is disabled";
  const [domain, first, second] = await bench.apply([mailbox("a@one.example"), mailbox("b@one.example", "New")]);
  const detail = 'Genesys Cloud reports ERROR of "one.example": "550 mailbox is disabled"';
  assert.deepEqual([domain?.status, domain?.succeeded], ["ERROR", false]);
  assert.deepEqual([first?.action, first?.status, first?.code, first?.detail], [
    "no-op",
    "ERROR",
    "VALIDATION_FAILED",
    detail,
  ]);
  // What a file asks for is written all the same: it is not what is wrong.
  assert.deepEqual([second?.action, second?.status, second?.detail], ["update", "ERROR", detail]);
  assert.equal(bench.api.named("route", "b@one.example")?.value, "New");
});

test("7. an account that needs no write waits for the end of the domain that is written", async () => {
  const bench = new SharedBench();
  await bench.apply([mailbox("a@one.example")]);
  const moved = mailbox("a@one.example");
  const account = { ...moved.account, smtp_server: "smtp2.example.com" };
  const [domain, route] = await bench.apply([{ ...moved, account }]);
  assert.deepEqual([domain?.action, domain?.succeeded, route?.action, route?.status], [
    "update",
    true,
    "update",
    "Connected",
  ]);
  bench.fail(/PUT integration/, "refused");
  const back = await bench.apply([moved]);
  assert.deepEqual(back.map(({ action, succeeded, code }) => [action, succeeded, code]), [
    ["update", false, "GENESYS_REFUSED"],
    ["update", false, "NEEDED_UNIT_FAILED"],
  ]);
  // What was there before is not what this run left behind.
  assert.deepEqual(back[0]?.leftBehind, []);
});

test("8. what an aborted sequence made is told, and the next run goes on with it and makes nothing twice", async () => {
  const bench = new SharedBench();
  bench.fail(/POST integration/, "refused");
  const [domain, account] = await bench.apply(TWO);
  assert.deepEqual(domain?.leftBehind, [{ kind: "credential", id: "credential-1", name: "gea:one.example" }]);
  assert.deepEqual(account?.leftBehind, []);

  bench.api.fault = () => undefined;
  const calls = bench.api.requests.length;
  const outcomes = await bench.apply(TWO);
  assert.ok(outcomes.every(({ succeeded, leftBehind }) => succeeded && leftBehind.length === 0));
  const found = bench.journal.entries.flatMap((each) =>
    each.type === "found" ? [[each.intent.resource, each.targetId]] : []
  );
  assert.deepEqual(found, [["credential", "credential-1"]]);
  assert.equal(bench.api.all("credential").length, 1);
  assert.ok(!bench.api.requests.slice(calls).some((request) => request.startsWith("POST credential")));
});

test("each write of a unit is announced before it is made and recorded after it, with what it builds on", async () => {
  const bench = new SharedBench();
  const outcomes = await bench.apply([mailbox("a@one.example")]);
  const [domain, account] = outcomes;
  assert.deepEqual([domain?.accountId, account?.accountId], ["domain-3", "route-4"]);
  const write = ["intent", "result"];
  assert.deepEqual(bench.journal.entries.map((entry) => entry.type), [
    ...Array(5).fill(write).flat(),
    ...["checked", "pending"],
    ...write,
    ...["pending", "outcome", "outcome"],
  ]);
  assert.deepEqual(bench.journal.intents().map(({ resource, method, after }) => [resource, method, after]), [
    ["credential", "POST", { parent: null }],
    ["integration", "POST", { parent: "credential-1" }],
    ["integration", "PUT", { parent: null }],
    ["integration", "PATCH", { parent: null }],
    ["domain", "POST", { parent: "integration-2" }],
    ["route", "POST", { sender: "Support" }],
  ]);
  const targets = ["credential-1", "integration-2", "integration-2", "integration-2", "domain-3", "route-4"];
  assert.deepEqual(bench.journal.results().map(({ targetId }) => targetId), targets);
});

test("a creation in the middle whose answer is lost is looked up, taken over and made once, and its unit goes on", async () => {
  const bench = new SharedBench();
  bench.fail(/POST integration/, "lost");
  const outcomes = await bench.apply(TWO);
  assert.ok(outcomes.every(({ succeeded }) => succeeded));
  assert.equal(bench.api.requests.filter((request) => request.startsWith("POST integration")).length, 1);
  assert.deepEqual(bench.journal.results().map(({ adopted }) => adopted), [
    undefined,
    true,
    ...Array(5).fill(undefined),
  ]);
});

test("an update writes only what is not yet as wanted", async () => {
  const bench = new SharedBench();
  await bench.apply(TWO);
  const before = bench.api.writes().length;
  const intents = bench.journal.intents().length;
  await bench.apply(TWO.map((each) => ({ ...each, account: { ...each.account, smtp_server: "new.example" } })));
  assert.deepEqual(bench.api.writes().slice(before), ["PUT integration gea:one.example"]);
  assert.deepEqual(bench.journal.intents().slice(intents).map(({ method }) => method), ["PUT"]);
});

test("a shared unit that several accounts ask to rewrite is rewritten once", async () => {
  const bench = new SharedBench();
  await bench.apply(TWO);
  const before = bench.api.writes().length;
  const outcomes = await bench.apply([
    mailbox("a@one.example", "Support", { rotate: true }),
    mailbox("b@one.example", "Support", { rotate: true }),
  ]);
  assert.deepEqual(outcomes.map(({ action }) => action), ["update", "update", "update"]);
  assert.deepEqual(bench.api.writes().slice(before), ["PUT credential gea:one.example"]);
});

test("a stop between two writes of a unit says how far it came", async () => {
  const bench = new SharedBench();
  const stop = new AbortController();
  bench.api.fault = ({ method }) => {
    if (method === "POST") stop.abort();
    return undefined;
  };
  const [domain] = await bench.apply(TWO, { run: { signal: stop.signal } });
  assert.equal(domain?.code, "CANCELLED");
  assert.equal(domain?.detail, "The run was stopped after 1 of 6 writes of this domain");
  assert.deepEqual(bench.api.writes(), ["POST credential gea:one.example"]);
});

test("a stop while a step looks whether it is done already is told as a stop, with its reason", async () => {
  for (const reason of [undefined, new AppError("AUDIT_UNWRITABLE", "The disk is full")]) {
    const bench = new SharedBench();
    const stop = new AbortController();
    bench.api.fault = ({ method, kind }) => {
      if (method !== "GET" || kind !== "integration") return undefined;
      stop.abort(reason);
      return "unsent";
    };
    const [domain] = await bench.apply(TWO, { run: { signal: stop.signal } });
    assert.deepEqual([domain?.code, domain?.detail], [
      reason?.code ?? "CANCELLED",
      `The run was stopped after 1 of 6 writes of this domain${reason ? ": The disk is full" : ""}`,
    ]);
  }
});

/** Routes that are connected as soon as they are written. */
class InstantTarget extends DomainTarget {
  override steps(change: Change): readonly Step[] {
    return super.steps(change).map((step): Step =>
      change.kind === "domain" || step.kind !== "write" ? step : {
        ...step,
        send: async (known, context) => {
          const answer = await step.send(known, context);
          return answer.kind === "done" ? { ...answer, state: { phase: "success", status: "Connected" } } : answer;
        },
      }
    );
  }
}

test("7. an account that is good at once fails all the same with what it needs", async () => {
  const bench = new SharedBench();
  await bench.apply(TWO);
  const integration = bench.api.named("integration", "gea:one.example");
  if (integration) integration.error = "550 mailbox is disabled";
  const outcomes = await bench.apply([mailbox("a@one.example", "New")], { target: new InstantTarget(bench.api) });
  assert.deepEqual(outcomes.map(shown), [
    ["one.example", "no-op", "ERROR", false],
    ["Name of a@one.example", "update", "ERROR", false],
  ]);
});

test("2. of two live units of one key, neither is removed before what needs their key", async () => {
  const bench = new SharedBench();
  await bench.apply(TWO);
  const live = await new DomainTarget(bench.api).list({});
  const removals = live.map(removal);
  const twin = removals.filter(({ kind }) => kind === "domain");
  const before = bench.api.requests.length;
  await bench.apply([], { changed: () => [...twin, ...removals] });
  const deletions = bench.api.requests.slice(before).filter((request) => /DELETE (route|domain)/.test(request));
  assert.deepEqual(deletions.map((request) => request.split(" ")[1]), ["route", "route", "domain", "domain"]);
});

test("a resource that is there with another content is named, not called the account", async () => {
  const bench = new SharedBench();
  bench.api.create("route", "a@one.example", undefined, "Foreign");
  const target = new (class extends DomainTarget {
    override list(): Promise<readonly []> {
      return Promise.resolve([]);
    }
  })(bench.api);
  const [, account] = await bench.apply([mailbox("a@one.example")], { target });
  assert.equal(account?.code, "GENESYS_CONFLICT");
  assert.equal(
    account?.detail,
    'Cannot create the route "a@one.example": one with that name already exists, with a different value',
  );
});
