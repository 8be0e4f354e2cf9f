import type { Scenario, Trouble } from "./fleet-scenario.ts";

/** Deals out a scenario's trouble, request by request; a storm goes before the rest. */
export class FleetTrouble {
  readonly #api: Iterator<Trouble | undefined>;
  readonly #login: Iterator<Trouble | undefined>;
  readonly #storm: Scenario["storm"];
  #stormLeft: number;

  constructor({ troubles, loginTroubles, storm }: Scenario) {
    this.#api = troubles.values();
    this.#login = loginTroubles.values();
    this.#storm = storm;
    this.#stormLeft = storm?.times ?? 0;
  }

  /** What happens to the next request; undefined when nothing does. */
  next(method: string, isLogin: boolean): Trouble | undefined {
    if (isLogin) return this.#login.next().value;
    if (this.#storm?.method !== method || this.#stormLeft === 0) return this.#api.next().value;
    this.#stormLeft--;
    return this.#storm.trouble;
  }
}
