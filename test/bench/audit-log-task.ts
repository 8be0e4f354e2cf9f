/** Writes, checks or continues an audit log and prints what it took; a process of its own for its memory. */
import { statSync } from "node:fs";
import process from "node:process";
import { AuditLog } from "../../src/core/audit/audit-log.ts";
import { EventHistory } from "../../src/core/notify/history.ts";
import { systemClock } from "../../src/runtime/clock.ts";
import { openLogFile } from "../../src/runtime/log-file.ts";
import { digestOf, keepManifest } from "../../src/runtime/manifest-file.ts";
import { sha256Sync } from "../../src/runtime/sha256.ts";
import { verifyLog } from "../../src/runtime/verify-log.ts";
import { ACCEPTED, ACCOUNT, changeOutcome, finished, writeIntent } from "../support/audit-records.ts";
import { accountReport, runContext } from "../support/reports.ts";
import { timed } from "./benchmark.ts";
import { bytesRead, peakMemory } from "./child.ts";

/** What is printed, as JSON. */
export interface LogTask {
  readonly ms: number;
  /** Of reading the file and its SHA-256 alone. */
  readonly bareMs: number;
  /** MB. */
  readonly peakMemory: number;
  /** How often the whole file was read. */
  readonly passes: number;
}

/** Records of an account that is created. */
const EACH = 4;
const AT_ONCE = 500;

const [task, path = "", records] = process.argv.slice(2);
if (task === "write") {
  const audit = await open();
  await audit.started("apply");
  // With the records that open and close the run there are a few more.
  const accounts = Math.ceil(Number(records) / EACH);
  for (let first = 0; first < accounts; first += AT_ONCE) {
    await Promise.all(
      Array.from({ length: Math.min(AT_ONCE, accounts - first) }, (_, at) => create(audit, first + at)),
    );
  }
  await audit.completed(finished({ created: accounts }));
  console.log("{}");
} else {
  const bareMs = await timed(() => digestOf(path));
  const { size } = statSync(path);
  const before = bytesRead() ?? 0;
  const ms = await timed(task === "verify" ? verify : append);
  const passes = ((bytesRead() ?? size) - before) / size;
  console.log(JSON.stringify({ ms, bareMs, passes, peakMemory: peakMemory() } satisfies LogTask));
}

async function create(audit: AuditLog, at: number): Promise<void> {
  const name = `Enterprise Support ${at}`;
  await audit.validated({ ...accountReport({ name }), account: { ...ACCOUNT, name } });
  await audit.result(await audit.intent(writeIntent({ name })), ACCEPTED);
  await audit.outcome(changeOutcome({ name }));
}

/** As a run opens its log, without a receiver of events. */
async function open(): Promise<AuditLog> {
  const history = new EventHistory();
  const context = runContext();
  const file = openLogFile(path);
  return await AuditLog.open(file, context, {
    clock: systemClock,
    sha256: sha256Sync,
    ...keepManifest(path, context, undefined, () => file.digest()),
    onEarlier: (record) => history.add(record),
  });
}

async function verify(): Promise<void> {
  const { status } = await verifyLog(path);
  if (status !== "intact") throw new Error(`Cannot measure a log that is ${status}`);
}

async function append(): Promise<void> {
  const audit = await open();
  await audit.started("apply");
  await audit.completed(finished());
}
