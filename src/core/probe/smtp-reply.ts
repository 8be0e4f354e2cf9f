import { visible } from "../text.ts";
import { ProbeFailure } from "./failure.ts";
import { asUtf8, type LineStream } from "./line-stream.ts";
import { wrongService } from "./wrong-service.ts";

/** A reply of an SMTP server (RFC 5321 section 4.2). */
export interface SmtpReply {
  /** Three digits, the first one 2 to 5. */
  readonly code: number;
  /** `class.subject.detail` (RFC 3463) of the first line that has one, such as `5.7.8`. */
  readonly enhanced?: string | undefined;
  /** The text of each line, without code. */
  readonly lines: readonly string[];
  /** True when a line ended in LF alone. */
  readonly bareLf: boolean;
}

const LINE = /^([2-5][0-5]\d)([ -]|$)(.*)$/s;
const ENHANCED = /^([245]\.\d{1,3}\.\d{1,3})(?: |$)/;

/** Reads one whole reply; undefined when the server closed instead. Throws {@link ProbeFailure} for what is no reply, or too much of one. */
export async function readSmtpReply(
  stream: LineStream,
  maxLines: number,
  signal: AbortSignal,
): Promise<SmtpReply | undefined> {
  const lines: string[] = [];
  let code: string | undefined;
  let bareLf = false;
  for (;;) {
    const line = await stream.readLine(signal);
    if (line === undefined) return lines.length === 0 ? undefined : closedInReply(lines);
    bareLf ||= line.bareLf;
    const match = LINE.exec(line.text);
    if (!match || /[\0\r]/.test(line.text)) throw malformed(line.text, lines.length === 0);
    if (code !== undefined && match[1] !== code) {
      throw new ProbeFailure("PROTO_MALFORMED", `The lines of one reply have the codes ${code} and ${match[1]}`);
    }
    code = match[1];
    lines.push(asUtf8(match[3] ?? ""));
    if (match[2] !== "-") return { code: Number(code), enhanced: enhancedCode(lines), lines, bareLf };
    if (lines.length >= maxLines) {
      throw new ProbeFailure("PROTO_LIMIT", `The server sent a reply of over ${maxLines} lines; reading stopped`);
    }
  }
}

/** A reply for messages: code and text in one visible line. */
export function replyText(reply: SmtpReply): string {
  return visible(`${reply.code} ${reply.lines.join(" ")}`.trim());
}

function enhancedCode(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    const match = ENHANCED.exec(line);
    if (match) return match[1];
  }
  return undefined;
}

function malformed(text: string, first: boolean): ProbeFailure {
  const service = first ? wrongService(text, "smtp") : undefined;
  if (service) return service;
  return new ProbeFailure("PROTO_MALFORMED", `The server sent "${visible(asUtf8(text))}", which is no SMTP reply`);
}

function closedInReply(lines: readonly string[]): never {
  throw new ProbeFailure("SESSION_CLOSED", `The server closed the connection after "${visible(lines.at(-1) ?? "")}"`);
}
