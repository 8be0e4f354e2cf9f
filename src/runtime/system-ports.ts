import type { ApiFetch, Clock, Fetch, Random } from "../core/base/ports.ts";
import { createApiFetch } from "./api-fetch.ts";
import { systemClock } from "./clock.ts";

/** Time, chance and HTTP to the API. */
export interface SystemPorts {
  readonly clock: Clock;
  readonly random: Random;
  readonly fetch: ApiFetch;
}

/** The same with HTTP to the receiver of events. */
export interface ReceiverPorts extends Omit<SystemPorts, "fetch"> {
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
    fetch: fetch ?? createApiFetch(),
    receiverFetch: async (ca) => fetch ?? (await import("./receiver-fetch.ts")).createReceiverFetch({ ca }),
  };
}
