import { connect, type Socket } from "node:net";
import { onAbort } from "../core/base/async.ts";
import { connectionError } from "./connection.ts";

/** Opens a TCP connection to a literal address; the signal is the only timer. Throws `ConnectionError` or the signal's reason. */
export async function dialTcp(ip: string, port: number, signal: AbortSignal): Promise<Socket> {
  signal.throwIfAborted();
  return await new Promise((resolve, reject) => {
    let socket: Socket;
    try {
      // One literal address, so there is nothing for the runtime to choose from or to look up.
      socket = connect({ host: ip, port, autoSelectFamily: false, noDelay: true });
    } catch (error) {
      return reject(connectionError(error as Error));
    }
    const settle = (): void => {
      release();
      socket.off("connect", onConnect);
    };
    const onConnect = (): void => {
      settle();
      socket.off("error", onError);
      resolve(socket);
    };
    const fail = (reason: unknown): void => {
      settle();
      socket.destroy();
      reject(reason);
    };
    const onError = (error: Error): void => fail(connectionError(error));
    const release = onAbort(signal, fail);
    socket.on("error", onError);
    socket.once("connect", onConnect);
  });
}
