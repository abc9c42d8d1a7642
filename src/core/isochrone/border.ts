import type { MultiPolygon, Polygon } from "geojson";
import { createLines, type Meeting } from "./lines.ts";
import type { Points, Stretch } from "./points.ts";
import { after, triangulate } from "./triangulation.ts";

/** More crossings than a slip of simplification leaves: such an outline is no outline. */
const CROSSINGS = 200;

/**
 * The border of an outline as stretches between points, which are added to `points`. A line that an even number of rings
 * run along is no border, so that the parts of a region may stand for the whole. Points that lie on the border end
 * stretches, and where rings cross there is a new point. Throws for an outline without area or with more than 200
 * crossings.
 */
export function borderOf(outline: Polygon | MultiPolygon, points: Points): Stretch[] {
  const lines = linesOf(outline, points);
  for (let crossings = 0; crossings <= CROSSINGS; crossings++) {
    const mesh = triangulate(points.coords);
    const drawn = createLines(mesh);
    let meeting: Meeting | null = null;
    for (let id = 0; id < lines.length && !meeting; id++) {
      const [from, to] = lines[id] as Stretch;
      meeting = drawn.draw(from, to, id);
      if (meeting) cross(lines, id, meeting, points);
    }
    if (meeting) continue;
    const border: Stretch[] = [];
    for (const [edge, odd] of drawn.odd.entries()) {
      const twin = mesh.twins[edge] as number;
      if (odd && twin < edge) border.push([mesh.corners[edge] as number, mesh.corners[after(edge)] as number]);
    }
    if (border.length === 0) throw new RangeError("an outline needs an area");
    return border;
  }
  throw new RangeError(`the outline crosses itself more than ${CROSSINGS} times`);
}

function linesOf(outline: Polygon | MultiPolygon, points: Points): Stretch[] {
  const polygons = outline.type === "Polygon" ? [outline.coordinates] : outline.coordinates;
  return polygons.flat().flatMap((ring) => {
    const numbers = ring.map(([lng, lat]) => points.add(lng as number, lat as number));
    return numbers.slice(1).map((to, index): Stretch => [numbers[index] as number, to]);
  });
}

/** Puts the point where two lines cross into both. */
function cross(lines: Stretch[], id: number, meeting: Meeting, points: Points): void {
  const { from, to, other, otherFrom, otherTo } = meeting;
  const [x, y] = way(points, from, to);
  const [u, v] = way(points, otherFrom, otherTo);
  const [p, q] = way(points, from, otherFrom);
  const share = (p * v - q * u) / (x * v - y * u);
  const [lng, lat] = [points.coords[2 * from] as number, points.coords[2 * from + 1] as number];
  const middle = points.add(lng + share * x, lat + share * y);
  divide(lines, id, [from, middle, to]);
  const [start, end] = lines[other] as Stretch;
  const [s, t] = way(points, start, end);
  divide(lines, other, s * u + t * v > 0 ? [otherFrom, middle, otherTo] : [otherTo, middle, otherFrom]);
}

/** Degrees east and north from one point to another. */
function way({ coords }: Points, from: number, to: number): [number, number] {
  const [lng, lat] = [coords[2 * from] as number, coords[2 * from + 1] as number];
  return [(coords[2 * to] as number) - lng, (coords[2 * to + 1] as number) - lat];
}

/** Leads a line along three points on it. */
function divide(lines: Stretch[], id: number, [one, two, three]: [number, number, number]): void {
  const [from, to] = lines[id] as Stretch;
  lines[id] = [from, one];
  lines.push([one, two], [two, three], [three, to]);
}
