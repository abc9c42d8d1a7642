import type { OpenedFile } from "../../../src/core/clinic/file.ts";
import type { GeoLayer } from "../../../src/core/outlines/geolayer.ts";
import { moved } from "../../../src/core/outlines/positions.ts";
import { declaredSystem, toDegrees } from "../../../src/core/outlines/system.ts";
import type { Issue } from "../../../src/core/package/issue.ts";
import { joinBoundaries } from "../../../src/core/regions/pairing.ts";
import { soundGeometry } from "../../../src/core/regions/ring.ts";
import type { Table } from "../../../src/core/table/table.ts";
import type { Answer } from "./answer.ts";
import { describe, reportOf } from "./report.ts";

/** Joins a table to the features of a file, with what is wrong with their shapes. */
export function joinFeatures({ layers, issues }: OpenedFile, file: string, table: Table, key?: string): Answer {
  const objects = layers.map(({ name, table: said }) => ({ name, table: said, geometries: [] }));
  const faults = layers.flatMap((layer) => (layer.kind === "polygon" ? faultsOf(layer, file) : []));
  if (layers.length === 0 && issues.length === 0)
    faults.push(issueOf(file, "file-unreadable", null, null, null, FORMATS));
  const pairing = joinBoundaries(objects, table, key === undefined ? {} : { key });
  const all = [...issues, ...faults, ...table.issues];
  if (!pairing) return { report: null, lines: [], issues: all };
  const { places, property, nameProperty, object } = pairing;
  const { missing, ...said } = reportOf(places, table, pairing.report);
  const features = places.length;
  const report = {
    ...said,
    object: object || null,
    boundaryKey: property,
    boundaryName: nameProperty,
    features,
    unmatchedFeatures: missing,
  };
  const of = ` = property ${property ?? "—"}${object ? ` of ${object}` : ""}`;
  const lines = describe({ ...said, missing }, "feature", of).map((line) =>
    line.startsWith("matched: ") ? `${line}, ${features - missing.length} of ${features} features` : line,
  );
  return { report, lines, issues: all };
}

const FORMATS = "GeoJSON, TopoJSON, Shapefile, KML, FlatGeobuf";

/** What is wrong with the polygons of a layer, in degrees where it says what system it is in. */
function faultsOf({ name, table, geometries, declared }: GeoLayer, file: string): Issue[] {
  const system = declaredSystem(declared ?? "");
  const convert = system && toDegrees(system);
  return geometries.flatMap((raw, i) => {
    const { geometry, faults } = soundGeometry(convert && raw ? moved(raw, convert) : raw);
    const found = faults.map(({ kind, path, value }) => issueOf(file, kind, i + 1, path, value, name || null));
    if (geometry) return found;
    const first = table.rows[i]?.find((cell) => cell !== "") ?? null;
    return [...found, issueOf(file, "geometry-missing", i + 1, null, first, name || null)];
  });
}

function issueOf(
  file: string,
  kind: Issue["kind"],
  row: number | null,
  column: string | null,
  value: string | null,
  detail: string | null,
): Issue {
  return { severity: "error", kind, file, row, column, value, detail };
}
