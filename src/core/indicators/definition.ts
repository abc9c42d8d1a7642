import type { ClassSpec } from "../classes/classification.ts";
import type { Text } from "../words/text.ts";

/**
 * How an indicator aggregates: a `count` adds up, a `ratio` is its numerator over its denominator
 * (never a mean of ratios), an `index` and a `category` are not aggregated, a `flag` (0 or 1) is counted.
 */
export type IndicatorKind = "count" | "ratio" | "index" | "flag" | "category";

/** Which way is better. */
export type Direction = "more" | "less" | "neither";

/** A break in a series: nothing is compared across the boundary between `period` and the one before. */
export interface SeriesBreak {
  readonly period: string;
  readonly note: Text;
}

/** A value of a flag or category: its name, and what a region of this value is said to be: "covered by 5G". */
export interface Category {
  readonly value: number;
  readonly name: Text;
  readonly phrase?: Text | null;
}

/** An indicator as the package declares it. */
export interface Indicator {
  readonly id: string;
  readonly name: Text;
  /** The name inside a sentence, singular in English, where the plain one would not read there; `null` for the plain one. */
  readonly phrase: Text | null;
  readonly unit: Text;
  readonly kind: IndicatorKind;
  readonly direction: Direction;
  readonly theme: string;
  /** Levels at which it may be shown, coarse to fine. */
  readonly levels: readonly string[];
  /** Decimals shown; `null` chooses by size. */
  readonly decimals: number | null;
  readonly note: Text | null;
  /** Ids of the counts a ratio is made of; the value is `scale * numerator / denominator`. */
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly scale: number;
  /** A formula over other indicators, such as `gdp / population`, `share(gdp)`, `growth(gdp)`. */
  readonly formula: string | null;
  readonly breaks: readonly SeriesBreak[];
  /** A target from the plan, shown as a class break; `null` for none. */
  readonly target: number | null;
  /** What the legend starts from; anything left out follows from kind and size. */
  readonly classes: Partial<ClassSpec>;
  /** Names of the values of a flag or category. */
  readonly categories: readonly Category[];
  /** Periods whose figures are revised or preliminary, drawn hollow. */
  readonly provisional: readonly string[];
}

/** A heading in the picker. */
export interface Theme {
  readonly id: string;
  readonly name: Text;
}
