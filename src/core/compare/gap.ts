import type { Cell } from "../indicators/cell.ts";
import type { Indicator } from "../indicators/definition.ts";
import { type Quality, worstQuality } from "../indicators/quality.ts";
import { highOf, lowOf } from "./bounded.ts";

/** How far the second of two values is from the first. */
export interface Gap {
  /** `ratio` is second / first; `points` is second - first in percentage points, for values that are percentages. */
  readonly kind: "ratio" | "points";
  readonly value: number;
  /** Bounds; equal to the value where both sides are certain. */
  readonly low: number;
  readonly high: number;
  readonly quality: Quality;
}

/** Whether values of an indicator are percentages or percentage points, so that they are subtracted, not divided. */
export function isPercentage({ unit }: Pick<Indicator, "unit">): boolean {
  return /^(%|％|‰|百分点|个百分点)$/.test(unit.zh.trim());
}

/**
 * The gap from the first value to the second, from unrounded values. `null` where one is missing, and for a ratio
 * where the first is not above 0 for sure or the second may be negative.
 */
export function gapBetween(first: Cell, second: Cell, kind: Gap["kind"]): Gap | null {
  const [firstLow, firstHigh, secondLow, secondHigh] = [lowOf(first), highOf(first), lowOf(second), highOf(second)];
  if (first.value === null || second.value === null) return null;
  if (firstLow === null || firstHigh === null || secondLow === null || secondHigh === null) return null;
  const quality = worstQuality([first.quality, second.quality]);
  if (kind === "points") {
    const value = second.value - first.value;
    return { kind, value, low: secondLow - firstHigh, high: secondHigh - firstLow, quality };
  }
  if (firstLow <= 0 || secondLow < 0) return null;
  const value = second.value / first.value;
  return { kind, value, low: secondLow / firstHigh, high: secondHigh / firstLow, quality };
}
