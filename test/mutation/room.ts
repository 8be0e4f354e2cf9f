/** A change that must make a test fail: what stands in a compiled file exactly once, and what stands there instead. */
export type Mutation = readonly [find: string, replace: string];

/** Sources with their mutations, and the tests that stand beside them. */
export interface Room {
  /** Files and folders below `test/`, the quickest first. */
  readonly tests: readonly string[];
  /** By file below `src/`. */
  readonly mutations: Readonly<Record<string, readonly Mutation[]>>;
}
