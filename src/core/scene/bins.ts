import type { Classes } from "../classes/classification.ts";
import { classOf } from "../classes/classify.ts";
import type { HistogramBin } from "./scene.ts";

const BINS = 30;

/** Decimals are added up to this many to tell neighbouring breaks apart. */
const MOST = 6;

/**
 * Bins of equal width over the classes' edges, about 30 and one a whole number where values are few whole numbers. A bin
 * has the colour of the class most of its values belong to, else of its middle. Values beyond the edges count in the
 * outer bins; missing ones do not count.
 */
export function binsOf(
  values: readonly (number | null)[],
  classes: Classes,
  colours: readonly string[],
): readonly HistogramBin[] {
  const from = classes.edges[0];
  const to = classes.edges.at(-1);
  if (from === undefined || to === undefined) return [];
  const present = values.filter((value) => value !== null);
  const fill = (at: number) => colours[classOf(at, classes)] ?? "";
  if (from === to) return [{ from, to, count: present.length, fill: fill(from) }];
  const whole = to - from <= BINS && present.every(Number.isInteger) && Number.isInteger(to - from);
  const count = whole ? to - from : BINS;
  const width = (to - from) / count;
  const held: number[][] = Array.from({ length: count }, () => []);
  for (const value of present) {
    const bin = Math.max(0, Math.min(count - 1, Math.ceil((value - from) / width) - 1));
    held[bin]?.push(value);
  }
  return held.map((inside, i) => {
    const tally = new Map<string, number>();
    for (const value of inside) tally.set(fill(value), (tally.get(fill(value)) ?? 0) + 1);
    const [most] = [...tally].sort((a, b) => b[1] - a[1]);
    const left = from + i * width;
    return {
      from: left,
      to: i === count - 1 ? to : left + width,
      count: inside.length,
      fill: most?.[0] ?? fill(left + width / 2),
    };
  });
}

/**
 * Decimals at which all edges are told apart and rounding moves none of them by more than a twentieth of the narrowest
 * class; not more than `usual` for the sake of the second, since the table shows no more either.
 */
export function decimalsOfEdges(edges: readonly number[], usual: number): number {
  const gaps = edges.slice(1).map((edge, i) => edge - (edges[i] as number));
  const least = Math.min(...gaps.filter((gap) => gap > 0));
  for (let decimals = 0; decimals < MOST; decimals++) {
    const shown = edges.map((edge) => edge.toFixed(decimals));
    const apart = shown.every((text, i) => i === 0 || text !== shown[i - 1] || edges[i] === edges[i - 1]);
    const exact = edges.every((edge, i) => Number(shown[i]) === edge);
    if (apart && (exact || decimals >= usual || 10 ** -decimals <= least / 20)) return decimals;
  }
  return MOST;
}
