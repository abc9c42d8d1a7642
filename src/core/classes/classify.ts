import type { Classes, ClassSpec, Method } from "./classification.ts";
import { deviationBreaks } from "./deviation.ts";
import { equalBreaks } from "./equal.ts";
import { geometricBreaks } from "./geometric.ts";
import { headTailBreaks } from "./headtail.ts";
import { manualEdges } from "./manual.ts";
import { naturalBreaks } from "./natural.ts";
import { prettyEdges } from "./pretty.ts";
import { quantileBreaks, upperBound } from "./quantile.ts";

/** What a classification is made from; a palette and the like may be there too. */
export type Cut = Pick<ClassSpec, "method" | "count" | "breaks">;

/**
 * Sorts values into classes, `(a, b]` and the first closed on both sides. Missing values are counted apart. Automatic
 * methods make fewer classes than asked where there are fewer distinct values; with a single distinct value there is one
 * class from it to itself, and without any value there are no edges. Manual classes stay, even where they are empty, and
 * their edges reach out to cover the data; `count` is not read then. Geometric classes need values above 0: otherwise
 * the result is, and says in `method`, `equal`. Throws a `RangeError` if `count` is no whole number from 1 up or a value
 * is not finite.
 */
export function classify(values: readonly (number | null)[], spec: Cut): Classes {
  const manual = spec.method === "manual";
  const requested = manual ? new Set(spec.breaks).size + 1 : spec.count;
  if (!Number.isInteger(requested) || requested < 1) throw new RangeError(`count "${spec.count}" of classes`);
  const sorted = presentValues(values).sort();
  const missing = values.length - sorted.length;
  const distinct = countDistinct(sorted);
  const least = sorted[0];
  const most = sorted[sorted.length - 1];
  if (least === undefined || most === undefined) {
    return { method: spec.method, edges: [], counts: [], missing, requested, distinct };
  }
  const cut = manual
    ? { method: spec.method, edges: manualEdges(spec.breaks, least, most) }
    : automaticEdges(sorted, least, most, spec.method, Math.min(requested, distinct));
  return { ...cut, counts: countSorted(sorted, cut.edges), missing, requested, distinct };
}

/**
 * The class a value falls into, from 0; -1 for a missing value or where there are no classes. Values beyond the outer
 * edges, as they occur when classes are held from other periods, fall into the first and the last class.
 */
export function classOf(value: number | null, classes: Classes): number {
  if (value === null || classes.counts.length === 0) return -1;
  const { edges } = classes;
  let low = 1;
  let high = edges.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (edges[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low - 1;
}

function automaticEdges(
  sorted: Float64Array,
  least: number,
  most: number,
  method: Method,
  count: number,
): { readonly method: Method; readonly edges: readonly number[] } {
  if (least === most || count === 1) return { method, edges: [least, most] };
  if (method === "pretty") return { method, edges: prettyEdges(least, most, count) };
  const inner = innerBreaks(sorted, method, count);
  if (!inner) return { method: "equal", edges: [least, ...equalBreaks(sorted, count), most] };
  const kept = inner
    .map((value) => tidy(value, sorted))
    .filter((value, i, all) => least <= value && value < most && value !== all[i - 1]);
  return { method, edges: [least, ...kept, most] };
}

function innerBreaks(sorted: Float64Array, method: Method, count: number): readonly number[] | null {
  switch (method) {
    case "natural":
      return naturalBreaks(sorted, count);
    case "quantile":
      return quantileBreaks(sorted, count);
    case "deviation":
      return deviationBreaks(sorted, count);
    case "headtail":
      return headTailBreaks(sorted, count);
    case "geometric":
      return geometricBreaks(sorted, count);
    default:
      return equalBreaks(sorted, count);
  }
}

/** Drops what binary fractions add to decimals, as in 0.30000000000000004, where that moves no value to another class. */
function tidy(edge: number, sorted: Float64Array): number {
  const short = Number(edge.toPrecision(15));
  return upperBound(sorted, short) === upperBound(sorted, edge) ? short : edge;
}

function presentValues(values: readonly (number | null)[]): Float64Array {
  const present = new Float64Array(values.length);
  let n = 0;
  for (const value of values) {
    if (value === null) continue;
    if (!Number.isFinite(value)) throw new RangeError(`value "${value}" is not a finite number`);
    present[n++] = value;
  }
  return present.subarray(0, n);
}

function countDistinct(sorted: Float64Array): number {
  let distinct = 0;
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) distinct++;
  return distinct;
}

function countSorted(sorted: Float64Array, edges: readonly number[]): readonly number[] {
  const counts = new Array<number>(edges.length - 1).fill(0);
  let k = 0;
  for (const value of sorted) {
    while (k < counts.length - 1 && value > (edges[k + 1] as number)) k++;
    counts[k] = (counts[k] as number) + 1;
  }
  return counts;
}
