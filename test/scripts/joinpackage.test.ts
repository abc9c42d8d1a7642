import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { utils, write } from "@e965/xlsx";
import { zipSync } from "fflate";
import { afterAll, describe, expect, test } from "vitest";
import { atlas } from "../../scripts/atlas.ts";
import { loadFromFolder } from "../../scripts/commands/load.ts";
import { figuresIn } from "../../src/core/indicators/columns.ts";
import { createClinicJobs } from "../../src/core/jobs/clinic.ts";
import { direct } from "../../src/core/jobs/job.ts";
import { knownPlaces } from "../../src/core/outlines/knownplaces.ts";
import { completePackage, openPackage } from "../../src/core/package/read.ts";
import { OUTCOMES } from "../../src/core/regions/join.ts";
import { placesFrom } from "../../src/core/regions/places.ts";

const ZHAOQING = fileURLToPath(new URL("../../data", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "atlas-join-"));
afterAll(() => rmSync(folder, { recursive: true }));

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function run(...args: string[]) {
  const lines: string[] = [];
  const code = await atlas(["join", ...args], (line) => lines.push(line));
  return { code, text: lines.join("\n") };
}

/** An office's workbook with most of what goes wrong in them. */
function nastyBook(): Uint8Array {
  const sheet = utils.aoa_to_sheet([
    ["2023年各镇（街道）主要指标", null, null, null],
    ["单位：万元", null, null, null],
    ["县（市、区）", "镇（街道）", "地区生产总值", null],
    [null, null, "2022年", "2023年"],
    ["高要区", "金利镇", 610000, 620000],
    [null, "回龙镇", 1, 11],
    [null, "金 渡 镇　", 2, 12],
    ["高要市", "白土镇", 3, 13],
    ["德庆县", "回龙镇", 4, 14],
    ["小计", null, 610010, 620050],
    ["德庆县", "德城街道办事处", 5, 15],
    ["广宁县", "肇庆市广宁县南街街道", 6, 16],
    ["四会市", "Dasha", 7, 17],
    ["封开县", "江川镇", 8, 18],
    ["封开县", "不存在镇", 9, 19],
    ["注：初步核算数。", null, null, null],
  ]);
  const span = (r: number, c: number, r2: number, c2: number) => ({ s: { r, c }, e: { r: r2, c: c2 } });
  sheet["!merges"] = [span(0, 0, 0, 3), span(2, 2, 2, 3), span(2, 0, 3, 0), span(2, 1, 3, 1), span(4, 0, 6, 0)];
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([["说明"], ["略"]]), "说明");
  utils.book_append_sheet(book, sheet, "表1");
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

/** Codes by row of the sheet, as `data/regions.csv` has them. */
const EXPECTED: readonly (readonly [number, string | null])[] = [
  [5, "441204115"],
  [6, "441204112"],
  [7, "441204114"],
  [8, "441204113"],
  [9, "441226102"],
  [11, "441226001"],
  [12, "441223001"],
  [13, "441284105"],
  [14, "441225101"],
  [15, null],
];

interface Printed {
  readonly sheet: string;
  readonly header: { readonly row: number; readonly height: number };
  readonly matches: readonly { readonly row: number; readonly code: string | null }[];
  readonly matchedBy: Readonly<Record<string, number>>;
  readonly unmatchedRows: readonly { readonly row: number; readonly why: string }[];
  readonly left: readonly { readonly line: number; readonly why: string }[];
  readonly key: string;
  readonly parentColumn: string;
  readonly missing: readonly { readonly code: string }[];
}

describe("atlas join of a package", () => {
  test("gives the same matches as the page on one nasty workbook", async () => {
    const bytes = nastyBook();
    const { code, text } = await run(ZHAOQING, put("各镇指标.xlsx", bytes), "--json");
    expect(code).toBe(0);
    const printed = JSON.parse(text) as Printed;
    expect(printed).toMatchObject({ sheet: "表1", header: { row: 3, height: 2 } });
    expect(printed.matches.map(({ row, code: found }) => [row, found])).toEqual(EXPECTED);

    const opened = await openPackage(loadFromFolder(ZHAOQING));
    if (!opened.atlas) throw new Error("the package does not open");
    const { regions, indicators } = await completePackage(opened.atlas, loadFromFolder(ZHAOQING));
    const ask = direct(createClinicJobs());
    const { sheets } = await ask("openTable", { bytes, file: "各镇指标.xlsx", reading: {} });
    const places = placesFrom(regions.all);
    const header = sheets[1]?.header ?? { row: 0, height: 0 };
    const choices = { decisions: new Map<string, string | null>() };
    const page = await ask("examine", { sheet: 1, header, places, indicators, choices });
    expect(printed).toMatchObject({ key: page.key, parentColumn: page.parent });
    expect(printed.left).toEqual(page.left.shown);
    const rowless = page.rowless.get("town")?.shown ?? [];
    expect(printed.missing.map((one) => one.code).slice(0, rowless.length)).toEqual(rowless);
    for (const why of OUTCOMES.filter((one) => one !== "matched")) {
      expect(printed.unmatchedRows.filter((one) => one.why === why)).toHaveLength(page.outcomes[why]);
    }
    for (const [how, count] of Object.entries(page.hows)) expect(printed.matchedBy[how] ?? 0).toBe(count);

    // Every row has a value of 2023, so that what would be imported says where each row went.
    const options = { quality: "unverified" as const };
    const draft = await ask("draft", { plan: page.plan, indicators, known: [], options });
    const went = [...figuresIn(draft.figures)].flatMap(({ code: to, period }, i) =>
      period === "2023" ? [[draft.figures.line[i], to] as const] : [],
    );
    expect(went).toEqual(EXPECTED.filter(([, to]) => to !== null));
  });

  test("offers what the page offers, and tells names of several places by the row's coordinates as the page does", async () => {
    const csv = [
      "镇,经度,纬度,2023年GDP（亿元）",
      "金利镇,112.7774,23.0786,1",
      "金渡镇,112.515,23.0505,2",
      "回龙镇,112.63,22.93,3",
      "回龙镇,111.69,23.19,4",
      "回龙镇,,,5",
      "高要区人民,,,6",
      "金里镇,,,7",
    ].join("\n");
    const printed = JSON.parse((await run(ZHAOQING, put("坐标.csv", csv), "--json")).text);
    const told = printed.matches.map(({ code, how, confidence }: Record<string, unknown>) => [code, how, confidence]);
    expect(told.slice(2, 4)).toEqual([
      ["441204112", "position", 0.9],
      ["441226102", "position", 0.9],
    ]);

    const opened = await openPackage(loadFromFolder(ZHAOQING));
    if (!opened.atlas) throw new Error("the package does not open");
    const { regions, indicators } = opened.atlas;
    const whole = await completePackage(opened.atlas, loadFromFolder(ZHAOQING));
    const ask = direct(createClinicJobs());
    await ask("openTable", { bytes: new TextEncoder().encode(csv), file: "坐标.csv", reading: {} });
    const choices = { decisions: new Map<string, string | null>() };
    const question = { sheet: 0, header: { row: 0, height: 1 }, places: placesFrom(whole.regions.all), indicators };
    const page = await ask("examine", { ...question, choices, known: knownPlaces(whole) });
    expect(page.hows.position).toBe(2);
    const offered = page.problems.shown.map(({ lines, candidates }) => [lines[0], candidates.map(({ code }) => code)]);
    expect(
      printed.unmatchedRows.map(({ row, candidates }: { row: number; candidates: { code: string }[] }) => [
        row,
        candidates.map(({ code }) => code),
      ]),
    ).toEqual(offered.sort(([a], [b]) => Number(a) - Number(b)));
    // The table is of towns, so a town comes first, though 高要区 is more like the text than any.
    const first = offered.find(([line]) => line === 7)?.[1] as string[];
    expect(regions.byCode.get(first[0] ?? "")?.level).toBe("town");
    expect(first).toContain("441204");

    const byHand = await ask("examine", {
      ...question,
      choices: { ...choices, byPosition: false },
      known: knownPlaces(whole),
    });
    expect([byHand.hows.position, byHand.outcomes.ambiguous]).toEqual([0, 3]);
  });

  test("takes the sheet, the header and the key that it is told", async () => {
    const book = put("told.xlsx", nastyBook());
    const told = JSON.parse((await run(ZHAOQING, book, "--sheet", "表1", "--header", "4", "--json")).text) as Printed;
    expect(told.header).toEqual({ row: 4, height: 1 });
    expect((await run(ZHAOQING, book, "--sheet", "表9")).text).toContain("--sheet is one of 说明, 表1, not 表9");
    expect((await run(ZHAOQING, book, "--header", "0")).code).toBe(2);
    expect((await run(ZHAOQING, book, "--header", "99")).code).toBe(2);
    expect((await run(ZHAOQING, book, "--key", "没有")).code).toBe(2);
    const csv = put("two.csv", "甲,乙,人口\n端州区,鼎湖区,1\n高要区,广宁县,2\n");
    const key = async (column: string) => {
      const { text } = await run(join(ZHAOQING, "datapackage.json"), csv, "--key", column, "--json");
      return (JSON.parse(text) as Printed).matches.map(({ code }) => code);
    };
    expect(await key("甲")).toEqual(["441202", "441204"]);
    expect(await key("乙")).toEqual(["441203", "441223"]);
  });

  test("says in words what a table holds", async () => {
    const { text } = await run(ZHAOQING, put("words.csv", "县,2023年GDP（万元）\n端州区,1\n端州县城,2\n"));
    expect(text).toContain("matched: 1 of 2 rows (name 1)");
    expect(text).toContain("column 2023年GDP（万元）: gdp, 2023, in 万元 × 0.0001");
  });
});

describe("atlas join of boundaries", () => {
  const KML = `<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><name>端州区</name><Polygon><outerBoundaryIs>
    <LinearRing><coordinates>112,23 112.1,23 112.1,23.1 112,23</coordinates></LinearRing></outerBoundaryIs></Polygon>
    </Placemark></kml>`;

  test("reads every format of geometry, and tables of every format", async () => {
    const kmz = put("县.kmz", zipSync({ "doc.kml": new TextEncoder().encode(KML) }));
    const book = utils.book_new();
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet([
        ["县", "人口"],
        ["端州区", 1],
        ["高要区", 2],
      ]),
      "表",
    );
    const ods = put("县.ods", new Uint8Array(write(book, { type: "array", bookType: "ods" }) as ArrayBuffer));
    const { code, text } = await run(kmz, ods, "--json");
    expect(code).toBe(0);
    expect(JSON.parse(text)).toMatchObject({ boundaryName: "name", rows: 2, features: 1, matched: 1, issues: [] });
  });
});
