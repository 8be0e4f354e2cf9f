/** One figure and what it should be. */
export interface Measurement {
  readonly what: string;
  readonly value: number;
  /** `x` is a ratio of two figures of the same run, so that it says the same on every machine. */
  readonly unit: "x" | "s" | "ms" | "KB" | "MB" | "count";
  /** The value should not be above it; undefined for a figure that others are compared with. */
  readonly aim?: number | undefined;
}

/** Measures one part of the product. */
export type Benchmark = () => Promise<readonly Measurement[]>;

/** The middle one of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Milliseconds that a task takes. */
export async function timed(task: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await task();
  return performance.now() - start;
}

/** Measurements as lines of a table, with a mark at those that miss their aim. */
export function table(measurements: readonly Measurement[]): string {
  const rows = measurements.map(({ what, value, unit, aim }) => [
    what,
    show(value, unit),
    aim === undefined ? "" : `≤ ${show(aim, unit)}`,
    aim === undefined || value <= aim ? "" : "misses its aim",
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ").trimEnd()).join("\n");
}

function show(value: number, unit: Measurement["unit"]): string {
  const digits = value < 100 ? String(Number(value.toFixed(2))) : value.toFixed(0);
  return unit === "count" ? digits : `${digits} ${unit}`;
}
