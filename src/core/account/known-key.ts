import type { AccountKey } from "./account.ts";
import { explainDuplicate, explainUnknown } from "./explain.ts";
import { MAX_ISSUES } from "./limits.ts";
import { ACCOUNT_KEYS } from "./schema.ts";
import type { PlacedFinding, SourceEntry } from "./source.ts";

const KNOWN: ReadonlySet<string> = new Set(ACCOUNT_KEYS);

/** The entries of a document that an account has, and what is wrong with its other keys. */
export interface KnownKeys {
  readonly entries: ReadonlyMap<AccountKey, SourceEntry>;
  readonly findings: readonly PlacedFinding[];
}

/** Sorts a document's keys into known, unknown and repeated ones; of a repeated key the first value counts. */
export function knownKeys(entries: readonly SourceEntry[]): KnownKeys {
  const known = new Map<AccountKey, SourceEntry>();
  const unknown = new Set<string>();
  const findings: PlacedFinding[] = [];
  for (const entry of entries) {
    const { key, keyOffset: offset } = entry;
    const path = isKnown(key) ? key : "";
    if (isKnown(key) ? known.has(key) : unknown.has(key)) {
      findings.push({ path, offset, finding: explainDuplicate(key) });
    } else if (isKnown(key)) {
      known.set(key, entry);
    } else {
      unknown.add(key);
      // Naming the nearest key costs time; one more than is shown is enough to see that some are not.
      if (unknown.size <= MAX_ISSUES + 1) findings.push({ path, offset, finding: explainUnknown(key) });
    }
  }
  return { entries: known, findings };
}

function isKnown(key: string): key is AccountKey {
  return KNOWN.has(key);
}
