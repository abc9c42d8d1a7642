import { groupFrom } from "../compare/members.ts";
import { periodsOf } from "../compare/series.ts";
import { absent, type Cell } from "../indicators/cell.ts";
import { yearly } from "../indicators/period.ts";
import type { Atlas } from "../package/atlas.ts";
import type { Region } from "../regions/region.ts";
import type { GoalContext } from "./context.ts";

function below(atlas: Atlas, region: Region, tops: ReadonlySet<string>): boolean {
  for (let at: Region | undefined = region; at; ) {
    if (tops.has(at.code)) return true;
    at = at.parent === null ? undefined : atlas.regions.byCode.get(at.parent);
  }
  return false;
}

/**
 * Regions of a level that a rule speaks of: all of them, or those in a group or below its members. None where the
 * level or the group is unknown.
 */
export function membersAt(atlas: Atlas, level: string, group: string | null): readonly Region[] {
  const regions = atlas.regions.byLevel.get(level) ?? [];
  if (group === null) return regions;
  const tops = new Set(groupFrom(atlas, group)?.members);
  return regions.filter((region) => below(atlas, region, tops));
}

/**
 * The level at which a goal on the regions is shown: the one most of them stand at, the coarser of equals; `null` where
 * that level is not offered on the map.
 */
export function shownLevel({ regions: { levels } }: Atlas, regions: readonly Region[]): string | null {
  let best = levels[0];
  let most = 0;
  for (const level of levels) {
    const count = regions.filter((region) => region.level === level.id).length;
    if (count <= most) continue;
    best = level;
    most = count;
  }
  return best?.shown && most > 0 ? best.id : null;
}

/** Whether the package declares the indicator. */
export function declared(atlas: Atlas, indicator: string): boolean {
  return atlas.indicators.some(({ id }) => id === indicator);
}

/** Cells of the regions in one period, in their order; all absent without a period. */
export function cellsOf(
  { figures }: GoalContext,
  indicator: string,
  regions: readonly Region[],
  period: string | null,
): Cell[] {
  return regions.map(({ code }) => (period === null ? absent() : figures.of(indicator, code, period)));
}

/**
 * The last of the periods in which at least half of the regions have a value, else the best covered one (the later of
 * equals); `null` where none has any. Parts of a year are passed over where a whole one has a value. Periods ascend.
 */
export function bestCovered(
  context: GoalContext,
  indicator: string,
  regions: readonly Region[],
  periods: readonly string[],
): string | null {
  let best: string | null = null;
  let most = 0;
  const covered = (period: string) =>
    cellsOf(context, indicator, regions, period).filter(({ value }) => value !== null).length;
  for (const period of yearly(periods.filter(covered)).toReversed()) {
    const withData = covered(period);
    if (withData * 2 >= regions.length) return period;
    if (withData > most) {
      best = period;
      most = withData;
    }
  }
  return best;
}

/**
 * The period that speaks for a set of regions: the best covered one of all, as `bestCovered` has it; `null` also where
 * the package does not declare the indicator.
 */
export function evidencePeriod(context: GoalContext, indicator: string, regions: readonly Region[]): string | null {
  const { atlas, figures } = context;
  if (!declared(atlas, indicator)) return null;
  const codes = regions.map(({ code }) => code);
  return bestCovered(context, indicator, regions, periodsOf(atlas, figures, indicator, codes));
}
