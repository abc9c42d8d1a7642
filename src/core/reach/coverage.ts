import type { Span } from "./straight.ts";

/** A place with its travel time. */
export interface Timed {
  readonly code: string;
  /** Minutes with bounds: `Infinity` where nothing can be reached, `null` where the time is not known. */
  readonly minutes: Span | null;
  /** What the place counts: 1 for itself, or its residents; `null` where that is not known. */
  readonly weight: number | null;
}

/** How much lies within a cut-off. `low` is what does for sure, `high` what may. */
export interface Within {
  /** In minutes. */
  readonly cutoff: number;
  readonly weight: Span;
  /** Part of the known whole, 0 to 1; `null` where the whole is nothing. */
  readonly share: Span | null;
}

/** How much of a set of places lies within each cut-off. */
export interface Coverage {
  readonly within: readonly Within[];
  /** Sum of the weights of places whose time and weight are both known: what shares are parts of. */
  readonly whole: number;
  /** Places in all. */
  readonly total: number;
  /** Codes left out of the whole, since their time is not known, or else their weight is not. */
  readonly untimed: readonly string[];
  readonly unweighted: readonly string[];
  /** Codes that count in the whole and that nothing reaches. */
  readonly unreached: readonly string[];
}

/** One step of the curve of share against minutes. */
export interface CurveStep {
  readonly minutes: number;
  /** Part of the known whole that lies within `minutes`, 0 to 1. */
  readonly share: number;
}

function checkCutoff(cutoff: number): number {
  if (!(cutoff >= 0)) throw new RangeError(`A cut-off must be at least 0 minutes, not ${cutoff}`);
  return cutoff;
}

function known(places: readonly Timed[]): { minutes: Span; weight: number }[] {
  return places.flatMap(({ minutes, weight }) => (minutes && weight !== null ? [{ minutes, weight }] : []));
}

/**
 * How much of some places lies within each cut-off in minutes, a place exactly at it counting as within. The bounds of
 * a place's time carry over: `low` adds the places whose whole interval lies within, `high` those of which some does.
 * Places without a known time or weight are left out of the whole and named; those that nothing reaches stay in it.
 * Throws for a cut-off below 0.
 */
export function coverageOf(places: readonly Timed[], cutoffs: readonly number[]): Coverage {
  const counted = known(places);
  const sum = (pick: (minutes: Span) => boolean) =>
    counted.reduce((all, { minutes, weight }) => (pick(minutes) ? all + weight : all), 0);
  const whole = sum(() => true);
  const within = cutoffs.map(checkCutoff).map((cutoff): Within => {
    const weight: Span = {
      value: sum(({ value }) => value <= cutoff),
      low: sum(({ high }) => high <= cutoff),
      high: sum(({ low }) => low <= cutoff),
    };
    const share =
      whole > 0 ? { value: weight.value / whole, low: weight.low / whole, high: weight.high / whole } : null;
    return { cutoff, weight, share };
  });
  const codes = (pick: (place: Timed) => boolean) => places.filter(pick).map(({ code }) => code);
  return {
    within,
    whole,
    total: places.length,
    untimed: codes(({ minutes }) => minutes === null),
    unweighted: codes(({ minutes, weight }) => minutes !== null && weight === null),
    unreached: codes(({ minutes, weight }) => minutes?.value === Number.POSITIVE_INFINITY && weight !== null),
  };
}

/**
 * The share of places within each number of minutes, as the steps of a curve: one for every time that occurs, ascending.
 * It ends below 1 where something is not reached. Places without a known time or weight are left out.
 */
export function coverageCurve(places: readonly Timed[]): CurveStep[] {
  const counted = known(places).sort((a, b) => a.minutes.value - b.minutes.value);
  const whole = counted.reduce((all, { weight }) => all + weight, 0);
  const steps: CurveStep[] = [];
  if (whole === 0) return steps;
  let sum = 0;
  for (const [i, { minutes, weight }] of counted.entries()) {
    if (minutes.value === Number.POSITIVE_INFINITY) break;
    sum += weight;
    if (counted[i + 1]?.minutes.value !== minutes.value) steps.push({ minutes: minutes.value, share: sum / whole });
  }
  return steps;
}
