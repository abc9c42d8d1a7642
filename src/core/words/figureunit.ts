import type { Goal } from "../goals/goal.ts";
import type { Text } from "./text.ts";

/** The unit of a column of a goal's members: growth rates differ by percentage points, whatever the goal declares. */
export function figureUnit({ rule, unit }: Pick<Goal, "rule" | "unit">): Text {
  return rule.kind === "growth-above" ? { zh: "百分点", en: "pp" } : unit;
}
