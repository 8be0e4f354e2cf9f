import type { Room } from "./room.ts";

/** The engine: plan, intents, writes, look-ups after lost answers, waits. */
export const provision: Room = {
  tests: [
    "core/provision/prune.test.js",
    "core/provision/poll-schedule.test.js",
    "core/provision/compute-plan.test.js",
    "core/provision/writes.test.js",
    "core/provision/provisioner.test.js",
    "core/provision",
  ],
  mutations: {
    "core/provision/compute-plan.ts": [
      ["if (seen.has(key))", "if (false)"],
      ["rotate || (", "("],
      ["if (!complete)", "if (false)"],
      ["account && !kept.has(key)", "account"],
      ["if (!rules.complete)", "if (false)"],
      ["count >= managed", "count > managed"],
      ["count * 100 > limit.percent * managed", "count * 100 >= limit.percent * managed"],
      ["observed: observed?.content ?? null,", ""],
    ],
    "core/provision/write.ts": [
      ["const operation = await journal.intent(intent);", "const operation = journal.intent(intent);"],
      ["sends < SENDS_LIMIT", "sends <= SENDS_LIMIT"],
      ["sends < SENDS_LIMIT", "sends < SENDS_LIMIT - 1"],
      ['answer.kind === "unanswered" && method === "POST" && ', 'answer.kind === "unanswered" && '],
      ["lost ||= isLost(answer);", ""],
      ["attempts > 0 && httpStatus < 400", "attempts > 0"],
      ['|| (answer.kind === "conflict" && sends > 1)', ""],
      ['answer.kind === "refused"', "false"],
      ['answer.kind === "conflict" ? CONFLICT_WAITS_MS : LOOK_UP_WAITS_MS', "LOOK_UP_WAITS_MS"],
      ["if (seen?.current)", "if (false)"],
      [
        "{ signal: context.graceSignal, onRequest: context.onRequest }",
        "{ signal: context.signal, onRequest: context.onRequest }",
      ],
      [
        'if (context.signal.aborted)\n        return endingOfStop(context.signal, "before',
        'if (false)\n        return endingOfStop(context.signal, "before',
      ],
      ['end.result.status === "unknown" ? "UNKNOWN" : "FAILED"', '"FAILED"'],
      ["end.result.targetId ?? intent.targetId", "end.result.targetId"],
    ],
    "core/provision/await-validation.ts": [
      ["Math.min(...deadlines)", "Math.max(...deadlines)"],
      ["Math.max(...waiting.map((run) => run.acceptedAt))", "Math.min(...waiting.map((run) => run.acceptedAt))"],
      ["run.acceptedAt + limits.CONSISTENCY_MS", "run.acceptedAt"],
      ["run.absent && ", ""],
      ["doubtful.length > limits.CONFIRMATIONS_LIMIT", "true"],
      ["readError && !isRetryable(readError)", "readError"],
      ["readError && !isRetryable(readError)", "false"],
      ["ending.code === undefined && run.seenPending", "ending.code === undefined"],
      ["Math.min(this.#usualMs, ", "(0, "],
      ["Math.min(expected, now + POLL_LONGEST_MS)", "expected"],
    ],
    "core/provision/account-progress.ts": [
      ["if (this.requests === 0)", "if (true)"],
      ["{ ...this.resources, ...told.resources }", "told.resources"],
    ],
    "core/provision/journal.ts": [
      ["this.#stop.signal.throwIfAborted();", ""],
      ["this.#stop.abort(failure);", ""],
    ],
    "core/provision/provisioner.ts": [
      ["run.acceptedAt = clock.monotonic();", ""],
      ['await this.#writeAll(of("delete"));', ""],
      ["AbortSignal.any([deps.signal, journal.signal])", "deps.signal"],
    ],
    "core/provision/account-import.ts": [
      ["if (findings.length > 0)", "if (false)"],
    ],
  },
};
