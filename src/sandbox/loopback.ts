import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo, Server, Socket } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { ConnectionReset } from "./http-fault.ts";

/** The only address the sandbox listens on. */
export const LOOPBACK = "127.0.0.1";

/** A server on a free port of the loopback address. */
export interface LoopbackServer {
  readonly port: number;
  /** Stops listening and ends every connection. */
  close(): Promise<void>;
}

/** Starts a TCP, TLS or HTTP server on a free loopback port. */
export async function listenOnLoopback(server: Server): Promise<LoopbackServer> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, LOOPBACK, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** An HTTP server on a free loopback port; `url` has no trailing slash. */
export interface HttpServer extends LoopbackServer {
  readonly url: string;
}

/** Answers HTTP with a fetch-like handler; a handler that throws {@link ConnectionReset} destroys the connection. */
export async function serveHttp(handler: (request: Request) => Promise<Response>): Promise<HttpServer> {
  const listener = getRequestListener(async (request, env) => {
    try {
      return await handler(standardRequest(request));
    } catch (error) {
      if (!(error instanceof ConnectionReset)) throw error;
      (env.incoming as IncomingMessage).socket.destroy();
      return RESPONSE_ALREADY_SENT;
    }
  }, { overrideGlobalObjects: false });
  const httpServer = createServer((incoming, outgoing) => void listener(incoming, outgoing));
  const server = await listenOnLoopback(httpServer);
  return {
    port: server.port,
    url: `http://${LOOPBACK}:${server.port}`,
    close: async () => {
      httpServer.closeAllConnections();
      await server.close();
    },
  };
}

/** The listener's requests only look like the runtime's, and cannot be copied by middleware that limits or reads a body. */
function standardRequest(request: Request): Request {
  const { url, method, headers, signal } = request;
  const body = method === "GET" || method === "HEAD" ? null : request.body;
  return new Request(url, { method, headers, signal, body, duplex: "half" });
}
