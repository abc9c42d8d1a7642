import { describe, expect, test } from "vitest";
import { drawn, openPage, soon } from "./page.ts";

const SIZES = [
  [390, 844],
  [360, 740],
] as const;

describe("on a phone", () => {
  test.each(SIZES)("of %i x %i nothing scrolls sideways and all can be reached by touch", async (width, height) => {
    const page = await openPage({ width, height, touch: true });
    await drawn(page);
    const over = () => page.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth);
    expect(await over()).toBe(0);
    const sheet = page.getByRole("complementary", { name: "说明什么" });
    const tall = async () => (await sheet.boundingBox())?.height ?? 0;
    const low = await tall();
    expect((await page.locator("#map").boundingBox())?.height ?? 0).toBeGreaterThan(height * 0.4);
    await page.getByRole("button", { name: "展开面板" }).tap();
    await soon(tall).toBeGreaterThan(height * 0.8);
    await page.getByRole("button", { name: "收起面板" }).tap();
    await soon(tall).toBeLessThan(low / 2);
    await page.getByRole("button", { name: "展开面板" }).tap();
    await soon(tall).toBe(low);

    await page.getByRole("heading", { name: "常住人口城镇化率" }).tap();
    await page.getByRole("tree", { name: "指标" }).getByTitle("人均地区生产总值", { exact: true }).tap();
    await page.getByRole("heading", { name: "人均地区生产总值", level: 2 }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "打开图例" }).tap();
    const legend = page.getByRole("dialog", { name: "图例" });
    await soon(() => legend.getByRole("button", { name: /\d个县$/ }).count(), "four classes and no data").toBe(5);
    await legend.getByRole("button", { name: "关闭" }).tap();

    for (const tab of ["画像", "目标", "对比", "数据表"]) {
      await page.getByRole("tab", { name: tab }).tap();
      await soon(() => page.getByRole("tab", { name: tab }).getAttribute("aria-selected")).toBe("true");
      expect(await over(), tab).toBe(0);
      const names = page.locator(".atlas-names text");
      const values = async () => (await names.allTextContents()).filter((text) => /\d/.test(text)).length;
      // Names alone fit between the outlines of groups.
      if (tab === "对比") await soon(values).toBe(0);
      else await soon(values).toBeGreaterThan(3);
    }
    await page.getByRole("button", { name: "更多" }).tap();
    await page.getByRole("menuitem", { name: "深色" }).tap();
    await soon(() => page.locator("html").getAttribute("data-theme")).toBe("dark");
  });

  test("what is touched is large enough for a finger, whatever is open", async () => {
    const page = await openPage({ width: 360, height: 740, touch: true, path: "?s=441224" });
    await drawn(page);
    /** Controls in sight that are lower than 44 px, or narrower; links in a line of text may be narrower. */
    const small = () =>
      page.locator("button, a[href], summary, select, [role=tab], .field, label:has(input)").evaluateAll((controls) => {
        for (const folded of document.querySelectorAll("details")) folded.open = true;
        return controls
          .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.matches(".skip, .sheet-handle"))
          .map((one) => ({ one, box: one.getBoundingClientRect() }))
          .filter(({ one, box }) => box.height < 43.5 || (box.width < 43.5 && !one.matches("a, .link")))
          .map(
            ({ one, box }) =>
              `${one.ariaLabel ?? one.textContent}: ${Math.round(box.width)} x ${Math.round(box.height)}`,
          );
      });
    expect.soft(await small(), "table").toEqual([]);
    const panel = page.getByRole("tabpanel");
    for (const [tab, shown] of [
      ["画像", panel.getByRole("heading", { level: 2 })],
      ["对比", panel.getByRole("button", { name: "更换分组" })],
      ["目标", panel.getByRole("article")],
    ] as const) {
      await page.getByRole("tab", { name: tab }).tap();
      await shown.first().waitFor();
      await small();
      expect.soft(await small(), tab).toEqual([]);
    }
    await panel.getByRole("article").first().getByRole("button").first().tap();
    await panel.locator(".goal-detail > *").first().waitFor();
    expect.soft(await small(), "a goal").toEqual([]);
    for (const item of ["来源与说明", "设置", "快捷键", "导出"]) {
      await page.getByRole("button", { name: "更多" }).tap();
      await page.getByRole("menuitem", { name: item }).tap();
      await page.getByRole("dialog").waitFor();
      await small();
      expect.soft(await small(), item).toEqual([]);
      await page.keyboard.press("Escape");
      await soon(() => page.getByRole("dialog").count()).toBe(0);
    }
    const handle = page.getByRole("button", { name: "展开面板" });
    const reached = await handle.evaluate((button) => {
      const { left, top, width } = button.getBoundingClientRect();
      const hit = (y: number) => document.elementFromPoint(left + width / 2, y) === button;
      return Array.from({ length: 80 }, (_, i) => top - 40 + i).filter(hit).length;
    });
    expect(reached, "px of height in which a finger meets the handle").toBeGreaterThanOrEqual(44);
    const tabs = await page.getByRole("tab").evaluateAll((all) =>
      all.map((tab) => {
        const { left, top, width } = tab.getBoundingClientRect();
        return document.elementFromPoint(left + width / 2, top + 1)?.closest("[role=tab]") === tab;
      }),
    );
    expect(tabs, "the handle takes nothing from the tabs").toEqual([true, true, true, true]);
  });

  test("the sheet follows the finger and comes to rest at three stops", async () => {
    const [width, height] = [390, 844];
    const page = await openPage({ width, height, touch: true });
    await drawn(page);
    const sheet = page.getByRole("complementary", { name: "说明什么" });
    const tall = async () => Math.round((await sheet.boundingBox())?.height ?? 0);
    const stops = { tabs: 64, third: Math.round(height * 0.36), most: Math.round(height * 0.88) };
    await soon(tall).toBe(stops.third);
    const touch = await page.context().newCDPSession(page);
    const finger = (type: "touchStart" | "touchMove" | "touchEnd", y = 0) =>
      touch.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: type === "touchEnd" ? [] : [{ x: width / 2, y }],
      });
    /** Drags the handle up by so many px, negative for down; the sheet is as high as the finger is, within its stops. */
    const drag = async (up: number) => {
      const before = await tall();
      const start = height - before + 8;
      await finger("touchStart", start);
      for (let i = 1; i <= 8; i++) await finger("touchMove", start - (up * i) / 8);
      const led = Math.max(stops.tabs, Math.min(stops.most, before + up));
      await soon(async () => Math.abs((await tall()) - led), `dragged by ${up}`).toBeLessThanOrEqual(1);
      await finger("touchEnd");
    };
    await drag(60);
    await soon(tall, "a little is not enough").toBe(stops.third);
    await drag(stops.most - stops.third - 40);
    await soon(tall).toBe(stops.most);
    await page.getByRole("button", { name: "收起面板" }).waitFor();
    await drag(200);
    await soon(tall, "it goes no higher than the highest stop").toBe(stops.most);
    await drag(stops.third - stops.most + 30);
    await soon(tall).toBe(stops.third);
    await drag(-stops.third);
    await soon(tall).toBe(stops.tabs);
    expect(await page.getByRole("button", { name: "展开面板" }).getAttribute("aria-expanded")).toBe("false");
    // The browser may take the first tap after a drag for the end of it.
    const goals = page.getByRole("tab", { name: "目标" });
    const back = async () => {
      if ((await tall()) === stops.tabs) await goals.tap();
      return tall();
    };
    await soon(back, "a tab brings the sheet back").toBe(stops.third);
    await page.getByRole("button", { name: "展开面板" }).press("Enter");
    await soon(tall).toBe(stops.most);
    await page.getByRole("button", { name: "收起面板" }).press(" ");
    await soon(tall).toBe(stops.tabs);
  });

  test("a touch on the map opens the profile of the region", async () => {
    const page = await openPage({ width: 390, height: 844, touch: true });
    await drawn(page);
    const box = await page.locator("#map").boundingBox();
    await page.touchscreen.tap((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) * 0.3);
    await soon(() => page.getByRole("tab", { name: "画像" }).getAttribute("aria-selected")).toBe("true");
    await page.getByRole("tabpanel").getByRole("heading", { level: 2 }).first().waitFor();
    expect(page.url()).toMatch(/[?&]s=4412\d\d/);
  });
});
