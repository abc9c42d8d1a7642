import type { BenchRow } from "./row.ts";

const HEAD = ["What", "Figure", "Unit", "To reach", "Kept", "Note"] as const;

/** A figure with three digits that count, or as a whole number from 100 up. */
export function shownFigure(figure: number): string {
  if (!Number.isFinite(figure)) return String(figure);
  return Math.abs(figure) >= 100 ? Math.round(figure).toLocaleString("en") : String(Number(figure.toPrecision(3)));
}

function cells(row: BenchRow): string[] {
  const kept = row.pass === null ? "" : row.pass ? "yes" : "NO";
  return [row.name, shownFigure(row.figure), row.unit, row.limit ?? "", kept, row.note];
}

function line(values: readonly string[]): string {
  return `| ${values.map((value) => value.replaceAll("|", "\\|")).join(" | ")} |`;
}

/** The rows as a Markdown table. */
export function markdown(rows: readonly BenchRow[]): string {
  return [line(HEAD), line(["---", "--:", "---", "---", "---", "---"]), ...rows.map((row) => line(cells(row)))].join(
    "\n",
  );
}

/** The rows as a table for a terminal, in columns of equal width. */
export function columns(rows: readonly BenchRow[]): string {
  const table = [[...HEAD], ...rows.map(cells)];
  const widths = HEAD.map((_, column) => Math.max(...table.map((values) => values[column]?.length ?? 0)));
  const text = (values: readonly string[]): string =>
    values
      .map((value, column) => (column === 1 ? value.padStart(widths[column] ?? 0) : value.padEnd(widths[column] ?? 0)))
      .join("  ")
      .trimEnd();
  return table.map(text).join("\n");
}

/**
 * Puts `figures` between the markers of a README.
 *
 * @throws Error where the markers are missing
 */
export function withFigures(readme: string, figures: string): string {
  const markers = /(<!-- figures -->\n)[\s\S]*(\n<!-- end of figures -->)/;
  if (!markers.test(readme)) throw new Error("README without <!-- figures --> and <!-- end of figures -->");
  return readme.replace(markers, (_, before: string, after: string) => `${before}${figures}${after}`);
}
