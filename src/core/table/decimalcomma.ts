import type { Steps } from "../jobs/steps.ts";
import { partOf } from "../jobs/walk.ts";
import { byteCells } from "./bytecells.ts";
import { type Cells, overCells, STRETCH } from "./cells.ts";
import { foldWidth } from "./fold.ts";
import type { Grid } from "./grid.ts";
import { layingBy } from "./layout.ts";
import { createParted, isFree, SEPARATORS } from "./parted.ts";
import { cellsOf, rowCells } from "./rowcells.ts";

/** A number with commas, whatever they mean. */
const WITH_COMMA = /^[+-]?[\d.]*\d,[\d.,]*\d\s?%?$/;
/** What may have a decimal comma, and what may have one for thousands. */
const DECIMAL = /^[+-]?\d+(?:\.\d{3})*,\d+\s?%?$/;
const THOUSANDS = /^[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?\s?%?$/;
/** A decimal point, which stands for itself where three digits do not follow it. */
const POINT = /^[+-]?\d+\.(?:\d{1,2}|\d{4,})\s?%?$/;
const GROUPED = /^[+-]?[1-9]\d{0,2}(?:\.\d{3})+$/;

/** What the commas of a column are: decimal for sure, not decimal for sure, or either. */
type Verdict = "decimal" | "other" | "open";

/**
 * A sheet parted by semicolons with its decimal commas made points. The commas of a column are decimal where all may be so
 * and one cannot be for thousands (100,5 or 0,123); a column that leaves it open (10,123) goes as the others do, and stays
 * as it is where they do not agree or say nothing.
 */
export function* withDecimalPoints(grid: Grid): Steps<Grid> {
  const cells = cellsOf(grid);
  const verdicts = yield* partOf(judging(cells), 0, 0.5);
  const told = new Set(verdicts.values());
  if (!told.has("decimal")) return grid;
  const taken = (at: number) => {
    const verdict = verdicts.get(at);
    return verdict === "decimal" || (verdict === "open" && !told.has("other"));
  };
  const written = (text: string, at: number) => (taken(at) ? pointed(text) : text);
  const { file, sheet, issues } = grid;
  const records = createParted();
  for (let row = 0; row < cells.length; row++) {
    if (row % STRETCH === 0) yield 0.5 + (0.3 * row) / cells.length;
    const record = cells.row(row).map(written);
    if (!record.every(isFree)) {
      const rows = cells.rows().map((one) => one.map(written));
      return overCells({ file, sheet, issues }, rowCells(rows));
    }
    records.push(record);
  }
  const bytes = records.bytes();
  const layout = yield* partOf(layingBy(bytes, SEPARATORS), 0.8, 1);
  if (typeof layout === "string") throw new Error(`records are ${layout}`);
  return overCells({ file, sheet, issues }, byteCells(bytes, layout));
}

/** What the commas of each column that has any are. */
function* judging(cells: Cells): Steps<ReadonlyMap<number, Verdict>> {
  const verdicts = new Map<number, Verdict>();
  const points = new Set<number>();
  for (let row = 0; row < cells.length; row++) {
    if (row % STRETCH === 0) yield row / cells.length;
    const width = cells.width(row);
    for (let at = 0; at < width; at++) {
      const before = verdicts.get(at);
      if (before === "other") continue;
      const text = foldWidth(cells.cell(row, at));
      if (WITH_COMMA.test(text)) {
        if (!DECIMAL.test(text)) verdicts.set(at, "other");
        else if (!THOUSANDS.test(text)) verdicts.set(at, "decimal");
        else if (before === undefined) verdicts.set(at, "open");
      } else if (POINT.test(text)) points.add(at);
    }
  }
  for (const at of points) if (verdicts.has(at)) verdicts.set(at, "other");
  return verdicts;
}

/** A number with a decimal comma as one with a point; any other text as it is. */
function pointed(text: string): string {
  const folded = foldWidth(text);
  if (DECIMAL.test(folded)) return folded.replace(/\./g, "").replace(",", ".");
  return GROUPED.test(folded) ? folded.replace(/\./g, "") : text;
}
