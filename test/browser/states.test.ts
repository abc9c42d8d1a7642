import { describe, expect, test } from "vitest";
import { hideWebGL } from "../../scripts/browser/webgl.ts";
import { drawn, openPage } from "./page.ts";

describe("the page", () => {
  test("switches language without loading anew", async () => {
    const page = await openPage();
    await page.evaluate(() => {
      document.body.dataset.kept = "yes";
    });
    await page.getByRole("button", { name: "Switch to English" }).click();
    await expect.poll(() => page.locator("html").getAttribute("lang")).toBe("en");
    await page.getByRole("tab", { name: "Table" }).waitFor();
    await page.getByRole("button", { name: "切换到中文" }).click();
    await page.getByRole("tab", { name: "数据表" }).waitFor();
    expect(await page.locator("body").getAttribute("data-kept")).toBe("yes");
  });

  test("has no Chinese word left in its English frame but the names of its language button", async () => {
    const page = await openPage({ lang: "en" });
    await drawn(page);
    const names = await page
      .getByRole("button")
      .evaluateAll((buttons) => buttons.map((button) => button.getAttribute("aria-label") ?? button.textContent ?? ""));
    expect(names.filter((name) => /\p{Script=Han}/u.test(name))).toEqual(["切换到中文"]);
  });

  test("follows the system's theme until a person chooses", async () => {
    const page = await openPage({ theme: "dark" });
    const html = page.locator("html");
    expect(await html.getAttribute("data-theme")).toBe("dark");
    await page.getByRole("button", { name: "浅色" }).click();
    await expect.poll(() => html.getAttribute("data-theme")).toBe("light");
  });

  test("shows the default view and a notice for a broken link", async () => {
    const page = await openPage({ path: "?level=moon&ind=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&t=never" });
    await page.getByRole("status").getByText("链接不完整，已显示默认画面。").waitFor();
    await drawn(page);
  });

  test("says which package could not be opened", async () => {
    const page = await openPage({ path: "?pkg=nowhere/", expected: [/404/] });
    await page.getByRole("heading", { name: "数据包无法打开" }).waitFor();
    expect(await page.getByRole("main").textContent()).toContain("nowhere/");
  });

  test("keeps table, legend and goals where there is no WebGL", async () => {
    const page = await openPage({ prepare: hideWebGL });
    await page.getByRole("alert").getByText("不支持WebGL2").waitFor();
    expect(await page.getByRole("table").getByRole("row").count()).toBeGreaterThan(8);
    await page.getByRole("region", { name: "图例" }).waitFor();
    await page.getByRole("tab", { name: "目标" }).click();
    await expect.poll(() => page.getByRole("tabpanel", { name: "目标" }).textContent()).toMatch(/达标|数据/);
  });

  test.each([360, 390, 768, 1024, 1366])("never scrolls sideways at %i px", async (width) => {
    const page = await openPage({ width, height: 800 });
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    const over = await page.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth);
    expect(over).toBe(0);
  });
});
