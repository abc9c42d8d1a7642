import { computed } from "@preact/signals";
import type { GoalContext } from "../core/goals/context.ts";
import { applyEdits } from "../core/goals/edit.ts";
import { measuring } from "../core/goals/measure.ts";
import { createFigures } from "../core/indicators/engine.ts";
import type { Figures } from "../core/indicators/figures.ts";
import type { Overlay } from "../core/indicators/overlay.ts";
import type { Atlas } from "../core/package/atlas.ts";
import { onlyQualities, PUBLIC } from "../core/package/only.ts";
import { DEFAULT_VIEW } from "../core/project/view.ts";
import { applyChanges } from "../core/reach/change.ts";
import { createMinutes } from "../core/reach/minutes.ts";
import { view } from "./address.ts";
import { atlas } from "./atlas.ts";
import { surveyor } from "./judge.ts";

/** The package as it was read, for components that are only drawn once there is one; throws before. */
export const whole = computed<Atlas>(() => {
  if (!atlas.value) throw new Error("no package is open");
  return atlas.value;
});

const edits = computed(() => view.value.edits);
const strict = computed(() => view.value.strict);
const changes = computed(() => view.value.changes);
const detour = computed(() => view.value.detour);
const speed = computed(() => view.value.speed);
const cutoffs = computed(() => view.value.cutoffs);

/** The package with the goals of the scenario. */
export const edited = computed<Atlas>(() =>
  edits.value.length === 0 ? whole.value : { ...whole.value, goals: applyEdits(whole.value, edits.value) },
);

/** The package as the reader has stated it: with the goals of the scenario, and with public evidence alone if asked for. */
export const stated = computed<Atlas>(() => (strict.value ? onlyQualities(edited.value, PUBLIC) : edited.value));

/** An atlas with its facilities as the what-if in sight has them. */
export function withChanges(from: Atlas): Atlas {
  const facilities = applyChanges(from.facilities, changes.value);
  return facilities === from.facilities ? from : { ...from, facilities };
}

/** The stated package under the what-if. */
export const supposed = computed<Atlas>(() => withChanges(stated.value));

/** All values of the stated package, under the travel factors and the what-if in sight. */
export const statedFigures = computed<Figures>(() =>
  createFigures(stated.value, { minutes: createMinutes(supposed.value, { detour: detour.value, speed: speed.value }) }),
);

/** What goals are checked against under the what-if in sight. */
export const goalContext = computed<GoalContext>(() => ({
  atlas: supposed.value,
  figures: statedFigures.value,
  detour: detour.value,
  speed: speed.value,
}));

/** Whether facilities or travel factors are other than the package has them. */
export const assuming = computed(
  () => changes.value.length > 0 || detour.value !== DEFAULT_VIEW.detour || speed.value !== DEFAULT_VIEW.speed,
);

/** What they are checked against without it. */
export const presentContext = computed<GoalContext>(() => ({
  atlas: stated.value,
  figures: statedFigures.value,
  detour: DEFAULT_VIEW.detour,
  speed: DEFAULT_VIEW.speed,
}));

const asked = computed(() => measuring(view.value.indicator ?? ""));

const measured = computed(() => {
  const goal = stated.value.goals.find(({ id }) => id === asked.value?.goal);
  if (!asked.value || !goal) return null;
  const grounds = { context: goalContext.value, present: presentContext.value, cutoffs: cutoffs.value };
  return surveyor.value?.survey(goal, asked.value.measure, grounds) ?? null;
});

/** A measure of a goal, where the address asks for it as its indicator. */
export const overlay = computed<Overlay | null>(() => {
  const found = measured.value;
  const regions = found && stated.value.regions.byLevel.get(found.level);
  if (!found || !regions) return null;
  const period = found.period ?? stated.value.start.period ?? "";
  return { ...found, period, codes: regions.map(({ code }) => code) };
});
