import type { sheet } from "../../state/panels.ts";

type Stop = typeof sheet.value;

const STOPS: readonly Stop[] = ["tabs", "third", "most"];

/** Height of the sheet at a stop in px, in a window `window` px high: the tabs alone, 36 % or 88 %. */
export function heightOf(stop: Stop, window: number): number {
  return stop === "tabs" ? 64 : Math.round(window * (stop === "third" ? 0.36 : 0.88));
}

/** The stop whose height is nearest to a height in px. */
export function nearestStop(height: number, window: number): Stop {
  const away = (stop: Stop) => Math.abs(heightOf(stop, window) - height);
  return STOPS.reduce((best, stop) => (away(stop) < away(best) ? stop : best));
}
