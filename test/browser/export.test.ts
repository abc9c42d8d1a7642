import type { Position } from "geojson";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { parseCsv, take } from "./files.ts";
import { drawn, openPage, soon } from "./page.ts";
import { legendRows, tick } from "./person.ts";
import { countColours, pixelsNear } from "./pixels.ts";
import { readPng } from "./png.ts";

/** Opens the dialog and chooses a format. */
async function openExport(page: Page, format: string) {
  await page.getByRole("button", { name: "导出" }).click();
  const dialog = page.getByRole("dialog", { name: "导出" });
  await dialog.getByRole("radio", { name: format }).check();
  return dialog;
}

/** Twice the signed area of a ring: positive where it runs counter-clockwise. */
function turn(ring: readonly Position[]): number {
  return ring.reduce((sum, [x = 0, y = 0], i) => {
    const [nextX = 0, nextY = 0] = ring[(i + 1) % ring.length] ?? [];
    return sum + (x * nextY - nextX * y);
  }, 0);
}

describe("the export", () => {
  test("hands over a CSV with byte order mark, codes, values, units, periods, qualities and sources", async () => {
    const page = await openPage();
    await drawn(page);
    const dialog = await openExport(page, "CSV表格");
    await dialog.getByText(/^8行×\d+列，约\d+ KB$/).waitFor();
    const { name, bytes } = await take(page, () => dialog.getByRole("button", { name: "下载" }).click());
    expect(name).toBe("肇庆市_县_常住人口城镇化率_2023.csv");
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = parseCsv(bytes.toString("utf8").slice(1));
    expect(rows.map((row) => row.代码).sort()).toEqual([
      "441202",
      "441203",
      "441204",
      "441223",
      "441224",
      "441225",
      "441226",
      "441284",
    ]);
    const county = rows.find((row) => row.代码 === "441224");
    expect(county).toMatchObject({
      名称: "怀集县",
      上级: "肇庆市",
      数值: "30.11",
      单位: "%",
      时期: "2023",
      质量: "公开",
    });
    for (const row of rows) expect(row.来源, row.名称).not.toBe("");
  });

  test("says in the file's name and in a column that values are samples, and takes only the rows selected", async () => {
    const page = await openPage({ path: `?level=town&ind=village_income&q=${encodeURIComponent("金利镇")}` });
    await drawn(page);
    // Filtered, since rows change places when the villages' figures arrive.
    await tick(page, "金利镇").click();
    const dialog = await openExport(page, "CSV表格");
    expect(await dialog.getByRole("radio", { name: "选中的1个" }).isChecked()).toBe(true);
    await dialog.getByRole("checkbox", { name: "全部时期" }).check();
    await dialog.getByText(/含示例数据\d+行/).waitFor();
    const { name, bytes } = await take(page, () => dialog.getByRole("button", { name: "下载" }).click());
    expect(name).toMatch(/^肇庆市_镇_村级集体经营性收入_\d{4}-\d{4}_示例\.csv$/);
    const rows = parseCsv(bytes.toString("utf8").slice(1));
    expect(rows.length).toBeGreaterThan(1);
    expect(new Set(rows.map((row) => `${row.名称} ${row.示例} ${row.质量}`))).toEqual(new Set(["金利镇 是 示例"]));
  });

  test("hands over GeoJSON whose polygons follow RFC 7946", async () => {
    const page = await openPage();
    await drawn(page);
    const dialog = await openExport(page, "GeoJSON");
    const { name, bytes } = await take(page, () => dialog.getByRole("button", { name: "下载" }).click());
    expect(name).toMatch(/\.geojson$/);
    const { type, features } = JSON.parse(bytes.toString("utf8"));
    expect([type, features.length]).toEqual(["FeatureCollection", 8]);
    for (const { geometry, properties } of features) {
      expect(properties.code).toMatch(/^4412\d\d$/);
      expect(properties).toMatchObject({
        urbanisation_2023: expect.any(Number),
        urbanisation_2023_unit: "%",
        urbanisation_2023_period: "2023",
        urbanisation_2023_quality: "published",
        urbanisation_2023_source: expect.stringMatching(/./),
      });
      const polygons: Position[][][] = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
      for (const [outer = [], ...holes] of polygons) {
        expect(outer.at(-1)).toEqual(outer[0]);
        expect(turn(outer), "outer rings run counter-clockwise").toBeGreaterThan(0);
        for (const hole of holes) expect(turn(hole), "holes run clockwise").toBeLessThan(0);
        for (const [lng = 0, lat = 0] of outer) expect(lng > 111 && lng < 113 && lat > 22 && lat < 25).toBe(true);
      }
    }
  });

  test("hands over a PNG of the size it says, with the map in the colours of the legend", async () => {
    const page = await openPage({ theme: "light" });
    await drawn(page);
    const fills = (await legendRows(page)).filter(({ count }) => count > 0).map(({ fill }) => fill);
    const dialog = await openExport(page, "PNG图片");
    await dialog.getByRole("img", { name: "图片预览" }).waitFor();
    await dialog.getByText("3200 × 2200像素").waitFor();
    await dialog.getByRole("radio", { name: "1×" }).check();
    await dialog.getByText("1600 × 1100像素").waitFor();
    const { name, bytes } = await take(page, () => dialog.getByRole("button", { name: "下载" }).click());
    expect(name).toMatch(/^肇庆市_县_常住人口城镇化率_2023\.png$/);
    const picture = readPng(bytes);
    expect([picture.width, picture.height]).toEqual([1600, 1100]);
    const colours = countColours(picture);
    for (const fill of fills) expect(pixelsNear(colours, fill), fill).toBeGreaterThan(2000);
  });

  test("prints in black and white with more pixels on request", async () => {
    const page = await openPage({ path: "?level=town&ind=village_income_per_household" });
    await drawn(page);
    const dialog = await openExport(page, "PNG图片");
    await dialog.getByRole("radio", { name: "黑白" }).check();
    await dialog.getByRole("radio", { name: "2×" }).check();
    const { name, bytes } = await take(page, () => dialog.getByRole("button", { name: "下载" }).click());
    expect(name).toMatch(/_示例\.png$/);
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([3200, 2200]);
    await page.keyboard.press("Escape");
    await soon(() => dialog.count()).toBe(0);
  });
});
