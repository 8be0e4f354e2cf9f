/** A printed page: a head and a foot that are always there, and between them parts that may be cut to fit, the first to be cut last. */
export interface PrintedPage {
  readonly head: string;
  readonly parts: readonly (string | PrintedPart)[];
  readonly foot: string;
}

/** Pieces of which some may be left out; without any there is neither what opens nor what closes them. */
export interface PrintedPart {
  readonly open?: string | undefined;
  readonly pieces: readonly string[];
  /** What stands between pieces, and between them and what opens and closes them. */
  readonly separator: "\n" | "\n\n";
  readonly close?: string | undefined;
  /** The share of the limit that it may take. */
  readonly share: number;
  /** Whether it gets only what all others leave. */
  readonly yields?: boolean | undefined;
  /** Whether the first piece that does not fit ends it; else smaller ones after it may still fit. */
  readonly inOrder?: boolean | undefined;
  /** What to say below about pieces that did not fit. */
  readonly leftOut: (count: number) => string;
}

/** How much room there is. */
interface Room {
  readonly limit: number;
  /** Measures a piece in the unit of `limit`. */
  readonly measure: (text: string) => number;
}

/** UTF-16 code units: an upper bound for characters as GitHub counts them. */
export function characters(text: string): number {
  return text.length;
}

/** Bytes of the UTF-8 form. */
export function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** Joins a page within its limit. Leaves out only whole pieces, so every fence and tag stays closed. */
export function fitPage({ head, parts, foot }: PrintedPage, { limit, measure }: Room): string {
  const cost = (text: string): number => measure(text) + 2;
  let left = limit - cost(head) - cost(foot) - parts.reduce((sum, part) => sum + fixedCost(part, cost), 0);
  const fitted = new Map<PrintedPart, readonly string[]>();
  const cut = parts.filter((part) => typeof part !== "string");
  for (const part of [...cut.filter((each) => !each.yields), ...cut.filter((each) => each.yields)]) {
    const take = part.inOrder ? takeWhile : takeFitting;
    const pieces = take(part.pieces, cost, Math.min(left, limit * part.share));
    left -= pieces.reduce((sum, piece) => sum + cost(piece), 0);
    fitted.set(part, pieces);
  }
  const printed = parts.flatMap((part) => {
    if (typeof part === "string") return [part];
    const pieces = fitted.get(part) ?? [];
    const out = part.pieces.length - pieces.length;
    const framed = [part.open, ...pieces, part.close].filter((each) => each !== undefined).join(part.separator);
    return [pieces.length === 0 ? "" : framed, out > 0 ? part.leftOut(out) : ""];
  });
  return [head, ...printed, foot].filter((part) => part !== "").join("\n\n") + "\n";
}

/** What a part may take beside its pieces. */
function fixedCost(part: string | PrintedPart, cost: (text: string) => number): number {
  if (typeof part === "string") return cost(part);
  if (part.pieces.length === 0) return 0;
  return cost(part.open ?? "") + cost(part.close ?? "") + cost(part.leftOut(part.pieces.length));
}

function takeWhile(pieces: readonly string[], cost: (text: string) => number, room: number): readonly string[] {
  let used = 0;
  const end = pieces.findIndex((piece) => (used += cost(piece)) > room);
  return end === -1 ? pieces : pieces.slice(0, end);
}

/** Skips a piece that is too large for the remaining room; smaller ones after it may still fit. */
function takeFitting(pieces: readonly string[], cost: (text: string) => number, room: number): readonly string[] {
  let left = room;
  return pieces.filter((piece) => {
    if (cost(piece) > left) return false;
    left -= cost(piece);
    return true;
  });
}
