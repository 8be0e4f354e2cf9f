import { createSocket } from "node:dgram";

/** Response codes of DNS (RFC 1035 section 4.1.1). */
export const RCODE = { noError: 0, serverFailure: 2, nameError: 3, refused: 5 } as const;

/** A name server on a free port of 127.0.0.1 that gives one answer to every query, or none at all. */
export interface TestNameServer {
  /** As `Resolver.setServers` takes it. */
  readonly address: string;
  /** The types asked for: 1 is A, 28 is AAAA. */
  readonly types: readonly number[];
  close(): Promise<void>;
}

/** Starts a name server whose answer to a query of a type is the response code that `answer` gives, without a record. */
export async function nameServer(answer: (type: number) => number | undefined): Promise<TestNameServer> {
  const types: number[] = [];
  const socket = createSocket("udp4");
  socket.on("message", (query, from) => {
    const question = query.subarray(12, endOfQuestion(query));
    const type = question.at(-3) ?? 0;
    types.push(type);
    const code = answer(type);
    if (code === undefined) return;
    // The query's id; a response with recursion available; one question and no record.
    const head = Buffer.from([query[0] ?? 0, query[1] ?? 0, 0x81, 0x80 | code, 0, 1, 0, 0, 0, 0, 0, 0]);
    socket.send(Buffer.concat([head, question]), from.port, from.address);
  });
  await new Promise<void>((resolve) => socket.bind(0, "127.0.0.1", resolve));
  return {
    address: `127.0.0.1:${socket.address().port}`,
    types,
    close: () => new Promise((resolve) => socket.close(() => resolve())),
  };
}

/** The question ends with the root label, two bytes of type and two of class. */
function endOfQuestion(query: Uint8Array): number {
  let at = 12;
  while ((query[at] ?? 0) > 0) at += (query[at] ?? 0) + 1;
  return at + 5;
}
