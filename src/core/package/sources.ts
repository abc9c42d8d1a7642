import type { Table } from "../table/table.ts";
import { sameText } from "../words/text.ts";
import type { Source } from "./atlas.ts";
import type { Issue } from "./issue.ts";
import { openSheet, textCell } from "./sheet.ts";

/** Rows of a table of sources. An address that is not http or https is dropped and gives an issue. */
export function readSources(table: Table, issues: Issue[]): readonly Source[] {
  const sheet = openSheet(table, ["id", "title"], ["title_en", "url", "licence", "licence_en"], issues);
  if (!sheet) return [];
  const sources = new Map<string, Source>();
  for (let row = 0; row < table.rows.length; row++) {
    const id = sheet.cell(row, "id");
    if (id === "" || sources.has(id)) {
      sheet.report("error", id === "" ? "cell-missing" : "code-duplicate", row, "id", id);
      continue;
    }
    const url = sheet.cell(row, "url");
    const safe = url === "" || /^https?:\/\/\S+$/i.test(url);
    if (!safe) sheet.report("warning", "choice-invalid", row, "url", url, "https://…");
    sources.set(id, {
      id,
      title: textCell(sheet, row, "title", "title_en") ?? sameText(id),
      url: safe && url !== "" ? url : null,
      licence: textCell(sheet, row, "licence", "licence_en"),
    });
  }
  return [...sources.values()];
}
