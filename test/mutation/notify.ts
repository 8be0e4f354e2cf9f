import type { Room } from "./room.ts";

/** Events to ITSM systems: outbox, delivery, signatures, presets. */
export const notify: Room = {
  tests: ["core/notify/outbox.test.js", "core/notify/destination.test.js", "core/base/http.test.js", "core/notify"],
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
    ],
    "core/notify/delivery.ts": [
      ["DELIVERY_BUDGET_MS - (clock.monotonic() - started)", "DELIVERY_BUDGET_MS"],
      ["wait <= budgetMs ? wait : false", "wait"],
      ["Math.max(error.retryAfterMs ?? 0, backoff)", "backoff"],
      ["|| !error.retryable", ""],
      ["if (signal?.aborted) {", "if (false) {"],
      ["status >= 200 && status <= 299", "status >= 200 && status <= 399"],
      ['redirect: "manual"', 'redirect: "follow"'],
      ["if (refusal !== undefined)", "if (false)"],
      ["readBody(response, ANSWER_BYTES)", "readBody(response, 1e12)"],
    ],
    "core/base/http.ts": [
      ["/^127(\\.\\d{1,3}){3}$/", "/^127(\\.\\d{1,3}){3}/"],
      ['protocol === "http:" && ', ""],
    ],
    "core/notify/destination.ts": [
      ["/^[\\x21-\\x7e]+$/", "/^[\\x20-\\x7e]+$/"],
      ['url.username !== "" || url.password !== ""', "false"],
      ["if (!isConfidential(url))", "if (false)"],
      ["|| bytes.length > max", ""],
      ["`${id}.${timestampSeconds}.${body}`", "`${timestampSeconds}.${id}.${body}`"],
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
      ["? this.#failures + 1 : 0", "? this.#failures + 1 : this.#failures"],
      ["{ dead: true }", "{}"],
      ["await this.#keep(outbox.settle(result, destination.url.host));", ""],
      ["destination.url.host)", "destination.url.href)"],
      ['|| record.type === "notify.dead_lettered"', ""],
    ],
  },
};
