import type { MultiPolygon, Polygon } from "geojson";
import { propertyTable } from "../outlines/geolayer.ts";
import type { Issue } from "../package/issue.ts";
import { parseJson } from "../package/json.ts";
import type { Table } from "../table/table.ts";
import { objectsOf, type RawObject } from "./features.ts";
import { soundGeometry } from "./ring.ts";

/** The features of one object of a boundary file: their properties as a table, and their shapes. */
export interface BoundaryObject {
  /** Name of a TopoJSON object; "" in GeoJSON. */
  readonly name: string;
  /** One row a feature; `lines` are their places in the object, from 1. A feature's own id stands in column `id`. */
  readonly table: Table;
  /** `null` where a feature has no sound polygon. */
  readonly geometries: readonly (Polygon | MultiPolygon | null)[];
}

/**
 * Reads any GeoJSON or TopoJSON file, whatever its properties are called. Objects without features are left out. Text
 * that is neither format, rings that are not sound and features without a polygon give issues.
 */
export function parseBoundaries(
  bytes: Uint8Array,
  file: string,
): { readonly objects: readonly BoundaryObject[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const data = parseJson(bytes, file, issues);
  const objects = data === undefined ? [] : objectsOf(data);
  if (!objects) {
    const base = { file, row: null, column: null, value: null, detail: "GeoJSON / TopoJSON" };
    issues.push({ ...base, severity: "error", kind: "file-unreadable" });
  }
  const read = (objects ?? [])
    .filter(({ features }) => features.length > 0)
    .map((object) => readObject(object, file, issues));
  return { objects: read, issues };
}

function readObject({ name, features }: RawObject, file: string, issues: Issue[]): BoundaryObject {
  const table = propertyTable(features, file);
  const geometries = features.map((feature, i) => {
    const { geometry, faults } = soundGeometry(feature.geometry);
    const report = (kind: Issue["kind"], column: string | null, value: string | null) =>
      issues.push({ severity: "error", kind, file, row: i + 1, column, value, detail: name || null });
    for (const { kind, path, value } of faults) report(kind, path, value);
    if (!geometry) report("geometry-missing", null, table.rows[i]?.find((cell) => cell !== "") ?? null);
    return geometry;
  });
  return { name, table, geometries };
}
