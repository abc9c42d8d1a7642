import { computed, signal } from "@preact/signals";
import { groupFrom } from "../core/compare/members.ts";
import type { Group } from "../core/regions/region.ts";
import { buildScene, type SceneInput } from "../core/scene/build.ts";
import type { Camera } from "../core/scene/camera.ts";
import type { Scene } from "../core/scene/scene.ts";
import { briefSubtitle } from "../core/scene/titles.ts";
import { view } from "./address.ts";
import { assumed, cells, classes, figures, indicator, level, period, shown, spec } from "./chain.ts";
import { goal, mapped, verdict } from "./goals.ts";
import { judge } from "./judge.ts";
import { palettesAdded } from "./palettes.ts";
import { part } from "./rows.ts";
import { lang, theme, tint } from "./settings.ts";
import { bandsOnShow, routeOnShow } from "./travelling.ts";

/** The two groups that are compared; `null` where the package offers none. */
export const compared = computed<readonly [Group, Group] | null>(() => {
  const asked = view.value.groups ?? shown.value.groupsAtStart;
  if (!asked) return null;
  const [a, b] = [groupFrom(shown.value, asked[0]), groupFrom(shown.value, asked[1])];
  return a && b ? [a, b] : null;
});

/** Size of the stage in px. */
export const stage = signal<{ readonly width: number; readonly height: number }>({ width: 0, height: 0 });

/** Kinds of facilities to draw: those asked for, and the one that a goal on travel time speaks of. */
const layers = computed(() => {
  const rule = mapped.value?.rule;
  return rule?.kind === "within" ? [...view.value.layers, rule.facility] : view.value.layers;
});

/** All that a scene is made from. */
export const sceneInput = computed<SceneInput>(() => ({
  atlas: assumed.value,
  figures: figures.value,
  indicator: indicator.value,
  level: verdict.value?.level ?? level.value,
  period: period.value,
  cells: cells.value,
  // Read only where it is needed: a map of verdicts or circles has no classes.
  get classes() {
    return classes.value;
  },
  spec: spec.value,
  goal: goal.value,
  verdict: verdict.value,
  rule: judge.here?.rule ?? null,
  highlight: view.value.highlight,
  part: part.value,
  layers: layers.value,
  bands: bandsOnShow(),
  route: routeOnShow(),
  compare: view.value.tab === "compare" ? compared.value : null,
  lang: lang.value,
  theme: theme.value,
  tint: tint.value,
  frame: stage.value,
}));

/** What the map shows, as data. */
export const scene = computed<Scene>(() => {
  palettesAdded.value;
  return buildScene(sceneInput.value);
});

/** The scene's subtitle for a phone. */
export const brief = computed(() => briefSubtitle(sceneInput.value));

/** Where the map looks; follows the map while it moves. */
export const camera = signal<Camera | null>(null);

/** Where the map last came to rest; names are placed for it. */
export const rested = signal<Camera | null>(null);

/** The camera that fits the whole; zoom steps are counted from it. */
export const wholeCamera = signal<Camera | null>(null);
