import { utils, write } from "@e965/xlsx";
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { examine } from "../../../src/core/clinic/clinic.ts";
import { openFile } from "../../../src/core/clinic/file.ts";
import { csvText } from "../../../src/core/export/csv.ts";
import { createClinicJobs } from "../../../src/core/jobs/clinic.ts";
import { direct } from "../../../src/core/jobs/job.ts";
import { INDICATORS, PLACES } from "./office.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Opens a file and says what is wrong with it, within the seconds and the memory that a person has. */
async function issuesOf(bytes: Uint8Array, file: string, seconds = 10): Promise<readonly string[]> {
  const start = performance.now();
  const before = process.memoryUsage().rss;
  const { issues, grids } = await openFile(bytes, file);
  // Whatever an entity stands for, it does not grow.
  for (const { rows } of grids) for (const row of rows) for (const cell of row) expect(cell.length < 100).toBe(true);
  expect(performance.now() - start).toBeLessThan(seconds * 1000);
  expect(process.memoryUsage().rss - before).toBeLessThan(1.5 * 1024 ** 3);
  return [...issues, ...grids.flatMap((grid) => grid.issues)].map(({ kind }) => kind);
}

/** A workbook whose sheet is XML of one's own. */
function bookWith(change: (sheet: string) => string): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([
      ["镇", "人口"],
      ["金利镇", 1],
    ]),
    "表",
  );
  const files = unzipSync(new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer));
  const path = "xl/worksheets/sheet1.xml";
  const sheet = change(new TextDecoder().decode(files[path]));
  return zipSync({ ...files, [path]: strToU8(sheet) });
}

/** Entities that would grow to 3 GB: ten of each make the next. */
function laughs(): string {
  const lines = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`);
  return `<!DOCTYPE lolz [<!ENTITY l0 "lol">${lines.join("")}]>`;
}

describe("a hostile file ends in a message or in harmless text", () => {
  test("as a zip of tables that inflates without end", async () => {
    const bomb = zipSync({ "a.csv": new Uint8Array(620 * 1024 * 1024) }, { level: 1 });
    expect(bomb.length).toBeLessThan(4 * 1024 * 1024);
    expect(await issuesOf(bomb, "t.zip", 20)).toEqual(["limit"]);
  }, 60_000);

  test("as billion laughs in a spreadsheet of XML", async () => {
    const xml = `<?xml version="1.0"?>${laughs()}<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
      xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table><Row><Cell>
      <Data ss:Type="String">&l9;</Data></Cell></Row></Table></Worksheet></Workbook>`;
    expect(await issuesOf(utf8(xml), "t.xls")).toEqual([]);
  });

  test("as billion laughs in a workbook's sheet and in a web page", async () => {
    const book = bookWith((sheet) => sheet.replace(/(<\?xml[^>]*\?>)/, `$1${laughs()}`).replace("金利镇", "&l9;"));
    expect(await issuesOf(book, "t.xlsx")).toEqual([]);
    const page = `${laughs()}<html><table><tr><td>&l9;</td></tr></table></html>`;
    expect(await issuesOf(utf8(page), "t.xls")).toEqual([]);
  });

  test("as a sheet that says it has 1,048,576 rows and 16,384 columns", async () => {
    const bytes = bookWith((sheet) => sheet.replace(/<dimension ref="[^"]*"\/>/, '<dimension ref="A1:XFD1048576"/>'));
    const start = performance.now();
    const { grids } = await openFile(bytes, "t.xlsx");
    expect(performance.now() - start).toBeLessThan(5000);
    expect(grids.map(({ rows }) => rows)).toEqual([
      [
        ["镇", "人口"],
        ["金利镇", "1"],
      ],
    ]);
  });

  test("as a sheet with one cell in its last corner, and a merge over all of it", async () => {
    const bytes = bookWith((sheet) =>
      sheet
        .replace(/<dimension ref="[^"]*"\/>/, '<dimension ref="A1:XFD1048576"/>')
        .replace(
          "</sheetData>",
          '<row r="1048576"><c r="XFD1048576" t="str"><v>角</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>',
        ),
    );
    expect(await issuesOf(bytes, "t.xlsx", 15)).toEqual(["limit", "limit"]);
  }, 60_000);

  test("as JSON that is nested without end", async () => {
    const deep = `{"type":"FeatureCollection","features":${"[".repeat(200_000)}${"]".repeat(200_000)}}`;
    expect(await issuesOf(utf8(deep), "t.geojson")).toHaveLength(1);
  });

  test("with __proto__ and constructor for columns, keys and names", async () => {
    const csv = await openFile(
      utf8("__proto__,constructor,__proto__,2023年GDP（亿元）\n金利镇,toString,x,1\n__proto__,y,z,2\n"),
      "t.csv",
    );
    const [grid] = csv.grids;
    if (!grid) throw new Error("no sheet");
    const { table, report } = examine(grid, { row: 0, height: 1 }, PLACES, INDICATORS, { decisions: new Map() });
    expect(table.columns).toEqual(["__proto__", "constructor", "__proto__ (2)", "2023年GDP（亿元）"]);
    expect([report.key, report.matched]).toEqual(["__proto__", 1]);
    const feature = '{"type":"Feature","properties":{"__proto__":{"polluted":1},"name":"金利镇"},"geometry":null}';
    const geo = await openFile(
      utf8(`{"__proto__":{"polluted":1},"type":"FeatureCollection","features":[${feature}]}`),
      "t.geojson",
    );
    expect(geo.layers[0]?.table.rows.flat()).toContain("金利镇");
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test("with formulas and HTML for names, which stay text and leave as text", async () => {
    const names = ['=HYPERLINK("http://x","y")', "<img src=x onerror=alert(1)>", "@SUM(A1)", "+1-1"];
    const { grids } = await openFile(
      utf8(`镇,人口\n${names.map((name) => `"${name.replaceAll('"', '""')}",1`).join("\n")}\n`),
      "t.csv",
    );
    expect(grids[0]?.rows.slice(1, 5).map(([name]) => name)).toEqual(names);
    for (const line of csvText(names.map((name) => [name]))
      .slice(1)
      .split("\r\n"))
      expect(line).not.toMatch(/^"?[=+@]/);
    const formula = bookWith((sheet) =>
      sheet.replace(
        /<c r="B2"[^>]*>.*?<\/c>/,
        '<c r="B2" t="str"><f>WEBSERVICE("http://x")</f><v>&lt;b&gt;5&lt;/b&gt;</v></c>',
      ),
    );
    expect((await openFile(formula, "t.xlsx")).grids[0]?.rows[1]).toEqual(["金利镇", "<b>5</b>"]);
  });
});

test("a long read is given up as soon as it is no longer wanted", async () => {
  const text = `代码,值\n${"441204106,1\n".repeat(400_000)}`;
  const control = new AbortController();
  const told: number[] = [];
  const asked = direct(createClinicJobs())(
    "openTable",
    { bytes: utf8(text), file: "t.csv", reading: {} },
    {
      signal: control.signal,
      onProgress: (done) => {
        told.push(done);
        control.abort(new Error("given up"));
      },
    },
  );
  await expect(asked).rejects.toThrow("given up");
  expect(told).toHaveLength(1);
  expect(told[0]).toBeLessThan(0.5);
});
