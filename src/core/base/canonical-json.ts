// By hand: json-canonicalize, which the tests hold this against, takes several times as long, and a copy besides.

/** What JSON can say (RFC 8259). */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** The canonical form of a JSON value (RFC 8785); throws TypeError for values without one: undefined, NaN, a lone surrogate. */
export function canonicalJson(value: unknown): string {
  return written(value, "$");
}

/** One member of an object: its key, and key and value in canonical form. */
type CanonicalMember = readonly [key: string, text: string];

/** The members of an object in canonical form, in their order (RFC 8785 section 3.2.3). Throws as {@link canonicalJson}. */
export function canonicalMembers(value: object): readonly CanonicalMember[] {
  return Object.entries(value).sort(byKey).map(([key, item]) => [key, member(key, item, "$")]);
}

/** The canonical form of the object that has these members, which are in their order. */
export function canonicalObject(members: readonly CanonicalMember[]): string {
  return `{${members.map(([, text]) => text).join(",")}}`;
}

function written(value: unknown, path: string): string {
  if (typeof value === "string") return quoted(value, path);
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number" && Number.isFinite(value)) return JSON.stringify(value);
  // Not map, which passes over what a sparse array does not hold.
  if (Array.isArray(value)) {
    return `[${Array.from(value, (item, index) => written(item, `${path}[${index}]`)).join(",")}]`;
  }
  if (typeof value !== "object") throw new TypeError(`Cannot write ${path} as canonical JSON: it is ${typeof value}`);
  return `{${Object.entries(value).sort(byKey).map(([key, item]) => member(key, item, path)).join(",")}}`;
}

function member(key: string, item: unknown, path: string): string {
  // Others would write what such a function returns.
  if (key === "toJSON") throw new TypeError(`Cannot write ${path} as canonical JSON: it has a key toJSON`);
  return `${quoted(key, path)}:${written(item, `${path}.${key}`)}`;
}

/** By UTF-16 code units (RFC 8785 section 3.2.3). */
function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

function quoted(text: string, path: string): string {
  if (!text.isWellFormed()) throw new TypeError(`Cannot write ${path} as canonical JSON: it contains a lone surrogate`);
  return JSON.stringify(text);
}
