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
    await page.getByText(/^路网不通：.*等\d+个。$/).waitFor();
    const before = await tally.textContent();

    await openRoads(page, "broken.geojson", '{"type":');
    await page.getByRole("tabpanel").getByRole("cell", { name: "broken.geojson", exact: true }).waitFor();
    await soon(() => tally.textContent()).toBe(before);
    expect(await page.getByText(/^roads\.geojson：/).count()).toBe(1);
  });
});
