import type { MultiPolygon, Polygon } from "geojson";

/** A boundary joined to a region, in WGS84 degrees, rings wound as RFC 7946 asks. */
export interface Shape {
  readonly code: string;
  readonly geometry: Polygon | MultiPolygon;
  /** A point well inside the largest part, for labels and for selection by box or lasso. */
  readonly label: readonly [lng: number, lat: number];
  /** Geodesic area in km²; for drawing order only where the shape is approximate. */
  readonly area: number;
}

/** The shapes of one level. */
export interface Layer {
  readonly level: string;
  readonly shapes: ReadonlyMap<string, Shape>;
  /** `survey` from an official file, `schematic` from a public map, `approximate` computed from seats. */
  readonly precision: "survey" | "schematic" | "approximate";
}
