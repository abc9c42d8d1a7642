import { combine } from "./arithmetic.ts";
import { absent, type Cell } from "./cell.ts";
import type { Indicator } from "./definition.ts";
import type { Figures } from "./figures.ts";
import { breaksBetween } from "./period.ts";

/** How far a value moved between two periods. */
export interface Change {
  readonly from: string;
  readonly to: string;
  /** Difference in `unit`; absence `break` where a series break lies between. Bounds as if both varied independently. */
  readonly cell: Cell;
  /** `points` for indicators in per cent, whose differences are percentage points; else the indicator's own unit. */
  readonly unit: "own" | "points";
}

/** The change of a region's value between two periods, later less earlier whichever comes first in the call. */
export function changeOf(figures: Figures, indicator: Indicator, code: string, one: string, other: string): Change {
  const [from, to] = one <= other ? [one, other] : [other, one];
  const unit = inPercent(indicator) ? "points" : "own";
  const broken = breaksBetween(figures.breaks(indicator.id), from, to);
  const cell = broken
    ? absent("break")
    : combine("-", figures.of(indicator.id, code, to), figures.of(indicator.id, code, from));
  return { from, to, cell, unit };
}

/** Whether an indicator is measured in per cent, so that its differences are percentage points. */
export function inPercent(indicator: Indicator): boolean {
  return /^[%％]$/.test(indicator.unit.zh.trim());
}
