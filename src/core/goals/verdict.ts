import type { Cell } from "../indicators/cell.ts";
import { type Quality, worstQuality } from "../indicators/quality.ts";
import type { Span } from "../reach/straight.ts";
import type { Goal, MemberVerdict, Reading, Verdict, VerdictStatus } from "./goal.ts";

/** A region's verdict from its cell; a cell without a value is `none`. */
export function memberVerdict(code: string, cell: Cell, status: VerdictStatus): MemberVerdict {
  const { value, low, high, quality, sources, note } = cell;
  return { code, status: value === null ? "none" : status, value, low, high, quality, sources, note };
}

/** How many members have data, pass, fail or stay undecided. */
export interface Tally {
  readonly total: number;
  readonly withData: number;
  readonly passed: number;
  readonly failed: number;
  readonly unsure: number;
}

/** Counts the statuses of members. */
export function tally(members: readonly MemberVerdict[]): Tally {
  const count = (status: VerdictStatus) => members.filter((member) => member.status === status).length;
  return {
    total: members.length,
    withData: members.filter(({ value }) => value !== null).length,
    passed: count("met"),
    failed: count("not"),
    unsure: count("uncertain"),
  };
}

/**
 * The status of a goal that every member must meet: `met` only if all do, `not` as soon as one fails for sure,
 * `none` without any data, else `uncertain`, be it for a straddling interval or for members without data.
 */
export function everyStatus({ total, withData, passed, failed }: Tally): VerdictStatus {
  if (withData === 0) return "none";
  if (failed > 0) return "not";
  return passed === total ? "met" : "uncertain";
}

/** The worst quality among members with data, and their sources in order of first use. */
export function evidence(members: readonly Pick<MemberVerdict, "value" | "quality" | "sources">[]): {
  quality: Quality;
  sources: string[];
} {
  const used = members.filter(({ value }) => value !== null);
  return {
    quality: worstQuality(used.map(({ quality }) => quality)),
    sources: [...new Set(used.flatMap(({ sources }) => sources))],
  };
}

/** The distance of a tally to a number of members that must pass; members without data may still pass. */
export function countDistance({ total, passed, failed, withData }: Tally, count: number): Span | null {
  if (withData === 0) return null;
  return { value: passed - count, low: passed - count, high: total - failed - count };
}

/** The verdict where nothing can be computed: a process, or a rule that names what the package does not hold. */
export function emptyVerdict(goal: Goal): Verdict {
  return {
    goal: goal.id,
    status: "none",
    period: null,
    level: null,
    readings: [],
    members: [],
    total: 0,
    withData: 0,
    passed: 0,
    failed: 0,
    unsure: 0,
    distance: null,
    quality: "official",
    sources: [],
  };
}

/** What a verdict on single members is put together from. */
export interface MemberEvidence {
  readonly status: VerdictStatus;
  readonly period: string | null;
  readonly level: string | null;
  readonly members: readonly MemberVerdict[];
  readonly distance: Span | null;
  readonly group: string | null;
}

/** The verdict on a goal that is decided member by member, with one reading over all of them. */
export function memberwise(goal: Goal, found: MemberEvidence): Verdict {
  const { status, period, level, members, distance, group } = found;
  const { quality, sources } = evidence(members);
  const reading: Reading = {
    group,
    status,
    value: null,
    low: null,
    high: null,
    quality,
    members: members.map(({ code }) => code),
  };
  return {
    goal: goal.id,
    status,
    period,
    level,
    readings: [reading],
    members,
    ...tally(members),
    distance,
    quality,
    sources,
  };
}
