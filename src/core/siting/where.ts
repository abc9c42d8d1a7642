import { type Benefit, checkProblem, coverBenefit, type SitingProblem, savingBenefit } from "./benefit.ts";
import { type Choice, choose, type Effort } from "./choose.ts";

/** What new places are to bring: demands within a cut-off, or a lower mean time. Both in minutes. */
export type SitingAim =
  | { readonly kind: "cover"; readonly cutoff: number }
  | { readonly kind: "mean"; readonly ceiling: number };

/** The answer for one number of new places. */
export interface Siting extends Choice {
  readonly count: number;
  /** Covered weight, or mean minutes, without a new place, with the chosen ones, and the best that could be. */
  readonly before: number;
  readonly after: number;
  readonly limit: number;
}

/** Answers for each number of new places, with what they rest on. */
export interface Where {
  readonly aim: SitingAim;
  readonly sitings: readonly Siting[];
  /** Sum of the known weights. */
  readonly weight: number;
  /** Demands whose weight is not known; they count nothing. */
  readonly missing: number;
}

function covered({ current, weights }: SitingProblem, cutoff: number): number {
  return weights.reduce<number>((sum, weight, j) => sum + ((current[j] as number) <= cutoff ? (weight ?? 0) : 0), 0);
}

function minutesIn({ current, weights }: SitingProblem, ceiling: number): number {
  return weights.reduce<number>((sum, weight, j) => sum + (weight ?? 0) * Math.min(current[j] as number, ceiling), 0);
}

function answer(choice: Choice, count: number, aim: SitingAim, now: number, weight: number): Siting {
  if (aim.kind === "cover") {
    return { ...choice, count, before: now, after: now + choice.value, limit: now + choice.bound };
  }
  const mean = (saved: number) => (weight > 0 ? (now - saved) / weight : 0);
  return { ...choice, count, before: mean(0), after: mean(choice.value), limit: mean(choice.bound) };
}

/**
 * Where to put new facilities among the candidates, for each number of them in `counts`. `cover` brings the largest weight within a cut-off
 * (maximal covering location problem: Church and ReVelle 1974, The maximal covering location problem, Papers of the
 * Regional Science Association 32); `mean` makes the weighted mean time least (p-median problem: Hakimi 1964, Optimum
 * locations of switching centers, Operations Research 12(3)), times above `ceiling` and places that nothing reaches
 * counting as `ceiling`. Existing facilities stay. Each answer says whether it is proven best, and else how much better
 * one could be. Demands without a known weight count nothing and are counted in `missing`. Throws for arrays that do
 * not fit together, negative times or weights, and for counts that are no whole numbers from 0.
 */
export function whereNext(
  problem: SitingProblem,
  aim: SitingAim,
  counts: readonly number[],
  effort: Partial<Effort> = {},
): Where {
  checkProblem(problem);
  const known = problem.weights.flatMap((weight) => (weight === null ? [] : [weight]));
  const weight = known.reduce((sum, one) => sum + one, 0);
  const benefit: Benefit =
    aim.kind === "cover" ? coverBenefit(problem, aim.cutoff) : savingBenefit(problem, aim.ceiling);
  const now = aim.kind === "cover" ? covered(problem, aim.cutoff) : minutesIn(problem, aim.ceiling);
  const grain = aim.kind === "cover" && known.every(Number.isInteger) ? 1 : 0;
  const sitings = counts.map((count) => answer(choose(benefit, count, { grain, ...effort }), count, aim, now, weight));
  return { aim, sitings, weight, missing: problem.weights.length - known.length };
}
