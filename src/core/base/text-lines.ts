/** One line of a file. */
export interface TextLine {
  /**
   * Without its line end; of a line that is longer than any may be, its beginning. A part of the piece that it came in,
   * whose memory the next one may take: whoever keeps it keeps a copy.
   */
  readonly bytes: Uint8Array;
  /** Without its line end; bytes that are not UTF-8 stand as U+FFFD. */
  readonly text: string;
  /** Whether the text is what the bytes say: they are UTF-8, and not more than one line may have. */
  readonly exact: boolean;
  /** Whether a line end follows; only the last line of a file, which may be empty, has none. */
  readonly ended: boolean;
}

/** No line that this program writes comes near it; a longer one is cut, so that it cannot fill the memory. */
const LONGEST_LINE_BYTES = 16 * 1024 * 1024;

const LINE_FEED = 10;

/** The lines of a text, or of a file that is read piece by piece; the last one is what follows the last LF. */
export async function* textLines(content: string | AsyncIterable<Uint8Array>): AsyncGenerator<TextLine> {
  let held: Uint8Array[] = [];
  let size = 0;
  const hold = (bytes: Uint8Array): void => {
    if (size <= LONGEST_LINE_BYTES) held.push(bytes);
    size += bytes.length;
  };
  const take = (ended: boolean): TextLine => {
    const line = decoded(held, size, ended);
    held = [];
    size = 0;
    return line;
  };
  for await (const chunk of typeof content === "string" ? [new TextEncoder().encode(content)] : content) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      hold(chunk.subarray(start, end));
      yield take(true);
      start = end + 1;
    }
    // A copy: the next piece may come in the memory of this one.
    hold(chunk.slice(start));
  }
  yield take(false);
}

function decoded(pieces: readonly Uint8Array[], size: number, ended: boolean): TextLine {
  const [only] = pieces;
  const bytes = only !== undefined && pieces.length === 1 ? only : joined(pieces);
  try {
    return { bytes, text: STRICT.decode(bytes), exact: size <= LONGEST_LINE_BYTES, ended };
  } catch {
    return { bytes, text: new TextDecoder().decode(bytes), exact: false, ended };
  }
}

/** Without `ignoreBOM` a byte order mark would vanish, and with it an edit. */
const STRICT = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
