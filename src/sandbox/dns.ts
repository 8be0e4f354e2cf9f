import { createSocket } from "node:dgram";
import { type Answer, decode, encode, type Packet } from "dns-packet";

/** One record of the simulated zone, with the name in lower case. */
export type ZoneRecord =
  | { readonly name: string; readonly type: "A" | "AAAA"; readonly data: string }
  | {
    readonly name: string;
    readonly type: "MX";
    readonly data: { readonly preference: number; readonly exchange: string };
  }
  | { readonly name: string; readonly type: "TXT"; readonly data: string }
  | {
    readonly name: string;
    readonly type: "SRV";
    readonly data: {
      readonly priority: number;
      readonly weight: number;
      readonly port: number;
      readonly target: string;
    };
  };

/** A name server on a free port of 127.0.0.1. */
export interface DnsServer {
  /** `127.0.0.1:PORT`. */
  readonly address: string;
  /** What was asked, such as `MX acme.example`, in order. */
  readonly queries: readonly string[];
  close(): Promise<void>;
}

/** Flags of an answer by a server that is asked to resolve: authoritative, recursion available. */
const FLAGS = 0x0480;
const NAME_ERROR = 3;

/** Starts a name server that knows these records and nothing else; a query that `silent` matches is never answered. */
export async function startDnsServer(records: readonly ZoneRecord[], silent?: RegExp): Promise<DnsServer> {
  const queries: string[] = [];
  const socket = createSocket("udp4");
  socket.on("message", (message, from) => {
    const answer = answerTo(message, records, (query) => {
      queries.push(query);
      return silent?.test(query) !== true;
    });
    if (answer) socket.send(answer, from.port, from.address);
  });
  socket.on("error", () => undefined);
  await new Promise<void>((resolve) => socket.bind(0, "127.0.0.1", resolve));
  return {
    address: `127.0.0.1:${socket.address().port}`,
    queries,
    close: () => new Promise((resolve) => socket.close(() => resolve())),
  };
}

function answerTo(
  message: Uint8Array,
  records: readonly ZoneRecord[],
  asked: (query: string) => boolean,
): Uint8Array | undefined {
  let packet: Packet;
  try {
    packet = decode(Buffer.from(message));
  } catch {
    return undefined;
  }
  const [question] = packet.questions ?? [];
  if (!question || !asked(`${question.type} ${question.name}`)) return undefined;
  const name = question.name.toLowerCase();
  const known = records.filter((record) => record.name === name);
  // A name exists when something below it does (RFC 8020).
  const exists = known.length > 0 || records.some((record) => record.name.endsWith(`.${name}`));
  const answers = known.filter((record) => record.type === question.type).map((record) =>
    ({ ...record, ttl: 60 }) as Answer
  );
  return encode({
    type: "response",
    id: packet.id ?? 0,
    flags: FLAGS | (packet.flags ?? 0) & 0x0100 | (exists ? 0 : NAME_ERROR),
    questions: [question],
    answers,
  });
}

/** The records of a domain that is set up well: its mail arrives at a host, which alone sends for it. */
export function wellKeptDomain(domain: string, host: string): ZoneRecord[] {
  return [
    { name: domain, type: "MX", data: { preference: 10, exchange: host } },
    { name: domain, type: "TXT", data: "v=spf1 mx -all" },
    { name: `_dmarc.${domain}`, type: "TXT", data: "v=DMARC1; p=quarantine" },
  ];
}
