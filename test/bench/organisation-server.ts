/** Serves simulated organisations until it is ended; a process of its own, so that it takes no time of the client's. */
import process from "node:process";
import type { GenesysSimulator } from "../../src/sandbox/genesys/genesys.ts";
import { serveHttp } from "../../src/sandbox/loopback.ts";
import { wallClock } from "../../src/sandbox/wall-clock.ts";
import { openOrganisation, type Traffic, traffic } from "./organisation.ts";

/** The answer to "open": a new organisation. The answer to "count" is {@link Traffic} of the newest. */
export interface Served {
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

let simulator: GenesysSimulator | undefined;

process.on("message", (message) => void answer(message));

async function answer(message: unknown): Promise<void> {
  const told: Served | Traffic = message === "open" ? await open() : traffic(simulator);
  process.send?.(told);
}

async function open(): Promise<Served> {
  const organisation = openOrganisation(wallClock);
  simulator = organisation.simulator;
  const { url } = await serveHttp(simulator.fetch);
  return { url, clientId: organisation.clientId, clientSecret: organisation.clientSecret };
}
