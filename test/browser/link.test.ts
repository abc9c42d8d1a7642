import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { drawn, openPage, soon } from "./page.ts";
import { chip, chooseIndicator, legendCells, levelRadio, mapTitle, pressLevel, tick } from "./person.ts";

/** What a person can read of the page, by roles and names. */
async function readAll(page: Page): Promise<string[]> {
  const parts = [
    page.getByRole("navigation"),
    page.getByRole("region", { name: "图例" }),
    page.getByRole("complementary"),
  ];
  const texts = await Promise.all(parts.map((part) => part.ariaSnapshot()));
  return [await mapTitle(page).textContent(), await chip(page).textContent(), ...texts].join("\n").split("\n");
}

describe("a link", () => {
  test("holds everything that is shown, so that the page comes back the same", async () => {
    const page = await openPage();
    await drawn(page);
    await pressLevel(page, "镇");
    await chooseIndicator(page, "村级集体经营性收入");
    await page.getByRole("slider", { name: "时期" }).press("ArrowLeft");
    await page.getByRole("searchbox", { name: "按名称、拼音、代码筛选" }).fill("坑");
    await page.getByRole("button", { name: "西部", exact: true }).click();
    await tick(page, "冷坑镇").click();
    await tick(page, "赤坑镇").click();
    await page.getByRole("button", { name: "镇街", exact: true }).click();
    await page.getByRole("region", { name: "图例" }).getByRole("button", { name: "调整" }).click();
    await page.getByRole("button", { name: "着色" }).click();
    await page.getByRole("combobox", { name: "分级方法" }).selectOption({ label: "等间距" });
    await page.getByRole("button", { name: "完成" }).click();
    await page
      .getByRole("region", { name: "图例" })
      .getByText(/^等间距/)
      .waitFor();
    await legendCells(page).first().click();
    await soon(() => page.url()).toContain("hi=0");
    await page.mouse.move(5, 450);
    const before = await readAll(page);
    await page.reload();
    await drawn(page);
    await soon(() => readAll(page)).toEqual(before);
  });

  test("is a step of the history, so that back and forward work", async () => {
    const page = await openPage();
    await drawn(page);
    await chooseIndicator(page, "地区生产总值");
    await soon(() => mapTitle(page).textContent()).toBe("地区生产总值");
    await pressLevel(page, "镇");
    await page.getByRole("tab", { name: "目标" }).click();
    await soon(() => page.url()).toContain("tab=goals");
    await page.goBack();
    await soon(() => page.getByRole("tab", { name: "数据表" }).getAttribute("aria-selected")).toBe("true");
    expect(await levelRadio(page, "镇").isChecked()).toBe(true);
    await page.goBack();
    await soon(() => levelRadio(page, "县").isChecked()).toBe(true);
    await page.goBack();
    await soon(() => mapTitle(page).textContent()).toBe("常住人口城镇化率");
    await page.goForward();
    await page.goForward();
    await soon(() => levelRadio(page, "镇").isChecked()).toBe(true);
    expect(await mapTitle(page).textContent()).toBe("地区生产总值");
  });

  test("to a region that is not there says so, as do slides that are pasted in and damaged", async () => {
    const page = await openPage({ path: "?tab=profile&r=441223999" });
    await page.getByRole("status").getByText("链接不完整，已显示默认画面。").waitFor();
    await page.getByRole("status").getByRole("button", { name: "关闭" }).click();
    await page.evaluate(() => {
      location.hash = "slides=%%%";
    });
    await page.getByRole("status").getByText("链接不完整，已显示默认画面。").waitFor();
  });

  test("that was tampered with gives the default view and says so", async () => {
    const page = await openPage({
      path: "?s=%3Cscript%3Ealert(1)%3C/script%3E&ind=__proto__&goal=zzz&level=constructor&t=%00&c=natural.99&b=1_0&tab=toString",
    });
    // Before anything else: a notice that is no error goes by itself.
    await page.getByRole("status").getByRole("button", { name: "关闭" }).click();
    await soon(() => page.getByText("链接不完整").count()).toBe(0);
    await drawn(page);
    expect(await mapTitle(page).textContent()).toBe("常住人口城镇化率");
    expect(await levelRadio(page, "县").isChecked()).toBe(true);
    expect(await chip(page).count()).toBe(0);
  });
});
