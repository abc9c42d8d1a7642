import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { packageRows } from "./files.ts";
import { drawn, openPage, soon } from "./page.ts";
import { chip, findRegions, mapBox, pressLevel, tableRow, tick } from "./person.ts";

/** Takes up a tool of the map. */
async function useTool(page: Page, name: string): Promise<void> {
  const radio = page.getByRole("radio", { name, exact: true });
  await page.locator("label").filter({ has: radio }).click();
  await soon(() => radio.isChecked()).toBe(true);
}

/** Drags the mouse along a path over the map; places are shares of its width and height. */
async function drag(page: Page, path: readonly (readonly [number, number])[]): Promise<void> {
  const box = await mapBox(page);
  const places = path.map(([x, y]) => [box.x + x * box.width, box.y + y * box.height] as const);
  const [start = [0, 0] as const, ...rest] = places;
  await page.mouse.move(...start);
  await page.mouse.down();
  for (const place of rest) await page.mouse.move(...place, { steps: 12 });
  await page.mouse.up();
}

/** Names of the ticked rows of the table. */
async function ticked(page: Page): Promise<string[]> {
  const names = page.getByRole("row", { selected: true }).getByRole("rowheader").locator("span:first-child");
  return [...new Set(await names.allTextContents())].sort();
}

describe("the selection", () => {
  test("takes a region that is clicked, adds one with Shift, and is emptied by a click beside the map", async () => {
    const page = await openPage();
    await drawn(page);
    const places = await findRegions(page, ["怀集县", "封开县"]);
    await page.mouse.click(...(places.get("怀集县") ?? [0, 0]));
    await soon(() => chip(page).textContent()).toBe("已选1个");
    await page.keyboard.down("Shift");
    await page.mouse.click(...(places.get("封开县") ?? [0, 0]));
    await page.keyboard.up("Shift");
    await soon(() => chip(page).textContent()).toBe("已选2个");
    expect(await ticked(page)).toEqual(["封开县", "怀集县"]);
    await page.mouse.click(...(places.get("怀集县") ?? [0, 0]));
    await soon(() => ticked(page)).toEqual(["怀集县"]);
    await chip(page).click();
    await page.getByRole("dialog", { name: "已选1个" }).getByRole("button", { name: "反选" }).click();
    await soon(() => chip(page).textContent()).toBe("已选7个");
    await page.getByRole("button", { name: "移除端州区" }).click();
    await soon(() => chip(page).textContent()).toBe("已选6个");
    await page.getByRole("button", { name: "清空" }).click();
    await soon(() => chip(page).count()).toBe(0);
  });

  test("takes what a box holds, and what a lasso holds but not the rest of its box", async () => {
    const page = await openPage();
    await drawn(page);
    await useTool(page, "框选");
    await drag(page, [
      [0.02, 0.12],
      [0.9, 0.97],
    ]);
    await soon(() => chip(page).textContent()).toBe("已选8个");
    await useTool(page, "套索");
    await drag(page, [
      [0.02, 0.12],
      [0.9, 0.12],
      [0.02, 0.97],
      [0.02, 0.13],
    ]);
    await soon(() => ticked(page)).not.toContain("鼎湖区");
    const inside = await ticked(page);
    expect(inside).toEqual(expect.arrayContaining(["怀集县", "封开县"]));
    expect(inside).not.toContain("高要区");
    expect(await chip(page).textContent()).toBe(`已选${inside.length}个`);
    await page.getByText(`选中了标注点在框内的8个区域。`).waitFor();
  });

  test("takes rows ticked in the table, and all rows of a filter with Ctrl A", async () => {
    const page = await openPage({ path: "?level=town" });
    await drawn(page);
    await page.getByRole("searchbox", { name: "按名称、拼音、代码筛选" }).fill("回龙");
    await soon(() => page.getByRole("rowheader", { name: "回龙镇" }).count()).toBe(2);
    await tableRow(page, "回龙镇").first().press("Control+a");
    await soon(() => chip(page).textContent()).toBe("已选2个");
    await page.getByRole("searchbox", { name: "按名称、拼音、代码筛选" }).fill("冷坑");
    await tick(page, "冷坑镇").click();
    await soon(() => chip(page).textContent()).toBe("已选3个");
    await tableRow(page, "冷坑镇").press(" ");
    await soon(() => chip(page).textContent()).toBe("已选2个");
    await page.keyboard.press("1");
    await soon(() => chip(page).textContent()).toBe("已选2个（2个不在本级）");
  });

  test("goes along from a county to its towns and back", async () => {
    const page = await openPage();
    await drawn(page);
    const towns = (await packageRows("regions.csv")).filter(
      ({ parent, level }) => parent === "441203" && level === "town",
    );
    await tick(page, "鼎湖区").click();
    await soon(() => chip(page).textContent()).toBe("已选1个");
    await pressLevel(page, "镇");
    await soon(() => chip(page).textContent()).toBe(`已选${towns.length}个`);
    await pressLevel(page, "县");
    await soon(() => chip(page).textContent()).toBe("已选1个");
    expect(await tick(page, "鼎湖区").isChecked()).toBe(true);
  });
});
