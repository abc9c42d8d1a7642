/** Classification methods, in the order the editor offers them. */
export const METHODS = [
  "natural",
  "quantile",
  "equal",
  "deviation",
  "headtail",
  "geometric",
  "pretty",
  "manual",
] as const;
export type Method = (typeof METHODS)[number];

/** What the reader chose in the legend. */
export interface ClassSpec {
  readonly method: Method;
  /** Number of classes wanted, 2 to 9. */
  readonly count: number;
  /** Inner breaks of the manual method, ascending; `count - 1` of them. */
  readonly breaks: readonly number[];
  /** Id of a palette. */
  readonly palette: string;
  readonly reverse: boolean;
  /** The value at which a diverging palette turns; `null` leaves the palette sequential. */
  readonly midpoint: number | null;
  /** Shading or proportional circles. */
  readonly mark: "shade" | "circle";
}

/**
 * Values sorted into classes. Class `i` holds `(edges[i], edges[i + 1]]`; the first also holds its lower edge.
 */
export interface Classes {
  readonly method: Method;
  /** Ascending; one more than there are classes; empty when there is no value at all. */
  readonly edges: readonly number[];
  /** Regions in each class. */
  readonly counts: readonly number[];
  /** Regions without a value. */
  readonly missing: number;
  /** Classes asked for. More than `counts.length` when there were too few distinct values. */
  readonly requested: number;
  /** Distinct values found. */
  readonly distinct: number;
}
