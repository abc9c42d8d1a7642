import { cleanName } from "../regions/names.ts";
import type { Table } from "../table/table.ts";
import type { Source } from "./atlas.ts";
import type { Issue } from "./issue.ts";
import { openSheet } from "./sheet.ts";

/** Rows of a table of sources. An address that is not http or https is dropped and gives an issue. */
export function readSources(table: Table, issues: Issue[]): readonly Source[] {
  const sheet = openSheet(table, ["id", "title"], ["title_en", "url", "licence"], issues);
  if (!sheet) return [];
  const sources = new Map<string, Source>();
  for (let row = 0; row < table.rows.length; row++) {
    const id = sheet.cell(row, "id");
    const zh = cleanName(sheet.cell(row, "title"));
    if (id === "" || sources.has(id)) {
      sheet.report("error", id === "" ? "cell-missing" : "code-duplicate", row, "id", id);
      continue;
    }
    const url = sheet.cell(row, "url");
    const safe = url === "" || /^https?:\/\/\S+$/i.test(url);
    if (!safe) sheet.report("warning", "choice-invalid", row, "url", url, "https://…");
    sources.set(id, {
      id,
      title: { zh: zh || id, en: cleanName(sheet.cell(row, "title_en")) || zh || id },
      url: safe && url !== "" ? url : null,
      licence: sheet.cell(row, "licence") || null,
    });
  }
  return [...sources.values()];
}
