import { computed, signal } from "@preact/signals";
import { classOf } from "../core/classes/classify.ts";
import type { MemberVerdict, VerdictStatus } from "../core/goals/goal.ts";
import { absent, type Cell } from "../core/indicators/cell.ts";
import { descendantsAt } from "../core/regions/hierarchy.ts";
import type { Region } from "../core/regions/region.ts";
import { view } from "./address.ts";
import { cells, classes, figures, indicator, level, period, regions, shown } from "./chain.ts";
import { verdict } from "./goals.ts";
import { matchesRegion } from "./search.ts";

/** One line of the table. */
export interface Row {
  readonly region: Region;
  readonly cell: Cell;
  /** Place among the level's regions with data; `null` without a value, and under a goal. */
  readonly rank: number | null;
  /** Class number, -1 without a value. */
  readonly class: number;
  /** Verdict of the goal that colours the map, if any. */
  readonly status: VerdictStatus | null;
  /** How the region fares under that goal. */
  readonly member: MemberVerdict | null;
}

/** All regions of the level as rows, in package order. */
export const allRows = computed<readonly Row[]>(() => {
  const codes = regions.value.map((region) => region.code);
  const members = new Map(verdict.value?.members.map((member) => [member.code, member]));
  return regions.value.map((region, i) => {
    const cell = cells.value[i] ?? absent();
    const rank =
      cell.value === null || period.value === null || verdict.value !== null
        ? null
        : (figures.value.rank(indicator.value.id, region.code, codes, period.value)?.rank ?? null);
    const member = members.get(region.code) ?? null;
    return { region, cell, rank, class: classOf(cell.value, classes.value), status: member?.status ?? null, member };
  });
});

/** Codes of the level inside the part the table is cut to; `null` for all. */
export const part = computed<ReadonlySet<string> | null>(() => {
  const group = shown.value.groups.find((one) => one.id === view.value.part);
  return group ? new Set(descendantsAt(shown.value.regions, group.members, level.value)) : null;
});

/** Verdict the table is cut to, as after "list those not met"; `null` for all. */
export const onlyStatus = signal<VerdictStatus | null>(null);

function compare(a: Row, b: Row): number {
  const { by, descending } = view.value.sort;
  const turn = descending ? -1 : 1;
  if (by === "value") {
    const [first, second] = [shownValue(a), shownValue(b)];
    if (first === null || second === null) {
      return Number(first === null) - Number(second === null) || compareCodes(a, b);
    }
    return turn * (first - second) || compareCodes(a, b);
  }
  if (by === "name") return turn * a.region.name.localeCompare(b.region.name, "zh-CN") || compareCodes(a, b);
  return turn * compareCodes(a, b);
}

/** What the value column sorts by: the goal's value while a goal colours the map. */
function shownValue(row: Row): number | null {
  return verdict.value ? (row.member?.value ?? null) : row.cell.value;
}

function compareCodes(a: Row, b: Row): number {
  return a.region.code < b.region.code ? -1 : a.region.code > b.region.code ? 1 : 0;
}

/** Rows of the table: filtered and sorted. Rows without a value come last in both directions. */
export const rows = computed<readonly Row[]>(() =>
  allRows.value
    .filter((row) => part.value === null || part.value.has(row.region.code))
    .filter((row) => onlyStatus.value === null || verdict.value === null || row.status === onlyStatus.value)
    .filter((row) => matchesRegion(row.region, view.value.filter))
    .sort(compare),
);
