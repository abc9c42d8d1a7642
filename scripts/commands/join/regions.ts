import { examine } from "../../../src/core/clinic/clinic.ts";
import { usualLevel } from "../../../src/core/clinic/levelfirst.ts";
import { nearby } from "../../../src/core/clinic/nearby.ts";
import { pointsAsked } from "../../../src/core/clinic/position.ts";
import { offering } from "../../../src/core/clinic/problem.ts";
import { knownPlaces } from "../../../src/core/outlines/knownplaces.ts";
import type { Atlas } from "../../../src/core/package/atlas.ts";
import { HOWS } from "../../../src/core/regions/lookup.ts";
import { placesFrom } from "../../../src/core/regions/places.ts";
import type { Answer } from "./answer.ts";
import type { Chosen } from "./file.ts";
import { describe, reportOf } from "./report.ts";

/** Joins a sheet to the regions of a package as the page does, with what its columns would be taken for. */
export function joinRegions(atlas: Atlas, { grid, header, layer, issues }: Chosen, key?: string): Answer {
  if (!grid) return { report: null, lines: [], issues };
  const places = placesFrom(atlas.regions.all);
  const decisions = new Map<string, string | null>();
  const choices = key === undefined ? { decisions } : { decisions, key };
  const first = examine(grid, header, places, atlas.indicators, choices);
  const points = pointsAsked(first, layer);
  const near = points && nearby(first, places, knownPlaces(atlas), points);
  const found = near ? examine(grid, header, places, atlas.indicators, choices, near) : first;
  const { table, left, plan, levels, rowless } = found;
  const usual = usualLevel(places, found.report.match);
  const missing = usual === undefined ? [...rowless.values()].flat() : (rowless.get(usual) ?? []);
  const report = { ...found.report, missing };
  const matches = table.lines.map((line, row) => {
    const place = places[report.match[row] ?? -1];
    if (!place) return { row: line, code: null, name: null, how: null, confidence: null };
    const confidence = Math.round((report.confidence[row] ?? 0) * 100) / 100;
    return { row: line, code: place.code, name: place.name, how: HOWS[report.how[row] ?? 0] ?? null, confidence };
  });
  const said = reportOf(places, table, report, offering(places, table, report));
  const lines = [
    `sheet: ${grid.sheet ?? "—"}, header in row ${header.row + 1}${header.height > 1 ? `–${header.row + header.height}` : ""}`,
    ...describe(said, "region"),
    ...left.map(({ line, why, text }) => `row ${line}: left out as ${why}: ${text}`),
    ...plan.values.map(
      ({ column, indicator, period, unit, factor }) =>
        `column ${column}: ${indicator ?? "no indicator"}, ${period ?? "no period"}${unit ? `, in ${unit}` : ""}${factor === 1 ? "" : ` × ${factor}`}`,
    ),
  ];
  const read = { sheet: grid.sheet, header: { row: header.row + 1, height: header.height }, ...said };
  const more = { levels: Object.fromEntries(levels), matches, left, values: plan.values };
  return { report: { ...read, ...more }, lines, issues: [...new Set([...issues, ...table.issues])] };
}
