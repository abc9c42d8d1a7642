import { textWidth } from "./lettering.ts";
import type { Legend } from "./scene.ts";

/** How the ranges of classes stand in their cells: on one line, on two, or their upper limits alone. */
export type RangeForm = "line" | "two" | "upper";

/** How a legend lays out what it says in the room it has. */
export interface LegendForm {
  readonly ranges: RangeForm;
  /** Whether the method has a line of its own, where it finds no room beside the unit. */
  readonly below: boolean;
  /** Height of the histogram's bars in px. */
  readonly bars: number;
}

/** Px of a label's letters, between two cells, and before a label; what is over at its end may reach into the gap. */
const SIZE = 12;
const GAP = 2;
const PADDING = 3;

/** Px of the unit's letters, and of the gaps and the button that share its line. */
const HEADING = 13;
const BESIDE = 62;

/** Px that a line for the method, a second one of ranges, a row of places and one of warnings take from the histogram. */
const METHOD = 18;
const SECOND_LINE = 16;
const PLACES = 22;
const WARNING = 22;

/** Px below which a histogram says nothing. */
const LEAST = 14;

/** The form in which all ranges fit, in cells that share `width` px with that of the regions without data. */
function rangeForm({ classes, missing }: Legend, width: number): RangeForm {
  const cells = classes.length + (missing ? 1 : 0);
  const room = (width - GAP * (cells - 1)) / cells - PADDING;
  const fits = (text: string) => textWidth(text, SIZE) <= room;
  if (classes.every(({ label }) => fits(label))) return "line";
  const halves = classes.flatMap(({ label, ends }) => (ends ? [label.slice(0, -ends[1].length), ends[1]] : [label]));
  return halves.every((half) => fits(half.trimEnd())) ? "two" : "upper";
}

function fitsBeside({ heading, method }: Legend, width: number): boolean {
  return textWidth(heading, HEADING, { weight: 600 }) + textWidth(method, SIZE) + BESIDE <= width;
}

/**
 * The form of a legend `width` px wide that is as high with as without a line for its method, a second one of ranges, a
 * row of places and one of warnings: its bars give way, from the `usual` height down to the least that says something,
 * and what finds no room then takes its shorter form. What floats over the map thereby keeps its size.
 */
export function formOf(legend: Legend, width: number, usual: number): LegendForm {
  const rows = ((legend.places?.length ?? 0) > 0 ? PLACES : 0) + (legend.warnings.length > 0 ? WARNING : 0);
  const wished = legend.form === "classes" && !fitsBeside(legend, width);
  const below = wished && usual - rows - METHOD >= LEAST;
  const left = usual - rows - (below ? METHOD : 0);
  const asked = rangeForm(legend, width);
  const ranges = asked === "two" && left - SECOND_LINE < LEAST ? "upper" : asked;
  return { ranges, below, bars: Math.max(LEAST, left - (ranges === "two" ? SECOND_LINE : 0)) };
}
