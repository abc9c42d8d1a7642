import { CODE_FORM, isCode } from "../project/codes.ts";
import type { Group, Regions } from "../regions/region.ts";
import type { Table } from "../table/table.ts";
import { sameText } from "../words/text.ts";
import type { Issue } from "./issue.ts";
import { listCell, openSheet, textCell } from "./sheet.ts";

/**
 * Rows of a table of groups. A member that is no region is left out and gives an error; a group without members is left
 * out as well.
 */
export function readGroups(table: Table, regions: Regions, issues: Issue[]): readonly Group[] {
  const sheet = openSheet(
    table,
    ["id", "name", "members"],
    ["name_en", "short", "short_en", "said", "said_en", "note", "note_en", "colour"],
    issues,
  );
  if (!sheet) return [];
  const groups = new Map<string, Group>();
  for (let row = 0; row < table.rows.length; row++) {
    const id = sheet.cell(row, "id");
    if (id === "" || groups.has(id)) {
      sheet.report("error", id === "" ? "cell-missing" : "code-duplicate", row, "id", id);
      continue;
    }
    if (!isCode(id)) {
      sheet.report("error", "choice-invalid", row, "id", id, CODE_FORM);
      continue;
    }
    const members: string[] = [];
    for (const code of new Set(listCell(sheet.cell(row, "members")))) {
      if (regions.byCode.has(code)) members.push(code);
      else sheet.report("error", "code-unknown", row, "members", code, id);
    }
    if (members.length === 0) {
      sheet.report("error", "cell-missing", row, "members", sheet.cell(row, "members"), id);
      continue;
    }
    const colour = sheet.cell(row, "colour");
    const safe = colour === "" || /^#[0-9a-f]{6}$/i.test(colour);
    if (!safe) sheet.report("warning", "choice-invalid", row, "colour", colour, "#rrggbb");
    const name = textCell(sheet, row, "name", "name_en");
    const note = textCell(sheet, row, "note", "note_en");
    const short = textCell(sheet, row, "short", "short_en");
    const said = textCell(sheet, row, "said", "said_en");
    groups.set(id, {
      id,
      name: name ?? sameText(id),
      short: short ?? name ?? sameText(id),
      said: said ?? short ?? name ?? sameText(id),
      members,
      note,
      colour: safe && colour !== "" ? colour : null,
    });
  }
  return [...groups.values()];
}
