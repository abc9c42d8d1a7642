import type { Region, Regions } from "../regions/region.ts";
import type { Seat } from "./observed.ts";

/** The regions that make up another one, as places in their level. */
export interface Parts {
  readonly level: string;
  readonly places: readonly number[];
}

/**
 * Which regions make up which: the children at the coarsest level among those below the region's own, so that statistical
 * units that stand beside them are not counted twice. `null` for a region without children.
 */
export function createParts(
  regions: Regions,
  seats: ReadonlyMap<string, Seat>,
): {
  partsOf(region: Region): Parts | null;
  /** Levels of the parts of a level's regions. */
  levelsBelow(level: string): readonly string[];
} {
  const order = new Map(regions.levels.map((level, index) => [level.id, index]));
  const found = new Map<string, Parts | null>();

  const partsOf = (region: Region): Parts | null => {
    const known = found.get(region.code);
    if (known !== undefined) return known;
    const children = regions.childrenOf.get(region.code) ?? [];
    const finer = regions.levels.slice((order.get(region.level) ?? regions.levels.length) + 1);
    const level = finer.find(({ id }) => children.some((child) => child.level === id))?.id;
    const parts = children.filter((child) => child.level === level);
    const made = level === undefined ? null : { level, places: parts.map(({ code }) => seats.get(code)?.index ?? -1) };
    found.set(region.code, made);
    return made;
  };
  const levelsBelow = (level: string): readonly string[] => {
    const below = new Set<string>();
    for (const region of regions.byLevel.get(level) ?? []) {
      const parts = partsOf(region);
      if (parts) below.add(parts.level);
    }
    return [...below];
  };
  return { partsOf, levelsBelow };
}
