import type { Benefit } from "./benefit.ts";

/** A bound on what more places can bring, and the places that give it. */
export interface Dual {
  /** No choice of the allowed places brings more in all. */
  readonly bound: number;
  /** Level of each demand that gives the bound, for a start elsewhere. */
  readonly levels: Float64Array;
  /** What each allowed place brings above the levels, in the order of `allowed`. */
  readonly surplus: Float64Array;
  /** Numbers within `allowed` in order of surplus, largest first. */
  readonly order: readonly number[];
}

/** What the bound is looked for with. */
export interface DualSearch {
  /** What each demand has already. */
  readonly held: Float64Array;
  /** Candidates that may be chosen, and how many of them. */
  readonly allowed: readonly number[];
  readonly count: number;
  /** Levels to start from; those below what is held are raised to it. */
  readonly start: Float64Array;
  /** Most steps taken. */
  readonly steps: number;
  /** Value the bound is to be pressed below; a step stops once it is. */
  readonly target: number;
  /** Called with the places of each step: a choice that may be a good one. */
  readonly offer: (chosen: readonly number[]) => void;
}

/**
 * Upper bound on the sum over demands of the most that any chosen place brings, when `count` of the allowed places are
 * chosen: the Lagrangian dual of the simple plant location problem, pressed down by subgradient steps. For any levels
 * u at least as high as what is held, sum(u) + the `count` largest of sum_j max(0, gain_ij - u_j) is such a bound.
 * Cornuéjols, Fisher and Nemhauser (1977), Location of bank accounts to optimize float, Management Science 23(8).
 */
export function dual(benefit: Benefit, search: DualSearch): Dual {
  const { gains, demands } = benefit;
  const { held, allowed, count, target, offer } = search;
  const levels = new Float64Array(demands);
  for (let j = 0; j < demands; j++) levels[j] = Math.max(held[j] as number, search.start[j] as number);
  const surplus = new Float64Array(allowed.length);
  const pull = new Float64Array(demands);
  let best: Dual | null = null;
  let pace = 2;
  let idle = 0;
  for (let step = 0; step < Math.max(1, search.steps); step++) {
    let sum = 0;
    for (let j = 0; j < demands; j++) sum += levels[j] as number;
    for (let k = 0; k < allowed.length; k++) {
      const row = (allowed[k] as number) * demands;
      let above = 0;
      for (let j = 0; j < demands; j++) {
        const more = (gains[row + j] as number) - (levels[j] as number);
        if (more > 0) above += more;
      }
      surplus[k] = above;
    }
    const order = [...allowed.keys()].sort((a, b) => (surplus[b] as number) - (surplus[a] as number) || a - b);
    const taken = order.slice(0, count);
    for (const k of taken) sum += surplus[k] as number;
    offer(taken.map((k) => allowed[k] as number));
    if (best === null || sum < best.bound - 1e-9) {
      best = { bound: sum, levels: levels.slice(), surplus: surplus.slice(), order };
      idle = 0;
    } else if (++idle >= 10) {
      pace /= 2;
      idle = 0;
    }
    if (best.bound <= target || pace < 0.01) break;
    pull.fill(1);
    for (const k of taken) {
      const row = (allowed[k] as number) * demands;
      for (let j = 0; j < demands; j++) if ((gains[row + j] as number) > (levels[j] as number)) (pull[j] as number)--;
    }
    // A level that rests on what is held cannot go lower, and does not count.
    let norm = 0;
    for (let j = 0; j < demands; j++) {
      if ((pull[j] as number) > 0 && (levels[j] as number) <= (held[j] as number)) pull[j] = 0;
      norm += (pull[j] as number) ** 2;
    }
    if (norm === 0) break;
    const length = (pace * Math.max(sum - target, 1e-6 * Math.abs(sum))) / norm;
    for (let j = 0; j < demands; j++) {
      levels[j] = Math.max(held[j] as number, (levels[j] as number) - length * (pull[j] as number));
    }
  }
  return best as Dual;
}
