import type { Span } from "../reach/straight.ts";
import { type Fit, fitLine, type Sight } from "./fit.ts";

/** Years ahead that a trend is followed. */
export const HORIZON = 30;

/**
 * What the trend says of a target. `year`: the first year whose value the line has on the target's side, with the first
 * year for either end of the interval (`late` is `null` where that end does not get there). `away`: it leads away or
 * stands still. `beyond`: it does not get there within the horizon. `few`: there are fewer than three values.
 */
export type Outlook =
  | { readonly kind: "met" | "away" | "beyond" | "few" }
  | { readonly kind: "year"; readonly year: number; readonly early: number; readonly late: number | null };

/** The trend towards a target. */
export interface Projection {
  readonly outlook: Outlook;
  /** Values the trend rests on. */
  readonly count: number;
  /** Change a year; `null` without a trend. */
  readonly slope: number | null;
  /** What the trend gives for the deadline, with the interval; `null` without a trend or once the deadline has passed. */
  readonly atDeadline: Span | null;
}

/** Differences below this part of the target are those of binary fractions. */
const TINY = 1e-9;

/** The first of the years after `last` in which a bound reaches the target; `null` for none within the horizon. */
function firstYear(last: number, reaches: (moment: number) => boolean): number | null {
  const from = Math.floor(last);
  for (let year = from; year < from + HORIZON; year++) if (year + 1 > last && reaches(year + 1)) return year;
  return null;
}

function outlookOf(fit: Fit, sights: readonly Sight[], target: number, upwards: boolean): Outlook {
  const way = upwards ? 1 : -1;
  if (way * fit.slope <= 0) return { kind: "away" };
  const last = sights.at(-1)?.moment ?? 0;
  const slack = TINY * Math.max(1, Math.abs(target));
  const reached = (value: number) => way * (value - target) >= -slack;
  const year = firstYear(last, (moment) => reached(fit.at(moment).value));
  if (year === null) return { kind: "beyond" };
  const best = firstYear(last, (moment) => reached(upwards ? fit.at(moment).high : fit.at(moment).low));
  const late = firstYear(last, (moment) => reached(upwards ? fit.at(moment).low : fit.at(moment).high));
  return { kind: "year", year, early: best ?? year, late };
}

/**
 * Follows the trend of values, ascending by moment, to a target: `fitLine` on all of them, read at the end of each year.
 * `met` says that the target is reached already; `deadline` is a moment or `null`.
 */
export function project(
  sights: readonly Sight[],
  goal: { readonly target: number; readonly upwards: boolean; readonly deadline: number | null; readonly met: boolean },
): Projection {
  const fit = fitLine(sights);
  const count = sights.length;
  const last = sights.at(-1)?.moment ?? 0;
  const ahead = goal.deadline !== null && goal.deadline > last ? goal.deadline : null;
  const outlook: Outlook = goal.met
    ? { kind: "met" }
    : fit
      ? outlookOf(fit, sights, goal.target, goal.upwards)
      : { kind: "few" };
  return { outlook, count, slope: fit?.slope ?? null, atDeadline: fit && ahead !== null ? fit.at(ahead) : null };
}
