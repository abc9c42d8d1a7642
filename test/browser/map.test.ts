import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { drawn, openPage } from "./page.ts";
import { coloursOf, pixelsNear } from "./pixels.ts";

/** Rows of the legend on show: how many regions each holds and its fill. */
async function legendRows(page: Page): Promise<{ count: number; fill: string }[]> {
  const cells = await page
    .getByRole("region", { name: "图例" })
    .getByRole("button", { name: /\d+ 个$/ })
    .all();
  return Promise.all(
    cells.map(async (cell) => ({
      count: Number(/(\d+) 个$/.exec((await cell.getAttribute("aria-label")) ?? "")?.[1]),
      fill: (await cell.locator("rect").first().getAttribute("fill")) ?? "",
    })),
  );
}

/** Number of regions of each level, as the level switch says it. */
async function levels(page: Page): Promise<number[]> {
  const radios = await page.getByRole("radiogroup", { name: "层级" }).getByRole("radio").allTextContents();
  return radios.map((text) => Number(/[\d,]+$/.exec(text)?.[0].replace(",", "")));
}

describe("the map", () => {
  test("is shaded with the colours of its legend, which counts every region once", async () => {
    const page = await openPage();
    await drawn(page);
    const rows = await legendRows(page);
    const [counties] = await levels(page);
    expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(counties);
    const colours = await coloursOf(page.locator("#map"));
    for (const { count, fill } of rows.slice(0, -1)) {
      if (count > 0) expect(pixelsNear(colours, fill), `pixels of ${fill}`).toBeGreaterThan(200);
    }
  });

  test("shows the towns when their level is chosen, and the address says so", async () => {
    const page = await openPage();
    await drawn(page);
    await page.getByRole("radio", { name: /镇/ }).click();
    await expect.poll(() => page.url()).toContain("level=town");
    const [, towns] = await levels(page);
    await expect
      .poll(async () => (await legendRows(page)).reduce((sum, { count }) => sum + count, 0), { timeout: 30_000 })
      .toBe(towns);
  });

  test("follows a link, and the way back", async () => {
    const page = await openPage({ path: "?level=town&ind=exit_minutes" });
    await drawn(page);
    expect(await page.getByRole("radio", { name: /镇/ }).getAttribute("aria-checked")).toBe("true");
    await page.getByRole("tab", { name: "目标" }).click();
    await expect.poll(() => page.url()).toContain("tab=goals");
    await page.goBack();
    expect(page.url()).not.toContain("tab=goals");
    expect(await page.getByRole("tab", { name: "数据表" }).getAttribute("aria-selected")).toBe("true");
  });

  test("moves to another period with the slider", async () => {
    const page = await openPage({ path: "?ind=gdp" });
    await drawn(page);
    const slider = page.getByRole("slider", { name: "时期" });
    const before = await slider.getAttribute("aria-valuetext");
    await slider.press("ArrowLeft");
    await expect.poll(() => slider.getAttribute("aria-valuetext")).not.toBe(before);
    expect(page.url()).toMatch(/[?&]t=\d{4}/);
  });
});
