import type { Benefit } from "./benefit.ts";
import { dual } from "./dual.ts";

/** The best choice that was found. */
export interface Choice {
  /** Numbers of the candidates, ascending. Fewer than asked where no further one brings anything. */
  readonly chosen: readonly number[];
  /** What they bring together. */
  readonly value: number;
  /** No choice brings more than this. Equal to `value` where the choice is proven best. */
  readonly bound: number;
  readonly proven: boolean;
}

/** How hard to look. */
export interface Effort {
  /** Most bounds that are computed; each looks at every pair of candidate and demand a few times. */
  readonly bounds: number;
  /** Least difference between two values, 1 where values are counts; it lets a bound end the search sooner. */
  readonly grain: number;
}

const EFFORT: Effort = { bounds: 4000, grain: 0 };
/** Steps towards the first bound, from which all others start, and towards each of those. */
const FIRST = 300;
const LATER = 25;

/**
 * Chooses `count` candidates so that the sum over demands of the most that any chosen one brings is largest. Both the
 * maximal covering problem (Church and ReVelle 1974) and the p-median problem (Hakimi 1964) have this form. Branch and
 * bound over the Lagrangian dual: exact unless `effort.bounds` runs out, and then `bound` says how much better a choice
 * could be at most. Deterministic. Throws for a count that is not a whole number from 0.
 */
export function choose(benefit: Benefit, count: number, effort: Partial<Effort> = {}): Choice {
  if (!Number.isInteger(count) || count < 0)
    throw new RangeError(`The number of places must be a whole number from 0, not ${count}`);
  const { bounds, grain } = { ...EFFORT, ...effort };
  const { candidates, demands, gains } = benefit;
  const slack = grain > 0 ? grain - 1e-6 : 0;
  let best: readonly number[] = [];
  let value = 0;
  let left = 0;
  let spent = 0;
  let roots = new Float64Array(demands);

  const together = (chosen: readonly number[]): number => {
    let sum = 0;
    for (let j = 0; j < demands; j++) {
      let most = 0;
      for (const i of chosen) most = Math.max(most, gains[i * demands + j] as number);
      sum += most;
    }
    return sum;
  };
  const take = (chosen: readonly number[]) => {
    const sum = together(chosen);
    // A choice no better by more than rounding leaves the earlier one.
    if (sum > value * (1 + 1e-12)) {
      best = chosen;
      value = sum;
    }
  };
  /** Whether a bound leaves room for a better choice. */
  const open = (bound: number) => bound > value * (1 + 1e-9) + slack;

  /** Looks through all choices that hold `chosen` and else only places of `allowed`. */
  const explore = (chosen: readonly number[], held: Float64Array, allowed: readonly number[]): void => {
    const more = count - chosen.length;
    if (more === 0 || allowed.length === 0) {
      take(chosen);
      return;
    }
    spent++;
    const found = dual(benefit, {
      held,
      allowed,
      count: more,
      start: roots,
      steps: spent === 1 ? FIRST : LATER,
      target: value + slack,
      offer: (places) => take([...chosen, ...places]),
    });
    if (spent === 1) roots = found.levels.slice();
    if (!open(found.bound)) return;
    const ranked = found.order.map((k) => ({ place: allowed[k] as number, surplus: found.surplus[k] as number }));
    const surplusFrom = (k: number) => ranked.slice(k, k + more).reduce((sum, { surplus }) => sum + surplus, 0);
    const level = found.bound - surplusFrom(0);
    for (const [k, { place }] of ranked.entries()) {
      // Choices that hold this place and else only later ones.
      const rest = level + surplusFrom(k);
      if (!open(rest)) return;
      if (spent >= bounds) {
        left = Math.max(left, rest);
        return;
      }
      const then = held.slice();
      for (let j = 0; j < demands; j++) then[j] = Math.max(then[j] as number, gains[place * demands + j] as number);
      explore(
        [...chosen, place],
        then,
        ranked.slice(k + 1).map((one) => one.place),
      );
    }
  };
  explore([], new Float64Array(demands), [...Array(candidates).keys()]);

  const proven = !open(left);
  const useful = best.reduce<readonly number[]>((kept, place) => {
    const without = kept.filter((other) => other !== place);
    return together(without) < value ? kept : without;
  }, best);
  return {
    chosen: [...useful].sort((a, b) => a - b),
    value,
    bound: proven ? value : left,
    proven,
  };
}
