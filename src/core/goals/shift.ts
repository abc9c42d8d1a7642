import { absent, type Cell } from "../indicators/cell.ts";
import type { Indicator } from "../indicators/definition.ts";
import { plainIndicator } from "../indicators/plain.ts";
import { worstQuality } from "../indicators/quality.ts";
import type { GoalContext } from "./context.ts";
import { unitOf } from "./distance.ts";
import type { Goal, MemberVerdict, Verdict } from "./goal.ts";
import { type Measured, measureId } from "./measure.ts";

function cellOf(before: MemberVerdict | undefined, after: MemberVerdict): Cell {
  if (!before || before.value === null || after.value === null) return absent();
  return {
    value: after.value - before.value,
    low: null,
    high: null,
    quality: worstQuality([before.quality, after.quality]),
    sources: [...new Set([...before.sources, ...after.sources])],
    note: after.note,
    absence: null,
  };
}

/** Minutes that part classes: hardly any change, some, and much. */
const BREAKS = [-15, -5, -1, 1, 5, 15];

/** Diverging around 0, where nothing changes; rust where things get worse. */
function describe(goal: Goal, level: string, context: GoalContext): Indicator {
  const less = "op" in goal.rule ? goal.rule.op.startsWith("<") : goal.rule.kind === "within";
  return plainIndicator({
    id: measureId({ goal: goal.id, measure: "change" }),
    name: { zh: `与现状之差：${goal.name.zh}`, en: `Change from the present: ${goal.name.en}` },
    unit: unitOf(goal, context),
    direction: less ? "less" : "more",
    theme: goal.theme,
    levels: [level],
    note: {
      zh: "假设后减现状；低于0为减少，高于0为增加。位置误差两边相同，差值不计误差。",
      en: "With the what-if less the present: below 0 is less, above 0 more. Both rest on the same positions, so their errors are not counted.",
    },
    classes: {
      palette: "diverging",
      midpoint: 0,
      ...(goal.rule.kind === "within" && { method: "manual", breaks: BREAKS, count: BREAKS.length + 1 }),
    },
  });
}

/**
 * What a what-if changes in the value of each member, `after - before`, in the unit of the goal's target. Members that
 * have no value in one of the two have none here. No bounds are given: those of both sides come from the same positions
 * and would widen a difference that they hardly touch. `null` where the verdict speaks of no level or nothing has a value.
 */
export function shiftsOf(goal: Goal, before: Verdict, after: Verdict, context: GoalContext): Measured | null {
  const { level } = after;
  if (level === null) return null;
  const [earlier, later] = [before, after].map(({ members }) => new Map(members.map((one) => [one.code, one])));
  const cells = (context.atlas.regions.byLevel.get(level) ?? []).map(({ code }) => {
    const member = later?.get(code);
    return member ? cellOf(earlier?.get(code), member) : absent("not-applicable");
  });
  if (cells.every(({ value }) => value === null)) return null;
  return { level, indicator: describe(goal, level, context), cells };
}
