import type { Position } from "../regions/region.ts";
import { kilometres } from "./distance.ts";
import { tripFrom } from "./fields.ts";
import type { RoadGraph } from "./graph.ts";
import type { RoadTravel } from "./road.ts";

type Point = readonly [lng: number, lat: number];

/** The way from a place to its nearest facility. */
export interface Route {
  /** Longitude and latitude, from the place over the roads to the facility. */
  readonly line: readonly Point[];
  /** Kilometres along the roads, without the walks at both ends. */
  readonly km: number;
  /** Id of the facility. */
  readonly facility: string;
}

/** The way over the roads from a place to the facility it is nearest to; `null` where there is none. */
export function routeFrom(travel: RoadTravel, place: Pick<Position, "lng" | "lat">): Route | null {
  const { network, snap, all, facilities } = travel;
  const { graph } = network;
  const { edges } = graph;
  const footing = snap(place);
  const trip = footing && tripFrom(all, footing);
  const landing = trip && all.landings.get(trip.place);
  const facility = trip && facilities[trip.place];
  if (!footing || !landing || !facility?.position) return null;
  const end = landing.footing;
  const parts: Point[][] = [];
  if (trip.node < 0) {
    parts.push(stretch(graph, footing.edge, footing.share, end.share));
  } else {
    const { times } = all.value;
    let node = trip.node;
    parts.push(stretch(graph, footing.edge, footing.share, shareAt(graph, footing.edge, node, footing.share, true)));
    for (let edge = times.edge[node] as number; edge >= 0; edge = times.edge[node] as number) {
      const forward = edges.from[edge] === node;
      parts.push(stretch(graph, edge, forward ? 0 : 1, forward ? 1 : 0));
      node = (forward ? edges.to[edge] : edges.from[edge]) as number;
    }
    parts.push(stretch(graph, end.edge, shareAt(graph, end.edge, node, end.share, false), end.share));
  }
  const road = parts.flat();
  const line = [[place.lng, place.lat], ...road, [facility.position.lng, facility.position.lat]] as const;
  return { line: line.filter((point, i) => !same(point, line[i - 1])), km: lengthOf(road), facility: facility.id };
}

/** Where a node lies on an edge that ends there, 0 or 1; of a loop, the end that is driven to or from. */
function shareAt({ edges }: RoadGraph, edge: number, node: number, share: number, leaving: boolean): number {
  const [from, to] = [edges.from[edge], edges.to[edge]];
  if (from !== to) return from === node ? 0 : 1;
  if (edges.oneway[edge]) return leaving ? 1 : 0;
  return share <= 0.5 ? 0 : 1;
}

/** The line of an edge between two shares of its length, in that order. */
function stretch({ nodes, edges }: RoadGraph, edge: number, start: number, end: number): Point[] {
  const nodeAt = (node: number): Point => [nodes.lng[node] as number, nodes.lat[node] as number];
  const whole = [nodeAt(edges.from[edge] as number)];
  for (let i = edges.shapeFirst[edge] as number; i < (edges.shapeFirst[edge + 1] as number); i++) {
    whole.push([edges.shape[2 * i] as number, edges.shape[2 * i + 1] as number]);
  }
  whole.push(nodeAt(edges.to[edge] as number));
  const length = lengthOf(whole);
  const [first, last] = start <= end ? [start, end] : [end, start];
  const line: Point[] = [];
  let gone = 0;
  for (const [i, point] of whole.entries()) {
    const before = whole[i - 1];
    const step = before ? between(before, point) : 0;
    for (const share of [first, last]) {
      const at = share * length;
      if (before && at > gone && at < gone + step) line.push(along(before, point, (at - gone) / step));
    }
    gone += step;
    if (gone >= first * length && gone <= last * length) line.push(point);
  }
  return start <= end ? line : line.reverse();
}

function along([lng, lat]: Point, [toLng, toLat]: Point, share: number): Point {
  return [lng + share * (toLng - lng), lat + share * (toLat - lat)];
}

function between([lng, lat]: Point, [toLng, toLat]: Point): number {
  return kilometres({ lng, lat }, { lng: toLng, lat: toLat });
}

function lengthOf(line: readonly Point[]): number {
  return line.reduce((sum, point, i) => sum + (i > 0 ? between(line[i - 1] as Point, point) : 0), 0);
}

function same(one: Point, other: Point | undefined): boolean {
  return other !== undefined && one[0] === other[0] && one[1] === other[1];
}
