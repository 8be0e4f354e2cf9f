import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import * as v from "valibot";
import type { GenesysSimulator } from "./genesys.ts";
import type { GenesysFault } from "./faults.ts";
import type { FaultRule } from "../http-fault.ts";
import { HTTP_BODY_LIMIT } from "../limits.ts";

/** Where the control calls are, next to the simulated API. */
export const CONTROL_PATH = "/__sandbox";

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const when = v.picklist(["before", "after"]);

const effectSchema = v.strictObject({
  stuck: v.exactOptional(v.boolean()),
  extraMs: v.exactOptional(v.number()),
  status: v.exactOptional(v.string()),
  statusMessage: v.exactOptional(v.string()),
});

const faultSchema = v.variant("kind", [
  v.strictObject({
    kind: v.literal("status"),
    status: count,
    message: v.exactOptional(v.string()),
    headers: v.exactOptional(v.record(v.string(), v.string())),
  }),
  v.strictObject({ kind: v.literal("html"), status: count }),
  v.strictObject({ kind: v.literal("reset"), when }),
  v.strictObject({ kind: v.literal("hang"), when }),
  v.strictObject({ kind: v.literal("truncate") }),
  v.strictObject({ kind: v.literal("validation"), effect: effectSchema }),
  v.strictObject({ kind: v.literal("stale-listing"), listings: count }),
  v.strictObject({ kind: v.literal("page-shrink"), most: count }),
  v.strictObject({ kind: v.literal("late"), ms: count }),
  v.strictObject({ kind: v.literal("version-conflict"), status: v.picklist([400, 408, 409]) }),
  v.strictObject({ kind: v.literal("activation"), message: v.string() }),
  v.strictObject({ kind: v.literal("already-exists") }),
]);

const rulesSchema: v.GenericSchema<unknown, FaultRule<GenesysFault>[]> = v.array(v.strictObject({
  method: v.exactOptional(v.string()),
  path: v.exactOptional(v.string()),
  pathEnd: v.exactOptional(v.string()),
  skip: v.exactOptional(count),
  times: v.exactOptional(count),
  fault: faultSchema,
}));

/**
 * Lets a program in another process look into the simulator and script it: GET shows accounts, requests and the organisation of
 * the public API, POST
 * `/faults` takes a JSON array of fault rules, DELETE `/faults` forgets them, POST `/revoke-tokens` ends every token.
 */
export function createGenesysControl(simulator: GenesysSimulator): Hono {
  const control = new Hono().basePath(CONTROL_PATH);
  control.use(bodyLimit({ maxSize: HTTP_BODY_LIMIT }));
  control.get("/", (context) => {
    return context.json({
      accounts: simulator.accounts(),
      requests: simulator.requests(),
      emailDomains: simulator.emailDomains.state(),
    });
  });
  control.post("/faults", async (context) => {
    const rules = v.safeParse(rulesSchema, await context.req.json().catch(() => undefined));
    if (!rules.success) {
      return context.json({ error: "The body must be a JSON array of {method?, path?, skip?, times?, fault}" }, 400);
    }
    simulator.addFaults(...rules.output);
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
