import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { checkBreaks } from "../../src/core/classes/breaks.ts";
import { METHODS, type Method } from "../../src/core/classes/classification.ts";
import { type Cut, classify as cutValues } from "../../src/core/classes/classify.ts";
import type { Issue } from "../../src/core/package/issue.ts";
import { decodeText } from "../../src/core/table/encoding.ts";
import { readNumber } from "../../src/core/table/number.ts";
import { parseTable, type Table } from "../../src/core/table/table.ts";
import { issueText } from "../../src/core/words/issues.ts";
import { faultText } from "./fault.ts";

const USAGE = `classify TABLE --column C [--method ${METHODS.join("|")}] [--classes K] [--breaks "10, 20"] [--json]`;

interface Asked {
  readonly path: string;
  readonly column: string;
  readonly spec: Cut;
  readonly json: boolean;
}

/**
 * Prints the class breaks of a column of a table and how many rows each class holds. With `--json` one object: `file`,
 * `column`, `method`, `edges` (all edges, ascending), `breaks` (the inner ones), `counts`, `missing`, `invalid` (texts
 * that are no number, left out like missing ones), `requested`, `distinct`, `closed` (`right`), and `issues`. Returns 0,
 * or 1 where an issue is an error (the breaks of what can be read are printed all the same), 2 for wrong arguments.
 */
export async function classify(args: string[], out: (line: string) => void): Promise<number> {
  let asked: Asked;
  try {
    asked = question(args);
  } catch (error) {
    out(faultText(error));
    out(USAGE);
    return 2;
  }
  const file = basename(asked.path);
  const bytes = await readFile(asked.path).catch(() => null);
  if (!bytes) return refuse(asked, [problem("file-missing", file)], out);
  const table = parseTable(decodeText(bytes).text, file);
  const at = table.columns.indexOf(asked.column);
  if (at < 0) return refuse(asked, [...table.issues, missingColumn(table, asked.column)], out);

  const { values, issues } = readColumn(table, at);
  const { edges, counts, missing, ...rest } = cutValues(values, asked.spec);
  const all = [...table.issues, ...issues];
  const code = all.some(({ severity }) => severity === "error") ? 1 : 0;
  if (asked.json) {
    const { column } = asked;
    const breaks = edges.slice(1, -1);
    const invalid = issues.length;
    const result = { file, column, ...rest, edges, breaks, counts, missing: missing - invalid, invalid };
    out(JSON.stringify({ ...result, closed: "right", issues: all }));
    return code;
  }
  for (const [i, count] of counts.entries()) out(`${i === 0 ? "[" : "("}${edges[i]}, ${edges[i + 1]}]\t${count}`);
  out(`-\t${missing}`);
  for (const issue of all) out(issueText(issue, "en"));
  return code;
}

/** Reads the arguments; throws an `Error` with a sentence for what is wrong with them. */
function question(args: readonly string[]): Asked {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      column: { type: "string" },
      method: { type: "string" },
      classes: { type: "string", default: "5" },
      breaks: { type: "string" },
      json: { type: "boolean", default: false },
    },
  });
  const [path, more] = positionals;
  if (path === undefined || more !== undefined) throw new Error("classify takes one table");
  if (values.column === undefined) throw new Error("--column is missing");
  const method = values.method ?? (values.breaks === undefined ? "natural" : "manual");
  if (!isMethod(method)) throw new Error(`--method is one of ${METHODS.join(", ")}, not ${method}`);
  const count = Number(values.classes);
  if (!Number.isInteger(count) || count < 2 || count > 9) throw new Error(`--classes is 2 to 9, not ${values.classes}`);
  const { json, column } = values;
  if (method !== "manual") {
    if (values.breaks !== undefined) throw new Error("--breaks go with --method manual");
    return { path, column, json, spec: { method, count, breaks: [] } };
  }
  const { breaks, error } = checkBreaks(values.breaks ?? "");
  if (error) throw new Error(`--breaks: ${error.message.en}`);
  return { path, column, json, spec: { method, count, breaks } };
}

function isMethod(text: string): text is Method {
  return (METHODS as readonly string[]).includes(text);
}

function readColumn(table: Table, at: number): { readonly values: (number | null)[]; readonly issues: Issue[] } {
  const issues: Issue[] = [];
  const column = table.columns[at] ?? "";
  const values = table.rows.map((row, i) => {
    const text = row[at] ?? "";
    const cell = readNumber(text);
    if (!cell.valid) {
      issues.push({ ...problem("number-invalid", table.file), row: table.lines[i] ?? null, column, value: text });
    }
    return cell.value;
  });
  return { values, issues };
}

function refuse({ json }: Asked, issues: readonly Issue[], out: (line: string) => void): number {
  if (json) out(JSON.stringify({ issues }));
  else for (const issue of issues) out(issueText(issue, "en"));
  return 1;
}

function missingColumn(table: Table, column: string): Issue {
  return { ...problem("column-missing", table.file), column, detail: table.columns.join(", ") };
}

function problem(kind: Issue["kind"], file: string): Issue {
  return { severity: "error", kind, file, row: null, column: null, value: null, detail: null };
}
