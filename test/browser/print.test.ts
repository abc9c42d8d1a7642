import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { drawn, openPage, soon } from "./page.ts";

/** Texts of the paper that lies beside the page while it prints; `null` for none. */
const paper = (page: Page) => page.evaluate<string | null>("document.querySelector('.paper')?.textContent ?? null");

/** Pages of a PDF and the width and height of each, in points. */
function pagesOf(pdf: Buffer): { readonly count: number; readonly boxes: readonly string[] } {
  const text = pdf.toString("latin1");
  return {
    count: text.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0,
    boxes: [...text.matchAll(/\/MediaBox\s*\[([^\]]+)\]/g)].map(([, box = ""]) => box.trim()),
  };
}

describe("the print", () => {
  test("is the sheet of the map on one landscape A4, whichever way it is asked for", async () => {
    const page = await openPage({ path: "?level=town&ind=gdp_per_head&t=2023" });
    await page.addInitScript("window.asked = 0; window.print = () => { window.asked++; };");
    await page.reload();
    await drawn(page);
    await page.keyboard.press("Control+p");
    await soon(() => page.evaluate("window.asked")).toBe(1);
    const laid = await paper(page);
    for (const part of ["人均地区生产总值", "示例数据", "审图号", "制图日期", "怀集县"]) expect(laid).toContain(part);
    const { count, boxes } = pagesOf(await page.pdf({ preferCSSPageSize: true }));
    expect(count).toBe(1);
    // A4 is 297 x 210 mm, which are 841.9 x 595.3 points.
    const [, , width = 0, height = 0] = (boxes[0] ?? "").split(/\s+/).map(Number);
    expect(Math.abs(width - 841.9)).toBeLessThan(1.5);
    expect(Math.abs(height - 595.3)).toBeLessThan(1.5);
    expect(await paper(page)).toBeNull();
  });

  test("starts from the menu and from Ctrl P, and the goals keep sheets of their own", async () => {
    const page = await openPage();
    await page.addInitScript(
      "window.asked = 0; window.print = () => { window.asked++; dispatchEvent(new Event('afterprint')); };",
    );
    await page.reload();
    await drawn(page);
    await page.keyboard.press("Control+p");
    await soon(() => page.evaluate("window.asked")).toBe(1);
    await page.getByRole("button", { name: "更多" }).click();
    await page.getByRole("menuitem", { name: "打印地图" }).click();
    await soon(() => page.evaluate("window.asked")).toBe(2);
    await page.getByRole("tab", { name: "目标" }).click();
    await page.getByRole("button", { name: "打印目标清单" }).click();
    await page.getByRole("main", { name: "目标清单" }).waitFor();
    await page.evaluate(
      "addEventListener('beforeprint', () => { window.laid = document.querySelector('.paper') !== null; })",
    );
    await page.pdf({ preferCSSPageSize: true });
    expect(await page.evaluate("window.laid")).toBe(false);
  });
});
