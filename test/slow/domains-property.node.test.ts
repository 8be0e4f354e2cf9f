import fc from "fast-check";
import assert from "node:assert/strict";
import process from "node:process";
import { test } from "node:test";
import * as v from "valibot";
import type { Account } from "../../src/core/account/account.ts";
import { verifyAudit } from "../../src/core/audit/verify.ts";
import { type AccountReport, type RunReport, runReportSchema } from "../../src/core/report/report.ts";
import type { GenesysFault } from "../../src/sandbox/genesys/faults.ts";
import type { DomainsBench } from "../support/domains-bench.ts";
import { mailbox } from "../support/domains-bench.ts";
import { DomainsProcesses, type ProcessOptions } from "../support/domains-process.ts";

/** More are run by hand: `FLEET_RUNS=2000`. */
const RUNS = Number(process.env["FLEET_RUNS"] ?? 25);

const OWN = ["one.example", "two.example"] as const;
const FOREIGN = "foreign.example";
/** Longer than any read lags, as there always is between two runs. */
const BETWEEN_RUNS_MS = 90_000;

/** What one commit says of a domain. */
interface DomainWish {
  readonly locals: readonly string[];
  readonly graph: boolean;
  readonly moved: boolean;
  readonly replies: "none" | "self" | "another";
}

const wish: fc.Arbitrary<DomainWish> = fc.record({
  locals: fc.uniqueArray(fc.constantFrom("a", "b", "c"), { maxLength: 3 }),
  graph: fc.boolean(),
  moved: fc.boolean(),
  replies: fc.constantFrom("none", "self", "another"),
});

const lost: readonly GenesysFault[] = [
  { kind: "reset", when: "after" },
  { kind: "truncate" },
  { kind: "status", status: 503 },
  { kind: "html", status: 502 },
];

const writeFault: fc.Arbitrary<GenesysFault | undefined> = fc.oneof(
  { weight: 6, arbitrary: fc.constant(undefined) },
  { weight: 2, arbitrary: fc.constantFrom(...lost) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<GenesysFault>(
      { kind: "version-conflict", status: 400 },
      { kind: "version-conflict", status: 409 },
      { kind: "activation", message: "535 Authentication failed" },
      { kind: "already-exists" },
      { kind: "late", ms: 20_000 },
      { kind: "status", status: 429 },
      { kind: "status", status: 404 },
      { kind: "reset", when: "before" },
    ),
  },
);
const readFault = fc.oneof(
  { weight: 12, arbitrary: fc.constant(undefined) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<GenesysFault>(
      { kind: "status", status: 503 },
      { kind: "reset", when: "before" },
      { kind: "truncate" },
    ),
  },
);

const commit = fc.record({
  wishes: fc.tuple(wish, wish),
  rotated: fc.boolean(),
  pruneDomains: fc.boolean(),
  /** After how many effects the run is killed. */
  killedAfter: fc.option(fc.nat(40), { nil: undefined }),
  writeFaults: fc.array(writeFault, { maxLength: 30, size: "max" }),
  readFaults: fc.array(readFault, { maxLength: 60, size: "max" }),
  /** How many PATCH requests answer 503, from the first. */
  patchStorm: fc.constantFrom(0, 0, 3, 40),
});
type Commit = (typeof commit) extends fc.Arbitrary<infer Value> ? Value : never;

const story = fc.record({
  commits: fc.array(commit, { minLength: 1, maxLength: 3 }),
  removal: fc.constantFrom(500, 20_000),
  lag: fc.constantFrom(0, 10_000),
  conflict: fc.constantFrom(400, 408, 409),
});
type Story = (typeof story) extends fc.Arbitrary<infer Value> ? Value : never;

test("whatever goes wrong on domains, what a report says is so, and calm runs leave each thing once and nothing unnamed", async () => {
  await fc.assert(fc.asyncProperty(story, tell), { numRuns: RUNS, includeErrorInReport: true });
});

async function tell({ commits, removal, lag, conflict }: Story): Promise<void> {
  const processes = new DomainsProcesses({
    seed: { graph: [{ name: "M365" }], domains: [foreignDomain()] },
    limits: { domains: 4 },
    times: { removal, lag: { reads: lag, writes: 0 } },
    unknowns: { versionConflict: conflict as 409 },
  });
  const { bench } = processes;
  await bench.clock.sleep(BETWEEN_RUNS_MS);
  const foreign = foreignState(bench);
  const ever = new Map<string, Account>();
  let wanted: readonly Account[] = [];
  let options: ProcessOptions = {};
  const run = async (more: Partial<ProcessOptions> = {}): Promise<RunReport | undefined> => {
    const report = await processes.apply(wanted, { ...options, before: [...ever.values()], ...more });
    assert.deepEqual(foreignState(bench), foreign, "something foreign was touched");
    assertNothingTwice(bench);
    if (report) assertHonest(report, wanted, bench);
    await bench.clock.sleep(BETWEEN_RUNS_MS);
    return report;
  };

  for (const each of commits) {
    wanted = accountsOf(each);
    for (const account of wanted) ever.set(account.name, account);
    const { rotated, pruneDomains, killedAfter } = each;
    options = { settings: { prune: true, pruneDomains, maxPrune: { percent: 100 } } };
    trouble(bench, each);
    await run({ rotated, ...killedAfter === undefined ? {} : { death: { effects: killedAfter } } });
    bench.fault = () => undefined;
  }

  // A failed server takes no mail until somebody asks for a reset, which a rotation is.
  const rotated = bench.genesys.emailDomains.state().integrations.some(({ reportedState }) =>
    reportedState === "ERROR"
  );
  await run({ rotated });
  const calm = await run();
  // Nothing marks a domain that never had anything but Graph: when files then name servers, a person must say whose it is.
  const refused = calm?.domains?.filter(({ findings }) => findings.some(({ code }) => code === "NOT_OURS")) ?? [];
  if (refused.length > 0) {
    const { domains } = bench.genesys.emailDomains.state();
    const hasGraph = ({ name }: { readonly name: string }) => domains.some(({ id, graph }) => id === name && graph);
    return assert.ok(refused.every(hasGraph), "a domain of this program is told to be somebody else's");
  }
  assert.equal(calm?.result, "success", JSON.stringify([calm?.findings, calm?.accounts, calm?.domains], undefined, 1));
  assertWhole(calm, wanted, bench);

  const writes = bench.writes().length;
  const last = await run();
  assert.equal(last?.result, "success");
  assert.deepEqual(bench.writes().slice(writes), [], "a second calm run writes");
  const verdict = await verifyAudit(processes.auditFile.text ?? "");
  assert.notEqual(verdict.status, "tampered", verdict.firstProblem?.reason);
  // What a killed run announced and no file wants any more nobody can look up.
  const names = new Set(wanted.flatMap((account) => [account.name, domainOf(account)]));
  const open = verdict.orphans.filter(({ name }) => names.has(name));
  assert.deepEqual(open, [], "an announced write has no result");
}

function accountsOf({ wishes }: Pick<Commit, "wishes">): readonly Account[] {
  // One account stays for ever, so that there are always files.
  const staying = mailbox("staying@stay.example", { queue: "Support", mailbox_folders: ["INBOX"] });
  return [
    staying,
    ...wishes.flatMap(({ locals, graph, moved, replies }, index) => {
      const domain = OWN[index] ?? "";
      return locals.map((local, nth) => {
        const another = locals[(nth + 1) % locals.length];
        const reply = replies === "none" ? {} : { reply_to: replies === "self" ? "self" : `${another}@${domain}` };
        const way = graph ? { graph: "M365" } : nth === 0 ? { mailbox_folders: ["INBOX"] } : {};
        const account = mailbox(`${local}@${domain}`, { queue: "Support", ...way, ...reply });
        return moved ? { ...account, imap_server: `new.${domain}` } : account;
      });
    }),
  ];
}

/** Lets the requests of a commit go wrong, as far as its lists go. */
function trouble(bench: DomainsBench, { writeFaults, readFaults, patchStorm }: Commit): void {
  const writes = writeFaults.values();
  const reads = readFaults.values();
  let storm = patchStorm;
  bench.fault = ({ method, path }) => {
    if (path === "/oauth/token") return undefined;
    if (method === "PATCH" && storm-- > 0) return { kind: "status", status: 503 };
    return (method === "GET" ? reads : writes).next().value ?? undefined;
  };
}

function foreignDomain() {
  const server = { port: 993, userName: `box@${FOREIGN}`, password: "theirs-canary" };
  return {
    id: FOREIGN,
    smtp: { ...server, host: `smtp.${FOREIGN}`, port: 587 },
    imap: { ...server, host: `imap.${FOREIGN}` },
    routes: [{ pattern: "hand", fromName: "Made by hand", queue: "Support", mailboxFolders: ["INBOX"] }],
  };
}

function isOwnName(name: string): boolean {
  return name.startsWith("gea:");
}

/** All that nobody asked this program to touch. */
function foreignState({ genesys }: DomainsBench): unknown {
  const { credentials, integrations, domains, routes } = genesys.emailDomains.state();
  const theirs = integrations.filter(({ name }) => !isOwnName(name));
  return {
    credentials: credentials.filter(({ name }) => !isOwnName(name)),
    // Whose domain has a Graph integration is for the files to say.
    integrations: theirs.map((each) => ({ ...each, usedBy: each.usedBy.filter((id) => id === FOREIGN) })),
    domains: domains.filter(({ id }) => id === FOREIGN),
    routes: routes.filter(({ domain }) => domain === FOREIGN),
  };
}

/** No resource is there twice, whatever happened. */
function assertNothingTwice({ genesys }: DomainsBench): void {
  const { credentials, integrations, domains, routes, testMails } = genesys.emailDomains.state();
  const all = {
    credential: credentials.map(({ name }) => name),
    integration: integrations.map(({ name }) => name),
    domain: domains.map(({ id }) => id),
    route: routes.filter(({ status }) => status !== "Removing").map(({ pattern, domain }) => `${pattern}@${domain}`),
  };
  for (const [kind, names] of Object.entries(all)) {
    assert.equal(new Set(names).size, names.length, `a ${kind} is there twice: ${names.join(", ")}`);
  }
  assert.equal(testMails, 0);
}

/** The report is whole, each account has an outcome, and what is told to be well is so. */
function assertHonest(report: RunReport, wanted: readonly Account[], bench: DomainsBench): void {
  assert.deepEqual(v.parse(runReportSchema, report), report);
  if (report.planHash === undefined) {
    assert.ok(report.findings.some(({ severity, message }) => severity === "error" && message !== ""), "no reason");
    assert.equal(report.result, "failure");
    return;
  }
  for (const { name } of wanted) {
    assert.ok(report.accounts.some((each) => each.name === name), `${name} is not told of`);
  }
  for (const account of report.accounts) assertAccountHonest(account, wanted, bench);
}

function assertAccountHonest(
  { name, change, outcome }: AccountReport,
  wanted: readonly Account[],
  bench: DomainsBench,
) {
  assert.ok(outcome || change?.action === "blocked", `${name} has no outcome`);
  if (outcome?.succeeded !== true) {
    assert.match(outcome?.detail ?? change?.reason ?? "", /\w/, `${name} ${outcome?.status} has no reason`);
    return;
  }
  const { routes, domains, integrations } = bench.genesys.emailDomains.state();
  const address = name.replace("Mail of ", "");
  const route = routes.find(({ pattern, domain }) => `${pattern}@${domain}` === address);
  if (change?.action === "delete") return assert.equal(route, undefined, `${name} is not deleted`);
  const account = wanted.find((each) => each.name === name);
  const domain = domains.find(({ id }) => id === route?.domain);
  assert.ok(route && domain && account, `${name} is told to be well and is not there`);
  assert.equal(route.status, "Active", name);
  if (account.routing?.graph !== undefined) return assert.ok(domain.graph, `${name} has no Graph`);
  for (const id of [domain.smtp, domain.imap]) {
    const server = integrations.find((each) => each.id === id);
    assert.equal(server?.reportedState, "ACTIVE", name);
  }
  const imap = integrations.find(({ id }) => id === domain.imap);
  assert.equal(imap?.properties["imapHost"], account.imap_server, name);
  const { body } = bench.genesys.emailDomains.routes.all().find(({ id }) => id === route.id) ?? {};
  if (account.routing?.reply_to !== undefined) {
    assert.ok(body?.replyEmailAddress?.route, `${name} has no reply address`);
  }
}

/** Two credentials and two integrations a domain with servers; what else is ours the report names. */
function assertWhole(report: RunReport, wanted: readonly Account[], { genesys }: DomainsBench): void {
  const { credentials, integrations, domains, routes } = genesys.emailDomains.state();
  const served = wanted.filter(({ routing }) => routing?.graph === undefined).map(domainOf);
  const needed = [...new Set(served)].flatMap((domain) => [`gea:imap:${domain}`, `gea:smtp:${domain}`]);
  // A domain that no file has stays whole, unless it may go.
  const kept = domains.filter(({ id, smtp, imap }) => id !== FOREIGN && (smtp ?? imap) !== undefined);
  const stays = kept.flatMap(({ id }) => [`gea:imap:${id}`, `gea:smtp:${id}`]);
  const left = report.leftBehind ?? [];
  for (const [kind, things] of Object.entries({ credential: credentials, integration: integrations })) {
    const own = things.map(({ name }) => name).filter(isOwnName);
    for (const name of needed) assert.ok(own.includes(name), `the ${kind} ${name} is missing`);
    for (const name of own) {
      const isNamed = left.some((each) => each.kind === kind && each.name === name);
      assert.ok(needed.includes(name) || stays.includes(name) || isNamed, `nobody names the ${kind} ${name}`);
    }
  }
  const there = routes.filter(({ domain }) => domain !== FOREIGN).map(({ pattern, domain }) => `${pattern}@${domain}`);
  assert.deepEqual(there.sort(), wanted.map(({ routing }) => routing?.address ?? "").sort());
}

function domainOf({ routing }: Account): string {
  return routing?.address?.split("@")[1] ?? "";
}
