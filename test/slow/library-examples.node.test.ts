import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";
import { test } from "node:test";

/** What Deno's own types say of the one call that an example makes. */
const DENO_TYPES = "declare const Deno: { readTextFile(path: string): Promise<string> };\n";

/** The names under which the library is published. */
const PUBLISHED = ["genesys-email-accounts", "jsr:@genesys-email-accounts/core"];

test("the library examples of docs/library.md are correct TypeScript, as strict as it gets", async () => {
  const examples = [...readFileSync("docs/library.md", "utf8").matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, text]) =>
    text ?? ""
  );
  assert.equal(examples.length, 2);
  for (const name of PUBLISHED) assert.ok(examples.some((text) => text.includes(`"${name}"`)), name);

  const folder = await mkdtemp(join(tmpdir(), "examples-"));
  try {
    for (const [index, text] of examples.entries()) await writeFile(join(folder, `example-${index}.ts`), text);
    await writeFile(join(folder, "deno.d.ts"), DENO_TYPES);
    await writeFile(
      join(folder, "tsconfig.json"),
      JSON.stringify({
        extends: resolve("tsconfig.json"),
        compilerOptions: {
          noEmit: true,
          moduleDetection: "force",
          rootDir: "/",
          typeRoots: [resolve("node_modules/@types")],
          paths: Object.fromEntries(PUBLISHED.map((name) => [name, [resolve("src/mod.ts")]])),
        },
        include: [join(folder, "*.ts")],
      }),
    );
    await writeFile(join(folder, "package.json"), '{ "type": "module" }');
    const { status, output } = await compile(folder);
    assert.equal(status, 0, output);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

function compile(folder: string): Promise<{ status: unknown; output: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ["node_modules/typescript/bin/tsc", "-p", folder], (error, stdout, stderr) => {
      resolve({ status: error?.code ?? 0, output: stdout + stderr });
    });
  });
}
