import type { Room } from "./room.ts";

/** The audit log: its chain, its records, its check. */
export const audit: Room = {
  tests: ["core/audit/audit-record.test.js", "core/audit"],
  mutations: {
    "core/audit/audit-record.ts": [
      ["v.regex(/^sha256:[0-9a-f]{64}$/)", "v.regex(/^sha256:[0-9a-f]+/)"],
      ["schema: v.literal(AUDIT_SCHEMA),", "schema: v.string(),"],
      ["const { hash: _, ...content } = record;", "const content = record;"],
      ["repository: source?.repository ?? null,", "repository: null,"],
      ["run_id: source?.run_id ?? null,", "run_id: null,"],
      ["return value.toWellFormed();", "return value;"],
    ],
    "core/audit/chain.ts": [
      ["nextSeq: record.seq + 1", "nextSeq: record.seq"],
      ["prevHash: record.hash, prefix", "prevHash: this.#tail.prevHash, prefix"],
      ["`${this.#tail.prefix}${canonicalJson(record)}\\n`", "`${canonicalJson(record)}\\n`"],
      ["await written;", ""],
      ["await this.#order.run(async () => {", "await (async (run) => await run())(async () => {"],
      ["if (this.#failure !== undefined)", "if (false)"],
    ],
    "core/audit/tail.ts": [
      ["prevHash: await genesisHash(source), prefix", "prevHash: await genesisHash(undefined), prefix"],
      ["await recordHash(record) !== record.hash", "false"],
      ['rest === "" && !text.endsWith("\\n") ? "\\n" : ""', '""'],
    ],
    "core/audit/verify.ts": [
      ["await genesisHash(record.source)", "record.prev_hash"],
      ["if (record.prev_hash !== expected)", "if (false)"],
      ["previous === undefined ? 0 : previous.seq + 1", "record.seq"],
      ["await recordHash(record) !== record.hash", "false"],
      ["if (this.#ids.has(record.id))", "if (false)"],
      ["if (!isCanonical(line, record))", "if (false)"],
      ["exact ? parseAuditLine(text) : undefined", "parseAuditLine(text)"],
      ["found?.sha256 !== record.recovered?.sha256 || ", ""],
      [" || found?.bytes !== record.recovered?.bytes", ""],
      ["if (!this.#hashes.has(head))", "if (false)"],
      ["head === this.#previous?.hash", "this.#hashes.has(head)"],
      ["if (!text.endsWith(TORN_LINE_END.slice(0, -1)))", "if (false)"],
      ['gaps.length > 0 ? "incomplete" : "intact"', '"intact"'],
      ["[...reader.gaps(), ...ledger.gaps()]", "[...reader.gaps()]"],
    ],
    "core/audit/run-ledger.ts": [
      ["if (record.run?.records !== counted)", "if (false)"],
      ['record.type === "run.started" && this.#running !== undefined', "false"],
      ["!this.#open.delete(operation.op_id)", "this.#open.delete(operation.op_id) === undefined"],
      ['record.type === "run.completed" || record.type === "run.failed"', 'record.type === "run.completed"'],
      ["return record.correlation === undefined;", "return false;"],
    ],
    "core/audit/audit-log.ts": [
      ["await this.#options.onOutcome?.(record);", ""],
      ["completionEntry(report, this.#records + 1)", "completionEntry(report, this.#records)"],
    ],
    "core/audit/entries.ts": [
      ['outcome.action === "no-op" && !awaited', 'outcome.action === "no-op"'],
      ['retryable ? "notify.failed" : "notify.dead_lettered"', '"notify.failed"'],
    ],
    "core/audit/append.ts": [
      ['status: "unknown", reason: null', 'status: "success", reason: null'],
    ],
  },
};
