import { ROAD_CLASSES, type RoadClass, type RoadGraph } from "../reach/graph.ts";
import type { Built } from "./build.ts";
import type { Part, Parts } from "./parts.ts";
import type { Refusal } from "./rules.ts";
import type { Snapped } from "./snap.ts";
import type { Suspicion } from "./suspect.ts";

/** Parts that are listed one by one; the others are counted. */
const MOST_PARTS = 20;

/** What a road file holds and what was made of it. */
export interface RoadReport {
  readonly file: string;
  readonly format: "geojson" | "overpass" | "osm-xml" | "osm-pbf" | "roads";
  /** Roads that the file draws: those kept, those lost and those refused. 0 for a graph that was read ready made. */
  readonly read: number;
  /** Roads that are kept, and those of them that are kept without some of their points. */
  readonly ways: number;
  readonly clipped: number;
  /** Roads without two points on end that have a place. */
  readonly lost: number;
  /** Roads left out for what they are, by why. */
  readonly refused: Readonly<Record<Refusal, number>>;
  readonly nodes: number;
  readonly edges: number;
  readonly km: number;
  /** Classes that occur, in the order of `ROAD_CLASSES`. */
  readonly kmByClass: readonly { readonly roadClass: RoadClass; readonly km: number }[];
  /** West, south, east and north in degrees; `null` without nodes. */
  readonly box: readonly [number, number, number, number] | null;
  readonly main: { readonly nodes: number; readonly km: number };
  /** Roads that cannot reach the main part or be reached from it: how many parts, how long, and the longest of them. */
  readonly apart: { readonly count: number; readonly km: number; readonly longest: readonly Part[] };
  readonly made: Pick<Built, "overpasses" | "exits" | "barriers" | "repeated">;
  readonly suspicion: Suspicion | null;
  /** How places meet the roads; `null` where none were given. */
  readonly seats: SeatReport | null;
}

/** How far a list of places is from the roads. */
export interface SeatReport {
  readonly seats: number;
  /** Those within reach of a road, and those of them on the main part. */
  readonly snapped: number;
  readonly onMain: number;
  /** Median and longest walk of those within reach, in metres; `null` without any. */
  readonly medianMetres: number | null;
  readonly longestMetres: number | null;
}

/** Kilometres of each class that occurs. */
export function kmByClass({ edges }: Pick<RoadGraph, "edges">): RoadReport["kmByClass"] {
  const km = new Float64Array(ROAD_CLASSES.length);
  for (let edge = 0; edge < edges.metres.length; edge++) {
    const at = edges.roadClass[edge] as number;
    km[at] = (km[at] as number) + (edges.metres[edge] as number) / 1000;
  }
  return ROAD_CLASSES.map((roadClass, i) => ({ roadClass, km: km[i] as number })).filter((one) => one.km > 0);
}

/**
 * Mean speed of each class that occurs, in km/h: its kilometres by the hours that `seconds` (see `secondsOf`) give for
 * them; 0 for a class that is closed.
 */
export function paceByClass(graph: Pick<RoadGraph, "edges">, seconds: Float64Array): ReadonlyMap<RoadClass, number> {
  const hours = new Float64Array(ROAD_CLASSES.length);
  for (let edge = 0; edge < seconds.length; edge++) {
    const at = graph.edges.roadClass[edge] as number;
    hours[at] = (hours[at] as number) + (seconds[edge] as number) / 3600;
  }
  return new Map(
    kmByClass(graph).map(({ roadClass, km }) => [roadClass, km / (hours[ROAD_CLASSES.indexOf(roadClass)] as number)]),
  );
}

/** Extent of all nodes and points between them: west, south, east, north; `null` without nodes. */
export function boxOf({ nodes, edges }: RoadGraph): RoadReport["box"] {
  if (nodes.lng.length === 0) return null;
  let [west, south, east, north] = [180, 90, -180, -90];
  const add = (lng: number, lat: number) => {
    west = Math.min(west, lng);
    east = Math.max(east, lng);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  };
  for (let node = 0; node < nodes.lng.length; node++) add(nodes.lng[node] as number, nodes.lat[node] as number);
  for (let i = 0; i < edges.shape.length; i += 2) add(edges.shape[i] as number, edges.shape[i + 1] as number);
  return [west, south, east, north];
}

/** The parts beside the main one, summed, and the longest of them. */
export function apartOf({ others }: Parts): RoadReport["apart"] {
  return {
    count: others.length,
    km: others.reduce((sum, { km }) => sum + km, 0),
    longest: others.slice(0, MOST_PARTS),
  };
}

/** How places meet the roads, from what a snapper found for each. */
export function seatReport(snaps: readonly (Snapped | null)[]): SeatReport {
  const found = snaps.filter((snap) => snap !== null);
  const walks = found.map(({ metres }) => metres).sort((a, b) => a - b);
  const half = walks.length / 2;
  const middle = walks.slice(Math.ceil(half) - 1, Math.floor(half) + 1);
  return {
    seats: snaps.length,
    snapped: found.length,
    onMain: found.filter(({ main }) => main).length,
    medianMetres: walks.length === 0 ? null : middle.reduce((sum, walk) => sum + walk, 0) / middle.length,
    longestMetres: walks.at(-1) ?? null,
  };
}
