import type { RoadGraph } from "../reach/graph.ts";
import { connect } from "./arcs.ts";
import { contract } from "./contract.ts";
import type { Place } from "./ground.ts";
import type { RoadLines } from "./lines.ts";
import { segmentsOf } from "./segments.ts";
import { splitVertices } from "./split.ts";

/** A graph and what was done to the lines to get there. */
export interface Built {
  readonly graph: RoadGraph;
  /** Overpasses that were drawn as crossings and taken apart. */
  readonly overpasses: number;
  /** Crossings with an expressway that a known exit keeps joined. */
  readonly exits: number;
  /** Barriers that cut a road. */
  readonly barriers: number;
  /** Pieces of road that were drawn more than once. */
  readonly repeated: number;
}

/**
 * The graph of roads: lines joined where they have a vertex in common, taken apart at barriers and overpasses (see
 * `splitVertices`), and reduced to crossings and the roads between them. Expressways are entered over links and at
 * `exits` only.
 */
export function buildGraph(lines: RoadLines, exits: readonly Place[] = []): Built {
  const drawn = segmentsOf(lines);
  const split = splitVertices(lines, drawn, exits);
  const { nodes, edges } = contract(split);
  return {
    graph: { nodes, edges, ...connect(nodes.lng.length, edges) },
    overpasses: split.overpasses,
    exits: split.exits,
    barriers: split.barriers,
    repeated: drawn.repeated,
  };
}
