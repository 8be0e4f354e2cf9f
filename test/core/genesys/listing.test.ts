import assert from "node:assert/strict";
import { test } from "node:test";
import * as v from "valibot";
import { AppError } from "../../../src/core/base/errors.ts";
import { readRefusal } from "../../../src/core/genesys/api-error.ts";
import { readAllByCursor } from "../../../src/core/genesys/listing.ts";
import { resourceId } from "../../../src/core/genesys/schemas.ts";
import { Redactor } from "../../../src/core/base/secret.ts";

interface Entry {
  readonly id: string;
}

/** Serves pages by cursor; the first has none. */
function pages(served: Readonly<Record<string, { readonly ids: readonly string[]; readonly next?: string }>>) {
  const asked: (string | undefined)[] = [];
  const read = (cursor: string | undefined): Promise<{ entities: readonly Entry[]; next?: string | undefined }> => {
    asked.push(cursor);
    const page = served[cursor ?? "first"] ?? assert.fail(`no page ${cursor}`);
    return Promise.resolve({ entities: page.ids.map((id) => ({ id })), next: page.next });
  };
  return { asked, read };
}

test("a cursor listing is read to its last page", async () => {
  const { asked, read } = pages({
    first: { ids: ["a", "b"], next: "2" },
    2: { ids: [], next: "3" },
    3: { ids: ["c"] },
  });
  assert.deepEqual((await readAllByCursor("credentials", read)).map(({ id }) => id), ["a", "b", "c"]);
  assert.deepEqual(asked, [undefined, "2", "3"]);
});

test("a cursor listing that goes round, or shows an entry twice, is refused rather than believed", async () => {
  const circle = pages({ first: { ids: ["a"], next: "2" }, 2: { ids: ["b"], next: "3" }, 3: { ids: [], next: "2" } });
  const twice = pages({ first: { ids: ["a"], next: "2" }, 2: { ids: ["a"] } });
  for (const { read } of [circle, twice]) {
    await assert.rejects(
      readAllByCursor("credentials", read),
      (error) => error instanceof AppError && error.code === "GENESYS_LISTING_INCOMPLETE",
    );
  }
});

test("an id may be as long as a domain name, and no longer", () => {
  assert.ok(v.is(resourceId, "a".repeat(253)));
  assert.ok(v.is(resourceId, "support.eu-west.example.com"));
  for (const bad of ["a".repeat(254), "", "../x", "a/b", "a b", ".a", "a\n"]) assert.ok(!v.is(resourceId, bad), bad);
});

test("a refusal names the limit that it is about", () => {
  const refused = (limit: unknown): string =>
    readRefusal(
      new Response(null, { status: 400 }),
      JSON.stringify({ code: "limit.exceeded", message: "Too many", limit }),
      new Redactor(),
    )
      .text;
  const limit = { key: "email.domains.max", namespace: "routing.email", value: 2 };
  assert.match(refused(limit), /Too many", limit routing\.email\/email\.domains\.max is 2$/);
  assert.match(refused({ value: 20 }), /, limit of the organisation is 20$/);
  assert.match(refused({ key: "x\n::error::" }), /, limit x\\n::error::$/);
  for (const none of [undefined, null, {}, "2", 2, { value: "2" }]) assert.doesNotMatch(refused(none), /, limit/);
});
