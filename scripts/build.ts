/** Builds `dist/` from the compiled sources in `build/`, and makes of those what `npm pack` takes; run it by `npm run build`. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { accountJsonSchema } from "../src/core/account/json-schema.ts";
import { bundlePrograms, carryPackages } from "./bundle.ts";
import { findAbsolutePaths, findCarriedFiles, findUncalledParts, smokeTestAction, smokeTestCli } from "./smoke.ts";

// Chunks have the bundler's numbers for names: whatever an earlier build left behind has to go first.
rmSync("dist", { recursive: true, force: true });
mkdirSync("dist");

await bundlePrograms("dist");
writeFileSync("dist/account.schema.json", JSON.stringify(accountJsonSchema(), null, 2) + "\n");

// The bundler reports success for bundles that cannot start, so each is started once.
const defects = [
  ...findAbsolutePaths("dist"),
  ...findCarriedFiles("dist"),
  ...findUncalledParts(readFileSync("dist/action/index.js", "utf8")),
  ...smokeTestCli("dist/cli"),
  ...smokeTestAction("dist/action"),
];
for (const defect of defects) console.error(`dist is unusable: ${defect}`);
if (defects.length > 0) process.exitCode = 1;

// Where scripts of packages are switched off, npm does not run `prepack`.
await carryPackages("build");
