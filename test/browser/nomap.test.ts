import { describe, expect, test } from "vitest";
import { hideWebGL } from "../../scripts/browser/webgl.ts";
import { parseCsv, take } from "./files.ts";
import { openPage, soon } from "./page.ts";
import { chip, legendTotal, levelCount, pressLevel, tick } from "./person.ts";

describe("without WebGL", () => {
  test("the map's place says so, and table, legend, goals and export still work", async () => {
    const page = await openPage({ prepare: hideWebGL });
    await page
      .getByRole("alert")
      .getByText("此浏览器不支持WebGL2，地图无法显示。表格、图例、目标和导出仍可使用。")
      .waitFor();
    await soon(() => page.getByRole("grid").getByRole("rowheader").count()).toBe(8);
    expect(await legendTotal(page)).toBe(8);
    await tick(page, "怀集县").click();
    await soon(() => chip(page).textContent()).toBe("已选1个");

    await pressLevel(page, "镇");
    await soon(() => legendTotal(page)).toBe(await levelCount(page, "镇"));
    await page.getByRole("tab", { name: "目标" }).click();
    await page.getByRole("button", { name: /镇镇30分钟上高速/ }).click();
    await page.getByRole("button", { name: "列出未达标" }).click();
    await page.getByRole("button", { name: "只看 未达标" }).waitFor();

    await page.getByRole("button", { name: "导出" }).click();
    const dialog = page.getByRole("dialog", { name: "导出" });
    await dialog.getByRole("radio", { name: /^全部\d+个$/ }).check();
    const { bytes } = await take(page, () => dialog.getByRole("button", { name: "下载" }).click());
    expect(parseCsv(bytes.toString("utf8").slice(1)).length).toBe(105);
    await page.getByRole("button", { name: "导出" }).click();
    await dialog.getByRole("radio", { name: "PNG图片" }).check();
    const picture = await take(page, () => dialog.getByRole("button", { name: "下载" }).click());
    expect(picture.bytes.subarray(1, 4).toString()).toBe("PNG");
  });
});
