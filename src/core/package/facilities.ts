import { CODE_FORM, isCode } from "../project/codes.ts";
import type { Facility } from "../reach/facility.ts";
import type { Regions } from "../regions/region.ts";
import type { Table } from "../table/table.ts";
import { sameText } from "../words/text.ts";
import type { Issue } from "./issue.ts";
import { openSheet, positionCell, qualityCell, textCell } from "./sheet.ts";

const TRUE: ReadonlySet<string> = new Set(["true", "1", "yes", "是"]);
const FALSE: ReadonlySet<string> = new Set(["false", "0", "no", "否"]);

/**
 * Rows of a table of facilities, with positions in WGS 84. One that does not say whether it is open counts as open where
 * the table has no such column, else as not open with an issue.
 */
export function readFacilities(table: Table, regions: Regions, issues: Issue[]): readonly Facility[] {
  const sheet = openSheet(
    table,
    ["id", "kind", "name"],
    [
      "name_en",
      "road",
      "road_en",
      "region",
      "lng",
      "lat",
      "accuracy_m",
      "position_quality",
      "existence",
      "open",
      "source",
      "note",
      "note_en",
    ],
    issues,
  );
  if (!sheet) return [];
  const facilities = new Map<string, Facility>();
  const isOpen = (row: number): boolean => {
    const text = sheet.cell(row, "open").toLowerCase();
    if (TRUE.has(text) || !sheet.has("open")) return true;
    if (!FALSE.has(text)) sheet.report("warning", "choice-invalid", row, "open", text, "true / false");
    return false;
  };
  for (let row = 0; row < table.rows.length; row++) {
    const id = sheet.cell(row, "id");
    const kind = sheet.cell(row, "kind");
    if (id === "" || kind === "") {
      sheet.report("error", "cell-missing", row, id === "" ? "id" : "kind", id);
      continue;
    }
    if (!isCode(kind)) {
      sheet.report("error", "choice-invalid", row, "kind", kind, CODE_FORM);
      continue;
    }
    if (facilities.has(id)) {
      sheet.report("error", "code-duplicate", row, "id", id);
      continue;
    }
    const region = sheet.cell(row, "region") || null;
    const known = region === null || regions.byCode.has(region);
    if (!known) sheet.report("warning", "code-unknown", row, "region", region, id);
    facilities.set(id, {
      id,
      kind,
      name: textCell(sheet, row, "name", "name_en") ?? sameText(id),
      road: textCell(sheet, row, "road", "road_en"),
      region: known ? region : null,
      position: positionCell(sheet, row, {
        lng: "lng",
        lat: "lat",
        accuracy: "accuracy_m",
        quality: "position_quality",
      }),
      existence: qualityCell(sheet, row, "existence"),
      open: isOpen(row),
      source: sheet.cell(row, "source"),
      note: textCell(sheet, row, "note", "note_en"),
    });
  }
  return [...facilities.values()];
}
