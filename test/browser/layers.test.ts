import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { drawn, openPage, soon } from "./page.ts";
import { legendRows } from "./person.ts";
import { coloursOf, pixelsNear } from "./pixels.ts";

/** A transparent PNG of one pixel. */
const TILE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

async function openMenu(page: Page) {
  await page.getByRole("button", { name: "更多" }).click();
  return page.getByRole("menu", { name: "更多" });
}

describe("the layers", () => {
  test("offer a basemap only once one is set, and request no tile before", async () => {
    const tiles: string[] = [];
    const page = await openPage({
      async prepare(fresh) {
        await fresh.context().route("**/tiles/**", (route) => {
          tiles.push(route.request().url());
          return route.fulfill({ contentType: "image/png", body: TILE });
        });
      },
    });
    await drawn(page);
    const menu = await openMenu(page);
    const box = menu.getByRole("checkbox", { name: "底图" });
    expect(await box.isDisabled()).toBe(true);
    expect(await box.isChecked()).toBe(false);
    await menu.getByTitle(/^尚未设置底图/).waitFor();
    expect(tiles).toEqual([]);

    await menu.getByRole("button", { name: "去设置" }).click();
    const dialog = page.getByRole("dialog", { name: "设置" });
    await dialog.getByRole("textbox", { name: "底图瓦片地址" }).fill("/tiles/{z}/{x}/{y}.png");
    await dialog.getByRole("textbox", { name: "底图署名" }).fill("© 测绘院");
    await dialog.getByRole("button", { name: "关闭" }).click();
    await soon(() => tiles.length).toBeGreaterThan(0);
    await page.locator("#map").getByText("© 测绘院").waitFor();

    await openMenu(page);
    expect(await box.isEnabled()).toBe(true);
    expect(await box.isChecked()).toBe(true);
    await box.uncheck();
    await soon(() => page.url()).toContain("layers=nobase");
    await soon(() => page.locator("#map").getByText("© 测绘院").count()).toBe(0);
    await box.check();
    await soon(() => page.url()).not.toContain("layers");
  });

  test("keep the light palette in the dark theme on request, on map, legend and bars", async () => {
    const page = await openPage({ theme: "dark" });
    await drawn(page);
    const lowest = async () => (await legendRows(page))[0]?.fill;
    const bars = () =>
      page.locator("tbody .value-line svg rect").evaluateAll((all) => all.map((one) => one.getAttribute("fill")));
    // The palette's ends of four classes: dark for little in the dark theme, pale in the light one.
    expect(await lowest()).toBe("#263e5d");
    const menu = await openMenu(page);
    await menu.getByRole("checkbox", { name: "深色界面沿用浅色配色" }).check();
    await soon(lowest).toBe("#f6f2d8");
    const fills = (await legendRows(page)).map(({ fill }) => fill);
    await soon(async () => (await bars()).every((fill) => fill !== null && fills.includes(fill))).toBe(true);
    await page.reload();
    await drawn(page);
    await soon(lowest).toBe("#f6f2d8");
    expect(pixelsNear(await coloursOf(page.locator("#map")), "#f6f2d8")).toBeGreaterThan(2000);
  });
});
