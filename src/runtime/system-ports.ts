import type { Clock, Fetch, Random } from "../core/base/ports.ts";
import { systemClock } from "./clock.ts";
import { createFetch } from "./fetch.ts";

/** Time, chance and HTTP. */
export interface SystemPorts {
  readonly clock: Clock;
  readonly random: Random;
  readonly fetch: Fetch;
}

/** The same, and the way to a receiver of events. */
export interface RunPorts extends SystemPorts {
  /** HTTP to the receiver of events, for whom the given CAs hold too. */
  readonly receiverFetch: (ca: readonly string[]) => Promise<Fetch>;
}

/** Time, chance and HTTP as this machine has them, or the HTTP of a caller. */
export function systemPorts(fetch?: Fetch): RunPorts {
  return {
    clock: systemClock,
    random: Math.random,
    fetch: fetch ?? createFetch(),
    receiverFetch: async (ca) => fetch ?? (await import("./receiver-fetch.ts")).createReceiverFetch({ ca }),
  };
}
