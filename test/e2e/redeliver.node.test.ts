import assert from "node:assert/strict";
import { copyFile, mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, it } from "node:test";
import type { RunReport } from "../../src/core/report/report.ts";
import { ActionStage } from "../support/action-stage.ts";
import { type Finished, runCli } from "../support/program.ts";
import { refusedRun } from "../support/redelivery.ts";
import { killRedelivery, startReceiver, withLeftFiles } from "../support/redelivery-folder.ts";
import { runContext } from "../support/reports.ts";

const OUTBOX = "audit_log.outbox.jsonl";
const LOG = "audit_log.jsonl";

/** Redelivers to a receiver that takes everything; returns what it got. */
async function redelivered(
  cwd: string,
  args: readonly string[] = [OUTBOX],
): Promise<Finished & { readonly bodies: readonly { name: string; change_ref: string }[]; readonly ids: string[] }> {
  const receiver = await startReceiver();
  try {
    const finished = await runCli(["redeliver", ...args, "--itsm-webhook-url", receiver.url], { cwd });
    const bodies = receiver.received.map(({ body }) => JSON.parse(body) as { name: string; change_ref: string });
    assert.doesNotMatch(finished.stdout + finished.stderr, /^\s+at /m);
    return { ...finished, bodies, ids: receiver.received.map(({ id }) => id) };
  } finally {
    receiver.close();
  }
}

async function verified(cwd: string, file = LOG): Promise<void> {
  const { exitCode, stdout } = await runCli(["verify-audit", file], { cwd });
  assert.equal(exitCode, 0, stdout);
}

describe("redeliver on the command line", () => {
  it("sends each event once, and leaves an intact log whose head it prints", async () => {
    await withLeftFiles(async (cwd) => {
      const { exitCode, bodies, stderr } = await redelivered(cwd);
      assert.deepEqual([exitCode, bodies.map(({ name }) => name)], [0, ["Enterprise Support", "Sales"]]);
      const head = /head (sha256:\w+)/.exec(stderr)?.[1] ?? assert.fail(stderr);
      assert.equal((await runCli(["verify-audit", LOG, "--expect-head", head], { cwd })).exitCode, 0);
      assert.match(await readFile(join(cwd, LOG), "utf8"), /"type":"notify\.redelivered"/);
      const again = await redelivered(cwd);
      assert.deepEqual([again.exitCode, again.bodies], [0, []]);
    });
  });

  it("refuses an outbox without its log, with another run's, or with an edited one", async () => {
    await withLeftFiles(async (cwd) => {
      const log = await readFile(join(cwd, LOG), "utf8");
      const other = await refusedRun({}, { context: runContext({ runId: "7" }) });
      const texts = [undefined, other.log.text ?? "", log.replace("ACTIVE", "PASSED"), `${log}rubbish\n`, ""];
      for (const text of texts) {
        await rm(join(cwd, LOG), { force: true });
        if (text !== undefined) await writeFile(join(cwd, LOG), text);
        const { exitCode, bodies, stdout } = await redelivered(cwd);
        assert.deepEqual([exitCode, bodies], [1, []], stdout);
        assert.match(stdout, /REDELIVERY_REFUSED/);
        assert.equal(await readFile(join(cwd, LOG), "utf8").catch(() => undefined), text);
      }
    });
  });

  it("finds the log that --audit-file names where none stands beside the outbox", async () => {
    await withLeftFiles(async (cwd) => {
      await mkdir(join(cwd, "elsewhere"));
      await copyFile(join(cwd, OUTBOX), join(cwd, "elsewhere", "events.jsonl"));
      const there = join("elsewhere", "events.jsonl");
      const { exitCode, bodies } = await redelivered(cwd, [there, "--audit-file", LOG]);
      assert.deepEqual([exitCode, bodies.length], [0, 2]);
      await verified(cwd);
    });
  });

  it("refuses what is no outbox file, and an audit log given as one", async () => {
    await withLeftFiles(async (cwd) => {
      await symlink(LOG, join(cwd, "link.outbox.jsonl"));
      const before = await readFile(join(cwd, LOG), "utf8");
      const cases = [["."], ["none.outbox.jsonl"], [LOG], ["link.outbox.jsonl", "--audit-file", LOG], ["/dev/zero"]];
      for (const args of cases) {
        const { exitCode, bodies, stderr } = await redelivered(cwd, args);
        assert.deepEqual([exitCode, bodies], [2, []], args.join(" "));
        assert.match(stderr, /INPUT_INVALID Cannot redeliver/);
      }
      assert.equal(await readFile(join(cwd, LOG), "utf8"), before);
    });
  });

  it("follows a link to an outbox, whose log is beside the link", async () => {
    await withLeftFiles(async (cwd) => {
      await mkdir(join(cwd, "links"));
      await symlink(join(cwd, OUTBOX), join(cwd, "links", OUTBOX));
      assert.equal((await redelivered(cwd, [join("links", OUTBOX), "--audit-file", "none.jsonl"])).exitCode, 1);
      await symlink(join(cwd, LOG), join(cwd, "links", LOG));
      const { exitCode, bodies } = await redelivered(cwd, [join("links", OUTBOX)]);
      assert.deepEqual([exitCode, bodies.length], [0, 2]);
      await verified(cwd);
    });
  });

  it("puts another change in the place of each event's own", async () => {
    await withLeftFiles(async (cwd) => {
      const { exitCode, bodies } = await redelivered(cwd, [OUTBOX, "--change-ref", "CHG0030009"]);
      assert.equal(exitCode, 0);
      assert.deepEqual(bodies.map(({ change_ref }) => change_ref), ["CHG0030009", "CHG0030009"]);
    });
    await withLeftFiles(async (cwd) => {
      const args = [OUTBOX, "--change-ref", "OPS-12", "--itsm-format", "servicenow-change-note"];
      const { exitCode, bodies, stderr } = await redelivered(cwd, args);
      assert.deepEqual([exitCode, bodies], [2, []]);
      assert.match(stderr, /NOTIFY_CONFIG/);
    });
  });

  it("reads a log of many megabytes piece by piece", async () => {
    const outcomes = Array.from({ length: 200 }, (_, at) => ({ name: `Account ${at}`, detail: "x".repeat(30_000) }));
    const many = await refusedRun({}, { outcomes });
    const wanted = (many.outbox.text ?? "").split("\n").slice(0, 3).join("\n") + "\n";
    await withLeftFiles(async (cwd) => {
      await writeFile(join(cwd, OUTBOX), wanted);
      const { exitCode, bodies } = await redelivered(cwd);
      // The other lines of the outbox are gone, but the log knows what is untold.
      assert.deepEqual([exitCode, bodies.length], [0, 200]);
      await verified(cwd);
    }, many);
  });

  it("loses no event when it is killed, and repeats one only under its id", async () => {
    const outcomes = Array.from({ length: 12 }, (_, at) => ({ name: `Account ${at}` }));
    await withLeftFiles(async (cwd) => {
      let take = (): void => undefined;
      const due = new Promise<void>((resolve) => take = resolve);
      const receiver = await startReceiver((response, number) => {
        if (number < 7) response.end("{}");
        else take();
      });
      await killRedelivery(cwd, receiver.url, due).finally(() => receiver.close());
      const first = receiver.received.map(({ id }) => id);
      const second = await redelivered(cwd);
      assert.equal(second.exitCode, 0, second.stdout);
      assert.equal(new Set([...first, ...second.ids]).size, 12);
      assert.ok(second.ids.length < 12, "what was recorded is not sent again");
      const { stdout } = await runCli(["verify-audit", LOG, "--json"], { cwd });
      assert.equal((JSON.parse(stdout) as { status: string }).status, "incomplete");
    }, await refusedRun({}, { outcomes }));
  });
});

describe("a redelivery to PagerDuty that is killed between the two requests of an event", () => {
  it("leaves what was accepted recorded, and the next one sends the other request alone", async () => {
    const told = { args: ["--itsm-format", "pagerduty"], env: { ITSM_TOKEN: "key" } };
    await withLeftFiles(async (cwd) => {
      let take = (): void => undefined;
      const due = new Promise<void>((resolve) => take = resolve);
      let hangs = true;
      const receiver = await startReceiver((response, number) => {
        if (hangs && number > 1) take();
        else response.writeHead(202).end("{}");
      });
      try {
        await killRedelivery(cwd, receiver.url, due, told);
        hangs = false;
        const args = ["redeliver", OUTBOX, "--itsm-webhook-url", receiver.url, ...told.args];
        const { exitCode, stdout } = await runCli(args, { cwd, env: told.env });
        assert.equal(exitCode, 0, stdout);
        assert.deepEqual(receiver.received.map(({ path }) => path), [
          "/hook/v2/enqueue",
          "/hook/v2/change/enqueue",
          "/hook/v2/change/enqueue",
        ]);
        assert.equal(new Set(receiver.received.map(({ id }) => id)).size, 1);
      } finally {
        receiver.close();
      }
    }, await refusedRun({}, { outcomes: [{}] }));
  });
});

describe("mode: redeliver", () => {
  it("sends the outbox of a run before, with the log beside it, and tells where both are", async () => {
    const stage = await ActionStage.open();
    try {
      await withLeftFiles(async (folder) => {
        const inputs = { mode: "redeliver", outbox: join(folder, OUTBOX), "change-ref": "CHG0030009" };
        const step = await stage.dispatch(inputs);
        assert.equal(step.exitCode, 0, step.log);
        assert.deepEqual(stage.events().map((event) => event.change_ref), ["CHG0030009", "CHG0030009"]);
        const { outputs } = step;
        assert.deepEqual([outputs["audit-file"], outputs["outbox-file"], outputs["report-file"]], [
          join(folder, LOG),
          join(folder, OUTBOX),
          join(folder, "report.json"),
        ]);
        const head = outputs["audit-head"] ?? "";
        assert.equal((await runCli(["verify-audit", LOG, "--expect-head", head], { cwd: folder })).exitCode, 0);
        const report = JSON.parse(await readFile(join(folder, "report.json"), "utf8")) as RunReport;
        assert.deepEqual([report.auditHead, report.mode, outputs.undelivered], [head, "redeliver", "0"]);
      });
    } finally {
      await stage.close();
    }
  });

  it("refuses an outbox without its log, and a run that a stranger may have started", async () => {
    const stage = await ActionStage.open();
    try {
      await withLeftFiles(async (folder) => {
        const inputs = { mode: "redeliver", outbox: join(folder, OUTBOX) };
        const repository = { full_name: stage.sandbox.github.repository, default_branch: "main" };
        const payload = { repository, workflow_run: { head_repository: { full_name: "mallory/mail" } } };
        const run = { event: "workflow_run", payload, sha: stage.pull.headSha, ref: "refs/heads/main" };
        const strange = await stage.run(run, inputs);
        assert.equal(strange.exitCode, 1);
        assert.match(strange.log, /a stranger may have started it/);
        await rm(join(folder, LOG));
        const forged = await stage.dispatch(inputs);
        assert.equal(forged.exitCode, 1);
        assert.match(forged.log, /REDELIVERY_REFUSED|its audit log is missing/);
        assert.deepEqual([stage.events(), forged.outputs.undelivered], [[], "2"]);
      });
    } finally {
      await stage.close();
    }
  });
});
