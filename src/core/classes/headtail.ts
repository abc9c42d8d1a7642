import { upperBound } from "./quantile.ts";

/** A head is a minority, so that it is split again, up to this part of its whole. */
const MINORITY = 0.4;

/**
 * Inner breaks of head/tail classification (Jiang 2013, The Professional Geographer 65:3): the mean, then the mean of the
 * values above it, and so on while those above are at most 40 % of the values they come from. The data decide the number
 * of classes; `count` is the most there may be.
 */
export function headTailBreaks(sorted: Float64Array, count: number): readonly number[] {
  const breaks: number[] = [];
  let head = sorted;
  while (breaks.length < count - 1) {
    const mean = head.reduce((sum, value) => sum + value, 0) / head.length;
    const start = upperBound(head, mean);
    if (start === 0 || start === head.length) break;
    breaks.push(mean);
    const share = (head.length - start) / head.length;
    head = head.subarray(start);
    if (share > MINORITY || head.length < 2) break;
  }
  return breaks;
}
