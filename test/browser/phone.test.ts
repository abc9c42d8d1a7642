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
    await soon(() => legend.getByRole("button", { name: /\d个县$/ }).count()).toBe(4);
    await legend.getByRole("button", { name: "关闭" }).tap();

    for (const tab of ["画像", "目标", "对比", "数据表"]) {
      await page.getByRole("tab", { name: tab }).tap();
      await soon(() => page.getByRole("tab", { name: tab }).getAttribute("aria-selected")).toBe("true");
      expect(await over(), tab).toBe(0);
    }
    await page.getByRole("button", { name: "更多" }).tap();
    await page.getByRole("menuitem", { name: "深色" }).tap();
    await soon(() => page.locator("html").getAttribute("data-theme")).toBe("dark");
  });

  test("what is touched is large enough for a finger", async () => {
    const page = await openPage({ width: 390, height: 844, touch: true });
    await drawn(page);
    const small = await page.locator("button, [role=tab], .field").evaluateAll((controls) =>
      controls
        .map((control) => ({ box: control.getBoundingClientRect(), name: control.ariaLabel ?? control.textContent }))
        .filter(({ box }) => box.width > 0 && (box.width < 44 || box.height < 44))
        .map(({ box, name }) => `${name}: ${Math.round(box.width)} x ${Math.round(box.height)}`),
    );
    expect(small.filter((text) => !/^(展开|收起)面板/.test(text))).toEqual([]);
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
