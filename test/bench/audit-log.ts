import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LogTask } from "./audit-log-task.ts";
import { type Benchmark, type Measurement, median } from "./benchmark.ts";
import { runChild } from "./child.ts";

const RECORDS = 60_000;
const ROUNDS = 3;

/** An audit log of 60,000 records: read, checked, and continued by a run, against reading its bytes and their SHA-256 alone. */
export const auditLog: Benchmark = () => {
  const folder = mkdtempSync(join(tmpdir(), "audit-bench-"));
  try {
    const log = join(folder, "audit_log.jsonl");
    runChild("audit-log-task", "write", log, String(RECORDS));
    const rows = (task: "verify" | "append", words: string): readonly Measurement[] => {
      const rounds = Array.from({ length: ROUNDS }, () => runChild<LogTask>("audit-log-task", task, log));
      const of = (value: (round: LogTask) => number): number => median(rounds.map(value));
      return [
        {
          what: `${words}: time by that of reading and SHA-256`,
          value: of(({ ms, bareMs }) => ms / bareMs),
          unit: "x",
        },
        { what: `${words}: peak memory`, value: of(({ peakMemory }) => peakMemory), unit: "MB", aim: 130 },
        { what: `${words}: times that the file was read`, value: of(({ passes }) => passes), unit: "count", aim: 1.05 },
      ];
    };
    return Promise.resolve([
      ...rows("verify", "60,000 records checked"),
      ...rows("append", "60,000 records, and a run more"),
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
