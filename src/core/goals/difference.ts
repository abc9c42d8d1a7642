import type { Verdict } from "./goal.ts";

/** A goal whose verdict is another one under other evidence, or under another scenario. */
export interface Change {
  readonly goal: string;
  readonly before: Verdict;
  readonly after: Verdict;
  /** Whether its status, its values or distance, and the number of members with data are others. */
  readonly status: boolean;
  readonly value: boolean;
  readonly coverage: boolean;
}

/** The numbers of a verdict that are told: values and bounds of its readings, its distance, and what passes. */
function numbersOf({ readings, distance, period, passed, failed, unsure }: Verdict): string {
  const values = readings.map(({ value, low, high }) => [value, low, high]);
  return JSON.stringify([values, distance, period, passed, failed, unsure]);
}

/**
 * The goals whose verdict changes, in their order. Verdicts are compared by the goal's id; one that is on one side only is
 * left out.
 */
export function differenceOf(before: readonly Verdict[], after: readonly Verdict[]): readonly Change[] {
  const later = new Map(after.map((verdict) => [verdict.goal, verdict]));
  return before.flatMap((one) => {
    const other = later.get(one.goal);
    if (!other) return [];
    const status = one.status !== other.status;
    const value = numbersOf(one) !== numbersOf(other);
    const coverage = one.withData !== other.withData || one.total !== other.total;
    return status || value || coverage ? [{ goal: one.goal, before: one, after: other, status, value, coverage }] : [];
  });
}
