import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Logger } from "../../src/core/base/ports.ts";
import { Redactor } from "../../src/core/base/secret.ts";
import { masked, maskLogger, maskTokens } from "../../src/runtime/masking.ts";

const SECRET = "correct horse battery";

function knowing(...secrets: string[]): Redactor {
  const redactor = new Redactor();
  for (const secret of secrets) redactor.add(secret);
  return redactor;
}

describe("maskTokens", () => {
  it("tells the redactor of each token before the caller has it, and hands invalidation on", async () => {
    const redactor = new Redactor();
    const invalidated: string[] = [];
    const tokens = maskTokens({
      getToken: () => Promise.resolve(SECRET),
      invalidate: (token) => void invalidated.push(token),
    }, redactor);
    assert.equal(redactor.redact(await tokens.getToken()), "***");
    tokens.invalidate("old");
    assert.deepEqual(invalidated, ["old"]);
  });

  it("hands on the signal", async () => {
    const given: unknown[] = [];
    const tokens = maskTokens({
      getToken: (signal) => Promise.resolve(String(given.push(signal))),
      invalidate: () => undefined,
    }, new Redactor());
    const { signal } = new AbortController();
    await tokens.getToken(signal);
    assert.deepEqual(given, [signal]);
  });
});

describe("maskLogger", () => {
  it("masks what every method says, and keeps the place", () => {
    const said: unknown[][] = [];
    const keep = (...args: unknown[]): void => void said.push(args);
    const logger: Logger = { debug: keep, info: keep, notice: keep, warning: keep, error: keep, progress: keep };
    const safe = maskLogger(logger, knowing(SECRET));
    const place = { file: "accounts/a.yaml", line: 3 };
    safe.debug(SECRET);
    safe.info(SECRET);
    safe.notice(SECRET, place);
    safe.warning(SECRET, place);
    safe.error(SECRET, place);
    safe.progress(SECRET);
    assert.deepEqual(said, [["***"], ["***"], ["***", place], ["***", place], ["***", place], ["***"]]);
  });
});

describe("masked", () => {
  it("masks every text of a result", async () => {
    const result = { list: [`a ${SECRET}`], count: 1, none: undefined };
    assert.deepEqual(await masked(knowing(SECRET), () => Promise.resolve(result)), { ...result, list: ["a ***"] });
  });

  it("masks message and stack of an error and of its causes, and throws the same error", async () => {
    const cause: Error = new Error(`cause ${SECRET}`);
    cause.cause = cause;
    const error = new RangeError(`no ${SECRET}`, { cause });
    await assert.rejects(masked(knowing(SECRET), () => Promise.reject(error)), (thrown: unknown) => thrown === error);
    assert.deepEqual([error.message, cause.message], ["no ***", "cause ***"]);
    assert.ok(![error.stack, cause.stack].some((stack) => stack?.includes(SECRET)));
  });

  it("throws on what is no error", async () => {
    await assert.rejects(
      masked(knowing(SECRET), () => Promise.reject("a text")),
      (thrown: unknown) => thrown === "a text",
    );
  });
});
