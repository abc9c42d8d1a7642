import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { parseCsv, take } from "./files.ts";
import { drawn, openPage, soon } from "./page.ts";
import { legendTotal, tableRow } from "./person.ts";

const MARKUP = "<img src=x onerror=alert(1)>";

/** Opens a package whose texts are markup and formulas and whose files are broken. */
async function openHostile(): Promise<Page> {
  const page = await openPage({ path: "?package=fixtures/hostile/", expected: [/404/] });
  page.on("dialog", (dialog) => {
    void dialog.dismiss();
    throw new Error(`the package ran a script: ${dialog.message()}`);
  });
  await drawn(page);
  return page;
}

/** Chooses from the menu of the header. */
async function choose(page: Page, name: RegExp): Promise<void> {
  await page.getByRole("button", { name: "更多" }).click();
  await page.getByRole("menuitem", { name }).click();
}

describe("a package opened from the address", () => {
  test("shows markup in names as text, wherever they stand", async () => {
    const page = await openHostile();
    await page.getByRole("banner").getByText("<b>小城市</b>").waitFor();
    await page.getByRole("tree", { name: "指标" }).getByText("<i>经济</i>").waitFor();
    await tableRow(page, MARKUP).click();
    await page.getByRole("tabpanel").getByRole("heading", { name: MARKUP }).first().waitFor();
    await page.getByRole("combobox", { name: /^搜索/ }).fill("img");
    await page.getByRole("option", { name: MARKUP }).waitFor();
    await page.keyboard.press("Escape");
    const map = page.getByRole("application");
    await map.press("ArrowRight");
    await soon(() => page.getByRole("tooltip").count()).toBe(1);
    await choose(page, /^来源与说明/);
    await page.getByRole("dialog").getByText(MARKUP).first().waitFor();
    await page.keyboard.press("Escape");
    expect(await page.locator("img[src=x], [onerror], a[href^=javascript]").count()).toBe(0);
  });

  test("lists what is wrong with its files by row, column and value, and works with the rest", async () => {
    const page = await openHostile();
    expect(await legendTotal(page)).toBe(3);
    await soon(() => tableRow(page, "断县").textContent()).toContain("—");
    await choose(page, /^数据问题\s*\d+$/);
    const dialog = page.getByRole("dialog", { name: /^数据问题/ });
    const line = (...words: string[]) =>
      words.reduce((rows, text) => rows.filter({ hasText: text }), dialog.getByRole("row"));
    for (const found of [
      line("figures.csv", "12,3a").filter({ has: page.getByRole("cell", { name: "4", exact: true }) }),
      line("figures.csv", "010009").filter({ has: page.getByRole("cell", { name: "8", exact: true }) }),
      line("boundaries.geojson", "010003").filter({ has: page.getByRole("cell", { name: "3", exact: true }) }),
      line("facilities.csv", "kind"),
      line("remarks.csv"),
      line("sources.csv", "javascript:alert(1)"),
    ]) {
      await found.first().waitFor();
    }
    expect(await line("figures.csv", "12,3a").getByRole("cell", { name: "value", exact: true }).count()).toBe(1);
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
