import { canonicalizeEx } from "json-canonicalize";

/** What JSON can say (RFC 8259). */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** The canonical form of a JSON value (RFC 8785); throws TypeError for values without one: undefined, NaN, a lone surrogate. */
export function canonicalJson(value: unknown): string {
  return canonicalizeEx(plain(value, "$"), { strictUndefined: true });
}

/** One member of an object: its key, and key and value in canonical form. */
type CanonicalMember = readonly [key: string, text: string];

/** The members of an object in canonical form, in their order (RFC 8785 section 3.2.3). Throws as {@link canonicalJson}. */
export function canonicalMembers(value: object): readonly CanonicalMember[] {
  const members = Object.entries(value).map(([key, item]): CanonicalMember => {
    // In braces: the key is held to the same rules.
    return [key, canonicalJson({ [key]: item }).slice(1, -1)];
  });
  return members.sort(([a], [b]) => a < b ? -1 : 1);
}

/** The canonical form of the object that has these members, which are in their order. */
export function canonicalObject(members: readonly CanonicalMember[]): string {
  return `{${members.map(([, text]) => text).join(",")}}`;
}

/** A deep copy that shares nothing, because the serialiser mistakes a value that occurs twice for a cycle. */
function plain(value: unknown, path: string): unknown {
  if (value === null || typeof value === "boolean") return value;
  if (typeof value === "string") return wellFormed(value, path);
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map((item, index) => plain(item, `${path}[${index}]`));
  if (typeof value !== "object") throw new TypeError(`Cannot write ${path} as canonical JSON: it is ${typeof value}`);
  const copy: Record<string, unknown> = Object.create(null);
  for (const [key, item] of Object.entries(value)) {
    if (key === "toJSON") throw new TypeError(`Cannot write ${path} as canonical JSON: it has a key toJSON`);
    copy[wellFormed(key, path)] = plain(item, `${path}.${key}`);
  }
  return copy;
}

function wellFormed(text: string, path: string): string {
  if (!text.isWellFormed()) throw new TypeError(`Cannot write ${path} as canonical JSON: it contains a lone surrogate`);
  return text;
}
