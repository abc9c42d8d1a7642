import { absent, type Cell } from "../indicators/cell.ts";
import type { Indicator } from "../indicators/definition.ts";
import { plainIndicator } from "../indicators/plain.ts";
import { isPercent } from "../words/number.ts";
import type { Text } from "../words/text.ts";
import { attributionOf } from "./attribution.ts";
import type { GoalContext } from "./context.ts";
import type { Goal, MemberVerdict, Verdict } from "./goal.ts";
import { margin, spanOf } from "./judge.ts";
import { type Measured, measureId } from "./measure.ts";
import { shownLevel } from "./members.ts";
import { memberTest } from "./misses.ts";

/** Levels of up to this many regions take four classes, others six: even, so that a break lies at the target. */
const FEW = 12;

/**
 * A distance of exactly 0 that passes is the least number above 0: classes are closed on the right, and it belongs above
 * the break at 0.
 */
function beyond(value: number, passes: boolean): number {
  return value === 0 && passes ? Number.MIN_VALUE : value;
}

function cellOf(member: MemberVerdict, distance: { value: number; low: number; high: number }): Cell {
  const exact = distance.low === distance.high;
  return {
    value: beyond(distance.value, member.status === "met"),
    low: exact ? null : distance.low,
    high: exact ? null : distance.high,
    quality: member.quality,
    sources: member.sources,
    note: member.note,
    absence: null,
  };
}

/** Distances of regions that are held against a target one by one. */
function memberCells(goal: Goal, { members }: Verdict): ReadonlyMap<string, Cell> | null {
  const test = memberTest(goal);
  if (!test || members.every(({ value }) => value === null || value === 0 || value === 1)) return null;
  return new Map(
    members.map((member): [string, Cell] => {
      const span = spanOf(member);
      return [member.code, span ? cellOf(member, margin(span, test.op, test.target)) : absent()];
    }),
  );
}

/** Distances of members to what they would hold at the target, of the reading that is worst off. */
function partCells(goal: Goal, verdict: Verdict, context: GoalContext): ReadonlyMap<string, Cell> | null {
  const found = attributionOf(goal, verdict, context);
  if (found?.kind !== "parts" || !("op" in goal.rule)) return null;
  const way = goal.rule.op.startsWith("<") ? -1 : 1;
  const [worst] = [...found.readings].sort((one, other) => way * (other.gap.value - one.gap.value));
  if (!worst || !("indicator" in goal.rule)) return null;
  const cells = new Map<string, Cell>(worst.missing.map((code) => [code, absent()]));
  for (const { code, gap } of worst.parts) {
    if (code === null) continue;
    const { quality, sources, note } = context.figures.of(goal.rule.indicator, code, worst.period);
    const member = { code, status: "none", value: null, low: null, high: null, quality, sources, note } as const;
    const [low, high] = [-gap.high, -gap.low].map((end) => way * end).sort((a, b) => a - b) as [number, number];
    cells.set(code, cellOf(member, { value: 0 - way * gap.value, low, high }));
  }
  return cells;
}

/** What distances to the target of a goal are told in. */
export function unitOf(goal: Goal, { atlas }: GoalContext): Text {
  const { rule } = goal;
  if (rule.kind === "within") return { zh: "分钟", en: "min" };
  const indicator = "indicator" in rule ? atlas.indicators.find(({ id }) => id === rule.indicator) : undefined;
  const unit = rule.kind === "share" ? { zh: "%", en: "%" } : (indicator?.unit ?? goal.unit);
  return isPercent(unit) ? { zh: "百分点", en: "pp" } : unit;
}

/** The distances as an indicator: diverging around 0, where the target lies. */
function describe(goal: Goal, level: string, regions: number, context: GoalContext): Indicator {
  return plainIndicator({
    id: measureId({ goal: goal.id, measure: "distance" }),
    name: { zh: `距目标：${goal.name.zh}`, en: `Distance to target: ${goal.name.en}` },
    unit: unitOf(goal, context),
    direction: "more",
    theme: goal.theme,
    levels: [level],
    decimals: goal.decimals ?? null,
    note: {
      zh: "高于0为已超过目标，低于0为尚未达到。",
      en: "Above 0 is beyond the target, below 0 short of it.",
    },
    target: 0,
    classes: { palette: "diverging", midpoint: 0, count: regions <= FEW ? 4 : 6 },
  });
}

/**
 * The signed distance of each member to the target, in its unit and above 0 where it is beyond: of regions that are held
 * against it one by one, their own; of a share or total, to what each would hold at the target (`contributionsOf`).
 * `null` for goals that only ask whether something is there, for combinations and without data.
 */
export function distancesOf(goal: Goal, verdict: Verdict, context: GoalContext): Measured | null {
  const found = memberCells(goal, verdict) ?? partCells(goal, verdict, context);
  if (!found) return null;
  const { byCode, byLevel } = context.atlas.regions;
  const level = shownLevel(
    context.atlas,
    [...found.keys()].flatMap((code) => byCode.get(code) ?? []),
  );
  if (level === null) return null;
  const regions = byLevel.get(level) ?? [];
  const cells = regions.map(({ code }) => found.get(code) ?? absent("not-applicable"));
  if (cells.every(({ value }) => value === null)) return null;
  return { level, indicator: describe(goal, level, regions.length, context), cells };
}
