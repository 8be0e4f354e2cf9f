// By hand: a decoder of a package tells the decoded text, and not where each of its characters stood.

/** A text as one reader decodes it, with the place of each of its characters in the text as it came. */
export interface View {
  readonly text: string;
  /** Where the character at an index begins in the text as it came. */
  startOf(index: number): number;
  /** Where it ends there. */
  endOf(index: number): number;
}

/** A message in JSON in a message in JSON is the most that servers are known for. */
const DEEPEST = 2;
/** A longer text is read by one decoder at a time. */
const NESTED_CHARACTERS = 64 * 1024;

/** A text as it is, and as every usual decoder reads it, one after the other where encodings are nested. */
export function decodedViews(text: string): readonly View[] {
  const views: MappedView[] = [{ text, starts: undefined, ends: undefined }];
  const seen = new Set([text]);
  const deepest = text.length <= NESTED_CHARACTERS ? DEEPEST : 1;
  for (let from = 0, depth = 0; depth < deepest; depth++) {
    const to = views.length;
    for (; from < to; from++) {
      for (const decoder of DECODERS) {
        const decoded = decode(views[from] as MappedView, decoder);
        if (decoded === undefined || seen.has(decoded.text)) continue;
        seen.add(decoded.text);
        views.push(decoded);
      }
    }
  }
  return views.map((view) => ({
    text: view.text,
    startOf: (index) => view.starts?.[index] ?? index,
    endOf: (index) => view.ends?.[index] ?? index + 1,
  }));
}

/** A text without what no reader sees, which may stand between the characters of a secret. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, "");
}

interface MappedView {
  readonly text: string;
  /** Undefined for the text as it came. */
  readonly starts: Uint32Array | undefined;
  readonly ends: Uint32Array | undefined;
}

interface Decoder {
  /** What stands for something else. */
  readonly pattern: RegExp;
  /** What it stands for. */
  read(encoded: string): string;
}

const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu;

// One character takes up to four bytes (RFC 3629); a byte that is none of one stands for itself, as in ISO 8859-1.
const PERCENT =
  "%f[0-4](?:%[89ab][0-9a-f]){3}|%e[0-9a-f](?:%[89ab][0-9a-f]){2}|%[cd][0-9a-f]%[89ab][0-9a-f]|%[0-9a-f]{2}";

const DECODERS: readonly Decoder[] = [
  // RFC 3986.
  { pattern: new RegExp(PERCENT, "gi"), read: percentText },
  // The same in a form, where a blank is a plus.
  { pattern: new RegExp(`\\+|${PERCENT}`, "gi"), read: (encoded) => encoded === "+" ? " " : percentText(encoded) },
  // HTML and XML.
  { pattern: /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|amp|lt|gt|quot|apos|nbsp);/gi, read: entityText },
  // JSON, JavaScript, and the backslashes of Markdown and shells.
  { pattern: /\\(?:u[0-9a-f]{4}|u\{[0-9a-f]{1,6}\}|x[0-9a-f]{2}|[^])/gi, read: backslashText },
  // A quote between the single quotes of a shell, or of SQL, YAML and PowerShell.
  { pattern: /'(?:\\'|"'")'|''/g, read: () => "'" },
  // Lines that were folded, such as those of base64 in mail.
  { pattern: /[\r\n]+[ \t]*/g, read: () => "" },
  { pattern: INVISIBLE, read: () => "" },
];

function percentText(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded.replace(/%(..)/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
  }
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };

function entityText(encoded: string): string {
  const name = encoded.slice(1, -1).toLowerCase();
  if (!name.startsWith("#")) return NAMED[name] ?? encoded;
  return codePoint(name.startsWith("#x") ? parseInt(name.slice(2), 16) : Number(name.slice(1))) ?? encoded;
}

const ESCAPES: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };

function backslashText(encoded: string): string {
  const [, kind = "", ...rest] = encoded;
  if (rest.length === 0) return ESCAPES[kind] ?? kind;
  return codePoint(parseInt(rest.join("").replace(/[{}]/g, ""), 16)) ?? encoded;
}

function codePoint(number: number): string | undefined {
  return number <= 0x10ffff ? String.fromCodePoint(number) : undefined;
}

/** Undefined where nothing is encoded. */
function decode(view: MappedView, { pattern, read }: Decoder): MappedView | undefined {
  pattern.lastIndex = 0;
  if (!pattern.test(view.text)) return undefined;
  pattern.lastIndex = 0;
  const starts = new Uint32Array(view.text.length);
  const ends = new Uint32Array(view.text.length);
  let text = "";
  const copy = (from: number, to: number): void => {
    for (let at = from; at < to; at++) {
      starts[text.length + at - from] = view.starts?.[at] ?? at;
      ends[text.length + at - from] = view.ends?.[at] ?? at + 1;
    }
    text += view.text.slice(from, to);
  };
  let copied = 0;
  for (const match of view.text.matchAll(pattern)) {
    const [encoded] = match;
    copy(copied, match.index);
    copied = match.index + encoded.length;
    const decoded = read(encoded);
    for (let index = 0; index < decoded.length; index++) {
      starts[text.length + index] = view.starts?.[match.index] ?? match.index;
      ends[text.length + index] = view.ends?.[copied - 1] ?? copied;
    }
    text += decoded;
  }
  copy(copied, view.text.length);
  return { text, starts, ends };
}
