import type { Atlas } from "../package/atlas.ts";
import type { Goal, MemberVerdict, Verdict } from "./goal.ts";

/** A goal that speaks of a region, and how the region fares under it. */
export interface RelatedGoal {
  readonly goal: Goal;
  readonly verdict: Verdict;
  readonly member: MemberVerdict;
}

/** The goals of which a region is a member, in the order of the package, those without data for it included. */
export function relatedGoals(code: string, verdicts: readonly Verdict[], atlas: Atlas): RelatedGoal[] {
  const byGoal = new Map(verdicts.map((verdict) => [verdict.goal, verdict]));
  return atlas.goals.flatMap((goal) => {
    const verdict = byGoal.get(goal.id);
    const member = verdict?.members.find((candidate) => candidate.code === code);
    return verdict && member ? [{ goal, verdict, member }] : [];
  });
}
