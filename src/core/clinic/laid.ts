import { figureAt, keyAt } from "../indicators/columns.ts";
import type { Observation } from "../indicators/observation.ts";
import type { Column, Laid, Observed, Seat } from "../indicators/observed.ts";
import type { Quality } from "../indicators/quality.ts";
import type { Regions } from "../regions/region.ts";
import type { Import } from "./imported.ts";

/** The imported figures of one indicator, level and period. */
interface Stack {
  readonly indicator: string;
  readonly level: string;
  readonly period: string;
  /** The last of its rows. */
  last: number;
}

/**
 * Lays imports over the observations of a package. The later of two imports holds, and the later row of one; figures of
 * regions that are not there, and rows without a value, add nothing. Rows are only ordered by indicator, level and period;
 * they become observations where a column is asked for.
 */
export function layFigures(imports: readonly Import[], regions: Regions, qualities?: ReadonlySet<Quality>): Laid {
  const { stacks, before } = stackUp(imports, regions, qualities);
  const starts = startsOf(imports);

  /** The observations of a stack, one a region. */
  function* within({ last }: Stack): Generator<Observation> {
    const taken = new Set<string>();
    for (let at = last; at >= 0; at = before[at] as number) {
      const file = starts.findLastIndex((start) => start <= at);
      const one = imports[file] as Import;
      const row = at - (starts[file] as number);
      const { code } = keyAt(one.figures, row);
      if (taken.has(code)) continue;
      taken.add(code);
      yield observationAt(one, row);
    }
  }

  function over(published: Observed, seats: ReadonlyMap<string, Seat>): Observed {
    const columns = new Map<Stack, Column>();
    const laid = (stack: Stack): Column => {
      const { indicator, level, period } = stack;
      const column = [...(published.column(indicator, level, period) ?? new Array(regions.byLevel.get(level)?.length))];
      for (const found of within(stack)) {
        const seat = seats.get(found.code);
        if (seat) column[seat.index] = found;
      }
      return column;
    };
    return {
      periods(indicator, level) {
        const [own, added] = [published.periods(indicator, level), stacks.get(indicator)?.get(level)];
        return added ? new Set([...(own ?? []), ...added.keys()]) : own;
      },
      column(indicator, level, period) {
        const stack = stacks.get(indicator)?.get(level)?.get(period);
        if (!stack) return published.column(indicator, level, period);
        const column = columns.get(stack) ?? laid(stack);
        columns.set(stack, column);
        return column;
      },
    };
  }

  const all = [...stacks.values()].flatMap((levels) =>
    [...levels.values()].flatMap((periods) => [...periods.values()]),
  );
  return {
    periods: new Set(all.map(({ period }) => period)),
    levels: (indicator) => [...(stacks.get(indicator)?.keys() ?? [])],
    over,
    only: (kept) => layFigures(imports, regions, kept),
    *observations() {
      for (const stack of all) yield* within(stack);
    },
    columns: (ids) =>
      imports.flatMap(({ figures }) => (figures.indicator.texts.some((id) => ids.has(id)) ? [figures] : [])),
  };
}

/** Stacks by indicator, level and period. */
type Stacks = Map<string, Map<string, Map<string, Stack>>>;

/** The stacks of all rows, and the row before each in its stack, -1 for none. Rows are counted over all imports. */
function stackUp(
  imports: readonly Import[],
  { byCode, levels }: Regions,
  qualities: ReadonlySet<Quality> | undefined,
): { readonly stacks: Stacks; readonly before: Int32Array } {
  const ids = levels.map(({ id }) => id);
  const stacks: Stacks = new Map();
  const before = new Int32Array(imports.reduce((sum, { figures }) => sum + figures.value.length, 0));
  let at = 0;
  for (const { code, indicator, period, quality, value } of imports.map(({ figures }) => figures)) {
    const levelOf = code.texts.map((text) => ids.indexOf(byCode.get(text)?.level ?? ""));
    const wanted = quality.texts.map((text) => qualities?.has(text) ?? true);
    const here = new Map<number, Stack>();
    for (let row = 0; row < value.length; row++, at++) {
      const level = levelOf[code.codes[row] as number] as number;
      if (level < 0 || !wanted[quality.codes[row] as number] || Number.isNaN(value[row])) continue;
      const [i, p] = [indicator.codes[row] as number, period.codes[row] as number];
      const key = (i * ids.length + level) * period.texts.length + p;
      let stack = here.get(key);
      if (!stack) {
        stack = stackOf(stacks, indicator.texts[i] as string, ids[level] as string, period.texts[p] as string);
        here.set(key, stack);
      }
      before[at] = stack.last;
      stack.last = at;
    }
  }
  return { stacks, before };
}

/** The stack of an indicator, level and period, which is made where there is none. */
function stackOf(stacks: Stacks, indicator: string, level: string, period: string): Stack {
  const levels = stacks.get(indicator) ?? new Map<string, Map<string, Stack>>();
  const periods = levels.get(level) ?? new Map<string, Stack>();
  const stack = periods.get(period) ?? { indicator, level, period, last: -1 };
  stacks.set(indicator, levels.set(level, periods.set(period, stack)));
  return stack;
}

/** The rows of all imports that come before those of each. */
function startsOf(imports: readonly Import[]): readonly number[] {
  let rows = 0;
  return imports.map(({ figures }) => {
    rows += figures.value.length;
    return rows - figures.value.length;
  });
}

/** A row of an import, with the import as its source and its place in the sheet as a note. */
function observationAt({ id, figures }: Import, row: number): Observation {
  const line = figures.line[row] ?? 0;
  const note = line === 0 ? null : { zh: `表中第${line}行`, en: `row ${line} of the table` };
  return { ...figureAt(figures, row), source: id, note };
}
