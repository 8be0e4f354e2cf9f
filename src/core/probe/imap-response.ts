import type { Redactor } from "../base/secret.ts";
import { type Capabilities, mechanismNames } from "./capabilities.ts";
import { ProbeFailure } from "./failure.ts";
import type { ProbeLimits } from "./limits.ts";
import { asUtf8, type LineStream } from "./line-stream.ts";
import { wrongService } from "./identify.ts";

/** The states a server can announce (RFC 3501 section 7.1). */
type ImapStatus = "OK" | "NO" | "BAD" | "BYE" | "PREAUTH";

/** One response of an IMAP server (RFC 3501 section 7). */
export type ImapResponse =
  | {
    readonly kind: "status";
    /** Undefined for an untagged one. */
    readonly tag?: string | undefined;
    readonly status: ImapStatus;
    /** The response code's name, such as `CAPABILITY` or `AUTHENTICATIONFAILED`, and its arguments as one text. */
    readonly code?: string | undefined;
    /** The name as the server wrote it. */
    readonly codeAsWritten?: string | undefined;
    readonly codeArguments: string;
    readonly text: string;
  }
  | { readonly kind: "data"; readonly name: string; readonly tokens: readonly ImapToken[] }
  | { readonly kind: "continuation"; readonly text: string };

const LITERAL = /\{(\d+)\+?\}$/;
// One space before the arguments, not several: two ways to match the same spaces would make a long line slow to reject.
const STATUS = /^(OK|NO|BAD|BYE|PREAUTH)(?: +|$)(?:\[([^\s\]]+)(?: ([^\]]*))?\])? ?(.*)$/is;
const TAGGED = /^([A-Za-z0-9.]{1,20}) (.*)$/s;

/** A response, and whether a line of it ended in LF alone. */
interface ReadResponse {
  readonly response: ImapResponse;
  readonly bareLf: boolean;
}

/** Reads one response with its literals; undefined when the server closed the connection instead. Throws {@link ProbeFailure} for anything else, or a response that is too large. */
export async function readImapResponse(
  stream: LineStream,
  limits: ProbeLimits,
  signal: AbortSignal,
): Promise<ReadResponse | undefined> {
  const pieces: string[] = [];
  let bareLf = false;
  for (;;) {
    const line = await stream.readLine(signal);
    if (line === undefined) return pieces.length === 0 ? undefined : closedInResponse();
    bareLf ||= line.bareLf;
    pieces.push(line.text);
    if (pieces.length > limits.replyLines) {
      throw new ProbeFailure("PROTO_LIMIT", "The server sent a response with too many literals");
    }
    const size = LITERAL.exec(line.text)?.[1];
    if (size === undefined || isPlainText(pieces)) return { response: parse(pieces, stream.redactor), bareLf };
    pieces.push(await readLiteral(stream, size, limits, signal));
  }
}

/** A status response as the server worded it, to be read: what it means must not depend on the secrets that are known. */
export function statusWords(response: Extract<ImapResponse, { kind: "status" }>): string {
  const { codeAsWritten } = response;
  const code = codeAsWritten === undefined ? "" : `[${`${codeAsWritten} ${response.codeArguments}`.trim()}] `;
  return `${response.status} ${code}${response.text}`.trim();
}

/** A status response for messages, in one visible line. */
export function statusText(response: Extract<ImapResponse, { kind: "status" }>, redactor: Redactor): string {
  return redactor.quote(statusWords(response));
}

/** Status and continuation texts may end in what looks like a literal (RFC 3501 section 9, `resp-text`). */
function isPlainText(pieces: readonly string[]): boolean {
  return pieces.length === 1 && /^(?:\+|\S+ (?:OK|NO|BAD|BYE|PREAUTH)\b)/i.test(pieces[0] ?? "");
}

async function readLiteral(
  stream: LineStream,
  size: string,
  limits: ProbeLimits,
  signal: AbortSignal,
): Promise<string> {
  if (size.length > 9 || Number(size) > limits.phaseBytes) {
    throw new ProbeFailure(
      "PROTO_LIMIT",
      `The server announced a literal of ${stream.redactor.quote(size, 24)} bytes; reading stopped`,
    );
  }
  return await stream.readOctets(Number(size), signal) ?? closedInResponse();
}

function parse(pieces: readonly string[], redactor: Redactor): ImapResponse {
  const line = pieces[0] ?? "";
  if (/[\0\r]/.test(line)) throw malformed(line, redactor);
  if (line === "+" || line.startsWith("+ ")) return { kind: "continuation", text: line.slice(2) };
  if (line.startsWith("* ")) {
    return parseStatus(line.slice(2)) ?? parseData([line.slice(2), ...pieces.slice(1)], line, redactor);
  }
  const tagged = TAGGED.exec(line);
  const status = tagged && parseStatus(tagged[2] ?? "", tagged[1]);
  if (!status || status.status === "PREAUTH" || status.status === "BYE") throw malformed(line, redactor);
  return status;
}

function parseStatus(text: string, tag?: string): Extract<ImapResponse, { kind: "status" }> | undefined {
  const match = STATUS.exec(text);
  if (!match) return undefined;
  return {
    kind: "status",
    tag,
    status: (match[1] ?? "").toUpperCase() as ImapStatus,
    code: match[2]?.toUpperCase(),
    codeAsWritten: match[2],
    codeArguments: (match[3] ?? "").trim(),
    text: asUtf8(match[4] ?? ""),
  };
}

function parseData(pieces: readonly string[], line: string, redactor: Redactor): ImapResponse {
  const tokens = tokenise(pieces);
  const first = tokens?.[0];
  if (!tokens || first?.kind !== "atom") throw malformed(line, redactor);
  return { kind: "data", name: first.text.toUpperCase(), tokens: tokens.slice(1) };
}

function malformed(line: string, redactor: Redactor): ProbeFailure {
  return wrongService(line, "imap", redactor) ??
    new ProbeFailure(
      "PROTO_MALFORMED",
      `The server sent "${redactor.quote(asUtf8(line))}", which is not an IMAP response`,
    );
}

function closedInResponse(): never {
  throw new ProbeFailure("SESSION_CLOSED", "The server closed the connection in the middle of a response");
}

/** One token of an IMAP response (RFC 3501 section 9). */
export type ImapToken =
  | { readonly kind: "atom" | "string"; readonly text: string }
  | { readonly kind: "open" | "close" };

const TOKEN = /\s+|([()])|"((?:[^"\\\r\n]|\\["\\])*)"|([^\s()"]+)/gsy;

/** Splits a response into tokens; `pieces` are its lines in order, and every second one is a literal. Undefined when it is not IMAP syntax. */
function tokenise(pieces: readonly string[]): ImapToken[] | undefined {
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

/** What a CAPABILITY list says (RFC 3501 section 7.2.1). */
export interface ImapCapabilities extends Capabilities {
  /** Upper-case names. */
  readonly names: ReadonlySet<string>;
}

/** Reads a list of capabilities. */
export function parseCapabilities(list: readonly string[]): ImapCapabilities {
  const names = new Set(list.map((word) => word.toUpperCase()));
  const mechanisms = [...names].filter((name) => name.startsWith("AUTH=")).map((name) => name.slice(5));
  return {
    offered: list,
    names,
    starttls: names.has("STARTTLS"),
    mechanisms: mechanismNames(mechanisms),
    loginCommand: !names.has("LOGINDISABLED"),
    initialResponse: names.has("SASL-IR"),
  };
}
