import { visible } from "../text.ts";
import type { MailProtocol } from "./endpoint.ts";
import { ProbeFailure } from "./failure.ts";
import { asUtf8 } from "./line-stream.ts";

interface Signature {
  readonly service: string;
  readonly pattern: RegExp;
}

/** How other services begin to speak. */
const SIGNATURES: readonly Signature[] = [
  { service: "HTTP", pattern: /^HTTP\/\d|^<(?:!doctype|html|\?xml)/i },
  { service: "SSH", pattern: /^SSH-\d/ },
  { service: "POP3", pattern: /^\+OK|^-ERR/ },
  { service: "FTP", pattern: /^(?:220[ -](?!.*smtp).*\bftp|530 .*log ?in)/i },
  { service: "NNTP", pattern: /^20[01] .*(?:nntp|news|posting)/i },
  { service: "ManageSieve", pattern: /^"IMPLEMENTATION"/i },
  { service: "MySQL", pattern: /^.\0\0\0\x0a\d/s },
  { service: "Redis", pattern: /^-(?:ERR|NOAUTH|DENIED) /i },
  { service: "TLS", pattern: /^[\x14-\x17]\x03[\0-\x04]/ },
  { service: "IMAP", pattern: /^\* (?:OK|PREAUTH|BYE)\b/i },
  { service: "SMTP", pattern: /^(?:220|421|554)[ -]/ },
];

/** The service whose way of speaking a text shows, such as `SSH`. */
export function identifyService(text: string): string | undefined {
  return SIGNATURES.find(({ pattern }) => pattern.test(text))?.service;
}

/** The failure for a port where something other than `expected` answers; undefined when the text is not known. */
export function wrongService(text: string, expected: MailProtocol): ProbeFailure | undefined {
  const service = identifyService(text);
  if (service === undefined || service === expected.toUpperCase()) return undefined;
  return new ProbeFailure(
    "PROTO_WRONG_SERVICE",
    `The port answers as ${service}, not ${expected.toUpperCase()}: "${visible(asUtf8(text))}"`,
  );
}
