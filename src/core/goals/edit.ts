import * as v from "valibot";
import { groupFrom } from "../compare/members.ts";
import type { Atlas } from "../package/atlas.ts";
import type { GoalRule } from "./goal.ts";
import { momentOf } from "./moment.ts";

/** A change to one goal, as a scenario makes it. What is left out stays. */
export interface GoalEdit {
  readonly goal: string;
  /** The number the goal is named by: of a goal that so many regions must pass, that number. */
  readonly target?: number;
  /** A year or another period; `null` for none. */
  readonly deadline?: string | null;
  /** Id of a group, or codes joined by `+`; `null` for all regions of the level. */
  readonly group?: string | null;
  /** Decimals shown; never changes the verdict. `null` chooses by unit and size. */
  readonly decimals?: number | null;
}

const id = v.pipe(v.string(), v.regex(/^[^\p{Cc}]{1,4000}$/u));

/** The form of an edit; what it names need not exist. */
export const editSchema = v.pipe(
  v.strictObject({
    goal: v.pipe(id, v.maxLength(100)),
    target: v.optional(v.pipe(v.number(), v.finite(), v.minValue(-1e12), v.maxValue(1e12))),
    deadline: v.optional(
      v.nullable(
        v.pipe(
          v.string(),
          v.maxLength(10),
          v.check((text) => momentOf(text) !== null, "a year or month"),
        ),
      ),
    ),
    group: v.optional(v.nullable(id)),
    decimals: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4)))),
  }),
  v.check((edit) => Object.keys(edit).length > 1, "a change"),
);

/** The number a rule is named by; `null` where it has none that could be changed. */
export function targetOf(rule: GoalRule): number | null {
  switch (rule.kind) {
    case "every":
    case "share":
    case "total":
      return rule.target;
    case "at-least":
      return rule.count;
    case "within":
      return rule.minutes;
    case "growth-above":
      return typeof rule.reference === "number" ? rule.reference : null;
    default:
      return null;
  }
}

/** Whether a number can be the target of a rule: counts are whole, minutes and counts not below 0. */
export function isTarget(rule: GoalRule, value: number): boolean {
  if (targetOf(rule) === null || !Number.isFinite(value)) return false;
  if (rule.kind === "at-least") return Number.isInteger(value) && value >= 0;
  return rule.kind !== "within" || value >= 0;
}

/** Groups a rule speaks of; `[]` for all regions of its level, `null` where it has none that could be changed. */
export function groupsOf(rule: GoalRule): readonly string[] | null {
  if (rule.kind === "share") return rule.groups;
  if (!("group" in rule)) return null;
  return rule.group === null ? [] : [rule.group];
}

/** Whether a group can be that of a rule: known, and some group for a share. */
export function isGroup(rule: GoalRule, group: string | null, atlas: Atlas): boolean {
  if (groupsOf(rule) === null) return false;
  return group === null ? rule.kind !== "share" : groupFrom(atlas, group) !== null;
}

/** The edits without what the atlas does not know, and what was left out: unknown goals, and fields that change nothing. */
export function cleanEdits(atlas: Atlas, edits: readonly GoalEdit[]): { edits: GoalEdit[]; lost: GoalEdit[] } {
  const kept: GoalEdit[] = [];
  const lost: GoalEdit[] = [];
  for (const edit of edits) {
    const goal = atlas.goals.find(({ id: one }) => one === edit.goal);
    const fits =
      goal !== undefined &&
      (edit.target === undefined || isTarget(goal.rule, edit.target)) &&
      (edit.group === undefined || isGroup(goal.rule, edit.group, atlas));
    (fits ? kept : lost).push(edit);
  }
  return { edits: kept, lost };
}
