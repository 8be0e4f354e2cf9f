import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import type { JsonValue } from "../../../src/core/base/canonical-json.ts";
import { comparePlan, type Removal } from "../../../src/core/provision/compute-plan.ts";
import type { ChangeBlock } from "../../../src/core/provision/unit.ts";
import { planHash, type PlanShape } from "../../../src/core/provision/plan-hash.ts";
import type { Change, Plan, Target } from "../../../src/core/provision/target.ts";
import type { DesiredAccount, DesiredUnit, LiveUnit } from "../../../src/core/provision/unit.ts";
import { liveAccount } from "../../../src/core/targets/email-accounts/content.ts";
import { DomainApi, DomainTarget } from "../../support/domain-target.ts";
import { FakeClock } from "../../support/fake-clock.ts";
import {
  Bench,
  benchOf,
  type Gone,
  makeAccount,
  makeBody,
  makeDesired,
  makePlan,
} from "../../support/provision-bench.ts";

function plan(bench: Bench, desired: readonly DesiredAccount[], gone: readonly Gone[] = []): Promise<Plan> {
  return makePlan(desired, bench.target(), gone);
}

function shown({ action, name }: Change): unknown[] {
  return [action, name];
}

test("the hash is SHA-256 over canonical JSON that anyone can write down: the shape, and each unit's files and live state", async () => {
  const content: { [field: string]: JsonValue } = { sender: "Support", retries: 3 };
  const unit = { kind: "account", key: "b@one.example", name: "Ignored", needs: ["one.example"] };
  const observed: LiveUnit = {
    ...unit,
    id: "an-id",
    state: { phase: "failure", status: "ERROR", message: "no" },
    content,
    resources: { route: { id: "an-id", version: 7 } },
  };
  const asked: [DesiredAccount] = [makeDesired("a")];
  const desired: DesiredUnit = {
    kind: "domain",
    key: "one.example",
    name: "Also ignored",
    needs: [],
    content: { server: "smtp.one.example" },
    accounts: asked,
    secretReference: "env:ONE",
    secretChanged: true,
  };
  const place = { file: "somewhere.yaml", line: 9 };
  const changes: Change[] = [
    { action: "update", ...desired, ...place, fields: ["server", "password", "auth"], desired, observed },
    { action: "blocked", ...unit, ...place, observed, reason: "accounts/x.yaml cannot be read", code: "PRUNE_BLOCKED" },
  ];
  const blocked =
    '{"action":"blocked","desired":null,"fields":[],"key":"b@one.example","observed":{"retries":3,"sender":"Support"}}';
  const update = '{"action":"update","desired":{"password":"env:ONE","server":"smtp.one.example"},' +
    '"fields":["auth","password","server"],"key":"one.example","kind":"domain",' +
    '"observed":{"retries":3,"sender":"Support"}}';
  const text = `{"shape":{"genesys-api":"email-domains","prune":true},"units":[${blocked},${update}],"version":2}`;
  assert.equal(
    await planHash(changes, { prune: true, "genesys-api": "email-domains" }),
    `sha256:${createHash("sha256").update(text).digest("hex")}`,
  );
});

test("the hash is the same for another order, layout, case of hosts, password value, state, version and place of files", async () => {
  const changed = (name: string, overrides: Partial<DesiredAccount> = {}): DesiredAccount =>
    makeDesired(name, { account: makeAccount(name, { description: "new" }), ...overrides });
  const first = await plan(benchOf("a", "b"), [changed("a"), changed("b"), makeDesired("c")]);
  const bench = new Bench();
  for (const name of ["unmanaged", "b", "a"]) {
    bench.fake.seed(makeBody(name), { status: "VALIDATION_FAILED" }).version = 9;
  }
  const second = await plan(bench, [
    makeDesired("c", { file: "elsewhere.json", line: 99 }),
    changed("b", { password: undefined }),
    changed("a", {
      account: makeAccount("a", {
        description: "new \n",
        smtp_server: "SMTP.example.com",
        imap_server: "imap.example.com.",
        signature: "Kind regards\r\n",
      }),
    }),
  ]);
  assert.deepEqual(first.changes.map(shown), [["update", "a"], ["update", "b"], ["create", "c"]]);
  assert.match(first.hash, /^sha256:[0-9a-f]{64}$/);
  assert.equal(second.hash, first.hash);
});

test("a unit that is left as it is does not enter, whatever it is", async () => {
  const empty = await planHash([]);
  assert.equal((await plan(benchOf("a", "b"), [makeDesired("a"), makeDesired("b")])).hash, empty);
  assert.equal((await plan(new Bench(), [])).hash, empty);
  const alone = await plan(benchOf("a"), [makeDesired("a"), makeDesired("new")]);
  const reference = makeAccount("b", { password: "env:ANOTHER", signature: "Another" });
  const bench = benchOf("a", "stranger");
  bench.fake.seed(makeBody("b", reference));
  const beside = await plan(bench, [makeDesired("b", { account: reference }), makeDesired("new")]);
  assert.deepEqual(beside.changes.map(shown), [["no-op", "b"], ["create", "new"]]);
  assert.equal(beside.hash, alone.hash);
  assert.notEqual(alone.hash, empty);
});

test("a unit that two accounts share does not enter either when it is left as it is", async () => {
  const clock = new FakeClock({ auto: true });
  const [first, second] = [new DomainApi(clock), new DomainApi(clock)];
  const box = (address: string, server: string): DesiredAccount =>
    makeDesired(address, { account: makeAccount(address, { username: address, smtp_server: server }) });
  for (const [api, server] of [[first, "smtp.one.example"], [second, "smtp.two.example"]] as const) {
    api.create("integration", "gea:one.example", undefined, server);
    api.create("domain", "one.example", undefined, "settings");
  }
  const [one, other] = await Promise.all([
    makePlan([box("a@one.example", "smtp.one.example")], new DomainTarget(first)),
    makePlan([box("a@one.example", "smtp.two.example")], new DomainTarget(second)),
  ]);
  assert.deepEqual(one.changes.map(shown), [["no-op", "one.example"], ["create", "a@one.example"]]);
  assert.equal(other.hash, one.hash);
  const changed = await makePlan([box("a@one.example", "smtp.two.example")], new DomainTarget(first));
  assert.deepEqual(changed.changes.map(shown), [["update", "one.example"], ["create", "a@one.example"]]);
  assert.notEqual(changed.hash, one.hash);
});

test("the hash is the same for whatever order the API lists two accounts of one name in", async () => {
  const signatures = ["First", "Second"];
  const hashes = await Promise.all([signatures, signatures.toReversed()].map(async (order) => {
    const bench = benchOf("b", "c");
    for (const signature of order) bench.fake.seed(makeBody("a", { signature }));
    const { changes, hash } = await plan(bench, [makeDesired("b"), makeDesired("c")], [{ key: "a" }]);
    assert.deepEqual(changes.map(shown), [["no-op", "b"], ["no-op", "c"], ["delete", "a"], ["delete", "a"]]);
    return hash;
  }));
  assert.equal(hashes[0], hashes[1]);
});

for (
  const [what, desired, live] of [
    ["a wanted port", [makeDesired("a", { account: makeAccount("a", { smtp_port: 465 }) })], ["a"]],
    ["a changed password reference", [makeDesired("a", { previousReference: "env:OLDER" })], ["a"]],
    ["what is live", [makeDesired("a")], []],
    ["the accounts", [makeDesired("a"), makeDesired("b")], ["a"]],
    ["a unit that is blocked", [makeDesired("a"), makeDesired("A")], ["a"]],
  ] as const
) {
  test(`the hash changes with ${what}`, async () => {
    const base = await plan(benchOf("a"), [makeDesired("a")]);
    assert.notEqual((await plan(benchOf(...live), desired)).hash, base.hash);
  });
}

test("the hash changes with the password reference that a creation will use", async () => {
  const hashes = await Promise.all(
    ["env:ONE", "env:OTHER"].map(async (password) =>
      (await plan(new Bench(), [makeDesired("a", { account: makeAccount("a", { password }) })])).hash
    ),
  );
  assert.notEqual(hashes[0], hashes[1]);
});

test("the hash changes with what an update meets, though it changes the same field to the same value", async () => {
  const hashes = await Promise.all(["one", "another"].map(async (description) => {
    const bench = new Bench();
    bench.fake.seed(makeBody("a", { description }));
    const { changes, hash } = await plan(bench, [makeDesired("a")]);
    assert.deepEqual(changes.map(({ action, fields }) => [action, fields]), [["update", ["description"]]]);
    return hash;
  }));
  assert.notEqual(hashes[0], hashes[1]);
});

test("a deletion, the same deletion held back, and none are three plans; why it is held back is no part of them", async () => {
  const because = (reason: string): readonly Gone[] => [{ key: "a", block: { reason, code: "PRUNE_BLOCKED" } }];
  const hashes = await Promise.all(
    [[{ key: "a" }], because("one file cannot be read"), because("too many"), []].map(async (gone) =>
      (await plan(benchOf("a"), [], gone)).hash
    ),
  );
  assert.equal(new Set(hashes).size, 3);
  assert.equal(hashes[1], hashes[2]);
});

test("the hash changes with the inputs that shape the plan, in whatever order they are given", async () => {
  const { changes } = await plan(new Bench(), [makeDesired("a")]);
  const shapes: PlanShape[] = [
    {},
    { prune: false },
    { prune: true },
    { prune: true, "genesys-api": "email-accounts" },
    { prune: true, "genesys-api": "email-domains" },
  ];
  const hashes = await Promise.all(shapes.map((shape) => planHash(changes, shape)));
  assert.equal(new Set(hashes).size, shapes.length);
  assert.equal(await planHash(changes, { "genesys-api": "email-domains", prune: true }), hashes.at(-1));
});

/** What a plan is made of, as a test knows it without the program: per name, what the file wants and what is live. */
interface World {
  readonly boxes: readonly Box[];
  readonly prune: boolean;
}

interface Box {
  readonly name: string;
  readonly wanted: { readonly description: string; readonly reference: string } | undefined;
  readonly live: { readonly description: string } | undefined;
  /** What becomes of it when it is live and in no file. */
  readonly end: "stays" | "goes" | "is held back";
}

/** What must not matter. */
interface Accident {
  readonly file: string;
  readonly line: number;
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly space: string;
  readonly reason: string;
  readonly place: number;
}

const word = fc.constantFrom("one", "two");
const world: fc.Arbitrary<World> = fc.record({
  boxes: fc.tuple(...["a", "b", "c"].map((name) =>
    fc.record({
      name: fc.constant(name),
      wanted: fc.option(fc.record({ description: word, reference: fc.constantFrom("env:ONE", "env:TWO") }), {
        nil: undefined,
        freq: 3,
      }),
      live: fc.option(fc.record({ description: word }), { nil: undefined, freq: 3 }),
      end: fc.constantFrom("stays", "goes", "is held back"),
    })
  )),
  prune: fc.boolean(),
});
const accidents: fc.Arbitrary<readonly Accident[]> = fc.array(
  fc.record({
    file: fc.string(),
    line: fc.nat(),
    id: fc.uuid(),
    version: fc.nat(),
    status: fc.constantFrom("ACTIVE", "VALIDATING", "VALIDATION_FAILED"),
    space: fc.constantFrom("", " ", "\n", "\r\n\t"),
    reason: fc.string(),
    place: fc.double({ noNaN: true }),
  }),
  { minLength: 3, maxLength: 3 },
);

/** What must matter, and nothing else, in a form that can be compared. */
function essence({ boxes, prune }: World): string {
  const units = boxes.flatMap(({ name, wanted, live, end }) => {
    if (wanted && !live) return [["create", name, wanted]];
    if (wanted && live) return wanted.description === live.description ? [] : [["update", name, wanted, live]];
    return live && end !== "stays" ? [[end, name, live]] : [];
  });
  return JSON.stringify([prune, units]);
}

function hashOf({ boxes, prune }: World, accidents: readonly Accident[], target: Target): Promise<string> {
  const parts = boxes.map((box, index) => {
    const accident = accidents[index] ?? assert.fail();
    const { name, wanted, live, end } = box;
    const { password: _, ...body } = makeBody(name, live ?? {});
    const observed = live &&
      liveAccount({ ...body, id: accident.id, status: accident.status, version: accident.version });
    const account = makeAccount(name, {
      description: `${wanted?.description}${accident.space}`,
      password: wanted?.reference ?? "env:ONE",
    });
    const { file, line, place, reason } = accident;
    const desired: DesiredAccount | undefined = wanted && { account, file, line, rotate: false };
    const block: ChangeBlock | undefined = end === "goes" ? undefined : { reason, code: "PRUNE_BLOCKED" };
    const removal: Removal | undefined = wanted || !observed || end === "stays" ? undefined : { observed, file, block };
    return { place, observed, desired, removal };
  }).sort((one, other) => one.place - other.place);
  const changes = comparePlan(
    parts.flatMap(({ desired }) => desired ?? []),
    parts.flatMap(({ observed }) => observed ?? []).toReversed(),
    target,
    parts.flatMap(({ removal }) => removal ?? []),
  );
  return planHash(changes, { prune });
}

test("two plans have one hash exactly when files, live state and shape are the same where something is to be done", async () => {
  const target = new Bench().target();
  await fc.assert(
    fc.asyncProperty(world, world, accidents, accidents, async (one, other, first, second) => {
      const hash = await hashOf(one, first, target);
      assert.equal(await hashOf(one, second, target), hash);
      assert.equal(await hashOf(other, second, target) === hash, essence(one) === essence(other));
    }),
    { numRuns: 500 },
  );
});

test("no order of the changes, and no text that a unit holds, makes two plans seem one", async () => {
  const text = fc.string({ unit: "binary", maxLength: 6 });
  const unit = fc.record({ key: text, sender: text, action: fc.constantFrom("delete", "blocked") });
  const change = ({ key, sender, action }: { key: string; sender: string; action: "delete" | "blocked" }): Change => ({
    action,
    kind: "account",
    key,
    name: key,
    file: "",
    line: 1,
    needs: [],
    observed: {
      kind: "account",
      key,
      name: key,
      id: "",
      needs: [],
      state: { phase: "success", status: "" },
      content: { sender },
      resources: {},
    },
  });
  const bag = (units: readonly object[]): string => JSON.stringify(units.map((each) => JSON.stringify(each)).sort());
  // Of few values, so that two of them are often the same.
  const few = fc.record({
    key: fc.constantFrom("a", "b", "\0", "a\0{"),
    sender: fc.constantFrom("", "x"),
    action: fc.constantFrom<"delete" | "blocked">("delete", "blocked"),
  });
  const units = fc.oneof(fc.array(few, { maxLength: 3 }), fc.array(unit as typeof few, { maxLength: 3 }));
  await fc.assert(
    fc.asyncProperty(units, units, async (one, other) => {
      const hash = await planHash(one.map(change));
      assert.equal(hash, await planHash(one.map(change).toReversed()));
      assert.equal(hash === await planHash(other.map(change)), bag(one) === bag(other));
    }),
    { numRuns: 500 },
  );
});
