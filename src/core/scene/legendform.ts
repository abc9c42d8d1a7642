import { textWidth } from "./lettering.ts";
import type { Legend } from "./scene.ts";

/** How the ranges of classes stand in their cells: on one line, on two, or their upper limits alone. */
export type RangeForm = "line" | "two" | "upper";

/** Px of a label's letters, between two cells, and of a cell that its label leaves free at both sides together. */
const SIZE = 12;
const GAP = 2;
const PADDING = 6;

/** Px that a second line of ranges, a row of places and a warning take from the histogram. */
const SECOND_LINE = 16;
const PLACES = 22;
const WARNING = 22;

/** Px below which a histogram says nothing. */
const LEAST = 14;

/** The form in which all ranges fit, in cells that share `width` px with that of the regions without data. */
export function rangeForm({ classes, missing }: Legend, width: number): RangeForm {
  const cells = classes.length + (missing && missing.count > 0 ? 1 : 0);
  const room = (width - GAP * (cells - 1)) / cells - PADDING;
  const fits = (text: string) => textWidth(text, SIZE) <= room;
  if (classes.every(({ label }) => fits(label))) return "line";
  return classes.every(({ label }) => label.split("–").every((end) => fits(`${end}–`))) ? "two" : "upper";
}

/**
 * Height in px of the histogram's bars in a legend that is as high with as without a second line of ranges, a row of
 * places and warnings: `usual` where there is none of them. What floats over the map thereby keeps its size.
 */
export function barsHeight(legend: Legend, form: RangeForm, usual: number): number {
  const taken =
    (form === "two" ? SECOND_LINE : 0) +
    ((legend.places?.length ?? 0) > 0 ? PLACES : 0) +
    legend.warnings.length * WARNING;
  return Math.max(LEAST, usual - taken);
}
