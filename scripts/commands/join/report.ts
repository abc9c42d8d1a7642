import { findCandidates } from "../../../src/core/regions/candidates.ts";
import { type JoinReport, OUTCOMES } from "../../../src/core/regions/join.ts";
import { HOWS, type Place } from "../../../src/core/regions/lookup.ts";
import type { Candidate } from "../../../src/core/regions/nearest.ts";
import { cellsOf } from "../../../src/core/table/rowcells.ts";
import type { Table } from "../../../src/core/table/table.ts";

/** A join as it is printed: rows as the spreadsheet counts them, places by code, with what is offered for open rows. */
export function reportOf(
  places: readonly Place[],
  table: Table,
  report: JoinReport,
  candidates: (row: number) => readonly Candidate[] = findCandidates(places, table, report),
) {
  const line = (row: number) => table.lines[row] ?? null;
  const cells = cellsOf(table);
  const keyAt = table.columns.indexOf(report.key ?? "");
  const named = new Map(places.map(({ code, name }) => [code, name]));
  const counts = new Map<string, number>();
  for (let row = 0; row < report.rows; row++) {
    const name = HOWS[report.how[row] as number];
    if (name && report.match[row] !== -1) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return {
    key: report.key,
    keyKind: report.kind,
    parentColumn: report.parent,
    checkColumn: report.check,
    rows: report.rows,
    matched: report.matched,
    matchedBy: Object.fromEntries(counts),
    unmatchedRows: report.unmatched.map((row) => ({
      row: line(row),
      value: keyAt < 0 ? null : cells.cell(row, keyAt),
      why: OUTCOMES[report.outcome[row] as number],
      candidates: candidates(row),
    })),
    missing: report.missing.map((code) => ({ code, name: named.get(code) ?? null })),
    duplicates: report.duplicates.map(({ code, rows }) => ({ code, rows: rows.map(line) })),
    disagreements: report.disagreements.map((one) => ({ ...one, row: line(one.row) })),
    columns: report.columns.map(({ column, kind, places: reached, rows }) => ({ column, kind, places: reached, rows })),
  };
}

/** What a report says, in lines. `noun` is what the table is joined to. */
export function describe(report: ReturnType<typeof reportOf>, noun: string, of = ""): readonly string[] {
  const by = Object.entries(report.matchedBy).map(([how, count]) => `${how} ${count}`);
  return [
    `key: column ${report.key ?? "—"} (${report.keyKind ?? "—"})${of}`,
    ...(report.parentColumn ? [`place above: column ${report.parentColumn}`] : []),
    ...(report.checkColumn ? [`held against: column ${report.checkColumn}`] : []),
    `matched: ${report.matched} of ${report.rows} rows${by.length > 0 ? ` (${by.join(", ")})` : ""}`,
    ...gather(report.unmatchedRows),
    ...report.missing.map(({ code, name }) => `${noun} ${code} ${name ?? ""}: no row`),
    ...report.duplicates.map(({ code, rows }) => `${noun} ${code}: rows ${rows.join(", ")}`),
    ...report.disagreements.map(
      ({ row, byKey, text, byCheck }) => `row ${row}: key means ${byKey}, “${text}” means ${byCheck.join(", ") || "—"}`,
    ),
  ];
}

type Unmatched = ReturnType<typeof reportOf>["unmatchedRows"][number];

/** One line for all rows that hold the same and failed for the same reason. */
function gather(unmatched: readonly Unmatched[]): readonly string[] {
  const groups = new Map<string, { readonly rows: (number | null)[]; readonly one: Unmatched }>();
  for (const one of unmatched) {
    const key = `${one.why}\n${one.value}`;
    const group = groups.get(key);
    if (group) group.rows.push(one.row);
    else groups.set(key, { rows: [one.row], one });
  }
  return [...groups.values()].map(({ rows, one: { value, why, candidates } }) => {
    const near = candidates.map(({ code, name }) => `${code} ${name}`).join(", ");
    const more = rows.length > 5 ? ` and ${rows.length - 5} more` : "";
    return `row ${rows.slice(0, 5).join(", ")}${more}: “${value}” ${why}${near ? `; nearest: ${near}` : ""}`;
  });
}
