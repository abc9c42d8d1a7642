import { describe, expect, test } from "vitest";
import { drawn, openPage, soon } from "./page.ts";
import { chip, tick } from "./person.ts";

describe("the map under the keyboard", () => {
  test("moves between regions by arrows, says each aloud, and selects with Enter", async () => {
    const page = await openPage();
    await drawn(page);
    const map = page.getByRole("application", { name: /^地图：常住人口城镇化率，2023年，县级。/ });
    const tip = page.getByRole("tooltip");
    const name = async () => (await tip.locator("b").first().textContent()) ?? "";
    await map.press("ArrowRight");
    const first = await name();
    const spoken = page.getByRole("main").getByRole("status").filter({ hasText: first });
    await soon(() => spoken.textContent()).toContain("排名");
    await soon(() => spoken.textContent()).toMatch(new RegExp(`^${first}.*，[\\d.]+%，时期2023年，排名`));

    const seen = new Set([first]);
    for (const key of [
      "ArrowUp",
      "ArrowLeft",
      "ArrowDown",
      "ArrowLeft",
      "ArrowUp",
      "ArrowUp",
      "ArrowRight",
      "ArrowDown",
    ]) {
      await page.keyboard.press(key);
      seen.add(await name());
    }
    expect(seen.size, [...seen].join()).toBeGreaterThan(4);
    const here = await name();
    await page.getByRole("main").getByRole("status").filter({ hasText: here }).waitFor();
    await page.keyboard.press("Enter");
    await soon(() => chip(page).textContent()).toBe("已选1个");
    expect(await tick(page, here).isChecked()).toBe(true);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Shift+Enter");
    await page.keyboard.press("t");
    await soon(() => page.locator("tr:focus").count()).toBe(1);
  });

  test("is let go of by Escape, which clears the selection, and by Tab", async () => {
    const page = await openPage({ path: "?s=441224" });
    await drawn(page);
    const map = page.getByRole("application");
    await soon(() => chip(page).textContent()).toBe("已选1个");
    await map.press("ArrowRight");
    await page.getByRole("tooltip").waitFor();
    await page.keyboard.press("Escape");
    await soon(() => chip(page).count()).toBe(0);
    await page.keyboard.press("Tab");
    await soon(() => page.getByRole("tooltip").count()).toBe(0);
  });
});
