import { classOf } from "../classes/classify.ts";
import type { SceneInput } from "./input.ts";
import { classColours } from "./paint.ts";
import type { AreaMark, BandMark } from "./scene.ts";

/** Whether minutes are drawn as bands instead of region by region. */
export function banded({ bands = [], verdict }: SceneInput): boolean {
  return bands.length > 0 && verdict === null;
}

/** Marks of the bands in the colours of their classes; those that are nowhere are left out. */
export function bandMarks(input: SceneInput): readonly BandMark[] {
  if (!banded(input)) return [];
  const colours = classColours(input);
  return (input.bands ?? []).flatMap(({ to, geometry }) => {
    const fill = colours[classOf(to, input.classes)];
    return fill && geometry.coordinates.length > 0 ? [{ fill, geometry }] : [];
  });
}

/** Under bands all that has a value is of the last class, which lies beyond them. */
export function beneathBands(areas: readonly AreaMark[], input: SceneInput): readonly AreaMark[] {
  if (!banded(input)) return areas;
  const last = classColours(input).at(-1);
  return areas.map((area) => (last && area.pattern === "none" ? { ...area, fill: last, dim: false } : area));
}
