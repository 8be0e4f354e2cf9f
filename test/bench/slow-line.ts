import { connect, createServer, type Socket } from "node:net";
import { listenOnLoopback, type LoopbackServer } from "../../src/sandbox/loopback.ts";
import type { MailAddress } from "../../src/sandbox/mail/servers.ts";

/** A line to a server on which every octet travels for a while, as between continents. */
export interface SlowLine extends LoopbackServer {
  /** Times that the client had to wait for the server: TCP's handshake, and each answer to what it had sent last. */
  roundTrips(): number;
}

/** Opens a line on a free loopback port; `travelMs` is the time in one direction. */
export async function openSlowLine(place: MailAddress, travelMs: number): Promise<SlowLine> {
  // The handshake itself: loopback needs no time for it.
  let roundTrips = 1;
  const server = createServer({ noDelay: true }, (client) => {
    let waiting = true;
    // The acknowledgement that opens the connection at the server travels, too.
    const upstream = later(travelMs, () => connect({ host: place.address, port: place.port, noDelay: true }));
    client.on("data", (chunk) => {
      waiting = true;
      void upstream.then((socket) => setTimeout(() => socket.write(chunk), travelMs));
    });
    client.on("error", () => client.destroy());
    client.on("close", () => void upstream.then((socket) => socket.destroy()));
    void upstream.then((socket) => {
      socket.on("data", (chunk) =>
        setTimeout(() => {
          if (waiting) roundTrips++;
          waiting = false;
          client.write(chunk);
        }, travelMs));
      socket.on("error", () => client.destroy());
      socket.on("end", () => setTimeout(() => client.end(), travelMs));
    });
  });
  return { ...await listenOnLoopback(server), roundTrips: () => roundTrips };
}

function later(ms: number, open: () => Socket): Promise<Socket> {
  return new Promise((resolve) => setTimeout(() => resolve(open()), ms));
}
