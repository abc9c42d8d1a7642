import type { Cell } from "../indicators/cell.ts";
import type { Aggregate, Figures } from "../indicators/figures.ts";
import type { Atlas } from "../package/atlas.ts";
import { assertDisjoint } from "./containment.ts";

/** Lower bound of a value, the value itself where it is certain, `null` where there is none. */
export function lowOf(cell: Cell): number | null {
  return cell.value === null ? null : (cell.low ?? cell.value);
}

/** Upper bound of a value, the value itself where it is certain, `null` where there is none. */
export function highOf(cell: Cell): number | null {
  return cell.value === null ? null : (cell.high ?? cell.value);
}

/** Regions that make up the whole together with the members; `null` where the members are no children of the root of one level. */
function complement(atlas: Atlas, members: readonly string[]): string[] | null {
  const { byCode, childrenOf } = atlas.regions;
  const level = byCode.get(members[0] ?? "")?.level;
  const siblings = (childrenOf.get(atlas.root) ?? [])
    .filter((region) => region.level === level)
    .map(({ code }) => code);
  if (!members.every((code) => siblings.includes(code))) return null;
  return siblings.filter((code) => !members.includes(code));
}

/**
 * The value of a group of regions. Bounds add up; where the group and the rest of the atlas make up the root, and the
 * root's value is certain, the bounds are also held within what the rest leaves: two unknown parts of a known sum
 * cannot both be high. Bounds that contradict this (figures of different revisions) stay as they add up.
 * Throws if one member contains another, or if the indicator does not exist.
 */
export function boundedAggregate(
  atlas: Atlas,
  figures: Figures,
  indicator: string,
  members: readonly string[],
  period: string,
): Aggregate {
  assertDisjoint(atlas.regions, members);
  const aggregate = figures.aggregate(indicator, members, period);
  const { cell } = aggregate;
  if (cell.value === null || (cell.low === null && cell.high === null)) return aggregate;
  const kind = atlas.indicators.find(({ id }) => id === indicator)?.kind;
  if (kind !== "count" || aggregate.withData < aggregate.total) return aggregate;
  const rest = complement(atlas, members);
  const root = figures.of(indicator, atlas.root, period);
  if (!rest?.length || root.value === null || root.low !== null || root.high !== null) return aggregate;
  const others = figures.aggregate(indicator, rest, period);
  const othersLow = lowOf(others.cell);
  const othersHigh = highOf(others.cell);
  if (othersLow === null || othersHigh === null || others.withData < others.total) return aggregate;
  const low = Math.max(cell.low ?? cell.value, root.value - othersHigh);
  const high = Math.min(cell.high ?? cell.value, root.value - othersLow);
  if (low > cell.value || high < cell.value) return aggregate;
  return { ...aggregate, cell: { ...cell, low, high } };
}
