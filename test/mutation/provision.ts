import type { Room } from "./room.ts";

/** The engine: plan, its hash and its note, limits, intents, writes, look-ups after lost answers, waits. */
export const provision: Room = {
  tests: [
    "core/provision/prune-limit.test.js",
    "core/provision/poll-schedule.test.js",
    "core/provision/compute-plan.test.js",
    "core/targets/email-accounts/content.test.js",
    "core/report/approved-plan.test.js",
    "core/provision/writes.test.js",
    "core/provision/shared-units.test.js",
    "core/provision/provisioner.test.js",
    "core/provision",
  ],
  mutations: {
    "core/provision/compute-plan.ts": [
      ["if (first)", "if (false)"],
      ["if (unit.secretChanged)", "if (false)"],
      ["if (candidates.length > 1)", "if (false)"],
      ['each?.action === "blocked"', "false"],
    ],
    "core/provision/plan-hash.ts": [
      ['.filter(({ action }) => action !== "no-op")', ""],
      ["observed: observed?.content ?? null,", ""],
    ],
    "core/provision/prune-limit.ts": [
      ["managed <= SMALL_FLEET", "managed < SMALL_FLEET"],
      ["count <= allowed", "count < allowed"],
    ],
    "core/report/approved-plan.ts": [
      ["whole.length <= APPROVED_PLAN_CHARACTERS", "true"],
      ['body.slice(body.lastIndexOf("\\n") + 1)', 'body.split("\\n").find((each) => each.includes(":plan "))'],
    ],
    "core/targets/email-accounts/content.ts": [
      ['if (key === "password")', "if (false)"],
    ],
    "core/provision/unit.ts": [
      ["rotate || (", "("],
    ],
    "core/provision/in-order.ts": [
      ["running.size < limit", "running.size <= limit"],
      ["missing.set(item, (missing.get(item) ?? 0) + 1);", ""],
      ["if (left === 0)", "if (true)"],
    ],
    "core/provision/write.ts": [
      ['method === "POST" || step.idempotent === true', 'method === "POST"'],
      ['step.idempotent === true ? "absent"', 'false ? "absent"'],
      ["await waitFor(step.until, run, context);", "undefined;"],
      ["if (found?.current)", "if (false)"],
      ["await journal.found(intent, found.targetId);", ""],
      ["run.findings.push(finding);", ""],
      ["run.aborted = ending !== undefined;", ""],
      ['intent.method !== "POST" || ', ""],
      ["if (left <= 0)", "if (false)"],
      ["const operation = await journal.intent(intent);", "const operation = journal.intent(intent);"],
      ['answer.kind === "unanswered" && repeatable && ', 'answer.kind === "unanswered" && '],
      ["lost ||= isLost(answer);", ""],
      ["attempts > 0 && httpStatus < 400", "attempts > 0"],
      ['|| (answer.kind === "conflict" && sends > 1)', ""],
      ['if (answer.kind === "refused")', "if (false)"],
      ['refused: answer.kind === "refused" && status === "failure"', "refused: false"],
      ['answer.kind === "conflict" ? CONFLICT_WAITS_MS : lost', "lost"],
      ["if (seen?.current)", "if (false)"],
      [
        "{ signal: context.graceSignal, onRequest: context.onRequest }",
        "{ signal: context.signal, onRequest: context.onRequest }",
      ],
      [
        "if (context.signal.aborted)\n        return endingOfStop(context.signal, `before",
        "if (false)\n        return endingOfStop(context.signal, `before",
      ],
      ['end.result.status === "unknown" ? "UNKNOWN" : "FAILED"', '"FAILED"'],
      ["run.acceptedAt = context.clock.monotonic();\n    const latencyMs", "const latencyMs"],
    ],
    "core/provision/await-validation.ts": [
      ["Math.min(...deadlines)", "Math.max(...deadlines)"],
      ["run.acceptedAt + limits.CONSISTENCY_MS", "run.acceptedAt"],
      ["run.absent && ", ""],
      ["run.needs.find((need) => need.failed)", "undefined"],
      ["run.needs.every((need) => need.ending)", "true"],
      ["doubtful.length > limits.CONFIRMATIONS_LIMIT", "true"],
      ["readError && !isRetryable(readError)", "false"],
      ["ending.code === undefined && run.seenPending", "ending.code === undefined"],
    ],
    "core/provision/poll-schedule.ts": [
      ["Math.max(...waiting.map((run) => run.acceptedAt))", "Math.min(...waiting.map((run) => run.acceptedAt))"],
      ["Math.min(this.#usualMs, ", "(0, "],
    ],
    "core/provision/progress.ts": [
      ["if (this.requests === 0)", "if (true)"],
      ["{ ...this.resources, ...told.resources }", "told.resources"],
      ["leftBehind: this.aborted ? this.made : []", "leftBehind: []"],
      ["if (reported?.code !== undefined)", "if (false)"],
    ],
    "core/provision/journal.ts": [
      ["this.#stop.signal.throwIfAborted();", ""],
      ["this.#stop.abort(failure);", ""],
    ],
    "core/provision/provisioner.ts": [
      ['await this.#writeAll(of("delete"), dependentsAmong(of("delete")), endingOfDependent);', ""],
      ["waitsFor(run).find(", "[].find("],
      ['each.failed && each.change.action !== "no-op"', "each.failed"],
      ["AbortSignal.any([deps.signal, journal.signal])", "deps.signal"],
    ],
  },
};
