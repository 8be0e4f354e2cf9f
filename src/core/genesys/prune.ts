import type { Code } from "../errors.ts";
import type { PruneLimit } from "../settings.ts";

/** Why nothing is deleted. */
export interface PruneBlock {
  readonly reason: string;
  readonly code: Code;
}

/** What decides whether accounts may be deleted. */
export interface PruneRules {
  readonly prune: boolean;
  readonly maxPrune: PruneLimit;
  /** Whether every account file was read and parsed. */
  readonly complete: boolean;
}

/** Why `count` of the `managed` live accounts, those with a file now or before, may not be deleted; undefined when they may. All go or none. */
export function pruneBlock(count: number, managed: number, rules: PruneRules): PruneBlock | undefined {
  if (!rules.prune) return { reason: "its file was removed, and prune is false", code: "PRUNE_OFF" };
  const because = (reason: string): PruneBlock => ({ reason, code: "PRUNE_BLOCKED" });
  if (!rules.complete) return because("its file was removed, but not every account file could be read");
  if (count >= managed) return because(`none of ${managed} managed accounts would be left`);
  const limit = rules.maxPrune;
  if ("count" in limit && count > limit.count) {
    return because(`${count} accounts would be deleted, and max-prune is ${limit.count}`);
  }
  if ("percent" in limit && count * 100 > limit.percent * managed) {
    return because(`${count} of ${managed} accounts would be deleted, and max-prune is ${limit.percent}%`);
  }
  return undefined;
}
