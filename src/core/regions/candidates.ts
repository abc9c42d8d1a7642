import { cellsOf } from "../table/rowcells.ts";
import type { Table } from "../table/table.ts";
import { readCell } from "./column.ts";
import { within } from "./context.ts";
import type { JoinReport } from "./join.ts";
import { openLookup, type Place } from "./lookup.ts";
import { type Candidate, nearestPlaces } from "./nearest.ts";

/**
 * Finds the places that an unmatched row may have meant, best first: those its key and the text held against it mean, else
 * those with the likest names, in the place above before elsewhere. Answers are kept by what the cells say, so rows that
 * hold the same cost nothing.
 */
export function findCandidates(
  places: readonly Place[],
  table: Table,
  report: JoinReport,
): (row: number) => readonly Candidate[] {
  const lookup = openLookup(places);
  const cells = cellsOf(table);
  const cellAt = (name: string | null) => {
    const at = table.columns.indexOf(name ?? "");
    return (row: number) => (at < 0 ? "" : cells.cell(row, at).trim());
  };
  const [key, parent, check] = [cellAt(report.key), cellAt(report.parent), cellAt(report.check)];
  const known = new Map<string, readonly Candidate[]>();
  const find = (text: string, above: string, beside: string): readonly Candidate[] => {
    const meant = new Set([text, beside].flatMap((one) => readCell(lookup, one)?.found ?? []));
    if (meant.size === 0) return nearest(/\p{L}/u.test(text) || beside === "" ? text : beside, above);
    return [...meant].flatMap((at) => {
      const place = places[at];
      return place ? [{ code: place.code, name: place.name, score: 1 }] : [];
    });
  };
  const nearest = (text: string, above: string): readonly Candidate[] => {
    const inside = within(lookup, above);
    const all = nearestPlaces(places, text);
    if (!inside) return all;
    const own = nearestPlaces(
      places.filter((_, at) => inside(at)),
      text,
    );
    return [...own, ...all.filter(({ code }) => !own.some((one) => one.code === code))].slice(0, all.length);
  };
  return (row) => {
    const cell = [key(row), parent(row), check(row)] as const;
    const asked = cell.join("\n");
    const found = known.get(asked) ?? find(...cell);
    known.set(asked, found);
    return found;
  };
}
