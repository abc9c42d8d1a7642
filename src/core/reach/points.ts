import { QUALITIES, type Quality } from "../indicators/quality.ts";
import type { Issue, IssueKind } from "../package/issue.ts";
import { parseJson, quote } from "../package/json.ts";
import { objectsOf } from "../regions/features.ts";
import { cleanName } from "../regions/names.ts";
import type { Position } from "../regions/region.ts";
import { decodeText } from "../table/encoding.ts";
import { readNumeral } from "../table/numeral.ts";
import { parseTable, type Table } from "../table/table.ts";
import type { Facility } from "./facility.ts";

/** What a column may be called. */
const NAMES = {
  lng: ["lng", "lon", "long", "longitude", "x", "经度"],
  lat: ["lat", "latitude", "y", "纬度"],
  accuracy: ["accuracy_m", "accuracy", "位置误差", "误差"],
  id: ["id", "code", "编号", "代码"],
  name: ["name", "title", "名称", "名字"],
  kind: ["kind", "type", "类别", "类型"],
  quality: ["existence", "quality", "质量"],
  open: ["open", "开放", "在用"],
} as const;
type Column = keyof typeof NAMES;

const CLOSED: ReadonlySet<string> = new Set(["false", "0", "no", "否"]);

/**
 * Facilities from a file of points that was made for something else: a table with a column of longitude and one of
 * latitude, or GeoJSON points with their properties, in WGS 84. Accuracy (in metres), id, name, kind, quality and whether
 * it is open are taken where there are columns of such a name; a point without a kind is of the `kind` given, and one
 * without a quality is unverified. What has no position gives an issue and is left out.
 */
export function readPoints(
  bytes: Uint8Array,
  file: string,
  kind: string,
): { readonly facilities: readonly Facility[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const { text } = decodeText(bytes);
  const table = /^\s*[[{]/.test(text) ? featureTable(bytes, file, issues) : parseTable(text, file);
  if (!table) return { facilities: [], issues };
  issues.push(...table.issues);
  const found = new Map<Column, number>();
  for (const [column, names] of Object.entries(NAMES) as [Column, readonly string[]][]) {
    const at = table.columns.findIndex((name) => names.includes(name.toLowerCase()));
    if (at >= 0) found.set(column, at);
  }
  for (const column of ["lng", "lat"] as const) {
    if (found.has(column) || table.columns.length === 0) continue;
    const detail = quote(table.columns.join(", "));
    issues.push({ severity: "error", kind: "column-missing", file, row: 1, column, value: null, detail });
  }
  if (!found.has("lng") || !found.has("lat")) return { facilities: [], issues };

  const facilities = table.rows.flatMap((cells, row): Facility[] => {
    const cell = (column: Column) => (cells[found.get(column) ?? -1] ?? "").trim();
    const report = (problem: IssueKind, column: Column, severity: Issue["severity"] = "error") =>
      issues.push({
        severity,
        kind: problem,
        file,
        row: table.lines[row] ?? null,
        column: table.columns[found.get(column) ?? -1] ?? column,
        value: quote(cell(column)),
        detail: null,
      });
    const position = positionOf(cell, report);
    if (!position) return [];
    const name = cleanName(cell("name")) || cell("id") || String(row + 1);
    return [
      {
        id: cell("id") || `${file}:${row + 1}`,
        kind: cell("kind") || kind,
        name: { zh: name, en: name },
        road: null,
        region: null,
        position,
        existence: QUALITIES.find((one) => one === cell("quality")) ?? "unverified",
        open: !CLOSED.has(cell("open").toLowerCase()),
        source: file,
        note: null,
      },
    ];
  });
  return { facilities: unique(facilities, file, issues), issues };
}

function positionOf(
  cell: (column: Column) => string,
  report: (problem: IssueKind, column: Column, severity?: Issue["severity"]) => void,
): Position | null {
  const number = (column: Column): number | null => {
    const { value, valid } = readNumeral(cell(column));
    if (!valid) report("number-invalid", column);
    else if (value === null && column !== "accuracy") report("cell-missing", column);
    return value;
  };
  const [lng, lat] = [number("lng"), number("lat")];
  if (lng === null || lat === null) return null;
  const beyond = Math.abs(lng) > 180 ? "lng" : Math.abs(lat) > 90 ? "lat" : null;
  if (beyond) {
    report("coordinate-range", beyond);
    return null;
  }
  const accuracy = number("accuracy");
  if (accuracy !== null && accuracy < 0) report("number-invalid", "accuracy");
  const quality: Quality = "unverified";
  return { lng, lat, accuracy: accuracy !== null && accuracy >= 0 ? accuracy : null, quality };
}

/** Facilities without those whose id came before. */
function unique(facilities: readonly Facility[], file: string, issues: Issue[]): readonly Facility[] {
  const seen = new Set<string>();
  return facilities.filter(({ id }) => {
    const first = !seen.has(id);
    seen.add(id);
    const base = { severity: "error", kind: "code-duplicate", file, row: null, column: "id", detail: null } as const;
    if (!first) issues.push({ ...base, value: quote(id) });
    return first;
  });
}

/** GeoJSON points as a table of their coordinates and properties; features that are no point give issues. */
function featureTable(bytes: Uint8Array, file: string, issues: Issue[]): Table | null {
  const data = parseJson(bytes, file, issues);
  if (data === undefined) return null;
  const features = objectsOf(data)?.flatMap((object) => object.features);
  if (!features) {
    const base = { file, row: null, column: null, value: null, detail: "GeoJSON" } as const;
    issues.push({ ...base, severity: "error", kind: "file-unreadable" });
    return null;
  }
  const keys = [...new Set(features.flatMap(({ properties }) => Object.keys(properties)))];
  const own = keys.filter((key) => !["id", "lng", "lat"].includes(key.toLowerCase()));
  const rows: string[][] = [];
  const lines: number[] = [];
  for (const [i, { id, properties, geometry }] of features.entries()) {
    const point = pointOf(geometry);
    const known = properties.id ?? id;
    if (point) {
      rows.push([...point, known, ...own.map((key) => properties[key])].map(cellText));
      lines.push(i + 1);
    } else {
      const base = { severity: "error", kind: "geometry-missing", file, row: i + 1, column: null } as const;
      issues.push({ ...base, value: quote(properties.name ?? known ?? i + 1), detail: "Point" });
    }
  }
  return { file, columns: ["lng", "lat", "id", ...own], rows, lines, issues: [] };
}

function pointOf(geometry: unknown): readonly [unknown, unknown] | null {
  if (typeof geometry !== "object" || geometry === null) return null;
  const { type, coordinates } = geometry as { readonly type?: unknown; readonly coordinates?: unknown };
  return type === "Point" && Array.isArray(coordinates) ? [coordinates[0], coordinates[1]] : null;
}

function cellText(value: unknown): string {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}
