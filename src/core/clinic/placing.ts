import type { KnownPlaces } from "../outlines/knownplaces.ts";
import { isInside, type PointFit, pointFits, type SaidPoint } from "../outlines/pointfit.ts";
import type { FoundPoint } from "../outlines/shapes.ts";
import { type SystemId, toDegrees } from "../outlines/system.ts";
import type { JoinReport } from "../regions/join.ts";
import type { Place } from "../regions/lookup.ts";
import { cellsOf } from "../table/rowcells.ts";
import type { Table } from "../table/table.ts";
import { type PositionColumns, pointsIn } from "./position.ts";

/** A row whose position is not taken, or looks wrong. */
export interface PlaceFault {
  readonly line: number;
  readonly code: string;
  /** No coordinate; no place on earth; not in the region it belongs to, and taken; unlike an earlier row's, which is. */
  readonly why: "unread" | "range" | "outside" | "twice";
}

/** Positions of the regions that rows of a table joined. */
export interface Placing {
  readonly fits: readonly PointFit[];
  readonly system: SystemId;
  readonly points: readonly FoundPoint[];
  readonly faults: readonly PlaceFault[];
}

/** Degrees by which rows of one region may differ and still mean one place, some ten metres. */
const ALIKE = 1e-4;

/**
 * The positions that two columns give the regions that were matched, of the levels that are taken, read in a system: the
 * one given, else the one that fits best. Of several rows of a region the first counts.
 */
export function placeRows(
  table: Table,
  report: JoinReport,
  places: readonly Place[],
  columns: PositionColumns,
  levels: ReadonlySet<string>,
  known: KnownPlaces,
  given: SystemId | null,
): Placing {
  const said: (SaidPoint & { readonly line: number })[] = [];
  const faults: PlaceFault[] = [];
  const cells = cellsOf(table);
  const [atX, atY] = [table.columns.indexOf(columns.x), table.columns.indexOf(columns.y)];
  for (const [row, point] of pointsIn(table, columns).entries()) {
    const place = places[report.match[row] ?? -1];
    if (!place || !levels.has(place.level ?? "")) continue;
    const line = table.lines[row] ?? 0;
    const text = `${cells.cell(row, atX)}${cells.cell(row, atY)}`.trim();
    if (point) said.push({ code: place.code, line, ...point });
    else if (text !== "") faults.push({ line, code: place.code, why: "unread" });
  }
  const fits = pointFits(said, known);
  const system = given ?? fits[0]?.system ?? "wgs84";
  const convert = toDegrees(system);
  const points = new Map<string, FoundPoint>();
  for (const { code, line, x, y } of said) {
    const [lng, lat] = convert(x, y);
    const earlier = points.get(code);
    if (!(Math.abs(lng) <= 180 && Math.abs(lat) <= 90)) faults.push({ line, code, why: "range" });
    else if (earlier) {
      const far = Math.max(Math.abs(earlier.lng - lng), Math.abs(earlier.lat - lat));
      if (far > ALIKE) faults.push({ line, code, why: "twice" });
    } else {
      points.set(code, { code, lng: rounded(lng), lat: rounded(lat) });
      if (isInside([lng, lat], code, known) === false) faults.push({ line, code, why: "outside" });
    }
  }
  return { fits, system, points: [...points.values()], faults: faults.sort((a, b) => a.line - b.line) };
}

/** Seven decimals of a degree are a centimetre; more are noise of the conversion. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7;
}
