import { asPoint, type Column, combine, combineColumns, constant } from "./arithmetic.ts";
import { absent, type Cell } from "./cell.ts";
import type { Indicator, SeriesBreak } from "./definition.ts";
import { type Formula, formulaInputs } from "./formula.ts";
import { breaksBetween, yearBefore } from "./period.ts";

/** Where a formula is evaluated: the regions of a level, one region, or a set of regions taken together as one. */
export interface Place {
  read(indicator: string, period: string): Column;
  minutes(facility: string): Column;
  /** One region by code; `null` for the whole. */
  elsewhere(code: string | null): Place;
  breaks(indicator: string): readonly SeriesBreak[];
}

/**
 * The values of a formula at a place and period, with bounds as in `combine`; one cell may stand for all regions. The
 * denominator of a share counts as exact. A growth rate is `null` with absence `break` where a series break lies between
 * the period and the year before.
 */
export function evaluate(formula: Formula, period: string, place: Place): Column {
  switch (formula.kind) {
    case "number":
      return [constant(formula.value)];
    case "indicator":
      return place.read(formula.id, period);
    case "negative":
      return combineColumns("-", [constant(0)], evaluate(formula.of, period, place));
    case "operation": {
      const left = evaluate(formula.left, period, place);
      return combineColumns(formula.operator, left, evaluate(formula.right, period, place));
    }
    case "share": {
      const whole = evaluate(formula.of, period, place.elsewhere(formula.code)).map(asPoint);
      return combineColumns("/", evaluate(formula.of, period, place), whole).map(percent);
    }
    case "growth":
      return growth(formula.of, period, place);
    case "minutes":
      return place.minutes(formula.facility);
  }
}

/** A ratio from its counts: `scale * numerator / denominator`. */
export function quotient({ numerator, denominator, scale }: Indicator, read: (indicator: string) => Column): Column {
  const divided = combineColumns("/", read(numerator ?? ""), read(denominator ?? ""));
  return scale === 1 ? divided : combineColumns("*", [constant(scale)], divided);
}

function growth(of: Formula, period: string, place: Place): Column {
  const now = evaluate(of, period, place);
  const before = yearBefore(period);
  const broken = before !== null && formulaInputs(of).some((id) => breaksBetween(place.breaks(id), before, period));
  if (before === null || broken) {
    const none = absent(broken ? "break" : "not-applicable");
    return now.map((cell) => (cell.value === null ? cell : none));
  }
  const rate = (quotient: Cell) => percent(combine("-", quotient, ONE));
  return combineColumns("/", now, evaluate(of, before, place)).map(rate);
}

const ONE = constant(1);
const HUNDRED = constant(100);

function percent(fraction: Cell): Cell {
  return combine("*", HUNDRED, fraction);
}
