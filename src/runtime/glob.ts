import picomatch from "picomatch";

/** Whether the `rotate` input matches an account's name: names or globs, compared without case. */
export function rotation(patterns: readonly string[]): (name: string) => boolean {
  const names = new Set(patterns.map((pattern) => pattern.toLowerCase()));
  const globs = picomatch([...patterns], { nocase: true, dot: true });
  // A name may contain any character: an exact name always matches, even if it would not match itself as a glob.
  return (name) => patterns.length > 0 && (names.has(name.toLowerCase()) || globs(name));
}
