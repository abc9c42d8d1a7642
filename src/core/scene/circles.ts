import type { Figures } from "../indicators/figures.ts";
import type { SceneInput } from "./input.ts";
import type { Paint } from "./paint.ts";
import type { CircleMark } from "./scene.ts";
import type { Standing } from "./standing.ts";
import { themeOf } from "./theme.ts";

/** Map in px that the radii are made for. */
const FRAME = { width: 776, height: 844 };

/** Largest radii in px at the whole-city camera, from the coarsest level with shapes to the finest. */
const RADII = [34, 18, 7];
const LEAST = 2;

/** Radius of a value in px: the area is proportional to its size, whatever its sign. Never below 2 px but for 0. */
export type CircleScale = (value: number) => number;

/** A circle scale whose largest value has the radius given. */
export function circleScale(largest: number, radius: number): CircleScale {
  return (value) => {
    if (value === 0 || largest === 0) return 0;
    return Math.max(LEAST, radius * Math.sqrt(Math.abs(value) / largest));
  };
}

/**
 * The largest radius of a level: 34, 18 and 7 px for the first, second and any finer level drawn, on a map of 776 x 844.
 * On another map it goes with the root of the size, as it does from one zoom step to the next.
 */
export function radiusOf(standing: Standing, frame: NonNullable<SceneInput["frame"]> = FRAME): number {
  const at = standing.dots
    ? standing.layers.length
    : standing.layers.findIndex(({ level }) => level === standing.level);
  const size = Math.min(frame.width / FRAME.width, frame.height / FRAME.height);
  return (RADII[Math.max(0, Math.min(RADII.length - 1, at))] as number) * Math.sqrt(size > 0 ? size : 1);
}

/** The largest absolute value of an indicator at a level over all periods; 0 without any. */
export function largestValue(figures: Figures, indicator: string, level: string): number {
  let largest = 0;
  for (const { period } of figures.periods(indicator, level))
    for (const { value } of figures.at(indicator, level, period))
      if (value !== null) largest = Math.max(largest, Math.abs(value));
  return largest;
}

/** How much larger circles and dots are drawn so many zoom steps above the whole: circles x √2 a step, dots 3 to 5 px over two. */
export function growth(steps: number): { readonly circle: number; readonly dot: number } {
  return { circle: 2 ** (steps / 2), dot: 1 + (Math.min(2, Math.max(0, steps)) / 2) * (2 / 3) };
}

/**
 * A circle for every region that has a value and a place, largest first, so that small ones lie on top. Negative
 * values are hollow; 0 has no circle.
 */
export function circleMarks(
  input: SceneInput,
  standing: Standing,
  paints: ReadonlyMap<string, Paint>,
  places: ReadonlyMap<string, readonly [number, number]>,
): readonly CircleMark[] {
  const largest = Math.max(
    largestValue(input.figures, input.indicator.id, standing.level),
    ...input.cells.map(({ value }) => Math.abs(value ?? 0)),
  );
  const scale = circleScale(largest, radiusOf(standing, input.frame));
  const marks: CircleMark[] = [];
  for (const [i, { code }] of standing.regions.entries()) {
    const value = input.cells[i]?.value ?? null;
    const at = places.get(code);
    if (!value || !at) continue;
    marks.push({
      code,
      lng: at[0],
      lat: at[1],
      radius: scale(value),
      fill: themeOf(input).circle,
      hollow: value < 0,
      dim: paints.get(code)?.dim ?? false,
    });
  }
  return marks.sort((a, b) => b.radius - a.radius);
}
