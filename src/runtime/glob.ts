import picomatch from "picomatch";

/** Whether a path matches one of the globs; files and folders whose name begins with a dot match only by name. */
export function matchesGlob(path: string, globs: readonly string[]): boolean {
  return globs.some((glob) => globMatcher(glob)(path));
}

/** Tells which paths match a glob, compiled once. */
export function globMatcher(glob: string): (path: string) => boolean {
  return picomatch(glob.replace(/^\.\//, ""), { dot: false });
}

/** Whether the `rotate` input matches an account's name: names or globs, compared without case. */
export function rotation(patterns: readonly string[]): (name: string) => boolean {
  const names = new Set(patterns.map((pattern) => pattern.toLowerCase()));
  const globs = picomatch([...patterns], { nocase: true, dot: true });
  // A name may contain any character: an exact name always matches, even if it would not match itself as a glob.
  return (name) => patterns.length > 0 && (names.has(name.toLowerCase()) || globs(name));
}
