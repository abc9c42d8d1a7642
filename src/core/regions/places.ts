import type { Place } from "./lookup.ts";
import type { Region } from "./region.ts";

/** Regions as a join takes them; the name in Latin letters, which is pinyin, is an alias. */
export function placesFrom(regions: readonly Region[]): readonly Place[] {
  return regions.map(({ code, name, short, aliases, former, parent, level, nameEn }) => ({
    code,
    name,
    short,
    aliases: nameEn === "" ? aliases : [...aliases, nameEn],
    former,
    parent,
    level,
  }));
}
