import { ckmeans } from "simple-statistics";
import { classify } from "../../src/core/classes/classify.ts";
import { atLeast, type BenchRow, median, plain } from "./row.ts";

const COUNT = 26_000;
const CLASSES = 6;
const ROUNDS = 9;

/** Optimal natural breaks of 26,000 values against `ckmeans` of simple-statistics, in turn and on the same values. */
export async function bench(): Promise<BenchRow[]> {
  const values = skewedValues(COUNT, 20231);
  const spec = { method: "natural", count: CLASSES, breaks: [] } as const;
  const ours = spreadOf(partition(values, classify(values, spec).edges));
  const theirs = spreadOf(ckmeans([...values], CLASSES));
  if (Math.abs(ours - theirs) > 1e-9 * theirs) throw new Error(`sums of squares differ: ${ours} and ${theirs}`);

  const own: number[] = [];
  const other: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    own.push(timed(() => classify(values, spec)));
    other.push(timed(() => ckmeans([...values], CLASSES)));
  }
  const [mine, peer] = [median(own), median(other)];
  const note = `${COUNT.toLocaleString("en")} values, ${CLASSES} classes, median of ${ROUNDS} rounds in turn`;
  return [
    plain("natural breaks", mine, "ms", `${note}; sorting and counting included`),
    plain("ckmeans of simple-statistics", peer, "ms", note),
    atLeast(
      "natural breaks, times faster than ckmeans",
      peer / mine,
      "x",
      2,
      `same sum of squares, ${ours.toPrecision(8)}`,
    ),
  ];
}

/** Log-normal values, as incomes and outputs are, from a linear congruential generator (Numerical Recipes). */
function skewedValues(count: number, seed: number): readonly number[] {
  let state = seed;
  const uniform = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
  return Array.from({ length: count }, () =>
    Math.exp(Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())),
  );
}

function partition(values: readonly number[], edges: readonly number[]): readonly (readonly number[])[] {
  return edges.slice(1).map((to, i) => {
    const from = edges[i] as number;
    return values.filter((value) => value <= to && (value > from || (i === 0 && value === from)));
  });
}

function spreadOf(classes: readonly (readonly number[])[]): number {
  return classes.reduce((total, members) => {
    const mean = members.reduce((sum, value) => sum + value, 0) / members.length;
    return total + members.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  }, 0);
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
