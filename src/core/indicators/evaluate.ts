import { asPoint, combine, constant } from "./arithmetic.ts";
import { absent, type Cell } from "./cell.ts";
import type { SeriesBreak } from "./definition.ts";
import { type Formula, formulaInputs } from "./formula.ts";
import { breaksBetween, yearBefore } from "./period.ts";

/** Where a formula is evaluated: one region, or a set of regions taken together. */
export interface Place {
  read(indicator: string, period: string): Cell;
  minutes(facility: string): Cell;
  /** Another place by code; `null` for the whole. */
  elsewhere(code: string | null): Place;
  breaks(indicator: string): readonly SeriesBreak[];
}

/**
 * The value of a formula at a place and period, with bounds as in `combine`. The denominator of a share counts as exact.
 * A growth rate is `null` with absence `break` where a series break lies between the period and the year before.
 */
export function evaluate(formula: Formula, period: string, place: Place): Cell {
  switch (formula.kind) {
    case "number":
      return constant(formula.value);
    case "indicator":
      return place.read(formula.id, period);
    case "negative":
      return combine("-", constant(0), evaluate(formula.of, period, place));
    case "operation":
      return combine(formula.operator, evaluate(formula.left, period, place), evaluate(formula.right, period, place));
    case "share": {
      const whole = asPoint(evaluate(formula.of, period, place.elsewhere(formula.code)));
      return percent(combine("/", evaluate(formula.of, period, place), whole));
    }
    case "growth":
      return growth(formula.of, period, place);
    case "minutes":
      return place.minutes(formula.facility);
  }
}

function growth(of: Formula, period: string, place: Place): Cell {
  const now = evaluate(of, period, place);
  const before = yearBefore(period);
  if (now.value === null) return now;
  if (before === null) return absent("not-applicable");
  if (formulaInputs(of).some((id) => breaksBetween(place.breaks(id), before, period))) return absent("break");
  return percent(combine("-", combine("/", now, evaluate(of, before, place)), constant(1)));
}

function percent(fraction: Cell): Cell {
  return combine("*", constant(100), fraction);
}
