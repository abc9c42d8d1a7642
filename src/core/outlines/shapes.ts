import type { MultiPolygon, Polygon, Position } from "geojson";
import { shapeOf } from "../regions/boundary.ts";
import { type RingFault, soundGeometry } from "../regions/ring.ts";
import type { Shape } from "../regions/shape.ts";
import type { SaidPoint } from "./pointfit.ts";
import { moved } from "./positions.ts";
import { type SystemId, toDegrees } from "./system.ts";

/** A feature and the region that it joined. */
export interface JoinedFeature {
  readonly code: string;
  /** Place of the feature in its layer, from 1. */
  readonly line: number;
  readonly geometry: unknown;
}

/** What was wrong with a feature, and mended or left out. */
export interface ShapeFault {
  readonly line: number;
  readonly code: string;
  readonly kind: RingFault["kind"] | "geometry-missing";
  readonly path: string;
}

/** A place in degrees on WGS 84. */
export interface FoundPoint {
  readonly code: string;
  readonly lng: number;
  readonly lat: number;
}

/**
 * Shapes from joined features whose numbers are in a system: converted, rings closed and wound, features of one region
 * put together. What cannot be drawn is left out and told.
 */
export function shapesOf(
  features: readonly JoinedFeature[],
  system: SystemId,
): { readonly shapes: readonly Shape[]; readonly faults: readonly ShapeFault[] } {
  const convert = toDegrees(system);
  const faults: ShapeFault[] = [];
  const parts = new Map<string, (Polygon | MultiPolygon)[]>();
  for (const { code, line, geometry } of features) {
    const { geometry: sound, faults: found } = soundGeometry(rounded(moved(geometry, convert)));
    for (const { kind, path } of found) faults.push({ line, code, kind, path });
    if (!sound) {
      if (found.length === 0) faults.push({ line, code, kind: "geometry-missing", path: "" });
      continue;
    }
    const earlier = parts.get(code);
    if (earlier) earlier.push(sound);
    else parts.set(code, [sound]);
  }
  return { shapes: [...parts].map(([code, geometries]) => shapeOf(code, geometries)), faults };
}

/** Places of joined points; of several of one region the first. Those that are no longitude and latitude are left out. */
export function pointsOf(features: readonly JoinedFeature[], system: SystemId): readonly FoundPoint[] {
  const convert = toDegrees(system);
  const found = new Map<string, FoundPoint>();
  for (const { code, geometry } of features) {
    const [x, y] = pointOf(geometry);
    if (typeof x !== "number" || typeof y !== "number" || found.has(code)) continue;
    const [lng, lat] = convert(x, y);
    if (Math.abs(lng) <= 180 && Math.abs(lat) <= 90) found.set(code, { code, lng, lat });
  }
  return [...found.values()];
}

/** Points in the numbers of the file, with the code of each by its row; what is no point is left out. */
export function saidPoints(geometries: readonly unknown[], codeOf: (row: number) => string): readonly SaidPoint[] {
  return geometries.flatMap((geometry, row): SaidPoint[] => {
    const [x, y] = pointOf(geometry);
    return typeof x === "number" && typeof y === "number" ? [{ code: codeOf(row), x, y }] : [];
  });
}

/** The numbers of a point, or of the first of several. */
function pointOf(geometry: unknown): readonly unknown[] {
  const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown };
  if (type !== "Point" && type !== "MultiPoint") return [];
  const numbers = type === "MultiPoint" && Array.isArray(coordinates) ? coordinates[0] : coordinates;
  return Array.isArray(numbers) ? numbers : [];
}

/** Seven decimals of a degree are a centimetre; more are noise of the conversion. */
function rounded(geometry: unknown): unknown {
  const round = (x: number, y: number): Position => [Math.round(x * 1e7) / 1e7, Math.round(y * 1e7) / 1e7];
  return moved(geometry, (x, y) => round(x, y) as [number, number]);
}
