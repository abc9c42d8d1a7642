import type { Verdict, VerdictStatus } from "./goal.ts";

/** How many verdicts there are of each kind. */
export function summarise(verdicts: readonly Verdict[]): Record<VerdictStatus, number> {
  const counts: Record<VerdictStatus, number> = { met: 0, not: 0, uncertain: 0, none: 0 };
  for (const { status } of verdicts) counts[status] += 1;
  return counts;
}
