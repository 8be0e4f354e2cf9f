import { type Finding, finding } from "../base/errors.ts";
import { codePointName } from "../base/text.ts";

const MAX_NAME_LENGTH = 256;

// What mail and APIs cannot carry intact: control characters except tab and line ends, lone surrogates, noncharacters.
const UNUSABLE_IN_TEXT = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/u;
const UNUSABLE_IN_LINE = /\p{Cc}|\p{Cs}|[\u2028\u2029\ufffe\uffff]/u;

/** Why multi-line text cannot be used; tabs and line ends are allowed, other control characters are not. */
export function textProblem(text: string, subject: string): Finding | undefined {
  const unusable = UNUSABLE_IN_TEXT.exec(text)?.[0];
  return unusable === undefined ? undefined : characterFinding(unusable, subject);
}

// An emoji may be followed by the sign that it is shown in colours; every other character that nobody sees could make two
// names of one.
const UNSEEN_IN_NAME =
  /(?<!\p{Extended_Pictographic})\ufe0f|(?!\ufe0f)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/u;
const UNSEEN_KINDS: readonly (readonly [kind: string, characters: RegExp])[] = [
  ["a bidirectional control character", /\p{Bidi_Control}/u],
  ["a zero-width character", /[\u200b-\u200d\u2060\ufeff]/u],
  ["a control character", /\p{Cc}/u],
  ["a format character", /\p{Cf}/u],
  ["a line separator", /[\p{Zl}\p{Zp}]/u],
  ["an invisible character", /\p{Default_Ignorable_Code_Point}/u],
];

/** Why text cannot be used on one line; no control character is allowed. */
export function lineProblem(text: string, subject: string): Finding | undefined {
  const unusable = UNUSABLE_IN_LINE.exec(text)?.[0];
  return unusable === undefined ? undefined : characterFinding(unusable, subject);
}

/** Why text cannot be a name: 1 to 256 visible characters (code points) on one line, without spaces around it. */
export function nameProblem(text: string, subject: string): Finding | undefined {
  if (text === "") return finding("VALUE_INVALID", `${subject} is empty`, { hint: "Give a name" });
  const unseen = UNSEEN_IN_NAME.exec(text);
  if (unseen !== null) return unseenFinding(unseen[0], Array.from(text.slice(0, unseen.index)).length + 1, subject);
  if (text.trim() !== text) {
    return finding("VALUE_INVALID", `${subject} starts or ends with a space`, { hint: "Remove the space" });
  }
  const length = Array.from(text).length;
  return length <= MAX_NAME_LENGTH
    ? undefined
    : finding("VALUE_INVALID", `${subject} has ${length} characters, but at most ${MAX_NAME_LENGTH} are allowed`);
}

function unseenFinding(char: string, place: number, subject: string): Finding {
  const [kind] = UNSEEN_KINDS.find(([, characters]) => characters.test(char)) ?? ["not a character of text"];
  return finding("VALUE_INVALID", `${subject} contains ${codePointName(char)}, ${kind}, as its character ${place}`, {
    hint: "Remove the character: names must not differ in what nobody sees",
  });
}

function characterFinding(char: string, subject: string): Finding {
  return finding(
    "VALUE_INVALID",
    `${subject} contains the character ${codePointName(char)}, which e-mail cannot carry`,
    {
      hint: "Remove the character",
    },
  );
}
