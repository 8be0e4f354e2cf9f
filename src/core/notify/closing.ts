import type { ItsmFormat } from "./formats.ts";
import { CLOSINGS_LIMIT } from "./limits.ts";

/** The formats whose receivers keep an alert open until it is closed, and drop what closes none. */
const ALERT_FORMATS: ReadonlySet<ItsmFormat> = new Set(["pagerduty", "servicenow-event"]);

/** The golden ratio's part: its multiples spread evenly, whichever of them are taken. */
const TURN = 0.618033988749895;

/** An account that a run found as its file wants it. */
interface SoundAccount {
  readonly key: string;
  /** Identifies it in alerts. */
  readonly dedupKey: string;
  /** Whether the event that started the run changed its file. */
  readonly isTouched: boolean;
}

/** What {@link closings} goes by. */
interface ClosingFacts {
  readonly format: ItsmFormat;
  /** The accounts of whose failure an earlier run told, as far as this run knows. */
  readonly failures: { has(dedupKey: string): boolean };
  /** Turns over which accounts go first where there are more than one run may close. */
  readonly runNumber: number;
}

/**
 * The accounts whose closing event a run sends: those that are known to have failed, and where a receiver keeps alerts, up to
 * a hundred in all, for nothing of the run before may be left. Those whose file was changed go first, the others take turns.
 */
export function closings<T extends SoundAccount>(sound: readonly T[], facts: ClosingFacts): readonly T[] {
  const { format, failures, runNumber } = facts;
  const known = sound.filter(({ dedupKey }) => failures.has(dedupKey));
  if (!ALERT_FORMATS.has(format)) return known;
  const rest = sound.filter(({ dedupKey }) => !failures.has(dedupKey));
  const touched = rest.filter(({ isTouched }) => isTouched);
  const others = rest.filter(({ isTouched }) => !isTouched);
  // A window that starts anywhere, evenly: the numbers of the runs that apply need not follow each other.
  const start = Math.floor((runNumber * TURN % 1) * others.length);
  return [...known, ...touched, ...others.slice(start), ...others.slice(0, start)].slice(
    0,
    Math.max(CLOSINGS_LIMIT, known.length),
  );
}

/** Whether a receiver of this format keeps alerts open until they are closed. */
export function keepsAlerts(format: ItsmFormat): boolean {
  return ALERT_FORMATS.has(format);
}
