import type { RawFeature } from "../regions/features.ts";
import type { Table } from "../table/table.ts";

/** Features of one layer of a file, as they stand in it: what is said of them as a table, and where they are. */
export interface GeoLayer {
  /** Name of the layer; "" where the file has but one. */
  readonly name: string;
  /** One row a feature; `lines` are their places in the layer, from 1. */
  readonly table: Table;
  /** Geometries as the file has them, unchecked, in the file's own coordinates. */
  readonly geometries: readonly unknown[];
  readonly kind: GeoKind;
  /** What the file says of its coordinates: a system's well-known text or EPSG code; `null` where it says nothing. */
  readonly declared: string | null;
}

/** What most features of a layer are. */
export type GeoKind = "polygon" | "point" | "line";

/** A layer of raw features. */
export function geoLayer(
  name: string,
  features: readonly RawFeature[],
  file: string,
  declared: string | null,
): GeoLayer {
  return {
    name,
    table: propertyTable(features, file),
    geometries: features.map(({ geometry }) => geometry),
    kind: kindOf(features),
    declared,
  };
}

function kindOf(features: readonly RawFeature[]): GeoKind {
  const counts = { polygon: 0, point: 0, line: 0 };
  for (const { geometry } of features) {
    const type = String((geometry as { type?: unknown } | null)?.type);
    if (type.endsWith("Polygon")) counts.polygon++;
    else if (type.endsWith("Point")) counts.point++;
    else if (type.endsWith("LineString")) counts.line++;
  }
  if (counts.polygon >= counts.point && counts.polygon >= counts.line) return "polygon";
  return counts.point >= counts.line ? "point" : "line";
}

/** What is said of features, as a table: one column a property, and `id` for ids of their own. */
export function propertyTable(features: readonly RawFeature[], file: string): Table {
  const columns = new Set<string>();
  for (const { properties } of features) for (const key of Object.keys(properties)) columns.add(key);
  const named = features.some(({ id }) => id !== null) && !columns.has("id");
  const names = named ? ["id", ...columns] : [...columns];
  const rows = features.map((feature) =>
    names.map((key) => (named && key === "id" ? (feature.id ?? "") : cellOf(feature.properties, key))),
  );
  return { file, columns: names, rows, lines: features.map((_, i) => i + 1), issues: [] };
}

function cellOf(properties: Readonly<Record<string, unknown>>, key: string): string {
  const value = Object.hasOwn(properties, key) ? properties[key] : undefined;
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}
