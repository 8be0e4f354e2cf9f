import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";
import { test } from "node:test";

/** What the lint with type information says of a module. */
function complaints(text: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "lint-"));
  try {
    // It looks for its other half from the folder that it runs in.
    symlinkSync(resolve("node_modules"), join(folder, "node_modules"), "junction");
    const compilerOptions = { strict: true, target: "ES2023", module: "NodeNext", types: [] };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["a.ts"] }));
    writeFileSync(join(folder, "a.ts"), `const later = async (): Promise<number> => 1;\n${text}\nexport {};\n`);
    const args = ["--type-aware", "--format=json", "--config", resolve(".oxlintrc.json"), "a.ts"];
    const { stdout, stderr } = spawnSync(process.execPath, [resolve("node_modules/oxlint/bin/oxlint"), ...args], {
      cwd: folder,
      encoding: "utf8",
    });
    assert.match(stdout, /^\{/, stdout + stderr);
    return (JSON.parse(stdout).diagnostics as { readonly code: string }[]).map(({ code }) => code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

for (
  const [rule, fault, sound] of [
    ["no-floating-promises", "later();", "await later();"],
    ["no-misused-promises", "if (later()) throw new Error();", "if (await later()) throw new Error();"],
    ["await-thenable", "await 1;", "await later();"],
    [
      "return-await",
      "export const f = async () => { try { return later(); } catch { return 0; } };",
      "export const f = async () => { try { return await later(); } catch { return 0; } };",
    ],
    [
      "switch-exhaustiveness-check",
      'export const f = (x: "a" | "b") => { switch (x) { case "a": return 1; } return 0; };',
      'export const f = (x: "a" | "b") => { switch (x) { case "a": return 1; default: return 0; } };',
    ],
  ] as const
) {
  test(`the lint finds what ${rule} is about, and nothing where it is mended`, () => {
    assert.deepEqual(complaints(fault), [`typescript(${rule})`]);
    assert.deepEqual(complaints(sound), []);
  });
}
