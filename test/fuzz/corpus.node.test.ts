import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { judge } from "./judge.ts";

const CORPUS = "test/fuzz/corpus";

test("What fuzzing has found is read without an exception", () => {
  const files = readdirSync(CORPUS);
  assert.ok(files.length > 0);
  for (const file of files) judge(readFileSync(`${CORPUS}/${file}`, "utf8"), file);
});
