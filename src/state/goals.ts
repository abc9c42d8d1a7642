import { computed } from "@preact/signals";
import { checkGoal } from "../core/goals/check.ts";
import type { Goal, Verdict } from "../core/goals/goal.ts";
import { view } from "./address.ts";
import { figures, shown } from "./chain.ts";

/** Verdicts on all goals, in package order. */
export const verdicts = computed<readonly Verdict[]>(() =>
  shown.value.goals.map((goal) =>
    checkGoal(goal, {
      atlas: shown.value,
      figures: figures.value,
      detour: view.value.detour,
      speed: view.value.speed,
    }),
  ),
);

/** The goal that colours the map, if any. */
export const goal = computed<Goal | null>(() => shown.value.goals.find((one) => one.id === view.value.goal) ?? null);

/** Its verdict. */
export const verdict = computed<Verdict | null>(() => {
  const asked = goal.value;
  return asked ? (verdicts.value.find((one) => one.goal === asked.id) ?? null) : null;
});
