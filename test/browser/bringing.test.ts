import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { utils, write } from "@e965/xlsx";
import { strToU8, unzipSync, zipSync } from "fflate";
import { serialize } from "flatgeobuf/lib/mjs/geojson.js";
import gcoord from "gcoord";
import type { MultiPolygon, Polygon } from "geojson";
import type { Page } from "playwright-core";
import { describe, expect, onTestFinished, test } from "vitest";
import { objectsOf } from "../../src/core/regions/features.ts";
import { dbf, GBK, shp } from "../core/outlines/packed.ts";
import { drop, dropFolder, paste } from "./bringing.ts";
import { packageRows, take } from "./files.ts";
import { drawn, openPage, soon } from "./page.ts";

const clinic = (page: Page) => page.getByRole("dialog", { name: "打开数据" });

/** Goes on to the step called so. */
const next = (page: Page, step: string) =>
  clinic(page)
    .getByRole("button", { name: `下一步：${step}` })
    .click();

const TOPOLOGY = readFileSync("data/boundaries.topojson");

/** The counties of the package, by name. */
const COUNTIES = (objectsOf(JSON.parse(TOPOLOGY.toString())) ?? [])
  .filter(({ name }) => name === "counties")
  .flatMap(({ features }) => features)
  .map(({ properties, geometry }) => ({
    type: "Feature" as const,
    properties: { 名称: String(properties.name) },
    geometry: geometry as Polygon | MultiPolygon,
  }));

/** A workbook of sheets by name. */
function workbook(sheets: Readonly<Record<string, (string | number)[][]>>): Uint8Array {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

/** The counties as KML. */
function kml(): string {
  const marks = COUNTIES.map(({ properties, geometry }) => {
    const parts = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    const polygons = parts.map(
      ([outer = []]) =>
        `<Polygon><outerBoundaryIs><LinearRing><coordinates>${outer.map((at) => at.join(",")).join(" ")}</coordinates></LinearRing></outerBoundaryIs></Polygon>`,
    );
    return `<Placemark><name>${properties.名称}</name><MultiGeometry>${polygons.join("")}</MultiGeometry></Placemark>`;
  });
  return `<kml xmlns="http://www.opengis.net/kml/2.2"><Document>${marks.join("")}</Document></kml>`;
}

describe("boundaries in the page", () => {
  test.each([
    ["县界.kmz", () => zipSync({ "doc.kml": new TextEncoder().encode(kml()) }), "8个面要素。"],
    ["县界.fgb", () => serialize({ type: "FeatureCollection", features: COUNTIES }, 4490), "8个面要素。"],
    ["边界.topojson", () => TOPOLOGY, "105个面要素。"],
  ])("as %s are read, and lie on those that are known", async (name, content, count) => {
    const page = await openPage({ path: "?level=county" });
    await drop(page, { [name]: content() });
    const dialog = clinic(page);
    await dialog.getByText(count).waitFor();
    if (name.endsWith("topojson")) {
      await dialog.getByLabel("内容").selectOption("counties的边界（8个要素）");
      await dialog.getByText("8个面要素。").waitFor();
    }
    await next(page, "匹配区域");
    await dialog.getByText("8行中8行已匹配").waitFor();
    await next(page, "核对边界");
    await dialog.getByText("没有发现重叠和空隙。").waitFor();
    await dialog.getByText("与原边界的重合度中位数100%", { exact: false }).waitFor();
  });

  test("that say values of their features bring these as well, one after the other", async () => {
    const page = await openPage({ path: "?level=county" });
    const features = COUNTIES.map((one, i) => ({
      ...one,
      properties: { ...one.properties, OBJECTID: i + 1, "2031年地区生产总值（亿元）": 100 + i },
    }));
    await drop(page, { "县界.geojson": JSON.stringify({ type: "FeatureCollection", features }) });
    await next(page, "匹配区域");
    await next(page, "核对边界");
    await clinic(page).getByRole("button", { name: "导入", exact: true }).click();
    await page.getByRole("button", { name: "继续导入“属性数值”" }).click();
    await next(page, "匹配区域");
    await clinic(page).getByText("8行中8行已匹配").waitFor();
    await next(page, "核对数值");
    await clinic(page).getByText("将导入8个数值。").waitFor();
    await clinic(page).getByRole("button", { name: "导入", exact: true }).click();
    const [first] = features;
    const row = page.getByRole("grid").getByRole("row", { name: new RegExp(first?.properties.名称 ?? "") });
    await soon(() => row.textContent()).toContain("100");
  });

  test("as the parts of a shapefile dropped together are one file, read in the encoding they name", async () => {
    const page = await openPage({ path: "?level=town" });
    const ring = [
      [112.5, 23],
      [112.6, 23],
      [112.6, 23.1],
      [112.5, 23.1],
      [112.5, 23],
    ];
    const prj = 'GEOGCS["China Geodetic Coordinate System 2000"]';
    await drop(page, { "镇.cpg": "GBK", "镇.prj": prj, "镇.dbf": dbf("NAME", GBK), "镇.shx": "", "镇.shp": shp(ring) });
    const dialog = clinic(page);
    await dialog.getByText("1个面要素。").waitFor();
    await dialog.getByText("文件自己写明。").waitFor();
    await next(page, "匹配区域");
    await dialog.getByText("1行中1行已匹配").waitFor();
    await dialog.getByText("全称 1").waitFor();
  });
});

test("points of a web map's own system are told from the others by the seats that are known", async () => {
  const page = await openPage({ path: "?level=town" });
  const towns = (await packageRows("regions.csv")).filter(({ level, lng }) => level === "town" && lng).slice(0, 30);
  const lines = towns.map(({ code, lng, lat }) => {
    const [x, y] = gcoord.transform([Number(lng), Number(lat)], gcoord.WGS84, gcoord.BD09) as [number, number];
    return `${code}\t${x.toFixed(6)}\t${y.toFixed(6)}`;
  });
  await paste(page, `代码\t经度\t纬度\n${lines.join("\n")}\n`);
  await next(page, "匹配区域");
  await next(page, "核对数值");
  const dialog = clinic(page);
  await soon(() => dialog.getByLabel("坐标系").inputValue()).toBe("bd09");
  await dialog.getByLabel("同时导入30个区域的位置").waitFor();
  await dialog.getByText("BD-09（百度），整体偏离已知驻地0米", { exact: false }).waitFor({ state: "attached" });
});

test("points in a file with geometry are told by the seats as well, and not by how near they lie to borders", async () => {
  const page = await openPage({ path: "?level=town" });
  const towns = (await packageRows("regions.csv")).filter(({ level, lng }) => level === "town" && lng).slice(0, 40);
  const features = towns.map(({ code, lng, lat }) => {
    const coordinates = gcoord.transform([Number(lng), Number(lat)], gcoord.WGS84, gcoord.GCJ02);
    return { type: "Feature", properties: { code }, geometry: { type: "Point", coordinates } };
  });
  await drop(page, { "驻地.geojson": JSON.stringify({ type: "FeatureCollection", features }) });
  const dialog = clinic(page);
  await dialog.getByText("文件没有写明，按与已知驻地最相符的推定。").waitFor();
  expect(await dialog.getByLabel("坐标系").inputValue()).toBe("gcj02");
  await dialog.getByText("GCJ-02（高德、腾讯），整体偏离已知驻地0米").waitFor({ state: "attached" });
});

/** A sheet of figures of two counties. */
const ECONOMY = [
  ["县", "2031年GDP（亿元）"],
  ["端州区", 1],
  ["高要区", 2],
];

describe("tables in the page", () => {
  test("in a zip are its sheets, each of which can be taken", async () => {
    const page = await openPage({ path: "?level=county" });
    const utf8 = (text: string) => new TextEncoder().encode(text);
    const zip = zipSync({
      "甲.csv": utf8("县,2031年GDP（亿元）\n端州区,1\n高要区,2\n"),
      "子/乙.csv": utf8("县,2031年常住人口（万人）\n端州区,3\n高要区,4\n四会市,5\n"),
    });
    await drop(page, { "两表.zip": zip });
    const dialog = clinic(page);
    const sheets = dialog.getByLabel("工作表");
    await soon(() => sheets.locator("option").allTextContents()).toEqual(["甲.csv（3行）", "子/乙.csv（4行）"]);
    await next(page, "匹配区域");
    await dialog.getByText("3行中3行已匹配").waitFor();
    await dialog.getByRole("button", { name: /读取$/ }).click();
    await sheets.selectOption("甲.csv（3行）");
    await next(page, "匹配区域");
    await dialog.getByText("2行中2行已匹配").waitFor();
    await next(page, "核对数值");
    await dialog.getByText("将导入2个数值。").waitFor();
  });

  test("on the sheets of a workbook keep to the sheet that is chosen, header and all", async () => {
    const page = await openPage({ path: "?level=county" });
    const people = [["单位：万人"], ["县", "2031年常住人口"], ["端州区", 3], ["高要区", 4], ["四会市", 5]];
    await drop(page, { "年报.xlsx": workbook({ 经济: ECONOMY, 人口: people }) });
    const dialog = clinic(page);
    await dialog.getByText("表头在第2行。", { exact: false }).waitFor();
    await dialog.getByLabel("工作表").selectOption("经济（3行）");
    await dialog.getByText("表头在第1行。", { exact: false }).waitFor();
    await next(page, "匹配区域");
    await next(page, "核对数值");
    await dialog.getByText("将导入2个数值。").waitFor();
    await dialog.getByRole("button", { name: /读取$/ }).click();
    await dialog.getByLabel("工作表").selectOption("人口（5行）");
    await next(page, "匹配区域");
    await dialog.getByText("3行中3行已匹配").waitFor();
    await next(page, "核对数值");
    await dialog.getByText("将导入3个数值。").waitFor();
    expect(await dialog.getByLabel("“2031年常住人口”的单位").inputValue()).toBe("万人");
  });

  test("on the sheets of a workbook are imported one after the other, and what was is marked", async () => {
    const page = await openPage({ path: "?level=county" });
    const people = [
      ["县", "2031年常住人口（万人）"],
      ["端州区", 3],
    ];
    await drop(page, { "年报.xlsx": workbook({ 经济: ECONOMY, 人口: people }) });
    const dialog = clinic(page);
    const add = async () => {
      await next(page, "匹配区域");
      await next(page, "核对数值");
      await dialog.getByRole("button", { name: "导入", exact: true }).click();
    };
    await add();
    await page.getByText("已导入2个数值。").waitFor();
    await page.getByRole("button", { name: "撤销" }).click();
    await page.getByRole("button", { name: "更多" }).click();
    await page.getByRole("menuitem", { name: "打开数据" }).click();
    const sheets = dialog.getByLabel("工作表");
    const names = () => sheets.locator("option").allTextContents();
    await soon(names).toEqual(["经济（3行）", "人口（2行）"]);
    await sheets.selectOption("经济（3行）");
    await add();
    await page.getByRole("button", { name: "继续导入“人口”" }).click();
    await soon(names).toEqual(["✓ 经济（3行，已导入）", "人口（2行）"]);
    expect(await sheets.inputValue()).toBe("1");

    await add();
    await page.getByText("已导入1个数值。").waitFor();
    await page.getByRole("button", { name: "撤销" }).waitFor();
    expect(await page.getByRole("button", { name: /继续导入/ }).count()).toBe(0);
    await page.getByRole("button", { name: "更多" }).click();
    await page.getByRole("menuitem", { name: "打开数据" }).click();
    await dialog.getByRole("button", { name: "选择文件…" }).waitFor();
  });

  test("in a folder wait for each other, and what is no data is passed over", async () => {
    const folder = mkdtempSync(join(tmpdir(), "atlas-folder-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    mkdirSync(join(folder, "年报", "乡镇"), { recursive: true });
    writeFileSync(join(folder, "年报", "甲.csv"), "县,2031年GDP（亿元）\n端州区,1\n");
    writeFileSync(join(folder, "年报", "乡镇", "乙.csv"), "县,2031年GDP（亿元）\n高要区,1\n");
    writeFileSync(join(folder, "年报", "说明.docx"), "");
    const page = await openPage({ path: "?level=county" });
    await drawn(page);
    await dropFolder(page, join(folder, "年报"));
    const dialog = clinic(page);
    await dialog.getByText("年报/甲.csv", { exact: true }).waitFor();
    await dialog.getByText("还有1个文件等待，下一个是年报/乡镇/乙.csv。").waitFor();
    await dialog.getByText("1个文件不是数据，已略过。").waitFor();
  });
});

/** A workbook of a million and a half cells, whose reading takes seconds in one go. */
function largeBook(): Uint8Array {
  const files = unzipSync(workbook({ 大表: [["县", "2031年GDP（亿元）"]] }));
  const path = "xl/worksheets/sheet1.xml";
  const row = `<row>${"<c><v>1.5</v></c>".repeat(10)}</row>`;
  const sheet = new TextDecoder().decode(files[path]).replace("</sheetData>", `${row.repeat(150_000)}</sheetData>`);
  return zipSync({ ...files, [path]: strToU8(sheet) }, { level: 1 });
}

describe("a workbook that takes long to be read", () => {
  const SMALL = "县,2031年GDP（亿元）\n端州区,1\n高要区,2\n";

  /** Drops the large workbook, and waits until the library reads it. */
  async function reading() {
    const page = await openPage({ path: "?level=county" });
    await drawn(page);
    const started = page.waitForEvent("worker");
    await drop(page, { "大.xlsx": largeBook() });
    await clinic(page).getByRole("progressbar", { name: "正在读取工作簿" }).waitFor();
    return { page, ended: (await started).waitForEvent("close") };
  }

  test("is given up at a press, and the file after it is read at once, by another worker", async () => {
    const { page, ended } = await reading();
    await clinic(page).getByRole("button", { name: "取消" }).click();
    await clinic(page).getByRole("progressbar").waitFor({ state: "detached" });
    await drop(page, { "小.csv": SMALL });
    await clinic(page).getByText("小.csv", { exact: true }).waitFor();
    await ended;
    await next(page, "匹配区域");
    await clinic(page).getByText("2行中2行已匹配").waitFor();
  });

  test("gives way to a file that is dropped meanwhile", async () => {
    const { page, ended } = await reading();
    await drop(page, { "小.csv": SMALL });
    await clinic(page).getByText("小.csv", { exact: true }).waitFor();
    await ended;
    await next(page, "匹配区域");
    await next(page, "核对数值");
    await clinic(page).getByText("将导入2个数值。").waitFor();
  });
});

test("rules that were kept leave as a file and come back in another browser", async () => {
  const table = (year: number) => `镇街\t${year}年末常住人口（万人）\n金利镇人民政府\t5.1\n金渡镇人民政府\t4.2\n`;
  const page = await openPage({ path: "?level=town" });
  await paste(page, table(2033));
  await next(page, "匹配区域");
  await clinic(page).getByRole("button", { name: "同类都这样改" }).first().click();
  await clinic(page).getByText("2行中2行已匹配").waitFor();
  await next(page, "核对数值");
  await clinic(page).getByRole("button", { name: "导入", exact: true }).click();
  await page.getByText("已导入2个数值。").waitFor();
  await page.getByRole("button", { name: "更多" }).click();
  await page.getByRole("menuitem", { name: "打开数据" }).click();
  const rules = await take(page, () => clinic(page).getByRole("button", { name: "导出", exact: true }).click());
  expect(rules.name).toBe("匹配规则.json");

  const other = await openPage({ path: "?level=town" });
  await other.getByRole("button", { name: "更多" }).click();
  await other.getByRole("menuitem", { name: "打开数据" }).click();
  const choosing = other.waitForEvent("filechooser");
  await clinic(other).getByRole("button", { name: "读入…" }).click();
  await (await choosing).setFiles({ name: rules.name, mimeType: "application/json", buffer: rules.bytes });
  await clinic(other).getByText("已记下1种表的匹配规则").waitFor();
  await paste(other, table(2034));
  await next(other, "匹配区域");
  await clinic(other).getByText("沿用上次同类表的指定，共2种写法。").waitFor();
  await clinic(other).getByText("2行中2行已匹配").waitFor();

  const third = await openPage({ path: "?level=town" });
  await drop(third, { [rules.name]: rules.bytes });
  await third.getByText("已读入1种表的匹配规则。").waitFor();
  expect(await clinic(third).count()).toBe(0);
});

test("an indicator that was made for a file is found by the search, mapped and compared", async () => {
  const page = await openPage({ path: "?level=county&ind=gdp" });
  const names = COUNTIES.map(({ properties }) => properties.名称);
  await paste(page, `县\t2031年充电桩数量（个）\n${names.map((name, i) => `${name}\t${i + 10}`).join("\n")}\n`);
  await next(page, "匹配区域");
  await next(page, "核对数值");
  const dialog = clinic(page);
  await dialog.getByRole("button", { name: "新建指标“充电桩数量”" }).click();
  await dialog.getByRole("button", { name: "新建", exact: true }).click();
  await dialog.getByText("将导入8个数值。").waitFor();
  await dialog.getByRole("button", { name: "导入", exact: true }).click();
  await page.getByText("已导入8个数值。").waitFor();

  await page.keyboard.press("Control+k");
  const search = page.getByRole("combobox").first();
  await search.fill("充电桩");
  await page
    .getByRole("option", { name: /充电桩数量/ })
    .first()
    .waitFor();
  await search.press("Enter");
  await soon(() => page.url()).toContain("ind=own_1");
  await page.getByRole("heading", { name: "充电桩数量" }).waitFor();
  await page.getByRole("tab", { name: "对比" }).click();
  await page
    .getByRole("tabpanel")
    .getByText(/^2031.年，东部充电桩数量/)
    .waitFor();
});
