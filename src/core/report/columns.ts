/** Text in one style of a terminal's; text without one is plain. */
export interface Span<Style extends string = string> {
  readonly text: string;
  readonly style?: Style | undefined;
}

// What Unicode calls wide (East Asian Width W and F), and signs that terminals draw as pictures.
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;

/** Columns that a terminal gives a text, at most. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const char of text) columns += WIDE.test(char) ? 2 : /\p{Mn}|\p{Me}/u.test(char) ? 0 : 1;
  return columns;
}

/**
 * A line as lines of at most `width` columns, which break between words where they can; those after the first are set in
 * by `indent`. An address of a web page is never broken. No line begins with what a runner takes for a command.
 */
export function wrapped<Style extends string>(
  spans: readonly Span<Style>[],
  width: number,
  indent: number,
): readonly (readonly Span<Style>[])[] {
  const lines: Span<Style>[][] = [[]];
  let used = 0;
  let blanks = 0;
  const put = (span: Span<Style>): void => {
    lines.at(-1)?.push(span);
    used += columnsOf(span.text);
  };
  const breakLine = (): void => {
    // Where so little room is left that a word would stand alone in each line, nothing is set in.
    lines.push(indent > 0 && indent * 2 < width ? [{ text: " ".repeat(indent) }] : []);
    used = indent > 0 && indent * 2 < width ? indent : 0;
    blanks = 0;
  };
  for (const [index, { word, style }] of wordsOf(spans).entries()) {
    if (index > 0) blanks++;
    const size = word.reduce((sum, { text }) => sum + columnsOf(text), 0);
    if (size === 0) continue;
    if (lines.at(-1)?.some(({ text }) => text.trim() !== "") && used + blanks + size > width) breakLine();
    const room = Math.max(0, width - used);
    if (blanks > 0) put({ text: " ".repeat(Math.min(blanks, room)), style });
    blanks = 0;
    for (const span of word) {
      if (isAddress(span.text)) {
        put(span);
        continue;
      }
      for (const piece of clustersOf(span.text)) {
        if (used > 0 && used + columnsOf(piece) > width) breakLine();
        put({ ...span, text: piece });
      }
    }
  }
  return lines.map((line) => withoutCommand(merged(line)));
}

/** A word of one or more spans, and the style of the blank before it. */
interface Word<Style extends string> {
  readonly word: Span<Style>[];
  readonly style: Style | undefined;
}

function wordsOf<Style extends string>(spans: readonly Span<Style>[]): readonly Word<Style>[] {
  const words: Word<Style>[] = [{ word: [], style: undefined }];
  for (const span of spans) {
    for (const [index, text] of span.text.split(" ").entries()) {
      if (index > 0) words.push({ word: [], style: span.style });
      if (text !== "") words.at(-1)?.word.push({ ...span, text });
    }
  }
  return words;
}

function isAddress(text: string): boolean {
  return /^["'(<]*https?:\/\//.test(text);
}

/** Characters with the marks that stand on them. */
function clustersOf(text: string): readonly string[] {
  return text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
}

function merged<Style extends string>(line: readonly Span<Style>[]): readonly Span<Style>[] {
  const spans: Span<Style>[] = [];
  for (const span of line) {
    const last = spans.at(-1);
    if (last && last.style === span.style) spans.splice(-1, 1, { ...last, text: last.text + span.text });
    else spans.push(span);
  }
  return spans;
}

/** A break must not make a command of what was text within a line. */
function withoutCommand<Style extends string>(line: readonly Span<Style>[]): readonly Span<Style>[] {
  const whole = line.map(({ text }) => text).join("");
  const at = /^\s*(?=::)/.exec(whole)?.[0].length;
  if (at === undefined) return line;
  let left = at + 1;
  return line.map((span) => {
    const place = left;
    left -= span.text.length;
    if (place <= 0 || place > span.text.length) return span;
    // One column for another: the line keeps its width.
    return { ...span, text: `${span.text.slice(0, place - 1)}∶${span.text.slice(place)}` };
  });
}
