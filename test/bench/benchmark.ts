/** One figure and what it should be; ratios within one run, so that they say the same on every machine. */
export interface Measurement {
  readonly what: string;
  readonly value: number;
  /** `x` is a ratio. */
  readonly unit: "x" | "KB" | "MB" | "count";
  /** The value should not be above it. */
  readonly aim: number;
}

/** Measures one part of the product. */
export type Benchmark = () => Promise<readonly Measurement[]>;

/** The middle one of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Measurements as lines of a table, with a mark at those that miss their aim. */
export function table(measurements: readonly Measurement[]): string {
  const rows = measurements.map(({ what, value, unit, aim }) => [
    what,
    `${show(value)} ${unit}`,
    `≤ ${show(aim)} ${unit}`,
    value <= aim ? "" : "misses its aim",
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ").trimEnd()).join("\n");
}

function show(value: number): string {
  return value < 100 ? String(Number(value.toFixed(2))) : value.toFixed(0);
}
