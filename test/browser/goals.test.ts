import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { drawn, openPage, soon } from "./page.ts";
import { legendRows } from "./person.ts";
import { coloursOf, pixelsNear } from "./pixels.ts";

const VERDICTS = ["达标", "未达标", "不确定", "无数据"];

/** The row of a goal by its name. */
function goalRow(page: Page, name: string) {
  return page.getByRole("tabpanel").getByRole("button", { name: new RegExp(` ${name}`) });
}

/** The number in a goal's line of evidence that stands before a word, as in 「64 个达标」; 0 where it is left out. */
async function counted(page: Page, name: string, word: string): Promise<number> {
  const text = ((await goalRow(page, name).textContent()) ?? "").replace(/\u2060/g, "");
  return Number(new RegExp(`([\\d,]+)个${word}`).exec(text)?.[1] ?? 0);
}

/** Opens the goals and waits until all data has come, so that the verdicts stand. */
async function openGoals(page: Page): Promise<void> {
  await drawn(page);
  await page.getByRole("tab", { name: "目标" }).click();
  await goalRow(page, "镇镇30分钟上高速").waitFor();
  await soon(() => page.getByRole("group", { name: "按结论筛选" }).textContent()).not.toContain("…");
}

describe("the goals", () => {
  test("are 47, each with one of four verdicts, and a verdict lists its own", async () => {
    const page = await openPage();
    await openGoals(page);
    const filters = page.getByRole("group", { name: "按结论筛选" }).getByRole("button");
    const counts = (await filters.allTextContents()).map((text) => Number(/^\d+/.exec(text)?.[0]));
    expect(counts.length).toBe(4);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(47);
    expect(await page.getByRole("tabpanel").getByRole("article").count()).toBe(47);
    for (const [index, verdict] of VERDICTS.entries()) {
      await filters.nth(index).click();
      const rows = page.getByRole("tabpanel").getByRole("article");
      await soon(() => rows.count(), verdict).toBe(counts[index] ?? -1);
      expect(await rows.getByRole("heading").getByRole("img", { name: verdict, exact: true }).count()).toBe(
        counts[index],
      );
      await filters.nth(index).click();
    }
  });

  test("colour the map by verdict when one is opened, and the legend counts as the evidence does", async () => {
    const page = await openPage();
    await openGoals(page);
    const name = "镇镇30分钟上高速";
    await goalRow(page, name).click();
    await soon(() => page.url()).toContain("goal=G11");
    await soon(async () => (await legendRows(page)).map(({ label }) => label)).toContain("不确定");
    const rows = await legendRows(page);
    expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(105);
    for (const { label, count } of rows) {
      expect(VERDICTS).toContain(label);
      expect(await counted(page, name, label), label).toBe(count);
    }
    const colours = () => coloursOf(page.locator("#map"));
    for (const { label, fill } of rows)
      await soon(async () => pixelsNear(await colours(), fill), label).toBeGreaterThan(500);
    await page.getByRole("button", { name: "退出目标着色" }).click();
    await soon(() => page.url()).not.toContain("goal=");
  });

  test("hand the map to a part of a combination, by keys, in the link and in the history", async () => {
    const page = await openPage({ path: "?tab=goals&goal=G07" });
    await drawn(page);
    const title = page.locator(".map-title");
    const part = (name: string) => page.getByRole("list", { name: "分项" }).getByRole("button", { name });
    await part("人均GDP增速").press("Enter");
    await soon(() => page.url()).toContain("goal=G07.gdp&");
    await title.getByText("人均GDP增速").waitFor();
    await part("人均GDP增速高于全市").press("Enter");
    await soon(() => page.url()).toContain("goal=G07.gdp.city&");
    const counts = (await legendRows(page)).reduce((sum, { count }) => sum + count, 0);
    expect(counts).toBe(5);
    await page.getByRole("tab", { name: "数据表" }).click();
    await page.getByText("5个县").first().waitFor();

    await page.goto(page.url());
    await title.getByText("人均GDP增速高于全市").waitFor();
    await page.getByRole("tab", { name: "目标" }).click();
    await part("人均GDP增速高于全市").press("Enter");
    await soon(() => page.url()).toContain("goal=G07.gdp&");
    await page.goBack();
    await soon(() => page.url()).toContain("goal=G07.gdp.city&");
  });

  test("keep their titles in the room above the map, and say which period the verdict rests on", async () => {
    const page = await openPage({ path: "?tab=goals&goal=G06", lang: "en" });
    await drawn(page);
    const nav = page.getByRole("navigation", { name: "What is shown" });
    await nav.getByText("The verdict rests on figures of 2023").waitFor();
    expect(await nav.getByRole("slider").count()).toBe(0);

    // The camera keeps 84 px free, whatever is written there.
    const title = page.locator(".map-title");
    expect((await title.boundingBox())?.height).toBeLessThanOrEqual(84);
    const subtitle = title.locator("p");
    expect((await subtitle.textContent())?.replaceAll("\u00a0", " ")).toBe(
      "GDP, share of West ≥ 33% · by the end of 2025 · Counties · 4 of 4 with data",
    );
    expect(await subtitle.evaluate((p) => p.scrollHeight <= p.clientHeight && p.scrollWidth <= p.clientWidth)).toBe(
      true,
    );

    await page.getByRole("button", { name: "Back to indicator" }).click();
    await nav.getByRole("slider", { name: "Period" }).waitFor();
  });

  test("list the regions that fail, and only those", async () => {
    const page = await openPage({ path: "?tab=goals&goal=G11&level=town" });
    await openGoals(page);
    const failing = await counted(page, "镇镇30分钟上高速", "未达标");
    await page.getByRole("button", { name: "列出未达标" }).click();
    const table = page.getByRole("region", { name: "数据表" });
    await table.getByRole("button", { name: "只看 未达标" }).waitFor();
    const marks = table.getByRole("rowheader");
    await soon(() => marks.count()).toBe(failing);
    expect(await table.getByRole("img", { name: "未达标", exact: true }).count()).toBe(failing);
  });

  test("count anew when a factor of travel changes, and the address keeps it", async () => {
    const page = await openPage({ path: "?tab=goals&goal=G11&level=town" });
    await openGoals(page);
    const name = "镇镇30分钟上高速";
    const before = await counted(page, name, "达标");
    await page.getByRole("button", { name: "调整绕行系数与速度" }).click();
    const speed = page.getByRole("spinbutton", { name: "平均车速" });
    await speed.fill("80");
    await soon(() => page.url()).toContain("speed=80");
    await soon(() => counted(page, name, "达标")).toBeGreaterThan(before);
    const faster = await counted(page, name, "达标");
    await soon(async () => (await legendRows(page)).find(({ label }) => label === "达标")?.count).toBe(faster);
    await speed.fill("900");
    await page.getByText("请填20到80之间的数").waitFor();
    expect(page.url()).toContain("speed=80");
    await page.reload();
    await openGoals(page);
    await soon(() => counted(page, name, "达标")).toBe(faster);
  });

  test("say under public evidence alone how many facilities that leaves out, and what it changes", async () => {
    const page = await openPage({ path: "?tab=goals&goal=G11&level=town" });
    await drawn(page);
    const panel = page.getByRole("tabpanel");
    await panel.getByRole("checkbox", { name: "只用官方与公开数据" }).check();
    // 24 of the 45 exits of facilities.csv are "unverified".
    await panel.getByText(/另有24个存在性待核的设施未计入/).waitFor();
    await panel.getByText(/^\d+项的证据不同，其中\d+项结论改变。$/).waitFor();
    await panel.getByRole("checkbox", { name: "只用官方与公开数据" }).uncheck();
    await soon(() => panel.getByText(/存在性待核的设施未计入/).count()).toBe(0);
  });

  test("set both readings of a group side by side, each with its members", async () => {
    const page = await openPage({ path: "?tab=goals" });
    await openGoals(page);
    await goalRow(page, "县域经济占全市50%").click();
    const panel = page.getByRole("tabpanel");
    await panel.getByText("不含高新区").first().waitFor();
    await panel.getByText("含高新区", { exact: false }).last().waitFor();
    await soon(() => panel.getByText(/广宁、.*四会/).count()).toBeGreaterThanOrEqual(2);
  });

  test("say how trends are found once on paper", async () => {
    const page = await openPage({ path: "?tab=goals&sheets=1" });
    const notes = page.getByRole("main").getByText(/^走势：/);
    await notes.first().waitFor();
    await page.getByRole("button", { name: "打印", disabled: false }).waitFor();
    expect(await page.getByText(/年的走势，/).count()).toBeGreaterThan(0);
    expect(await notes.count()).toBe(1);
  });
});
