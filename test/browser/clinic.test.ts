import { readFileSync } from "node:fs";
import { read, utils, write } from "@e965/xlsx";
import gcoord from "gcoord";
import type { MultiPolygon, Polygon, Position } from "geojson";
import { describe, expect, test } from "vitest";
import { moved } from "../../src/core/outlines/positions.ts";
import { objectsOf } from "../../src/core/regions/features.ts";
import { geopackage } from "../core/outlines/packed.ts";
import { openFile, paste } from "./bringing.ts";
import { take } from "./files.ts";
import { drawn, openPage, soon } from "./page.ts";

/** An office's sheet: title, unit, a header of two lines, a name with more around it, one that is no town, totals, a note. */
function officeBook(): Buffer {
  const sheet = utils.aoa_to_sheet([
    ["2023年各镇主要指标", null, null, null],
    ["单位：万元", null, null, null],
    ["县（市、区）", "镇街", "地区生产总值", null],
    [null, null, "2022年", "2023年"],
    ["高要区", "金利镇人民政府", 610000, 620000],
    ["高要区", "金渡镇人民政府", 410000, 420000],
    ["高要区", "回龙镇", 110000, "约12万"],
    ["德庆县", "回龙镇", 90000, 95000],
    ["德庆县", "<img src=x onerror=alert(1)>", 1, 1],
    ["合计", null, 1220001, 1135001],
    ["注：初步核算数。", null, null, null],
  ]);
  const span = (r: number, c: number, r2: number, c2: number) => ({ s: { r, c }, e: { r: r2, c: c2 } });
  sheet["!merges"] = [span(0, 0, 0, 3), span(2, 2, 2, 3), span(2, 0, 3, 0), span(2, 1, 3, 1)];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "表1");
  return Buffer.from(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

/** A line with each of its edges in so many parts. */
function finer(line: readonly [number, number][], parts: number): [number, number][] {
  return line.flatMap(([x, y], i) => {
    const [u, v] = line[i + 1] ?? [x, y];
    return Array.from({ length: i + 1 < line.length ? parts : 1 }, (_, k): [number, number] => [
      x + ((u - x) * k) / parts,
      y + ((v - y) * k) / parts,
    ]);
  });
}

/** The counties of the package, as a map of GCJ-02 has them, with each edge in so many parts. */
function shiftedCounties(parts = 1): Buffer {
  const topology = JSON.parse(readFileSync("data/boundaries.topojson", "utf8"));
  const [object] = objectsOf(topology)?.filter(({ name }) => name === "counties") ?? [];
  const shift = (x: number, y: number) => gcoord.transform([x, y], gcoord.WGS84, gcoord.GCJ02) as [number, number];
  const dense = (geometry: unknown) => {
    const { type, coordinates } = geometry as Polygon | MultiPolygon;
    const fine = (rings: Position[][]) => rings.map((ring) => finer(ring as [number, number][], parts));
    return { type, coordinates: type === "Polygon" ? fine(coordinates) : coordinates.map(fine) };
  };
  const features = (object?.features ?? []).map(({ id, properties, geometry }) => ({
    type: "Feature",
    properties: { 区划: properties.code ?? id },
    geometry: moved(dense(geometry), shift),
  }));
  return Buffer.from(JSON.stringify({ type: "FeatureCollection", features }));
}

describe("an office's own table", () => {
  test("gets onto the map in three steps, is previewed, imported and taken back", async () => {
    const page = await openPage({ path: "?level=town&ind=gdp" });
    await drawn(page);
    await openFile(page, "各镇指标.xlsx", officeBook());
    const dialog = page.getByRole("dialog", { name: "打开数据" });
    await dialog.getByText("表头在第3–4行。").waitFor();
    await dialog.getByRole("button", { name: "下一步：匹配区域" }).click();

    await dialog.getByText("5行中2行已匹配").waitFor();
    const problems = dialog.getByRole("region", { name: "没有匹配的行" });
    await problems.getByText("<img src=x onerror=alert(1)>").waitFor();
    await problems
      .getByRole("row", { name: /金利镇人民政府/ })
      .getByRole("button", { name: "同类都这样改" })
      .click();
    await dialog.getByText("5行中4行已匹配").waitFor();
    await problems.getByRole("button", { name: "不导入" }).click();
    await problems.waitFor({ state: "detached" });
    await dialog.getByText("未导入的合计与注释2").waitFor();
    await dialog.getByRole("button", { name: "下一步：核对数值" }).click();

    // 地区生产总值 is in 亿元: 620,000 万元 are 62.
    await dialog.getByText("将导入7个数值", { exact: false }).waitFor();
    await dialog.getByText("第7行，列“地区生产总值 2023年”：“约12万”不是数字，按缺失处理").waitFor();
    await dialog.getByRole("button", { name: "在地图上预览" }).click();

    const bar = page.getByRole("region", { name: "预览" });
    await bar.waitFor();
    const row = page.getByRole("grid").getByRole("row", { name: /金利镇/ });
    await soon(() => row.textContent()).toContain("62.00");
    await bar.getByRole("button", { name: "导入" }).click();
    await page.getByText("已导入7个数值。").waitFor();
    await row.press("Enter");
    const profile = page.getByRole("tabpanel");
    await profile.getByText("各镇指标.xlsx · 表1", { exact: false }).first().waitFor();
    await page.getByRole("button", { name: "撤销" }).click();
    await page.getByRole("tab", { name: "数据表" }).click();
    await soon(() => row.textContent()).not.toContain("62.00");
  });

  test("is remembered, so that next year's file of its shape needs no word", async () => {
    const page = await openPage({ path: "?level=town&ind=population" });
    await paste(page, "镇街\t2023年末常住人口（万人）\n金利镇人民政府\t5.1\n金渡镇人民政府\t4.2\n");
    const dialog = page.getByRole("dialog", { name: "打开数据" });
    await dialog.getByRole("button", { name: "下一步：匹配区域" }).click();
    await dialog.getByText("2行中0行已匹配").waitFor();
    await dialog.getByRole("button", { name: "同类都这样改" }).first().click();
    await dialog.getByText("2行中2行已匹配").waitFor();
    await dialog.getByRole("button", { name: "下一步：核对数值" }).click();
    await dialog.getByRole("button", { name: "导入", exact: true }).click();
    await page.getByText("已导入2个数值。").waitFor();

    await paste(page, "镇街\t2024年末常住人口（万人）\n金利镇人民政府\t5.2\n金渡镇人民政府\t4.3\n");
    await dialog.getByRole("button", { name: "下一步：匹配区域" }).click();
    await dialog.getByText("2行中2行已匹配").waitFor();
    await dialog.getByText("沿用上次同类表的指定，共2种写法。").waitFor();
  });

  test("makes way for cells that are pasted after its last step was closed", async () => {
    const page = await openPage({ path: "?level=county" });
    await drawn(page);
    await paste(page, "县\t2031年地区生产总值（亿元）\n端州区\t101\n");
    const dialog = page.getByRole("dialog", { name: "打开数据" });
    await dialog.getByRole("button", { name: "下一步：匹配区域" }).click();
    await dialog.getByRole("button", { name: "下一步：核对数值" }).click();
    await dialog.getByText("将导入1个数值。").waitFor();
    await dialog.getByRole("button", { name: "关闭" }).click();
    await dialog.waitFor({ state: "hidden" });
    await paste(page, "县\t2031年地区生产总值（亿元）\n端州区\t101\n高要区\t102\n");
    await dialog.getByRole("button", { name: "下一步：匹配区域" }).click();
    await dialog.getByText("2行中2行已匹配").waitFor();
  });

  test("whose units are mixed up is pointed out, and mended with one press", async () => {
    const page = await openPage({ path: "?level=county&ind=gdp" });
    await paste(page, "县\t2021年地区生产总值\n端州区\t4490000\n高要区\t4910000\n四会市\t6970000\n怀集县\t2780000\n");
    const dialog = page.getByRole("dialog", { name: "打开数据" });
    await dialog.getByRole("button", { name: "下一步：匹配区域" }).click();
    await dialog.getByRole("button", { name: "下一步：核对数值" }).click();
    const warning = dialog.getByRole("alert").filter({ hasText: "约10,000倍" });
    await warning.getByRole("button", { name: "除以10,000" }).click();
    await warning.waitFor({ state: "detached" });
  });

  test("comes with others, which wait their turn; one of two gigabytes is refused at once", async () => {
    const page = await openPage({ path: "?level=county" });
    await page.evaluate(() => {
      const data = new DataTransfer();
      const megabyte = new Blob([new Uint8Array(1024 * 1024)]);
      data.items.add(new File(["县,人口\n端州区,1\n"], "甲.csv"));
      data.items.add(new File(["县,人口\n高要区,1\n"], "乙.csv"));
      data.items.add(new File(Array(2048).fill(megabyte), "大.csv"));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
    });
    const dialog = page.getByRole("dialog", { name: "打开数据" });
    await dialog.getByText("大.csv超过512 MB，没有打开。").waitFor();
    const queue = dialog.getByRole("region", { name: "等待的文件" });
    await queue.getByText("还有1个文件等待，下一个是乙.csv。").waitFor();
    await dialog.getByText("甲.csv", { exact: true }).waitFor();
    await queue.getByRole("button", { name: "跳过这个文件" }).click();
    await dialog.getByText("乙.csv", { exact: true }).waitFor();
    await dialog.getByRole("button", { name: "下一步：匹配区域" }).click();
    await dialog.getByText("1行中1行已匹配").waitFor();
  });

  test("of several levels says which rows stay out until their level is ticked", async () => {
    const page = await openPage({ path: "?level=county&ind=gdp" });
    await paste(page, "地区\t2031年GDP（亿元）\n金利镇\t1\n金渡镇\t2\n端州区\t441\n");
    const dialog = page.getByRole("dialog", { name: "打开数据" });
    await dialog.getByRole("button", { name: "下一步：匹配区域" }).click();
    await dialog.getByRole("button", { name: "下一步：核对数值" }).click();
    await dialog.getByText("将导入2个数值。").waitFor();
    await dialog.getByText("县级1行未勾选，不会导入。").waitFor();
    await dialog.getByLabel("县 1").check();
    await dialog.getByText("将导入3个数值。").waitFor();
    await dialog.getByText("未勾选", { exact: false }).waitFor({ state: "detached" });
  });

  test("with coordinates gives its regions their positions as well", async () => {
    const page = await openPage({ path: "?level=county&ind=gdp" });
    await paste(
      page,
      "县\t经度\t纬度\t2021年GDP（亿元）\n端州区\t112°28′29″E\t23-02-39\t441\n高要区\t112.45108\t23.03136\t481\n",
    );
    const dialog = page.getByRole("dialog", { name: "打开数据" });
    await dialog.getByRole("button", { name: "下一步：匹配区域" }).click();
    await dialog.getByRole("button", { name: "下一步：核对数值" }).click();
    await dialog.getByLabel("同时导入2个区域的位置").waitFor();
    await dialog
      .getByText("WGS 84、CGCS2000（经纬度），整体偏离已知驻地", { exact: false })
      .waitFor({ state: "attached" });
    await dialog.getByRole("button", { name: "导入", exact: true }).click();
    await page.getByText("已导入2个数值和2个位置。").waitFor();
  });

  test("with coordinates has towns of one name told by these, says so, and lets the person decide instead", async () => {
    const page = await openPage({ path: "?level=town&ind=gdp" });
    await paste(
      page,
      "镇\t经度\t纬度\t2031年GDP（亿元）\n金利镇\t112.7774\t23.0786\t1\n回龙镇\t112.63\t22.93\t2\n回龙镇\t111.69\t23.19\t3\n",
    );
    const dialog = page.getByRole("dialog", { name: "打开数据" });
    await dialog.getByRole("button", { name: "下一步：匹配区域" }).click();
    await dialog.getByText("3行中3行已匹配").waitFor();
    await dialog.getByText("2行重名，已按坐标落在哪里认定", { exact: false }).waitFor();
    await dialog.getByText("不是按代码或全称匹配的行2").click();
    await dialog.getByText("第3行：“回龙镇”记入回龙镇（高要区）（重名，按坐标位置，把握90%）").waitFor();
    await dialog.getByRole("button", { name: "改为人工指定" }).click();
    await dialog.getByText("3行中1行已匹配").waitFor();
    await dialog.getByRole("button", { name: "按坐标认定" }).click();
    await dialog.getByText("3行中3行已匹配").waitFor();
  });

  test.each([
    ["zh", 390, "下一步：匹配区域", "没有匹配的行", "第2、3行"],
    ["en", 1440, "Next: match places", "Rows not matched", "rows 2, 3"],
  ] as const)(
    "says in %s on %d px which rows did not match, and never breaks that in two",
    async (lang, width, next, rows, said) => {
      const page = await openPage({ lang, width, path: "?level=town&ind=gdp" });
      // Names of every length, so that the rows would stand at every place of a line.
      const names = Array.from({ length: 14 }, (_, i) => "某".repeat(12 + i));
      const lines = names.flatMap((name) => [name, name]).map((name) => `${name}\t1\n`);
      await paste(page, `镇街\t2031年GDP（亿元）\n${lines.join("")}`);
      await page.getByRole("button", { name: next }).click();
      const told = page.getByRole("region", { name: rows }).getByText(/^第.*行$|^rows /);
      await told.filter({ hasText: said }).waitFor();
      const pieces = await told.evaluateAll((all) => all.map((one) => one.getClientRects().length));
      expect(pieces).toEqual(names.map(() => 1));
    },
  );

  test("is asked for by an empty one, which comes back without a question", async () => {
    const page = await openPage({ path: "?level=county&ind=gdp" });
    await page.getByRole("button", { name: "更多" }).click();
    await page.getByRole("menuitem", { name: "打开数据" }).click();
    const dialog = page.getByRole("dialog", { name: "打开数据" });
    await dialog.getByText("下载空白表").click();
    await dialog.getByLabel("时期").fill("2024");
    const { name, bytes } = await take(page, () => dialog.getByRole("button", { name: "下载" }).click());
    expect(name).toBe("肇庆市_县空白表_2024.xlsx");
    const book = read(bytes, { type: "buffer" });
    const sheet = book.Sheets[book.SheetNames[0] ?? ""] ?? {};
    expect([sheet.A2, sheet.C1].map((cell) => [cell?.t, cell?.v])).toEqual([
      ["s", "441202"],
      ["s", "2024年地区生产总值（亿元）"],
    ]);
    utils.sheet_add_aoa(
      sheet,
      Array.from({ length: 8 }, (_, row) => [row + 1]),
      { origin: "C2" },
    );
    const choosing = page.waitForEvent("filechooser");
    await dialog.getByRole("button", { name: "选择文件…" }).click();
    const buffer = Buffer.from(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
    await (await choosing).setFiles({ name, mimeType: "application/octet-stream", buffer });
    await dialog.getByRole("button", { name: "下一步：匹配区域" }).click();
    await dialog.getByText("8行中8行已匹配").waitFor();
    await dialog.getByRole("button", { name: "下一步：核对数值" }).click();
    await dialog.getByText("将导入8个数值", { exact: false }).waitFor();
  });

  test("in a file that is none says so, and nothing else changes", async () => {
    const page = await openPage({ path: "?level=county" });
    await openFile(page, "坏.xlsx", officeBook().subarray(0, 2000));
    const dialog = page.getByRole("dialog", { name: "打开数据" });
    await dialog.getByText("文件不完整", { exact: false }).waitFor();
    await page.keyboard.press("Escape");
    expect(await page.getByRole("grid").getByRole("row").count()).toBeGreaterThan(8);
  });
});

test("a file that cannot be read is told of in the page's own words", async () => {
  const page = await openPage({ path: "?level=county" });
  await openFile(page, "坏.kml", Buffer.from("<kml><Placemark>"));
  const dialog = page.getByRole("dialog", { name: "打开数据" });
  await dialog.getByText("坏.kml：KML文件读不出来：内容残缺或不合格式。").waitFor();
});

test("units of a Chinese file are said in English on the English page, and take what is typed there", async () => {
  const page = await openPage({ lang: "en", path: "?level=county&ind=gdp" });
  await paste(page, "县\t2021年GDP（万元）\t2021年用电量（千瓦时）\n端州区\t4490000\t5\n高要区\t4910000\t6\n");
  const dialog = page.getByRole("dialog", { name: "Open data" });
  await dialog.getByRole("button", { name: "Next: match places" }).click();
  await dialog.getByRole("button", { name: "Next: check values" }).click();
  const unit = dialog.getByLabel("Unit of “2021年GDP（万元）”");
  expect(await unit.inputValue()).toBe("10,000 yuan");
  await unit.locator("xpath=..").getByText("÷ 10,000 → 100 m yuan").waitFor();
  expect(await dialog.getByLabel("Unit of “2021年用电量（千瓦时）”").inputValue()).toBe("kWh");
  await unit.fill("100 m yuan");
  await unit.press("Enter");
  await unit.locator("xpath=..").getByText("÷").waitFor({ state: "detached" });
  expect(await unit.inputValue()).toBe("100 m yuan");
});

describe("boundaries of the office's own", () => {
  test("in a shifted system are told by the known borders, replace approximate lines, and are taken back", async () => {
    const page = await openPage({ path: "?level=county" });
    await drawn(page);
    await openFile(page, "县界.geojson", shiftedCounties());
    const dialog = page.getByRole("dialog", { name: "打开数据" });
    await dialog.getByText("8个面要素。").waitFor();
    const system = dialog.getByRole("combobox", { name: "坐标系" });
    await soon(() => system.inputValue()).toBe("gcj02");
    await dialog.getByRole("button", { name: "下一步：匹配区域" }).click();
    await dialog.getByText("8行中8行已匹配").waitFor();
    await dialog.getByRole("button", { name: "下一步：核对边界" }).click();
    await dialog.getByText("县级8个区域中，8个有了边界。").waitFor({ timeout: 60_000 });
    await dialog.getByRole("button", { name: "导入", exact: true }).click();
    await page.getByText("已导入8个边界。").waitFor();
    const legend = page.getByRole("region", { name: "图例" });
    await soon(() => legend.textContent()).not.toContain("县界示意");
    await page.getByRole("button", { name: "撤销" }).click();
    await soon(() => legend.textContent()).toContain("县界示意");
  });
});

test("the steps keep the focus, and an atlas of another region the language", async () => {
  const page = await openPage({ lang: "en" });
  const ring = [
    [80, 40],
    [81, 40],
    [81, 41],
    [80, 40],
  ];
  const geometry = { type: "Polygon", coordinates: [ring] };
  const text = JSON.stringify({ type: "Feature", properties: { name: "Shire" }, geometry });
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Open data" }).click();
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose a file…" }).click();
  await (await choosing).setFiles({ name: "shire.geojson", mimeType: "", buffer: Buffer.from(text) });
  const dialog = page.getByRole("dialog", { name: "Open data" });
  const next = dialog.getByRole("button", { name: "Next: match places" });
  await dialog.getByText("The file does not say, and nothing known tells; please check.").waitFor();
  await soon(() => next.isEnabled()).toBe(true);
  await next.focus();
  await page.keyboard.press("Enter");
  const step = dialog.getByRole("listitem").getByRole("button", { name: /Match places/ });
  await soon(() => step.evaluate((button) => button === document.activeElement)).toBe(true);
  await dialog.getByRole("button", { name: "Open as a new atlas" }).click();
  await page.getByRole("grid").getByRole("row", { name: /Shire/ }).waitFor();
  await page.getByRole("tab", { name: "Table" }).waitFor();
});

test("boundaries of another region become an atlas of its own, which is still there after a reload", async () => {
  const page = await openPage();
  await drawn(page);
  const square = (west: number) => [
    [west, 40],
    [west + 1, 40],
    [west + 1, 41],
    [west, 41],
    [west, 40],
  ];
  const features = ["甲县", "乙县"].map((name, i) => ({
    type: "Feature",
    properties: { name, code: `99000${i}`, 户数: 70 + i },
    geometry: { type: "Polygon", coordinates: [square(80 + i)] },
  }));
  await openFile(page, "新市.geojson", Buffer.from(JSON.stringify({ type: "FeatureCollection", features })));
  const dialog = page.getByRole("dialog", { name: "打开数据" });
  await dialog.getByRole("button", { name: "下一步：匹配区域" }).click();
  await dialog.getByText("2行中0行已匹配").waitFor();
  await dialog.getByRole("textbox", { name: "地区名称" }).fill("新市");
  await dialog.getByRole("button", { name: "作为新图集打开" }).click();
  const row = page.getByRole("grid").getByRole("row", { name: /甲县/ });
  await row.waitFor();
  // The same file says figures of its regions.
  await page.getByRole("button", { name: "导入属性数值" }).click();
  await dialog.getByRole("button", { name: "下一步：匹配区域" }).click();
  await dialog.getByText("2行中2行已匹配").waitFor();
  await dialog.getByRole("button", { name: "关闭" }).click();
  await page.reload();
  await drawn(page);
  await row.waitFor();
  expect(await page.getByRole("banner").textContent()).toContain("新市");
});

test("boundaries keep the system a person took, whose survey can be given up and is reported", async () => {
  const page = await openPage({ path: "?level=county" });
  // Fine enough for the survey to take a while.
  await openFile(page, "县界.geojson", shiftedCounties(10));
  const dialog = page.getByRole("dialog", { name: "打开数据" });
  const system = dialog.getByRole("combobox", { name: "坐标系" });
  await soon(() => system.inputValue()).toBe("gcj02");
  await system.selectOption("wgs84");
  await dialog.getByRole("button", { name: "下一步：匹配区域" }).click();
  await dialog.getByText("8行中8行已匹配").waitFor();
  const next = dialog.getByRole("button", { name: "下一步：核对边界" });
  await next.click();
  await dialog.getByRole("button", { name: "取消" }).click();
  await dialog.getByRole("progressbar").waitFor({ state: "detached" });
  await dialog.getByText("8行中8行已匹配").waitFor();
  await dialog.getByRole("button", { name: /读取/ }).click();
  expect(await system.inputValue()).toBe("wgs84");
  await dialog
    .getByRole("button", { name: /匹配区域$/ })
    .first()
    .click();
  await next.click();
  await dialog.getByText("与原边界的重合度中位", { exact: false }).waitFor({ timeout: 60_000 });
  await dialog.getByRole("button", { name: /读取/ }).click();
  await system.selectOption("gcj02");
  // What was made in the other system is no longer there to be imported.
  await soon(() => dialog.getByRole("button", { name: /核对$/ }).isDisabled()).toBe(true);
});

test("a wrong file makes way for another, and a place is named by typing it", async () => {
  const page = await openPage({ path: "?level=county" });
  await openFile(page, "错.csv", Buffer.from("甲,乙\n1,2\n"));
  const dialog = page.getByRole("dialog", { name: "打开数据" });
  const choosing = page.waitForEvent("filechooser");
  await dialog.getByRole("button", { name: "换一个文件…" }).click();
  const buffer = Buffer.from("县,2031年地区生产总值\n端州区,1\n某县,2\n");
  await (await choosing).setFiles({ name: "对.csv", mimeType: "text/csv", buffer });
  await dialog.getByText("对.csv", { exact: true }).waitFor();
  await dialog.getByRole("button", { name: "下一步：匹配区域" }).click();
  await dialog.getByText("2行中1行已匹配").waitFor();
  await dialog.getByLabel("某县应为的区域").fill("广宁县");
  await page.keyboard.press("Enter");
  await dialog.getByText("2行中2行已匹配").waitFor();
  // The focus goes along, and the preview is left by undoing it.
  const focused = (text: string) =>
    soon(() => page.evaluate(() => document.activeElement?.textContent)).toContain(text);
  await focused("匹配区域");
  await dialog.getByRole("button", { name: "下一步：核对数值" }).press("Enter");
  await focused("核对");
  await dialog.getByRole("button", { name: "在地图上预览" }).press("Enter");
  await focused("尚未导入");
  await page.keyboard.press("Control+z");
  await dialog.getByText("将导入2个数值。").waitFor();
});

test("a GeoPackage is read in the page, whose policy lets nothing else be compiled", async () => {
  const page = await openPage();
  await openFile(page, "镇.gpkg", Buffer.from(await geopackage()));
  const dialog = page.getByRole("dialog", { name: "打开数据" });
  await dialog.getByText("2个面要素。").waitFor();
  await dialog.getByText("文件自己写明。").waitFor();
  await dialog.getByRole("button", { name: "下一步：匹配区域" }).click();
  // The code beside 金利镇 is another town's.
  await dialog.getByText("2行中0行已匹配").waitFor();
  await dialog.getByText("1行中，两列指的不是同一个区域：").waitFor();
});
