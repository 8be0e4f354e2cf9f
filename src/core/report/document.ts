/** Blocks, one below the other: what every face of a report prints in its own way. */
export type Block = Heading | Paragraph | List | Table | Details | Diff | Note | Small;

/** Titles one account, or with level 2 the whole page. */
interface Heading {
  readonly kind: "heading";
  readonly level: 2 | 3;
  readonly line: Line;
}

/** Text of one or more lines. */
interface Paragraph {
  readonly kind: "paragraph";
  readonly lines: readonly Line[];
}

/** Items without an order, each with what belongs to it below. */
interface List {
  readonly kind: "list";
  readonly items: readonly ListItem[];
}

/** One item of a {@link List}. */
export interface ListItem {
  readonly line: Line;
  readonly items?: readonly Line[] | undefined;
}

/** Rows that have a cell for each column. */
export interface Table {
  readonly kind: "table";
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** A row of a {@link Table}. */
export type Row = readonly Line[];

/** A column of a {@link Table}. */
interface Column {
  readonly title: string;
  readonly align?: "right" | undefined;
}

/** What is shown on demand only. */
interface Details {
  readonly kind: "details";
  readonly summary: string;
  readonly blocks: readonly Block[];
  /** Whether it is unfolded at first. */
  readonly open?: boolean | undefined;
}

/** Lines with what becomes of each. */
interface Diff {
  readonly kind: "diff";
  readonly lines: readonly DiffLine[];
}

/** A line of a {@link Diff}: what comes, goes, changes or only stands around it; its text is data, and one line whatever it holds. */
export interface DiffLine {
  readonly mark: "+" | "-" | "~" | " ";
  /** How deep it stands: a thing, a key of it, a line of the key's value. */
  readonly depth: 0 | 1 | 2;
  readonly text: string;
}

/** A line that stands out. */
interface Note {
  readonly kind: "note";
  readonly line: Line;
}

/** A line in small print. */
interface Small {
  readonly kind: "small";
  readonly line: Line;
}

/** Pieces of text, one after the other. */
export type Line = readonly Inline[];

/**
 * A piece of a line. Its text is data, whether it is foreign or our own: only a printer escapes it for its medium, once.
 * A string has the printer's own limit; `limit` counts code points.
 */
export type Inline =
  | string
  | Sign
  | Link
  | { readonly kind: "text"; readonly text: string; readonly limit: number }
  | { readonly kind: "code"; readonly text: string; readonly limit: number }
  | { readonly kind: "strong"; readonly text: string }
  | { readonly kind: "soft"; readonly line: Line };

/** A picture that says how things are; words that say the same stand beside it. */
export interface Sign {
  readonly kind: "sign";
  readonly sign: "✅" | "❌" | "❔" | "⚠️" | "ℹ️" | "🔀" | "⏸️";
}

/** A link to a web page. */
interface Link {
  readonly kind: "link";
  /** http or https, in the form of `URL.href`. */
  readonly url: string;
  readonly line: Line;
}

/** A heading. */
export function heading(level: Heading["level"], ...line: Line): Heading {
  return { kind: "heading", level, line };
}

/** A paragraph of lines. */
export function paragraph(...lines: readonly Line[]): Paragraph {
  return { kind: "paragraph", lines };
}

/** A list; without items it is no block at all. */
export function list(items: readonly ListItem[]): readonly List[] {
  return items.length === 0 ? [] : [{ kind: "list", items }];
}

/** Text that is cut at `limit` code points. */
export function text(text: string, limit: number): Inline {
  return { kind: "text", text, limit };
}

const CODE_LIMIT = 200;

/** Text that is shown as it stands in a file, a protocol or a shell. */
export function code(text: string, limit: number = CODE_LIMIT): Inline {
  return { kind: "code", text, limit };
}

/** Text that matters most. */
export function strong(text: string): Inline {
  return { kind: "strong", text };
}

/** A line that matters less. */
export function soft(...line: Line): Inline {
  return { kind: "soft", line };
}

/** A link; undefined where the URL is none that a reader should follow. */
export function link(url: string | undefined, ...line: Line): Link | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { href, protocol } = new URL(url);
  return /^https?:$/.test(protocol) ? { kind: "link", url: href, line } : undefined;
}

/** Lines one after the other in one, with text between them. */
export function joinLines(lines: readonly Line[], separator: string): Line {
  return lines.flatMap((line, index) => index === 0 ? line : [separator, ...line]);
}
