import { Buffer } from "node:buffer";
import type { Socket } from "node:net";

/** More than any server has to say before its answer. */
const MOST_ANSWERS = 100;

/** The longest of them. */
const MOST_BYTES = 16 * 1024;

/** The first bytes of one: every 1xx but 101, which turns the connection into something else (RFC 9110 section 15.2). */
const INTERIM = /^HTTP\/1\.[01] 1(?!01)\d\d[ \r]/;
const EXAMPLE = "HTTP/1.1 100 ";
const STATUS_LENGTH = EXAMPLE.length;
const END = "\r\n\r\n";

/**
 * Takes the interim answers out of what a server sends before each answer of a connection that carries one request at a time:
 * a client has to pass over those that it did not ask for, and undici ends the connection over a 100. One that sends too many
 * is cut off.
 */
export function withoutInterimAnswers(socket: Socket): Socket {
  const read = socket.read.bind(socket);
  const write = socket.write.bind(socket);
  let isBefore = true;
  let count = 0;
  let kept: Buffer = Buffer.alloc(0);

  const passed = (chunk: Buffer): Buffer | undefined => {
    kept = kept.length === 0 ? chunk : Buffer.concat([kept, chunk]);
    while (isBefore) {
      const status = kept.toString("latin1", 0, STATUS_LENGTH);
      if (!INTERIM.test(status)) {
        if (kept.length < STATUS_LENGTH && mayBecomeInterim(status)) return undefined;
        isBefore = false;
        break;
      }
      const end = kept.indexOf(END);
      if (end === -1 ? kept.length > MOST_BYTES : ++count > MOST_ANSWERS) {
        socket.destroy(new Error("The server sent interim answers without end"));
        return undefined;
      }
      if (end === -1) return undefined;
      kept = kept.subarray(end + END.length);
      if (kept.length === 0) return undefined;
    }
    const rest = kept;
    kept = Buffer.alloc(0);
    return rest;
  };

  socket.read = (size?: number): unknown => {
    // The stream itself reads nothing to look for more.
    if (size === 0 || !isBefore) return read(size);
    for (;;) {
      const chunk: unknown = read();
      if (!Buffer.isBuffer(chunk)) return chunk;
      const rest = passed(chunk);
      if (rest !== undefined) return rest;
      if (socket.destroyed) return null;
    }
  };
  // What is written is a request, so that an answer begins.
  const begin = (...args: Parameters<typeof write>): boolean => {
    if (kept.length === 0) {
      isBefore = true;
      count = 0;
    }
    return write(...args);
  };
  socket.write = begin as typeof write;
  return socket;
}

/** Whether a beginning that is too short to tell is that of an interim answer. */
function mayBecomeInterim(text: string): boolean {
  return INTERIM.test(text + EXAMPLE.slice(text.length));
}
