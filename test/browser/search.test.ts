import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { drawn, openPage, soon } from "./page.ts";
import { chip, mapTitle } from "./person.ts";

function box(page: Page) {
  return page.getByRole("combobox", { name: /^搜索/ });
}

describe("the search", () => {
  test("finds a place by name, short name, pinyin, initials, code and former name", async () => {
    const page = await openPage();
    await drawn(page);
    const wanted = [
      ["怀集县", "怀集县"],
      ["怀集", "怀集县"],
      ["huaiji", "怀集县"],
      ["hjx", "怀集县"],
      ["441224", "怀集县"],
      ["jiangchuan", "江川镇"],
    ] as const;
    await box(page).focus();
    for (const [typed, found] of wanted) {
      await box(page).fill(typed);
      await soon(() => page.getByRole("option").first().textContent(), typed).toContain(found);
    }
    await box(page).fill("江川镇");
    await soon(async () => (await page.getByRole("option").allTextContents()).join()).toMatch(
      /江川镇.*平凤镇（含原江川镇）/,
    );
    await box(page).fill("查无此地");
    await page.getByText("没有找到“查无此地”。可试简称、拼音首字母或代码。").waitFor();
  });

  test("tells places of one name apart by their county, and works with the keyboard alone", async () => {
    const page = await openPage();
    await drawn(page);
    await page.keyboard.press("/");
    await soon(() => box(page).evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.type("回龙镇");
    const options = page.getByRole("group", { name: "区域" }).getByRole("option");
    await soon(async () => (await options.allTextContents()).slice(0, 2).join()).toMatch(/高要区.*德庆县/);
    await page
      .getByRole("status")
      .getByText(/^\d+个结果$/)
      .waitFor();
    await page.keyboard.press("ArrowDown");
    expect(await options.nth(1).getAttribute("aria-selected")).toBe("true");
    expect(await box(page).getAttribute("aria-activedescendant")).toBe(await options.nth(1).getAttribute("id"));
    await page.keyboard.press("Enter");
    await soon(() => chip(page).textContent()).toBe("已选1个");
    expect(page.url()).toContain("level=town");
    await page.getByRole("tabpanel").getByRole("heading", { name: "回龙镇" }).waitFor();
    expect(await page.getByRole("tabpanel").textContent()).toContain("德庆县");
  });

  test("opens an indicator and a goal, and Escape clears and then leaves", async () => {
    const page = await openPage();
    await drawn(page);
    await box(page).fill("农村居民人均可支配收入");
    await page.getByRole("group", { name: "指标" }).getByRole("option").first().waitFor();
    await box(page).press("Enter");
    await soon(() => mapTitle(page).textContent()).toBe("农村居民人均可支配收入");
    await box(page).fill("30分钟");
    await page
      .getByRole("group", { name: "目标" })
      .getByRole("option", { name: /镇镇30分钟/ })
      .click();
    await soon(() => page.url()).toContain("goal=G11");
    await box(page).fill("abc");
    await box(page).press("Escape");
    expect(await box(page).inputValue()).toBe("");
    await box(page).press("Escape");
    await soon(() => box(page).evaluate((field) => field === document.activeElement)).toBe(false);
  });
});
