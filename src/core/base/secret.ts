// By hand: redacting packages go by the keys of objects, and a secret can stand anywhere in foreign text, in any
// encoding.
import { latin1, toBase64, toHex } from "./bytes.ts";
import { decodedViews, type View, withoutInvisible } from "./decoded-views.ts";
import { visible } from "./text.ts";

const MASK = "***";
/** Shorter values are not searched for: they are ordinary words and numbers, and blanking those would tell nothing and hide much. */
const SHORTEST = 4;
/** From here on a value goes wherever it stands; a shorter one only where no letter or digit touches it, and no line of one. */
const ANYWHERE = 8;
/** How many times longer the usual encodings make a text. */
const ENCODED = 3;

/**
 * A credential that prints as `***` in any text; only {@link Secret.reveal} returns the value.
 *
 * @example
 * ```ts
 * import { Secret } from "genesys-email-accounts";
 *
 * const password = new Secret("a long password", "env:SUPPORT_PASSWORD");
 * console.log(`${password} of ${password.reference}`); // *** of env:SUPPORT_PASSWORD
 * ```
 */
export class Secret {
  readonly #value: string;
  /** Where the value came from, such as `env:SUPPORT_PASSWORD`; safe to print. */
  readonly reference: string;

  /** Holds a value; `reference` says where it came from. */
  constructor(value: string, reference = "secret") {
    this.#value = value;
    this.reference = reference;
  }

  /** The value itself, only for the request that it is meant for. */
  reveal(): string {
    return this.#value;
  }

  /** Always `***`. */
  toString(): string {
    return MASK;
  }

  /** Always `***`. */
  toJSON(): string {
    return MASK;
  }

  /** Always `Secret`. */
  get [Symbol.toStringTag](): string {
    return "Secret";
  }

  /** Always `***`, for Node's `console`. */
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return MASK;
  }

  /** Always `***`, for Deno's `console`. */
  [Symbol.for("Deno.customInspect")](): string {
    return MASK;
  }
}

/**
 * Takes secrets out of foreign text where it enters, before anything cuts, escapes, stores or shows it. Only whole secrets
 * go, in whatever usual encoding: what is masked never tells how near a guess comes. Text of account files, and this
 * program's own words, are no place for it.
 */
export class Redactor {
  readonly #patterns = new PatternIndex();
  readonly #known = new Set<string>();
  readonly #onMask: ((form: string) => void) | undefined;
  #longest = 0;

  /** `onMask` is told each form that a sink with its own mask should know (the runner's `add-mask`), as soon as it is known. */
  constructor(onMask?: (form: string) => void) {
    this.#onMask = onMask;
  }

  /** Adds a secret, before the first text that could repeat it; values under four characters are not searched for. */
  add(secret: Secret | string): void {
    const value = typeof secret === "string" ? secret : secret.reveal();
    // A token is added again with every request; its forms are computed once.
    if (this.#known.has(value)) return;
    this.#known.add(value);
    this.#longest = Math.max(this.#longest, value.length);
    for (const part of partsOf(value)) {
      for (const pattern of patternsOf(part)) this.#patterns.add(pattern);
    }
    if (this.#onMask) { for (const form of masksOf(value)) this.#onMask(form); }
  }

  /** Foreign text with each whole secret replaced by `***`. */
  redact(text: string): string {
    return withMasks(text, this.#find(text));
  }

  /** Foreign text as a message may hold it: without secrets, then as one visible line, cut last. */
  quote(text: string, limit?: number): string {
    return visible(this.redact(text), limit);
  }

  /**
   * {@link quote} for the first `limit` characters of a text whose end was cut off. Nothing shows that could belong to a
   * secret which the cut fell into, whatever the text says.
   */
  quoteHead(text: string, limit: number): string {
    if (text.length - limit < this.#longest * ENCODED) return "";
    const found = this.#find(text).filter(({ start }) => start < limit);
    const end = Math.max(limit, found.at(-1)?.end ?? 0);
    return visible(withMasks(text.slice(0, end), found));
  }

  /** A copy of a JSON-like value of others in which every string is redacted; keys stay as they are. */
  redactValue<T>(value: T): T {
    if (typeof value === "string") return this.redact(value) as T;
    if (Array.isArray(value)) return value.map((item) => this.redactValue(item)) as T;
    if (value === null || typeof value !== "object") return value;
    const entries = Object.entries(value).map(([key, item]) => [key, this.redactValue(item)]);
    return Object.fromEntries(entries) as T;
  }

  /** Where secrets stand, in order and without overlap. */
  #find(text: string): readonly Range[] {
    if (this.#patterns.empty || text.length < SHORTEST) return [];
    const found = decodedViews(text).flatMap((view) => [...this.#patterns.find(view)]);
    found.sort((one, other) => one.start - other.start);
    const merged: Range[] = [];
    for (const range of found) {
      const last = merged.at(-1);
      if (last && range.start < last.end) merged[merged.length - 1] = { ...last, end: Math.max(last.end, range.end) };
      else merged.push(range);
    }
    return merged;
  }
}

/** A part of a text. */
interface Range {
  readonly start: number;
  readonly end: number;
}

function withMasks(text: string, ranges: readonly Range[]): string {
  if (ranges.length === 0) return text;
  let out = "";
  let copied = 0;
  for (const { start, end } of ranges) {
    out += text.slice(copied, start) + MASK;
    copied = end;
  }
  return out + text.slice(copied);
}

/**
 * Texts to search for, by their first four characters, the longest first: a search takes time by the text, and not by
 * their number. Short ones are found only where no letter or digit touches them.
 */
class PatternIndex {
  readonly #byStart = new Map<number, string[]>();
  readonly #known = new Set<string>();

  get empty(): boolean {
    return this.#known.size === 0;
  }

  add(pattern: string): void {
    if (this.#known.has(pattern)) return;
    this.#known.add(pattern);
    const key = startKey(pattern, 0);
    const others = this.#byStart.get(key) ?? [];
    const shorter = others.findIndex(({ length }) => length < pattern.length);
    others.splice(shorter < 0 ? others.length : shorter, 0, pattern);
    this.#byStart.set(key, others);
  }

  *find({ text, startOf, endOf }: View): Generator<Range> {
    for (let at = 0; at + SHORTEST <= text.length; at++) {
      const found = this.#byStart.get(startKey(text, at))?.find((pattern) => standsAt(pattern, text, at));
      if (found !== undefined) yield { start: startOf(at), end: endOf(at + found.length - 1) };
    }
  }
}

/** A number for four characters; different ones may share it. */
function startKey(text: string, at: number): number {
  let key = 0;
  for (let next = at; next < at + SHORTEST; next++) key = (Math.imul(key, 65_599) + text.charCodeAt(next)) | 0;
  return key;
}

function standsAt(pattern: string, text: string, at: number): boolean {
  if (!text.startsWith(pattern, at)) return false;
  if (isLong(pattern)) return true;
  const end = at + pattern.length;
  return !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at)) &&
    !/^[\p{L}\p{N}]/u.test(text.slice(end, end + 2));
}

/** Text as a secret; `reference` says where it came from, if it is not one yet. */
export function asSecret(value: string | Secret, reference?: string): Secret;
/** Nothing stays nothing. */
export function asSecret(value: string | Secret | undefined, reference?: string): Secret | undefined;
export function asSecret(value: string | Secret | undefined, reference?: string): Secret | undefined {
  return typeof value === "string" ? new Secret(value, reference) : value;
}

/** A secret as a whole, also with its lines joined or ended in another way, and each line that is long enough to be one. */
function partsOf(value: string): ReadonlySet<string> {
  const lines = value.split(/\r\n|\r|\n/);
  const several = lines.length === 1 ? [] : [
    ...["\n", "\r\n", " ", ""].map((end) => lines.join(end).trim()),
    ...lines.flatMap((line) => [line, line.trim()]).filter(isLong),
  ];
  return new Set([value, value.trim(), ...several].filter((part) => part.length >= SHORTEST));
}

function isLong(part: string): boolean {
  return part.length >= ANYWHERE;
}

/** What a secret looks like once its text is decoded: itself, its bytes read one by one, hex, and base64 at each alignment. */
function patternsOf(part: string): readonly string[] {
  const wellFormed = part.toWellFormed();
  const bytes = new TextEncoder().encode(wellFormed);
  const hex = toHex(bytes);
  const readable = [part, wellFormed, latin1(bytes), withoutInvisible(part)];
  return [...readable, hex, hex.toUpperCase(), ...base64Forms(bytes)].filter((text) => text.length >= SHORTEST);
}

/** Base64 encodes the same bytes in three ways, by their offset in the input (`\0user\0password` in SASL PLAIN); in both alphabets. */
function base64Forms(bytes: Uint8Array): readonly string[] {
  const whole = toBase64(bytes);
  const unpadded = whole.replace(/=+$/, "");
  const inside = [0, 1, 2].map((shift) => stableBase64(bytes, shift)).filter(isLong);
  return [whole, unpadded, ...inside].flatMap((form) => [form, form.replaceAll("+", "-").replaceAll("/", "_")]);
}

/** The characters that only these bytes determine, when `shift` others stand before them. */
function stableBase64(bytes: Uint8Array, shift: number): string {
  const shifted = new Uint8Array(shift + bytes.length);
  shifted.set(bytes, shift);
  return toBase64(shifted).slice(shift === 0 ? 0 : shift + 1, Math.floor((shifted.length * 8) / 6));
}

/**
 * The forms for a sink that searches its text as it is, as the runner does. It takes a mask of several lines apart into its
 * lines, however short: such a secret is given by the line.
 */
function masksOf(value: string): ReadonlySet<string> {
  const whole = value.trim();
  const parts = /[\r\n]/.test(whole)
    ? whole.split(/[\r\n]+/).map((line) => line.trim()).filter(isLong)
    : [value, whole];
  return new Set(
    parts.filter((part) => part.length >= SHORTEST).flatMap((part) => {
      const text = part.toWellFormed();
      const encoded = [
        JSON.stringify(text).slice(1, -1),
        encodeURIComponent(text),
        new URLSearchParams({ x: text }).toString().slice(2),
        ...base64Forms(new TextEncoder().encode(text)),
      ];
      return [part, ...encoded.filter(isLong)];
    }),
  );
}
