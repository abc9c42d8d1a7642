import { absent, type Cell } from "../indicators/cell.ts";
import type { Indicator } from "../indicators/definition.ts";
import type { Aggregate, Figures } from "../indicators/figures.ts";
import { yearsLast } from "../indicators/period.ts";
import type { Atlas } from "../package/atlas.ts";
import type { Group } from "../regions/region.ts";
import { boundedAggregate } from "./bounded.ts";
import { type Gap, gapBetween, isPercentage } from "./gap.ts";
import { groupFrom } from "./members.ts";
import { periodsOf } from "./series.ts";
import { percentOf } from "./share.ts";

/** One indicator, side by side. */
export interface CompareRow {
  readonly indicator: string;
  /** Period of this row; `null` where neither side has data in any. */
  readonly period: string | null;
  /** Each side's value over the members that have data, and how many those are. */
  readonly sides: readonly [Aggregate, Aggregate];
  /** Each side's share of the root in percent; absent unless the indicator adds up and all members have data. */
  readonly shares: readonly [Cell, Cell];
  /** Second side against the first; `null` unless all members of both sides have data. */
  readonly gap: Gap | null;
}

/** Two groups side by side. */
export interface Comparison {
  readonly groups: readonly [Group, Group];
  /** Codes that are members of both. */
  readonly shared: readonly string[];
  readonly rows: readonly CompareRow[];
}

function isWhole({ cell, withData, total }: Aggregate): boolean {
  return cell.value !== null && total > 0 && withData === total;
}

function sidesAt(
  atlas: Atlas,
  figures: Figures,
  groups: readonly [Group, Group],
  indicator: string,
  period: string,
): [Aggregate, Aggregate] {
  return [
    boundedAggregate(atlas, figures, indicator, groups[0].members, period),
    boundedAggregate(atlas, figures, indicator, groups[1].members, period),
  ];
}

/**
 * The latest period in which both sides are whole, a whole year where one is, else the one with most members with data
 * (the later of equals).
 */
function bestPeriod(atlas: Atlas, figures: Figures, groups: readonly [Group, Group], indicator: string): string | null {
  let best: string | null = null;
  let most = 0;
  const periods = periodsOf(atlas, figures, indicator, [...groups[0].members, ...groups[1].members]);
  for (const period of periods.sort(yearsLast).reverse()) {
    const [first, second] = sidesAt(atlas, figures, groups, indicator, period);
    if (isWhole(first) && isWhole(second)) return period;
    const withData = first.withData + second.withData;
    if (withData > most) {
      best = period;
      most = withData;
    }
  }
  return best;
}

function compareRow(
  atlas: Atlas,
  figures: Figures,
  groups: readonly [Group, Group],
  indicator: Indicator,
  period: string | null,
): CompareRow {
  const { id, kind } = indicator;
  const at = period ?? bestPeriod(atlas, figures, groups, id);
  if (at === null) {
    const none = (group: Group): Aggregate => ({ cell: absent(), withData: 0, total: group.members.length });
    const sides = [none(groups[0]), none(groups[1])] as const;
    return { indicator: id, period: null, sides, shares: [absent(), absent()], gap: null };
  }
  const [first, second] = sidesAt(atlas, figures, groups, id, at);
  const share = (side: Aggregate): Cell => {
    if (kind !== "count") return absent("not-applicable");
    return isWhole(side) ? percentOf(side.cell, figures.of(id, atlas.root, at)) : absent("incomplete");
  };
  const whole = isWhole(first) && isWhole(second);
  const gap = whole ? gapBetween(first.cell, second.cell, isPercentage(indicator) ? "points" : "ratio") : null;
  return { indicator: id, period: at, sides: [first, second], shares: [share(first), share(second)], gap };
}

/**
 * Two groups side by side, one row an indicator. Counts are added and ratios divide the added counts, nothing is
 * averaged. With `period` null each row stands in the latest period in which both sides are complete. Groups are
 * declared ids or codes joined by `+`. Throws for an unknown group or indicator, and for a group that counts
 * something twice.
 */
export function compareGroups(
  atlas: Atlas,
  figures: Figures,
  refs: readonly [string, string],
  indicators: readonly string[],
  period: string | null,
): Comparison {
  const group = (ref: string): Group => {
    const found = groupFrom(atlas, ref);
    if (!found) throw new RangeError(`Unknown group ${ref}`);
    return found;
  };
  const groups = [group(refs[0]), group(refs[1])] as const;
  const rows = indicators.map((id) => {
    const indicator = atlas.indicators.find((candidate) => candidate.id === id);
    if (!indicator) throw new RangeError(`Unknown indicator ${id}`);
    return compareRow(atlas, figures, groups, indicator, period);
  });
  const shared = groups[0].members.filter((code) => groups[1].members.includes(code));
  return { groups, shared, rows };
}
