import type { Footing } from "../reach/footing.ts";
import type { RoadGraph } from "../reach/graph.ts";
import { cornersOf } from "./corners.ts";
import { indexEdges } from "./edgeindex.ts";
import { type Foot, footOn } from "./foot.ts";
import { METRES_A_DEGREE, metresBetween, type Place } from "./ground.ts";

/** How far a place may be from a road and still be on it, in metres. */
export const FARTHEST = 5000;

/** The first box that is searched, in metres each way; it doubles until the nearest road is found. */
const FIRST_BOX = 250;

/** The point of a road that is nearest to a place. */
export interface Landing extends Footing {
  /** Metres along the edge from its first node, and to its last; together its length. */
  readonly fromMetres: number;
  readonly toMetres: number;
  /** Whether both ends of the edge belong to the main part. */
  readonly main: boolean;
}

/** Where a place meets the roads. */
export interface Snapped extends Landing {
  /** The nearest road where that is not on the main part while one within reach is; `null` otherwise. */
  readonly island: Landing | null;
}

/** Which roads are met, and how far away. */
export interface SnapOptions {
  /** 1 for nodes of the main part (`partsOf`); without it all roads count as one. */
  readonly main?: Uint8Array;
  readonly farthest?: number;
}

/**
 * A function that finds where a place meets the roads: the nearest edge that may be entered from beside it, which
 * expressways, motor roads and ferries (`sealed`) may not. Distances are those of a plane that touches the sphere at the
 * place: off by less than 1 in 10,000 within 5 km below 70° of latitude. A road of the main part is preferred to a
 * nearer one on an island. `null` where no road is within `farthest` metres (5 km).
 */
export function snapper(
  graph: RoadGraph,
  { main, farthest = FARTHEST }: SnapOptions = {},
): (place: Place) => Snapped | null {
  const { edges } = graph;
  const open = Uint32Array.from(edges.sealed.keys()).filter((edge) => !edges.sealed[edge]);
  const index = indexEdges(graph, open);
  const onMain = (edge: number) =>
    !main || (main[edges.from[edge] as number] === 1 && main[edges.to[edge] as number] === 1);

  /** The nearest of the edges that `wanted` says. */
  const nearest = (place: Place, wanted: (edge: number) => boolean): Landing | null => {
    if (!index) return null;
    const scale = Math.cos((place.lat * Math.PI) / 180);
    for (let reach = Math.min(FIRST_BOX, farthest); ; reach = Math.min(reach * 2, farthest)) {
      const dLat = reach / METRES_A_DEGREE;
      const dLng = Math.min(360, dLat / Math.max(scale, 1e-6));
      const { lng, lat } = place;
      const near = index.search(lng - dLng, lat - dLat, lng + dLng, lat + dLat, (i) => wanted(open[i] as number));
      let best: { readonly edge: number; readonly foot: Foot } | null = null;
      for (const i of near) {
        const edge = open[i] as number;
        const foot = footOn(graph, edge, place, scale, best?.foot.walk ?? reach);
        if (foot) best = { edge, foot };
      }
      if (best) return land(graph, best.edge, best.foot, onMain(best.edge));
      if (reach >= farthest) return null;
    }
  };

  return (place) => {
    const any = nearest(place, () => true);
    if (!any) return null;
    if (any.main) return { ...any, island: null };
    const better = nearest(place, onMain);
    return better ? { ...better, island: any } : { ...any, island: null };
  };
}

/** A foot with its place along the edge; the two parts make up the edge's length. */
function land(graph: RoadGraph, edge: number, { piece, share, walk, lng, lat }: Foot, main: boolean): Landing {
  const corners = cornersOf(graph, edge);
  let whole = 0;
  let before = 0;
  for (let i = 0; i + 1 < corners.lng.length; i++) {
    const length = metresBetween(
      corners.lng[i] as number,
      corners.lat[i] as number,
      corners.lng[i + 1] as number,
      corners.lat[i + 1] as number,
    );
    if (i < piece) before += length;
    else if (i === piece) before += length * share;
    whole += length;
  }
  const along = whole > 0 ? before / whole : 0;
  const length = graph.edges.metres[edge] as number;
  const fromMetres = along * length;
  return { edge, share: along, metres: walk, fromMetres, toMetres: length - fromMetres, main, lng, lat };
}
