import { v7 as uuidv7 } from "uuid";
import type { Clock, Random } from "../ports.ts";

/** A new UUID version 7 (RFC 9562 section 5.7): sorts by time, and is a record's id, its event's and its delivery's. */
export function newRecordId(clock: Clock, random?: Random): string {
  const random16 = new Uint8Array(16);
  if (random === undefined) crypto.getRandomValues(random16);
  else random16.forEach((_, index) => random16[index] = Math.floor(random() * 256));
  return uuidv7({ msecs: clock.now(), random: random16 });
}
