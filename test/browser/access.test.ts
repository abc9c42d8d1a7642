import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { drawn, openPage } from "./page.ts";

/** What has the focus: its words, and whether an outline of 2 px in the accent colour shows where it is. */
async function focusOf(page: Page): Promise<{ what: string; id: string; seen: boolean }> {
  return await page.locator(":focus").evaluate((element) => {
    const shown = [element, element.closest("label"), element.closest("search")].filter((one) => one !== null);
    const seen = shown.some((one) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      const { width, height } = one.getBoundingClientRect();
      return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2 && width > 8 && height > 8;
    });
    const marked = document.querySelectorAll("[data-passed]").length;
    const again = element.hasAttribute("data-passed");
    if (!again) element.setAttribute("data-passed", String(marked));
    return { what: element.outerHTML.slice(0, 160), id: again ? "again" : String(marked), seen };
  });
}

describe("the page for everybody", () => {
  test("shows the focus wherever Tab leads, and leads everywhere", async () => {
    const page = await openPage();
    await drawn(page);
    const stops: { what: string; seen: boolean }[] = [];
    for (let i = 0; i < 150; i++) {
      await page.keyboard.press("Tab");
      if ((await page.locator(":focus").count()) === 0) break;
      const stop = await focusOf(page);
      if (stop.id === "again") break;
      stops.push(stop);
    }
    expect(stops.filter(({ seen }) => !seen).map(({ what }) => what)).toEqual([]);
    const passed = stops.map(({ what }) => what).join("\n");
    for (const part of [
      'id="search"',
      'id="map"',
      'id="tab-table"',
      'type="range"',
      'role="treeitem"',
      "legend-cell",
      "<tr",
    ]) {
      expect(passed).toContain(part);
    }
  });

  test.each(["zh", "en"] as const)("names every control to a screen reader (%s)", async (lang) => {
    const page = await openPage({ lang });
    await drawn(page);
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send("Accessibility.getFullAXTree");
    const controls = nodes.filter(
      ({ ignored, properties, role }) =>
        !ignored &&
        // The page itself, and the panel that a link past the header leads to.
        role?.value !== "RootWebArea" &&
        role?.value !== "generic" &&
        properties?.some(({ name, value }) => name === "focusable" && value.value === true),
    );
    expect(controls.length).toBeGreaterThan(60);
    const nameless = controls.filter(({ name }) => !name?.value).map(({ role, nodeId }) => `${role?.value} ${nodeId}`);
    expect(nameless).toEqual([]);
  });

  test("has one first heading, landmarks, and links past the header", async () => {
    const page = await openPage();
    await drawn(page);
    expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
    for (const role of ["banner", "navigation", "main", "complementary", "search"] as const) {
      expect(await page.getByRole(role).count(), role).toBe(1);
    }
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await page.locator("#map").evaluate((map) => map === document.activeElement)).toBe(true);
  });
});
