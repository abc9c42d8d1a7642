import type { Indicator } from "../indicators/definition.ts";
import type { Figures } from "../indicators/figures.ts";
import type { Atlas } from "../package/atlas.ts";
import type { Level, Region } from "../regions/region.ts";
import { regionName } from "../words/place.ts";
import type { Placing } from "../words/sentences.ts";
import type { Lang } from "../words/text.ts";

/** What regions of one level are called together: by their kind where all have the same, 镇 instead of 镇街. */
function nounOf({ noun }: Level, regions: readonly Region[]): Level["noun"] {
  const kind = regions[0]?.kind ?? "";
  return kind !== "" && regions.every((one) => one.kind === kind) ? { ...noun, zh: `个${kind}` } : noun;
}

/**
 * Ranks of a region: among all of its level, then under the region above where that is not the whole. None for flags and
 * categories, which have no order, and for a region without a value.
 */
export function placingsOf(
  { regions, root }: Atlas,
  figures: Figures,
  indicator: Indicator,
  region: Region,
  period: string,
  lang: Lang,
): readonly Placing[] {
  const level = regions.levels.find((one) => one.id === region.level);
  if (!level || indicator.kind === "flag" || indicator.kind === "category") return [];
  const rankAmong = (others: readonly Region[]) =>
    figures.rank(
      indicator.id,
      region.code,
      others.map(({ code }) => code),
      period,
    );
  const all = regions.byLevel.get(region.level) ?? [];
  const whole = rankAmong(all);
  if (!whole) return [];
  const first: Placing = { rank: whole, noun: nounOf(level, all), within: null };
  const parent = region.parent === null || region.parent === root ? undefined : regions.byCode.get(region.parent);
  if (!parent) return [first];
  const siblings = (regions.childrenOf.get(parent.code) ?? []).filter((one) => one.level === region.level);
  const inside = rankAmong(siblings);
  if (!inside) return [first];
  return [first, { rank: inside, noun: nounOf(level, siblings), within: regionName(parent, regions, lang) }];
}
