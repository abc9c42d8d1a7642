import { columnsOf, type Figure } from "../indicators/columns.ts";
import type { Quality } from "../indicators/quality.ts";
import { plainFigures } from "./figuresschema.ts";

const CELLS = ["code", "indicator", "period", "value", "low", "high", "quality", "line"] as const;

/** From version 1, in which the figures of an import were rows of cells, to 2, in which they are columns. */
export function figuresInColumns(content: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { imports } = content;
  return Array.isArray(imports) ? { ...content, imports: imports.map(liftImport) } : content;
}

/** What is no import of version 1 stays as it is, for the schema to refuse. */
function liftImport(one: unknown): unknown {
  if (typeof one !== "object" || one === null) return one;
  const { columns, rows, ...rest } = one as Record<string, unknown>;
  const isKnown = Array.isArray(columns) && columns.join() === CELLS.join();
  if (!isKnown || !Array.isArray(rows) || !rows.every(isRow)) return one;
  const figures = rows.map(([code, indicator, period, value, low, high, quality]): Figure => {
    return { code, indicator, period, value, low, high, quality };
  });
  return {
    ...rest,
    figures: plainFigures(
      columnsOf(
        figures,
        rows.map((row) => row[7]),
      ),
    ),
  };
}

/** What the cells of a row are, in their order; the schema looks at the quality. */
type Row = readonly [
  code: string,
  indicator: string,
  period: string,
  value: number | null,
  low: number | null,
  high: number | null,
  quality: Quality,
  line: number,
];

function isRow(row: unknown): row is Row {
  if (!Array.isArray(row) || row.length !== CELLS.length) return false;
  const [code, indicator, period, value, low, high, quality, line] = row;
  const isText = [code, indicator, period, quality].every((cell) => typeof cell === "string");
  return (
    isText &&
    [value, low, high].every((cell) => cell === null || Number.isFinite(cell)) &&
    Number.isInteger(line) &&
    line >= 0
  );
}
