import { normaliseName } from "../regions/names.ts";
import { readNumber } from "../table/number.ts";
import { cellsOf } from "../table/rowcells.ts";
import type { Table } from "../table/table.ts";
import { namesTime } from "./period.ts";

/** What a column is made of, judged on its first rows with content. */
export interface ColumnLook {
  /** Cells with content that were looked at. */
  readonly filled: number;
  readonly numbers: number;
  /** Cells with a digit in them, such as 5万元 and （3.3）, which are no numbers. */
  readonly digits: number;
  /** Cells that are 是, 否 and the like. */
  readonly flags: number;
  /** Cells that are a time, be it a period or not. */
  readonly periods: number;
  /** Whether it counts the rows: 1, 2, 3 and so on. */
  readonly counts: boolean;
  /** A few of its texts, each once. */
  readonly samples: readonly string[];
}

const LOOKED = 1000;
const SAMPLES = 5;

const YES: ReadonlySet<string> = new Set(["是", "有", "已", "√", "✓", "y", "yes", "true", "已通", "达标", "完成"]);
const NO: ReadonlySet<string> = new Set([
  "否",
  "无",
  "未",
  "×",
  "✗",
  "x",
  "n",
  "no",
  "false",
  "未通",
  "未达标",
  "未完成",
  "没有",
]);

/** 1 for 是, 有, √ and the like, 0 for their opposites, `null` for anything else. */
export function readFlag(text: string): 0 | 1 | null {
  const word = normaliseName(text);
  return YES.has(word) ? 1 : NO.has(word) ? 0 : null;
}

/** Looks at the cells of a column. */
export function lookAt(table: Table, at: number): ColumnLook {
  let filled = 0;
  let numbers = 0;
  let digits = 0;
  let flags = 0;
  let periods = 0;
  let counts = true;
  const samples = new Set<string>();
  const cells = cellsOf(table);
  for (let row = 0; row < cells.length; row++) {
    if (cells.first(row, at) < 0) continue;
    const text = cells.cell(row, at).trim();
    if (text === "") continue;
    if (samples.size < SAMPLES) samples.add(text);
    if (readFlag(text) !== null) flags++;
    const { valid, missing } = readNumber(text);
    if (missing) continue;
    filled++;
    if (valid) numbers++;
    if (/[0-9０-９]/.test(text)) digits++;
    if (namesTime(text)) periods++;
    if (counts && text !== String(filled)) counts = false;
    if (filled >= LOOKED) break;
  }
  return { filled, numbers, digits, flags, periods, counts: counts && filled > 1, samples: [...samples] };
}
