import type { Room } from "./room.ts";

/** Events to ITSM systems: outbox, delivery, signatures, presets. */
export const notify: Room = {
  tests: ["core/notify/outbox.test.js", "core/notify/destination.test.js", "core/notify"],
  mutations: {
    "core/notify/outbox.ts": [
      ['entry !== undefined && entry.state !== "delivered"', "entry !== undefined"],
      ['line.state === "failed" ? "pending" : line.state', "line.state"],
      ['state === "failed" ? "pending" : state', "state"],
      ['result.retryable ? "failed" : "dead"', '"failed"'],
      ["if (this.#entries.has(envelope.id))", "if (false)"],
      ["await this.#order.run(async () => {", "await (async (run) => await run())(async () => {"],
      [
        'catch (error) {\n            // Part of the line may have been written: the next one must not continue it.\n            this.#prefix = "\\n";',
        "catch (error) {",
      ],
      ['if (last !== "")', "if (false)"],
      ["text.length > OUTBOX_LINE_CHARACTERS", "false"],
    ],
    "core/notify/delivery.ts": [
      ["DELIVERY_BUDGET_MS - (clock.monotonic() - started)", "DELIVERY_BUDGET_MS"],
      ["wait <= budgetMs ? wait : false", "wait"],
      ["Math.max(error.retryAfterMs ?? 0, backoff)", "backoff"],
      ["|| !error.retryable", ""],
      ["if (signal?.aborted) {", "if (false) {"],
      ["status >= 200 && status <= 299", "status >= 200 && status <= 399"],
      ['redirect: "manual"', 'redirect: "follow"'],
      ["status >= 500", "status > 500"],
      ["if (refusal !== undefined)", "if (false)"],
      ["readBody(response, ANSWER_BYTES)", "readBody(response, 1e12)"],
    ],
    "core/notify/destination.ts": [
      ["/^[\\x21-\\x7e]+$/", "/^[\\x20-\\x7e]+$/"],
      ['url.username !== "" || url.password !== ""', "false"],
      ["/^127(\\.\\d{1,3}){3}$/", "/^127(\\.\\d{1,3}){3}/"],
      ["|| bytes.length > max", ""],
      ["`${id}.${timestampSeconds}.${body}`", "`${timestampSeconds}.${id}.${body}`"],
      [".trim().split(/\\s+/)", ".trim().split(/\\s+/).slice(0, 1)"],
    ],
    "core/notify/event.ts": [
      ['record.status === "BLOCKED" ? "FAILED" : ', ""],
      ['record.outcome.status === "failure" ? "email_account_failed" : undefined', '"email_account_failed"'],
      ['if (record.type !== "account.active")', "if (false)"],
    ],
    "core/notify/notifier.ts": [
      ["&& !settled.has(record.id)", ""],
      ["&& !this.#options.outbox.has(record.id)", ""],
      ["if (!result.delivered && result.retryable)", "if (false)"],
      ["if (breaker.open || signal?.aborted)", "if (signal?.aborted)"],
      ["if (breaker.open || signal?.aborted)", "if (breaker.open)"],
      ["this.#failures >= BREAKER_FAILURES", "this.#failures > BREAKER_FAILURES"],
      ["this.#disabled || ", ""],
      ["? this.#failures + 1 : 0", "? this.#failures + 1 : this.#failures"],
      ["{ dead: true }", "{}"],
      ["outbox.unreadable === 0 ? flushed : ", "true ? flushed : "],
      ["await this.#keep(outbox.settle(result, destination.url.host));", ""],
      ["destination.url.host)", "destination.url.href)"],
      ['|| record.type === "notify.dead_lettered"', ""],
    ],
    "core/notify/presets/pagerduty.ts": [],
    "core/notify/presets/servicenow-change-note.ts": [
      ['typeof sysId === "string" && /^[0-9a-f]{32}$/.test(sysId)', 'typeof sysId === "string"'],
    ],
    "core/notify/presets/ticket-text.ts": [
      ['.replace(/^(\\s*)([=+\\-@])/, "$1\'$2")', ""],
    ],
  },
};
