import type { Room } from "./room.ts";

/** The audit log: its chain, its records, its check. */
export const audit: Room = {
  tests: ["core/audit/audit-record.test.js", "core/audit"],
  mutations: {
    "core/audit/audit-record.ts": [
      ["v.regex(/^sha256:[0-9a-f]{64}$/)", "v.regex(/^sha256:[0-9a-f]+/)"],
      ["schema: v.literal(AUDIT_SCHEMA),", "schema: v.string(),"],
      ['members.filter(([key]) => key !== "hash")', "members"],
      ['key > "hash"', 'key > "hasi"'],
      ["repository: source?.repository ?? null,", "repository: null,"],
      ["run_id: source?.run_id ?? null,", "run_id: null,"],
      ["return value.toWellFormed();", "return value;"],
    ],
    "core/audit/chain.ts": [
      ["{ seq: record.seq + 1, prevHash", "{ seq: record.seq, prevHash"],
      ["prevHash: record.hash, prefix", "prevHash: this.#next.prevHash, prefix"],
      ["`${this.#next.prefix}${line}\\n`", "`${line}\\n`"],
      ["last?.hash ?? await genesisHash(source)", "last?.hash ?? await genesisHash(undefined)"],
      ["if (firstProblem !== undefined)", "if (false)"],
      ["return kept >= size - 1;", "return kept > 0;"],
      ["return kept >= size - 1;", "return kept >= size;"],
      ["return kept >= size - 1;", "return kept >= size - 2;"],
      ["await written;", ""],
      ["await this.#order.run(async () => {", "await (async (run) => await run())(async () => {"],
      ["if (this.#failure !== undefined)", "if (false)"],
    ],
    "core/audit/verify.ts": [
      ["await genesisHash(record.source)", "record.prev_hash"],
      ["if (record.prev_hash !== expected)", "if (false)"],
      ["previous === undefined ? 0 : previous.seq + 1", "record.seq"],
      [
        "if (await this.#digest(forms.content) !== record.hash)\n            throw wrong(",
        "if (false)\n            throw wrong(",
      ],
      ['this.#isEnded ? "" : "\\n"', '""'],
      ["if (this.#ids.has(record.id))", "if (false)"],
      ["if (forms?.line !== line)", "if (forms === undefined)"],
      ["exact ? parseAuditLine(text) : undefined", "parseAuditLine(text)"],
      ["found?.sha256 !== record.recovered?.sha256 || ", ""],
      [" || found?.bytes !== record.recovered?.bytes", ""],
      ["if (!this.#hashes.has(head))", "if (false)"],
      ["head === this.#previous?.hash", "this.#hashes.has(head)"],
      ["if (!line.text.endsWith(TORN_LINE_END.slice(0, -1)))", "if (false)"],
      ['gaps.length > 0 ? "incomplete" : "intact"', '"intact"'],
      ["[...reader.gaps(), ...ledger.gaps()]", "[...reader.gaps()]"],
    ],
    "core/audit/run-ledger.ts": [
      ["if (run?.records !== records)", "if (false)"],
      ["this.#gaps.push(...this.unfinished());", ""],
      ["if (announced === undefined)\n            return", "if (false)\n            return"],
      ['type === "run.completed" || type === "run.failed"', 'type === "run.completed"'],
      ['created !== ended("create")', "false"],
      ["if (made !== undefined && made !== Date.parse(timestamp))", "if (false)"],
      ["return record.correlation === undefined;", "return false;"],
    ],
    "core/audit/audit-log.ts": [
      ["await this.#options.onOutcome?.(record);", ""],
      ["completionEntry(report, this.#records + 1, ", "completionEntry(report, this.#records, "],
    ],
    "core/audit/entries.ts": [
      ['outcome.action === "no-op" && !awaited', 'outcome.action === "no-op"'],
      [': "notify.dead_lettered",', ': "notify.failed",'],
    ],
    "core/audit/append.ts": [
      ['status: "unknown", reason: null', 'status: "success", reason: null'],
    ],
  },
};
