// By hand: redacting packages go by the keys of objects, and a secret can stand anywhere in foreign text, in any
// encoding.
import { toBase64, toHex } from "./bytes.ts";

const MASK = "***";
const SHORTEST_PREFIX = 8;

/** A credential that prints as `***` in any text; only {@link Secret.reveal} returns the value. */
export class Secret {
  readonly #value: string;
  /** Where the value came from, such as `env:SUPPORT_PASSWORD`; safe to print. */
  readonly reference: string;

  constructor(value: string, reference = "secret") {
    this.#value = value;
    this.reference = reference;
  }

  /** The value itself, only for the request that it is meant for. */
  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return MASK;
  }

  toJSON(): string {
    return MASK;
  }

  get [Symbol.toStringTag](): string {
    return "Secret";
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return MASK;
  }

  [Symbol.for("Deno.customInspect")](): string {
    return MASK;
  }
}

/** Removes every known secret, in every form it could take, from text on its way to a sink. */
export class Redactor {
  /** Forms by first character, longest first, so that one pass over the text finds the longest match. */
  readonly #forms = new Map<string, string[]>();
  readonly #known = new Set<string>();

  /** Adds a secret; values under four characters are not searched for, because they would mask ordinary text. */
  add(secret: Secret | string): void {
    const value = typeof secret === "string" ? secret : secret.reveal();
    // A token is added again with every request; its forms are computed once.
    if (this.#known.has(value)) return;
    for (const form of secretForms(value)) this.#learn(form);
  }

  /** The forms known so far, for sinks with their own mask (the runner's `add-mask`). */
  forms(): readonly string[] {
    return [...this.#known];
  }

  /** The text with each secret, and each piece of one that keeps its first eight characters, replaced by `***`. */
  redact(text: string): string {
    if (this.#known.size === 0) return text;
    let out = "";
    let copied = 0;
    for (let at = 0; at < text.length; at++) {
      const length = this.#matchAt(text, at);
      if (length === 0) continue;
      out += text.slice(copied, at) + MASK;
      at += length - 1;
      copied = at + 1;
    }
    return copied === 0 ? text : out + text.slice(copied);
  }

  /** A copy of a JSON-like value in which every string is redacted; keys are the program's own and stay as they are. */
  redactValue<T>(value: T): T {
    if (typeof value === "string") return this.redact(value) as T;
    if (Array.isArray(value)) return value.map((item) => this.redactValue(item)) as T;
    if (value === null || typeof value !== "object") return value;
    if (value instanceof Secret) return MASK as T;
    const entries = Object.entries(value).map(([key, item]) => [key, this.redactValue(item)]);
    return Object.fromEntries(entries) as T;
  }

  #learn(form: string): void {
    if (this.#known.has(form)) return;
    this.#known.add(form);
    const first = form.charAt(0);
    const forms = this.#forms.get(first) ?? [];
    forms.push(form);
    forms.sort((a, b) => b.length - a.length);
    this.#forms.set(first, forms);
  }

  #matchAt(text: string, at: number): number {
    let longest = 0;
    for (const form of this.#forms.get(text.charAt(at)) ?? []) {
      const length = commonLength(form, text, at);
      if (length === form.length || length >= SHORTEST_PREFIX) longest = Math.max(longest, length);
    }
    return longest;
  }
}

function commonLength(form: string, text: string, at: number): number {
  let length = 0;
  while (length < form.length && form.charCodeAt(length) === text.charCodeAt(at + length)) length++;
  return length;
}

/** Text as a secret; `reference` says where it came from, if it is not one yet. */
export function asSecret(value: string | Secret, reference?: string): Secret;
/** Nothing stays nothing. */
export function asSecret(value: string | Secret | undefined, reference?: string): Secret | undefined;
export function asSecret(value: string | Secret | undefined, reference?: string): Secret | undefined {
  return typeof value === "string" ? new Secret(value, reference) : value;
}

/** Every form in which a secret could appear: raw, by line, JSON, URL, HTML, hex, and base64 at each alignment. */
function secretForms(value: string): Set<string> {
  const forms = new Set<string>();
  const parts = new Set([value, value.trim(), ...value.split(/\r?\n/).map((line) => line.trim())]);
  for (const part of parts) {
    if (part.length < 4) continue;
    forms.add(part);
    forms.add(JSON.stringify(part).slice(1, -1));
    forms.add(encodeURIComponent(part.toWellFormed()));
    forms.add(new URLSearchParams({ x: part }).toString().slice(2));
    forms.add(part.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`));
    forms.add(part.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;"));
    const bytes = new TextEncoder().encode(part);
    forms.add(toHex(bytes));
    for (const form of base64Forms(bytes)) forms.add(form);
  }
  return forms;
}

/**
 * Base64 encodes the same bytes in three ways, depending on their offset in the input (`\0user\0password` in SASL PLAIN);
 * characters that depend on neighbouring bytes are left out.
 */
function base64Forms(bytes: Uint8Array): string[] {
  const forms: string[] = [];
  for (let shift = 0; shift < 3; shift++) {
    const shifted = new Uint8Array(shift + bytes.length);
    shifted.set(bytes, shift);
    const encoded = toBase64(shifted);
    const start = shift === 0 ? 0 : shift + 1;
    const end = Math.floor((shifted.length * 8) / 6);
    const stable = encoded.slice(start, end);
    forms.push(stable, stable.replaceAll("+", "-").replaceAll("/", "_"));
    if (shift === 0) forms.push(encoded);
  }
  return forms.filter((form) => form.length >= 6);
}
