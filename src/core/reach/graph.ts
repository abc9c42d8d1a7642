/** Classes of road, in OpenStreetMap's terms. A road's class gives its speed where none is posted. */
export const ROAD_CLASSES = [
  "motorway",
  "motorway_link",
  "trunk",
  "trunk_link",
  "primary",
  "primary_link",
  "secondary",
  "secondary_link",
  "tertiary",
  "tertiary_link",
  "unclassified",
  "residential",
  "living_street",
  "service",
  "track",
  "ferry",
] as const;
export type RoadClass = (typeof ROAD_CLASSES)[number];

/** Directed connections in compressed sparse rows: those of node `n` stand at `first[n]` up to `first[n + 1]`. */
export interface Arcs {
  /** One longer than there are nodes. */
  readonly first: Uint32Array;
  /** Node at the other end of each arc. */
  readonly head: Uint32Array;
  /** Edge each arc runs along, for its time, length and shape. */
  readonly edge: Uint32Array;
}

/**
 * Roads as a graph. Nodes are crossings and ends; a stretch of road between two of them is an edge; an edge that may be
 * driven both ways is two arcs. How long an edge takes is not part of it, so that speeds can be changed: see
 * `secondsOf`. All arrays of `nodes` have one entry a node, those of `edges` one an edge.
 */
export interface RoadGraph {
  readonly nodes: {
    /** Degrees, WGS 84. */
    readonly lng: Float64Array;
    readonly lat: Float64Array;
  };
  readonly edges: {
    readonly from: Uint32Array;
    readonly to: Uint32Array;
    /** Length along the shape, great-circle. */
    readonly metres: Float64Array;
    /** Number of the class in `ROAD_CLASSES`. */
    readonly roadClass: Uint8Array;
    /** Posted speed in km/h; 0 where none is. */
    readonly posted: Uint8Array;
    /** 0 for both ways, 1 for `from` to `to` only. */
    readonly oneway: Uint8Array;
    /** 1 where the road is joined at its ends only and never from beside it: expressways, motor roads, ferries. */
    readonly sealed: Uint8Array;
    /** Where the points between `from` and `to` begin in `shape`, counted in points; one longer than there are edges. */
    readonly shapeFirst: Uint32Array;
    /** Longitude and latitude in turn of the points between the ends, in the direction of `from` to `to`. */
    readonly shape: Float64Array;
  };
  /** Arcs by the node they leave. */
  readonly out: Arcs;
  /** The same arcs by the node they reach, `head` being the node they leave: for searches towards a place. */
  readonly into: Arcs;
}
