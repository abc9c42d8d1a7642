import type { Atlas } from "../package/atlas.ts";
import type { Cell } from "./cell.ts";
import type { FigureColumns } from "./columns.ts";
import type { Observation } from "./observation.ts";
import type { Quality } from "./quality.ts";

/** Observations of one level and period by the place of their region within the level; gaps are `undefined`. */
export type Column = readonly (Observation | undefined)[];

/** Published values, indexed once. Rows without a value are left out. */
export interface Observed {
  /** Periods in which a level has values of an indicator; `null` where it has none. */
  periods(indicator: string, level: string): Iterable<string> | null;
  column(indicator: string, level: string, period: string): Column | undefined;
}

/** Figures that stand in for those of a package, of the same region, indicator and period, or beside them. */
export interface Laid {
  readonly periods: ReadonlySet<string>;
  /** Levels with such figures of an indicator. */
  levels(indicator: string): readonly string[];
  /** What was published, with them in its place. */
  over(published: Observed, seats: ReadonlyMap<string, Seat>): Observed;
  /** Those of some qualities alone. */
  only(qualities: ReadonlySet<Quality>): Laid;
  /** Each region, indicator and period once. */
  observations(): Iterable<Observation>;
  /** All that were added of some indicators, and perhaps others, the later ones last. */
  columns(indicators: ReadonlySet<string>): readonly FigureColumns[];
}

/** Where a region stands: its level and its place in `regions.byLevel.get(level)`. */
export interface Seat {
  readonly level: string;
  readonly index: number;
}

/** The seat of every region by code. */
export function seatsOf(atlas: Atlas): ReadonlyMap<string, Seat> {
  const seats = new Map<string, Seat>();
  for (const [level, regions] of atlas.regions.byLevel) {
    for (let index = 0; index < regions.length; index++) {
      const region = regions[index];
      if (region) seats.set(region.code, { level, index });
    }
  }
  return seats;
}

/**
 * Indexes observations, and lays what was added over them. Of several rows with one key the first with a value holds; codes
 * without a region are skipped.
 */
export function indexObservations(atlas: Atlas, seats: ReadonlyMap<string, Seat>): Observed {
  const observed = new Map<string, Map<string, Map<string, (Observation | undefined)[]>>>();
  const series = (indicator: string, level: string) => observed.get(indicator)?.get(level);
  let last: Observation | null = null;
  let lastLevel = "";
  let column: (Observation | undefined)[] = [];
  for (const row of atlas.observations) {
    if (row.value === null) continue;
    const seat = seats.get(row.code);
    if (!seat) continue;
    if (last?.indicator !== row.indicator || last.period !== row.period || lastLevel !== seat.level) {
      const levels = observed.get(row.indicator) ?? new Map();
      observed.set(row.indicator, levels);
      const periods = levels.get(seat.level) ?? new Map();
      levels.set(seat.level, periods);
      column = periods.get(row.period) ?? new Array(atlas.regions.byLevel.get(seat.level)?.length ?? 0);
      periods.set(row.period, column);
      last = row;
      lastLevel = seat.level;
    }
    column[seat.index] ??= row;
  }
  const published: Observed = {
    periods: (indicator, level) => series(indicator, level)?.keys() ?? null,
    column: (indicator, level, period) => series(indicator, level)?.get(period),
  };
  return atlas.laid?.over(published, seats) ?? published;
}

/** An observation as a cell. A bound that is not given is the value itself; bounds that say no more become `null`. */
export function observedCell(row: Observation, sources: readonly string[]): Cell {
  const low = row.low ?? row.value;
  const high = row.high ?? row.value;
  const single = low === row.value && high === row.value;
  return {
    value: row.value,
    low: single ? null : low,
    high: single ? null : high,
    quality: row.quality,
    sources,
    note: row.note,
    absence: null,
  };
}
