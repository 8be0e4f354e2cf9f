/** One token of an IMAP response (RFC 3501 section 9). */
export type ImapToken =
  | { readonly kind: "atom" | "string"; readonly text: string }
  | { readonly kind: "open" | "close" };

const TOKEN = /\s+|([()])|"((?:[^"\\\r\n]|\\["\\])*)"|([^\s()"]+)/gsy;

/** Splits a response into tokens; `pieces` are its lines in order, and every second one is a literal. Undefined when it is no IMAP syntax. */
export function tokenise(pieces: readonly string[]): ImapToken[] | undefined {
  const tokens: ImapToken[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (index % 2 === 1) {
      tokens.push({ kind: "string", text: piece });
      continue;
    }
    const line = index === pieces.length - 1 ? piece : piece.replace(/\{\d+\+?\}$/, "");
    if (!tokeniseLine(line, tokens)) return undefined;
  }
  return tokens;
}

function tokeniseLine(line: string, tokens: ImapToken[]): boolean {
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < line.length) {
    const match = TOKEN.exec(line);
    if (!match) return false;
    const [, bracket, quoted, atom] = match;
    if (bracket !== undefined) tokens.push({ kind: bracket === "(" ? "open" : "close" });
    else if (quoted !== undefined) tokens.push({ kind: "string", text: quoted.replace(/\\(["\\])/g, "$1") });
    else if (atom !== undefined) tokens.push({ kind: "atom", text: atom });
  }
  return true;
}
