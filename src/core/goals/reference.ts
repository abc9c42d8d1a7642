import { periodsOf } from "../compare/series.ts";
import type { Cell } from "../indicators/cell.ts";
import type { Atlas } from "../package/atlas.ts";
import type { GoalContext } from "./context.ts";

/** What regions are held against: a region's value in a period, or one value for all periods. */
export interface Reference {
  /** `null` for a declared value. */
  readonly code: string | null;
  /** Periods in which it has a value; `null` for every one. */
  readonly periods: readonly string[] | null;
  at(period: string): Cell;
}

/** Code of the region that a reference names: itself, or the only region of a level; `null` for none. */
export function referenceCode({ regions }: Atlas, reference: string): string | null {
  if (regions.byCode.has(reference)) return reference;
  const [only, more] = regions.byLevel.get(reference) ?? [];
  return only && !more ? only.code : null;
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
  const code = referenceCode(atlas, reference);
  if (code === null) return null;
  const at = (period: string) => figures.of(indicator, code, period);
  const periods = periodsOf(atlas, figures, indicator, [code]).filter((period) => at(period).value !== null);
  return { code, periods, at };
}
