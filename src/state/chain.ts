import { computed } from "@preact/signals";
import type { Classes, ClassSpec } from "../core/classes/classification.ts";
import { classify } from "../core/classes/classify.ts";
import { recount } from "../core/classes/recount.ts";
import { defaultSpec } from "../core/classes/spec.ts";
import { insertBreak } from "../core/classes/target.ts";
import type { Cell } from "../core/indicators/cell.ts";
import type { Indicator } from "../core/indicators/definition.ts";
import type { Figures } from "../core/indicators/figures.ts";
import { overlaid } from "../core/indicators/overlay.ts";
import type { Atlas } from "../core/package/atlas.ts";
import type { Region } from "../core/regions/region.ts";
import { decimalsFor } from "../core/words/number.ts";
import { view } from "./address.ts";
import { overlay, stated, statedFigures, supposed } from "./stated.ts";

/** The package on show: as the reader has stated it, and with the distances to a target where these are its indicator. */
export const shown = computed<Atlas>(() => withOverlay(stated.value));

/** The package on show with its facilities as the what-if in sight has them. */
export const assumed = computed<Atlas>(() => withOverlay(supposed.value));

function withOverlay(from: Atlas): Atlas {
  return overlay.value ? { ...from, indicators: [...from.indicators, overlay.value.indicator] } : from;
}

/** All values of the package, under the travel factors and the what-if in sight. */
export const figures = computed<Figures>(() =>
  overlay.value ? overlaid(statedFigures.value, overlay.value) : statedFigures.value,
);

/** Level on show. */
export const level = computed(() => view.value.level ?? shown.value.start.level);

/** Regions of the level on show, in package order; values are aligned with it. */
export const regions = computed<readonly Region[]>(() => shown.value.regions.byLevel.get(level.value) ?? []);

const indicatorId = computed(() => view.value.indicator ?? shown.value.start.indicator);

/** Indicator on show. */
export const indicator = computed<Indicator>(() => {
  const found = shown.value.indicators.find((one) => one.id === indicatorId.value) ?? shown.value.indicators[0];
  if (!found) throw new Error("the package declares no indicator");
  return found;
});

/** Periods the indicator has at this level. */
export const periods = computed(() => figures.value.periods(indicator.value.id, level.value));

/** Period on show; `null` where the indicator has none at this level. */
export const period = computed<string | null>(() => {
  const asked = view.value.period;
  if (asked && periods.value.some((one) => one.period === asked)) return asked;
  return figures.value.latest(indicator.value.id, level.value);
});

const NONE: readonly Cell[] = [];

/** Cells of the indicator, period and level on show, aligned with `regions`; empty without a period. */
export const cells = computed<readonly Cell[]>(() =>
  period.value === null ? NONE : figures.value.at(indicator.value.id, level.value, period.value),
);

const values = computed(() => cells.value.map((cell) => cell.value));

/** Decimals in which all values on show are written. */
export const decimals = computed(() => decimalsFor(indicator.value, values.value));

/** Values the classes are made from: of all periods while one scale is held. */
export const pool = computed<readonly (number | null)[]>(() => {
  if (!view.value.hold || periods.value.length < 2) return values.value;
  return periods.value.flatMap((one) =>
    figures.value.at(indicator.value.id, level.value, one.period).map((cell) => cell.value),
  );
});

/** What the legend starts from, before the reader changes anything. */
export const defaults = computed<ClassSpec>(() =>
  defaultSpec(indicator.value, level.value, regions.value.length, pool.value),
);

/** The classification in force. */
export const spec = computed<ClassSpec>(() => ({ ...defaults.value, ...view.value.classes }));

/** The classes of the pool; a declared target parts two of them unless the breaks were set by hand. */
const scale = computed(() => {
  const made = classify(pool.value, spec.value);
  const { target } = indicator.value;
  return target === null || made.method === "manual" ? made : insertBreak(made, target, pool.value);
});

/** Classes with the counts of the period on show. */
export const classes = computed<Classes>(() => recount(scale.value, values.value));

/** Highest value of any period, for circles that keep their scale. */
export const largest = computed(() =>
  pool.value.reduce<number>((most, value) => Math.max(most, Math.abs(value ?? 0)), 0),
);
