import type { RoadClass, RoadGraph } from "../../../src/core/reach/graph.ts";
import { ROAD_CLASSES } from "../../../src/core/reach/graph.ts";
import { type Built, buildGraph } from "../../../src/core/roads/build.ts";
import { collectLines } from "../../../src/core/roads/collect.ts";
import { createFaults } from "../../../src/core/roads/faults.ts";
import type { Place } from "../../../src/core/roads/ground.ts";

/** A place named by its column and row on a grid of 0.01 degrees whose corner is at 112°, 23°. */
export type Spot = readonly [column: number, row: number];

/** A road drawn over spots; two-way and residential unless said otherwise. */
export interface Stroke {
  readonly over: readonly Spot[];
  readonly roadClass?: RoadClass;
  readonly direction?: -1 | 0 | 1;
  readonly posted?: number;
}

export const placeOf = ([column, row]: Spot): Place => ({ lng: 112 + column / 100, lat: 23 + row / 100 });

/** The graph of roads drawn on the grid, with barriers on some spots and known exits at others. */
export function build(strokes: readonly Stroke[], barriers: readonly Spot[] = [], exits: readonly Spot[] = []): Built {
  const lines = collectLines("wgs84", createFaults("drawing"));
  for (const [i, { over, roadClass = "residential", direction = 0, posted = 0 }] of strokes.entries()) {
    const sealed = roadClass.startsWith("motorway") || roadClass === "ferry";
    const street = { roadClass: ROAD_CLASSES.indexOf(roadClass), direction, posted, sealed, doubts: [] };
    lines.begin(street, { kind: "feature", id: i + 1 });
    for (const spot of over) {
      const { lng, lat } = placeOf(spot);
      lines.point(lng, lat);
    }
  }
  for (const spot of barriers) {
    const { lng, lat } = placeOf(spot);
    lines.barAt(lng, lat);
  }
  return buildGraph(lines.done(), exits.map(placeOf));
}

/** The edges of a graph as `class: spot - spot` or, one way, `class: spot > spot`, the spots between in brackets; sorted. */
export function edgesOf({ nodes, edges }: RoadGraph): string[] {
  const spot = (lng: number, lat: number) => `${Math.round((lng - 112) * 100)},${Math.round((lat - 23) * 100)}`;
  const at = (node: number) => spot(nodes.lng[node] as number, nodes.lat[node] as number);
  return Array.from(edges.from, (from, edge) => {
    const between: string[] = [];
    for (let i = edges.shapeFirst[edge] as number; i < (edges.shapeFirst[edge + 1] as number); i++) {
      between.push(spot(edges.shape[2 * i] as number, edges.shape[2 * i + 1] as number));
    }
    const [one, other] = [at(from), at(edges.to[edge] as number)];
    const way = edges.oneway[edge] === 1;
    const turned = !way && one > other;
    const list = turned ? between.toReversed() : between;
    const via = list.length > 0 ? ` (${list.join(" ")})` : "";
    const ends = turned ? [other, one] : [one, other];
    return `${ROAD_CLASSES[edges.roadClass[edge] as number]}: ${ends.join(way ? " > " : " - ")}${via}`;
  }).sort();
}
