import { sha256 } from "../../base/bytes.ts";

/** A key within a receiver's limit: a longer one is cut, and told from others with that beginning by its hash. */
export async function boundedKey(key: string, limit: number): Promise<string> {
  if (key.length <= limit) return key;
  const hash = await sha256(key);
  return `${key.slice(0, limit - hash.length - 1).toWellFormed()}:${hash}`;
}
