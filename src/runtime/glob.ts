import picomatch from "picomatch";
import { nameKey } from "../core/account/account.ts";
import type { NamePattern } from "../core/run/validate.ts";

/** Whether the `rotate` input matches an account's name: names or globs, compared as names of accounts are. */
export function rotation(patterns: readonly string[]): (name: string) => boolean {
  const named = namePatterns(patterns);
  return (name) => named.some(({ takes }) => takes(name));
}

/** Each of the names or globs with what it takes. */
export function namePatterns(patterns: readonly string[]): readonly NamePattern[] {
  return patterns.map((pattern) => {
    const key = nameKey(pattern);
    const glob = picomatch(pattern.normalize("NFC"), { nocase: true, dot: true });
    // A name may contain any character: an exact name always matches, even if it would not match itself as a glob.
    return { pattern, takes: (name) => nameKey(name) === key || glob(name.normalize("NFC")) };
  });
}
