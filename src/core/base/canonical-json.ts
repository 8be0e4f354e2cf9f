import { canonicalizeEx } from "json-canonicalize";

/** What JSON can say (RFC 8259). */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** The canonical form of a JSON value (RFC 8785); throws TypeError for values without one: undefined, NaN, a lone surrogate. */
export function canonicalJson(value: unknown): string {
  return canonicalizeEx(plain(value, "$"), { strictUndefined: true });
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
