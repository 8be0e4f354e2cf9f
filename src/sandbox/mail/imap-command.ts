import type { LineSocket } from "../line-socket.ts";
import { IMAP_LITERAL_COUNT_LIMIT, IMAP_LITERAL_LIMIT } from "../limits.ts";

/** A command as the client sent it; quoted strings and literals are arguments without their marks. */
export interface ImapCommand {
  readonly tag: string;
  /** Upper case. */
  readonly name: string;
  readonly args: readonly string[];
}

/** A command that cannot be read; `tag` is `*` if even the tag is missing. `fatal`: the stream is out of step. */
export interface ImapSyntaxError {
  readonly tag: string;
  readonly problem: string;
  readonly fatal: boolean;
}

/** Reads one command with its literals (RFC 3501 section 4.3, RFC 7888), or undefined when the client has closed. */
export async function readImapCommand(lines: LineSocket): Promise<ImapCommand | ImapSyntaxError | undefined> {
  const tokens: string[] = [];
  for (let literals = 0;; literals++) {
    const line = await lines.readLine();
    if (line === undefined) return undefined;
    const literal = /\{(\d{1,10})(\+?)\}$/.exec(line);
    const found = tokenize(literal ? line.slice(0, literal.index) : line);
    if (found === undefined) return syntaxError(tokens, "Cannot parse the command", false);
    tokens.push(...found);
    if (literal === null) break;
    const length = Number(literal[1]);
    if (length > IMAP_LITERAL_LIMIT || literals === IMAP_LITERAL_COUNT_LIMIT) {
      return syntaxError(tokens, "Literal too long or too many literals", literal[2] === "+");
    }
    if (literal[2] !== "+") lines.writeLines("+ Ready for the literal");
    const octets = await lines.readOctets(length);
    if (octets === undefined) return undefined;
    tokens.push(octets);
  }
  const [tag = "", name = "", ...args] = tokens;
  if (!/^[^\s(){%*"\\\]+\0-\x1f\x7f]+$/.test(tag) || !/^[A-Za-z0-9]+$/.test(name)) {
    return syntaxError(tokens, "A command is a tag and a name", false);
  }
  return { tag, name: name.toUpperCase(), args };
}

function syntaxError(tokens: readonly string[], problem: string, fatal: boolean): ImapSyntaxError {
  const tag = tokens[0] ?? "*";
  return { tag: /^[A-Za-z0-9.]+$/.test(tag) ? tag : "*", problem, fatal };
}

/** Splits a line into atoms, quoted strings and parenthesised lists; undefined if it is none of these. */
function tokenize(text: string): string[] | undefined {
  const tokens: string[] = [];
  const token = /\s*(?:"((?:[^"\\\r\n\0]|\\["\\])*)"|(\([^()\r\n\0]*\))|([^\s"()\0]+))/y;
  while (token.lastIndex < text.trimEnd().length) {
    const match = token.exec(text);
    if (match === null) return undefined;
    const [, quoted, list, atom] = match;
    tokens.push(quoted?.replace(/\\(["\\])/g, "$1") ?? list ?? atom ?? "");
  }
  return tokens;
}
