import type { Indicator } from "../indicators/definition.ts";
import { readableInputs } from "../indicators/dependency.ts";
import type { GoalRule } from "./goal.ts";

/** Whether an indicator is computed from minutes of travel, by itself or through others. */
function isTravelled(id: string, indicators: ReadonlyMap<string, Indicator>, seen: Set<string>): boolean {
  const found = indicators.get(id);
  if (!found || seen.has(id)) return false;
  seen.add(id);
  if (/\bminutes\s*\(/.test(found.formula ?? "")) return true;
  return readableInputs(found).some((input) => isTravelled(input, indicators, seen));
}

/**
 * Whether a verdict can change with facilities and travel factors: that of a goal on travel time, on an indicator that is
 * computed from minutes, and of a combination with such a part.
 */
export function restsOnTravel(rule: GoalRule, indicators: ReadonlyMap<string, Indicator>): boolean {
  if (rule.kind === "within") return true;
  if ("parts" in rule) return rule.parts.some((part) => restsOnTravel(part.rule, indicators));
  return "indicator" in rule && isTravelled(rule.indicator, indicators, new Set());
}
