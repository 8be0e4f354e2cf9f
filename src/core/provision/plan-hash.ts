import { canonicalize } from "json-canonicalize";
import { sha256 } from "../base/bytes.ts";
import type { JsonValue } from "../base/canonical-json.ts";
import type { Change } from "./target.ts";
import { ACCOUNT_KIND } from "./unit.ts";

/** Increased when the hashed content changes, so that plans of different versions never seem equal. */
const HASH_VERSION = 2;

/** The inputs that shape a plan, by their names. */
export type PlanShape = Readonly<Record<string, JsonValue>>;

/**
 * SHA-256 over the canonical JSON (RFC 8785) of the units that are not left as they are: what the files want, what is live,
 * and the inputs that shape the plan. Moving, reordering and reformatting files does not change it, and no id, version,
 * state, path or time enters it.
 */
export async function planHash(changes: readonly Change[], shape: PlanShape = {}): Promise<string> {
  // Two live units may have one key; then their content decides, never the order of a listing.
  const sortable = changes
    .filter(({ action }) => action !== "no-op")
    .map(hashed)
    .map((each) => ({ each, place: `${each.key}\0${canonicalize(each)}` }));
  const units = sortable.sort((a, b) => a.place < b.place ? -1 : a.place > b.place ? 1 : 0).map(({ each }) => each);
  return await sha256(canonicalize({ version: HASH_VERSION, shape, units }));
}

function hashed({ kind, key, action, fields, desired, observed }: Change) {
  return {
    key,
    ...(kind === ACCOUNT_KIND ? {} : { kind }),
    action,
    fields: [...fields ?? []].sort(),
    desired: desired ? { ...desired.content, password: desired.secretReference } : null,
    observed: observed?.content ?? null,
  };
}
