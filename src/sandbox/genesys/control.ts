import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { GenesysSimulator } from "./genesys.ts";
import type { GenesysFault } from "./faults.ts";
import type { FaultRule } from "../http-fault.ts";
import { HTTP_BODY_LIMIT } from "../limits.ts";

/** Where the control calls live, beside the simulated API. */
export const CONTROL_PATH = "/__sandbox";

const FAULT_KINDS: Readonly<Record<GenesysFault["kind"], true>> = {
  status: true,
  html: true,
  reset: true,
  hang: true,
  truncate: true,
  validation: true,
  "stale-listing": true,
  "page-shrink": true,
};

/**
 * Lets a program in another process look into the simulator and script it: GET shows accounts and requests, POST
 * `/faults` takes a JSON array of fault rules, DELETE `/faults` forgets them, POST `/revoke-tokens` ends every token.
 */
export function createGenesysControl(simulator: GenesysSimulator): Hono {
  const control = new Hono().basePath(CONTROL_PATH);
  control.use(bodyLimit({ maxSize: HTTP_BODY_LIMIT }));
  control.get("/", (context) => context.json({ accounts: simulator.accounts(), requests: simulator.requests() }));
  control.post("/faults", async (context) => {
    const rules: unknown = await context.req.json().catch(() => undefined);
    if (!Array.isArray(rules) || !rules.every(isFaultRule)) {
      return context.json({ error: "The body must be a JSON array of {method?, path?, skip?, times?, fault}" }, 400);
    }
    simulator.addFaults(...rules);
    return context.body(null, 204);
  });
  control.delete("/faults", (context) => {
    simulator.clearFaults();
    return context.body(null, 204);
  });
  control.post("/revoke-tokens", (context) => {
    simulator.revokeTokens();
    return context.body(null, 204);
  });
  return control;
}

function isFaultRule(value: unknown): value is FaultRule<GenesysFault> {
  if (typeof value !== "object" || value === null) return false;
  const fault: unknown = (value as Record<string, unknown>)["fault"];
  const kind: unknown = typeof fault === "object" && fault !== null ? (fault as Record<string, unknown>)["kind"] : null;
  return typeof kind === "string" && Object.hasOwn(FAULT_KINDS, kind);
}
