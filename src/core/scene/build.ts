import { areaMarks } from "./areas.ts";
import { bandMarks, beneathBands } from "./bands.ts";
import { circleMarks } from "./circles.ts";
import { dotMarks, dotPlaces } from "./dots.ts";
import type { SceneInput } from "./input.ts";
import { labelWishes } from "./labels.ts";
import { legendOf } from "./legend.ts";
import { groupOutlines } from "./outlines.ts";
import { paintRegions } from "./paint.ts";
import { placeMarks, placeRows } from "./places.ts";
import type { Scene } from "./scene.ts";
import { type Standing, standingOf } from "./standing.ts";
import { themeOf } from "./theme.ts";
import { titlesOf } from "./titles.ts";

export type { SceneInput } from "./input.ts";

/** Label points of the regions with shapes, or places of dots. */
function placesOf(input: SceneInput, standing: Standing): ReadonlyMap<string, readonly [number, number]> {
  if (standing.dots) return dotPlaces(input.atlas, standing);
  return new Map([...(standing.layer?.shapes ?? [])].map(([code, { label }]) => [code, label]));
}

function isSample({ verdict, cells }: SceneInput): boolean {
  return (verdict?.members ?? cells).some(({ value, quality }) => value !== null && quality === "sample");
}

/**
 * What the map shows, as data: an indicator in a period at a level, or the verdict on a goal. Regions without a value
 * are hatched and never coloured. Regions of a level without shapes become dots or circles over the next coarser shapes.
 */
export function buildScene(input: SceneInput): Scene {
  const standing = standingOf(input.atlas, input.level);
  const paints = paintRegions(input, standing);
  const legend = legendOf(input, standing, paints);
  const circled = legend.form === "circles";
  const places = circled || standing.dots ? placesOf(input, standing) : new Map<string, readonly [number, number]>();
  const theme = themeOf(input);
  const dots = standing.dots && !circled ? dotMarks(standing, paints, places, theme) : [];
  const circles = circled ? circleMarks(input, standing, paints, places) : dots;
  const marks = placeMarks(input.atlas.facilities, input.layers, input.lang);
  return {
    ...titlesOf(input, standing),
    level: standing.level,
    shapeLevel: standing.layer?.level ?? standing.level,
    approximate: standing.layer?.precision === "approximate",
    areas: beneathBands(areaMarks(standing, paints, theme), input),
    bands: bandMarks(input),
    circles,
    route: input.route ?? null,
    places: marks,
    labels: labelWishes(input, standing, paints, circles),
    groups: groupOutlines(input.compare, standing.layers, input.mono ? theme.ink : null),
    legend: marks.length > 0 ? { ...legend, places: placeRows(marks, input.lang) } : legend,
    sample: isSample(input),
    theme: input.theme,
  };
}
