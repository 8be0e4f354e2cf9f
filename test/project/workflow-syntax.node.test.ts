import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire, register } from "node:module";
import { join } from "node:path";
import { describe, test } from "node:test";
import { pathToFileURL } from "node:url";

const PACKAGE = "@actions/workflow-parser";

/** What the tests use of GitHub's own parser of workflows. */
interface Parser {
  readonly NoOperationTraceWriter: new () => unknown;
  parseWorkflow(file: { readonly name: string; readonly content: string }, trace: unknown): {
    readonly context: { readonly errors: { getErrors(): readonly { readonly message: string }[] } };
  };
}

// Its package names no entry for `require`, so it is looked for by hand.
const entry = (createRequire(import.meta.url).resolve.paths(PACKAGE) ?? [])
  .map((folder) => join(folder, PACKAGE, "dist", "index.js"))
  .find((file) => existsSync(file));

// It imports JSON without saying so, which Node.js takes from no package.
const JSON_MODULES = `
  import { readFile } from "node:fs/promises";
  export async function load(url, context, next) {
    if (!url.endsWith(".json")) return await next(url, context);
    return { format: "module", shortCircuit: true, source: "export default " + await readFile(new URL(url), "utf8") };
  }`;

describe("GitHub's own parser of workflows", {
  skip: entry === undefined ? `NOT RUN: the package ${PACKAGE} is not installed` : false,
}, () => {
  async function problems(content: string): Promise<readonly string[]> {
    register(`data:text/javascript,${encodeURIComponent(JSON_MODULES)}`);
    const parser: Parser = await import(pathToFileURL(entry ?? "").href);
    const { context } = parser.parseWorkflow({ name: "a.yml", content }, new parser.NoOperationTraceWriter());
    return context.errors.getErrors().map(({ message }) => message);
  }

  for (const folder of [".github/workflows", "examples/workflows"]) {
    for (const file of readdirSync(folder).sort()) {
      test(`takes ${file}`, async () => {
        assert.deepEqual(await problems(readFileSync(join(folder, file), "utf8")), []);
      });
    }
  }

  test("refuses a key, a permission, an event and an expression that there are not", async () => {
    const sound = readFileSync(".github/workflows/accounts-check.yml", "utf8");
    for (
      const [is, wrong] of [
        ["timeout-minutes:", "timeout-minute:"],
        ["contents: read", "contents: reed"],
        ["merge_group:", "merge_groups:"],
        ["deployment: false", "deployments: false"],
        ["${{ github.event.pull_request.number ||", "${{ github.event.pull_request.number |"],
      ] as const
    ) {
      assert.ok(sound.includes(is), is);
      assert.notDeepEqual(await problems(sound.replace(is, wrong)), [], wrong);
    }
  });
});
