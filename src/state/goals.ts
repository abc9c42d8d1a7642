import { computed, signal } from "@preact/signals";
import type { checkGoal } from "../core/goals/check.ts";
import type { Goal, Verdict, VerdictStatus } from "../core/goals/goal.ts";
import type { Atlas } from "../core/package/atlas.ts";
import type { TravelFactors } from "../core/reach/straight.ts";
import { go, view } from "./address.ts";
import { assumed, figures, level, shown } from "./chain.ts";

/** Judges a goal; `null` until its code has come, which no view without goals needs. */
const judge = signal<typeof checkGoal | null>(null);

let coming: Promise<void> | null = null;

/** Fetches what judges goals; asking again waits for the same answer. */
export function fetchJudge(): Promise<void> {
  coming ??= import("../core/goals/check.ts").then((fetched) => {
    judge.value = fetched.checkGoal;
  });
  return coming;
}

/** Whether verdicts are still to come. */
export const judging = computed(() => judge.value === null);

/**
 * The verdict on a goal by the facilities of an atlas, under the travel factors given, else those in sight; `null` before
 * what judges has come.
 */
export function judgement(asked: Goal, atlas: Atlas, factors: TravelFactors = view.value): Verdict | null {
  const { detour, speed } = factors;
  return judge.value?.(asked, { atlas, figures: figures.value, detour, speed }) ?? null;
}

/** Verdicts on all goals, in package order; none until what judges them, which is fetched when first asked for, has come. */
export const verdicts = computed<readonly Verdict[]>(() => {
  if (!judge.value) {
    void fetchJudge();
    return [];
  }
  return shown.value.goals.flatMap((one) => judgement(one, assumed.value) ?? []);
});

/** The goal that colours the map, if any. */
export const goal = computed<Goal | null>(() => shown.value.goals.find((one) => one.id === view.value.goal) ?? null);

/** Its verdict. */
export const verdict = computed<Verdict | null>(() => {
  const asked = goal.value;
  return asked ? (verdicts.value.find((one) => one.goal === asked.id) ?? null) : null;
});

/** The verdict that the list of goals is cut to; `null` for all. */
export const goalFilter = signal<VerdictStatus | null>(null);

/** A goal opened in the list that has no regions to colour. */
export const unfolded = signal<string | null>(null);

/** The theme's goals as they are listed, with their verdicts; themes without any are left out. */
export const goalGroups = computed(() => {
  const byGoal = new Map(verdicts.value.map((one) => [one.goal, one]));
  const listed = shown.value.goals.flatMap((one) => {
    const found = byGoal.get(one.id);
    return found && (goalFilter.value === null || found.status === goalFilter.value)
      ? [{ goal: one, verdict: found }]
      : [];
  });
  return shown.value.goalThemes
    .map((theme) => ({ theme, goals: listed.filter((one) => one.goal.theme === theme.id) }))
    .filter(({ goals }) => goals.length > 0);
});

/** Opens a goal and colours the map by it where it speaks of regions; asking again closes it. */
export function toggleGoal(asked: Goal, found: Verdict): void {
  const open = view.peek().goal === asked.id || unfolded.peek() === asked.id;
  unfolded.value = !open && found.members.length === 0 ? asked.id : null;
  const colours = !open && found.members.length > 0;
  go({ goal: colours ? asked.id : null, level: colours ? (found.level ?? level.peek()) : level.peek(), highlight: [] });
}
