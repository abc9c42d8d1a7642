import type { Issue } from "../package/issue.ts";
import { listCell, openSheet, qualityCell, type Sheet, textCell, textOf } from "../package/sheet.ts";
import { foldWidth } from "../table/fold.ts";
import type { Table } from "../table/table.ts";
import type { Text } from "../words/text.ts";
import { readWhen, type When } from "./day.ts";
import { TASK_STATUSES, type Task, type TaskStatus } from "./task.ts";

const REQUIRED = ["id", "title", "lead", "deadline", "status"] as const;
const OPTIONAL = [
  ...["title_en", "lead_en", "partners", "partners_en", "start", "regions", "goals"],
  ...["note", "note_en", "source", "quality"],
] as const;
type Column = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number];

/** What tasks refer to; `null` where it has not been read, and then it is not checked. */
export interface TaskContext {
  readonly regions: { has(code: string): boolean } | null;
  readonly goals: { has(id: string): boolean } | null;
}

/** A day, month or year; `null` with an issue where it is missing although it is wanted, or cannot be read. */
function whenCell(sheet: Sheet<Column>, row: number, column: Column, wanted: boolean): When | null {
  const text = foldWidth(sheet.cell(row, column));
  if (text === "") {
    if (wanted) sheet.report("warning", "cell-missing", row, column, "", sheet.cell(row, "id"));
    return null;
  }
  const when = readWhen(text);
  if (!when) sheet.report("error", "date-invalid", row, column, text);
  return when;
}

function statusCell(sheet: Sheet<Column>, row: number): TaskStatus {
  const text = sheet.cell(row, "status");
  const status = TASK_STATUSES.find((one) => one === text);
  if (!status) sheet.report("warning", "choice-invalid", row, "status", text, TASK_STATUSES.join(" / "));
  return status ?? "planned";
}

/** The parts of a list that are known; each of the others gives an issue. */
function knownCell(
  sheet: Sheet<Column>,
  row: number,
  column: "regions" | "goals",
  known: { has(id: string): boolean } | null,
): readonly string[] {
  return [...new Set(listCell(sheet.cell(row, column)))].filter((id) => {
    if (!known || known.has(id)) return true;
    const kind = column === "regions" ? "code-unknown" : "goal-unknown";
    sheet.report("warning", kind, row, column, id, sheet.cell(row, "id"));
    return false;
  });
}

function partnersCell(sheet: Sheet<Column>, row: number): readonly Text[] {
  const english = listCell(sheet.cell(row, "partners_en"));
  return listCell(sheet.cell(row, "partners")).flatMap((name, index) => textOf(name, english[index] ?? "") ?? []);
}

/**
 * Rows of a table of tasks. One without id or title, or with an id that came before, is left out. One without a deadline,
 * or with one that cannot be read, stays without it; regions and goals that do not exist are left out of it; a status that
 * is none counts as planned. Each gives an issue.
 */
export function readTasks(table: Table, context: TaskContext, issues: Issue[]): readonly Task[] {
  const sheet = openSheet<Column>(table, REQUIRED, OPTIONAL as readonly Column[], issues);
  if (!sheet) return [];
  const tasks = new Map<string, Task>();
  for (let row = 0; row < table.rows.length; row++) {
    const id = sheet.cell(row, "id");
    const title = textCell(sheet, row, "title", "title_en");
    if (id === "" || !title) {
      sheet.report("error", "cell-missing", row, id === "" ? "id" : "title", id);
      continue;
    }
    if (tasks.has(id)) {
      sheet.report("error", "code-duplicate", row, "id", id);
      continue;
    }
    tasks.set(id, {
      id,
      title,
      lead: textCell(sheet, row, "lead", "lead_en"),
      partners: partnersCell(sheet, row),
      start: whenCell(sheet, row, "start", false),
      deadline: whenCell(sheet, row, "deadline", true),
      regions: knownCell(sheet, row, "regions", context.regions),
      goals: knownCell(sheet, row, "goals", context.goals),
      status: statusCell(sheet, row),
      note: textCell(sheet, row, "note", "note_en"),
      source: sheet.cell(row, "source"),
      quality: qualityCell(sheet, row, "quality"),
    });
  }
  return [...tasks.values()];
}
