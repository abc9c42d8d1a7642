import type { Indicator } from "../indicators/definition.ts";
import type { ClassSpec } from "./classification.ts";
import { symmetricBreaks } from "./symmetric.ts";

/** Levels up to this many regions take fewer classes. */
const FEW = 12;
const MANY = 300;

/** Travel minutes are cut at quarters of an hour. */
const MINUTES = [15, 30, 45, 60];

/**
 * The classification a legend starts from, by the kind of the indicator; whatever `indicator.classes` declares wins.
 * `regionCount` regions stand at the level; `values` are those to be classified, missing ones do not count. Dark is
 * more in all of them, so that where less is better dark is worse; a diverging palette has rust on the worse side.
 */
export function defaultSpec(
  indicator: Indicator,
  _level: string,
  regionCount: number,
  values: readonly (number | null)[],
): ClassSpec {
  const count = regionCount <= FEW ? 4 : regionCount <= MANY ? 5 : 6;
  const plain: ClassSpec = {
    method: "natural",
    count,
    breaks: [],
    palette: "xijiang",
    reverse: false,
    midpoint: null,
    mark: "shade",
  };
  return { ...plain, ...byKind(indicator, regionCount, values), ...indicator.classes };
}

function byKind(indicator: Indicator, regionCount: number, values: readonly (number | null)[]): Partial<ClassSpec> {
  if (indicator.kind === "flag") return words([0, 1], "xijiang");
  if (indicator.kind === "category")
    return words(
      indicator.categories.map((one) => one.value),
      "categorical",
    );
  if (isMinutes(indicator)) return { method: "manual", breaks: MINUTES, count: MINUTES.length + 1, palette: "danxia" };
  if (diverges(indicator, values)) {
    const count = indicator.classes.count ?? (regionCount <= FEW ? 5 : 7);
    const midpoint = indicator.classes.midpoint ?? 0;
    const breaks = symmetricBreaks(values, midpoint, count);
    return { method: "manual", breaks, count, midpoint, palette: "diverging", reverse: indicator.direction === "less" };
  }
  return indicator.kind === "count" ? { mark: "circle" } : {};
}

/** One class a value, parted midway between them. */
function words(values: readonly number[], palette: string): Partial<ClassSpec> {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  const breaks = sorted.slice(1).map((value, i) => (value + (sorted[i] as number)) / 2);
  return { method: "manual", breaks, count: breaks.length + 1, palette };
}

function isMinutes(indicator: Indicator): boolean {
  return indicator.formula?.trim().startsWith("minutes(") ?? false;
}

/** Growth, gaps and changes, or a ratio or index with values on both sides of 0. */
function diverges(indicator: Indicator, values: readonly (number | null)[]): boolean {
  if (indicator.kind === "count") return false;
  const { palette, midpoint } = indicator.classes;
  if (palette !== undefined && palette !== "diverging" && palette !== "puor") return false;
  if (palette !== undefined || typeof midpoint === "number") return true;
  if (/\bgrowth\(/.test(indicator.formula ?? "") || /(^|_)(growth|change|gap)(_|$)/.test(indicator.id)) return true;
  return values.some((value) => value !== null && value < 0) && values.some((value) => value !== null && value > 0);
}
