import { periodsOf } from "../compare/series.ts";
import type { Cell } from "../indicators/cell.ts";
import { referTo } from "../regions/refer.ts";
import type { GoalContext } from "./context.ts";

/** What regions are held against: a region's value in a period, or one value for all periods. */
export interface Reference {
  /** `null` for a declared value. */
  readonly code: string | null;
  /** Periods in which it has a value; `null` for every one. */
  readonly periods: readonly string[] | null;
  at(period: string): Cell;
}

/** The reference of a rule; `null` where it names a region that the package does not hold. */
export function referenceOf(
  { atlas, figures }: GoalContext,
  indicator: string,
  reference: string | number,
): Reference | null {
  if (typeof reference === "number") {
    const bounds = { low: null, high: null };
    const cell: Cell = { value: reference, ...bounds, quality: "official", sources: [], note: null, absence: null };
    return { code: null, periods: null, at: () => cell };
  }
  const code = referTo(atlas.regions, reference);
  if (code === null) return null;
  const at = (period: string) => figures.of(indicator, code, period);
  const periods = periodsOf(atlas, figures, indicator, [code]).filter((period) => at(period).value !== null);
  return { code, periods, at };
}
