import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { AppError } from "../../src/core/base/errors.ts";
import { Redactor } from "../../src/core/base/secret.ts";
import { masked } from "../../src/runtime/masking.ts";

const SECRET = "correct horse battery";

function knowing(...secrets: string[]): Redactor {
  const redactor = new Redactor();
  for (const secret of secrets) redactor.add(secret);
  return redactor;
}

describe("masked", () => {
  it("returns a result as it is: its foreign texts were cleaned where they entered, and the others are no place for a mask", async () => {
    const result = { name: SECRET };
    assert.equal(await masked(knowing(SECRET), () => Promise.resolve(result)), result);
    assert.equal(result.name, SECRET);
  });

  it("leaves this program's own words as they are, and cleans what caused them", async () => {
    const cause = new Error(`cause ${SECRET}`);
    const error = new AppError("INTERNAL", `The account "${SECRET}" is odd`, { cause });
    await assert.rejects(masked(knowing(SECRET), () => Promise.reject(error)));
    assert.deepEqual([error.message, cause.message], [`The account "${SECRET}" is odd`, "cause ***"]);
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
