import { boundedAggregate } from "../compare/bounded.ts";
import { percentOf } from "../compare/share.ts";
import type { Cell } from "../indicators/cell.ts";
import type { Span } from "../reach/straight.ts";
import { type Closing, closeShare, closeTotal, percentOfOwn } from "./closing.ts";
import type { GoalContext } from "./context.ts";
import { type Contribution, contributionsOf, type Holding } from "./contribution.ts";
import type { Goal, GoalRule, Reading, Verdict } from "./goal.ts";
import { spanOf } from "./judge.ts";
import { type Misses, missesOf } from "./misses.ts";
import { type Pace, pacesOf } from "./pace.ts";

/** A part of a gap, and how much the member would have to grow to close all of it alone, in percent of what it has. */
export interface Share extends Contribution {
  readonly alone: Span | null;
}

/** What the members contribute to the gap of one reading. */
export interface Parts {
  readonly group: string | null;
  readonly period: string;
  /** Period the members are expected to grow alike from; `null` where they are from now on. */
  readonly since: string | null;
  /** Target less value, in the unit of the target; the gaps of the parts add up to it. */
  readonly gap: Span;
  /** Largest part of the gap first. */
  readonly parts: readonly Share[];
  /** Members without a value at one end, which have no part of their own. */
  readonly missing: readonly string[];
  /** What would close the gap, from one member or all together; `null` where it is closed, or cannot be so. */
  readonly closing: Closing | null;
}

/** Why a goal is where it is: by the parts of its gap, or by the regions that miss. */
export type Attribution = { readonly kind: "parts"; readonly readings: readonly Parts[] } | Misses;

/** The start of a reading, where its members may be compared with it. */
function sinceOf(pace: Pace | undefined): string | null {
  if (!pace?.start || pace.start.declared) return null;
  return pace.obstacle === null || pace.obstacle === "no-deadline" ? pace.start.period : null;
}

/** Regions that make up another one: its children at the coarsest level below it. */
function childrenOf({ atlas: { regions } }: GoalContext, code: string): readonly string[] {
  const children = regions.childrenOf.get(code) ?? [];
  const below = regions.levels.find(({ id }) => children.some(({ level }) => level === id));
  return children.filter(({ level }) => level === below?.id).map((child) => child.code);
}

/** Values of a reading's members in a period, in the unit of the target, and in that of the indicator. */
interface Members {
  readonly codes: readonly string[];
  readonly at: (code: string, period: string) => Cell;
  readonly raw: (code: string, period: string) => Cell;
  readonly close: (period: string) => Closing | null;
}

function shareMembers(rule: Extract<GoalRule, { kind: "share" }>, reading: Reading, context: GoalContext): Members {
  const { atlas, figures } = context;
  const raw = (code: string, period: string) => figures.of(rule.indicator, code, period);
  return {
    codes: reading.members,
    raw,
    at: (code, period) => percentOf(raw(code, period), raw(atlas.root, period)),
    close(period) {
      const part = spanOf(boundedAggregate(atlas, figures, rule.indicator, reading.members, period).cell);
      const whole = spanOf(raw(atlas.root, period));
      return part && whole && closeShare(part, whole, rule.target);
    },
  };
}

function totalMembers(rule: Extract<GoalRule, { kind: "total" }>, reading: Reading, context: GoalContext): Members {
  const raw = (code: string, period: string) => context.figures.of(rule.indicator, code, period);
  const held = spanOf(reading);
  return { codes: childrenOf(context, rule.region), raw, at: raw, close: () => held && closeTotal(held, rule.target) };
}

function partsOf(
  rule: Extract<GoalRule, { kind: "share" | "total" }>,
  reading: Reading,
  period: string,
  pace: Pace | undefined,
  context: GoalContext,
): Parts | null {
  const held = spanOf(reading);
  const members = rule.kind === "share" ? shareMembers(rule, reading, context) : totalMembers(rule, reading, context);
  if (!held || members.codes.length === 0) return null;
  const since = sinceOf(pace);
  const holdings = members.codes.map(
    (code): Holding => ({
      code,
      before: since === null ? null : members.at(code, since),
      now: members.at(code, period),
    }),
  );
  const before = since === null ? null : (pace?.start?.value ?? null);
  const found = contributionsOf(holdings, { before, now: held.value, target: rule.target });
  const known = new Set(found.flatMap(({ code }) => code ?? []));
  if (known.size === 0) return null;
  const closing = reading.status === "met" ? null : members.close(period);
  const way = rule.target < held.value ? -1 : 1;
  const parts = found.map((part): Share => {
    const own = part.code === null ? null : spanOf(members.raw(part.code, period));
    return { ...part, alone: closing && own && percentOfOwn(closing.amount, own) };
  });
  return {
    group: reading.group,
    period,
    since,
    gap: { value: rule.target - held.value, low: rule.target - held.high, high: rule.target - held.low },
    parts: parts.sort((one, other) => way * (other.gap.value - one.gap.value)),
    missing: members.codes.filter((code) => !known.has(code)),
    closing,
  };
}

/**
 * What a verdict is due to. A share or total of an indicator that adds up: what each member, or child, contributes to the
 * gap of each reading (`contributionsOf`), and what would close it (`closeShare`, `closeTotal`). A goal on single regions:
 * those that fail (`missesOf`). `null` for others and without data; a combination has its parts.
 */
export function attributionOf(goal: Goal, verdict: Verdict, context: GoalContext): Attribution | null {
  const { rule } = goal;
  if (rule.kind !== "share" && rule.kind !== "total") return missesOf(goal, verdict);
  const kind = context.atlas.indicators.find(({ id }) => id === rule.indicator)?.kind;
  const { period } = verdict;
  if (kind !== "count" || period === null) return null;
  const paces = pacesOf(goal, verdict, context);
  const readings = verdict.readings.flatMap((reading) => {
    const pace = paces.find(({ group }) => group === reading.group);
    return partsOf(rule, reading, period, pace, context) ?? [];
  });
  return readings.length > 0 ? { kind: "parts", readings } : null;
}
