import type { Paint } from "./paint.ts";
import type { AreaMark } from "./scene.ts";
import type { Standing } from "./standing.ts";
import type { MapTheme } from "./theme.ts";

/**
 * A mark for every filled shape: the region's own paint, or a pale fill under dots. A shape whose region is not of the
 * level shown is pale too.
 */
export function areaMarks(
  standing: Standing,
  paints: ReadonlyMap<string, Paint>,
  theme: MapTheme,
): readonly AreaMark[] {
  const pale = standing.dots ? theme.dotGround : theme.pale;
  const marks: AreaMark[] = [];
  for (const code of standing.layer?.shapes.keys() ?? []) {
    const paint = standing.dots ? undefined : paints.get(code);
    marks.push(
      paint
        ? { code, fill: paint.fill, pattern: paint.pattern, dim: paint.dim }
        : { code, fill: pale, pattern: "none", dim: false },
    );
  }
  return marks;
}
