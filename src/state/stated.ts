import { computed } from "@preact/signals";
import type { GoalContext } from "../core/goals/context.ts";
import { measuring } from "../core/goals/measure.ts";
import { goalNamed } from "../core/goals/part.ts";
import { absent } from "../core/indicators/cell.ts";
import { createFigures } from "../core/indicators/engine.ts";
import type { Figures } from "../core/indicators/figures.ts";
import type { Overlay } from "../core/indicators/overlay.ts";
import type { Minutes } from "../core/indicators/values.ts";
import type { Atlas } from "../core/package/atlas.ts";
import { DEFAULT_VIEW } from "../core/project/view.ts";
import type { ReachTo } from "../core/reach/minutes.ts";
import type { TravelFactors } from "../core/reach/straight.ts";
import { view } from "./address.ts";
import { arriving } from "./arriving.ts";
import { atlas } from "./atlas.ts";
import { brought } from "./brought.ts";
import { type Beside, byRoad } from "./byroad.ts";
import { surveyor } from "./judge.ts";

/** Travel factors without a what-if. */
const USUAL: TravelFactors = { detour: DEFAULT_VIEW.detour, speed: DEFAULT_VIEW.speed };

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
const way = computed(() => view.value.way);
const cutoffs = computed(() => view.value.cutoffs);

/** What edits a package. */
export const supposer = arriving(() => import("../core/project/suppose.ts"));

/** The package with the goals of the scenario and the facilities that the reader brought. What edits it comes when needed. */
export const edited = computed<Atlas>(() => {
  const own = brought.value?.facilities ?? [];
  if (edits.value.length === 0 && own.length === 0) return whole.value;
  return supposer.value?.editAtlas(whole.value, edits.value, own) ?? whole.value;
});

/** The package as the reader has stated it: as edited, and with public evidence alone if asked for. */
export const stated = computed<Atlas>(() =>
  strict.value ? (supposer.value?.publicAtlas(edited.value) ?? edited.value) : edited.value,
);

/** An atlas with its facilities as the what-if in sight has them. */
export function withChanges(from: Atlas): Atlas {
  return changes.value.length === 0 ? from : (supposer.value?.changeAtlas(from, changes.value) ?? from);
}

/** The stated package under the what-if. */
export const supposed = computed<Atlas>(() => withChanges(stated.value));

const traveller = arriving(() => import("../core/reach/minutes.ts"));

/** Travel over roads where the address asks for it and they have been searched, `undefined` for that by straight line. */
function reachOver(atlas: Atlas, factors: TravelFactors, which: keyof Beside): ReachTo | undefined {
  const found = way.value === "road" ? byRoad.value : null;
  const straight = found && traveller.value?.straightReach(atlas, factors);
  return straight ? (kind) => found.get(kind)?.[which] ?? straight(kind) : undefined;
}

const supposedFactors = computed<TravelFactors>(() => ({ detour: detour.value, speed: speed.value }));
const reachTo = computed(() => reachOver(supposed.value, supposedFactors.value, "supposed"));

/** Minutes of travel. Few views show any, so what counts them is fetched by the first that asks; until then there are none. */
const minutes = computed<Minutes>(() => {
  const count = traveller.here?.createMinutes(supposed.value, supposedFactors.value, reachTo.value);
  return (
    count ??
    (() => {
      void traveller.fetch();
      return absent();
    })
  );
});

/** All values of the stated package, under the travel factors and the what-if in sight. */
export const statedFigures = computed<Figures>(() => createFigures(stated.value, { minutes: minutes.value }));

/** What goals are checked against under the what-if in sight. */
export const goalContext = computed<GoalContext>(() => ({
  atlas: supposed.value,
  figures: statedFigures.value,
  ...supposedFactors.value,
  reachTo: reachTo.value,
}));

/** Whether facilities or travel factors are other than usual. */
export const assuming = computed(() => {
  if (changes.value.length > 0 || detour.value !== USUAL.detour || speed.value !== USUAL.speed) return true;
  const { walk, classSpeeds } = view.value;
  return way.value === "road" && (walk !== DEFAULT_VIEW.walk || Object.keys(classSpeeds).length > 0);
});

const stillFigures = computed(() => createFigures(stated.value));

/** What goals are checked against that do not rest on travel. */
export const stillContext = computed<GoalContext>(() => ({
  atlas: stated.value,
  figures: stillFigures.value,
  ...USUAL,
}));

/** What they are checked against without it. */
export const presentContext = computed<GoalContext>(() => ({
  atlas: stated.value,
  figures: statedFigures.value,
  ...USUAL,
  reachTo: reachOver(stated.value, USUAL, "present"),
}));

const asked = computed(() => measuring(view.value.indicator ?? ""));

const measured = computed(() => {
  const goal = goalNamed(stated.value.goals, asked.value?.goal ?? null);
  if (!asked.value || !goal) return null;
  const grounds = { context: goalContext.value, present: presentContext.value, cutoffs: cutoffs.value };
  return surveyor.value?.survey(goal, asked.value.measure, grounds) ?? null;
});

/** A measure of a goal, where the address asks for it as its indicator. */
export const overlay = computed<Overlay | null>(() => {
  const found = measured.value;
  const regions = found && stated.value.regions.byLevel.get(found.level);
  if (!found || !regions) return null;
  return { ...found, period: found.period ?? "", codes: regions.map(({ code }) => code) };
});
