import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openPage, soon } from "./page.ts";

/** A road from the seat of 悦城镇, where there is an exit, to that of 凤村镇, and no other. */
const ROADS = JSON.stringify({
  type: "Feature",
  properties: { highway: "secondary" },
  geometry: {
    type: "LineString",
    coordinates: [
      [112.13, 23.1],
      [112.2, 23.2],
      [112.1, 23.25],
    ],
  },
});

async function openRoads(page: Page, name: string, text: string): Promise<void> {
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: /路网文件…/ }).click();
  const chooser = await choosing;
  await chooser.setFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
}

describe("roads that the reader brings", () => {
  test("are searched in the worker; a file that cannot be read leaves them and says why", async () => {
    const page = await openPage({ path: "?tab=goals&goal=G11&level=town" });
    const question = page.getByRole("tabpanel").locator("summary", { hasText: "按路网计算" });
    await question.waitFor({ timeout: 60_000 });
    await question.click();
    await openRoads(page, "roads.geojson", ROADS);
    const tally = page.getByRole("tabpanel").getByText("按路网", { exact: true }).locator("..");
    await tally.waitFor();
    expect(await tally.textContent()).toContain("无数据");
    const before = await tally.textContent();
    await page.getByText(/^路网不通：.*等\d+个。$/).waitFor();
    // The page counts over the roads now: the goal's own verdict, the table and the address say so.
    await soon(() => new URL(page.url()).searchParams.get("way")).toBe("road");
    const main = page.getByRole("main");
    await main.getByText("105个中2个有数据").waitFor();
    const route = page.locator(".atlas-route path").first();
    await page.getByRole("combobox", { name: /^搜索/ }).fill("凤村镇");
    await page.getByRole("option", { name: /凤村镇/ }).click();
    await page.getByRole("tab", { name: /目标/ }).click();
    await question.click();
    await page.getByText(/^凤村镇到.*：路程[\d.]+公里，\d+分钟。$/).waitFor();
    await soon(() => route.getAttribute("d")).toMatch(/^M/);
    await page.getByRole("spinbutton", { name: /^步行到路的速度/ }).fill("4");
    await page.keyboard.press("Tab");
    await soon(() => new URL(page.url()).searchParams.get("walk")).toBe("4");
    await page.locator("summary", { hasText: "各类道路的车速" }).click();
    await page.getByRole("spinbutton", { name: "县道、次干路", exact: true }).fill("0");
    await page.keyboard.press("Tab");
    await soon(() => new URL(page.url()).searchParams.get("kmh")).toBe("secondary.0");
    await page.goBack();
    await page.goBack();
    await soon(() => tally.textContent()).toBe(before);

    // New places are looked for along the roads, and one that is taken becomes an assumption there.
    await page.getByRole("tabpanel").locator("summary", { hasText: "下一个建在哪里" }).click();
    await page.getByRole("radio", { name: /^沿路约每/ }).check();
    await page.getByRole("radio", { name: "平均时间最短" }).check();
    await page.getByRole("button", { name: "求1至5个新址" }).click();
    const places = page.getByRole("list", { name: "建议新址" }).getByRole("listitem");
    await soon(() => places.count()).toBe(5);
    expect(await places.first().textContent()).toMatch(/1个：112\.\d+°, 23\.\d+°/);
    await places.first().getByRole("button", { name: "设为假设" }).click();
    await soon(() => new URL(page.url()).searchParams.get("if")).toMatch(/^a,exit,new1,112\./);
    await page.goBack();
    await soon(() => new URL(page.url()).searchParams.get("if")).toBeNull();

    // Isochrones over the roads come to an end, with the minutes of the same search on show.
    await page.getByRole("tabpanel").locator("summary", { hasText: "覆盖情况" }).click();
    await page.getByRole("button", { name: "等时圈", exact: true }).click();
    await main.getByRole("heading", { name: "到最近高速出入口的时间" }).waitFor();
    await soon(() => page.getByRole("button", { name: "下载GeoJSON" }).isEnabled()).toBe(true);
    await page.goBack();

    await openRoads(page, "broken.geojson", '{"type":');
    await page.getByRole("tabpanel").getByRole("cell", { name: "broken.geojson", exact: true }).waitFor();
    await soon(() => tally.textContent()).toBe(before);
    expect(await page.getByText(/^roads\.geojson：/).count()).toBe(1);
    await page.getByRole("button", { name: "直线", exact: true }).click();
    await main.getByText("105个中105个有数据").waitFor();
  });
});
