import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { GoalContext } from "../core/goals/context.ts";
import type { Goal, Verdict } from "../core/goals/goal.ts";
import { type Measure, type Measuring, measureId, measuring } from "../core/goals/measure.ts";
import type { Atlas } from "../core/package/atlas.ts";
import type { View } from "../core/project/view.ts";
import type { TravelFactors } from "../core/reach/straight.ts";
import { go, view } from "./address.ts";
import { level, shown } from "./chain.ts";
import { judge } from "./judge.ts";
import { goalContext, stated, statedFigures, stillContext } from "./stated.ts";

/** Whether verdicts are still to come. */
export const judging = computed(() => judge.value === null);

/**
 * The verdict on a goal by the facilities of an atlas, under the travel factors given, else those in sight; `null` before
 * what judges has come.
 */
export function judgement(asked: Goal, atlas: Atlas, factors: TravelFactors = view.value): Verdict | null {
  const { detour, speed } = factors;
  return judge.value?.checkGoal(asked, { atlas, figures: statedFigures.value, detour, speed }) ?? null;
}

/** Verdicts by id on the goals that rest on travel, or on those that do not. */
function verdictsOf(moving: boolean, context: ReadonlySignal<GoalContext>): ReadonlyMap<string, Verdict> {
  const { checkGoal, restsOnTravel } = judge.value ?? {};
  const { goals, indicators } = stated.value;
  if (!checkGoal || !restsOnTravel) return new Map();
  const byId = new Map(indicators.map((one) => [one.id, one]));
  const asked = goals.filter(({ rule }) => restsOnTravel(rule, byId) === moving);
  return new Map(asked.map((one) => [one.id, checkGoal(one, context.value)]));
}

// Apart, so that a facility that is dragged judges no goal again that has nothing to do with travel.
const stillVerdicts = computed(() => verdictsOf(false, stillContext));
const movingVerdicts = computed(() => verdictsOf(true, goalContext));

/** Verdicts on all goals, in package order; none until what judges them, which is fetched when first asked for, has come. */
export const verdicts = computed<readonly Verdict[]>(() => {
  const [still, moving] = [stillVerdicts.value, movingVerdicts.value];
  return stated.value.goals.flatMap(({ id }) => still.get(id) ?? moving.get(id) ?? []);
});

/** The goal that colours the map, if any. */
export const goal = computed<Goal | null>(() => shown.value.goals.find((one) => one.id === view.value.goal) ?? null);

/** Its verdict. */
export const verdict = computed<Verdict | null>(() => {
  const asked = goal.value;
  return asked ? (verdicts.value.find((one) => one.goal === asked.id) ?? null) : null;
});

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

/** The measure of a goal that is on the map, if any. */
export const measured = computed<Measuring | null>(() =>
  view.value.goal === null ? measuring(view.value.indicator ?? "") : null,
);

/** The goal that the map speaks of, by its verdict or by a measure of it. */
export const mapped = computed<Goal | null>(
  () => goal.value ?? stated.value.goals.find((one) => one.id === measured.value?.goal) ?? null,
);

/** Id of the goal that is open in the list, if any. */
export const openGoal = computed(() => view.value.goal ?? measured.value?.goal ?? unfolded.value);

/** What takes a goal off the map again. */
export function goalless(): Partial<View> {
  return { goal: null, highlight: [], ...(measured.peek() !== null && { indicator: null, classes: {} }) };
}

/** Opens a goal and colours the map by it where it speaks of regions; asking again closes it. */
export function toggleGoal(asked: Goal, found: Verdict): void {
  const open = openGoal.peek() === asked.id;
  const colours = !open && found.members.length > 0;
  unfolded.value = !open && !colours ? asked.id : null;
  go({
    ...goalless(),
    ...(colours && { goal: asked.id, level: found.level ?? level.peek() }),
  });
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
