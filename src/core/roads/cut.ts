import type { Faults, Subject } from "./faults.ts";
import { growing } from "./growing.ts";
import type { RoadLines } from "./lines.ts";
import type { Street } from "./rules.ts";

/** How lines fared whose points have not all a place. */
export interface Fate {
  /** Lines without two points on end that have one: they are left out. */
  readonly lost: number;
  /** Lines that are kept without some of their points. */
  readonly clipped: number;
}

/** The lines without what has no place: a line is cut where a point is missing, and needs two points to be one. */
export function cutLines(
  streets: readonly Street[],
  subjects: readonly Subject[],
  starts: Uint32Array,
  points: Int32Array,
  nodeId: (vertex: number) => number,
  faults: Faults,
  vertices: Pick<RoadLines, "lng" | "lat" | "barred">,
): { readonly lines: RoadLines; readonly fate: Fate } {
  let [lost, clipped] = [0, 0];
  const from = growing((length) => new Uint32Array(length));
  const first = growing((length) => new Uint32Array(length));
  const vertex = growing((length) => new Uint32Array(length));
  for (const [i, subject] of subjects.entries()) {
    let begun = vertex.length();
    let missing = -1;
    let whole = true;
    const pieces = from.length();
    const end = starts[i + 1] as number;
    for (let at = starts[i] as number; at <= end; at++) {
      const one = at < end ? (points[at] as number) : -1;
      const placed = one >= 0 && !Number.isNaN(vertices.lng[one]);
      if (placed) {
        if (vertex.length() === begun || vertex.get(vertex.length() - 1) !== one) vertex.push(one);
        continue;
      }
      if (at < end) whole = false;
      if (one >= 0 && missing < 0) missing = one;
      if (vertex.length() - begun > 1) {
        from.push(i);
        first.push(begun);
        begun = vertex.length();
      } else vertex.drop(begun);
    }
    if (from.length() === pieces) lost++;
    else if (!whole) clipped++;
    if (missing >= 0) faults.add("node-missing", subject, null, String(nodeId(missing)));
    else if (from.length() === pieces) faults.add("line-short", subject, null, null);
  }
  first.push(vertex.length());
  const of = from.done();
  const column = (value: (street: Street) => number) => Array.from(of, (i) => value(streets[i] as Street));
  const lines = {
    ...vertices,
    roadClass: Uint8Array.from(column(({ roadClass }) => roadClass)),
    direction: Int8Array.from(column(({ direction }) => direction)),
    posted: Uint8Array.from(column(({ posted }) => posted)),
    sealed: Uint8Array.from(column(({ sealed }) => (sealed ? 1 : 0))),
    first: first.done(),
    vertex: vertex.done(),
  };
  return { lines, fate: { lost, clipped } };
}
