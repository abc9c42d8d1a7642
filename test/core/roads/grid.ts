import type { RoadClass, RoadGraph } from "../../../src/core/reach/graph.ts";
import { ROAD_CLASSES } from "../../../src/core/reach/graph.ts";
import { connect } from "../../../src/core/roads/arcs.ts";

/** An edge of a graph drawn by hand; two-way, straight, without a posted limit and open unless said otherwise. */
export interface Drawn {
  readonly from: number;
  readonly to: number;
  readonly metres: number;
  readonly roadClass?: RoadClass;
  readonly posted?: number;
  readonly oneway?: boolean;
  readonly sealed?: boolean;
  readonly via?: readonly (readonly [lng: number, lat: number])[];
}

/** A graph of nodes and edges drawn by hand. */
export function drawGraph(
  places: readonly (readonly [lng: number, lat: number])[],
  drawn: readonly Drawn[],
): RoadGraph {
  const shapeFirst = new Uint32Array(drawn.length + 1);
  for (const [i, { via = [] }] of drawn.entries()) shapeFirst[i + 1] = (shapeFirst[i] as number) + via.length;
  const edges = {
    from: Uint32Array.from(drawn, ({ from }) => from),
    to: Uint32Array.from(drawn, ({ to }) => to),
    metres: Float64Array.from(drawn, ({ metres }) => metres),
    roadClass: Uint8Array.from(drawn, ({ roadClass = "residential" }) => ROAD_CLASSES.indexOf(roadClass)),
    posted: Uint8Array.from(drawn, ({ posted = 0 }) => posted),
    oneway: Uint8Array.from(drawn, ({ oneway }) => (oneway ? 1 : 0)),
    sealed: Uint8Array.from(drawn, ({ sealed }) => (sealed ? 1 : 0)),
    shapeFirst,
    shape: Float64Array.from(drawn.flatMap(({ via = [] }) => via.flat())),
  };
  const nodes = {
    lng: Float64Array.from(places, ([lng]) => lng),
    lat: Float64Array.from(places, ([, lat]) => lat),
  };
  return { nodes, edges, ...connect(places.length, edges) };
}
