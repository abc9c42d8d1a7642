import type { Goal } from "./goal.ts";

/** The goal that sets a share of the whole for a group, of an indicator; `null` for none. */
export function shareGoal(
  goals: readonly Goal[],
  group: string,
  indicator: string,
): (Goal & { readonly rule: Extract<Goal["rule"], { kind: "share" }> }) | null {
  for (const goal of goals) {
    const { rule } = goal;
    if (rule.kind === "share" && rule.indicator === indicator && rule.groups.includes(group)) return { ...goal, rule };
  }
  return null;
}
