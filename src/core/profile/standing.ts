import type { RelatedGoal } from "../goals/related.ts";
import type { Indicator } from "../indicators/definition.ts";

/** The goal among those given that holds single regions against a value of an indicator; `null` for none. */
export function goalOn(related: readonly RelatedGoal[], { id, formula }: Indicator): RelatedGoal | null {
  return (
    related.find(({ goal: { rule } }) => {
      if (rule.kind === "every" || rule.kind === "at-least") return rule.indicator === id;
      return rule.kind === "within" && formula?.replace(/\s/g, "") === `minutes(${rule.facility})`;
    }) ?? null
  );
}
