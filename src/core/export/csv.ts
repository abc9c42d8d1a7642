export type CsvCell = string | number | null;

/**
 * First characters that make a spreadsheet read text as a formula: those OWASP lists under "CSV Injection" (= + - @, tab,
 * carriage return, line feed) and the full-width forms of the first four.
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** Digits that a spreadsheet would spoil: leading zeros would go, 12 digits and more would show as 4.41E+11. */
const SPOILED = /^(0\d+|\d{12,})$/;

/** Columns in which some text of digits would be spoiled. */
function spoiledColumns(rows: readonly (readonly CsvCell[])[]): ReadonlySet<number> {
  const columns = new Set<number>();
  for (const row of rows) {
    row.forEach((cell, index) => {
      if (typeof cell === "string" && SPOILED.test(cell)) columns.add(index);
    });
  }
  return columns;
}

function textCell(text: string, code: boolean): string {
  const safe = FORMULA.test(text) ? `'${text}` : code && /^\d+$/.test(text) ? `${text}\t` : text;
  return /[",\r\n\t']|^\s|\s$/.test(safe) || /^\d+$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A table as CSV after RFC 4180: CRLF after every row, fields quoted where needed, in front the byte order mark (U+FEFF,
 * written as EF BB BF) by which Excel knows UTF-8. `null` is an empty field; a number stands as it is, negative ones too,
 * with `.` as decimal sign and without thousands separators. Throws on a number that is not finite.
 *
 * Text that would run as a formula gets a leading apostrophe, as OWASP and CWE-1236 advise. A leading tab would not do:
 * OWASP counts it among the dangerous characters (see CVE-2021-41270). Text made of digits is quoted. In a column where
 * Excel would spoil one of them each also ends in a tab, which keeps it text on opening and saving, is not seen, and goes
 * when a reader trims; `="…"` would be a formula and an apostrophe would show.
 */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  const codes = spoiledColumns(rows);
  const lines = rows.map((row) =>
    row
      .map((cell, index) => {
        if (cell === null) return "";
        if (typeof cell === "string") return textCell(cell, codes.has(index));
        if (!Number.isFinite(cell)) throw new RangeError(`not a finite number: ${cell}`);
        return String(cell);
      })
      .join(","),
  );
  return `\ufeff${lines.map((line) => `${line}\r\n`).join("")}`;
}
