import type { Span } from "../reach/straight.ts";
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

/** Holds every region a threshold speaks of against it, in the period that speaks for them. */
export function holdAgainst(
  { indicator, level, group, op, target }: Threshold,
  context: GoalContext,
): { period: string | null; members: MemberVerdict[] } {
  const regions = membersAt(context.atlas, level, group);
  const period = evidencePeriod(context, indicator, regions);
  const cells = cellsOf(context, indicator, regions, period);
  const members = cells.map((cell, index) =>
    memberVerdict(regions[index]?.code ?? "", cell, judge(spanOf(cell), op, target)),
  );
  return { period, members };
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
