import { absent, type Cell } from "../indicators/cell.ts";
import type { Indicator } from "../indicators/definition.ts";
import { plainIndicator } from "../indicators/plain.ts";
import { facilityKind } from "../words/facility.ts";
import type { GoalContext } from "./context.ts";
import type { Goal, MemberVerdict, Verdict } from "./goal.ts";
import { type Measured, measureId } from "./measure.ts";

function cellOf(member: MemberVerdict): Cell {
  const { value, low, high, quality, sources, note } = member;
  return value === null ? absent() : { value, low, high, quality, sources, note, absence: null };
}

function describe(goal: Goal, kind: string, minutes: number, level: string, cutoffs: readonly number[]): Indicator {
  return plainIndicator({
    id: measureId({ goal: goal.id, measure: "minutes" }),
    name: {
      zh: `到最近${facilityKind(kind, "zh")}的时间`,
      en: `Time to the nearest ${facilityKind(kind, "en").toLowerCase()}`,
    },
    unit: { zh: "分钟", en: "min" },
    direction: "less",
    theme: goal.theme,
    levels: [level],
    decimals: 0,
    target: minutes,
    classes: { method: "manual", breaks: cutoffs, count: cutoffs.length + 1, palette: "danxia" },
  });
}

/**
 * The minutes of travel that a goal is checked against, in classes that end at the cut-offs; with the bounds of each
 * member. `null` for a goal that is not on travel time, and where nothing is reached.
 */
export function travelTimes(
  goal: Goal,
  { level, members }: Verdict,
  { atlas }: GoalContext,
  cutoffs: readonly number[],
): Measured | null {
  if (goal.rule.kind !== "within" || level === null) return null;
  const { facility, minutes } = goal.rule;
  const byCode = new Map(members.map((member) => [member.code, member]));
  const cells = (atlas.regions.byLevel.get(level) ?? []).map(({ code }) => {
    const member = byCode.get(code);
    return member ? cellOf(member) : absent("not-applicable");
  });
  if (cells.every(({ value }) => value === null)) return null;
  return { level, indicator: describe(goal, facility, minutes, level, cutoffs), cells };
}
