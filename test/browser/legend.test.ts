import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { drawn, openPage, soon } from "./page.ts";
import { findRegions, legendCells, legendRows, legendTotal } from "./person.ts";
import { coloursAbout, pixelsNear } from "./pixels.ts";

/** Opens the editor of the classes and gives it back. */
async function openEditor(page: Page) {
  await page.getByRole("button", { name: "调整" }).click();
  const editor = page.getByRole("dialog", { name: "调整分级" });
  await editor.waitFor();
  return editor;
}

describe("the legend", () => {
  test("highlights the class that is clicked and dims the regions of the others", async () => {
    const page = await openPage();
    await drawn(page);
    const places = await findRegions(page, ["怀集县", "广宁县"]);
    const [low, high] = (await legendRows(page)).map(({ fill }) => fill);
    const shown = async (region: string, fill: string | undefined) =>
      pixelsNear(await coloursAbout(page, places.get(region) ?? [0, 0]), fill ?? "") > 60;
    const both = async () => [await shown("怀集县", low), await shown("广宁县", high)];
    await page.mouse.move(5, 450);
    await soon(both).toEqual([true, true]);
    await legendCells(page).first().click();
    expect(await legendCells(page).first().getAttribute("aria-pressed")).toBe("true");
    await soon(both).toEqual([true, false]);
    await legendCells(page)
      .nth(1)
      .click({ modifiers: ["Shift"] });
    await soon(both).toEqual([true, true]);
    await page.keyboard.press("Escape");
    await soon(() => legendCells(page).first().getAttribute("aria-pressed")).toBe("false");
  });

  test("selects the members of a class that is clicked twice", async () => {
    const page = await openPage();
    await drawn(page);
    const [row] = await legendRows(page);
    await legendCells(page).first().dblclick();
    await page.getByRole("button", { name: `已选${row?.count}个` }).waitFor();
  });

  test("takes another method, another number of classes and breaks typed with full-width commas", async () => {
    const page = await openPage({ path: "?level=town&ind=village_income_per_household" });
    await drawn(page);
    await soon(() => legendTotal(page)).toBe(105);
    const classes = async () => (await legendRows(page)).filter(({ label }) => label.includes("–"));
    const legend = page.getByRole("region", { name: "图例" });
    const editor = await openEditor(page);
    await editor.getByRole("combobox", { name: "分级方法" }).selectOption({ label: "分位数" });
    await legend.getByText(/^分位数 · 5/).waitFor();
    const equal = (await classes()).map(({ count }) => count);
    expect(Math.max(...equal) - Math.min(...equal), `quantiles hold alike: ${equal}`).toBeLessThanOrEqual(1);
    await editor.getByRole("spinbutton", { name: "级数" }).fill("3");
    await editor.getByRole("spinbutton", { name: "级数" }).press("Tab");
    await soon(async () => (await classes()).length).toBe(3);

    const field = editor.getByRole("textbox", { name: "断点" });
    await field.fill("10，8，40");
    await editor.getByText("第2个断点8小于前一个10").waitFor();
    expect((await classes()).length).toBe(3);
    await field.fill("１０，20，40");
    await field.press("Enter");
    await legend.getByText(/^手动 · 4/).waitFor();
    expect((await classes()).slice(1, 3).map(({ label }) => label)).toEqual(["10–20", "20–40"]);
    expect(await legendTotal(page)).toBe(105);
    expect(page.url()).toContain("b=10_20_40");

    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.evaluate(() => navigator.clipboard.writeText("12 30"));
    await field.selectText();
    await field.press("Control+v");
    await legend.getByText(/^手动 · 3/).waitFor();
    expect((await classes())[1]?.label).toBe("12–30");

    await editor.getByRole("button", { name: "恢复默认" }).click();
    await legend.getByText(/^自然断点 · 5/).waitFor();
    await editor.getByRole("button", { name: "完成" }).click();
    await soon(() => editor.count()).toBe(0);
    expect(page.url()).not.toContain("b=");
  });

  test("is no higher where a level has no values, so that the camera stays", async () => {
    const page = await openPage({ path: "?level=village&ind=gdp" });
    await drawn(page);
    const legend = page.getByRole("region", { name: "图例" });
    await legend.getByText("1,556个").waitFor();
    const { height, reserved } = await legend.evaluate((card) => ({
      height: card.getBoundingClientRect().height,
      reserved: Number((card as HTMLElement).dataset.reserve),
    }));
    expect(height).toBeLessThanOrEqual(reserved);
  });

  test("has its breaks as handles on the histogram, which keys move, delete and add", async () => {
    const page = await openPage();
    await drawn(page);
    const editor = await openEditor(page);
    const legend = page.getByRole("region", { name: "图例" });
    const axis = legend.getByRole("group", { name: /^断点轴/ });
    const handles = axis.getByRole("slider");
    await soon(() => handles.count()).toBe(3);

    const bars = await legend.getByRole("img", { name: "数值分布直方图" }).boundingBox();
    for (const handle of await handles.all()) {
      const box = await handle.boundingBox();
      if (!bars || !box) throw new Error("the histogram or a handle is out of sight");
      expect(box.y).toBeGreaterThanOrEqual(bars.y);
      expect(box.y + box.height).toBeLessThanOrEqual(bars.y + bars.height);
      const middle = box.x + box.width / 2 - bars.x;
      expect(middle).toBeGreaterThan(0);
      expect(middle).toBeLessThan(bars.width);
    }

    // The field says what the cells say: the upper limit of each class but the last.
    const uppers = async () => (await legendRows(page)).slice(0, -1).map(({ label }) => label.split("–")[1]);
    const field = editor.getByRole("textbox", { name: "断点" });
    await soon(() => field.inputValue()).toBe((await uppers()).slice(0, 3).join(", "));

    const first = handles.first();
    const value = async () => Number.parseFloat((await first.getAttribute("aria-valuetext")) ?? "");
    const before = await value();
    await first.press("ArrowRight");
    await soon(value).toBeCloseTo(before + 0.1, 5);
    await first.press("Shift+ArrowLeft");
    await soon(value).toBeCloseTo(before - 0.9, 5);
    await legend.getByText(/^手动 · 4/).waitFor();

    await first.press("Delete");
    await soon(() => handles.count()).toBe(2);
    await soon(() => first.evaluate((one) => one === document.activeElement)).toBe(true);
    await axis.press("Enter");
    await soon(() => handles.count()).toBe(3);
    await page.keyboard.press("Escape");
    await soon(() => handles.count()).toBe(0);
  });

  test("has a break dragged along the histogram as far as its neighbour", async () => {
    const page = await openPage();
    await drawn(page);
    const field = (await openEditor(page)).getByRole("textbox", { name: "断点" });
    await field.fill("20 40 60");
    await field.press("Enter");
    const handle = page.getByRole("slider", { name: "第2个断点" });
    await soon(() => handle.getAttribute("aria-valuenow")).toBe("40");
    const box = await handle.boundingBox();
    const next = await page.getByRole("slider", { name: "第3个断点" }).boundingBox();
    if (!box || !next) throw new Error("a handle is out of sight");
    const y = box.y + box.height / 2;
    const half = (box.x + next.x) / 2 + box.width / 2;
    await page.mouse.move(box.x + box.width / 2, y);
    await page.mouse.down();
    await page.mouse.move(half, y, { steps: 4 });
    await page.mouse.move(next.x + 60, y, { steps: 4 });
    await page.mouse.move(half, y, { steps: 4 });
    await page.mouse.up();
    // Half way from 40 to 60, to a px.
    const value = async () => Number(await handle.getAttribute("aria-valuenow"));
    await soon(value).toBeGreaterThan(49);
    expect(await value()).toBeLessThan(51);
    await page.goBack();
    await soon(value).toBe(40);
  });

  test("paints the map in the palette that is chosen", async () => {
    const page = await openPage();
    await drawn(page);
    const editor = await openEditor(page);
    const places = await findRegions(page, ["怀集县"]);
    const place = places.get("怀集县") ?? [0, 0];
    const fills = (await legendRows(page)).map(({ fill }) => fill);
    await editor.getByRole("option", { name: /丹霞/ }).click();
    await soon(async () => (await legendRows(page))[0]?.fill).not.toBe(fills[0]);
    const lowest = (await legendRows(page))[0]?.fill ?? "";
    await soon(async () => pixelsNear(await coloursAbout(page, place), lowest)).toBeGreaterThan(60);
  });
});
