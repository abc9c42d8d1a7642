import type { Atlas } from "../package/atlas.ts";
import type { Cell } from "./cell.ts";
import type { Observation } from "./observation.ts";

/** Observations of one level and period by the place of their region within the level; gaps are `undefined`. */
export type Column = readonly (Observation | undefined)[];

/** Published values, indexed once: indicator, then level, then period. Rows without a value are left out. */
export type Observed = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, Column>>>;

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

/** Indexes observations. Of several rows with one key the first with a value holds; codes without a region are skipped. */
export function indexObservations(atlas: Atlas, seats: ReadonlyMap<string, Seat>): Observed {
  const observed = new Map<string, Map<string, Map<string, (Observation | undefined)[]>>>();
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
  return observed;
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
