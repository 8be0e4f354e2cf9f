/**
 * Writes the documents' generated sections and the workflows of `init`; with `--check`, only checks whether they are up to
 * date. Run it by `npm run readme`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import process from "node:process";
import { generatedSections, replaceSection, starterWorkflows } from "./readme-sections.ts";

const wanted = Object.entries(generatedSections()).map(([file, sections]) => {
  let text = readFileSync(file, "utf8");
  for (const [name, content] of Object.entries(sections)) text = replaceSection(text, name, content);
  return [file, text] as const;
});

for (const [file, text] of [...wanted, ["src/cli/starter-workflows.ts", starterWorkflows()] as const]) {
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
