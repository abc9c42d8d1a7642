import { computed, signal } from "@preact/signals";
import type { Goal, Verdict } from "../core/goals/goal.ts";
import { type Measure, measureId } from "../core/goals/measure.ts";
import { isWithin } from "../core/goals/part.ts";
import { go, view } from "./address.ts";
import { level, shown } from "./chain.ts";
import { goalless, measured, verdicts } from "./goals.ts";
import { stated } from "./stated.ts";

/** A goal opened in the list that has no regions to colour. */
export const unfolded = signal<string | null>(null);

/** The theme's goals as they are listed, with their verdicts; themes without any are left out. */
export const goalGroups = computed(() => {
  const byGoal = new Map(verdicts.value.map((one) => [one.goal, one]));
  const listed = shown.value.goals.flatMap((one) => {
    const found = byGoal.get(one.id);
    return found && (view.value.verdict === null || found.status === view.value.verdict)
      ? [{ goal: one, verdict: found }]
      : [];
  });
  return shown.value.goalThemes
    .map((theme) => ({ theme, goals: listed.filter((one) => one.goal.theme === theme.id) }))
    .filter(({ goals }) => goals.length > 0);
});

/** Id of the goal, or of the part of one, that is open in the list, if any. */
export const openGoal = computed(() => view.value.goal ?? measured.value?.goal ?? unfolded.value);

/** Whether a goal is open in the list, by itself or by one of its parts. */
export function isOpen({ id }: Goal): boolean {
  return isWithin(openGoal.value, id);
}

/** Opens a goal, or a part of one, and colours the map by it where it speaks of regions. */
export function unfoldGoal(asked: Goal, found: Verdict): void {
  const colours = found.members.length > 0;
  unfolded.value = colours ? null : asked.id;
  go({
    ...goalless(),
    ...(colours && { goal: asked.id, level: found.level ?? level.peek() }),
  });
}

/** Opens a goal; asking again closes it. */
export function toggleGoal(asked: Goal, found: Verdict): void {
  if (isWithin(openGoal.peek(), asked.id)) {
    unfolded.value = null;
    go(goalless());
  } else unfoldGoal(asked, found);
}

/** Colours the map by the verdict on a goal, or by a measure of it. */
export function colourBy(way: "verdict" | Measure, asked: Goal, found: Verdict): void {
  const at = { level: found.level ?? level.peek(), highlight: [] };
  if (way === "verdict") go({ ...goalless(), goal: asked.id, ...at });
  else go({ goal: null, indicator: measureId({ goal: asked.id, measure: way }), classes: {}, period: null, ...at });
}

/** Opens a goal in the list by its id, from wherever it is named. */
export function openGoalNamed(id: string): void {
  const [asked, found] = [
    stated.peek().goals.find((one) => one.id === id),
    verdicts.peek().find((one) => one.goal === id),
  ];
  if (!asked || !found) return;
  go({ tab: "goals", list: "goals", verdict: null });
  if (openGoal.peek() !== id) toggleGoal(asked, found);
}
