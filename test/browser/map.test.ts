import { describe, expect, test } from "vitest";
import { drawn, openPage, soon } from "./page.ts";
import {
  chooseIndicator,
  findRegions,
  legendRows,
  legendTotal,
  levelCount,
  levelRadio,
  mapTitle,
  pressLevel,
  tableRow,
} from "./person.ts";
import { coloursAbout, coloursOf, pixelsNear } from "./pixels.ts";

/** Fill of the class whose range holds a value, its upper end included; that of what has no data for NaN. */
function fillFor(rows: readonly { label: string; fill: string }[], value: number): string {
  if (Number.isNaN(value)) return rows.find(({ label }) => label === "无数据")?.fill ?? "none";
  const upper = (label: string): number => Number(label.split("–").at(-1)?.replace("−", "-"));
  return rows.find(({ label }) => value <= upper(label))?.fill ?? "none";
}

/** The number a cell shows; the middle where it shows an interval, NaN where it has none. */
function shownValue(text: string): number {
  const ends = text.split("–").map(Number);
  return ends.reduce((sum, end) => sum + end, 0) / ends.length;
}

describe("the map", () => {
  test("shows each region in the colour of its class, and takes the new one when an indicator is chosen", async () => {
    const page = await openPage();
    await drawn(page);
    const places = await findRegions(page, ["怀集县", "广宁县", "封开县", "德庆县", "高要区"]);
    const seen: string[] = [];
    for (const name of ["常住人口城镇化率", "人均地区生产总值"]) {
      await chooseIndicator(page, name);
      await soon(() => mapTitle(page).textContent()).toBe(name);
      await page.mouse.move(5, 450);
      const rows = await legendRows(page);
      for (const [region, place] of places) {
        const text = (await tableRow(page, region).getByRole("gridcell").nth(2).textContent()) ?? "";
        const value = shownValue(text);
        const fill = fillFor(rows, value);
        seen.push(`${region} ${fill}`);
        await soon(
          async () => pixelsNear(await coloursAbout(page, place), fill),
          `${name}: ${region} ${value}`,
        ).toBeGreaterThan(60);
      }
    }
    expect(new Set(seen).size, "some colours changed").toBeGreaterThan(places.size);
  });

  test("is shaded with the colours of its legend, which counts every region once at every level", async () => {
    const page = await openPage();
    await drawn(page);
    expect(await legendTotal(page)).toBe(await levelCount(page, "县"));
    const colours = await coloursOf(page.locator("#map"));
    for (const { count, fill } of await legendRows(page)) {
      if (count > 0) expect(pixelsNear(colours, fill), `pixels of ${fill}`).toBeGreaterThan(200);
    }
    for (const level of ["镇", "村"]) {
      const total = await levelCount(page, level);
      await pressLevel(page, level);
      await chooseIndicator(page, "村级集体经营性收入");
      await page.getByRole("region", { name: "图例" }).getByRole("button", { name: "调整" }).click();
      await page.getByRole("button", { name: "着色" }).click();
      await page.getByRole("button", { name: "完成" }).click();
      await soon(() => legendTotal(page)).toBe(total);
    }
  });

  test("changes level by mouse and by the keys 1, 2 and 3, and the address says so", async () => {
    const page = await openPage();
    await drawn(page);
    await pressLevel(page, "镇");
    await soon(() => page.url()).toContain("level=town");
    const steps = [
      ["3", "村", "level=village"],
      ["1", "县", ""],
      ["2", "镇", "level=town"],
    ] as const;
    for (const [key, name, address] of steps) {
      await page.keyboard.press(key);
      await soon(() => levelRadio(page, name).isChecked(), key).toBe(true);
      expect(page.url()).toContain(address);
    }
    await levelRadio(page, "镇").press("ArrowLeft");
    await soon(() => levelRadio(page, "县").isChecked()).toBe(true);
  });

  test("moves to another period with the slider's arrows and with the brackets", async () => {
    const page = await openPage({ path: "?ind=gdp" });
    await drawn(page);
    const slider = page.getByRole("slider", { name: "时期" });
    const read = () => slider.getAttribute("aria-valuetext");
    const before = await read();
    await slider.press("ArrowLeft");
    await soon(read).not.toBe(before);
    const year = /\d{4}/.exec((await read()) ?? "")?.[0] ?? "";
    await soon(() => new URL(page.url()).searchParams.get("t")).toBe(year);
    await page
      .getByRole("main")
      .getByText(new RegExp(`^${year}年\\s· 县级`))
      .waitFor();
    await slider.blur();
    await page.keyboard.press("]");
    await soon(read).toBe(before);
    await page.keyboard.press("[");
    await soon(read).toContain(`${year}年`);
  });

  test("plays the periods at 900 ms a step with one scale, pauses, and stops at the last", async () => {
    const page = await openPage({ path: "?ind=gdp" });
    await drawn(page);
    await page.emulateMedia({ reducedMotion: "no-preference" });
    const slider = page.getByRole("slider", { name: "时期" });
    const same = page.getByRole("checkbox", { name: "各年份用同一色阶" });
    const at = async () => Number(await slider.inputValue());
    const last = Number(await slider.getAttribute("max"));
    expect(last, "periods enough to play").toBeGreaterThan(3);
    await same.uncheck();
    await slider.press("Home");
    await soon(at).toBe(0);
    // From here on the time of the page is the test's, so that a slow machine plays no slower.
    await page.clock.install({ time: 0 });
    await page.clock.pauseAt(1000);
    const play = page.getByRole("button", { name: "播放" });
    await play.press("Enter");
    const pause = page.getByRole("button", { name: "暂停" });
    await pause.waitFor();
    expect([await same.isChecked(), await same.isDisabled()], "the scale is held").toEqual([true, true]);
    for (let i = 1; i <= 2; i++) {
      await page.clock.runFor(850);
      expect(await at(), "before a step").toBe(i - 1);
      await page.clock.runFor(50);
      await soon(at, "after a step").toBe(i);
    }
    const year = /[?&]t=(\d{4})/.exec(page.url())?.[1];
    expect(await slider.getAttribute("aria-valuetext")).toContain(`${year}年`);
    await pause.press("Enter");
    await play.waitFor();
    await page.clock.runFor(4000);
    expect([await at(), await same.isDisabled(), await same.isChecked()], "paused").toEqual([2, false, false]);
    await play.press("Enter");
    await page.clock.runFor(950);
    await soon(at).toBe(3);
    await page.clock.runFor(900 * (last - 2));
    await soon(at).toBe(last);
    await play.waitFor();
    expect([await same.isDisabled(), await same.isChecked()], "at the end").toEqual([false, false]);
    await play.press("Enter");
    await soon(at, "from the last it plays from the first").toBe(0);
  });

  test("carries the sample band if and only if sample values are on show", async () => {
    const page = await openPage();
    await drawn(page);
    const band = page.getByRole("note").filter({ hasText: "示例数据" });
    const foot = page.getByRole("region", { name: "图例" }).getByText("示例", { exact: true });
    expect([await band.count(), await foot.count()]).toEqual([0, 0]);
    await pressLevel(page, "镇");
    await band.waitFor();
    await foot.waitFor();
    await page.keyboard.press("1");
    await soon(() => band.count()).toBe(0);
    await chooseIndicator(page, "农村自来水普及率");
    await band.waitFor();
    expect(await foot.count()).toBe(1);
  });

  test("shows the region under the mouse in the tooltip, the table and the histogram alike", async () => {
    const page = await openPage();
    await drawn(page);
    const places = await findRegions(page, ["怀集县"]);
    await page.mouse.move(...(places.get("怀集县") ?? [0, 0]));
    const tip = page.getByRole("tooltip");
    await soon(() => tip.textContent()).toMatch(/^怀集县441224/);
    for (const fact of ["30.1", "%", "公开", "时期2023年", "第8/8", "来源"])
      expect(await tip.textContent()).toContain(fact);
    expect(await tableRow(page, "怀集县").getAttribute("class")).toContain("hovered");
    const pin = page.getByRole("region", { name: "图例" }).locator(".pin-label");
    expect(await pin.textContent()).toMatch(/^30\.1/);
    await page.mouse.move(5, 450);
    await soon(() => tip.count()).toBe(0);
    await tableRow(page, "德庆县").hover();
    await soon(() => tip.textContent()).toMatch(/^德庆县/);
    expect(await pin.textContent()).toMatch(/^31\.8/);
  });

  test("says in a village's tooltip that its dot is schematic, and in no town's", async () => {
    const page = await openPage({ path: "?level=village&ind=village_income" });
    await drawn(page);
    const tip = page.getByRole("tooltip");
    await page.getByRole("row").nth(1).hover();
    await tip.getByText("点位为示意", { exact: true }).waitFor();
    await page.keyboard.press("2");
    await soon(() => page.getByRole("rowheader", { name: "冷坑镇" }).count()).toBe(1);
    await page.getByRole("row").nth(2).hover();
    await tip.waitFor();
    expect(await tip.textContent()).not.toContain("示意");
  });

  test("takes dark colours with the dark theme, the same on the map and in the legend", async () => {
    const page = await openPage();
    await drawn(page);
    const light = (await legendRows(page)).map(({ fill }) => fill);
    await page.getByRole("button", { name: "深色" }).click();
    await soon(async () => (await legendRows(page)).map(({ fill }) => fill)).not.toEqual(light);
    const dark = (await legendRows(page))[0]?.fill ?? "";
    await soon(async () => pixelsNear(await coloursOf(page.locator("#map")), dark)).toBeGreaterThan(5000);
    await soon(async () => pixelsNear(await coloursOf(page.locator("#map")), light[0] ?? "")).toBeLessThan(500);
  });
});
