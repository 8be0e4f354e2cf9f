import type { Room } from "./room.ts";

/** The engine: plan, intents, writes, look-ups after lost answers, waits. */
export const provision: Room = {
  tests: [
    "core/provision/prune.test.js",
    "core/provision/poll-schedule.test.js",
    "core/provision/compute-plan.test.js",
    "core/provision/provisioner.test.js",
    "core/provision",
  ],
  mutations: {},
};
