/** The longest piece of foreign text to show, in code points. */
const SHOWN_TEXT_LIMIT = 200;

// What can hide or reorder what a person reads, or end a line in some reader: controls, format characters (zero-width,
// bidirectional, tags), line and paragraph separators, lone surrogates, what fonts draw as nothing (fillers, variation
// selectors), noncharacters. U+FFFC and U+FFFD stand for something that is lost.
const INVISIBLE =
  /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\ufffc\ufffd]/gu;

/** Foreign text as one visible line: control and invisible characters are shown as escapes, and it is cut at `limit` code points. */
export function visible(text: string, limit: number = SHOWN_TEXT_LIMIT): string {
  // Most text is short and plain, and finding that out is quicker than looking at each character's class.
  if (text.length <= limit && /^[\x20-\x7e]*$/.test(text)) return text;
  const head = text.slice(0, limit * 2 + 2);
  const points = [...head.replace(INVISIBLE, escapeCharacter)];
  return points.length > limit ? points.slice(0, limit).join("") + "…" : points.join("");
}

/** A key as {@link visible} text that is never cut, so that no two keys become one. */
export function visibleKey(key: string): string {
  return visible(key, key.length * "\\u{10ffff}".length);
}

/** Text without the given characters at its ends. An expression such as `/ +$/` takes the square of a run of them. */
export function trimmed(text: string, characters: string): string {
  const end = trimmedEnd(text, characters);
  let start = 0;
  while (start < end.length && characters.includes(end.charAt(start))) start++;
  return end.slice(start);
}

/** {@link trimmed} at the end alone. */
export function trimmedEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

function escapeCharacter(char: string): string {
  if (char === "\n") return "\\n";
  if (char === "\r") return "\\r";
  if (char === "\t") return "\\t";
  const code = char.codePointAt(0) ?? 0;
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u{${code.toString(16)}}`;
}

/** A character's code point as Unicode names it, such as `U+001B`. */
export function codePointName(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/**
 * Text as a single log line that no CI runner mistakes for a command: it never starts with `::` and never contains `##[`
 * (GitHub, anywhere in a line) or `##word[` (Azure Pipelines, TeamCity).
 */
export function logLine(text: string, limit = 4000): string {
  return visible(text, limit)
    .replace(/##(?=[\w-]*\[)/g, "# #")
    .replace(/^(\s*):(?=:)/, "$1: ");
}

/** A piece of Markdown made by this program, which {@link md} does not escape again. */
export class Markdown {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

/** What {@link md} accepts between its fixed parts. */
type MarkdownValue = string | number | boolean | Markdown | readonly MarkdownValue[] | undefined;

/** A tagged template whose fixed parts are Markdown and whose interpolations are escaped to inert text. */
export function md(fixed: TemplateStringsArray, ...values: readonly MarkdownValue[]): Markdown {
  return new Markdown(fixed.reduce((text, part, index) => text + render(values[index - 1]) + part));
}

function render(value: MarkdownValue): string {
  if (value === undefined) return "";
  if (value instanceof Markdown) return value.text;
  if (typeof value === "object") return value.map(render).join("");
  return typeof value === "string" ? escapeMarkdown(value) : String(value);
}

/** Joins pieces of Markdown. */
export function joinMarkdown(pieces: readonly Markdown[], separator = "\n"): Markdown {
  return new Markdown(pieces.map((piece) => piece.text).join(separator));
}

const ZERO_WIDTH_SPACE = "\u200b";

/** Foreign text as inert Markdown text: it cannot become markup, a mention, a reference, a link or HTML. */
export function escapeMarkdown(text: string, limit?: number): string {
  return escapeInline(text, limit)
    .replace(/^(\s*)([-+=:])/, "$1\\$2")
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, "$1\\$2");
}

/** {@link escapeMarkdown} for text that never begins a line. */
export function escapeInline(text: string, limit: number = SHOWN_TEXT_LIMIT * 5): string {
  return visible(text, limit)
    .replace(/[\\`*_{}[\]<>#|~&$]|(?<=\])\(/g, "\\$&")
    .replace(/@/g, `@${ZERO_WIDTH_SPACE}`)
    .replace(/#(?=\d)/g, `#${ZERO_WIDTH_SPACE}`)
    .replace(/\b(GH)-(?=\d)/gi, `$1${ZERO_WIDTH_SPACE}-`)
    .replace(/:(?=\/\/)/g, `:${ZERO_WIDTH_SPACE}`)
    .replace(/\b(www)\./gi, `$1${ZERO_WIDTH_SPACE}.`);
}

/** Foreign text in a Markdown code span, where nothing is markup, whatever backticks it contains. */
export function codeSpan(text: string, limit: number = SHOWN_TEXT_LIMIT): Markdown {
  // Mentions are inert in a code span; the zero-width space is for readers that strip the span. Addresses stay copyable.
  const shown = visible(text, limit).replace(/(?<!\w)@(?=\w)/g, `@${ZERO_WIDTH_SPACE}`) || " ";
  const longest = Math.max(0, ...Array.from(shown.matchAll(/`+/g), (run) => run[0].length));
  const fence = "`".repeat(longest + 1);
  const pad = /^[` ]|[` ]$/.test(shown) ? " " : "";
  return new Markdown(fence + pad + shown + pad + fence);
}

/** Markdown as one cell of a table row: its pipes and line ends cannot end the cell. */
export function cell(content: Markdown): Markdown {
  // A row is cut before anything else is read, and there a pipe is escaped by an odd number of backslashes: escaped text
  // has them, and code gets what is missing.
  const kept = content.text.replace(/(\\*)\|/g, (pipe, run: string) => run.length % 2 === 1 ? pipe : `${run}\\|`);
  return new Markdown(kept.replace(/\r?\n/g, "<br>"));
}

/** A text as one word of a command that is meant to be pasted into a shell. */
export function shellWord(text: string): string {
  return /^(?!-)[\w./:@-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
