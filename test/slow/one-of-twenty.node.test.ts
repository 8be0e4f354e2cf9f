import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { StepResult } from "../../src/cli/demo/action-step.ts";
import { verifyAudit } from "../../src/core/audit/verify.ts";
import type { AccountReport } from "../../src/core/report/report.ts";
import type { GenesysFault } from "../../src/sandbox/genesys/faults.ts";
import type { FaultRule } from "../../src/sandbox/http-fault.ts";
import type { Fleet } from "../../src/sandbox/scenarios.ts";
import type { SandboxOptions } from "../../src/sandbox/start.ts";
import { wallClock } from "../../src/sandbox/wall-clock.ts";
import { ActionStage } from "../support/action-stage.ts";
import { deskFleet, deskName, GOOD_HOST, RENAMED_HOST, withText } from "../support/desk-fleet.ts";
import { ACCOUNTS } from "../support/sandbox-genesys.ts";
import { seedAccounts } from "../support/sandbox-seed.ts";

const COUNT = 20;
/** Longer than a run takes, and within what a webhook's timestamp may be off. */
const SLOW_MS = 120_000;
/** The account with the flaw, where a flaw has one of its own. */
const SEVENTH = deskName(7);

/** One way in which one account can fail. */
interface Flaw {
  readonly what: string;
  readonly fleet?: (fleet: Fleet) => Fleet;
  readonly faults?: readonly FaultRule<GenesysFault>[];
  /** Accounts that are live before the run: names, with the listings that do not show them yet. */
  readonly live?: readonly { readonly name: string; readonly hidden: number }[];
  readonly status: string;
  /** What every reader is told. */
  readonly reason: RegExp;
  /** Whether the check of the pull request says it already. */
  readonly beforeMerge?: boolean;
}

const post = (fault: GenesysFault, skip = 0, times = 1): FaultRule<GenesysFault> => ({
  method: "POST",
  path: ACCOUNTS,
  skip,
  times,
  fault,
});

const FLAWS: readonly Flaw[] = [
  {
    what: "a file that is no YAML",
    fleet: (fleet) => withText(fleet, 7, (text) => text.replace(/^name: .*$/m, 'name: "Desk 07')),
    status: "BLOCKED",
    reason: /YAML|quote/i,
    beforeMerge: true,
  },
  {
    what: "a wrong port",
    fleet: (fleet) => withText(fleet, 7, (text) => text.replace("imap_port: 993", "imap_port: 143")),
    status: "BLOCKED",
    reason: /143/,
    beforeMerge: true,
  },
  {
    what: "a certificate for another name",
    fleet: (fleet) => withText(fleet, 7, (text) => text.replaceAll(GOOD_HOST, RENAMED_HOST)),
    status: "BLOCKED",
    reason: /certificate/i,
    beforeMerge: true,
  },
  {
    what: "two live accounts of its name",
    fleet: (fleet) => withText(fleet, 7, (text) => text.replace(SEVENTH, "Caf\u00e9")),
    live: [{ name: "Caf\u00e9", hidden: 0 }, { name: "Cafe\u0301", hidden: 0 }],
    status: "BLOCKED",
    reason: /2 live accounts have this name/,
    beforeMerge: true,
  },
  {
    what: "a secret without a value",
    fleet: (fleet) => ({ ...fleet, env: { ...fleet.env, DESK_7: "" } }),
    status: "BLOCKED",
    reason: /DESK\\?_7/,
  },
  {
    what: "a wrong password",
    fleet: (fleet) => ({ ...fleet, env: { ...fleet.env, DESK_7: "a password of yesterday" } }),
    status: "VALIDATION_FAILED",
    reason: /Unable to authenticate/,
  },
  {
    what: "a validation that ends in a status of its own",
    faults: [post({ kind: "validation", effect: { status: "SUSPENDED", statusMessage: "Blocked by policy 7" } }, 6)],
    status: "SUSPENDED",
    reason: /Blocked by policy 7/,
  },
  {
    what: "a creation that is refused",
    faults: [post({ kind: "status", status: 400, message: "The division has too many accounts" }, 6)],
    status: "FAILED",
    reason: /too many accounts/,
  },
  {
    what: "a creation that is answered 500 for ever",
    // The repetitions come after look-ups, when all others have been created.
    faults: [post({ kind: "status", status: 500 }), post({ kind: "status", status: 500 }, COUNT - 1, 100)],
    status: "FAILED",
    reason: /answered 500/,
  },
  {
    what: "a live account of other content that the listing did not show",
    live: [{ name: SEVENTH, hidden: 1 }],
    status: "FAILED",
    reason: /one with that name already exists, with a different /,
  },
];

describe("one of twenty accounts fails, the others are live, and everybody is told why", { concurrency: 3 }, () => {
  for (const flaw of FLAWS) {
    it(`with ${flaw.what}`, async () => {
      await onStage(flaw, async (stage) => {
        if (flaw.beforeMerge) assertComment(await stage.pullRequest(), stage, flaw);
        const step = await stage.push();
        const failed = assertOneFailed(step, flaw.status);
        assertExplained(step.summary, failed, flaw.reason);
        await assertTold(step, stage, failed, flaw.status, flaw.reason);
      });
    });
  }
});

describe("one of twenty accounts is slow or unheard", { concurrency: 2 }, () => {
  it("with a validation that does not end: it is timed out, and the next run goes on waiting and writes nothing", async () => {
    let passed = 0;
    let onRead = (): void => undefined;
    const options: Partial<SandboxOptions> = {
      clock: { ...wallClock, now: () => wallClock.now() + passed },
      genesysFaults: ({ method }) => void (method === "GET" && onRead()),
    };
    const flaw = { faults: [post({ kind: "validation", effect: { extraMs: SLOW_MS } }, 6)] };
    await onStage(flaw, async (stage) => {
      // Long enough for the other nineteen on a machine that is busy.
      const first = await stage.push({ "poll-timeout": "15s" });
      const slow = assertOneFailed(first, "TIMED_OUT");
      assertExplained(first.summary, slow, /still reports PENDING\\?_VALIDATION after 15 s/);
      await assertTold(first, stage, slow, "TIMED_OUT", /still reports PENDING_VALIDATION/);
      const writes = stage.writes();
      // The listing, then the first look at the one that is left.
      let reads = 0;
      onRead = () => void (++reads === 3 && (passed = SLOW_MS));
      const second = await stage.push({ "poll-timeout": "2m" });
      assert.equal(second.exitCode, 0, second.log);
      assert.deepEqual(stage.writes(), writes);
      assert.ok(reads >= 3, `${reads} reads`);
      const end = second.report.accounts.find(({ name }) => name === slow.name);
      assert.deepEqual([end?.change?.action, end?.outcome?.status], ["no-op", "ACTIVE"]);
      assert.deepEqual(stage.events().slice(COUNT).map(({ name, event }) => [name, event]), [
        [slow.name, "email_account_provisioned"],
      ]);
    }, options);
  });

  for (const when of ["before", "after"] as const) {
    it(`with a creation whose answer is lost ${when} it took effect: all twenty are live, each once`, async () => {
      await onStage({ faults: [post({ kind: "reset", when }, 6)] }, async (stage) => {
        const step = await stage.push();
        assert.equal(step.exitCode, 0, step.log);
        assert.equal(step.outputs["created"], String(COUNT));
        const names = stage.sandbox.simulators.genesys.accounts().map(({ name }) => name);
        assert.deepEqual([names.length, new Set(names).size], [COUNT, COUNT]);
        assert.equal(stage.writes().length, COUNT + (when === "before" ? 1 : 0));
        const results = (await stage.records(step)).filter(({ operation }) => operation?.stage === "result");
        assert.equal(results.filter(({ operation }) => operation?.adopted).length, when === "after" ? 1 : 0);
      });
    });
  }
});

async function onStage(
  flaw: Pick<Flaw, "fleet" | "faults" | "live">,
  task: (stage: ActionStage) => Promise<void>,
  options: Partial<SandboxOptions> = {},
): Promise<void> {
  const fleet = (flaw.fleet ?? ((each) => each))(deskFleet(COUNT));
  const stage = await ActionStage.open({ ...options, fleet });
  try {
    await seedAccounts(stage.sandbox, flaw.live ?? []);
    stage.sandbox.simulators.genesys.addFaults(...flaw.faults ?? []);
    await task(stage);
  } finally {
    await stage.close();
  }
}

/** The one that failed; all others are live, and the report, the outputs and the exit status say so. */
function assertOneFailed({ report, exitCode, outputs, log }: StepResult, status: string): AccountReport {
  const shown = log.replace(/^::add-mask::.*\n/gm, "");
  assert.equal(report.accounts.length, COUNT, shown);
  const failed = report.accounts.filter(({ outcome }) => outcome?.status !== "ACTIVE");
  assert.deepEqual(failed.map(({ outcome }) => outcome?.status ?? "BLOCKED"), [status], shown);
  assert.equal(exitCode, 1);
  const { result, created } = outputs;
  assert.deepEqual([result, created, outputs["failed"]], ["failure", String(COUNT - 1), "1"]);
  const [only] = failed;
  assert.ok(only);
  return only;
}

function assertComment(step: StepResult, stage: ActionStage, { reason }: Flaw): void {
  assert.equal(step.exitCode, 1, step.log);
  assert.equal(step.report.counts.failed, 1);
  assert.equal(step.report.accounts.filter(({ change }) => change?.action === "create").length, COUNT - 1);
  const [comment = "", ...more] = stage.comments();
  assert.deepEqual(more, []);
  const [failed] = step.report.accounts.filter(({ change }) => change?.action !== "create");
  assert.ok(failed);
  assertExplained(comment, failed, reason);
  const annotated = step.log.split("\n").filter((line) => line.startsWith("::error "));
  assert.ok(annotated.length > 0 && annotated.every((line) => line.includes("file=accounts/desk-7.yaml")), step.log);
  assert.deepEqual(stage.writes().filter((method) => method !== "POST"), []);
}

/** The page has one section of a failure, which names the account, the reason and what to do. */
function assertExplained(page: string, { name }: AccountReport, reason: RegExp): void {
  const [, ...sections] = page.split(/^### /m);
  const bad = sections.filter((section) => section.startsWith("❌"));
  assert.equal(bad.length, 1, page);
  assert.equal(sections.length, 1, page);
  const [section = ""] = bad;
  assert.ok(section.includes(name), section);
  assert.match(section, reason);
  assert.match(section, /To do, for the /);
}

async function assertTold(
  step: StepResult,
  stage: ActionStage,
  failed: AccountReport,
  status: string,
  reason: RegExp,
): Promise<void> {
  const verdict = await verifyAudit(await stage.auditText(step), { expectHead: step.outputs["audit-head"] });
  assert.equal(verdict.status, "intact", JSON.stringify(verdict));
  const records = await stage.records(step);
  const ends = records.filter(({ type }) => /^account\.(failed|blocked|unknown|timed_out)$/.test(type));
  assert.deepEqual(ends.map((record) => [record.target?.key, record.status]), [[failed.name, status]]);
  const own = records.filter(({ target }) => target?.key === failed.name);
  assert.ok(own.some((record) => reason.test(JSON.stringify(record))), JSON.stringify(own));
  const events = stage.events();
  const bad = events.filter(({ event }) => event === "email_account_failed");
  // What was held back never had a status of the API's.
  assert.deepEqual(bad.map((event) => [event.name, event.status]), [[
    failed.name,
    status.replace("BLOCKED", "FAILED"),
  ]]);
  assert.equal(events.length, COUNT);
}
