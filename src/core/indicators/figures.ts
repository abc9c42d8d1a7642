import type { Cell } from "./cell.ts";
import type { SeriesBreak } from "./definition.ts";

/** A period of a series and how well it is covered. */
export interface PeriodCover {
  readonly period: string;
  readonly withData: number;
  /** True where a series break lies between this period and the one before. */
  readonly afterBreak: boolean;
  readonly provisional: boolean;
}

/** The value of a set of regions: counts are added, ratios divide the added counts. */
export interface Aggregate {
  readonly cell: Cell;
  /** Members that entered it, and all members. */
  readonly withData: number;
  readonly total: number;
}

/** A place among regions with data, counted from the better end, else from the largest. Ties share the rank. */
export interface Rank {
  readonly rank: number;
  readonly of: number;
  readonly tied: boolean;
}

/**
 * All values of a package: declared, derived and rolled up. Results are memoised per question, so asking twice is free.
 * Indicators and levels that do not exist throw; regions without a value give a cell that says why.
 */
export interface Figures {
  /** One cell a region, in the order of `regions.byLevel.get(level)`. */
  at(indicator: string, level: string, period: string): readonly Cell[];
  /** The cell of one region at whatever level it stands. */
  of(indicator: string, code: string, period: string): Cell;
  /** Periods with at least one value at the level, ascending. */
  periods(indicator: string, level: string): readonly PeriodCover[];
  /** Latest period in which at least half of the level's regions have a value, else the best covered one; `null` for none. */
  latest(indicator: string, level: string): string | null;
  /** Series breaks of the indicator and of everything it is derived from. */
  breaks(indicator: string): readonly SeriesBreak[];
  /** The value of a set of regions that may stand at different levels but must not contain one another. */
  aggregate(indicator: string, codes: readonly string[], period: string): Aggregate;
  /** Rank of a region among `codes` (regions without data do not count); `null` if it has no value. */
  rank(indicator: string, code: string, codes: readonly string[], period: string): Rank | null;
}
