import { Buffer } from "node:buffer";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { createServer as createTlsServer } from "node:tls";

/** A request as a raw receiver saw it. */
export interface RawRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A server of no HTTP library, which can answer anything at all. */
export interface RawReceiver {
  readonly port: number;
  readonly requests: readonly RawRequest[];
  /** How many connections were opened. */
  connections(): number;
  close(): void;
}

/** Starts a raw receiver on the loopback interface; `answer` is given each request and its number, from 1. */
export async function startRawReceiver(
  answer: (socket: Socket, request: RawRequest, number: number) => void,
  { tls, onConnection }: {
    readonly tls?: { readonly key: string; readonly cert: string };
    /** Called first; what it ends answers nothing. */
    readonly onConnection?: (socket: Socket, number: number) => void;
  } = {},
): Promise<RawReceiver> {
  const requests: RawRequest[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  const listen = (socket: Socket): void => {
    socket.on("error", () => undefined).setNoDelay(true);
    let bytes = Buffer.alloc(0);
    socket.on("data", (piece: Buffer) => {
      bytes = Buffer.concat([bytes, piece]);
      for (let read = readRequest(bytes); read !== undefined; read = readRequest(bytes)) {
        bytes = bytes.subarray(read.length);
        requests.push(read.request);
        answer(socket, read.request, requests.length);
      }
    });
  };
  const server = tls === undefined ? createServer(listen) : createTlsServer(tls, listen);
  server.on("tlsClientError", () => undefined);
  server.on("connection", (socket: Socket) => {
    connections += 1;
    sockets.add(socket.on("error", () => undefined));
    onConnection?.(socket, connections);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    connections: () => connections,
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

function readRequest(bytes: Buffer): { readonly request: RawRequest; readonly length: number } | undefined {
  const end = bytes.indexOf("\r\n\r\n");
  if (end === -1) return undefined;
  const [line = "", ...lines] = bytes.toString("latin1", 0, end).split("\r\n");
  const [method = "", path = ""] = line.split(" ");
  const headers = Object.fromEntries(lines.map((each) => {
    const at = each.indexOf(":");
    return [each.slice(0, at).toLowerCase(), each.slice(at + 1).trim()];
  }));
  const length = end + 4 + Number(headers["content-length"] ?? 0);
  if (bytes.length < length) return undefined;
  return { request: { method, path, headers, body: bytes.toString("utf8", end + 4, length) }, length };
}
