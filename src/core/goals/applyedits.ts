import type { Atlas } from "../package/atlas.ts";
import { type GoalEdit, groupsOf, isGroup, isTarget, targetOf } from "./edit.ts";
import type { Edited, Goal, GoalRule } from "./goal.ts";

function withTarget(rule: GoalRule, value: number): GoalRule {
  if (rule.kind === "at-least") return { ...rule, count: value };
  if (rule.kind === "within") return { ...rule, minutes: value };
  if (rule.kind === "growth-above") return { ...rule, reference: value };
  return { ...rule, target: value } as GoalRule;
}

function withGroup(rule: GoalRule, group: string | null): GoalRule {
  if (rule.kind === "share") return group === null ? rule : { ...rule, groups: [group] };
  return { ...rule, group } as GoalRule;
}

/** A goal after an edit, with what it was before; the goal itself where nothing of it changes. */
function applied(goal: Goal, edit: GoalEdit, atlas: Atlas): Goal {
  const { target, deadline, group, decimals } = edit;
  let { rule } = goal;
  let edited: Edited = {};
  const before = targetOf(rule);
  if (target !== undefined && before !== null && target !== before && isTarget(rule, target)) {
    rule = withTarget(rule, target);
    edited = { ...edited, target: before };
  }
  const groups = groupsOf(rule);
  if (group !== undefined && groups && isGroup(rule, group, atlas) && groups.join(" ") !== (group ?? "")) {
    rule = withGroup(rule, group);
    edited = { ...edited, groups };
  }
  if (deadline !== undefined && deadline !== goal.deadline) edited = { ...edited, deadline: goal.deadline };
  if (decimals !== undefined && decimals !== (goal.decimals ?? null)) {
    edited = { ...edited, decimals: goal.decimals ?? null };
  }
  if (Object.keys(edited).length === 0) return goal;
  return {
    ...goal,
    rule,
    deadline: "deadline" in edited ? (deadline ?? null) : goal.deadline,
    decimals: "decimals" in edited ? (decimals ?? null) : (goal.decimals ?? null),
    edited,
  };
}

/**
 * The goals of an atlas under a scenario. An edited goal carries the values it had in `edited`; the others are the same
 * objects. Parts of an edit that do not fit the goal (a group that does not exist, a share for a count) change nothing. Of
 * several edits of one goal the last holds. The atlas is not touched.
 */
export function applyEdits(atlas: Atlas, edits: readonly GoalEdit[]): readonly Goal[] {
  if (edits.length === 0) return atlas.goals;
  const byGoal = new Map(edits.map((edit) => [edit.goal, edit]));
  return atlas.goals.map((goal) => {
    const edit = byGoal.get(goal.id);
    return edit ? applied(goal, edit, atlas) : goal;
  });
}

/** The edits with one of them put in, in place of the goal's earlier one. */
export function withEdit(edits: readonly GoalEdit[], edit: GoalEdit): readonly GoalEdit[] {
  return [...withoutEdit(edits, edit.goal), edit];
}

/** The edits without those of a goal, which is then as the package declares it. */
export function withoutEdit(edits: readonly GoalEdit[], goal: string): readonly GoalEdit[] {
  return edits.filter((one) => one.goal !== goal);
}
