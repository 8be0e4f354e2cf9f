/** Asks every place outside that a page leads to; it needs the network. Run it by `npm run links`. */
import process from "node:process";
import { setTimeout } from "node:timers/promises";
import { deadLinks, linkProblems, outsideLinks, pagesOf } from "./links.ts";

const pages = pagesOf();
const links = outsideLinks(pages);
const problems = [
  ...linkProblems(pages),
  ...await deadLinks(links, async (attempt) => await setTimeout(attempt * 5_000)),
];
for (const problem of problems) console.error(problem);
console.log(`${pages.size} pages lead to ${links.length} places outside`);
if (problems.length > 0) process.exitCode = 1;
