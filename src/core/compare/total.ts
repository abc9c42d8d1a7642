import type { Indicator } from "../indicators/definition.ts";
import type { Figures } from "../indicators/figures.ts";
import type { Atlas } from "../package/atlas.ts";
import type { Group } from "../regions/region.ts";
import { containment } from "./containment.ts";
import { isPercentage } from "./gap.ts";
import { shareSeries } from "./series.ts";

/**
 * The indicator that groups are weighed by: the first declared count of which all groups have a share of the root in some
 * period; `null` for none, and where a group counts something twice.
 */
export function totalIndicator(atlas: Atlas, figures: Figures, groups: readonly Group[]): Indicator | null {
  if (groups.some(({ members }) => containment(atlas.regions, members))) return null;
  return (
    atlas.indicators.find(
      ({ id, kind }) => kind === "count" && groups.every((group) => shareSeries(atlas, figures, group, id).length > 0),
    ) ?? null
  );
}

/**
 * A value per head and the count of heads that weighs it, for measures of inequality: the first declared ratio `a / b` of
 * two counts that is no percentage; `null` for none.
 */
export function perHeadPair(atlas: Atlas): { readonly value: Indicator; readonly weight: Indicator } | null {
  const count = (id: string | null) => atlas.indicators.find((one) => one.id === id && one.kind === "count");
  for (const value of atlas.indicators) {
    if (value.kind !== "ratio" || isPercentage(value)) continue;
    const parts = /^\s*([a-z_0-9]+)\s*\/\s*([a-z_0-9]+)\s*$/i.exec(value.formula ?? "");
    const weight = count(parts?.[2] ?? value.denominator);
    if (weight && count(parts?.[1] ?? value.numerator)) return { value, weight };
  }
  return null;
}
