import type { Server } from "node:net";
import type { TestContext } from "node:test";
import { listen } from "./probe-servers.ts";

/** Lets a server listen on loopback until the test ends, and gives its port. */
export async function listenDuring(context: TestContext, server: Server): Promise<number> {
  const { port, close } = await listen(server);
  context.after(close);
  return port;
}
