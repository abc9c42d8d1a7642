import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { drawn, openPage, soon } from "./page.ts";

const PATH = "?level=town&ind=exit_minutes&layers=exit";

/** The middle of the mark of a place on the screen. */
async function middleOf(page: Page, at: number): Promise<[number, number]> {
  const marks = page.locator(".atlas-places > g");
  await soon(() => marks.count()).toBeGreaterThan(30);
  await soon(() => marks.nth(at).boundingBox()).not.toBeNull();
  const box = await marks.nth(at).boundingBox();
  if (!box) throw new Error("the mark is not on the screen");
  return [box.x + box.width / 2, box.y + box.height / 2];
}

describe("an expressway exit on the map", () => {
  test("says under the mouse what it is, where, how surely, and who says so", async () => {
    const page = await openPage({ path: PATH });
    await drawn(page);
    await page.mouse.move(...(await middleOf(page, 0)));
    const tip = page.getByRole("tooltip");
    await tip.getByText("高速出入口", { exact: true }).waitFor();
    const words = (await tip.textContent()) ?? "";
    for (const part of ["线路G", "所在", "位置误差约4公里", "估计", "存在", "来源"]) expect(words).toContain(part);
  });

  test("is reached by E and the arrows, said aloud, and left by Escape", async () => {
    const page = await openPage({ path: PATH });
    await drawn(page);
    const map = page.getByRole("application", { name: /按E在区域与出入口、服务区之间切换。$/ });
    const tip = page.getByRole("tooltip");
    const name = async () => (await tip.locator("b").first().textContent()) ?? "";
    await map.press("e");
    await tip.getByText("高速出入口", { exact: true }).waitFor();
    const seen = new Set([await name()]);
    for (const key of ["ArrowLeft", "ArrowUp", "ArrowRight", "ArrowDown"]) {
      await page.keyboard.press(key);
      seen.add(await name());
    }
    expect(seen.size).toBeGreaterThan(2);
    const spoken = page.getByRole("main").getByRole("status").filter({ hasText: "高速出入口" });
    await soon(() => spoken.textContent()).toMatch(new RegExp(`^${await name()}，高速出入口，线路.*误差约4公里估计`));
    await page.keyboard.press("Escape");
    await soon(() => tip.count()).toBe(0);
  });

  test("answers a finger on the phone, without opening the profile of its region", async () => {
    const page = await openPage({ path: PATH, width: 390, height: 844, touch: true });
    await drawn(page);
    const [x, y] = await middleOf(page, 0);
    await page.touchscreen.tap(x, y);
    await page
      .getByRole("tooltip")
      .getByText(/^误差约4公里/)
      .waitFor();
    expect(await page.getByRole("tab", { name: "数据表" }).getAttribute("aria-selected")).toBe("true");
    await page.touchscreen.tap(8, 130);
    await soon(() => page.getByRole("tooltip").count()).toBe(0);
  });
});
