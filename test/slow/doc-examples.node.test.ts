import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";
import { test } from "node:test";
import * as library from "../../src/mod.ts";

/** The example of a function or class; empty when its comment has none. */
function exampleOf(name: string, sources: readonly string[]): string {
  const declared = new RegExp(`\\*/\\nexport (?:async )?(?:function|class) ${name}\\b`);
  const source = sources.find((text) => declared.test(text)) ?? "";
  const comment = source.slice(0, declared.exec(source)?.index).split("/**").at(-1) ?? "";
  const [, example] = /@example\n \* ```ts\n([\s\S]*?) \* ```/.exec(comment) ?? [];
  return (example ?? "").replaceAll(/^ \* ?/gm, "");
}

test("each function and class of the library has an example, which is correct TypeScript, as strict as it gets", () => {
  const sources = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"))
    .map((path) => readFileSync(join("src", path), "utf8"));
  const names = Object.entries(library).filter(([, value]) => typeof value === "function").map(([name]) => name);
  const folder = mkdtempSync(join(tmpdir(), "doc-examples-"));
  try {
    for (const name of names) {
      const example = exampleOf(name, sources);
      assert.ok(example.includes(name), name);
      writeFileSync(join(folder, `${name}.ts`), example);
    }
    const compilerOptions = {
      noEmit: true,
      rootDir: "/",
      types: ["node"],
      typeRoots: [resolve("node_modules/@types")],
      paths: { "genesys-email-accounts": [resolve("src/mod.ts")] },
    };
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    writeFileSync(
      join(folder, "tsconfig.json"),
      JSON.stringify({ extends: resolve("tsconfig.json"), compilerOptions, include: [join(folder, "*.ts")] }),
    );
    const { stdout } = spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", folder], {
      encoding: "utf8",
    });
    assert.equal(stdout, "");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
