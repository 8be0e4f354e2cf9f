import { type Finding, finding } from "../errors.ts";

const MAX_NAME_LENGTH = 256;

// What no mail or API carries unharmed: control characters but tab and line ends, lone surrogates, noncharacters.
const UNUSABLE_IN_TEXT = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/u;
const UNUSABLE_IN_LINE = /\p{Cc}|\p{Cs}|[\u2028\u2029\ufffe\uffff]/u;

/** Why a text of several lines cannot be used; tabs and line ends are fine, other control characters are not. */
export function textProblem(text: string, subject: string): Finding | undefined {
  const unusable = UNUSABLE_IN_TEXT.exec(text)?.[0];
  return unusable === undefined ? undefined : characterFinding(unusable, subject);
}

/** Why a text cannot be an account's name: 1 to 256 characters (code points) on one line, without blanks around it. */
export function nameProblem(text: string, subject: string): Finding | undefined {
  if (text === "") return finding("VALUE_INVALID", `${subject} is empty`, { hint: "Give the account a name" });
  const unusable = UNUSABLE_IN_LINE.exec(text)?.[0];
  if (unusable !== undefined) return characterFinding(unusable, subject);
  if (text.trim() !== text) {
    return finding("VALUE_INVALID", `${subject} begins or ends with a blank`, { hint: "Remove the blank" });
  }
  const length = Array.from(text).length;
  return length <= MAX_NAME_LENGTH
    ? undefined
    : finding("VALUE_INVALID", `${subject} has ${length} characters, and at most ${MAX_NAME_LENGTH} are possible`);
}

/** Why a text cannot be a user name: every control character could end or split a command on the wire. */
export function usernameProblem(text: string, subject: string): Finding | undefined {
  if (text === "") return finding("VALUE_INVALID", `${subject} is empty`, { hint: "Give the mailbox's user name" });
  return UNUSABLE_IN_LINE.test(text)
    ? finding("CFG_CREDENTIAL_CHARS", `${subject} holds a control character`, { hint: "Remove the control character" })
    : undefined;
}

function characterFinding(char: string, subject: string): Finding {
  const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return finding("VALUE_INVALID", `${subject} holds the character U+${code}, which no mail can carry`, {
    hint: "Remove the character",
  });
}
