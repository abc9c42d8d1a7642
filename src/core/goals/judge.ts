import type { Cell } from "../indicators/cell.ts";
import type { Span } from "../reach/straight.ts";
import type { Comparator, VerdictStatus } from "./goal.ts";

/** A value with its bounds as three numbers, `null` without a value. */
export function spanOf(cell: Pick<Cell, "value" | "low" | "high">): Span | null {
  if (cell.value === null) return null;
  return { value: cell.value, low: cell.low ?? cell.value, high: cell.high ?? cell.value };
}

function holds(value: number, op: Comparator, target: number): boolean {
  if (op === ">=") return value >= target;
  if (op === ">") return value > target;
  if (op === "<=") return value <= target;
  if (op === "<") return value < target;
  return value === target;
}

/**
 * Holds an unrounded value against a target: `met` where the whole interval passes, `not` where none of it can,
 * `uncertain` where it straddles the target, `none` without a value.
 */
export function judge(span: Span | null, op: Comparator, target: number): VerdictStatus {
  if (!span) return "none";
  const low = holds(span.low, op, target);
  const high = holds(span.high, op, target);
  if (op === "=") {
    if (low && high) return "met";
    return span.low <= target && target <= span.high ? "uncertain" : "not";
  }
  if (low && high) return "met";
  return low || high ? "uncertain" : "not";
}

/**
 * Signed distance to a target in its unit, negative on the failing side. For `=` it is never above 0: the distance
 * from the target with a minus.
 */
export function margin({ value, low, high }: Span, op: Comparator, target: number): Span {
  if (op === ">=" || op === ">") return { value: value - target, low: low - target, high: high - target };
  if (op === "<=" || op === "<") return { value: target - value, low: target - high, high: target - low };
  const from = Math.abs(low - target);
  const to = Math.abs(high - target);
  const inside = low <= target && target <= high;
  return { value: -Math.abs(value - target), low: -Math.max(from, to), high: inside ? 0 : -Math.min(from, to) };
}

/** The least of the values, the least of the lower bounds and the least of the upper bounds; `null` for none. */
export function worst(spans: readonly Span[]): Span | null {
  if (spans.length === 0) return null;
  const least = { value: Number.POSITIVE_INFINITY, low: Number.POSITIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  for (const span of spans) {
    least.value = Math.min(least.value, span.value);
    least.low = Math.min(least.low, span.low);
    least.high = Math.min(least.high, span.high);
  }
  return least;
}
