/** What each candidate place would do for each demand: the entry of candidate `i` and demand `j` at `i * demands + j`. */
export interface Benefit {
  readonly candidates: number;
  readonly demands: number;
  /** At least 0 everywhere. */
  readonly gains: Float64Array;
}

/** Where a new facility could stand, and whom it would serve. */
export interface SitingProblem {
  readonly candidates: number;
  /** Minutes from demand `j` to candidate `i` at `i * demands + j`; `Infinity` where there is no way. */
  readonly minutes: Float64Array;
  /** Minutes from each demand to the nearest facility there is; `Infinity` where there is none. */
  readonly current: Float64Array;
  /** What each demand counts, such as its residents; `null` where that is not known. */
  readonly weights: readonly (number | null)[];
}

/** Throws where the arrays of a problem do not fit together or hold what is no time or weight. */
export function checkProblem({ candidates, minutes, current, weights }: SitingProblem): void {
  const demands = current.length;
  if (minutes.length !== candidates * demands) {
    throw new RangeError(
      `${candidates} candidates and ${demands} demands need ${candidates * demands} times, not ${minutes.length}`,
    );
  }
  if (weights.length !== demands)
    throw new RangeError(`${demands} demands need as many weights, not ${weights.length}`);
  const wrong = [...minutes, ...current].find((value) => !(value >= 0));
  if (wrong !== undefined) throw new RangeError(`A time must be at least 0 minutes, not ${wrong}`);
  const bad = weights.find((weight) => weight !== null && !(weight >= 0 && weight < Number.POSITIVE_INFINITY));
  if (bad !== undefined) throw new RangeError(`A weight must be a number from 0, not ${bad}`);
}

function benefit(problem: SitingProblem, gain: (minutes: number, current: number) => number): Benefit {
  const { candidates, minutes, current, weights } = problem;
  const demands = current.length;
  const gains = new Float64Array(candidates * demands);
  for (let k = 0; k < gains.length; k++) {
    const j = k % demands;
    gains[k] = (weights[j] ?? 0) * gain(minutes[k] as number, current[j] as number);
  }
  return { candidates, demands, gains };
}

/**
 * What a candidate newly brings within `cutoff` minutes: the demand's weight where it is farther today and the candidate
 * is near enough, else 0. A demand without a known weight counts nothing.
 */
export function coverBenefit(problem: SitingProblem, cutoff: number): Benefit {
  return benefit(problem, (minutes, current) => (current > cutoff && minutes <= cutoff ? 1 : 0));
}

/**
 * Minutes a candidate saves, times the demand's weight. Times above `ceiling` minutes, and places that nothing reaches,
 * count as `ceiling`. A demand without a known weight counts nothing.
 */
export function savingBenefit(problem: SitingProblem, ceiling: number): Benefit {
  return benefit(problem, (minutes, current) => Math.max(0, Math.min(current, ceiling) - minutes));
}
