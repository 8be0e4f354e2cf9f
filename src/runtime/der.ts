/** One element of a DER encoding (X.690). */
export interface DerElement {
  readonly tag: number;
  readonly content: Uint8Array;
}

/** Elements of one certificate that are read at most; a certificate with a hundred names has about 300. */
const MAX_ELEMENTS = 5_000;

/** The elements that stand next to each other in `bytes`; undefined when they are no valid DER. */
export function readElements(bytes: Uint8Array): DerElement[] | undefined {
  const elements: DerElement[] = [];
  for (let at = 0; at < bytes.length;) {
    const element = readElement(bytes, at);
    if (!element || elements.length >= MAX_ELEMENTS) return undefined;
    elements.push({ tag: element.tag, content: bytes.subarray(element.start, element.end) });
    at = element.end;
  }
  return elements;
}

/** The elements inside the element with the given tag; undefined when there is none. */
export function readInside(element: DerElement | undefined, tag: number): DerElement[] | undefined {
  return element?.tag === tag ? readElements(element.content) : undefined;
}

/** An object identifier in dotted form; undefined when it is none. */
export function readOid(element: DerElement | undefined): string | undefined {
  if (element?.tag !== 0x06 || element.content.length === 0 || element.content.length > 64) return undefined;
  const arcs: number[] = [];
  let arc = 0;
  for (const byte of element.content) {
    arc = arc * 128 + (byte & 0x7f);
    if (byte & 0x80) continue;
    if (arcs.length === 0) arcs.push(Math.min(2, Math.floor(arc / 40)), arc - 40 * Math.min(2, Math.floor(arc / 40)));
    else arcs.push(arc);
    arc = 0;
  }
  return arcs.join(".");
}

function readElement(bytes: Uint8Array, at: number): { tag: number; start: number; end: number } | undefined {
  const tag = bytes[at];
  const first = bytes[at + 1];
  // Tags above 30 do not occur in certificates, indefinite lengths not in DER.
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f || first === 0x80) return undefined;
  let length = first;
  let start = at + 2;
  if (first > 0x80) {
    const size = first & 0x7f;
    if (size > 3) return undefined;
    length = 0;
    for (let index = 0; index < size; index++) length = length * 256 + (bytes[start + index] ?? 0);
    start += size;
  }
  const end = start + length;
  return end <= bytes.length ? { tag, start, end } : undefined;
}
