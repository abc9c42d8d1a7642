import { comparePeriods } from "../indicators/period.ts";
import { QUALITIES, type Quality } from "../indicators/quality.ts";
import type { Atlas } from "./atlas.ts";

/** What a package holds at one level. */
export interface LevelSummary {
  readonly level: string;
  readonly regions: number;
  readonly shapes: number;
  readonly positions: number;
}

/** What a package holds of one indicator, published or sampled, before anything is computed. */
export interface IndicatorSummary {
  readonly indicator: string;
  /** Observations with a value, and those that say that nothing is known. */
  readonly values: number;
  readonly missing: number;
  /** Ascending. */
  readonly periods: readonly string[];
  /** Regions with a value, by level. */
  readonly levels: Readonly<Record<string, number>>;
  /** Values of each quality that occurs, best first. */
  readonly qualities: Readonly<Partial<Record<Quality, number>>>;
  readonly derived: boolean;
}

/** Counts of a package per level and per indicator, in declared order. */
export interface PackageSummary {
  readonly levels: readonly LevelSummary[];
  readonly indicators: readonly IndicatorSummary[];
  readonly groups: number;
  readonly goals: number;
  readonly facilities: number;
  readonly sources: number;
  readonly remarks: number;
  readonly tasks: number;
}

/** Counts what an atlas holds. */
export function summarise(atlas: Atlas): PackageSummary {
  const { regions, layers } = atlas;
  return {
    levels: regions.levels.map(({ id }) => {
      const own = regions.byLevel.get(id) ?? [];
      return {
        level: id,
        regions: own.length,
        shapes: layers.get(id)?.shapes.size ?? 0,
        positions: own.filter(({ position }) => position !== null).length,
      };
    }),
    indicators: summariseIndicators(atlas),
    groups: atlas.groups.length,
    goals: atlas.goals.length,
    facilities: atlas.facilities.length,
    sources: atlas.sources.size,
    remarks: atlas.remarks.length,
    tasks: atlas.tasks.length,
  };
}

function summariseIndicators({ indicators, observations, regions }: Atlas): readonly IndicatorSummary[] {
  return indicators.map(({ id, formula, numerator }) => {
    const own = observations.filter(({ indicator }) => indicator === id);
    const valued = own.filter(({ value }) => value !== null);
    const at = regions.levels.map((level): [string, number] => {
      const codes = new Set(valued.map(({ code }) => code));
      return [level.id, [...codes].filter((code) => regions.byCode.get(code)?.level === level.id).length];
    });
    const graded = QUALITIES.map((quality): [Quality, number] => [
      quality,
      valued.filter((one) => one.quality === quality).length,
    ]);
    return {
      indicator: id,
      values: valued.length,
      missing: own.length - valued.length,
      periods: [...new Set(own.map(({ period }) => period))].sort(comparePeriods),
      levels: Object.fromEntries(at.filter(([, count]) => count > 0)),
      qualities: Object.fromEntries(graded.filter(([, count]) => count > 0)),
      derived: formula !== null || numerator !== null,
    };
  });
}
