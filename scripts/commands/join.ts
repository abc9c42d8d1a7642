import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import type { Issue } from "../../src/core/package/issue.ts";
import { findCandidates, OUTCOMES } from "../../src/core/regions/join.ts";
import { HOWS } from "../../src/core/regions/lookup.ts";
import { joinBoundaries, type Pairing } from "../../src/core/regions/pairing.ts";
import { parseBoundaries } from "../../src/core/regions/parse.ts";
import { decodeText } from "../../src/core/table/encoding.ts";
import { parseTable, type Table } from "../../src/core/table/table.ts";
import { issueText, severityText } from "../../src/core/words/issues.ts";
import { faultText } from "./fault.ts";

const USAGE = "join BOUNDARIES TABLE [--key COLUMN] [--json]";

/**
 * `join BOUNDARIES TABLE [--key COLUMN] [--json]`: how a CSV joins the features of a GeoJSON or TopoJSON file. Exit code
 * 1 where a file has errors, 2 where the arguments are not understood.
 */
export async function join(args: string[], out: (line: string) => void): Promise<number> {
  let read: { boundaries: string; table: string; key: string | undefined; json: boolean };
  let files: readonly [Uint8Array, Uint8Array];
  try {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: "boolean" }, key: { type: "string" } },
    });
    const [boundaries, table] = positionals;
    if (boundaries === undefined || table === undefined || positionals.length > 2) {
      throw new Error("join takes a boundary file and a table");
    }
    read = { boundaries, table, key: values.key, json: values.json ?? false };
    files = await Promise.all([readFile(boundaries), readFile(table)]);
  } catch (error) {
    out(faultText(error));
    out(USAGE);
    return 2;
  }
  const boundaries = parseBoundaries(files[0], basename(read.boundaries));
  const table = parseTable(decodeText(files[1]).text, basename(read.table));
  if (read.key !== undefined && !table.columns.includes(read.key)) {
    out(`--key is a column of the table (${table.columns.join(", ")}), not ${read.key}`);
    return 2;
  }
  const issues = [...boundaries.issues, ...table.issues];
  const pairing = joinBoundaries(boundaries.objects, table, read.key === undefined ? {} : { key: read.key });
  const report = pairing && reportOf(pairing, table);
  if (read.json) out(JSON.stringify({ ...report, issues }, null, 2));
  else for (const line of [...issues.map(sentence), ...(report ? describe(report) : [])]) out(line);
  const failed = issues.some(({ severity }) => severity === "error") || !report;
  return failed ? 1 : 0;
}

function sentence(issue: Issue): string {
  return `${severityText(issue.severity, "en")}: ${issueText(issue, "en")}`;
}

/** A join as it is printed: rows as the spreadsheet counts them, places by code. */
function reportOf({ object, property, nameProperty, places, report }: Pairing, table: Table) {
  const line = (row: number) => table.lines[row] ?? null;
  const keyAt = table.columns.indexOf(report.key ?? "");
  const candidates = findCandidates(places, table, report);
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
    object: object || null,
    boundaryKey: property,
    boundaryName: nameProperty,
    rows: report.rows,
    features: places.length,
    matched: report.matched,
    matchedBy: Object.fromEntries(counts),
    unmatchedRows: report.unmatched.map((row) => ({
      row: line(row),
      value: table.rows[row]?.[keyAt] ?? null,
      why: OUTCOMES[report.outcome[row] as number],
      candidates: candidates(row),
    })),
    unmatchedFeatures: report.missing.map((code) => ({
      code,
      name: places.find((place) => place.code === code)?.name ?? null,
    })),
    duplicates: report.duplicates.map(({ code, rows }) => ({ code, rows: rows.map(line) })),
    disagreements: report.disagreements.map((one) => ({ ...one, row: line(one.row) })),
    columns: report.columns.map(({ column, kind, places: reached, rows }) => ({ column, kind, places: reached, rows })),
  };
}

function describe(report: ReturnType<typeof reportOf>): readonly string[] {
  const by = Object.entries(report.matchedBy).map(([how, count]) => `${how} ${count}`);
  return [
    `key: column ${report.key ?? "—"} (${report.keyKind ?? "—"}) = property ${report.boundaryKey ?? "—"}${report.object ? ` of ${report.object}` : ""}`,
    ...(report.parentColumn ? [`place above: column ${report.parentColumn}`] : []),
    ...(report.checkColumn ? [`held against: column ${report.checkColumn}`] : []),
    `matched: ${report.matched} of ${report.rows} rows${by.length > 0 ? ` (${by.join(", ")})` : ""}, ${report.features - report.unmatchedFeatures.length} of ${report.features} features`,
    ...gather(report.unmatchedRows),
    ...report.unmatchedFeatures.map(({ code, name }) => `feature ${code} ${name ?? ""}: no row`),
    ...report.duplicates.map(({ code, rows }) => `feature ${code}: rows ${rows.join(", ")}`),
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
