/**
 * Writes src/core/account/confusables.ts from Unicode's table of characters that look alike (UTS 39), whose path is the
 * argument: https://www.unicode.org/Public/17.0.0/security/confusables.txt. Run it by `npm run confusables -- FILE`.
 */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import process from "node:process";

const LICENSE = readFileSync("scripts/unicode-license.txt", "utf8").trim();
const WIDTH = 110;

const source = readFileSync(process.argv[2] ?? "confusables.txt");
const text = source.toString("utf8");
const version = /^# Version: (\S+)$/m.exec(text)?.[1];
const pairs = [...text.matchAll(/^([0-9A-F]+) *;\s*([0-9A-F ]+?) *;/gm)].map(([, from = "", to = ""]) =>
  [Number.parseInt(from, 16), to.split(" ").map((point) => Number.parseInt(point, 16))] as const
);
if (version === undefined || pairs.length < 6000) throw new Error("This is not Unicode's confusables.txt");

const ascii = pairs.filter(([from]) => from < 0x80);
writeFileSync(
  "src/core/account/confusables.ts",
  `// Made by scripts/confusables.ts from confusables.txt of Unicode ${version}, SHA-256
// ${createHash("sha256").update(source).digest("hex")}.
// By hand: no kept package has the skeletons of UTS 39; the last release of those that carry the table is years old.
//
${LICENSE.split("\n").map((line) => `// ${line}`.trimEnd()).join("\n")}

/** The characters of ASCII that look like others, in the form of {@link CONFUSABLES}. */
export const ASCII_CONFUSABLES = \`
${grouped(ascii)}
\`;

/**
 * Characters that look alike: what all of a group look like, then those that do, as code points in base 36; \`+\` parts
 * the characters of one that looks like several, and each further one is told by its distance from the one before.
 */
export const CONFUSABLES = \`
${grouped(pairs)}
\`;
`,
);

function grouped(entries: typeof pairs): string {
  const groups = new Map<string, number[]>();
  for (const [from, to] of entries) {
    const key = to.map((point) => point.toString(36)).join("+");
    groups.set(key, [...groups.get(key) ?? [], from]);
  }
  const words = Array.from(groups, ([to, from]) => {
    const sorted = from.sort((one, other) => one - other);
    return `${to}:${sorted.map((point, at) => (point - (sorted[at - 1] ?? 0)).toString(36)).join(",")}`;
  });
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join("\n");
}
