import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { mayWrite, modeOf, readEvent } from "../../src/action/workflow-run.ts";

const page = readFileSync("docs/security.md", "utf8");

/** The promises of a page, each with the tests that it names. */
function promisesOf(
  text: string,
): { readonly words: string; readonly tests: readonly (readonly [string, string])[] }[] {
  const items = text.split(/^- /m).slice(1).map((item) => item.split(/^(?=#|\|)/m)[0] ?? "");
  return items.map((item) => {
    const line = item.replaceAll(/\s+/g, " ");
    const tests = [...line.matchAll(/- `(test\/[\w./-]+\.ts)` "([^"]+)"/g)];
    return { words: line.slice(0, 80), tests: tests.map(([, file = "", title = ""]) => [file, title] as const) };
  });
}

/** Whether a source has a test of that title; `…` stands for what the source puts in when it runs. */
function hasTest(source: string, title: string): boolean {
  const literal = (text: string): string => {
    const pattern = text.split("…").map((piece) => piece.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
    return `["\`]${pattern.join("\\$\\{[^\`]*?\\}")}["\`]`;
  };
  const [, id = "", what = ""] = /^([A-Za-z]\d+[\w…-]*): (.+)$/.exec(title) ?? [];
  const ways = [
    `\\b(?:test|it)\\(\\s*${literal(title)}`,
    ...id ? [`\\bid: ${literal(id)},\\s*what: ${literal(what)}`] : [],
  ];
  return ways.some((way) => new RegExp(way).test(source));
}

test("every promise of the security page names a test, and every test that it names is there", () => {
  const promises = promisesOf(page);
  assert.ok(promises.length > 25, `only ${promises.length} promises are found`);
  assert.equal(promises.flatMap(({ tests }) => tests).length, page.match(/`test\/[^`]+\.ts`\s+"/g)?.length);
  for (const { words, tests } of promises) {
    assert.notDeepEqual(tests, [], `no test proves: ${words}`);
    for (const [file, title] of tests) {
      assert.ok(existsSync(file), file);
      assert.ok(hasTest(readFileSync(file, "utf8"), title), `${file} has no test "${title}"`);
    }
  }
});

test("a test that is missing, renamed or skipped is noticed", () => {
  const source = `test("one", () => {}); it(\n  \`two of \${all}\`, f); it.skip("three", f); test("four", { skip }, f);
    { id: "C1-a", what: "five" }, { id: \`C1-\${id}\`, what: \`six \${x}\` }, // seven "eight"`;
  for (const title of ["one", "two of …", "C1-a: five", "C1-…: six …", "four"]) {
    assert.ok(hasTest(source, title), title);
  }
  for (const title of ["on", "two", "three", "five", "C1-a: six", "C1-b: five", "seven", "eight", "two of all"]) {
    assert.ok(!hasTest(source, title), title);
  }
  assert.deepEqual(promisesOf('x\n\n- A\n  b.\n  - `test/a.ts` "t\n    u"\n- B\n\n## C\n').map(({ tests }) => tests), [
    [["test/a.ts", "t u"]],
    [],
  ]);
});

test("the table of events says what the program decides", () => {
  const own = "acme/mail";
  const repository = { full_name: own, default_branch: "main" };
  const pullRequest = (from: string): object => ({
    number: 7,
    base: { sha: "a".repeat(40), ref: "main", repo: { full_name: own } },
    head: { sha: "b".repeat(40), ref: "topic", repo: { full_name: from } },
  });
  const rows = [...page.matchAll(/^\| (`\w+`.*?) +\| (yes|no) +\| (\S+) +\|(.*)\|$/gm)];
  assert.equal(rows.length, 9);
  for (const [, label = "", trusted, auto = "", rest = ""] of rows) {
    const [check, plan, write = "", , redeliver = ""] = rest.split("|").map((cell) => cell.trim());
    const names = [...label.matchAll(/`(\w+)`/g)].map(([, name = ""]) => name);
    assert.ok(names.length > 0, label);
    for (const name of names) {
      const payload = {
        repository,
        ...(name.startsWith("pull_request")
          ? { pull_request: pullRequest(/fork|_target/.test(label + name) ? "x/y" : own) }
          : {}),
        ...(name === "merge_group" ? { merge_group: { base_sha: "a", head_sha: "b" } } : {}),
        ...(name === "push" ? { before: "a".repeat(40), after: "b".repeat(40) } : {}),
      };
      const refs = /tag/.test(label)
        ? ["refs/heads/topic", "refs/tags/main"]
        : [/another branch/.test(label) ? "refs/heads/topic" : "refs/heads/main"];
      for (const ref of refs) {
        const event = readEvent(name, ref, payload);
        assert.equal(event.problem, undefined, name);
        assert.equal(event.untrusted ? "no" : "yes", trusted, name);
        assert.equal(plan, trusted, `${name}: a plan needs trust`);
        assert.equal(mayWrite(event), write !== "no", `${name} on ${ref} writes`);
        assert.equal(mayWrite(event), redeliver !== "no", `${name} on ${ref} redelivers`);
        if (auto === "refused") assert.deepEqual([name, check], ["pull_request_target", "no"]);
        else assert.deepEqual([`\`${modeOf(event)}\``, check], [auto, "yes"], `${name} on ${ref}`);
        if (write === "yes") assert.equal(modeOf(event), "apply");
      }
    }
  }
});
