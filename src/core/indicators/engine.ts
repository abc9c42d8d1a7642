import type { Atlas } from "../package/atlas.ts";
import { createAggregate } from "./aggregate.ts";
import { createCover, latestOf } from "./cover.ts";
import type { Figures } from "./figures.ts";
import { comparePeriods, yearsLast } from "./period.ts";
import { rankOf } from "./rank.ts";
import { createValues, type Minutes } from "./values.ts";

/**
 * Computes every value of a package on demand, by these rules:
 * - a published value wins; else a formula is evaluated; else a ratio is `scale * numerator / denominator`;
 * - a count without an own observation anywhere at its level is the sum over the region's parts one level down, `null`
 *   (`incomplete`) unless every part has a value; a level with own observations never takes such sums, not even through
 *   a formula or a ratio;
 * - a set of regions adds counts, divides added counts, and evaluates formulas on such sums; it has no value
 *   (`incomplete`) unless every member has one. Indices, flags, categories and minutes have none (`not-applicable`).
 *   One region on its own keeps its own value. A member that lies inside another member counts once, with the outer one.
 *
 * `minutes(kind, code)` gives the travel minutes of a region to the nearest facility; without it they are
 * `not-applicable`. An indicator that only rests on minutes has one period: the package's first, else the latest of all.
 * Formulas that cannot be read, rest on themselves or name a region that does not exist give `invalid` cells whose note
 * says why.
 */
export function createFigures(atlas: Atlas, options: { readonly minutes?: Minutes } = {}): Figures {
  const values = createValues(atlas, options.minutes);
  const { at, of, breaks } = values;
  const periods = createCover(values, atlas.start.period ?? latestObserved(atlas));
  return {
    at,
    of,
    periods,
    breaks,
    latest: (id, level) => latestOf(periods(id, level), values.regionsAt(level).length),
    aggregate: createAggregate(values, atlas.regions),
    rank: (id, code, codes, period) =>
      rankOf(
        of(id, code, period).value,
        codes.map((one) => of(id, one, period).value),
        values.derivation(id).indicator.direction,
      ),
  };
}

function latestObserved(atlas: Atlas): string {
  const periods = new Set(atlas.observations.map((row) => row.period));
  return [...periods, ...(atlas.laid?.periods ?? [])].sort(comparePeriods).sort(yearsLast).at(-1) ?? "";
}
