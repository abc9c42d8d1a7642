import { CODE_FORM, isCode } from "../project/codes.ts";
import type { Origin } from "../regions/index.ts";
import { cleanName, shortName } from "../regions/names.ts";
import type { Region } from "../regions/region.ts";
import { foldWidth } from "../table/fold.ts";
import type { Table } from "../table/table.ts";
import type { Issue } from "./issue.ts";
import { listCell, openSheet, positionCell, textCell } from "./sheet.ts";

/** A region and the row it stands in. */
export interface PlaceRow extends Origin {
  readonly region: Region;
}

/** Names longer than this are cut: nothing is called so. */
const LONGEST_NAME = 120;

/**
 * Rows of a table of regions. Columns `code`, `level` and `name` are required; without `short` the name loses its kind.
 * Rows without a name or a code that a link can hold are left out and give an issue.
 */
export function readPlaces(table: Table, issues: Issue[]): readonly PlaceRow[] {
  const sheet = openSheet(
    table,
    ["code", "level", "name"],
    [
      "name_en",
      "short",
      "aliases",
      "former",
      "former_en",
      "parent",
      "kind",
      "lng",
      "lat",
      "accuracy_m",
      "quality",
      "note",
      "note_en",
    ],
    issues,
  );
  if (!sheet) return [];
  const rows: PlaceRow[] = [];
  const nameCell = (row: number, column: "name" | "name_en" | "short"): string => {
    const name = cleanName(sheet.cell(row, column));
    if (name.length <= LONGEST_NAME) return name;
    sheet.report("warning", "limit", row, column, name, `${name.length} > ${LONGEST_NAME}`);
    return name.slice(0, LONGEST_NAME);
  };
  for (let row = 0; row < table.rows.length; row++) {
    const code = foldWidth(sheet.cell(row, "code"));
    const name = nameCell(row, "name");
    if (code === "" || name === "") {
      sheet.report("error", "cell-missing", row, code === "" ? "code" : "name", code || name);
      continue;
    }
    if (!isCode(code)) {
      sheet.report("error", "choice-invalid", row, "code", code, CODE_FORM);
      continue;
    }
    const position = positionCell(sheet, row, { lng: "lng", lat: "lat", accuracy: "accuracy_m", quality: "quality" });
    rows.push({
      file: table.file,
      row: table.lines[row] ?? 0,
      region: {
        code,
        level: sheet.cell(row, "level"),
        name,
        nameEn: nameCell(row, "name_en"),
        short: nameCell(row, "short") || shortName(name),
        aliases: listCell(sheet.cell(row, "aliases")).map(cleanName),
        former: listCell(sheet.cell(row, "former")).map(cleanName),
        formerEn: listCell(sheet.cell(row, "former_en")).map(cleanName),
        parent: foldWidth(sheet.cell(row, "parent")) || null,
        kind: sheet.cell(row, "kind"),
        position,
        note: textCell(sheet, row, "note", "note_en"),
      },
    });
  }
  return rows;
}
