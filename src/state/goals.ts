import { computed, type ReadonlySignal } from "@preact/signals";
import type { GoalContext } from "../core/goals/context.ts";
import type { Goal, Verdict } from "../core/goals/goal.ts";
import { type Measuring, measuring } from "../core/goals/measure.ts";
import { goalNamed, verdictNamed } from "../core/goals/part.ts";
import type { Atlas } from "../core/package/atlas.ts";
import type { View } from "../core/project/view.ts";
import type { ReachTo } from "../core/reach/minutes.ts";
import type { TravelFactors } from "../core/reach/straight.ts";
import { view } from "./address.ts";
import { shown } from "./chain.ts";
import { judge } from "./judge.ts";
import { goalContext, stated, statedFigures, stillContext } from "./stated.ts";

/** Whether verdicts are still to come. */
export const judging = computed(() => judge.value === null);

/**
 * The verdict on a goal by the facilities of an atlas, under the travel factors given, else those in sight, by straight
 * line unless times are given; `null` before what judges has come.
 */
export function judgement(
  asked: Goal,
  atlas: Atlas,
  factors: TravelFactors = view.value,
  reachTo?: ReachTo,
): Verdict | null {
  const { detour, speed } = factors;
  return judge.value?.checkGoal(asked, { atlas, figures: statedFigures.value, detour, speed, reachTo }) ?? null;
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

/** The goal, or part of one, that colours the map, if any. */
export const goal = computed<Goal | null>(() => goalNamed(shown.value.goals, view.value.goal));

/** Its verdict. */
export const verdict = computed<Verdict | null>(() => {
  const asked = goal.value;
  return asked && verdictNamed(verdicts.value, asked.id);
});

/** The measure of a goal that is on the map, if any. */
export const measured = computed<Measuring | null>(() =>
  view.value.goal === null ? measuring(view.value.indicator ?? "") : null,
);

/** The goal that the map speaks of, by its verdict or by a measure of it. */
export const mapped = computed<Goal | null>(
  () => goal.value ?? goalNamed(stated.value.goals, measured.value?.goal ?? null),
);

/** What takes a goal off the map again. */
export function goalless(): Partial<View> {
  return { goal: null, highlight: [], ...(measured.peek() !== null && { indicator: null, classes: {} }) };
}
