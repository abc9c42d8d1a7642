import type { Span } from "../reach/straight.ts";
import type { Comparator, Goal, MemberVerdict, Verdict } from "./goal.ts";
import { margin, spanOf } from "./judge.ts";

/** How far a failing region is from passing. */
export interface Miss {
  readonly code: string;
  /** Distance to the target in its unit, above 0. */
  readonly miss: Span;
  /** The same in percent of the target; `null` for a target of 0. */
  readonly relative: number | null;
}

/** The smallest set of failing regions whose repair meets the goal. */
export interface Repair {
  /** Regions that must yet pass: at least, if all that are undecided or without data pass, and at most, if none does. */
  readonly need: { readonly low: number; readonly high: number };
  /** Those that belong to every smallest set: nearest to the target first. */
  readonly sure: readonly string[];
  /** Those that are equally near, of which `pick` are enough; none where there is nothing to choose. */
  readonly choice: readonly string[];
  readonly pick: number;
  /** How many are still missing once all failing regions are repaired. */
  readonly short: number;
}

/** Why a goal on single regions is not met. */
export interface Misses {
  readonly kind: "misses";
  /** Failing regions, those that miss most first. */
  readonly misses: readonly Miss[];
  /** Regions whose evidence straddles the target, and regions without any. */
  readonly undecided: readonly string[];
  readonly missing: readonly string[];
  /** `null` where the goal is met. */
  readonly repair: Repair | null;
}

/** What a rule holds single regions against; `null` where it does not. */
export function memberTest({ rule }: Goal): { readonly op: Comparator; readonly target: number } | null {
  if (rule.kind === "every" || rule.kind === "at-least") return { op: rule.op, target: rule.target };
  if (rule.kind === "within") return { op: "<=", target: rule.minutes };
  if (rule.kind === "growth-above") return { op: ">", target: 0 };
  return rule.kind === "milestone" ? { op: "=", target: 1 } : null;
}

function missOf(member: MemberVerdict, op: Comparator, target: number): Miss | null {
  const span = spanOf(member);
  if (!span || member.status !== "not") return null;
  const { value, low, high } = margin(span, op, target);
  const miss = { value: 0 - value, low: 0 - high, high: 0 - low };
  return { code: member.code, miss, relative: target === 0 ? null : (100 * miss.value) / Math.abs(target) };
}

/** Which of the misses, nearest first, to repair so that `need` more pass. Equal misses at the edge are a choice. */
function pickNearest(nearest: readonly Miss[], need: number): Pick<Repair, "sure" | "choice" | "pick"> {
  if (need <= 0) return { sure: [], choice: [], pick: 0 };
  const edge = nearest[need - 1]?.miss.value ?? Number.POSITIVE_INFINITY;
  const below = nearest.filter(({ miss }) => miss.value < edge).map(({ code }) => code);
  const level = nearest.filter(({ miss }) => miss.value === edge).map(({ code }) => code);
  const pick = Math.min(level.length, need - below.length);
  if (pick === level.length) return { sure: [...below, ...level], choice: [], pick: 0 };
  return { sure: below, choice: level, pick };
}

/**
 * The failing regions of a goal by how much they miss, and the smallest set whose repair meets it: all of them where every
 * region must pass; the nearest ones where so many must. `null` for a goal that is not decided region by region, and without any data.
 */
export function missesOf(goal: Goal, { members, status, withData }: Verdict): Misses | null {
  const test = memberTest(goal);
  if (!test || withData === 0) return null;
  const nearest = members
    .flatMap((member) => missOf(member, test.op, test.target) ?? [])
    .sort((one, other) => one.miss.value - other.miss.value);
  const withStatus = (asked: string) => members.filter((one) => one.status === asked).map(({ code }) => code);
  const [undecided, missing] = [withStatus("uncertain"), withStatus("none")];
  const wanted = goal.rule.kind === "at-least" ? goal.rule.count : members.length;
  const high = Math.max(0, wanted - withStatus("met").length);
  const low = Math.max(0, high - undecided.length - missing.length);
  const need = goal.rule.kind === "at-least" ? high : nearest.length;
  const picked = pickNearest(nearest, need);
  const repair =
    status === "met" ? null : { need: { low, high }, ...picked, short: high - picked.sure.length - picked.pick };
  return { kind: "misses", misses: nearest.toReversed(), undecided, missing, repair };
}
