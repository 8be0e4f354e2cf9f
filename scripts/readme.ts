/** Writes the README's generated sections; with `--check`, only checks whether they are up to date. Run it by `npm run readme`. */
import { readFileSync, writeFileSync } from "node:fs";
import process from "node:process";
import { generatedSections, replaceSection } from "./readme-sections.ts";

const before = readFileSync("README.md", "utf8");
let after = before;
for (const [name, content] of Object.entries(generatedSections())) after = replaceSection(after, name, content);

if (after === before) {
  console.log("README.md is up to date");
} else if (process.argv.includes("--check")) {
  console.error("README.md is not up to date: run `npm run readme` and commit it");
  process.exitCode = 1;
} else {
  writeFileSync("README.md", after);
  console.log("README.md is written");
}
