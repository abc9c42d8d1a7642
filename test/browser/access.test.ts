import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { contrast } from "../../src/core/classes/contrast.ts";
import { drawn, openPage, soon } from "./page.ts";

/** What has the focus: its words, whether an outline of 2 px shows where it is, and the colours of that and of what lies behind. */
async function focusOf(
  page: Page,
): Promise<{ what: string; id: string; seen: boolean; outline: string; behind: string }> {
  return await page.locator(":focus").evaluate((element) => {
    const shown = [element, element.closest("label"), element.closest("search")].filter((one) => one !== null);
    const styles = shown.flatMap((one) => {
      const { width, height } = one.getBoundingClientRect();
      return width > 8 && height > 8 ? [getComputedStyle(one), getComputedStyle(one, "::after")] : [];
    });
    const seen = styles.find(
      ({ outlineStyle, outlineWidth }) => outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2,
    );
    let behind = "";
    for (let at = element.parentElement; at && behind === ""; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (/^rgb\(/.test(backgroundColor)) behind = backgroundColor;
    }
    const marked = document.querySelectorAll("[data-passed]").length;
    const again = element.hasAttribute("data-passed");
    if (!again) element.setAttribute("data-passed", String(marked));
    return {
      what: element.outerHTML.slice(0, 160),
      id: again ? "again" : String(marked),
      seen: seen !== undefined,
      outline: seen?.outlineColor ?? "",
      behind,
    };
  });
}

/** `#rrggbb` of a computed colour without transparency. */
function hex(colour: string): string {
  const channels = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(colour)?.slice(1) ?? [];
  if (channels.length !== 3) throw new Error(`no opaque colour: ${colour}`);
  return `#${channels.map((channel) => Number(channel).toString(16).padStart(2, "0")).join("")}`;
}

describe("the page for everybody", () => {
  test.each(["light", "dark"] as const)(
    "shows the focus wherever Tab leads, and leads everywhere (%s)",
    async (theme) => {
      const page = await openPage({ theme });
      await drawn(page);
      const stops: Awaited<ReturnType<typeof focusOf>>[] = [];
      for (let i = 0; i < 150; i++) {
        await page.keyboard.press("Tab");
        if ((await page.locator(":focus").count()) === 0) break;
        const stop = await focusOf(page);
        if (stop.id === "again") break;
        stops.push(stop);
      }
      expect(stops.filter(({ seen }) => !seen).map(({ what }) => what)).toEqual([]);
      // WCAG 2.2, 1.4.11: what shows the focus stands out by 3 to 1.
      const faint = stops.filter(({ outline, behind }) => contrast(hex(outline), hex(behind)) < 3);
      expect(faint).toEqual([]);
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
    },
  );

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
    const toTable = page.getByRole("button", { name: "跳到数据表" });
    const toMap = page.getByRole("button", { name: "跳到地图" });
    const top = async (link: Locator) => (await link.boundingBox())?.y ?? -1;
    expect(
      [await top(toTable), await top(toMap)].every((y) => y < 0),
      "out of sight until they have the focus",
    ).toBe(true);
    await page.keyboard.press("Tab");
    await soon(() => top(toTable)).toBeGreaterThanOrEqual(0);
    await page.keyboard.press("Tab");
    await soon(() => top(toMap)).toBeGreaterThanOrEqual(0);
    await page.keyboard.press("Enter");
    await soon(() => page.locator("#map").evaluate((map) => map === document.activeElement)).toBe(true);
    await page.getByRole("tab", { name: "目标" }).click();
    await page.getByRole("complementary").getByRole("button", { name: "收起面板" }).click();
    await toTable.focus();
    await page.keyboard.press("Enter");
    const table = page.getByRole("tabpanel", { name: "数据表" });
    await table.getByRole("grid").waitFor();
    await soon(() => page.locator("#panel").evaluate((panel) => panel === document.activeElement)).toBe(true);
    await page.keyboard.press("Tab");
    expect(await page.locator("aside :focus").count(), "Tab goes on inside the panel").toBe(1);
  });
});
