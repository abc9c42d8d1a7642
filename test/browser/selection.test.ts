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
    // Before anything else: a notice goes by itself.
    await page.getByText("选中了标注点在框内的8个区域。").waitFor();
    expect(await chip(page).textContent()).toBe("已选8个");
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
  });

  test("grows by what a box or lasso holds with Shift, and loses it with Alt", async () => {
    const page = await openPage();
    await drawn(page);
    const box = await mapBox(page);
    const labels = new Map<string, [number, number]>();
    for (const name of ["怀集县", "封开县", "德庆县", "高要区"]) {
      const written = await page.locator(".atlas-names text").filter({ hasText: name }).boundingBox();
      labels.set(name, [(written?.x ?? 0) + (written?.width ?? 0) / 2, (written?.y ?? 0) + (written?.height ?? 0)]);
    }
    /** The corners of a square about the name of a region, as shares of the map. */
    const about = (name: string): [number, number][] => {
      const [x, y] = labels.get(name) ?? [0, 0];
      return [
        [-24, -30],
        [24, -30],
        [24, 24],
        [-24, 24],
      ].map(([right = 0, down = 0]) => [(x + right - box.x) / box.width, (y + down - box.y) / box.height]);
    };
    const withKey = async (key: "Shift" | "Alt" | null, path: [number, number][]) => {
      if (key) await page.keyboard.down(key);
      await drag(page, path);
      if (key) await page.keyboard.up(key);
    };
    const opposite = (name: string) => about(name).filter((_, i) => i % 2 === 0);
    await useTool(page, "框选");
    await withKey(null, opposite("怀集县"));
    await soon(() => ticked(page)).toEqual(["怀集县"]);
    await withKey("Shift", opposite("封开县"));
    await soon(() => ticked(page)).toEqual(["封开县", "怀集县"]);
    await useTool(page, "套索");
    await withKey("Shift", about("德庆县"));
    await soon(() => ticked(page)).toEqual(["封开县", "德庆县", "怀集县"]);
    await withKey("Alt", about("怀集县"));
    await soon(() => ticked(page)).toEqual(["封开县", "德庆县"]);
    await useTool(page, "框选");
    await withKey("Alt", opposite("封开县"));
    await soon(() => ticked(page)).toEqual(["德庆县"]);
    await withKey("Alt", opposite("高要区"));
    expect(await ticked(page), "what is not selected cannot be taken out").toEqual(["德庆县"]);
    await withKey(null, opposite("高要区"));
    await soon(() => ticked(page)).toEqual(["高要区"]);
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

  test("is told of in the table's foot as far as the filter reaches, and Enter goes on to the profile", async () => {
    const page = await openPage({ path: "?level=town&ind=gdp_per_head&t=2023" });
    await drawn(page);
    const foot = page.locator(".table-foot");
    await foot.getByText(/^10\d行有数据/).waitFor();
    await page.getByRole("searchbox", { name: "按名称、拼音、代码筛选" }).fill("冷坑");
    await foot.getByText("1行有数据，0行无数据").waitFor();
    await tableRow(page, "冷坑镇").press("Enter");
    await page.getByRole("heading", { name: "冷坑镇" }).waitFor();
    await soon(() => page.locator(":focus").getAttribute("id")).toBe("tab-profile");
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
