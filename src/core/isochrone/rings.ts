import type { Position } from "geojson";

/** A closed run of nodes, the last joined to the first; none comes twice. */
type Ring = readonly number[];

/**
 * Polygons from pieces of their outlines, which run from node to node in turn with the inside on their left. Outer rings
 * run counterclockwise and holes clockwise; a ring is closed by its first position and touches itself nowhere. Throws
 * where pieces do not close.
 */
export function polygonsOf(coords: readonly number[], pieces: readonly number[]): Position[][][] {
  const rings = ringsOf(coords, pieces).map((ring) => {
    const closed = [...ring, ring[0] as number].map(
      (node): Position => [coords[2 * node] as number, coords[2 * node + 1] as number],
    );
    return { closed, area: areaOf(closed) };
  });
  const outers = rings
    .filter(({ area }) => area > 0)
    .sort((a, b) => a.area - b.area)
    .map(({ closed }) => [closed]);
  for (const { closed, area } of rings) {
    if (area > 0) continue;
    const [[x0, y0], [x1, y1]] = closed as [[number, number], [number, number]];
    const middle = [(x0 + x1) / 2, (y0 + y1) / 2] as const;
    const around = outers.find(([outer]) => holds(outer as Position[], middle));
    if (!around) throw new Error(`nothing lies around the hole at ${middle}`);
    around.push(closed);
  }
  return outers.reverse();
}

/** Walks along pieces; wherever the walk comes back to a node on its way, what lies between is a ring of its own. */
function ringsOf(coords: readonly number[], pieces: readonly number[]): Ring[] {
  const onward = new Map<number, number[]>();
  for (let i = 0; i < pieces.length; i += 2) {
    const [from, to] = [pieces[i] as number, pieces[i + 1] as number];
    const others = onward.get(from);
    if (others) others.push(to);
    else onward.set(from, [to]);
  }
  const rings: Ring[] = [];
  for (const [start, ways] of onward) {
    while (ways.length > 0) {
      const path: number[] = [];
      const place = new Map<number, number>();
      let came = start;
      let here = start;
      do {
        place.set(here, path.length);
        path.push(here);
        const next = leave(coords, onward.get(here) ?? [], came, here);
        came = here;
        here = next;
        const met = place.get(here);
        if (met === undefined) continue;
        const ring = path.splice(met);
        for (const node of ring) place.delete(node);
        rings.push(ring);
      } while (path.length > 0);
    }
  }
  return rings;
}

/**
 * Takes one way out of a node. Where there are several, areas touch there: the first way clockwise from where the walk
 * came from bounds the same area.
 */
function leave(coords: readonly number[], ways: number[], came: number, here: number): number {
  const bearing = (to: number) =>
    Math.atan2(
      (coords[2 * to + 1] as number) - (coords[2 * here + 1] as number),
      (coords[2 * to] as number) - (coords[2 * here] as number),
    );
  const clockwise = (to: number) => (bearing(came) - bearing(to) + 4 * Math.PI) % (2 * Math.PI);
  if (ways.length > 1) ways.sort((a, b) => clockwise(b) - clockwise(a));
  const way = ways.pop();
  if (way === undefined) throw new Error(`the outline ends at node ${here}`);
  return way;
}

/** Twice the signed area in square degrees, positive for counterclockwise. */
function areaOf(ring: readonly Position[]): number {
  const [west = 0, south = 0] = ring[0] ?? [];
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [x0, y0] = ring[i - 1] as [number, number];
    const [x1, y1] = ring[i] as [number, number];
    sum += (x0 - west) * (y1 - south) - (x1 - west) * (y0 - south);
  }
  return sum;
}

/** Whether a point lies in a ring (even-odd). */
function holds(ring: readonly Position[], [x, y]: readonly [number, number]): boolean {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [x0, y0] = ring[i - 1] as [number, number];
    const [x1, y1] = ring[i] as [number, number];
    if (y0 > y !== y1 > y && x < x0 + ((x1 - x0) * (y - y0)) / (y1 - y0)) inside = !inside;
  }
  return inside;
}
