/** One figure of a bench, a row of the printed table. */
export interface BenchRow {
  readonly name: string;
  /** Measured, in `unit`. */
  readonly figure: number;
  readonly unit: string;
  /** What is to be reached, such as `<= 250`; `null` for a figure that only informs. */
  readonly limit: string | null;
  /** Whether the limit is kept; `null` without one. */
  readonly pass: boolean | null;
  /** How it was measured, in one line; may be empty. */
  readonly note: string;
}

/** A figure that must not exceed `limit`. */
export function atMost(name: string, figure: number, unit: string, limit: number, note = ""): BenchRow {
  return { name, figure, unit, limit: `<= ${limit}`, pass: figure <= limit, note };
}

/** A figure that must reach `limit`. */
export function atLeast(name: string, figure: number, unit: string, limit: number, note = ""): BenchRow {
  return { name, figure, unit, limit: `>= ${limit}`, pass: figure >= limit, note };
}

/** A figure that only informs. */
export function plain(name: string, figure: number, unit: string, note = ""): BenchRow {
  return { name, figure, unit, limit: null, pass: null, note };
}

/** Median of at least one number. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) throw new Error("median of no values");
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}
