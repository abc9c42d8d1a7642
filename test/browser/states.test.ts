import { describe, expect, test } from "vitest";
import { drawn, openPage, soon } from "./page.ts";

describe("the page", () => {
  test("switches language without loading anew", async () => {
    const page = await openPage();
    await page.evaluate(() => {
      document.body.dataset.kept = "yes";
    });
    await page.getByRole("button", { name: "Switch to English" }).click();
    await soon(() => page.locator("html").getAttribute("lang")).toBe("en");
    await page.getByRole("tab", { name: "Table" }).waitFor();
    await page.getByRole("button", { name: "切换到中文" }).click();
    await page.getByRole("tab", { name: "数据表" }).waitFor();
    expect(await page.locator("body").getAttribute("data-kept")).toBe("yes");
  });

  test("follows the system's theme until a person chooses", async () => {
    const page = await openPage({ theme: "dark" });
    const html = page.locator("html");
    expect(await html.getAttribute("data-theme")).toBe("dark");
    await page.getByRole("button", { name: "浅色" }).click();
    await soon(() => html.getAttribute("data-theme")).toBe("light");
  });

  test("shows the default view and a notice for a broken link", async () => {
    const page = await openPage({ path: "?level=moon&ind=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&t=never" });
    await page.getByRole("status").getByText("链接不完整，已显示默认画面。").waitFor();
    await drawn(page);
  });

  test("says which package could not be opened", async () => {
    const page = await openPage({ path: "?package=nowhere/", expected: [/404/] });
    await page.getByRole("heading", { name: "数据包无法打开" }).waitFor();
    expect(await page.getByRole("main").textContent()).toContain("nowhere/");
  });

  test("leaves the map most of a phone held sideways, and unfolds the panel on request", async () => {
    const page = await openPage({ width: 844, height: 390 });
    await drawn(page);
    const width = async () => (await page.locator("#map").boundingBox())?.width ?? 0;
    expect(await width()).toBeGreaterThan(700);
    await page.getByRole("complementary").getByRole("button", { name: "展开面板" }).click();
    await page.getByRole("grid").waitFor();
    await soon(width).toBeLessThan(600);
  });

  test.each([360, 390, 768, 1024, 1366])("never scrolls sideways at %i px", async (width) => {
    const page = await openPage({ width, height: 800 });
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    const over = await page.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth);
    expect(over).toBe(0);
  });
});
