import type { Indicator } from "../indicators/definition.ts";
import type { Text } from "../words/text.ts";
import type { Goal, MemberVerdict, Verdict } from "./goal.ts";

/** The value that single regions are held against, in the unit of the members' values; `null` where they are not. */
export function memberTargetOf({ rule }: Goal): number | null {
  if (rule.kind === "every" || rule.kind === "at-least") return rule.target;
  if (rule.kind === "within") return rule.minutes;
  return rule.kind === "growth-above" ? 0 : null;
}

/** Unit of the members' values where the goal's own counts regions, as "at least 50 towns" does; `undefined` elsewhere. */
export function memberUnitOf({ rule }: Goal, indicators: readonly Indicator[]): Text | undefined {
  return rule.kind === "at-least" ? indicators.find(({ id }) => id === rule.indicator)?.unit : undefined;
}

/** Whether members' values lie on a scale worth a plot: three at least, not only 0 and 1, and no counts of parts. */
export function isPlottable({ members, parts }: Verdict): boolean {
  if (parts) return false;
  const values = members.flatMap(({ value }) => value ?? []);
  return values.length >= 3 && values.some((value) => value !== 0 && value !== 1);
}

const ORDER = ["not", "uncertain", "none", "met"] as const;

/** Members in the order one asks after them: failing first, then undecided, without data, passing; else as they stand. */
export function byConcern(members: readonly MemberVerdict[]): readonly MemberVerdict[] {
  return ORDER.flatMap((status) => members.filter((member) => member.status === status));
}

/** Codes of the members that fail for sure. */
export function failing({ members }: Verdict): readonly string[] {
  return members.filter(({ status }) => status === "not").map(({ code }) => code);
}
