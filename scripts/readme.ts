/**
 * Writes the README's generated sections and the workflows of `init`; with `--check`, only checks whether they are up to
 * date. Run it by `npm run readme`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import process from "node:process";
import { generatedSections, replaceSection, starterWorkflows } from "./readme-sections.ts";

const STARTER = "src/cli/starter-workflows.ts";

let readme = readFileSync("README.md", "utf8");
for (const [name, content] of Object.entries(generatedSections())) readme = replaceSection(readme, name, content);

for (const [file, text] of [["README.md", readme], [STARTER, starterWorkflows()]] as const) {
  if (readFileSync(file, "utf8") === text) {
    console.log(`${file} is up to date`);
  } else if (process.argv.includes("--check")) {
    console.error(`${file} is not up to date: run \`npm run readme\` and commit it`);
    process.exitCode = 1;
  } else {
    writeFileSync(file, text);
    console.log(`${file} is written`);
  }
}
