import type { Regions } from "../regions/region.ts";
import type { Table } from "../table/table.ts";
import { sameText } from "../words/text.ts";
import type { Remark } from "./atlas.ts";
import type { Issue } from "./issue.ts";
import { openSheet, qualityCell, textCell } from "./sheet.ts";

/** Rows of a table of remarks. A remark on a region that does not exist, or without words, is left out with an issue. */
export function readRemarks(table: Table, regions: Regions, issues: Issue[]): readonly Remark[] {
  const sheet = openSheet(
    table,
    ["code", "title", "text"],
    ["title_en", "text_en", "period", "quality", "source", "note", "note_en"],
    issues,
  );
  if (!sheet) return [];
  const remarks: Remark[] = [];
  for (let row = 0; row < table.rows.length; row++) {
    const code = sheet.cell(row, "code");
    const text = textCell(sheet, row, "text", "text_en");
    if (!regions.byCode.has(code)) {
      sheet.report("error", code === "" ? "cell-missing" : "code-unknown", row, "code", code);
      continue;
    }
    if (!text) {
      sheet.report("error", "cell-missing", row, "text", "");
      continue;
    }
    remarks.push({
      code,
      title: textCell(sheet, row, "title", "title_en") ?? sameText(""),
      period: sheet.cell(row, "period") || null,
      text,
      quality: qualityCell(sheet, row, "quality"),
      source: sheet.cell(row, "source"),
      note: textCell(sheet, row, "note", "note_en"),
    });
  }
  return remarks;
}
