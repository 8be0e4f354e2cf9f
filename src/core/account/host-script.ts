// By hand: no kept package tells which scripts UTS 39 lets a word mix; Cyrillic is what whole words are imitated with.
import { type Finding, finding } from "../base/errors.ts";
import { quoted } from "./describe-value.ts";
import { toUnicode } from "./host-name.ts";

const SCRIPTS: readonly (readonly [name: string, letters: RegExp])[] = [
  ["Latin", /\p{Script=Latin}/u],
  ["Cyrillic", /\p{Script=Cyrillic}/u],
  ["Greek", /\p{Script=Greek}/u],
  ["Armenian", /\p{Script=Armenian}/u],
  ["Hebrew", /\p{Script=Hebrew}/u],
  ["Arabic", /\p{Script=Arabic}/u],
  ["Georgian", /\p{Script=Georgian}/u],
  ["Cherokee", /\p{Script=Cherokee}/u],
  ["Han", /\p{Script=Han}/u],
  ["Hiragana", /\p{Script=Hiragana}/u],
  ["Katakana", /\p{Script=Katakana}/u],
  ["Hangul", /\p{Script=Hangul}/u],
  ["Bopomofo", /\p{Script=Bopomofo}/u],
];

/** Scripts that may be mixed: the combinations of UTS 39 section 5.2, "Highly Restrictive". */
const WRITTEN_TOGETHER: readonly (readonly string[])[] = [
  ["Latin", "Han", "Hiragana", "Katakana"],
  ["Latin", "Han", "Hangul"],
  ["Latin", "Han", "Bopomofo"],
];

/**
 * Cyrillic letters that look like Latin ones in common typefaces (UTS 39 confusables), and the letters they imitate.
 */
const LOOK_ALIKES = new Map(
  Array.from("аa сc ԁd еe һh іi јj ӏl оo рp ԛq ѕs ԝw хx уy".split(" "), (pair) => [pair[0], pair[1]] as const),
);

/** A warning when a canonical host name has a label that mixes scripts or imitates Latin; `subject` names the value. */
export function hostScriptWarning(host: string, subject = "Host name"): Finding | undefined {
  if (!host.includes("xn--")) return undefined;
  // An all-Cyrillic label is normal under a Cyrillic top-level domain.
  const latinDomain = !/\.xn--[^.]*$/.test(host);
  for (const label of toUnicode(host)?.split(".") ?? []) {
    const trick = mixedScripts(label) ?? (latinDomain ? imitation(label) : undefined);
    if (trick !== undefined) {
      return finding(
        "CFG_HOST_MIXED_SCRIPT",
        `${subject} ${quoted(host)} is shown as ${quoted(label)}, which ${trick}`,
      );
    }
  }
  return undefined;
}

function mixedScripts(label: string): string | undefined {
  const scripts = new Set(Array.from(label).flatMap(scriptOf));
  const together = WRITTEN_TOGETHER.some((group) => [...scripts].every((script) => group.includes(script)));
  return scripts.size < 2 || together ? undefined : `mixes ${[...scripts].sort().join(" and ")} letters`;
}

function scriptOf(char: string): string[] {
  if (!/\p{L}/u.test(char)) return [];
  return [SCRIPTS.find(([, letters]) => letters.test(char))?.[0] ?? "other"];
}

function imitation(label: string): string | undefined {
  const imitated = Array.from(label, (char) => LOOK_ALIKES.get(char) ?? (/[0-9-]/.test(char) ? char : ""));
  return imitated.includes("") || !/[a-z]/.test(imitated.join(""))
    ? undefined
    : `looks like ${quoted(imitated.join(""))} but is written in Cyrillic letters`;
}
