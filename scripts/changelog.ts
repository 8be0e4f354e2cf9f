/**
 * Shows what the next release changes; `--check` looks at the change files alone, and with `--since COMMIT` for one of what
 * changed since then; `--release VERSION [DATE]` moves them into CHANGELOG.md. Run it by `npm run changelog`.
 */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import process from "node:process";
import { parseArgs } from "node:util";
import { CHANGES, missingChange, readChanges, released, sectionsOf } from "./changes.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { check: { type: "boolean" }, since: { type: "string" }, release: { type: "string" } },
});
const { files, changes, problems } = readChanges();
const missing = values.since === undefined ? undefined : missingChange(values.since);
const wrong = missing === undefined ? problems : [...problems, missing];

if (wrong.length > 0) {
  for (const each of wrong) console.error(each);
  process.exitCode = 1;
} else if (values.release !== undefined) {
  const date = positionals[0] ?? new Date().toISOString().slice(0, 10);
  writeFileSync("CHANGELOG.md", released(readFileSync("CHANGELOG.md", "utf8"), changes, values.release, date));
  for (const file of files) rmSync(`${CHANGES}/${file}`);
  console.log(`CHANGELOG.md has the ${files.length} changes of ${values.release}`);
} else if (values.check === true || values.since !== undefined) {
  console.log(`${files.length} change files are sound`);
} else {
  process.stdout.write(sectionsOf(changes));
}
