import type { Cell } from "../indicators/cell.ts";
import type { Indicator } from "../indicators/definition.ts";

/** What of a goal can be mapped as an indicator is: distances to its target, what a what-if changes, minutes of travel. */
export const MEASURES = ["distance", "change", "minutes"] as const;
export type Measure = (typeof MEASURES)[number];

/** What of a goal an indicator holds. */
export interface Measuring {
  readonly goal: string;
  readonly measure: Measure;
}

/** Id of the indicator that holds a measure of a goal. */
export function measureId({ goal, measure }: Measuring): string {
  return `${goal}:${measure}`;
}

/** What an indicator holds of a goal; `null` for any other indicator. */
export function measuring(indicator: string): Measuring | null {
  const at = indicator.lastIndexOf(":");
  const measure = MEASURES.find((one) => one === indicator.slice(at + 1));
  return at > 0 && measure ? { goal: indicator.slice(0, at), measure } : null;
}

/** A measure of a goal, to be classified and mapped as an indicator is. */
export interface Measured {
  readonly level: string;
  readonly indicator: Indicator;
  /** Aligned with the regions of the level; `not-applicable` for those the goal does not speak of. */
  readonly cells: readonly Cell[];
}
