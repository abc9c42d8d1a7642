import type { Span } from "../reach/straight.ts";
import type { Region } from "../regions/region.ts";
import type { GoalContext } from "./context.ts";
import type { Comparator, MemberVerdict } from "./goal.ts";
import { judge, margin, spanOf, worst } from "./judge.ts";
import { cellsOf, evidencePeriod, membersAt } from "./members.ts";
import { memberVerdict } from "./verdict.ts";

/** A threshold that regions of a level are held against one by one. */
export interface Threshold {
  readonly indicator: string;
  readonly level: string;
  readonly group: string | null;
  readonly op: Comparator;
  readonly target: number;
}

/** Regions held against a threshold one by one, in one period; all without data where there is none. */
export function holdIn(
  period: string | null,
  regions: readonly Region[],
  { indicator, op, target }: Pick<Threshold, "indicator" | "op" | "target">,
  context: GoalContext,
): MemberVerdict[] {
  return cellsOf(context, indicator, regions, period).map((cell, index) =>
    memberVerdict(regions[index]?.code ?? "", cell, judge(spanOf(cell), op, target)),
  );
}

/** Holds every region a threshold speaks of against it, in the period that speaks for them. */
export function holdAgainst(
  threshold: Threshold,
  context: GoalContext,
): { period: string | null; members: MemberVerdict[] } {
  const regions = membersAt(context.atlas, threshold.level, threshold.group);
  const period = evidencePeriod(context, threshold.indicator, regions);
  return { period, members: holdIn(period, regions, threshold, context) };
}

/** The distance of the worst member to a target; `null` where none has data. */
export function worstMargin(members: readonly MemberVerdict[], op: Comparator, target: number): Span | null {
  return worst(
    members.flatMap((member) => {
      const span = spanOf(member);
      return span ? [margin(span, op, target)] : [];
    }),
  );
}
