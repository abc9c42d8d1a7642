import type { Locator, Page } from "playwright-core";
import { describe, expect, onTestFinished, test } from "vitest";
import { parseCsv, take } from "./files.ts";
import { drawn, openPage, soon } from "./page.ts";
import { chooseIndicator, legendRows, legendTotal, tableRow } from "./person.ts";
import { coloursAbout, pixelsNear } from "./pixels.ts";
import { readPng } from "./png.ts";

const MARKUP = "<img src=x onerror=alert(1)>";
const BREAKOUT = '"><script>alert(1)</script>';

/** Opens a package whose texts are markup and formulas and whose files are broken. */
async function openHostile(): Promise<Page> {
  const dialogs: string[] = [];
  const requests: string[] = [];
  const page = await openPage({
    path: "?package=fixtures/hostile/",
    expected: [/404/],
    async prepare(fresh) {
      fresh.on("dialog", (dialog) => {
        dialogs.push(dialog.message());
        void dialog.dismiss();
      });
      fresh.on("request", (request) => requests.push(request.url()));
    },
  });
  onTestFinished(() => {
    expect(dialogs, "scripts of the package that ran").toEqual([]);
    expect(
      requests.filter((url) => /\/x$/.test(url)),
      "pictures of the package that were asked for",
    ).toEqual([]);
  });
  await drawn(page);
  return page;
}

/** Elements on the page that only a text taken for markup can have made. */
function made(page: Page): Promise<string[]> {
  return page.locator("body").evaluate((body) => {
    const found = body.querySelectorAll("img[src=x], [onerror], [onload], [href^='javascript'], u, s, q, b b, i i");
    const scripts = [...document.scripts].filter((script) => script.text.includes("alert(1)"));
    return [...found, ...scripts].map((element) => element.outerHTML.slice(0, 120));
  });
}

/** Chooses from the menu of the header. */
async function choose(page: Page, name: RegExp): Promise<void> {
  await page.getByRole("button", { name: "更多" }).click();
  await page.getByRole("menuitem", { name }).click();
}

describe("a package opened from the address", () => {
  test("shows markup in its texts as text, wherever they stand", async () => {
    const page = await openHostile();
    const tab = page.getByRole("tabpanel");
    const goTo = (name: string) => page.getByRole("tab", { name }).click();
    const text = (part: Locator, words: string) => part.getByText(words).first().waitFor();
    const notices = page.getByRole("main").getByRole("status");
    const title = page.getByRole("main").getByRole("heading", { level: 2 }).first();
    await text(page.getByRole("banner"), "<b>小城市</b>");
    await text(page.getByRole("tree", { name: "指标" }), "<i>经济</i>");
    await soon(() => title.textContent()).toBe("<u>人均</u>");
    await text(page.locator(".atlas-names"), MARKUP);
    await text(page.getByRole("region", { name: "图例" }), "<s>示意</s>");
    await tableRow(page, BREAKOUT).waitFor();
    await tableRow(page, MARKUP).hover();
    await text(page.getByRole("tooltip"), MARKUP);
    expect(await made(page), "table, map, legend, tooltip").toEqual([]);

    await tableRow(page, MARKUP).click();
    await tab.getByRole("heading", { name: MARKUP }).first().waitFor();
    await tab.locator("summary").first().click();
    await text(tab, BREAKOUT);
    await text(tab, `${MARKUP}镇`);
    expect(await made(page), "profile").toEqual([]);

    await goTo("目标");
    await text(tab, BREAKOUT);
    await tab.getByRole("button", { name: MARKUP }).first().click();
    await soon(() => title.textContent()).toBe(MARKUP);
    await text(tab.locator(".goal-detail"), BREAKOUT);
    expect(await made(page), "goals").toEqual([]);
    await goTo("对比");
    await tab.getByRole("heading", { name: `${MARKUP}与${BREAKOUT}` }).waitFor();
    await text(tab, "<b>东注</b>");
    await tab.getByRole("button", { name: "更换分组" }).click();
    expect(await made(page), "compare").toEqual([]);
    await goTo("数据表");

    await page.getByRole("combobox", { name: /^搜索/ }).fill("img");
    await page.getByRole("option", { name: MARKUP }).first().waitFor();
    await page.getByRole("combobox", { name: /^搜索/ }).fill("script");
    await page.getByRole("option", { name: BREAKOUT }).first().waitFor();
    expect(await made(page), "search").toEqual([]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await chooseIndicator(page, "<q>镇用</q>");
    await text(notices, "<q>镇用</q>没有本级数据");
    expect(await made(page), "notice").toEqual([]);
    await page.keyboard.press("1");
    await chooseIndicator(page, "<u>人均</u>");
    for (const [item, words] of [
      [/^来源与说明/, MARKUP],
      [/^数据问题/, MARKUP],
    ] as const) {
      await choose(page, item);
      await text(page.getByRole("dialog"), words);
      expect(await made(page), String(item)).toEqual([]);
      await page.keyboard.press("Escape");
    }

    await page.getByRole("button", { name: "导出" }).click();
    const dialog = page.getByRole("dialog", { name: "导出" });
    await text(dialog, BREAKOUT);
    await dialog.getByRole("radio", { name: "PNG图片" }).check();
    await dialog.getByRole("img").first().waitFor();
    expect(await made(page), "export").toEqual([]);
    const picture = await take(page, () => dialog.getByRole("button", { name: "下载" }).click());
    expect(readPng(picture.bytes).width, "the sheet is well formed, or it could not be drawn").toBeGreaterThan(1000);

    await page.getByRole("button", { name: "演示" }).click();
    const tray = page.getByRole("region", { name: "演示" });
    await tray.getByRole("button", { name: "添加当前画面" }).click();
    await tray.getByRole("button", { name: "<u>人均</u>：更多" }).click();
    await page.getByRole("textbox", { name: "备注" }).first().fill(MARKUP);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    await tray.getByRole("button", { name: "全屏播放" }).click();
    const show = page.getByRole("main", { name: "演示" });
    await soon(() => show.getByRole("heading", { level: 1 }).textContent()).toBe("<u>人均</u>");
    await text(show.getByRole("paragraph"), MARKUP);
    expect(await made(page), "slides").toEqual([]);
  });

  test("lists what is wrong with its files by row, column and value, and works with the rest", async () => {
    const page = await openHostile();
    const notice = page.getByRole("main").getByRole("status");
    await notice.getByText(/^数据中有\d+个问题，其余照常显示。$/).waitFor();
    await notice.getByRole("button", { name: "详情" }).click();
    const dialog = page.getByRole("dialog", { name: /^数据问题/ });
    const lines = dialog.getByRole("row");
    await lines.nth(1).waitFor();
    const read = await lines.evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => cell.textContent)),
    );
    const listed = ([file, row, column, words]: readonly [string, string, string, RegExp]) =>
      read.filter(
        ([, in_, at, under, what = ""]) => in_ === file && at === row && under === column && words.test(what ?? ""),
      );
    for (const found of [
      ["remarks.csv", "", "", /找不到这个文件/],
      ["facilities.csv", "1", "kind", /缺少列“kind”.*id.*sort.*title/],
      ["boundaries.geojson", "3", "coordinates[0]", /“010003”的环没有闭合/],
      ["boundaries.geojson", "5", "", /“010010”没有对应的区域/],
      ["figures.csv", "4", "value", /“12,3a”不是数字，按缺失处理/],
      ["figures.csv", "9", "code", /“010009”/],
      ["figures.csv", "11", "value", /重复/],
      ["figures.csv", "12", "code", /“<img src=x onerror=alert\(1\)>”/],
      ["sources.csv", "2", "url", /“javascript:alert\(1\)”/],
    ] as const)
      expect(listed(found), `${found.join(" ")} in ${JSON.stringify(read)}`).toHaveLength(1);
    await page.keyboard.press("Escape");

    expect(await legendTotal(page)).toBe(4);
    expect((await legendRows(page)).find(({ label }) => label === "无数据")?.count).toBe(1);
    await soon(() => tableRow(page, BREAKOUT).textContent()).toContain("—");
    const rows = await legendRows(page);
    const name = await page.locator(".atlas-names text", { hasText: BREAKOUT }).boundingBox();
    const below = [(name?.x ?? 0) + (name?.width ?? 0) / 2, (name?.y ?? 0) + 90] as const;
    const colours = await coloursAbout(page, below);
    for (const { label, fill } of rows) {
      const pixels = expect(pixelsNear(colours, fill), `${label} where the value is bad`);
      if (label === "无数据") pixels.toBeGreaterThan(200);
      else pixels.toBeLessThan(20);
    }
    expect(colours.size, "the region is hatched").toBeGreaterThan(3);
    await tableRow(page, "断县").click();
    await page.getByRole("tabpanel").getByRole("heading", { name: "断县" }).first().waitFor();
  });

  test("cannot put a formula into a table that is exported", async () => {
    const page = await openHostile();
    await page.getByRole("button", { name: "导出" }).click();
    const dialog = page.getByRole("dialog", { name: "导出" });
    await dialog.getByRole("checkbox", { name: "地区生产总值" }).check();
    const { bytes } = await take(page, () => dialog.getByRole("button", { name: "下载" }).click());
    const cells = parseCsv(bytes.toString("utf8").slice(1)).flatMap((row) => Object.values(row));
    expect(cells).toContain("'=1+1");
    expect(cells).toContain(MARKUP);
    expect(cells.filter((cell) => /^[=+@]|^-[^\d]/.test(cell))).toEqual([]);
  });

  test("opens whole when nothing is wrong with it", async () => {
    const page = await openPage({ path: "?package=fixtures/tiny/" });
    await drawn(page);
    await page.getByRole("banner").getByText("小城市").waitFor();
    await page.getByRole("rowheader", { name: "西山县" }).waitFor();
    await page.keyboard.press("2");
    await soon(() => page.getByRole("rowheader").count()).toBe(4);
  });
});
