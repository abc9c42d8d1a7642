import { computed, signal } from "@preact/signals";
import { classOf } from "../core/classes/classify.ts";
import type { MemberVerdict, VerdictStatus } from "../core/goals/goal.ts";
import { absent, type Cell } from "../core/indicators/cell.ts";
import { ranksOf } from "../core/indicators/rank.ts";
import { descendantsAt } from "../core/regions/hierarchy.ts";
import type { Region } from "../core/regions/region.ts";
import { view } from "./address.ts";
import { indicator, level, regions, shown } from "./chain.ts";
import { verdict } from "./goals.ts";
import { matching } from "./search.ts";
import { tabled } from "./tabled.ts";

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

/** Places of the cells among those with data; none under a goal. */
const ranks = computed<readonly (number | null)[]>(() =>
  verdict.value
    ? []
    : ranksOf(
        tabled.value.cells.map((cell) => cell.value),
        indicator.value.direction,
      ),
);

/** All regions of the level as rows, in package order. */
export const allRows = computed<readonly Row[]>(() => {
  const members = new Map(verdict.value?.members.map((member) => [member.code, member]));
  const { cells, classes } = tabled.value;
  return regions.value.map((region, i) => {
    const cell = cells[i] ?? absent();
    const member = members.get(region.code) ?? null;
    return {
      region,
      cell,
      rank: ranks.value[i] ?? null,
      class: classOf(cell.value, classes),
      status: member?.status ?? null,
      member,
    };
  });
});

/** Codes of the level inside the part the table is cut to; `null` for all. */
export const part = computed<ReadonlySet<string> | null>(() => {
  const group = shown.value.groups.find((one) => one.id === view.value.part);
  return group ? new Set(descendantsAt(shown.value.regions, group.members, level.value)) : null;
});

/** Verdict the table is cut to, as after "list those not met"; `null` for all. */
export const onlyStatus = signal<VerdictStatus | null>(null);

/** Regions the table is cut to, by part and by what is typed; `null` for all. No step of the period asks again. */
const listed = computed<ReadonlySet<string> | null>(() => {
  const found = matching.value;
  const inside = part.value;
  return found && inside ? new Set([...found].filter((code) => inside.has(code))) : (found ?? inside);
});

const collator = new Intl.Collator("zh-CN");

type Order = (a: Row, b: Row) => number;

function byCode(a: Row, b: Row): number {
  return a.region.code < b.region.code ? -1 : a.region.code > b.region.code ? 1 : 0;
}

/** Order by a value; rows without one come last in both directions. */
function byValue(of: (row: Row) => number | null, turn: number): Order {
  return (a, b) => {
    const [first, second] = [of(a), of(b)];
    if (first === null || second === null) return Number(first === null) - Number(second === null);
    return turn * (first - second);
  };
}

/** The order asked for. The value is the goal's while a goal colours the map. */
const order = computed<Order>(() => {
  const { by, descending } = view.value.sort;
  const turn = descending ? -1 : 1;
  if (by === "code") return (a, b) => turn * byCode(a, b);
  const first: Order =
    by === "name"
      ? (a, b) => turn * collator.compare(a.region.name, b.region.name)
      : byValue(verdict.value ? (row) => row.member?.value ?? null : (row) => row.cell.value, turn);
  return (a, b) => first(a, b) || byCode(a, b);
});

/** Rows of the table: filtered and sorted. */
export const rows = computed<readonly Row[]>(() => {
  const only = verdict.value ? onlyStatus.value : null;
  const kept = listed.value;
  return allRows.value
    .filter((row) => (only === null || row.status === only) && (kept?.has(row.region.code) ?? true))
    .sort(order.value);
});
