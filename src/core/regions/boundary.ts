import type { MultiPolygon, Polygon } from "geojson";
import type { Issue, IssueKind } from "../package/issue.ts";
import { foldWidth } from "../table/fold.ts";
import { ellipsoidArea } from "./area.ts";
import { objectsOf, type RawFeature } from "./features.ts";
import { labelPoint } from "./label.ts";
import { namesOf, normaliseName } from "./names.ts";
import type { Region, Regions } from "./region.ts";
import { type RingFault, soundGeometry } from "./ring.ts";
import type { Layer, Shape } from "./shape.ts";

/** Which part of a boundary file holds the shapes of a level. */
export interface LayerSpec {
  /** Name of the TopoJSON object; left out, all features are looked through for regions of the level. */
  readonly object?: string | undefined;
  readonly level: string;
  readonly precision: Layer["precision"];
  /** Property with the code; `code`, `adcode`, `id` or the feature's own id when left out. */
  readonly key?: string | undefined;
}

/**
 * Reads shapes from GeoJSON or TopoJSON data and joins them to regions, by code and, without one, by the only region of
 * the level with that name. Features of one code become one shape. Rings are closed and wound as RFC 7946 asks; what
 * cannot be drawn or joined is left out. Every such finding is an issue, whose row is the feature's place in its object.
 */
export function readShapes(
  data: unknown,
  file: string,
  specs: readonly LayerSpec[],
  regions: Regions,
): { readonly layers: readonly Layer[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const objects = objectsOf(data);
  if (!objects) {
    issues.push(issueOf("file-unreadable", file, null, null, null, "GeoJSON / TopoJSON"));
    return { layers: [], issues };
  }
  const levels = new Set(specs.map(({ level }) => level));
  const layers = specs.map((spec): Layer => {
    const { level, precision, object: name } = spec;
    const mixed = name === undefined || objects[0]?.name === "";
    const found = mixed ? objects : objects.filter((one) => one.name === name);
    if (found.length === 0) issues.push(issueOf("column-missing", file, null, `objects.${name}`, null, null));
    const parts = new Map<string, (Polygon | MultiPolygon)[]>();
    for (const { features } of found) {
      for (const [i, feature] of features.entries()) {
        const code = codeOf(feature, spec.key);
        const region = joined(feature, code, level, regions);
        const standing = regions.byCode.get(code)?.level;
        if (!region && mixed && standing !== undefined && levels.has(standing)) continue;
        const report = (kind: IssueKind, column: string | null, value: string | null, detail: string | null) =>
          issues.push(issueOf(kind, file, i + 1, column, value, detail));
        addFeature(feature, region, code, parts, report);
      }
    }
    const shapes = new Map([...parts].map(([code, geometries]) => [code, shapeOf(code, geometries)]));
    return { level, precision, shapes };
  });
  return { layers, issues };
}

/** Issues for the regions of a layer's level that it has no shape for. */
export function missingShapes(layer: Layer, file: string, regions: Regions): readonly Issue[] {
  return (regions.byLevel.get(layer.level) ?? [])
    .filter(({ code }) => !layer.shapes.has(code))
    .map(({ code, name }) => issueOf("region-without-shape", file, null, null, code, name));
}

type Report = (kind: IssueKind, column: string | null, value: string | null, detail: string | null) => void;

function addFeature(
  feature: RawFeature,
  region: Region | null,
  label: string,
  parts: Map<string, (Polygon | MultiPolygon)[]>,
  report: Report,
): void {
  const name = typeof feature.properties.name === "string" ? feature.properties.name : "";
  if (!region) {
    report("shape-unjoined", null, label || name || null, label ? name || null : null);
    return;
  }
  if (name && !namesOf(region).includes(normaliseName(name))) {
    report("code-name-disagree", "name", name, `${region.code} ${region.name}`);
  }
  const { geometry, faults } = soundGeometry(feature.geometry);
  for (const fault of faults) {
    report(fault.kind, fault.path, isPlace(fault.kind) ? fault.value : region.code, detailOf(fault, region));
  }
  if (!geometry) {
    report("geometry-missing", null, region.code, region.name);
    return;
  }
  const earlier = parts.get(region.code);
  if (!earlier) {
    parts.set(region.code, [geometry]);
    return;
  }
  earlier.push(geometry);
  report("code-duplicate", null, region.code, region.name);
}

/** Whether a fault is about one position, which is then what the issue quotes. */
function isPlace(kind: IssueKind): boolean {
  return kind === "coordinate-range" || kind === "coordinate-swapped";
}

function detailOf(fault: RingFault, region: Region): string {
  return isPlace(fault.kind) ? `${region.code} ${region.name}` : `${region.name}, ${fault.value}`;
}

function codeOf(feature: RawFeature, key: string | undefined): string {
  const { properties, id } = feature;
  const value = key === undefined ? (properties.code ?? properties.adcode ?? properties.id ?? id) : properties[key];
  return typeof value === "string" || typeof value === "number" ? foldWidth(String(value)) : "";
}

function joined(feature: RawFeature, code: string, level: string, regions: Regions): Region | null {
  if (code !== "") {
    const region = regions.byCode.get(code);
    return region?.level === level ? region : null;
  }
  if (typeof feature.properties.name !== "string") return null;
  const name = normaliseName(feature.properties.name);
  const named = (regions.byLevel.get(level) ?? []).filter((region) => normaliseName(region.name) === name);
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** The shape of a region from its parts: one geometry, with a point inside the largest and the area of all, in km². */
export function shapeOf(code: string, geometries: readonly (Polygon | MultiPolygon)[]): Shape {
  const polygons = geometries.flatMap((one) => (one.type === "Polygon" ? [one.coordinates] : one.coordinates));
  const areas = polygons.map((coordinates) => ellipsoidArea({ type: "Polygon", coordinates }));
  const largest = polygons[areas.indexOf(Math.max(...areas))] ?? [];
  const single = polygons.length === 1 && polygons[0];
  return {
    code,
    geometry: single ? { type: "Polygon", coordinates: single } : { type: "MultiPolygon", coordinates: polygons },
    label: labelPoint(largest),
    area: areas.reduce((sum, area) => sum + area, 0),
  };
}

function issueOf(
  kind: IssueKind,
  file: string,
  row: number | null,
  column: string | null,
  value: string | null,
  detail: string | null,
): Issue {
  const severity = WARNINGS.has(kind) ? "warning" : "error";
  return { severity, kind, file, row, column, value, detail };
}

const WARNINGS: ReadonlySet<IssueKind> = new Set(["code-name-disagree", "code-duplicate", "region-without-shape"]);
