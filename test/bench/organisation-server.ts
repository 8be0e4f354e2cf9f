/** Serves simulated organisations until it is ended; a process of its own, so that it takes no time of the client's. */
import process from "node:process";
import type { GenesysSimulator } from "../../src/sandbox/genesys/genesys.ts";
import { serveHttp } from "../../src/sandbox/loopback.ts";
import { wallClock } from "../../src/sandbox/wall-clock.ts";
import { type Conditions, openOrganisation, type Traffic, traffic } from "./organisation.ts";

/** A new organisation. The answer to "count" is {@link Traffic} of the newest one. */
export interface Served {
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** "count", or the conditions of a new organisation; those of a minute's limit when they are null. */
export type ServerRequest = "count" | { readonly open: Conditions | null };

let simulator: GenesysSimulator | undefined;

process.on("message", (message: ServerRequest) => void answer(message));

async function answer(message: ServerRequest): Promise<void> {
  const told: Served | Traffic = message === "count" ? traffic(simulator) : await open(message.open ?? undefined);
  process.send?.(told);
}

async function open(conditions: Conditions | undefined): Promise<Served> {
  const organisation = openOrganisation(wallClock, conditions);
  simulator = organisation.simulator;
  const { fetch } = simulator;
  const latencyMs = conditions?.latencyMs ?? 0;
  const { url } = await serveHttp(latencyMs === 0 ? fetch : (request) => fromAfar(request, fetch, latencyMs));
  return { url, clientId: organisation.clientId, clientSecret: organisation.clientSecret };
}

/** Half of the latency is the way there, half the way back. */
async function fromAfar(request: Request, fetch: GenesysSimulator["fetch"], latencyMs: number): Promise<Response> {
  await wallClock.sleep(latencyMs / 2);
  const response = await fetch(request);
  await wallClock.sleep(latencyMs / 2);
  return response;
}
