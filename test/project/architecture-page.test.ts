import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { ARROWS } from "../support/architecture/rules.ts";

const page = readFileSync("docs/architecture.md", "utf8");

test("every file and folder that the architecture page names is there", () => {
  const named = [...page.matchAll(/`((?:src|test|docs|scripts)\/[\w./-]+)`/g)].map(([, path = ""]) => path);
  assert.ok(named.length > 20, `only ${named.length} paths are named`);
  assert.deepEqual(named.filter((path) => !existsSync(path)), []);
});

test("the picture shows every room, and no arrow that the rules do not allow", () => {
  const shown = [...page.matchAll(/^\s*([\w-]+)(?:\["[^"]*"\])? -->(?: ([\w &-]+))$/gm)];
  assert.equal(shown.length, page.match(/ -->/g)?.length, "an arrow is drawn as the test cannot read it");
  assert.ok(shown.length > 10, `only ${shown.length} lines have arrows`);
  const arrows = shown.flatMap(([, from = "", to = ""]) => to.split(" & ").map((each) => [from, each.trim()] as const));
  const roomOf = (name: string): string => `core/${name}` in ARROWS ? `core/${name}` : name;
  for (const [from, to] of arrows) {
    const allowed = ARROWS[roomOf(from)] ?? [];
    assert.ok(allowed.some((room) => room === roomOf(to) || roomOf(to).startsWith(`${room}/`)), `${from} -> ${to}`);
  }
  for (const room of Object.keys(ARROWS).filter((each) => !each.startsWith("cli/"))) {
    assert.match(page, new RegExp(`^\\s*${room.replace("core/", "")}\\["`, "m"), room);
  }
});
