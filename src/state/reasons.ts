import { computed } from "@preact/signals";
import { type Attribution, attributionOf } from "../core/goals/attribution.ts";
import { type Change, differenceOf } from "../core/goals/difference.ts";
import { distancesOf } from "../core/goals/distance.ts";
import { type Foundation, foundationOf } from "../core/goals/foundation.ts";
import type { Goal, Verdict } from "../core/goals/goal.ts";
import { type Pace, pacesOf } from "../core/goals/pace.ts";
import { createFigures } from "../core/indicators/engine.ts";
import { createMinutes } from "../core/reach/minutes.ts";
import { view } from "./address.ts";
import { verdicts } from "./goals.ts";
import { judge } from "./judge.ts";
import { edited, goalContext, withChanges } from "./stated.ts";

/** What is told of a goal beside its verdict. */
export interface Reasons {
  readonly paces: readonly Pace[];
  readonly attribution: Attribution | null;
  readonly foundation: Foundation;
  /** Whether its distances make a map. */
  readonly measurable: boolean;
}

const known = new WeakMap<Verdict, Reasons>();

/** The reasons of a verdict, computed once for each. */
export function reasonsOf(goal: Goal, verdict: Verdict): Reasons {
  const found = known.get(verdict);
  if (found) return found;
  const context = goalContext.value;
  const reasons = {
    paces: pacesOf(goal, verdict, context),
    attribution: attributionOf(goal, verdict, context),
    foundation: foundationOf(verdict),
    measurable: distancesOf(goal, verdict, context) !== null,
  };
  known.set(verdict, reasons);
  return reasons;
}

/**
 * Verdicts if all evidence counted, where public evidence counts alone; else those on show, as also for what rests on
 * travel over roads, which have been searched from public facilities alone.
 */
const unfiltered = computed<readonly Verdict[]>(() => {
  const { checkGoal: check, restsOnTravel } = judge.value ?? {};
  if (!view.value.strict || !check || !restsOnTravel) return verdicts.value;
  const { detour, speed, way } = view.value;
  const atlas = withChanges(edited.value);
  const figures = createFigures(edited.value, { minutes: createMinutes(atlas, { detour, speed }) });
  const indicators = new Map(atlas.indicators.map((one) => [one.id, one]));
  return edited.value.goals.flatMap((goal) =>
    way === "road" && restsOnTravel(goal.rule, indicators)
      ? (verdicts.value.find((one) => one.goal === goal.id) ?? [])
      : check(goal, { atlas, figures, detour, speed }),
  );
});

/** What changes because public evidence counts alone; none where it does not. */
export const changed = computed<readonly Change[]>(() => differenceOf(unfiltered.value, verdicts.value));

/** The change of one goal because public evidence counts alone; `null` for none. */
export function changeOf(goal: string): Change | null {
  return changed.value.find((one) => one.goal === goal) ?? null;
}
