import { readdirSync } from "node:fs";

/** These take minutes: `npm run test:slow`. */
const SLOW = ["slow/"];
/** These need servers, or a browser, that are not everywhere: `npm run test:e2e`, `npm run test:browser`. */
const APART = ["e2e/mail-servers/", "browser/"];

/** The compiled test files of the quick suite, or of folders below `test/`. */
export function testFiles(...chosen: readonly string[]): readonly string[] {
  const folders = chosen.map((folder) => folder.replace(/\/?$/, "/"));
  const left = [...APART, ...SLOW];
  return readdirSync("build/test", { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".test.js") && !file.startsWith("rooms/"))
    .filter((file) => folders.length > 0 ? startsWithAny(file, folders) : !startsWithAny(file, left))
    .sort()
    .map((file) => `build/test/${file}`);
}

function startsWithAny(file: string, prefixes: readonly string[]): boolean {
  return prefixes.some((prefix) => file.startsWith(prefix));
}
